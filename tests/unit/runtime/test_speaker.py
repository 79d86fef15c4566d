"""How phrases are said: in which language and tone, with which plural, and with what in the place of their values."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.kernel.cards import (
    Code,
    Link,
    Listing,
    Name,
    Phrase,
    Place,
    Post,
    Span,
    Text,
    Value,
    When,
    Words,
    in_language,
    phrase,
    prefilled,
)
from bot.kernel.people import MessageId, PersonId, PlaceId
from bot.kernel.policy import Tone
from bot.runtime.speaker import Catalogue, UnknownWordsError, flat

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)
ANA, WASH = Name(PersonId("ana")), Place(PlaceId("wash"))
FSI, PDI = "\N{FIRST STRONG ISOLATE}", "\N{POP DIRECTIONAL ISOLATE}"

ENGLISH = """
hello = Hello { $who }!
only-english = Only here.
toned = { $tone ->
    [brief] Hi.
    [plain] Good day.
   *[warm] How good to see you.
}
waits = { $count ->
    [0] Nothing waits.
    [one] One waits.
   *[other] { $count } wait.
}
word = word
    .usage = word { $what }
only-attribute =
    .usage = usage
because = because { $reasons }
choice = { $needs ->
    [steer] managers
   *[other] everybody
}
big = { $number }
"""
FRENCH = """
hello = Bonjour { $who } !
toned = { $tone ->
    [brief] Salut.
   *[warm] Quel plaisir.
}
waits = { $count ->
    [one] { $count } attend.
   *[other] { $count } attendent.
}
word = mot
    .usage = mot { $what }
