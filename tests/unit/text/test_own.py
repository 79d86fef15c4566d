"""Which sentences a community may say its own way, and how long, held against where the code says them."""

from __future__ import annotations

import ast
import re

import pytest

from bot.kernel.wording import LABEL, TITLE, changeable
from bot.runtime.speaker import Catalogue
from tests.unit.text.scan import TEXT, asked, modules, sentences

CATALOGUE = Catalogue.read(TEXT)


def test_the_titles_of_forms_and_the_words_of_buttons_have_the_room_there_is():
    english = sentences("en")
    titles = {key for key in asked({*english}, "bot", "adapters").titles if key in english and changeable(key)}
    labels = {key for key in _labels() if key in english and changeable(key)}

    assert len(titles) > 30
    assert len(labels) > 150
    assert {key: most for key in titles if (found := _room(key)) and (most := found) > TITLE} == {}
    assert {key: most for key in labels if (found := _room(key)) and (most := found) > LABEL} == {}


def _room(key: str) -> int:
    found = CATALOGUE.original(key, "en")
    return found.most if found is not None else 0


def _labels() -> set[str]:
    found: set[str] = set()
    for _, module in modules("bot", "adapters"):
        for node in ast.walk(module):
            match node:
                case ast.Call(ast.Name("Button"), [label, *_]) | ast.Call(ast.Name("Option"), [_, label, *_]):
                    found |= {
                        str(one.args[0].value)
                        for one in ast.walk(label)
                        if isinstance(one, ast.Call)
                        and isinstance(one.func, ast.Name)
                        and one.func.id == "phrase"
                        and isinstance(one.args[0], ast.Constant)
                    }
    return found


@pytest.mark.parametrize("section", ["Command line and settings", "Replay report", "Demo", "The playground’s page"])
def test_what_nobody_of_a_community_reads_cannot_be_another(section: str):
    text = (TEXT / "en.ftl").read_text(encoding="utf-8")
    part = re.split(rf"\n## {section}.*\n", text)[1].split("\n## ")[0]
    keys = re.findall(r"^([a-z][\w-]*) =", part, re.MULTILINE)
    read_in_chat = {"card-", "take-", "measure-", "key-", "month-"}

    assert len(keys) > 20
    assert [key for key in keys if changeable(key) and not key.startswith(tuple(read_in_chat))] == []
