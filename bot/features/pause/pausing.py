"""Beginning, changing and ending a pause: what the rules say of it, and everything that follows."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from bot import listening
from bot.features.pause import cards
from bot.kernel.cards import Words, phrase
from bot.kernel.facts import Resumed, Ruled
from bot.kernel.messages import NOBODY, Cancel, Decision, InPlace, Show, Timer
from bot.kernel.policy import Purpose
from bot.kernel.resting import Keeps, Pause, StaysOn

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date, datetime

    from bot.kernel.cards import Card, Phrase
    from bot.kernel.facts import Fact
    from bot.kernel.feature import Moment
    from bot.kernel.people import Person, PersonId, PlaceId

# ---------------------------------------------------------------- State

END = "pause.end"
_SOON = timedelta(hours=1)
"""A team that cannot be told within this time is not told of what began long ago."""


class Said(Struct, frozen=True):
    """What somebody typed after `pause`."""

    until: datetime | None = None
    why: str = ""
    wrong: Phrase | None = None
    """What is amiss with the day, if one was meant."""


class Known(Struct, frozen=True):
    """What is known of the community's latest pause."""

    pause: Pause | None = None
    by: Person | None = None
    """Whoever began it or changed it last."""


# ---------------------------------------------------------------- Decisions


def read(words: Sequence[str], moment: Moment) -> Said:
    """Read 'until friday "earthquake response"': a day, and the reason; either may be missing."""
    named, length = listening.day_first(words, moment.now, moment.policy.zone)
    lead = 0
    while lead < len(words) and listening.only_leads(words[lead]):
        lead += 1
    if named is None:
        why = _why(words[lead + 1 :] if lead else words)
        wrong = phrase("pause-which-day", day=Words(words[lead][:40])) if lead < len(words) else None
        return Said(why=why, wrong=wrong)
    until = listening.morning(named, moment.policy.zone)
    return Said(until, _why(words[length:]), amiss(named, moment))


def _why(words: Iterable[str]) -> str:
    return " ".join(" ".join(words).split())[: cards.MOST_WHY].strip()


def amiss(named: date, moment: Moment) -> Phrase | None:
    """Say why nothing can rest until that day; None where it can."""
    until, day = listening.morning(named, moment.policy.zone), Words(f"{named}")
    if until <= moment.now:
        return phrase("pause-day-past", day=day)
    if until > moment.now + listening.LONGEST:
        return phrase("pause-day-far", day=day)
    return None


def rest(until: datetime, why: str | None, known: Known, moment: Moment, keeps: Keeps | None = None) -> Decision:
    """Let everything unsolicited rest; or change the pause that lasts: longer, shorter, for another reason.

    Where no reason and no choice is given, those of the pause that lasts stay.
    """
    policy = moment.policy
    lasts = policy.paused(moment.now)
    reason = (policy.paused_for if lasts else "") if why is None else why
    stays = policy.stays_on if lasts else StaysOn()
    if reason != policy.paused_for or not lasts:
        stays = replace(stays, named=listening.named_in(reason))
    return _put(until, reason, replace(stays, keeps=keeps or stays.keeps), known, moment)


def keep(keeps: Keeps, known: Known, moment: Moment) -> Decision:
    """Choose what stays on in the pause that lasts."""
    policy = moment.policy
    if policy.paused_until is None or not policy.paused(moment.now):
        return Decision(reply=cards.over())
    return _put(policy.paused_until, policy.paused_for, replace(policy.stays_on, keeps=keeps), known, moment)


def name(words: str, places: Iterable[PlaceId], known: Known, moment: Moment) -> Decision:
    """Say by which words and channels a question of the response is known: those stay on from now on."""
    policy = moment.policy
    if policy.paused_until is None or not policy.paused(moment.now):
        return Decision(reply=cards.over())
    ours = frozenset(places) & moment.community.places
    stays = StaysOn(Keeps.RESPONSE, policy.stays_on.named, listening.named_words(words), ours)
    return _put(policy.paused_until, policy.paused_for, stays, known, moment)


def _put(until: datetime, why: str, stays: StaysOn, known: Known, moment: Moment) -> Decision:
    """Let a pause stand as it is now, and everybody who minds know."""
    policy, who = moment.policy, moment.person
    lasts = policy.paused(moment.now)
    put = replace(policy, paused_until=until, paused_for=why, stays_on=stays)
    community = replace(moment.community, policy=put)
    now = replace(moment, community=community)
    if lasts and put == policy:
        return Decision(reply=cards.standing(now))
    old = known.pause if known.pause is not None and not known.pause.over else None
    begun = old if lasts and old is not None else Pause(moment.now)
    closed: tuple[Show, ...] = ()
    if old is not None and begun is not old:  # over by its time, a moment ago: nobody has said so yet
        closed = told(Known(replace(old, over=True)), now)
    pause = replace(begun, by=who.who, until=until, why=why)
    sooner = policy.paused_until is not None and until < policy.paused_until
    eased = lasts and (sooner or (stays != policy.stays_on and stays.keeps is not Keeps.NOTHING))
    # Nobody ended it: what may go on now is looked at again, as when it is over.
    noted: tuple[Fact, ...] = (*((Resumed(NOBODY),) if eased else ()), Ruled("pause", who.who))
    return Decision(
        save=(community, pause),
        do=(Timer(END, "", until), *closed, *told(Known(pause, who), now)),
        note=noted,
        reply=cards.standing(now),
        because=(phrase("because-paused"),),
    )


def resume(known: Known, moment: Moment) -> Decision:
    """End a pause before its time."""
    if not moment.policy.paused(moment.now):
        return Decision(reply=cards.said("resume-nothing"))
    ended = _over(known, moment, moment.person.who)
    return replace(ended, do=(Cancel(END, ""), *ended.do), reply=cards.said("resume-noted"))


def end(known: Known, moment: Moment, due: datetime) -> Decision:
    """Let a pause be over by its time: what waited is asked again, unless an outage has gone by meanwhile."""
    policy = moment.policy
    if policy.paused_until is None:
        return Decision()
    if policy.paused(moment.now):
        return Decision(do=(Timer(END, "", policy.paused_until),))
    ended = _over(known, moment, NOBODY)
    late = moment.now - due > policy.stale_after  # what waited for its end rings by itself, and knows how late it is
    return replace(ended, note=(Ruled("pause", NOBODY),)) if late else ended


def _over(known: Known, moment: Moment, by: PersonId) -> Decision:
    policy = replace(moment.policy, paused_until=None, paused_for="", stays_on=StaysOn())
    community = replace(moment.community, policy=policy)
    if known.pause is None:
        return Decision(save=(community,), note=(Resumed(by),))
    pause = replace(known.pause, until=moment.now, over=True)
    shows = told(replace(known, pause=pause), replace(moment, community=community))
    return Decision(save=(community, pause), do=shows, note=(Resumed(by),))


def told(known: Known, moment: Moment) -> tuple[Show, ...]:
    """Let the core team's one message say how things are; in a rehearsal nothing new is posted."""
    policy, pause = moment.policy, known.pause
    if policy.core_team_place is None or pause is None:
        return ()
    card = cards.team(pause, known.by, moment)
    only_edit = pause.over or policy.rehearsal
    by = moment.now + _SOON
    return (Show(pause.surface, card, InPlace(policy.core_team_place), Purpose.CORE_TEAM, by, only_edit=only_edit),)


def shown(moment: Moment) -> Card:
    """Show how things are: the pause that lasts, or how one is begun."""
    return cards.standing(moment) if moment.policy.paused(moment.now) else cards.begin()
