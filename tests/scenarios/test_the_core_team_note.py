"""Every second Monday the core team reads what moved and what could come next, after a manager has; each is asked one
thing at most, privately, in turn, and can say no in one press.
"""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from bot import listening
from bot.features.coreteam.state import Answer, Fortnight, Idea, Kind, Step
from bot.features.discussions.state import Discussion
from bot.kernel.cards import Action, Button, Card, phrase
from bot.kernel.facts import Asked, CarriedOut, Disposed, Fact, Undelivered
from bot.kernel.messages import FactNoted, Proposal
from bot.kernel.people import CommunityId, MessageId, PersonId, Remit, WorkspaceId
from bot.kernel.policy import Purpose
from bot.kernel.steering import Convened, DiscussionOpened, Invited, Replied
from bot.kernel.strategy import Strategy
from bot.runtime.jobs import COMMUNITY
from tests.reading import read
from tests.tongues import TONGUE
from tests.world import FRIDGE, RESET, World, Written, said

CLINIC = "a weekly clinic on solar fridges"
TITLE = said("core-note-title", community="Health")
SEND, CHANGE, SKIP = (said(f"core-proposal-{word}") for word in ("send", "change", "skip"))
FIRST, SECOND = "2026-03-16", "2026-03-30"
WHAT = "vaccine fridges"


@pytest.fixture
def team(world: World) -> World:
    """Faith facilitates, Sam leads, Ben looks after fridges; Amina has an idea, and waits for an answer."""
    world.drafts_no_notes()
    world.commands("chloe", "team add @sam leader")
    world.commands("chloe", "team add @ben expert")
    world.keeps(Remit(PersonId("ben"), WHAT, listening.topics(WHAT), languages=frozenset({"en"})))
    world.commands("amina", f"idea {CLINIC}")
    world.until("monday 10:00")
    world.says("amina", FRIDGE)
    return world


def asked(world: World) -> Written:
    """Amina's question."""
    [fact] = world.facts(Asked)
    message = MessageId(fact.question)
    return Written(message, fact.who, fact.place, message)


def on_thursday(world: World) -> None:
    """Time passes until just after nine on the Thursday before the note."""
    world.until("thursday 09:01")


def on_monday(world: World) -> None:
    """Time passes until everybody has begun their Monday."""
    world.until("monday 18:00")


def button(world: World, label: str, about: str = f"core/{FIRST}") -> Button:
    """A button of what waits for the manager, by its words."""
    [proposal] = [one for one in world.records(Proposal) if one.about == about]
    [found] = [one for one in proposal.buttons if said(one.label.key) == label]
    return replace(found, action=replace(found.action, about={**found.action.about, COMMUNITY: "health"}))


def decides(world: World, label: str, who: str = "chloe") -> str:
    return world.presses_remembered(who, button(world, label))


def decides_on(world: World, name: str) -> None:
    world.presses_remembered("chloe", button(world, SEND, f"core/{name}"))


def notes(world: World, fact: Fact) -> None:
    """Another feature notes something."""
    key = f"noted/{world.now.isoformat()}/{fact}"
    event = FactNoted(key=key, at=world.now, workspace=WorkspaceId("north"), community=CommunityId("health"), fact=fact)
    world.waits(world.bot.handle(event))
    world.waits(world.worker.rest())


def proposed(world: World, about: str = f"core/{FIRST}") -> str:
    """What a manager would read before they let it go; empty where nothing waits."""
    found = [one for one in world.records(Proposal) if one.about == about]
    speaker = TONGUE.english(world.policy().tone)
    return "".join(read(Card(one.line, one.blocks), speaker) for one in found)


def note(world: World, name: str = FIRST) -> Fortnight:
    found = world.record(Fortnight, name)
    assert found is not None
    return found


def brought(world: World, who: str) -> list[str]:
    return [text for text in world.sees(who) if TITLE in text]


def the_idea(world: World) -> Idea:
    [found] = [one for one in world.records(Idea) if one.words == CLINIC]
    return found


def voting(world: World) -> Button:
    return Button(phrase("idea-vote"), Action("core.vote", {"idea": the_idea(world).name, COMMUNITY: "health"}))


def in_a_channel(world: World, name: str = "nutrition") -> None:
    """A manager chooses the core team's own channel."""
    world.commands("chloe", f"policy core-team #{name}")
    world.presses("chloe", said("core-policy-yes"))


ASKED = said("core-ask-question", place="#cold-chain", words=WHAT)


