"""Every kind of record says what it forgets with somebody, and keeps that word wherever they may stand in it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime, time, timedelta
from enum import Enum
from types import UnionType
from typing import Any, ClassVar, Literal, Union, get_args, get_origin, get_type_hints

import msgspec
import pytest

import adapters.teams.book
import bot.features
import bot.runtime.history
import bot.runtime.worker
from bot.features.rights.holdings import SORTS
from bot.kernel.cards import Listing, Name, Phrase, Quote, Words
from bot.kernel.facts import Fact
from bot.kernel.forgetting import Parting, fact_without
from bot.kernel.people import PersonId, alias
from bot.kernel.records import Record, from_row, kinds, to_row

OURS = (adapters, bot)
BEN = PersonId("U0BEN")
PARTING = Parting(BEN, alias("7"), ("Ben Diop",), frozenset({"his-question"}), frozenset({"zither"}))
KINDS = {kind: of for kind, of in sorted(kinds().items()) if of.__module__.split(".")[0] in {"bot", "adapters"}}
NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)
PLAIN: dict[object, Callable[[], object]] = {
    str: lambda: f"note/{BEN}/1",
    int: lambda: 1,
    float: lambda: 1.0,
    bool: lambda: True,
    datetime: lambda: NOON,
    date: NOON.date,
    time: NOON.time,
    timedelta: lambda: timedelta(hours=1),
    type(None): lambda: None,
    PersonId: lambda: BEN,
}


def full(hint: Any, depth: int = 0) -> Any:  # noqa: ANN401 - a type has many shapes, and so has what is of it
    """Something of this type in which Ben stands wherever somebody can."""
    if hint in PLAIN:
        return PLAIN[hint]()
    origin, args = get_origin(hint), get_args(hint)
    if hasattr(hint, "__supertype__"):
        return full(hint.__supertype__, depth)
    if isinstance(hint, type) and issubclass(hint, Enum):
        return next(iter(hint))
    if origin in {Union, UnionType}:
        return full(_richest(args), depth)
    if origin is Literal:
        return args[0]
    if origin is tuple:
        items = args[:1] if args[-1] is Ellipsis else args
        return tuple(full(one, depth) for one in items)
    if origin in {frozenset, set, list}:
        return origin([full(args[0], depth)])
    if origin is dict:
        return {full(args[0], depth): full(args[1], depth)}
    if isinstance(hint, type) and issubclass(hint, msgspec.Struct):
        return filled(hint, depth + 1)
    raise NotImplementedError(hint)


def _richest(args: tuple[Any, ...]) -> Any:  # noqa: ANN401 - any of the types that a field may have
    if Name in args:
        return Name
    for wanted in (Quote, Phrase):
        if wanted in args:
            return wanted
    return next(one for one in args if one is not type(None))


def filled(of: type, depth: int = 0) -> Any:  # noqa: ANN401 - it is of the type that was given
    hints = {name: hint for name, hint in get_type_hints(of).items() if get_origin(hint) is not ClassVar}
    wanted = of.__struct_fields__  # type: ignore[attr-defined]  # whatever is filled in is a Struct
    deep = depth > 4
    return of(**{name: full(hints[name], depth) for name in wanted if not (deep and _has_default(of, name))})


def _has_default(of: type, name: str) -> bool:
    found = next(one for one in msgspec.structs.fields(of) if one.name == name)
    return not found.required


def test_the_kinds_are_all_of_them():
    assert len(KINDS) > 60


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_says_for_itself_what_it_forgets_with_somebody(kind: str):
    assert "forgets" in vars(KINDS[kind]), f"{kind} has to say what it forgets: see Record.forgets"


@pytest.mark.parametrize("kind", KINDS)
def test_nothing_is_left_of_somebody_wherever_they_stand_in_it(kind: str):
    record: Record = filled(KINDS[kind])
    before = to_row(record, "health", 1)

    left = record.forgets(PARTING)

    if left is not None:
        row = to_row(left, "health", 1)
        assert BEN.encode() not in row.data
        assert BEN not in f"{row.id} {row.keys}"
        assert from_row(KINDS[kind], row) == left, "it is read back as it was written"
    assert to_row(record, "health", 1) == before


@pytest.mark.parametrize("kind", KINDS)
def test_a_record_that_tells_of_nobody_is_left_as_it_is(kind: str):
    record: Record = filled(KINDS[kind])

    left = record.forgets(Parting(PersonId("U0KIM"), alias("8")))

    assert left == record


@pytest.mark.parametrize("kind", [kind for kind in KINDS if BEN.encode() in to_row(filled(KINDS[kind]), "", 0).data])
def test_whoever_asks_what_is_kept_of_them_is_told_what_it_is(kind: str):
    hints = str(get_type_hints(KINDS[kind], include_extras=True))
    if "PersonId" in hints or kind in SORTS:
        assert kind in SORTS, f"a person can stand in {kind}: say in rights/holdings.py what sort of thing that is"


@pytest.mark.parametrize("kind", get_args(Fact), ids=lambda kind: kind.__name__)
def test_no_fact_names_them_and_it_is_the_fact_that_it_was(kind: type):
    fact = filled(kind)

    left = fact_without(fact, PARTING)

    assert type(left) is kind
    assert BEN.encode() not in msgspec.json.encode(left)


@pytest.mark.parametrize(
    ("said", "left"),
    [
        ("U0BEN", alias("7")),
        ("duty/watching/U0BEN", f"duty/watching/{alias('7')}"),
        ("U0BENT", "U0BENT"),
        ("Ask Ben Diop about it.", "Ask … about it."),
        ("Ben Dioptre wrote", "Ben Dioptre wrote"),
        ("Ben_Diop", "Ben_Diop"),
    ],
)
def test_an_id_gives_way_wherever_it_stands_and_a_name_in_a_text(said: str, left: str):
    assert PARTING.parted(said) == left


def test_what_they_wrote_is_not_quoted_and_where_they_were_named_a_colleague_is():
    quoted = (Quote((Words("Hold the button."),), by=BEN), Listing((Name(BEN), Name(PersonId("U0KIM")))))

    left = PARTING.parted(quoted)

    assert [getattr(span, "key", getattr(span, "who", "")) for span in left[0].items] == ["forget-somebody", "U0KIM"]  # type: ignore[attr-defined]  # the quote is gone
