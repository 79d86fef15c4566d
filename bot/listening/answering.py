"""Is a later message a reply to an open question, in a room where nobody has to use threads?"""

from __future__ import annotations

from bisect import bisect_right
from datetime import UTC, datetime
from functools import lru_cache
from itertools import pairwise
from math import log, log1p
from typing import TYPE_CHECKING, Final

import msgspec

from bot.listening.asked import LIKELY, LOOK_BACK, STEPS, Asked
from bot.listening.asking import question
from bot.listening.lines import Judgement, Line, Reason
from bot.listening.manners import only_small_talk
from bot.listening.reading import Heard, read
from bot.listening.topics import terms_of
from bot.listening.trees import RARE, common, trees
from bot.listening.weighing import Scales, log_odds, probability, weights

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

_NAMING: Final = 3
_CALM: Final = 2
_FORGOTTEN: Final = 32  # messages after which another question competes no more
_STILL_FRESH: Final = 3
_SHORT: Final = 7

_BY_THE_ASKER: Final = Judgement(0.0, (Reason.BY_THE_ASKER,))
_BY_A_BOT: Final = Judgement(0.0, (Reason.FROM_A_BOT,))
_TOO_EARLY: Final = Judgement(0.0, (Reason.BEFORE_THE_QUESTION,))
_ELSEWHERE: Final = Judgement(0.01, (Reason.IN_ANOTHER_THREAD,))


def reply(line: Line, to: Asked, before: Sequence[Line] = (), rivals: Sequence[Asked] = ()) -> Judgement:
    """Say whether the message is another human's substantive reply to the open question, a question back included.

    `rivals` are the other questions that wait in this room: a message mostly replies to one of them.
    """
    if line.who == to.asker:
        return _BY_THE_ASKER
    if line.bot:
        return _BY_A_BOT
    if line.at < to.at:
        return _TOO_EARLY
    recent = tuple(before[-LOOK_BACK:])
    judged = _scales().judge(evidence(line, to, recent, rivals))
    if line.under is not None or to.under is not None or not judged.score > _OPEN_TO_DOUBT:
        return judged
    said = trees("said").log_odds(clues(line, to, recent, rivals, log_odds(judged.score)))
    return Judgement(probability(said), judged.reasons)


_OPEN_TO_DOUBT: Final = 0.02  # below it the cheap look is right often enough

_MERE: Final = frozenset({"small talk", "asks anew"})
_AFTER: Final = tuple(f"after {n}" for n in ("0", "1", "2", "3-4", "5-7", "8-12", "13-20", "21-39", "40-79", "80+"))
_SINCE: Final = tuple(f"since {n}" for n in ("0", "1", "2", "3-4", "5-7", "8-12", "13-20", "21-39", "40-79", "80+"))
_PACES: Final = (0.5, 1.5, 3, 6, 12, 25, 60)
_WAITED: Final = tuple(f"waited {n}" for n in ("<0.5", "<1.5", "<3", "<6", "<12", "<25", "<60", "60+"))
_SHARED: Final = ("shares 0", "shares 1", "shares 2", "shares 3+")
_LENGTH_STEPS: Final = (1, 3, 12)
_LENGTHS: Final = ("no words", "few words", "some words", "many words")
_RIVALS: Final = ("no rival", "one rival", "two rivals", "many rivals")


def evidence(line: Line, to: Asked, before: Sequence[Line] = (), rivals: Sequence[Asked] = ()) -> list[str]:
    """Collect everything that speaks for or against this message replying to that question."""
    look = _look(line, tuple(before[-LOOK_BACK:]))
    heard, terms, shape, around = look.heard, look.terms, look.shape, look.around
    others = to.others or {one.asker for one in rivals if one.asker != to.asker and one.passed <= _FORGOTTEN}
    passed = to.passed
    shared = len(terms & to.topics)
    found = [
        _AFTER[bisect_right(STEPS, passed)],
        _SINCE[bisect_right(STEPS, to.since)],
        _WAITED[bisect_right(_PACES, (line.at - to.at).total_seconds() / to.pace)],
        _SHARED[min(shared, 3)],
        *shape,
    ]
    free = _addressing(line, to, heard, shape, around, found)
    _speaking(line.who, to, others, found)
    _nearby(line.who, to, around, found)
    if around.nearest == to.asker:
        found.append("nearest")
    elif around.overlap > shared:
        found.append("nearer other")
    if free:
        _unprompted(line.who, to, others, shape, around, found)
    return found


