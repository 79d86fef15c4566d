"""Sentences of Steward's that a community says in words of its own: what may be typed, and what is kept of it.

Own words are text with places, such as `{asker}`, and nothing else: whatever is typed is said as it stands. What a
sentence chooses between, by tone or by number, stays Steward's; each wording it has can be another.
"""

from __future__ import annotations

import re
from datetime import datetime
from difflib import get_close_matches
from unicodedata import category

from msgspec import Struct
from msgspec.structs import replace

from bot.kernel.cards import Code, Listing, Phrase, phrase
from bot.kernel.people import PersonId
from bot.kernel.records import Record, theirs, unnamed

MOST_SENTENCES = 100
"""Sentences that one community may say in its own words."""
MOST_CHANGES = 200
"""Changes that are remembered."""
TITLE, LABEL = 24, 75
"""What Slack gives the title of a form, and a button."""
_PLACE = re.compile(r"\{([^{}]*)\}")
_BRACE = re.compile(r"[{}]")
_STEERING = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff")
"""Marks that would turn what stands around them."""
_NEAR = 0.5


class Case(Struct, frozen=True):
    """What a wording is for: one of the values that a sentence chooses by."""

    name: str
    """What it chooses by, such as tone or count;"""
    key: str
    """and for which value: warm, one, 0."""
    among: tuple[str, ...] = ()
    """All there are, the one for whatever else last."""

    @property
    def otherwise(self) -> bool:
        """Whether it stands for whatever has no wording of its own."""
        return bool(self.among) and self.key == self.among[-1]


class Variant(Struct, frozen=True):
    """One wording of a sentence."""

    cases: tuple[Case, ...]
    text: str
    """Its words, each value a place such as `{asker}`."""
    needs: tuple[str, ...] = ()
    """Places that every wording in its stead must have: names, links, days."""
    keeps: tuple[str, ...] = ()
    """Commands that are quoted in it: how to stop what came, for one."""

    @property
    def name(self) -> str:
        """What tells it from the others of its sentence; empty where there is one alone."""
        return ";".join(f"{case.name}={case.key}" for case in self.cases)


class Sentence(Struct, frozen=True):
    """A sentence as Steward says it in one language."""

    key: str
    language: str
    variants: tuple[Variant, ...]
    most: int
    """Letters that there is room for, values aside."""

    @property
    def places(self) -> tuple[str, ...]:
        """Every value it can tell."""
        return tuple(dict.fromkeys(one for variant in self.variants for one in places_in(variant.text)))

    def variant(self, name: str) -> Variant | None:
        """Find a wording."""
        return next((one for one in self.variants if one.name == name), None)


class Found(Struct, frozen=True):
    """A sentence that says what was looked for."""

    sentence: Sentence
    variant: str
    """The wording that does so best."""


# ---------------------------------------------------------------- which may be others

_OURS = frozenset({
    "backfill", "backup", "cli", "copy", "demo", "doctor", "evaluate", "file", "install", "manifest", "moving", "page",
    "replay", "restore", "run", "settings", "teams",
})  # fmt: skip
"""How the sentences begin that nobody of a community reads: of the command line, its files, and the page around it."""
_GRAMMAR = (
    "language-", "shortcut-", "about-", "policy-cli-", "words-", "help-words", "chart-", "clauses-join", "listed",
    "forget-", "data-", "month-name",
)  # fmt: skip
"""What others are put together of, what a whole workspace reads, the law's words, and the way back from here."""


def changeable(key: str) -> bool:
    """Whether a community may say it otherwise."""
    if key.endswith(".usage") or key.partition("-")[0] in _OURS:
        return False
    return not key.startswith(_GRAMMAR)


_TITLES = frozenset({"learn-log-form", "policy-group"})
"""Titles of forms that are not called titles."""
_LABELS = frozenset({
    "desk-next-proposals", "discuss-outcome", "duty-name", "idea-do", "learn-log-kind", "own-help", "own-quiet",
    "policy-kind", "rule-is-on", "setup-day", "setup-public", "setup-tone", "strategy-sort", "team-capacity",
    "team-formal-is",
})  # fmt: skip
"""Buttons and choices whose words look like a clause or a sentence."""
_SENTENCE_ENDS = (".", "。", "؟", "؛", "!", "！")
_LONGEST = 1000


