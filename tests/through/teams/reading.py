"""What stands in Teams, as somebody would read it there, and the buttons they would find."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime
from typing import Any, NamedTuple

from adapters.teams.presses import pressed
from adapters.teams.wording import LOOKS_LIKE
from bot.kernel.cards import Action
from tests.through.reading import when

Thing = dict[str, Any]
_MOMENT = re.compile(
    r"\{\{DATE\((?P<day>[^,()]+), SHORT\)\}\}(?: \{\{TIME\((?P=day)\)\}\})?|\{\{TIME\((?P<time>[^()]+)\)\}\}"
)
_LINK = re.compile(r"\[([^\[\]]*)\]\([^()\s]*\)")
_CALLED = re.compile(r"<at>([^<]*)</at>")
_MARKS = {ord(looks): mark for mark, looks in LOOKS_LIKE.items()} | {ord("\N{ZERO WIDTH SPACE}"): None}
_ACTIONS = frozenset({"Action.Execute", "Action.Submit", "Action.ShowCard"})


class Standing(NamedTuple):
    """A button, and the message in which it stands; in a dialog, in none."""

    element: Thing
    place: str
    message: str

    @property
    def label(self) -> str:
        return str(self.element["title"])

    @property
    def sends(self) -> Thing:
        """What is really sent: of a button that asks first, the one that stands below the question."""
        if self.element["type"] != "Action.ShowCard":
            return self.element
        [row] = [one for one in self.element["card"]["body"] if one["type"] == "ActionSet"]
        [sure] = row["actions"]
        found: Thing = sure
        return found

    @property
    def action(self) -> Action:
        return pressed(self.sends["data"]).action


class Seen(NamedTuple):
    """A message, a page or a dialog, as it stands."""

    summary: str
    """What a notification, or a dialog's frame, says."""
    card: Thing
    place: str = ""
    message: str = ""

    def spoken(self, zone: str) -> str:
        return "\n".join([self.summary, *_said(self.card.get("body", []), zone), *_said(self._below(), zone)])

    def buttons(self) -> Iterator[Standing]:
        for element in _buttons([self.card.get("body", []), self._below()]):
            yield Standing(element, self.place, self.message)

    def _below(self) -> list[Thing]:
        below: list[Thing] = self.card.get("actions", [])
        return below


def _said(thing: Any, zone: str) -> Iterator[str]:  # noqa: ANN401 - JSON as Teams holds it
    """Walk through elements, whatever they are, and say every text in them."""
    match thing:
        case list():
            for one in thing:
                yield from _said(one, zone)
        case {"type": "RichTextBlock", "inlines": list(runs)}:
            yield "".join(_moments(run["text"], zone) for run in runs)
        case {"type": "TextBlock", "text": str(text)}:
            yield _markdown(text, zone)
        case {"type": "Image", "altText": str(text)}:
            yield text
        case {"type": "Action.Execute" | "Action.Submit" | "Action.ShowCard", "title": str(title)}:
            yield title
        case {"type": str(kind), "label": str(label)} if kind.startswith("Input."):
            yield _markdown(label, zone)
            yield from (_markdown(one["title"], zone) for one in thing.get("choices", ()))
        case {"type": str(kind), "title": str(title)} if kind.startswith("Chart."):
            yield title
        case dict():
            yield from (each for one in thing.values() for each in _said(one, zone))
        case _:
            return


def _buttons(thing: Any) -> Iterator[Thing]:  # noqa: ANN401 - JSON as Teams holds it
    match thing:
        case list():
            for one in thing:
                yield from _buttons(one)
        case {"type": str(kind)} if kind in _ACTIONS:
            yield thing
        case dict():
            yield from (each for one in thing.values() for each in _buttons(one))
        case _:
            return


def _markdown(text: str, zone: str) -> str:
    """Read the little Markdown that Teams reads; what looks like a mark was one when it was typed."""
    text = _LINK.sub(lambda found: found[1], _CALLED.sub(lambda found: found[1], _moments(text, zone)))
    return text.replace("**", "").translate(_MARKS)


def _moments(text: str, zone: str) -> str:
    return _MOMENT.sub(lambda found: when(datetime.fromisoformat(found["day"] or found["time"]), zone), text)
