"""A discussion opens when a manager let it go and a leader agreed to host it: asked once, and free to refuse."""

from __future__ import annotations

import pytest

from bot.features.discussions.state import Discussion, Stage
from bot.kernel.facts import CarriedOut, Disposed
from bot.kernel.messages import Proposal
from bot.kernel.policy import Purpose
from bot.kernel.steering import DiscussionOpened
from tests.rising import led, looks_after, opening
from tests.world import World, said

TITLE = said("discuss-opening-title", topic="solar fridges")
ASK = said("discuss-ask", host="Lena")
YES, NO, OTHER = (said(f"discuss-{word}") for word in ("yes", "no", "other"))


@pytest.fixture
def drafted(world: World) -> World:
    """Lena leads what solar fridges belong to, and a manager begins a discussion on them."""
    world.drafts_no_notes()
    world.commands("chloe", "team add @lena leader")
    looks_after(world, "lena")
    assert said("discuss-host-fits", host="Lena", remit="solar equipment and energy policy") in world.commands(
        "chloe", "discuss solar fridges"
    )
    return world


def stage(world: World) -> tuple[Stage, str]:
    [one] = world.records(Discussion)
    return one.stage, one.host


def opened(world: World, place: str = "cold-chain") -> list[str]:
    return [text for text in world.channel(place) if TITLE in text]


def test_the_leader_is_asked_privately_at_a_civil_hour_and_their_yes_opens_it_in_their_name(drafted: World):
    drafted.until("19:00", zone="Europe/Zurich")
    drafted.presses("chloe", ASK)
    assert drafted.sees("lena") == [], "in the evening nobody is asked"
    drafted.until("09:30", zone="Europe/Zurich")

    [asked] = drafted.sees("lena")
    assert said("discuss-ask-gist", topic="solar fridges", place="#cold-chain", community="Health") in asked
    assert said("discuss-ask-remit", remit="solar equipment and energy policy") in asked
    assert said("discuss-ask-note", by="Chloe") in asked
    assert TITLE in asked
    assert opened(drafted) == []
    assert drafted.presses("lena", YES) == said("discuss-yes-noted", place="#cold-chain")

    [text] = opened(drafted)
    assert said("discuss-opening-host", host="Lena") in text
    assert [(fact.host, fact.by, fact.place) for fact in drafted.facts(DiscussionOpened)] == [
        ("lena", "chloe", drafted.place("cold-chain"))
    ]
    assert [(fact.activity, fact.by) for fact in drafted.facts(CarriedOut)] == [("G3", "chloe")]
    assert said("discuss-answered", how="yes", topic="solar fridges", place="#cold-chain") in drafted.sees("lena")[-1]
    assert YES not in drafted.sees_buttons("lena")
    assert [sent.who for sent in drafted.unasked(purpose=Purpose.DISCUSSION) if sent.who] == ["lena"]


def test_who_would_rather_not_is_not_asked_again_and_the_manager_decides_anew(drafted: World):
    drafted.presses("chloe", ASK)
    drafted.later(hours=3)
    no = drafted.button("lena", NO)
    assert drafted.presses("lena", NO) == said("discuss-no-noted")

    assert stage(drafted) == (Stage.PROPOSED, "")
    text = drafted.commands("chloe", "discuss solar fridges")
    assert said("discuss-trouble", why="declined", who="Lena") in text
    assert drafted.presses_remembered("lena", no) == said("discuss-no-more")
    assert drafted.presses("chloe", said("discuss-host-self")) == said(
        "discuss-posted", hosts="you", place="#cold-chain", host="Chloe"
    )
    assert said("discuss-opening-host", host="Chloe") in opened(drafted)[0]


def test_who_would_rather_not_and_then_wants_to_be_left_alone_is_not_named_for_it(drafted: World):
    drafted.presses("chloe", ASK)
    drafted.later(hours=3)
    drafted.presses("lena", NO)
    drafted.commands("lena", "quiet stop")

    text = drafted.commands("chloe", "discuss solar fridges")
    assert said("discuss-trouble", why="gone", who="") in text
    assert "Lena" not in text


def test_a_leader_may_name_somebody_better_placed_and_a_manager_lets_them_be_asked(drafted: World):
    drafted.presses("chloe", ASK)
    drafted.later(hours=3)
    drafted.presses("lena", OTHER)
    assert drafted.submits("lena", who="gus") == said("discuss-other-nobody")
    drafted.presses("lena", OTHER)
    assert drafted.submits("lena", who="sam") == said("discuss-other-noted", who="Sam")

    assert stage(drafted) == (Stage.PROPOSED, "sam")
    assert drafted.sees("sam") == []
    drafted.commands("chloe", "discuss solar fridges")
    drafted.presses("chloe", said("discuss-ask", host="Sam"))
    drafted.until("10:00", zone="America/New_York")
    drafted.presses("sam", YES)
    assert said("discuss-opening-host", host="Sam") in opened(drafted)[0]


def test_a_leader_who_says_nothing_is_not_reminded(drafted: World):
    drafted.presses("chloe", ASK)
    drafted.later(days=9)

    assert len([sent for sent in drafted.unasked("lena") if sent.purpose is Purpose.DISCUSSION]) == 1
    assert stage(drafted) == (Stage.PROPOSED, "")
    assert said("discuss-answered", how="silent", topic="solar fridges", place="") in drafted.sees("lena")[-1]


