"""A personal note from draft to delivery, as tables of decisions; and its words, in every language and tone."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from bot.features.outreach import cards, notes, occasions
from bot.features.outreach.ladder import UP
from bot.features.outreach.occasions import Found
from bot.features.outreach.state import Contributor, Deed, Occasion, PersonalNote
from bot.kernel.cards import Buttons, Card, Words, prefilled
from bot.kernel.facts import HELD, Assigned, CarriedOut, Disposed, Proposed, Recognised, Undelivered
from bot.kernel.messages import Decision, Proposal, Show, Timer
from bot.kernel.people import Person, PersonId
from bot.kernel.policy import Purpose, Tone
from tests.reading import flat, read
from tests.tongues import CATALOGUE
from tests.unit.features.contributors import NOW, ben, deed
from tests.unit.features.makers import BEN, DAY, HOUR, KIM, at, on_leave, opted_out, person

NAMES = {PersonId("amina"): "Amina", PersonId("kim"): "Kim Ito", PersonId("sam"): ""}
MANAGER = person("chloe")
MOMENT = at(NOW, MANAGER)
DEED = deed(7, accepted=NOW, accepted_by=PersonId("amina"), by=(KIM,))


def note(occasion: Occasion = Occasion.FIRST, *deeds: Deed, **more: object) -> PersonalNote:
    bare = PersonalNote("note/ben/first/d", BEN, occasion, NOW, deeds or (DEED,), "en", "topics")
    return replace(bare, **more)


def facts(decision: Decision) -> list[type]:
    return [type(fact) for fact in decision.note]


# ---------------------------------------------------------------- words


@pytest.mark.parametrize("language", CATALOGUE.languages())
@pytest.mark.parametrize("tone", list(Tone))
@pytest.mark.parametrize("occasion", list(Occasion))
@pytest.mark.parametrize("deeds", [(DEED,), (deed(7, "sam"), deed(8, "kim"), deed(9))])
def test_a_note_is_made_of_words_alone_so_that_it_can_be_edited(
    language: str, tone: Tone, occasion: Occasion, deeds: tuple[Deed, ...]
):
    say = CATALOGUE.speaker(language, tone)
    one = note(occasion, *deeds, helper=PersonId("kim"), people=len(deeds))

    text = cards.drafted(one, person("ben"), NAMES, MOMENT)

    assert flat((Words(prefilled(text, say)),), say) == flat((text,), say)
    assert "Ben" in flat((text,), say)
    assert ("Amina" in flat((text,), say)) is (occasion is not Occasion.MANAGER)


@pytest.mark.parametrize(
    ("known", "whom"),
    [
        ({"amina": "Amina", "kim": "Kim"}, "Amina, Kim, and another colleague"),
        ({"kim": "Kim"}, "Kim and 2 other colleagues"),
        ({}, "3 colleagues"),
    ],
)
def test_who_may_not_be_named_is_counted_once_for_all(known: dict[str, str], whom: str):
    one = note(Occasion.WEEK, deed(2), deed(1, "kim"), deed(1, "lena"))
    names = {PersonId(who): name for who, name in known.items()}
    text = flat((cards.drafted(one, person("ben"), names, MOMENT),), CATALOGUE.speaker("en", Tone.WARM))

    assert f"you found the time to answer {whom}." in text
    assert list(cards.proposal(one, person("ben"), names, MOMENT).names) == sorted(known)


def test_an_unusual_week_tells_of_everybody_who_was_helped():
    found = occasions.found(ben(*(deed(day, f"asker{day}") for day in range(1, 7))), NOW)
    week = next(one for one in found if one.occasion is Occasion.WEEK)
    one = note(Occasion.WEEK, *week.deeds, people=week.people)
    names = {given.whom: str(given.whom).title() for given in week.deeds}
    text = flat((cards.drafted(one, person("ben"), names, MOMENT),), CATALOGUE.speaker("en", Tone.WARM))

    assert text.count("Asker") == 3
    assert "and 3 other colleagues." in text


def test_in_french_the_first_of_a_month_is_said_as_such():
    said = flat((cards.drafted(note(), person("ben"), NAMES, MOMENT),), CATALOGUE.speaker("fr", Tone.WARM))
    first = note(Occasion.FIRST, deed(8))

    assert said == (
        "Bonjour Ben, merci d’avoir répondu à Amina le 2 mars. C’est un plaisir de vous compter parmi nous. "
        "Votre réponse est arrivée au bout de 20 minutes. Amina dit que cela a aidé. "
        "Cela a aussi fait plaisir à quelqu’un d’autre."
    )
    text = cards.drafted(first, person("ben"), NAMES, MOMENT)
    assert "le 1er mars" in flat((text,), CATALOGUE.speaker("fr", Tone.WARM))


@pytest.mark.parametrize(
    ("what", "says"),
    [
        (deed(7, first=True, took=0 * HOUR), "after a minute"),
        (deed(7, took=HOUR), "after 60 minutes"),
        (deed(7, took=2 * HOUR), "after 2 hours"),
        (deed(7, took=30 * HOUR), ""),
        (deed(7, first=False), ""),
    ],
)
def test_how_fast_an_answer_was_is_said_where_it_was_fast_and_the_first(what: Deed, says: str):
    text = flat((cards.drafted(note(Occasion.FIRST, what), person("ben"), NAMES, MOMENT),), SAY)

    assert says in text
    assert ("Your answer was there" in text) is bool(says)


SAY = CATALOGUE.speaker("en", Tone.WARM)


@pytest.mark.parametrize("step", [*(step.value for step in UP.values()), ""])
@pytest.mark.parametrize("occasion", [Occasion.FIRST, Occasion.MANAGER])
def test_every_note_says_why_it_came_how_to_stop_it_and_lets_one_write_back(step: str, occasion: Occasion):
    card = cards.letter(note(occasion, step=step, by=MANAGER.who), person("ben"), NAMES, MOMENT)

    said = read(card, SAY)
    assert "“quiet”" in said
    assert "[Write back to Chloe…]" in said
    assert ("[Tell my manager too…]" in said) is (occasion is Occasion.FIRST)
    assert ("Amina" in said) is (occasion is Occasion.FIRST)
    assert "#cold-chain" in said


@pytest.mark.parametrize("occasion", list(Occasion))
def test_a_draft_has_five_buttons_at_most_and_none_in_what_it_previews(occasion: Occasion):
    laid = cards.proposal(note(occasion), person("ben"), NAMES, MOMENT)

    assert len(laid.buttons) == 5
    assert not any(isinstance(block, Buttons) for block in laid.blocks)
    assert (laid.who, laid.activity) == (BEN, "G4")


def test_newcomers_stand_first_on_the_desk():
    weights = [cards.proposal(note(one), person("ben"), NAMES, MOMENT).weight for one in Occasion]

    assert max(weights) == cards.proposal(note(Occasion.FIRST), person("ben"), NAMES, MOMENT).weight
    assert min(weights) > 0


# ---------------------------------------------------------------- drafted, or withheld


@pytest.mark.parametrize(
    ("occasion", "holdout", "noted"),
    [
        (Occasion.WEEK, 0.0, [Proposed]),
        (Occasion.WEEK, 1.0, [Assigned]),
        (Occasion.WEEK, 1e-12, [Assigned, Proposed]),
        (Occasion.FIRST, 1.0, [Proposed]),
    ],
)
def test_chance_may_withhold_a_note_and_says_so_but_never_a_first_one(
    occasion: Occasion, holdout: float, noted: list[type]
):
    decision = notes.draft(ben(deed(1)), Found(occasion, (deed(1),)), person("ben"), NAMES, at(NOW, holdout=holdout))

    assert facts(decision) == noted
    [kept] = [one for one in decision.save if isinstance(one, Contributor)]
    assert kept.drafted == {occasion.value: NOW}, "withheld or not, it is not tried again"
    assert bool(kept.note) is (Proposed in noted)
    assert not kept.stirred


def test_a_managers_note_suggests_no_step():
    decision = notes.draft(ben(), Found(Occasion.MANAGER, (deed(1),), KIM, 3), person("ben"), NAMES, MOMENT)

    [kept] = [one for one in decision.save if isinstance(one, PersonalNote)]
    assert (kept.step, kept.helper, kept.people) == ("", KIM, 3)


# ---------------------------------------------------------------- followed


@pytest.mark.parametrize(
    ("occasion", "left", "approved", "kept", "noted"),
    [
        (Occasion.FIRST, (DEED,), False, True, []),
        (Occasion.FIRST, (replace(DEED, accepted=None),), False, True, []),
        (Occasion.FIRST, (), False, False, [Disposed]),
        (Occasion.ACCEPTED, (replace(DEED, accepted=None),), False, False, [Disposed]),
        (Occasion.ACCEPTED, (replace(DEED, accepted=None),), True, False, []),
        (Occasion.MANAGER, (), False, True, []),
    ],
)
def test_a_note_follows_the_help_it_thanks_for(
    occasion: Occasion, left: tuple[Deed, ...], approved: bool, kept: bool, noted: list[type]
):
    waiting = note(occasion, approved=NOW if approved else None)
    one = Contributor(BEN, deeds=left, note=waiting.about)

    decision = notes.follow(one, waiting, person("ben"), NAMES, MOMENT)

    assert facts(decision) == noted
    assert (decision.drop == ()) is kept
    changed = kept and left != waiting.deeds and occasion is not Occasion.MANAGER
    assert any(isinstance(saved, Proposal) for saved in decision.save) is changed


# ---------------------------------------------------------------- let go


@pytest.mark.parametrize(
    ("who", "words", "how", "timer"),
    [
        (person("ben"), "", "sent", NOW),
        (person("ben"), "My words", "changed", NOW),
        (on_leave("ben", NOW + DAY), "", "sent", NOW + DAY),
        (opted_out("ben"), "", "moot", None),
    ],
)
def test_a_press_lets_a_note_go_and_a_timer_brings_it(who: Person, words: str, how: str, timer: object):
    decision = notes.send(ben(note="note/ben/first/d"), note(), who, MOMENT, words)

    assert [fact.how for fact in decision.note if isinstance(fact, Disposed)] == [how]
    assert [one.at for one in decision.do if isinstance(one, Timer)] == ([timer] if timer else [])
    assert not any(isinstance(one, Show) for one in decision.do), "others may want the same person at this moment"
    assert isinstance(decision.reply, Card)


@pytest.mark.parametrize(
    ("who", "shows", "again"),
    [(person("ben"), True, False), (on_leave("ben", NOW + DAY), False, True), (opted_out("ben"), False, False)],
)
def test_it_is_brought_when_its_reader_may_be_written_to(who: Person, shows: bool, again: bool):
    decision = notes.bring(note(by=MANAGER.who, approved=NOW), who, NAMES, MOMENT)

    brought = [one for one in decision.do if isinstance(one, Show)]
    assert [(one.purpose, one.approved) for one in brought] == ([(Purpose.THANKS, True)] if shows else [])
    assert any(isinstance(one, Timer) for one in decision.do) is again


@pytest.mark.parametrize("why", [*sorted(HELD), "denied", "gone", "opted-out"])
def test_a_note_that_was_held_up_is_tried_again_and_one_that_cannot_arrive_is_let_go_of(why: str):
    waiting = note(by=MANAGER.who, approved=NOW)
    fact = Undelivered(waiting.about, BEN, why)

    decision = notes.held_up(ben(note=waiting.about), waiting, fact, MOMENT)

    assert any(isinstance(one, Timer) for one in decision.do) is (why in HELD)
    assert (decision.drop == ()) is (why in HELD)
    assert decision.note == ()


def test_when_it_has_arrived_it_counts_and_its_words_are_forgotten():
    waiting = note(by=MANAGER.who, approved=NOW, words="My words")

    decision = notes.arrived(ben(note=waiting.about), waiting, MOMENT)

    assert facts(decision) == [Recognised, CarriedOut]
    [kept] = decision.save
    assert isinstance(kept, Contributor)
    assert (kept.written, kept.written_by, kept.steps, kept.note) == (NOW, MANAGER.who, {"topics": NOW}, "")
    assert {ref.kind for ref in decision.drop} == {"personal-note", "proposal"}


@pytest.mark.parametrize(
    ("who", "days", "over"),
    [(person("ben"), 21, False), (person("ben"), 22, True), (opted_out("ben"), 1, True)],
)
def test_a_draft_is_not_kept_for_ever(who: Person, days: int, over: bool):
    assert notes.outlived(note(at=NOW - days * DAY), who, NAMES, MOMENT) is over
