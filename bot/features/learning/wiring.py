"""Ten-line handlers: each looks, and lets a decision decide."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from bot import listening
from bot.features.learning import cards, choosing, log
from bot.features.learning.choosing import because, best, bring
from bot.features.learning.state import (
    BY_NAME,
    LESSONS,
    MOST_LOGGED,
    SEND,
    Gaps,
    Learner,
    Lesson,
    Training,
    lesson_of,
)
from bot.kernel.calendar import NINE, Weekly
from bot.kernel.cards import FormErrors, Place, phrase, plain
from bot.kernel.facts import HELD, Undelivered
from bot.kernel.feature import Command, Concern, Every, Feature, Press
from bot.kernel.messages import (
    ButtonPressed,
    CommandGiven,
    Decision,
    FactNoted,
    FormSubmitted,
    InPlace,
    Privately,
    Show,
    Timer,
    TimerDue,
)
from bot.kernel.people import Act, PersonId, Role
from bot.kernel.records import Ref
from bot.kernel.steering import Assessed
from bot.kernel.strategy import Strategy

if TYPE_CHECKING:
    from bot.kernel.feature import Moment, Reader
    from bot.kernel.people import PlaceId

_LOG, _ALL = "log", "all"
_LOST = frozenset({"denied", "gone"})
"""Why what a manager shared did not arrive, so that they can do something about it."""
_SHARED = "learn/shared/"
_PARTS = 5
"""Of the surface of what was shared: learn, shared, the lesson, when, and who."""


# ---------------------------------------------------------------- what is looked up


async def learner_of(who: PersonId, reader: Reader) -> Learner:
    """Look up what somebody has learned."""
    return await reader.get(Learner, who) or Learner(who)


async def lacking(reader: Reader) -> tuple[str, ...]:
    """Look up what the community lacks."""
    gaps = await reader.get(Gaps, "gaps")
    return gaps.all if gaps is not None else ()


async def _home(learner: Learner, reader: Reader) -> Decision:
    gaps = await lacking(reader)
    lesson = best(learner, gaps)
    return Decision(reply=cards.home(learner, lesson, because(lesson, gaps) if lesson else ""))


def _named(event: ButtonPressed | FormSubmitted) -> Lesson | None:
    return BY_NAME.get(event.action.about.get("lesson", ""))


def _gone() -> Decision:
    return Decision(reply=cards.said("learn-no-such"))


# ---------------------------------------------------------------- what managers ask and press


async def on_learn(event: CommandGiven, reader: Reader, moment: Moment) -> Decision:
    """`learn`, `learn yes`, `learn all`, `learn exact-thanks`, `learn log "Facilitating online, 2 h, formal"`."""
    word, *rest = [plain((span,)) for span in event.args] or [""]
    word, learner = word.casefold(), await learner_of(event.who, reader)
    if not word:
        return await _home(learner, reader)
    if word == _LOG:
        return await _log(" ".join(rest), event.key, reader, moment)
    if (weekly := listening.on_or_off(word)) is not None:
        return await _weekly(learner, reader, on=weekly)
    if word == _ALL:
        return Decision(reply=cards.activities(learner))
    lesson = BY_NAME.get(word)
    if lesson is not None:
        return Decision(reply=cards.lesson_card(lesson, learner))
    return Decision(reply=cards.said("learn-which"))


async def on_read(event: ButtonPressed, reader: Reader, _moment: Moment) -> Decision:
    """'Read it'."""
    lesson = _named(event)
    return Decision(reply=cards.lesson_card(lesson, await learner_of(event.who, reader))) if lesson else _gone()


async def on_done(event: ButtonPressed, reader: Reader, moment: Moment) -> Decision:
    """'I have read it'."""
    lesson = _named(event)
    if lesson is None:
        return _gone()
    decided = choosing.read(await learner_of(event.who, reader), lesson.name, moment.now)
    return replace(decided, reply=cards.said("learn-noted-read" if decided else "learn-noted-before"))


async def on_tried(event: ButtonPressed, reader: Reader, moment: Moment) -> Decision:
    """'I have tried it'."""
    lesson = _named(event)
    if lesson is None:
        return _gone()
    decided = choosing.tried(await learner_of(event.who, reader), lesson.name, moment.now)
    return replace(decided, reply=cards.said("learn-noted-tried" if decided else "learn-noted-before"))


async def on_weekly(event: ButtonPressed, reader: Reader, _moment: Moment) -> Decision:
    """Yes or no to a lesson a week."""
    return await _weekly(await learner_of(event.who, reader), reader, on=event.action.about.get("to") == "yes")


async def _weekly(learner: Learner, reader: Reader, *, on: bool) -> Decision:
    put = choosing.weekly(learner, on=on)
    return replace(await _home(put, reader), save=(put,))


async def on_all(event: ButtonPressed, reader: Reader, _moment: Moment) -> Decision:
    """'All lessons'."""
    return Decision(reply=cards.activities(await learner_of(event.who, reader)))


async def on_of(event: ButtonPressed, reader: Reader, _moment: Moment) -> Decision:
    """The lessons about one activity."""
    learner, activity = await learner_of(event.who, reader), event.action.about.get("activity", "")
    if activity not in {one.activity for one in LESSONS}:
        return Decision(reply=cards.activities(learner))
    return Decision(reply=cards.lessons_of(activity, learner))


# ---------------------------------------------------------------- sharing


async def on_share(event: ButtonPressed, reader: Reader, _moment: Moment) -> Decision:
    """'Share a practice…': in the managers' own channel, where one is named; words to copy otherwise."""
    lesson = _named(event)
    if lesson is None:
        return _gone()
    place = await _managers_place(reader)
    return Decision(reply=cards.share_form(lesson, place) if place else cards.to_copy(lesson))


