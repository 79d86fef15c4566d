"""What asking and thanking change: chance kept some of them back, and the two sides are compared (the hold-out).

Every unit counts on the side chance gave it, whatever became of it later, and only once its time is over. The
interval of the difference is Newcombe's hybrid score interval: R. G. Newcombe, "Interval estimation for the difference
between independent proportions: comparison of eleven methods", Statistics in Medicine 17 (1998), 873-890, method 10,
made of two of E. B. Wilson's score intervals (1927). It stays sound for small numbers and for shares near none and all.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import datetime, timedelta
from enum import StrEnum
from math import ceil, floor, sqrt

from msgspec import Struct

from bot.features.measures.cards import BESIDE
from bot.features.measures.folds import Share
from bot.kernel.calendar import NeverAtWorkError
from bot.kernel.cards import Block, Facts, Note, Pair, Para, Phrase, When, WhenStyle, phrase
from bot.kernel.facts import Answered, Asked, Assigned, Doubted, Fact
from bot.kernel.people import PersonId
from bot.kernel.policy import Policy, Purpose

# ---------------------------------------------------------------- State

ENOUGH = 20
"""Fewer than this many on either side are counted, and nothing is concluded from them."""
Z95 = 1.959964
"""How many standard deviations hold 95 of 100 of what a normal distribution gives."""
_DAY, _FOUR_WEEKS = timedelta(days=1), timedelta(days=28)
Told = tuple[datetime, Fact]


class Finding(StrEnum):
    """What can be said of a difference."""

    FEW = "few"
    """Too early: too few on one side or the other."""
    UNCLEAR = "unclear"
    """Too early: it could be nothing, or either way."""
    MORE = "more"
    FEWER = "fewer"


class Difference(Struct, frozen=True):
    """Between which bounds a difference of two shares lies, 95 times in 100."""

    low: float
    high: float


class Trial(Struct, frozen=True):
    """One thing that asking or thanking might change, on both sides of chance."""

    done: Share
    """Where Steward did as ever."""
    withheld: Share
    """Where chance kept it back."""

    @property
    def difference(self) -> Difference:
        """Give the difference in hundredths, bounds rounded outwards: nothing is claimed that was not computed."""
        found = newcombe(self.done, self.withheld)
        return Difference(floor(100 * found.low), ceil(100 * found.high))

    @property
    def finding(self) -> Finding:
        """Say what can be said."""
        if min(self.done.of, self.withheld.of) < ENOUGH:
            return Finding.FEW
        if self.difference.low > 0:
            return Finding.MORE
        return Finding.FEWER if self.difference.high < 0 else Finding.UNCLEAR


class Proof(Struct, frozen=True):
    """All that the hold-out shows so far."""

    since: datetime
    """When chance first decided."""
    within_day: Trial
    within_promise: Trial
    again: Trial


# ---------------------------------------------------------------- Decisions


def wilson(share: Share, z: float = Z95) -> tuple[float, float]:
    """Give Wilson's score interval of a proportion, without a correction for continuity; of 95 % unless `z` differs."""
    n, p, z2 = share.of, share.part / share.of, z * z
    middle = (p + z2 / (2 * n)) / (1 + z2 / n)
    reach = z * sqrt(p * (1 - p) / n + z2 / (4 * n * n)) / (1 + z2 / n)
    return max(0.0, middle - reach), min(1.0, middle + reach)


def newcombe(one: Share, other: Share, z: float = Z95) -> Difference:
    """Give the interval of the difference `one` less `other`; both are of at least one."""
    p, q = one.part / one.of, other.part / other.of
    (one_low, one_high), (other_low, other_high) = wilson(one, z), wilson(other, z)
    down, up = sqrt((p - one_low) ** 2 + (other_high - q) ** 2), sqrt((one_high - p) ** 2 + (q - other_low) ** 2)
    return Difference(p - q - down, p - q + up)


def prove(facts: Sequence[Told], policy: Policy, until: datetime) -> Proof | None:
    """Compare the two sides; None where chance has decided nothing. `until` is the end of what is known.

    A question counts once, and so does a person, by the first draw.
    """
    asked, thanked = _drawn(facts, Purpose.ROUTING), _drawn(facts, Purpose.THANKS)
    if not asked and not thanked:
        return None
    answers, promised = _answers(facts), _promised(facts, policy)
    by_question = {draw.about: (at, draw) for at, draw in reversed(asked)}
    by_person = {draw.who: (at, draw) for at, draw in reversed(thanked)}
    gave = _gave(facts)

    def in_time(end: Callable[[datetime, Assigned], datetime | None]) -> Trial:
        return _trial(
            (draw.withheld, answers.get(draw.about, until) <= ends)
            for at, draw in by_question.values()
            if (ends := end(at, draw)) is not None and ends < until
        )

    return Proof(
        since=min(at for at, _ in (*asked, *thanked)),
        within_day=in_time(lambda at, _: at + _DAY),
        within_promise=in_time(lambda _, draw: promised.get(draw.about)),
        again=_trial(
            (draw.withheld, any(at < then <= at + _FOUR_WEEKS for then in gave.get(who, ())))
            for who, (at, draw) in by_person.items()
            if at + _FOUR_WEEKS < until
        ),
    )


