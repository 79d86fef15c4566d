"""A manager thanks people personally, in one press: the words are prepared, the judgement is the manager's."""

from __future__ import annotations

from datetime import timedelta

import pytest
from msgspec.structs import replace

from bot.features.outreach.state import Contributor, Letter, PersonalNote
from bot.kernel.cards import Button, Buttons, Card, Phrase, in_language
from bot.kernel.facts import Assigned, CarriedOut, Disposed, Proposed, Recognised
from bot.kernel.messages import Privately, Proposal, Show
from bot.kernel.people import CommunityId, PersonId
from bot.kernel.policy import Purpose, Tone
from bot.kernel.ports import Commit, Pending
from bot.runtime.jobs import Deliver, encoder
from bot.runtime.reader import Looking
from tests.known import done
from tests.reading import flat, read
from tests.tongues import CATALOGUE, ENGLISH, TONGUE
from tests.world import FRIDGE, RESET, World, Written, said

TICK = "\N{WHITE HEAVY CHECK MARK}"


def proposals(world: World, community: str = "health") -> list[Proposal]:
    """What waits for a manager's yes."""
    looking = Looking(world.store, world.home("chloe"), CommunityId(community))
    return [one for one in done(looking.find(Proposal)) if one.activity == "G4"]


def drafts(world: World, tongue: str = ENGLISH) -> list[str]:
    """What a manager reads of each draft."""
    speaker = TONGUE.english(Tone.WARM) if tongue == ENGLISH else CATALOGUE.speaker(tongue, Tone.WARM)
    return [read(Card(one.line, one.blocks), speaker, "Europe/Zurich") for one in proposals(world)]


def at_home(button: Button, community: str = "health") -> Button:
    """A button as it stands on a page of the community's."""
    return replace(button, action=replace(button.action, about={**button.action.about, "in": community}))


def presses(world: World, key: str, who: str = "chloe") -> str:
    """A manager sees the one draft that waits, on a page of theirs, and presses one of its buttons."""
    [proposal] = proposals(world)
    card = Card(proposal.line, (*proposal.blocks, Buttons(proposal.buttons)))
    show = Show(f"page/{proposal.about}", card, Privately(PersonId(who)))
    home = CommunityId("health")
    job = Deliver(show, world.home(who), home, world.now)
    pending = Pending(f"page/{world.now}", home, show.surface, encoder.encode(job), world.now)
    done(world.store.commit(Commit(cause="", at=world.now, outbox=(pending,))))
    world.later()
    return world.presses(who, said(key))


@pytest.fixture
def helped(world: World) -> Written:
    """Ben has answered Amina for the first time, on Monday, and she thanks him."""
    question = world.says("amina", FRIDGE)
    world.later(minutes=20)
    answer = world.replies("ben", RESET, to=question)
    world.later(minutes=20)
    world.replies("amina", "Thank you so much, that worked!", to=question)
    return answer


def speaks_french(world: World, who: str) -> None:
    world.commands(who, "quiet")
    world.presses(who, said("quiet-change"))
    world.submits(who, starts="09:00", ends="17:00", language="fr", kinds="thanks,news,routing,recognition")


# ---------------------------------------------------------------- the draft


@pytest.mark.usefixtures("helped")
def test_the_next_morning_a_note_about_the_first_help_is_drafted_and_nobody_is_written_to(world: World):
    world.until("tuesday 07:59")
    assert drafts(world) == []
    before = len(world.unasked())

    world.until("tuesday 08:01")
    [draft] = drafts(world)
    assert said("note-line", who="Ben", occasion="first", helper="") in draft
    assert "Dear Ben, thank you for answering Amina on 2 March. It is good to have you here." in draft
    assert "Your answer was there after 20 minutes. Amina was glad of it." in draft
    assert "To Amina in #cold-chain" in draft
    assert said("ladder-step-topics") in draft
    assert len(world.unasked()) == before
    assert [fact.activity for fact in world.facts(Proposed)] == ["G4"]
    assert len(proposals(world)[0].buttons) == 5


