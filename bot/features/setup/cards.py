"""What a manager sees of a set-up: the welcome, one step at a time on one card, and in the end what stands."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from bot.features.measures import name_of, value_said
from bot.features.setup.state import STEPS, How, Step
from bot.features.setup.steps import recommended, seen
from bot.kernel.calendar import NINE, Weekly, upcoming
from bot.kernel.cards import (
    Action,
    Block,
    Button,
    Buttons,
    Card,
    Code,
    Facts,
    Item,
    Items,
    Listing,
    Name,
    Note,
    Pair,
    Para,
    Phrase,
    Place,
    Style,
    When,
    WhenStyle,
    Words,
    in_language,
    phrase,
)
from bot.kernel.people import CORE_TEAM
from bot.kernel.policy import CORE_TEAM_NOTE, Tone
from bot.kernel.tongues import LANGUAGES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.features.setup.steps import Offer, Player, Sight
    from bot.kernel.cards import Said, Span

_HOUR = timedelta(hours=1)
_PLAN = Weekly(0, NINE)
_MOST_DAYS = 6
_WEEK, _ROW = 7, 3
_MOST_PEOPLE = 12
_APART = Words("; ")
_EMPTY = frozenset({"setup-nothing", "setup-no-holidays", "setup-no-news", "setup-no-core"})
"""What a summary need not say."""

# ---------------------------------------------------------------- the welcome


def welcome(sight: Sight) -> Card:
    """Say who brought Steward here, what it does, and what comes next: once."""
    by = sight.seat.by or sight.setup.by
    how = "named" if sight.seat.by else "own" if by == sight.person.who else "added" if by else "found"
    places = Listing(tuple(Place(place) for place in sorted(sight.community.places)))
    done = sight.setup.finished is not None
    gist = phrase(
        "welcome-manager", how=how, by=Name(by or sight.person.who), community=_community(sight), places=places
    )
    label = phrase("welcome-begin", done=_word(done))
    buttons = [Button(label, Action("setup.go", {}), Style.PRIMARY)]
    if not done:
        buttons.append(Button(phrase("welcome-other"), Action("setup.other")))
    blocks = (
        Para(gist),
        Para(phrase("welcome-what")),
        Para(phrase("welcome-steps", done=_word(done), count=len(STEPS))),
        Buttons(tuple(buttons)),
        Note(phrase("welcome-note")),
    )
    return Card(gist, blocks, phrase("welcome-title"))


def elsewhere(sight: Sight) -> Card:
    """Say that a newer message of theirs goes on with it."""
    return said("setup-below", community=_community(sight))


# ---------------------------------------------------------------- a step


def step_card(step: Step, sight: Sight) -> Card:
    """Show one step: where one is, what is asked, what is recommended or stands, and what can be pressed."""
    what = phrase("setup-what", step=step.value)
    gist = phrase("setup-step", n=STEPS.index(step) + 1, of=len(STEPS), what=what)
    blocks: list[Block] = [Para(gist), Para(_asked(step, sight)), Facts(tuple(pairs(step, sight)))]
    blocks += _more(step, sight)
    settled = sight.setup.steps.get(step)
    if settled is not None and settled.by != sight.person.who:
        blocks.append(Note(phrase("setup-settled-by", who=Name(settled.by), how=settled.how.value)))
    blocks += (Buttons(tuple(_presses(step, sight))), Note(phrase("setup-note")))
    return Card(gist, tuple(blocks), phrase("setup-title", community=_community(sight)))


def _asked(step: Step, sight: Sight) -> Phrase:
    recommends = recommended(step, sight) != sight.policy
    return phrase("setup-ask", step=step.value, suggested=_word(recommends))


def _presses(step: Step, sight: Sight) -> Iterator[Button]:
    about = {"step": step.value, "seen": seen(step, sight)}
    keeps = phrase("setup-keep", step=step.value, some=_word(_has_some(step, sight)))
    yield Button(keeps, Action("setup.keep", about), Style.PRIMARY)
    match step:
        case Step.CHANNELS | Step.GOALS:
            pass  # nothing to type: a channel is added where it is, and a goal is one press above
        case Step.REHEARSAL:
            on = recommended(step, sight).rehearsal
            label = phrase("setup-live") if on else phrase("setup-rehearse-week")
            yield Button(label, Action("setup.rehearsal", {"to": "live" if on else "week"}))
        case _:
            yield Button(phrase("setup-change", step=step.value), Action("setup.change", about))
    if step is Step.PUBLIC:
        yield Button(phrase("setup-core-channel"), Action("policy.core"))
    if step is Step.GOALS:
        yield Button(phrase("goal-set"), Action("goal.set"))
    yield Button(phrase("setup-later"), Action("setup.later", {"step": step.value}))
    if step is not STEPS[0]:
        yield Button(phrase("setup-back"), Action("setup.go", {"step": STEPS[STEPS.index(step) - 1].value}))
    if sum(one not in sight.setup.steps for one in STEPS) > 1:
        yield Button(phrase("setup-all"), Action("setup.all"))


def _has_some(step: Step, sight: Sight) -> bool:
    match step:
        case Step.TEAM:
            return bool(sight.players)
        case Step.GOALS:
            return bool(sight.aims)
        case Step.REHEARSAL:
            return recommended(step, sight).rehearsal
        case _:
            return True


def pairs(step: Step, sight: Sight) -> Iterator[Pair]:
    """Say what a step holds, as it would be kept."""
    policy, nothing = recommended(step, sight), phrase("setup-nothing")
    community, strategy = sight.community, sight.strategy
    match step:
        case Step.NAME:
            yield _pair("name", (Words(community.name),))
            yield _pair("purpose", (Words(community.purpose),) if community.purpose else nothing)
        case Step.SCOPE:
            yield _pair("scope", (Words(strategy.scope),) if strategy.scope else nothing)
            whom = (Listing(tuple(Words(one) for one in strategy.audiences)),)
            yield _pair("audiences", whom if strategy.audiences else nothing)
        case Step.CHANNELS:
            yield _pair("channels", _places(community.places))
        case Step.MANAGERS:
            yield _pair("managers", (Listing(tuple(Name(one.who) for one in sight.managers)),))
        case Step.TEAM:
            names = tuple(Name(one.person.who) for one in sight.players[:_MOST_PEOPLE])
            yield _pair("team", (Listing(names),) if names else phrase("setup-nobody"))
        case Step.PROMISE:
            yield _pair("promise", hours_said(policy.promise / _HOUR))
            days = _working(sorted(policy.working_days))
            starts, ends = f"{policy.day_starts:%H:%M}", f"{policy.day_ends:%H:%M}"
            yield _pair("hours", phrase("setup-hours", starts=Words(starts), ends=Words(ends), days=days))
            yield _pair("zone", (Code(policy.zone),))
            yield _pair("holidays", _days(sorted(f"{day}" for day in policy.holidays)))
        case Step.VOICE:
            yield _pair("language", (Words(LANGUAGES.get(policy.language, policy.language)),))
            yield _pair("tone", phrase("setup-tone", which=policy.tone.value))
        case Step.PUBLIC:
            yield _pair("public", phrase("setup-public", on=_word(policy.public_recognition)))
            yield _pair("news", (Place(policy.news_place),) if policy.news_place else phrase("setup-no-news"))
            core = policy.core_team_place
            yield _pair("core", (Place(core),) if core else phrase("setup-no-core"))
        case Step.GOALS:
            aims = (Listing(tuple(name_of(metric) for metric in sight.aims)),)
            yield _pair("goals", aims if sight.aims else nothing)
        case Step.REHEARSAL:
            yield _pair("rehearsal", phrase("setup-rehearsal", on=_word(policy.rehearsal)))


def _pair(of: str, value: Said) -> Pair:
    return Pair(phrase("setup-label", of=of), value)


def _places(places: frozenset[str]) -> Said:
    if not places:
        return phrase("setup-no-channel")
    return (Listing(tuple(Place(place) for place in sorted(places))),)  # type: ignore[arg-type]  # ids of places, sorted


def _working(days: list[int]) -> Phrase | Listing:
    """Say days in a row by the first and the last of them, and others one by one."""
    for first in days:
        row = [(first + ahead) % _WEEK for ahead in range(len(days))]
        if _ROW <= len(days) < _WEEK and sorted(row) == days:
            return phrase("rule-days-are", first=_day(row[0]), last=_day(row[-1]))
    return Listing(tuple(_day(day) for day in days))


def _day(day: int) -> Phrase:
    return phrase("setup-day", day=f"d{day}")


def _days(days: list[str]) -> Said:
    if not days:
        return phrase("setup-no-holidays")
    shown = Listing(tuple(Code(day) for day in days[:_MOST_DAYS]))
    return phrase("setup-holidays", days=shown, more=max(0, len(days) - _MOST_DAYS))


def hours_said(hours: float) -> Phrase:
    """Say a promise, in working hours."""
    return phrase("setup-promise", count=round(hours))


def _more(step: Step, sight: Sight) -> Iterator[Block]:
    """Say what a step needs besides: who looks after what, how a tone sounds, what to aim at first."""
    match step:
        case Step.CHANNELS if refused := sight.refused & sight.community.places:
            yield Note(phrase("setup-refused", places=Listing(tuple(Place(place) for place in sorted(refused)))))
        case Step.TEAM if sight.players:
            yield Items(tuple(Item(_looks_after(one)) for one in sight.players[:_MOST_PEOPLE]))
        case Step.VOICE:
            yield Para(phrase("setup-sounds"))
            language = recommended(step, sight).language
            yield Items(tuple(Item(_sample(tone, language)) for tone in Tone))
        case Step.GOALS if open_ones := [one for one in sight.offers if one.metric not in sight.aims]:
            yield Items(tuple(_offered(one, sight) for one in open_ones))


def _looks_after(one: Player) -> tuple[Span, ...]:
    roles = tuple(phrase(f"role-{role}") for role in CORE_TEAM if role in one.person.roles)
    what: tuple[Span, ...] = (_APART, Words(one.remit.what)) if one.remit.what else ()
    return (Name(one.person.who), Words(" \N{EN DASH} "), Listing(roles), *what)


def _sample(tone: Tone, language: str) -> tuple[Span, ...]:
    """Say one of Steward's own sentences in a tone, as a colleague would read it."""
    asker, place = phrase("setup-sample-who"), phrase("setup-sample-place")
    sentence = phrase(
        "nudge-gist", asker=in_language(asker, language), place=in_language(place, language), tone=tone.value
    )
    return (phrase("setup-tone", which=tone.value), Words(": "), in_language(sentence, language))


