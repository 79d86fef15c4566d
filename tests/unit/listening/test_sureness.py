"""A score says how often: what was measured when it was fitted holds, and is what the card of the weights shows."""

from __future__ import annotations

from datetime import UTC, datetime
from importlib.resources import files

import pytest

from bot.kernel.policy import Policy
from bot.listening import Line, asking, question
from bot.listening.weighing import log_odds, probability, weights
from tests.quality.reliability import gap, read_kept, table

NOON = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)
KINDS = ("en", "ar", "es", "fr", "ru", "zh")
SAID = {
    "en": "does anyone know how this works",
    "es": "sabes nadar",
    "fr": "tu viens demain",
    "ru": "ты видел мои очки",
    "zh": "你有空吗",
    "ar": "هل تحب الموسيقى",
}


def line(text: str) -> Line:
    return Line("1", "ana", NOON, text)


@pytest.mark.parametrize("kind", sorted(read_kept()))
def test_what_was_said_lay_close_to_what_was_seen(kind: str) -> None:
    assert gap(read_kept()[kind]) <= 0.06


@pytest.mark.parametrize("kind", sorted(read_kept()))
def test_who_was_surer_was_right_more_often_from_the_lowest_step_to_the_highest(kind: str) -> None:
    steps = read_kept()[kind]

    assert steps[0].seen < 0.1
    assert steps[-1].seen > 0.7
    assert sum(step.share for step in steps) == pytest.approx(1, abs=0.01)


def test_the_card_of_the_weights_shows_what_was_measured() -> None:
    card = files("bot.listening").joinpath("WEIGHTS.md").read_text(encoding="utf-8")

    assert "\n".join(table(read_kept())) in card


def test_a_gap_is_the_distance_of_said_and_seen_weighed_by_share() -> None:
    low, high = read_kept()["Molweni"][0], read_kept()["Molweni"][-1]

    assert gap([low]) == pytest.approx(low.share * abs(low.said - low.seen))
    assert gap([low, high]) == pytest.approx(gap([low]) + gap([high]))


@pytest.mark.parametrize("kind", KINDS)
def test_a_surer_score_stays_surer(kind: str) -> None:
    assert weights("sureness")[f"{kind} steep"] > 0


@pytest.mark.parametrize("kind", KINDS)
def test_each_language_without_a_mark_has_numbers_of_its_own(kind: str) -> None:
    text, known = SAID[kind], weights("sureness")

    raw = log_odds(asking.question(line(text)).score)
    expected = probability(known[f"{kind} steep"] * raw + known[f"{kind} higher"])
    assert question(line(text)).score == pytest.approx(expected)


def test_a_mark_is_believed_as_in_chat_whatever_the_language() -> None:
    known = weights("sureness")

    raw = log_odds(asking.question(line("¿sabes nadar?")).score)
    expected = probability(known["en steep"] * raw + known["en higher"])
    assert question(line("¿sabes nadar?")).score == pytest.approx(expected)


def test_reasons_are_those_of_the_judgement() -> None:
    said = line("does anyone know how this works?")

    assert question(said).reasons == asking.question(said).reasons


def test_nothing_said_stays_nothing() -> None:
    assert question(line("```what()?```")).score == 0


def test_a_list_needs_less_than_what_disturbs_a_person() -> None:
    assert 0.25 <= Policy().sure_enough < Policy().bold_enough
