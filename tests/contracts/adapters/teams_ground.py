"""Teams as a ground to act on: what its clients do, as the Bot Connector tells it, by HTTP and signed."""

from __future__ import annotations

import json
import re
from collections.abc import AsyncIterator, Iterator, Mapping
from contextlib import asynccontextmanager
from html import escape
from itertools import count
from typing import Any, Final

from adapters.teams.names import conversation, message_id, parts
from adapters.teams.presses import FIELD, HOME
from bot.kernel.cards import Card, Form
from bot.kernel.messages import InPlace, Privately, Show
from bot.kernel.people import CommunityId, PersonId, PlaceId, Profile, WorkspaceId
from bot.kernel.policy import Community
from bot.kernel.ports import Commit
from bot.kernel.records import to_row
from storage.memory import MemoryStore
from tests.anycard import say
from tests.contracts.adapters.grounds import CHANNELS, MONDAY, PEOPLE, Ground, linking
from tests.teams.connector import GROUP, ME, TENANT
from tests.teams.login import FakeLogin
from tests.teams.reception import Body, Stand, standing
from tests.unit.adapters import town

CLUB: Final = "19:club@thread.tacv2"
"""The team, and its general channel."""
OPENS: Final = frozenset({"question.claim"})
_MENTION: Final = '<span itemtype="http://schema.skype.com/Mention" itemscope="" itemid="{number}">{name}</span>'


