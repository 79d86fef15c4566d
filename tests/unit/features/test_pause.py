"""A pause as tables: what was typed, what stands then, and what follows."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from bot.features.pause import cards, pausing
from bot.features.pause.pausing import END, Known
from bot.kernel.cards import Buttons, Card, Note, Words
from bot.kernel.facts import Fact, Resumed, Ruled
from bot.kernel.feature import Moment
from bot.kernel.messages import NOBODY, Cancel, Decision, Show, Timer
from bot.kernel.people import PersonId, PlaceId
from bot.kernel.policy import Community, Policy
from bot.kernel.resting import Keeps, Pause, StaysOn
from bot.kernel.tongues import LANGUAGES
from bot.runtime.router import arguments
from tests.reading import flat
from tests.tongues import CATALOGUE
from tests.unit.features.makers import DAY, HOUR, MONDAY, at, gist, person

TEAM = PlaceId("team")
CHLOE, LENA = person("chloe"), person("lena")
FRIDAY = MONDAY + 4 * DAY
BEGUN = Pause(MONDAY - DAY, CHLOE.who, FRIDAY, "flood")


def paused(**rules: object) -> Moment:
    """A moment in a pause until Friday, for a flood."""
    given = {"paused_until": FRIDAY, "paused_for": "flood", "stays_on": StaysOn(named=("flood",)), **rules}
    return at(MONDAY, LENA, **given)


def rules_of(decision: Decision) -> Policy:
    [community] = [one for one in decision.save if isinstance(one, Community)]
    return community.policy


def pause_of(decision: Decision) -> Pause:
    [pause] = [one for one in decision.save if isinstance(one, Pause)]
    return pause


# ---------------------------------------------------------------- beginning and changing


def test_a_pause_begins_with_nothing_staying_on_and_knows_its_own_words():
    decision = pausing.rest(FRIDAY, "earthquake response", Known(), at(MONDAY, CHLOE))

    policy = rules_of(decision)
    assert (policy.paused_until, policy.paused_for) == (FRIDAY, "earthquake response")
    assert policy.stays_on == StaysOn(named=("earthquake",))
    assert pause_of(decision) == Pause(MONDAY, CHLOE.who, FRIDAY, "earthquake response")
    assert decision.do == (Timer(END, "", FRIDAY),)
    assert decision.note == (Ruled("pause", CHLOE.who),)
    assert gist(decision) == "pause-noted"


@dataclass(frozen=True)
class Change:
    """A change of the pause that lasts."""

    what: str
    until: datetime = FRIDAY
    why: str | None = None
    keeps: Keeps | None = None
    eases: bool = False


CHANGES = (
    Change("longer", FRIDAY + DAY),
    Change("shorter", FRIDAY - DAY, eases=True),
    Change("another reason", why="cholera"),
    Change("no reason", why=""),
    Change("questions of the response", keeps=Keeps.RESPONSE, eases=True),
    Change("all questions", keeps=Keeps.QUESTIONS, eases=True),
)


@pytest.mark.parametrize("change", CHANGES, ids=lambda change: change.what)
def test_a_change_is_of_the_same_pause_and_what_it_lets_go_on_is_asked_again(change: Change):
    decision = pausing.rest(change.until, change.why, Known(BEGUN, CHLOE), paused(), change.keeps)

    policy, why = rules_of(decision), "flood" if change.why is None else change.why
    assert (policy.paused_until, policy.paused_for) == (change.until, why)
    assert policy.stays_on.keeps is (change.keeps or Keeps.NOTHING)
    assert pause_of(decision) == replace(BEGUN, by=LENA.who, until=change.until, why=why)
    again: tuple[Fact, ...] = (Resumed(NOBODY),) if change.eases else ()
    assert decision.note == (*again, Ruled("pause", LENA.who))


@pytest.mark.parametrize("stands", [*Keeps])
@pytest.mark.parametrize("keeps", [*Keeps])
def test_choosing_asks_again_what_now_goes_on_and_nothing_that_now_waits(stands: Keeps, keeps: Keeps):
    decision = pausing.keep(keeps, Known(BEGUN, CHLOE), paused(stays_on=StaysOn(stands, ("flood",))))

    if keeps is stands:
        assert decision == Decision(reply=decision.reply)
    else:
        assert rules_of(decision).stays_on == StaysOn(keeps, ("flood",))
        assert (Resumed(NOBODY) in decision.note) is (keeps is not Keeps.NOTHING)


def test_words_and_channels_are_kept_beside_the_reasons_own_and_mean_the_response():
    moment = paused()
    ours, theirs = min(moment.community.places), PlaceId("elsewhere")
    decision = pausing.name("shelter, cyclone Freddy", (ours, theirs), Known(BEGUN, CHLOE), moment)

    assert rules_of(decision).stays_on == StaysOn(
        Keeps.RESPONSE, ("flood",), ("shelter", "cyclone Freddy"), frozenset({ours})
    )


@pytest.mark.parametrize("over", [None, MONDAY - HOUR, MONDAY])
def test_nothing_is_chosen_of_a_pause_that_is_over(over: datetime | None):
    moment = paused(paused_until=over)

    for decision in (pausing.keep(Keeps.QUESTIONS, Known(BEGUN), moment), pausing.name("x", (), Known(BEGUN), moment)):
        assert (decision.save, decision.do, decision.note) == ((), (), ())
        assert gist(decision) == "resume-nothing"


def test_a_pause_after_one_that_was_over_is_another():
    decision = pausing.rest(FRIDAY, None, Known(replace(BEGUN, over=True)), at(MONDAY, LENA))

    assert pause_of(decision).at == MONDAY
    assert pause_of(decision).why == ""


def test_a_pause_of_before_this_was_kept_is_changed_all_the_same():
    decision = pausing.rest(FRIDAY + DAY, None, Known(), paused())

    assert pause_of(decision) == Pause(MONDAY, LENA.who, FRIDAY + DAY, "flood")


# ---------------------------------------------------------------- its end


@pytest.mark.parametrize(
    ("until", "said", "noted"),
    [
        (None, "resume-nothing", ()),
        (MONDAY - HOUR, "resume-nothing", ()),
        (MONDAY, "resume-nothing", ()),
        (MONDAY + HOUR, "resume-noted", (Resumed(LENA.who),)),
    ],
)
def test_only_a_pause_that_lasts_can_be_ended(until: datetime | None, said: str, noted: tuple[Resumed, ...]):
    decision = pausing.resume(Known(BEGUN, CHLOE), paused(paused_until=until))

    assert gist(decision) == said
    assert decision.note == noted
    if noted:
        policy = rules_of(decision)
        assert (policy.paused_until, policy.paused_for, policy.stays_on) == (None, "", StaysOn())
        assert pause_of(decision) == replace(BEGUN, until=MONDAY, over=True)
        assert Cancel(END, "") in decision.do


@pytest.mark.parametrize(
    ("until", "due", "noted", "rings"),
    [
        (None, MONDAY, (), None),
        (MONDAY + DAY, MONDAY, (), MONDAY + DAY),
        (MONDAY, MONDAY, (Resumed(NOBODY),), None),
        (MONDAY - DAY, MONDAY - DAY, (Resumed(NOBODY),), None),
        (MONDAY - 3 * DAY, MONDAY - 3 * DAY, (Ruled("pause", NOBODY),), None),
    ],
    ids=["ended before", "made longer", "on time", "a day late", "an outage went by"],
)
def test_it_ends_by_itself_once(until: datetime | None, due: datetime, noted: tuple[Fact, ...], rings: datetime | None):
    decision = pausing.end(Known(BEGUN, CHLOE), paused(paused_until=until), due)

    assert decision.note == noted
    assert decision.do == ((Timer(END, "", rings),) if rings else ())
    assert decision.reply is None
    assert [one.over for one in decision.save if isinstance(one, Pause)] == [True] * len(noted)


def test_a_pause_that_nobody_is_known_to_have_begun_ends_as_well():
    assert rules_of(pausing.resume(Known(), paused())).paused_until is None


# ---------------------------------------------------------------- the team


@pytest.mark.parametrize(
    ("rules", "over", "edits"),
    [
        ({}, False, None),
        ({"core_team_place": TEAM}, False, False),
        ({"core_team_place": TEAM}, True, True),
        ({"core_team_place": TEAM, "rehearsal": True}, False, True),
    ],
    ids=["no channel", "posted", "only edited at the end", "only edited in a rehearsal"],
)
def test_the_team_has_one_message_and_only_where_it_has_a_channel(
    rules: dict[str, object], *, over: bool, edits: bool | None
):
    shows = pausing.told(Known(replace(BEGUN, over=over), CHLOE), paused(**rules))

    assert [one.only_edit for one in shows] == ([] if edits is None else [edits])
    assert all(one.surface == BEGUN.surface and one.by == MONDAY + HOUR for one in shows)
    assert pausing.told(Known(), paused(core_team_place=TEAM)) == ()


@given(
    st.lists(
        st.sampled_from(("until tomorrow", "longer", "shorter", "response", "questions", "nothing", "resume", "end"))
        | st.integers(1, 60),
        max_size=12,
    )
)
def test_whatever_managers_do_one_message_stands_for_each_pause_and_the_rules_agree(acts: list[str | int]):
    """Every pause has one surface; what it says last is over exactly when the rules know of no pause."""
    now, community, known = MONDAY, at(MONDAY, CHLOE, core_team_place=TEAM).community, Known()
    said: dict[str, Show] = {}
    for act in acts:
        moment = Moment(now, community, CHLOE)
        until = community.policy.paused_until or now + 2 * DAY
        match act:
            case int(hours):
                now += timedelta(hours=hours)
                continue
            case "until tomorrow":
                decision = pausing.rest(now + DAY, "flood", known, moment)
            case "longer":
                decision = pausing.rest(max(until, now) + DAY, None, known, moment)
            case "shorter":
                decision = pausing.rest(now + HOUR, None, known, moment)
            case "resume":
                decision = pausing.resume(known, moment)
            case "end":
                decision = pausing.end(known, moment, until)
            case choice:
                decision = pausing.keep(Keeps(choice), known, moment)
        for saved in decision.save:
            community = saved if isinstance(saved, Community) else community
            known = Known(saved, CHLOE) if isinstance(saved, Pause) else known
        said |= {one.surface: one for one in decision.do if isinstance(one, Show)}
    lasting = community.policy.paused_until is not None
    assert lasting is (known.pause is not None and not known.pause.over)
    standing = [one for one in said.values() if one.card.gist.key == "pause-team"]
    assert len(standing) == lasting


# ---------------------------------------------------------------- what was typed


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_example_that_help_gives_is_understood_in_every_language(language: str):
    note = cards.begin().blocks[-1]
    assert isinstance(note, Note)
    usage = flat(note.text, CATALOGUE.speaker(language, Policy().tone))
    typed = usage.split("pause", 1)[1]
    given_ = pausing.read([span.text for span in arguments((Words(typed),)) if isinstance(span, Words)], at(MONDAY))

    assert given_.wrong is None
    assert given_.until == datetime(2026, 3, 6, 9, tzinfo=UTC)
    assert given_.why


def test_every_card_of_a_pause_leads_on_in_one_press():
    for card in (cards.begin(), cards.over(), cards.standing(paused())):
        assert isinstance(card, Card)
        assert [block for block in card.blocks if isinstance(block, Buttons)]


@pytest.mark.parametrize(
    ("pause", "by", "known"),
    [
        (BEGUN, CHLOE, "yes"),
        (BEGUN, None, "no"),
        (replace(BEGUN, by=None), CHLOE, "no"),
        (BEGUN, replace(CHLOE, left=True), "no"),
        (BEGUN, replace(CHLOE, who=PersonId("nobody-1")), "no"),
    ],
)
def test_the_team_reads_a_name_only_of_somebody_who_is_there(pause: Pause, by: object, known: str):
    card = cards.team(pause, by, paused())  # type: ignore[arg-type]  # a person or None

    assert card.gist.values["known"] == known
