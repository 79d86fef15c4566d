"""A Teams of our own: the Bot Connector as far as Steward uses it, and Graph where it tells of Steward's own posts.

What it answers follows Microsoft's documentation and the clients in its SDKs; nothing of it was compared with a real
Teams. It is ours, and proves only that we agree with ourselves.
"""

from __future__ import annotations

import asyncio
import json
from collections import defaultdict
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from itertools import count
from typing import Any, Final
from urllib.parse import urlsplit

import aiohttp
import requests
from aiohttp import web
from msgspec import Struct, field

from adapters.teams.clouds import Cloud, Registration
from adapters.teams.credential import Credential
from adapters.teams.names import apart, has_threads

APP: Final = "5d1e7a10-0000-4000-8000-000000000a99"
"""Steward's app id."""
ME: Final = f"28:{APP}"
"""Steward's own account."""
SECRET: Final = "a~secret~of~the~app"  # noqa: S105 - it opens nothing at all
TOKEN: Final = "a-token-for-teams"  # noqa: S105 - it opens nothing at all
HOME: Final = "0000aaaa-0000-4000-8000-00000000aaaa"
"""The organisation in which Steward is registered."""
TENANT: Final = "1111bbbb-0000-4000-8000-00000000bbbb"
"""An organisation that has installed it."""
SCOPE: Final = "https://api.botframework.com/.default"
TEAM: Final = "19:general@thread.tacv2"
GROUP: Final = "2222cccc-0000-4000-8000-00000000cccc"
ROOM: Final = "19:reef@thread.tacv2"
CHAT: Final = "19:meeting@thread.v2"
ANA: Final = "aaaa0001-0000-4000-8000-000000000001"
BEN: Final = "aaaa0002-0000-4000-8000-000000000002"
MUCH: Final = 100 * 1024
"""Bytes of one message that Teams takes, as UTF-16."""
_SENDS: Final = ((7, 1), (8, 2), (60, 30), (1800, 3600))
_NAMED: Final = {
    "401": (401, "Unauthorized"),
    "429": (429, "TooManyRequests"),
    "412": (412, "PreconditionFailed"),
    "500": (500, "ServiceError"),
    "502": (502, "ServiceError"),
    "503": (503, "ServiceUnavailable"),
    "504": (504, "GatewayTimeout"),
    "ConversationNotFound": (404, "ConversationNotFound"),
    "ActivityNotFoundInConversation": (404, "ActivityNotFoundInConversation"),
    "MessageSizeTooBig": (413, "MessageSizeTooBig"),
    "BadSyntax": (400, "BadSyntax"),
}
"""How Teams refuses; any other name is a 403."""
Answer = dict[str, Any]


class Message(Struct):
    """A message, as it stands."""

    id: str
    place: str
    root: str
    """The id of its thread's first message; its own where it is that."""
    who: str
    """The account that wrote it."""
    activity: Answer
    only: str = ""
    """Who alone sees it."""
    reactions: list[str] = field(default_factory=list)


class Refused(Exception):
    """Answer with one of Teams' errors."""

    def __init__(self, why: str) -> None:
        super().__init__(why)
        self.status, self.why = _NAMED.get(why, (403, why))


def at_nine() -> float:
    """A moment that stands, in seconds since 1970."""
    return 1772442000.0


