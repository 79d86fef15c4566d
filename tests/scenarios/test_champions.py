"""Champions of the month: proposed to the manager on evidence in words, told in private, named by their own yes."""

from __future__ import annotations

import re

import pytest

from bot.features.recognition.state import Honour, Stage
from bot.kernel.cards import Action, Button, Para, Quote
from bot.kernel.facts import CarriedOut, Disposed, Proposed, Recognised
from bot.kernel.messages import Proposal
from bot.kernel.people import CommunityId
from bot.kernel.policy import Purpose, Tone
from tests.reading import flat
from tests.tongues import TONGUE
from tests.world import FRIDGE, RESET, World, said

TICK = "\N{WHITE HEAVY CHECK MARK}"
BATTERY = "Taking the battery out for a minute resets the alarm as well."
YES = said("milestone-public-yes")
MARCH = said("month-name", month=3)


def helps(world: World, who: str, *askers: str, in_: str = "cold-chain", text: str = RESET) -> None:
    """Somebody answers others' questions, and each of them accepts the answer."""
    for asker in askers:
        question = world.says(asker, FRIDGE, in_=in_)
        answer = world.replies(who, text, to=question)
        world.later(minutes=6)
        world.reacts(asker, TICK, to=answer)
        world.later(minutes=20)


def proposed(world: World, who: str, month: str = "2026-03") -> Proposal | None:
    return world.record(Proposal, f"champion/{month}/{who}")


def reads(one: Proposal | None) -> str:
    """Read a proposal as a manager does."""
    assert one is not None
    speaker = TONGUE.english(Tone.WARM)
    texts = [block.text for block in one.blocks if isinstance(block, Para | Quote)]
    return "\n".join(flat(text, speaker) for text in (one.line, *texts))


def button(one: Proposal | None, label: str) -> Button:
    """Find a button of a proposal, as it stands on a desk."""
    assert one is not None
    [found] = [each for each in one.buttons if said(each.label.key) == label]
    home = CommunityId("health")
    return Button(found.label, Action(found.action.name, {**found.action.about, "in": home}))


def decides(world: World, label: str, who: str = "ben", manager: str = "chloe") -> str:
    return world.presses_remembered(manager, button(proposed(world, who), label))


@pytest.fixture
def march(world: World) -> World:
    """March is over: Ben has helped four people who also deal with others."""
    helps(world, "lena", "amina", "nadia", text=BATTERY)
    helps(world, "ben", "amina", "nadia", "dalia")
    helps(world, "ben", "sam", in_="nutrition")
    world.commands("dalia", "thank @nadia for the route map")
    world.commands("sam", "thank @kim for the stock list")
    world.until("monday 08:59")
    while world.now.month < 4:
        world.later(days=7)
    assert proposed(world, "ben") is None
    world.later(minutes=2)
    return world


def test_on_the_first_monday_the_manager_is_shown_who_helped_most_and_why(march: World):
    text = reads(proposed(march, "ben"))

    assert "Congratulate Ben on their help in March?" in text
    assert "4 accepted answers in 2 channels helped 4 people in 3 countries" in text
    assert said("champion-would-read") in text
    assert [fact.about for fact in march.facts(Proposed) if fact.activity == "G5"] == [
        "champion/2026-03/ben",
        "champion/2026-03/lena",
    ]
    assert march.unasked("ben", Purpose.RECOGNITION) == [], "nothing is sent before a manager's yes"


def test_the_preview_is_what_a_reader_of_french_will_read(march: World):
    march.commands("lena", "quiet")
    march.presses("lena", said("quiet-change"))
    march.submits("lena", starts="09:00", ends="17:00", language="fr", kinds="recognition")
    helps(march, "lena", "amina", "nadia", text=BATTERY)
    march.later(days=29)
    text = reads(proposed(march, "lena", "2026-04"))

    assert "Votre aide en avril a compté dans Health" in text
    assert "Congratulate Lena" in text


