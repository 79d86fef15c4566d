"""After somebody is forgotten, no file of the store holds their id, their name, or a word of theirs."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from bot.features.goals.state import Goal
from bot.features.learning.state import Training
from bot.features.measures import Metric
from bot.features.recognition.state import Honour, Stage
from bot.kernel.people import PersonId
from bot.kernel.wording import Draft, OwnWords
from tests.ondisk import DiskWorld, found_in
from tests.world import FRIDGE, MONDAY, World, Written, said

TICK = "\N{WHITE HEAVY CHECK MARK}"
ASKED = "Does anyone know where the kerosene lamps for the Wajir outreach are stored these days?"
CLAIMED = "Does anyone know which gasket fits the lid of an RCW 50 cold box?"
ANSWERED = "Hold the reset button for eleven seconds until the amber light goes off, then close the lid."
IDEA = "A swap shop for spare gaskets between districts"
REMIT = "cold chain spares in the north"
KUDOS = "for driving the marigold crates through the flood"
CAME = "Nine hundred doses were saved in Marsabit."
TRAINED = "Refrigeration bench repair in Nakuru"
KNOWN = "thermostats"
NOTE = "because the ministry counts on us"
DRAFTED = "Noted, by the papaya tree."
HIS = (
    "ben",
    "Ben",
    "kerosene",
    "Wajir",
    "amber light",
    "eleven seconds",
    "swap shop",
    "cold chain spares",
    "marigold",
    "Marsabit",
    "bench repair",
    "thermostats",
    "ministry",
    "papaya",
)
"""Who he is, and of everything he said what nobody else did."""


@pytest.fixture
def world(tmp_path: Path) -> Iterator[DiskWorld]:
    made = DiskWorld(tmp_path / "kept")
    yield made
    made.ends()


def lives(world: World) -> dict[str, Written]:
    """Ben does everything that somebody can do here."""
    world.commands("chloe", "team add @ben leader")
    world.commands("chloe", "team add @ben manager")
    world.commands("ben", f"know {KNOWN}")
    world.commands("ben", f'team remit "{REMIT}"')
    world.commands("ben", f"idea {IDEA}")
    world.commands("ben", "policy promise 4h")
    world.keeps(OwnWords().put("nudge-snoozed", "en", {"": "Ben says: noted."}, MONDAY, PersonId("ben")))
    world.keeps(Draft("d1", PersonId("ben"), "nudge-snoozed", "en", {"": DRAFTED}, MONDAY))
    world.commands("chloe", "team share watching @ben until friday")
    world.keeps(Training("t1", PersonId("ben"), MONDAY, TRAINED, 120, formal=True), "north")
    asked = world.says("ben", ASKED)
    fridge = world.says("amina", FRIDGE)
    world.later(minutes=6)
    answer = world.replies("ben", ANSWERED, to=fridge)
    world.reacts("amina", TICK, to=answer)
    helped = world.says("kim", "Does anyone know how to bleed a solar pump?")
    world.later(minutes=6)
    thanked = world.replies("lena", "Open the valve at the top and wait for a steady flow of water.", to=helped)
    world.reacts("ben", "\N{PERSON WITH FOLDED HANDS}", to=thanked)
    world.commands("ben", f"thank @lena {KUDOS}")
    world.commands("lena", "thank @ben for all the help with pumps")
    claimed = world.says("amina", CLAIMED)
    world.later(minutes=10)
    world.presses_remembered("ben", world.button_named("question.claim", claimed))
    world.commands("chloe", "story", on=answer)
    told = {"asked": "How to silence the alarm.", "helped": ANSWERED, "came": CAME}
    world.submits("chloe", **told)
    world.presses("chloe", said("story-ask"))
    world.keeps(
        Goal("g1", next(iter(Metric)), 40.0, date(2026, 9, 30), MONDAY, PersonId("ben"), PersonId("ben"), note=NOTE)
    )
    world.keeps(Honour(PersonId("ben"), "champion/2026-02", MONDAY, Stage.TOLD, month="2026-02", words="Dear Ben"))
    world.until("tuesday 15:00")
    world.commands("ben", 'pause until friday "the memorial of Ben"')
    world.presses("ben", said("pause-keep-response"))
    return {"asked": asked, "answer": answer, "claimed": claimed, "fridge": fridge}


def is_forgotten(world: World, who: str, button: str = "stay") -> None:
    world.commands(who, "forget-me")
    world.presses(who, said("forget-button", then=button))
    world.later(minutes=1)


def test_no_file_holds_his_id_his_name_or_a_word_of_his(world: DiskWorld):
    lives(world)
    assert world.holds(*HIS) == set(HIS), "he has left his traces"

    is_forgotten(world, "ben")

    assert world.holds(*HIS) == set()


def test_a_kill_at_any_moment_is_gone_on_from(world: DiskWorld, tmp_path: Path):
    lives(world)
    world.commands("ben", "forget-me")
    world.presses("ben", said("forget-button", then="stay"))
    killed = tmp_path / "killed"
    shutil.copytree(world.folder, killed)
    assert found_in(killed.iterdir(), HIS) == set(HIS)

    again = DiskWorld.on(killed, world.now)
    again.later(minutes=1)

    assert again.holds(*HIS) == set()
    again.ends()
