"""`steward doctor`: what is configured, what is missing, and how to mend it."""

from __future__ import annotations

import sys
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from shutil import disk_usage
from time import perf_counter
from typing import TYPE_CHECKING

import aiohttp

from adapters import pictures
from adapters.slack import app as slack
from adapters.slack import checkup
from adapters.slack.installs import kept_in
from adapters.slack.manifest import EVENTS, Way
from bot import settings as configured
from bot.connecting import communities_of, places_of, registration_of, slack_lacks, teams_lacks, variable
from bot.features import FEATURES
from bot.kernel.calendar import zone
from bot.kernel.cards import Code, Phrase, Words, phrase
from bot.kernel.people import Role, WorkspaceId
from bot.kernel.ports import DeniedError, StoreBrokenError, ThrottledError, UnknownOutcomeError, UnreachableError
from bot.manifests import wanted
from bot.runtime import health
from bot.runtime.bot import Bot
from bot.runtime.clock import SystemClock, TurnableClock
from bot.runtime.reader import Looking
from bot.runtime.speaker import flat
from bot.storing import STORE, database_of, exists, store_of
from bot.terminal import tell
from storage.crypto import SealedVault
from storage.memory import MemoryStore
from storage.tiny import TinyStore

if TYPE_CHECKING:
    import argparse
    from collections.abc import AsyncIterator
    from pathlib import Path

    from slack_sdk.web.async_client import AsyncWebClient

    from adapters.teams.checkup import Organisation
    from bot.kernel.ports import Speaker, Store
    from bot.runtime.speaker import Catalogue
    from bot.settings import Settings


_NAMED = 8
"""Channels that are named; more are only counted."""

_PATIENCE = aiohttp.ClientTimeout(total=10)
"""Until somebody who does not answer is given up."""
_ROOM = 200
"""Megabytes that should be free where a store lies in a file: it is written anew now and then, beside the old one."""
Finding = tuple[bool, Phrase]


async def doctor(asked: argparse.Namespace, settings: Settings, catalogue: Catalogue, say: Speaker) -> int:
    """Say what is configured, what is missing, and how to mend it. 0 when all is well."""
    del asked
    found: list[Finding] = []

    def note(key: str, *, well: bool = True, **values: str) -> None:
        found.append((well, phrase(key, **{name: Code(value) for name, value in values.items()})))

    note("doctor-python", version=".".join(map(str, sys.version_info[:3])), well=sys.version_info >= (3, 11))
    for name in sorted(configured.SECRETS.intersection(settings.sources)):
        note("doctor-secret", name=name, source=settings.sources[name])
    for name in ("data", "host", "port", "language", "log", "history_days"):
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
    note("doctor-no-letters" if pictures.unwritten("水かな글") else "doctor-letters", package="manimgx-fonts-cjk")
    found += await (_database if settings.database_url else _file)(settings)
    found += await _communities(settings)
    found += await _slack(settings)
    found += await _teams(settings)
    for well, said in found:
        tell(("\N{CHECK MARK} " if well else "\N{BALLOT X} ") + flat(say(said)))
    well = all(one for one, _ in found)
    tell(flat(say(phrase("doctor-well" if well else "doctor-unwell"))))
    return 0 if well else 1


async def _file(settings: Settings) -> list[Finding]:
    """Try whether a store can be kept in the folder: that of the demo, which nobody misses."""
    folder = settings.data / "demo"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        store = TinyStore(folder / STORE)
        await store.open()
        found_health = await health.examine(store, SystemClock().now())
        await store.close()
    except StoreBrokenError as error:
        return [(False, phrase("doctor-store-broken", why=Code(str(error))))]
    except OSError as error:
        why = Code(error.strerror or str(error))
        return [(False, phrase("doctor-folder", folder=Code(str(folder)), why=why, variable=Code(variable("data"))))]
    return [*_waiting(found_health, "doctor-store", folder=Code(str(folder))), _room(folder)]


async def _database(settings: Settings) -> list[Finding]:
    """Ask the database how it is, and how long it takes to say so."""
    store = database_of(settings.database_url)
    if store is None:
        return []
    try:
        await store.open()
        try:
            begin = perf_counter()
            found_health = await health.examine(store, SystemClock().now())
            took = perf_counter() - begin
            product, folder = await store.database.product(), store.database.folder
        finally:
            await store.close()
    except StoreBrokenError as error:
        return [(False, phrase("doctor-store-broken", why=Code(str(error))))]
    where, milliseconds = Code(store.database.where), Code(f"{took * 1000:.0f}")
    found = _waiting(found_health, "doctor-database", where=where, product=Code(product), milliseconds=milliseconds)
    return [*found, _room(folder)] if folder is not None else found