async def on_shared(event: FormSubmitted, reader: Reader, moment: Moment) -> Decision:
    """A manager posts in the managers' channel what they have written."""
    lesson, place = _named(event), await _managers_place(reader)
    if lesson is None:
        return _gone()
    if place is None:
        return Decision(reply=cards.to_copy(lesson))
    text = event.values.get("say", "").strip()[: cards.MOST_SHARED]
    if not text:
        return Decision(reply=FormErrors({"say": phrase("learn-share-empty")}))
    surface = f"{_SHARED}{lesson.name}/{moment.now:%Y-%m-%dT%H-%M}/{event.who}"
    show = Show(surface, cards.shared(lesson, text, event.who), InPlace(place), approved=True)
    return Decision(do=(show,), reply=cards.said("learn-shared-reply", place=Place(place)))


async def _managers_place(reader: Reader) -> PlaceId | None:
    strategy = await reader.get(Strategy, "strategy")
    return strategy.managers_place if strategy is not None else None


# ---------------------------------------------------------------- the training log


async def _log(typed: str, key: str, reader: Reader, moment: Moment) -> Decision:
    if not typed.strip():
        return await _listed(reader, moment)
    known = log.said(typed)
    if not known.what or not known.minutes:
        return Decision(reply=cards.log_more(known))
    return await _kept(known, key, reader, moment)


async def _kept(known: log.Said, key: str, reader: Reader, moment: Moment) -> Decision:
    kept = log.keep(known, key, moment)
    logged = [one for one in kept.save if isinstance(one, Training)]
    listed = cards.log_card([*await _logged(reader, moment), *logged], moment.policy.zone)
    return replace(kept, reply=listed)


async def _listed(reader: Reader, moment: Moment) -> Decision:
    return Decision(reply=cards.log_card(await _logged(reader, moment), moment.policy.zone))


async def _logged(reader: Reader, moment: Moment) -> tuple[Training, ...]:
    return await reader.find(Training, "who", moment.person.who, MOST_LOGGED)


async def on_log(event: ButtonPressed, _reader: Reader, _moment: Moment) -> Decision:
    """'Add…'."""
    given = event.action.about
    return Decision(reply=cards.log_form(log.Said(given.get("what", ""), formal=bool(given.get("formal")))))


