"""Ten-line handlers: each looks, and lets a decision decide."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from bot.features.maturity import cards, quarters
from bot.features.maturity.acting import ask, to_ask
from bot.features.maturity.evidence import look
from bot.features.maturity.judging import findings
from bot.features.maturity.page import page, to_take_away
from bot.features.maturity.state import (
    PROPOSAL,
    QUESTIONS,
    Answer,
    Dimension,
    Quarter,
    State,
)
from bot.kernel.calendar import NINE, Monthly, month_of, quarter_of
from bot.kernel.cards import Action, Button, phrase, plain
from bot.kernel.feature import Command, Concern, Every, Feature, Press
from bot.kernel.messages import ButtonPressed, CommandGiven, Decision, FormSubmitted, Proposal, TimerDue
from bot.kernel.people import Act
from bot.kernel.steering import Managed

if TYPE_CHECKING:
    from bot.features.maturity.evidence import Evidence
    from bot.features.maturity.judging import Findings
    from bot.kernel.cards import Card
    from bot.kernel.feature import Moment, Reader

_BEGINS = frozenset({"01", "04", "07", "10"})
"""Months in which a quarter begins."""
_INTO_THE_LAST = timedelta(days=20)
"""So long before the first Monday of a quarter it was still the quarter before."""
_PAGE, _QUESTIONS = "page", "questions"


class Sight(Struct, frozen=True):
    """A community as it stands now, and as it stood before."""

    seen: Evidence
    known: Findings
    kept: tuple[Quarter, ...]
    now: Quarter

    @property
    def trend(self) -> tuple[Quarter, ...]:
        """Every quarter that is known, this one as it stands now."""
        others = (one for one in self.kept if one.quarter != self.now.quarter)
        return (*sorted(others, key=lambda one: one.quarter), self.now)

    @property
    def keeping(self) -> Decision:
        """Keep the quarter as it was looked at."""
        return quarters.keep(self.now, next((one for one in self.kept if one.quarter == self.now.quarter), None))


async def sight(reader: Reader, moment: Moment, fresh: tuple[Answer, ...] = ()) -> Sight:
    """Look at a community; `fresh` are answers that were given just now."""
    seen = await look(reader, moment)
    seen = replace(seen, answers={**seen.answers, **{one.question: one for one in fresh}})
    known = findings(seen)
    now = quarters.taken(quarter_of(moment.now, moment.policy.zone), known, moment)
    return Sight(seen, known, await reader.find(Quarter), now)


def shown(of: Dimension, there: Sight) -> Card:
    """Show a dimension: managing the community with all the others."""
    if of is Dimension.MANAGEMENT:
        return cards.overview(there.known, there.seen, there.trend)
    return cards.one_dimension(of, there.known, there.seen, there.trend)


# ---------------------------------------------------------------- what managers ask and press


async def on_maturity(event: CommandGiven, reader: Reader, moment: Moment) -> Decision:
    """`maturity`, `maturity sponsorship`, `maturity page`, `maturity questions`."""
    typed = plain(event.args).strip().casefold()
    if typed == _QUESTIONS:
        return Decision(reply=cards.said("maturity-ask-intro", ask(Dimension.MANAGEMENT)))
    if typed and typed != _PAGE and typed not in {*Dimension}:
        again = Button(phrase("maturity-see"), Action("steward.say", {"said": "maturity"}))
        return Decision(reply=cards.said("maturity-which", again))
    there = await sight(reader, moment)
    if typed == _PAGE:
        moved = quarters.changes(there.known, quarters.before(there.now.quarter, there.kept))
        whole, brief = (
            page(there.known, there.seen, there.trend, moved, there.now.quarter, brief=brief) for brief in (False, True)
        )
        return replace(there.keeping, reply=to_take_away(whole, brief, there.now.quarter))
    of = Dimension(typed or Dimension.MANAGEMENT)
    seen = await _noticed(reader, moment) if of is Dimension.MANAGEMENT else Decision()
    return replace(there.keeping | seen, reply=shown(of, there))


async def _noticed(reader: Reader, moment: Moment) -> Decision:
    return quarters.noticed(await reader.get(Proposal, PROPOSAL), moment.person.who)


async def on_dimension(event: ButtonPressed, reader: Reader, moment: Moment) -> Decision:
    """'Show': one of the other dimensions."""
    there = await sight(reader, moment)
    return replace(there.keeping, reply=shown(_dimension(event), there))


async def on_ask(event: ButtonPressed, reader: Reader, moment: Moment) -> Decision:
    """'Answer short questions…'."""
    of = _dimension(event)
    seen = await look(reader, moment)
    asked = to_ask(of, seen)
    if not asked:
        return Decision(reply=cards.said("maturity-ask-none", cards.see_why()))
    return Decision(reply=cards.questions(of, asked, seen))


async def on_answers(event: FormSubmitted, reader: Reader, moment: Moment) -> Decision:
    """Short questions were answered: the assessment is shown as it stands now."""
    said = tuple(
        Answer(question, State(value), event.who, moment.now)
        for question in dict.fromkeys(QUESTIONS.values())
        if (value := event.values.get(question, "")) in {*State}
    )
    there = await sight(reader, moment, said)
    return replace(
        there.keeping | Decision(save=said, note=(Managed("maturity", event.who),) if said else ()),
        reply=shown(_dimension(event), there),
    )


def _dimension(event: ButtonPressed | FormSubmitted) -> Dimension:
    of = event.action.about.get("of", "")
    return Dimension(of) if of in {*Dimension} else Dimension.MANAGEMENT


async def on_noticed(_event: ButtonPressed, reader: Reader, moment: Moment) -> Decision:
    """'Noted', on the desk."""
    return replace(await _noticed(reader, moment), reply=cards.said("maturity-noticed-reply"))


# ---------------------------------------------------------------- time


async def on_month(event: TimerDue, reader: Reader, moment: Moment) -> Decision:
    """The first Monday of a month: where a quarter has begun, write down how the last one ended."""
    zone = moment.policy.zone
    if month_of(event.timer.at, zone)[5:] not in _BEGINS:
        return Decision()
    there = await sight(reader, moment)
    if not there.seen.noted and not there.kept:
        return Decision()  # nothing has ever happened here
    ended = quarter_of(event.timer.at - _INTO_THE_LAST, zone)
    return quarters.turned(ended, there.known, there.kept, moment)


FEATURE = Feature(
    "maturity",
    commands=(Command("maturity", on_maturity, Act.STEER, concern=Concern.AIMS, alone=True),),
    buttons={
        "maturity.dimension": Press(on_dimension, Act.STEER),
        "maturity.ask": Press(on_ask, Act.STEER),
        "maturity.noticed": Press(on_noticed, Act.STEER),
    },
    forms={"maturity.ask": Press(on_answers, Act.STEER)},
    every=(Every("maturity", Monthly(1, 0, NINE), on_month),),
)
