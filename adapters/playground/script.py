"""The demo's story as it is written: who plays, a month of history, and one week, act by act, in `story/`."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from functools import cached_property, lru_cache
from pathlib import Path
from typing import Final, NamedTuple

import msgspec
from msgspec import Struct

from adapters.playground.events import person_id
from adapters.playground.town import Resident
from bot.kernel.calendar import zone
from bot.kernel.people import PersonId, Profile

DATA = Path(__file__).with_name("story")
END: Final = datetime(2026, 3, 9, 11, tzinfo=UTC)
"""The Monday after the week, when every manager has their plan."""
_A_WHILE = timedelta(hours=1)


class Player(Struct, frozen=True, forbid_unknown_fields=True):
    """Somebody who takes part."""

    handle: str
    name: str
    city: str
    zone: str
    title: str
    language: str = "en"
    bot: bool = False
    guest: bool = False

    @property
    def who(self) -> PersonId:
        """Their id in the town."""
        return person_id(self.handle)

    def resident(self) -> Resident:
        """Describe them as the town knows people."""
        profile = Profile(self.who, self.name, self.zone, self.language, self.bot, self.guest)
        return Resident(profile, self.handle, title=self.title, city=self.city)


class Channel(Struct, frozen=True, forbid_unknown_fields=True):
    """A room."""

    name: str
    topic: str


class Practice(Struct, frozen=True, forbid_unknown_fields=True):
    """A community of practice."""

    id: str
    name: str
    purpose: str
    zone: str
    language: str
    managers: tuple[str, ...]
    rooms: tuple[Channel, ...]


class Line(Struct, frozen=True, forbid_unknown_fields=True):
    """One message of a past talk."""

    who: str
    say: str
    after: int = 0
    """Minutes since the line before."""
    thread: bool = False
    """Whether it stands in the thread of the talk's first line."""
    tick: str = ""
    """Who put a mark of acceptance on it."""
    name: str = ""
    """What acts of the week call this message."""


class Talk(Struct, frozen=True, forbid_unknown_fields=True):
    """A past conversation."""

    room: str
    at: datetime
    lines: tuple[Line, ...]


class Step(Struct, frozen=True, kw_only=True, tag_field="act", forbid_unknown_fields=True):
    """One act of the week."""

    who: str
    at: datetime
    """On the wall of whoever does it, without a zone."""
    quiet: bool = False
    """Whether it belongs to the weeks of which is told only that they pass."""


class Say(Step, frozen=True, kw_only=True, tag="say"):
    """Write into a room, or to Steward alone. `{link:NAME}` is the address of a message."""

    room: str = ""
    text: str
    under: str = ""
    """The message whose thread this stands in, by name."""
    below: bool = False
    """Whether it stands in the thread of the latest that Steward has written to everybody there."""
    name: str = ""
    """What later steps call this message."""


class Edit(Step, frozen=True, kw_only=True, tag="edit"):
    """Change one's own message."""

    on: str
    text: str


class React(Step, frozen=True, kw_only=True, tag="react"):
    """Put an emoji on a message."""

    on: str
    emoji: str


class Press(Step, frozen=True, kw_only=True, tag="press"):
    """Press a button of Steward's: in a message, or on one's own page. The newest is meant."""

    button: str
    about: str = ""
    """The message it belongs to, by name; none where it belongs to no message."""
    whose: str = ""
    """The person it belongs to, by handle."""
    of: str = ""
    """What else it belongs to, by a part of its id."""
    means: str = ""
    """What it brings back and its neighbours do not: what stands on it is in the language of whoever sees it."""


class Choose(Step, frozen=True, kw_only=True, tag="choose"):
    """Send the dialog that a button has opened."""

    button: str
    about: str
    when: str
    whom: str = ""


class Fill(Step, frozen=True, kw_only=True, tag="fill"):
    """Fill in the dialog that a button has opened, and send it."""

    button: str
    about: str = ""
    whose: str = ""
    of: str = ""
    means: str = ""
    values: dict[str, str]
    """By the field's name; `@handle` is a colleague, `#room` a room."""


class Command(Step, frozen=True, kw_only=True, tag="command"):
    """Type a command into a room, or to Steward alone. `{link:NAME}` is the address of a message."""

    room: str = ""
    text: str


class Shortcut(Step, frozen=True, kw_only=True, tag="shortcut"):
    """Use a command on a message."""

    on: str
    word: str


class Look(Step, frozen=True, kw_only=True, tag="look"):
    """Open one's own page."""


Acting = Say | Edit | React | Press | Choose | Fill | Command | Shortcut | Look


class Where(NamedTuple):
    """Where a message of the story stands."""

    who: str
    room: str
    at: datetime


class _Cast(Struct, frozen=True, forbid_unknown_fields=True):
    communities: tuple[Practice, ...]
    people: tuple[Player, ...]


class _History(Struct, frozen=True, forbid_unknown_fields=True):
    talks: tuple[Talk, ...]


class _Week(Struct, frozen=True, forbid_unknown_fields=True):
    acts: tuple[Acting, ...]


WEEK: Final = ("week.toml", "thanks.toml", "april.toml", "spring.toml")
"""The files that hold the week's acts."""


class Script:
    """The story as written, in the order in which it is played."""

    def __init__(self, folder: Path = DATA, week: tuple[str, ...] = WEEK) -> None:
        """Read what is so before, and these acts."""
        cast = msgspec.toml.decode((folder / "cast.toml").read_bytes(), type=_Cast)
        history = msgspec.toml.decode((folder / "history.toml").read_bytes(), type=_History)
        acts = [act for name in week for act in msgspec.toml.decode((folder / name).read_bytes(), type=_Week).acts]
        self.communities = cast.communities
        self.people = {player.handle: player for player in cast.people}
        self.talks = tuple(sorted(history.talks, key=lambda talk: talk.at))
        self.week = tuple(sorted(acts, key=self.moment))

    def moment(self, step: Acting) -> datetime:
        """Give the moment of an act on the one clock."""
        return step.at.replace(tzinfo=zone(self.people[step.who].zone)).astimezone(UTC)

    @property
    def ends(self) -> datetime:
        """The story's last moment: that of the week, or of what is told of a later day."""
        return max([END, *(self.moment(step) + _A_WHILE for step in self.week if self.moment(step) > END)])

    @cached_property
    def named(self) -> dict[str, Where]:
        """Every message that acts point to."""
        said = {
            step.name: Where(step.who, step.room, self.moment(step))
            for step in self.week
            if isinstance(step, Say) and step.name
        }
        return {**_recalled(self.talks), **said}


def _recalled(talks: Iterable[Talk]) -> dict[str, Where]:
    """Find the messages of the past that have a name."""
    found = {}
    for talk in talks:
        at = talk.at
        for line in talk.lines:
            at += timedelta(minutes=line.after)
            if line.name:
                found[line.name] = Where(line.who, talk.room, at)
    return found


@lru_cache(maxsize=1)
def script() -> Script:
    """Give the story that ships with Steward."""
    return Script()
