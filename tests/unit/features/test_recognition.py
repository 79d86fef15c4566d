"""Recognition as tables: what `thank` understands, what a month's facts come to, and who is chosen of whom."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from bot.features.recognition import champions, evidence, kudos, milestones, wiring
from bot.features.recognition.champions import Candidate, Standing
from bot.features.recognition.state import (
    TELL_HONOUR,
    Acceptance,
    Ground,
    Honour,
    Stage,
    began,
    months_since,
)
from bot.kernel.cards import Name, Text, Words, plain
from bot.kernel.facts import (
    Accepted,
    Answered,
    Asked,
    Fact,
    Reopened,
    Thanked,
    Unaccepted,
    Unthanked,
    Unused,
    Used,
)
from bot.kernel.messages import Proposal, Timer, TimerDue
from bot.kernel.people import Charge, Duty, Member, MessageId, Person, PersonId, PlaceId, Profile, Role, Wishes
from bot.kernel.ports import Commit
from bot.kernel.records import to_row
from bot.runtime.reader import Looking
from storage.memory import MemoryStore
from tests.known import done
from tests.unit.features.makers import (
    AMINA,
    BEN,
    COMMUNITY,
    DAY,
    KIM,
    MONDAY,
    PLACE,
    asked,
    at,
    gist,
    opted_out,
    person,
)
from tests.world import spans

# ---------------------------------------------------------------- what `thank` understands


@pytest.mark.parametrize(
    ("said", "people", "words"),
    [
        ("thank @ben for the fridge log", ["ben"], "the fridge log"),
        ("Thank @ben For the fridge log.", ["ben"], "the fridge log."),
        ("thank @ben the fridge log saved us", ["ben"], "the fridge log saved us"),
        ("thank @ben @kim for it", ["ben", "kim"], "it"),
        ("thank @ben, @kim and @lena for it", ["ben", "kim", "lena"], "it"),
        ("thank @ben et @kim pour les frigos", ["ben", "kim"], "les frigos"),
        ("thank @ben & @ben for it", ["ben"], "it"),
        ("thank @ben for helping @kim with #wash", ["ben"], "helping @kim with #wash"),
        ("thank @ben for for-profit advice", ["ben"], "for-profit advice"),
        ("thank @ben forever", ["ben"], "forever"),
        ("thank @ben و @kim على المساعدة", ["ben", "kim"], "المساعدة"),
        ("thank @ben، @kim من أجل المساعدة", ["ben", "kim"], "المساعدة"),
        ("thank @ben、@kim 和 @lena 因为他们教了我", ["ben", "kim", "lena"], "他们教了我"),
        ("thank @ben 谢谢太阳能冰箱的建议", ["ben"], "谢谢太阳能冰箱的建议"),
        ("thank @ben за совет", ["ben"], "совет"),
        ("thank @ben", ["ben"], ""),
        ("thank @ben for", ["ben"], ""),
        ("thank @ben for   ", ["ben"], ""),
        ("thank", [], ""),
        ("thank for helping @kim", [], "for helping @kim"),
        ("thank everybody for it", [], "everybody for it"),
        ("", [], ""),
    ],
)
def test_whom_and_what_for(said: str, people: list[str], words: str):
    whom, what = kudos.understood(spans(said))

    assert list(whom) == people
    assert plain(what) == words


def test_a_name_first_is_understood_as_well():
    assert kudos.understood((Name(BEN), Words(" for it"))) == ((BEN,), (Words("it"),))
    assert kudos.understood(()) == ((), ())


@pytest.mark.parametrize(("typed", "characters"), [((), 0), ((Words("abc"),), 3), ((Words("abc"), Name(BEN)), 23)])
def test_a_name_counts_as_a_long_one(typed: Text, characters: int):
    assert kudos.length(typed) == characters


@pytest.mark.parametrize(
    ("who", "said"),
    [
        ([person("ben")], "kudos-passed-on"),
        ([person("amina")], "kudos-oneself"),
        ([person("beep", bot=True)], "kudos-program"),
        ([person("gus", guest=True)], "kudos-unreachable"),
        ([person("lena", left=True)], "kudos-unreachable"),
        ([opted_out("sam")], "kudos-unreachable"),
        ([person("kim", wishes=Wishes(KIM, declined=frozenset({"thanks"})))], "kudos-unreachable"),
        ([person("kim", wishes=Wishes(KIM, declined=frozenset({"recognition"})))], "kudos-passed-on"),
    ],
)
def test_who_can_be_thanked_and_what_the_others_are_said_to_be(who: list[Person], said: str):
    moment = at(MONDAY, person("amina"))
    meant = kudos.Meant(tuple(one.who for one in who), (Words("it"),), key="e")

    decision = kudos.give(meant, kudos.check(who, AMINA), None, (), moment)

    assert gist(decision) == said
    assert bool(decision.note) == (said == "kudos-passed-on")


# ---------------------------------------------------------------- months


def test_months_follow_the_communitys_clock():
    assert began("2026-03", "Africa/Nairobi") == datetime(2026, 2, 28, 21, tzinfo=UTC)
    assert months_since("2025-11", "2026-02") == 3


# ---------------------------------------------------------------- what stands of what was noted

A = MessageId("a")
ACCEPTED = Accepted("q", BEN, AMINA, A, PLACE, asker=AMINA)


def counts(*facts: Fact) -> list[tuple[str, str, str]]:
    """Fold facts, a minute apart, and name who helped whom how."""
    timed = [(MONDAY + timedelta(minutes=number), fact) for number, fact in enumerate(facts)]
    return [(one.who, one.by, one.how) for one in evidence.helped(timed)]


@pytest.mark.parametrize(
    ("facts", "stands"),
    [
        ([ACCEPTED], [("ben", "amina", "accepted")]),
        ([ACCEPTED, Unaccepted("q", BEN, AMINA, A)], []),
        ([ACCEPTED, Reopened("q", AMINA)], []),
        ([ACCEPTED, replace(ACCEPTED, who=KIM, message=MessageId("b"))], [("kim", "amina", "accepted")]),
        ([replace(ACCEPTED, past=True)], []),
        ([Asked("q", AMINA, PLACE, past=True), ACCEPTED], []),
        ([Asked("q", AMINA, PLACE, past=True), Thanked(BEN, AMINA, "q")], []),
        ([replace(ACCEPTED, by=BEN)], []),
        ([replace(ACCEPTED, by=KIM, asker=BEN)], []),
        ([replace(ACCEPTED, by=KIM)], [("ben", "kim", "accepted")]),
        ([Thanked(BEN, AMINA)], [("ben", "amina", "thanked")]),
        ([Thanked(BEN, AMINA, past=True)], []),
        ([Thanked(BEN, BEN)], []),
        ([Thanked(BEN, AMINA, "q"), ACCEPTED, Unaccepted("q", BEN, AMINA, A)], []),
        ([Thanked(BEN, KIM, "q"), ACCEPTED, Unaccepted("q", BEN, AMINA, A)], [("ben", "kim", "thanked")]),
        ([Thanked(BEN, AMINA, "", A, how="reaction"), Unthanked(BEN, AMINA, A)], []),
        ([Thanked(BEN, AMINA, "", A), Unthanked(BEN, AMINA, A)], [("ben", "amina", "thanked")]),
        ([Used("u", BEN, A, AMINA, "reported")], [("ben", "amina", "used")]),
        (
            [Used("u", BEN, A, AMINA, "reported", helpers=(KIM,))],
            [("ben", "amina", "used"), ("kim", "amina", "used")],
        ),
        ([Used("u", BEN, A, AMINA, "reported", helpers=(KIM,)), Unused("u", BEN, AMINA)], []),
        ([Used("u", BEN, A, BEN, "posted-again")], []),
        ([Answered("q", BEN, AMINA, PLACE, A, first=True, how="thread"), Asked("r", KIM, PLACE)], []),
    ],
)
def test_what_was_taken_back_or_is_ones_own_or_past_counts_no_more(
    facts: list[Fact], stands: list[tuple[str, str, str]]
):
    assert counts(*facts) == stands


def test_what_somebody_did_is_told_in_people_and_places_and_never_in_messages():
    helps = evidence.helped(
        [
            (MONDAY, ACCEPTED),
            (MONDAY, replace(ACCEPTED, question="r")),
            (MONDAY, replace(ACCEPTED, question="s", message=MessageId("b"), asker=KIM, by=KIM, place=PlaceId("wash"))),
            (MONDAY, replace(ACCEPTED, question="t", message=MessageId("c"))),
            (MONDAY, Thanked(BEN, AMINA)),
            (MONDAY, Thanked(BEN, PersonId("lena"))),
            (MONDAY, Thanked(BEN, PersonId("lena"))),
            (MONDAY, Used("u", BEN, A, KIM, "reported")),
        ]
    )

    told = evidence.ground(helps, {AMINA: "KE", KIM: "JP"})
    assert told == Ground(3, 2, 1, 1, 2, (PLACE, PlaceId("wash")))


# ---------------------------------------------------------------- who is chosen


def candidate(name: str, strength: float, country: str = "", *, before: bool = False) -> Candidate:
    return Candidate(person(name, country=country), Standing(PersonId(name), strength, Ground()), before)


@pytest.mark.parametrize(
    ("could", "most", "who"),
    [
        ([], 2, []),
        ([candidate("a", 3), candidate("b", 5)], 2, ["b", "a"]),
        ([candidate("a", 3), candidate("b", 5)], 1, ["b"]),
        ([candidate("a", 5, "KE"), candidate("b", 4.9, "KE"), candidate("c", 4.1, "SN")], 2, ["a", "c"]),
        ([candidate("a", 5, "KE"), candidate("b", 4.9, "KE"), candidate("c", 3.5, "SN")], 2, ["a", "b"]),
        ([candidate("a", 5), candidate("b", 4.9)], 2, ["a", "b"]),
        ([candidate("a", 5, before=True), candidate("b", 4.1)], 1, ["b"]),
        ([candidate("a", 5, before=True), candidate("b", 3.9)], 1, ["a"]),
        ([candidate("a", 5, "KE"), candidate("b", 4.9, "SN", before=True), candidate("c", 4.8, "KE")], 2, ["a", "c"]),
    ],
)
def test_it_is_spread_only_where_people_are_close(could: list[Candidate], most: int, who: list[str]):
    for ordered in (could, could[::-1]):
        assert [one.person.who for one in champions.choose(ordered, most)] == who


@pytest.mark.parametrize(("people", "most"), [(0, 2), (49, 2), (50, 3), (149, 3), (150, 4), (400, 5), (9000, 5)])
def test_a_small_community_has_few_champions(people: int, most: int):
    assert champions.size(people) == most


def told(who: PersonId, month: str, **more: object) -> Honour:
    honour = Honour(who, f"champion/{month}", MONDAY - 30 * DAY, Stage.TOLD, month=month)
    return replace(honour, **more)


@pytest.mark.parametrize(
    ("who", "known", "total", "may"),
    [
        (person("ben"), [], 0, True),
        (opted_out("ben"), [], 0, False),
        (person("ben", bot=True), [], 0, False),
        (person("ben", wishes=Wishes(BEN, declined=frozenset({"recognition"}))), [], 0, False),
        (person("ben", wishes=Wishes(BEN, declined=frozenset({"thanks"}))), [], 0, True),
        (person("ben", roles=frozenset({Role.MANAGER})), [], 0, False),
        (person("ben", roles=frozenset({Role.FACILITATOR})), [], 0, True),
        (person("ben"), [told(BEN, "2026-01")], 1, False),
        (person("ben"), [told(BEN, "2025-11")], 1, False),
        (person("ben"), [told(BEN, "2025-10")], 1, True),
        (person("ben"), [told(BEN, "2026-01", stage=Stage.KNOWN)], 1, True),
        (person("ben"), [told(BEN, "2025-10")], 8, False),
        (person("ben"), [told(BEN, "2025-10")], 13, True),
        (person("ben"), [told(BEN, "2025-10", public="2025-10")], 13, False),
        (person("ben"), [told(BEN, "2025-01", at=MONDAY - 400 * DAY)], 8, True),
    ],
)
def test_champions_rest_and_nobody_comes_to_more_than_a_fifth_of_a_year(
    who: Person, known: list[Honour], total: int, may: bool
):
    assert champions.may_be(who, known, "2026-02", total, MONDAY) is may


def test_over_a_year_no_champion_comes_to_more_than_a_fifth_of_all_recognition():
    """The same ten people help every month, the first of them by far the most; everybody says yes to being named."""
    told_so_far: list[Honour] = []
    for number in range(12):
        month, now = f"2026-{number + 1:02}", MONDAY + number * 31 * DAY
        total = champions.recognised(told_so_far, now)
        could = [
            Candidate(person(f"p{one}"), Standing(PersonId(f"p{one}"), 100 / (one + 1), Ground()), before=False)
            for one in range(10)
            if champions.may_be(
                person(f"p{one}"), [known for known in told_so_far if known.who == f"p{one}"], month, total, now
            )
        ]
        chosen = champions.choose(could, champions.size(60))
        told_so_far += [told(one.person.who, month, at=now, public=month) for one in chosen]

    shares = {who: sum(1 for one in told_so_far if one.who == who) / len(told_so_far) for who in ("p0", "p1", "p2")}
    assert len(told_so_far) > 20
    assert max(shares.values()) < 0.2


NAMES = ("ana", "bo", "cy", "di", "ed")
FEBRUARY = datetime(2026, 2, 10, tzinfo=UTC)
names = st.sampled_from([PersonId(name) for name in NAMES])
words = st.one_of(
    st.builds(
        lambda who, by, q: Accepted(str(q), who, by, MessageId(f"a{q}{who}"), PLACE, asker=by),
        names,
        names,
        st.integers(0, 9),
    ),
    st.builds(Thanked, names, names),
)
noise = st.one_of(
    st.builds(lambda who, q: Asked(f"n{q}", who, PLACE), names, st.integers(0, 99)),
    st.builds(
        lambda who, by, q: Answered(f"n{q}", who, by, PLACE, MessageId(f"m{q}"), first=True, how="thread"),
        names,
        names,
        st.integers(0, 99),
    ),
)


@given(st.lists(words, max_size=25), st.lists(noise, max_size=40))
def test_no_number_of_messages_moves_anybody(said: list[Fact], chatter: list[Fact]):
    moment = at(MONDAY + 5 * DAY)

    def ordered(facts: list[Fact]) -> list[tuple[str, float]]:
        month = champions.look("2026-02", evidence.helped([(FEBRUARY, fact) for fact in facts]), moment)
        found = [month.standing(who, {}) for who in month.weights]
        return sorted((one.who, one.strength) for one in found)

    assert ordered([*said, *chatter]) == ordered([*chatter, *said]) == ordered(said)


def test_what_lies_outside_the_month_only_tells_who_deals_with_whom():
    helps = evidence.helped(
        [
            (FEBRUARY - 30 * DAY, replace(ACCEPTED, who=KIM, question="p", message=MessageId("p"))),
            (FEBRUARY, ACCEPTED),
            (FEBRUARY + 30 * DAY, replace(ACCEPTED, question="r", message=MessageId("r"), by=KIM, asker=KIM)),
        ]
    )
    month = champions.look("2026-02", helps, at(MONDAY))

    assert [one.about for one in month.helps] == ["a"]
    assert month.weights[BEN].independent == {AMINA}
    assert month.enough() == ()


# ---------------------------------------------------------------- milestones


def standing(count: int) -> list[Acceptance]:
    return [Acceptance(f"q{number}", BEN, AMINA, MessageId(f"m{number}"), PLACE, MONDAY) for number in range(count)]


@pytest.mark.parametrize(
    ("count", "known", "past", "stages"),
    [
        (0, (), False, {}),
        (1, (), False, {1: Stage.KNOWN}),
        (9, (), False, {1: Stage.KNOWN}),
        (10, (), False, {1: Stage.KNOWN, 10: Stage.DUE}),
        (10, (), True, {1: Stage.KNOWN, 10: Stage.KNOWN}),
        (60, (), False, {1: Stage.KNOWN, 10: Stage.KNOWN, 50: Stage.DUE}),
        (150, (), False, {1: Stage.KNOWN, 10: Stage.KNOWN, 50: Stage.KNOWN, 150: Stage.DUE}),
        (10, ((1, Stage.KNOWN), (10, Stage.TOLD)), False, {}),
        (11, ((1, Stage.KNOWN), (10, Stage.KNOWN)), False, {}),
        (11, ((1, Stage.KNOWN), (10, Stage.GONE)), False, {10: Stage.TOLD}),
        (50, ((1, Stage.KNOWN), (10, Stage.DUE)), False, {10: Stage.KNOWN, 50: Stage.DUE}),
    ],
)
def test_what_an_acceptance_reaches(
    count: int, known: tuple[tuple[int, Stage], ...], past: bool, stages: dict[int, Stage]
):
    honours = [Honour(BEN, f"milestone/{number}", MONDAY, stage, number=number) for number, stage in known]

    decision = milestones.gained(BEN, standing(count), honours, at(MONDAY), past=past)

    assert {one.number: one.stage for one in decision.save if isinstance(one, Honour)} == stages
    due = [one for one in decision.do if isinstance(one, Timer)]
    assert len(due) == list(stages.values()).count(Stage.DUE)


def test_one_answer_that_solved_several_questions_is_one():
    reused = [replace(one, message=A) for one in standing(12)]

    assert milestones.counted(reused) == 1
    assert milestones.counted(standing(12)) == 12


@pytest.mark.parametrize(
    ("fact", "is_kept"),
    [
        (ACCEPTED, True),
        (replace(ACCEPTED, by=KIM), True),
        (replace(ACCEPTED, by=BEN), False),
        (replace(ACCEPTED, by=KIM, asker=BEN), False),
        (replace(ACCEPTED, asker=PersonId("")), True),
    ],
)
def test_nobody_earns_anything_by_their_own_word(fact: Accepted, is_kept: bool):
    assert (milestones.acceptance(fact, MONDAY) is not None) is is_kept


def test_nobody_congratulates_themself_in_the_communitys_name():
    honour = Honour(BEN, "champion/2026-02", MONDAY, Stage.PROPOSED, month="2026-02")

    refused = champions.decided(honour, BEN)
    assert refused is not None
    assert gist(refused) == "duty-not-yourself"
    assert champions.decided(honour, KIM) is None


# ---------------------------------------------------------------- in whose name


THANKING, WATCHING = (Charge(duty, MONDAY + DAY, shared=False) for duty in (Duty.THANKING, Duty.WATCHING))


@pytest.mark.parametrize(
    ("roles", "charges", "goes"),
    [
        ({Role.MANAGER}, (), True),
        (set(), (THANKING,), True),
        ({Role.FACILITATOR}, (), False),
        ({Role.FACILITATOR}, (WATCHING,), False),
    ],
    ids=["a manager", "sees to thanks", "saw to thanks", "sees to something else"],
)
def test_a_champion_is_congratulated_in_the_name_of_whoever_sees_to_thanks_when_it_is_told(
    roles: set[Role], charges: tuple[Charge, ...], goes: bool
):
    home, here = COMMUNITY.workspace, COMMUNITY.community
    honour = Honour(BEN, "champion/2026-02", MONDAY, Stage.DUE, month="2026-02", by=KIM)
    store = MemoryStore()
    rows = (
        *(to_row(Profile(who, str(who), "Africa/Dakar"), home, 0) for who in (BEN, KIM)),
        *(to_row(one, here, 0) for one in (honour, Member(KIM, frozenset({Role.MEMBER, *roles}), charges=charges))),
    )
    done(store.commit(Commit(cause="", at=MONDAY, rows=rows)))
    event = TimerDue(key="t", at=MONDAY, workspace=home, timer=Timer(TELL_HONOUR, honour.id, MONDAY))
    decision = done(wiring.on_tell_honour(event, Looking(store, home, here), at(MONDAY)))

    assert asked(decision) == ([BEN] if goes else [])
    assert [one.stage for one in decision.save if isinstance(one, Honour)] == [Stage.SENT if goes else Stage.PROPOSED]
    assert any(isinstance(one, Proposal) for one in decision.save) is not goes
