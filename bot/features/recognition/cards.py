"""What people see of recognition: warm, specific, and never a score."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.features.recognition.state import ACTIVITY, Ground, Honour, Stage
from bot.kernel.cards import (
    Action,
    Block,
    Button,
    Buttons,
    Card,
    Form,
    Listing,
    Name,
    Note,
    Para,
    PersonInput,
    Place,
    Post,
    Quote,
    Style,
    TextInput,
    Words,
    in_language,
    month_name,
    phrase,
)
from bot.kernel.messages import Decision, Privately, Proposal, Show
from bot.kernel.policy import Purpose

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence
    from datetime import datetime

    from bot.features.recognition.state import Kudo
    from bot.kernel.cards import Phrase, Span, Text
    from bot.kernel.feature import Moment
    from bot.kernel.people import Person, PersonId

MOST_WORDS = 600
"""Characters of one thank-you."""
MOST_OWN = 1500
"""Characters of a manager's own words to a champion."""
_PLACES = 3


def reply(key: str, **values: Span | int) -> Decision:
    """Answer in one sentence."""
    gist = phrase(key, **values)
    return Decision(reply=Card(gist, (Para(gist),)))


# ---------------------------------------------------------------- kudos


def names(people: Sequence[PersonId]) -> Listing:
    """Name several people in the reader's way."""
    return Listing(tuple(Name(who) for who in people))


def kudos_card(kudos: Sequence[Kudo], unnamed: Collection[PersonId] = ()) -> Card:
    """Bring somebody the thanks that came for them, each in its giver's own words."""
    count = len({one.by for one in kudos})
    known = any(one.by not in unnamed for one in kudos)
    gist = phrase("kudos-gist", names=givers(kudos, unnamed), count=count, named="yes" if known else "no")
    blocks: list[Block] = [Para(gist)]
    for one in kudos:
        said = tuple(colleagues(1) if isinstance(span, Name) and span.who in unnamed else span for span in one.words)
        blocks.append(Quote(said, by=None if one.by in unnamed else one.by))
        if one.message and one.by not in unnamed:
            blocks.append(Para((Post(one.message, phrase("kudos-see")),)))
    return Card(gist, (*blocks, Note(phrase("kudos-note", count=count))))


def givers(kudos: Sequence[Kudo], unnamed: Collection[PersonId]) -> Listing:
    """Name those who thanked; who wants to be left alone meanwhile is a colleague."""
    people = dict.fromkeys(one.by for one in kudos)
    known: list[Span] = [Name(who) for who in people if who not in unnamed]
    rest = len(people) - len(known)
    return Listing((*known, *((colleagues(rest, more=bool(known)),) if rest else ())))


def colleagues(count: int, *, more: bool = False) -> Phrase:
    """Speak of people without naming them."""
    return phrase("kudos-colleagues", count=count, more="yes" if more else "no")


def kudos_form(action: Action, people: Sequence[PersonId], typed: str, *, seen: bool = False) -> Form:
    """Ask what somebody is thanked for; and whom, where that is not known. `seen`: managers look at it first."""
    first = "yes" if seen else "no"
    words = TextInput(
        "words",
        phrase("kudos-form-words"),
        hint=phrase("kudos-form-hint"),
        value=typed,
        long=True,
        most=MOST_WORDS,
    )
    whom = phrase("kudos-form-intro", names=names(people), count=len(people), seen=first)
    intro = whom if people else phrase("kudos-form-open", seen=first)
    inputs = (words,) if people else (PersonInput("who", phrase("kudos-form-who")), words)
    return Form(phrase("kudos-form-title"), inputs, phrase("kudos-form-submit"), action, intro)


def too_long(words: Text, length: int) -> Card:
    """Give words back that are too long: they are the giver's to shorten."""
    gist = phrase("kudos-too-long", count=length, most=MOST_WORDS)
    return Card(gist, (Para(gist), Quote(words), Note(phrase("kudos-too-long-note"))))


# ---------------------------------------------------------------- milestones and champions


def surface(honour: Honour) -> str:
    """Name the message in which somebody is told."""
    return f"honour/{honour.id}"


def shows(honour: Honour, moment: Moment, *, first: bool = False) -> tuple[Show, ...]:
    """Bring the one message about an honour up to date, or post it; one whose words are forgotten stays as it is."""
    if honour.worded and not honour.words:
        return ()
    card = honour_card(honour, moment)
    to = Privately(honour.who)
    approved = bool(honour.by)
    return (Show(surface(honour), card, to, Purpose.RECOGNITION, only_edit=not first, approved=approved),)


