"""Steward's hands on Teams: the port `Platform` of one organisation. One call is one attempt.

A message is an Adaptive Card and nothing beside it: text and a card in one activity are split, and no id comes back.
Teams takes no idempotency key, so the first element of every card bears a mark made of its token, by which `read_back`
finds it again over Graph. The mark is the element's own `id`: Adaptive Cards know it since 1.0 and it is kept in the
card, while metadata of a card came after 1.5 and a button's data needs a button.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable, Mapping
from functools import partial
from hashlib import blake2b
from typing import Any, Final, TypeVar, assert_never
from urllib.parse import quote, urlencode
from weakref import WeakValueDictionary

import msgspec
from botbuilder.schema import Activity, ActivityTypes, Attachment, ChannelAccount, ConversationParameters
from msgspec.structs import replace

from adapters.teams.activity import Account
from adapters.teams.book import Address, Book, TeamKept
from adapters.teams.cards import Reader, home, message
from adapters.teams.clouds import Registration
from adapters.teams.limits import Limits
from adapters.teams.line import Line, RefusedError, path
from adapters.teams.names import apart, conversation, has_threads, message_id, parts
from bot.kernel.cards import Card
from bot.kernel.messages import Audience, Desk, InPlace, Only, Privately, Show
from bot.kernel.people import MessageId, PersonId, PlaceId, Profile
from bot.kernel.ports import (
    DeniedError,
    GoneError,
    Speaker,
    Standing,
    ThrottledError,
    UnknownOutcomeError,
    UnreachableError,
)

log = logging.getLogger(__name__)
CARD: Final = "application/vnd.microsoft.card.adaptive"
FAILURES: Final = (DeniedError, GoneError, ThrottledError, UnknownOutcomeError, UnreachableError)
"""Every way in which a call may end but well."""
_AT_ONCE: Final = 1.5
"""Seconds for asking names: somebody waits for an answer."""
_PAGE, _PAGES = 50, 4
"""Messages that Graph gives at once, and how often it is asked for more."""
_ROSTER, _ROSTERS = 500, 40
"""Members that come at once, and how often more are asked for."""
_ASKED: Final = 5
"""Teams whose rosters are asked for somebody, where nothing says in which they are."""
_SHUT: Final = frozenset(
    {
        "BotNotInConversationRoster", "ConversationBlockedByUser", "ForbiddenOperationException",
        "MessageWritesBlocked",
    }
)  # fmt: skip
"""How Teams says that one person cannot be written to: they blocked Steward, or it is not installed for them."""
_TARGETED: Final = {"isTargetedActivity": "true"}
_GENERAL: Final = "General"
"""The channel that Teams gives no name."""
_EMOJI: Final = {"✅": "2705_whiteheavycheckmark", "👍": "like", "❤️": "heart", "👀": "1f440_eyes"}
T = TypeVar("T")


class _Members(msgspec.Struct, rename="camel"):
    """A page of a roster."""

    members: list[Account] = []
    continuation_token: str | None = None


class Teams:
    """One organisation as a platform that Steward can speak on."""

    def __init__(
        self, line: Line, book: Book, registration: Registration, opens: frozenset[str], now: Callable[[], float]
    ) -> None:
        """Speak where the book says that people are found.

        `opens` names the actions that open a dialog; `now` is a clock that only goes forward, in seconds.
        """
        self.line, self.book, self._registration, self._opens = line, book, registration, opens
        self._limits = Limits(now)
        self._names: dict[PersonId, str] = {}
        self._places: dict[PlaceId, str] = {}
        self._accounts: dict[PersonId, str] = {}
        self._groups: dict[PlaceId, str] = {}
        self._pages: WeakValueDictionary[PersonId, asyncio.Lock] = WeakValueDictionary()

    # ------------------------------------------------------------ the port

    async def show(self, show: Show, speaker: Speaker, standing: Standing | None, token: str) -> Standing:
        """Post, or edit the message at `standing`."""
        to = show.to
        if isinstance(to, Desk):
            return await self._laid(to.who, show.card, speaker)
        drawn = await self.draw(partial(message, show.card), speaker, _place_of(to))
        activity = _activity(drawn.summary, _marked(drawn.card, token))
        if standing is not None:
            await self._edited(standing, activity, targeted=isinstance(to, Only) and standing.place == to.place)
            return standing
        match to:
            case InPlace(place, under, _):
                return await self._posted(place, parts(under).root if under is not None else "", activity)
            case Privately(who):
                return await self._told(who, activity)
            case Only(who, place, under):
                return await self._whispered(who, place, under, activity)
            case _:
                assert_never(to)

    async def retract(self, standing: Standing) -> None:
        """Take a message away; one that is gone already is no error."""
        where = parts(standing.message)
        for how in ({}, _TARGETED):  # what one person alone sees is taken away in a way of its own
            try:
                await self._call("DELETE", where.conversation, _message(where.conversation, where.activity), params=how)
            except GoneError:
                continue
            return

    async def react(self, place: PlaceId, message: MessageId, emoji: str) -> None:
        """Put an emoji on a message; one that is there already is no error."""
        del place  # the message's name says where it is
        where = parts(message)
        way = f"{_message(where.conversation, where.activity)}/{path('reactions', type_of(emoji))}"
        await self._call("PUT", where.conversation, way)

    async def read_back(self, to: Audience, token: str) -> Standing | None:
        """Find the message that carries `token` among the latest of its channel, thread or group chat, over Graph.

        Graph may lag behind by moments; whoever tries again does so after a while.

        Raises:
            UnknownOutcomeError: Graph does not tell, or not of talks with one person.
        """
        match to:
            case Desk():
                return None  # a page is laid anew each time
            case Privately() | Only():
                raise UnknownOutcomeError("Nobody but they can read what one person alone was told.")
            case InPlace(place, under, _):
                try:
                    return await self._found(place, parts(under).root if under is not None else "", _mark(token))
                except (DeniedError, GoneError) as error:
                    raise UnknownOutcomeError(f"Graph does not tell of {place}: {error}") from error
            case _:
                assert_never(to)

    # ------------------------------------------------------------ what is answered at once, best effort

    async def lay(self, who: PersonId, card: Card, speaker: Speaker) -> None:
        """Lay somebody's own page."""
        await self._laid(who, card, speaker)

    async def answer(
        self, who: PersonId, card: Card, speaker: Speaker, place: PlaceId | None, under: MessageId | None = None
    ) -> None:
        """Answer somebody alone: in their own talk, or, seen by nobody else, in the place where they asked."""
        drawn = await self.draw(partial(message, card), speaker, place or "")
        activity = _activity(drawn.summary, drawn.card)
        if not place or place == (await self.book.address(who)).talk:
            await self._told(who, activity)
        else:
            await self._whispered(who, place, under, activity)

    async def draw(self, draw: Callable[[Reader], T], speaker: Speaker, place: str = "", within: float = _AT_ONCE) -> T:
        """Draw something with names in it. Who or what is not known yet is asked for, `within` so many seconds."""
        unknown: dict[str, Callable[[], Awaitable[object]]] = {}

        def named(who: PersonId) -> str:
            if who not in self._names:
                unknown[who] = partial(self.look_up, who, place)
            return self._names.get(who, who)

        def account(who: PersonId) -> str:
            if who not in self._accounts:
                unknown.setdefault(who, partial(self._account, who, place))
            return self._accounts.get(who, who)

        def titled(at: PlaceId) -> str:
            if at not in self._places:
                unknown[at] = partial(self._title, at)
            return self._places.get(at, at)

        def permalink(of: MessageId) -> str:
            at = parts(of).place
            if has_threads(at) and at not in self._groups:
                unknown.setdefault(at, partial(self._title, at))
            return self._link(of)

        reader = Reader(speaker, named, titled, permalink, account, self._opens)
        drawn = draw(reader)
        if not (asked := dict(unknown)):
            return drawn
        try:
            async with asyncio.timeout(within):
                for one in sorted(asked):
                    await self._learn(one, asked[one])
        except (ThrottledError, UnreachableError, UnknownOutcomeError, TimeoutError) as error:
            log.info("some are called by their ids: %s", type(error).__name__)  # better now than never
        return draw(reader)

    # ------------------------------------------------------------ people and teams

    async def look_up(self, who: PersonId, place: str = "") -> Profile:
        """Ask Teams who somebody is, in `place` or wherever Steward may meet them.

        Raises:
            GoneError: they are nowhere that Steward is.
        """
        known = await self.book.address(who)
        for at in dict.fromkeys(one for one in (apart(place)[0], known.talk, *await self._rosters()) if one):
            try:
                told = await self._call("GET", "", path("conversations", at, "members", known.account or who))
            except (GoneError, RefusedError):
                continue
            return await self.met(msgspec.convert(told, Account))
        raise GoneError(f"{who} is nowhere that Steward is")

    async def met(self, account: Account) -> Profile:
        """Keep how somebody is written to, as a roster tells it, and say who they are."""
        who = PersonId(account.aad_object_id.lower() if account.aad_object_id else account.id)
        known = await self.book.address(who)
        if account.id and account.id != known.account:
            known = replace(known, account=account.id)
            await self.book.keep(known)
        self._accounts[who] = known.account or who
        guest = account.user_role in {"guest", "anonymous"} or account.tenant_id not in {None, "", self.book.tenant}
        name = account.name or account.user_principal_name or who
        profile = Profile(
            who, name, known.zone or "UTC", known.language, bot=account.role == "bot", guest=guest
        )  # fmt: skip
        self.knows(profile)
        return profile

    async def members(self, place: PlaceId) -> tuple[Account, ...]:
        """Name everybody in a place, or in a team by its id."""
        found: list[Account] = []
        more: dict[str, str] = {}
        for _ in range(_ROSTERS):
            told = await self._call(
                "GET", "", path("conversations", place, "pagedmembers"), params={"pageSize": str(_ROSTER), **more}
            )
            page = msgspec.convert(told, _Members)
            found += page.members
            if not page.continuation_token:
                break
            more = {"continuationToken": page.continuation_token}
        return tuple(found)

    async def find_team(self, team: str) -> TeamKept:
        """Ask Teams for a team and its channels, and keep what it tells."""
        told = await self._call("GET", "", path("teams", team))
        listed = await self._call("GET", "", path("teams", team, "conversations"))
        channels = {PlaceId(str(one["id"])): str(one.get("name") or _GENERAL) for one in listed["conversations"]}
        known = TeamKept(team, str(told.get("name") or ""), str(told.get("aadGroupId") or ""), tuple(channels))
        await self.book.keep(known)
        for place, name in channels.items():
            self._groups[place] = known.group
            self.knows_place(place, name)
        return known

    def knows(self, known: Profile) -> None:
        """Remember how somebody is called, from what Teams told by itself."""
        self._names[known.who] = known.name

    def knows_place(self, place: PlaceId, name: str) -> None:
        """Remember how a place is called."""
        if name:
            self._places[place] = name

    async def _account(self, who: PersonId, place: str) -> None:
        """Learn by which id somebody is called, from the book or from Teams."""
        known = await self.book.address(who)
        if known.account:
            self._accounts[who] = known.account
        else:
            await self.look_up(who, place)

    async def _rosters(self) -> tuple[str, ...]:
        return tuple(one.team for one in (await self.book.teams())[:_ASKED])

    async def _title(self, place: PlaceId) -> None:
        """Learn how a channel is called, and which team's it is."""
        for known in await self.book.teams():
            if place == known.team or place in known.channels:
                await self.find_team(known.team)
        self._groups.setdefault(place, "")
        self._places.setdefault(place, place)

    async def _learn(self, one: str, ask: Callable[[], Awaitable[object]]) -> None:
        try:
            await ask()
        except (DeniedError, GoneError):  # nobody Teams knows: called by the id, and not asked for again
            self._names[PersonId(one)] = self._places[PlaceId(one)] = self._accounts[PersonId(one)] = one

    # ------------------------------------------------------------ how

    async def _posted(self, place: PlaceId, root: str, activity: dict[str, Any]) -> Standing:
        """Post in a place: below a thread's first message, or as one in a channel."""
        if has_threads(place) and not root:
            begun = ConversationParameters(is_group=True, bot=ChannelAccount(id=self._registration.me)).serialize()
            whose = {"channel": {"id": place}, "tenant": {"id": self.book.tenant}}
            body = {**begun, "tenantId": self.book.tenant, "channelData": whose, "activity": activity}
            told = await self._call("POST", place, path("conversations"), body)
            return Standing(place, message_id(place, _id(told, "activityId") or apart(_id(told, "id"))[1]))
        here = conversation(place, root)
        told = await self._call("POST", here, path("conversations", here, "activities"), activity)
        return Standing(place, message_id(place, _id(told, "id"), root if has_threads(place) else ""))

    async def _told(self, who: PersonId, activity: dict[str, Any]) -> Standing:
        """Post in somebody's talk with Steward.

        Raises:
            DeniedError: they cannot be written to; that is noted, and not tried again until they are heard from.
        """
        async with self._writing_to(who) as talk:
            return await self._posted(talk, "", activity)

    async def _whispered(
        self, who: PersonId, place: PlaceId, under: MessageId | None, activity: dict[str, Any]
    ) -> Standing:
        """Post for the eyes of one person, in the place where they are; where Teams will not, in their own talk."""
        here = conversation(place, parts(under).root if under is not None else "")
        account = (await self.book.address(who)).account or who
        targeted = {**activity, "recipient": {"id": account, "isTargeted": True}}
        try:
            told = await self._call("POST", here, path("conversations", here, "activities"), targeted, _TARGETED)
        except (RefusedError, GoneError) as refused:
            log.info("not shown to one person alone, so told to them: %s", refused)
            return await self._told(who, activity)
        return Standing(place, message_id(place, _id(told, "id"), apart(here)[1]))

    async def _edited(self, standing: Standing, activity: dict[str, Any], *, targeted: bool) -> None:
        where = parts(standing.message)
        way = _message(where.conversation, where.activity)
        body = {**activity, "id": where.activity}
        await self._call("PUT", where.conversation, way, body, _TARGETED if targeted else {})

    async def _laid(self, who: PersonId, card: Card, speaker: Speaker) -> Standing:
        """Lay somebody's page: a card in their talk, the same one each time."""
        lock = self._pages.setdefault(who, asyncio.Lock())
        async with lock:  # two at the same time would lay two pages
            drawn = await self.draw(lambda reader: (message(card, reader), home(card, reader, who)), speaker)
            activity = _activity(drawn[0].summary, drawn[1])
            known = await self.book.address(who)
            if known.talk and known.desk:
                stands = Standing(PlaceId(known.talk), message_id(known.talk, known.desk))
                try:
                    async with self._writing_to(who):
                        await self._edited(stands, activity, targeted=False)
                    return stands
                except GoneError:
                    log.info("a page is gone, so it is laid anew")
            stands = await self._told(who, activity)
            await self.book.keep(replace(await self.book.address(who), desk=parts(stands.message).activity))
            return stands

    def _writing_to(self, who: PersonId) -> _Writing:
        return _Writing(self, who)

    async def open_talk(self, known: Address) -> PlaceId:
        """Open somebody's talk with Steward, or give the one that is open."""
        if known.talk:
            return PlaceId(known.talk)
        begun = ConversationParameters(
            is_group=False,
            bot=ChannelAccount(id=self._registration.me),
            members=[ChannelAccount(id=known.account or known.who)],
        ).serialize()
        body = {**begun, "tenantId": self.book.tenant, "channelData": {"tenant": {"id": self.book.tenant}}}
        try:
            told = await self._call("POST", "", path("conversations"), body)
        except UnknownOutcomeError as error:  # it is the same talk each time it is opened: no harm in opening it again
            raise UnreachableError(str(error)) from error
        await self.book.keep(replace(await self.book.address(known.who), talk=_id(told, "id")))
        return PlaceId(_id(told, "id"))

    async def _found(self, place: PlaceId, root: str, mark: str) -> Standing | None:
        """Look through the latest messages. Beyond a few pages nobody can say any more."""
        way = await self._history(place, root)
        params: Mapping[str, str] | None = {"$top": str(_PAGE)}
        for _ in range(_PAGES):
            told = await self.line.graph(way, params, self.book.tenant)
            for found in told.get("value") or ():
                if self._is_marked(found, mark):
                    return Standing(place, message_id(place, str(found["id"]), root))
            if not (way := str(told.get("@odata.nextLink") or "")):
                return None
            params = None
        raise UnknownOutcomeError(f"it is not among the latest {_PAGE * _PAGES} messages of {place}")

    async def _history(self, place: PlaceId, root: str) -> str:
        if not has_threads(place):
            return path("chats", place, "messages")
        if place not in self._groups:
            await self._title(place)
        if not (group := self._groups.get(place)):
            raise GoneError("no team that Steward is in has that channel")
        here = path("teams", group, "channels", place, "messages")
        return f"{here}/{path(root, 'replies')}" if root else here

    def _is_marked(self, found: Mapping[str, Any], mark: str) -> bool:
        app = ((found.get("from") or {}).get("application") or {}).get("id")
        hung = found.get("attachments") or ()
        return (
            app == self._registration.app_id
            and not found.get("deletedDateTime")
            and any(mark in str(one.get("content") or "") for one in hung)
        )

    def _link(self, of: MessageId) -> str:
        where = parts(of)
        asked = {"tenantId": str(self.book.tenant)}
        if has_threads(where.place):
            if group := self._groups.get(where.place):
                asked["groupId"] = group
            asked["parentMessageId"] = where.root
        else:
            asked["context"] = '{"contextType":"chat"}'
        way = f"{quote(where.place, safe='')}/{where.activity}"
        return f"{self._registration.cloud.web}/l/message/{way}?{urlencode(asked)}"

    async def _call(
        self, method: str, thread: str, way: str,
        body: Mapping[str, Any] | None = None, params: Mapping[str, str] | None = None,
    ) -> Any:  # noqa: ANN401 - JSON as Teams gives it  # fmt: skip
        """Make one call in its turn; what is done in a thread counts there, anything else in the organisation."""
        if not (service := await self.book.service()):
            raise UnreachableError("Teams was not heard from yet, so nobody knows where to answer")
        self._limits.take(thread)
        try:
            return await self.line.call(method, service, way, body, params)
        except ThrottledError as throttled:
            self._limits.rest(thread, throttled.seconds)
            raise


