"""The same acts in the scenario's words, done on each platform, and the Events that Steward is told of them.

What people write has `{ben}`, `{wash}`, `{steward}` for a name, a channel, Steward: each ground types it as it is typed
there. Ids are opaque and differ, so every id that a ground mints is given back as the name it has in the acts.
"""

from __future__ import annotations

import json
import re
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, Protocol

import msgspec

from adapters.accounts import message_id, parts
from adapters.archive.events import Export, Wanted
from adapters.playground.events import Outcome
from adapters.playground.town import STEWARD, Resident
from adapters.slack.app import Account, Door
from adapters.slack.client import Slack
from bot.kernel.cards import Action, Card, Form, Para, Post, phrase
from bot.kernel.messages import Event, InPlace, Privately, Show
from bot.kernel.people import CommunityId, MessageId, PersonId, PlaceId, Profile, WorkspaceId
from bot.kernel.policy import Policy
from tests.anycard import say
from tests.contracts.adapters.drawings import filled
from tests.fakes import FakeSlack
from tests.replay import exports
from tests.unit.adapters import town

MONDAY = datetime(2026, 3, 2, 9, tzinfo=UTC)
PEOPLE = {
    "amina": Profile(PersonId("amina"), "Amina Diallo", "Africa/Nairobi", "en"),
    "ben": Profile(PersonId("ben"), "Ben Okafor", "Africa/Lagos", "en"),
    "feed": Profile(PersonId("feed"), "Feed", bot=True),
}
CHANNELS = ("cold-chain", "wash")


def linking(message: str) -> Card:
    """A card that links to a message, and to nothing else."""
    return Card(phrase("gist"), (Para((Post(MessageId(message), phrase("see")),)),))


class Ground(Protocol):
    """A platform with Amina, Ben, a bot called Feed and two channels; what happens there is told to Steward."""

    ear: town.Ear

    def name_of(self, minted: str) -> str:
        """Give what an id is called in the acts."""

    async def comes(self, profile: Profile) -> None:
        """Somebody appears in the workspace, or their profile changes."""

    async def adds_steward(self, who: str, place: str) -> None:
        """Somebody adds Steward to a channel."""

    async def says(self, who: str, text: str, *, named: str, place: str = "cold-chain", under: str = "") -> None:
        """Somebody writes; with no channel, to Steward alone. `named` is what the message is called from now on."""

    async def edits(self, message: str, text: str) -> None:
        """Whoever wrote it changes a message."""

    async def deletes(self, message: str) -> None:
        """Whoever wrote it takes a message away."""

    async def reacts(self, who: str, message: str, emoji: str, *, on: bool = True) -> None:
        """Somebody puts an emoji on a message, or takes it away."""

    async def slash(self, who: str, text: str, place: str = "cold-chain") -> None:
        """Somebody types a slash command."""

    async def shortcut(self, who: str, word: str, message: str) -> None:
        """Somebody chooses a word from the menu of a message."""

    async def address(self, message: str) -> str:
        """Give the address that stands where Steward links to a message, as somebody would copy it."""

    async def shows(self, card: Card, to: str, named: str) -> None:
        """Steward writes to one person alone, or into a channel."""

    async def presses(self, who: str, message: str, button: int = 0) -> None:
        """Somebody presses a button of a message of Steward's."""

    async def fills(self, who: str, form: Form, values: Mapping[str, str], message: str) -> None:
        """Somebody presses a button, is asked something, and sends it."""

    async def fills_in_place(self, who: str, message: str, values: Mapping[str, str]) -> None:
        """Somebody fills in the fields of a message, and sends them."""

    async def hears_itself(self, message: str) -> None:
        """Steward puts an emoji on a message, and takes back one of its own: the platform tells it of both, or not."""

    async def opens_page(self, who: str) -> None:
        """Somebody opens Steward's own page."""


# ---------------------------------------------------------------- the playground