def test_after_a_managers_yes_it_is_told_in_private_and_in_their_name(march: World):
    assert decides(march, said("champion-congratulate")) == said("champion-congratulated", who="Ben")
    march.later(days=2)

    [letter] = [text for text in march.sees("ben") if said("champion-gist", manager="Chloe", month=MARCH) in text]
    assert "4 accepted answers in 2 channels helped 4 people in 3 countries" in letter
    assert said("champion-note", manager="Chloe") in letter
    assert [(fact.who, fact.what, fact.by) for fact in march.facts(Recognised)] == [
        ("ben", "champion/2026-03", "chloe")
    ]
    assert [(fact.activity, fact.by) for fact in march.facts(CarriedOut) if fact.activity == "G5"] == [("G5", "chloe")]
    assert [(fact.how, fact.by) for fact in march.facts(Disposed) if fact.activity == "G5"] == [("sent", "chloe")]
    assert proposed(march, "ben") is None
    assert march.channel("cold-chain") == []


def test_named_in_public_only_by_their_own_yes(march: World):
    decides(march, said("champion-congratulate"))
    march.until("tuesday 12:00")
    assert march.presses("ben", YES) == said("milestone-public-thanks")

    assert [fact.what for fact in march.facts(Recognised)][-1] == "public/2026-03/champion/2026-03"


def test_a_yes_that_comes_a_month_late_is_for_the_next_news(march: World):
    decides(march, said("champion-congratulate"))
    march.later(days=30)
    march.presses("ben", YES)

    assert [fact.what for fact in march.facts(Recognised)][-1] == "public/2026-05/champion/2026-03"


def test_a_manager_may_say_it_in_words_of_their_own(march: World):
    form = decides(march, said("champion-edit"))
    assert said("champion-form-words", who="Ben") in form
    own = "Ben, the Turkana team still talks about your reset trick."
    march.submits("chloe", words=own)
    assert [fact.how for fact in march.facts(Disposed) if fact.activity == "G5"] == ["changed"]
    march.until("tuesday 12:00")

    [letter] = [text for text in march.sees("ben") if own in text]
    march.presses("ben", YES)
    assert own in march.sees("ben")[-1], "what they said stays, whatever is said of it"
    march.later(days=31)
    assert own.encode() not in march.everything_stored()
    assert march.presses("ben", said("milestone-public-take-back")) == said("milestone-private-late")
    assert letter


def test_words_of_ones_own_are_some(march: World):
    decides(march, said("champion-edit"))

    assert said("champion-form-no-words") in march.submits("chloe", words="")
    assert proposed(march, "ben") is not None


def test_who_is_left_out_never_hears_of_it(march: World):
    assert decides(march, said("champion-skip")) == said("champion-skipped", who="Ben")
    march.later(days=5)

    assert march.unasked("ben", Purpose.RECOGNITION) == []
    assert proposed(march, "ben") is None
    assert [fact.how for fact in march.facts(Disposed) if fact.activity == "G5"] == ["skipped"]


def test_of_two_managers_the_second_hears_how_things_stand(march: World):
    march.commands("chloe", "team add @faith manager", community="health")
    congratulate = button(proposed(march, "ben"), said("champion-congratulate"))
    skip = button(proposed(march, "lena"), said("champion-skip"))
    edit = button(proposed(march, "ben"), said("champion-edit"))
    march.presses_remembered("chloe", congratulate)
    march.presses_remembered("chloe", skip)

    decided = said("champion-decided", manager="Chloe", who="Ben")
    assert march.presses_remembered("faith", congratulate) == decided
    assert march.presses_remembered("faith", edit) == decided
    assert march.presses_remembered("faith", skip) == said("champion-unknown")
    march.later(days=2)
    assert len(march.unasked("ben", Purpose.RECOGNITION)) == 1


def test_only_managers_decide(march: World):
    congratulate = button(proposed(march, "ben"), said("champion-congratulate"))

    assert march.presses_remembered("faith", congratulate) == said("refused", needs="thank")


@pytest.mark.parametrize("what", ["opted out", "declined"])
def test_who_wants_to_be_left_alone_is_in_no_list(world: World, what: str):
    if what == "opted out":
        world.commands("ben", "quiet stop")
    else:
        world.commands("ben", "quiet")
        world.presses("ben", said("quiet-change"))
        world.submits("ben", starts="09:00", ends="17:00", language="en", kinds="thanks")
    helps(world, "lena", "amina", "nadia", text=BATTERY)
    helps(world, "ben", "amina", "nadia", "dalia", "sam")
    world.later(days=40)

    assert proposed(world, "ben") is None
    assert world.unasked("ben", Purpose.RECOGNITION) == []


