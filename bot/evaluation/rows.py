"""Labelled chat as it lies in files: JSON lines, packed or not, each checked before anything is judged."""

from __future__ import annotations

import gzip
import re
from collections.abc import Collection, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import TypeVar

import msgspec
from msgspec import Struct, field

from bot.kernel.cards import Code, Name, Phrase, Span, Text, Words, phrase
from bot.kernel.people import PersonId

S = TypeVar("S", bound=Struct)

_ADDRESSED = re.compile(r"@?(?P<name>\S{2,30}?)(?P<mark>[:,])\s+(?=\S)")
_NAMED = re.compile(r"(?<!\w)@([\w`^\[\]{}|\\-]+)")


class UnreadableError(Exception):
    """A file cannot be judged; the sentence says why and what would be right."""

    def __init__(self, said: Phrase) -> None:
        """Keep the sentence."""
        super().__init__(said.key)
        self.said = said


class Message(Struct, frozen=True):
    """One message of a stream, or of the context before one."""

    user: str = "somebody"
    text: str = ""
    id: str = ""
    ts: float = 0.0
    """Seconds since 1970."""
    bot: bool = False

    @property
    def at(self) -> datetime:
        """When it was written."""
        return datetime.fromtimestamp(self.ts, UTC)


class Single(Struct, frozen=True):
    """A message with what was said before it, and whether it wants an answer (task T1)."""

    id: str
    text: str
    label: int = 0
    user: str = "somebody"
    lang: str = ""
    source: str = ""
    weight: float | None = None
    """How many messages of a live channel it stands for."""
    context: list[Message] = field(default_factory=list)
    text_nopunct: str = ""
    """The sentence without its marks."""


class Given(Struct, frozen=True):
    """An answer to a question: by whom, and when; a second after the question where nobody knows."""

    user: str
    ts: float | None = None
    accepted: bool = False


class Dialog(Struct, frozen=True):
    """A question and who answered it (task T3)."""

    id: str
    ts: float
    asker: str
    text: str
    answers: list[Given] = field(default_factory=list)
    place: str = "room"


class Stream(Struct, frozen=True):
    """One channel's messages in order (task T2)."""

    stream: str
    messages: list[Message]


class Window(Struct, frozen=True):
    """One question of a stream, and the last message that is looked at for its answer."""

    id: str
    stream: str
    question_msg: str
    asker: str
    window_end: str


def rows(path: Path, of: type[S]) -> Iterator[S]:
    """Read JSON lines one by one.

    Raises:
        UnreadableError: the file is not there, or a line of it is not what the task needs.
    """
    decoder = msgspec.json.Decoder(of)
    file, number = Code(path.name), 0
    try:
        with gzip.open(path) if path.suffix == ".gz" else path.open("rb") as lines:
            for number, line in enumerate(lines, start=1):  # noqa: B007 - told when a line cannot be read
                if line.strip():
                    yield decoder.decode(line)
    except OSError as error:
        raise UnreadableError(phrase("evaluate-no-file", file=file, why=Code(error.strerror or str(error)))) from error
    except (msgspec.DecodeError, EOFError) as error:
        raise UnreadableError(phrase("evaluate-bad-line", file=file, line=number, why=Code(str(error)))) from error


def written(row: dict[str, object]) -> str:
    """Say a judged row as a line of JSON, for a scorer."""
    return msgspec.json.encode(row).decode()


def spans(text: str, known: Collection[str], by: str) -> Text:
    """Read what somebody typed as an adapter would: "nick: ..." of somebody who is there, and "@nick", are mentions."""
    found: list[Span] = []
    opener = _ADDRESSED.match(text)
    if opener and opener["name"] in known and opener["name"] != by:
        found.append(Name(PersonId(opener["name"])))
        text = text[opener.end("name") :]
    done = 0
    for named in _NAMED.finditer(text):
        if named[1] in known:
            found += [Words(text[done : named.start()]), Name(PersonId(named[1]))]
            done = named.end()
    return tuple(one for one in (*found, Words(text[done:])) if not isinstance(one, Words) or one.text)
