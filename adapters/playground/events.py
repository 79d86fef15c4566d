"""What people do, and the Event that Steward is told of it.

For a script (a story, a test) this is the way in:

    acts = Acts(town, inbox, clock.now, voice)
    amina = await acts.join(Resident(Profile(person_id("amina"), "Amina Diallo", "Africa/Nairobi", "en"), "amina"))
    cold_chain = await acts.open_room("cold-chain", group="Health", topic="Vaccines stay between 2 and 8 degrees")
    await acts.add_steward(CommunityId("health"), "Health", (cold_chain,), managers=(amina,))
    asked = await acts.say(amina, cold_chain, "Who has a fridge log for @[Ben Okafor]?")
    await acts.say(ben, cold_chain, "Here: https://example.org/log", under=asked)
    await acts.react(amina, asked, "✅")
    await acts.write(amina, cold_chain, "/steward open")           # as typed: a slash, a mention or a message
    await acts.press(ben, message, action)                         # an Action out of a message's view

Each act is durable in the town before Steward is told, and is told again after a crash until it was heard: `resume()`
at start. `say` gives the message's id; the others an `Outcome`.
"""

from __future__ import annotations

import re
from collections.abc import Awaitable, Callable, Iterator, Mapping
from datetime import datetime

from msgspec import Struct
from msgspec.structs import replace

from adapters.papers.files import File, Shelf, file, said
from adapters.papers.letters import Sheet
from adapters.playground.cards import View, addressed, card_view, errors_view, form_view, safe
from adapters.playground.town import (
    HOME,
    STEWARD,
    Deleted,
    Due,
    Edited,
    Entry,
    Message,
    Moved,
    NoSuchThingError,
    Opened,
    Posted,
    Reacted,
    Resident,
    Room,
    Told,
    Town,
)
from bot.kernel.cards import (
    Action,
    Code,
    Form,
    FormErrors,
    Link,
    Name,
    Place,
    Reply,
    Span,
    Text,
    Words,
    phrase,
    plain,
    told_to,
)
from bot.kernel.messages import (
    NOBODY,
    NOWHERE,
    BotAdded,
    ButtonPressed,
    CommandGiven,
    FormSubmitted,
    HomeOpened,
    MessageChanged,
    MessageDeleted,
    MessagePosted,
    PersonJoined,
    ReactionChanged,
)
from bot.kernel.people import CommunityId, MessageId, PersonId, PlaceId, WorkspaceId
from bot.kernel.policy import Policy
from bot.kernel.ports import Inbox, Speaker

Voice = Callable[[PersonId, PlaceId], Awaitable[Speaker]]
"""Gives the speaker for what somebody is answered in a place."""

SLASH = "/steward"
_SPAN = re.compile(
    r"`(?P<code>[^`\n]+)`"
    r"|(?P<url>\bhttps?://[^\s<>`]+)"
    r"|(?<![\w/@])@\[(?P<name>[^\]\n]+)\]"
    r"|(?<![\w/@])@(?P<handle>[\w.-]*\w)"
    r"|(?<![\w/#&])#(?P<room>[\w.-]*\w)"
)


class Outcome(Struct, frozen=True):
    """What an act led to at once, for whoever did it."""

    message: MessageId | None = None
    """What was written."""
    dialog: View | None = None
    """A form to open, or what to mend in the one that was sent."""


class RefusedError(ValueError):
    """The platform itself does not allow this act. The message is for the person, by its key in their words."""

    def __init__(self, said: str, key: str = "", **values: str) -> None:
        """`key` is one of those that stand on the page (see `frame`)."""
        super().__init__(said)
        self.key, self.values = key, values


def person_id(handle: str) -> PersonId:
    """Mint a person's id."""
    return PersonId(f"who:{handle}")


def parse(text: str, town: Town, workspace: WorkspaceId) -> Text:
    """Read what somebody typed: names, rooms, addresses and code; whatever means nobody stays words."""
    return tuple(_merged(_parsed(text, town, workspace)))


