"""`steward run`: one store, one worker, and a door for each workspace that has let Steward in."""

from __future__ import annotations

import asyncio
import gc
import logging
import signal
from contextlib import AsyncExitStack, suppress
from datetime import timedelta
from functools import partial
from typing import TYPE_CHECKING

from slack_sdk.oauth.token_rotation.async_rotator import AsyncTokenRotator

from adapters import site
from adapters.slack import app as slack
from adapters.slack import installs
from adapters.slack.installs import Consent, Installs, States
from adapters.slack.manifest import SCOPES
from adapters.slack.reception import Reception
from bot import settings as configured
from bot.features import FEATURES
from bot.kernel.cards import Code, Words, phrase
from bot.kernel.people import Profile, Wishes
from bot.kernel.policy import Community, Policy
from bot.kernel.ports import DeniedError, ThrottledError, UnknownOutcomeError, UnreachableError
from bot.kernel.records import from_row
from bot.runtime import health
from bot.runtime.bot import Bot
from bot.runtime.clock import SystemClock
from bot.runtime.history import History
from bot.runtime.speaker import Catalogue, flat
from bot.runtime.worker import Worker
from bot.terminal import complain, tell
from storage.crypto import SealedVault
from storage.tiny import TinyStore

if TYPE_CHECKING:
    import argparse
    from collections.abc import Sequence

    from aiohttp import web
    from slack_sdk.web.async_client import AsyncWebClient

    from bot.kernel.cards import Phrase
    from bot.kernel.people import PersonId, PlaceId, WorkspaceId
    from bot.kernel.ports import Speaker, Store
    from bot.settings import Settings

log = logging.getLogger(__name__)
STORE = "steward.json"
_COLLECT_AT = 50_000
"""Objects made, and not yet let go, before cycles are looked for among them."""
_LOOK_AGAIN = timedelta(minutes=1)
"""Until a workspace that could not be reached is tried again."""
_NO_REQUEST = "unused: a socket is opened, and no request taken"


async def run(asked: argparse.Namespace, settings: Settings, catalogue: Catalogue, say: Speaker) -> int:
    """Connect to Slack, and work until somebody ends it."""
    del asked
    if (missing := lacking(settings)) is not None:
        complain(flat(say(missing)))
        return 2
    try:
        await _work(settings, catalogue, say)
    except DeniedError as error:
        complain(flat(say(phrase("run-refused", why=Code(str(error))))))
        return 1
    except (ThrottledError, UnreachableError, UnknownOutcomeError) as error:
        complain(flat(say(phrase("run-unreachable", why=Code(str(error))))))
        return 1
    except site.PortError as error:
        at = Code(f"{settings.host}:{settings.port}")
        complain(flat(say(phrase("run-port", at=at, why=Code(str(error)), variable=Code(variable("port"))))))
        return 1
    return 0


def lacking(settings: Settings) -> Phrase | None:
    """Say what is missing before Steward can be on Slack at all; None when nothing is."""
    if not settings.slack_bot_token and not settings.slack_client_id:
        names = {name: Code(variable(f"slack_{name}")) for name in ("bot_token", "client_id", "client_secret")}
        return phrase("run-no-token", variable=names["bot_token"], id=names["client_id"], secret=names["client_secret"])
    if not settings.slack_app_token and not settings.slack_signing_secret:
        socket, http = Code(variable("slack_app_token")), Code(variable("slack_signing_secret"))
        return phrase("run-no-way", socket=socket, http=http)
    if settings.slack_bot_token:
        return None
    needed = {"slack_client_secret": settings.slack_client_secret, "url": settings.url, "keys": settings.keys}
    lacks = [variable(name) for name, value in needed.items() if not value]
    return phrase("run-no-consent", lacks=Code(", ".join(lacks))) if lacks else None


