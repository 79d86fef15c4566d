"""Cards as the platforms' own advice on accessibility wants them: any card, and every card of the gallery.

Slack: Block Kit's pages on accessibility, and what `chat.postMessage` says of `text`. Teams: Microsoft's tips for
Adaptive Cards. Neither shows that a card is good to hear; they show that nothing of it is lost to who hears it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given

from adapters.labels import names
from adapters.slack import cards as slack
from adapters.teams import cards as teams
from bot.kernel.cards import Button, Buttons, Card, Chart, Form, Item, Items, Para, Picture, Words, phrase, plain
from bot.kernel.policy import Tone
from bot.kernel.ports import Speaker
from bot.kernel.tongues import LANGUAGES
from tests import anycard
from tests.anycard import say as said_by_key
from tests.cast import titled
from tests.contracts.adapters.teams_drawings import parts
from tests.contracts.adapters.test_cards import PRESS, any_card
from tests.gallery.cards import CARDS, Shown
from tests.gallery.draw import called, speaker
from tests.tongues import CATALOGUE

gallery = pytest.mark.parametrize("name", CARDS)
_LETTER = re.compile(r"[^\W\d_]")
_SHORT = 75


def in_slack(thing: Card | Form, say: Speaker) -> dict[str, Any]:
    reader = slack.Reader(say, called, titled, permalink=str, pictured=lambda _chart, _alt: "F1")
    if isinstance(thing, Form):
        return slack.modal(thing, reader)
    return {"text": slack.message(thing, reader).text, "blocks": slack.message(thing, reader).blocks}


def in_teams(thing: Card | Form, say: Speaker) -> dict[str, Any]:
    reader = teams.Reader(say, called, titled, lang=plain(say(phrase("language-tag"))), fetched="{}/{}".format)
    return teams.dialog(thing, reader).card if isinstance(thing, Form) else teams.message(thing, reader).card


def of(drawn: object, *kinds: str) -> list[dict[str, Any]]:
    return [one for one in parts(drawn) if one.get("type") in kinds]


def slack_names(drawn: object) -> list[tuple[str, str]]:
    """Give what stands on each button, and what it is called aloud."""
    return [(one["text"]["text"], one.get("accessibility_label", "")) for one in of(drawn, "button")]


def teams_names(drawn: object) -> list[tuple[str, str]]:
    pressed = of(drawn, "Action.Execute", "Action.ShowCard", "Action.OpenUrl")
    return [(one["title"], one.get("tooltip", "")) for one in pressed]


def untold(said: list[tuple[str, str]]) -> Iterator[str]:
    """Give what more than one button bears, where it bears nothing else that could be heard."""
    often = Counter(label for label, _ in said)
    return (label for label, aloud in said if often[label] > 1 and not aloud)


# ---------------------------------------------------------------- any card


@any_card
@given(anycard.cards)
def test_any_card_in_slack_has_words_for_who_hears_it(card: Card):
    drawn = in_slack(card, said_by_key)

    assert card.gist.key in drawn["text"]
    assert len(drawn["text"]) <= 4000
    assert all(one["alt_text"].strip() for one in of(drawn, "image"))
    assert all(len(aloud) <= _SHORT for _, aloud in slack_names(drawn))
    assert all(one["label"]["text"] for one in of(drawn, "input"))


@any_card
@given(anycard.cards)
def test_any_card_in_teams_has_words_for_who_hears_it(card: Card):
    drawn = in_teams(card, said_by_key)

    assert drawn["fallbackText"]
    assert drawn["speak"]
    assert not set("<>&") & set(drawn["speak"]), "it may be read as SSML"
    assert all(one["altText"].strip() for one in of(drawn, "Image"))
    assert all(one["title"].strip() for row in of(drawn, "ActionSet") for one in row["actions"])
    for field in (one for one in parts(drawn) if str(one.get("type")).startswith("Input.")):
        assert field["label"]
        assert not field.get("isRequired") or field["errorMessage"]
    if card.title is not None:
        assert drawn["body"][0]["style"] == "heading"


@any_card
@given(anycard.cards)
def test_no_colour_of_teams_means_anything_that_words_do_not_say(card: Card):
    drawn = in_teams(card, said_by_key)

    for one in parts(drawn):
        if one.get("color") in {"Attention", "Good", "Warning"}:
            assert one["text"].strip()


# ---------------------------------------------------------------- what is heard

GO, AWAY = phrase("go"), phrase("away")
CHART = Chart(phrase("numbers"), ("Mon",), (), phrase("More every day."))


def test_who_hears_a_message_in_slack_hears_the_gist_first_and_then_all_of_it_once():
    card = Card(
        phrase("gist"),
        (Para(phrase("gist")), CHART, Items((Item(phrase("one")),)), Picture("https://x.org/a.png", phrase("a map"))),
        phrase("title"),
    )

    assert in_slack(card, said_by_key)["text"].splitlines() == [
        *("gist", "title", "numbers", "More every day.", "one", "a map")
    ]


def test_who_hears_buttons_that_bear_the_same_words_hears_what_each_is_about():
    press = Button(GO, PRESS.action)
    card = Card(
        phrase("gist"),
        (
            Items((Item(phrase("the first"), (press,)), Item(phrase("the second"), (press,)))),
            Para(phrase("the third")),
            Para(phrase("which is long")),
            Buttons((press, Button(AWAY, PRESS.action))),
        ),
    )
    heard = ["button-aboutgothe first", "button-aboutgothe second", "button-aboutgothe third"]

    assert [aloud for _, aloud in slack_names(in_slack(card, said_by_key))] == [*heard, ""]
    assert [aloud for _, aloud in teams_names(in_teams(card, said_by_key))] == [*heard, ""]


def test_buttons_about_nothing_or_about_the_same_keep_their_words_alone():
    press = Button(GO, PRESS.action)
    alone = Card(phrase("gist"), (Buttons((press, press)),))
    same = Card(phrase("gist"), (Items((Item(phrase("it"), (press,)), Item(phrase("it"), (press,)))),))

    assert names(alone, str) == names(same, str) == {}


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_name_begins_with_the_words_that_are_seen_in_every_language(language: str):
    label = phrase("button-about", label=Words("Go"), about=Words("the first"))
    said = plain(CATALOGUE.speaker(language, Tone.WARM)(label))

    assert said.strip("\N{FIRST STRONG ISOLATE}").startswith("Go")
    assert "the first" in said


# ---------------------------------------------------------------- the gallery


@gallery
def test_a_card_of_the_gallery_loses_nothing_to_who_hears_it(name: str):
    seen: Shown = CARDS[name]()
    say = speaker(seen)
    for drawn, said in (
        (in_slack(seen.thing, say), slack_names(in_slack(seen.thing, say))),
        (in_teams(seen.thing, say), teams_names(in_teams(seen.thing, say))),
    ):
        assert [label for label, _ in said if not _LETTER.search(label)] == [], "a sign alone means nothing aloud"
        assert [label for label, aloud in said if aloud and label not in aloud] == []
        assert list(untold(said)) == []
        assert [one for one in of(drawn, "link") if not _LETTER.search(one.get("text", ""))] == []
    assert in_teams(seen.thing, say)["lang"] == seen.language