def _offered(one: Offer, sight: Sight) -> Item:
    target = value_said(one.metric, one.target)
    now = value_said(one.metric, one.now) if one.now is not None else Words("")
    text = phrase("setup-offer", what=one.metric.value, target=target, known=_word(one.now is not None), now=now)
    typed = f"goal {one.metric.value} {one.target} by {sight.until.isoformat()}"
    return Item(text, (Button(phrase("setup-offer-take"), Action("steward.say", {"said": typed})),))


# ---------------------------------------------------------------- what stands


def summary(sight: Sight) -> Card:
    """Say in words what stands, with a way to change each, and what happens next and from which day."""
    gist = phrase("setup-done", community=_community(sight))
    lines = tuple(Item(tuple(_line(step, sight)), (_again(step),)) for step in STEPS)
    desk = Button(phrase("setup-see-desk"), Action("steward.say", {"said": "desk"}), Style.PRIMARY)
    can = Button(phrase("own-help"), Action("steward.say", {"said": "help"}))
    blocks = (
        Para(gist),
        Items(lines),
        Para(phrase("setup-next")),
        Items(tuple(Item(one) for one in _next(sight))),
        Buttons((desk, can)),
        Note(phrase("setup-done-note")),
    )
    return Card(gist, blocks, phrase("setup-title", community=_community(sight)))


