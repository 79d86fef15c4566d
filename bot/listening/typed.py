"""Small words people type after a command, in six languages: on and off, lists, times, what leads to a reason."""

from __future__ import annotations

import re
from typing import Final
from unicodedata import normalize

_SAID: Final = {
    "on": "on yes oui sí да вкл включить نعم أجل اجل تشغيل 是 开 好 开启 打开",
    "off": "off no non нет выкл выключить لا إيقاف ايقاف 否 不 关 不是 关闭",
    "formal": "formal formel formelle формально формальный формальная формальное رسمي رسمية 正式 正规",
    "informal": "informal informel informelle неформально неформальный неформальная неформальное 非正式 非正规",
    "and": "and & + et y e und и و ثم 和 与 跟 及 以及",
    "for": "for pour para por für за على لأجل لاجل عن 因为 由于 为了 为",
    "into": "in for as dans pour comme en para como в во на для как في ضمن 在 用于 用在",
}
"""Spanish "si" switches nothing on: it is also the code of a country, which the same rules take."""
_IS: Final = {what: frozenset(words.split()) for what, words in _SAID.items()}
_INFORMAL_IN_TWO: Final = frozenset({"غير رسمي", "غير رسمية"})
_FOR_IN_TWO: Final = (("من", "أجل"), ("من", "اجل"))
_FOR_UNSPACED: Final = ("因为", "由于", "为了")
COMMAS: Final = ",،，、"
SEMICOLONS: Final = ";؛；"
_STRONG: Final = re.compile(rf"[{SEMICOLONS}\n]")
_WEAK: Final = re.compile(rf"[{COMMAS}]")
_BETWEEN: Final = re.compile(rf"([,،])(?!\d)|([，、{SEMICOLONS}])")  # not within a number such as 1,5 h
_AGAIN: Final = {";": ", ", ",": ", ", "،": "، ", "؛": "، ", "；": "，"}
"""How a part is joined to the one before it, by what stood between them."""

_HOURS: Final = "hours?|hrs?|h|heures?|horas?|часов|часа|час|ч|ساعات|ساعة|ساعه|س|个?小时|个?钟头"
_MINUTES: Final = "minutes?|minutos?|mins?|mn|m|минуты|минута|минут|мин|دقائق|دقيقة|دقيقه|د|分钟|分"
_TIME: Final = re.compile(
    rf"(?:(\d+(?:[.,]\d+)?)\s*(?:{_HOURS})\.?(?:\s*(\d+)(?:\s*(?:{_MINUTES}))?)?|(\d+)\s*(?:{_MINUTES}))\.?"
)
_HOUR: Final = 60
_TIMES: Final = {
    minutes: words.split("|")
    for minutes, words in {
        30: "half an hour|une demi-heure|demi-heure|media hora|полчаса|نصف ساعة|半小时|半个小时",
        60: "an hour|one hour|une heure|una hora|час|ساعة|一小时|一个小时",
        120: "two hours|deux heures|dos horas|два часа|ساعتان|ساعتين|两小时|两个小时",
    }.items()
}
"""Times that are said without a number."""


def on_or_off(word: str) -> bool | None:
    """Say whether a word switches something on or off; None where it does neither."""
    said = word.strip().casefold()
    return True if said in _IS["on"] else False if said in _IS["off"] else None


def formal(word: str) -> bool | None:
    """Say whether a training is called formal or informal; None where the word calls it neither."""
    said = " ".join(word.casefold().split())
    return True if said in _IS["formal"] else False if said in _IS["informal"] | _INFORMAL_IN_TWO else None


def several(text: str) -> list[str]:
    """Take a list apart: one a line, or with semicolons between them, or else with commas, of any script."""
    parts = _STRONG.split(text) if _STRONG.search(text) else _WEAK.split(text)
    return [one for part in parts if (one := part.strip())]


def clauses(text: str) -> list[tuple[str, str]]:
    """Take a line apart at commas and semicolons: each part, with what joins it to the one before."""
    first, *rest = _BETWEEN.split(text)
    out = [("", first.strip())]
    for before, also, part in zip(rest[::3], rest[1::3], rest[2::3], strict=True):
        mark = before or also
        out.append((_AGAIN.get(mark, mark), part.strip()))
    return [(mark, part) for mark, part in out if part]


def minutes(text: str) -> int:
    """Read '2 h', '1.5 hours', '2h30', '45 min', '2 часа' or '半小时' as minutes; 0 where it says no time."""
    said = " ".join(normalize("NFKC", text).replace("\N{ARABIC DECIMAL SEPARATOR}", ".").casefold().split())
    for length, words in _TIMES.items():
        if said in words:
            return length
    found = _TIME.fullmatch(said)
    if found is None:
        return 0
    hours, rest, short = found.groups()
    return int(short) if short else round(float(hours.replace(",", ".")) * _HOUR) + int(rest or 0)


def joins(word: str) -> bool:
    """Whether a word stands between two names, as 'and' does."""
    return word.casefold() in _IS["and"]


def reason(text: str) -> str:
    """Give what somebody is thanked for, without the word that leads to it: 'for', 'за', '因为'."""
    head, _, tail = text.partition(" ")
    word = head.casefold().rstrip(":：")
    if word in _IS["for"]:
        return tail.lstrip()
    second, _, rest = tail.lstrip().partition(" ")
    if (word, second) in _FOR_IN_TWO:
        return rest.lstrip()
    before = next((one for one in _FOR_UNSPACED if text.startswith(one)), "")
    return text[len(before) :].lstrip(" ,，:：")


def into(word: str) -> bool:
    """Whether a word only leads to the title of what something was used in, as 'in' does."""
    return word.casefold() in _IS["into"]
