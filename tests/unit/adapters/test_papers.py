"""What is taken away: an e-mail that stands alone, a PDF that can be read, rows that compute nothing."""

from __future__ import annotations

import csv
import io
import json
import re
from collections import Counter
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from html.parser import HTMLParser
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from pypdf import PdfReader

from adapters.papers.files import KINDS, Seal, Shelf, asked, buttons, file, kinds, said
from adapters.papers.fonts import needed
from adapters.papers.html import html
from adapters.papers.letters import Letter, Sheet, clean, letter
from adapters.papers.pdf import pdf
from adapters.papers.tables import as_csv, as_json
from bot.kernel.cards import (
    Block,
    Buttons,
    Card,
    Chart,
    Code,
    Download,
    Facts,
    Inputs,
    Items,
    Link,
    Listing,
    Name,
    Note,
    Paper,
    Para,
    Phrase,
    Picture,
    Place,
    Post,
    Quote,
    Series,
    Table,
    When,
    WhenStyle,
    Words,
    in_language,
    phrase,
    words,
)
from bot.kernel.messages import Kept
from bot.kernel.people import MessageId, PersonId, PlaceId, Profile, Wishes, WorkspaceId
from bot.kernel.ports import Commit, Speaker
from bot.kernel.records import to_row
from storage.memory import MemoryStore
from tests import anycard
from tests.anycard import NASTY, say

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)
BEN = PersonId("ben")
NO_END = {"meta", "img", "br", "hr"}
SEEN = {"style", "align", "width", "cellpadding", "cellspacing", "border", "dir", "lang", "href", "src", "alt", "role"}
QUIET = settings(max_examples=60, deadline=None)
FEW = settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
CHART = Chart(words("Answered"), ("Mar", "Apr"), (Series(words("in time"), (3.0, None)),), phrase("three-in-march"))


def speaks(language: str) -> Speaker:
    """Say keys, in a language."""
    return lambda said: words(language) if said.key == "language-tag" else say(said)


def written(*blocks: object, title: str = "title", language: str = "en", **sheet: Any) -> Letter:  # noqa: ANN401 - a sheet's own
    card = Card(phrase("gist"), blocks, phrase(title))  # type: ignore[arg-type]  # the tests below hold blocks alone
    return letter(Paper("paper", card), Sheet(speaks(language), **sheet))


def inked(text: str) -> str:
    """Letters that leave ink, one after the other."""
    return "".join(one for one in clean(text) if one.isprintable() and not one.isspace() and one not in "\u034f\u200f")


