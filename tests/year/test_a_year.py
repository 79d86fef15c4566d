"""A simulated year: whatever so many people do, nobody is disturbed too much, forgotten, or praised beyond measure."""

from __future__ import annotations

import os
import subprocess
import sys
from datetime import timedelta
from pathlib import Path

import pytest

from bot.kernel.facts import Assigned
from tests.year.figures import Figures, figures, proof_said
from tests.year.town import Town
from tests.year.year import digest, live

ROOT = Path(__file__).parents[2]
MONTH = (60, 30, 11)
"""Members, days and seed of the smallest one."""
ENOUGH_RECOGNISED = 50
"""Of fewer recognitions, one person's share says nothing."""
MEMBERS = int(os.environ.get("MEMBERS", "2000"))  # noqa: TID251 - how long whoever runs it wants to wait
NEEDS_A_YEAR = frozenset(
    {
        "notes edited",
        "uses said by command",
        "uses confirmed",
        "uses corrected",
        "uses refused",
        "uses taken back",
        "stories taken back",
        "asks withheld by chance",
        "thanks withheld by chance",
    }
)
"""What a small community need not see in two months: few say so, nobody's ask is kept back who is new, and a story
that everybody agreed to is seldom taken back so soon.
"""


@pytest.fixture(
    scope="module",
    params=[
        pytest.param((150, 75, 13), id="150-members-75-days"),
        pytest.param((MEMBERS, 365, 6), id=f"{MEMBERS}-members-a-year", marks=pytest.mark.year),
    ],
)
def town(request: pytest.FixtureRequest) -> Town:
    return live(*request.param)


@pytest.fixture(scope="module")
def counted(town: Town) -> Figures:
    return figures(town)


def test_the_figures(town: Town, counted: Figures, capsys: pytest.CaptureFixture[str]):
    with capsys.disabled():
        sys.stdout.write("".join(f"\n  {line}" for line in (*counted.lines(), *proof_said(town))))

    assert {"routing", "invite", "news", "plan", "escalation", "pointer"} <= counted.by_purpose.keys()
    assert counted.accepted > counted.events / 30, "so quiet a year shows nothing"


def test_everything_that_steward_does_for_people_happened(town: Town, counted: Figures):
    never = {what for what, times in counted.table.items() if not times}

    assert never <= (NEEDS_A_YEAR if town.now - town.start < timedelta(days=300) else frozenset())


def test_the_report_says_in_the_end_what_asking_and_thanking_changed(town: Town):
    said = proof_said(town)

    assert [line for line in said if line.startswith("Answered within a day: ")]
    if town.now - town.start > timedelta(days=300):  # in two months few notes have had their time
        assert [line for line in said if line.startswith("Contributed again: With a note, ")]


def test_nobody_gets_more_than_one_unsolicited_message_on_one_of_their_days(counted: Figures):
    assert counted.most_a_day == 1


def test_nobody_is_asked_more_than_three_times_in_any_seven_days(counted: Figures):
    assert 0 < counted.most_asks_a_week <= 3


def test_nobody_who_opted_out_is_written_to_or_stands_in_any_message_or_list(town: Town, counted: Figures):
    assert any(spells for spells in town.away.values())
    assert counted.sent_to_opted_out == 0
    assert [(one.where, one.sentence, one.who) for one in counted.named] == []


def test_four_in_five_accepted_answers_are_thanked_for_within_seven_days(counted: Figures):
    assert counted.thanked_share >= 0.8
    assert counted.helpers_thanked >= 0.8 * counted.helpers


def test_nobody_has_a_fifth_of_all_recognition(counted: Figures):
    """Where there is enough of it for a share to say anything."""
    assert counted.recognised < ENOUGH_RECOGNISED or counted.top_share < 0.2


def test_chance_withholds_its_share_and_never_asks_the_same_question_twice(town: Town):
    drawn = [fact for _, fact in town.facts() if isinstance(fact, Assigned) and fact.what == "routing"]

    assert len({fact.about for fact in drawn}) == len(drawn)
    assert all(fact.who in town.lives for fact in drawn)


# ---------------------------------------------------------------- the same seed, the same year


def elsewhere(hash_seed: str) -> str:
    """Live it in a process of its own, where names are hashed otherwise."""
    said = [sys.executable, "-m", "tests.year.year", *map(str, MONTH)]
    environment = os.environ | {"PYTHONHASHSEED": hash_seed, "PYTHONPATH": str(ROOT)}  # noqa: TID251 - handed on as it is
    return subprocess.run(said, cwd=ROOT, env=environment, capture_output=True, text=True, check=True).stdout


def test_the_same_seed_gives_the_same_year_whatever_the_order_of_names():
    assert elsewhere("1") == digest(live(*MONTH))


def test_another_seed_gives_another():
    count, days, seed = MONTH

    assert digest(live(count, days, seed + 1)) != digest(live(*MONTH))
