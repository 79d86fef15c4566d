"""Rehearsal: everything that would be sent unasked waits for the managers, who send it, word it anew, or drop it."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.features.desk.preview import opened
from bot.features.questions.state import AskState
from bot.kernel.cards import Card, Form, Name, Para, Place, TextInput, Words, phrase, prefilled
from bot.kernel.facts import HeldBack, Undelivered
from bot.kernel.messages import InPlace, Privately, Rehearsed, Show
from bot.kernel.people import CommunityId, PersonId, PlaceId, WorkspaceId
from bot.kernel.policy import Purpose
from bot.runtime.reader import Looking
from tests.known import done
from tests.platform import Sent
from tests.reading import flat
from tests.tongues import CATALOGUE, TONGUE
from tests.world import FRIDGE, MONDAY, RESET, World, Written, said

SEND, CHANGE, DROP = said("rehearse-send"), said("rehearse-change"), said("rehearse-drop")
TICK = "\N{WHITE HEAVY CHECK MARK}"
AMINA, CHLOE = PersonId("amina"), PersonId("chloe")
BEGAN = MONDAY + timedelta(days=6)


@pytest.fixture(autouse=True)
def no_notes(world: World) -> None:
    """Personal notes have scenarios of their own; what is told here is easier to see without them."""
    world.drafts_no_notes()


def rehearsed(world: World) -> list[Rehearsed]:
    """What waits, the oldest first."""
    found = done(Looking(world.store, WorkspaceId("north"), CommunityId("health")).find(Rehearsed))
    return sorted(found, key=lambda one: (one.at, one.id))


def kept_from(world: World) -> list[Sent]:
    """What was sent unasked, since rehearsal began, to anybody who is no manager, or to everybody."""
    return [sent for sent in world.unasked() if sent.who != "chloe" and sent.at > BEGAN]


@pytest.fixture
def nudge(world: World) -> Written:
    """Ben knows about fridges. It is rehearsed that he is asked about Amina's, at four in the afternoon."""
    world.teaches("ben")
    world.until("monday 10:00")
    world.commands("chloe", "policy rehearsal on")
    question = world.says("amina", FRIDGE)
    world.until("16:01")
    return question


def in_french(world: World, who: str) -> None:
    world.commands(who, "quiet")
    world.presses(who, said("quiet-change"))
    kinds = ",".join(sorted({*Purpose} - {"reply", "plan", "escalation"}))
    world.submits(who, starts="09:00", ends="17:00", language="fr", kinds=kinds)


# ---------------------------------------------------------------- what is seen


@pytest.mark.usefixtures("nudge")
def test_what_would_be_sent_stands_on_the_desk_and_reaches_nobody(world: World):
    shown = world.opens_home("chloe")

    assert kept_from(world) == []
    assert said("desk-rehearsal", count=1) in shown
    assert said("nudge-gist", asker="Amina", place="#cold-chain") in shown
    assert FRIDGE in shown
    because = said("because-asks", who="Ben")
    assert said("rehearse-line", who="Ben", at="Mon 09 Mar 14:00", because=because) in shown
    assert f"[{SEND}] [{CHANGE}] [{DROP}]" in shown


@pytest.mark.usefixtures("nudge")
def test_the_buttons_of_what_is_rehearsed_are_words_only(world: World):
    shown = world.opens_home("chloe")

    assert f"[{said('nudge-claim')}]" not in shown
    assert said("nudge-claim") in shown


def test_it_is_read_in_the_language_of_whoever_would_get_it(world: World):
    in_french(world, "ben")
    world.teaches("ben")
    world.until("monday 10:00")
    world.commands("chloe", "policy rehearsal on")
    world.says("amina", FRIDGE)
    world.until("16:01")

    shown = world.opens_home("chloe")
    french = CATALOGUE.speaker("fr", world.policy().tone)
    assert (
        flat(french(phrase("nudge-gist", asker=Name(AMINA), place=Place(world.place("cold-chain")))), french) in shown
    )
    assert flat(french(phrase("nudge-claim")), french) in shown
    assert f"[{SEND}]" in shown, "what she presses is in her own language"

    world.presses("chloe", CHANGE)
    form = world._replies[CHLOE]  # noqa: SLF001  # what stands in the field is what is looked at
    assert isinstance(form, Form)
    [field] = form.inputs
    assert isinstance(field, TextInput)
    assert prefilled(field.value, TONGUE.english(world.policy().tone)).startswith(
        "Amina a posé cette question dans le canal,"
    )


