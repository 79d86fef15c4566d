"""`thank @person for ...`: a colleague's thanks arrive in their own words, in private, a few a day, and none is cut."""

from __future__ import annotations

import pytest

from bot.features.recognition.state import Kudo
from bot.kernel.facts import Thanked
from bot.kernel.messages import Shown
from bot.kernel.policy import Purpose
from tests.world import World, said

HELP = "walking me through the fridge log on Friday; the clinic opened on time"
MANY = "thank @ben @kim @lena @sam @nadia @faith @dalia for the stock count"


def test_thanks_arrive_in_the_givers_words_at_a_good_hour(world: World):
    answer = world.commands("amina", f"thank @ben for {HELP}")
    assert answer == said("kudos-passed-on", names="Ben", count=1)
    assert world.sees("ben") == [], "it is seven in the morning in Dakar"

    world.until("09:00", zone="Africa/Dakar")
    [letter] = world.sees("ben")
    assert letter.splitlines() == [
        "Amina thanks you.",
        f"> {HELP}",
        said("kudos-note", count=1),
    ]
    assert [(fact.who, fact.by, fact.how) for fact in world.facts(Thanked)] == [("ben", "amina", "kudos")]


def test_thanks_reach_a_reader_of_french_in_french_and_in_the_words_that_were_typed(world: World):
    world.commands("ben", "quiet")
    world.presses("ben", said("quiet-change"))
    world.submits("ben", starts="09:00", ends="17:00", language="fr", kinds="thanks,recognition")
    world.commands("amina", f"thank @ben pour {HELP}")
    world.until("09:00", zone="Africa/Dakar")

    [letter] = world.sees("ben")
    assert letter.splitlines()[:2] == ["Amina vous remercie.", f"> {HELP}"]
    assert "une fois par jour" in letter


def test_several_people_are_thanked_at_once_each_in_private(world: World):
    world.until("12:30")
    answer = world.commands("amina", "thank @ben, @nadia and @faith for the stock count in Turkana")

    assert "Ben, Nadia, and Faith will read your thanks" in answer
    for who in ("ben", "nadia", "faith"):
        [letter] = world.sees(who)
        assert "> the stock count in Turkana" in letter
        assert "Lena" not in letter
    assert world.channel("cold-chain") == []


def test_thanks_that_wait_for_the_same_morning_come_as_one_message(world: World):
    world.until("18:00", zone="Africa/Dakar")
    for who, what in (("amina", "the fridge log"), ("sam", "the route map"), ("kim", "reading my draft")):
        world.commands(who, f"thank @ben for {what}")
        world.later(minutes=1)
    world.until("09:00", zone="Africa/Dakar")

    [letter] = world.sees("ben")
    assert "Amina, Sam, and Kim thank you." in letter
    assert [line for line in letter.splitlines() if line.startswith(">")] == [
        "> the fridge log",
        "> the route map",
        "> reading my draft",
    ]


def test_thanks_come_at_most_once_a_day(world: World):
    world.until("12:30")
    world.commands("amina", "thank @ben for the fridge log")
    world.commands("sam", "thank @ben for the route map")
    assert len(world.unasked("ben", Purpose.THANKS)) == 1

    world.later(days=1)
    assert len(world.unasked("ben", Purpose.THANKS)) == 2


def test_more_than_fits_into_one_message_waits_for_the_next_day(world: World):
    world.rules(kudos_a_day=100)
    for number in range(10):
        world.commands("amina", f"thank @ben for answer number {number}")
    world.until("tuesday 10:00")
    assert len([line for letter in world.sees("ben") for line in letter.splitlines() if line[0] == ">"]) == 8

    world.later(days=1)
    assert len([line for letter in world.sees("ben") for line in letter.splitlines() if line[0] == ">"]) == 10


def test_beyond_the_number_of_a_day_it_is_said_exactly_who_was_not_thanked(world: World):
    answer = world.commands("amina", MANY)

    assert "Ben, Kim, Lena, Sam, and Nadia will read your thanks" in answer
    assert "Not yet thanked: Faith and Dalia." in answer
    assert "tomorrow you can thank these people too" in answer
    assert "> the stock count" in answer, "what was not passed on is given back"
    assert [fact.who for fact in world.facts(Thanked)] == ["ben", "kim", "lena", "sam", "nadia"]

    assert "Not yet thanked: Faith." in world.commands("amina", "thank @faith for the stock count")
    assert said("kudos-none-left", most=5) in world.commands("amina", "thank")


def test_a_day_is_a_day_of_the_givers_own(world: World):
    world.until("17:30", zone="Asia/Tokyo")
    world.rules(kudos_a_day=1)
    world.commands("kim", "thank @ben for the route map")
    world.until("23:59", zone="Asia/Tokyo")
    assert "Not yet thanked" in world.commands("kim", "thank @lena for the route map")

    world.later(minutes=2)
    assert "Lena will read" in world.commands("kim", "thank @lena for the route map")


