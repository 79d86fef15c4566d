"""Platforms to try, each with people on it, and eyes to see what stands there for whom."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from typing import Any, Protocol

from msgspec.structs import replace

from adapters.accounts import message_id, parts
from adapters.playground.town import STEWARD, Message
from adapters.slack.client import Slack
from adapters.teams.client import Teams
from adapters.teams.names import message_id as named_in_teams
from adapters.teams.names import parts as parts_in_teams
from bot.kernel.messages import Desk, InPlace, Only, Privately
from bot.kernel.people import MessageId, PersonId, PlaceId
from bot.kernel.ports import Platform, Standing
from bot.runtime.clock import TurnableClock
from tests.fakes import FakeSlack
from tests.platform import FakePlatform, Letter
from tests.teams.connector import ANA, BEN, ROOM, FakeTeams
from tests.teams.connector import Message as InTeams
from tests.teams.hands import Wire, hands, wire
from tests.unit.adapters import town

MONDAY = datetime(2026, 3, 2, 9, tzinfo=UTC)


class Stand(Protocol):
    """A platform with Ana, Ben and two rooms, and what can be seen of Steward there: the gist of each message."""

    @property
    def platform(self) -> Platform:
        """What Steward speaks on."""

    @property
    def ana(self) -> PersonId:
        """Somebody to write to."""

    @property
    def ben(self) -> PersonId:
        """Somebody else."""

    @property
    def room(self) -> PlaceId:
        """Where both are."""

    def passes(self) -> None:
        """Let so much time pass that the platform is ready for more."""

    async def writes(self, who: PersonId, place: PlaceId) -> MessageId:
        """Somebody writes in a room."""

    async def loses(self, standing: Standing) -> None:
        """Somebody else takes a message of Steward's away."""

    async def closes(self, who: PersonId) -> None:
        """From now on, somebody cannot be written to."""

    def sees(self, who: PersonId) -> list[str]:
        """Give what somebody sees of Steward in the room."""

    def under(self, message: MessageId) -> list[str]:
        """Give what stands of Steward in the thread of a message."""

    def reads(self, who: PersonId) -> list[str]:
        """Give what stands in somebody's own talk with Steward."""

    def page(self, who: PersonId) -> list[str]:
        """Give what stands on somebody's own page."""

    def marks(self, message: MessageId) -> list[str]:
        """Give the emoji that Steward has put on a message."""


class Failing(Stand, Protocol):
    """A platform with a line in between, which can fail."""

    def fails(self, how: str) -> None:
        """Let the next call fail: throttled, denied, gone, unreachable, unknown, or lost: done, and nobody knows."""


class OfTheTown:
    """The playground."""

    ana, ben, room = town.AMINA, town.BEN, town.ROOM

    def __init__(self, world: town.World) -> None:
        self._world, self.platform = world, world.platform

    def passes(self) -> None:
        self._world.now += timedelta(minutes=1)

    async def writes(self, who: PersonId, place: PlaceId) -> MessageId:
        return await self._world.acts.say(who, place, "How deep is the reef?")

    async def loses(self, standing: Standing) -> None:
        await self._world.platform.retract(standing)

    async def closes(self, who: PersonId) -> None:
        here = self._world.town.person(who)
        await self._world.acts.join(replace(here, profile=replace(here.profile, left=True)))

    def sees(self, who: PersonId) -> list[str]:
        return self._gists(lambda one: one.place == self.room and one.only in {None, who})

    def under(self, message: MessageId) -> list[str]:
        return self._gists(lambda one: one.under == message)

    def reads(self, who: PersonId) -> list[str]:
        return self._gists(lambda one: one.place == self._world.town.private(who))

    def page(self, who: PersonId) -> list[str]:
        return self._gists(lambda one: one.place == self._world.town.desk(who))

    def marks(self, message: MessageId) -> list[str]:
        reactions = self._world.town.message(message).reactions
        return [emoji for emoji, people in reactions.items() for who in people if who == STEWARD]

    def _gists(self, wanted: Callable[[Message], bool]) -> list[str]:
        stands = (*self._world.town.messages.values(), *self._world.town.whispers.values())
        return [str(one.view["gist"][0]["text"]) for one in stands if one.view and wanted(one)]


