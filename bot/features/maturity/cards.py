"""The assessment as cards: the level and why, what is missing, three things to do, and how it went over time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.features.maturity.acting import ask, moves, unsaid
from bot.features.maturity.evidence import ENOUGH
from bot.features.maturity.judging import assess, later
from bot.features.maturity.signs import day
from bot.features.maturity.state import ASKED_FOR, OTHERS, QUESTIONS, Dimension, Level, State
from bot.kernel.cards import (
    Action,
    Block,
    Button,
    Buttons,
    Card,
    Chart,
    ChoiceInput,
    Divider,
    Form,
    Item,
    Items,
    Listing,
    Note,
    Option,
    Para,
    Phrase,
    Series,
    Style,
    Words,
    in_quarter,
    phrase,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from bot.features.maturity.evidence import Evidence
    from bot.features.maturity.judging import Findings
    from bot.features.maturity.state import Assessment, Finding, Quarter

_COLUMNS = 2
"""Of one quarter there is nothing to draw."""
_MOST_QUARTERS = 8


# ---------------------------------------------------------------- pieces


def level(of: Level) -> Phrase:
    """Name a level."""
    return phrase("maturity-level", level=of.value)


def dimension(of: Dimension) -> Phrase:
    """Name a dimension."""
    return phrase("maturity-dimension", dimension=of.value)


def sign(finding: Finding) -> Phrase:
    """Name what a level asks for."""
    return phrase(f"maturity-sign-{finding.what}")


def line(finding: Finding) -> Phrase:
    """Say of one thing whether it is met, and by what that is known."""
    return phrase(
        "maturity-line",
        state=finding.state.value,
        what=sign(finding),
        evidence=finding.evidence,
    )


def lines(found: Iterable[Finding]) -> Items:
    """List what levels ask for."""
    return Items(tuple(Item(line(one)) for one in found))


def reached(assessment: Assessment) -> Phrase:
    """Name the level that a dimension has reached; of the nine that are looked at by few signs, it may be untold."""
    missing = assessment.missing
    untold = missing and all(one.state is State.UNKNOWN for one in missing)
    if untold and assessment.level is Level.REACTIVE and assessment.dimension is not Dimension.MANAGEMENT:
        return phrase("maturity-untold")
    return level(assessment.level)


def stands(assessment: Assessment, community: str) -> Phrase:
    """Say in a sentence where a dimension stands."""
    return phrase(
        "maturity-gist",
        dimension=assessment.dimension.value,
        community=Words(community),
        level=reached(assessment),
    )


def meaning(assessment: Assessment) -> Phrase:
    """Say what its level means."""
    managing = "yes" if assessment.dimension is Dimension.MANAGEMENT else "no"
    return phrase("maturity-means", level=assessment.level.value, managing=managing)


def reasons(assessment: Assessment, known: Findings) -> Iterator[Block]:
    """Say why: what is met, what the next level lacks, and what lies ready for levels further on.

    What the levels below ask for is named; by what it is known stands on the page for a sponsor.
    """
    for one, asked in ASKED_FOR[assessment.dimension].items():
        if one.step < assessment.level.step:
            yield Para(phrase("maturity-below", level=level(one)))
            yield Items(tuple(Item(sign(known[what])) for what in asked))
        elif one is assessment.level:
            yield Para(phrase("maturity-held", level=level(one)))
            yield lines(known[what] for what in asked)
    following = assessment.level.following
    if following is not None:
        yield Para(phrase("maturity-ahead", level=level(following), count=len(assessment.missing)))
        yield lines(sorted(assessment.ahead, key=lambda one: one.met))
    ready = [one for one in later(assessment.dimension, assessment, known) if one.met]
    if ready:
        yield Para(phrase("maturity-ready", count=len(ready)))
        yield Items(tuple(Item(sign(one)) for one in ready))


def next_moves(assessment: Assessment, known: Findings) -> Iterator[Block]:
    """Give what to do next, each begun in one press."""
    found = moves(assessment, known)
    if found:
        yield Para(phrase("maturity-next", count=len(found)))
        yield Items(tuple(Item(one.said, (one.button,)) for one in found), ordered=True)
    else:
        yield Para(phrase("maturity-next-none"))


def trend(quarters: Sequence[Quarter], of: Dimension) -> Iterator[Block]:
    """Draw a dimension's level, quarter by quarter, as steps."""
    known = [(one.quarter, found) for one in quarters if (found := one.levels.get(of)) is not None][-_MOST_QUARTERS:]
    if len(known) < _COLUMNS:
        return
    each = tuple(
        phrase("maturity-trend-quarter", quarter=in_quarter(quarter), level=level(found)) for quarter, found in known
    )
    yield Chart(
        title=phrase("maturity-trend", dimension=of.value),
        labels=tuple(in_quarter(quarter) for quarter, _ in known),
        series=(Series(phrase("maturity-trend-step"), tuple(float(found.step) for _, found in known)),),
        alt=phrase("maturity-trend-alt", quarters=Listing(each)),
        unit=phrase("maturity-trend-unit"),
    )


