"""Reads what Teams tells and says it as Events. Pure: the same activity is the same Events.

With the team's consent every message of a channel is told, whether it names Steward or not. Mentions tell accounts that
are good for this bot alone: `known` says whose they are, and whoever is known to nobody yet is to be looked up before
(`strange_accounts` names them). A message heard live has the key it has when it is read over Graph.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from typing import Any, Final, NamedTuple

import msgspec
from msgspec import Raw, Struct, field

from adapters.teams.activity import Account, Activity, Entity
from adapters.teams.emoji import emoji_of
from adapters.teams.hypertext import Mentions, typed, written
from adapters.teams.links import leads
from adapters.teams.names import apart, has_threads, message_id
from adapters.teams.presses import HOME, pressed
from bot.kernel.cards import Name, Place, Span, Text, Words, leading, told_to
from bot.kernel.messages import (
    NOBODY,
    ButtonPressed,
    CommandGiven,
    Event,
    FormSubmitted,
    HomeOpened,
    MessageChanged,
    MessageDeleted,
    MessagePosted,
    ReactionChanged,
)
from bot.kernel.people import MessageId, PersonId, PlaceId, Profile, WorkspaceId
from bot.kernel.tongues import primary

EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)
BOT, _CONVERSATION = "28:", "19:"
"""How the id of an app's account begins, and that of a channel or a team."""
_PERSONS: Final = ("29:", "8:")
_HTML, _NULL = "text/html", b"null"
_DRAWS: Final = HOME[0]
"""How a verb begins with which a card is drawn anew."""
_OUTSIDE: Final = frozenset({"guest", "anonymous"})
_ZONE: Final = re.compile(r"[A-Za-z_]+(?:/[A-Za-z0-9_+-]+){0,2}")
_SLASH: Final = re.compile(r"\s*/\s*")
_MILLISECONDS: Final = re.compile(r"[0-9]{12,14}")
Known = Callable[[str], PersonId | None]
"""Says who an account of this bot's is; None where nobody has told."""


class Seen(NamedTuple):
    """What an activity tells of whoever did it; empty where it tells nothing."""

    zone: str
    """IANA."""
    language: str
    name: str


class ActKind(StrEnum):
    """In which way something was done that waits for its answer."""

    EXECUTE = "execute"
    """A button was pressed."""
    REFRESH = "refresh"
    """A person's own page is to be laid anew."""
    FETCH = "fetch"
    """A button asks for a dialog."""
    SUBMIT = "submit"
    """A dialog was sent."""
    MENU_FETCH = "menu fetch"
    """A command was chosen from the menu of a message, or of the compose box."""
    MENU_SUBMIT = "menu submit"
    """What such a command had asked was sent."""


class Act(NamedTuple):
    """What somebody did, and waits for."""

    kind: ActKind
    event: ButtonPressed | FormSubmitted | HomeOpened | CommandGiven


class _Execute(Struct):
    """The action of a card's button."""

    verb: str = ""
    data: dict[str, Any] = {}


class _Executed(Struct):
    """The value of `adaptiveCard/action`."""

    action: _Execute
    trigger: str | None = None


class _Dialog(Struct):
    """The value of `task/fetch` and `task/submit`."""

    data: dict[str, Any]


class _One(Struct):
    """A person of the directory, or a program."""

    id: str | None = None


class _Writer(Struct):
    """Who wrote a message: one of these."""

    user: _One | None = None
    application: _One | None = None


class _Chosen(Struct, rename={"from_": "from", "reply_to_id": "replyToId"}):
    """The message from whose menu a command was chosen."""

    id: str
    reply_to_id: str | None = None
    from_: _Writer | None = None


class _Menu(Struct, rename="camel"):
    """The value of `composeExtension/fetchTask` and `composeExtension/submitAction`."""

    command_id: str
    data: dict[str, Any] | None = None
    message_payload: _Chosen | None = None


class _Told(Struct):
    """Where, when and by whom something was done: what every event of an activity says."""

    activity: Activity
    me: str
    known: Known
    now: datetime
    workspace: WorkspaceId
    place: PlaceId
    root: str = field(default="")

    @property
    def at(self) -> datetime:
        return time_of(self.activity, self.now)

    @property
    def who(self) -> PersonId:
        return person_of(self.activity.from_, self.known)

    @property
    def private(self) -> bool:
        return self.activity.alone

    @property
    def message(self) -> MessageId:
        return message_id(self.place, self.activity.id, self.root)

    @property
    def under(self) -> MessageId | None:
        return message_id(self.place, self.root) if self.root not in {"", self.activity.id} else None

    def key(self, what: str) -> str:
        return key_of(self.workspace, self.place, self.activity.id, what)

    def again(self, what: str) -> str:
        """Name one of the things that may happen to a message several times."""
        return self.key(f"{what}/{milliseconds(self.at)}")

    def fields(self, key: str) -> dict[str, Any]:
        return {"key": key, "at": self.at, "workspace": self.workspace, "who": self.who, "place": self.place}


