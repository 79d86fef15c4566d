"""Cards as Adaptive Cards: what is Teams' own about them. What holds for all is in tests/contracts/adapters."""

from __future__ import annotations

import json
import re
from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from adapters.teams.cards import Reader, dialog, home, message
from adapters.teams.presses import HOME, pressed
from adapters.teams.wording import LOOKS_LIKE
from bot.kernel.cards import (
    Action,
    Block,
    Button,
    Buttons,
    Card,
    Chart,
    ChartKind,
    ChoiceInput,
    Divider,
    Form,
    FormErrors,
    Inputs,
    Item,
    Items,
    Link,
    Name,
    Note,
    Option,
    Para,
    PersonInput,
    Place,
    Post,
    Quote,
    Series,
    Span,
    Style,
    TextInput,
    When,
    WhenStyle,
    Words,
    phrase,
    words,
)
from bot.kernel.people import MessageId, PersonId, PlaceId
from bot.kernel.tongues import LANGUAGES
from tests.anycard import say
from tests.contracts.adapters.teams_drawings import MOST, accepted, parts, sized

AMINA, BEN, OTHER_BEN = PersonId("aad-amina"), PersonId("aad-ben"), PersonId("aad-other")
NAMES = {AMINA: "Amina", BEN: "Ben", OTHER_BEN: "Ben"}
READER = Reader(
    say,
    named=lambda who: NAMES.get(who, who),
    titled=lambda place: f"Channel of {place}",
    permalink=lambda at: f"https://teams.microsoft.com/l/message/{at}",
    account=lambda who: f"29:{who}",
    opens=frozenset({"question.pass"}),
)
NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)
CLAIM = Button(phrase("claim"), Action("question.claim", {"question": "C1/1"}), Style.PRIMARY)
PASS = Button(phrase("pass"), Action("question.pass", {"question": "C1/1"}))
DATE = re.compile(r"\{\{(?:DATE|TIME)\([^)]*\)\}\}")
MARKDOWN = MarkdownIt("commonmark").enable(["table", "strikethrough"])
READ = str.maketrans("".join(LOOKS_LIKE.values()), "".join(LOOKS_LIKE), "\u200b")
"""Marks that look like others are read as what they look like, and what nobody sees is not read."""
MARKS = st.text(st.sampled_from("*_`~[](){}<>\\&#-+.!:;|=>1a \n\t") | st.sampled_from("dDATEx/é"), max_size=30)
PIECES = (
    *("<at>Ben</at>", "**", "[x](https://evil.example)", "{{DATE(2026-03-02T12:00:00Z)}}", "](", "- ", "\n", "1. "),
    *("&#42;", "<https://evil.example>", "![", "~~", "# ", "> ", "---", "x", "\\", "| a |\n|---|", "[x]: ", "    "),
)
TYPED = st.one_of(MARKS, st.lists(st.sampled_from(PIECES), max_size=8).map("".join))


def any_of(*blocks: Block, title: str = "") -> dict[str, Any]:
    """Draw a card of which there are so many that they are not all looked at closely."""
    return message(Card(phrase("gist"), blocks, phrase(title) if title else None), READER).card


def drawn(*blocks: Block, title: str = "") -> dict[str, Any]:
    card = any_of(*blocks, title=title)
    accepted(card)
    return card


def of(kind: str, card: object) -> list[dict[str, Any]]:
    return [one for one in parts(card) if one.get("type") == kind]


def runs(card: object) -> list[str]:
    return [one["text"] for one in of("TextRun", card)]


def letters(text: str) -> str:
    return "".join(text.split())


# ---------------------------------------------------------------- what people typed


@settings(max_examples=300, deadline=None)
@given(st.lists(TYPED, min_size=1, max_size=3))
def test_what_people_typed_beside_a_mention_is_literally_what_they_typed(typed: list[str]):
    spans: list[Span] = [Name(BEN, call=True), *map(Words, typed)]
    [block] = of("TextBlock", any_of(Para(tuple(spans))))

    assert block["text"].startswith("<at>Ben</at>")
    rest = block["text"].removeprefix("<at>Ben</at>")
    assert not DATE.search(rest)
    assert "<at>" not in rest
    tokens = MARKDOWN.parse(f"Ben{rest}")
    assert {token.type for token in tokens} == {"paragraph_open", "inline", "paragraph_close"}
    inner = [child for token in tokens for child in token.children or ()]
    assert {child.type for child in inner} <= {"text", "softbreak"}
    assert letters("".join(child.content for child in inner).translate(READ)) == letters("Ben" + "".join(typed))