def test_the_open_page_shows_it_as_soon_as_it_would_be_sent_and_lets_go_of_it(world: World):
    world.teaches("ben")
    world.until("monday 10:00")
    world.commands("chloe", "policy rehearsal on")
    world.opens_home("chloe")
    world.says("amina", FRIDGE)
    world.until("16:06")
    [page] = [text for text in world.sees("chloe") if said("desk-rehearsal", count=1) in text]
    assert FRIDGE in page

    world.presses("chloe", DROP)
    assert [
        text for text in world.sees("chloe") if said("nudge-gist", asker="Amina", place="#cold-chain") in text
    ] == []


# ---------------------------------------------------------------- send


@pytest.mark.usefixtures("nudge")
def test_what_a_manager_sends_goes_out_as_it_would_have(world: World):
    world.opens_home("chloe")
    assert world.presses("chloe", SEND) == said("rehearse-sent")

    [letter] = [one for one in world.platform().seen_by("ben") if one.show.purpose is Purpose.ROUTING]
    assert letter.to == Privately(letter.to.who)  # type: ignore[union-attr]  # a private one has a reader
    assert said("nudge-claim") in world.sees_buttons("ben")
    assert rehearsed(world) == []
    assert world.presses("ben", said("nudge-claim")) == said("claim-thanks")


@pytest.mark.usefixtures("nudge")
def test_however_late_a_manager_looks_it_goes_out_at_a_civil_hour_of_its_readers(world: World):
    world.until("23:00")
    world.opens_home("chloe")
    assert world.presses("chloe", SEND) == said("rehearse-later", until="Tue 10 Mar 10:00")
    world.until("08:59", zone="Africa/Dakar")
    assert kept_from(world) == []
    assert said("rehearse-line-later", who="Ben", until="Tue 10 Mar 10:00") in world.opens_home("chloe")

    world.until("09:00", zone="Africa/Dakar")
    assert [sent.who for sent in kept_from(world)] == ["ben"]
    assert rehearsed(world) == []


@pytest.mark.usefixtures("nudge")
def test_what_waits_for_the_morning_can_still_be_dropped(world: World):
    world.until("23:00")
    world.opens_home("chloe")
    world.presses("chloe", SEND)
    world.opens_home("chloe")
    assert world.presses("chloe", DROP) == said("rehearse-dropped")
    world.later(days=1)

    assert kept_from(world) == []


def test_what_has_nothing_to_ask_any_more_is_not_sent(world: World, nudge: Written):
    world.opens_home("chloe")
    send = world.button("chloe", SEND)
    world.replies("lena", RESET, to=nudge)
    assert rehearsed(world) == []

    assert world.presses_remembered("chloe", send) == said("rehearse-gone")
    assert kept_from(world) == []


@pytest.mark.usefixtures("nudge")
def test_a_second_press_comes_too_late_and_hears_so(world: World):
    world.opens_home("chloe")
    send = world.button("chloe", SEND)
    world.presses_remembered("chloe", send)

    assert world.presses_remembered("chloe", send) == said("rehearse-gone")
    assert len(kept_from(world)) == 1


@pytest.mark.usefixtures("nudge")
def test_nobody_is_written_to_who_opted_out_meanwhile(world: World):
    world.opens_home("chloe")
    send = world.button("chloe", SEND)
    world.commands("ben", "quiet stop")

    assert said("nudge-claim") not in world.opens_home("chloe")
    assert world.presses_remembered("chloe", send) == said("rehearse-never")
    assert kept_from(world) == []


@pytest.mark.usefixtures("nudge")
def test_who_opted_out_meanwhile_is_named_neither_in_what_waits_nor_in_what_is_sent_of_it(world: World):
    world.commands("amina", "quiet stop")
    unnamed = said("nudge-gist", asker=said("desk-a-colleague"), place="#cold-chain")
    shown = world.opens_home("chloe")
    assert unnamed in shown
    assert "Amina" not in shown

    change = world.button("chloe", CHANGE)
    world.presses("chloe", SEND)
    assert world.presses_remembered("chloe", change) == said("rehearse-gone")
    [letter] = [text for text in world.sees("ben") if unnamed in text]
    assert "Amina" not in letter


@pytest.mark.usefixtures("nudge")
def test_what_could_only_come_much_too_late_is_not_promised(world: World):
    world.commands("ben", "quiet until 2026-03-25")
    world.opens_home("chloe")

    assert world.presses("chloe", SEND) == said("rehearse-too-late", until="Wed 25 Mar 10:00")


@pytest.mark.usefixtures("nudge")
def test_what_was_rehearsed_for_the_same_day_does_not_hold_back_what_is_sent(world: World):
    world.until("tuesday 10:00", zone="Africa/Dakar")
    world.says("nadia", "How do I reset the alarm of a TCW 3000 vaccine fridge, please?", in_="nutrition")
    world.commands("nadia", "ask")
    assert [one.show.to for one in rehearsed(world)] == [Privately(PersonId("ben"))] * 2
    world.opens_home("chloe")
    assert world.presses("chloe", SEND) == said("rehearse-sent")

    world.opens_home("chloe")
    assert world.presses("chloe", SEND) == said("rehearse-later", until="Wed 11 Mar 10:00")


