"""What the person who deploys Steward may set: from the environment, or from a file; every mistake is told at once."""

from __future__ import annotations

import os
import re
import tomllib
from base64 import urlsafe_b64decode
from collections.abc import Callable, Mapping
from pathlib import Path
from urllib.parse import urlsplit

from msgspec import Struct

from bot.kernel.cards import Code, Phrase, phrase

PREFIX = "STEWARD_"
FILE = "steward.toml"
_DATABASE = "DATABASE_URL"
"""The one setting that many hosts give without a prefix of anybody's."""
_PORTS = range(65536)
_KEY_BYTES = 32
_YEARS = range(3651)
GUID = re.compile(r"[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")
"""How Microsoft names apps, secrets and organisations."""
_YES, _NO = ("yes", "true", "on", "1"), ("no", "false", "off", "0")
CLOUDS = ("public", "gcc", "gcch", "dod", "china")


class Secret(str):
    """A token: used, and never shown."""

    __slots__ = ()

    def __repr__(self) -> str:
        """Show nothing of it, not even in a traceback."""
        return "•••"


class Settings(Struct, frozen=True):
    """Settings as they hold, and where each came from."""

    data: Path = Path(".steward")
    """The folder in which everything is kept."""
    database_url: str = ""
    """The database that keeps everything in place of a file there: sqlite:///... or postgresql://..."""
    port: int = 8080
    """Where the playground's page listens, on this computer only. 0 takes a free port."""
    language: str = "en"
    """What Steward says to whoever runs it in a terminal."""
    log: str = "warning"
    """How much is logged: debug, info, warning or error."""
    host: str = "127.0.0.1"
    """The address on which Slack's and Teams's requests and `/healthz` are heard."""
    slack_bot_token: str = ""
    """Steward's own token in the workspace (xoxb-...)."""
    slack_app_token: str = ""
    """With it (xapp-...), Steward opens a socket, and needs no public address."""
    slack_signing_secret: str = ""
    """With it, Steward serves Slack's requests over HTTP, and nobody else's."""
    slack_client_id: str = ""
    """With it and the next, workspaces install Steward by themselves."""
    slack_client_secret: str = ""
    slack_config_token: str = ""
    """A configuration token of whoever made the app: with it the doctor can see what Slack tells Steward of."""
    teams_app_id: str = ""
    """The id of the app under which Steward is registered as a bot; with it, Steward is on Teams."""
    teams_app_secret: str = ""
    """A client secret of that app; none is needed with a managed identity."""
    teams_managed_identity: bool = False
    """Whether the machine is known to Azure as that app (a user-assigned managed identity)."""
    teams_tenant: str = ""
    """The organisation (Microsoft 365 tenant) in which the bot is registered."""
    teams_tenants: tuple[str, ...] = ()
    """The organisations that are listened to; by default that one alone."""
    teams_cloud: str = "public"
    """Which of Microsoft's clouds: one of the names in `adapters.teams.clouds`."""
    teams_login: str = ""
    """This and the next take the place of the cloud's own addresses: for clouds that move, and for tests."""
    teams_issuer: str = ""
    teams_metadata: str = ""
    teams_scope: str = ""
    teams_graph: str = ""
    teams_services: tuple[str, ...] = ()
    """How addresses begin at which Teams may be answered."""
    url: str = ""
    """The public address, https, under which Steward is reached; without a path."""
    keys: tuple[str, ...] = ()
    """What seals the tokens of workspaces in the store, the newest first."""
    slack_api: str = "https://slack.com/api/"
    """Where Slack's methods are; another address is for tests."""
    history_days: int = 90
    """How far back a channel is read that Steward comes to; experts of before are not asked any more. 0: not at all."""
    sources: dict[str, str] = {}
    """Where a setting came from: the environment, or the file."""


class SettingsError(Exception):
    """Settings that cannot hold, each with what to do."""

    def __init__(self, faults: tuple[Phrase, ...]) -> None:
        """Keep a sentence for each."""
        super().__init__(", ".join(fault.key for fault in faults))
        self.faults = faults


def read(folder: Path, languages: tuple[str, ...], environment: Mapping[str, str] | None = None) -> Settings:
    """Read `steward.toml` in a folder, then the environment, which wins.

    Raises:
        SettingsError: with every mistake.
    """
    faults: list[Phrase] = []
    given: dict[str, tuple[object, str]] = {}
    path = folder / FILE
    if path.exists():
        try:
            given = {name: (value, FILE) for name, value in tomllib.loads(path.read_text(encoding="utf-8")).items()}
        except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
            faults.append(phrase("settings-not-toml", file=Code(FILE), why=Code(str(error))))
    around = os.environ if environment is None else environment
    if around.get(_DATABASE):
        given[_DATABASE.lower()] = (around[_DATABASE], _DATABASE)
    for name, value in around.items():
        if name.startswith(PREFIX) and value:
            given[name.removeprefix(PREFIX).lower()] = (value, name)
    known = {name: value for name, value in given.items() if name in _READERS}
    faults += [
        phrase("settings-unknown", name=Code(source if source != FILE else name), known=Code(", ".join(_READERS)))
        for name, (_, source) in given.items()
        if name not in known
    ]
    values: dict[str, object] = {}
    for name, (given_value, source) in known.items():
        try:
            values[name] = _READERS[name](str(given_value), languages)
        except ValueError:
            label = source if source != FILE else name
            told = "" if name in SECRETS else str(given_value)[:60]
            faults.append(phrase(f"settings-bad-{name.replace('_', '-')}", name=Code(label), value=Code(told)))
    if faults:
        raise SettingsError(tuple(faults))
    return Settings(**values, sources={name: source for name, (_, source) in known.items()})  # type: ignore[arg-type]  # each was read by its own reader


