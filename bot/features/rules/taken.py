"""A file of rules as somebody wrote it: what it says, or everything that is wrong in it, each with its line."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from difflib import get_close_matches
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from bot.features.rules.giving import MOST_REMIT, Seat, unfit
from bot.features.rules.kinds import OwnStretch, Wrong
from bot.features.rules.located import Path, lines
from bot.features.rules.state import Group
from bot.features.rules.table import RULES, at_odds, of_group
from bot.features.rules.worded import WORDS, read
from bot.kernel.cards import Code, Listing, Phrase, Words, phrase
from bot.kernel.messages import Charted
from bot.kernel.people import CORE_TEAM, PersonId, PlaceId, Role
from bot.kernel.policy import Community, Policy
from bot.kernel.ports import Wording
from bot.kernel.wording import Own, Unworded

_ABOUT, _PEOPLE = "community", "people"
_PARTS = (_ABOUT, *(group.value for group in Group), WORDS, _PEOPLE)
_MOST_NAME, _MOST_PURPOSE = 80, 500
_AT = re.compile(r"\s*\(at (?:line (\d+), column (\d+)|end of document)\)$")
_BROKEN = (
    ("equals", ("Expected '='",)),
    ("twice", ("Cannot overwrite", "Cannot declare", "Cannot mutate", "Duplicate", "Cannot redefine")),
    ("bracket", ("Unclosed array", "Unclosed inline", "Expected ']'", 'Expected "]]"', "Expected ']]'")),
    ("text", ("Unterminated string", "Illegal character", "Unescaped", 'Expected "\'"', "Expected '\"'")),
    ("rest", ("Expected newline",)),
    ("value", ("Invalid value", "Invalid date", "Invalid initial character")),
)
_ROLES = tuple(role.value for role in CORE_TEAM)


class Given(Struct, frozen=True):
    """What a file makes of a community."""

    name: str
    purpose: str
    policy: Policy
    people: tuple[Charted, ...] = ()
    words: tuple[Own, ...] = ()
    """Sentences that are said so from now on; with no words, as Steward says them."""


class Around(Struct, frozen=True):
    """What a file is held against."""

    community: Community
    seats: Mapping[str, Seat]
    """Everybody of the workspace, by id."""
    taken: frozenset[PlaceId] = frozenset()
    """Channels of other communities."""
    wording: Wording = Unworded()


Fault = tuple[int, Phrase]
"""A line, counted from 1, and what is wrong there, with what to do."""


def take(content: bytes, around: Around, now: datetime) -> tuple[Given | None, list[Fault]]:
    """Read a file of rules. Nothing is given where anything in it is wrong."""
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        return None, [(content.count(b"\n", 0, error.start) + 1, phrase("file-not-utf8"))]
    try:
        document = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        return None, [_broken(str(error), text)]
    reading = _Reading(document, lines(text), around, now)
    given = reading.all()
    return (None if reading.faults else given), sorted(reading.faults, key=lambda fault: fault[0])


def _broken(complaint: str, text: str) -> Fault:
    """Say in words what tells the standard library that it is no TOML, and what to do."""
    found = _AT.search(complaint)
    last = max(1, len(text.rstrip().splitlines()))
    line = int(found[1]) if found and found[1] else last
    kind = next((kind for kind, begins in _BROKEN if complaint.startswith(begins)), "other")
    return line, phrase("file-broken", kind=kind, why=Code(complaint[: found.start()] if found else complaint))


class _Reading:
    """One file, being read; every fault is noted, and the reading goes on."""

    def __init__(self, document: Mapping[str, Any], at: Mapping[Path, int], around: Around, now: datetime) -> None:
        self.faults: list[Fault] = []
        self._document, self._at, self._around, self._now = document, at, around, now

    def all(self) -> Given:
        for name in self._document:
            if name not in _PARTS:
                self._strange(name)
        before = self._around.community
        about = self._part(_ABOUT)
        for name in about:
            if name not in {"name", "purpose"}:
                self._no_rule(name, _ABOUT, ("name", "purpose"))
        name = self._text(about, (_ABOUT, "name"), _MOST_NAME, before.name)
        if not name.strip():
            self._wrong((_ABOUT, "name"), phrase("file-no-name"))
        purpose = self._text(about, (_ABOUT, "purpose"), _MOST_PURPOSE, before.purpose)
        words = read(self._part(WORDS), self._around.wording, self._wrong)
        return Given(name, purpose, self._rules(), tuple(self._people()), words)

    def _wrong(self, path: Path, why: Phrase) -> None:
        """Note what is wrong; what has no line of its own stands where its part begins."""
        line = next((self._at[path[:end]] for end in range(len(path), 0, -1) if path[:end] in self._at), 1)
        self.faults.append((line, why))

    # -- rules

    def _part(self, name: str) -> Mapping[str, Any]:
        part = self._document.get(name, {})
        if isinstance(part, dict):
            return part
        self._wrong((name,), phrase("file-part", name=Code(name)))
        return {}

    def _strange(self, name: str) -> None:
        if name in RULES:
            self._wrong((name,), phrase("file-elsewhere", name=Code(name), part=Code(RULES[name].group.value)))
            return
        listed = Listing(tuple(Code(part) for part in _PARTS))
        self._perhaps((name,), phrase("file-no-part", name=Code(name[:40]), listed=listed), _near(name, _PARTS))

    def _perhaps(self, path: Path, why: Phrase, near: str) -> None:
        self._wrong(path, phrase("file-perhaps", what=why, near=Code(near)) if near else why)

    def _no_rule(self, name: str, part: str, known: tuple[str, ...]) -> None:
        if name in RULES:
            self._wrong((part, name), phrase("file-elsewhere", name=Code(name), part=Code(RULES[name].group.value)))
            return
        listed = Listing(tuple(Code(one) for one in known))
        why = phrase("file-no-rule", name=Code(name[:40]), part=Code(part), listed=listed)
        self._perhaps((part, name), why, _near(name, known))

    def _rules(self) -> Policy:
        here = self._around.community
        for group in Group:
            part, rules = self._part(group.value), of_group(group)
            for name in part:
                if name not in {rule.name for rule in rules}:
                    self._no_rule(name, group.value, tuple(rule.name for rule in rules))
            for rule in (one for one in rules if one.name in part):
                if isinstance(rule.kind, OwnStretch) and isinstance(part[rule.name], dict):
                    here = self._each((group.value, rule.name), part[rule.name], here)
                    continue
                found = rule.taken(part[rule.name], here)
                if isinstance(found, Wrong):
                    self._perhaps(self._inside((group.value, rule.name), part[rule.name], here), found.why, found.near)
                else:
                    here = replace(here, policy=found)
        self._channels(here.policy)
        if not self.faults and (odd := at_odds(here.policy, self._now)) is not None:
            maybe = [RULES[name] for name in odd[0]]
            blamed = next((one for one in maybe if one.name in self._part(one.group.value)), maybe[0])
            self._wrong((blamed.group.value, blamed.name), odd[1])
        return here.policy  # what is no rule stands in it as it did

    def _inside(self, path: Path, given: object, here: Community) -> Path:
        """Find what is wrong within a list: each of it is tried alone."""
        rule = RULES[str(path[1])]
        for number, one in enumerate(given) if isinstance(given, list) else ():
            if isinstance(rule.taken([one], here), Wrong):
                return (*path, number)
        return path

    def _each(self, path: Path, given: Mapping[str, Any], here: Community) -> Community:
        """Take what each channel promises; every one that is wrong is told."""
        rule, good = RULES[str(path[1])], {}
        for place, value in given.items():
            found = rule.taken({place: value}, here)
            if isinstance(found, Wrong):
                self._wrong((*path, place), found.why)
            else:
                good[place] = value
        found = rule.taken(good, here)
        return here if isinstance(found, Wrong) else replace(here, policy=found)

    def _channels(self, policy: Policy) -> None:
        before, core = self._around.community, policy.core_team_place
        path = (Group.PLACES.value, "core-team")
        if core is None or core == before.policy.core_team_place:
            return
        if core in self._around.taken:
            self._wrong(path, phrase("file-core-not-ours", place=Code(core)))
        elif before.places == {core}:
            self._wrong(path, phrase("file-core-only", place=Code(core)))

    # -- people

    def _people(self) -> Iterator[Charted]:
        part = self._document.get(_PEOPLE, [])
        if not isinstance(part, list) or not all(isinstance(one, dict) for one in part):
            self._wrong((_PEOPLE,), phrase("file-people-part"))
            return
        named: dict[str, Charted] = {}
        for number, one in enumerate(part):
            found = self._person((_PEOPLE, number), one)
            if found is None:
                continue
            if found.who in named:
                self._wrong((_PEOPLE, number, "id"), phrase("file-person-twice", who=Code(found.who)))
            named[found.who] = found
        self._managed(named, [one.get("id") for one in part])
        yield from named.values()

    def _person(self, path: Path, given: Mapping[str, Any]) -> Charted | None:
        known = ("id", "roles", "remit")
        for name in given:
            if name not in known:
                listed = Listing(tuple(Code(one) for one in known))
                why = phrase("file-no-rule", name=Code(name[:40]), part=Code(f"[{_PEOPLE}]"), listed=listed)
                self._perhaps((*path, name), why, _near(name, known))
        who = given.get("id")
        if not isinstance(who, str) or not who:
            self._wrong((*path, "id"), phrase("file-no-id"))
            return None
        seat = self._around.seats.get(who)
        if seat is None:
            self._wrong((*path, "id"), phrase("file-person-unknown", who=Code(who[:60])))
            return None
        roles = self._roles((*path, "roles"), given["roles"]) if "roles" in given else seat.core
        remit = self._text(given, (*path, "remit"), MOST_REMIT, seat.remit.what)
        if roles is None:
            return None
        found = Charted(PersonId(who), roles, remit)
        if (odd := unfit(found, seat)) is not None:
            self._wrong((*path, "roles" if "roles" in given else "id"), odd)
        return found

    def _roles(self, path: Path, given: object) -> frozenset[Role] | None:
        if not isinstance(given, list) or not all(isinstance(one, str) for one in given):
            self._wrong(path, phrase("file-roles-text"))
            return None
        bad = [(number, one) for number, one in enumerate(given) if one not in _ROLES]
        for number, one in bad:
            listed = Listing(tuple(Code(role) for role in _ROLES))
            why = phrase("file-no-role", role=Words(one[:40]), listed=listed)
            self._perhaps((*path, number), why, _near(one, _ROLES))
        return None if bad else frozenset(Role(one) for one in given)

    def _managed(self, named: Mapping[str, Charted], ids: Sequence[object]) -> None:
        """A community that has managers keeps one."""
        had = {who for who, seat in self._around.seats.items() if Role.MANAGER in seat.core}
        left = {who for who in had if who not in named} | {
            who for who, one in named.items() if Role.MANAGER in one.roles
        }
        if had and not left:
            first = next(number for number, who in enumerate(ids) if who in had)
            self._wrong((_PEOPLE, first, "roles"), phrase("file-last-manager"))

    def _text(self, given: Mapping[str, Any], path: Path, most: int, stands: str) -> str:
        value = given.get(str(path[-1]), stands)
        if isinstance(value, str) and len(value) <= max(most, len(stands)):
            return value
        self._wrong(path, phrase("file-text", name=Code(str(path[-1])), most=most))
        return stands


def _near(name: str, known: tuple[str, ...]) -> str:
    return next(iter(get_close_matches(name.casefold().replace("_", "-"), known, n=1, cutoff=0.6)), "")
