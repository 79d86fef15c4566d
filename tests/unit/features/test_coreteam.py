"""What ideas are drawn from, whom a note asks for what, when an owner is written, what a note says: tables."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from msgspec.structs import replace

from bot import listening
from bot.features.coreteam import asking, cards, deciding, drawing, fortnight, owning
from bot.features.coreteam.asking import Thing
from bot.features.coreteam.seeing import Team
from bot.features.coreteam.state import (
    LATER,
    Answer,
    Ask,
    Fortnight,
    Idea,
    Kind,
    Live,
    Source,
    Stage,
    Step,
)
from bot.kernel.cards import Items, Phrase, on_day, phrase
from bot.kernel.facts import Accepted, Answered, Asked, Claimed, Closed, Fact, HandedBack, Misheard
from bot.kernel.messages import Show, Timer
from bot.kernel.people import MessageId, Person, PersonId, Remit, Role, Wishes
from bot.kernel.steering import DiscussionOpened
from tests.unit.features.makers import AMINA, BEN, DAY, HOUR, KIM, MONDAY, PLACE, at, person, written_to

WEEK = timedelta(days=7)
LENA, SAM = PersonId("lena"), PersonId("sam")
Told = tuple[datetime, Fact]


def asked(name: str, who: PersonId, ago: timedelta, *topics: str, **more: object) -> Told:
    return MONDAY - ago, replace(Asked(name, who, PLACE, topics), **more)


def answered(name: str, ago: timedelta) -> Told:
    return MONDAY - ago, Answered(name, LENA, AMINA, PLACE, MessageId(f"a{name}"), first=True, how="thread")


# ---------------------------------------------------------------- ideas drawn from what is asked


def draws(*facts: Told, known: tuple[Idea, ...] = ()) -> list[tuple[str, tuple[str, ...]]]:
    found = drawing.draw(drawing.questions(facts, ()), known, MONDAY)
    return [(one.source.value, one.topics) for one in found]


AGAIN = [
    part
    for number, who in enumerate((AMINA, KIM, SAM))
    for part in (asked(f"q{number}", who, (2 * number + 1) * WEEK, "solar", "fridg"), answered(f"q{number}", WEEK))
]


def test_what_three_people_ask_in_three_different_weeks_is_drawn_with_what_always_comes_with_it():
    assert draws(*AGAIN) == [("again", ("fridg", "solar"))]


@pytest.mark.parametrize(
    "facts",
    [
        [one for one in AGAIN if one[1].question != "q2"],  # type: ignore[union-attr]  # each of them is about a question
        [*AGAIN[:4], asked("q2", SAM, 9 * WEEK, "solar", "fridg")],
        [*AGAIN[:4], asked("q2", AMINA, 5 * WEEK, "solar", "fridg"), answered("q2", WEEK)],
        [*AGAIN, (MONDAY, Misheard("q2", SAM, PLACE))],
        [*AGAIN, (MONDAY, Closed("q2", "deleted"))],
        [asked(f"q{n}", who, HOUR * n, "solar") for n, who in enumerate((AMINA, KIM, SAM))],
        [(when, replace(fact, past=True) if isinstance(fact, Asked) else fact) for when, fact in AGAIN],
    ],
    ids=["two people", "too long ago", "one of them twice", "no question", "taken away", "in one week", "past"],
)
def test_less_than_that_is_no_idea(facts: list[Told]):
    assert draws(*facts) == []


def test_what_two_people_ask_in_vain_for_days_is_drawn_first():
    vain = [asked("v1", AMINA, 5 * DAY, "permit"), asked("v2", KIM, 4 * DAY, "permit")]

    assert draws(*AGAIN, *vain) == [("unanswered", ("permit",)), ("again", ("fridg", "solar"))]
    assert draws(vain[0], asked("v2", AMINA, 4 * DAY, "permit")) == [], "one person's questions are theirs"
    assert draws(vain[0], asked("v2", KIM, 2 * DAY, "permit")) == [], "there is time still"


def test_what_nearly_everything_is_about_is_no_news():
    many = [asked(f"m{n}", PersonId(f"p{n}"), timedelta(hours=20 * n), "vaccin", f"t{n}") for n in range(50)]
    told = [part for one in many for part in (one, answered(one[1].question, DAY))]  # type: ignore[union-attr]  # each of them is a question

    assert draws(*told) == []


def test_what_was_drawn_before_is_not_drawn_again_whatever_was_decided():
    old = Idea("again-fridg-2026", MONDAY, "fridge", Source.AGAIN, topics=("fridg", "solar"), stage=Stage.NO)

    assert draws(*AGAIN, known=(old,)) == []


def test_what_the_community_discusses_already_is_no_idea():
    opened = DiscussionOpened("d", LENA, KIM, PLACE, ("fridg", "solar"))
    asked = drawing.questions(AGAIN, ())

    assert drawing.draw(asked, (), MONDAY, drawing.discussed([(MONDAY - WEEK, opened)], MONDAY)) == []
    assert drawing.draw(asked, (), MONDAY, drawing.discussed([(MONDAY - 9 * WEEK, opened)], MONDAY)) != []


def test_three_drawn_ideas_that_wait_are_enough():
    waiting = tuple(Idea(str(n), MONDAY, "x", Source.AGAIN, topics=(f"t{n}",)) for n in range(3))

    assert draws(*AGAIN, known=waiting) == []


def test_whoever_wants_to_be_left_alone_is_led_to_by_nothing():
    assert [one.question for one in drawing.questions(AGAIN, {KIM})] == ["q2", "q0"]


@pytest.mark.parametrize(
    ("more", "waits"),
    [
        ([], True),
        ([answered("q", HOUR)], False),
        ([(MONDAY, Claimed("q", LENA))], False),
        ([(MONDAY, Claimed("q", LENA)), (MONDAY, HandedBack("q", LENA, in_time=True))], True),
        ([(MONDAY, Closed("q", "expired"))], False),
    ],
)
def test_a_question_waits_until_somebody_sees_to_it_or_it_is_given_up(more: list[Told], waits: bool):
    [one] = drawing.questions([asked("q", AMINA, DAY, "permit"), *more], ())

    assert one.waits is waits


@pytest.mark.parametrize(
    ("phrases", "word"),
    [
        (["solar fridges and spare parts"], "fridges"),
        (["Réparer les frigos", "Fridges, mostly"], "fridges"),
        (["vaccines"], "fridg"),
        ([], "fridg"),
    ],
)
def test_a_topic_is_said_in_a_word_that_somebody_wrote(phrases: list[str], word: str):
    assert drawing.as_said("fridg", phrases, "en") == word


def test_an_idea_is_named_in_the_words_that_most_who_asked_wrote_and_never_as_they_are_folded():
    wrote = ("temperature", "Temperature", "temperatures")
    facts = [
        asked(f"q{number}", who, (2 * number + 1) * WEEK, "temperatur", "alarm", words=(word, "alarm"))
        for number, (who, word) in enumerate(zip((AMINA, KIM, SAM), wrote, strict=True))
    ]
    [found] = drawing.draw(drawing.questions(facts, ()), (), MONDAY)
    named = drawing.idea_of(found, {"temperatur": ["temperatures of the cold chain"]}, "en", MONDAY)

    assert set(named.words.split(", ")) == {"temperature", "alarm"}
    assert set(named.topics) == {"temperatur", "alarm"}


def test_a_months_theme_is_drawn_once():
    found = drawing.of_theme("2026-03", "solar power", (), MONDAY)

    assert found is not None
    assert drawing.of_theme("2026-03", "solar power", (found,), MONDAY) is None
    assert drawing.of_theme("2026-03", "", (), MONDAY) is None


def test_a_note_brings_three_ideas_what_was_shown_least_first():
    ideas = [
        Idea("drawn", MONDAY, "d", Source.AGAIN),
        Idea("old", MONDAY - DAY, "o", shown=2, votes=(BEN, KIM)),
        Idea("liked", MONDAY, "l", votes=(BEN,)),
        Idea("new", MONDAY - HOUR, "n"),
        Idea("no", MONDAY, "x", stage=Stage.NO),
        Idea("resting", MONDAY, "r", stage=Stage.LATER, since=MONDAY - LATER + DAY),
    ]
    assert [one.name for one in drawing.chosen(ideas, MONDAY)] == ["liked", "new", "drawn"]
    assert [one.name for one in drawing.chosen(ideas[-1:], MONDAY + DAY)] == ["resting"]


def test_what_is_put_off_is_nobodys_any_more_and_waits_for_eight_weeks():
    taken = Idea("i", MONDAY, "w", stage=Stage.DOING, owner=BEN, due=MONDAY + DAY, heard=frozenset({"ask"}))
    later = deciding.later(taken, at(MONDAY, person("kim")))

    assert (later.stage, later.since, later.decider) == (Stage.LATER, MONDAY, KIM)
    assert (later.owner, later.due, later.heard) == ("", None, frozenset())
    assert [later.is_choosable(MONDAY + wait) for wait in (8 * WEEK - DAY, 8 * WEEK)] == [False, True]


# ---------------------------------------------------------------- whom it asks


QUESTION = Thing(Kind.QUESTION, "q", "", frozenset({"fridg", "alarm"}), PLACE, "en", of=AMINA)
HOST = Thing(Kind.HOST, "i", "fridges", frozenset({"fridg"}))
THEME = Thing(Kind.THEME, "2026-03", "solar power", frozenset({"solar"}), language="en")


def team(*people: Person, **remits: Remit) -> Team:
    leaders = {one.who: replace(one, roles=one.roles | {Role.LEADER}) for one in people}
    return Team(leaders, {PersonId(who): one for who, one in remits.items()}, "en")


def remit(who: str, what: str = "fridges and alarms", **more: object) -> Remit:
    return replace(Remit(PersonId(who), what, listening.topics(what, "en")), **more)


def before(*asks: Ask, ago: timedelta = 14 * DAY) -> Fortnight:
    when = MONDAY - ago
    put = tuple(replace(one, asked=when) for one in asks)
    return Fortnight(f"{when:%Y-%m-%d}", when, when, Step.SENT, asks=put)


def asks(*wanted: Thing, of: Team, had: tuple[Fortnight, ...] = ()) -> list[tuple[str, str]]:
    return [(one.who, one.kind.value) for one in asking.plan(wanted, of, had, MONDAY)]


TWO = team(person("ben"), person("lena"), ben=remit("ben"), lena=remit("lena"))
ANOTHER = Ask(BEN, Kind.THEME, "2026-02")


def test_a_question_goes_to_whoever_looks_after_it_and_to_nobody_else():
    assert asks(QUESTION, of=team(person("ben"), person("lena"), lena=remit("lena"))) == [("lena", "question")]
    assert asks(QUESTION, of=team(person("ben"))) == []


def test_it_is_asked_in_their_own_words():
    [one] = asking.plan([QUESTION], team(person("ben"), ben=remit("ben", "all fridges of the region")), (), MONDAY)

    assert one.words == "fridges"


def test_of_two_who_fit_as_well_it_is_the_turn_of_whoever_was_asked_longest_ago():
    assert asks(QUESTION, of=TWO) == [("ben", "question")]
    assert asks(QUESTION, of=TWO, had=(before(ANOTHER),)) == [("lena", "question")]
    lena_since = before(replace(ANOTHER, who=LENA), ago=7 * DAY)
    assert asks(QUESTION, of=TWO, had=(before(ANOTHER), lena_since)) == [("ben", "question")]


def test_who_fits_better_goes_before_whose_turn_it_is():
    better = team(person("ben"), person("lena"), ben=remit("ben"), lena=remit("lena", "fridges"))

    assert asks(QUESTION, of=better, had=(before(ANOTHER),)) == [("ben", "question")]


def test_each_is_asked_one_thing_and_what_finds_nobody_is_asked_of_nobody():
    assert asks(QUESTION, HOST, THEME, of=TWO) == [("ben", "question"), ("lena", "host")]


@pytest.mark.parametrize(
    "who",
    [
        person("ben", roles=frozenset({Role.MANAGER})),
        person("ben", wishes=Wishes(BEN, opted_out=True)),
        person("ben", wishes=Wishes(BEN, declined=frozenset({"core-team"}))),
        person("ben", wishes=Wishes(BEN, paused_until=MONDAY + DAY)),
        person("ben", language="fr"),
        person("amina"),
    ],
    ids=["a manager", "opted out", "declined", "away", "another language", "who asked"],
)
def test_whom_it_is_not_for_is_not_asked(who: Person):
    alone = Team({who.who: who}, {who.who: remit(who.who)}, "en")

    assert asks(QUESTION, of=alone) == []


def test_who_can_be_asked_in_a_language_is_whatever_they_read_in():
    both = team(person("ben", language="fr"), ben=remit("ben", languages=frozenset({"en"})))

    assert asks(QUESTION, of=both) == [("ben", "question")]


@pytest.mark.parametrize(
    ("capacity", "had", "asked_again"),
    [
        (0, (), False),
        (1, (14,), False),
        (1, (28,), True),
        (2, (14,), True),
        (2, (14, 21), False),
    ],
)
def test_nobody_is_asked_more_often_than_they_said_they_can(capacity: int, had: tuple[int, ...], asked_again: bool):
    one = team(person("ben"), ben=remit("ben", capacity=capacity))
    notes = tuple(before(replace(ANOTHER, about=str(days)), ago=days * DAY) for days in had)

    assert bool(asks(QUESTION, of=one, had=notes)) is asked_again


@pytest.mark.parametrize(
    ("had", "again"),
    [
        (Ask(BEN, Kind.QUESTION, "q", answer=Answer.YES), False),
        (Ask(BEN, Kind.QUESTION, "other", answer=Answer.NO), False),
        (Ask(BEN, Kind.QUESTION, "other", answer=Answer.YES), True),
        (Ask(BEN, Kind.HOST, "i", answer=Answer.NO), True),
    ],
)
def test_the_same_is_not_asked_again_nor_the_like_of_what_was_refused(had: Ask, again: bool):
    one = team(person("ben"), ben=remit("ben", capacity=9))

    assert bool(asks(QUESTION, of=one, had=(before(had),))) is again
    assert bool(asks(QUESTION, of=one, had=(before(had, ago=92 * DAY),))) is (had.about != "q")


def test_experts_host_nothing_and_anybody_may_write_about_the_theme():
    expert = person("ben", roles=frozenset({Role.EXPERT}))
    alone = Team({BEN: expert}, {BEN: remit("ben")}, "en")

    assert asks(HOST, of=alone) == []
    assert asks(THEME, of=alone) == [("ben", "theme")]


# ---------------------------------------------------------------- bringing the note

NOTE = Fortnight(
    "2026-03-02", MONDAY - 4 * DAY, MONDAY, Step.SENT, ideas=("i",), asks=(Ask(BEN, Kind.THEME, "m", "solar"),)
)


@pytest.mark.parametrize(
    ("note", "who", "does"),
    [
        (NOTE, person("ben"), ["core/note/2026-03-02/ben"]),
        (NOTE, person("kim"), ["core/note/2026-03-02/kim"]),
        (NOTE, written_to("ben", MONDAY - HOUR), ["core.tell"]),
        (NOTE, person("ben", wishes=Wishes(BEN, declined=frozenset({"core-team"}))), []),
        (replace(NOTE, readers=(BEN,)), person("ben"), []),
        (replace(NOTE, place=PLACE), person("ben"), ["core/note/2026-03-02/ben"]),
        (replace(NOTE, place=PLACE), person("kim"), []),
        (replace(NOTE, place=PLACE).asking(replace(NOTE.asks[0], answer=Answer.MOOT)), person("ben"), []),
        (replace(NOTE, goes=MONDAY - 8 * DAY), person("ben"), []),
        (replace(NOTE, step=Step.OPEN), person("ben"), []),
    ],
)
def test_who_is_brought_the_note_and_when(note: Fortnight, who: Person, does: list[str]):
    decision = fortnight.tell(note, {}, who, at(MONDAY + 3 * HOUR))

    assert [
        one.surface if isinstance(one, Show) else one.name for one in decision.do if isinstance(one, Show | Timer)
    ] == does


def test_what_reached_nobody_is_as_if_it_had_not_been_asked():
    told = replace(NOTE, readers=(BEN,)).asking(replace(NOTE.asks[0], asked=MONDAY))

    decision = fortnight.untold(told, BEN, at(MONDAY), again=True)
    assert decision.save == (NOTE,)
    assert [one.about for one in decision.do if isinstance(one, Timer)] == ["2026-03-02/ben"]
    assert fortnight.untold(told, BEN, at(MONDAY), again=False).do == ()


@pytest.mark.parametrize(("tells", "told"), [(True, "yes"), (False, "no")])
def test_it_is_said_plainly_where_no_figure_moved_and_where_nobody_can_know(tells: bool, told: str):
    card = cards.whole(replace(NOTE, tells=tells), {}, at(MONDAY))

    [values] = [block.text.values for block in card.blocks if _says(block, "core-note-moved")]  # type: ignore[union-attr]  # `_says` has looked at it
    assert (values["count"], values["tells"]) == (0, told)
    assert not any(_says(block, "core-note-agenda") for block in card.blocks)


@pytest.mark.parametrize(
    ("stage", "under"),
    [(Stage.OPEN, "core-note-ideas"), (Stage.LATER, "core-note-ideas"), (Stage.DONE, "core-note-became")],
)
def test_an_idea_that_is_decided_stands_with_what_became_of_ideas_and_nobody_is_asked_to_be_for_it(
    stage: Stage, under: str
):
    about = Idea("i", MONDAY, "one page", Source.PERSON, by=BEN, stage=stage)

    card = cards.whole(replace(NOTE, outcomes=("i",)), {"i": about}, at(MONDAY))

    said = [text.key for text in (getattr(block, "text", None) for block in card.blocks) if isinstance(text, Phrase)]
    assert [key for key in said if key in {"core-note-ideas", "core-note-became"}] == [under]
    assert sum(isinstance(block, Items) and len(block.items) == 1 for block in card.blocks) == 1


def _says(block: object, key: str) -> bool:
    text = getattr(block, "text", None)
    return isinstance(text, Phrase) and text.key == key


def ledger(*shares: int) -> list[Told]:
    """Six fortnights, the oldest first: of ten questions each so many were answered within an hour."""
    facts: list[Told] = []
    for back, share in zip(range(len(shares), 0, -1), shares, strict=True):
        for number in range(10):
            when, name = MONDAY - back * 14 * DAY + number * HOUR, f"{back}/{number}"
            facts.append((when, Asked(name, AMINA, PLACE)))
            if number < share:
                given = Answered(name, BEN, AMINA, PLACE, MessageId(f"a{name}"), first=True, how="thread", took=HOUR)
                facts.append((when + HOUR, given))
    return facts


def test_the_main_figure_is_drawn_over_six_fortnights_and_said_in_words():
    chart = fortnight.chart(ledger(2, 4, 5, 6, 7, 8), at(MONDAY))

    assert chart is not None
    assert chart.series[0].values == (20.0, 40.0, 50.0, 60.0, 70.0, 80.0)
    assert chart.labels[0] == on_day(date(2025, 12, 8))
    assert chart.unit == phrase("measure-unit", unit="percent")
    assert chart.alt.values["first"] != chart.alt.values["last"]
    assert chart.alt.values["until"] == on_day(date(2026, 2, 16)), "the fortnight in which the latest was measured"


def test_too_little_to_be_drawn_is_not_drawn():
    assert fortnight.chart(ledger(0, 0), at(MONDAY)) is None
    assert fortnight.chart([], at(MONDAY)) is None


def test_a_figure_of_which_the_latest_two_weeks_say_nothing_gives_way_to_one_of_which_they_do():
    quiet = [(at, fact) for at, fact in ledger(2, 4, 5, 6, 7, 8) if at < MONDAY - 14 * DAY]
    kept = [(MONDAY - 3 * DAY, Accepted("1/0", BEN, AMINA, MessageId("a"), PLACE))]

    assert fortnight.chart(ledger(2, 4, 5, 6, 7, 8), at(MONDAY)).series[0].name == phrase("metric-within-day")  # type: ignore[union-attr]  # there is one
    assert fortnight.chart([*quiet, *kept], at(MONDAY)).series[0].name == phrase("metric-contributors")  # type: ignore[union-attr]  # there is one


def test_the_next_note_says_what_became_of_ideas_since_the_last():
    ideas = [
        Idea("old", MONDAY, "o", stage=Stage.DONE, since=MONDAY - 20 * DAY),
        Idea("done", MONDAY, "d", stage=Stage.DONE, since=MONDAY - DAY),
        Idea("doing", MONDAY, "g", stage=Stage.DOING, since=MONDAY - 2 * DAY),
        Idea("later", MONDAY, "l", stage=Stage.LATER, since=MONDAY - DAY),
    ]
    found = fortnight.outcomes(ideas, [before()])
    assert [one.name for one in found] == ["done", "doing"]
    assert [one.name for one in fortnight.outcomes(ideas, [])] == ["old", "done", "doing"]


def test_a_note_nobody_decided_about_is_moot_on_tuesday_evening_in_the_communitys_zone():
    assert fortnight.too_late(NOTE, at(MONDAY, zone="Asia/Tokyo")) == datetime(2026, 3, 3, 9, tzinfo=UTC)


# ---------------------------------------------------------------- whoever does it

DOING = Idea("i", MONDAY, "a clinic", owner=LENA, stage=Stage.DOING, since=MONDAY, due=MONDAY + 10 * DAY)


@pytest.mark.parametrize(
    ("idea", "after", "what"),
    [
        (replace(DOING, stage=Stage.ASKED), 0, "ask"),
        (replace(DOING, stage=Stage.ASKED, heard=frozenset({"ask"})), 0, ""),
        (DOING, 7, ""),
        (DOING, 8, "remind"),
        (replace(DOING, heard=frozenset({"remind"})), 9, ""),
        (replace(DOING, since=MONDAY + 7 * DAY), 9, ""),
        (replace(DOING, heard=frozenset({"remind"})), 10, "due"),
        (replace(DOING, heard=frozenset({"due"})), 30, ""),
        (replace(DOING, stage=Stage.DONE), 30, ""),
    ],
)
def test_what_an_owner_is_written(idea: Idea, after: int, what: str):
    assert owning.owed(idea, MONDAY + after * DAY) == what


def test_all_that_somebody_does_is_one_message_and_the_one_before_goes():
    live = Live(LENA, "core/mine/lena/2026-02-27", ("i",))
    both = (replace(DOING, due=MONDAY + DAY - HOUR), replace(DOING, name="j", stage=Stage.ASKED))

    decision = owning.remind(LENA, both, live, person("lena"), at(MONDAY + DAY))
    shown = [one for one in decision.do if isinstance(one, Show)]
    assert [one.surface for one in shown] == ["core/mine/lena/2026-03-03"]
    assert len(decision.do) == 2, "and the old one is taken away"
    assert {one.heard for one in decision.save if isinstance(one, Idea)} == {frozenset({"due"}), frozenset({"ask"})}


def test_what_was_missed_asleep_is_not_made_up_for_but_a_question_that_waits_is():
    due, waits = replace(DOING, heard=frozenset({"remind"})), replace(DOING, name="j", stage=Stage.ASKED)

    assert owning.passed_by((due, waits), MONDAY + 20 * DAY) == (replace(due, heard=due.heard | {"due"}),)


def test_a_reminder_that_reached_nobody_is_said_again_or_let_be():
    live, heard = Live(LENA, "s", ("i",)), replace(DOING, heard=frozenset({"ask", "remind"}))

    again = owning.unreminded(live, (heard,), at(MONDAY), again=True)
    assert again.save == (replace(DOING, heard=frozenset({"ask"})),)
    never = owning.unreminded(live, (heard,), at(MONDAY), again=False)
    assert (never.save, never.do, len(never.drop)) == ((), (), 1)


def test_more_time_is_reminded_of_anew():
    put = deciding.longer(replace(DOING, heard=frozenset({"ask", "remind", "due"})), MONDAY + 30 * DAY, at(MONDAY))

    assert owning.owed(put, MONDAY + 29 * DAY) == "remind"


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("2026-03-20", datetime(2026, 3, 20, 9, tzinfo=UTC)),
        ("friday", datetime(2026, 3, 6, 9, tzinfo=UTC)),
        ("vendredi", datetime(2026, 3, 6, 9, tzinfo=UTC)),
        ("2026-03-01", None),
        ("2028-01-01", None),
        ("soon", None),
        ("", None),
    ],
)
def test_a_day_is_read_as_it_is_typed(typed: str, day: datetime | None):
    assert listening.until_day(typed, MONDAY, "UTC") == day


def test_somebody_is_counted_once_however_often_they_say_so():
    once = deciding.vote(DOING, BEN, on=True)

    assert deciding.vote(once, BEN, on=True).votes == (BEN,)
    assert deciding.vote(once, BEN, on=False).votes == ()
