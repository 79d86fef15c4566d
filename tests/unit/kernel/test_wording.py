"""What may be typed in the place of a sentence, as a table; and what is kept of it."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from bot.kernel.people import PersonId
from bot.kernel.wording import (
    LABEL,
    MOST_CHANGES,
    TITLE,
    Case,
    OwnWords,
    Sentence,
    Unworded,
    Variant,
    changeable,
    fits,
    needed,
    pieces,
    places_in,
    room,
    tidy,
    wrong,
)

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)
CHLOE = PersonId("chloe")
TONES = ("brief", "plain", "warm")


def tone(key: str) -> Case:
    return Case("tone", key, TONES)


def count(key: str) -> Case:
    return Case("count", key, ("one", "other"))


def sentence(*variants: Variant, most: int = 1000) -> Sentence:
    return Sentence("some", "en", needed(variants), most)


ASKED = sentence(Variant((), "{asker} asked in {place}. “quiet” ends it.", keeps=("quiet",)))
PLAIN = sentence(Variant((), "Nothing here is filled in."))


# ---------------------------------------------------------------- what may be typed


@pytest.mark.parametrize(
    ("of", "text", "why"),
    [
        (ASKED, "{place}: {asker} asks. “quiet” ends it.", None),
        (ASKED, "{ $asker } in {  place  }; write quiet", None),
        (ASKED, "{asker} and {asker} in {place}, quiet", None),
        (ASKED, "", "words-wrong-empty"),
        (ASKED, " \n\t", "words-wrong-empty"),
        (ASKED, "{asker} in {place, quiet", "words-wrong-brace"),
        (ASKED, "{asker} in {place}}, quiet", "words-wrong-brace"),
        (ASKED, "{asker} in {{place}}, quiet", "words-wrong-brace"),
        (ASKED, "{Asker} in {place}, quiet", "words-wrong-nearest"),
        (ASKED, "{asker} in {plcae}, quiet", "words-wrong-nearest"),
        (ASKED, "{asker} in {place} on {moon}, quiet", "words-wrong-place"),
        (ASKED, "{} quiet", "words-wrong-place"),
        (ASKED, "{asker} asks, quiet", "words-wrong-lacks"),
        (ASKED, "{asker} in {place}.", "words-wrong-command"),
        (PLAIN, "{name}", "words-wrong-none"),
        (PLAIN, "{-brand}", "words-wrong-none"),
        (PLAIN, "{ help-note }", "words-wrong-none"),
        (PLAIN, '{ DATETIME($at, month: "long") }', "words-wrong-none"),
        (PLAIN, "{ $tone -> [warm] a *[other] b }", "words-wrong-none"),
        (PLAIN, "x" * 1000, None),
        (PLAIN, "x" * 1001, "words-wrong-long"),
    ],
)
def test_what_is_typed_is_taken_or_refused_with_a_reason(of: Sentence, text: str, why: str | None):
    found = wrong(text, of.variants[0], of)

    assert (found.key if found else None) == why


def test_a_place_that_is_nearly_right_is_offered():
    found = wrong("{asekr} in {place}, quiet", ASKED.variants[0], ASKED)

    assert found is not None
    assert "{asker}" in str(found.values["nearest"])


def test_where_steward_itself_says_nothing_nothing_may_be_said():
    of = sentence(Variant((count("one"),), ""), Variant((count("other"),), "{count} more"))

    assert wrong("", of.variants[0], of) is None


def test_values_do_not_count_as_letters():
    of = sentence(Variant((), "{a_very_long_name_of_a_place}"), most=3)

    assert wrong("ab {a_very_long_name_of_a_place}", of.variants[0], of) is None


@pytest.mark.parametrize(
    ("variants", "needs"),
    [
        ((Variant((), "{who} at {when}"),), [("who", "when")]),
        ((Variant((tone("brief"),), "{who}"), Variant((tone("warm"),), "{who} in {place}")), [("who",), ("who",)]),
        ((Variant((count("one"),), "one {thing}"), Variant((count("other"),), "{count} {thing}")), [("thing",)] * 2),
        ((Variant((count("one"),), "in {place}"), Variant((count("other"),), "since {day}")), [("place",), ("day",)]),
    ],
)
def test_a_place_must_stay_unless_steward_leaves_it_out_itself(
    variants: tuple[Variant, ...], needs: list[tuple[str, ...]]
):
    assert [one.needs for one in needed(variants)] == needs


@pytest.mark.parametrize(
    ("typed", "most", "kept"),
    [
        ("  a  b ", 1000, "a  b"),
        ("a\r\nb", 1000, "a\nb"),
        (" a \n  b ", LABEL, "a b"),
        ("a\x00b\ue000c\u202ed\u2067e", 1000, "abcde"),
        ("a\u200eb", 1000, "a\u200eb"),
    ],
)
def test_what_nobody_sees_is_left_out(typed: str, most: int, kept: str):
    assert tidy(typed, most) == kept


def test_a_text_is_taken_apart_at_its_places():
    assert pieces("a { $b } c{d}") == ("a ", "b", " c", "d", "")
    assert places_in("a { $b } c{d}") == ("b", "d")


# ---------------------------------------------------------------- what may be another, and how long


@pytest.mark.parametrize(
    ("key", "may"),
    [
        ("nudge-note", True),
        ("help-note", True),
        ("help-quiet", True),
        ("help-quiet.usage", False),
        ("policy-rehearsal.switch", True),
        ("cli-about", False),
        ("policy-cli-none", False),
        ("settings-bad-url", False),
        ("file-line", False),
        ("doctor-faults", False),
        ("words-change", False),
        ("language-tag", False),
        ("shortcut-ask", False),
        ("clauses-join", False),
        ("forget-gist", False),
    ],
)
def test_what_is_grammar_or_nobodys_of_the_community_stays(key: str, may: bool):
    assert changeable(key) is may


@pytest.mark.parametrize(
    ("key", "texts", "most"),
    [
        ("core-title", ["A title"], TITLE),
        ("core-title", ["A title that is longer than that of a form"], LABEL),
        ("nudge-claim", ["I’ll answer", "Je réponds"], LABEL),
        ("nudge-claim", ["I’ll answer", "Oui, c’est moi qui réponds."], 1000),
        ("evidence-here", ["you have answered here"], 1000),
        ("long", ["x" * 900], 1800),
        ("nothing", [], LABEL),
    ],
)
def test_there_is_as_much_room_as_where_steward_says_it(key: str, texts: list[str], most: int):
    assert room(key, [(Variant((), text),) for text in texts]) == most


# ---------------------------------------------------------------- what is kept


def test_own_words_stand_until_the_original_does_again():
    own = OwnWords().put("a", "en", {"": "x"}, NOON, CHLOE).put("a", "fr", {"": "y"}, NOON, CHLOE)
    again = own.put("a", "en", {}, NOON, CHLOE)

    assert (own.of("a", "en"), own.of("a", "fr"), own.of("b", "en")) == ({"": "x"}, {"": "y"}, {})
    assert (again.of("a", "en"), again.of("a", "fr")) == ({}, {"": "y"})
    assert [(one.number, one.before, one.since) for one in again.changes] == [
        (1, {}, {"": "x"}),
        (2, {}, {"": "y"}),
        (3, {"": "x"}, {}),
    ]
    assert again.find(2) == again.changes[1]
    assert again.find(9) is None


def test_only_so_many_changes_are_remembered_and_none_longer_than_the_community_wants():
    own = OwnWords()
    for number in range(MOST_CHANGES + 1):
        own = own.put("a", "en", {"": str(number)}, NOON + timedelta(hours=number), CHLOE)

    assert (len(own.changes), own.changes[0].number) == (MOST_CHANGES, 2)
    assert len(own.since(NOON + timedelta(hours=MOST_CHANGES - 1)).changes) == 1


@pytest.mark.parametrize(
    ("said", "of", "fit"),
    [
        ({"": "{asker} in {place}, quiet"}, ASKED, True),
        ({"": "{asker} in {place}, quiet "}, ASKED, False),
        ({"": "{asker}, quiet"}, ASKED, False),
        ({"tone=warm": "{asker} in {place}, quiet"}, ASKED, False),
        ({"": "a"}, None, False),
        ({}, ASKED, False),
    ],
)
def test_own_words_fit_the_sentence_as_it_is_today(said: dict[str, str], of: Sentence | None, fit: bool):
    assert fits(said, of) is fit


def test_without_sentences_none_is_found():
    nothing = Unworded()

    assert nothing.find("a", ("en",)) == ()
    assert nothing.sentence("a", "en") is None
    assert nothing.languages() == ()
