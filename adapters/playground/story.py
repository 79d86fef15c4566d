"""Plays the demo's story, which is data: `script.py` reads it.

What people do goes through `Acts`, one act a step; what Steward does comes from turning the clock. The town counts acts
in its log, so after a kill -9 the story goes on with the first step that is not in it.
"""

from __future__ import annotations

import re
from collections.abc import Awaitable, Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from functools import partial
from itertools import takewhile
from typing import Any

import msgspec

from adapters.playground.app import PORT
from adapters.playground.cards import View, address
from adapters.playground.events import Acts, person_id
from adapters.playground.narrator import Narrator, Reader
from adapters.playground.script import (
    END,
    Acting,
    Choose,
    Command,
    Edit,
    Fill,
    Line,
    Look,
    Press,
    React,
    Say,
    Script,
    Shortcut,
    Talk,
    script,
)
from adapters.playground.town import HOME, STEWARD, Message, NoSuchThingError, Read, Town
from bot.kernel.cards import Action
from bot.kernel.messages import NOBODY, NOWHERE
from bot.kernel.people import CommunityId, MessageId, PersonId, PlaceId
from bot.kernel.policy import Policy
from bot.kernel.ports import Speaker
from bot.kernel.tongues import LANGUAGES

START = datetime(2026, 3, 2, 6, tzinfo=UTC)
"""The story clock's first moment: Monday, nine in the morning in Nairobi."""
_LONG = timedelta(days=3)
"""Longer than this nothing is told of the days between two acts, once the week is over."""
_LINK = re.compile(r"\{link:([\w-]+)\}")
_PAGE = f"http://127.0.0.1:{PORT}/"
"""The page's own address, as it is written on it."""
_TICKED_AFTER = timedelta(minutes=3)


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
    spoken: tuple[str, ...] = tuple(LANGUAGES)
    """The languages that Steward speaks."""


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
    if over >= told.ends or (left and told.moment(left[0]) < over):
        return  # somebody has lived on in this town: the week is theirs now
    narrator = Narrator(stage.town, stage.now, Reader(stage.say, stage.language, stage.spoken), tell)
    if not done:
        narrator.opens(len(told.communities))
    with narrator.watching():
        playing, quiet = _Playing(stage, told, narrator, resumed=bool(done)), list[Acting]()
        for step in left:
            if step.quiet:
                quiet.append(step)
                continue
            at = told.moment(step)
            if at > END:
                await _until(playing, narrator, datetime.combine(at, time(), UTC), quiet)
                quiet.clear()
            await playing.at(at, step)
        await stage.turn_to(told.ends)
    if not left or told.ends == END:
        narrator.closes(START, END)


async def _until(playing: _Playing, narrator: Narrator, day: datetime, quiet: Sequence[Acting]) -> None:
    """Let the time after the week pass, and what is quiet in it, up to a day on which there is something to be seen."""
    stage = playing.stage
    if stage.now() < END:
        await stage.turn_to(END)
        narrator.closes(START, END)
    if quiet or day - stage.now() > _LONG:
        with narrator.resting():
            for step in quiet:
                await playing.at(playing.told.moment(step), step)
            await stage.turn_to(day)


