"""Ten-line handlers: each looks, and lets a decision decide."""

from __future__ import annotations

from datetime import time
from typing import TYPE_CHECKING

from msgspec.structs import replace

from bot.features.strategy import cards, planning, portfolio, reviewing
from bot.features.strategy.planning import Written
from bot.features.strategy.state import ABOUT, MOST_WORDS, TELL, Part, Review, Standing
from bot.kernel.calendar import Daily, Monthly, month_of, quarter_of
from bot.kernel.cards import Card, FormErrors, Para, Phrase, Place, Words, phrase, plain
from bot.kernel.facts import Undelivered
from bot.kernel.feature import Command, Concern, Every, Feature, Moment, Press, Reader
from bot.kernel.messages import (
    BotRemoved,
    ButtonPressed,
    CommandGiven,
    Decision,
    FactNoted,
    FormSubmitted,
    Proposal,
    TimerDue,
)
from bot.kernel.people import CORE_TEAM, Act, PersonId, Remit, Role, may, of_core_team
from bot.kernel.records import Ref
from bot.kernel.steering import Appointed, Managed, Relieved
from bot.kernel.strategy import Strategy

if TYPE_CHECKING:
    from bot.kernel.people import Person

_QUARTERS = frozenset({"01", "04", "07", "10"})
"""The months in which a quarter begins."""
_EARLY, _EARLIER = time(8), time(5)
"""Before the Monday plan, which lists what is proposed."""
_MOST = 1000

_LOOKS_AFTER = frozenset({Role.MANAGER, Role.SPONSOR})
"""Whose page shows a community beside the others they have."""

# ---------------------------------------------------------------- the strategy


async def _written(reader: Reader, moment: Moment) -> Written:
    return Written(moment.community.purpose, await reader.get(Strategy, "strategy") or Strategy())


async def _reads(person: Person, reader: Reader) -> bool:
    """Whether somebody is of the core team, which may read the strategy."""
    return may(person, Act.TAKE_PART) and of_core_team(person, await reader.get(Remit, person.who))


async def on_strategy(event: CommandGiven, reader: Reader, moment: Moment) -> Decision:
    """`strategy`, `strategy theme 2026-12 "cold chain before the rains"`, `strategy minutes 90`, `strategy review`."""
    steers = may(moment.person, Act.STEER)
    if not await _reads(moment.person, reader):
        return Decision(reply=cards.said("strategy-not-yours"))
    written = await _written(reader, moment)
    if not event.args:
        return Decision(reply=cards.strategy(written, moment, steers=steers))
    if not steers:
        return Decision(reply=cards.said("refused", needs="steer"))
    words = [plain((span,)) for span in event.args if isinstance(span, Words)]
    if not words:
        return Decision(reply=cards.said("strategy-how"))
    words[0] = words[0].casefold()
    if words == ["review"]:
        return await _look(reader, written, moment)
    if len(words) == 1 and (part := _asked(words[0])) is not None:
        return Decision(reply=cards.form(part, written, moment))
    put = planning.typed(words, [span.place for span in event.args if isinstance(span, Place)], written, moment)
    if isinstance(put, Phrase):
        return Decision(reply=Card(put, (Para(put),)))
    return await _kept(written, put, reader, moment)


def _asked(word: str) -> Part | None:
    """Say which form a word alone asks for."""
    named = {"scope": Part.WHOM, "audience": Part.WHOM, "audiences": Part.WHOM, "theme": Part.THEMES}
    named |= {"minutes": Part.TIME, "place": Part.TIME, **{part.value: part for part in Part}}
    return named.get(word)


async def _kept(before: Written, put: Written, reader: Reader, moment: Moment) -> Decision:
    """Keep what was changed; where it lies to be looked at, and wherever it was shared, it follows."""
    fresh = () if put.purpose == before.purpose else (replace(moment.community, purpose=put.purpose),)
    community = replace(moment.community, purpose=put.purpose)
    now = Moment(moment.now, community, moment.person)
    noted = (Managed("strategy", moment.person.who),) if put != before else ()
    decision = Decision(save=(*fresh, put.strategy), note=noted, reply=cards.strategy(put, now, steers=True))
    review = await _review(reader, moment)
    if await reader.get(Proposal, ABOUT) is not None:
        decision |= reviewing.laid(put, review, now)
    if review is not None and review.done is None:
        decision |= Decision(do=reviewing.shows(review, put, now))
    return decision


