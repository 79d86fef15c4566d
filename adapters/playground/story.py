"""The demo's story: who plays, a month of history, and one week, act by act. The words are data, in `story/`.

What people do goes through `Acts`, one act a step; what Steward does comes from turning the clock. The town counts acts
in its log, so after a kill -9 the story goes on with the first step that is not in it.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import cached_property, lru_cache, partial
from pathlib import Path
from typing import Any

import msgspec
from msgspec import Struct

from adapters.playground.cards import View
from adapters.playground.events import Acts, person_id
from adapters.playground.narrator import Narrator, Reader
from adapters.playground.town import HOME, STEWARD, Message, NoSuchThingError, Read, Resident, Town
from bot.kernel.calendar import zone
from bot.kernel.cards import Action
from bot.kernel.messages import NOBODY, NOWHERE
from bot.kernel.people import CommunityId, MessageId, PersonId, PlaceId, Profile
from bot.kernel.policy import Policy
from bot.kernel.ports import Speaker

START = datetime(2026, 3, 2, 6, tzinfo=UTC)
"""The story clock's first moment: Monday, nine in the morning in Nairobi."""
END = datetime(2026, 3, 9, 11, tzinfo=UTC)
"""The next Monday, when every manager has their plan."""
_TICKED_AFTER = timedelta(minutes=3)
DATA = Path(__file__).with_name("story")


@dataclass(frozen=True)
class Stage:
    """What the story is played on."""

    acts: Acts
    town: Town
    turn_to: Callable[[datetime], Awaitable[None]]
    """Turns the clock; everything due on the way has happened once it returns."""
    now: Callable[[], datetime]
    say: Speaker
    """Says the narration, for whoever reads it."""
    language: str = "en"
    """The narration's language, for days and times."""
    spoken: tuple[str, ...] = ("en", "fr")
    """The languages that Steward speaks."""


# ---------------------------------------------------------------- what the files hold


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


class Say(Step, frozen=True, kw_only=True, tag="say"):
    """Write into a room."""

    room: str
    text: str
    under: str = ""
    """The message whose thread this stands in, by name."""
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
    """Press a button of Steward's."""

    button: str
    about: str
    """The question it belongs to, by name."""


class Choose(Step, frozen=True, kw_only=True, tag="choose"):
    """Send the dialog that a button has opened."""

    button: str
    about: str
    when: str
    whom: str = ""


class Command(Step, frozen=True, kw_only=True, tag="command"):
    """Type a command into a room."""

    room: str
    text: str


class Shortcut(Step, frozen=True, kw_only=True, tag="shortcut"):
    """Use a command on a message."""

    on: str
    word: str


Acting = Say | Edit | React | Press | Choose | Command | Shortcut


class _Cast(Struct, frozen=True, forbid_unknown_fields=True):
    communities: tuple[Practice, ...]
    people: tuple[Player, ...]


class _History(Struct, frozen=True, forbid_unknown_fields=True):
    talks: tuple[Talk, ...]


class _Week(Struct, frozen=True, forbid_unknown_fields=True):
    acts: tuple[Acting, ...]


class Script:
    """The story as written, in the order in which it is played."""

    def __init__(self, folder: Path = DATA) -> None:
        """Read the three files."""
        cast = msgspec.toml.decode((folder / "cast.toml").read_bytes(), type=_Cast)
        history = msgspec.toml.decode((folder / "history.toml").read_bytes(), type=_History)
        week = msgspec.toml.decode((folder / "week.toml").read_bytes(), type=_Week)
        self.communities = cast.communities
        self.people = {player.handle: player for player in cast.people}
        self.talks = tuple(sorted(history.talks, key=lambda talk: talk.at))
        self.week = tuple(sorted(week.acts, key=self.moment))

    def moment(self, step: Acting) -> datetime:
        """Give the moment of an act on the one clock."""
        return step.at.replace(tzinfo=zone(self.people[step.who].zone)).astimezone(UTC)

    @cached_property
    def named(self) -> dict[str, Say]:
        """Every message that other acts point to."""
        return {step.name: step for step in self.week if isinstance(step, Say) and step.name}


@lru_cache(maxsize=1)
def script() -> Script:
    """Give the story that ships with Steward."""
    return Script()


def resumes_at(town: Town) -> datetime:
    """Give the last moment of the town's log: where the story's clock stands when the program starts again."""
    written = [message.edited or message.at for message in town.messages.values()]
    return max([START, *written, *(event.at for event in town.unheard.values())])


# ---------------------------------------------------------------- playing


_Doing = Callable[[], Awaitable[object]]


async def seed(stage: Stage) -> None:
    """Bring people, rooms, communities and the past, as far as they are not there yet."""
    told = script()
    for practice in told.communities:
        for channel in practice.rooms:
            if stage.town.by_name(HOME, channel.name) is None:
                await stage.acts.open_room(channel.name, practice.name, channel.topic)
    before = list(_before(stage, told))
    done = stage.town.acts
    for do in before[done:]:
        await do()
        await stage.turn_to(stage.now())
    if done < len(before):
        last = max(message.number for message in stage.town.messages.values())
        await stage.town.keep(Read(NOBODY, NOWHERE, last))


