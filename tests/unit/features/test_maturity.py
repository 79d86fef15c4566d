"""Levels from evidence: three communities land where a reader of the guide would put them, whatever their size."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from bot.features import FEATURES
from bot.features.maturity import cards, quarters
from bot.features.maturity.acting import SAYS, STARTS, _button, from_sponsor, moves, to_ask
from bot.features.maturity.evidence import Evidence, People, gather
from bot.features.maturity.judging import SEEN, assess, findings
from bot.features.maturity.page import page
from bot.features.maturity.signs import answered, happened, kept_up, share
from bot.features.maturity.state import (
    ASKED_FOR,
    QUESTIONS,
    Answer,
    Assessment,
    Dimension,
    Level,
    Quarter,
    State,
    quarter_before,
)
from bot.kernel.calendar import quarter_of
from bot.kernel.cards import Chart, Name, Reply, labels_of, phrase
from bot.kernel.facts import (
    Accepted,
    Answered,
    Asked,
    CarriedOut,
    Disposed,
    Fact,
    Proposed,
    Recognised,
    Thanked,
    Unaccepted,
)
from bot.kernel.messages import Proposal
from bot.kernel.people import MessageId, PersonId, Wishes
from bot.kernel.policy import Tone
from bot.kernel.steering import (
    Assessed,
    BriefingActed,
    CarriedForward,
    Convened,
    Decided,
    HandedOver,
    StoryApproved,
    StoryWithdrawn,
    Voted,
)
from tests import seeded
from tests.reading import read
from tests.seeded import CHLOE, FAITH, LENA, SAM, Seeded, Told
from tests.tongues import CATALOGUE
from tests.unit.features.makers import AMINA, BEN, COMMUNITY, DAY, HOUR, MONDAY, PLACE, at, opted_out, person

MANAGEMENT = Dimension.MANAGEMENT
NOW = at(MONDAY)
Made = Callable[[datetime], Seeded]


def evidence(made: Seeded, **people: object) -> Evidence:
    """What an assessment would look at in a community."""
    who = People(
        managers=(person("chloe"),),
        sponsors=(person("sam"),) if made.sponsored else (),
        core=(person("lena"), person("faith")) if made.led else (),
        formal=made.remit is not None and made.remit.formal,
    )
    community = replace(COMMUNITY, purpose=made.purpose)
    return gather(made.facts, community, made.strategy, replace(who, **people), made.answers, MONDAY)


def assessed(made: Seeded, of: Dimension = MANAGEMENT, **people: object) -> Assessment:
    return assess(of, findings(evidence(made, **people)))


def states(made: Seeded, **people: object) -> dict[str, State]:
    return {what: one.state for what, one in findings(evidence(made, **people)).items()}


def levels(made: Seeded) -> dict[Dimension, Level]:
    known = findings(evidence(made))
    return {one: assess(one, known).level for one in Dimension}


NOBODYS, SOMEBODYS, FORMAL = (made(MONDAY) for made in (seeded.nobodys, seeded.somebodys, seeded.formally))
ESSENTIAL = seeded.formally(MONDAY, essential=True)


# ---------------------------------------------------------------- three communities


@pytest.mark.parametrize(
    ("made", "level"),
    [
        (NOBODYS, Level.REACTIVE),
        (SOMEBODYS, Level.EMERGENT),
        (FORMAL, Level.ENGAGED),
        (ESSENTIAL, Level.ACTIVIST),
    ],
    ids=["nobody in charge", "part of a role", "formal and active", "and relied on"],
)
def test_a_community_lands_where_a_reader_of_the_guide_would_put_it(made: Seeded, level: Level):
    assert assessed(made).level is level


@pytest.mark.parametrize(
    ("made", "lacking"),
    [
        (NOBODYS, {"manager", "counted", "purpose", "half"}),
        (SOMEBODYS, {"formal", "time", "cadence", "covered", "convened", "goals", "sponsor"}),
        (FORMAL, {"successor"}),
        (ESSENTIAL, set[str]()),
    ],
    ids=["nobody in charge", "part of a role", "formal and active", "and relied on"],
)
def test_what_is_missing_is_what_the_next_level_asks_for(made: Seeded, lacking: set[str]):
    assert {one.what for one in assessed(made).missing} == lacking


def test_the_other_dimensions_are_looked_at_as_well():
    assert levels(NOBODYS) == dict.fromkeys(Dimension, Level.REACTIVE)
    found = levels(FORMAL)
    assert found[Dimension.LEADERSHIP] is Level.ACTIVIST
    assert found[Dimension.SPONSORSHIP] is Level.ENGAGED
    assert found[Dimension.CULTURE] is Level.ENGAGED
    assert found[Dimension.METRICS] is Level.ENGAGED
    assert found[Dimension.CONTENT] is Level.REACTIVE, "nobody has said whether what was learned is kept in one place"


# ---------------------------------------------------------------- never by volume


def multiplied(made: Seeded, times: int, *, people: bool) -> Seeded:
    """The same year with everything that members do so many times over, by the same people or by others."""
    out: list[Told] = []
    for when, fact in made.facts:
        out += ((when, _copy(fact, number, people=people)) for number in range(times))
    return replace(made, facts=tuple(out))


def _copy(fact: Fact, number: int, *, people: bool) -> Fact:
    """The same thing once more: its ids another's, and whoever did it a colleague in the same part."""
    changes: dict[str, object] = {}
    for field in ("question", "message", "use", "idea", "story", "goal", "discussion"):
        if hasattr(fact, field):
            changes[field] = f"{getattr(fact, field)}#{number}"
    for field in ("who", "asker", "by") if people else ():
        name = getattr(fact, field, "")
        if name and name not in {CHLOE, SAM, LENA, FAITH}:
            changes[field] = f"{name}#{number}"
    return replace(fact, **changes)