def _drawn(facts: Iterable[Told], purpose: Purpose) -> list[tuple[datetime, Assigned]]:
    drawn = [(at, fact) for at, fact in facts if isinstance(fact, Assigned) and fact.what == purpose]
    return sorted(drawn, key=lambda one: (one[0], one[1].about, one[1].who))


def _trial(told: Iterable[tuple[bool, bool]]) -> Trial:
    counted = list(told)
    sides = {side: [good for withheld, good in counted if withheld is side] for side in (False, True)}
    return Trial(*(Share(sum(side), len(side)) for side in (sides[False], sides[True])))


def _standing(facts: Iterable[Told]) -> list[tuple[datetime, Answered]]:
    """Give the answers that were none of another exchange, nor from before Steward came."""
    facts = list(facts)
    doubted = {(fact.question, fact.message) for _, fact in facts if isinstance(fact, Doubted)}
    return [
        (at, fact)
        for at, fact in facts
        if isinstance(fact, Answered) and fact.noted is None and (fact.question, fact.message) not in doubted
    ]


def _answers(facts: Iterable[Told]) -> dict[str, datetime]:
    """Give when each question had its first answer."""
    first: dict[str, datetime] = {}
    for at, fact in _standing(facts):
        first[fact.question] = min(at, first.get(fact.question, at))
    return first


def _gave(facts: Iterable[Told]) -> Mapping[PersonId, list[datetime]]:
    """Give when each person answered somebody. What others make of an old answer is no new contribution."""
    gave: dict[PersonId, list[datetime]] = {}
    for at, fact in _standing(facts):
        gave.setdefault(fact.who, []).append(at)
    return gave


def _promised(facts: Iterable[Told], policy: Policy) -> dict[str, datetime]:
    """Give when the promise of each question that chance decided about was over."""
    facts = list(facts)
    drawn = {fact.about for _, fact in facts if isinstance(fact, Assigned)}
    ends: dict[str, datetime] = {}
    for at, fact in facts:
        if isinstance(fact, Asked) and fact.question in drawn:
            try:
                ends[fact.question] = policy.hours().after(at, policy.promise_of(fact.place))
            except NeverAtWorkError:  # a calendar without a working day promises nothing
                return {}
    return ends


# ---------------------------------------------------------------- Cards


def proof(proved: Proof, policy: Policy) -> tuple[Block, ...]:
    """Say what chance shows, each number beside its definition."""
    share = round(100 * policy.holdout)
    pairs = (
        Pair(phrase("proof-day"), (_routing(proved.within_day), BESIDE, phrase("proof-day.means"))),
        Pair(phrase("proof-promise"), (_routing(proved.within_promise), BESIDE, phrase("proof-promise.means"))),
        Pair(phrase("proof-thanks"), (_thanks(proved.again), BESIDE, phrase("proof-thanks.means"))),
    )
    began = phrase("proof-began", since=When(proved.since, WhenStyle.DAY), share=share, on="yes" if share else "no")
    return (Para(phrase("proof-title")), Para(began), Facts(pairs), Note(phrase("proof-note", few=ENOUGH)))


def not_yet(policy: Policy) -> tuple[Block, ...]:
    """Say that the hold-out is on, and that chance had nothing to decide yet."""
    return (Para(phrase("proof-title")), Note(phrase("proof-nothing-yet", share=round(100 * policy.holdout))))


def _routing(trial: Trial) -> Phrase:
    return (
        phrase("proof-routing", **_counts(trial), finding=_finding(trial)) if _begun(trial) else phrase("proof-young")
    )


def _thanks(trial: Trial) -> Phrase:
    return (
        phrase("proof-thanked", **_counts(trial), finding=_finding(trial)) if _begun(trial) else phrase("proof-young")
    )


def _begun(trial: Trial) -> bool:
    return bool(trial.done.of + trial.withheld.of)


def _counts(trial: Trial) -> dict[str, int]:
    return {"part": trial.done.part, "of": trial.done.of, "other": trial.withheld.part, "left": trial.withheld.of}


def _finding(trial: Trial) -> Phrase:
    finding = trial.finding
    if finding is Finding.FEW:
        return phrase("proof-few", few=ENOUGH)
    low, high = round(trial.difference.low), round(trial.difference.high)
    if finding is Finding.UNCLEAR:
        return phrase("proof-unclear", fewer=-low, more=high)
    near, far = sorted((abs(low), abs(high)))
    return phrase("proof-found", way=finding.value, near=near, far=far)
