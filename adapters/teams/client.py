"""Steward's hands on Teams: the port `Platform` of one organisation. One call is one attempt.

A message is an Adaptive Card and nothing beside it: text and a card in one activity are split, and no id comes back.
Teams takes no idempotency key, so the first element of every card bears a mark made of its token, by which `read_back`
finds it again over Graph. The mark is the element's own `id`: Adaptive Cards know it since 1.0 and it is kept in the
card, while metadata of a card came after 1.5 and a button's data needs a button.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncIterator, Callable, Iterator, Mapping
from contextlib import asynccontextmanager, contextmanager, suppress
from functools import partial
from hashlib import blake2b
from http import HTTPStatus
from math import inf
from typing import Any, Final, assert_never
from weakref import WeakValueDictionary

from botbuilder.schema import Activity, ActivityTypes, Attachment, ChannelAccount, ConversationParameters
from msgspec.structs import replace

from adapters.teams.book import Address, Book
from adapters.teams.cards import Reader, home, message
from adapters.teams.clouds import Registration
from adapters.teams.directory import Directory
from adapters.teams.emoji import type_of
from adapters.teams.line import Line, RefusedError, path
from adapters.teams.names import apart, conversation, has_threads, message_id, parts
from bot.kernel.cards import Card
from bot.kernel.messages import Audience, Desk, InPlace, Only, Privately, Show
from bot.kernel.people import MessageId, PersonId, PlaceId
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
_PAGE, _PAGES = 50, 4
"""Messages that Graph gives at once, and how often it is asked for more."""
_LAG: Final = 30.0
"""Seconds that Graph may take to tell of what was posted. After a restart more than that has passed."""
_UNSEEN: Final = 1000
"""Posts remembered whose end nobody saw."""
BLOCKED: Final = frozenset({"ConversationBlockedByUser", "MessageWritesBlocked"})
"""How Teams says that somebody has blocked Steward."""
_SHUT: Final = BLOCKED | {"BotNotInConversationRoster", "ForbiddenOperationException"}
"""How Teams says that one person cannot be written to: they blocked Steward, or it is not installed for them."""
_TARGETED: Final = {"isTargetedActivity": "true"}


class Teams(Directory):
    """One organisation as a platform that Steward can speak on."""

    def __init__(
        self, line: Line, book: Book, registration: Registration, opens: frozenset[str], now: Callable[[], float]
    ) -> None:
        """Speak where the book says that people are found.

        `opens` names the actions that open a dialog; `now` is a clock that only goes forward, in seconds.
        """
        super().__init__(line, book, registration, opens, now)
        self._unseen: dict[str, float] = {}
        """When it was that something was posted whose end nobody saw, by its token."""
        self._pages: WeakValueDictionary[PersonId, asyncio.Lock] = WeakValueDictionary()

    # ------------------------------------------------------------ the port

    async def show(self, show: Show, speaker: Speaker, standing: Standing | None, token: str) -> Standing:
        """Post, or edit the message at `standing`."""
        to = show.to
        if isinstance(to, Desk):
            return await self._laid(to.who, show.card, speaker, anew=standing is None)
        drawn = await self.draw(partial(message, show.card), speaker, _place_of(to))
        activity = _activity(drawn.summary, marked(drawn.card, token))
        if standing is not None:
            targeted = (
                isinstance(to, Only) and standing.place == to.place and not await self._are_alone(to.who, to.place)
            )
            await self._edited(standing, activity, targeted=targeted)
            return standing
        match to:
            case InPlace(place, under, _):
                with self._noting_unseen(token):
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
        way = _message(where.conversation, where.activity)
        try:
            await self._call("DELETE", where.conversation, way)
        except GoneError:
            with suppress(GoneError, RefusedError):  # what one person alone sees is taken away in a way of its own
                await self._call("DELETE", where.conversation, way, params=_TARGETED)

    async def react(self, place: PlaceId, message: MessageId, emoji: str) -> None:
        """Put an emoji on a message; one that is there already is no error."""
        del place  # the message's name says where it is
        where = parts(message)
        way = f"{_message(where.conversation, where.activity)}/{path('reactions', type_of(emoji))}"
        await self._call("PUT", where.conversation, way)

    async def read_back(self, to: Audience, token: str) -> Standing | None:
        """Find the message that carries `token` among the latest of its channel, thread or group chat, over Graph.

        Raises:
            ThrottledError: it was posted, if it was, so lately that Graph may not tell of it yet.
            UnknownOutcomeError: Graph does not tell, or not of talks with one person.
        """
        match to:
            case Desk():
                return None  # a page is laid anew each time
            case Privately() | Only():
                raise UnknownOutcomeError("Nobody but they can read what one person alone was told.")
            case InPlace(place, under, _):
                try:
                    found = await self._found(place, parts(under).root if under is not None else "", mark(token))
                except (DeniedError, GoneError) as error:
                    raise UnknownOutcomeError(f"Graph does not tell of {place}: {error}") from error
                if found is None and (early := self._unseen.get(token, -inf) + _LAG - self._seconds()) > 0:
                    raise ThrottledError(early)
                return found
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
        if not place:
            await self._told(who, activity)
        else:
            await self._whispered(who, place, under, activity)

    # ------------------------------------------------------------ how

    async def _posted(self, place: PlaceId, root: str, activity: dict[str, Any]) -> Standing:
        """Post in a place: below a thread's first message, or as one in a channel."""
        if has_threads(place) and not root:
            begun = ConversationParameters(is_group=True, bot=ChannelAccount(id=self._registration.me)).serialize()
            whose = {"channel": {"id": place}, "tenant": {"id": self.book.tenant}}
            body = {**begun, "tenantId": self.book.tenant, "channelData": whose, "activity": activity}
            told = await self._call("POST", place, path("conversations"), body)
            return Standing(place, message_id(place, _id(told, "activityId") or _begun(told)))
        here = conversation(place, root)
        told = await self._call("POST", here, path("conversations", here, "activities"), activity)
        return Standing(place, message_id(place, _id(told, "id"), root if has_threads(place) else ""))

    async def _told(self, who: PersonId, activity: dict[str, Any]) -> Standing:
        """Post in somebody's talk with Steward.

        Raises:
            DeniedError: they cannot be written to; that is noted, and not tried again until they are heard from.
        """
        async with self._writing_to(who) as talk:
            try:
                return await self._posted(talk, "", activity)
            except GoneError:  # as a talk may be that was kept from an installation before; nothing was posted
                await self._notes(who, talk="", desk="")
                return await self._posted(await self._opened(who), "", activity)

    async def _whispered(
        self, who: PersonId, place: PlaceId, under: MessageId | None, activity: dict[str, Any]
    ) -> Standing:
        """Post for the eyes of one person, in the place where they are; where Teams will not, in their own talk."""
        if await self._are_alone(who, place):
            return await self._told(who, activity)
        here = conversation(place, parts(under).root if under is not None else "")
        targeted = {**activity, "recipient": {"id": await self._account(who, place), "isTargeted": True}}
        try:
            told = await self._call("POST", here, path("conversations", here, "activities"), targeted, _TARGETED)
        except (RefusedError, GoneError) as refused:
            if isinstance(refused, RefusedError) and refused.status == HTTPStatus.REQUEST_ENTITY_TOO_LARGE:
                raise  # it would be too large there as well
            log.info("not shown to one person alone, so told to them: %s", refused)
            return await self._told(who, activity)
        return Standing(place, message_id(place, _id(told, "id"), apart(here)[1]))

    async def _are_alone(self, who: PersonId, place: PlaceId) -> bool:
        """Whether a place is somebody's own talk with Steward, where nothing can be for their eyes alone."""
        return place == (await self.book.address(who)).talk

    async def _edited(self, standing: Standing, activity: dict[str, Any], *, targeted: bool) -> None:
        where = parts(standing.message)
        way = _message(where.conversation, where.activity)
        body = {**activity, "id": where.activity}
        await self._call("PUT", where.conversation, way, body, _TARGETED if targeted else {})

    @contextmanager
    def _noting_unseen(self, token: str) -> Iterator[None]:
        try:
            yield
        except UnknownOutcomeError:
            self._unseen[token] = self._seconds()
            if len(self._unseen) > _UNSEEN:
                del self._unseen[next(iter(self._unseen))]
            raise

    @asynccontextmanager
    async def _writing_to(self, who: PersonId) -> AsyncIterator[PlaceId]:
        """Say where somebody is written to, and note when they cannot be."""
        known = await self.book.address(who)
        if known.denied:
            raise DeniedError(f"they cannot be written to: {known.denied}")
        try:
            yield PlaceId(known.talk) if known.talk else await self._opened(who)
        except RefusedError as refused:
            if refused.why in _SHUT:
                await self._notes(who, denied=refused.why)
            raise

    async def _notes(self, who: PersonId, **told: str) -> None:
        """Write down something of how somebody is written to; the rest stays as it is."""
        await self.book.change(Address(who), lambda known: replace(known, **told))

    async def _opened(self, who: PersonId) -> PlaceId:
        """Open somebody's talk with Steward."""
        begun = ConversationParameters(
            is_group=False,
            bot=ChannelAccount(id=self._registration.me),
            members=[ChannelAccount(id=await self._account(who))],
        ).serialize()
        body = {**begun, "tenantId": self.book.tenant, "channelData": {"tenant": {"id": self.book.tenant}}}
        try:
            talk = PlaceId(_id(await self._call("POST", "", path("conversations"), body), "id"))
        except UnknownOutcomeError as error:  # it is the same talk each time it is opened: no harm in opening it again
            raise UnreachableError(str(error)) from error
        await self._notes(who, talk=talk)
        return talk

    async def _laid(self, who: PersonId, card: Card, speaker: Speaker, *, anew: bool = True) -> Standing:
        """Lay somebody's page: a card in their talk, the same one each time.

        Raises:
            GoneError: there is none any more, and nobody has opened it, so none is laid `anew`.
        """
        lock = self._pages.setdefault(who, asyncio.Lock())
        async with lock:  # two at the same time would lay two pages
            summary, page = await self.draw(partial(_page, card, who), speaker)
            activity = _activity(summary, page)
            known = await self.book.address(who)
            if known.talk and known.desk:
                stands = Standing(PlaceId(known.talk), message_id(known.talk, known.desk))
                try:
                    async with self._writing_to(who):
                        await self._edited(stands, activity, targeted=False)
                    return stands
                except GoneError:
                    if not anew:
                        raise
                    log.info("a page is gone, so it is laid anew")
            stands = await self._told(who, activity)
            await self._notes(who, desk=parts(stands.message).activity)
            return stands

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
        if not self._groups.get(place):  # it may have become a team's since it was asked for
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


