"""From signs to levels: a level holds when all that it asks for, and all that those below it ask for, is met."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from bot.features.maturity import managing, serving
from bot.features.maturity.evidence import Evidence
from bot.features.maturity.signs import answered
from bot.features.maturity.state import ASKED_FOR, QUESTIONS, Assessment, Dimension, Finding, Level

SEEN: Mapping[str, Callable[[Evidence], Finding]] = {
    "manager": managing.manager,
    "formal": managing.formal,
    "time": managing.time,
    "sponsor": managing.sponsor,
    "coreteam": managing.coreteam,
    "acts": managing.acts,
    "shared": managing.shared,
    "purpose": managing.purpose,
    "scope": managing.scope,
    "themes": managing.themes,
    "reviewed": managing.reviewed,
    "goals": managing.goals,
    "reached": managing.reached,
    "cadence": managing.cadence,
    "rhythm": managing.begun,
    "convened": managing.convened,
    "briefed": managing.briefed,
    "measured": managing.measured,
    "looked": managing.looked,
    "personal": managing.personal,
    "recognised": managing.recognised,
    "told": managing.told,
    "learning": managing.learning,
    "decides": managing.decides,
    "hosted": managing.hosted,
    "carried": managing.carried,
    "stories": managing.stories,
    "ideas": managing.ideas,
    "members": managing.members,
    "campaigns": managing.campaigns,
    "running": managing.running,
    "channels": managing.channels,
    "rules": managing.rules,
    "half": serving.half,
    "covered": serving.covered,
    "peers": serving.peers,
    "newcomers": serving.newcomers,
    "accepted": serving.accepted,
    "thanks": serving.thanks,
    "reused": serving.reused,
}
"""What chat can tell; everything else is a short question."""

Findings = Mapping[str, Finding]


def findings(seen: Evidence) -> Findings:
    """Look at everything that any level of any dimension asks for, each once."""
    asked = dict.fromkeys(what for steps in ASKED_FOR.values() for step in steps.values() for what in step)
    return {what: _look(what)(seen) for what in asked}


def _look(what: str) -> Callable[[Evidence], Finding]:
    return SEEN[what] if what in SEEN else partial(answered, what, QUESTIONS[what])


def assess(dimension: Dimension, known: Findings) -> Assessment:
    """Say where a dimension stands: on the highest level up to which everything asked for is met."""
    level, held = Level.REACTIVE, list[Finding]()
    while (following := level.following) is not None:
        asked = tuple(known[what] for what in ASKED_FOR[dimension][following])
        if not all(one.met for one in asked):
            return Assessment(dimension, level, tuple(held), asked)
        level = following
        held += asked
    return Assessment(dimension, level, tuple(held), ())


def later(dimension: Dimension, assessment: Assessment, known: Findings) -> tuple[Finding, ...]:
    """Give what levels after the next ask for, in their order."""
    return tuple(
        known[what]
        for level, asked in ASKED_FOR[dimension].items()
        if level.step > assessment.level.step + 1
        for what in asked
    )
