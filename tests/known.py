"""What a scenario may look up: everything that a whole Steward has stored."""

from __future__ import annotations

from collections.abc import Coroutine, Iterable
from datetime import UTC, datetime
from typing import Any, Protocol, TypeVar

from msgspec.json import encode
from msgspec.structs import replace

from bot.features.questions.state import Question
from bot.features.setup.state import Met, Notice, Seat
from bot.kernel.facts import Fact, Undelivered
from bot.kernel.messages import FactNoted, addressee
from bot.kernel.people import CommunityId, MessageId, Person, PersonId, PlaceId, Role, WorkspaceId
from bot.kernel.policy import Community, Policy, Tone
from bot.kernel.ports import Commit, Handled, Named, Noted, Speaker
from bot.kernel.records import Record, from_row, to_row
from bot.kernel.wording import OwnWords
from bot.runtime.bot import Bot
from bot.runtime.clock import TurnableClock
from bot.runtime.reader import Looking, facts_decoder
from storage.memory import MemoryStore
from tests.cast import CAST, COMMUNITIES
from tests.platform import Letter
from tests.tongues import ENGLISH, PSEUDO, TONGUE, letters, strings

T = TypeVar("T")
R = TypeVar("R", bound=Record)
F = TypeVar("F", bound=Fact)


def done(coroutine: Coroutine[Any, Any, T]) -> T:
    """Run what never really waits: the memory store and the fake platform answer at once."""
    try:
        coroutine.send(None)
    except StopIteration as end:
        result: T = end.value
        return result
    coroutine.close()
    complaint = "something waited for the outside world in a test that has none"
    raise AssertionError(complaint)


class Posted(Protocol):
    """A message that somebody wrote."""

    @property
    def message(self) -> MessageId: ...


