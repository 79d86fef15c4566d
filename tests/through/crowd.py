"""Many people at once: ten thousand things they do, drawn by lot, told in any order and told again."""

from __future__ import annotations

from collections import Counter
from random import Random  # noqa: TID251 - drawn by lot, always with the same seed
from typing import Any

from msgspec.structs import replace

from adapters.papers.files import TAKE
from bot.kernel.facts import Accepted, Answered, Asked, Claimed, Nudged
from bot.kernel.messages import (
    CommandGiven,
    HomeOpened,
    MessageChanged,
    MessageDeleted,
    MessagePosted,
    PersonJoined,
    ReactionChanged,
)
from bot.kernel.people import MessageId, PersonId, PlaceId, WorkspaceId
from tests.cast import CAST
from tests.scenarios.test_always import ANSWERS, COMMANDS, NORTH, QUESTIONS, TICK
from tests.through.chat import Act, ChatWorld
from tests.through.reading import Standing

HOME = WorkspaceId("north")
CHANNELS = ("cold-chain", "nutrition", "wash", "elsewhere")
HANDFUL, HANDFULS = 500, 20
BY_HTTP = 8
"""Each so many-th request is really sent; the others are brought to the door without the way there."""

_BY_ITSELF = frozenset(("rights.forget", TAKE))
"""Whoever is forgotten is new from then on, and so is what is told of them once more; and what can be taken away is
brought whenever it is asked for, since nothing of that is kept: both are tried by themselves.
"""


