"""What a rule can be: each kind reads it from words or from a file, writes it as a file has it, and says it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sized
from datetime import date, time, timedelta
from difflib import get_close_matches
from typing import TYPE_CHECKING, Any

from msgspec import Struct

from bot import listening
from bot.kernel.calendar import zone, zone_names
from bot.kernel.cards import Code, Listing, Phrase, Place, Words, phrase
from bot.kernel.people import PlaceId

if TYPE_CHECKING:
    from bot.kernel.cards import Span
    from bot.kernel.policy import Community

Plain = str | int | float | list[str] | dict[str, str]
"""How a value stands in a file, and in the history."""
_NOTHING = frozenset(("none", "aucun", "aucune", "ninguno", "ninguna", "нет", "无", ""))
DAY_NAMES = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_UNITS = {
    "y": timedelta(days=365),
    "d": timedelta(days=1),
    "h": timedelta(hours=1),
    "min": timedelta(minutes=1),
    "s": timedelta(seconds=1),
    "w": timedelta(weeks=1),
}
_LETTERS = {
    "y": "y year years an ans année années año años год года лет 年 سنة سنوات",
    "d": "d day days j jour jours día días dia dias д дн день дня дней 天 日 يوم أيام",
    "h": "h hour hours heure heures hora horas ч час часа часов 小时 ساعة ساعات",
    "min": "m min mins minute minutes minuto minutos мин минут минуты 分钟 دقيقة دقائق",
    "s": "s sec seconds",
    "w": "w week weeks sem semaine semaines semana semanas неделя недели 周 أسبوع",
}
_UNIT_OF = {name: unit for unit, names in _LETTERS.items() for name in names.split()}
_AMOUNT = re.compile(r"(\d{1,7}(?:[.,]\d{1,6})?)\s*([^\W\d_]*)\.?\s*")
_TIME = re.compile(r"(\d{1,2})(?:\s*[:.h]\s*(\d{2}))?\s*(am|pm|h)?", re.IGNORECASE)
_BETWEEN = re.compile(r"\s*[-\N{EN DASH}\N{EM DASH}至到]\s*|\s+(?:to|until|à|a|до|إلى)\s+", re.IGNORECASE)
_APART = re.compile(r"[\s,;،、]+")
_NOON, _DAY_HOURS = 12, 24
_WHOLE_WEEK = 7
_RANGE = 3
"""From so many days in a row on, the first and the last tell it."""


class Wrong(Struct, frozen=True):
    """What was given cannot be: why, and what may have been meant instead."""

    why: Phrase
    near: str = ""


def wrong(kind: str, given: object, near: str = "", **bounds: Span | str | int) -> Wrong:
    """Say what cannot be."""
    typed = Words(str(given)[:60])
    return Wrong(phrase("rule-wrong", kind=kind, typed=typed, **{**_UNBOUND, **bounds}), near)


_UNBOUND: dict[str, Span | str | int] = {"least": "", "most": "", "listed": ""}


def _is_none(typed: str) -> bool:
    """Whether somebody says that there are none of something, or none any more."""
    return typed.strip().casefold() in _NOTHING or listening.on_or_off(typed) is False


class Kind(Struct, frozen=True):
    """What a rule of this kind can be."""

    def read(self, given: object, here: Community) -> Any:  # noqa: ANN401 - a value of the policy's field, or `Wrong`
        """Read what was typed, or stands in a file."""
        raise NotImplementedError

    def plain(self, value: Any) -> Plain:  # noqa: ANN401 - a value of the policy's field
        """Write it as a file has it."""
        raise NotImplementedError

    def said(self, value: Any) -> Span:  # noqa: ANN401 - a value of the policy's field
        """Say it in words."""
        raise NotImplementedError

    def count(self, value: Any) -> int:  # noqa: ANN401 - a value of the policy's field
        """Give the number that a sentence may choose its words by."""
        return value if isinstance(value, int) else 0


class Zone(Kind, frozen=True):
    """A time zone by its IANA name."""

    def read(self, given: object, here: Community) -> str | Wrong:
        """Read it; the name of a city, or a slip, is answered with what may be meant."""
        del here
        typed = str(given).strip().replace(" ", "_")
        if isinstance(given, str) and zone(typed).key == typed:
            return typed
        bare = typed.casefold()
        cities = {name.casefold().rpartition("/")[2]: name for name in sorted(zone_names())}
        names = {name.casefold(): name for name in zone_names()} | cities
        close = get_close_matches(bare, sorted(names), n=1, cutoff=0.75)
        return wrong("zone", given, names.get(bare) or (names[close[0]] if close else ""))

    def plain(self, value: str) -> str:
        """Write it."""
        return value

    def said(self, value: str) -> Span:
        """Say it."""
        return Words(value)


class OneOf(Kind, frozen=True):
    """One of a few words, which may be known by names of their own."""

    kind: str
    names: Mapping[str, str]

    def read(self, given: object, here: Community) -> str | Wrong:
        """Read it."""
        del here
        typed = str(given).strip().casefold()
        known = {name.casefold(): word for word, name in self.names.items()} | {word: word for word in self.names}
        if isinstance(given, str) and typed in known:
            return known[typed]
        close = get_close_matches(typed, sorted(known), n=1)
        listed = Listing(tuple(Code(word) for word in self.names))
        return wrong(self.kind, given, known[close[0]] if close else "", listed=listed)

    def plain(self, value: str) -> str:
        """Write it."""
        return str(value)

    def said(self, value: str) -> Span:
        """Say it by its own name."""
        return phrase("rule-tone-is", to=str(value)) if self.kind == "tone" else Words(self.names.get(value, value))


class Hours(Kind, frozen=True):
    """When a working day begins and ends."""

    def read(self, given: object, here: Community) -> tuple[time, time] | Wrong:
        """Read `9-17`, `9:00-17:30` or `9am to 5pm`; a day that ends before it begins is a slip."""
        del here
        parts = _BETWEEN.split(given.strip()) if isinstance(given, str) else []
        times = [_time(part) for part in parts]
        if len(times) != 2 or times[0] is None or times[1] is None:  # noqa: PLR2004 - a beginning and an end
            return wrong("hours", given)
        starts, ends = times[0], times[1]
        if starts == _DAY_HOURS * 60 or ends <= starts:
            later = ends + _NOON * 60
            near = f"{_clock(starts)}-{_clock(later)}" if starts < later < _DAY_HOURS * 60 else ""
            return wrong("backwards", given, near)
        return time(*divmod(starts, 60)), time(*divmod(ends % (_DAY_HOURS * 60), 60))

    def plain(self, value: tuple[time, time]) -> str:
        """Write it."""
        starts, ends = value
        return f"{starts:%H:%M}-{_clock(_minutes(ends) or _DAY_HOURS * 60)}"

    def said(self, value: tuple[time, time]) -> Span:
        """Say it."""
        starts, ends = self.plain(value).split("-")
        return phrase("rule-hours-are", starts=Words(starts), ends=Words(ends))


def _time(text: str) -> int | None:
    """Read a time of day in minutes; 24:00 is the end of it."""
    found = _TIME.fullmatch(text.strip())
    if found is None:
        return None
    hour, minute, half = int(found[1]), int(found[2] or 0), (found[3] or "").casefold()
    if half in {"am", "pm"}:
        if not 1 <= hour <= _NOON:
            return None
        hour = hour % _NOON + (_NOON if half == "pm" else 0)
    whole = hour * 60 + minute
    return whole if minute < 60 and whole <= _DAY_HOURS * 60 else None  # noqa: PLR2004 - minutes of an hour


def _minutes(at: time) -> int:
    return at.hour * 60 + at.minute


def _clock(minutes: int) -> str:
    return f"{minutes // 60:02}:{minutes % 60:02}"


class Days(Kind, frozen=True):
    """Days of the week, in six languages; Monday is 0."""

    def read(self, given: object, here: Community) -> frozenset[int] | Wrong:
        """Read `mon-fri`, `sun-thu`, `mon, wed` or a list of them."""
        del here
        typed = " ".join(map(str, given)) if isinstance(given, list) else str(given)
        days: set[int] = set()
        for word in filter(None, _APART.split(re.sub(r"\s*[-\N{EN DASH}]\s*", "-", typed))):
            first, dash, last = word.partition("-")
            start, end = listening.weekday(first), listening.weekday(last if dash else first)
            if start is None or end is None:
                return wrong("days", word)
            days |= {(start + ahead) % _WHOLE_WEEK for ahead in range((end - start) % _WHOLE_WEEK + 1)}
        return frozenset(days) if days and isinstance(given, str | list) else wrong("days", typed)

    def plain(self, value: frozenset[int]) -> list[str]:
        """Write it, Monday first."""
        return [DAY_NAMES[day] for day in sorted(value)]

    def said(self, value: frozenset[int]) -> Span:
        """Say it: the first and the last of several in a row."""
        days = sorted(value)
        for start in days:
            row = [(start + ahead) % _WHOLE_WEEK for ahead in range(len(days))]
            if _RANGE <= len(days) < _WHOLE_WEEK and set(row) == set(days):
                return phrase("rule-days-are", first=_day(row[0]), last=_day(row[-1]))
        return Listing(tuple(_day(day) for day in days))


def _day(day: int) -> Phrase:
    return phrase("rule-day", day=DAY_NAMES[day])


class Dates(Kind, frozen=True):
    """Days of the calendar."""

    most: int

    def read(self, given: object, here: Community) -> frozenset[date] | Wrong:
        """Read dates as ISO 8601 writes them."""
        del here
        if isinstance(given, str):
            given = [] if _is_none(given) else [*filter(None, _APART.split(given))]
        if not isinstance(given, list):
            return wrong("dates", given)
        days = {word: _date(word) for word in given}
        if bad := [word for word, day in days.items() if day is None]:
            return wrong("dates", bad[0])
        if len(days) > self.most:
            return wrong("many-dates", len(days), most=self.most)
        return frozenset(day for day in days.values() if day is not None)

    def plain(self, value: frozenset[date]) -> list[str]:
        """Write them in order."""
        return [day.isoformat() for day in sorted(value)]

    def said(self, value: frozenset[date]) -> Span:
        """Say them as they are typed."""
        return _listed(Code(day) for day in self.plain(value))

    def count(self, value: frozenset[date]) -> int:
        """Say how many."""
        return len(value)


def _date(word: object) -> date | None:
    if type(word) is date:
        return word
    try:
        return date.fromisoformat(word) if isinstance(word, str) else None
    except ValueError:
        return None


class Stretch(Kind, frozen=True):
    """A length of time, within bounds; a bare number is of the usual unit."""

    least: str
    most: str
    unit: str = "d"
    working: bool = False
    """Working time: a day of it is as long as a working day here."""

    def read(self, given: object, here: Community) -> timedelta | Wrong:
        """Read `8h`, `90 min`, `2d`, or `1h 30min`."""
        found = self._length(given, here)
        least, most = length(self.least), length(self.most)
        if found is None or not least <= found <= most:
            return wrong("span", given, least=_span(least), most=_span(most))
        return found

    def _length(self, given: object, here: Community) -> timedelta | None:
        if not isinstance(given, str | int) or isinstance(given, bool):
            return None
        day = here.policy.hours().day_length() if self.working else _UNITS["d"]
        return _length(str(given), self.unit, {**_UNITS, "d": day, "w": day * 5 if self.working else _UNITS["w"]})

    def plain(self, value: timedelta) -> str:
        """Write it exactly."""
        left, out = value, []
        for unit in ("h", "min") if self.working else ("d", "h", "min"):
            count, left = divmod(left, _UNITS[unit])
            out += [f"{count}{unit}"] if count else []
        if left or not out:
            out.append(f"{left.seconds}.{left.microseconds:06}".rstrip("0").rstrip(".") + "s")
        return " ".join(out)

    def said(self, value: timedelta) -> Span:
        """Say it in the largest unit that is whole."""
        return _span(value, days=not self.working)

    def count(self, value: timedelta) -> int:
        """Give how many days."""
        return value.days


def length(text: str) -> timedelta:
    """Give the length of time that a bound is.

    Raises:
        ValueError: it says none.
    """
    found = _length(text)
    if found is None:
        raise ValueError(text)
    return found


def _length(text: str, unit: str = "d", units: Mapping[str, timedelta] = _UNITS) -> timedelta | None:
    total, at, bare = timedelta(), 0, text.strip().casefold()
    while found := _AMOUNT.match(bare, at):
        name = found[2] or unit
        if name not in _UNIT_OF or (not found[2] and (at or found.end() < len(bare))):
            return None
        total += float(found[1].replace(",", ".")) * units[_UNIT_OF[name]]
        at = found.end()
    return total if bare and at == len(bare) else None


def _span(value: timedelta, *, days: bool = True) -> Span:
    for unit in ("y", "d", "h", "min") if days else ("h", "min"):
        if value % _UNITS[unit] == timedelta() and value:
            return phrase("rule-span", unit=unit, count=value // _UNITS[unit])
    return Code(Stretch("", "").plain(value))


class Number(Kind, frozen=True):
    """How many, within bounds."""

    least: int
    most: int

    def read(self, given: object, here: Community) -> int | Wrong:
        """Read it."""
        del here
        typed = str(given).strip()
        number = int(typed) if typed.isdecimal() and len(typed) < 8 and not isinstance(given, bool) else -1  # noqa: PLR2004 - more is no number here
        if not self.least <= number <= self.most:
            return wrong("count", given, least=self.least, most=self.most)
        return number

    def plain(self, value: int) -> int:
        """Write it."""
        return value

    def said(self, value: int) -> Span:
        """Say it."""
        return Words(str(value))


class Share(Kind, frozen=True):
    """A part of a whole, as 0.75 or 75 %."""

    least: float
    most: float
    on: float | None = None
    """What `on` means; then `off` is nothing."""

    def read(self, given: object, here: Community) -> float | Wrong:
        """Read it; more than one is per cent."""
        del here
        typed = str(given).strip().casefold().replace("\N{NO-BREAK SPACE}", "")
        switched = given if isinstance(given, bool) else listening.on_or_off(typed)
        if self.on is not None and switched is not None:
            return self.on if switched else 0.0
        found = re.fullmatch(r"(\d{1,3}(?:[.,]\d*)?(?:e-\d+)?)\s*(%?)", typed)
        number = float(found[1].replace(",", ".")) if found and not isinstance(given, bool) else -1.0
        share = number / 100 if number > 1 or (found and found[2]) else number
        if not self.least <= share <= self.most:
            return wrong("share", given, least=round(100 * self.least), most=round(100 * self.most))
        return share

    def plain(self, value: float) -> float:
        """Write it."""
        return float(value)

    def said(self, value: float) -> Span:
        """Say it in per cent."""
        return phrase("rule-percent", percent=Words(f"{100 * value:g}"))


class Switch(Kind, frozen=True):
    """Yes or no."""

    def read(self, given: object, here: Community) -> bool | Wrong:
        """Read it."""
        del here
        switched = given if isinstance(given, bool) else listening.on_or_off(given) if isinstance(given, str) else None
        return wrong("switch", given) if switched is None else switched

    def plain(self, value: object) -> bool:
        """Write it."""
        return bool(value)

    def said(self, value: object) -> Span:
        """Say it."""
        return phrase("rule-is-on", on="yes" if value else "no")


class SomeOf(Kind, frozen=True):
    """Some of the words there are."""

    kind: str
    names: frozenset[str]

    def read(self, given: object, here: Community) -> frozenset[str] | Wrong:
        """Read them; what stands already can stand on."""
        if isinstance(given, str):
            given = (
                []
                if _is_none(given) and given.strip().casefold() not in self._folded()
                else [*filter(None, _APART.split(given))]
            )
        if not isinstance(given, list):
            return wrong(self.kind, given)
        stands = here.policy.private_countries if self.kind == "countries" else frozenset[str]()
        known = {name.casefold(): name for name in self.names | stands}
        for word in given:
            if str(word).casefold() not in known:
                close = get_close_matches(str(word).casefold(), sorted(known), n=1)
                listed = Listing(tuple(Code(name) for name in sorted(self.names)[:12]))
                return wrong(self.kind, word, known[close[0]] if close else "", listed=listed)
        return frozenset(known[str(word).casefold()] for word in given)

    def _folded(self) -> frozenset[str]:
        return frozenset(name.casefold() for name in self.names)

    def plain(self, value: Iterable[str]) -> list[str]:
        """Write them in order."""
        return sorted(value)

    def said(self, value: Iterable[str]) -> Span:
        """Say them."""
        if self.kind == "occasions":
            return _listed(phrase("policy-kind", kind=name) for name in sorted(value))
        return _listed(Code(name) for name in sorted(value))

    def count(self, value: Sized) -> int:
        """Say how many."""
        return len(value)


class Channel(Kind, frozen=True):
    """A channel, or none."""

    ours: bool
    """One that is listened to; the other way round, any that is no other community's."""

    def read(self, given: object, here: Community) -> PlaceId | Wrong | None:
        """Read its id; what stands already can stand on."""
        if given is False or (isinstance(given, str) and _is_none(given)):
            return None
        if not isinstance(given, str) or (self.ours and given not in here.places | {here.policy.news_place}):
            return wrong("place", given)
        return PlaceId(given)

    def plain(self, value: PlaceId | None) -> str:
        """Write it."""
        return value or ""

    def said(self, value: PlaceId | None) -> Span:
        """Name it."""
        return Place(value) if value else phrase("rule-none")