class TheTown:
    """The playground, by the acts that its page sends."""

    def __init__(self, world: town.World) -> None:
        self._world, self._acts, self.ear = world, world.acts, world.ear
        self._ids: dict[str, str] = {"steward": STEWARD, "here": world.town.people[STEWARD].workspace}
        self._steps = 0

    async def settle(self) -> None:
        self._ids |= {channel: await self._acts.open_room(channel) for channel in CHANNELS}
        for profile in PEOPLE.values():
            await self.comes(profile)
            self._ids[f"with {profile.who}"] = self._world.town.private(self._who(profile.who))
        self.ear.heard.clear()

    def name_of(self, minted: str) -> str:
        return {one: name for name, one in self._ids.items()}.get(minted, minted)

    async def comes(self, profile: Profile) -> None:
        self._ids[profile.who] = f"who:{profile.who}"
        known = Profile(self._who(profile.who), profile.name, profile.zone, profile.language, profile.bot)
        await self._acts.join(Resident(known, profile.who))

    async def adds_steward(self, who: str, place: str) -> None:
        await self._acts.add_steward(CommunityId("club"), "Club", (self._place(place),), managers=(self._who(who),))

    async def says(self, who: str, text: str, *, named: str, place: str = "cold-chain", under: str = "") -> None:
        where = self._place(place) if place else self._world.town.private(self._who(who))
        root = self._message(under) if under else None
        outcome = await self._acts.write(self._who(who), where, self._typed(text), root)
        self._ids[named] = str(outcome.message)

    async def edits(self, message: str, text: str) -> None:
        found = self._world.town.message(self._message(message))
        await self._acts.edit(found.who, found.message, self._typed(text))

    async def deletes(self, message: str) -> None:
        found = self._world.town.message(self._message(message))
        await self._acts.delete(found.who, found.message)

    async def reacts(self, who: str, message: str, emoji: str, *, on: bool = True) -> None:
        await self._acts.react(self._who(who), self._message(message), emoji, on=on)

    async def slash(self, who: str, text: str, place: str = "cold-chain") -> None:
        await self._acts.write(self._who(who), self._place(place), f"/steward {self._typed(text)}")

    async def shortcut(self, who: str, word: str, message: str) -> None:
        found = self._world.town.message(self._message(message))
        await self._acts.command(self._who(who), found.place, word, about=found.message)

    async def address(self, message: str) -> str:
        await self.shows(linking(self._ids[message]), "cold-chain", "the link")
        view = self._world.town.message(self._message("the link")).view or {}
        [post] = view["blocks"][0]["text"]
        return f"http://127.0.0.1:8700/{post['address']}"

    async def shows(self, card: Card, to: str, named: str) -> None:
        whom = InPlace(self._place(to)) if to in CHANNELS else Privately(self._who(to))
        stands = await self._world.platform.show(Show(named, card, whom), say, None, named)
        self._ids[named] = stands.message

    async def presses(self, who: str, message: str, button: int = 0) -> None:
        await self._pressed(who, message, button)

    async def fills(self, who: str, form: Form, values: Mapping[str, str], message: str) -> None:
        self.ear.answer = form
        outcome = await self._pressed(who, message, 0)
        self.ear.answer, view = None, outcome.dialog or {}
        place = self._world.town.message(self._message(message)).place
        await self._sent(who, place, view["action"], values)

    async def fills_in_place(self, who: str, message: str, values: Mapping[str, str]) -> None:
        found = self._world.town.message(self._message(message))
        [block] = [one for one in (found.view or {})["blocks"] if one["type"] == "inputs"]
        await self._sent(who, found.place, block["submit"]["action"], values)

    async def hears_itself(self, message: str) -> None:
        found = self._world.town.message(self._message(message))
        await self._world.platform.react(found.place, found.message, "✅")
        stands = await self._world.platform.show(Show("s", Card(phrase("gist")), InPlace(found.place)), say, None, "s")
        await self._world.platform.retract(stands)

    async def opens_page(self, who: str) -> None:
        await self._acts.open_desk(self._who(who))

    async def _pressed(self, who: str, message: str, button: int) -> Outcome:
        found = self._world.town.message(self._message(message))
        [row, *_] = [one for one in (found.view or {})["blocks"] if one["type"] == "buttons"]
        action = msgspec.convert(row["buttons"][button]["action"], Action)
        return await self._acts.press(self._who(who), found.message, action)

    async def _sent(self, who: str, place: PlaceId, action: Any, values: Mapping[str, str]) -> None:  # noqa: ANN401 - as JSON has it
        given = {name: self._ids.get(value, value).strip() for name, value in values.items()}  # as the page does
        await self._acts.submit(self._who(who), place, msgspec.convert(action, Action), given)

    def _typed(self, text: str) -> str:
        names = {handle: f"@{handle}" for handle in (*PEOPLE, "steward")} | {place: f"#{place}" for place in CHANNELS}
        return text.format_map(names)

    def _who(self, name: str) -> PersonId:
        return PersonId(self._ids[name])

    def _place(self, name: str) -> PlaceId:
        return PlaceId(self._ids[name])

    def _message(self, name: str) -> MessageId:
        return MessageId(self._ids[name])