# ---------------------------------------------------------------- change


@pytest.mark.usefixtures("nudge")
def test_a_managers_words_take_the_place_of_the_first_sentence(world: World):
    world.opens_home("chloe")
    assert said("rehearse-form-title") in world.presses("chloe", CHANGE)
    shown = world.submits("chloe", words="Ben, you mended one of these last year. Could you look at this?")
    assert said("rehearse-changed") in shown
    assert "Ben, you mended one of these last year" in shown
    assert FRIDGE in shown
    assert kept_from(world) == []

    world.presses("chloe", SEND)
    [message] = [text for text in world.sees("ben") if "last year" in text]
    assert said("nudge-gist", asker="Amina", place="#cold-chain") not in message
    assert FRIDGE in message
    assert said("nudge-note") in message


@pytest.mark.usefixtures("nudge")
def test_a_message_must_begin_with_something(world: World):
    world.opens_home("chloe")
    world.presses("chloe", CHANGE)

    assert world.submits("chloe", words="") == f"words: {said('rehearse-form-empty')}"


@pytest.mark.usefixtures("nudge")
def test_a_managers_words_are_mere_words_on_one_line_and_no_more_than_the_field_holds(world: World):
    world.opens_home("chloe")
    world.presses("chloe", CHANGE)
    world.submits("chloe", words="<!channel> *now*\n> [here](https://example.org) " + "x" * 2000)

    [one] = rehearsed(world)
    assert len(one.opening) == 1000
    assert one.opening.startswith("<!channel> *now* > [here](https://example.org) xxx")
    [first] = [block for block in opened(one.show.card, one.opening).blocks if isinstance(block, Para)][:1]
    assert first == Para(phrase("rehearse-words", words=Words(one.opening)))


def test_a_managers_words_outlive_what_happens_meanwhile(world: World, nudge: Written):
    world.opens_home("chloe")
    world.presses("chloe", CHANGE)
    world.submits("chloe", words="Dear Ben, one for you.")
    world.edits(nudge, f"{FRIDGE} It is urgent.")
    world.later(minutes=10)

    assert "Dear Ben, one for you." in world.opens_home("chloe")


# ---------------------------------------------------------------- drop


def test_the_next_one_is_asked_when_an_expert_was_dropped(world: World):
    world.teaches("lena")
    world.teaches("ben")
    world.until("monday 10:00")
    world.commands("chloe", "policy rehearsal on")
    question = world.says("amina", FRIDGE)
    world.until("16:01")
    [first] = rehearsed(world)
    world.opens_home("chloe")
    assert world.presses("chloe", DROP) == said("rehearse-dropped")

    [second] = rehearsed(world)
    assert second.id != first.id
    assert [ask.state for ask in world.question(question).asks] == [AskState.UNDELIVERED, AskState.ASKED]
    assert kept_from(world) == []


@pytest.mark.usefixtures("nudge")
def test_what_is_decided_has_no_buttons_left_in_the_plan_either(world: World):
    world.until("monday 11:30")
    [plan] = [text for text in world.sees("chloe") if said("plan-note") in text and FRIDGE in text]
    assert f"[{SEND}]" in plan
    plans = [text for text in world.sees("chloe") if said("plan-note") in text]
    world.presses("chloe", DROP)

    assert [text for text in world.sees("chloe") if f"[{SEND}]" in text] == []
    assert len([text for text in world.sees("chloe") if said("plan-note") in text]) == len(plans)


@pytest.mark.usefixtures("nudge")
def test_all_can_be_dropped_at_once(world: World):
    world.opens_home("chloe")
    assert said("desk-proposals", count=1) in world.presses("chloe", said("rehearse-show"))
    every = world.button("chloe", said("rehearse-drop-all"))
    assert world.presses_remembered("chloe", every) == said("rehearse-dropped-all", count=1)

    assert rehearsed(world) == []
    assert world.presses_remembered("chloe", every) == said("rehearse-gone")


@pytest.mark.usefixtures("nudge")
def test_what_nobody_decides_about_goes_after_a_week_without_a_word(world: World):
    told = len(world.facts(Undelivered))
    world.later(days=6.9)
    assert len(rehearsed(world)) == 1
    world.later(days=0.2)

    assert rehearsed(world) == []
    assert len(world.facts(Undelivered)) == told
    assert kept_from(world) == []


