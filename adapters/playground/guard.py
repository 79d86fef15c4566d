"""Keeps the page to this computer: other sites in the same browser can neither read it nor act in it.

The page asks for no password, so two things must hold: nobody reaches it under another name (DNS rebinding shows in the
Host), and no other page makes the browser send something (that shows in Origin, or in a form's content type).
"""

from __future__ import annotations

from collections.abc import Collection
from urllib.parse import urlsplit

from aiohttp import web
from aiohttp.typedefs import Handler, Middleware

LOCAL = frozenset({"127.0.0.1", "localhost", "::1"})
_HEADERS = {
    "Content-Security-Policy": (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
        "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
    ),
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "Cache-Control": "no-store",
}


def guard(hosts: Collection[str] = LOCAL) -> Middleware:
    """Refuse whatever was not asked for by this page itself, and send the headers that keep it so."""

    @web.middleware
    async def guarded(request: web.Request, handler: Handler) -> web.StreamResponse:
        if sorry := _sorry(request, hosts):
            return web.json_response({"sorry": sorry}, status=403)
        if request.method == "POST" and request.content_type != "application/json":
            return web.json_response({"sorry": "Send application/json."}, status=415)
        return await handler(request)

    return guarded


async def harden(_request: web.Request, response: web.StreamResponse) -> None:
    """Put the safety headers on a response before it starts."""
    response.headers.update(_HEADERS)


def _sorry(request: web.Request, hosts: Collection[str]) -> str:
    """Say why a request is refused; empty when it is welcome."""
    host = request.headers.get("Host", "")
    name = _name(f"//{host}")
    if name not in hosts:
        return f"This page answers to {' and '.join(sorted(hosts))} only, and was asked as {name or 'nobody'}."
    origin = request.headers.get("Origin")
    if origin is not None and origin != f"{request.scheme}://{host}":
        return f"Another page ({origin}) asked for this; only the page itself may."
    if request.headers.get("Sec-Fetch-Site", "none") not in {"none", "same-origin"} and request.path != "/":
        return "Another page asked for this; only the page itself may."
    return ""


def _name(address: str) -> str:
    try:
        return urlsplit(address).hostname or ""
    except ValueError:
        return ""