because = car { $reasons }
big = { $number }
"""
ARABIC = """
hello = مرحبا { $who }!
waits = { $count ->
    [zero] لا شيء
    [one] واحد
    [two] اثنان
    [few] { $count } قليل
    [many] { $count } كثير
   *[other] { $count } آخر
}
because = لأن { $reasons }
"""
CHINESE = "because = 因为{ $reasons }\n"
CATALOGUE = Catalogue({"en": ENGLISH, "fr": FRENCH, "ar": ARABIC, "zh": CHINESE})


def say(key: str, /, language: str = "en", tone: Tone = Tone.WARM, **values: Value) -> Text:
    return CATALOGUE.speaker(language, tone)(phrase(key, **values))


# ---------------------------------------------------------------- which words


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("fr", "Bonjour"),
        ("fr-CA", "Bonjour"),
        ("en", "Hello"),
        ("en-GB", "Hello"),
        ("de", "Hello"),
        ("", "Hello"),
    ],
)
def test_somebody_is_spoken_to_in_their_language_or_else_in_english(language: str, expected: str):
    assert flat(say("hello", language, who=Words("Ana"))).startswith(expected)


def test_a_sentence_that_a_language_lacks_is_said_in_english_rather_than_not_at_all():
    assert flat(say("only-english", "fr")) == "Only here."


@pytest.mark.parametrize(
    ("language", "tone", "expected"),
    [
        ("en", Tone.WARM, "How good to see you."),
        ("en", Tone.PLAIN, "Good day."),
        ("en", Tone.BRIEF, "Hi."),
        ("fr", Tone.PLAIN, "Quel plaisir."),
        ("fr", Tone.BRIEF, "Salut."),
    ],
)
def test_the_tone_is_the_communitys(language: str, tone: Tone, expected: str):
    assert flat(say("toned", language, tone)) == expected


@pytest.mark.parametrize(
    ("language", "count", "expected"),
    [
        ("en", 0, "Nothing waits."),
        ("en", 1, "One waits."),
        ("en", 2, "2 wait."),
        ("fr", 0, "0 attend."),
        ("fr", 1, "1 attend."),
        ("fr", 2, "2 attendent."),
        ("ar", 0, "لا شيء"),
        ("ar", 2, "اثنان"),
        ("ar", 3, "٣ قليل"),
        ("ar", 11, "١١ كثير"),
    ],
)
def test_the_plural_is_the_languages(language: str, count: int, expected: str):
    said = flat(say("waits", language, count=count))

    assert said in {expected, expected.translate(str.maketrans("٠١٢٣٤٥٦٧٨٩", "0123456789"))}


def test_numbers_are_written_as_the_language_writes_them():
    assert flat(say("big", number=12345)) == "12,345"
    assert flat(say("big", number=0.5)) == "0.5"
    assert flat(say("big", "fr", number=12345)).replace("\N{NARROW NO-BREAK SPACE}", " ") == "12 345"


def test_an_attribute_is_words_too():
    assert flat(say("word.usage", "fr", what=Words("x"))) == "mot x"
    assert CATALOGUE.knows("word.usage")
    assert not CATALOGUE.knows("word.other")
    assert not CATALOGUE.knows("only-attribute")
    assert CATALOGUE.knows("only-attribute.usage")
    assert not CATALOGUE.knows("only-english", "fr")
    assert not CATALOGUE.knows("nothing.usage")


def test_a_bare_value_chooses_a_wording():
    assert flat(say("choice", needs="steer")) == "managers"
    assert flat(say("choice", needs="curate")) == "everybody"


@pytest.mark.parametrize(
    ("key", "values"),
    [("nothing", {}), ("word.nothing", {}), ("hello", {}), ("only-attribute", {})],
    ids=["no such words", "no such attribute", "a value is missing", "an attribute alone"],
)
def test_what_cannot_be_said_is_a_fault(key: str, values: dict[str, Value]):
    with pytest.raises(UnknownWordsError, match=key):
        CATALOGUE.speaker("en", Tone.WARM)(Phrase(key, values))


@pytest.mark.parametrize(
    ("text", "complaint"),
    [("a = b\na = c\n", "xx.ftl: said twice: a"), ("what is this", "xx.ftl: this does not parse: 'what is this'")],
)
def test_a_faulty_file_is_refused(text: str, complaint: str):
    with pytest.raises(UnknownWordsError, match=complaint):
        Catalogue({"xx": text})


BROKEN = "fine = Good\nbroken = { $who\nworse = Bad\n"


def test_a_sentence_that_does_not_parse_is_refused_when_it_is_said():
    say = Catalogue({"en": BROKEN}).speaker("en", Tone.WARM)

    assert (flat(say(phrase("fine"))), flat(say(phrase("worse")))) == ("Good", "Bad")
    with pytest.raises(UnknownWordsError, match=re.escape("en.ftl: this does not parse: 'broken = { $who")):
        say(phrase("broken"))


def test_a_sentence_that_does_not_parse_is_refused_when_all_are_checked():
    with pytest.raises(UnknownWordsError, match="broken"):
        Catalogue({"en": BROKEN}).check()


def test_a_sentence_may_be_made_of_others():
    words = "-name = Steward\nhello = I am { -name }{ stop }\nstop = { full.mark }\nfull = full\n    .mark = .\n"

    assert flat(Catalogue({"en": words}).speaker("en", Tone.WARM)(phrase("hello"))) == "I am Steward."


def test_a_folder_of_words_is_read_by_language(tmp_path: Path):
    (tmp_path / "en.ftl").write_text("hello = Hello")
    (tmp_path / "fr.ftl").write_text("hello = Bonjour")
    (tmp_path / "notes.txt").write_text("hello = no")

    catalogue = Catalogue.read(tmp_path)

    assert catalogue.languages() == ("en", "fr")
    assert flat(catalogue.speaker("fr", Tone.WARM)(phrase("hello"))) == "Bonjour"


def test_somebody_can_see_a_sentence_in_the_language_in_which_another_will_read_it():
    english = CATALOGUE.speaker("en", Tone.WARM)

    seen = english(phrase("because", reasons=in_language(phrase("hello", who=ANA), "fr-CA")))

    assert seen == (Words("because Bonjour "), ANA, Words(" !"))
    assert english(in_language(phrase("only-english"), "fr")) == (Words("Only here."),)


def test_a_speaker_is_made_once():
    assert CATALOGUE.speaker("fr", Tone.WARM) is CATALOGUE.speaker("fr-BE", Tone.WARM)
    assert CATALOGUE.speaker("fr", Tone.WARM) is not CATALOGUE.speaker("fr", Tone.BRIEF)


# ---------------------------------------------------------------- what stands in the place of a value


@pytest.mark.parametrize(
    "span",
    [ANA, WASH, When(NOON), Link("https://example.org", "a page"), Code("open"), Post(MessageId("m"), phrase("word"))],
)
def test_a_value_stands_in_the_sentence_as_it_is(span: Span):
    assert say("hello", who=span) == (Words("Hello "), span, Words("!"))


def test_a_phrase_in_a_phrase_is_said_in_the_same_language():
    assert say("because", "fr", reasons=phrase("word")) == (Words("car mot"),)
    assert say("hello", "fr", who=phrase("hello", who=ANA)) == (Words("Bonjour Bonjour "), ANA, Words(" ! !"))


@pytest.mark.parametrize(
    ("language", "count", "expected"),
    [
        ("en", 0, "because "),
        ("en", 1, "because a"),
        ("en", 2, "because a and b"),
        ("en", 3, "because a, b, and c"),
        ("fr", 2, "car a et b"),
        ("fr", 3, "car a, b et c"),
        ("zh", 3, "因为a、b和c"),
        ("ar", 2, "لأن a وb"),
    ],
)
def test_several_things_are_joined_as_the_language_joins_them(language: str, count: int, expected: str):
    items = Listing(tuple(Words(letter) for letter in "abc"[:count]))

    assert flat(say("because", language, reasons=items)) == expected


def test_what_is_joined_may_be_anything_even_another_listing():
    inner = Listing((Words("x"), phrase("word")))

    assert say("because", "fr", reasons=Listing((ANA, inner, phrase("hello", who=WASH)))) == (
        Words("car "),
        ANA,
        Words(", x et mot et Bonjour "),
        WASH,
        Words(" !"),
    )


def test_many_values_keep_their_places():
    texts = " ".join(f"{{ $v{number} }}" for number in range(12))
    catalogue = Catalogue({"en": f"many = {texts}"})
    values: dict[str, Value] = {f"v{number}": Words(f"<{number}>") for number in range(12)}

    said = catalogue.speaker("en", Tone.WARM)(Phrase("many", values))

    assert said == (Words(" ".join(f"<{number}>" for number in range(12))),)


# ---------------------------------------------------------------- writing directions


def test_where_directions_do_not_mix_nothing_is_added():
    assert say("hello", who=Words("Ana")) == (Words("Hello Ana!"),)


def test_what_is_written_right_to_left_is_isolated_in_english():
    assert say("hello", who=Words("ليلى")) == (Words(f"Hello {FSI}ليلى{PDI}!"),)


def test_everything_typed_is_isolated_in_arabic():
    assert say("hello", "ar", who=Words("Ana")) == (Words(f"مرحبا {FSI}Ana{PDI}!"),)


def test_a_name_in_adlam_is_written_right_to_left_too():
    assert say("hello", who=Words("\U0001e900")) == (Words(f"Hello {FSI}\U0001e900{PDI}!"),)


LRI, RLI = "\N{LEFT-TO-RIGHT ISOLATE}", "\N{RIGHT-TO-LEFT ISOLATE}"


@pytest.mark.parametrize(
    ("around", "own", "said"),
    [
        ("ar", "en", f"{LRI}Only here.{PDI}"),
        ("fr", "en", "Only here."),
        ("en", "en", "Only here."),
        ("en", "ar", f"{RLI}Only here.{PDI}"),  # which lacks it, and is Arabic's place even so
    ],
)
def test_a_sentence_that_runs_the_other_way_is_kept_from_mixing_with_those_around_it(around: str, own: str, said: str):
    assert CATALOGUE.speaker(around, Tone.WARM)(in_language(phrase("only-english"), own)) == (Words(said),)


def test_in_a_field_a_sentence_that_runs_the_other_way_is_its_letters_alone():
    say = CATALOGUE.speaker("ar", Tone.WARM)

    assert prefilled(in_language(phrase("only-english"), "en"), say) == "Only here."


def test_each_paragraph_is_isolated_for_itself():
    """A new paragraph ends every isolate."""
    assert say("hello", who=Words("א\nb")) == (Words(f"Hello {FSI}א{PDI}\n{FSI}b{PDI}!"),)


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        (f"א{PDI}b", f"{FSI}אb{PDI}"),
        (f"{FSI}א", f"{FSI}{FSI}א{PDI}{PDI}"),
        (f"{FSI}א{PDI}", f"{FSI}{FSI}א{PDI}{PDI}"),
        (f"{PDI}{FSI}{FSI}א{PDI}", f"{FSI}{FSI}{FSI}א{PDI}{PDI}{PDI}"),
        ("\N{RIGHT-TO-LEFT OVERRIDE}abc", f"{FSI}\N{RIGHT-TO-LEFT OVERRIDE}abc{PDI}"),
    ],
)
def test_marks_that_somebody_typed_stay_among_themselves(typed: str, kept: str):
    assert say("hello", who=Words(typed)) == (Words(f"Hello {kept}!"),)


def test_for_a_terminal_only_words_and_code_are_left_and_nothing_that_steers_it():
    text = (Words(f"a\x1b[31m{FSI}b{PDI}\x07\n"), ANA, Code("open"), When(NOON))

    assert flat(text) == "a[31mb\nopen"


def test_for_a_terminal_french_keeps_the_spaces_before_its_marks():
    assert flat((Words("Vraiment\N{NARROW NO-BREAK SPACE}? «\N{NO-BREAK SPACE}Oui\N{NO-BREAK SPACE}»"),)) == (
        "Vraiment\N{NARROW NO-BREAK SPACE}? «\N{NO-BREAK SPACE}Oui\N{NO-BREAK SPACE}»"
    )


def test_languages_that_babel_does_not_know_join_as_english_does():
    catalogue = Catalogue({"en": "because = because { $reasons }", "tlh": "because = mu { $reasons }"})
    items = Listing((Words("a"), Words("b")))

    assert flat(catalogue.speaker("tlh", Tone.WARM)(phrase("because", reasons=items))) == "mu a and b"
