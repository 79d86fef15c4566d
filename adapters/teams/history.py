"""What an organisation's channels and group chats remember: the port `Past`, over Graph, by the team's own consent.

A channel gives whole threads, and nothing but the newest first: neither a time to begin at nor one to end can be asked
for, and whether a late reply moves its thread to the top is not written down. So a channel is read from its top until a
page on which nothing was touched any more since the stretch began, which holds for either order, and what was read on
the way is kept until the later stretches have had their part of it: each page is asked for once, not once a stretch.
A group chat can be asked for its messages before a time. Each call of the port is one call of Graph's at most.
Source: Microsoft's pages "List channel messages" and "List messages in a chat".
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterator, Mapping
from contextlib import suppress
from datetime import datetime, timedelta
from typing import Any, Final
from urllib.parse import quote

import msgspec
from msgspec import Struct, field

from adapters.teams.book import Book
from adapters.teams.emoji import emoji_of
from adapters.teams.events import BOT, key_of, milliseconds, said_by
from adapters.teams.hypertext import Mentions, typed, written
from adapters.teams.links import leads
from adapters.teams.names import has_threads, message_id
from bot.kernel.cards import Name, Place, Span, Text, Words, leading
from bot.kernel.messages import Event, MessageChanged, MessageDeleted, MessagePosted, ReactionChanged
from bot.kernel.people import PersonId, PlaceId, Profile
from bot.kernel.ports import DeniedError, GoneError, Page, Stretch, UnknownOutcomeError, UnreachableError

AT_A_TIME: Final = 50
"""Threads, or messages of a chat, on one page: the most that Graph gives."""
MOST_KEPT: Final = 64_000_000
"""Bytes of one channel that are kept for its later stretches; of a larger one, each stretch is read by itself."""
_A_MINUTE: Final = timedelta(minutes=1)
Ask = Callable[[str, Mapping[str, str]], Awaitable[Any]]
"""Asks Graph for a path below its version, or for the link to a next page; raises the errors of the port."""


class _Identity(Struct):
    """A person, a program or a conversation."""

    id: str | None = None


class _Identities(Struct):
    """Which of them it is."""

    user: _Identity | None = None
    application: _Identity | None = None
    conversation: _Identity | None = None


class _Body(Struct, rename="camel"):
    """What a message says."""

    content: str | None = None
    content_type: str | None = None


class _Mention(Struct, rename="camel"):
    """Whom a message names."""

    id: int | None = None
    mention_text: str | None = None
    mentioned: _Identities | None = None


class _Reaction(Struct, rename="camel"):
    """Who put which emoji on a message, and when."""

    reaction_type: str = ""
    display_name: str | None = None
    created_date_time: datetime | None = None
    user: _Identities | None = None


class Kept(Struct, rename="camel"):
    """A message as its channel keeps it."""

    id: str
    created_date_time: datetime
    message_type: str | None = None
    last_modified_date_time: datetime | None = None
    last_edited_date_time: datetime | None = None
    deleted_date_time: datetime | None = None
    from_: _Identities | None = field(default=None, name="from")
    body: _Body | None = None
    mentions: list[_Mention] | None = None
    reactions: list[_Reaction] | None = None
    attachments: list[Any] | None = None
    replies: list[Any] | None = None
    more_replies: str | None = field(default=None, name="replies@odata.nextLink")

    @property
    def touched(self) -> datetime:
        """When something last happened to it."""
        return max(self.created_date_time, self.last_modified_date_time or self.created_date_time)


class _Said(Struct):
    """A message, and the thread it is in; a chat has none."""

    kept: Kept
    begun: datetime
    """When its thread began."""
    root: str = ""


class _Thread(Struct):
    """A thread of which there are more replies than came with it."""

    root: str
    begun: datetime
    link: str


class _Mark(Struct):
    """Where to go on: with the rest of these threads, then with the channel."""

    threads: list[_Thread] = []
    link: str = ""


_marks: Final = msgspec.json.Decoder(_Mark)
_stored: Final = msgspec.msgpack.Decoder(list[_Said])


class _Walk(Struct):
    """One reading of a channel from its top, kept for the stretches that are asked for next."""

    place: PlaceId
    since: datetime
    at: datetime
    """When it began: whatever was said later is not in it."""
    follows: str = ""
    """The cursor with which it goes on; empty once it is whole."""
    pages: list[tuple[datetime, datetime, bytes]] = field(default_factory=list)
    """When the threads of each page began, the first and the last, and the page."""

    def covers(self, stretch: Stretch) -> bool:
        whole = self.place == stretch.place and not self.follows
        return whole and self.since <= stretch.since and stretch.until <= self.at

    def keeps(self, said: list[_Said]) -> None:
        if said:
            begun = [one.begun for one in said]
            self.pages.append((min(begun), max(begun), msgspec.msgpack.encode(said)))

    def within(self, stretch: Stretch) -> Iterator[_Said]:
        for first, last, page in self.pages:
            if first < stretch.until and last >= stretch.since:
                yield from (one for one in _stored.decode(page) if stretch.since <= one.begun < stretch.until)

    def goes_on(self, stretch: Stretch) -> bool:
        """Whether anything began in it after a stretch."""
        return any(last >= stretch.until for _, last, _ in self.pages)


class Memory:
    """What one organisation remembers."""

    def __init__(
        self,
        ask: Ask,
        book: Book,
        me: str,
        who: Callable[[PersonId, str], Awaitable[Profile]],
        now: Callable[[], datetime],
    ) -> None:
        """`me` is Steward's own account: it need not be told what it said itself.

        `who` looks people up, in a place first.
        """
        self._ask, self._book, self._me, self._who, self._now = ask, book, me, who, now
        self._workspace = book.tenant
        self._walk: _Walk | None = None
        self._here = PlaceId("")
        """The place that was read last: whoever wrote there is known there, in however many teams Steward is."""
        self._generals: dict[str, str] = {}
        """By a team's id in Graph, its general channel: live, that is how a team is named."""

    async def said(self, stretch: Stretch, cursor: str = "") -> Page:
        """Give one page: of threads, of the rest of one thread, or of a chat."""
        self._here = stretch.place
        try:
            if has_threads(stretch.place):
                return await self._of_channel(stretch, cursor)
            return await self._of_chat(stretch, cursor)
        except UnknownOutcomeError as error:
            raise UnreachableError(str(error)) from error  # whatever became of it, reading changes nothing

    async def who(self, person: PersonId) -> Profile:
        """Say who somebody is."""
        try:
            return await self._who(person, self._here)
        except UnknownOutcomeError as error:
            raise UnreachableError(str(error)) from error

    async def _of_channel(self, stretch: Stretch, cursor: str) -> Page:
        walk = self._walk
        if not cursor and walk is not None and walk.covers(stretch):
            if not walk.goes_on(stretch):
                self._walk = None
            return self._page(list(walk.within(stretch)), stretch.place)
        mark = _marks.decode(cursor) if cursor else _Mark()
        began = self._now()
        said = await (self._rest_of_thread(mark) if mark.threads else self._threads(stretch, mark))
        more = msgspec.json.encode(mark).decode() if mark.threads or mark.link else ""
        self._remembers(stretch, cursor, more, said, began)
        wanted = [one for one in said if stretch.since <= one.begun < stretch.until]
        return self._page(wanted, stretch.place, more)

    async def _threads(self, stretch: Stretch, mark: _Mark) -> list[_Said]:
        if mark.link:
            answer = await self._ask(mark.link, {})
        else:
            group, place = quote(await self._group(stretch.place)), quote(stretch.place, safe=":@")
            wanted = {"$top": str(AT_A_TIME), "$expand": "replies"}
            answer = await self._ask(f"teams/{group}/channels/{place}/messages", wanted)
        roots, said, fresh = _kept(answer.get("value")), list[_Said](), False
        for root in roots:
            replies, more = _kept(root.replies), root.more_replies
            root.replies = root.more_replies = None
            thread = [_Said(one, root.created_date_time, root.id) for one in (root, *replies)]
            fresh = fresh or bool(more) or max(one.kept.touched for one in thread) >= stretch.since
            said += thread
            if more:
                mark.threads.append(_Thread(root.id, root.created_date_time, more))
        mark.link = (answer.get("@odata.nextLink") or "") if fresh or not roots else ""
        return said

    async def _rest_of_thread(self, mark: _Mark) -> list[_Said]:
        thread, *others = mark.threads
        try:
            answer = await self._ask(thread.link, {})
        except GoneError:  # the thread was deleted since; if the channel was, it is heard of next
            answer = {}
        link = answer.get("@odata.nextLink") or ""
        mark.threads = [_Thread(thread.root, thread.begun, link), *others] if link else others
        return [_Said(one, thread.begun, thread.root) for one in _kept(answer.get("value"))]

    async def _of_chat(self, stretch: Stretch, cursor: str) -> Page:
        if cursor:
            answer = await self._ask(cursor, {})
        else:
            before = stretch.until.isoformat(timespec="milliseconds").replace("+00:00", "Z")
            answer = await self._ask(
                f"chats/{quote(stretch.place, safe=':@')}/messages",
                {
                    "$top": str(AT_A_TIME),
                    "$orderby": "createdDateTime desc",
                    "$filter": f"createdDateTime lt {before}",
                },
            )
        kept = _kept(answer.get("value"))
        ends = bool(kept) and min(one.created_date_time for one in kept) < stretch.since
        more = "" if ends else answer.get("@odata.nextLink") or ""
        said = [_Said(one, one.created_date_time) for one in kept]
        wanted = [one for one in said if stretch.since <= one.begun < stretch.until]
        return self._page(wanted, stretch.place, more)

    async def _group(self, place: PlaceId) -> str:
        """Find the team that a channel belongs to, by its id in Graph."""
        teams = await self._book.teams()
        self._generals = {team.group: team.team for team in teams if team.group}
        for team in teams:
            if team.group and place in {team.team, *team.channels}:
                return team.group
        raise DeniedError(f"nobody has told to which team {place} belongs")

    def _remembers(self, stretch: Stretch, cursor: str, more: str, said: list[_Said], began: datetime) -> None:
        """Keep a page for the stretches to come, if it follows what was kept before."""
        walk = self._walk if cursor else _Walk(stretch.place, stretch.since, began, cursor)
        if walk is not None and walk.place == stretch.place and walk.follows == cursor:
            walk.keeps(said)
            walk.follows = more
            large = sum(len(page) for _, _, page in walk.pages) > MOST_KEPT
            self._walk = None if large else walk
        else:
            self._walk = None

    # ------------------------------------------------------------ events

    def _page(self, said: list[_Said], place: PlaceId, more: str = "") -> Page:
        events = [event for one in said for event in self._events(one, place)]
        return Page(tuple(sorted(events, key=_in_time)), more)

    def _events(self, said: _Said, place: PlaceId) -> Iterator[Event]:
        kept = said.kept
        who, is_bot = _writer(kept)
        if kept.message_type != "message" or who.lower() == self._me.lower():
            return
        message = message_id(place, kept.id, said.root)
        common: dict[str, Any] = {"workspace": self._workspace, "who": who, "place": place, "message": message}
        if kept.deleted_date_time is not None:
            key = self._key(place, kept, "messageDelete", kept.deleted_date_time)
            yield MessageDeleted(key=key, at=kept.deleted_date_time, **common)
            return
        text = self._text(kept)
        if not who or not (text or kept.attachments):
            return
        under = message_id(place, said.root) if said.root not in {"", kept.id} else None
        key = key_of(self._workspace, place, kept.id, "message")
        posted = MessagePosted(key=key, at=kept.created_date_time, text=text, under=under, bot=is_bot, **common)
        if said_by(posted, self._me) is not posted:
            return  # a command is obeyed at once or not at all
        yield posted
        edited = kept.last_edited_date_time
        if edited is not None and edited > kept.created_date_time:
            key = self._key(place, kept, "messageUpdate", edited)
            yield MessageChanged(key=key, at=edited, text=text, under=under, **common)
        yield from self._reactions(kept, common)

    def _reactions(self, kept: Kept, common: Mapping[str, Any]) -> Iterator[ReactionChanged]:
        done = set[tuple[str, str]]()
        for one in kept.reactions or ():
            who = _person(one.user)
            sign = f":{one.display_name}:" if one.reaction_type == "custom" else emoji_of(one.reaction_type)
            if not who or (who, sign) in done:
                continue
            done.add((who, sign))
            at = one.created_date_time or kept.touched + _A_MINUTE
            key = self._key(common["place"], kept, "messageReaction", at)
            yield ReactionChanged(key=f"{key}/{who}/+{sign}", at=at, emoji=sign, on=True, **{**common, "who": who})

    def _key(self, place: PlaceId, kept: Kept, what: str, at: datetime) -> str:
        return key_of(self._workspace, place, kept.id, f"{what}/{milliseconds(at)}")

    def _text(self, kept: Kept) -> Text:
        mentions = Mentions((str(one.id), one.mention_text or "", self._meant(one)) for one in kept.mentions or ())
        body = kept.body or _Body()
        html = body.content_type == "html"
        text = written(body.content or "", mentions) if html else typed(body.content or "", "plain", mentions)
        return leading(text, leads(self._workspace))

    def _meant(self, mention: _Mention) -> Span:
        identities = mention.mentioned or _Identities()
        if who := _person(identities):
            return Name(who)
        program, conversation = identities.application, identities.conversation
        if program is not None and program.id:
            account = f"{BOT}{program.id}"
            return Name(PersonId(self._me if account.lower() == self._me.lower() else account))
        if conversation is not None and conversation.id:
            return Place(PlaceId(self._generals.get(conversation.id, conversation.id)))
        return Words(f"@{mention.mention_text or ''}")


def _kept(found: object) -> list[Kept]:
    """Read what is a message; one odd thing in years of talk is no reason to read none of it."""
    kept: list[Kept] = []
    for one in found if isinstance(found, list) else ():
        with suppress(msgspec.ValidationError):
            put = msgspec.convert(one, Kept)
            put.attachments = [None] if put.attachments else None  # whatever hangs on it is not looked at
            kept.append(put)
    return kept


def _writer(kept: Kept) -> tuple[PersonId, bool]:
    """Say who wrote, and whether it is a program; nobody where the account was deleted."""
    program = kept.from_.application if kept.from_ is not None else None
    if program is not None and program.id:
        return PersonId(f"{BOT}{program.id}"), True
    return _person(kept.from_), False


def _person(identities: _Identities | None) -> PersonId:
    user = identities.user if identities is not None else None
    return PersonId(((user.id if user is not None else None) or "").lower())


def _in_time(event: Event) -> datetime:
    return event.at
