"""Whoever helped learns, personally and rarely, what it was used for; and what turns out otherwise is set right."""

from __future__ import annotations

from datetime import timedelta

import pytest
from msgspec.structs import replace

from bot.features.impact.state import Use
from bot.kernel.cards import Action, Button, phrase
from bot.kernel.facts import Disposed, Unused, Used
from bot.kernel.messages import Proposal
from bot.kernel.policy import Purpose
from bot.runtime.jobs import COMMUNITY
from tests.world import FRIDGE, RESET, World, Written, said

TICK = "\N{WHITE HEAVY CHECK MARK}"
BATTERY = "Taking the battery out for a minute resets the alarm as well."
SOP = 'used {link} in "Cold chain SOP v3"'
TITLE = said("impact-told-title")
YOURS = said("use-what-yours", kind="answer", asker="Amina", others=0, names="")


def answered(world: World, *others: str) -> Written:
    """Ben answers Amina; others add to it; she accepts what Ben wrote. The day is Tuesday, ten in the morning."""
    question = world.says("amina", FRIDGE)
    world.later(minutes=6)
    answer = world.replies("ben", RESET, to=question)
    for who in others:
        world.replies(who, BATTERY, to=question)
    world.reacts("amina", TICK, to=answer)
    world.until("tuesday 14:00")
    return answer


@pytest.fixture
def answer(world: World) -> Written:
    """Ben's answer to Amina's question, accepted."""
    return answered(world)


def passed_on(world: World, answer: Written, who: str = "kim", in_: str = "nutrition") -> Written:
    """Somebody points to an answer elsewhere."""
    return world.says(who, f"The alarm can be reset, see {world.link(answer)}", in_=in_)


def news(world: World, who: str) -> list[str]:
    """What somebody was told of uses."""
    return [text for text in world.sees(who) if TITLE in text]


def asked_of_the_manager(world: World, label: str) -> Button:
    """The button of the one use that waits for a manager, by its words."""
    [proposal] = [one for one in world.records(Proposal) if one.about.startswith("use/")]
    [button] = [one for one in proposal.buttons if said(one.label.key) == label]
    return replace(button, action=replace(button.action, about={**button.action.about, COMMUNITY: "health"}))


def decides(world: World, label: str, who: str = "chloe") -> str:
    """A manager decides about the one use that waits for it."""
    return world.presses_remembered(who, asked_of_the_manager(world, label))


def in_french(world: World, who: str) -> None:
    """Somebody wants to be spoken to in French."""
    world.commands(who, "quiet")
    world.presses(who, said("quiet-change"))
    kinds = "invite,news,pointer,recognition,routing,thanks"
    world.submits(who, starts="09:00", ends="17:00", language="fr", kinds=kinds)


# ---------------------------------------------------------------- its link is posted again


def test_who_wrote_what_is_passed_on_is_told_who_did_and_where(world: World, answer: Written):
    passed_on(world, answer)
    world.later(minutes=5)

    [told] = news(world, "ben")
    assert said("use-posted-again", by="Kim", what=YOURS, place="#nutrition") in told
    assert "<See what was written>" in told
    assert "<See where it was passed on>" in told
    assert said("impact-told-note") in told
    [fact] = world.facts(Used)
    assert (fact.who, fact.by, fact.how, fact.message) == ("ben", "kim", "posted-again", answer.message)


def test_it_is_told_at_a_civil_hour_of_whoever_reads_it(world: World, answer: Written):
    world.until("22:00")
    passed_on(world, answer)
    world.until("08:59", zone="Africa/Dakar")
    assert news(world, "ben") == []

    world.until("09:00", zone="Africa/Dakar")
    assert len(news(world, "ben")) == 1


def test_pointing_to_the_question_means_the_answer_that_helped(world: World):
    question = world.says("amina", FRIDGE)
    world.later(minutes=6)
    world.replies("lena", BATTERY, to=question)
    answer = world.replies("ben", RESET, to=question)
    world.reacts("amina", TICK, to=answer)
    world.until("tuesday 14:00")
    passed_on(world, question)

    assert [(fact.who, fact.helpers) for fact in world.facts(Used)] == [("ben", ("lena",))]