async def on_change(event: ButtonPressed, reader: Reader, moment: Moment) -> Decision:
    """'Say what it is for…', 'Change the themes…'."""
    part = event.action.about.get("part", "")
    if part not in {*Part}:
        return Decision()
    return Decision(reply=cards.form(Part(part), await _written(reader, moment), moment))


async def on_changed(event: FormSubmitted, reader: Reader, moment: Moment) -> Decision:
    """A part of it was filled in."""
    part = event.action.about.get("part", "")
    if part not in {*Part}:
        return Decision()
    written = await _written(reader, moment)
    put = planning.filled_in(Part(part), event.values, written, moment)
    return Decision(reply=put) if isinstance(put, FormErrors) else await _kept(written, put, reader, moment)


# ---------------------------------------------------------------- the quarterly look


async def _review(reader: Reader, moment: Moment) -> Review | None:
    return await reader.get(Review, quarter_of(moment.now, moment.policy.zone))


async def _team(reader: Reader, but: PersonId) -> tuple[PersonId, ...]:
    """Name everybody of the core team who may be written to at all, each once."""
    found = {person.who: person for role in CORE_TEAM for person in await reader.people(role) if person.reachable}
    return tuple([who for who, person in found.items() if who != but and await _reads(person, reader)])


async def on_quarter(event: TimerDue, reader: Reader, moment: Moment) -> Decision:
    """The first Monday of a month: where a quarter begins, it is time to look at the strategy."""
    zone = moment.policy.zone
    old = [one for one in await reader.find(Review) if one.quarter != quarter_of(moment.now, zone)]
    tidied = Decision(drop=tuple(Ref.of(one) for one in old))
    begins = month_of(event.timer.at, zone)
    written = await _written(reader, moment)
    if begins[-2:] not in _QUARTERS or begins != month_of(moment.now, zone) or planning.is_empty(written):
        return tidied
    await reader.get(Proposal, ABOUT)
    return tidied | reviewing.propose(written, await _review(reader, moment), moment)


async def on_review(event: ButtonPressed, reader: Reader, moment: Moment) -> Decision:
    """'Look at it with the core team', 'Share it', 'It stands', or 'Not now'."""
    written = await _written(reader, moment)
    quarter = quarter_of(moment.now, moment.policy.zone)
    known = await _review(reader, moment)
    proposed = await reader.get(Proposal, ABOUT) is not None
    open_one = known if known is not None and known.done is None else Review(quarter)
    to = event.action.about.get("to", "")
    if to and known is not None and known.done is not None and not proposed:
        return Decision(reply=cards.said("strategy-decided"))
    match to:
        case "share":
            team = await _team(reader, moment.person.who)
            return reviewing.share(open_one, written, team, moment, proposed=proposed)
        case "stands":
            return reviewing.stands(open_one, written, moment, proposed=proposed)
        case "later":
            return reviewing.later(known, written, moment, proposed=proposed)
        case _:
            return await _look(reader, written, moment)


async def _look(reader: Reader, written: Written, moment: Moment) -> Decision:
    known = await _review(reader, moment)
    live = known if known is not None and known.done is None else None
    if planning.is_empty(written):
        return Decision(reply=cards.strategy(written, moment, steers=True))
    return Decision(reply=cards.review_card(written, live, moment))


async def on_tell(event: TimerDue, reader: Reader, moment: Moment) -> Decision:
    """It may be a civil hour where one of the core team is."""
    quarter, _, who = event.timer.about.partition("/")
    review = await reader.get(Review, quarter)
    person = await reader.person(PersonId(who))
    if review is None or not await _reads(person, reader):
        return Decision()
    return reviewing.bring(review, await _written(reader, moment), person, moment)


async def on_undelivered(event: FactNoted, reader: Reader, moment: Moment) -> Decision:
    """It could not be brought to somebody, or into the channel."""
    fact: Undelivered = event.fact  # type: ignore[assignment]  # routed by its type
    parts = fact.surface.split("/")
    review = await reader.get(Review, parts[1]) if parts[0] == "strategy" else None
    if review is None or review.done is not None or fact.surface != review.surface(fact.who):
        return Decision()
    proposed = await reader.get(Proposal, ABOUT) is not None
    return reviewing.held_up(review, await _written(reader, moment), fact, moment, proposed=proposed)