@pytest.mark.usefixtures("helped")
def test_it_is_drafted_in_the_language_of_whoever_will_read_it(world: World):
    speaks_french(world, "ben")
    world.until("tuesday 08:01")

    [draft] = drafts(world)
    assert said("note-line", who="Ben", occasion="first", helper="") in draft
    assert "Bonjour Ben, merci d’avoir répondu à Amina le 2 mars." in draft
    assert "Cela a fait plaisir à Amina." in draft
    assert flat((in_language(Phrase("ladder-step-topics"), "fr"),), TONGUE.english(Tone.WARM)) in draft


@pytest.mark.usefixtures("helped")
def test_who_said_what_they_know_is_not_offered_to_say_it(world: World):
    world.commands("ben", "know vaccine fridges")
    world.until("tuesday 08:01")

    [draft] = drafts(world)
    assert said("ladder-step-topics") not in draft


@pytest.mark.usefixtures("helped")
def test_send_brings_it_in_the_managers_name_at_a_civil_hour_with_the_evidence(world: World):
    world.until("tuesday 08:01")
    answer = presses(world, "note-send")
    assert said("note-on-its-way", who="Ben", soon="no", when="Tue 03 Mar 10:00") == answer
    assert proposals(world) == []
    world.until("08:59", zone="Africa/Dakar")
    assert world.unasked("ben", Purpose.THANKS) == []

    world.until("wednesday 10:00", zone="Africa/Dakar")
    assert len(world.unasked("ben", Purpose.THANKS)) == 1
    [note] = [text for text in world.sees("ben") if said("note-gist", manager="Chloe") in text]
    assert "thank you for answering Amina on 2 March" in note
    assert "<See the answer>" in note
    assert said("ladder-step-topics") in note
    assert said("note-why", manager="Chloe") in note
    assert [(fact.what, fact.by) for fact in world.facts(Recognised)] == [("note/first", "chloe")]
    assert [(fact.activity, fact.by) for fact in world.facts(CarriedOut) if fact.activity == "G4"] == [("G4", "chloe")]
    assert [(fact.how, fact.by) for fact in world.facts(Disposed)] == [("sent", "chloe")]
    assert world.commands("ben", "why").count(said("because-note-approved")) == 1


@pytest.mark.usefixtures("helped")
def test_the_note_is_read_in_french_by_whoever_reads_french(world: World):
    speaks_french(world, "ben")
    world.until("tuesday 08:01")
    presses(world, "note-send")
    world.later(days=1)

    [note] = [text for text in world.sees("ben") if "Chloe vous remercie personnellement." in text]
    assert "Bonjour Ben, merci d’avoir répondu à Amina le 2 mars." in note
    assert "Répondre à Chloe…" in note


@pytest.mark.usefixtures("helped")
def test_a_managers_own_words_take_the_place_of_the_drafts(world: World):
    world.until("tuesday 08:01")
    form = presses(world, "note-edit")
    assert said("note-form-words", who="Ben") in form
    world.submits("chloe", words="Ben, you saved our vaccines. Thank you!", step="")
    world.later(days=1)

    [note] = [text for text in world.sees("ben") if "you saved our vaccines" in text]
    assert "thank you for answering" not in note
    assert said("ladder-step-topics") not in note, "she left the offer out"
    assert [fact.how for fact in world.facts(Disposed)] == ["changed"]
    assert b"saved our vaccines" not in world.everything_stored(), "its words are forgotten once it has arrived"


@pytest.mark.usefixtures("helped")
def test_a_note_without_words_is_not_sent(world: World):
    world.until("tuesday 08:01")
    presses(world, "note-edit")

    assert world.submits("chloe", words="") == f"words: {said('note-form-empty')}"
    assert len(proposals(world)) == 1


@pytest.mark.usefixtures("helped")
def test_the_words_can_be_taken_to_write_oneself(world: World):
    world.until("tuesday 08:01")
    words = presses(world, "note-copy")

    assert said("note-copied", who="Ben") in words
    assert "Dear Ben, thank you for answering Amina on 2 March." in words
    world.later(days=3)
    assert world.unasked("ben", Purpose.THANKS) == []
    assert [(fact.what, fact.by) for fact in world.facts(Recognised)] == [("note/first", "chloe")]
    assert [fact.how for fact in world.facts(Disposed)] == ["copied"]


