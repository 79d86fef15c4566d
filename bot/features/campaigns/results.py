"""What a campaign came to, for managers and the core team: people, what came of it, and figures beside their doubt."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from bot.features.campaigns.measuring import SHARES, TIMES
from bot.features.campaigns.state import Finding
from bot.features.measures import Share, share_said, time_said
from bot.kernel.cards import Card, Chart, Item, Items, Note, Para, Phrase, Series, Words, on_day, phrase

if TYPE_CHECKING:
    from bot.features.campaigns.state import Campaign, Compared, Result, Side, Week
    from bot.kernel.cards import Block, Said

_COLUMNS = 3
_MARK = "\N{BLACK CIRCLE}"
_TENFOLD = 10


def card(campaign: Campaign) -> Card:
    """Say what a campaign came to so far."""
    result, title = campaign.result, Words(campaign.title)
    if result is None:
        gist = phrase("campaign-no-result", title=title)
        return Card(gist, (Para(gist),))
    gist = phrase("campaign-result-gist", title=title, people=result.people, new=result.new, fresh=result.fresh)
    goal = Para(phrase("campaign-result-goal", goal=Words(campaign.goal)))
    return Card(gist, (Para(gist), goal, *blocks(result)), phrase("campaign-result-title", title=title))


def blocks(result: Result) -> tuple[Block, ...]:
    """Say it in full: each figure with what it is compared with, and what that does not show."""
    out: list[Block] = []
    if came := _came(result):
        out.append(Para(came))
    if compared := [one for one in result.compared if _tells(one)]:
        out.append(Para(phrase("campaign-compared-title", days=result.days)))
        out.append(Items(tuple(Item(_said(one)) for one in compared)))
    if after := [one for one in result.after if _tells(one)]:
        out.append(Para(phrase("campaign-after-title", days=result.after_days)))
        out.append(Items(tuple(Item(_said(one)) for one in after)))
    if len(result.weeks) >= _COLUMNS and any(one.here or one.elsewhere for one in result.weeks):
        out.append(_chart(result))
    out.append(Note(phrase("campaign-result-note")))
    return tuple(out)


def _came(result: Result) -> Said:
    if not (result.asked or result.accepted or result.used):
        return ()
    return phrase(
        "campaign-came",
        asked=result.asked,
        answered=result.answered,
        accepted=result.accepted,
        used=result.used,
    )


def _tells(one: Compared) -> bool:
    """Whether anything was measured at all."""
    sides = (one.during, one.before, one.other, one.other_before)
    return any(side is not None and (side.of or side.value) for side in sides)


def _said(one: Compared) -> Said:
    """Say one comparison: the figures, those of other channels, and what follows from them, which is often nothing."""
    said: list[Phrase | Words] = [
        phrase(
            "campaign-compared",
            what=phrase(f"metric-{one.metric}"),
            now=_side(one, one.during),
            before=_side(one, one.before),
        )
    ]
    if one.other is not None and one.other_before is not None:
        said.append(phrase("campaign-compared-others", now=_side(one, one.other), before=_side(one, one.other_before)))
    said.append(_finding(one))
    return tuple(span for part in said for span in (part, Words(" ")))[:-1]


def _side(one: Compared, side: Side) -> Phrase:
    if one.metric in SHARES:
        return share_said(Share(side.part, side.of)) if side.of else phrase("campaign-none")
    if side.value is None:
        return phrase("campaign-too-few")
    if one.metric in TIMES:
        return time_said(timedelta(hours=side.value))
    return phrase("measure-count", n=round(side.value))


def _finding(one: Compared) -> Phrase:
    """Say what can be concluded. A difference is never called the campaign's doing."""
    alone = "yes" if one.other is None else "no"
    unit = "points" if one.metric in SHARES else "times"
    if one.finding in {Finding.FEW, Finding.UNMEASURED}:
        return phrase(
            "campaign-finding", finding=one.finding.value, unit=unit, alone=alone, low=Words(""), high=Words("")
        )
    if unit == "points":
        low, high = round(one.low), round(one.high or 0)
        near, far = (-low, high) if one.finding is Finding.UNCLEAR else sorted((abs(low), abs(high)))
        numbers = (phrase("measure-count", n=near), phrase("measure-count", n=far))
    else:
        numbers = (_times(one.low), _times(one.high))
    return phrase(
        "campaign-finding", finding=one.finding.value, unit=unit, alone=alone, low=numbers[0], high=numbers[1]
    )


def _times(number: float | None) -> Phrase:
    if number is None:
        return phrase("campaign-endless")
    return phrase("campaign-times", n=round(number, 1) if number < _TENFOLD else round(number))


def _chart(result: Result) -> Chart:
    """Draw who contributed week by week; the campaign's own weeks bear a mark."""
    weeks = result.weeks
    elsewhere = any(one.elsewhere for one in weeks)
    inside, outside = [one for one in weeks if one.within], [one for one in weeks if not one.within]
    series = [Series(phrase("campaign-chart-here"), tuple(float(one.here) for one in weeks))]
    if elsewhere:
        series.append(Series(phrase("campaign-chart-elsewhere"), tuple(float(one.elsewhere) for one in weeks)))
    first, last = inside[0], inside[-1]
    return Chart(
        phrase("campaign-chart", mark=Words(_MARK)),
        tuple(_label(one) for one in weeks),
        tuple(series),
        phrase(
            "campaign-chart-alt",
            first=on_day(first.starts),
            weeks=len(inside),
            least=min(one.here for one in inside),
            most=max(one.here for one in inside),
            usual_least=min((one.here for one in outside), default=0),
            usual_most=max((one.here for one in outside), default=0),
            one="yes" if first == last else "no",
        ),
    )


def _label(week: Week) -> Phrase:
    day = on_day(week.starts)
    return phrase("campaign-chart-week", day=day, mark=Words(_MARK)) if week.within else day