def _addressing(  # noqa: PLR0913, PLR0917 - one look at a message, taken apart for its readers
    line: Line, to: Asked, heard: Heard, shape: tuple[str, ...], around: Around, found: list[str]
) -> bool:
    """To whom the message is said: its thread and its mentions; True where neither tells."""
    threaded = False
    if line.under is not None:
        threaded = line.under in {to.opener, to.under}
        found.append("same thread" if threaded else "other thread")
        if threaded and not _MERE.isdisjoint(shape):
            found.append("same thread, courtesy")
    elif to.under is not None:
        found.append("other thread")

    mentions = line.mentions
    if to.asker in mentions or (not mentions and to.names and not to.names.isdisjoint(heard.words)):
        found.append("names asker")
        return False
    if mentions:
        found.append("names other")
        if not to.called.isdisjoint(mentions) or not to.spoke.isdisjoint(mentions):
            found.append("names helper")
        return False
    if around.naming:
        found.append("unnamed where people name")
    if around.partner is not None:
        found.append("talks with asker" if around.partner == to.asker else "talks with other")
    return not threaded


def _speaking(who: str, to: Asked, others: Collection[str], found: list[str]) -> None:
    """Who is speaking: a helper already, a new voice, somebody with a question of their own."""
    if who in to.called:
        found.append("called")
    if who in to.spoke:
        found.append("helping")
    elif who not in to.voices:
        found.append("new voice")
        found.append("was here" if who in to.earlier else "was away")
    rivals = len(others)
    if who in others:
        rivals -= 1
        found.append("asks elsewhere")
    found.append(_RIVALS[min(rivals, 3)])


def _nearby(who: str, to: Asked, around: Around, found: list[str]) -> None:
    """What stands nearest before the message competes for it."""
    asker = to.asker
    previous = around.previous
    if previous == asker:
        found.append("right after")
    elif previous == who:
        found.append("goes on")
    elif previous in to.spoke:
        found.append("after helper")
    if around.questioner == asker:
        found.append("latest asked")
    elif around.questioner is not None and to.passed:
        found.append("asked since")
    if asker in around.callers:
        found.append("asker called them")
    elif around.callers:
        found.append("other called them")


def _unprompted(  # noqa: PLR0913, PLR0917 - one look at a message, taken apart for its readers
    who: str, to: Asked, others: Collection[str], shape: tuple[str, ...], around: Around, found: list[str]
) -> None:
    """What adjacency tells where nobody says to whom they speak."""
    right_after = around.previous == to.asker
    if right_after:
        found.append("right after, free")
        if to.passed < _CALM and not others and _MERE.isdisjoint(shape):
            found.append("alone with asker")
    if who not in to.spoke:
        if who not in to.voices and to.passed < _STILL_FRESH and who not in to.earlier:
            found.append("fresh and soon")
        if not to.spoke:
            found.append("nobody yet")


class Around(msgspec.Struct, frozen=True):
    """What stood just before a message, whatever the question it is held against."""

    previous: str | None = None  # who spoke last
    questioner: str | None = None  # who, other than the speaker, asked last
    callers: frozenset[str] = frozenset()  # who mentioned the speaker
    partner: str | None = None  # whom the speaker mentioned last
    nearest: str | None = None  # whose message shares most with this one
    overlap: int = 0
    naming: bool = False  # people here say whom they speak to
    order: tuple[str, ...] = ()  # who spoke, the latest last