# ---------------------------------------------------------------- Slack


class AtSlack:
    """Slack, by the payloads it sends, through the door by which they come to the inbox."""

    def __init__(self, fake: FakeSlack, slack: Slack, door: Door, ear: town.Ear) -> None:
        self._fake, self._slack, self._door, self.ear = fake, slack, door, ear
        self._ids: dict[str, str] = {"steward": "UBOT", "here": "T1", "cold-chain": "C1", "wash": "C2"}
        self._said: dict[str, dict[str, Any]] = {}
        self._steps = 0

    async def settle(self) -> None:
        for profile in PEOPLE.values():
            await self.comes(profile)
            self._ids[f"with {profile.who}"] = f"D{self._ids[profile.who]}"
        self.ear.heard.clear()

    def name_of(self, minted: str) -> str:
        return {one: name for name, one in self._ids.items()}.get(minted, minted)

    async def comes(self, profile: Profile) -> None:
        new = profile.who not in self._ids
        who = self._ids.setdefault(profile.who, f"U{len(self._ids)}")
        user = {
            "id": who, "team_id": "T1", "name": profile.who, "real_name": profile.name, "deleted": False,
            "profile": {"display_name": profile.name, "real_name": profile.name}, "is_bot": profile.bot,
            "tz": profile.zone, "locale": f"{profile.language}-US" if profile.language else None,
        }  # fmt: skip
        self._fake.people[who] = user
        await self._tells({"type": "team_join" if new else "user_change", "user": user})

    async def adds_steward(self, who: str, place: str) -> None:
        joined = {"channel": self._ids[place], "user": "UBOT", "inviter": self._ids[who], "team": "T1"}
        await self._tells({"type": "member_joined_channel", **joined})

    async def says(self, who: str, text: str, *, named: str, place: str = "cold-chain", under: str = "") -> None:
        channel = self._ids[place] if place else f"D{self._ids[who]}"
        message: dict[str, Any] = {"type": "message", "user": self._ids[who], "text": self._typed(text), "team": "T1"}
        if under:
            message["thread_ts"] = parts(self._ids[under])[1]
        if PEOPLE[who].bot:
            message |= {"bot_id": "B1", "subtype": "bot_message", "username": "feed"}
        message["ts"] = self._ts()
        self._said[named] = message
        self._ids[named] = message_id(channel, message["ts"])
        where = {"channel": channel, "channel_type": "channel" if place else "im"}
        await self._tells({**message, **where, "event_ts": message["ts"]})

    async def edits(self, message: str, text: str) -> None:
        before = self._said[message]
        now = {**before, "text": self._typed(text), "edited": {"user": before["user"], "ts": self._ts()}}
        self._said[message] = now
        await self._hidden(message, "message_changed", message=now, previous_message=before)

    async def deletes(self, message: str) -> None:
        before = self._said[message]
        await self._hidden(message, "message_deleted", previous_message=before, deleted_ts=before["ts"])

    async def reacts(self, who: str, message: str, emoji: str, *, on: bool = True) -> None:
        channel, ts = parts(self._ids[message])
        item = {"type": "message", "channel": channel, "ts": ts}
        kind = "reaction_added" if on else "reaction_removed"
        assert emoji == "✅"
        await self._tells({"type": kind, "user": self._ids[who], "reaction": "white_check_mark", "item": item})

    async def slash(self, who: str, text: str, place: str = "cold-chain") -> None:
        given = {"command": "/steward", "text": self._typed(text), "team_id": "T1", "trigger_id": self._trigger()}
        await self._door.take({**given, "user_id": self._ids[who], "channel_id": self._ids[place]})

    async def shortcut(self, who: str, word: str, message: str) -> None:
        channel, ts = parts(self._ids[message])
        used = {
            "callback_id": word,
            "channel": {"id": channel, "name": "x"},
            "message": {**self._said[message], "ts": ts},
        }
        await self._acts({"type": "message_action", "message_ts": ts, **used}, who)

    async def address(self, message: str) -> str:
        await self.shows(linking(self._ids[message]), "cold-chain", "the link")
        [found] = re.findall(r'"(https://[^"]+/archives/[^"]+)"', json.dumps(self._blocks("the link")))
        return str(found)

    async def shows(self, card: Card, to: str, named: str) -> None:
        whom = InPlace(PlaceId(self._ids[to])) if to in CHANNELS else Privately(PersonId(self._ids[to]))
        stands = await self._slack.show(Show(named, card, whom), say, None, named)
        self._ids[named] = stands.message

    async def presses(self, who: str, message: str, button: int = 0) -> None:
        buttons = [one for block in self._blocks(message) if block["type"] == "actions" for one in block["elements"]]
        await self._press(who, message, buttons[button])

    async def fills(self, who: str, form: Form, values: Mapping[str, str], message: str) -> None:
        self.ear.answer = form
        await self.presses(who, message)
        self.ear.answer, view = None, self._fake.dialogs[-1]
        state = {"values": self._filled(view["blocks"], values)}
        await self._acts({"type": "view_submission", "view": {**view, "id": "V1", "hash": "1.2", "state": state}}, who)

    async def fills_in_place(self, who: str, message: str, values: Mapping[str, str]) -> None:
        blocks = self._blocks(message)
        [sends] = [one for block in blocks if block["type"] == "actions" for one in block["elements"]]
        await self._press(who, message, sends, {"values": self._filled(blocks, values)})

    async def hears_itself(self, message: str) -> None:
        channel, ts = parts(self._ids[message])
        item = {"type": "message", "channel": channel, "ts": ts}
        await self._tells({"type": "reaction_added", "user": "UBOT", "reaction": "white_check_mark", "item": item})
        own = {
            "type": "message",
            "user": "UBOT",
            "bot_id": "BBOT",
            "text": "gist",
            "ts": self._ts(),
            "channel": channel,
        }
        await self._tells({**own, "event_ts": own["ts"]})
        self._said["its own"], self._ids["its own"] = own, message_id(channel, str(own["ts"]))
        await self.edits("its own", "another gist")
        await self.deletes("its own")

    async def opens_page(self, who: str) -> None:
        await self._tells({"type": "app_home_opened", "user": self._ids[who], "channel": "D1", "tab": "home"})

    async def _press(self, who: str, message: str, button: dict[str, Any], state: dict[str, Any] | None = None) -> None:
        channel, ts = parts(self._ids[message])
        stands = {"channel": {"id": channel, "name": "x"}, "container": {"type": "message", "message_ts": ts}}
        await self._acts({"type": "block_actions", "actions": [button], **stands, "state": state}, who)

    def _filled(self, blocks: list[dict[str, Any]], values: Mapping[str, str]) -> dict[str, Any]:
        given = {name: self._ids.get(value, value) for name, value in values.items()}
        return {
            block["block_id"]: {block["element"]["action_id"]: filled(block["element"], given)}
            for block in blocks
            if block["type"] == "input"
        }

    def _blocks(self, message: str) -> list[dict[str, Any]]:
        channel, ts = parts(self._ids[message])
        [found] = [one for one in self._fake.messages[channel] if one["ts"] == ts]
        blocks: list[dict[str, Any]] = found["blocks"]
        return blocks

    async def _hidden(self, of: str, subtype: str, **more: object) -> None:
        channel, _ = parts(self._ids[of])
        where = {"channel": channel, "channel_type": "im" if channel.startswith("D") else "channel", "hidden": True}
        await self._tells({"type": "message", "subtype": subtype, **where, "ts": self._ts(), **more})

    async def _tells(self, event: dict[str, Any]) -> None:
        event = {"event_ts": event.get("ts") or self._ts(), **event}
        body = {"type": "event_callback", "event_id": f"Ev{self._steps}", "event_time": 1772442000, "team_id": "T1"}
        answer = await self._door.take(json.loads(json.dumps({**body, "event": event})))
        assert answer.status == 200

    async def _acts(self, payload: dict[str, Any], who: str) -> None:
        by = {"user": {"id": self._ids[who], "team_id": "T1"}, "team": {"id": "T1"}, "trigger_id": self._trigger()}
        answer = await self._door.take(json.loads(json.dumps({**payload, **by})))
        assert answer.status == 200

    def _ts(self) -> str:
        self._steps += 1
        return f"{1772442000 + self._steps}.000100"

    def _trigger(self) -> str:
        self._steps += 1
        return f"{self._steps}.{self._steps}"

    def _typed(self, text: str) -> str:
        names = {handle: f"<@{self._ids[handle]}>" for handle in (*PEOPLE, "steward")}
        names |= {place: f"<#{self._ids[place]}|{place}>" for place in CHANNELS}
        escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
        return " ".join(
            f"<{word}>" if word.startswith("https://") else word for word in escaped.format_map(names).split(" ")
        )


