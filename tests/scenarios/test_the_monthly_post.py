"""Once a month everybody reads what contributions made possible: after a manager's yes, and people by their own yes."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from bot.features.impact.state import Exchange, Use
from bot.kernel.cards import Action, Button, Card, phrase
from bot.kernel.facts import CarriedOut, Disposed, Fact, Proposed, Recognised, Undelivered, Unrecognised
from bot.kernel.messages import FactNoted, Proposal
from bot.kernel.people import CommunityId, PersonId, WorkspaceId
from bot.runtime.jobs import COMMUNITY
from tests.reading import read
from tests.tongues import TONGUE
from tests.world import FRIDGE, RESET, World, Written, said

DOCUMENT = "Vaccine transport in Turkana"
TICK = "\N{WHITE HEAVY CHECK MARK}"
MARCH = said("impact-month-title", month="March")
POST, EDIT, SKIP = (said(f"impact-proposal-{word}") for word in ("post", "edit", "skip"))


@pytest.fixture
def used(world: World) -> Written:
    """In March Ben answers Amina, helped by Lena; Kim passes it on, and Sam reports what it was used in."""
    question = world.says("amina", FRIDGE)
    world.later(minutes=6)
    answer = world.replies("ben", RESET, to=question)
    world.replies("lena", "Taking the battery out for a minute resets the alarm as well.", to=question)
    world.reacts("amina", TICK, to=answer)
    world.until("tuesday 14:00")
    world.says("kim", f"See {world.link(answer)}", in_="nutrition")
    world.commands("sam", f'used {world.link(answer)} in "{DOCUMENT}"', in_="nutrition")
    world.presses("sam", said("use-audience", audience="country"))
    decides(world, said("use-confirm"))
    return answer


def button(world: World, label: str) -> Button:
    """The button of the one thing that waits for the manager, by its words."""
    [proposal] = [one for one in world.records(Proposal) if one.activity == "G6"]
    [found] = [one for one in proposal.buttons if said(one.label.key) == label]
    return replace(found, action=replace(found.action, about={**found.action.about, COMMUNITY: "health"}))


def decides(world: World, label: str, who: str = "chloe") -> str:
    return world.presses_remembered(who, button(world, label))


def proposed(world: World) -> str:
    """What a manager would read of the month's news before they let it go; empty where nothing waits."""
    found = [one for one in world.records(Proposal) if one.about == "impact/2026-03"]
    speaker = TONGUE.english(world.policy().tone)
    return "".join(read(Card(one.line, one.blocks), speaker) for one in found)


def notes(world: World, fact: Fact) -> None:
    """Another feature notes something."""
    key = f"noted/{world.now.isoformat()}/{fact}"
    event = FactNoted(key=key, at=world.now, workspace=WorkspaceId("north"), community=CommunityId("health"), fact=fact)
    world.waits(world.bot.handle(event))
    world.waits(world.worker.rest())


def says_yes(world: World, who: str) -> None:
    """A champion of March wants to be named."""
    notes(world, Recognised(PersonId(who), "public/2026-03/champion/2026-03"))


def in_april(world: World) -> None:
    """Time passes until just after nine on the second Wednesday of April."""
    world.later(days=37 - world.now.day)
    world.until("wednesday 09:01")


def lets_it_go(world: World, place: str = "nutrition") -> str:
    decides(world, POST)
    return world.submits("chloe", place=world.place(place))


def news(world: World, place: str = "nutrition") -> list[str]:
    return [text for text in world.channel(place) if MARCH in text]


def refusing(use: Use) -> Button:
    """The button that a manager was left with when they confirmed a use."""
    return Button(phrase("use-take-back"), Action("impact.refuse", {"use": use.name, COMMUNITY: "health"}))


