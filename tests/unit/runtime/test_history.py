"""Reading what was said before and meanwhile: within the limits, each thing once, and as if nobody pulled the plug."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from bot.kernel.cards import Words
from bot.kernel.messages import Decision, Event, MessagePosted, PersonJoined, ReactionChanged
from bot.kernel.people import MessageId, PersonId, PlaceId, Profile
from bot.kernel.policy import Community
from bot.kernel.ports import DeniedError, GoneError, ThrottledError, UnreachableError
from bot.kernel.records import from_row
from bot.runtime.history import Alive, History, Read
from tests.known import done
from tests.past import FakePast
from tests.unit.runtime.stage import ANA, BEN, COLD, DAY, HEALTH, HOUR, KIM, MINUTE, MONDAY, NORTH, WASH, Stage, bug

SECOND = timedelta(seconds=1)
PROFILES = {ANA: Profile(ANA, "Ana", "Europe/Paris"), BEN: Profile(BEN, "Ben")}


class Scene:
    """A stage, a platform that remembers, and as many starts as a test wants."""

    def __init__(self, most: int = 3, *places: PlaceId) -> None:
        self.stage, self.past = Stage(), FakePast(PROFILES, most)
        done(self.stage.community(HEALTH, *(places or (COLD,))))
        self.history = self.starts()

    def starts(self) -> History:
        self.pasts = {NORTH: self.past}
        self.history = History(self.stage.bot, self.stage.store, self.pasts, self.stage.clock)
        return self.history

    def says(self, name: str, at: datetime, who: PersonId = ANA, under: str = "", **more: Any) -> None:  # noqa: ANN401 - whatever field the test is about
        """Somebody has written; Steward did not hear it."""
        bare = MessagePosted(
            key=f"said/{name}", at=at, workspace=NORTH, who=who, place=COLD, message=MessageId(name),
            text=(Words(name),), under=MessageId(under) if under else None,
        )  # fmt: skip
        self.past.keeps(replace(bare, **more))

    def step(self) -> datetime:
        return done(self.history.step())

    def reads(self) -> None:
        """Step until there is nothing more to do now."""
        while self.step() <= self.now:
            pass

    def later(self, span: timedelta) -> None:
        self.stage.clock.turn(self.now + span)

    @property
    def now(self) -> datetime:
        return self.stage.clock.now()

    @property
    def told(self) -> list[Event]:
        """What was new, in the order in which it was told."""
        return [one.event for one in self.stage.told if one.outcome != "seen"]

    def words(self) -> list[str]:
        return [str(one.message) for one in self.told if isinstance(one, MessagePosted)]

    def read(self, place: PlaceId = COLD) -> Read:
        row = done(self.stage.store.get(NORTH, Read.kind, place))
        assert row is not None
        return from_row(Read, row)


@pytest.fixture
def scene() -> Scene:
    return Scene()


def test_a_new_place_is_read_from_ninety_days_back_in_the_order_of_time_and_all_of_it_is_past(scene: Scene):
    for day in (91, 89, 60, 3):
        scene.says(f"d{day}", MONDAY - day * DAY)
    scene.says("reply", MONDAY - 2 * DAY, BEN, under="d60")
    scene.says("hour", MONDAY - HOUR)
    scene.says("live", MONDAY + SECOND)
    scene.reads()

    assert scene.words() == ["d89", "d60", "reply", "d3", "hour"]
    assert all(one.past for one in scene.told if isinstance(one, MessagePosted))
    assert scene.read().left == ()


def test_whoever_wrote_is_introduced_before_their_first_word_and_once(scene: Scene):
    scene.says("a", MONDAY - DAY)
    scene.says("b", MONDAY - HOUR)
    scene.says("c", MONDAY - HOUR, KIM)
    scene.says("d", MONDAY - HOUR, PersonId("B1"), bot=True)
    scene.reads()

    joined, first, *_ = scene.told
    assert isinstance(joined, PersonJoined)
    assert (joined.profile, joined.at, joined.place) == (PROFILES[ANA], MONDAY - DAY, COLD)
    assert scene.past.met == [ANA, KIM], "nobody knows Kim, and nobody is asked twice; a program is nobody"
    assert [type(one) for one in scene.told].count(PersonJoined) == 1
    assert first.who == ANA


def test_whom_the_store_knows_nobody_is_asked_about(scene: Scene):
    done(scene.stage.person(ANA))
    scene.says("a", MONDAY - DAY)
    scene.reads()

    assert scene.past.met == []


def test_when_the_platform_asks_for_silence_nothing_is_asked_before_the_very_second(scene: Scene):
    scene.says("a", MONDAY - DAY)
    scene.past.fails.extend([ThrottledError(59), None, None, ThrottledError(7.5)])

    assert scene.step() == MONDAY + 59 * SECOND
    scene.later(58 * SECOND)
    assert scene.step() == MONDAY + 59 * SECOND
    assert scene.past.asked == []
    scene.later(SECOND)
    scene.reads()
    asked = len(scene.past.asked)
    assert asked == 2
    scene.later(7 * SECOND)
    scene.step()
    assert len(scene.past.asked) == asked
    scene.later(SECOND)
    scene.reads()
    assert scene.words() == ["a"]


def test_silence_asked_for_while_somebody_is_looked_up_loses_nothing(scene: Scene):
    scene.says("a", MONDAY - HOUR)
    scene.says("b", MONDAY - HOUR + MINUTE, BEN)
    alike = Scene()
    alike.says("a", MONDAY - HOUR, BEN)
    alike.reads()
    scene.past.fails.extend([None for _ in alike.past.asked] + [None, ThrottledError(30)])
    scene.reads()
    assert scene.words() == ["a"]

    scene.later(30 * SECOND)
    scene.reads()
    assert scene.words() == ["a", "b"]


def test_a_platform_that_cannot_be_reached_is_asked_less_and_less_often(scene: Scene):
    scene.says("a", MONDAY - DAY)
    waits = []
    scene.past.fails.append(UnreachableError("no line"))
    for _ in range(11):
        scene.step()
        scene.past.fails.append(UnreachableError("no line"))
        waits.append(0)
        while scene.past.fails:
            scene.later(SECOND)
            scene.step()
            waits[-1] += 1
    assert waits == [2, 4, 8, 16, 32, 64, 128, 256, 512, 900, 900]

    scene.later(HOUR)
    scene.reads()
    assert scene.words() == ["a"]
    scene.past.fails.append(UnreachableError("no line"))
    done(scene.stage.community(HEALTH, COLD, WASH))
    scene.later(MINUTE)
    assert scene.step() == scene.now + 2 * SECOND, "what answered in between is called again soon"


@pytest.mark.parametrize("error", [DeniedError("not_in_channel"), GoneError("channel_not_found"), KeyError("a bug")])
def test_a_place_that_cannot_be_read_is_left_until_the_next_start_and_the_others_go_on(
    error: Exception, caplog: pytest.LogCaptureFixture
):
    scene = Scene(3, COLD, WASH)
    scene.says("cold", MONDAY - DAY)
    scene.says("wash", MONDAY - DAY, place=WASH)
    scene.past.fails.append(error)
    with caplog.at_level(logging.WARNING):
        scene.reads()
    assert scene.words() == ["wash"]
    assert COLD in caplog.text

    scene.starts()
    scene.reads()
    assert scene.words() == ["wash", "cold"]


def test_what_meets_a_bug_is_left_out_and_the_rest_is_read(scene: Scene, caplog: pytest.LogCaptureFixture):
    scene.says("a", MONDAY - DAY)
    scene.says("b", MONDAY - HOUR)
    scene.stage.on(MessagePosted, lambda event, *_: bug() if event.message == "a" else Decision())
    scene.reads()

    assert scene.words() == ["b"]
    assert scene.history.faults == 1
    assert "said/a" in caplog.text


def test_a_place_that_steward_is_added_to_while_it_runs_is_read_within_a_minute(scene: Scene):
    scene.reads()
    scene.says("there", MONDAY - DAY, place=WASH)
    done(scene.stage.community(HEALTH, COLD, WASH))

    assert scene.step() <= scene.now + MINUTE
    scene.later(MINUTE)
    scene.reads()
    assert scene.words() == ["there"]


def test_a_workspace_that_comes_while_it_runs_is_read_and_one_that_goes_is_left(scene: Scene):
    scene.says("old", MONDAY - DAY)
    del scene.pasts[NORTH]
    scene.reads()
    assert scene.words() == []

    scene.pasts[NORTH] = scene.past
    scene.reads()
    assert scene.words() == ["old"]

    scene.past.asked.clear()
    del scene.pasts[NORTH]
    scene.later(DAY)
    scene.reads()
    assert scene.past.asked == []


def test_what_was_said_while_steward_had_been_taken_out_of_a_place_is_past(scene: Scene):
    scene.reads()
    row = done(scene.stage.store.get(NORTH, Community.kind, HEALTH))
    assert row is not None
    done(scene.stage.community(HEALTH, WASH))
    scene.later(MINUTE)
    scene.reads()
    scene.says("meanwhile", scene.now + MINUTE)
    for _ in range(3):
        scene.later(MINUTE)
        scene.reads()
    done(scene.stage.community(HEALTH, COLD, WASH))
    scene.later(MINUTE)
    scene.reads()

    [event] = [one for one in scene.told if isinstance(one, MessagePosted)]
    assert (event.message, event.past) == ("meanwhile", True)


def test_a_gap_is_read_from_the_last_note_on_and_is_not_past(scene: Scene):
    scene.says("old", MONDAY - 10 * DAY)
    scene.reads()
    noted = scene.now
    scene.says("meanwhile", noted + HOUR)
    scene.says("reply", noted + 2 * HOUR, BEN, under="old")
    scene.later(3 * HOUR)
    before = len(scene.told)
    scene.starts()
    scene.reads()

    fresh = [one for one in scene.told[before:] if isinstance(one, MessagePosted)]
    assert [(one.message, one.past) for one in fresh] == [("meanwhile", False), ("reply", False)]
    assert {stretch.heard for stretch in scene.past.asked[-1:]} == {noted - 2 * MINUTE}


def test_what_came_while_steward_was_away_is_told_before_what_is_past_anyway(scene: Scene):
    scene.says("long ago", MONDAY - 80 * DAY)
    scene.step()
    scene.says("meanwhile", MONDAY + HOUR)
    scene.later(2 * HOUR)
    scene.starts()
    scene.reads()

    assert scene.words() == ["meanwhile", "long ago"]


def test_a_machine_that_slept_reads_what_it_missed_without_a_start(scene: Scene):
    scene.reads()
    scene.says("meanwhile", scene.now + HOUR)
    scene.later(2 * HOUR)
    scene.reads()

    assert scene.words() == ["meanwhile"]


def test_while_it_runs_nothing_is_asked_and_one_note_a_minute_is_written(scene: Scene):
    scene.reads()
    asked = len(scene.past.asked)
    noted = []
    for _ in range(8):
        scene.later(30 * SECOND)
        scene.reads()
        row = done(scene.stage.store.get(NORTH, Alive.kind, "alive"))
        assert row is not None
        noted.append(row.version)

    assert len(scene.past.asked) == asked
    assert noted[-1] - noted[0] == 4 - (noted[0] == noted[1])


def test_what_is_told_leaves_room_for_what_happens_now(scene: Scene):
    for number in range(50):
        scene.says(f"m{number}", MONDAY - DAY + number * SECOND)
    most = 0
    while (before := len(scene.words())) < 50:
        scene.step()
        most = max(most, len(scene.words()) - before)

    assert most == 20


def test_a_reaction_of_history_says_that_it_is_one(scene: Scene):
    scene.says("a", MONDAY - DAY)
    scene.past.keeps(
        ReactionChanged(
            key="reacted/a", at=MONDAY - HOUR, workspace=NORTH, who=BEN, place=COLD, message=MessageId("a"), emoji="+",
            on=True,
        )
    )  # fmt: skip
    scene.reads()

    [reaction] = [one for one in scene.told if isinstance(one, ReactionChanged)]
    assert reaction.past


def test_a_window_that_holds_too_much_is_halved_and_nothing_is_lost(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("bot.runtime.history._MOST", 10)
    scene = Scene()
    names = [f"m{number:02}" for number in range(40)]
    for number, name in enumerate(names):
        scene.says(name, MONDAY - 20 * DAY + number * HOUR)
    scene.reads()

    assert scene.words() == names


def test_the_beginning_and_the_end_of_a_place_are_told_in_the_log(scene: Scene, caplog: pytest.LogCaptureFixture):
    scene.says("a", MONDAY - DAY)
    with caplog.at_level(logging.INFO):
        scene.reads()

    assert [record.message.split()[0] for record in caplog.records] == ["reading", "read"]
    assert "1 event" in caplog.text


minutes = st.integers(0, 120 * 24 * 60)
HAPPENED = st.lists(st.tuples(minutes, st.booleans()), max_size=12)
LIVES = st.lists(st.tuples(st.integers(1, 12), st.integers(0, 3 * 24 * 60)), max_size=6)


@given(HAPPENED, LIVES, st.integers(1, 4))
def test_wherever_the_plug_is_pulled_each_thing_is_told_once_and_rightly(
    happened: Sequence[tuple[int, bool]], lives: Sequence[tuple[int, int]], most: int
):
    scene = Scene(most)
    born = scene.now
    died = born + sum((off * MINUTE for _, off in lives), timedelta())
    oldest = ""
    for number, (minute, replies) in enumerate(sorted(happened, reverse=True)):
        at = died - minute * MINUTE
        under = oldest if replies else ""
        scene.says(f"m{number}", at, under=under)
        oldest = oldest or f"m{number}"
    for steps, off in lives:
        for _ in range(steps):
            scene.step()
        scene.later(off * MINUTE)
        scene.starts()
    scene.reads()

    told = [one for one in scene.told if isinstance(one, MessagePosted)]
    assert len(told) == len({one.message for one in told})
    for one in told:
        assert one.past is (one.at < born), one.message
    if lives:
        wanted = {one.message for one in scene.past.kept if isinstance(one, MessagePosted) and _is_wanted(one, scene)}
        assert wanted <= {one.message for one in told}


def _is_wanted(one: MessagePosted, scene: Scene) -> bool:
    """Whether it is within ninety days, and its thread not too old to be looked for."""
    begun = next(other for other in scene.past.kept if other.message == (one.under or one.message))
    return begun.at >= MONDAY - 90 * DAY and (one.at < MONDAY or one.at - begun.at < 14 * DAY) and one.at < scene.now