class _Writing:
    """Writing to one person: it says where, and notes when they cannot be written to."""

    def __init__(self, teams: Teams, who: PersonId) -> None:
        self._teams, self._who = teams, who

    async def __aenter__(self) -> PlaceId:
        known = await self._teams.book.address(self._who)
        if known.denied:
            raise DeniedError(f"they cannot be written to: {known.denied}")
        try:
            return await self._teams.open_talk(known)
        except RefusedError as refused:
            await self._note(refused)
            raise

    async def __aexit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: object) -> None:
        if isinstance(error, RefusedError):
            await self._note(error)

    async def _note(self, refused: RefusedError) -> None:
        if refused.why in _SHUT:
            known = await self._teams.book.address(self._who)
            await self._teams.book.keep(replace(known, denied=refused.why))


def type_of(emoji: str) -> str:
    """Name an emoji as Teams does: by its code, and for a few by a word."""
    return _EMOJI.get(emoji) or "-".join(f"{ord(one):x}" for one in emoji if one != "\ufe0f")


def _activity(summary: str, card: dict[str, Any]) -> dict[str, Any]:
    """Make a message of a card; a notification says its summary."""
    hung = Attachment(content_type=CARD)
    told: dict[str, Any] = Activity(type=ActivityTypes.message, summary=summary, attachments=[hung]).serialize()
    told["attachments"][0]["content"] = card  # drawn as Teams takes it, and nothing to be made of it again
    return told


def _mark(token: str) -> str:
    """Make an element's id of a token: short, and of letters that no reader of cards stumbles over."""
    return f"steward-{blake2b(token.encode(), digest_size=12).hexdigest()}"


def _marked(card: dict[str, Any], token: str) -> dict[str, Any]:
    """Put the mark on a card's first element; one that has a name of its own is put into a container."""
    first, *rest = card.get("body") or [{"type": "Container", "items": []}]
    if "id" in first:
        first = {"type": "Container", "items": [first]}
    return {**card, "body": [{**first, "id": _mark(token)}, *rest]}


def _message(conversation_id: str, activity: str) -> str:
    return path("conversations", conversation_id, "activities", activity)


def _id(told: Any, name: str) -> str:  # noqa: ANN401 - JSON as Teams gives it
    """Give the id of what was made.

    Raises:
        UnknownOutcomeError: Teams made something and does not say what.
    """
    found = told.get(name) if isinstance(told, dict) else None
    if not found and name != "activityId":
        raise UnknownOutcomeError("Teams gave no id")
    return str(found or "")


def _place_of(to: Audience) -> str:
    return to.place if isinstance(to, InPlace | Only) else ""
