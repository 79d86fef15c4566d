"""Steward's one web site: the addresses at which platforms tell what happened, and `/healthz` for whoever runs it."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable, Iterable
from contextlib import asynccontextmanager
from http import HTTPStatus
from typing import Any, Final

from aiohttp import web

HEALTH: Final = "/healthz"
MOST: Final = 1 << 20
"""Bytes of one request: what platforms send is far smaller."""
_GRACE: Final = 5
"""Seconds that a request which is being answered has left when the site is shut."""

Health = Callable[[], Awaitable[dict[str, Any]]]
"""Tells how Steward is."""


class PortError(Exception):
    """Nothing can be served where it was asked for."""


def pages(routes: Iterable[web.RouteDef], healthz: Health) -> web.Application:
    """Serve what platforms and people ask for, and how Steward is: 503 where it can keep nothing."""
    site = web.Application(client_max_size=MOST)

    async def health(_request: web.Request) -> web.Response:
        told = await healthz()
        broken = told["status"] == "broken"
        return web.json_response(told, status=HTTPStatus.SERVICE_UNAVAILABLE if broken else HTTPStatus.OK)

    site.router.add_get(HEALTH, health)
    site.router.add_routes(routes)
    return site


@asynccontextmanager
async def served(routes: Iterable[web.RouteDef], healthz: Health, at: tuple[str, int]) -> AsyncIterator[str]:
    """Take requests at a host and a port (0: any that is free); give the address, without a path.

    What is being answered when it ends is answered first.

    Raises:
        PortError: somebody else listens there, or there is no such host.
    """
    runner = web.AppRunner(pages(routes, healthz), access_log=None, shutdown_timeout=_GRACE)
    await runner.setup()
    try:
        try:
            await web.TCPSite(runner, *at).start()
        except OSError as error:
            raise PortError(error.strerror or str(error)) from error
        where, heard_at = runner.addresses[0][:2]
        yield f"http://{where}:{heard_at}"
    finally:
        await runner.cleanup()
