"""Is a later message a reply to an open question, in a room where nobody has to use threads?"""

from __future__ import annotations

from bisect import bisect_right
from datetime import datetime  # noqa: TC003 - msgspec reads the annotation when the class is made
from functools import lru_cache
from typing import TYPE_CHECKING, Final

import msgspec

from bot.listening.asking import question
from bot.listening.folding import fold, words_of
from bot.listening.lines import Judgement, Line, Reason
from bot.listening.manners import only_small_talk
from bot.listening.reading import Heard, read
from bot.listening.topics import topics
from bot.listening.weighing import Scales, weights

if TYPE_CHECKING:
    from collections.abc import Sequence

_LOOK_BACK: Final = 8
_VOICES: Final = 40  # people remembered per question
_LINES: Final = 12  # of the asker's own messages
_LIKELY: Final = 0.5
_QUIETEST: Final = 6 * 3600.0  # a night's silence says nothing about a channel's pace
_LEARNS: Final = 0.05

_BY_THE_ASKER: Final = Judgement(0.0, (Reason.BY_THE_ASKER,))
_BY_A_BOT: Final = Judgement(0.0, (Reason.FROM_A_BOT,))
_TOO_EARLY: Final = Judgement(0.0, (Reason.BEFORE_THE_QUESTION,))
_ELSEWHERE: Final = Judgement(0.01, (Reason.IN_ANOTHER_THREAD,))


class Asked(msgspec.Struct, frozen=True, kw_only=True):
    """An open question as its room remembers it: the caller keeps one and lets it hear each later message."""

    asker: str
    at: datetime
    lines: tuple[Line, ...]  # the asker's own, the opener first
    topics: frozenset[str] = frozenset()
    called: frozenset[str] = frozenset()  # people the asker has mentioned
    names: frozenset[str] = frozenset()  # words the asker is called by, folded
    pace: float = 300.0  # seconds between two messages of this channel, typically
    since: int = 0  # messages of others since the asker last spoke here
    passed: int = 0  # messages of others since the question
    voices: frozenset[str] = frozenset()  # who has spoken since
    spoke: frozenset[str] = frozenset()  # who has replied
    others: tuple[str, ...] = ()  # askers of the other questions open in this room
    earlier: frozenset[str] = frozenset()  # who was talking when the question came

    @classmethod
    def by(cls, line: Line, before: Sequence[Line] = (), *, name: str = "", pace: float = 300.0) -> Asked:
        """Open a question with its first message; `name` is how people call the asker."""
        return cls(
            asker=line.who,
            at=line.at,
            lines=(line,),
            topics=frozenset(topics(line.text)),
            called=frozenset(line.mentions),
            names=frozenset(word for word in words_of(fold(name)) if len(word) > 2),
            pace=pace,
            earlier=frozenset(earlier.who for earlier in before[-_LOOK_BACK:]) - {line.who},
        )

    def hears(self, line: Line, judged: Judgement | None = None, *, pace: float | None = None) -> Asked:
        """Remember that a message passed; `judged` is what reply() said of it, None for the asker's own."""
        pace = self.pace if pace is None else pace
        if line.who == self.asker:
            kept = (*self.lines, line) if len(self.lines) < _LINES else self.lines
            return msgspec.structs.replace(
                self, lines=kept, called=self.called.union(line.mentions), since=0, pace=pace,
                topics=self.topics.union(topics(line.text)[:6]) if len(self.lines) < _LINES else self.topics,
            )  # fmt: skip
        replied = judged is not None and judged.score >= _LIKELY
        return msgspec.structs.replace(
            self,
            since=self.since + 1,
            passed=self.passed + 1,
            voices=self.voices | {line.who} if len(self.voices) < _VOICES else self.voices,
            spoke=self.spoke | {line.who} if replied else self.spoke,
            pace=pace,
        )


def pace_after(pace: float, gap: float) -> float:
    """Learn the typical seconds between messages of a channel from one more gap; long silences count little."""
    return pace + _LEARNS * (min(max(gap, 1.0), 20 * pace, _QUIETEST) - pace)


def reply(line: Line, to: Asked, before: Sequence[Line] = ()) -> Judgement:
    """Say whether the message is another human's substantive reply to the open question, a question back included."""
    if line.who == to.asker:
        return _BY_THE_ASKER
    if line.bot:
        return _BY_A_BOT
    if line.at < to.at:
        return _TOO_EARLY
    return _scales().judge(evidence(line, to, before))


_FEW_STEPS: Final = (1, 2, 3, 5, 8, 13, 21, 40, 80)
_AFTER: Final = tuple(f"after {n}" for n in ("0", "1", "2", "3-4", "5-7", "8-12", "13-20", "21-39", "40-79", "80+"))
_SINCE: Final = tuple(f"since {n}" for n in ("0", "1", "2", "3-4", "5-7", "8-12", "13-20", "21-39", "40-79", "80+"))
_PACES: Final = (0.5, 1.5, 3, 6, 12, 25, 60)
_WAITED: Final = tuple(f"waited {n}" for n in ("<0.5", "<1.5", "<3", "<6", "<12", "<25", "<60", "60+"))
_SHARED: Final = ("shares 0", "shares 1", "shares 2", "shares 3+")
_RIVALS: Final = ("no rival", "one rival", "two rivals", "many rivals")


def evidence(line: Line, to: Asked, before: Sequence[Line] = ()) -> list[str]:
    """Collect everything that speaks for or against this message replying to that question."""
    heard, terms, shape, around = _around(line, tuple(before[-_LOOK_BACK:]))
    who, asker = line.who, to.asker
    found = [
        _AFTER[bisect_right(_FEW_STEPS, to.passed)],
        _SINCE[bisect_right(_FEW_STEPS, to.since)],
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
    free = not named and not mentions and not threaded

    shared = len(terms & to.topics)
    add(_SHARED[shared if shared < 3 else 3])

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
    add(_RIVALS[rivals if rivals < 3 else 3])
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


@lru_cache(maxsize=256)
def _around(line: Line, before: tuple[Line, ...]) -> tuple[Heard, frozenset[str], tuple[str, ...], Around]:
    """Look once at the message and at what stood before it; every open question then uses the same look."""
    heard, terms = read(line.text), _terms(line.text)
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
        shared = len(terms & _terms(earlier.text)) if terms else 0
        if shared > overlap:
            overlap, nearest = shared, earlier.who
    around = Around(before[-1].who if before else None, questioner, frozenset(callers), partner, nearest, overlap)
    return heard, terms, _shape(heard, _asks(line.text)), around


@lru_cache(maxsize=1024)
def _terms(text: str) -> frozenset[str]:
    return frozenset(topics(text))


@lru_cache(maxsize=1024)
def _asks(text: str) -> bool:
    """Whether the words alone, out of their context, ask something."""
    return question(Line("", "", _NO_TIME, text)).score >= _LIKELY


_NO_TIME: Final = datetime.min
_SAID: Final = ("advice", "yes", "unsure", "thanks", "helped", "acks", "metoo", "greets", "social", "unhelpful", "mine", "yours", "trouble", "tried", "offers", "announces", "rhetorical")


@lru_cache(maxsize=1024)
def _shape(heard: Heard, asks: bool) -> tuple[str, ...]:
    """What the message looks like by itself: advice, a question back, courtesy, a new question."""
    cues, size = heard.cues, heard.size
    found = [cue for cue in _SAID if cue in cues]
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
