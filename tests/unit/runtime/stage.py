"""A small stage for the runtime: a feature that does as the test says, and a platform that fails as it says."""

# ruff: noqa: ANN401 - a test fills whatever field of an event it is about
from __future__ import annotations

from collections import deque
from collections.abc import Awaitable, Callable, Iterable
from datetime import UTC, datetime, time, timedelta
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from bot.kernel.calendar import Weekly
from bot.kernel.cards import Action, Card, Para, Words, phrase
from bot.kernel.facts import Delivered, Fact, Nudged, Undelivered
from bot.kernel.feature import Command, Every, Feature, Moment, Press, Reader
from bot.kernel.messages import (
    Audience,
    BotAdded,
    BotRemoved,
    ButtonPressed,
    CommandGiven,
    Decision,
    Event,
    FactNoted,
    HomeOpened,
    InPlace,
    MessagePosted,
    Occurrence,
    PersonJoined,
    Privately,
    Show,
    Shown,
    TimerDue,
)
from bot.kernel.people import Act, CommunityId, Member, MessageId, PersonId, PlaceId, Profile, Role, WorkspaceId
from bot.kernel.policy import Community, Policy, Purpose
from bot.kernel.ports import Commit, Handled, Platform, Speaker, Standing, UnknownOutcomeError
from bot.kernel.records import Record, to_row
from bot.runtime.bot import MEND, Bot
from bot.runtime.clock import TurnableClock
from bot.runtime.reader import Looking
from bot.runtime.speaker import Catalogue
from bot.runtime.worker import Worker
from storage.memory import MemoryStore

MONDAY = datetime(2026, 3, 2, 10, tzinfo=UTC)
MINUTE, HOUR, DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)
NORTH, SOUTH = WorkspaceId("north"), WorkspaceId("south")
HEALTH, WATER, ABROAD = CommunityId("health"), CommunityId("water"), CommunityId("abroad")
COLD, WASH, FAR, DIRECT = PlaceId("cold"), PlaceId("wash"), PlaceId("far"), PlaceId("direct")
ANA, BEN, KIM = PersonId("ana"), PersonId("ben"), PersonId("kim")

TEXTS = {
    "en": "language-tag = en\ngist = Hello { $who }\nsee = See\nother = Other\n",
    "fr": "language-tag = fr\ngist = Bonjour { $who }\nsee = Voir\nother = Autre\n",
}

Decide = Callable[[Any, Reader, Moment], Decision | Awaitable[Decision]]


class Tally(Record, frozen=True):
    """How often something was heard."""

    kind = "tally"

    count: int = 0

    @property
    def id(self) -> str:
        return "tally"


class Failing(Struct):
    """One failure of the platform: before anything was sent, or after it arrived."""

    error: Exception
    arrived: bool = False


class Posted(Struct):
    """A message as it stands on the board."""

    show: Show
    speaker: Speaker
    token: str
    edits: int = 0

    @property
    def gist(self) -> str:
        return "".join(span.text for span in self.speaker(self.show.card.gist) if isinstance(span, Words))


class Board:
    """A platform that keeps the port's contract; `fails` says how each of the next calls ends."""

    def __init__(self) -> None:
        self.posts: dict[MessageId, Posted] = {}
        self.reactions: list[tuple[PlaceId, MessageId, str]] = []
        self.fails: deque[Failing | None] = deque()
        self.tells = True
        """Whether it can read back."""
        self.calls: list[str] = []
        self.posted = 0

    async def show(self, show: Show, speaker: Speaker, standing: Standing | None, token: str) -> Standing:
        self.calls.append("edit" if standing else "post")
        failing = self._next()
        if standing is None:
            self.posted += 1
            standing = Standing(PlaceId(f"at/{show.surface}"), MessageId(f"m{self.posted}"))
            self.posts[standing.message] = Posted(show, speaker, token)
        else:
            post = self.posts[standing.message]
            self.posts[standing.message] = Posted(show, speaker, post.token, post.edits + 1)
        if failing:
            raise failing.error
        return standing

    async def retract(self, standing: Standing) -> None:
        self.calls.append("retract")
        self._next()
        self.posts.pop(standing.message, None)

    async def react(self, place: PlaceId, message: MessageId, emoji: str) -> None:
        self.calls.append("react")
        self._next()
        self.reactions.append((place, message, emoji))

    async def read_back(self, to: Audience, token: str) -> Standing | None:
        self.calls.append("read")
        self._next()
        if not self.tells:
            raise UnknownOutcomeError(to)
        found = [message for message, post in self.posts.items() if post.token == token]
        return Standing(PlaceId("found"), found[0]) if found else None

    def _next(self) -> Failing | None:
        failing = self.fails.popleft() if self.fails else None
        if failing and not failing.arrived:
            raise failing.error
        return failing

    @property
    def gists(self) -> list[str]:
        return [post.gist for post in self.posts.values()]


