"""What managers and hosts press and fill in about a discussion, also late or mistaken; and what news comes too late."""

from __future__ import annotations

from datetime import timedelta

import pytest
from msgspec.structs import replace

from bot.features.discussions import following
from bot.features.discussions.state import TELL, Discussion, Outcome, Stage, Standing
from bot.kernel.cards import FormErrors
from bot.kernel.messages import MessagePosted, Show, Timer, TimerDue
from bot.kernel.people import MessageId, PersonId, Profile
from bot.kernel.ports import Commit
from bot.kernel.records import to_row
from bot.kernel.steering import CarriedForward
from bot.runtime.reader import Looking
from storage.memory import MemoryStore
from tests.known import done
from tests.rising import led, looks_after
from tests.unit.features.makers import AMINA, BEN, COMMUNITY, DAY, HOUR, KIM, MONDAY, PLACE, asked, at, person, posted
from tests.world import World, said

ASK = said("discuss-ask", host="Lena")
OPENED = MessageId("opening")
OPEN = Discussion("d", "solar fridges", MONDAY, place=PLACE, stage=Stage.OPEN, host=BEN, by=KIM, message=OPENED)


@pytest.fixture
def drafted() -> World:
    """A whole Steward, in which a manager has begun a discussion that Lena could host."""
    world = World()
    world.drafts_no_notes()
    world.commands("chloe", "team add @lena leader")
    looks_after(world, "lena")
    world.commands("chloe", "discuss solar fridges")
    return world


def discussion(world: World) -> Discussion:
    [one] = world.records(Discussion)
    return one


def changes(world: World, who: str = "", place: str = "") -> str:
    world.presses("chloe", said("discuss-change"))
    at = world.place(place or "cold-chain")
    return world.submits("chloe", topic="solar fridges", question="What breaks first?", host=who, place=at)


def wants_none(world: World, who: str) -> None:
    """Somebody wants to be asked to host nothing any more."""
    world.commands(who, "quiet")
    world.presses(who, said("quiet-change"))
    world.submits(who, starts="09:00", ends="17:00", language="en", kinds="news")


def looking(*kept: Discussion | Standing) -> Looking:
    """A community in which this is kept, and in which everybody may be written to now."""
    store = MemoryStore()
    home, here = COMMUNITY.workspace, COMMUNITY.community
    rows = [to_row(one, here, 0) for one in kept]
    rows += [to_row(Profile(who, str(who), "Africa/Dakar"), home, 0) for who in (AMINA, BEN, KIM)]
    done(store.commit(Commit(cause="", at=MONDAY, rows=tuple(rows))))
    return Looking(store, home, here)


# ---------------------------------------------------------------- a manager's press


def test_where_somebody_else_is_meant_by_now_a_button_of_before_asks_nobody_and_shows_whom(drafted: World):
    ask = drafted.button("chloe", ASK)
    changes(drafted, "kim")

    assert said("discuss-host-chosen", host="Kim") in drafted.presses_remembered("chloe", ask)
    drafted.later(days=1)
    assert discussion(drafted).stage is Stage.PROPOSED
    assert drafted.sees("lena") == []
    assert drafted.sees("kim") == []


def test_who_wants_to_host_nothing_any_more_is_not_asked_and_cannot_be_chosen(drafted: World):
    wants_none(drafted, "lena")

    assert drafted.presses("chloe", ASK) == said("discuss-ask-cannot")
    assert (discussion(drafted).host, discussion(drafted).refused) == ("", ("lena",))
    drafted.commands("chloe", "discuss solar fridges")
    assert f"host: {said('discuss-form-no-host')}" in changes(drafted, "lena")


def test_a_channel_that_is_not_the_communitys_cannot_be_chosen(drafted: World):
    assert f"place: {said('discuss-form-no-place')}" in changes(drafted, place="elsewhere")
    assert discussion(drafted).place == drafted.place("cold-chain")


def test_whom_a_manager_chooses_although_they_said_no_is_asked_once_more(drafted: World):
    drafted.presses("chloe", ASK)
    drafted.later(hours=3)
    drafted.presses("lena", said("discuss-no"))
    drafted.commands("chloe", "discuss solar fridges")
    assert ASK in changes(drafted, "lena")

    assert (discussion(drafted).host, discussion(drafted).refused) == ("lena", ())


def test_what_one_leader_agreed_to_is_asked_of_another_who_is_chosen_instead(drafted: World):
    drafted.presses("chloe", ASK)
    drafted.later(hours=3)
    yes = drafted.button("lena", said("discuss-yes"))
    drafted.takes_out("cold-chain")
    drafted.presses_remembered("lena", yes)
    drafted.commands("chloe", "discuss solar fridges")

    shown = changes(drafted, "kim", "nutrition")
    assert said("discuss-ask", host="Kim") in shown
    assert said("discuss-post", host="Kim") not in shown


# ---------------------------------------------------------------- what came of it


@pytest.mark.parametrize("link", ["javascript:alert(1)", "example.org/plan", "ftp://example.org/plan"])
def test_what_is_no_web_address_is_not_kept_as_the_way_there(link: str):
    world = World()
    led(world)
    world.later(days=8)
    world.presses("lena", said("discuss-forward"))

    shown = world.submits("lena", how="policy", words="A plan.", link=link)
    assert f"link: {said('discuss-forward-no-link')}" in shown
    assert world.facts(CarriedForward) == []
    assert isinstance(world.given("lena"), FormErrors)


@pytest.mark.parametrize(
    ("after", "told", "comes"),
    [
        (HOUR, {}, [AMINA]),
        (timedelta(days=30), {}, [AMINA]),
        (timedelta(days=30, minutes=1), {}, []),
        (HOUR, {AMINA: "discuss/d/told/amina"}, []),
        (HOUR, {KIM: "discuss/d/told/kim"}, [AMINA]),
    ],
    ids=["soon", "after a month", "later", "told already", "another was told"],
)
def test_news_of_more_than_a_month_ago_is_none_and_nobody_hears_it_twice(
    after: timedelta, told: dict[PersonId, str], comes: list[str]
):
    one = replace(OPEN, stage=Stage.OVER, outcome=Outcome("policy", "A plan.", BEN, MONDAY), part=(AMINA,), told=told)
    timer = Timer(TELL, f"d/{AMINA}", MONDAY)
    event = TimerDue(key="t", at=MONDAY + after, workspace=COMMUNITY.workspace, timer=timer)
    decision = done(following.on_tell(event, looking(one), at(MONDAY + after)))

    assert asked(decision) == comes
    assert bool(decision) is bool(comes)
    assert all(show.worthwhile for show in decision.do if isinstance(show, Show))


# ---------------------------------------------------------------- who takes part


def reply(**more: object) -> MessagePosted:
    return replace(posted("We cover the panels."), under=OPENED, **more)


@pytest.mark.parametrize(
    ("event", "part"),
    [
        (reply(), (AMINA,)),
        (reply(private=True), ()),
        (reply(past=True), ()),
        (reply(bot=True), ()),
        (replace(reply(), under=None), ()),
        (replace(reply(), under=MessageId("another")), ()),
    ],
    ids=["in its thread", "to Steward alone", "long ago", "by a program", "beside it", "below another"],
)
def test_who_writes_in_its_thread_takes_part_and_nobody_by_what_was_said_elsewhere(
    event: MessagePosted, part: tuple[PersonId, ...]
):
    reader = looking(OPEN, Standing({OPENED: "d"}))
    decision = done(following.on_message(event, reader, at(MONDAY + DAY, person("amina"))))

    assert tuple(one.part for one in decision.save if isinstance(one, Discussion)) == ((part,) if part else ())
