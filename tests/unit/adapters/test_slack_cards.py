"""Cards as Block Kit: whatever can be built is accepted, nothing typed becomes markup, nothing pressable is lost."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from slack_sdk.models.blocks import Block as SlackBlock
from slack_sdk.models.views import View

from adapters.slack.cards import Reader, action_of, carried, escaped, home, message, modal
from bot.kernel.cards import (
    Action,
    Button,
    Buttons,
    Card,
    Form,
    Item,
    Items,
    Link,
    Name,
    Note,
    Para,
    Post,
    Quote,
    Text,
    Words,
    phrase,
)
from bot.kernel.people import MessageId, PersonId
from tests.unit.adapters import anycard
from tests.unit.adapters.test_playground_cards import pressable, say

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


def pressed(blocks: list[dict[str, Any]]) -> list[Action]:
    return [action_of(button["action_id"], button["value"]) for button in of("button", blocks)]


@pytest.mark.parametrize("reader", [READER, PICTURED], ids=["words", "pictures"])
@given(card=anycard.cards)
def test_any_card_is_accepted_by_slacks_own_models_and_keeps_its_actions(card: Card, reader: Reader):
    drawn = message(card, reader)

    assert len(drawn.blocks) <= 50
    assert len(drawn.text) <= 4000
    for block in drawn.blocks:
        parsed = SlackBlock.parse(block)
        assert parsed is not None
        parsed.validate_json()
    assert pressed(drawn.blocks) == [button.action for button in pressable(card)]
    for row in of("actions", drawn.blocks):
        assert len({one["action_id"] for one in row["elements"]}) == len(row["elements"])


@given(anycard.forms)
def test_any_form_is_accepted_and_comes_back_with_what_it_is_about(form: Form):
    view = modal(form, READER, "C1")

    View(**view).validate_json()
    assert view["callback_id"] == form.action.name
    assert len([block for block in view["blocks"] if block["type"] == "input"]) == len(form.inputs)


@given(anycard.typed)
def test_nothing_typed_becomes_a_mention_a_link_or_bold(typed: str):
    said: Text = (Words(typed),)
    drawn = message(Card(phrase("gist", text=Words(typed)), (Para(said), Quote(said, AMINA), Note(said))), READER)

    for part in of("text", drawn.blocks):
        assert set(part.get("style", {})) <= {"bold"}
        assert part["text"].rstrip("\n") in {typed.rstrip("\n"), "", "[U1]: "}
    for said_small in [one["text"] for one in of("mrkdwn", drawn.blocks)] + [drawn.text]:
        assert "<" not in said_small.replace("&lt;", "")
    assert not of("user", drawn.blocks)


def test_what_is_typed_to_deceive_stays_letters():
    said: Text = (Words(TELLTALE),)
    drawn = message(Card(phrase("gist"), (Para(said), Note(said))), READER)

    assert of("text", drawn.blocks)[0]["text"] == TELLTALE
    assert of("mrkdwn", drawn.blocks)[0]["text"] == escaped(TELLTALE)
    assert of("mrkdwn", drawn.blocks)[0]["verbatim"] is True


@pytest.mark.parametrize(("call", "kind"), [(True, "user"), (False, "text")])
def test_a_name_calls_only_where_the_card_calls(call: bool, kind: str):
    drawn = message(Card(phrase("gist"), (Para((Name(AMINA, call),)),)), READER)

    first = of("rich_text_section", drawn.blocks)[0]["elements"][0]
    assert first["type"] == kind


def test_an_address_that_is_none_stays_a_word():
    drawn = message(Card(phrase("gist"), (Para((Link("javascript:alert(1)", "press me"),)),)), READER)

    assert not of("link", drawn.blocks)
    assert of("text", drawn.blocks)[0]["text"] == "press me"


def test_paragraphs_that_follow_each_other_share_a_block_and_keep_their_lines():
    drawn = message(Card(phrase("gist"), (Para((Words("one"),)), Para((Words("two"),)))), READER)

    [block] = drawn.blocks
    assert "".join(part["text"] for part in of("text", [block])) == "one\ntwo\n"


def test_a_numbered_list_with_buttons_goes_on_counting():
    press = Button(phrase("go"), Action("go", {}))
    items = tuple(Item((Words(name),), (press,)) for name in ("a", "b"))
    drawn = message(Card(phrase("gist"), (Items(items, ordered=True),)), READER)

    assert [one.get("offset", 0) for one in of("rich_text_list", drawn.blocks)] == [0, 1]


def test_a_card_that_is_too_long_says_that_it_was_cut():
    press = Button(phrase("go"), Action("go", {}))
    items = tuple(Item((Words(str(n)),), (press,)) for n in range(40))
    drawn = message(Card(phrase("gist"), (Items(items),)), READER)

    assert len(drawn.blocks) == 50
    assert drawn.blocks[-1]["elements"][0]["text"] == "card-cut"
    assert len(home(Card(phrase("gist"), (Items(items),)), READER)["blocks"]) == 80


def test_a_long_meaning_is_packed_and_one_without_end_is_a_bug():
    long = Action("which", {"spans": "how do I reset the alarm " * 200})

    assert action_of("which#0.1", carried(long)) == long
    with pytest.raises(ValueError, match="which carries"):
        carried(Action("which", {"spans": "".join(chr(0x4E00 + n * 7 % 20000) for n in range(4000))}))


def test_a_message_links_to_where_it_stands():
    drawn = message(Card(phrase("gist"), (Para((Post(MessageId("C1/p1"), phrase("see")),)),)), READER)

    assert of("link", drawn.blocks)[0]["url"] == "https://club.slack.com/archives/C1/p1"


def test_buttons_side_by_side_may_mean_the_same():
    twice = Button(phrase("go"), Action("go", {}))
    drawn = message(Card(phrase("gist"), (Buttons((twice, twice)),)), READER)

    assert pressed(drawn.blocks) == [twice.action, twice.action]
