"""What a set-up recommends, how it reads what was typed, and when a channel is told."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, date, datetime, time, timedelta

import pytest
from msgspec.structs import replace

from bot.features import FEATURES
from bot.features.measures import Metric
from bot.features.setup import leading, noticing, steps
from bot.features.setup.cards import step_card, summary
from bot.features.setup.state import A_WEEK, STEPS, How, Met, Notice, Seat, Settled, Setup, Step
from bot.features.setup.steps import Sight, promised, recommended, seen, zone_of
from bot.features.setup.welcoming import hello, of_the_team, to_be_welcomed
from bot.kernel.cards import Buttons, Facts, FormErrors, Items, Listing, Name, Phrase
from bot.kernel.facts import Ruled, Undelivered
from bot.kernel.feature import Moment
from bot.kernel.messages import Decision, InPlace, Show, Timer
from bot.kernel.people import CommunityId, Person, PersonId, PlaceId, Remit, Role, WorkspaceId
from bot.kernel.policy import Community, Policy, Purpose, Tone
from bot.kernel.strategy import Strategy
from bot.kernel.tongues import LANGUAGES
from bot.runtime.router import HELP, Router
from bot.runtime.speaker import Catalogue, flat
from tests.unit.text.scan import LANGUAGES as SPOKEN
from tests.unit.text.scan import TEXT

MONDAY = datetime(2026, 3, 2, 10, tzinfo=UTC)
PLACE = PlaceId("cold-chain")
HOME = Community(CommunityId("health"), WorkspaceId("north"), "Health", frozenset({PLACE}))
ANA = Person(PersonId("ana"), "Ana", "Africa/Dakar", "fr", roles=frozenset({Role.MANAGER}))
GIVEN = {"promise": "8", "zone": "Asia/Amman", "starts": "09:00", "ends": "17:00", "days": "6,0,1", "holidays": ""}


def sight(policy: Policy | None = None, settled: Mapping[str, How] | None = None, *, fresh: bool = True) -> Sight:
    done = {step: Settled(how, ANA.who, MONDAY) for step, how in (settled or {}).items()}
    return Sight(
        setup=Setup(MONDAY, fresh=fresh, steps=done),
        seat=Seat(ANA.who),
        person=ANA,
        community=replace(HOME, policy=policy or Policy()),
        strategy=Strategy(),
        managers=(ANA,),
        players=(),
        aims=(),
        offers=(),
        until=date(2026, 6, 1),
        refused=frozenset(),
        now=MONDAY,
    )


def at(now: datetime = MONDAY, policy: Policy | None = None, person: Person = ANA) -> Moment:
    return Moment(now, replace(HOME, policy=policy or Policy()), person)


def saved(decision: Decision, of: type) -> list[object]:
    return [one for one in decision.save if isinstance(one, of)]


# ---------------------------------------------------------------- what is recommended, and what is kept


def test_a_new_community_is_recommended_its_managers_own_zone_and_language_and_a_rehearsal():
    seen_by_ana = sight()

    assert recommended(Step.PROMISE, seen_by_ana).zone == "Africa/Dakar"
    assert recommended(Step.VOICE, seen_by_ana).language == "fr"
    assert recommended(Step.REHEARSAL, seen_by_ana).rehearsal


@pytest.mark.parametrize(
    "stands",
    [
        sight(fresh=False),
        sight(settled={"promise": How.KEPT, "voice": How.KEPT, "rehearsal": How.KEPT}),
        sight(Policy(zone="Asia/Tokyo", language="es", rehearsal=True)),
    ],
)
def test_what_somebody_has_chosen_or_has_long_been_so_is_recommended_as_it_stands(stands: Sight):
    assert [recommended(step, stands) for step in STEPS] == [stands.policy] * len(STEPS)


def test_a_community_at_work_for_two_months_is_not_recommended_to_rehearse():
    later = replace(sight(), now=MONDAY + timedelta(days=60))

    assert recommended(Step.REHEARSAL, later) == Policy()
    assert recommended(Step.REHEARSAL, replace(sight(), now=MONDAY + timedelta(days=27))).rehearsal


@pytest.mark.parametrize(
    ("days", "row"),
    [({0, 1, 2, 3, 4}, ("d0", "d4")), ({6, 0, 1, 2, 3}, ("d6", "d3")), ({0, 1, 3}, None), ({0, 1}, None)],
)
def test_working_days_in_a_row_are_said_by_the_first_and_the_last(days: set[int], row: tuple[str, str] | None):
    card = step_card(Step.PROMISE, sight(Policy(working_days=frozenset(days))))

    [facts] = [block for block in card.blocks if isinstance(block, Facts)]
    [hours] = [pair.value for pair in facts.pairs if isinstance(pair.value, Phrase) and pair.value.key == "setup-hours"]
    days_said = hours.values["days"]
    if row is None:
        assert days_said == Listing(tuple(Phrase("setup-day", {"day": f"d{day}"}) for day in sorted(days)))
    else:
        first, last = (Phrase("setup-day", {"day": day}) for day in row)
        assert days_said == Phrase("rule-days-are", {"first": first, "last": last})


def test_what_comes_next_is_never_called_the_first_since_a_set_up_is_read_again_in_any_month():
    card = summary(replace(sight(), players=(steps.Player(ANA, Remit(ANA.who)),)))
    say = Catalogue.read(TEXT).speaker("en", Tone.WARM)

    read = [flat(say(one)) for block in card.blocks if isinstance(block, Items) for one in phrases(block)]
    assert any("next weekly plan" in one for one in read)
    assert [one for one in read if "first weekly" in one or "first note" in one] == []


def test_keeping_a_step_that_changes_nothing_changes_no_rule():
    decision = leading.keep(Step.NAME, sight(), at())

    assert saved(decision, Community) == []
    assert decision.note == ()


def test_keeping_what_is_recommended_lets_it_hold_and_says_who_ruled_so():
    decision = leading.keep(Step.REHEARSAL, sight(), at())

    [home] = saved(decision, Community)
    assert isinstance(home, Community)
    assert home.policy.rehearsal
    assert decision.note == (Ruled("rehearsal", ANA.who),)
    asked = [one.at for one in decision.do if isinstance(one, Timer) and one.name == "setup.rehearsed"]
    assert set(asked) == {MONDAY + A_WEEK}


def test_keeping_all_the_rest_leaves_what_was_settled_as_it_is():
    before = sight(Policy(zone="Asia/Tokyo"), {"promise": How.CHANGED, "scope": How.LATER})

    decision = leading.keep_all(before, at())

    [setup], [home] = saved(decision, Setup), saved(decision, Community)
    assert isinstance(setup, Setup)
    assert isinstance(home, Community)
    assert (setup.steps["promise"].how, setup.steps["scope"].how) == (How.CHANGED, How.LATER)
    assert [setup.steps[step].how for step in STEPS if step not in {"promise", "scope"}] == [How.KEPT] * 8
    assert (home.policy.zone, home.policy.language, home.policy.rehearsal) == ("Asia/Tokyo", "fr", True)
    assert setup.finished == MONDAY
    assert [fact.what for fact in decision.note if isinstance(fact, Ruled)] == ["language", "rehearsal"]


def test_later_never_undoes_what_was_settled():
    before = sight(settled={"name": How.CHANGED})

    assert saved(leading.later(Step.NAME, before, at()), Setup) == []
    assert saved(leading.later(Step.SCOPE, before, at()), Setup) != []


def test_after_the_last_step_come_those_that_were_jumped_over_and_then_what_stands():
    last: dict[str, How] = dict.fromkeys(STEPS[1:-1], How.KEPT)
    [seat] = saved(leading.keep(Step.REHEARSAL, sight(settled=last), at()), Seat)
    assert isinstance(seat, Seat)
    assert seat.step == Step.NAME

    [seat] = saved(leading.keep(Step.NAME, sight(settled=last | {"rehearsal": How.KEPT}), at()), Seat)
    assert isinstance(seat, Seat)
    assert seat.step == ""


@pytest.mark.parametrize("step", STEPS)
def test_what_a_press_carries_tells_whether_what_was_seen_still_stands(step: Step):
    before = sight()
    other = replace(
        before,
        community=replace(
            before.community,
            name="Water",
            places=frozenset(),
            policy=Policy(zone="Asia/Tokyo", tone=Tone.BRIEF, public_recognition=False),
        ),
        setup=replace(before.setup, fresh=False),
        strategy=Strategy(scope="Kenya"),
        managers=(),
        players=(steps.Player(ANA, Remit(ANA.who)),),
        aims=(Metric.THANKED,),
    )

    assert seen(step, before) == seen(step, sight())
    assert seen(step, before) != seen(step, other)


@pytest.mark.parametrize("language", SPOKEN)
def test_every_step_and_what_stands_can_be_said_in_every_language_and_tone(language: str):
    catalogue, before = Catalogue.read(TEXT), sight()
    offers = tuple(steps.Offer(metric, 10, 4.0) for metric in (Metric.WITHIN_DAY, Metric.CONTRIBUTORS, Metric.THANKED))
    whole = replace(before, players=(steps.Player(ANA, Remit(ANA.who, "water")),), offers=offers)

    for tone in Tone:
        say = catalogue.speaker(language, tone)
        for one in (before, whole):
            for card in (*(step_card(step, one) for step in STEPS), summary(one)):
                for phrase in phrases(card):
                    assert say(phrase)
    samples = {
        flat(catalogue.speaker(language, Tone.WARM)(phrase)) for phrase in phrases(step_card(Step.VOICE, before))
    }
    assert len([one for one in samples if "Amina" in one]) >= len(Tone)


def phrases(thing: object) -> list[Phrase]:
    found = [thing] if isinstance(thing, Phrase) else []
    fields = getattr(thing, "__struct_fields__", ())
    parts = thing if isinstance(thing, tuple) else [getattr(thing, name) for name in fields]
    return [*found, *(each for part in parts for each in phrases(part))] if not isinstance(thing, Phrase) else found


def test_the_languages_to_choose_from_are_those_that_steward_speaks():
    assert {*LANGUAGES} == {*SPOKEN}


def test_a_card_has_a_first_press_that_keeps_and_on_every_step_a_way_on():
    for step in STEPS:
        [row] = [block for block in step_card(step, sight()).blocks if isinstance(block, Buttons)]
        assert row.buttons[0].action.name == "setup.keep"
        assert {"setup.later", "setup.all"} <= {one.action.name for one in row.buttons}


# ---------------------------------------------------------------- what is typed


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("Africa/Nairobi", "Africa/Nairobi"),
        ("africa/nairobi", "Africa/Nairobi"),
        ("America/New York", "America/New_York"),
        (" utc ", "UTC"),
        ("Nairobi", ""),
        ("../etc/passwd", ""),
        ("", ""),
    ],
)
def test_a_zone_is_read_as_people_type_it(typed: str, meant: str):
    assert zone_of(typed) == meant


def test_all_that_is_wrong_with_a_promise_is_said_at_once_and_nothing_is_kept():
    wrong = promised(
        GIVEN | {"zone": "x", "starts": "9", "ends": "25:00", "days": "", "holidays": "2026-02-30"}, Policy()
    )

    assert isinstance(wrong, dict)
    assert [*wrong] == ["zone", "starts", "ends", "days", "holidays"]


def test_a_promise_is_read_with_its_hours_days_and_holidays():
    read = promised(GIVEN | {"holidays": "2026-12-25, 2026-12-26\n2027-01-01", "starts": "8:30"}, Policy())

    assert isinstance(read, Policy)
    assert (read.zone, read.day_starts, read.working_days) == ("Asia/Amman", time(8, 30), frozenset({6, 0, 1}))
    assert len(read.holidays) == 3


def test_a_name_is_needed_and_nothing_else():
    nameless = leading.fill_in(Step.NAME, {"name": " ", "purpose": "x"}, sight(), at())
    assert isinstance(nameless.reply, FormErrors)
    assert not nameless.save


# ---------------------------------------------------------------- the notice


def posted(decision: Decision) -> list[Show]:
    return [one for one in decision.do if isinstance(one, Show)]


def test_a_channel_is_told_in_working_hours_of_where_its_managers_are_until_it_says_where_it_is():
    tokyo = replace(ANA, zone="Asia/Tokyo")  # seven in the evening there
    [later] = noticing.post(Notice(PLACE), [tokyo], at()).do
    assert later == Timer("setup.notice", PLACE, datetime(2026, 3, 3, tzinfo=UTC))

    [shown] = posted(noticing.post(Notice(PLACE), [ANA], at()))
    assert (shown.to, shown.purpose, shown.only_edit) == (InPlace(PLACE), Purpose.REPLY, False)
    [shown] = posted(noticing.post(Notice(PLACE), [tokyo], at(policy=Policy(zone="Africa/Nairobi"))))
    assert shown.surface == "notice/cold-chain"


def test_a_pause_and_the_night_hold_a_notice_and_a_rehearsal_does_not():
    until = MONDAY + timedelta(days=2)
    [later] = noticing.post(Notice(PLACE), [ANA], at(policy=Policy(paused_until=until))).do
    assert later == Timer("setup.notice", PLACE, until)

    assert posted(noticing.post(Notice(PLACE), [ANA], at(policy=Policy(rehearsal=True)))) != []


def test_what_was_told_once_or_is_no_channel_any_more_is_not_told_again():
    assert noticing.post(Notice(PLACE, MONDAY), [ANA], at()) == Decision()
    assert noticing.post(Notice(PlaceId("gone")), [ANA], at()) == Decision()
    assert noticing.due([PLACE], [Notice(PLACE, MONDAY)], at()) == Decision()


def test_a_channel_that_was_never_told_is_and_one_that_waits_is_not_lost():
    fresh = noticing.due([PLACE], [], at())
    assert fresh.save == (Notice(PLACE),)
    waiting = noticing.due([PLACE], [Notice(PLACE)], at())
    assert waiting.save == ()
    assert fresh.do == waiting.do == (Timer("setup.notice", PLACE, MONDAY),)


@pytest.mark.parametrize(
    ("why", "refused", "again"), [("denied", True, True), ("stale", False, True), ("gone", None, False)]
)
def test_what_could_not_be_posted_is_tried_again_and_what_was_taken_away_is_not(
    why: str, refused: bool | None, again: bool
):
    lost = Undelivered("notice/cold-chain", None, why)
    decision = noticing.held_up(Notice(PLACE, MONDAY), lost, at())

    assert [one.refused for one in decision.save if isinstance(one, Notice)] == ([] if refused is None else [refused])
    assert bool(decision.do) == again


def test_whoever_opted_out_or_left_is_named_on_no_notice():
    gone = replace(ANA, left=True)

    assert repr(Name(ANA.who)) not in repr(noticing.card([gone], at()))
    assert repr(Name(ANA.who)) in repr(noticing.card([ANA], at()))


# ---------------------------------------------------------------- first meetings


def test_a_member_hears_once_what_is_done_for_them_and_one_of_the_core_team_does_not():
    member = Person(PersonId("ben"))
    first = hello(None, at(person=member))
    assert first.reply is not None
    assert first.save == (Met(member.who, MONDAY),)
    assert hello(Met(member.who, MONDAY), at(person=member)) == Decision()
    assert hello(None, at()).reply is None


def test_a_role_is_welcomed_once_if_it_is_theirs_still_and_somebody_else_gave_it():
    ben, lead = PersonId("ben"), Role.LEADER
    asked = to_be_welcomed(ben, lead, None, ANA.who, at())
    [met] = asked.save
    assert isinstance(met, Met)
    leader = Person(ben, roles=frozenset({lead}))

    [shown] = posted(of_the_team(leader, lead, met, at()))
    assert shown.purpose is Purpose.CORE_TEAM
    assert of_the_team(Person(ben), lead, met, at()) == Decision()
    assert of_the_team(leader, lead, replace(met, roles={lead: MONDAY}), at()) == Decision()
    assert to_be_welcomed(ben, lead, None, ben, at()) == Decision()
    assert to_be_welcomed(ben, Role.MANAGER, None, ANA.who, at()) == Decision()


def test_what_help_lets_be_pressed_is_what_is_said_alone_and_does_nothing_by_itself():
    router, catalogue = Router(FEATURES), Catalogue.read(TEXT)
    say = catalogue.speaker("en", Tone.PLAIN)
    first = {word: flat(say(Phrase(f"help-{word}.usage"))).split(",")[0].replace(" ", "-") for word in router.commands}
    bare = {word for word, command in router.commands.items() if first[word] == word and not command.on_message}

    assert {word for word, command in router.commands.items() if command.alone} == bare - {"resume", HELP}
