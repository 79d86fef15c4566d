"""What people see of uses: the author's news, the reporter's thanks, the manager's question, a person's own page."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from bot.features.impact.state import AUDIENCES, MOST_TITLE, State, Use
from bot.kernel.calendar import months_before
from bot.kernel.cards import (
    Action,
    Button,
    Buttons,
    Card,
    Chart,
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
    Series,
    Style,
    TextInput,
    Words,
    in_month,
    month_name,
    phrase,
)

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from bot.features.impact.state import Contribution, Impact
    from bot.kernel.cards import Block, Input, Span
    from bot.kernel.people import PersonId

_MOST_TOLD = 6
_MOST_LISTED = 8
_COLUMNS = 6
"""Months of a person's own chart."""


# ---------------------------------------------------------------- what somebody's help was used for


def told(uses: Sequence[Use], who: PersonId, hidden: frozenset[PersonId]) -> Card:
    """Tell one person what their help was used for; what turned out otherwise is set right in its place."""
    stood = [use for use in uses if use.state is not State.TAKEN_BACK]
    shown = [*stood, *(use for use in uses if use.state is State.TAKEN_BACK)][:_MOST_TOLD]
    if not stood:
        gist = phrase("impact-told-wrong", count=len(uses))
    elif len(stood) == 1:
        gist = _line(stood[0], who, hidden)
    else:
        gist = phrase("impact-told-several", count=len(stood))
    blocks: list[Block] = [Para(gist)]
    if len(stood) == 1:
        blocks += [Para(found) for found in (_ways(stood[0]),) if found]
        blocks += [Buttons(found) for found in (_not_mine(stood[0], who),) if found]
    if rest := [use for use in shown if [use] != stood]:
        blocks.append(Items(tuple(_item(use, who, hidden) for use in rest)))
    if len(uses) > len(shown):
        blocks.append(Note(phrase("impact-told-more", count=len(uses) - len(shown))))
    blocks.append(Note(phrase("impact-told-note")))
    return Card(gist, tuple(blocks), phrase("impact-told-title"))


def _item(use: Use, who: PersonId, hidden: frozenset[PersonId]) -> Item:
    if use.state is State.TAKEN_BACK:
        return Item(phrase("impact-told-taken-back", what=_short(use, who, hidden)))
    return Item((_line(use, who, hidden), Words(" "), *_ways(use)), _not_mine(use, who))


def _line(use: Use, who: PersonId, hidden: frozenset[PersonId]) -> Phrase:
    """Say who used what where, as the one who reads it knows it."""
    sure = "no" if use.state is State.REPORTED else "yes"
    return phrase(
        f"use-{use.how}",
        by=_named(use.by, hidden),
        sure=sure,
        audience=use.audience or "none",
        place=Place(use.place),
        where=Words(use.where),
        what=_whose(use, who, hidden),
    )


def _whose(use: Use, who: PersonId, hidden: frozenset[PersonId]) -> Phrase:
    """Say whose contribution it is: yours, yours and Lena's, or Ben's, which you made better."""
    asker = _named(use.of.asker, hidden) if use.of.asker else Words("")
    others = [one for one in use.of.helpers if one != who and one not in hidden]
    if who != use.of.who:
        return phrase("use-what-helped", author=_named(use.of.who, hidden))
    kind = "post" if not use.of.question else "answer"
    return phrase("use-what-yours", kind=kind, asker=asker, others=len(others), names=Listing(tuple(map(Name, others))))


def _short(use: Use, who: PersonId, hidden: frozenset[PersonId]) -> Phrase:
    return phrase(
        f"use-short-{use.how}", by=_named(use.by, hidden), place=Place(use.place), where=Words(use.where),
        what=_whose(use, who, hidden),
    )  # fmt: skip


def _named(who: PersonId, hidden: frozenset[PersonId]) -> Span:
    return phrase("use-a-colleague") if not who or who in hidden else Name(who)


def _ways(use: Use) -> tuple[Span, ...]:
    """Lead to the contribution, and to where it was used."""
    ways: list[Span] = [] if use.gone else [Post(use.of.message, phrase("see-contribution"))]
    if use.post:
        ways += [Words(" · " if ways else " "), Post(use.post, phrase(f"see-{use.how}"))]
    return tuple(ways)


def _not_mine(use: Use, who: PersonId) -> tuple[Button, ...]:
    """Where only a colleague has said who wrote it, whoever is meant can say otherwise."""
    if use.of.question or who != use.of.who:
        return ()
    return (Button(phrase("use-not-mine"), Action("impact.not-mine", {"use": use.name})),)


# ---------------------------------------------------------------- what was said to be used


def audiences(chosen: str = "") -> ChoiceInput:
    """Ask for whom it was used."""
    options = tuple(Option(name, phrase("use-audience", audience=name)) for name in AUDIENCES)
    return ChoiceInput("audience", phrase("use-form-audience"), options, (chosen,) if chosen else ())


def where(value: str = "") -> TextInput:
    """Ask in what it was used."""
    return TextInput("where", phrase("use-form-where"), phrase("use-form-where-hint"), value, most=MOST_TITLE)


def describe(of: Contribution, title: str) -> Form:
    """Ask what a message was used in, and who wrote it where nobody has told."""
    ask: tuple[Input, ...] = () if of.who else (PersonInput("who", phrase("use-form-who")),)
    return Form(
        phrase("use-form-title"),
        (*ask, where(title), audiences()),
        phrase("use-form-submit"),
        Action("impact.describe", {"message": of.message, "who": of.who, "place": of.place}),
    )


