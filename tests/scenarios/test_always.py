"""Whatever people do, in whatever order: the promises that no sequence of acts may break."""

from __future__ import annotations

from collections import Counter
from datetime import timedelta

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule
from msgspec.structs import replace

from bot.features.campaigns.state import Campaign
from bot.features.coreteam.state import Idea
from bot.features.questions.state import WAITING, Question, Status
from bot.kernel.cards import Action, Button, ChoiceInput, Form, phrase
from bot.kernel.messages import Proposal, Rehearsed, Show, Shown, addressee
from bot.kernel.people import PersonId
from bot.kernel.policy import Purpose
from bot.kernel.records import Record, from_row
from bot.kernel.resting import Keeps
from tests.cast import CAST
from tests.known import done
from tests.reading import buttons_of
from tests.through.slack.world import HttpWorld, SocketWorld
from tests.through.teams.world import TeamsWorld
from tests.world import FRIDGE, RESET, World, Written, said


def _kinds(of: type[Record] = Record) -> dict[str, type[Record]]:
    """Every record there is, by its kind."""
    ours = [one for one in of.__subclasses__() if one.__module__.startswith(("bot.", "adapters."))]
    return {one.kind: one for one in ours} | {kind: each for one in ours for kind, each in _kinds(one).items()}


KINDS = _kinds()
TICK = "\N{WHITE HEAVY CHECK MARK}"
HANDS = "\N{PERSON WITH FOLDED HANDS}"
QUESTIONS = (
    FRIDGE,
    "How do I defrost a TCW 3000 vaccine fridge, please?",
    "Who knows a supplier of vaccine fridge thermometers?",
    "Does anyone know how to repair an India Mark II hand pump?",
)
ANSWERS = (
    RESET,
    "Leave the lid open overnight, and wipe the vaccine fridge dry in the morning.",
    "Replace the cup seals and grease the chain, then prime the pump.",
    "Following",
    "ok",
    "Thank you so much, that worked!",
    "That did not help, sadly.",
)
NORTH = ("amina", "ben", "kim", "lena", "sam", "nadia", "faith", "chloe", "dalia")
people = st.sampled_from(NORTH)
channels = st.sampled_from(("cold-chain", "nutrition", "wash"))
LABELS = (
    "nudge-claim",
    "nudge-later",
    "nudge-not-me",
    "nudge-hand-back",
    "nudge-claim-again",
    "invite-no",
    "pointer-helped",
    "pointer-no",
    "open-claim",
    "duty-gladly",
    "duty-hand-back",
    "open-not-a-question",
    "idea-vote",
    "core-ask-yes",
    "core-ask-no",
    "core-reply-not-after-all",
    "core-reply-after-all",
    "discuss-yes",
    "discuss-no",
    "strategy-remark",
    "campaign-done",
)
COMMANDS = (
    "open",
    "ask",
    "answered",
    "not a question",
    "know vaccine fridges",
    "know hand pumps",
    "forget-topic vaccine fridges",
    "quiet week",
    "quiet stop",
    "quiet start",
    "why",
    "desk",
    "thank @ben for the fridge log",
    "thank @lena @kim @sam for the route map",
    "pause until friday",
    "resume",
    "idea a weekly clinic on solar fridges",
    "idea spare parts for hand pumps",
    "ideas",
    "discuss vaccine fridges",
    "goals",
    "goal within-day 80 by friday",
    "strategy review",
    "strategy purpose vaccines that stay cold",
    "learn yes",
    "brief",
    "story",
    "portfolio",
)
faults = st.sampled_from(("throttled", "unreachable", "loses", "denied", "well", "well", "well"))


