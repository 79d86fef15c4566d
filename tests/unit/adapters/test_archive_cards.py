"""The report as a page and in a terminal: everything is said, nothing anybody typed becomes markup."""

import io
import re
from collections.abc import Sequence
from datetime import UTC, datetime
from html.parser import HTMLParser
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.console import Console

from adapters.archive.cards import html
from adapters.archive.page import Page, clean, clipped
from adapters.archive.terminal import summary
from bot.kernel.cards import (
    Action,
    Block,
    Button,
    Buttons,
    Card,
    Chart,
    ChartKind,
    Code,
    Divider,
    Facts,
    Inputs,
    Item,
    Items,
    Link,
    Listing,
    Name,
    Note,
    Pair,
    Para,
    Phrase,
    Picture,
    Place,
    Post,
    Quote,
    Series,
    Text,
    TextInput,
    When,
    WhenStyle,
    Words,
    phrase,
    plain,
    words,
)
from bot.kernel.people import MessageId, PersonId, PlaceId

NOON = datetime(2024, 3, 4, 12, 0, tzinfo=UTC)
ANA, REEF = PersonId("U1"), PlaceId("C1")
EMPTY = {"meta", "hr", "line", "path", "rect", "circle"}


def say(said: Phrase) -> Text:
    """Say a phrase by its key, with its values after it."""
    spans: list[Words | Name | Place] = [Words(said.key)]
    for value in said.values.values():
        spans.append(Words(" "))
        spans.append(value if isinstance(value, (Words, Name, Place)) else Words(str(value)))
    return tuple(spans)


def page(language: str = "en", zone: str = "Europe/Paris") -> Page:
    return Page(say, phrase("title"), "Reef & Tide <b>", language, zone, {ANA: "Ana <i>"}, {REEF: "reef"})


def drawn(*blocks: Block, language: str = "en") -> str:
    whole = html((Card(phrase("gist"), blocks, phrase("heading")),), page(language))
    return whole[whole.index("<section") : whole.index("</main>")]


def printed(*blocks: Block) -> str:
    stream = io.StringIO()
    summary((Card(phrase("gist"), blocks, phrase("heading")),), page(), Console(file=stream, width=100))
    return stream.getvalue()