async def on_log_form(event: FormSubmitted, reader: Reader, moment: Moment) -> Decision:
    """A training was filled in."""
    what, minutes = log.in_one_line(event.values.get("what", "")), log.minutes_of(event.values.get("time", ""))
    wrong = {} if what else {"what": phrase("learn-log-no-words")}
    wrong |= {} if minutes else {"time": phrase("learn-log-no-time")}
    if wrong:
        return Decision(reply=FormErrors(wrong))
    formal = event.values.get("kind", "") == "formal"
    return await _kept(log.Said(what, minutes, formal), event.key, reader, moment)


async def on_forget(event: ButtonPressed, reader: Reader, moment: Moment) -> Decision:
    """'Remove': one's own alone."""
    one = await reader.get(Training, event.action.about.get("name", ""))
    mine = one is not None and one.who == event.who
    left = tuple(each for each in await _logged(reader, moment) if not mine or each != one)
    card = cards.log_card(left, moment.policy.zone)
    return Decision(drop=(Ref.of(one),) if mine and one is not None else (), reply=card)


# ---------------------------------------------------------------- time, and what others note


async def on_week(event: TimerDue, reader: Reader, _moment: Moment) -> Decision:
    """Tuesday, nine o'clock: a lesson for each manager who wants one, each at a civil hour of their own."""
    wanted = [one.who for one in await reader.people(Role.MANAGER) if (await learner_of(one.who, reader)).weekly]
    return Decision(do=tuple(Timer(SEND, who, event.at) for who in wanted))


async def on_send(event: TimerDue, reader: Reader, moment: Moment) -> Decision:
    """It is time for somebody's lesson; after an outage the next one comes in its own week."""
    if moment.now - event.timer.at > moment.policy.stale_after:
        return Decision()
    who = PersonId(event.timer.about)
    return bring(await learner_of(who, reader), await lacking(reader), await reader.person(who), moment)


async def on_assessed(event: FactNoted, reader: Reader, _moment: Moment) -> Decision:
    """A dimension was assessed: lessons follow what it lacks."""
    fact: Assessed = event.fact  # type: ignore[assignment]  # routed by its type
    gaps = await reader.get(Gaps, "gaps") or Gaps()
    put = replace(gaps, lacking={**gaps.lacking, fact.dimension: fact.lacking})
    return Decision(save=(put,)) if put != gaps else Decision()


async def on_undelivered(event: FactNoted, reader: Reader, moment: Moment) -> Decision:
    """A lesson did not arrive: it comes at a better hour. What was shared did not: whoever shared it is told."""
    fact: Undelivered = event.fact  # type: ignore[assignment]  # routed by its type
    if fact.surface.startswith(_SHARED) and fact.why in _LOST:
        parts = fact.surface.split("/", _PARTS - 1)
        card = cards.said("learn-share-lost")
        return Decision(do=(Show(f"{fact.surface}/lost", card, Privately(PersonId(parts[-1]))),))
    name = lesson_of(fact.surface, fact.who) if fact.who else ""
    if not fact.who or not name:
        return Decision()
    learner = await learner_of(fact.who, reader)
    again = (Timer(SEND, fact.who, moment.now),) if fact.why in HELD else ()
    return Decision(save=(learner.unbrought(name),), do=again) if name in learner.sent else Decision()


FEATURE = Feature(
    "learning",
    commands=(Command("learn", on_learn, Act.STEER, concern=Concern.MANAGING, alone=True),),
    buttons={
        "learn.read": Press(on_read, Act.STEER),
        "learn.done": Press(on_done, Act.STEER),
        "learn.tried": Press(on_tried, Act.STEER),
        "learn.weekly": Press(on_weekly, Act.STEER),
        "learn.all": Press(on_all, Act.STEER),
        "learn.of": Press(on_of, Act.STEER),
        "learn.share": Press(on_share, Act.STEER),
        "learn.log": Press(on_log, Act.STEER),
        "learn.forget": Press(on_forget, Act.STEER),
    },
    forms={"learn.share": Press(on_shared, Act.STEER), "learn.log": Press(on_log_form, Act.STEER)},
    timers={SEND: on_send},
    every=(Every("lessons", Weekly(1, NINE), on_week),),
    facts={Assessed: on_assessed, Undelivered: on_undelivered},
)
