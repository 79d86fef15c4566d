"""One organisation's door: what happens there is brought to Steward, and what is answered at once is brought back.

It introduces whoever is met, learns whom a mention means, and writes down where Teams and people are to be found.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable, Coroutine
from datetime import datetime
from functools import partial
from http import HTTPStatus
from typing import Any, Final

import msgspec
from msgspec.structs import replace

from adapters.teams.activity import Activity
from adapters.teams.answers import HEARD, Answer, once_more, to_fill_in
from adapters.teams.book import Address, TenantKept
from adapters.teams.client import FAILURES, Teams
from adapters.teams.events import (
    Act,
    Seen,
    acted,
    happened,
    is_bot,
    is_me,
    key_of,
    person_of,
    seen,
    strange_accounts,
    stranger,
)
from adapters.teams.names import apart, message_id
from adapters.teams.replies import Replies
from adapters.teams.rounds import Known, Rounds
from bot.kernel.cards import Form, Reply
from bot.kernel.messages import CommandGiven, Event, HomeOpened, MessagePosted, PersonJoined
from bot.kernel.people import MessageId, PersonId, PlaceId, Profile, WorkspaceId
from bot.kernel.ports import DeniedError, GoneError, Inbox, Speaker

log = logging.getLogger(__name__)
_A_MOMENT: Final = 1.0
"""Seconds that an event waits for Teams to say who somebody is."""
_IN_TIME: Final = 10.0
"""Seconds within which something is answered, whatever it is: Teams waits for fifteen."""
_ANSWERED: Final = 256
"""Answers remembered, for what is told again."""
_STRANGE: Final = 1000
"""Accounts remembered of which Teams does not say whose they are."""
_REMOVED: Final = "removed"
"""Why somebody cannot be written to who took Steward away."""
_OWN_WISH: Final = frozenset({_REMOVED, "ConversationBlockedByUser", "MessageWritesBlocked"})
"""Why somebody cannot be written to who does not want to be."""

Voice = Callable[[PersonId, PlaceId], Awaitable[Speaker]]
"""Gives the speaker for what somebody is answered in a place."""


class Door:
    """Takes in what happens in one organisation, and brings back what is answered at once."""

    def __init__(  # noqa: PLR0913 - what a door is made of
        self,
        teams: Teams,
        me: str,
        inbox: Inbox,
        voice: Voice,
        now: Callable[[], datetime],
        *,
        known: Known,
    ) -> None:
        """`me` is Steward's own account; `known` names the places that a community has."""
        self.tenant: WorkspaceId = teams.book.tenant
        self.patience, self.in_time = _A_MOMENT, _IN_TIME
        """For how many seconds an event waits to learn who did it, and a press for its answer."""
        self._teams, self._book, self._me = teams, teams.book, me
        self._inbox, self._voice, self._now = inbox, voice, now
        self._replies = Replies(teams)
        self._rounds = Rounds(teams, inbox, now, known)
        self._service = ""
        self._met: dict[PersonId, Profile] = {}
        self._told: dict[PersonId, datetime] = {}
        """When somebody last did anything, as far as was heard."""
        self._strange: set[str] = set()
        self._asking: dict[tuple[str, PlaceId], asyncio.Task[None]] = {}
        self._answering: dict[str, asyncio.Task[Answer]] = {}
        self._under_way: set[asyncio.Task[Any]] = set()

    @property
    def enrolled(self) -> bool:
        """Whether it is known what has become of its teams since the start."""
        return self._rounds.whole

    async def enrol(self) -> None:
        """Look what has become of its teams: channels may have come and gone while Steward was down.

        Raises:
            DeniedError, ThrottledError, UnreachableError, UnknownOutcomeError: a team cannot be asked for; it is done
                again.
        """
        await self._rounds.enrol()

    async def close(self) -> None:
        """Let what is under way end."""
        if self._under_way:
            await asyncio.wait(self._under_way, timeout=self.in_time)
        for task in self._under_way:
            task.cancel()

    # ------------------------------------------------------------ what comes in

    async def take(self, activity: Activity) -> Answer:
        """Let Steward decide, and give what Teams is answered: when that comes, all is durable."""
        await self._located(activity.service_url)
        try:
            return await self._taken(activity)
        except msgspec.DecodeError as error:  # a press that no button of Steward's carries
            log.warning("what came from Teams cannot be read: %s", error)
            return Answer(HTTPStatus.BAD_REQUEST)

    async def _taken(self, activity: Activity) -> Answer:
        match activity.type:
            case "invoke":
                return await self._invoked(activity)
            case "conversationUpdate":
                await self._met_by(activity)
                came = await self._rounds.updated(activity, self._me, self._key(activity))
                await self._within(self._come_and_gone(activity, came))
            case "installationUpdate":
                await self._installed(activity)
            case _:
                await self._heard(activity)
        return HEARD

    async def _heard(self, activity: Activity) -> None:
        known = await self._learned(activity)
        events = happened(activity, self._me, known, now=self._now())
        if not events:
            return
        address = await self._found(activity)
        for event in events:
            if address is not None and not (isinstance(event, MessagePosted) and event.bot):
                await self._introduce(activity, address)
            given = once_more(event)
            reply = await self._inbox.handle(given)
            if reply is not None:
                await self._within(self._answer(given, reply, _thread(activity)))

    async def _answer(self, event: Event, reply: Reply, under: MessageId | None = None) -> None:
        """Answer what was written, where it was, for its writer's eyes.

        It is best effort, and what was decided is kept.
        """
        say = await self._voice(event.who, event.place)
        if isinstance(reply, Form) and isinstance(event, CommandGiven):
            reply = to_fill_in(event, reply)
        try:
            await self._replies.write(event, reply, say, under)
        except FAILURES as error:
            log.warning("Teams took no answer to %s: %s", event.key, error)

    async def _within(self, work: Coroutine[Any, Any, None]) -> None:
        """Do something, and wait for it no longer than Teams does."""
        task = self._begin(work)
        done, _ = await asyncio.wait({task}, timeout=self.in_time)
        for one in done:
            one.result()

    def _begin(self, work: Coroutine[Any, Any, Any]) -> asyncio.Task[Any]:
        task = asyncio.create_task(work)
        self._under_way.add(task)
        task.add_done_callback(self._under_way.discard)
        return task

    # ------------------------------------------------------------ what waits for its answer

    async def _invoked(self, activity: Activity) -> Answer:
        known = await self._learned(activity)
        act = acted(activity, self._me, known, now=self._now())
        if act is None:
            return self._replies.nothing(activity)
        task = self._answering.get(act.event.key)
        if task is None:
            task = self._begin(self._acted(activity, act))
            self._answering[act.event.key] = task
            while len(self._answering) > _ANSWERED:
                del self._answering[next(iter(self._answering))]
        try:
            return await asyncio.wait_for(asyncio.shield(task), self.in_time)
        except TimeoutError:
            log.warning("%s takes long; it is answered, and goes on", act.event.key)
            return self._replies.late(act, await self._voice(act.event.who, act.event.place))
        finally:
            if task.done() and (task.cancelled() or task.exception() is not None):
                self._answering.pop(act.event.key, None)  # it may be told again, and come out better

    async def _acted(self, activity: Activity, act: Act) -> Answer:
        event = once_more(act.event)
        address = await self._found(activity)
        if address is not None:
            await self._introduce(activity, address)
        reply = await self._inbox.handle(event)
        return await self._replies.answer(act, event, reply, await self._voice(event.who, event.place))

    # ------------------------------------------------------------ coming and going

    async def _come_and_gone(self, activity: Activity, came: tuple[PersonId, ...]) -> None:
        """Meet those who came, and look whether those who left a team are anywhere still: there may be hundreds.

        Whoever is not met, since Steward ended meanwhile, is met when they are heard from.
        """
        key = self._key(activity)
        for who in came:
            await self._meet(who, activity.place, f"{key}/{who}")
        for account in activity.members_removed or ():
            if not (is_me(account, self._me) or is_bot(account)):
                await self._lost(person_of(account, lambda _: None), f"{key}/{account.id}")

    async def _installed(self, activity: Activity) -> None:
        """Somebody put Steward into their own apps, a team or a chat, or took it out."""
        if activity.conversation.conversation_type != "personal":
            await self._met_by(activity)
            await self._rounds.installed(activity, self._key(activity))
            return
        removed = (activity.action or "").startswith("remove")
        address = await self._found(activity, denied=_REMOVED if removed else "")
        if address is None or removed:
            return
        await self._introduce(activity, address)
        key, at = f"{self._key(activity)}/home", activity.timestamp or self._now()
        opened = HomeOpened(key=key, at=at, workspace=self.tenant, who=address.who)
        reply = await self._inbox.handle(opened)
        if reply is not None:
            await self._within(self._answer(opened, reply))

    async def _met_by(self, activity: Activity) -> None:
        """Let Steward know who did it, before they are made its first manager."""
        if (address := await self._found(activity)) is not None:
            await self._introduce(activity, address)

    def _key(self, activity: Activity) -> str:
        return key_of(self.tenant, activity.place, activity.id, activity.type)

    # ------------------------------------------------------------ who and where

    async def _located(self, service: str) -> None:
        """Write down where Teams is to be answered; the latest address is the best."""
        if service != self._service:
            await self._book.keep(TenantKept(service))
            self._service = service

    async def _found(self, activity: Activity, denied: str = "") -> Address | None:
        """Write down how whoever did this is written to; None where it was no person."""
        account = activity.from_
        if is_me(account, self._me) or is_bot(account) or not (account.id or account.aad_object_id):
            return None
        who = account.aad_object_id or await self._book.who(account.id) or account.id
        known = await self._book.address(PersonId(who.lower() if account.aad_object_id else who))
        fresh = self._is_news(known.who, activity)
        told = seen(activity) if fresh else Seen("", "", "")
        alone = activity.conversation.conversation_type == "personal"
        talk = activity.place if alone else known.talk
        kept = known.denied in _OWN_WISH and (not alone or bool(activity.members_removed))
        found = Address(
            who=known.who,
            account=account.id or known.account,
            talk=talk,
            desk=known.desk if talk == known.talk else "",
            zone=told.zone or known.zone,
            language=told.language or known.language,
            denied=known.denied if kept or not fresh else denied,
        )
        if found != known:
            await self._book.keep(found)
        return found

    def _is_news(self, who: PersonId, activity: Activity) -> bool:
        """Whether nothing later was heard of somebody: what is told late, or again, says where they were then."""
        at = activity.timestamp or self._now()
        if at < self._told.get(who, at):
            return False
        self._told[who] = at
        return True

    async def _learned(self, activity: Activity) -> Callable[[str], PersonId | None]:
        """Learn whom the accounts mean that are named, so that it can be read."""
        known: dict[str, PersonId] = {}
        for account in strange_accounts(activity, self._me, known.get):
            who = await self._book.who(account)
            if who is None and account not in self._strange:
                look_up = partial(self._look_up, account, activity.place)
                await self._patiently((account, activity.place), look_up)
                who = await self._book.who(account)
            if who is not None:
                known[account] = who
        return known.get

    async def _look_up(self, account: str, place: PlaceId) -> None:
        try:
            await self._teams.look_up(PersonId(account), place)
        except FAILURES as error:
            log.warning("Teams did not say whose account %s is: %s", account, error)
            if isinstance(error, DeniedError | GoneError):  # it would say the same again
                if len(self._strange) >= _STRANGE:
                    self._strange.clear()
                self._strange.add(account)

    async def _introduce(self, activity: Activity, address: Address) -> None:
        """Let Steward know who somebody is, once a run, and whenever their client tells something new of them."""
        who = address.who
        known = self._met.get(who)
        if known is None:
            theirs = replace(stranger(activity) or Profile(who, activity.from_.name or who), who=who)
            await self._meet(who, activity.place, self._meeting(activity, who), theirs, known_here=False)
            return
        fresh = replace(known, zone=address.zone or known.zone, language=address.language or known.language)
        if fresh != known:
            await self._joined(fresh, PlaceId(""), self._meeting(activity, who))

    def _meeting(self, activity: Activity, who: PersonId) -> str:
        """Name what an activity tells of somebody: two may come in the same moment, and tell different things."""
        return f"{self.tenant}/met/{who}/{self._now().isoformat()}/{activity.id}"

    async def _meet(
        self, who: PersonId, place: PlaceId, key: str, otherwise: Profile | None = None, *, known_here: bool = True
    ) -> None:
        """Ask Teams who somebody is, and tell Steward. Where that takes long, it goes on while the event is heard."""
        asked = partial(self._ask, who, place, key, otherwise, place if known_here else PlaceId(""))
        await self._patiently((who, place), asked)

    async def _ask(self, who: PersonId, place: PlaceId, key: str, otherwise: Profile | None, joined: PlaceId) -> None:
        profile, sure = otherwise, True
        try:
            told = await self._teams.look_up(who, place)
            profile = replace(told, guest=told.guest or (otherwise is not None and otherwise.guest))
        except FAILURES as error:
            log.warning("Teams did not say who %s is: %s", who, error)
            sure = isinstance(error, DeniedError | GoneError)  # it would say the same again
        if profile is None:
            return
        address = await self._book.address(profile.who)
        profile = replace(profile, zone=address.zone or profile.zone, language=address.language or profile.language)
        await self._joined(profile, joined, key)
        if not sure:
            del self._met[profile.who]

    async def _lost(self, who: PersonId, key: str) -> None:
        """Somebody left a team; whoever is to be found nowhere any more has left the organisation."""
        known = await self._book.known_as(who)
        if known is None or known.left:
            return
        try:
            await self._teams.look_up(who, everywhere=True)
        except GoneError:
            await self._joined(replace(known, left=True), PlaceId(""), key)
        except FAILURES as error:
            log.warning("Teams did not say whether %s is still there: %s", who, error)

    async def _joined(self, profile: Profile, place: PlaceId, key: str) -> None:
        self._teams.knows(profile)
        at, home = self._now(), self.tenant
        await self._inbox.handle(
            PersonJoined(key=key, at=at, workspace=home, who=profile.who, place=place, profile=profile)
        )
        self._met[profile.who] = profile

    async def _patiently(self, what: tuple[str, PlaceId], work: Callable[[], Coroutine[Any, Any, None]]) -> None:
        """Ask once for all who want to know the same, and go on without after a moment."""
        asked = self._asking.get(what)
        if asked is None:
            asked = self._asking[what] = self._begin(work())
            asked.add_done_callback(lambda _: self._asking.pop(what, None))
        try:
            await asyncio.wait_for(asyncio.shield(asked), self.patience)
        except TimeoutError:
            log.warning("Teams takes long to say who %s is; they are heard all the same", what[0])


def _thread(activity: Activity) -> MessageId | None:
    """Name the first message of the thread in which something was written; None where there are no threads."""
    place, root = apart(activity.conversation.id)
    return message_id(place, root) if root else None
