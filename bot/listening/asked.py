"""An open question as its room remembers it, and how the belief in an answer moves as people go on talking."""

from __future__ import annotations

from bisect import bisect_right
from datetime import datetime
from functools import lru_cache
from typing import TYPE_CHECKING, Final

import msgspec

from bot.listening.folding import fold, words_of
from bot.listening.lines import Judgement, Line
from bot.listening.reading import read
from bot.listening.topics import terms_of, topics
from bot.listening.weighing import log_odds, probability, weights

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

LOOK_BACK: Final = 8  # messages before another one that are looked at
LIKELY: Final = 0.5
_VOICES: Final = 40  # people remembered per question
_LINES: Final = 12  # of the asker's own messages
_QUIETEST: Final = 6 * 3600.0  # a night's silence says nothing about a channel's pace
_LEARNS: Final = 0.05
_CANDIDATES: Final = 6
_WORTH_KEEPING: Final = 0.08
_SOON: Final = 4
_SHORTEST_NAME: Final = 3


class Candidate(msgspec.Struct, frozen=True):
    """A message that may have answered; what the asker says next moves the belief in it."""

    id: str
    who: str
    said: float  # log-odds when it was said
    terms: tuple[str, ...]  # sorted
    reaction: float | None = None  # log-odds that the asker's next message added
    passed: int = 0  # messages of further people since

    @property
    def score(self) -> float:
        """How likely (0 to 1) this answered, with what is known by now."""
        told = _reactions()
        reaction = told.get("no reaction", 0.0) if self.reaction is None else self.reaction
        return probability(told.get("bias", 0.0) + told.get("said", 1.0) * self.said + reaction)


class Asked(msgspec.Struct, frozen=True, kw_only=True):
    """An open question as its room remembers it: the caller keeps one and lets it hear each later message."""

    asker: str
    at: datetime
    opener: str  # the message it began with
    under: str | None = None  # the thread that stands in
    spoken: int = 1  # of the asker's own messages, those it was learned from
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
    candidates: tuple[Candidate, ...] = ()  # the likeliest answers so far

    @classmethod
    def by(cls, line: Line, before: Sequence[Line] = (), *, name: str = "", pace: float = 300.0) -> Asked:
        """Open a question with its first message; `name` is how people call the asker."""
        return cls(
            asker=line.who,
            at=line.at,
            opener=line.id,
            under=line.under,
            topics=frozenset(topics(line.text)),
            called=frozenset(line.mentions),
            names=frozenset(word for word in words_of(fold(name)) if len(word) >= _SHORTEST_NAME),
            pace=pace,
            earlier=frozenset(earlier.who for earlier in before[-LOOK_BACK:]) - {line.who},
        )

    def hears(self, line: Line, judged: Judgement | None = None, *, pace: float | None = None) -> Asked:
        """Remember that a message passed; `judged` is what reply() said of it, None for the asker's own."""
        pace = self.pace if pace is None else pace
        if line.who == self.asker:
            more = self.spoken < _LINES
            return msgspec.structs.replace(
                self,
                spoken=self.spoken + more,
                topics=self.topics.union(topics(line.text)[:6]) if more else self.topics,
                called=self.called.union(line.mentions),
                since=0,
                pace=pace,
                candidates=self._reacting(line),
            )
        replied = judged is not None and judged.score >= LIKELY
        return msgspec.structs.replace(
            self,
            since=self.since + 1,
            passed=self.passed + 1,
            voices=_with_one(self.voices, line.who) if len(self.voices) < _VOICES else self.voices,
            spoke=_with_one(self.spoke, line.who) if replied else self.spoke,
            pace=pace,
            candidates=self._with(line, judged),
        )

    @property
    def answer(self) -> Candidate | None:
        """The first message that has probably answered by now, else the likeliest; how likely is enough is policy."""
        for candidate in self.candidates:
            if candidate.score >= LIKELY:
                return candidate
        return max(self.candidates, key=lambda candidate: candidate.score, default=None)

    def _with(self, line: Line, judged: Judgement | None) -> tuple[Candidate, ...]:
        """Let those who wait for a reaction grow older, and take the new message among them if it may count."""
        kept = self.candidates
        if kept:
            who = line.who
            kept = tuple(
                [
                    one
                    if one.reaction is not None or one.who == who
                    else Candidate(one.id, one.who, one.said, one.terms, None, one.passed + 1)
                    for one in kept
                ]
            )
        if judged is None or judged.score < _WORTH_KEEPING:
            return kept
        new = Candidate(line.id, line.who, log_odds(judged.score), tuple(sorted(terms_of(line.text))))
        if len(kept) >= _CANDIDATES:
            least = min(kept, key=lambda one: one.score)
            if least.score >= min(new.score, LIKELY):
                return kept
            kept = tuple(one for one in kept if one is not least)
        return (*kept, new)

    def _reacting(self, line: Line) -> tuple[Candidate, ...]:
        """What the asker says next speaks for or against those who have spoken."""
        if all(one.reaction is not None for one in self.candidates):
            return self.candidates
        told = _reactions()
        return tuple(
            one
            if one.reaction is not None
            else msgspec.structs.replace(one, reaction=sum(told.get(name, 0.0) for name in reaction(line, one, self)))
            for one in self.candidates
        )


def _with_one(known: frozenset[str], who: str) -> frozenset[str]:
    return known if who in known else known | {who}


def pace_after(pace: float, gap: float) -> float:
    """Learn the typical seconds between messages of a channel from one more gap; long silences count little."""
    return pace + _LEARNS * (min(max(gap, 1.0), 20 * pace, _QUIETEST) - pace)


STEPS: Final = (1, 2, 3, 5, 8, 13, 21, 40, 80)
_REACTED: Final = tuple(f"reacts {n}" for n in ("0", "1", "2", "3-4", "5-7", "8-12", "13-20", "21-39", "40-79", "80+"))
_REACTIONS: Final = ("thanks", "helped", "acks", "unhelpful", "asks", "yes", "yours", "mine", "tried", "unsure")


def reaction(line: Line, one: Candidate, asked: Asked) -> list[str]:
    """Collect what the asker's next message says about a candidate."""
    heard = read(line.text)
    found = [_REACTED[bisect_right(STEPS, one.passed)]]
    found += [f"reacts with {cue}" for cue in _REACTIONS if cue in heard.cues]
    if one.passed < _SOON and heard.cues & {"thanks", "helped", "acks"}:
        found.append("courtesy soon")
    if "ending-mark" in heard.signs:
        found.append("reacts asking")
    taken_up = len(terms_of(line.text).intersection(one.terms) - asked.topics)
    found.append("takes up nothing" if not taken_up else "takes up 1" if taken_up == 1 else "takes up 2+")
    if one.who in line.mentions:
        found.append("reacts naming")
    elif line.mentions:
        found.append("reacts naming another")
    return found


@lru_cache(maxsize=1)
def _reactions() -> Mapping[str, float]:
    return weights("reaction")