class Crowd:
    """Many people of one workspace, who do whatever comes into their minds."""

    def __init__(self, world: ChatWorld, lot: Random) -> None:
        self.world, self.lot = world, lot
        self.end = world.end(HOME)
        self.written: list[MessagePosted] = []
        self.done: list[Act] = []

    # ------------------------------------------------------------ what each chat has of its own

    def standing(self) -> list[tuple[str, Standing]]:
        """Give the buttons that still stand, of the newest messages, and who sees them: nobody where all do."""
        raise NotImplementedError

    def shown(self) -> list[object]:
        """Copy everything that stands in the chat."""
        raise NotImplementedError

    # ------------------------------------------------------------ what they do

    def acts(self) -> Act | None:
        """Somebody does something."""
        who, now = PersonId(self.lot.choice((*NORTH, "gus", "zoe", "beep"))), self.world.now
        place = self.world.place(self.lot.choice(CHANNELS))
        post = self.lot.choice(self.written[-200:]) if self.written else None
        match self.lot.randrange(20) if post else 0:
            case 0 | 1 | 2:
                return self._writes(who, place, self.lot.choice(QUESTIONS), None)
            case 3 | 4:
                return self._writes(who, place, self.lot.choice(ANSWERS), None)
            case 5 | 6 | 7 | 8 | 9 if post:
                return self._writes(who, post.place, self.lot.choice(ANSWERS), post.under or post.message)
            case 10 if post:
                text = self.world.spans(self.lot.choice((*QUESTIONS, *ANSWERS)))
                told = MessageChanged(
                    key="", at=now, workspace=HOME, who=post.who, place=post.place, message=post.message,
                    text=text, under=post.under,
                )  # fmt: skip
                return self.end.hand.does(told)
            case 11 if post:
                gone = MessageDeleted(key="", at=now, workspace=HOME, place=post.place, message=post.message)
                return self.end.hand.does(gone)
            case 12 | 13 | 14 if post:
                told_by = post.who if self.lot.random() < 0.5 else who
                tick = ReactionChanged(
                    key="", at=now, workspace=HOME, who=told_by, place=post.place, message=post.message, emoji=TICK,
                    on=self.lot.random() < 0.8,
                )  # fmt: skip
                return self.end.hand.does(tick)
            case 15:
                zone = self.lot.choice(("Asia/Tokyo", "Africa/Dakar", "UTC"))
                known = replace(CAST[who].profile, zone=zone, name=CAST[who].name + self.lot.choice(("", " B.")))
                where = self.lot.choice((place, PlaceId("")))
                return self.end.hand.does(
                    PersonJoined(key="", at=now, workspace=HOME, who=who, place=where, profile=known)
                )
            case 16:
                return self.end.hand.does(HomeOpened(key="", at=now, workspace=HOME, who=who))
            case 17 if post:
                word = self.world.spans(self.lot.choice(("ask", "answered", "not a question")))
                about = post.message
                return self.end.hand.does(
                    CommandGiven(key="", at=now, workspace=HOME, who=who, place=post.place, said=word, about=about)
                )
            case 18 if buttons := [one for one in self.standing() if one[1].action.name not in _BY_ITSELF]:
                label = self.lot.choice(sorted({pressed.label for _, pressed in buttons}))  # the rare ones as often
                reader, pressed = self.lot.choice([one for one in buttons if one[1].label == label])
                return self.end.hand.presses(reader or who, pressed)
            case _:
                said = self.world.spans(self.lot.choice(COMMANDS))
                return self.end.hand.does(
                    CommandGiven(
                        key="", at=now, workspace=HOME, who=who, place=self.lot.choice((place, PlaceId(""))), said=said
                    )
                )

    def hears(self, handful: list[Act]) -> None:
        """Let Slack tell these, in any order."""
        for number, act in enumerate(self.lot.sample(handful, len(handful))):
            self.world.waits(self._told(act, retry=0, by_http=number % BY_HTTP == 0))

    def hears_again(self, retry: int) -> int:
        """Let Slack tell everything once more, in any order; give how much of it was really sent."""
        sent = 0
        for number, act in enumerate(self.lot.sample(self.done, len(self.done))):
            sent += number % BY_HTTP == 0
            self.world.waits(self._told(act, retry, by_http=number % BY_HTTP == 0))
        return sent

    async def _told(self, act: Act, retry: int, *, by_http: bool) -> None:
        if by_http:
            await self.end.way.sends(act, retry)
        else:
            await self.end.brings(act)

    def _writes(self, who: PersonId, place: PlaceId, text: str, under: MessageId | None) -> Act | None:
        post = MessagePosted(
            key="", at=self.world.now, workspace=HOME, who=who, place=place, text=self.world.spans(text), under=under,
            message=self.world.mints(place, None, under), bot=CAST[who].bot,
        )  # fmt: skip
        self.written.append(post)
        return self.end.hand.does(post)


def kept(world: ChatWorld) -> dict[str, dict[Any, Any]]:
    """Copy everything that is stored: records, outbox, timers, facts, and which events are known."""
    return {str(name): dict(shelf) for name, shelf in world.store._book.shelves.items()}  # noqa: SLF001 - no port gives everything away


def knows_its_way(world: ChatWorld) -> ChatWorld:
    """Let some of them know about fridges."""
    for who in ("ben", "lena", "sam", "dalia"):
        world.commands(who, "know vaccine fridges", community="health")
    return world


def holds(crowd: Crowd) -> None:
    """Live through all of it once, and hear all of it twice more: that changes nothing."""
    world = crowd.world
    for _ in range(HANDFULS):
        handful: list[Act] = []
        while len(handful) < HANDFUL:
            if (act := crowd.acts()) is not None:
                handful.append(act)
        crowd.done += handful
        crowd.hears(handful)
        world.later(hours=4)
    much = Counter({kind.__name__: len(world.facts(kind)) for kind in (Asked, Answered, Accepted, Nudged, Claimed)})
    assert len(crowd.done) == HANDFUL * HANDFULS == 10_000
    assert min(much.values()) > 1, much

    before, stood = kept(world), crowd.shown()
    for retry in (1, 2):
        assert crowd.hears_again(retry) >= 1000
        world.mends()

    assert crowd.shown() == stood
    assert kept(world) == before
