"""Who is best placed to answer, by evidence, and whose turn it is."""

from __future__ import annotations

import re
from collections import Counter
from datetime import UTC, datetime, timedelta
from functools import lru_cache, partial
from itertools import chain
from math import exp, fsum, log1p, sqrt
from typing import TYPE_CHECKING

from msgspec import Struct, field

from bot import listening
from bot.features.experts.learning import ENOUGH_DECLINES, FAINT, faded, within
from bot.features.experts.state import Circle, Expert, Load
from bot.kernel.cards import Listing, Phrase, Words, phrase
from bot.kernel.people import Person, PersonId, PlaceId

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from bot.kernel.feature import Moment


class Candidate(Struct, frozen=True):
    """Somebody who could be asked, how well they fit, and why in words."""

    person: Person
    score: float
    told: Callable[[], tuple[Phrase, ...]] = tuple
    """Says why, when somebody wants to know: of all who are ranked at most one is asked."""
    fresh: bool = False
    """Nobody has ever asked them through Steward: the first time they hear how it goes."""

    @property
    def because(self) -> tuple[Phrase, ...]:
        """What speaks for them, in words."""
        return self.told()


class Need(Struct, frozen=True):
    """What an answer needs: the topics, the words they came in, where, and who was named for it."""

    topics: tuple[str, ...]
    text: str
    place: PlaceId
    suggested: tuple[PersonId, ...] = ()
    tried: frozenset[PersonId] = frozenset()
    """Who is not asked about it any more: its asker, and whoever was asked or answered in vain."""
    speakers: dict[PersonId, datetime] = field(default_factory=dict)
    """Who spoke in that place when last."""
    pace: float = 600.0
    """Typical seconds between two messages in that place."""
    other: dict[str, str] = field(default_factory=dict)
    """Words that mean the same in another language, as far as can be told, and the topic each stands for."""

    @property
    def words(self) -> frozenset[str]:
        """What it is about, in all words that are known for it."""
        return frozenset((*self.topics, *self.other))


class Fit(Struct, frozen=True):
    """How well somebody is placed, by what is known of them."""

    expert: Expert
    score: float
    shown: dict[str, float]
    """What they have shown of what is needed: its share of all they have shown, the rarer the more."""


_PRESENT = 1.0
"""Having just spoken here: as much as the latest four answers; it fades with the place's pace, not with the clock."""
_ELSEWHERE = 0.02
"""Where somebody stands who is known for the topic, or answered here once, but is not heard here lately."""
_SAID, _MENTIONED, _SUGGESTED = 2.0, 10.0, 100.0
"""Where somebody stands who said that they know, whom the asker names, whom a colleague names."""
_CONTENT, _TELLING = 10.0, 2.0
"""What a share of one's evidence on the topics brings: e to the power of `_CONTENT` x share, `_TELLING` at most."""
_DOUBT = 10.0
"""Answers' worth of doubt in a share: one answer about fridges makes nobody a specialist."""
_TRACK, _TRACK_DOUBT = 0.3, 5
"""What it adds when all of somebody's answers were accepted or thanked, and answers' worth of doubt in that share."""
_REGULAR = timedelta(days=21)
_GIVES_WAY = 0.4
_NEVER = datetime.min.replace(tzinfo=UTC)
_MOST_READ = 1000
"""Characters in which the words of topics are looked for."""
_MOST_LIKELY = 16
"""People whose wishes may be looked up for one question."""
_MENTION = re.compile(r"@([\w.:\-]{2,80})")
_MOST_MENTIONED = 5


def standing(need: Need, circle: Circle, moment: Moment) -> dict[PersonId, float]:
    """Weigh who is about in this place: who answered here lately, and who has just spoken."""
    out = circle.lately()
    for who, spoke in need.speakers.items():
        silence = max(0.0, (moment.now - spoke).total_seconds())
        out[who] = out.get(who, 0.0) + _PRESENT * need.pace / (need.pace + silence)
    return out


