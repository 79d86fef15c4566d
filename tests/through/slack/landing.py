"""Where Slack brought the reply to an act, and what it tells of without anything having happened."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from bot.kernel.cards import Form, FormErrors, Reply
from bot.kernel.messages import CommandGiven, Event, HomeOpened, MessageChanged
from tests.fakes import FakeSlack
from tests.through.slack.acts import EVENTS, SLASHES, Act, Hand
from tests.through.slack.reading import Seen


def says_nothing(event: Event, act: Act) -> bool:
    """Whether Slack tells of this without anything having happened: an edit that left every word as it was."""
    if not isinstance(event, MessageChanged):
        return False
    inner = act.body["event"]
    return bool(inner["message"]["text"] == inner["previous_message"]["text"])


class Landing:
    """Waits for the reply to one act, and finds it where it was brought."""

    def __init__(self, fake: FakeSlack, hand: Hand, act: Act, tells: Callable[[Act], object]) -> None:
        """`tells` brings what somebody does next, where a form is given only to whoever presses for it."""
        self._fake, self._hand, self._act, self._tells = fake, hand, act, tells
        self._dialogs, self._whispers = len(fake.dialogs), len(fake.whispers)
        self.dialog: dict[str, Any] | None = None
        self.notifies = True

    def found(self, told: Event, reply: Reply, answer: dict[str, Any]) -> Seen:
        """Give what the person sees; `answer` is what the request itself was answered with."""
        fake, who = self._fake, told.who
        self.notifies = not isinstance(told, HomeOpened)
        if isinstance(reply, FormErrors):
            assert answer["response_action"] == "errors"
            return Seen("\n".join(f"{name}: {wrong}" for name, wrong in answer["errors"].items()), [])
        if isinstance(reply, Form):
            if self._act.kind == EVENTS:  # it was typed: nothing was pressed with which a dialog could open
                [button] = self._answered(told).buttons()
                self._tells(self._hand.presses(who, button))
            [view] = fake.dialogs[self._dialogs :]
            self.dialog = view
            return Seen("", [view["title"], *view["blocks"], view["submit"]])
        if isinstance(told, HomeOpened):
            return Seen("", fake.homes[who]["blocks"])
        if self._act.kind == SLASHES:
            assert answer["response_type"] == "ephemeral"
            return Seen(answer["text"], answer["blocks"], self._act.body["channel_id"], fake.stamp())
        return self._answered(told)

    def _answered(self, told: Event) -> Seen:
        """Find what was answered in somebody's own talk, or for their eyes in a channel."""
        fake, who = self._fake, told.who
        if not told.place or (isinstance(told, CommandGiven) and told.place == f"D{who}"):
            said = fake.messages[f"D{who}"][-1]
            assert said["user"] != who
            return Seen(said["text"], said["blocks"], f"D{who}", said["ts"])
        [whisper] = [one for one in fake.whispers[self._whispers :] if one["user"] == who]
        return Seen(whisper["text"], whisper["blocks"], whisper["channel"], whisper["ts"])