def _waiting(found: health.Health, key: str, **values: Code) -> list[Finding]:
    told = health.healthz(found)
    waiting, timers = Code(str(told["waiting"])), Code(str(told["timers"]))
    said = [(True, phrase(key, waiting=waiting, timers=timers, **values))]
    return [*said, (False, phrase("doctor-parked", count=Code(str(told["parked"]))))] if told["parked"] else said


def _room(folder: Path) -> Finding:
    free = disk_usage(folder).free // 2**20
    return free >= _ROOM, phrase(
        "doctor-room" if free >= _ROOM else "doctor-no-room", folder=Code(str(folder)), free=free
    )


async def _communities(settings: Settings) -> list[Finding]:
    """Look for holes in what was set up; nothing can be seen while Steward is running."""
    found: list[Finding] = []
    async with _kept(settings) as (store, _):
        for one in await communities_of(store):
            name = Words(one.name)
            looking = Looking(store, one.workspace, one.community)
            if not await looking.people(Role.MANAGER):  # who left, or is a guest by now, manages nothing
                found.append((False, phrase("doctor-no-manager", name=name)))
            if one.policy.zone == "UTC":
                found.append((True, phrase("doctor-no-zone", name=name)))
    return found


async def _slack(settings: Settings) -> list[Finding]:
    """Ask Slack what it thinks of every token; nothing is asked where none is set."""
    if (missing := slack_lacks(settings)) is not None:
        return [(False, missing)]
    if not settings.slack_bot_token and not settings.slack_client_id:
        return [(True, phrase("doctor-slack-off", variable=Code(variable("slack_bot_token"))))]
    async with slack.connection(settings.slack_bot_token, settings.slack_api) as web, _kept(settings) as (store, busy):
        tokens = [settings.slack_bot_token] if settings.slack_bot_token else await _installed(settings, store)
        found: list[Finding] = []
        if not settings.slack_bot_token:
            found.append((True, phrase("doctor-slack-busy" if busy else "doctor-slack-consent", count=len(tokens))))
        for token in tokens:
            found += await _workspace(web, token, store)
        if settings.slack_app_token:
            why = await checkup.socket(web, settings.slack_app_token)
            key = "doctor-slack-socket" if not why else "doctor-slack-no-socket"
            found.append((not why, phrase(key, variable=Code(variable("slack_app_token")), why=Code(why))))
        found += await _app(settings, web, tokens)
    return found


@asynccontextmanager
async def _kept(settings: Settings) -> AsyncIterator[tuple[Store, bool]]:
    """What is kept, to be looked at; an empty store where Steward is running, or the other says why it cannot."""
    store: Store = store_of(settings) if exists(settings) else MemoryStore()
    busy = False
    try:
        await store.open()
    except StoreBrokenError:
        store, busy = MemoryStore(), True
    try:
        yield store, busy
    finally:
        await store.close()


async def _installed(settings: Settings, store: Store) -> list[str]:
    """Give the tokens of those who have installed Steward."""
    vault = SealedVault(store, settings.keys, SystemClock().now)
    return [installed.token for installed in await kept_in(vault)]


async def _workspace(web: AsyncWebClient, token: str, store: Store) -> list[Finding]:
    hands = checkup.hands(web, token)
    try:
        account = await slack.account_of(hands)
        known = await places_of(store, account.workspace)
        told = await checkup.workspace(hands, known)
    except DeniedError as error:
        return [(False, phrase("doctor-slack-refused", why=Code(str(error))))]
    except (ThrottledError, UnreachableError, UnknownOutcomeError) as error:
        return [(False, phrase("doctor-slack-unreachable", why=Code(str(error))))]
    name = Words(account.name)
    found = [(True, phrase("doctor-slack-well", me=Code(account.me), workspace=name))]
    if told.lacks:
        found.append((False, phrase("doctor-slack-scopes", workspace=name, lacks=Code(", ".join(told.lacks)))))
    if told.channels:
        listed = Words(", ".join(f"#{one}" for one in told.channels[:_NAMED]))
        found.append((True, phrase("doctor-slack-channels", count=len(told.channels), listed=listed)))
    else:
        found.append((False, phrase("doctor-slack-no-channel", workspace=name)))
    if told.lost:
        found.append((False, phrase("doctor-slack-lost", lost=Code(", ".join(told.lost[:_NAMED])))))
    return found