@pytest.mark.usefixtures("used")
def test_on_the_second_wednesday_a_manager_reads_what_everybody_would(world: World):
    in_april(world)

    assert news(world) == news(world, "cold-chain") == []
    text = proposed(world)
    assert MARCH in text
    assert said("impact-month-group", group="country") in text
    reported = said("impact-month-reported", whose="nobody", who="", placed="yes", place="#cold-chain", where=DOCUMENT)
    assert reported in text
    passed = said("impact-month-posted-again", whose="nobody", who="", placed="yes", place="#cold-chain", count=1)
    assert passed in text
    assert said("impact-month-thanks", named=0, names="", others=2) in text
    assert "<See what was written>" in text
    assert [fact.activity for fact in world.facts(Proposed)][-1] == "G6"


@pytest.mark.usefixtures("used")
def test_it_stands_once_in_the_channel_that_was_chosen_which_is_remembered(world: World):
    in_april(world)
    before = len(world.unasked())
    assert lets_it_go(world) == said("impact-posted")

    [text] = news(world)
    assert said("impact-month-gist", community="Health", month="March") in text
    assert said("impact-month-note") in text
    assert len(world.unasked()) == before + 1
    assert world.policy().news_place == world.place("nutrition")
    assert [one for one in world.records(Proposal) if one.activity == "G6"] == []
    assert [(fact.how, fact.by) for fact in world.facts(Disposed)][-1] == ("sent", "chloe")
    assert [fact.activity for fact in world.facts(CarriedOut)] == ["G6", "G6"]
    world.later(days=20)
    assert len(news(world)) == 1


@pytest.mark.usefixtures("used")
def test_nobody_is_named_but_by_their_own_yes(world: World):
    in_april(world)
    assert "Ben" not in proposed(world)
    assert "Kim" not in proposed(world)

    says_yes(world, "ben")
    assert said("impact-month-champions", names="Ben", count=1) in proposed(world)
    assert said("impact-month-thanks", named=1, names="Ben", others=1) in proposed(world)
    assert "Lena" not in proposed(world)


@pytest.mark.usefixtures("used")
def test_a_yes_that_comes_later_is_heard_where_the_news_stands(world: World):
    in_april(world)
    lets_it_go(world)
    says_yes(world, "lena")

    [text] = news(world)
    assert said("impact-month-thanks", named=1, names="Lena", others=1) in text


@pytest.mark.usefixtures("used")
@pytest.mark.parametrize("why", ["opted out", "a country", "the community", "declined"])
def test_who_must_not_or_will_not_be_named_is_not_whatever_they_said_before(world: World, why: str):
    says_yes(world, "ben")
    match why:
        case "opted out":
            world.commands("ben", "quiet stop")
        case "a country":
            world.rules(private_countries=frozenset({"SN"}))
        case "the community":
            world.rules(public_recognition=False)
        case _:
            world.commands("ben", "quiet")
            world.presses("ben", said("quiet-change"))
            world.submits("ben", starts="09:00", ends="17:00", language="en", kinds="news,routing")
    in_april(world)

    assert "Ben" not in proposed(world)
    assert (DOCUMENT in proposed(world)) == (why != "opted out")
    assert ("<See what was written>" in proposed(world)) == (why not in {"opted out", "a country"})


def test_nothing_to_say_is_not_proposed(world: World):
    world.says("amina", FRIDGE)
    in_april(world)

    assert [one for one in world.records(Proposal) if one.activity == "G6"] == []
    assert world.facts(Proposed) == []


def test_champions_who_said_yes_are_something_to_say(world: World):
    says_yes(world, "ben")
    in_april(world)

    assert said("impact-month-champions", names="Ben", count=1) in proposed(world)


def test_what_nobody_has_confirmed_is_told_to_nobody_in_public(world: World, used: Written):
    world.commands("sam", f'used {world.link(used)} in "A rumour"', in_="nutrition")
    in_april(world)

    found = next(one for one in world.records(Proposal) if one.about == "impact/2026-03")
    assert "A rumour" not in str(found)


@pytest.mark.usefixtures("used")
def test_a_manager_opens_it_in_their_own_words(world: World):
    in_april(world)
    decides(world, EDIT)
    assert world.submits("chloe", opening="March was a month of fridges.") == said("impact-edited")
    assert "March was a month of fridges." in proposed(world)
    lets_it_go(world)

    [text] = news(world)
    assert "March was a month of fridges." in text


