"""The rules a manager sets in chat: each in words, with one press to change it, what that means, and how to undo it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from msgspec.structs import replace

from bot.kernel.cards import (
    Action,
    Button,
    Buttons,
    Card,
    ChoiceInput,
    Code,
    Form,
    FormErrors,
    Item,
    Items,
    Listing,
    Note,
    Option,
    Para,
    Place,
    Words,
    phrase,
    plain,
)
from bot.kernel.facts import Ruled
from bot.kernel.feature import Command, Feature, Moment, Press, Reader
from bot.kernel.messages import ButtonPressed, CommandGiven, Decision, FormSubmitted
from bot.kernel.people import Act, PlaceId

if TYPE_CHECKING:
    from bot.kernel.cards import Phrase, Text
    from bot.kernel.policy import Policy

# ---------------------------------------------------------------- State

_FIFTH = 0.2
_ON, _OFF = frozenset({"on", "yes", "oui"}), frozenset({"off", "no", "non"})
_COUNTRY = re.compile(r"[A-Za-z]{2}")


# ---------------------------------------------------------------- Decisions


def change(what: str, to: str, policy: Policy) -> Policy | None:
    """Give the rules with one of them changed; None where the words say nothing that can be."""
    on = True if to.casefold() in _ON else False if to.casefold() in _OFF else None
    match what:
        case "rehearsal" if on is not None:
            return replace(policy, rehearsal=on)
        case "holdout" if on is not None:
            return replace(policy, holdout=_FIFTH if on else 0.0)
        case "public" if on is not None:
            return replace(policy, public_recognition=on)
        case "private" if _COUNTRY.fullmatch(to):
            return replace(policy, private_countries=policy.private_countries | {to.upper()})
        case "public" if _COUNTRY.fullmatch(to):
            return replace(policy, private_countries=policy.private_countries - {to.upper()})
        case "notes" if to in policy.unwanted_notes:
            return replace(policy, unwanted_notes=policy.unwanted_notes - {to})
        case "unwanted" if to:
            return replace(policy, unwanted_notes=policy.unwanted_notes | {to})
        case "news" if on is False:
            return replace(policy, news_place=None)
        case _:
            return None


def rule(what: str, to: str, put: Policy, moment: Moment) -> Decision:
    """Let a rule hold from now on; say what it means, and how to undo it."""
    if put == moment.policy:
        return Decision(reply=_card(_meaning(what, to, put), ()))
    undo = _undo(what, to, moment.policy)
    return Decision(
        save=(replace(moment.community, policy=put),),
        note=(Ruled(what, moment.person.who),),
        reply=_card(_meaning(what, to, put), (Button(phrase("policy-undo"), undo),) if undo else ()),
        because=(phrase("because-ruled"),),
    )


def _undo(what: str, to: str, before: Policy) -> Action | None:
    """Name the press that brings back what held before."""
    match what:
        case "rehearsal":
            return _set(what, before.rehearsal)
        case "holdout":
            return _set(what, before.holdout > 0)
        case "private":
            return Action("policy.set", {"what": "public", "to": to.upper()})
        case "public" if _COUNTRY.fullmatch(to) and to.casefold() not in _ON | _OFF:
            return Action("policy.set", {"what": "private", "to": to.upper()})
        case "public":
            return _set(what, before.public_recognition)
        case "notes":
            return Action("policy.set", {"what": "unwanted", "to": to})
        case "unwanted":
            return Action("policy.set", {"what": "notes", "to": to})
        case _:
            return Action("policy.place", {"place": before.news_place or ""})


def _set(what: str, on: object) -> Action:
    return Action("policy.set", {"what": what, "to": "on" if on else "off"})


# ---------------------------------------------------------------- Cards


def rules_card(policy: Policy) -> Card:
    """Show every rule in words, each with its switch."""
    percent = _percent(policy)
    items = [
        _switch("rehearsal", phrase("policy-rehearsal", on=_word(policy.rehearsal)), policy.rehearsal),
        _switch(
            "holdout", phrase("policy-holdout", on=_word(policy.holdout), percent=percent), policy.holdout, percent
        ),
        _switch("public", phrase("policy-public", on=_word(policy.public_recognition)), policy.public_recognition),
    ]
    if policy.private_countries:
        codes = sorted(policy.private_countries)
        said = phrase("policy-countries", codes=Listing(tuple(Code(one) for one in codes)))
        items.append(Item(said))
    for occasion in sorted(policy.unwanted_notes):
        back = Action("policy.set", {"what": "notes", "to": occasion})
        said = phrase("policy-note", kind=phrase("policy-kind", kind=occasion))
        items.append(Item(said, (Button(phrase("policy-note-back"), back),)))
    choose = Button(phrase("policy-news-choose"), Action("policy.news"))
    items.append(Item(_news(policy), (choose,)))
    gist = phrase("policy-gist")
    return Card(gist, (Items(tuple(items)), Note(phrase("policy-note-how"))), phrase("policy-title"))


def _switch(what: str, said: Phrase, on: object, percent: int = 0) -> Item:
    label = phrase(f"policy-{what}.switch", on=_word(on), percent=percent)
    return Item(said, (Button(label, _set(what, not on)),))


def _word(on: object) -> str:
    return "yes" if on else "no"


def _percent(policy: Policy) -> int:
    return round(100 * (policy.holdout or _FIFTH))


def _news(policy: Policy) -> Phrase:
    if policy.news_place is None:
        return phrase("policy-news-none")
    return phrase("policy-news", place=Place(policy.news_place))


def news_form(moment: Moment) -> Form:
    """Let a manager choose the channel for what goes to everybody."""
    options = tuple(Option(place, (Place(place),)) for place in sorted(moment.community.places))
    nowhere = Option("nowhere", phrase("policy-news-nowhere"))
    chosen = (moment.policy.news_place,) if moment.policy.news_place in moment.community.places else ()
    return Form(
        phrase("policy-news-title"),
        (ChoiceInput("place", phrase("policy-news-which"), (*options, nowhere), chosen),),
        phrase("policy-news-submit"),
        Action("policy.news"),
    )


def _meaning(what: str, to: str, put: Policy) -> Phrase:
    match what:
        case "rehearsal":
            return phrase("policy-rehearsal-set", on=_word(put.rehearsal))
        case "holdout":
            return phrase("policy-holdout-set", on=_word(put.holdout), percent=_percent(put))
        case "private" | "public" if _COUNTRY.fullmatch(to) and to.casefold() not in _ON | _OFF:
            private = to.upper() in put.private_countries
            return phrase("policy-country-set", country=Code(to.upper()), private=_word(private))
        case "public":
            return phrase("policy-public-set", on=_word(put.public_recognition))
        case "notes" | "unwanted":
            return phrase(
                "policy-note-set", kind=phrase("policy-kind", kind=to), on=_word(to not in put.unwanted_notes)
            )
        case _:
            return _news(put)


def _card(gist: Phrase, buttons: tuple[Button, ...]) -> Card:
    return Card(gist, (Para(gist), Buttons((*buttons, Button(phrase("policy-all"), Action("policy.all"))))))


# ---------------------------------------------------------------- Wiring


async def on_policy(event: CommandGiven, _reader: Reader, moment: Moment) -> Decision:
    """`policy`, `policy rehearsal on`, `policy private DE`, `policy news #channel`."""
    if not event.args:
        return Decision(reply=rules_card(moment.policy))
    what, to, places = _said(event.args)
    if what == "news" and places:
        return _placed(places[0], moment)
    put = change(what, to, moment.policy)
    if put is None:
        gist = phrase("policy-how")
        return Decision(reply=_card(gist, ()))
    return rule(what, to, put, moment)


def _said(args: Text) -> tuple[str, str, list[PlaceId]]:
    first, *rest = args
    words = [word for span in rest if isinstance(span, Words) and (word := plain((span,)).strip())]
    return plain((first,)).casefold(), " ".join(words), [span.place for span in rest if isinstance(span, Place)]


def _placed(place: PlaceId, moment: Moment) -> Decision:
    """Choose the channel for what goes to everybody: only one of the community's own."""
    if place not in moment.community.places:
        return Decision(reply=_card(phrase("policy-news-not-ours", place=Place(place)), ()))
    return rule("news", place, replace(moment.policy, news_place=place), moment)


