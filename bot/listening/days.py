"""Days as people type them, in six languages: a date, a weekday, tomorrow, in so many days or weeks.

Words are held against each other without accents and case, and small words that only lead to a day are passed over:
'until friday', 'jusqu’à vendredi', 'hasta el viernes', 'до пятницы', 'حتى يوم الجمعة', '到周五'.
"""

from __future__ import annotations

import re
import unicodedata
from datetime import date, datetime, time, timedelta
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from bot.kernel.calendar import day_of, zone

if TYPE_CHECKING:
    from collections.abc import Sequence

_MORNING = time(9)
LONGEST: Final = timedelta(days=366)
"""The furthest that anything is put off by a day's name."""
_MOST_WORDS = 7
"""Words that may make one day, with those that lead to it: 'jusqu’au vendredi 13 mars 2026 pour le'."""

_NAMES = (
    "monday mon|lundi lun|lunes lun|الاثنين الإثنين اثنين|понедельник пн|星期一 周一 礼拜一",
    "tuesday tue tues|mardi mar|martes mar|الثلاثاء ثلاثاء|вторник вт|星期二 周二 礼拜二",
    "wednesday wed|mercredi mer|miércoles mié|الأربعاء الاربعاء أربعاء|среда ср|星期三 周三 礼拜三",
    "thursday thu thur thurs|jeudi jeu|jueves jue|الخميس خميس|четверг чт|星期四 周四 礼拜四",
    "friday fri|vendredi ven|viernes vie|الجمعة جمعة|пятница пт|星期五 周五 礼拜五",
    "saturday sat|samedi sam|sábado sáb|السبت سبت|суббота сб|星期六 周六 礼拜六",
    "sunday sun|dimanche dim|domingo dom|الأحد الاحد أحد|воскресенье вс|星期日 星期天 周日 周天 礼拜天",
)
_AFTER_A_WORD = (
    "понедельника",
    "вторника",
    "среды среду",
    "четверга",
    "пятницы пятницу",
    "субботы субботу",
    "воскресенья",
)
"""Weekdays as Russian says them after 'until' and 'on'."""
_NEXT_WEEK_IN_CHINESE: Final = re.compile(r"下个?(?:周|星期|礼拜)(?P<day>[一二三四五六日天]?)")
_CHINESE_DAYS: Final = "一二三四五六日"
_MONTHS = (
    "january jan|janvier janv|enero ene|يناير|января янв",
    "february feb|février févr|febrero|فبراير|февраля фев",
    "march|mars|marzo|مارس|марта",
    "april apr|avril avr|abril abr|أبريل إبريل|апреля апр",
    "may|mai|mayo|مايو|мая",
    "june jun|juin|junio|يونيو|июня июн",
    "july jul|juillet juil|julio|يوليو|июля июл",
    "august aug|août|agosto ago|أغسطس|августа авг",
    "september sep sept|septembre|septiembre|سبتمبر|сентября сен",
    "october oct|octobre|octubre|أكتوبر|октября окт",
    "november nov|novembre|noviembre|نوفمبر|ноября ноя",
    "december dec|décembre déc|diciembre dic|ديسمبر|декабря дек",
)
_SOON = {
    1: "tomorrow tmrw|demain|mañana|غد الغد غداً|завтра|明天 明日",
    2: "overmorrow|après-demain|pasado_mañana|بعد_غد بعد_الغد|послезавтра|后天",
}
_SPANS = {
    1: "day days|jour jours|día días|يوم يوما أيام|день дня дней|天 日",
    7: "week weeks|semaine semaines|semana semanas|أسبوع أسبوعا أسابيع|неделя неделю недели недель|周 星期 礼拜",
    30: "month months|mois|mes meses|شهر شهرا أشهر شهور|месяц месяца месяцев|月",
}
_TWICE = {1: "يومين يومان", 7: "أسبوعين أسبوعان", 30: "شهرين شهران"}
"""Arabic has a word for two of a thing."""
_NUMBERS = {
    1: "a an one|un une|una uno|واحد|один одну одна|一",
    2: "two|deux|dos|اثنان اثنين|два две|二 两",
    3: "three|trois|tres|ثلاثة ثلاث|три|三",
    4: "four|quatre|cuatro|أربعة أربع|четыре|四",
    5: "five|cinq|cinco|خمسة خمس|пять|五",
    6: "six|seis|ستة ست|шесть|六",
    7: "seven|sept|siete|سبعة سبع|семь|七",
    8: "eight|huit|ocho|ثمانية ثماني|восемь|八",
    9: "nine|neuf|nueve|تسعة تسع|девять|九",
    10: "ten|dix|diez|عشرة عشر|десять|十",
}
_SMALL: Final = (
    "until till til to through by on for in the from now next coming|"
    "jusqu'à jusqu’à jusqu'au jusqu’au jusqua jusque d'ici d’ici au le la du pour pendant dans prochain prochaine|"
    "hasta el los de del por para durante dentro en próximo próxima|"
    "до по на в во к через следующий следующая следующей следующую следующего следующее|"
    "حتى إلى لمدة خلال بعد في يوم القادم القادمة المقبل المقبلة الموافق|到 至 直到 于"
)
_UNSPACED_LEAD: Final = re.compile(r"^(?:一?直到|截至|到|至)(?=[\d一-鿿])")
_UNSPACED_TAIL: Final = re.compile(r"(?<=[天日周月期拜一二三四五六])(?:以后|之后|后|内|为止)$")
_COUNTED: Final = re.compile(r"(?P<count>\d{1,3}|[^\W\d]+?)\s*个?\s*(?P<span>[^\W\d]+)")
_ISO: Final = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})")
_DOTTED: Final = re.compile(r"(\d{1,2})\.(\d{1,2})\.(\d{4})")
_CHINESE: Final = re.compile(r"(?:(\d{4})年)?(\d{1,2})月(\d{1,2})[日号]?")
_NAMED: Final = re.compile(r"(?:(?P<month>[^\W\d]+) )?(?P<day>\d{1,2})(?:st|nd|rd|th|er)?(?: (?P<after>[^\W\d]+))?")
_YEAR: Final = re.compile(r"(?:19|20)\d\d")


