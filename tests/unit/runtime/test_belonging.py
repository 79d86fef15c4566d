"""Where an event belongs, and who may: tenants apart, communities apart, roles by community."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from bot.kernel.cards import (
    Action,
    Button,
    Buttons,
    Card,
    Name,
    Reply,
    Words,
    phrase,
)
from bot.kernel.feature import Moment, Reader
from bot.kernel.messages import (
    ButtonPressed,
    CommandGiven,
    Decision,
    Event,
    FormSubmitted,
    HomeOpened,
    MessagePosted,
    PersonJoined,
)
from bot.kernel.people import Charge, Duty, Member, MessageId, PlaceId, Profile, Role
from bot.runtime.bot import HERE, SAY
from bot.runtime.jobs import COMMUNITY, at_home
from tests.unit.runtime.stage import (
    ABROAD,
    ANA,
    BEN,
    COLD,
    DIRECT,
    FAR,
    HEALTH,
    KIM,
    MONDAY,
    NORTH,
    SOUTH,
    WASH,
    WATER,
    Stage,
    Tally,
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


def keys(reply: Reply | None) -> list[str]:
    assert isinstance(reply, Card)
    return [reply.gist.key]


def buttons(reply: Reply | None) -> list[Button]:
    assert isinstance(reply, Card)
    return [button for block in reply.blocks if isinstance(block, Buttons) for button in block.buttons]


# ---------------------------------------------------------------- who may


@pytest.mark.parametrize(
    "act",
    [
        lambda stage: stage.command("team"),
        lambda stage: stage.press("steer", place=COLD),
        lambda stage: FormSubmitted(
            key=stage.key(), at=MONDAY, workspace=NORTH, community=HEALTH, who=ANA, action=Action("rule"), values={}
        ),
    ],
    ids=["command", "button", "form"],
)
async def test_what_somebodys_role_does_not_allow_is_refused_and_nothing_happens(
    stage: Stage, act: Callable[[Stage], Event]
):
    refused = await stage.bot.handle(act(stage))

    assert keys(refused) == ["refused"]
    assert isinstance(refused, Card)
    assert refused.gist.values == {"needs": "steer"}
    assert stage.heard == []
    assert [handled.outcome for handled in stage.told] == ["refused"]

    await stage.person(ANA, Role.MANAGER)
    await stage.bot.handle(act(stage))
    assert len(stage.heard) == 1


async def test_a_role_in_one_community_is_none_in_another(stage: Stage):
    await stage.person(BEN, Role.MANAGER, community=WATER)
    await stage.person(BEN, community=HEALTH)

    assert keys(await stage.bot.handle(stage.command("team", who=BEN, place=COLD))) == ["refused"]
    assert await stage.bot.handle(stage.command("team", who=BEN, place=WASH)) is None


@pytest.mark.parametrize("profile", [{"bot": True}, {"guest": True}, {"left": True}])
async def test_who_is_no_colleague_may_do_nothing(stage: Stage, profile: dict[str, Any]):
    await stage.person(KIM, Role.MANAGER, **profile)

    assert keys(await stage.bot.handle(stage.command("open", who=KIM))) == ["refused"]
    assert keys(await stage.bot.handle(stage.press("take", who=KIM, place=COLD))) == ["refused"]


@pytest.mark.parametrize("kind", ["button", "form"])
async def test_a_button_of_an_older_version_says_so(stage: Stage, kind: str):
    action = Action("long-gone", {COMMUNITY: HEALTH})
    event: ButtonPressed | FormSubmitted = stage.press("long-gone", {COMMUNITY: HEALTH})
    if kind == "form":
        event = FormSubmitted(key="f", at=MONDAY, workspace=NORTH, who=ANA, action=action, values={})

    assert keys(await stage.bot.handle(event)) == ["button-outlived"]


async def test_help_is_everybodys(stage: Stage):
    assert keys(await stage.bot.handle(stage.command("help"))) == ["help-gist"]
    assert keys(await stage.bot.handle(stage.command(""))) == ["help-gist"]


async def test_a_word_nobody_knows_is_answered(stage: Stage):
    assert keys(await stage.bot.handle(stage.command("opne"))) == ["command-nearest"]


# ---------------------------------------------------------------- where it belongs


async def test_an_event_belongs_to_the_community_of_its_place(stage: Stage):
    await stage.bot.handle(stage.posted(place=WASH))

    [event], [moment] = stage.heard, stage.moments
    assert (event.community, moment.community.community) == (WATER, WATER)


async def test_a_place_that_is_watched_by_nobody_is_none_of_its_business(stage: Stage):
    assert await stage.bot.handle(stage.posted(place=DIRECT)) is None

    assert stage.heard == []


async def test_a_place_of_another_workspace_is_another_place(stage: Stage):
    await stage.bot.handle(stage.posted(place=FAR))

    assert stage.heard == []


async def test_a_button_finds_its_community_wherever_it_is_pressed(stage: Stage):
    await stage.bot.handle(stage.press("take", {COMMUNITY: WATER}, place=DIRECT))
    await stage.bot.handle(
        FormSubmitted(
            key="f", at=MONDAY, workspace=NORTH, who=ANA, action=Action("fill", {COMMUNITY: HEALTH}), values={"a": "b"}
        )
    )

    assert [event.community for event in stage.heard] == [WATER, HEALTH]


@pytest.mark.parametrize("about", [{}, {COMMUNITY: ABROAD}, {COMMUNITY: "gone"}])
async def test_a_button_without_its_community_or_with_another_tenants_does_nothing(stage: Stage, about: dict[str, str]):
    assert await stage.bot.handle(stage.press("take", about, place=DIRECT)) is None

    assert stage.heard == []


async def test_a_community_is_one_workspaces_own(stage: Stage):
    """Even an event that claims to be of another tenant's community finds nothing."""
    assert await stage.bot.handle(stage.posted(community=ABROAD, place=COLD)) is None

    assert stage.heard == []


