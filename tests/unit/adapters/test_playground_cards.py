"""Cards as the page's JSON: what is the page's own. What holds for every adapter is in tests/contracts/adapters."""

import pytest
from hypothesis import given

from adapters.playground.cards import card_view, form_view, spans
from bot.kernel.cards import (
    Action,
    Button,
    Buttons,
    Card,
    Chart,
    Form,
    Link,
    Listing,
    Name,
    Para,
    Phrase,
    Picture,
    Post,
    Series,
    Text,
    Words,
    phrase,
)
from bot.kernel.people import MessageId, PersonId
from bot.kernel.tongues import LANGUAGES
from tests import anycard
from tests.anycard import say

KNOWN = {"words", "code", "name", "place", "when", "link", "post"}
AMINA = PersonId("who:amina")


@given(anycard.texts)
def test_text_is_spans_of_known_kinds_and_no_phrase_is_left_unsaid(text: Text):
    assert {part["type"] for part in spans(text, say)} <= KNOWN


def test_what_people_typed_stays_text():
    card = Card(phrase("gist"), (Para((Words("<b>@everybody</b>"),)),))

    assert card_view(card, say)["blocks"] == [
        {"type": "para", "text": [{"type": "words", "text": "<b>@everybody</b>"}]}
    ]


@pytest.mark.parametrize("language", LANGUAGES)
def test_words_say_their_language_and_which_way_they_run(language: str):
    def speaks(said: Phrase) -> Text:
        return (Words(language if said.key == "language-tag" else said.key),)

    form = Form(phrase("title"), (), phrase("send"), Action("go"))
    views = card_view(Card(phrase("gist")), speaks), form_view(form, speaks)

    assert {(view["lang"], view["dir"]) for view in views} == {(language, "rtl" if language == "ar" else "ltr")}


def test_a_script_pretending_to_be_a_link_is_words():
    assert spans((Link("javascript:alert(1)", "prize"),), say) == [{"type": "words", "text": "prize"}]


def test_a_picture_from_a_strange_address_keeps_only_its_words():
    view = card_view(Card(phrase("gist"), (Picture("file:///etc/passwd", phrase("a map")),)), say)

    assert view["blocks"][0] == {"type": "picture", "url": "", "alt": [{"type": "words", "text": "a map"}]}


def test_a_pointer_to_a_message_has_its_label_said():
    post = Post(MessageId("town/m000001"), phrase("see-it"))

    assert spans((post,), say) == [
        {
            "type": "post",
            "message": "town/m000001",
            "address": "#message=town%2Fm000001",
            "label": [{"type": "words", "text": "see-it"}],
        }
    ]


def test_a_bare_listing_is_joined_by_commas():
    listing = Listing((Words("a"), Name(AMINA)))

    assert [part.get("text", part.get("who")) for part in spans((listing,), say)] == ["a", ", ", AMINA]


def test_a_chart_shows_names_because_a_picture_cannot_look_them_up():
    chart = Chart(phrase("load"), ("W1",), (Series((Name(AMINA),), (1,)), Series(phrase("rest"), (2,))), phrase("alt"))

    view = card_view(Card(phrase("gist"), (chart,)), say, {AMINA: "Amina Diallo"}.__getitem__)

    assert "Amina Diallo" in view["blocks"][0]["svg"]


def test_a_button_keeps_its_look_and_its_question():
    button = Button(phrase("leave"), Action("leave"), confirm=phrase("sure"))

    [view] = card_view(Card(phrase("gist"), (Buttons((button,)),)), say)["blocks"][0]["buttons"]

    assert view["confirm"] == [{"type": "words", "text": "sure"}]
    assert view["style"] == "plain"
