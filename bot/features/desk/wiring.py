"""The manager's week: what needs you, by message on Monday morning and on a page that is always current.

It hears the other features' facts and keeps a line for each question that waits, by its id, never its words.
"""

from __future__ import annotations

from datetime import datetime, time, timedelta
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from bot.kernel.calendar import Weekly
from bot.kernel.cards import (
    Action,
    Block,
    Button,
    Buttons,
    Card,
    Item,
    Items,
    Listing,
    Name,
    Note,
    Para,
    Phrase,
    Place,
    Post,
    When,
    WhenStyle,
    Words,
    phrase,
)
from bot.kernel.facts import (
    HELD,
    Accepted,
    Answered,
    Asked,
    Claimed,
    Closed,
    Escalated,
    Fact,
    Misheard,
    Nudged,
    QuestionId,
    Reopened,
    Undelivered,
)
from bot.kernel.feature import Command, Every, Feature, Moment, Reader
from bot.kernel.messages import CommandGiven, Decision, FactNoted, HomeOpened, Privately, Show, Timer, TimerDue
from bot.kernel.people import Act, MessageId, PersonId, PlaceId, Role, may
from bot.kernel.policy import Go, Purpose, Wait
from bot.kernel.records import Record, Ref

if TYPE_CHECKING:
    from collections.abc import Sequence

# ---------------------------------------------------------------- State

_MOST_READ = 1000
_MOST_SHOWN = 5
_WEEK = timedelta(days=7)
_PLAN = "desk.plan"


class Open(Record, frozen=True):
    """A question that waits: a line of the agenda."""

    kind = "open"

    question: QuestionId
    who: PersonId
    place: PlaceId
    at: datetime
    escalated: bool = False
    past: bool = False
    """From before Steward came, or from an outage: listed, never acted on."""

    @property
    def id(self) -> str:
        """One line a question."""
        return self.question

    def keys(self) -> tuple[tuple[str, str], ...]:
        """Found by who asked."""
        return (("who", self.who),)


class Planned(Record, frozen=True):
    """When a manager was last written their plan."""

    kind = "planned"

    who: PersonId
    at: datetime

    @property
    def id(self) -> str:
        """One a manager."""
        return self.who


class Week(Struct, frozen=True):
    """What happened since a week ago, counted from the ledger."""

    asked: int = 0
    answered: int = 0
    nudged: int = 0
    accepted: tuple[PersonId, ...] = ()
    """Whose answers were accepted, in order of appearance."""


# ---------------------------------------------------------------- Decisions


def count(facts: Sequence[tuple[datetime, Fact]]) -> Week:
    """Fold a week of the ledger. What was no question does not count, nor what became of the past Steward read."""
    asked: set[QuestionId] = set()
    answered: set[QuestionId] = set()
    helped: dict[PersonId, None] = {}
    none = {one.question for _, one in facts if isinstance(one, Misheard) or (isinstance(one, Asked) and one.past)}
    nudged = 0
    for _, fact in facts:
        match fact:
            case Asked(question=question) if question not in none:
                asked.add(question)
            case Answered(question=question, first=True) if question not in none:
                answered.add(question)
            case Accepted(question=question, who=who) if question not in none:
                answered.add(question)
                helped[who] = None
            case Nudged():
                nudged += 1
            case _:
                continue
    return Week(len(asked), len(answered), nudged, tuple(helped))


def plan(waiting: Sequence[Open], week: Week, last: Planned | None, who: PersonId, moment: Moment) -> Decision:
    """Write to a manager on Monday morning; when there is nothing to say, say nothing."""
    waits = any(not one.past or last is None or one.at > last.at for one in waiting)
    if not waits and week == Week():  # the past is told once
        return Decision(because=(phrase("because-nothing-to-say"),))
    surface = f"plan/{who}/{moment.now:%Y-%m-%d}"
    card = desk(waiting, week, moment)
    blocks = (*card.blocks, Note(phrase("plan-note")))
    return Decision(
        save=(Planned(who, moment.now),),
        do=(Show(surface, replace(card, blocks=blocks), Privately(who), Purpose.PLAN),),
        because=(phrase("because-monday"),),
    )


# ---------------------------------------------------------------- Cards


def desk(waiting: Sequence[Open], week: Week, moment: Moment) -> Card:
    """Show a manager what needs them, at most ten lines."""
    community = Words(moment.community.name)
    blocks: list[Block] = []
    policy = moment.policy
    if policy.paused(moment.now) and policy.paused_until is not None:
        until = When(policy.paused_until, WhenStyle.DAY)
        blocks.append(Para(phrase("desk-paused", until=until, why=Words(policy.paused_for))))
    fresh = [one for one in waiting if not one.past]
    past = len(waiting) - len(fresh)
    if fresh:
        blocks.append(Para(phrase("desk-waiting", count=len(fresh))))
        ordered = sorted(fresh, key=lambda one: (not one.escalated, one.at, one.question))
        blocks.append(Items(tuple(_line(one) for one in ordered[:_MOST_SHOWN]), ordered=True))
        if len(fresh) > _MOST_SHOWN:
            blocks.append(Note(phrase("desk-more", count=len(fresh) - _MOST_SHOWN)))
    else:
        blocks.append(Para(phrase("desk-nothing-waits")))
    blocks.append(Para(phrase("desk-week", asked=week.asked, answered=week.answered, nudged=week.nudged)))
    if week.accepted:
        names = Listing(tuple(Name(who) for who in week.accepted[:_MOST_SHOWN]))
        blocks.append(Para(phrase("desk-helped", names=names, count=len(week.accepted))))
    if past:
        blocks.append(Note(phrase("desk-past", count=past)))
    say = Action("steward.say", {"said": "open"})
    blocks.append(Buttons((Button(phrase("desk-see-open"), say),)))
    gist = phrase("desk-gist", community=community, count=len(fresh))
    return Card(gist, tuple(blocks), phrase("desk-title", community=community))