@settings(max_examples=300, deadline=None)
@given(TYPED)
def test_what_people_typed_elsewhere_is_letter_by_letter_what_they_typed_and_no_run_is_markup(typed: str):
    paragraph, quote = any_of(Para(words(typed)), Quote(words(typed), BEN))["body"]
    said = runs(paragraph)

    assert "".join(said) == (typed or " ")
    assert runs(quote)[:1] == ["Ben\n"]
    assert "".join(runs(quote)[1:]) == typed
    for run in said:
        assert not DATE.search(run)
        assert not re.search(r"\]\(|<at>|[*_][^*_]+[*_]|^\s*([-+*]|\d+[.)])\s|\\[^\w\s]", run)


@settings(max_examples=200, deadline=None)
@given(TYPED)
def test_a_label_and_a_choice_are_read_as_markdown_by_some_and_are_none(typed: str):
    form = Form(
        phrase("t"), (ChoiceInput("c", phrase("l", it=Words(typed)), (Option("a", words(f"x{typed}")),)),), phrase("s"),
        Action("a"),
    )  # fmt: skip
    [choice] = dialog(form, READER).card["body"]

    for text in (choice["label"], choice["choices"][0]["title"]):
        assert not DATE.search(text)
        inner = [child for token in MARKDOWN.parse(f"x{text}") for child in token.children or ()]
        assert {child.type for child in inner} <= {"text", "softbreak"}


def test_what_is_harmless_alone_is_harmless_together():
    together = (
        Name(BEN, call=True),
        Words("[x]"),
        Words("(https://evil.example) {"),
        Words("{DATE(2026-03-02T12:00:00Z)}}"),
    )
    beside_a_link = (
        Name(BEN, call=True),
        Words(" !"),
        Link("https://example.org", "log"),
        Words("](https://evil.example)"),
    )

    [first, second] = [block["text"] for block in of("TextBlock", drawn(Para(together), Para(beside_a_link)))]
    assert "](" not in first
    assert "{{" not in first
    html = MARKDOWN.render(second)
    assert re.findall(r'href="([^"]*)"', html) == ["https://example.org"]
    assert "<img" not in html


# ---------------------------------------------------------------- who is called


def test_who_is_called_is_a_mention_and_who_is_named_is_a_name():
    card = drawn(Para((Name(BEN, call=True), Words(", "), Name(AMINA), Words(" asks"))))

    assert of("TextBlock", card)[0]["text"] == "<at>Ben</at>, Amina asks"
    assert card["msteams"]["entities"] == [
        {"type": "mention", "text": "<at>Ben</at>", "mentioned": {"id": "29:aad-ben", "name": "Ben"}}
    ]


def test_two_people_of_one_name_are_both_called_and_not_one_of_them_twice():
    card = drawn(Para((Name(BEN, call=True), Words(" "), Name(OTHER_BEN, call=True))), Note((Name(BEN, call=True),)))

    assert [block["text"] for block in of("TextBlock", card)] == ["<at>Ben</at> <at>Ben 2</at>", "<at>Ben</at>"]
    assert [one["mentioned"]["id"] for one in card["msteams"]["entities"]] == ["29:aad-ben", "29:aad-other"]


@pytest.mark.parametrize("name", ["</at><at>Ben", "**Ben**", "[Ben](https://evil.example)", "{{DATE(", "***"])
def test_a_name_somebody_gave_themselves_is_harmless_where_they_are_called_too(name: str):
    reader = READER._replace(named=lambda _: name)
    card = message(Card(phrase("g"), (Para((Name(BEN, call=True),)),)), reader).card

    assert re.fullmatch(r"<at>[\w –]+</at>", of("TextBlock", card)[0]["text"])
    assert card["msteams"]["entities"][0]["mentioned"]["name"] == name


def test_who_is_called_in_what_did_not_fit_is_not_called():
    paras = tuple(Para((Words(f"{n} " * 2000), Name(PersonId(f"p{n}"), call=True))) for n in range(300))
    card = drawn(*paras)

    called = [one["text"] for one in card["msteams"]["entities"]]
    assert called == re.findall("<at>.*?</at>", json.dumps(card["body"]))
    assert 0 < len(called) < 300


