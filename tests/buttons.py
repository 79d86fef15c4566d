"""What a button that somebody gets is held to: that it leads somewhere, and opens a dialog only where that was said."""

from __future__ import annotations

from datetime import UTC, datetime

import msgspec

from bot.kernel.cards import Button, Form, Text, Words
from bot.kernel.messages import NOBODY, ButtonPressed, CommandGiven, Desk, Only, Privately, Proposal, Show
from bot.kernel.people import Act, PersonId, WorkspaceId
from bot.kernel.ports import Handled
from bot.runtime.bot import SAY
from bot.runtime.router import HELP, Router
from tests.reading import buttons_of

_SOME_TIME = datetime(2026, 3, 2, tzinfo=UTC)


def foreseen(handled: Handled, opens: frozenset[str]) -> None:
    """Hold a button that opens a dialog to having told so: where a platform must know beforehand, none would open."""
    event, reply = handled.event, handled.decision.reply
    if isinstance(event, ButtonPressed) and isinstance(reply, Form):
        assert reply.action.name == event.action.name, "the form bears another name than the button that opened it"
        assert event.action.name in opens, f"nobody declares that {event.action.name} opens a form"


def needed(button: Button, router: Router) -> Act | None:
    """Say what somebody must be allowed to do who presses this; None where it leads nowhere at all."""
    action = button.action
    if action.name != SAY:
        press = router.buttons.get(action.name) or router.forms.get(action.name)
        return press.needs if press else None
    spans = msgspec.json.decode(action.about["spans"], type=Text) if "spans" in action.about else None
    given = CommandGiven(key="", at=_SOME_TIME, workspace=WorkspaceId(""), said=spans or (Words(action.about["said"]),))
    word = router.recognise(given).word
    if word == HELP:
        return Act.TAKE_PART
    return router.commands[word].needs if word in router.commands else None


def gotten(handled: Handled) -> list[tuple[Button, PersonId]]:
    """Give every button that anybody gets, with who; nobody where several do."""
    decision, event = handled.decision, handled.event
    given = [(button, event.who) for button in buttons_of(decision.reply)] if decision.reply else []
    for one in decision.do:
        if isinstance(one, Show):
            who = one.to.who if isinstance(one.to, Privately | Only | Desk) else NOBODY
            given += [(button, who) for button in buttons_of(one.card)]
    given += [(button, NOBODY) for one in decision.save if isinstance(one, Proposal) for button in one.buttons]
    return given
