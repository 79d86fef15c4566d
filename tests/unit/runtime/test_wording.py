"""Own words, said: whatever is typed, a sentence can be rendered, holds what it must, and is nobody's markup."""

from __future__ import annotations

import logging
import re
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from bot.kernel.cards import Code, Name, Phrase, Place, Text, Value, Words, phrase, plain
from bot.kernel.people import PersonId, PlaceId
from bot.kernel.policy import Tone
from bot.kernel.wording import OwnWords, changeable, fits, tidy, wrong
from bot.runtime.speaker import Catalogue, flat
from bot.runtime.wording import HANDFUL, Wordings
from tests.unit.text.scan import sentences

TEXT = Path(__file__).parents[3] / "bot" / "text"
CATALOGUE = Catalogue.read(TEXT)
WORDINGS = Wordings(CATALOGUE)
NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)
CHLOE = PersonId("chloe")
ALL = ("en", "fr", "es", "ar", "ru", "zh")
SMALL = Catalogue(
    {
        "en": """
hello = Hello { $who }, in { $place }.
toned = { $tone ->
    [brief] { $who }?
   *[warm] Could { $who } help?
}
counted = { $count ->
    [0] No answer.
    [one] One answer by { $who }.
   *[other] { $count } answers by { $who }.
}
twice = { $on ->
    [yes] On,
   *[no] Off,
}{ $count ->
    [one] { " " }once
   *[other] { " " }{ $count } times
}.
again = { $on ->
    [yes] A { $on ->
        [yes] b
       *[no] c
    }
   *[no] d
}
many = { $a ->
    [1] { $b ->
        [1] x
       *[2] y
    }
   *[2] z
}
part = the { hello }
""",
        "fr": "hello = Bonjour { $who }, à { $place }.",
    }
)
GIVEN: dict[str, Value] = {"who": Name(CHLOE), "place": Place(PlaceId("wash"))}


def own(key: str, said: dict[str, str], language: str = "en") -> OwnWords:
    return OwnWords().put(key, language, said, NOON, CHLOE)


def says(key: str, said: dict[str, str], tone: Tone = Tone.WARM, language: str = "en", **values: Value) -> Text:
    speaker = SMALL.speaker(language, tone, own(key, said))
    return speaker(Phrase(key, GIVEN | values))


# ---------------------------------------------------------------- said


def test_a_sentence_is_said_in_own_words():
    assert says("hello", {"": "{place}: hi {who}!"}) == (
        Place(PlaceId("wash")),
        Words(": hi "),
        Name(CHLOE),
        Words("!"),
    )


def test_the_other_tone_and_the_other_number_stay_stewards():
    assert plain(says("toned", {"tone=warm": "Help {who}"})) == "Help @chloe"
    assert plain(says("toned", {"tone=warm": "Help {who}"}, Tone.BRIEF)) == "@chloe?"
    assert plain(says("counted", {"count=one": "Just {who}."}, count=1)) == "Just @chloe."
    assert plain(says("counted", {"count=one": "Just {who}."}, count=5)) == "5 answers by @chloe."
    assert plain(says("counted", {"count=0": "None."}, count=0)) == "None."


def test_two_choices_are_four_wordings_and_the_space_between_them_stays():
    found = SMALL.original("twice", "en")

    assert found is not None
    assert [one.name for one in found.variants] == [
        "on=yes;count=one",
        "on=yes;count=other",
        "on=no;count=one",
        "on=no;count=other",
    ]
    said = {"on=no;count=one": "Never, almost."}
    assert flat(says("twice", said, on="no", count=1)) == "Never, almost."
    assert flat(says("twice", said, on="no", count=2)) == "Off, 2 times."
    assert flat(says("twice", said, on="yes", count=1)) == "On, once."


def test_what_was_chosen_further_out_is_no_choice_further_in():
    found = SMALL.original("again", "en")

    assert found is not None
    assert [(one.name, one.text.strip()) for one in found.variants] == [("on=yes", "A b"), ("on=no", "d")]
    assert flat(says("again", {"on=yes": "B"}, on="yes")) == "B"
    assert flat(says("again", {"on=yes": "B"}, on="no")) == "d"


def test_another_language_and_another_sentence_stay_as_they_are():
    mine = own("hello", {"": "{who} {place}"})

    assert plain(SMALL.speaker("fr", Tone.WARM, mine)(phrase("hello", **GIVEN))) == "Bonjour @chloe, à #wash."
    assert plain(SMALL.speaker("en", Tone.WARM, mine)(phrase("toned", **GIVEN))) == "Could @chloe help?"


def test_a_sentence_within_another_is_said_in_own_words_where_it_is_a_value():
    speaker = SMALL.speaker("en", Tone.WARM, own("toned", {"tone=warm": "({who})"}))

    assert plain(speaker(phrase("hello", who=phrase("toned", **GIVEN), place=Words("x")))) == "Hello (@chloe), in x."


@pytest.mark.parametrize(
    "said",
    [{"": "{who} {gone}"}, {"": "only {who}"}, {"tone=warm": "{who} {place}"}, {"": ""}, {"": "{who} {place"}],
)
def test_what_fits_no_more_is_not_said_and_breaks_nothing(said: dict[str, str], caplog: pytest.LogCaptureFixture):
    with caplog.at_level(logging.WARNING):
        assert plain(says("hello", said)) == "Hello @chloe, in #wash."

    assert "hello" in caplog.text


