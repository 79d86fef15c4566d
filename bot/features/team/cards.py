"""Who looks after the community and what each looks after; what somebody reads who is given a duty."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from bot.features.team.state import MOST_ASKS, MOST_WORDS, Handover
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
    Style,
    TextInput,
    When,
    Words,
    joined,
    phrase,
)
from bot.kernel.messages import NOBODY
from bot.kernel.people import CORE_TEAM, Charge, Duty, PersonId, Remit, Role
from bot.kernel.tongues import LANGUAGES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.kernel.cards import Phrase, Span
    from bot.kernel.feature import Moment
    from bot.kernel.people import Person

_MOST_LISTED = 15
"""Of one role."""
_APART = Words("; ")


class Player(Struct, frozen=True):
    """Somebody with a role, and what they look after."""

    person: Person
    remit: Remit


class Sight(Struct, frozen=True):
    """Everybody who looks after the community, and through whose eyes they are seen."""

    players: tuple[Player, ...]
    """Each once."""
    charges: tuple[tuple[PersonId, Charge], ...]
    me: PersonId
    steers: bool

    @property
    def plays(self) -> bool:
        """Whether whoever looks has a role themself."""
        return any(one.person.who == self.me for one in self.players)


# ---------------------------------------------------------------- the team


def team(sight: Sight) -> Card:
    """List who looks after the community, by role, and who has which duty until when."""
    how = Note(phrase("team-note"))
    if not sight.players:
        gist = phrase("team-nobody")
        return Card(gist, (Para(gist), *_buttons(sight), how))
    gist = phrase("team-gist", count=len(sight.players))
    blocks: list[Block] = []
    for role in CORE_TEAM:
        mine = [one for one in sight.players if _first(one.person) is role]
        if mine:
            blocks.append(Para(phrase("team-group", role=role.value)))
            blocks.append(Items(tuple(Item(_line(one, sight), _change(one, sight)) for one in mine[:_MOST_LISTED])))
            if len(mine) > _MOST_LISTED:
                blocks.append(Para(phrase("team-more", count=len(mine) - _MOST_LISTED)))
    held = tuple(Item(said_held(who, charge), _take_back(who, charge.duty, sight)) for who, charge in sight.charges)
    if held:
        blocks += (Para(phrase("duty-for-now")), Items(held))
    return Card(gist, (*blocks, *_buttons(sight), how), phrase("team-title"))


def _first(person: Person) -> Role:
    return next(role for role in CORE_TEAM if role in person.roles)


def _line(one: Player, sight: Sight) -> tuple[Span, ...]:
    """Say who they are, and what is known of what they look after."""
    details = [*_details(one, whole=sight.steers or one.person.who == sight.me)]
    if not details:
        return (Name(one.person.who),)
    spans: list[Span] = [Name(one.person.who), Words(" \N{EN DASH} ")]
    for number, detail in enumerate(details):
        spans += (_APART, detail) if number else (detail,)
    return tuple(spans)


def _details(one: Player, *, whole: bool) -> Iterator[Span]:
    remit = one.remit
    also = [role for role in CORE_TEAM if role in one.person.roles][1:]
    if also:
        yield phrase("team-also", roles=Listing(tuple(phrase(f"role-{role}") for role in also)))
    if remit.what:
        yield Words(remit.what)
    if remit.languages:
        yield joined(Words(name) for tag, name in LANGUAGES.items() if tag in remit.languages)
    if whole and remit.what:
        yield phrase("team-capacity", count=remit.capacity)
        if remit.formal:
            yield phrase("team-formal")


def _change(one: Player, sight: Sight) -> tuple[Button, ...]:
    """Managers may say of anybody what they look after; of themself everybody has a button below."""
    if not sight.steers or one.person.who == sight.me:
        return ()
    return (Button(phrase("team-remit-theirs"), Action("team.remit", {"who": one.person.who})),)


def _take_back(who: PersonId, duty: Duty, sight: Sight) -> tuple[Button, ...]:
    own = who == sight.me
    return (back(who, duty, own=own),) if own or sight.steers else ()


def back(who: PersonId, duty: Duty, *, own: bool) -> Button:
    """Let a duty be the managers' again, in one press: of whoever has it, or of a manager."""
    label = phrase("duty-hand-back") if own else phrase("duty-take-back")
    return Button(label, Action("duty.return", {"who": who, "duty": duty.value}))


