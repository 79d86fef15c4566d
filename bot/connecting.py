"""The ends of the lines that are configured: what each needs, how it is connected, and what it says when it is not.

`steward run` listens at all of them in one process, and `steward backfill` only asks what they remember.
"""

from __future__ import annotations

import asyncio
import logging
from collections import ChainMap
from contextlib import AsyncExitStack, asynccontextmanager, contextmanager
from functools import partial
from typing import TYPE_CHECKING, NamedTuple, Protocol

from msgspec.structs import replace
from slack_sdk.oauth.token_rotation.async_rotator import AsyncTokenRotator

from adapters import site
from adapters.papers.files import Seal, Shelf
from adapters.slack import app as slack
from adapters.slack import installs, reception
from adapters.slack.manifest import SCOPES
from adapters.teams import about
from adapters.teams.clouds import CLOUDS, PATH, Registration
from adapters.teams.counter import Counter
from bot import settings as configured
from bot.kernel.cards import Code, Phrase, Words, phrase
from bot.kernel.people import CommunityId, Profile, Wishes
from bot.kernel.policy import Community, Policy
from bot.kernel.ports import DeniedError, ThrottledError, UnknownOutcomeError, UnreachableError
from bot.kernel.records import from_row
from bot.kernel.wording import OwnWords
from storage.crypto import SealedVault

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable, Iterator, Mapping, Sequence
    from contextlib import AbstractAsyncContextManager
    from datetime import datetime

    from aiohttp import web
    from slack_bolt.app.async_app import AsyncApp
    from slack_sdk.web.async_client import AsyncWebClient

    from adapters.teams.app import Reception as Organisations
    from bot.kernel.people import PersonId, PlaceId, WorkspaceId
    from bot.kernel.ports import Past, Platform, Speaker, Store
    from bot.runtime.bot import Bot
    from bot.runtime.speaker import Catalogue
    from bot.settings import Settings

log = logging.getLogger(__name__)
_NO_COMMUNITY = CommunityId("")
_NO_REQUEST = "unused: a socket is opened, and no request taken"


class NotConnectedError(Exception):
    """An end cannot be connected; a sentence says why, and what to do."""

    def __init__(self, said: Phrase) -> None:
        """Keep the sentence."""
        super().__init__(said.key)
        self.said = said


class House(NamedTuple):
    """What every end is connected to."""

    settings: Settings
    bot: Bot
    store: Store
    catalogue: Catalogue
    say: Speaker

    @property
    def now(self) -> Callable[[], datetime]:
        """The clock that Steward goes by."""
        return self.bot.clock.now

    def voices(self, workspace: WorkspaceId) -> slack.Voice:
        """Give what answers people of a workspace in their own language."""
        return lambda who, place: voice_of(
            self.store, self.catalogue, who, place, workspace, self.bot.answered_in(workspace, who)
        )


class End(Protocol):
    """One vendor's workspaces. They come and go while it is connected, and its mappings with them."""

    closed: asyncio.Event
    """Set when nothing more can come from there."""

    @property
    def platforms(self) -> Mapping[WorkspaceId, Platform]:
        """Where Steward speaks."""

    @property
    def pasts(self) -> Mapping[WorkspaceId, Past]:
        """What is remembered there."""

    async def open(self) -> Sequence[web.RouteDef]:
        """Learn who Steward is there, and name what is served for it. Raises `NotConnectedError`."""

    def listening(self, address: str) -> AbstractAsyncContextManager[Phrase]:
        """Be told what happens; say where. `address` is that of the web site. Raises `NotConnectedError`."""

    async def meet(self) -> None:
        """Find the places that Steward is in. Raises `NotConnectedError`."""

    async def look_again(self) -> None:
        """Try again what could not be reached."""

    async def titled(self, workspace: WorkspaceId, place: PlaceId) -> str:
        """Say how a place is called; its id where nobody tells."""

    def leaves(self) -> Phrase | None:
        """Say why it is closed, where there is something to say."""


def connected(house: House) -> Iterator[AbstractAsyncContextManager[End]]:
    """Connect every end that is configured."""
    if _on_slack(house.settings):
        yield _slack(house)
    if house.settings.teams_app_id:
        yield _teams(house)


