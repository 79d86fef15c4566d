"""What Steward decided and why, kept for the page: the last events with their decisions, newest last.

Timers that ring and only set themselves again are kept apart and are fewer, so that they push nothing out.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from typing import NamedTuple

import msgspec
from msgspec import Struct

from adapters.playground.cards import View, spans
from bot.kernel.cards import Reply
from bot.kernel.messages import Cancel, Effect, Forget, React, Retract, Show, Timer, TimerDue
from bot.kernel.ports import Handled, Speaker


class Inspector:
    """A `Witness` with a memory. Nothing is drawn until somebody looks: a month of history costs nothing."""

    def __init__(self, say: Speaker, keep: int = 200) -> None:
        """`say` words the reasons; `keep` is how many events are remembered."""
        self._say = say
        self._kept: deque[_Numbered] = deque(maxlen=keep)
        self._routine: deque[_Numbered] = deque(maxlen=max(1, keep // 4))
        self._number = 0
        self._watchers: list[Callable[[View], None]] = []

    def __call__(self, handled: Handled) -> None:
        """Remember one event's story."""
        self._number += 1
        numbered = _Numbered(self._number, handled)
        (self._routine if _routine(handled) else self._kept).append(numbered)
        if self._watchers:
            view = self._view(numbered)
            for watcher in tuple(self._watchers):
                watcher(view)

    def watch(self, watcher: Callable[[View], None]) -> Callable[[], None]:
        """Show `watcher` every story from now on, until the function given back is called."""
        self._watchers.append(watcher)
        return lambda: self._watchers.remove(watcher)

    def views(self) -> list[View]:
        """Draw what is remembered, oldest first."""
        return [self._view(numbered) for numbered in sorted((*self._kept, *self._routine), key=_number)]

    def _view(self, numbered: _Numbered) -> View:
        decision = numbered.handled.decision
        return {
            "number": numbered.number,
            "outcome": numbered.handled.outcome,
            "routine": _routine(numbered.handled),
            "event": _plain(numbered.handled.event),
            "because": [spans(reason, self._say) for reason in decision.because],
            "do": [self._effect(effect) for effect in decision.do],
            "save": [{"kind": record.kind, "id": record.id, "is": _plain(record)} for record in decision.save],
            "drop": [{"kind": ref.kind, "id": ref.id} for ref in decision.drop],
            "note": [_plain(fact) for fact in decision.note],
            "reply": self._reply(decision.reply),
        }

    def _effect(self, effect: Effect) -> View:
        match effect:
            case Show(card=card):
                return {**_plain(effect), "gist": spans(card.gist, self._say)}
            case Retract() | React() | Timer() | Cancel() | Forget():
                return _plain(effect)

    def _reply(self, reply: Reply | None) -> View | None:
        if reply is None:
            return None
        view: View = {"is": _plain(reply)}
        said = {"card": "gist", "form": "title"}.get(view["is"]["type"])
        return {**view, "gist": spans(getattr(reply, said), self._say)} if said else view


class _Numbered(NamedTuple):
    number: int
    handled: Handled


def _number(numbered: _Numbered) -> int:
    return numbered.number


def _routine(handled: Handled) -> bool:
    """Whether a timer rang and nobody would notice: nothing said, noted or explained. It would hide what matters."""
    decision = handled.decision
    quiet = not (decision.note or decision.reply or decision.because)
    return isinstance(handled.event, TimerDue) and quiet and all(isinstance(one, Timer) for one in decision.do)


def _plain(thing: Struct) -> View:
    return dict(msgspec.to_builtins(thing, str_keys=True))