def test_those_who_made_it_better_are_told_in_words_of_their_own(world: World):
    passed_on(world, answered(world, "lena"))
    world.later(minutes=5)

    both = said("use-what-yours", kind="answer", asker="Amina", others=1, names="Lena")
    assert said("use-posted-again", by="Kim", what=both, place="#nutrition") in news(world, "ben")[0]
    hers = said("use-what-helped", author="Ben")
    assert said("use-posted-again", by="Kim", what=hers, place="#nutrition") in news(world, "lena")[0]


@pytest.mark.parametrize("who", ["ben", "beep", "gus"])
def test_what_people_post_of_their_own_and_what_bots_and_guests_post_counts_for_nothing(
    world: World, answer: Written, who: str
):
    passed_on(world, answer, who)
    world.later(days=1)

    assert world.facts(Used) == []
    assert news(world, "ben") == []


def test_pointing_to_it_in_its_own_thread_is_part_of_the_same_exchange(world: World, answer: Written):
    world.replies("lena", f"See also {world.link(answer)}", to=answer)

    assert world.facts(Used) == []


def test_what_one_person_posts_again_and_again_counts_once_in_thirty_days(world: World, answer: Written):
    passed_on(world, answer)
    world.later(days=3)
    passed_on(world, answer, in_="cold-chain")
    assert len(world.facts(Used)) == 1

    world.later(days=28)
    passed_on(world, answer)
    assert len(world.facts(Used)) == 2


@pytest.mark.usefixtures("answer")
def test_a_link_to_what_answers_nothing_is_no_use(world: World):
    talk = world.says("lena", "The new trucks are here.")
    passed_on(world, talk)

    assert world.facts(Used) == []


@pytest.mark.parametrize("how", ["deleted", "edited away"])
def test_a_post_that_is_gone_is_no_use_and_whoever_was_told_reads_so_where_they_were_told(
    world: World, answer: Written, how: str
):
    post = passed_on(world, answer)
    world.later(minutes=5)
    if how == "deleted":
        world.deletes(post)
    else:
        world.edits(post, "The alarm can be reset, ask Ben.")

    [told] = news(world, "ben")
    assert said("impact-told-wrong", count=1) in told
    taken = said("use-short-posted-again", by="Kim", what=YOURS, place="#nutrition")
    assert said("impact-told-taken-back", what=taken) in told
    assert [(fact.who, fact.by) for fact in world.facts(Unused)] == [("ben", "kim")]
    assert len(world.unasked("ben", Purpose.NEWS)) == 2, "thanks, and one piece of news: a correction is no message"


def test_an_edit_that_keeps_the_link_changes_nothing(world: World, answer: Written):
    post = passed_on(world, answer)
    world.edits(post, f"Reset the alarm like this: {world.link(answer)}")

    assert world.facts(Unused) == []


def test_a_post_that_goes_within_minutes_is_told_to_nobody(world: World, answer: Written):
    post = passed_on(world, answer)
    world.later(minutes=2)
    world.deletes(post)
    world.later(days=2)

    assert news(world, "ben") == []


def test_who_opted_out_is_told_nothing_and_named_to_nobody(world: World):
    answer = answered(world, "lena")
    world.commands("lena", "quiet stop")
    world.commands("kim", "quiet stop")
    passed_on(world, answer)
    world.later(days=2)

    [told] = news(world, "ben")
    assert said("use-posted-again", by=said("use-a-colleague"), what=YOURS, place="#nutrition") in told
    assert news(world, "lena") == []


def test_whoever_does_not_want_such_news_has_none(world: World, answer: Written):
    world.commands("ben", "quiet")
    world.presses("ben", said("quiet-change"))
    world.submits("ben", starts="09:00", ends="17:00", language="en", kinds="routing,invite,pointer,thanks")
    passed_on(world, answer)
    world.later(days=20)

    assert news(world, "ben") == []


