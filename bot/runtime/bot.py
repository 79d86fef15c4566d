"""The shell around every decision: route, permit, look, decide, commit; look again when something moved meanwhile."""

from __future__ import annotations

from hashlib import blake2b
from typing import TYPE_CHECKING

import msgspec
from msgspec.structs import replace

from bot.kernel.calendar import upcoming
from bot.kernel.cards import Action, Button, Buttons, Card, Para, Reply, Text, Words, phrase
from bot.kernel.facts import Departing, Left, Undelivered
from bot.kernel.feature import Moment
from bot.kernel.messages import (
    BotAdded,
    BotRemoved,
    ButtonPressed,
    Cancel,
    CommandGiven,
    Decision,
    Event,
    FactNoted,
    Forget,
    FormSubmitted,
    HomeOpened,
    Kept,
    PersonJoined,
    React,
    Rehearsed,
    Retract,
    Show,
    Shown,
    Timer,
    TimerDue,
    addressee,
)
from bot.kernel.people import Act, CommunityId, Member, Person, PersonId, Profile, Role, Touch, Touches, may
from bot.kernel.policy import Community, Go, Purpose
from bot.kernel.ports import AlreadySeenError, Commit, ConflictError, Handled, Named, Noted, Pending, Ring
from bot.kernel.records import Record, to_row, unnamed
from bot.kernel.wording import Unworded
from bot.runtime.forgetting import as_heard, taken_away
from bot.runtime.jobs import COMMUNITY, Deliver, Job, Part, Tell, at_home, encoder
from bot.runtime.keeping import LET_GO, endings, kept, let_go
from bot.runtime.reader import Looking, Memo
from bot.runtime.rehearsing import rehearsed
from bot.runtime.router import HELP, LONGEST_BUTTON, Router, refusal

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from bot.kernel.facts import Fact
    from bot.kernel.feature import Feature, Handler
    from bot.kernel.people import PlaceId, WorkspaceId
    from bot.kernel.ports import Clock, Store, Witness, Wording

_TRIES = 20
_WEEK_DAYS = 7
_REMEMBERED = 4096
"""People of whom it is known where they were answered last."""
_MAYBE_SEEN = frozenset({"gone", "unknown"})
"""Reasons for which a message counts as undelivered although somebody may have seen it."""
EVERY, MEND = "every.", "reconcile"
SAY, HERE = "steward.say", "steward.here"
_text_decoder: msgspec.json.Decoder[Text] = msgspec.json.Decoder(Text)
_about_decoder: msgspec.json.Decoder[dict[str, str]] = msgspec.json.Decoder(dict[str, str])


class Recurring(Record, frozen=True):
    """What recurs in a community has begun: each of these sets its own next time."""

    kind = "recurring"
    forgets = unnamed

    names: frozenset[str] = frozenset()

    @property
    def id(self) -> str:
        """One a community."""
        return self.kind


class MannersError(Exception):
    """A feature wanted to disturb somebody without asking `reach()`. Only a bug can cause it."""


