"""What is seen of rules: all in groups, each in words with its change; what a change means; and the history."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.features.rules.kinds import DAY_NAMES, Dates, Days, OneOf, SomeOf, Switch
from bot.features.rules.state import Group
from bot.features.rules.table import FIFTH, RULES, of_group
from bot.kernel.audit import doer
from bot.kernel.cards import (
    Action,
    Button,
    Buttons,
    Card,
    ChoiceInput,
    Code,
    Form,
    Item,
    Items,
    Listing,
    Note,
    Option,
    Para,
    Place,
    TextInput,
    When,
    Words,
    phrase,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from bot.features.rules.changing import Put
    from bot.features.rules.kinds import Wrong
    from bot.features.rules.state import Change, History
    from bot.features.rules.table import Rule
    from bot.kernel.cards import Input, Phrase, Span
    from bot.kernel.feature import Moment
    from bot.kernel.people import PlaceId
    from bot.kernel.policy import Policy

SHOWN = 8
"""Changes on one page of the history."""
_SWITCHES = {Group.THANKS: ("public",), Group.TRIAL: ("rehearsal", "holdout")}
FORMS = frozenset({Group.TIME, Group.QUESTIONS, Group.THANKS, Group.KEPT})
"""Groups whose rules are filled in."""
_CHOOSE = {"news": "policy.news", "core-team": "policy.core"}
ON_CARD = tuple(group for group in Group if group is not Group.FINE)


# ---------------------------------------------------------------- all of them


def rules_card(policy: Policy) -> Card:
    """Show all rules in groups: a line each that says what stands, and what changes it."""
    items = tuple(Item((_titled(group), *_line(group, policy)), _buttons(group, policy)) for group in ON_CARD)
    gist = phrase("policy-gist")
    return Card(
        gist,
        (Items(items), Buttons((see_history(),)), Note(phrase("policy-note-how"))),
        phrase("policy-title"),
    )


def _titled(group: Group) -> Phrase:
    return phrase("policy-group-line", group=phrase("policy-group", group=group.value))


def _line(group: Group, policy: Policy) -> tuple[Span, ...]:
    def said(name: str) -> Span:
        return RULES[name].said(policy)

    match group:
        case Group.TIME:
            values = {name: said(name) for name in ("days", "hours", "zone", "language", "tone")}
            return (phrase("policy-line-time", holidays=len(policy.holidays), **values),)
        case Group.QUESTIONS:
            own, nudges = len(policy.promises), policy.nudges_a_week
            values = {name: said(name) for name in ("promise", "claim")}
            return (phrase("policy-line-questions", own=own, nudges=nudges, **values),)
        case Group.THANKS:
            return (
                phrase(
                    "policy-line-thanks",
                    public=_word(policy.public_recognition),
                    countries=len(policy.private_countries),
                    kudos=policy.kudos_a_day,
                    notes=policy.notes_a_week,
                ),
            )
        case Group.PLACES:
            return (_news(policy), Words(" "), core_team(policy))
        case Group.KEPT:
            closed, facts, audit = (said(name) for name in ("keep-closed", "keep-facts", "keep-audit"))
            return (phrase("policy-line-kept", closed=closed, facts=facts, audit=audit),)
        case Group.TRIAL:
            return (_rehearsal(policy), Words(" "), _holdout(policy))
        case _:
            return (phrase("policy-line-fine"),)


def _buttons(group: Group, policy: Policy) -> tuple[Button, ...]:
    change = (_change(group),) if group in FORMS else ()
    switches = tuple(_switch(name, policy) for name in _SWITCHES.get(group, ()))
    if group is Group.QUESTIONS:
        return (*change, Button(phrase("policy-own-promise"), Action("policy.promise")))
    if group is Group.PLACES:
        return _places()
    return (*change, *switches)


def _places() -> tuple[Button, ...]:
    return (
        Button(phrase("policy-news-choose"), Action("policy.news")),
        Button(phrase("core-policy-choose"), Action("policy.core")),
    )


def _change(group: Group) -> Button:
    return Button(phrase("policy-change", group=group.value), Action("policy.group", {"group": group.value}))


def _switch(name: str, policy: Policy) -> Button:
    on = bool(RULES[name].of(policy))
    label = phrase(f"policy-{name}.switch", on=_word(on), percent=_percent(policy))
    return Button(label, Action("policy.set", {"what": name, "to": "off" if on else "on"}))


def group_card(group: Group, policy: Policy) -> Card:
    """Show every rule of a group in a sentence of its own."""
    items = [Item(sentence(rule, policy)) for rule in of_group(group)]
    if group is Group.THANKS:
        for occasion in sorted(policy.unwanted_notes):
            again = Action("policy.set", {"what": "notes", "to": occasion})
            items.append(Item(_unwanted(occasion), (Button(phrase("policy-note-back"), again),)))
    title = phrase("policy-group", group=group.value)
    note = Note(phrase("policy-typed-too", names=Listing(tuple(Code(rule.name) for rule in of_group(group)))))
    gist = phrase("policy-group-gist", group=title)
    return Card(gist, (Items(tuple(items)), Buttons((*_buttons(group, policy), see_all())), note), title)


def _unwanted(occasion: str) -> Phrase:
    return phrase("policy-note", kind=phrase("policy-kind", kind=occasion))


def rule_card(rule: Rule, policy: Policy) -> Card:
    """Show one rule, and what changes it."""
    gist = sentence(rule, policy)
    buttons = _buttons(rule.group, policy) if rule.group is not Group.FINE else ()
    earlier = Button(phrase("policy-history-of"), Action("policy.history", {"rule": rule.name}))
    usage = (Note(phrase("policy-say", example=Code(_example(rule)))),) if rule.example else ()
    return Card(gist, (Para(gist), *usage, Buttons((*buttons, earlier, see_all()))), rule.title)


def _example(rule: Rule) -> str:
    return f"policy {rule.name} {rule.example}"


def sentence(rule: Rule, policy: Policy) -> Phrase:
    """Say in one sentence what stands."""
    match rule.name:
        case "rehearsal":
            return _rehearsal(policy)
        case "holdout":
            return _holdout(policy)
        case "public":
            return phrase("policy-public", on=_word(policy.public_recognition))
        case "private" if policy.private_countries:
            return phrase("policy-countries", codes=rule.said(policy))
        case "news":
            return _news(policy)
        case "core-team":
            return core_team(policy)
        case _:
            return rule.meaning(policy)


def _word(on: object) -> str:
    return "yes" if on else "no"


def _percent(policy: Policy) -> int:
    return round(100 * (policy.holdout or FIFTH))


def _rehearsal(policy: Policy) -> Phrase:
    return phrase("policy-rehearsal", on=_word(policy.rehearsal))


def _holdout(policy: Policy) -> Phrase:
    return phrase("policy-holdout", on=_word(policy.holdout), percent=_percent(policy))


def _news(policy: Policy) -> Phrase:
    if policy.news_place is None:
        return phrase("policy-news-none")
    return phrase("policy-news", place=Place(policy.news_place))


def core_team(policy: Policy) -> Phrase:
    """Say where the core team reads its note."""
    if policy.core_team_place is None:
        return phrase("core-policy-none")
    return phrase("core-policy", place=Place(policy.core_team_place))


# ---------------------------------------------------------------- a change


def changed(put: Put, before: Policy, since: Policy, undo: Action | None = None) -> Card:
    """Say what rules mean that were changed, each in a sentence, and how to undo it."""
    said = [meaning(rule, before, since) for rule in put.rules]
    numbers = ",".join(str(one.number) for one in put.changes)
    undo = undo or Action("policy.back", {"changes": numbers})
    buttons = Buttons((Button(phrase("policy-undo"), undo), see_all()))
    if len(said) == 1:
        return Card(said[0], (Para(said[0]), buttons))
    gist = phrase("policy-changed", count=len(said))
    return Card(gist, (Para(gist), Items(tuple(Item(one) for one in said)), buttons))


def stands(rule: Rule, policy: Policy) -> Card:
    """Say that it is so already."""
    return answer(meaning(rule, policy, policy))


def meaning(rule: Rule, before: Policy, since: Policy) -> Phrase:
    """Say what a rule means from now on."""
    match rule.name:
        case "rehearsal":
            return phrase("policy-rehearsal-set", on=_word(since.rehearsal))
        case "holdout":
            return phrase("policy-holdout-set", on=_word(since.holdout), percent=_percent(since))
        case "public":
            return phrase("policy-public-set", on=_word(since.public_recognition))
        case "private" if len(one := before.private_countries ^ since.private_countries) == 1:
            [code] = one
            return phrase("policy-country-set", country=Code(code), private=_word(code in since.private_countries))
        case "unwanted" if len(one := before.unwanted_notes ^ since.unwanted_notes) == 1:
            [kind] = one
            on = _word(kind not in since.unwanted_notes)
            return phrase("policy-note-set", kind=phrase("policy-kind", kind=kind), on=on)
        case _:
            return sentence(rule, since)


def country(code: str, policy: Policy) -> Card:
    """Say how it stands with one country."""
    private = _word(code in policy.private_countries)
    return answer(phrase("policy-country-set", country=Code(code), private=private))


def occasion(kind: str, policy: Policy) -> Card:
    """Say how it stands with one kind of note."""
    on = _word(kind not in policy.unwanted_notes)
    return answer(phrase("policy-note-set", kind=phrase("policy-kind", kind=kind), on=on))


def answer(gist: Phrase, *buttons: Button) -> Card:
    """Say one sentence, and lead to all rules."""
    return Card(gist, (Para(gist), Buttons((*buttons, see_all()))))


def refused(why: Wrong, rule: Rule | None = None) -> Card:
    """Say what cannot be, with an example to press: what may have been meant, or the rule's own."""
    if rule is None:
        return answer(why.why)
    if rule.group is Group.PLACES:
        return answer(why.why, *[one for one in _places() if one.action.name == _CHOOSE[rule.name]])
    if why.near:
        return answer(why.why, try_it(f"policy {rule.name} {why.near}"))
    if rule.name in {"zone", "holidays", "private"} or not rule.example:  # nobody's example is anybody's wish
        return answer(why.why, *([_change(rule.group)] if rule.group in FORMS else []))
    return answer(why.why, try_it(_example(rule)))


