"""Whatever is typed, listening answers in bounded time with a score, and never raises."""

from __future__ import annotations

from datetime import UTC, datetime
from itertools import cycle, islice

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.listening import (
    Asked,
    Line,
    acknowledges,
    calls_again,
    continues,
    greeting,
    language,
    me_too,
    question,
    reply,
    says_it_helped,
    social,
    thanks,
    topics,
    unhelpful,
)
from bot.listening.folding import LONGEST, cut
from bot.listening.lexicon import CUES, MANY
from bot.listening.reading import read
from bot.listening.wording import MOST_WORDS, pieces

UNFOLDED = 18
"""The longest that one character is written out to ("ﷺ" stands for a sentence)."""
MOST_AT_A_WORD = 60
"""Phrases of the tables that may begin at one word; the last word looked at may add as many."""

NOON = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)
PIECES = st.one_of(
    st.text(max_size=60),
    st.sampled_from(
        [
            "?",
            "？",
            "؟",
            "```",
            "`",
            "> ",
            "\n",
            "@",
            "http://",
            "\u200b",
            "\u202e",
            "😀",
            "👍🏽",
            ":+1:",
            "هل",
            "吗",
            "ли",
            "how",
            "'",
            "so ",
            "and ",
        ]
    ),
)
TEXTS = st.lists(PIECES, max_size=30).map("".join)
BOMBS = [
    piece * (40_000 // len(piece))
    for piece in [
        *["a", "```", "`", "> ", "http://", ":", "how ", "is there any ", "有", "هل ", "\u200b", "😀", "@a", "aа"],
        *["?", "anyone ", "'", "j'", " \n", "e\u0301", "<", "*_", ":+1:", "a.b,", "`\n", "&gt;", "1", "\u0300"],
        *[
            " n't",
            "do n't ",
            ", что",
            "a: ",
            "\u202e\u0645",
            "\u200f",
            "👩\u200d👩\u200d👧 ",
            "аa ",
            "？",
            "一",
            "ﷺ",
            "ß",
        ],
        *["http://a ", "www.", "`a` ", "> a\n", "@a: ", ":a:", "how do you ", "¿qué ", "не ", "я знаю, ", ",", "..."],
    ]
]
HOSTILE = st.lists(PIECES.filter(bool), min_size=1, max_size=6).map(
    lambda some: "".join(some) * (40_000 // len("".join(some)))
)
"""Up to 40,000 characters that go round and round."""


def everything_about(text: str) -> list[float]:
    line = Line(id="1", who="ana", at=NOON, text=text)
    later = Line(id="2", who="ben", at=NOON, text=text)
    told = language(text)
    assert told in {"en", "fr", "es", "ar", "ru", "zh", "und"}
    assert len(topics(text)) <= 24
    judged = [question(line), question(later, [line]), reply(later, Asked.by(line), [line]), continues(later, line)]
    judged += [
        judge(text)
        for judge in (thanks, acknowledges, me_too, calls_again, greeting, unhelpful, social, says_it_helped)
    ]
    return [one.score for one in judged]


@given(TEXTS)
@settings(deadline=None, max_examples=200)
def test_any_text_gets_scores_between_none_and_certain(text: str) -> None:
    assert all(0 <= score <= 1 for score in everything_about(text))


@pytest.mark.parametrize("text", BOMBS, ids=range(len(BOMBS)))
def test_forty_thousand_characters_are_read_in_bounded_time(text: str) -> None:
    assert all(0 <= score <= 1 for score in everything_about(text))


@given(HOSTILE)
@settings(deadline=None, max_examples=60)
def test_of_forty_thousand_characters_no_more_is_worked_on_than_of_a_page(text: str) -> None:
    heard = read(text)

    assert all(0 <= score <= 1 for score in everything_about(text))
    assert len(heard.words) <= UNFOLDED * (LONGEST + 1)
    assert len(heard.spans) <= MANY + MOST_AT_A_WORD
    assert heard == read(cut(text))
    assert len(pieces(heard)) <= 10 * MOST_WORDS + 2 * len(CUES)


def test_what_stands_beyond_a_page_in_the_middle_is_not_read() -> None:
    filler = "".join(islice(cycle("we went on "), 3_000))
    assert topics(filler + " zebra " + filler) == topics(filler + filler)


@given(TEXTS)
@settings(deadline=None, max_examples=100)
def test_a_judgement_looks_at_no_more_than_a_handful_of_pieces_per_word(text: str) -> None:
    assert len(pieces(read(text))) <= 10 * MOST_WORDS + 2 * len(CUES)


@pytest.mark.parametrize("text", BOMBS, ids=range(len(BOMBS)))
def test_the_wording_of_a_bomb_is_as_short_as_that_of_any_long_message(text: str) -> None:
    assert len(pieces(read(text))) <= 10 * MOST_WORDS + 2 * len(CUES)
