"""The clouds in which Teams lives: who signs what it tells, and where it is spoken to. Each address can be configured.

Source: Microsoft's pages on the Bot Connector's authentication, on national clouds, and the endpoints in its SDKs.
"""

from __future__ import annotations

from typing import Final
from urllib.parse import urlsplit

from msgspec import Struct
from msgspec.structs import replace

PATH: Final = "/api/messages"
"""Where Teams tells what happens: the path of the bot's messaging endpoint."""


class Cloud(Struct, frozen=True):
    """One of Microsoft's clouds."""

    issuer: str
    """Who signs the tokens that come with every activity."""
    metadata: str
    """Where the keys are named with which they are signed."""
    login: str
    """Where Steward asks for tokens of its own; its tenant follows."""
    scope: str
    """What a token must be good for to speak in Teams."""
    graph: str
    """Where what was said before is read."""
    services: tuple[str, ...]
    """How addresses begin at which Teams may be answered; any other is refused."""
    web: str = "https://teams.microsoft.com"
    """Where a link to a message begins."""

    def serves(self, address: str) -> bool:
        """Whether an address is one at which Teams may be answered, so that no token goes anywhere else."""
        here = urlsplit(address)
        if here.username or here.password or here.query or here.fragment:
            return False
        return any(_within(here.scheme, here.netloc, here.path, service) for service in self.services)


def _within(scheme: str, host: str, path: str, service: str) -> bool:
    allowed = urlsplit(service)
    folder = allowed.path.rstrip("/")
    within = path.rstrip("/") == folder or path.startswith(f"{folder}/")
    return (scheme, host.lower()) == (allowed.scheme, allowed.netloc.lower()) and within and ".." not in path


class Registration(Struct, frozen=True):
    """How Steward is registered as a bot."""

    app_id: str
    secret: str
    """The app's client secret; empty with a managed identity."""
    tenant: str
    """The organisation in which it is registered."""
    tenants: frozenset[str]
    """The organisations that are listened to; any other is refused."""
    cloud: Cloud
    managed: bool = False
    """Whether the machine itself is known to Azure under the app's id (a user-assigned managed identity)."""

    @property
    def me(self) -> str:
        """Steward's own account in every conversation."""
        return f"28:{self.app_id}"

    def __repr__(self) -> str:
        """Show no secret."""
        return f"Registration({self.app_id})"


_KEYS: Final = "/v1/.well-known/openidconfiguration"
_GOVERNMENT: Final = Cloud(
    issuer="https://api.botframework.us",
    metadata=f"https://login.botframework.azure.us{_KEYS}",
    login="https://login.microsoftonline.us",
    scope="https://api.botframework.us/.default",
    graph="https://graph.microsoft.us",
    services=("https://smba.infra.gov.teams.microsoft.us/teams",),
    web="https://gov.teams.microsoft.us",
)
_PUBLIC: Final = Cloud(
    issuer="https://api.botframework.com",
    metadata=f"https://login.botframework.com{_KEYS}",
    login="https://login.microsoftonline.com",
    scope="https://api.botframework.com/.default",
    graph="https://graph.microsoft.com",
    services=("https://smba.trafficmanager.net",),
)
CLOUDS: Final = {
    "public": _PUBLIC,
    "gcc": replace(_PUBLIC, services=("https://smba.infra.gcc.teams.microsoft.com/teams",)),
    "gcch": _GOVERNMENT,
    "dod": replace(
        _GOVERNMENT,
        graph="https://dod-graph.microsoft.us",
        services=("https://smba.infra.dod.teams.microsoft.us/teams",),
        web="https://dod.teams.microsoft.us",
    ),
    "china": Cloud(
        issuer="https://api.botframework.azure.cn",
        metadata=f"https://login.botframework.azure.cn{_KEYS}",
        login="https://login.partner.microsoftonline.cn",
        scope="https://api.botframework.azure.cn/.default",
        graph="https://microsoftgraph.chinacloudapi.cn",
        services=(),
        web="https://teams.microsoftonline.cn",
    ),
}
"""By name. Where no service is named, its addresses must be configured."""
