"""The note: drawn up on a Thursday, let go by a manager, sent on its Monday; nothing goes out without their yes.

A draft that nobody has decided about by Monday waits until Tuesday evening, and is moot then: a note about "the last
two weeks" that comes in the middle of the next ones says nothing a person would say, and silence is no yes.
"""

from __future__ import annotations

from datetime import datetime, time, timedelta
from typing import TYPE_CHECKING

from msgspec.structs import replace

from bot.features import measures
from bot.features.coreteam import cards
from bot.features.coreteam.state import (
    ACTIVITY,
    FORTNIGHT,
    MOOT,
    OVER,
    TELL,
    UNDER_WAY,
    Answer,
    Ask,
    Fortnight,
    Idea,
    Step,
)
from bot.features.measures import Metric
from bot.kernel.calendar import day_of, zone
from bot.kernel.cards import (
    Action,
    Button,
    Chart,
    ChartKind,
    Place,
    Series,
    Style,
    When,
    WhenStyle,
    Words,
    on_day,
    phrase,
)
from bot.kernel.facts import CarriedOut, Disposed, Proposed
from bot.kernel.messages import HAS_A_DAY, Decision, InPlace, Privately, Proposal, Show, Timer
from bot.kernel.people import PersonId, PlaceId, Role
from bot.kernel.policy import Go, Purpose, Wait
from bot.kernel.records import Ref
from bot.kernel.steering import Convened, Invited

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from bot.features.coreteam.seeing import Team
    from bot.features.measures import Figure
    from bot.kernel.cards import Phrase
    from bot.kernel.facts import Fact
    from bot.kernel.feature import Moment
    from bot.kernel.messages import Effect
    from bot.kernel.people import Person

_MAIN = (Metric.WITHIN_DAY, Metric.CONTRIBUTORS, Metric.ACCEPTED, Metric.REUSED)
"""What the chart draws: the first of these of which there is enough to draw, up to the latest two weeks."""
_COLUMNS, _FEWEST = 6, 3
_NEARLY = timedelta(days=2)
"""A fortnight that lacks no more than this at its beginning is whole enough to be drawn."""
_CIVIL_FOR = timedelta(hours=1)
"""What could not be delivered within this time is decided about anew."""
_WORTH = timedelta(days=7)
"""After this time a note, and what it asks, is worth no message any more."""
_MOST_OUTCOMES = 5
_EVENING = time(18)


# ---------------------------------------------------------------- drawing it up


def about(note: str) -> str:
    """Name the proposal of a note."""
    return f"core/{note}"


def chart(facts: Sequence[tuple[datetime, Fact]], moment: Moment) -> Chart | None:
    """Draw the main figure over the last fortnights; None where too little was measured to be drawn."""
    starts = [moment.now - FORTNIGHT * back for back in range(_COLUMNS, 0, -1)]
    began = min((at for at, _ in facts), default=moment.now)
    heard = [began <= start + _NEARLY for start in starts]  # what nobody listened to was not nothing
    found = [
        measures.figures(facts, moment.policy, start, start + FORTNIGHT) if known else {}
        for start, known in zip(starts, heard, strict=True)
    ]
    for metric in _MAIN:
        figures = [one.get(metric) for one in found]
        known = [
            (start, one)
            for start, one in zip(starts, figures, strict=True)
            if one is not None and one.value is not None
        ]
        if len(known) < _FEWEST or known[-1][0] != starts[-1] or not any(one.value for _, one in known):
            continue  # what says nothing of the latest two weeks is no news
        here = moment.policy.zone
        first, last = known[0], known[-1]
        name = phrase(f"metric-{metric}")
        return Chart(
            phrase("core-chart", what=name),
            tuple(on_day(day_of(start, here)) for start in starts),
            (Series(name, tuple(_drawn(one) for one in figures)),),
            phrase(
                "core-chart-alt",
                what=name,
                first=measures.figure_said(metric, first[1]),
                last=measures.figure_said(metric, last[1]),
                since=on_day(day_of(first[0], here)),
                until=on_day(day_of(last[0], here)),
            ),
            ChartKind.LINE,
            phrase("measure-unit", unit="percent") if metric is Metric.WITHIN_DAY else None,
        )
    return None


def _drawn(figure: Figure | None) -> float | None:
    return None if figure is None or figure.value is None else round(figure.value, 1)