class OwnStretch(Kind, frozen=True):
    """A length of time for some channels."""

    each: Stretch

    def read(self, given: object, here: Community) -> dict[PlaceId, timedelta] | Wrong:
        """Read a table of them."""
        if not isinstance(given, dict):
            return wrong("table", given)
        out: dict[PlaceId, timedelta] = {}
        for place, length in given.items():
            if place not in here.places | here.policy.promises.keys():
                return wrong("place", place)
            found = self.each.read(length, here)
            if isinstance(found, Wrong):
                return found
            out[PlaceId(place)] = found
        return out

    def plain(self, value: Mapping[PlaceId, timedelta]) -> dict[str, str]:
        """Write it, in the order of ids."""
        return {place: self.each.plain(value[place]) for place in sorted(value)}

    def said(self, value: Mapping[PlaceId, timedelta]) -> Span:
        """Say which channel has which."""
        each = (
            phrase("rule-of-place", place=Place(place), value=self.each.said(value[place])) for place in sorted(value)
        )
        return _listed(each)

    def count(self, value: Mapping[PlaceId, timedelta]) -> int:
        """Say how many."""
        return len(value)


def _listed(spans: Iterable[Span]) -> Span:
    found = tuple(spans)
    return Listing(found) if found else phrase("rule-none")
