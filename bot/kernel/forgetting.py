"""What it means to forget somebody: in whatever is kept, they become nobody that anybody knows.

Ids stand inside other strings too: names of surfaces and timers, keys of events. So every string is looked at, and an
id in it gives way to an alias that was made for this one forgetting, and is kept nowhere beside what it stands in. Two
facts about them go on telling of one and the same person, so no figure changes; of which, nobody can tell.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from hashlib import blake2b
from typing import Any, TypeVar, cast

from msgspec import Struct
from msgspec.structs import replace

from bot.kernel.cards import Name, Quote, Words, phrase
from bot.kernel.facts import Accepted, Answered, Asked, Declined, Doubted, Fact, Suggested, Unaccepted
from bot.kernel.people import PersonId
from bot.kernel.resting import Matter, StaysOn

T = TypeVar("T")
_ELLIPSIS = "\N{HORIZONTAL ELLIPSIS}"
SOMEBODY = phrase("forget-somebody")
"""What stands where a name stood."""


def fingerprint(who: PersonId) -> str:
    """Give the mark by which somebody is known again who was forgotten: who does not know their id, cannot tell it.

    It is no secret to whoever knows the id and asks whether this is its mark. That much has to remain of somebody to
    whom was promised that what they wrote before is not read again, and that they are not written to.
    """
    return blake2b(who.encode(), digest_size=16, person=b"steward/forgets").hexdigest()


class Parting(Struct, frozen=True):
    """One person's being forgotten: who they are, what they are from now on, and what was theirs."""

    who: PersonId
    alias: PersonId
    """Made for this one forgetting. `people.is_forgotten` knows it for one."""
    names: tuple[str, ...] = ()
    """By which people know them."""
    questions: frozenset[str] = frozenset()
    """What they asked, by id."""
    alone_in: frozenset[str] = frozenset()
    """Topics that nobody else ever asked about."""

    def theirs(self, who: str | None) -> bool:
        """Whether that is them, also where they are already known by their alias."""
        return who is not None and who in {self.who, self.alias}

    def asked(self, question: str) -> bool:
        """Whether that is a question they asked."""
        return question in self.questions

    def alone(self, topic: str) -> bool:
        """Whether nobody but them ever asked about it."""
        return topic in self.alone_in

    def unlabelled(self, text: str) -> str:
        """Let no string hold their id, be it a part of a longer name."""
        return _token(self.who).sub(self.alias, text) if self.who in text else text

    def unspoken(self, text: str) -> str:
        """Let no text hold what people call them, either."""
        text = self.unlabelled(text)
        for name in self.names:
            if name in text:
                text = _token(name).sub(_ELLIPSIS, text)
        return text

    def _unnamed(self, words: tuple[str, ...]) -> tuple[str, ...]:
        """Leave out words of a pause's reason, each a text of its own, that say who it is."""
        return tuple(word for word in words if self.unspoken(word) == word)

    def parted(self, thing: T) -> T:
        """Say a thing anew in which they are nobody that anybody knows."""
        return cast(T, anew(thing, self._one))

    def _one(self, thing: object) -> object:
        match thing:
            case Name(who) if self.theirs(who):
                return SOMEBODY
            case Quote(by=by) if self.theirs(by):
                return GONE
            case Matter(names=names) if (left := self._unnamed(names)) != names:
                return replace(thing, names=left)
            case StaysOn(named=named, words=words) if (left := self._unnamed(named + words)) != named + words:
                return replace(thing, named=self._unnamed(named), words=self._unnamed(words))
            case Words(text):
                return replace(thing, text=self.unspoken(text))
            case str():
                # A name may be any word. In what is no text it stays, and means something else.
                return self.unspoken(thing) if " " in thing else self.unlabelled(thing)
            case _:
                return thing


GONE = object()
"""Stands for what is left out of the list that it is in."""


def anew(thing: object, one: Callable[[object], object]) -> object:
    """Say a thing anew from the inside out; the very same, where nothing in it is said otherwise."""
    match thing:
        case str():
            return one(thing)
        case Struct():
            put = one(thing)
            if put is not thing and not isinstance(put, type(thing)):
                return put
            changed: dict[str, Any] = {}
            for name in put.__struct_fields__:
                old = getattr(put, name)
                new = anew(old, one)
                if new is not old:
                    changed[name] = new
            return replace(put, **changed) if changed else put
        case tuple() | frozenset() | list():
            items = [anew(item, one) for item in thing]
            if all(new is old for new, old in zip(items, thing, strict=True)):
                return thing
            return type(thing)(item for item in items if item is not GONE)
        case dict():
            pairs = [(anew(key, one), anew(value, one)) for key, value in thing.items()]
            if all(new[0] is old[0] and new[1] is old[1] for new, old in zip(pairs, thing.items(), strict=True)):
                return thing
            return dict(pairs)
        case _:
            return thing


def fact_without(fact: Fact, leaving: Parting) -> Fact:
    """Say a fact anew: it counts as before, and tells neither of whom nor in which words they asked."""
    match fact:
        case Asked(question) if leaving.asked(question):
            fact = replace(fact, topics=(), words=())
        case Accepted(question) if leaving.asked(question):
            fact = replace(fact, topics=(), said=())
        case Accepted(who=who) if leaving.theirs(who):
            fact = replace(fact, said=())
        case Answered(question) | Unaccepted(question) | Doubted(question) | Declined(question) | Suggested(question):
            fact = replace(fact, topics=()) if leaving.asked(question) else fact
        case _:
            pass
    return leaving.parted(fact)


def people_in(thing: object) -> frozenset[PersonId]:
    """Name everybody who is named anywhere in something, by a name or by an id of their own."""
    found: set[PersonId] = set()

    def look(one: object) -> object:
        match one:
            case Name(who):
                found.add(who)
            case Quote(by=by) if by is not None:
                found.add(by)
            case _:
                pass
        return one

    anew(thing, look)
    return frozenset(found)


def _token(text: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![^\W_]){re.escape(text)}(?![^\W_])")
