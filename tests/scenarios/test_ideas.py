"""Anybody can give the community an idea; the core team is for some of them, and only how many are is shown."""

from __future__ import annotations

import pytest

from bot import listening
from bot.features.coreteam.state import Fortnight, Idea, Stage
from bot.kernel.cards import Action, Button, phrase
from bot.kernel.messages import Proposal
from bot.kernel.people import PersonId, Remit
from bot.kernel.steering import IdeaGiven, Voted
from bot.runtime.jobs import COMMUNITY
from tests.world import FRIDGE, World, said

CLINIC = "a weekly clinic on solar fridges"
ALARM = "How do I silence the temperature alarm of a vaccine fridge?"


def looks_after(world: World, who: str, what: str, **more: object) -> None:
    """Somebody has a remit."""
    world.keeps(Remit(PersonId(who), what, listening.topics(what), **more))  # type: ignore[arg-type]  # fields of it


def speaks_french(world: World, who: str) -> None:
    world.commands(who, "quiet")
    world.presses(who, said("quiet-change"))
    world.submits(who, starts="09:00", ends="17:00", language="fr", kinds="core-team,news")


def idea(world: World, words: str = CLINIC) -> Idea:
    [found] = [one for one in world.records(Idea) if one.words == words]
    return found


def voting(one: Idea, on: str = "yes") -> Button:
    """A button as it stands in somebody's hands from elsewhere."""
    return Button(phrase("idea-vote"), Action("core.vote", {"idea": one.name, "on": on, COMMUNITY: "health"}))


def test_an_idea_is_acknowledged_to_whoever_gave_it_and_stands_on_their_own_list(world: World):
    before = len(world.unasked())
    answer = world.commands("amina", f'idea "{CLINIC}"', in_="cold-chain")

    assert said("idea-noted", words=CLINIC) in answer
    assert world.channel("cold-chain") == []
    assert len(world.unasked()) == before, "nobody is written to"
    assert [fact.by for fact in world.facts(IdeaGiven)] == ["amina"]
    waits = said("idea-became", stage="open", words=CLINIC, due="", dated="no", word="", has_word="no", end="none")
    assert waits in world.commands("amina", "ideas")
    assert CLINIC not in world.commands("ben", "ideas")


def test_the_same_words_twice_are_one_idea_and_whoever_gave_it_can_take_it_back(world: World):
    world.commands("amina", f"idea {CLINIC}")
    assert said("idea-noted", words=CLINIC) in world.commands("amina", f'idea "{CLINIC.upper().lower()}"')
    assert len(world.records(Idea)) == 1

    assert world.presses("amina", said("idea-take-back")) == said("idea-taken-back")
    assert world.records(Idea) == ()
    assert said("ideas-own-none") in world.commands("amina", "ideas")


def test_without_words_it_says_what_to_do_and_a_press_opens_the_form(world: World):
    assert said("idea-how") in world.commands("amina", "idea")
    assert said("idea-form-title") in world.presses("amina", said("idea-write"))
    assert said("idea-form-hint") in world.submits("amina", idea="")
    world.commands("amina", "idea")
    world.presses("amina", said("idea-write"))
    assert said("idea-noted", words=CLINIC) in world.submits("amina", idea=CLINIC)


def test_on_a_message_it_leads_to_that_message(world: World):
    post = world.says("ben", "We ran three solar fridges for a month, and I learned a lot.")
    assert said("idea-form-title") in world.commands("amina", "idea", on=post)
    world.submits("amina", idea=CLINIC)

    assert idea(world).message == post.message
    assert f"<{said('idea-see-message')}>" in world.commands("chloe", "ideas")


def test_one_person_cannot_fill_the_list(world: World):
    for number in range(10):
        world.commands("amina", f"idea number {number}")

    assert said("idea-enough", count=10) in world.commands("amina", "idea one more")
    assert len(world.records(Idea)) == 10


