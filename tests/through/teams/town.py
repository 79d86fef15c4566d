"""Teams with a past: what is said there is read over Graph as well, and the line to it can be cut."""

from __future__ import annotations

from collections.abc import Callable, Collection
from datetime import UTC, datetime
from typing import Any
from urllib.parse import urlencode

from tests.cast import CAST, Persona, titled
from tests.teams.connector import ME, Answer, FakeTeams, Message, Refused, graph_message
from tests.teams.graph import FakeGraph

Thing = dict[str, Any]
_REFUSED = {403: "Forbidden", 404: "ConversationNotFound", 429: "429"}


class Town(FakeTeams):
    """One organisation, whose people are those of the tests."""

    def __init__(self, tenant: str, now: Callable[[], float]) -> None:
        super().__init__(now)
        self.tenant = tenant
        self.people.clear()
        self.teams.clear()
        self.members.clear()
        self.graph = FakeGraph()
        self._stamps: set[int] = set()
        for who, one in CAST.items():
            if one.workspace == tenant and not one.bot:
                self.people[who] = roster(one)

    def has(self, team: str, name: str, channels: Collection[str]) -> None:
        """Steward is in a team with everybody of the organisation; no channel of it is the general one."""
        told = [{"id": one, "name": titled(one)} for one in channels]
        self.teams[team] = {"id": team, "name": name, "aadGroupId": f"group-of-{team}", "channels": told}
        self.graph.groups[self.teams[team]["aadGroupId"]] = set(channels)
        for one in (team, *(channel["id"] for channel in told)):
            self.members[one] = list(self.people)

    def talk(self, who: str) -> str:
        if who not in self.talks:
            self.talks[who] = f"a:{who}"
            self.members[self.talks[who]] = [who]
        return self.talks[who]

    def when(self) -> datetime:
        return datetime.fromtimestamp(self._now(), UTC)

    def stamp(self, at: float | None = None) -> str:
        """Give an id that no message has: when it is written, in milliseconds since 1970."""
        if at is None:
            self._latest = max(self._latest + 1, round(self._now() * 1000))
            taken = self._latest
        else:
            taken = round(at * 1000)
            while taken in self._stamps:
                taken += 1
        self._stamps.add(taken)
        return str(taken)

    def _graph(self, said: Answer) -> Answer:
        self.graph.address, place = self.address, said["place"]
        self.graph.messages[place] = {
            one.id: graphed(one) for one in sorted(self.messages[place], key=lambda one: int(one.id)) if not one.only
        }
        way = (
            f"/v1.0/teams/{said['group']}/channels/{place}/messages"
            if "group" in said
            else f"/v1.0/chats/{place}/messages"
        )
        if "root" in said:
            way += f"/{said['root']}/replies"
        asked = {name: value for name, value in said.items() if name.startswith("$")}
        told = self.graph.answer(f"{way}?{urlencode(asked)}")
        if told.status != 200:
            raise Refused(_REFUSED.get(told.status, "BadSyntax"))
        return told.body


def roster(one: Persona) -> Thing:
    """Tell of somebody as a roster does: it knows neither zone nor language."""
    mail = f"{one.who}@example.org"
    return {
        "id": f"29:{one.who}", "name": one.name, "aadObjectId": one.who, "tenantId": one.workspace,
        "userRole": "guest" if one.guest else "user", "email": mail, "userPrincipalName": mail,
    }  # fmt: skip


def graphed(one: Message) -> Thing:
    """Tell a message as Graph does, who wrote it and who put what on it."""
    told = graph_message(one) | {"eventDetail": None, "lastEditedDateTime": None}
    at = datetime.fromtimestamp(int(one.id) / 1000, UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")
    who = one.who.partition(":")[2]
    told |= {"createdDateTime": at, "lastModifiedDateTime": at}
    if one.who != ME:
        bot = one.who.startswith("28:")
        told["from"] = {"application": {"id": who} if bot else None, "user": None if bot else {"id": who}}
        hung = one.activity.get("attachments") or ()
        said = next(
            (str(hung_["content"]) for hung_ in hung if hung_["contentType"] == "text/html"), one.activity["text"]
        )
        told["body"], told["attachments"] = {"contentType": "html", "content": said}, []
    told["mentions"] = [_mention(number, span) for number, span in enumerate(one.activity.get("entities") or ())]
    told["reactions"] = [_reaction(*hand.split(" ")) for hand in one.reactions if " " in hand]
    return told


def _mention(number: int, told: Thing) -> Thing:
    account, name = told["mentioned"]["id"], told["mentioned"]["name"]
    kind, _, who = account.partition(":")
    whom = {"user": {"id": who}} if kind == "29" else {"application": {"id": who}}
    return {"id": number, "mentionText": name, "mentioned": whom if kind != "19" else {"conversation": {"id": account}}}


def _reaction(who: str, emoji: str, at: str) -> Thing:
    """Tell of an emoji, by a person; Graph gives it as it is."""
    return {"reactionType": emoji, "createdDateTime": at, "user": {"user": {"id": who}}}