def test_a_manager_reads_it_first_with_whom_it_asks_for_what(team: World):
    on_thursday(team)

    text = proposed(team)
    assert TITLE in text
    assert CLINIC in text
    assert said("core-preview-ask", kind="question", who="Ben", words=WHAT, place="#cold-chain") in text
    assert team.unasked(purpose=Purpose.CORE_TEAM) == []


def test_it_stands_on_the_desk_before_what_can_wait_however_much_that_is(team: World):
    for number in range(4):
        line = phrase("note-line", who="Kim", occasion="first", helper="Ben")
        team.keeps(Proposal(f"note/{number}", team.now, "G4", line, weight=8))
    on_thursday(team)

    assert TITLE in team.opens_home("chloe"), "after Tuesday nobody would have to decide about it any more"


def test_with_their_yes_each_of_the_core_team_is_brought_it_once_on_its_monday(team: World):
    on_thursday(team)
    assert said("core-hold") in decides(team, SEND)
    assert proposed(team) == ""
    team.later(days=2)
    assert team.unasked(purpose=Purpose.CORE_TEAM) == []
    on_monday(team)

    sent = team.unasked(purpose=Purpose.CORE_TEAM)
    assert sorted(str(one.who) for one in sent) == ["ben", "faith", "sam"]
    assert brought(team, "chloe") == brought(team, "amina") == []
    [mine] = brought(team, "ben")
    assert ASKED in mine
    assert "<See the question>" in mine
    assert said("core-note-why", private="yes") in mine
    assert ASKED not in brought(team, "sam")[0]
    assert [fact.note for fact in team.facts(Convened)] == [FIRST]
    assert ("G1", "chloe") in [(fact.activity, fact.by) for fact in team.facts(CarriedOut)]
    assert [(fact.ask, fact.who) for fact in team.facts(Invited)] == [(f"{FIRST}/ben", "ben")]


def test_without_a_yes_nothing_is_sent_and_by_wednesday_it_is_moot(team: World):
    on_thursday(team)
    send = button(team, SEND)
    team.until("tuesday 17:00")
    assert proposed(team)
    team.later(hours=2)

    assert proposed(team) == ""
    assert [fact.how for fact in team.facts(Disposed) if fact.about == f"core/{FIRST}"] == ["moot"]
    assert team.presses_remembered("chloe", send) == said("core-decided-already")
    assert team.unasked(purpose=Purpose.CORE_TEAM) == []


def test_a_yes_that_comes_on_the_monday_itself_lets_it_go_at_once(team: World):
    on_thursday(team)
    team.until("monday 12:00")
    assert decides(team, SEND) == said("core-sent")

    assert brought(team, "ben")


def test_a_yes_can_be_taken_back_until_it_goes_and_a_manager_may_skip_it(team: World):
    on_thursday(team)
    decides(team, SEND)
    assert team.presses("chloe", said("core-hold")) == said("core-held")
    assert decides(team, SKIP) == said("core-skipped")
    on_monday(team)

    assert team.unasked(purpose=Purpose.CORE_TEAM) == []
    assert [fact.how for fact in team.facts(Disposed) if fact.about == f"core/{FIRST}"] == ["sent", "skipped"]


def test_a_manager_begins_it_in_their_own_words_and_leaves_out_whom_they_would_not_ask(team: World):
    on_thursday(team)
    decides(team, CHANGE)
    kept = the_idea(team).name
    assert team.submits("chloe", opening="Dear all, a quiet fortnight.", ideas=kept, asks="") == said("core-changed")
    assert "Dear all, a quiet fortnight." in proposed(team)
    decides(team, SEND)
    on_monday(team)

    [mine] = brought(team, "ben")
    assert "Dear all, a quiet fortnight." in mine
    assert ASKED not in mine
    assert team.facts(Invited) == []


def test_where_there_is_nothing_to_say_nothing_is_proposed(world: World):
    world.commands("chloe", "team add @sam leader")
    world.later(days=30)

    assert world.records(Fortnight) == ()
    assert world.unasked(purpose=Purpose.CORE_TEAM) == []


def test_saying_yes_is_one_press_and_the_message_says_so(team: World):
    on_thursday(team)
    decides(team, SEND)
    on_monday(team)
    before, yes = len(team.unasked()), team.button("ben", said("core-ask-yes"))

    assert said("core-replied-question") in team.presses_remembered("ben", yes)
    assert said("core-replied-question") in team.presses_remembered("ben", yes), "said twice, it counts once"
    assert said("core-ask-answered", answer="yes") in brought(team, "ben")[0]
    assert said("core-ask-yes") not in team.sees_buttons("ben")
    assert [(fact.ask, fact.yes) for fact in team.facts(Replied)] == [(f"{FIRST}/ben", True)]
    assert said("ideas-yes-line", kind="question", who="Ben", words=WHAT) in team.commands("chloe", "ideas")
    assert len(team.unasked()) == before