@pytest.mark.usefixtures("used")
def test_an_open_page_shows_it_as_it_reads_now(world: World):
    in_april(world)
    world.opens_home("chloe")
    decides(world, EDIT)
    world.submits("chloe", opening="March was a month of fridges.")

    showing = [text for text in world.sees("chloe") if said("impact-proposal-line", month="March") in text]
    [page] = [text for text in showing if said("plan-note") not in text]
    assert "March was a month of fridges." in page


@pytest.mark.usefixtures("used")
def test_a_month_that_is_skipped_is_not_spoken_of(world: World):
    in_april(world)
    post = button(world, POST)
    assert decides(world, SKIP) == said("impact-skipped")
    world.later(days=7)

    assert news(world) == []
    assert [one for one in world.records(Proposal) if one.activity == "G6"] == []
    assert world.presses_remembered("chloe", post) == said("impact-month-decided")


@pytest.mark.usefixtures("used")
def test_of_two_managers_only_the_first_posts_it(world: World):
    world.commands("chloe", "team add @dalia manager")
    in_april(world)
    post = button(world, POST)
    decides(world, POST, "dalia")
    lets_it_go(world)

    assert world.submits("dalia", place=world.place("cold-chain")) == said("impact-month-decided")
    assert world.presses_remembered("dalia", post) == said("impact-month-decided")
    assert world.presses_remembered("sam", post) == said("refused", needs="steer")
    assert len(news(world)) + len(news(world, "cold-chain")) == 1


@pytest.mark.usefixtures("used")
def test_it_is_posted_in_a_channel_of_the_community_alone(world: World):
    in_april(world)
    decides(world, POST)

    assert world.submits("chloe", place=world.place("wash")) == said("impact-post-no-place")
    assert news(world, "wash") == []


@pytest.mark.usefixtures("used")
def test_what_turns_out_otherwise_is_set_right_where_it_stands(world: World):
    in_april(world)
    lets_it_go(world)
    before = len(world.unasked())
    [use] = [one for one in world.records(Use) if one.how == "reported"]
    world.presses_remembered("chloe", refusing(use))
    [text] = news(world)
    assert DOCUMENT not in text
    assert len(world.unasked()) == before, "nothing new is said"


@pytest.mark.usefixtures("used")
@pytest.mark.parametrize("rule", ["policy private CH", "policy public off"])
def test_whom_a_new_rule_keeps_out_of_public_is_named_no_more_where_it_stands_and_where_it_waits(
    world: World, rule: str
):
    says_yes(world, "lena")
    in_april(world)
    assert "Lena" in proposed(world)
    world.commands("chloe", rule)
    assert "Lena" not in proposed(world)
    world.presses("chloe", said("policy-undo"))
    lets_it_go(world)
    assert "Lena" in news(world)[0]

    before = len(world.unasked())
    world.commands("chloe", rule)
    assert "Lena" not in news(world)[0]
    assert len(world.unasked()) == before


@pytest.mark.usefixtures("used")
def test_a_channel_that_left_the_community_meanwhile_takes_no_news(world: World):
    in_april(world)
    decides(world, POST)
    world.takes_out("nutrition")

    assert world.submits("chloe", place=world.place("nutrition")) == said("impact-post-no-place")
    assert MARCH in proposed(world)


@pytest.mark.usefixtures("used")
def test_who_wants_to_be_left_alone_since_is_named_neither_where_it_waits_nor_where_it_is_posted(world: World):
    says_yes(world, "lena")
    in_april(world)
    world.opens_home("chloe")
    world.commands("lena", "quiet stop")

    assert "Lena" not in world.opens_home("chloe")
    lets_it_go(world)
    assert "Lena" not in news(world)[0]


@pytest.mark.usefixtures("used")
def test_where_nothing_of_it_holds_any_more_it_says_so(world: World):
    in_april(world)
    lets_it_go(world)
    for use in world.records(Use):
        world.presses_remembered("chloe", refusing(use))

    [text] = [one for one in world.channel("nutrition") if "March" in one]
    assert said("impact-month-withdrawn", month="March") in text
    assert MARCH not in text


