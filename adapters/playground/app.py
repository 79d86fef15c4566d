"""The page's other end: one address for what people do, one stream for what happens, on this computer only.

    inspector = Inspector(say)                                      # hand it to Bot(..., witness=inspector)
    app = build(acts, clock, inspector, frames={"en": frame("en", say, ["open"], ["answered"])})
    url, runner = await serve(app, port=8017)

The page polls nothing: it opens the stream, asks for the state once, and folds every change in.
"""

from __future__ import annotations

import asyncio
from collections.abc import Collection, Mapping
from pathlib import Path
from typing import assert_never

import msgspec
from aiohttp import web
from msgspec import Struct

from adapters.papers.files import disposition
from adapters.playground.cards import View
from adapters.playground.events import Acts, Outcome, RefusedError
from adapters.playground.guard import LOCAL, guard, harden
from adapters.playground.inspector import Inspector
from adapters.playground.town import STEWARD, Change, Message, NoSuchThingError, Read, Resident, Room, Town
from adapters.playground.turning import Hand, Turnable
from bot.kernel.calendar import Hours
from bot.kernel.cards import Action
from bot.kernel.people import MessageId, PersonId, PlaceId

STATIC = Path(__file__).with_name("static")
PORT = 8017
_BEHIND = 5000
"""Changes a page may be behind before it is told to begin anew."""
_HEARTBEAT = 15.0
_START_AGAIN = b"event: again\ndata: {}\n\n"


class Write(Struct, frozen=True, tag="write"):
    """Type something and send it."""

    who: PersonId
    place: PlaceId
    text: str
    under: MessageId | None = None


class Edit(Struct, frozen=True, tag="edit"):
    """Change one's own message."""

    who: PersonId
    message: MessageId
    text: str


class Delete(Struct, frozen=True, tag="delete"):
    """Take one's own message away."""

    who: PersonId
    message: MessageId


class React(Struct, frozen=True, tag="react"):
    """Put an emoji on, or take it off."""

    who: PersonId
    message: MessageId
    emoji: str
    on: bool


class Shortcut(Struct, frozen=True, tag="shortcut"):
    """Use a command on a message."""

    who: PersonId
    message: MessageId
    word: str


class Press(Struct, frozen=True, tag="press"):
    """Press a button."""

    who: PersonId
    message: MessageId
    action: Action


class Submit(Struct, frozen=True, tag="submit"):
    """Send a form."""

    who: PersonId
    place: PlaceId
    action: Action
    values: dict[str, str]
    under: MessageId | None = None


class OpenDesk(Struct, frozen=True, tag="open-desk"):
    """Look at one's own page."""

    who: PersonId


class Seen(Struct, frozen=True, tag="seen"):
    """Have read a place up to a message."""

    who: PersonId
    place: PlaceId
    number: int


class Dismiss(Struct, frozen=True, tag="dismiss"):
    """Put a whisper away."""

    who: PersonId
    message: MessageId


class Turn(Struct, frozen=True, tag="turn"):
    """Turn the clock; the morning meant is this person's."""

    who: PersonId
    how: str


Act = Write | Edit | Delete | React | Shortcut | Press | Submit | OpenDesk
Aside = Seen | Dismiss | Turn
"""What the page does for its own sake; Steward hears nothing of it."""


def build(  # the composition root hands everything over by name
    acts: Acts,
    clock: Turnable,
    inspector: Inspector,
    *,
    frames: Mapping[str, View],
    hosts: Collection[str] = LOCAL,
) -> web.Application:
    """Put the page together.

    `frames` is what stands around the messages, by the languages that Steward speaks (see `frame`); `hosts` are the
    names it answers to.
    """
    page = _Page(acts, clock, inspector, frames)
    app = web.Application(middlewares=[guard(hosts)], client_max_size=2**18)
    app.on_response_prepare.append(harden)
    app.on_shutdown.append(page.close)
    app.add_routes(
        [
            web.get("/", _index),
            web.get("/favicon.ico", _icon),
            web.get("/api/state", page.state),
            web.get("/api/live", page.live),
            web.post("/api/act", page.act),
            web.get("/api/take", page.take),
            web.static("/static", STATIC),
        ]
    )
    return app


async def serve(app: web.Application, port: int = PORT) -> tuple[str, web.AppRunner]:
    """Listen on this computer alone, and give the address; port 0 takes a free one. End with `runner.cleanup()`."""
    runner = web.AppRunner(app, access_log=None, shutdown_timeout=2)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", port).start()
    return f"http://127.0.0.1:{runner.addresses[0][1]}/", runner


async def _index(_request: web.Request) -> web.FileResponse:
    return web.FileResponse(STATIC / "index.html")


async def _icon(_request: web.Request) -> web.FileResponse:
    return web.FileResponse(STATIC / "steward.svg")