def weekday(word: str) -> int | None:
    """Say which day a word names, Monday being 0; None when it names none."""
    return _days().get(_bare(word))


def day(words: str, now: datetime, zone_name: str) -> date | None:
    """Read the day that words name, seen from today on a wall clock; None when they name none."""
    today = day_of(now, zone_name)
    said = [one for word in words.split() if (one := _bare(word))]
    text = _UNSPACED_TAIL.sub("", _UNSPACED_LEAD.sub("", " ".join(said)))
    if text in _table(tuple(_TWICE.items())) or text in _table(tuple(_SOON.items())):
        return _soon(text, today)
    small = _words(_SMALL)
    left = " ".join(word for word in text.split() if word not in small)
    return _written(left, today) or _soon(left, today) or _counted(left, today) or _on_weekday(left, text, today)


def day_first(words: Sequence[str], now: datetime, zone_name: str) -> tuple[date | None, int]:
    """Read the day that a line begins with, and tell how many of its words say so: the most that do."""
    for length in range(min(_MOST_WORDS, len(words)), 0, -1):
        found = day(" ".join(words[:length]), now, zone_name)
        if found is not None:
            return found, length
    return None, 0


def only_leads(word: str) -> bool:
    """Whether a word only leads to a day, as 'until' does."""
    return _bare(word) in _words(_SMALL)


def morning(then: date, zone_name: str) -> datetime:
    """Give nine o'clock of a day on a wall clock: when what was put off until that day goes on."""
    return datetime.combine(then, _MORNING, zone(zone_name))


def until_day(words: str, now: datetime, zone_name: str) -> datetime | None:
    """Read a day to come as its nine o'clock; None when no day is named, or it is past or more than a year away."""
    named = day(words, now, zone_name)
    if named is None:
        return None
    then = morning(named, zone_name)
    return then if now < then <= now + LONGEST else None


# ---------------------------------------------------------------- ways of naming one


