"""The few forms of a set-up, each prefilled with what stands or is recommended."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from bot.features.setup.cards import hours_said
from bot.features.setup.state import MOST_NAME, MOST_SCOPE, MOST_WORDS, Step
from bot.features.setup.steps import NOWHERE, PROMISES, SORTS, recommended, seen
from bot.kernel.cards import (
    Action,
    ChoiceInput,
    Form,
    Option,
    PersonInput,
    Place,
    TextInput,
    Words,
    phrase,
)
from bot.kernel.people import Role
from bot.kernel.policy import Tone
from bot.kernel.tongues import LANGUAGES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.features.setup.steps import Sight
    from bot.kernel.cards import Input

_HOUR = timedelta(hours=1)
TEAM_ROLES = (Role.LEADER, Role.FACILITATOR, Role.EXPERT, Role.SPONSOR)
"""What somebody of the core team can be who manages nothing."""
MOST_REMIT = 200


def form(step: Step, sight: Sight) -> Form:
    """Ask for one step."""
    return Form(
        phrase("setup-form-title", step=step.value),
        tuple(_inputs(step, sight)),
        phrase("setup-save"),
        Action("setup.change", {"step": step.value, "seen": seen(step, sight)}),
        phrase("setup-form-intro", step=step.value),
    )


def _inputs(step: Step, sight: Sight) -> Iterator[Input]:
    match step:
        case Step.NAME:
            yield _text("name", sight.community.name, MOST_NAME)
            hint = phrase("strategy-purpose-hint")
            label = phrase("strategy-purpose")
            purpose = sight.community.purpose
            yield TextInput("purpose", label, hint, purpose, long=True, optional=True, most=MOST_WORDS)
        case Step.SCOPE:
            strategy = sight.strategy
            sorts = tuple(Option(sort, phrase("strategy-sort", sort=sort)) for sort in SORTS)
            chosen = (strategy.sort,) if strategy.sort in SORTS else ()
            yield ChoiceInput("sort", phrase("strategy-sort-which"), sorts, chosen, optional=True)
            hint = phrase("strategy-scope-hint")
            label = phrase("strategy-scope-what")
            yield TextInput("scope", label, hint, strategy.scope, optional=True, most=MOST_SCOPE)
            hint = phrase("strategy-audiences-hint")
            whom = "\n".join(strategy.audiences)
            label = phrase("strategy-audiences")
            yield TextInput("audiences", label, hint, whom, long=True, optional=True, most=3 * MOST_WORDS)
        case Step.MANAGERS:
            yield PersonInput("who", phrase("team-role-who"))
        case Step.TEAM:
            yield PersonInput("who", phrase("team-role-who"))
            roles = tuple(Option(role.value, phrase(f"role-{role}")) for role in TEAM_ROLES)
            yield ChoiceInput("role", phrase("team-role-which"), roles, (Role.LEADER.value,))
            hint = phrase("team-remit-hint")
            yield TextInput("what", phrase("setup-label", of="remit"), hint, optional=True, most=MOST_REMIT)
        case Step.PROMISE:
            yield from _promise(sight)
        case Step.VOICE:
            policy = recommended(step, sight)
            languages = tuple(Option(tag, (Words(name),)) for tag, name in LANGUAGES.items())
            yield ChoiceInput("language", phrase("setup-label", of="language"), languages, (policy.language,))
            tones = tuple(Option(tone.value, phrase("setup-tone", which=tone.value)) for tone in Tone)
            yield ChoiceInput("tone", phrase("setup-label", of="tone"), tones, (policy.tone.value,))
        case Step.PUBLIC:
            policy = sight.policy
            ways = tuple(Option(word, phrase("setup-public", on=word)) for word in ("yes", "no"))
            chosen = ("yes" if policy.public_recognition else "no",)
            yield ChoiceInput("public", phrase("setup-label", of="public"), ways, chosen)
            places = tuple(Option(place, (Place(place),)) for place in sorted(sight.community.places))
            nowhere = Option(NOWHERE, phrase("policy-news-nowhere"))
            news = (policy.news_place if policy.news_place in sight.community.places else NOWHERE,)
            yield ChoiceInput("news", phrase("setup-label", of="news"), (*places, nowhere), news)
        case _:
            return


def _promise(sight: Sight) -> Iterator[Input]:
    policy = recommended(Step.PROMISE, sight)
    stands = round(policy.promise / _HOUR)
    hours = sorted({*PROMISES, stands})
    options = tuple(Option(str(one), hours_said(one)) for one in hours)
    yield ChoiceInput("promise", phrase("setup-label", of="promise"), options, (str(stands),))
    yield _text("zone", policy.zone, 40)
    yield TextInput("starts", phrase("setup-label", of="starts"), value=f"{policy.day_starts:%H:%M}", most=5)
    yield TextInput("ends", phrase("setup-label", of="ends"), value=f"{policy.day_ends:%H:%M}", most=5)
    days = tuple(Option(str(day), phrase("setup-day", day=f"d{day}")) for day in range(7))
    chosen = tuple(str(day) for day in sorted(policy.working_days))
    yield ChoiceInput("days", phrase("setup-label", of="days"), days, chosen, several=True)
    typed = "\n".join(sorted(f"{day}" for day in policy.holidays))
    hint = phrase("setup-holidays-hint")
    label = phrase("setup-label", of="holidays")
    yield TextInput("holidays", label, hint, typed, long=True, optional=True, most=MOST_WORDS * 2)


def _text(of: str, value: str, most: int) -> TextInput:
    return TextInput(of, phrase("setup-label", of=of), value=value, most=most)


def other_form(sight: Sight) -> Form:
    """Ask who looks after the community instead, and whether whoever fills it in goes on as well."""
    ways = tuple(Option(word, phrase("setup-other-stay", on=word)) for word in ("no", "yes"))
    return Form(
        phrase("setup-other-title"),
        (
            PersonInput("who", phrase("setup-other-who", community=Words(sight.community.name))),
            ChoiceInput("stay", phrase("setup-other-how"), ways, ("no",)),
        ),
        phrase("setup-other-send"),
        Action("setup.other"),
        phrase("setup-other-intro"),
    )