def test_what_was_posted_before_steward_came_is_no_use(world: World, answer: Written):
    world.sleeps(days=5)
    world.says("kim", f"See {world.link(answer)}", in_="nutrition", at=world.now.replace(day=5))
    world.later(days=20)

    assert news(world, "ben") == [], "nobody is written to about what is long past"
    assert [use.late for use in world.records(Use)] == [True]
    assert said("use-posted-again", by="Kim", what=YOURS, place="#nutrition") in world.commands("ben", "my impact")


# ---------------------------------------------------------------- rarely


def test_the_first_news_comes_soon_and_later_ones_come_together_after_two_weeks(world: World, answer: Written):
    passed_on(world, answer, "kim")
    world.later(days=1)
    assert len(news(world, "ben")) == 1

    for who in ("sam", "nadia"):
        world.later(days=1)
        passed_on(world, answer, who)
    world.later(days=9)
    assert len(news(world, "ben")) == 1

    world.later(days=4)
    [_, later] = news(world, "ben")
    assert said("impact-told-several", count=2) in later
    for who in ("Sam", "Nadia"):
        assert said("use-posted-again", by=who, what=YOURS, place="#nutrition") in later


def test_news_that_could_not_be_brought_at_a_good_hour_is_told_at_the_next(world: World, answer: Written):
    passed_on(world, answer)
    world.platform().unreachable_until = world.now + timedelta(hours=6)
    world.until("22:00")
    assert news(world, "ben") == []

    world.until("09:00", zone="Africa/Dakar")
    assert len(news(world, "ben")) == 1


def test_who_cannot_be_written_to_is_not_tried_again_and_again(world: World, answer: Written):
    world.platform().denied.add("ben")
    passed_on(world, answer)
    world.later(days=3)
    world.platform().denied.discard("ben")
    world.later(days=30)

    assert news(world, "ben") == []


def test_news_whose_time_went_by_while_steward_was_away_stands_on_the_page_alone(world: World, answer: Written):
    passed_on(world, answer)
    world.sleeps(days=6)
    world.later(days=30)

    assert news(world, "ben") == []
    assert said("use-posted-again", by="Kim", what=YOURS, place="#nutrition") in world.commands("ben", "my impact")


def test_in_a_pause_nobody_is_told_and_afterwards_they_are(world: World, answer: Written):
    world.commands("chloe", "pause until friday")
    passed_on(world, answer)
    world.until("friday 08:00", zone="Africa/Dakar")
    assert news(world, "ben") == []

    world.later(days=4)
    assert len(news(world, "ben")) == 1


def test_it_is_told_in_the_language_of_whoever_reads_it(world: World, answer: Written):
    in_french(world, "ben")
    passed_on(world, answer)
    world.later(minutes=5)

    [told] = [text for text in world.sees("ben") if "À quoi votre aide a servi" in text]
    assert "Dans #nutrition, Kim a renvoyé d’autres personnes à votre réponse à Amina." in told


# ---------------------------------------------------------------- it settles another question


def again(world: World) -> Written:
    """Nadia asks what Amina asked, and is pointed to Ben's answer."""
    question = world.says("nadia", "How do I reset the temperature alarm of a TCW 3000 vaccine fridge, please?")
    world.later(minutes=6)
    return question


@pytest.mark.usefixtures("answer")
def test_an_answer_that_settles_another_question_is_news_for_whoever_wrote_it(world: World):
    again(world)
    world.presses("nadia", said("pointer-helped"))
    world.later(days=1)

    assert [(fact.who, fact.by, fact.how) for fact in world.facts(Used)] == [("ben", "nadia", "solved-again")]
    assert said("use-solved-again", by="Nadia", place="#cold-chain", what=YOURS) in news(world, "ben")[0]


@pytest.mark.usefixtures("answer")
@pytest.mark.parametrize("how", ["question.reopen", "question.misheard"])
def test_a_question_that_is_open_again_or_was_none_was_not_settled_by_it(world: World, how: str):
    question = again(world)
    world.presses("nadia", said("pointer-helped"))
    world.later(days=1)
    world.presses_remembered("nadia", world.button_named(how, question))

    assert [fact.who for fact in world.facts(Unused)] == ["ben"]
    assert said("impact-told-wrong", count=1) in news(world, "ben")[0]


