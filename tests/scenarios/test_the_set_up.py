"""A new community is set up in ten minutes: one welcome, one card, a good answer to everything already chosen."""

from __future__ import annotations

import pytest

from bot.features.goals.state import Goal
from bot.features.setup.state import STEPS, How, Setup
from bot.kernel.cards import Phrase, phrase
from bot.kernel.messages import Proposal
from bot.kernel.people import CommunityId, Member, PersonId, Remit, Role, Wishes
from bot.kernel.policy import Community, Purpose, Tone
from bot.kernel.strategy import Strategy
from tests.reading import flat
from tests.tongues import CATALOGUE
from tests.world import World, said

LANGUAGES = pytest.mark.parametrize("language", ["en", "fr"])
SOME = {"rehearsal": "yes"}
"""Steps whose answer is something although nobody has said anything yet."""


def in_words(language: str, said_so: Phrase) -> str:
    return flat((said_so,), CATALOGUE.speaker(language, Tone.WARM))


def keeps(world: World, who: str, step: str, language: str = "en", some: str = "") -> str:
    """Press 'Keep it', by whatever words it goes in this step; gives the card as it then stands."""
    label = phrase("setup-keep", step=step, some=some or SOME.get(step, "no"))
    world.presses(who, in_words(language, label))
    return world.sees(who)[-1]


def asks(step: str, language: str = "en") -> str:
    what = phrase("setup-what", step=step)
    return in_words(language, phrase("setup-step", n=[*STEPS].index(step) + 1, of=len(STEPS), what=what))  # type: ignore[arg-type]  # a step is its word


def set_up(world: World, community: str = "health") -> Setup:
    found = world.record(Setup, "setup", community)
    assert found is not None
    return found


def lena_begins_something_new(world: World, language: str = "en") -> None:
    """Lena, for whom it is eight in the morning, adds Steward to a channel of her own."""
    world.has_behind((), Wishes(PersonId("lena"), language=language))
    world.adds("lena", "water", community="new")


@LANGUAGES
def test_one_welcome_at_a_civil_hour_leads_through_ten_steps_in_eleven_presses(world: World, language: str):
    lena_begins_something_new(world, language)
    assert world.sees("lena") == []

    world.until("09:00", "Europe/Zurich")
    [welcome] = world.sees("lena")
    assert in_words(language, phrase("welcome-note")) in welcome
    assert [one.purpose for one in world.unasked("lena")] == [Purpose.WELCOME]

    world.presses("lena", in_words(language, phrase("welcome-begin", done="no")))
    presses = 1
    for step in STEPS:
        [card] = world.sees("lena")
        assert asks(step, language) in card
        keeps(world, "lena", step, language)
        presses += 1

    [card] = world.sees("lena")
    assert presses == 11
    assert in_words(language, phrase("setup-next")) in card
    assert "Europe/Zurich" in card
    assert in_words(language, phrase("setup-rehearsal", on="yes")) in card
    world.later(days=2)
    assert len(world.unasked("lena")) == 1


def test_two_presses_keep_all_that_is_recommended(world: World):
    lena_begins_something_new(world)
    world.until("09:00", "Europe/Zurich")

    world.presses("lena", said("welcome-begin", done="no"))
    world.presses("lena", said("setup-all"))

    [card] = world.sees("lena")
    assert said("setup-done", community="new") in card
    assert said("setup-rehearsal", on="yes") in card


def test_every_step_that_is_filled_in_is_kept_and_what_stands_is_said_in_words(world: World):
    assert world.commands("chloe", "setup") == ""
    assert asks("name") in world.sees("chloe")[-1]

    change = said("setup-change", step="other")
    world.presses("chloe", change)
    world.submits("chloe", name="Cold chain", purpose="Vaccines that stay cold")
    world.presses("chloe", change)
    world.submits("chloe", sort="region", scope="Eastern Africa", audiences="technicians; nurses")
    keeps(world, "chloe", "channels")
    keeps(world, "chloe", "managers")
    world.presses("chloe", said("setup-change", step="team"))
    world.submits("chloe", who="ben", role="leader", what="cold chain policy")
    keeps(world, "chloe", "team", some="yes")
    world.presses("chloe", change)
    wrong = {"promise": "16", "zone": "Nairobi", "starts": "8:30", "ends": "soon", "days": "", "holidays": "Christmas"}
    errors = world.submits("chloe", **wrong).splitlines()
    assert [line.partition(":")[0] for line in errors] == ["zone", "ends", "days", "holidays"]
    right = {"zone": "africa/nairobi", "ends": "16:30", "days": "0,1,2,3", "holidays": "2026-12-25 2026-12-26"}
    world.presses("chloe", change)
    world.submits("chloe", **(wrong | right))
    world.presses("chloe", change)
    world.submits("chloe", language="fr", tone="plain")
    world.presses("chloe", change)
    world.submits("chloe", public="no", news=world.place("nutrition"))
    taken = world.presses("chloe", said("setup-offer-take"))
    assert taken  # the goal is said back
    assert said("metric-within-day") in world.sees("chloe")[-1]
    keeps(world, "chloe", "goals", some="yes")
    world.presses("chloe", said("setup-live"))

    home = world.record(Community, "health")
    assert home is not None
    policy = home.policy
    assert (home.name, home.purpose) == ("Cold chain", "Vaccines that stay cold")
    assert world.record(Strategy, "strategy") == Strategy("region", "Eastern Africa", ("technicians", "nurses"))
    member, remit = world.record(Member, "ben"), world.record(Remit, "ben")
    assert member is not None
    assert Role.LEADER in member.roles
    assert remit is not None
    assert (remit.what, bool(remit.topics)) == ("cold chain policy", True)
    assert (policy.zone, f"{policy.day_starts:%H:%M}-{policy.day_ends:%H:%M}") == ("Africa/Nairobi", "08:30-16:30")
    assert (policy.promise.total_seconds() / 3600, policy.working_days) == (16.0, frozenset({0, 1, 2, 3}))
    assert sorted(map(str, policy.holidays)) == ["2026-12-25", "2026-12-26"]
    assert (policy.language, policy.tone, policy.public_recognition) == ("fr", Tone.PLAIN, False)
    assert policy.news_place == world.place("nutrition")
    assert not policy.rehearsal
    [goal] = world.records(Goal)
    assert goal.target == 80
    card = world.sees("chloe")[-1]
    for word in ("Vaccines that stay cold", "Eastern Africa", "16", "2026-12-25", "Ben"):
        assert word in card


