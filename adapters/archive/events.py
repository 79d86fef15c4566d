"""A Slack export as the stream of events it once was: in the order of time, a day or two in memory, never more.

What an export cannot tell is decided here, and said in the report: an edited message is judged by its last text, for
no other is left; a reaction bears no time, so it comes a minute after the message or the last reply below it; somebody
whose account is closed left when the account last changed.
"""

from __future__ import annotations

import heapq
import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime, timedelta
from itertools import zip_longest
from pathlib import Path
from types import TracebackType
from typing import Self

from msgspec import Struct
from msgspec.structs import replace

from adapters.accounts import (
    MILLION,
    WRITTEN,
    User,
    instant,
    led,
    message_id,
    microseconds,
    moment,
    parts,
    profile,
    reacted,
)
from adapters.archive.shapes import (
    CHANNELS,
    MESSAGES,
    USERS,
    Channel,
    Said,
    commonest_zone,
    managers,
    stranger,
)
from adapters.archive.zipped import BELIEVABLE, ArchiveError, Limits, Zipped, listed
from adapters.mrkdwn import hands, spans
from bot.kernel.cards import Code, Text, Words, leading, phrase
from bot.kernel.messages import BotAdded, Event, MessageDeleted, MessagePosted, PersonJoined, ReactionChanged
from bot.kernel.people import CommunityId, MessageId, PersonId, PlaceId, Profile, WorkspaceId
from bot.kernel.policy import Policy

_DAY_FILE = re.compile(r"(?P<folder>[^/]+)/(?P<day>\d{4}-\d\d-\d\d)\.json")
_MINUTE = 60 * MILLION
_DAY = 86_400 * MILLION
_EAST = 15 * 3600 * MILLION
"""No calendar day anywhere begins earlier than this before the same day in UTC (14 hours, and one to spare)."""
_DAY_OFF = timedelta(days=1)

_EXPORT_NAME = re.compile(r"\s*[-_]?\s*slack[ _-]export.*$", re.IGNORECASE)


class _Heard(Struct, gc=False):
    """One message and where it stood. `at` is microseconds since 1970: whole numbers do not round."""

    at: int
    folder: str
    said: Said


class Counts(Struct):
    """What was read, and what was left out."""

    messages: int = 0
    deleted: int = 0
    reactions: int = 0
    people: int = 0
    system: int = 0
    """Joins, topics and other notices."""
    odd: int = 0
    """Entries no message can be made of."""
    twice: int = 0
    misfiled: int = 0
    """Older than the file they lie in, by more than a calendar can explain."""
    first: datetime | None = None
    last: datetime | None = None


class Wanted(Struct, frozen=True):
    """The rules to replay by, and the time to replay: [since, until), or all there is."""

    policy: Policy
    since: datetime | None = None
    until: datetime | None = None


