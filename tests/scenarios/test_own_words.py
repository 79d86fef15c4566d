"""A community says a sentence of Steward's its own way: found as it was read, looked at, used, undone."""

from __future__ import annotations

import pytest

from bot.kernel.cards import Form, FormErrors, TextInput, Value, Words, phrase
from bot.kernel.facts import Proposed, Ruled
from bot.kernel.messages import Proposal
from bot.kernel.people import PersonId
from bot.kernel.policy import Tone
from bot.kernel.wording import Draft, OwnWords
from tests.reading import flat
from tests.tongues import TONGUE
from tests.world import FRIDGE, World, said

NUDGE, HELP = "nudge-note", "help-note"
SNOOZED: dict[str, Value] = {"until": Words("Tuesday")}
OURS = "Whenever you like. “quiet” stops me, “why” says more."


def read_here(key: str, **values: Value) -> str:
    """Give a sentence as everybody here reads it."""
    return flat((phrase(key, **values),), TONGUE.catalogue.speaker(TONGUE.language, Tone.WARM))


def finds(world: World, key: str, **values: Value) -> Form:
    """A manager pastes a sentence as she read it, and presses the change of the first that was found."""
    world.commands("chloe", f"words {read_here(key, **values)}")
    world.presses("chloe", said("words-change"))
    form = world.given("chloe")
    assert isinstance(form, Form)
    return form


def says_it(world: World, key: str, text: str) -> None:
    """A manager lets a sentence be said another way, all the way through."""
    finds(world, key)
    world.submits("chloe", **{"wording-0": text})
    world.presses("chloe", said("words-use"))


def test_a_sentence_is_found_as_it_was_read_and_said_another_way(world: World):
    form = finds(world, NUDGE)

    assert form.action.about["key"] == NUDGE
    [field] = form.inputs
    assert isinstance(field, TextInput)
    assert field.value == read_here(NUDGE)

    assert OURS in world.submits("chloe", **{"wording-0": OURS})
    assert said("words-used", own="yes") in world.presses("chloe", said("words-use"))
    world.teaches("ben")
    world.says("nadia", FRIDGE)
    world.later(hours=8)
    assert any(OURS in letter for letter in world.sees("ben"))


def test_nothing_is_another_before_use_it(world: World):
    finds(world, NUDGE)
    assert said("words-preview", language=Words("…"))[:20] in world.submits("chloe", **{"wording-0": OURS})

    assert world.records(OwnWords) == ()
    assert said("words-dropped") in world.presses("chloe", said("words-never-mind"))
    assert world.records(OwnWords) == ()
    assert world.records(Draft) == ()


def test_a_draft_is_changed_again_from_where_it_was(world: World):
    finds(world, NUDGE)
    world.submits("chloe", **{"wording-0": OURS})
    world.presses("chloe", said("words-change-again"))
    form = world.given("chloe")

    assert isinstance(form, Form)
    assert isinstance(form.inputs[0], TextInput)
    assert form.inputs[0].value == OURS


def test_a_draft_goes_by_itself_after_a_day(world: World):
    finds(world, NUDGE)
    world.submits("chloe", **{"wording-0": OURS})
    button = world.button("chloe", said("words-use"))
    world.later(hours=25)

    assert world.records(Draft) == ()
    assert said("words-draft-gone") in world.presses_remembered("chloe", button)


@pytest.mark.parametrize(
    ("key", "text", "why"),
    [
        (NUDGE, "{ “quiet” and “why”", "words-wrong-brace"),
        (NUDGE, "I ask {name}. “quiet” “why”", "words-wrong-none"),
        (NUDGE, "I ask when I like.", "words-wrong-command"),
        (NUDGE, "“quiet” “why”" + "x" * 1500, "words-wrong-long"),
        ("nudge-snoozed", "Later, then.", "words-wrong-lacks"),
        ("nudge-snoozed", "Until {untill}.", "words-wrong-nearest"),
        ("nudge-snoozed", "Until {xyz}.", "words-wrong-place"),
        ("nudge-claim", "x" * 76, "words-wrong-long"),
    ],
)
def test_what_cannot_be_said_is_refused_at_its_field(world: World, key: str, text: str, why: str):
    finds(world, key, **SNOOZED if key == "nudge-snoozed" else {})
    world.submits("chloe", **{"wording-0": text})
    answer = world.given("chloe")

    assert isinstance(answer, FormErrors)
    assert answer.errors["wording-0"].key == why
    assert world.records(Draft) == ()


def test_words_undo_takes_the_latest_change_back(world: World):
    says_it(world, NUDGE, OURS)
    says_it(world, "pointer-note", "We wrote that. “quiet” ends it.")

    assert said("words-used", own="no") in world.commands("chloe", "words undo")
    [own] = world.records(OwnWords)
    assert [one.key for one in own.sentences] == [NUDGE]
    world.presses("chloe", said("policy-undo"))
    [own] = world.records(OwnWords)
    assert [one.key for one in own.sentences] == [NUDGE, "pointer-note"]