def platforms_of(ends: Sequence[End]) -> Mapping[WorkspaceId, Platform]:
    """All platforms, as they come and go."""
    return ChainMap(*[end.platforms for end in ends])  # type: ignore[arg-type]  # nobody writes to it


def pasts_of(ends: Sequence[End]) -> Mapping[WorkspaceId, Past]:
    """Everything that is remembered anywhere."""
    return ChainMap(*[end.pasts for end in ends])  # type: ignore[arg-type]  # nobody writes to it, as above


# ---------------------------------------------------------------- what is missing


def lacking(settings: Settings) -> Phrase | None:
    """Say what is missing before Steward can be on any platform; None when nothing is."""
    if not _on_slack(settings) and not _on_teams(settings):
        slack_token, app_id = variable("slack_bot_token"), variable("teams_app_id")
        return phrase("run-no-platform", slack=Code(slack_token), teams=Code(app_id))
    return slack_lacks(settings) or teams_lacks(settings)


def _on_slack(settings: Settings) -> bool:
    return bool(settings.slack_bot_token or settings.slack_client_id)


def _on_teams(settings: Settings) -> bool:
    given = (settings.teams_app_id, settings.teams_app_secret, settings.teams_tenant, settings.teams_tenants)
    return any(given) or settings.teams_managed_identity


def slack_lacks(settings: Settings) -> Phrase | None:
    """Say what is missing for Slack, where something of it is set; None when nothing is."""
    ways = (settings.slack_app_token, settings.slack_signing_secret)
    if not _on_slack(settings):
        if not any(ways) and not settings.slack_client_secret:
            return None
        names = {name: Code(variable(f"slack_{name}")) for name in ("bot_token", "client_id", "client_secret")}
        return phrase("run-no-token", variable=names["bot_token"], id=names["client_id"], secret=names["client_secret"])
    if not any(ways):
        socket, http = Code(variable("slack_app_token")), Code(variable("slack_signing_secret"))
        return phrase("run-no-way", socket=socket, http=http)
    if settings.slack_bot_token:
        return None
    needed = {"slack_client_secret": settings.slack_client_secret, "url": settings.url, "keys": settings.keys}
    lacks = [variable(name) for name, value in needed.items() if not value]
    return phrase("run-no-consent", lacks=Code(", ".join(lacks))) if lacks else None


def teams_lacks(settings: Settings) -> Phrase | None:
    """Say what is missing for Teams, where something of it is set; None when nothing is."""
    if not _on_teams(settings):
        return None
    secret, managed = variable("teams_app_secret"), variable("teams_managed_identity")
    if settings.teams_app_secret and settings.teams_managed_identity:
        return phrase("run-teams-two-ways", secret=Code(secret), managed=Code(managed))
    lacks = [variable(name) for name in ("teams_app_id", "teams_tenant") if not getattr(settings, name)]
    if lacks:
        return phrase("run-teams-lacks", lacks=Code(", ".join(lacks)))
    if not settings.teams_app_secret and not settings.teams_managed_identity:
        return phrase("run-teams-no-way", secret=Code(secret), managed=Code(managed))
    if not (settings.teams_services or CLOUDS[settings.teams_cloud].services):
        services = Code(variable("teams_services"))
        return phrase("run-teams-no-services", cloud=Code(settings.teams_cloud), variable=services)
    return None


def registration_of(settings: Settings) -> Registration | None:
    """Say how Steward is registered as a bot; None where it is on no Teams."""
    if not settings.teams_app_id:
        return None
    names = ("login", "issuer", "metadata", "scope", "graph", "services")
    own = {name: value for name in names if (value := getattr(settings, f"teams_{name}"))}
    return Registration(
        settings.teams_app_id,
        settings.teams_app_secret,
        settings.teams_tenant,
        frozenset(settings.teams_tenants or (settings.teams_tenant,)),
        replace(CLOUDS[settings.teams_cloud], **own),
        settings.teams_managed_identity,
    )