class Acts:
    """Everything a person can do in the town. Each act is kept first, told to Steward second."""

    def __init__(
        self,
        town: Town,
        inbox: Inbox,
        now: Callable[[], datetime],
        voice: Voice,
        shelves: Callable[[WorkspaceId], Shelf] | None = None,
    ) -> None:
        """`now` tells when an act happens; on `shelves` lies what people can take away, by workspace."""
        self.town, self._inbox, self._now, self._voice, self.shelves = town, inbox, now, voice, shelves

    # -- the town itself

    async def join(self, resident: Resident) -> PersonId:
        """Let somebody come, or change their profile."""
        who = resident.profile.who
        if who == STEWARD or self.town.by_handle(resident.workspace, resident.handle) not in {None, who}:
            raise RefusedError(f"Somebody else is called {resident.handle} already.")
        key, act = self.town.next_act(resident.workspace)
        event = PersonJoined(key=key, at=self._now(), workspace=resident.workspace, who=who, profile=resident.profile)
        await self._tell(event, act, Moved(resident))
        return who

    async def open_room(self, name: str, group: str = "", topic: str = "", workspace: WorkspaceId = HOME) -> PlaceId:
        """Open a channel, or describe it anew. `group` is the community it is listed under."""
        place = PlaceId(f"{workspace}/{name}")
        await self.town.keep(Opened(Room(place, name, workspace, group, topic)))
        return place

    async def add_steward(  # noqa: PLR0913  # the event's own fields, most of them by keyword
        self,
        community: CommunityId,
        name: str,
        places: tuple[PlaceId, ...],
        *,
        managers: tuple[PersonId, ...] = (),
        policy: Policy | None = None,
        purpose: str = "",
    ) -> None:
        """Add Steward to rooms that are to be one community."""
        workspace = self.town.rooms[places[0]].workspace
        key, act = self.town.next_act(workspace)
        event = BotAdded(
            key=key,
            at=self._now(),
            workspace=workspace,
            community=community,
            who=managers[0] if managers else PersonId(""),
            name=name,
            places=places,
            managers=managers,
            policy=policy or Policy(),
            purpose=purpose,
        )
        await self._tell(event, act)

    async def resume(self) -> int:
        """Tell Steward again what it may have missed when the program ended; it recognises what it has heard."""
        missed = tuple(self.town.unheard.values())
        for event in missed:
            reply = await self._inbox.handle(event)
            if isinstance(event, HomeOpened) and reply is None:  # known, but its page was never laid: it is drawn anew
                reply = await self._inbox.handle(replace(event, key=f"{event.key}/{self.town.runs}"))
            self.town.heard(event.key)
            if reply is not None:
                await self._answer(event, reply, None)
        return len(missed)

    # -- writing

    async def say(
        self, who: PersonId, place: PlaceId, text: str, under: MessageId | None = None, at: datetime | None = None
    ) -> MessageId:
        """Post a message as it is, and give its id."""
        resident, under = self._standing(who, place, under)
        if not text.strip():
            raise RefusedError("Write something first.")
        workspace, at = resident.workspace, at or self._now()
        spans = parse(text.strip(), self.town, workspace)
        minted, number = self.town.next_message(workspace)
        message = Message(minted, number, place, who, at, spans, under=under)
        key, act = self.town.next_act(workspace)
        private = place == self.town.private(who)
        # A program that names Steward, or writes to it, commands nothing.
        said = None if resident.profile.bot else spans if private else told_to(STEWARD, spans)
        event: Told
        if said is None:
            event = MessagePosted(
                key=key,
                at=at,
                workspace=workspace,
                who=who,
                place=place,
                message=minted,
                text=spans,
                under=under,
                bot=resident.profile.bot,
                private=private,
            )
        else:
            event = CommandGiven(key=key, at=at, workspace=workspace, who=who, place=place, said=said, about=under)
        await self._tell(event, act, Posted(message), under=under)
        return minted

    async def write(self, who: PersonId, place: PlaceId, text: str, under: MessageId | None = None) -> Outcome:
        """Do what typing this into a conversation does: a slash command is given, anything else is posted."""
        word, _, rest = text.strip().partition(" ")
        if word == SLASH:
            return await self.command(who, place, rest, under=under)
        if word.startswith("/") and word[1:].isalpha():
            raise RefusedError(f"There is no command {word}.", "page-no-command", word=word, ours=SLASH)
        return Outcome(await self.say(who, place, text, under))

    async def command(
        self,
        who: PersonId,
        place: PlaceId,
        said: str,
        about: MessageId | None = None,
        under: MessageId | None = None,
    ) -> Outcome:
        """Give a command; `about` is the message whose shortcut was used."""
        resident, under = self._standing(who, place, under)
        if about is not None:
            under = self.town.message(about).under
        spans = parse(said.strip(), self.town, resident.workspace)
        key, act = self.town.next_act(resident.workspace)
        event = CommandGiven(
            key=key,
            at=self._now(),
            workspace=resident.workspace,
            who=who,
            place=NOWHERE if place == self.town.desk(who) else place,
            said=spans,
            about=about or under,
            author=self.town.message(about).who if about is not None else NOBODY,
        )
        return await self._tell(event, act, under=under)

    async def edit(self, who: PersonId, message: MessageId, text: str) -> None:
        """Let one's own message say something else."""
        old = self._own(who, message)
        if not text.strip():
            raise RefusedError("An empty message is a deleted one.", "page-delete-instead")
        workspace = self.town.person(who).workspace
        spans = parse(text.strip(), self.town, workspace)
        if spans == old.text:
            return
        changed = Edited(message, self._now(), spans)
        if old.place not in self.town.rooms:
            await self.town.keep(changed)
            return
        key, act = self.town.next_act(workspace)
        event = MessageChanged(
            key=key,
            at=self._now(),
            workspace=workspace,
            who=who,
            place=old.place,
            message=message,
            text=spans,
            under=old.under,
        )
        await self._tell(event, act, changed)

    async def delete(self, who: PersonId, message: MessageId) -> None:
        """Take one's own message away."""
        old = self._own(who, message)
        if old.place not in self.town.rooms:
            await self.town.keep(Deleted(message))
            return
        workspace = self.town.person(who).workspace
        key, act = self.town.next_act(workspace)
        event = MessageDeleted(key=key, at=self._now(), workspace=workspace, who=who, place=old.place, message=message)
        await self._tell(event, act, Deleted(message))

    async def react(
        self, who: PersonId, message: MessageId, emoji: str, *, on: bool = True, at: datetime | None = None
    ) -> None:
        """Put an emoji on a message, or take one's own away."""
        found = self.town.message(message)
        if found.only or not self.town.has_place(who, found.place):
            raise RefusedError("This message takes no reactions.")
        if (who in found.reactions.get(emoji, ())) == on:
            return
        workspace = self.town.person(who).workspace
        key, act = self.town.next_act(workspace)
        event = ReactionChanged(
            key=key,
            at=at or self._now(),
            workspace=workspace,
            who=who,
            place=found.place,
            message=message,
            emoji=emoji,
            on=on,
        )
        await self._tell(event, act, Reacted(message, who, emoji, on))

    # -- Steward's messages

    async def press(self, who: PersonId, message: MessageId, action: Action) -> Outcome:
        """Press a button."""
        found = self._visible(who, message)
        key, act = self.town.next_act(self.town.person(who).workspace)
        event = ButtonPressed(
            key=key,
            at=self._now(),
            workspace=self.town.person(who).workspace,
            who=who,
            place=self._place(who, found.place),
            action=action,
            message=message,
        )
        return await self._tell(event, act, under=found.under)

    async def submit(
        self, who: PersonId, place: PlaceId, action: Action, values: Mapping[str, str], under: MessageId | None = None
    ) -> Outcome:
        """Send a form, or the fields inside a message; `place` and `under` are where it was opened."""
        resident, under = self._standing(who, place, under)
        key, act = self.town.next_act(resident.workspace)
        event = FormSubmitted(
            key=key,
            at=self._now(),
            workspace=resident.workspace,
            who=who,
            place=self._place(who, place),
            action=action,
            values=dict(values),
        )
        return await self._tell(event, act, under=under)

    async def open_desk(self, who: PersonId) -> Outcome:
        """Open one's own page; what was answered there before is done with."""
        for whisper in tuple(self.town.whispers.values()):
            if whisper.place == self.town.desk(who):
                self.town.hush(whisper.message)
        workspace = self.town.person(who).workspace
        key, act = self.town.next_act(workspace)
        return await self._tell(HomeOpened(key=key, at=self._now(), workspace=workspace, who=who), act)

    async def take(self, who: PersonId, name: str, kind: str) -> File:
        """Take something away as a file; what is somebody else's, or over, there is not."""
        resident = self.town.person(who)
        kept = await self.shelves(resident.workspace).find(name, self._now(), who) if self.shelves else None
        if kept is not None and kept.who is None and not self.town.has_place(who, kept.place):
            kept = None
        say = await self._voice(who, kept.place if kept is not None else NOWHERE)
        if kept is not None:
            sheet = Sheet(say, self.town.called, self._titled, zone=resident.profile.zone)
            brought = await file(kept.of, said(kept.of, sheet), kind, self._now())
            if brought is not None:
                return brought
        raise NoSuchThingError(plain(say(phrase("take-away-over"))))

    # -- how

    def _titled(self, place: PlaceId) -> str:
        room = self.town.rooms.get(place)
        return room.name if room is not None else place

    async def _tell(self, event: Told, act: int, *entries: Entry, under: MessageId | None = None) -> Outcome:
        await self.town.keep(*entries, Due(event, act))
        reply = await self._inbox.handle(event)
        self.town.heard(event.key)
        return Outcome() if reply is None else await self._answer(event, reply, under)

    async def _answer(self, event: Told, reply: Reply, under: MessageId | None) -> Outcome:
        """Bring the in-band reply where the act was done: a dialog, the desk, a private message, or a whisper."""
        say = await self._voice(event.who, event.place)
        if isinstance(reply, Form):
            return Outcome(dialog=form_view(reply, say))
        if isinstance(reply, FormErrors):
            return Outcome(dialog=errors_view(reply, say))
        view = card_view(reply, say, self.town.called)
        place = event.place or self.town.desk(event.who)
        now = self._now()
        if isinstance(event, HomeOpened):
            await self.town.lay(event.who, view, now)
        elif isinstance(event, CommandGiven) and place == self.town.private(event.who):
            minted, number = self.town.next_message(event.workspace)
            await self.town.keep(Posted(Message(minted, number, place, STEWARD, now, view=view)))
        else:
            draft = Message(MessageId(""), 0, place, STEWARD, now, view=view, under=under, only=event.who)
            await self.town.whisper(draft)
        return Outcome()

    def _standing(self, who: PersonId, place: PlaceId, under: MessageId | None) -> tuple[Resident, MessageId | None]:
        """Check that somebody may act in a place, and name the first message of the thread."""
        resident = self.town.person(who)
        if not self.town.has_place(who, place):
            raise NoSuchThingError(f"{resident.profile.name} is in no room {place}.")
        if under is None:
            return resident, None
        root = self.town.message(under)
        if root.place != place:
            raise NoSuchThingError(f"The thread {under} is not in {place}.")
        return resident, root.under or root.message

    def _own(self, who: PersonId, message: MessageId) -> Message:
        found = self.town.message(message)
        if found.who != who:
            raise RefusedError("Only who wrote a message can change it.")
        return found

    def _visible(self, who: PersonId, message: MessageId) -> Message:
        found = self.town.message(message)
        if not self.town.has_place(who, found.place) or found.only not in {None, who}:
            raise RefusedError("This message is for somebody else.")
        return found

    def _place(self, who: PersonId, place: PlaceId) -> PlaceId:
        return NOWHERE if place == self.town.desk(who) else place


