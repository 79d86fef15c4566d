"""The accuracy card: every figure of the product's judgement on labelled chat, and whether one has fallen."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import cast

import msgspec
from msgspec import Struct, field

from adapters.archive import app as archive
from adapters.archive.events import Export, Wanted
from bot.evaluation.answers import judge_answers
from bot.evaluation.experts import judge_experts
from bot.evaluation.exports import live_through
from bot.evaluation.openings import SIZES, judge_openings
from bot.evaluation.questions import judge_questions
from bot.evaluation.rows import Dialog, Single, Stream, UnreadableError, Window, rows
from bot.evaluation.scores import Figure, f1, figure, hits, link, live_precision, live_recall, top_share
from bot.kernel.cards import Code, phrase
from bot.kernel.feature import Feature
from bot.kernel.policy import Policy
from bot.runtime.speaker import Catalogue

LANGUAGES = ("ar", "en", "es", "fr", "ru", "zh")
LESS_IS_BETTER = frozenset({"experts-chat-top", "experts-site-top", "export-late", "export-threaded-late"})
_RUN = 10
"""Questions of one long stream that are drawn together."""


class Answered(Struct, frozen=True):
    """What is true of one question of a stream."""

    id: str
    answered: bool
    answers: list[str] = field(default_factory=list)


class Reply(Struct, frozen=True):
    """A reply in an export."""

    ts: str
    user: str


class Labelled(Struct, frozen=True):
    """What is true of one message of an export; `answered` is None where nobody knows."""

    channel: str
    ts: str
    kind: str
    answered: bool | None = None
    answers: list[Reply] = field(default_factory=list)


Card = dict[str, Figure]
Pace = Callable[[], float]
"""The processor's time so far, in seconds."""


async def measured(
    folder: Path, features: Sequence[Feature], catalogue: Catalogue, pace: Pace
) -> AsyncIterator[tuple[str, Card, float]]:
    """Judge every set of a folder of labelled chat, and communities that are made up: for each its name, its figures
    and the microseconds a message.

    Raises:
        UnreadableError: a file is missing or is not what the task needs.
    """
    for name, of in (("t1_chat", _chat), ("t1_molweni", _molweni), ("t1_multi", _languages)):
        truth, begun = list(rows(folder / f"{name}.jsonl", Single)), pace()
        judged = {row["id"]: bool(row["pred"]) for row in judge_questions(truth, unmarked=name == "t1_multi")}
        yield name, of(truth, judged), 1e6 * (pace() - begun) / max(1, len(truth))
    known = {row.id: row for row in rows(folder / "t2_truth.jsonl", Answered)}
    windows = list(rows(folder / "t2_questions.jsonl", Window))
    for name, front in (("t2_streams_noaddr", "answers-unnamed"), ("t2_streams", "answers")):
        streams, begun = list(rows(folder / f"{name}.jsonl.gz", Stream)), pace()
        said = {str(row["id"]): row async for row in judge_answers(streams, windows, features, catalogue)}
        heard = sum(len(stream.messages) for stream in streams)
        yield name, _answers(front, windows, known, said), 1e6 * (pace() - begun) / max(1, heard)
    for name, front in (("t3_gitter_appium", "experts-chat"), ("t3_se_coffee", "experts-site")):
        dialogs, begun = list(rows(folder / f"{name}.jsonl.gz", Dialog)), pace()
        proposed = {str(row["id"]): cast("list[str]", row["ranking"]) for row in judge_experts(dialogs)}
        yield name, _experts(front, dialogs, proposed), 1e6 * (pace() - begun) / max(1, len(dialogs))
    labelled = list(rows(folder / "t4_truth.jsonl", Labelled))
    for name, front in (("t4_export", "export"), ("t4_export_threaded", "export-threaded")):
        begun = pace()
        with Export(folder / f"{name}.zip") as export:
            lived = await live_through(export, Wanted(Policy(zone=export.zone)), features, catalogue)
        found = {(one.channel, one.ts): one for one in archive.predictions(lived.facts)}
        yield name, exported(front, labelled, found), 1e6 * (pace() - begun) / max(1, lived.result.counts.messages)
    for size in SIZES:
        begun = pace()
        figures, asked = await judge_openings(size)
        yield f"rising at {size} a day", figures, 1e6 * (pace() - begun) / asked


def _chat(truth: Sequence[Single], judged: Mapping[object, bool]) -> Card:
    groups = [row.source for row in truth]
    pairs = [(bool(row.label), judged[row.id]) for row in truth]
    live = [(*pair, row.weight) for pair, row in zip(pairs, truth, strict=True) if row.weight]
    sources = [row.source for row in truth if row.weight]
    return {
        "questions-chat": figure(pairs, f1, groups),
        "questions-live-precision": figure(live, live_precision, sources),
        "questions-live-recall": figure(live, live_recall, sources),
    }