def _line(step: Step, sight: Sight) -> Iterator[Span]:
    every = [*pairs(step, sight)]
    for number, pair in enumerate([one for one in every if _says_something(one)] or every[:1]):
        if number:
            yield _APART
        value = pair.value if isinstance(pair.value, Phrase) else pair.value[0]
        yield phrase("setup-pair", label=pair.label, value=value)
    settled = sight.setup.steps.get(step)
    if settled is not None and settled.how is How.LATER:
        yield phrase("setup-left")


def _says_something(pair: Pair) -> bool:
    return not (isinstance(pair.value, Phrase) and pair.value.key in _EMPTY)


def _again(step: Step) -> Button:
    return Button(phrase("setup-change", step="other"), Action("setup.go", {"step": step.value}))


def _next(sight: Sight) -> Iterator[Phrase]:
    policy, now = sight.policy, sight.now
    if policy.paused(now) and policy.paused_until is not None:
        yield phrase("setup-next-paused", until=When(policy.paused_until, WhenStyle.DAY))
    yield phrase(
        "setup-next-rehearsal", on=_word(policy.rehearsal), hours=round(policy.promise * policy.ask_at / _HOUR)
    )
    if sight.community.places:
        yield phrase("setup-next-notice", hours=_word(policy.hours().at_work(now)))
    yield phrase("setup-next-plan", at=When(upcoming(_PLAN, now, policy.zone)))
    if sight.players:
        at = When(upcoming(CORE_TEAM_NOTE, now, policy.zone), WhenStyle.DAY)
        yield phrase("setup-next-core", at=at, held=_word(policy.rehearsal))


def _community(sight: Sight) -> Words:
    return Words(sight.community.name)


def _word(on: bool) -> str:  # noqa: FBT001 - a wording is chosen by it
    return "yes" if on else "no"


def said(key: str, *buttons: Button, **values: Span | str | int) -> Card:
    """Say one sentence, and what can be pressed."""
    gist = phrase(key, **values)
    return Card(gist, (Para(gist), Buttons(buttons)) if buttons else (Para(gist),))


def rehearsal_over(waiting: int) -> tuple[Phrase, tuple[Button, ...]]:
    """Say that the week of rehearsal is over, and what a manager can do about it."""
    line = phrase("setup-rehearsed", count=waiting)
    live = Button(phrase("setup-live"), Action("steward.say", {"said": "policy rehearsal off"}), Style.PRIMARY)
    return line, (live, Button(phrase("setup-rehearse-on"), Action("setup.rehearse")))