def _page(card: Card, who: PersonId, reader: Reader) -> tuple[str, dict[str, Any]]:
    return message(Card(card.gist), reader).summary, home(card, reader, who)


def _activity(summary: str, card: dict[str, Any]) -> dict[str, Any]:
    """Make a message of a card; a notification says its summary."""
    hung = Attachment(content_type=CARD)
    told: dict[str, Any] = Activity(type=ActivityTypes.message, summary=summary, attachments=[hung]).serialize()
    told["attachments"][0]["content"] = card  # drawn as Teams takes it, and nothing to be made of it again
    return told


def mark(token: str) -> str:
    """Make an element's id of a token: short, and of letters that no reader of cards stumbles over."""
    return f"steward-{blake2b(token.encode(), digest_size=12).hexdigest()}"


def marked(card: dict[str, Any], token: str) -> dict[str, Any]:
    """Put the mark on a card's first element; one that has a name of its own is put into a container."""
    first, *rest = card.get("body") or [{"type": "Container", "items": []}]
    if "id" in first:
        first = {"type": "Container", "items": [first]}
    return {**card, "body": [{**first, "id": mark(token)}, *rest]}


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


def _begun(told: Any) -> str:  # noqa: ANN401 - JSON as Teams gives it
    """Give the id of the first message of a thread that was begun: its conversation ends with it.

    Raises:
        UnknownOutcomeError: Teams does not say which it is.
    """
    if not (root := apart(_id(told, "id"))[1]):
        raise UnknownOutcomeError("Teams named no message of what it began")
    return root


def _place_of(to: Audience) -> str:
    return to.place if isinstance(to, InPlace | Only) else ""
