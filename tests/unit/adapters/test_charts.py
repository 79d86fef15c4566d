"""Charts are drawn by our own hand: they must be readable, safe to put into a page, and never fail."""

from xml.etree import ElementTree as ET

import pytest
from hypothesis import given

from adapters.charts import amount, svg
from bot.kernel.cards import Chart, ChartKind, Phrase, Series, Text, Words, phrase
from bot.kernel.policy import Tone
from tests import anycard
from tests.tongues import CATALOGUE

SVG = "{http://www.w3.org/2000/svg}"
WEEKS = ("W1", "W2", "W3", "W4")
ASKED = Series((Words("Asked"),), (3, 5, None, 9))
ANSWERED = Series((Words("Answered"),), (2, 5, 7, 8))
ALLOWED = {"svg", "title", "desc", "g", "line", "rect", "circle", "path", "text"}


def say(said: Phrase) -> Text:
    return (Words(said.key),)


def chart(
    kind: ChartKind = ChartKind.BARS, title: str = "Questions a week", series: tuple[Series, ...] = (ASKED,)
) -> Chart:
    return Chart((Words(title),), WEEKS, series, phrase("what-it-says"), kind, phrase("questions"))


def drawn(what: Chart) -> ET.Element:
    return ET.fromstring(svg(what, say))  # noqa: S314  # our own drawing


def test_a_screen_reader_hears_the_title_and_what_the_chart_says():
    root = drawn(chart())

    assert root.get("role") == "img"
    assert [root.findtext(f"{SVG}title"), root.findtext(f"{SVG}desc")] == ["Questions a week", "what-it-says"]


def test_each_value_is_a_bar_and_where_nothing_was_measured_there_is_none():
    assert len(drawn(chart()).findall(f".//{SVG}rect")) == 3


def test_a_line_has_a_gap_where_nothing_was_measured():
    [line] = drawn(chart(ChartKind.LINE)).findall(f".//{SVG}path")

    assert (line.get("d") or "").count("M") == 2


def test_several_series_are_told_apart_by_a_legend_and_by_dashes():
    root = drawn(chart(ChartKind.LINE, series=(ASKED, ANSWERED)))

    assert {"Asked", "Answered"} <= {text.text for text in root.iter(f"{SVG}text")}
    assert len({line.get("stroke-dasharray") for line in root.findall(f".//{SVG}path")}) == 2


def test_a_legend_leaves_room_for_letters_as_wide_as_chinese_ones():
    def second(name: str) -> float:
        said = tuple(Series((Words(name),), ASKED.values) for _ in range(2))
        return [
            float(text.get("x") or 0) for text in drawn(chart(series=said)).iter(f"{SVG}text") if text.text == name
        ][1]

    assert second("新成员新成员") - second("abcdef") == pytest.approx(6 * 6.6)


def test_one_series_needs_no_legend():
    assert "Asked" not in {text.text for text in drawn(chart()).iter(f"{SVG}text")}


def test_where_one_reads_from_right_to_left_time_runs_so_too():
    def first_bar(title: str) -> float:
        bars = drawn(chart(title=title)).findall(f".//{SVG}rect")
        return float(bars[0].get("x") or 0)

    assert first_bar("Questions") < 320 < first_bar("أسئلة كل أسبوع")


def test_labels_that_would_overlap_are_thinned_out():
    days = tuple(f"day {number}" for number in range(90))
    values = Series((Words("Asked"),), tuple(float(number) for number in range(90)))

    root = drawn(Chart((Words("A quarter"),), days, (values,), phrase("alt")))

    assert 5 < sum((text.text or "").startswith("day") for text in root.iter(f"{SVG}text")) < 15


@pytest.mark.parametrize(
    ("value", "said"),
    [(0, "0"), (12, "12"), (0.25, "0.25"), (1200, "1\u202f200"), (-2, "−2"), (1.5e9, "1.5e+09"), (0.001, "0.001")],
)
def test_a_number_is_written_as_briefly_as_it_can_be_read(value: float, said: str):
    assert amount(value) == said


@pytest.mark.parametrize(
    ("language", "said"),
    [("en", "0.25"), ("fr", "0,25"), ("es", "0,25"), ("ru", "0,25"), ("ar", "0.25"), ("zh", "0.25")],
)
def test_a_number_has_the_decimal_sign_of_whoever_reads_it(language: str, said: str):
    assert amount(0.25, language) == said

    one = Series((Words("Asked"),), (0.25, 0.5))
    share = Chart((Words("A share"),), ("Mon", "Tue"), (one,), phrase("page-more"))
    root = ET.fromstring(svg(share, CATALOGUE.speaker(language, Tone.PLAIN)))  # noqa: S314  # our own drawing
    assert said in {text.text for text in root.iter(f"{SVG}text")}


@given(anycard.charts)
def test_any_chart_is_drawn_with_nothing_in_it_that_could_run_or_load(any_chart: Chart):
    text = svg(any_chart, say)

    root = ET.fromstring(text)  # noqa: S314  # our own drawing
    for element in root.iter():
        assert element.tag.removeprefix(SVG) in ALLOWED
        assert not [name for name in element.attrib if name.startswith("on") or "href" in name or name == "style"]
    assert "nan" not in text.split("<desc>")[0]


@pytest.mark.parametrize(("values", "axis"), [((1, 2), ["0", "1", "2"]), ((0.5, 1.5), ["0", "0.5", "1", "1.5"])])
def test_what_was_counted_has_no_halves_on_its_axis(values: tuple[float, ...], axis: list[str]):
    one = drawn(chart(series=(Series((Words("Uses"),), values),)))
    said = [text.text for text in one.iter(f"{SVG}text") if text.get("text-anchor") == "end"]

    assert said == axis