def test_who_opted_out_is_neither_asked_nor_named_and_who_declines_the_kind_is_not_asked(drafted: World):
    drafted.presses("chloe", ASK)
    drafted.commands("lena", "quiet stop")
    drafted.later(hours=3)

    assert drafted.sees("lena") == []
    assert stage(drafted) == (Stage.PROPOSED, "")
    drafted.opens_home("chloe")
    assert "Lena" not in drafted.opens_home("chloe")


def test_nobody_says_yes_for_a_leader(drafted: World):
    drafted.presses("chloe", ASK)
    drafted.later(hours=3)
    yes = drafted.button("lena", YES)

    assert drafted.presses_remembered("ben", yes) == said("discuss-no-more")
    assert stage(drafted) == (Stage.ASKED, "lena")


def test_who_said_no_to_hosting_is_not_named_as_somebody_who_may_join(drafted: World):
    drafted.commands("lena", "know solar fridges")
    drafted.presses("chloe", ASK)
    drafted.later(hours=3)
    drafted.presses("lena", NO)

    [one] = drafted.records(Discussion)
    assert one.refused == ("lena",)
    assert one.experts == ()


def test_a_host_who_wants_to_be_left_alone_is_named_no_more_from_monday_on(world: World):
    led(world)
    assert any(said("discuss-opening-host", host="Lena") in text for text in world.channel("cold-chain"))
    world.commands("lena", "quiet stop")
    world.until("monday 09:00")

    assert not any("Lena" in text for text in opened(world))


def test_a_draft_is_shown_as_it_stands_today_without_whoever_wants_to_be_left_alone_by_now(drafted: World):
    drafted.commands("ben", "know electric bicycles")
    drafted.says("amina", "Where can I repair electric bicycles?")
    drafted.later(minutes=6)
    text = drafted.commands("chloe", "discuss electric bicycles")
    assert "Ben" in text
    assert said("discuss-see", number=1) in text
    drafted.commands("ben", "quiet stop")
    drafted.commands("amina", "quiet stop")

    text = drafted.commands("chloe", "discuss electric bicycles")
    assert "Ben" not in text
    assert said("discuss-see", number=1) not in text
    drafted.presses("chloe", said("discuss-host-self"))
    [opened] = [text for text in drafted.channel("cold-chain") if said("discuss-opening-note") in text]
    assert said("discuss-see", number=1) not in opened


def test_a_manager_changes_question_host_and_channel(drafted: World):
    drafted.presses("chloe", said("discuss-change"))
    text = drafted.submits(
        "chloe", topic="Fridges that run on the sun", question="What breaks first?", host="kim",
        place=drafted.place("nutrition"),
    )  # fmt: skip
    assert "What breaks first?" in text
    drafted.presses("chloe", said("discuss-ask", host="Kim"))
    drafted.until("10:00", zone="Asia/Tokyo")
    drafted.presses("kim", YES)

    [text] = [text for text in drafted.channel("nutrition") if "Fridges that run on the sun" in text]
    assert "What breaks first?" in text


def test_of_two_managers_the_first_decides(drafted: World):
    ask = drafted.button("chloe", ASK)
    drafted.commands("chloe", "team add @dalia manager")
    drafted.commands("dalia", "discuss solar fridges", community="health")
    drafted.presses("dalia", said("discuss-drop"))

    answer = drafted.presses_remembered("chloe", ask)
    assert answer == said("discuss-decided-by", whose="other", by="Dalia", topic="solar fridges")
    assert drafted.presses_remembered("ben", ask) == said("refused", needs="steer")
    assert [fact.how for fact in drafted.facts(Disposed)] == ["dropped"]
    assert drafted.records(Proposal) == ()


def test_a_channel_that_is_gone_brings_it_back_and_whoever_agreed_is_not_asked_again(drafted: World):
    drafted.presses("chloe", ASK)
    drafted.later(hours=3)
    yes = drafted.button("lena", YES)
    drafted.takes_out("cold-chain")
    assert drafted.presses_remembered("lena", yes) == said("discuss-yes-no-place")
    drafted.commands("chloe", "discuss solar fridges")
    drafted.presses("chloe", said("discuss-post", host="Lena"))

    assert TITLE in drafted.channel("nutrition")[0]


def test_a_community_reads_it_in_its_language_and_so_does_the_manager_before(drafted: World):
    drafted.rules(language="fr")
    looks_after(drafted, "lena")
    drafted.commands("chloe", "discuss panneaux solaires")
    drafted.presses("chloe", said("discuss-host-self"))

    [text] = drafted.channel("cold-chain")
    assert "Parlons de panneaux solaires" in text
    assert "Répondez dans ce fil" in text


def test_a_leader_may_begin_one_and_a_manager_decides(drafted: World):
    text = drafted.commands("lena", "discuss spare parts")

    assert said("discuss-draft-waits") in text
    assert ASK not in text
    assert "spare parts" in drafted.commands("chloe", "discuss")
    assert len(drafted.records(Proposal)) == 2


def test_while_a_community_rehearses_no_leader_is_asked_before_a_manager_lets_the_message_go(drafted: World):
    drafted.rules(rehearsal=True)
    drafted.presses("chloe", ASK)
    drafted.later(hours=3)

    assert drafted.sees("lena") == []
    assert opened(drafted) == []


def test_where_it_stands_is_known_by_its_message(world: World):
    post = led(world)

    assert TITLE in opened(world)[0]
    assert opening(world).message == post.message
