"""Ideas that Steward draws itself: from what is asked again and again, from what stays unanswered, from coming dates.

Nothing is known here of anybody's words: the ledger holds topics, and who asked is never told.
"""

from __future__ import annotations

from collections import defaultdict
from datetime import timedelta
from typing import TYPE_CHECKING

from msgspec import Struct

from bot import listening
from bot.features import measures
from bot.features.coreteam.state import FORTNIGHT, Idea, Source, Stage
from bot.kernel.facts import Asked, Claimed, Closed, HandedBack, Misheard
from bot.kernel.people import MessageId, PersonId, PlaceId
from bot.kernel.steering import DiscussionOpened

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
    from datetime import datetime

    from bot.kernel.facts import Fact

_WEEK = timedelta(days=7)
LOOKS_BACK = 8 * _WEEK
_WEEKS, _PEOPLE = 3, 3
"""In how many weeks, and by how many people, something was asked before it is asked again and again."""
_FEW = 2
"""Questions, and people, after whom what nobody answers is more than one question."""
_STAYS = timedelta(days=3)
_MANY, _COMMON = 40, 0.2
"""Of many questions, what so large a share is about is what the community is for, and no news."""
MOST_DRAWN = 3
_MOST_TOPICS = 3
_ALIKE = 2 / 3
"""Of the questions about two topics, so many have both: they are one subject."""
_NO_QUESTION = frozenset({"deleted", "edited-away", "misheard"})


class Asking(Struct, frozen=True):
    """A question as the ledger holds it."""

    question: str
    who: PersonId
    at: datetime
    place: PlaceId
    topics: tuple[str, ...]
    language: str
    waits: bool
    """Nobody has answered it, nobody looks after it, and it was not given up."""
    unanswered: bool
    """Nobody has answered it, whatever became of it."""
    words: tuple[str, ...] = ()
    """Of its topics, as they were written."""


class Drawn(Struct, frozen=True):
    """What an idea is drawn from."""

    source: Source
    topics: tuple[str, ...]
    examples: tuple[MessageId, ...]
    """The latest first."""
    written: tuple[str, ...] = ()
    """Each topic in the word that most who asked about it wrote."""


def questions(facts: Sequence[tuple[datetime, Fact]], hidden: Collection[PersonId]) -> list[Asking]:
    """Gather what was asked, the oldest first; without what is past, was none, or is of people who are left alone."""
    asked: dict[str, tuple[datetime, Asked]] = {}
    gone: set[str] = set()
    over: set[str] = set()
    claimed: set[str] = set()
    for at, fact in facts:
        match fact:
            case Asked(past=False):
                asked[fact.question] = (at, fact)
                over.discard(fact.question)
            case Misheard():
                gone.add(fact.question)
            case Closed():
                (gone if fact.why in _NO_QUESTION else over).add(fact.question)
            case Claimed():
                claimed.add(fact.question)
            case HandedBack():
                claimed.discard(fact.question)
            case _:
                continue
    unanswered = {case.question for case in measures.fold(facts) if case.open}
    return [
        Asking(
            name,
            fact.who,
            at,
            fact.place,
            fact.topics,
            fact.language,
            waits=name in unanswered and name not in over | claimed,
            unanswered=name in unanswered,
            words=fact.words,
        )
        for name, (at, fact) in sorted(asked.items(), key=lambda one: (one[1][0], one[0]))
        if name not in gone and fact.who not in hidden
    ]


def discussed(facts: Iterable[tuple[datetime, Fact]], now: datetime) -> list[frozenset[str]]:
    """Gather what the community has been invited to discuss lately: that is no new idea."""
    opened = [fact for at, fact in facts if isinstance(fact, DiscussionOpened) and at > now - LOOKS_BACK]
    return [frozenset(fact.topics) for fact in opened if fact.topics]


def draw(
    asked: Sequence[Asking], known: Iterable[Idea], now: datetime, discussed: Iterable[frozenset[str]] = ()
) -> list[Drawn]:
    """Draw what different people ask again and again, and what they ask in vain, and nobody has thought of yet."""
    lately = [one for one in asked if one.at > now - LOOKS_BACK]
    had = [idea for idea in known if idea.source is not Source.PERSON]
    room = MOST_DRAWN - sum(idea.stage is Stage.OPEN for idea in had)
    thought_of = [*(frozenset(idea.topics) for idea in had if idea.topics), *discussed]
    out: list[Drawn] = []
    spent: set[str] = set()
    for source, topic, about in _subjects(lately, now):
        names = {one.question for one in about}
        if len(out) >= room or len(names & spent) * 2 > len(names):
            continue
        topics = (topic, *_with(topic, names, lately))[:_MOST_TOPICS]
        spent |= names
        if not any(len(known & set(topics)) * 2 >= len(topics) for known in thought_of):
            latest = sorted(about, key=lambda one: (one.at, one.question), reverse=True)
            examples = tuple(MessageId(one.question) for one in latest[:_MOST_TOPICS])
            out.append(Drawn(source, topics, examples, _written(topics, about)))
    return out