def ask_to_describe(of: Contribution, title: str) -> Card:
    """Lead to the form from where no form can open by itself."""
    gist = phrase("use-tell-more", lacks="where" if of.who else "who")
    action = Action("impact.describe", {"message": of.message, "where": title})
    return Card(gist, (Para(gist), Buttons((Button(phrase("use-describe"), action, Style.PRIMARY),))))


def noted(use: Use, *, ask: bool) -> Card:
    """Thank whoever said it, ask for whom it was, and let them take it back."""
    kind = "confirmed" if use.stands else "own" if use.by == use.of.who else "other"
    gist = phrase("use-noted", who=Name(use.of.who), where=Words(use.where), kind=kind)
    blocks: list[Block] = [Para(gist)]
    about = {"use": use.name}
    if ask:
        buttons = tuple(
            Button(phrase("use-audience", audience=name), Action("impact.audience", {**about, "audience": name}))
            for name in AUDIENCES
        )
        blocks += [Para(phrase("use-for-whom")), Buttons(buttons)]
    blocks.append(Buttons((Button(phrase("use-take-back"), Action("impact.take-back", about)),)))
    return Card(gist, tuple(blocks))


def question(use: Use, hidden: frozenset[PersonId]) -> tuple[Phrase, tuple[Block, ...], tuple[Button, ...]]:
    """Ask a manager whether a use that was reported is one, and say who hears of it."""
    own = "yes" if use.by == use.of.who else "no"
    who, audience = Name(use.of.who), use.audience or "none"
    line = phrase(
        "use-proposal-line", own=own, audience=audience, by=_named(use.by, hidden), who=who, where=Words(use.where)
    )
    helped = tuple(Name(one) for one in use.of.helpers if one != use.by and one not in hidden)
    then = phrase("use-proposal-then", own=own, who=who, helpers=Listing(helped), count=len(helped))
    about, ways = {"use": use.name}, _ways(use)
    return (
        line,
        (Para((*ways, Words(" "), then) if ways else then),),
        (
            Button(phrase("use-confirm"), Action("impact.confirm", about), Style.PRIMARY),
            Button(phrase("use-correct"), Action("impact.correct", about)),
            Button(phrase("use-refuse"), Action("impact.refuse", about)),
        ),
    )


def correct(use: Use) -> Form:
    """Let a manager correct what was said, and confirm it so."""
    return Form(
        phrase("use-correct-title"),
        (where(use.where), audiences(use.audience)),
        phrase("use-correct-submit"),
        Action("impact.correct", {"use": use.name}),
    )


def confirmed(use: Use) -> Card:
    """Tell a manager what they confirmed, and how to undo it."""
    gist = phrase("use-confirmed", where=Words(use.where))
    undo = Button(phrase("use-take-back"), Action("impact.refuse", {"use": use.name}))
    return Card(gist, (Para(gist), Buttons((undo,))))


def said(key: str, **values: Span | str | int) -> Card:
    """Say one sentence."""
    gist = phrase(key, **values)
    return Card(gist, (Para(gist),))


# ---------------------------------------------------------------- a person's own page


def own_page(
    impact: Impact | None, uses: Sequence[Use], who: PersonId, month: str, hidden: frozenset[PersonId]
) -> Card:
    """Show somebody what their help led to, newest first."""
    standing = sorted((use for use in uses if use.state is not State.TAKEN_BACK), key=lambda use: use.at, reverse=True)
    helped = impact.helped if impact else {}
    blocks: list[Block]
    if not standing and not helped:
        gist = phrase("impact-own-empty")
        waits = Button(phrase("own-open"), Action("steward.say", {"said": "open"}))
        blocks = [Para(gist), Buttons((waits,)), Note(phrase("impact-own-empty-note"))]
        return Card(gist, tuple(blocks), phrase("impact-own-title"))
    gist = phrase("impact-own-gist")
    blocks = [Para(gist)]
    lately = tuple(Name(one) for one in reversed(impact.lately) if one not in hidden) if impact else ()
    if lately:
        blocks.append(Para(phrase("impact-own-helped", names=Listing(lately))))
    if standing:
        blocks.append(Para(phrase("impact-own-uses")))
        blocks.append(Items(tuple(_item(use, who, hidden) for use in standing[:_MOST_LISTED])))
    if len(standing) > _MOST_LISTED:
        blocks.append(Note(phrase("impact-own-more", count=len(standing) - _MOST_LISTED)))
    blocks.append(_over_months(helped, standing, month))
    blocks.append(Note(phrase("impact-own-note")))
    return Card(gist, tuple(blocks), phrase("impact-own-title"))


def _over_months(helped: Mapping[str, int], uses: Sequence[Use], month: str) -> Block:
    """Draw the last months, where there is more than one to draw; a single one is said in words."""
    used: dict[str, int] = {}
    for use in uses:
        used[use.month] = used.get(use.month, 0) + 1
    months = [months_before(month, back) for back in reversed(range(_COLUMNS))]
    known = [one for one in months if helped.get(one) or used.get(one)]
    sums = {"helped": sum(helped.get(one, 0) for one in months), "uses": sum(used.get(one, 0) for one in months)}
    if len(known) < 2:  # noqa: PLR2004 - one column is no development
        return Para(phrase("impact-own-so-far", **sums))
    shown = months[months.index(known[0]) :]
    best = max(shown, key=lambda one: (helped.get(one, 0) + used.get(one, 0), one))
    return Chart(
        phrase("impact-own-chart"),
        tuple(in_month(date.fromisoformat(f"{one}-01")) for one in shown),
        (
            Series(phrase("impact-own-answers"), tuple(float(helped.get(one, 0)) for one in shown)),
            Series(phrase("impact-own-used"), tuple(float(used.get(one, 0)) for one in shown)),
        ),
        phrase("impact-own-alt", first=month_name(shown[0]), last=month_name(shown[-1]), best=month_name(best), **sums),
    )