def outcomes(ideas: Iterable[Idea], notes: Iterable[Fortnight]) -> tuple[Idea, ...]:
    """Choose the ideas that something became of since the last note was drawn up."""
    sent = [note.at for note in notes if note.step is Step.SENT]
    since = max(sent, default=None)
    known = [
        idea
        for idea in ideas
        if idea.stage in OVER | UNDER_WAY and idea.since is not None and (since is None or idea.since > since)
    ]
    known.sort(key=lambda idea: (idea.stage not in OVER, idea.since, idea.name))
    return tuple(known[:_MOST_OUTCOMES])


def readers(team: Team) -> tuple[PersonId, ...]:
    """Name who is brought the note privately: a manager has read it before it went out."""
    return tuple(who for who, person in team.people.items() if Role.MANAGER not in person.roles)


def says_something(note: Fortnight) -> bool:
    """Whether there is anything to say: a figure that moved, an idea, what became of one, or something to ask."""
    return bool(note.moves or note.ideas or note.outcomes or note.asks)


def propose(note: Fortnight, ideas: Mapping[str, Idea], standing: Proposal | None, moment: Moment) -> Decision:
    """Let a manager read the note before anybody else does; it follows what changes meanwhile."""
    values = {"note": note.name}
    unposted = "yes" if note.unposted else "no"
    on = When(note.goes, WhenStyle.DAY)
    put = Proposal(
        about(note.name),
        standing.at if standing else moment.now,
        ACTIVITY,
        phrase("core-proposal-line", on=on, unposted=unposted, place=Place(note.unposted)),
        cards.preview(note, ideas, moment),
        (
            Button(phrase("core-proposal-send"), Action("core.send", values), Style.PRIMARY),
            Button(phrase("core-proposal-change"), Action("core.change", values)),
            Button(phrase("core-proposal-skip"), Action("core.skip", values)),
        ),
        weight=HAS_A_DAY,
    )
    if put == standing:
        return Decision()
    return Decision(save=(put,), note=(Proposed(put.about, ACTIVITY),), because=(phrase("because-core-draft"),))


# ---------------------------------------------------------------- a manager's word


def approve(note: Fortnight, moment: Moment) -> Decision:
    """Let the note go out on its Monday."""
    who = moment.person.who
    put = replace(note, step=Step.APPROVED, by=who)
    hold = Button(phrase("core-hold"), Action("core.hold", {"note": note.name}))
    on = phrase("core-approved", on=When(note.goes))
    return Decision(
        save=(put,),
        drop=(Ref(Proposal.kind, about(note.name)),),
        note=(Disposed(about(note.name), ACTIVITY, "sent", who),),
        reply=cards.with_buttons(on, (hold,)),
    )


def send(
    note: Fortnight, ideas: Mapping[str, Idea], team: Team, moment: Moment, *, standing: Proposal | None = None
) -> Decision:
    """Let the note go out: one message in the core team's channel, or one to each; what it asks is always private."""
    place = moment.policy.core_team_place
    by = note.by or moment.person.who
    asks = tuple(ask for ask in note.asks if ask.who in team.people and team.remit(ask.who).capacity > 0)
    put = replace(note, step=Step.SENT, by=by, place=place or PlaceId(""), unposted=PlaceId(""), asks=asks)
    brought = readers(team) if place is None else tuple(ask.who for ask in asks)
    do: list[Effect] = [Timer(TELL, f"{note.name}/{who}", moment.now) for who in brought]
    if place is not None:
        do.append(_posted(put, ideas, moment, fresh=True))
    counted = tuple(replace(ideas[name], shown=ideas[name].shown + 1) for name in note.ideas if name in ideas)
    disposed = (Disposed(about(note.name), ACTIVITY, "sent", by),) if standing else ()
    return Decision(
        save=(put, *counted),
        do=tuple(do),
        drop=(Ref(Proposal.kind, about(note.name)),) if standing else (),
        note=(*disposed, Convened(note.name), CarriedOut(ACTIVITY, by)),
        because=(phrase("because-core-note"),),
    )


def end(note: Fortnight, how: str, moment: Moment, standing: Proposal | None) -> Decision:
    """Let a fortnight go by without a note."""
    disposed = (Disposed(about(note.name), ACTIVITY, how, moment.person.who),) if standing else ()
    return Decision(
        save=(replace(note, step=Step.OVER),),
        drop=(Ref(Proposal.kind, about(note.name)),) if standing else (),
        note=disposed,
    )


