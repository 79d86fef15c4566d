"""Hand-made contributors, as tests of outreach need them."""

from __future__ import annotations

from datetime import datetime, timedelta

from msgspec.structs import replace

from bot.features.outreach import learning
from bot.features.outreach.state import Contributor, Deed
from bot.kernel.facts import Accepted, Answered
from bot.kernel.people import MessageId, PersonId
from tests.unit.features.makers import BEN, DAY, MONDAY, PLACE

NOW = MONDAY + 7 * DAY
"""A Monday: what is told of the days before happened in the week before."""
WEEK = timedelta(days=7)


def deed(days: float, whom: str = "amina", question: str = "", **more: object) -> Deed:
    """Something Ben answered, so many days ago."""
    name = question or f"q{days}{whom}"
    bare = Deed(
        NOW - days * DAY, name, MessageId(f"a/{name}"), PLACE, PersonId(whom), timedelta(minutes=20), first=True
    )
    return replace(bare, **more)


def ben(*deeds: Deed, **more: object) -> Contributor:
    """Ben, who did this."""
    one = Contributor(BEN)
    for done in sorted(deeds, key=lambda each: each.at):
        one = learning.answered(one, answered(done), done.at, past=done.past)
        if done.accepted:
            one = learning.accepted(one, accepted(done), done.accepted, past=done.accepted_past)
    return replace(one, **more)


def answered(done: Deed, who: PersonId = BEN) -> Answered:
    """The fact that tells of it."""
    return Answered(done.question, who, done.whom, done.place, done.message, done.first, "thread", done.took)


def accepted(done: Deed, who: PersonId = BEN) -> Accepted:
    """The fact that it was accepted."""
    return Accepted(done.question, who, done.whom, done.message, done.place)


def ago(days: float) -> datetime:
    """So many days ago."""
    return NOW - days * DAY
