"""What is done together in the simulated year: ideas, campaigns, discussions, stories, briefings, duties, goals.

All of it is drawn from dice of its own, so that everything else goes as it went without it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from functools import partial

from bot.kernel.cards import Action, Button, Card, Form, Name, Reply, Span
from bot.kernel.messages import InPlace, Proposal, Show, addressee
from bot.kernel.people import MessageId, PersonId
from bot.kernel.ports import Standing
from tests.reading import buttons_of
from tests.year.dice import Dice, Weighted
from tests.year.members import DAY, MINUTE, Life
from tests.year.town import Posted, Town
from tests.year.words import ANSWERS, SITES, SUBJECTS

HOUR, WEEK = timedelta(hours=1), 7 * DAY
_FULL = 700
"""Members for whom the numbers of a week below are meant."""
_LEADERS = 4
"""Who lead; one more is their sponsor."""
_SURFACES = ("core/", "discuss/", "story/", "briefing/", "campaign/", "campaign-steps/", "duty/", "strategy/")
_DECIDED = frozenset({"core", "discuss", "story", "brief", "campaign", "goal", "strategy", "maturity"})
"""What the buttons of its proposals begin with."""
_IDEAS = ("a weekly clinic on {it}", "a page about {it}", "a visit to see {it}", "a call on {it} each month")
_OWN = ("core.take-on", "core.done", "core.more-time", "core.hand-back")
_BOTH = ("ideas", "goals", "team", "campaign", "discuss", "strategy", "story")
_MANAGERS = (*_BOTH, "brief", "portfolio", "maturity", "learn")
_LIKED = {
    "core.send": 9.0,
    "core.vote yes": 4.0,
    "core.vote no": 0.3,
    "core.reply yes": 20.0,
    "core.reply no": 6.0,
    "core.take-on": 6.0,
    "core.done": 3.0,
    "core.own": 3.0,
    "discuss.draft": 2.0,
    "discuss.ask": 9.0,
    "discuss.yes": 7.0,
    "discuss.no": 2.0,
    "discuss.forward": 5.0,
    "story.write": 6.0,
    "story.ask": 9.0,
    "story.approve": 9.0,
    "story.say named": 7.0,
    "story.say unnamed": 2.0,
    "brief.send": 9.0,
    "brief.behind": 3.0,
    "brief.found useful": 3.0,
    "brief.host": 6.0,
    "brief.forward": 6.0,
    "brief.stop": 0.1,
    "brief.remove": 0.1,
    "campaign.plan": 0.4,
    "campaign.post": 9.0,
    "campaign.done": 5.0,
    "campaign.drop": 0.1,
    "campaign.end": 0.1,
    "duty.gladly": 5.0,
    "question.claim": 6.0,
    "goal.drop": 0.1,
    "steward.say": 4.0,
}
"""How willingly a button is pressed: mostly what helps; what stands here with no number as often as it is there."""


def is_of_steering(proposal: Proposal) -> bool:
    """Whether it is decided about here."""
    return any(one.action.name.partition(".")[0] in _DECIDED for one in proposal.buttons)


class Steering:
    """Those who lead, those who manage, and whoever takes part."""

    def __init__(self, town: Town, managers: Sequence[Life], others: Sequence[Life], good: Sequence[Posted]) -> None:
        self.town, self.dice = town, Dice(1)
        self.managers, self.others, self.good = managers, others, good
        self.leaders: list[Life] = []
        self.remits: dict[PersonId, tuple[str, str]] = {}
        self.busy = max(0.4, min(1.0, len(town.lives) / _FULL))
        self.campaigns = 0

    # -- the calendar

    def day(self, date: datetime) -> None:
        """Plan what happens on a day, given by its midnight in UTC."""
        number, plan = (date - self.town.start).days, self.town.plan
        if number == 1:
            plan(date + 10 * HOUR, self._some_lead)
        if number % 63 == 2:
            plan(date + 9 * HOUR, self._set_a_goal)
        if number % (49 if self.busy == 1.0 else 98) == 8:
            plan(date + 9 * HOUR, self._plan_a_campaign)
        if number % (28 if self.busy == 1.0 else 42) == 10:
            plan(date + 9 * HOUR, self._begin_a_discussion)
        if number % 28 == 9:
            plan(date + 9 * HOUR, self._share_a_duty)
        if number % 49 == 31:
            plan(date + 15 * HOUR, self._a_leader_goes_quiet)
        if number == 200:
            plan(date + 15 * HOUR, self._a_leader_leaves)
        if date.weekday() in {0, 4}:  # a note is read before its Monday, a briefing before its Tuesday
            plan(date + 13 * HOUR, self._managers_decide)
        if date.weekday() == 0:
            plan(date + 14 * HOUR, self._managers_look)
            plan(date + 15 * HOUR, self._leaders_look)
        if date.weekday() == 2:
            for act, times in ((self._has_an_idea, 2.0), (self._tells_a_story, 0.5), (self._takes_a_story_back, 0.3)):
                for _ in range(self.dice.about(times * self.busy)):
                    plan(date + 8 * HOUR + self.dice.below(600) * MINUTE, act)

    # -- pressing

    def _choose(self, buttons: Sequence[Button]) -> Button:
        return Weighted(buttons, [_liked(one.action) for one in buttons]).draw(self.dice)

    def _press(self, who: PersonId, button: Button) -> Reply | None:
        if self.town.lives[who].active(self.town.now):
            return self.town.presses(who, button.action, **self._filled(who, button.action.name))
        return None

    def _presses_one(self, who: PersonId, shown: Reply | None, *names: str) -> Reply | None:
        """Press one of what is shown; of so many names, if any is given."""
        buttons = buttons_of(shown) if isinstance(shown, Card) else []
        wanted = [one for one in buttons if not names or one.action.name in names]
        return self._press(who, self._choose(wanted)) if wanted else None

    def _says(self, life: Life, *said: str | Span, on: Posted | None = None) -> Reply | None:
        """Say a command; a form that opens is filled in."""
        reply = self.town.commands(life.who, *said, on=on)
        if isinstance(reply, Form):
            return self.town.submits(life.who, reply, **self._filled(life.who, reply.action.name))
        return reply

    def _filled(self, who: PersonId, form: str) -> dict[str, str]:
        """Fill in what has no good answer of its own."""
        someone, day = self.dice.one(self._here()).who, f"{self.town.now + (8 + self.dice.below(20)) * DAY:%Y-%m-%d}"
        leader = self.dice.one(self.leaders).who if self.leaders else someone
        match form:
            case "idea.give":
                return {"idea": self._idea()}
            case "core.own":
                return {"team": leader, "day": day}
            case "core.more-time":
                return {"day": day}
            case "goal.set":
                return {"metric": "thanks", "much": "40", "when": day}
            case "campaign.plan":
                self.campaigns += 1
                return {"hashtag": f"together{self.campaigns}", "owner": leader}
            case "campaign.hand" | "discuss.other":
                return {"who": leader}
            case "discuss.change":
                return {"host": leader if self.dice.chance(0.3) else ""}
            case "story.write":
                it, site = self._subject(), self.dice.one(SITES)
                return {
                    "who-asked": who,
                    "who-helped": someone,
                    "asked": f"How to do the {it} in {site}",
                    "helped": f"The list for the {it} from the region",
                    "came": f"{site} has it in its plan",
                    "quote": "It saved us two weeks." if self.dice.chance(0.4) else "",
                    "also": self.dice.one(self._here()).who if self.dice.chance(0.2) else "",
                }
            case _:
                return {}

    def _here(self) -> list[Life]:
        return [life for life in self.others if life.active(self.town.now)]

    def _subject(self) -> str:
        english, _french = self.dice.one(SUBJECTS[self.dice.one(tuple(SUBJECTS))])
        return english

    def _idea(self) -> str:
        return self.dice.one(_IDEAS).format(it=self._subject())

    # -- what members do

    def _has_an_idea(self) -> None:
        life = self.dice.one(self._here())
        if self.good and self.dice.chance(0.3):
            self._says(life, "idea", on=self.dice.one(self.good))
        else:
            self._says(life, f"idea {self._idea()}")
        if self.dice.chance(0.1):
            self._presses_one(life.who, self._says(life, "ideas"), "idea.take-back")

    def _tells_a_story(self) -> None:
        if self.good:
            self._says(self.dice.one(self._here()), "story", on=self.dice.one(self.good))

    def _takes_a_story_back(self) -> None:
        """Somebody of whom it was agreed that a story is told looks at it, and would rather not."""
        asked = [show.to for show, _ in self.town.fresh if show.surface.startswith("story/")]
        people = [self.town.lives[who] for to in asked if (who := addressee(to)) is not None]
        if here := [life for life in people if life.active(self.town.now)]:
            life = self.dice.one(here)
            self._presses_one(life.who, self._says(life, "story"), "story.back")

    # -- what leaders do

    def _some_lead(self) -> None:
        here = [life for life in self._here() if not life.opted_out]
        self.leaders = [here[number * len(here) // (_LEADERS + 1)] for number in range(_LEADERS + 1)]
        for life in self.leaders[:-1]:
            self._is_made(life, "leader")
        self._is_made(self.leaders[-1], "sponsor")

    def _is_made(self, life: Life, role: str) -> None:
        self.town.commands(self.managers[0].who, "team add ", Name(life.who), f" {role}")
        first, second = self.remits[life.who] = self._subject(), self._subject()
        self.town.commands(life.who, f"team remit {first} and {second}")

    def _leaders_look(self) -> None:
        for life in self.leaders:
            if not life.active(self.town.now):
                continue
            if self.dice.chance(0.6):
                listed = self._says(life, "ideas")
                own = self._presses_one(life.who, listed, *_OWN) if self.dice.chance(0.6) else None
                if own is None:
                    self._presses_one(life.who, listed)
            if self.dice.chance(0.5 * self.busy):
                self._presses_one(life.who, self._says(life, self.dice.one(_BOTH)))
            if self.dice.chance(0.05 * self.busy):
                self._says(life, f"discuss {self._subject()}")
            if self.dice.chance(0.3 * self.busy):
                self._presses_one(life.who, self._says(life, "desk"), "note.send", "note.edit", "note.skip")

    def _a_leader_goes_quiet(self) -> None:
        """One of them wants to be left alone, whatever they were asked, and comes back after some weeks."""
        here = [life for life in self.leaders if life.active(self.town.now) and not life.opted_out]
        if not here:
            return
        life = self.dice.one(here)
        self.town.wishes(life, opted_out=True)
        self.town.plan(self.town.now + (3 + self.dice.below(20)) * DAY, partial(self._comes_back, life))

    def _comes_back(self, life: Life) -> None:
        if life.opted_out:
            self.town.wishes(life, opted_out=False)

    def _a_leader_leaves(self) -> None:
        life = self.leaders.pop(0)
        life.left = True
        self.town.is_away(life.who, gone=True)
        self.town.joins(life)
        self.leaders.append(
            self.dice.one([one for one in self._here() if one not in self.leaders and not one.opted_out])
        )
        self._is_made(self.leaders[-1], "leader")

    # -- what managers do

    def _managers_look(self) -> None:
        manager = self.dice.one(self.managers)
        for _ in range(self.dice.about(3 * self.busy)):
            shown = self._says(manager, self.dice.one(_MANAGERS))
            self._presses_one(manager.who, self._presses_one(manager.who, shown))
        if self.dice.chance(0.4):
            laid = self._presses_one(manager.who, self._says(manager, "ideas"), "core.decide")
            self._presses_one(manager.who, laid)

    def _managers_decide(self) -> None:
        manager = self.dice.one(self.managers)
        for proposal in sorted(self.town.records(Proposal), key=lambda one: one.about):
            if proposal.buttons and is_of_steering(proposal):
                self._press(manager.who, self._choose(proposal.buttons))

    def _begin_a_discussion(self) -> None:
        """A manager begins one about what a leader looks after, and has them asked, or hosts it."""
        manager, leader = self.dice.one(self.managers), self.dice.one(self.leaders)
        drafted = self._says(manager, f"discuss {self.dice.one(self.remits[leader.who])}")
        self._presses_one(manager.who, drafted, "discuss.ask", "discuss.host-self")

    def _set_a_goal(self) -> None:
        manager, until = self.dice.one(self.managers), self.town.now + 50 * DAY
        metric, much = self.dice.one((("within-day", "60"), ("thanks", "20"), ("contributors", "30")))
        owner = Name(self.dice.one(self.leaders).who)
        self._says(manager, f"goal {metric} {much} by {until:%Y-%m-%d} ", owner)

    def _plan_a_campaign(self) -> None:
        self._says(self.dice.one(self.managers), f"campaign plan Ask me about {self._subject()}")

    def _share_a_duty(self) -> None:
        how, duty = self.dice.one(("share", "hand")), self.dice.one(("thanking", "watching", "welcoming"))
        who, until = self.dice.one(self.leaders).who, self.town.now + (6 + self.dice.below(20)) * DAY
        self._says(self.dice.one(self.managers), f"team {how} {duty} ", Name(who), f" until {until:%Y-%m-%d}")

    # -- what they receive

    def receives(self, show: Show, stands: Standing) -> bool:
        """Somebody reads what came of steering, if it is that: what they do about it they do later, or never."""
        if not show.surface.startswith(_SURFACES):
            return False
        buttons, who = buttons_of(show.card), addressee(show.to)
        if who is None:
            self._everybody_reads(show, stands, buttons)
        elif (life := self.town.lives[who]).active(self.town.now):
            for _ in range(1 + self.dice.below(2) if buttons and self.dice.chance(0.8) else 0):
                self._later(life, 2 * DAY, partial(self._press, who, self._choose(buttons)))
        return True

    def _everybody_reads(self, show: Show, stands: Standing, buttons: Sequence[Button]) -> None:
        """Some write below it, or press what is there."""
        if not isinstance(show.to, InPlace) or show.to.under is not None:
            return
        here = self._here()
        subject = self.dice.one(SUBJECTS.get(show.to.place, SUBJECTS["water"]))
        post = Posted(MessageId(stands.message), self.managers[0].who, show.to.place, stands.message, subject)
        for _ in range(1 + self.dice.below(2)):
            life = self.dice.one(here)
            if buttons and self.dice.chance(0.5):
                self._later(life, 3 * DAY, partial(self._press, life.who, self._choose(buttons)))
            else:
                self._later(life, 3 * DAY, partial(self._joins_in, life, post))

    def _joins_in(self, life: Life, post: Posted) -> None:
        if life.active(self.town.now):
            text = self.dice.one(ANSWERS[life.language]).format(it=post.subject[life.language == "fr"])
            self.town.says(life, text, post.place, post.subject, to=post)

    def _later(self, life: Life, most: timedelta, act: Callable[[], object]) -> None:
        at = life.awake(self.town.now + self.dice.between(20 * MINUTE, most), self.dice)
        self.town.plan(at, act)


def _liked(action: Action) -> float:
    how = action.about.get("says") or action.about.get("on") or action.about.get("yes") or ""
    return _LIKED.get(f"{action.name} {how}", _LIKED.get(action.name, 1.0))
