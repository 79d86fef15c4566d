"""Who wants to be forgotten is: Steward knows nothing of them any more, and nobody who stays is left in the lurch."""

from __future__ import annotations

import re
from datetime import timedelta

from bot.features.briefings.state import Part, Role, Says, Stage, Story, Told
from bot.features.questions.state import Question, Room, Status
from bot.kernel.cards import Card, Download, Paper, Table
from bot.kernel.facts import Answered, Asked, HandedBack, Thanked
from bot.kernel.people import CommunityId, Duty, Forgotten, Member, PersonId, Profile, is_forgotten
from bot.kernel.steering import Returned, StoryWithdrawn
from bot.runtime.reader import Looking
from tests.known import done
from tests.world import FRIDGE, RESET, World, said

TICK = "\N{WHITE HEAVY CHECK MARK}"


def forgets(world: World, who: str, then: str = "stay") -> None:
    """Somebody asks what it means, presses, and a minute passes."""
    world.commands(who, "forget-me")
    world.presses(who, said("forget-button", then=then))
    world.later(minutes=1)


def figures(world: World) -> tuple[str, object]:
    """Everything that the managers can read and take away of how the community does."""
    told = re.sub(r"\d\d:\d\d", "", world.commands("chloe", "report quarter"))  # it says until when
    world.commands("chloe", "export")
    card = world.given("chloe")
    assert isinstance(card, Card)
    return told, [block.of for block in card.blocks if isinstance(block, Download)]


def test_nothing_happens_before_they_have_read_what_it_means_and_pressed(world: World):
    meaning = world.commands("amina", "forget-me")

    for key in ("forget-goes", "forget-stays", "forget-mark"):
        assert said(key) in meaning
    assert said("forget-alone", community="Health") not in meaning
    world.later(days=1)
    assert world.person("amina").name == "Amina"

    assert said("forget-begun", then="stay") in world.presses("amina", said("forget-button", then="stay"))
    world.later(minutes=1)
    assert world.person("amina").name == ""


def test_what_they_asked_is_closed_and_whoever_was_asked_hears_that_nothing_is_left_to_do(world: World):
    world.teaches("ben")
    world.says("amina", FRIDGE)
    world.until("tuesday 16:00")
    assert world.asked() == ["ben"]

    forgets(world, "amina")

    assert FRIDGE[:40] not in "\n".join(world.sees("ben"))
    assert said("nudge-closed") in world.sees("ben")[-1]
    assert FRIDGE[:40] not in world.commands("ben", "open")


def test_what_they_had_taken_on_goes_back_and_somebody_else_is_asked(world: World):
    world.teaches("lena")
    world.teaches("ben")
    question = world.says("amina", FRIDGE)
    world.until("tuesday 16:00")
    world.presses("ben", said("nudge-claim"))
    assert world.question(question).status is Status.CLAIMED

    forgets(world, "ben")
    world.until("wednesday 16:00")

    assert world.question(question).status is Status.OPEN
    assert world.asked() == ["ben", "lena"]
    assert [fact.in_time for fact in world.facts(HandedBack)] == [True]


def test_what_was_written_to_them_is_taken_away_and_so_is_what_quotes_or_names_them_to_others(world: World):
    world.drafts_no_notes()
    world.teaches("ben")
    world.says("amina", FRIDGE)
    world.until("tuesday 16:00")
    world.commands("ben", "thank @lena for driving the marigold crates through the flood")
    assert "marigold" in "\n".join(world.sees("lena"))
    assert world.sees("ben") != []

    forgets(world, "ben")

    assert world.sees("ben") == []
    assert "marigold" not in "\n".join(world.sees("lena"))
    assert "Ben" not in "\n".join(world.sees("lena"))


def test_what_they_saw_to_is_the_managers_again_and_a_story_with_them_in_it_is_told_no_more(world: World):
    world.commands("chloe", "team share watching @faith until friday")
    world.later(hours=2)
    parts = (Part(PersonId("faith"), Role.HELPED, Says.NAMED), Part(PersonId("amina"), Role.ASKED, Says.NAMED))
    told = Told(asked="How to silence the alarm.", helped=RESET, came="Two thousand doses were saved.")
    world.keeps(Story("s1", world.now, PersonId("kim"), parts, told, Stage.APPROVED, approved=world.now))
    reader = Looking(world.store, world.home("chloe"), CommunityId("health"))
    assert [one.who for one in done(reader.on_duty(Duty.WATCHING))] == ["chloe", "faith"]

    forgets(world, "faith")

    assert [one.duty for one in world.facts(Returned)] == ["watching"]
    assert [one.story for one in world.facts(StoryWithdrawn)] == ["s1"]
    story = world.record(Story, "s1")
    assert story is not None
    assert (story.told, [part.who for part in story.parts]) == (Told(), ["amina"])