class Look(msgspec.Struct):
    """What is found in a message and before it, whatever the question it is held against."""

    line: Line
    before: tuple[Line, ...]
    heard: Heard
    terms: frozenset[str]
    shape: tuple[str, ...]
    around: Around
    alone: tuple[float, ...] = ()  # its clues, once a question asks for them


_LATEST: Final[list[Look]] = []


def _look(line: Line, before: tuple[Line, ...]) -> Look:
    """Look once at a message: the open questions of a room are held against the same one, one after the other."""
    if _LATEST and _LATEST[0].line is line and _LATEST[0].before is before:
        return _LATEST[0]
    look = _around(line, before)
    _LATEST[:] = (look,)
    return look


def _around(line: Line, before: tuple[Line, ...]) -> Look:
    heard, terms = read(line.text), terms_of(line.text)
    who = line.who
    questioner = partner = nearest = None
    callers: set[str] = set()
    overlap = 0
    for earlier in reversed(before):
        if earlier.who == who:
            if partner is None and earlier.mentions:
                partner = earlier.mentions[0]
            continue
        if who in earlier.mentions:
            callers.add(earlier.who)
        if questioner is None and not earlier.bot and _asks(earlier.text):
            questioner = earlier.who
        shared = len(terms & terms_of(earlier.text)) if terms else 0
        if shared > overlap:
            overlap, nearest = shared, earlier.who
    naming = sum([bool(earlier.mentions) for earlier in before]) >= _NAMING
    previous = before[-1].who if before else None
    order = tuple([earlier.who for earlier in before])
    around = Around(previous, questioner, frozenset(callers), partner, nearest, overlap, naming, order)
    return Look(line, before, heard, terms, _shape(heard, asks=_asks(line.text)), around)


@lru_cache(maxsize=1024)
def _asking(text: str) -> float:
    """How likely the words alone, out of their context, ask something."""
    return question(Line("", "", _NO_TIME, text)).score


def _asks(text: str) -> bool:
    return _asking(text) >= LIKELY


_CUES: Final = ("advice", "yes", "unsure", "mine", "yours", "asks", "word", "trouble", "thanks", "acks", "greets")
_SIGNS: Final = ("link", "code", "ending-mark", "addressed")
_OF_THE_LINE: Final = (
    "asks", "size", "terms", "small", "gap", "own before", "own back", "voices around", "asked before",
    "thanked before", "naming", "their talk", "others share", "others tell", *_CUES, *_SIGNS,
)  # fmt: skip
_OF_THE_PAIR: Final = (
    "look", "passed", "since", "waited", "waited since", "pace", "voices", "spoken", "was here", "new voice", "helping",
    "right after", "one between", "asker around", "asker back", "asker after own", "turns", "after asker", "shared",
    "shared letters", "covers", "covered", "shares more", "rivals", "own question", "rival shares", "rival back",
    "rival since", "tells", "tells most", "tells more", "names asker", "says asker", "names other",
    "names helper", "called",
    "asker called", "other called", "with asker", "with other", "question size", "question sure",
)  # fmt: skip
CLUES: Final = (*_OF_THE_LINE, *_OF_THE_PAIR)


