"""What whoever runs the machine is told: how things stand, and one line for each event, without anybody's words."""

from __future__ import annotations

import json
import logging
from datetime import timedelta

import pytest

from bot.kernel.cards import Name, Words, phrase
from bot.kernel.facts import Nudged
from bot.kernel.messages import Decision, Effect, FactNoted, MessagePosted, React, Retract, Timer
from bot.kernel.people import MessageId, PersonId
from bot.kernel.ports import Backlog, Handled, StoreBrokenError, ThrottledError, UnknownOutcomeError
from bot.runtime.health import PATIENCE, Condition, Health, examine, healthz, write
from storage.memory import MemoryStore
from tests.unit.runtime.stage import BEN, COLD, HEALTH, HOUR, MINUTE, MONDAY, NORTH, Failing, Stage, Tally, bug, show

SECOND = timedelta(seconds=1)


class Broken(MemoryStore):
    """A store whose disk is full."""

    def __init__(self, error: Exception) -> None:
        super().__init__()
        self._error = error

    async def backlog(self) -> Backlog:
        raise self._error


@pytest.fixture
async def stage() -> Stage:
    stage = Stage()
    await stage.community()
    return stage


async def asked(stage: Stage) -> dict[str, str | int | float | None]:
    worker = stage.worker
    return healthz(await examine(stage.store, stage.clock.now(), faults=worker.faults, delivered=worker.delivered))


async def test_where_nothing_happened_all_is_well(stage: Stage):
    assert await asked(stage) == {
        "status": "well",
        "at": "2026-03-02T10:00:00+00:00",
        "store": "well",
        "waiting": 0,
        "waited_seconds": 0,
        "parked": 0,
        "timers": 0,
        "faults": 0,
        "last_delivery": None,
    }


async def test_the_last_delivery_is_told_whatever_it_was(stage: Stage):
    told = []
    effects: list[Effect] = [show("one"), show("two"), React(COLD, MessageId("m"), "✅"), Retract("s")]
    for minutes, effect in enumerate(effects):
        stage.clock.turn(MONDAY + minutes * MINUTE)
        stage.on(MessagePosted, Decision(do=(effect,)))
        await stage.bot.handle(stage.posted())
        await stage.worker.rest()
        told.append((await asked(stage))["last_delivery"])

    assert told == [f"2026-03-02T10:0{minutes}:00+00:00" for minutes in range(4)]


async def test_what_was_not_brought_is_no_delivery(stage: Stage):
    stage.board.fails.append(Failing(ThrottledError(600)))
    await stage.shows(show())
    await stage.worker.rest()

    told = await asked(stage)
    assert (told["last_delivery"], told["waiting"], told["waited_seconds"]) == (None, 1, 0)


async def test_what_waits_too_long_is_late(stage: Stage):
    await stage.shows(show())
    stage.clock.turn(MONDAY + PATIENCE)
    assert (await asked(stage))["status"] == "well"

    stage.clock.turn(MONDAY + PATIENCE + SECOND)
    told = await asked(stage)
    assert (told["status"], told["waiting"], told["waited_seconds"]) == ("late", 1, 301)


async def test_what_is_parked_is_for_a_person_to_look_at(stage: Stage):
    stage.board.tells = False
    stage.board.fails.append(Failing(UnknownOutcomeError()))
    await stage.shows(show())
    await stage.worker.turn_to(MONDAY + HOUR, stage.clock)

    told = await asked(stage)
    assert (told["status"], told["parked"], told["waiting"]) == ("late", 1, 0)


async def test_timers_and_faults_are_counted(stage: Stage, caplog: pytest.LogCaptureFixture):
    stage.on(MessagePosted, Decision(do=(Timer("ring", "", MONDAY + HOUR), Timer("other", "", MONDAY))))
    stage.on("other", bug)
    await stage.bot.handle(stage.posted())
    with caplog.at_level(logging.CRITICAL):
        await stage.worker.rest()

    told = await asked(stage)
    assert (told["status"], told["timers"], told["faults"]) == ("well", 2, 1)


