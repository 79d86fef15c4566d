"""What a colleague's word weighs: the more, the less it can have been arranged.

Recognition that can be had by thanking each other is worth nothing to those who earn it. So whoever speaks for somebody
counts once, however often they do, and in full only if they speak for themselves:

- Who exchanges words with one person alone, in everything that is known of them, may be a second account of theirs, or
  somebody who asked once and was glad. Nobody can tell; so all of these together count as the square root of their
  number. The first counts in full, a hundred count as ten.
- Words that come back count little: from those to whom one gives as much oneself, and from inside a small circle in
  which words go round (two, three, any number of people) and hardly any pass in or out. All of these together count as
  half the square root of their number.
- To be chosen, somebody needs words of people who are neither.

An accepted answer, or a use, is more than a thank-you: a polite word back does not make it less. And what nobody
accepted, used or thanked for is no voice: it cannot move anything here.

What this cannot see: a circle that is most of a community, and accounts that are led so carefully that many people
outside deal with them. A manager sees the evidence before anything is said.
"""

from __future__ import annotations

import math
from collections import defaultdict
from typing import TYPE_CHECKING

from msgspec import Struct

from bot.kernel.people import PersonId

if TYPE_CHECKING:
    from collections.abc import Iterable

_SOLVED, _THANKED = 1.0, 0.5
_INSIDE = 0.5
_CROSSING = 0.34
"""A circle is closed when no more than this share of its members' ties leads out of it: one in three."""

Ties = dict[PersonId, set[PersonId]]
Said = dict[tuple[PersonId, PersonId], float]
"""The strongest that one person said for another."""


class Voice(Struct, frozen=True, order=True):
    """One person's word for another: an answer accepted, a contribution used, or thanks."""

    by: PersonId
    who: PersonId
    solved: bool = False
    """They accepted an answer, or put something to use: more than thanks."""


class Weight(Struct, frozen=True):
    """What all words for one person come to."""

    strength: float = 0.0
    """For comparing, never for showing."""
    independent: frozenset[PersonId] = frozenset()
    """Who of them speaks for themselves."""


def weigh(voices: Iterable[Voice], known: Iterable[Voice] = ()) -> dict[PersonId, Weight]:
    """Weigh these voices, in the light of all that is known of who speaks for whom.

    The order in which they come changes nothing, nor does saying one twice.
    """
    spoken = _loudest(voices)
    heard = _loudest((*known, *(Voice(by, who, value >= _SOLVED) for (by, who), value in spoken.items())))
    ties = _ties(heard)
    circles = {value: _circles(heard, value, len(ties)) for value in (_SOLVED, _THANKED)}
    groups: dict[PersonId, tuple[dict[PersonId, float], list[float], list[float]]] = defaultdict(lambda: ({}, [], []))
    for (by, who), value in sorted(spoken.items()):
        full, single, inside = groups[who]
        circle = circles[value].get(who)
        if heard.get((who, by), 0.0) >= value or (circle is not None and circles[value].get(by) == circle):
            inside.append(value)
        elif ties[by] == {who}:
            single.append(value)
        else:
            full[by] = value
    return {
        who: Weight(
            math.fsum(full.values()) + math.sqrt(math.fsum(single)) + _INSIDE * math.sqrt(math.fsum(inside)),
            frozenset(full),
        )
        for who, (full, single, inside) in groups.items()
    }


def _loudest(voices: Iterable[Voice]) -> Said:
    """Keep of all that one person said for another the strongest; nobody speaks for themselves."""
    out: Said = {}
    for voice in voices:
        if voice.by != voice.who and voice.by and voice.who:
            value = _SOLVED if voice.solved else _THANKED
            out[voice.by, voice.who] = max(value, out.get((voice.by, voice.who), 0.0))
    return out


def _ties(heard: Iterable[tuple[PersonId, PersonId]]) -> Ties:
    """Tell with whom each person exchanged words at all, in either direction."""
    ties: Ties = defaultdict(set)
    for by, who in heard:
        ties[by].add(who)
        ties[who].add(by)
    return ties


def _circles(heard: Said, least: float, everybody: int) -> dict[PersonId, PersonId]:
    """Find the closed circles of words at least that strong; each member is told by the first of its circle.

    A circle is a set of people in which everybody's words come back to them on some way. It is closed when hardly any
    of their ties lead out of it; one that is more than half of all who say anything is the community itself.
    """
    pairs = sorted(pair for pair, value in heard.items() if value >= least)
    onward: Ties = defaultdict(set)
    for by, who in pairs:
        onward[by].add(who)
    ties = _ties(pairs)
    out: dict[PersonId, PersonId] = {}
    for circle in _round_trips(onward):
        leading_out = sum(len(ties[one] - circle) for one in circle)
        within = sum(len(ties[one] & circle) for one in circle)
        if 2 * len(circle) <= everybody and leading_out <= _CROSSING * (leading_out + within):
            out |= dict.fromkeys(circle, min(circle))
    return out


def _round_trips(onward: Ties) -> list[set[PersonId]]:
    """Find the sets of two or more people who reach each other both ways (strongly connected components)."""
    backward: Ties = defaultdict(set)
    for by, whom in onward.items():
        for who in whom:
            backward[who].add(by)
    order: list[PersonId] = []
    seen: set[PersonId] = set()
    for start in sorted(onward):
        order += _walk(start, onward, seen)
    out = []
    seen = set()
    for start in reversed(order):
        found = set(_walk(start, backward, seen))
        if len(found) > 1:
            out.append(found)
    return out


def _walk(start: PersonId, along: Ties, seen: set[PersonId]) -> list[PersonId]:
    """Go everywhere that can be reached and was not seen; give what was reached, the furthest first."""
    if start in seen:
        return []
    seen.add(start)
    done: list[PersonId] = []
    path = [(start, iter(sorted(along.get(start, ()))))]
    while path:
        here, ways = path[-1]
        onward = next((one for one in ways if one not in seen), None)
        if onward is None:
            done.append(here)
            path.pop()
        else:
            seen.add(onward)
            path.append((onward, iter(sorted(along.get(onward, ())))))
    return done