def _alone(line: Line, heard: Heard, before: tuple[Line, ...]) -> tuple[float, ...]:
    """The clues in a message and its neighbours that hold for every question."""
    who, terms = line.who, terms_of(line.text)
    own_back, own = _FAR, 0
    last: Line | None = None
    shared, told = 0, 0.0
    rarity = common().get
    neighbours: dict[str, int] = {}
    for back, earlier in enumerate(reversed(before)):
        if earlier.who == who:
            own += 1
            if own_back == _FAR:
                own_back = back
            continue
        last = last or earlier
        if terms:
            both = terms & terms_of(earlier.text)
            if both:
                shared = max(shared, len(both))
                told = max(told, sum([rarity(term, RARE) for term in both]))
    order = [*[earlier.who for earlier in before], who]
    for one, next_ in pairwise(order):
        if (one == who) != (next_ == who):
            other = next_ if one == who else one
            neighbours[other] = neighbours.get(other, 0) + 1
    gap = (line.at - before[-1].at).total_seconds() if before else 0.0
    heard_last = read(last.text) if last else None
    return (
        _asking(line.text),
        heard.size,
        len(terms),
        only_small_talk(heard),
        gap,
        own,
        own_back,
        len(neighbours.keys() | set(order)) - 1,
        _asking(last.text) if last else 0.0,
        bool(heard_last and heard_last.cues & _COURTESY),
        sum([bool(earlier.mentions) for earlier in before]),
        max(neighbours.values(), default=0),
        shared,
        told,
        *[cue in heard.cues for cue in _CUES],
        *[sign in heard.signs for sign in _SIGNS],
    )


_FAR: Final = 9
_COURTESY: Final = frozenset({"thanks", "helped", "acks"})


def clues(line: Line, to: Asked, before: Sequence[Line], rivals: Sequence[Asked], odds: float) -> list[float]:
    """Measure what the trees ask about, in the order of CLUES; `odds` is what the cheap look came to."""
    look = _look(line, tuple(before[-LOOK_BACK:]))
    heard, terms, around = look.heard, look.terms, look.around
    look.alone = look.alone or _alone(line, heard, look.before)
    found = list(look.alone)
    who, asker, order = line.who, to.asker, around.order
    pace = max(1.0, to.pace)
    waited = (line.at - to.at).total_seconds()
    backs = [back for back, one in enumerate(reversed(order)) if one == asker]
    asker_back = backs[0] if backs else _FAR
    own_back = found[6]
    turns, one_before = 0, ""
    for one in (*order, who):
        turns += (one == who and one_before == asker) or (one == asker and one_before == who)
        one_before = one
    shared = terms & to.topics
    against = [one for one in rivals if one.asker not in {asker, who} and one.passed <= _FORGOTTEN]
    mentions = line.mentions
    called_asker = asker in mentions
    found[4] = log1p(max(0.0, found[4]) / pace)
    found += (
        odds,
        to.passed,
        to.since,
        log1p(max(0.0, waited) / pace),
        log1p(max(0.0, waited - to.last) / pace),
        log(pace),
        len(to.voices),
        to.spoken,
        who in to.earlier,
        who not in to.voices,
        who in to.spoke,
        asker_back == 0,
        asker_back == 1,
        len(backs),
        asker_back,
        bool(backs) and asker_back < own_back < _FAR,
        turns,
        next((one == asker for one in reversed(order) if one != who), False),
        len(shared),
        sum([min(12, len(term)) for term in shared]),
        len(shared) / (len(terms) + 1),
        len(shared) / (len(to.topics) + 1),
        len(shared) - found[12],
        len(against),
        any(one.asker == who for one in rivals),
        max([len(terms & one.topics) for one in against], default=0),
        min([one.passed for one in against], default=99),
        any(one.passed <= to.since for one in against),
        told := sum(rare := [common().get(term, RARE) for term in shared]),
        max(rare, default=0.0),
        told - found[13],
        called_asker,
        not mentions and not to.names.isdisjoint(heard.words),
        bool(mentions) and not called_asker,
        bool(mentions) and not called_asker and not to.voices.isdisjoint(mentions),
        who in to.called,
        asker in around.callers,
        bool(around.callers - {asker}),
        around.partner == asker,
        around.partner is not None and around.partner != asker,
        to.size,
        to.sure,
    )
    return found


_NO_TIME: Final = datetime.min.replace(tzinfo=UTC)
_SAID: Final = (
    "advice",
    "yes",
    "unsure",
    "thanks",
    "helped",
    "acks",
    "metoo",
    "greets",
    "social",
    "unhelpful",
    "mine",
    "yours",
    "trouble",
    "tried",
    "offers",
    "announces",
    "rhetorical",
)


