"""The rules a manager sets in chat: each in words, with one press to change it, what that means, and how to undo it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from bot import listening
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
from bot.kernel.feature import Command, Concern, Feature, Moment, Press, Reader
from bot.kernel.messages import ButtonPressed, CommandGiven, Decision, FormSubmitted
from bot.kernel.people import Act, PlaceId
from bot.kernel.policy import Community

if TYPE_CHECKING:
    from bot.kernel.cards import Phrase, Text
    from bot.kernel.policy import Policy

# ---------------------------------------------------------------- State

_FIFTH = 0.2
_CODES = """
AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BW BY BZ CA
CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR
GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO
JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ
MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA
RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO
TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW
"""
COUNTRIES = frozenset(_CODES.split())
"""ISO 3166 codes of the countries in which anybody can be: a rule about any other would protect nobody."""
KINDS = frozenset({"first", "accepted", "return", "week", "steady", "champion", "key", "manager"})
"""Occasions for personal notes."""
_OPPOSITE = {"private": "praised", "praised": "private", "notes": "unwanted", "unwanted": "notes"}


# ---------------------------------------------------------------- Decisions


def meant(what: str, to: str, policy: Policy) -> tuple[str, str]:
    """Say which rule is meant: `public` is about everybody, or about a country; Norway's code is also a word."""
    code = to.upper()
    switch = listening.on_or_off(to) is not None
    countries = policy.private_countries if switch else COUNTRIES | policy.private_countries
    if what == "public" and code in countries:
        return "praised", code
    return (what, code) if what in {"private", "praised"} else (what, to)


def change(what: str, to: str, policy: Policy) -> Policy | None:
    """Give the rules with one of them changed; None where the words say nothing that can be."""
    on = listening.on_or_off(to)
    match what:
        case "rehearsal" if on is not None:
            return replace(policy, rehearsal=on)
        case "holdout" if on is not None:
            return replace(policy, holdout=_FIFTH if on else 0.0)
        case "public" if on is not None:
            return replace(policy, public_recognition=on)
        case "private" if to in COUNTRIES:
            return replace(policy, private_countries=policy.private_countries | {to})
        case "praised" if to in COUNTRIES | policy.private_countries:
            return replace(policy, private_countries=policy.private_countries - {to})
        case "notes" if to in policy.unwanted_notes:
            return replace(policy, unwanted_notes=policy.unwanted_notes - {to})
        case "unwanted" if to in KINDS:
            return replace(policy, unwanted_notes=policy.unwanted_notes | {to})
        case "news" if on is False:
            return replace(policy, news_place=None)
        case "core-team" if on is False:
            return replace(policy, core_team_place=None)
        case _:
            return None


def rule(what: str, to: str, put: Policy, moment: Moment) -> Decision:
    """Let a rule hold from now on; say what it means, and how to undo it."""
    if put == moment.policy:
        return Decision(reply=_card(_meaning(what, to, put), ()))
    return Decision(
        save=(replace(moment.community, policy=put),),
        note=(Ruled(what, moment.person.who),),
        reply=_card(_meaning(what, to, put), (Button(phrase("policy-undo"), _undo(what, to, moment.policy)),)),
        because=(phrase("because-ruled"),),
    )


def own_channel(place: PlaceId, moment: Moment) -> Decision:
    """Let a channel be the core team's own: what is said there is not listened to any more."""
    before, watched = moment.community, place in moment.community.places
    put = replace(moment.policy, core_team_place=place)
    if put == moment.policy:
        return Decision(reply=_card(_meaning("core-team", place, put), ()))
    if before.places == {place}:
        return Decision(reply=_card(phrase("core-policy-only-place", place=Place(place)), ()))
    about = {"place": moment.policy.core_team_place or "", "again": place if watched else ""}
    undo = Button(phrase("policy-undo"), Action("policy.core-back", about))
    return Decision(
        save=(replace(before, policy=put, places=before.places - {place}),),
        note=(Ruled("core-team", moment.person.who),),
        reply=_card(_meaning("core-team", place, put), (undo,)),
        because=(phrase("because-ruled"),),
    )


def back_to(place: PlaceId, again: PlaceId, moment: Moment) -> Decision:
    """Let the channel there was before be the core team's own again, or none; and listen again where that had ended."""
    before = moment.community
    ours = {again} if again and again == moment.policy.core_team_place else set()
    put = replace(moment.policy, core_team_place=place or None)
    return Decision(
        save=(replace(before, policy=put, places=before.places | ours),),
        note=(Ruled("core-team", moment.person.who),),
        reply=_card(_meaning("core-team", place, put), ()),
        because=(phrase("because-ruled"),),
    )


def _undo(what: str, to: str, before: Policy) -> Action:
    """Name the press that brings back what held before."""
    match what:
        case "rehearsal":
            return _set(what, before.rehearsal)
        case "holdout":
            return _set(what, before.holdout > 0)
        case "public":
            return _set(what, before.public_recognition)
        case "private" | "praised" | "notes" | "unwanted":
            return Action("policy.set", {"what": _OPPOSITE[what], "to": to})
        case "core-team":
            return Action("policy.core-back", {"place": before.core_team_place or ""})
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
    items.append(Item(_core_team(policy), (Button(phrase("core-policy-choose"), Action("policy.core")),)))
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


def _core_team(policy: Policy) -> Phrase:
    if policy.core_team_place is None:
        return phrase("core-policy-none")
    return phrase("core-policy", place=Place(policy.core_team_place))


