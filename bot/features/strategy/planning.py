"""Writing a strategy down, part by part: what is missing, what comes first, and what somebody filled in."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from bot import listening
from bot.features.strategy.state import MONTHS, MOST_MINUTES, MOST_MONTHS, MOST_THEME, MOST_WORDS, Part
from bot.kernel.calendar import month_of, months_before
from bot.kernel.cards import FormErrors, Phrase, Words, phrase
from bot.kernel.people import PlaceId

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bot.kernel.feature import Moment
    from bot.kernel.strategy import Strategy

SORTS = ("sector", "country", "region")
_MONTH = re.compile(r"\d{4}-(0[1-9]|1[0-2])")
NOWHERE = "nowhere"


class Written(Struct, frozen=True):
    """A strategy with its purpose, which the community holds."""

    purpose: str
    strategy: Strategy


# ---------------------------------------------------------------- Decisions


def missing(written: Written, moment: Moment) -> tuple[Part, ...]:
    """Name the parts that nobody has written down yet, in the order in which they are best begun."""
    strategy = written.strategy
    there = {
        Part.PURPOSE: bool(written.purpose),
        Part.WHOM: bool(strategy.scope and strategy.audiences),
        Part.THEMES: any(strategy.themes.get(month) for month in coming(moment)),
        Part.TIME: strategy.minutes_a_week > 0,
    }
    return tuple(part for part in Part if not there[part])


def is_empty(written: Written) -> bool:
    """Whether there is nothing to look at."""
    strategy = written.strategy
    return not (written.purpose or strategy.scope or strategy.audiences or any(strategy.themes.values()))


def coming(moment: Moment) -> tuple[str, ...]:
    """Name the months of the content plan, this one first."""
    now = month_of(moment.now, moment.policy.zone)
    return tuple(months_before(now, -ahead) for ahead in range(MONTHS))


def filled_in(part: Part, values: Mapping[str, str], written: Written, moment: Moment) -> Written | FormErrors:
    """Take over what a form says."""
    strategy = written.strategy
    match part:
        case Part.PURPOSE:
            return replace(written, purpose=_line(values.get("purpose", ""), MOST_WORDS))
        case Part.WHOM:
            sort = values.get("sort", "")
            put = replace(
                strategy,
                sort=sort if sort in SORTS else strategy.sort,
                scope=_line(values.get("scope", ""), MOST_THEME),
                audiences=audiences(values.get("audiences", "")),
            )
            return replace(written, strategy=put)
        case Part.THEMES:
            themes = {month: _line(values[month], MOST_THEME) for month in values if _MONTH.fullmatch(month)}
            return replace(written, strategy=with_themes(strategy, themes, moment))
        case Part.TIME:
            minutes = read_minutes(values.get("minutes", ""))
            if minutes is None:
                return FormErrors({"minutes": phrase("strategy-bad-minutes")})
            place = values.get("place", "")
            put = replace(strategy, minutes_a_week=minutes, managers_place=_place(place, strategy))
            return replace(written, strategy=put)


def typed(words: list[str], places: list[PlaceId], written: Written, moment: Moment) -> Written | Phrase:
    """Take over what was typed; a sentence says how it is said where it cannot be understood."""
    strategy, said = written.strategy, " ".join(words[1:])
    match words:
        case ["purpose", _, *_]:
            return replace(written, purpose=_line(said, MOST_WORDS))
        case ["scope", sort, _, *_] if sort in SORTS:
            put = replace(strategy, sort=sort, scope=_line(" ".join(words[2:]), MOST_THEME))
            return replace(written, strategy=put)
        case ["audience" | "audiences", _, *_]:
            return replace(written, strategy=replace(strategy, audiences=audiences(said)))
        case ["theme", month, _, *_] if _MONTH.fullmatch(month):
            if not _ahead(month, moment):
                return phrase("strategy-bad-month", month=Words(month))
            theme = _line(" ".join(words[2:]), MOST_THEME)
            return replace(written, strategy=with_themes(strategy, {month: theme}, moment))
        case ["minutes", count] if (minutes := read_minutes(count)) is not None:
            return replace(written, strategy=replace(strategy, minutes_a_week=minutes))
        case ["place"] if places:
            return replace(written, strategy=replace(strategy, managers_place=places[0]))
        case ["place", "none"]:
            return replace(written, strategy=replace(strategy, managers_place=None))
        case _:
            return phrase("strategy-how")


def with_themes(strategy: Strategy, themes: Mapping[str, str], moment: Moment) -> Strategy:
    """Put themes into their months; those of a year ago are forgotten, and an empty one is none."""
    oldest = months_before(month_of(moment.now, moment.policy.zone), 12)
    put = {**strategy.themes, **themes}
    return replace(strategy, themes={month: put[month] for month in sorted(put) if put[month] and month >= oldest})


def audiences(text: str) -> tuple[str, ...]:
    """Read several: one a line, or with semicolons between them, or else with commas."""
    return tuple(one for part in listening.several(text) if (one := _line(part, MOST_THEME)))[:10]


def read_minutes(text: str) -> int | None:
    """Read how long managing may take in a week; nothing is 0, and None what is no such number."""
    said = text.strip()
    if not said:
        return 0
    return int(said) if said.isdecimal() and int(said) <= MOST_MINUTES else None


def _ahead(month: str, moment: Moment) -> bool:
    now = month_of(moment.now, moment.policy.zone)
    return now <= month < months_before(now, -MOST_MONTHS)


def _place(said: str, strategy: Strategy) -> PlaceId | None:
    if said == NOWHERE:
        return None
    return PlaceId(said) if said else strategy.managers_place


def _line(text: str, most: int) -> str:
    return " ".join(text.split())[:most]