def test_what_was_interrupted_goes_on_where_it_was_and_what_is_left_is_said(world: World):
    world.commands("chloe", "setup")
    keeps(world, "chloe", "name")
    world.presses("chloe", said("setup-later"))
    world.sleeps(days=3)

    world.commands("chloe", "setup")
    *_, old, new = world.sees("chloe")
    assert old == said("setup-below", community="Health")
    assert asks("channels") in new

    world.presses("chloe", said("setup-all"))
    assert said("setup-left") in world.sees("chloe")[-1]
    assert set_up(world).steps["scope"].how is How.LATER


def test_each_step_is_changed_later_and_leads_back_to_what_stands(world: World):
    world.commands("chloe", "setup")
    world.presses("chloe", said("setup-all"))
    assert world.policy().rehearsal
    world.later(days=1)

    world.commands("chloe", "setup")
    assert said("setup-done", community="Health") in world.sees("chloe")[-1]
    world.presses("chloe", said("setup-change", step="other"))  # the first: the name
    assert asks("name") in world.sees("chloe")[-1]
    world.presses("chloe", said("setup-change", step="other"))
    world.submits("chloe", name="Health and nutrition", purpose="")
    assert said("setup-done", community="Health and nutrition") in world.sees("chloe")[-1]


def test_two_managers_at_once_do_not_trample_each_other(world: World):
    world.commands("chloe", "team add @lena manager", community="health")
    world.commands("chloe", "setup")
    for _ in STEPS[:5]:
        world.presses("chloe", said("setup-later"))
    world.commands("lena", "setup", community="health")  # goes on where her colleague is
    lenas = world.button("lena", said("setup-keep", step="promise", some="yes"))
    world.presses("lena", said("setup-change", step="other"))

    world.presses("chloe", said("setup-change", step="other"))
    values = {"promise": "4", "zone": "Africa/Nairobi", "starts": "09:00", "ends": "17:00", "days": "0,1,2,3,4"}
    world.submits("chloe", **values, holidays="")
    card = world.sees("lena")[-1]
    assert said("setup-promise", count=4) in card
    assert said("setup-settled-by", who="Chloe", how="changed") in card

    assert said("setup-meanwhile-form") in world.submits("lena", **(values | {"promise": "24"}), holidays="")
    assert said("setup-meanwhile", known="yes", who="Chloe") in world.presses_remembered("lena", lenas)
    assert world.policy().promise.total_seconds() == 4 * 3600


def test_whoever_only_installed_it_names_who_looks_after_it_and_is_troubled_no_further(world: World):
    lena_begins_something_new(world)
    world.until("09:00", "Europe/Zurich")

    world.presses("lena", said("welcome-other"))
    world.submits("lena", who="nadia", stay="no")

    assert said("setup-handed", who="Nadia", stays="no") in world.sees("lena")[-1]
    assert said("refused", needs="steer") in world.commands("lena", "setup", community="new")
    [welcome] = world.sees("nadia")
    assert said("welcome-manager", how="named", by="Lena", community="new", places="#water") in welcome
    world.presses("nadia", said("welcome-begin", done="no"))
    assert asks("name") in world.sees("nadia")[-1]


def test_after_a_week_of_rehearsal_its_managers_say_whether_it_begins_for_real(world: World):
    world.commands("chloe", "setup")
    world.presses("chloe", said("setup-all"))
    world.later(days=8)

    assert said("setup-rehearsed", count=0) in world.commands("chloe", "desk")
    world.presses("chloe", said("setup-rehearse-on"))
    assert world.records(Proposal) == ()
    world.later(days=8)
    world.commands("chloe", "desk")
    world.presses("chloe", said("setup-live"))
    assert not world.policy().rehearsal
    assert world.records(Proposal) == ()


def test_a_rehearsal_that_was_ended_early_is_asked_about_no_more(world: World):
    world.commands("chloe", "setup")
    world.presses("chloe", said("setup-all"))
    world.commands("chloe", "policy rehearsal off")
    world.later(days=8)

    assert world.records(Proposal) == ()


def test_nobody_but_a_manager_sets_anything_up(world: World):
    assert world.commands("faith", "setup") == said("refused", needs="steer")
    world.commands("chloe", "setup")
    for label in ("setup-later", "setup-all"):
        button = world.button("chloe", said(label))
        assert world.presses_remembered("faith", button) == said("refused", needs="steer")
    assert set_up(world).steps == {}


def test_what_recurs_keeps_to_the_zone_that_was_chosen(world: World):
    lena_begins_something_new(world)
    world.until("09:00", "Europe/Zurich")
    world.presses("lena", said("welcome-begin", done="no"))
    world.presses("lena", said("setup-all"))

    rings = world.waits(world.store.due(world.now.replace(year=2030), 10_000))
    [monday] = [row for row in rings if row.scope == CommunityId("new") and row.name.startswith("every.monday/")]
    assert f"{monday.at:%A %H:%M}" == "Monday 08:00"  # nine in Zurich
