"""Charts as pictures: the drawing's own colours, letters of many scripts on a bare machine, and no empty boxes."""

from __future__ import annotations

import struct

import pytest
from hypothesis import given, settings

from adapters.charts import svg
from adapters.pictures import png, unwritten
from bot.kernel.cards import Chart, ChartKind, Series, phrase, words
from tests import anycard
from tests.unit.adapters.town import say

PNG = b"\x89PNG\r\n\x1a\n"
NO_LETTER = "\ue000"
"""A place that no font here gives a shape."""


def drawing(label: str = "Mon", kind: ChartKind = ChartKind.BARS) -> str:
    series = (Series(words("asked"), (3.0, 1.0)), Series(words("answered"), (2.0, None)))
    return svg(Chart(words("Questions"), (label, "Tue"), series, phrase("alt"), kind), say)


@pytest.mark.parametrize("kind", ChartKind)
def test_a_chart_becomes_a_picture_twice_as_large_as_it_was_drawn(kind: ChartKind):
    picture = png(drawing(kind=kind))

    assert picture is not None
    assert picture.startswith(PNG)
    assert struct.unpack(">II", picture[16:24]) == (1280, 624)


@pytest.mark.parametrize(
    "said", ["œuvre d’août", "mañana, ¿sí?", "الأربعاء", "среда", "ረቡዕ", "বুধবার", "बुधवार", "ព្រះ", "−1 200 …"]
)
def test_steward_brings_the_letters_itself(said: str):
    assert unwritten(said, machine=False) == ""
    assert png(drawing(said)) != png(drawing("Mon"))


def test_what_no_font_can_write_is_said_and_its_chart_is_not_drawn():
    assert unwritten(f"fine {NO_LETTER}é") == NO_LETTER
    assert png(drawing(f"fine {NO_LETTER}")) is None


def test_what_is_only_heard_need_not_be_written():
    untitled = drawing()

    assert png(untitled.replace("<title>Questions", f"<title>{NO_LETTER}")) == png(untitled)


def test_letters_of_another_script_are_looked_for_among_the_machines():
    assert set(unwritten("水")) <= set(unwritten("水", machine=False)) == {"水"}


def test_marks_that_nobody_sees_need_no_letter():
    assert unwritten("\N{FIRST STRONG ISOLATE}a\N{POP DIRECTIONAL ISOLATE}\N{NO-BREAK SPACE}", machine=False) == ""


def test_the_colours_are_those_of_the_drawing():
    drawn = drawing()
    plain = drawn.replace("var(--chart-1, #0067a5)", "#0067a5").replace("currentColor", "#1d1c1d")

    assert png(drawn) == png(plain)
    assert png(drawn) != png(plain.replace("#0067a5", "#ff0000"))
    assert png(drawn) != png(plain.replace("#1d1c1d", "#ffffff")), "the ink is not the paper's colour"


@settings(max_examples=25, deadline=None)
@given(anycard.charts)
def test_any_chart_becomes_a_picture_or_none(chart: Chart):
    picture = png(svg(chart, say))

    assert picture is None or picture.startswith(PNG)