def room(key: str, said: list[tuple[Variant, ...]]) -> int:
    """Say how many letters there is room for where Steward says this in each of its languages.

    What neither begins like a clause nor ends like a sentence and is short everywhere may be a button, and what is
    called a title and is shorter still that of a form: platforms cut both.
    """
    texts = [bare(variant.text).strip() for variants in said for variant in variants]
    longest = max(map(len, texts), default=0)
    if key in _TITLES or (key.partition(".")[0].endswith("-title") and longest <= TITLE):
        return TITLE
    label = not any(text.endswith(_SENTENCE_ENDS) or text[:1].islower() for text in texts)
    if key in _LABELS or (label and longest <= LABEL):
        return LABEL
    return max(_LONGEST, 2 * longest)


# ---------------------------------------------------------------- what may be typed


def tidy(text: str, most: int = LABEL + 1) -> str:
    """Give what was typed without what nobody sees: letters that steer, and, in a label, lines."""
    seen = (letter for letter in text.replace("\r\n", "\n") if letter not in _STEERING)
    kept = "".join(letter for letter in seen if letter == "\n" or category(letter) not in {"Cc", "Co", "Cs"})
    return " ".join(kept.split()) if most <= LABEL else kept.strip()


def places_in(text: str) -> tuple[str, ...]:
    """Name the places in a text, as they stand in it."""
    return tuple(_named(found[1]) for found in _PLACE.finditer(text))


def _named(inside: str) -> str:
    return inside.strip().removeprefix("$").strip()


def pieces(text: str) -> tuple[str, ...]:
    """Take a text apart: words, place, words, place, words; every second one names a place."""
    return tuple(_named(piece) if number % 2 else piece for number, piece in enumerate(_PLACE.split(text)))


def bare(text: str) -> str:
    """Give a text without its places."""
    return _PLACE.sub("", text)


def wrong(text: str, variant: Variant, sentence: Sentence) -> Phrase | None:
    """Say why a text cannot stand in the place of a wording, and what to do; None where it can."""
    if not text.strip():
        return phrase("words-wrong-empty") if variant.text.strip() else None
    if _BRACE.search(bare(text)):
        return phrase("words-wrong-brace")
    known, given = sentence.places, places_in(text)
    for place in given:
        if place not in known:
            return _unknown(place, known)
    if lacking := [place for place in variant.needs if place not in given]:
        return phrase("words-wrong-lacks", count=len(lacking), places=_listed(lacking))
    if gone := [word for word in variant.keeps if word not in bare(text)]:
        return phrase("words-wrong-command", commands=Listing(tuple(Code(word) for word in gone)))
    letters = len(bare(text))
    if letters > sentence.most:
        return phrase("words-wrong-long", most=sentence.most, letters=letters)
    return None


def _unknown(place: str, known: tuple[str, ...]) -> Phrase:
    typed = Code(f"{{{place[:40]}}}")
    folded = {one.casefold(): one for one in known}
    near = get_close_matches(place.casefold(), list(folded), n=1, cutoff=_NEAR)
    if near:
        return phrase("words-wrong-nearest", typed=typed, nearest=Code(f"{{{folded[near[0]]}}}"))
    if known:
        return phrase("words-wrong-place", typed=typed, places=_listed(known))
    return phrase("words-wrong-none", typed=typed)


def _listed(places: tuple[str, ...] | list[str]) -> Listing:
    return Listing(tuple(Code(f"{{{place}}}") for place in places))


def fits(said: dict[str, str], sentence: Sentence | None) -> bool:
    """Whether own words can be said in the place of a sentence as it is today."""
    if sentence is None or not said:
        return False
    known = {one.name: one for one in sentence.variants}
    return all(
        name in known and tidy(text, sentence.most) == text and wrong(text, known[name], sentence) is None
        for name, text in said.items()
    )


