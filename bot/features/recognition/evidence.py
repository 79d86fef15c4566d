"""Whose help counted in a month, read from the ledger: what was accepted, thanked for and used, and still is.

It is folded anew from the facts each time, and nothing is kept for it: what was taken back since counts no more, a rule
that changes holds for all of a month, and whoever doubts a choice can read the same facts. Three months are read for
one, since it takes time to see who speaks only for whom.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from msgspec import Struct, field

from bot.features.recognition.state import Ground
from bot.features.recognition.weighing import Voice
from bot.kernel.facts import (
    Accepted,
    Asked,
    QuestionId,
    Reopened,
    Thanked,
    Unaccepted,
    Unthanked,
    Unused,
    Used,
)
from bot.kernel.people import PersonId, PlaceId

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import datetime

    from bot.kernel.facts import Fact

HEARD = (Asked, Accepted, Unaccepted, Reopened, Thanked, Unthanked, Used, Unused)
"""The kinds of fact from which it is told whose help counted."""


class Help(Struct, frozen=True):
    """One time that somebody's help counted, and to whom."""

    at: datetime
    by: PersonId
    who: PersonId
    how: str
    """accepted, used or thanked."""
    about: str
    """The answer, or the use."""
    asker: PersonId = PersonId("")
    """Whom the answer helped."""
    place: PlaceId = PlaceId("")

    @property
    def voice(self) -> Voice:
        """What it says of who speaks for whom."""
        return Voice(self.by, self.who, self.how != "thanked")


class _Ledger(Struct):
    """What stands, as far as it was read."""

    accepted: dict[QuestionId, Help] = field(default_factory=dict)
    used: dict[tuple[str, PersonId], Help] = field(default_factory=dict)
    thanked: list[tuple[Thanked, Help]] = field(default_factory=list)
    past: set[QuestionId] = field(default_factory=set)

    def hears(self, at: datetime, fact: Fact) -> None:
        match fact:
            case Asked(question=question, past=True):
                self.past.add(question)
            case Accepted():
                self._accepted(at, fact)
            case Unaccepted(question=question):
                self._void(question, fact.by)
            case Reopened(question=question, who=who):
                self._void(question, who)
            case Thanked(who=who, by=by, message=message, place=place, past=False):
                self.thanked.append((fact, Help(at, by, who, "thanked", message, place=place)))
            case Unthanked(who=who, by=by, message=message):
                self.thanked = [
                    one
                    for one in self.thanked
                    if (one[0].who, one[0].by, one[0].message, one[0].how) != (who, by, message, "reaction")
                ]
            case Used(use=use, who=who, by=by, helpers=helpers):
                self.used[use, who] = Help(at, by, who, "used", use)
                for helper in helpers:
                    self.used[use, helper] = Help(at, by, helper, "used", use)
            case Unused(use=use):
                self.used = {name: one for name, one in self.used.items() if name[0] != use}
            case _:
                return

    def _accepted(self, at: datetime, fact: Accepted) -> None:
        self.accepted.pop(fact.question, None)
        asker = fact.asker or fact.by
        if not fact.past and fact.who not in {fact.by, asker}:
            given = Help(at, fact.by, fact.who, "accepted", fact.message, asker, fact.place)
            self.accepted[fact.question] = given

    def _void(self, question: QuestionId, by: PersonId) -> None:
        """Count an acceptance back, and the thanks of whoever had accepted."""
        lost = self.accepted.pop(question, None)
        if lost is not None:
            self.thanked = [
                one
                for one in self.thanked
                if one[0].question != question or one[0].who != lost.who or one[0].by not in {by, lost.by}
            ]


def helped(facts: Iterable[tuple[datetime, Fact]]) -> tuple[Help, ...]:
    """Tell what help counted, and still does; what was read of the past before Steward came does not."""
    ledger = _Ledger()
    for at, fact in facts:
        ledger.hears(at, fact)
    thanked = [given for fact, given in ledger.thanked if fact.question not in ledger.past]
    accepted = [given for question, given in ledger.accepted.items() if question not in ledger.past]
    return tuple(one for one in (*accepted, *ledger.used.values(), *thanked) if one.by != one.who)


def ground(mine: Sequence[Help], countries: Mapping[PersonId, str]) -> Ground:
    """Say in numbers what one person's help was, as it will be said in words."""
    answers = {one.about: one for one in mine if one.how == "accepted"}
    people = {one.asker for one in mine if one.how == "accepted"}
    places = Counter(one.place for one in answers.values() if one.place)
    return Ground(
        answers=len(answers),
        people=len(people),
        thanks=len({one.by for one in mine if one.how == "thanked"} - people),
        uses=len({one.about for one in mine if one.how == "used"}),
        countries=len({countries.get(who, "") for who in people} - {""}),
        places=tuple(sorted(places, key=lambda place: (-places[place], place))),
    )