def _buttons(sight: Sight) -> tuple[Block, ...]:
    own = (Button(phrase("team-remit-own"), Action("team.remit")),) if sight.plays else ()
    if sight.steers:
        own = (
            Button(phrase("team-role-give"), Action("team.role")),
            Button(phrase("duty-give"), Action("team.duty")),
            *own,
        )
    return (Buttons(own),) if own else ()


# ---------------------------------------------------------------- remits


def remitted(remit: Remit, *, own: bool) -> Card:
    """Say back what is kept, and what follows from it."""
    if not remit.what:
        gist = phrase("team-remit-none", own=_word(own), who=Name(remit.who))
        return Card(gist, (Para(gist),))
    gist = phrase("team-remit-noted", own=_word(own), who=Name(remit.who), what=Words(remit.what))
    change = Button(phrase("team-remit-change"), Action("team.remit", {"who": remit.who}))
    note = phrase("team-remit-means", own=_word(own), who=Name(remit.who), count=remit.capacity)
    return Card(gist, (Para(gist), Buttons((change,)), Note(note)))


def remit_form(remit: Remit, *, own: bool) -> Form:
    """Ask what somebody looks after."""
    languages = tuple(Option(tag, (Words(name),)) for tag, name in LANGUAGES.items())
    asks = tuple(Option(str(count), phrase("team-capacity", count=count)) for count in range(MOST_ASKS + 1))
    formal = tuple(Option(word, phrase("team-formal-is", formal=word)) for word in ("yes", "no"))
    return Form(
        phrase("team-remit-title"),
        (
            TextInput(
                "what",
                phrase("team-remit-what"),
                phrase("team-remit-hint"),
                value=remit.what,
                optional=True,
                most=MOST_WORDS,
            ),
            ChoiceInput(
                "languages",
                phrase("team-remit-languages"),
                languages,
                tuple(sorted(remit.languages)),
                several=True,
                optional=True,
            ),
            ChoiceInput("capacity", phrase("team-remit-capacity"), asks, (str(min(remit.capacity, MOST_ASKS)),)),
            ChoiceInput("formal", phrase("team-remit-formal"), formal, (_word(remit.formal),)),
        ),
        phrase("team-save"),
        Action("team.remit", {"who": remit.who}),
        phrase("team-remit-intro", own=_word(own), who=Name(remit.who)),
    )


def role_form() -> Form:
    """Ask whom a manager gives a role, or from whom they take it."""
    roles = tuple(Option(role.value, phrase(f"role-{role}")) for role in CORE_TEAM)
    ways = (Option("add", phrase("team-role-add")), Option("remove", phrase("team-role-remove")))
    return Form(
        phrase("team-role-title"),
        (
            PersonInput("who", phrase("team-role-who")),
            ChoiceInput("role", phrase("team-role-which"), roles),
            ChoiceInput("how", phrase("team-role-how"), ways, ("add",)),
        ),
        phrase("team-save"),
        Action("team.role"),
    )


# ---------------------------------------------------------------- duties


