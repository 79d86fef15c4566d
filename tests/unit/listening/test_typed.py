"""Small words that people type after a command, in six languages."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot import listening


@pytest.mark.parametrize("word", ["on", "Yes", "oui", "sí", "да", "نعم", "是", "开"])
def test_a_yes_of_any_language_switches_on(word: str):
    assert listening.on_or_off(word) is True


@pytest.mark.parametrize("word", ["off", "No", "non", "нет", "لا", "否", "关"])
def test_a_no_of_any_language_switches_off(word: str):
    assert listening.on_or_off(word) is False


@pytest.mark.parametrize("word", ["", "maybe", "si", "no."])
def test_what_is_neither_switches_nothing(word: str):
    assert listening.on_or_off(word) is None


@pytest.mark.parametrize(
    ("typed", "several"),
    [
        ("nurses, drivers", ["nurses", "drivers"]),
        ("nurses, by district; drivers", ["nurses, by district", "drivers"]),
        ("nurses\ndrivers", ["nurses", "drivers"]),
        ("护士、司机", ["护士", "司机"]),
        ("护士，司机", ["护士", "司机"]),
        ("县级技术员、护士；司机", ["县级技术员、护士", "司机"]),
        ("ممرضات، سائقون", ["ممرضات", "سائقون"]),
        ("ممرضات؛ سائقون", ["ممرضات", "سائقون"]),
        (" ; ", []),
    ],
)
def test_a_list_is_taken_apart_at_the_marks_of_any_script(typed: str, several: list[str]):
    assert listening.several(typed) == several


@pytest.mark.parametrize(
    ("typed", "minutes"),
    [
        ("2 horas", 120),
        ("1,5 часа", 90),
        ("2 ч 30 мин", 150),
        ("45 минут", 45),
        ("полчаса", 30),
        ("2小时", 120),
        ("1.5个小时", 90),
        ("２小时", 120),
        ("45分钟", 45),
        ("半小时", 30),
        ("3 ساعات", 180),
        ("٣ ساعات", 180),
        ("1٫5 ساعة", 90),
        ("ساعتان", 120),
        ("20 دقيقة", 20),
        ("an hour", 60),
        ("часто", 0),
    ],
)
def test_a_time_is_read_in_the_words_of_any_language(typed: str, minutes: int):
    assert listening.minutes(typed) == minutes


@pytest.mark.parametrize(
    ("word", "formal"),
    [
        ("formal", True),
        ("formelle", True),
        ("формально", True),
        ("رسمي", True),
        ("正式", True),
        ("Informal", False),
        ("неформально", False),
        ("غير  رسمي", False),
        ("非正式", False),
        ("formaldehyde", None),
    ],
)
def test_a_training_is_formal_or_not_in_any_language(word: str, formal: object):
    assert listening.formal(word) is formal


@pytest.mark.parametrize(
    ("typed", "reason"),
    [
        ("for the tip", "the tip"),
        ("pour: le conseil", "le conseil"),
        ("por el consejo", "el consejo"),
        ("за совет", "совет"),
        ("على النصيحة", "النصيحة"),
        ("من أجل النصيحة", "النصيحة"),
        ("من النصيحة", "من النصيحة"),
        ("因为他教了我", "他教了我"),
        ("谢谢太阳能冰箱的建议", "谢谢太阳能冰箱的建议"),
        ("forever grateful", "forever grateful"),
        ("", ""),
    ],
)
def test_the_word_that_leads_to_a_reason_is_no_part_of_it(typed: str, reason: str):
    assert listening.reason(typed) == reason


@given(st.text(max_size=40))
def test_nothing_that_somebody_types_is_too_much(text: str):
    assert listening.minutes(text) >= 0
    assert all(one.strip() for one in listening.several(text))
    assert all(part for _, part in listening.clauses(text))
