"""What to do next: the three things that bring a community on soonest, each begun in one press."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from bot.features.maturity.judging import later
from bot.features.maturity.state import ASKED_FOR, MOST_ASKED, NEXT, QUESTIONS, Dimension, State
from bot.kernel.cards import Action, Button, Phrase, Style, phrase

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from bot.features.maturity.evidence import Evidence
    from bot.features.maturity.judging import Findings
    from bot.features.maturity.state import Assessment, Finding

SAYS = {
    "desk": "desk",
    "open": "open",
    "strategy": "strategy",
    "team": "team",
    "ideas": "ideas",
    "goals": "goals",
    "brief": "brief",
    "discuss": "discuss",
    "campaign": "campaign",
    "story": "story",
    "learn": "learn",
    "thank": "thank",
    "used": "used",
    "report": "report quarter",
    "policy": "policy",
    "export": "export",
    "page": "maturity page",
}
"""What a start says, by the name of its button."""
STARTS = {
    "manager": "desk",
    "counted": "page",
    "purpose": "strategy",
    "half": "open",
    "formal": "team",
    "time": "strategy",
    "cadence": "activities",
    "covered": "open",
    "convened": "ideas",
    "goals": "goals",
    "sponsor": "team",
    "acts": "brief",
    "decides": "ideas",
    "shared": "team",
    "carried": "discuss",
    "stories": "story",
    "learning": "learn",
    "relied": "page",
    "successor": "page",
    "scope": "strategy",
    "reviewed": "strategy",
    "peers": "open",
    "asked": "discuss",
    "briefed": "brief",
    "speaks": "page",
    "budget": "page",
    "coreteam": "team",
    "hosted": "discuss",
    "thanks": "thank",
    "personal": "thanking",
    "told": "used",
    "safe": "learn",
    "accepted": "open",
    "library": "learn",
    "reused": "used",
    "themes": "strategy",
    "rhythm": "activities",
    "ideas": "ideas",
    "campaigns": "campaign",
    "calendar": "campaign",
    "newcomers": "open",
    "field": "learn",
    "recognised": "desk",
    "members": "ideas",
    "absent": "learn",
    "running": "policy",
    "reach": "learn",
    "rules": "policy",
    "channels": "policy",
    "survive": "export",
    "support": "page",
    "looked": "report",
    "measured": "report",
    "reached": "goals",
    "changed": "report",
}
"""Where each thing that a level asks for is begun."""
FROM_SPONSOR = ("counted", "formal", "time", "budget", "relied", "successor", "speaks", "acts")
"""What a sponsor can give, and a manager alone cannot: in the order in which it is best asked for."""
_MOST_FROM_SPONSOR = 3


class Move(Struct, frozen=True):
    """One thing to do next."""

    said: Phrase
    button: Button


# ---------------------------------------------------------------- Decisions


def moves(assessment: Assessment, known: Findings) -> tuple[Move, ...]:
    """Choose what to do next: first what the next level lacks, then what lies further on; each begins elsewhere."""
    after = later(assessment.dimension, assessment, known)
    lacking = [one for one in (*assessment.missing, *after) if not one.met]
    out: list[Move] = []
    begun: set[str] = set()
    for one in lacking:
        start = _start(one)
        if start not in begun and len(out) < NEXT:
            begun.add(start)
            out.append(Move(_to_do(one), _button(start, assessment.dimension)))
    return tuple(out)


def _start(finding: Finding) -> str:
    """Name where it begins: what only a manager knows, with the short questions."""
    asks = finding.what in QUESTIONS and finding.state is State.UNKNOWN
    return "questions" if asks else STARTS[finding.what]


def _to_do(finding: Finding) -> Phrase:
    if _start(finding) == "questions":
        return phrase("maturity-do-answer")
    return phrase(f"maturity-sign-{finding.what}.do")


def _button(start: str, of: Dimension) -> Button:
    label = phrase("maturity-start", start=start)
    match start:
        case "questions":
            return ask(of)
        case "activities":
            return Button(label, Action("activity.all"))
        case "thanking":
            return Button(label, Action("activity.thank"))
        case _:
            return Button(label, Action("steward.say", {"said": SAYS[start]}))


def ask(of: Dimension, style: Style = Style.PLAIN) -> Button:
    """Give the button that opens the short questions of a dimension."""
    return Button(phrase("maturity-start", start="questions"), Action("maturity.ask", {"of": of.value}), style)


def to_ask(of: Dimension, seen: Evidence) -> tuple[str, ...]:
    """Choose the short questions of a dimension: what nobody has said comes first, then what was said longest ago."""
    asked = dict.fromkeys(
        QUESTIONS[what]
        for steps in ASKED_FOR[of].values()
        for what in steps
        if what in QUESTIONS and not (what == "formal" and seen.people.formal)
    )
    return tuple(sorted(asked, key=lambda one: _said_at(one, seen))[:MOST_ASKED])


def _said_at(question: str, seen: Evidence) -> float:
    answer = seen.answers.get(question)
    return answer.at.timestamp() if answer is not None else 0.0


def unsaid(of: Dimension, seen: Evidence) -> int:
    """Count the short questions of a dimension to which there is no answer that still counts."""
    found = (seen.answers.get(question) for question in to_ask(of, seen))
    return sum(answer is None or not answer.counts(seen.now) for answer in found)


def from_sponsor(known: Findings) -> Iterator[str]:
    """Choose what to ask of a sponsor: what they alone can give, and what is not there yet; three things at most."""
    wanted = [what for what in FROM_SPONSOR if not known[what].met]
    yield from wanted[:_MOST_FROM_SPONSOR]


def by_name(what: Sequence[str], known: Findings) -> tuple[Finding, ...]:
    """Look findings up; what a level asked for once may be asked for no more."""
    return tuple(known[one] for one in what if one in known)