class Reader(HTMLParser):
    """Reads a page as a strict browser would: every tag that opens closes."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.tags: list[str] = []
        self.said = ""
        self.links: list[str | None] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.links += [value for name, value in attrs if name in {"href", "src"}]
        if tag not in EMPTY:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag not in EMPTY:
            assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.said += data


def read(text: str) -> Reader:
    reader = Reader()
    reader.feed(text)
    assert reader.open == []
    return reader


# ---------------------------------------------------------------- the whole page


def test_the_page_stands_alone_without_script_and_loads_nothing():
    whole = html((Card(phrase("gist"), (Para(phrase("p")),), phrase("heading")),), page())
    reader = read(whole)

    assert "default-src 'none'" in whole
    assert not {"script", "link", "img", "iframe"} & {*reader.tags}
    assert [link for link in reader.links if link and not link.startswith("#")] == []


def test_it_names_the_community_and_each_part_and_leads_there():
    reader = read(html((Card(phrase("g1"), (), phrase("one")), Card(phrase("g2"))), page()))

    assert reader.links == ["#part-1", "#part-2"]
    assert "Reef & Tide <b>" in reader.said
    assert [reader.tags.count(tag) for tag in ("h1", "h2", "section")] == [1, 2, 2]


@pytest.mark.parametrize(
    ("language", "start"), [("fr", '<html lang="fr" dir="ltr">'), ("ar", '<html lang="ar" dir="rtl">')]
)
def test_it_says_its_language_and_the_way_it_runs(language: str, start: str):
    assert start in html((), page(language))


def test_a_language_nobody_knows_is_written_as_english():
    assert '<html lang="en"' in html((), page("tlh-x!"))


# ---------------------------------------------------------------- blocks


def test_a_paragraph_a_note_and_a_list():
    said = drawn(
        Para(words("one")),
        Note(words("two")),
        Items((Item(words("three")),)),
        Items((Item(words("4")),), ordered=True),
    )

    assert "<p>one</p>" in said
    assert "<p><small>two</small></p>" in said
    assert "<ul><li>three</li></ul><ol><li>4</li></ol>" in said


def test_a_quote_names_its_writer_and_runs_as_its_script_does():
    assert (
        drawn(Quote(words("Where?"), ANA)).count('<blockquote dir="auto">Where?<footer><cite><bdi>Ana &lt;i&gt;') == 1
    )
    assert "<footer>" not in drawn(Quote(words("Where?")))


def test_a_long_quote_is_cut_where_it_has_been_understood():
    said = read(drawn(Quote(words("word " * 500)))).said

    assert "…" in said
    assert len(said) < 800


def test_a_divider_parts_what_belongs_together():
    assert drawn(Divider(), Para(words("a")), Divider(), Divider(), Para(words("b"))).count('class="part"') == 2


def test_a_value_with_a_definition_is_a_tile_and_a_bare_one_a_line():
    tile = drawn(Facts((Pair(phrase("label"), (Words("42"), Words(" · "), Words("because"))),)))
    line = drawn(Facts((Pair(phrase("label"), phrase("value")),)))

    assert '<dl class="tiles"><div><dt>label</dt><dd><b>42</b><small>because</small></dd></div></dl>' in tile
    assert '<dl class="lines"><div><dt>label</dt><dd><b>value</b></dd></div></dl>' in line


def test_a_picture_is_its_words_and_what_waits_for_a_press_is_left_out():
    button = Button(phrase("press"), Action("do"))
    said = drawn(
        Picture("https://x.org/p.png", phrase("alt")),
        Buttons((button,)),
        Inputs((TextInput("n", phrase("l")),), button),
    )

    assert "<p>alt</p>" in said
    assert "press" not in said
    assert "x.org" not in said


def test_spans_are_said_each_in_its_way():
    text: Text = (
        Words("a<b "),
        Code("x>y"),
        Name(ANA),
        Place(REEF),
        When(NOON),
        When(NOON, WhenStyle.DAY),
        When(NOON, WhenStyle.TIME),
        Link("https://x.org/?a=1&b=2", "here"),
        Post(MessageId("m"), phrase("that-one")),
        Listing((Words("p"), phrase("q"))),
    )

    said = drawn(Para(text))

    assert "a&lt;b <code>x&gt;y</code>" in said
    assert "Ana &lt;i&gt;</bdi>" in said
    assert "#reef</bdi>" in said
    assert ">4 Mar 2024, 13:00</time>" in said
    assert ">4 Mar 2024</time>" in said
    assert '<a href="https://x.org/?a=1&amp;b=2" rel="noreferrer noopener">here</a>' in said
    assert "that-one" in said
    assert said.rstrip().endswith("pq</p></div>\n</section>")


@pytest.mark.parametrize("url", ["javascript:alert(1)", "data:text/html,x", "JAVASCRIPT:x", "file:///etc/passwd"])
def test_an_address_that_could_do_something_is_only_words(url: str):
    reader = read(drawn(Para((Link(url, "click"),))))

    assert "a" not in reader.tags
    assert "click" in reader.said


def test_somebody_the_page_does_not_know_keeps_their_id():
    assert ">U9</bdi>" in drawn(Para((Name(PersonId("U9")),)))


@given(st.text(max_size=60), st.text(max_size=30))
def test_nothing_anybody_typed_becomes_markup(typed: str, name: str):
    chart = Chart(words(name), (name, "b"), (Series(words(typed), (1.0, None)),), phrase("alt"))
    plain_page = read(drawn(Para(words("x")), Quote(words("x"), ANA), chart, Para((Code("x"), Link("x", "x")))))

    reader = read(
        drawn(Para(words(typed)), Quote(words(typed), PersonId(name)), chart, Para((Code(typed), Link(typed, name))))
    )

    assert {*reader.tags} <= {*plain_page.tags, "a"}


# ---------------------------------------------------------------- charts


def chart(labels: Sequence[str], *rows: Sequence[float | None], kind: ChartKind = ChartKind.BARS) -> Chart:
    series = tuple(Series(words(f"series {number}"), tuple(row)) for number, row in enumerate(rows))
    return Chart(phrase("chart"), tuple(labels), series, phrase("in-words"), kind, phrase("per-cent"))


def test_a_chart_over_time_is_drawn_with_its_numbers_as_a_table_beside_it():
    said = drawn(chart(["2024-03-04", "2024-03-11"], [1.0, None], [2.5, 3.0]))
    reader = read(said)

    assert reader.tags.count("svg") == 1
    assert "<desc>in-words</desc>" in said
    assert [reader.tags.count(tag) for tag in ("details", "caption")] == [1, 1]
    assert '<th scope="row"><bdi>2024-03-04</bdi></th><td>1</td><td>2.5</td>' in said
    assert '<th scope="row"><bdi>2024-03-11</bdi></th><td>–</td><td>3</td>' in said


def test_named_things_are_compared_by_lying_bars_in_a_real_table():
    said = drawn(chart(["#reef", "#tide"], [10.0, 4.0], [5.0, None]))

    assert "<svg" not in said
    assert re.findall(r"inline-size:([\d.]+)%", said) == ["100.0", "50.0", "40.0", "0.0"]
    assert "<caption>chart (per-cent)</caption>" in said
    assert "in-words" in said


def test_a_line_is_never_drawn_as_bars():
    assert "<svg" in drawn(chart(["#reef", "#tide"], [10.0, 4.0], kind=ChartKind.LINE))


def test_too_many_named_things_for_lying_bars_are_drawn_upright():
    assert "<svg" in drawn(chart([f"#reef{number}" for number in range(20)], [1.0] * 20))


def test_a_chart_of_nothing_is_still_a_chart():
    assert "<td>–</td>" in drawn(chart(["#reef"], [None]))
    assert "<svg" in drawn(chart([], []))


# ---------------------------------------------------------------- in a terminal


def test_a_terminal_says_the_same_in_lines():
    said = printed(
        Para(words("one")),
        Facts((Pair(phrase("label"), (Words("42"), Words(" · "), Words("because"))), Pair(phrase("l2"), phrase("v2")))),
        Items((Item(words("item")),)),
        Quote(words("Where?"), ANA),
        Note(words("note")),
        Picture("https://x.org/p.png", phrase("alt")),
        Divider(),
        Buttons((Button(phrase("press"), Action("do")),)),
    )

    for part in ("heading", "one", "label  42  because", "l2     v2", "· item", "    Ana <i>: Where?", "note", "alt"):
        assert part in said
    assert "press" not in said


def test_one_row_of_bars_is_drawn_and_other_charts_are_told_in_words():
    bars = printed(chart(["#reef", "#tide", "#bay"], [5.0, None, 0.0]))

    assert re.search(r"#reef █{28} 5\n#tide +–\n#bay +0\n", bars)
    assert printed(chart(["2024"], [1.0], [2.0])).rstrip().endswith("in-words")


def test_names_places_and_moments_are_said_in_a_terminal_too():
    said = printed(Para((Name(ANA), Words(" in "), Place(REEF), Words(", "), When(NOON), Words(" "), Code("x"))))

    assert "Ana <i> in #reef, 4 Mar 2024, 13:00 x" in said


def test_words_cannot_drive_a_terminal_or_become_its_markup():
    said = printed(Para(words("\x1b[31mred\x1b[0m [bold]loud[/bold]")))

    assert "\x1b" not in said
    assert "[31mred[0m [bold]loud[/bold]" in said


# ---------------------------------------------------------------- small things


@given(st.text())
def test_what_is_cleaned_can_be_written_to_a_file(text: str):
    assert clean(text).encode().decode() == clean(text)


def test_a_text_is_cut_at_its_most_letters_and_keeps_names_whole():
    assert clipped((Name(ANA), Words(" knows everything")), 8) == (Name(ANA), Words(" knows…"))
    assert plain(clipped((Words("12345"), Name(ANA), Words("6")), 6)) == "12345@U1 …"
    assert clipped(words("short"), 10) == words("short")


def test_the_style_suits_light_dark_and_paper():
    style = (Path(__file__).parents[3] / "adapters" / "archive" / "report.css").read_text()

    assert "prefers-color-scheme: dark" in style
    assert "@media print" in style
    assert "url(" not in style
    assert "@import" not in style