@pytest.mark.usefixtures("used")
def test_what_is_taken_back_before_it_is_posted_leaves_the_proposal(world: World):
    in_april(world)
    for use in world.records(Use):
        world.presses_remembered("chloe", refusing(use))

    assert [one for one in world.records(Proposal) if one.activity == "G6"] == []
    assert [fact.how for fact in world.facts(Disposed)][-1] == "moot"


def test_a_contribution_that_was_deleted_is_shown_to_nobody(world: World, used: Written):
    in_april(world)
    world.deletes(used)

    assert proposed(world) == ""


@pytest.mark.usefixtures("used")
def test_after_an_outage_it_is_still_proposed_in_its_month(world: World):
    world.later(days=29 - world.now.day)
    world.sleeps(days=14)

    assert MARCH in proposed(world)
    assert news(world) == []


@pytest.mark.usefixtures("used")
def test_after_its_month_it_is_no_news_any_more(world: World):
    world.later(days=29 - world.now.day)
    world.sleeps(days=40)

    assert proposed(world) == ""


@pytest.mark.usefixtures("used")
def test_what_nobody_has_decided_about_goes_when_the_next_months_comes(world: World):
    in_april(world)
    post = button(world, POST)
    world.later(days=35)

    assert proposed(world) == ""
    assert world.presses_remembered("chloe", post) == said("impact-month-decided")


@pytest.mark.usefixtures("used")
def test_a_channel_that_takes_no_message_brings_it_back_to_the_manager(world: World):
    in_april(world)
    lets_it_go(world)
    assert proposed(world) == ""

    notes(world, Undelivered("impact/month/2026-03", None, "denied"))
    assert MARCH in proposed(world)
    assert lets_it_go(world, "cold-chain") == said("impact-posted")


@pytest.mark.usefixtures("used")
def test_what_stood_and_was_taken_away_by_somebody_is_not_brought_back(world: World):
    in_april(world)
    lets_it_go(world)
    notes(world, Undelivered("impact/month/2026-03", None, "gone"))

    assert proposed(world) == ""


@pytest.mark.usefixtures("used")
def test_while_a_community_rehearses_it_is_posted_all_the_same_since_a_manager_let_it_go(world: World):
    world.rules(rehearsal=True)
    in_april(world)
    lets_it_go(world)

    assert len(news(world)) == 1


@pytest.mark.usefixtures("used")
def test_it_is_written_in_the_communitys_language_and_so_the_manager_reads_it_before(world: World):
    world.rules(language="fr")
    in_april(world)
    assert "Ce que vos contributions ont rendu possible en mars" in proposed(world)
    lets_it_go(world)

    [text] = [one for one in world.channel("nutrition") if "mars" in one]
    assert "Dans les bureaux de pays" in text
    assert "Merci aux 2 personnes qui ont ainsi aidé." in text


@pytest.mark.usefixtures("used")
def test_what_is_two_years_old_is_forgotten(world: World):
    assert world.records(Exchange)
    world.later(days=365 * 2 + 70)

    assert world.records(Exchange) == ()
    assert world.records(Use) == ()


@pytest.mark.usefixtures("used")
def test_a_yes_for_one_thing_is_none_for_another(world: World):
    notes(world, Recognised(PersonId("ben"), "public/2026-03/milestone/10"))
    notes(world, Recognised(PersonId("ben"), "public/2026-03/champion/2026-03"))
    notes(world, Unrecognised(PersonId("ben"), "public/2026-03/champion/2026-03"))
    in_april(world)

    text = proposed(world)
    assert said("impact-month-champions", names="Ben", count=1) not in text
    assert said("impact-month-milestones", names=said("impact-month-milestone", who="Ben", number=10)) in text


@pytest.mark.usefixtures("used")
def test_whoever_leaves_is_named_no_more_where_it_stands_at_once(world: World):
    says_yes(world, "ben")
    in_april(world)
    lets_it_go(world)
    assert "Ben" in "\n".join(world.channel("nutrition"))

    world.leaves("ben")

    assert "Ben" not in "\n".join(world.channel("nutrition"))
