"""The chat platform's own memory: people, rooms, messages, desks. Built from a durable log, so a kill -9 loses nothing.

`Town` is read freely and changed by entries only: `await town.keep(entry, ...)` writes them as one line of the log,
folds them in and tells the watchers, in that order. Ids are minted here and never parsed.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from datetime import datetime
from typing import Any, Protocol

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from bot.kernel.calendar import Hours
from bot.kernel.cards import Text
from bot.kernel.messages import (
    BotAdded,
    ButtonPressed,
    CommandGiven,
    FormSubmitted,
    HomeOpened,
    MessageChanged,
    MessageDeleted,
    MessagePosted,
    PersonJoined,
    ReactionChanged,
)
from bot.kernel.people import MessageId, PersonId, PlaceId, Profile, WorkspaceId

STEWARD = PersonId("who:steward")
"""Steward itself, in every workspace of the town."""
HOME = WorkspaceId("town")
_WHISPERS = 200
"""Ephemeral messages kept until the process ends."""
_AGAIN = "again"

Told = (
    MessagePosted
    | MessageChanged
    | MessageDeleted
    | ReactionChanged
    | CommandGiven
    | ButtonPressed
    | FormSubmitted
    | HomeOpened
    | PersonJoined
    | BotAdded
)
"""The events that people cause."""


class Log(Protocol):
    """A file, or whatever else lasts."""

    async def append(self, entry: bytes) -> None:
        """Add one entry; it is durable once this returns."""


class Resident(Struct, frozen=True):
    """A person of the town: the profile that Steward is told, and what only the page shows."""

    profile: Profile
    handle: str
    """What others type after an @."""
    workspace: WorkspaceId = HOME
    title: str = ""
    city: str = ""
    hours: Hours | None = None
    """When the page calls them at work; nine to five on weekdays in their own zone when nothing is said."""


class Room(Struct, frozen=True):
    """A channel."""

    place: PlaceId
    name: str
    """What others type after a #."""
    workspace: WorkspaceId = HOME
    group: str = ""
    """The community's name, under which the page lists it."""
    topic: str = ""


class Message(Struct, frozen=True):
    """A message as it stands now. Steward's carry a `view`, people's a `text`."""

    message: MessageId
    number: int
    """Later messages have higher numbers, over all workspaces."""
    place: PlaceId
    who: PersonId
    at: datetime
    text: Text = ()
    view: dict[str, Any] | None = None
    under: MessageId | None = None
    edited: datetime | None = None
    deleted: bool = False
    reactions: dict[str, tuple[PersonId, ...]] = {}
    token: str = ""
    """What `read_back` finds it by."""
    calling: PersonId | None = None
    """Whom Steward addresses it to."""
    only: PersonId | None = None
    """The one person who sees it."""


class Moved(Struct, frozen=True, tag="moved"):
    """Somebody came, or their profile changed."""

    resident: Resident


class Opened(Struct, frozen=True, tag="opened"):
    """A room was opened, or described anew."""

    room: Room


class Posted(Struct, frozen=True, tag="posted"):
    """A message was written."""

    message: Message


class Edited(Struct, frozen=True, tag="edited"):
    """A message says something else."""

    message: MessageId
    at: datetime
    text: Text = ()
    view: dict[str, Any] | None = None
    token: str = ""
    calling: PersonId | None = None


class Deleted(Struct, frozen=True, tag="deleted"):
    """A message was taken away."""

    message: MessageId


class Reacted(Struct, frozen=True, tag="reacted"):
    """An emoji was put on a message or taken off."""

    message: MessageId
    who: PersonId
    emoji: str
    on: bool = True


class Read(Struct, frozen=True, tag="read"):
    """Somebody has seen a place up to a message number; with nobody named, everybody has seen everything up to it."""

    who: PersonId
    place: PlaceId
    number: int


class Due(Struct, frozen=True, tag="due"):
    """Steward is to be told of this act. Until `Heard` it is told again at every start."""

    event: Told
    act: int
    """Its number, from which its key was minted."""


class Heard(Struct, frozen=True, tag="heard"):
    """Steward has committed what follows from an act."""

    key: str


class Began(Struct, frozen=True, tag="began"):
    """A run of the program that whispers; what is whispered is not kept, but its ids are never used again."""


Entry = Moved | Opened | Posted | Edited | Deleted | Reacted | Read | Due | Heard | Began
Change = Resident | Room | Message | Read
"""What a watcher is told: the thing as it now is."""
Watcher = Callable[[Change], None]

