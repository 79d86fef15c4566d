"""A Slack of our own: the Web API as far as Steward uses it, with everything that can go wrong on the way.

What it answers follows Slack's documentation; it is ours all the same, and proves only that we agree with ourselves.
"""

from __future__ import annotations

import asyncio
import hmac
import json
from collections import defaultdict
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from hashlib import sha256
from itertools import count
from typing import Any

from aiohttp import web
from slack_sdk.web.async_client import AsyncWebClient

TOKEN = "xoxb-a-token"  # noqa: S105 - it opens nothing at all
APP_TOKEN = "xapp-a-token"  # noqa: S105 - it opens nothing at all
ME = "UBOT"
"""Steward's own account."""
_PATIENCE = 10
"""Seconds until an envelope must be acknowledged; Slack itself would tell it again."""
_MILLION = 1_000_000
Answer = dict[str, Any]
_UNSEALED = frozenset({"oauth.v2.access"})
"""Methods that no bot token is needed for."""


def at_nine() -> float:
    """A moment that stands, in seconds since 1970."""
    return 1772442000.0


class FakeSlack:
    """One workspace: channels, threads, private talks, pages; and a list of what goes wrong next."""

    def __init__(self, team: str = "T1", now: Callable[[], float] = at_nine) -> None:
        """`now` is its clock, in seconds since 1970: every message's time is its name, so no two are the same."""
        self.team, self._now = team, now
        self._opens_its_office()
        self.messages: dict[str, list[Answer]] = defaultdict(list)
        """By channel, oldest first."""
        self.whispers: list[Answer] = []
        self.homes: dict[str, Answer] = {}
        self.dialogs: list[Answer] = []
        self.used: set[str] = set()
        """Triggers: each opens one dialog."""
        self.joined: list[str] = []
        """Channels that Steward is in."""
        self.titles: dict[str, str] = {}
        """How channels are called."""
        self.people: dict[str, Answer] = {}
        self.files: dict[str, Answer] = {}
        """What was uploaded, by its id; shown only once it is `complete`."""
        self.unready = 0
        """How many of the next messages with a picture are refused: Slack looks the file through first."""
        self.address = ""
        self.quiet: dict[str, tuple[int, int]] = {}
        """By person, the hours (from and until, seconds since 1970) in which they want no notifications."""
        self.dated: dict[str, str] = {}
        """Headers of every answer: its `Date`, where a test needs another than today's."""
        self.calls: list[tuple[str, Answer]] = []
        self.faults: list[str] = []
        """What happens to the next calls: "429", "500", "drop" (done, then the line is cut), or an error by name."""
        self.most = 999
        """Messages on one page of history, however many are asked for: 15 for apps that Slack does not know well."""
        self.mood: Callable[[str, Answer], str] = lambda _method, _said: ""
        """What happens to a call where `faults` has nothing: it is asked with the method and what was said."""
        self.rest_for = 7
        """Seconds that a "429" asks to wait."""
        self.holds: dict[str, asyncio.Event] = {}
        """Methods that answer only when they are told to go on."""
        self.lines: list[web.WebSocketResponse] = []
        """Sockets that are open, the newest last."""
        self.opened: asyncio.Queue[web.WebSocketResponse] = asyncio.Queue()
        """Every socket, as it was opened."""
        self._sockets: set[object] = set()
        self._acknowledged: dict[str, asyncio.Future[Answer]] = {}
        self._numbers, self._latest = count(1), 0
        self._runner: web.AppRunner
        self._site: web.TCPSite | None = None
        self._port = 0

    def _opens_its_office(self) -> None:
        """Have what is needed to install an app, and to take it away."""
        self.accounts: dict[str, Answer] = {TOKEN: {}}
        """By token that is good: what `auth.test` says about it, where that is not the usual."""
        self.dead: dict[str, str] = {}
        """Tokens that are worth nothing any more, and why."""
        self.codes: dict[str, Answer] = {}
        """Codes of consent and tokens to renew with; each is good once."""
        self.granted: list[str] = []
        """Scopes, as every answer names them; nothing where the fake does not say."""
        self.manifest: Answer = {}
        """The app's manifest, for whoever made it."""
        self.teams: list[Answer] = []
        """Workspaces that an organisation has let Steward into."""

    @asynccontextmanager
    async def serve(self, token: str = TOKEN) -> AsyncIterator[AsyncWebClient]:
        """Serve it on this machine, and give a client that retries nothing."""
        app = web.Application()
        app.router.add_route("*", "/api/{method}", self._asked)
        app.router.add_post("/upload/{file}", self._uploaded)
        app.router.add_get("/link", self._linked)
        app.router.add_post("/back/{trigger}", self._answered_back)
        self._runner = web.AppRunner(app, access_log=None, shutdown_timeout=1)
        await self._runner.setup()
        await self.picks_up()
        self.address = f"http://127.0.0.1:{self._port}"
        try:
            yield AsyncWebClient(token, base_url=f"{self.address}/api/", retry_handlers=[], timeout=10)
        finally:
            for held in self.holds.values():
                held.set()
            for line in list(self.lines):
                await line.close()
            await self._runner.cleanup()

    async def picks_up(self) -> None:
        """Be reachable, where it was before."""
        self._site = web.TCPSite(self._runner, "127.0.0.1", self._port, reuse_address=True)
        await self._site.start()
        self._port = self._runner.addresses[0][1]

    async def hangs_up(self) -> None:
        """Be unreachable: who calls finds nobody. Open sockets stay."""
        assert self._site is not None
        await self._site.stop()
        assert self._runner.server is not None
        for kept in self._runner.server.connections:
            if kept not in self._sockets:
                kept.force_close()

    # ------------------------------------------------------------ the socket

    async def _linked(self, request: web.Request) -> web.StreamResponse:
        line = web.WebSocketResponse()
        self._sockets.add(request.protocol)
        await line.prepare(request)
        self.lines.append(line)
        self.opened.put_nowait(line)
        await line.send_json({"type": "hello", "num_connections": len(self.lines)})
        async for told in line:
            said = told.json()
            waits = self._acknowledged.pop(said["envelope_id"], None)
            if waits is not None:
                waits.set_result(said.get("payload") or {})
        self.lines.remove(line)
        return line

    async def tells(self, kind: str, payload: Answer, retry: int = 0) -> Answer:
        """Tell something through the newest socket, and give what it is answered with its acknowledgement."""
        envelope = f"envelope-{next(self._numbers)}"
        waits: asyncio.Future[Answer] = asyncio.get_running_loop().create_future()
        self._acknowledged[envelope] = waits
        await self.lines[-1].send_json(
            {
                "envelope_id": envelope,
                "type": kind,
                "payload": payload,
                "accepts_response_payload": kind != "events_api",
                "retry_attempt": retry,
                "retry_reason": "timeout" if retry else "",
            }
        )
        return await asyncio.wait_for(waits, _PATIENCE)

    async def refreshes(self) -> None:
        """Ask for a new socket, as Slack does every few hours."""
        await self.lines[-1].send_json({"type": "disconnect", "reason": "refresh_requested"})

    # ------------------------------------------------------------ what is said

    def stamp(self, at: float | None = None) -> str:
        """Give a time that no message has."""
        self._latest = max(self._latest + 1, round(self._now() * _MILLION)) if at is None else self._latest
        micros = self._latest if at is None else round(at * _MILLION) + next(self._numbers) % _MILLION
        return f"{micros // _MILLION}.{micros % _MILLION:06}"

    def says(self, channel: str, text: str, user: str = "U1", **more: object) -> str:
        """Somebody writes, now or at a time of their own."""
        said = {"type": "message", "user": user, "text": text, **more}
        said.setdefault("ts", self.stamp())
        self.messages[channel].append(said)
        return str(said["ts"])

    async def _asked(self, request: web.Request) -> web.StreamResponse:
        method = request.match_info["method"]
        said: Answer = dict(request.query) if request.content_type != "application/json" else await request.json()
        if request.content_type == "application/x-www-form-urlencoded":
            said |= dict(await request.post())
        self.calls.append((method, said))
        token = request.headers.get("Authorization", "").removeprefix("Bearer ")
        good = {APP_TOKEN} if method == "apps.connections.open" else set(self.accounts)
        if method not in _UNSEALED and token not in good:
            return _no(self.dead.get(token, "invalid_auth"))
        said = {**said, "token": token}
        if (held := self.holds.get(method)) is not None:
            await held.wait()
        fault = self.faults.pop(0) if self.faults else self.mood(method, said)
        if fault == "429":
            headers = {"Retry-After": str(self.rest_for)}
            return web.json_response({"ok": False, "error": "ratelimited"}, status=429, headers=headers)
        if fault == "500":
            return web.Response(status=500, text="a bad day")
        if fault and fault != "drop":
            return _no(fault)
        known: Callable[[Answer], Answer] | None = getattr(self, "_" + method.replace(".", "_"), None)
        try:
            answer = self._unshown(said) or (known(said) if known is not None else _error("unknown_method"))
        except KeyError as missing:
            answer = _error(f"invalid_arguments: {missing}")
        if fault == "drop":
            assert request.transport is not None
            request.transport.close()
        headers = self.dated | ({"X-OAuth-Scopes": ",".join(self.granted)} if self.granted else {})
        return web.json_response(answer if "ok" in answer else {"ok": True, **answer}, headers=headers)

    async def _answered_back(self, request: web.Request) -> web.Response:
        """Take an answer by the address that came with an act."""
        if request.match_info["trigger"] == "used":
            return web.Response(status=404, text="used_url")
        self.whispers.append(await request.json())
        return web.Response(text="ok")

    async def _uploaded(self, request: web.Request) -> web.Response:
        """Take the bytes of a file. Nobody says here who they are: the address is the secret."""
        assert "Authorization" not in request.headers
        self.calls.append(("upload", dict(request.match_info)))
        if self.faults and self.faults.pop(0):
            return web.Response(status=500, text="a bad day")
        self.files[request.match_info["file"]]["bytes"] = await request.read()
        return web.Response(text="OK")

    def _unshown(self, said: Answer) -> Answer:
        """Refuse a message with a picture that is not there, or not yet looked through."""
        blocks = said.get("blocks") or (said.get("view") or {}).get("blocks") or ()
        shown = [block["slack_file"]["id"] for block in blocks if "slack_file" in block]
        if shown and (self.unready or not all(self.files.get(one, {}).get("complete") for one in shown)):
            self.unready = max(0, self.unready - 1)
            told = ["[ERROR] invalid slack file [json-pointer:/blocks/0/slack_file]"]
            return {**_error("invalid_blocks"), "response_metadata": {"messages": told}}
        return {}

    # ------------------------------------------------------------ methods, by Slack's names

    def _files_getUploadURLExternal(self, said: Answer) -> Answer:  # noqa: N802 - the method's name is Slack's own
        file = f"F{next(self._numbers):08}"
        self.files[file] = {"length": int(said["length"]), "name": said["filename"], "alt": said.get("alt_txt", "")}
        return {"file_id": file, "upload_url": f"{self.address}/upload/{file}"}

    def _files_completeUploadExternal(self, said: Answer) -> Answer:  # noqa: N802 - the method's name is Slack's own
        told = json.loads(said["files"])
        for one in told:
            if len(self.files[one["id"]].get("bytes", b"")) != self.files[one["id"]]["length"]:
                return _error("file_not_found")
            self.files[one["id"]]["complete"] = True
        if "channel_id" in said:
            self.says(said["channel_id"], user=ME, text=said.get("initial_comment", ""), files=told)
        return {"files": told}

    def _chat_postMessage(self, said: Answer) -> Answer:  # noqa: N802 - the method's name is Slack's own
        kept = {key: said[key] for key in ("text", "blocks", "metadata", "thread_ts") if key in said}
        ts = self.says(said["channel"], user=ME, **kept)
        return {"channel": said["channel"], "ts": ts}

    def _chat_update(self, said: Answer) -> Answer:
        if (found := self._at(said)) is None:
            return _error("message_not_found")
        found.update({key: said[key] for key in ("text", "blocks", "metadata") if key in said})
        return {"channel": said["channel"], "ts": said["ts"]}

    def _chat_delete(self, said: Answer) -> Answer:
        if (found := self._at(said)) is None:
            return _error("message_not_found")
        self.messages[said["channel"]].remove(found)
        return {}

    def _chat_postEphemeral(self, said: Answer) -> Answer:  # noqa: N802 - the method's name is Slack's own
        ts = self.stamp()
        self.whispers.append({**said, "ts": ts})
        return {"message_ts": ts}

    def _views_publish(self, said: Answer) -> Answer:
        self.homes[said["user_id"]] = said["view"]
        return {}

    def _conversations_open(self, said: Answer) -> Answer:
        return {"channel": {"id": "D" + said["users"]}}

    def _reactions_add(self, said: Answer) -> Answer:
        found = self._at({"channel": said["channel"], "ts": said["timestamp"]})
        if found is None:
            return _error("message_not_found")
        there = found.setdefault("reactions", [])
        if said["name"] in there:
            return _error("already_reacted")
        there.append(said["name"])
        return {}

    def _conversations_history(self, said: Answer) -> Answer:
        there = self.messages[said["channel"]]
        flow = [one for one in there if "thread_ts" not in one or one.get("subtype") == "thread_broadcast"]
        return self._page([one | _replies(one, there) for one in flow], said)

    def _conversations_replies(self, said: Answer) -> Answer:
        thread, there = said["ts"], self.messages[said["channel"]]
        first = [one for one in there if one["ts"] == thread]
        replies = [one for one in there if one.get("thread_ts") == thread]
        return self._page(replies, said, *first) if first or replies else _error("thread_not_found")

    def _auth_test(self, said: Answer) -> Answer:
        names = {"team_id": self.team, "team": "Club", "user_id": ME, "bot_id": "BBOT"}
        return {**names, "url": "https://club.slack.com/", **self.accounts[said["token"]]}

    def _auth_teams_list(self, _said: Answer) -> Answer:
        return {"teams": self.teams}

    def _bots_info(self, said: Answer) -> Answer:
        return {"bot": {"id": said["bot"], "app_id": "A1"}}

    def _apps_manifest_export(self, said: Answer) -> Answer:
        return {"manifest": self.manifest} if said["app_id"] == "A1" else _error("app_not_found")

    def _apps_connections_open(self, _said: Answer) -> Answer:
        return {"url": f"ws://127.0.0.1:{self._port}/link"}

    def _oauth_v2_access(self, said: Answer) -> Answer:
        known = self.codes.pop(said.get("code") or said.get("refresh_token") or "", None)
        return known if known is not None else _error("invalid_code" if "code" in said else "invalid_refresh_token")

    def _users_conversations(self, said: Answer) -> Answer:
        at, limit = int(said.get("cursor") or 0), int(said["limit"])
        here = [{"id": one, "name": self.titles.get(one, one)} for one in self.joined[at : at + limit]]
        more = str(at + limit) if len(self.joined) > at + limit else ""
        return {"channels": here, "response_metadata": {"next_cursor": more}}

    def _conversations_info(self, said: Answer) -> Answer:
        name = self.titles.get(said["channel"])
        return {"channel": {"id": said["channel"], "name": name}} if name else _error("channel_not_found")

    def _views_open(self, said: Answer) -> Answer:
        if said["trigger_id"] in self.used:
            return _error("expired_trigger_id")
        self.used.add(said["trigger_id"])
        self.dialogs.append(said["view"])
        return {}

    def _dnd_info(self, said: Answer) -> Answer:
        begins, ends = self.quiet.get(said["user"], (1, 1))
        return {"dnd_enabled": said["user"] in self.quiet, "next_dnd_start_ts": begins, "next_dnd_end_ts": ends}

    def _users_info(self, said: Answer) -> Answer:
        who = self.people.get(said["user"])
        return {"user": who} if who is not None else _error("user_not_found")

    def _page(self, found: list[Answer], said: Answer, *first: Answer) -> Answer:
        at, limit = int(said.get("cursor") or 0), min(int(said["limit"]), self.most)
        after, before = said.get("oldest") or "0", said.get("latest") or "9"
        found = sorted(
            (one for one in found if after < one["ts"] < before), key=lambda one: str(one["ts"]), reverse=True
        )
        shown = [one if "include_all_metadata" in said else {**one, "metadata": None} for one in (*first, *found)]
        more = str(at + limit) if len(shown) > at + limit else ""
        page = {"messages": shown[at : at + limit], "has_more": bool(more)}
        return {**page, "response_metadata": {"next_cursor": more}}

    def _at(self, said: Answer) -> Answer | None:
        return next((one for one in self.messages[said["channel"]] if one["ts"] == said["ts"]), None)


def _replies(one: Answer, there: list[Answer]) -> Answer:
    """What the first message of a thread tells of it."""
    found = [str(reply["ts"]) for reply in there if reply.get("thread_ts") == one["ts"] != reply["ts"]]
    return {"reply_count": len(found), "latest_reply": max(found)} if found else {}


def _error(why: str) -> Answer:
    return {"ok": False, "error": why}


def _no(why: str) -> web.Response:
    return web.json_response(_error(why))


def signed(secret: str, body: str, at: float) -> dict[str, str]:
    """Sign a request as Slack does, at a moment in seconds since 1970."""
    stamp = str(int(at))
    digest = hmac.new(secret.encode(), f"v0:{stamp}:{body}".encode(), sha256).hexdigest()
    return {"X-Slack-Request-Timestamp": stamp, "X-Slack-Signature": f"v0={digest}"}
