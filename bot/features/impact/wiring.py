"""Ten-line handlers: each looks, and lets a decision decide."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from bot.features.impact import cards, monthly, parting, telling, tracing
from bot.features.impact.reporting import (
    on_audience,
    on_confirm,
    on_correct,
    on_correct_form,
    on_describe,
    on_describe_form,
    on_not_mine,
    on_refuse,
    on_take_back,
    on_used,
)
from bot.features.impact.seeing import MOST, begin, contribution_of, hidden, monthly_of, take_back, told_in, uses_of
from bot.features.impact.state import (
    FORGET,
    KEPT,
    TELL,
    Exchange,
    Impact,
    Monthly,
    Stage,
    Use,
)
from bot.kernel.calendar import month_of, months_before
from bot.kernel.facts import (
    HELD,
    Accepted,
    Answered,
    Departing,
    Doubted,
    Left,
    Misheard,
    Recognised,
    Ruled,
    Unaccepted,
    Undelivered,
    Unrecognised,
)
from bot.kernel.feature import Command, Concern, Every, Feature, Press, Reader
from bot.kernel.messages import (
    ButtonPressed,
    CommandGiven,
    Decision,
    FactNoted,
    FormSubmitted,
    MessageChanged,
    MessageDeleted,
    MessagePosted,
    Timer,
    TimerDue,
)
from bot.kernel.people import Act, MessageId, PersonId, PlaceId
from bot.kernel.policy import MONTHLY_NEWS
from bot.kernel.records import Ref

if TYPE_CHECKING:
    from bot.kernel.feature import Moment

_BATCH = 400
_AGAIN = 3
"""Months for which forgetting is made up for, where a monthly pass did not come."""
_MAYBE_STANDS = frozenset({"gone", "unknown"})
"""Reasons for which a month's news counts as undelivered although it stood, or may stand."""


# ---------------------------------------------------------------- what is heard


async def on_message(event: MessagePosted, reader: Reader, moment: Moment) -> Decision:
    """Somebody wrote: does it point to what a colleague contributed?"""
    person = moment.person
    if event.bot or event.private or event.past or person.bot or person.guest or person.left:
        return Decision()
    uses = dict[str, Use]()
    for message in tracing.linked(event.text):
        of = await contribution_of(message, reader)
        if of is None or event.under in {of.question, of.message}:
            continue
        use = tracing.posted_again(of, event, moment)
        if tracing.counts(use, await reader.find(Use, "contribution", of.message, MOST)):
            uses[use.name] = use
    return await begin(tuple(uses.values()), reader, moment) if uses else Decision()


async def on_changed(event: MessageChanged, reader: Reader, moment: Moment) -> Decision:
    """Somebody edited a message: does it still point there?"""
    still = set[MessageId]()
    uses = await reader.find(Use, "post", event.message, MOST)
    for message in tracing.linked(event.text) if uses else ():
        of = await contribution_of(message, reader)
        still |= {of.message} if of else set()
    gone = [use for use in uses if use.of.message not in still]
    return await take_back(gone, event.who, reader, moment)


async def on_deleted(event: MessageDeleted, reader: Reader, moment: Moment) -> Decision:
    """Somebody deleted a message: what it pointed to is used by it no more, and nobody is led to it."""
    known = await reader.find(Exchange, "message", event.message, MOST)
    gone = [replace(use, gone=True) for use in await reader.find(Use, "contribution", event.message, MOST)]
    posted = await reader.find(Use, "post", event.message, MOST)
    left = Decision(save=tuple(tracing.without(exchange, event.message) for exchange in known))
    return left | await take_back(posted, event.who, reader, moment, also=gone)


# ---------------------------------------------------------------- what others note


async def on_answered(event: FactNoted, reader: Reader, _moment: Moment) -> Decision:
    """Somebody answered."""
    fact: Answered = event.fact  # type: ignore[assignment]  # routed by its type
    known = await reader.get(Exchange, fact.question)
    put = tracing.answered(known, fact, fact.noted or event.at)
    return Decision(save=(put,)) if put != known else Decision()


async def on_accepted(event: FactNoted, reader: Reader, moment: Moment) -> Decision:
    """An answer was accepted: given to this very question, or to another one before."""
    fact: Accepted = event.fact  # type: ignore[assignment]  # routed by its type
    known = await reader.get(Exchange, fact.question)
    if known is None or known.answer(fact.message) is None:
        of = await contribution_of(fact.message, reader)
        if of is not None and of.question != fact.question and of.message == fact.message:
            use = tracing.solved_again(of, known, fact, event.at, moment)
            old = await reader.get(Use, use.name)
            if use.by == of.who or (old is not None and old.stands):
                return Decision()
            return await begin([use], reader, moment)
    exchange = known or Exchange(fact.question, fact.by, fact.place, event.at)
    people = await _impacts(exchange, fact.who, reader)
    return tracing.accepted(exchange, fact, event.at, people, moment)