def test_the_overview_shows_what_is_said_another_way_and_gives_the_original_back(world: World):
    says_it(world, NUDGE, OURS)

    assert OURS in world.commands("chloe", "words")
    assert said("words-used", own="no") in world.presses("chloe", said("words-mine-again"))
    assert said("words-changed", count=0) in world.commands("chloe", "words")


def test_the_history_says_who_worded_what(world: World):
    assert said("words-history-none") in world.commands("chloe", "words history")
    says_it(world, NUDGE, OURS)

    told = world.commands("chloe", "words history")
    assert OURS in told
    assert "Chloe" in told
    assert [fact.by for fact in world.facts(Ruled) if fact.what == "words"] == ["chloe"]
    assert said("words-used", own="no") in world.presses("chloe", said("words-bring-back"))


def test_only_managers_may(world: World):
    assert said("refused", needs="steer") in world.commands("ben", "words thank you")


def test_another_community_goes_on_as_before(world: World):
    says_it(world, HELP, "Ask Chloe.")

    assert "Ask Chloe." in world.commands("ben", "help")
    assert "Ask Chloe." not in world.commands("ines", "help")


def test_a_thread_in_a_channel_is_written_in_own_words(world: World):
    question = world.teaches("ben")
    world.commands("nadia", "answered", on=question)
    world.until("tuesday 10:00")
    says_it(world, "pointer-note", "We wrote that. “quiet” ends it.")
    world.says("amina", "How do I reset the temperature alarm of a TCW 3000 vaccine fridge, please?")
    world.later(minutes=5)

    [pointer] = world.sees("amina")
    assert "We wrote that." in pointer


def test_whoever_reads_another_language_goes_on_reading_stewards_own_sentence(world: World):
    other = "fr" if TONGUE.language != "fr" else "es"
    world.commands("ben", "quiet")
    world.presses("ben", said("quiet-change"))
    world.submits("ben", starts="09:00", ends="17:00", language=other, kinds="routing")
    says_it(world, HELP, "Ask Chloe.")

    assert flat((phrase(HELP),), TONGUE.catalogue.speaker(other, Tone.WARM)) in world.commands("ben", "help")
    assert "Ask Chloe." in world.commands("nadia", "help")


def test_a_sentence_that_depends_on_the_tone_is_changed_in_one_tone_alone(world: World):
    form = finds(world, "nudge-gist", asker=Words("Ana"), place=Words("#cold-chain"))
    fields = {one.name: one.value for one in form.inputs if isinstance(one, TextInput) and isinstance(one.value, str)}
    assert len(fields) == len(Tone)
    world.submits("chloe", **fields | {"wording-2": "{place}: {asker} is stuck. Have a look?"})
    world.presses("chloe", said("words-use"))

    [own] = world.records(OwnWords)
    assert own.of("nudge-gist", TONGUE.language) == {"tone=warm": "{place}: {asker} is stuck. Have a look?"}
    world.teaches("ben")
    world.says("nadia", FRIDGE)
    world.later(hours=8)
    assert any("is stuck. Have a look?" in letter for letter in world.sees("ben"))


def test_what_stands_already_is_not_edited_for_the_words_alone(world: World):
    world.teaches("ben")
    world.says("nadia", FRIDGE)
    world.later(hours=8)
    [asked] = world.unasked("ben")
    says_it(world, NUDGE, OURS)
    world.later(minutes=30)

    assert not any(OURS in letter for letter in world.sees("ben"))
    assert world.unasked("ben") == [asked]


def test_a_name_that_was_pasted_does_not_hide_the_sentence(world: World):
    pasted = read_here("nudge-gist", asker=Words("Amina Yusuf Abdi"), place=Words("#vaccines"))

    world.commands("chloe", f"words {pasted}")
    world.presses("chloe", said("words-change"))
    form = world.given("chloe")
    assert isinstance(form, Form)
    assert form.action.about["key"] == "nudge-gist"


def test_what_nobody_says_is_not_found(world: World):
    assert said("words-none") in world.commands("chloe", "words xyzzy plugh")


def test_what_is_typed_is_said_and_never_markup(world: World):
    text = "<@U123> <!channel> *bold* [a](http://x) “quiet” “why”"
    says_it(world, NUDGE, text)
    world.teaches("ben")
    world.says("nadia", FRIDGE)
    world.later(hours=8)

    assert any(text in letter for letter in world.sees("ben"))


