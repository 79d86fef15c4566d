"""The languages Steward speaks, what each calls itself, and which of them a platform means by its name for one."""

from __future__ import annotations

from typing import Final

LANGUAGES: Final = {
    "ar": "العربية",
    "zh": "中文",
    "en": "English",
    "fr": "Français",
    "ru": "Русский",
    "es": "Español",
}
"""Each in its own words, in the United Nations' order, which favours none; a test holds them to the texts there are."""

RIGHT_TO_LEFT: Final = frozenset({"ar"})


def primary(locale: str) -> str:
    """Give the language of a locale, however it is written: `zh` of zh-CN, zh-Hans and zh_TW, `es` of es-LA."""
    return locale.strip().replace("_", "-").partition("-")[0].lower()


def spoken(locale: str) -> str:
    """Give the language Steward speaks to whom a platform says this of; empty where it speaks another."""
    language = primary(locale)
    return language if language in LANGUAGES else ""


def direction(language: str) -> str:
    """Say which way a language is written, as HTML names it; empty where it is not one that Steward speaks."""
    of = spoken(language)
    return "" if not of else "rtl" if of in RIGHT_TO_LEFT else "ltr"