def test_the_number_of_a_day_counts_all_communities_together(world: World):
    world.rules(kudos_a_day=1)
    world.rules("wash", kudos_a_day=1)
    world.commands("dalia", "thank @ben for the route map", community="health")

    assert "Not yet thanked: Rami." in world.commands("dalia", "thank @rami for the pump", community="wash")


def test_nobody_thanks_themselves(world: World):
    assert world.commands("amina", "thank @amina for everything") == said("kudos-oneself")
    both = world.commands("amina", "thank @amina @ben for the stock count")

    assert said("kudos-oneself") in both
    assert [fact.who for fact in world.facts(Thanked)] == ["ben"]


@pytest.mark.parametrize("who", ["gus", "lena", "sam", "kim"])
def test_who_cannot_be_reached_is_named_kindly_and_counts_for_nothing(world: World, who: str):
    world.leaves("lena")
    world.commands("sam", "quiet stop")
    world.commands("kim", "quiet")
    world.presses("kim", said("quiet-change"))
    world.submits("kim", starts="09:00", ends="17:00", language="en", kinds="routing,recognition")
    answer = world.commands("amina", f"thank @{who} for the stock count")

    assert answer == said("kudos-unreachable", names=who.title(), count=1)
    assert "Not yet" not in world.commands("amina", "thank @ben @nadia @faith @chloe @dalia for the stock count")
    world.later(days=2)
    assert world.unasked(who) == []


def test_who_opts_out_before_the_morning_gets_nothing_and_the_words_are_forgotten(world: World):
    world.commands("amina", f"thank @ben for {HELP}")
    world.commands("ben", "quiet stop")
    world.later(days=2)

    assert world.unasked("ben") == []
    assert HELP.encode() not in world.everything_stored()


def test_the_words_are_kept_only_until_they_have_arrived(world: World):
    world.commands("amina", f"thank @ben for {HELP}")
    assert HELP.encode() in world.everything_stored()

    world.until("09:00", zone="Africa/Dakar")
    assert HELP.encode() not in world.everything_stored()
    [shown] = [one.show.surface for one in world.platform().seen_by("ben")]
    assert world.record(Shown, shown) is not None
    world.later(days=31)
    assert world.record(Shown, shown) is None


def test_thanks_that_are_held_up_arrive_on_a_better_day(world: World):
    world.commands("amina", f"thank @ben for {HELP}")
    world.until("08:59", zone="Africa/Dakar")
    world.platform().throttled_until = world.now.replace(hour=23)
    world.later(days=2)

    assert [HELP in letter for letter in world.sees("ben")] == [True]
    assert HELP.encode() not in world.everything_stored()


def test_thanks_that_can_never_be_brought_are_forgotten(world: World):
    world.platform().denied.add("ben")
    world.commands("amina", f"thank @ben for {HELP}")
    world.later(days=1)

    assert HELP.encode() not in world.everything_stored()
    assert world.sees("ben") == []


def test_without_what_for_it_is_asked_in_a_form_that_remembers_whom(world: World):
    form = world.commands("amina", "thank @ben @nadia")
    assert form.splitlines() == [said("kudos-form-title"), said("kudos-form-words"), f"[{said('kudos-form-submit')}]"]
    assert world.facts(Thanked) == []

    assert said("kudos-form-no-words") in world.submits("amina", words="")
    world.commands("amina", "thank @ben @nadia")
    assert "Ben and Nadia will read" in world.submits("amina", words=HELP)
    world.until("09:00", zone="Africa/Dakar")
    assert f"> {HELP}" in world.sees("ben")[-1]


def test_thank_alone_asks_whom_and_what_for(world: World):
    form = world.commands("amina", "thank")
    assert said("kudos-form-who") in form

    assert said("kudos-form-nobody") in world.submits("amina", words=HELP, who="")
    world.commands("amina", "thank")
    assert said("kudos-oneself") in world.submits("amina", words=HELP, who="amina")
    world.commands("amina", "thank")
    assert "Ben will read" in world.submits("amina", words=HELP, who="ben")


def test_on_a_message_the_form_says_what_for_and_the_thanks_lead_to_it(world: World):
    world.until("12:30")
    post = world.says("ben", "I have put the new cold-chain checklist into the shared folder.")
    world.commands("amina", "thank", on=post)
    world.submits("amina", words=HELP)

    [letter] = world.sees("ben")
    assert f"<{said('kudos-see')}>" in letter


