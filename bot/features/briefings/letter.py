"""A leader's briefing as it is read: what moved, two stories, and one thing only they can do; as a letter on paper."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

import msgspec

from bot.features.briefings.state import ACTIVITY, NUMBERS, WISH, Briefing, Step, Story, Want, Wish
from bot.features.briefings.telling import title, told
from bot.features.measures import move_said
from bot.kernel.calendar import month_of
from bot.kernel.cards import (
    Action,
    Button,
    Buttons,
    Card,
    ChoiceInput,
    Divider,
    Download,
    Form,
    Item,
    Items,
    Link,
    Listing,
    Name,
    Note,
    Option,
    Paper,
    Para,
    PersonInput,
    Phrase,
    Place,
    Post,
    Style,
    TextInput,
    When,
    WhenStyle,
    Words,
    in_language,
    month_name,
    phrase,
)
from bot.kernel.messages import HAS_A_DAY, Proposal

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from bot.kernel.cards import Block, Span, Value
    from bot.kernel.feature import Moment
    from bot.kernel.people import MessageId, Person, PersonId

MOST_OPENING = 400
_MOST_THANKS = 200
"""Characters of what somebody is thanked for: a button has little room."""
_THANK, _FOR, _USED, _IN, _IDEAS = "thank", "for", "used", "in", "ideas"
"""How commands are typed."""
_QUOTE = '"'
_LONG_AGO = datetime.min.replace(tzinfo=UTC)
_WEIGHT = 4

# ---------------------------------------------------------------- what a leader reads


def letter(
    briefing: Briefing, stories: Mapping[str, Story], reader: Person, moment: Moment, *, preview: bool = False
) -> Card:
    """Write to a leader; a preview is in their language whoever reads it, and has nothing to be pressed."""
    language = briefing.language if preview else ""

    def say(key: str, /, **values: Value) -> Phrase:
        return Phrase(key, values, language)

    community = Words(moment.community.name)
    asks = "yes" if briefing.wish is not None else "no"
    gist = say("brief-gist", community=community, stories=len(briefing.stories), asks=asks)
    blocks: list[Block] = [
        Para(say("brief-hello", name=Words(reader.name), named="yes" if reader.name else "no")),
        Para((Words(briefing.opening),) if briefing.opening else gist),
    ]
    if briefing.moves:
        blocks += [Divider(), Para(say("brief-moved")), Items(tuple(_moves(briefing, language)))]
    blocks += _stories(briefing, stories, moment, language, preview=preview)
    if briefing.wish is not None:
        blocks += _wish(briefing, briefing.wish, stories, language, preview=preview)
    blocks += [Divider(), Para(_signed(briefing, community, language))]
    if not preview:
        given = {"briefing": briefing.name}
        useful = tuple(
            Button(phrase(f"brief-found-{says}"), Action("brief.found", {**given, "says": says}))
            for says in ("useful", "not")
        )
        blocks += [Buttons(useful), Note(phrase("brief-note", community=community))]
    month = month_of(briefing.due, moment.policy.zone)
    named, year = month_name(month, language), month[:4]
    return Card(gist, tuple(blocks), say("brief-title", community=community, month=named, year=Words(year)))


def _moves(briefing: Briefing, language: str) -> list[Item]:
    return [
        Item(
            (
                in_language(move_said(one), language),
                Words(" "),
                in_language(phrase("brief-means", means=phrase(f"metric-{one.metric}.means")), language),
            )
        )
        for one in briefing.moves
    ]


def _stories(
    briefing: Briefing, stories: Mapping[str, Story], moment: Moment, language: str, *, preview: bool
) -> list[Block]:
    blocks: list[Block] = []
    for name in briefing.stories:
        story = stories.get(name)
        if story is None:
            continue
        blocks += [Divider(), Para(in_language(phrase("brief-story", title=title(story)), language))]
        blocks += told(story, moment.community.places, language)
        if not preview:
            behind = Action("brief.behind", {"briefing": briefing.name, "story": name})
            blocks.append(Buttons((Button(phrase("brief-behind"), behind),)))
    if briefing.gone:
        blocks.append(Note(in_language(phrase("brief-story-gone", count=len(briefing.gone)), language)))
    return blocks


def _wish(briefing: Briefing, wish: Wish, stories: Mapping[str, Story], language: str, *, preview: bool) -> list[Block]:
    """Ask for the one thing only this leader can do: one press does it, unless it is done."""
    ask, way = _asked(wish, stories, language)
    link = (Words(" "), way) if way is not None else ()
    blocks: list[Block] = [
        Divider(),
        Para(in_language(phrase("brief-wish"), language)),
        Para((ask, *link)),
    ]
    if preview:
        return blocks
    if briefing.acted:
        return [*blocks, Note(phrase("brief-wish-done"))]
    return [*blocks, Buttons((_press(briefing, wish, stories),))]


def _asked(wish: Wish, stories: Mapping[str, Story], language: str) -> tuple[Phrase, Post | None]:
    """Say what is asked, and lead to what it rests on."""
    values: dict[str, Value] = {
        "who": Name(wish.who),
        "place": Place(wish.place),
        "what": Words(wish.what),
        "count": wish.count,
    }
    story = stories.get(wish.story)
    message, key = (story.message, "see-answer") if story is not None else (wish.question, "see-question")
    way = Post(message, Phrase(key, {}, language)) if message else None  # type: ignore[arg-type]  # a question's id is that of its message
    return Phrase(f"brief-wish-{wish.want}", values, language), way


def _press(briefing: Briefing, wish: Wish, stories: Mapping[str, Story]) -> Button:
    given = {"briefing": briefing.name}
    match wish.want:
        case Want.ANSWER:
            action = Action("question.claim", {"question": wish.question})
        case Want.THANK:
            story = stories.get(wish.story)
            what = story.told.helped[:_MOST_THANKS] if story is not None else ""
            apart = Words(" ")
            said = (Words(_THANK), apart, Name(wish.who), apart, Words(_FOR), apart, Words(what))
            action = Action("steward.say", {"spans": msgspec.json.encode(said).decode()})
        case Want.VOTE:
            action = Action("steward.say", {"said": _IDEAS})
        case Want.FORWARD:
            action = Action("brief.forward", given)
        case _:
            action = Action("brief.host", given)
    return Button(phrase(f"brief-do-{wish.want}", who=Name(wish.who)), action, Style.PRIMARY)


def _signed(briefing: Briefing, community: Span, language: str) -> Phrase:
    by = Name(briefing.by) if briefing.by else Words("")
    said = phrase("brief-signed", by=by, named="yes" if briefing.by else "no", community=community)
    return in_language(said, language)


def behind(story: Story, briefing: Briefing, moment: Moment) -> Card:
    """Show what a story rests on; where somebody would rather not be named, say whom to ask instead."""
    gist = phrase("brief-behind-gist", title=title(story))
    blocks: list[Block] = [Para(gist), *told(story, moment.community.places)]
    if not story.sourced:
        blocks.append(Note(phrase("brief-behind-unnamed", manager=Name(briefing.by))))
    else:
        blocks.append(Note(phrase("brief-behind-agreed", manager=Name(briefing.by))))
    return Card(gist, tuple(blocks))


def forward_form(briefing: Briefing) -> Form:
    """Ask where something was taken forward."""
    return Form(
        phrase("brief-forward-title"),
        (TextInput("where", phrase("brief-forward-where"), phrase("brief-forward-hint"), most=120),),
        phrase("brief-forward-submit"),
        Action("brief.forward", {"briefing": briefing.name}),
    )


def forwarded(message: MessageId, where: str) -> Card:
    """Let a leader say it, as the word `used` does: those who helped hear of it, once a manager has looked at it."""
    apart, named = Words(" "), Words(_QUOTE + where.replace(_QUOTE, " ") + _QUOTE)
    spans: tuple[Span, ...] = (Words(_USED), apart, Link("", where, message), apart, Words(_IN), apart, named)
    gist = phrase("brief-forward-sure", where=Words(where))
    say = Action("steward.say", {"spans": msgspec.json.encode(spans).decode()})
    return Card(gist, (Para(gist), Buttons((Button(phrase("brief-forward-say"), say, Style.PRIMARY),))))


def not_for_me(briefing: Briefing) -> Card:
    """Take it well that a briefing is not for somebody, and offer to send none any more."""
    gist = phrase("brief-not-noted")
    stop = Button(phrase("brief-stop"), Action("brief.stop", {"briefing": briefing.name}))
    return Card(gist, (Para(gist), Buttons((stop,))))


# ---------------------------------------------------------------- what the manager sees first


def proposal(briefing: Briefing, stories: Mapping[str, Story], reader: Person, moment: Moment) -> Proposal:
    """Lay a briefing before the managers, whole and in its reader's language; nothing goes without their yes."""
    card = letter(briefing, stories, reader, moment, preview=True)
    given = {"briefing": briefing.name}
    blocks: list[Block] = [*((Para(card.title),) if card.title else ()), *card.blocks]
    if briefing.wish is not None:
        label = in_language(_press(briefing, briefing.wish, stories).label, briefing.language)
        blocks.append(Note(phrase("brief-preview-press", label=label)))
    blocks.append(_download(briefing, card, stories))
    now = "yes" if briefing.due <= moment.now else "no"
    values: dict[str, Value] = {"who": Name(briefing.who), "now": now, "on": When(briefing.due, WhenStyle.DAY)}
    return Proposal(
        briefing.name,
        briefing.at,
        ACTIVITY,
        phrase("brief-line", **values),
        tuple(blocks),
        (
            Button(phrase("brief-send", now=now), Action("brief.send", given), Style.PRIMARY),
            Button(phrase("brief-change"), Action("brief.change", given)),
            Button(phrase("brief-leave"), Action("brief.leave", given)),
            Button(phrase("brief-skip"), Action("brief.skip", given)),
        ),
        briefing.who,
        HAS_A_DAY,
        tuple(sorted(_told_of(briefing, stories) - {briefing.who})),
    )


