"""Tells a story as lines of text: only what somebody in the town can really see, at the hour it is where they are."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from datetime import datetime, timedelta
from itertools import groupby
from textwrap import wrap
from typing import NamedTuple, assert_never

from adapters import moments
from adapters.playground.cards import View, spans
from adapters.playground.town import STEWARD, Change, Message, Resident, Town
from bot.kernel.calendar import Hours, zone
from bot.kernel.cards import Code, Link, Listing, Name, Phrase, Place, Post, Span, Text, When, WhenStyle, Words, phrase
from bot.kernel.people import MessageId, PersonId, PlaceId
from bot.kernel.ports import Speaker

_WIDTH = 100
_INDENT = "    "
_LONG_SILENCE = timedelta(hours=7)
_LONG_TO_HEAR = 400
"""Letters from which on nobody wants to hear the same a second time."""
_A_WEEK_OR_SO = 6
"""Days from which on time is told in weeks."""
_MARKS = dict.fromkeys(map(ord, "\u2066\u2067\u2068\u2069"))
"""Invisible signs that a page needs and a terminal may show as boxes."""


class Reader(NamedTuple):
    """Whoever reads the story."""

    say: Speaker
    language: str
    """For days and times."""
    spoken: tuple[str, ...]
    """The languages that Steward speaks to others."""


class Narrator:
    """Watches the town and tells what happens."""

    def __init__(self, town: Town, now: Callable[[], datetime], reader: Reader, tell: Callable[[str], None]) -> None:
        """`reader` is whoever reads the story, `tell` takes its lines."""
        self._town, self._now, self._tell = town, now, tell
        self._say, self._language, self._spoken = reader
        self._known: dict[MessageId, Message] = dict(town.messages)
        self._last: datetime | None = None
        self._latest: tuple[PersonId, datetime] | None = None
        """Whose entry was written last, and when."""
        self._read: tuple[str, ...] = ()
        """What stands in that entry."""
        self._small_print: set[str] = set()
        self._aloud_before: set[str] = set()
        self._heard: tuple[str, ...] = ()
        """What a room was told last, as long as nothing else was told after it."""
        self._also: list[PlaceId] = []
        """The rooms that were told the same."""
        self._rests = False

    @contextmanager
    def watching(self) -> Iterator[None]:
        """Tell everything that changes from here on."""
        unwatch = self._town.watch(self._changed)
        try:
            yield
        finally:
            self._same_elsewhere()
            unwatch()

    @contextmanager
    def resting(self) -> Iterator[None]:
        """Tell of what changes meanwhile only how long it was, and how much Steward wrote to people."""
        self._same_elsewhere()
        self._rests, since = True, self._now()
        try:
            yield
        finally:
            self._rests = False
        days = round((self._now() - since) / timedelta(days=1))
        weeks = round(days / 7) if days >= _A_WEEK_OR_SO else 0
        said = phrase("demo-weeks", weeks=weeks, days=days, sent=len(self._sent(since, self._now())))
        self._tell("")
        self._write(self._flat(self._say(said)), "")
        self._last = None

    # -- the frame

    def opens(self, communities: int) -> None:
        """Say who is here."""
        people = [one for one in self._town.people.values() if one.profile.who != STEWARD]
        opening = phrase(
            "demo-opening",
            people=len(people),
            cities=len({one.city for one in people}),
            languages=len({one.profile.language for one in people}),
            communities=communities,
            messages=len(self._town.messages),
        )
        self._write(self._flat(self._say(opening)), "")

    def closes(self, since: datetime, until: datetime) -> None:
        """Count what Steward wrote to people meanwhile, and how much of it came at an uncivil hour."""
        sent = self._sent(since, until)
        uncivil = sum(not (who.hours or Hours(who.profile.zone)).at_work(one.at) for who, one in sent)
        readers = len({who.profile.who for who, _ in sent})
        self._same_elsewhere()
        self._tell("")
        self._write(self._flat(self._say(phrase("demo-closing", sent=len(sent), readers=readers, uncivil=uncivil))), "")

    def _sent(self, since: datetime, until: datetime) -> list[tuple[Resident, Message]]:
        written = [one for one in self._town.messages.values() if one.token and since <= one.at <= until]
        to = [(self._reader(one), one) for one in written]
        return [(self._town.person(who), one) for who, one in to if who is not None]

    # -- acts that leave no trace of their own

    def presses(self, who: PersonId, label: list[View]) -> None:
        """Somebody presses a button."""
        said = Words(self._spans(label, who))
        self._entry(who, self._now(), phrase("demo-presses", who=self._name(who), label=said))

    def chooses(self, who: PersonId, when: str, other: PersonId) -> None:
        """Somebody answers a dialog: when, or who else."""
        choice = phrase(f"later-{when}")
        whom = self._name(other) if other else Words("")
        key = "demo-chooses-somebody" if other else "demo-chooses"
        self._entry(who, self._now(), phrase(key, who=self._name(who), choice=choice, whom=whom))

    def fills(self, who: PersonId, label: list[View], values: Mapping[str, str]) -> None:
        """Somebody fills in the dialog that a button has opened: what they wrote is told, what they chose is not."""
        said = Words(self._spans(label, who))
        wrote = tuple(value for value in values.values() if " " in value)
        self._entry(who, self._now(), phrase("demo-fills", who=self._name(who), label=said), wrote)

    def commands(self, who: PersonId, place: PlaceId, said: str) -> None:
        """Somebody types a command, into a room or to Steward alone."""
        if place not in self._town.rooms:
            self._entry(who, self._now(), phrase("demo-commands-alone", who=self._name(who), typed=Code(said)))
            return
        typed = Code(f"/steward {said}")
        self._entry(who, self._now(), phrase("demo-commands", who=self._name(who), place=Place(place), typed=typed))

    def looks(self, who: PersonId) -> None:
        """Somebody opens their own page."""
        self._entry(who, self._now(), phrase("demo-looks", who=self._name(who)))

    def lies(self, who: PersonId) -> None:
        """Read aloud what lies there."""
        page = self._town.messages.get(MessageId(self._town.desk(who)))
        for line in self._fresh(tuple(self._body(page.view, who))) if page and page.view else ():
            self._write(line, _INDENT)

    def shortcut(self, who: PersonId, word: str, message: Message) -> None:
        """Somebody uses a command on a message."""
        label = phrase(f"shortcut-{word}")
        whose = self._name(message.who)
        self._entry(who, self._now(), phrase("demo-shortcut", who=self._name(who), label=label, whose=whose))

    # -- what the town shows

    def _changed(self, change: Change) -> None:
        if not isinstance(change, Message):
            return
        old = self._known.get(change.message)
        self._known[change.message] = change
        if self._rests:
            return
        if change.who == STEWARD:
            self._steward(old, change)
        else:
            self._somebody(old, change)

    def _somebody(self, old: Message | None, new: Message) -> None:
        who = self._name(new.who)
        if old is None:
            key = "demo-writes" if new.under is None else "demo-writes-thread"
            self._entry(new.who, new.at, phrase(key, who=who, place=Place(new.place)), (self._flat(new.text),))
        elif new.deleted:
            self._entry(new.who, self._now(), phrase("demo-deletes", who=who))
        elif new.text != old.text:
            text = Words(self._flat(new.text))
            self._entry(new.who, self._now(), phrase("demo-edits", who=who, text=text))
        for emoji, people in new.reactions.items():
            for one in people:
                if old is None or one not in old.reactions.get(emoji, ()):
                    reacts = phrase("demo-reacts", who=self._name(one), emoji=Words(emoji), whose=who)
                    self._entry(one, self._now(), reacts)

    def _steward(self, old: Message | None, new: Message) -> None:
        reader = self._reader(new)
        if new.view is not None and reader is None and new.place in self._town.rooms:
            self._aloud(old, new, new.view)
        if reader is None or new.view is None:
            return
        who = self._name(reader)
        if old is None:
            key = "demo-steward-privately"
            if new.only:
                key = "demo-steward-whispers"
            elif new.place in self._town.rooms:
                key = "demo-steward-thread"
            body = tuple(self._body(new.view, reader))
            self._entry(reader, new.at, phrase(key, who=who, place=Place(new.place)), body, answers=bool(new.only))
        elif self._gist(old, reader) != (gist := self._gist(new, reader)) and gist not in self._read:
            # Nobody is notified of an edit, so it has no hour of its own.
            self._aside(phrase("demo-steward-changes", who=who, text=Words(gist)))

    def _aloud(self, old: Message | None, new: Message, view: View) -> None:
        """What Steward says to a whole room, in nobody's morning."""
        if old is None:
            body, gist = tuple(self._body(view, STEWARD)), self._gist(new, STEWARD)
            body = body if gist in body else (gist, *body)
            if set(body) <= set(self._heard):
                self._also.append(new.place)
                return
            self._entry(STEWARD, new.at, phrase("demo-steward-aloud", place=Place(new.place)), body)
            self._heard = body
        elif self._gist(old, STEWARD) != (gist := self._gist(new, STEWARD)):
            self._aside(phrase("demo-steward-aloud-changes", text=Words(gist)))
        elif old.view is not None and (body := tuple(self._body(view, STEWARD))) != tuple(
            self._body(old.view, STEWARD)
        ):
            self._aside(phrase("demo-steward-aloud-corrected"))
            for line in body:
                self._write(line, _INDENT)

    def _same_elsewhere(self) -> None:
        """Name the other rooms that were told what was told last."""
        rooms, self._also, self._heard = tuple(map(Place, self._also)), [], ()
        if rooms:
            self._write(self._flat(self._say(phrase("demo-steward-aloud-also", places=Listing(rooms)))), _INDENT)

    def _aside(self, said: Phrase) -> None:
        """Tell what became of an entry further above."""
        self._same_elsewhere()
        self._write(self._flat(self._say(said)), _INDENT)

    def _reader(self, message: Message) -> PersonId | None:
        """Name the one person whom a message of Steward's is for."""
        if message.only or message.calling:
            return message.only or message.calling
        return next((who for who in self._town.people if self._town.private(who) == message.place), None)

    # -- words

    def _entry(
        self, who: PersonId, at: datetime, said: Phrase, body: tuple[str, ...] = (), *, answers: bool = False
    ) -> None:
        """Write one entry; what answers the one before stands below it, without an hour of its own."""
        if self._rests:
            return
        self._same_elsewhere()
        resident = self._town.person(who)
        self._read = body
        body = body if who == STEWARD else self._fresh(body)
        head = self._flat(self._say(said), resident)
        if answers and self._latest == (who, at):
            self._write(" ".join((head, *body)) if len(body) == 1 else head, _INDENT)
            body = () if len(body) == 1 else body
        else:
            self._tell("")
            self._silence(at)
            there = at.astimezone(zone(resident.profile.zone))
            when = moments.weekday(there, self._language)
            if who != STEWARD:  # what everybody reads has no hour of its own
                when = f"{when} {moments.clock(there, self._language)}"
            self._write("  ".join((when, *((resident.city,) if resident.city else ()), head)), "")
        self._latest = (who, at)
        for line in body:
            self._write(line, _INDENT)

    def _fresh(self, body: tuple[str, ...]) -> tuple[str, ...]:
        """Leave out what has been read aloud before, where it is long: a word stands for it."""
        before = self._flat(self._say(phrase("demo-as-before")))
        fresh: list[str] = []
        for known, run in groupby(body, key=lambda line: line in self._aloud_before):
            lines = tuple(run)
            fresh += (before,) if known and sum(map(len, lines)) >= _LONG_TO_HEAR else lines
        self._aloud_before.update(body)
        return tuple(fresh)

    def _silence(self, at: datetime) -> None:
        if self._last is not None and at - self._last >= _LONG_SILENCE:
            hours = round((at - self._last) / timedelta(hours=1))
            self._write(self._flat(self._say(phrase("demo-silence", hours=hours))), "")
            self._tell("")
        self._last = at

    def _gist(self, message: Message, reader: PersonId) -> str:
        return self._spans(message.view["gist"], reader) if message.view else ""

    def _write(self, text: str, indent: str) -> None:
        for line in wrap(text, _WIDTH, initial_indent=indent, subsequent_indent=_INDENT, break_long_words=False):
            self._tell(line)

    def _name(self, who: PersonId) -> Words:
        return Words(self._town.called(who))

    def _body(self, view: View, reader: PersonId) -> Iterator[str]:
        """Read a card aloud: words and buttons, not what stands in a room or only leads there; small print once."""
        for block in view["blocks"]:
            match block["type"]:
                case "para":
                    if any(span["type"] != "post" for span in block["text"]):
                        yield self._spans(block["text"], reader)
                case "note":
                    if (said := self._spans(block["text"], reader)) not in self._small_print:
                        self._small_print.add(said)
                        yield said
                case "quote":
                    said = self._spans(block["text"], reader)
                    if not self._stands(said):
                        yield f"> {said}"
                case "items":
                    for item in block["items"]:
                        row = "  ".join(self._pushes(item["buttons"], reader))
                        yield f"· {self._spans(item['text'], reader)}" + (f"  {row}" if row else "")
                case "buttons":
                    yield "  ".join(self._pushes(block["buttons"], reader))
                case "download":
                    files = "  ".join(self._pushes(block["files"], reader))
                    yield self._pair(self._spans(block["label"], reader), files)
                case "facts":
                    pairs = ((one["label"], one["value"]) for one in block["pairs"])
                    yield from (
                        self._pair(self._spans(label, reader), self._spans(value, reader)) for label, value in pairs
                    )
                case "chart":
                    yield self._spans(block["alt"], reader)
                case _:
                    continue

    def _pair(self, label: str, value: str) -> str:
        return self._flat(self._say(phrase("demo-pair", label=Words(label), value=Words(value))))

    def _stands(self, said: str) -> bool:
        """Whether somebody wrote this, wherever it stands."""
        beginning = said.rstrip("… ")
        return any(self._flat(one.text).startswith(beginning) for one in self._town.messages.values() if one.text)

    def _pushes(self, buttons: list[View], reader: PersonId) -> Iterator[str]:
        return (f"[{self._spans(button['label'], reader)}]" for button in buttons)

    def _spans(self, said: list[View], reader: PersonId) -> str:
        """Flatten spans of a view, as their reader sees them."""
        resident = self._town.person(reader)
        return "".join(self._seen(one, resident) for one in said).translate(_MARKS).strip()

    def _seen(self, span: View, resident: Resident) -> str:
        match span["type"]:
            case "name":
                return self._town.called(span["who"])
            case "place":
                return self._room(span["place"])
            case "when":
                return self._when(datetime.fromisoformat(span["at"]), WhenStyle(span["style"]), resident)
            case "post":
                return f"[{''.join(self._seen(one, resident) for one in span['label'])}]"
            case "link":
                return str(span["label"])
            case _:
                return str(span["text"])

    def _flat(self, said: Text, resident: Resident | None = None) -> str:
        return "".join(self._told(span, resident) for span in said).translate(_MARKS)

    def _told(self, span: Span, resident: Resident | None) -> str:
        match span:
            case Words(text) | Code(text) | Link(_, text):
                return text
            case Name(who):
                return f"@{self._town.called(who)}"
            case Place(place):
                return self._room(place)
            case When(at, style):
                return self._when(at, style, resident)
            case Phrase() | Listing() | Post():
                return "".join(
                    self._seen(part, resident or self._town.people[STEWARD]) for part in spans((span,), self._say)
                )
            case _:
                assert_never(span)

    def _room(self, place: PlaceId) -> str:
        return f"#{self._town.rooms[place].name}" if place in self._town.rooms else place

    def _when(self, at: datetime, style: WhenStyle, resident: Resident | None) -> str:
        here, language = zone("UTC"), self._language
        if resident is not None:
            here = zone(resident.profile.zone)
            language = resident.profile.language if resident.profile.language in self._spoken else "en"
        match style:
            case WhenStyle.AGO:
                return moments.ago(at - self._now(), language)
            case WhenStyle.TIME:
                return moments.clock(at.astimezone(here), language)
            case WhenStyle.DAY:
                return moments.weekday_and_day(at.astimezone(here), language)
            case WhenStyle.FULL:
                there = at.astimezone(here)
                return f"{moments.weekday_and_day(there, language)} {moments.clock(there, language)}"