# ---------------------------------------------------------------- the archive


class InAnExport:
    """Slack's export of what happened: it has words, deletions, emoji and people, and no acts."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._people = {name: {"id": f"U{number}", "name": name} for number, name in enumerate(PEOPLE)}
        self._said: dict[str, dict[str, Any]] = {}
        self._where: dict[str, str] = {}

    def says(self, who: str, text: str, *, named: str, place: str = "cold-chain", under: str = "") -> None:
        at = exports.ts(MONDAY + timedelta(minutes=len(self._said)))
        names = {name: f"<@{user['id']}>" for name, user in self._people.items()}
        names |= {channel: f"<#C{number}|{channel}>" for number, channel in enumerate(CHANNELS, 1)}
        words = " ".join(
            f"<{word}>" if word.startswith("https:") else word for word in text.format_map(names).split(" ")
        )
        message = exports.says(str(self._people[who]["id"]), words, at)
        if under:
            message["thread_ts"] = self._said[under]["ts"]
        if PEOPLE[who].bot:
            message |= {"bot_id": "B1", "subtype": "bot_message"}
        self._said[named], self._where[named] = message, place

    def deletes(self, message: str) -> None:
        self._said[message] |= {"subtype": "tombstone", "user": "USLACKBOT", "text": "This message was deleted."}

    def address(self, message: str) -> str:
        """Give a message's address, as its menu gives it."""
        channel = f"C{CHANNELS.index(self._where[message]) + 1}"
        return f"https://club.slack.com/archives/{channel}/p{self._said[message]['ts'].replace('.', '')}"

    def reacts(self, who: str, message: str) -> None:
        self._said[message]["reactions"] = [{"name": "white_check_mark", "users": [self._people[who]["id"]]}]

    def events(self) -> list[Event]:
        channels = {
            channel: {"2026-03-02": [said for name, said in self._said.items() if self._where[name] == channel]}
            for channel in CHANNELS
        }
        people = [
            {
                **user,
                "team_id": "T1",
                "is_bot": PEOPLE[name].bot,
                "tz": PEOPLE[name].zone,
                "real_name": PEOPLE[name].name,
            }
            for name, user in self._people.items()
        ]
        with Export(exports.export(self._folder, channels, people=people)) as opened:
            return list(opened.events(Wanted(Policy())))

    def name_of(self, minted: str) -> str:
        ids = {str(user["id"]): name for name, user in self._people.items()} | {"T1": "here"}
        ids |= {f"C{number}": channel for number, channel in enumerate(CHANNELS, 1)}
        ids |= {message_id(self._where[name], said["ts"]): name for name, said in self._said.items()}
        return ids.get(minted, minted)


