"""Rehearsal in the runtime: what is kept instead of being sent, what goes out all the same, and what is counted."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import pytest

from bot.kernel.cards import Action, Button, Buttons, Card, Para, Words, phrase
from bot.kernel.facts import Disposed, HeldBack, Nudged, Undelivered
from bot.kernel.feature import Feature
from bot.kernel.messages import Decision, Desk, InPlace, MessagePosted, Privately, Rehearsed, Retract, Show
from bot.kernel.people import Role, Touch, Touches
from bot.kernel.policy import FOR_MANAGERS, Policy, Purpose
from bot.kernel.records import Ref
from bot.runtime.bot import MannersError
from bot.runtime.router import Router
from tests.unit.runtime.stage import (
    ANA,
    BEN,
    COLD,
    DAY,
    HEALTH,
    HOUR,
    MONDAY,
    WASH,
    WATER,
    Stage,
    card,
    news,
    nudge,
    show,
    shown,
)

HEARD = (Nudged, Undelivered, HeldBack, Disposed)
REHEARSING = Policy(rehearsal=True)


def pressable(who: str = "you") -> Card:
    gist = phrase("gist", who=Words(who))
    return Card(gist, (Para(gist), Buttons((Button(phrase("see"), Action("take")),))))


async def staged(policy: Policy = REHEARSING) -> Stage:
    stage = Stage()
    stage.bot.router = Router((stage.feature(hears=HEARD),))
    await stage.community(HEALTH, COLD, policy=policy)
    await stage.person(ANA, Role.MANAGER)
    await stage.person(BEN)
    return stage


@pytest.fixture
async def stage() -> Stage:
    """A community that rehearses; Ana manages it."""
    return await staged()


async def kept(stage: Stage, surface: str = "s") -> Rehearsed | None:
    return await stage.look().get(Rehearsed, surface)


async def touches(stage: Stage) -> tuple[Touch, ...]:
    return (await stage.look().person(BEN)).touches


async def sends(stage: Stage, *shows: Show, at: datetime | None = None) -> None:
    await stage.shows(*shows, at=at)
    await stage.worker.rest()


async def ends(stage: Stage) -> None:
    await stage.community(HEALTH, COLD, policy=Policy())


# ---------------------------------------------------------------- what is kept


async def test_what_would_disturb_somebody_is_kept_with_its_reason_and_told_of(stage: Stage):
    because = (phrase("see"),)
    stage.on(MessagePosted, Decision(do=(nudge(),), because=because))
    await stage.bot.handle(stage.posted())
    await stage.worker.rest()

    assert stage.board.gists == []
    assert await kept(stage) == Rehearsed(nudge(), MONDAY, because)
    assert news(stage) == [HeldBack("s", BEN)]


@pytest.mark.parametrize("purpose", [one for one in Purpose if one != "reply" and one not in FOR_MANAGERS])
async def test_so_is_what_goes_to_everybody(stage: Stage, purpose: Purpose):
    await sends(stage, show(purpose=purpose, to=InPlace(COLD)))

    assert stage.board.gists == []
    assert await kept(stage) is not None
    assert news(stage) == [HeldBack("s", None)]


@pytest.mark.parametrize(
    "goes",
    [
        show(to=Privately(BEN)),
        show(to=Desk(BEN)),
        nudge(ANA, purpose=Purpose.PLAN),
        nudge(ANA, purpose=Purpose.ESCALATION),
        nudge(approved=True),
    ],
)
async def test_replies_what_is_for_managers_and_what_they_let_go_are_sent(stage: Stage, goes: Show):
    await sends(stage, goes)

    assert len(stage.board.gists) == 1
    assert await kept(stage) is None


async def test_what_stands_already_is_kept_current(stage: Stage):
    await sends(stage, nudge(approved=True))
    await sends(stage, nudge(text="newer"), at=MONDAY + HOUR)

    assert stage.board.gists == ["Hello newer"]
    assert await kept(stage) is None


async def test_what_comes_too_late_to_be_posted_is_not_kept_either(stage: Stage):
    await sends(stage, nudge(by=MONDAY - HOUR))

    assert await kept(stage) is None
    assert news(stage) == [Undelivered("s", BEN, "stale")]


async def test_without_rehearsal_nothing_is_kept():
    stage = await staged(Policy())
    await sends(stage, nudge())

    assert stage.board.gists == ["Hello you"]
    assert await kept(stage) is None


# ---------------------------------------------------------------- what waits follows what happens


async def test_what_waits_is_changed_as_the_real_one_would_be_edited_and_stays_as_old_as_it_is(stage: Stage):
    await sends(stage, nudge())
    await sends(stage, nudge(text="newer"), at=MONDAY + 9 * HOUR)

    waiting = await kept(stage)
    assert waiting is not None
    assert (waiting.show.card, waiting.at) == (card("newer"), MONDAY)
    assert len(news(stage)) == 1


@pytest.mark.parametrize(("edit", "left"), [(card("over"), False), (pressable("others"), True)])
async def test_it_is_forgotten_once_it_has_nothing_to_ask_any_more(stage: Stage, edit: Card, left: bool):
    await sends(stage, nudge())
    await sends(stage, nudge(card=edit, only_edit=True))

    waiting = await kept(stage)
    assert (waiting is not None) is left
    assert news(stage) == [HeldBack("s", BEN), *([] if left else [Disposed("s", "", "moot")])]
    assert stage.board.gists == []
    assert waiting is None or not waiting.show.only_edit


async def test_it_is_forgotten_when_it_is_taken_back(stage: Stage):
    await sends(stage, nudge())
    stage.on(MessagePosted, Decision(do=(Retract("s"),)))
    await stage.bot.handle(stage.posted())

    assert await kept(stage) is None


async def test_a_correction_of_what_never_arrived_does_not_arrive_either(stage: Stage):
    await sends(stage, nudge())
    await sends(stage, show("corrected", to=Privately(BEN)))

    assert stage.board.gists == []
    waiting = await kept(stage)
    assert waiting is not None
    assert (waiting.show.card, waiting.show.purpose) == (card("corrected"), Purpose.ROUTING)


async def test_what_a_manager_put_into_it_outlives_an_edit(stage: Stage):
    await stage.put(HEALTH, Rehearsed(nudge(), MONDAY, opening="Dear Ben", until=MONDAY + DAY))
    await sends(stage, nudge(text="newer"))

    waiting = await kept(stage)
    assert waiting is not None
    assert (waiting.opening, waiting.until) == ("Dear Ben", MONDAY + DAY)


async def test_after_a_rehearsal_what_waits_goes_on_waiting(stage: Stage):
    await sends(stage, nudge())
    await ends(stage)
    await sends(stage, nudge(text="newer"), at=MONDAY + HOUR)

    assert stage.board.gists == []
    assert await kept(stage) is not None


async def test_what_its_feature_decides_about_it_counts(stage: Stage):
    await sends(stage, nudge())
    stage.on(MessagePosted, Decision(do=(nudge(approved=True),), drop=(Ref(Rehearsed.kind, "s"),)))
    await stage.bot.handle(stage.posted())
    await stage.worker.rest()

    assert stage.board.gists == ["Hello you"]
    assert await kept(stage) is None


# ---------------------------------------------------------------- what is counted


async def test_it_counts_as_if_it_had_been_sent(stage: Stage):
    await sends(stage, nudge())

    assert await touches(stage) == (Touch(MONDAY, "routing", "s", HEALTH),)
    with pytest.raises(MannersError):
        await stage.shows(nudge(surface="other"))


async def test_it_counts_once_however_often_it_is_shown_again(stage: Stage):
    await sends(stage, nudge())
    await sends(stage, nudge(text="newer"), at=MONDAY + 9 * DAY + 12 * HOUR)

    assert await kept(stage) is not None
    assert [touch.at for touch in await touches(stage)] == [MONDAY]


async def test_when_it_is_sent_it_counts_on_that_day(stage: Stage):
    await sends(stage, nudge())
    await sends(stage, nudge(approved=True), at=MONDAY + DAY)

    assert await touches(stage) == (Touch(MONDAY + DAY, "routing", "s"),)
    assert stage.board.gists == ["Hello you"]


async def test_another_rehearsed_message_does_not_hold_back_what_is_sent_but_a_real_one_does(stage: Stage):
    await sends(stage, nudge(), at=MONDAY)
    await sends(stage, nudge(surface="other"), at=MONDAY + DAY)
    await sends(stage, nudge(approved=True))
    assert stage.board.gists == ["Hello you"]

    with pytest.raises(MannersError):
        await stage.shows(nudge(surface="other", approved=True))


async def test_the_cap_of_one_a_day_binds_what_a_manager_lets_go_at_night_too(stage: Stage):
    await sends(stage, nudge())

    with pytest.raises(MannersError):
        await stage.shows(nudge(approved=True), at=MONDAY + 12 * HOUR)


async def test_what_was_dropped_counts_no_more(stage: Stage):
    await sends(stage, nudge())
    stage.on(MessagePosted, Decision(note=(Undelivered("s", BEN, "dropped"),), drop=(Ref(Rehearsed.kind, "s"),)))
    await stage.bot.handle(stage.posted())
    await stage.worker.rest()

    assert await touches(stage) == ()


async def test_nobody_is_spared_for_it_once_rehearsal_is_over(stage: Stage):
    await sends(stage, nudge())
    await ends(stage)
    await sends(stage, nudge(surface="other"), at=MONDAY + HOUR)

    assert stage.board.gists == ["Hello you"]


async def test_what_one_community_rehearses_disturbs_nobody_less_in_another(stage: Stage):
    await stage.community(WATER, WASH)
    await sends(stage, nudge())
    stage.on(MessagePosted, Decision(do=(nudge(surface="water"),)))
    await stage.bot.handle(stage.posted(place=WASH))
    await stage.worker.rest()

    assert stage.board.gists == ["Hello you"]
    counted = await stage.look().get(Touches, BEN)
    assert counted is not None
    assert [touch.rehearsed for touch in counted.recent] == [HEALTH, ""]


async def test_what_was_on_its_way_when_rehearsal_began_is_kept_too():
    stage = await staged(Policy())
    await stage.shows(nudge())
    await stage.community(HEALTH, COLD, policy=REHEARSING)
    await stage.worker.rest()

    assert stage.board.gists == []
    assert await kept(stage) == Rehearsed(nudge(), MONDAY)
    assert news(stage) == [HeldBack("s", BEN)]


async def test_what_was_let_go_is_on_its_way_whatever_is_rehearsed_for_the_same_day(stage: Stage):
    await sends(stage, nudge())
    await sends(stage, nudge(surface="other"), at=MONDAY + DAY)
    stage.board.fails.extend([None])
    await stage.shows(nudge(approved=True))
    stage.clock.turn(MONDAY + DAY + HOUR)
    await stage.worker.rest()

    assert stage.board.gists == ["Hello you"]
    assert await shown(stage) is not None


async def test_what_a_feature_says_otherwise_is_heard_where_no_command_is_meant():
    heard: list[str] = []

    def hears(name: str, *, answers: bool) -> Any:  # noqa: ANN401 - a handler takes any event
        async def handle(event: Any, _reader: Any, _moment: Any) -> Decision:  # noqa: ANN401 - the port's shape
            heard.append(f"{name}: {event.word}")
            return Decision(reply=card(name)) if answers else Decision()

        return handle

    stage = Stage(
        Feature("silent", otherwise=hears("silent", answers=False)),
        Feature("answers", otherwise=hears("answers", answers=True)),
        Feature("late", otherwise=hears("late", answers=True)),
    )
    await stage.community(HEALTH, COLD)
    await stage.person(ANA)
    await stage.person(BEN, guest=True)

    assert await stage.bot.handle(stage.command("thanks, that worked")) == card("answers")
    assert heard == ["silent: thanks,", "answers: thanks,"]

    refused = await stage.bot.handle(stage.command("thanks", who=BEN))
    assert isinstance(refused, Card)
    assert refused.gist.key == "command-unknown"
    assert len(heard) == 2


async def test_what_nobody_hears_is_answered_with_the_nearest_word():
    stage = await staged()

    reply = await stage.bot.handle(stage.command("opne"))
    assert isinstance(reply, Card)
    assert reply.gist.key == "command-nearest"
    assert stage.bot.router.otherwise == ()
