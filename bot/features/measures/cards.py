"""The measures as cards: each number beside the words that define it, and charts that say in words what they show."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import timedelta

from msgspec import Struct

from bot.features.measures.folds import FEW, Case, Measures, Period, Room, Share, Step
from bot.kernel.cards import (
    Block,
    Card,
    Chart,
    ChartKind,
    Divider,
    Facts,
    Item,
    Items,
    Listing,
    Name,
    Note,
    Pair,
    Para,
    Phrase,
    Place,
    Quote,
    Series,
    Text,
    When,
    WhenStyle,
    Words,
    in_month,
    on_day,
    phrase,
)
from bot.kernel.people import PersonId, PlaceId

_MOST_ROWS = 10
BESIDE = Words(" · ")
_HOUR, _DAY = timedelta(hours=1), timedelta(days=1)


class Names(Struct, frozen=True):
    """What people and channels are called, for the labels of charts."""

    people: Mapping[PersonId, str] = {}
    places: Mapping[PlaceId, str] = {}


def report(measures: Measures, names: Names, chosen: Sequence[Case], texts: Mapping[str, Text]) -> tuple[Card, ...]:
    """Say all of it: first what it comes to, last the examples. `texts` holds what the examples' messages said."""
    cards = (summary(measures), _time_card(measures), _rooms_card(measures, names), _asks_card(measures, names))
    said = (*cards, _promises_card(measures), *_examples(chosen, texts))
    return tuple(card for card in said if card is not None)


def summary(measures: Measures) -> Card:
    """Say in five lines how the community's questions fared."""
    gist = phrase("measure-gist", questions=measures.questions, waiting=measures.waiting)
    pairs = (
        pair("measure-questions", measures.questions),
        pair("measure-waiting", Share(measures.waiting, measures.questions)),
        pair("measure-within-day", measures.within_day),
        pair("measure-within-week", measures.within_week),
        pair("measure-middle", time_said(measures.waits.middle)),
        pair("measure-most", time_said(measures.waits.most)),
    )
    blocks: list[Block] = [Para(gist), Facts(pairs)]
    if measures.periods:
        blocks.append(asked_chart(measures))
        blocks.append(Note(phrase("measure-recent")))
    return Card(gist, tuple(blocks), phrase("measure-title"))


def pair(key: str, value: Phrase | Share | int) -> Pair:
    """Put a number beside its definition; a share also beside what it is a share of."""
    match value:
        case Share():
            said = share_said(value)
        case int():
            said = phrase("measure-count", n=value)
        case _:
            said = value
    return Pair(phrase(key), (said, BESIDE, phrase(f"{key}.means")))


def share_said(share: Share) -> Phrase:
    """Say a share, in per cent only where it is of enough."""
    if share.percent is None:
        return phrase("measure-part", part=share.part, of=share.of)
    return phrase("measure-share", percent=share.percent, part=share.part, of=share.of)


def time_said(time: timedelta | None) -> Phrase:
    """Say a length of time as roughly as people do."""
    if time is None:
        return phrase("measure-too-few", few=FEW)
    minutes = time / timedelta(minutes=1)
    if minutes < 1:
        return phrase("measure-time", unit="moment", n=0)
    if minutes < 90:  # noqa: PLR2004  # from an hour and a half on people think in hours
        return phrase("measure-time", unit="minutes", n=round(minutes))
    if time < 2 * _DAY:
        return phrase("measure-time", unit="hours", n=_brief(time / _HOUR))
    return phrase("measure-time", unit="days", n=_brief(time / _DAY))


def _brief(number: float) -> float:
    return round(number, 1) if number < 10 else round(number)  # noqa: PLR2004  # two digits are enough to compare


def _label(period: Period, step: Step) -> str | Phrase:
    match step:
        case Step.WEEK:
            return on_day(period.starts)
        case Step.MONTH:
            return in_month(period.starts)
        case Step.YEAR:
            return f"{period.starts:%Y}"


