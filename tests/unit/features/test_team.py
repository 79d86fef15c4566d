"""Duties and remits as tables: to whom a duty can be given, when it is told, and what each look at the team shows."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from bot.features.team import cards, duties, remits
from bot.features.team.state import Handover
from bot.kernel.cards import Items, Para, Phrase
from bot.kernel.facts import Undelivered
from bot.kernel.messages import Cancel, Decision, Show, Timer
from bot.kernel.people import Charge, Duty, Member, Person, PersonId, Remit, Role, Wishes
from bot.kernel.policy import Purpose
from bot.kernel.steering import HandedOver, Returned
from tests.reading import buttons_of
from tests.unit.features.makers import BEN, DAY, HOUR, KIM, MONDAY, asked, at, gist, on_leave, opted_out, person, timers

CHLOE = PersonId("chloe")
UNTIL = MONDAY + 4 * DAY
LEADER = person("ben", roles=frozenset({Role.MEMBER, Role.LEADER}))
MANAGER = person("chloe", roles=frozenset({Role.MEMBER, Role.MANAGER}))
GIVEN = Handover(Duty.WATCHING, BEN, CHLOE, MONDAY, UNTIL, shared=False)
NOW = at(MONDAY, MANAGER)


def charges(decision: Decision, who: PersonId = BEN) -> tuple[Charge, ...]:
    [member] = [one for one in decision.save if isinstance(one, Member) and one.who == who]
    return member.charges


@pytest.mark.parametrize(
    ("who", "managers", "shared", "said"),
    [
        (LEADER, 1, True, ""),
        (LEADER, 1, False, ""),
        (person("ben"), 1, True, "duty-no-role"),
        (replace(LEADER, wishes=opted_out("ben").wishes), 1, True, "duty-nobody"),
        (replace(LEADER, wishes=Wishes(BEN, declined=frozenset({Purpose.CORE_TEAM}))), 1, True, "duty-nobody"),
        (replace(LEADER, left=True), 1, True, "duty-nobody"),
        (MANAGER, 2, True, "duty-manager-anyway"),
        (MANAGER, 1, False, "duty-manager-anyway"),
        (MANAGER, 2, False, ""),
        (Person(PersonId("")), 1, True, "duty-nobody"),
    ],
)
def test_a_duty_is_given_to_a_colleague_of_the_core_team_who_may_be_told(
    who: Person, managers: int, shared: bool, said: str
):
    assert duties.unfit(who, Duty.THANKING, managers, shared=shared) == said


def test_who_is_from_outside_approves_no_thanks_in_the_communitys_name():
    outside = replace(LEADER, outside=True)

    assert duties.unfit(outside, Duty.THANKING, 1, shared=True) == "duty-outside"
    assert duties.unfit(outside, Duty.WATCHING, 1, shared=True) == ""


def test_what_is_handed_over_is_shared_until_they_know_and_theirs_alone_afterwards():
    decision = duties.give(GIVEN, Member(BEN), None, (), NOW)
    assert charges(decision) == (Charge(Duty.WATCHING, UNTIL, shared=True),)
    assert decision.note == (HandedOver("watching", BEN, CHLOE, UNTIL),)
    assert timers(decision) == {"end": UNTIL, "tell": MONDAY}

    assert charges(duties.arrived(GIVEN, Member(BEN))) == (Charge(Duty.WATCHING, UNTIL, shared=False),)


def test_who_takes_it_on_themself_has_it_at_once():
    own = replace(GIVEN, who=CHLOE)
    decision = duties.give(own, Member(CHLOE), None, (), NOW)

    assert charges(decision, CHLOE) == (Charge(Duty.WATCHING, UNTIL, shared=False),)
    assert "tell" not in timers(decision)
    assert gist(decision) == "duty-yours"


def test_whoever_it_was_handed_to_before_has_it_no_more():
    kim = Member(KIM, charges=(Charge(Duty.WATCHING, UNTIL, shared=False), Charge(Duty.THANKING, UNTIL)))
    known = replace(GIVEN, who=KIM, told=True)
    decision = duties.give(GIVEN, Member(BEN), None, [(kim, known)], NOW)

    assert charges(decision, KIM) == (Charge(Duty.THANKING, UNTIL),)
    assert Returned("watching", KIM, CHLOE) in decision.note
    shared = duties.give(replace(GIVEN, shared=True), Member(BEN), None, [(kim, known)], NOW)
    assert [one.who for one in shared.save if isinstance(one, Member)] == [BEN]


def test_given_anew_the_older_message_says_that_there_is_a_newer_one():
    before = replace(GIVEN, at=MONDAY - DAY, told=True)
    decision = duties.give(GIVEN, Member(BEN, charges=(before.charge,)), before, (), NOW)

    [show] = [effect for effect in decision.do if isinstance(effect, Show)]
    assert (show.surface, show.only_edit, show.card.gist.key) == (before.surface, True, "duty-replaced")
    assert len(charges(decision)) == 1


@pytest.mark.parametrize(
    ("who", "now", "told", "again"),
    [
        (LEADER, MONDAY, ["ben"], None),
        (LEADER, MONDAY.replace(hour=22), [], MONDAY.replace(hour=9) + DAY),
        (replace(LEADER, wishes=on_leave("ben", UNTIL + DAY).wishes), MONDAY, [], None),
        (replace(LEADER, wishes=opted_out("ben").wishes), MONDAY, [], None),
        (LEADER, UNTIL, [], None),
    ],
)
def test_they_are_told_at_a_civil_hour_or_not_at_all(who: Person, now: object, told: list[str], again: object):
    decision = duties.tell(GIVEN, who, at(now))  # type: ignore[arg-type]  # a moment of the table

    assert asked(decision) == told
    assert timers(decision).get("tell") == again
    assert not duties.tell(replace(GIVEN, told=True), who, at(MONDAY))


@pytest.mark.parametrize(("why", "again"), [("already-written-to-today", True), ("denied", False)])
def test_what_was_held_up_is_told_later(why: str, again: bool):
    decision = duties.held_up(GIVEN, Undelivered(GIVEN.surface, BEN, why), at(MONDAY))

    assert [type(effect) for effect in decision.do] == ([Timer] if again else [])


def test_it_ends_exactly_at_its_time_and_not_before():
    member = Member(BEN, charges=(GIVEN.charge,))
    early = duties.due(GIVEN, member, at(UNTIL - HOUR))
    assert timers(early) == {"end": UNTIL}
    assert early.save == ()

    over = duties.due(GIVEN, member, at(UNTIL))
    assert charges(over) == ()
    assert over.note == (Returned("watching", BEN, PersonId("")),)
    assert {effect.name for effect in over.do if isinstance(effect, Cancel)} == {"duty.end", "duty.tell"}
    [show] = [effect for effect in over.do if isinstance(effect, Show)]
    assert show.card.gist.values["how"] == "time"


def test_what_nobody_holds_any_more_is_only_forgotten():
    assert duties.end(Member(BEN), Duty.WATCHING, GIVEN).note == ()
    assert len(duties.end(Member(BEN), Duty.WATCHING, GIVEN).drop) == 1
    assert not duties.end(Member(BEN), Duty.WATCHING, None)


def test_all_of_them_end_together():
    member = Member(BEN, charges=(GIVEN.charge, Charge(Duty.THANKING, UNTIL)))
    decision = duties.end_all(member, [GIVEN], CHLOE)

    assert charges(decision) == ()
    assert [fact.duty for fact in decision.note if isinstance(fact, Returned)] == ["watching", "thanking"]


# ---------------------------------------------------------------- remits


def test_a_remit_is_found_by_what_its_words_are_about():
    put = remits.worded(Remit(BEN, capacity=4), "  cold chain   policy in the region ")

    assert put.what == "cold chain policy in the region"
    assert put.topics
    assert put.capacity == 4
    assert remits.worded(put, "").topics == ()


@pytest.mark.parametrize(
    ("values", "capacity", "languages"),
    [
        ({"what": "x", "capacity": "1", "languages": "fr,xx"}, 1, {"fr"}),
        ({"what": "x", "capacity": "99"}, 5, set()),
        ({"what": "x", "capacity": "many"}, 2, set()),
    ],
)
def test_what_a_form_says_is_kept_within_reason(values: dict[str, str], capacity: int, languages: set[str]):
    [put] = remits.filled_in(Remit(BEN), values, at(MONDAY, LEADER)).save

    assert isinstance(put, Remit)
    assert (put.capacity, set(put.languages), put.formal) == (capacity, languages, False)


# ---------------------------------------------------------------- who is seen


def seen(*players: Person, me: PersonId = BEN, steers: bool = False) -> cards.Sight:
    return cards.Sight(tuple(cards.Player(one, Remit(one.who, "x")) for one in players), (), me, steers)


def test_each_is_listed_once_under_their_first_role():
    both = replace(LEADER, roles=LEADER.roles | {Role.SPONSOR, Role.EXPERT})
    card = cards.team(seen(MANAGER, both))

    groups = [
        block.text.values["role"] for block in card.blocks if isinstance(block, Para) and isinstance(block.text, Phrase)
    ]
    assert groups == ["manager", "leader"]
    assert "team-also" in str(card.blocks)


def test_of_many_the_first_fifteen_are_listed():
    card = cards.team(seen(*(person(f"p{number}", roles=frozenset({Role.EXPERT})) for number in range(17))))

    assert [len(block.items) for block in card.blocks if isinstance(block, Items)] == [15]
    assert "team-more" in str(card.blocks)


def test_where_nobody_has_a_role_it_says_so():
    assert cards.team(seen()).gist.key == "team-nobody"
    assert buttons_of(cards.team(seen())) == []
    assert [one.label.key for one in buttons_of(cards.team(seen(steers=True)))] == ["team-role-give", "duty-give"]


def test_of_a_remit_that_is_empty_it_says_so():
    assert cards.remitted(Remit(BEN), own=True).gist.key == "team-remit-none"
