"""Which topics rise: asked about by more people than their own past explains, in several places, for weeks, and open.

A topic is counted in people a week, never in messages: what one person asks ten times, or posts in three channels, is
one. Its rate is the share of those who asked anything, so a community that grows lifts no topic. What it should be is
its own past share, shrunken towards what is common for a word (a gamma prior), or its latest share where that is
higher, so that slow growth is no rise. How many people there would be by chance follows a negative binomial: topics
come in clumps, and the clumpier a topic's past, the more it takes. Of the many words looked at, as many are believed as
keep false ones rare (Benjamini and Hochberg, 1995). Then it has to be a matter for many: people, places and countries,
each further one counting less; several days in at least two weeks, so that a webinar or an outage is none; and open.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from itertools import pairwise
from math import log1p, log2
from typing import Final

from msgspec import Struct
from msgspec.structs import replace

from bot.listening.everyday import calendar, everyday
from bot.listening.topics import as_most_write, topic_of

WEEKS: Final = 4
"""Weeks that are now: the present one, begun or not, and three before."""
PAST: Final = 26
"""Weeks before those that tell a topic's own past, the older the less."""
KEPT: Final = 6000
"""Terms whose past is kept, the most asked about first: what bounds memory, whatever is said."""
_FADES, _FADES_SOON = 0.94, 0.75
"""What a week weighs, a week later: in a topic's own share, and in its latest."""
_LEAST_PAST: Final = 3.5  # weeks in which anybody asked, without which nothing is unusual
_LEAST_ASKERS: Final = 10  # people, in those weeks together
_FALSE: Final = 0.05  # share of those believed that may be chance
_PEOPLE: Final = 4
_MANY: Final = 6  # people who make it a matter of more than one corner, even in one place
_DAYS: Final = 4
_TIMES: Final = 2.0  # as many people as it should be
_BURSTY: Final = 0.75  # of the people: on so few days, it was an event
_EVERYDAY: Final = 0.15  # of all who ask
_CLUMPS, _CLUMPS_SURE, _MOST_CLUMPS = 0.25, 6.0, 2.0  # variance beyond chance of a topic with no past, ...
_UNSEEN_PAIRS: Final = 0.5  # people a week
_FAINT, _PRIOR = 0.2, 0.5  # people a week of the rarest topic, and of one never heard of, in all its past
_DOUBT: Final = 40.0  # askers' worth of doubt in a topic's own share
_OPEN: Final = 0.25
_TOGETHER: Final = 0.5  # of the rarer term's questions hold both: one topic
_MOST: Final = 8  # topics


class Mention(Struct, frozen=True):
    """One question, as far as it matters here."""

    id: str
    who: str
    place: str
    day: int
    """Days since some Monday."""
    topics: tuple[str, ...]
    words: tuple[str, ...] = ()
    """As they were written, in their order."""
    open: float = 1.0
    """From 0, settled, to 1: nobody answered, or somebody asked again."""

    @property
    def week(self) -> int:
        """The week it was asked in."""
        return self.day // 7


class Week(Struct, frozen=True):
    """A week: how many people asked, and how many of them about what."""

    people: int = 0
    terms: dict[str, int] = {}


class Trace(Struct, frozen=True, array_like=True):
    """What is left of a topic's past: people a week, faded; the same for the latest weeks; and the squares."""

    long: float = 0.0
    late: float = 0.0
    squares: float = 0.0


class Past(Struct, frozen=True):
    """All weeks that have gone by, in one: never larger than its terms are many."""

    weeks: float = 0.0
    people: float = 0.0
    late_people: float = 0.0
    floor: float = 0.0
    """What a term may have been asked about that is not kept."""
    terms: dict[str, Trace] = {}

    def after(self, week: Week) -> Past:
        """Let one more week have gone by."""
        faded = {
            term: Trace(round(one.long * _FADES, 4), round(one.late * _FADES_SOON, 4), round(one.squares * _FADES, 4))
            for term, one in self.terms.items()
        }
        for term, count in week.terms.items():
            if count == 1 and " " in term and term not in faded:
                continue  # most pairs of words are one person's, once
            one = faded.get(term, Trace())
            faded[term] = Trace(one.long + count, one.late + count, one.squares + count * count)
        floor = self.floor * _FADES
        if len(faded) > KEPT:
            ordered = sorted(faded.items(), key=lambda pair: (-pair[1].long, pair[0]))
            faded, floor = dict(ordered[:KEPT]), max(floor, ordered[KEPT][1].long)
        return Past(
            self.weeks * _FADES + bool(week.people),
            self.people * _FADES + week.people,
            self.late_people * _FADES_SOON + week.people,
            floor,
            faded,
        )


