"""One organisation's door: what happens there is brought to Steward, and what is answered at once is brought back.

It introduces whoever is met, learns whom a mention means, and writes down where Teams and people are to be found.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable, Collection, Coroutine
from datetime import datetime
from functools import partial
from http import HTTPStatus
from typing import Any, Final

import msgspec
from msgspec.structs import replace

from adapters.teams.activity import Activity
from adapters.teams.answers import HEARD, Answer, once_more, to_fill_in
from adapters.teams.book import Address, TenantKept
from adapters.teams.client import BLOCKED, FAILURES, Teams
from adapters.teams.events import (
    Act,
    Known,
    Seen,
    acted,
    happened,
    is_bot,
    is_me,
    is_nobody,
    key_of,
    person_of,
    places_called,
    seen,
    strange_accounts,
    stranger,
    time_of,
)
from adapters.teams.names import apart, message_id
from adapters.teams.replies import Replies
from adapters.teams.rounds import Has, Rounds
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
_OWN_WISH: Final = BLOCKED | {_REMOVED}
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
        known: Has,
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
        self._called: dict[PersonId, str] = {}
        """How somebody was called when they did: rosters may have another way to write it."""
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
        for place, name in places_called(activity):
            self._teams.hears_of_place(place, name)
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
                known = await self._met_by(activity)
                came = await self._rounds.updated(activity, self._me, self._key(activity), known)
                await self._within(self._came_and_went(came, activity))
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
        if activity.type == "message":
            await self._rounds.heard_in(activity, self._key(activity))
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

    async def _installed(self, activity: Activity) -> None:
        """Somebody put Steward into their own apps, a team or a chat, or took it out."""
        if not activity.alone:
            await self._rounds.installed(activity, self._key(activity), await self._met_by(activity))
            return
        await self._learned(activity)
        if activity.action == "remove-upgrade":
            return  # it is put in again at once
        removed = (activity.action or "").startswith("remove")
        address = await self._found(activity, denied=_REMOVED if removed else "")
        if address is None or removed:
            return
        await self._introduce(activity, address)
        key, at = f"{self._key(activity)}/home", time_of(activity, self._now())
        opened = HomeOpened(key=key, at=at, workspace=self.tenant, who=address.who)
        reply = await self._inbox.handle(opened)
        if reply is not None:
            await self._within(self._answer(opened, reply))

    async def _met_by(self, activity: Activity) -> Known:
        """Let Steward know who did it, before they are made its first manager."""
        known = await self._learned(activity)
        if (address := await self._found(activity)) is not None:
            await self._introduce(activity, address)
        return known

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
        if is_me(account, self._me) or is_nobody(account):
            return None
        who = account.aad_object_id or await self._book.who(account.id) or account.id
        person = PersonId(who.lower() if account.aad_object_id else who)
        fresh = self._is_news(person, activity)
        told = seen(activity) if fresh else Seen("", "", "")
        alone = activity.alone

        def found(known: Address) -> Address:
            talk = activity.place if alone else known.talk
            kept = known.denied in _OWN_WISH and (not alone or bool(activity.members_removed))
            return Address(
                who=person,
                account=account.id or known.account,
                talk=talk,
                desk=known.desk if talk == known.talk else "",
                zone=told.zone or known.zone,
                language=told.language or known.language,
                denied=known.denied if kept or not fresh else denied,
            )

        return await self._book.change(Address(person), found)

    def _is_news(self, who: PersonId, activity: Activity) -> bool:
        """Whether nothing later was heard of somebody: what is told late, or again, says where they were then."""
        at = time_of(activity, self._now())
        if at < self._told.get(who, at):
            return False
        self._told[who] = at
        return True

    async def _learned(self, activity: Activity) -> Known:
        """Learn whom the accounts mean that are named, so that it can be read; all of them take one moment at most."""
        known: dict[str, PersonId] = {}
        clock = asyncio.get_running_loop().time
        left, until = self.patience, clock() + self.patience
        for account in strange_accounts(activity, self._me, known.get):
            who = await self._book.who(account)
            if who is None and account not in self._strange and left >= 0:
                look_up = partial(self._look_up, account, activity.place)
                await self._patiently((account, activity.place), look_up, left)
                who = await self._book.who(account)
                left = until - clock()
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
        """Let Steward know who somebody is, once a run, and whenever something new is told of them."""
        who = address.who
        known, name = self._met.get(who), activity.from_.name
        renamed = name and self._called.get(who, name) != name
        if name:
            self._called[who] = name
        if known is None or known.left or renamed:
            theirs = replace(stranger(activity) or Profile(who, activity.from_.name or who), who=who)
            await self._meet(who, activity.place, self._meeting(activity, who), theirs)
            return
        fresh = replace(known, zone=address.zone or known.zone, language=address.language or known.language)
        if fresh != known:
            await self._joined(fresh, PlaceId(""), self._meeting(activity, who))

    def _meeting(self, activity: Activity, who: PersonId) -> str:
        """Name what an activity tells of somebody: two may come in the same moment, and tell different things."""
        return f"{self.tenant}/met/{who}/{self._now().isoformat()}/{activity.id}"

    async def _came_and_went(self, came: Collection[PersonId], activity: Activity) -> None:
        """Meet those who came, and ask after those who went, one after the other: Teams waits, and they may be many."""
        key = self._key(activity)
        went = [one for one in activity.members_removed or () if not (is_me(one, self._me) or is_bot(one))]

        async def asked() -> None:
            for who in came:
                await self._ask(who, activity.place, f"{key}/{who}", None, activity.place)
            for account in went:
                who = person_of(account, {account.id: await self._book.who(account.id)}.get)
                await self._lost(who, f"{key}/{account.id}")

        if came or went:
            await self._patiently((key, activity.place), asked)

    async def _meet(self, who: PersonId, place: PlaceId, key: str, otherwise: Profile) -> None:
        """Ask Teams who somebody is, and tell Steward. Where that takes long, it goes on while the event is heard."""
        await self._patiently((who, place), partial(self._ask, who, place, key, otherwise, PlaceId("")))

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

    async def _patiently(
        self, what: tuple[str, PlaceId], work: Callable[[], Coroutine[Any, Any, None]], within: float | None = None
    ) -> None:
        """Ask once for all who want to know the same, and go on without after a moment."""
        asked = self._asking.get(what)
        if asked is None:
            asked = self._asking[what] = self._begin(work())
            asked.add_done_callback(lambda _: self._asking.pop(what, None))
        try:
            await asyncio.wait_for(asyncio.shield(asked), self.patience if within is None else within)
        except TimeoutError:
            log.warning("Teams takes long to say who %s is; they are heard all the same", what[0])


def _thread(activity: Activity) -> MessageId | None:
    """Name the first message of the thread in which something was written; None where there are no threads."""
    place, root = apart(activity.conversation.id)
    return message_id(place, root) if root else None
