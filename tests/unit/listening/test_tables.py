"""The tables people write, and the weights that were learned, fit the code that reads them."""

from __future__ import annotations

from datetime import UTC, datetime
from importlib.resources import files
from tomllib import loads

import pytest

from bot.listening import Line, Reason, question
from bot.listening.answering import REASONS as OF_REPLIES
from bot.listening.asking import REASONS as OF_QUESTIONS
from bot.listening.lexicon import CUES, LANGUAGES, Lexicon, lexicon
from bot.listening.weighing import probability, weights

CODES = pytest.mark.parametrize("code", LANGUAGES)


@CODES
def test_every_language_has_phrases_for_every_cue(code: str) -> None:
    text = files("bot.listening").joinpath("words").joinpath(f"{code}.toml").read_text(encoding="utf-8")

    assert set(loads(text)["cues"]) == CUES
    assert lexicon(code).stop


def test_a_table_with_an_unknown_cue_is_refused() -> None:
    with pytest.raises(ValueError, match="unknown cue 'asksed'"):
        Lexicon('stop = ""\nfillers = ""\n[cues]\nasksed = "who"')


def found(phrases: str, words: str) -> bool:
    table = f'stop = ""\nfillers = ""\n[cues]\nasks = """\n{phrases}\n"""'
    return bool(Lexicon(table).find(words.split(), {0}))


@pytest.mark.parametrize(
    ("phrase", "yes", "no"),
    [
        ("can|could you", "well could you", "could they"),
        ("^ can you", "can you", "well can you"),
        ("or not $", "is it or not", "or not today"),
        ("any good? tips", "any tips", "any bad tips"),
        ("where _ it", "where is it", "where it"),
        ("crash*", "it crashed", "it works"),
        ("*ешь", "знаешь", "знает"),
        ("it crash*", "it crashed", "it works"),
        ("you *ing", "you going", "you go"),
    ],
)
def test_a_phrase_means_what_its_signs_say(phrase: str, yes: str, no: str) -> None:
    assert found(phrase, yes)
    assert not found(phrase, no)


def test_only_known_judgements_have_weights_and_all_have_a_bias() -> None:
    for judgement in ("question", "reply"):
        assert "bias" in weights(judgement)


def test_every_reason_told_is_one_whose_words_can_be_written() -> None:
    assert {*OF_QUESTIONS.values(), *OF_REPLIES.values()} <= set(Reason)
    assert all(reason == reason.lower().replace("_", "-") for reason in Reason)


def test_a_probability_never_overflows() -> None:
    assert 0 <= probability(-1e9) < 0.5 < probability(1e9) <= 1


def test_the_same_message_is_always_judged_the_same() -> None:
    line = Line("1", "ana", datetime(2026, 1, 1, tzinfo=UTC), "does anyone know how to print?")

    assert question(line) == question(line)
