"""What is lived through, before somebody looks: by the core team, leaders and managers of the tests' communities."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Final

from msgspec.structs import replace

from bot import listening
from bot.kernel.facts import Answered, Asked
from bot.kernel.messages import Proposal
from bot.kernel.people import PersonId, Remit
from bot.kernel.policy import Community
from bot.runtime.jobs import COMMUNITY
from tests import seeded
from tests.rising import looks_after, solar_fridges, weeks_of_everyday
from tests.scenarios import test_campaigns as campaigns
from tests.seeded import Seeded
from tests.world import FRIDGE, RESET, World, said

TICK: Final = "\N{WHITE HEAVY CHECK MARK}"
Life = Callable[[World], object]


def decides(world: World, about: str, label: str, who: str = "chloe") -> None:
    """A manager presses a button of what waits on their desk."""
    found = [
        button
        for one in world.records(Proposal)
        if one.about.startswith(about)
        for button in one.buttons
        if said(button.label.key, **button.label.values) == label
    ]
    button = found[0]
    home = replace(button.action, about={**button.action.about, COMMUNITY: "health"})
    world.presses_remembered(who, replace(button, action=home))


def year(world: World, made: Callable[[datetime], Seeded] = seeded.formally) -> None:
    """A year lies behind the community, and whoever had a part in it has the role."""
    left = made(world.now)
    settled = {fact.question for _, fact in left.facts if isinstance(fact, Answered)}
    facts = [
        (at, fact)
        for at, fact in left.facts
        if not isinstance(fact, Asked) or fact.question in settled or world.now - at < timedelta(days=30)
    ]  # what found nobody long ago was given up
    community = world.record(Community, "health")
    assert community is not None
    remit = [left.remit] if left.remit else []
    world.drafts_no_notes()
    world.has_behind(facts, left.strategy, *left.answers, *remit, replace(community, purpose=left.purpose))
    world.commands("chloe", "team add @sam sponsor")
    world.commands("chloe", "team add @lena leader")


def recovering(days: int) -> Callable[[datetime], Seeded]:
    """Give a year in which for five weeks everything was answered late, until some days ago."""

    def made(now: datetime) -> Seeded:
        left, since, late = seeded.formally(now), timedelta(days=days), timedelta(hours=40)
        kept = [
            (at + late, replace(fact, took=fact.took + late))
            if isinstance(fact, Answered) and since < now - at < since + timedelta(days=35)
            else (at, fact)
            for at, fact in left.facts
        ]
        more = [
            (at + timedelta(hours=1), replace(fact, question=f"{fact.question}/more"))
            for at, fact in kept
            if isinstance(fact, Asked | Answered)
        ]  # of fewer than ten nothing is said to have moved
        return replace(left, facts=tuple(sorted([*kept, *more], key=lambda told: told[0])))

    return made


# ---------------------------------------------------------------- what it aims at


def report(world: World) -> None:
    """The manager asks how the quarter went."""
    year(world)
    world.commands("chloe", "report quarter")


def goals(world: World) -> None:
    """The manager sets two goals, and looks at them ten days later."""
    year(world)
    world.commands("chloe", "goal within-day 95 by 2026-06-30 @faith")
    world.commands("chloe", "goal contributors 12 by 2026-06-30")
    world.later(days=10)
    world.commands("chloe", "goals")


def portfolio(world: World) -> None:
    """Somebody looks after two communities: in one everything is answered, in the other a question waits."""
    world.drafts_no_notes("health", "wash")
    world.commands("chloe", "team add @dalia manager")
    world.commands("omar", "team add @dalia manager", community="wash")
    pump = world.says("rami", "Which chlorine dose do you use for turbid water?", in_="wash")
    world.replies("omar", "We use four milligrams per litre, and check after half an hour.", to=pump)
    world.says("amina", FRIDGE)
    world.until("wednesday 09:00")
    world.commands("dalia", "portfolio")


# ---------------------------------------------------------------- the core team


def fortnight(world: World) -> None:
    """On its Monday the core team reads the note that a manager let go on the Thursday before."""
    world.later(days=7)
    year(world, recovering(11))
    world.commands("chloe", "team add @ben expert")
    world.keeps(Remit(PersonId("ben"), "vaccine fridges", listening.topics("vaccine fridges")))
    world.commands("amina", "idea a weekly clinic on solar fridges")
    world.commands("kim", "idea short films on what to do when an alarm rings")
    world.says("amina", FRIDGE)
    world.until("thursday 09:01")
    decides(world, "core/", said("core-proposal-send"))
    world.until("monday 18:00")


def ideas(world: World) -> None:
    """A leader reads what ideas there are, and decides about one."""
    world.drafts_no_notes()
    world.commands("chloe", "team add @sam leader")
    world.commands("chloe", "team add @lena sponsor")
    world.commands("amina", "idea a weekly clinic on solar fridges")
    world.commands("kim", "idea short films on what to do when an alarm rings")
    for who in ("lena", "faith"):
        world.commands(who, "ideas")
        world.presses(who, said("idea-vote"))
    world.commands("sam", "ideas")


def decided(world: World) -> None:
    """And opens the first of them, to decide."""
    ideas(world)
    world.presses("sam", said("idea-decide"))


def campaign(world: World) -> None:
    """Days of questions and answers are over, and the manager looks at what came of them."""
    year(world)
    campaigns.plans(world)
    thread = campaigns.announces(world)
    for who, asks in (
        ("amina", "How long does a solar fridge stay cold in the rainy season?"),
        ("kim", "Who repairs the controller when it fails?"),
        ("nadia", "Can therapeutic milk lie beside the vaccines?"),
        ("dalia", "How do you clean the panels after a storm?"),
    ):
        question = world.replies(who, asks, to=thread)
        world.replies("ben", "Write to me, I will send you the sheet we use.", to=question)
    world.until("saturday 00:01")
    world.until("saturday 00:01")
    campaigns.decides(world, said("campaign-see-result"), "closing")


# ---------------------------------------------------------------- discussions


def rising(world: World) -> None:
    """For six weeks people ask what they always ask, then for three about something new; the manager looks."""
    world.drafts_no_notes()
    world.commands("chloe", "team add @lena leader")
    looks_after(world, "lena")
    weeks_of_everyday(world)
    solar_fridges(world)
    world.until("monday 08:30")
    world.commands("chloe", "discuss solar fridges")


def opening(world: World) -> None:
    """A leader agrees to host it, and it stands."""
    rising(world)
    world.presses("chloe", said("discuss-ask", host="Lena"))
    world.later(hours=6)
    world.presses("lena", said("discuss-yes"))


# ---------------------------------------------------------------- stories and briefings


def consent(world: World) -> None:
    """A manager tells how help changed something, and puts it before those in it."""
    world.drafts_no_notes()
    question = world.says("amina", FRIDGE)
    world.later(minutes=6)
    answer = world.replies("ben", RESET, to=question)
    world.reacts("amina", TICK, to=answer)
    world.until("tuesday 16:00")
    world.commands("chloe", "story", on=answer)
    world.submits(
        "chloe",
        asked="How to silence the alarm of a TCW 3000 fridge in the district store.",
        helped=RESET,
        came="Two thousand doses were saved in Turkana.",
    )
    world.presses("chloe", said("story-ask"))
    world.until("wednesday 16:00")


def drafted(world: World) -> None:
    """Those in it agreed, and on the Thursday before a manager reads the briefing that tells it."""
    world.later(days=28)
    year(world, recovering(25))
    world.commands("chloe", "team add @sam leader")
    consent(world)
    for who in ("amina", "ben"):
        world.presses(who, said("story-yes"))
    decides(world, "story/", said("story-approve"))
    world.until("thursday 08:05")
    world.commands("chloe", "brief @sam")


def briefing(world: World) -> None:
    """On the first Tuesday of April the leader reads it."""
    drafted(world)
    world.presses("chloe", said("brief-send", now="no"))
    world.until("tuesday 20:00")


def forwarded(world: World) -> None:
    """And the manager takes it away, to forward."""
    briefing(world)
    world.commands("chloe", "brief")
    world.presses("chloe", said("brief-take"))


# ---------------------------------------------------------------- maturity and learning


def maturity(world: World) -> None:
    """The manager asks how mature the management of the community is."""
    year(world, seeded.somebodys)
    world.commands("chloe", "maturity")


def page(world: World) -> None:
    """And for the page to show a sponsor."""
    maturity(world)
    world.presses("chloe", said("maturity-start", start="page"))


def lesson(world: World) -> None:
    """A manager said yes to lessons, and on Tuesday the first one comes."""
    world.commands("chloe", "maturity")
    world.commands("chloe", "learn yes")
    world.until("tuesday 12:00")


def duty(world: World) -> None:
    """Somebody sees to thanks and to open questions for a time, and looks at their desk."""
    question = world.says("amina", FRIDGE)
    world.later(minutes=20)
    world.reacts("amina", TICK, to=world.replies("ben", RESET, to=question))
    world.says("sam", "Who prints vaccination cards for Turkana these days?")
    world.commands("chloe", "team share thanking @faith until friday")
    world.commands("chloe", "team hand watching @faith until friday")
    world.until("tuesday 17:00")
    world.commands("faith", "desk")