@settings(max_examples=12, deadline=None)
@given(
    made=st.sampled_from((NOBODYS, SOMEBODYS, FORMAL, ESSENTIAL)),
    times=st.integers(2, 4),
    people=st.booleans(),
)
def test_ten_times_as_much_by_ten_times_as_many_is_no_higher_level(made: Seeded, times: int, *, people: bool):
    more = multiplied(made, times, people=people)

    assert len(more.facts) == times * len(made.facts)
    assert levels(more) == levels(made)
    assert states(more) == states(made)


def test_nor_do_more_managers_sponsors_or_leaders_change_anything():
    more = {
        "managers": tuple(person(name) for name in ("chloe", "omar", "rosa")),
        "sponsors": tuple(person(name) for name in ("sam", "zoe")),
        "core": tuple(person(f"leader{number}") for number in range(9)),
    }

    assert states(FORMAL, **more) == states(FORMAL)


def test_a_busy_community_that_nobody_looks_after_stays_reactive():
    loud = multiplied(seeded.nobodys(MONDAY), 20, people=True)

    assert assessed(loud).level is Level.REACTIVE


# ---------------------------------------------------------------- levels fall


LONG_AGO = MONDAY - 100 * DAY


def since(made: Seeded, when: datetime, *kinds: type) -> Seeded:
    """The same year, in which some things have not been done any more since a day."""
    return replace(made, facts=tuple(one for one in made.facts if one[0] < when or not isinstance(one[1], kinds)))


@pytest.mark.parametrize(
    ("made", "level", "lost"),
    [
        (ESSENTIAL.without(HandedOver), Level.ENGAGED, "shared"),
        (ESSENTIAL.without(CarriedForward), Level.ENGAGED, "carried"),
        (ESSENTIAL.without(BriefingActed, Voted), Level.ENGAGED, "acts"),
        (ESSENTIAL.without(Voted), Level.ENGAGED, "decides"),
        (replace(ESSENTIAL, sponsored=False), Level.EMERGENT, "sponsor"),
        (since(FORMAL, LONG_AGO, Convened, CarriedOut), Level.EMERGENT, "cadence"),
        (replace(FORMAL, remit=None), Level.EMERGENT, "formal"),
        (replace(SOMEBODYS, purpose=""), Level.REACTIVE, "purpose"),
        (replace(SOMEBODYS, answers=()), Level.REACTIVE, "counted"),
        (since(SOMEBODYS, MONDAY - 50 * DAY, CarriedOut, Disposed, Recognised), Level.REACTIVE, "manager"),
    ],
)
def test_a_level_is_lost_with_what_held_it(made: Seeded, level: Level, lost: str):
    found = assessed(made)

    assert found.level is level
    assert lost in {one.what for one in found.missing}


