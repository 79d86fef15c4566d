"""Languages: those there are, and those that platforms mean."""

from __future__ import annotations

import pytest

from bot.kernel.tongues import LANGUAGES, primary, spoken
from bot.listening.lexicon import LANGUAGES as LISTENED_TO
from tests.tongues import CATALOGUE


def test_every_language_that_has_words_has_a_name_and_is_listened_to():
    assert {*CATALOGUE.languages()} == {*LANGUAGES} == {*LISTENED_TO}


@pytest.mark.parametrize(
    ("locale", "language"),
    [
        ("zh-CN", "zh"),
        ("zh-Hans", "zh"),
        ("zh_TW", "zh"),
        ("es-LA", "es"),
        ("ar-SA", "ar"),
        ("FR-ca", "fr"),
        ("ru", "ru"),
        ("en-GB", "en"),
        ("pt-BR", ""),
        ("", ""),
    ],
)
def test_a_platforms_locale_is_one_of_the_languages_or_none(locale: str, language: str):
    assert spoken(locale) == language


def test_a_language_that_is_not_spoken_is_known_all_the_same():
    assert primary("pt_BR") == "pt"