def asked_chart(measures: Measures) -> Chart:
    """Draw what was asked over time, and what of it nobody answered."""
    periods = measures.periods
    busiest = max(periods, key=lambda period: (period.asked, period.starts))
    when = _label(busiest, measures.step)
    return Chart(
        title=phrase("measure-asked-chart", step=measures.step.value),
        labels=tuple(_label(period, measures.step) for period in periods),
        series=(
            Series(phrase("measure-asked"), tuple(float(period.asked) for period in periods)),
            Series(phrase("measure-unanswered"), tuple(float(period.unanswered.part) for period in periods)),
        ),
        alt=phrase(
            "measure-asked-alt",
            step=measures.step.value,
            columns=len(periods),
            most=busiest.asked,
            when=when if isinstance(when, Phrase) else Words(when),
            questions=measures.questions,
            waiting=measures.waiting,
        ),
    )


def _time_card(measures: Measures) -> Card | None:
    waits = measures.waits
    if waits.middle is None or waits.most is None:
        return None
    gist = phrase("measure-time-gist", middle=time_said(waits.middle), most=time_said(waits.most))
    blocks: list[Block] = [Para(gist)]
    periods = [period for period in measures.periods if period.asked]
    longest = max((period.waits.most for period in periods if period.waits.most is not None), default=None)
    if longest is not None:
        unit, size = _unit(longest)
        alt = phrase(
            "measure-time-alt", middle=time_said(waits.middle), most=time_said(waits.most), longest=time_said(longest)
        )
        blocks.append(
            Chart(
                title=phrase("measure-time-chart", step=measures.step.value),
                labels=tuple(_label(period, measures.step) for period in periods),
                series=(
                    Series(phrase("measure-middle"), tuple(_in(period.waits.middle, size) for period in periods)),
                    Series(phrase("measure-most"), tuple(_in(period.waits.most, size) for period in periods)),
                ),
                alt=alt,
                kind=ChartKind.LINE,
                unit=phrase("measure-unit", unit=unit),
            )
        )
    blocks.append(Note(phrase("measure-time-means", count=waits.count, marked=measures.marked)))
    return Card(gist, tuple(blocks), phrase("measure-time-title"))


def _unit(longest: timedelta) -> tuple[str, timedelta]:
    if longest < 2 * _HOUR:
        return "minutes", timedelta(minutes=1)
    return ("hours", _HOUR) if longest < 4 * _DAY else ("days", _DAY)


def _in(time: timedelta | None, size: timedelta) -> float | None:
    return None if time is None else round(time / size, 1)


def _rooms_card(measures: Measures, names: Names) -> Card | None:
    if not measures.rooms:
        return None
    rooms = measures.rooms[:_MOST_ROWS]
    rest = len(measures.rooms) - len(rooms)
    items = tuple(
        Item(
            phrase(
                "measure-room",
                place=Place(room.place),
                asked=room.asked,
                unanswered=share_said(room.unanswered),
                timed="no" if room.waits.middle is None else "yes",
                middle=time_said(room.waits.middle),
            )
        )
        for room in rooms
    )
    gist = phrase("measure-rooms-gist", rooms=len(measures.rooms))
    blocks: list[Block] = [Para(gist), _rooms_chart(rooms, names)]
    blocks.append(Items(items))
    if rest > 0:
        blocks.append(Note(phrase("measure-rooms-rest", rest=rest)))
    blocks.append(Note(phrase("measure-few", few=FEW)))
    return Card(gist, tuple(blocks), phrase("measure-rooms-title"))


def _rooms_chart(rooms: Sequence[Room], names: Names) -> Chart:
    # Of few questions one more or less is no news, so a channel with few never stands out for its share.
    busy = [room for room in rooms if room.unanswered.percent is not None] or rooms
    worst = max(busy, key=lambda room: (room.unanswered.part / room.unanswered.of, room.place))
    return Chart(
        title=phrase("measure-rooms-chart"),
        labels=tuple(f"#{names.places.get(room.place, room.place)}" for room in rooms),
        series=(
            Series(phrase("measure-asked"), tuple(float(room.asked) for room in rooms)),
            Series(phrase("measure-unanswered"), tuple(float(room.unanswered.part) for room in rooms)),
        ),
        alt=phrase("measure-rooms-alt", place=Place(worst.place), part=worst.unanswered.part, of=worst.unanswered.of),
    )


def _percent(share: Share) -> float | None:
    return None if share.percent is None else float(share.percent)


