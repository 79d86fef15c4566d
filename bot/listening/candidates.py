"""Messages that may have answered a question, and how what people say next moves the belief in each of them."""

from __future__ import annotations

from bisect import bisect_right
from math import log, log1p
from typing import TYPE_CHECKING, Final

import msgspec

from bot.listening.asking import question
from bot.listening.manners import only_small_talk
from bot.listening.reading import read
from bot.listening.topics import terms_of
from bot.listening.trees import trees
from bot.listening.weighing import probability

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.listening.asked import Asked
    from bot.listening.lines import Line

_WATCHED: Final = 10  # messages after a candidate that tell with whom its writer talks
_COURTESY: Final = frozenset({"thanks", "helped", "acks"})
_SURE: Final = 30.0


class Candidate(msgspec.Struct, frozen=True, omit_defaults=True):
    """A message that may have answered; what is said next moves the belief in it.

    Counters stand still once they can tell nothing more, so that a record at rest is not written anew.
    """

    id: str
    who: str
    said: float  # log-odds when it was said
    terms: tuple[str, ...] = ()  # sorted; let go once the asker has reacted
    reaction: float | None = None  # of records from before 0.2: what the asker's next message added
    passed: int = 0  # messages of further people until the asker's next one
    at: float = 0.0  # seconds after the question
    when: int = 0  # messages of others that had passed
    turn: int = 1  # the asker's messages that had come
    own: int = 0  # its writer's further messages until the asker's next one
    after: int = 0  # messages since, up to ten
    turns: int = 0  # how often asker and writer followed on each other in these
    back: int = 0  # the asker's messages in these
    other: int = 0  # a third person thanked right after
    again: float = -9.0  # log-odds of the likeliest of its writer's later messages
    reacted: tuple[float, ...] = ()  # what was measured of the asker's next message
    belief: float = -9.0  # log-odds that it answered, with what is known by now
    by_hand: bool = False  # said in the thread, or to the asker by name in one: rules decide, not the trees

    @property
    def score(self) -> float:
        """How likely (0 to 1) this answered, with what is known by now."""
        return probability(self.belief)


def older(one: Candidate, line: Line, latest: str, asker: str, said: float) -> Candidate:
    """Let a candidate hear the next message of somebody else."""
    writer = line.who == one.who
    watched = one.after < _WATCHED
    waits = not one.reacted
    more = waits and one.passed < _WATCHED * 4
    again = max(one.again, round(said, 2)) if writer else one.again
    if not watched and not more and again == one.again:
        return one
    thanked = watched and not one.after and not writer and not _COURTESY.isdisjoint(read(line.text).cues)
    return msgspec.structs.replace(
        one,
        passed=one.passed + (more and not writer),
        own=one.own + (more and writer),
        after=one.after + watched,
        turns=one.turns + (watched and writer and latest == asker),
        other=1 if thanked else one.other,
        again=again,
    )


def reacted(one: Candidate, line: Line, asked: Asked, pace: float) -> Candidate:
    """Let a candidate hear what the asker says next."""
    watched = one.after < _WATCHED
    if one.reacted and not watched:
        return one
    return msgspec.structs.replace(
        one,
        after=one.after + watched,
        turns=one.turns + (watched and asked.latest == one.who),
        back=one.back + watched,
        reacted=one.reacted or _measured(one, line, asked, pace),
        terms=(),
    )


_CUES: Final = ("thanks", "helped", "acks", "unhelpful", "asks", "yes", "yours", "mine", "tried", "unsure")
_REACTED: Final = tuple(
    f"reacts {clue}"
    for clue in ("waited", "size", "small", "mark", "shares", "takes up", "naming", "naming another", "asking", *_CUES)
)
_SILENT: Final = (-1.0,) * len(_REACTED)


def _measured(one: Candidate, line: Line, asked: Asked, pace: float) -> tuple[float, ...]:
    waited = (line.at - asked.at).total_seconds()
    heard, terms = read(line.text), terms_of(line.text)
    shared = terms.intersection(one.terms)
    named = one.who in line.mentions
    return (
        round(log1p(max(0.0, waited - one.at) / max(1.0, pace)), 2),
        min(heard.size, 40),
        int(only_small_talk(heard)),
        int("ending-mark" in heard.signs),
        len(shared),
        len(shared.difference(asked.topics)),
        int(named),
        int(bool(line.mentions) and not named),
        round(question(line).score, 2),
        *[int(cue in heard.cues) for cue in _CUES],
    )


_SPOKEN: Final = 2
_HEARD: Final = 4
CLUES: Final = (
    "said", "when", "turn", "waited", "pace", "passed", "own", "after", "turns", "back", "other thanked", "again",
    "rank", "share", "better before", "better after", "best of others", "own before", "turn share", "turn place",
    "turn after", "own sum", "heard since", "asker since", "question size", "question sure", "spoken", "since", "heard",
    "voices", "courtesies", "silent", *_REACTED,
)  # fmt: skip


def settled(kept: Sequence[Candidate], about: tuple[float, ...], pace: float) -> tuple[Candidate, ...]:
    """Weigh the candidates against each other, with what has been heard since; `about` tells of the question."""
    grown = trees("settled").log_odds
    likely = [probability(one.said) for one in kept]
    return tuple(
        [
            _with_belief(one, one.said if one.by_hand else grown(clues(at, kept, likely, about, pace)))
            for at, one in enumerate(kept)
        ]
    )


def _with_belief(one: Candidate, belief: float) -> Candidate:
    belief = round(max(-_SURE, min(_SURE, belief)), 2)
    return one if belief == one.belief else msgspec.structs.replace(one, belief=belief)


def clues(
    at: int, kept: Sequence[Candidate], likely_: Sequence[float], about: tuple[float, ...], pace: float
) -> list[float]:
    """Measure what the trees ask about the candidate at this place, in the order of CLUES."""
    one, mine = kept[at], likely_[at]
    rank = place = behind = 0
    everybody = same_turn = mine
    before = after = others = own = own_sum = 0.0
    for other, likely in zip(kept, likely_, strict=True):
        if other is one:
            continue
        everybody += likely
        rank += likely > mine
        earlier = other.when < one.when
        if earlier:
            before = max(before, likely)
        else:
            after = max(after, likely)
        if other.who != one.who:
            others = max(others, likely)
        else:
            own_sum += likely
            if earlier:
                own = max(own, likely)
        if other.turn == one.turn:
            same_turn += likely
            place += earlier
            behind += not earlier
    return [
        one.said, one.when, one.turn, log1p(max(0.0, one.at) / pace), log(pace), one.passed, one.own, one.after,
        one.turns, one.back, one.other, one.again, rank, mine / everybody, before, after, others, own,
        mine / same_turn, place, behind, own_sum, about[_HEARD] - one.when, about[_SPOKEN] - one.turn,
        *about, not one.reacted, *(one.reacted or _SILENT),
    ]  # fmt: skip


STEPS: Final = (1, 2, 4, 8, 16, 30)


def worth_a_look(since: int) -> bool:
    """Whether enough has passed since the asker spoke to weigh the candidates anew."""
    at = bisect_right(STEPS, since)
    return bool(at) and STEPS[at - 1] == since
