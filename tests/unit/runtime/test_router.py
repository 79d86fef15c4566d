"""The routing table, the grammar of commands, help for each person, and the checks at start-up."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from bot.kernel.calendar import Daily
from bot.kernel.cards import (
    Button,
    Buttons,
    Card,
    Code,
    Facts,
    Item,
    Items,
    Link,
    Name,
    Para,
    Phrase,
    Place,
    Span,
    Text,
    Words,
    plain,
)
from bot.kernel.facts import Delivered, Fact, Nudged, Reopened
from bot.kernel.feature import Command, Concern, Every, Feature, Moment, Press, Reader
from bot.kernel.messages import CommandGiven, Decision, HomeOpened, MessagePosted, Occurrence
from bot.kernel.people import ALLOWED, Act, MessageId, Person, PersonId, PlaceId, Role, WorkspaceId
from bot.runtime import router as routing
from bot.runtime.router import Router, StartUpError, arguments, refusal
from bot.runtime.speaker import Catalogue

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)
ANA = Person(PersonId("ana"))
MANAGER = replace(ANA, roles=frozenset({Role.MEMBER, Role.MANAGER}))


async def nothing(_event: Occurrence, _reader: Reader, _moment: Moment) -> Decision:
    return Decision()


async def something(_event: Occurrence, _reader: Reader, _moment: Moment) -> Decision:
    return Decision()


FEATURE = Feature(
    "one",
    on={MessagePosted: nothing},
    commands=(
        *(Command(word, nothing) for word in ("open", "ask", "not-a-question", "forget-topic", "who")),
        Command("pause", nothing, Act.STEER),
    ),
    buttons={"take": Press(nothing)},
    forms={"take": Press(nothing)},
    timers={"tick": nothing},
    every=(Every("monday", Daily(NOON.time()), nothing),),
    facts={Nudged: nothing},
)
OTHER = Feature("other", on={MessagePosted: something}, facts={Nudged: something})
ROUTER = Router((FEATURE, OTHER))


def words_for(commands: Iterable[str], *languages: str) -> Catalogue:
    text = "".join(f"help-{word} = does {word}\n    .usage = {word}\n" for word in commands)
    return Catalogue(dict.fromkeys(languages or ("en",), text))


def said(*spans: str | Span) -> CommandGiven:
    text: Text = tuple(Words(span) if isinstance(span, str) else span for span in spans)
    return CommandGiven(key="k", at=NOON, workspace=WorkspaceId("w"), said=text, about=MessageId("m"))


# ---------------------------------------------------------------- the table


def test_every_feature_hears_what_it_asked_for_in_order():
    fact: Fact = Nudged("q", ANA.who)

    assert ROUTER.on(MessagePosted(key="k", at=NOON, workspace=WorkspaceId("w"), message=MessageId("m"), text=())) == [
        nothing,
        something,
    ]
    assert ROUTER.hears(fact) == [nothing, something]
    assert ROUTER.on(HomeOpened(key="k", at=NOON, workspace=WorkspaceId("w"))) == []
    assert ROUTER.hears(Reopened("q", ANA.who)) == []


def test_that_a_message_stands_is_an_event_only_for_the_feature_whose_surface_it_is():
    notes = Feature("notes", facts={Delivered: nothing}, arrivals=("note/",))
    everything = Feature("everything", facts={Delivered: something})
    arrived, other = (Delivered(surface, ANA.who, MessageId("m")) for surface in ("note/ben", "question/q"))

    assert Router([notes]).hears(arrived) == [nothing]
    assert Router([notes]).hears(other) == []
    assert Router([notes, everything]).hears(other) == [something]


def test_a_button_that_opens_a_dialog_is_known_by_the_form_of_its_name():
    more = Feature("more", buttons={"go": Press(nothing), "ask": Press(nothing)}, forms={"ask": Press(nothing)})

    assert Router((FEATURE, more)).opens == {"take", "ask"}
    assert Router((Feature("b", buttons={"go": Press(nothing)}, forms={"come": Press(nothing)}),)).opens == frozenset()


def test_what_is_well_starts():
    catalogue = words_for([*ROUTER.commands, "help"], "en", "fr")

    assert ROUTER.faults(catalogue) == []
    ROUTER.check(catalogue)


@pytest.mark.parametrize(
    ("other", "fault"),
    [
        (Feature("one"), "two features are called 'one'"),
        (Feature("b", commands=(Command("open", nothing),)), "two features declare the command 'open'"),
        (Feature("b", buttons={"take": Press(nothing)}), "two features declare the button 'take'"),
        (Feature("b", forms={"take": Press(nothing)}), "two features declare the form 'take'"),
        (Feature("b", timers={"tick": nothing}), "two features declare the timer 'tick'"),
        (
            Feature("b", every=(Every("monday", Daily(NOON.time()), nothing),)),
            "two features declare the recurrence 'monday'",
        ),
        (
            Feature("b", commands=(Command("help", nothing),)),
            "a feature declares the command 'help', which is the router's own",
        ),
    ],
)
def test_a_name_that_is_taken_is_a_fault(other: Feature, fault: str):
    catalogue = words_for([*ROUTER.commands, "help"])

    assert Router((FEATURE, other)).faults(catalogue) == [fault]


def test_a_command_without_words_is_a_fault_in_each_language_that_lacks_them():
    catalogue = Catalogue(
        {
            "en": "help-help = h\n    .usage = help\nhelp-go = goes\n    .usage = go\n",
            "fr": "help-help = h\n    .usage = help\nhelp-go = va\n",
        }
    )
    router = Router((Feature("a", commands=(Command("go", nothing),)),))

    assert router.faults(catalogue) == ["fr.ftl lacks words for the command 'go': help-go"]
    assert Router(()).faults(Catalogue({"en": ""})) == ["en.ftl lacks words for the command 'help': help-help"]


def test_a_permission_that_no_role_has_is_a_fault(monkeypatch: pytest.MonkeyPatch):
    nobody = {role: acts - {Act.STEER} for role, acts in ALLOWED.items()}
    monkeypatch.setattr(routing, "ALLOWED", nobody)
    feature = Feature(
        "a",
        commands=(Command("go", nothing, Act.STEER),),
        buttons={"press": Press(nothing, Act.STEER)},
        forms={"fill": Press(nothing, Act.STEER)},
    )

    faults = Router((feature,)).faults(words_for(("go", "help")))

    assert [fault.split(" needs ")[0] for fault in faults] == [
        "the command 'go'",
        "the button 'press'",
        "the form 'fill'",
    ]
    assert all("which no role has" in fault for fault in faults)


def test_a_faulty_table_refuses_to_start_with_every_fault():
    router = Router((FEATURE, Feature("one", buttons={"take": Press(nothing)})))

    with pytest.raises(StartUpError) as refused:
        router.check(words_for(("help",)))

    assert str(refused.value).splitlines()[:2] == [
        "two features are called 'one'",
        "two features declare the button 'take'",
    ]
    assert len(str(refused.value).splitlines()) == 2 + len(FEATURE.commands)


# ---------------------------------------------------------------- the grammar


@pytest.mark.parametrize(
    ("typed", "word", "args"),
    [
        ("open", "open", []),
        ("  OPEN  now ", "open", ["now"]),
        ("not a question", "not-a-question", []),
        ("Not-A-Question", "not-a-question", []),
        ("not_a_question please", "not-a-question", ["please"]),
        ("not a matter", "not", ["a", "matter"]),
        ("forget topic cold chain", "forget-topic", ["cold", "chain"]),
        ('forget-topic "cold chain"', "forget-topic", ["cold chain"]),
        ("", "help", []),
        ("  ", "help", []),
        ("help me", "help", ["me"]),
        ("frobnicate it", "frobnicate", ["it"]),
        ("ask not a question", "ask", ["not", "a", "question"]),
    ],
)
def test_what_is_typed_is_understood(typed: str, word: str, args: list[str]):
    event = ROUTER.recognise(said(typed))

    assert (event.word, [span.text for span in event.args if isinstance(span, Words)]) == (word, args)


def test_mentions_and_links_stand_alone_and_are_no_part_of_a_command():
    ana, wash, link = Name(ANA.who), Place(PlaceId("wash")), Link("https://example.org", "a page")

    event = ROUTER.recognise(said("who ", ana, " and", wash, "here ", link))

    assert (event.word, event.args) == ("who", (ana, Words("and"), wash, Words("here"), link))
    assert ROUTER.recognise(said(ana, " open")).word == ""


@pytest.mark.parametrize(
    ("typed", "tokens"),
    [
        ("a b\tc\nd", ["a", "b", "c", "d"]),
        ('say "two words" now', ["say", "two words", "now"]),
        ("say “two words” now", ["say", "two words", "now"]),
        ("sag „zwei Worte“ jetzt", ["sag", "zwei Worte", "jetzt"]),
        ("dis «deux mots» enfin", ["dis", "deux mots", "enfin"]),
        ("dis «\N{NO-BREAK SPACE}deux mots\N{NO-BREAK SPACE}» enfin", ["dis", "deux mots", "enfin"]),
        ("说「两个 词」吧", ["说「两个", "词」吧"]),
        ("说 「两个 词」 吧", ["说", "两个 词", "吧"]),
        ("周五“地震 响应” ", ["周五", "地震 响应"]),
        ("开展“每周一问”活动", ["开展“每周一问”活动"]),
        ("开展“每周一问”或“每月一问”", ["开展“每周一问”或", "每月一问"]),
        ("spune „două cuvinte” acum", ["spune", "două cuvinte", "acum"]),
        ("説『二つの 言葉』", ["説", "二つの 言葉"]),
        ('it is 5"long" here', ["it", "is", '5"long"', "here"]),
        ('never "closed at all', ["never", "closed", "at", "all"]),
        ('"a""b"', ["a", "b"]),
        ("it's fine", ["it's", "fine"]),
        ('""', []),
    ],
)
def test_quoted_words_are_one(typed: str, tokens: list[str]):
    assert [span.text for span in arguments((Words(typed),)) if isinstance(span, Words)] == tokens


@given(st.lists(st.text("abcé中", min_size=1), max_size=6))
def test_words_without_quotes_are_what_white_space_separates(parts: list[str]):
    assert arguments((Words(" \n".join(parts)),)) == tuple(Words(part) for part in parts)


@given(st.text())
def test_whatever_is_typed_is_understood_as_something(text: str):
    event = ROUTER.recognise(said(text))

    assert event.word or event.args or not text.strip() or '"' in text


# ---------------------------------------------------------------- the nearest command, and help


def pressed(card: Card) -> list[Button]:
    return [button for block in card.blocks if isinstance(block, Buttons) for button in block.buttons]


@pytest.mark.parametrize(
    ("typed", "nearest"),
    [("opne", "open"), ("not-a-qestion", "not-a-question"), ("hlep", "help"), ("asks", "ask")],
)
def test_a_word_that_is_nearly_a_command_gets_that_command(typed: str, nearest: str):
    card = ROUTER.unknown(ROUTER.recognise(said(typed)), ANA)

    assert card.gist.key == "command-nearest"
    assert card.gist.values == {"typed": Words(typed), "nearest": Code(nearest)}
    assert [button.action.about for button in pressed(card)] == [
        {"said": nearest, "about": "m"},
        {"said": "help", "about": "m"},
    ]


def test_a_slip_keeps_what_was_typed_after_it():
    ana = Name(ANA.who)
    card = ROUTER.unknown(ROUTER.recognise(said('forgte-topic "cold chain" ', ana, " now")), ANA)

    spans = msgspec.json.decode(pressed(card)[0].action.about["spans"], type=Text)
    meant = ROUTER.recognise(said(*spans))
    assert (meant.word, meant.args) == ("forget-topic", (Words("cold chain"), ana, Words("now")))


def test_a_slip_before_very_much_keeps_the_command_alone():
    card = ROUTER.unknown(ROUTER.recognise(said("forgte-topic " + "cold chain " * 500)), ANA)

    assert pressed(card)[0].action.about == {"said": "forget-topic", "about": "m"}


def test_a_word_that_is_like_none_gets_help():
    card = ROUTER.unknown(ROUTER.recognise(said("frobnicate" * 20)), ANA)

    assert card.gist.key == "command-unknown"
    assert card.gist.values == {"typed": Words(("frobnicate" * 20)[:60])}
    assert [button.action.about["said"] for button in pressed(card)] == ["help"]


def test_nobody_is_pointed_to_what_they_may_not_do():
    assert ROUTER.unknown(ROUTER.recognise(said("pasue")), ANA).gist.key == "command-unknown"
    assert ROUTER.unknown(ROUTER.recognise(said("pasue")), MANAGER).gist.values["nearest"] == Code("pause")


def helped(person: Person) -> list[str]:
    """What somebody is told in full."""
    return [_word(item) for block in ROUTER.help(person).blocks if isinstance(block, Items) for item in block.items]


def _word(item: Item) -> str:
    """The command of a line of help, which begins with how it is typed, and says so once."""
    assert isinstance(item.text, tuple)
    usage, dash, means = item.text
    assert isinstance(usage, Phrase)
    assert means == Phrase(usage.key.removesuffix(".usage"))
    assert dash == Words(" \N{EN DASH} ")
    return usage.key.removeprefix("help-").removesuffix(".usage")


def test_help_tells_each_person_what_they_may_do():
    everybodys = ["open", "ask", "not-a-question", "forget-topic", "who"]

    assert helped(ANA) == [*everybodys, "help"]
    assert helped(MANAGER) == [*everybodys, "pause", "help"]
    assert helped(replace(ANA, guest=True)) == ["help"]


MANY = Router(
    (
        Feature(
            "many",
            commands=(
                Command("desk", nothing),
                *(Command(one.value, nothing, concern=one) for one in Concern if one is not Concern.FIRST),
                Command("board", nothing, concern=Concern.AIMS, roles=frozenset({Role.SPONSOR})),
                Command("steer", nothing, Act.STEER, concern=Concern.MANAGING),
                Command("curate", nothing, Act.CURATE, concern=Concern.TOGETHER),
            ),
        ),
    )
)


def sections(person: Person, *, everything: bool = False) -> tuple[list[str], list[str]]:
    """What help tells in full, and what it only names; each by what somebody may want, in order."""
    blocks = MANY.help(person, everything=everything).blocks
    told = [str(block.text.values["concern"]) for block in blocks if isinstance(block, Para)]  # type: ignore[union-attr]  # headings are phrases
    pairs = [pair for block in blocks if isinstance(block, Facts) for pair in block.pairs]
    return told, [str(pair.label.values["concern"]) for pair in pairs]


@pytest.mark.parametrize(
    ("role", "told", "named"),
    [
        (Role.MEMBER, ["first", "questions", "thanks"], ["together", "aims", "managing"]),
        (Role.LEADER, ["first", "together", "questions"], ["thanks", "aims", "managing"]),
        (Role.MANAGER, ["first", "together", "managing"], ["questions", "thanks", "aims"]),
    ],
)
def test_help_begins_with_what_somebodys_role_is_for_and_names_the_rest(role: Role, told: list[str], named: list[str]):
    person = replace(ANA, roles=frozenset({Role.MEMBER, role}))
    assert sections(person) == (told, named)

    [button] = pressed(MANY.help(person))
    meant = MANY.recognise(said(button.action.about["said"]))
    assert (meant.word, len(meant.args)) == ("help", 1)
    whole, rest = sections(person, everything=True)
    assert (sorted(whole), rest) == (sorted([*told, *named]), [])


def test_nobody_is_told_of_what_would_only_be_refused_to_them():
    def names(person: Person) -> list[str]:
        facts = [block for block in MANY.help(person).blocks if isinstance(block, Facts)]
        return [plain(pair.value) for one in facts for pair in one.pairs if isinstance(pair.value, tuple)]

    assert "aims" in names(ANA)
    assert "aims  board" in names(replace(ANA, roles=frozenset({Role.MEMBER, Role.SPONSOR})))
    assert MANY.unknown(MANY.recognise(said("bord")), ANA).gist.key == "command-unknown"


@pytest.mark.parametrize(("act", "needs"), [(Act.TAKE_PART, "take-part"), (Act.CURATE, "curate"), (Act.STEER, "steer")])
def test_a_refusal_says_what_was_needed(act: Act, needs: str):
    assert refusal(act).gist.values == {"needs": needs}


def test_the_longest_command_that_was_typed_is_meant():
    router = Router((Feature("a", commands=(Command("forget", nothing), Command("forget-me", nothing))),))

    assert [router.recognise(said(typed)).word for typed in ("forget me", "forget it")] == ["forget-me", "forget"]
