"""Ten-line handlers: each looks, and lets a decision decide."""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING

from msgspec.structs import replace

from bot.features.rules import cards, changing, giving
from bot.features.rules.kinds import Wrong
from bot.features.rules.state import FORGET, Group, History
from bot.features.rules.table import RULES, Rule, differing, of_group
from bot.kernel.cards import Action, Code, FormErrors, Place, Words, phrase, plain
from bot.kernel.facts import Ruled
from bot.kernel.feature import Command, Concern, Feature, Moment, Press, Reader
from bot.kernel.messages import (
    BotAdded,
    ButtonPressed,
    CommandGiven,
    Decision,
    FactNoted,
    FormSubmitted,
    RulesGiven,
    TimerDue,
)
from bot.kernel.people import Act, PlaceId
from bot.kernel.policy import Community

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Sequence

    from bot.kernel.cards import Phrase
    from bot.kernel.policy import Policy

    _Takes = Callable[[PlaceId, Reader, Moment], Awaitable[Decision]]

_GROUPS = {group.value: group for group in Group}
_HISTORY = frozenset({"history", "historique"})
_LONGEST_NAME = 3
"""Words of a rule's name, where they are typed apart ('keep closed')."""


# ---------------------------------------------------------------- the command


async def on_policy(event: CommandGiven, reader: Reader, moment: Moment) -> Decision:
    """`policy`, `policy promise 8h`, `policy promise #channel 4h`, `policy private DE`, `policy history`."""
    words = [plain((span,)).strip() for span in event.args if isinstance(span, Words)]
    places = [span.place for span in event.args if isinstance(span, Place)]
    what, to = _named([word for word in words if word])
    if not what:
        return Decision(reply=cards.rules_card(moment.policy))
    if what in _HISTORY:
        return await _history(_named(to.split())[0], 0, reader, moment)
    if what in _GROUPS and not to:
        return Decision(reply=cards.group_card(_GROUPS[what], moment.policy))
    if places and what in {"news", "core-team"}:
        found = await _placed(places[0], reader, moment) if what == "news" else None
        return found or await _ask_whether(places[0], reader, moment)
    if places and what == "promise":
        return await _answered(changing.own_promise(places[0], to, moment), RULES["promise"], reader, moment)
    return await _typed(what, to, reader, moment)


def _named(words: Sequence[str]) -> tuple[str, str]:
    """Find the rule that is meant, and what is said of it; a name of two words may be typed apart."""
    for length in range(min(_LONGEST_NAME, len(words)), 0, -1):
        name = "-".join(words[:length]).casefold().replace("_", "-")
        if name in RULES or length == 1:
            return name, " ".join(words[length:])
    return "", ""


async def _typed(what: str, to: str, reader: Reader, moment: Moment) -> Decision:
    what, to = changing.meant(what, to, moment.policy)
    if to and (more := changing.one_more(what, to, moment.community)) is not None:
        rule = RULES["private" if what in {"private", "praised"} else "unwanted"]
        if more == moment.policy:
            said = cards.country if rule.name == "private" else cards.occasion
            return Decision(reply=said(to, moment.policy))
        if isinstance(more, Wrong) and rule.name == "private":
            return Decision(reply=cards.answer(phrase("policy-country-unknown", country=Code(to[:20]))))
        return await _answered(more, rule, reader, moment)
    if what == "public" and to and isinstance(changing.typed(RULES[what], to, moment), Wrong):
        return Decision(reply=cards.answer(phrase("policy-country-unknown", country=Code(to[:20]))))
    rule_ = RULES.get({"praised": "private", "notes": "unwanted"}.get(what, what))
    if rule_ is None:
        near = get_close_matches(what, [*RULES, *_GROUPS, *_HISTORY], n=1, cutoff=0.6)
        return Decision(reply=cards.unknown(what, near[0] if near else ""))
    if not to:
        return Decision(reply=cards.rule_card(rule_, moment.policy))
    return await _answered(changing.typed(rule_, to, moment), rule_, reader, moment)


