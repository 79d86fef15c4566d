"""Every metric reckoned once more, the slow and plain way: loops over the facts as they lie, one for each definition.

Written from the definitions and from nothing of the product's reckoning. It knows only communities that work from nine
to five on weekdays, as communities do here unless somebody says otherwise.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from datetime import datetime, time, timedelta
from fractions import Fraction

from bot.features.measures.metrics import EVERY, Metric
from bot.kernel.calendar import zone
from bot.kernel.facts import (
    Accepted,
    Answered,
    Asked,
    Claimed,
    Closed,
    Doubted,
    Escalated,
    Fact,
    Misheard,
    Nudged,
    Proposed,
    Recognised,
    Reopened,
    Thanked,
    Unaccepted,
    Unthanked,
    Unused,
    Used,
)
from bot.kernel.facts import CarriedOut as Done
from bot.kernel.people import PlaceId
from bot.kernel.policy import Policy
from bot.kernel.steering import (
    Briefed,
    BriefingActed,
    BriefingOpened,
    CarriedForward,
    DiscussionOpened,
    StoryApproved,
    StoryWithdrawn,
)

Told = tuple[datetime, Fact]
Number = float | None
HOUR, DAY = timedelta(hours=1), timedelta(days=1)
WORDS = ("thread", "mention", "flow")


class Slow:
    """Everything there is, with all the lists a patient person would make of it."""

    def __init__(self, facts: Sequence[Told], policy: Policy) -> None:
        self.facts, self.policy = list(dict.fromkeys(facts)), policy
        self.began = min(
            [at for at, _ in facts]
            + [fact.since for _, fact in facts if isinstance(fact, Asked) and fact.since is not None]
        )
        self._questions()
        self._answers()
        self._acceptances()
        self._newcomers()

    def _questions(self) -> None:
        none = set()
        found: dict[str, list[tuple[datetime, str, str]]] = defaultdict(list)
        self.stated: dict[str, str] = {}
        for at, fact in self.facts:
            if isinstance(fact, Asked):
                found[fact.question].append((fact.since or at, fact.who, fact.place))
                self.stated[fact.question] = min(fact.place, self.stated.get(fact.question, fact.place))
            if isinstance(fact, Misheard) or (
                isinstance(fact, Closed) and fact.why in {"deleted", "edited-away", "misheard"}
            ):
                none.add(fact.question)
        self.none = none
        self.asked = {question: min(times) for question, times in found.items() if question not in none}

    def _answers(self) -> None:
        doubted: dict[tuple[str, str], datetime] = {}
        for at, fact in self.facts:
            if isinstance(fact, Doubted):
                key = (fact.question, fact.message)
                doubted[key] = max(at, doubted.get(key, at))
        self.answers: dict[str, list[tuple[datetime, Answered]]] = defaultdict(list)
        for at, fact in self.facts:
            if isinstance(fact, Answered):
                gone = doubted.get((fact.question, fact.message))
                if gone is None or at > gone:
                    self.answers[fact.question].append((at, fact))

    def _acceptances(self) -> None:
        gone: dict[tuple[str, str], datetime] = {}
        for at, fact in self.facts:
            if isinstance(fact, Unaccepted):
                gone[fact.question, fact.message] = max(at, gone.get((fact.question, fact.message), at))
        kept: dict[tuple[str, str], list[tuple[datetime, str, str, str, str]]] = defaultdict(list)
        for at, fact in self.facts:
            if isinstance(fact, Accepted) and fact.question not in self.none:
                key = (fact.question, fact.message)
                if key not in gone or at > gone[key]:
                    kept[key].append((at, fact.question, fact.who, fact.by, fact.place))
        self.accepted = [min(times) for times in kept.values()]

    def _newcomers(self) -> None:
        self.contributions: list[tuple[datetime, str, str]] = list(self.asked.values())
        for question, given in self.answers.items():
            if question in self.asked:
                asker = self.asked[question][1]
                self.contributions += [(at, fact.who, fact.place) for at, fact in given if fact.who != asker]
        self.contributions += [(at, by, place) for at, _, _, by, place in self.accepted]
        self.first: dict[str, datetime] = {}
        for at, who, _ in self.contributions:
            if who and (who not in self.first or at < self.first[who]):
                self.first[who] = at

    def is_new(self, who: str, at: datetime) -> bool:
        if who not in self.first:
            return False
        could_be_known = self.first[who] >= self.began + 30 * DAY
        return could_be_known and at < self.first[who] + 30 * DAY

    # ---------------------------------------------------------------- one community, channel or group at a time

    def reckon(
        self,
        since: datetime,
        until: datetime,
        seen: datetime | None = None,
        place: str | None = None,
        newcomers: bool | None = None,
    ) -> dict[Metric, Number]:
        seen = seen or until

        def here(where: str) -> bool:
            return place is None or where == place

        def one_of(who: str, at: datetime) -> bool:
            return newcomers is None or self.is_new(who, at) is newcomers

        def inside(at: datetime) -> bool:
            return since <= at < until

        mine = {q: it for q, it in self.asked.items() if here(it[2]) and one_of(it[1], it[0])}
        asked = {q: it for q, it in mine.items() if inside(it[0])}
        first = {q: given for q in asked if (given := self.first_answer(q, seen)) is not None}
        spoken = [given.took for given in first.values() if given.how in WORDS]
        out: dict[Metric, Number] = {
            Metric.FIRST_ANSWER: middle(spoken),
            Metric.MOST_ANSWERED: four_in_five(spoken),
            Metric.WITHIN_DAY: self._answered(asked, first, DAY, seen),
            Metric.WITHIN_WEEK: self._answered(asked, first, 7 * DAY, seen),
            Metric.WAITING: sum(self.waiting(q, until) for q in mine),
        }
        did = [it for it in self.contributions if inside(it[0]) and here(it[2]) and one_of(it[1], it[0])]
        out[Metric.CONTRIBUTORS] = len({who for _, who, _ in did if who})
        accepted = [it for it in self.accepted if inside(it[0]) and here(it[4]) and one_of(it[2], it[0])]
        out[Metric.ACCEPTED] = len(accepted)
        used = [it for it in self.uses() if inside(it[0]) and here(it[2]) and one_of(it[1], it[0])]
        out[Metric.REUSED] = len(used)
        thanks = [it for it in self.thanks() if inside(it[0]) and here(it[2]) and one_of(it[1], it[0])]
        out[Metric.THANKS] = len(thanks)
        out[Metric.THANKED] = len({who for _, who, _ in thanks if who})
        if newcomers is not None:
            return out
        out[Metric.NEWCOMERS] = self._promised(asked, first, seen)
        asks = [it for it in self.asks() if inside(it[0]) and here(it[2])]
        times: dict[str, int] = defaultdict(int)
        for _, who, _, _ in asks:
            times[who] += 1
        out[Metric.CONCENTRATION] = percent(max([n for who, n in times.items() if who], default=0), len(asks))
        over = [it for it in asks if it[0] + 3 * DAY <= seen]
        out[Metric.ASKS_ACCEPTED] = percent(sum(it[3] for it in over), len(over))
        out[Metric.DISCUSSIONS] = sum(inside(at) and here(where) for at, where in self.discussed(DiscussionOpened))
        out[Metric.CARRIED_FORWARD] = sum(inside(at) and here(where) for at, where in self.discussed(CarriedForward))
        if place is not None:
            return out
        out[Metric.KEPT] = self._kept(since, until)
        out[Metric.STORIES] = sum(inside(at) for at in self.stories())
        out[Metric.BRIEFINGS_READ] = self._read(since, until, seen)
        out[Metric.CADENCE] = self._on_cadence(until)
        return out

    def first_answer(self, question: str, seen: datetime) -> Answered | None:
        best = None
        for at, fact in self.answers.get(question, ()):
            if at < seen:
                rank = (at, not fact.first, fact.took, fact.message, fact.who, fact.how)
                if best is None or rank < best[0]:
                    best = (rank, fact)
        return best[1] if best else None

    def waiting(self, question: str, until: datetime) -> bool:
        """Walk through a question's life."""
        begun = self.asked[question][0]
        if begun >= until:
            return False
        life = [(at, 0) for at, _ in self.answers.get(question, ())]
        for at, fact in self._of_question().get(question, ()):
            if isinstance(fact, Closed) and at > begun:
                life.append((at, 1))
            if isinstance(fact, Reopened):
                life.append((at, 2))
        waits = True
        for at, what in sorted(life):
            if at < until:
                waits = what == 2
        return waits

    def _of_question(self) -> dict[str, list[Told]]:
        if not hasattr(self, "_ends"):
            self._ends: dict[str, list[Told]] = defaultdict(list)
            for at, fact in self.facts:
                if isinstance(fact, Closed | Reopened):
                    self._ends[fact.question].append((at, fact))
        return self._ends

    @staticmethod
    def _answered(
        asked: dict[str, tuple[datetime, str, str]], first: dict[str, Answered], time: timedelta, seen: datetime
    ) -> Number:
        old = [q for q, it in asked.items() if it[0] <= seen - time]
        return percent(len([q for q in old if q in first and first[q].took <= time]), len(old))

    def _promised(
        self, asked: dict[str, tuple[datetime, str, str]], first: dict[str, Answered], seen: datetime
    ) -> Number:
        earliest: dict[str, tuple[datetime, str]] = {}
        for question, (at, who, _) in self.asked.items():
            if who and (who not in earliest or (at, question) < earliest[who]):
                earliest[who] = (at, question)
        kept = over = 0
        for question, (at, who, where) in asked.items():
            if who and earliest[who][1] == question and self.is_new(who, at):
                due = self.due(at, self.policy.promise_of(PlaceId(where)))
                if due <= seen:
                    over += 1
                    kept += question in first and at + first[question].took <= due
        return percent(kept, over)

    def due(self, at: datetime, work: timedelta) -> datetime:
        """Go from day to day until so much work is done."""
        here = zone(self.policy.zone)
        day = at.astimezone(here).date()
        while True:
            opens = max(at, datetime.combine(day, time(9), here))
            closes = datetime.combine(day, time(17), here)
            if day.weekday() < 5 and opens < closes:
                if work <= closes - opens:
                    return opens + work
                work -= closes - opens
            day += DAY

    def uses(self) -> list[tuple[datetime, str, str]]:
        where: dict[str, str] = {}
        for _, fact in self.facts:
            if isinstance(fact, Answered | Accepted):
                where[fact.message] = min(fact.place, where.get(fact.message, fact.place))
        out: list[tuple[datetime, str, str]] = []
        for use in {fact.use for _, fact in self.facts if isinstance(fact, Used)}:
            back = [at for at, fact in self.facts if isinstance(fact, Unused) and fact.use == use]
            said = [
                (at, fact.who, where.get(fact.message, ""))
                for at, fact in self.facts
                if isinstance(fact, Used) and fact.use == use and all(at > then for then in back)
            ]
            out += [min(said)] if said else []
        return out

    def stories(self) -> list[datetime]:
        out = []
        for story in {fact.story for _, fact in self.facts if isinstance(fact, StoryApproved)}:
            back = [at for at, fact in self.facts if isinstance(fact, StoryWithdrawn) and fact.story == story]
            said = [
                at
                for at, fact in self.facts
                if isinstance(fact, StoryApproved) and fact.story == story and all(at > then for then in back)
            ]
            out += [min(said)] if said else []
        return out

    def thanks(self) -> list[tuple[datetime, str, str]]:
        if not hasattr(self, "_thanked"):
            self._thanked = self._count_thanks()
        return self._thanked

    def _count_thanks(self) -> list[tuple[datetime, str, str]]:
        gone: dict[tuple[str, str, str], datetime] = {}
        for at, fact in self.facts:
            if isinstance(fact, Unthanked):
                key = (fact.who, fact.by, fact.message)
                gone[key] = max(at, gone.get(key, at))
        said: dict[object, list[tuple[datetime, str, str]]] = defaultdict(list)
        for at, fact in self.facts:
            if isinstance(fact, Thanked):
                key = (fact.who, fact.by, fact.message)
                if fact.how == "reaction" and key in gone and gone[key] >= at:
                    continue
                said[key if fact.message else (*key, at)].append((at, fact.who, fact.place))
            if isinstance(fact, Recognised) and fact.what.startswith("note/"):
                said["note", at, fact.who].append((at, fact.who, ""))
        return [min(times) for times in said.values()]

    def asks(self) -> list[tuple[datetime, str, str, bool]]:
        took: dict[tuple[str, str], list[datetime]] = defaultdict(list)
        for at, fact in self.facts:
            if isinstance(fact, Claimed):
                took[fact.question, fact.who].append(at)
        for question, given in self.answers.items():
            for at, answer in given:
                took[question, answer.who].append(at)
        out: list[tuple[datetime, str, str, bool]] = []
        for at, fact in self.facts:
            if isinstance(fact, Nudged):
                in_time = any(at <= then <= at + 3 * DAY for then in took[fact.question, fact.who])
                out.append((at, fact.who, self.stated.get(fact.question, ""), in_time))
        return out

    def discussed(self, kind: type[DiscussionOpened | CarriedForward]) -> list[tuple[datetime, str]]:
        out = []
        for name in {fact.discussion for _, fact in self.facts if isinstance(fact, kind)}:
            at = min(at for at, fact in self.facts if isinstance(fact, kind) and fact.discussion == name)
            places = [f.place for _, f in self.facts if isinstance(f, DiscussionOpened) and f.discussion == name]
            out.append((at, min(places, default="")))
        return out

    def _kept(self, since: datetime, until: datetime) -> Number:
        new = [who for who, at in self.first.items() if self.is_new(who, at) and since <= at + 90 * DAY < until]
        came_back = 0
        for who in new:
            days = [(at - self.first[who]) / DAY for at, other, _ in self.contributions if other == who]
            came_back += any(60 <= day < 90 for day in days)
        return percent(came_back, len(new))

    def _read(self, since: datetime, until: datetime, seen: datetime) -> int:
        brought: dict[tuple[str, str], datetime] = {}
        for at, fact in self.facts:
            if isinstance(fact, Briefed):
                key = (fact.briefing, fact.who)
                brought[key] = min(at, brought.get(key, at))
        return sum(
            since <= at < until
            and any(
                isinstance(fact, BriefingOpened | BriefingActed)
                and (fact.briefing, fact.who) == key
                and at <= then < seen
                for then, fact in self.facts
            )
            for key, at in brought.items()
        )

    def _on_cadence(self, until: datetime) -> Number:
        due = done = 0
        for activity, every in EVERY.items():
            if self.began + every > until:
                continue
            lately = [fact for at, fact in self.facts if until - every <= at < until]
            did = any(isinstance(fact, Done) and fact.activity == activity for fact in lately)
            wanted = activity not in {"G2", "G5", "G6"}
            for fact in lately:
                wanted |= isinstance(fact, Proposed) and fact.activity == activity
                wanted |= isinstance(fact, Escalated) and activity == "G2"
            due += wanted or did
            done += did
        return percent(done, due)


def percent(part: int, of: int) -> Number:
    return None if of < 5 else float(Fraction(100 * part, of))


def middle(times: Sequence[timedelta]) -> Number:
    ordered = sorted(times)
    if len(ordered) < 5:
        return None
    half, odd = divmod(len(ordered), 2)
    return (ordered[half] if odd else (ordered[half - 1] + ordered[half]) / 2) / HOUR


def four_in_five(times: Sequence[timedelta]) -> Number:
    """The shortest of these times that at least four in five of them do not exceed."""
    if len(times) < 5:
        return None
    return next(one for number, one in enumerate(sorted(times), 1) if 5 * number >= 4 * len(times)) / HOUR
