"""The words: complete in every language, none too many, fitting what the code gives; and no sentence outside them."""

from __future__ import annotations

import ast
import re
from datetime import UTC, datetime

import pytest

from bot.features import FEATURES
from bot.kernel.cards import Words, phrase
from bot.kernel.messages import CommandGiven
from bot.kernel.people import Act, Role, WorkspaceId
from bot.kernel.policy import Purpose, Tone
from bot.listening.lines import Reason
from bot.runtime.router import HELP, Router
from bot.runtime.speaker import Catalogue, flat
from bot.settings import Settings
from tests.unit.text.scan import LANGUAGES, TEXT, asked, sentences, spoken, told

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)
CATALOGUE = Catalogue.read(TEXT)
ENGLISH = sentences("en")
ASKED = asked({*ENGLISH}, "bot", "adapters")
ROUTER = Router(FEATURES)

FAMILIES = {
    "help-": {*ROUTER.commands, HELP},
    "shortcut-": {word for word, command in ROUTER.commands.items() if command.on_message or command.anywhere},
    "purpose-": {*Purpose},
    "role-": {*Role},
    "reason-": {*Reason},
    "settings-bad-": {name.replace("_", "-") for name in Settings.__struct_fields__} - {"sources"},
}
"""Keys that are put together from something the code can list: exactly these have words."""
BESIDE = {"help-title", "help-gist", "help-note", "help-about", "help-all"}
"""Keys that look like one of a family and are none."""


def of_family(start: str) -> set[str]:
    return {key for key in ENGLISH if key.startswith(start) and "." not in key} - BESIDE


# ---------------------------------------------------------------- complete, and none too many


def test_every_sentence_parses():
    Catalogue.read(TEXT).check()


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_says_exactly_what_english_says(language: str):
    assert sentences(language).keys() == ENGLISH.keys()


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_sentence_takes_the_same_values_in_every_language(language: str):
    said = sentences(language)

    assert {key: said[key].variables for key in said} == {key: ENGLISH[key].variables for key in ENGLISH}


def test_no_words_are_left_that_nobody_says():
    exact = {start + name for start, names in FAMILIES.items() for name in names}
    families = [pattern for pattern in ASKED.families if not any(re.match(pattern, start + "x") for start in FAMILIES)]

    def said(key: str) -> bool:
        name = key.partition(".")[0]
        return name in ASKED.literals | exact or any(re.fullmatch(pattern, key) for pattern in families)

    assert [key for key in ENGLISH if not said(key)] == []


@pytest.mark.parametrize("start", FAMILIES)
def test_every_member_of_a_family_has_words(start: str):
    assert of_family(start) == {start + name for name in FAMILIES[start]}


def test_every_key_put_together_in_code_can_be_one_that_has_words():
    starts = {key[: key.rindex("-") + 1] for key in ENGLISH if "-" in key}
    likely = {pattern for pattern in ASKED.families if re.sub(r"\\(.)", r"\1", pattern).removesuffix(".+") in starts}

    assert likely
    assert [pattern for pattern in likely if not any(re.fullmatch(pattern, key) for key in ENGLISH)] == []


def test_every_value_a_sentence_takes_is_given_where_it_is_said():
    calls = [call for call in ASKED.calls if call.given is not None]
    lacking = {
        f"{call.where}: {call.key}": sorted(ENGLISH[call.key].variables - call.given)
        for call in calls
        if call.given is not None and not ENGLISH[call.key].variables <= call.given
    }

    assert len(calls) > 100
    assert lacking == {}


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_choice_of_language_is_told_with_every_language_there_is(language: str):
    say = CATALOGUE.speaker(language, Tone.PLAIN)
    said = flat(say(phrase("settings-bad-language", value=Words("?"), name=Words("?"))))

    assert all(alone(spoken, said) for spoken in LANGUAGES)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_refusal_names_who_may_do_it_instead(language: str):
    say = CATALOGUE.speaker(language, Tone.WARM)
    refused = {act: flat(say(phrase("refused", needs=act.value.replace(" ", "-")))) for act in Act}

    assert len(set(refused.values())) == len(Act)


# ---------------------------------------------------------------- commands are said as they are understood


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("word", sorted({*ROUTER.commands, HELP}))
def test_every_example_in_help_is_understood_as_that_command(word: str, language: str):
    usage = flat(CATALOGUE.speaker(language, Tone.WARM)(phrase(f"help-{word}.usage")))

    for example in re.split("[,،，、] ?", usage):
        assert ROUTER.recognise(given(example)).word == word


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    ("key", "word"),
    [
        ("know-what", "know"),
        ("forget-what", "forget-topic"),
        ("who-what", "who"),
        ("team-how", "team"),
        ("team-note", "team"),
    ],
)
def test_an_example_in_a_sentence_is_understood_as_that_command(key: str, word: str, language: str):
    said = flat(CATALOGUE.speaker(language, Tone.WARM)(phrase(key)))
    example = re.split("[:：]", said, maxsplit=1)[1]

    assert ROUTER.recognise(given(example.strip())).word == word