class AnyWeek(RuleBasedStateMachine):
    """People write, press, leave and come back; hours pass; the platform has its moods."""

    kind: type[World] = World

    def __init__(self) -> None:
        super().__init__()
        self.world = self.kind()
        self.written: list[Written] = []
        self.opted_out_at: dict[str, int] = {}
        """How many messages each person who opted out had been sent by then."""
        self.rehearses_from: int | None = None
        """How many messages had been sent when the community began to rehearse."""
        self.let_go: set[str] = set()
        self.went: set[str] = set()
        """Whose account was closed once."""
        """What a manager has let go."""
        for who in ("ben", "lena", "sam", "dalia"):
            self.world.commands(who, "know vaccine fridges", community="health")
        for who, role in (("sam", "leader"), ("lena", "sponsor"), ("ben", "expert")):
            self.world.commands("chloe", f"team add @{who} {role}", community="health")
            self.world.commands(who, "team remit vaccine fridges", community="health")

    def teardown(self) -> None:
        self.world.ends()

    @rule(who=people, what=st.sampled_from(QUESTIONS), where=channels)
    def asks(self, who: str, what: str, where: str):
        self.written.append(self.world.says(who, what, in_=where))

    @rule(who=people, what=st.sampled_from(ANSWERS), where=channels)
    def chats(self, who: str, what: str, where: str):
        self.written.append(self.world.says(who, what, in_=where))

    @precondition(lambda self: self.written)
    @rule(who=people, what=st.sampled_from(ANSWERS), data=st.data())
    def replies(self, who: str, what: str, data: st.DataObject):
        to = data.draw(st.sampled_from(self.written))
        self.written.append(self.world.replies(who, what, to=to))

    @precondition(lambda self: self.written)
    @rule(data=st.data())
    def deletes(self, data: st.DataObject):
        post = data.draw(st.sampled_from(self.written))
        self.written.remove(post)
        self.world.deletes(post)

    @precondition(lambda self: self.written)
    @rule(what=st.sampled_from((*QUESTIONS, *ANSWERS)), data=st.data())
    def edits(self, what: str, data: st.DataObject):
        self.world.edits(data.draw(st.sampled_from(self.written)), what)

    @precondition(lambda self: self.written)
    @rule(who=people, on=st.booleans(), data=st.data())
    def ticks(self, who: str, on: bool, data: st.DataObject):
        self.world.reacts(who, TICK, to=data.draw(st.sampled_from(self.written)), on=on)

    @precondition(lambda self: self.written)
    @rule(who=people, on=st.booleans(), data=st.data())
    def is_glad(self, who: str, on: bool, data: st.DataObject):
        self.world.reacts(who, HANDS, to=data.draw(st.sampled_from(self.written)), on=on)

    @rule(data=st.data())
    def a_manager_decides(self, data: st.DataObject):
        book = self.world.store._book  # noqa: SLF001  # no port gives everything away
        proposed = [
            (home, from_row(Proposal, row)) for (home, kind, _), row in book.rows.items() if kind == Proposal.kind
        ]
        if proposed:
            home, one = data.draw(st.sampled_from(proposed))
            button = data.draw(st.sampled_from(one.buttons))
            about = {**button.action.about, "in": home}
            manager = "chloe" if home == "health" else "omar"
            self.world.presses_remembered(manager, replace(button, action=replace(button.action, about=about)))

    @rule(who=people, label=st.sampled_from(LABELS))
    def presses(self, who: str, label: str):
        seen = [one for letter in self.world.platform().seen_by(who) for one in buttons_of(letter.show.card)]
        for button in [one for one in seen if one.label.key == label][-1:]:
            self.world.presses_remembered(who, button)

    @rule(who=people, when=st.sampled_from(("tomorrow", "monday", "somebody-else")), whom=people)
    def puts_off(self, who: str, when: str, whom: str):
        if said("nudge-later") in self.world.sees_buttons(who):
            form = self.world.presses(who, said("nudge-later"))
            if said("later-title") in form:
                self.world.submits(who, when=when, who=whom)

    @rule(who=people, what=st.sampled_from(COMMANDS), where=channels)
    def commands(self, who: str, what: str, where: str):
        self.world.commands(who, what, in_=where)
        person = self.world.person(who)
        if person.wishes is not None and person.wishes.opted_out:
            self.opted_out_at.setdefault(who, len(self.world.unasked(who)))
        else:
            self.opted_out_at.pop(who, None)

    @precondition(lambda self: self.written)
    @rule(who=people, what=st.sampled_from(("ask", "answered", "not a question", "thank")), data=st.data())
    def uses_a_shortcut(self, who: str, what: str, data: st.DataObject):
        self.world.commands(who, what, on=data.draw(st.sampled_from(self.written)))

    @rule(hours=st.sampled_from((0.1, 1, 3, 6, 20)))
    def hours_pass(self, hours: float):
        self.world.later(hours=hours)

    @rule(days=st.sampled_from((1, 3)))
    def steward_sleeps(self, days: int):
        self.world.sleeps(days=days)

    @rule(mood=faults, who=people)
    def the_platform_has_a_mood(self, mood: str, who: str):
        platform = self.world.platform()
        platform.denied.clear()
        soon = self.world.now + timedelta(minutes=40)
        match mood:
            case "throttled":
                platform.throttled_until = soon
            case "unreachable":
                platform.unreachable_until = soon
            case "loses":
                platform.loses = 1
            case "denied":
                platform.denied.add(who)
            case _:
                platform.loses = 0

    @rule(until=st.sampled_from(("tomorrow", "3 days", "a week")), keeps=st.sampled_from(Keeps))
    def a_manager_pauses_and_chooses_what_stays_on(self, until: str, keeps: Keeps):
        self.world.commands("chloe", f"pause {until} repair of fridges", community="health")
        choice = Action("pause.keep", {"to": keeps.value, "in": "health"})
        self.world.presses_remembered("chloe", Button(phrase("pause-keep-nothing"), choice))

    @rule(on=st.booleans())
    def a_manager_rehearses(self, on: bool):
        self.world.commands("chloe", f"policy rehearsal {'on' if on else 'off'}", community="health")
        if not on or self.rehearses_from is None:
            self.rehearses_from = len(self.world.unasked()) if on else None

    @rule(what=st.sampled_from(("send", "drop")), data=st.data())
    def a_manager_sends_or_drops_what_was_rehearsed(self, what: str, data: st.DataObject):
        rows = self.world.store._book.rows.values()  # noqa: SLF001 - what is stored is looked at from inside
        waiting = sorted(row.id for row in rows if row.kind == Rehearsed.kind and row.scope == "health")
        if waiting:
            surface = data.draw(st.sampled_from(waiting))
            action = Action(f"rehearse.{what}", {"surface": surface, "in": "health"})
            self.world.presses_remembered("chloe", Button(phrase(f"rehearse-{what}"), action))
            self.let_go |= {surface} if what == "send" else set()

    @rule(duty=st.sampled_from(("watching", "thanking")), how=st.sampled_from(("share", "hand", "return")))
    def a_manager_gives_a_duty_away(self, duty: str, how: str):
        until = "" if how == "return" else " until friday"
        self.world.commands("chloe", f"team {how} {duty} @faith{until}", community="health")

    @rule(who=people, on=st.booleans(), data=st.data())
    def is_for_an_idea_or_no_more(self, who: str, on: bool, data: st.DataObject):
        if ideas := self.world.records(Idea):
            about = {"idea": data.draw(st.sampled_from(ideas)).name, "on": "yes" if on else "no", "in": "health"}
            self.world.presses_remembered(who, Button(phrase("idea-vote"), Action("core.vote", about)))

    @rule(how=st.sampled_from(("own", "later", "no")), data=st.data())
    def a_leader_decides_about_an_idea(self, how: str, data: st.DataObject):
        if ideas := self.world.records(Idea):
            about = {"idea": data.draw(st.sampled_from(ideas)).name, "in": "health"}
            self.world.presses_remembered("sam", Button(phrase("idea-do"), Action(f"core.{how}", about)))
            if isinstance(form := self.world.given("sam"), Form):
                team = [option.value for one in form.inputs if isinstance(one, ChoiceInput) for option in one.options]
                values = {"team": data.draw(st.sampled_from(team)), "day": "friday"} if team else {"why": "Not now"}
                self.world.submits("sam", **values)

    @precondition(lambda self: not self.world.records(Campaign))
    @rule(helper=people)
    def a_manager_plans_a_campaign(self, helper: str):
        self.world.commands("chloe", "campaign plan", community="health")
        first = self.world.now.date() + timedelta(days=8)
        plan = {
            "title": "Ask Ben",
            "goal": "More people ask",
            "metric": "usual",
            "starts": f"{first}",
            "helper": helper,
        }
        if isinstance(self.world.given("chloe"), Form):
            place = self.world.place("cold-chain")
            self.world.submits("chloe", **plan, ends="", place=place, hashtag="", template="ama")

    @rule()
    def a_week_passes(self):
        self.world.until("monday 18:00")

    @rule(who=st.sampled_from(("lena", "sam", "ben", "faith")))
    def somebody_leaves(self, who: str):
        if self.kind is World:  # how a chat tells of it is tried elsewhere
            self.world.leaves(who)
            self.went.add(who)

    @rule(who=st.sampled_from(("lena", "sam", "ben", "faith")))
    def somebody_comes_back(self, who: str):
        if self.kind is World and self.world.person(who).left:
            self.world.joins(CAST[PersonId(who)])

    @rule()
    def a_manager_opens_their_page(self):
        self.world.opens_home("chloe")

    @rule()
    def the_platform_repeats_itself(self):
        self.world.happens_again()

    @rule()
    def steward_mends(self):
        self.world.mends()

    @invariant()
    def nobody_gets_two_unsolicited_messages_on_one_of_their_days(self):
        days = Counter((sent.who, self.world.day_of(sent)) for sent in self.world.unasked() if sent.who)
        assert [day for day, times in days.items() if times > 1] == []

    @invariant()
    def nobody_is_asked_more_than_three_times_in_seven_days(self):
        asks = self.world.unasked(purpose=Purpose.ROUTING)
        for one in asks:
            week = [
                sent for sent in asks if sent.who == one.who and timedelta() <= one.at - sent.at < timedelta(days=7)
            ]
            assert len(week) <= 3

    @invariant()
    def who_opted_out_gets_nothing_unasked(self):
        for who, before in self.opted_out_at.items():
            assert len(self.world.unasked(who)) == before, who

    @invariant()
    def in_rehearsal_nobody_but_managers_is_written_to_unasked(self):
        if self.rehearses_from is None:
            return
        shows = [one for handled in self.world.told for one in handled.decision.do if isinstance(one, Show)]
        approved = {one.surface for one in shows if one.approved}
        for sent in self.world.unasked()[self.rehearses_from :]:
            here = self.world.record(Shown, sent.surface, "health") is not None
            assert not here or sent.who == "chloe" or sent.surface in self.let_go | approved, sent

    @invariant()
    def what_is_stored_can_be_read_back(self):
        book = self.world.store._book  # noqa: SLF001  # no port gives everything away
        for (_, kind, of_id), row in book.rows.items():
            record = from_row(KINDS[kind], row)
            assert record.id == of_id
            assert record.keys() == row.keys

    @invariant()
    def what_is_over_has_no_live_buttons(self):
        if done(self.world.store.backlog()).waiting:
            return  # the edit is still on its way
        platform = self.world.platform()
        for letter in platform.letters.values():
            if letter.message in platform.astray or addressee(letter.show.to) in self.went:
                continue  # what stood before an account that was closed is changed no more
            for button in buttons_of(letter.show.card):
                about = button.action.about.get("question")
                if about is None or letter.show.surface.startswith("plan/"):
                    continue
                home = button.action.about["in"]
                question = self.world.record(Question, about, home)
                if letter.show.purpose in {Purpose.ROUTING, Purpose.REPLY, Purpose.POINTER, Purpose.ESCALATION}:
                    assert question is not None
                    assert question.status in WAITING, (letter.show.surface, letter.edits, question)
                elif letter.show.purpose is Purpose.INVITE:
                    assert question is not None
                    assert question.status is Status.ANSWERED, question

    @invariant()
    def an_open_case_is_looked_at_again(self):
        for home in ("health", "wash"):
            for row in self.world.store._book.rows.values():  # noqa: SLF001 - what is stored is looked at from inside
                if row.kind == Question.kind and row.scope == home:
                    question = from_row(Question, row)
                    if question.status is Status.OPEN and not question.past:
                        assert question.next_at is not None or question.escalated is not None, question
                    if question.status is Status.CLAIMED:
                        assert question.claimed_by is not None


class AnyWeekByHttp(AnyWeek):
    kind = HttpWorld


class AnyWeekBySocket(AnyWeek):
    kind = SocketWorld


class AnyWeekInTeams(AnyWeek):
    kind = TeamsWorld


TestAnyWeek = AnyWeek.TestCase
TestAnyWeekByHttp = pytest.mark.slack(AnyWeekByHttp.TestCase)
TestAnyWeekBySocket = pytest.mark.slack(AnyWeekBySocket.TestCase)
TestAnyWeekInTeams = pytest.mark.teams(AnyWeekInTeams.TestCase)
_ANY = settings(
    stateful_step_count=40, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much]
)
TestAnyWeek.settings = settings(_ANY, max_examples=40)
TestAnyWeekByHttp.settings = TestAnyWeekBySocket.settings = TestAnyWeekInTeams.settings = settings(
    _ANY, max_examples=15, phases=(Phase.explicit, Phase.reuse, Phase.generate)
)
"""What fails is not made shorter here: that takes long, and the week in memory does it."""
