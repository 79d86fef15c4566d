"""What each step holds: what stands, what is recommended where nothing was chosen, and what somebody filled in."""

from __future__ import annotations

import re
from datetime import date, datetime, time, timedelta
from hashlib import blake2b
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from bot.features.measures import Metric
from bot.features.setup.state import MOST_HOLIDAYS, MOST_NAME, MOST_SCOPE, MOST_WORDS, Seat, Setup, Step
from bot.kernel.calendar import zone
from bot.kernel.cards import Words, phrase
from bot.kernel.people import Person, PersonId, PlaceId, Remit
from bot.kernel.policy import Community, Policy, Tone
from bot.kernel.strategy import Strategy
from bot.kernel.tongues import LANGUAGES

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bot.kernel.cards import Phrase

SORTS = ("sector", "country", "region")
NOWHERE = "nowhere"
_HOUR = timedelta(hours=1)
_YOUNG = timedelta(days=28)
"""For so long a rehearsal is recommended; later, colleagues would miss what they have come to rely on."""
PROMISES = (2, 4, 8, 16, 24, 40)
"""Working hours among which a promise is chosen; another that stands is kept beside them."""
UNSET = "UTC"
_APART = re.compile(r"[;\n]")
_BETWEEN_DAYS = re.compile(r"[\s,;]+")


class Player(Struct, frozen=True):
    """Somebody of the core team, and what they look after."""

    person: Person
    remit: Remit


class Offer(Struct, frozen=True):
    """A good first goal: what, how much, and where it stands now, as far as that can be said."""

    metric: Metric
    target: int
    now: float | None = None


class Sight(Struct, frozen=True, kw_only=True):
    """All that a set-up shows, through one manager's eyes."""

    setup: Setup
    seat: Seat
    person: Person
    community: Community
    strategy: Strategy
    managers: tuple[Person, ...]
    players: tuple[Player, ...]
    """The rest of the core team."""
    aims: tuple[Metric, ...]
    """What the community has set itself."""
    offers: tuple[Offer, ...]
    until: date
    """The day that is suggested for a goal."""
    refused: frozenset[PlaceId]
    """Channels in which Steward may not write."""
    now: datetime

    @property
    def policy(self) -> Policy:
        """The rules as they stand."""
        return self.community.policy


# ---------------------------------------------------------------- Decisions


def recommended(step: Step, sight: Sight) -> Policy:
    """Give the rules as they would be if this step was kept: in a new community, what its manager's own days tell."""
    policy, person = sight.policy, sight.person
    if not sight.setup.fresh or step in sight.setup.steps:
        return policy
    match step:
        case Step.PROMISE if policy.zone == UNSET:
            return replace(policy, zone=person.zone)
        case Step.VOICE if policy.language == Policy().language and person.language in LANGUAGES:
            return replace(policy, language=person.language)
        case Step.REHEARSAL if sight.now - sight.setup.began < _YOUNG:
            return replace(policy, rehearsal=True)
        case _:
            return policy


def seen(step: Step, sight: Sight) -> str:
    """Name what stands before somebody's eyes, so that a press can tell whether it still does."""
    policy = recommended(step, sight)
    shown: object = ""
    match step:
        case Step.NAME:
            shown = (sight.community.name, sight.community.purpose)
        case Step.SCOPE:
            shown = (sight.strategy.sort, sight.strategy.scope, sight.strategy.audiences)
        case Step.CHANNELS:
            shown = sorted(sight.community.places)
        case Step.MANAGERS:
            shown = sorted(one.who for one in sight.managers)
        case Step.TEAM:
            shown = sorted((one.person.who, *sorted(one.person.roles), one.remit.what) for one in sight.players)
        case Step.PROMISE:
            hours = (policy.zone, policy.day_starts, policy.day_ends, sorted(policy.working_days))
            shown = (policy.promise, hours, sorted(policy.holidays))
        case Step.VOICE:
            shown = (policy.language, policy.tone)
        case Step.PUBLIC:
            shown = (policy.public_recognition, policy.news_place, policy.core_team_place)
        case Step.GOALS:
            shown = sorted(sight.aims)
        case Step.REHEARSAL:
            shown = policy.rehearsal
    return blake2b(repr(shown).encode(), digest_size=6).hexdigest()


