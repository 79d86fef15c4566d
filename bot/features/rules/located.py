"""Where everything in a TOML file stands: the standard library reads values, and does not tell their lines.

What is given must be TOML that the standard library has read: this walks over it, and judges nothing.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator

Path = tuple[str | int, ...]
"""Names of tables and keys, and numbers of what stands in lists, from the outside in."""
_BARE = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_")
_ENDS = frozenset(",]}#\n")
_THRICE = ('"""', "'''")


def lines(text: str) -> dict[Path, int]:
    """Give the line, counted from 1, on which each table begins and each value is written."""
    found: dict[Path, int] = {}
    for path, line in _Walk(text.replace("\r\n", "\n")).all():
        found.setdefault(path, line)
    return found


class _Walk:
    """One reading of a text, from its beginning to its end."""

    def __init__(self, text: str) -> None:
        self._text, self._at = text, 0
        self._lists: dict[Path, int] = {}
        """How many parts each list of tables has until here."""
        self._counted, self._line = 0, 1

    def all(self) -> Iterator[tuple[Path, int]]:
        table: Path = ()
        while self._rest():
            if self._begins("["):
                line = self._now()
                table = self._header()
                yield table, line
            else:
                yield from self._pair(table)

    # -- parts of a file

    def _header(self) -> Path:
        several = self._begins("[[")
        self._at += 2 if several else 1
        names = self._names()
        self._at += 2 if several else 1
        path: Path = ()
        for name in names[:-1]:
            path = self._latest((*path, name))
        path = (*path, names[-1])
        if several:
            self._lists[path] = self._lists.get(path, 0) + 1
        return self._latest(path)

    def _latest(self, path: Path) -> Path:
        """Mean the latest part of a list of tables, where that is what is named."""
        return (*path, self._lists[path] - 1) if path in self._lists else path

    def _pair(self, table: Path) -> Iterator[tuple[Path, int]]:
        line = self._now()
        path = (*table, *self._names())
        self._at += 1  # the equals sign
        self._blank()
        for ahead in range(len(table) + 1, len(path)):
            yield path[:ahead], line
        yield from self._value(path)

    def _names(self) -> tuple[str, ...]:
        names = []
        while True:
            self._blank()
            if self._begins('"', "'"):
                begin = self._at
                self._string()
                names.append(str(tomllib.loads(f"name = {self._text[begin : self._at]}")["name"]))
            else:
                begin = self._at
                while self._at < len(self._text) and self._text[self._at] in _BARE:
                    self._at += 1
                names.append(self._text[begin : self._at])
            self._blank()
            if not self._begins("."):
                return tuple(names)
            self._at += 1

    # -- values

    def _value(self, path: Path) -> Iterator[tuple[Path, int]]:
        yield path, self._now()
        if self._begins("["):
            yield from self._list(path)
        elif self._begins("{"):
            yield from self._inline(path)
        elif self._begins('"', "'"):
            self._string()
        else:
            while self._at < len(self._text) and self._text[self._at] not in _ENDS:
                self._at += 1

    def _list(self, path: Path) -> Iterator[tuple[Path, int]]:
        self._at += 1
        number = 0
        while self._rest() and not self._begins("]"):
            yield from self._value((*path, number))
            number += 1
            self._comma()
        self._at += 1

    def _inline(self, path: Path) -> Iterator[tuple[Path, int]]:
        self._at += 1
        while self._rest() and not self._begins("}"):
            yield from self._pair(path)
            self._comma()
        self._at += 1

    def _comma(self) -> None:
        self._rest()
        if self._begins(","):
            self._at += 1

    def _string(self) -> None:
        """Go behind a string; within one, nothing means what it means outside."""
        mark = next((one for one in _THRICE if self._begins(one)), self._text[self._at])
        self._at += len(mark)
        while self._at < len(self._text) and not self._begins(mark):
            self._at += 2 if mark[0] == '"' and self._begins("\\") else 1
        self._at += len(mark)
        while len(mark) > 1 and self._begins(mark[0]):  # up to two marks may stand before the closing three
            self._at += 1

    # -- letters

    def _begins(self, *marks: str) -> bool:
        return self._text.startswith(marks, self._at)

    def _blank(self) -> None:
        while self._begins(" ", "\t"):
            self._at += 1

    def _rest(self) -> bool:
        """Go on to the next thing that is neither white space nor a comment; False at the end."""
        while self._at < len(self._text):
            if self._begins("#"):
                end = self._text.find("\n", self._at)
                self._at = end if end >= 0 else len(self._text)
            elif self._text[self._at].isspace():
                self._at += 1
            else:
                return True
        return False

    def _now(self) -> int:
        self._line += self._text.count("\n", self._counted, self._at)
        self._counted = self._at
        return self._line