class AtTeams:
    """Teams, by the activities it tells, through the address at which they come in."""

    def __init__(self, stand: Stand, ear: town.Ear) -> None:
        self._stand, self._fake, self.ear = stand, stand.fake, ear
        self._ids: dict[str, str] = {"steward": ME, "here": TENANT, "club": CLUB}
        self._ids |= {channel: f"19:{channel}@thread.tacv2" for channel in CHANNELS}
        self._said: dict[str, Body] = {}
        self._minutes = count(1)

    async def settle(self) -> None:
        for profile in PEOPLE.values():
            await self.comes(profile)
        self.ear.heard.clear()

    def name_of(self, minted: str) -> str:
        return {one: name for name, one in self._ids.items()}.get(minted, minted)

    async def comes(self, profile: Profile) -> None:
        who = self._ids.setdefault(profile.who, f"aaaa{len(self._ids):04}-0000-4000-8000-000000000001")
        known = self._fake.knows(who, profile.name)
        if profile.bot:
            known["id"] = f"28:{profile.who}"
        self._ids[f"with {profile.who}"] = talk = self._fake.talk(who)
        everybody = [one for one in self._fake.people if one in self._ids.values()]
        channels: dict[str, str | None] = {CLUB: None} | {self._ids[channel]: channel for channel in CHANNELS}
        self._fake.has_team(CLUB, "Club", GROUP, channels, (*everybody,))
        client = {"type": "clientInfo", "timezone": profile.zone, "locale": f"{profile.language}-US"}
        opened = {"membersAdded": [{"id": ME}, {"id": known["id"]}], "entities": [client]}
        await self._tells("conversationUpdate", who, talk, **opened)

    async def adds_steward(self, who: str, place: str) -> None:
        await self._tells("conversationUpdate", self._ids[who], self._ids[place], membersAdded=[{"id": ME}])

    async def says(self, who: str, text: str, *, named: str, place: str = "cold-chain", under: str = "") -> None:
        channel = self._ids[place] if place else self._ids[f"with {who}"]
        root = parts(self._ids[under]).activity if under else ""
        written = self._fake.says(channel, self._ids[who], text, root)
        here = conversation(channel, root or written)
        self._ids[named] = message_id(channel, written, root)
        self._said[named] = self._stand.activity("message", self._ids[who], here, id=written, **self._typed(text))
        await self._told(self._said[named])

    async def edits(self, message: str, text: str) -> None:
        before, now = self._said[message], self._typed(text)
        if before["text"] != now["text"]:  # nothing is sent where nothing was changed
            self._said[message] = before | now
            await self._hidden(message, "messageUpdate", "editMessage")

    async def deletes(self, message: str) -> None:
        await self._hidden(message, "messageDelete", "softDeleteMessage")

    async def reacts(self, who: str, message: str, emoji: str, *, on: bool = True) -> None:
        assert emoji == "✅"
        where = parts(self._ids[message])
        kinds = {"reactionsAdded" if on else "reactionsRemoved": [{"type": "2705_whiteheavycheckmark"}]}
        await self._tells("messageReaction", self._ids[who], where.conversation, replyToId=where.activity, **kinds)

    async def slash(self, who: str, text: str, place: str = "cold-chain") -> None:
        given = self._typed(text)
        typed = {"text": f"/Steward {given['text']}".strip(), "entities": given["entities"]}
        only = {"id": ME, "name": "Steward", "isTargeted": True}
        await self._tells("message", self._ids[who], self._ids[place], recipient=only, **typed)

    async def shortcut(self, who: str, word: str, message: str) -> None:
        where = parts(self._ids[message])
        writer = self._fake.at(where.place, where.activity)
        assert writer is not None
        user = {"id": self._fake.person(writer.who), "displayName": "x", "userIdentityType": "aadUser"}
        payload = {
            "id": where.activity,
            "replyToId": where.root if where.root != where.activity else None,
            "from": {"user": user, "application": None},
        }
        chosen = {"commandId": word, "commandContext": "message", "messagePayload": payload}
        await self._invokes("composeExtension/fetchTask", chosen, who, where.place)

    async def address(self, message: str) -> str:
        await self.shows(linking(self._ids[message]), "cold-chain", "the link")
        where = parts(self._ids["the link"])
        found = self._fake.at(where.place, where.activity)
        assert found is not None
        [address] = re.findall(r'https://[^/]+/l/message/[^")]+', json.dumps(found.activity["attachments"]))
        return str(address)

    async def shows(self, card: Card, to: str, named: str) -> None:
        whom = InPlace(PlaceId(self._ids[to])) if to in CHANNELS else Privately(PersonId(self._ids[to]))
        teams = self._stand.reception.platforms[WorkspaceId(TENANT)]
        self._ids[named] = (await teams.show(Show(named, card, whom), say, None, named)).message

    async def presses(self, who: str, message: str, button: int = 0) -> None:
        await self._presses(who, message, button)

    async def fills(self, who: str, form: Form, values: Mapping[str, str], message: str) -> None:
        self.ear.answer = form
        told = await self._presses(who, message, 0)
        self.ear.answer, dialog = None, told["task"]["value"]["card"]["content"]
        [sends] = [one for one in _parts(dialog) if one["type"] == "Action.Submit"]
        where = parts(self._ids[message])
        await self._invokes("task/submit", {"data": sends["data"] | self._filled(values)}, who, where.conversation)

    async def fills_in_place(self, who: str, message: str, values: Mapping[str, str]) -> None:
        await self._presses(who, message, 0, self._filled(values))

    async def hears_itself(self, message: str) -> None:
        where = parts(self._ids[message])
        me = {"from": {"id": ME, "name": "Steward", "role": "bot"}}
        amina = self._ids["amina"]
        here = where.conversation
        tick = {"reactionsAdded": [{"type": "2705_whiteheavycheckmark"}], "replyToId": where.activity}
        await self._tells("messageReaction", amina, here, **tick, **me)
        for kind in ("message", "messageUpdate", "messageDelete"):
            await self._tells(kind, amina, here, id="1772442999999", text="gist", **me)

    async def opens_page(self, who: str) -> None:
        look = {"action": {"type": "Action.Execute", "verb": HOME, "data": {}}, "trigger": "automatic"}
        await self._invokes("adaptiveCard/action", look, who, self._ids[f"with {who}"])

    # ------------------------------------------------------------ how its clients do it

    async def _presses(self, who: str, message: str, button: int, fields: Mapping[str, str] | None = None) -> Any:  # noqa: ANN401 - JSON as Teams gives it
        where = parts(self._ids[message])
        found = self._fake.at(where.place, where.activity)
        assert found is not None
        drawn = found.activity["attachments"][0]["content"]
        action = [one for one in _parts(drawn) if one["type"] in {"Action.Execute", "Action.Submit"}][button]
        data = action["data"] | (fields or {})
        stands = {"replyToId": where.activity}
        if action["type"] == "Action.Submit":
            assert data["msteams"] == {"type": "task/fetch"}
            return await self._invokes("task/fetch", {"data": data}, who, where.conversation, **stands)
        pressed = {"action": {"type": "Action.Execute", "verb": action["verb"], "data": data}, "trigger": "manual"}
        return await self._invokes("adaptiveCard/action", pressed, who, where.conversation, **stands)

    def _filled(self, values: Mapping[str, str]) -> dict[str, str]:
        """Give what was filled in; what was left empty is not sent."""
        return {f"{FIELD}{name}": self._ids.get(value, value) for name, value in values.items() if value}

    async def _hidden(self, of: str, kind: str, event: str) -> None:
        told = self._said[of] | {"type": kind, "timestamp": self._now()}
        await self._told(told | {"channelData": {**told["channelData"], "eventType": event}})

    async def _invokes(self, name: str, value: object, who: str, here: str, **more: object) -> Any:  # noqa: ANN401 - JSON as Teams gives it
        told = self._stand.invokes(name, value, self._ids[who], here, **more)
        answer = await self._stand.tells(told | {"timestamp": self._now()})
        assert answer.status == 200
        return answer.body

    async def _tells(self, kind: str, who: str, here: str, **more: object) -> None:
        await self._told(self._stand.activity(kind, who, here, **more))

    async def _told(self, told: Body) -> None:
        data = told["channelData"] | ({"team": {"id": CLUB, "name": "Club"}} if "team" in told["channelData"] else {})
        answer = await self._stand.tells(told | {"timestamp": self._now(), "channelData": data})
        assert answer.status == 202

    def _now(self) -> str:
        minute = next(self._minutes)
        return f"2026-03-02T{9 + minute // 60:02}:{minute % 60:02}:00.000Z"

    def _typed(self, text: str) -> Body:
        """Type something as the client does: in plain letters, and once more as HTML."""
        names = {who: (self._account(who), PEOPLE[who].name) for who in PEOPLE}
        names |= {"steward": (ME, "Steward")} | {place: (self._ids[place], place) for place in CHANNELS}
        used = sorted((one for one in names if f"{{{one}}}" in text), key=lambda one: text.index(f"{{{one}}}"))
        spans = {one: _MENTION.format(number=at, name=names[one][1]) for at, one in enumerate(used)}
        mentioned = {one: {"id": names[one][0], "name": names[one][1]} for one in used}
        entities = [
            {"type": "mention", "text": f"<at>{names[one][1]}</at>", "mentioned": mentioned[one]} for one in used
        ]
        html = " ".join(map(_word, _coded(escape(text, quote=False)).split(" "))).format_map(spans)
        plain = text.replace("`", "").format_map({one: f"<at>{name}</at>" for one, (_, name) in names.items()})
        hung = [{"contentType": "text/html", "content": f"<p>{html}</p>"}]
        return {"text": plain, "textFormat": "plain", "attachments": hung, "entities": entities}

    def _account(self, who: str) -> str:
        return self._fake.account(self._ids[who])