@pytest.mark.usefixtures("nudge")
def test_only_managers_decide(world: World):
    world.opens_home("chloe")
    for label in (SEND, CHANGE, DROP):
        assert world.presses_remembered("faith", world.button("chloe", label)) == said("refused", needs="steer")

    assert len(rehearsed(world)) == 1


# ---------------------------------------------------------------- on and off


@pytest.mark.usefixtures("nudge")
def test_after_a_rehearsal_nothing_of_it_is_ever_sent_by_itself(world: World):
    [one] = rehearsed(world)
    world.commands("chloe", "policy rehearsal off")
    assert said("desk-rehearsed-left", count=1) in world.opens_home("chloe")
    world.later(days=8)

    assert one.id not in {sent.surface for sent in world.unasked()}
    assert said("desk-rehearsed-left", count=1) not in world.opens_home("chloe")


def test_after_a_rehearsal_nobody_is_spared_for_what_never_reached_them(world: World, nudge: Written):
    world.commands("chloe", "policy rehearsal off")
    world.deletes(nudge)
    world.until("16:30")
    other = world.says("sam", "How do I reset the alarm of a TCW 3000 vaccine fridge, please?", in_="nutrition")
    world.commands("sam", "ask", on=other)

    assert world.asked() == ["ben"], "he was written to today in rehearsal only"


def test_what_was_on_its_way_when_rehearsal_began_is_rehearsed_too(world: World):
    world.teaches("ben")
    world.until("monday 10:00")
    world.says("amina", FRIDGE)
    world.until("15:59")
    world.platform().unreachable_until = world.now + timedelta(minutes=10)
    world.until("16:05")
    world.commands("chloe", "policy rehearsal on")
    world.until("16:59")

    assert kept_from(world) == []
    assert [one.show.to for one in rehearsed(world)] == [Privately(one.show.to.who) for one in rehearsed(world)]  # type: ignore[union-attr]  # a private one has a reader
    assert len(rehearsed(world)) == 1


def test_posts_for_everybody_are_held_too(world: World):
    world.commands("chloe", "policy rehearsal on")
    question = world.says("amina", FRIDGE)
    world.later(minutes=20)
    world.replies("ben", RESET, to=question)
    world.later(hours=2)

    assert world.channel("cold-chain") == []
    [one] = rehearsed(world)
    assert isinstance(one.show.to, InPlace)
    assert said(
        "rehearse-line-in", who="Amina", place="#cold-chain", at="Mon 02 Mar 09:20", because=said("because-invites")
    ) in (world.opens_home("chloe"))
    world.presses("chloe", SEND)
    assert len(world.channel("cold-chain")) == 1


def a_day(world: World) -> None:
    """A day on which nobody presses anything."""
    for who in ("lena", "ben", "sam"):
        world.teaches(who)
    world.until("monday 10:00")
    world.says("amina", FRIDGE)
    world.later(minutes=30)
    second = world.says("nadia", "Who knows a supplier of vaccine fridge thermometers?", in_="nutrition")
    world.later(hours=1)
    answer = world.replies("kim", "Try the depot in Nairobi, they have vaccine fridge thermometers.", to=second)
    world.later(hours=3)
    world.reacts("nadia", TICK, to=answer)
    world.until("tuesday 17:00")
    world.says("dalia", "How do I defrost a TCW 3000 vaccine fridge, please?")
    world.until("thursday 17:00")


def test_what_is_rehearsed_is_exactly_what_would_be_sent(world: World):
    other = type(world)()
    try:
        for one in (world, other):
            one.commands("chloe", f"policy rehearsal {'on' if one is other else 'off'}")
            a_day(one)
        # A manager's plan tells what is rehearsed, and so comes in a week in which nothing else needs them.
        really = sorted((sent.surface, str(sent.who)) for sent in world.unasked() if sent.purpose != "plan")
        instead = sorted((sent.surface, str(sent.who)) for sent in other.unasked() if sent.purpose != "plan")
        held = sorted((fact.surface, str(fact.who)) for fact in other.facts(HeldBack))
    finally:
        other.ends()

    assert {who for _, who in instead} <= {"chloe"}
    assert len(really) > 4
    assert sorted([*instead, *held]) == really


def test_a_show_to_everybody_needs_no_civil_hour(world: World):
    gist = phrase("desk-nothing")
    put = Rehearsed(
        Show("news/1", Card(gist, (Para(gist),)), InPlace(PlaceId(world.place("cold-chain"))), Purpose.NEWS), world.now
    )
    world._put(put, "health")  # noqa: SLF001  # of no feature that is here yet
    world.opens_home("chloe")
    assert world.presses("chloe", SEND) == said("rehearse-sent")

    assert world.channel("cold-chain") == [said("desk-nothing")]
