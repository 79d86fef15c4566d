"""Reads what Slack tells and says it as Events. Pure: the same payload is the same Event.

A payload is decoded into the few fields that are read, so that files, and the addresses with tokens in them, are never
even looked at. Slack leaves a field out or sends null as it pleases: both are read alike. Ids are compared, and what
they begin with means nothing. Whatever needs more than the payload holds (who joined is a mere id) is for `app.py` to
look up.
"""

from __future__ import annotations

from datetime import datetime
from typing import Any, Final, NamedTuple

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from adapters.accounts import WRITTEN, User, called, message_id, microseconds, moment, profile
from adapters.mrkdwn import emoji, linked, spans
from adapters.slack.cards import SUBMITS, action_of
from bot.kernel.cards import Action, Leads, Words, leading, nowhere, told_to
from bot.kernel.messages import (
    NOBODY,
    NOWHERE,
    ButtonPressed,
    CommandGiven,
    Event,
    FormSubmitted,
    HomeOpened,
    MessageChanged,
    MessageDeleted,
    MessagePosted,
    PersonJoined,
    ReactionChanged,
)
from bot.kernel.people import MessageId, PersonId, PlaceId, Profile, WorkspaceId


class Everything:
    """Every channel a message names is a channel: live Slack names only what its reader may see."""

    def __contains__(self, place: object) -> bool:
        """Always."""
        return True


_ANY: Final = Everything()


class Said(Struct):
    """A message as it lies in a channel, or inside another event: what it says now, or said before."""

    ts: str = ""
    user: str | None = None
    bot_id: str | None = None
    subtype: str | None = None
    text: str | None = None
    thread_ts: str | None = None


class Item(Struct):
    """What a reaction is on."""

    type: str = ""
    channel: str = ""
    ts: str = ""


class Channel(Struct):
    """A channel where an event tells of the channel itself."""

    id: str = ""
    name: str = ""


class Tokens(Struct, frozen=True):
    """Whose tokens were taken back: accounts of people, and of bots."""

    oauth: list[str] | None = None
    bot: list[str] | None = None


class Writer(Struct):
    """What a message tells of its writer."""

    name: str | None = None
    real_name: str | None = None
    display_name: str | None = None
    team: str | None = None


class Happening(Struct):
    """The inner event, of any type: the fields that some type of it has."""

    type: str
    subtype: str | None = None
    channel: str | Channel | None = None
    channel_type: str | None = None
    user: str | User | None = None
    user_profile: Writer | None = None
    user_team: str | None = None
    source_team: str | None = None
    team: str | None = None
    inviter: str | None = None
    bot_id: str | None = None
    text: str | None = None
    ts: str | None = None
    thread_ts: str | None = None
    event_ts: str | None = None
    message: Said | None = None
    previous_message: Said | None = None
    deleted_ts: str | None = None
    reaction: str | None = None
    item: Item | None = None
    tab: str | None = None
    old_channel_id: str | None = None
    new_channel_id: str | None = None
    tokens: Tokens = Tokens()

    @property
    def place(self) -> PlaceId:
        """The channel it happened in, or is about."""
        return PlaceId(self.channel.id if isinstance(self.channel, Channel) else self.channel or "")

    @property
    def who(self) -> PersonId:
        """Whoever did it, whether Slack tells an id or all it knows of them."""
        return PersonId(self.user.id if isinstance(self.user, User) else self.user or "") or NOBODY


class Heard(Struct):
    """By which installation of the app something was heard."""

    enterprise_id: str | None = None
    team_id: str | None = None


class Delivery(Struct):
    """One delivery of the Events API, by socket or by HTTP."""

    event: Happening
    event_id: str
    event_time: float = 0
    authorizations: list[Heard] | None = None
    context_team_id: str | None = None
    context_enterprise_id: str | None = None

    def org(self, workspace: str) -> str:
        """Name the organisation above a workspace of ours; empty where there is none, or Slack does not say."""
        heard = [*(self.authorizations or ()), Heard(self.context_enterprise_id, self.context_team_id)]
        ours = [one.enterprise_id for one in heard if one.team_id in {workspace, None, ""}]
        return next((org for org in ours if org), "")


class Whoever(Struct):
    """Somebody who did something: the id, and where they belong."""

    id: str
    team_id: str | None = None
    name: str | None = None


class Pressing(Struct):
    """A button that was pressed."""

    action_id: str
    value: str | None = None
    action_ts: str | None = None


class Picked(Struct):
    """What stands in one field of a form."""

    type: str = ""
    value: str | None = None
    selected_option: dict[str, Any] | None = None
    selected_options: list[dict[str, Any]] | None = None
    selected_user: str | None = None


State = dict[str, dict[str, Picked]]


class Filled(Struct):
    """The fields of a form or of a message."""

    values: State = {}


class Dialog(Struct):
    """A form that was sent."""

    id: str = ""
    hash: str = ""
    callback_id: str = ""
    private_metadata: str = "{}"
    state: Filled | None = None


