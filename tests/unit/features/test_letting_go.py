"""What becomes of a rehearsed message: a table of a manager's decisions, and of what time does."""

from __future__ import annotations

from datetime import datetime

import pytest
from msgspec.structs import replace

from bot.features.desk.rehearsal import drop, expire, let_go
from bot.kernel.cards import Card, Para, phrase
from bot.kernel.facts import Disposed, Undelivered
from bot.kernel.feature import Moment
from bot.kernel.messages import InPlace, Privately, Rehearsed, Show, Timer
from bot.kernel.people import Person
from bot.kernel.policy import Purpose
from bot.kernel.records import Ref
from tests.unit.features.makers import BEN, DAY, HOUR, MONDAY, PLACE, at, gist, on_leave, opted_out, person, written_to

GIST = phrase("helped-note")
SHOW = Show("s", Card(GIST, (Para(GIST),)), Privately(BEN), Purpose.NEWS, by=MONDAY + HOUR)
ONE = Rehearsed(SHOW, MONDAY)
ALL = Rehearsed(replace(SHOW, to=InPlace(PLACE)), MONDAY)
NIGHT, MORNING = MONDAY.replace(hour=23), MONDAY + 23 * HOUR
CHLOE = person("chloe")


def now(then: datetime = MONDAY, **rules: object) -> Moment:
    return at(then, CHLOE, rehearsal=True, **rules)


def test_it_goes_out_with_a_managers_yes_and_with_no_deadline():
    decision = let_go(ONE, person("ben"), now(MONDAY + 2 * HOUR))

    assert decision.do == (replace(SHOW, approved=True, by=None),)
    assert decision.drop == (Ref("rehearsed", "s"),)
    assert decision.note == (Disposed("s", "", "sent", CHLOE.who),)
    assert gist(decision) == "rehearse-sent"


def test_with_a_managers_words_it_goes_out_as_changed():
    decision = let_go(replace(ONE, opening="Dear Ben"), person("ben"), now())

    [shown] = decision.do
    assert isinstance(shown, Show)
    assert shown.card.gist.key == "rehearse-words"
    assert decision.note == (Disposed("s", "", "changed", CHLOE.who),)


@pytest.mark.parametrize(
    ("who", "then", "until"),
    [
        (person("ben"), NIGHT, MORNING),
        (written_to("ben", MONDAY), MONDAY + 2 * HOUR, MORNING),
        (on_leave("ben", MONDAY + 3 * DAY), MONDAY, MONDAY + 3 * DAY),
        (person("ben", "Asia/Tokyo"), MONDAY, MONDAY + 14 * HOUR),
    ],
)
def test_at_an_uncivil_hour_it_waits_for_a_better_one(who: Person, then: datetime, until: datetime):
    decision = let_go(ONE, who, now(then))

    assert decision.do == (Timer("rehearse.send", "s", until),)
    assert decision.save == (replace(ONE, until=until),)
    assert gist(decision) == "rehearse-later"


def test_what_was_only_rehearsed_is_no_reason_to_wait():
    [touch] = written_to("ben", MONDAY).touches
    rehearsed = person("ben", touches=(replace(touch, rehearsed="health"),))

    assert gist(let_go(ONE, rehearsed, now())) == "rehearse-sent"


def test_who_wants_none_gets_none():
    decision = let_go(ONE, opted_out("ben"), now())

    assert decision.do == ()
    assert decision.note[0] == Undelivered("s", BEN, "opted-out")
    assert gist(decision) == "rehearse-never"


def test_what_could_come_only_after_a_week_is_not_promised_and_when_it_was_it_is_dropped():
    away = on_leave("ben", MONDAY + 20 * DAY)

    promised = let_go(ONE, away, now())
    assert (promised.save, promised.do, gist(promised)) == ((), (), "rehearse-too-late")
    overtaken = let_go(replace(ONE, until=MONDAY), away, now(), due=MONDAY)
    assert overtaken.note[0] == Undelivered("s", BEN, "expired")


def test_after_an_outage_it_waits_for_a_manager_again():
    waiting = replace(ONE, until=MONDAY)

    decision = let_go(waiting, person("ben"), now(MONDAY + 3 * DAY), due=MONDAY)

    assert decision.save == (ONE,)
    assert [effect for effect in decision.do if isinstance(effect, Show)] == []


def test_a_post_for_everybody_waits_for_the_end_of_a_pause():
    rain = now(paused_until=MONDAY + DAY)

    assert let_go(ALL, None, rain).do == (Timer("rehearse.send", "s", MONDAY + DAY),)
    assert gist(let_go(ALL, None, now(NIGHT))) == "rehearse-sent"


def test_what_is_dropped_is_told_to_whoever_prepared_it():
    decision = drop(ONE, now())

    assert decision.note == (Undelivered("s", BEN, "dropped"), Disposed("s", "", "dropped", CHLOE.who))
    assert decision.drop == (Ref("rehearsed", "s"),)
    assert drop(ALL, now()).note[0] == Undelivered("s", None, "dropped")


@pytest.mark.parametrize(
    ("one", "after", "told", "gone"),
    [
        (ONE, 7 * DAY, False, True),
        (replace(ONE, show=replace(SHOW, by=None)), 7 * DAY, True, True),
        (ONE, 6 * DAY, False, False),
        (replace(ONE, until=MONDAY + 9 * DAY), 7 * DAY, False, False),
    ],
)
def test_after_a_week_it_goes_and_a_feature_that_waits_is_told(one: Rehearsed, after: object, told: bool, gone: bool):
    decision = expire(one, now(MONDAY + after))  # type: ignore[operator]  # a length of time

    assert bool(decision.drop) is gone
    assert any(isinstance(fact, Undelivered) for fact in decision.note) is told
    assert decision.reply is None