async def on_remark(event: ButtonPressed | FormSubmitted, reader: Reader, moment: Moment) -> Decision:
    """'I would change something…', and what."""
    review = await reader.get(Review, event.action.about.get("quarter", ""))
    if not await _reads(moment.person, reader):
        return Decision(reply=cards.said("strategy-not-yours"))
    if review is None or review.done is not None:
        return Decision(reply=cards.said("strategy-remark-late"))
    if isinstance(event, ButtonPressed):
        return Decision(reply=cards.remark_form(review))
    words = " ".join(event.values.get("words", "").split())[:MOST_WORDS]
    if not words:
        return Decision(reply=FormErrors({"words": phrase("strategy-remark-empty")}))
    await reader.get(Proposal, ABOUT)
    return reviewing.remark(review, await _written(reader, moment), words, moment)


# ---------------------------------------------------------------- several communities


async def on_portfolio(event: CommandGiven, reader: Reader, moment: Moment) -> Decision:
    """`portfolio`: how every community stands that somebody looks after."""
    mine = await _standing(reader, moment)
    others = [
        one
        for one in await reader.find(Standing, "who", event.who, portfolio.MOST)
        if one.community != mine.community and event.who in {*one.managers, *one.sponsors}
    ]
    here = [mine] if event.who in {*mine.managers, *mine.sponsors} else []
    if not here:
        return Decision(reply=portfolio.portfolio(others, event.who, moment))
    return Decision(save=(mine,), reply=portfolio.portfolio([*others, mine], event.who, moment))


async def _looked_after(reader: Reader) -> tuple[tuple[PersonId, ...], tuple[PersonId, ...]]:
    managers, sponsors = await reader.people(Role.MANAGER), await reader.people(Role.SPONSOR)
    return tuple(one.who for one in managers), tuple(one.who for one in sponsors)


async def _standing(reader: Reader, moment: Moment) -> Standing:
    await reader.get(Standing, moment.community.community)
    managers, sponsors = await _looked_after(reader)
    facts = await reader.facts(moment.now - portfolio.LOOKED_BACK)
    decisions = len(await reader.find(Proposal, limit=_MOST))
    return portfolio.standing(facts, managers, sponsors, decisions, moment)


async def on_morning(_event: TimerDue, reader: Reader, moment: Moment) -> Decision:
    """Every morning: how does it stand, where somebody looks after another community as well?"""
    known = await reader.get(Standing, moment.community.community)
    if not moment.community.places:
        return Decision(drop=(Ref.of(known),)) if known is not None else Decision()
    managers, sponsors = await _looked_after(reader)
    if known is None or (known.managers, known.sponsors) != (managers, sponsors):
        return Decision(save=(await _standing(reader, moment),))
    others = [one for one in await reader.find(Standing) if one.community != known.community]
    if not portfolio.overlaps((*managers, *sponsors), others):
        return Decision()
    return Decision(save=(await _standing(reader, moment),))


async def on_role(event: FactNoted, reader: Reader, moment: Moment) -> Decision:
    """Somebody looks after it, or no more: it is shown to nobody else from this moment."""
    fact: Appointed | Relieved = event.fact  # type: ignore[assignment]  # routed by its type
    if fact.role not in _LOOKS_AFTER:
        return Decision()
    return Decision(save=(await _standing(reader, moment),))


async def on_removed(event: BotRemoved, reader: Reader, moment: Moment) -> Decision:
    """Steward was taken out of the last of its places: it stands in no portfolio any more."""
    if event.places and moment.community.places.difference(event.places):
        return Decision()
    known = await reader.get(Standing, moment.community.community)
    return Decision(drop=(Ref.of(known),)) if known is not None else Decision()


FEATURE = Feature(
    "strategy",
    on={BotRemoved: on_removed},
    commands=(
        Command("strategy", on_strategy, concern=Concern.AIMS, roles=frozenset(CORE_TEAM), alone=True),
        Command("portfolio", on_portfolio, overall=True, concern=Concern.AIMS, roles=_LOOKS_AFTER, alone=True),
    ),
    buttons={
        "strategy.change": Press(on_change, Act.STEER),
        "strategy.review": Press(on_review, Act.STEER),
        "strategy.remark": Press(on_remark),
    },
    forms={"strategy.change": Press(on_changed, Act.STEER), "strategy.remark": Press(on_remark)},
    timers={TELL: on_tell},
    every=(
        Every("strategy.quarter", Monthly(1, 0, _EARLY), on_quarter),
        Every("portfolio", Daily(_EARLIER), on_morning),
    ),
    facts={Appointed: on_role, Relieved: on_role, Undelivered: on_undelivered},
)
