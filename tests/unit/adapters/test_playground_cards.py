"""Cards as the page's JSON: nothing typed becomes markup, nothing that can be pressed is lost."""

import json
from typing import Any

from hypothesis import given

from adapters.playground.cards import card_view, errors_view, form_view, safe, spans
from bot.kernel.cards import (
    Action,
    Button,
    Buttons,
    Card,
    Chart,
    Form,
    FormErrors,
    Inputs,
    Items,
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
from tests.unit.adapters import anycard

KNOWN = {"words", "code", "name", "place", "when", "link", "post"}
AMINA = PersonId("who:amina")


def say(said: Phrase) -> Text:
    """Every value of a phrase comes back as the span it is, as from the real speaker."""
    values = [
        value if not isinstance(value, str | int | float) else Words(str(value)) for value in said.values.values()
    ]
    flat = [part for value in values for part in (say(value) if isinstance(value, Phrase) else (value,))]
    return (Words(said.key), *flat)


def found(view: object, kind: str) -> list[dict[str, Any]]:
    """Every part of a view of one type, wherever it is."""
    match view:
        case dict():
            inner = [part for value in view.values() for part in found(value, kind)]
            return [view, *inner] if view.get("type") == kind else inner
        case list():
            return [part for value in view for part in found(value, kind)]
        case _:
            return []


def pressable(card: Card) -> list[Button]:
    pressed: list[Button] = []
    for block in card.blocks:
        match block:
            case Buttons(row):
                pressed += row
            case Items(items):
                pressed += [button for item in items for button in item.buttons]
            case Inputs(_, submit):
                pressed.append(submit)
            case _:
                continue
    return pressed


def actions(view: object) -> list[dict[str, Any]]:
    match view:
        case dict():
            inner = [part for value in view.values() for part in actions(value)]
            return [view["action"], *inner] if "action" in view else inner
        case list():
            return [part for value in view for part in actions(value)]
        case _:
            return []


@given(anycard.cards)
def test_any_card_becomes_json_and_comes_back_the_same(card: Card):
    view = card_view(card, say)

    assert json.loads(json.dumps(view)) == view


@given(anycard.cards)
def test_every_action_survives_with_its_meaning(card: Card):
    wanted = [{"name": button.action.name, "about": button.action.about} for button in pressable(card)]

    assert actions(card_view(card, say)) == wanted


@given(anycard.texts)
def test_text_is_spans_of_known_kinds_and_no_phrase_is_left_unsaid(text: Text):
    assert {part["type"] for part in spans(text, say)} <= KNOWN


@given(anycard.cards)
def test_only_addresses_that_may_be_followed_become_links(card: Card):
    view = card_view(card, say)

    assert all(safe(link["url"]) for link in found(view, "link"))
    assert all(not picture["url"] or safe(picture["url"]) for picture in found(view, "picture"))


@given(anycard.forms)
def test_any_form_becomes_json_and_keeps_its_fields_and_its_action(form: Form):
    view = form_view(form, say)

    assert [field["name"] for field in view["inputs"]] == [field.name for field in form.inputs]
    assert view["action"]["name"] == form.action.name
    assert json.loads(json.dumps(view)) == view


@given(anycard.errors)
def test_what_is_to_be_mended_is_said_by_field(errors: FormErrors):
    assert set(errors_view(errors, say)["errors"]) == set(errors.errors)


def test_what_people_typed_stays_text():
    card = Card(phrase("gist"), (Para((Words("<b>@everybody</b>"),)),))

    assert card_view(card, say)["blocks"] == [
        {"type": "para", "text": [{"type": "words", "text": "<b>@everybody</b>"}]}
    ]


def test_a_script_pretending_to_be_a_link_is_words():
    assert spans((Link("javascript:alert(1)", "prize"),), say) == [{"type": "words", "text": "prize"}]


def test_a_picture_from_a_strange_address_keeps_only_its_words():
    view = card_view(Card(phrase("gist"), (Picture("file:///etc/passwd", phrase("a map")),)), say)

    assert view["blocks"][0] == {"type": "picture", "url": "", "alt": [{"type": "words", "text": "a map"}]}


def test_a_pointer_to_a_message_has_its_label_said():
    post = Post(MessageId("town/m000001"), phrase("see-it"))

    assert spans((post,), say) == [
        {"type": "post", "message": "town/m000001", "label": [{"type": "words", "text": "see-it"}]}
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