def test_who_said_not_this_time_is_not_asked_the_like_of_it_for_a_while(team: World):
    on_thursday(team)
    decides(team, SEND)
    on_monday(team)
    assert said("core-replied-no") in team.presses("ben", said("core-ask-no"))
    assert [fact.yes for fact in team.facts(Replied)] == [False]
    team.says("kim", FRIDGE)
    team.commands("kim", "idea a film about fridges")
    team.later(days=7)
    on_thursday(team)

    assert [ask.who for ask in note(team, SECOND).asks if ask.kind == "question"] == []


def test_a_question_that_was_answered_before_is_asked_of_nobody(team: World):
    on_thursday(team)
    decides(team, SEND)
    team.says("kim", RESET, to=asked(team))
    team.later(minutes=10)
    on_monday(team)

    assert note(team).asks[0].answer is Answer.MOOT
    assert ASKED not in brought(team, "ben")[0]
    assert team.facts(Invited) == []


def test_an_answer_that_comes_later_leaves_nothing_to_do(team: World):
    on_thursday(team)
    decides(team, SEND)
    on_monday(team)
    yes = team.button("ben", said("core-ask-yes"))
    team.says("kim", RESET, to=asked(team))
    team.later(minutes=10)

    assert said("core-ask-answered", answer="moot") in brought(team, "ben")[0]
    assert team.presses_remembered("ben", yes) == said("core-ask-over")
    assert team.facts(Replied) == []


def test_in_the_core_teams_own_channel_it_stands_once_and_what_is_asked_stays_private(team: World):
    in_a_channel(team)
    on_thursday(team)
    decides(team, SEND)
    on_monday(team)

    [posted] = team.channel("nutrition")
    assert TITLE in posted
    assert CLINIC in posted
    assert "Ben" not in posted
    assert said("core-note-why", private="no") in posted
    [mine] = [text for text in team.sees("ben") if ASKED in text]
    assert TITLE not in mine
    assert brought(team, "sam") == brought(team, "faith") == []

    team.presses_remembered("sam", voting(team))
    team.later(minutes=2)
    [posted] = team.channel("nutrition")
    assert f"“{CLINIC}” One person is for it." in posted


def test_a_channel_that_takes_no_message_brings_it_back_to_the_manager(team: World):
    in_a_channel(team)
    on_thursday(team)
    decides(team, SEND)
    on_monday(team)
    put = replace(note(team), stands=False)
    team.keeps(put)
    notes(team, Undelivered(put.surface, None, "denied"))

    assert note(team).step is Step.OPEN
    assert "#nutrition: invite me there, or choose another channel" in proposed(team)


@pytest.mark.parametrize("how", ["asleep", "paused"])
def test_what_could_not_go_out_on_its_day_goes_out_no_more(team: World, how: str):
    on_thursday(team)
    decides(team, SEND)
    if how == "asleep":
        team.sleeps(days=8)
    else:
        team.commands("chloe", 'pause until wednesday "earthquake response"')
        on_monday(team)
        team.later(days=4)

    assert note(team).step is Step.OVER
    assert team.unasked(purpose=Purpose.CORE_TEAM) == []


def test_while_everything_rests_a_yes_is_not_taken(team: World):
    on_thursday(team)
    team.commands("chloe", 'pause until wednesday "earthquake response"')

    assert decides(team, SEND) == said("core-rests")
    assert proposed(team)


def test_who_wants_no_such_message_or_can_give_nothing_is_not_asked(team: World):
    team.keeps(Remit(PersonId("ben"), WHAT, listening.topics(WHAT), capacity=0))
    team.commands("faith", "quiet stop")
    on_thursday(team)

    assert note(team).asks == ()
    decides(team, SEND)
    on_monday(team)
    assert sorted(str(one.who) for one in team.unasked(purpose=Purpose.CORE_TEAM)) == ["ben", "sam"]


def test_the_months_theme_is_an_idea_and_one_person_is_asked_for_three_lines(team: World):
    team.keeps(Strategy(themes={"2026-03": "solar power for clinics"}))
    team.keeps(Remit(PersonId("faith"), languages=frozenset({"en"})))
    on_thursday(team)

    text = proposed(team)
    assert said("idea-line", source="theme", words="solar power for clinics", count=0) in text
    assert [ask.kind for ask in note(team).asks].count(Kind.THEME) == 1


