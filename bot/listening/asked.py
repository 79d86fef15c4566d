"""An open question as its room remembers it, and how the belief in an answer moves as people go on talking."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Final

import msgspec

from bot.listening.asking import question
from bot.listening.candidates import Candidate, older, reacted, settled, worth_a_look
from bot.listening.folding import fold, words_of
from bot.listening.lines import Judgement, Line
from bot.listening.reading import read
from bot.listening.topics import terms_of, topics
from bot.listening.weighing import log_odds

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

LOOK_BACK: Final = 8  # messages before another one that are looked at
LIKELY: Final = 0.5
_VOICES: Final = 40  # people remembered per question
_LINES: Final = 12  # of the asker's own messages
_QUIETEST: Final = 6 * 3600.0  # a night's silence says nothing about a channel's pace
_LEARNS: Final = 0.05
_CANDIDATES: Final = 6
_WORTH_KEEPING: Final = 0.04
_HELPS: Final = 0.3  # who replies this likely counts as helping
_SHORTEST_NAME: Final = 3
_COURTESY: Final = frozenset({"thanks", "helped", "acks"})


class Asked(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
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
    latest: str = ""  # who spoke last
    last: float = 0.0  # seconds after the question at which the asker spoke last
    size: int = 0  # words of the question
    sure: float = 0.5  # how likely it was one, by its words
    courtesies: int = 0  # messages in which the asker thanked, or let it be

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
            latest=line.who,
            size=min(read(line.text).size, 60),
            sure=round(question(msgspec.structs.replace(line, mentions=())).score, 2),
        )

    def hears(self, line: Line, judged: Judgement | None = None, *, pace: float | None = None) -> Asked:
        """Remember that a message passed; `judged` is what reply() said of it, None for the asker's own."""
        pace = self.pace if pace is None else pace
        if line.who == self.asker:
            more = self.spoken < _LINES
            heard = msgspec.structs.replace(
                self,
                spoken=self.spoken + more,
                topics=self.topics.union(topics(line.text)[:6]) if more else self.topics,
                called=self.called.union(line.mentions),
                since=0,
                pace=pace,
                candidates=self._reacting(line, pace),
                courtesies=self.courtesies + (not _COURTESY.isdisjoint(read(line.text).cues)),
                latest=line.who,
                last=round((line.at - self.at).total_seconds(), 1),
            )
            return weighed(heard) if heard.candidates else heard
        replied = judged is not None and judged.score >= _HELPS
        candidates, came = self._with(line, judged)
        heard = msgspec.structs.replace(
            self,
            since=self.since + 1,
            passed=self.passed + 1,
            voices=_with_one(self.voices, line.who) if len(self.voices) < _VOICES else self.voices,
            spoke=_with_one(self.spoke, line.who) if replied else self.spoke,
            pace=pace,
            candidates=candidates,
            latest=line.who,
        )
        return weighed(heard) if came or (candidates and worth_a_look(heard.since)) else heard

    @property
    def answer(self) -> Candidate | None:
        """The message that is most believed to have answered; how much belief is enough is policy."""
        return max(self.candidates, key=lambda candidate: candidate.belief, default=None)

    @property
    def answered(self) -> float:
        """How likely (0 to 1) anything of what was heard has answered, by now."""
        silence = 1.0  # that none of it has
        for candidate in self.candidates:
            silence *= 1 - candidate.score
        return 1 - silence

    def without(self, messages: Collection[str]) -> Asked:
        """The same, but for what somebody has said is no answer."""
        kept = tuple([one for one in self.candidates if one.id not in messages])
        return self if len(kept) == len(self.candidates) else msgspec.structs.replace(self, candidates=kept)

    def unanswered(self) -> Asked:
        """The same, when its asker has said that nothing of what came so far has answered."""
        return msgspec.structs.replace(self, candidates=())

    def _with(self, line: Line, judged: Judgement | None) -> tuple[tuple[Candidate, ...], bool]:
        """Let the candidates grow older, and take the new message among them if it may count."""
        said = -9.0 if judged is None else max(-9.0, log_odds(judged.score))
        latest, asker = self.latest, self.asker
        kept = tuple([older(one, line, latest, asker, said) for one in self.candidates])
        if judged is None or judged.score < _WORTH_KEEPING:
            return kept, False
        new = Candidate(
            line.id,
            line.who,
            round(said, 2),
            tuple(sorted(terms_of(line.text))),
            at=round((line.at - self.at).total_seconds(), 1),
            when=self.passed,
            turn=self.spoken,
            by_hand=line.under is not None or self.under is not None,
        )
        if len(kept) >= _CANDIDATES:
            least = min(kept, key=lambda one: max(one.belief, one.said))
            if max(least.belief, least.said) >= new.said:
                return kept, False
            kept = tuple([one for one in kept if one is not least])
        return (*kept, new), True

    def _reacting(self, line: Line, pace: float) -> tuple[Candidate, ...]:
        """What the asker says next speaks for or against those who have spoken."""
        return tuple([reacted(one, line, self, pace) for one in self.candidates])


def weighed(asked: Asked) -> Asked:
    """Weigh the candidates against each other, with what has been heard since."""
    return msgspec.structs.replace(asked, candidates=settled(asked.candidates, about(asked), max(1.0, asked.pace)))


def about(asked: Asked) -> tuple[float, ...]:
    """What the candidates are weighed by that is the same for each of them."""
    return (asked.size, asked.sure, asked.spoken, asked.since, asked.passed, len(asked.voices), asked.courtesies)


def _with_one(known: frozenset[str], who: str) -> frozenset[str]:
    return known if who in known else known | {who}


def pace_after(pace: float, gap: float) -> float:
    """Learn the typical seconds between messages of a channel from one more gap; long silences count little."""
    return pace + _LEARNS * (min(max(gap, 1.0), 20 * pace, _QUIETEST) - pace)


STEPS: Final = (1, 2, 3, 5, 8, 13, 21, 40, 80)