# ---------------------------------------------------------------- told


def told(ground: Ground | InAnExport, events: list[Event]) -> list[dict[str, Any]]:
    """Give events with the names of the acts for ids; what an adapter mints for itself (keys, times) left out."""
    return [_called(msgspec.json.decode(msgspec.json.encode(event)), ground) for event in events]


def _called(thing: Any, ground: Ground | InAnExport) -> Any:  # noqa: ANN401 - any part of an event
    match thing:
        case dict():
            return {name: _called(value, ground) for name, value in thing.items() if name not in {"key", "at"}}
        case list():
            return [_called(value, ground) for value in thing]
        case str():
            return ground.name_of(thing)
        case _:
            return thing


@asynccontextmanager
async def town_ground() -> AsyncIterator[Ground]:
    ground = TheTown(town.World())
    await ground.settle()
    yield ground


@asynccontextmanager
async def slack_ground() -> AsyncIterator[Ground]:
    fake, ear, at = FakeSlack(), town.Ear(), [100.0]
    async with fake.serve() as web:

        def later() -> float:
            at[0] += 60
            return at[0]

        slack = Slack(web, later)
        account = Account(WorkspaceId("T1"), "Club", PersonId("UBOT"), "BBOT")
        ground = AtSlack(fake, slack, Door(account, slack, ear, town.voice, lambda: MONDAY), ear)
        await ground.settle()
        yield ground
