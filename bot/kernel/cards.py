"""Rich messages as meaning, not markup: what is said, not how a platform draws it.

Text is spans. Words typed by people travel as `Words` and are always escaped, so they can never become a mention or a
link. Sentences of Steward's own are a `Phrase`: a key and values, said at render time in the reader's language.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date, datetime
from enum import StrEnum

from msgspec import Struct
from msgspec.structs import replace

from bot.kernel.people import MessageId, PersonId, PlaceId


class Words(Struct, frozen=True, tag="words"):
    """Text as somebody typed it."""

    text: str


class Code(Struct, frozen=True, tag="code"):
    """Text to be copied exactly, such as a command."""

    text: str


class Name(Struct, frozen=True, tag="name"):
    """A person, named. `call` makes it a mention that notifies."""

    who: PersonId
    call: bool = False


class Place(Struct, frozen=True, tag="place"):
    """A channel, named."""

    place: PlaceId


class WhenStyle(StrEnum):
    """How exact a moment is said."""

    DAY = "day"
    TIME = "time"
    FULL = "full"
    AGO = "ago"


class When(Struct, frozen=True, tag="when"):
    """A moment, said in the reader's zone and language."""

    at: datetime
    style: WhenStyle = WhenStyle.FULL


class Link(Struct, frozen=True, tag="link"):
    """A web address with a label."""

    url: str
    label: str
    message: MessageId | None = None
    """The message it leads to, where it leads to one on this platform."""


class Post(Struct, frozen=True, tag="post"):
    """A message on the platform, linked to by a label in the reader's language."""

    message: MessageId
    label: Phrase


class Phrase(Struct, frozen=True, tag="phrase"):
    """One of Steward's own sentences: a key of `bot/text/*.ftl` and the values it takes."""

    key: str
    values: dict[str, Value] = {}
    language: str = ""
    """Said in this language (BCP 47 primary tag) whoever reads it, as somebody sees what another will read; empty for
    the reader's own."""


class Listing(Struct, frozen=True, tag="listing"):
    """Several things joined the way the reader's language joins them ('a, b and c')."""

    items: tuple[Span, ...]
    clauses: bool = False
    """They are clauses, such as reasons, which most languages join otherwise than names."""


Span = Words | Code | Name | Place | When | Link | Post | Phrase | Listing
Value = str | int | float | Span
"""A bare `str` only ever selects between wordings; text of people goes in as `Words`."""
Text = tuple[Span, ...]
Said = Phrase | Text


def phrase(key: str, /, **values: Value) -> Phrase:
    """Name a sentence and fill it."""
    return Phrase(key, values)


def joined(items: Iterable[Span]) -> Phrase:
    """Let several things stand by themselves: joined, too, as the reader's language joins them."""
    return phrase("listed", these=Listing(tuple(items)))


def in_language(said: Phrase, language: str) -> Phrase:
    """Let a sentence be said in one language, whoever reads it."""
    return Phrase(said.key, said.values, language)


def words(text: str) -> Text:
    """Wrap what somebody typed."""
    return (Words(text),)


def plain(text: Text) -> str:
    """Flatten spans that people typed to a string; phrases have no words yet and are left out."""
    out = []
    for span in text:
        match span:
            case Words(said) | Code(said) | Link(_, said):
                out.append(said)
            case Name(who):
                out.append(f"@{who}")
            case Place(place):
                out.append(f"#{place}")
            case _:
                continue
    return "".join(out)


Leads = Callable[[str], MessageId | None]
"""Says to which message of this platform an address leads, if to any."""


def nowhere(_address: str) -> MessageId | None:
    """Lead to no message."""
    return None


def leading(text: Text, leads: Leads) -> Text:
    """Say of every link in a text to which message it leads."""
    for span in text:
        if isinstance(span, Link):
            break
    else:  # most texts lead nowhere, and this is asked of each
        return text
    return tuple(replace(span, message=leads(span.url)) if isinstance(span, Link) else span for span in text)


_TURNED = ("\N{LEFT-TO-RIGHT ISOLATE}", "\N{RIGHT-TO-LEFT ISOLATE}")
_POP = "\N{POP DIRECTIONAL ISOLATE}"


def prefilled(value: str | Phrase, say: Callable[[Phrase], Text]) -> str:
    """Give what stands in a field before anybody has typed: letters alone, not the marks that keep it from mixing."""
    if isinstance(value, str):
        return value
    said = plain(say(value))
    return said[1:-1] if said.startswith(_TURNED) and said.endswith(_POP) else said


_AFTER_A_NAME = " \t\n,:;"


def told_to(who: PersonId, text: Text) -> Text | None:
    """Give what somebody is told by a text that begins with their name; None for any other text."""
    first, *rest = text or (Words(""),)
    if isinstance(first, Words) and not first.text.strip() and rest:
        first, *rest = rest
    if not isinstance(first, Name) or first.who != who:
        return None
    if rest and isinstance(rest[0], Words):
        spoken = rest[0].text.lstrip(_AFTER_A_NAME)
        rest[:1] = [Words(spoken)] if spoken else []
    return tuple(rest)


class Action(Struct, frozen=True):
    """What pressing a button or sending a form means. Complete in itself, so it works a year later."""

    name: str
    about: dict[str, str] = {}


class Style(StrEnum):
    """How a button looks."""

    PLAIN = "plain"
    PRIMARY = "primary"
    DANGER = "danger"


class Button(Struct, frozen=True):
    """One press. `confirm`, when given, is asked first."""

    label: Phrase
    action: Action
    style: Style = Style.PLAIN
    confirm: Phrase | None = None