async def on_unaccepted(event: FactNoted, reader: Reader, moment: Moment) -> Decision:
    """An acceptance was taken back: by whoever gave it, or as the question is open again."""
    fact: Unaccepted = event.fact  # type: ignore[assignment]  # routed by its type
    use = await reader.get(Use, f"solved/{fact.question}")
    decision = await take_back([use] if use else [], fact.by, reader, moment)
    exchange = await reader.get(Exchange, fact.question)
    if exchange is None:
        return decision
    given = exchange.best
    people = await _impacts(exchange, given.who if given else fact.who, reader)
    return decision | tracing.unaccepted(exchange, people, moment)


async def on_doubted(event: FactNoted, reader: Reader, _moment: Moment) -> Decision:
    """What had counted as an answer does so no more."""
    fact: Doubted = event.fact  # type: ignore[assignment]  # routed by its type
    exchange = await reader.get(Exchange, fact.question)
    return Decision(save=(tracing.without(exchange, fact.message),)) if exchange else Decision()


async def on_misheard(event: FactNoted, reader: Reader, moment: Moment) -> Decision:
    """It was no question: nobody has answered anything, and nothing has settled it."""
    fact: Misheard = event.fact  # type: ignore[assignment]  # routed by its type
    use = await reader.get(Use, f"solved/{fact.question}")
    exchange = await reader.get(Exchange, fact.question)
    none = Decision(drop=(Ref.of(exchange),)) if exchange else Decision()
    return none | await take_back([use] if use else [], fact.by, reader, moment)


async def _impacts(exchange: Exchange, who: PersonId, reader: Reader) -> dict[PersonId, Impact]:
    """Read the pages of whoever's answers were, or are to be, accepted."""
    found = {one: await reader.get(Impact, one) for one in {who, *(given.who for given in exchange.given)}}
    return {one: impact for one, impact in found.items() if impact is not None}


async def on_consent(event: FactNoted, reader: Reader, moment: Moment) -> Decision:
    """Somebody said yes to being named in a month's news for something, or would rather not after all."""
    fact: Recognised | Unrecognised = event.fact  # type: ignore[assignment]  # routed by its type
    kind, _, rest = fact.what.partition("/")
    if kind != "public":
        return Decision()
    month, _, what = rest.partition("/")
    known = await reader.get(Monthly, month) or Monthly(month)
    put = known.says(fact.who, what, yes=isinstance(fact, Recognised))
    return Decision(save=(put,)) | await monthly_of(put, (), reader, moment)


async def on_ruled(_event: FactNoted, reader: Reader, moment: Moment) -> Decision:
    """A rule was changed: whom the latest news may name follows at once, also where they stand already."""
    decision, now = Decision(), month_of(moment.now, moment.policy.zone)
    for back in (1, 2):
        known = await reader.get(Monthly, months_before(now, back))
        decision |= await monthly_of(known, (), reader, moment) if known is not None else Decision()
    return decision


async def on_undelivered(event: FactNoted, reader: Reader, moment: Moment) -> Decision:
    """News did not reach somebody: tell them at a better hour. A month's news found no room: a manager decides anew."""
    fact: Undelivered = event.fact  # type: ignore[assignment]  # routed by its type
    if fact.who is None:
        month = await reader.get(Monthly, fact.surface.removeprefix("impact/month/"))
        known = month is not None and month.surface == fact.surface and month.stage is Stage.POSTED
        if month is None or not known or fact.why in _MAYBE_STANDS:
            return Decision()
        put = replace(month, stage=Stage.OPEN, place=PlaceId(""))
        return Decision(save=(put,)) | await monthly_of(put, (), reader, moment)
    impact = await reader.get(Impact, fact.who)
    if impact is None or fact.why not in HELD or impact.telling(fact.surface) is None:
        return Decision()
    return telling.untold(impact, fact.surface, await uses_of(fact.who, reader), moment)


# ---------------------------------------------------------------- time


async def on_tell(event: TimerDue, reader: Reader, moment: Moment) -> Decision:
    """It is time to tell somebody what their help was used for."""
    who = PersonId(event.timer.about)
    impact, uses = await reader.get(Impact, who) or Impact(who), await uses_of(who, reader)
    if tracing.is_late(event.timer.at, moment):
        return telling.overslept(impact, uses, moment)
    return telling.tell(impact, uses, await reader.person(who), await hidden(uses, reader), moment)


async def on_month(event: TimerDue, reader: Reader, moment: Moment) -> Decision:
    """The second Wednesday of a month: is there anything to say of the last one?"""
    month = months_before(month_of(event.timer.at, moment.policy.zone), 1)
    known = await reader.get(Monthly, month) or Monthly(month)
    put = replace(known, due=True)
    old = await reader.get(Monthly, months_before(month, 1))
    over = monthly.outlived(old) if old is not None and old.due and old.stage is Stage.OPEN else Decision()
    first = months_before(month, KEPT)
    forget = tuple(Timer(FORGET, months_before(first, back), moment.now) for back in range(_AGAIN))
    return Decision(save=(put,), do=forget) | over | await monthly_of(put, (), reader, moment)


