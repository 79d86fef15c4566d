"""What people type goes through the Speaker unharmed: it is said as words, and never becomes anything else."""

from __future__ import annotations

import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from bot.kernel.cards import Listing, Name, Phrase, Place, Text, Words, phrase
from bot.kernel.people import PersonId, PlaceId
from bot.kernel.policy import Tone
from bot.runtime.speaker import Catalogue
from tests.unit.text.scan import LANGUAGES, TEXT

CATALOGUE = Catalogue.read(TEXT)
WITH_ARABIC = Catalogue(
    {"ar": "open-item = { $what } · { $asker } { $place } { $since } { $state }"}
    | {path.stem: path.read_text(encoding="utf-8") for path in TEXT.glob("*.ftl")}
)
"""Arabic has one sentence here as long as its words are not written: only the direction counts."""
ANA, WASH = Name(PersonId("ana")), Place(PlaceId("wash"))
FSI, LRI, RLI, PDI = "\N{FIRST STRONG ISOLATE}", "\N{LEFT-TO-RIGHT ISOLATE}", "\N{RIGHT-TO-LEFT ISOLATE}", "\u2069"
RLO = "\N{RIGHT-TO-LEFT OVERRIDE}"
MISCHIEF = [
    *["{", "}", "$", "{ $asker }", '{ "x" }', "*[other]", "<", "&", "<script>", "<@U1>", "&lt;", "\n", "\r", "a", "0"],
    *["\ue000", "\ue001", "\ue0000\ue001", "\ue0009\ue001", f"{FSI}\ue0001\ue001{PDI}", "1"],
    *[FSI, LRI, RLI, PDI, RLO, "ש", "مرحبا", "\U0001e900"],
]
mischief = st.lists(st.sampled_from(MISCHIEF), max_size=8).map("".join)


def about(typed: str) -> Phrase:
    """A sentence with a person, a place and what somebody typed."""
    return phrase("open-item", what=Words(typed), asker=ANA, place=WASH, since=Words("S"), state=Words("T"))


def letters(said: Text) -> str:
    return "".join(span.text for span in said if isinstance(span, Words))


def without_isolates(text: str) -> str:
    return re.sub(f"[{FSI}{LRI}{RLI}{PDI}]", "", text)


def depths(text: str) -> list[int]:
    """How many isolates are open after each letter; each new paragraph begins with none."""
    out, depth = [0], 0
    for letter in text:
        depth = 0 if letter in "\n\r" else depth + (letter in {FSI, LRI, RLI}) - (letter == PDI)
        out.append(depth)
    return out


@pytest.mark.parametrize("typed", MISCHIEF)
@pytest.mark.parametrize("language", LANGUAGES)
def test_no_mischief_becomes_another_span_or_changes_the_sentence(typed: str, language: str):
    say = CATALOGUE.speaker(language, Tone.WARM)

    said = say(about(typed))

    assert [span for span in said if not isinstance(span, Words)] == [ANA, WASH]
    assert without_isolates(letters(said)) == without_isolates(letters(say(about("~"))).replace("~", typed))


@given(text=mischief, language=st.sampled_from((*LANGUAGES, "ar")))
@example(f"{PDI}{RLO}x", "en")
@example(f"{RLI}ש", "en")
def test_no_mixture_of_mischief_does_either(text: str, language: str):
    say = WITH_ARABIC.speaker(language, Tone.WARM)

    said = say(about(text))

    assert [span for span in said if not isinstance(span, Words)] == [ANA, WASH]
    assert without_isolates(letters(said)) == without_isolates(letters(say(about("~"))).replace("~", text))


@given(text=mischief, language=st.sampled_from((*LANGUAGES, "ar")))
def test_what_turns_the_direction_never_turns_the_sentence_around_it(text: str, language: str):
    said = letters(WITH_ARABIC.speaker(language, Tone.WARM)(about(text)))

    deep = depths(said)
    turned = [at for at, letter in enumerate(said) if letter in {RLO, "ש", RLI, LRI}]
    assert deep[-1] == 0
    assert min(deep) == 0
    assert all(deep[at] > 0 for at in turned)


@given(text=st.text(st.characters(min_codepoint=32, max_codepoint=0x58F) | st.sampled_from("\n\ue000\ue001🙂中")))
def test_where_nothing_turns_the_direction_typed_text_is_said_letter_by_letter(text: str):
    say = CATALOGUE.speaker("en", Tone.WARM)

    assert letters(say(about(text))) == letters(say(about("~"))).replace("~", text)


def test_typed_text_inside_a_phrase_and_a_listing_is_as_safe():
    typed = "\ue0000\ue001{ $evidence }"
    inner = phrase("evidence-declared", topics=Listing((Words(typed), ANA, Listing((WASH, Words(typed))))))

    said = CATALOGUE.speaker("en", Tone.WARM)(phrase("nudge-why", evidence=Listing((inner,))))

    assert [span for span in said if not isinstance(span, Words)] == [ANA, WASH]
    assert letters(said).count(typed) == 2


def test_even_a_bare_value_cannot_become_another_span():
    """A zone's name comes from the platform, and goes into the sentence as it is."""
    say = CATALOGUE.speaker("en", Tone.WARM)

    said = say(phrase("quiet-hours", starts="09:00", ends="17:00", zone="\ue0000\ue001\ue0007\ue001"))

    assert said == (Words("Your hours: 09:00 to 17:00 (07)."),)
