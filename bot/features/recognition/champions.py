"""Champions of the month: whom to propose, and what a manager does about it.

The evidence is said in words. What compares people is `weighing`'s strength, raised a little by breadth: how many
channels and countries those come from who speak for themselves. It is compared and thrown away, never shown or kept.

Then it is spread. Whoever was a champion lately rests, and so does whoever would come to more than a fifth of all
recognition of a year. Of those who are close (within a fifth of the strongest left) somebody comes first who never was
a champion, then somebody of a country not yet among the chosen. A month without enough evidence passes without a word.
"""

from __future__ import annotations

import math
from datetime import timedelta
from typing import TYPE_CHECKING, NamedTuple

from msgspec import Struct
from msgspec.structs import replace

from bot.features.recognition import evidence, weighing
from bot.features.recognition.cards import MOST_OWN, proposal, reply
from bot.features.recognition.state import ACTIVITY, TELL_HONOUR, Ground, Honour, Stage, began, months_since
from bot.kernel.cards import FormErrors, Name, phrase
from bot.kernel.facts import CarriedOut, Disposed, Proposed
from bot.kernel.messages import Decision, Proposal, Timer
from bot.kernel.people import Act, PersonId, may
from bot.kernel.policy import Purpose
from bot.kernel.records import Ref

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import datetime

    from bot.features.recognition.evidence import Help
    from bot.kernel.feature import Moment
    from bot.kernel.people import Person

LOOKED_BACK = timedelta(days=62)
"""Before the month itself: long enough to see who speaks only for whom."""
_FLOOR, _VOICES = 2.0, 2
"""Below this nobody is chosen: so much, from so many who speak for themselves."""
_CLOSE = 0.8
_REST = 3
"""Months in which a champion is not one again."""
_LARGEST = 0.2
"""Of all recognition of a year that may go to one person, as far as choosing champions can help it."""
_FEW = 8
"""Recognitions of a year under which a share means nothing."""
_YEAR = timedelta(days=365)
_SIZES = ((400, 5), (150, 4), (50, 3), (0, 2))
"""How many champions there may be, by how many people spoke for somebody, or were spoken for, in the month."""
_MONTHS_OF_RECOGNITION = frozenset({Stage.DUE, Stage.SENT, Stage.TOLD, Stage.GONE})


class Standing(Struct, frozen=True):
    """Somebody who could be chosen, before it is known who they are."""

    who: PersonId
    strength: float
    ground: Ground


class Candidate(NamedTuple):
    """Somebody who may be chosen."""

    person: Person
    standing: Standing
    before: bool = False
    """They were a champion once."""


class Month(Struct, frozen=True):
    """Whose help counted in a month, and how many took part in that."""

    helps: tuple[Help, ...]
    weights: dict[PersonId, weighing.Weight]
    taking_part: int

    def enough(self) -> tuple[PersonId, ...]:
        """Name those with enough evidence, in the order of their ids."""
        return tuple(
            sorted(
                who
                for who, weight in self.weights.items()
                if weight.strength >= _FLOOR and len(weight.independent) >= _VOICES
            )
        )

    def standing(self, who: PersonId, countries: Mapping[PersonId, str]) -> Standing:
        """Put one person's evidence together."""
        mine = [one for one in self.helps if one.who == who]
        weight = self.weights[who]
        spread = [one for one in mine if one.by in weight.independent]
        channels = len({one.place for one in spread if one.place and one.how == "accepted"})
        homes = len({countries.get(one.asker or one.by, "") for one in spread} - {""})
        breadth = 1 + (math.log2(max(1, channels)) + math.log2(max(1, homes))) / 10
        return Standing(who, weight.strength * breadth, evidence.ground(mine, countries))


def look(month: str, helps: Sequence[Help], moment: Moment) -> Month:
    """See what counted in a month, in the light of what is known of the time before."""
    zone = moment.policy.zone
    begins = began(month, zone)
    ends = began(f"{begins + timedelta(days=32):%Y-%m}", zone)
    known = [one for one in helps if one.at < ends]
    inside = tuple(one for one in known if one.at >= begins)
    weights = weighing.weigh((one.voice for one in inside), (one.voice for one in known))
    taking_part = {who for one in inside for who in (one.by, one.who)}
    return Month(inside, weights, len(taking_part))


def size(taking_part: int) -> int:
    """Say how many champions a month has at most."""
    return next(most for people, most in _SIZES if taking_part >= people)


def may_be(person: Person, known: Sequence[Honour], month: str, total: int, now: datetime) -> bool:
    """Whether somebody may be chosen: a colleague who wants it, lets no thanks go themself, and does not rest.

    `total` counts all recognition of the last year.
    """
    if not person.reachable or person.declines(Purpose.RECOGNITION) or may(person, Act.THANK):
        return False
    if any(
        one.month and months_since(one.month, month) <= _REST for one in known if one.stage in _MONTHS_OF_RECOGNITION
    ):
        return False
    mine = recognised(known, now) + 2  # this, and their yes to being named for it
    return total < _FEW or mine <= _LARGEST * (total + 2)


