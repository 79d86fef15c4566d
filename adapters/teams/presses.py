"""What a button or a form of Steward's carries through Teams, whichever way Teams brings it back.

A press comes back as `Action.Execute`, as the opening or the sending of a dialog, or, from old clients, as a message
with a value: the same few fields each time. What people typed into fields stands among them, by names of its own.
"""

from __future__ import annotations

import re
from typing import Any, Final, NamedTuple

import msgspec
from msgspec import Raw, Struct

from bot.kernel.cards import Action
from bot.kernel.people import PlaceId

FIELD: Final = "field."
"""How the id of an input begins."""
HOME: Final = "#home"
"""The verb with which a person's own page is laid anew."""
_PEOPLE: Final = re.compile(r"(?:[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}(?:,|$))+")
"""How the directory names people, whom a field for people gives so."""


class _Carried(Struct):
    """What was put into the data of an action."""

    verb: str
    about: dict[str, str] = {}
    form: bool = False
    place: str = ""
    fields: str = FIELD


class Press(NamedTuple):
    """What came back."""

    action: Action
    values: dict[str, str] | None
    """What was typed and chosen, by field; None for a button without fields. Several choices come joined by commas."""
    place: PlaceId
    """Where a form was asked for; empty where nothing says."""


def carries(action: Action, *, form: bool = False, place: str = "", fields: str = FIELD) -> dict[str, Any]:
    """Give the data of an action; `form` where fields are sent with it, whose ids begin with `fields`.

    All fields of a message are sent with each of its buttons that sends any, and no two may have the same id.
    """
    told: dict[str, Any] = {"verb": action.name, "about": dict(action.about)}
    if form:
        told["form"] = True
    if fields != FIELD:
        told["fields"] = fields
    return told | ({"place": place} if place else {})


def pressed(data: Raw | dict[str, Any]) -> Press:
    """Read what a press carries.

    Raises:
        msgspec.ValidationError: no button of Steward's carries that.
    """
    given = msgspec.json.decode(data, type=dict[str, Any]) if isinstance(data, Raw) else data
    carried = msgspec.convert(given, _Carried)
    values = None
    if carried.form:
        values = {
            name.removeprefix(carried.fields): _typed(value)
            for name, value in given.items()
            if name.startswith(carried.fields) and isinstance(value, str)
        }
    return Press(Action(carried.verb, carried.about), values, PlaceId(carried.place))


def _typed(value: str) -> str:
    """Give what was typed or chosen; the people who were, as everywhere, by their ids in lower case."""
    bare = value.strip()
    return bare.lower() if _PEOPLE.fullmatch(bare) else bare