def test_what_a_manager_said_counts_for_two_quarters():
    now = MONDAY + 170 * DAY
    seen = replace(evidence(SOMEBODYS), now=now)

    assert answered("counted", "counted", seen).state is State.UNKNOWN
    assert answered("counted", "counted", replace(seen, now=MONDAY + 160 * DAY)).state is State.YES
    said = seen.answers["counted"]
    assert [said.counts(said.at + 182 * DAY + late) for late in (0 * DAY, HOUR)] == [True, False]


# ---------------------------------------------------------------- signs


@pytest.mark.parametrize(
    ("part", "of", "state"),
    [
        (0, 0, State.UNKNOWN),
        (1, 1, State.YES),
        (1, 2, State.YES),
        (1, 3, State.PARTLY),
        (1, 5, State.NO),
        (500, 1000, State.YES),
    ],
)
def test_a_share_is_judged_alike_of_few_and_of_many(part: int, of: int, state: State):
    assert share("half", part, of, 0.5, 0.25).state is state


@pytest.mark.parametrize(
    ("ago", "state"),
    [((), State.NO), ((181,), State.YES), ((183,), State.PARTLY), ((300, 10), State.YES)],
)
def test_what_was_done_long_ago_counts_in_part(ago: tuple[int, ...], state: State):
    times = [MONDAY - days * DAY for days in ago]

    assert happened("carried", times, evidence(NOBODYS)).state is state


@pytest.mark.parametrize(
    ("ago", "kept"),
    [
        ((), 0.0),
        (range(0, 100, 14), 1.0),
        ((0, 0, 0, 0, 0, 0), 0.0),
        ((91,), 21 / 91 - 0.0),
        ((40, 40, 40), 21 / 91),
        ((40, 30), 31 / 91),
    ],
    ids=["never", "every fortnight", "often on one day", "at its beginning", "once, told thrice", "overlapping"],
)
def test_a_rhythm_is_the_time_that_is_covered_not_how_often(ago: tuple[int, ...], kept: float):
    times = [MONDAY - days * DAY for days in ago]

    assert kept_up(times, 21 * DAY, evidence(NOBODYS)) == pytest.approx(kept)


def test_of_a_young_community_no_rhythm_is_told():
    young = replace(FORMAL, facts=tuple(one for one in FORMAL.facts if one[0] > MONDAY - 20 * DAY))

    assert {states(young)[one] for one in ("cadence", "convened", "briefed")} == {State.UNKNOWN}


ASKED = (MONDAY - 30 * DAY, Asked("q", AMINA, PLACE))


def reply(hours: float, who: PersonId = BEN) -> Told:
    fact = Answered("q", who, AMINA, PLACE, MessageId("a"), first=True, how="thread", took=hours * HOUR)
    return ASKED[0] + hours * HOUR, fact


@pytest.mark.parametrize(
    ("facts", "half", "covered", "peers"),
    [
        ((), State.UNKNOWN, State.UNKNOWN, State.UNKNOWN),
        ((ASKED, reply(2)), State.YES, State.YES, State.YES),
        ((ASKED, reply(80)), State.NO, State.NO, State.YES),
        ((ASKED,), State.NO, State.NO, State.UNKNOWN),
        ((ASKED, reply(2, CHLOE)), State.YES, State.YES, State.NO),
        (((ASKED[0], Asked("q", AMINA, PLACE, past=True)), reply(2)), State.UNKNOWN, State.UNKNOWN, State.UNKNOWN),
    ],
    ids=["nothing asked", "in time", "late", "never", "by a manager", "from before"],
)
def test_questions_count_by_their_promise(facts: tuple[Told, ...], half: State, covered: State, peers: State):
    found = states(Seeded(facts))

    assert (found["half"], found["covered"], found["peers"]) == (half, covered, peers)


def test_a_question_whose_promise_still_runs_says_nothing_yet():
    fresh = (MONDAY - HOUR, Asked("q", AMINA, PLACE))

    assert states(Seeded((fresh,)))["half"] is State.UNKNOWN


def test_one_that_is_left_without_an_answer_weighs_more_than_one_that_is_late():
    late = [one for number in range(10) for one in _asked(number, 2 if number else 40)]
    lost = [one for number in range(10) for one in _asked(number, 2 if number else None)]

    assert states(Seeded(tuple(late)))["covered"] is State.YES
    assert states(Seeded(tuple(lost)))["covered"] is State.PARTLY


