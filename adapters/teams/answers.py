"""What a press, a dialog or a menu is answered with, in the same breath: a word, a card in its place, a dialog.

Teams wants another shape for each, and shows nothing but an error of its own where it gets the wrong one.
"""

from __future__ import annotations

from collections.abc import Mapping
from http import HTTPStatus
from typing import Any, Final, NamedTuple

import msgspec
from botbuilder.schema import AdaptiveCardInvokeResponse, Attachment
from botbuilder.schema.teams import (
    TaskModuleContinueResponse,
    TaskModuleMessageResponse,
    TaskModuleResponse,
    TaskModuleTaskInfo,
)
from msgspec.structs import replace

from adapters.teams.cards import Dialog, message
from adapters.teams.client import CARD
from adapters.teams.wording import Pen, Reader
from bot.kernel.cards import Action, Button, Buttons, Card, Form, Note, Para, Span, Text, Words, phrase
from bot.kernel.messages import ButtonPressed, CommandGiven, Event
from bot.kernel.people import MessageId, PersonId

ASK: Final = "#ask"
"""The name of the button that gives a command once more, where a dialog can be opened."""
_MESSAGE: Final = "application/vnd.microsoft.activity.message"
_text: Final[msgspec.json.Decoder[Text]] = msgspec.json.Decoder(Text)
_NAME: Final = "Steward"
"""How a dialog is called that has no name of its own."""
_CARRIED: Final = 6000
"""Bytes of a command that a button carries."""
_HEIGHT: Final = "large"
_WIDTH: Final = "medium"


class Answer(NamedTuple):
    """What a request is answered with."""

    status: HTTPStatus
    body: Mapping[str, Any] | None = None


HEARD: Final = Answer(HTTPStatus.ACCEPTED)
UNKNOWN: Final = Answer(HTTPStatus.NOT_IMPLEMENTED)
"""To what nobody knows how to answer, as the Bot Framework has it."""
CLOSED: Final = Answer(HTTPStatus.OK)
"""A dialog closes."""


def word(text: str) -> Answer:
    """Answer a press with a word, which is shown below its card."""
    return Answer(HTTPStatus.OK, {"statusCode": 200, "type": _MESSAGE, "value": text})


def in_place(card: dict[str, Any]) -> Answer:
    """Answer a press with a card in the place of its own, for whoever pressed."""
    told = AdaptiveCardInvokeResponse(status_code=200, type=CARD, value={}).serialize()
    return Answer(HTTPStatus.OK, {**told, "value": card})


def in_a_box(text: str) -> Answer:
    """Say a word where a dialog is, or would open; where a menu asked, Teams takes dialogs alone."""
    return Answer(HTTPStatus.OK, TaskModuleResponse(task=TaskModuleMessageResponse(value=text)).serialize())


def in_a_dialog(shown: Dialog) -> Answer:
    """Open a dialog, or let it go on."""
    info = TaskModuleTaskInfo(
        title=shown.title, height=_HEIGHT, width=_WIDTH, card=Attachment(content_type=CARD, content={})
    )
    told = TaskModuleResponse(task=TaskModuleContinueResponse(value=info)).serialize()
    told["task"]["value"]["card"]["content"] = shown.card  # drawn as Teams takes it
    return Answer(HTTPStatus.OK, told)


def all_in_words(card: Card, reader: Reader) -> str | None:
    """Say a card that is of words alone; None where there is more in it."""
    pen, said = Pen(reader), []
    for block in card.blocks:
        if not isinstance(block, Para | Note):
            return None
        said.append(pen.flat(block.text))
    return "\n\n".join(said) or pen.flat(card.gist)


def shown(card: Card, reader: Reader) -> Dialog:
    """Show a card in a dialog. Its own first words would stand there twice, were they the dialog's name as well."""
    title = Pen(reader).flat(card.title) if card.title is not None else _NAME
    return Dialog(title, message(replace(card, title=None), reader).card)


def to_fill_in(given: CommandGiven, form: Form) -> Card:
    """Offer the form of a command that was typed, by a button: a dialog opens only when something is pressed."""
    about = {"said": msgspec.json.encode(_short(given.said)).decode()}
    if given.about is not None:
        about |= {"about": given.about, "author": given.author}
    button = Button(phrase("fill-in-form"), Action(ASK, about))
    return Card(form.title, (Para(form.title), Buttons((button,))))


def _short(said: Text) -> Text:
    """Give the beginning of what was typed, as much as a button carries: with more in it there would be no button."""
    short, left = list[Span](), _CARRIED
    for span in said:
        put = Words(span.text[:left]) if isinstance(span, Words) else span
        left -= len(msgspec.json.encode(put))
        if left < 0 and short:
            break
        short.append(put)
    return tuple(short)


def once_more(event: Event) -> Event:
    """Read such a button as the command that it gives once more."""
    if not isinstance(event, ButtonPressed) or event.action.name != ASK:
        return event
    about = event.action.about
    return CommandGiven(
        key=event.key,
        at=event.at,
        workspace=event.workspace,
        community=event.community,
        who=event.who,
        place=event.place,
        said=_text.decode(about.get("said", "[]")),
        about=MessageId(about["about"]) if "about" in about else None,
        author=PersonId(about.get("author", "")),
    )