def to_take_away(
    said: Phrase, briefing: Briefing, stories: Mapping[str, Story], reader: Person, moment: Moment
) -> Card:
    """Say where a briefing stands that went out, with the letter itself to forward."""
    paper = letter(briefing, stories, reader, moment, preview=True)
    return Card(said, (Para(said), _download(briefing, paper, stories)))


def _download(briefing: Briefing, paper: Card, stories: Mapping[str, Story]) -> Download:
    tells_of = tuple(sorted({*_told_of(briefing, stories), briefing.who}))
    return Download(phrase("brief-download"), Paper(paper_name(briefing), paper, tells_of))


def _told_of(briefing: Briefing, stories: Mapping[str, Story]) -> set[PersonId]:
    return {part.who for name in briefing.stories if name in stories for part in stories[name].parts}


def paper_name(briefing: Briefing) -> str:
    """Name the file after its day; whom it is for stands in it."""
    return f"briefing-{briefing.due:%Y-%m-%d}"


def word(readers: Sequence[PersonId], due: datetime, moment: Moment) -> Proposal:
    """Tell the managers, in one line, for whom there is nothing worth saying this month."""
    names = Listing(tuple(Name(who) for who in readers))
    line = phrase("brief-nothing", names=names, count=len(readers), on=When(due, WhenStyle.DAY))
    about = f"briefing/{due:%Y-%m-%d}/nothing"
    tell = Button(phrase("story-write"), Action("story.write"))
    seen = Button(phrase("story-seen"), Action("story.seen", {"about": about}))
    return Proposal(about, moment.now, ACTIVITY, line, (), (tell, seen))


