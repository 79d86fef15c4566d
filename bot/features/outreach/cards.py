"""What is seen of a personal note: the draft on a manager's desk, the note itself, and what is said back."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from bot.features.outreach.occasions import ORDER
from bot.features.outreach.state import Deed, Occasion, PersonalNote, Step
from bot.kernel.calendar import zone
from bot.kernel.cards import (
    Action,
    Block,
    Button,
    Buttons,
    Card,
    ChoiceInput,
    Form,
    Item,
    Items,
    Listing,
    Name,
    Note,
    Option,
    Para,
    PersonInput,
    Phrase,
    Place,
    Post,
    Quote,
    Style,
    TextInput,
    When,
    WhenStyle,
    Words,
    in_language,
    phrase,
)
from bot.kernel.messages import Proposal

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from bot.kernel.cards import Span, Text
    from bot.kernel.feature import Moment
    from bot.kernel.people import Person, PersonId

ACTIVITY = "G4"
LONGEST_NOTE = 2000
"""Characters of a note, and of what is written back."""
_SOON, _SAME_DAY = timedelta(minutes=90), timedelta(hours=6)
_SAYS_OPEN = frozenset({Step.ANSWER, Step.WELCOME})
"""Steps that begin with a look at what is open."""
_SURE = "yes"

# ---------------------------------------------------------------- what a note says, in words only: they can be edited


def drafted(note: PersonalNote, person: Person, names: Mapping[PersonId, str], moment: Moment) -> Phrase:
    """Say what somebody did, for whom, when, and what came of it; nothing in it but words.

    `names` holds those who may be named: who left, or wants to be left alone, is a colleague.
    """
    hello = phrase("note-hello", name=Words(person.name), named="yes" if person.name else "no")
    said = [hello, _opening(note, person, names, moment)]
    if len(note.deeds) == 1 and note.occasion is not Occasion.MANAGER:
        said += _what_came(note.deeds[0], names)
    elif accepted := sum(1 for deed in note.deeds if deed.accepted):
        said.append(phrase("note-accepted-several", count=accepted))
    whole = said[0]
    for then in said[1:]:
        whole = phrase("note-and-then", first=whole, then=then)
    return whole


def _opening(note: PersonalNote, person: Person, names: Mapping[PersonId, str], moment: Moment) -> Phrase:
    key = f"note-opening-{note.occasion}"
    if note.occasion is Occasion.MANAGER:
        helper, community = _named(note.helper, names), Words(moment.community.name)
        return phrase(key, helper=helper, community=community, count=note.people)
    people = dict.fromkeys(deed.whom for deed in note.deeds)
    whom = _all_named(tuple(people), names, max(len(people), note.people))
    at = note.deeds[-1].at.astimezone(zone(person.zone))
    when = phrase("note-on-day", day=phrase("note-day", day=at.day), month=f"m{at.month}")
    return phrase(key, whom=whom, when=when)


def _what_came(deed: Deed, names: Mapping[PersonId, str]) -> list[Phrase]:
    said = []
    if deed.first and deed.took <= _SOON:
        said.append(phrase("note-soon", count=max(1, round(deed.took.total_seconds() / 60))))
    elif deed.first and deed.took <= _SAME_DAY:
        said.append(phrase("note-same-day", count=max(1, round(deed.took.total_seconds() / 3600))))
    asker: dict[str, Span | str] = {"whom": _named(deed.whom, names), "named": "yes" if names.get(deed.whom) else "no"}
    if deed.accepted and deed.accepted_by == deed.whom:
        said.append(phrase("note-accepted", **asker))
    elif deed.whom in deed.by:
        said.append(phrase("note-asker-glad", **asker))
    elif deed.accepted:  # by somebody on the asker's behalf: nobody is said to have said it
        said.append(phrase("note-kept"))
    if others := len(set(deed.by) - {deed.whom}):
        said.append(phrase("note-others-thanked", count=others))
    return said


def _named(who: PersonId, names: Mapping[PersonId, str]) -> Span:
    """Name somebody in words; a mention could not be edited."""
    return Words(names[who]) if names.get(who) else _colleagues(1)


def _all_named(people: Sequence[PersonId], names: Mapping[PersonId, str], count: int) -> Listing:
    """Name several people, and say of how many more there is nothing to be said."""
    said: list[Span] = [Words(names[who]) for who in people if names.get(who)]
    rest = count - len(said)
    return Listing((*said, *((_colleagues(rest, more=bool(said)),) if rest else ())))


def _colleagues(count: int, *, more: bool = False) -> Phrase:
    return phrase("note-a-colleague", count=count, more="yes" if more else "no")


def text_of(note: PersonalNote, person: Person, names: Mapping[PersonId, str], moment: Moment) -> Text:
    """Give the words of a note: a manager's own, where they changed them."""
    return (Words(note.words),) if note.words else (drafted(note, person, names, moment),)


