"""Every press about stories and briefings, also the late, the second and the mistaken one: a whole Steward answers."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.features.briefings.state import Briefing, Readers, Role, Stage, Story
from bot.kernel.cards import Card, Download, Paper, phrase
from bot.kernel.facts import Disposed, Undelivered
from bot.kernel.messages import Kept
from bot.kernel.people import PersonId, PlaceId
from bot.kernel.policy import Purpose
from tests.unit.features.briefed import (
    TOLD,
    answered,
    approved,
    briefing,
    captured,
    desk,
    form,
    lines,
    notes,
    press,
    story,
)
from tests.world import World, Written, said


@pytest.fixture
def steward() -> World:
    """A whole Steward, with Sam as a leader."""
    world = World()
    world.drafts_no_notes()
    world.commands("chloe", "team add @sam leader")
    return world


# ---------------------------------------------------------------- telling a story


def test_without_words_a_manager_can_begin_one_and_what_is_no_link_is_answered(steward: World):
    assert said("story-none") in steward.commands("chloe", "story")
    steward.presses("chloe", said("story-write"))
    assert {"who-asked", "who-helped", "also"} <= {one.name for one in form(steward, "chloe").inputs}
    assert said("story-how") in steward.commands("kim", "story about fridges")


@pytest.mark.parametrize(
    ("values", "wrong"),
    [
        ({"who-asked": "amina", "who-helped": "amina"}, "who-helped: "),
        ({"who-asked": "amina", "who-helped": "beep"}, "who-helped: "),
        ({"who-asked": "gus", "who-helped": "ben"}, "who-asked: "),
        ({"who-asked": "amina", "who-helped": "ben", "also": "ben"}, "also: "),
        ({"who-asked": "amina", "who-helped": "ben", "came": " "}, "came: "),
        ({"who-asked": "amina", "who-helped": "ben", "link": "the wiki"}, "link: "),
    ],
)
def test_what_is_missing_in_the_form_is_said_there(steward: World, values: dict[str, str], wrong: str):
    steward.commands("chloe", "story")
    steward.presses("chloe", said("story-write"))

    assert wrong in steward.submits("chloe", **{**TOLD, "also": "", **values})
    assert steward.records(Story) == ()


def test_a_story_without_a_message_leads_nowhere_and_whoever_it_also_tells_of_is_asked(steward: World):
    steward.commands("chloe", "story")
    steward.presses("chloe", said("story-write"))
    steward.submits("chloe", **TOLD, **{"who-asked": "amina", "who-helped": "ben", "also": "lena"})

    assert [(part.who, part.role) for part in story(steward).parts][-1] == ("lena", Role.ALSO)
    assert "<See" not in desk(steward)
    press(steward, "chloe", "story.ask", story=story(steward).name)
    steward.until("tuesday 16:00")
    press(steward, "lena", "story.own", story=story(steward).name, round="1")
    assert {one.name for one in form(steward, "lena").inputs} == {"came", "says"}


def test_on_a_message_nobody_answered_its_author_helped_and_who_asked_is_to_be_said(steward: World):
    tip = steward.says("lena", "Here is how we clean solar panels in the dry season, step by step.")
    steward.commands("chloe", "story", on=tip)
    names = {one.name for one in form(steward, "chloe").inputs}
    steward.submits("chloe", **TOLD, **{"who-asked": "amina"})

    assert "who-helped" not in names
    assert story(steward).of(Role.HELPED).who == "lena"  # type: ignore[union-attr]  # it has one
    assert story(steward).message == tip.message


def test_a_link_is_answered_with_a_button_and_the_form_knows_the_people(steward: World):
    answer = answered(steward)
    steward.commands("chloe", f"story {steward.link(answer)}")
    steward.presses("chloe", said("story-write"))

    assert {one.name for one in form(steward, "chloe").inputs}.isdisjoint({"who-asked", "who-helped"})
    steward.submits("chloe", **TOLD)
    assert said("story-already") in steward.commands("kim", "story", on=answer)
    assert said("story-ask") in steward.commands("chloe", "story", on=answer)
    assert len(steward.records(Story)) == 1


def test_a_second_form_of_the_same_message_leads_to_the_first(steward: World):
    answer = answered(steward)
    steward.commands("kim", "story", on=answer)
    steward.commands("chloe", "story", on=answer)
    steward.submits("chloe", **TOLD)

    assert steward.submits("kim", **TOLD) == said("story-already")
    assert len(steward.records(Story)) == 1


@pytest.mark.parametrize("who", ["amina", "ben"])
def test_of_whoever_wants_to_be_left_alone_no_story_is_begun(steward: World, who: str):
    answer = answered(steward)
    steward.commands(who, "quiet stop")

    assert steward.commands("chloe", "story", on=answer) == said("story-nobody")


def test_whoever_opts_out_while_a_form_is_open_is_in_no_story(steward: World):
    answer = answered(steward)
    steward.commands("chloe", "story", on=answer)
    steward.commands("ben", "quiet stop")

    assert steward.submits("chloe", **TOLD) == said("story-nobody")


def test_what_was_written_to_steward_alone_or_in_a_place_of_nobodys_is_no_story(steward: World):
    answer = answered(steward)
    private = Written(answer.message, answer.who, PlaceId("with ben"), answer.thread)

    assert steward.commands("ben", "story", on=private) == said("story-not-ours")


# ---------------------------------------------------------------- a manager's presses, also too late


def test_what_is_over_is_said_kindly_to_whoever_comes_second(steward: World):
    one = captured(steward)
    press(steward, "chloe", "story.ask", story=one.name)
    assert press(steward, "chloe", "story.ask", story=one.name) == said("story-elsewhere", stage="asked")
    assert press(steward, "chloe", "story.approve", story=one.name) == said("story-elsewhere", stage="asked")
    assert said("story-state", stage="asked", yes=0, of=2, told=0) in press(
        steward, "chloe", "story.show", story=one.name
    )
    press(steward, "chloe", "story.drop", story=one.name)
    for action in ("ask", "approve", "drop", "show", "write"):
        assert press(steward, "chloe", f"story.{action}", story=one.name) == said("story-gone")
    for action in ("say", "own"):
        assert press(steward, "ben", f"story.{action}", story=one.name, round="1") == said("story-not-asked")
    assert press(steward, "chloe", "story.seen", about="story/x/word") == said("story-seen-already")
    assert press(steward, "kim", "story.write", story=one.name) == said("story-gone")


def test_only_a_manager_words_it_anew_and_only_while_it_is_open(steward: World):
    one = captured(steward)
    assert press(steward, "kim", "story.write", story=one.name) == said("refused", needs="steer")
    press(steward, "chloe", "story.write", story=one.name)
    steward.commands("chloe", "team add @dalia manager", community="health")
    press(steward, "chloe", "story.write", story=one.name)
    press(steward, "dalia", "story.drop", story=one.name)

    assert steward.submits("chloe", **TOLD) == said("story-gone")


@pytest.mark.parametrize("action", ["story.ask", "story.approve"])
def test_nobody_goes_on_with_a_story_of_somebody_who_is_gone(steward: World, action: str):
    one = captured(steward)
    if action == "story.approve":
        press(steward, "chloe", "story.ask", story=one.name)
        steward.until("wednesday 16:00")
        for who in ("amina", "ben"):
            press(steward, who, "story.say", story=one.name, round="1", says="named")
    steward.leaves("ben")

    assert press(steward, "chloe", action, story=one.name) == said("story-nobody")
    assert story(steward).stage is Stage.ENDED


@pytest.fixture
def asked(steward: World) -> Story:
    """Both were asked; then Ben wants to be left alone, and no morning has come since."""
    one = captured(steward)
    press(steward, "chloe", "story.ask", story=one.name)
    steward.until("wednesday 16:00")
    return one


def test_whoever_says_yes_to_a_story_of_somebody_who_is_gone_reads_nothing_of_them(steward: World, asked: Story):
    steward.commands("ben", "quiet stop")

    assert press(steward, "amina", "story.say", story=asked.name, round="1", says="named") == said("story-not-asked")
    assert "Ben" not in steward.sees("amina")[-1]
    assert story(steward).stage is Stage.ENDED


def test_ones_own_words_to_a_story_of_somebody_who_is_gone_are_not_kept(steward: World, asked: Story):
    press(steward, "amina", "story.own", story=asked.name, round="1")
    steward.commands("ben", "quiet stop")

    assert steward.submits("amina", asked="It beeped all night.", says="named") == said("story-not-asked")
    assert story(steward).stage is Stage.ENDED


def test_ones_own_stories_are_listed_without_those_of_somebody_who_is_gone(steward: World, asked: Story):
    assert "Ben" in steward.commands("amina", "story")
    steward.commands("ben", "quiet stop")

    assert "Ben" not in steward.commands("amina", "story")
    assert said("story-back") not in steward.commands("amina", "story"), asked


def test_a_manager_who_words_a_story_anew_of_somebody_who_is_gone_ends_it(steward: World, asked: Story):
    press(steward, "chloe", "story.write", story=asked.name)
    steward.commands("ben", "quiet stop")

    assert steward.submits("chloe", **TOLD) == said("story-nobody")
    assert story(steward).stage is Stage.ENDED


def test_nobody_is_asked_about_a_story_of_somebody_who_went_meanwhile(steward: World):
    one = captured(steward)
    steward.until("22:00")
    press(steward, "chloe", "story.ask", story=one.name)
    steward.commands("ben", "quiet stop")
    steward.until("wednesday 16:00")

    assert steward.unasked("amina", Purpose.STORY) == []
    assert story(steward).stage is Stage.ENDED


def test_what_names_somebody_is_not_approved_whoever_pressed_when(steward: World):
    one = captured(steward)
    press(steward, "chloe", "story.write", story=one.name)
    steward.submits("chloe", **{**TOLD, "came": "Ben saved two thousand doses."})
    press(steward, "chloe", "story.ask", story=one.name)
    steward.until("wednesday 16:00")
    press(steward, "amina", "story.say", story=one.name, round="1", says="named")
    press(steward, "ben", "story.say", story=one.name, round="1", says="unnamed")

    assert press(steward, "chloe", "story.approve", story=one.name) == said("story-reveals")


def test_ones_own_words_may_not_be_empty(steward: World):
    one = captured(steward)
    press(steward, "chloe", "story.ask", story=one.name)
    steward.until("wednesday 16:00")
    press(steward, "ben", "story.own", story=one.name, round="1")

    assert "helped: " in steward.submits("ben", helped=" ", came="x", says="named")
    press(steward, "ben", "story.own", story=one.name, round="1")
    steward.submits("ben", helped="Press and hold.", came="Doses were saved.", says="unnamed", asked="Not mine to say")
    assert (story(steward).told.helped, story(steward).told.asked) == ("Press and hold.", TOLD["asked"])


# ---------------------------------------------------------------- the way to people


def test_who_cannot_be_written_to_cannot_be_asked_and_the_manager_hears_so(steward: World):
    one = captured(steward)
    steward.platform().denied.add("ben")
    press(steward, "chloe", "story.ask", story=one.name)
    steward.until("wednesday 16:00")

    assert lines(steward) == ["story-word"]
    assert story(steward).why == "unreachable"


def test_what_was_held_up_is_asked_when_it_can_be(steward: World):
    one = captured(steward)
    press(steward, "chloe", "story.ask", story=one.name)
    steward.until("wednesday 16:00")
    notes(steward, Undelivered(f"story/{one.name}/ben/1", PersonId("ben"), "gone"))
    assert story(steward).stage is Stage.ASKED, "he may have read it"
    notes(steward, Undelivered(f"story/{one.name}/ben/1", PersonId("ben"), "community-paused"))
    notes(steward, Undelivered("story/other/ben/1", PersonId("ben"), "denied"))

    assert [part.asked == steward.now for part in story(steward).parts] == [False, True], "he is asked anew at once"


def test_after_an_outage_a_manager_decides_anew_whether_people_are_asked(steward: World):
    one = captured(steward)
    steward.commands("chloe", "pause until 2026-03-10")
    press(steward, "chloe", "story.ask", story=one.name)
    steward.sleeps(days=12)

    assert steward.unasked(purpose=Purpose.STORY) == []
    assert story(steward).stage is Stage.DRAFT
    assert lines(steward) == ["story-line-draft"]


def test_of_two_stories_one_person_is_asked_about_one_a_day(steward: World):
    one = captured(steward)
    steward.commands("chloe", "story")
    steward.presses("chloe", said("story-write"))
    steward.submits("chloe", **TOLD, **{"who-asked": "amina", "who-helped": "lena"})
    for each in steward.records(Story):
        press(steward, "chloe", "story.ask", story=each.name)
    steward.until("wednesday 08:00")
    assert [sent.who for sent in steward.unasked("amina", Purpose.STORY)] == ["amina"]
    steward.until("thursday 12:00")

    assert [steward.day_of(sent) for sent in steward.unasked("amina", Purpose.STORY)] == ["2026-03-03", "2026-03-04"]
    assert one.name in {each.name for each in steward.records(Story)}


def test_in_rehearsal_what_a_manager_has_let_go_goes_all_the_same(steward: World):
    steward.rules(rehearsal=True)
    one = captured(steward)
    press(steward, "chloe", "story.ask", story=one.name)
    steward.until("wednesday 16:00")

    assert [sent.who for sent in steward.unasked(purpose=Purpose.STORY)] == ["amina", "ben"]


def test_what_a_manager_only_had_to_know_leaves_the_desk_by_itself(steward: World):
    one = captured(steward)
    press(steward, "chloe", "story.ask", story=one.name)
    steward.until("wednesday 16:00")
    press(steward, "ben", "story.say", story=one.name, round="1", says="no")
    assert lines(steward) == ["story-word"]
    steward.later(days=16)

    assert lines(steward) == []
    assert steward.facts(Disposed)[-1].how == "moot"


def test_what_is_long_ago_is_forgotten(steward: World):
    approved(steward)
    steward.commands("chloe", "brief @sam")
    steward.presses("chloe", said("brief-send", now="yes"))
    steward.later(days=410)
    assert steward.records(Briefing) == ()
    steward.later(days=330)

    assert steward.records(Story) == ()


# ---------------------------------------------------------------- who is briefed


def test_a_manager_chooses_who_is_briefed(steward: World):
    assert "Sam" in steward.commands("chloe", "brief")
    assert "Lena" in steward.commands("chloe", "brief add @lena")
    steward.presses("chloe", said("brief-add"))
    assert said("brief-nobody") in steward.submits("chloe", who="beep")
    press(steward, "chloe", "brief.add")
    assert "Kim" in steward.submits("chloe", who="kim")
    assert said("brief-again") in steward.commands("chloe", "brief remove @sam")
    assert said("brief-seat", who="Kim", step="left-out", fared="unread", at="", found="none") in press(
        steward, "chloe", "brief.remove", who="kim"
    )
    press(steward, "chloe", "brief.again", who="kim")
    readers = steward.record(Readers, "readers")
    assert readers == Readers((PersonId("lena"), PersonId("kim")), (PersonId("sam"),))
    assert steward.commands("chloe", "brief add @gus") == said("brief-nobody")
    assert steward.commands("chloe", "brief @gus") == said("brief-nobody")
    assert said("refused", needs="steer") == steward.commands("kim", "brief")


def test_a_leader_who_wants_none_is_prepared_none_and_what_waits_for_them_does_not_go(steward: World):
    approved(steward)
    steward.commands("chloe", "brief @sam")
    steward.commands("sam", "quiet")
    steward.presses("sam", said("quiet-change"))
    steward.submits("sam", starts="09:00", ends="17:00", language="en", kinds="news")

    assert press(steward, "chloe", "brief.send", briefing=briefing(steward).name) == said("brief-nobody")
    assert steward.commands("chloe", "brief @sam") == said("brief-nobody")
    assert "Sam" not in steward.commands("chloe", "brief")
    steward.later(days=31 - steward.now.day)
    steward.until("thursday 08:05")
    assert (steward.records(Briefing), lines(steward)) == ((), [])


def test_who_leaves_between_the_yes_and_the_morning_it_comes_is_told_of_no_more(steward: World):
    approved(steward)
    steward.commands("chloe", "brief @sam")
    press(steward, "chloe", "brief.send", briefing=briefing(steward).name)
    assert steward.unasked("sam", Purpose.BRIEFING) == [], "it is early where Sam lives"
    steward.commands("ben", "quiet stop")
    steward.until("12:00", zone="America/New_York")

    assert steward.unasked("sam", Purpose.BRIEFING) == []
    assert steward.records(Briefing) == ()


def test_the_last_one_is_a_managers_to_take_and_tells_of_nobody_who_is_to_be_left_alone_by_then(steward: World):
    approved(steward)
    steward.commands("chloe", "brief @sam")
    name = briefing(steward).name
    press(steward, "chloe", "brief.send", briefing=name)
    steward.later(days=1)

    assert press(steward, "kim", "brief.take", briefing=name) == said("refused", needs="steer")
    assert press(steward, "sam", "brief.take", briefing=name) == said("refused", needs="steer")
    assert press(steward, "chloe", "brief.take", briefing="briefing/gone") == said("brief-decided")
    press(steward, "chloe", "brief.take", briefing=name)
    assert offered(steward) == 1
    steward.commands("ben", "quiet stop")
    assert "Sam was briefed on" in press(steward, "chloe", "brief.take", briefing=name)
    assert offered(steward) == 0


def test_a_story_that_a_manager_drops_is_in_no_paper_any_more_and_papers_of_others_stay(steward: World):
    approved(steward)
    steward.commands("chloe", "brief @sam")
    amina = PersonId("amina")
    other = Paper("another", Card(phrase("brief-title")), tells_of=(amina, PersonId("lena")))
    until, place = steward.now + timedelta(days=7), steward.place("cold-chain")
    kept = Kept("another", other, phrase("brief-download"), until, PersonId("chloe"), place, (amina,))
    steward.keeps(kept, "north")
    assert len(steward.records(Kept)) == 2
    press(steward, "chloe", "story.drop", story=story(steward).name)

    assert [one.name for one in steward.records(Kept)] == ["another"]


def offered(world: World) -> int:
    """How many papers the latest answer to the manager lets her take away."""
    reply = world.given("chloe")
    return sum(isinstance(block, Download) for block in reply.blocks) if isinstance(reply, Card) else 0


def test_one_at_a_time_is_prepared_and_shown_again_while_it_waits(steward: World):
    approved(steward)
    first = press(steward, "chloe", "brief.now", who="sam")
    assert press(steward, "chloe", "brief.now", who="sam") == first
    assert len(steward.records(Briefing)) == 1
    press(steward, "chloe", "brief.send", briefing=briefing(steward).name)
    steward.until("thursday 20:00")
    assert said("brief-nothing-now", who="Sam") == steward.commands("chloe", "brief @sam")


def test_what_is_on_its_way_is_not_prepared_twice(steward: World):
    approved(steward)
    steward.commands("chloe", "pause until 2026-03-10")
    steward.commands("chloe", "brief @sam")
    press(steward, "chloe", "brief.send", briefing=briefing(steward).name)

    assert "is on its way" in steward.commands("chloe", "brief @sam")
    steward.commands("chloe", "resume")
    steward.until("friday 20:00")
    assert len(steward.unasked("sam", Purpose.BRIEFING)) == 1, "the pause ended before its time"


def test_every_press_of_a_manager_is_held_against_what_is_so(steward: World):
    approved(steward)
    steward.commands("chloe", "brief @sam")
    name = briefing(steward).name
    press(steward, "chloe", "brief.leave", briefing=name)
    assert "parts: " in steward.submits("chloe", parts=f"{story(steward).name},wish")
    assert press(steward, "chloe", "brief.skip", briefing=name) == said("brief-skipped", who="Sam")
    for action in ("send", "change", "leave", "skip"):
        assert press(steward, "chloe", f"brief.{action}", briefing=name) == said("brief-decided")
    for action in ("behind", "found", "stop", "host", "forward"):
        assert press(steward, "sam", f"brief.{action}", briefing=name) == said("brief-gone")
    steward.commands("chloe", "brief @sam")
    steward.commands("sam", "quiet stop")
    assert press(steward, "chloe", "brief.send", briefing=briefing(steward).name) == said("brief-nobody")


@pytest.mark.parametrize("action", ["change", "leave", "skip"])
def test_whatever_is_pressed_on_it_nobody_who_is_to_be_left_alone_is_named_as_its_reader(steward: World, action: str):
    approved(steward)
    steward.commands("chloe", "brief @sam")
    name = briefing(steward).name
    steward.commands("sam", "quiet stop")

    assert press(steward, "chloe", f"brief.{action}", briefing=name) == said("brief-gone")
    assert steward.records(Briefing) == ()
    assert "brief-line" not in lines(steward)


@pytest.mark.parametrize(("action", "values"), [("change", {"opening": "Good news."}), ("leave", {"parts": "numbers"})])
def test_its_reader_may_want_to_be_left_alone_while_a_form_is_filled_in(
    steward: World, action: str, values: dict[str, str]
):
    approved(steward)
    steward.commands("chloe", "brief @sam")
    press(steward, "chloe", f"brief.{action}", briefing=briefing(steward).name)
    steward.commands("sam", "quiet stop")

    assert steward.submits("chloe", **values) == said("brief-gone")
    assert steward.records(Briefing) == ()


def test_what_is_removed_is_not_sent(steward: World):
    approved(steward)
    steward.commands("chloe", "brief @sam")
    steward.commands("chloe", "brief remove @sam")

    assert steward.records(Briefing) == ()
    assert lines(steward) == []


def test_who_manages_no_more_has_let_nothing_go(steward: World):
    approved(steward)
    steward.commands("chloe", "team add @dalia manager")
    steward.commands("chloe", "brief @sam")
    steward.commands("chloe", "pause until 2026-03-10")
    press(steward, "dalia", "brief.send", briefing=briefing(steward).name)
    steward.commands("chloe", "team remove @dalia manager")
    steward.until("tuesday 20:00")

    assert steward.unasked("sam", Purpose.BRIEFING) == []
    assert lines(steward) == ["brief-line"]
    assert briefing(steward).by == ""
