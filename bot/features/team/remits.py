"""What somebody of the core team looks after: said by themselves or by a manager, and how often they may be asked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from bot import listening
from bot.features.team import cards
from bot.features.team.state import MOST_ASKS, MOST_WORDS
from bot.kernel.messages import Decision
from bot.kernel.people import CORE_TEAM, Act, Person, Remit, may
from bot.kernel.steering import Managed
from bot.kernel.tongues import LANGUAGES

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bot.kernel.feature import Moment

# ---------------------------------------------------------------- Decisions


def refused(person: Person, moment: Moment) -> str:
    """Say, as the key of a sentence, why this remit is not theirs to set; empty where it is."""
    own = person.who == moment.person.who
    if not own and not may(moment.person, Act.STEER):
        return "team-remit-not-yours"
    if not person.roles.intersection(CORE_TEAM):
        return "team-remit-no-role" if own else "team-remit-no-role-yet"
    return ""


def look_after(known: Remit, what: str, moment: Moment) -> Decision:
    """Keep what somebody looks after, in words; it is matched by what the words are about."""
    put = worded(known, what)
    return _kept(put, known, moment)


def _kept(put: Remit, known: Remit, moment: Moment) -> Decision:
    own = put.who == moment.person.who
    noted = () if own or put == known else (Managed("remit", moment.person.who, put.who),)
    return Decision(save=(put,), note=noted, reply=cards.remitted(put, own=own))


def worded(known: Remit, what: str) -> Remit:
    """Say it in these words."""
    said = " ".join(what.split())[:MOST_WORDS]
    return replace(known, what=said, topics=listening.topics(said) if said else ())


def filled_in(known: Remit, values: Mapping[str, str], moment: Moment) -> Decision:
    """Keep all that the form says."""
    asks = values.get("capacity", "")
    languages = frozenset(filter(None, values.get("languages", "").split(",")))
    put = replace(
        worded(known, values.get("what", "")),
        languages=languages & LANGUAGES.keys(),
        capacity=min(int(asks), MOST_ASKS) if asks.isdecimal() else known.capacity,
        formal=values.get("formal") == "yes",
    )
    return _kept(put, known, moment)