def test_who_would_host_a_discussion_says_so_in_one_press_and_a_manager_opens_it_with_them(team: World):
    team.says("kim", FRIDGE)
    team.later(days=14)
    on_thursday(team)
    decides_on(team, SECOND)
    on_monday(team)
    [drawn] = [one for one in team.records(Idea) if not one.by]
    assert said("core-ask-host", words=drawn.words) in brought(team, "faith")[0]
    host = f"host/{drawn.name}"

    assert said("core-replied-host") in team.presses("faith", said("core-ask-yes"))
    assert said("core-host-line", who="Faith", words=drawn.words) in proposed(team, host)
    opening = button(team, said("idea-discuss"), host)
    assert opening.action.name == "discuss.draft"
    team.presses("faith", said("core-reply-not-after-all"))
    assert proposed(team, host) == ""
    team.presses("faith", said("core-reply-after-all"))
    seen = button(team, said("core-host-seen"), host)
    assert team.presses_remembered("chloe", seen) == said("core-host-noted")
    assert team.presses_remembered("chloe", seen) == said("core-decided-already")


def offers_to_host(team: World) -> Idea:
    """In the note at the end of the month Faith is asked to host a discussion about what people keep asking."""
    team.says("kim", FRIDGE)
    team.later(days=14)
    on_thursday(team)
    decides_on(team, SECOND)
    on_monday(team)
    [drawn] = [one for one in team.records(Idea) if not one.by]
    return drawn


def test_whoever_would_host_it_is_the_one_whom_the_draft_asks_whatever_others_look_after(team: World):
    team.commands("chloe", "team add @lena leader")
    team.commands("chloe", f"team remit @lena {WHAT}")
    drawn = offers_to_host(team)
    [willing] = {ask.who for ask in note(team, SECOND).asks if ask.kind is Kind.HOST}
    team.presses(willing, said("core-ask-yes"))
    other = "sam" if willing == "lena" else "lena"
    team.commands("chloe", f"discuss {drawn.words}")
    [draft] = team.records(Discussion)
    team.keeps(replace(draft, host=PersonId(other)))

    team.presses_remembered("chloe", button(team, said("idea-discuss"), f"host/{drawn.name}"))
    [draft] = team.records(Discussion)
    assert (draft.host, draft.idea) == (willing, drawn.name)


@pytest.mark.parametrize("how", ["no", "take-back"])
def test_what_was_decided_otherwise_needs_no_host_any_more(team: World, how: str):
    drawn = offers_to_host(team)
    idea = {"idea": drawn.name, COMMUNITY: "health"}
    team.presses("faith", said("core-ask-yes"))
    yes = team.button("faith", said("core-reply-not-after-all"))
    again = replace(yes, action=replace(yes.action, about={**yes.action.about, "yes": "yes"}))
    assert proposed(team, f"host/{drawn.name}") != ""
    if how == "no":
        team.presses_remembered("chloe", Button(phrase("idea-no"), Action("core.no", idea)))
        team.submits("chloe", why="Not this year")
    else:
        team.later(days=200)
    assert proposed(team, f"host/{drawn.name}") == ""

    if how == "no":
        team.presses("faith", said("core-reply-not-after-all"))
        assert team.presses_remembered("faith", again) == said("core-ask-over")
        assert proposed(team, f"host/{drawn.name}") == ""


def test_whoever_has_not_answered_yet_need_not_answer_what_was_decided_otherwise(team: World):
    drawn = offers_to_host(team)
    idea = {"idea": drawn.name, COMMUNITY: "health"}
    team.presses_remembered("chloe", Button(phrase("idea-later"), Action("core.later", idea)))

    [ask] = [one for one in note(team, SECOND).asks if one.kind is Kind.HOST]
    assert ask.answer is Answer.MOOT
    assert said("core-ask-answered", answer="moot") in brought(team, "faith")[-1]


def test_while_somebody_would_host_it_nobody_else_is_asked_to(team: World):
    drawn = offers_to_host(team)
    team.presses("faith", said("core-ask-yes"))
    team.later(days=7)
    on_thursday(team)

    asked_to_host = [ask.who for one in team.records(Fortnight) for ask in one.asks if ask.about == drawn.name]
    assert asked_to_host == ["faith"]


def test_a_discussion_that_was_opened_asks_nobody_any_more_to_host_it(team: World):
    team.says("kim", FRIDGE)
    team.later(days=14)
    on_thursday(team)
    decides_on(team, SECOND)
    on_monday(team)
    [drawn] = [one for one in team.records(Idea) if not one.by]
    team.presses("faith", said("core-ask-yes"))
    opened = DiscussionOpened("d", PersonId("sam"), PersonId("chloe"), team.place("cold-chain"), idea=drawn.name)
    notes(team, opened)

    assert proposed(team, f"host/{drawn.name}") == ""
    assert said("idea-became", stage="discussion", words=drawn.words, due="", dated="no", word="", has_word="no",
                end="none") in brought(team, "sam")[0]  # fmt: skip