class Gathered(Struct, frozen=True):
    """What is looked at: the questions of the latest weeks, and what was before."""

    now: tuple[Mention, ...]
    past: Past


class Rise(Struct, frozen=True):
    """A topic that rises, and what shows it."""

    name: str
    """In words that people wrote."""
    topics: tuple[str, ...]
    people: tuple[str, ...]
    """Who asked about it, the latest last."""
    places: tuple[str, ...]
    days: int
    weeks: int
    questions: tuple[str, ...]
    """The latest last, one a person."""
    open: int
    """Of those, how many nobody has settled."""
    usual: float
    """How many people it would have been."""
    score: float
    """Burst x spread x openness: to order by, never to show."""


def tally(mentions: Iterable[Mention]) -> Week:
    """Count a week's people by what they asked about."""
    said: dict[str, set[str]] = {}
    people: set[str] = set()
    for one in mentions:
        people.add(one.who)
        for term in terms(one):
            said.setdefault(term, set()).add(one.who)
    return Week(len(people), {term: len(who) for term, who in said.items()})


def terms(mention: Mention) -> tuple[str, ...]:
    """Name what a question is about: its topics, and each two of them that stand side by side."""
    return _terms(mention.topics, mention.words)


@lru_cache(maxsize=1 << 15)  # the weeks of a large community that are looked at anew every Monday
def _terms(topics: tuple[str, ...], words: tuple[str, ...]) -> tuple[str, ...]:
    about = [topic for topic in topics if not calendar(topic)]
    known = frozenset(about)
    ordered = [topic_of(word, known) for word in words]
    pairs = [f"{a} {b}" for a, b in pairwise(ordered) if a and b and a != b]
    pairs = [pair for pair in pairs if not all(everyday(topic) for topic in pair.split())]
    return tuple(dict.fromkeys((*(topic for topic in about if not everyday(topic)), *pairs)))


def ripe(past: Past) -> bool:
    """Whether there is enough to compare with: about four weeks in which people asked."""
    return past.weeks >= _LEAST_PAST and past.people >= _LEAST_ASKERS


def rising(now: Sequence[Mention], past: Past, most: int = _MOST) -> tuple[Rise, ...]:
    """Name the topics that rise, the strongest first; `now` are four weeks of questions, `past` what was before."""
    if not ripe(past):
        return ()
    asked: dict[str, list[Mention]] = {}
    for one in sorted(now, key=lambda one: (one.day, one.id)):
        for term in terms(one):
            asked.setdefault(term, []).append(one)
    askers = len({(one.who, one.week) for one in now})
    seen: list[_Seen] = []
    for term, mentions in asked.items():
        if len(mentions) < _PEOPLE or len({one.who for one in mentions}) < _PEOPLE:
            continue
        trace = past.terms.get(term) or _unknown(term, past)
        usual = _usual(trace, past, askers)
        came = len({(one.who, one.week) for one in mentions})
        seen.append(_Seen(term, usual, came, _at_least(came, usual, _clumps(trace, past)), trace.long))
    active, believed = _active(now), _threshold([one.chance for one in seen], len(asked))
    found = []
    for each in seen:
        if each.chance <= believed and each.long <= _EVERYDAY * past.people:
            rise = _rise(each, asked[each.name], active)
            if rise is not None:
                found.append((rise, {mention.id for mention in asked[each.name]}))
    return tuple(_merged(found)[:most])


def _unknown(term: str, past: Past) -> Trace:
    """Say what a term may have been asked about that is not kept: pairs of words are not, that one person writes."""
    if " " not in term:
        return Trace(past.floor)
    return Trace(max(past.floor, _UNSEEN_PAIRS * past.weeks))


class _Seen(Struct, frozen=True):
    """What was counted of one term."""

    name: str
    usual: float
    came: int
    chance: float
    long: float


def _active(now: Sequence[Mention]) -> int:
    """Count the places in which people ask at all."""
    where = Counter(
        {place: len({one.who for one in now if one.place == place}) for place in {one.place for one in now}}
    )
    return sum(count >= _PEOPLE for count in where.values())