async def _work(settings: Settings, catalogue: Catalogue, say: Speaker) -> None:
    settings.data.mkdir(parents=True, exist_ok=True)
    store, clock = TinyStore(settings.data / STORE), SystemClock()
    bot = Bot(store, FEATURES, clock, health.write)
    bot.router.check(catalogue)
    async with AsyncExitStack() as later:
        web = await later.enter_async_context(slack.connection(settings.slack_bot_token, settings.slack_api))

        def voices(workspace: WorkspaceId) -> slack.Voice:
            return lambda who, place: voice_of(store, catalogue, who, place, workspace)

        reception = Reception(bot, voices, partial(places_of, store), clock.now, web=web)
        worker = Worker(bot, reception.platforms, catalogue, clock)
        back = timedelta(days=settings.history_days)
        history = History(bot, store, reception.pasts if back else {}, SystemClock(), back)

        async def at_work() -> None:
            await asyncio.gather(worker.run(), history.run(), _look_again(reception))

        async def healthz() -> dict[str, object]:
            found = await health.examine(store, clock.now(), faults=worker.faults, delivered=worker.delivered)
            return dict(health.healthz(found))

        await store.open()
        later.push_async_callback(store.close)
        account = await reception.open() if settings.slack_bot_token else None
        more = [] if account else await _invite(settings, reception, store, web, say)
        app = slack.build(reception, settings.slack_signing_secret or _NO_REQUEST, settings.slack_api)
        routes = [*more, *([] if settings.slack_app_token else slack.routes(app))]
        address = await later.enter_async_context(site.served(routes, healthz, (settings.host, settings.port)))
        if settings.slack_app_token:
            await later.enter_async_context(slack.socket(app, settings.slack_app_token))
        await reception.enrol()
        collect_seldom()
        ended = interrupted()
        tell(flat(say(_begun(settings, account, reception, address))))
        await until(asyncio.create_task(at_work()), ended, reception.closed)
        if reception.closed.is_set() and account is not None:
            complain(flat(say(phrase("run-removed", workspace=Words(account.name)))))


def _begun(settings: Settings, account: slack.Account | None, reception: Reception, address: str) -> Phrase:
    """Say what Steward is connected to, and where others can install it."""
    key, path = ("run-socket", site.HEALTH) if settings.slack_app_token else ("run-http", slack.PATH)
    address += path
    if account is None:
        at = Code(settings.url + installs.INSTALL)
        return phrase("run-consent", address=Code(address), count=len(reception.doors), install=at)
    return phrase(key, workspace=Words(account.name), address=Code(address))


async def _invite(
    settings: Settings, reception: Reception, store: Store, web: AsyncWebClient, say: Speaker
) -> Sequence[web.RouteDef]:
    """Let workspaces install Steward by themselves, and open the doors of those that have."""
    clock = SystemClock()
    vault = SealedVault(store, settings.keys, clock.now)
    await vault.renew()
    client = slack.another(web, "")
    secret = settings.slack_client_secret
    rotator = AsyncTokenRotator(client_id=settings.slack_client_id, client_secret=secret, client=client)
    kept = Installs(vault, rotator, clock.now)
    await reception.welcome(kept)
    consent = Consent(settings.slack_client_id, secret, settings.url, tuple(sorted(SCOPES)))
    return installs.routes(consent, kept, States(vault, secret, clock.now), client, say)


async def _look_again(reception: Reception) -> None:
    clock = SystemClock()  # one of its own, which nobody wakes
    while True:
        await clock.sleep_until(clock.now() + _LOOK_AGAIN)
        try:
            await reception.look_again()
        except Exception:
            log.exception("looking for workspaces failed; it is tried again in a minute")


async def places_of(store: Store, workspace: WorkspaceId) -> frozenset[PlaceId]:
    """Name the channels that a workspace's communities have."""
    rows = await store.find(workspace, Community.kind, "", "", 1000)
    return frozenset(place for row in rows for place in from_row(Community, row).places)


async def voice_of(
    store: Store, catalogue: Catalogue, who: PersonId, place: PlaceId, workspace: WorkspaceId
) -> Speaker:
    """Say what somebody is answered in their own language, in the tone of the place's community."""
    row = await store.get(workspace, Profile.kind, who)
    wishes = await store.get(workspace, Wishes.kind, who)
    language = from_row(Profile, row).language if row else ""
    if wishes is not None:
        language = from_row(Wishes, wishes).language or language
    found = await store.find(workspace, Community.kind, "place", place, 1)
    policy = from_row(Community, found[0]).policy if found else Policy()
    return catalogue.speaker(language or policy.language, policy.tone)


def collect_seldom() -> None:
    """Look for cycles seldom: what lives long holds many records, hardly a cycle, and a tenth of the time was lost."""
    gc.freeze()
    gc.set_threshold(_COLLECT_AT, 10, 10)


def interrupted() -> asyncio.Event:
    """Give an event that is set when somebody ends the program."""
    done = asyncio.Event()
    for name in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().add_signal_handler(name, done.set)
    return done


async def until(working: asyncio.Task[None], *ends: asyncio.Event) -> None:
    """Let the worker work until one of these is set, or something ends the worker."""
    waiting = [asyncio.create_task(end.wait()) for end in ends]
    try:
        await asyncio.wait({*waiting, working}, return_when=asyncio.FIRST_COMPLETED)
    finally:
        for task in (*waiting, working):
            task.cancel()
        with suppress(asyncio.CancelledError):
            await working


def variable(name: str) -> str:
    """Name the environment variable of a setting."""
    return configured.PREFIX + name.upper()
