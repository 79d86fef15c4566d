"""What is seen of the core team's note: what moved, ideas to be for, what became of others, what is asked."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from msgspec import Struct
from msgspec.structs import replace

from bot.features.coreteam.state import UNDECIDED, Answer, Kind
from bot.kernel.cards import (
    Action,
    Button,
    Buttons,
    Card,
    ChoiceInput,
    Divider,
    Form,
    Item,
    Items,
    Name,
    Note,
    Option,
    Para,
    Phrase,
    Place,
    Post,
    Style,
    TextInput,
    When,
    WhenStyle,
    Words,
    phrase,
)

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from bot.features.coreteam.state import Ask, Fortnight, Idea
    from bot.kernel.cards import Block, Input, Span, Text
    from bot.kernel.feature import Moment

_Said = TypeVar("_Said")
MOST_OPENING = 600


# ---------------------------------------------------------------- an idea in a line


def line(idea: Idea) -> Text:
    """Say what an idea is, where it comes from and how many are for it; never who."""
    said = phrase("idea-line", source=idea.source.value, words=Words(idea.words), count=len(idea.votes))
    return (said, *ways(idea))


def ways(idea: Idea) -> tuple[Span, ...]:
    """Lead to the message an idea was given on, or to questions it was drawn from."""
    if idea.message:
        return (Words(" "), Post(idea.message, phrase("idea-see-message")))
    out: list[Span] = []
    for number, example in enumerate(idea.examples, 1):
        out += (Words(" "), Post(example, phrase("idea-see-question", number=number)))
    return tuple(out)


def became(idea: Idea) -> Phrase:
    """Say what has become of an idea."""
    return phrase(
        "idea-became",
        stage=idea.stage.value,
        words=Words(idea.words),
        due=due_said(idea),
        dated="yes" if idea.due is not None else "no",
        word=Words(idea.word),
        has_word="yes" if idea.word else "no",
        end=idea.end or "none",
    )


def due_said(idea: Idea) -> Span:
    """Say by when it is to be done."""
    return When(idea.due, WhenStyle.DAY) if idea.due is not None else Words("")


def as_it_is(idea: Idea) -> Card:
    """Tell whoever comes late what has become of it meanwhile."""
    return Card(became(idea), (Para(phrase("idea-meanwhile")), Para((became(idea), *ways(idea)))))


def vote(idea: Idea, *, on: bool = True) -> Button:
    """Let somebody be for an idea, or no more."""
    about = {"idea": idea.name, "on": "yes" if on else "no"}
    return Button(phrase("idea-vote") if on else phrase("idea-unvote"), Action("core.vote", about))


# ---------------------------------------------------------------- the note


def whole(
    note: Fortnight, ideas: Mapping[str, Idea], moment: Moment, *, ask: Ask | None = None, private: bool = False
) -> Card:
    """Say a fortnight's note; to one person, with what is asked of them."""
    community = Words(moment.community.name)
    gist = phrase("core-note-gist", community=community, ask="yes" if _asks(ask) else "no")
    blocks: list[Block] = [Para((Words(note.opening),)) if note.opening else Para(gist)]
    if ask is not None:
        blocks += (*asking(note, ask), Divider())
    blocks.append(Para(phrase("core-note-moved", count=len(note.moves), tells="yes" if note.tells else "no")))
    if note.moves:
        blocks += (Items(tuple(Item(one) for one in note.moves)), Para(phrase("core-note-agenda")))
    if note.chart is not None:
        blocks.append(note.chart)
    chosen = [ideas[name] for name in note.ideas if name in ideas]
    if undecided := [one for one in chosen if one.stage in UNDECIDED]:
        blocks.append(Para(phrase("core-note-ideas", count=len(undecided))))
        blocks.append(Items(tuple(Item(line(one), (vote(one),)) for one in undecided)))
    decided = [one for one in chosen if one.stage not in UNDECIDED]
    others = [ideas[name] for name in note.outcomes if name in ideas and name not in note.ideas]
    if became_of := decided + others:
        blocks.append(Para(phrase("core-note-became")))
        blocks.append(Items(tuple(Item(became(one)) for one in became_of)))
    blocks.append(Note(phrase("core-note-why", private="yes" if private else "no")))
    return Card(gist, tuple(blocks), phrase("core-note-title", community=community))


def _asks(ask: Ask | None) -> bool:
    return ask is not None and ask.answer is Answer.NONE


# ---------------------------------------------------------------- what is asked of one


def said_of(ask: Ask) -> Text:
    """Say what is asked."""
    said = phrase(f"core-ask-{ask.kind}", words=Words(ask.words), place=Place(ask.place))
    return (said, Words(" "), Post(ask.post, phrase("see-question"))) if ask.post else (said,)


