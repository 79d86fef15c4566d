"""What people do, as Slack tells of it: each Event of the kernel as the payload it would have come from."""

from __future__ import annotations

from itertools import count
from typing import Any, NamedTuple

from adapters.accounts import parts
from adapters.mrkdwn import name_of
from adapters.slack.cards import carried, escaped
from bot.kernel.cards import Action, Code, Link, Name, Place, Text, Words
from bot.kernel.messages import (
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
from tests.fakes import ME, FakeSlack
from tests.through.slack.reading import Standing

Thing = dict[str, Any]
EVENTS, SLASHES, ACTS = "events_api", "slash_commands", "interactive"
"""How a socket calls what comes: by HTTP its form tells."""
_SHORTCUTS = frozenset({"answered", "ask", "not-a-question"})
"""Words that stand in the menu of every message."""


class Act(NamedTuple):
    """One request of Slack's."""

    kind: str
    body: Thing


def account(known: Profile) -> Thing:
    """Tell of somebody as `users.info` does."""
    return {
        "id": known.who,
        "name": known.who,
        "profile": {"display_name": known.name},
        "tz": known.zone,
        "locale": f"{known.language}-XX" if known.language else None,
        "deleted": known.left,
        "is_bot": known.bot,
        "is_restricted": known.guest,
    }


def typed(text: Text) -> str:
    """Write a line as Slack tells of it: mentions by id, addresses in angle brackets, three letters escaped."""
    out = []
    for span in text:
        match span:
            case Words(words):
                out.append(escaped(words))
            case Name(who):
                out.append(f"<@{who}>")
            case Place(place):
                out.append(f"<#{place}|{place}>")
            case Link(url, label):
                out.append(f"<{url}|{escaped(label)}>")
            case Code(words):
                out.append(f"`{escaped(words)}`")
            case _:
                raise AssertionError(span)
    return "".join(out)


class Hand:
    """Does what people do in one workspace: it keeps what they wrote in the fake, and gives what Slack tells of it."""

    def __init__(self, fake: FakeSlack) -> None:
        self._fake, self._numbers = fake, count(1)
        self.only_slashes = False
        """Whether people type slashes alone, because nothing can be posted."""

    def does(self, event: Event) -> Act | None:
        """Do what an event tells of; None where Slack would tell nothing."""
        match event:
            case MessagePosted():
                return self._writes(event)
            case MessageChanged():
                return self._edits(event)
            case MessageDeleted():
                return self._deletes(event)
            case ReactionChanged():
                _, ts = parts(event.message)
                kind = "reaction_added" if event.on else "reaction_removed"
                item = {"type": "message", "channel": event.place, "ts": ts}
                return self.tells(type=kind, user=event.who, reaction=name_of(event.emoji), item=item)
            case HomeOpened():
                return self.tells(type="app_home_opened", user=event.who, channel=f"D{event.who}", tab="home")
            case PersonJoined():
                self._fake.people[event.who] = account(event.profile)
                if event.place:
                    return self.tells(type="member_joined_channel", user=event.who, channel=event.place)
                return self.tells(type="user_change", user=account(event.profile))
            case CommandGiven():
                return self._commands(event)
            case BotRemoved(places=(place,)):
                return self.tells(type="channel_left", channel=place)
            case _:
                raise AssertionError(event)

    def does_unheard(self, event: MessagePosted | ReactionChanged) -> None:
        """Do what Steward is told nothing of: the channel alone keeps it."""
        if isinstance(event, MessagePosted):
            self._writes(event)
            return
        channel, ts = parts(event.message)
        found = next(one for one in self._fake.messages[channel] if one["ts"] == ts)
        found.setdefault("reactions", []).append({"name": name_of(event.emoji), "users": [event.who], "count": 1})

    def presses(self, who: str, button: Standing) -> Act:
        """Press a button where it stands."""
        stamp = self._fake.stamp()
        body: Thing = {
            "container": {"type": "view"},
            "actions": [{**button.element, "block_id": button.block_id, "action_ts": stamp}],
        }
        if button.channel:
            body["container"] = {"type": "message", "message_ts": button.ts, "channel_id": button.channel}
            body["channel"] = {"id": button.channel, "name": self._called(button.channel)}
        body["actions"][0].pop("style", None)
        return self._act("block_actions", who, **body)

    def submits(self, who: str, dialog: Thing, values: dict[str, str]) -> Act:
        """Fill in a dialog and send it; what was left alone is empty."""
        state = {
            block["block_id"]: {block["element"]["action_id"]: _filled(block["element"], values)}
            for block in dialog["blocks"]
            if block["type"] == "input"
        }
        view = {**dialog, "id": f"V{next(self._numbers)}", "hash": self._fake.stamp(), "state": {"values": state}}
        return self._act("view_submission", who, view=view)

    def recalls(self, who: str, action: Action) -> Standing:
        """Make a button of long ago, as it stood in a talk, and is gone."""
        element = {"type": "button", "action_id": f"{action.name}#0", "value": carried(action)}
        return Standing(element, "b0", f"D{who}", self._fake.stamp())

    # ------------------------------------------------------------ one by one

    def _writes(self, event: MessagePosted) -> Act:
        channel, ts = parts(event.message)
        said: Thing = {"user": event.who, "text": typed(event.text)}
        if event.under is not None:
            said["thread_ts"] = parts(event.under)[1]
        if event.bot:
            said["bot_id"] = f"B{event.who}"
        self._fake.says(channel, ts=ts, **said)
        return self.tells(type="message", channel=channel, channel_type="channel", ts=ts, event_ts=ts, **said)

    def _edits(self, event: MessageChanged) -> Act | None:
        channel, ts = parts(event.message)
        found = next((one for one in self._fake.messages[channel] if one["ts"] == ts), None)
        if found is None:
            return None  # what was taken away cannot be edited
        before = dict(found)
        found["text"] = typed(event.text)
        return self.tells(
            type="message", subtype="message_changed", channel=channel, channel_type="channel",
            message=dict(found), previous_message=before,
        )  # fmt: skip

    def _deletes(self, event: MessageDeleted) -> Act:
        channel, ts = parts(event.message)
        kept = self._fake.messages[channel]
        gone = [one for one in kept if one["ts"] == ts]
        kept[:] = [one for one in kept if one["ts"] != ts]
        return self.tells(
            type="message", subtype="message_deleted", channel=channel, channel_type="channel", deleted_ts=ts,
            previous_message=gone[0] if gone else None,
        )  # fmt: skip

    def _commands(self, event: CommandGiven) -> Act:
        """Use a shortcut on a message; else type a slash, or, every second time, write to Steward by name or alone."""
        number, text = next(self._numbers), typed(event.said)
        if event.about is not None:
            channel, ts = parts(event.about)
            word = text.replace(" ", "-")
            assert word in _SHORTCUTS, f"{word} stands in no menu"
            place = {"id": channel, "name": self._called(channel)}
            message = {"type": "message", "ts": ts, "user": event.author or None}
            return self._act("message_action", event.who, callback_id=word, channel=place, message=message)
        channel = event.place or f"D{event.who}"
        if number % 2 or self.only_slashes:
            return Act(
                SLASHES,
                {
                    "command": "/steward", "text": text, "user_id": event.who, "channel_id": channel,
                    "channel_name": self._called(channel), "team_id": self._fake.team, "trigger_id": self._trigger(),
                },
            )  # fmt: skip
        said = text if not event.place else f"<@{ME}> {text}"
        ts = self._fake.says(channel, said, event.who)
        kind = "channel" if event.place else "im"
        return self.tells(type="message", channel=channel, channel_type=kind, user=event.who, text=said, ts=ts)

    # ------------------------------------------------------------ what is around it

    def tells(self, **event: Any) -> Act:  # noqa: ANN401 - JSON as Slack tells it
        event.setdefault("event_ts", event.get("ts") or self._fake.stamp())
        body = {
            "type": "event_callback", "team_id": self._fake.team, "event_id": f"Ev{next(self._numbers)}",
            "event_time": int(float(event["event_ts"])), "event": event,
            "authorizations": [{"team_id": self._fake.team, "user_id": ME, "is_bot": True}],
        }  # fmt: skip
        return Act(EVENTS, body)

    def _act(self, kind: str, who: str, **body: Any) -> Act:  # noqa: ANN401 - JSON as Slack tells it
        about = {"type": kind, "user": {"id": who}, "team": {"id": self._fake.team}, "trigger_id": self._trigger()}
        return Act(ACTS, about | body)

    def _trigger(self) -> str:
        return f"{next(self._numbers)}.{self._fake.team}"

    @staticmethod
    def _called(channel: str) -> str:
        return "directmessage" if channel.startswith("D") else channel


def _filled(element: Thing, values: dict[str, str]) -> Thing:
    kind, name = element["type"], element["action_id"]
    value = values.get(name, "")
    filled: Thing = {"type": kind}
    match kind:
        case "plain_text_input":
            filled["value"] = value or None
        case "static_select":
            filled["selected_option"] = {"value": value} if value else None
        case "checkboxes" | "multi_static_select":
            filled["selected_options"] = [{"value": one} for one in value.split(",") if one]
        case "users_select":
            filled["selected_user"] = value or None
        case _:
            raise AssertionError(kind)
    return filled
