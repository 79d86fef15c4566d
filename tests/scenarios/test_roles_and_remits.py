"""Who looks after a community, in which role, and what each looks after, as managers and they themselves say."""

from __future__ import annotations

import pytest

from bot.kernel.people import Remit, Role
from bot.kernel.steering import Appointed, Relieved, Returned
from tests.scenarios.test_the_desk import lies_in_french
from tests.world import World, said


def test_roles_are_given_and_taken_by_word_and_by_form_and_noted(world: World):
    world.commands("chloe", "team add @sam leader")
    world.commands("chloe", "team add @sam leader")
    world.commands("chloe", "team")
    world.presses("chloe", said("team-role-give"))
    assert "Sam" in world.submits("chloe", who="sam", role="sponsor", how="add")
    world.commands("chloe", "team remove @sam leader")

    noted = [(fact.role, fact.by) for fact in world.facts(Appointed) if fact.who == "sam"]
    assert sorted(noted) == [("leader", "chloe"), ("sponsor", "chloe")], "once each"
    assert [(fact.who, fact.role) for fact in world.facts(Relieved)] == [("sam", "leader")]
    assert world.person("sam").roles == {Role.MEMBER, Role.SPONSOR}


def test_there_may_be_several_managers_and_the_last_cannot_go(world: World):
    world.commands("chloe", "team add @faith manager")
    world.commands("chloe", "team remove @chloe manager")

    assert world.commands("faith", "team remove @faith manager") == said("team-last-manager")


def test_a_manager_says_what_somebody_looks_after_and_everybody_reads_it(world: World):
    world.commands("chloe", "team add @sam leader")
    world.commands("chloe", 'team remit @sam "cold chain policy in the region"')

    remit = world.record(Remit, "sam")
    assert remit is not None
    assert {"cold", "chain"} <= set(remit.topics) or "cold chain" in remit.topics
    shown = world.commands("ben", "team")
    assert "Sam \N{EN DASH} cold chain policy in the region" in shown
    assert said("team-capacity", count=2) not in shown, "how often somebody may be asked is for managers"
    assert said("team-capacity", count=2) in world.commands("chloe", "team")


def test_people_say_themselves_what_they_look_after_and_how_often_they_may_be_asked(world: World):
    lies_in_french(world, "faith")
    world.commands("faith", "team")
    world.presses("faith", "Ce dont je m’occupe…")
    reply = world.submits("faith", what="la chaîne du froid", languages="fr,en", capacity="1", formal="yes")

    assert "vous vous occupez de ceci" in reply
    remit = world.record(Remit, "faith")
    assert remit is not None
    assert (remit.what, remit.languages, remit.capacity, remit.formal) == (
        "la chaîne du froid",
        frozenset({"fr", "en"}),
        1,
        True,
    )


@pytest.mark.parametrize(
    ("who", "words", "reply"),
    [
        ("ben", "team remit fridges", "team-remit-no-role"),
        ("faith", "team remit @chloe fridges", "team-remit-not-yours"),
        ("chloe", "team remit @ben fridges", "team-remit-no-role-yet"),
    ],
)
def test_nobody_says_it_of_others_or_without_a_role(world: World, who: str, words: str, reply: str):
    of = {"team-remit-not-yours": "Chloe", "team-remit-no-role-yet": "Ben"}.get(reply, "")

    assert world.commands(who, words) == said(reply, **({"who": of} if of else {}))
    assert world.records(Remit) == ()


def test_who_wants_to_be_left_alone_is_in_no_list(world: World):
    world.commands("chloe", "team add @sam leader")
    world.commands("sam", "quiet stop")

    assert "Sam" not in world.commands("ben", "team")


def test_with_the_last_role_a_duty_ends_too(world: World):
    world.commands("chloe", "team share thanking @faith until friday")
    world.commands("chloe", "team remove @faith facilitator")

    assert world.person("faith").charges == ()
    assert [(fact.who, fact.by) for fact in world.facts(Returned)] == [("faith", "chloe")]


def test_guests_have_no_role(world: World):
    assert world.commands("chloe", "team add @gus leader") == said("team-nobody-such")
