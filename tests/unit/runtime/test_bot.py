"""The shell around a decision: where an event belongs, who may, what is committed, and that it counts once."""

from __future__ import annotations

import msgspec
import pytest
from msgspec.structs import replace

from bot.kernel.calendar import upcoming
from bot.kernel.cards import (
    Action,
    Button,
    Buttons,
    Card,
    Form,
    FormErrors,
    Inputs,
    Item,
    Items,
    Reply,
    Words,
    phrase,
)
from bot.kernel.facts import Nudged, Undelivered
from bot.kernel.feature import Feature, Moment, Reader
from bot.kernel.messages import (
    NOBODY,
    BotAdded,
    Cancel,
    Decision,
    FactNoted,
    InPlace,
    MessagePosted,
    Privately,
    Timer,
    TimerDue,
)
from bot.kernel.people import Member, Profile, Touch, Touches
from bot.kernel.policy import Community, Policy, Purpose
from bot.kernel.ports import Commit, ConflictError, Named
from bot.kernel.records import Ref
from bot.runtime.bot import MannersError
from bot.runtime.jobs import COMMUNITY
from tests.unit.runtime.stage import (
    ABROAD,
    ANA,
    BEN,
    COLD,
    DAY,
    FAR,
    HEALTH,
    HOUR,
    KIM,
    MONDAY,
    NORTH,
    SOUTH,
    WASH,
    WATER,
    Stage,
    Tally,
    card,
    nudge,
    show,
)


@pytest.fixture
async def stage() -> Stage:
    """Two communities of one workspace, and one of another; Ana is in the first, Ben in both."""
    stage = Stage()
    await stage.community(HEALTH, COLD)
    await stage.community(WATER, WASH)
    await stage.community(ABROAD, FAR, workspace=SOUTH)
    await stage.person(ANA)
    await stage.person(BEN)
    await stage.put(WATER, Member(BEN))
    return stage


async def count(_event: object, reader: Reader, _moment: Moment) -> Decision:
    tally = await reader.get(Tally, "tally") or Tally()
    return Decision(save=(Tally(tally.count + 1),))


async def counted(stage: Stage) -> int:
    tally = await stage.look().get(Tally, "tally")
    return tally.count if tally else 0


def keys(reply: Reply | None) -> list[str]:
    assert isinstance(reply, Card)
    return [reply.gist.key]


def buttons(reply: Reply | None) -> list[Button]:
    assert isinstance(reply, Card)
    return [button for block in reply.blocks if isinstance(block, Buttons) for button in block.buttons]


# ---------------------------------------------------------------- once, and whole


async def test_an_event_counts_once_however_often_it_is_delivered(stage: Stage):
    stage.on(MessagePosted, count)
    event = stage.posted()
    for _ in range(3):
        await stage.bot.handle(event)

    assert await counted(stage) == 1
    assert [handled.outcome for handled in stage.told] == ["committed", "seen", "seen"]


async def test_two_deliveries_at_the_same_moment_count_once(stage: Stage):
    """Both looked before either committed; the second one's commit is refused because of its key."""
    event = stage.posted()

    async def meanwhile(same: MessagePosted, reader: Reader, moment: Moment) -> Decision:
        decided = await count(same, reader, moment)
        if len(stage.heard) == 1:
            await stage.bot.handle(event)
        return decided

    stage.on(MessagePosted, meanwhile)
    assert await stage.bot.handle(event) is None

    assert await counted(stage) == 1
    assert [handled.outcome for handled in stage.told] == ["committed", "seen"]


async def test_what_changed_meanwhile_is_decided_again_on_what_is_there_now(stage: Stage):
    async def disturbed(event: MessagePosted, reader: Reader, moment: Moment) -> Decision:
        decided = await count(event, reader, moment)
        if len(stage.heard) < 3:
            await stage.put(HEALTH, Tally(10 * len(stage.heard)))
        return decided

    stage.on(MessagePosted, disturbed)
    await stage.bot.handle(stage.posted())

    assert len(stage.heard) == 3
    assert await counted(stage) == 21
    assert [handled.outcome for handled in stage.told] == ["committed"]


async def test_a_community_that_changed_meanwhile_is_looked_at_again(stage: Stage):
    async def disturbed(_event: MessagePosted, _reader: Reader, moment: Moment) -> Decision:
        if len(stage.heard) == 1:
            await stage.community(HEALTH, COLD, policy=Policy(zone="Asia/Tokyo"))
        return Decision(save=(replace(moment.community, purpose=moment.policy.zone),))

    stage.on(MessagePosted, disturbed)
    await stage.bot.handle(stage.posted())

    found = await stage.look().get(Community, HEALTH)
    assert found is not None
    assert (found.purpose, found.policy.zone) == ("Asia/Tokyo", "Asia/Tokyo")


