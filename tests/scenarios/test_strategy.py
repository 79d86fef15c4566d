"""What a community is for and what it talks about when: begun with a sentence, looked at with the core team."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from bot.features.strategy.state import Review
from bot.kernel.cards import Words, phrase
from bot.kernel.facts import CarriedOut
from bot.kernel.messages import Proposal
from bot.kernel.policy import Community, Purpose
from bot.kernel.steering import Reviewed
from bot.kernel.strategy import Strategy
from tests.scenarios.test_the_desk import lies_in_french
from tests.world import FRIDGE, World, said

WHY = "colleagues in the districts get a working answer before the next session"
SHARE, STANDS, LATER = (said("strategy-review-press", to=to) for to in ("share", "stands", "later"))


def kept(world: World) -> Strategy:
    found = world.record(Strategy, "strategy")
    assert found is not None
    return found


@pytest.fixture
def written(world: World) -> World:
    """Health has a strategy, a leader and a sponsor."""
    world.commands("chloe", f"strategy purpose {WHY}")
    world.commands("chloe", "strategy audience district technicians; nurses")
    world.commands("chloe", "strategy theme 2026-05 polio days")
    world.commands("chloe", "team add @sam leader")
    return world


# ---------------------------------------------------------------- writing it down


def test_an_empty_one_offers_one_sentence_to_begin_with(world: World):
    shown = world.commands("chloe", "strategy")
    assert said("strategy-first") in shown
    assert shown.count("[") == 1

    world.presses("chloe", said("strategy-say", part="purpose", there="no"))
    shown = world.submits("chloe", purpose=WHY)
    assert WHY in shown
    assert said("strategy-part", part="whom") in shown, "what is missing is said"
    community = world.record(Community, "health")
    assert community is not None
    assert community.purpose == WHY


def test_themes_are_planned_for_six_months_and_this_months_stands_on_the_desk(world: World):
    world.commands("chloe", "strategy themes")
    world.submits("chloe", **{"2026-03": "cold chain before the rains", "2026-05": "polio days", "2026-04": ""})

    assert kept(world).themes == {"2026-03": "cold chain before the rains", "2026-05": "polio days"}
    assert said("strategy-this-month", theme="cold chain before the rains") in world.opens_home("chloe")
    world.later(days=40)
    assert said("strategy-this-month", theme="cold chain before the rains") not in world.opens_home("chloe")


def test_a_theme_is_typed_and_a_month_that_is_over_is_refused(world: World):
    world.commands("chloe", 'strategy theme 2026-12 "cold chain before the rains"')

    assert kept(world).themes == {"2026-12": "cold chain before the rains"}
    assert world.commands("chloe", "strategy theme 2026-01 late") == said("strategy-bad-month", month="2026-01")


def test_the_core_team_reads_it_and_managers_write_it(written: World):
    shown = written.commands("sam", "strategy")
    assert WHY in shown
    assert "[" not in shown
    assert written.commands("sam", "strategy purpose mine") == said("refused", needs="steer")
    assert written.commands("ben", "strategy") == said("strategy-not-yours")
    written.commands("chloe", "team add @ben expert")
    assert written.commands("ben", "strategy") == said("strategy-not-yours"), "an expert of nothing here"
    written.commands("chloe", 'team remit @ben "solar fridges"')
    assert written.commands("ben", "strategy") != said("strategy-not-yours")


def test_it_is_written_in_french_as_well(world: World):
    lies_in_french(world, "chloe")
    world.commands("chloe", "strategy")
    world.presses("chloe", "Dire à quoi elle sert…")
    assert "Raison d’être" in world.submits("chloe", purpose="répondre avant la prochaine séance")
    world.commands("chloe", "strategy scope country Sénégal")

    assert "Pays" in world.commands("chloe", "strategy")


# ---------------------------------------------------------------- each quarter


def test_where_a_quarter_begins_it_is_proposed_to_look_at_it(written: World):
    written.until("monday 10:00")
    written.later(days=21)
    assert STANDS not in written.opens_home("chloe")
    written.later(days=7)

    assert STANDS in written.opens_home("chloe")
    assert STANDS in written.sees("chloe")[-1], "the Monday plan has it too"


def test_without_a_strategy_there_is_nothing_to_look_at(world: World):
    world.later(days=40)

    assert [one for one in world.records(Proposal) if one.activity == "G0"] == []


def test_it_is_shared_with_each_of_the_core_team_and_stands_by_one_press(written: World):
    lies_in_french(written, "sam")
    written.later(days=36)
    written.opens_home("chloe")
    written.presses("chloe", SHARE)
    written.later(days=1)
    told = {sent.who for sent in written.unasked(purpose=Purpose.CORE_TEAM)}
    assert told == {"sam", "faith"}
    assert "Est-ce encore juste" in written.sees("sam")[-1]

    written.presses("sam", "Je changerais quelque chose…")
    written.submits("sam", words="Et le Sénégal ?")
    assert "Et le Sénégal ?" in written.opens_home("chloe")
    assert SHARE not in written.opens_home("chloe")

    assert written.presses("chloe", STANDS) == said("strategy-stands-noted")
    assert [fact.by for fact in written.facts(Reviewed)] == ["chloe"]
    assert ("G0", "chloe") in [(fact.activity, fact.by) for fact in written.facts(CarriedOut)]
    assert kept(written).reviewed == written.now
    assert "elle tient" in written.sees("sam")[-1]
    assert "Je changerais quelque chose…" not in written.sees_buttons("sam")
    review = written.record(Review, "2026-Q2")
    assert review is not None
    assert review.remarks == (), "what was said is kept only while it is open"


def test_in_the_core_teams_channel_it_is_shared_once(written: World):
    written.rules(core_team_place=written.place("nutrition"))
    written.commands("chloe", "strategy review")
    assert written.presses("chloe", SHARE) == said("strategy-shared-there")
    written.later(hours=1)
    assert WHY in written.channel("nutrition")[-1]
    assert written.unasked("sam") == []

    written.commands("chloe", "strategy audience midwives")
    assert "midwives" in written.channel("nutrition")[-1], "it follows what is changed meanwhile"


def test_not_now_is_until_the_next_quarter(written: World):
    written.later(days=36)
    written.opens_home("chloe")
    assert written.presses("chloe", LATER) == said("strategy-later")
    assert STANDS not in written.opens_home("chloe")

    written.later(days=35)
    assert STANDS not in written.opens_home("chloe"), "a month is no quarter"
    written.later(days=56)
    assert STANDS in written.opens_home("chloe")
    assert written.facts(Reviewed) == []


def test_of_two_managers_the_first_decides(written: World):
    written.commands("chloe", "team add @faith manager")
    written.later(days=36)
    written.opens_home("chloe")
    stands = written.button("chloe", STANDS)
    written.presses_remembered("faith", stands)

    assert written.presses_remembered("chloe", stands) == said("strategy-decided")
    assert len(written.facts(Reviewed)) == 1


# ---------------------------------------------------------------- the minutes of a week


def test_the_page_keeps_to_the_minutes_of_a_week_and_says_what_is_left(written: World):
    written.commands("chloe", "strategy minutes 10")
    for what in ("alarm", "door seal", "compressor"):
        written.says("amina", f"Does anyone know how to mend the {what} of a fridge?")
        written.later(minutes=12)
    written.until("17:00")
    put = Proposal("one", written.now, "G5", phrase("rehearse-words", words=Words("A champion")))
    written._put(put, "health")  # noqa: SLF001  # a proposal of no feature
    shown = written.opens_home("chloe")
    assert shown.count(said("desk-line-escalated")) == 3, "what found nobody is there however short the time is"
    assert said("strategy-left", count=1, minutes=5) in shown
    assert "A champion" not in shown

    assert "A champion" in written.presses("chloe", said("strategy-show-left"))
    written._put(replace(put, about="two"), "health")  # noqa: SLF001  # another proposal of no feature
    written.until("monday 12:00")
    assert said("strategy-adds-up", minutes=15, of=10) in "".join(written.sees("chloe"))


def test_without_minutes_everything_stands_there_and_nothing_is_added_up(written: World):
    written.says("amina", FRIDGE)
    written.until("monday 12:00")

    assert "By my reckoning" not in "".join(written.sees("chloe"))
