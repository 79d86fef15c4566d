"""A message as its reader would see it: whole, in their language, with nothing to press; and its first sentence."""

from __future__ import annotations

import pytest
from hypothesis import given

from bot.features.desk.preview import opened, opening, preview, typed
from bot.features.desk.sparing import named, without
from bot.kernel.cards import (
    Action,
    Button,
    Buttons,
    Card,
    Code,
    Item,
    Items,
    Link,
    Listing,
    Name,
    Note,
    Para,
    Place,
    Post,
    Quote,
    When,
    WhenStyle,
    Words,
    in_language,
    phrase,
)
from bot.kernel.people import MessageId, PersonId, PlaceId
from bot.kernel.policy import Tone
from tests.anycard import cards
from tests.reading import buttons_of, flat, read
from tests.tongues import CATALOGUE
from tests.unit.features.makers import AMINA, BEN, MONDAY
from tests.world import said

ENGLISH = CATALOGUE.speaker("en", Tone.WARM)
FRENCH = CATALOGUE.speaker("fr", Tone.WARM)
GIST = phrase("helped-gist", asker=Name(AMINA))
TAKE = Buttons((Button(phrase("nudge-claim"), Action("question.claim")),))
MESSAGE = Card(GIST, (Para(GIST), Quote((Words("How?"),)), TAKE, Note(phrase("helped-note"))), phrase("nudge-title"))


def shown(card: Card, language: str) -> Card:
    return Card(phrase("desk-nothing"), preview(card, language))


def test_all_of_it_is_there_in_the_readers_language_whoever_reads_it():
    words = read(shown(MESSAGE, "fr"), ENGLISH)

    for one in (GIST, phrase("helped-note"), phrase("nudge-title"), phrase("nudge-claim")):
        assert flat(FRENCH(one), FRENCH) in words
    assert "> How?" in words
    assert said("nudge-title") not in words


def test_a_card_without_blocks_says_its_gist():
    assert preview(Card(GIST), "fr") == (Para(in_language(GIST, "fr")),)


def test_nothing_can_be_pressed():
    assert buttons_of(shown(MESSAGE, "fr")) == []


@given(cards)
def test_of_any_card_every_block_is_there(card: Card):
    blocks = preview(card, "fr")

    more = (card.title is not None) + (not card.blocks)
    assert len(blocks) == len(card.blocks) + more
    assert buttons_of(Card(card.gist, blocks)) == []


def test_other_words_take_the_place_of_the_first_sentence_and_the_rest_stays():
    put = opened(MESSAGE, "Dear Ben")

    assert flat(ENGLISH(put.gist), ENGLISH) == "Dear Ben"
    assert put.blocks[1:] == MESSAGE.blocks[1:]
    assert put.blocks[0] == Para(put.gist)
    assert opened(MESSAGE, "") == MESSAGE


def test_where_there_is_no_sentence_the_words_come_first():
    bare = Card(GIST, (TAKE,))

    assert opened(bare, "Dear Ben").blocks == (Para(phrase("rehearse-words", words=Words("Dear Ben"))), TAKE)
    assert opening(bare) == GIST


def test_the_sentence_it_begins_with_is_its_first_paragraph():
    other = phrase("helped-note")

    assert opening(Card(GIST, (TAKE, Para(other)))) == other
    assert opening(Card(GIST, (Para((Words("Hello"),)),))) == GIST


@pytest.mark.parametrize(
    ("span", "words"),
    [
        (Name(AMINA), "Amina"),
        (Name(BEN), "ben"),  # of whom nobody knows what they are called
        (Place(PlaceId("C123")), "the channel"),
        (When(MONDAY), "2 Mar, 19:00"),
        (When(MONDAY, WhenStyle.DAY), "2 Mar"),
        (Link("https://x.example", "here"), "here"),
        (Code("quiet"), "quiet"),
        (Post(MessageId("m"), phrase("see-question")), "See the question"),
        (Listing((Name(AMINA), Words("x"))), "Amina and x"),
        (phrase("rehearse-words", words=Name(AMINA)), "Amina"),
    ],
)
def test_in_a_field_there_are_only_words(span: object, words: str):
    value = typed(phrase("rehearse-words", words=span), "", "Asia/Tokyo", {AMINA: "Amina"})  # type: ignore[arg-type]  # each is one kind of span

    assert flat(ENGLISH(value), ENGLISH) == words


def test_everybody_a_sentence_names_is_found():
    said_ = phrase("x", a=Name(AMINA), b=Listing((phrase("y", c=Name(BEN)),)), d="z", e=1)

    assert named(said_) == {AMINA, BEN}
    assert named(phrase("x")) == frozenset[PersonId]()
    assert named(Card(said_, (Quote((), AMINA), Items((Item((Name(BEN),)),))))) == {AMINA, BEN}


@given(cards)
def test_whoever_is_to_be_spared_stands_nowhere_on_any_card_and_all_else_does(card: Card):
    everybody = named(card)

    assert without(card, frozenset()) == card
    assert named(without(card, everybody)) == frozenset()
    assert len(without(card, everybody).blocks) == len(card.blocks)
