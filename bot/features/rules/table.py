"""Every rule that a manager decides: what it is about, how it is said and written, and within which bounds."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, time, timedelta
from typing import TYPE_CHECKING, Any

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from bot.features.rules.kinds import (
    Channel,
    Dates,
    Days,
    Hours,
    Kind,
    Number,
    OneOf,
    OwnStretch,
    Share,
    SomeOf,
    Stretch,
    Switch,
    Wrong,
    Zone,
    wrong,
)
from bot.features.rules.state import Group
from bot.kernel.calendar import NeverAtWorkError
from bot.kernel.cards import Code, Phrase, phrase
from bot.kernel.people import CommunityId, WorkspaceId
from bot.kernel.policy import Community, Policy, Tone
from bot.kernel.tongues import LANGUAGES

if TYPE_CHECKING:
    from bot.kernel.cards import Span

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
FIFTH = 0.2
_MOST_HOLIDAYS = 100
_TONES = {tone.value: tone.value for tone in Tone}
_PROMISE = Stretch("30min", "240h", "h", working=True)


class Rule(Struct, frozen=True):
    """One rule: its name is what is typed, stands in a file, and is noted when it changes."""

    name: str
    group: Group
    fields: tuple[str, ...]
    """Of `Policy`."""
    kind: Kind
    example: str
    """As it is typed after the name."""

    def of(self, policy: Policy) -> Any:  # noqa: ANN401 - what stands in its fields
        """Give what stands."""
        values = tuple(getattr(policy, field) for field in self.fields)
        return values[0] if len(values) == 1 else values

    def put(self, policy: Policy, value: Any) -> Policy:  # noqa: ANN401 - what its kind has read
        """Let another value stand."""
        values = (value,) if len(self.fields) == 1 else value
        return replace(policy, **dict(zip(self.fields, values, strict=True)))

    def plain(self, policy: Policy) -> Any:  # noqa: ANN401 - as a file has it
        """Give what stands as a file has it."""
        return self.kind.plain(self.of(policy))

    def said(self, policy: Policy) -> Span:
        """Say what stands."""
        return self.kind.said(self.of(policy))

    def written(self, policy: Policy) -> str:
        """Give what stands as the history keeps it."""
        return msgspec.json.encode(self.plain(policy)).decode()

    def recalled(self, written: str) -> Span:
        """Say what once stood; what cannot be any more is said as it was written."""
        plain = msgspec.json.decode(written)
        named = frozenset(map(str, plain if isinstance(plain, list | dict) else (plain,)))
        then = Policy(private_countries=named if self.name == "private" else frozenset())
        value = self.kind.read(plain, Community(CommunityId(""), WorkspaceId(""), "", named, policy=then))  # type: ignore[arg-type]  # places where it names some
        return Code(written) if isinstance(value, Wrong) else self.kind.said(value)

    def taken(self, given: object, here: Community) -> Policy | Wrong:
        """Give the rules with this one as it was typed, or as a file has it."""
        value = self.kind.read(given, here)
        if isinstance(value, Wrong):
            return value
        return self.put(here.policy, Tone(value) if self.name == "tone" else value)

    @property
    def title(self) -> Phrase:
        """What it is called."""
        return phrase(f"rule-{self.name}.name")

    def meaning(self, policy: Policy) -> Phrase:
        """Say in one sentence what stands."""
        value = self.of(policy)
        on = "yes" if value else "no"
        return phrase(f"rule-{self.name}", value=self.said(policy), count=self.kind.count(value), on=on)


def _rules() -> Iterator[Rule]:
    yield Rule("zone", Group.TIME, ("zone",), Zone(), "Africa/Nairobi")
    yield Rule("hours", Group.TIME, ("day_starts", "day_ends"), Hours(), "9-17")
    yield Rule("days", Group.TIME, ("working_days",), Days(), "mon-fri")
    yield Rule("holidays", Group.TIME, ("holidays",), Dates(_MOST_HOLIDAYS), "add 2026-12-25")
    yield Rule("language", Group.TIME, ("language",), OneOf("language", LANGUAGES), "en")
    yield Rule("tone", Group.TIME, ("tone",), OneOf("tone", _TONES), "warm")

    yield Rule("promise", Group.QUESTIONS, ("promise",), _PROMISE, "8h")
    yield Rule("own-promises", Group.QUESTIONS, ("promises",), OwnStretch(_PROMISE), "")
    yield Rule("first-ask", Group.QUESTIONS, ("ask_at",), Share(0.1, 1), "75%")
    yield Rule("nudges", Group.QUESTIONS, ("nudges_a_week",), Number(0, 14), "3")
    yield Rule("experts", Group.QUESTIONS, ("experts_a_question",), Number(0, 10), "2")
    yield Rule("wait", Group.QUESTIONS, ("wait_for_expert",), Stretch("30min", "40h", "h", working=True), "4h")
    yield Rule("claim", Group.QUESTIONS, ("claim_within",), Stretch("1h", "10d"), "2d")
    yield Rule("grace", Group.QUESTIONS, ("grace",), Stretch("1min", "60min", "min"), "5min")
    yield Rule("invite", Group.QUESTIONS, ("invite_after",), Stretch("5min", "7d", "h"), "1h")
    yield Rule("give-up", Group.QUESTIONS, ("give_up_after",), Stretch("7d", "365d"), "60d")
    yield Rule("forget-expert", Group.QUESTIONS, ("forget_expert_after",), Stretch("7d", "730d"), "90d")
    yield Rule("guests", Group.QUESTIONS, ("guests",), Switch(), "off")

    yield Rule("public", Group.THANKS, ("public_recognition",), Switch(), "on")
    yield Rule("private", Group.THANKS, ("private_countries",), SomeOf("countries", COUNTRIES), "DE")
    yield Rule("unwanted", Group.THANKS, ("unwanted_notes",), SomeOf("occasions", KINDS), "steady")
    yield Rule("kudos", Group.THANKS, ("kudos_a_day",), Number(0, 50), "5")
    yield Rule("notes-a-week", Group.THANKS, ("notes_a_week",), Number(0, 50), "5")
    yield Rule("note-every", Group.THANKS, ("note_every",), Stretch("1d", "365d"), "28d")
    yield Rule("news-every", Group.THANKS, ("impact_every",), Stretch("1d", "365d"), "14d")

    yield Rule("news", Group.PLACES, ("news_place",), Channel(ours=True), "off")
    yield Rule("core-team", Group.PLACES, ("core_team_place",), Channel(ours=False), "off")

    yield Rule("keep-closed", Group.KEPT, ("keep_closed",), Stretch("1d", "730d"), "30d")
    yield Rule("keep-facts", Group.KEPT, ("keep_facts",), Stretch("30d", "3650d"), "730d")
    yield Rule("keep-audit", Group.KEPT, ("keep_audit",), Stretch("30d", "3650d"), "730d")

    yield Rule("rehearsal", Group.TRIAL, ("rehearsal",), Switch(), "on")
    yield Rule("holdout", Group.TRIAL, ("holdout",), Share(0, 0.5, on=FIFTH), "off")

    yield Rule("join", Group.FINE, ("join_within",), Stretch("0min", "2h", "min"), "10min")
    yield Rule("share", Group.FINE, ("largest_share",), Share(0.05, 1), "20%")
    yield Rule("late", Group.FINE, ("stale_after",), Stretch("1h", "14d"), "2d")
    yield Rule("sure", Group.FINE, ("sure_enough",), Share(0, 1), "33%")
    yield Rule("bold", Group.FINE, ("bold_enough",), Share(0, 1), "50%")
    yield Rule("answer", Group.FINE, ("answer_enough",), Share(0, 1), "50%")
    yield Rule("doubted", Group.FINE, ("answer_doubted",), Share(0, 1), "25%")
    yield Rule("possible", Group.FINE, ("answer_possible",), Share(0, 1), "20%")


RULES = {rule.name: rule for rule in _rules()}
ELSEWHERE = frozenset({"paused_until", "paused_for", "stays_on", "channel_caution"})
"""What no manager decides as a rule: a pause is begun and ended by words of its own, and caution is learned."""


def of_group(group: Group) -> tuple[Rule, ...]:
    """Give the rules that are shown and changed together."""
    return tuple(rule for rule in RULES.values() if rule.group is group)


def differing(before: Policy, since: Policy) -> tuple[Rule, ...]:
    """Name the rules that are not what they were."""
    return tuple(rule for rule in RULES.values() if rule.of(before) != rule.of(since))


def at_odds(policy: Policy, now: datetime) -> tuple[tuple[str, ...], Phrase] | None:
    """Say why rules cannot stand together, and which may be to blame, most likely first; None where they can."""
    for lower, upper in (("sure", "bold"), ("doubted", "answer")):
        less = RULES[lower].of(policy)
        if less > RULES[upper].of(policy):
            why = wrong("above", f"{100 * less:g}\N{NO-BREAK SPACE}%", least=RULES[upper].said(policy)).why
            return (lower, upper), why
    hours = policy.hours()
    longest = max((policy.promise, policy.wait_for_expert, *policy.promises.values()))
    longest = max(longest, policy.claim_within / timedelta(days=1) * hours.day_length())
    starts = [datetime.combine(day, time(0), UTC) for day in policy.holidays if day >= now.date()]
    try:
        for start in (now, *starts):
            hours.after(start, longest)
    except NeverAtWorkError:
        return ("days", "hours", "holidays", "promise", "own-promises", "wait", "claim"), wrong("never", "").why
    return None