def _folder(value: str, _languages: tuple[str, ...]) -> Path:
    if not value.strip():
        raise ValueError(value)
    return Path(value).expanduser()


def database(value: str, _languages: tuple[str, ...] = ()) -> Secret:
    """Read the address of a database, in any of the ways in which people and hosts write it.

    Raises:
        ValueError: it names none that Steward knows.
    """
    scheme, _, rest = value.strip().partition("://")
    known = {"postgres": "postgresql", "postgresql": "postgresql", "sqlite": "sqlite"}.get(scheme.partition("+")[0])
    place = urlsplit(f"{known}://{rest}")
    a_file = not place.netloc and place.path.strip("/")
    a_server = place.port != 0 and (place.hostname or place.path.strip("/") or place.query)
    if known is None or not (a_file if known == "sqlite" else a_server):
        raise ValueError  # without it: there may be a password in it
    return Secret(f"{known}://{rest}")


def _port(value: str, _languages: tuple[str, ...]) -> int:
    port = int(value)
    if port not in _PORTS:
        raise ValueError(value)
    return port


def _days(value: str, _languages: tuple[str, ...]) -> int:
    days = int(value)
    if days not in _YEARS:
        raise ValueError(value)
    return days


def _language(value: str, languages: tuple[str, ...]) -> str:
    if value not in languages:
        raise ValueError(value)
    return value


def _log(value: str, _languages: tuple[str, ...]) -> str:
    if value.lower() not in {"debug", "info", "warning", "error"}:
        raise ValueError(value)
    return value.lower()


def _host(value: str, _languages: tuple[str, ...]) -> str:
    if not value.strip() or "/" in value:
        raise ValueError(value)
    return value.strip()


def _secret(value: str, _languages: tuple[str, ...]) -> Secret:
    if value != value.strip() or not value.isascii():
        raise ValueError
    return Secret(value)


def _value(value: str, languages: tuple[str, ...]) -> Secret:
    if GUID.fullmatch(value):
        raise ValueError  # the secret's id: it stands beside its value, and is copied in its place
    return _secret(value, languages)


def _token(prefix: str) -> Reader:
    def read_one(value: str, languages: tuple[str, ...]) -> Secret:
        if not value.startswith(prefix):
            raise ValueError
        return _secret(value, languages)

    return read_one


def _client_id(value: str, _languages: tuple[str, ...]) -> str:
    if not value.replace(".", "").isdecimal():
        raise ValueError(value)
    return value


def _public(value: str, _languages: tuple[str, ...]) -> str:
    told = urlsplit(value.strip())
    if told.scheme != "https" or not told.hostname or told.path.strip("/") or told.query or told.fragment:
        raise ValueError(value)
    return value.strip().rstrip("/")


def _keys(value: str, _languages: tuple[str, ...]) -> tuple[Secret, ...]:
    keys = [key.strip() for key in value.split(",")]
    if any(len(urlsafe_b64decode(key)) != _KEY_BYTES for key in keys):
        raise ValueError
    return tuple(Secret(key) for key in keys)


def _address(value: str, _languages: tuple[str, ...]) -> str:
    if not value.startswith(("https://", "http://127.0.0.1:", "http://localhost:")):
        raise ValueError(value)  # a token must not travel in the clear
    return value


def _guid(value: str, _languages: tuple[str, ...]) -> str:
    if GUID.fullmatch(value.strip()) is None:
        raise ValueError(value)
    return value.strip().lower()


def _guids(value: str, languages: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(_guid(one, languages) for one in value.split(","))


def _yes(value: str, _languages: tuple[str, ...]) -> bool:
    if value.lower() not in {*_YES, *_NO}:
        raise ValueError(value)
    return value.lower() in _YES


def _cloud(value: str, _languages: tuple[str, ...]) -> str:
    if value.lower() not in CLOUDS:
        raise ValueError(value)
    return value.lower()


def _scope(value: str, _languages: tuple[str, ...]) -> str:
    if not value.endswith("/.default") or value != value.strip():
        raise ValueError(value)
    return value


def _addresses(value: str, languages: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(_address(one.strip(), languages).rstrip("/") for one in value.split(","))


def _base(value: str, languages: tuple[str, ...]) -> str:
    return _address(value, languages).rstrip("/")


Reader = Callable[[str, tuple[str, ...]], object]
_READERS: dict[str, Reader] = {
    "data": _folder,
    "database_url": database,
    "port": _port,
    "language": _language,
    "log": _log,
    "host": _host,
    "slack_bot_token": _token("xoxb-"),
    "slack_app_token": _token("xapp-"),
    "slack_signing_secret": _secret,
    "slack_client_id": _client_id,
    "slack_client_secret": _secret,
    "slack_config_token": _token("xoxe"),
    "teams_app_id": _guid,
    "teams_app_secret": _value,
    "teams_managed_identity": _yes,
    "teams_tenant": _guid,
    "teams_tenants": _guids,
    "teams_cloud": _cloud,
    "teams_login": _base,
    "teams_issuer": _address,
    "teams_metadata": _address,
    "teams_scope": _scope,
    "teams_graph": _base,
    "teams_services": _addresses,
    "url": _public,
    "keys": _keys,
    "slack_api": _address,
    "history_days": _days,
}
SECRETS = frozenset(
    {
        "database_url",
        "keys",
        "slack_app_token",
        "slack_bot_token",
        "slack_client_secret",
        "slack_config_token",
        "slack_signing_secret",
        "teams_app_secret",
    }
)