def own(mine: Sequence[Open], moment: Moment) -> Card:
    """Show a member what waits for them, and what they may say."""
    community = Words(moment.community.name)
    gist = phrase("own-gist", community=community, count=len(mine))
    blocks: list[Block] = [Para(phrase("own-hello", community=community))]
    if mine:
        blocks.append(Para(phrase("own-waiting", count=len(mine))))
        ordered = sorted(mine, key=lambda one: (one.at, one.question))
        blocks.append(Items(tuple(_line(one) for one in ordered[:_MOST_SHOWN])))
    say = [("own-help", "help"), ("own-open", "open"), ("own-quiet", "quiet"), ("own-why", "why")]
    buttons = tuple(Button(phrase(label), Action("steward.say", {"said": word})) for label, word in say)
    blocks.append(Buttons(buttons))
    return Card(gist, tuple(blocks), phrase("own-title", community=community))


def _line(one: Open) -> Item:
    state: Phrase = phrase("desk-line-escalated" if one.escalated else "desk-line-waiting")
    said = phrase("desk-line", asker=Name(one.who), place=Place(one.place), since=When(one.at, WhenStyle.AGO))
    see = Post(MessageId(one.question), phrase("see-question"))
    return Item((said, Words(" "), state, Words(" "), see))


# ---------------------------------------------------------------- Wiring


async def _waiting(reader: Reader) -> tuple[Open, ...]:
    return await reader.find(Open, limit=_MOST_READ)


async def on_asked(event: FactNoted, _reader: Reader, _moment: Moment) -> Decision:
    """A question waits."""
    fact: Asked = event.fact  # type: ignore[assignment]  # routed by its type
    return Decision(save=(Open(fact.question, fact.who, fact.place, event.at, past=fact.past),))


async def on_over(event: FactNoted, reader: Reader, _moment: Moment) -> Decision:
    """A wait is over."""
    fact: Answered | Accepted | Closed = event.fact  # type: ignore[assignment]  # routed by its type
    one = await reader.get(Open, fact.question)
    return Decision(drop=(Ref.of(one),)) if one else Decision()


async def on_reopened(event: FactNoted, _reader: Reader, _moment: Moment) -> Decision:
    """A wait goes on."""
    fact: Reopened = event.fact  # type: ignore[assignment]  # routed by its type
    since = fact.since or event.at
    return Decision(save=(Open(fact.question, fact.who, fact.place, since, past=fact.past),))


async def on_placed(event: FactNoted, reader: Reader, _moment: Moment) -> Decision:
    """A question found nobody, and goes to the top; or it found somebody after all."""
    fact: Escalated | Claimed = event.fact  # type: ignore[assignment]  # routed by its type
    one = await reader.get(Open, fact.question)
    return Decision(save=(replace(one, escalated=isinstance(fact, Escalated)),)) if one else Decision()


async def _week(reader: Reader, moment: Moment) -> Week:
    """Count the last seven days; who wants to be left alone is in no list."""
    week = count(await reader.facts(moment.now - _WEEK))
    return replace(week, accepted=tuple([who for who in week.accepted if (await reader.person(who)).reachable]))


async def on_monday(_event: TimerDue, reader: Reader, _moment: Moment) -> Decision:
    """Monday, nine o'clock: every manager's plan, each at a civil hour of their own."""
    managers = await reader.people(Role.MANAGER)
    return Decision(do=tuple(Timer(_PLAN, person.who, _event.at) for person in managers))


async def on_plan(event: TimerDue, reader: Reader, moment: Moment) -> Decision:
    """One manager's plan."""
    person = await reader.person(PersonId(event.timer.about))
    match moment.policy.reach(person, Purpose.PLAN, moment.now):
        case Go():
            last = await reader.get(Planned, person.who)
            return plan(await _waiting(reader), await _week(reader, moment), last, person.who, moment)
        case Wait(until):
            return Decision(do=(Timer(_PLAN, person.who, until),), because=(phrase("because-wait-for-morning"),))
        case _:
            return Decision()


async def on_undelivered(event: FactNoted, _reader: Reader, moment: Moment) -> Decision:
    """A plan was held up: look again when it may be sent."""
    fact: Undelivered = event.fact  # type: ignore[assignment]  # routed by its type
    if fact.who is None or fact.why not in HELD or not fact.surface.startswith("plan/"):
        return Decision()
    return Decision(do=(Timer(_PLAN, fact.who, moment.now),))


async def on_home(_event: HomeOpened | CommandGiven, reader: Reader, moment: Moment) -> Decision:
    """Somebody opened Steward's page, or said `desk`."""
    if not may(moment.person, Act.STEER):
        return Decision(reply=own(await reader.find(Open, "who", moment.person.who), moment))
    return Decision(reply=desk(await _waiting(reader), await _week(reader, moment), moment))


FEATURE = Feature(
    "desk",
    on={HomeOpened: on_home},
    commands=(Command("desk", on_home, anywhere=True),),
    timers={_PLAN: on_plan},
    every=(Every("monday", Weekly(0, time(9)), on_monday),),
    facts={
        Asked: on_asked,
        Answered: on_over,
        Accepted: on_over,
        Closed: on_over,
        Reopened: on_reopened,
        Escalated: on_placed,
        Claimed: on_placed,
        Undelivered: on_undelivered,
    },
)
