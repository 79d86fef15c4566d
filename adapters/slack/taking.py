"""Brings a file that a card offers, when its button is pressed: into the talk of whoever pressed, and nowhere else.

Nothing lies in Slack that nobody asked for, and an edited card brings nothing again. The file is made when it is asked
for, so what is wrong with it is said to whoever waits for it; a press that came to nothing can be pressed again.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from datetime import datetime
from typing import Final

from adapters.papers.files import Shelf, asked, file, said
from adapters.papers.letters import Sheet
from adapters.slack.cards import Reader
from adapters.slack.client import FAILURES, RefusedError, Slack
from bot.kernel.cards import Action, Code, Phrase, phrase
from bot.kernel.messages import Kept
from bot.kernel.people import PersonId
from bot.kernel.ports import Speaker, UnknownOutcomeError

log = logging.getLogger(__name__)
_IN_TIME: Final = 5.0
"""Seconds for asking the names that a file says."""
_SCOPE: Final = "files:write"
_TOO_LARGE: Final = frozenset({"file_upload_size_restricted", "upload_too_large", "storage_limit_reached"})


class Takings:
    """What people take away in one workspace."""

    def __init__(self, slack: Slack, shelf: Shelf, now: Callable[[], datetime]) -> None:
        """`now` tells when a file was made, and what is over."""
        self._slack, self._shelf, self._now = slack, shelf, now
        self._under_way: set[tuple[PersonId, str, str]] = set()

    async def find(self, who: PersonId, action: Action) -> Kept | None:
        """Find what a button offers; None where its time is over, or it is for somebody else."""
        return await self._shelf.find(asked(action)[0], self._now(), who)

    async def bring(self, who: PersonId, action: Action, kept: Kept, say: Speaker) -> Phrase | None:
        """Bring it to somebody, and say how that went; None where it is on its way already: somebody pressed twice."""
        name, kind = asked(action)
        if (who, name, kind) in self._under_way:
            return None
        self._under_way.add((who, name, kind))
        try:
            return await self._brought(who, kind, kept, say)
        except RefusedError as refused:
            log.warning("Slack takes no file: %s", refused)
            if refused.why in _TOO_LARGE:
                return phrase("take-away-too-large")
            return phrase("take-away-refused", scope=Code(_SCOPE if refused.why == "missing_scope" else refused.why))
        except UnknownOutcomeError as error:
            log.warning("nobody knows whether a file arrived: %s", error)
            return phrase("take-away-unsure")
        except FAILURES as error:
            log.warning("a file was not brought: %s %s", type(error).__name__, error)
            return phrase("take-away-unbrought")
        except Exception:
            log.exception("a file could not be made")  # only a bug can cause it; whoever pressed is not left waiting
            return phrase("take-away-unbrought")
        finally:
            self._under_way.discard((who, name, kind))

    async def _brought(self, who: PersonId, kind: str, kept: Kept, say: Speaker) -> Phrase:
        zone = await self._zone(who)

        def sheet(reader: Reader) -> Sheet:
            return Sheet(say, reader.named, reader.titled, reader.permalink, zone)

        told = await self._slack.draw(lambda reader: said(kept.of, sheet(reader)), say, within=_IN_TIME)
        made = await file(kept.of, told, kind, self._now())
        if made is None:
            return phrase("take-away-over")
        await self._slack.bring(who, made, kept.label, say)
        return phrase("take-away-brought")

    async def _zone(self, who: PersonId) -> str:
        """Say where somebody's clock goes; a file that tells times by another one is better than none."""
        try:
            return (await self._slack.look_up(who)).zone
        except FAILURES:
            return "UTC"