async def on_set(event: ButtonPressed, _reader: Reader, moment: Moment) -> Decision:
    """One switch."""
    what, to = event.action.about.get("what", ""), event.action.about.get("to", "")
    put = change(what, to, moment.policy)
    return rule(what, to, put, moment) if put is not None else Decision(reply=rules_card(moment.policy))


async def on_place(event: ButtonPressed, _reader: Reader, moment: Moment) -> Decision:
    """Back to the channel there was before, or to none."""
    place = PlaceId(event.action.about.get("place", ""))
    return _placed(place, moment) if place else rule("news", "", replace(moment.policy, news_place=None), moment)


async def on_all(_event: ButtonPressed, _reader: Reader, moment: Moment) -> Decision:
    """'All rules'."""
    return Decision(reply=rules_card(moment.policy))


async def on_news(_event: ButtonPressed, _reader: Reader, moment: Moment) -> Decision:
    """'Choose a channel…'."""
    return Decision(reply=news_form(moment))


async def on_news_form(event: FormSubmitted, _reader: Reader, moment: Moment) -> Decision:
    """A channel was chosen, or none."""
    chosen = event.values.get("place", "")
    if not chosen:
        return Decision(reply=FormErrors({"place": phrase("policy-news-which")}))
    if chosen == "nowhere":
        return rule("news", "", replace(moment.policy, news_place=None), moment)
    return _placed(PlaceId(chosen), moment)


FEATURE = Feature(
    "rules",
    commands=(Command("policy", on_policy, Act.STEER),),
    buttons={
        "policy.set": Press(on_set, Act.STEER),
        "policy.place": Press(on_place, Act.STEER),
        "policy.all": Press(on_all, Act.STEER),
        "policy.news": Press(on_news, Act.STEER),
    },
    forms={"policy.news": Press(on_news_form, Act.STEER)},
)
