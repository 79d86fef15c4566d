"""What the ledger holds, put in order once, so that any stretch of time, channel or group can be counted from it.

Facts may come in any order and in any pieces: what is gathered depends on none of it. What turned out not to be so (no
question, no answer; an acceptance, a thank-you, a use or a story taken back) counts nowhere, whenever that was learned;
what happened counts at its own time. Whoever was made nameless counts as somebody, and as nobody in particular.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Hashable, Iterable, Mapping, Sequence
from datetime import UTC, datetime, timedelta
from typing import Protocol, TypeVar

from msgspec import Struct
from msgspec.structs import replace

from bot.features.measures.folds import OF_QUESTIONS, Case, fold, was_none
from bot.kernel.facts import (
    Accepted,
    Answered,
    Asked,
    CarriedOut,
    Claimed,
    Closed,
    Doubted,
    Escalated,
    Fact,
    Misheard,
    Nudged,
    Proposed,
    QuestionId,
    Recognised,
    Thanked,
    Unaccepted,
    Unthanked,
    Unused,
    Used,
)
from bot.kernel.people import MessageId, PersonId, PlaceId
from bot.kernel.steering import (
    Briefed,
    BriefingActed,
    BriefingOpened,
    CarriedForward,
    DiscussionOpened,
    StoryApproved,
    StoryWithdrawn,
)

# ---------------------------------------------------------------- State

Told = tuple[datetime, Fact]
NEW_FOR = timedelta(days=30)
"""How long somebody is new, from their first contribution; and how long Steward must have listened before to know."""
NOBODY, NOWHERE = PersonId(""), PlaceId("")
F = TypeVar("F", bound=Fact)
K = TypeVar("K", bound=Hashable)
_NEVER = datetime.max.replace(tzinfo=UTC)
_REACTION, _NOTE = "reaction", "note/"


class Did(Struct, frozen=True, order=True):
    """Something somebody did, or that was done for them."""

    at: datetime
    who: PersonId = NOBODY
    place: PlaceId = NOWHERE


class Then(Struct, frozen=True, order=True):
    """Something after which something was to follow: a request to be taken up, a briefing to be read."""

    at: datetime
    who: PersonId = NOBODY
    place: PlaceId = NOWHERE
    followed: tuple[datetime, ...] = ()
    """When it did, the earliest first."""


class Wait(Struct, frozen=True, order=True):
    """A question waited: from a moment on, and before another."""

    at: datetime
    until: datetime
    asked: datetime
    who: PersonId
    place: PlaceId


class Gathered(Struct, frozen=True):
    """All that is counted, each list in order of time."""

    began: datetime | None = None
    """When the earliest thing happened that is known."""
    cases: tuple[Case, ...] = ()
    waits: tuple[Wait, ...] = ()
    first_questions: frozenset[QuestionId] = frozenset()
    """The first question of each person."""
    contributed: tuple[Did, ...] = ()
    """Who asked a question, answered somebody else's, or accepted an answer."""
    firsts: Mapping[PersonId, datetime] = {}
    """When each person first contributed."""
    accepted: tuple[Did, ...] = ()
    """Whose answer was accepted."""
    used: tuple[Did, ...] = ()
    """Whose contribution was put to use."""
    thanks: tuple[Did, ...] = ()
    """Who was thanked."""
    asks: tuple[Then, ...] = ()
    """Who was asked about a question, and when they took it on or answered."""
    discussions: tuple[Did, ...] = ()
    carried: tuple[Did, ...] = ()
    stories: tuple[Did, ...] = ()
    briefings: tuple[Then, ...] = ()
    """Who was brought a briefing, and when they pressed something in it."""
    needed: Mapping[str, tuple[datetime, ...]] = {}
    """When there was something to do of an activity that is not always wanted."""
    done: Mapping[str, tuple[datetime, ...]] = {}
    """When each activity of the guide was done."""
    of_place: bool = False
    """Whether it is of one channel alone,"""
    of_group: bool = False
    """or of newcomers alone, or of all others."""

    def new(self, who: PersonId, at: datetime) -> bool:
        """Whether somebody was new at a moment; nobody can be told to be before Steward has listened for a while."""
        first = self.firsts.get(who)
        if first is None or self.began is None or first - self.began < NEW_FOR:
            return False
        return at < first + NEW_FOR

    def lately(self, since: datetime) -> Gathered:
        """Leave out what was over before a moment; who was new when is still known."""
        return replace(
            self,
            cases=tuple(between(self.cases, since, _NEVER)),
            waits=tuple(one for one in self.waits if one.until >= since),
            contributed=tuple(between(self.contributed, since, _NEVER)),
            accepted=tuple(between(self.accepted, since, _NEVER)),
            used=tuple(between(self.used, since, _NEVER)),
            thanks=tuple(between(self.thanks, since, _NEVER)),
            asks=tuple(between(self.asks, since, _NEVER)),
            discussions=tuple(between(self.discussions, since, _NEVER)),
            carried=tuple(between(self.carried, since, _NEVER)),
        )

    def by_place(self) -> Mapping[PlaceId, Gathered]:
        """Part what was in each channel in which something was asked, or waits."""
        cases, waits, asks = _parted(self.cases), _parted(self.waits), _parted(self.asks)
        contributed, accepted = _parted(self.contributed), _parted(self.accepted)
        used, thanks = _parted(self.used), _parted(self.thanks)
        discussions, carried = _parted(self.discussions), _parted(self.carried)
        return {
            place: replace(
                self,
                cases=cases.get(place, ()),
                waits=waits.get(place, ()),
                contributed=contributed.get(place, ()),
                accepted=accepted.get(place, ()),
                used=used.get(place, ()),
                thanks=thanks.get(place, ()),
                asks=asks.get(place, ()),
                discussions=discussions.get(place, ()),
                carried=carried.get(place, ()),
                of_place=True,
            )
            for place in sorted(
                {*cases, *waits, *contributed, *accepted, *used, *thanks, *asks, *discussions, *carried}
            )
            if place
        }

    def in_place(self, place: PlaceId) -> Gathered:
        """Leave out what was not in a channel."""
        nothing = Gathered(self.began, firsts=self.firsts, first_questions=self.first_questions, of_place=True)
        return self.by_place().get(place, nothing)

    def of_newcomers(self, *, new: bool) -> Gathered:
        """Leave out what newcomers did not do, or what they did; of questions, who asked counts."""

        def those(did: Sequence[Did]) -> tuple[Did, ...]:
            return tuple(one for one in did if self.new(one.who, one.at) is new)

        return replace(
            self,
            cases=tuple(one for one in self.cases if self.new(one.who, one.at) is new),
            waits=tuple(one for one in self.waits if self.new(one.who, one.asked) is new),
            contributed=those(self.contributed),
            accepted=those(self.accepted),
            used=those(self.used),
            thanks=those(self.thanks),
            of_group=True,
        )


