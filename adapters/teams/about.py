"""The page that the app's own entry in Teams points to: what Steward is, what it reads and keeps, and on what terms."""

from __future__ import annotations

from html import escape
from typing import Final

from aiohttp import web

from bot.kernel.cards import phrase, plain
from bot.kernel.ports import Speaker
from bot.kernel.tongues import direction

PATH: Final = "/about"
PRIVACY, TERMS = f"{PATH}#privacy", f"{PATH}#terms"
_STYLE: Final = (
    "body{max-width:42rem;margin:3rem auto;padding:0 1rem;font:1.05rem/1.6 system-ui,sans-serif;color:#1d1c1d}"
    "h1,h2{line-height:1.2;color:#0b6b5d}"
)


def routes(say: Speaker, language: str) -> list[web.RouteDef]:
    """Serve it, in the language of whoever runs Steward."""
    page = html(say, language)

    async def about(_request: web.Request) -> web.Response:
        return web.Response(text=page, content_type="text/html", charset="utf-8")

    return [web.get(PATH, about)]


def html(say: Speaker, language: str) -> str:
    """Write the page; it needs nothing else."""

    def said(key: str) -> str:
        return escape(plain(say(phrase(key))))

    return (
        f'<!doctype html><html lang="{escape(language)}" dir="{direction(language) or "ltr"}"><meta charset="utf-8">'
        f'<meta name="viewport" content="width=device-width"><title>Steward</title><style>{_STYLE}</style>'
        f"<h1>Steward</h1><p>{said('teams-about-what')}</p>"
        f'<h2 id="privacy">{said("teams-about-privacy")}</h2><p>{said("teams-about-reads")}</p>'
        f"<p>{said('teams-about-keeps')}</p>"
        f'<h2 id="terms">{said("teams-about-terms")}</h2><p>{said("teams-about-licence")}</p></html>'
    )
