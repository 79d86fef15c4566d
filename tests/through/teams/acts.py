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
from bot.kernel.people import Profile
from tests.cast import CAST, COMMUNITIES, titled
from tests.teams.connector import ME, Message
from tests.through.reading import name_of
from tests.through.teams.reading import Standing
from tests.through.teams.town import Town, roster

Thing = dict[str, Any]
_MENU = frozenset({"answered", "ask", "not-a-question"})
"""Words that stand in the menu of every message."""
_STEWARD = {"id": ME, "name": "Steward"}
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_HTML = "text/html"


class Act(NamedTuple):
    """One activity of Teams'."""

    body: Thing

    @property
    def is_asked(self) -> bool:
        """Whether it waits for an answer."""
        return bool(self.body["type"] == "invoke")


class Typed(NamedTuple):
    """What somebody wrote, as Teams tells it three times: as letters, as a page, and whom it names."""

    text: str
    html: str
    mentions: list[Thing]

    def told(self, *, page: bool) -> Thing:
        """Give the fields of a message; the `page` comes where there is more in it than letters."""
        hung = [{"contentType": _HTML, "content": self.html}] if page or self.mentions else []
        return {"text": self.text, "textFormat": "plain", "attachments": hung}


def typed(text: Text) -> Typed:
    """Write a line as Teams tells of it."""
    letters, page, mentions = [], [], list[Thing]()
    for span in text:
        match span:
            case Words(words):
                letters.append(escape(words, quote=False))
                page.append(escape(words, quote=False).replace("\n", "<br>"))
            case Name() | Place():
                who, known = _mentioned(span)
                at = f"<at>{known}</at>"
                page.append(
                    f'<span itemscope itemtype="http://schema.skype.com/Mention" itemid="{len(mentions)}">{known}</span>'
                )
                mentions.append({"type": "mention", "text": at, "mentioned": {"id": who, "name": known}})
                letters.append(at)
            case Link(url, label):
                letters.append(url)
                page.append(f'<a href="{escape(url)}">{escape(label)}</a>')
            case Code(words):
                letters.append(words)
                page.append(f"<code>{escape(words)}</code>")
            case _:
                raise AssertionError(span)
    return Typed("".join(letters), f"<p>{''.join(page)}</p>", mentions)


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
        self.profiles: dict[str, Profile] = {who: one.profile for who, one in CAST.items()}
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
        about = {"replyToId": parts(button.message).activity} if button.message else {}
        if sent["data"].get("msteams", {}).get("type") == "task/fetch":
            value = {"data": sent["data"], "context": {"theme": "default"}}
            return self._asks("task/fetch", who, button.place, button.message, value=value, **about)
        action = {"type": "Action.Execute", "verb": sent["verb"], "data": sent["data"]}
        value = {"action": action, "trigger": "manual"}
        return self._asks("adaptiveCard/action", who, button.place, button.message, value=value, **about)

    def submits(self, who: str, dialog: Thing, values: dict[str, str]) -> Act:
        """Fill in a dialog and send it; of what was left alone nothing is sent."""
        card = dialog["card"]
        [sends] = card["actions"]
        asked = {one["id"] for one in card["body"] if one["type"].startswith("Input.")}
        filled = {f"{FIELD}{name}": value for name, value in values.items() if value and f"{FIELD}{name}" in asked}
        value = {"data": sends["data"] | filled, "context": {"theme": "default"}}
        return self._asks("task/submit", who, dialog["place"], "", value=value)

    def recalls(self, who: str, action: Action) -> Standing:
        """Make a button of long ago, as it stood in a talk, and is gone."""
        talk = self._fake.talk(who)
        element = {"type": "Action.Execute", "title": "", "verb": action.name, "data": carries(action)}
        return Standing(element, talk, f"{talk}/{self.stamp()}")

    # ------------------------------------------------------------ one by one

    def _writes(self, event: MessagePosted) -> Act:
        where, said = parts(event.message), typed(event.text)
        told = said.told(page=next(self._numbers) % 2 == 0)
        self._keeps(where.place, where.root, where.activity, self._account(event.who), told, said.mentions)
        return self._tells(
            "message",
            event.who,
            where.place,
            where.root,
            id=where.activity,
            at=event.at,
            mentions=said.mentions,
            **told,
        )

    def _edits(self, event: MessageChanged) -> Act | None:
        where, said = parts(event.message), typed(event.text)
        found = self._fake.at(where.place, where.activity)
        if found is None:
            return None  # what was taken away cannot be edited
        told = said.told(page=next(self._numbers) % 2 == 0)
        found.activity = {"type": "message", **told, "entities": said.mentions}
        return self._tells(
            "messageUpdate", event.who, where.place, where.root, id=where.activity, mentions=said.mentions,
            data={"eventType": "editMessage"}, **told,
        )  # fmt: skip

    def _deletes(self, event: MessageDeleted) -> Act:
        where = parts(event.message)
        self._fake.loses(where.place, where.activity)
        data = {"eventType": "softDeleteMessage"}
        return self._tells("messageDelete", event.who, where.place, where.root, id=where.activity, data=data)

    def _reacts(self, event: ReactionChanged) -> Act:
        where = parts(event.message)
        kind = "reactionsAdded" if event.on else "reactionsRemoved"
        told = {kind: [{"type": kind_of(event.emoji)}], "replyToId": where.activity}
        return self._tells("messageReaction", event.who, where.place, where.root, id=f"f:{self.stamp()}", **told)

    def _looks(self, event: HomeOpened) -> Act:
        """Look at one's own page: the client asks for what stands there now."""
        talk = self._fake.talk(event.who)
        action = {"type": "Action.Execute", "verb": HOME, "data": carries(Action(HOME))}
        return self._asks("adaptiveCard/action", event.who, talk, "", value={"action": action, "trigger": "automatic"})

    def _joins(self, event: PersonJoined) -> Act:
        """Come into a team; their client tells where they live. Of whoever lives elsewhere now, a word tells it."""
        self.profiles[event.who] = event.profile
        if not event.profile.bot:
            self._fake.people[event.who] = roster(CAST[event.who]) | {"name": event.profile.name}
        if event.profile.left:
            return self._leaves(event)
        if not event.place:
            return self.says_hello(event.who)
        data = {"eventType": "teamMemberAdded"}
        came = [{"id": self._account(event.who), "aadObjectId": event.who}]
        return self._tells(
            "conversationUpdate", event.who, event.place, "", id=f"f:{self.stamp()}", data=data, membersAdded=came
        )

    def _leaves(self, event: PersonJoined) -> Act:
        """Leave the organisation: their account is closed, and each team tells it."""
        for members in self._fake.members.values():
            if event.who in members:
                members.remove(event.who)
        place = next(one.places[0] for one in COMMUNITIES if one.community in CAST[event.who].communities)
        gone = [{"id": self._account(event.who), "aadObjectId": event.who}]
        data = {"eventType": "teamMemberRemoved"}
        stamp = f"f:{self.stamp()}"
        return self._tells(
            "conversationUpdate", "", f"19:{place}@thread.tacv2", "", id=stamp, data=data, membersRemoved=gone
        )

    def says_hello(self, who: str) -> Act:
        """Write in a chat that is no community's."""
        stamp = self.stamp()
        return self._tells("message", who, "19:lobby@thread.v2", "", id=stamp, **typed((Words("Hi"),)).told(page=False))

    def installs(self, event: BotAdded) -> Act:
        """Let Steward into a team, or once more, when there is another channel."""
        team, stamp = event.community, f"f:{self.stamp()}"
        known = [one["id"] for one in self._fake.teams[team]["channels"]] if team in self._fake.teams else []
        self._fake.has(team, event.name, [*known, *(one for one in event.places if one not in known)])
        place = event.places[0]
        return self._tells(
            "conversationUpdate",
            event.who,
            place,
            "",
            id=stamp,
            data={"eventType": "teamMemberAdded"},
            membersAdded=[_STEWARD],
        )

    def _closes(self, place: str) -> Act:
        """Delete a channel: Steward itself cannot be taken out of one alone."""
        data = {"eventType": "channelDeleted", "channel": {"id": place, "name": titled(place)}}
        return self._tells("conversationUpdate", "", place, "", id=f"f:{self.stamp()}", data=data)

    def _commands(self, event: CommandGiven) -> Act:
        """Use the menu of a message; else type a slash or, every second time, write to Steward by name or alone."""
        number = next(self._numbers)
        if event.about is not None:
            return self._chooses(event)
        if not event.place:
            return self._writes_alone(event)
        stamp = self.stamp()
        if number % 2:
            said = typed(event.said)
            return self._tells(
                "message", event.who, event.place, stamp, id=stamp, mentions=said.mentions,
                recipient={**_STEWARD, "isTargeted": True}, **said.told(page=number % 4 == 1),
            )  # fmt: skip
        said = typed((Name(ME), Words(" "), *event.said))
        told = said.told(page=True)
        self._keeps(event.place, stamp, stamp, self._account(event.who), told, said.mentions)
        return self._tells("message", event.who, event.place, stamp, id=stamp, mentions=said.mentions, **told)

    def _writes_alone(self, event: CommandGiven) -> Act:
        """Write to Steward alone; nobody can send nothing, so whoever says nothing says its name."""
        talk, stamp, said = self._fake.talk(event.who), self.stamp(), typed(event.said or (Name(ME),))
        told = said.told(page=False)
        self._keeps(talk, "", stamp, self._account(event.who), told, said.mentions)
        return self._tells("message", event.who, talk, "", id=stamp, mentions=said.mentions, **told)

    def _chooses(self, event: CommandGiven) -> Act:
        assert event.about is not None
        where = parts(event.about)
        [words] = event.said
        assert isinstance(words, Words)
        word = words.text.replace(" ", "-")
        assert word in _MENU, f"{word} stands in no menu"
        payload = {"id": where.activity, "messageType": "message", "replyToId": None}
        if where.root != where.activity:
            payload["replyToId"] = where.root
        value = {"commandId": word, "commandContext": "message", "messagePayload": payload}
        return self._asks("composeExtension/fetchTask", event.who, where.place, event.about, value=value)

    # ------------------------------------------------------------ what is around it

    def stamp(self, at: datetime | None = None) -> str:
        """Give an id that no message has."""
        return self._fake.stamp(at.timestamp() if at is not None else None)

    def _keeps(self, place: str, root: str, stamp: str, account: str, told: Thing, mentions: list[Thing]) -> None:
        kept = {"type": "message", **told, "entities": mentions}
        self._fake.messages[place].append(Message(stamp, place, root or stamp, account, kept))

    def _asks(self, name: str, who: str, place: str, about: str, **more: Any) -> Act:  # noqa: ANN401 - JSON as Teams tells it
        root = parts(about).root if about else ""
        return self._tells("invoke", who, place, root, id=f"f:{self.stamp()}", name=name, **more)

    def _tells(
        self,
        kind: str,
        who: str,
        place: str,
        root: str,
        *,
        at: datetime | None = None,
        data: Thing | None = None,
        mentions: list[Thing] | None = None,
        **more: Any,
    ) -> Act:
        when = at or self._fake.when()
        team = next((one for one in self._fake.teams.values() if any(place == c["id"] for c in one["channels"])), None)
        where: Thing = {"tenant": {"id": self._tenant}}
        talk: Thing = {"id": place, "conversationType": "personal", "tenantId": self._tenant}
        if not has_threads(place) and not place.startswith("a:"):
            talk |= {"conversationType": "groupChat", "isGroup": True}
        if has_threads(place):
            talk |= {"id": conversation(place, root), "conversationType": "channel", "isGroup": True}
            where |= {"channel": {"id": place}, "teamsChannelId": place}
            if team is not None:
                where |= {"team": {"id": team["id"], "name": team["name"], "aadGroupId": team["aadGroupId"]}}
        where |= data or {}
        body: Thing = {
            "type": kind, "timestamp": f"{when:%Y-%m-%dT%H:%M:%S.%f}Z", "serviceUrl": self._fake.service,
            "channelId": "msteams", "from": self._who(who), "recipient": _STEWARD, "conversation": talk,
            "channelData": where, "entities": [*(mentions or []), *self._client(who)],
        }  # fmt: skip
        return Act(body | more)

    def _who(self, who: str) -> Thing:
        who = who or next(iter(self._fake.people))  # somebody, it does not matter who
        told: Thing = {"id": self._account(who), "name": name_of(who), "aadObjectId": who}
        if CAST[who].bot:
            return told | {"role": "bot"}
        return told | {
            "aadObjectId": who,
            "tenantId": self._tenant,
            **({"userRole": "guest"} if CAST[who].guest else {}),
        }

    def _client(self, who: str) -> Iterator[Thing]:
        known = self.profiles.get(who)
        if known is not None and not known.bot:
            locale = f"{known.language}-XX" if known.language else None
            yield {"type": "clientInfo", "timezone": known.zone, "locale": locale, "platform": "Web"}

    @staticmethod
    def _account(who: str) -> str:
        return f"28:{who}" if CAST[who].bot else f"29:{who}"


def moment(stamp: str) -> datetime:
    """Say when a message with this id was written."""
    return _EPOCH + timedelta(milliseconds=int(stamp))