def test_a_button_of_long_ago_says_so(team: World):
    on_thursday(team)
    decides(team, SEND)
    on_monday(team)
    yes = team.button("ben", said("core-ask-yes"))
    send = Button(phrase("core-proposal-send"), Action("core.send", {"note": FIRST, COMMUNITY: "health"}))
    others = [replace(send, action=Action(f"core.{one}", send.action.about)) for one in ("change", "skip", "hold")]
    assert team.presses_remembered("sam", yes) == said("core-ask-gone"), "it was asked of somebody else"
    for one in (send, *others):
        assert team.presses_remembered("chloe", one) == said("core-decided-already")
    team.later(days=70)

    assert team.presses_remembered("ben", yes) == said("core-ask-gone")


def test_what_was_held_up_is_brought_at_a_better_hour_and_notes_are_forgotten_in_the_end(team: World):
    on_thursday(team)
    decides(team, SEND)
    on_monday(team)
    notes(team, Undelivered(f"core/note/{FIRST}/faith", PersonId("faith"), "denied"))
    assert note(team).readers == ("ben", "sam")
    team.commands("ben", "quiet until wednesday")
    notes(team, Undelivered(f"core/note/{FIRST}/ben", PersonId("ben"), "stale"))
    assert note(team).readers == ("sam",)
    assert note(team).asks[0].asked is None
    team.later(days=3)
    assert note(team).readers == ("sam", "ben")
    team.later(days=40)
    assert (note(team).moves, note(team).chart) == ((), None)
    team.later(days=160)

    assert team.record(Fortnight, FIRST) is None


def test_it_is_written_in_the_language_of_whoever_reads_it(team: World):
    team.commands("ben", "quiet")
    team.presses("ben", said("quiet-change"))
    team.submits("ben", starts="09:00", ends="17:00", language="fr", kinds="core-team")
    team.keeps(Remit(PersonId("ben"), WHAT, listening.topics(WHAT), languages=frozenset({"en", "fr"})))
    on_thursday(team)
    decides(team, SEND)
    on_monday(team)

    [mine] = [text for text in team.sees("ben") if "équipe de pilotage" in text]
    assert "Regarderiez-vous cette semaine une question dans #cold-chain" in mine
    assert "Oui, je m’en charge" in team.sees_buttons("ben")


# ---------------------------------------------------------------- the core team's own channel


def test_a_manager_is_told_who_will_read_what_before_a_channel_is_the_core_teams_own(world: World):
    answer = world.commands("chloe", "policy core-team #core-team")
    assert said("core-policy-sure", place="#core-team", watched="no") in answer
    assert world.policy().core_team_place is None

    assert said("core-policy", place="#core-team") in world.presses("chloe", said("core-policy-yes"))
    assert world.policy().core_team_place == world.place("core-team")
    assert said("core-policy-none") in world.presses("chloe", said("policy-undo"))
    assert world.policy().core_team_place is None


def test_a_channel_that_was_listened_to_is_not_any_more_when_it_is_theirs_alone(world: World):
    world.commands("chloe", "policy")
    assert said("core-policy-title") in world.presses("chloe", said("core-policy-choose"))
    sure = world.submits("chloe", place=world.place("nutrition"))
    assert said("core-policy-sure", place="#nutrition", watched="yes") in sure
    world.presses("chloe", said("core-policy-yes"))
    asked = world.says("amina", FRIDGE, in_="nutrition")
    world.adds("chloe", "nutrition")
    again = world.says("amina", FRIDGE, in_="nutrition")
    assert world.hears_no_question(asked)
    assert world.hears_no_question(again), "whatever tells Steward of that channel once more"

    world.commands("chloe", "policy core-team #nutrition")
    world.commands("chloe", "policy core-team off")
    world.presses("chloe", said("policy-undo"))
    assert world.policy().core_team_place == world.place("nutrition")


def test_neither_another_communitys_channel_nor_the_only_one_can_be_theirs(world: World):
    assert said("core-policy-not-ours", place="#wash") in world.commands("chloe", "policy core-team #wash")
    only = said("core-policy-only-place", place="#wash")
    assert only in world.commands("omar", "policy core-team #wash", community="wash")
    assert world.policy().core_team_place is None
    assert world.policy("wash").core_team_place is None