@pytest.mark.usefixtures("helped")
def test_skip_sends_nothing_and_is_not_asked_again(world: World):
    world.until("tuesday 08:01")
    assert presses(world, "note-skip") == said("note-skipped")
    world.later(days=20)

    assert world.unasked("ben", Purpose.THANKS) == []
    assert world.facts(Recognised) == []
    assert proposals(world) == []


@pytest.mark.usefixtures("helped")
def test_never_this_kind_is_one_press_and_so_is_taking_it_back(world: World):
    world.until("tuesday 08:01")
    assert said("note-never-noted", occasion="first") in presses(world, "note-never")
    assert world.policy().unwanted_notes == {"first"}
    assert proposals(world) == []
    world.teaches("lena")
    world.until("wednesday 08:01")
    assert drafts(world) == []

    assert world.presses("chloe", said("note-wanted")) == said("note-wanted-noted")
    assert world.policy().unwanted_notes == frozenset()
    world.until("thursday 08:01")
    assert [one.who for one in proposals(world)] == ["lena"]


@pytest.mark.usefixtures("helped")
def test_of_several_managers_the_first_decides_and_the_others_hear_it_kindly(world: World):
    world.commands("chloe", "team add @faith manager")
    world.until("tuesday 08:01")
    [proposal] = proposals(world)
    send, skip = at_home(proposal.buttons[0]), at_home(proposal.buttons[3])
    world.presses_remembered("faith", send)

    assert world.presses_remembered("chloe", skip) == said("note-decided-by", by="Faith", own="no")
    assert world.presses_remembered("chloe", send) == said("note-decided-by", by="Faith", own="no")
    world.later(days=1)
    assert world.presses_remembered("chloe", send) == said("note-decided")
    assert len(world.unasked("ben", Purpose.THANKS)) == 1
    assert world.presses_remembered("ben", skip) == said("refused", needs="thank")


# ---------------------------------------------------------------- what makes it moot


def test_a_note_follows_what_becomes_of_the_answer(world: World, helped: Written):
    world.until("tuesday 08:01")
    world.reacts("amina", TICK, to=helped)
    [draft] = drafts(world)
    assert said("note-accepted", whom="Amina", named="yes") in draft

    world.reacts("amina", TICK, to=helped, on=False)
    [draft] = drafts(world)
    assert said("note-accepted", whom="Amina", named="yes") not in draft

    world.reacts("lena", "\N{PERSON WITH FOLDED HANDS}", to=helped)
    [draft] = drafts(world)
    assert said("note-others-thanked", count=1) in draft


@pytest.mark.parametrize("what", ["opts out", "leaves", "nobody decides"])
@pytest.mark.usefixtures("helped")
def test_a_draft_for_somebody_who_wants_none_or_that_nobody_decides_on_is_dropped(world: World, what: str):
    world.until("tuesday 08:01")
    match what:
        case "opts out":
            world.commands("ben", "quiet stop")
            world.later(days=1)
        case "leaves":
            world.leaves("ben")
            world.later(days=1)
        case _:
            world.later(days=21)
            assert len(proposals(world)) == 1
            world.later(days=1)

    assert proposals(world) == []
    assert [fact.how for fact in world.facts(Disposed)] == ["moot"]
    assert world.unasked("ben", Purpose.THANKS) == []


@pytest.mark.usefixtures("helped")
def test_who_opts_out_after_a_note_was_let_go_does_not_get_it(world: World):
    world.until("tuesday 08:01")
    presses(world, "note-send")
    world.commands("ben", "quiet stop")
    world.later(days=2)

    assert world.unasked("ben", Purpose.THANKS) == []
    assert world.facts(Recognised) == []