def test_words_that_are_too_long_are_given_back_and_never_cut(world: World):
    long = ("and the fridge log " * 40).strip()
    answer = world.commands("amina", f"thank @ben for {long}")

    assert said("kudos-too-long", count=len(long), most=600) in answer
    assert long in answer
    assert world.facts(Thanked) == []
    world.commands("amina", "thank @ben")
    assert said("kudos-form-too-long", count=len(long), most=600) in world.submits("amina", words=long)


def test_the_same_words_again_are_not_sent_twice(world: World):
    world.commands("amina", f"thank @ben for {HELP}")
    assert "Ben will read" in world.commands("amina", f"thank @ben for {HELP}")

    assert len(world.facts(Thanked)) == 1
    assert world.record(Kudo, "") is None
    world.until("09:00", zone="Africa/Dakar")
    assert len([line for line in world.sees("ben")[0].splitlines() if line.startswith(">")]) == 1


def test_thanks_wait_for_the_end_of_a_leave_and_of_a_pause(world: World):
    world.commands("ben", "quiet until 2026-03-05")
    world.commands("chloe", "pause until friday")
    world.commands("amina", f"thank @ben for {HELP}")
    world.until("thursday 12:00")
    assert world.sees("ben") == []

    world.commands("chloe", "resume")
    assert [HELP in letter for letter in world.sees("ben")] == [True]


# ---------------------------------------------------------------- said otherwise than foreseen


@pytest.mark.parametrize(
    "typed",
    [
        "thank you @ben for the fridge log",
        "thank you, @ben, for the fridge log",
        "thank @ben pour the fridge log",
        "thank @ben para the fridge log",
    ],
)
def test_people_are_thanked_in_the_words_that_come_naturally(world: World, typed: str):
    world.until("12:30")
    assert world.commands("amina", typed) == said("kudos-passed-on", names="Ben", count=1)

    [letter] = world.sees("ben")
    assert "> the fridge log" in letter


@pytest.mark.parametrize("typed", ["thank you", "thank you!", "thank you so much for the reminder", "thanks a lot"])
def test_thanks_to_steward_itself_are_answered_and_open_no_form(world: World, typed: str):
    assert world.commands("amina", typed) == said("kudos-welcome")


def test_somebody_named_further_on_is_thanked_when_the_giver_says_so(world: World):
    world.until("12:30")
    form = world.commands("amina", "thank for the fridge log and to @ben")
    assert said("kudos-form-who") not in form, "it says whom it is for"
    assert world.sees("ben") == []

    world.submits("amina", words="the fridge log")
    assert "> the fridge log" in world.sees("ben")[-1]


def test_a_bare_name_is_asked_for(world: World):
    form = world.commands("amina", "thank Ben for the fridge log")

    assert said("kudos-form-who") in form
    assert world.submits("amina", who="ben", words="the fridge log") == said("kudos-passed-on", names="Ben", count=1)


def test_thanks_that_are_sent_twice_arrive_once(world: World):
    world.until("12:30")
    world.commands("amina", "thank @ben for the fridge log")
    world.later(minutes=1)
    assert world.commands("amina", "thank @ben for the fridge log") == said("kudos-passed-on", names="Ben", count=1)
    world.later(days=2)

    assert len(world.unasked("ben", Purpose.THANKS)) == 1
    assert len(world.facts(Thanked)) == 1


def test_in_rehearsal_the_giver_hears_that_a_manager_sees_it_first(world: World):
    world.rules(rehearsal=True)
    world.until("12:30")

    assert world.commands("amina", f"thank @ben for {HELP}") == said("kudos-rehearsed", names="Ben")
    assert world.sees("ben") == []


# ---------------------------------------------------------------- who opts out meanwhile is named nowhere


def test_who_opts_out_after_thanking_is_not_named_and_their_thanks_arrive(world: World):
    world.commands("amina", f"thank @ben for {HELP}")
    world.commands("sam", "thank @ben for showing @amina and me the map")
    world.commands("amina", "quiet stop")
    world.until("09:00", zone="Africa/Dakar")

    [letter] = world.sees("ben")
    assert letter.splitlines()[0] == "Sam and another colleague thank you."
    assert f"> {HELP}" in letter
    assert "showing a colleague and me the map" in letter
    assert "Amina" not in letter
    assert "Amina" not in world.commands("ben", "why")


def test_thanks_of_somebody_unnamed_alone_are_a_colleagues(world: World):
    world.commands("ben", "quiet")
    world.presses("ben", said("quiet-change"))
    world.submits("ben", starts="09:00", ends="17:00", language="fr", kinds="thanks,recognition")
    world.commands("amina", f"thank @ben for {HELP}")
    world.commands("amina", "quiet stop")
    world.until("09:00", zone="Africa/Dakar")

    assert world.sees("ben")[-1].splitlines()[0] == "Une personne de la communauté vous remercie."