def undelivered(briefing: Briefing, moment: Moment) -> Proposal:
    """Tell the managers that a briefing could not be brought."""
    about = f"{briefing.name}/undelivered"
    seen = Button(phrase("story-seen"), Action("story.seen", {"about": about}))
    line = phrase("brief-undelivered", who=Name(briefing.who))
    return Proposal(about, moment.now, ACTIVITY, line, (), (seen,))  # also where they left: the desk then names nobody


def hosting(briefing: Briefing, what: str, moment: Moment) -> Proposal:
    """Tell the managers that a leader would host a discussion: it begins with a draft."""
    about = f"{briefing.name}/host"
    draft = Action("discuss.draft", {"topic": what, "host": briefing.who})
    buttons = (
        Button(phrase("brief-host-draft"), draft, Style.PRIMARY),
        Button(phrase("story-seen"), Action("story.seen", {"about": about})),
    )
    line = phrase("brief-host-line", who=Name(briefing.who), what=Words(what))
    return Proposal(about, moment.now, "G3", line, (), buttons, briefing.who, _WEIGHT)


def opening_form(briefing: Briefing) -> Form:
    """Let a manager open a briefing in their own words."""
    box = TextInput(
        "opening", phrase("brief-change-opening"), value=briefing.opening, long=True, optional=True, most=MOST_OPENING
    )
    return Form(
        phrase("brief-change-title"),
        (box,),
        phrase("brief-change-submit"),
        Action("brief.change", {"briefing": briefing.name}),
        phrase("brief-change-intro"),
    )