def try_it(said: str) -> Button:
    """Lead to what can be said."""
    return Button(phrase("policy-try", example=Code(said)), Action("steward.say", {"said": said}))


def unknown(typed: str, near: str) -> Card:
    """Say that this is no rule: the nearest one, or an example."""
    if near:
        return answer(phrase("policy-nearest", typed=Words(typed[:40]), nearest=Code(near)), try_it(f"policy {near}"))
    return answer(phrase("policy-how"), try_it("policy promise 8h"))


def see_all() -> Button:
    """Lead to all rules."""
    return Button(phrase("policy-all"), Action("policy.all"))


def see_history() -> Button:
    """Lead to the history."""
    return Button(phrase("policy-history"), Action("policy.history"))


# ---------------------------------------------------------------- forms


def group_form(group: Group, policy: Policy) -> Form:
    """Let the rules of a group be changed together, beginning with what stands."""
    return Form(
        phrase("policy-group", group=group.value),
        tuple(_input(rule, policy) for rule in of_group(group) if rule.name != "own-promises"),
        phrase("policy-save"),
        Action("policy.group", {"group": group.value}),
    )


def _input(rule: Rule, policy: Policy) -> Input:
    chosen, value = rule.plain(policy), standing(rule, policy)
    match rule.kind:
        case Switch():
            options = tuple(Option(word, phrase("rule-is-on", on=on)) for word, on in (("on", "yes"), ("off", "no")))
            return ChoiceInput(rule.name, rule.title, options, (value,))
        case OneOf(_, names):
            return ChoiceInput(rule.name, rule.title, tuple(_option(rule, name) for name in names), (value,))
        case Days():
            options = tuple(_option(rule, name) for name in DAY_NAMES)
            return ChoiceInput(rule.name, rule.title, options, tuple(chosen), several=True)
        case SomeOf("occasions", some):
            options = tuple(Option(name, phrase("policy-kind", kind=name)) for name in sorted(some))
            return ChoiceInput(rule.name, rule.title, options, tuple(chosen), several=True, optional=True)
        case _:
            hint = phrase("rule-such-as", example=Code(rule.example.removeprefix("add ")))
            wide = isinstance(chosen, list)
            return TextInput(rule.name, rule.title, hint, value, long=wide, optional=wide, most=1500 if wide else 60)


