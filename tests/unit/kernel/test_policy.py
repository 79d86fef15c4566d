"""The one gate to a person's attention, and who may do what."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from bot.kernel.calendar import zone
from bot.kernel.people import (
    ALLOWED,
    Act,
    Charge,
    CommunityId,
    Duty,
    Person,
    PersonId,
    PlaceId,
    Role,
    Touch,
    Wishes,
    WorkspaceId,
    may,
)
from bot.kernel.policy import ABOUT_A_QUESTION, ESSENTIAL, Community, Go, No, Policy, Purpose, Verdict, Wait
from bot.kernel.resting import Keeps, Matter, StaysOn

HOUR, DAY, WEEK = timedelta(hours=1), timedelta(days=1), timedelta(days=7)
MONDAY = datetime(2026, 3, 2, 10, tzinfo=UTC)
ANA = Person(PersonId("ana"))
POLICY = Policy()
UNSOLICITED = [purpose for purpose in Purpose if purpose is not Purpose.REPLY]


def wishing(**wishes: object) -> Person:
    return replace(ANA, wishes=Wishes(ANA.who, **wishes))  # type: ignore[arg-type]  # fields by name, as in each example


def touched(*touches: tuple[datetime, Purpose]) -> Person:
    return replace(ANA, touches=tuple(Touch(at, purpose, f"s{n}") for n, (at, purpose) in enumerate(touches)))


def monday(hour: int, days: int = 0) -> datetime:
    return MONDAY.replace(hour=hour) + days * DAY


# ---------------------------------------------------------------- reach, by example

OUTSIDE = "outside-working-hours"
LAST_WEEK = [(MONDAY - days * DAY, Purpose.ROUTING) for days in (6, 5, 4)]


@pytest.mark.parametrize(
    ("why", "person", "purpose", "now", "expected"),
    [
        ("a good moment", ANA, Purpose.ROUTING, MONDAY, Go()),
        ("before nine", ANA, Purpose.ROUTING, monday(8), Wait(monday(9), OUTSIDE)),
        ("at five the day is over", ANA, Purpose.NEWS, monday(17), Wait(monday(9, 1), OUTSIDE)),
        ("at the weekend", ANA, Purpose.PLAN, monday(10, 5), Wait(monday(9, 7), OUTSIDE)),
        (
            "her own zone",
            replace(ANA, zone="Asia/Tokyo"),
            Purpose.NEWS,
            MONDAY,
            Wait(monday(0, 1), OUTSIDE),
        ),
        (
            "her own hours",
            wishing(day_starts=time(11)),
            Purpose.NEWS,
            MONDAY,
            Wait(monday(11), OUTSIDE),
        ),
        (
            "her own end",
            wishing(day_ends=time(9, 30)),
            Purpose.NEWS,
            MONDAY,
            Wait(monday(9, 1), OUTSIDE),
        ),
        (
            "her own days",
            wishing(working_days=frozenset({2})),
            Purpose.NEWS,
            MONDAY,
            Wait(monday(9, 2), OUTSIDE),
        ),
        ("a bot", replace(ANA, bot=True), Purpose.ROUTING, MONDAY, No("not-a-colleague")),
        ("a guest", replace(ANA, guest=True), Purpose.ROUTING, MONDAY, No("not-a-colleague")),
        ("somebody who left", replace(ANA, left=True), Purpose.ROUTING, MONDAY, No("not-a-colleague")),
        ("opted out", wishing(opted_out=True), Purpose.PLAN, MONDAY, No("opted-out")),
        ("declined", wishing(declined=frozenset({"routing"})), Purpose.ROUTING, MONDAY, No("declined-this-kind")),
        ("declined something else", wishing(declined=frozenset({"routing"})), Purpose.NEWS, MONDAY, Go()),
        ("paused", wishing(paused_until=monday(12, 2)), Purpose.PLAN, MONDAY, Wait(monday(12, 2), "person-paused")),
        (
            "a pause that ends at night",
            wishing(paused_until=monday(20)),
            Purpose.NEWS,
            MONDAY,
            Wait(monday(9, 1), "person-paused"),
        ),
        ("a pause that is over", wishing(paused_until=MONDAY), Purpose.NEWS, MONDAY, Go()),
        (
            "at night it is the night that counts, not a pause that is over",
            wishing(paused_until=monday(20)),
            Purpose.NEWS,
            monday(20),
            Wait(monday(9, 1), OUTSIDE),
        ),
        (
            "written to today",
            touched((monday(9), Purpose.NEWS)),
            Purpose.ROUTING,
            MONDAY,
            Wait(monday(9, 1), "already-written-to-today"),
        ),
        ("written to on Friday", touched((MONDAY - 3 * DAY, Purpose.NEWS)), Purpose.ROUTING, MONDAY, Go()),
        (
            "asked three times this week",
            touched(*LAST_WEEK),
            Purpose.ROUTING,
            MONDAY,
            Wait(monday(10, 1), "asked-enough-this-week"),
        ),
        ("which is no cap on news", touched(*LAST_WEEK), Purpose.NEWS, MONDAY, Go()),
        ("twice is not enough", touched(*LAST_WEEK[1:]), Purpose.ROUTING, MONDAY, Go()),
        (
            "and other messages are not counted as asks",
            touched(*LAST_WEEK[1:], (MONDAY - 2 * DAY, Purpose.NEWS)),
            Purpose.ROUTING,
            MONDAY,
            Go(),
        ),
        ("a week is over after a week", touched(*LAST_WEEK), Purpose.ROUTING, monday(10, 1), Go()),
        (
            "the latest reason counts",
            replace(touched((monday(9), Purpose.NEWS)), wishes=Wishes(ANA.who, paused_until=monday(12, 3))),
            Purpose.NEWS,
            MONDAY,
            Wait(monday(12, 3), "person-paused"),
        ),
    ],
)
def test_reach(why: str, person: Person, purpose: Purpose, now: datetime, expected: Verdict):
    assert POLICY.reach(person, purpose, now) == expected, why


@pytest.mark.parametrize("purpose", UNSOLICITED)
def test_a_paused_community_sends_nothing_unsolicited_but_the_managers_plan(purpose: Purpose):
    paused = replace(POLICY, paused_until=monday(12, 2))
    expected = Go() if purpose in ESSENTIAL else Wait(monday(12, 2), "community-paused")

    assert paused.paused(MONDAY)
    assert not paused.paused(monday(12, 2))
    assert paused.reach(ANA, purpose, MONDAY) == expected


def test_a_community_that_asks_nobody_asks_nobody():
    """A weekly cap of none is a policy, not a fault."""
    silent = replace(POLICY, nudges_a_week=0)

    assert silent.reach(ANA, Purpose.ROUTING, MONDAY) == No("asked-enough-this-week")
    assert silent.reach(touched(*LAST_WEEK), Purpose.ROUTING, MONDAY) == No("asked-enough-this-week")
    assert silent.reach(ANA, Purpose.NEWS, MONDAY) == Go()


def test_a_reply_always_comes():
    nobody = replace(wishing(opted_out=True), bot=True, zone="Asia/Tokyo")

    assert replace(POLICY, paused_until=monday(12, 2)).reach(nobody, Purpose.REPLY, monday(3)) == Go()


def test_the_same_day_is_the_readers_own():
    """It is already tomorrow in Auckland when it is evening in Dakar."""
    auckland = replace(touched((monday(3), Purpose.NEWS)), zone="Pacific/Auckland")  # four in the afternoon there

    verdict = POLICY.reach(auckland, Purpose.NEWS, monday(3, 0) + timedelta(minutes=30))

    assert verdict == Wait(monday(20), "already-written-to-today")


def test_a_community_holiday_is_kept_for_everybody():
    closed = replace(POLICY, holidays=frozenset({MONDAY.date()}))

    assert closed.reach(ANA, Purpose.NEWS, MONDAY) == Wait(monday(9, 1), OUTSIDE)
    assert closed.hours().opens(MONDAY) == monday(9, 1)


def test_a_channel_may_promise_more_and_ask_for_more_care():
    water = PlaceId("water")
    policy = replace(POLICY, promises={water: 2 * HOUR}, channel_caution={water: 0.1})

    assert (policy.promise_of(water), policy.caution(water)) == (2 * HOUR, 0.1)
    assert (policy.promise_of(PlaceId("health")), policy.caution(PlaceId("health"))) == (8 * HOUR, 0.0)


# ---------------------------------------------------------------- reach, as properties

moments = st.integers(0, 14 * 24 * 60).map(lambda minutes: MONDAY + timedelta(minutes=minutes))
maybe_moments = st.none() | moments
times = st.integers(0, 23).map(lambda hour: time(hour, 30))
zones = st.sampled_from(("UTC", "Asia/Tokyo", "America/Santiago", "Europe/Zurich", "Nowhere/Land"))
days = st.frozensets(st.integers(0, 6), min_size=1)
touches = st.builds(Touch, moments, st.sampled_from(UNSOLICITED), st.just("surface"))
people = st.builds(
    Person,
    st.just(ANA.who),
    zone=zones,
    bot=st.sampled_from((False, False, False, True)),
    wishes=st.none()
    | st.builds(
        Wishes,
        st.just(ANA.who),
        opted_out=st.sampled_from((False, False, False, True)),
        paused_until=maybe_moments,
        day_starts=st.none() | times,
        day_ends=st.none() | times,
        working_days=st.none() | days,
        declined=st.frozensets(st.sampled_from(UNSOLICITED), max_size=1),
    ),
    touches=st.lists(touches, max_size=6).map(tuple),
)
names = st.lists(st.sampled_from(("earthquake", "shelter", "cholera")), max_size=2, unique=True).map(tuple)
channels = st.sampled_from((PlaceId("wash"), PlaceId("health")))
matters = st.none() | st.builds(Matter, channels, names)
policies = st.builds(
    Policy,
    zone=zones,
    paused_until=maybe_moments,
    stays_on=st.builds(StaysOn, st.sampled_from(Keeps), names, names, st.frozensets(channels)),
    nudges_a_week=st.integers(0, 4),
    working_days=days,
    holidays=st.frozensets(st.dates(date(2026, 3, 1), date(2026, 3, 20)), max_size=4),
)


@given(policies, people, st.sampled_from(UNSOLICITED), moments, matters)
def test_asking_again_when_told_gives_go_or_a_later_wait(
    policy: Policy, person: Person, why: Purpose, now: datetime, about: Matter | None
):
    verdict = policy.reach(person, why, now, about)
    for _ in range(3):
        if not isinstance(verdict, Wait):
            return
        assert verdict.until > now
        now = verdict.until
        verdict = policy.reach(person, why, now, about)
    pytest.fail(f"still waiting at {now}: {verdict}")


@given(policies, people, st.sampled_from(UNSOLICITED), moments, matters)
def test_nobody_is_disturbed_outside_their_hours_in_a_pause_or_twice_a_day(
    policy: Policy, person: Person, why: Purpose, now: datetime, about: Matter | None
):
    if policy.reach(person, why, now, about) != Go():
        return

    hours, here = policy.hours_of(person), zone(person.zone)
    assert hours.at_work(now)
    assert person.reachable
    goes_on = why in ABOUT_A_QUESTION and about is not None and policy.stays_on.keeps is not Keeps.NOTHING
    assert why in ESSENTIAL or not policy.paused(now) or goes_on
    assert person.wishes is None or person.wishes.paused_until is None or person.wishes.paused_until <= now
    assert now.astimezone(here).date() not in {touch.at.astimezone(here).date() for touch in person.touches}


@given(policies, people, st.sampled_from(UNSOLICITED), moments, matters)
def test_what_stays_on_is_what_was_chosen_and_no_pause_sends_more_than_none(
    policy: Policy, person: Person, why: Purpose, now: datetime, about: Matter | None
):
    free = replace(policy, paused_until=None).reach(person, why, now, about)
    paused = policy.reach(person, why, now, about)
    held = policy.rests(why, now, about)

    assert (paused == free) or held
    assert not held or isinstance(paused, Wait | No)
    assert held <= replace(policy, stays_on=StaysOn()).rests(why, now, about)


@pytest.mark.parametrize(
    ("stays", "about", "covered"),
    [
        (StaysOn(), Matter(PlaceId("wash"), ("earthquake",)), False),
        (StaysOn(Keeps.NOTHING, ("earthquake",)), Matter(PlaceId("wash"), ("earthquake",)), False),
        (StaysOn(Keeps.RESPONSE, ("earthquake",)), Matter(PlaceId("wash"), ("earthquake",)), True),
        (StaysOn(Keeps.RESPONSE, (), ("shelter",)), Matter(PlaceId("wash"), ("shelter",)), True),
        (StaysOn(Keeps.RESPONSE, ("earthquake",)), Matter(PlaceId("wash")), False),
        (StaysOn(Keeps.RESPONSE, ("earthquake",)), Matter(PlaceId("wash"), ("shelter",)), False),
        (StaysOn(Keeps.RESPONSE, places=frozenset({PlaceId("wash")})), Matter(PlaceId("wash")), True),
        (StaysOn(Keeps.RESPONSE, places=frozenset({PlaceId("wash")})), Matter(PlaceId("health")), False),
        (StaysOn(Keeps.RESPONSE), Matter(PlaceId("wash")), False),
        (StaysOn(Keeps.RESPONSE, ("earthquake",)), None, False),
        (StaysOn(Keeps.QUESTIONS), Matter(PlaceId("wash")), True),
        (StaysOn(Keeps.QUESTIONS), None, False),
    ],
)
def test_a_question_of_the_response_is_known_by_its_channel_or_a_word(
    stays: StaysOn, about: Matter | None, *, covered: bool
):
    assert stays.covers(about) is covered


@pytest.mark.parametrize("purpose", UNSOLICITED)
def test_only_what_helps_an_unanswered_question_on_ever_goes_on_in_a_pause(purpose: Purpose):
    policy = replace(POLICY, paused_until=monday(12, 2), stays_on=StaysOn(Keeps.QUESTIONS))

    assert policy.rests(purpose, MONDAY, Matter(PlaceId("wash"))) is (
        purpose not in {Purpose.PLAN, Purpose.ROUTING, Purpose.ESCALATION, Purpose.POINTER}
    )
    assert not policy.rests(purpose, monday(12, 2), Matter(PlaceId("wash")))


@given(policies, people, moments)
def test_a_reply_is_never_held_back(policy: Policy, person: Person, now: datetime):
    assert policy.reach(person, Purpose.REPLY, now) == Go()


# ---------------------------------------------------------------- who may do what


@pytest.mark.parametrize(("role", "act"), [*product(Role, Act)])
def test_only_what_is_allowed_to_a_role_is_allowed(role: Role, act: Act):
    person = replace(ANA, roles=frozenset({role}))

    assert may(person, act) is (act in ALLOWED[role])


def test_curating_and_steering_are_not_everybodys():
    assert [role for role in Role if Act.CURATE in ALLOWED[role]] == [Role.FACILITATOR, Role.LEADER, Role.MANAGER]
    assert [role for role in Role if Act.STEER in ALLOWED[role]] == [Role.MANAGER]


@pytest.mark.parametrize("act", sorted(set(Act) - {Act.OWN}))
def test_without_a_role_that_is_known_nothing_is_allowed(act: Act):
    unknown = frozenset({"owner"})

    assert not may(replace(ANA, roles=frozenset()), act)
    assert not may(replace(ANA, roles=unknown), act)


@pytest.mark.parametrize("who", [{}, {"guest": True}, {"left": True}, {"roles": frozenset()}])
def test_whoever_is_somebody_may_see_what_is_kept_of_them_and_have_it_forgotten(who: dict[str, object]):
    assert may(replace(ANA, **who), Act.OWN)
    assert not may(replace(ANA, **who, bot=True), Act.OWN)


@pytest.mark.parametrize("act", sorted(set(Act) - {Act.OWN}))
@pytest.mark.parametrize("who", [{"bot": True}, {"guest": True}, {"left": True}])
def test_bots_guests_and_people_who_left_may_do_nothing(who: dict[str, bool], act: Act):
    assert not may(replace(ANA, roles=frozenset(Role), **who), act)


@pytest.mark.parametrize("act", [Act.STEER, Act.THANK])
def test_what_a_manager_alone_may_do_nobody_from_outside_may(act: Act):
    charge = Charge(Duty.THANKING, MONDAY)

    assert may(replace(ANA, roles=frozenset(Role), charges=(charge,)), act)
    assert not may(replace(ANA, roles=frozenset(Role), charges=(charge,), outside=True), act)
    assert may(replace(ANA, roles=frozenset({Role.LEADER}), outside=True), Act.CURATE)


def test_roles_add_up():
    both = replace(ANA, roles=frozenset({Role.SPONSOR, Role.MANAGER}))

    assert may(both, Act.STEER)


def test_a_community_is_found_by_each_of_its_places():
    places = frozenset({PlaceId("b"), PlaceId("a")})
    community = Community(CommunityId("c"), WorkspaceId("w"), "C", places)

    assert (community.id, community.keys()) == ("c", (("place", "a"), ("place", "b")))


# ---------------------------------------------------------------- rehearsal, praise, pause


@pytest.mark.parametrize("purpose", Purpose)
def test_rehearsal_holds_what_nobody_asked_for_but_what_is_for_managers(purpose: Purpose):
    held = purpose not in {Purpose.REPLY, Purpose.PLAN, Purpose.ESCALATION, Purpose.WELCOME}

    assert Policy(rehearsal=True).rehearses(purpose) is held
    assert not Policy().rehearses(purpose)


def test_praise_in_public_needs_a_community_a_country_and_a_colleague_that_allow_it():
    ben = Person(PersonId("ben"), country="SN")

    assert Policy().public_for(ben)
    assert not Policy(public_recognition=False).public_for(ben)
    assert not Policy(private_countries=frozenset({"SN"})).public_for(ben)
    assert Policy(private_countries=frozenset({"SN"})).public_for(replace(ben, country="KE"))
    assert not Policy().public_for(replace(ben, wishes=Wishes(ben.who, opted_out=True)))


def test_somebody_is_on_pause_until_the_day_they_named():
    until = MONDAY + timedelta(days=3)
    away = Person(PersonId("ben"), wishes=Wishes(PersonId("ben"), paused_until=until))

    assert away.on_pause(MONDAY)
    assert not away.on_pause(until)
    assert not Person(PersonId("ben"), wishes=Wishes(PersonId("ben"))).on_pause(MONDAY)
    assert not Person(PersonId("ben")).on_pause(MONDAY)


def test_one_message_or_what_was_only_rehearsed_can_be_left_out_of_the_count():
    real, other = Touch(MONDAY, "routing", "s"), Touch(MONDAY, "news", "t", CommunityId("health"))
    ben = Person(PersonId("ben"), touches=(real, other))

    assert ben.uncounted("s").touches == (other,)
    assert ben.really().touches == (real,)


def test_what_was_only_rehearsed_counts_while_the_community_rehearses():
    ben = Person(PersonId("ben"), touches=(Touch(MONDAY, "routing", "s", CommunityId("health")),))

    assert isinstance(Policy(rehearsal=True).reach(ben, Purpose.NEWS, MONDAY), Wait)
    assert Policy().reach(ben, Purpose.NEWS, MONDAY) == Go()


# ---------------------------------------------------------------- the hold-out


def test_without_a_holdout_nothing_is_withheld():
    assert not any(POLICY.withholds(Purpose.ROUTING, f"q{number}") for number in range(1000))


def test_a_holdout_of_everything_withholds_everything():
    assert all(Policy(holdout=1.0).withholds(Purpose.THANKS, f"q{number}") for number in range(1000))


@pytest.mark.parametrize("share", [0.1, 0.3, 0.5])
def test_chance_withholds_about_the_share_that_was_set(share: float):
    withheld = sum(Policy(holdout=share).withholds(Purpose.ROUTING, f"cold-chain/m{n:05}") for n in range(10_000))

    assert abs(withheld / 10_000 - share) < 0.02


def test_what_chance_decided_stays_so_and_anybody_can_reckon_it_again():
    half = Policy(holdout=0.5)

    assert [half.withholds(Purpose.ROUTING, name) for name in ("q1", "q2", "q3", "q4")] == [False, False, True, False]
    assert half.withholds(Purpose.ROUTING, "q4") != half.withholds(Purpose.THANKS, "q4")


def test_what_a_small_holdout_withholds_a_larger_one_withholds_too():
    small, large = Policy(holdout=0.1), Policy(holdout=0.4)
    names = [f"q{number}" for number in range(1000)]

    assert {one for one in names if small.withholds(Purpose.ROUTING, one)} < {
        one for one in names if large.withholds(Purpose.ROUTING, one)
    }