@pytest.mark.usefixtures("helped")
def test_a_note_that_cannot_be_delivered_is_let_go_of(world: World):
    world.until("tuesday 08:01")
    world.platform().denied.add("ben")
    presses(world, "note-send")
    world.later(days=2)

    [contributor] = [world.record(Contributor, "ben")]
    assert contributor is not None
    assert contributor.note == ""
    assert world.facts(Recognised) == []


@pytest.mark.usefixtures("helped")
def test_in_a_pause_a_note_waits(world: World):
    world.until("tuesday 08:01")
    presses(world, "note-send")
    world.commands("chloe", "pause until friday")
    world.until("friday 08:00")
    assert world.unasked("ben", Purpose.THANKS) == []

    world.until("friday 13:00")
    assert len(world.unasked("ben", Purpose.THANKS)) == 1


@pytest.mark.usefixtures("helped")
def test_in_rehearsal_a_note_that_a_manager_let_go_is_sent(world: World):
    world.rules(rehearsal=True)
    world.until("tuesday 08:01")
    presses(world, "note-send")
    world.later(days=3)

    assert [sent.purpose for sent in world.unasked("ben")][-1] is Purpose.THANKS


# ---------------------------------------------------------------- when none is drafted


@pytest.mark.parametrize("why", ["opted out", "on pause", "declined", "withdrawn", "guest"])
def test_for_whom_no_note_is_drafted(world: World, why: str):
    who = "gus" if why == "guest" else "ben"
    match why:
        case "opted out":
            world.commands("ben", "quiet stop")
        case "on pause":
            world.commands("ben", "quiet week")
        case "declined":
            world.commands("ben", "quiet")
            world.presses("ben", said("quiet-change"))
            world.submits("ben", starts="09:00", ends="17:00", language="en", kinds="news")
        case _:
            pass
    world.teaches(who)
    if why == "withdrawn":
        world.rules(unwanted_notes=frozenset({"first", "accepted"}))
    world.later(days=2)

    assert drafts(world) == []


def test_what_is_past_is_learned_and_brings_no_drafts(world: World):
    for day in range(1, 30):
        then = world.now - timedelta(days=60 - day)
        asked = world.says("amina", f"{FRIDGE[:-1]} of batch {day}?", at=then)
        answer = world.replies("ben", RESET, to=asked, at=then + timedelta(minutes=20))
        world.replies("amina", "Thank you so much, that worked!", to=answer, at=then + timedelta(minutes=30))
    world.later(days=8)

    assert drafts(world) == []
    contributor = world.record(Contributor, "ben")
    assert contributor is not None
    assert contributor.answered > 10


def test_after_an_outage_an_old_occasion_has_passed(world: World):
    world.teaches("ben")
    world.sleeps(days=9)
    world.later(days=2)

    assert drafts(world) == []


def test_a_week_has_five_notes_at_most_and_the_next_ones_come_when_there_is_room(world: World):
    for who in ("ben", "kim", "lena", "sam", "faith", "dalia", "nadia"):
        question = world.says("amina", f"{FRIDGE[:-1]} ({who})?")
        world.later(minutes=7)
        world.replies(who, RESET, to=question)
    world.until("tuesday 08:01")

    assert len(proposals(world)) == 5


def test_one_person_has_one_note_in_four_weeks(world: World):
    world.teaches("ben")
    world.until("tuesday 08:01")
    presses(world, "note-send")
    world.until("wednesday 10:00")
    for asker in ("amina", "sam", "lena", "kim"):
        world.teaches("ben", asker=asker, question=f"{FRIDGE[:-1]}, {asker}?")
    world.later(days=5)

    assert drafts(world) == []


def test_chance_withholds_a_share_of_notes_but_never_a_first_one(world: World):
    world.rules(holdout=1.0)
    world.teaches("ben")
    world.until("tuesday 08:01")
    assert len(proposals(world)) == 1
    presses(world, "note-send")
    world.later(days=70)
    world.teaches("ben")
    world.later(days=1)

    assert drafts(world) == []
    assert [(fact.what, fact.who, fact.withheld) for fact in world.facts(Assigned) if fact.what == "thanks"] == [
        ("thanks", "ben", True)
    ]


# ---------------------------------------------------------------- what is said back