def happened(activity: Activity, me: str, known: Known, *, now: datetime = EPOCH) -> tuple[Event, ...]:
    """Say what an activity tells; nothing for what nobody needs to know.

    Several emoji may come in one activity, and a message that is taken back from the bin was both changed and posted.
    `me` is Steward's own account. `now` is when it came, for what bears no time itself.

    Raises:
        msgspec.ValidationError, msgspec.DecodeError: a press that no button of Steward's carries.
    """
    told = _told(activity, me, known, now)
    if is_me(activity.from_, me):
        return ()  # what Steward does itself is no act of anybody's
    match activity.type:
        case "message":
            event = _posted(told)
            return (event,) if event is not None else ()
        case "messageUpdate" if not told.private:
            return _changed(told)
        case "messageDelete" if not told.private:
            gone = MessageDeleted(**told.fields(told.again("messageDelete")), message=told.message)
            return (gone,)
        case "messageReaction":
            return tuple(_reacted(told))
        case _:
            return ()


def acted(activity: Activity, me: str, known: Known, *, now: datetime = EPOCH) -> Act | None:
    """Say what somebody did who waits for the answer; None for what carries no meaning of ours.

    Raises:
        msgspec.ValidationError, msgspec.DecodeError: no button, form or menu of Steward's carries that.
    """
    told, value = _told(activity, me, known, now), activity.value
    match activity.name:
        case "adaptiveCard/action":
            done = msgspec.json.decode(value, type=_Executed)
            verb = done.action.verb or str(done.action.data.get("verb", ""))
            if verb == HOME:
                return Act(ActKind.REFRESH, HomeOpened(**_nowhere(told)))
            if done.trigger == "automatic" or verb.startswith(_DRAWS):
                return None  # nobody pressed anything: a client only draws a card anew
            return Act(ActKind.EXECUTE, _pressed(told, {"verb": verb} | done.action.data))
        case "task/fetch":
            return Act(ActKind.FETCH, _pressed(told, msgspec.json.decode(value, type=_Dialog).data))
        case "task/submit":
            return Act(ActKind.SUBMIT, _pressed(told, msgspec.json.decode(value, type=_Dialog).data))
        case "composeExtension/fetchTask":
            return Act(ActKind.MENU_FETCH, _chosen(told, msgspec.json.decode(value, type=_Menu)))
        case "composeExtension/submitAction":
            menu = msgspec.json.decode(value, type=_Menu)
            sent = _pressed(told, menu.data) if menu.data and "verb" in menu.data else _chosen(told, menu)
            return Act(ActKind.MENU_SUBMIT, sent)
        case _:
            return None


def is_outside(account: Account, tenant: WorkspaceId) -> bool:
    """Whether somebody belongs to another organisation, or was invited into this one as a guest."""
    theirs = (account.tenant_id or "").lower()
    invited = (account.user_role or "").lower() in _OUTSIDE or "#ext#" in (account.user_principal_name or "").lower()
    return invited or theirs not in {"", tenant}


def stranger(activity: Activity) -> Profile | None:
    """Say who did this, where the activity itself tells that they belong elsewhere; None for our own people."""
    account = activity.from_
    if is_bot(account) or not is_outside(account, activity.tenant):
        return None
    who = person_of(account, lambda _: None)
    return Profile(who=who, name=account.name or who, guest=True) if who else None


def seen(activity: Activity) -> Seen:
    """Say what an activity tells of whoever did it: their client knows the zone and the language."""
    clients = [one for one in activity.entities or () if one.type == "clientInfo"]
    zones = [one.timezone for one in clients] + [activity.local_timezone]
    locales = [one.locale for one in clients] + [activity.locale]
    zone = next((zone for zone in zones if zone and _ZONE.fullmatch(zone)), "")
    locale = next((locale for locale in locales if locale), "")
    return Seen(zone, primary(locale), activity.from_.name or "")


def strange_accounts(activity: Activity, me: str, known: Known) -> tuple[str, ...]:
    """Name the accounts that it mentions, or comes from, and of which nobody has told whose they are."""
    accounts = [activity.from_, *(one.mentioned for one in _mentions(activity) if one.mentioned is not None)]
    return tuple(
        dict.fromkeys(
            one.id
            for one in accounts
            if one.id.startswith(_PERSONS) and not one.aad_object_id and not is_me(one, me) and known(one.id) is None
        )
    )