class TextInput(Struct, frozen=True, tag="text-input"):
    """A line or a box to write in."""

    name: str
    label: Phrase
    hint: Phrase | None = None
    value: str | Phrase = ""
    """What stands in it already; a sentence holds only words there, since nobody can type a mention or a link."""
    long: bool = False
    optional: bool = False
    most: int = 3000
    """Characters."""


class Option(Struct, frozen=True):
    """One thing to choose."""

    value: str
    label: Said


class ChoiceInput(Struct, frozen=True, tag="choice-input"):
    """Choose one, or several."""

    name: str
    label: Phrase
    options: tuple[Option, ...]
    chosen: tuple[str, ...] = ()
    several: bool = False
    optional: bool = False


class PersonInput(Struct, frozen=True, tag="person-input"):
    """Choose a colleague."""

    name: str
    label: Phrase
    optional: bool = False


Input = TextInput | ChoiceInput | PersonInput


class Para(Struct, frozen=True, tag="para"):
    """A paragraph."""

    text: Said


class Quote(Struct, frozen=True, tag="quote"):
    """What somebody wrote, and who."""

    text: Text
    by: PersonId | None = None


class Pair(Struct, frozen=True):
    """A label and what it is."""

    label: Phrase
    value: Said


class Facts(Struct, frozen=True, tag="facts"):
    """A short table of labels and values."""

    pairs: tuple[Pair, ...]


class Items(Struct, frozen=True, tag="items"):
    """A list; `ordered` when the order matters. Each item may carry buttons of its own."""

    items: tuple[Item, ...]
    ordered: bool = False


class Item(Struct, frozen=True):
    """One line of a list."""

    text: Said
    buttons: tuple[Button, ...] = ()


class Note(Struct, frozen=True, tag="note"):
    """Small print: why this came, how to stop it."""

    text: Said


class ChartKind(StrEnum):
    """How values are drawn."""

    BARS = "bars"
    LINE = "line"


class Series(Struct, frozen=True):
    """Values of one thing, as many as the chart has labels; None where nothing was measured."""

    name: Said
    values: tuple[float | None, ...]


class Chart(Struct, frozen=True, tag="chart"):
    """Numbers to be drawn. `alt` says what the chart says."""

    title: Said
    labels: tuple[str | Phrase, ...]
    series: tuple[Series, ...]
    alt: Phrase
    kind: ChartKind = ChartKind.BARS
    unit: Phrase | None = None


def labels_of(chart: Chart, say: Callable[[Phrase], Text]) -> tuple[str, ...]:
    """Say a chart's labels, as they stand below it."""
    return tuple(prefilled(label, say) for label in chart.labels)


def on_day(day: date) -> Phrase:
    """Say a day as briefly as a chart has room for; no zone turns it into another."""
    return phrase("chart-day", day=day.day, month=f"m{day.month}")


def in_month(day: date) -> Phrase:
    """Say the month of a day, with its year."""
    return phrase("chart-month", month=f"m{day.month}", year=Words(f"{day:%Y}"))


def month_name(month: str, language: str = "") -> Phrase:
    """Name a month, such as 2026-02, without its year."""
    return in_language(phrase("month-name", month=int(month.rpartition("-")[2])), language)


def in_quarter(quarter: str) -> Phrase:
    """Say a quarter, such as 2026-Q1."""
    year, _, number = quarter.partition("-Q")
    return phrase("chart-quarter", quarter=Words(number), year=Words(year))


class Picture(Struct, frozen=True, tag="picture"):
    """An image by address, with the words that stand for it."""

    url: str
    alt: Phrase


class Divider(Struct, frozen=True, tag="divider"):
    """A line between two parts."""


class Buttons(Struct, frozen=True, tag="buttons"):
    """A row of buttons."""

    buttons: tuple[Button, ...]


class Inputs(Struct, frozen=True, tag="inputs"):
    """Fields inside a message, sent with `submit`."""

    inputs: tuple[Input, ...]
    submit: Button


class Paper(Struct, frozen=True, tag="paper"):
    """A page to take away, print or forward: as an e-mail can hold it (HTML), and as a file (PDF)."""

    name: str
    """Of the file, without an ending: letters, digits and hyphens."""
    card: Card
    tells_of: tuple[PersonId, ...] = ()
    """Whose words or doings it tells, also where it does not name them: without them it is not handed out."""


class Table(Struct, frozen=True, tag="table"):
    """Rows to take away, for a spreadsheet (CSV) and for a program (JSON)."""

    name: str
    """Of the file, without an ending."""
    columns: tuple[str, ...]
    """Names that stay the same in every language, such as `answered_within_day`."""
    rows: tuple[tuple[str | int | float | None, ...], ...]


class Download(Struct, frozen=True, tag="download"):
    """Something to take away. Each platform brings it as it can: a file, or an address that holds for a while."""

    label: Phrase
    of: Paper | Table
    kept: str = ""
    """The name under which it can be asked for, filled in where a card is sent; empty where nothing keeps it."""


Block = Para | Quote | Facts | Items | Note | Chart | Picture | Divider | Buttons | Inputs | Download


class Card(Struct, frozen=True, tag="card"):
    """One message. `gist` is what a notification or a screen reader says: the whole point in a sentence."""

    gist: Phrase
    blocks: tuple[Block, ...] = ()
    title: Phrase | None = None


class Form(Struct, frozen=True, tag="form"):
    """A dialog to fill in; `action` comes back with the values."""

    title: Phrase
    inputs: tuple[Input, ...]
    submit: Phrase
    action: Action
    intro: Said | None = None


class FormErrors(Struct, frozen=True, tag="form-errors"):
    """What to mend in a form, by input name."""

    errors: dict[str, Phrase]


Reply = Card | Form | FormErrors
