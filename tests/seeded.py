"""Three communities over a year, as their ledgers and records would hold them: of nobody, of somebody, and formal."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta

from msgspec import Struct
from msgspec.structs import replace

from bot.features.maturity.state import Answer, State
from bot.kernel.facts import Accepted, Answered, Asked, CarriedOut, Disposed, Fact, Recognised, Ruled, Thanked, Used
from bot.kernel.people import MessageId, PersonId, PlaceId, Remit
from bot.kernel.steering import (
    Aimed,
    Briefed,
    BriefingActed,
    CampaignBegun,
    CarriedForward,
    Convened,
    Decided,
    DiscussionOpened,
    HandedOver,
    IdeaGiven,
    Learned,
    Reached,
    Reviewed,
    StoryApproved,
    Voted,
)
from bot.kernel.strategy import Strategy

Told = tuple[datetime, Fact]
DAY, HOUR = timedelta(days=1), timedelta(hours=1)
WEEKS = 50
CHLOE, SAM, LENA, FAITH = PersonId("chloe"), PersonId("sam"), PersonId("lena"), PersonId("faith")
ASKERS = tuple(PersonId(one) for one in ("amina", "nadia", "dalia", "kim"))
HELPERS = tuple(PersonId(one) for one in ("ben", "lena", "kim", "faith"))
PLACE = PlaceId("cold-chain")


class Seeded(Struct, frozen=True):
    """What a year has left behind. Chloe manages; Sam may sponsor, Lena lead, Faith facilitate."""

    facts: tuple[Told, ...]
    purpose: str = ""
    strategy: Strategy = Strategy()
    remit: Remit | None = None
    answers: tuple[Answer, ...] = ()
    sponsored: bool = False
    led: bool = False

    def without(self, *kinds: type) -> Seeded:
        """Leave some kinds of fact out of the year."""
        return replace(self, facts=tuple(one for one in self.facts if not isinstance(one[1], kinds)))


def _mondays(now: datetime) -> Iterator[tuple[int, datetime]]:
    """Give ten o'clock of every Monday, the oldest first, with its number."""
    last = (now - timedelta(days=now.weekday())).replace(hour=10, minute=0, second=0, microsecond=0)
    yield from ((week, last - (WEEKS - week) * 7 * DAY) for week in range(WEEKS))


def _questions(now: datetime, outcomes: tuple[float | None, ...]) -> Iterator[Told]:
    """Ask some questions a week, each answered after so many hours, or never."""
    for week, monday in _mondays(now):
        for number, hours in enumerate(outcomes):
            name, at = f"q{week}/{number}", monday + number * DAY
            asker, helper = ASKERS[(week + number) % 4], HELPERS[(week + 2 * number) % 4]
            yield at, Asked(name, asker, PLACE)
            if hours is None or helper == asker:
                continue
            message, took = MessageId(f"a{week}/{number}"), hours * HOUR
            yield (
                at + took,
                Answered(name, helper, asker, PLACE, message, first=True, how="thread", took=took),
            )


def _every(now: datetime, weeks: int, *facts: Fact, start: int = 0) -> Iterator[Told]:
    for week, monday in _mondays(now):
        if week >= start and (week - start) % weeks == 0:
            yield from ((monday + HOUR, fact) for fact in facts)


def _in_order(*several: Iterator[Told]) -> tuple[Told, ...]:
    return tuple(sorted((told for one in several for told in one), key=lambda told: told[0]))


def _said(now: datetime, **answers: str) -> tuple[Answer, ...]:
    return tuple(Answer(one, State(said), CHLOE, now - 20 * DAY) for one, said in answers.items())


def nobodys(now: datetime) -> Seeded:
    """Somebody installed it, and nobody looks after it: of four questions one is answered in time, one late."""
    return Seeded(
        _in_order(
            _questions(now, (3, 70, None, None)),
            _every(now, 12, Thanked(HELPERS[0], ASKERS[0], how="reaction")),
        )
    )


def somebodys(now: datetime) -> Seeded:
    """Chloe looks after it beside her own work: what comes up is seen to, and little is planned."""
    return Seeded(
        _in_order(
            _questions(now, (2, 5, 6, 90)),
            _every(now, 2, CarriedOut("G4", CHLOE), Recognised(HELPERS[0], "note/week", CHLOE)),
            _every(now, 6, CarriedOut("G0", CHLOE)),
            _every(now, 9, CarriedOut("G1", CHLOE)),
            _every(now, 3, Disposed("note/ben/week", "G4", "sent", CHLOE)),
            _every(now, 2, Thanked(HELPERS[1], ASKERS[1], how="words")),
        ),
        "Colleagues who keep vaccines cold help each other.",
        answers=_said(now, counted="yes", role="no", relied="no", successor="unknown"),
    )


def formally(now: datetime, *, essential: bool = False) -> Seeded:
    """Chloe's role is written down, with time and a sponsor, and all that the guide asks for is done."""
    successor = "yes" if essential else "partly"
    return Seeded(
        _in_order(
            _questions(now, (2, 5, 6, 4, 1)),
            _accepted(now),
            _every(
                now,
                2,
                Convened("note"),
                CarriedOut("G1"),
                CarriedOut("G4", CHLOE),
                Recognised(LENA, "note/week", CHLOE),
            ),
            _every(now, 4, CarriedOut("G0", CHLOE), CarriedOut("G5", CHLOE), CarriedOut("G6", CHLOE)),
            _every(now, 4, Briefed("briefing", SAM), CarriedOut("G7"), CarriedOut("G8", CHLOE), Learned("ask", CHLOE)),
            _every(now, 13, Reviewed(CHLOE), Ruled("public", CHLOE), Aimed("goal", "within-day", CHLOE), start=10),
            _every(now, 13, Reached("goal", "within-day", met=True), start=9),
            _every(now, 8, IdeaGiven("idea", LENA), Voted("idea", LENA), Voted("idea", SAM), start=2),
            _every(now, 8, Decided("idea", "campaign", CHLOE, LENA), CampaignBegun("campaign", CHLOE), start=3),
            _every(now, 10, BriefingActed("briefing", SAM, "answered"), StoryApproved("story", CHLOE), start=6),
            _every(now, 12, DiscussionOpened("discussion", LENA, CHLOE, PLACE), start=5),
            _every(now, 12, CarriedForward("discussion", LENA, "guidance"), start=8),
            _every(now, 16, HandedOver("watching", FAITH, CHLOE, now), start=14),
            _every(
                now,
                2,
                Thanked(HELPERS[1], ASKERS[1], how="words"),
                Used("use", LENA, MessageId("a"), FAITH, "reported"),
            ),
        ),
        "Colleagues who keep vaccines cold help each other.",
        Strategy(
            "region",
            "immunisation in eastern and southern Africa",
            ("cold-chain officers", "ministries of health"),
            {f"{now:%Y-%m}": "solar fridges"},
            240,
        ),
        Remit(CHLOE, "looks after the community", formal=True),
        _said(now, counted="yes", relied="yes", successor=successor),
        sponsored=True,
        led=True,
    )


def _accepted(now: datetime) -> Iterator[Told]:
    for week, monday in _mondays(now):
        message = MessageId(f"a{week}/0")
        yield monday + 5 * HOUR, Accepted(f"q{week}/0", HELPERS[week % 4], ASKERS[week % 4], message, PLACE)
