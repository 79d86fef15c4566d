"""The platform of a replay: what would have been said is written down, and nobody hears it."""

from __future__ import annotations

from collections import Counter, deque
from datetime import datetime

from msgspec import Struct

from bot.kernel.cards import Phrase
from bot.kernel.messages import Audience, Desk, InPlace, Only, Privately, Show
from bot.kernel.people import MessageId, PersonId, PlaceId
from bot.kernel.policy import Purpose
from bot.kernel.ports import Clock, Speaker, Standing


class Recorded(Struct, frozen=True):
    """One message that would have stood somewhere."""

    at: datetime
    surface: str
    to: Audience
    purpose: Purpose
    gist: Phrase
    edited: bool


class Recorder:
    """Keeps the last messages, and a count of all: a year's replay takes no more room than a day's."""

    def __init__(self, clock: Clock, most: int = 1000) -> None:
        """Take the time from the replay's clock; remember the last `most` messages."""
        self._clock = clock
        self._posted = 0
        self.last: deque[Recorded] = deque(maxlen=most)
        self.said: Counter[Purpose] = Counter()
        """New messages by why they would have come."""
        self.edited = 0
        self.retracted = 0
        self.reacted = 0

    async def show(self, show: Show, speaker: Speaker, standing: Standing | None, token: str) -> Standing:
        """Write down that this would have been posted, or edited."""
        del speaker, token  # nobody reads it, so it is said in no language, and nothing is ever sent twice
        edited = standing is not None
        self.last.append(Recorded(self._clock.now(), show.surface, show.to, show.purpose, show.card.gist, edited))
        if standing is not None:
            self.edited += 1
            return standing
        self.said[show.purpose] += 1
        self._posted += 1
        return Standing(_place(show.to), MessageId(f"recorded/{self._posted}"))

    async def retract(self, standing: Standing) -> None:
        """Write down that a message would have been taken away."""
        del standing
        self.retracted += 1

    async def react(self, place: PlaceId, message: MessageId, emoji: str) -> None:
        """Write down that an emoji would have been put on a message."""
        del place, message, emoji
        self.reacted += 1

    async def read_back(self, to: Audience, token: str) -> Standing | None:
        """Say that nothing arrived: every attempt here succeeds, so none is ever asked about."""
        del to, token
        return None  # an answer, not the end of a procedure


def _place(to: Audience) -> PlaceId:
    match to:
        case InPlace(place) | Only(_, place):
            return place
        case Privately(who) | Desk(who):
            return PlaceId(f"with/{PersonId(who)}")