def honour_card(honour: Honour, moment: Moment) -> Card:
    """Tell somebody what they are recognised for."""
    if honour.stage is Stage.GONE:
        gist = phrase("milestone-gone", number=honour.number)
        return Card(gist, (Para(gist), Note(phrase("milestone-note"))))
    blocks = _milestone(honour, moment) if honour.number else _champion(honour, moment)
    return Card(_gist(honour), (*blocks, *_consent(honour), Note(_note(honour))))


def _gist(honour: Honour) -> Phrase:
    if honour.number:
        return phrase("milestone-gist", number=honour.number)
    return phrase("champion-gist", manager=Name(honour.by), month=month_name(honour.month))


def _note(honour: Honour) -> Phrase:
    return phrase("milestone-note") if honour.number else phrase("champion-note", manager=Name(honour.by))


def _milestone(honour: Honour, moment: Moment) -> tuple[Block, ...]:
    ground = honour.ground
    community = Words(moment.community.name)
    shown = Listing(tuple(Place(place) for place in ground.places[:_PLACES]))
    told = phrase(
        "milestone-ground",
        people=ground.people,
        countries=ground.countries,
        channels=len(ground.places),
        places=shown,
        community=community,
    )
    return (Para(_gist(honour)), Para(told), Para(phrase("milestone-thanks")))


def _champion(honour: Honour, moment: Moment) -> tuple[Block, ...]:
    said: Block = Quote((Words(honour.words),), by=honour.by)
    if not honour.words:
        said = Para(champion_message(honour, moment))
    return (Para(_gist(honour)), said)


def champion_message(honour: Honour, moment: Moment) -> Phrase:
    """Say what a month of somebody's help was, in the words a manager may keep or change."""
    return phrase(
        "champion-message",
        month=month_name(honour.month),
        community=Words(moment.community.name),
        ground=Listing(evidence(honour.ground), clauses=True),
    )


def evidence(ground: Ground) -> tuple[Phrase, ...]:
    """Say what stands behind it, most telling first; what there is none of is not said."""
    out = []
    if ground.answers:
        answers, channels = ground.answers, len(ground.places)
        out.append(
            phrase(
                "champion-answers",
                count=answers,
                channels=channels,
                people=ground.people,
                countries=ground.countries,
            )
        )
    if ground.uses:
        out.append(phrase("champion-uses", count=ground.uses))
    if ground.thanks:
        out.append(phrase("champion-thanks", count=ground.thanks, more="yes" if ground.answers else "no"))
    return tuple(out)


def _consent(honour: Honour) -> tuple[Block, ...]:
    """Ask, once, whether it may be said in public; the answer can be changed by the same buttons."""
    if not honour.asked:
        return ()
    yes, no = "milestone-public-yes", "milestone-public-no"
    match honour.consent:
        case True:
            asked, offered = phrase("milestone-public-said"), {"no": "milestone-public-take-back"}
        case False:
            asked, offered = phrase("milestone-private-said"), {"yes": "milestone-public-after-all"}
        case _:
            asked, offered = phrase("milestone-public-ask"), {"yes": yes, "no": no}
    buttons = tuple(
        Button(phrase(label), Action("honour.public", {"honour": honour.id, "to": to})) for to, label in offered.items()
    )
    return (Para(asked), Buttons(buttons))


# ---------------------------------------------------------------- what a manager sees of a champion


def proposal(honour: Honour, person: Person, weight: int, moment: Moment, at: datetime) -> Proposal:
    """Put a champion before the managers, with what speaks for them and what would be sent."""
    about = {"honour": honour.id}
    language = person.language or moment.policy.language
    ground = phrase("champion-because", who=Name(honour.who), ground=Listing(evidence(honour.ground), clauses=True))
    would_read = in_language(champion_message(honour, moment), language)
    return Proposal(
        about=honour.id,
        at=at,
        activity=ACTIVITY,
        line=phrase("champion-line", who=Name(honour.who), month=month_name(honour.month)),
        blocks=(Para(ground), Para(phrase("champion-would-read")), Quote((would_read,))),
        buttons=(
            Button(phrase("champion-congratulate"), Action("champion.congratulate", about), Style.PRIMARY),
            Button(phrase("champion-edit"), Action("champion.edit", about)),
            Button(phrase("champion-skip"), Action("champion.skip", about)),
        ),
        who=honour.who,
        weight=weight,
    )


def champion_form(honour: Honour, person: Person, moment: Moment) -> Form:
    """Let a manager say it in words of their own, beginning with Steward's in the champion's language."""
    language = person.language or moment.policy.language
    words = TextInput(
        "words",
        phrase("champion-form-words", who=Words(person.name)),
        value=in_language(champion_message(honour, moment), language),
        long=True,
        most=MOST_OWN,
    )
    action = Action("champion.edit", {"honour": honour.id})
    return Form(phrase("champion-form-title"), (words,), phrase("champion-form-submit"), action)
