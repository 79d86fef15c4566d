"""Cards and forms, the same promises wherever they are drawn: accepted, pressable, safe, whole or said to be cut."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given, note, settings
from msgspec.structs import replace

from bot.kernel.cards import (
    Action,
    Button,
    Buttons,
    Card,
    Chart,
    ChoiceInput,
    Code,
    Download,
    Facts,
    Form,
    FormErrors,
    Input,
    Inputs,
    Item,
    Items,
    Link,
    Listing,
    Name,
    Note,
    Option,
    Pair,
    Paper,
    Para,
    PersonInput,
    Phrase,
    Picture,
    Place,
    Post,
    Quote,
    Series,
    Table,
    Text,
    TextInput,
    When,
    Words,
    phrase,
    prefilled,
    words,
)
from bot.kernel.people import MessageId, PersonId, PlaceId
from tests import anycard
from tests.anycard import LONG, NASTY
from tests.contracts.adapters.conftest import ASKINGS, DRAWINGS
from tests.contracts.adapters.drawings import NOON, Asking, Drawing
from tests.reading import buttons_of

BEN = PersonId("U7")
LEADS = Link("https://example.org/log", "the log")
PRESS = Button(phrase("go"), Action("question.claim", {"question": "C1/1", "in": "club"}))
drawings = pytest.mark.parametrize("way", DRAWINGS.values(), ids=DRAWINGS)
askings = pytest.mark.parametrize("way", ASKINGS.values(), ids=ASKINGS)
pressable = pytest.mark.parametrize(
    "way",
    [way for way in DRAWINGS.values() if way.presses],
    ids=[name for name, way in DRAWINGS.items() if way.presses],
)
any_card = settings(max_examples=60)


def one(*blocks: object, gist: Phrase | None = None, title: Phrase | None = None) -> Card:
    return Card(gist or phrase("gist"), blocks, title)  # type: ignore[arg-type]  # the tables below hold blocks alone


def holding(typed: str) -> Phrase:
    return phrase("key", it=Words(typed))


# ---------------------------------------------------------------- any card


@any_card
@given(anycard.cards)
def test_any_card_is_taken_as_the_vendor_takes_it(card: Card):
    for name, way in DRAWINGS.items():
        note(name)
        read, wanted = way.card(card), [button.action for button in buttons_of(card)]

        assert read == way.card(card), "the same card is drawn the same"
        assert set(read.called) <= _called(card), "nobody is called but whom the card calls"
        assert [url for url in read.links if not url.lower().startswith(("https:", "http:", "mailto:"))] == []
        assert read.gist is None or card.gist.key in read.gist, "a notification says the gist"
        if way.presses and not read.cut:
            assert read.actions == wanted, "a press brings back what its button means"
        assert not (read.cut and way.wholly)
        assert [action for action in read.actions if action not in wanted] == []


def _called(thing: object) -> set[str]:
    """Find everybody that a card calls, however deep."""
    match thing:
        case Name(who, call):
            return {who} if call else set()
        case str() | int() | float() | None:
            return set()
        case dict():
            return {who for one in thing.values() for who in _called(one)}
        case tuple():
            return {who for one in thing for who in _called(one)}
        case _:
            fields = getattr(thing, "__struct_fields__", ())
            return {who for name in fields for who in _called(getattr(thing, name))}


# ---------------------------------------------------------------- what people typed

TYPED: dict[str, Callable[[str], Card]] = {
    "the gist": lambda typed: one(gist=holding(typed)),
    "the title": lambda typed: one(title=holding(typed)),
    "a paragraph": lambda typed: one(Para(words(typed))),
    "a sentence": lambda typed: one(Para(holding(typed))),
    "a listing": lambda typed: one(Para((Listing((Words(typed), Words("and"))),))),
    "between names": lambda typed: one(Para((Name(BEN), Words(typed), Name(BEN)))),
    "beside a link": lambda typed: one(Para((Words(typed), LEADS, Words(typed)))),
    "code": lambda typed: one(Para((Code(typed),))),
    "a quote": lambda typed: one(Quote(words(typed), BEN)),
    "a fact": lambda typed: one(Facts((Pair(phrase("label"), words(typed)), Pair(holding(typed), words("x"))))),
    "an item": lambda typed: one(Items((Item(words(typed)), Item(holding(typed))), ordered=True)),
    "small print": lambda typed: one(Note(words(typed))),
    "small print with a link": lambda typed: one(Note((Words(typed), LEADS, Words(typed)))),
    "small print with a time": lambda typed: one(Note(phrase("since", at=When(NOON), it=Words(typed)))),
    "small print with a place": lambda typed: one(Note((Place(PlaceId("C1")), Words(typed)))),
    "code in small print": lambda typed: one(Note((LEADS, Code(typed)))),
    "a label that leads somewhere": lambda typed: one(Para((Link("https://example.org/log", f"log {typed}"),))),
    "such a label in small print": lambda typed: one(Note((Link("https://example.org/log", f"log {typed}"),))),
    "a label of a message": lambda typed: one(Para((Post(MessageId("C1/1"), holding(typed)),))),
    "such a label as small print": lambda typed: one(Note((Post(MessageId("C1/1"), holding(typed)),))),
    "a chart": lambda typed: one(
        Chart(holding(typed), ("W1", typed), (Series(words(typed), (1, 2)),), phrase("alt", it=Words(typed)))
    ),
    "a picture": lambda typed: one(Picture("", holding(typed))),
    "what is taken away": lambda typed: one(Download(holding(typed), Table(typed, (typed,), ((typed,),)), "0f1e")),
}
ON_A_BUTTON: dict[str, Callable[[str], Card]] = {
    "a button": lambda typed: one(Buttons((Button(holding(typed), Action("go", {"said": typed})),))),
    "a button of an item": lambda typed: one(Items((Item(words("x"), (Button(holding(typed), Action("go")),)),))),
    "a question before a press": lambda typed: one(Buttons((replace(PRESS, confirm=holding(typed)),))),
    "a field of a message": lambda typed: one(
        Inputs((TextInput("note", holding(typed), holding(typed), typed),), PRESS),
    ),
}  # fmt: skip


def letters(typed: str) -> str:
    """What is left of letters where those that are none are left out, and lines are as long as they are."""
    return "".join(letter for letter in typed if letter.isprintable() and not letter.isspace())


@drawings
@pytest.mark.parametrize("where", TYPED)
def test_what_people_typed_calls_nobody_leads_nowhere_and_is_no_markup(way: Drawing, where: str):
    harmless = way.card(TYPED[where]("word"))

    for typed in NASTY:
        read = way.card(TYPED[where](typed))
        assert (read.called, read.links) == (harmless.called, harmless.links), typed
        assert read.shape == harmless.shape, typed
        assert letters(typed) in letters(read.said if where != "the gist" or read.gist is None else read.gist), typed


@pressable
@pytest.mark.parametrize("where", ON_A_BUTTON)
def test_what_people_typed_on_a_button_or_a_field_is_no_more_than_letters(way: Drawing, where: str):
    harmless = way.card(ON_A_BUTTON[where]("word"))

    for typed in NASTY:
        read = way.card(ON_A_BUTTON[where](typed))
        assert (read.called, read.links, read.shape) == (harmless.called, harmless.links, harmless.shape), typed
        assert letters(typed) in letters(read.said), typed


@drawings
@pytest.mark.parametrize("where", TYPED)
def test_forty_thousand_letters_are_whole_or_said_to_be_cut(way: Drawing, where: str):
    read = way.card(TYPED[where](LONG))
    said = read.gist if where == "the gist" and read.gist is not None else read.said

    assert letters(LONG[:20]) in letters(said)
    assert LONG.strip() in said or "…" in said or read.cut
    if way.wholly:
        assert LONG.strip() in said


@drawings
def test_a_name_that_somebody_gave_themselves_is_no_more_than_letters(way: Drawing):
    by_name = one(
        Quote(words("Where?"), BEN),
        Para((Name(BEN),)),
        Note((LEADS, Name(BEN))),
        Chart(phrase("load"), ("W1",), (Series((Name(BEN),), (1,)),), phrase("alt")),
        gist=phrase("gist", who=Name(BEN)),
    )
    harmless = way.card(by_name, {BEN: "Ben"})

    for typed in NASTY:
        read = way.card(by_name, {BEN: typed})
        assert (read.called, read.links, read.shape) == (harmless.called, harmless.links, harmless.shape), typed


@drawings
@pytest.mark.parametrize(
    "url", ["javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", "http://[", "", "//x"]
)
def test_an_address_that_could_do_something_is_only_its_words(way: Drawing, url: str):
    read = way.card(one(Para((Link(url, "the prize"),)), Note((LEADS, Link(url, "a prize")))))

    assert [where for where in read.links if not where.startswith(LEADS.url) and where != "http://["] == []
    assert "the prize" in read.said
    assert "a prize" in read.said


@drawings
@pytest.mark.parametrize("url", ["https://x.org/?a=1&b=<2>|c", "https://x.org/a b\nc", "https://x.org/*b*_c_"])
def test_an_address_leads_to_one_place_whatever_is_in_it(way: Drawing, url: str):
    read = way.card(one(Para((Link(url, "here"),)), Note((Link(url, "there"),))))

    assert len(read.links) == 2
    assert all(where.startswith("https://x.org/") for where in read.links)
    assert not read.called


@drawings
def test_a_card_calls_where_it_calls_and_only_there(way: Drawing):
    called = one(Para((Name(BEN, call=True),)), Note((Name(BEN, call=True),)))
    named = one(Para((Name(BEN),)), Note((Name(BEN),)), Quote(words("x"), BEN), gist=phrase("gist", who=Name(BEN)))

    assert way.card(named).called == []
    if way.presses:
        assert way.card(called).called == [BEN, BEN]


# ---------------------------------------------------------------- what a picture says


@drawings
def test_pictures_and_charts_are_said_in_words_too(way: Drawing):
    chart = Chart(phrase("load"), ("W1",), (Series(phrase("ben"), (1,)),), phrase("ben-is-asked-most"))
    read = way.card(one(chart, Picture("https://example.org/map.png", phrase("a-map-of-the-reef"))))

    assert "ben-is-asked-most" in read.said
    assert "a-map-of-the-reef" in read.said


# ---------------------------------------------------------------- what is taken away

BRIEFING = Paper("briefing", Card(phrase("gist"), (Para(words("It held.")),)))
FIGURES = Table("figures", ("week",), ((1,),))


@drawings
@pytest.mark.parametrize(("of", "kinds"), [(BRIEFING, ("html", "pdf")), (FIGURES, ("csv", "json"))])
def test_what_is_kept_is_offered_as_each_kind_of_file_and_what_nobody_keeps_is_only_named(
    way: Drawing, of: Paper | Table, kinds: tuple[str, ...]
):
    kept, gone = (way.card(one(Download(phrase("your-briefing"), of, name))) for name in ("0f1e", ""))

    assert kept.offered == (kinds if way.presses else ())
    assert gone.offered == ()
    assert "your-briefing" in kept.said
    assert "your-briefing" in gone.said
    assert kept.actions == [], "a file is no reply"
    assert not way.presses or all(f"take-away-{kind}" in kept.said for kind in kinds)


@pressable
def test_what_is_taken_away_stays_below_what_had_to_be_cut(way: Drawing):
    lines = tuple(Para(words(f"line {n} " * 20)) for n in range(1500))
    read = way.card(one(*lines, Download(phrase("your-briefing"), BRIEFING, "0f1e"), Note(words("why this came"))))

    assert read.offered == ("html", "pdf")


# ---------------------------------------------------------------- what does not fit


@drawings
@pytest.mark.parametrize(
    ("blocks", "begins"),
    [
        (tuple(Items((Item(words(f"item {n}"), (PRESS,)),)) for n in range(120)), "item 0"),
        (tuple(Para(words(f"line {n} " * 20)) for n in range(1500)), "line 0"),
        ((Items(tuple(Item(words(f"item {n} " * 30)) for n in range(1000))),), "item 0"),
        (tuple(Quote(words(LONG), BEN) for _ in range(60)), "How deep"),
    ],
    ids=["many items with buttons", "many lines", "a long list", "long quotes"],
)
def test_a_card_that_is_too_long_begins_as_it_should_says_that_it_was_cut_and_keeps_its_last_buttons(
    way: Drawing, blocks: tuple[object, ...], begins: str
):
    last = Button(phrase("more"), Action("open.more"))
    read = way.card(one(*blocks, Buttons((last,)), Note(words("why this came"))))

    assert begins in read.said
    assert "why this came" in read.said
    assert read.cut is not way.wholly or "…" in read.said or not way.presses
    assert not way.presses or read.actions[-1] == last.action


@drawings
def test_what_fits_is_not_said_to_be_cut(way: Drawing):
    rows = tuple(Item(words("How deep is the reef at noon?"), (PRESS,)) for _ in range(10))

    assert not way.card(one(Items(rows), Buttons((PRESS,)))).cut


# ---------------------------------------------------------------- forms

FIELDS = (
    TextInput("note", phrase("note-label"), phrase("note-hint"), "as before"),
    ChoiceInput("when", phrase("when-label"), _WHEN := (Option("today", phrase("t")), Option("later", words("l")))),
    ChoiceInput("kind", phrase("kind-label"), _WHEN, ("later",), optional=True),
    ChoiceInput("days", phrase("days-label"), _WHEN, ("today", "later"), several=True),
    PersonInput("who", phrase("who-label"), optional=True),
)
FORM = Form(phrase("title"), FIELDS, phrase("send"), Action("question.pass", {"question": "C1/1"}), phrase("intro"))


@any_card
@given(anycard.forms)
def test_any_form_is_taken_and_keeps_its_fields_and_what_stood_in_them(form: Form):
    for name, way in ASKINGS.items():
        note(name)
        read = way.form(form)

        assert read == way.form(form), "the same form is drawn the same"
        assert [(field.name, field.optional) for field in read.fields] == [
            (field.name, field.optional) for field in form.inputs
        ]
        assert [field.value for field in read.fields] == [_before(field) for field in form.inputs]


def _before(field: Input) -> str:
    match field:
        case TextInput(value=value, most=most):
            return prefilled(value, anycard.say)[:most]
        case ChoiceInput(chosen=chosen):
            return ",".join(chosen)
        case _:
            return ""


@askings
def test_a_form_says_what_it_asks(way: Asking):
    read = way.form(FORM)

    assert [field.label for field in read.fields] == [f"{field.name}-label" for field in FIELDS]
    for said in ("title", "intro", "send", "note-hint"):
        assert said in read.said


@askings
@pytest.mark.parametrize(
    ("given_in", "brought_back"),
    [
        (
            {"note": " Monday ", "when": "later", "kind": "later", "days": "today,later", "who": "U2"},
            {"note": "Monday"},
        ),
        ({"note": "x", "when": "today", "days": "today"}, {"kind": "", "who": ""}),
    ],
)
def test_what_is_filled_in_comes_back_with_what_it_is_about(
    way: Asking, given_in: dict[str, str], brought_back: dict[str, str]
):
    event = way.sent(FORM, given_in)

    assert event.action == FORM.action
    assert event.values == given_in | brought_back


@askings
@pytest.mark.parametrize("typed", [*NASTY, LONG], ids=lambda typed: ascii(typed[:12]))
def test_what_people_typed_is_no_more_than_letters_in_a_form(way: Asking, typed: str):
    def asking(typed: str) -> Form:
        text: Text = (Words(typed),)
        fields = (
            TextInput("note", holding(typed), holding(typed), typed[:3000]),
            ChoiceInput("when", holding(typed), (Option("a", text), Option("b", holding(typed))), several=True),
            PersonInput("who", holding(typed)),
        )
        return Form(holding(typed), fields, holding(typed), Action("go", {"q": typed[:99]}), text)

    read, harmless = way.form(asking(typed)), way.form(asking("word"))

    assert (read.called, read.shape) == (harmless.called, harmless.shape)
    assert letters(typed) in letters(read.said) or "…" in read.said


@any_card
@given(anycard.errors)
def test_what_is_to_be_mended_is_said_by_field(errors: FormErrors):
    for way in ASKINGS.values():
        said = way.errors(errors)

        assert set(said) == set(errors.errors)
        assert all(wrong.key in said[name] for name, wrong in errors.errors.items())
