"""Manners over weeks that are drawn: whatever people wish, wherever they live, whoever leaves, nobody is disturbed.

What is right is reckoned here once more, by hand, from what each person said of themselves.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule
from msgspec.structs import replace

from bot.features.desk.sparing import named
from bot.features.impact.state import Monthly
from bot.features.impact.state import Stage as Posted
from bot.features.questions.state import WAITING, AskState, Question, Status
from bot.kernel.cards import Card
from bot.kernel.facts import Fact, Recognised, Unrecognised
from bot.kernel.messages import FactNoted, InPlace, Proposal
from bot.kernel.people import CommunityId, PersonId, Wishes, WorkspaceId
from bot.kernel.policy import Purpose
from bot.kernel.records import from_row
from tests.cast import CAST
from tests.platform import Letter, Sent
from tests.reading import buttons_of
from tests.world import RESET, World, Written, said

TICK = "\N{WHITE HEAVY CHECK MARK}"
HERE = ("amina", "ben", "kim", "lena", "sam", "nadia", "faith", "dalia", "gus")
people = st.sampled_from(HERE)
knowing = st.sampled_from(("ben", "lena", "gus", "sam"))
"""Who is asked, so that what they wish tells."""
ZONES = ("Africa/Nairobi", "Asia/Tokyo", "America/New_York", "Europe/Zurich", "Pacific/Auckland", "America/St_Johns")
HOURS = ((time(9), time(17)), (time(6), time(10)), (time(14), time(21)), (time(9), time(12, 30)))
DAYS = (frozenset({1, 3}), frozenset({0, 1, 2, 3}), frozenset({6, 0, 1, 2, 3}), frozenset({5, 6}))
KEPT, GIVEN_UP = timedelta(days=5), timedelta(days=12)
LISTS = ("who vaccine fridges", "team", "ideas", "open", "goals", "campaign", "brief", "maturity")
PRAISE = frozenset({Purpose.NEWS, Purpose.RECOGNITION, Purpose.THANKS})


class AnyLife(RuleBasedStateMachine):
    """People ask and help, wish and leave; weeks pass, with holidays in them."""

    def __init__(self) -> None:
        super().__init__()
        self.world = World()
        self.looked_at = 0
        """How many messages had been sent when they were last held against the manners."""
        self.stood: dict[str, str] = {}
        """Every message as it stood then."""
        self.agreed: set[str] = set()
        """Who may be named in public, by their own word."""
        self.ended: dict[str, tuple[object, datetime]] = {}
        """Each question by its mark, as it was last seen, and since when."""
        self.marks = 0
        self.marks_of: dict[str, str] = {}
        self.written: list[Written] = []
        self._helps_in_march()

    def _helps_in_march(self) -> None:
        """What was written helped, was used, and may be told in April; Ben, Lena and Gus know about fridges."""
        world = self.world
        world.rules(keep_closed=KEPT, give_up_after=GIVEN_UP)
        for who in ("ben", "lena"):
            question = self._question("amina")
            world.later(minutes=6)
            answer = world.replies(who, RESET, to=question)
            world.reacts("amina", TICK, to=answer)
            world.says("kim", f"See {world.link(answer)}", in_="nutrition")
            world.later(hours=3)
        world.rules(guests=True)
        world.commands("gus", "know vaccine fridges", community="health")
        world.rules(guests=False)
        world.commands("chloe", "team add @sam leader", community="health")
        for who in ("ben", "lena"):
            self.says_whether_they_may_be_named(who=who, yes=True)
        world.later(days=37 - world.now.day)
        world.until("wednesday 09:01")

    def _question(self, who: str, where: str = "cold-chain") -> Written:
        self.marks += 1
        mark = f"marigold{self.marks:03}x"
        text = f"Does anyone know how to reset the alarm of a vaccine fridge with the label {mark}?"
        post = self.world.says(who, text, in_=where)
        self.marks_of[post.message] = mark
        return post

    # -- what people do

    @rule(who=people, where=st.sampled_from(("cold-chain", "nutrition")), days=st.sampled_from((0, 0, 1, 3)))
    def asks(self, who: str, where: str, days: int):
        self.written.append(self._question(who, where))
        self.world.later(days=days)

    @precondition(lambda self: self.written)
    @rule(who=people, data=st.data())
    def helps(self, who: str, data: st.DataObject):
        post = data.draw(st.sampled_from(self.written))
        answer = self.world.replies(who, RESET, to=post)
        if data.draw(st.booleans()):
            self.world.later(minutes=6)
            self.world.reacts(post.who, TICK, to=answer)

    @rule(who=people, label=st.sampled_from(("nudge-claim", "nudge-not-me", "nudge-later", "duty-gladly")))
    def presses(self, who: str, label: str):
        seen = [one for letter in self.world.platform().seen_by(who) for one in buttons_of(letter.show.card)]
        for button in [one for one in seen if one.label.key == label][-1:]:
            self.world.presses_remembered(who, button)
            if said("later-title") in self.world.commands("chloe", "open") or label == "nudge-later":
                self._puts_off(who)

    def _puts_off(self, who: str) -> None:
        form = self.world.given(who)
        if form is not None and not isinstance(form, Card) and hasattr(form, "action"):
            self.world.submits(who, when="tomorrow", who="")

    @rule(data=st.data())
    def a_manager_decides(self, data: st.DataObject):
        rows = self.world.store._book.rows  # noqa: SLF001 - no port gives everything away
        proposed = [
            from_row(Proposal, row) for (home, kind, _), row in rows.items() if (home, kind) == ("health", "proposal")
        ]
        if proposed:
            one = data.draw(st.sampled_from(proposed))
            button = data.draw(st.sampled_from(one.buttons))
            about = {**button.action.about, "in": "health"}
            self.world.presses_remembered("chloe", replace(button, action=replace(button.action, about=about)))

    @rule()
    def a_manager_posts_the_months_news(self):
        waiting = [one for one in self.world.records(Proposal) if one.about.startswith("impact/2026")]
        for one in waiting[:1]:
            button = next(each for each in one.buttons if each.action.name == "impact.post")
            about = {**button.action.about, "in": "health"}
            self.world.presses_remembered("chloe", replace(button, action=replace(button.action, about=about)))
            self.world.submits("chloe", place=self.world.place("nutrition"))

    # -- what they wish

    @rule(who=knowing, word=st.sampled_from(("week", "friday", "stop", "start")))
    def wishes(self, who: str, word: str):
        self.world.commands(who, f"quiet {word}", community="health")
        post = self._question(who)
        self.world.later(minutes=6)
        self.world.replies("kim", RESET, to=post)
        self._somebody_needs_them()

    def _somebody_needs_them(self) -> None:
        """What somebody wishes tells where they are wanted: two days go by after a question."""
        self.asks(who="amina" if not self.world.person("amina").left else "nadia", where="cold-chain", days=2)

    @rule(who=knowing, hours=st.sampled_from(HOURS), days=st.sampled_from(DAYS), none=st.booleans())
    def has_hours_of_their_own(self, who: str, hours: tuple[time, time], days: frozenset[int], none: bool):
        known = self.world.record(Wishes, who) or Wishes(PersonId(who))
        declined = frozenset({Purpose.ROUTING.value, Purpose.NEWS.value}) if none else frozenset()
        put = replace(known, day_starts=hours[0], day_ends=hours[1], working_days=days, declined=declined)
        self.world.keeps(put, "north")
        self._somebody_needs_them()

    @rule(who=knowing, zone=st.sampled_from(ZONES))
    def moves(self, who: str, zone: str):
        if not self.world.person(who).left:
            self.world.moves(who, zone)

    @rule(who=st.sampled_from(("ben", "lena", "sam", "faith", "amina")), back=st.booleans())
    def leaves_or_comes_back(self, who: str, back: bool):
        if back:
            self.world.joins(CAST[PersonId(who)])
        else:
            self.world.leaves(who)

    @rule(who=st.sampled_from(("ben", "lena")), yes=st.booleans())
    def says_whether_they_may_be_named(self, who: str, yes: bool):
        what = "public/2026-03/champion/2026-03"
        self._notes(Recognised(PersonId(who), what) if yes else Unrecognised(PersonId(who), what))
        (self.agreed.add if yes else self.agreed.discard)(who)

    def _notes(self, fact: Fact) -> None:
        key = f"noted/{self.world.now.isoformat()}/{len(self.world.told)}"
        north, home = WorkspaceId("north"), CommunityId("health")
        event = FactNoted(key=key, at=self.world.now, workspace=north, community=home, fact=fact)
        self.world.waits(self.world.bot.handle(event))
        self.world.waits(self.world.worker.rest())

    # -- what the community wishes

    @rule(words=st.sampled_from(("guests on", "guests off", "public off", "public on", "private CH", "private none")))
    def a_manager_changes_a_rule(self, words: str):
        self.world.commands("chloe", f"policy {words}", community="health")

    @rule(ahead=st.sampled_from((1, 2, 3)))
    def there_is_a_holiday(self, ahead: int):
        days = self.world.policy().holidays | {self.world.now.date() + timedelta(days=ahead)}
        self.world.rules(holidays=frozenset(days))

    @rule(on=st.booleans())
    def a_manager_pauses_the_community(self, on: bool):
        self.world.commands("chloe", "pause until friday" if on else "resume", community="health")

    # -- time

    @rule(hours=st.sampled_from((1, 3, 6, 14)))
    def hours_pass(self, hours: float):
        self.world.later(hours=hours)

    @rule(days=st.sampled_from((1, 2, 3, 8)))
    def days_pass(self, days: int):
        self.world.later(days=days)

    # -- what always holds

    def _new(self) -> list[Sent]:
        return self.world.unasked()[self.looked_at :]

    def _changed(self) -> Iterable[Letter]:
        letters = self.world.platform().letters.values()
        return [one for one in letters if self.stood.get(one.message) != repr(one.show.card)]

    def nobody_is_disturbed_outside_their_hours_on_a_free_day_or_where_they_wish_to_be_left_alone(self) -> None:
        policy = self.world.policy()
        for sent in self._new():
            if sent.who is None:
                continue
            person = self.world.person(sent.who)
            wishes = person.wishes or Wishes(sent.who)
            here = sent.at.astimezone(ZoneInfo(person.zone))
            starts, ends = wishes.day_starts or policy.day_starts, wishes.day_ends or policy.day_ends
            days = policy.working_days if wishes.working_days is None else wishes.working_days
            assert starts <= here.time() < ends, ("8: at an hour of theirs", sent, here)
            assert here.weekday() in days, ("8: on a working day of theirs", sent, here)
            assert here.date() not in policy.holidays, ("8: on no holiday", sent, here)
            assert not wishes.opted_out, ("9: who opted out is never written to", sent)
            assert sent.purpose not in wishes.declined, ("9: what somebody declined is not sent", sent)
            assert wishes.paused_until is None or sent.at >= wishes.paused_until, ("9: a pause is kept", sent)
            assert not person.left, ("9: nothing is written to who left", sent)
            assert not CAST[sent.who].guest or policy.guests, ("9: nothing is written to a guest", sent)

    def in_the_morning_it_is_asked_again_whether_it_is_still_worth_sending(self) -> None:
        for sent in self._new():
            if sent.purpose is Purpose.ROUTING:
                question = self.world.record(Question, sent.surface.removeprefix("question/").rsplit("/ask/")[0])
                before = [one.at for one in question.answers if one.at < sent.at] if question is not None else []
                assert not before or question is None or question.unhelpful, ("8: somebody had answered by then", sent)

    def a_snooze_ends_by_itself(self) -> None:
        for who in HERE:
            person = self.world.person(who)
            if person.wishes is not None and person.wishes.paused_until is not None:
                assert person.on_pause(self.world.now) == (self.world.now < person.wishes.paused_until)
        for question in self.world.records(Question):
            if question.status is Status.OPEN:
                for ask in question.asks:
                    over = ask.state is AskState.SNOOZED and ask.until is not None
                    late = over and ask.until is not None and ask.until < self.world.now - timedelta(days=8)
                    assert not late or not self._could_be_reminded(ask.who), ("9: a reminder was forgotten", question)

    def _could_be_reminded(self, who: str) -> bool:
        person = self.world.person(who)
        return person.reachable and not person.wishes and not self.world.policy().paused_until

    def nobody_is_named_in_public_without_their_yes_nor_whoever_wants_to_be_left_alone(self) -> None:
        policy = self.world.policy()
        for letter in self._changed():
            thanks = letter.show.surface.endswith("/invite") and letter.edits  # whom an asker thanks was named before
            if not isinstance(letter.show.to, InPlace) or thanks:
                continue
            for who in named(letter.show.card):
                person = self.world.person(who)
                assert not self._wants_no_part(who), ("9: named where everybody reads it", who, letter.show.surface)
                if letter.show.purpose in PRAISE:
                    assert who in self.agreed, ("15: by their own yes", who, letter.show.surface)
                    assert policy.public_recognition, ("15: where the community wishes it", who)
                    assert person.country not in policy.private_countries, ("15: where their country allows it", who)

    def a_rule_against_praise_holds_for_what_stands_as_well(self) -> None:
        policy = self.world.policy()
        for month in self.world.records(Monthly):
            if month.stage is Posted.POSTED and not policy.public_recognition:
                standing = [one for one in self.world.platform().letters.values() if one.show.surface == month.surface]
                assert not [who for one in standing for who in named(one.show.card)], "15: public recognition is off"

    def text_is_kept_while_a_case_is_open_and_for_as_long_as_the_rule_says(self) -> None:
        now = self.world.now
        seen = {one.id: one for one in self.world.records(Question)}
        for of_id, one in seen.items():
            state = (one.status, one.accepted, len(one.answers))
            if self.ended.get(of_id, (None, now))[0] != state:
                self.ended[of_id] = (state, now)
            _, since = self.ended[of_id]
            over = one.status not in WAITING and now - since > KEPT + timedelta(days=1)
            assert not over, ("17: a case that ended is let go", one)
            assert now - one.at < GIVEN_UP + KEPT + timedelta(days=40), ("17: no case is kept for ever", one)

    @invariant()
    def no_manner_is_broken(self):
        """What was looked at is looked at once: whatever comes from here on is new."""
        self.nobody_is_disturbed_outside_their_hours_on_a_free_day_or_where_they_wish_to_be_left_alone()
        self.in_the_morning_it_is_asked_again_whether_it_is_still_worth_sending()
        self.a_snooze_ends_by_itself()
        self.nobody_is_named_in_public_without_their_yes_nor_whoever_wants_to_be_left_alone()
        self.a_rule_against_praise_holds_for_what_stands_as_well()
        self.text_is_kept_while_a_case_is_open_and_for_as_long_as_the_rule_says()
        self.looked_at = len(self.world.unasked())
        self.stood = {one.message: repr(one.show.card) for one in self.world.platform().letters.values()}

    @rule(who=st.sampled_from(("chloe", "amina", "sam")))
    def lists_name_nobody_who_wants_to_be_left_alone(self, who: str):
        for words in LISTS:
            self.world.commands(who, words, community="health")
            hidden = {one for one in named(self.world.given(who)) - {who} if self._wants_no_part(one)}
            assert not hidden, ("9: in no list", words, hidden)

    def _wants_no_part(self, who: str) -> bool:
        wishes = self.world.record(Wishes, who)
        outside = CAST[PersonId(who)].guest and not self.world.policy().guests
        return outside or self.world.person(who).left or (wishes is not None and wishes.opted_out)

    def teardown(self) -> None:
        """Of a question that was let go no sentence is left anywhere; single words of it are what people know about."""
        self.world.later(days=1)
        self.world.mends()
        kept = self.world.everything_stored()
        there = {one.id for one in self.world.records(Question)}
        for of_id in self.ended.keys() - there:
            assert f"label {self.marks_of[of_id]}".encode() not in kept, ("17: text of a case that is gone", of_id)
        self.world.ends()


TestAnyLife = AnyLife.TestCase
ANY = settings(
    stateful_step_count=30,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much],
    phases=(Phase.explicit, Phase.reuse, Phase.generate),
    report_multiple_bugs=False,
)
TestAnyLife.settings = settings(ANY, max_examples=25)