_encoder = msgspec.json.Encoder()
_decoder: msgspec.json.Decoder[tuple[Entry, ...]] = msgspec.json.Decoder(tuple[Entry, ...])


class NoSuchThingError(LookupError):
    """Somebody named a person, room or message that the town does not have."""


class Town:
    """Everything the platform remembers, and the one way to change it."""

    def __init__(self, log: Log, entries: Iterable[bytes] = ()) -> None:
        """Remember what the log holds; new entries go to its end."""
        steward = Profile(STEWARD, "Steward", bot=True)
        self.people: dict[PersonId, Resident] = {STEWARD: Resident(steward, "steward")}
        self.rooms: dict[PlaceId, Room] = {}
        self.messages: dict[MessageId, Message] = {}
        self.whispers: dict[MessageId, Message] = {}
        self.reads: dict[tuple[PersonId, PlaceId], int] = {}
        self.all_read = 0
        """Up to this message number everybody has seen everything."""
        self.unheard: dict[str, Told] = {}
        self._tokens: dict[str, MessageId] = {}
        self._heard: list[Heard] = []
        self._numbers = self._acts = self._runs = self._whispered = self._repeated = 0
        self._again = False
        self._watchers: list[Watcher] = []
        self._log, self._lock, self._began = log, asyncio.Lock(), False
        for line in entries:
            for entry in _decoder.decode(line):
                self._fold(entry)

    # -- changing it

    async def keep(self, *entries: Entry) -> None:
        """Write entries down as one, then let them be so."""
        async with self._lock:
            # What Steward has heard rides along: forgetting it costs one telling more, which Steward recognises.
            heard, self._heard = self._heard, []
            try:
                await self._log.append(_encoder.encode((*heard, *entries)))
            except BaseException:
                self._heard = heard + self._heard
                raise
            for entry in (*heard, *entries):
                for change in self._fold(entry):
                    self._tell(change)

    @property
    def runs(self) -> int:
        """How often somebody has begun to live here."""
        return self._runs

    def heard(self, key: str) -> None:
        """Note that Steward need not be told this act again."""
        self.unheard.pop(key, None)
        self._heard.append(Heard(key))

    async def whisper(self, message: Message) -> Message:
        """Show something to one person for as long as the program runs."""
        if not self._began:
            self._began = True
            await self.keep(Began())
        self._whispered += 1
        minted = MessageId(f"{self.person(message.who).workspace}/w{self._runs}-{self._whispered:06d}")
        kept = replace(message, message=minted, number=self._numbers)
        self.whispers[kept.message] = kept
        while len(self.whispers) > _WHISPERS:
            self.hush(next(iter(self.whispers)))
        self._tell(kept)
        return kept

    def rewhisper(self, message: Message) -> None:
        """Show something else where a whisper stands."""
        self.whispers[message.message] = message
        self._tell(message)

    def hush(self, message: MessageId) -> None:
        """Take a whisper away."""
        if gone := self.whispers.pop(message, None):
            self._tell(replace(gone, deleted=True))

    async def lay(self, who: PersonId, view: dict[str, Any], at: datetime, token: str = "") -> Message:
        """Put a page on somebody's desk, in the place of the one that lies there."""
        place = self.desk(who)
        page = MessageId(place)
        if page in self.messages and not self.messages[page].deleted:
            await self.keep(Edited(page, at, view=view, token=token))
        else:
            _, number = self.next_message(self.person(who).workspace)
            await self.keep(Posted(Message(page, number, place, STEWARD, at, view=view, token=token)))
        return self.messages[page]

    def watch(self, watcher: Watcher) -> Callable[[], None]:
        """Tell `watcher` of every change from now on, until the function given back is called."""
        self._watchers.append(watcher)
        return lambda: self._watchers.remove(watcher)

    # -- minting

    def next_message(self, workspace: WorkspaceId) -> tuple[MessageId, int]:
        """Mint a message's id and number."""
        self._numbers += 1
        return MessageId(f"{workspace}/m{self._numbers:06d}"), self._numbers

    def next_act(self, workspace: WorkspaceId) -> tuple[str, int]:
        """Mint an act's delivery id and number."""
        if self._again:
            return f"{workspace}/{_AGAIN}{self._repeated:06d}", self._acts
        self._acts += 1
        return f"{workspace}/act{self._acts:06d}", self._acts

    @contextmanager
    def once_more(self) -> Iterator[None]:
        """Let what is done meanwhile count as no further act: somebody repeats one whose answer is lost."""
        before, self._again = self._again, True
        try:
            yield
        finally:
            self._again = before

    # -- reading it

    @property
    def acts(self) -> int:
        """How many acts people have done: where a story goes on after an interruption."""
        return self._acts

    def person(self, who: PersonId) -> Resident:
        """Look a resident up."""
        if who not in self.people:
            raise NoSuchThingError(f"Nobody here is called {who}.")
        return self.people[who]

    def called(self, who: PersonId) -> str:
        """Give a display name, or the id of somebody who is not here."""
        return self.people[who].profile.name if who in self.people else who

    def message(self, message: MessageId) -> Message:
        """Look a message up, whispers included; one that was deleted is no longer there."""
        found = self.messages.get(message) or self.whispers.get(message)
        if found is None or found.deleted:
            raise NoSuchThingError(f"There is no message {message} any more.")
        return found

    def by_handle(self, workspace: WorkspaceId, handle: str) -> PersonId | None:
        """Find whom an @ means: a handle, or a whole name."""
        wanted = handle.casefold()
        for who, resident in self.people.items():
            here = resident.workspace == workspace or who == STEWARD
            if here and wanted in {resident.handle.casefold(), resident.profile.name.casefold()}:
                return who
        return None

    def by_name(self, workspace: WorkspaceId, name: str) -> PlaceId | None:
        """Find which room a # means."""
        rooms = (room for room in self.rooms.values() if room.workspace == workspace)
        return next((room.place for room in rooms if room.name.casefold() == name.casefold()), None)

    def private(self, who: PersonId) -> PlaceId:
        """Name somebody's conversation with Steward."""
        return PlaceId(f"{self.person(who).workspace}/direct/{who}")

    def desk(self, who: PersonId) -> PlaceId:
        """Name somebody's own page."""
        return PlaceId(f"{self.person(who).workspace}/desk/{who}")

    def has_place(self, who: PersonId, place: PlaceId) -> bool:
        """Whether somebody can be in this place: a room of their workspace, or their own conversation or page."""
        if room := self.rooms.get(place):
            return room.workspace == self.person(who).workspace
        return place in {self.private(who), self.desk(who)}

    def bearing(self, token: str) -> Message | None:
        """Find the message that was written or edited with a token, unless it was deleted."""
        found = self.messages.get(self._tokens.get(token, MessageId("")))
        return None if found is None or found.deleted else found

    # -- folding

    def _fold(self, entry: Entry) -> tuple[Change, ...]:
        match entry:
            case Moved(resident):
                self.people[resident.profile.who] = resident
                return (resident,)
            case Opened(room):
                self.rooms[room.place] = room
                return (room,)
            case Posted(message):
                self._numbers = max(self._numbers, message.number)
                return (self._stand(message),)
            case Edited(message, at, text, view, token, calling):
                old = self.messages[message]
                new = replace(old, text=text, view=view, token=token or old.token, calling=calling, edited=at)
                return (self._stand(new),)
            case Deleted(message):
                bare = replace(self.messages[message], text=(), view=None, reactions={}, deleted=True)
                return (self._stand(bare),)
            case Reacted(message, who, emoji, on):
                return (self._stand(_reacted(self.messages[message], who, emoji, on=on)),)
            case Read(who, place, number):
                if who:
                    self.reads[who, place] = number
                else:
                    self.all_read = number
                return (entry,)
            case Due(event, act):
                self._acts = max(self._acts, act)
                self._repeated += f"/{_AGAIN}" in event.key
                self.unheard[event.key] = event
            case Heard(key):
                self.unheard.pop(key, None)
            case Began():
                self._runs += 1
        return ()

    def _stand(self, message: Message) -> Message:
        self.messages[message.message] = message
        if message.token:
            self._tokens[message.token] = message.message
        return message

    def _tell(self, change: Change) -> None:
        for watcher in tuple(self._watchers):
            watcher(change)


def _reacted(message: Message, who: PersonId, emoji: str, *, on: bool) -> Message:
    others = tuple(one for one in message.reactions.get(emoji, ()) if one != who)
    these = (*others, who) if on else others
    reactions = {**message.reactions, emoji: these}
    return replace(message, reactions={mark: people for mark, people in reactions.items() if people})