class _Placed(Protocol):
    @property
    def place(self) -> PlaceId: ...


P = TypeVar("P", bound=_Placed)


def _parted(told: Iterable[P]) -> dict[PlaceId, tuple[P, ...]]:
    parts: dict[PlaceId, list[P]] = {}
    for one in told:
        parts.setdefault(one.place, []).append(one)
    return {place: tuple(some) for place, some in parts.items()}


One = TypeVar("One", Case, Did, Then)


def between(told: Sequence[One], since: datetime, until: datetime) -> Sequence[One]:
    """Give what happened from `since` on and before `until`."""

    def when(one: One) -> datetime:
        return one.at

    return told[bisect_left(told, since, key=when) : bisect_left(told, until, key=when)]


# ---------------------------------------------------------------- Decisions


class Gathering:
    """Takes facts in any order and in any pieces, and says at any time what they come to so far."""

    def __init__(self, facts: Iterable[Told] = ()) -> None:
        """Begin with some facts, or none."""
        self._told: dict[type, list[Told]] = {}
        self.take(facts)

    def take(self, facts: Iterable[Told]) -> None:
        """Take some more."""
        for at, fact in facts:
            self._told.setdefault(type(fact), []).append((at, fact))

    def of(self, kind: type[F]) -> Sequence[tuple[datetime, F]]:
        """Give what was taken of one kind."""
        return self._told.get(kind, [])  # type: ignore[return-value]  # kept by its type

    @property
    def began(self) -> datetime | None:
        """When the earliest thing happened."""
        asked = (fact.since or at for at, fact in self.of(Asked))
        return min((*(at for some in self._told.values() for at, _ in some), *asked), default=None)

    def gathered(self) -> Gathered:
        """Put in order what was taken so far."""
        cases = fold(one for kind in OF_QUESTIONS for one in self._told.get(kind, ()))
        none = {one.question for _, one in self.of(Misheard)}
        none |= {one.question for _, one in self.of(Closed) if was_none(one)}
        accepted = [one for one in self._acceptances() if one.question not in none]
        contributed = sorted(
            (
                *(Did(case.at, case.who, case.place) for case in cases),
                *(Did(at, one.who, one.place) for case in cases for at, one in case.answers if one.who != case.who),
                *(Did(one.at, one.by, one.place) for one in accepted),
            )
        )
        firsts: dict[PersonId, datetime] = {}
        for one in contributed:
            firsts.setdefault(one.who, one.at)
        firsts.pop(NOBODY, None)
        first_questions: dict[PersonId, QuestionId] = {}
        for case in cases:
            first_questions.setdefault(case.who, case.question)
        first_questions.pop(NOBODY, None)
        return Gathered(
            began=self.began,
            cases=cases,
            waits=tuple(
                sorted(
                    Wait(begun, ended or _NEVER, case.at, case.who, case.place)
                    for case in cases
                    for begun, ended in case.waited
                )
            ),
            first_questions=frozenset(first_questions.values()),
            contributed=tuple(contributed),
            firsts=firsts,
            accepted=tuple(sorted(Did(one.at, one.who, one.place) for one in accepted)),
            used=self._used(),
            thanks=self._thanks(),
            asks=self._asks(),
            discussions=self._discussions(DiscussionOpened),
            carried=self._discussions(CarriedForward),
            stories=_standing(
                ((fact.story, Did(at)) for at, fact in self.of(StoryApproved)),
                ((fact.story, at) for at, fact in self.of(StoryWithdrawn)),
            ),
            briefings=self._briefings(),
            needed=_times(
                (*(("G2", at) for at, _ in self.of(Escalated)), *((one.activity, at) for at, one in self.of(Proposed)))
            ),
            done=_times((fact.activity, at) for at, fact in self.of(CarriedOut)),
        )

    def _acceptances(self) -> list[_Acceptance]:
        taken = _latest(((fact.question, fact.message), at) for at, fact in self.of(Unaccepted))
        found: dict[tuple[str, str], _Acceptance] = {}
        for at, fact in self.of(Accepted):
            key = (fact.question, fact.message)
            one = _Acceptance(at, fact.question, fact.who, fact.by, fact.place)
            if key not in taken or taken[key] < at:
                found[key] = min(one, found.get(key, one))
        return list(found.values())

    def _used(self) -> tuple[Did, ...]:
        where: dict[MessageId, PlaceId] = {}
        if not self.of(Used):
            return ()
        messages = ((told.message, told.place) for _, told in self.of(Answered))
        for message, place in (*messages, *((told.message, told.place) for _, told in self.of(Accepted))):
            where[message] = min(place, where.get(message, place))
        return _standing(
            ((fact.use, Did(at, fact.who, where.get(fact.message, NOWHERE))) for at, fact in self.of(Used)),
            ((fact.use, at) for at, fact in self.of(Unused)),
        )

    def _thanks(self) -> tuple[Did, ...]:
        """Count what somebody said thanks for once, in however many ways; taking a reaction away leaves the words."""
        taken = _latest(((fact.who, fact.by, fact.message), at) for at, fact in self.of(Unthanked))
        found: dict[tuple[str, str, str], Did] = {}
        for at, fact in self.of(Thanked):
            key = (fact.who, fact.by, fact.message or f"{at}")
            if fact.how == _REACTION and key in taken and at <= taken[key]:
                continue
            one = Did(at, fact.who, fact.place)
            found[key] = min(one, found.get(key, one))
        notes = {(at, fact.who) for at, fact in self.of(Recognised) if fact.what.startswith(_NOTE)}
        return tuple(sorted((*found.values(), *(Did(at, who) for at, who in notes))))

    def _asks(self) -> tuple[Then, ...]:
        asked = {(at, fact.question, fact.who) for at, fact in self.of(Nudged)}
        about = {question for _, question, _ in asked}
        where: dict[QuestionId, PlaceId] = {}
        for _, stated in self.of(Asked):
            where[stated.question] = min(stated.place, where.get(stated.question, stated.place))
        no_more = _latest(((fact.question, fact.message), at) for at, fact in self.of(Doubted))
        followed: dict[tuple[str, str], list[datetime]] = {}
        for at, claimed in self.of(Claimed):
            followed.setdefault((claimed.question, claimed.who), []).append(at)
        for at, given in self.of(Answered):
            if given.question not in about:
                continue
            key = (given.question, given.message)
            if key not in no_more or no_more[key] < at:
                followed.setdefault((given.question, given.who), []).append(at)
        return _followed(
            (((question, who), Did(at, who, where.get(question, NOWHERE))) for at, question, who in asked), followed
        )

    def _briefings(self) -> tuple[Then, ...]:
        opened: dict[tuple[str, str], list[datetime]] = {}
        for at, seen in self.of(BriefingOpened):
            opened.setdefault((seen.briefing, seen.who), []).append(at)
        for at, acted in self.of(BriefingActed):
            opened.setdefault((acted.briefing, acted.who), []).append(at)
        first: dict[tuple[str, str], Did] = {}
        for at, brought in self.of(Briefed):
            one = Did(at, brought.who)
            key = (brought.briefing, brought.who)
            first[key] = min(one, first.get(key, one))
        return _followed(first.items(), opened)

    def _discussions(self, kind: type[DiscussionOpened | CarriedForward]) -> tuple[Did, ...]:
        where: dict[str, PlaceId] = {}
        for _, opened in self.of(DiscussionOpened):
            where[opened.discussion] = min(opened.place, where.get(opened.discussion, opened.place))
        first: dict[str, datetime] = {}
        for at, fact in self.of(kind):
            first[fact.discussion] = min(at, first.get(fact.discussion, at))
        return tuple(sorted(Did(at, NOBODY, where.get(name, NOWHERE)) for name, at in first.items()))