def test_a_manager_who_wants_to_be_forgotten_leaves_the_words_and_not_a_name(world: World):
    says_it(world, NUDGE, OURS)
    finds(world, "nudge-claim")
    world.submits("chloe", **{"wording-0": "Mine!"})
    world.commands("chloe", "forget-me")
    world.presses("chloe", said("forget-button", then="stay"))
    world.later(minutes=5)

    [own] = world.records(OwnWords)
    assert own.of(NUDGE, TONGUE.language) == {"": OURS}
    assert "chloe" not in {change.by for change in own.changes}
    assert world.records(Draft) == ()


def test_words_that_fit_no_more_are_told_once_on_the_desk_and_the_original_is_said(world: World):
    says_it(world, NUDGE, OURS)
    [own] = world.records(OwnWords)
    stale = {"": "Just {asker} and {gone}."}
    world.keeps(own.put("nudge-gist", TONGUE.language, stale, world.now, own.changes[0].by))
    world.later(days=3)

    [proposal] = [one for one in world.records(Proposal) if one.about.startswith("words/")]
    assert len([fact for fact in world.facts(Proposed) if fact.about == proposal.about]) == 1
    assert stale[""] in world.commands("chloe", "desk")
    world.presses("chloe", said("words-let-go"))
    assert [one for one in world.records(Proposal) if one.about.startswith("words/")] == []


def test_whoever_is_in_two_communities_is_answered_in_the_words_of_the_one_that_answers(world: World):
    says_it(world, HELP, "Ask Chloe.")

    assert "Ask Chloe." in world.commands("dalia", "help", in_="cold-chain")
    assert "Ask Chloe." not in world.commands("dalia", "help", in_="wash")


def test_the_desk_is_laid_out_in_own_words_when_it_is_opened(world: World):
    form = finds(world, "desk-title", community=Words("Health"))
    world.submits("chloe", **{one.name: "To do in {community}" for one in form.inputs})
    world.presses("chloe", said("words-use"))

    assert "To do in Health" in world.commands("chloe", "desk")
    assert "To do in" not in world.commands("omar", "desk")


def test_a_form_that_was_sent_as_it_stood_says_so(world: World):
    form = finds(world, NUDGE)
    assert isinstance(form.inputs[0], TextInput)
    world.submits("chloe", **{"wording-0": str(form.inputs[0].value)})
    answer = world.given("chloe")

    assert isinstance(answer, FormErrors)
    assert answer.errors["wording-0"].key == "words-same"


def test_a_draft_that_was_dropped_is_dropped_once(world: World):
    finds(world, NUDGE)
    world.submits("chloe", **{"wording-0": OURS})
    drop, again = (world.button("chloe", said(label)) for label in ("words-never-mind", "words-change-again"))
    world.presses_remembered("chloe", drop)

    assert said("words-dropped") in world.presses_remembered("chloe", drop)
    assert said("words-draft-gone") in world.presses_remembered("chloe", again)


def test_the_history_is_turned_page_by_page(world: World):
    own = OwnWords()
    for number in range(10):
        own = own.put(NUDGE, TONGUE.language, {"": f"{number} “quiet” “why”"}, world.now, PersonId("chloe"))
    world.keeps(own)

    told = world.commands("chloe", "words history")
    assert "9 “quiet”" in told
    assert "1 “quiet”" not in told
    assert "1 “quiet”" in world.presses("chloe", said("policy-history-older"))
    assert "9 “quiet”" in world.presses("chloe", said("words-all"))


def test_where_nothing_was_changed_nothing_is_undone(world: World):
    assert said("words-history-none") in world.commands("chloe", "words undo")
    says_it(world, NUDGE, OURS)
    world.commands("chloe", "words")
    again = world.button("chloe", said("words-mine-again"))
    world.presses_remembered("chloe", again)

    assert said("words-same") in world.presses_remembered("chloe", again)
    assert said("words-changed", count=0) in world.commands("chloe", "words")


def test_a_sentence_that_is_gone_since_is_found_anew(world: World):
    stale = OwnWords().put("gone", TONGUE.language, {"": "As we said."}, world.now, PersonId("chloe"))
    world.keeps(stale)
    assert "As we said." in world.commands("chloe", "words")

    assert said("words-outlived") in world.presses("chloe", said("words-change"))


def test_what_was_said_before_can_stand_again(world: World):
    says_it(world, NUDGE, OURS)
    says_it_again = "Or not. “quiet” “why”"
    world.commands("chloe", "words")
    world.presses("chloe", said("words-change"))
    world.submits("chloe", **{"wording-0": says_it_again})
    world.presses("chloe", said("words-use"))
    assert OURS in world.commands("chloe", "words undo")

    [own] = world.records(OwnWords)
    assert own.of(NUDGE, TONGUE.language) == {"": OURS}
    assert [change.number for change in own.changes] == [1, 2, 3]