async def test_the_other_tenant_has_its_own(stage: Stage):
    await stage.bot.handle(stage.posted(community=ABROAD, workspace=SOUTH))
    await stage.bot.handle(stage.posted(community=HEALTH, workspace=SOUTH))

    assert [event.community for event in stage.heard] == [ABROAD]


async def test_a_decision_sees_its_own_community_alone(stage: Stage):
    await stage.put(WATER, Tally(7))
    seen: list[Tally | None] = []

    async def look(_event: object, reader: Reader, _moment: Moment) -> Decision:
        seen.append(await reader.get(Tally, "tally"))
        return Decision(save=(Tally(1),))

    stage.on(MessagePosted, look)
    await stage.bot.handle(stage.posted(place=COLD))

    assert seen == [None]
    assert await stage.look(WATER).get(Tally, "tally") == Tally(7)


async def test_what_people_of_one_workspace_wish_is_unknown_in_another(stage: Stage):
    await stage.bot.handle(stage.posted(workspace=SOUTH, place=FAR, who=BEN))

    [moment] = stage.moments
    assert moment.person.name == ""


async def test_in_a_private_conversation_the_only_community_is_meant(stage: Stage):
    await stage.bot.handle(stage.command("open", who=ANA, place=DIRECT))

    assert [event.community for event in stage.heard] == [HEALTH]


async def test_where_a_workspace_has_one_community_everybody_means_that():
    stage = Stage()
    await stage.community()
    await stage.bot.handle(stage.command("open", who=KIM, place=DIRECT))

    assert [event.community for event in stage.heard] == [HEALTH]


async def test_what_is_about_all_communities_is_said_in_the_one_somebody_manages(stage: Stage):
    await stage.person(BEN, Role.MANAGER, community=WATER)
    await stage.bot.handle(stage.command("portfolio", who=BEN, place=DIRECT))

    assert [event.community for event in stage.heard] == [WATER]