# ---------------------------------------------------------------- what is said


def test_a_moment_is_said_by_each_readers_own_client():
    spans = (When(NOON), Words(" "), When(NOON, WhenStyle.DAY), Words(" "), When(NOON, WhenStyle.TIME))
    [run, _, day, _, time] = runs(drawn(Para(spans)))

    assert run == "{{DATE(2026-03-02T12:00:00Z, SHORT)}} {{TIME(2026-03-02T12:00:00Z)}}"
    assert (day, time) == ("{{DATE(2026-03-02T12:00:00Z, SHORT)}}", "{{TIME(2026-03-02T12:00:00Z)}}")


def test_a_message_is_linked_to_where_it_stands_and_a_channel_is_named():
    card = drawn(Para((Post(MessageId("C1/1"), phrase("see")), Place(PlaceId("C1")))))

    assert of("Action.OpenUrl", card) == [
        {"type": "Action.OpenUrl", "url": "https://teams.microsoft.com/l/message/C1/1"}
    ]
    assert runs(card) == ["see", "Channel of C1"]


def test_the_gist_is_what_a_notification_says_and_what_stands_where_no_card_can_be_shown():
    told = message(Card(phrase("gist", who=Name(BEN, call=True), it=Words("*loud*")), (Para(words("x")),)), READER)

    assert told.summary == "gistBen*loud*"
    assert told.card["fallbackText"] == "gistBen∗loud∗"


def test_a_card_says_in_which_language_its_dates_are_to_be_said():
    assert message(Card(phrase("g")), READER._replace(lang="fr")).card["lang"] == "fr"


def test_a_card_and_a_dialog_run_from_right_to_left_in_arabic_alone():
    form = Form(phrase("t"), (), phrase("s"), Action("a"))
    readers = {lang: READER._replace(lang=lang) for lang in LANGUAGES}
    drawn = {
        lang: (message(Card(phrase("g")), reader).card.get("rtl"), dialog(form, reader).card.get("rtl"))
        for lang, reader in readers.items()
    }

    assert {lang for lang, ways in drawn.items() if ways == (True, True)} == {"ar"}
    assert {ways for lang, ways in drawn.items() if lang != "ar"} == {(None, None)}


def test_a_title_is_found_as_a_heading_by_who_hears_the_card():
    [title] = of("TextBlock", drawn(title="the-title"))

    assert (title["text"], title["style"]) == ("the-title", "heading")


def test_a_line_between_two_parts_stands_above_the_second():
    card = drawn(Para(words("one")), Divider(), Quote(words("two")), Para(words("three")))

    assert [one.get("separator", False) for one in card["body"]] == [False, True, False]


# ---------------------------------------------------------------- presses


def test_a_button_is_executed_and_an_old_client_submits_the_same():
    [button] = of("Action.Execute", drawn(Buttons((CLAIM,))))

    assert (button["verb"], button["style"], button["associatedInputs"]) == ("question.claim", "positive", "none")
    assert pressed(button["data"]).action == pressed(button["fallback"]["data"]).action == CLAIM.action


def test_a_button_that_opens_a_dialog_asks_teams_for_it():
    [button] = of("Action.Submit", drawn(Buttons((PASS,))))

    assert button["data"]["msteams"] == {"type": "task/fetch"}
    assert pressed(button["data"]).action == PASS.action


def test_a_press_that_is_to_be_confirmed_is_asked_about_first():
    card = drawn(Buttons((Button(phrase("forget"), Action("forget"), Style.DANGER, phrase("sure")),)))

    [[asks]] = [row["actions"] for row in card["body"]]
    assert (asks["type"], asks["title"], asks["style"]) == ("Action.ShowCard", "forget", "destructive")
    assert runs(asks["card"]) == ["sure"]
    assert [one["verb"] for one in of("Action.Execute", asks["card"])] == ["forget"]


def test_buttons_stand_in_rows_of_six_at_most_and_of_fewer_where_their_words_are_long():
    short, long = (tuple(Button(phrase(label), Action("go")) for _ in range(7)) for label in ("go", "a" * 28))

    assert [len(row["actions"]) for row in of("ActionSet", drawn(Buttons(short)))] == [6, 1]
    assert [len(row["actions"]) for row in of("ActionSet", drawn(Buttons(long)))] == [1] * 7