def _asked(number: int, hours: float | None) -> list[Told]:
    name, when = f"q{number}", MONDAY - (30 + number) * DAY
    asked: Told = (when - timedelta(days=when.weekday()), Asked(name, AMINA, PLACE))
    if hours is None:
        return [asked]
    took = hours * HOUR
    answer = Answered(name, BEN, AMINA, PLACE, MessageId(f"a{number}"), first=True, how="thread", took=took)
    return [asked, (asked[0] + took, answer)]


def test_an_acceptance_that_was_taken_back_says_nothing():
    accept = Accepted("q", BEN, AMINA, MessageId("a"), PLACE)
    back = Unaccepted("q", BEN, AMINA, MessageId("a"))
    times: list[Told] = [(MONDAY - 29 * DAY, accept), (MONDAY - 28 * DAY, back), (MONDAY - 27 * DAY, accept)]

    assert states(Seeded((ASKED, reply(2), *times[:1])))["accepted"] is State.YES
    assert states(Seeded((ASKED, reply(2), *times[:2])))["accepted"] is State.NO
    assert states(Seeded((ASKED, reply(2), *times)))["accepted"] is State.YES


@pytest.mark.parametrize(
    ("votes", "state"),
    [
        ((Voted("i", LENA),), State.YES),
        ((Voted("i", CHLOE),), State.PARTLY),
        ((Voted("i", LENA, on=False),), State.PARTLY),
        ((Voted("another", LENA),), State.PARTLY),
        ((), State.PARTLY),
    ],
    ids=["a leader's", "a manager's own", "taken back", "for another idea", "nobody's"],
)
def test_the_core_team_decides_where_somebody_besides_the_managers_had_a_voice(votes: tuple[Fact, ...], state: State):
    decided = (MONDAY - 9 * DAY, Decided("i", "campaign", CHLOE))

    assert states(Seeded((*((MONDAY - 10 * DAY, one) for one in votes), decided)))["decides"] is state


def test_a_story_that_was_withdrawn_is_none():
    told = (MONDAY - 9 * DAY, StoryApproved("s", CHLOE))
    gone = (MONDAY - 8 * DAY, StoryWithdrawn("s"))

    assert states(Seeded((told,)))["stories"] is State.YES
    assert states(Seeded((told, gone)))["stories"] is State.NO


@pytest.mark.parametrize(("days", "state"), [((5, 40, 80), State.YES), ((5, 6, 7), State.PARTLY), ((), State.NO)])
def test_thanks_count_by_the_months_in_which_they_came(days: tuple[int, ...], state: State):
    told = tuple((MONDAY - ago * DAY, Thanked(BEN, AMINA, message=MessageId(f"m{ago}"))) for ago in days)

    assert states(Seeded(told))["thanks"] is state


def test_only_managers_thanking_is_no_culture_of_thanks():
    told = tuple((MONDAY - ago * DAY, Thanked(BEN, CHLOE)) for ago in (5, 40, 80))

    assert states(Seeded(told))["thanks"] is State.NO


def test_whoever_wants_to_be_left_alone_is_not_named():
    shy = person("sam", wishes=Wishes(SAM, opted_out=True))
    found = findings(evidence(FORMAL, sponsors=(shy,)))["sponsor"]

    assert found.met
    assert "sam" not in str(found.evidence)


def test_a_colleague_who_left_neither_manages_nor_sponsors():
    assert states(FORMAL, managers=())["manager"] is State.NO
    assert states(FORMAL, sponsors=())["sponsor"] is State.NO


# ---------------------------------------------------------------- what to do next


def test_every_sign_has_a_way_to_begin_and_is_seen_or_asked():
    asked = {what for steps in ASKED_FOR.values() for step in steps.values() for what in step}

    assert asked == STARTS.keys()
    assert asked == SEEN.keys() | QUESTIONS.keys()
    assert {*STARTS.values()} - SAYS.keys() == {"activities", "thanking"}


@pytest.mark.parametrize("of", Dimension)
def test_every_start_is_a_command_or_a_button_that_somebody_answers(of: Dimension):
    commands = {one.word for feature in FEATURES for one in feature.commands}
    pressed = {name for feature in FEATURES for name in feature.buttons}

    for start in {*STARTS.values(), "questions"}:
        action = _button(start, of).action
        assert action.name in pressed | {"steward.say"}, start
        if action.name == "steward.say":
            assert action.about["said"].split()[0] in commands, start