# ---------------------------------------------------------------- somebody says so


def reports(world: World, answer: Written, who: str = "kim", typed: str = SOP) -> str:
    return world.commands(who, typed.format(link=world.link(answer)), in_="nutrition")


def test_whoever_says_what_it_was_used_in_is_thanked_and_asked_for_whom(world: World, answer: Written):
    thanks = reports(world, answer)
    assert said("use-noted", who="Ben", where="Cold chain SOP v3", kind="other") in thanks
    assert said("use-for-whom") in thanks

    assert world.presses("kim", said("use-audience", audience="country")) == said(
        "use-audience-noted", audience="country"
    )
    [use] = world.records(Use)
    assert (use.where, use.audience, use.by, use.of.who) == ("Cold chain SOP v3", "country", "kim", "ben")
    assert world.facts(Used) == [], "before a manager has looked at it, it counts for nothing"


def test_once_confirmed_it_stands_and_is_told(world: World, answer: Written):
    reports(world, answer)
    world.presses("kim", said("use-audience", audience="hq"))
    assert said("use-confirmed", where="Cold chain SOP v3") in decides(world, said("use-confirm"))
    world.later(minutes=5)

    line = said("use-reported", by="Kim", sure="yes", audience="hq", where="Cold chain SOP v3", what=YOURS)
    assert line in news(world, "ben")[0]
    assert [(fact.how, fact.audience) for fact in world.facts(Used)] == [("reported", "hq")]
    assert [(fact.activity, fact.how, fact.by) for fact in world.facts(Disposed) if fact.activity == "G6"] == [
        ("G6", "sent", "chloe")
    ]
    assert [one for one in world.records(Proposal) if one.activity == "G6"] == []


def test_a_manager_corrects_what_was_said_and_so_it_is_told(world: World, answer: Written):
    reports(world, answer)
    decides(world, said("use-correct"))
    world.submits("chloe", where="Cold chain SOP v4", audience="region")
    world.later(minutes=5)

    line = said("use-reported", by="Kim", sure="yes", audience="region", where="Cold chain SOP v4", what=YOURS)
    assert line in news(world, "ben")[0]


def test_what_was_not_used_is_told_to_nobody(world: World, answer: Written):
    reports(world, answer)
    assert decides(world, said("use-refuse")) == said("use-refused", where="Cold chain SOP v3")
    world.later(days=20)

    assert news(world, "ben") == []
    assert world.facts(Used) == []
    assert world.facts(Unused) == []


@pytest.mark.parametrize("how", ["opts out", "leaves"])
def test_who_said_so_and_wants_to_be_left_alone_since_is_named_neither_on_the_page_nor_in_the_plan_nor_in_the_news(
    world: World, answer: Written, how: str
):
    reports(world, answer)
    world.opens_home("chloe")
    world.until("monday 11:30")
    if how == "opts out":
        world.commands("kim", "quiet stop")
    else:
        world.leaves("kim")
    somebody = said("desk-a-colleague")
    line = said("use-proposal-line", own="no", audience="none", by=somebody, who="Ben", where="Cold chain SOP v3")

    shown = world.opens_home("chloe")
    assert line in shown
    assert "Kim" not in shown
    world.later(days=7)
    plans = [text for text in world.sees("chloe") if said("plan-note") in text]
    assert "Kim" not in plans[-1]
    decides(world, said("use-confirm"))
    assert "Kim" not in news(world, "ben")[-1]


@pytest.mark.parametrize("name", ["audience", "take-back", "not-mine"])
@pytest.mark.parametrize("who", ["sam", "amina"])
def test_whoever_neither_said_it_nor_wrote_it_can_change_nothing_about_it(
    world: World, answer: Written, name: str, who: str
):
    reports(world, answer)
    [use] = world.records(Use)
    action = Action(f"impact.{name}", {"use": use.name, "audience": "hq", COMMUNITY: "health"})
    refused = said("use-gone") if name == "not-mine" else said("use-not-yours")

    assert world.presses_remembered(who, Button(phrase("use-take-back"), action)) == refused
    assert world.records(Use) == (use,)


