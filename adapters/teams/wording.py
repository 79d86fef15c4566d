"""What a card says, as Teams takes it: runs of rich text, in which what people typed is never markup.

Teams knows two kinds of text. A `RichTextBlock` is made of runs. On the desktop and on Android a run is letters and
dates; on an iPhone each run is read as a little Markdown for itself (Microsoft's renderers, read in their source). So
what people typed is taken apart between the marks that would work together, `]` and `(` or `{` and `{`: nobody sees the
seam, and every letter stays as it was typed. A `TextBlock` is Markdown everywhere, and its escapes are not the same
everywhere, so it is used only where nothing else will do: for a heading, and where somebody is called, since only there
a mention notifies. There, and in the label of a link, which is to be one link, marks are written as marks that look
like them.

A moment is a function (`DATE`, `TIME`) which each reader's own client turns into their zone.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from typing import Final, NamedTuple, assert_never

from microsoft_teams.cards.core import (
    CardElement,
    Mention,
    MentionedEntity,
    OpenUrlAction,
    RichTextBlock,
    TextBlock,
    TextColor,
    TextRun,
    TextSize,
)

from adapters.labels import NO_NAMES
from bot.kernel.cards import (
    Code,
    Link,
    Listing,
    Name,
    Phrase,
    Place,
    Post,
    Said,
    Span,
    When,
    WhenStyle,
    Words,
)
from bot.kernel.people import MessageId, PersonId, PlaceId
from bot.kernel.ports import Speaker

PIECE: Final = 3000
"""Characters of one piece of text."""
NAME: Final = 80
LABEL: Final = 150
_ADDRESS: Final = 2000
_SAFE: Final = ("https://", "http://", "mailto:")
_SEAM: Final = re.compile(
    r"(?<=\{)(?=\{)"  # a date
    r"|(?<=\])(?=\()"  # a link
    r"|(?<=\*)(?!\*)|(?<=_)(?!_)|(?<=`)(?!`)|(?<=~)(?!~)"  # emphasis
    r"|(?<=\\)"  # an escape
    r"|(?<=<)(?=[/\w])"  # a mention
    r"|(?<=[-+*])(?=\s)|(?<=\d[.)])(?=\s)"  # a list
)
"""Where a text is taken apart, so that no client finds markup in it."""
_HIDDEN: Final = "\N{ZERO WIDTH SPACE}"
_BROKEN: Final = re.compile(
    r"(?<=\{)(?=\{)|(?<=\])(?=[(\[:])|(?<=\\)|(?<=[-+#])(?=\s)|(?<=\d[.)])(?=\s)"
    r"|(?<=[!\[\]{])\Z"  # what would begin something together with what follows
    r"|(?<=<)"  # a tag, a mention, an address in brackets
    r"|(?<=&)(?=[#\w])"  # an entity
    r"|^(?=[ \t>=#+-]|\d+[.)])",  # a quote, a rule, a heading, a list, indented code
    re.MULTILINE,
)
"""Where Markdown is broken by a letter that nobody sees."""
_EMPHASIS: Final = re.compile(r"[*`~]|(?<![^\W_])_|_(?![^\W_])")
LOOKS_LIKE: Final = {"*": "∗", "_": "ˍ", "~": "∼", "`": "ˋ", "[": "［", "]": "］"}
"""What is written for a mark where it would be markup."""
_DATES: Final = {
    WhenStyle.DAY: "{{{{DATE({at}, SHORT)}}}}",
    WhenStyle.TIME: "{{{{TIME({at})}}}}",
    WhenStyle.FULL: "{{{{DATE({at}, SHORT)}}}} {{{{TIME({at})}}}}",
    WhenStyle.AGO: "{{{{DATE({at}, SHORT)}}}} {{{{TIME({at})}}}}",
}
"""Teams cannot say how long ago something was: it says when."""


class Reader(NamedTuple):
    """For whom a card is drawn: their language, how people and channels are called, where messages are."""

    say: Speaker
    named: Callable[[PersonId], str] = str
    titled: Callable[[PlaceId], str] = str
    permalink: Callable[[MessageId], str] = str
    account: Callable[[PersonId], str] = str
    """Gives the id with which somebody is mentioned."""
    opens: frozenset[str] = frozenset()
    """The names of the actions that open a dialog."""
    lang: str = ""
    """The language that `say` speaks, so that dates are said in it too."""
    fetched: Callable[[str, str], str] = lambda _name, _kind: ""
    """Gives the address at which what is kept under a name is fetched as a kind of file; empty where there is none."""


class Look(NamedTuple):
    """How a text looks."""

    size: TextSize | None = None
    bold: bool = False
    subtle: bool = False
    color: TextColor | None = None
    near: bool = False
    """Close to what stands above."""


PLAIN: Final = Look()
BOLD: Final = Look(bold=True)
SMALL: Final = Look(size="Small", subtle=True)
WRONG: Final = Look(color="Attention", near=True)


class Pen:
    """Writes for one reader, on one card, and remembers whom the card calls."""

    def __init__(self, reader: Reader, piece: int = PIECE, *, calls: bool = True) -> None:
        """Write no piece of text that is longer than `piece` characters; without `calls`, a name is only a name."""
        self.reader, self.piece, self._calls = reader, piece, calls
        self.names = NO_NAMES
        """What buttons of the card are called aloud, where what stands on them is not enough."""
        self._called: dict[PersonId, str] = {}

    def text(self, said: Said, look: Look = PLAIN, before: str = "") -> CardElement:
        """Write a paragraph; `before` stands at its beginning, bold."""
        spans = tuple(leaves(said, self.reader))
        if self._calls and any(isinstance(span, Name) and span.call for span in spans):
            marked = self._markdown(spans, before)
            return TextBlock(
                text=marked,
                wrap=True,
                size=look.size,
                weight="Bolder" if look.bold else None,
                is_subtle=look.subtle or None,
                color=look.color,
            )
        runs: list[CardElement] = list(_apart(before, look._replace(bold=True)))
        runs += [run for span in spans for run in self._runs(span, look)]
        if not runs:
            runs = [TextRun(text=" ")]
        return RichTextBlock(inlines=runs, spacing="Small" if look.near else None)

    def heading(self, said: Said) -> CardElement:
        """Write a heading, which a screen reader finds as one."""
        text = calm(clip(self.flat(said), LABEL)) or "–"
        return TextBlock(text=text, wrap=True, style="heading", size="Large", weight="Bolder")

    def line(self, said: Said, most: int) -> str:
        """Write what some clients show as it is and some read as Markdown, such as the label of a field."""
        return calm(clip(self.flat(said), most)) or "–"

    def title(self, said: Said, most: int) -> str:
        """Write what every client shows as it is, such as the words on a button."""
        return clip(self.flat(said), most).strip() or "–"

    def flat(self, said: Said) -> str:
        """Say it as a line of letters."""
        return "".join(self._flatly(span) for span in leaves(said, self.reader))

    def marked(self, said: Said, most: int) -> str:
        """Write it as Markdown that calls nobody."""
        return clip(self._markdown(tuple(map(_calling_nobody, leaves(said, self.reader)))), most)

    def mentions(self, drawn: str) -> list[Mention]:
        """Give those that are called on what was drawn."""
        return [
            Mention(
                text=at,
                mentioned=MentionedEntity(id=self.reader.account(who), name=clip(self.reader.named(who), NAME) or who),
            )
            for who, at in self._called.items()
            if at in drawn
        ]

    def _call(self, who: PersonId) -> str:
        """Give the letters in whose stead the name of somebody stands: other ones for each person, however named."""
        if who not in self._called:
            name = " ".join(re.sub(r"[\W_]+", " ", clip(self.reader.named(who), NAME)).split()) or "–"
            taken, number = set(self._called.values()), 1
            while (at := f"<at>{name}{f' {number}' if number > 1 else ''}</at>") in taken:
                number += 1
            self._called[who] = at
        return self._called[who]

    def _runs(self, span: Span, look: Look) -> Iterator[CardElement]:
        match span:
            case Code(text):
                yield from _apart(clip(text, self.piece), look, code=True)
            case Place():
                yield from _apart(self._flatly(span), look._replace(bold=True))
            case When(at, style):
                yield _run(moment(at, style), look)
            case Link(url, label) if _leads(url):
                yield _run(calm(clip(label or url, self.piece)), look, leads=url)
            case Post(told, label) if _leads(there := self.reader.permalink(told)):
                yield _run(calm(clip(self.flat(label), self.piece)) or "–", look, leads=there)
            case _:
                yield from _apart(clip(self._flatly(span), self.piece), look)

    def _markdown(self, spans: tuple[Span, ...], before: str = "") -> str:
        begins = f"**{calm(before).strip()}** " if before.strip() else ""
        return begins + "".join(self._marks(spans))

    def _marks(self, spans: tuple[Span, ...]) -> Iterator[str]:
        """Write each span; letters that follow each other are one text, lest they be harmless only one by one."""
        letters, begins = "", True
        for span in spans:
            mark = self._mark(span)
            if mark is None:
                letters += clip(self._flatly(span), self.piece)
                continue
            yield calm(letters, begins=begins)
            yield mark
            letters, begins = "", False
        yield calm(letters, begins=begins)

    def _mark(self, span: Span) -> str | None:
        match span:
            case Name(who, True):
                return self._call(who)
            case When(at, style):
                return moment(at, style)
            case Link(url, label) if _leads(url):
                return _link(label or url, url)
            case Post(told, label) if _leads(there := self.reader.permalink(told)):
                return _link(self.flat(label), there)
            case _:
                return None

    def _flatly(self, span: Span) -> str:
        match span:
            case Words(text) | Code(text) | Link(_, text):
                return text
            case Name(who):
                return clip(self.reader.named(who), NAME) or who
            case Place(place):
                return clip(self.reader.titled(place), NAME) or place
            case When(at):
                return f"{at.astimezone(UTC):%Y-%m-%d %H:%M} UTC"
            case Post(_, label):
                return self.flat(label)
            case Phrase() | Listing():
                raise AssertionError(span)  # `leaves` has said these
            case _:
                assert_never(span)


def leaves(said: Said, reader: Reader) -> Iterator[Span]:
    """Say phrases, join listings, and give what is left."""
    for span in reader.say(said) if isinstance(said, Phrase) else said:
        match span:
            case Phrase():
                yield from leaves(span, reader)
            case Listing(items):
                for at, item in enumerate(items):
                    if at:
                        yield Words(", ")
                    yield from leaves((item,), reader)
            case _:
                yield span


def moment(at: datetime, style: WhenStyle) -> str:
    """Write a moment so that the reader's client says it in their zone."""
    return _DATES[style].format(at=f"{at.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}")


