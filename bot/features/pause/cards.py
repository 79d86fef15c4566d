"""What managers see of a pause, and what its team is told."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.kernel.calendar import day_of
from bot.kernel.cards import (
    Action,
    Button,
    Buttons,
    Card,
    ChoiceInput,
    Form,
    Listing,
    Name,
    Note,
    Option,
    Para,
    Place,
    Style,
    TextInput,
    When,
    Words,
    phrase,
)
from bot.kernel.people import PlaceId
from bot.kernel.resting import Keeps

if TYPE_CHECKING:
    from bot.kernel.cards import Block, Phrase
    from bot.kernel.feature import Moment
    from bot.kernel.people import Person
    from bot.kernel.resting import Pause, StaysOn

_DAYS = ("tomorrow", "friday", "week")
MOST_WHY = 200
"""Letters of a reason."""
_MOST_WORDS = 300
_MOST_PLACES = 100

# ---------------------------------------------------------------- Cards


def begin(wrong: Phrase | None = None, why: str = "") -> Card:
    """Ask until when, each answer one press; what is amiss with a day that was named is said first."""
    gist = wrong or phrase("pause-until-when")
    about = {"why": why} if why else {}
    buttons = (*(Button(_LABELS[day], Action("pause.until", {**about, "day": day})) for day in _DAYS),)
    other = Button(phrase("pause-other-day"), Action("pause.change", about))
    how = Note(phrase("pause-how", example=phrase("help-pause.usage")))
    return Card(gist, (Para(gist), Buttons((*buttons, other)), how), phrase("pause-title"))


_LABELS = {
    "tomorrow": phrase("pause-until-tomorrow"),
    "friday": phrase("pause-until-friday"),
    "week": phrase("pause-until-week"),
}


def standing(moment: Moment) -> Card:
    """Say what rests, until when and why; what stays on is one press, and so is the end."""
    policy = moment.policy
    why = policy.paused_for
    until = When(policy.paused_until or moment.now)
    gist = phrase("pause-noted", until=until, why=Words(why), has_why="yes" if why else "no")
    choices = tuple(
        Button(phrase(f"pause-keep-{one}"), Action("pause.keep", {"to": one.value}))
        for one in Keeps
        if one is not policy.stays_on.keeps
    )
    blocks: list[Block] = [Para(gist), Para(keeps(policy.stays_on)), Buttons(choices)]
    more = [Button(phrase("pause-change") if why else phrase("pause-say-why"), Action("pause.change"))]
    if policy.stays_on.keeps is Keeps.RESPONSE:
        style = Style.PLAIN if policy.stays_on.known else Style.PRIMARY
        more.insert(0, Button(phrase("pause-which"), Action("pause.which"), style))
    blocks.append(Buttons((*more, Button(phrase("pause-resume"), Action("steward.say", {"said": "resume"})))))
    team = "rehearsal" if policy.rehearsal else "yes" if policy.core_team_place else "no"
    blocks.append(Note((phrase("pause-note"), Words(" "), phrase("pause-team-told", team=team))))
    return Card(gist, tuple(blocks), phrase("pause-title"))


def keeps(stays: StaysOn) -> Phrase:
    """Say of questions what stays on."""
    known = "both" if stays.names and stays.places else "names" if stays.names else "places" if stays.places else "none"
    names = Listing(tuple(Words(one) for one in stays.names))
    places = Listing(tuple(Place(PlaceId(one)) for one in sorted(stays.places)))
    return phrase("pause-keeps", keeps=stays.keeps.value, known=known, names=names, places=places)


def team(pause: Pause, by: Person | None, moment: Moment) -> Card:
    """Tell the core team who paused, until when, why, and what stays on; or that it is over."""
    why = (Para(phrase("pause-team-why", why=Words(pause.why))),) if pause.why else ()
    if pause.over:
        gist = phrase("pause-team-over", since=When(pause.at))
        return Card(gist, (Para(gist), *why), phrase("pause-title"))
    named = by is not None and by.reachable and by.who == pause.by
    who = Name(by.who) if named and by is not None else Words("")
    until = When(pause.until or pause.at)
    gist = phrase("pause-team", who=who, known="yes" if named else "no", until=until)
    stays = Para(keeps(moment.policy.stays_on))
    return Card(gist, (Para(gist), *why, stays, Note(phrase("pause-team-note"))), phrase("pause-title"))


def change_form(moment: Moment, why: str = "") -> Form:
    """Ask for a day, a reason and what stays on: of a new pause, or of the one that lasts."""
    policy = moment.policy
    lasts = policy.paused(moment.now) and policy.paused_until is not None
    day = f"{day_of(policy.paused_until, policy.zone)}" if lasts and policy.paused_until is not None else ""
    options = tuple(Option(one.value, phrase(f"pause-keep-{one}")) for one in Keeps)
    chosen = policy.stays_on.keeps if lasts else Keeps.NOTHING
    reason = why or (policy.paused_for if lasts else "")
    return Form(
        phrase("pause-title"),
        (
            TextInput("until", phrase("pause-form-until"), phrase("pause-form-day"), day, most=60),
            TextInput("why", phrase("pause-form-why"), value=reason, optional=True, most=MOST_WHY),
            ChoiceInput("keeps", phrase("pause-form-keeps"), options, (chosen.value,)),
        ),
        phrase("pause-form-submit"),
        Action("pause.change"),
        intro=phrase("pause-form-intro"),
    )


def which_form(moment: Moment) -> Form:
    """Ask by which words and channels questions of the response are known."""
    stays = moment.policy.stays_on
    places = tuple(sorted(moment.community.places))[:_MOST_PLACES]
    inputs: list[TextInput | ChoiceInput] = [
        TextInput(
            "words",
            phrase("pause-which-words"),
            phrase("pause-which-hint"),
            ", ".join(stays.words),
            optional=True,
            most=_MOST_WORDS,
        )
    ]
    if places:
        options = tuple(Option(one, (Place(one),)) for one in places)
        chosen = tuple(one for one in places if one in stays.places)
        inputs.append(ChoiceInput("places", phrase("pause-which-places"), options, chosen, several=True, optional=True))
    known = "yes" if stays.named else "no"
    names = Listing(tuple(Words(one) for one in stays.named))
    return Form(
        phrase("pause-which-title"),
        tuple(inputs),
        phrase("pause-form-submit"),
        Action("pause.which"),
        intro=phrase("pause-which-intro", known=known, names=names),
    )


def over() -> Card:
    """Say that what a button is about has ended meanwhile, and let a new one be begun."""
    gist = phrase("resume-nothing")
    again = Button(phrase("pause-begin"), Action("steward.say", {"said": "pause"}))
    return Card(gist, (Para(gist), Buttons((again,))))


def said(key: str) -> Card:
    """Say one sentence."""
    gist = phrase(key)
    return Card(gist, (Para(gist),))