async def test_whoever_has_a_duty_somewhere_opens_the_page_there(stage: Stage):
    charge = Charge(Duty.THANKING, MONDAY)
    await stage.put(WATER, Member(BEN, charges=(charge,)))
    await stage.bot.handle(HomeOpened(key="h", at=MONDAY, workspace=NORTH, who=BEN))

    assert [event.community for event in stage.heard] == [WATER]


def test_a_button_that_names_another_community_leads_there():
    there, here = (Button(phrase("see"), Action("take", about)) for about in ({COMMUNITY: str(WATER)}, {}))
    card = at_home(Card(phrase("gist"), (Buttons((there, here)),)), HEALTH)

    assert [one.action.about for one in buttons(card)] == [{COMMUNITY: WATER}, {COMMUNITY: HEALTH}]


async def test_who_is_in_several_communities_is_asked_which_is_meant(stage: Stage):
    asked = await stage.bot.handle(stage.command("open", who=BEN, place=DIRECT))

    assert keys(asked) == ["which-community"]
    assert {button.action.about[COMMUNITY] for button in buttons(asked)} == {HEALTH, WATER}
    assert stage.heard == []


def _pressed(stage: Stage, action: Action) -> ButtonPressed:
    return ButtonPressed(key=stage.key(), at=MONDAY, workspace=NORTH, who=BEN, place=DIRECT, action=action)


async def test_the_answer_to_which_one_goes_on_with_what_was_said(stage: Stage):
    said = (Words("open "), Name(ANA), Words(' "two words"'))
    asked = await stage.bot.handle(stage.command("", said=said, who=BEN, place=DIRECT))
    [water] = [button for button in buttons(asked) if button.action.about[COMMUNITY] == WATER]
    assert water.action.name == HERE

    await stage.bot.handle(_pressed(stage, water.action))

    [event] = stage.heard
    assert isinstance(event, CommandGiven)
    assert (event.word, event.args) == ("open", (Name(ANA), Words("two words")))
    assert (event.community, event.who) == (WATER, BEN)


async def test_a_button_that_stands_for_typing_is_the_command(stage: Stage):
    await stage.bot.handle(stage.press(SAY, {"said": "open all", "about": "m7", COMMUNITY: WATER}, place=DIRECT))

    [event] = stage.heard
    assert isinstance(event, CommandGiven)
    assert (event.word, event.args, event.about, event.community) == ("open", (Words("all"),), MessageId("m7"), WATER)


async def test_who_is_in_no_community_is_told_so(stage: Stage):
    assert keys(await stage.bot.handle(stage.command("open", who=KIM, place=DIRECT))) == ["which-none"]
    assert stage.heard == []


async def test_a_page_of_ones_own_opens_even_in_several_communities(stage: Stage):
    await stage.bot.handle(HomeOpened(key="h", at=MONDAY, workspace=NORTH, who=BEN))

    assert [event.community for event in stage.heard] == [HEALTH]


async def test_people_appear_before_there_is_a_community(stage: Stage):
    joined = PersonJoined(key="j", at=MONDAY, workspace=NORTH, who=KIM, profile=Profile(KIM, "Kim"))
    stage.on(PersonJoined, lambda event, *_: Decision(save=(event.profile,)))
    await stage.bot.handle(joined)

    assert await stage.look().get(Profile, KIM) == Profile(KIM, "Kim")


async def test_a_place_that_moves_to_another_community_is_heard_there_from_then_on(stage: Stage):
    await stage.bot.handle(stage.posted(place=COLD))
    await stage.community(HEALTH, PlaceId("elsewhere"))
    await stage.community(WATER, COLD, WASH)
    await stage.bot.handle(stage.posted(place=COLD))
    await stage.community(WATER, WASH)
    await stage.bot.handle(stage.posted(place=COLD))

    assert [event.community for event in stage.heard if isinstance(event, MessagePosted)] == [HEALTH, WATER]