def test_an_items_buttons_hang_below_what_it_says():
    [first, second] = drawn(Items((Item(words("one"), (CLAIM,)), Item(words("two"))), ordered=True))["body"]

    assert runs(first) == ["1.", "one"]
    assert [one["type"] for one in first["columns"][1]["items"]] == ["RichTextBlock", "ActionSet"]
    assert runs(second) == ["2.", "two"]


def test_the_fields_of_a_message_are_sent_by_their_own_button_and_by_no_other():
    fields = Inputs((TextInput("note", phrase("what")),), Button(phrase("send"), Action("note.send")))
    card = drawn(fields, fields, Buttons((CLAIM,)))

    first, second, claim = of("Action.Execute", card)
    assert [one["associatedInputs"] for one in (first, second, claim)] == ["auto", "auto", "none"]
    ids = [one["id"] for one in of("Input.Text", card)]
    typed = dict(zip(ids, (" once ", "twice"), strict=True))
    assert [pressed({**one["data"], **typed}).values for one in (first, second, claim)] == [
        {"note": "once"},
        {"note": "twice"},
        None,
    ]


# ---------------------------------------------------------------- fields and dialogs

WHEN = ChoiceInput("when", phrase("when-label"), (Option("soon", words("soon")), Option("later", words("later"))))
STARTS = TextInput("starts", phrase("starts-label"), value="09:00")
WHO = PersonInput("who", phrase("who-label"), optional=True)
FORM = Form(
    phrase("title"),
    (STARTS, WHEN, WHO),
    phrase("send"),
    Action("quiet.set", {"in": "club"}),
)


def test_a_dialog_sends_its_fields_and_where_it_was_asked_for():
    [sends] = dialog(FORM, READER, place="19:a@thread.tacv2").card["actions"]
    press = pressed({**sends["data"], "field.starts": "08:00", "field.when": "soon"})

    assert sends["type"] == "Action.Submit"
    assert (press.action, press.place) == (FORM.action, "19:a@thread.tacv2")
    assert press.values == {"starts": "08:00", "when": "soon", "who": ""}, (
        "what is left empty is empty, and not missing"
    )


def test_a_field_must_be_filled_unless_it_is_optional_and_says_so():
    starts, when, who = dialog(FORM, READER).card["body"]

    assert [one.get("isRequired", False) for one in (starts, when, who)] == [True, True, False]
    assert (starts["errorMessage"], "errorMessage" in who) == ("form-needed", False)


def test_a_colleague_is_looked_up_in_the_organisation():
    [_, _, who] = dialog(FORM, READER).card["body"]

    assert who["choices.data"] == {"type": "Data.Query", "dataset": "graph.microsoft.com/users"}


def test_few_choices_stand_there_and_more_fold_into_a_menu():
    def style(number: int, *, several: bool = False) -> str:
        options = tuple(Option(str(n), words(str(n))) for n in range(number))
        field = ChoiceInput("c", phrase("l"), options, ("1",), several)
        [choice] = dialog(Form(phrase("t"), (field,), phrase("s"), Action("a")), READER).card["body"]
        assert choice.get("isMultiSelect", False) is several
        return str(choice["style"])

    assert (style(6), style(7), style(7, several=True)) == ("expanded", "compact", "expanded")


def test_what_is_to_be_mended_is_said_first_and_at_its_field_and_what_was_given_still_stands():
    errors = FormErrors({"starts": phrase("a-time-please"), "other": phrase("and-this")})
    card = dialog(FORM, READER, errors=errors, values={"starts": "nine", "when": "later", "who": BEN}).card

    summary, starts, wrong, when, who = card["body"]
    assert (summary["type"], summary["style"]) == ("Container", "attention")
    assert runs(summary) == ["form-mend", "starts-label: a-time-please", "and-this"]
    assert (starts["value"], when["value"], who["value"]) == ("nine", "later", BEN)
    assert (wrong["inlines"][0]["text"], wrong["inlines"][0]["color"]) == ("a-time-please", "Attention")
    assert who["choices"] == [{"title": "Ben", "value": BEN}]


def test_a_long_title_of_a_dialog_is_cut_as_teams_would_cut_it():
    form = Form(phrase("t" * 200), (), phrase("send"), Action("a"))

    assert len(dialog(form, READER).title) == 64


# ---------------------------------------------------------------- charts