class Bot:
    """Handles one event at a time, any number of them concurrently; it keeps nothing between two events but hints."""

    def __init__(
        self,
        store: Store,
        features: Iterable[Feature],
        clock: Clock,
        witness: Witness | None = None,
        wording: Wording | None = None,
    ) -> None:
        """Put a bot together from its parts; without `wording` nobody can say its sentences otherwise."""
        self.store, self.clock = store, clock
        self.router = Router(features)
        self.memo = Memo()
        self._homes: dict[tuple[WorkspaceId, PlaceId], CommunityId] = {}
        """Where each place was last found: a hint, held against what is stored before it is believed."""
        self._witness, self._wording = witness, wording or Unworded()
        self.answered: dict[tuple[WorkspaceId, PersonId], CommunityId] = {}
        """In which community somebody was answered last: a hint of whose words an answer is in."""
        self.partings = 0
        """How many people were forgotten since the start."""

    async def handle(self, event: Event) -> Reply | None:
        """Decide about an event and commit what follows; returning means that it is durable.

        The in-band reply is best effort: an event that was handled before gives None.
        """
        if isinstance(event, BotRemoved) and not (event.community or event.place):
            for one in await self._communities(event):
                await self.handle(replace(event, key=f"{event.key}/{one.community}", community=one.community))
            return None
        if isinstance(event, PersonJoined) and event.profile.left:
            await self._leaves(event)
        event, community = await self._addressed(event)
        if isinstance(community, Card):
            return community if await self._comes_first(event) else None
        if community is None:
            if isinstance(event, TimerDue):  # of a community that is gone: let it ring no more
                await self.store.commit(Commit(cause="", at=event.at, rung=ring_of(event)))
            return None
        for _ in range(_TRIES):
            if await self.store.seen(event.key):
                if isinstance(event, TimerDue):  # rung before, and set to the very same time since: that time is over
                    await self.store.commit(Commit(cause="", at=event.at, rung=ring_of(event)))
                self._tell(event, Decision(), "seen")
                return None
            try:
                decision, outcome = await self._once(event, community)
            except ConflictError:
                community = await self._community(event) or community
                continue
            except AlreadySeenError:
                self._tell(event, Decision(), "seen")
                return None
            self._tell(event, decision, outcome)
            self._answers(event, community)
            return at_home(decision.reply, community.community, event.key) if decision.reply else None
        complaint = f"{event.key}: decided {_TRIES} times, and something it saves had changed each time"
        raise ConflictError(complaint)

    def answered_in(self, workspace: WorkspaceId, who: PersonId) -> CommunityId:
        """Name the community in which somebody was answered last; empty where that is not known."""
        return self.answered.get((workspace, who), CommunityId(""))

    def _answers(self, event: Event, community: Community) -> None:
        if not event.who or not community.community:
            return
        self.answered.pop((event.workspace, event.who), None)
        if len(self.answered) >= _REMEMBERED:
            del self.answered[next(iter(self.answered))]
        self.answered[event.workspace, event.who] = community.community

    async def _leaves(self, event: PersonJoined) -> None:
        """Let every community go on without somebody who has just left; told again, it has done so already."""
        row = await self.store.get(event.workspace, Profile.kind, event.profile.who)
        if row is None or self.memo.read(Profile, row).left:
            return
        for one in await self._communities(event):
            home, gone = one.community, Left(event.profile.who)
            key = f"{event.key}/left/{home}"
            await self.handle(FactNoted(key=key, at=event.at, workspace=event.workspace, community=home, fact=gone))

    async def _comes_first(self, event: Event) -> bool:
        """Remember an event that belongs to no community yet, and say whether it was told for the first time."""
        try:
            await self.store.commit(Commit(cause=event.key, at=self.clock.now()))
        except AlreadySeenError:
            self._tell(event, Decision(), "seen")
            return False
        return True

    async def _once(self, event: Event, community: Community) -> tuple[Decision, str]:
        reader = Looking(self.store, event.workspace, community.community, self.memo)
        partings = self.partings
        if isinstance(event, FactNoted) and isinstance(event.fact, Departing | Left):
            reader.departing = event.fact.who
        # Read through the reader too: a decision may save the community, and must then name the version it knew.
        community = await reader.get(Community, community.community) or community
        person = await reader.person(event.who)
        moment = Moment(self.clock.now(), community, person, self._wording)
        heard = await as_heard(event, reader)
        if heard is None:
            await self.store.commit(Commit(cause=event.key, at=moment.now))
            return Decision(), "nothing"
        event = self.router.recognise(heard) if isinstance(heard, CommandGiven) else heard
        refused = self._refused(event, person)
        decision = Decision(reply=refused) if refused else await self._decide(event, reader, moment)
        if isinstance(event, CommandGiven) and not refused:
            decision = await self._beside(decision, event, reader, moment)
        decision |= self._rezoned(decision, moment)
        if refused or (not decision and not _counts_anyway(event)):
            if not isinstance(event, TimerDue | FactNoted):  # told again, in another order, it must still be nothing
                await self.store.commit(Commit(cause=event.key, at=moment.now))
            return decision, "refused" if refused else "nothing"
        commit = await self._commit(event, decision, reader, moment)
        if partings != self.partings:
            raise ConflictError(event.key)  # somebody was forgotten meanwhile, whom this may be about
        await self.store.commit(commit)
        if commit.outbox or commit.timers:
            self.clock.wake()
        return decision, "committed"

    # -- where it belongs

    async def _addressed(self, event: Event) -> tuple[Event, Community | Card | None]:
        """Find the community an event belongs to; a card asks which, where only the person can tell."""
        if isinstance(event, ButtonPressed) and event.action.name in {SAY, HERE}:
            event = _spoken(event, event.action)
        if not event.community and isinstance(event, ButtonPressed | FormSubmitted):
            event = replace(event, community=CommunityId(event.action.about.get(COMMUNITY, "")))
        if isinstance(event, BotAdded):
            fresh = Community(event.community, event.workspace, event.name, policy=event.policy)
            return event, await self._community(event) or fresh
        found = await self._community(event)
        if found is not None:
            same = event.community == found.community
            return event if same else replace(event, community=found.community), found
        if isinstance(event, PersonJoined):
            return event, Community(CommunityId(""), event.workspace, "")
        if event.community or not isinstance(event, CommandGiven | HomeOpened):
            return event, None
        mine = await self._communities_of(event)
        if not mine and self._own(event):  # of whoever belongs nowhere something may be kept all the same
            mine = (await self._communities(event))[:1]
        if len(mine) == 1 or (mine and (isinstance(event, HomeOpened) or self._overall(event))):
            one = mine[0] if len(mine) == 1 else await self._looked_after(event, mine)
            return replace(event, community=one.community), one
        return event, _which(event, mine) if mine else _said("which-none")

    def _own(self, event: CommandGiven | HomeOpened) -> bool:
        if not isinstance(event, CommandGiven):
            return False
        command = self.router.commands.get(self.router.recognise(event).word)
        return command is not None and command.needs is Act.OWN

    def _overall(self, event: CommandGiven) -> bool:
        command = self.router.commands.get(self.router.recognise(event).word)
        return command is not None and command.overall

    async def _community(self, event: Event) -> Community | None:
        if event.community:
            row = await self.store.get(event.workspace, Community.kind, event.community)
            return self.memo.read(Community, row) if row else None
        return await self._community_of(event.workspace, event.place) if event.place else None

    async def _community_of(self, workspace: WorkspaceId, place: PlaceId) -> Community | None:
        """Find the community of a place: mostly where it was found before."""
        known = self._homes.get((workspace, place))
        row = await self.store.get(workspace, Community.kind, known) if known is not None else None
        if row is not None and place in (found := self.memo.read(Community, row)).places:
            return found
        rows = await self.store.find(workspace, Community.kind, "place", place, 1)
        if not rows:
            return None
        self._homes[workspace, place] = CommunityId(rows[0].id)
        return self.memo.read(Community, rows[0])

    async def _communities_of(self, event: Event) -> list[Community]:
        here = await self._communities(event)
        if len(here) == 1:
            return here
        return [one for one in here if await self.store.get(one.community, Member.kind, event.who)]

    async def _looked_after(self, event: Event, mine: list[Community]) -> Community:
        """Choose for a page, of which there is one a person: the first they manage, or have a duty in, or are in."""
        rows = [await self.store.get(one.community, Member.kind, event.who) for one in mine]
        members = [self.memo.read(Member, row) if row is not None else None for row in rows]
        managed = [one for one, known in zip(mine, members, strict=True) if known and Role.MANAGER in known.roles]
        helped = [one for one, known in zip(mine, members, strict=True) if known and known.charges]
        return (*managed, *helped, *mine)[0]

    async def _communities(self, event: Event) -> list[Community]:
        rows = await self.store.find(event.workspace, Community.kind, "", "", 200)
        return [self.memo.read(Community, row) for row in rows]

    # -- what follows

    def _refused(self, event: Event, person: Person) -> Card | None:
        match event:
            case CommandGiven(word=word) if word in self.router.commands:
                needs = self.router.commands[word].needs
            case ButtonPressed(action=Action(name)) if name in self.router.buttons:
                needs = self.router.buttons[name].needs
            case FormSubmitted(action=Action(name)) if name in self.router.forms:
                needs = self.router.forms[name].needs
            case _:
                return None
        return None if may(person, needs) else refusal(needs)

    async def _decide(self, event: Event, reader: Looking, moment: Moment) -> Decision:
        match event:
            case CommandGiven(word=word):
                if word == HELP:
                    return Decision(reply=self.router.help(moment.person, everything=bool(event.args)))
                if word not in self.router.commands:
                    heard = await self._heard(event, reader, moment)
                    return heard or Decision(reply=self.router.unknown(event, moment.person))
                decided = await self.router.commands[word].handler(event, reader, moment)
                return decided or await self._heard(event, reader, moment)  # "thank you" is no command to thank
            case ButtonPressed(action=Action(name)):
                known = self.router.buttons.get(name)
                return await known.handler(event, reader, moment) if known else Decision(reply=_said("button-outlived"))
            case FormSubmitted(action=Action(name)):
                known = self.router.forms.get(name)
                return await known.handler(event, reader, moment) if known else Decision(reply=_said("button-outlived"))
            case TimerDue(timer=Timer(name)) if name.startswith(EVERY):
                every = self.router.every.get(name.removeprefix(EVERY))
                if every is None:
                    return Decision()
                again = Timer(name, "", upcoming(every.when, moment.now, moment.policy.zone))
                return Decision(do=(again,)) | await every.handler(event, reader, moment)
            case TimerDue(timer=Timer(name, about)) if name == LET_GO:
                return let_go(about)
            case TimerDue(timer=Timer(name)):
                handler = self.router.timers.get(name)
                begun = await self._begun(reader, moment) if name == MEND else Decision()
                return begun | (await handler(event, reader, moment) if handler else Decision())
            case FactNoted(fact=fact):
                decided = await _all(self.router.hears(fact), event, reader, moment)
                return await taken_away(decided, fact.who, reader) if isinstance(fact, Departing) else decided
            case BotAdded():
                begun = await self._begun(reader, moment)
                return begun | await _all(self.router.on(event), event, reader, moment)
            case _:
                return await _all(self.router.on(event), event, reader, moment)

    async def _heard(self, event: CommandGiven, reader: Looking, moment: Moment) -> Decision:
        """Let features hear what is no command, such as an answer to something Steward wrote."""
        if may(moment.person, Act.TAKE_PART):
            for handler in self.router.otherwise:
                if decision := await handler(event, reader, moment):
                    return decision
        return Decision()

    async def _beside(self, decision: Decision, event: Event, reader: Looking, moment: Moment) -> Decision:
        """Let features add to a card that somebody is answered with."""
        for handler in self.router.beside if isinstance(decision.reply, Card) else ():
            more, card = await handler(event, reader, moment), decision.reply
            decision |= replace(more, reply=None)
            if isinstance(more.reply, Card) and isinstance(card, Card):
                decision = replace(decision, reply=replace(card, blocks=(*card.blocks, *more.reply.blocks)))
        return decision

    def _rezoned(self, decision: Decision, moment: Moment) -> Decision:
        """Let what recurs keep to the community's clock from the moment on at which it is another."""
        zones = {one.policy.zone for one in decision.save if isinstance(one, Community)} - {moment.policy.zone}
        return Decision(
            do=tuple(
                Timer(EVERY + every.name, "", upcoming(every.when, moment.now, here))
                for here in zones
                for every in self.router.every.values()
            )
        )

    async def _begun(self, reader: Looking, moment: Moment) -> Decision:
        """Let begin what recurs and has not begun here: in a new community everything, after an upgrade what is new."""
        known = await reader.get(Recurring, Recurring.kind) or Recurring()
        fresh = [every for name, every in self.router.every.items() if name not in known.names]
        if not fresh:
            return Decision()
        return Decision(
            save=(Recurring(known.names | {every.name for every in fresh}),),
            do=tuple(
                Timer(EVERY + every.name, "", upcoming(every.when, moment.now, moment.policy.zone)) for every in fresh
            ),
        )

    # -- one transaction

    async def _commit(self, event: Event, decision: Decision, reader: Looking, moment: Moment) -> Commit:
        home = moment.community.community
        touches = await self._touches(event, decision, reader, moment)
        decision = await rehearsed(decision, reader, moment)
        offered = kept(decision, event, moment)
        for one in offered:
            await reader.get(Kept, one.name)  # brought before, it is written over at the version that stands
        records = (*decision.save, *touches, *offered)
        names = [(record.kind, record.id) for record in records]
        if len(set(names)) < len(names):
            complaint = f"{event.key}: one decision saves the same record twice: {sorted(names)}"
            raise MannersError(complaint)
        rows = tuple([to_row(record, reader.scope_of(record), reader.version(record)) for record in records])
        for record, row in zip(records, rows, strict=True):
            self.memo.keep(row, record)
        lanes: list[tuple[str, Job]] = []
        timers: list[Ring] = []
        cancelled: list[tuple[str, str]] = []
        for effect in (*decision.do, *endings(offered)):
            match effect:
                case Timer():
                    timers.append(ring(effect, event, home))
                case Cancel(name, about):
                    cancelled.append((home, _ring_name(name, about)))
                case Forget(who, silent):
                    parting = Part(who, event.workspace, home, moment.now, silent)
                    lanes.append((f"{event.workspace}/forget/{who}", parting))
                case Show() | Retract() | React():
                    job = Deliver(effect, event.workspace, home, moment.now, decision.because)
                    lanes.append((f"{home}/{_lane(effect)}", job))
        noted = [_noted(event, home, number, fact, moment) for number, fact in enumerate(decision.note)]
        for entry, fact in zip(noted, decision.note, strict=True):
            if self.router.hears(fact):
                lanes.append((f"tell/{entry.id}", Tell(fact, event.workspace, home, entry.at)))
        outbox = [
            Pending(f"{event.key}#{number}", home, lane, encoder.encode(job), moment.now)
            for number, (lane, job) in enumerate(lanes)
        ]
        return Commit(
            cause=event.key,
            at=moment.now,
            rows=rows,
            gone=tuple([Named(event.workspace if ref.everywhere else home, ref.kind, ref.id) for ref in decision.drop]),
            outbox=tuple(outbox),
            rung=ring_of(event) if isinstance(event, TimerDue) else None,
            timers=tuple(timers),
            cancelled=tuple(cancelled),
            facts=tuple(noted),
        )

    async def _touches(self, event: Event, decision: Decision, reader: Looking, moment: Moment) -> list[Touches]:
        """Count what newly takes somebody's attention, and refuse what nobody asked `reach()` about."""
        fresh: dict[PersonId, Touches] = {}
        for effect in decision.do:
            if not isinstance(effect, Show) or effect.purpose is Purpose.REPLY or effect.only_edit:
                continue
            who = addressee(effect.to)
            if who is None or await reader.get(Shown, effect.surface):
                continue
            if effect.by is not None and effect.by < moment.now:
                continue  # where it does not stand by now, it will not be posted any more
            person = await reader.person(who)
            known = await reader.get(Rehearsed, effect.surface)
            if known is not None and not effect.approved:
                continue  # counted when it was rehearsed
            if known is not None:
                person = person.uncounted(effect.surface)
            if any(touch.surface == effect.surface for touch in person.touches):
                continue  # counted when it was decided, and still on its way
            asked = person.really() if effect.approved else person
            verdict = moment.policy.reach(asked, effect.purpose, moment.now, effect.matter)
            if not isinstance(verdict, Go) or who in fresh:
                complaint = f"{effect.surface} would disturb {who} for {effect.purpose}: {verdict}"
                raise MannersError(complaint)
            counted = await reader.get(Touches, who)
            kept = _this_week(counted.recent if counted else (), moment.now)
            only = not effect.approved and moment.policy.rehearses(effect.purpose)
            home = moment.community.community if only else CommunityId("")
            others = tuple(touch for touch in kept if touch.surface != effect.surface)
            fresh[who] = Touches(who, (*others, Touch(moment.now, effect.purpose, effect.surface, home)))
        lost = event.fact if isinstance(event, FactNoted) and isinstance(event.fact, Undelivered) else None
        if lost is not None and lost.who and lost.why not in _MAYBE_SEEN:
            # What never arrived did not disturb anybody.
            counted = await reader.get(Touches, lost.who)
            if counted and lost.who not in fresh:
                left = tuple(touch for touch in counted.recent if touch.surface != lost.surface)
                fresh[counted.who] = Touches(counted.who, left)
        return list(fresh.values())

    def _tell(self, event: Event, decision: Decision, outcome: str) -> None:
        if self._witness is not None:
            self._witness(Handled(event, decision, outcome))