# ---------------------------------------------------------------- the note itself


def letter(note: PersonalNote, person: Person, names: Mapping[PersonId, str], moment: Moment) -> Card:
    """Bring a note in its manager's name, with the evidence, one offer, and a way to write back."""
    manager = Name(note.by)
    gist = phrase("note-gist", manager=manager)
    blocks: list[Block] = [Para(gist), Quote(text_of(note, person, names, moment), by=note.by)]
    blocks += _evidence(note, names, "")
    about = {"to": str(note.by)}
    buttons = [Button(phrase("note-write-back", manager=manager), Action("note.write-back", about))]
    if note.step:
        blocks.append(Para(phrase(f"ladder-step-{note.step}")))
        if note.step in _SAYS_OPEN:
            buttons.append(Button(phrase("ladder-see-open"), Action("steward.say", {"said": "open"})))
        elif note.step == Step.FACILITATE:
            buttons.append(Button(phrase("ladder-would-like", manager=manager), Action("note.step", about)))
    if note.occasion is not Occasion.MANAGER:
        buttons.append(Button(phrase("note-tell-my-manager"), Action("note.boss")))
    return Card(gist, (*blocks, Buttons(tuple(buttons)), Note(phrase("note-why", manager=manager))))


def _evidence(note: PersonalNote, names: Mapping[PersonId, str], language: str) -> list[Block]:
    """Link to what the note thanks for. Somebody's own manager is not told who had asked."""

    def line(deed: Deed) -> Phrase:
        place, when = Place(deed.place), When(deed.at, WhenStyle.DAY)
        if note.occasion is Occasion.MANAGER:
            return phrase("note-evidence-there", place=place, when=when)
        whom = Name(deed.whom) if deed.whom in names else _colleagues(1)
        return phrase("note-evidence", whom=whom, place=place, when=when)

    items = tuple(
        Item(
            (
                in_language(line(deed), language),
                Words(" "),
                Post(deed.message, in_language(phrase("see-answer"), language)),
            )
        )
        for deed in note.deeds
    )
    return [Items(items)] if items else []


# ---------------------------------------------------------------- the draft, for managers


def proposal(note: PersonalNote, person: Person, names: Mapping[PersonId, str], moment: Moment) -> Proposal:
    """Lay a draft before the managers, in the words in which it will be read, each decision one press."""
    tongue = note.language
    blocks: list[Block] = [Quote((in_language(drafted(note, person, names, moment), tongue),))]
    blocks += _evidence(note, names, tongue)
    if note.step:
        blocks.append(Para(in_language(phrase(f"ladder-step-{note.step}"), tongue)))
    about = {"note": note.about}
    buttons = (
        Button(phrase("note-send"), Action("note.send", about), Style.PRIMARY),
        Button(phrase("note-edit"), Action("note.edit", about)),
        Button(phrase("note-copy"), Action("note.copy", about)),
        Button(phrase("note-skip"), Action("note.skip", about)),
        Button(phrase("note-never"), Action("note.never", {**about, "occasion": note.occasion.value})),
    )
    helper = Name(note.helper) if note.helper else _colleagues(1)
    line = phrase("note-line", who=Name(note.who), occasion=note.occasion.value, helper=helper)
    weight = len(ORDER) - ORDER.index(note.occasion)
    named = (note.helper,) if note.helper else tuple(sorted({deed.whom for deed in note.deeds} & names.keys()))
    return Proposal(note.about, note.at, ACTIVITY, line, tuple(blocks), buttons, note.who, weight, named)


