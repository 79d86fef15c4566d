"""Every value of a TOML file is found on the line on which it was written, however it was written."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.features.rules.located import Path, lines

# ---------------------------------------------------------------- by hand

FILE = '''\
# a comment with = and [ and "
[community]
name = "Health"          # behind it, too
purpose = """
It has lines, # no comment
] = } and "marks" \\
   """

[time]
days = [ "mon", # first
  "tue",

  "wed"
]
zone.name = 'C:\\nowhere'
"a.b" = {x = 1, y = [2, 3]}

[[people]]
id = "one"
[people.more]
deep = 1
[[people]]
id = "two"
roles = []
[[people.jobs]]
title = \'\'\'it''s''\'\'\'
[questions.own-promises]
"C 1" = "4h"
'''


@pytest.mark.parametrize(
    ("path", "line"),
    [
        (("community",), 2),
        (("community", "name"), 3),
        (("community", "purpose"), 4),
        (("time", "days"), 10),
        (("time", "days", 0), 10),
        (("time", "days", 1), 11),
        (("time", "days", 2), 13),
        (("time", "zone", "name"), 15),
        (("time", "a.b", "x"), 16),
        (("time", "a.b", "y", 1), 16),
        (("people", 0), 18),
        (("people", 0, "id"), 19),
        (("people", 0, "more", "deep"), 21),
        (("people", 1, "id"), 23),
        (("people", 1, "roles"), 24),
        (("people", 1, "jobs", 0, "title"), 26),
        (("questions", "own-promises", "C 1"), 28),
    ],
)
@pytest.mark.parametrize("ends", ["\n", "\r\n"])
def test_everything_is_found_where_it_stands(path: Path, line: int, ends: str):
    assert lines(FILE.replace("\n", ends))[path] == line


def test_what_is_spoken_of_twice_stands_where_it_begins():
    assert lines("[a]\nb.c = 1\nb.d = 2\n") == {("a",): 1, ("a", "b"): 2, ("a", "b", "c"): 2, ("a", "b", "d"): 3}


def test_nothing_is_found_that_is_not_there():
    assert lines("") == {}
    assert lines("# nothing\n\n") == {}
    assert {path for path in lines(FILE) if path in set(leaves(tomllib.loads(FILE)))} == set(
        leaves(tomllib.loads(FILE))
    )


def leaves(value: Any, path: Path = ()) -> Iterator[Path]:  # noqa: ANN401 - whatever a file may hold
    """Give the path of everything that is neither a table nor a list."""
    match value:
        case dict():
            for name, one in value.items():
                yield from leaves(one, (*path, name))
        case list():
            for number, one in enumerate(value):
                yield from leaves(one, (*path, number))
        case _:
            yield path


# ---------------------------------------------------------------- any file there may be

names = st.sampled_from(("a", "b-c", "_", "1", "a b", "a.b", 'q"q', "it's", "é", "", "#", "[x]", "=", "\n"))
NASTY = st.text(st.sampled_from("ab \\\"'#=[]{},.\n\té"), max_size=12)
BARE = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_")


class Written:
    """A file that is being written, piece by piece, and on which line each value was."""

    def __init__(self, draw: st.DrawFn) -> None:
        self.text, self.draw = "", draw
        self.at: dict[Path, int] = {}

    def puts(self, text: str) -> None:
        self.text += text

    def here(self, path: Path) -> None:
        self.at[path] = self.text.count("\n") + 1

    def chance(self, one_in: int = 2) -> bool:
        return self.draw(st.integers(1, one_in)) == 1

    def key(self, name: str) -> str:
        if name and set(name) <= BARE and self.chance():
            return name
        literal = "'" not in name and "\n" not in name
        return f"'{name}'" if literal and self.chance() else basic(name)

    def gap(self) -> None:
        """White space between parts, over lines where that may be."""
        self.puts(self.draw(st.sampled_from(("", " ", "\n", '  # ], } = "\n', "\n\n\t"))))

    def value(self, path: Path, depth: int, *, inline: bool = False) -> None:
        kind = self.draw(
            st.sampled_from(("text", "text", "number", "date", "list", "table") if depth else ("text", "number"))
        )
        if kind in {"list", "table"}:
            getattr(self, kind)(path, depth - 1, inline=inline)
            return
        self.here(path)
        if kind == "text":
            self.words(inline=inline)
        else:
            scalars = (
                ("1", "-1.5e3", "true", "false", "0x1F", "inf") if kind == "number" else ("2026-12-25", "07:32:00")
            )
            self.puts(self.draw(st.sampled_from(scalars)))

    def words(self, *, inline: bool) -> None:
        said = self.draw(NASTY)
        ways = ["basic"]
        ways += [] if "'" in said or "\n" in said else ["literal"]
        ways += [] if inline else ["long"]
        ways += [] if inline or "'''" in said or said.endswith("'") else ["long-literal"]
        match self.draw(st.sampled_from(ways)):
            case "literal":
                self.puts(f"'{said}'")
            case "long":
                quoted = said.replace("\\", "\\\\").replace('"', '\\"')
                more = self.draw(st.sampled_from(("", '"', '""')))  # two marks may stand before the closing three
                self.puts(f'"""{quoted}{more}"""')
            case "long-literal":
                self.puts(f"'''{said}'''")
            case _:
                self.puts(basic(said))

    def list(self, path: Path, depth: int, *, inline: bool) -> None:
        self.here(path)
        self.puts("[")
        count = self.draw(st.integers(0, 3))
        for number in range(count):
            if not inline:
                self.gap()
            self.value((*path, number), depth, inline=inline)
            if not inline:
                self.gap()
            if number < count - 1 or self.chance():
                self.puts(", ")
        if not inline:
            self.gap()
        self.puts("]")

    def table(self, path: Path, depth: int, *, inline: bool) -> None:
        del inline
        self.here(path)
        self.puts("{")
        for number, name in enumerate(self.draw(st.lists(names, max_size=3, unique=True))):
            self.puts(", " if number else " ")
            self.puts(f"{self.key(name)} = ")
            self.value((*path, name), depth, inline=True)
        self.puts(" }")

    def pairs(self, path: Path) -> None:
        for name in self.draw(st.lists(names, max_size=4, unique=True)):
            self.puts(self.draw(st.sampled_from(("", "  ", "\n", '# a = [ "\n'))))
            whole = (*path, name)
            self.puts(self.key(name))
            if self.chance(4):
                dotted = self.draw(names)
                whole = (*whole, dotted)
                self.puts(self.draw(st.sampled_from((".", " . "))) + self.key(dotted))
            self.puts(self.draw(st.sampled_from(("=", " = "))))
            self.value(whole, 2)
            self.puts(self.draw(st.sampled_from(("\n", "  # said\n"))))

    def file(self) -> None:
        self.pairs(())
        for number, name in enumerate(self.draw(st.lists(names, max_size=3, unique=True))):
            outer = f"t{number}"
            many = self.draw(st.integers(0, 2))
            for which in range(max(1, many)):
                self.puts(f"[[ {outer} ]]\n" if many else f"[{outer}]\n")
                path: Path = (outer, which) if many else (outer,)
                self.pairs(path)
                if self.chance():
                    inner = f"x{name}"
                    self.puts(f"[{outer}.{self.key(inner)}] # below\n")
                    self.pairs((*path, inner))


def basic(name: str) -> str:
    escapes = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t"}
    return f'"{"".join(escapes.get(letter, letter) for letter in name)}"'


@st.composite
def files(draw: st.DrawFn) -> Written:
    out = Written(draw)
    out.file()
    return out


@settings(max_examples=300, deadline=None)
@given(files())
def test_the_line_found_for_every_value_is_the_one_it_was_written_on(file: Written):
    read = tomllib.loads(file.text)
    found = lines(file.text)

    assert {path: found[path] for path in file.at} == file.at, file.text
    assert set(leaves(read)) <= file.at.keys()
