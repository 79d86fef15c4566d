"""What stands somewhere, as somebody would read it there, whatever the chat."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from datetime import datetime
from typing import Protocol

from bot.kernel.calendar import zone as zone_named
from bot.kernel.cards import Action
from tests.cast import CAST

WORD = re.compile("[\u4e00-\u9fff]|[\u0600-\u06ff]+|[^\\W\u0600-\u06ff\u4e00-\u9fff]+")
"""In Chinese each sign is one, and in Arabic "and" is written onto a name, whose letters are others."""
_ISOLATES = dict.fromkeys(map(ord, "\u2066\u2067\u2068\u2069"))


class Standing(Protocol):
    """A button where it stands, as the platform holds it."""

    @property
    def label(self) -> str: ...

    @property
    def action(self) -> Action:
        """What comes back when it is pressed, read by the product itself."""


class Seen(Protocol):
    """A message, a page or a dialog, as it stands."""

    def spoken(self, zone: str) -> str:
        """Give all that somebody in a zone reads, the notification first."""

    def buttons(self) -> Iterator[Standing]: ...


def when(at: datetime, zone: str) -> str:
    return f"{at.astimezone(zone_named(zone)):%a %d %b %H:%M}"


def name_of(who: str) -> str:
    return next((one.name for one in CAST.values() if one.who == who), who)


def missing(read: str, spoken: str) -> list[str]:
    """Give the words that were to be read and do not stand there as often."""
    there = Counter(WORD.findall(spoken.translate(_ISOLATES)))
    return sorted((Counter(WORD.findall(read)) - there).elements())


def is_said(read: str, spoken: str) -> None:
    """Hold what stands somewhere against what was to be read."""
    lost = missing(read, spoken)
    assert not lost, f"{lost} is missing from\n{spoken}\nwhich should say\n{read}"
