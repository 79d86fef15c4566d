"""Offers the form of a command that was typed: in Slack a dialog opens only when something is pressed."""

from __future__ import annotations

from typing import Final

import msgspec

from bot.kernel.cards import Action, Button, Buttons, Card, Form, Para, Words, phrase, plain
from bot.kernel.messages import CommandGiven

_CARRIED: Final = 1400
"""Characters of what was typed that a button carries, with room for the rest."""
_HOME: Final = "in"
"""The community that a form is about."""


def to_fill_in(given: CommandGiven, form: Form) -> Card:
    """Give a card with a button that says the same once more."""
    said = msgspec.json.encode(given.said).decode()
    if len(said) > _CARRIED:
        said = msgspec.json.encode((Words(plain(given.said)[: _CARRIED // 4]),)).decode()
    about = {"spans": said}
    if home := form.action.about.get(_HOME):
        about[_HOME] = home
    button = Button(phrase("fill-in-form"), Action("steward.say", about))
    return Card(form.title, (Para(form.title), Buttons((button,))))
