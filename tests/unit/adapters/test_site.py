"""The one web site: whoever tells something there is answered, and how Steward is can be asked."""

from __future__ import annotations

import asyncio
import socket
from collections.abc import Sequence
from io import BytesIO
from typing import Any

import aiohttp
import pytest
from aiohttp import web

from adapters.site import MOST, Health, PortError, served

HERE = ("127.0.0.1", 0)


async def well() -> dict[str, Any]:
    return {"status": "well", "waiting": 3}


async def broken() -> dict[str, Any]:
    return {"status": "broken"}


async def size(request: web.Request) -> web.Response:
    return web.json_response(len(await request.read()))


async def posts(to: str, length: int = 3) -> tuple[int, str]:
    async with aiohttp.ClientSession() as http, http.post(to, data=BytesIO(b"a" * length)) as answer:
        return answer.status, await answer.text()


@pytest.mark.parametrize(("healthz", "status"), [(well, 200), (broken, 503)])
async def test_how_steward_is_can_be_asked(healthz: Health, status: int):
    async with (
        served([], healthz, HERE) as address,
        aiohttp.ClientSession() as http,
        http.get(f"{address}/healthz") as answer,
    ):
        assert answer.status == status
        assert await answer.json() == await healthz()


async def test_several_platforms_are_heard_at_one_address():
    routes: Sequence[web.RouteDef] = [web.post("/one", size), web.post("/another", size)]

    async with served(routes, well, HERE) as address:
        assert await posts(f"{address}/one") == (200, "3")
        assert await posts(f"{address}/another", 5) == (200, "5")


async def test_what_nobody_asked_for_is_not_taken():
    async with served([], well, HERE) as address:
        assert (await posts(f"{address}/slack/events"))[0] == 404


async def test_a_request_that_is_too_long_is_refused():
    async with served([web.post("/one", size)], well, HERE) as address:
        assert (await posts(f"{address}/one", MOST))[0] == 200
        assert (await posts(f"{address}/one", MOST + 1))[0] == 413


async def test_what_is_being_answered_when_it_ends_is_answered_first():
    begun, may = asyncio.Event(), asyncio.Event()

    async def slow(_request: web.Request) -> web.Response:
        begun.set()
        await may.wait()
        return web.Response(text="at last")

    async with served([web.post("/slow", slow)], well, HERE) as address:
        asking = asyncio.create_task(posts(f"{address}/slow"))
        await begun.wait()
        asyncio.get_running_loop().call_later(0.05, may.set)

    assert await asking == (200, "at last")


async def test_a_port_that_is_taken_is_told():
    with socket.socket() as taken:
        taken.bind(HERE)
        taken.listen()
        with pytest.raises(PortError):
            async with served([], well, taken.getsockname()):
                raise AssertionError


async def test_when_it_ends_nobody_listens_any_more():
    async with served([], well, HERE) as address:
        pass

    with pytest.raises(aiohttp.ClientConnectorError):
        await posts(address)
