"""Takes a Fluent pattern apart into its wordings, and puts it together again with some of them said otherwise.

Own words never pass through Fluent's grammar: they become text and the places that the pattern has already.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from fluent.syntax import FluentParser
from fluent.syntax.ast import (
    FunctionReference,
    Identifier,
    Message,
    MessageReference,
    NumberLiteral,
    Pattern,
    Placeable,
    Resource,
    SelectExpression,
    StringLiteral,
    TextElement,
    VariableReference,
)
from fluent.syntax.ast import Variant as Branch

from bot.kernel.wording import Case, Variant, needed, pieces

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator, Mapping

    from fluent.syntax.ast import InlineExpression

    _Leaf = Callable[["_Cases", "_Elements"], "_Elements"]

MOST_WORDINGS = 64
"""A sentence of more wordings is put together of too much to be said otherwise."""
_parser = FluentParser(with_spans=False)
_Elements = list[TextElement | Placeable]
_Cases = tuple[Case, ...]


class TooManyError(Exception):
    """A sentence has more wordings than anybody would read."""


def pattern_of(text: str, key: str) -> Pattern | None:
    """Read a sentence, or an attribute of it, from the lines of a `.ftl` file that hold it."""
    entry = _parser.parse_entry(text)
    if not isinstance(entry, Message):
        return None
    attribute = key.partition(".")[2]
    if not attribute:
        return entry.value
    return next((one.value for one in entry.attributes if one.id.name == attribute), None)


def wordings(pattern: Pattern, commands: Collection[str] = ()) -> tuple[Variant, ...]:
    """Give every wording of a pattern. Raises `TooManyError`."""
    found: list[Variant] = []
    for cases, elements in _leaves(pattern.elements, ()):
        if len(found) == MOST_WORDINGS:
            raise TooManyError
        text = written(elements)
        found.append(Variant(cases, text, keeps=tuple(word for word in commands if _quoted(word, text))))
    return needed(tuple(found))


def reworded(pattern: Pattern, said: Mapping[str, str], name: str) -> Resource:
    """Give the pattern, as a sentence of that name, with some of its wordings said otherwise."""
    places = {_name(one): one for one in _placeables(pattern)}

    def leaf(cases: _Cases, elements: _Elements) -> _Elements:
        own = said.get(Variant(cases, "").name)
        return elements if own is None else _elements(own, elements, places)

    value = Pattern(_rebuilt(pattern.elements, (), leaf))
    return Resource([Message(Identifier(name), value)])


# ---------------------------------------------------------------- the tree


def _leaves(elements: _Elements, cases: _Cases) -> Iterator[tuple[_Cases, _Elements]]:
    at, select = _choice(elements)
    if select is None:
        yield cases, elements
        return
    for branch, case in _branches(select, cases):
        whole = [*elements[:at], *branch.value.elements, *elements[at + 1 :]]
        yield from _leaves(whole, cases if case in cases else (*cases, case))


def _rebuilt(elements: _Elements, cases: _Cases, leaf: _Leaf) -> _Elements:
    at, select = _choice(elements)
    if select is None:
        return leaf(cases, elements)
    made: list[Branch] = []
    for branch, case in _branches(select, cases):
        whole = [*elements[:at], *branch.value.elements, *elements[at + 1 :]]
        inside = _rebuilt(whole, cases if case in cases else (*cases, case), leaf)
        if case in cases:  # decided further out
            return inside
        made.append(Branch(branch.key, Pattern(inside), branch.default))
    return [Placeable(SelectExpression(select.selector, made))]


def _choice(elements: _Elements) -> tuple[int, SelectExpression | None]:
    for at, element in enumerate(elements):
        if isinstance(element, Placeable) and isinstance(element.expression, SelectExpression):
            return at, element.expression
    return -1, None


def _branches(select: SelectExpression, cases: _Cases) -> Iterator[tuple[Branch, Case]]:
    """Give each way on, or the one that was taken further out where it was chosen by the same there."""
    name = _name(select.selector)
    ordered = sorted(select.variants, key=lambda one: one.default)
    among = tuple(_key(one) for one in ordered)
    all_of_them = [(one, Case(name, _key(one), among)) for one in select.variants]
    taken = [(one, case) for one, case in all_of_them if case in cases]
    yield from taken or all_of_them


def _key(branch: Branch) -> str:
    return branch.key.value if isinstance(branch.key, NumberLiteral) else branch.key.name


# ---------------------------------------------------------------- places and words


def written(elements: _Elements) -> str:
    """Give the text with its places."""
    return "".join(_text(one) for one in elements)


def _text(element: TextElement | Placeable) -> str:
    if isinstance(element, TextElement):
        return element.value
    inside = element.expression
    if isinstance(inside, StringLiteral):
        return str(inside.parse()["value"])
    return f"{{{_name(inside)}}}"


def _name(expression: object) -> str:
    match expression:
        case FunctionReference(arguments=arguments) if arguments.positional:
            return _name(arguments.positional[0])
        case VariableReference(id=Identifier(name=name)) | MessageReference(id=Identifier(name=name)):
            return str(name)
        case NumberLiteral(value=value):
            return str(value)
        case _:
            return "…"


def _placeables(pattern: Pattern) -> Iterator[InlineExpression]:
    for _, elements in _leaves(pattern.elements, ()):
        for one in elements:
            if isinstance(one, Placeable) and not isinstance(
                one.expression, StringLiteral | SelectExpression | Placeable
            ):
                yield one.expression


def _elements(own: str, original: _Elements, places: Mapping[str, InlineExpression]) -> _Elements:
    """Make elements of own words; a space around the original stays, since others are joined to it."""
    text = written(original)
    before, after = text[: len(text) - len(text.lstrip())], text[len(text.rstrip()) :]
    whole = f"{before}{own.strip()}{after}" if text.strip() else own
    made: _Elements = []
    for number, piece in enumerate(pieces(whole)):
        if number % 2:
            made.append(Placeable(places[piece]))
        elif piece:
            made.append(TextElement(piece))
    return made


def _quoted(word: str, text: str) -> bool:
    return any(f"{begins}{word}{ends}" in text for begins, ends in _QUOTES)


_QUOTES = (
    ("“", "”"),
    ("«\N{NO-BREAK SPACE}", "\N{NO-BREAK SPACE}»"),
    ("«", "»"),
    ("„", "“"),
    ("「", "」"),
    ('"', '"'),
)
