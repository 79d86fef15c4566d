"""Microsoft Graph of our own, as far as what was said is read over it, with what can go wrong on the way.

What it answers follows Microsoft's documentation; it is ours, and proves only that we agree with ourselves.
`answer` knows no HTTP, so that it can be served beside other fakes; `ask` is the same, with the port's errors.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import UTC, datetime, timedelta
from typing import Any, NamedTuple
from urllib.parse import parse_qsl, unquote, urlencode, urlsplit

from bot.kernel.ports import DeniedError, GoneError, ThrottledError, UnknownOutcomeError, UnreachableError

GROUP, APP = "00000000-0000-4000-8000-0000000000f1", "00000000-0000-4000-8000-0000000000aa"
EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
Message = dict[str, Any]
_ERRORS: dict[int, type[Exception]] = {401: DeniedError, 403: DeniedError, 404: GoneError, 410: GoneError}
_BAD, _FORBIDDEN, _MISSING, _MANY, _BROKEN = 400, 403, 404, 429, 500


class Answer(NamedTuple):
    """What Graph says to a request."""

    status: int
    body: dict[str, Any]
    headers: dict[str, str]


class FakeGraph:
    """Teams and chats of one organisation, and a list of what goes wrong next."""

    def __init__(self, address: str = "https://graph.example.org") -> None:
        self.address = address
        """How the links to next pages begin."""
        self.groups: dict[str, set[str]] = {GROUP: set()}
        """By a team's id, its channels."""
        self.messages: dict[str, dict[str, Message]] = {}
        """By channel or chat and by id; a reply bears its `replyToId`."""
        self.faults: list[int] = []
        """How the next requests end; 0 is well."""
        self.rest_for = 7
        """Seconds that a 429 asks to wait."""
        self.most, self.most_replies = 50, 1000
        """Threads on a page however many are asked for, and replies that come with one."""
        self.on_top = "touched"
        """What a channel begins with: threads in which something happened last, or those that were `begun` last."""
        self.last_reply_first = True
        """In which order replies come: nobody has written it down."""
        self.calls: list[str] = []

    # ------------------------------------------------------------ what people do

    def says(self, place: str, html: str, at: datetime, who: str = "amina-aad", under: str = "", **more: object) -> str:
        """Somebody writes; `under` is the first message of the thread. Gives the message's id."""
        said = self.messages.setdefault(place, {})
        while (of_id := str((at - EPOCH) // timedelta(milliseconds=1))) in said:
            at += timedelta(milliseconds=1)
        said[of_id] = {
            "id": of_id,
            "replyToId": under or None,
            "messageType": "message",
            "createdDateTime": _iso(at),
            "lastModifiedDateTime": _iso(at),
            "lastEditedDateTime": None,
            "deletedDateTime": None,
            "from": {"application": None, "user": {"id": who, "userIdentityType": "aadUser"}},
            "body": {"contentType": "html", "content": html},
            "attachments": [],
            "mentions": [],
            "reactions": [],
            "eventDetail": None,
            **more,
        }
        return of_id

    def edits(self, place: str, of_id: str, html: str, at: datetime) -> None:
        said = self.messages[place][of_id]
        said |= {"lastEditedDateTime": _iso(at), "lastModifiedDateTime": _iso(at)}
        said["body"] = {"contentType": "html", "content": html}

    def deletes(self, place: str, of_id: str, at: datetime) -> None:
        said = self.messages[place][of_id]
        said |= {"deletedDateTime": _iso(at), "lastModifiedDateTime": _iso(at)}
        said["body"] = {"contentType": "html", "content": ""}

    def reacts(self, place: str, of_id: str, kind: str, at: datetime, who: str = "ben-aad") -> None:
        said = self.messages[place][of_id]
        said["lastModifiedDateTime"] = _iso(at)
        hand = {"reactionType": kind, "createdDateTime": _iso(at), "user": {"user": {"id": who}}}
        said["reactions"] = [*said["reactions"], hand]

    # ------------------------------------------------------------ what Graph answers

    async def ask(self, path: str, params: Mapping[str, str]) -> dict[str, Any]:
        """Ask for a path below the version, or a link; what is wrong is raised as the port's errors say it."""
        if not path.startswith(f"{self.address}/"):
            path = f"/v1.0/{path}"
        answer = self.answer(f"{path}?{urlencode(params)}" if params else path)
        if answer.status == _MANY:
            raise ThrottledError(float(answer.headers["Retry-After"]))
        if answer.status == _BROKEN:
            raise UnreachableError("500")
        if answer.status > _BROKEN:
            raise UnknownOutcomeError(str(answer.status))
        if answer.status >= _BAD:
            raise _ERRORS.get(answer.status, AssertionError)(str(answer.body))
        return answer.body

    def answer(self, address: str) -> Answer:
        """Answer a GET of a path with its query, with or without the host."""
        self.calls.append(address)
        fault = self.faults.pop(0) if self.faults else 0
        if fault:
            headers = {"Retry-After": str(self.rest_for)} if fault == _MANY else {}
            return _refused(fault, "it was told to", headers)
        url = urlsplit(address)
        asked = dict(parse_qsl(url.query))
        match [unquote(part) for part in url.path.strip("/").split("/")]:
            case ["v1.0", "teams", group, "channels", channel, "messages"]:
                return self._of_channel(url.path, group, channel, asked)
            case ["v1.0", "teams", group, "channels", channel, "messages", root, "replies"]:
                return self._replies(url.path, group, channel, root, asked)
            case ["v1.0", "chats", chat, "messages"]:
                return self._of_chat(url.path, chat, asked)
            case _:
                return _refused(_BAD, f"no such path: {url.path}")

    def _of_channel(self, path: str, group: str, channel: str, asked: Mapping[str, str]) -> Answer:
        if asked.keys() - {"$top", "$expand", "$skiptoken"}:
            return _refused(_BAD, "other parameters are not supported")
        if not 1 <= int(asked.get("$top", "20")) <= 50:
            return _refused(_BAD, "at most 50")
        if (refused := self._refuses(group, channel)) is not None:
            return refused
        said = self.messages.get(channel, {})
        roots = [one for one in said.values() if not one["replyToId"]]
        placed = sorted(((self._place_of(one, said), one["id"]) for one in roots), reverse=True)
        page, more = self._cut(placed, min(int(asked.get("$top", "20")), self.most), asked)
        found = [dict(said[of_id]) for _, of_id in page]
        if asked.get("$expand") == "replies":
            for one in found:
                below = self._below(said, one["id"])
                one["replies"] = below[: self.most_replies]
                if len(below) > self.most_replies:
                    token = urlencode({"$skiptoken": str(self.most_replies)})
                    one["replies@odata.nextLink"] = f"{self.address}{path}/{one['id']}/replies?{token}"
        return self._listed(path, found, more, {name: asked[name] for name in ("$top", "$expand") if name in asked})

    def _replies(self, path: str, group: str, channel: str, root: str, asked: Mapping[str, str]) -> Answer:
        if (refused := self._refuses(group, channel)) is not None:
            return refused
        said = self.messages.get(channel, {})
        if root not in said:
            return _refused(_MISSING, "no such message")
        below = self._below(said, root)
        begin = int(asked.get("$skiptoken", "0"))
        end = begin + self.most_replies
        return self._listed(path, below[begin:end], str(end) if len(below) > end else "", {})

    def _of_chat(self, path: str, chat: str, asked: Mapping[str, str]) -> Answer:
        if chat not in self.messages:
            return _refused(_MISSING, "no such chat")
        said = self.messages[chat]
        before = asked.get("$filter", "")
        if before and asked.get("$orderby") != "createdDateTime desc":
            return _refused(_BAD, "a filter needs the same order")
        until = datetime.fromisoformat(before.removeprefix("createdDateTime lt ")) if before else None
        placed = sorted(
            ((one["createdDateTime"], of_id) for of_id, one in said.items() if until is None or _at(one) < until),
            reverse=True,
        )
        page, more = self._cut(placed, min(int(asked.get("$top", "20")), self.most), asked)
        kept = {name: asked[name] for name in ("$top", "$orderby", "$filter") if name in asked}
        return self._listed(path, [said[of_id] for _, of_id in page], more, kept)

    def _below(self, said: Mapping[str, Message], root: str) -> list[Message]:
        below = sorted((one for one in said.values() if one["replyToId"] == root), key=_at)
        return below[::-1] if self.last_reply_first else below

    def _refuses(self, group: str, channel: str) -> Answer | None:
        if group not in self.groups:
            return _refused(_FORBIDDEN, "the team has not consented")
        return None if channel in self.groups[group] else _refused(_MISSING, "no such channel")

    def _place_of(self, root: Message, said: Mapping[str, Message]) -> str:
        below: Iterable[Message] = (one for one in said.values() if one["replyToId"] == root["id"])
        touched = (str(one["lastModifiedDateTime"]) for one in (root, *below))
        return max(touched) if self.on_top == "touched" else str(root["createdDateTime"])

    def _cut(
        self, placed: list[tuple[str, str]], most: int, asked: Mapping[str, str]
    ) -> tuple[list[tuple[str, str]], str]:
        """Cut a page out: the next one begins after where the last thing of this one stood then."""
        if token := asked.get("$skiptoken"):
            at, _, of_id = token.partition("|")
            placed = [one for one in placed if one < (at, of_id)]
        page = placed[:most]
        return page, "|".join(page[-1]) if len(placed) > most else ""

    def _listed(self, path: str, found: list[Message], more: str, asked: Mapping[str, str]) -> Answer:
        body: dict[str, Any] = {"@odata.count": len(found), "value": found}
        if more:
            body["@odata.nextLink"] = f"{self.address}{path}?{urlencode({**asked, '$skiptoken': more})}"
        return Answer(200, body, {})


def _refused(status: int, why: str, headers: Mapping[str, str] | None = None) -> Answer:
    return Answer(status, {"error": {"code": str(status), "message": why}}, dict(headers or {}))


def _iso(at: datetime) -> str:
    return at.isoformat(timespec="milliseconds").replace("+00:00", "Z")


def _at(said: Message) -> datetime:
    return datetime.fromisoformat(said["createdDateTime"])