def optional(group: Group) -> frozenset[str]:
    """Name the rules of a group that may be left empty: a field of theirs that does not come back is empty."""
    kinds = Dates | SomeOf
    return frozenset(rule.name for rule in of_group(group) if isinstance(rule.kind, kinds))


def _option(rule: Rule, name: str) -> Option:
    said = phrase("rule-day", day=name) if isinstance(rule.kind, Days) else rule.kind.said(name)
    return Option(name, (said,))


def standing(rule: Rule, policy: Policy) -> str:
    """Give what stands as somebody would type it."""
    plain = rule.plain(policy)
    if isinstance(plain, bool):
        return "on" if plain else "off"
    if isinstance(plain, list):
        return ", ".join(plain)
    return f"{100 * plain:g}%" if isinstance(plain, float) else str(plain)


def promise_form(moment: Moment) -> Form:
    """Let a channel promise an answer within a time of its own."""
    options = tuple(Option(place, (Place(place),)) for place in sorted(moment.community.places))
    hint = phrase("policy-own-promise-hint", usual=RULES["promise"].said(moment.policy))
    return Form(
        phrase("policy-own-promise-title"),
        (
            ChoiceInput("place", phrase("policy-news-which"), options),
            TextInput("promise", RULES["promise"].title, hint, optional=True, most=20),
        ),
        phrase("policy-save"),
        Action("policy.promise"),
    )


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
    watched = _word(place in moment.community.places)
    gist = phrase("core-policy-sure", place=Place(place), watched=watched)
    return answer(
        gist, Button(phrase("core-policy-yes", place=Place(place)), Action("policy.core-set", {"place": place}))
    )


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


