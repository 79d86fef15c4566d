"""Lessons, the log, and what somebody may choose, as cards and forms."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.features.learning.log import Said, totals
from bot.features.learning.state import LESSONS, MOST_WORDS, TAKES, Training
from bot.kernel.calendar import day_of, quarter_of
from bot.kernel.cards import (
    Action,
    Block,
    Button,
    Buttons,
    Card,
    ChoiceInput,
    Download,
    Facts,
    Form,
    Item,
    Items,
    Note,
    Option,
    Pair,
    Para,
    Phrase,
    Place,
    Quote,
    Style,
    Table,
    TextInput,
    Value,
    When,
    WhenStyle,
    Words,
    in_quarter,
    phrase,
    words,
)

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from bot.features.learning.state import Learner, Lesson
    from bot.kernel.people import PersonId, PlaceId

_MOST_LISTED = 8
_MOST_QUARTERS = 6
_HOUR = 60
MOST_SHARED = 2000
_COLUMNS = ("date", "quarter", "what", "minutes", "formal")


# ---------------------------------------------------------------- pieces


def title(lesson: Lesson) -> Phrase:
    """Name a lesson."""
    return phrase(f"lesson-{lesson.name}")


def _press(label: str, action: str, lesson: Lesson, style: Style = Style.PLAIN) -> Button:
    return Button(phrase(label), Action(action, {"lesson": lesson.name}), style)


def _says(label: str, said_: str) -> Button:
    return Button(phrase(label), Action("steward.say", {"said": said_}))


def said(key: str, *buttons: Button, **values: Value) -> Card:
    """Answer in a sentence."""
    gist = phrase(key, **values)
    return Card(gist, (Para(gist), *((Buttons(buttons),) if buttons else ())))


def _time(minutes: int) -> Phrase:
    return phrase("learn-time", hours=minutes // _HOUR, rest=minutes % _HOUR)


def _day(at: datetime) -> When:
    return When(at, WhenStyle.DAY)


# ---------------------------------------------------------------- lessons


def lesson_card(lesson: Lesson, learner: Learner) -> Card:
    """Show a lesson: why, how, what to beware of, one thing to try, and what to do about it now."""
    return Card(title(lesson), (*_told(lesson), Buttons(_presses(lesson, learner))), title(lesson))


def brought(lesson: Lesson, learner: Learner, gap: str = "") -> Card:
    """Show a lesson that comes by itself: why it was chosen, and how to stop them."""
    blocks: list[Block] = [] if not gap else [Note(phrase("learn-chosen", what=phrase(f"maturity-sign-{gap}")))]
    blocks += (*_told(lesson), Buttons(_presses(lesson, learner)), Note(phrase("learn-note")))
    return Card(phrase("learn-gist", title=title(lesson)), tuple(blocks), title(lesson))


def _told(lesson: Lesson) -> tuple[Block, ...]:
    key = f"lesson-{lesson.name}"
    return (
        Para(phrase(f"{key}.why")),
        Para(phrase(f"{key}.how")),
        Para(phrase(f"{key}.care")),
        Para(phrase("learn-try", what=phrase(f"{key}.try"))),
    )


def _presses(lesson: Lesson, learner: Learner) -> tuple[Button, ...]:
    share = _press("learn-share", "learn.share", lesson)
    if lesson.name in learner.tried:
        return (share,)
    tried = _press("learn-tried", "learn.tried", lesson)
    if lesson.name in learner.read:
        return (tried, share)
    return (_press("learn-read", "learn.done", lesson, Style.PRIMARY), tried, share)


def home(learner: Learner, lesson: Lesson | None, gap: str) -> Card:
    """Show a manager what they may learn, and whether a lesson comes by itself."""
    gist = phrase("learn-home", count=len(LESSONS), minutes=TAKES)
    blocks: list[Block] = [Para(gist)]
    if lesson is None:
        blocks.append(Para(phrase("learn-all-known")))
    else:
        blocks.append(Para(phrase("learn-next-because" if gap else "learn-next", **_next(lesson, gap))))
        blocks.append(Buttons((_press("learn-open", "learn.read", lesson, Style.PRIMARY),)))
    blocks.append(Para(phrase("learn-weekly", on="yes" if learner.weekly else "no")))
    to = Action("learn.weekly", {"to": "no" if learner.weekly else "yes"})
    switch = Button(phrase("learn-weekly.switch", on="yes" if learner.weekly else "no"), to)
    log = _says("learn-log-open", "learn log")
    blocks.append(Buttons((switch, Button(phrase("learn-all"), Action("learn.all")), log)))
    return Card(gist, tuple(blocks), phrase("learn-title"))


def _next(lesson: Lesson, gap: str) -> dict[str, Value]:
    values: dict[str, Value] = {"title": title(lesson)}
    return {**values, "what": phrase(f"maturity-sign-{gap}")} if gap else values


def activities(learner: Learner) -> Card:
    """List what lessons are about: the activities of the guide."""
    items = []
    for one in dict.fromkeys(lesson.activity for lesson in sorted(LESSONS, key=lambda lesson: lesson.activity)):
        mine = [lesson for lesson in LESSONS if lesson.activity == one]
        left = sum(lesson.name not in learner.read for lesson in mine)
        line = phrase("learn-about", what=phrase(f"activity-{one.lower()}"), count=len(mine), left=left)
        items.append(Item(line, (Button(phrase("learn-show"), Action("learn.of", {"activity": one})),)))
    gist = phrase("learn-all-gist", count=len(LESSONS))
    return Card(gist, (Para(gist), Items(tuple(items))), phrase("learn-title"))


def lessons_of(activity: str, learner: Learner) -> Card:
    """List the lessons about one activity."""
    gist = phrase("learn-of", what=phrase(f"activity-{activity.lower()}"))
    items = tuple(
        Item(
            phrase("learn-line", title=title(one), state=_state(one, learner)),
            (_press("learn-open", "learn.read", one),),
        )
        for one in LESSONS
        if one.activity == activity
    )
    return Card(gist, (Para(gist), Items(items), Buttons((Button(phrase("learn-all"), Action("learn.all")),))))


def _state(lesson: Lesson, learner: Learner) -> str:
    return "tried" if lesson.name in learner.tried else "read" if lesson.name in learner.read else "new"


# ---------------------------------------------------------------- sharing


def share_form(lesson: Lesson, place: PlaceId) -> Form:
    """Let a manager post in the managers' own channel, in their own words."""
    box = TextInput(
        "say", phrase("learn-share-text"), value=phrase(f"lesson-{lesson.name}.share"), long=True, most=MOST_SHARED
    )
    return Form(
        phrase("learn-share-title"),
        (box,),
        phrase("learn-share-submit"),
        Action("learn.share", {"lesson": lesson.name}),
        phrase("learn-share-intro", place=Place(place)),
    )


