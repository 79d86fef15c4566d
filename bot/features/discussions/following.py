"""What came of a discussion: its host and manager are asked, and whoever took part is told."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from msgspec.structs import replace

from bot import listening
from bot.features.discussions import cards
from bot.features.discussions.hosting import stands
from bot.features.discussions.state import (
    ACTIVITY,
    FIRST_LOOK,
    FOLLOW,
    HOW,
    MOST_LINK,
    MOST_PEOPLE,
    MOST_WORDS,
    OUTCOMES,
    SECOND_LOOK,
    TELL,
    Discussion,
    Outcome,
    Stage,
    Standing,
)
from bot.kernel.cards import FormErrors, phrase, plain
from bot.kernel.facts import CarriedOut
from bot.kernel.messages import NOBODY, Cancel, Decision, InPlace, Privately, Show, Timer
from bot.kernel.people import Act, MessageId, Person, PersonId, may
from bot.kernel.policy import Go, Purpose, Wait
from bot.kernel.steering import CarriedForward, DiscussionEnded, DiscussionOpened

if TYPE_CHECKING:
    from bot.kernel.feature import Moment, Reader
    from bot.kernel.messages import ButtonPressed, FormSubmitted, MessagePosted, TimerDue

_CIVIL_FOR = timedelta(hours=1)
_NEWS_FOR = timedelta(days=30)
"""What could not be told by then is no news any more; it stands in the discussion's own thread."""
_ASKED_TWICE = 2


# ---------------------------------------------------------------- while it is open


def began(one: Discussion, message: MessageId, standing: Standing, moment: Moment) -> Decision:
    """It stands in its channel: from here on it is open."""
    put = replace(one, stage=Stage.OPEN, since=moment.now, opened=moment.now, message=message)
    return Decision(
        save=(put, replace(standing, messages={**standing.messages, message: one.name})),
        do=(Timer(FOLLOW, one.name, moment.now + FIRST_LOOK), stands(put)),
        note=(
            DiscussionOpened(one.name, one.host, one.by, one.place, one.topics),
            CarriedOut(ACTIVITY, one.by),
        ),
    )


async def on_message(event: MessagePosted, reader: Reader, moment: Moment) -> Decision:
    """Somebody wrote in a thread: do they take part in a discussion?"""
    if event.under is None or event.bot or event.private or event.past:
        return Decision()
    standing = await reader.get(Standing, Standing.kind)
    name = standing.messages.get(event.under) if standing else None
    one = await reader.get(Discussion, name) if name else None
    person = moment.person
    if one is None or person.bot or person.guest or person.left:
        return Decision()
    put = took_part(one, person, asks=_asks(event, moment))
    return Decision(save=(put,)) if put != one else Decision()


def _asks(event: MessagePosted, moment: Moment) -> bool:
    line = listening.Line(id=event.message, who=event.who, at=event.at, text=plain(event.text), under=event.under)
    return listening.question(line).score >= moment.policy.sure_enough


def took_part(one: Discussion, person: Person, *, asks: bool) -> Discussion:
    """Remember who took part, and from where; of what they wrote nothing but that something was asked."""
    new = person.who not in {one.host, *one.part} and len(one.part) < MOST_PEOPLE
    guest = person.who != one.host  # who hosts is not counted among those who came, nor where they came from
    return replace(
        one,
        part=(*one.part, person.who) if new else one.part,
        countries=one.countries | ({person.country} if person.country and guest else set()),
        questions=one.questions + asks,
    )


def ended(one: Discussion, how: str, standing: Standing, moment: Moment, by: PersonId = NOBODY) -> Decision:
    """Let it be over; what comes of it can be said later all the same."""
    put = replace(one, stage=Stage.OVER, since=moment.now)
    left = {message: name for message, name in standing.messages.items() if name != one.name}
    noted = () if one.outcome is not None else (DiscussionEnded(one.name, how, by),)
    return Decision(
        save=(put, replace(standing, messages=left)),
        do=(*shows(put), Cancel(FOLLOW, one.name)),
        note=noted,
    )


