"""Changing a rule: what was typed or filled in, what of it can be, and how what stood before comes back."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import TYPE_CHECKING

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from bot import listening
from bot.features.rules.kinds import Wrong, wrong
from bot.features.rules.state import FORGET, Change, Group, History
from bot.features.rules.table import COUNTRIES, RULES, Rule, at_odds, differing
from bot.kernel.cards import phrase
from bot.kernel.facts import Ruled
from bot.kernel.messages import Decision, Timer
from bot.kernel.people import PersonId

if TYPE_CHECKING:
    from bot.kernel.feature import Moment
    from bot.kernel.people import PlaceId
    from bot.kernel.policy import Community, Policy


class Put(Struct, frozen=True):
    """What becomes of a change: the rules that are others now, and all that follows but the answer."""

    rules: tuple[Rule, ...]
    changes: tuple[Change, ...]
    decision: Decision


def put(community: Community, known: History | None, moment: Moment) -> Put:
    """Let rules stand from now on, and remember what stood before."""
    before = moment.policy
    rules = differing(before, community.policy)
    history = known or History(before)
    changes = _changes(rules, before, community.policy, history.last, moment.now, moment.person.who)
    seen = history.seen
    for rule in rules:  # what another feature has changed and was not looked at yet is still to be found
        seen = rule.put(seen, rule.of(community.policy))
    kept = replace(history, seen=seen, changes=(*history.changes, *changes), last=history.last + len(changes))
    facts = tuple(Ruled(rule.name, moment.person.who) for rule in rules)
    save = (community,) if community != moment.community else ()
    return Put(rules, changes, Decision(save, note=facts) | (_keep(kept, community.policy, moment.now)))


def looked_at(known: History | None, by: PersonId, moment: Moment) -> Decision:
    """Remember what another feature has changed, and who it was."""
    if known is None:
        return Decision(save=(History(moment.policy),))
    rules = differing(known.seen, moment.policy)
    if not rules:
        return Decision()
    changes = _changes(rules, known.seen, moment.policy, known.last, moment.now, by)
    kept = replace(known, seen=moment.policy, changes=(*known.changes, *changes), last=known.last + len(changes))
    return _keep(kept, moment.policy, moment.now)


def forget(known: History | None, moment: Moment) -> Decision:
    """Let go of what is remembered longer than the community wants."""
    return _keep(known, moment.policy, moment.now) if known is not None else Decision()


def _keep(history: History, policy: Policy, now: datetime) -> Decision:
    kept = history.since(now - policy.keep_audit)
    timers = (Timer(FORGET, "", kept.changes[0].at + policy.keep_audit),) if kept.changes else ()
    return Decision(save=(kept,), do=timers)


def _changes(  # noqa: PLR0913, PLR0917 - which rules, between what, after which number, when and by whom
    rules: Iterable[Rule], before: Policy, since: Policy, last: int, now: datetime, by: PersonId
) -> tuple[Change, ...]:
    return tuple(
        Change(last + number, rule.name, rule.written(before), rule.written(since), now, by)
        for number, rule in enumerate(rules, 1)
    )


# ---------------------------------------------------------------- what can be


def checked(policy: Policy | Wrong, moment: Moment) -> Policy | Wrong:
    """Hold rules against each other: what cannot stand together does not."""
    if isinstance(policy, Wrong):
        return policy
    found = at_odds(policy, moment.now)
    return Wrong(found[1]) if found is not None and policy != moment.policy else policy


def typed(rule: Rule, value: str, moment: Moment) -> Policy | Wrong:
    """Read what was typed after a rule's name."""
    here = moment.community
    if rule.name == "holidays":
        how, _, rest = value.partition(" ")
        stands, how = here.policy.holidays, how.casefold()
        named = rule.kind.read(rest if how in {"add", "remove"} else value, here)
        if isinstance(named, Wrong) or (not named and how not in {"add", "remove"}):
            return named if isinstance(named, Wrong) else replace(here.policy, holidays=frozenset())
        whole = stands - named if how == "remove" else stands | named
        return checked(rule.taken(rule.kind.plain(whole), here), moment)
    if rule.group is Group.PLACES and rule.kind.read(value, replace(here, places=frozenset())) is not None:
        return wrong("place", value)  # a channel is named by a mention; words that look like one are none
    return checked(rule.taken(value, here), moment)


def own_promise(place: PlaceId, value: str, moment: Moment) -> Policy | Wrong:
    """Let a channel promise an answer within a time of its own, or as all others do."""
    rule, stands = RULES["own-promises"], moment.policy.promises
    others = {one: RULES["promise"].kind.plain(length) for one, length in stands.items() if one != place}
    own = {} if value.casefold() in {"", "off", "none"} else {place: value}
    return checked(rule.taken({**others, **own}, moment.community), moment)


def back(changes: Iterable[Change], moment: Moment) -> Policy | Wrong:
    """Give the rules as they stood before these changes; each is read again, since a channel may be ours no more."""
    policy = moment.policy
    for one in sorted(changes, key=lambda one: -one.number):
        found = former(one, replace(moment.community, policy=policy))
        if isinstance(found, Wrong):
            return found
        policy = found
    return checked(policy, moment)


def former(change: Change, here: Community) -> Policy | Wrong:
    """Give the rules with one of them as it stood before a change."""
    rule = RULES.get(change.rule)
    if rule is None:  # of a version that knew it
        return Wrong(phrase("policy-outlived"))
    return rule.taken(msgspec.json.decode(change.before), here)


# ---------------------------------------------------------------- countries, and kinds of notes


def meant(what: str, to: str, policy: Policy) -> tuple[str, str]:
    """Say which rule is meant: `public` is about everybody, or about a country; Norway's code is also a word."""
    code = to.upper()
    countries = (
        policy.private_countries if listening.on_or_off(to) is not None else COUNTRIES | policy.private_countries
    )
    if what == "public" and code in countries:
        return "praised", code
    return (what, code) if what in {"private", "praised"} else (what, to)


def one_more(what: str, to: str, here: Community) -> Policy | Wrong | None:
    """Let one more country or kind of note be in a rule, or one less; None where no such rule is meant."""
    policy, private, unwanted = here.policy, RULES["private"], RULES["unwanted"]
    match what:
        case "private":
            return private.taken([*policy.private_countries, to], here)
        case "praised":
            found = private.taken([to], here)
            less = replace(policy, private_countries=policy.private_countries - {to})
            return found if isinstance(found, Wrong) else less
        case "unwanted":
            return unwanted.taken([*policy.unwanted_notes, to], here)
        case "notes":
            found = unwanted.taken([to], here)
            less = replace(policy, unwanted_notes=policy.unwanted_notes - {to})
            return found if isinstance(found, Wrong) else less
        case _:
            return None
