"""Only the Bot Connector may speak to Steward, its keys are fetched seldom, and a stranger makes nobody wait."""

from __future__ import annotations

import asyncio
import base64
import json
from collections.abc import AsyncIterator, Callable
from datetime import UTC, datetime, timedelta
from http import HTTPStatus
from typing import NamedTuple

import aiohttp
import jwt
import pytest
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from adapters.teams.clouds import Cloud
from adapters.teams.tokens import BELIEVED, KEPT, SELDOM, SKEW, Gate, Keys, RefusedError
from tests.teams.connector import APP
from tests.teams.login import KEYS, METADATA, FakeLogin, private_key

SERVICE = "https://smba.example.org/teams/"
NOW = datetime(2026, 3, 2, 9, tzinfo=UTC)
AN_HOUR = timedelta(hours=1)
UNAUTHORIZED, FORBIDDEN = HTTPStatus.UNAUTHORIZED, HTTPStatus.FORBIDDEN


class Watch:
    """A clock that is set by hand."""

    def __init__(self) -> None:
        self.at = NOW

    def now(self) -> datetime:
        return self.at

    def on(self, by: timedelta) -> None:
        self.at += by


class Stand(NamedTuple):
    """A login, and the gate that holds against it what comes."""

    login: FakeLogin
    watch: Watch
    keys: Keys
    gate: Gate

    async def passes(self, token: str, service: str = SERVICE) -> None:
        await self.gate.check(f"Bearer {token}", service)

    async def refuses(self, authorization: str, service: str = SERVICE) -> HTTPStatus:
        with pytest.raises(RefusedError) as refused:
            await self.gate.check(authorization, service)
        return refused.value.status

    @property
    def fetches(self) -> int:
        return self.login.asked.count(KEYS)


@pytest.fixture
async def stand() -> AsyncIterator[Stand]:
    watch = Watch()
    login = FakeLogin(watch.now)
    async with login.serve(), aiohttp.ClientSession() as session:
        registration = login.registration(SERVICE)
        keys = Keys(session, registration.cloud, watch.now)
        yield Stand(login, watch, keys, Gate(keys, registration, watch.now))
        await keys.close()


def unsigned(**head: object) -> str:
    parts = ({"typ": "JWT", "alg": "RS256", "kid": "key-0"} | head, FakeLogin(lambda: NOW).claims(SERVICE))
    return ".".join(base64.urlsafe_b64encode(json.dumps(part).encode()).rstrip(b"=").decode() for part in parts)


def with_the_public_key_for_a_secret() -> str:
    secret = private_key(0).public_key().public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo)
    key = jwt.PyJWK({"kty": "oct", "k": base64.urlsafe_b64encode(secret).decode()}, "HS256")
    body = unsigned(alg="HS256")
    signature = key.Algorithm.sign(body.encode(), key.key)
    return f"{body}.{base64.urlsafe_b64encode(signature).rstrip(b'=').decode()}"


async def test_what_the_bot_connector_signed_passes_and_its_keys_are_fetched_once(stand: Stand):
    for minute in range(3):
        await stand.passes(stand.login.token(SERVICE, exp=int(NOW.timestamp()) + minute))

    assert stand.login.asked == [METADATA, KEYS]


Forging = Callable[[FakeLogin], str]
FORGED: dict[str, Forging] = {
    "of nobody": lambda _: "",
    "not a token": lambda _: "nonsense",
    "signed by another": lambda login: login.token(SERVICE, by="key-9"),
    "of an unknown key": lambda login: login.token(SERVICE, kid="key-9"),
    "without a key": lambda _: unsigned(kid=None) + ".c2ln",
    "whose key is a number": lambda _: unsigned(kid=7) + ".c2ln",
    "unsigned": lambda _: unsigned(alg="none") + ".",
    "of a loud none": lambda _: unsigned(alg="NONE") + ".",
    "of another algorithm": lambda _: with_the_public_key_for_a_secret(),
    "with a critical header": lambda _: unsigned(crit=["exp"], exp=1) + ".c2ln",
    "ended": lambda login: login.token(SERVICE, exp=int((NOW - SKEW).timestamp()) - 1),
    "not begun": lambda login: login.token(SERVICE, nbf=int((NOW + SKEW).timestamp()) + 1),
    "without an end": lambda login: login.token(SERVICE, exp=None),
    "whose end is a word": lambda login: login.token(SERVICE, exp="tomorrow"),
    "whose end is no number": lambda login: login.token(SERVICE, exp=float("nan")),
    "for another app": lambda login: login.token(SERVICE, aud="another"),
    "for several apps": lambda login: login.token(SERVICE, aud=[APP, "another"]),
    "for nobody": lambda login: login.token(SERVICE, aud=None),
    "of another issuer": lambda login: login.token(SERVICE, iss="https://sts.example.org"),
    "of no issuer": lambda login: login.token(SERVICE, iss=None),
}