def test_a_use_to_confirm_says_once_what_was_used_and_who_will_hear_of_it(world: World):
    answer = answered(world, "lena")
    world.commands("lena", "quiet stop")
    reports(world, answer)
    shown = world.opens_home("chloe")

    assert shown.count("Cold chain SOP v3") == 1
    assert said("use-proposal-then", own="no", who="Ben", helpers="", count=0) in shown


def test_what_no_manager_has_looked_at_is_passed_on_after_five_days_as_the_word_of_a_colleague(
    world: World, answer: Written
):
    reports(world, answer)
    world.later(days=4.9)
    assert news(world, "ben") == []

    world.until("monday 15:00")
    unsure = said("use-reported", by="Kim", sure="no", audience="none", where="Cold chain SOP v3", what=YOURS)
    assert unsure in news(world, "ben")[0]
    assert world.facts(Used) == []

    decides(world, said("use-confirm"))
    sure = said("use-reported", by="Kim", sure="yes", audience="none", where="Cold chain SOP v3", what=YOURS)
    assert sure in news(world, "ben")[0]
    assert len(news(world, "ben")) == 1


def test_what_was_confirmed_and_is_taken_back_is_set_right_where_it_was_told(world: World, answer: Written):
    reports(world, answer)
    decides(world, said("use-confirm"))
    world.later(minutes=5)
    world.presses("chloe", said("use-take-back"))

    assert said("impact-told-wrong", count=1) in news(world, "ben")[0]
    assert [fact.by for fact in world.facts(Unused)] == ["chloe"]


def test_whoever_said_it_takes_it_back_and_nobody_has_to_decide(world: World, answer: Written):
    reports(world, answer)
    back = world.button("kim", said("use-take-back"))
    assert world.presses_remembered("sam", back) == said("use-not-yours")
    assert world.presses_remembered("kim", back) == said("use-taken-back")
    world.later(days=20)

    assert [one for one in world.records(Proposal) if one.activity == "G6"] == []
    assert news(world, "ben") == []
    assert world.presses_remembered("kim", back) == said("use-gone")


def test_of_two_managers_the_second_hears_that_it_is_decided(world: World, answer: Written):
    reports(world, answer)
    world.commands("chloe", "team add @dalia manager")
    confirm, refuse = (asked_of_the_manager(world, said(label)) for label in ("use-confirm", "use-refuse"))
    world.presses_remembered("chloe", refuse)

    assert world.presses_remembered("dalia", confirm) == said("use-decided")
    assert world.presses_remembered("dalia", refuse) == said("use-decided")
    assert world.presses_remembered("sam", confirm) == said("refused", needs="steer")


def test_what_people_say_of_their_own_help_is_told_to_nobody_before_a_manager_confirms_it(world: World):
    answer = answered(world, "lena")
    assert said("use-noted", kind="own", who="Ben", where="Cold chain SOP v3") in reports(world, answer, "ben")
    world.later(days=20)
    assert news(world, "lena") == []

    decides(world, said("use-confirm"))
    world.later(minutes=5)
    assert len(news(world, "lena")) == 1
    assert news(world, "ben") == []


def test_what_a_manager_says_of_somebody_elses_help_stands_at_once(world: World, answer: Written):
    assert said("use-noted", kind="confirmed", who="Ben", where="Cold chain SOP v3") in reports(world, answer, "chloe")

    assert [one for one in world.records(Proposal) if one.activity == "G6"] == []
    assert [fact.how for fact in world.facts(Used)] == ["reported"]


def test_the_same_thing_said_twice_is_kept_once(world: World, answer: Written):
    reports(world, answer)
    reports(world, answer, typed='used {link} in "cold chain sop V3"')

    assert len(world.records(Use)) == 1
    assert len([one for one in world.records(Proposal) if one.activity == "G6"]) == 1