class OfSlack:
    """Slack's client, against a Slack of our own."""

    ana, ben, room = PersonId("U1"), PersonId("U2"), PlaceId("C1")

    def __init__(self, fake: FakeSlack, slack: Slack, at: list[float]) -> None:
        self._fake, self.platform, self._at = fake, slack, at
        self._address = slack.web.base_url

    def passes(self) -> None:
        self._at[0] += 60
        self.platform.web.base_url = self._address

    async def writes(self, who: PersonId, place: PlaceId) -> MessageId:
        return message_id(place, self._fake.says(place, "How deep is the reef?", who))

    async def loses(self, standing: Standing) -> None:
        channel, ts = parts(standing.message)
        self._fake.messages[channel] = [one for one in self._fake.messages[channel] if one["ts"] != ts]

    async def closes(self, who: PersonId) -> None:
        del who
        self._fake.faults.append("user_disabled")

    def sees(self, who: PersonId) -> list[str]:
        whispers = [one for one in self._fake.whispers if (one["channel"], one["user"]) == (self.room, who)]
        return self._gists([*self._fake.messages[self.room], *whispers])

    def under(self, message: MessageId) -> list[str]:
        channel, ts = parts(message)
        return self._gists([one for one in self._fake.messages[channel] if one.get("thread_ts") == ts])

    def reads(self, who: PersonId) -> list[str]:
        return self._gists(self._fake.messages[f"D{who}"])

    def page(self, who: PersonId) -> list[str]:
        views = [self._fake.homes[who]] if who in self._fake.homes else []
        return [str(view["blocks"][0]["elements"][0]["elements"][0]["text"]).strip() for view in views]

    def marks(self, message: MessageId) -> list[str]:
        channel, ts = parts(message)
        [found] = [one for one in self._fake.messages[channel] if one["ts"] == ts]
        return ["✅" if name == "white_check_mark" else name for name in found.get("reactions", [])]

    def fails(self, how: str) -> None:
        if how == "unreachable":
            self.platform.web.base_url = "http://127.0.0.1:1/api/"  # where nobody listens
            return
        words = {"throttled": "429", "denied": "not_in_channel", "gone": "is_archived", "unknown": "500"}
        self._fake.faults.append(words.get(how, "drop"))

    def _gists(self, found: list[dict[str, Any]]) -> list[str]:
        return [str(one["text"]) for one in found if "blocks" in one]


class OfTeams:
    """The client for Teams, against a Teams of our own."""

    ana, ben, room = PersonId(ANA), PersonId(BEN), PlaceId(ROOM)

    def __init__(self, fake: FakeTeams, teams: Teams, line: Wire, at: list[float]) -> None:
        self._fake, self.platform, self._line, self._at = fake, teams, line, at

    def passes(self) -> None:
        self._at[0] += 60
        self._line.is_cut = False

    async def writes(self, who: PersonId, place: PlaceId) -> MessageId:
        return named_in_teams(place, self._fake.says(place, who, "How deep is the reef?"))

    async def loses(self, standing: Standing) -> None:
        where = parts_in_teams(standing.message)
        self._fake.loses(where.place, where.activity)

    async def closes(self, who: PersonId) -> None:
        self._fake.blocked.add(who)

    def sees(self, who: PersonId) -> list[str]:
        return self._gists([one for one in self._fake.posts(self.room) if one.only in {"", who}])

    def under(self, message: MessageId) -> list[str]:
        where = parts_in_teams(message)
        return self._gists([one for one in self._fake.posts(where.place) if one.root == where.root])

    def reads(self, who: PersonId) -> list[str]:
        return self._gists([one for one in self._fake.posts(self._fake.talk(who)) if not _is_a_page(one)])

    def page(self, who: PersonId) -> list[str]:
        return self._gists([one for one in self._fake.posts(self._fake.talk(who)) if _is_a_page(one)])

    def marks(self, message: MessageId) -> list[str]:
        where = parts_in_teams(message)
        found = self._fake.at(where.place, where.activity)
        return ["✅" if name == "2705_whiteheavycheckmark" else name for name in (found.reactions if found else ())]

    def fails(self, how: str) -> None:
        if how == "unreachable":
            self._line.is_cut = True
            return
        words = {"throttled": "429", "denied": "BotNotInConversationRoster", "gone": "ConversationNotFound"}
        self._fake.faults.append(words.get(how, "drop"))

    def _gists(self, found: list[InTeams]) -> list[str]:
        return [str(one.activity["summary"]) for one in found]