async def on_forget(event: TimerDue, reader: Reader, moment: Moment) -> Decision:
    """What is older than two years is forgotten, piece by piece."""
    month = event.timer.about
    found = [await reader.find(kind, "month", month, _BATCH) for kind in (Exchange, Use)]
    more = any(len(some) == _BATCH for some in found)
    old = await reader.get(Monthly, month)
    drop = tuple(Ref.of(one) for some in (*found, (old,) if old else ()) for one in some)
    return Decision(drop=drop, do=(Timer(FORGET, month, moment.now),) if more else ())


# ---------------------------------------------------------------- what people ask and press


async def on_my_impact(event: CommandGiven, reader: Reader, moment: Moment) -> Decision:
    """`my impact`: what has my help been used for?"""
    impact, uses = await reader.get(Impact, event.who), await uses_of(event.who, reader)
    lately = impact.lately if impact else ()
    month = month_of(moment.now, moment.policy.zone)
    return Decision(reply=cards.own_page(impact, uses, event.who, month, await hidden(uses, reader, lately)))


async def on_post(event: ButtonPressed | FormSubmitted, reader: Reader, moment: Moment) -> Decision:
    """Ask for the channel of a month's news; or let it go into the one that was chosen."""
    month = await _open_month(event, reader)
    if month is None:
        return Decision(reply=cards.said("impact-month-decided"))
    if isinstance(event, ButtonPressed):
        return Decision(reply=monthly.channels(month, moment))
    place = PlaceId(event.values.get("place", ""))
    if place not in moment.community.places:
        return Decision(reply=cards.said("impact-post-no-place"))
    uses, people = await told_in(month, reader)
    decided = monthly.post(month, uses, people, place, moment)
    if decided is None:
        return Decision(reply=cards.said("impact-month-decided"))
    return replace(decided, reply=cards.said("impact-posted"))


async def on_edit(event: ButtonPressed | FormSubmitted, reader: Reader, moment: Moment) -> Decision:
    """Let a manager open a month's news in their own words."""
    month = await _open_month(event, reader)
    if month is None:
        return Decision(reply=cards.said("impact-month-decided"))
    if isinstance(event, ButtonPressed):
        return Decision(reply=monthly.opening(month))
    put = replace(month, opening=event.values.get("opening", "").strip()[: monthly.MOST_OPENING])
    decision = Decision(save=(put,), reply=cards.said("impact-edited"))
    return decision | await monthly_of(put, (), reader, moment)


async def on_skip(event: ButtonPressed, reader: Reader, moment: Moment) -> Decision:
    """Let a month go by without news."""
    month = await _open_month(event, reader)
    if month is None:
        return Decision(reply=cards.said("impact-month-decided"))
    return replace(monthly.skip(month, moment), reply=cards.said("impact-skipped"))


async def _open_month(event: ButtonPressed | FormSubmitted, reader: Reader) -> Monthly | None:
    month = await reader.get(Monthly, event.action.about.get("month", ""))
    return month if month is not None and month.due and month.stage is Stage.OPEN else None


FEATURE = Feature(
    "impact",
    on={MessagePosted: on_message, MessageChanged: on_changed, MessageDeleted: on_deleted},
    commands=(
        Command("used", on_used, on_message=True, concern=Concern.THANKS),
        Command("my-impact", on_my_impact, anywhere=True, concern=Concern.THANKS, alone=True),
    ),
    buttons={
        "impact.describe": Press(on_describe),
        "impact.audience": Press(on_audience),
        "impact.take-back": Press(on_take_back),
        "impact.not-mine": Press(on_not_mine),
        "impact.confirm": Press(on_confirm, Act.STEER),
        "impact.correct": Press(on_correct, Act.STEER),
        "impact.refuse": Press(on_refuse, Act.STEER),
        "impact.post": Press(on_post, Act.STEER),
        "impact.edit": Press(on_edit, Act.STEER),
        "impact.skip": Press(on_skip, Act.STEER),
    },
    forms={
        "impact.describe": Press(on_describe_form),
        "impact.correct": Press(on_correct_form, Act.STEER),
        "impact.post": Press(on_post, Act.STEER),
        "impact.edit": Press(on_edit, Act.STEER),
    },
    timers={TELL: on_tell, FORGET: on_forget},
    every=(Every("monthly-news", MONTHLY_NEWS, on_month),),
    facts={
        Answered: on_answered,
        Accepted: on_accepted,
        Unaccepted: on_unaccepted,
        Doubted: on_doubted,
        Misheard: on_misheard,
        Recognised: on_consent,
        Unrecognised: on_consent,
        Departing: parting.on_departing,
        Left: parting.on_left,
        Ruled: on_ruled,
        Undelivered: on_undelivered,
    },
)
