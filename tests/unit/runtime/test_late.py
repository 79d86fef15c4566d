"""What waited before it was sent: whether it is still worth sending."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from bot.kernel.facts import Fact, Undelivered
from bot.kernel.messages import (
    Privately,
)
from bot.kernel.people import PlaceId, Profile, Wishes
from bot.kernel.policy import Policy, Purpose
from bot.kernel.ports import (
    ThrottledError,
)
from bot.kernel.resting import Keeps, Matter, StaysOn
from tests.unit.runtime.stage import (
    ANA,
    BEN,
    DAY,
    HOUR,
    MINUTE,
    MONDAY,
    NORTH,
    Failing,
    Stage,
    news,
    nudge,
    show,
)

SECOND = timedelta(seconds=1)


@pytest.fixture
async def stage() -> Stage:
    stage = Stage()
    await stage.community()
    await stage.person(ANA)
    await stage.person(BEN)
    return stage


async def late(stage: Stage, until: datetime, **change: object) -> list[Fact]:
    """Let a message wait in the outbox while something changes, and see what becomes of it."""
    stage.board.fails.append(Failing(ThrottledError((until - stage.clock.now()).total_seconds())))
    await stage.shows(nudge(**change))  # type: ignore[arg-type]  # fields of Show
    await stage.worker.rest()
    return news(stage)


async def test_what_comes_too_late_is_not_sent(stage: Stage):
    await late(stage, MONDAY + HOUR, by=MONDAY + 30 * MINUTE)
    await stage.worker.turn_to(MONDAY + HOUR, stage.clock)

    assert (stage.board.posts, news(stage)) == ({}, [Undelivered("s", BEN, "stale")])


async def test_what_comes_in_time_is_sent(stage: Stage):
    await late(stage, MONDAY + 30 * MINUTE, by=MONDAY + 30 * MINUTE)
    await stage.worker.turn_to(MONDAY + HOUR, stage.clock)

    assert len(stage.board.posts) == 1


@pytest.mark.parametrize(
    ("wishes", "why"),
    [
        (Wishes(BEN, opted_out=True), "opted-out"),
        (Wishes(BEN, paused_until=MONDAY + DAY), "person-paused"),
        (Wishes(BEN, declined=frozenset({"routing"})), "declined-this-kind"),
    ],
)
async def test_who_wished_meanwhile_to_be_left_alone_is(stage: Stage, wishes: Wishes, why: str):
    await late(stage, MONDAY + MINUTE)
    await stage.put(NORTH, wishes)
    await stage.worker.turn_to(MONDAY + MINUTE, stage.clock)

    assert (stage.board.posts, news(stage)) == ({}, [Undelivered("s", BEN, why)])


async def test_who_left_meanwhile_is_not_written_to(stage: Stage):
    await late(stage, MONDAY + MINUTE)
    await stage.put(NORTH, Profile(BEN, "Ben", left=True))
    await stage.worker.turn_to(MONDAY + MINUTE, stage.clock)

    assert (stage.board.posts, news(stage)) == ({}, [Undelivered("s", BEN, "not-a-colleague")])


@pytest.mark.parametrize(("purpose", "sent"), [(Purpose.ROUTING, 0), (Purpose.PLAN, 1)])
async def test_a_pause_of_the_community_holds_back_what_was_not_yet_sent(stage: Stage, purpose: Purpose, sent: int):
    await late(stage, MONDAY + MINUTE, purpose=purpose)
    await stage.community(policy=Policy(paused_until=MONDAY + DAY))
    await stage.worker.turn_to(MONDAY + MINUTE, stage.clock)

    assert len(stage.board.posts) == sent
    assert [fact for fact in news(stage) if isinstance(fact, Undelivered)] == (
        [] if sent else [Undelivered("s", BEN, "community-paused")]
    )


@pytest.mark.parametrize(
    ("keeps", "names", "sent"),
    [(Keeps.RESPONSE, ("earthquake",), 1), (Keeps.RESPONSE, (), 0), (Keeps.QUESTIONS, (), 1), (Keeps.NOTHING, (), 0)],
)
async def test_of_what_was_not_yet_sent_a_pause_lets_go_what_stays_on(
    stage: Stage, keeps: Keeps, names: tuple[str, ...], sent: int
):
    await late(stage, MONDAY + MINUTE, matter=Matter(PlaceId("wash"), names))
    stays = StaysOn(keeps, ("earthquake",))
    await stage.community(policy=Policy(paused_until=MONDAY + DAY, stays_on=stays))
    await stage.worker.turn_to(MONDAY + MINUTE, stage.clock)

    assert len(stage.board.posts) == sent


async def test_what_was_decided_by_day_is_not_brought_at_night(stage: Stage):
    await late(stage, MONDAY + 10 * HOUR)
    await stage.worker.turn_to(MONDAY + 10 * HOUR, stage.clock)

    assert (stage.board.posts, news(stage)) == ({}, [Undelivered("s", BEN, "outside-working-hours")])


async def test_a_few_minutes_after_five_are_no_night():
    stage = Stage(now=MONDAY.replace(hour=16, minute=59))
    await stage.community()
    await stage.person(BEN)
    await late(stage, MONDAY.replace(hour=17, minute=5))
    await stage.worker.turn_to(MONDAY.replace(hour=17, minute=5), stage.clock)

    assert len(stage.board.posts) == 1


async def test_changing_a_message_that_still_waits_makes_the_night_no_day(stage: Stage):
    """It was decided in the morning, changed at eight in the evening, and could be delivered only then."""
    evening = MONDAY + 10 * HOUR
    await late(stage, evening)
    await stage.worker.turn_to(evening - SECOND, stage.clock)
    await stage.shows(nudge(text="changed"))
    await stage.worker.turn_to(evening, stage.clock)

    assert (stage.board.posts, news(stage)) == ({}, [Undelivered("s", BEN, "outside-working-hours")])


async def test_a_reply_comes_at_any_hour(stage: Stage):
    await stage.put(NORTH, Wishes(BEN, opted_out=True))
    stage.board.fails.append(Failing(ThrottledError(10 * 3600)))
    await stage.shows(show(to=Privately(BEN)))
    await stage.worker.turn_to(MONDAY + DAY, stage.clock)

    assert len(stage.board.posts) == 1


async def test_what_stands_already_is_changed_whatever_the_hour(stage: Stage):
    await stage.shows(nudge())
    await stage.worker.rest()
    await stage.put(NORTH, Wishes(BEN, opted_out=True))
    await stage.shows(nudge(text="changed"), at=MONDAY + 12 * HOUR)
    await stage.worker.rest()

    assert stage.board.gists == ["Hello changed"]


async def test_what_was_counted_for_one_day_is_not_brought_on_the_next(stage: Stage):
    """It was Monday's one message; on Tuesday it could be the second."""
    await late(stage, MONDAY + DAY)
    await stage.worker.turn_to(MONDAY + DAY, stage.clock)

    assert (stage.board.posts, news(stage)) == ({}, [Undelivered("s", BEN, "stale")])
    assert (await stage.look().person(BEN)).touches == ()