def leave_form(briefing: Briefing, stories: Mapping[str, Story]) -> Form:
    """Let a manager leave parts out."""
    options = [Option(NUMBERS, phrase("brief-part-numbers"))] if briefing.moves else []
    options += [Option(name, title(stories[name])) for name in briefing.stories if name in stories]
    options += [Option(WISH, phrase("brief-part-wish"))] if briefing.wish is not None else []
    return Form(
        phrase("brief-leave-title"),
        (ChoiceInput("parts", phrase("brief-leave-which"), tuple(options), several=True),),
        phrase("brief-leave-submit"),
        Action("brief.leave", {"briefing": briefing.name}),
    )


# ---------------------------------------------------------------- `brief`


class Seat:
    """One reader, with the latest that they were briefed."""

    def __init__(self, who: PersonId, last: Briefing | None, *, left_out: bool = False) -> None:
        """Keep who it is, and how their latest briefing fared."""
        self.who, self.last, self.left_out = who, last, left_out


def readers(seats: Sequence[Seat], due: datetime, moment: Moment) -> Card:
    """Show who is briefed, when next, and how the last one fared."""
    gist = phrase("brief-readers", on=When(due, WhenStyle.DAY), count=sum(not one.left_out for one in seats))
    add = Button(phrase("brief-add"), Action("brief.add"))
    items = tuple(Item(_seat(one), _seat_buttons(one)) for one in seats)
    blocks: list[Block] = [Para(gist), *((Items(items),) if items else ())]
    community = Words(moment.community.name)
    blocks += [Buttons((add,)), Note(phrase("brief-readers-note", community=community))]
    return Card(gist, tuple(blocks), phrase("brief-readers-title"))


def _seat(seat: Seat) -> Phrase:
    last = seat.last
    step = "left-out" if seat.left_out else last.step.value if last is not None else "none"
    fared = "acted" if last and last.acted else "opened" if last and last.opened else "unread"
    at = When((last.sent or last.at) if last else _LONG_AGO, WhenStyle.DAY)
    found = (last.found if last else "") or "none"
    return phrase("brief-seat", who=Name(seat.who), step=step, fared=fared, at=at, found=found)


def _seat_buttons(seat: Seat) -> tuple[Button, ...]:
    given, last = {"who": str(seat.who)}, seat.last
    if seat.left_out:
        return (Button(phrase("brief-again"), Action("brief.again", given)),)
    gone = last is not None and last.step is not Step.PROPOSED
    return (
        Button(phrase("brief-now"), Action("brief.now", given)),
        *((Button(phrase("brief-take"), Action("brief.take", {"briefing": last.name})),) if last and gone else ()),
        Button(phrase("brief-remove"), Action("brief.remove", given)),
    )


def add_form() -> Form:
    """Ask who is to be briefed as well."""
    return Form(
        phrase("brief-add-title"),
        (PersonInput("who", phrase("brief-add-who")),),
        phrase("brief-add-submit"),
        Action("brief.add"),
        phrase("brief-add-intro"),
    )
