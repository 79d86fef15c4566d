"""Is a later message a reply to an open question, in a room where nobody has to use threads?"""

from __future__ import annotations

from bisect import bisect_right
from datetime import datetime
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
_RIVALS: Final = ("no rival", "one rival", "two rivals", "many rivals")


def evidence(line: Line, to: Asked, before: Sequence[Line] = ()) -> list[str]:
    """Collect everything that speaks for or against this message replying to that question."""
    heard, terms, shape, around = _around(line, tuple(before[-LOOK_BACK:]))
    who, asker = line.who, to.asker
    found = [
        _AFTER[bisect_right(STEPS, to.passed)],
        _SINCE[bisect_right(STEPS, to.since)],
        _WAITED[bisect_right(_PACES, (line.at - to.at).total_seconds() / to.pace)],
        *shape,
    ]
    add = found.append

    opener = to.lines[0]
    threaded = False
    if line.under is not None:
        threaded = line.under == opener.id or line.under == opener.under
        add("same thread" if threaded else "other thread")
    elif opener.under is not None:
        add("other thread")

    mentions = line.mentions
    named = asker in mentions
    if named:
        add("names asker")
    elif mentions:
        add("names other")
        if not to.called.isdisjoint(mentions) or not to.spoke.isdisjoint(mentions):
            add("names helper")
    elif to.names and not to.names.isdisjoint(heard.words):
        add("names asker")
        named = True
    elif around.naming:
        add("unnamed where people name")
    free = not named and not mentions and not threaded
    mere = not _MERE.isdisjoint(shape)
    if threaded and mere:
        add("same thread, courtesy")

    shared = len(terms & to.topics)
    add(_SHARED[min(3, shared)])

    if who in to.called:
        add("called")
    helping = who in to.spoke
    new = who not in to.voices
    if helping:
        add("helping")
    elif new:
        add("new voice")
        add("was here" if who in to.earlier else "was away")
    rivals = len(to.others) - (who in to.others)
    add(_RIVALS[min(3, rivals)])
    if who in to.others:
        add("asks elsewhere")

    # What stands nearest before the message competes for it.
    if around.previous == asker:
        add("right after")
        if free:
            add("right after, free")
    elif around.previous == who:
        add("goes on")
    elif around.previous in to.spoke:
        add("after helper")
    if around.questioner == asker:
        add("latest asked")
    elif around.questioner is not None and to.passed:
        add("asked since")
    calls = around.callers
    if asker in calls:
        add("asker called them")
    elif calls:
        add("other called them")
    partner = around.partner
    if partner is not None and not named:
        add("talks with asker" if partner == asker else "talks with other")
    nearest = around.nearest
    if nearest is not None:
        if nearest == asker:
            add("nearest")
        elif around.overlap > shared:
            add("nearer other")
    if free:
        if new and to.passed < 3 and "was here" not in found:
            add("fresh and soon")
        if not mere and not to.others and to.passed < _CALM and around.previous == asker:
            add("alone with asker")
        if not to.spoke and not helping:
            add("nobody yet")
    return found


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
    return heard, terms, _shape(heard, _asks(line.text)), around


@lru_cache(maxsize=1024)
def _asks(text: str) -> bool:
    """Whether the words alone, out of their context, ask something."""
    return question(Line("", "", _NO_TIME, text)).score >= LIKELY


_NO_TIME: Final = datetime.min
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
def _shape(heard: Heard, asks: bool) -> tuple[str, ...]:
    """What the message looks like by itself: advice, a question back, courtesy, a new question."""
    cues, size = heard.cues, heard.size
    found: list[str] = [cue for cue in _SAID if cue in cues]
    found += [f"^{cue}" for cue in ("advice", "yes") if cue in heard.openings]
    found += heard.signs & {"link", "code", "ending-mark", "quote", "command"}
    if asks:
        if "asks" in cues or "helps" in cues or ("mine" in cues and "yours" not in cues):
            found.append("asks anew")
        elif "yours" in cues or size < 7:
            found.append("asks back")
        else:
            found.append("asks")
    elif "trouble" in cues and "mine" in cues and "yours" not in cues:
        found.append("own trouble")
    if only_small_talk(heard):
        found.append("small talk")
    found.append("no words" if not size else "few words" if size < 3 else "some words" if size < 12 else "many words")
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
