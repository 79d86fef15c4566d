"""Days as people type them: a date, or a weekday in six languages, in full or short, with or without accents."""

from __future__ import annotations

import unicodedata
from datetime import date, datetime, time, timedelta
from functools import lru_cache

from bot.kernel.calendar import day_of, zone

_MORNING = time(9)
_LONGEST = timedelta(days=366)

_NAMES = (
    "monday mon|lundi lun|lunes lun|الاثنين الإثنين اثنين|понедельник пн|星期一 周一 礼拜一",
    "tuesday tue tues|mardi mar|martes mar|الثلاثاء ثلاثاء|вторник вт|星期二 周二 礼拜二",
    "wednesday wed|mercredi mer|miércoles mié|الأربعاء الاربعاء أربعاء|среда ср|星期三 周三 礼拜三",
    "thursday thu thur thurs|jeudi jeu|jueves jue|الخميس خميس|четверг чт|星期四 周四 礼拜四",
    "friday fri|vendredi ven|viernes vie|الجمعة جمعة|пятница пт|星期五 周五 礼拜五",
    "saturday sat|samedi sam|sábado sáb|السبت سبت|суббота сб|星期六 周六 礼拜六",
    "sunday sun|dimanche dim|domingo dom|الأحد الاحد أحد|воскресенье вс|星期日 星期天 周日 周天 礼拜天",
)


def weekday(word: str) -> int | None:
    """Say which day a word names, Monday being 0; None when it names none."""
    return _days().get(_bare(word))


def until_day(words: str, now: datetime, zone_name: str) -> datetime | None:
    """Read '2026-12-01' or a weekday's name as nine o'clock of that day to come; None when it is neither."""
    here = zone(zone_name)
    today = day_of(now, zone_name)
    named = weekday(words)
    if named is not None:
        day = today + timedelta(days=(named - today.weekday() - 1) % 7 + 1)
    else:
        try:
            day = date.fromisoformat(words.strip())
        except ValueError:
            return None
    then = datetime.combine(day, _MORNING, here)
    return then if now < then <= now + _LONGEST else None


@lru_cache(maxsize=1)
def _days() -> dict[str, int]:
    return {_bare(name): day for day, names in enumerate(_NAMES) for name in names.replace("|", " ").split()}


def _bare(word: str) -> str:
    letters = unicodedata.normalize("NFKD", word.casefold().strip(" .,;:!"))
    return "".join(letter for letter in letters if not unicodedata.combining(letter))
