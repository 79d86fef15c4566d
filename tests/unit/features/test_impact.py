"""What counts as a use, whom it is told and when, and who stands in the month's news: tables of decisions."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from msgspec.structs import replace

from bot.features.impact import cards, monthly, telling, tracing
from bot.features.impact.reporting import title_of
from bot.features.impact.state import (
    Contribution,
    Exchange,
    Given,
    How,
    Impact,
    Monthly,
    Stage,
    State,
    Telling,
    Use,
    contribution,
)
from bot.kernel.cards import Chart, Link, Text, Words, in_month, words
from bot.kernel.facts import Accepted, Answered
from bot.kernel.messages import Show, Timer
from bot.kernel.people import MessageId, Person, PersonId, PlaceId, Wishes
from bot.kernel.policy import Policy
from bot.kernel.records import Record
from tests.unit.features.makers import AMINA, BEN, DAY, HOUR, KIM, MONDAY, PLACE, POLICY, at, person, written_to

LENA, SAM = PersonId("lena"), PersonId("sam")
A, B = MessageId("a"), MessageId("b")
OF = Contribution(A, BEN, (LENA,), "q", AMINA, PLACE)
USE = Use(
    "posted/p/a", OF, KIM, How.POSTED, MONDAY, State.SEEN, "2026-03", MONDAY, PlaceId("nutrition"), MessageId("p")
)
SAID = replace(USE, name="said/k", how=How.REPORTED, state=State.REPORTED, where="SOP v3", post=MessageId(""))
EXCHANGE = Exchange("q", AMINA, PLACE, MONDAY, (Given(A, BEN), Given(B, LENA)))
NOBODY: frozenset[PersonId] = frozenset()
PRIVATE = Policy(private_countries=frozenset({"DE"}))


def kept(records: tuple[Record, ...]) -> dict[str, Record]:
    return {f"{record.kind}/{record.id}": record for record in records}


# ---------------------------------------------------------------- who wrote what


@pytest.mark.parametrize(
    ("accepted", "pointed_to", "meant", "helpers"),
    [
        (None, "q", "a", ("lena",)),
        (None, "b", "b", ("ben",)),
        ("b", "q", "b", ("ben",)),
        ("b", "a", "a", ("lena",)),
        ("gone", "q", "a", ("lena",)),
    ],
)
def test_pointing_to_a_question_means_its_accepted_answer_else_its_first(
    accepted: str | None, pointed_to: str, meant: str, helpers: tuple[str, ...]
):
    found = contribution(replace(EXCHANGE, accepted=MessageId(accepted) if accepted else None), MessageId(pointed_to))

    assert found is not None
    assert (found.message, found.helpers, found.asker, found.place) == (meant, helpers, "amina", "cold-chain")


def test_a_question_nobody_answered_is_no_contribution():
    assert contribution(replace(EXCHANGE, given=()), MessageId("q")) is None


def test_whoever_asked_is_no_helper_of_their_own_answer():
    own = replace(EXCHANGE, given=(*EXCHANGE.given, Given(MessageId("c"), AMINA)))

    found = contribution(own, A)
    assert found is not None
    assert found.helpers == ("lena",)


ANSWERED = Answered("q", BEN, AMINA, PLACE, A, first=True, how="thread")


@pytest.mark.parametrize(
    ("fact", "given"),
    [
        (ANSWERED, ("a", "b")),
        (replace(ANSWERED, message=MessageId("c")), ("a", "b", "c")),
        (replace(ANSWERED, message=MessageId("c"), how="library"), ("a", "b")),
        (replace(ANSWERED, message=MessageId("c"), who=AMINA), ("a", "b")),
    ],
)
def test_an_answer_is_kept_once_and_one_from_the_library_belongs_to_its_own_question(
    fact: Answered, given: tuple[str, ...]
):
    assert tuple(one.message for one in tracing.answered(EXCHANGE, fact, MONDAY).given) == given


def test_a_second_acceptance_counts_the_first_back_in_the_month_in_which_it_was_given():
    february = datetime(2026, 2, 27, 10, tzinfo=UTC)
    before = replace(EXCHANGE, accepted=A, accepted_at=february)
    people = {BEN: Impact(BEN, helped={"2026-02": 1}), LENA: Impact(LENA)}

    decision = tracing.accepted(before, Accepted("q", LENA, AMINA, B, PLACE), MONDAY, people, at(MONDAY))

    found = kept(decision.save)
    assert found["impact/ben"] == Impact(BEN)
    assert found["impact/lena"] == Impact(LENA, helped={"2026-03": 1}, lately=(AMINA,))
    assert found["exchange/q"] == replace(EXCHANGE, accepted=B, accepted_at=MONDAY)


def test_the_same_acceptance_twice_counts_once():
    before = replace(EXCHANGE, accepted=A, accepted_at=MONDAY)

    assert not tracing.accepted(before, Accepted("q", BEN, AMINA, A, PLACE), MONDAY, {}, at(MONDAY))


def test_an_acceptance_that_was_never_there_is_not_taken_back():
    assert not tracing.unaccepted(EXCHANGE, {BEN: Impact(BEN, helped={"2026-03": 2})}, at(MONDAY))


# ---------------------------------------------------------------- what counts


@pytest.mark.parametrize(
    ("use", "known", "is_one"),
    [
        (USE, (), True),
        (replace(USE, by=BEN), (), False),
        (replace(USE, by=LENA), (), True),
        (USE, (replace(USE, at=MONDAY - 29 * DAY),), False),
        (USE, (replace(USE, at=MONDAY - 30 * DAY),), True),
        (USE, (replace(USE, at=MONDAY - DAY, state=State.TAKEN_BACK),), True),
        (USE, (replace(USE, at=MONDAY - DAY, by=SAM),), True),
        (USE, (replace(SAID, at=MONDAY - DAY),), True),
    ],
    ids=["new", "own", "a helper's", "just before", "long ago", "taken back", "another's", "only said"],
)
def test_pointing_to_ones_own_or_again_within_thirty_days_is_no_use(use: Use, known: tuple[Use, ...], is_one: bool):
    assert tracing.counts(use, known) is is_one


def test_a_text_points_to_each_message_once_and_to_none_by_a_mere_link():
    text: Text = (Link("u", "u", A), Words(" "), Link("v", "v"), Link("u", "u", A), Link("w", "w", B))

    assert tracing.linked(text) == (A, B)


@pytest.mark.parametrize(
    ("typed", "title"),
    [
        (("in", "Cold chain SOP v3"), "Cold chain SOP v3"),
        (("dans", "Guide chaîne du froid"), "Guide chaîne du froid"),
        (("Cold", "chain", "SOP"), "Cold chain SOP"),
        (("in", "In", "practice"), "In practice"),
        (("in",), ""),
        ((), ""),
        (("in", "Cold chain\n> SOP"), "Cold chain > SOP"),
        (("in", "x" * 300), "x" * 120),
    ],
)
def test_whatever_was_typed_beside_the_link_is_what_it_was_used_in(typed: tuple[str, ...], title: str):
    assert title_of((Link("u", "u", A), *(words(one)[0] for one in typed))) == title


# ---------------------------------------------------------------- whom it is told, and when


@pytest.mark.parametrize(
    ("use", "who", "after"),
    [
        (USE, BEN, timedelta(minutes=5)),
        (USE, LENA, timedelta(minutes=5)),
        (USE, KIM, None),
        (replace(USE, by=LENA), LENA, None),
        (replace(USE, told={BEN: "s"}), BEN, None),
        (replace(USE, late=True), BEN, None),
        (replace(USE, gone=True), BEN, None),
        (replace(USE, state=State.TAKEN_BACK), BEN, None),
        (SAID, BEN, timedelta(days=5)),
        (SAID, LENA, timedelta(days=5)),
        (replace(SAID, by=BEN), LENA, None),
        (replace(SAID, by=BEN, state=State.CONFIRMED, since=MONDAY + DAY), LENA, DAY),
        (replace(SAID, state=State.CONFIRMED, since=MONDAY + DAY), BEN, DAY),
    ],
)
def test_when_somebody_may_hear_of_a_use(use: Use, who: PersonId, after: timedelta | None):
    found = telling.ready_at(use, who, POLICY)

    assert found == (None if after is None else MONDAY + after)


def told_at(when: datetime) -> Impact:
    return Impact(BEN, (Telling("s", when, ("u",)),))


@pytest.mark.parametrize(
    ("impact", "now", "rings"),
    [
        (Impact(BEN), MONDAY, MONDAY + timedelta(minutes=5)),
        (Impact(BEN), MONDAY + DAY, MONDAY + DAY),
        (told_at(MONDAY - 3 * DAY), MONDAY, MONDAY + 11 * DAY),
        (told_at(MONDAY - 30 * DAY), MONDAY, MONDAY + timedelta(minutes=5)),
    ],
)
def test_the_first_news_comes_soon_and_the_next_two_weeks_after_the_last(
    impact: Impact, now: datetime, rings: datetime
):
    [timer] = telling.timer(impact, [USE], at(now))

    assert (timer.about, timer.at) == ("ben", rings)


def test_where_there_is_nothing_to_tell_no_timer_is_set():
    assert telling.timer(Impact(BEN), [replace(USE, told={BEN: "s"})], at(MONDAY)) == ()


def tells(who: Person, *uses: Use, now: datetime = MONDAY + HOUR, impact: Impact | None = None) -> list[str]:
    """Say what comes of it: a show, or a timer."""
    decision = telling.tell(impact or Impact(who.who), uses, who, NOBODY, at(now, who))
    return [
        effect.surface if isinstance(effect, Show) else effect.name
        for effect in decision.do
        if isinstance(effect, Show | Timer)
    ]


def test_a_good_hour_brings_the_news_and_a_bad_one_a_timer():
    assert tells(person("ben"), USE) == ["impact/ben/2026-03-02"]
    assert tells(person("ben"), USE, now=MONDAY + 9 * HOUR) == ["impact.tell"]
    assert tells(written_to("ben", MONDAY), USE) == ["impact.tell"]


def test_who_heard_news_lately_hears_the_next_when_the_two_weeks_are_over():
    assert tells(person("ben"), USE, impact=told_at(MONDAY - 3 * DAY)) == ["impact.tell"]


def test_nobody_who_declined_or_opted_out_hears_or_is_asked_about_again():
    assert tells(person("ben", wishes=Wishes(BEN, declined=frozenset({"news"}))), USE) == []
    assert tells(person("ben", wishes=Wishes(BEN, opted_out=True)), USE) == []


def test_what_is_not_ready_is_told_later_and_not_forgotten():
    later = replace(SAID, at=MONDAY)
    decision = telling.tell(Impact(BEN), (USE, later), person("ben"), NOBODY, at(MONDAY + HOUR))

    [timer] = [effect for effect in decision.do if isinstance(effect, Timer)]
    assert timer.at == MONDAY + HOUR + POLICY.impact_every, "not before the two weeks are over"
    assert [record.id for record in decision.save] == ["ben", USE.name]


def test_news_that_reached_nobody_is_as_if_it_had_never_been_told():
    told = Impact(BEN, (Telling("s", MONDAY, (USE.name,)),))
    decision = telling.untold(told, "s", [replace(USE, told={BEN: "s", LENA: "t"})], at(MONDAY + DAY))

    assert kept(decision.save) == {"impact/ben": Impact(BEN), f"use/{USE.name}": replace(USE, told={LENA: "t"})}
    assert [effect.at for effect in decision.do if isinstance(effect, Timer)] == [MONDAY + DAY]


def test_after_an_outage_news_stands_on_the_page_and_disturbs_nobody():
    decision = telling.overslept(Impact(BEN), [USE], at(MONDAY + 9 * DAY))

    assert decision.do == ()
    assert decision.save == (replace(USE, told={BEN: ""}),)


# ---------------------------------------------------------------- the month's news


def colleagues(*names: str) -> dict[PersonId, Person]:
    return {PersonId(name): person(name) for name in names}


def test_what_several_did_with_the_same_contribution_is_one_line():
    uses = [USE, replace(USE, name="2", by=SAM), replace(USE, name="3"), replace(USE, name="4", how=How.SOLVED)]

    found = monthly.lines(uses, colleagues("ben"), at(MONDAY))
    assert [(line.use.how, len(line.by)) for line in found] == [(How.POSTED, 2), (How.SOLVED, 1)]


@pytest.mark.parametrize(
    "use",
    [
        SAID,
        replace(USE, state=State.TAKEN_BACK),
        replace(USE, gone=True),
        replace(USE, of=replace(OF, place=PlaceId("with amina"))),
        replace(USE, of=replace(OF, who=PersonId("gus"))),
    ],
    ids=["unconfirmed", "taken back", "deleted", "said in private", "a guest's"],
)
def test_what_stands_in_no_news(use: Use):
    people = colleagues("ben") | {PersonId("gus"): person("gus", guest=True)}

    assert monthly.lines([use], people, at(MONDAY)) == []


SAID_YES = Monthly("2026-03", yes={BEN: ("milestone/10",)})


@pytest.mark.parametrize(
    ("month", "who", "policy", "is_named"),
    [
        (SAID_YES, person("ben"), POLICY, True),
        (Monthly("2026-03"), person("ben"), POLICY, False),
        (SAID_YES, person("ben", country="DE"), PRIVATE, False),
        (SAID_YES, person("ben"), Policy(public_recognition=False), False),
        (SAID_YES, person("ben", left=True), POLICY, False),
        (
            SAID_YES,
            person("ben", wishes=Wishes(BEN, declined=frozenset({"recognition"}))),
            POLICY,
            False,
        ),
    ],
)  # fmt: skip
def test_who_is_named_in_public(month: Monthly, who: Person, policy: Policy, is_named: bool):
    assert monthly.is_named(who.who, month, {who.who: who}, policy) is is_named


def test_a_correction_of_what_was_posted_never_posts_it_anew():
    posted = Monthly("2026-03", due=True, stage=Stage.POSTED, place=PLACE)
    decision = monthly.refresh(posted, [USE], colleagues("ben", "lena"), None, at(MONDAY))

    [show] = [effect for effect in decision.do if isinstance(effect, Show)]
    assert show.only_edit


def test_what_is_older_than_two_years_leaves_a_persons_page():
    old = Impact(BEN, (Telling("s", MONDAY - 800 * DAY, ()), Telling("t", MONDAY, ())), {"2023-12": 3, "2026-03": 1})

    assert old.since("2024-03") == Impact(BEN, (Telling("t", MONDAY, ()),), {"2026-03": 1})


def test_months_below_a_chart_are_said_as_months():
    card = cards.own_page(Impact(BEN, helped={"2026-01": 2, "2026-03": 1}), (), BEN, "2026-03", frozenset())

    [chart] = [block for block in card.blocks if isinstance(block, Chart)]
    assert chart.labels == tuple(in_month(date(2026, month, 1)) for month in (1, 2, 3))