def named(values: Mapping[str, str], before: Community) -> Community | dict[str, Phrase]:
    """Read what the community is called, and what it is for."""
    name = " ".join(values.get("name", "").split())[:MOST_NAME]
    purpose = " ".join(values.get("purpose", "").split())[:MOST_WORDS]
    return replace(before, name=name, purpose=purpose) if name else {"name": phrase("setup-name-empty")}


def scoped(values: Mapping[str, str], before: Strategy) -> Strategy:
    """Read what it is about, and whom it serves."""
    audiences = (" ".join(one.split())[:MOST_SCOPE] for one in _APART.split(values.get("audiences", "")))
    sort = values.get("sort", "")
    return replace(
        before,
        sort=sort if sort in SORTS else "",
        scope=" ".join(values.get("scope", "").split())[:MOST_SCOPE],
        audiences=tuple(one for one in audiences if one),
    )


def promised(values: Mapping[str, str], before: Policy) -> Policy | dict[str, Phrase]:
    """Read the promise and the hours in which it counts; every error is told at once."""
    wrong: dict[str, Phrase] = {}
    hours = values.get("promise", "")
    here = zone_of(values.get("zone", ""))
    if not here:
        wrong["zone"] = phrase("setup-zone-unknown", typed=Words(values.get("zone", "")[:60]))
    starts, ends = (_time(values.get(name, "")) for name in ("starts", "ends"))
    wrong |= {name: phrase("quiet-form-bad-time") for name, at in (("starts", starts), ("ends", ends)) if at is None}
    days = frozenset(int(day) for day in values.get("days", "").split(",") if day in {*"0123456"})
    if not days:
        wrong["days"] = phrase("setup-days-none")
    holidays, strange = _holidays(values.get("holidays", ""))
    if strange:
        wrong["holidays"] = phrase("setup-holidays-bad", typed=Words(strange[:40]))
    if wrong or starts is None or ends is None:
        return wrong
    return replace(
        before,
        promise=int(hours) * _HOUR if hours.isdecimal() and 0 < int(hours) <= 1000 else before.promise,  # noqa: PLR2004 - nobody promises longer
        zone=here,
        day_starts=starts,
        day_ends=ends,
        working_days=days,
        holidays=holidays,
    )


def zone_of(typed: str) -> str:
    """Give the zone that is meant, however it was typed; empty where there is none."""
    bare = "_".join(typed.split())
    tried = (bare, "/".join(part.title() for part in bare.split("/")), bare.upper())
    return next((one for one in tried if one and (one == UNSET or zone(one).key == one)), "")


def _time(text: str) -> time | None:
    try:
        return time.fromisoformat(text.strip().zfill(5))
    except ValueError:
        return None


def _holidays(text: str) -> tuple[frozenset[date], str]:
    """Read days as 2026-12-25, however they are set apart; and the first word that is none."""
    found: set[date] = set()
    for word in filter(None, _BETWEEN_DAYS.split(text.strip())):
        try:
            found.add(date.fromisoformat(word))
        except ValueError:
            return frozenset(), word
    return frozenset(sorted(found)[:MOST_HOLIDAYS]), ""


def voiced(values: Mapping[str, str], before: Policy) -> Policy:
    """Read the language of the channels, and the tone."""
    language, tone = values.get("language", ""), values.get("tone", "")
    return replace(
        before,
        language=language if language in LANGUAGES else before.language,
        tone=Tone(tone) if tone in {*Tone} else before.tone,
    )


def published(values: Mapping[str, str], before: Community) -> Policy:
    """Read whether people may be praised in public, and where news for everybody goes."""
    place = PlaceId(values.get("news", ""))
    policy = before.policy
    news = None if place == NOWHERE else place if place in before.places else policy.news_place
    return replace(policy, public_recognition=values.get("public") != "no", news_place=news)


def who_of(values: Mapping[str, str]) -> PersonId:
    """Say who was picked."""
    return PersonId(values.get("who", ""))
