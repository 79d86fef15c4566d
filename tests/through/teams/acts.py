"""What people do, as Teams tells of it: each Event of the kernel as the activity it would have come from."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from html import escape
from itertools import count
from typing import Any, NamedTuple
from unicodedata import name as named

from adapters.teams.names import conversation, has_threads, parts
from adapters.teams.presses import FIELD, HOME, carries
from bot.kernel.cards import Action, Code, Link, Name, Place, Text, Words
from bot.kernel.messages import (
    BotAdded,
    BotRemoved,
    CommandGiven,
    Event,
    HomeOpened,
    MessageChanged,
    MessageDeleted,
    MessagePosted,
    PersonJoined,
    ReactionChanged,
)
from bot.kernel.people import PersonId, Profile
from tests.cast import CAST, titled
from tests.teams.connector import ME, Message
from tests.through.reading import name_of
from tests.through.teams.reading import Standing
from tests.through.teams.town import Town, roster

Thing = dict[str, Any]
_MENU = frozenset({"answered", "ask", "not-a-question"})
"""Words that stand in the menu of every message."""
_STEWARD = {"id": ME, "name": "Steward"}
_NAME = Name(PersonId(ME))
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MENTION = "http://schema.skype.com/Mention"


class Act(NamedTuple):
    """One activity of Teams'."""

    body: Thing

    @property
    def is_asked(self) -> bool:
        """Whether it waits for an answer."""
        return bool(self.body["type"] == "invoke")


class Spot(NamedTuple):
    """A place, and the first message of a thread in it."""

    place: str
    root: str = ""


def typed(text: Text, *, page: bool) -> Thing:
    """Write a message as Teams tells of it: as letters, whom it names, and as a `page` where there is more in it."""
    letters, html, mentions = [], [], list[Thing]()
    for span in text:
        match span:
            case Words(words):
                letters.append(escape(words, quote=False))
                html.append(escape(words, quote=False).replace("\n", "<br>"))
            case Name() | Place():
                who, known = _mentioned(span)
                at, number = f"<at>{known}</at>", len(mentions)
                html.append(f'<span itemscope itemtype="{_MENTION}" itemid="{number}">{known}</span>')
                mentions.append({"type": "mention", "text": at, "mentioned": {"id": who, "name": known}})
                letters.append(at)
            case Link(url, label):
                letters.append(url)
                html.append(f'<a href="{escape(url)}">{escape(label)}</a>')
            case Code(words):
                letters.append(words)
                html.append(f"<code>{escape(words)}</code>")
            case _:
                raise AssertionError(span)
    hung = [{"contentType": "text/html", "content": f"<p>{''.join(html)}</p>"}] if page or mentions else []
    return {"text": "".join(letters), "textFormat": "plain", "attachments": hung, "entities": mentions}


def _mentioned(span: Name | Place) -> tuple[str, str]:
    if isinstance(span, Place):
        return span.place, titled(span.place)
    return (ME, "Steward") if span.who == ME else (f"29:{span.who}", name_of(span.who))


def kind_of(emoji: str) -> str:
    """Name an emoji as Teams does where it has no name of old."""
    return f"{ord(emoji[0]):x}_{named(emoji[0]).lower().replace(' ', '')}"


