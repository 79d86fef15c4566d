"""Good moments for a personal note, as tables: the first help, a return, a rich week; and none too many."""

from __future__ import annotations

from datetime import timedelta

import pytest
from msgspec.structs import replace

from bot.features.outreach import occasions
from bot.features.outreach.occasions import Found, chosen, found, key_people, may_be_written, to_be_told
from bot.features.outreach.state import Contributor, Occasion
from bot.kernel.people import Person, PersonId, Role, Wishes
from tests.unit.features.contributors import NOW, ago, ben, deed
from tests.unit.features.makers import DAY, POLICY, on_leave, opted_out, person

STEADILY = tuple(deed(7 * week + 1) for week in range(8))
LENA = PersonId("lena")


@pytest.mark.parametrize(
    ("one", "moments"),
    [
        (ben(), []),
        (ben(deed(1)), ["first"]),
        (ben(deed(7)), ["first"]),
        (ben(deed(8)), []),
        (ben(deed(1), drafted={"first": ago(40)}), []),
        (ben(deed(1, past=True)), []),
        (ben(deed(30), deed(1)), []),
        (ben(deed(30), deed(1, accepted=ago(1))), ["accepted"]),
        (ben(deed(1, accepted=ago(1))), ["first", "accepted"]),
        (ben(deed(30), deed(1, accepted=ago(1), accepted_past=True)), []),
        (ben(deed(30, accepted=ago(30)), deed(1, accepted=ago(1))), []),
        (ben(deed(62), deed(1)), ["return"]),
        (ben(deed(60), deed(1)), []),
        (ben(deed(62), deed(2), deed(1)), ["return"]),
        (ben(deed(62, past=True), deed(1)), ["return"]),
        (ben(deed(40), deed(1, "a"), deed(2, "b"), deed(3, "c")), ["week"]),
        (ben(deed(40), deed(1, "a"), deed(2, "a"), deed(3, "b")), []),
        (ben(deed(40), deed(1, "a", past=True), deed(2, "b"), deed(3, "c")), []),
        (
            ben(*(deed(7 * week + 1, f"p{number}") for week in range(10) for number in range(3))),
            ["steady"],
        ),
        (ben(*STEADILY), ["steady"]),
        (ben(*STEADILY[:7]), []),
        (ben(*STEADILY, drafted={"steady": ago(100)}), []),
        (ben(*STEADILY, drafted={"steady": ago(190)}), ["steady"]),
        (ben(deed(30), deed(20), championed=ago(40)), ["champion"]),
        (ben(deed(40), deed(20), championed=ago(40), written=ago(29)), []),
        (ben(deed(40), deed(20), championed=ago(40), written=ago(30)), ["champion"]),
        (ben(deed(60), deed(40), championed=ago(40)), []),
        (ben(deed(60), deed(20), championed=ago(93)), []),
    ],
)
def test_when_a_note_is_worth_writing(one: Contributor, moments: list[str]):
    before = replace(one, drafted={"first": ago(300), **one.drafted}) if len(one.deeds) > 1 else one

    assert [moment.occasion.value for moment in found(before, NOW)] == moments


@pytest.mark.parametrize(("days", "due"), [(None, True), (89, False), (90, True)])
def test_who_helps_most_people_is_written_to_once_a_season(days: int | None, due: bool):
    one = ben(deed(40), deed(20), written=ago(days) if days is not None else None)

    assert [moment.occasion for moment in found(one, NOW, key=True)] == ([Occasion.KEY] if due else [])


def test_a_note_names_three_deeds_at_most_of_different_people_those_first_of_which_most_came():
    one = ben(
        deed(40, "z"),
        deed(6, "a"),
        deed(5, "b", accepted=ago(4)),
        deed(4, "c"),
        deed(3, "d"),
        deed(2, "d", by=(LENA,)),
        drafted={"first": ago(30), "accepted": ago(30)},
    )
    one = replace(one, deeds=tuple(replace(each, by=(LENA,)) if each.whom == "a" else each for each in one.deeds))

    [moment] = found(one, NOW)

    assert moment.occasion is Occasion.WEEK
    assert [each.whom for each in moment.deeds] == ["a", "b", "d"]


def test_key_contributors_are_few_and_have_helped_many_different_people():
    helpful = [
        ben(*(deed(number + 1, f"{name}{number}") for number in range(people)), who=PersonId(name))
        for name, people in (("a", 4), ("b", 5), ("c", 9), ("d", 7))
    ]
    often = ben(*(deed(1, "amina", f"q{number}") for number in range(30)), who=PersonId("e"))
    few = [ben(deed(1), who=PersonId(f"f{number}")) for number in range(15)]

    assert key_people([*helpful, often, *few], NOW) == {"c", "d"}
    assert key_people(few, NOW) == frozenset()