@lru_cache(maxsize=1024)
def _shape(heard: Heard, *, asks: bool) -> tuple[str, ...]:
    """What the message looks like by itself: advice, a question back, courtesy, a new question."""
    cues, size = heard.cues, heard.size
    found: list[str] = [cue for cue in _SAID if cue in cues]
    found += [f"^{cue}" for cue in ("advice", "yes") if cue in heard.openings]
    found += heard.signs & {"link", "code", "ending-mark", "quote", "command"}
    if asks:
        if "asks" in cues or "helps" in cues or ("mine" in cues and "yours" not in cues):
            found.append("asks anew")
        elif "yours" in cues or size < _SHORT:
            found.append("asks back")
        else:
            found.append("asks")
    elif "trouble" in cues and "mine" in cues and "yours" not in cues:
        found.append("own trouble")
    if only_small_talk(heard):
        found.append("small talk")
    found.append(_LENGTHS[bisect_right(_LENGTH_STEPS, size)])
    return tuple(found)


@lru_cache(maxsize=1)
def _scales() -> Scales:
    return Scales(weights("reply"), REASONS)


REASONS: Final = {
    "same thread": Reason.IN_THE_SAME_THREAD,
    "other thread": Reason.IN_ANOTHER_THREAD,
    "names asker": Reason.NAMES_THE_ASKER,
    "names other": Reason.NAMES_SOMEBODY_ELSE,
    "talks with other": Reason.INSIDE_AN_EXCHANGE,
    "other called them": Reason.INSIDE_AN_EXCHANGE,
    "talks with asker": Reason.ALREADY_HELPING,
    "called": Reason.CALLED_BY_THE_ASKER,
    "asker called them": Reason.CALLED_BY_THE_ASKER,
    "right after": Reason.RIGHT_AFTER_THE_ASKER,
    "alone with asker": Reason.RIGHT_AFTER_THE_ASKER,
    "right after, free": Reason.RIGHT_AFTER_THE_ASKER,
    "after 0": Reason.SOON_AFTER,
    "after 1": Reason.SOON_AFTER,
    "after 2": Reason.SOON_AFTER,
    "fresh and soon": Reason.SOON_AFTER,
    "after 21-39": Reason.LONG_AFTER,
    "after 40-79": Reason.LONG_AFTER,
    "after 80+": Reason.LONG_AFTER,
    "waited 60+": Reason.LONG_AFTER,
    "shares 1": Reason.SHARES_TOPICS,
    "shares 2": Reason.SHARES_TOPICS,
    "shares 3+": Reason.SHARES_TOPICS,
    "nearest": Reason.SHARES_TOPICS,
    "nearer other": Reason.NEARER_TO_ANOTHER_MESSAGE,
    "advice": Reason.SHAPED_LIKE_AN_ANSWER,
    "^advice": Reason.SHAPED_LIKE_AN_ANSWER,
    "^yes": Reason.SHAPED_LIKE_AN_ANSWER,
    "link": Reason.SHAPED_LIKE_AN_ANSWER,
    "asks back": Reason.ASKS_BACK,
    "helping": Reason.ALREADY_HELPING,
    "asks anew": Reason.ASKS_SOMETHING_NEW,
    "own trouble": Reason.ASKS_SOMETHING_NEW,
    "asked since": Reason.SOMEBODY_ELSE_ASKED_SINCE,
    "no rival": Reason.ONLY_OPEN_QUESTION,
    "small talk": Reason.SOCIAL,
    "social": Reason.SOCIAL,
    "thanks": Reason.THANKS,
    "acks": Reason.ACKNOWLEDGES,
    "metoo": Reason.ME_TOO,
    "greets": Reason.GREETING,
    "command": Reason.FROM_A_BOT,
}