def _word(word: str) -> str:
    return (
        f'<a href="{word}" rel="noreferrer noopener" title="{word}">{word}</a>' if word.startswith("https:") else word
    )


def _coded(text: str) -> str:
    before, mark, rest = text.partition("`")
    code, _, after = rest.partition("`")
    return f"{before}<code>{code}</code>{after}" if mark else text


def _parts(thing: object) -> Iterator[dict[str, Any]]:
    """Everything on a card that has a type, from top to bottom."""
    if isinstance(thing, dict):
        if "type" in thing and not str(thing["type"]).startswith("task/"):
            yield thing
        for name, part in thing.items():
            if name not in {"fallback", "data", "msteams"}:
                yield from _parts(part)
    elif isinstance(thing, list):
        for part in thing:
            yield from _parts(part)


@asynccontextmanager
async def teams_ground() -> AsyncIterator[Ground]:
    ear, store = town.Ear(), MemoryStore()
    places = frozenset({PlaceId(CLUB), PlaceId("19:cold-chain@thread.tacv2")})
    known = Community(CommunityId(CLUB), WorkspaceId(TENANT), "Club", places=places)
    await store.commit(Commit(cause="", at=MONDAY, rows=(to_row(known, TENANT, 0),)))
    async with standing(ear, store, now=lambda: MONDAY, login=FakeLogin(lambda: MONDAY), opens=OPENS) as stand:
        ground = AtTeams(stand, ear)
        await ground.settle()
        yield ground