def to_copy(lesson: Lesson) -> Card:
    """Give the words to copy, where no channel of the managers' own is named."""
    gist = phrase("learn-share-copy")
    strategy = _says("learn-share-name", "strategy")
    return Card(gist, (Para(gist), Quote((phrase(f"lesson-{lesson.name}.share"),)), Buttons((strategy,))))


def shared(lesson: Lesson, text: str, who: PersonId) -> Card:
    """Show other managers what one of them shares."""
    gist = phrase("learn-shared", title=title(lesson))
    return Card(gist, (Para(gist), Quote(words(text), who)))


# ---------------------------------------------------------------- the training log


def log_card(logged: Sequence[Training], zone: str) -> Card:
    """List somebody's training, and what each quarter comes to."""
    add = Button(phrase("learn-log-add"), Action("learn.log"), Style.PRIMARY)
    if not logged:
        gist = phrase("learn-log-empty")
        return Card(gist, (Para(gist), Buttons((add,)), Note(phrase("learn-log-note"))), phrase("learn-log-title"))
    latest = sorted(logged, key=lambda one: (one.at, one.name), reverse=True)
    sums = totals(logged, zone)
    gist = phrase("learn-log-gist", quarter=in_quarter(sums[0].quarter), time=_time(sums[0].formal + sums[0].informal))
    pairs = tuple(
        Pair(
            phrase("learn-log-quarter", quarter=in_quarter(one.quarter)),
            phrase("learn-log-sum", formal=_time(one.formal), informal=_time(one.informal)),
        )
        for one in sums[:_MOST_QUARTERS]
    )
    blocks: list[Block] = [Para(gist), Facts(pairs), Items(tuple(_line(one) for one in latest[:_MOST_LISTED]))]
    if (more := len(latest) - _MOST_LISTED) > 0:
        blocks.append(Note(phrase("learn-log-more", count=more)))
    blocks += (Download(phrase("learn-log-take"), _table(latest, zone)), Buttons((add,)))
    return Card(gist, (*blocks, Note(phrase("learn-log-note"))), phrase("learn-log-title"))


def _line(one: Training) -> Item:
    text = phrase(
        "learn-log-line",
        what=Words(one.what),
        time=_time(one.minutes),
        formal="yes" if one.formal else "no",
        at=_day(one.at),
    )
    drop = Button(phrase("learn-log-remove"), Action("learn.forget", {"name": one.name}))
    return Item(text, (drop,))


def _table(logged: Sequence[Training], zone: str) -> Table:
    rows = tuple(
        (day_of(one.at, zone).isoformat(), quarter_of(one.at, zone), one.what, one.minutes, int(one.formal))
        for one in logged
    )
    return Table("training-log", _COLUMNS, rows)


def log_form(known: Said) -> Form:
    """Ask what was learned, how long it took, and whether it was formal."""
    time = f"{known.minutes} min" if known.minutes else ""
    kinds = (
        Option("informal", phrase("learn-log-kind", formal="no")),
        Option("formal", phrase("learn-log-kind", formal="yes")),
    )
    return Form(
        phrase("learn-log-form"),
        (
            TextInput("what", phrase("learn-log-what"), value=known.what, most=MOST_WORDS),
            TextInput("time", phrase("learn-log-how-long"), phrase("learn-log-time-hint"), time, most=20),
            ChoiceInput("kind", phrase("learn-log-which"), kinds, ("formal" if known.formal else "informal",)),
        ),
        phrase("learn-log-save"),
        Action("learn.log"),
    )


def log_more(known: Said) -> Card:
    """Ask for what was not said: the form opens with what was."""
    about = {"what": known.what, "formal": "yes" if known.formal else ""}
    fill = Button(phrase("learn-log-add"), Action("learn.log", about), Style.PRIMARY)
    return said("learn-log-how-long-was-it" if known.what else "learn-log-how", fill)
