"""What a manager types in the place of a sentence, as a table of decisions; and what is shown of it."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from msgspec.structs import replace

from bot.features.words import cards, changing
from bot.features.words.examples import examples, number_of, shown
from bot.kernel.cards import Card, Code, Listing, Name, Place, TextInput, When, Words, plain
from bot.kernel.facts import Disposed, Proposed, Ruled
from bot.kernel.messages import Proposal, Timer
from bot.kernel.wording import MOST_SENTENCES, Case, Draft, Found, Own, OwnWords, Sentence, Variant, needed
from tests.unit.features.makers import at, person

TONES = ("brief", "plain", "warm")
HELLO = Sentence("hello", "en", needed((Variant((), "Hello {who}, in {place}."),)), 1000)
TONED = Sentence(
    "toned",
    "en",
    needed(tuple(Variant((Case("tone", key, TONES),), f"{key} {{who}}") for key in TONES)),
    1000,
)
MOMENT = at(datetime(2026, 3, 2, 7, tzinfo=UTC), person("chloe"))
BY = MOMENT.person.who


class Some:
    """Knows these sentences alone."""

    def __init__(self, *some: Sentence) -> None:
        self._some = some

    def find(self, heard: str, languages: tuple[str, ...]) -> tuple[Found, ...]:
        del heard, languages
        return ()

    def sentence(self, key: str, language: str) -> Sentence | None:
        return next((one for one in self._some if (one.key, one.language) == (key, language)), None)

    def languages(self) -> tuple[str, ...]:
        return ("en",)


NOW = replace(MOMENT, wording=Some(HELLO, TONED))


@pytest.mark.parametrize(
    ("own", "values", "said", "errors", "same"),
    [
        ({}, {"wording-0": "Hello {who}, in {place}."}, {}, {}, True),
        ({}, {"wording-0": " Hello {who}, in {place}.\n"}, {}, {}, True),
        ({}, {"wording-0": "Hi {who} of {place}"}, {"": "Hi {who} of {place}"}, {}, False),
        ({"": "Hi {who} of {place}"}, {"wording-0": "Hi {who} of {place}"}, {"": "Hi {who} of {place}"}, {}, True),
        ({"": "Hi {who} of {place}"}, {"wording-0": "Hello {who}, in {place}."}, {}, {}, False),
        ({"": "Hi {who} of {place}"}, {}, {"": "Hi {who} of {place}"}, {}, True),
        ({}, {"wording-0": "Hi {who}"}, {}, {"wording-0": "words-wrong-lacks"}, True),
        ({}, {"wording-0": ""}, {}, {"wording-0": "words-wrong-empty"}, True),
    ],
)
def test_what_is_filled_in_is_taken_by_field(
    own: dict[str, str], values: dict[str, str], said: dict[str, str], errors: dict[str, str], same: bool
):
    found = changing.filled(HELLO, own, values)

    assert (found.said, {name: one.key for name, one in found.errors.items()}, found.same) == (said, errors, same)


def test_only_the_wordings_that_are_others_are_kept():
    values = {"wording-0": "brief {who}", "wording-1": "{who}!", "wording-2": "warm {who}"}

    assert changing.filled(TONED, {}, values).said == {"tone=plain": "{who}!"}


# ---------------------------------------------------------------- using and undoing


def draft(said: dict[str, str], key: str = "hello") -> Draft:
    return Draft("d1", BY, key, "en", said, MOMENT.now)


def test_a_draft_holds_from_now_on_and_who_did_it_is_noted():
    decision = changing.use(draft({"": "{who} {place}"}), None, None, NOW)
    [own] = decision.save

    assert isinstance(own, OwnWords)
    assert own.of("hello", "en") == {"": "{who} {place}"}
    assert decision.note == (Ruled("words", BY),)
    assert [ref.id for ref in decision.drop] == ["d1"]
    assert {one.name for one in decision.do if isinstance(one, Timer)} == {changing.FIT, changing.FORGET}


@pytest.mark.parametrize(
    ("said", "key", "why"),
    [
        ({"": "{who}"}, "hello", "words-outlived"),
        ({"": "{who} {place}"}, "gone", "words-outlived"),
        ({}, "hello", "words-same"),
    ],
)
def test_a_draft_that_cannot_hold_any_more_changes_nothing(said: dict[str, str], key: str, why: str):
    decision = changing.use(draft(said, key), None, None, NOW)

    assert (decision.save, decision.note) == ((), ())
    assert isinstance(decision.reply, Card)
    assert decision.reply.gist.key == why


def test_there_are_only_so_many_own_sentences():
    own = OwnWords()
    for number in range(MOST_SENTENCES):
        own = own.put(f"k{number}", "en", {"": "x"}, MOMENT.now, BY)
    decision = changing.use(draft({"": "{who} {place}"}), own, None, NOW)

    assert decision.save == ()
    assert isinstance(decision.reply, Card)
    assert decision.reply.gist.key == "words-most"


def test_what_stood_before_does_not_come_back_where_it_fits_no_more():
    own = OwnWords().put("hello", "en", {"": "{gone}"}, MOMENT.now, BY).put("hello", "en", {}, MOMENT.now, BY)
    decision = changing.back(own.changes[-1], own, None, NOW)

    assert decision.save == ()
    assert isinstance(decision.reply, Card)
    assert decision.reply.gist.key == "words-outlived"


def test_a_change_takes_the_warning_from_the_desk():
    warned = cards.unfit("words/en/hello", OwnWords().put("hello", "en", {"": "x"}, MOMENT.now, BY).sentences[0], NOW)
    decision = changing.use(draft({"": "{who} {place}"}), None, warned, NOW)

    assert Disposed("words/en/hello", "G0", "changed", BY) in decision.note
    assert "words/en/hello" in [ref.id for ref in decision.drop]


# ---------------------------------------------------------------- what time does


def test_what_fits_no_more_is_told_once():
    own = OwnWords().put("hello", "en", {"": "{gone}"}, MOMENT.now, BY)
    first = changing.look(own, NOW)
    kept = next(one for one in first.save if isinstance(one, OwnWords))

    assert [one.about for one in first.save if isinstance(one, Proposal)] == ["words/en/hello"]
    assert first.note == (Proposed("words/en/hello", "G0"),)
    again = changing.look(kept, NOW)
    assert (again.save, again.note) == ((), ())
    assert [one.name for one in again.do if isinstance(one, Timer)] == [changing.FIT]


def test_of_a_sentence_that_is_gone_only_the_original_is_offered():
    own = OwnWords().put("gone", "en", {"": "x"}, MOMENT.now, BY)
    [proposal] = [one for one in changing.look(own, NOW).save if isinstance(one, Proposal)]

    assert [one.action.name for one in proposal.buttons] == ["words.mine"]


def test_nothing_is_looked_at_where_nothing_is_said_another_way():
    assert not changing.look(None, NOW)
    assert not changing.look(OwnWords(), NOW)
    assert not changing.forget(None, NOW)


def test_changes_are_forgotten_when_the_community_wants():
    old = MOMENT.now - MOMENT.policy.keep_audit - timedelta(days=1)
    own = OwnWords().put("hello", "en", {"": "{who} {place}"}, old, BY)
    decision = changing.forget(own, NOW)
    [kept] = decision.save

    assert isinstance(kept, OwnWords)
    assert (kept.changes, kept.of("hello", "en")) == ((), {"": "{who} {place}"})
    assert decision.do == ()


# ---------------------------------------------------------------- shown


@pytest.mark.parametrize(
    ("language", "key", "among", "number"),
    [
        ("en", "one", ("one", "other"), 1),
        ("en", "other", ("one", "other"), 5),
        ("en", "0", ("0", "one", "other"), 0),
        ("ru", "many", ("one", "few", "many"), 5),
        ("ru", "few", ("one", "few", "many"), 3),
        ("ar", "other", ("zero", "one", "two", "few", "many", "other"), 100),
        ("ar", "many", ("zero", "one", "two", "few", "many", "other"), 11),
        ("en", "yes", ("yes", "no"), None),
        ("en", "warm", TONES, None),
        ("en", "other", ("yes", "other"), None),
    ],
)
def test_a_wording_by_number_is_shown_with_a_number_it_is_for(
    language: str, key: str, among: tuple[str, ...], number: int | None
):
    assert number_of(Case("count", key, among), language) == number


def test_places_are_filled_with_people_channels_and_days_of_their_own():
    text = "{who} {names} {place} {until} {others} {community} {evidence}"
    one = Sentence("x", "en", (Variant((), text),), 1000)
    values = examples(one.variants[0], one, NOW)

    assert values["who"] == Name(BY)
    assert values["names"] == Listing((Name(BY),))
    assert isinstance(values["place"], Place)
    assert isinstance(values["until"], When)
    assert values["others"] == 5
    assert values["community"] == Words(NOW.community.name)
    assert values["evidence"] == Code("{evidence}")
    assert "5" in plain(shown(text, one.variants[0], one, NOW))


def test_of_many_wordings_those_most_like_the_one_that_was_meant_are_in_the_form():
    words = [str(number) for number in range(12)]
    variants = tuple(
        Variant((Case("step", one, tuple(words)), Case("on", on, ("yes", "no"))), one + on)
        for one in words
        for on in ("yes", "no")
    )
    form = cards.form(Sentence("x", "en", variants, 1000), {}, "step=11;on=no")

    assert len(form.inputs) == cards.FIELDS
    shown_ = [one.value for one in form.inputs if isinstance(one, TextInput)]
    assert "11no" in shown_


def test_what_reads_the_same_in_two_places_is_told_apart():
    twins = [Found(replace(HELLO, key=key), "") for key in ("a", "b")]
    card = cards.found([*twins, Found(TONED, "tone=warm")], None, NOW)
    texts = [item.text for block in card.blocks for item in getattr(block, "items", ())]

    assert [[span.text for span in text if isinstance(span, Code)] for text in texts] == [["a"], ["b"], []]


def test_the_words_of_a_file_stand_and_take_the_warning_from_the_desk():
    old = OwnWords().put("hello", "en", {"": "{gone}"}, MOMENT.now, BY)
    warned = cards.unfit("words/en/hello", old.sentences[0], NOW)
    given = [
        Own("hello", "en", {"": "{who} {place}"}),
        Own("toned", "en", {"tone=warm": "{nobody}"}),
        Own("gone", "en", {"": "x"}),
    ]
    decision = changing.give(given, old, [warned], NOW)
    [own] = decision.save

    assert isinstance(own, OwnWords)
    assert [one.said for one in own.sentences] == [{"": "{who} {place}"}]
    assert Disposed("words/en/hello", "G0", "changed", BY) in decision.note
    assert not changing.give(given, own, [], NOW)


def test_a_preview_of_the_original_says_so_and_one_of_nothing_too():
    hidden = Sentence("x", "en", (Variant((), "{who}"),), 1000)
    original = cards.preview(draft({}), HELLO, NOW)
    nothing = cards.preview(draft({"": ""}), hidden, NOW)

    assert "words-mine-would" in str(original.blocks)
    assert "words-nothing-said" in str(nothing.blocks)


def test_of_several_wordings_the_one_in_the_tone_of_the_community_is_shown():
    own = OwnWords().put("toned", "en", {"tone=brief": "short {who}", "tone=warm": "dear {who}"}, MOMENT.now, BY)
    card = cards.overview(own, NOW)

    assert "dear" in str(card.blocks)
    assert "short" not in str(card.blocks)