class Container(Struct):
    """Where a pressed button stands."""

    message_ts: str | None = None


class Workspace(Struct):
    """A workspace where something was done, or the organisation above it."""

    id: str = ""
    enterprise_id: str | None = None


class Interaction(Struct):
    """A press, a form, or a shortcut."""

    type: str
    user: Whoever
    trigger_id: str | None = None
    response_url: str | None = None
    callback_id: str | None = None
    action_ts: str | None = None
    team: Workspace | None = None
    enterprise: Workspace | None = None
    channel: Channel | None = None
    container: Container | None = None
    message: Said | None = None
    actions: list[Pressing] | None = None
    state: Filled | None = None
    view: Dialog | None = None


class Slash(Struct):
    """A slash command, as its form holds it."""

    user_id: str
    channel_id: str
    text: str = ""
    trigger_id: str = ""


class Carried(Struct):
    """What a dialog brings back: what it is about, and where it was opened."""

    about: dict[str, str] = {}
    carried: str = ""


_metadata: Final = msgspec.json.Decoder(Carried)


def happened(told: Delivery, me: PersonId, workspace: WorkspaceId, leads: Leads = nowhere) -> Event | None:
    """Say what a delivery tells; None for what nobody needs to know.

    `me` is Steward's own account in `workspace`, where it was heard: a channel may be shared with others. `leads` says
    to which message of it an address leads.
    """
    inner = told.event
    at = moment(microseconds(inner.event_ts or inner.ts or f"{told.event_time:.6f}") or 0)
    key = f"{workspace}/{told.event_id}"
    match inner.type:
        case "message":
            return _message(inner, key, at, _Here(workspace, me, leads))
        case "reaction_added" | "reaction_removed" if inner.item is not None and inner.item.type == "message":
            if inner.user == me:
                return None  # what Steward marks itself is no act of anybody's
            return ReactionChanged(
                key=key,
                at=at,
                workspace=workspace,
                who=inner.who,
                place=PlaceId(inner.item.channel),
                message=message_id(inner.item.channel, inner.item.ts),
                emoji=emoji(inner.reaction or ""),
                on=inner.type == "reaction_added",
            )
        case "app_home_opened" if inner.tab == "home":
            return HomeOpened(key=key, at=at, workspace=workspace, who=inner.who)
        case "team_join" | "user_change" | "user_profile_changed" if isinstance(inner.user, User):
            who = profile(inner.user, workspace, told.org(workspace))
            return PersonJoined(key=key, at=at, workspace=workspace, who=who.who, profile=who)
        case _:
            return None


def stranger(told: Delivery, workspace: WorkspaceId) -> Profile | None:
    """Say who did this, where the delivery itself tells that they belong elsewhere; None for our own people.

    In a channel shared with another organisation, Slack may refuse to say more about its people than this.
    """
    inner, who = told.event, told.event.who
    written = inner.user_profile or Writer()
    theirs = inner.user_team or inner.source_team or written.team or inner.team
    return _guest(who, theirs, {workspace, told.org(workspace)}, written.display_name, written.real_name, written.name)


def visitor(told: Interaction, workspace: WorkspaceId) -> Profile | None:
    """Say who pressed or sent something, as `stranger` does."""
    above = {one.enterprise_id or one.id for one in (told.team, told.enterprise) if one is not None}
    return _guest(PersonId(told.user.id), told.user.team_id, {workspace} | above, told.user.name)


def _guest(who: PersonId, theirs: str | None, ours: set[str], *names: str | None) -> Profile | None:
    if not who or not theirs or theirs in ours:
        return None
    return Profile(who=who, name=called(None, *names, who), guest=True)


class _Here(NamedTuple):
    """Where something is heard: the workspace, Steward's own account in it, and what leads to its messages."""

    workspace: WorkspaceId
    me: PersonId
    leads: Leads


def _message(inner: Happening, key: str, at: datetime, here: _Here) -> Event | None:
    channel = place = inner.place
    workspace, me = here.workspace, here.me
    who = inner.who or PersonId(inner.bot_id or "")
    private = inner.channel_type == "im"
    if inner.subtype == "message_deleted" or (inner.message is not None and inner.message.subtype == "tombstone"):
        ts = inner.deleted_ts or (inner.message.ts if inner.message is not None else "")
        writer = PersonId((inner.previous_message.user if inner.previous_message is not None else None) or "")
        gone = message_id(channel, ts)
        if private or writer == me:
            return None  # Steward knows what it took away itself
        return MessageDeleted(key=key, at=at, workspace=workspace, who=writer, place=place, message=gone)
    if inner.subtype == "message_changed":
        return None if private else _changed(inner, key, at, here)
    said = Said(inner.ts or "", who, inner.bot_id, inner.subtype, inner.text, inner.thread_ts)
    event = written(said, channel, workspace, me, here.leads, private=private)
    return replace(event, key=key) if isinstance(event, CommandGiven) else event