def _asks_card(measures: Measures, names: Names) -> Card:
    gist = phrase("measure-asks-gist", asks=measures.asks, people=len(measures.asked), about=measures.asked_about)
    if not measures.asks:
        return Card(gist, (Para(gist),), phrase("measure-asks-title"))
    pairs = (
        pair("measure-asks", measures.asks),
        pair("measure-top", measures.top),
        pair("measure-found", measures.found),
        pair("measure-unheard", Share(measures.unheard, measures.asked_about)),
        pair("measure-escalated", measures.escalated),
    )
    shown = measures.asked[:_MOST_ROWS]
    who, most = shown[0]
    chart = Chart(
        title=phrase("measure-load-chart"),
        labels=tuple(names.people.get(one, one) for one, _ in shown),
        series=(Series(phrase("measure-times-asked"), tuple(float(times) for _, times in shown)),),
        alt=phrase("measure-load-alt", who=Name(who), most=most, people=len(measures.asked)),
    )
    return Card(gist, (Para(gist), Facts(pairs), chart, Note(phrase("measure-manners"))), phrase("measure-asks-title"))


def _promises_card(measures: Measures) -> Card | None:
    told = [promise for promise in measures.promises if promise.kept.percent is not None]
    if not told:
        return None
    gist = phrase("measure-promises-gist")
    items = tuple(
        Item(phrase("measure-promise", hours=one.hours, kept=share_said(one.kept), asks=one.asks)) for one in told
    )
    shortest, longest = told[0], told[-1]
    chart = Chart(
        title=phrase("measure-promises-chart"),
        labels=tuple(str(one.hours) for one in told),
        series=(Series(phrase("measure-kept"), tuple(_percent(one.kept) for one in told)),),
        alt=phrase(
            "measure-promises-alt",
            short=shortest.hours,
            few=shortest.kept.percent or 0,
            long=longest.hours,
            many=longest.kept.percent or 0,
        ),
        unit=phrase("measure-unit", unit="percent"),
    )
    blocks = (Para(gist), chart, Items(items), Note(phrase("measure-promise-means")))
    return Card(gist, blocks, phrase("measure-promises-title"))


def _examples(chosen: Sequence[Case], texts: Mapping[str, Text]) -> Iterable[Card]:
    unanswered = [case for case in chosen if case.open]
    answered = [case for case in chosen if not case.open]
    if unanswered:
        gist = phrase("measure-unanswered-gist", count=len(unanswered))
        yield Card(gist, (Para(gist), *_shown(unanswered, texts, _would_ask)), phrase("measure-unanswered-title"))
    if answered:
        gist = phrase("measure-answered-gist", count=len(answered))
        yield Card(gist, (Para(gist), *_shown(answered, texts, _was_answered)), phrase("measure-answered-title"))


def _shown(
    cases: Sequence[Case], texts: Mapping[str, Text], ending: Callable[[Case, Mapping[str, Text]], Iterable[Block]]
) -> Iterable[Block]:
    for case in cases:
        yield Divider()
        yield Para(phrase("measure-example", place=Place(case.place), when=When(case.at, WhenStyle.FULL)))
        yield Quote(texts.get(case.question) or (phrase("measure-no-text"),), case.who)
        if case.reasons:
            reasons = Listing(tuple(phrase(f"reason-{reason}") for reason in case.reasons), clauses=True)
            yield Note(phrase("measure-heard-because", reasons=reasons))
        yield from ending(case, texts)


def _would_ask(case: Case, texts: Mapping[str, Text]) -> Iterable[Block]:
    del texts
    if not case.asks:
        yield Note(phrase("measure-asks-nobody"))
    for at, who in case.asks:
        yield Note(phrase("measure-would-ask", who=Name(who), when=When(at, WhenStyle.FULL)))


def _was_answered(case: Case, texts: Mapping[str, Text]) -> Iterable[Block]:
    if case.first is not None:
        yield Note(phrase("measure-answered-by", who=Name(case.first.who), took=time_said(case.first.took)))
        yield Note(phrase("measure-counted-because", how=case.first.how))
        yield Quote(texts.get(case.first.message) or (phrase("measure-no-text"),))