class _Page:
    """What the requests share."""

    def __init__(self, acts: Acts, clock: Turnable, inspector: Inspector, frames: Mapping[str, View]) -> None:
        self._acts, self._town, self._inspector, self._frames = acts, acts.town, inspector, frames
        self._listeners: set[asyncio.Queue[bytes | None]] = set()
        self._written = 0
        self.hand = Hand(clock, lambda face: self._publish("clock", face), lambda: self._written)
        self._town.watch(self._changed)
        inspector.watch(lambda view: self._publish("handled", view))

    async def close(self, _app: web.Application) -> None:
        """Let every page go, and the clock stand."""
        await self.hand.close()
        for queue in self._listeners:
            queue.put_nowait(None)

    async def state(self, _request: web.Request) -> web.Response:
        """Everything, once."""
        return _json(
            {
                "steward": STEWARD,
                "people": [_person(resident, self._town) for resident in self._town.people.values()],
                "rooms": [_plain(room) for room in self._town.rooms.values()],
                "messages": [_plain(message) for message in self._town.messages.values()],
                "whispers": [_plain(message) for message in self._town.whispers.values()],
                "reads": [[who, place, number] for (who, place), number in self._town.reads.items()],
                "allRead": self._town.all_read,
                "clock": self.hand.face(),
                "handled": self._inspector.views(),
                "frames": self._frames,
            }
        )

    async def live(self, request: web.Request) -> web.StreamResponse:
        """Every change from now on, as server-sent events."""
        response = web.StreamResponse(headers={"Content-Type": "text/event-stream"})
        queue: asyncio.Queue[bytes | None] = asyncio.Queue()
        self._listeners.add(queue)
        try:
            await response.prepare(request)
            await response.write(b"retry: 1000\nevent: hello\ndata: {}\n\n")
            while (news := await _next(queue)) is not None:
                await response.write(news)
        except ConnectionResetError:
            pass  # the page was closed
        finally:
            self._listeners.discard(queue)
        return response

    async def act(self, request: web.Request) -> web.Response:
        """Do what somebody asks for, and give what it led to."""
        try:
            asked = _asked.decode(await request.read())
        except msgspec.DecodeError as wrong:
            return _json({"sorry": f"This was not understood: {wrong}"}, status=400)
        try:
            if isinstance(asked, Aside):
                outcome = await self._aside(asked)
            else:
                outcome = await self._do(asked)
        except RefusedError as sorry:
            return _json({"sorry": str(sorry), "key": sorry.key, "values": sorry.values}, status=409)
        except NoSuchThingError as sorry:
            return _json({"sorry": str(sorry)}, status=409)
        return _json({"message": outcome.message, "dialog": outcome.dialog})

    async def take(self, request: web.Request) -> web.Response:
        """Bring somebody a file that one of their cards offers."""
        who, name, kind = (request.query.get(part, "") for part in ("who", "kept", "as"))
        try:
            file = await self._acts.take(PersonId(who), name, kind)
        except NoSuchThingError as sorry:
            return _json({"sorry": str(sorry)}, status=404)
        headers = {"Content-Type": file.media, "Content-Disposition": disposition(file.name)}
        return web.Response(body=file.data, headers=headers)

    async def _do(self, asked: Act) -> Outcome:
        match asked:
            case Write(who, place, text, under):
                return await self._acts.write(who, place, text, under)
            case Edit(who, message, text):
                await self._acts.edit(who, message, text)
            case Delete(who, message):
                await self._acts.delete(who, message)
            case React(who, message, emoji, on):
                await self._acts.react(who, message, emoji, on=on)
            case Shortcut(who, message, word):
                place = self._town.message(message).place
                return await self._acts.command(who, place, word, about=message)
            case Press(who, message, action):
                return await self._acts.press(who, message, action)
            case Submit(who, place, action, values, under):
                return await self._acts.submit(who, place, action, values, under)
            case OpenDesk(who):
                return await self._acts.open_desk(who)
            case _:
                assert_never(asked)
        return Outcome()

    async def _aside(self, asked: Aside) -> Outcome:
        match asked:
            case Seen(who, place, number):
                if self._town.reads.get((who, place), 0) < number:
                    await self._town.keep(Read(who, place, number))
            case Dismiss(who, message):
                if self._town.message(message).only == who:
                    self._town.hush(message)
            case Turn(who, how):
                if sorry := self.hand.turn(how, self._town.person(who)):
                    raise RefusedError(sorry)
            case _:
                assert_never(asked)
        return Outcome()

    def _changed(self, change: Change) -> None:
        match change:
            case Message():
                self._written += 1
                self._publish("message", _plain(change))
            case Resident():
                self._publish("person", _person(change, self._town))
            case Room():
                self._publish("room", _plain(change))
            case Read():
                self._publish("read", _plain(change))
            case _:
                assert_never(change)

    def _publish(self, kind: str, view: View) -> None:
        if not self._listeners:
            return
        news = f"event: {kind}\ndata: ".encode() + _encoder.encode(view) + b"\n\n"
        for queue in self._listeners:
            if queue.qsize() < _BEHIND:
                queue.put_nowait(news)
            elif queue.qsize() == _BEHIND:
                queue.put_nowait(_START_AGAIN)


async def _next(queue: asyncio.Queue[bytes | None]) -> bytes | None:
    """Wait for news, or give a comment that keeps the connection open."""
    try:
        async with asyncio.timeout(_HEARTBEAT):
            return await queue.get()
    except TimeoutError:
        return b": still here\n\n"


_encoder = msgspec.json.Encoder()
_asked: msgspec.json.Decoder[Act | Aside] = msgspec.json.Decoder(Act | Aside)


def _json(view: View, status: int = 200) -> web.Response:
    return web.Response(body=_encoder.encode(view), status=status, content_type="application/json")


def _plain(thing: Struct) -> View:
    return dict(msgspec.to_builtins(thing))


def _person(resident: Resident, town: Town) -> View:
    profile = resident.profile
    hours = resident.hours or Hours(profile.zone)
    return {
        **_plain(profile),
        "handle": resident.handle,
        "workspace": resident.workspace,
        "title": resident.title,
        "city": resident.city,
        "hours": {"starts": f"{hours.starts:%H:%M}", "ends": f"{hours.ends:%H:%M}", "days": sorted(hours.days)},
        "direct": town.private(profile.who),
        "desk": town.desk(profile.who),
    }