class Export:
    """An open export: who and where at once, what was said as a stream."""

    def __init__(self, path: Path, limits: Limits = BELIEVABLE) -> None:
        """Open it and read the lists of people and channels.

        Raises:
            ArchiveError: it is not a standard Slack export, or not one to be trusted.
        """
        self._zip = Zipped(path, limits)
        try:
            self._root = self._find_root()
            users = self._people()
            self._folders: dict[str, PlaceId] = self._channels()
            self._days = self._find_days()
        except ArchiveError:
            self._zip.close()
            raise
        self.name = _EXPORT_NAME.sub("", path.stem) or path.stem
        self.workspace = WorkspaceId(next((user.team_id for user in users if user.team_id), "archive"))
        self.community = CommunityId(f"{self.workspace}/replay")
        self.places = {place: folder for folder, place in self._folders.items()}
        self.people = {PersonId(user.id): profile(user) for user in users}
        self.managers = managers(users)
        self.zone = commonest_zone(self.people.values())
        self._closed = {
            user.id: int(user.updated * MILLION) for user in users if user.deleted and user.updated and not user.is_bot
        }
        self.counts = Counts()
        self.bytes_total = 0
        self.bytes_read = 0

    # ------------------------------------------------------------ what is in it

    def _find_root(self) -> str:
        """Find the folder the export lies in: people unpack it and pack it again, one level deeper."""
        lists = [name for name in self._zip.files if name.rpartition("/")[2] in {"users.json", "org_users.json"}]
        if not lists:
            if not any(name.endswith(".json") for name in self._zip.files):
                raise ArchiveError(phrase("replay-not-an-export", file=Code(self._zip.path.name)))
            raise ArchiveError(phrase("replay-missing-file", name=Code("users.json")))
        nearest = min(lists, key=lambda name: (name.count("/"), name))
        return nearest[: -len(nearest.rpartition("/")[2])]

    def _people(self) -> list[User]:
        for name in ("users.json", "org_users.json"):
            if (full := self._root + name) in self._zip.files:
                return listed(self._zip.read(full), USERS, User, name)[0]
        raise AssertionError(self._root)  # the root is where such a list was found

    def _channels(self) -> dict[str, PlaceId]:
        full = f"{self._root}channels.json"
        if full not in self._zip.files:
            raise ArchiveError(phrase("replay-missing-file", name=Code("channels.json")))
        channels, _ = listed(self._zip.read(full), CHANNELS, Channel, "channels.json")
        return {channel.name: PlaceId(channel.id or channel.name) for channel in channels}

    def _find_days(self) -> dict[str, list[tuple[str, str]]]:
        """Sort day files by the day they are named for: folder and file name."""
        days: dict[str, list[tuple[str, str]]] = {}
        for name in self._zip.files:
            if not name.startswith(self._root):
                continue
            found = _DAY_FILE.fullmatch(name, len(self._root))
            if found is not None and found["folder"] in self._folders:
                days.setdefault(found["day"], []).append((found["folder"], name))
        if not days:
            raise ArchiveError(phrase("replay-empty", file=Code(self._zip.path.name)))
        for files in days.values():
            files.sort()
        return days

    # ------------------------------------------------------------ what was said

    def events(self, wanted: Wanted) -> Iterator[Event]:
        """Tell what happened, in the order of time. Can be asked once more, from the start.

        Raises:
            ArchiveError: a file is broken; or there is nothing in that time.
        """
        counts = self.counts = Counts()
        later: list[tuple[int, int, Event]] = []
        number = 0
        start = None if wanted.since is None else instant(wanted.since)
        end = None if wanted.until is None else instant(wanted.until)
        before: tuple[int, str] = (0, "")
        for heard in self._heard(start, end):
            if (heard.at, heard.folder) == before:
                counts.twice += 1
                continue
            before = (heard.at, heard.folder)
            if counts.first is None:
                counts.first = moment(heard.at)
                yield from self._opening(heard.at, wanted.policy)
                for who, at in self._closed.items():
                    number += 1
                    if at > heard.at:
                        heapq.heappush(later, (at, number, self._gone(who, at)))
            while later and later[0][0] <= heard.at:
                yield heapq.heappop(later)[2]
            yield from self._told(heard)
            for at, reaction in self._reactions(heard):
                number += 1
                heapq.heappush(later, (at, number, reaction))
            counts.last = moment(heard.at)
        if counts.last is None:
            raise ArchiveError(phrase("replay-nothing-then", file=Code(self._zip.path.name)))
        last = instant(counts.last) + _MINUTE
        while later and later[0][0] <= last:
            yield heapq.heappop(later)[2]

    def passages(self, messages: Iterable[str], within: timedelta) -> dict[str, Text]:
        """Read once more what these messages said, each with what its writer added next within that time."""
        self._zip.again()
        asked: dict[tuple[str, str], list[str]] = {}
        for message in messages:
            folder, ts = parts(message)
            if (at := microseconds(ts)) is not None and folder in self._folders:
                day = moment(at).date()
                for near in (day - _DAY_OFF, day, day + _DAY_OFF):
                    asked.setdefault((folder, near.isoformat()), []).append(message)
        found: dict[str, list[Said]] = {}
        for (folder, day_name), wanted in sorted(asked.items()):
            for _, name in (file for file in self._days.get(day_name, ()) if file[0] == folder):
                said, _ = listed(self._zip.read(name), MESSAGES, Said, name)
                for message in wanted:
                    found.setdefault(message, []).extend(_near(said, parts(message)[1], within))
        return {message: self._passage(message, said) for message, said in found.items() if said}

    def _passage(self, message: str, near: list[Said]) -> Text:
        """Join a message with what the same person wrote right after it, in the same thread or flow."""
        ts = parts(message)[1]
        near.sort(key=lambda said: microseconds(said.ts) or 0)
        first = next((said for said in near if said.ts == ts), None)
        if first is None:
            return ()
        thread = first.thread
        text = spans(first.text or "", self.places)
        for said in near[near.index(first) + 1 :]:
            if said.thread != thread or (said.subtype or "") not in WRITTEN:
                continue
            if said.user != first.user:
                break
            text = (*text, Words("\n"), *spans(said.text or "", self.places))
        return text

    def close(self) -> None:
        """Let go of the file."""
        self._zip.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    # ------------------------------------------------------------ reading

    def _heard(self, since: int | None, until: int | None) -> Iterator[_Heard]:
        """Yield messages in the order of time, though a file's day is not a day of UTC."""
        days = [day for day in sorted(self._days) if _may_hold(day, since, until)]
        self._zip.again()
        self.bytes_total = self._zip.fits([name for day in days for _, name in self._days[day]])
        self.bytes_read = 0
        waiting: list[_Heard] = []
        told = 0
        for day, following in zip_longest(days, days[1:]):
            for folder, name in self._days[day]:
                self._read_day(folder, name, waiting)
            waiting.sort(key=_in_time)
            ready = len(waiting) if following is None else bisect_left(waiting, _begins(following), key=_at)
            for heard in waiting[:ready]:
                if heard.at < told:
                    self.counts.misfiled += 1
                    continue
                told = heard.at
                if (since is None or heard.at >= since) and (until is None or heard.at < until):
                    yield heard
            del waiting[:ready]

    def _read_day(self, folder: str, name: str, waiting: list[_Heard]) -> None:
        data = self._zip.read(name)
        self.bytes_read += len(data)
        said, odd = listed(data, MESSAGES, Said, name[len(self._root) :])
        self.counts.odd += odd
        for one in said:
            if (at := microseconds(one.ts)) is None:
                self.counts.odd += 1
            else:
                waiting.append(_Heard(at, folder, one))

    def _opening(self, at: int, policy: Policy) -> Iterator[Event]:
        """Introduce the community and everybody the export lists, before the first word."""
        when = moment(at)
        yield BotAdded(
            key="archive",
            at=when,
            workspace=self.workspace,
            community=self.community,
            name=self.name,
            places=tuple(sorted(self.places)),
            managers=self.managers,
            policy=policy,
        )
        for who, known in self.people.items():
            yield self._joined(replace(known, left=known.left and self._closed.get(who, 0) <= at), when, "joined")

    def _joined(self, known: Profile, at: datetime, why: str) -> Event:
        self.counts.people += why == "joined"
        return PersonJoined(
            key=f"{why}/{known.who}",
            at=at,
            workspace=self.workspace,
            community=self.community,
            who=known.who,
            profile=known,
        )

    def _gone(self, who: str, at: int) -> Event:
        return self._joined(self.people[PersonId(who)], moment(at), "left")

    def _told(self, heard: _Heard) -> Iterator[Event]:
        """Say what one entry of the export was: words, a deletion, or a notice nobody needs."""
        said = heard.said
        subtype = said.subtype or ""
        at = moment(heard.at)
        message = message_id(heard.folder, said.ts)
        if subtype == "tombstone":
            self.counts.deleted += 1
            yield MessageDeleted(
                key=message,
                at=at,
                workspace=self.workspace,
                community=self.community,
                place=self._folders[heard.folder],
                message=message,
            )
            return
        if subtype not in WRITTEN:
            self.counts.system += 1
            return
        who = PersonId(said.user or said.bot_id or "")
        if (known := self.people.get(who)) is None:
            known = self.people[who] = stranger(who, said)
            yield self._joined(known, at, "joined")
        self.counts.messages += 1
        yield MessagePosted(
            key=message,
            at=at,
            workspace=self.workspace,
            community=self.community,
            who=who,
            place=self._folders[heard.folder],
            message=message,
            text=self._read(said.text or ""),
            under=_under(heard.folder, said),
            bot=known.bot or said.bot_id is not None or subtype == "bot_message",
        )

    def _read(self, text: str) -> Text:
        """Read what somebody wrote; a link to a message of this export says so."""
        read = spans(text, self.places)
        return leading(read, self._leads) if "/archives/" in text else read

    def _leads(self, address: str) -> MessageId | None:
        """Follow a permalink to a message of this export, which tells no address of its own: its channels are known."""
        found = led(address)
        folder = self.places.get(PlaceId(found.channel)) if found is not None else None
        return message_id(folder, found.ts) if found is not None and folder is not None else None

    def _reactions(self, heard: _Heard) -> Iterator[tuple[int, Event]]:
        """Let reactions follow a minute after the last thing that is known of their message."""
        said = heard.said
        if not said.reactions or (said.subtype or "") not in WRITTEN:
            return
        at = reacted(heard.at, said.latest_reply)
        message = message_id(heard.folder, said.ts)
        when = moment(at)
        for user, sign in hands(said.reactions):
            self.counts.reactions += 1
            yield (
                at,
                ReactionChanged(
                    key=f"{message}/{user}/{sign}",
                    at=when,
                    workspace=self.workspace,
                    community=self.community,
                    who=PersonId(user),
                    place=self._folders[heard.folder],
                    message=message,
                    emoji=sign,
                    on=True,
                ),
            )


def _at(heard: _Heard) -> int:
    return heard.at


def _in_time(heard: _Heard) -> tuple[int, str]:
    return heard.at, heard.folder


def _begins(day: str) -> int:
    """Give the earliest instant that anywhere on Earth belongs to that day."""
    return instant(datetime.combine(date.fromisoformat(day), datetime.min.time(), UTC)) - _EAST


def _may_hold(day: str, since: int | None, until: int | None) -> bool:
    try:
        begins = _begins(day)
    except ValueError:  # named like a day, and no day of any calendar
        return False
    return (since is None or begins + _DAY + 2 * _EAST > since) and (until is None or begins < until)


def _near(said: list[Said], ts: str, within: timedelta) -> Iterator[Said]:
    start = microseconds(ts) or 0
    end = start + within // timedelta(microseconds=1)
    return (one for one in said if start <= (microseconds(one.ts) or 0) <= end)


def _under(folder: str, said: Said) -> MessageId | None:
    return message_id(folder, said.thread) if said.thread else None
