"""Keeps secrets in a store so that whoever reads the store reads none: sealed with keys that lie elsewhere.

The keys come from the environment, newest first: the first one seals, any of them opens, so a key can be replaced while
Steward works, and the old one be dropped after the next start.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Final

import msgspec
from cryptography.fernet import Fernet, InvalidToken, MultiFernet

from bot.kernel.ports import Commit, ConflictError, Named, Store, StoreBrokenError
from bot.kernel.records import Row

_SCOPE: Final = "vault"
_KIND: Final = "secret"
_MOST: Final = 10_000
_sealed: Final = msgspec.json.Decoder(str)


class SealedVault:
    """A `Vault` that lies in any store."""

    def __init__(self, store: Store, keys: Sequence[str], now: Callable[[], datetime]) -> None:
        """Seal with the first of `keys`, each 32 bytes in URL-safe base64; open with any of them.

        Raises:
            ValueError: there is no key, or one is none.
        """
        self._store, self._now = store, now
        self._fernet = MultiFernet([Fernet(key) for key in keys])

    async def keep(self, name: str, secret: bytes) -> None:
        """Keep a secret, in place of the one that had this name."""
        data = msgspec.json.encode(self._fernet.encrypt(secret).decode())
        while True:
            known = await self._store.get(_SCOPE, _KIND, name)
            row = Row(_SCOPE, _KIND, name, data, version=known.version if known else 0)
            try:
                return await self._store.commit(Commit(cause="", at=self._now(), rows=(row,)))
            except ConflictError:
                continue

    async def read(self, name: str) -> bytes | None:
        """Give a secret back.

        Raises:
            StoreBrokenError: none of the keys opens it.
        """
        row = await self._store.get(_SCOPE, _KIND, name)
        return self._opened(row) if row is not None else None

    async def forget(self, name: str) -> bool:
        """Forget a secret for good; of several who ask at the same time, one is told that it was there."""
        row = await self._store.get(_SCOPE, _KIND, name)
        if row is None:
            return False
        gone = Named(_SCOPE, _KIND, name, row.version)
        try:
            await self._store.commit(Commit(cause="", at=self._now(), gone=(gone,)))
        except ConflictError:
            return False
        return True

    async def names(self, beginning: str = "") -> Sequence[str]:
        """Name the secrets whose names begin so, in order."""
        rows = await self._store.find(_SCOPE, _KIND, "", "", _MOST)
        return [row.id for row in rows if row.id.startswith(beginning)]

    async def renew(self) -> None:
        """Seal everything with the newest key, so that older ones are needed no more."""
        for name in await self.names():
            secret = await self.read(name)
            if secret is not None:
                await self.keep(name, secret)

    def _opened(self, row: Row) -> bytes:
        try:
            return self._fernet.decrypt(_sealed.decode(row.data))
        except InvalidToken as error:
            raise StoreBrokenError(
                "A secret in the store cannot be read with the keys in STEWARD_KEYS. Put the key it was written with "
                "back: the newest one first, a comma, then the older one."
            ) from error