def test_a_value_that_never_came_lets_the_original_be_said(caplog: pytest.LogCaptureFixture):
    speaker = SMALL.speaker("en", Tone.WARM, own("counted", {"count=0": "None by {who}."}))

    assert flat(speaker(phrase("counted", count=0))) == "No answer."
    assert "cannot be said" in caplog.text
    assert plain(speaker(phrase("counted", count=0, who=Name(CHLOE)))) == "None by @chloe."


def test_nobody_without_own_words_gets_another_speaker():
    plain_one = CATALOGUE.speaker("en", Tone.WARM)

    assert CATALOGUE.speaker("en", Tone.WARM, None) is plain_one
    assert CATALOGUE.speaker("en", Tone.WARM, OwnWords()) is plain_one


# ---------------------------------------------------------------- whatever is typed


@settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.text(max_size=60), st.permutations(["{who}", "{place}"]), st.text(max_size=30), st.text(max_size=30))
def test_whatever_is_typed_is_said_letter_by_letter_around_the_same_values(
    before: str, places: list[str], between: str, after: str
):
    found = SMALL.original("hello", "en")
    assert found is not None
    text = tidy(f"{before}{places[0]}{between}{places[1]}{after}", found.most)
    assume(wrong(text, found.variants[0], found) is None)
    said = says("hello", {"": text})

    assert fits({"": text}, found)
    assert [span for span in said if not isinstance(span, Words)].count(Name(CHLOE)) == text.count("{who}")
    assert "".join(span.text if isinstance(span, Words) else _place(span) for span in said) == text


def _place(span: object) -> str:
    return "{who}" if isinstance(span, Name) else "{place}"


@settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    st.one_of(st.text(max_size=80), st.text(alphabet='{}$-> []*="whoplace.\n', max_size=60)),
    st.sampled_from(["hello", "toned", "counted", "twice", "part", "unheard-of"]),
    st.sampled_from(["", "tone=warm", "count=one", "on=no;count=other"]),
)
def test_whatever_is_kept_something_is_said(text: str, key: str, name: str):
    speaker = SMALL.speaker("en", Tone.WARM, own(key, {name: text}))

    for one in ("hello", "toned", "counted", "twice"):
        assert plain(speaker(Phrase(one, GIVEN | {"count": 3, "on": "no"})))


@pytest.mark.parametrize("language", ["en", "ar"])
def test_every_sentence_comes_out_the_same_when_it_is_typed_as_it_stands(language: str):
    keys = sorted(key for key in sentences(language) if changeable(key))[::15]
    for key in keys:
        found = CATALOGUE.original(key, language)
        if found is None or len(found.variants) > 12:
            continue
        said = {one.name: tidy(one.text, found.most) for one in found.variants if one.text.strip()}
        assert not said or fits(said, found), key
        values: dict[str, Value] = {place: Code(place) for place in found.places}
        values |= {case.name: _value(case.key) for case in found.variants[0].cases}
        typed, mine = (
            CATALOGUE.speaker(language, Tone.WARM, one)(Phrase(key, values)) for one in (own(key, said, language), None)
        )
        assert _spaceless(typed) == _spaceless(mine), key


def _value(key: str) -> str | int:
    return {"zero": 0, "one": 1, "two": 2, "few": 3, "many": 11, "other": 5}.get(
        key, int(key) if key.isdigit() else key
    )


def _spaceless(said: Text) -> str:
    return re.sub(r"\s", "", plain(said))


# ---------------------------------------------------------------- found


@pytest.mark.parametrize(
    ("heard", "key", "variant"),
    [
        (
            "Ana Silva asked this in #cold-chain, and nobody has been able to help yet. Could you?",
            "nudge-gist",
            "tone=warm",
        ),
        ("nobody has answered yet", "nudge-gist", "tone=plain"),
        ("I will remind you on Tuesday 3 March, if it is still open then.", "nudge-snoozed", ""),
        ("Asked 3 days ago; 4 more people would like to know.", "nudge-waiting", "others=other"),
        ("i’LL ANSWER!", "nudge-claim", ""),
        ("Thank one person today, with what changed in the sentence.", "lesson-exact-thanks.try", ""),
        ("Vous avez déjà répondu dans ce canal", "evidence-answers-here", ""),
    ],
)
def test_a_sentence_is_found_by_what_it_says(heard: str, key: str, variant: str):
    found = WORDINGS.find(heard, ALL)

    assert (found[0].sentence.key, found[0].variant) == (key, variant)
    assert len(found) <= HANDFUL


@pytest.mark.parametrize("heard", ["", "   ", "{}", "xyzzy", "😀"])
def test_what_is_said_nowhere_is_not_found(heard: str):
    assert WORDINGS.find(heard, ALL) == ()


def test_of_equals_the_language_named_first_stands_first():
    assert WORDINGS.find("#cold-chain", ("ru", "en"))[0].sentence.language == "ru"
    assert WORDINGS.find("#cold-chain", ("en", "ru"))[0].sentence.language == "en"


def test_a_command_that_is_quoted_must_stay_in_every_language():
    for language in ALL:
        found = CATALOGUE.original("nudge-note", language)
        assert found is not None
        assert found.variants[0].keeps == ("quiet", "why"), language


def test_where_the_very_sentence_was_pasted_no_other_language_is_looked_through():
    found = WORDINGS.find("I will remind you on Tuesday 3 March, if it is still open then.", ("en", "zh", "fr"))

    assert {one.sentence.language for one in found} == {"en"}
