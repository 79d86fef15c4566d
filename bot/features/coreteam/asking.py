"""Whom a note asks for what: one thing each at most, by remit, in turn, within what somebody said they can give."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from bot import listening
from bot.features.coreteam.state import A_MONTH, NOT_AGAIN, Answer, Ask, Fortnight, Idea, Kind, Source
from bot.kernel.people import MessageId, PersonId, PlaceId, Role
from bot.kernel.policy import Purpose
from bot.kernel.tongues import primary

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from bot.features.coreteam.drawing import Asking
    from bot.features.coreteam.seeing import Team
    from bot.kernel.people import Person, Remit

_HOSTS = frozenset({Role.LEADER, Role.SPONSOR, Role.FACILITATOR})
_TALKED_OF = frozenset({Source.AGAIN, Source.UNANSWERED})
"""Ideas that begin with a conversation: what people ask again and again, or in vain."""
_BEST = 2
"""Topics shared with a remit after which one fits as well as another."""
_NEVER = datetime.min.replace(tzinfo=UTC)
_STAYS = timedelta(days=1)
"""A question younger than this is still on its way to those who answer by themselves."""


class Thing(Struct, frozen=True):
    """Something that could be asked of one person."""

    kind: Kind
    about: str
    words: str
    topics: frozenset[str]
    place: PlaceId = PlaceId("")
    language: str = ""
    post: MessageId = MessageId("")
    of: PersonId = PersonId("")
    """Whose question it is."""


def things(asked: Iterable[Asking], ideas: Iterable[Idea], month: str, theme: str, now: datetime) -> tuple[Thing, ...]:
    """Gather what could be asked: questions that wait, the oldest first; a discussion to host; the month's theme."""
    waiting = [
        Thing(
            Kind.QUESTION,
            one.question,
            "",
            frozenset(one.topics),
            one.place,
            one.language,
            MessageId(one.question),
            one.who,
        )
        for one in asked
        if one.waits and one.at <= now - _STAYS
    ]
    host = [Thing(Kind.HOST, one.name, one.words, frozenset(one.topics)) for one in ideas if one.source in _TALKED_OF][
        :1
    ]
    tongue = listening.language(theme) if theme else ""
    lines = Thing(
        Kind.THEME, month, theme, frozenset(listening.topics(theme)), language="" if tongue == "und" else tongue
    )
    return (*waiting, *host, *((lines,) if theme else ()))


def plan(wanted: Iterable[Thing], team: Team, notes: Sequence[Fortnight], now: datetime) -> tuple[Ask, ...]:
    """Choose whom to ask for what: the best placed, and of those as well placed whoever was asked longest ago."""
    had = history(notes)
    hosted = {one.about for asks in had.values() for one in asks if one.kind is Kind.HOST and one.answer is Answer.YES}
    planned: dict[PersonId, Ask] = {}
    for thing in wanted:
        if thing.kind is Kind.HOST and thing.about in hosted:
            continue  # somebody would: it is the managers' turn
        fits = [
            (-fit, _last(had.get(who, ())), who)
            for who, person in team.people.items()
            if who not in planned and (fit := _fit(thing, person, team.topics(who))) is not None
            if _may_be_asked(thing, person, team.remit(who), had.get(who, ()), now)
        ]
        if fits:
            who = min(fits)[2]
            words = thing.words or _in_their_words(thing, team.remit(who), team.topics(who))
            planned[who] = Ask(who, thing.kind, thing.about, words, thing.place, thing.post)
    return tuple(planned[who] for who in sorted(planned))


def history(notes: Iterable[Fortnight]) -> dict[PersonId, tuple[Ask, ...]]:
    """Gather what each was really asked, the oldest first."""
    found: dict[PersonId, tuple[Ask, ...]] = {}
    for note in notes:
        for ask in note.asks:
            if ask.asked is not None:
                found[ask.who] = (*found.get(ask.who, ()), ask)
    return found


def _fit(thing: Thing, person: Person, topics: frozenset[str]) -> int | None:
    """Say how well somebody is placed; None where it is nothing for them."""
    shared = min(_BEST, len(thing.topics & topics))
    match thing.kind:
        case Kind.QUESTION:
            return shared or None
        case Kind.HOST:
            return shared if person.roles & _HOSTS else None
        case Kind.THEME:
            return shared


def _may_be_asked(thing: Thing, person: Person, remit: Remit, had: Sequence[Ask], now: datetime) -> bool:
    if Role.MANAGER in person.roles or person.who == thing.of:
        return False  # a manager asks, and nobody is asked for what they have asked for themselves
    if not person.reachable or person.declines(Purpose.CORE_TEAM) or person.on_pause(now):
        return False
    spoken = remit.languages or ({primary(person.language)} if person.language else frozenset())
    if thing.language and spoken and thing.language not in spoken:
        return False
    if any(_refused(one, thing, now) for one in had):
        return False
    return sum(one.asked is not None and one.asked > now - A_MONTH for one in had) < remit.capacity


def _refused(one: Ask, thing: Thing, now: datetime) -> bool:
    """Whether they were asked for this very thing, or have said "not this time" to the same kind of thing lately."""
    if one.kind is thing.kind and one.about == thing.about:
        return True
    lately = one.asked is not None and one.asked > now - NOT_AGAIN
    return one.kind is thing.kind and one.answer is Answer.NO and lately


def _last(had: Sequence[Ask]) -> datetime:
    return max((one.asked for one in had if one.asked is not None), default=_NEVER)


def _in_their_words(thing: Thing, remit: Remit, topics: frozenset[str]) -> str:
    """Say what a question is about in the words of whoever looks after it."""
    shared = thing.topics & topics
    said = [
        word.strip(".,;:!?()\"'")
        for word in remit.what.split()
        if shared.intersection((*listening.topics(word, thing.language), *listening.topics(word)))
    ]
    return " ".join(dict.fromkeys(said)) or remit.what or ", ".join(sorted(shared))


def answered(note: Fortnight, ask: Ask, *, yes: bool) -> Fortnight:
    """Take somebody's word on what they were asked; they may change their mind."""
    return note.asking(replace(ask, answer=Answer.YES if yes else Answer.NO))