async def _answered(found: Policy | Wrong, rule: Rule, reader: Reader, moment: Moment) -> Decision:
    """Let rules stand, and say what they mean; or say why they cannot, and what could."""
    if isinstance(found, Wrong):
        return Decision(reply=cards.refused(found, rule))
    if found == moment.policy:
        return Decision(reply=cards.stands(rule, moment.policy))
    return await _put(replace(moment.community, policy=found), reader, moment)


async def _put(community: Community, reader: Reader, moment: Moment, undo: Action | None = None) -> Decision:
    done = changing.put(community, await reader.get(History, History.kind), moment)
    reply = cards.changed(done, moment.policy, community.policy, undo)
    return replace(done.decision, reply=reply, because=(phrase("because-ruled"),))


# ---------------------------------------------------------------- pressed and filled in


async def on_set(event: ButtonPressed, reader: Reader, moment: Moment) -> Decision:
    """One switch."""
    what, to = event.action.about.get("what", ""), event.action.about.get("to", "")
    known = what in RULES or what in {"praised", "notes"}
    return await _typed(what, to, reader, moment) if known else Decision(reply=cards.rules_card(moment.policy))


async def on_all(_event: ButtonPressed, _reader: Reader, moment: Moment) -> Decision:
    """'All rules'."""
    return Decision(reply=cards.rules_card(moment.policy))


async def on_group(event: ButtonPressed, _reader: Reader, moment: Moment) -> Decision:
    """'Change…' of a group."""
    group = _GROUPS.get(event.action.about.get("group", ""))
    card = cards.group_form(group, moment.policy) if group in cards.FORMS else cards.rules_card(moment.policy)
    return Decision(reply=card)


async def on_group_form(event: FormSubmitted, reader: Reader, moment: Moment) -> Decision:
    """What stands in a group was filled in anew; what was left as it was stays exactly what it is."""
    group = _GROUPS.get(event.action.about.get("group", ""))
    if group not in cards.FORMS:
        return Decision(reply=cards.rules_card(moment.policy))
    errors: dict[str, Phrase] = {}
    policy = moment.policy
    for rule in of_group(group):
        given = event.values.get(rule.name, "" if rule.name in cards.optional(group) else None)
        if given is None or _same(given, cards.standing(rule, moment.policy)):
            continue
        found = rule.taken(given, replace(moment.community, policy=policy))
        if isinstance(found, Wrong):
            errors[rule.name] = found.why
        else:
            policy = found
    checked = changing.checked(policy, moment)
    if isinstance(checked, Wrong):
        changed = [rule.name for rule in differing(moment.policy, policy) if rule.group is group]
        errors = {**dict.fromkeys(changed[:1], checked.why), **errors}
    if errors:
        return Decision(reply=FormErrors(errors))
    if policy == moment.policy:
        return Decision(reply=cards.answer(phrase("policy-unchanged")))
    return await _put(replace(moment.community, policy=policy), reader, moment)


def _same(given: str, standing: str) -> bool:
    return sorted(given.replace(",", " ").split()) == sorted(standing.replace(",", " ").split())


async def on_promise(_event: ButtonPressed, _reader: Reader, moment: Moment) -> Decision:
    """'A channel's own promise…'."""
    return Decision(reply=cards.promise_form(moment))


async def on_promise_form(event: FormSubmitted, reader: Reader, moment: Moment) -> Decision:
    """A channel promises an answer within a time of its own, or as all others do."""
    place = event.values.get("place", "")
    if not place:
        return Decision(reply=FormErrors({"place": phrase("policy-news-which")}))
    found = changing.own_promise(PlaceId(place), event.values.get("promise", "").strip(), moment)
    if isinstance(found, Wrong):
        return Decision(reply=FormErrors({"promise": found.why}))
    return await _answered(found, RULES["own-promises"], reader, moment)