def test_the_figures_stay_as_they_were_and_say_nobodys_name(world: World):
    for who in ("ben", "lena", "kim"):
        question = world.says("amina", f"{FRIDGE[:-1]} like the one of {who}?")
        world.later(minutes=6)
        answer = world.replies(who, RESET, to=question)
        world.reacts("amina", TICK, to=answer)
        world.later(hours=2)
    before = figures(world)

    forgets(world, "amina")
    forgets(world, "ben")

    assert figures(world) == before
    assert len({fact.who for fact in world.facts(Answered)}) == 3
    assert [is_forgotten(fact.who) for fact in world.facts(Asked)] == [True, True, True]
    assert [is_forgotten(fact.by) for fact in world.facts(Thanked)] == [True, True, True]
    assert b"amina" not in world.everything_stored()


def test_it_is_no_opt_out_whoever_writes_again_is_met_anew(world: World):
    forgets(world, "amina")

    question = world.says("amina", FRIDGE)
    world.later(minutes=6)

    assert world.question(question).asker == "amina"
    assert world.person("amina").reachable


def test_unless_they_say_so_and_then_it_binds_everywhere_though_nothing_is_known_of_them(world: World):
    world.teaches("ben")
    forgets(world, "ben", "silent")
    assert b"ben" not in re.findall(rb"[a-z]+", world.everything_stored())

    world.teaches("ben")
    world.says("amina", FRIDGE)
    world.later(days=3)

    assert "ben" not in world.asked()
    assert not world.person("ben").reachable
    assert said("quiet-stopped") in world.commands("ben", "quiet")
    world.presses("ben", said("quiet-start"))
    assert world.person("ben").reachable


def test_what_they_wrote_before_is_not_read_again_from_history(world: World):
    long_ago = world.now - timedelta(days=30)
    asked = world.wrote("amina", FRIDGE, at=long_ago)
    world.wrote("ben", "@amina hold the reset button for ten seconds.", to=asked, at=long_ago + timedelta(hours=1))
    world.says("amina", "The truck from Kisumu has arrived.")

    forgets(world, "amina")
    world.starts()

    assert world.hears_no_question(asked)
    assert b"amina" not in re.findall(rb"[a-z]+", world.everything_stored())
    assert world.record(Profile, "amina") is None


def test_a_profile_alone_is_not_kept_of_somebody_who_was_forgotten(world: World):
    forgets(world, "kim")

    world.moves("kim", "Asia/Seoul")
    assert world.record(Profile, "kim") is None

    world.says("kim", "Good morning from Seoul!")
    assert world.record(Member, "kim") is not None


def test_the_only_manager_is_told_what_becomes_of_the_community(world: World):
    assert said("forget-alone", community="Health") in world.commands("chloe", "forget-me")

    forgets(world, "chloe")

    assert done(world.store.find("health", "member", "role", "manager", 9)) == []


def test_it_holds_in_every_community_of_their_workspace(world: World):
    world.says("dalia", "Does anyone know which filter fits a hand pump?", "wash")
    world.says("dalia", FRIDGE)
    world.later(minutes=6)

    forgets(world, "dalia")

    assert world.records(Question, "wash") == world.records(Question) == ()
    assert [room.recent for room in (*world.records(Room), *world.records(Room, "wash"))] == [(), ()]
    assert len(world.records(Forgotten)) == 1


def test_whoever_asks_reads_what_is_kept_of_them_and_nobody_else_does(world: World):
    question = world.says("amina", FRIDGE)
    world.later(minutes=6)
    world.replies("ben", RESET, to=question)
    channel, lenas = world.channel("cold-chain"), world.sees("lena")

    assert said("data-sent") in world.commands("amina", "my-data", in_="cold-chain")
    mine = world.sees("amina")[-1]
    assert said("data-what", sort="questions") in mine
    assert said("data-why", sort="facts", days=30, months=24) in mine
    assert (world.channel("cold-chain"), world.sees("lena")) == (channel, lenas), "nobody else sees any of it"

    asked_for_another = world.commands("chloe", "my-data @amina")
    card = world.given("chloe")
    assert isinstance(card, Card)
    [taken] = [block.of for block in card.blocks if isinstance(block, Download) and isinstance(block.of, Table)]
    assert said("data-what", sort="questions") not in asked_for_another
    assert FRIDGE[:40] not in str(taken.rows), "whoever else is named, it is about whoever asks"


def test_everything_can_be_taken_along_word_for_word(world: World):
    world.says("amina", FRIDGE)
    world.later(minutes=6)
    world.commands("amina", "my-data")

    card = world.given("amina")
    assert isinstance(card, Card)
    table, page = [block.of for block in card.blocks if isinstance(block, Download)]
    assert isinstance(table, Table)
    assert isinstance(page, Paper)
    question = next(row for row in table.rows if row[2] == "question")
    assert question[:2] == ("Health", "questions")
    assert FRIDGE in str(question[4])
    assert {row[1] for row in table.rows} >= {"profile", "part", "questions", "facts"}


def test_somebody_who_belongs_nowhere_and_a_guest_may_ask_as_well(world: World):
    assert world.commands("zoe", "my-data") != said("which-none")
    assert said("data-what", sort="profile") in world.commands("gus", "my-data")

    forgets(world, "gus")

    assert world.record(Profile, "gus") is None
