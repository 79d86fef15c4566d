"""What was said beside what was seen: how often a message said to be a question to so many per cent was one."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Final

import msgspec
from msgspec import Struct

KEPT: Final = Path(__file__).with_name("reliability.json")


class Step(Struct, frozen=True):
    """The messages of one kind said to be questions about so surely."""

    said: float
    seen: float
    messages: int
    share: float
    """Of all messages of the kind, each counted for the many it stands for."""


Reliability = dict[str, list[Step]]


def read_kept() -> Reliability:
    """Read what `calibrate.py` measured when the numbers were last fitted."""
    return msgspec.json.decode(KEPT.read_bytes(), type=Reliability)


def gap(steps: Sequence[Step]) -> float:
    """How far what is said lies from what is seen, on average over the messages (0 to 1)."""
    return sum(one.share * abs(one.said - one.seen) for one in steps)


def table(kept: Mapping[str, Sequence[Step]]) -> Iterable[str]:
    """Say it in Markdown: "said > seen (of how many)" for every step, and the gap."""
    yield "| | said > seen (messages) | gap |"
    yield "|---|---|---|"
    for kind, steps in kept.items():
        told = " · ".join(f".{100 * one.said:02.0f} > .{100 * one.seen:02.0f} ({one.messages})" for one in steps)
        yield f"| {kind} | {told.replace('.100', '1.0')} | .{1000 * gap(steps):03.0f} |"
