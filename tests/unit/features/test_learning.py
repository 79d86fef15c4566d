"""Which lesson comes to whom and when, and how a training is read from a line: tables of decisions."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta

import pytest
from msgspec.structs import replace

from bot.features.learning import cards, choosing, log, wiring
from bot.features.learning.state import BY_NAME, LESSONS, Gaps, Learner, Lesson, Training, lesson_of, surface
from bot.features.maturity.state import ASKED_FOR
from bot.kernel.cards import Card, Download, Note, Table
from bot.kernel.facts import CarriedOut, Undelivered
from bot.kernel.messages import Decision, FactNoted, Show, Timer, TimerDue
from bot.kernel.people import Member, Person, PersonId, Profile, Role, Wishes
from bot.kernel.policy import Purpose, Tone
from bot.kernel.ports import Commit
from bot.kernel.records import Record, to_row
from bot.kernel.steering import Learned, Trained
from bot.runtime.reader import Looking
from storage.memory import MemoryStore
from tests.known import done
from tests.reading import read
from tests.tongues import CATALOGUE
from tests.unit.features.makers import DAY, HOUR, MINUTE, MONDAY, asked, at, person, timers, written_to
from tests.unit.text.scan import LANGUAGES

HAN = re.compile("[\u4e00-\u9fff]")
"""Chinese is counted in characters: it sets no spaces between words."""

CHLOE = PersonId("chloe")
MANAGER = person("chloe", roles=frozenset({Role.MEMBER, Role.MANAGER}))
WANTS = Learner(CHLOE, weekly=True)
NOW = at(MONDAY, MANAGER)
EVERY = {one.name: MONDAY - 30 * DAY for one in LESSONS}


def brought(decision: Decision) -> list[str]:
    """Name the lessons that are newly brought."""
    return [lesson_of(one.surface, CHLOE) for one in decision.do if isinstance(one, Show) and not one.only_edit]


# ---------------------------------------------------------------- lessons


def test_there_are_about_thirty_lessons_across_all_activities():
    assert len(LESSONS) == len(BY_NAME) == 32
    assert {one.activity for one in LESSONS} == {f"G{number}" for number in range(9)}


def test_what_a_lesson_helps_with_is_something_that_a_level_asks_for():
    asked_for = {what for steps in ASKED_FOR.values() for step in steps.values() for what in step}

    assert {what for one in LESSONS for what in one.helps} <= asked_for


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("lesson", LESSONS, ids=lambda one: one.name)
def test_a_lesson_is_read_in_three_minutes(lesson: Lesson, language: str):
    text = read(cards.lesson_card(lesson, WANTS), CATALOGUE.speaker(language, Tone.WARM))

    written = len(HAN.findall(text))
    assert 120 < written < 400 if written else 100 < len(text.split()) < 230
    assert not {"!", "！"}.intersection(text)


def test_whoever_lacks_something_reads_what_helps_with_the_first_of_it():
    lesson = choosing.best(WANTS, ("sponsor", "half"))

    assert lesson is not None
    assert lesson.name == "sponsor"
    assert choosing.because(lesson, ("half", "sponsor")) == "sponsor"


@pytest.mark.parametrize("known", ["sent", "read"])
def test_none_comes_twice(known: str):
    learner = replace(WANTS, **{known: {"sponsor": MONDAY}})
    lesson = choosing.best(learner, ("sponsor",))

    assert lesson is not None
    assert lesson.name != "sponsor"


def test_of_two_that_help_the_nearer_comes_first():
    assert choosing.best(WANTS, ("covered",)) == BY_NAME["right-person"]


def test_who_lacks_nothing_reads_them_in_order():
    assert choosing.best(WANTS, ()) == LESSONS[0]
    assert choosing.because(LESSONS[0], ()) == ""


def test_when_all_are_known_none_is_next():
    assert choosing.best(replace(WANTS, sent=EVERY), ("sponsor",)) is None


# ---------------------------------------------------------------- once a week, to those who said yes


@pytest.mark.parametrize(
    ("learner", "who", "comes"),
    [
        (WANTS, MANAGER, True),
        (replace(WANTS, weekly=False), MANAGER, False),
        (WANTS, person("chloe"), False),
        (replace(WANTS, sent={"sponsor": MONDAY - 2 * DAY}), MANAGER, False),
        (replace(WANTS, sent={"sponsor": MONDAY - 7 * DAY}), MANAGER, True),
        (replace(WANTS, sent=EVERY), MANAGER, False),
        (WANTS, replace(MANAGER, wishes=Wishes(CHLOE, declined=frozenset({Purpose.LEARNING}))), False),
        (WANTS, replace(MANAGER, wishes=Wishes(CHLOE, opted_out=True)), False),
        (WANTS, replace(MANAGER, left=True), False),
    ],
    ids=[
        "said yes",
        "never said yes",
        "manages no more",
        "had one this week",
        "had one last week",
        "knows all",
        "declined",
        "left alone",
        "left",
    ],
)
def test_a_lesson_comes_only_to_a_manager_who_said_yes_and_once_a_week(learner: Learner, who: Person, *, comes: bool):
    decision = choosing.bring(learner, (), who, NOW)

    assert asked(decision) == ([CHLOE] if comes else [])
    assert bool(decision) is comes


def store_of(*records: Record) -> Looking:
    store = MemoryStore()
    home, here = NOW.community.workspace, NOW.community.community
    rows = tuple(to_row(one, home if one.everywhere else here, 0) for one in records)
    done(store.commit(Commit(cause="", at=MONDAY, rows=rows)))
    return Looking(store, home, here)


def rings(at_: datetime) -> TimerDue:
    return TimerDue(key="t", at=at_, workspace=NOW.community.workspace, timer=Timer("learn.send", CHLOE, MONDAY))


@pytest.mark.parametrize(("late", "comes"), [(timedelta(), True), (2 * DAY, True), (2 * DAY + MINUTE, False)])
def test_a_lesson_that_is_days_late_as_after_an_outage_comes_in_its_next_week(late: timedelta, *, comes: bool):
    then = MONDAY + late
    reader = store_of(WANTS, Member(CHLOE, MANAGER.roles), Profile(CHLOE, "Chloe", "Africa/Dakar"))
    decision = done(wiring.on_send(rings(then), reader, at(then, MANAGER)))

    assert asked(decision) == ([CHLOE] if comes else [])
    assert timers(decision) == {}


def test_on_its_day_only_managers_who_said_yes_are_thought_of():
    team = [Member(PersonId(who), MANAGER.roles) for who in ("chloe", "dalia", "sam")]
    who = [Profile(one.who, str(one.who), "Africa/Dakar") for one in team]
    reader = store_of(WANTS, Learner(PersonId("sam")), Learner(PersonId("ben"), weekly=True), *team, *who)
    decision = done(wiring.on_week(rings(MONDAY), reader, NOW))

    assert [one.about for one in decision.do if isinstance(one, Timer)] == [CHLOE]


def test_it_waits_for_a_civil_hour_and_for_a_day_without_another_message():
    night = at(MONDAY.replace(hour=23), MANAGER)
    assert timers(choosing.bring(WANTS, (), MANAGER, night)) == {"send": MONDAY.replace(hour=9) + DAY}

    written = replace(written_to("chloe", MONDAY - HOUR), roles=MANAGER.roles)
    assert timers(choosing.bring(WANTS, (), written, NOW)) == {"send": MONDAY.replace(hour=9) + DAY}


def test_a_lesson_says_why_it_came_and_how_to_stop_them():
    [show] = [one for one in choosing.bring(WANTS, ("sponsor",), MANAGER, NOW).do if isinstance(one, Show)]

    notes = [block.text for block in show.card.blocks if isinstance(block, Note)]
    assert [getattr(one, "key", "") for one in notes] == ["learn-chosen", "learn-note"]
    assert show.purpose is Purpose.LEARNING


# ---------------------------------------------------------------- read and tried


def test_reading_counts_once_and_is_an_activity_of_the_guide():
    first = choosing.read(WANTS, "host", MONDAY)

    assert first.note == (Learned("host", CHLOE), CarriedOut("G8", CHLOE))
    [put] = [one for one in first.save if isinstance(one, Learner)]
    assert not choosing.read(put, "host", MONDAY + DAY)
    assert not choosing.read(WANTS, "no-such-lesson", MONDAY)


def test_whoever_tried_it_has_read_it():
    first = choosing.tried(WANTS, "host", MONDAY)
    assert first.note == (Learned("host", CHLOE), CarriedOut("G8", CHLOE))

    later = choosing.tried(replace(WANTS, read={"host": MONDAY}), "host", MONDAY + DAY)
    assert later.note == (CarriedOut("G8", CHLOE),)
    [put] = [one for one in later.save if isinstance(one, Learner)]
    assert put.read == {"host": MONDAY}
    assert not choosing.tried(put, "host", MONDAY + 2 * DAY)


def test_a_lesson_that_was_brought_shows_that_it_was_read():
    decision = choosing.read(WANTS.brought("host", MONDAY), "host", MONDAY + DAY)

    [show] = [one for one in decision.do if isinstance(one, Show)]
    assert show.only_edit
    assert show.surface == surface(CHLOE, "host")
    labels = str(show.card.blocks)
    assert "learn-tried" in labels
    assert "learn-read" not in labels


def test_a_lesson_that_nobody_read_is_to_be_brought_again():
    assert WANTS.brought("host", MONDAY).unbrought("host") == WANTS
    assert WANTS.lately is None


@pytest.mark.parametrize("shown", ["learn/shared/host/x/chloe", "learn/host/ben", "desk/chloe", "learn/host"])
def test_only_a_lesson_of_ones_own_is_one(shown: str):
    assert lesson_of(shown, CHLOE) != "host"
    assert lesson_of(surface(CHLOE, "host"), CHLOE) == "host"


def test_what_managing_lacks_comes_before_what_else_is_lacking():
    gaps = Gaps({"content": ("library", "goals"), "management": ("goals", "sponsor")})

    assert gaps.all == ("goals", "sponsor", "library")


# ---------------------------------------------------------------- what could not be delivered


def undelivered(shown: str, who: PersonId | None, why: str, learner: Learner = WANTS) -> Decision:
    """Let the feature hear of it, as it stands in the store."""
    event = FactNoted(key="u", at=MONDAY, workspace=NOW.community.workspace, fact=Undelivered(shown, who, why))
    return done(wiring.on_undelivered(event, store_of(learner), NOW))


@pytest.mark.parametrize(
    ("why", "again"), [("person-paused", {"send": MONDAY}), ("stale", {"send": MONDAY}), ("denied", {})]
)
def test_a_lesson_that_did_not_arrive_has_not_been_brought(why: str, again: dict[str, datetime]):
    decision = undelivered(surface(CHLOE, "host"), CHLOE, why, WANTS.brought("host", MONDAY))

    assert decision.save == (WANTS,)
    assert timers(decision) == again


@pytest.mark.parametrize("shown", ["learn/host/ben", "desk/chloe", surface(CHLOE, "sponsor")])
def test_what_was_no_lesson_of_theirs_changes_nothing(shown: str):
    assert not undelivered(shown, CHLOE, "stale", WANTS.brought("host", MONDAY))


@pytest.mark.parametrize(("why", "told"), [("denied", ["chloe"]), ("gone", ["chloe"]), ("stale", [])])
def test_whoever_shared_something_hears_that_it_could_not_be_posted(why: str, told: list[str]):
    assert asked(undelivered("learn/shared/host/2026-03-02T10-00/chloe", None, why)) == told


# ---------------------------------------------------------------- the training log


@pytest.mark.parametrize(
    ("typed", "minutes"),
    [
        ("2 h", 120),
        ("2h", 120),
        ("1.5 hours", 90),
        ("1,5 h", 90),
        ("2h30", 150),
        ("2 h 30 min", 150),
        ("45 min", 45),
        ("90 minutes", 90),
        ("1 heure", 60),
        ("soon", 0),
        ("2", 0),
        ("", 0),
        ("99999 h", 0),
    ],
)
def test_a_time_is_read_as_people_write_it(typed: str, minutes: int):
    assert log.minutes_of(typed) == minutes


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("Facilitating online, 2 h, formal", log.Said("Facilitating online", 120, formal=True)),
        ("Facilitation en ligne, 1,5 h, formelle", log.Said("Facilitation en ligne", 90, formal=True)),
        ("A talk with Omar, 30 min", log.Said("A talk with Omar", 30, formal=False)),
        ("Reading, writing, and asking, 45 min, informal", log.Said("Reading, writing, and asking", 45, formal=False)),
        ("A book", log.Said("A book")),
        ("2 h", log.Said("", 120)),
        ("30 min, 2 h", log.Said("2 h", 30)),
        ("线上引导课程，2小时，正式", log.Said("线上引导课程", 120, formal=True)),
        ("阅读、写作，45分钟，非正式", log.Said("阅读、写作", 45, formal=False)),
        ("Ведение встреч онлайн; 1,5 ч; формально", log.Said("Ведение встреч онлайн", 90, formal=True)),
        ("تيسير اللقاءات، ساعتان، غير رسمي", log.Said("تيسير اللقاءات", 120, formal=False)),
        ("", log.Said()),
    ],
)
def test_a_line_says_what_how_long_and_whether_it_was_formal(typed: str, said: log.Said):
    assert log.said(typed) == said


def training(name: str, days: int, minutes: int, *, formal: bool) -> Training:
    return Training(f"chloe/{name}", CHLOE, MONDAY - days * DAY, name, minutes, formal)


LOGGED = (
    training("course", 0, 120, formal=True),
    training("talk", 1, 30, formal=False),
    training("book", 90, 45, formal=False),
)


def test_each_quarter_comes_to_its_hours():
    assert log.totals(LOGGED, "UTC") == (log.Total("2026-Q1", 120, 30), log.Total("2025-Q4", 0, 45))


def test_what_is_logged_is_noted_without_its_words():
    kept = log.keep(log.Said("Facilitating online", 120, formal=True), "e1", NOW)

    assert kept.note == (Trained(CHLOE, formal=True, minutes=120), CarriedOut("G8", CHLOE))
    assert "Facilitating" not in str(kept.note)


def test_the_log_can_be_taken_away_as_a_table():
    card = cards.log_card(LOGGED, "UTC")

    [table] = [block.of for block in card.blocks if isinstance(block, Download)]
    assert isinstance(table, Table)
    assert table.columns == ("date", "quarter", "what", "minutes", "formal")
    assert table.rows[0] == ("2026-03-02", "2026-Q1", "course", 120, 1)


def test_in_the_table_a_day_and_its_quarter_are_those_where_the_community_is():
    late = replace(LOGGED[0], at=datetime(2025, 12, 31, 20, tzinfo=UTC))
    [table] = [block.of for block in cards.log_card((late,), "Asia/Tokyo").blocks if isinstance(block, Download)]

    assert isinstance(table, Table)
    assert table.rows[0][:2] == ("2026-01-01", "2026-Q1")


def test_a_long_log_shows_the_latest_and_the_file_holds_the_rest():
    many = tuple(training(f"t{number:02}", number, 10, formal=False) for number in range(20))
    text = read(cards.log_card(many, "UTC"), CATALOGUE.speaker("en", Tone.WARM))

    assert "t00" in text
    assert "t08" not in text
    assert "12 earlier entries" in text


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_card_can_be_said(language: str):
    shown: list[Card] = [
        cards.home(WANTS, LESSONS[0], "half"),
        cards.home(replace(WANTS, weekly=False), LESSONS[0], ""),
        cards.home(replace(WANTS, read=EVERY), None, ""),
        cards.activities(replace(WANTS, read=EVERY)),
        cards.activities(WANTS),
        cards.lessons_of("G2", replace(WANTS, read={"hold-back": MONDAY}, tried={"newcomer": MONDAY})),
        cards.to_copy(LESSONS[0]),
        cards.shared(LESSONS[0], "We ask on Mondays.", CHLOE),
        cards.log_card((), "UTC"),
        cards.log_card(LOGGED, "UTC"),
    ]

    assert all(read(one, CATALOGUE.speaker(language, Tone.WARM)) for one in shown)


def test_a_timer_that_waits_is_one_timer_a_person():
    decision = choosing.bring(WANTS, (), MANAGER, at(MONDAY - timedelta(hours=4), MANAGER))

    assert [(one.name, one.about) for one in decision.do if isinstance(one, Timer)] == [("learn.send", CHLOE)]
    assert brought(decision) == []
