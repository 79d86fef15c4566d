"""`steward doctor`: what is configured, what is missing, and how to mend it."""

from __future__ import annotations

import asyncio
import sys
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from adapters.slack import app as slack
from adapters.slack.client import Slack
from bot import settings as configured
from bot.features import FEATURES
from bot.kernel.calendar import zone
from bot.kernel.cards import Code, Phrase, Words, phrase
from bot.kernel.ports import DeniedError, StoreBrokenError, ThrottledError, UnknownOutcomeError, UnreachableError
from bot.running import STORE, lacking, variable
from bot.runtime import health
from bot.runtime.bot import Bot
from bot.runtime.clock import SystemClock, TurnableClock
from bot.runtime.speaker import flat
from bot.terminal import tell
from storage.memory import MemoryStore
from storage.tiny import TinyStore

if TYPE_CHECKING:
    import argparse

    from bot.kernel.ports import Speaker
    from bot.runtime.speaker import Catalogue
    from bot.settings import Settings


async def doctor(asked: argparse.Namespace, settings: Settings, catalogue: Catalogue, say: Speaker) -> int:
    """Say what is configured, what is missing, and how to mend it. 0 when all is well."""
    del asked
    found: list[tuple[bool, Phrase]] = []

    def note(key: str, *, well: bool = True, **values: str) -> None:
        found.append((well, phrase(key, **{name: Code(value) for name, value in values.items()})))

    note("doctor-python", version=".".join(map(str, sys.version_info[:3])), well=sys.version_info >= (3, 11))
    for name in sorted(configured.SECRETS.intersection(settings.sources)):
        note("doctor-secret", name=name, source=settings.sources[name])
    for name in ("data", "host", "port", "language", "log"):
        source = settings.sources.get(name)
        value = str(getattr(settings, name))
        if source is None:
            note("doctor-default", name=name, value=value, variable=configured.PREFIX + name.upper())
        else:
            note("doctor-set", name=name, value=value, source=source)
    faults = Bot(MemoryStore(), FEATURES, TurnableClock(datetime.min.replace(tzinfo=UTC))).router.faults(catalogue)
    note("doctor-words" if not faults else "doctor-faults", well=not faults, detail="; ".join(faults))
    lost = [name for name in ("Africa/Nairobi", "Asia/Tokyo") if zone(name).key != name]
    note("doctor-zones" if not lost else "doctor-no-zones", well=not lost)
    folder = settings.data / "demo"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        store = TinyStore(folder / STORE)
        await store.open()
        found_health = await health.examine(store, SystemClock().now())
        await store.close()
    except StoreBrokenError as error:
        note("doctor-store-broken", well=False, why=str(error))
    except OSError as error:
        why = error.strerror or str(error)
        note("doctor-folder", well=False, folder=str(folder), why=why, variable=configured.PREFIX + "DATA")
    else:
        told = health.healthz(found_health)
        note("doctor-store", folder=str(folder), waiting=str(told["waiting"]), timers=str(told["timers"]))
        if told["parked"]:
            note("doctor-parked", well=False, count=str(told["parked"]))
    well, said = await _slack_is_well(settings)
    found.append((well, said))
    note("doctor-platforms")
    for well, said in found:
        tell(("\N{CHECK MARK} " if well else "\N{BALLOT X} ") + flat(say(said)))
    well = all(one for one, _ in found)
    tell(flat(say(phrase("doctor-well" if well else "doctor-unwell"))))
    return 0 if well else 1


async def _slack_is_well(settings: Settings) -> tuple[bool, Phrase]:
    """Ask Slack whether it knows the token; nothing is asked where none is set."""
    if not settings.slack_bot_token and not settings.slack_client_id:
        return True, phrase("doctor-slack-off", variable=Code(variable("slack_bot_token")))
    if (missing := lacking(settings)) is not None:
        return False, missing
    if not settings.slack_bot_token:
        return True, phrase("doctor-slack-consent")
    try:
        async with slack.connection(settings.slack_bot_token, settings.slack_api) as web:
            account = await slack.account_of(Slack(web, asyncio.get_running_loop().time))
    except DeniedError as error:
        return False, phrase("doctor-slack-refused", why=Code(str(error)))
    except (ThrottledError, UnreachableError, UnknownOutcomeError) as error:
        return False, phrase("doctor-slack-unreachable", why=Code(str(error)))
    return True, phrase("doctor-slack-well", me=Code(account.me), workspace=Words(account.name))