def _parsed(text: str, town: Town, workspace: WorkspaceId) -> Iterator[Span]:
    at = 0
    for found in _SPAN.finditer(text):
        span, end = _meant(found, town, workspace)
        if span is None:
            continue
        yield Words(text[at : found.start()])
        yield span
        at = end
    yield Words(text[at:])


def _meant(found: re.Match[str], town: Town, workspace: WorkspaceId) -> tuple[Span | None, int]:
    """Give the span that a find means, and where it ends; None when it means nothing here."""
    kind, typed, end = str(found.lastgroup), found[str(found.lastgroup)], found.end()
    if kind == "code":
        return Code(typed), end
    if kind == "url":
        url = _trimmed(typed)
        return (Link(url, url, _led(url, town, workspace)) if safe(url) else None), found.start() + len(url)
    if kind == "room":
        place = town.by_name(workspace, typed)
        return (Place(place) if place else None), end
    who = town.by_handle(workspace, typed)
    return (Name(who) if who else None), end


def _led(url: str, town: Town, workspace: WorkspaceId) -> MessageId | None:
    """Say to which message of this workspace an address leads; those of the other are somebody else's."""
    found = town.messages.get(addressed(url) or MessageId(""))
    room = town.rooms.get(found.place) if found is not None else None
    return found.message if found is not None and room is not None and room.workspace == workspace else None


def _trimmed(url: str) -> str:
    """Leave the sentence's punctuation out of an address, and keep a bracket that the address opened itself."""
    while url and (url[-1] in ".,;:!?'\"»”’…" or (url[-1] == ")" and url.count(")") > url.count("("))):
        url = url[:-1]
    return url


def _merged(spans: Iterator[Span]) -> Iterator[Span]:
    """Leave empty words out."""
    return (span for span in spans if span != Words(""))