# ---------------------------------------------------------------- history


def history_card(changes: Sequence[Change], rule: str, before: int, moment: Moment) -> Card:
    """Show who changed which rule when, newest first; what stood before comes back with one press."""
    if not changes:
        return answer(phrase("policy-history-none"))
    page = changes[:SHOWN]
    items = tuple(Item(_told(one), _bring(one, moment.policy)) for one in page)
    gist = phrase("policy-history-gist")
    about = {"rule": rule, "before": str(page[-1].number)}
    older = [Button(phrase("policy-history-older"), Action("policy.history", about))] if len(changes) > SHOWN else []
    kept = RULES["keep-audit"].said(moment.policy)
    note = Note(phrase("policy-history-note", kept=kept))
    first = "yes" if not before else "no"
    return Card(gist, (Items(items), Buttons((*older, see_all())), note), phrase("policy-history-title", first=first))


def _told(change: Change) -> tuple[Span, ...]:
    who: Span = doer(change.by) if change.by else phrase("policy-by-file")
    rule = RULES.get(change.rule)
    if rule is None:
        return (phrase("policy-history-outlived", when=When(change.at), who=who, rule=Code(change.rule)),)
    return (
        phrase(
            "policy-history-line",
            when=When(change.at),
            who=who,
            rule=rule.title,
            before=rule.recalled(change.before),
            since=rule.recalled(change.since),
        ),
    )


def _bring(change: Change, policy: Policy) -> tuple[Button, ...]:
    rule = RULES.get(change.rule)
    if rule is None or rule.written(policy) == change.before:
        return ()
    back = Action("policy.back", {"changes": str(change.number)})
    return (Button(phrase("policy-bring-back", rule=rule.title), back),)


def found(history: History | None, rule: str, before: int) -> tuple[Change, ...]:
    """Give the changes of a page and all before it, newest first."""
    changes: Iterable[Change] = reversed(history.changes) if history is not None else ()
    return tuple(one for one in changes if rule in {"", one.rule} and (not before or one.number < before))