def _rise(seen: _Seen, mentions: Sequence[Mention], active: int) -> Rise | None:
    """Say whether a term is a matter for many, for weeks, and open; None where it is not."""
    by_person: dict[str, list[Mention]] = {}
    for one in mentions:
        by_person.setdefault(one.who, []).append(one)
    firsts = [some[0] for some in by_person.values()]
    places = tuple(dict.fromkeys(one.place for one in mentions))
    days = Counter(one.day for one in firsts)
    in_weeks = Counter(one.week for one in firsts)
    openness = sum(max(one.open for one in some) for some in by_person.values()) / len(by_person)
    wide = len(places) > 1 or active <= 1 or len(by_person) >= _MANY
    lasting = (
        len(days) >= _DAYS
        and max(days) - min(days) >= 7  # noqa: PLR2004 - the days of a week
        and sum(count >= 2 for count in in_weeks.values()) >= 2  # noqa: PLR2004 - two people in each of two weeks
        and sum(sorted(days.values())[-2:]) <= _BURSTY * len(firsts)
    )
    if not (wide and lasting and openness >= _OPEN and seen.came >= _TIMES * seen.usual):
        return None
    spread = log1p(len(by_person)) * (1 + log2(len(places)) / 2)
    latest = sorted((some[-1] for some in by_person.values()), key=lambda one: (one.day, one.id))
    term = _fuller(seen.name, by_person)
    return Rise(
        _named(term, mentions),
        tuple(dict.fromkeys((*seen.name.split(), *term.split()))),
        tuple(one.who for one in latest),
        places,
        len(days),
        len(in_weeks),
        tuple(one.id for one in latest),
        sum(max(one.open for one in some) >= 0.5 for some in by_person.values()),  # noqa: PLR2004 - more open than not
        round(seen.usual * len(by_person) / seen.came, 1),
        round(log2((seen.came + 1) / (seen.usual + 1)) * spread * openness, 3),
    )


def _usual(trace: Trace, past: Past, askers: int) -> float:
    """Say how many people there should be by a term's own past, or by its latest weeks where those were higher."""
    share = (trace.long + _PRIOR) / (past.people + _DOUBT)
    lately = (trace.late + share * _DOUBT) / (past.late_people + _DOUBT)
    return max(share, lately) * askers


def _clumps(trace: Trace, past: Past) -> float:
    """Say how much more a term's weeks differ than by chance, shrunken towards what is common."""
    middle = trace.long / past.weeks
    beyond = (trace.squares / past.weeks - middle * middle - middle) / max(middle, _FAINT) ** 2
    measured = past.weeks / WEEKS  # it is weeks that differ, and four of them that are looked at together
    return min(_MOST_CLUMPS, (_CLUMPS * _CLUMPS_SURE + max(0.0, beyond) * measured) / (_CLUMPS_SURE + measured))


def _at_least(came: int, usual: float, clumps: float) -> float:
    """Say how likely so many or more are by chance: a negative binomial's tail."""
    size = 1 / clumps
    stay = size / (size + usual)
    each, below = stay**size, 0.0
    for count in range(came):
        below += each
        each *= (count + size) / (count + 1) * (1 - stay)
    return max(1e-12, 1 - below)


def _threshold(chances: Sequence[float], looked_at: int) -> float:
    """Give the chance up to which all are believed, so that few of those believed are false."""
    ordered = sorted(chances)
    good = [chance for place, chance in enumerate(ordered, 1) if chance <= _FALSE * place / looked_at]
    return good[-1] if good else 0.0


def _merged(found: Sequence[tuple[Rise, set[str]]]) -> list[Rise]:
    """Let terms that stand in the same questions, or differ by a space, be one: the strongest tells and names it."""
    out: list[tuple[Rise, set[str]]] = []
    for rise, own in sorted(found, key=lambda one: (-one[0].score, -len(one[0].topics), one[0].name)):
        for number, (other, theirs) in enumerate(out):
            both = len(own & theirs)
            if both >= _TOGETHER * min(len(own), len(theirs)) or _letters(rise) == _letters(other):
                topics = tuple(dict.fromkeys((*other.topics, *rise.topics)))[:_MOST]
                out[number] = (replace(other, topics=topics), theirs)
                break
        else:
            out.append((rise, own))
    return [rise for rise, _ in out]


def _letters(rise: Rise) -> str:
    """Give a name as it is whether people write it as one word or as two."""
    return "".join(letter for letter in rise.name.casefold() if letter.isalnum())


def _fuller(term: str, by_person: Mapping[str, Sequence[Mention]]) -> str:
    """Give the two words that most people write where one of them rises."""
    if " " in term:
        return term
    pairs: Counter[str] = Counter()
    for some in by_person.values():
        pairs.update({pair for one in some for pair in terms(one) if " " in pair and term in pair.split()})
    best = max(pairs, key=lambda pair: (pairs[pair], pair), default="")
    return best if best and pairs[best] >= _TOGETHER * len(by_person) else term


def _named(term: str, mentions: Sequence[Mention]) -> str:
    """Say a term in the words that most people wrote it in."""
    by_person: dict[str, list[str]] = {}
    for one in mentions:
        by_person.setdefault(one.who, []).extend(one.words)
    return " ".join(as_most_write(topic, by_person.values()) for topic in term.split())
