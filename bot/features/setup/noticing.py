"""The notice in every channel: what Steward reads there, what it keeps and for how long, and how anybody stops it.

It is a right of whoever writes there to know, and no nudge: it is posted in a rehearsal too, also in channels that
Steward has watched since before there were notices; a pause and the night hold it. It is posted once in a channel,
whatever becomes of it, and kept current by editing.
"""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from msgspec.structs import replace

from bot.features.setup.state import POST, Notice
from bot.features.setup.steps import UNSET
from bot.kernel.cards import Action, Button, Buttons, Card, Item, Items, Listing, Name, Note, Para, phrase
from bot.kernel.facts import HELD
from bot.kernel.messages import Decision, InPlace, Show, Timer

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from bot.kernel.facts import Undelivered
    from bot.kernel.feature import Moment
    from bot.kernel.people import Person, PlaceId
    from bot.kernel.policy import Policy

_MONTH = timedelta(days=365) / 12
_SOON = timedelta(hours=1)
_DAY = timedelta(days=1)

# ---------------------------------------------------------------- Decisions


def due(places: Iterable[PlaceId], known: Iterable[Notice], moment: Moment) -> Decision:
    """Let channels be told that never were, each once; it is asked then whether the hour is civil."""
    had = {one.place: one for one in known}
    fresh = sorted(place for place in places if place not in had)
    waiting = sorted(place for place in places if (one := had.get(place)) is not None and one.at is None)
    timers = tuple(Timer(POST, place, moment.now) for place in (*fresh, *waiting))
    return Decision(save=tuple(Notice(place) for place in fresh), do=timers)


def civil(policy: Policy, managers: Iterable[Person], at: datetime) -> datetime:
    """Give the first moment of the community's working hours that no pause covers.

    Before a community has said where it is at home, it is taken to be where its managers are.
    """
    hours = policy.hours()
    if policy.zone == UNSET:
        hours = replace(hours, zone=next((one.zone for one in managers), UNSET))
    opens = hours.opens(at)
    if policy.paused(opens) and policy.paused_until is not None:
        return hours.opens(policy.paused_until)
    return opens


def post(notice: Notice, managers: Iterable[Person], moment: Moment) -> Decision:
    """Post it, if it is a civil hour and the channel is the community's still."""
    if notice.at is not None or notice.place not in moment.community.places:
        return Decision()
    told = tuple(managers)
    if (at := civil(moment.policy, told, moment.now)) > moment.now:
        return Decision(do=(Timer(POST, notice.place, at),), because=(phrase("because-wait-for-morning"),))
    put = replace(notice, at=moment.now, refused=False)
    show = replace(_shows(put, card(told, moment)), only_edit=False, by=moment.now + _SOON)
    return Decision(save=(put,), do=(show,), because=(phrase("because-notice"),))


def follow(known: Iterable[Notice], managers: Iterable[Person], moment: Moment) -> Decision:
    """Let what stands say what is so now: other managers, another time for which something is kept."""
    said = card(managers, moment)
    posted = [one for one in known if one.at is not None and one.place in moment.community.places]
    return Decision(do=tuple(_shows(one, said) for one in posted))


def held_up(notice: Notice, fact: Undelivered, moment: Moment) -> Decision:
    """Post it at a better hour; where Steward may not write, say so in the set-up, and try again tomorrow."""
    if fact.why in HELD:
        return Decision(save=(replace(notice, at=None),), do=(Timer(POST, notice.place, moment.now),))
    if fact.why != "denied":
        return Decision()
    put = replace(notice, at=None, refused=True)
    return Decision(save=(put,), do=(Timer(POST, notice.place, moment.now + _DAY),))


# ---------------------------------------------------------------- Cards


def _shows(notice: Notice, said: Card) -> Show:
    return Show(notice.surface, said, InPlace(notice.place), only_edit=True)


def card(managers: Iterable[Person], moment: Moment) -> Card:
    """Say it all, as short as it can be and still be true."""
    gist = phrase("notice-gist")
    days = moment.policy.keep_closed.days
    items = (
        phrase("notice-reads"),
        phrase("notice-keeps", count=days, months=round(moment.policy.keep_facts / _MONTH)),
        phrase("notice-never"),
        phrase("notice-stops"),
    )
    names = tuple(Name(one.who) for one in managers if one.reachable)
    who = phrase("notice-managers", known="yes" if names else "no", names=Listing(names))
    quiet = Button(phrase("own-quiet"), Action("steward.say", {"said": "quiet"}))
    can = Button(phrase("own-help"), Action("steward.say", {"said": "help"}))
    blocks = (Para(gist), Items(tuple(Item(one) for one in items)), Para(who), Buttons((quiet, can)))
    return Card(gist, (*blocks, Note(phrase("notice-once"))), phrase("notice-title"))
