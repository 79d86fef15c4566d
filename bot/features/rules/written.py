"""A community's rules as a file: TOML, with a comment above each rule that says what it is, and its default."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date
from typing import TYPE_CHECKING

from bot.features.rules.kinds import Dates
from bot.features.rules.state import Group
from bot.features.rules.table import of_group
from bot.kernel.cards import Code, Listing, Words, phrase
from bot.kernel.people import CORE_TEAM
from bot.kernel.policy import Policy

if TYPE_CHECKING:
    from collections.abc import Callable

    from bot.features.rules.giving import Seat
    from bot.features.rules.table import Rule
    from bot.kernel.cards import Phrase
    from bot.kernel.policy import Community

_BARE = re.compile(r"[A-Za-z0-9_-]+")
_ESCAPED = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\t": "\\t", "\r": "\\r"}


def written(community: Community, seats: Iterable[Seat], day: date, say: Callable[[Phrase], str]) -> str:
    """Write a community's rules down; `say` gives the comments in the language of whoever asked."""
    return "\n".join(_lines(community, seats, day, say)) + "\n"


def _lines(community: Community, seats: Iterable[Seat], day: date, say: Callable[[Phrase], str]) -> Iterator[str]:
    def comment(key: Phrase) -> str:
        return f"# {' '.join(say(key).split())}"

    yield comment(phrase("file-head", community=Words(community.name), day=Code(day.isoformat())))
    yield comment(phrase("file-how"))
    yield comment(phrase("file-how-check"))
    yield from ("", comment(phrase("file-community")), "[community]")
    yield f"name = {literal(community.name)}"
    yield f"purpose = {literal(community.purpose)}"
    for group in Group:
        yield from ("", comment(phrase("policy-group", group=group.value)), f"[{group}]")
        if group is Group.PLACES:
            yield from (comment(phrase("file-place", place=Code(place))) for place in sorted(community.places))
        rules = of_group(group)
        for rule in sorted(rules, key=lambda one: isinstance(one.plain(community.policy), dict)):
            yield from _rule(rule, community.policy, comment)
    roles = Listing(tuple(Code(role.value) for role in CORE_TEAM))
    yield from ("", comment(phrase("file-people")), comment(phrase("file-roles", roles=roles)))
    for seat in seats:
        yield from ("", "[[people]]", f"id = {literal(seat.person.who)}  # {_name(seat)}".rstrip(" #"))
        yield f"roles = {literal([role.value for role in CORE_TEAM if role in seat.core])}"
        yield f"remit = {literal(seat.remit.what)}"


def _rule(rule: Rule, policy: Policy, comment: Callable[[Phrase], str]) -> Iterator[str]:
    usual, stands = rule.plain(Policy()), rule.plain(policy)
    if isinstance(stands, dict):
        yield from ("", comment(rule.title), f"[{rule.group}.{rule.name}]")
        yield from (f"{named(name)} = {literal(stands[name])}" for name in stands)
        return
    yield comment(phrase("file-rule", rule=rule.title, usual=Code(literal(usual))))
    if isinstance(rule.kind, Dates):
        yield f"{rule.name} = [{', '.join(stands)}]"
    else:
        yield f"{rule.name} = {literal(stands)}"


def named(name: str) -> str:
    """Write a key as TOML has it."""
    return name if _BARE.fullmatch(name) else literal(name)


def _name(seat: Seat) -> str:
    return "".join(letter for letter in seat.person.name if letter.isprintable())


def literal(value: object) -> str:
    """Write a value as TOML has it."""
    match value:
        case bool():
            return "true" if value else "false"
        case str():
            return f'"{"".join(map(_letter, value))}"'
        case list():
            return f"[{', '.join(map(literal, value))}]"
        case _:
            return repr(value)


def _letter(letter: str) -> str:
    if letter in _ESCAPED:
        return _ESCAPED[letter]
    return letter if letter.isprintable() else f"\\U{ord(letter):08x}"