def recognised(honours: Sequence[Honour], now: datetime) -> int:
    """Count what was told in the last year, and what was said in public."""
    told = [one for one in honours if one.stage in _MONTHS_OF_RECOGNITION and now - one.at < _YEAR]
    return len(told) + sum(1 for one in told if one.public)


def choose(candidates: Sequence[Candidate], most: int) -> tuple[Candidate, ...]:
    """Choose whose help counted most, and spread it where people are close."""
    left = sorted(candidates, key=lambda one: (-one.standing.strength, one.person.who))
    chosen: list[Candidate] = []
    countries: set[str] = set()
    while left and len(chosen) < most:
        close = [one for one in left if one.standing.strength >= _CLOSE * left[0].standing.strength]
        best = min(close, key=lambda one: (one.before, one.person.country in countries))
        chosen.append(best)
        left.remove(best)
        countries |= {best.person.country} - {""}
    return tuple(chosen)


def propose(chosen: Sequence[Candidate], month: str, moment: Moment) -> Decision:
    """Put them before the managers, one by one: each can be congratulated, or not, in one press."""
    honours = [
        Honour(one.person.who, f"champion/{month}", moment.now, Stage.PROPOSED, one.standing.ground, month=month)
        for one in chosen
    ]
    proposals = [
        proposal(honour, one.person, len(chosen) - number, moment, moment.now)
        for number, (honour, one) in enumerate(zip(honours, chosen, strict=True))
    ]
    return Decision(
        save=(*honours, *proposals),
        note=tuple(Proposed(one.about, ACTIVITY) for one in proposals),
        because=(phrase("because-champions"),) if chosen else (),
    )


def let_go(undecided: Sequence[Honour]) -> Decision:
    """Take back what no manager decided about in a month: it is old."""
    return Decision(
        drop=tuple(ref for one in undecided for ref in (Ref.of(one), Ref(Proposal.kind, one.id))),
        note=tuple(Disposed(one.id, ACTIVITY, "moot") for one in undecided),
    )


# ---------------------------------------------------------------- what a manager does


def congratulate(honour: Honour, person: Person, moment: Moment, words: str = "") -> Decision:
    """Let it go to the champion, in this manager's name and perhaps in their words."""
    if (late := decided(honour, moment.person.who)) is not None:
        return late
    if not person.reachable:
        return let_go([honour]) | reply("champion-moot")
    by = moment.person.who
    put = replace(honour, stage=Stage.DUE, by=by, words=words, worded=bool(words))
    how = "changed" if words else "sent"
    return reply("champion-congratulated", who=Name(honour.who)) | Decision(
        save=(put,),
        do=(Timer(TELL_HONOUR, put.id, moment.now),),
        note=(Disposed(put.id, ACTIVITY, how, by), CarriedOut(ACTIVITY, by)),
        drop=(Ref(Proposal.kind, put.id),),
    )


def mistakes(words: str) -> FormErrors | None:
    """Say in the form what is to be mended."""
    if not words:
        return FormErrors({"words": phrase("champion-form-no-words")})
    if len(words) > MOST_OWN:
        return FormErrors({"words": phrase("champion-form-too-long", count=len(words), most=MOST_OWN)})
    return None


def skip(honour: Honour, moment: Moment) -> Decision:
    """Leave somebody out this month; they never hear of it."""
    if (late := decided(honour, moment.person.who)) is not None:
        return late
    return reply("champion-skipped", who=Name(honour.who)) | Decision(
        note=(Disposed(honour.id, ACTIVITY, "skipped", moment.person.who),),
        drop=(Ref.of(honour), Ref(Proposal.kind, honour.id)),
    )


def decided(honour: Honour, by: PersonId) -> Decision | None:
    """Answer a manager whom another one was faster than, or who presses twice."""
    if honour.stage is Stage.PROPOSED:
        return reply("duty-not-yourself") if honour.who == by else None
    if honour.by == by:
        return reply("champion-congratulated", who=Name(honour.who))
    return reply("champion-decided", manager=Name(honour.by), who=Name(honour.who))


def again(honour: Honour, person: Person, moment: Moment) -> Decision:
    """Put a champion before the managers once more: whoever congratulated them is not one of them any more."""
    put = replace(honour, stage=Stage.PROPOSED, by=PersonId(""), words="", worded=False)
    laid = proposal(put, person, 1, moment, moment.now)
    return Decision(save=(put, laid), note=(Proposed(put.id, ACTIVITY),))