class FakeTeams:
    """One bot in several organisations: talks, group chats, channels, threads; and a list of what goes wrong next."""

    def __init__(self, now: Callable[[], float] = at_nine) -> None:
        """`now` is its clock, in seconds since 1970: every message's time is its name, so no two are the same.

        There is one team in `TENANT` with two channels, and a group chat; Ana and Ben are in all of them.
        """
        self._now = now
        self.people: dict[str, Answer] = {}
        """Members as a roster tells them, by `aadObjectId`."""
        self.members: dict[str, list[str]] = {}
        """By conversation, who is in it."""
        self.teams: dict[str, Answer] = {}
        self.talks: dict[str, str] = {}
        """By person, their talk with Steward."""
        self.messages: dict[str, list[Message]] = defaultdict(list)
        """By place, oldest first."""
        self.blocked: set[str] = set()
        """People who do not want to be written to, or for whom Steward is not installed."""
        self.consented = True
        """Whether Graph may be asked for a channel's messages."""
        self.calls: list[tuple[str, Answer]] = []
        """What was asked: post, edit, delete, create, react, unreact, member, members, team, channels, graph, token."""
        self.faults: list[str] = []
        """What happens to the next calls: a status or an error by name, "drop" (done, then the line is cut),
        "elsewhere" (a redirect) or "garbage" (done, and answered with no JSON).
        """
        self.mood: Callable[[str, Answer], str] = lambda _kind, _said: ""
        """What happens to a call where `faults` has nothing: it is asked with the kind and what was said."""
        self.rest_for: int | None = 7
        """Seconds that a "429" asks to wait; None says nothing."""
        self.leads_to = "http://127.0.0.1:1/"
        """Where a redirect leads."""
        self.holds: dict[str, asyncio.Event] = {}
        """Kinds of call that answer only when they are told to go on."""
        self.good: set[str] = {TOKEN}
        """Tokens that are taken."""
        self.secrets: set[str] = {SECRET}
        """Secrets of the app that are good."""
        self.lasts = 3600
        """Seconds that a token is good for."""
        self.most = 500
        """Members, or messages, on one page, however many are asked for."""
        self.nameless = False
        """Whether it takes what is posted, and gives no id."""
        self.keeps_limits = False
        """Whether it counts, and refuses what is too much."""
        self.address = ""
        self._sent: dict[str, list[float]] = defaultdict(list)
        self._numbers, self._latest = count(1), 0
        self._runner: web.AppRunner
        self._site: web.TCPSite
        self._port = 0
        for who, name in ((ANA, "Ana"), (BEN, "Ben")):
            self.knows(who, name)
        self.has_team(TEAM, "Divers", GROUP, {TEAM: None, ROOM: "reef"}, (ANA, BEN))
        self.members[CHAT] = [ANA, BEN]

    # ------------------------------------------------------------ who and what there is

    def knows(self, who: str, name: str, tenant: str = TENANT, role: str = "user") -> Answer:
        """Somebody is in the directory."""
        self.people[who] = {
            "id": f"29:{name.lower()}",
            "name": name,
            "aadObjectId": who,
            "tenantId": tenant,
            "userRole": role,
            "email": f"{name.lower()}@example.org",
            "userPrincipalName": f"{name.lower()}@example.org",
        }
        return self.people[who]

    def has_team(
        self, team: str, name: str, group: str, channels: dict[str, str | None], members: tuple[str, ...]
    ) -> None:
        """Steward is in a team of `TENANT`; its general channel has the team's id, and no name."""
        told = [{"id": one, "name": title} for one, title in channels.items()]
        self.teams[team] = {"id": team, "name": name, "aadGroupId": group, "tenantId": TENANT, "channels": told}
        for one in channels:
            self.members[one] = list(members)

    def talk(self, who: str) -> str:
        """Open somebody's talk with Steward, or give the one that is open."""
        if who not in self.talks:
            self.talks[who] = f"a:{self.people[who]['name'].lower()}"
            self.members[self.talks[who]] = [who]
        return self.talks[who]

    def account(self, who: str) -> str:
        """Give somebody's id for this bot."""
        return str(self.people[who]["id"])

    def person(self, id_: str) -> str:
        """Say whose id that is, of either kind; empty where it is nobody's."""
        return next((who for who, one in self.people.items() if id_ in {who, one["id"]}), "")

    def says(self, place: str, who: str, text: str, under: str = "") -> str:
        """Somebody writes; give the id."""
        activity = {"type": "message", "text": text}
        return self._keep(place, under, self.account(who), activity).id

    def at(self, place: str, id_: str) -> Message | None:
        """Give a message that stands."""
        return next((one for one in self.messages[place] if one.id == id_), None)

    def loses(self, place: str, id_: str) -> None:
        """Somebody takes a message away."""
        self.messages[place] = [one for one in self.messages[place] if one.id != id_]

    def posts(self, place: str) -> list[Message]:
        """Give what stands of Steward in a place, oldest first."""
        return [one for one in self.messages[place] if one.who == ME]

    # ------------------------------------------------------------ how it is reached

    @property
    def service(self) -> str:
        """Where Steward answers."""
        return f"{self.address}/teams"

    def cloud(self) -> Cloud:
        """The cloud that this is. MSAL speaks to no login but by https: `Rerouted` helps."""
        return Cloud(
            issuer="https://api.botframework.com",
            metadata=f"{self.address}/v1/.well-known/openidconfiguration",
            login="https://login.example.org",
            scope=SCOPE,
            graph=self.address,
            services=(self.service,),
        )

    def registration(self, *, managed: bool = False, secret: str = SECRET) -> Registration:
        """How Steward is registered here."""
        return Registration(APP, secret, HOME, frozenset({TENANT, HOME}), self.cloud(), managed)

    @asynccontextmanager
    async def serve(self) -> AsyncIterator[aiohttp.ClientSession]:
        """Serve it on this machine, and give a session to speak to it."""
        app = web.Application(client_max_size=8 * MUCH)
        activity = "/teams/v3/conversations/{conversation}/activities/{activity}"
        for method, route, kind in (
            ("POST", "/teams/v3/conversations", "create"),
            ("POST", "/teams/v3/conversations/{conversation}/activities", "post"),
            ("PUT", activity, "edit"),
            ("DELETE", activity, "delete"),
            ("PUT", activity + "/reactions/{reaction}", "react"),
            ("DELETE", activity + "/reactions/{reaction}", "unreact"),
            ("GET", "/teams/v3/conversations/{conversation}/members/{member}", "member"),
            ("GET", "/teams/v3/conversations/{conversation}/pagedmembers", "members"),
            ("GET", "/teams/v3/teams/{team}", "team"),
            ("GET", "/teams/v3/teams/{team}/conversations", "channels"),
            ("GET", "/v1.0/teams/{group}/channels/{place}/messages", "graph"),
            ("GET", "/v1.0/teams/{group}/channels/{place}/messages/{root}/replies", "graph"),
            ("GET", "/v1.0/chats/{place}/messages", "graph"),
        ):
            app.router.add_route(method, route, self._answers(kind))
        app.router.add_get("/{tenant}/v2.0/.well-known/openid-configuration", self._login)
        app.router.add_post("/{tenant}/oauth2/v2.0/token", self._token)
        app.router.add_get("/metadata/identity/oauth2/token", self._identity)
        runner = self._runner = web.AppRunner(app, access_log=None, shutdown_timeout=1)
        await runner.setup()
        await self.picks_up()
        self.address = f"http://127.0.0.1:{self._port}"
        try:
            async with aiohttp.ClientSession() as session:
                yield session
        finally:
            for held in self.holds.values():
                held.set()
            await runner.cleanup()

    async def picks_up(self) -> None:
        """Be reachable, where it was before."""
        self._site = web.TCPSite(self._runner, "127.0.0.1", self._port, reuse_address=True)
        await self._site.start()
        self._port = self._runner.addresses[0][1]

    async def hangs_up(self) -> None:
        """Be unreachable: who calls finds nobody."""
        await self._site.stop()
        assert self._runner.server is not None
        for kept in self._runner.server.connections:
            kept.force_close()

    def _answers(self, kind: str) -> Callable[[web.Request], Any]:
        async def answer(request: web.Request) -> web.StreamResponse:
            return await self._asked(kind, request)

        return answer

    async def _asked(self, kind: str, request: web.Request) -> web.StreamResponse:
        body = await request.read()
        said: Answer = {**request.query, **(json.loads(body) if body else {}), **request.match_info}
        self.calls.append((kind, said))
        if request.headers.get("Authorization", "").removeprefix("Bearer ") not in self.good:
            return self._no("401")
        if (held := self.holds.get(kind)) is not None:
            await held.wait()
        fault = self.faults.pop(0) if self.faults else self.mood(kind, said)
        if fault == "elsewhere":
            return web.Response(status=307, headers={"Location": self.leads_to})
        if len(request.query) != len(set(request.query)):
            fault = "BadSyntax"  # the same thing is asked for twice
        if fault and fault not in {"drop", "garbage"}:
            return self._no(fault)
        try:
            answer = self._done(kind, said, len(body.decode().encode("utf-16-le")))
        except Refused as refused:
            return self._no(refused.why)
        except KeyError:
            return self._no("BadSyntax")
        if fault == "drop":
            assert request.transport is not None
            request.transport.close()
        if fault == "garbage":
            return web.Response(status=200, text="<html>hello</html>")
        return web.json_response(answer, status=201 if request.method == "POST" else 200)

    def _done(self, kind: str, said: Answer, size: int) -> Answer:
        if size > MUCH:
            raise Refused("MessageSizeTooBig")
        answer: Answer = getattr(self, f"_{kind}")(said)
        return {} if self.nameless and kind in {"create", "post"} else answer

    def _no(self, why: str) -> web.Response:
        status, code = _NAMED.get(why, (403, why))
        told: Answer = {"error": {"code": code, "message": f"{why}: in words that may change"}}
        if why == "MessageWritesBlocked":  # as Microsoft's page on proactive messages shows it
            inner = {"subCode": why, "details": "Thread is blocked from message writes.", "errorCode": None}
            told = {"errorCode": 209, "message": json.dumps(inner, indent=2)}
        headers = {"Retry-After": str(self.rest_for)} if status == 429 and self.rest_for is not None else {}
        return web.json_response(told, status=status, headers=headers)

    # ------------------------------------------------------------ tokens

    async def _login(self, request: web.Request) -> web.Response:
        here = f"https://login.example.org/{request.match_info['tenant']}"
        return web.json_response(
            {
                "issuer": f"{here}/v2.0",
                "authorization_endpoint": f"{here}/oauth2/v2.0/authorize",
                "token_endpoint": f"{here}/oauth2/v2.0/token",
            }
        )

    async def _token(self, request: web.Request) -> web.Response:
        said: Answer = {**request.match_info, **{name: str(one) for name, one in (await request.post()).items()}}
        self.calls.append(("token", said))
        fault = self.faults.pop(0) if self.faults else self.mood("token", said)
        if (held := self.holds.get("token")) is not None:
            await held.wait()
        if fault:
            return web.json_response({"error": "server_error"}, status=int(fault))
        if said.get("client_secret") not in self.secrets:
            words = f"AADSTS7000215: Invalid client secret provided: {said.get('client_secret')}."
            return web.json_response({"error": "invalid_client", "error_description": words}, status=401)
        return web.json_response(self._issued(said["tenant"]))

    async def _identity(self, request: web.Request) -> web.Response:
        self.calls.append(("token", dict(request.query)))
        return web.json_response({**self._issued("machine"), "expires_in": str(self.lasts)})

    def _issued(self, tenant: str) -> Answer:
        token = f"token-{next(self._numbers)}-for-{tenant}"
        self.good.add(token)
        return {"token_type": "Bearer", "expires_in": self.lasts, "access_token": token}

    # ------------------------------------------------------------ messages

    def _create(self, said: Answer) -> Answer:
        if not said.get("isGroup"):
            [member] = said["members"]
            who = self.person(member["id"])
            if not who or said["tenantId"] != self.people[who]["tenantId"]:
                raise Refused("BadSyntax")
            if who in self.blocked:
                raise Refused("ForbiddenOperationException")
            return {"id": self.talk(who)}
        place = said["channelData"]["channel"]["id"]
        if not has_threads(place) or place not in self.members:
            raise Refused("ConversationNotFound")
        self._counts(place)
        kept = self._keep(place, "", ME, said["activity"])
        return {"id": f"{place};messageid={kept.id}", "activityId": kept.id, "serviceUrl": self.service}

    def _post(self, said: Answer) -> Answer:
        place, root = apart(said["conversation"])
        self._open(place)
        if root and self.at(place, root) is None:
            raise Refused("ConversationNotFound")
        self._counts(said["conversation"])
        activity = _activity(said)
        if said.get("isTargetedActivity") == "true":
            return {"id": self._whispers(place, root, activity).id}
        if activity.get("text") and activity.get("attachments"):
            for part in ("text", "attachments"):
                self._keep(place, root, ME, {"type": "message", part: activity[part]})
            return {}  # split in two, and neither is named
        return {"id": self._keep(place, root, ME, activity).id}

    def _whispers(self, place: str, root: str, activity: Answer) -> Message:
        who = self.person(activity["recipient"]["id"])
        if place in self.talks.values() or not activity["recipient"].get("isTargeted"):
            raise Refused("BadSyntax")
        if who not in self.members[place]:
            raise Refused("BotNotInConversationRoster")
        kept = self._keep(place, root, ME, activity)
        kept.only = who
        return kept

    def _edit(self, said: Answer) -> Answer:
        found = self._own(said)
        found.activity = _activity(said)
        return {"id": found.id}

    def _delete(self, said: Answer) -> Answer:
        found = self._own(said)
        self.messages[found.place].remove(found)
        return {}

    def _react(self, said: Answer) -> Answer:
        found = self._there(said)
        if said["reaction"] not in found.reactions:
            found.reactions.append(said["reaction"])
        return {}

    def _unreact(self, said: Answer) -> Answer:
        found = self._there(said)
        found.reactions = [one for one in found.reactions if one != said["reaction"]]
        return {}

    def _keep(self, place: str, root: str, who: str, activity: Answer) -> Message:
        self._latest = max(self._latest + 1, round(self._now() * 1000))
        id_ = str(self._latest)
        self.messages[place].append(Message(id_, place, root or id_, who, activity))
        return self.messages[place][-1]

    def _open(self, place: str) -> None:
        if place not in self.members:
            raise Refused("ConversationNotFound")
        who = next((who for who, talk in self.talks.items() if talk == place), "")
        if who in self.blocked:
            raise Refused("MessageWritesBlocked")

    def _there(self, said: Answer) -> Message:
        place, root = apart(said["conversation"])
        self._open(place)
        found = self.at(place, said["activity"])
        if found is None or (root and found.root != root) or found.only:
            raise Refused("ActivityNotFoundInConversation")
        return found

    def _own(self, said: Answer) -> Message:
        place, _ = apart(said["conversation"])
        found = self.at(place, said["activity"])
        if found is None or bool(found.only) != (said.get("isTargetedActivity") == "true"):
            raise Refused("ActivityNotFoundInConversation")
        if found.who != ME:
            raise Refused("NotEnoughPermissions")
        self._open(place)
        return found

    def _counts(self, thread: str) -> None:
        """Refuse what is too much, where it is asked to count."""
        now, sent = self._now(), self._sent[thread]
        if self.keeps_limits and any(sum(at > now - seconds for at in sent) >= most for most, seconds in _SENDS):
            raise Refused("429")
        sent.append(now)

    # ------------------------------------------------------------ people and teams

    def _member(self, said: Answer) -> Answer:
        who = self.person(said["member"])
        if said["conversation"] not in self.members:
            raise Refused("ConversationNotFound")
        if who not in self.members[said["conversation"]]:
            raise Refused("ActivityNotFoundInConversation")
        return self.people[who]

    def _members(self, said: Answer) -> Answer:
        if said["conversation"] not in self.members:
            raise Refused("ConversationNotFound")
        at, limit = int(said.get("continuationToken") or 0), min(int(said.get("pageSize") or 200), self.most)
        found = [self.people[who] for who in self.members[said["conversation"]]]
        more = {"continuationToken": str(at + limit)} if len(found) > at + limit else {}
        return {"members": found[at : at + limit], **more}

    def _team(self, said: Answer) -> Answer:
        known = self._team_of(said)
        return {name: value for name, value in known.items() if name != "channels"}

    def _channels(self, said: Answer) -> Answer:
        return {"conversations": self._team_of(said)["channels"]}

    def _team_of(self, said: Answer) -> Answer:
        if said["team"] not in self.teams:
            raise Refused("BotNotInConversationRoster")
        found: Answer = self.teams[said["team"]]
        return found

    # ------------------------------------------------------------ Graph

    def _graph(self, said: Answer) -> Answer:
        if not self.consented:
            raise Refused("Forbidden")
        place, root = said["place"], said.get("root", "")
        here = self.messages[place]
        found = [one for one in here if (one.root == root != one.id if root else one.root == one.id) and not one.only]
        found.reverse()
        at, limit = int(said.get("$skiptoken") or 0), min(int(said["$top"]), self.most, 50)
        page: Answer = {"value": [graph_message(one) for one in found[at : at + limit]]}
        if len(found) > at + limit:
            way = f"/v1.0/teams/{said['group']}/channels/{place}/messages" if "group" in said else ""
            page["@odata.nextLink"] = f"{self.address}{way}?$top={limit}&$skiptoken={at + limit}"
        return page