# ---------------------------------------------------------------- what history reads alike


def key_of(workspace: str, place: str, activity: str, what: str) -> str:
    """Name what happened to a message, whichever way it is heard of: ids are unique within a conversation."""
    return f"{workspace}/{place}/{activity}/{what}"


def milliseconds(when: datetime) -> int:
    """Say a moment as Teams does in ids: in milliseconds since 1970."""
    return (when - EPOCH) // timedelta(milliseconds=1)


def born(of_id: str) -> datetime | None:
    """Say when a message was written, which its id tells; None for an id that tells nothing."""
    return EPOCH + timedelta(milliseconds=int(of_id)) if _MILLISECONDS.fullmatch(of_id) else None


def time_of(activity: Activity, now: datetime) -> datetime:
    """Say when something was done, in UTC: as Teams tells it, else by its id, else now."""
    when = activity.timestamp
    if when is None:
        return born(activity.id) or now
    return when.replace(tzinfo=UTC) if when.tzinfo is None else when.astimezone(UTC)


def is_me(account: Account, me: str) -> bool:
    """Whether an account is Steward's own."""
    return account.id.lower() == me.lower()


def is_bot(account: Account) -> bool:
    """Whether an account is a program's."""
    return account.role == "bot" or account.id.startswith(BOT)


def is_nobody(account: Account) -> bool:
    """Whether something was done by no person: by a program, by a conversation, or by nobody that Teams names."""
    return is_bot(account) or account.id.startswith(_CONVERSATION) or not (account.id or account.aad_object_id)


def person_of(account: Account, known: Known) -> PersonId:
    """Say who an account is: by the directory where Teams tells it, else by what is known, else the account itself."""
    if account.aad_object_id:
        return PersonId(account.aad_object_id.lower())
    return known(account.id) or PersonId(account.id)


def said_by(event: MessagePosted, me: str) -> MessagePosted | CommandGiven:
    """Say what somebody wrote, which is a command where it begins with Steward's name, or is for Steward alone."""
    called = told_to(PersonId(me), event.text)
    told = event.text if event.private and called is None else called
    if told is None or event.bot:
        return event
    return CommandGiven(
        key=event.key,
        at=event.at,
        workspace=event.workspace,
        who=event.who,
        place=event.place,
        said=told,
        about=event.under,
    )


# ---------------------------------------------------------------- messages


def _posted(told: _Told) -> Event | None:
    activity = told.activity
    text = _text(told)
    is_press = not text and bytes(activity.value) != _NULL and not is_bot(activity.from_)
    if is_press:  # an old client sends what was pressed as a message
        return _pressed(told, activity.value)
    if not text and all(one.content_type == _HTML for one in activity.attachments or ()):
        return None  # a notice, such as of a call
    posted = _message(told, text)
    if activity.recipient.is_targeted and not posted.bot:
        return _slashed(told, posted)
    return said_by(posted, told.me)


def _message(told: _Told, text: Text) -> MessagePosted:
    return MessagePosted(
        **told.fields(told.key("message")),
        message=told.message,
        text=text,
        under=told.under,
        bot=is_bot(told.activity.from_),
        private=told.private,
    )


def _slashed(told: _Told, posted: MessagePosted) -> CommandGiven:
    """Read what was written so that nobody else sees it: with Steward's name, with a slash, or with neither."""
    said = told_to(PersonId(told.me), posted.text)
    if said is None:
        said = posted.text
        if said and isinstance(first := said[0], Words) and (slash := _SLASH.match(first.text)):
            words = first.text[slash.end() :]
            name = (told.activity.recipient.name or "").lower()
            if name and (words.lower() == name or words.lower().startswith(f"{name} ")):
                words = words[len(name) :].lstrip()
            said = (Words(words), *said[1:]) if words else said[1:]
    return CommandGiven(**told.fields(posted.key), said=said, about=posted.under)


def _changed(told: _Told) -> tuple[Event, ...]:
    text, key = _text(told), told.again("messageUpdate")
    changed = MessageChanged(**told.fields(key), message=told.message, text=text, under=told.under)
    data = told.activity.channel_data
    if data is None or data.event_type != "undeleteMessage":
        return (changed,)
    # What it was part of may have forgotten it, or only its words: both are made good, and it stands where it stood.
    posted = _message(told, text)
    back = msgspec.structs.replace(posted, key=f"{key}/again", at=born(told.activity.id) or told.at)
    return (changed, back) if said_by(back, told.me) is back else (changed,)


