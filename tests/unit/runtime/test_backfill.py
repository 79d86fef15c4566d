"""Reading the past to its end while nobody listens: nothing but the past, patiently, and on from where it stopped."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from bot.kernel.messages import MessagePosted
from bot.kernel.people import CommunityId, PlaceId, WorkspaceId
from bot.kernel.ports import DeniedError, ThrottledError, UnreachableError
from bot.runtime.clock import TurnableClock
from bot.runtime.history import History, Progress
from tests.known import done
from tests.unit.runtime.stage import COLD, DAY, HOUR, MINUTE, MONDAY, NORTH, WASH
from tests.unit.runtime.test_history import Scene

SOUTH = WorkspaceId("south")
SECOND = timedelta(seconds=1)


class Patient(TurnableClock):
    """A clock that goes on by itself as soon as somebody sleeps."""

    def __init__(self, start: datetime) -> None:
        super().__init__(start)
        self.slept: list[datetime] = []

    async def sleep_until(self, then: datetime | None) -> None:
        assert then is not None
        self.slept.append(then)
        self.turn(then)


class Reading:
    """A scene, and one `steward backfill` after another."""

    def __init__(self, *places: PlaceId) -> None:
        self.scene = Scene(3, *places)
        self.clock = Patient(MONDAY)
        self.seen: list[Progress] = []
        self.unread: tuple[tuple[WorkspaceId, PlaceId], ...] = ()

    def reads(self) -> list[str]:
        """Read to the end; give what was told, and is past."""
        history = History(self.scene.stage.bot, self.scene.stage.store, self.scene.pasts, self.clock)
        self.unread = done(history.to_the_end(self.seen.append))
        assert history.faults == 0
        assert all(one.past for one in self.scene.told if isinstance(one, MessagePosted))
        return self.scene.words()


@pytest.fixture
def reading() -> Reading:
    return Reading()


def test_it_ends_when_everything_was_read_and_all_of_it_is_past(reading: Reading):
    for day in (91, 89, 60, 3, 1):
        reading.scene.says(f"d{day}", MONDAY - day * DAY)

    assert reading.reads() == ["d89", "d60", "d3", "d1"]
    assert (reading.unread, reading.scene.read().left, reading.clock.slept) == ((), (), [])


def test_where_there_is_nothing_to_read_it_ends_at_once(reading: Reading):
    reading.scene.pasts.clear()

    assert reading.reads() == []


def test_how_far_it_has_come_is_told_until_all_is_read():
    reading = Reading(COLD, WASH)
    reading.scene.says("a", MONDAY - 80 * DAY)
    reading.scene.says("b", MONDAY - DAY)
    reading.reads()

    assert [one.place for one in reading.seen] == sorted(one.place for one in reading.seen), "one after the other"
    wholes = [one.whole for one in reading.seen]
    assert wholes == sorted(wholes)
    assert (reading.seen[0].share < 0.1, reading.seen[0].whole < 0.05, wholes[-1]) == (True, True, 1)
    last = {one.place: one for one in reading.seen}
    assert (last[COLD].told, last[COLD].share, last[WASH].told, last[WASH].share) == (2, 1, 0, 1)
    assert 0.45 < last[COLD].whole < 0.55


def test_it_waits_as_long_as_it_is_told_to(reading: Reading):
    reading.scene.says("a", MONDAY - DAY)
    reading.scene.past.fails.extend([ThrottledError(59), None, UnreachableError("down"), UnreachableError("down")])

    assert reading.reads() == ["a"]
    assert reading.clock.slept[0] == MONDAY + 59 * SECOND
    assert [later - earlier for earlier, later in zip(reading.clock.slept, reading.clock.slept[1:], strict=False)] == [
        2 * SECOND,
        4 * SECOND,
    ]


def test_a_place_that_may_not_be_read_is_named_and_the_others_are_read():
    reading = Reading(COLD, WASH)
    reading.scene.says("a", MONDAY - DAY)
    reading.scene.past.fails.append(DeniedError("no consent"))
    reading.reads()

    assert reading.unread == ((NORTH, COLD),)
    assert [one.place for one in reading.seen if one.whole == 1] == [WASH]


def test_interrupted_it_goes_on_where_it_was(reading: Reading):
    for day in range(89, 0, -1):
        reading.scene.says(f"d{day:02}", MONDAY - day * DAY)

    def pulls_the_plug(progress: Progress) -> None:
        if progress.share > 0.5:
            raise KeyboardInterrupt

    history = History(reading.scene.stage.bot, reading.scene.stage.store, reading.scene.pasts, reading.clock)
    with pytest.raises(KeyboardInterrupt):
        done(history.to_the_end(pulls_the_plug))
    begun, asked = len(reading.scene.words()), len(reading.scene.past.asked)
    words = reading.reads()

    assert 40 < begun < 89
    assert words == [f"d{day:02}" for day in range(89, 0, -1)]
    again = reading.scene.past.asked[asked:]
    assert min(one.since for one in again) > MONDAY - 60 * DAY, "what was read is not read again"


def test_what_was_said_while_steward_was_off_is_left_for_its_next_start(reading: Reading):
    scene = reading.scene
    scene.reads()
    scene.later(3 * HOUR)
    reading.clock.turn(scene.now)
    scene.says("meanwhile", scene.now - HOUR)

    assert reading.reads() == []
    scene.starts()
    scene.reads()
    [told] = [one for one in scene.told if isinstance(one, MessagePosted)]
    assert (told.message, told.past) == ("meanwhile", False)


def test_what_is_said_while_it_reads_is_heard_at_the_first_start(reading: Reading):
    scene = reading.scene
    scene.says("old", MONDAY - DAY)
    reading.reads()
    scene.says("now", MONDAY + MINUTE)
    scene.later(HOUR)
    scene.starts()
    scene.reads()

    assert [(one.message, one.past) for one in scene.told if isinstance(one, MessagePosted)] == [
        ("old", True),
        ("now", False),
    ]


def test_the_workspaces_are_read_side_by_side_and_one_that_throttles_holds_up_no_other(reading: Reading):
    other = Scene()
    reading.scene.pasts[SOUTH] = other.past
    done(reading.scene.stage.community(CommunityId("club"), WASH, workspace=SOUTH))
    reading.scene.says("a", MONDAY - DAY)
    other.says("b", MONDAY - DAY, place=WASH, workspace=SOUTH)
    reading.scene.past.fails.append(ThrottledError(600))

    assert sorted(reading.reads()) == ["a", "b"]
    assert next(one.workspace for one in reading.seen) == SOUTH


def test_what_an_interrupted_start_has_left_of_the_time_it_was_off_is_left_for_the_next_one_too(reading: Reading):
    scene = reading.scene
    scene.reads()
    scene.later(3 * HOUR)
    scene.says("meanwhile", scene.now - HOUR)
    scene.starts()
    scene.step()
    reading.clock.turn(scene.now)

    assert reading.reads() == []
    assert [span.past for span in scene.read().left] == [False]
