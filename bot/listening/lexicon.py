"""The phrase tables in `words/`, one per language, and the walk that finds their phrases in a message.

The tables are written for people who speak the language, not for programmers: one phrase a line. Here each
line becomes a chain of steps, shared by all its alternatives, so that a message is walked through once.
"""

from __future__ import annotations

import tomllib
from functools import cache, lru_cache
from importlib.resources import files
from typing import Final, Literal, NamedTuple, get_args

from bot.listening.folding import BREAKS, STOP, fold, words_of

LANGUAGES: Final[tuple[str, ...]] = ("en", "fr", "es", "ar", "ru", "zh")

Cue = Literal[
    "asks",
    "helps",
    "wonders",
    "word",
    "inside",
    "yesno",
    "particle",
    "tag",
    "trouble",
    "tried",
    "mine",
    "yours",
    "thanks",
    "helped",
    "acks",
    "metoo",
    "greets",
    "calls",
    "unhelpful",
    "social",
    "rhetorical",
    "advice",
    "yes",
    "unsure",
    "announces",
    "offers",
    "reported",
    "forwards",
]
CUES: Final[frozenset[str]] = frozenset(get_args(Cue))
_SHORTEST: Final = 3  # letters of a word that may carry an attached particle
_REMEMBERED: Final = 8192  # words, twice: in a sentence and at its beginning
MANY: Final = 400  # spans kept per message: enough for any real one, a ceiling for a hostile one


class Span(NamedTuple):
    """A phrase of the table found in the words [start, end) of a message."""

    cue: str
    start: int
    end: int
    opening: bool


class Step:
    """A place in a phrase, with the words that may come next."""

    __slots__ = ("ends", "next", "stems", "tails", "whatever")

    def __init__(self) -> None:
        self.next: dict[str, list[Step]] = {}
        self.tails: list[tuple[str, Step]] = []
        self.stems: list[tuple[str, Step]] = []
        self.whatever: list[Step] = []
        self.ends: list[tuple[str, bool]] = []

    def towards(self, word: str, goal: Step) -> None:
        """Let `word` ("_" for any word, "stem*" for any ending, "*tail" for any beginning) lead to the goal."""
        if word == "_":
            self.whatever.append(goal)
        elif word.startswith("*"):
            self.tails.append((fold(word[1:]), goal))
        elif word.endswith("*"):
            self.stems.append((fold(word[:-1]), goal))
        else:
            way = self
            *through, last = words_of(fold(word)) or [word]
            for part in through:
                step = Step()
                way.next.setdefault(part, []).append(step)
                way = step
            way.next.setdefault(last, []).append(goal)


class Lexicon:
    """Everything the tables of one language say."""

    __slots__ = ("_anywhere", "_clitics", "_first", "_opening", "_stems", "fillers", "stop")

    def __init__(self, text: str, *, clitics: str = "") -> None:
        table = tomllib.loads(text)
        self.stop = frozenset(words_of(fold(table["stop"]))) - BREAKS
        self.fillers = frozenset(words_of(fold(table["fillers"]))) - BREAKS
        self._clitics = clitics
        self._anywhere = Step()
        self._opening = Step()
        for cue, phrases in table["cues"].items():
            if cue not in CUES:
                raise ValueError(f"unknown cue {cue!r}")
            for phrase in phrases.strip().splitlines():
                self._learn(cue, phrase.split())
        self._stems = {id(root): _by_beginning(root) for root in (self._anywhere, self._opening)}
        # Most words begin no phrase, and people use the same words again and again.
        self._first = lru_cache(maxsize=_REMEMBERED)(self._look_up)

    def _learn(self, cue: str, places: list[str]) -> None:
        opens = bool(places) and places[0] == "^"
        ends = bool(places) and places[-1] in {"$", "$?"}
        last = ends and places[-1] == "$"
        reached = [self._opening if opens else self._anywhere]
        root = reached[0]
        for place in places[opens : len(places) - ends]:
            goal = Step()
            for step in reached:
                for word in place.removesuffix("?").split("|"):
                    if word:
                        step.towards(word, goal)
            reached = [goal, *reached] if place.endswith("?") else [goal]
        for step in reached:
            if step is not root:
                step.ends.append((cue, last))

    def find(self, words: list[str], starts: set[int]) -> list[Span]:
        """Every phrase found, in order; `starts` are the places where a sentence begins."""
        found: list[Span] = []
        first, anywhere, opening = self._first, self._anywhere, self._opening
        for at, word in enumerate(words):
            if word in BREAKS:
                continue
            if steps := first(anywhere, word):
                self._walk(steps, words, at, found, opening=at in starts)
            if at in starts and (steps := first(opening, word)):
                self._walk(steps, words, at, found, opening=True)
            if len(found) > MANY:
                break
        return found

    def _look_up(self, root: Step, word: str) -> list[Step]:
        """Where a phrase may lead after its first word, which may carry an attached "and" or "so"."""
        reached = root.next.get(word)
        if reached is None and self._clitics and len(word) >= _SHORTEST and word[0] in self._clitics:
            word = word[1:]
            reached = root.next.get(word)
        steps = list(reached) if reached else []
        stems = self._stems[id(root)].get(word[:3])
        if stems:
            steps += [step for stem, step in stems if word.startswith(stem)]
        for tail, step in root.tails:
            if word.endswith(tail):
                steps.append(step)
        return steps + root.whatever

    def _walk(self, steps: list[Step], words: list[str], at: int, found: list[Span], *, opening: bool) -> None:
        here = at + 1
        size = len(words)
        while steps:
            following: list[Step] = []
            last = here >= size or words[here] in BREAKS
            word = STOP if last else words[here]
            for step in steps:
                for cue, must_end in step.ends:
                    if last or not must_end:
                        found.append(Span(cue, at, here, opening))
                if last:
                    continue
                goals = step.next.get(word)
                if goals:
                    following += goals
                for stem, goal in step.stems:
                    if word.startswith(stem):
                        following.append(goal)
                for tail, goal in step.tails:
                    if word.endswith(tail):
                        following.append(goal)
                following += step.whatever
            steps = following
            here += 1


def _by_beginning(root: Step) -> dict[str, list[tuple[str, Step]]]:
    """Index the stems a phrase may begin with by their first letters, so that most words try none."""
    index: dict[str, list[tuple[str, Step]]] = {}
    for stem, step in root.stems:
        index.setdefault(stem[:3], []).append((stem, step))
    return index


@cache
def lexicon(language: str) -> Lexicon:
    """Read the table of a language, once; text in no language we know is read as English."""
    known = language if language in LANGUAGES else "en"
    text = files("bot.listening").joinpath("words", f"{known}.toml").read_text(encoding="utf-8")
    return Lexicon(text, clitics=fold("وف") if known == "ar" else "")
