"""What people do in the simulated year: ask, answer, accept, thank, tick, decline, go quiet, come back, and decide."""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta
from functools import partial

from bot.kernel.calendar import zone
from bot.kernel.cards import Action, Button, Card, Link, Name, Words
from bot.kernel.messages import Proposal, Show, addressee
from bot.kernel.people import PersonId, PlaceId
from bot.kernel.policy import Purpose
from bot.kernel.ports import Standing
from tests.year.dice import Dice, Weighted
from tests.year.members import DAY, MANAGERS, MINUTE, RING, SOCKS, Life
from tests.year.steering import Steering, is_of_steering
from tests.year.town import Posted, Town, pressable
from tests.year.words import ANSWERS, QUESTIONS, SITES, SUBJECTS, TALK, THANKS

TICK, PRAYER, HEART = "\N{WHITE HEAVY CHECK MARK}", "\N{PERSON WITH FOLDED HANDS}", "\N{HEAVY BLACK HEART}"
HOUR = timedelta(hours=1)
_KINDS = sorted(set(Purpose) - {Purpose.REPLY, Purpose.PLAN, Purpose.ESCALATION})
_FULL = 2000
"""Members for whom the numbers of a day below are meant."""
_DECIDES = (("send", 0.6), ("edit", 0.14), ("copy", 0.08), ("skip", 0.18))
_MEANS = {
    "send": ("send", "confirm", "congratulate", "post"),
    "edit": ("edit", "correct", "change"),
    "copy": ("copy",),
    "skip": ("skip", "refuse", "drop"),
    "never": ("never",),
}
"""What a button of a proposal may be called, by what it does."""
_REHEARSED_AFTER = (43 * DAY, 190 * DAY)
"""Days on which the managers let everything be rehearsed, and look at it the next morning."""
_NOT_MINE = 0.05
"""How many say of a use that the contribution is none of theirs."""
_BOOKS = ("Guide v3", "Cold chain SOP", "Regional training", "Country plan")


