"""Hand-made records, and the small questions that tests ask about a decision."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime, time, timedelta

from msgspec.structs import replace

from bot.features.experts import Candidate
from bot.features.questions import rounds
from bot.features.questions.state import Answer, Ask, AskState, Piece, Question, Status
from bot.kernel.cards import Card, phrase
from bot.kernel.feature import Moment
from bot.kernel.messages import Decision, MessagePosted, Privately, Show, Timer
from bot.kernel.people import (
    CommunityId,
    MessageId,
    Person,
    PersonId,
    PlaceId,
    Touch,
    Wishes,
    WorkspaceId,
)
from bot.kernel.policy import Community, Policy
from tests.world import spans

MONDAY = datetime(2026, 3, 2, 10, tzinfo=UTC)
"""Ten in the morning in Dakar."""
TUESDAY = MONDAY + timedelta(days=1)
HOUR, MINUTE, DAY = timedelta(hours=1), timedelta(minutes=1), timedelta(days=1)
PLACE = PlaceId("cold-chain")
AMINA, BEN, KIM = PersonId("amina"), PersonId("ben"), PersonId("kim")
TEXT = "Does anyone know how to reset the temperature alarm on a TCW 3000 vaccine fridge?"
POLICY = Policy(zone="Africa/Dakar")
COMMUNITY = Community(CommunityId("health"), WorkspaceId("north"), "Health", frozenset({PLACE}), policy=POLICY)


def at(now: datetime, who: Person | None = None, **rules: object) -> Moment:
    """A moment in a community with these rules."""
    community = replace(COMMUNITY, policy=replace(POLICY, **rules))
    return Moment(now, community, who or person("nobody"))


def person(name: str, zone: str = "Africa/Dakar", **more: object) -> Person:
    """Somebody in a zone."""
    return replace(Person(PersonId(name), name.title(), zone), **more)


def opted_out(name: str) -> Person:
    """Somebody who wants to be left alone."""
    return person(name, wishes=Wishes(PersonId(name), opted_out=True))


def on_leave(name: str, until: datetime) -> Person:
    """Somebody who is away until a day."""
    return person(name, wishes=Wishes(PersonId(name), paused_until=until))


def written_to(name: str, *times: datetime, purpose: str = "routing") -> Person:
    """Somebody who had these unsolicited messages lately."""
    return person(name, touches=tuple(Touch(then, purpose, f"s{number}") for number, then in enumerate(times)))


def early_bird(name: str, ends: time) -> Person:
    """Somebody whose day ends early."""
    return person(name, wishes=Wishes(PersonId(name), day_ends=ends))


def candidate(who: Person, score: float = 1.0) -> Candidate:
    """Somebody who could be asked."""
    return Candidate(who, score, lambda: (phrase("evidence-answers-here"),))


def question(status: Status = Status.OPEN, **more: object) -> Question:
    """Amina's question, asked on Monday at ten."""
    first = MessageId("q")
    bare = Question(
        first,
        AMINA,
        PLACE,
        MONDAY,
        (Piece(first, TEXT, MONDAY),),
        status,
        score=0.95,
        language="en",
        topics=("temperatur", "vaccin", "reset", "alarm", "fridg", "tcw"),
    )
    return replace(bare, **more)


def ask(who: PersonId = BEN, state: AskState = AskState.ASKED, **more: object) -> Ask:
    """Somebody who was asked on Monday at four."""
    return replace(Ask(who, MONDAY + 6 * HOUR, state, MONDAY + DAY), **more)


def answer(who: PersonId = BEN, message: str = "a", **more: object) -> Answer:
    """An answer that came after an hour."""
    return replace(Answer(MessageId(message), who, MONDAY + HOUR, "thread"), **more)


def posted(text: str, who: PersonId = AMINA, when: datetime = MONDAY, **more: object) -> MessagePosted:
    """Somebody wrote in the channel."""
    bare = MessagePosted(
        key="e",
        at=when,
        workspace=WorkspaceId("north"),
        who=who,
        place=PLACE,
        message=MessageId("m"),
        text=spans(text),
    )
    return replace(bare, **more)


def asked(decision: Decision) -> list[str]:
    """Name who is newly written to."""
    return [
        str(effect.to.who)
        for effect in decision.do
        if isinstance(effect, Show) and isinstance(effect.to, Privately) and not effect.only_edit
    ]


def timers(decision: Decision) -> dict[str, datetime]:
    """Give the timers that are set, by the last part of their name."""
    return {effect.name.split(".")[-1]: effect.at for effect in decision.do if isinstance(effect, Timer)}


def saved(decision: Decision) -> Question:
    """Give the question as it is kept."""
    [kept] = [record for record in decision.save if isinstance(record, Question)]
    return kept


def because(decision: Decision) -> list[str]:
    """Give the reasons."""
    return [reason.key.removeprefix("because-") for reason in decision.because]


def gist(decision: Decision) -> str:
    """Give what the reply says."""
    assert isinstance(decision.reply, Card)
    return decision.reply.gist.key


def route(  # noqa: PLR0913, PLR0917 - what the handler looks up
    question_: Question,
    candidates: Sequence[Candidate],
    moment: Moment,
    due: datetime | None = None,
    snoozed: Sequence[Person] = (),
    believed: float = 0.0,
) -> Decision:
    """Decide as the handler does: who could be asked counts only where somebody is to be asked."""
    decided = rounds.without_asking(question_, moment, due, snoozed, believed)
    return rounds.choose(question_, candidates, moment) if decided is None else decided
