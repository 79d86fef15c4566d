"""Who may say, press and send what: every entry written down by hand, and whatever is not written down is nobody's."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest
from msgspec.structs import replace

from bot.features import FEATURES
from bot.kernel.cards import Action, Card, Words
from bot.kernel.feature import Command, Press
from bot.kernel.messages import ButtonPressed, CommandGiven, Event, FormSubmitted
from bot.kernel.people import Act, Charge, CommunityId, Duty, Member, PersonId, Role, WorkspaceId
from bot.runtime.router import Router
from tests.known import done
from tests.world import World

COLLEAGUES = frozenset({"member", "expert", "sponsor", "leader", "facilitator", "manager", "sees to thanks", "let in"})
CURATORS = frozenset({"leader", "facilitator", "manager", "sees to thanks", "let in"})
THANKERS = frozenset({"manager", "sees to thanks"})
MANAGERS = frozenset({"manager"})
SOMEBODY = COLLEAGUES | {"guest", "left"}
"""Whoever is somebody: all but a program and nobody."""
EVERYBODY = SOMEBODY | {"bot", "nobody"}

COMMANDS = {
    SOMEBODY: "my-data forget-me",
    COLLEAGUES: "open ask answered not-a-question know forget-topic who thank used my-impact idea ideas story goals"
    " strategy portfolio desk team quiet why",
    CURATORS: "campaign discuss",
    MANAGERS: "audit brief goal maturity learn report export policy setup pause resume words",
}
BUTTONS = {
    SOMEBODY: "rights.forget",
    COLLEAGUES: "question.call question.claim question.hand-back question.decline question.later question.accept"
    " question.reopen question.misheard question.pointer-helped question.pointer-no note.write-back note.pass-on"
    " note.step note.boss honour.public impact.describe impact.audience impact.take-back impact.not-mine idea.give"
    " idea.take-back core.vote core.take-on core.hand-back core.more-time core.done core.reply campaign.name-me"
    " campaign.done campaign.skip-step campaign.undo campaign.hand discuss.yes discuss.no discuss.other"
    " discuss.forward discuss.nothing discuss.over story.write story.say story.own story.back brief.behind brief.found"
    " brief.stop brief.host brief.forward strategy.remark team.remit duty.gladly duty.return quiet.set quiet.change",
    CURATORS: "core.decide core.own core.later core.no campaign.plan campaign.change campaign.show campaign.measured"
    " campaign.drop campaign.words campaign.step discuss.draft",
    THANKERS: "note.send note.edit note.copy note.skip note.never note.wanted champion.congratulate champion.edit"
    " champion.skip desk.proposals activity.thank",
    MANAGERS: "impact.confirm impact.correct impact.refuse impact.post impact.edit impact.skip core.send core.change"
    " core.skip core.hold core.host-seen campaign.prepare campaign.move campaign.leave campaign.end campaign.post"
    " campaign.skip campaign.late-skip discuss.ask discuss.change discuss.host-self discuss.drop story.show story.ask"
    " story.approve story.drop story.seen brief.now brief.take brief.add brief.remove brief.again brief.send"
    " brief.change brief.leave brief.skip goal.set goal.drop goal.restore goal.aside goal.quiet strategy.change"
    " strategy.review desk.all activity.all activity.start activity.done activity.quiet rehearse.send rehearse.change"
    " rehearse.drop rehearse.drop-all maturity.dimension maturity.ask maturity.noticed learn.read learn.done"
    " learn.tried learn.weekly learn.all learn.of learn.share learn.log learn.forget team.role team.duty policy.set"
    " policy.place policy.all policy.group policy.promise policy.news policy.core policy.core-set policy.core-back"
    " policy.history policy.back setup.go setup.keep setup.later setup.all setup.rehearsal setup.change setup.other"
    " setup.rehearse pause.until pause.keep pause.change pause.which words.change words.use words.drop words.mine"
    " words.all words.history words.back",
}
FORMS = {
    COLLEAGUES: "question.later note.write-back note.boss kudos.give impact.describe idea.give core.more-time core.done"
    " campaign.hand discuss.other discuss.forward story.write story.own brief.forward strategy.remark team.remit"
    " quiet.change",
    CURATORS: "core.own core.no campaign.plan campaign.change campaign.words campaign.step",
    THANKERS: "note.edit champion.edit activity.thank",
    MANAGERS: "impact.correct impact.post impact.edit core.change discuss.change brief.add brief.change brief.leave"
    " goal.set strategy.change rehearse.change maturity.ask learn.share learn.log team.role team.duty policy.group"
    " policy.promise policy.news policy.core setup.change setup.other pause.change"
    " pause.which words.change",
}
WHO = {
    "member": "amina",
    "expert": "ben",
    "facilitator": "faith",
    "leader": "sam",
    "sponsor": "lena",
    "manager": "chloe",
    "sees to thanks": "nadia",
    "let in": "gus",
    "guest": "gus",
    "left": "kim",
    "bot": "beep",
    "nobody": "",
}
"""One of each. Whoever left was a manager, and so was the guest; who is let in leads, and was made a manager too."""
ROUTER = Router(FEATURES)
TABLES: Mapping[str, tuple[Mapping[frozenset[str], str], Mapping[str, Command | Press]]] = {
    "commands": (COMMANDS, ROUTER.commands),
    "buttons": (BUTTONS, ROUTER.buttons),
    "forms": (FORMS, ROUTER.forms),
}


def names(kind: str) -> dict[str, frozenset[str]]:
    """Give who may do each of these."""
    table, _ = TABLES[kind]
    rows = [(name, who) for who, listed in table.items() for name in listed.split()]
    assert len(rows) == len(dict(rows)), "something is written down twice"
    return dict(rows)


def peopled() -> World:
    world = World()
    every = frozenset(Role)
    for who, roles in (("ben", {Role.EXPERT}), ("sam", {Role.LEADER}), ("lena", {Role.SPONSOR}), ("kim", every)):
        world.keeps(Member(PersonId(who), frozenset({Role.MEMBER, *roles})))
    until = world.now.replace(year=2030)
    thanks = Member(PersonId("nadia"), frozenset({Role.MEMBER, Role.FACILITATOR}))
    world.keeps(replace(thanks, charges=(Charge(Duty.THANKING, until),)))
    world.keeps(Member(PersonId("gus"), every))
    world.leaves("kim")
    return world


def lets_in(world: World) -> None:
    """A guest of a community whose rules let guests take part, who leads, and whom somebody made a manager as well."""
    charges = (Charge(Duty.THANKING, world.now.replace(year=2030)),)
    world.keeps(Member(PersonId("gus"), frozenset({Role.MEMBER, Role.LEADER, Role.MANAGER}), charges=charges))
    world.rules(guests=True)


def everything(world: World) -> tuple[Mapping[Any, object], ...]:
    """All that is kept, but for which events were heard."""
    book = world.store._book  # noqa: SLF001 - no port gives everything away
    return dict(book.rows), dict(book.outbox), dict(book.timers), dict(book.ledger)


def events(kind: str, name: str, who: str, world: World) -> Event:
    about = {"in": "health", "question": "none", "what": "none", "month": "2026-02", "about": ""}
    home = {
        "key": f"{kind}/{name}/{who}",
        "at": world.now,
        "workspace": WorkspaceId("north"),
        "community": CommunityId("health"),
        "who": PersonId(who),
    }
    match kind:
        case "commands":
            return CommandGiven(said=(Words(name.replace("-", " ")),), **home)  # type: ignore[arg-type]  # each is what an event has
        case "buttons":
            return ButtonPressed(action=Action(name, about), **home)  # type: ignore[arg-type]  # each is what an event has
        case _:
            return FormSubmitted(action=Action(name, about), values={}, **home)  # type: ignore[arg-type]  # each is what an event has


def refused(world: World, event: Event) -> bool:
    reply = done(world.bot.handle(event))
    return isinstance(reply, Card) and reply.gist.key == "refused"


@pytest.mark.parametrize("kind", TABLES)
def test_everything_that_can_be_done_is_written_down(kind: str):
    assert names(kind).keys() == TABLES[kind][1].keys(), "say above who may do it"
    assert set(WHO) == EVERYBODY


@pytest.mark.parametrize("part", WHO)
@pytest.mark.parametrize("kind", TABLES)
def test_who_may_not_is_refused_kindly_and_nothing_comes_of_it_and_who_may_is_not(kind: str, part: str):
    world = peopled()
    if part == "let in":
        lets_in(world)
    for name, may in names(kind).items():
        event = events(kind, name, WHO[part], world)
        before = everything(world)
        if part not in may:
            assert refused(world, event), f"{part} may do {name}, which nobody wrote down"
            assert everything(world) == before, f"something came of {name} by {part}"
        else:
            assert not refused(world, event), f"{part} is refused {name}"


@pytest.mark.parametrize("kind", ["buttons", "forms"])
def test_what_is_pressed_asks_for_what_is_written_down(kind: str):
    """Whoever may press goes on to a record that says whose it is; here only the door is looked at."""
    asks = {
        SOMEBODY: Act.OWN,
        COLLEAGUES: Act.TAKE_PART,
        CURATORS: Act.CURATE,
        THANKERS: Act.THANK,
        MANAGERS: Act.STEER,
    }
    _, table = TABLES[kind]

    for name, who in names(kind).items():
        assert table[name].needs is asks[who], name
