"""Learn how questions without a mark are worded, language by language, beside the named evidence as it is weighed.

Run: python -m tests.quality.learn_wording DEV_DIR   (needs numpy, scipy, scikit-learn; the bot does not).
Tells the cross-validated figures, then writes `bot/listening/wording.json`.
"""

from __future__ import annotations

import sys
import tomllib
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, TypeAlias

import numpy as np
from msgspec import Struct
from scipy.sparse import csr_matrix, hstack
from sklearn.linear_model import LogisticRegression

from bot.listening.asking import in_the_room, in_the_words
from bot.listening.reading import read
from bot.listening.weighing import weights
from bot.listening.wording import MOST, STEP, leaves_open, pieces
from tests.quality.chat import in_context, rows
from tests.quality.train import OURS as EXAMPLES
from tests.quality.train import fit as learn
from tests.quality.train import given, picked, questions, write_wording

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

Numbers: TypeAlias = Any
"""An array of numpy's, which is not installed where types are checked."""
OURS: Final = Path(__file__).with_name("sentences.toml")
LANGUAGES: Final = ("ar", "es", "fr", "ru", "zh")
FOLDS: Final = 8
SEEN: Final = 2  # rarer pieces are not weighed
HELD_BACK: Final = 0.7  # how much a piece counts beside the named evidence: less is more cautious
STRENGTH: Final = 0.5
ASKS: Final = 2.5  # how much a question counts beside a statement
OWN: Final = 0.5  # and one of our own sentences


class Sentence(Struct, frozen=True):
    """One sentence without its marks."""

    found: frozenset[str]
    """The named evidence."""
    pieces: frozenset[str]
    label: bool
    importance: float
    fold: int
    own: bool
    open: bool
    """Whether the wording has a say."""


def sentences(dev: Path, language: str) -> Iterator[Sentence]:
    """The sentences of one language: the public ones, and ours."""
    for number, row in enumerate(rows(dev / "t1_multi.jsonl")):
        if row["lang"] == language:
            yield _sentence(row["text_nopunct"], row["label"], ASKS if row["label"] else 1.0, number, own=False)
    ours = tomllib.loads(OURS.read_text(encoding="utf-8")).get(language, {})
    for kind, label in (("questions", 1), ("others", 0)):
        for number, text in enumerate(ours.get(kind, "").strip().splitlines()):
            yield _sentence(text, label, OWN, number, own=True)
    examples = tomllib.loads(EXAMPLES.read_text(encoding="utf-8"))
    for kind, label in (("questions", 1), ("others", 0)):
        for number, text in enumerate(examples[kind].strip().splitlines()):
            if read(text).language == language:
                yield _sentence(text, label, OWN, number, own=True)


def _sentence(text: str, label: int, importance: float, number: int, *, own: bool) -> Sentence:
    line, before = in_context({"id": str(number), "text": text}, "text")
    heard = read(line.text)
    found = frozenset((*in_the_words(heard), *in_the_room(line, heard, before)))
    return Sentence(found, frozenset(pieces(heard)), bool(label), importance, number % FOLDS, own, leaves_open(heard))


def held(one: Sentence, known: Mapping[str, float]) -> float:
    """What the named evidence comes to, within bounds."""
    return max(-MOST, min(MOST, known["bias"] + sum(known.get(name, 0.0) for name in one.found)))


def weights_without_each_fold(dev: Path) -> list[Mapping[str, float]]:
    """Weigh the named evidence anew without each eighth of the sentences: what is measured was not learned from."""
    all_ = questions(dev)
    sentences_ = [place for place, name in enumerate(all_.sets) if name.startswith("multi")]
    fold = np.full(len(all_.sets), -1)
    fold[sentences_] = np.arange(len(sentences_)) % FOLDS
    labels, importance = np.array(all_.labels), np.array(all_.importance)
    out: list[Mapping[str, float]] = []
    for number in range(FOLDS):
        rest = np.flatnonzero(fold != number)
        out.append(given("question", learn("question", picked(all_.found, rest), labels[rest], importance[rest])))
    return out


def fit(train: Sequence[Sentence], believed: Mapping[str, float]) -> tuple[float, float, dict[str, float]]:
    """How far the named evidence is believed, the bias, and the weight of every piece seen often enough."""
    train = [one for one in train if one.open]
    times = Counter(piece for one in train for piece in one.pieces)
    parts = sorted(piece for piece, number in times.items() if number >= SEEN)
    where = {piece: number for number, piece in enumerate(parts)}
    ends, places = [0], []
    for one in train:
        places += sorted(where[piece] for piece in one.pieces if piece in where)
        ends.append(len(places))
    worded = csr_matrix((np.full(len(places), HELD_BACK), places, ends), shape=(len(train), len(parts)))
    named = csr_matrix([[held(one, believed)] for one in train])
    model = LogisticRegression(C=STRENGTH, max_iter=400).fit(
        hstack([named, worded]).tocsr(),
        [one.label for one in train],
        sample_weight=[one.importance for one in train],
    )
    first, *more = model.coef_[0]
    return float(first), float(model.intercept_[0]), dict(zip(parts, (HELD_BACK * one for one in more), strict=True))


def scores(
    test: Sequence[Sentence], learned: tuple[float, float, dict[str, float]], believed: Mapping[str, float]
) -> Numbers:
    """Log-odds of every sentence."""
    named, bias, known = learned
    odds = []
    for one in test:
        alone = held(one, believed)
        worded = sum(known.get(piece, 0.0) for piece in one.pieces)
        odds.append(named * alone + bias + worded if one.open else alone)
    return np.array(odds)


def f1(labels: Numbers, odds: Numbers) -> float:
    """F1 where one half decides."""
    said = odds > 0
    return float(2 * (labels & said).sum() / max(1, labels.sum() + said.sum()))


def cross_validated(all_: Sequence[Sentence], by_fold: Sequence[Mapping[str, float]]) -> Numbers:
    """Log-odds of every sentence, by what was learned without its fold."""
    odds = np.zeros(len(all_))
    for fold, believed in enumerate(by_fold):
        at = [number for number, one in enumerate(all_) if one.fold == fold]
        learned = fit([one for one in all_ if one.fold != fold], believed)
        odds[at] = scores([all_[number] for number in at], learned, believed)
    return odds


def main(dev: str) -> None:
    """Cross-validate each language by eighths of the sets, and commit what all of it teaches."""
    by_fold, known = weights_without_each_fold(Path(dev)), weights("question")
    for language in LANGUAGES:
        all_ = list(sentences(Path(dev), language))
        odds = cross_validated(all_, by_fold)
        of = np.array([not one.own for one in all_])
        labels = np.array([one.label for one in all_])
        named = np.array([held(one, by_fold[one.fold]) for one in all_])
        before, after = f1(labels[of], named[of]), f1(labels[of], odds[of])
        sys.stdout.write(f"  {language}: named evidence alone F1 {before:.3f}, with the wording F1 {after:.3f}\n")
        believed, bias, learned = fit(all_, known)
        steps = {piece: round(weight / STEP) for piece, weight in learned.items() if abs(weight) >= 1.5 * STEP}
        table = {"named": round(believed, 3), "bias": round(bias, 3), "pieces": dict(sorted(steps.items()))}
        write_wording(language, table)


if __name__ == "__main__":
    main(sys.argv[1])