class Stage:
    """The runtime over a memory store, with one feature that decides what the test says."""

    def __init__(
        self, *features: Feature, now: datetime = MONDAY, strict: bool = False, clock: TurnableClock | None = None
    ) -> None:
        self.store, self.clock, self.board = MemoryStore(), clock or TurnableClock(now), Board()
        self.decides: dict[type[Occurrence] | str, Decide] = {}
        self.heard: list[Event] = []
        self.moments: list[Moment] = []
        self.told: list[Handled] = []
        self.bot = Bot(self.store, features or (self.feature(),), self.clock, self.told.append)
        catalogue = Catalogue(TEXTS)
        self.platforms: dict[WorkspaceId, Platform] = {NORTH: self.board}
        self.worker = Worker(self.bot, self.platforms, catalogue, self.clock, strict=strict)
        self._keys = 0

    def feature(self, name: str = "stage", hears: Iterable[type[Fact]] = (Nudged, Undelivered, Delivered)) -> Feature:
        async def handle(event: Any, reader: Reader, moment: Moment) -> Decision:
            self.heard.append(event)
            self.moments.append(moment)
            decide = self.decides.get(event.timer.name) if isinstance(event, TimerDue) else None
            decide = decide or self.decides.get(type(event), lambda *_: Decision())
            decided = decide(event, reader, moment)
            return decided if isinstance(decided, Decision) else await decided

        return Feature(
            name,
            on=dict.fromkeys((MessagePosted, HomeOpened, PersonJoined, BotAdded, BotRemoved), handle),
            commands=(
                Command("open", handle),
                Command("not-a-question", handle),
                Command("team", handle, Act.STEER),
                Command("portfolio", handle, overall=True),
            ),
            buttons={"take": Press(handle), "steer": Press(handle, Act.STEER)},
            forms={"fill": Press(handle), "rule": Press(handle, Act.STEER)},
            timers={"ring": handle, "other": handle, MEND: handle},
            every=(Every("monday", Weekly(0, time(9)), handle),),
            facts=dict.fromkeys(hears, handle),
        )

    # -- what is there

    async def community(
        self,
        community: CommunityId = HEALTH,
        *places: PlaceId,
        workspace: WorkspaceId = NORTH,
        policy: Policy | None = None,
    ) -> Community:
        made = Community(
            community, workspace, community.title(), frozenset(places or {COLD}), policy=policy or Policy()
        )
        await self.put(workspace, made)
        return made

    async def person(self, who: PersonId, *roles: Role, community: CommunityId = HEALTH, **profile: Any) -> None:
        await self.put(NORTH, Profile(who, who.title(), **profile))
        await self.put(community, Member(who, frozenset({Role.MEMBER, *roles})))

    async def put(self, scope: str, *records: Record) -> None:
        rows = []
        for record in records:
            old = await self.store.get(scope, record.kind, record.id)
            rows.append(to_row(record, scope, old.version if old else 0))
        await self.store.commit(Commit(cause="", at=self.clock.now(), rows=tuple(rows)))

    def look(self, community: CommunityId = HEALTH, workspace: WorkspaceId = NORTH) -> Looking:
        return Looking(self.store, workspace, community)

    # -- what happens

    def on(self, kind: type[Occurrence] | str, decide: Decide | Decision) -> None:
        """Say what is decided about a kind of event, or about a timer by its name."""
        self.decides[kind] = (lambda *_: decide) if isinstance(decide, Decision) else decide

    def key(self) -> str:
        self._keys += 1
        return f"e{self._keys}"

    def posted(self, **fields: Any) -> MessagePosted:
        given = {
            "place": COLD,
            "who": ANA,
            "message": MessageId("m"),
            "text": (Words("Hello?"),),
            **self._common(),
            **fields,
        }
        return MessagePosted(**given)

    def command(self, text: str, **fields: Any) -> CommandGiven:
        return CommandGiven(**{"place": COLD, "who": ANA, "said": (Words(text),), **self._common(), **fields})

    def press(self, name: str, about: dict[str, str] | None = None, **fields: Any) -> ButtonPressed:
        return ButtonPressed(**{"who": ANA, "action": Action(name, about or {}), **self._common(), **fields})

    def _common(self) -> dict[str, Any]:
        return {"key": self.key(), "at": self.clock.now(), "workspace": NORTH}

    async def shows(self, *shows: Show, at: datetime | None = None, because: str = "") -> None:
        """Let the feature decide that these messages shall stand, for a reason or for none."""
        if at is not None:
            self.clock.turn(at)
        self.on(MessagePosted, Decision(do=shows, because=(phrase(because),) if because else ()))
        await self.bot.handle(self.posted())


class BugError(Exception):
    """What no program should do."""


def bug(*_: object) -> Decision:
    """Decide as a faulty handler does."""
    raise BugError


def card(who: str = "you") -> Card:
    gist = phrase("gist", who=Words(who))
    return Card(gist, (Para(gist),))


def show(who: str = "you", surface: str = "s", to: Audience | None = None, **fields: Any) -> Show:
    """A reply by default: what disturbs nobody unasked."""
    return Show(**{"surface": surface, "card": card(who), "to": to or InPlace(COLD), **fields})


def nudge(who: PersonId = BEN, surface: str = "s", text: str = "you", **fields: Any) -> Show:
    """What takes somebody's attention unasked."""
    return replace(show(text, surface, Privately(who), purpose=Purpose.ROUTING), **fields)


def news(stage: Stage) -> list[Fact]:
    return [event.fact for event in stage.heard if isinstance(event, FactNoted)]


async def shown(stage: Stage, surface: str = "s") -> Shown | None:
    return await stage.look().get(Shown, surface)