def shows(one: Discussion) -> tuple[Show, ...]:
    """Bring everything that stands of it up to date."""
    asked = tuple(
        Show(_how(one, number, who), cards.how_it_went(one, who), Privately(who), Purpose.DISCUSSION, only_edit=True)
        for number in range(1, one.looks + 1)
        for who in one.closely
    )
    if one.outcome is None:
        return asked
    told = tuple(
        Show(surface, cards.told(one, who), Privately(who), Purpose.NEWS, only_edit=True)
        for who, surface in one.told.items()
        if surface
    )
    return (*asked, *told)


def _how(one: Discussion, number: int, who: PersonId) -> str:
    return one.surface(f"how/{number}/{who}")


# ---------------------------------------------------------------- how it went


async def on_follow(event: TimerDue, reader: Reader, moment: Moment) -> Decision:
    """A week after it opened, and four weeks after that: what came of it?"""
    one = await reader.get(Discussion, event.timer.about)
    if one is None or one.stage is not Stage.OPEN or one.outcome is not None:
        return Decision()
    if one.looks >= _ASKED_TWICE:
        return ended(one, "nothing-yet", await standing_of(reader), moment)
    put = replace(one, looks=one.looks + 1)
    each = tuple(Timer(HOW, f"{one.name}/{who}", moment.now) for who in one.closely)
    return Decision(save=(put,), do=(*each, Timer(FOLLOW, one.name, moment.now + SECOND_LOOK)))


async def on_how(event: TimerDue, reader: Reader, moment: Moment) -> Decision:
    """Ask its host, or its manager, at a civil hour of theirs."""
    name, _, who = event.timer.about.partition("/")
    one = await reader.get(Discussion, name)
    if one is None or one.stage is not Stage.OPEN or one.outcome is not None:
        return Decision()
    person = await reader.person(PersonId(who))
    match moment.policy.reach(person, Purpose.DISCUSSION, moment.now):
        case Go():
            card, by = cards.how_it_went(one, person.who), moment.now + _CIVIL_FOR
            show = Show(_how(one, one.looks, person.who), card, Privately(person.who), Purpose.DISCUSSION, by)
            return Decision(do=(show,), because=(phrase("because-you-opened"),))
        case Wait(until):
            return Decision(do=(Timer(HOW, event.timer.about, until),))
        case _:
            return Decision()


async def standing_of(reader: Reader) -> Standing:
    """Look up which discussions are open."""
    return await reader.get(Standing, Standing.kind) or Standing()


async def _pressed(
    event: ButtonPressed | FormSubmitted, reader: Reader, moment: Moment
) -> tuple[Discussion | None, Decision]:
    """Find the discussion a press is about, for its host or whoever curates."""
    one = await reader.get(Discussion, event.action.about.get("discussion", ""))
    if one is None or one.opened is None:
        return None, Decision(reply=cards.said("discuss-gone"))
    if event.who not in one.closely and not may(moment.person, Act.CURATE):
        return None, Decision(reply=cards.said("discuss-not-yours"))
    return one, Decision()


async def on_nothing(event: ButtonPressed, reader: Reader, moment: Moment) -> Decision:
    """'Nothing yet': asked once more in four weeks, and then no more."""
    one, late = await _pressed(event, reader, moment)
    if one is None:
        return late
    if one.stage is not Stage.OPEN or one.outcome is not None:
        return Decision(reply=cards.said("discuss-decided"))
    if one.looks >= _ASKED_TWICE:
        over = ended(one, "nothing-yet", await standing_of(reader), moment, event.who)
        return replace(over, reply=cards.said("discuss-nothing-last"))
    return Decision(do=(Timer(FOLLOW, one.name, moment.now + SECOND_LOOK),), reply=cards.said("discuss-nothing-noted"))


