"""What rises, and what only looks so: tables of weeks in which people ask."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from bot import listening
from bot.listening.everyday import calendar, everyday
from bot.listening.rising import KEPT, WEEKS, Mention, Past, Rise, ripe, rising, tally, terms
from bot.listening.topics import topic_of

ASKERS = 20


def asked(number: int, day: int, *topics: str, who: str = "", place: str = "", settled: float = 1.0) -> Mention:
    person = who or f"p{number}"
    return Mention(f"q{number}", person, place or f"room{number % 3}", day, topics, topics, settled)


def everyday_week(week: int) -> list[Mention]:
    """Twenty people ask about ten matters."""
    return [
        asked(1000 * week + number, 7 * week + number % 5, f"matter{number % 10}", "stock", who=f"p{number}")
        for number in range(ASKERS)
    ]


def past(weeks: int = 12) -> Past:
    out = Past()
    for week in range(weeks):
        out = out.after(tally(everyday_week(week)))
    return out


def now(*more: Mention) -> list[Mention]:
    return [one for week in range(12, 12 + WEEKS) for one in everyday_week(week)] + list(more)


def spread(people: int = 9, settled: float = 1.0, topics: tuple[str, ...] = ("solar", "fridg")) -> list[Mention]:
    """So many people ask about it, on so many days, in three rooms."""
    return [asked(50_000 + n, 12 * 7 + n * 24 // people, *topics, settled=settled) for n in range(people)]


def test_what_many_people_ask_about_for_weeks_in_several_places_rises():
    [rise] = rising(now(*spread()), past())

    assert rise.name == "solar fridg"
    assert set(rise.topics) == {"solar", "fridg"}
    assert (len(rise.people), len(rise.places), rise.weeks, rise.open) == (9, 3, 4, 9)
    assert rise.usual < 1
    assert rise.questions[-1] == "q50008", "the latest stands last"


def test_what_some_write_as_one_word_and_others_as_two_is_one_topic():
    others = [replace(one, id=f"{one.id}x", who=f"{one.who}x") for one in spread(8, topics=("pulseaudio",))]
    [rise] = rising(now(*spread(9, topics=("pulse", "audio")), *others), past())

    assert rise.name == "pulse audio"
    assert set(rise.topics) == {"pulse", "audio", "pulseaudio"}


@pytest.mark.parametrize(
    ("why", "mentions"),
    [
        ("one loud thread", [asked(n, 84 + n, "solar", who=f"p{n % 3}", place="room0") for n in range(27)]),
        ("one day", [asked(n, 84 + n % 2, "solar") for n in range(50_000, 50_020)]),
        ("settled at once", spread(settled=0.0)),
        ("long ago enough to be over in a week", [asked(n, 84 + n % 6, "solar") for n in range(50_000, 50_012)]),
        ("too few people", spread(people=3)),
        ("greetings", spread(topics=("happ", "christma", "january"))),
        ("words of asking", spread(topics=("problem", "help"))),
        ("what is always asked about", spread(people=4, topics=("matter3",))),
    ],
    ids=lambda one: one if isinstance(one, str) else "",
)
def test_what_only_looks_so_does_not(why: str, mentions: list[Mention]):
    assert rising(now(*mentions), past()) == (), why


def test_what_grew_slowly_is_explained_by_its_latest_weeks():
    grown = past(8)
    for week in range(8, 12):
        more = [asked(70_000 + 100 * week + n, 7 * week + n % 5, "solar") for n in range(week - 6)]
        grown = grown.after(tally([*everyday_week(week), *more]))
    four_weeks = [asked(80_000 + n, 84 + n, "solar") for n in range(20)]

    assert [rise.name for rise in rising(now(*four_weeks), past())] == ["solar"]
    assert rising(now(*four_weeks), grown) == ()


def test_a_community_that_grows_lifts_no_topic():
    crowd = [replace(one, id=f"{one.id}/{n}", who=f"{one.who}/{n}") for one in now() for n in range(4)]

    assert rising(crowd, past()) == ()


@given(st.lists(st.tuples(st.integers(0, 8), st.integers(0, 2)), max_size=30))
def test_the_same_text_posted_again_and_elsewhere_changes_nothing(copies: list[tuple[int, int]]):
    once = spread()
    again = [replace(once[n], id=f"copy{i}", place=f"room{(n + room) % 3}") for i, (n, room) in enumerate(copies)]
    [bare], [copied] = rising(now(*once), past()), rising(now(*once, *again), past())

    assert (len(copied.people), copied.usual, copied.days, copied.weeks) == (
        len(bare.people), bare.usual, bare.days, bare.weeks,
    )  # fmt: skip


def test_before_about_a_month_of_past_nothing_is_unusual():
    assert not ripe(past(3))
    assert rising(now(*spread()), past(3)) == ()
    assert ripe(past(4))


def test_a_year_of_ever_new_words_is_kept_in_bounded_room():
    out, sizes = Past(), []
    for week in range(52):
        words = [f"word{week}x{n}" for n in range(3000)]
        out = out.after(tally([asked(n, 7 * week, *words[6 * n : 6 * n + 6], "stock") for n in range(500)]))
        sizes.append(len(msgspec.json.encode(out)))

    assert len(out.terms) == KEPT
    assert out.floor > 0, "what is not kept may have been asked about so often"
    assert sizes[-1] < 1.1 * sizes[10] < 600_000
    assert "stock" in out.terms


def test_words_are_named_as_most_people_write_them():
    topics = ("who", "guidanc")
    written = [
        Mention(f"q{n}", f"p{n}", f"room{n % 3}", 84 + 3 * n, ("ors", "sachet"), ("ORS", ("sachets", "Sachet")[n == 0]))
        for n in range(8)
    ]
    [rise] = rising(now(*written), past())

    assert isinstance(rise, Rise)
    assert rise.name == "ORS sachets"
    assert terms(Mention("q", "p", "r", 1, topics, topics)) == ("who", "guidanc", "who guidanc")


@pytest.mark.parametrize(
    ("text", "about"),
    [
        ("Which solar fridges survive the dust?", ("solar", "fridges", "survive", "dust")),
        ("Où sont les réfrigérateurs solaires ?", ("réfrigérateurs", "solaires")),
        ("Где холодильники для вакцин?", ("холодильники", "вакцин")),
        ("疫苗冰箱坏了怎么办", ()),
        ("See https://example.org/solar and `fridge --solar` @fridge", ()),
    ],
)
def test_topics_are_given_back_in_the_words_they_came_in(text: str, about: tuple[str, ...]):
    found = listening.as_written(text, listening.topics(text))

    assert set(about) <= set(found)
    assert all(len(word) < 20 for word in found), "a word, and never a sentence"
    assert "fridge" not in found


@pytest.mark.parametrize("order", [list, reversed], ids=["as-they-weigh", "the-other-way-round"])
def test_without_spaces_each_topic_is_its_own_word_and_none_keeps_the_sentence(order: Callable[[Any], Iterable[str]]):
    text = "有没有实测数据？太阳直驱冰箱"
    about = ("太阳", "阳直", "直驱", "冰箱", "实测", "数据")

    assert listening.as_written(text, tuple(order(about))) == ("实测", "数据", "太阳", "阳直", "直驱", "冰箱")


@pytest.mark.parametrize("order", [list, reversed], ids=["one-way", "the-other"])
def test_a_word_that_may_stand_for_several_topics_stands_for_the_longest(order: Callable[[Any], Iterable[str]]):
    assert topic_of("والثلاجات", tuple(order(("لاج", "ثلاج")))) == "ثلاج"


@pytest.mark.parametrize("topic", ["januar", "january", "monday", "lundi", "merci", "привет", "2026"])
def test_greetings_and_the_calendar_are_no_topic(topic: str):
    assert calendar(topic)
    assert everyday(topic)


@pytest.mark.parametrize("topic", ["solar", "fridg", "cholera", "vaccin"])
def test_what_work_is_about_is_one(topic: str):
    assert not everyday(topic)