def test_what_a_manager_said_is_told_without_their_name_once_they_are_to_be_left_alone():
    somebody = phrase("use-a-colleague")
    for managers, by in (((person("chloe"),), Name(CHLOE)), ((opted_out("chloe"),), somebody), ((), somebody)):
        told = answered("counted", "counted", evidence(SOMEBODYS, managers=managers))
        assert told.evidence.values["by"] == by


@pytest.mark.parametrize("of", Dimension)
@pytest.mark.parametrize("made", [NOBODYS, SOMEBODYS, FORMAL], ids=["nobody's", "somebody's", "formal"])
def test_what_to_do_next_is_three_different_things_at_most(made: Seeded, of: Dimension):
    known = findings(evidence(made))
    found = moves(assess(of, known), known)

    assert len({str(one.button.action) for one in found}) == len(found) <= 3
    assert found or not assess(of, known).missing


def test_what_only_a_manager_knows_is_asked_first_and_then_done():
    known = findings(evidence(replace(SOMEBODYS, answers=())))
    assert "maturity.ask" in {one.button.action.name for one in moves(assess(MANAGEMENT, known), known)}

    said = (Answer("counted", State.NO, CHLOE, MONDAY),)
    known = findings(evidence(replace(SOMEBODYS, answers=said)))
    assert moves(assess(MANAGEMENT, known), known)[0].button.action.about == {"said": "maturity page"}


@pytest.mark.parametrize("of", Dimension)
def test_short_questions_are_five_at_most_and_none_that_the_record_answers(of: Dimension):
    assert len(to_ask(of, evidence(NOBODYS))) <= 5
    assert "role" not in to_ask(of, evidence(FORMAL))


def test_nothing_is_missing_where_all_is_there():
    known = findings(evidence(ESSENTIAL))

    assert moves(assess(MANAGEMENT, known), known) == ()


# ---------------------------------------------------------------- quarters


@pytest.mark.parametrize(
    ("day", "quarter", "before"),
    [
        (datetime(2026, 1, 1, tzinfo=MONDAY.tzinfo), "2026-Q1", "2025-Q4"),
        (datetime(2026, 3, 31, tzinfo=MONDAY.tzinfo), "2026-Q1", "2025-Q4"),
        (datetime(2026, 4, 1, tzinfo=MONDAY.tzinfo), "2026-Q2", "2026-Q1"),
        (datetime(2026, 12, 31, tzinfo=MONDAY.tzinfo), "2026-Q4", "2026-Q3"),
    ],
)
def test_quarters_are_named_by_their_year(day: datetime, quarter: str, before: str):
    assert quarter_of(day, "UTC") == quarter
    assert quarter_before(quarter) == before


def taken(made: Seeded, quarter: str, *, closed: bool = True) -> Quarter:
    return quarters.taken(quarter, findings(evidence(made)), NOW, closed=closed)


def test_a_quarter_is_kept_once_and_others_hear_of_every_dimension():
    put = taken(FORMAL, "2026-Q1")
    first = quarters.keep(put, None)

    assert first.save == (put,)
    assert {fact.dimension for fact in first.note if isinstance(fact, Assessed)} == {*Dimension}
    assert not quarters.keep(put, put)
    [moved] = [
        fact
        for fact in quarters.keep(taken(ESSENTIAL, "2026-Q1"), put).note
        if isinstance(fact, Assessed) and fact.dimension == MANAGEMENT
    ]
    assert (moved.level, moved.lacking, moved.quarter) == ("activist", (), "2026-Q1")


@pytest.mark.parametrize(
    ("then", "now", "how"),
    [(SOMEBODYS, FORMAL, "rose"), (FORMAL, SOMEBODYS, "fell"), (FORMAL, FORMAL, None), (None, FORMAL, None)],
    ids=["risen", "fallen", "the same", "the first time"],
)
def test_a_quarter_that_ends_on_another_level_is_one_line_on_the_desk(
    then: Seeded | None, now: Seeded, how: str | None
):
    known = findings(evidence(now))
    earlier = [taken(then, "2025-Q4")] if then else []

    decision = quarters.turned("2026-Q1", known, earlier, NOW)

    lines = [one.line.values["how"] for one in decision.save if isinstance(one, Proposal)]
    assert lines == ([how] if how else [])
    assert [fact.activity for fact in decision.note if isinstance(fact, Proposed)] == ["G8"] * len(lines)
    assert decision.do == ()