def _molweni(truth: Sequence[Single], judged: Mapping[object, bool]) -> Card:
    return {"questions-molweni": figure([(bool(row.label), judged[row.id]) for row in truth], f1)}


def _languages(truth: Sequence[Single], judged: Mapping[object, bool]) -> Card:
    return {
        f"questions-{language}": figure(
            [(bool(row.label), judged[row.id]) for row in truth if row.lang == language], f1
        )
        for language in LANGUAGES
    }


def _answers(
    front: str, windows: Sequence[Window], known: Mapping[str, Answered], said: Mapping[str, Mapping[str, object]]
) -> Card:
    seen: dict[str, int] = {}
    items, groups = [], []
    for window in windows:
        seen[window.stream] = seen.get(window.stream, 0) + 1
        groups.append((window.stream, seen[window.stream] // _RUN))
        true, row = known[window.id], said[window.id]
        items.append((true.answered, bool(row["answered"]), row["answer_msg"] in true.answers))
    return {
        f"{front}-unanswered": figure(items, lambda them: f1([(not true, not told) for true, told, _ in them]), groups),
        f"{front}-link": figure(items, link, groups),
    }


def _experts(front: str, dialogs: Sequence[Dialog], proposed: Mapping[str, Sequence[str]]) -> Card:
    """Judge the second half: where somebody who answered had answered before, was one among the first three?"""
    ordered = sorted(dialogs, key=lambda one: one.ts)
    seen: set[str] = set()
    pending: list[tuple[float, str]] = []
    found: list[int | None] = []
    firsts: list[str] = []
    for number, one in enumerate(ordered):
        seen |= {who for when, who in pending if when <= one.ts}
        pending = [(when, who) for when, who in pending if when > one.ts]
        others = {given.user for given in one.answers} - {one.asker}
        if number >= len(ordered) // 2 and others:
            ranking = [who for who in proposed[one.id] if who != one.asker]
            firsts += ranking[:1]
            if others & seen:
                found.append(next((place for place, who in enumerate(ranking, 1) if who in others), None))
        pending += [(one.ts + 1 if given.ts is None else given.ts, given.user) for given in one.answers]
    return {f"{front}-hit": figure(found, hits), f"{front}-top": figure(firsts, top_share)}


def exported(front: str, labelled: Sequence[Labelled], found: Mapping[tuple[str, str], archive.Prediction]) -> Card:
    """Judge a replay: which questions it holds for unanswered, and which asks came after an answer."""
    pairs, late, places = [], [], []
    for row in labelled:
        if row.kind != "question" or row.answered is None:
            continue
        told = found.get((row.channel, row.ts))
        pairs.append((not row.answered, told is not None and not told.answered))
        places.append(row.channel)
        first = min((float(one.ts) for one in row.answers), default=None)
        nudges = told.nudges if told is not None else ()
        late += [first is not None and first <= float(nudge.ts) for nudge in nudges]
    return {
        f"{front}-unanswered": figure(pairs, f1, places),
        f"{front}-late": figure(late, lambda them: sum(them) / max(1, len(them))),
    }


def fallen(now: Card, before: Card) -> list[str]:
    """Name the figures that are worse than they were by more than their interval, or are gone."""
    return [name for name, old in before.items() if name not in now or _is_worse(name, now[name], old)]


def _is_worse(name: str, now: Figure, old: Figure) -> bool:
    return now.value > old.high if name in LESS_IS_BETTER else now.value < old.low


def read_card(path: Path) -> Card:
    """Read a card that was kept.

    Raises:
        UnreadableError: it is not there, or is no card.
    """
    try:
        return msgspec.json.decode(path.read_bytes(), type=Card)
    except OSError as error:
        raise UnreadableError(
            phrase("evaluate-no-file", file=Code(path.name), why=Code(error.strerror or str(error)))
        ) from error
    except msgspec.DecodeError as error:
        raise UnreadableError(
            phrase("evaluate-bad-line", file=Code(path.name), line=1, why=Code(str(error)))
        ) from error


def kept(card: Card) -> str:
    """Say a card as JSON, a figure a line, so that a change can be read."""
    lines = [f' "{name}": {msgspec.json.encode(one).decode()}' for name, one in sorted(card.items())]
    return "{\n" + ",\n".join(lines) + "\n}\n"


def table(card: Card, say: Callable[[str], str]) -> Iterable[str]:
    """Say a card as a Markdown table; `say` words a figure's name."""
    yield f"| {say('what')} | {say('figure')} | {say('interval')} | {say('of')} |"
    yield "|---|---|---|---|"
    for name, one in card.items():
        yield f"| {say(name)} | {one.value:.2f} | {one.low:.2f} \N{EN DASH} {one.high:.2f} | {one.n:,} |"
