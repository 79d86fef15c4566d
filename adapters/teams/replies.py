"""Brings a reply to where Teams shows it: in the same breath where somebody waits for it, else for their eyes alone."""

from __future__ import annotations

import logging
from functools import partial
from typing import Final

from adapters.teams.activity import Activity
from adapters.teams.answers import (
    CLOSED,
    UNKNOWN,
    Answer,
    all_in_words,
    in_a_box,
    in_a_dialog,
    in_place,
    shown,
    word,
)
from adapters.teams.cards import dialog, home
from adapters.teams.client import FAILURES, Teams
from adapters.teams.events import Act, ActKind
from adapters.teams.names import parts
from adapters.teams.wording import Pen, Reader
from bot.kernel.cards import Action, Card, Form, FormErrors, Para, Phrase, Reply, phrase
from bot.kernel.messages import CommandGiven, Event, FormSubmitted, HomeOpened
from bot.kernel.people import MessageId, PersonId, PlaceId
from bot.kernel.ports import Speaker

log = logging.getLogger(__name__)
_OPENED: Final = 1000
"""Forms remembered that people have before them: with errors, a form is shown once more."""
_DONE: Final = phrase("teams-done")
_LATE: Final = phrase("teams-late")
_BESIDE: Final = frozenset({ActKind.EXECUTE, ActKind.REFRESH})
"""What is answered at its card; anything else, where a dialog is or would open."""


class Replies:
    """The replies of one organisation's people."""

    def __init__(self, teams: Teams) -> None:
        """Speak with these hands where nobody waits."""
        self._teams = teams
        self._forms: dict[tuple[PersonId, str, tuple[tuple[str, str], ...]], Form] = {}

    # ------------------------------------------------------------ nobody waits

    async def write(self, event: Event, reply: Reply, say: Speaker, under: MessageId | None = None) -> None:
        """Write a reply to whoever caused an event; `under` is the thread in which they did.

        Raises:
            DeniedError, GoneError, ThrottledError, UnreachableError, UnknownOutcomeError: as any other message.
        """
        if isinstance(reply, Form):
            reply = Card(reply.title, (Para(reply.title),))  # nothing was pressed with which it could be opened
        card = _to_mend(reply) if isinstance(reply, FormErrors) else reply
        if isinstance(event, HomeOpened):
            await self._teams.lay(event.who, card, say)
            return
        about = event.about if isinstance(event, CommandGiven) else None
        await self._teams.answer(event.who, card, say, event.place or None, _thread(about or under, event.place))

    # ------------------------------------------------------------ somebody waits

    async def answer(self, act: Act, event: Event, reply: Reply | None, say: Speaker) -> Answer:
        """Give what somebody sees who waits."""
        match reply:
            case None:
                return CLOSED if act.kind in {ActKind.SUBMIT, ActKind.MENU_SUBMIT} else self._said(act.kind, _DONE, say)
            case Form():
                return await self._asked(act.kind, event, reply, say)
            case FormErrors():
                form = self._form(event) if isinstance(event, FormSubmitted) else None
                if form is None:
                    return await self._told(act.kind, event, _to_mend(reply), say)
                return await self._asked(act.kind, event, form, say, reply)
            case Card():
                return await self._told(act.kind, event, reply, say)

    def nothing(self, activity: Activity) -> Answer:
        """Answer what carries no meaning: a card that looks for news of itself has none, and the rest is not ours."""
        return word("") if activity.name == "adaptiveCard/action" else UNKNOWN

    def late(self, act: Act, say: Speaker) -> Answer:
        """Say that it takes long."""
        return self._said(act.kind, _LATE, say)

    def _said(self, kind: ActKind, said: Phrase, say: Speaker) -> Answer:
        text = Pen(Reader(say)).flat(said)
        return word(text) if kind in _BESIDE else in_a_box(text)

    async def _asked(
        self, kind: ActKind, event: Event, form: Form, say: Speaker, errors: FormErrors | None = None
    ) -> Answer:
        """Ask something, or ask it again with what is to be mended and what was typed."""
        values = event.values if isinstance(event, FormSubmitted) and errors is not None else None
        drawn = await self._teams.draw(
            lambda reader: dialog(form, reader, place=event.place, errors=errors, values=values), say, event.place
        )
        self._forms[_asked_of(event.who, form.action)] = form
        while len(self._forms) > _OPENED:
            del self._forms[next(iter(self._forms))]
        return in_place(drawn.card) if kind in _BESIDE else in_a_dialog(drawn)

    async def _told(self, kind: ActKind, event: Event, card: Card, say: Speaker) -> Answer:
        if kind is ActKind.REFRESH:
            return in_place(await self._teams.draw(lambda reader: home(card, reader, event.who), say))
        words = await self._teams.draw(partial(all_in_words, card), say, event.place)
        if words is not None:
            return word(words) if kind in _BESIDE else in_a_box(words)
        if kind not in _BESIDE:
            return in_a_dialog(await self._teams.draw(partial(shown, card), say, event.place))
        try:
            await self._teams.answer(event.who, card, say, event.place or None, _thread(_at(event), event.place))
        except FAILURES as error:  # best effort; what was decided is kept
            log.warning("Teams took no answer to %s: %s", event.key, error)
        return self._said(kind, card.gist, say)

    def _form(self, event: FormSubmitted) -> Form | None:
        return self._forms.get(_asked_of(event.who, event.action))


def _asked_of(who: PersonId, action: Action) -> tuple[PersonId, str, tuple[tuple[str, str], ...]]:
    return who, action.name, tuple(sorted(action.about.items()))


def _to_mend(errors: FormErrors) -> Card:
    """Say what is to be mended, where the form itself cannot be shown again."""
    first, *_ = errors.errors.values()
    return Card(first, tuple(Para(said) for said in errors.errors.values()))


def _at(event: Event) -> MessageId | None:
    return getattr(event, "message", None)


def _thread(about: MessageId | None, place: PlaceId) -> MessageId | None:
    return about if about is not None and parts(about).place == place else None
