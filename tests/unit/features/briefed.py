"""What tests of stories and briefings do again and again: a story is captured and approved, somebody presses."""

from __future__ import annotations

from bot.features.briefings.state import Briefing, Story
from bot.kernel.cards import Action, Button, Card, Form, phrase
from bot.kernel.facts import Fact
from bot.kernel.messages import FactNoted, Proposal
from bot.kernel.people import CommunityId, PersonId, Remit, WorkspaceId
from bot.kernel.ports import Commit, Noted
from bot.listening import topics
from bot.runtime.jobs import encoder
from tests.known import done
from tests.reading import read
from tests.tongues import CATALOGUE
from tests.world import FRIDGE, RESET, World, Written

TICK = "\N{WHITE HEAVY CHECK MARK}"
TOLD = {"asked": "How to silence a fridge alarm.", "helped": RESET, "came": "Two thousand doses were saved."}


def answered(world: World) -> Written:
    question = world.says("amina", FRIDGE)
    world.later(minutes=6)
    answer = world.replies("ben", RESET, to=question)
    world.reacts("amina", TICK, to=answer)
    return answer


def captured(world: World) -> Story:
    answer = answered(world)
    world.until("tuesday 16:00")
    world.commands("chloe", "story", on=answer)
    world.submits("chloe", **TOLD)
    return story(world)


def approved(world: World) -> Story:
    one = captured(world)
    press(world, "chloe", "story.ask", story=one.name)
    world.until("wednesday 16:00")
    for who in ("amina", "ben"):
        press(world, who, "story.say", story=one.name, round="1", says="named")
    press(world, "chloe", "story.approve", story=one.name)
    return story(world)


def story(world: World) -> Story:
    [one] = world.records(Story)
    return one


def briefing(world: World) -> Briefing:
    [one] = world.records(Briefing)
    return one


def press(world: World, who: str, action: str, /, **about: str) -> str:
    """Somebody presses what may stand nowhere any more."""
    button = Button(phrase("story-seen"), Action(action, {**about, "in": "health"}))
    return world.presses_remembered(who, button)


def notes(world: World, fact: Fact) -> None:
    """Another feature notes something."""
    key = f"noted/{world.now.isoformat()}/{fact}"
    event = FactNoted(key=key, at=world.now, workspace=WorkspaceId("north"), community=CommunityId("health"), fact=fact)
    world.waits(world.bot.handle(event))
    world.waits(world.worker.rest())


def writes_down(world: World, fact: Fact) -> None:
    """The ledger holds what another feature noted."""
    data, kind = encoder.encode(fact), str(type(fact).__struct_config__.tag)
    row = Noted(f"noted/{world.now.isoformat()}/{kind}", "health", kind, world.now, data)
    done(world.store.commit(Commit(cause="", at=world.now, facts=(row,))))


def laid(world: World) -> list[Proposal]:
    return [one for one in world.records(Proposal) if one.about.startswith(("story/", "briefing/"))]


def lines(world: World) -> list[str]:
    return [one.line.key for one in laid(world)]


def desk(world: World) -> str:
    speaker = CATALOGUE.speaker("en", world.policy().tone)
    return "\n".join(read(Card(one.line, one.blocks), speaker) for one in laid(world))


def looks_after(world: World, what: str) -> None:
    """Sam looks after this, as the core team has it."""
    world._put(Remit(PersonId("sam"), what, topics(what)), "health")  # noqa: SLF001 - nobody says so by words yet


def form(world: World, who: str) -> Form:
    reply = world._replies[PersonId(who)]  # noqa: SLF001 - the form they were just given
    assert isinstance(reply, Form)
    return reply