@pytest.mark.parametrize("why", FORGED)
async def test_a_bad_token_is_refused(stand: Stand, why: str):
    assert await stand.refuses(f"Bearer {FORGED[why](stand.login)}") is UNAUTHORIZED


@pytest.mark.parametrize("why", ["nothing", "another scheme", "a megabyte", "a thousand dots", "nested", "not ASCII"])
async def test_garbage_is_refused_without_asking_anybody(stand: Stand, why: str):
    said = {
        "nothing": "",
        "another scheme": f"Basic {stand.login.token(SERVICE)}",
        "a megabyte": "Bearer " + "a" * (1 << 20),
        "a thousand dots": "Bearer " + "." * 1000,
        "nested": "Bearer " + base64.urlsafe_b64encode(b"[" * 5000).decode() + ".a.b",
        "not ASCII": "Bearer ä.ö.ü",
    }[why]

    assert await stand.refuses(said) is UNAUTHORIZED
    assert stand.login.asked == []


async def test_clocks_may_be_five_minutes_apart(stand: Stand):
    await stand.passes(stand.login.token(SERVICE, exp=int((NOW - SKEW).timestamp())))
    await stand.passes(stand.login.token(SERVICE, nbf=int((NOW + SKEW).timestamp())))


async def test_a_key_that_is_not_good_for_teams_lets_nobody_in(stand: Stand):
    stand.login.endorsements["key-0"] = ["webchat"]

    assert await stand.refuses(f"Bearer {stand.login.token(SERVICE)}") is UNAUTHORIZED


@pytest.mark.parametrize(
    ("claimed", "asked"),
    [
        (SERVICE, "https://smba.example.org/other/"),
        ("https://evil.example.org/", "https://evil.example.org/"),
        (None, SERVICE),
        (None, ""),
        (7, SERVICE),
    ],
    ids=["another address", "no address of Teams'", "claims none", "claims none and has none", "a number"],
)
async def test_an_answer_goes_to_no_other_address_than_the_token_names(stand: Stand, claimed: object, asked: str):
    token = stand.login.token(SERVICE, serviceurl=claimed)

    assert await stand.refuses(f"Bearer {token}", asked) is FORBIDDEN


async def test_a_token_that_passed_is_good_until_it_ends_and_for_its_address_alone(stand: Stand):
    token = stand.login.token(SERVICE)
    await stand.passes(token)
    stand.watch.on(AN_HOUR + SKEW)
    await stand.passes(token)

    assert await stand.refuses(f"Bearer {token}", "https://smba.example.org/other/") is FORBIDDEN
    stand.watch.on(timedelta(seconds=1))
    assert await stand.refuses(f"Bearer {token}") is UNAUTHORIZED


async def test_keys_that_changed_are_found_by_the_first_who_is_signed_with_one(stand: Stand):
    await stand.passes(stand.login.token(SERVICE))
    stand.watch.on(SELDOM)
    stand.login.changes_keys()

    await stand.passes(stand.login.token(SERVICE))
    assert stand.fetches == 2


async def test_a_token_does_not_outlive_its_key(stand: Stand):
    token = stand.login.token(SERVICE, exp=int((NOW + 10 * BELIEVED).timestamp()))
    await stand.passes(token)
    stand.watch.on(SELDOM)
    stand.login.changes_keys()
    stand.login.signing.remove("key-0")
    await stand.passes(stand.login.token(SERVICE))

    assert await stand.refuses(f"Bearer {token}") is UNAUTHORIZED