def counter_of(settings: Settings, say: Speaker) -> Counter | None:
    """Say where files can be fetched: nowhere without a public address, or without a secret to seal addresses with."""
    secrets = [secret for secret in (*settings.keys, settings.teams_app_secret) if secret]
    return Counter(settings.url, Seal(*secrets), say) if settings.url and secrets else None


def variable(name: str) -> str:
    """Name the environment variable of a setting."""
    return configured.PREFIX + name.upper()


# ---------------------------------------------------------------- Slack


class _Slack:
    """The one workspace of a token, or all that have installed Steward."""

    def __init__(self, house: House, here: reception.Reception, web: AsyncWebClient) -> None:
        self._house, self._here, self._web = house, here, web
        self._account: slack.Account | None = None
        self._app: AsyncApp
        self.platforms, self.pasts, self.closed = here.platforms, here.pasts, here.closed

    async def open(self) -> Sequence[web.RouteDef]:
        settings = self._house.settings
        more: list[web.RouteDef] = []
        with _told():
            if settings.slack_bot_token:
                self._account = await self._here.open()
            else:
                more = await self._invite()
        self._app = slack.build(self._here, settings.slack_signing_secret or _NO_REQUEST, settings.slack_api)
        return [*more, *([] if settings.slack_app_token else slack.routes(self._app))]

    async def _invite(self) -> list[web.RouteDef]:
        """Let workspaces install Steward by themselves, and open the doors of those that have."""
        settings, now = self._house.settings, self._house.now
        vault = SealedVault(self._house.store, settings.keys, now)
        await vault.renew()
        client = slack.another(self._web, "")
        secret = settings.slack_client_secret
        rotator = AsyncTokenRotator(client_id=settings.slack_client_id, client_secret=secret, client=client)
        kept = installs.Installs(vault, rotator, now)
        await self._here.welcome(kept)
        consent = installs.Consent(settings.slack_client_id, secret, settings.url, tuple(sorted(SCOPES)))
        return installs.routes(consent, kept, installs.States(vault, secret, now), client, self._house.say)

    @asynccontextmanager
    async def listening(self, address: str) -> AsyncIterator[Phrase]:
        settings = self._house.settings
        if not settings.slack_app_token:
            yield self._begun(address, socket=False)
            return
        async with AsyncExitStack() as later:
            with _told():
                await later.enter_async_context(slack.socket(self._app, settings.slack_app_token))
            yield self._begun(address, socket=True)

    def _begun(self, address: str, *, socket: bool) -> Phrase:
        key, path = ("run-socket", site.HEALTH) if socket else ("run-http", slack.PATH)
        address += path
        if self._account is not None:
            return phrase(key, workspace=Words(self._account.name), address=Code(address))
        at = Code(self._house.settings.url + installs.INSTALL)
        return phrase("run-consent", address=Code(address), count=len(self._here.doors), install=at)

    async def meet(self) -> None:
        with _told():
            await self._here.enrol()

    async def look_again(self) -> None:
        await self._here.look_again()

    async def titled(self, workspace: WorkspaceId, place: PlaceId) -> str:
        return await self.platforms[workspace].draw(lambda reader: reader.titled(place), lambda _: ())

    def leaves(self) -> Phrase | None:
        if self._account is None or not self.closed.is_set():
            return None
        return phrase("run-removed", workspace=Words(self._account.name))


@asynccontextmanager
async def _slack(house: House) -> AsyncIterator[End]:
    settings = house.settings
    async with slack.connection(settings.slack_bot_token, settings.slack_api) as web:
        known = partial(places_of, house.store)
        shelves = partial(Shelf, house.store)
        here = reception.Reception(house.bot, house.voices, known, house.now, web=web, shelves=shelves)
        yield _Slack(house, here, web)


@contextmanager
def _told() -> Iterator[None]:
    """Say in a sentence that Slack did not let Steward in."""
    try:
        yield
    except DeniedError as error:
        raise NotConnectedError(phrase("run-refused", why=Code(str(error)))) from error
    except (ThrottledError, UnreachableError, UnknownOutcomeError) as error:
        raise NotConnectedError(phrase("run-unreachable", why=Code(str(error)))) from error


# ---------------------------------------------------------------- Teams