@pytest.mark.parametrize("error", [StoreBrokenError("disk full"), OSError(28, "No space left on device")])
async def test_a_store_that_does_not_answer_is_told_and_not_raised(error: Exception):
    health = await examine(Broken(error), MONDAY)

    assert health.condition is Condition.BROKEN
    told = healthz(health)
    assert (told["status"], told["store"]) == ("broken", "broken")
    assert {told[name] for name in ("waiting", "waited_seconds", "parked", "timers")} == {None}
    assert json.loads(json.dumps(told)) == told


async def test_a_bug_in_a_store_is_not_taken_for_a_full_disk():
    with pytest.raises(ZeroDivisionError):
        await examine(Broken(ZeroDivisionError()), MONDAY)


def test_what_is_put_off_until_later_does_not_wait():
    health = Health(MONDAY, Backlog(waiting=1, oldest=MONDAY + HOUR, parked=0, timers=0))

    assert (health.waited, health.condition) == (timedelta(), Condition.WELL)


# ---------------------------------------------------------------- the log

SECRETS = ("How do I keep it cold", "Ben Okri", "xoxb-1-token", "earthquake")


def told_lines(caplog: pytest.LogCaptureFixture) -> list[dict[str, object]]:
    return [json.loads(record.getMessage()) for record in caplog.records if record.name == "steward.events"]


async def test_each_event_is_one_line_without_anybodys_words(caplog: pytest.LogCaptureFixture):
    stage = Stage()
    bot = type(stage.bot)(stage.store, stage.bot.router.features, stage.clock, write)
    await stage.community()
    await stage.person(BEN, zone="Africa/Lagos")
    stage.on(
        MessagePosted,
        Decision(
            save=(Tally(1),),
            do=(show("Ben Okri"), Timer("ring", "", MONDAY)),
            note=(Nudged("q1", BEN),),
            because=(
                phrase("because-asks", who=Name(PersonId("Ben Okri"))),
                phrase("because-paused", why=Words("earthquake")),
            ),
        ),
    )
    text = (Words("How do I keep it cold? xoxb-1-token"),)
    with caplog.at_level(logging.INFO, "steward.events"):
        await bot.handle(stage.posted(text=text, key="Ev1"))
        await bot.handle(stage.posted(text=text, key="Ev1"))

    assert told_lines(caplog) == [
        {
            "at": "2026-03-02T10:00:00Z",
            "event": "Ev1",
            "kind": "message-posted",
            "community": "health",
            "outcome": "committed",
            "reasons": ["because-asks", "because-paused"],
            "saved": 1,
            "done": 2,
            "noted": ["nudged"],
        },
        {
            "at": "2026-03-02T10:00:00Z",
            "event": "Ev1",
            "kind": "message-posted",
            "community": "health",
            "outcome": "seen",
            "reasons": [],
            "saved": 0,
            "done": 0,
            "noted": [],
        },
    ]
    assert [secret for secret in SECRETS if secret in caplog.text] == []


def test_a_line_stays_one_line_whatever_the_platform_calls_its_deliveries(caplog: pytest.LogCaptureFixture):
    event = FactNoted(key='a\n{"b"}', at=MONDAY, workspace=NORTH, community=HEALTH, fact=Nudged("q", BEN))
    with caplog.at_level(logging.INFO, "steward.events"):
        write(Handled(event, Decision(), "nothing"))

    [record] = caplog.records
    assert "\n" not in record.getMessage()
    assert told_lines(caplog)[0]["event"] == 'a\n{"b"}'


def test_what_nobody_reads_is_not_written(caplog: pytest.LogCaptureFixture):
    event = FactNoted(key="k", at=MONDAY, workspace=NORTH, fact=Nudged("q", BEN))
    with caplog.at_level(logging.WARNING, "steward.events"):
        write(Handled(event, Decision(), "nothing"))

    assert caplog.records == []
