"""Once a month a leader reads two minutes that a manager has seen first: what moved, two stories, one thing to do."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from bot.features.briefings.state import Briefing, Readers, Step, Story
from bot.kernel.cards import Action, Button, Card, Download, Paper, phrase
from bot.kernel.facts import CarriedOut, Thanked, Used
from bot.kernel.messages import Proposal
from bot.kernel.policy import Purpose
from bot.kernel.steering import Briefed, BriefingActed, BriefingOpened
from tests.reading import buttons_of, read
from tests.tongues import TONGUE
from tests.world import FRIDGE, RESET, World, Written, said

TICK = "\N{WHITE HEAVY CHECK MARK}"
CAME = "Two thousand doses were saved in Turkana."
TOLD = {"asked": "How to silence the alarm of a TCW 3000 fridge.", "helped": RESET, "came": CAME}


@pytest.fixture
def approved(world: World) -> Written:
    """Sam leads; a story of Amina and Ben may be told."""
    world.drafts_no_notes()
    world.commands("chloe", "team add @sam leader")
    question = world.says("amina", FRIDGE)
    world.later(minutes=6)
    answer = world.replies("ben", RESET, to=question)
    world.reacts("amina", TICK, to=answer)
    tells(world, answer)
    return answer


def tells(world: World, answer: Written) -> None:
    world.until("tuesday 16:00")
    world.commands("chloe", "story", on=answer)
    world.submits("chloe", **TOLD)
    world.presses("chloe", said("story-ask"))
    world.until("wednesday 16:00")
    world.presses("amina", said("story-yes"))
    world.presses("ben", said("story-yes"))
    decides(world, said("story-approve"))


def laid(world: World) -> list[Proposal]:
    return [one for one in world.records(Proposal) if one.activity in {"G7", "G3"}]


def desk(world: World) -> str:
    speaker = TONGUE.english(world.policy().tone)
    return "\n".join(read(Card(one.line, one.blocks), speaker) for one in laid(world))


def decides(world: World, label: str, who: str = "chloe") -> str:
    [button] = [button for one in laid(world) for button in one.buttons if said(button.label.key, now="no") == label]
    return world.presses_remembered(who, at_home(button))


def at_home(button: Button) -> Button:
    return replace(button, action=replace(button.action, about={**button.action.about, "in": "health"}))


def thursday_before(world: World) -> None:
    """The Thursday before the first Tuesday of April, in the morning."""
    world.later(days=31 - world.now.day)
    world.until("thursday 08:05")


def letters(world: World, who: str = "sam") -> list[str]:
    return [text for text in world.sees(who) if said("brief-found-useful") in text or "C’était utile" in text]


def is_sent(world: World) -> None:
    thursday_before(world)
    decides(world, said("brief-send", now="no"))
    world.until("tuesday 20:00")


@pytest.mark.usefixtures("approved")
def test_on_the_thursday_before_a_manager_reads_all_of_it_and_nothing_goes_without_their_yes(world: World):
    thursday_before(world)

    shown = desk(world)
    assert said("brief-hello", named="yes", name="Sam") in shown
    assert said("brief-wish-thank", who="Ben") in shown
    assert CAME in shown
    assert "<See the answer>" in shown
    world.later(days=20)
    assert letters(world) == []
    assert world.facts(Briefed) == []
    assert laid(world) == [], "what nobody let go is let go of"


@pytest.mark.usefixtures("approved")
def test_it_comes_on_its_day_at_a_civil_hour_of_the_leaders_with_one_press_to_do_the_one_thing(world: World):
    is_sent(world)

    [text] = letters(world)
    assert said("brief-signed", named="yes", by="Chloe", community="Health") in text
    [sent] = world.unasked("sam", Purpose.BRIEFING)
    assert f"{sent.at:%a %H:%M}" == "Tue 13:00", "nine in New York"
    assert [fact.who for fact in world.facts(Briefed)] == ["sam"]
    assert ("G7", "chloe") in [(fact.activity, fact.by) for fact in world.facts(CarriedOut)]
    assert [(fact.how, fact.who) for fact in world.facts(Used)] == [("quoted", "ben")]
    assert "Leaders read it first on" in "".join(world.sees("ben"))
    assert world.facts(BriefingOpened) == []

    world.presses("sam", said("brief-do-thank", who="Ben"))
    assert [(fact.who, fact.by) for fact in world.facts(Thanked) if fact.how == "kudos"] == [("ben", "sam")]
    assert [(fact.who, fact.what) for fact in world.facts(BriefingActed)] == [("sam", "thank")]
    assert said("brief-wish-done") in letters(world)[0]
    assert said("brief-do-thank", who="Ben") not in world.sees_buttons("sam")


@pytest.mark.usefixtures("approved")
def test_that_it_was_read_is_known_from_a_press_and_counted_once(world: World):
    is_sent(world)
    behind = world.presses("sam", said("brief-behind"))
    world.presses("sam", said("brief-behind"))
    assert said("brief-found-noted") == world.presses("sam", said("brief-found-useful"))

    assert "<See the question>" in behind
    assert len(world.facts(BriefingOpened)) == 1
    assert "found it useful" in world.commands("chloe", "brief")


@pytest.mark.usefixtures("approved")
def test_not_for_me_ends_with_one_more_press(world: World):
    is_sent(world)
    world.presses("sam", said("brief-found-not"))
    assert world.presses("sam", said("brief-stop")) == said("brief-stopped")

    shown = world.commands("chloe", "brief")
    assert said("brief-seat", who="Sam", step="left-out", fared="unread", at="", found="none") in shown
    readers = world.record(Readers, "readers")
    assert readers is not None
    assert readers.left_out == ("sam",)


@pytest.mark.usefixtures("approved")
def test_it_is_written_in_the_leaders_language_and_so_the_manager_reads_it_before(world: World):
    world.commands("sam", "quiet")
    world.presses("sam", said("quiet-change"))
    world.submits("sam", starts="09:00", ends="17:00", language="fr", kinds="briefing,thanks")
    thursday_before(world)

    assert "Ce que vous seul" in desk(world) or "Une chose que vous seul ou seule pouvez faire" in desk(world)
    assert "Ben a répondu" in desk(world)
    decides(world, said("brief-send", now="no"))
    world.until("tuesday 20:00")
    [text] = letters(world)
    assert "Sam, bonjour." in text


@pytest.mark.usefixtures("approved")
def test_a_manager_opens_it_in_their_own_words_and_leaves_out_what_they_like(world: World):
    thursday_before(world)
    decides(world, said("brief-change"))
    world.submits("chloe", opening="Sam, this one will please you.")
    decides(world, said("brief-leave"))
    world.submits("chloe", parts="wish")

    assert said("brief-wish") not in desk(world)
    decides(world, said("brief-send", now="no"))
    assert decides_again(world) == said("brief-decided")
    world.until("tuesday 20:00")
    [text] = letters(world)
    assert "Sam, this one will please you." in text
    assert said("brief-wish") not in text


def decides_again(world: World) -> str:
    [briefing] = world.records(Briefing)
    action = Action("brief.send", {"briefing": briefing.name, "in": "health"})
    return world.presses_remembered("chloe", Button(phrase("brief-skip"), action))


@pytest.mark.usefixtures("approved")
def test_it_can_be_taken_away_as_a_letter_without_a_button_in_it(world: World):
    thursday_before(world)

    [paper] = [block.of for one in laid(world) for block in one.blocks if isinstance(block, Download)]
    assert isinstance(paper, Paper)
    assert paper.name == "briefing-2026-04-07"
    assert buttons_of(paper.card) == []
    text = read(paper.card, TONGUE.english(world.policy().tone))
    assert CAME in text
    assert said("brief-signed", named="no", by="", community="Health") in text


def to_forward(world: World) -> list[str]:
    """Give what of their last answer a manager may take away."""
    reply, say = world.given("chloe"), TONGUE.english(world.policy().tone)
    blocks = reply.blocks if isinstance(reply, Card) else ()
    papers = [block.of for block in blocks if isinstance(block, Download)]
    return [read(paper.card, say) for paper in papers if isinstance(paper, Paper)]


@pytest.mark.usefixtures("approved")
def test_it_can_still_be_taken_away_to_forward_when_it_is_on_its_way_and_when_it_was_brought(world: World):
    thursday_before(world)
    decides(world, said("brief-send", now="no"))
    assert said("brief-already", who="Sam", by="Chloe", on="Tue 07 Apr 08:00") in world.commands("chloe", "brief @sam")
    assert CAME in to_forward(world)[0]
    world.until("tuesday 20:00")

    world.commands("chloe", "brief")
    assert said("brief-sent", who="Sam", by="Chloe", on="Tue 07 Apr 15:00") in world.presses(
        "chloe", said("brief-take")
    )

    [letter] = to_forward(world)
    assert CAME in letter
    assert said("brief-signed", named="yes", by="Chloe", community="Health") in letter


@pytest.mark.usefixtures("approved")
def test_what_somebody_takes_back_is_in_no_letter_that_is_taken_away_later(world: World):
    is_sent(world)
    world.presses("ben", said("story-back"))

    world.commands("chloe", "brief")
    world.presses("chloe", said("brief-take"))

    assert [letter for letter in to_forward(world) if CAME in letter or RESET in letter] == []


@pytest.mark.usefixtures("approved")
def test_of_a_leader_who_wants_to_be_left_alone_since_no_letter_is_taken_away(world: World):
    is_sent(world)
    world.commands("chloe", "brief")
    take = world.button("chloe", said("brief-take"))
    world.commands("sam", "quiet stop")

    assert "Sam" not in world.presses_remembered("chloe", take)
    assert to_forward(world) == []


def test_nothing_worth_saying_is_not_sent_and_the_manager_reads_one_line(world: World):
    world.commands("chloe", "team add @sam leader")
    thursday_before(world)

    assert said("brief-nothing-now", who="Sam") in world.commands("chloe", "brief @sam")
    [line] = laid(world)
    assert line.line.key == "brief-nothing"
    world.until("tuesday 20:00")
    assert letters(world) == []
    assert world.records(Briefing) == ()


def test_where_nobody_leads_nothing_is_prepared_and_nothing_is_said(world: World):
    thursday_before(world)

    assert laid(world) == []


@pytest.mark.usefixtures("approved")
def test_a_manager_briefs_somebody_at_once_and_nobody_reads_a_story_twice(world: World):
    world.until("thursday 16:00")
    shown = world.commands("chloe", "brief @sam")
    assert CAME in shown
    world.presses("chloe", said("brief-send", now="yes"))
    world.later(hours=1)
    assert len(letters(world)) == 1

    thursday_before(world)
    assert CAME not in desk(world)
    [story] = world.records(Story)
    assert list(story.briefings) == ["sam"]


@pytest.mark.usefixtures("approved")
@pytest.mark.parametrize("why", ["opted out", "left", "pause"])
def test_who_left_or_wants_none_gets_none_and_a_pause_holds_it(world: World, why: str):
    thursday_before(world)
    decides(world, said("brief-send", now="no"))
    match why:
        case "opted out":
            world.commands("sam", "quiet stop")
        case "left":
            world.leaves("sam")
        case _:
            world.commands("chloe", "pause until 2026-04-10")
    world.until("wednesday 20:00")
    assert letters(world) == []

    world.until("monday 20:00")
    assert len(letters(world)) == (why == "pause")
    found = [one.line.key for one in laid(world)]
    assert found == ([] if why == "pause" else ["brief-undelivered"])


@pytest.mark.usefixtures("approved")
def test_after_an_outage_a_manager_decides_anew(world: World):
    thursday_before(world)
    decides(world, said("brief-send", now="no"))
    world.sleeps(days=9)

    assert letters(world) == []
    [briefing] = world.records(Briefing)
    assert briefing.step is Step.PROPOSED