def likely(need: Need, experts: Sequence[Expert], here: Mapping[PersonId, float], moment: Moment) -> tuple[Fit, ...]:
    """Choose the best placed few by what is known of them, before anybody's wishes are looked up."""
    wanted = need.words
    shared = [wanted & one.topics.keys() for one in experts]
    known = Counter(chain.from_iterable(shared))
    telling = {topic: 1.0 / (log1p(1 + known[topic]) * sqrt(len(need.topics))) for topic in known}
    named = dict.fromkeys(mentioned(need), _MENTIONED)
    fits, since = [], moment.now - moment.policy.forget_expert_after
    for expert, topics in zip(experts, shared, strict=True):
        if expert.who in need.tried:
            continue
        if expert.who not in need.suggested and (_idle(need, expert, since) or _unwanted(need, expert)):
            continue
        shown = _shown(expert, topics, telling, moment.now) if topics else {}
        about = here.get(expert.who, 0.0) + named.get(expert.who, 0.0)
        if (score := _score(need, expert, shown, about, moment)) > 0:
            fits.append(Fit(expert, score, shown))
    fits.sort(key=lambda fit: (-fit.score, *_turn(fit.expert)))
    return tuple(fits[:_MOST_LIKELY])


def _score(need: Need, expert: Expert, shown: Mapping[str, float], about: float, moment: Moment) -> float:
    """Weigh how well somebody is placed: how much they are about, times how much of what they show is about this."""
    score = about if expert.answers or expert.declared else 0.0
    if (last := expert.places.get(need.place)) is not None:
        score += _ELSEWHERE * exp(-max(moment.now - last, timedelta()) / _REGULAR)
    if shown:
        score += _ELSEWHERE
    if expert.declared and _said_about(need, expert):
        score += _SAID
    if expert.who in need.suggested:
        score += _SUGGESTED
    if not score:
        return 0.0
    if shown:
        score *= exp(min(_CONTENT * fsum(shown.values()), _TELLING))
    return score * (1 + _TRACK * _helped(expert))


def _helped(expert: Expert) -> float:
    """Say what share of somebody's answers helped, as far as people said so; how many there are tells nothing."""
    return min(1.0, (expert.accepted + expert.thanked) / (expert.answers + _TRACK_DOUBT))


def _shown(expert: Expert, topics: frozenset[str], telling: Mapping[str, float], now: datetime) -> dict[str, float]:
    """Say what share of somebody's evidence is about what is needed; what few know tells more than what all know."""
    fade, weights = faded(expert, now), expert.topics
    all_of_it = _DOUBT / fade + max(expert.practice, *[weights[topic] for topic in topics], 0.0)
    faint = FAINT / fade
    shown = {topic: telling[topic] * weights[topic] / all_of_it for topic in topics if weights[topic] > faint}
    if expert.declined:
        refused = [topic for topic in shown if expert.declined.get(topic, 0) >= ENOUGH_DECLINES]
        return {topic: share for topic, share in shown.items() if topic not in refused}
    return shown


def _turn(expert: Expert) -> tuple[datetime, PersonId]:
    """Of those placed equally well, let it be the turn of whoever was asked longest ago."""
    return expert.last_asked or _NEVER, expert.who


def rank(
    need: Need, fits: Sequence[Fit], people: Mapping[PersonId, Person], load: Load, moment: Moment
) -> tuple[Candidate, ...]:
    """Order those who could answer, best placed first; whoever carries too much gives the first place away.

    An alternative to somebody above the largest share of the asks is whoever is at least 0.4 times as well placed,
    and less where the share is larger: at twice the largest share 0.1 times; so only a far better expert exceeds it.
    Behind the first they stand by evidence, as people are shown; whose turn it is stays in each one's score, for when
    the first cannot be reached. Whom a colleague names comes first whatever their share.
    """
    shares, most = load.shares(moment.now), moment.policy.largest_share
    out = []
    for fit in fits:
        person = people.get(fit.expert.who)
        if person is None or not person.reachable:
            continue
        share = shares.get(fit.expert.who, 0.0)
        named = fit.expert.who in need.suggested  # a colleague's word goes before a fair turn
        score = fit.score if share <= most or named else fit.score * _GIVES_WAY * (most / share) ** 2
        out.append(Candidate(person, score, partial(_because, need, fit), fit.expert.last_asked is None))
    first = max(out, key=lambda one: one.score, default=None)
    return () if first is None else (first, *[one for one in out if one is not first])


