"""The worker: what is delivered, tried again, parked or told as undelivered; what rings, and when."""

from __future__ import annotations

import logging
from datetime import datetime, timedelta
from itertools import pairwise

import pytest
from msgspec.structs import replace

from bot.kernel.facts import Delivered, Fact, Undelivered
from bot.kernel.messages import (
    Decision,
    Desk,
    FactNoted,
    InPlace,
    MessagePosted,
    Only,
    Privately,
    React,
    Retract,
    Shown,
    Timer,
    TimerDue,
)
from bot.kernel.people import MessageId, Profile, Touches, Wishes
from bot.kernel.policy import Community, Policy, Purpose, Tone
from bot.kernel.ports import (
    Commit,
    DeniedError,
    GoneError,
    Named,
    StoreBrokenError,
    ThrottledError,
    UnknownOutcomeError,
    UnreachableError,
)
from bot.runtime.bot import MEND
from bot.runtime.clock import TurnableClock
from bot.runtime.worker import LEASE, REMEMBER_KEYS
from tests.unit.runtime.stage import (
    ANA,
    BEN,
    COLD,
    DAY,
    HEALTH,
    HOUR,
    MINUTE,
    MONDAY,
    NORTH,
    WASH,
    WATER,
    Failing,
    Stage,
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


def news(stage: Stage) -> list[Fact]:
    return [event.fact for event in stage.heard if isinstance(event, FactNoted)]


async def shown(stage: Stage, surface: str = "s") -> Shown | None:
    return await stage.look().get(Shown, surface)


# ---------------------------------------------------------------- posting and editing


async def test_a_surface_is_posted_once_and_edited_in_place_afterwards(stage: Stage):
    await stage.shows(show("one"))
    await stage.worker.rest()
    await stage.shows(show("two"), at=MONDAY + HOUR)
    await stage.worker.rest()

    assert stage.board.calls == ["post", "edit"]
    assert stage.board.gists == ["Hello two"]
    stands = await shown(stage)
    assert stands is not None
    assert (stands.at, stands.message) == (MONDAY, "m1")


async def test_what_would_look_the_same_is_not_sent_again(stage: Stage):
    for _ in range(3):
        await stage.shows(show("one"))
        await stage.worker.rest()

    assert stage.board.calls == ["post"]


async def test_a_change_of_tone_or_language_is_a_change(stage: Stage):
    await stage.shows(show("one"))
    await stage.worker.rest()
    await stage.community(policy=Policy(language="fr"))
    await stage.shows(show("one"))
    await stage.worker.rest()
    await stage.community(policy=Policy(language="fr", tone=Tone.BRIEF))
    await stage.shows(show("one"))
    await stage.worker.rest()

    assert stage.board.calls == ["post", "edit", "edit"]
    assert stage.board.gists == ["Bonjour one"]


async def test_what_a_surface_showed_in_between_need_not_be_seen(stage: Stage):
    for text in ("one", "two", "three"):
        await stage.shows(show(text))
    await stage.worker.rest()

    assert stage.board.calls == ["post"]
    assert stage.board.gists == ["Hello three"]


async def test_what_may_only_be_edited_is_not_posted(stage: Stage):
    await stage.shows(show("late", only_edit=True))
    await stage.worker.rest()
    assert stage.board.calls == []

    await stage.shows(show("first"))
    await stage.worker.rest()
    await stage.shows(show("second", only_edit=True))
    await stage.worker.rest()

    assert stage.board.calls == ["post", "edit"]


@pytest.mark.parametrize(
    ("to", "expected"),
    [
        (Privately(BEN), "Bonjour you"),
        (Only(BEN, COLD), "Bonjour you"),
        (Desk(BEN), "Bonjour you"),
        (InPlace(COLD, calling=BEN), "Hello you"),
    ],
)
async def test_what_one_person_reads_is_in_their_language_and_what_all_read_in_the_communitys(
    stage: Stage, to: Privately | Only | Desk | InPlace, expected: str
):
    await stage.person(BEN, language="fr")
    await stage.shows(show(to=to))
    await stage.worker.rest()

    assert stage.board.gists == [expected]


async def test_wishes_about_language_hold_for_somebody_the_platform_never_described(stage: Stage):
    stranger = BEN.__class__("stranger")
    await stage.put(NORTH, Wishes(stranger, language="fr"))
    await stage.shows(show(to=Privately(stranger)))
    await stage.worker.rest()

    assert stage.board.gists == ["Bonjour you"]


async def test_what_was_shown_can_be_explained_by_why_it_came(stage: Stage):
    because = (show().card.gist,)
    stage.on(MessagePosted, Decision(do=(nudge(),), because=because))
    await stage.bot.handle(stage.posted())
    await stage.worker.rest()
    await stage.shows(nudge(text="changed"))
    await stage.worker.rest()

    stands = await shown(stage)
    assert stands is not None
    assert (stands.because, stands.who, stands.purpose) == (because, BEN, Purpose.ROUTING)


async def test_that_a_message_stands_is_told_once(stage: Stage):
    await stage.shows(nudge())
    await stage.worker.rest()
    await stage.shows(nudge(text="changed"))
    await stage.worker.rest()

    assert news(stage) == [Delivered("s", BEN, MessageId("m1"))]


async def test_that_a_message_stands_is_no_news_where_nobody_listens():
    stage = Stage()
    deaf = Stage(replace(stage.feature(), facts={}, on={MessagePosted: stage.bot.router.features[0].on[MessagePosted]}))
    await deaf.community()
    stage.on(MessagePosted, Decision(do=(show(),)))
    await deaf.bot.handle(deaf.posted())
    await deaf.worker.step()

    assert deaf.board.gists == ["Hello you"]
    assert (await deaf.store.backlog()).waiting == 0


async def test_a_message_is_taken_away_and_may_stand_again(stage: Stage):
    await stage.shows(show("one"))
    await stage.worker.rest()
    stage.on(MessagePosted, Decision(do=(Retract("s"),)))
    await stage.bot.handle(stage.posted())
    await stage.worker.rest()

    assert stage.board.posts == {}
    assert await shown(stage) is None

    await stage.shows(show("one"))
    await stage.worker.rest()
    assert stage.board.gists == ["Hello one"]


async def test_what_does_not_stand_need_not_be_taken_away(stage: Stage):
    stage.on(MessagePosted, Decision(do=(Retract("s"),)))
    await stage.bot.handle(stage.posted())
    await stage.worker.rest()

    assert stage.board.calls == []
    assert (await stage.store.backlog()).waiting == 0


async def test_an_emoji_is_put_on_a_message(stage: Stage):
    stage.on(MessagePosted, Decision(do=(React(COLD, MessageId("m"), "✅"),)))
    stage.board.fails.extend([Failing(UnknownOutcomeError())])
    await stage.bot.handle(stage.posted())
    await stage.worker.turn_to(MONDAY + MINUTE, stage.clock)

    assert stage.board.calls == ["react", "react"]
    assert stage.board.reactions == [(COLD, "m", "✅")]


async def test_an_emoji_that_is_refused_is_no_news(stage: Stage):
    stage.on(MessagePosted, Decision(do=(React(COLD, MessageId("m"), "✅"),)))
    stage.board.fails.append(Failing(DeniedError()))
    await stage.bot.handle(stage.posted())
    await stage.worker.rest()

    assert news(stage) == []
    assert (await stage.store.backlog()).waiting == 0


# ---------------------------------------------------------------- failures of the platform


async def test_throttled_it_waits_as_long_as_it_is_asked_to(stage: Stage):
    stage.board.fails.append(Failing(ThrottledError(30)))
    await stage.shows(show())
    await stage.worker.rest()
    assert await stage.store.next_due() == MONDAY + 30 * SECOND

    await stage.worker.turn_to(MONDAY + 29 * SECOND, stage.clock)
    assert stage.board.posts == {}
    await stage.worker.turn_to(MONDAY + 30 * SECOND, stage.clock)
    assert stage.board.gists == ["Hello you"]


async def test_throttling_never_parks(stage: Stage):
    stage.board.fails.extend([Failing(ThrottledError(60))] * 20)
    await stage.shows(show())
    await stage.worker.turn_to(MONDAY + HOUR, stage.clock)

    assert stage.board.gists == ["Hello you"]


async def test_unreachable_it_tries_ever_more_rarely_and_then_parks(stage: Stage):
    stage.board.fails.extend([Failing(UnreachableError())] * 500)
    await stage.shows(show())
    tried: list[datetime] = []
    while (due := await stage.store.next_due()) is not None:
        stage.clock.turn(due)
        await stage.worker.rest()
        tried.append(due)

    waits = [later - earlier for earlier, later in pairwise(tried)]
    assert waits == sorted(waits)
    assert waits[0] == 2 * SECOND
    assert waits[-1] == timedelta(minutes=15)
    assert timedelta(hours=20) < tried[-1] - tried[0] < timedelta(hours=28), "a day's outage loses nothing"
    backlog = await stage.store.backlog()
    assert (backlog.waiting, backlog.parked) == (0, 1)


async def test_a_newer_message_takes_the_place_of_a_parked_one(stage: Stage):
    stage.board.fails.extend([Failing(UnreachableError())] * 100)
    await stage.shows(show("one"))
    await stage.worker.turn_to(MONDAY + 30 * HOUR, stage.clock)
    assert (await stage.store.backlog()).parked == 1

    await stage.shows(show("two"))
    await stage.worker.rest()

    assert stage.board.gists == ["Hello two"]
    assert (await stage.store.backlog()).parked == 0


@pytest.mark.parametrize("error", [ThrottledError(1), UnreachableError()])
@pytest.mark.parametrize("times", [1, 3])
async def test_where_nothing_was_sent_nothing_need_be_read_back(stage: Stage, error: Exception, times: int):
    """A platform that cannot read back would otherwise park everything that it once throttled."""
    stage.board.tells = False
    stage.board.fails.extend([Failing(error)] * times)
    await stage.shows(show())
    await stage.worker.turn_to(MONDAY + HOUR, stage.clock)

    assert stage.board.calls == ["post"] * (times + 1)
    assert stage.board.gists == ["Hello you"]


async def test_what_was_certain_once_is_not_certain_for_ever(stage: Stage):
    """Throttled first, then lost on the way: the third attempt has to read back."""
    stage.board.fails.extend([Failing(ThrottledError(1)), Failing(UnknownOutcomeError(), arrived=True)])
    await stage.shows(show())
    await stage.worker.turn_to(MONDAY + HOUR, stage.clock)

    assert stage.board.calls == ["post", "post", "read", "edit"]
    assert stage.board.posted == 1


async def test_that_reading_back_was_throttled_makes_nothing_certain(stage: Stage):
    stage.board.fails.extend(
        [Failing(UnknownOutcomeError(), arrived=True), Failing(ThrottledError(1)), Failing(UnreachableError())]
    )
    await stage.shows(show())
    await stage.worker.turn_to(MONDAY + HOUR, stage.clock)

    assert stage.board.calls == ["post", "read", "read", "read", "edit"]
    assert stage.board.posted == 1


async def test_after_an_unknown_outcome_it_reads_back_and_posts_no_second_time(stage: Stage):
    stage.board.fails.append(Failing(UnknownOutcomeError(), arrived=True))
    await stage.shows(show())
    await stage.worker.turn_to(MONDAY + MINUTE, stage.clock)

    assert stage.board.posted == 1
    stands = await shown(stage)
    assert stands is not None
    assert stands.message == "m1"
    assert (await stage.store.backlog()).waiting == 0


async def test_after_an_unknown_outcome_that_never_arrived_it_posts(stage: Stage):
    stage.board.fails.append(Failing(UnknownOutcomeError()))
    await stage.shows(show())
    await stage.worker.turn_to(MONDAY + MINUTE, stage.clock)

    assert stage.board.calls == ["post", "read", "post"]
    assert stage.board.posted == 1


async def test_a_second_attempt_reads_back_even_when_a_newer_message_took_the_place(stage: Stage):
    stage.board.fails.append(Failing(UnknownOutcomeError(), arrived=True))
    await stage.shows(show("one"))
    await stage.worker.rest()
    await stage.shows(show("two"))
    await stage.worker.turn_to(MONDAY + MINUTE, stage.clock)

    assert stage.board.posted == 1
    assert stage.board.gists == ["Hello two"]


async def test_where_nothing_can_be_read_back_an_unknown_outcome_is_parked_and_never_sent_again(stage: Stage):
    stage.board.tells = False
    stage.board.fails.append(Failing(UnknownOutcomeError(), arrived=True))
    await stage.shows(nudge())
    await stage.worker.turn_to(MONDAY + DAY, stage.clock)

    assert stage.board.posted == 1
    assert (await stage.store.backlog()).parked == 1
    assert news(stage) == [Undelivered("s", BEN, "unknown")]
    person = await stage.look().person(BEN)
    assert [touch.surface for touch in person.touches] == ["s"], "it may have been seen, so it counts"


async def test_a_lease_that_was_lost_is_taken_up_by_reading_back(stage: Stage):
    """As after kill -9 between sending and noting that it was sent."""
    await stage.shows(show())
    [lost] = await stage.store.claim(MONDAY, LEASE, 1)
    await stage.board.show(show(), lambda _: (), None, f"{HEALTH}/s")
    assert lost.attempt == 1

    await stage.worker.turn_to(MONDAY + LEASE, stage.clock)

    assert stage.board.posted == 1
    assert await shown(stage) is not None


async def test_a_message_is_not_begun_when_its_lease_is_nearly_over(stage: Stage):
    """Otherwise another replica takes it up, finds nothing, and both send it."""
    slow = 55 * SECOND
    await stage.shows(show("one", "a"), show("two", "b"))
    send = stage.board.show

    async def slowly(*given: object) -> object:
        stage.clock.turn(stage.clock.now() + slow)
        return await send(*given)  # type: ignore[arg-type]  # handed on as they came

    stage.board.show = slowly  # type: ignore[method-assign,assignment]  # a platform that answers slowly
    await stage.worker.step()
    assert stage.board.posted == 1

    await stage.worker.rest()
    assert stage.board.posted == 2
    assert "read" not in stage.board.calls


@pytest.mark.parametrize(("error", "why"), [(DeniedError(), "denied"), (GoneError(), "gone")])
async def test_what_cannot_be_brought_is_told_to_the_features(stage: Stage, error: Exception, why: str):
    stage.board.fails.append(Failing(error))
    await stage.shows(nudge())
    await stage.worker.rest()

    assert news(stage) == [Undelivered("s", BEN, why)]
    assert await shown(stage) is None
    assert (await stage.store.backlog()).waiting == 0


async def test_what_was_refused_disturbed_nobody(stage: Stage):
    stage.board.fails.append(Failing(DeniedError()))
    await stage.shows(nudge(BEN, "s"))
    assert [touch.surface for touch in (await stage.look().person(BEN)).touches] == ["s"]

    await stage.worker.rest()

    assert (await stage.look().person(BEN)).touches == ()


async def test_a_message_that_somebody_deleted_is_forgotten_but_has_been_seen(stage: Stage):
    await stage.shows(nudge())
    await stage.worker.rest()
    stage.board.fails.append(Failing(GoneError()))
    await stage.shows(nudge(text="changed"))
    await stage.worker.rest()

    assert await shown(stage) is None
    assert news(stage)[-1] == Undelivered("s", BEN, "gone")
    assert [touch.surface for touch in (await stage.look().person(BEN)).touches] == ["s"]


async def test_a_message_of_a_workspace_that_left_is_parked():
    stage = Stage()
    await stage.community(workspace=NORTH.__class__("elsewhere"))
    stage.on(MessagePosted, Decision(do=(show(),)))
    await stage.bot.handle(stage.posted(workspace=NORTH.__class__("elsewhere")))
    await stage.worker.rest()

    assert (await stage.store.backlog()).parked == 1


async def test_a_message_of_a_community_that_left_is_dropped(stage: Stage):
    await stage.shows(show())
    await stage.store.commit(Commit(cause="", at=MONDAY, gone=(Named(NORTH, Community.kind, HEALTH),)))
    await stage.worker.rest()

    assert stage.board.calls == []
    assert (await stage.store.backlog()).waiting == 0


async def test_a_fault_in_a_platform_is_counted_and_tried_again(stage: Stage, caplog: pytest.LogCaptureFixture):
    stage.board.fails.append(Failing(ZeroDivisionError()))
    await stage.shows(show())
    with caplog.at_level(logging.CRITICAL):
        await stage.worker.turn_to(MONDAY + MINUTE, stage.clock)

    assert stage.worker.faults == 1
    assert stage.board.gists == ["Hello you"]


async def test_a_store_that_broke_stops_the_work(stage: Stage):
    stage.board.fails.append(Failing(StoreBrokenError("disk full")))
    await stage.shows(show())

    with pytest.raises(StoreBrokenError):
        await stage.worker.rest()


async def test_a_strict_worker_ends_with_the_first_fault():
    stage = Stage(strict=True)
    await stage.community()
    stage.board.fails.append(Failing(ZeroDivisionError()))
    await stage.shows(show())

    with pytest.raises(ZeroDivisionError):
        await stage.worker.rest()


# ---------------------------------------------------------------- still worth sending?


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


# ---------------------------------------------------------------- timers


def set_timer(at: datetime, name: str = "ring", about: str = "") -> Decision:
    return Decision(do=(Timer(name, about, at),))


def rung(stage: Stage) -> list[tuple[str, datetime]]:
    return [(event.timer.name + event.timer.about, event.at) for event in stage.heard if isinstance(event, TimerDue)]


async def test_a_timer_rings_once_at_its_time(stage: Stage):
    stage.on(MessagePosted, set_timer(MONDAY + HOUR))
    await stage.bot.handle(stage.posted())
    await stage.worker.turn_to(MONDAY + 2 * HOUR, stage.clock)

    assert rung(stage) == [("ring", MONDAY + HOUR)]
    assert (await stage.store.backlog()).timers == 0


async def test_a_timer_that_sets_itself_again_while_it_rings_survives(stage: Stage):
    stage.on(MessagePosted, set_timer(MONDAY + HOUR))
    stage.on("ring", lambda event, *_: set_timer(event.timer.at + HOUR))
    await stage.bot.handle(stage.posted())
    await stage.worker.turn_to(MONDAY + 3 * HOUR, stage.clock)

    assert [at for _, at in rung(stage)] == [MONDAY + HOUR, MONDAY + 2 * HOUR, MONDAY + 3 * HOUR]


async def test_a_timer_set_again_to_the_moment_it_rang_at_ends(stage: Stage):
    """Otherwise the worker would ring it for ever without ever sleeping."""
    stage.on(MessagePosted, set_timer(MONDAY + HOUR))
    stage.on("ring", lambda event, *_: set_timer(event.timer.at))
    await stage.bot.handle(stage.posted())
    await stage.worker.turn_to(MONDAY + 2 * HOUR, stage.clock)

    assert len(rung(stage)) == 1
    assert (await stage.store.backlog()).timers == 0


async def test_a_fault_in_a_timers_handler_is_counted_and_rings_again_in_ten_minutes(
    stage: Stage, caplog: pytest.LogCaptureFixture
):
    def fails_once(event: TimerDue, *_: object) -> Decision:
        return Decision() if event.at > MONDAY + HOUR else Decision(reply=1 / 0)  # type: ignore[arg-type]  # a bug

    stage.on(MessagePosted, set_timer(MONDAY + HOUR))
    stage.on("ring", fails_once)
    await stage.bot.handle(stage.posted())
    with caplog.at_level(logging.CRITICAL):
        await stage.worker.turn_to(MONDAY + 2 * HOUR, stage.clock)

    assert rung(stage) == [("ring", MONDAY + HOUR), ("ring", MONDAY + HOUR + 10 * MINUTE)]
    assert stage.worker.faults == 1
    assert (await stage.store.backlog()).timers == 0


async def test_one_faulty_timer_does_not_keep_the_others_from_ringing(stage: Stage, caplog: pytest.LogCaptureFixture):
    stage.on(MessagePosted, set_timer(MONDAY + HOUR) | set_timer(MONDAY + HOUR, "other"))
    stage.on("ring", lambda *_: Decision(reply=1 / 0))  # type: ignore[arg-type]  # a bug
    await stage.bot.handle(stage.posted())
    with caplog.at_level(logging.CRITICAL):
        await stage.worker.turn_to(MONDAY + HOUR, stage.clock)

    assert ("other", MONDAY + HOUR) in rung(stage)


async def test_a_fault_in_hearing_news_is_tried_again(stage: Stage, caplog: pytest.LogCaptureFixture):
    stage.on(FactNoted, lambda *_: Decision(reply=1 / 0) if len(stage.heard) < 3 else Decision())  # type: ignore[arg-type]
    await stage.shows(nudge())
    with caplog.at_level(logging.CRITICAL):
        await stage.worker.turn_to(MONDAY + HOUR, stage.clock)

    assert len(news(stage)) == 2
    assert stage.worker.faults == 1


async def test_a_store_that_broke_while_a_timer_rang_stops_the_work(stage: Stage):
    def broken(*_: object) -> Decision:
        raise StoreBrokenError("disk full")

    stage.on(MessagePosted, set_timer(MONDAY))
    stage.on("ring", broken)
    await stage.bot.handle(stage.posted())

    with pytest.raises(StoreBrokenError):
        await stage.worker.rest()


async def test_a_strict_worker_ends_with_a_fault_in_a_timer():
    stage = Stage(strict=True)
    await stage.community()
    stage.on(MessagePosted, set_timer(MONDAY))
    stage.on("ring", lambda *_: Decision(reply=1 / 0))  # type: ignore[arg-type]  # a bug
    await stage.bot.handle(stage.posted())

    with pytest.raises(ZeroDivisionError):
        await stage.worker.rest()


async def test_turning_the_clock_does_everything_at_its_own_time_and_in_order(stage: Stage):
    stage.on(
        MessagePosted,
        Decision(
            do=tuple(Timer("ring", about, MONDAY + hours * HOUR) for about, hours in (("c", 5), ("a", 1), ("b", 3)))
        ),
    )
    stage.on("ring", lambda event, *_: Decision(do=(show(event.timer.about, event.timer.about),)))
    await stage.bot.handle(stage.posted())
    await stage.worker.turn_to(MONDAY + 4 * HOUR, stage.clock)

    assert rung(stage) == [("ringa", MONDAY + HOUR), ("ringb", MONDAY + 3 * HOUR)]
    stands = [await shown(stage, surface) for surface in "ab"]
    assert [one.at for one in stands if one] == [MONDAY + HOUR, MONDAY + 3 * HOUR]
    assert stage.clock.now() == MONDAY + 4 * HOUR


async def test_turning_the_clock_sends_what_comes_due_on_the_way(stage: Stage):
    stage.board.fails.append(Failing(ThrottledError(60)))
    await stage.shows(show())
    await stage.worker.turn_to(MONDAY + HOUR, stage.clock)

    stands = await shown(stage)
    assert stands is not None
    assert stands.at == MONDAY + MINUTE


# ---------------------------------------------------------------- the endless work


async def test_the_keys_of_events_are_forgotten_after_a_week(stage: Stage):
    stage.on(MessagePosted, Decision(save=(Touches(BEN),)))
    event = stage.posted()
    await stage.bot.handle(event)

    await stage.worker.turn_to(MONDAY + REMEMBER_KEYS - HOUR, stage.clock)
    await stage.worker.step()
    assert await stage.store.seen(event.key)

    await stage.worker.turn_to(MONDAY + REMEMBER_KEYS + 2 * DAY, stage.clock)
    await stage.worker.step()
    assert not await stage.store.seen(event.key)


async def test_reconciling_asks_every_community_what_is_to_be_mended(stage: Stage):
    await stage.community(WATER, WASH)
    await stage.worker.reconcile()

    asked = [(event.community, event.timer.name) for event in stage.heard if isinstance(event, TimerDue)]
    assert asked == [(HEALTH, MEND), (WATER, MEND)]


async def test_reconciling_asks_nobody_where_no_feature_mends():
    stage = Stage()
    silent = Stage(replace(stage.feature(), timers={}))
    await silent.community()

    await silent.worker.reconcile()

    assert silent.told == []


async def test_a_fault_in_mending_does_not_end_the_work(stage: Stage, caplog: pytest.LogCaptureFixture):
    await stage.community(WATER, WASH)
    stage.on(MEND, lambda event, *_: Decision(reply=1 / 0) if event.community == HEALTH else Decision())  # type: ignore[arg-type]
    with caplog.at_level(logging.CRITICAL):
        await stage.worker.reconcile()

    assert stage.worker.faults == 1
    assert [event.community for event in stage.heard] == [HEALTH, WATER]


async def test_a_strict_worker_ends_with_a_fault_in_mending():
    stage = Stage(strict=True)
    await stage.community()
    stage.on(MEND, lambda *_: Decision(reply=1 / 0))  # type: ignore[arg-type]  # a bug

    with pytest.raises(ZeroDivisionError):
        await stage.worker.reconcile()


async def test_a_store_that_broke_while_mending_stops_the_work(stage: Stage):
    def broken(*_: object) -> Decision:
        raise StoreBrokenError("disk full")

    stage.on(MEND, broken)

    with pytest.raises(StoreBrokenError):
        await stage.worker.reconcile()


class Enough(Exception):
    """The test has seen what it wanted."""


class Jumping(TurnableClock):
    """Sleeps by jumping to the time it is asked to sleep until; after `most` sleeps it ends the work."""

    def __init__(self, most: int) -> None:
        super().__init__(MONDAY)
        self.slept: list[datetime] = []
        self._most = most

    async def sleep_until(self, then: datetime | None) -> None:
        assert then is not None, "the work would never go on"
        if len(self.slept) == self._most:
            raise Enough
        self.slept.append(then)
        self.turn(then)


async def test_the_work_goes_on_at_what_is_due_next_and_mends_every_five_minutes():
    stage = Stage(clock=Jumping(4))
    await stage.community()
    stage.on(MessagePosted, set_timer(MONDAY + 7 * MINUTE))
    await stage.bot.handle(stage.posted())

    with pytest.raises(Enough):
        await stage.worker.run()

    assert isinstance(stage.clock, Jumping)
    assert stage.clock.slept == [MONDAY + minutes * MINUTE for minutes in (5, 7, 10, 15)]
    mended = [at for name, at in rung(stage) if name == MEND]
    assert mended == [MONDAY + minutes * MINUTE for minutes in (0, 5, 10, 15)]
    assert ("ring", MONDAY + 7 * MINUTE) in rung(stage)