def graph_message(one: Message) -> Answer:
    """Tell a message as Graph does; the content of a card is JSON in a string."""
    bot = one.who == ME
    hung = [
        {"contentType": hung["contentType"], "content": json.dumps(hung["content"])}
        for hung in one.activity.get("attachments") or ()
    ]
    return {
        "id": one.id,
        "replyToId": one.root if one.root != one.id else None,
        "messageType": "message",
        "deletedDateTime": None,
        "from": {
            "application": {"id": APP, "applicationIdentityType": "bot"} if bot else None,
            "user": None if bot else {"id": one.who},
        },
        "body": {"contentType": "html", "content": str(one.activity.get("text") or "")},
        "attachments": hung,
    }


def _activity(said: Answer) -> Answer:
    return {name: one for name, one in said.items() if name not in {"conversation", "activity", "isTargetedActivity"}}


class Given(Credential):
    """Gives a token that is good, and asks nobody."""

    async def token(self, scope: str, tenant: str = "") -> str:  # noqa: ARG002 - asked as the real one
        return TOKEN


class Rerouted(requests.Session):
    """Brings to a fake what MSAL asks of its hosts, whatever they are called: it takes none but by https."""

    def __init__(self, fake: FakeTeams) -> None:
        super().__init__()
        self._fake = fake
        self.asked: list[str] = []
        """Every address, as MSAL asked it."""

    def request(self, method: str, url: str | bytes, *of: Any, **how: Any) -> requests.Response:  # noqa: ANN401 - passed on as it is
        self.asked.append(str(url))
        return super().request(method, f"{self._fake.address}{urlsplit(str(url)).path}", *of, **how)