def core_form(moment: Moment) -> Form:
    """Let a manager choose the core team's channel; one that is not listened to can be typed."""
    options = tuple(Option(place, (Place(place),)) for place in sorted(moment.community.places))
    nowhere = Option("nowhere", phrase("core-policy-nowhere"))
    return Form(
        phrase("core-policy-title"),
        (ChoiceInput("place", phrase("policy-news-which"), (*options, nowhere)),),
        phrase("core-policy-go-on"),
        Action("policy.core"),
        phrase("core-policy-intro"),
    )


def sure(place: PlaceId, moment: Moment) -> Card:
    """Say who would read what in a channel, before it is the core team's own."""
    watched = "yes" if place in moment.community.places else "no"
    gist = phrase("core-policy-sure", place=Place(place), watched=watched)
    yes = Button(phrase("core-policy-yes", place=Place(place)), Action("policy.core-set", {"place": place}))
    return _card(gist, (yes,))


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
        case "private" | "praised":
            return phrase("policy-country-set", country=Code(to), private=_word(to in put.private_countries))
        case "public":
            return phrase("policy-public-set", on=_word(put.public_recognition))
        case "core-team":
            return _core_team(put)
        case "notes" | "unwanted":
            return phrase(
                "policy-note-set", kind=phrase("policy-kind", kind=to), on=_word(to not in put.unwanted_notes)
            )
        case _:
            return _news(put)


def _card(gist: Phrase, buttons: tuple[Button, ...]) -> Card:
    return Card(gist, (Para(gist), Buttons((*buttons, Button(phrase("policy-all"), Action("policy.all"))))))


# ---------------------------------------------------------------- Wiring


async def on_policy(event: CommandGiven, reader: Reader, moment: Moment) -> Decision:
    """`policy`, `policy rehearsal on`, `policy private DE`, `policy news #channel`, `policy core-team #channel`."""
    if not event.args:
        return Decision(reply=rules_card(moment.policy))
    what, to, places = _said(event.args)
    if what == "news" and places:
        return _placed(places[0], moment)
    if what == "core-team" and places:
        return await _ask_whether(places[0], reader, moment)
    what, to = meant(what, to, moment.policy)
    put = change(what, to, moment.policy)
    if put is not None:
        return rule(what, to, put, moment)
    unknown = phrase("policy-country-unknown", country=Code(to)) if what == "private" and to else phrase("policy-how")
    return Decision(reply=_card(unknown, ()))


def _said(args: Text) -> tuple[str, str, list[PlaceId]]:
    first, *rest = args
    words = [word for span in rest if isinstance(span, Words) and (word := plain((span,)).strip())]
    return plain((first,)).casefold(), " ".join(words), [span.place for span in rest if isinstance(span, Place)]


def _placed(place: PlaceId, moment: Moment) -> Decision:
    """Choose the channel for what goes to everybody: only one of the community's own."""
    if place not in moment.community.places:
        return Decision(reply=_card(phrase("policy-news-not-ours", place=Place(place)), ()))
    return rule("news", place, replace(moment.policy, news_place=place), moment)


async def _ask_whether(place: PlaceId, reader: Reader, moment: Moment) -> Decision:
    """Ask before a channel becomes the core team's own: one that another community listens to cannot."""
    others = [one for one in await reader.find(Community, "place", place) if one.id != moment.community.id]
    if others:
        return Decision(reply=_card(phrase("core-policy-not-ours", place=Place(place)), ()))
    if place == moment.policy.core_team_place or moment.community.places == {place}:
        return own_channel(place, moment)
    return Decision(reply=sure(place, moment))


async def on_set(event: ButtonPressed, _reader: Reader, moment: Moment) -> Decision:
    """One switch."""
    what, to = meant(event.action.about.get("what", ""), event.action.about.get("to", ""), moment.policy)
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


async def on_core(_event: ButtonPressed, _reader: Reader, moment: Moment) -> Decision:
    """'Choose a channel…' for the core team."""
    return Decision(reply=core_form(moment))


async def on_core_form(event: FormSubmitted, reader: Reader, moment: Moment) -> Decision:
    """A channel was chosen, or none."""
    chosen = event.values.get("place", "")
    if not chosen:
        return Decision(reply=FormErrors({"place": phrase("policy-news-which")}))
    if chosen == "nowhere":
        return rule("core-team", "off", replace(moment.policy, core_team_place=None), moment)
    return await _ask_whether(PlaceId(chosen), reader, moment)


async def on_core_set(event: ButtonPressed, reader: Reader, moment: Moment) -> Decision:
    """'Yes, it is the core team's own'."""
    place = PlaceId(event.action.about.get("place", ""))
    asked = await _ask_whether(place, reader, moment)
    return own_channel(place, moment) if asked.reply == sure(place, moment) else asked


async def on_core_back(event: ButtonPressed, _reader: Reader, moment: Moment) -> Decision:
    """'Undo'."""
    about = event.action.about
    return back_to(PlaceId(about.get("place", "")), PlaceId(about.get("again", "")), moment)


FEATURE = Feature(
    "rules",
    commands=(Command("policy", on_policy, Act.STEER, concern=Concern.MANAGING),),
    buttons={
        "policy.set": Press(on_set, Act.STEER),
        "policy.place": Press(on_place, Act.STEER),
        "policy.all": Press(on_all, Act.STEER),
        "policy.news": Press(on_news, Act.STEER),
        "policy.core": Press(on_core, Act.STEER),
        "policy.core-set": Press(on_core_set, Act.STEER),
        "policy.core-back": Press(on_core_back, Act.STEER),
    },
    forms={"policy.news": Press(on_news_form, Act.STEER), "policy.core": Press(on_core_form, Act.STEER)},
)