class _Playing:
    """One step."""

    def __init__(self, stage: Stage, told: Script, narrator: Narrator, *, resumed: bool) -> None:
        self.stage, self.told, self._narrator = stage, told, narrator
        self._resumed = resumed
        """Whether the program ended in the middle: what was whispered before is gone."""

    async def at(self, at: datetime, step: Acting) -> None:
        """Turn the clock to an act, let it be done, and let everything happen that is due at that moment."""
        await self.stage.turn_to(at)
        await self.do(step)
        await self.stage.turn_to(at)

    async def do(self, step: Acting) -> None:
        """Let somebody act, and say what they do where the town itself does not show it."""
        acts, town, narrator = self.stage.acts, self.stage.town, self._narrator
        who = self.told.people[step.who].who
        match step:
            case Say(room=room, text=text, under=under, below=below):
                thread = self._message(under) if under else None
                thread = self._spoken(self._room(who, room)) if below else thread
                await acts.say(who, self._room(who, room), self._typed(text), thread, self.told.moment(step))
            case Edit(on=on, text=text):
                await acts.edit(who, self._message(on), text)
            case React(on=on, emoji=emoji):
                await acts.react(who, self._message(on), emoji)
            case Press():
                message, found = await self._found(who, step)
                narrator.presses(who, found["label"])
                await acts.press(who, message.message, self._action(found))
            case Choose(when=when, whom=whom):
                message, found = await self._found(who, step)
                other = self.told.people[whom].who if whom else NOBODY
                narrator.chooses(who, when, other)
                await acts.submit(who, message.place, self._action(found), {"when": when, "who": other})
            case Fill(values=values):
                message, found = await self._found(who, step)
                narrator.fills(who, found["label"], values)
                await acts.submit(who, message.place, self._action(found), self._filled(values))
            case Command(room=room, text=text):
                typed = self._typed(text)
                narrator.commands(who, self._room(who, room), typed)
                await acts.command(who, self._room(who, room), typed)
            case Look():
                narrator.looks(who)
                await acts.open_desk(who)
                narrator.lies(who)
            case Shortcut(on=on, word=word):
                message = town.message(self._message(on))
                narrator.shortcut(who, word, message)
                await acts.command(who, message.place, word, about=message.message)

    def _message(self, name: str) -> MessageId:
        who, room, at = self.told.named[name]
        return _written(self.stage.town, self.told.people[who].who, _place(self.stage.town, room), at).message

    def _spoken(self, place: PlaceId) -> MessageId:
        """Find the latest that Steward has written to everybody in a room."""
        for message in reversed(self.stage.town.messages.values()):
            if (message.who, message.place, message.under, message.deleted) == (STEWARD, place, None, False):
                return message.message
        raise NoSuchThingError(f"Steward has written nothing to everybody in {place}.")

    def _room(self, who: PersonId, room: str) -> PlaceId:
        return _place(self.stage.town, room) if room else self.stage.town.private(who)

    def _typed(self, text: str) -> str:
        """Put the addresses of messages where the story names them."""
        return _LINK.sub(lambda found: f"{_PAGE}{address(self._message(found[1]))}", text)

    def _filled(self, values: Mapping[str, str]) -> dict[str, str]:
        people = {f"@{handle}": str(one.who) for handle, one in self.told.people.items()}
        rooms = {f"#{room.name}": str(room.place) for room in self.stage.town.rooms.values()}
        return {name: self._typed({**people, **rooms}.get(value, value)) for name, value in values.items()}

    async def _found(self, who: PersonId, step: Press | Choose | Fill) -> tuple[Message, View]:
        """Find a button; where it stood in an answer that went with the program, its presser asks once more."""
        try:
            return self._button(who, step)
        except NoSuchThingError:
            earlier = takewhile(lambda one: one is not step, self.told.week)
            theirs = [one for one in earlier if one.who == step.who]
            if not self._resumed or not theirs:
                raise
            with self.stage.town.once_more():
                await self.do(theirs[-1])
            return self._button(who, step)

    def _button(self, who: PersonId, step: Press | Choose | Fill) -> tuple[Message, View]:
        """Find the button where its presser sees it: in what Steward has written or answered, latest first."""
        town = self.stage.town
        about = [str(self._message(step.about))] if step.about else []
        if not isinstance(step, Choose) and step.whose:
            about.append(str(self.told.people[step.whose].who))
        if not isinstance(step, Choose) and step.of:
            about.append(step.of)
        for message in reversed((*town.messages.values(), *town.whispers.values())):
            if message.who != STEWARD or message.only not in {None, who} or not _sees(town, who, message.place):
                continue
            for button in _buttons(message.view):
                action = button["action"]
                meant = tuple(action["about"].values())
                named = isinstance(step, Choose) or not step.means or step.means in meant
                if (
                    named
                    and action["name"] == step.button
                    and all(any(one in value for value in meant) for one in about)
                ):
                    return message, button
        raise NoSuchThingError(f"{who} sees no button {step.button} about {about}.")

    def _action(self, button: View) -> Action:
        return msgspec.convert(button["action"], Action)


def _sees(town: Town, who: PersonId, place: PlaceId) -> bool:
    return town.has_place(who, place) or place == town.desk(who)


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