def duty_form(who: PersonId, duty: str, *, shared: bool) -> Form:
    """Ask what is given to whom, until when, and whether the managers go on doing it too."""
    duties = tuple(Option(one.value, phrase("duty-name", duty=one.value)) for one in Duty)
    ways = (Option("share", phrase("duty-form-share")), Option("hand", phrase("duty-form-hand")))
    person = () if who else (PersonInput("who", phrase("duty-form-who")),)
    return Form(
        phrase("duty-form-title"),
        (
            ChoiceInput("duty", phrase("duty-form-what"), duties, (duty,) if duty else ()),
            *person,
            TextInput("until", phrase("duty-form-until"), phrase("duty-form-hint"), most=40),
            ChoiceInput("how", phrase("duty-form-how"), ways, ("share" if shared else "hand",)),
        ),
        phrase("team-save"),
        Action("team.duty", {"who": who} if who else {}),
        phrase("duty-form-for", who=Name(who)) if who else None,
    )


def said_held(who: PersonId, charge: Charge) -> Phrase:
    """Say who has a duty, and until when."""
    return phrase(
        "duty-held",
        who=Name(who),
        duty=named(charge.duty),
        until=When(charge.until),
        shared=_word(charge.shared),
    )


def given(handover: Handover) -> Card:
    """Tell a manager what they have given away, and when it begins."""
    gist = phrase(
        "duty-given",
        who=Name(handover.who),
        duty=named(handover.duty),
        until=When(handover.until),
        shared=_word(handover.shared),
    )
    return Card(gist, (Para(gist), Buttons((back(handover.who, handover.duty, own=False),))))


def told(handover: Handover) -> Card:
    """Tell somebody what they were given, what it means, and how to say no."""
    values: dict[str, Span | str] = {
        "by": Name(handover.by),
        "duty": named(handover.duty),
        "until": When(handover.until),
        "shared": _word(handover.shared),
    }
    own = handover.by == handover.who
    means = Para(phrase("duty-means", duty=handover.duty.value))
    see = Button(phrase("duty-see"), Action("steward.say", {"said": "desk"}))
    hand_back = back(handover.who, handover.duty, own=True)
    if handover.glad or own:
        gist = phrase("duty-yours", duty=values["duty"], until=values["until"], own=_word(own))
        return Card(gist, (Para(gist), means, Buttons((see, hand_back))))
    gist = phrase("duty-told", **values)
    about = {"duty": handover.duty.value}
    gladly = Button(phrase("duty-gladly"), Action("duty.gladly", about), Style.PRIMARY)
    note = Note(phrase("duty-note", by=Name(handover.by)))
    return Card(gist, (Para(gist), means, Buttons((gladly, hand_back, see)), note), phrase("duty-title"))


def unmanaged(moment: Moment) -> Card:
    """Say to the core team that nobody manages the community any more, and how that ends."""
    gist = phrase("team-unmanaged", community=Words(moment.community.name))
    return Card(gist, (Para(gist), Para(phrase("team-unmanaged-then")), Note(phrase("team-unmanaged-note"))))


def refused_duty(key: str, who: PersonId) -> Card:
    """Say why a duty cannot be given to somebody, and what can be done about it."""
    gist = phrase(key, who=Name(who))
    if key != "duty-no-role":
        return Card(gist, (Para(gist),))
    give = Button(phrase("team-role-give"), Action("team.role"))
    return Card(gist, (Para(gist), Buttons((give,))))


def over(handover: Handover, by: PersonId = NOBODY) -> Card:
    """Say that a duty is the managers' again, and thank whoever had it."""
    how = "time" if not by else "own" if by == handover.who else "taken"
    gist = phrase("duty-over", duty=named(handover.duty), how=how, by=Name(by or handover.by))
    return Card(gist, (Para(gist),))


def replaced(handover: Handover) -> Card:
    """Say that a newer message holds."""
    gist = phrase("duty-replaced", duty=named(handover.duty))
    return Card(gist, (Para(gist),))


def named(duty: Duty) -> Phrase:
    """Name a duty."""
    return phrase("duty-name", duty=duty.value)


def _word(on: bool) -> str:  # noqa: FBT001 - a wording is chosen by it
    return "yes" if on else "no"


def said(key: str, **values: Span | str | int) -> Card:
    """Say one sentence."""
    gist = phrase(key, **values)
    return Card(gist, (Para(gist),))