def test_who_opts_out_meanwhile_is_not_written_to_and_the_manager_is_told(march: World):
    congratulate = button(proposed(march, "ben"), said("champion-congratulate"))
    march.commands("ben", "quiet stop")

    assert march.presses_remembered("chloe", congratulate) == said("champion-moot")
    assert [fact.how for fact in march.facts(Disposed) if fact.activity == "G5"] == ["moot"]
    march.later(days=4)
    assert march.unasked("ben", Purpose.RECOGNITION) == []


def test_a_month_without_enough_evidence_passes_without_a_word(world: World):
    helps(world, "ben", "amina", "amina", "amina")
    world.says("kim", "Good morning everybody, and thank you all for a good week!")
    world.later(days=40)

    assert [fact for fact in world.facts(Proposed) if fact.activity == "G5"] == []
    assert [one for one in world.records(Proposal) if one.activity == "G5"] == []


def test_what_was_written_and_nobody_accepted_or_thanked_for_counts_for_nothing(world: World):
    helps(world, "lena", "amina", "nadia", text=BATTERY)
    helps(world, "ben", "amina", "nadia")
    for number in range(30):
        question = world.says("sam", f"Does anyone know how to order part {number} of a vaccine fridge?")
        world.replies("kim", f"Part {number} can be ordered from the regional store, with form twelve.", to=question)
        world.later(hours=3)
    world.later(days=40)

    assert proposed(world, "kim") is None
    assert proposed(world, "ben") is not None


def test_a_champion_rests_for_three_months(march: World):
    decides(march, said("champion-congratulate"))
    for month in ("2026-04", "2026-05", "2026-06"):
        helps(march, "ben", "amina", "nadia", "dalia", "sam")
        helps(march, "kim", "amina", "sam", text=BATTERY)
        march.later(days=31)
        assert proposed(march, "ben", month) is None, month

    helps(march, "ben", "amina", "nadia", "dalia", "sam")
    helps(march, "kim", "amina", "nadia", "sam", text=BATTERY)
    march.later(days=31)
    assert proposed(march, "ben", "2026-07") is not None


def test_what_nobody_decided_about_in_a_month_is_taken_off_the_list(march: World):
    march.later(days=29)

    assert proposed(march, "ben") is None
    assert march.record(Honour, "champion/2026-03/ben") is None
    assert {fact.how for fact in march.facts(Disposed) if fact.activity == "G5"} == {"moot"}


def test_after_a_long_outage_nobody_is_proposed_for_what_is_long_past(world: World):
    helps(world, "lena", "amina", "nadia", text=BATTERY)
    helps(world, "ben", "amina", "nadia", "dalia", "sam")
    world.sleeps(days=75)

    assert [fact for fact in world.facts(Proposed) if fact.activity == "G5"] == []


def test_a_champion_who_is_away_is_told_when_they_are_back(march: World):
    march.commands("ben", "quiet until 2026-04-15")
    decides(march, said("champion-congratulate"))
    march.until("tuesday 12:00")
    honour = march.record(Honour, "champion/2026-03/ben")
    assert honour is not None
    assert honour.stage is Stage.DUE

    march.later(days=10)
    assert len(march.unasked("ben", Purpose.RECOGNITION)) == 1


def test_a_proposal_is_said_in_words_and_shows_no_score(march: World):
    one = proposed(march, "ben")
    assert one is not None

    assert re.search(r"\d[.,]\d", reads(one)) is None


def test_a_champion_whose_manager_left_before_it_was_told_waits_for_another_one(march: World):
    march.commands("chloe", "team add @faith manager", community="health")
    congratulate = button(proposed(march, "ben"), said("champion-congratulate"))
    march.until("18:00", zone="Africa/Dakar")
    march.presses_remembered("chloe", congratulate)
    march.leaves("chloe")
    march.later(days=2)
    assert march.unasked("ben", Purpose.RECOGNITION) == []

    march.presses_remembered("faith", congratulate)
    march.later(days=1)
    assert said("champion-gist", manager="Faith", month="March") in march.sees("ben")[-1]


def test_whoever_congratulates_twice_hears_that_it_is_on_its_way(march: World):
    congratulate = button(proposed(march, "ben"), said("champion-congratulate"))
    first = march.presses_remembered("chloe", congratulate)

    assert march.presses_remembered("chloe", congratulate) == first
    march.later(days=2)
    assert len(march.unasked("ben", Purpose.RECOGNITION)) == 1