def written(  # noqa: PLR0913  # one message, where it stands, and who reads it
    said: Said, channel: str, workspace: WorkspaceId, me: PersonId, leads: Leads = nowhere, *, private: bool = False
) -> MessagePosted | CommandGiven | None:
    """Say what somebody wrote, heard live or read from history: under one key, so that it counts once either way."""
    who = PersonId(said.user or said.bot_id or "")
    if (said.subtype or "") not in WRITTEN or who == me or (at := microseconds(said.ts)) is None:
        return None
    text = leading(spans(said.text or "", _ANY), leads)
    place, message = PlaceId(channel), message_id(channel, said.ts)
    key, when, under = f"{workspace}/said/{message}", moment(at), _under(channel, said.ts, said.thread_ts)
    if (told := text if private else told_to(me, text)) is not None and not said.bot_id:
        return CommandGiven(key=key, at=when, workspace=workspace, who=who, place=place, said=told, about=under)
    return MessagePosted(
        key=key,
        at=when,
        workspace=workspace,
        who=who,
        place=place,
        message=message,
        text=text,
        under=under,
        bot=said.bot_id is not None or said.subtype == "bot_message",
        private=private,
    )


def _changed(inner: Happening, key: str, at: datetime, here: _Here) -> Event | None:
    """Follow an edit; Slack tells of link previews, replies and calls that end as edits too."""
    now, before = inner.message, inner.previous_message
    if now is None or (now.subtype or "") not in WRITTEN or now.user == here.me:
        return None
    if before is not None and (before.text or "") == (now.text or ""):
        return None
    channel = inner.place
    return MessageChanged(
        key=key,
        at=at,
        workspace=here.workspace,
        who=PersonId(now.user or now.bot_id or ""),
        place=channel,
        message=message_id(channel, now.ts),
        text=leading(spans(now.text or "", _ANY), here.leads),
        under=_under(channel, now.ts, now.thread_ts),
    )


def slashed(slash: Slash, at: datetime, workspace: WorkspaceId, leads: Leads = nowhere) -> CommandGiven:
    """Say what a slash command tells."""
    return CommandGiven(
        key=f"{workspace}/slash/{slash.trigger_id}",
        at=at,
        workspace=workspace,
        who=PersonId(slash.user_id),
        place=PlaceId(slash.channel_id),
        said=leading(linked(spans(slash.text.strip(), _ANY)), leads),
    )


def interacted(told: Interaction, at: datetime, workspace: WorkspaceId) -> Event | None:
    """Say what a press, a form or a shortcut means; None for what carries no meaning of ours."""
    who = PersonId(told.user.id)
    place = PlaceId(told.channel.id if told.channel is not None else "")
    match told.type:
        case "block_actions" if told.actions:
            pressed = told.actions[0]
            action = action_of(pressed.action_id, pressed.value or "")
            key = f"{workspace}/press/{told.trigger_id or pressed.action_ts}/{pressed.action_id}"
            if pressed.action_id.endswith(SUBMITS):
                values = filled(told.state)
                return FormSubmitted(
                    key=key, at=at, workspace=workspace, who=who, place=place, action=action, values=values
                )
            stands = told.container.message_ts if told.container is not None else None
            message = message_id(place, stands) if stands and place else None
            return ButtonPressed(
                key=key, at=at, workspace=workspace, who=who, place=place, action=action, message=message
            )
        case "view_submission" if told.view is not None:
            carried = _metadata.decode(told.view.private_metadata or "{}")
            return FormSubmitted(
                key=f"{workspace}/form/{told.view.id}/{told.view.hash}",
                at=at,
                workspace=workspace,
                who=who,
                place=PlaceId(carried.carried),
                action=Action(told.view.callback_id, carried.about),
                values=filled(told.view.state),
            )
        case "message_action" | "shortcut":
            used_on, author = "", NOBODY
            if told.message is not None:
                used_on, author = told.message.ts, PersonId(told.message.user or told.message.bot_id or "")
            return CommandGiven(
                key=f"{workspace}/shortcut/{told.trigger_id or told.action_ts}",
                at=at,
                workspace=workspace,
                who=who,
                place=place or NOWHERE,
                said=(Words(told.callback_id or ""),),
                about=message_id(place, used_on) if used_on else None,
                author=author,
            )
        case _:
            return None


def filled(state: Filled | None) -> dict[str, str]:
    """Read the fields of a form by their names; several choices come joined by commas."""
    fields = state.values if state is not None else {}
    return {name: _picked(field) for block in fields.values() for name, field in block.items()}


def _picked(field: Picked) -> str:
    if field.selected_options is not None:
        return ",".join(str(option.get("value", "")) for option in field.selected_options)
    if field.selected_option is not None:
        return str(field.selected_option.get("value", ""))
    return field.selected_user or (field.value or "").strip()


def _under(channel: str, ts: str, thread_ts: str | None) -> MessageId | None:
    """Name the first message of the thread; a thread's first message is in none."""
    return message_id(channel, thread_ts) if thread_ts and thread_ts != ts else None
