"""What everybody reads of a campaign: the invitation, a look half-way, the close; each laid before a manager first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from bot.features.campaigns import dates
from bot.features.campaigns.state import ACTIVITY, Kind, Standing
from bot.features.campaigns.templates import template_of
from bot.kernel.cards import (
    Action,
    Button,
    Buttons,
    Card,
    Code,
    Listing,
    Name,
    Note,
    Para,
    Phrase,
    Place,
    Style,
    Words,
    phrase,
)
from bot.kernel.messages import HAS_A_DAY, InPlace, Proposal, Show
from bot.kernel.policy import Purpose

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from bot.features.campaigns.state import Campaign
    from bot.kernel.cards import Block, Said, Value
    from bot.kernel.feature import Moment
    from bot.kernel.people import Person, PersonId

    _Say = Callable[..., Phrase]

_WEIGHT = 3
_TOO_FEW_TO_SAY = 3
"""Fewer people than this are not counted aloud while a campaign runs: it would only embarrass them."""


class Crowd(Struct, frozen=True):
    """Who took part so far, as far as everybody may know."""

    count: int = 0
    named: tuple[PersonId, ...] = ()
    """By their own yes, and where nothing speaks against it since."""


def may_be_named(person: Person, moment: Moment) -> bool:
    """Whether somebody who said yes can be thanked by name."""
    return moment.policy.public_for(person) and not person.declines(Purpose.RECOGNITION)


def about(campaign: Campaign, kind: str) -> str:
    """Name the proposal that asks about something of a campaign."""
    return f"campaign/{campaign.name}/{kind}"


def words_of(campaign: Campaign, kind: Kind, language: str = "") -> Said:
    """Give the words of the core team, else those of the template."""
    own = campaign.notice(kind).words
    if own:
        return (Words(own),)
    return Phrase(f"campaign-{template_of(campaign).name}-{kind}", {}, language)


def said(campaign: Campaign, kind: Kind, crowd: Crowd, moment: Moment, language: str = "") -> Card:
    """Say it as everybody reads it; with a `language`, in it whoever reads, as a manager sees what will be read."""

    def say(key: str, /, **values: Value) -> Phrase:
        return Phrase(key, values, language)

    title = say("campaign-title", title=Words(campaign.title))
    if kind is Kind.INVITATION:
        gist, blocks = _invitation(campaign, moment, say, language)
    else:
        later = _midway if kind is Kind.MIDWAY else _closing
        gist, blocks = later(campaign, crowd, say, language)
    if kind is not Kind.INVITATION and moment.policy.public_recognition and not language:
        press = Action("campaign.name-me", {"campaign": campaign.name})
        blocks.append(Buttons((Button(say("campaign-name-me"), press),)))
    blocks.append(Note(say("campaign-note", kind=kind.value)))
    return Card(gist, tuple(blocks), title)


def _invitation(campaign: Campaign, moment: Moment, say: _Say, language: str) -> tuple[Phrase, list[Block]]:
    starts, ends = (dates.said(day, moment.policy) for day in (campaign.starts, campaign.ends))
    title = Words(campaign.title)
    if campaign.called_off:
        gist = say("campaign-called-off", title=title)
        return gist, [Para(gist)]
    if campaign.ended is not None:
        gist = say("campaign-is-over", title=title)
        return gist, [Para(gist), Para(words_of(campaign, Kind.INVITATION, language))]
    gist = say("campaign-invitation-gist", title=title)
    tag = Code(f"#{campaign.hashtag}")
    blocks: list[Block] = [
        Para(words_of(campaign, Kind.INVITATION, language)),
        Para(say("campaign-when", starts=starts, ends=ends)),
        Para(say("campaign-how", tagged="yes" if campaign.hashtag else "no", hashtag=tag)),
    ]
    if campaign.audience:
        blocks.insert(1, Para(say("campaign-for", audience=Words(campaign.audience))))
    return gist, blocks


def _midway(campaign: Campaign, crowd: Crowd, say: _Say, language: str) -> tuple[Phrase, list[Block]]:
    gist = say("campaign-midway-gist", title=Words(campaign.title))
    blocks: list[Block] = [Para(words_of(campaign, Kind.MIDWAY, language))]
    if crowd.count >= _TOO_FEW_TO_SAY:
        blocks.append(Para(say("campaign-so-far", count=crowd.count)))
    return gist, blocks


def _closing(campaign: Campaign, crowd: Crowd, say: _Say, language: str) -> tuple[Phrase, list[Block]]:
    gist = say("campaign-closing-gist", title=Words(campaign.title))
    result = campaign.result
    people = max(result.people if result else 0, crowd.count)
    if not people:
        own = campaign.notice(Kind.CLOSING).words
        return gist, [Para((Words(own),) if own else say("campaign-closing-nobody"))]
    blocks: list[Block] = [Para(words_of(campaign, Kind.CLOSING, language))]
    names = tuple(Name(who) for who in crowd.named)
    blocks.append(
        Para(say("campaign-thanks", count=people, named=len(names), names=Listing(names), others=people - len(names)))
    )
    if result is not None and result.asked:
        left = result.asked - result.answered
        blocks.append(Para(say("campaign-answers", asked=result.asked, answered=result.answered, left=left)))
    return gist, blocks


# ---------------------------------------------------------------- before a manager


def proposal(campaign: Campaign, kind: Kind, crowd: Crowd, old: Proposal | None, moment: Moment) -> Proposal:
    """Lay one of them before the managers, as everybody would read it."""
    card = said(campaign, kind, crowd, moment, moment.policy.language)
    values = {"campaign": campaign.name, "notice": kind.value}
    title = (Para(card.title),) if card.title else ()
    buttons = [
        Button(phrase("campaign-post"), Action("campaign.post", values), Style.PRIMARY),
        Button(phrase("campaign-words"), Action("campaign.words", values)),
        Button(
            phrase("campaign-skip"),
            Action("campaign.skip", values),
            confirm=phrase("campaign-skip-sure") if kind is Kind.INVITATION else None,
        ),
    ]
    if kind is Kind.CLOSING and campaign.result is not None:
        buttons.append(Button(phrase("campaign-see-result"), Action("campaign.measured", {"campaign": campaign.name})))
    return Proposal(
        about(campaign, kind),
        old.at if old else moment.now,
        ACTIVITY,
        _line(campaign, kind, crowd, moment),
        (*title, *card.blocks),
        tuple(buttons),
        weight=_WEIGHT if kind is Kind.CLOSING else HAS_A_DAY,
        names=crowd.named,
    )


def _line(campaign: Campaign, kind: Kind, crowd: Crowd, moment: Moment) -> Phrase:
    title, place = Words(campaign.title), Place(campaign.place)
    match kind:
        case Kind.INVITATION:
            at = max(dates.invited_at(campaign, moment.policy), dates.civil(moment.now, moment.policy))
            day = dates.said(dates.today(at, moment.policy), moment.policy)
            return phrase("campaign-asks-invitation", title=title, place=place, day=day)
        case Kind.MIDWAY:
            return phrase("campaign-asks-midway", title=title, count=crowd.count)
        case Kind.CLOSING:
            people = campaign.result.people if campaign.result else crowd.count
            return phrase("campaign-asks-closing", title=title, count=people)


def show(campaign: Campaign, kind: Kind, crowd: Crowd, moment: Moment, *, fresh: bool = False) -> Show:
    """Let it stand: the invitation in its channel, all that follows in the thread below."""
    under = None if kind is Kind.INVITATION else campaign.post
    card = said(campaign, kind, crowd, moment)
    to = InPlace(campaign.place, under)
    return Show(campaign.surface(kind), card, to, Purpose.NEWS, only_edit=not fresh, approved=True)


def standing(campaign: Campaign, *wanted: Standing) -> Sequence[Kind]:
    """Name what stands so."""
    return tuple(kind for kind in Kind if campaign.notice(kind).standing in wanted)