async def on_over(event: ButtonPressed, reader: Reader, moment: Moment) -> Decision:
    """'It is over'."""
    one, late = await _pressed(event, reader, moment)
    if one is None:
        return late
    if one.stage is not Stage.OPEN or one.outcome is not None:
        return Decision(reply=cards.said("discuss-decided"))
    over = ended(one, "dropped", await standing_of(reader), moment, event.who)
    return replace(over, reply=cards.said("discuss-over-noted"))


# ---------------------------------------------------------------- what it was taken forward in


async def on_forward(event: ButtonPressed, reader: Reader, moment: Moment) -> Decision:
    """'It was taken forward': in what?"""
    one, late = await _pressed(event, reader, moment)
    return late if one is None else Decision(reply=cards.forward(one))


async def on_forward_form(event: FormSubmitted, reader: Reader, moment: Moment) -> Decision:
    """It was said in what."""
    one, late = await _pressed(event, reader, moment)
    if one is None:
        return late
    said = " ".join(event.values.get("words", "").split())[:MOST_WORDS]
    link = event.values.get("link", "").strip()[:MOST_LINK]
    how = event.values.get("how", "")
    wrong = {}
    if not said:
        wrong["words"] = phrase("discuss-forward-empty")
    if link and not link.startswith(("https://", "http://")):
        wrong["link"] = phrase("discuss-forward-no-link")
    if wrong:
        return Decision(reply=FormErrors(wrong))
    outcome = Outcome(how if how in OUTCOMES else "other", said, event.who, moment.now, link)
    return carried(one, outcome, await standing_of(reader), moment)


def carried(one: Discussion, outcome: Outcome, standing: Standing, moment: Moment) -> Decision:
    """Keep what came of it, say so in its thread, and let everybody who took part be told; said anew, it is mended."""
    put = replace(one, outcome=outcome, stage=Stage.OVER, since=moment.now)
    left = {message: name for message, name in standing.messages.items() if name != one.name}
    first = one.outcome is None
    public = Show(
        one.surface("outcome"), cards.outcome(put), InPlace(one.place, one.message), Purpose.NEWS, approved=True
    )
    mended = replace(public, only_edit=True)
    people = [who for who in dict.fromkeys((*one.closely, *one.part)) if who != outcome.by]
    tell = tuple(Timer(TELL, f"{one.name}/{who}", moment.now) for who in people) if first else ()
    noted = (CarriedForward(one.name, outcome.by, outcome.how), CarriedOut(ACTIVITY, outcome.by)) if first else ()
    return Decision(
        save=(put, replace(standing, messages=left)),
        do=(public if first else mended, *shows(put), *tell, Cancel(FOLLOW, one.name)),
        note=noted,
        reply=cards.said("discuss-forward-noted", people=len(people), again="no" if first else "yes"),
        because=(phrase("because-carried-forward"),),
    )


async def on_tell(event: TimerDue, reader: Reader, moment: Moment) -> Decision:
    """Tell somebody who took part what became of it, at a civil hour of theirs."""
    name, _, who = event.timer.about.partition("/")
    one = await reader.get(Discussion, name)
    if one is None or one.outcome is None or who in one.told or moment.now - one.outcome.at > _NEWS_FOR:
        return Decision()
    person = await reader.person(PersonId(who))
    match moment.policy.reach(person, Purpose.NEWS, moment.now):
        case Go():
            surface = one.surface(f"told/{who}")
            put = replace(one, told={**one.told, person.who: surface})
            by = moment.now + _CIVIL_FOR
            show = Show(surface, cards.told(put, person.who), Privately(person.who), Purpose.NEWS, by, worthwhile=True)
            return Decision(save=(put,), do=(show,), because=(phrase("because-took-part"),))
        case Wait(until):
            return Decision(do=(Timer(TELL, event.timer.about, until),))
        case _:
            return Decision()
