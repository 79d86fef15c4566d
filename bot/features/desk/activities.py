"""The activities of the guide (G0 to G8): when each was last done, and how to start it in one press."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import msgspec
from msgspec.structs import replace

from bot.features.desk.state import Activities
from bot.features.measures import EVERY
from bot.kernel.calendar import upcoming
from bot.kernel.cards import (
    Action,
    Button,
    Buttons,
    Card,
    Form,
    FormErrors,
    Item,
    Items,
    Name,
    Note,
    Para,
    PersonInput,
    Phrase,
    Span,
    Style,
    TextInput,
    When,
    WhenStyle,
    Words,
    phrase,
)
from bot.kernel.facts import CarriedOut
from bot.kernel.messages import Decision
from bot.kernel.people import PersonId
from bot.kernel.policy import CHAMPIONS_CHOSEN, MONTHLY_NEWS

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from bot.kernel.feature import Moment, Reader
    from bot.kernel.messages import ButtonPressed, FactNoted, FormSubmitted

# ---------------------------------------------------------------- State

_NOT_NOW = timedelta(days=30)
_COMES_BY_ITSELF = {"G5": CHAMPIONS_CHOSEN, "G6": MONTHLY_NEWS}
"""What Steward prepares once a month, and when: there is nothing to begin before it does."""
_SAID = {"G0": "goals", "G1": "ideas", "G2": "open", "G3": "discuss", "G7": "brief", "G8": "learn"}
"""The word with which each is begun that has one."""
_MOST_WORDS = 400
_THANK, _FOR = "thank", "for"
"""How the command is typed."""


# ---------------------------------------------------------------- Decisions


def longest_undone(kept: Activities, now: datetime, *, waiting: bool) -> str | None:
    """Name what was not done for longest, of what is due and may be named; None where all is well.

    Answers are nothing to be done where no question waits, and what comes by itself is no manager's to begin.
    """

    def last(activity: str) -> datetime:
        return kept.done.get(activity, kept.since)

    def is_due(activity: str) -> bool:
        if activity in _COMES_BY_ITSELF or (activity == "G2" and not waiting):
            return False
        quiet = kept.quiet.get(activity)
        return now - last(activity) > EVERY[activity] and (quiet is None or quiet <= now)

    due = [activity for activity in EVERY if is_due(activity)]
    return min(due, key=lambda activity: (last(activity), activity), default=None)


def carried_out(kept: Activities, activity: str, at: datetime) -> Activities:
    """Remember that an activity was done."""
    done = {**kept.done, activity: max(at, kept.done.get(activity, at))}
    return replace(kept, done=done, quiet={name: until for name, until in kept.quiet.items() if name != activity})


# ---------------------------------------------------------------- Cards


def start(activity: str, proposed: Iterable[str]) -> Button:
    """Give the button with which an activity is begun: where it leads is told by what is there."""
    match activity:
        case _ if activity in _SAID:
            action = Action("steward.say", {"said": _SAID[activity]})
        case _ if activity in proposed:
            action = Action("desk.proposals", {"of": activity})
        case "G4":
            action = Action("activity.thank")
        case _:
            action = Action("activity.start", {"activity": activity})
    return Button(phrase(f"activity-{activity.lower()}.start"), action)


def undone(activity: str, kept: Activities) -> Phrase:
    """Say what was not done for longest."""
    return phrase("desk-undone", what=phrase(f"activity-{activity.lower()}"), last=_last(activity, kept))


def _last(activity: str, kept: Activities) -> Phrase:
    done = kept.done.get(activity)
    return phrase("activity-never") if done is None else phrase("activity-last", at=When(done, WhenStyle.AGO))


def every(kept: Activities, proposed: Iterable[str]) -> Card:
    """Show every activity, when it was last done, and how to begin it."""
    there = frozenset(proposed)
    items = tuple(
        Item(
            phrase("activity-line", what=phrase(f"activity-{one.lower()}"), last=_last(one, kept)),
            (start(one, there), _done(one)),
        )
        for one in EVERY
    )
    gist = phrase("activity-gist")
    return Card(gist, (Items(items), Note(phrase("activity-note"))), phrase("activity-title"))


def coming(activity: str, moment: Moment) -> Card:
    """Say of what comes by itself when it comes."""
    what = phrase(f"activity-{activity.lower()}")
    on = When(upcoming(_COMES_BY_ITSELF[activity], moment.now, moment.policy.zone), WhenStyle.DAY)
    return Card(what, (Para(phrase(f"activity-{activity.lower()}.next", on=on)), Buttons((_done(activity),))), what)


def _done(activity: str) -> Button:
    return Button(phrase("activity-done"), Action("activity.done", {"activity": activity}))


def _thank_form() -> Form:
    return Form(
        phrase("activity-thank-title"),
        (
            PersonInput("who", phrase("activity-thank-who")),
            TextInput("what", phrase("activity-thank-what"), long=True, most=_MOST_WORDS),
        ),
        phrase("activity-thank-submit"),
        Action("activity.thank"),
    )


# ---------------------------------------------------------------- Wiring


async def known(reader: Reader, moment: Moment) -> Activities:
    """Look up what was done; count from now where nothing was kept."""
    return await reader.get(Activities, "activities") or Activities(moment.now)


async def on_carried_out(event: FactNoted, reader: Reader, moment: Moment) -> Decision:
    """Somebody, or Steward on their behalf, did what the guide asks for."""
    fact: CarriedOut = event.fact  # type: ignore[assignment]  # routed by its type
    if fact.activity not in EVERY:
        return Decision()
    return Decision(save=(carried_out(await known(reader, moment), fact.activity, event.at),))


async def on_start(event: ButtonPressed, _reader: Reader, moment: Moment) -> Decision:
    """'Start' of what comes by itself."""
    activity = event.action.about.get("activity", "")
    return Decision(reply=coming(activity, moment)) if activity in _COMES_BY_ITSELF else Decision()


async def on_done(event: ButtonPressed, _reader: Reader, _moment: Moment) -> Decision:
    """'I have done this'."""
    activity = event.action.about.get("activity", "")
    if activity not in EVERY:
        return Decision()
    return replace(
        _said("activity-noted", what=phrase(f"activity-{activity.lower()}")), note=(CarriedOut(activity, event.who),)
    )


async def on_quiet(event: ButtonPressed, reader: Reader, moment: Moment) -> Decision:
    """'Not now'."""
    activity = event.action.about.get("activity", "")
    if activity not in EVERY:
        return Decision()
    kept = await known(reader, moment)
    until = moment.now + _NOT_NOW
    put = replace(kept, quiet={**kept.quiet, activity: until})
    what = phrase(f"activity-{activity.lower()}")
    return replace(_said("activity-quiet", what=what, until=When(until, WhenStyle.DAY)), save=(put,))


async def on_thank(_event: ButtonPressed, _reader: Reader, _moment: Moment) -> Decision:
    """'Thank somebody…'."""
    return Decision(reply=_thank_form())


async def on_thanking(event: FormSubmitted, reader: Reader, _moment: Moment) -> Decision:
    """Whom and for what was filled in: one more press says it, as the word `thank` does."""
    person = await reader.person(PersonId(event.values.get("who", "")))
    what = " ".join(event.values.get("what", "").replace('"', " ").split())[:_MOST_WORDS]
    if not what:
        return Decision(reply=FormErrors({"what": phrase("activity-thank-no-words")}))
    if not person.who or not person.reachable or person.who == event.who:
        return _said("activity-thank-nobody")
    apart = Words(" ")
    said: tuple[Span, ...] = (Words(_THANK), apart, Name(person.who), apart, Words(_FOR), apart, Words(what))
    gist = phrase("activity-thank-sure", who=Name(person.who), what=Words(what))
    say = Action("steward.say", {"spans": msgspec.json.encode(said).decode()})
    button = Button(phrase("activity-thank-say"), say, Style.PRIMARY)
    return Decision(reply=Card(gist, (Para(gist), Buttons((button,)))))


def _said(key: str, **values: Span) -> Decision:
    gist = phrase(key, **values)
    return Decision(reply=Card(gist, (Para(gist),)))
