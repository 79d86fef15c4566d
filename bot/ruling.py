"""`steward policy export` and `import`: a community's rules as a file, for whoever prefers one to a chat."""

from __future__ import annotations

import sys
from contextlib import asynccontextmanager
from hashlib import blake2b
from pathlib import Path
from typing import TYPE_CHECKING

from bot.connecting import communities_of
from bot.features import FEATURES
from bot.features.rules import file
from bot.kernel.calendar import day_of
from bot.kernel.cards import Code, Listing, Name, Place, Words, phrase
from bot.kernel.messages import RulesGiven
from bot.kernel.people import Member, Profile
from bot.kernel.ports import StoreBrokenError
from bot.kernel.records import from_row
from bot.kernel.wording import OwnWords
from bot.runtime.bot import Bot
from bot.runtime.clock import SystemClock
from bot.runtime.reader import Looking
from bot.runtime.speaker import flat
from bot.runtime.wording import Wordings
from bot.storing import exists, store_of
from bot.terminal import complain, tell, writable, write_to

if TYPE_CHECKING:
    import argparse
    from collections.abc import AsyncIterator, Callable, Mapping, Sequence

    from bot.kernel.cards import Phrase, Span
    from bot.kernel.policy import Community
    from bot.kernel.ports import Speaker, Store, Wording
    from bot.runtime.speaker import Catalogue
    from bot.settings import Settings

TERMINAL = Path("-")
_ALL = 100_000


class _UnknownError(Exception):
    """It cannot be said which community's rules are meant; a sentence says what to do."""

    def __init__(self, said: Phrase) -> None:
        super().__init__(said.key)
        self.said = said


async def rules(asked: argparse.Namespace, settings: Settings, catalogue: Catalogue, say: Speaker) -> int:
    """Write a community's rules to a file, or take them from one."""
    content, wording = b"", Wordings(catalogue)
    if asked.do == "import":
        try:
            content = sys.stdin.buffer.read() if asked.file == TERMINAL else asked.file.read_bytes()
        except OSError as error:
            why = Code(error.strerror or str(error))
            complain(flat(say(phrase("policy-cli-unread", file=Code(str(asked.file)), why=why))))
            return 1
    try:
        async with _opened(settings) as store:
            community = await _chosen(store, asked.community)
            if asked.do == "export":
                return await _write(asked.file, store, community, say)
            return await _take(asked, content, store, community, say, wording)
    except StoreBrokenError as error:
        complain(flat(say(phrase("policy-cli-busy", why=Words(str(error))))))
    except _UnknownError as error:
        complain(flat(say(error.said)))
    return 1


@asynccontextmanager
async def _opened(settings: Settings) -> AsyncIterator[Store]:
    """What a stopped Steward keeps. Raises `StoreBrokenError` while one is running."""
    if not exists(settings):
        raise _UnknownError(phrase("policy-cli-none"))
    store = store_of(settings)
    await store.open()
    try:
        yield store
    finally:
        await store.close()


async def _chosen(store: Store, name: str) -> Community:
    known = await communities_of(store)
    if not known:
        raise _UnknownError(phrase("policy-cli-none"))
    folded = name.casefold()
    meant = [one for one in known if one.name.casefold() == folded or one.community == name]
    if not name and len(known) == 1:
        meant = known
    if len(meant) == 1:
        return meant[0]
    # Where two of one name live in two workspaces, their ids tell them apart.
    names = [one.community if len(meant) > 1 else one.name for one in meant or known]
    listed = Listing(tuple(Words(one) for one in names))
    if name and not meant:
        raise _UnknownError(phrase("policy-cli-unknown", name=Words(name), names=listed))
    raise _UnknownError(phrase("policy-cli-which", names=listed))


async def _seats(store: Store, community: Community) -> dict[str, file.Seat]:
    """Look at everybody of a workspace, as they stand in one of its communities."""
    reader = Looking(store, community.workspace, community.community)
    profiles = await store.find(community.workspace, Profile.kind, "", "", _ALL)
    members = await store.find(community.community, Member.kind, "", "", _ALL)
    return {who: await file.seated(who, reader) for who in sorted({row.id for row in (*profiles, *members)})}


def _speaking(say: Speaker, seats: Mapping[str, file.Seat]) -> Callable[[Phrase], str]:
    """Say a sentence in a terminal or a file, where nobody is a mention and a channel has but its id."""

    def word(span: Span) -> Span:
        match span:
            case Name(who):
                return Words(seats[who].person.name or who if who in seats else who)
            case Place(place):
                return Code(place)
            case _:
                return span

    return lambda said: flat(tuple(word(span) for span in say(said)))


async def _write(path: Path, store: Store, community: Community, say: Speaker) -> int:
    seats = await _seats(store, community)
    core = [seat for seat in seats.values() if seat.core or seat.remit.what]
    day = day_of(SystemClock().now(), community.policy.zone)
    speak = _speaking(say, seats)
    text = file.written(community, core, day, speak)
    own = await _own_words(store, community)
    text += "".join(f"{line}\n" for line in file.worded(own, lambda said: f"# {speak(said)}"))
    if path == TERMINAL:
        tell(text.rstrip("\n"))
        return 0
    writable(path)
    write_to(path, text)
    complain(flat(say(phrase("policy-cli-written", community=Words(community.name), file=Code(str(path))))))
    return 0


async def _own_words(store: Store, community: Community) -> OwnWords:
    row = await store.get(community.community, OwnWords.kind, OwnWords.kind)
    return from_row(OwnWords, row) if row is not None else OwnWords()


async def _take(  # noqa: PLR0913, PLR0917 - what was asked, what the file says, where it goes, and who says so
    asked: argparse.Namespace, content: bytes, store: Store, community: Community, say: Speaker, wording: Wording
) -> int:
    clock, seats = SystemClock(), await _seats(store, community)
    others = [one for one in await communities_of(store) if one.workspace == community.workspace]
    taken = frozenset(place for one in others if one.community != community.community for place in one.places)
    given, faults = file.take(content, file.Around(community, seats, taken, wording), clock.now())
    speak = _speaking(say, seats)
    if given is None:
        return _faulty(asked.file, faults, speak)
    digest = blake2b(content, digest_size=8).hexdigest()
    event = RulesGiven(
        key=f"rules/{community.community}/{clock.now().isoformat()}/{digest}",
        at=clock.now(),
        workspace=community.workspace,
        community=community.community,
        name=given.name,
        purpose=given.purpose,
        policy=given.policy,
        people=given.people,
        words=given.words,
    )
    changes = [speak(one) for one in file.would_change(community, event, [seats[one.who] for one in given.people])]
    own = await _own_words(store, community)
    changes += [speak(one) for one in file.would_reword(own, event.words)]
    name = Words(community.name)
    if not changes:
        tell(speak(phrase("policy-cli-same", community=name)))
        return 0
    if not asked.check:
        await Bot(store, FEATURES, clock, wording=wording).handle(event)
    tell(speak(phrase("policy-cli-would", community=name, check="yes" if asked.check else "no")))
    for line in changes:
        tell(f"  {line}")
    if not asked.check:
        tell(speak(phrase("policy-cli-done")))
    return 0


def _faulty(path: Path, faults: Sequence[file.Fault], speak: Callable[[Phrase], str]) -> int:
    for line, what in faults:
        complain(speak(phrase("file-line", at=Code(f"{path}:{line}"), what=what)))
    complain(speak(phrase("policy-cli-faults", count=len(faults))))
    return 1