def ring(timer: Timer, by: Event, community: CommunityId) -> Ring:
    """Write a timer down as the store keeps it, with a trace of the event that set it.

    The trace tells two settings to the same instant apart: on a clock that stands still the second would otherwise
    count as rung already. A ringing that sets its own timer to that instant again does count as rung, or it would
    ring for ever.
    """
    again = isinstance(by, TimerDue) and by.timer == timer
    trace = by.key.rpartition("/")[2] if again else blake2b(by.key.encode(), digest_size=6).hexdigest()
    about = {"name": timer.name, "about": timer.about, "workspace": by.workspace, "by": trace}
    return Ring(community, _ring_name(timer.name, timer.about), timer.at, encoder.encode(about))


def ring_of(event: TimerDue) -> Ring:
    """Name the stored timer that a ringing answers: its name and its time tell."""
    return Ring(event.community, _ring_name(event.timer.name, event.timer.about), event.timer.at)


def rung(row: Ring, now: datetime) -> TimerDue:
    """Turn a due timer into the event of its ringing; the key makes it ring once."""
    about = _about_decoder.decode(row.data)
    return TimerDue(
        key=f"timer:{row.scope}:{row.name}@{row.at.isoformat()}/{about.get('by', '')}",
        at=now,
        workspace=about["workspace"],  # type: ignore[arg-type]  # written by `ring` from a WorkspaceId
        community=CommunityId(row.scope),
        timer=Timer(about["name"], about["about"], row.at),
    )


