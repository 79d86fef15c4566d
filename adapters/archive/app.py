"""Drives a replay: each thing that was said goes to the bot at the time it was said, on a clock that is turned."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterable, Iterator
from contextlib import AbstractContextManager, nullcontext
from datetime import datetime, timedelta
from typing import Self, TextIO

import msgspec
from msgspec import Struct
from rich.console import Console
from rich.progress import BarColumn, DownloadColumn, Progress, TaskProgressColumn, TextColumn, TimeRemainingColumn

from adapters.accounts import parts, ts_of
from adapters.archive.events import Counts, Export, Wanted
from bot.kernel.cards import Card, Facts, Item, Items, Name, Note, Pair, Para, When, WhenStyle, Words, phrase
from bot.kernel.facts import Answered, Asked, Closed, Doubted, Fact, Misheard, Nudged, Reopened
from bot.kernel.policy import Policy
from bot.kernel.ports import Inbox

TurnTo = Callable[[datetime], Awaitable[None]]
"""Turns the clock, and does on the way whatever comes due."""
_TELL_EVERY = 200
"""Events between two looks at the progress bar."""


class Result(Struct, frozen=True):
    """What was replayed."""

    counts: Counts
    events: int
    since: datetime
    until: datetime
    """When the recording ended, with the time it takes to judge the last message."""


class Nudge(Struct, frozen=True):
    """Somebody would have been asked."""

    ts: str
    users: tuple[str, ...]


class Prediction(Struct, frozen=True):
    """One question that was found, as the scorer of whole exports reads it."""

    channel: str
    ts: str
    answered: bool
    answered_by: str | None
    answer_ts: str | None
    nudges: tuple[Nudge, ...]


async def replay(
    export: Export,
    inbox: Inbox,
    turn_to: TurnTo,
    wanted: Wanted,
    bar: Bar | None = None,
) -> Result:
    """Let a bot live through an export. What it noted is in its ledger afterwards.

    Raises:
        ArchiveError: a file turned out broken on the way; or nothing was said in that time.
    """
    events = 0
    with bar or nullcontext():
        for event in export.events(wanted):
            await turn_to(event.at)
            await inbox.handle(event)
            events += 1
            if bar is not None and events % _TELL_EVERY == 0:
                bar.move(export.bytes_read, export.bytes_total)
        counts = export.counts
        if counts.first is None or counts.last is None:
            raise AssertionError(counts)  # an export without a message has said so by raising
        end = counts.last + wanted.policy.grace + timedelta(seconds=1)
        await turn_to(end)
        if bar is not None:
            bar.move(export.bytes_total, export.bytes_total)
    return Result(counts, events, counts.first, end)


class Bar(AbstractContextManager["Bar"]):
    """A bar that tells how far a replay is and how long it will take; silent where nobody watches."""

    def __init__(self, title: str, stream: TextIO) -> None:
        """Draw on `stream` if it is a terminal."""
        console = Console(file=stream)
        self._progress = Progress(
            TextColumn("{task.description}"),
            BarColumn(),
            TaskProgressColumn(),
            DownloadColumn(),
            TimeRemainingColumn(),
            console=console,
            transient=True,
            disable=not console.is_terminal,
        )
        self._task = self._progress.add_task(title, total=None)

    def move(self, done: int, total: int) -> None:
        """Show that `done` of `total` bytes were read."""
        self._progress.update(self._task, completed=done, total=total)

    def __enter__(self) -> Self:
        self._progress.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._progress.stop()


class _Case(Struct):
    """What the ledger says of one question."""

    asked: bool = False
    dropped: bool = False
    answers: list[tuple[datetime, Answered]] = []
    doubted: set[str] = set()
    reopened: datetime | None = None
    nudges: dict[datetime, set[str]] = {}


def predictions(facts: Iterable[tuple[datetime, Fact]]) -> Iterator[Prediction]:
    """Tell, question by question in the order they were asked, what the bot found and whom it asked."""
    cases: dict[str, _Case] = {}
    for at, fact in facts:
        match fact:
            case Asked(question):
                _case(cases, question).asked = True
            case Misheard(question) | Closed(question, "deleted" | "edited-away" | "misheard"):
                _case(cases, question).dropped = True
            case Answered(question):
                _case(cases, question).answers.append((at, fact))
            case Doubted(question, _, message):
                _case(cases, question).doubted.add(message)
            case Reopened(question):
                case = _case(cases, question)
                case.reopened = max(case.reopened or at, at)
            case Nudged(question, who):
                _case(cases, question).nudges.setdefault(at, set()).add(who)
            case _:
                continue
    for question, case in sorted(cases.items(), key=lambda one: _order(one[0])):
        if case.asked and not case.dropped:
            yield _prediction(question, case)


def _case(cases: dict[str, _Case], question: str) -> _Case:
    return cases.setdefault(question, _Case())


def _order(question: str) -> tuple[str, str]:
    folder, ts = parts(question)
    return ts.zfill(20), folder


def _prediction(question: str, case: _Case) -> Prediction:
    folder, ts = parts(question)
    standing = [
        one
        for one in case.answers
        if one[1].message not in case.doubted and (case.reopened is None or one[0] > case.reopened)
    ]
    # The first answer is the earliest; among those of one moment the one that says so itself.
    _, first = min(standing, key=lambda one: (one[0], not one[1].first, one[1].message), default=(None, None))
    return Prediction(
        channel=folder,
        ts=ts,
        answered=first is not None,
        answered_by=first.who if first else None,
        answer_ts=parts(first.message)[1] if first else None,
        nudges=tuple(Nudge(ts_of(at), tuple(sorted(users))) for at, users in sorted(case.nudges.items())),
    )


def lines(rows: Iterable[Prediction]) -> Iterator[str]:
    """Write predictions as JSON lines."""
    for row in rows:
        yield msgspec.json.encode(row).decode() + "\n"


def about(export: Export, result: Result, policy: Policy) -> Card:
    """Say how a report came about, and what an export cannot tell."""
    counts = result.counts
    gist = phrase("replay-about-gist", messages=counts.messages, name=Words(export.name))
    promise = phrase(
        "replay-about-promise-value", hours=round(policy.promise / timedelta(hours=1), 1), zone=Words(policy.zone)
    )
    pairs = (
        Pair(phrase("replay-about-period"), (When(result.since, WhenStyle.DAY),)),
        Pair(phrase("replay-about-until"), (When(result.until, WhenStyle.DAY),)),
        Pair(phrase("replay-about-messages"), phrase("measure-count", n=counts.messages)),
        Pair(phrase("replay-about-people"), phrase("measure-count", n=counts.people)),
        Pair(phrase("replay-about-channels"), phrase("measure-count", n=len(export.places))),
        Pair(phrase("replay-about-reactions"), phrase("measure-count", n=counts.reactions)),
        Pair(phrase("replay-about-promise"), promise),
    )
    owner = (
        phrase("replay-about-manager", who=Name(export.managers[0]))
        if export.managers
        else phrase("replay-about-no-manager")
    )
    limits = (
        phrase("replay-about-same"),
        phrase("replay-about-unprompted"),
        phrase("replay-about-edits"),
        phrase("replay-about-reactions-time"),
        phrase("replay-about-left"),
        owner,
        phrase("replay-about-skipped", system=counts.system, odd=counts.odd, misfiled=counts.misfiled),
    )
    return Card(
        gist,
        (Para(gist), Facts(pairs), Items(tuple(Item(limit) for limit in limits)), Note(phrase("replay-about-private"))),
        phrase("replay-about-title"),
    )