async def test_what_changes_every_time_is_given_up_and_not_forced(stage: Stage):
    async def always(event: MessagePosted, reader: Reader, moment: Moment) -> Decision:
        decided = await count(event, reader, moment)
        await stage.put(HEALTH, Tally(-1))
        return decided

    stage.on(MessagePosted, always)
    with pytest.raises(ConflictError, match="decided 20 times"):
        await stage.bot.handle(stage.posted())

    assert await counted(stage) == -1


async def test_a_decision_that_saves_one_record_twice_is_a_fault(stage: Stage):
    stage.on(MessagePosted, Decision(save=(Tally(1), Tally(2))))

    with pytest.raises(MannersError, match="saves the same record twice"):
        await stage.bot.handle(stage.posted())


async def test_a_decision_is_committed_whole(stage: Stage):
    await stage.put(HEALTH, Member(KIM))
    timer, gone = Timer("ring", "a", MONDAY + DAY), Timer("other", "b", MONDAY + HOUR)
    stage.on(MessagePosted, Decision(do=(gone,)))
    await stage.bot.handle(stage.posted())

    stage.on(
        MessagePosted,
        Decision(
            save=(Tally(5), Profile(KIM, "Kim")),
            do=(timer, Cancel("other", "b"), show()),
            note=(Nudged("q", BEN),),
            drop=(Ref.of(Member(KIM)),),
        ),
    )
    await stage.bot.handle(stage.posted())

    assert await counted(stage) == 5
    assert await stage.look().get(Profile, KIM) == Profile(KIM, "Kim")
    assert await stage.look().get(Member, KIM) is None
    assert [row.name for row in await stage.store.due(MONDAY + 2 * DAY, 9)] == ["ring/a"]
    assert [fact for _, fact in await stage.look().facts(MONDAY)] == [Nudged("q", BEN)]
    await stage.worker.rest()
    assert stage.board.gists == ["Hello you"]


async def test_somebodys_record_of_the_whole_workspace_can_be_dropped(stage: Stage):
    stage.on(MessagePosted, Decision(drop=(Ref.of(Profile(BEN, "Ben")),)))
    await stage.bot.handle(stage.posted())

    assert await stage.look().get(Profile, BEN) is None


async def test_facts_are_told_to_the_features_that_hear_them_once(stage: Stage):
    stage.on(MessagePosted, Decision(note=(Nudged("q", BEN),)))
    await stage.bot.handle(stage.posted())
    await stage.worker.rest()

    assert [event.fact for event in stage.heard if isinstance(event, FactNoted)] == [Nudged("q", BEN)]


async def test_facts_that_nobody_hears_are_only_kept():
    async def notes(*_: object) -> Decision:
        return Decision(note=(Nudged("q", BEN),))

    deaf = Stage(Feature("notes", on={MessagePosted: notes}))
    await deaf.community()
    await deaf.bot.handle(deaf.posted())

    assert (await deaf.store.backlog()).waiting == 0
    assert len(await deaf.look().facts(MONDAY)) == 1


async def test_history_keeps_the_time_at_which_it_happened(stage: Stage):
    stage.on(MessagePosted, Decision(note=(Nudged("q", BEN),)))
    await stage.bot.handle(replace(stage.posted(), at=MONDAY - 30 * DAY))
    await stage.bot.handle(replace(stage.posted(), at=MONDAY + DAY))  # a platform whose clock is ahead

    facts = await stage.look().facts(MONDAY - 60 * DAY)
    assert [at for at, _ in facts] == [MONDAY - 30 * DAY, MONDAY]


async def test_where_nothing_follows_only_the_event_itself_is_remembered(stage: Stage):
    await stage.bot.handle(event := stage.posted())
    stage.on(MessagePosted, Decision(save=(Tally(1),)))
    await stage.bot.handle(event)

    assert [handled.outcome for handled in stage.told] == ["nothing", "seen"]
    assert await counted(stage) == 0, "told again, when other things are known, it would have counted"


async def test_several_features_decide_about_one_event_and_the_last_reply_counts():
    async def first(*_: object) -> Decision:
        return Decision(save=(Tally(1),), reply=card("first"))

    async def second(*_: object) -> Decision:
        return Decision(note=(Nudged("q", BEN),), reply=card("second"))

    stage = Stage(Feature("a", on={MessagePosted: first}), Feature("b", on={MessagePosted: second}))
    await stage.community()

    assert await stage.bot.handle(stage.posted()) == card("second")
    assert await counted(stage) == 1
    assert len(await stage.look().facts(MONDAY)) == 1


async def test_a_bot_without_a_witness_works_as_well(stage: Stage):
    bot = type(stage.bot)(stage.store, stage.bot.router.features, stage.clock)
    stage.on(MessagePosted, Decision(reply=card()))

    assert await bot.handle(stage.posted()) == card()