class Known:
    """What is stored, looked at from outside."""

    bot: Bot
    clock: TurnableClock
    store: MemoryStore
    told: list[Handled]
    chosen = False
    """Whether a community has chosen its language: then what stands in its rooms is read in it."""

    def __init__(self) -> None:
        self.typed: set[str] = set()
        """Every word that anybody has written, or that names somebody or something, where that is to be told."""
        self.wrote_down((tuple(CAST.values()), COMMUNITIES))

    def wrote_down(self, thing: object) -> None:
        """Note the words of something that came from people."""
        if TONGUE.language == PSEUDO:
            self.typed |= {word for one in strings(thing) for word in letters(one)}

    def person(self, who: str, community: str = "health") -> Person:
        """Give everything a decision knows about somebody."""
        return done(Looking(self.store, self.home(who), CommunityId(community)).person(PersonId(who)))

    def home(self, who: str) -> WorkspaceId:
        """Name the workspace somebody belongs to."""
        return WorkspaceId(CAST[PersonId(who)].workspace)

    def english_of(self, letter: Letter) -> Speaker:
        """Give the one who says in English what stands there, unless its reader has chosen the language it is in."""
        who = addressee(letter.show.to) or getattr(letter.show.to, "who", None)
        chosen = self._has_chosen(who) if who else self.chosen
        return letter.speaker if chosen else TONGUE.english_of(letter.speaker)

    def _has_chosen(self, who: PersonId) -> bool:
        wishes = self.person(who).wishes
        return wishes is not None and bool(wishes.language) and wishes.language != ENGLISH

    def _speaker(self, who: PersonId) -> Speaker:
        language, own = self.person(who).language, self._own_words(who)
        return self._understood(who, TONGUE.catalogue.speaker(language, Tone.WARM, own))

    def _own_words(self, who: PersonId) -> OwnWords | None:
        """Give what the community says in its own words in which somebody was answered last."""
        home = self.bot.answered_in(self.home(who), who)
        row = done(self.store.get(home, OwnWords.kind, OwnWords.kind)) if home else None
        return from_row(OwnWords, row) if row is not None else None

    def _understood(self, who: PersonId, speaker: Speaker) -> Speaker:
        if self._has_chosen(who):
            return speaker
        own = self._own_words(who) if TONGUE.language != ENGLISH else None
        return TONGUE.english_of(speaker) if own is None else TONGUE.in_own_words(self.person(who).language, own)

    def place(self, name: str) -> PlaceId:
        """Give a channel's id, as the platform names it."""
        return PlaceId(name)

    def facts(self, kind: type[F], community: str = "health") -> list[F]:
        """Give the facts of one kind in a community's ledger."""
        noted = done(self.store.facts(community, datetime.min.replace(tzinfo=UTC), 100_000))
        found = [facts_decoder.decode(row.data) for row in noted]
        return [fact for fact in found if isinstance(fact, kind)]

    def undelivered(self) -> list[tuple[str, str]]:
        """Tell whom a message did not reach, and why."""
        told = [handled.event.fact for handled in self.told if isinstance(handled.event, FactNoted)]
        return [(str(fact.who), fact.why) for fact in told if isinstance(fact, Undelivered)]

    def timers(self) -> set[str]:
        """Name what will ring about questions, whenever that is."""
        rings = done(self.store.due(datetime.max.replace(tzinfo=UTC), 10_000))
        names = {row.name.split("/")[0] for row in rings}
        return {name for name in names if name.startswith("question.")}

    def caution(self, channel: str, community: str = "health") -> float:
        """Give how much surer than usual Steward must be in a channel."""
        return self.policy(community).caution(self.place(channel))

    def record(self, of: type[R], of_id: str, community: str = "health") -> R | None:
        """Give a record as it is stored."""
        home = WorkspaceId(next(one.workspace for one in COMMUNITIES if one.community == community))
        return done(Looking(self.store, home, CommunityId(community)).get(of, of_id))

    def records(self, of: type[R], community: str = "health") -> tuple[R, ...]:
        """Give every record of a kind as it is stored, in order of id."""
        home = WorkspaceId(next(one.workspace for one in COMMUNITIES if one.community == community))
        return done(Looking(self.store, home, CommunityId(community)).find(of, limit=100_000))

    def question(self, post: Posted, community: str = "health") -> Question:
        """Give the case of a message."""
        found = self.record(Question, post.message, community)
        assert found is not None, "this message is no question to Steward"
        return found

    def hears_no_question(self, post: Posted, community: str = "health") -> bool:
        """Whether a message opened no case."""
        return self.record(Question, post.message, community) is None

    def policy(self, community: str = "health") -> Policy:
        """Give a community's rules as they are now."""
        found = self.record(Community, community, community)
        assert found is not None
        return found.policy

    def rules(self, community: str = "health", **changes: object) -> None:
        """Let a community have other rules, as its manager would set them."""
        found = self.record(Community, community, community)
        assert found is not None
        self.chosen = self.chosen or "language" in changes
        put = replace(found, policy=replace(found.policy, **changes))
        self._put(put, found.workspace)

    def keeps(self, record: Record, community: str = "health") -> None:
        """Let something be stored as a feature would store it."""
        self._put(record, community)

    def everything_stored(self) -> bytes:
        """Give every byte that is kept, records, outbox and ledger alike."""
        shelves = self.store._book.shelves.values()  # noqa: SLF001  # no port gives everything away
        return b"".join(getattr(thing, "data", b"") for shelf in shelves for thing in shelf.values())

    def parked(self) -> int:
        """Count the deliveries that wait for a person to look at them."""
        return done(self.store.backlog()).parked

    def has_behind(self, told: Iterable[tuple[datetime, Fact]], *records: Record, community: str = "health") -> None:
        """Let a time lie behind a community: what was noted in it, and what was kept, as if Steward had seen it."""
        kind = [(at, str(type(fact).__struct_config__.tag), fact) for at, fact in told]
        noted = tuple(
            Noted(f"behind/{number:05}", community, name, at, encode(fact))
            for number, (at, name, fact) in enumerate(kind)
        )
        done(self.store.commit(Commit(cause="", at=self.clock.now(), facts=noted)))
        for record in records:
            home = next(one.workspace for one in COMMUNITIES if one.community == community)
            self._put(record, home if record.everywhere else community)

    def knows_steward(self) -> None:
        """Let everybody have been told long ago what Steward does: scenarios are about what comes after."""
        now = self.clock.now()
        for one in COMMUNITIES:
            told: list[Record] = [Notice(self.place(channel), now) for channel in one.channels]
            here = [who for who, persona in CAST.items() if persona.workspace == one.workspace]
            told += [Met(who, now, {role.value: now for role in Role}) for who in here]
            told += [Seat(who, welcomed=now) for who, one_of in CAST.items() if one_of.role is Role.MANAGER]
            for record in told:
                self._put(record, one.community)

    def forgets_it_told(self, channel: str, community: str) -> None:
        """Let a channel have been watched since before channels were told anything."""
        place = self.place(channel)
        gone = (Named(community, Notice.kind, place),)
        done(
            self.store.commit(
                Commit(cause="", at=self.clock.now(), gone=gone, cancelled=((community, f"setup.notice/{place}"),))
            )
        )

    def _put(self, record: Record, scope: str) -> None:
        self.wrote_down(record)
        row = done(self.store.get(scope, record.kind, record.id))
        put = to_row(record, scope, row.version if row else 0)
        done(self.store.commit(Commit(cause="", at=self.clock.now(), rows=(put,))))
