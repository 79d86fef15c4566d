"""What is seen of ideas: given, listed, decided about, taken on, and what whoever had one hears of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.features.coreteam.cards import became, due_said, line, said, vote, ways
from bot.features.coreteam.state import MOST_OUTCOME, MOST_WORDS, OVER, UNDECIDED, UNDER_WAY, Answer, Idea, Stage
from bot.kernel.cards import (
    Action,
    Button,
    Buttons,
    Card,
    ChoiceInput,
    Form,
    Item,
    Items,
    Name,
    Note,
    Option,
    Para,
    Phrase,
    Style,
    TextInput,
    Words,
    phrase,
)

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from bot.features.coreteam.seeing import Team
    from bot.features.coreteam.state import Fortnight
    from bot.kernel.cards import Block, Span
    from bot.kernel.feature import Moment
    from bot.kernel.people import MessageId, PersonId

_MOST_LISTED = 8
_MOST_OVER = 5
_MOST_TITLE = 120
"""Characters of an idea that go with a button."""


def _about(idea: Idea) -> dict[str, str]:
    return {"idea": idea.name}


def _as_it_is(idea: Idea) -> dict[str, str]:
    """Name an idea as whoever decides sees it: if it has come to something else meanwhile, they are told so."""
    return {**_about(idea), "at": idea.stage.value}


# ---------------------------------------------------------------- giving


def how() -> Card:
    """Say how an idea is given, with what can be pressed."""
    gist = phrase("idea-how")
    write = Button(phrase("idea-write"), Action("idea.give"), Style.PRIMARY)
    mine = Button(phrase("idea-see-mine"), Action("steward.say", {"said": "ideas"}))
    return Card(gist, (Para(gist), Buttons((write, mine))))


def give_form(message: MessageId | str = "") -> Form:
    """Ask for an idea; on a message, for the idea that it gave."""
    about = {"message": str(message)} if message else {}
    return Form(
        phrase("idea-form-title"),
        (TextInput("idea", phrase("idea-form-words"), phrase("idea-form-hint"), long=True, most=MOST_WORDS),),
        phrase("idea-form-submit"),
        Action("idea.give", about),
        phrase("idea-form-intro", on="message" if message else "nothing"),
    )


def noted(idea: Idea) -> Card:
    """Thank whoever gave it, say what happens to it, and let them take it back."""
    gist = phrase("idea-noted", words=Words(idea.words))
    back = Button(phrase("idea-take-back"), Action("idea.take-back", _about(idea)))
    return Card(gist, (Para(gist), Buttons((back,))))


def too_many(most: int) -> Card:
    """Ask for patience: what one person has given waits to be decided about first."""
    gist = phrase("idea-enough", count=most)
    mine = Button(phrase("idea-see-mine"), Action("steward.say", {"said": "ideas"}))
    return Card(gist, (Para(gist), Buttons((mine,))))


# ---------------------------------------------------------------- listing


def own(mine: Sequence[Idea]) -> Card:
    """Show somebody their own ideas, and what became of each."""
    write = Button(phrase("idea-write"), Action("idea.give"))
    if not mine:
        gist = phrase("ideas-own-none")
        return Card(gist, (Para(gist), Buttons((write,))), phrase("ideas-own-title"))
    gist = phrase("ideas-own-gist", count=len(mine))
    items = tuple(_own_item(idea) for idea in sorted(mine, key=lambda one: one.at, reverse=True)[:_MOST_LISTED])
    return Card(gist, (Para(gist), Items(items), Buttons((write,))), phrase("ideas-own-title"))


def _own_item(idea: Idea) -> Item:
    back = (Button(phrase("idea-take-back"), Action("idea.take-back", _about(idea))),)
    return Item((became(idea), *ways(idea)), back if idea.stage in UNDECIDED else ())


def listed(
    ideas: Sequence[Idea], notes: Sequence[Fortnight], named: Collection[PersonId], moment: Moment, *, decides: bool
) -> Card:
    """Show the core team every idea: what waits, what is in hand, what became of others; only `named` are named."""
    who = moment.person.who
    waiting = sorted(
        (one for one in ideas if one.stage in UNDECIDED),
        key=lambda one: (one.stage is Stage.LATER, -len(one.votes), one.at, one.name),
    )
    gist = phrase("ideas-gist", count=len(waiting))
    blocks: list[Block] = [Para(gist)]
    if waiting:
        items = tuple(_waiting(one, named, who, decides=decides) for one in waiting[:_MOST_LISTED])
        blocks.append(Items(items))
    if len(waiting) > _MOST_LISTED:
        blocks.append(Note(phrase("ideas-more", count=len(waiting) - _MOST_LISTED)))
    if in_hand := [one for one in ideas if one.stage in UNDER_WAY]:
        blocks.append(Para(phrase("ideas-in-hand")))
        blocks.append(Items(tuple(_in_hand(one, named, who, decides=decides) for one in in_hand[:_MOST_LISTED])))
    over = sorted((one for one in ideas if one.stage in OVER), key=lambda one: one.since or one.at, reverse=True)
    if over:
        blocks.append(Para(phrase("ideas-over")))
        blocks.append(Items(tuple(Item(became(one)) for one in over[:_MOST_OVER])))
    if decides and (yes := _said_yes(notes, named)):
        blocks.append(Para(phrase("ideas-said-yes")))
        blocks.append(Items(yes))
    blocks.append(Buttons((Button(phrase("idea-write"), Action("idea.give")),)))
    blocks.append(Note(phrase("ideas-note")))
    return Card(gist, tuple(blocks), phrase("ideas-title"))


def _waiting(idea: Idea, named: Collection[PersonId], who: PersonId, *, decides: bool) -> Item:
    buttons = [] if idea.by == who else [vote(idea, on=who not in idea.votes)]
    if decides:
        buttons.append(Button(phrase("idea-decide"), Action("core.decide", _about(idea))))
    if idea.by == who:
        buttons.append(Button(phrase("idea-take-back"), Action("idea.take-back", _about(idea))))
    put_off = (Words(" "), phrase("ideas-put-off")) if idea.stage is Stage.LATER else ()
    return Item((*line(idea), *_giver(idea, named), *put_off), tuple(buttons))


def _giver(idea: Idea, named: Collection[PersonId]) -> tuple[Span, ...]:
    return (Words(" "), phrase("idea-from", who=Name(idea.by))) if idea.by in named else ()


def _in_hand(idea: Idea, named: Collection[PersonId], who: PersonId, *, decides: bool) -> Item:
    owner = (Words(" "), phrase("idea-owner", who=Name(idea.owner))) if idea.owner in named else ()
    if idea.owner == who:
        return Item((became(idea), *owner), own_buttons(idea))
    change = (Button(phrase("idea-decide"), Action("core.decide", _about(idea))),)
    return Item((became(idea), *owner), change if decides and idea.owner else ())


def _said_yes(notes: Sequence[Fortnight], named: Collection[PersonId]) -> tuple[Item, ...]:
    """Name who has taken on what they were asked, in the last two notes: those who decide know whom to help."""
    return tuple(
        Item(phrase("ideas-yes-line", who=Name(ask.who), kind=ask.kind.value, words=Words(ask.words)))
        for note in notes[-2:]
        for ask in note.asks
        if ask.answer is Answer.YES and ask.who in named
    )


# ---------------------------------------------------------------- deciding


def decisions(idea: Idea) -> tuple[Button, ...]:
    """Give every decision about an idea, each one press."""
    title = idea.words[:_MOST_TITLE]
    return (
        Button(phrase("idea-campaign"), Action("campaign.plan", {**_about(idea), "title": title}), Style.PRIMARY),
        Button(phrase("idea-discuss"), Action("discuss.draft", {**_about(idea), "topic": title})),
        Button(phrase("idea-do"), Action("core.own", _as_it_is(idea))),
        Button(phrase("idea-later"), Action("core.later", _as_it_is(idea))),
        Button(phrase("idea-no"), Action("core.no", _as_it_is(idea))),
    )


def wanted(idea: Idea) -> Phrase:
    """Ask a manager to decide."""
    refused = "yes" if idea.refused else "no"
    who = Name(idea.refused) if idea.refused else Words("")
    return phrase("idea-wanted", words=Words(idea.words), count=len(idea.votes), refused=refused, who=who)


def decide(idea: Idea) -> Card:
    """Lay one idea before whoever decides."""
    gist = phrase("idea-decide-gist", words=Words(idea.words), count=len(idea.votes))
    lead = (Para(ways(idea)),) if ways(idea) else ()
    return Card(gist, (Para(gist), *lead, Buttons(decisions(idea)), Note(phrase("idea-decide-note"))))


def owner_form(idea: Idea, team: Team) -> Form:
    """Ask who does it, and by when."""
    options = tuple(Option(who, (Name(who),)) for who in team.people)
    return Form(
        phrase("idea-owner-title"),
        (
            ChoiceInput("team", phrase("idea-owner-who"), options),
            TextInput("day", phrase("idea-owner-due"), phrase("idea-owner-hint"), most=20),
        ),
        phrase("idea-owner-submit"),
        Action("core.own", _as_it_is(idea)),
        phrase("idea-owner-intro", words=Words(idea.words)),
    )


def no_form(idea: Idea) -> Form:
    """Ask for a word why."""
    box = TextInput("why", phrase("idea-no-word"), phrase("idea-no-hint"), long=True, most=MOST_OUTCOME)
    return Form(
        phrase("idea-no-title"),
        (box,),
        phrase("idea-no-submit"),
        Action("core.no", _as_it_is(idea)),
        phrase("idea-no-intro", words=Words(idea.words)),
    )


def decided(idea: Idea) -> Card:
    """Say what was decided, and who hears of it."""
    asked = idea.stage is Stage.ASKED  # whether it will be done is known once its owner has said so
    reminds = "yes" if idea.reminds else "no"
    told = "giver" if idea.by and idea.by != idea.decider and not asked else "nobody"
    owner = Name(idea.owner) if idea.owner else Words("")
    return said(
        "idea-decided", stage=idea.stage.value, words=Words(idea.words), told=told, owner=owner, reminds=reminds
    )


# ---------------------------------------------------------------- doing


def own_buttons(idea: Idea) -> tuple[Button, ...]:
    """Give what whoever does it can say."""
    if idea.stage is Stage.ASKED:
        yes = Button(phrase("core-ask-yes"), Action("core.take-on", _about(idea)), Style.PRIMARY)
        return (yes, Button(phrase("idea-rather-not"), Action("core.hand-back", _about(idea))))
    if idea.stage is Stage.DOING:
        done = Button(phrase("idea-done"), Action("core.done", _about(idea)), Style.PRIMARY)
        more = Button(phrase("idea-more-time"), Action("core.more-time", _about(idea)))
        return (done, more, Button(phrase("idea-not-any-more"), Action("core.hand-back", _about(idea))))
    return ()


def mine(ideas: Sequence[Idea], moment: Moment) -> Card:
    """Show somebody all that they are asked to do, or do, for the core team."""
    asked = [idea for idea in ideas if idea.stage is Stage.ASKED]
    doing = [idea for idea in ideas if idea.stage is Stage.DOING]
    gist = _mine_gist(asked, doing, moment)
    one = phrase("idea-mine-ask", community=Words(moment.community.name))  # it stands below: said once is enough
    first = one if len(asked) == 1 else gist
    items = tuple(Item((_mine_line(idea, moment), *ways(idea)), own_buttons(idea)) for idea in (*asked, *doing))
    listing: tuple[Block, ...] = (Items(items),) if items else ()
    return Card(gist, (Para(first), *listing, Note(phrase("idea-mine-note"))), phrase("idea-mine-title"))


def _mine_gist(asked: Sequence[Idea], doing: Sequence[Idea], moment: Moment) -> Phrase:
    community = Words(moment.community.name)
    if asked:
        return phrase("idea-mine-asked", community=community, count=len(asked), words=Words(asked[0].words))
    if any(_is_due(idea, moment) for idea in doing):
        return phrase("idea-mine-due", community=community)
    return phrase("idea-mine-doing", community=community, count=len(doing))


def _is_due(idea: Idea, moment: Moment) -> bool:
    return idea.due is not None and moment.now >= idea.due


def _mine_line(idea: Idea, moment: Moment) -> Phrase:
    state = "asked" if idea.stage is Stage.ASKED else "due" if _is_due(idea, moment) else "doing"
    return phrase("idea-mine-line", words=Words(idea.words), due=due_said(idea), state=state)


def done_form(idea: Idea) -> Form:
    """Ask what came of it."""
    box = TextInput("came", phrase("idea-done-word"), phrase("idea-done-hint"), long=True, most=MOST_OUTCOME)
    return Form(
        phrase("idea-done-title"),
        (box,),
        phrase("idea-done-submit"),
        Action("core.done", _about(idea)),
        phrase("idea-done-intro", words=Words(idea.words)),
    )


def more_time_form(idea: Idea) -> Form:
    """Ask for another day."""
    box = TextInput("day", phrase("idea-owner-due"), phrase("idea-owner-hint"), most=20)
    return Form(phrase("idea-more-title"), (box,), phrase("idea-owner-submit"), Action("core.more-time", _about(idea)))


# ---------------------------------------------------------------- what whoever had it hears


def news(idea: Idea) -> Card:
    """Tell whoever had an idea what became of it."""
    gist = phrase(
        "idea-news",
        stage=idea.stage.value,
        words=Words(idea.words),
        word=Words(idea.word),
        has_word="yes" if idea.word else "no",
        end=idea.end or "none",
    )
    lead = (Para(ways(idea)),) if idea.message else ()
    again = Button(phrase("idea-see-mine"), Action("steward.say", {"said": "ideas"}))
    return Card(gist, (Para(gist), *lead, Buttons((again,)), Note(phrase("idea-news-note"))), phrase("idea-news-title"))