@pytest.mark.parametrize("language", LANGUAGES)
def test_roles_are_told_by_the_words_that_are_understood(language: str):
    said = flat(CATALOGUE.speaker(language, Tone.WARM)(phrase("team-how")))

    assert [role for role in Role if role is not Role.MEMBER and not alone(role, said)] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_command_named_in_small_print_exists(language: str):
    notes = ("nudge-note", "helped-note", "know-note", "why-note")
    said = "".join(flat(CATALOGUE.speaker(language, Tone.WARM)(phrase(key))) for key in notes)
    quoted = re.findall("[“«„「]\N{NO-BREAK SPACE}?([a-z-]+)\N{NO-BREAK SPACE}?[”»“」]", said)

    assert len(quoted) == 5
    assert set(quoted) <= ROUTER.commands.keys()


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    ("key", "named"),
    [
        ("ask-which", "shortcut-ask"),
        ("answered-which", "shortcut-answered"),
        ("misheard-which", "shortcut-not-a-question"),
        ("suggest-nobody", "nudge-not-me"),
    ],
)
def test_a_button_named_in_a_sentence_is_named_as_it_is_labelled(key: str, named: str, language: str):
    say = CATALOGUE.speaker(language, Tone.WARM)

    assert flat(say(phrase(named))) in flat(say(phrase(key)))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("word", sorted(FAMILIES["shortcut-"]))
def test_a_shortcut_is_as_short_as_slack_wants_it(word: str, language: str):
    assert len(flat(CATALOGUE.speaker(language, Tone.WARM)(phrase(f"shortcut-{word}")))) <= 24


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_title_of_a_form_is_as_short_as_slack_wants_it(language: str):
    say = CATALOGUE.speaker(language, Tone.WARM)
    nothing = {key: dict.fromkeys(ENGLISH[key].variables, Words("")) for key in ASKED.titles}
    said = {key: flat(say(phrase(key, **values))) for key, values in nothing.items()}

    assert len(said) > 40
    assert {key: text for key, text in said.items() if len(text) > 24} == {}


def alone(word: str, said: str) -> bool:
    """Whether a word in Latin letters stands for itself, also where there are no spaces around words."""
    return re.search(rf"(?<![a-z-]){word}(?![a-z-])", said) is not None


def given(text: str) -> CommandGiven:
    return CommandGiven(key="k", at=NOON, workspace=WorkspaceId("w"), said=(Words(text),))


# ---------------------------------------------------------------- tone and typography


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_tone_is_heard(language: str):
    values = {"asker": Words("Ana"), "place": Words("#cold-chain")}
    said = {tone: flat(CATALOGUE.speaker(language, tone)(phrase("nudge-gist", **values))) for tone in Tone}

    assert len(set(said.values())) == len(Tone)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_sentence_that_chooses_by_tone_has_words_for_every_tone(language: str):
    chosen = [key for key, sentence in sentences(language).items() if "tone" in sentence.chosen_by]
    anything = {name: 2 for key in chosen for name in ENGLISH[key].variables}

    assert chosen
    for key, tone in ((key, tone) for key in chosen for tone in Tone):
        assert flat(CATALOGUE.speaker(language, tone)(phrase(key, **anything)))


@pytest.mark.parametrize("language", LANGUAGES)
def test_apostrophes_are_typographic_and_straight_quotes_are_only_for_typing(language: str):
    assert [
        line
        for line in written(language)
        if "'" in line or ('"' in line and not re.search("pause until|used LI", line))
    ] == []


def test_french_marks_stay_with_their_words():
    plain_space = re.compile(" [:;?!»%]|« ")
    no_space = re.compile(r"\w[;?!»]|\w:(\s|$)|«\w")

    assert [line for line in written("fr") if plain_space.search(line) or no_space.search(line)] == []


def written(language: str) -> list[str]:
    """What is read by people: without comments, and without what stands in braces."""
    lines = (TEXT / f"{language}.ftl").read_text(encoding="utf-8").splitlines()
    said = (re.sub(r"^\s*(\[\w+\]|\*\[\w+\]|[\w.-]+ =) ?", "", line) for line in lines if not line.startswith("#"))
    return [re.sub(r"\{[^}]*\}", "x", line) for line in said if line.strip()]


# ---------------------------------------------------------------- no sentence in Python


def test_no_sentence_for_people_is_written_in_python():
    assert spoken("bot", "adapters") == []


@pytest.mark.parametrize(
    "code",
    [
        'Words("Hello")',
        'words("Hello there")',
        'Para(words("Hello there"))',
        'Link(url, "See more")',
        'Words(f"{n} questions wait")',
        'Words("Hello " + name)',
        'Words(name or "somebody")',
        '_tell("All is well." if well else "Not so well.")',
        'parser.add_argument("--to", help="until this day")',
    ],
)
def test_a_sentence_in_python_would_be_found(code: str):
    assert list(told(ast.parse(code)))


@pytest.mark.parametrize(
    "code",
    [
        'Words(" \N{EN DASH} ")',
        'Words(names["ana banana"])',
        "Words(question.text)",
        'Code("not a question")',
        'ValueError("this is for developers")',
        'phrase("nudge-gist", asker=Words(name))',
        'parser.add_argument("--to", metavar="DAY")',
        'Words(", ".join(names))',
    ],
)
def test_what_is_no_sentence_raises_no_alarm(code: str):
    assert list(told(ast.parse(code))) == []
