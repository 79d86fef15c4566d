"""Cards as Block Kit: what is Slack's own about them. What holds for every adapter is in tests/contracts/adapters."""

from __future__ import annotations

from typing import Any

import pytest

from adapters.slack.cards import Reader, action_of, carried, message
from bot.kernel.cards import (
    Action,
    Button,
    Card,
    Item,
    Items,
    Name,
    Note,
    Para,
    Post,
    Words,
    phrase,
)
from bot.kernel.people import MessageId, PersonId
from tests.anycard import say

AMINA = PersonId("U1")
READER = Reader(say, named=lambda who: f"[{who}]", permalink=lambda at: f"https://club.slack.com/archives/{at}")
PICTURED = READER._replace(pictured=lambda _chart, _alt: "F00000001")
TELLTALE = "<!channel> *loud* <@U1> & <https://evil.example|bank> `x`"


def parts(view: object) -> list[dict[str, Any]]:
    """Every part of a message that has a type, wherever it is."""
    match view:
        case dict():
            inner = [part for value in view.values() for part in parts(value)]
            return [view, *inner] if "type" in view else inner
        case list():
            return [part for value in view for part in parts(value)]
        case _:
            return []


def of(kind: str, blocks: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return [part for part in parts(blocks) if part["type"] == kind]


def test_paragraphs_that_follow_each_other_share_a_block_and_keep_their_lines():
    drawn = message(Card(phrase("gist"), (Para((Words("one"),)), Para((Words("two"),)))), READER)

    [block] = drawn.blocks
    assert "".join(part["text"] for part in of("text", [block])) == "one\ntwo\n"


def test_a_numbered_list_with_buttons_goes_on_counting():
    press = Button(phrase("go"), Action("go", {}))
    items = tuple(Item((Words(name),), (press,)) for name in ("a", "b"))
    drawn = message(Card(phrase("gist"), (Items(items, ordered=True),)), READER)

    assert [one.get("offset", 0) for one in of("rich_text_list", drawn.blocks)] == [0, 1]


def test_a_long_meaning_is_packed_and_one_without_end_is_a_bug():
    long = Action("which", {"spans": "how do I reset the alarm " * 200})

    assert action_of("which#0.1", carried(long)) == long
    with pytest.raises(ValueError, match="which carries"):
        carried(Action("which", {"spans": "".join(chr(0x4E00 + n * 7 % 20000) for n in range(4000))}))


def test_a_message_links_to_where_it_stands():
    drawn = message(Card(phrase("gist"), (Para((Post(MessageId("C1/p1"), phrase("see")),)),)), READER)

    assert of("link", drawn.blocks)[0]["url"] == "https://club.slack.com/archives/C1/p1"


def test_small_print_is_as_plain_as_what_it_says():
    plain, marked = (Words("*loud* "),), (Words("*loud* snake_case > "), Name(AMINA, call=True))
    drawn = message(Card(phrase("gist"), (Note(plain), Note(marked))), READER)

    first, second = [block["elements"][0] for block in drawn.blocks]
    assert (first["type"], first["text"]) == ("plain_text", "*loud*")
    assert (second["type"], second["text"]) == ("mrkdwn", "∗loud∗ snake_case &gt; <@U1>")
    assert second["verbatim"] is True


def test_a_mention_is_never_cut_in_half():
    drawn = message(Card(phrase("gist"), (Note((Words("x" * 2997), Name(AMINA, call=True))),)), READER)

    assert drawn.blocks[0]["elements"][0]["text"] == "x" * 2997 + "…"


def test_where_all_is_too_long_for_slack_each_text_is_shorter_before_any_is_left_out():
    paras = tuple(Para((Words(f"{n} " * 2000),)) for n in range(8))
    drawn = message(Card(phrase("gist"), paras), READER)

    said = [part["text"] for part in of("text", drawn.blocks) if part["text"].strip()]
    assert [text[0] for text in said] == list("01234567")
    assert {len(text) for text in said} == {1000}
    assert said[0].endswith("…")