def _is_a_page(message: InTeams) -> bool:
    """A person's page is the card that refreshes by itself."""
    return "refresh" in message.activity["attachments"][0]["content"]


class OfTheTests:
    """The platform of the scenarios: a fake keeps the contract, or the scenarios prove nothing."""

    ana, ben, room = PersonId("ana"), PersonId("ben"), PlaceId("cold-chain")

    def __init__(self) -> None:
        self._clock = TurnableClock(MONDAY)
        self.platform = self._fake = FakePlatform(self._clock)
        self._written = 0

    def passes(self) -> None:
        self._clock.turn(self._clock.now() + timedelta(minutes=1))

    async def writes(self, who: PersonId, place: PlaceId) -> MessageId:
        self._written += 1
        return MessageId(f"{who} in {place}, {self._written}")

    async def loses(self, standing: Standing) -> None:
        await self._fake.retract(standing)

    async def closes(self, who: PersonId) -> None:
        self._fake.denied.add(who)

    def sees(self, who: PersonId) -> list[str]:
        return self._gists(
            lambda one: one.place == self.room and (isinstance(one.to, InPlace) or one.to == Only(who, self.room))
        )

    def under(self, message: MessageId) -> list[str]:
        return self._gists(lambda one: isinstance(one.to, InPlace) and one.to.under == message)

    def reads(self, who: PersonId) -> list[str]:
        return self._gists(lambda one: one.to == Privately(who))

    def page(self, who: PersonId) -> list[str]:
        return self._gists(lambda one: one.to == Desk(who))

    def marks(self, message: MessageId) -> list[str]:
        return [emoji for on, emoji in self._fake.reactions if on == message]

    def fails(self, how: str) -> None:
        soon = self._clock.now() + timedelta(seconds=7)
        match how:
            case "throttled":
                self._fake.throttled_until = soon
            case "unreachable":
                self._fake.unreachable_until = soon
            case "lost":
                self._fake.loses = 1
            case _:
                raise AssertionError(how)

    def _gists(self, wanted: Callable[[Letter], bool]) -> list[str]:
        return [one.show.card.gist.key for one in self._fake.letters.values() if wanted(one)]


@asynccontextmanager
async def in_the_town() -> AsyncIterator[OfTheTown]:
    yield OfTheTown(await town.World().settle())


@asynccontextmanager
async def at_slack() -> AsyncIterator[OfSlack]:
    fake, at = FakeSlack(), [100.0]
    async with fake.serve() as web:
        yield OfSlack(fake, Slack(web, lambda: at[0]), at)


@asynccontextmanager
async def at_teams() -> AsyncIterator[OfTeams]:
    fake, at = FakeTeams(), [100.0]
    async with fake.serve() as session:
        line = wire(fake, session)
        yield OfTeams(fake, await hands(fake, line, lambda: at[0]), line, at)


@asynccontextmanager
async def in_the_tests() -> AsyncIterator[OfTheTests]:
    yield OfTheTests()