def calm(text: str, *, begins: bool = True) -> str:
    """Let letters be letters where Markdown is read: nothing in them calls, leads anywhere, or is bold.

    Where they do not begin a line, what only means something at the beginning of one is left alone.
    """
    if not begins:
        return calm(f"x{text}")[1:]
    text = _EMPHASIS.sub(lambda found: LOOKS_LIKE[found[0]], text)
    text = "\n\n".join(line for line in text.splitlines() if line.strip()) if len(text.splitlines()) > 1 else text
    return _BROKEN.sub(_HIDDEN, text)


def clip(text: str, most: int) -> str:
    """Leave out the end of what is too long."""
    return text if len(text) <= most else text[: most - 1] + "…"


def _calling_nobody(span: Span) -> Span:
    return Name(span.who) if isinstance(span, Name) else span


def _apart(text: str, look: Look, *, code: bool = False) -> Iterator[TextRun]:
    """Give a text as runs in none of which there is markup."""
    for part in _SEAM.split(text):
        if part:
            yield _run(part, look, code=code)


def _run(text: str, look: Look, *, code: bool = False, leads: str = "") -> TextRun:
    return TextRun(
        text=text,
        size=look.size,
        weight="Bolder" if look.bold else None,
        is_subtle=look.subtle or None,
        color=look.color,
        font_type="Monospace" if code else None,
        select_action=OpenUrlAction(url=_address(leads)) if leads else None,
    )


def _leads(url: str) -> bool:
    """Whether an address may be followed."""
    return url.startswith(_SAFE) and len(url) <= _ADDRESS


def _address(url: str) -> str:
    return re.sub(r"\s", "%20", url)


def _link(label: str, url: str) -> str:
    said = calm(clip(" ".join(label.split()), LABEL)) or "–"
    for mark in "[]":
        said = said.replace(mark, LOOKS_LIKE[mark])
    there = re.sub(r"[()<>\\*{}\[\]]", lambda found: f"%{ord(found[0]):02X}", _address(url))
    return f"[{said}]({there})"
