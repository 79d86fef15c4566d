"""Read the labelled chat of `shared/quality` as the product hears it: lines, with who was mentioned."""

from __future__ import annotations

import gzip
import json
import re
from collections.abc import Callable
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import msgspec

from bot.listening import Asked, Judgement, Line, pace_after, reply
from bot.listening.asking import question

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_WHENEVER = datetime(2024, 1, 1, tzinfo=UTC)
_ADDRESS = re.compile(r"^@?(\S{2,30}?)[:,]\s+(?=\S)")
_NAMED = re.compile(r"@([\w`^\[\]{}|\\-]+)")
BEFORE = 8
MOST_RIVALS = 7
Judge = Callable[[Line, Asked, list[Line], list[Asked]], Judgement]


def rows(path: Path) -> list[dict[str, Any]]:
    """Read JSON lines, packed or not."""
    packed = path.read_bytes()
    text = (gzip.decompress(packed) if path.suffix == ".gz" else packed).decode("utf-8")
    return [json.loads(line) for line in text.split("\n") if line.strip()]


def heard_line(message: dict[str, Any], known: set[str], at: datetime = _WHENEVER, number: int = 0) -> Line:
    """Turn a message into a Line; "nick: ..." of a known person and "@nick" become mentions, as an adapter would."""
    text = message["text"]
    mentions = []
    opener = _ADDRESS.match(text)
    if opener and opener[1] in known and opener[1] != message["user"]:
        mentions.append(opener[1])
        text = f"@{text.removeprefix('@')}"
    mentions += [name for name in _NAMED.findall(text) if name in known and name not in mentions]
    return Line(
        id=str(message.get("id", number)),
        who=message["user"],
        at=at,
        text=text,
        mentions=tuple(mentions),
        bot=bool(message.get("bot", False)),
    )


def in_context(row: dict[str, Any], text: str = "text") -> tuple[Line, list[Line]]:
    """One labelled message with the messages before it."""
    context = row.get("context", [])
    known = {message["user"] for message in context}
    before = [heard_line(message, known, number=number) for number, message in enumerate(context)]
    said = {"user": row.get("user", "somebody"), "text": row[text], "id": row["id"]}
    return heard_line(said, known), before


class Followed:
    """One stream, and for each labelled question every later message with the record it is judged against."""

    def __init__(self, messages: list[dict[str, Any]]) -> None:
        self.known = {message["user"] for message in messages}
        self.lines = [
            heard_line(message, self.known, datetime.fromtimestamp(message["ts"], UTC)) for message in messages
        ]
        self.at = {line.id: number for number, line in enumerate(self.lines)}
        self.paces = [300.0]
        for earlier, later in zip(self.lines, self.lines[1:], strict=False):
            self.paces.append(pace_after(self.paces[-1], (later.at - earlier.at).total_seconds()))
        self.asks = [
            question(line, self.lines[max(0, number - BEFORE) : number]).score >= 0.5
            for number, line in enumerate(self.lines)
        ]
        self._rivals: dict[int, Asked] = {}

    def heard_out(self, row: dict[str, Any]) -> Asked:
        """The question's record at the end of its window."""
        asked = self.open(row)
        for _, _, heard, *_ in self.follow(row):
            asked = heard
        return asked

    def open(self, row: dict[str, Any]) -> Asked:
        """The question's record when it was asked."""
        start = self.at[row["question_msg"]]
        before = self.lines[max(0, start - BEFORE) : start]
        return Asked.by(self.lines[start], before, name=row["asker"], pace=self.paces[start])

    def follow(
        self, row: dict[str, Any], judge: Judge | None = None
    ) -> Iterator[tuple[Line, Asked, Asked, list[Line], list[Asked]]]:
        """Every later message in the window, with the record before and after it, as a caller of reply() keeps it."""
        start, last = self.at[row["question_msg"]], _number(row["window_end"])
        asked = self.open(row)
        judge = judge or reply
        waiting: dict[str, int] = {}
        for number in range(max(0, start - BEFORE), start):
            if self.asks[number]:
                waiting[self.lines[number].who] = number
        for number in range(start + 1, len(self.lines)):
            line = self.lines[number]
            if _number(line.id) > last:
                break
            if line.bot:
                continue
            before = self.lines[max(0, number - BEFORE) : number]
            waiting = {who: when for who, when in waiting.items() if number - when <= 4 * BEFORE and who != asked.asker}
            asked = msgspec.structs.replace(asked, pace=self.paces[number])
            rivals = [self._rival(when, number) for when in list(waiting.values())[-MOST_RIVALS:]]
            judged = None if line.who == asked.asker else judge(line, asked, before, rivals)
            heard = asked.hears(line, judged)
            yield line, asked, heard, before, rivals
            asked = heard
            if self.asks[number] and line.who != asked.asker:
                waiting.pop(line.who, None)
                waiting[line.who] = number

    def _rival(self, when: int, now: int) -> Asked:
        """Another question of the room, as its own record would stand now."""
        if when not in self._rivals:
            self._rivals[when] = Asked.by(self.lines[when])
        return msgspec.structs.replace(self._rivals[when], passed=now - when - 1)


def _number(id_: str) -> float:
    """A message's place in its stream."""
    return float(id_.rpartition("#")[2])