# ---------------------------------------------------------------- manners


@pytest.mark.parametrize(
    "to",
    [Privately(BEN), InPlace(COLD, calling=BEN)],
)
async def test_a_decision_that_disturbs_without_asking_is_a_fault_and_commits_nothing(
    stage: Stage, to: Privately | InPlace
):
    stage.clock.turn(MONDAY + 12 * HOUR)
    stage.on(
        MessagePosted,
        Decision(save=(Tally(1),), do=(nudge(to=to), Timer("ring", "", MONDAY)), note=(Nudged("q", BEN),)),
    )

    with pytest.raises(MannersError, match="s would disturb ben for routing"):
        await stage.bot.handle(event := stage.posted())

    assert await counted(stage) == 0
    assert not await stage.store.seen(event.key)
    assert await stage.store.next_due() is None
    assert await stage.look().facts(MONDAY) == []


async def test_nobody_is_disturbed_twice_by_one_decision(stage: Stage):
    stage.on(MessagePosted, Decision(do=(nudge(BEN, "a"), nudge(BEN, "b"))))

    with pytest.raises(MannersError, match="b would disturb ben"):
        await stage.bot.handle(stage.posted())


async def test_nobody_is_disturbed_twice_a_day_all_communities_together(stage: Stage):
    stage.on(MessagePosted, lambda event, *_: Decision(do=(nudge(BEN, event.community),)))
    await stage.bot.handle(stage.posted(place=COLD))

    with pytest.raises(MannersError):
        await stage.bot.handle(stage.posted(place=WASH))

    stage.clock.turn(MONDAY + DAY)
    await stage.bot.handle(stage.posted(place=WASH))
    assert [touch.surface for touch in (await stage.look().person(BEN)).touches] == [HEALTH, WATER]


@pytest.mark.parametrize(
    "kept",
    [
        show(to=Privately(BEN)),
        nudge(only_edit=True),
        nudge(to=InPlace(COLD)),
        nudge(by=MONDAY),
    ],
    ids=["a reply", "an edit", "addressed to nobody", "too late to be posted at all"],
)
async def test_what_disturbs_nobody_is_not_counted(stage: Stage, kept: object):
    stage.clock.turn(MONDAY + 12 * HOUR)
    stage.on(MessagePosted, Decision(do=(kept,)))  # type: ignore[arg-type]  # each is a Show
    await stage.bot.handle(stage.posted())

    assert (await stage.look().person(BEN)).touches == ()


async def test_changing_what_stands_or_is_on_its_way_disturbs_nobody_again(stage: Stage):
    await stage.shows(nudge(text="one"))
    await stage.shows(nudge(text="two"))
    await stage.worker.rest()
    await stage.shows(nudge(text="three"), at=MONDAY + 12 * HOUR)
    await stage.worker.rest()

    assert stage.board.gists == ["Hello three"]
    assert (await stage.look().person(BEN)).touches == (Touch(MONDAY, Purpose.ROUTING, "s"),)


async def test_only_the_last_seven_days_are_remembered(stage: Stage):
    old = [Touch(MONDAY - days * DAY, Purpose.NEWS, f"{days}") for days in (8, 7, 6)]
    await stage.put(NORTH, Touches(BEN, tuple(old)))
    await stage.shows(nudge())

    assert [touch.surface for touch in (await stage.look().person(BEN)).touches] == ["6", "s"]


async def test_what_never_arrived_is_forgiven_to_its_surface_alone(stage: Stage):
    await stage.put(NORTH, Touches(BEN, (Touch(MONDAY, "news", "other"), Touch(MONDAY, "routing", "s"))))
    for fact in (Undelivered("s", BEN, "denied"), Undelivered("s", KIM, "denied"), Undelivered("s", None, "denied")):
        await stage.bot.handle(FactNoted(key=stage.key(), at=MONDAY, workspace=NORTH, community=HEALTH, fact=fact))

    assert [touch.surface for touch in (await stage.look().person(BEN)).touches] == ["other"]
    assert await stage.look().get(Touches, KIM) is None


# ---------------------------------------------------------------- replies come home


async def test_everything_to_press_in_a_reply_carries_its_community(stage: Stage):
    press = Button(phrase("see"), Action("take", {"q": "1"}))
    form = Form(phrase("gist"), (), phrase("see"), Action("fill", {"q": "1"}))
    replies: list[Reply] = [
        Card(phrase("gist"), (Buttons((press,)),)),
        Card(phrase("gist"), (Items((Item(phrase("see"), (press,)),)),)),
        Card(phrase("gist"), (Inputs((), press),)),
        form,
    ]
    carried = []
    for reply in replies:
        stage.on(MessagePosted, Decision(reply=reply))
        came = await stage.bot.handle(stage.posted())
        carried.append(b'"in":"health"' in msgspec.json.encode(came) and b'"q":"1"' in msgspec.json.encode(came))

    assert carried == [True] * len(replies)