class Lives:
    """Everybody, living one day after another."""

    def __init__(self, town: Town, dice: Dice) -> None:
        self.town, self.dice = town, dice
        everybody = list(town.lives.values())
        self.managers = everybody[:MANAGERS]
        self.ring = everybody[MANAGERS : MANAGERS + RING]
        self.owner, *self.socks = everybody[MANAGERS + RING : MANAGERS + RING + SOCKS + 1]
        self.others = everybody[MANAGERS + RING + SOCKS + 1 :]
        self.scale = len(everybody) / _FULL
        self.posts: dict[str, Posted] = {}
        self.good: list[Posted] = []
        """Answers that somebody accepted: what others point to."""
        self.said_never = False
        self.words = frozenset(town.bot.router.commands)
        self.steering = Steering(town, self.managers, self.others, self.good)
        town.reacts = self.receives

    # -- a day

    def day(self, date: datetime) -> None:
        """Plan what happens on a day, given by its midnight in UTC."""
        weekend = date.weekday() in {5, 6}
        busy = (0.15 if weekend else 1.0) * self.scale
        here = [life for life in self.others if life.active(date)]
        self._crowd = Weighted(here, [life.weight for life in here])
        self._knowing = {
            place: Weighted(those, [life.weight for life in those])
            for place in SUBJECTS
            if (those := [life for life in here if place in life.knows])
        }
        for life in self.others:
            if date <= life.comes < date + DAY:
                self.town.plan(life.comes, partial(self.town.joins, life))
        for act, times in (
            (self._asks, 12.0),
            (self._talks, 40.0),
            (self._thanks_by_command, 1.2),
            (self._points_to, 1.5),
            (self._reports_use, 0.3),
            (self._looks_around, 3.0),
            (self._goes_quiet, 0.8),
            (self._pauses, 0.5),
            (self._declines_a_kind, 0.3),
            (self._leaves, 0.15),
        ):
            for _ in range(self.dice.about(times * busy)):
                life = self._somebody()
                self.town.plan(self._at_work(life, date), partial(act, life))
        if not weekend:
            self.town.plan(date + 9 * HOUR, self._ring_turns)
            if date.weekday() == 2:
                self.town.plan(date + 10 * HOUR, self._sock_asks)
        if date.weekday() == 0:
            self.town.plan(date + 11 * HOUR, self._managers_decide)
        self.steering.day(date)
        if date - self.town.start in _REHEARSED_AFTER:
            self.town.plan(date + 5 * HOUR, self._rehearse)
            self.town.plan(date + DAY + 5 * HOUR, self._look_at_what_was_rehearsed)

    def _somebody(self) -> Life:
        return self._crowd.draw(self.dice)

    def _at_work(self, life: Life, date: datetime) -> datetime:
        opens = datetime.combine(date.date(), time(8), zone(life.zone)).astimezone(UTC)
        return max(self.town.now, opens + self.dice.below(600) * MINUTE)

    def _soon(self, life: Life, least: timedelta, most: timedelta) -> datetime:
        """A while later, or in their morning."""
        return life.awake(self.town.now + self.dice.between(least, most), self.dice)

    # -- asking and answering

    def _asks(self, life: Life) -> None:
        if life.opted_out and self.dice.chance(0.8):
            return
        place = self.dice.one(tuple(SUBJECTS))
        self._ask(life, place)

    def _ask(self, life: Life, place: str) -> Posted:
        post = self._puts(life, place)
        if self.dice.chance(0.03):
            self.town.plan(self.town.now + HOUR, lambda: self._calls(post))
        if self.dice.chance(0.7) and place in self._knowing:
            for _ in range(1 + self.dice.chance(0.3)):
                knowing = self._knowing[place].draw(self.dice)
                if knowing.who != life.who and not (knowing.opted_out and self.dice.chance(0.7)):
                    at = self._soon(knowing, 3 * MINUTE, 30 * HOUR)
                    self.town.plan(at, partial(self._answers, knowing, post))
        return post

    def _puts(self, life: Life, place: str) -> Posted:
        """Write a question."""
        site = self.dice.one(SITES)
        english, french = self.dice.one(SUBJECTS[place])
        subject = (f"{english} in {site}", f"{french} à {site}")
        text = self.dice.one(QUESTIONS[life.language]).format(it=subject[life.language == "fr"])
        post = self.town.says(life, text, PlaceId(place), subject)
        self.posts[post.message] = post
        return post

    def _calls(self, post: Posted) -> None:
        self.town.commands(post.who, "ask", on=post)

    def _answers(self, life: Life, question: Posted) -> None:
        if not life.active(self.town.now):
            return
        it = question.subject[life.language == "fr"]
        text = self.dice.one(ANSWERS[life.language]).format(it=it)
        if self.dice.chance(0.75):
            answer = self.town.says(life, text, question.place, question.subject, to=question)
        else:
            asker = Name(question.who, call=True)
            said = (asker, Words(f" {text}"))
            answer = self.town.says(life, said, question.place, question.subject, about=question)
        asker_ = self.town.lives[question.who]
        at = self._soon(asker_, 10 * MINUTE, 20 * HOUR)
        self.town.plan(at, lambda: self._judges(asker_, question, answer))

    def _judges(self, asker: Life, question: Posted, answer: Posted) -> None:
        """The asker has read an answer: they tick it, say thanks, say `answered`, or nothing."""
        if not asker.active(self.town.now):
            return
        throw = self.dice.share()
        if throw < 0.3:
            self.town.signs(asker.who, TICK, answer)
            self._keep(answer)
        elif throw < 0.5:
            self.town.says(asker, self.dice.one(THANKS[asker.language]), question.place, to=question)
        elif throw < 0.55:
            self.town.commands(asker.who, "answered", on=question)
        elif throw < 0.7:
            self.town.signs(asker.who, self.dice.one((PRAYER, HEART)), answer)

    def _keep(self, answer: Posted) -> None:
        self.good.append(answer)
        del self.good[:-200]

    def _talks(self, life: Life) -> None:
        place = PlaceId(self.dice.one(tuple(SUBJECTS)))
        self.town.says(life, self.dice.one(TALK[life.language]), place)

    # -- thanking and using

    def _thanks_by_command(self, life: Life) -> None:
        if "thank" in self.words and self.good:
            self.town.commands(life.who, "thank ", Name(self.dice.one(self.good).who), " for the help with the forms")

    def _points_to(self, life: Life) -> None:
        if self.good:
            good = self.dice.one(self.good)
            link = Link(f"https://chat.example/{good.message}", "here", good.message)
            self.town.says(life, (Words("This was answered before: "), link), good.place, good.subject)

    def _reports_use(self, life: Life) -> None:
        if "used" in self.words and self.good:
            good = self.dice.one(self.good)
            link = Link(f"https://chat.example/{good.message}", "here", good.message)
            self.town.commands(life.who, "used ", link, f' in "{self.dice.one(_BOOKS)}"')

    def _looks_around(self, life: Life) -> None:
        said = self.dice.one(("open", "team", "why", "desk", "my-impact", "who " + self.dice.one(tuple(SUBJECTS))))
        if said.split(" ")[0] in self.words:
            self.town.commands(life.who, said)
        else:
            self.town.opens_home(life.who)

    # -- wishes

    def _goes_quiet(self, life: Life) -> None:
        if life.opted_out or not life.active(self.town.now):
            return
        self.town.wishes(life, opted_out=True)
        if self.dice.chance(0.6):
            self.town.plan(
                self.town.now + (5 + self.dice.below(60)) * DAY, lambda: self.town.wishes(life, opted_out=False)
            )

    def _pauses(self, life: Life) -> None:
        if not life.opted_out:
            until = self.town.now + (2 + self.dice.below(20)) * DAY
            self.town.commands(life.who, self.dice.one(("quiet week", f"quiet until {until:%Y-%m-%d}")))

    def _declines_a_kind(self, life: Life) -> None:
        form = self.town.commands(life.who, "quiet")
        wanted = ",".join(kind for kind in _KINDS if kind != self.dice.one(_KINDS))
        change = [one for one in pressable(form) if one.action.name == "quiet.change"] if isinstance(form, Card) else []
        for button in change:
            self.town.presses(life.who, button.action, kinds=wanted)

    def _leaves(self, life: Life) -> None:
        life.left = True
        self.town.is_away(life.who, gone=True)
        self.town.joins(life)  # the platform tells that the account is closed

    # -- those who would play it

    def _ring_turns(self) -> None:
        """Two of a ring ask each other what they know, answer at once, accept, and thank."""
        asks, answers = self.dice.one(self.ring), self.dice.one(self.ring)
        if asks.who != answers.who:
            self._staged(asks, answers)

    def _sock_asks(self) -> None:
        """Somebody asks with an account of their own, answers, and accepts."""
        self._staged(self.dice.one(self.socks), self.owner)

    def _staged(self, asks: Life, answers: Life) -> None:
        question = self._puts(asks, "cold-chain")

        def answer() -> None:
            it = question.subject[answers.language == "fr"]
            text = self.dice.one(ANSWERS[answers.language]).format(it=it)
            given = self.town.says(answers, text, question.place, question.subject, to=question)
            self.town.plan(self.town.now + 8 * MINUTE, lambda: self.town.signs(asks.who, TICK, given))
            self.town.plan(self.town.now + 9 * MINUTE, flatter)

        def flatter() -> None:
            if "thank" in self.words:
                self.town.commands(asks.who, "thank ", Name(answers.who), " for being so kind")

        self.town.plan(self.town.now + 7 * MINUTE, answer)

    # -- what they receive

    def receives(self, show: Show, stands: Standing) -> None:
        """Somebody reads a new message: what they do about it they do later, or never."""
        if self.steering.receives(show, stands):
            return
        who = addressee(show.to)
        life = self.town.lives.get(who) if who else None
        if life is None or not life.active(self.town.now):
            return
        buttons = pressable(show.card)
        match show.purpose:
            case Purpose.ROUTING:
                self._is_asked(life, buttons)
            case Purpose.INVITE:
                self._is_invited(life, buttons)
            case Purpose.ESCALATION | Purpose.PLAN:
                return
            case _ if buttons and self.dice.chance(0.6):
                button = self.dice.one(buttons)
                if button.action.name == "impact.not-mine" and not self.dice.chance(_NOT_MINE):
                    return
                at = self._soon(life, 10 * MINUTE, 10 * HOUR)
                self.town.plan(at, lambda: self._press(life, button))

    def _press(self, life: Life, button: Button) -> None:
        self.town.presses(life.who, button.action)

    def _is_asked(self, life: Life, buttons: list[Button]) -> None:
        question = self.posts.get(next((one.action.about.get("question", "") for one in buttons), ""))
        if question is None:
            return
        at = self._soon(life, 10 * MINUTE, 8 * HOUR)
        if self.dice.chance(life.helpful):
            if self.dice.chance(0.7):
                self._presses_named(life, buttons, "question.claim", at)
            answers = self._soon(life, 9 * HOUR, 30 * HOUR)
            self.town.plan(answers, lambda: self._answers(life, question))
        elif self.dice.chance(0.4):
            self._presses_named(life, buttons, "question.decline", at)
        elif self.dice.chance(0.3):
            self._presses_named(life, buttons, "question.later", at)

    def _is_invited(self, life: Life, buttons: list[Button]) -> None:
        if self.dice.chance(0.55):
            name = "question.accept" if self.dice.chance(0.85) else "question.reopen"
            self._presses_named(life, buttons, name, self._soon(life, 10 * MINUTE, 12 * HOUR))

    def _presses_named(self, life: Life, buttons: list[Button], name: str, at: datetime) -> None:
        button = next((one for one in buttons if one.action.name == name), None)
        if button is not None:
            self.town.plan(at, lambda: self._press(life, button))

    # -- the managers' Monday

    def _managers_decide(self) -> None:
        manager = self.dice.one(self.managers).who
        self.town.opens_home(manager)
        for said in ("desk", "open", "report", "policy", "champions"):
            if said in self.words:
                self.town.commands(manager, said)
        for proposal in sorted(self.town.records(Proposal), key=lambda one: one.about):
            if not is_of_steering(proposal):
                self._decides(manager, proposal)

    def _rehearse(self) -> None:
        self.town.commands(self.managers[0].who, "policy rehearsal on")

    def _look_at_what_was_rehearsed(self) -> None:
        """Some of it is let go, some is worded anew and then let go, some is dropped; then all is sent again."""
        manager = self.managers[0].who
        listed = self.town.presses(manager, Action("desk.proposals", {"of": "rehearsed"}))
        for button in pressable(listed) if isinstance(listed, Card) else ():
            wanted = self.dice.one(("rehearse.send", "rehearse.send", "rehearse.change", "rehearse.drop"))
            if button.action.name == wanted:
                self.town.presses(manager, button.action)
        self.town.commands(manager, "policy rehearsal off")

    def _decides(self, manager: PersonId, proposal: Proposal) -> None:
        by_meaning = {
            meaning: [one for one in proposal.buttons if _means(one, words)] for meaning, words in _MEANS.items()
        }
        if by_meaning["never"] and not self.said_never and self.dice.chance(0.02):
            self.said_never = True
            self.town.presses(manager, by_meaning["never"][0].action)
            return
        throw = self.dice.share()
        for meaning, share in _DECIDES:
            throw -= share
            if throw < 0:
                buttons = by_meaning[meaning] or by_meaning["send"] or list(proposal.buttons)
                if buttons:
                    self.town.presses(manager, buttons[0].action)
                return


def _means(button: Button, words: tuple[str, ...]) -> bool:
    said = f"{button.action.name} {button.action.about.get('to', '')} {button.label.key}".replace("-", ".")
    parts = set(said.replace("/", ".").replace(" ", ".").split("."))
    return any(word in parts for word in words)
