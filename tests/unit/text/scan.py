"""What the code says in words of its own, and which of Steward's words it asks for: found by reading the code."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from fluent.syntax import FluentParser
from fluent.syntax.ast import BaseNode, Message, SelectExpression, VariableReference
from fluent.syntax.visitor import Visitor

ROOT = Path(__file__).parents[3]
TEXT = ROOT / "bot" / "text"
LANGUAGES = tuple(sorted(path.stem for path in TEXT.glob("*.ftl")))
_GIVEN_ANYWAY = {"tone"}
"""The speaker gives it to every sentence."""


# ---------------------------------------------------------------- the words


class _Read(Visitor):
    def __init__(self) -> None:
        self.variables: set[str] = set()
        self.chosen_by: set[str] = set()

    def visit_VariableReference(self, node: VariableReference) -> None:  # noqa: N802 - fluent names its visitors so
        self.variables.add(node.id.name)

    def visit_SelectExpression(self, node: SelectExpression) -> None:  # noqa: N802 - fluent names its visitors so
        self.chosen_by |= _variables(node.selector)
        self.generic_visit(node)


def _variables(node: BaseNode) -> set[str]:
    read = _Read()
    read.visit(node)
    return read.variables


@dataclass(frozen=True)
class Sentence:
    """What one message, or one attribute of it, takes."""

    variables: frozenset[str]
    chosen_by: frozenset[str]
    """Variables it chooses a wording by."""


def sentences(language: str) -> dict[str, Sentence]:
    """Every message by key; attributes as `key.attribute`."""
    found: dict[str, Sentence] = {}
    for entry in FluentParser().parse((TEXT / f"{language}.ftl").read_text(encoding="utf-8")).body:
        if not isinstance(entry, Message):
            continue
        patterns = {entry.id.name: entry.value}
        patterns |= {f"{entry.id.name}.{one.id.name}": one.value for one in entry.attributes}
        for key, pattern in patterns.items():
            if pattern is not None:
                read = _Read()
                read.visit(pattern)
                found[key] = Sentence(frozenset(read.variables) - _GIVEN_ANYWAY, frozenset(read.chosen_by))
    return found


# ---------------------------------------------------------------- the code


@dataclass(frozen=True)
class Call:
    """A sentence asked for by its name, with the names of the values it is given; None: not to be seen here."""

    where: str
    key: str
    given: frozenset[str] | None


@dataclass
class Asked:
    """Every way in which code asks for words."""

    calls: list[Call] = field(default_factory=list)
    literals: set[str] = field(default_factory=set)
    families: set[str] = field(default_factory=set)
    """Patterns of keys that are put together: `purpose-.+`."""
    titles: set[str] = field(default_factory=set)
    """What forms are called, which platforms cut."""


def modules(*folders: str) -> Iterator[tuple[str, ast.Module]]:
    """Every Python file of these folders, by its name, parsed."""
    for folder in folders:
        for path in sorted((ROOT / folder).rglob("*.py")):
            yield str(path.relative_to(ROOT)), ast.parse(path.read_text(encoding="utf-8"))


def asked(known: set[str], *folders: str) -> Asked:
    """Read which words the code asks for."""
    out = Asked()
    for name, module in modules(*folders):
        for node in ast.walk(module):
            match node:
                case ast.Call(ast.Name("Form"), [ast.Call(args=[ast.Constant(str(title)), *_]), *_]):
                    out.titles.add(title)
                case ast.Call(args=[first, *_], keywords=keywords):
                    star = any(one.arg is None for one in keywords)
                    given = None if star else frozenset(one.arg for one in keywords if one.arg)
                    for key in _either(first):
                        if key in known:
                            out.calls.append(Call(f"{name}:{node.lineno}", key, given))
                case ast.Constant(value=str(text)):
                    out.literals.add(text)
                case ast.JoinedStr() | ast.BinOp(op=ast.Add()):
                    out.families |= {pattern} if (pattern := _pattern(node)) else set()
    return out


def _either(node: ast.expr) -> Iterator[str]:
    match node:
        case ast.Constant(value=str(text)):
            yield text
        case ast.IfExp(body=body, orelse=orelse):
            yield from _either(body)
            yield from _either(orelse)


def _pattern(node: ast.expr) -> str:
    """A regex for keys that are put together from a beginning and something else; empty where it is not a key."""
    match node:
        case ast.JoinedStr(values=[ast.Constant(value=str(start)), *rest]):
            ends = "".join(re.escape(str(one.value)) if isinstance(one, ast.Constant) else ".+" for one in rest)
            pattern = re.escape(start) + ends
        case ast.BinOp(left=ast.Constant(value=str(start))):
            pattern = re.escape(start) + ".+"
        case _:
            return ""
    return pattern if re.match(r"[a-z]+\\-", pattern) else ""


# ---------------------------------------------------------------- sentences that should not be there

_SPEAKS: dict[str, set[int | str]] = {
    "Words": {0, "text"},
    "words": {0, "text"},
    "Link": {1, "label"},
    "TextInput": {"value"},
    "Chart": {"labels"},
    "print": {0},
    "_tell": {0},
    "_complain": {0},
    "add_argument": {"help", "metavar"},
    "add_parser": {"help", "description"},
    "ArgumentParser": {"description", "epilog"},
}
"""Where a string comes to be read by a person: a call's name, and the places or names of what it takes."""
_WORD = re.compile(r"[^\W\d_]{2,}")
_KEY = re.compile(r"[a-z]+(-[a-z]+)*-|[a-z]+(-[a-z]+)+")
_SENTENCE = re.compile(r"[^\W\d_]{2,}[,;:]? [^\W\d_]+")


def spoken(*folders: str) -> list[str]:
    """Find text for people that is written in Python: `file:line: text`."""
    return [f"{name}:{line}: {text}" for name, module in modules(*folders) for line, text in told(module)]


def told(module: ast.Module) -> Iterator[tuple[int, str]]:
    """Find what one module tells people in words of its own."""
    for node in ast.walk(module):
        if not isinstance(node, ast.Call):
            continue
        name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
        places = _SPEAKS.get(name, set[int | str]())
        taken: list[ast.expr] = [arg for place, arg in enumerate(node.args) if place in places]
        taken += [keyword.value for keyword in node.keywords if keyword.arg in places]
        # A single word says something too where it is a span; a command line has metavars and names of files.
        speaks = _WORD if name in {"Words", "words", "Link"} else _SENTENCE
        for expression in taken:
            for text in _constants(expression):
                if speaks.search(text) and not _KEY.fullmatch(text):
                    yield expression.lineno, text


def _constants(node: ast.expr) -> Iterator[str]:
    """What is said as it stands here: not what a call inside is told, nor a value looked up by a name."""
    match node:
        case ast.Constant(value=str(text)):
            yield text
        case ast.JoinedStr(values=values) | ast.Tuple(elts=values) | ast.List(elts=values):
            for value in values:
                yield from _constants(value)
        case ast.BinOp(left=left, right=right):
            yield from _constants(left)
            yield from _constants(right)
        case ast.IfExp(body=body, orelse=orelse):
            yield from _constants(body)
            yield from _constants(orelse)
        case ast.BoolOp(values=values):
            for value in values:
                yield from _constants(value)