def _reacted(told: _Told) -> Iterator[ReactionChanged]:
    activity = told.activity
    on = [(one.type, True) for one in activity.reactions_added or ()]
    off = [(one.type, False) for one in activity.reactions_removed or ()]
    if not activity.reply_to_id:
        return
    about = activity.reply_to_id
    root = apart(activity.conversation.id)[1]
    for kind, is_on in on + off:
        sign = emoji_of(kind)
        what = f"messageReaction/{milliseconds(told.at)}/{told.who}/{'+' if is_on else '-'}{sign}"
        yield ReactionChanged(
            **told.fields(key_of(told.workspace, told.place, about, what)),
            message=message_id(told.place, about, root),
            emoji=sign,
            on=is_on,
        )


def _text(told: _Told) -> Text:
    """Read the message from its HTML, which tells more, and where there is none from its text."""
    activity = told.activity
    mentions = Mentions((str(number), _named(one), _meant(one, told)) for number, one in enumerate(_mentions(activity)))
    for attachment in activity.attachments or ():
        if attachment.content_type == _HTML:
            html = msgspec.json.decode(attachment.content)
            if isinstance(html, str) and html.strip():
                return leading(written(html, mentions), leads(activity.tenant))
    return leading(typed(activity.text or "", activity.text_format or "plain", mentions), leads(activity.tenant))


def _mentions(activity: Activity) -> list[Entity]:
    return [one for one in activity.entities or () if one.type == "mention"]


def places_called(activity: Activity) -> Iterator[tuple[PlaceId, str]]:
    """Tell how channels are called that somebody names: nobody tells it of one where Steward is not."""
    for mention in _mentions(activity):
        account = mention.mentioned or Account()
        if account.id.startswith(_CONVERSATION) and (name := _named(mention)):
            yield apart(account.id)[0], name


def _named(mention: Entity) -> str:
    text = mention.text or ""
    begins, ends = text.find(">"), text.rfind("<")
    said = text[begins + 1 : ends] if 0 <= begins < ends else ""
    return said or (mention.mentioned.name if mention.mentioned is not None else None) or ""


def _meant(mention: Entity, told: _Told) -> Span:
    account = mention.mentioned or Account()
    if is_me(account, told.me) or (account.id and account.id == told.activity.recipient.id):
        return Name(PersonId(told.me))
    if account.id.startswith(_CONVERSATION):
        return Place(apart(account.id)[0])
    who = person_of(account, told.known)
    if who != account.id or account.id.startswith((*_PERSONS, BOT)):
        return Name(who)
    return Words(f"@{_named(mention)}")  # a tag, which is a list of people that nobody tells


# ---------------------------------------------------------------- presses


def _pressed(told: _Told, data: Raw | dict[str, Any]) -> ButtonPressed | FormSubmitted:
    press, activity = pressed(data), told.activity
    common = told.fields(told.key(activity.type))
    if press.values is not None:
        common["place"] = press.place or told.place
        return FormSubmitted(**common, action=press.action, values=press.values)
    stands = activity.reply_to_id
    root = apart(activity.conversation.id)[1]
    message = message_id(told.place, stands, root) if stands else None
    return ButtonPressed(**common, action=press.action, message=message)


def _chosen(told: _Told, menu: _Menu) -> CommandGiven:
    about, author, chosen = None, NOBODY, menu.message_payload
    if chosen is not None:
        root = (chosen.reply_to_id or apart(told.activity.conversation.id)[1]) if has_threads(told.place) else ""
        about, author = message_id(told.place, chosen.id, root), _author(chosen, told)
    said = (Words(menu.command_id),)
    return CommandGiven(**told.fields(told.key(told.activity.type)), said=said, about=about, author=author)


def _author(chosen: _Chosen, told: _Told) -> PersonId:
    """Say who wrote a message, as whoever writes is called everywhere else; nobody where Teams does not say."""
    writer = chosen.from_ or _Writer()
    if writer.application is not None and writer.application.id:
        return PersonId(f"{BOT}{writer.application.id}")
    who = (writer.user.id if writer.user is not None else None) or ""
    if not who.startswith(_PERSONS):
        return PersonId(who.lower())
    return told.who if who == told.activity.from_.id else told.known(who) or NOBODY


def _nowhere(told: _Told) -> dict[str, Any]:
    """Say who and when, and no place: a page is a person's, wherever it lies."""
    fields = told.fields(told.key(told.activity.type))
    del fields["place"]
    return fields


def _told(activity: Activity, me: str, known: Known, now: datetime) -> _Told:
    place, root = apart(activity.conversation.id)
    if not root and has_threads(place):
        root = activity.reply_to_id or ""
    return _Told(activity, me, known, now, activity.tenant, place, root)