def needed(variants: tuple[Variant, ...]) -> tuple[Variant, ...]:
    """Say of each wording which of its places another must have.

    What Steward itself leaves out in another tone may be left out, and so may a number that only chose the wording.
    """

    def kind(variant: Variant) -> tuple[Case, ...]:
        return tuple(case for case in variant.cases if case.name != "tone")

    chosen = {case.name for variant in variants for case in variant.cases}
    told: dict[tuple[Case, ...], set[str]] = {}
    for variant in variants:
        here = set(places_in(variant.text))
        told[kind(variant)] = told.get(kind(variant), here) & here
    return tuple(
        replace(
            variant,
            needs=tuple(
                dict.fromkeys(
                    one for one in places_in(variant.text) if one in told[kind(variant)] and one not in chosen
                )
            ),
        )
        for variant in variants
    )


# ---------------------------------------------------------------- what is kept


class Own(Struct, frozen=True):
    """A sentence in a community's own words, in one language."""

    key: str
    language: str
    said: dict[str, str]
    """By the names of the wordings that are other ones."""


class Reworded(Struct, frozen=True):
    """A sentence was given other words, or Steward's own again."""

    number: int
    key: str
    language: str
    before: dict[str, str]
    """Empty where Steward's own stood, or stand since."""
    since: dict[str, str]
    at: datetime
    by: PersonId


class OwnWords(Record, frozen=True):
    """All that a community says in its own words, and how it came to be."""

    kind = "own-words"
    forgets = unnamed

    sentences: tuple[Own, ...] = ()
    changes: tuple[Reworded, ...] = ()
    """The latest last."""
    last: int = 0
    """The number of the latest change there has ever been."""
    unfit: frozenset[str] = frozenset()
    """Sentences, by key and language, that fit no more and of which managers were told."""

    @property
    def id(self) -> str:
        """One a community."""
        return self.kind

    def of(self, key: str, language: str) -> dict[str, str]:
        """Give the own words of a sentence; none where it has none."""
        return next((one.said for one in self.sentences if (one.key, one.language) == (key, language)), {})

    def put(self, key: str, language: str, said: dict[str, str], at: datetime, by: PersonId) -> OwnWords:
        """Let a sentence be said so from now on; where nothing is given, as Steward says it."""
        before = self.of(key, language)
        others = tuple(one for one in self.sentences if (one.key, one.language) != (key, language))
        mine = (Own(key, language, said),) if said else ()
        change = Reworded(self.last + 1, key, language, before, said, at, by)
        return replace(
            self,
            sentences=(*others, *mine),
            changes=(*self.changes, change)[-MOST_CHANGES:],
            last=change.number,
            unfit=self.unfit - {named(key, language)},
        )

    def find(self, number: int) -> Reworded | None:
        """Give a change by its number, while it is remembered."""
        return next((one for one in self.changes if one.number == number), None)

    def since(self, start: datetime) -> OwnWords:
        """Let changes go that are older."""
        return replace(self, changes=tuple(one for one in self.changes if one.at > start))


def named(key: str, language: str) -> str:
    """Name a sentence in one language."""
    return f"{language}/{key}"


class Draft(Record, frozen=True):
    """Words that a manager looks at before they hold."""

    kind = "own-words-draft"
    forgets = theirs("who")

    token: str
    who: PersonId
    key: str
    language: str
    said: dict[str, str]
    at: datetime

    @property
    def id(self) -> str:
        """What the preview's buttons name."""
        return self.token

    def keys(self) -> tuple[tuple[str, str], ...]:
        """Found by whose it is."""
        return (("who", self.who),)


class Unworded:
    """Knows no sentence: what a decision is handed where nobody can change any."""

    def find(self, heard: str, languages: tuple[str, ...]) -> tuple[Found, ...]:
        """Find nothing."""
        del heard, languages
        return ()

    def sentence(self, key: str, language: str) -> Sentence | None:
        """Know none."""
        del key, language
        return None

    def languages(self) -> tuple[str, ...]:
        """Speak none."""
        return ()