class Hand:
    """Does what people do in one organisation: keeps what they wrote in the fake, and gives what Teams tells of it."""

    def __init__(self, fake: Town) -> None:
        self._fake, self._tenant, self._numbers = fake, fake.tenant, count(1)
        self.only_slashes = False
        """Whether people type slashes alone. Teams takes every command the same way, so that nothing comes of it."""
        self.profiles: dict[PersonId, Profile] = {who: one.profile for who, one in CAST.items()}
        """What people's clients tell of them."""

    # ------------------------------------------------------------ what they do

    def does(self, event: Event) -> Act | None:
        """Do what an event tells of; None where Teams would tell nothing."""
        if isinstance(event, HomeOpened | CommandGiven) and CAST[event.who].bot:
            return None  # a program cannot speak to a program
        match event:
            case MessagePosted():
                return self._writes(event)
            case MessageChanged():
                return self._edits(event)
            case MessageDeleted():
                return self._deletes(event)
            case ReactionChanged():
                return self._reacts(event)
            case HomeOpened():
                return self._looks(event)
            case PersonJoined():
                return self._joins(event)
            case CommandGiven():
                return self._commands(event)
            case BotRemoved(places=(place,)):
                return self._closes(place)
            case _:
                raise AssertionError(event)

    def does_unheard(self, event: MessagePosted | ReactionChanged) -> None:
        """Do what Steward is told nothing of: the channel alone keeps it."""
        if isinstance(event, MessagePosted):
            self._writes(event)
            return
        where = parts(event.message)
        found = self._fake.at(where.place, where.activity)
        assert found is not None
        found.reactions.append(f"{event.who} {event.emoji} {event.at.isoformat()}")

    def presses(self, who: str, button: Standing) -> Act:
        """Press a button where it stands."""
        sent = button.sends
        spot, body = Spot(button.place), dict[str, Any]()
        if button.message:
            where = parts(button.message)
            spot, body["replyToId"] = Spot(where.place, where.root), where.activity
        if sent["data"].get("msteams", {}).get("type") == "task/fetch":
            body["value"] = {"data": sent["data"], "context": {"theme": "default"}}
            return self._asks("task/fetch", who, spot, body)
        action = {"type": "Action.Execute", "verb": sent["verb"], "data": sent["data"]}
        body["value"] = {"action": action, "trigger": "manual"}
        return self._asks("adaptiveCard/action", who, spot, body)

    def submits(self, who: str, dialog: Thing, values: dict[str, str]) -> Act:
        """Fill in a dialog and send it; of what was left alone nothing is sent."""
        card = dialog["card"]
        [sends] = card["actions"]
        asked = {one["id"] for one in card["body"] if one["type"].startswith("Input.")}
        filled = {f"{FIELD}{name}": value for name, value in values.items() if value and f"{FIELD}{name}" in asked}
        value = {"data": sends["data"] | filled, "context": {"theme": "default"}}
        return self._asks("task/submit", who, Spot(dialog["place"]), {"value": value})

    def recalls(self, who: str, action: Action) -> Standing:
        """Make a button of long ago, as it stood in a talk, and is gone."""
        talk = self._fake.talk(who)
        element = {"type": "Action.Execute", "title": "", "verb": action.name, "data": carries(action)}
        return Standing(element, talk, f"{talk}/{self.stamp()}")

    # ------------------------------------------------------------ one by one

    def _writes(self, event: MessagePosted) -> Act:
        where, told = parts(event.message), typed(event.text, page=next(self._numbers) % 2 == 0)
        spot = Spot(where.place, where.root)
        self._keeps(spot, where.activity, event.who, told)
        return self._tells("message", event.who, spot, {"id": where.activity, "timestamp": _iso(event.at), **told})

    def _edits(self, event: MessageChanged) -> Act | None:
        where, told = parts(event.message), typed(event.text, page=next(self._numbers) % 2 == 0)
        found = self._fake.at(where.place, where.activity)
        if found is None:
            return None  # what was taken away cannot be edited
        found.activity = {"type": "message", **told}
        body = {"id": where.activity, **told}
        return self._tells(
            "messageUpdate", event.who, Spot(where.place, where.root), body, {"eventType": "editMessage"}
        )

    def _deletes(self, event: MessageDeleted) -> Act:
        where = parts(event.message)
        self._fake.loses(where.place, where.activity)
        body, data = {"id": where.activity}, {"eventType": "softDeleteMessage"}
        return self._tells("messageDelete", event.who, Spot(where.place, where.root), body, data)

    def _reacts(self, event: ReactionChanged) -> Act:
        where = parts(event.message)
        kind = "reactionsAdded" if event.on else "reactionsRemoved"
        body = {kind: [{"type": kind_of(event.emoji)}], "replyToId": where.activity}
        return self._tells("messageReaction", event.who, Spot(where.place, where.root), body)

    def _looks(self, event: HomeOpened) -> Act:
        """Look at one's own page: the client asks for what stands there now. Or put Steward into one's apps, anew."""
        talk = Spot(self._fake.talk(event.who))
        if next(self._numbers) % 2:
            return self._tells("installationUpdate", event.who, talk, {"action": "add"})
        action = {"type": "Action.Execute", "verb": HOME, "data": carries(Action(HOME))}
        value = {"action": action, "trigger": "automatic"}
        return self._asks("adaptiveCard/action", event.who, talk, {"value": value})

    def _joins(self, event: PersonJoined) -> Act:
        """Come into a team; their client tells where they live. Of whoever lives elsewhere now, a word tells it."""
        self.profiles[event.who] = event.profile
        if not event.profile.bot:
            self._fake.people[event.who] = roster(CAST[event.who]) | {"name": event.profile.name}
        if event.profile.left:
            return self._leaves(event)
        if not event.place:
            return self.says_hello(event.who)
        body = {"membersAdded": [{"id": self._account(event.who), "aadObjectId": event.who}]}
        return self._tells("conversationUpdate", event.who, Spot(event.place), body, {"eventType": "teamMemberAdded"})

    def _leaves(self, event: PersonJoined) -> Act:
        """Leave the organisation: their account is closed, and each team tells it."""
        for members in self._fake.members.values():
            if event.who in members:
                members.remove(event.who)
        team = next(one for one in self._fake.teams.values() if one["id"] in CAST[event.who].communities)
        body = {"membersRemoved": [{"id": self._account(event.who), "aadObjectId": event.who}]}
        data = {"eventType": "teamMemberRemoved"}
        return self._tells("conversationUpdate", "", Spot(team["channels"][0]["id"]), body, data)

    def says_hello(self, who: str) -> Act:
        """Write in a chat that is no community's."""
        told = typed((Words("Hi"),), page=False)
        return self._tells("message", who, Spot("19:lobby@thread.v2"), {"id": self.stamp(), **told})

    def installs(self, event: BotAdded) -> Act:
        """Let Steward into a team, or once more, when there is another channel."""
        team = event.community
        known = [one["id"] for one in self._fake.teams[team]["channels"]] if team in self._fake.teams else []
        self._fake.has(team, event.name, [*known, *(one for one in event.places if one not in known)])
        body, data = {"membersAdded": [_STEWARD]}, {"eventType": "teamMemberAdded"}
        return self._tells("conversationUpdate", event.who, Spot(event.places[0]), body, data)

    def _closes(self, place: str) -> Act:
        """Delete a channel: Steward itself cannot be taken out of one alone."""
        data = {"eventType": "channelDeleted", "channel": {"id": place, "name": titled(place)}}
        return self._tells("conversationUpdate", "", Spot(place), {}, data)

    def _commands(self, event: CommandGiven) -> Act:
        """Use the menu of a message; else type a slash or, every second time, write to Steward by name or alone."""
        number, stamp = next(self._numbers), self.stamp()
        if event.about is not None:
            return self._chooses(event)
        if not event.place:
            # Nobody can send nothing: whoever says nothing to Steward alone says its name.
            spot, told = Spot(self._fake.talk(event.who)), typed(event.said or (_NAME,), page=False)
        elif number % 2:
            told = typed(event.said, page=number % 4 == 1) | {"recipient": {**_STEWARD, "isTargeted": True}}
            spot = Spot(event.place, stamp)
        else:
            spot, told = Spot(event.place, stamp), typed((_NAME, Words(" "), *event.said), page=True)
        self._keeps(spot, stamp, event.who, told, only=event.who if "recipient" in told else "")
        return self._tells("message", event.who, spot, {"id": stamp, **told})

    def _chooses(self, event: CommandGiven) -> Act:
        assert event.about is not None
        where = parts(event.about)
        [words] = event.said
        assert isinstance(words, Words)
        word = words.text.replace(" ", "-")
        assert word in _MENU, f"{word} stands in no menu"
        under = where.root if where.root != where.activity else None
        writer = {"user": {"id": event.author, "userIdentityType": "aadUser"}} if event.author else None
        payload = {"id": where.activity, "messageType": "message", "replyToId": under, "from": writer}
        value = {"commandId": word, "commandContext": "message", "messagePayload": payload}
        spot = Spot(where.place, where.root)
        return self._asks("composeExtension/fetchTask", event.who, spot, {"value": value})

    # ------------------------------------------------------------ what is around it

    def stamp(self) -> str:
        """Give an id that no message has."""
        return self._fake.stamp()

    def _keeps(self, spot: Spot, stamp: str, who: str, told: Thing, *, only: str = "") -> None:
        kept = Message(stamp, spot.place, spot.root or stamp, self._account(who), {"type": "message", **told}, only)
        self._fake.messages[spot.place].append(kept)

    def _asks(self, name: str, who: str, spot: Spot, body: Thing) -> Act:
        return self._tells("invoke", who, spot, {"name": name, **body})

    def _tells(self, kind: str, who: str, spot: Spot, body: Thing, data: Thing | None = None) -> Act:
        """Tell of something with all that is around it; `data` is what Teams adds of its own."""
        place = spot.place
        where: Thing = {"tenant": {"id": self._tenant}}
        talk: Thing = {"id": place, "conversationType": "personal", "tenantId": self._tenant}
        if has_threads(place):
            talk |= {"id": conversation(place, spot.root), "conversationType": "channel", "isGroup": True}
            where |= {"channel": {"id": place}, "teamsChannelId": place}
            for team in self._fake.teams.values():
                if any(place == one["id"] for one in team["channels"]):
                    where["team"] = {"id": team["id"], "name": team["name"], "aadGroupId": team["aadGroupId"]}
        elif not place.startswith("a:"):
            talk |= {"conversationType": "groupChat", "isGroup": True}
        stamp = self.stamp()
        told: Thing = {
            "type": kind, "id": f"f:{stamp}", "timestamp": _iso(moment(stamp)),
            "serviceUrl": self._fake.service, "channelId": "msteams", "from": self._who(who), "recipient": _STEWARD,
            "conversation": talk, "channelData": where | (data or {}), **body,
        }  # fmt: skip
        told["entities"] = [*body.get("entities", ()), *self._client(who)]
        return Act(told)

    def _who(self, who: str) -> Thing:
        who = who or next(iter(self._fake.people))  # somebody, it does not matter who
        told: Thing = {"id": self._account(who), "name": name_of(who), "aadObjectId": who}
        if CAST[PersonId(who)].bot:
            return told | {"role": "bot"}
        guest = {"userRole": "guest"} if CAST[PersonId(who)].guest else {}
        return told | {"tenantId": self._tenant} | guest

    def _client(self, who: str) -> Iterator[Thing]:
        known = self.profiles.get(PersonId(who))
        if known is not None and not known.bot:
            locale = f"{known.language}-XX" if known.language else None
            yield {"type": "clientInfo", "timezone": known.zone, "locale": locale, "platform": "Web"}

    @staticmethod
    def _account(who: str) -> str:
        return f"28:{who}" if CAST[PersonId(who)].bot else f"29:{who}"


def _iso(at: datetime) -> str:
    return f"{at:%Y-%m-%dT%H:%M:%S.%f}Z"


def moment(stamp: str) -> datetime:
    """Say when a message with this id was written."""
    return _EPOCH + timedelta(milliseconds=int(stamp))