def test_somebody_of_the_core_team_is_for_an_idea_once_and_can_take_that_back(world: World):
    world.commands("chloe", "team add @sam leader")
    world.commands("amina", f"idea {CLINIC}")
    world.commands("sam", "ideas")

    assert said("idea-voted", words=CLINIC, count=1) in world.presses("sam", said("idea-vote"))
    world.presses_remembered("sam", voting(idea(world)))
    assert idea(world).votes == ("sam",)
    counted = f"“{CLINIC}” One person is for it. {said('idea-from', who='Amina')}"
    assert counted in world.commands("faith", "ideas")
    assert "Sam" not in world.commands("faith", "ideas"), "only how many are for it is shown"

    world.commands("sam", "ideas")
    assert said("idea-unvoted", words=CLINIC) in world.presses("sam", said("idea-unvote"))
    assert idea(world).votes == ()
    assert [(fact.by, fact.on) for fact in world.facts(Voted)] == [("sam", True), ("sam", False)]


def test_ones_own_idea_and_others_votes_count_for_nothing(world: World):
    world.commands("faith", f"idea {CLINIC}")
    one = idea(world)

    assert world.presses_remembered("faith", voting(one)) == said("idea-own-vote")
    assert world.presses_remembered("amina", voting(one)) == said("idea-core-team-only")
    assert idea(world).votes == ()


def test_an_expert_is_of_the_core_team_who_looks_after_something(world: World):
    world.commands("chloe", "team add @ben expert")
    world.commands("amina", f"idea {CLINIC}")
    assert CLINIC not in world.commands("ben", "ideas")

    looks_after(world, "ben", "vaccine fridges")
    assert CLINIC in world.commands("ben", "ideas")


def test_whoever_wants_to_be_left_alone_is_not_named_with_their_idea(world: World):
    world.commands("amina", f"idea {CLINIC}")
    world.commands("amina", "quiet stop")

    assert CLINIC in world.commands("chloe", "ideas")
    assert "Amina" not in world.commands("chloe", "ideas")


def test_what_different_people_ask_in_vain_becomes_an_idea_without_anybodys_name(world: World):
    world.drafts_no_notes()
    looks_after(world, "faith", "vaccine fridges and their alarms")
    for who in ("amina", "kim", "nadia"):
        world.says(who, ALARM if who == "kim" else FRIDGE)
        world.later(days=3)
    world.commands("nadia", "quiet stop")
    world.until("thursday 09:01")

    [drawn] = [one for one in world.records(Idea) if not one.by]
    assert drawn.source == "unanswered"
    assert len(drawn.examples) == 2, "nobody is led to the question of somebody who wants to be left alone"
    listed = world.commands("chloe", "ideas")
    assert said("idea-line", source="unanswered", words=drawn.words, count=0) in listed
    assert not any(name in listed for name in ("Amina", "Kim", "Nadia"))
    assert [fact.by for fact in world.facts(IdeaGiven)] == [""]


def test_what_nobody_was_for_is_forgotten_and_so_is_what_was_decided(world: World):
    world.drafts_no_notes()
    for who in ("amina", "kim", "nadia"):
        world.says(who, FRIDGE)
        world.later(days=3)
    world.until("thursday 09:01")
    assert world.records(Idea)
    world.later(days=90)

    assert [one for one in world.records(Idea) if one.source == "unanswered" and one.stage is Stage.OPEN] == []


def test_it_is_all_said_in_ones_own_language(world: World):
    speaks_french(world, "amina")

    assert "Merci. L’équipe de pilotage la lit avec votre nom" in world.commands("amina", f"idea {CLINIC}")
    assert "attend la décision de l’équipe de pilotage" in world.commands("amina", "ideas")


@pytest.mark.parametrize("who", ["gus", "zoe"])
def test_who_is_no_member_gives_none(world: World, who: str):
    world.commands(who, f"idea {CLINIC}")

    assert world.records(Idea) == ()
    assert world.records(Fortnight) == ()
    assert [one for one in world.records(Proposal) if one.activity == "G1"] == []