@pytest.fixture
def noted(world: World, helped: Written) -> World:
    """Ben has read his note."""
    assert helped.who == "ben"
    world.until("tuesday 08:01")
    presses(world, "note-send")
    world.until("wednesday 13:00")
    return world


def test_the_reply_reaches_the_manager_and_is_not_kept(noted: World):
    noted.presses("ben", said("note-write-back", manager="Chloe"))
    answer = noted.submits("ben", words="That made my day, thank you.")

    assert answer == said("note-back-sent", manager="Chloe", soon="yes", when="")
    assert "That made my day, thank you." in noted.sees("chloe")[-1]
    assert said("note-back-gist", who="Ben") in noted.sees("chloe")[-1]
    assert b"That made my day" not in noted.everything_stored()


def test_at_night_the_reply_waits_for_the_managers_morning(noted: World):
    noted.until("22:00")
    noted.presses("ben", said("note-write-back", manager="Chloe"))
    noted.submits("ben", words="That made my day, thank you.")
    assert not any("That made my day" in text for text in noted.sees("chloe"))

    noted.until("thursday 12:00")
    assert "That made my day, thank you." in noted.sees("chloe")[-1]
    assert b"That made my day" not in noted.everything_stored()


def test_words_that_are_no_command_can_be_passed_on_in_one_press(noted: World):
    offer = noted.commands("ben", "oh how kind of you, it was nothing")
    assert said("note-pass-on-gist", manager="Chloe") in offer
    assert said("command-show-help") in offer

    noted.presses("ben", said("note-pass-on", manager="Chloe"))
    assert "oh how kind of you, it was nothing" in noted.sees("chloe")[-1]


def test_what_is_too_long_for_a_button_is_written_in_a_form(noted: World):
    noted.commands("ben", "so kind " * 300)

    assert said("note-back-title") in noted.presses("ben", said("note-pass-on", manager="Chloe"))


def test_who_got_no_note_or_long_ago_hears_what_words_are_known(noted: World):
    assert said("note-pass-on-gist", manager="Chloe") not in noted.commands("lena", "oh how kind of you")
    noted.later(days=14)
    assert said("note-pass-on-gist", manager="Chloe") not in noted.commands("ben", "oh how kind of you")


def test_a_contributor_can_let_their_own_manager_know(noted: World):
    noted.presses("ben", said("note-tell-my-manager"))
    assert noted.submits("ben", manager="lena") == said("note-boss-noted", boss="Lena")
    assert noted.unasked("lena") == []
    noted.until("thursday 08:01")

    [draft] = drafts(noted)
    assert said("note-line", who="Lena", occasion="manager", helper="Ben") in draft
    assert "Ben would like you to know this." in draft
    assert "has helped a colleague in the community “Health”." in draft
    assert "Amina" not in draft, "who asked is not told elsewhere"
    presses(noted, "note-send")
    noted.later(days=1)
    [note] = [text for text in noted.sees("lena") if said("note-gist", manager="Chloe") in text]
    assert said("note-tell-my-manager") not in note
    assert [fact.what for fact in noted.facts(Recognised)] == ["note/first", "note/manager"]


def test_nobody_is_their_own_manager(noted: World):
    noted.presses("ben", said("note-tell-my-manager"))

    assert noted.submits("ben", manager="ben") == f"manager: {said('note-boss-nobody')}"


def test_nothing_is_left_of_a_note_that_is_done(noted: World):
    looking = Looking(noted.store, noted.home("chloe"), CommunityId("health"))

    assert done(looking.find(PersonalNote)) == ()
    assert done(looking.find(Letter)) == ()


# ---------------------------------------------------------------- side by side


def test_each_community_has_its_own_notes(world: World):
    question = world.says("rami", "Does anyone know how to repair an India Mark II hand pump?", in_="wash")
    world.later(minutes=10)
    world.replies("dalia", "Replace the cup seals and grease the chain, then prime the pump.", to=question)
    world.until("tuesday 12:00")

    assert proposals(world) == []
    assert [one.who for one in proposals(world, "wash")] == ["dalia"]