async def _app(settings: Settings, web: AsyncWebClient, tokens: list[str]) -> list[Finding]:
    """Hold what Slack tells Steward of against what it needs to hear."""
    if not settings.slack_config_token:
        return [(True, phrase("doctor-slack-events-unasked", variable=Code(variable("slack_config_token"))))]
    app = ""
    if tokens:
        hands = checkup.hands(web, tokens[0])
        try:
            app = await checkup.app_id(hands, (await slack.account_of(hands)).bot)
        except (DeniedError, ThrottledError, UnreachableError, UnknownOutcomeError):
            app = ""
    if not app:
        return [(False, phrase("doctor-slack-no-app"))]
    try:
        told = await checkup.app(web, settings.slack_config_token, app, wanted(Way(settings.url)))
    except (DeniedError, UnreachableError) as error:
        return [(False, phrase("doctor-slack-no-manifest", why=Code(str(error))))]
    missing = Code(", ".join((*told.deaf, *told.lacks)))
    if told.deaf or told.lacks:
        return [(False, phrase("doctor-slack-deaf", missing=missing))]
    if told.socket != bool(settings.slack_app_token):
        return [(False, phrase("doctor-slack-other-way", socket="yes" if told.socket else "no"))]
    return [(True, phrase("doctor-slack-events", count=len(EVENTS)))]


async def _teams(settings: Settings) -> list[Finding]:
    """Ask Microsoft what it knows of Steward, and how each organisation stands; nothing is asked where none is set."""
    if (missing := teams_lacks(settings)) is not None:
        return [(False, missing)]
    registration = registration_of(settings)
    if registration is None:
        return [(True, phrase("doctor-teams-off", variable=Code(variable("teams_app_id"))))]
    from adapters.teams import checkup as of_teams  # noqa: PLC0415 - half a second and 28 MB that only Teams needs
    from adapters.teams.book import Book  # noqa: PLC0415 - it comes with the others
    from adapters.teams.credential import Credential  # noqa: PLC0415 - it comes with the others
    from adapters.teams.line import Line  # noqa: PLC0415 - it comes with the others
    from adapters.teams.tokens import Keys  # noqa: PLC0415 - it comes with the others

    found: list[Finding] = []
    credential, now = Credential(registration), SystemClock().now
    async with aiohttp.ClientSession(timeout=_PATIENCE) as session, _kept(settings) as (store, busy):
        try:
            allowed, why = await of_teams.login(credential, registration)
            if why:
                key = "doctor-teams-unreachable" if allowed else "doctor-teams-refused"
                found.append((False, phrase(key, why=Code(why))))
            else:
                found.append((True, phrase("doctor-teams-well", app=Code(registration.app_id))))
            known = Keys(session, registration.cloud, now)
            if await of_teams.keys(known):
                found.append((True, phrase("doctor-teams-keys")))
            else:
                found.append((False, phrase("doctor-teams-no-keys", address=Code(registration.cloud.metadata))))
            await known.close()
            if busy:
                return [*found, (True, phrase("doctor-teams-busy"))]
            line = Line(session, credential, registration.cloud)
            for name in sorted(registration.tenants if not why else ()):
                tenant = WorkspaceId(name)
                told = await of_teams.organisation(line, store, tenant, Book(store, tenant, now))
                found += _organisation(name, told)
        finally:
            await credential.close()
    return found


def _organisation(tenant: str, told: Organisation) -> list[Finding]:
    name = Code(tenant)
    if not told.heard:
        return [(False, phrase("doctor-teams-unheard", tenant=name))]
    if told.trouble:
        return [(False, phrase("doctor-teams-trouble", tenant=name, why=Code(told.trouble)))]
    found: list[Finding] = []
    if told.teams or told.chats:
        listed = Words(", ".join(told.teams[:_NAMED]) or "–")
        count, chats = told.channels, told.chats
        found.append((True, phrase("doctor-teams-in", tenant=name, teams=listed, count=count, chats=chats)))
    else:
        found.append((False, phrase("doctor-teams-nowhere", tenant=name)))
    if told.lost:
        found.append((False, phrase("doctor-teams-lost", lost=Words(", ".join(told.lost[:_NAMED])))))
    if told.unread:
        found.append((False, phrase("doctor-teams-unread", teams=Words(", ".join(told.unread[:_NAMED])))))
    elif told.teams:
        found.append((True, phrase("doctor-teams-read")))
    if told.unreached:
        found.append((True, phrase("doctor-teams-unreached", count=told.unreached)))
    return found