def asking(note: Fortnight, ask: Ask) -> tuple[Block, ...]:
    """Ask it, or say what it came to."""
    if ask.answer is not Answer.NONE:
        return (Para(said_of(ask)), Para(phrase("core-ask-answered", answer=ask.answer.value)))
    about = {"note": note.name}
    yes = Button(phrase("core-ask-yes"), Action("core.reply", {**about, "yes": "yes"}), Style.PRIMARY)
    no = Button(phrase("core-ask-no"), Action("core.reply", {**about, "yes": "no"}))
    return (Para(said_of(ask)), Buttons((yes, no)))


def alone(note: Fortnight, ask: Ask, moment: Moment) -> Card:
    """Ask somebody who reads the note in the core team's channel."""
    gist = phrase("core-ask-gist", community=Words(moment.community.name))
    why = Note(phrase("core-ask-why", kind=ask.kind.value, words=Words(ask.words)))
    return Card(gist, (*asking(note, ask), why), phrase("core-ask-title"))


def replied(note: Fortnight, ask: Ask) -> Card:
    """Thank whoever said yes, and take a no as what it is."""
    yes = ask.answer is Answer.YES
    gist = phrase(f"core-replied-{ask.kind}") if yes else phrase("core-replied-no")
    other = Action("core.reply", {"note": note.name, "yes": "no" if yes else "yes"})
    label = phrase("core-reply-not-after-all") if yes else phrase("core-reply-after-all")
    post = (Para((Post(ask.post, phrase("see-question")),)),) if yes and ask.kind is Kind.QUESTION else ()
    return Card(gist, (Para(gist), *post, Buttons((Button(label, other),))))


# ---------------------------------------------------------------- for the manager


def preview(note: Fortnight, ideas: Mapping[str, Idea], moment: Moment) -> tuple[Block, ...]:
    """Show a manager the note as the community's language says it, and whom it asks for what."""
    private = moment.policy.core_team_place is None
    card = whole(note, ideas, moment, private=private)
    shown = tuple(_unpressed(block) for block in card.blocks)
    title = (Para(card.title),) if card.title else ()
    blocks: list[Block] = [*in_the_language((*title, *shown), moment.policy.language)]
    place = moment.policy.core_team_place
    where = phrase("core-preview-where", placed="no" if place is None else "yes", place=Place(place or note.place))
    blocks += (Divider(), Para(where))
    if note.asks:
        blocks.append(Para(phrase("core-preview-asks", count=len(note.asks))))
        blocks.append(Items(tuple(Item(_ask_line(one)) for one in note.asks)))
    return tuple(blocks)


def _unpressed(block: Block) -> Block:
    """Leave buttons out of what is only shown: the manager's own are what is to be pressed."""
    return Items(tuple(Item(one.text) for one in block.items)) if isinstance(block, Items) else block


def _ask_line(ask: Ask) -> Phrase:
    return phrase(
        "core-preview-ask", who=Name(ask.who), kind=ask.kind.value, words=Words(ask.words), place=Place(ask.place)
    )


def in_the_language(said: _Said, language: str) -> _Said:
    """Let everything on a card be said in one language, whoever reads it."""
    match said:
        case Phrase():
            return Phrase(said.key, said.values, said.language or language)  # type: ignore[return-value]  # a phrase for a phrase
        case tuple():
            return tuple(in_the_language(one, language) for one in said)  # type: ignore[return-value]  # as many of each
        case Struct():
            fields = {name: in_the_language(getattr(said, name), language) for name in said.__struct_fields__}
            return replace(said, **fields)
        case _:
            return said


def change_form(note: Fortnight, ideas: Mapping[str, Idea]) -> Form:
    """Let a manager open the note in their own words, and leave out what does not fit."""
    inputs: list[Input] = [
        TextInput(
            "opening",
            phrase("core-change-opening"),
            phrase("core-change-hint"),
            note.opening,
            long=True,
            optional=True,
            most=MOST_OPENING,
        )
    ]
    if chosen := [ideas[name] for name in note.ideas if name in ideas]:
        options = tuple(Option(one.name, (Words(one.words[:70]),)) for one in chosen)
        kept = tuple(one.name for one in chosen)
        inputs.append(ChoiceInput("ideas", phrase("core-change-ideas"), options, kept, several=True, optional=True))
    if note.asks:
        asks = tuple(
            Option(ask.who, (Name(ask.who), Words(" "), phrase("core-change-ask", kind=ask.kind.value)))
            for ask in note.asks
        )
        kept = tuple(str(ask.who) for ask in note.asks)
        inputs.append(ChoiceInput("asks", phrase("core-change-asks"), asks, kept, several=True, optional=True))
    return Form(
        phrase("core-change-title"),
        tuple(inputs),
        phrase("core-change-submit"),
        Action("core.change", {"note": note.name}),
    )


def said(key: str, /, **values: Span | str | int) -> Card:
    """Say one sentence."""
    gist = phrase(key, **values)
    return Card(gist, (Para(gist),))


def with_buttons(gist: Phrase, buttons: Sequence[Button]) -> Card:
    """Say one sentence, and what can be pressed about it."""
    return Card(gist, (Para(gist), Buttons(tuple(buttons))))