class Mail(HTMLParser):
    """Reads a page as a strict mail program would: what is not closed, or would be loaded, is refused."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.said, self.links, self.pictures = "", list[str](), list[str]()
        self.attributes: dict[str, str] = {}

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        assert tag not in {"script", "link", "style", "iframe", "form", "input", "button", "svg", "base", "object"}
        assert not [name for name in given if name.startswith("on")]
        assert "url(" not in given.get("style", "")
        self.attributes |= given if tag == "html" else {}
        if tag == "img":
            assert given["src"].startswith("data:image/png;base64,")
            assert "alt" in given
            self.pictures.append(given["alt"])
        elif tag == "a":
            self.links.append(given["href"])
        if tag not in NO_END:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.said += data


def mail(told: Letter) -> Mail:
    read = Mail()
    read.feed(html(told))
    assert read.open == []
    return read


def opened(told: Letter) -> PdfReader:
    return PdfReader(io.BytesIO(pdf(told, NOON)))


def text_of(read: PdfReader) -> str:
    return "\n".join(page.extract_text() for page in read.pages)


def links_of(read: PdfReader) -> list[str]:
    found = [one.get_object() for page in read.pages for one in page.get("/Annots", ())]
    return [str(one["/A"]["/URI"]) for one in found]


# ---------------------------------------------------------------- any card


def worded(thing: object) -> Iterator[str]:
    """Everything on a card that somebody reads: what is pressed, and who and where is named, left out."""
    match thing:
        case Words(text) | Code(text):
            yield text
        case Link(url, label):
            yield label or url
        case Phrase():
            yield from worded(say(thing))
        case Chart(title, labels, series):
            yield from (one for part in (title, labels, tuple(one.name for one in series)) for one in worded(part))
        case Picture(_, alt):
            yield from worded(alt)
        case Post(_, label):
            yield from worded(label)
        case Items(items):
            yield from (one for item in items for one in worded(item.text))
        case Buttons() | Inputs() | Download() | Name() | Place() | When():
            return
        case str():
            yield thing
        case tuple():
            yield from (one for part in thing for one in worded(part))
        case Para() | Note() | Quote() | Facts() | Listing():
            fields = [getattr(thing, name) for name in thing.__struct_fields__ if name != "by"]
            yield from (one for part in fields for one in worded(part))
        case _ if hasattr(thing, "label"):  # a pair of facts
            yield from (one for part in (thing.label, getattr(thing, "value", ())) for one in worded(part))


@QUIET
@given(anycard.cards)
def test_any_card_becomes_an_email_that_stands_alone_and_says_every_word(card: Card):
    told = letter(Paper("paper", card), Sheet(say))
    read = mail(told)

    assert html(told) == html(told)
    left = [one for one in worded(card.blocks) if inked(one) not in inked(read.said)]
    assert left == []
    assert [one for one in read.links if not one.lower().startswith(("https://", "http://", "mailto:"))] == []


@FEW
@given(anycard.cards)
def test_any_card_becomes_a_pdf_that_opens_and_has_every_letter_that_can_be_written(card: Card):
    told = letter(Paper("paper", card), Sheet(say))
    read = opened(told)
    _, lacking = needed(html(told))

    assert len(read.pages) >= 1
    wanted = Counter(letter for one in worded(card.blocks) for letter in inked(one) if letter not in lacking)
    drawn = Counter(letter for one in card.blocks if isinstance(one, Chart) for part in worded(one) for letter in part)
    assert wanted - drawn - Counter(inked(text_of(read))) == Counter()


# ---------------------------------------------------------------- what people typed

TYPED: dict[str, Callable[[str], Block]] = {
    "a paragraph": lambda typed: Para(words(typed)),
    "small print": lambda typed: Note(words(typed)),
    "code": lambda typed: Para((Code(typed),)),
    "a quote": lambda typed: Quote(words(typed), BEN),
    "a name": lambda _: Para((Name(BEN),)),
    "a label": lambda typed: Para((Link("https://example.org", f"log {typed}"),)),
    "a chart": lambda typed: Chart(
        words(typed), (typed,), (Series(words(typed), (1.0,)),), phrase("a", it=Words(typed))
    ),
}


@pytest.mark.parametrize("where", TYPED)
def test_what_people_typed_is_letters_in_the_email_and_no_more(where: str):
    def shape(typed: str) -> tuple[list[str], str]:
        told = written(TYPED[where](typed), named=lambda _: typed)
        tags = re.findall(r"<(/?\w+)", html(told))
        return [tag for tag in tags if tag != "br"], mail(told).said

    harmless, _ = shape("word")
    for typed in filter(clean, NASTY):
        tags, heard = shape(typed)
        assert [tag for tag in tags if tag != "img"] == [tag for tag in harmless if tag != "img"], typed
        assert inked(typed) in inked(heard), typed


@pytest.mark.parametrize("typed", NASTY)
def test_what_people_typed_breaks_no_pdf(typed: str):
    read = opened(written(*(block(typed) for block in TYPED.values()), title="x", named=lambda _: typed))

    assert len(read.pages) >= 1


@pytest.mark.parametrize("url", ["javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", "", "//x"])
def test_an_address_that_could_do_something_is_only_its_words(url: str):
    told = written(Para((Link(url, "the prize"),)))

    assert (mail(told).links, links_of(opened(told))) == ([], [])
    assert "the prize" in mail(told).said


# ---------------------------------------------------------------- how it reads


def test_nothing_is_left_to_be_pressed_and_a_picture_that_lies_elsewhere_is_said():
    inner = Download(phrase("more"), Table("t", (), ()), "0f1e")
    told = written(Picture("https://example.org/a.png", phrase("a-map")), inner)

    assert "a-map" in mail(told).said
    assert "more" not in mail(told).said
    assert mail(told).pictures == []


def test_people_places_messages_and_moments_are_said_as_somebody_elsewhere_reads_them():
    line = (
        Name(BEN),
        Place(PlaceId("C1")),
        Post(MessageId("C1/1"), phrase("there")),
        When(NOON),
        When(NOON, WhenStyle.DAY),
        When(NOON, WhenStyle.TIME),
        When(NOON, WhenStyle.AGO),
    )
    told = written(
        Para(line),
        named=lambda _: "Ben Okafor",
        titled=lambda _: "cold-chain",
        permalink=lambda message: f"https://chat.example/{message}",
        zone="Africa/Nairobi",
    )
    read = mail(told)

    assert "Ben Okafor#cold-chain" in read.said
    assert read.links == ["https://chat.example/C1/1"]
    assert read.said.count("2 Mar 2026, 15:00 EAT") == 2
    assert "2 March 2026" in read.said


def test_a_chart_is_a_picture_with_its_words_and_its_numbers_below():
    read = mail(written(CHART))

    assert read.pictures == ["three-in-march"]
    assert inked("in time Mar 3 Apr –") in inked(read.said)


def test_a_chart_that_cannot_be_drawn_is_said_with_its_numbers():
    private = Chart(
        words("Answered"), ("\ue000", "Mar"), (Series(words("in time"), (None, 3.0)),), phrase("three-in-march")
    )

    assert mail(written(private)).pictures == []
    assert "three-in-march" in mail(written(private)).said
    assert "Mar: in time 3" in text_of(opened(written(private)))


@pytest.mark.parametrize(("language", "way"), [("fr", "ltr"), ("ar", "rtl"), ("nonsense-xx-yy-zz", "ltr")])
def test_a_page_says_its_language_and_the_way_it_is_read(language: str, way: str):
    told = written(Para(words("x")), language=language)
    known = language if language in {"fr", "ar"} else "en"

    assert (mail(told).attributes["lang"], mail(told).attributes["dir"]) == (known, way)
    assert opened(told).trailer["/Root"]["/Lang"] == known  # type: ignore[index]  # a dictionary of the file's


def test_a_paper_for_somebody_who_reads_another_language_says_that_one():
    card = Card(in_language(phrase("gist"), "fr"), (), in_language(phrase("title"), "fr"))

    assert letter(Paper("paper", card), Sheet(speaks("ar"))).language == "fr"


def test_the_pdf_has_a_title_links_and_a_picture_that_says_its_words():
    read = opened(written(Para((Words("See "), Link("https://example.org/a", "the log"))), CHART, title="March"))

    assert read.metadata is not None
    assert (read.metadata.title, read.metadata.creation_date) == ("March", NOON)
    assert links_of(read) == ["https://example.org/a"]
    assert "See the log" in text_of(read)
    assert read.trailer["/Root"]["/ViewerPreferences"]["/DisplayDocTitle"]  # type: ignore[index]  # a dictionary of the file's
    figures = [one.get_object() for one in read.trailer["/Root"]["/StructTreeRoot"]["/K"][0].get_object()["/K"]]  # type: ignore[index]  # a dictionary of the file's own
    assert [one["/Alt"] for one in figures if one["/S"] == "/Figure"] == ["three-in-march"]


ARABIC = "أُجيب عن الأسئلة في شهر مارس"


def test_arabic_is_joined_runs_from_the_right_and_can_be_found_again():
    told = written(Para((Words(ARABIC), Link("https://example.org/a", "هنا"))), language="ar", title="x")
    read = opened(told)

    assert Counter(inked(text_of(read))) >= Counter(inked(ARABIC))
    strange = set(inked(text_of(read))) - set(inked(f"{ARABIC}هنا x https://example.org/a"))
    assert strange == set(), "its letters, and not the strokes they are made of"
    assert links_of(read) == ["https://example.org/a"]
    assert "https://example.org/a" in text_of(read), "what it leads to stands below a line that runs from the right"


def test_numbers_in_an_arabic_line_stand_where_they_are_said():
    isolated = "\u2068في مارس 21 سؤالاً وفي يناير 9 و 4.\u2069"
    for line in (isolated, "Ben أجاب عن 21 سؤالاً و 4"):
        read = opened(written(Para(words(line)), language="ar", title="x"))
        [_, shown] = text_of(read).split("\n", 1)
        assert shown.index("4") < shown.index("21"), "from left to right the last number comes first"


def test_cyrillic_accents_and_a_long_word_are_whole():
    told = written(Para(words("Привет, Zoë – ça va ? " + "x" * 400)), title="x")

    assert inked("Привет,Zoë–çava?" + "x" * 400) in inked(text_of(opened(told)))


def test_letters_that_no_font_here_has_are_said_to_be_missing_and_stand_in_the_email():
    told = written(Para(words("before \ue000\ue001 after")), title="x")

    assert "before […] after" in text_of(opened(told))
    assert "take-away-letters" in text_of(opened(told))
    assert "\ue000\ue001" in html(told)
    assert "take-away-letters" not in text_of(opened(written(Para(words("plain")), title="x")))


def test_a_long_paper_takes_several_pages_and_the_same_paper_is_the_same_file():
    told = written(*(Para(words(f"line {number} " * 30)) for number in range(60)))

    assert len(opened(told).pages) > 3
    assert "line 59" in text_of(opened(told))
    assert pdf(told, NOON) == pdf(told, NOON)


# ---------------------------------------------------------------- rows


@QUIET
@given(anycard.tables)
def test_any_table_becomes_rows_that_compute_nothing_and_objects_with_every_column(table: Table):
    rows = list(csv.reader(io.StringIO(as_csv(table).decode("utf-8-sig"), newline="")))
    objects = json.loads(as_json(table))

    assert len(rows) == len(table.rows) + 1
    assert [list(one) for one in objects] == [list(table.columns)] * len(table.rows)
    for given_row, row in zip(table.rows, rows[1:], strict=True):
        for cell, came in zip(given_row, row, strict=False):
            if isinstance(cell, str):
                assert not came.startswith(("=", "+", "-", "@", "\t", "\r", "\n"))


def test_a_table_for_a_spreadsheet():
    table = Table("t", ("week", "who", "share"), ((1, "=SUM(A1)", -0.5), (2, 'Zoë "Z", Oslo', None), (3,)))

    assert as_csv(table) == ('\ufeffweek,who,share\r\n1,\'=SUM(A1),-0.5\r\n2,"Zoë ""Z"", Oslo",\r\n3,,\r\n'.encode())


def test_a_table_for_a_program():
    table = Table("t", ("week", "who"), ((1, "=x"), (2, float("nan")), (3,)))

    assert json.loads(as_json(table)) == [
        {"week": 1, "who": "=x"},
        {"week": 2, "who": None},
        {"week": 3, "who": None},
    ]


# ---------------------------------------------------------------- files, and who may have them

PAPER = Paper('../March: "briefing"\n', Card(phrase("gist"), ()))
TABLE = Table("", ("week",), ((1,),))


@pytest.mark.parametrize(
    ("of", "kind", "name", "begins"),
    [
        (PAPER, "html", "March-briefing.html", b"<!doctype html>"),
        (PAPER, "pdf", "March-briefing.pdf", b"%PDF-"),
        (TABLE, "csv", "steward.csv", b"\xef\xbb\xbfweek"),
        (TABLE, "json", "steward.json", b"["),
    ],
)
async def test_each_kind_of_file_has_a_name_that_any_computer_takes(of: Any, kind: str, name: str, begins: bytes):  # noqa: ANN401 - a row of the table
    made = await file(of, said(of, Sheet(say)), kind, NOON)

    assert made is not None
    assert (made.name, made.media) == (name, KINDS[kind].media)
    assert made.data.startswith(begins)


@pytest.mark.parametrize(("of", "kind"), [(PAPER, "csv"), (TABLE, "pdf"), (TABLE, "exe"), (PAPER, "")])
async def test_there_is_no_other_kind(of: Any, kind: str):  # noqa: ANN401 - a dictionary of the file's own
    assert await file(of, said(of, Sheet(say)), kind, NOON) is None


def test_a_button_says_what_it_brings_and_what_nobody_keeps_has_none():
    kept = Download(phrase("it"), TABLE, "0f1e")

    assert [asked(button.action) for button in buttons(kept)] == [("0f1e", "csv"), ("0f1e", "json")]
    assert kinds(Download(phrase("it"), TABLE)) == ()


async def test_what_is_kept_is_found_by_whose_it_is_until_its_time_is_over():
    store, home = MemoryStore(), WorkspaceId("W")
    await store.open()
    kept = Kept("0f1e", TABLE, phrase("it"), NOON + timedelta(days=7), BEN)
    await store.commit(Commit(cause="", at=NOON, rows=(to_row(kept, home, 0),)))
    shelf = Shelf(store, home)

    assert await shelf.find("0f1e", NOON, BEN) == kept
    assert await shelf.find("0f1e", NOON) == kept, "who comes with a sealed address says no name"
    assert await shelf.find("0f1e", NOON, PersonId("amina")) is None
    assert await shelf.find("0f1e", kept.until, BEN) is None
    assert await shelf.find("other", NOON, BEN) is None
    assert await shelf.find("", NOON, BEN) is None
    assert await Shelf(store, WorkspaceId("elsewhere")).find("0f1e", NOON, BEN) is None


@pytest.mark.parametrize("gone", [Profile(BEN, "Ben", left=True), Wishes(BEN, opted_out=True)])
async def test_what_tells_of_somebody_who_left_or_opted_out_meanwhile_is_handed_to_nobody(gone: Profile | Wishes):
    store, home = MemoryStore(), WorkspaceId("W")
    await store.open()
    kept = Kept("0f1e", TABLE, phrase("it"), NOON + timedelta(days=7), names=(BEN, PersonId("amina")))
    there = (Profile(BEN, "Ben"), Wishes(BEN))
    await store.commit(Commit(cause="", at=NOON, rows=tuple(to_row(one, home, 0) for one in (kept, *there))))
    shelf = Shelf(store, home)
    assert await shelf.find("0f1e", NOON) == kept

    await store.commit(Commit(cause="", at=NOON, rows=(to_row(gone, home, 1),)))
    assert await shelf.find("0f1e", NOON) is None
    assert await shelf.find("0f1e", NOON, PersonId("amina")) is None


def test_a_seal_holds_for_what_it_was_made_of_and_for_nothing_else():
    seal = Seal("secret")
    made = seal.of("W", "0f1e", "pdf")

    assert seal.holds(made, "W", "0f1e", "pdf")
    for other in (("W", "0f1e", "html"), ("W", "0f1f", "pdf"), ("V", "0f1e", "pdf"), ("W\n0f1e", "pdf", "")):
        assert not seal.holds(made, *other)
    assert not Seal("another").holds(made, "W", "0f1e", "pdf")
    assert not seal.holds("", "W", "0f1e", "pdf")
    assert not seal.holds("ü\N{GRINNING FACE}", "W", "0f1e", "pdf")
    assert "secret" not in made


def test_a_seal_outlives_a_secret_that_was_replaced_and_is_still_there():
    made = Seal("old").of("W", "0f1e", "pdf")

    assert Seal("new", "old").holds(made, "W", "0f1e", "pdf")
    assert Seal("new", "old").of("W", "0f1e", "pdf") == Seal("new").of("W", "0f1e", "pdf")