def test_from_the_menu_of_a_message_a_form_asks_the_rest(world: World, answer: Written):
    assert said("use-form-title") in world.commands("kim", "used", on=answer)
    thanks = world.submits("kim", where="The Turkana training", audience="training")

    assert said("use-noted", who="Ben", where="The Turkana training", kind="other") in thanks
    assert said("use-for-whom") not in thanks
    [use] = world.records(Use)
    assert (use.of.who, use.audience) == ("ben", "training")


def test_what_answers_nothing_can_be_used_as_well_and_whoever_wrote_it_can_say_that_they_did_not(world: World):
    tip = world.says("lena", "I keep a list of spare parts dealers in West Africa.")
    world.commands("kim", "used", on=tip)
    world.submits("kim", where="Procurement guide", audience="hq")
    decides(world, said("use-confirm"))
    world.later(days=1)
    [told] = news(world, "lena")
    assert said("use-what-yours", kind="post", asker="", others=0, names="") in told

    assert world.presses("lena", said("use-not-mine")) == said("use-not-mine-noted")
    assert said("impact-told-wrong", count=1) in news(world, "lena")[0]


def test_a_link_to_something_of_which_nobody_knows_the_author_asks_who_it_was(world: World):
    tip = world.says("lena", "I keep a list of spare parts dealers in West Africa.")
    assert said("use-tell-more", lacks="who") in reports(world, tip)

    world.presses("kim", said("use-describe"))
    thanks = world.submits("kim", who="lena", where="Cold chain SOP v3", audience="other")
    assert said("use-noted", who="Lena", where="Cold chain SOP v3", kind="other") in thanks


@pytest.mark.parametrize("who", ["beep", "gus"])
def test_nobody_who_is_no_colleague_is_kept_as_an_author(world: World, who: str):
    post = world.says(who, "News of the day: fridges are cheaper.")

    assert world.commands("kim", "used", on=post) == said("use-nobody")
    assert world.records(Use) == ()


@pytest.mark.parametrize(
    ("typed", "answer"),
    [("used", "use-how"), ('used in "Cold chain SOP v3"', "use-how"), ("used it in the SOP", "use-how")],
)
def test_who_does_not_say_what_was_used_is_told_how_to(world: World, typed: str, answer: str):
    assert world.commands("kim", typed, in_="nutrition") == said(answer)


def test_a_link_without_a_document_asks_for_it(world: World, answer: Written):
    assert said("use-tell-more", lacks="where") in reports(world, answer, typed="used {link}")
    world.presses("kim", said("use-describe"))

    assert said("use-noted", who="Ben", where="The SOP", kind="other") in world.submits("kim", where="The SOP")


# ---------------------------------------------------------------- one's own page


def test_the_page_says_whom_it_helped_and_what_it_was_used_for(world: World, answer: Written):
    passed_on(world, answer)

    page = world.commands("ben", "my impact")
    assert said("impact-own-helped", names="Amina") in page
    assert said("use-posted-again", by="Kim", what=YOURS, place="#nutrition") in page
    assert said("impact-own-so-far", helped=1, uses=1) in page


def test_of_two_months_there_is_a_chart_and_its_words_say_what_it_shows(world: World, answer: Written):
    world.later(days=30)
    passed_on(world, answer)

    page = world.commands("ben", "my impact")
    alt = said("impact-own-alt", first="March", last="April", helped=1, uses=1, best="April")
    assert alt in page


def test_who_has_no_page_yet_is_told_kindly_what_will_stand_there(world: World):
    page = world.commands("kim", "my impact")

    assert said("impact-own-empty") in page
    assert said("impact-own-empty-note") in page


def test_an_acceptance_taken_back_counts_back(world: World, answer: Written):
    world.reacts("amina", TICK, to=answer, on=False)

    assert said("impact-own-empty") in world.commands("ben", "my impact")


def test_the_page_is_in_the_language_of_whoever_asks(world: World, answer: Written):
    in_french(world, "ben")
    passed_on(world, answer)

    assert "Vos réponses ont réglé des questions posées par Amina." in world.commands("ben", "my impact")