def _written(text: str, today: date) -> date | None:
    """'2026-12-01', '01.12.2026', '12月1日', '1 December', 'December 1st 2026'."""
    if found := _ISO.fullmatch(text):
        return _date(*found.groups())
    if found := _DOTTED.fullmatch(text):
        return _date(*reversed(found.groups()))
    if found := _CHINESE.fullmatch(text):
        year, month, number = found.groups()
        return _date(year, month, number) if year else _coming(int(month), int(number), today)
    year, text = _apart(text, _YEAR)
    text = " ".join(word for word in text.split() if word not in _days())  # "Friday 13 March"
    if (found := _NAMED.fullmatch(text)) is None:
        return None
    month = _months().get(found["month"] or found["after"] or "")
    if month is None or (found["month"] and found["after"]):
        return None
    return _date(year, str(month), found["day"]) if year else _coming(month, int(found["day"]), today)


def _apart(text: str, of: re.Pattern[str]) -> tuple[str, str]:
    words = text.split()
    found = [word for word in words if of.fullmatch(word)]
    return (found[0], " ".join(word for word in words if word != found[0])) if len(found) == 1 else ("", text)


def _date(year: str, month: str, number: str) -> date | None:
    try:
        return date(int(year), int(month), int(number))
    except ValueError:
        return None


def _coming(month: int, number: int, today: date) -> date | None:
    found = _date(str(today.year), str(month), str(number))
    return found if found is None or found >= today else _date(str(today.year + 1), str(month), str(number))


def _soon(text: str, today: date) -> date | None:
    ahead = _table(tuple(_SOON.items())).get(text)
    twice = _table(tuple(_TWICE.items())).get(text)
    found = ahead if ahead is not None else 2 * twice if twice is not None else None
    return None if found is None else today + timedelta(days=found)


def _counted(text: str, today: date) -> date | None:
    """'3 days', 'a week', '两周', 'неделю'."""
    spans, numbers = _table(tuple(_SPANS.items())), _table(tuple(_NUMBERS.items()))
    if text in spans:
        return today + timedelta(days=spans[text]) if spans[text] > 1 else None
    found = _COUNTED.fullmatch(text)
    if found is None or found["span"] not in spans:
        return None
    count = int(found["count"]) if found["count"].isdecimal() else numbers.get(found["count"])
    return None if count is None else today + timedelta(days=count * spans[found["span"]])


def _on_weekday(text: str, whole: str, today: date) -> date | None:
    if found := _NEXT_WEEK_IN_CHINESE.fullmatch(whole):
        monday = today + timedelta(days=7 - today.weekday())
        return monday + timedelta(days=max(0, _CHINESE_DAYS.find(found["day"].replace("天", "日") or "一")))
    named = _days().get(text, _table(tuple(enumerate(_AFTER_A_WORD))).get(text))
    return None if named is None else today + timedelta(days=(named - today.weekday() - 1) % 7 + 1)


# ---------------------------------------------------------------- tables


@lru_cache(maxsize=1)
def _days() -> dict[str, int]:
    return _table(tuple(enumerate(_NAMES)))


@lru_cache(maxsize=1)
def _months() -> dict[str, int]:
    return _table(tuple(enumerate(_MONTHS, 1)))


@lru_cache(maxsize=16)
def _table(of: tuple[tuple[int, str], ...]) -> dict[str, int]:
    """Turn words by what they mean into what they mean by word."""
    return {_bare(name.replace("_", " ")): meant for meant, names in of for name in names.replace("|", " ").split()}


@lru_cache(maxsize=4)
def _words(of: str) -> frozenset[str]:
    return frozenset(_bare(word) for word in of.replace("|", " ").split())


def _bare(word: str) -> str:
    letters = unicodedata.normalize("NFKD", word.casefold().strip(" .,;:!،؛。，"))
    plain = (letter for letter in letters if not unicodedata.combining(letter) and unicodedata.category(letter) != "Cf")
    return "".join(str(unicodedata.decimal(letter)) if letter.isdecimal() else letter for letter in plain)