def _subjects(asked: Sequence[Asking], now: datetime) -> Iterator[tuple[Source, str, list[Asking]]]:
    """Name what is asked in vain, then what is asked again and again; what most people ask about first."""
    by_topic: dict[str, list[Asking]] = defaultdict(list)
    for one in asked:
        for topic in one.topics:
            by_topic[topic].append(one)
    most = max(_COMMON * len(asked), _PEOPLE) if len(asked) >= _MANY else len(asked)
    telling = {topic: about for topic, about in by_topic.items() if len(about) <= most}

    def people(about: Iterable[Asking]) -> int:
        return len({one.who for one in about})

    vain = {
        topic: [one for one in about if one.unanswered and one.at <= now - _STAYS] for topic, about in telling.items()
    }
    for topic in sorted(vain, key=lambda topic: (-people(vain[topic]), -len(vain[topic]), -len(topic), topic)):
        if len(vain[topic]) >= _FEW and people(vain[topic]) >= _FEW:
            yield Source.UNANSWERED, topic, vain[topic]
    for topic in sorted(telling, key=lambda topic: (-people(telling[topic]), -len(topic), topic)):
        about = telling[topic]
        if people(about) >= _PEOPLE and len({(now - one.at) // _WEEK for one in about}) >= _WEEKS:
            yield Source.AGAIN, topic, about


def _with(topic: str, names: set[str], asked: Sequence[Asking]) -> Iterator[str]:
    """Name the topics that nearly all of the same questions are about as well."""
    of = {one.question: one for one in asked}
    shared: dict[str, int] = defaultdict(int)
    for name in names:
        for other in of[name].topics:
            shared[other] += 1
    for other in sorted(shared, key=lambda other: (-shared[other], -len(other), other)):
        everywhere = sum(other in one.topics for one in asked)
        if other != topic and shared[other] >= _ALIKE * len(names) and shared[other] >= _ALIKE * everywhere:
            yield other


def _written(topics: Iterable[str], about: Iterable[Asking]) -> tuple[str, ...]:
    """Say topics as those who asked about them do."""
    said: dict[PersonId, list[str]] = defaultdict(list)
    for one in about:
        said[one.who] += one.words
    return tuple(listening.as_most_write(topic, said.values()) for topic in topics)


def as_said(topic: str, phrases: Iterable[str], language: str) -> str:
    """Give a topic in a word that somebody wrote, the likeliest first; else as it is folded."""
    for phrase in phrases:
        tongues = dict.fromkeys((listening.language(phrase), language, "en"))  # a few words alone do not tell
        for word in phrase.split():
            if any(topic in listening.topics(word, tongue) for tongue in tongues):
                return word.strip(".,;:!?()\"'").casefold()
    return topic


def idea_of(drawn: Drawn, phrases: Mapping[str, Sequence[str]], language: str, now: datetime) -> Idea:
    """Write down an idea that was drawn."""
    written = dict(zip(drawn.topics, drawn.written, strict=False))
    as_asked = {topic: word for topic, word in written.items() if word != topic}  # else nobody's spelling is known
    said = dict.fromkeys(
        as_asked.get(topic) or as_said(topic, phrases.get(topic, ()), language) for topic in drawn.topics
    )
    return Idea(
        f"{drawn.source}-{drawn.topics[0]}-{now:%Y-%m-%d}",
        now,
        ", ".join(said),
        drawn.source,
        examples=drawn.examples,
        topics=drawn.topics,
        since=now,
    )


def of_theme(month: str, theme: str, known: Iterable[Idea], now: datetime) -> Idea | None:
    """Draw an idea from what a month is about, once."""
    name = f"{Source.THEME}-{month}"
    if not theme or any(idea.name == name for idea in known):
        return None
    return Idea(name, now, theme, Source.THEME, topics=listening.topics(theme), since=now)


def chosen(ideas: Iterable[Idea], now: datetime) -> tuple[Idea, ...]:
    """Choose what a note brings: what was shown least, people's ideas before drawn ones, what most are for."""
    choosable = [idea for idea in ideas if idea.is_choosable(now)]
    choosable.sort(
        key=lambda idea: (idea.shown, idea.source is not Source.PERSON, -len(idea.votes), idea.at, idea.name)
    )
    return tuple(choosable[:MOST_DRAWN])


def month_ahead(now: datetime) -> datetime:
    """Give the moment whose month a note thinks of: a campaign takes two weeks to come about."""
    return now + FORTNIGHT