class _Teams:
    """Every organisation that is listened to, under one registration."""

    def __init__(self, house: House, here: Organisations) -> None:
        self._house, self._here = house, here
        self.platforms, self.pasts, self.closed = here.platforms, here.pasts, asyncio.Event()

    async def open(self) -> Sequence[web.RouteDef]:
        """Try whether Microsoft knows the secret: a wrong one is better told now than with the first answer."""
        from adapters.teams.credential import Credential  # noqa: PLC0415 - half a second and 28 MB that only Teams needs

        registration = self._here.registration
        credential = Credential(registration)
        try:
            await credential.token(registration.cloud.scope)
        except DeniedError as error:
            raise NotConnectedError(phrase("run-teams-refused", why=Code(str(error)))) from error
        except UnreachableError as error:
            log.warning(
                "Microsoft's login cannot be reached, and is asked again when there is something to say: %s", error
            )
        finally:
            await credential.close()
        return [*self._here.routes(), *about.routes(self._house.say, self._house.settings.language)]

    @asynccontextmanager
    async def listening(self, address: str) -> AsyncIterator[Phrase]:
        public = Code(f"{self._house.settings.url or 'https://…'}{PATH}")
        count = len(self._here.registration.tenants)
        yield phrase("run-teams", address=Code(f"{address}{PATH}"), public=public, count=count)

    async def meet(self) -> None:
        await self._here.welcome()

    async def look_again(self) -> None:
        await self._here.look_again()

    async def titled(self, workspace: WorkspaceId, place: PlaceId) -> str:
        return await self.platforms[workspace].draw(lambda reader: reader.titled(place), lambda _: ())

    def leaves(self) -> Phrase | None:
        return None


@asynccontextmanager
async def _teams(house: House) -> AsyncIterator[End]:
    from adapters.teams.app import connected  # noqa: PLC0415 - half a second and 28 MB that only Teams needs

    registration = registration_of(house.settings)
    if registration is None:
        raise NotConnectedError(phrase("run-teams-lacks", lacks=Code(variable("teams_app_id"))))
    counter, opens = counter_of(house.settings, house.say), house.bot.router.opens
    async with connected(
        registration, house.bot, house.store, house.voices, now=house.now, opens=opens, counter=counter
    ) as here:
        yield _Teams(house, here)


# ---------------------------------------------------------------- what is kept


async def places_of(store: Store, workspace: WorkspaceId) -> frozenset[PlaceId]:
    """Name the channels that a workspace's communities have."""
    rows = await store.find(workspace, Community.kind, "", "", 1000)
    return frozenset(place for row in rows for place in from_row(Community, row).places)


async def communities_of(store: Store) -> list[Community]:
    """Give every community there is, of all workspaces."""
    found: list[Community] = []
    for scope in await store.scopes(Community.kind):
        found += [from_row(Community, row) for row in await store.find(scope, Community.kind, "", "", 1000)]
    return found


async def voice_of(  # noqa: PLR0913, PLR0917 - whose words, to whom, where, and where they were last answered
    store: Store,
    catalogue: Catalogue,
    who: PersonId,
    place: PlaceId,
    workspace: WorkspaceId,
    home: CommunityId = _NO_COMMUNITY,
) -> Speaker:
    """Say what somebody is answered in their own language, in the tone and the words of a community.

    That is the one of the place; in a private conversation the one in which they were just answered.
    """
    row = await store.get(workspace, Profile.kind, who)
    wishes = await store.get(workspace, Wishes.kind, who)
    language = from_row(Profile, row).language if row else ""
    if wishes is not None:
        language = from_row(Wishes, wishes).language or language
    found = await store.find(workspace, Community.kind, "place", place, 1)
    here = found[0] if found else await store.get(workspace, Community.kind, home) if home else None
    if here is None:
        return catalogue.speaker(language or Policy().language, Policy().tone)
    policy = from_row(Community, here).policy
    kept = await store.get(here.id, OwnWords.kind, OwnWords.kind)
    own = from_row(OwnWords, kept) if kept is not None else None
    return catalogue.speaker(language or policy.language, policy.tone, own)