def chart(*values: float | None, kind: ChartKind = ChartKind.BARS, series: int = 1) -> Chart:
    rows = tuple(Series(words(f"row {n}"), values) for n in range(series))
    return Chart(words("Questions"), ("Mon", "Tue", "Wed"), rows, phrase("what-it-says"), kind, phrase("hours"))


@pytest.mark.parametrize(
    ("kind", "series", "drawn_as"),
    [
        (ChartKind.BARS, 1, "Chart.VerticalBar"),
        (ChartKind.BARS, 2, "Chart.VerticalBar.Grouped"),
        (ChartKind.LINE, 2, "Chart.Line"),
    ],
)
def test_a_chart_is_one_of_teams_own_with_its_numbers_where_none_is_drawn(kind: ChartKind, series: int, drawn_as: str):
    [title, picture, alt] = drawn(chart(3, None, float("nan"), kind=kind, series=series))["body"]

    assert runs(title) == ["Questions"]
    assert runs(alt) == ["what-it-says"]
    assert (picture["type"], picture["yAxisTitle"]) == (drawn_as, "hours")
    values = picture["data"] if series == 1 else picture["data"][0]["values"]
    assert values == [{"x": "Mon", "y": 3}], "where nothing was measured there is a gap"
    assert "".join(runs(picture["fallback"])) == ("Mon: 3" if series == 1 else "Mon: row 0 3 · row 1 3")


def test_neighbouring_series_have_different_colours():
    [_, picture, _] = drawn(chart(1, 2, 3, series=6))["body"]

    assert len({one["color"] for one in picture["data"]}) == 6


def test_a_chart_without_a_number_is_its_words():
    assert [one["type"] for one in drawn(chart(None, float("inf")))["body"]] == ["RichTextBlock", "RichTextBlock"]


# ---------------------------------------------------------------- pages, and what some see


def test_a_page_is_laid_anew_whenever_its_owner_looks_at_it():
    page = home(Card(phrase("g"), (Para(words("x")),)), READER, AMINA)
    accepted(page)

    assert page["refresh"]["userIds"] == ["29:aad-amina"]
    assert (page["refresh"]["action"]["verb"], pressed(page["refresh"]["action"]["data"]).action.name) == (HOME, HOME)


def test_a_message_is_the_same_for_everybody():
    assert "refresh" not in message(Card(phrase("g")), READER).card


@pytest.mark.parametrize(
    ("chosen", "who"),
    [
        ("AAAA0001-0000-4000-8000-00000000000F", "aaaa0001-0000-4000-8000-00000000000f"),
        ("29:1aBcD", "29:1aBcD"),
        ("Ana", "Ana"),
    ],
)
def test_whoever_is_chosen_is_the_same_person_as_everywhere_however_the_directory_spells_them(chosen: str, who: str):
    [sends] = dialog(Form(phrase("t"), (PersonInput("who", phrase("l")),), phrase("s"), Action("a")), READER).card[
        "actions"
    ]

    assert pressed(sends["data"] | {"field.who": chosen}).values == {"who": who}


# ---------------------------------------------------------------- what does not fit


def test_where_all_is_too_long_each_text_is_shorter_before_any_is_left_out():
    card = drawn(*(Para(words(f"{n % 10} " * 2000)) for n in range(30)))

    assert [len(text) for text in runs(card)] == [1000] * 30
    assert all(text.endswith("…") for text in runs(card))


@pytest.mark.parametrize("typed", ["*" * 40_000, "*x" * 20_000, "👩🏽‍🚀" * 8000, "\\" * 40_000, '"\n' * 20_000])
def test_whatever_is_typed_a_message_stays_as_small_as_teams_wants_it(typed: str):
    told = message(Card(phrase("g", it=Words(typed)), tuple(Quote(words(typed)) for _ in range(90))), READER)

    assert sized(told) <= MOST


def test_whoever_is_called_counts_too_since_each_is_named_once_more_beside_what_is_drawn():
    reader = READER._replace(named=lambda who: f"{who} {'Diallo-Okafor ' * 5}", account=lambda who: f"29:{who * 8}")
    crowd = tuple(Para((Name(PersonId(f"diver-{n:03}"), call=True), Words(" a word" * 20))) for n in range(200))
    told = message(Card(phrase("g"), crowd), reader)

    assert sized(told) <= MOST
    assert len(told.card["msteams"]["entities"]) == str(told.card["body"]).count("<at>") > 20