def _because(need: Need, fit: Fit) -> tuple[Phrase, ...]:
    """Say in words what speaks for somebody."""
    because: list[Phrase] = []
    expert, shown = fit.expert, fit.shown
    if expert.who in need.suggested:
        because.append(phrase("evidence-suggested"))
    if expert.who in mentioned(need):
        because.append(phrase("evidence-mentioned"))
    if said := _said_about(need, expert):
        because.append(phrase("evidence-declared", topics=Listing(tuple(Words(words) for words in said[:2]))))
    if shown:
        best, spoken = sorted(shown, key=lambda topic: (-shown[topic], topic))[:2], _as_said(need.text)
        asked = dict.fromkeys(need.other.get(topic, topic) for topic in best)
        topics = Listing(tuple(Words(spoken.get(topic, topic)) for topic in asked))
        because.append(phrase("evidence-answered", topics=topics, count=expert.answers))
        meant = [(need.other[topic], topic) for topic in best if topic in need.other]
        because.extend(
            phrase("evidence-other-words", asked=Words(spoken.get(asks, asks)), known=Words(known))
            for asks, known in meant
        )
    elif need.place in expert.places:
        because.append(phrase("evidence-answers-here"))
    if expert.accepted:
        because.append(phrase("evidence-accepted", count=expert.accepted))
    elif expert.thanked:
        because.append(phrase("evidence-thanked", count=expert.thanked))
    return tuple(because)


def mentioned(need: Need) -> frozenset[str]:
    """Give the ids of people whom the question itself addresses."""
    if "@" not in need.text:
        return frozenset()
    found = _MENTION.findall(need.text[:_MOST_READ])[:_MOST_MENTIONED]
    return frozenset([name.rstrip(".:-") for name in found])


def _said_about(need: Need, expert: Expert) -> list[str]:
    return [words for words, topics in expert.declared.items() if not need.words.isdisjoint(topics)]


def _unwanted(need: Need, expert: Expert) -> bool:
    """Whether a question is about what they do not want to be asked about.

    That is all the words of a topic they asked not to be asked about, not one word of it; or, where they said 'not me'
    often enough, at least half of what the question is about.
    """
    if expert.forgotten and any(within(found, need.words) for found in expert.forgotten.values()):
        return True
    if not expert.declined:
        return False
    refused = len({need.other.get(one, one) for one in need.words if expert.declined.get(one, 0) >= ENOUGH_DECLINES})
    return refused > 0 and 2 * refused >= len(need.topics)


def _idle(need: Need, expert: Expert, since: datetime) -> bool:
    """Whether somebody has been silent for so long that they should be left in peace: no answer, and not heard here.

    Whoever is back in the room is not idle; what they once showed has faded in the meantime, and weighs that much less.
    """
    if expert.declared:
        return False
    if not (expert.topics or expert.places):
        return True
    last, spoke = expert.last_answer or expert.as_of, need.speakers.get(expert.who)
    return (last is None or last < since) and (spoke is None or spoke < since)


def _as_said(text: str) -> dict[str, str]:
    """Show topics in the words they came in, not in their folded form."""
    said: dict[str, str] = {}
    language = listening.language(text)
    for word in text[:_MOST_READ].split():
        for topic in _topics_of(word, language):
            said.setdefault(topic, word.strip(".,;:!?()\"'"))
    return said


@lru_cache(maxsize=4096)
def _topics_of(word: str, language: str) -> tuple[str, ...]:
    """Fold one word, apart from what listening remembers: its place is for messages, and words come again and again."""
    return listening.topics(word, language)