def _lane(effect: Show | Retract | React) -> str:
    """Name what goes out one at a time, the newest instead of those before it."""
    if isinstance(effect, React):
        return f"react/{effect.message}/{effect.emoji}"
    return effect.surface


def _ring_name(name: str, about: str) -> str:
    return f"{name}/{about}"


async def _all(handlers: list[Handler], event: Event, reader: Looking, moment: Moment) -> Decision:
    if not handlers:
        return Decision()
    first, *more = handlers
    decision = await first(event, reader, moment)
    for handler in more:
        decision |= await handler(event, reader, moment)
    return decision


def _counts_anyway(event: Event) -> bool:
    """Whether the runtime itself keeps something about an event that no feature minds."""
    if isinstance(event, TimerDue):
        return event.timer.name != MEND  # which is no stored timer, and mostly finds nothing to mend
    return isinstance(event, FactNoted) and isinstance(event.fact, Undelivered)


def _noted(event: Event, home: CommunityId, number: int, fact: Fact, moment: Moment) -> Noted:
    # History brought in later keeps the time at which it happened; everything else happens when it is decided.
    at = min(getattr(fact, "noted", None) or event.at, moment.now)
    kind = type(fact).__struct_config__.tag
    return Noted(f"{event.key}!{number}", home, str(kind), at, encoder.encode(fact))


