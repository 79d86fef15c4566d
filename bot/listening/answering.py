"""Is a later message a reply to an open question, in a room where nobody has to use threads?"""

from __future__ import annotations

from bisect import bisect_right
from datetime import UTC, datetime
from functools import lru_cache
from typing import TYPE_CHECKING, Final

import msgspec

from bot.listening.asked import LIKELY, LOOK_BACK, STEPS, Asked
from bot.listening.asking import question
from bot.listening.lines import Judgement, Line, Reason
from bot.listening.manners import only_small_talk
from bot.listening.reading import Heard, read
from bot.listening.topics import terms_of
from bot.listening.weighing import Scales, weights

if TYPE_CHECKING:
    from collections.abc import Sequence

_NAMING: Final = 3
_CALM: Final = 2
_STILL_FRESH: Final = 3
_SHORT: Final = 7

_BY_THE_ASKER: Final = Judgement(0.0, (Reason.BY_THE_ASKER,))
_BY_A_BOT: Final = Judgement(0.0, (Reason.FROM_A_BOT,))
_TOO_EARLY: Final = Judgement(0.0, (Reason.BEFORE_THE_QUESTION,))
_ELSEWHERE: Final = Judgement(0.01, (Reason.IN_ANOTHER_THREAD,))


def reply(line: Line, to: Asked, before: Sequence[Line] = ()) -> Judgement:
    """Say whether the message is another human's substantive reply to the open question, a question back included."""
    if line.who == to.asker:
        return _BY_THE_ASKER
    if line.bot:
        return _BY_A_BOT
    if line.at < to.at:
        return _TOO_EARLY
    return _scales().judge(evidence(line, to, before))


_MERE: Final = frozenset({"small talk", "asks anew"})
_AFTER: Final = tuple(f"after {n}" for n in ("0", "1", "2", "3-4", "5-7", "8-12", "13-20", "21-39", "40-79", "80+"))
_SINCE: Final = tuple(f"since {n}" for n in ("0", "1", "2", "3-4", "5-7", "8-12", "13-20", "21-39", "40-79", "80+"))
_PACES: Final = (0.5, 1.5, 3, 6, 12, 25, 60)
_WAITED: Final = tuple(f"waited {n}" for n in ("<0.5", "<1.5", "<3", "<6", "<12", "<25", "<60", "60+"))
_SHARED: Final = ("shares 0", "shares 1", "shares 2", "shares 3+")
_LENGTH_STEPS: Final = (1, 3, 12)
_LENGTHS: Final = ("no words", "few words", "some words", "many words")
_RIVALS: Final = ("no rival", "one rival", "two rivals", "many rivals")


def evidence(line: Line, to: Asked, before: Sequence[Line] = ()) -> list[str]:
    """Collect everything that speaks for or against this message replying to that question."""
    heard, terms, shape, around = _around(line, tuple(before[-LOOK_BACK:]))
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
    _speaking(line.who, to, found)
    _nearby(line.who, to, around, found)
    if around.nearest == to.asker:
        found.append("nearest")
    elif around.overlap > shared:
        found.append("nearer other")
    if free:
        _unprompted(line.who, to, shape, around, found)
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


def _speaking(who: str, to: Asked, found: list[str]) -> None:
    """Who is speaking: a helper already, a new voice, somebody with a question of their own."""
    if who in to.called:
        found.append("called")
    if who in to.spoke:
        found.append("helping")
    elif who not in to.voices:
        found.append("new voice")
        found.append("was here" if who in to.earlier else "was away")
    rivals = len(to.others)
    if who in to.others:
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


def _unprompted(who: str, to: Asked, shape: tuple[str, ...], around: Around, found: list[str]) -> None:
    """What adjacency tells where nobody says to whom they speak."""
    right_after = around.previous == to.asker
    if right_after:
        found.append("right after, free")
        if to.passed < _CALM and not to.others and _MERE.isdisjoint(shape):
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


@lru_cache(maxsize=256)
def _around(line: Line, before: tuple[Line, ...]) -> tuple[Heard, frozenset[str], tuple[str, ...], Around]:
    """Look once at the message and at what stood before it; every open question then uses the same look."""
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
    around = Around(previous, questioner, frozenset(callers), partner, nearest, overlap, naming)
    return heard, terms, _shape(heard, asks=_asks(line.text)), around


@lru_cache(maxsize=1024)
def _asks(text: str) -> bool:
    """Whether the words alone, out of their context, ask something."""
    return question(Line("", "", _NO_TIME, text)).score >= LIKELY


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
