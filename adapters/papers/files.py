"""What somebody can take away, as files: which kinds there are, how each is called, and who may have it."""

from __future__ import annotations

import asyncio
import hmac
import re
from base64 import urlsafe_b64encode
from collections.abc import Mapping
from datetime import datetime
from typing import Final, NamedTuple, assert_never

from adapters.papers.html import html
from adapters.papers.letters import Letter, Sheet, letter
from adapters.papers.pdf import pdf
from adapters.papers.tables import as_csv, as_json
from bot.kernel.cards import Action, Button, Download, Paper, Phrase, Table, phrase
from bot.kernel.messages import Kept
from bot.kernel.people import PersonId, Profile, Wishes, WorkspaceId
from bot.kernel.ports import Store
from bot.kernel.records import from_row

TAKE: Final = "steward.take"
"""The action of a button that brings a file; adapters answer it themselves, since a file is no reply."""
_KEPT, _AS = "kept", "as"
_UNSAFE: Final = re.compile(r"[^A-Za-z0-9]+")
_LONGEST: Final = 60
_SEALED: Final = b"what is taken away"


class Kind(NamedTuple):
    """One kind of file."""

    media: str
    label: Phrase


KINDS: Final[Mapping[str, Kind]] = {
    "html": Kind("text/html; charset=utf-8", phrase("take-away-html")),
    "pdf": Kind("application/pdf", phrase("take-away-pdf")),
    "csv": Kind("text/csv; charset=utf-8", phrase("take-away-csv")),
    "json": Kind("application/json", phrase("take-away-json")),
}


class File(NamedTuple):
    """A file to be brought."""

    name: str
    media: str
    data: bytes


def kinds(download: Download) -> tuple[str, ...]:
    """Name the kinds of file that something can be taken as; none where nothing keeps it."""
    if not download.kept:
        return ()
    match download.of:
        case Paper():
            return ("html", "pdf")
        case Table():
            return ("csv", "json")
        case _:
            assert_never(download.of)


def buttons(download: Download) -> tuple[Button, ...]:
    """Give a button for each kind of file."""
    return tuple(Button(KINDS[kind].label, Action(TAKE, {_KEPT: download.kept, _AS: kind})) for kind in kinds(download))


def asked(action: Action) -> tuple[str, str]:
    """Read what such a button asks for: the name under which it is kept, and the kind of file."""
    return action.about.get(_KEPT, ""), action.about.get(_AS, "")


# ---------------------------------------------------------------- written


Said = Letter | Table
"""Something with nothing left in it to be asked of anybody."""


def said(of: Paper | Table, sheet: Sheet) -> Said:
    """Say it, for one reader."""
    return letter(of, sheet) if isinstance(of, Paper) else of


async def file(of: Paper | Table, told: Said, kind: str, at: datetime) -> File | None:
    """Write it, as made `at` that moment, without keeping others waiting; None where it has no such kind."""
    if kind not in kinds(Download(phrase(""), of, kept="any")):
        return None
    data = await asyncio.to_thread(_written, told, kind, at)
    return File(f"{_UNSAFE.sub('-', of.name).strip('-')[:_LONGEST] or 'steward'}.{kind}", KINDS[kind].media, data)


def _written(told: Said, kind: str, at: datetime) -> bytes:
    match told:
        case Letter():
            return pdf(told, at) if kind == "pdf" else html(told).encode()
        case Table():
            return as_csv(told) if kind == "csv" else as_json(told)
        case _:
            assert_never(told)


# ---------------------------------------------------------------- who may have it


class Shelf(NamedTuple):
    """Where everything lies that people of one workspace can take away."""

    store: Store
    workspace: WorkspaceId

    async def find(self, name: str, now: datetime, who: PersonId | None = None) -> Kept | None:
        """Find something; None where its time is over, it is for somebody else, or tells of somebody who is away.

        Whoever comes with a sealed address is asked for no name: `who` is None.
        """
        row = await self.store.get(self.workspace, Kept.kind, name) if name else None
        if row is None:
            return None
        kept = from_row(Kept, row)
        theirs = who is None or kept.who in {None, who}
        if not theirs or now >= kept.until:
            return None
        return None if any([await self._away(one) for one in kept.names]) else kept

    async def _away(self, who: PersonId) -> bool:
        """Whether somebody left or wants to be left alone by now: nothing that tells of them is handed out any more."""
        profile = await self.store.get(self.workspace, Profile.kind, who)
        wishes = await self.store.get(self.workspace, Wishes.kind, who)
        left = profile is not None and from_row(Profile, profile).left
        return left or (wishes is not None and from_row(Wishes, wishes).opted_out)


class Seal:
    """Makes addresses that nobody can make up: who was given one can open it, and nobody finds another by guessing."""

    def __init__(self, *secrets: str) -> None:
        """Derive keys of its own from secrets that there are already, so that neither tells the other.

        The first one seals, and any of them is known again: a secret can be replaced, and addresses still hold.
        """
        self._keys = [hmac.digest(secret.encode(), _SEALED, "sha256") for secret in secrets]

    def of(self, *parts: str) -> str:
        """Seal these."""
        return _seal(self._keys[0], parts)

    def holds(self, seal: str, *parts: str) -> bool:
        """Whether it is a seal of these."""
        return any(hmac.compare_digest(seal.encode(), _seal(key, parts).encode()) for key in self._keys)


def _seal(key: bytes, parts: tuple[str, ...]) -> str:
    sealed = hmac.digest(key, "\n".join(parts).encode(), "sha256")
    return urlsafe_b64encode(sealed).decode().rstrip("=")


HEADERS: Final[Mapping[str, str]] = {
    "X-Content-Type-Options": "nosniff",
    "Cache-Control": "no-store",
    "Referrer-Policy": "no-referrer",
    "X-Robots-Tag": "noindex",
    "Content-Security-Policy": "sandbox; default-src 'none'; img-src data:; style-src 'unsafe-inline'",
}
"""A file is saved, and neither opened as a page of Steward's own nor kept on the way."""


def disposition(name: str) -> str:
    """Say that a file is to be saved, and under which name: letters, digits and hyphens."""
    return f'attachment; filename="{name}"'
