"""When a personal note is worth a manager's time: few moments, none of them old, newcomers first."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from msgspec import Struct

from bot.features.outreach.ladder import helped_in
from bot.features.outreach.learning import week_of
from bot.features.outreach.state import Contributor, Deed, Occasion
from bot.kernel.people import Act, PersonId, may
from bot.kernel.policy import Purpose

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence
    from datetime import datetime

    from bot.kernel.people import Person
    from bot.kernel.policy import Policy

STALE = timedelta(days=7)
"""An occasion older than this (an outage) has passed."""
AFTER_RECOGNITION = timedelta(days=14)
"""After a milestone, or a champion of the month, nobody is written a note as well."""
EVERY = {
    Occasion.CHAMPION: timedelta(days=30),
    Occasion.KEY: timedelta(days=90),
    Occasion.MANAGER: timedelta(days=180),
    Occasion.STEADY: timedelta(days=180),
}
"""How often a note is due by itself, by who somebody is to the community."""
ORDER = (
    Occasion.FIRST,
    Occasion.ACCEPTED,
    Occasion.RETURN,
    Occasion.MANAGER,
    Occasion.WEEK,
    Occasion.STEADY,
    Occasion.CHAMPION,
    Occasion.KEY,
)
"""Newcomers first."""
_WEEK = timedelta(days=7)
_SEASON = timedelta(days=90)
_MONTH = timedelta(days=30)
_CHAMPION_FOR = timedelta(days=92)
_MANY, _AS_USUAL, _WEEKS_BEFORE = 3, 2.0, 12
_STEADY, _STRETCH = 8, 10
_KEY_PEOPLE, _KEY_SHARE, _MOST_KEY = 5, 0.1, 10
_TOLD = 3
"""Deeds that a note names at most."""


class Found(Struct, frozen=True):
    """A good moment for a note, and what the note is about."""

    occasion: Occasion
    deeds: tuple[Deed, ...] = ()
    helper: PersonId = PersonId("")
    """Whose help a contributor's manager is told of."""
    people: int = 0


def found(one: Contributor, now: datetime, *, key: bool = False) -> tuple[Found, ...]:
    """Name every good moment of somebody's, the one that matters most first."""
    lately = one.live(now - STALE)
    out = []
    if lately:
        out = [*_firsts(one, lately, now), *_returned(one, lately, now), *_busy_week(one, now)]
        if helped_in(one, _STRETCH, now) >= _STEADY:
            out.append(Found(Occasion.STEADY, _told(one.live(now - _SEASON))))
    if one.championed is not None and now - one.championed <= _CHAMPION_FOR:
        out.append(Found(Occasion.CHAMPION, _told(one.live(now - _MONTH))))
    if key:
        out.append(Found(Occasion.KEY, _told(one.live(now - _MONTH))))
    due = [moment for moment in out if moment.deeds and _due_again(one, moment.occasion, now)]
    return tuple(sorted(due, key=lambda moment: ORDER.index(moment.occasion)))


def to_be_told(one: Contributor, boss: Contributor, now: datetime) -> Found | None:
    """Say what somebody's own manager can be told, by that person's wish and not too often."""
    if one.boss_asked is None or now - one.boss_asked > STALE or not _due_again(boss, Occasion.MANAGER, now):
        return None
    deeds = one.live(now - _SEASON)
    return Found(Occasion.MANAGER, _told(deeds), one.who, len({deed.whom for deed in deeds})) if deeds else None


def _firsts(one: Contributor, lately: Sequence[Deed], now: datetime) -> list[Found]:
    first = [deed for deed in lately if deed.at == one.first and Occasion.FIRST not in one.drafted]
    out = [Found(Occasion.FIRST, (deed,)) for deed in first[:1]]
    if one.accepted == 1 and Occasion.ACCEPTED not in one.drafted:
        fresh = [deed for deed in one.deeds if _accepted_lately(deed, now)]
        out += [Found(Occasion.ACCEPTED, (deed,)) for deed in fresh[-1:]]
    return out