async def test_strangers_do_not_make_keys_be_fetched_and_the_known_do_not_wait_for_theirs(stand: Stand):
    good = f"Bearer {stand.login.token(SERVICE)}"
    await stand.gate.check(good, SERVICE)
    stand.watch.on(SELDOM)
    stand.login.hold = asyncio.Event()
    strange = [
        asyncio.create_task(stand.refuses(f"Bearer {stand.login.token(SERVICE, kid=f'k-{number}', by='key-9')}"))
        for number in range(50)
    ]
    await stand.login.held.wait()
    await stand.gate.check(good, SERVICE)

    assert not any(one.done() for one in strange)
    stand.login.hold.set()
    assert set(await asyncio.gather(*strange)) == {UNAUTHORIZED}
    assert await stand.refuses(f"Bearer {stand.login.token(SERVICE, kid='k-51', by='key-9')}") is UNAUTHORIZED
    assert stand.fetches == 2


async def test_old_keys_are_fetched_anew_and_nobody_waits(stand: Stand):
    token = stand.login.token(SERVICE, exp=int((NOW + 10 * BELIEVED).timestamp()))
    await stand.passes(token)
    stand.watch.on(KEPT + timedelta(seconds=1))
    stand.login.hold = asyncio.Event()

    await stand.passes(token)
    async with asyncio.timeout(5):
        await stand.login.held.wait()
    stand.login.hold.set()
    await stand.passes(token)


async def test_keys_that_cannot_be_fetched_anew_are_believed_for_a_while(stand: Stand):
    token = stand.login.token(SERVICE, exp=int((NOW + 10 * BELIEVED).timestamp()))
    await stand.passes(token)
    stand.login.down = True
    stand.watch.on(BELIEVED)

    await stand.passes(token)
    stand.watch.on(timedelta(seconds=1))
    assert await stand.refuses(f"Bearer {token}") is UNAUTHORIZED


async def test_a_login_that_is_down_at_first_is_asked_again_soon(stand: Stand):
    stand.login.down = True
    assert await stand.refuses(f"Bearer {stand.login.token(SERVICE)}") is UNAUTHORIZED
    assert await stand.refuses(f"Bearer {stand.login.token(SERVICE)}") is UNAUTHORIZED
    assert stand.login.asked == [METADATA]

    stand.login.down = False
    stand.watch.on(timedelta(seconds=5))
    await stand.passes(stand.login.token(SERVICE))


@pytest.mark.parametrize("where", ["https://evil.example.org/keys", "file:///etc/passwd", "nowhere"])
async def test_keys_are_believed_from_nowhere_else(stand: Stand, where: str):
    stand.login.jwks_uri = where

    assert await stand.refuses(f"Bearer {stand.login.token(SERVICE)}") is UNAUTHORIZED
    assert stand.login.asked == [METADATA]


async def test_keys_are_believed_from_no_other_site_although_it_has_them(stand: Stand):
    other = FakeLogin(stand.watch.now)
    async with other.serve():
        stand.login.jwks_uri = f"{other.address}{KEYS}"

        assert await stand.refuses(f"Bearer {stand.login.token(SERVICE)}") is UNAUTHORIZED
        assert other.asked == []


@pytest.mark.parametrize(
    "odd",
    [
        {"kid": "odd", "kty": "RSA", "n": "!!", "e": "AQAB"},
        {"kid": "odd", "kty": "RSA", "n": None},
        {"kid": "odd", "kty": "EC", "crv": "P-256", "x": "AA", "y": "AA"},
        "odd",
    ],
)
async def test_a_key_that_cannot_be_read_takes_no_other_with_it(stand: Stand, odd: object):
    stand.login.others = [odd]

    await stand.passes(stand.login.token(SERVICE))
    assert await stand.keys.find("odd") is None


async def test_no_answer_of_a_login_is_too_strange(stand: Stand, caplog: pytest.LogCaptureFixture):
    async with aiohttp.ClientSession() as session:
        cloud = Cloud("", "http://127.0.0.1:9/nothing", "", "", "", ())
        keys = Keys(session, cloud, stand.watch.now)

        assert await keys.find("key-0") is None
    assert "ClientConnectorError" in caplog.text


async def test_tokens_are_not_remembered_without_end(stand: Stand):
    gate = Gate(stand.keys, stand.login.registration(SERVICE), stand.watch.now, most=3)
    for number in (*range(5), 0):
        await gate.check(f"Bearer {stand.login.token(SERVICE, jti=str(number))}", SERVICE)

    assert gate.remembered == 3