# ---------------------------------------------------------------- channels


async def _placed(place: PlaceId, reader: Reader, moment: Moment) -> Decision:
    """Choose the channel for what goes to everybody: only one of the community's own."""
    if place not in moment.community.places:
        return Decision(reply=cards.answer(phrase("policy-news-not-ours", place=Place(place))))
    return await _answered(replace(moment.policy, news_place=place), RULES["news"], reader, moment)


async def _ask_whether(place: PlaceId, reader: Reader, moment: Moment) -> Decision:
    """Ask before a channel becomes the core team's own: one that another community listens to cannot."""
    others = [one for one in await reader.find(Community, "place", place) if one.id != moment.community.id]
    if others:
        return Decision(reply=cards.answer(phrase("core-policy-not-ours", place=Place(place))))
    if place == moment.policy.core_team_place:
        return Decision(reply=cards.stands(RULES["core-team"], moment.policy))
    if moment.community.places == {place}:
        return Decision(reply=cards.answer(phrase("core-policy-only-place", place=Place(place))))
    return Decision(reply=cards.sure(place, moment))


async def _chosen(event: FormSubmitted, rule: str, take: _Takes, reader: Reader, moment: Moment) -> Decision:
    chosen = event.values.get("place", "")
    if not chosen:
        return Decision(reply=FormErrors({"place": phrase("policy-news-which")}))
    return await (_typed(rule, "off", reader, moment) if chosen == "nowhere" else take(PlaceId(chosen), reader, moment))


async def on_place(event: ButtonPressed, reader: Reader, moment: Moment) -> Decision:
    """Back to the channel there was before, or to none."""
    place = PlaceId(event.action.about.get("place", ""))
    return await (_placed(place, reader, moment) if place else _typed("news", "off", reader, moment))


async def on_news(_event: ButtonPressed, _reader: Reader, moment: Moment) -> Decision:
    """'Choose a channel…'."""
    return Decision(reply=cards.news_form(moment))


async def on_news_form(event: FormSubmitted, reader: Reader, moment: Moment) -> Decision:
    """A channel was chosen, or none."""
    return await _chosen(event, "news", _placed, reader, moment)


async def on_core(_event: ButtonPressed, _reader: Reader, moment: Moment) -> Decision:
    """'Choose a channel…' for the core team."""
    return Decision(reply=cards.core_form(moment))


async def on_core_form(event: FormSubmitted, reader: Reader, moment: Moment) -> Decision:
    """A channel was chosen, or none."""
    return await _chosen(event, "core-team", _ask_whether, reader, moment)


async def on_core_set(event: ButtonPressed, reader: Reader, moment: Moment) -> Decision:
    """'Yes, it is the core team's own': what is said there is not listened to any more."""
    place = PlaceId(event.action.about.get("place", ""))
    asked = await _ask_whether(place, reader, moment)
    if asked.reply != cards.sure(place, moment):
        return asked
    before = moment.community
    about = {"place": moment.policy.core_team_place or "", "again": place if place in before.places else ""}
    policy = replace(moment.policy, core_team_place=place)
    put = replace(before, policy=policy, places=before.places - {place})
    return await _put(put, reader, moment, Action("policy.core-back", about))


async def on_core_back(event: ButtonPressed, reader: Reader, moment: Moment) -> Decision:
    """'Undo': the channel there was before is theirs again, and what was listened to is listened to."""
    about, before = event.action.about, moment.community
    place, again = PlaceId(about.get("place", "")), PlaceId(about.get("again", ""))
    ours = {again} if again and again == moment.policy.core_team_place else set[PlaceId]()
    policy = replace(moment.policy, core_team_place=place or None)
    put = replace(before, policy=policy, places=before.places | ours)
    if put == before:
        return Decision(reply=cards.stands(RULES["core-team"], moment.policy))
    return await _put(put, reader, moment)


