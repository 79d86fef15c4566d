"""Which adapters exist, and in which contracts each takes part. An adapter that nobody speaks for here fails.

What an adapter does not do is said with its reason, so that nothing is left out by forgetting it. A new adapter (Teams)
adds one entry to `ADAPTERS`, and to what it names.
"""

from __future__ import annotations

from pathlib import Path

from msgspec import Struct

import adapters
from tests.contracts.adapters.drawings import (
    Asking,
    Drawing,
    InADialog,
    InAMessage,
    InAReport,
    InThePlayground,
    OnAHome,
)


class Part(Struct, frozen=True):
    """The part that one adapter takes in the contracts."""

    cards: dict[str, Drawing]
    """Its ways of drawing cards."""
    forms: dict[str, Asking]
    """Its ways of drawing forms."""
    without: dict[str, str] = {}
    """The contracts it takes no part in, each with the reason."""


CONTRACTS = ("cards", "forms")
"""What an adapter may take part in."""
ADAPTERS = {
    "archive": Part(
        cards={"archive-report": InAReport()},
        forms={},
        without={
            "forms": "a report is read; nobody fills anything in",
        },
    ),
    "playground": Part(
        cards={"playground": InThePlayground()},
        forms={"playground": InThePlayground()},
    ),
    "slack": Part(
        cards={"slack-message": InAMessage(), "slack-home": OnAHome()},
        forms={"slack-dialog": InADialog()},
    ),
}

DRAWINGS = {name: way for part in ADAPTERS.values() for name, way in part.cards.items()}
ASKINGS = {name: way for part in ADAPTERS.values() for name, way in part.forms.items()}


def adapters_in_the_house() -> set[str]:
    """Packages in adapters/."""
    return {path.parent.name for path in Path(adapters.__path__[0]).glob("*/__init__.py")}
