"""Was this question answered, and by which message? Each stream is lived through by a whole Steward, as in a replay."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterable, Mapping, Sequence
from datetime import UTC, datetime, timedelta

from adapters.archive.client import Recorder
from bot.evaluation.rows import Message, Stream, Window, spans
from bot.features.questions.state import Question
from bot.kernel.cards import Words
from bot.kernel.feature import Feature
from bot.kernel.messages import BotAdded, CommandGiven, MessagePosted, PersonJoined
from bot.kernel.people import CommunityId, MessageId, PersonId, PlaceId, Profile, WorkspaceId
from bot.kernel.policy import Policy
from bot.kernel.records import from_row
from bot.runtime.bot import Bot
from bot.runtime.clock import TurnableClock
from bot.runtime.speaker import Catalogue
from bot.runtime.worker import Worker
from storage.memory import MemoryStore

HOME, COMMUNITY, ROOM = WorkspaceId("evaluation"), CommunityId("evaluation/room"), PlaceId("room")
_LONG_AGO = datetime(1970, 1, 1, tzinfo=UTC)
_ASK = "ask"
_SETTLED = timedelta(seconds=1)
"""After the last grace is over."""


async def judge_answers(
    streams: Iterable[Stream], windows: Iterable[Window], features: Sequence[Feature], catalogue: Catalogue
) -> AsyncIterator[dict[str, object]]:
    """Give a row a question: whether Steward holds it for answered at the end of its window, and by what."""
    asked: dict[str, list[Window]] = {}
    for window in windows:
        asked.setdefault(window.stream, []).append(window)
    for stream in streams:
        if stream.stream in asked and stream.messages:
            house = _House(features, catalogue, stream.messages)
            async for row in house.live(stream.messages, asked[stream.stream]):
                yield row


class _House:
    """One room, and a Steward that hears it."""

    def __init__(self, features: Sequence[Feature], catalogue: Catalogue, messages: Sequence[Message]) -> None:
        self._known = dict.fromkeys(message.user for message in messages)
        self._clock, self._store, self._policy = TurnableClock(_LONG_AGO), MemoryStore(), Policy()
        self._bot = Bot(self._store, features, self._clock)
        self._worker = Worker(self._bot, {HOME: Recorder(self._clock)}, catalogue, self._clock, strict=True)

    async def live(self, messages: Sequence[Message], windows: Sequence[Window]) -> AsyncIterator[dict[str, object]]:
        """Hear every message; tell of each question when its window ends."""
        labelled = {window.question_msg: window for window in windows}
        last: dict[str, list[Window]] = {}
        for window in windows:
            last.setdefault(window.window_end, []).append(window)
        await self._begin(messages[0].at)
        for message in messages:
            await self._hear(message)
            if message.id in labelled and await self._case(message.id) is None:
                await self._call(message)
            for window in last.pop(message.id, ()):
                yield await self._tell(window)
        if last:  # the stream ends before the window does
            await self._worker.turn_to(messages[-1].at + self._policy.grace + _SETTLED, self._clock)
            for left in last.values():
                for window in left:
                    yield await self._tell(window)

    async def _begin(self, at: datetime) -> None:
        self._clock.turn(at)
        await self._bot.handle(
            BotAdded(key="begin", at=at, workspace=HOME, community=COMMUNITY, name="room", places=(ROOM,))
        )
        for name in self._known:
            profile = Profile(PersonId(name), name)
            await self._bot.handle(
                PersonJoined(key=f"joined {name}", at=at, workspace=HOME, who=profile.who, place=ROOM, profile=profile)
            )

    async def _hear(self, message: Message) -> None:
        await self._worker.turn_to(message.at, self._clock)
        await self._bot.handle(
            MessagePosted(
                key=message.id,
                at=message.at,
                workspace=HOME,
                who=PersonId(message.user),
                place=ROOM,
                message=MessageId(message.id),
                text=spans(message.text, self._known, message.user),
                bot=message.bot,
            )
        )

    async def _call(self, message: Message) -> None:
        """Let the asker say `ask`: whether it sounds like a question is another task."""
        await self._bot.handle(
            CommandGiven(
                key=f"ask {message.id}",
                at=message.at,
                workspace=HOME,
                community=COMMUNITY,
                who=PersonId(message.user),
                place=ROOM,
                said=(Words(_ASK),),
                about=MessageId(message.id),
            )
        )

    async def _case(self, message: str) -> Question | None:
        rows = await self._store.find(COMMUNITY, Question.kind, "message", message, 1)
        return from_row(Question, rows[0]) if rows else None

    async def _tell(self, window: Window) -> dict[str, object]:
        question = await self._case(window.question_msg)
        return {"id": window.id, **_told(question)}


def _told(question: Question | None) -> Mapping[str, object]:
    """Say what a case holds: within its grace an answer is known, though not counted yet."""
    answers = question.answers if question is not None else ()
    answered = bool(answers)
    best = max(answers, key=lambda one: one.score, default=None)
    return {
        "answered": answered,
        "answer_msg": best.message if best is not None and answered else None,
        "answer_msgs": [one.message for one in answers] if answered else [],
    }
