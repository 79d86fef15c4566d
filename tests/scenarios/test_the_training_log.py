"""A manager keeps a log of what they have learned, formally and informally: in a line, by a form, and to take away."""

from __future__ import annotations

from bot.features.learning.state import Training
from bot.kernel.cards import Card, Download, Table
from bot.kernel.facts import CarriedOut
from bot.kernel.steering import Trained
from tests.world import World, said

ADD, REMOVE = said("learn-log-add"), said("learn-log-remove")
FACILITATING = "Facilitating online"


def test_a_line_is_enough(world: World):
    shown = world.commands("chloe", f'learn log "{FACILITATING}, 2 h, formal"')

    time = said("learn-time", hours=2, rest=0)
    assert said("learn-log-gist", quarter="Q1 2026", time=time) in shown
    assert said("learn-log-line", formal="yes", what=FACILITATING, time=time, at="Mon 02 Mar 08:00") in shown
    assert [(fact.formal, fact.minutes, fact.by) for fact in world.facts(Trained)] == [(True, 120, "chloe")]
    assert [fact.activity for fact in world.facts(CarriedOut)] == ["G8"]


def test_what_a_line_does_not_say_is_asked_for(world: World):
    assert said("learn-log-how-long-was-it") in world.commands("chloe", f"learn log {FACILITATING}, formal")
    assert said("learn-log-form") in world.presses("chloe", ADD)
    assert said("learn-log-no-time") in world.submits("chloe", what=FACILITATING, time="soon", kind="formal")
    world.commands("chloe", "learn log")
    world.presses("chloe", ADD)

    assert FACILITATING in world.submits("chloe", what=FACILITATING, time="1.5 h", kind="formal")
    assert [(one.what, one.minutes, one.formal) for one in world.records(Training)] == [(FACILITATING, 90, True)]


def test_the_form_needs_no_line(world: World):
    assert said("learn-log-empty") in world.commands("chloe", "learn log")
    world.presses("chloe", ADD)
    shown = world.submits("chloe", what="Une heure avec Omar", time="45 min", kind="informal")

    assert said("learn-log-sum", formal=said("learn-time", hours=0, rest=0), informal="45 min") in shown


def test_hours_are_counted_by_quarter_and_can_be_taken_away(world: World):
    world.commands("chloe", "learn log A course, 6 h, formal")
    world.later(days=60)
    world.commands("chloe", "learn log A talk, 30 min")

    shown = world.commands("chloe", "learn log")
    assert "Q1 2026: formal 6 h, informal 0 h" in shown
    assert "Q2 2026: formal 0 h, informal 30 min" in shown
    reply = world.told[-1].decision.reply
    assert isinstance(reply, Card)
    [table] = [block.of for block in reply.blocks if isinstance(block, Download)]
    assert isinstance(table, Table)
    assert [row[2] for row in table.rows] == ["A talk", "A course"]


def test_it_is_ones_own_and_can_be_taken_back(world: World):
    world.commands("chloe", "team add @lena manager")
    world.commands("chloe", "learn log A course, 6 h, formal")
    remove = world.button("chloe", REMOVE)
    assert said("learn-log-empty") in world.commands("lena", "learn log")

    assert said("learn-log-empty") in world.presses_remembered("lena", remove)
    assert len(world.records(Training)) == 1
    assert said("learn-log-empty") in world.presses_remembered("chloe", remove)
    assert world.records(Training) == ()
    assert said("learn-log-empty") in world.presses_remembered("chloe", remove)


def test_only_managers_have_one(world: World):
    assert world.commands("amina", "learn log A course, 6 h, formal") == said("refused", needs="steer")