# ---------------------------------------------------------------- history


async def on_history(event: ButtonPressed, reader: Reader, moment: Moment) -> Decision:
    """'History', or 'Older'."""
    before = event.action.about.get("before", "")
    return await _history(event.action.about.get("rule", ""), int(before) if before.isdecimal() else 0, reader, moment)


async def _history(rule: str, before: int, reader: Reader, moment: Moment) -> Decision:
    history = await reader.get(History, History.kind)
    kept = history.since(moment.now - moment.policy.keep_audit) if history is not None else None
    name = rule if rule in RULES else ""
    return Decision(reply=cards.history_card(cards.found(kept, name, before), name, before, moment))


async def on_back(event: ButtonPressed, reader: Reader, moment: Moment) -> Decision:
    """'Undo', or 'Bring back what stood before': it is read again, and is itself a change."""
    history = await reader.get(History, History.kind)
    numbers = [int(one) for one in event.action.about.get("changes", "").split(",") if one.isdecimal()]
    known = [one for number in numbers if history is not None and (one := history.find(number)) is not None]
    if not known:
        return Decision(reply=cards.answer(phrase("policy-outlived")))
    found = changing.back(known, moment)
    if isinstance(found, Wrong):
        return Decision(reply=cards.answer(phrase("policy-not-back", why=found.why)))
    place = found.core_team_place
    if place is not None and place != moment.policy.core_team_place:
        asked = await _ask_whether(place, reader, moment)
        if place in moment.community.places or asked.reply != cards.sure(place, moment):
            return asked  # it is listened to meanwhile, or is another community's: what would be is said first
    return await _answered(found, RULES[known[0].rule], reader, moment)


async def on_added(_event: BotAdded, reader: Reader, moment: Moment) -> Decision:
    """A community begins: its history begins with what stands."""
    begun = await reader.get(History, History.kind) is not None
    return Decision() if begun else changing.looked_at(None, moment.person.who, moment)


async def on_ruled(event: FactNoted, reader: Reader, moment: Moment) -> Decision:
    """A rule was changed, perhaps elsewhere: the history has it too."""
    fact: Ruled = event.fact  # type: ignore[assignment]  # routed by its type
    return changing.looked_at(await reader.get(History, History.kind), fact.by, moment)


async def on_forget(_event: TimerDue, reader: Reader, moment: Moment) -> Decision:
    """The oldest change has been remembered for as long as the community wants."""
    return changing.forget(await reader.get(History, History.kind), moment)


async def on_given(event: RulesGiven, reader: Reader, moment: Moment) -> Decision:
    """Whoever runs Steward gave the rules in a file."""
    return await giving.give(event, await reader.get(History, History.kind), reader, moment)


FEATURE = Feature(
    "rules",
    on={BotAdded: on_added, RulesGiven: on_given},
    commands=(Command("policy", on_policy, Act.STEER, concern=Concern.MANAGING, alone=True),),
    buttons={
        "policy.set": Press(on_set, Act.STEER),
        "policy.place": Press(on_place, Act.STEER),
        "policy.all": Press(on_all, Act.STEER),
        "policy.group": Press(on_group, Act.STEER),
        "policy.promise": Press(on_promise, Act.STEER),
        "policy.news": Press(on_news, Act.STEER),
        "policy.core": Press(on_core, Act.STEER),
        "policy.core-set": Press(on_core_set, Act.STEER),
        "policy.core-back": Press(on_core_back, Act.STEER),
        "policy.history": Press(on_history, Act.STEER),
        "policy.back": Press(on_back, Act.STEER),
    },
    forms={
        "policy.group": Press(on_group_form, Act.STEER),
        "policy.promise": Press(on_promise_form, Act.STEER),
        "policy.news": Press(on_news_form, Act.STEER),
        "policy.core": Press(on_core_form, Act.STEER),
    },
    timers={FORGET: on_forget},
    facts={Ruled: on_ruled},
)
