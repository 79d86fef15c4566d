"""What became of an act: the Event that Slack made of it, and where the reply to it landed."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from msgspec.structs import asdict, replace

from bot.kernel.cards import Form, FormErrors, Reply, Text, Words
from bot.kernel.messages import (
    ButtonPressed,
    CommandGiven,
    Event,
    FormSubmitted,
    HomeOpened,
    MessageChanged,
    MessageDeleted,
    MessagePosted,
)
from tests.fakes import FakeSlack
from tests.through.acts import SLASHES, Act
from tests.through.reading import Seen


def says_nothing(event: Event, act: Act) -> bool:
    """Whether Slack tells of this without anything having happened: an edit that left every word as it was."""
    if not isinstance(event, MessageChanged):
        return False
    inner = act.body["event"]
    return bool(inner["message"]["text"] == inner["previous_message"]["text"])


_SLACKS_OWN = {"key", "at", "community"}
"""What no act decides."""


def is_meant(told: Event, meant: Event) -> None:
    """Hold the Event that Slack became against the Event that the act is on any platform."""
    leave = set(_SLACKS_OWN)
    match meant:
        case MessageDeleted():
            leave |= {"who"}  # Slack does not tell who took it away
        case CommandGiven(about=about, said=said):
            meant = replace(meant, said=_stripped(said))
            leave |= ({"place"} if not meant.place else set()) | ({"said"} if about else set())
        case ButtonPressed():
            leave |= {"place", "message"}
        case FormSubmitted():
            leave |= {"place", "values"}
            assert isinstance(told, FormSubmitted)
            assert {name: value for name, value in told.values.items() if value} == {
                name: value for name, value in meant.values.items() if value
            }
        case MessagePosted():
            assert abs(told.at - meant.at) < timedelta(seconds=1)
        case _:
            pass
    read_as, was = ({k: v for k, v in asdict(one).items() if k not in leave} for one in (told, meant))
    assert read_as == was


def _stripped(said: Text) -> Text:
    """Leave out the space that nobody types at the end of a command."""
    return (Words(said[0].text.strip()),) if len(said) == 1 and isinstance(said[0], Words) else said


class Landing:
    """Waits for the reply to one act, and finds it where it was brought."""

    def __init__(self, fake: FakeSlack, act: Act) -> None:
        self._fake, self._act = fake, act
        self._dialogs, self._whispers = len(fake.dialogs), len(fake.whispers)

    def found(self, told: Event, reply: Reply, answer: dict[str, Any]) -> Seen:
        """Give what the person sees; `answer` is what the request itself was answered with."""
        fake, who = self._fake, told.who
        if isinstance(reply, FormErrors):
            assert answer["response_action"] == "errors"
            return Seen("\n".join(f"{name}: {wrong}" for name, wrong in answer["errors"].items()), [])
        if isinstance(reply, Form):
            [view] = fake.dialogs[self._dialogs :]
            return Seen("", [view["title"], *view["blocks"], view["submit"]])
        if isinstance(told, HomeOpened):
            return Seen("", fake.homes[who]["blocks"])
        if self._act.kind == SLASHES:
            assert answer["response_type"] == "ephemeral"
            return Seen(answer["text"], answer["blocks"], self._act.body["channel_id"], fake.stamp())
        if not told.place or (isinstance(told, CommandGiven) and told.place == f"D{who}"):
            said = fake.messages[f"D{who}"][-1]
            assert said["user"] != who
            return Seen(said["text"], said["blocks"], f"D{who}", said["ts"])
        [whisper] = [one for one in fake.whispers[self._whispers :] if one["user"] == who]
        return Seen(whisper["text"], whisper["blocks"], whisper["channel"], whisper["ts"])