def see_why() -> Button:
    """Give the button that shows the whole assessment."""
    return Button(phrase("maturity-see"), Action("steward.say", {"said": "maturity"}), Style.PRIMARY)


# ---------------------------------------------------------------- whole cards


def overview(known: Findings, seen: Evidence, quarters: Sequence[Quarter]) -> Card:
    """Show how the community is managed: level, reasons, what to do next, trend, and the others in a line each."""
    assessment = assess(Dimension.MANAGEMENT, known)
    community = seen.community.name
    gist = stands(assessment, community)
    blocks: list[Block] = [Para(gist), Para(meaning(assessment))]
    if seen.watched < ENOUGH:
        blocks.append(Para(phrase("maturity-young", since=day(seen.since))))
    blocks += reasons(assessment, known)
    blocks += (Divider(), *next_moves(assessment, known))
    blocks += trend(quarters, Dimension.MANAGEMENT)
    blocks += (Divider(), Para(phrase("maturity-others")), _others(known))
    page = Button(phrase("maturity-start", start="page"), Action("steward.say", {"said": "maturity page"}))
    buttons = (ask(Dimension.MANAGEMENT), page)
    blocks += (*_to_be_said(Dimension.MANAGEMENT, seen), Buttons(buttons), Note(phrase("maturity-rule")))
    return Card(gist, tuple(blocks), phrase("maturity-title", community=Words(community)))


def _others(known: Findings) -> Buttons:
    """Name the other dimensions with their levels: a press shows why."""
    found = (assess(one, known) for one in OTHERS)
    return Buttons(
        tuple(
            Button(
                phrase("maturity-other", dimension=dimension(one.dimension), level=reached(one)),
                Action("maturity.dimension", {"of": one.dimension.value}),
            )
            for one in found
        )
    )


def _to_be_said(of: Dimension, seen: Evidence) -> Iterator[Block]:
    if count := unsaid(of, seen):
        yield Para(phrase("maturity-unsaid", count=count))


def one_dimension(of: Dimension, known: Findings, seen: Evidence, quarters: Sequence[Quarter]) -> Card:
    """Show one of the other dimensions."""
    assessment = assess(of, known)
    gist = stands(assessment, seen.community.name)
    blocks: list[Block] = [Para(gist), Para(phrase("maturity-about", dimension=of.value))]
    blocks += reasons(assessment, known)
    blocks += (Divider(), *next_moves(assessment, known), *trend(quarters, of), *_to_be_said(of, seen))
    back = Button(phrase("maturity-back"), Action("steward.say", {"said": "maturity"}))
    asks = (ask(of),) if _asks(of) else ()
    blocks += (Buttons((*asks, back)), Note(phrase("maturity-rule")))
    return Card(gist, tuple(blocks), dimension(of))


def _asks(of: Dimension) -> bool:
    return any(what in QUESTIONS for steps in ASKED_FOR[of].values() for what in steps)


def questions(of: Dimension, asked: Sequence[str], seen: Evidence) -> Form:
    """Ask what chat cannot know: five short questions at most, as they were answered before."""
    options = tuple(Option(one.value, phrase("maturity-answer", said=one.value)) for one in State)

    def chosen(question: str) -> tuple[str, ...]:
        answer = seen.answers.get(question)
        return (answer.state.value,) if answer is not None else ()

    return Form(
        phrase("maturity-ask-title"),
        tuple(ChoiceInput(one, phrase(f"maturity-ask-{one}"), options, chosen(one), optional=True) for one in asked),
        phrase("maturity-ask-submit"),
        Action("maturity.ask", {"of": of.value}),
        phrase("maturity-ask-intro"),
    )


def said(key: str, *buttons: Button) -> Card:
    """Answer in a sentence."""
    gist = phrase(key)
    return Card(gist, (Para(gist), *((Buttons(buttons),) if buttons else ())))