async def test_what_is_to_be_mended_in_a_form_comes_back_as_it_is(stage: Stage):
    errors = FormErrors({"starts": phrase("other")})
    stage.on(MessagePosted, Decision(reply=errors))

    assert await stage.bot.handle(stage.posted()) == errors


async def test_buttons_of_a_message_that_is_shown_carry_their_community_too(stage: Stage):
    say = Card(phrase("gist", who=Words("you")), (Buttons((Button(phrase("see"), Action("take")),)),))
    await stage.shows(replace(show(), card=say))
    await stage.worker.rest()

    [post] = stage.board.posts.values()
    assert [button.action.about for button in buttons(post.show.card)] == [{COMMUNITY: HEALTH}]


# ---------------------------------------------------------------- beginnings, and time


async def test_a_community_that_begins_has_its_recurrences_armed():
    stage = Stage()
    added = BotAdded(
        key="a",
        at=MONDAY,
        workspace=NORTH,
        community=HEALTH,
        name="Health",
        places=(COLD,),
        policy=Policy(zone="Asia/Tokyo"),
    )
    stage.on(BotAdded, lambda _event, _reader, moment: Decision(save=(moment.community,)))
    await stage.bot.handle(added)

    every = stage.bot.router.every["monday"]
    expected = upcoming(every.when, MONDAY, "Asia/Tokyo")
    assert await stage.store.next_due() == expected

    await stage.worker.turn_to(expected, stage.clock)
    assert [event.timer.name for event in stage.heard if isinstance(event, TimerDue)] == ["every.monday"]
    assert await stage.store.next_due() == expected + 7 * DAY


async def test_what_recurs_since_an_upgrade_begins_in_a_community_that_was_there_before():
    stage = Stage()
    await stage.community()
    assert await stage.store.next_due() is None

    await stage.worker.reconcile()
    begun = upcoming(stage.bot.router.every["monday"].when, MONDAY, "UTC")
    assert await stage.store.next_due() == begun

    stage.clock.turn(begun - HOUR)
    await stage.worker.reconcile()
    assert await stage.store.next_due() == begun, "what has begun is left alone"


async def test_after_an_outage_what_recurs_comes_round_once():
    stage = Stage()
    await stage.community()
    stage.on(MessagePosted, Decision(do=(Timer("every.monday", "", MONDAY + HOUR),)))
    await stage.bot.handle(stage.posted())
    stage.clock.turn(MONDAY + 30 * DAY)
    await stage.worker.rest()

    assert len([event for event in stage.heard if isinstance(event, TimerDue)]) == 1
    assert await stage.store.next_due() == upcoming(stage.bot.router.every["monday"].when, MONDAY + 30 * DAY, "UTC")


@pytest.mark.parametrize("name", ["every.gone", "gone"])
async def test_a_timer_that_no_feature_knows_any_more_ends(stage: Stage, name: str):
    stage.on(MessagePosted, Decision(do=(Timer(name, "", MONDAY),)))
    await stage.bot.handle(stage.posted())
    await stage.worker.rest()

    assert (await stage.store.backlog()).timers == 0


async def test_a_timer_of_a_community_that_vanished_ends(stage: Stage):
    stage.on(MessagePosted, Decision(do=(Timer("ring", "", MONDAY + HOUR),)))
    await stage.bot.handle(stage.posted())
    await stage.store.commit(Commit(cause="", at=MONDAY, gone=(Named(NORTH, Community.kind, HEALTH),)))
    await stage.worker.turn_to(MONDAY + DAY, stage.clock)

    assert [event for event in stage.heard if isinstance(event, TimerDue)] == []
    assert (await stage.store.backlog()).timers == 0


async def test_a_timer_set_again_by_another_event_to_the_same_instant_rings_again(stage: Stage):
    stage.on(MessagePosted, Decision(do=(Timer("ring", "", MONDAY),)))
    for _ in range(2):
        await stage.bot.handle(stage.posted())
        await stage.worker.rest()

    assert len([event for event in stage.heard if isinstance(event, TimerDue)]) == 2


async def test_a_timer_that_rings_knows_when_it_should_have(stage: Stage):
    stage.on(MessagePosted, Decision(do=(Timer("ring", "q", MONDAY + HOUR),)))
    await stage.bot.handle(stage.posted())
    stage.clock.turn(MONDAY + DAY)
    await stage.worker.rest()

    [event] = [one for one in stage.heard if isinstance(one, TimerDue)]
    assert (event.timer, event.at, event.who) == (Timer("ring", "q", MONDAY + HOUR), MONDAY + DAY, NOBODY)