def _before(stage: Stage, told: Script) -> Iterator[_Doing]:
    """Yield everything that is so before the week, each as one act."""
    acts = stage.acts
    for player in told.people.values():
        yield partial(acts.join, player.resident())
    for practice in told.communities:
        yield partial(
            acts.add_steward,
            CommunityId(practice.id),
            practice.name,
            tuple(_place(stage.town, channel.name) for channel in practice.rooms),
            managers=tuple(told.people[handle].who for handle in practice.managers),
            policy=Policy(zone=practice.zone, language=practice.language),
            purpose=practice.purpose,
        )
    for talk in told.talks:
        at = talk.at
        for line in talk.lines:
            at += timedelta(minutes=line.after)
            yield partial(_recall, stage, talk, line, at)
            if line.tick:
                yield partial(_tick, stage, talk, line, at)


async def _recall(stage: Stage, talk: Talk, line: Line, at: datetime) -> None:
    place = _place(stage.town, talk.room)
    first = _written(stage.town, person_id(talk.lines[0].who), place, talk.at) if line.thread else None
    await stage.acts.say(person_id(line.who), place, line.say, first.message if first else None, at)


async def _tick(stage: Stage, talk: Talk, line: Line, at: datetime) -> None:
    answer = _written(stage.town, person_id(line.who), _place(stage.town, talk.room), at)
    later = at + _TICKED_AFTER
    await stage.acts.react(person_id(line.tick), answer.message, "\N{WHITE HEAVY CHECK MARK}", at=later)


async def week(stage: Stage, tell: Callable[[str], None]) -> None:
    """Play what is left of the week, and narrate what can be seen of it, a line of text at a time."""
    told = script()
    done = stage.town.acts - sum(1 for _ in _before(stage, told))
    left = told.week[done:]
    over = resumes_at(stage.town)
    if over >= END or (left and told.moment(left[0]) < over):
        return  # somebody has lived on in this town: the week is theirs now
    narrator = Narrator(stage.town, stage.now, Reader(stage.say, stage.language, stage.spoken), tell)
    if not done:
        narrator.opens(len(told.communities))
    with narrator.watching():
        for step in left:
            await stage.turn_to(told.moment(step))
            await _Playing(stage, told, narrator).do(step)
            await stage.turn_to(told.moment(step))
        await stage.turn_to(END)
    narrator.closes(START)


class _Playing:
    """One step."""

    def __init__(self, stage: Stage, told: Script, narrator: Narrator) -> None:
        self._stage, self._told, self._narrator = stage, told, narrator

    async def do(self, step: Acting) -> None:
        """Let somebody act, and say what they do where the town itself does not show it."""
        acts, town, narrator = self._stage.acts, self._stage.town, self._narrator
        who = self._told.people[step.who].who
        match step:
            case Say(room=room, text=text, under=under):
                thread = self._message(under) if under else None
                await acts.say(who, _place(town, room), text, thread, self._told.moment(step))
            case Edit(on=on, text=text):
                await acts.edit(who, self._message(on), text)
            case React(on=on, emoji=emoji):
                await acts.react(who, self._message(on), emoji)
            case Press(button=button, about=about):
                message, found = self._button(who, button, about)
                narrator.presses(who, found["label"])
                await acts.press(who, message.message, self._action(found))
            case Choose(button=button, about=about, when=when, whom=whom):
                message, found = self._button(who, button, about)
                other = self._told.people[whom].who if whom else NOBODY
                narrator.chooses(who, when, other)
                await acts.submit(who, message.place, self._action(found), {"when": when, "who": other})
            case Command(room=room, text=text):
                narrator.commands(who, _place(town, room), text)
                await acts.command(who, _place(town, room), text)
            case Shortcut(on=on, word=word):
                message = town.message(self._message(on))
                narrator.shortcut(who, word, message)
                await acts.command(who, message.place, word, about=message.message)

    def _message(self, name: str) -> MessageId:
        said = self._told.named[name]
        who = self._told.people[said.who].who
        return _written(self._stage.town, who, _place(self._stage.town, said.room), self._told.moment(said)).message

    def _button(self, who: PersonId, name: str, about: str) -> tuple[Message, View]:
        """Find the button where its presser sees it: in what Steward has written, latest first."""
        question = self._message(about)
        for message in reversed(self._stage.town.messages.values()):
            if message.who != STEWARD or not self._stage.town.has_place(who, message.place):
                continue
            for button in _buttons(message.view):
                action = button["action"]
                if action["name"] == name and action["about"].get("question") == question:
                    return message, button
        raise NoSuchThingError(f"{who} sees no button {name} about {about}.")

    def _action(self, button: View) -> Action:
        return msgspec.convert(button["action"], Action)


def _place(town: Town, room: str) -> PlaceId:
    place = town.by_name(HOME, room)
    if place is None:
        raise NoSuchThingError(f"There is no room {room}.")
    return place


def _written(town: Town, who: PersonId, place: PlaceId, at: datetime) -> Message:
    for message in town.messages.values():
        if (message.who, message.place, message.at) == (who, place, at):
            return message
    raise NoSuchThingError(f"{who} wrote nothing in {place} at {at}.")


def _buttons(view: Any) -> Iterator[View]:  # noqa: ANN401  # a view is JSON, and JSON is anything
    if isinstance(view, dict):
        if "action" in view and "label" in view:
            yield view
        for part in view.values():
            yield from _buttons(part)
    elif isinstance(view, list):
        for part in view:
            yield from _buttons(part)