# ---------------------------------------------------------------- to whom


@pytest.mark.parametrize(
    ("who", "more", "may"),
    [
        (person("ben"), {}, True),
        (opted_out("ben"), {}, False),
        (on_leave("ben", NOW + DAY), {}, False),
        (on_leave("ben", NOW - DAY), {}, True),
        (person("ben", guest=True), {}, False),
        (person("ben", left=True), {}, False),
        (person("ben", roles=frozenset({Role.MEMBER, Role.MANAGER})), {}, False),
        (person("ben", roles=frozenset({Role.MEMBER, Role.FACILITATOR})), {}, True),
        (person("ben", wishes=Wishes(PersonId("ben"), declined=frozenset({"thanks"}))), {}, False),
        (person("ben", wishes=Wishes(PersonId("ben"), declined=frozenset({"news"}))), {}, True),
        (person("ben"), {"note": "note/ben/first"}, False),
        (person("ben"), {"written": ago(27)}, False),
        (person("ben"), {"written": ago(28)}, True),
        (person("ben"), {"drafted": {"week": ago(27)}}, False),
        (person("ben"), {"recognised": ago(13)}, False),
        (person("ben"), {"recognised": ago(14)}, True),
    ],
)
def test_who_may_be_written_a_note(who: Person, more: dict[str, object], may: bool):
    assert may_be_written(ben(deed(1), **more), who, POLICY, NOW) is may


def test_while_a_community_pauses_nothing_is_drafted():
    assert not may_be_written(ben(deed(1)), person("ben"), replace(POLICY, paused_until=NOW + DAY), NOW)


def waiting(name: str, occasion: Occasion, days: float) -> tuple[Contributor, tuple[Found, ...]]:
    return Contributor(PersonId(name)), (Found(occasion, (deed(days),)),)


def test_newcomers_come_first_and_then_who_helped_longest_ago():
    some = [
        waiting("kim", Occasion.KEY, 6),
        waiting("lena", Occasion.WEEK, 5),
        waiting("sam", Occasion.FIRST, 1),
        waiting("ben", Occasion.FIRST, 3),
    ]

    assert [one.who for one, _ in chosen(some, 3, ())] == ["ben", "sam", "lena"]
    assert chosen(some, 0, ()) == ()
    assert chosen(some, -2, ()) == ()


def test_what_managers_never_want_gives_way_to_what_else_there_is():
    one = Contributor(PersonId("ben"))
    moments = (Found(Occasion.FIRST, (deed(1),)), Found(Occasion.ACCEPTED, (deed(1),)))

    assert [moment.occasion for _, moment in chosen([(one, moments)], 5, {"first"})] == [Occasion.ACCEPTED]
    assert chosen([(one, moments)], 5, {"first", "accepted"}) == ()


def test_one_person_gets_one_note():
    some = [waiting("lena", Occasion.WEEK, 1), waiting("lena", Occasion.MANAGER, 2)]

    assert [moment.occasion for _, moment in chosen(some, 5, ())] == [Occasion.MANAGER]


@pytest.mark.parametrize(
    ("asked", "last", "told"),
    [(None, None, False), (1, None, True), (8, None, False), (1, 179, False), (1, 180, True)],
)
def test_a_manager_of_a_contributor_hears_of_it_by_their_wish_and_twice_a_year(
    asked: int | None, last: int | None, told: bool
):
    one = ben(deed(1, "a"), deed(2, "b"), boss=LENA, boss_asked=ago(asked) if asked else None)
    boss = Contributor(LENA, drafted={"manager": ago(last)} if last else {})

    moment = to_be_told(one, boss, NOW)

    assert (moment is not None) is told
    assert moment is None or (moment.people, moment.helper) == (2, "ben")


def test_where_nothing_is_left_to_tell_a_manager_hears_nothing():
    assert to_be_told(Contributor(PersonId("ben"), boss=LENA, boss_asked=ago(1)), Contributor(LENA), NOW) is None


def test_newcomers_stand_first_in_the_order_of_occasions():
    assert occasions.ORDER[:2] == (Occasion.FIRST, Occasion.ACCEPTED)
    assert set(occasions.ORDER) == set(Occasion)
    assert occasions.EVERY[Occasion.CHAMPION] < occasions.EVERY[Occasion.KEY] < timedelta(days=180)
