"""`discuss`: what rises and why, what waits, what is open, and what came of earlier ones."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.features.discussions.cards import why_now
from bot.features.discussions.state import DRAFT, Discussion, Outlook, Stage
from bot.kernel.cards import (
    Action,
    Button,
    Buttons,
    Card,
    Item,
    Items,
    Name,
    Note,
    Para,
    Place,
    Post,
    Words,
    phrase,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from bot.kernel.cards import Block, Phrase, Span
    from bot.kernel.people import PersonId

_MOST = 5
_EXAMPLE = "solar fridges"


def page(
    outlook: Outlook, discussions: Sequence[Discussion], hidden: frozenset[PersonId], viewer: PersonId, *, decides: bool
) -> Card:
    """Show all of it, what asks for something first."""
    gist = phrase("discuss-page-gist")
    latest = sorted(discussions, key=lambda one: (one.since or one.at, one.name), reverse=True)
    waiting = [one for one in latest if one.stage in {Stage.PROPOSED, Stage.ASKED, Stage.AGREED}]
    live = [one for one in latest if one.stage is Stage.OPEN and one.outcome is None]
    carried = [one for one in latest if one.outcome is not None]
    fresh = [one for one in outlook.rising if not any(other.same(one.topics) for other in (*waiting, *live))]
    blocks: list[Block] = [Para(gist)]
    items = tuple(
        Item(
            (Words(one.name), Words(": "), why_now(one.evidence, "manager"), *_ways(one.evidence.examples)),
            (Button(phrase("discuss-begin"), Action(DRAFT, {"topic": one.name})),),
        )
        for one in fresh[:_MOST]
    )
    if items:
        blocks += [Para(phrase("discuss-page-rising")), Items(items)]
    elif not outlook.rising:
        blocks.append(Para(_quiet(outlook)))
    blocks += _part("waiting", (_waits(one, hidden, decides=decides) for one in waiting[:_MOST]))
    blocks += _part("open", (_open(one, hidden, viewer, decides=decides) for one in live[:_MOST]))
    blocks += _part("carried", (_carried(one) for one in carried[:_MOST]))
    example = Button(phrase("discuss-example"), Action(DRAFT, {"topic": _EXAMPLE}))
    if not (items or waiting or live or carried):
        blocks += [Para(phrase("discuss-page-how")), Buttons((example,))]
    blocks.append(Note(phrase("discuss-page-note")))
    return Card(gist, tuple(blocks), phrase("discuss-page-title"))


def _quiet(outlook: Outlook) -> Phrase:
    return phrase("discuss-page-learning") if outlook.learning else phrase("discuss-page-nothing")


def _part(name: str, items: Iterable[Item]) -> tuple[Block, ...]:
    found = tuple(items)
    return (Para(phrase("discuss-page-part", part=name)), Items(found)) if found else ()


def _ways(examples: Sequence[str]) -> tuple[Span, ...]:
    out: list[Span] = []
    for number, message in enumerate(examples, 1):
        out += [Words(" "), Post(message, phrase("discuss-see", number=number))]  # type: ignore[arg-type]  # a question is named by its first message
    return tuple(out)


def _named(one: Discussion, hidden: frozenset[PersonId]) -> Span:
    return phrase("use-a-colleague") if not one.host or one.host in hidden else Name(one.host)


def _waits(one: Discussion, hidden: frozenset[PersonId], *, decides: bool) -> Item:
    waits = "leader" if one.stage is Stage.ASKED else "channel" if one.stage is Stage.AGREED else "manager"
    text = phrase("discuss-page-waits", topic=Words(one.topic), on=waits, host=_named(one, hidden))
    show = Button(phrase("discuss-show"), Action(DRAFT, {"topic": one.topic}))
    return Item(text, (show,) if decides and one.stage is Stage.PROPOSED else ())


def _open(one: Discussion, hidden: frozenset[PersonId], viewer: PersonId, *, decides: bool) -> Item:
    text = phrase("discuss-page-open", topic=Words(one.topic), place=Place(one.place), host=_named(one, hidden))
    about = {"discussion": one.name}
    buttons = (
        Button(phrase("discuss-forward"), Action("discuss.forward", about)),
        Button(phrase("discuss-over"), Action("discuss.over", about)),
    )
    see: tuple[Span, ...] = (Words(" "), Post(one.message, phrase("discuss-see-it"))) if one.message else ()
    return Item((text, *see), buttons if decides or viewer == one.host else ())


def _carried(one: Discussion) -> Item:
    how, said = (one.outcome.how, one.outcome.words) if one.outcome else ("other", "")
    text = phrase("discuss-page-carried", topic=Words(one.topic), how=how, words=Words(said))
    see: tuple[Span, ...] = (Words(" "), Post(one.message, phrase("discuss-see-it"))) if one.message else ()
    return Item((text, *see))
