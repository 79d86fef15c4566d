"""What somebody reads of what is kept about them, and of what it means to be forgotten."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.features.rights.holdings import Pile, piles, table
from bot.kernel.cards import (
    Action,
    Block,
    Button,
    Buttons,
    Card,
    Code,
    Download,
    Item,
    Items,
    Listing,
    Note,
    Paper,
    Para,
    Phrase,
    Style,
    When,
    WhenStyle,
    Words,
    phrase,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.kernel.feature import Held
    from bot.kernel.policy import Policy

SILENT = "silent"
_MONTH = 30.4
"""Days."""


def holdings(held: Sequence[Held], policy: Policy) -> Card:
    """Tell all that is kept about somebody, in words, and let them take it away."""
    gist = phrase("data-gist")
    whole = Card(gist, (Para(gist), *_told(piles(held), policy)), phrase("data-title"))
    take = (
        Download(phrase("data-take-table"), table(held)),
        Download(phrase("data-take-page"), Paper("my-data", whole)),
    )
    forget = Button(phrase("data-forget"), Action("steward.say", {"said": "forget-me"}))
    return Card(gist, (*whole.blocks, *take, Buttons((forget,)), Note(phrase("data-note"))), whole.title)


def _told(sorts: Sequence[Pile], policy: Policy) -> tuple[Block, ...]:
    days, months = policy.keep_closed.days, round(policy.keep_facts.days / _MONTH)
    lines = [(_line(one), phrase("data-why", sort=one.sort.value, days=days, months=months)) for one in sorts]
    return (Items(tuple(Item((line, Words(" "), why)) for line, why in lines)),)


def _line(pile: Pile) -> Phrase:
    first, last = pile.first, pile.last
    when = "none" if first is None or last is None else "day" if first.date() == last.date() else "days"
    return phrase(
        "data-line",
        what=phrase("data-what", sort=pile.sort.value),
        count=pile.count,
        when=when,
        first=When(first, WhenStyle.DAY) if first is not None else Words(""),
        last=When(last, WhenStyle.DAY) if last is not None else Words(""),
        where="some" if pile.communities else "none",
        communities=Listing(tuple(Words(name) for name in pile.communities)),
    )


def nothing() -> Card:
    """Say that nothing is kept about them."""
    gist = phrase("data-nothing")
    return Card(gist, (Para(gist),))


def sent() -> Card:
    """Say in a channel that it was written to them alone."""
    gist = phrase("data-sent")
    return Card(gist, (Para(gist),))


def meaning(*, alone: str, silent: bool) -> Card:
    """Say plainly what it means to be forgotten, before anything happens."""
    gist = phrase("forget-gist")
    last = (Para(phrase("forget-alone", community=Words(alone))),) if alone else ()
    quiet = (Para(phrase("forget-quiet")),) if silent else ()
    buttons = (_button("stay"), _button(SILENT))
    return Card(
        gist,
        (
            Para(gist),
            Para(phrase("forget-goes")),
            Para(phrase("forget-stays")),
            Para(phrase("forget-mark")),
            *quiet,
            *last,
            Para(phrase("forget-undone", command=Code("my-data"))),
            Buttons(buttons),
        ),
        phrase("forget-title"),
    )


def _button(then: str) -> Button:
    return Button(
        phrase("forget-button", then=then),
        Action("rights.forget", {"then": then}),
        Style.DANGER,
        confirm=phrase("forget-confirm", then=then),
    )


def begun(*, silent: bool) -> Card:
    """Say that it has begun: the last thing that they read."""
    gist = phrase("forget-begun", then=SILENT if silent else "stay")
    return Card(gist, (Para(gist),))