def test_in_a_pause_nobody_is_told_that_a_level_has_changed():
    paused = at(MONDAY, paused_until=MONDAY + 9 * DAY, paused_for="earthquake response")
    decision = quarters.turned("2026-Q1", findings(evidence(SOMEBODYS)), [taken(FORMAL, "2025-Q4")], paused)

    assert [type(one) for one in decision.save] == [Quarter]


def test_a_fall_is_said_with_its_cause():
    decision = quarters.turned("2026-Q1", findings(evidence(SOMEBODYS)), [taken(FORMAL, "2025-Q4")], NOW)

    [proposal] = [one for one in decision.save if isinstance(one, Proposal)]
    causes = str(proposal.blocks)
    assert "maturity-sign-sponsor" in causes
    assert "maturity-sign-manager" not in causes


def test_a_quarter_that_was_closed_stays_as_it_was():
    assert not quarters.turned("2026-Q1", findings(evidence(NOBODYS)), [taken(FORMAL, "2026-Q1")], NOW)


def test_what_changed_is_what_was_gained_and_what_was_lost():
    moved = quarters.changes(findings(evidence(ESSENTIAL.without(HandedOver))), taken(FORMAL, "2025-Q4"))

    assert moved is not None
    assert [one.what for one in moved.gained] == ["successor"]
    assert [one.what for one in moved.lost] == ["shared"]


def test_a_sign_that_levels_ask_for_no_more_is_no_loss():
    old = replace(taken(FORMAL, "2025-Q4"), met=("of-an-earlier-build", "purpose"))
    moved = quarters.changes(findings(evidence(FORMAL)), old)

    assert moved is not None
    assert moved.lost == ()


def test_the_line_on_the_desk_is_seen_once():
    assert not quarters.noticed(None, CHLOE)
    decision = quarters.turned("2026-Q1", findings(evidence(SOMEBODYS)), [taken(FORMAL, "2025-Q4")], NOW)
    [proposal] = [one for one in decision.save if isinstance(one, Proposal)]

    assert [fact.how for fact in quarters.noticed(proposal, CHLOE).note if isinstance(fact, Disposed)] == ["skipped"]


# ---------------------------------------------------------------- cards


def test_one_quarter_is_not_drawn_and_two_are_said_in_words():
    seen = evidence(FORMAL)
    known = findings(seen)
    before, now = taken(SOMEBODYS, "2025-Q4"), taken(FORMAL, "2026-Q1")

    assert not [one for one in cards.overview(known, seen, (now,)).blocks if isinstance(one, Chart)]
    [chart] = [one for one in cards.overview(known, seen, (before, now)).blocks if isinstance(one, Chart)]
    assert chart.series[0].values == (2.0, 3.0)
    assert labels_of(chart, CATALOGUE.speaker("en", Tone.WARM)) == ("Q4 2025", "Q1 2026")
    text = read(cards.overview(known, seen, (before, now)), CATALOGUE.speaker("en", Tone.WARM))
    assert "Q4 2025 Emergent and Q1 2026 Engaged" in text


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize(
    "made", [NOBODYS, SOMEBODYS, FORMAL, ESSENTIAL], ids=["nobody", "somebody", "formal", "relied"]
)
def test_every_card_can_be_said(made: Seeded, language: str):
    seen = evidence(made)
    known = findings(seen)
    kept = (taken(SOMEBODYS, "2025-Q4"), taken(made, "2026-Q1"))
    moved = quarters.changes(known, kept[0])
    shown: list[Reply] = [
        cards.overview(known, seen, kept),
        *(cards.one_dimension(of, known, seen, kept) for of in Dimension),
        *(cards.questions(of, to_ask(of, seen), seen) for of in Dimension if to_ask(of, seen)),
        page(known, seen, kept, moved, "2026-Q1"),
    ]

    assert all(read(one, CATALOGUE.speaker(language, Tone.WARM)) for one in shown)


def test_a_sponsor_is_asked_for_what_only_they_can_give_until_it_is_there():
    everything = (*ESSENTIAL.answers, *(Answer(one, State.YES, CHLOE, MONDAY) for one in ("budget", "speaks")))

    assert list(from_sponsor(findings(evidence(SOMEBODYS)))) == ["formal", "time", "budget"]
    assert list(from_sponsor(findings(evidence(replace(ESSENTIAL, answers=everything))))) == []