def too_late(note: Fortnight, moment: Moment) -> datetime:
    """Say when a note that nobody has decided about is moot: on Tuesday evening."""
    tuesday = day_of(note.goes, moment.policy.zone) + timedelta(days=1)
    return datetime.combine(tuesday, _EVENING, zone(moment.policy.zone))


def moot_timer(note: Fortnight, moment: Moment) -> Timer:
    """Set the time at which it is moot; a note that came back has a day."""
    return Timer(MOOT, note.name, max(too_late(note, moment), moment.now + timedelta(days=1)))


# ---------------------------------------------------------------- bringing it to people


def tell(note: Fortnight, ideas: Mapping[str, Idea], person: Person, moment: Moment) -> Decision:
    """Bring somebody the note, or what it asks of them, if the hour suits them."""
    ask, who = note.ask_of(person.who), person.who
    if ask is not None and (ask.asked is not None or ask.answer is not Answer.NONE):
        ask = None
    told = who in note.readers or (bool(note.place) and ask is None)
    if note.step is not Step.SENT or told or moment.now > note.goes + _WORTH:
        return Decision()
    match moment.policy.reach(person, Purpose.CORE_TEAM, moment.now):
        case Go():
            put = note if note.place else replace(note, readers=(*note.readers, who))
            if ask is not None:
                put = put.asking(replace(ask, asked=moment.now))
            show = replace(_brought(put, who, ideas, moment), by=moment.now + _CIVIL_FOR, only_edit=False)
            invited = (Invited(ask_id(note, ask), who),) if ask is not None else ()
            return Decision(save=(put,), do=(show,), note=invited, because=(_because(ask),))
        case Wait(until):
            return Decision(do=(Timer(TELL, f"{note.name}/{who}", until),))
        case _:
            return Decision()


def _because(ask: Ask | None) -> Phrase:
    if ask is None:
        return phrase("because-core-note")
    return phrase(f"because-core-{ask.kind}", words=Words(ask.words))


def ask_id(note: Fortnight, ask: Ask) -> str:
    """Name an ask in the ledger."""
    return f"{note.name}/{ask.who}"


def untold(note: Fortnight, who: PersonId, moment: Moment, *, again: bool) -> Decision:
    """Nobody has read it: it is brought at a better hour, or not at all."""
    put = replace(note, readers=tuple(one for one in note.readers if one != who))
    ask = note.ask_of(who)
    if ask is not None:
        put = put.asking(replace(ask, asked=None))
    if put == note:
        return Decision()
    return Decision(save=(put,), do=(Timer(TELL, f"{note.name}/{who}", moment.now),) if again else ())


def unposted(note: Fortnight, ideas: Mapping[str, Idea], moment: Moment) -> Decision:
    """The channel took no message: the note is a manager's to decide about again."""
    put = replace(note, step=Step.OPEN, place=PlaceId(""), unposted=note.place)
    return Decision(save=(put,), do=(moot_timer(put, moment),)) | propose(put, ideas, None, moment)


# ---------------------------------------------------------------- where it stands


def surfaces(note: Fortnight) -> dict[str, PersonId | None]:
    """Name every message a note stands in, and whose it is."""
    if note.step is not Step.SENT:
        return {}
    asked = (ask.who for ask in note.asks if ask.asked is not None)
    private = dict.fromkeys((*note.readers, *asked))
    posted: dict[str, PersonId | None] = {note.surface: None} if note.place else {}
    return posted | {note.surface_for(who): who for who in private}


def standing_show(note: Fortnight, who: PersonId | None, ideas: Mapping[str, Idea], moment: Moment) -> Show:
    """Let what stands say what is known now."""
    return _posted(note, ideas, moment) if who is None else _brought(note, who, ideas, moment)


def _posted(note: Fortnight, ideas: Mapping[str, Idea], moment: Moment, *, fresh: bool = False) -> Show:
    card, to = cards.whole(note, ideas, moment), InPlace(note.place)
    return Show(note.surface, card, to, Purpose.CORE_TEAM, only_edit=not fresh, approved=True)


def _brought(note: Fortnight, who: PersonId, ideas: Mapping[str, Idea], moment: Moment) -> Show:
    ask = note.ask_of(who)
    asked = ask if ask is not None and ask.asked is not None else None
    if note.place and asked is not None:
        card = cards.alone(note, asked, moment)
    else:
        card = cards.whole(note, ideas, moment, ask=asked, private=True)
    to = Privately(who)
    return Show(note.surface_for(who), card, to, Purpose.CORE_TEAM, only_edit=True, approved=True, worthwhile=True)