class _Acceptance(Struct, frozen=True, order=True):
    at: datetime
    question: QuestionId
    who: PersonId
    by: PersonId
    place: PlaceId


def gather(facts: Iterable[Told]) -> Gathered:
    """Put facts in order."""
    return Gathering(facts).gathered()


def _latest(told: Iterable[tuple[K, datetime]]) -> dict[K, datetime]:
    """Give the latest time of each."""
    latest: dict[K, datetime] = {}
    for key, at in told:
        latest[key] = max(at, latest.get(key, at))
    return latest


def _standing(given: Iterable[tuple[str, Did]], taken_back: Iterable[tuple[str, datetime]]) -> tuple[Did, ...]:
    """Give what was given and not taken back since; what was given again counts from then on."""
    taken = _latest(taken_back)
    found: dict[str, Did] = {}
    for key, one in given:
        if key not in taken or taken[key] < one.at:
            found[key] = min(one, found.get(key, one))
    return tuple(sorted(found.values()))


def _followed(
    begun: Iterable[tuple[tuple[str, str], Did]], followed: Mapping[tuple[str, str], Sequence[datetime]]
) -> tuple[Then, ...]:
    return tuple(
        sorted(
            Then(one.at, one.who, one.place, tuple(sorted(at for at in followed.get(key, ()) if at >= one.at)))
            for key, one in begun
        )
    )


def _times(told: Iterable[tuple[str, datetime]]) -> dict[str, tuple[datetime, ...]]:
    times: dict[str, set[datetime]] = {}
    for what, at in told:
        times.setdefault(what, set()).add(at)
    return {what: tuple(sorted(some)) for what, some in times.items()}