def _this_week(touches: Iterable[Touch], now: datetime) -> tuple[Touch, ...]:
    return tuple(touch for touch in touches if (now - touch.at).days < _WEEK_DAYS)


def _spoken(event: ButtonPressed, action: Action) -> CommandGiven:
    """Turn a button that stands for typing something into the command itself."""
    spans = _text_decoder.decode(action.about["spans"]) if "spans" in action.about else ()
    return CommandGiven(
        key=event.key,
        at=event.at,
        workspace=event.workspace,
        community=event.community or CommunityId(action.about.get(COMMUNITY, "")),
        who=event.who,
        place=event.place,
        said=spans or (Words(action.about.get("said", "")),),
        about=action.about.get("about") or None,  # type: ignore[arg-type]  # a MessageId that went out as text
    )


def _which(event: Event, mine: list[Community]) -> Card:
    """Ask which community is meant, with what was typed in each button; help there, if that is too long for one."""
    said = event.said if isinstance(event, CommandGiven) else ()
    spans = msgspec.json.encode(said).decode()
    about = {"spans": spans} if len(spans) <= LONGEST_BUTTON else {"said": HELP}
    buttons = tuple(
        Button(phrase("which-one", name=Words(one.name)), Action(HERE, {COMMUNITY: one.community, **about}))
        for one in mine
    )
    gist = phrase("which-community")
    return Card(gist, (Para(gist), Buttons(buttons)))


def _said(key: str) -> Card:
    gist = phrase(key)
    return Card(gist, (Para(gist),))