def _accepted_lately(deed: Deed, now: datetime) -> bool:
    return deed.accepted is not None and not deed.accepted_past and now - deed.accepted <= STALE


def _returned(one: Contributor, lately: Sequence[Deed], now: datetime) -> list[Found]:
    if one.returned is None or now - one.returned > STALE:
        return []
    return [Found(Occasion.RETURN, _told([deed for deed in lately if deed.at >= one.returned]))]


def _busy_week(one: Contributor, now: datetime) -> list[Found]:
    lately = one.live(now - _WEEK)
    people = {deed.whom for deed in lately}
    this = week_of(now)
    before = [people for week, people in one.weeks if this - _WEEKS_BEFORE <= week < this - 1]
    usual = sum(before) / _WEEKS_BEFORE
    if len(people) < _MANY or len(people) < _AS_USUAL * usual:
        return []
    return [Found(Occasion.WEEK, _told(lately), people=len(people))]


def _due_again(one: Contributor, occasion: Occasion, now: datetime) -> bool:
    every = EVERY.get(occasion)
    if every is None:
        return True
    by_itself = occasion in {Occasion.STEADY, Occasion.MANAGER}
    last = one.drafted.get(occasion) if by_itself else one.last_note()
    return last is None or now - last >= every


def _told(deeds: Sequence[Deed]) -> tuple[Deed, ...]:
    """Choose what a note names: one deed a person, those first of which most came; in the order of time."""
    best: dict[PersonId, Deed] = {}
    for deed in sorted(deeds, key=lambda one: (one.accepted is not None, len(one.by), one.at), reverse=True):
        best.setdefault(deed.whom, deed)
    return tuple(sorted(list(best.values())[:_TOLD], key=lambda one: one.at))


def people_helped(one: Contributor, now: datetime) -> int:
    """Count the different people somebody helped in the last ninety days."""
    return len({deed.whom for deed in one.deeds if now - deed.at <= _SEASON})


def key_people(everybody: Sequence[Contributor], now: datetime) -> frozenset[PersonId]:
    """Name the key contributors: the tenth who helped most different people, ten at most, and none who helped few."""
    helped = [(people_helped(one, now), one.who) for one in everybody]
    most = sorted([entry for entry in helped if entry[0] >= _KEY_PEOPLE], key=lambda entry: (-entry[0], entry[1]))
    number = min(_MOST_KEY, max(1, round(_KEY_SHARE * len(everybody))))
    return frozenset(who for _, who in most[:number])


def may_be_written(one: Contributor, person: Person, policy: Policy, now: datetime) -> bool:
    """Whether a note may be drafted for somebody at all now."""
    if not person.reachable or person.on_pause(now) or one.note or policy.paused(now):
        return False
    if may(person, Act.THANK) or person.declines(Purpose.THANKS):  # nobody is asked to thank themselves
        return False
    if one.recognised is not None and now - one.recognised < AFTER_RECOGNITION:
        return False
    last = one.last_note()
    return last is None or now - last >= policy.note_every


def chosen(
    waiting: Sequence[tuple[Contributor, tuple[Found, ...]]], room: int, unwanted: Collection[str]
) -> tuple[tuple[Contributor, Found], ...]:
    """Choose whom notes are drafted for, as many as fit: newcomers first, then those who helped longest ago."""
    best = []
    for one, moments in waiting:
        wanted = [moment for moment in moments if moment.occasion not in unwanted]
        if wanted:
            best.append((ORDER.index(wanted[0].occasion), wanted[0].deeds[0].at, one.who, one, wanted[0]))
    first_of: dict[PersonId, tuple[Contributor, Found]] = {}
    for *_, who, one, moment in sorted(best, key=lambda entry: entry[:3]):
        first_of.setdefault(who, (one, moment))
    return tuple(first_of.values())[: max(0, room)]