def edit_form(note: PersonalNote, person: Person, names: Mapping[PersonId, str], moment: Moment) -> Form:
    """Let a manager say it in their own words; the offer of a next step is theirs to leave out."""
    words = in_language(drafted(note, person, names, moment), note.language)
    inputs: list[TextInput | ChoiceInput] = [
        TextInput("words", phrase("note-form-words", who=Name(note.who)), value=words, long=True, most=LONGEST_NOTE)
    ]
    if note.step:
        keep = (Option(_SURE, phrase(f"ladder-step-{note.step}")),)
        inputs.append(
            ChoiceInput("step", phrase("note-form-step"), keep, (_SURE,), several=True, optional=True),
        )
    about = Action("note.edit", {"note": note.about})
    return Form(phrase("note-form-title"), tuple(inputs), phrase("note-form-submit"), about)


def to_copy(note: PersonalNote, person: Person, names: Mapping[PersonId, str], moment: Moment) -> Card:
    """Give a manager the words to write themselves."""
    gist = phrase("note-copied", who=Name(note.who))
    said: list[Span] = [in_language(drafted(note, person, names, moment), note.language)]
    if note.step:
        said += [Words(" "), in_language(phrase(f"ladder-step-{note.step}"), note.language)]
    return Card(gist, (Para(gist), Quote(tuple(said)), *_evidence(note, names, note.language)))


def never_again(occasion: Occasion) -> Card:
    """Say that no such note is drafted any more, and let it be taken back at once."""
    gist = phrase("note-never-noted", occasion=occasion.value)
    back = Button(phrase("note-wanted"), Action("note.wanted", {"occasion": occasion.value}))
    return Card(gist, (Para(gist), Buttons((back,))))


# ---------------------------------------------------------------- what is said back


def write_back_form(manager: PersonId) -> Form:
    """Let somebody write back to the manager who thanked them."""
    return Form(
        phrase("note-back-title"),
        (TextInput("words", phrase("note-back-words", manager=Name(manager)), long=True, most=LONGEST_NOTE),),
        phrase("note-back-submit"),
        Action("note.write-back", {"to": str(manager)}),
    )


def boss_form() -> Form:
    """Let somebody name the manager who should hear of their help."""
    return Form(
        phrase("note-boss-title"),
        (PersonInput("manager", phrase("note-boss-who")),),
        phrase("note-boss-submit"),
        Action("note.boss"),
        phrase("note-boss-intro"),
    )


def written_back(who: PersonId, words: str) -> Card:
    """Bring to a manager what somebody wrote back, or that they would like to take the step."""
    if not words:
        gist = phrase("note-step-taken", who=Name(who))
        return Card(gist, (Para(gist), Note(phrase("note-step-how"))))
    gist = phrase("note-back-gist", who=Name(who))
    return Card(gist, (Para(gist), Quote((Words(words),), by=who), Note(phrase("note-back-note", who=Name(who)))))


def given_back(words: str) -> Card:
    """Say that whoever had written cannot be written to any more, and give the words back."""
    gist = phrase("note-back-nobody")
    return Card(gist, (Para(gist), *((Quote((Words(words),)),) if words else ())))


def offer_to_pass_on(manager: PersonId, words: str) -> Card:
    """Ask whether what is no command was meant for the manager who had written."""
    gist = phrase("note-pass-on-gist", manager=Name(manager))
    to = {"to": str(manager)}
    action = Action("note.pass-on", {**to, "words": words}) if words else Action("note.write-back", to)
    yes = Button(phrase("note-pass-on", manager=Name(manager)), action, Style.PRIMARY)
    no = Button(phrase("command-show-help"), Action("steward.say", {"said": "help"}))
    return Card(gist, (Para(gist), Buttons((yes, no))))


def said(key: str, /, **values: Span | str) -> Card:
    """Say one sentence."""
    gist = phrase(key, **values)
    return Card(gist, (Para(gist),))
