"""A strategy as its managers write it, as the core team reads it, and as it is proposed for a look each quarter."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.features.strategy.planning import NOWHERE, SORTS, Written, coming, is_empty, missing
from bot.features.strategy.state import ABOUT, ACTIVITY, MOST_THEME, MOST_WORDS, Part, Review
from bot.kernel.cards import (
    Action,
    Block,
    Button,
    Buttons,
    Card,
    ChoiceInput,
    Download,
    Facts,
    Form,
    Item,
    Items,
    Listing,
    Name,
    Note,
    Option,
    Pair,
    Paper,
    Para,
    Phrase,
    Place,
    Quote,
    Style,
    TextInput,
    When,
    WhenStyle,
    Words,
    joined,
    month_name,
    phrase,
)
from bot.kernel.messages import Proposal

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.kernel.cards import Input, Span
    from bot.kernel.feature import Moment
    from bot.kernel.people import PlaceId

# ---------------------------------------------------------------- the strategy


def strategy(written: Written, moment: Moment, *, steers: bool) -> Card:
    """Show it: to managers with what is missing and the next step, to the core team as it stands."""
    community = Words(moment.community.name)
    title = phrase("strategy-title", community=community)
    left = missing(written, moment)
    if is_empty(written):
        gist = phrase("strategy-empty", community=community)
        if not steers:
            return Card(gist, (Para(gist),), title)
        first = (Button(_label(Part.PURPOSE, there=False), _change(Part.PURPOSE), Style.PRIMARY),)
        return Card(gist, (Para(gist), Para(phrase("strategy-first")), Buttons(first)), title)
    gist = phrase("strategy-gist", community=community)
    seen = Facts((Pair(phrase("strategy-reviewed"), reviewed(written)),))
    blocks: list[Block] = [*body(written, moment, whole=steers), seen]
    if not steers:
        return Card(gist, (*blocks, Note(phrase("strategy-note-core"))), title)
    if left:
        lacks = Listing(tuple(phrase("strategy-part", part=part.value) for part in left))
        blocks.append(Para(phrase("strategy-missing", parts=lacks)))
    buttons = [
        Button(
            _label(part, there=part not in left),
            _change(part),
            Style.PRIMARY if left and part is left[0] else Style.PLAIN,
        )
        for part in Part
    ]
    buttons.append(Button(phrase("strategy-review"), Action("strategy.review")))
    paper = Paper("strategy", Card(gist, body(written, moment, whole=False), title))
    return Card(gist, (*blocks, Buttons(tuple(buttons)), Download(phrase("strategy-take-away"), paper)), title)


def body(written: Written, moment: Moment, *, whole: bool) -> tuple[Block, ...]:
    """Say what is written down, and nothing of what is not; how long managing may take is the managers' own."""
    themes = tuple(
        Item((month_with_year(month), Words(" \N{EN DASH} "), Words(written.strategy.themes[month])))
        for month in coming(moment)
        if written.strategy.themes.get(month)
    )
    listed: tuple[Block, ...] = (Para(phrase("strategy-themes")), Items(themes)) if themes else ()
    pairs = tuple(_pairs(written, whole=whole))
    return (*((Facts(pairs),) if pairs else ()), *listed)


def _pairs(written: Written, *, whole: bool) -> Iterator[Pair]:
    one = written.strategy
    if written.purpose:
        yield Pair(phrase("strategy-purpose"), (Words(written.purpose),))
    if one.scope:
        yield Pair(phrase("strategy-scope", sort=one.sort or "none"), (Words(one.scope),))
    if one.audiences:
        yield Pair(phrase("strategy-audiences"), joined(Words(each) for each in one.audiences))
    if whole and one.minutes_a_week:
        yield Pair(phrase("strategy-time"), phrase("strategy-minutes", count=one.minutes_a_week))
    if whole and one.managers_place:
        yield Pair(phrase("strategy-place"), (Place(one.managers_place),))


def reviewed(written: Written) -> Phrase:
    """Say when it was last looked at with the core team."""
    last = written.strategy.reviewed
    return phrase("strategy-never") if last is None else phrase("strategy-last", at=When(last, WhenStyle.DAY))


def month_with_year(month: str) -> Phrase:
    """Name a month with its year, in the reader's language."""
    return phrase("strategy-month", month=month_name(month), year=Words(month[:4]))


def _label(part: Part, *, there: bool) -> Phrase:
    return phrase("strategy-say", part=part.value, there="yes" if there else "no")


def _change(part: Part) -> Action:
    return Action("strategy.change", {"part": part.value})


# ---------------------------------------------------------------- its forms


def form(part: Part, written: Written, moment: Moment) -> Form:
    """Ask for one part of it."""
    return Form(
        phrase("strategy-form-title", part=part.value),
        tuple(_inputs(part, written, moment)),
        phrase("strategy-save"),
        _change(part),
        phrase("strategy-form-intro", part=part.value),
    )


def _inputs(part: Part, written: Written, moment: Moment) -> Iterator[Input]:
    one = written.strategy
    match part:
        case Part.PURPOSE:
            hint = phrase("strategy-purpose-hint")
            yield TextInput(
                "purpose", phrase("strategy-purpose"), hint, value=written.purpose, long=True, most=MOST_WORDS
            )
        case Part.WHOM:
            sorts = tuple(Option(sort, phrase("strategy-sort", sort=sort)) for sort in SORTS)
            chosen = (one.sort,) if one.sort in SORTS else ()
            yield ChoiceInput("sort", phrase("strategy-sort-which"), sorts, chosen, optional=True)
            hint = phrase("strategy-scope-hint")
            yield TextInput(
                "scope", phrase("strategy-scope-what"), hint, value=one.scope, optional=True, most=MOST_THEME
            )
            yield TextInput(
                "audiences",
                phrase("strategy-audiences"),
                phrase("strategy-audiences-hint"),
                value="\n".join(one.audiences),
                long=True,
                optional=True,
                most=3 * MOST_WORDS,
            )
        case Part.THEMES:
            for month in coming(moment):
                theme = one.themes.get(month, "")
                yield TextInput(month, month_with_year(month), value=theme, optional=True, most=MOST_THEME)
        case Part.TIME:
            count = str(one.minutes_a_week or "")
            hint = phrase("strategy-minutes-hint")
            yield TextInput("minutes", phrase("strategy-how-long"), hint, value=count, optional=True, most=4)
            yield ChoiceInput(
                "place",
                phrase("strategy-place"),
                (*_places(one.managers_place, moment), Option(NOWHERE, phrase("strategy-nowhere"))),
                (one.managers_place or NOWHERE,),
                optional=True,
            )


def _places(chosen: PlaceId | None, moment: Moment) -> tuple[Option, ...]:
    places = sorted(moment.community.places | ({chosen} if chosen else set()))
    return tuple(Option(place, (Place(place),)) for place in places)


# ---------------------------------------------------------------- the quarterly look


def proposal(written: Written, review: Review | None, moment: Moment) -> Proposal:
    """Put it before the managers, with what the core team would change."""
    return Proposal(
        ABOUT,
        moment.now,
        ACTIVITY,
        _due(written),
        _to_look_at(written, review, moment),
        _buttons(review),
    )


def review_card(written: Written, review: Review | None, moment: Moment) -> Card:
    """Let a manager begin a look whenever they like."""
    gist = _due(written)
    return Card(gist, (Para(gist), *_to_look_at(written, review, moment), Buttons(_buttons(review))))


def _due(written: Written) -> Phrase:
    last = written.strategy.reviewed
    if last is None:
        return phrase("strategy-due", seen="no", last=Words(""))
    return phrase("strategy-due", seen="yes", last=When(last, WhenStyle.DAY))


def _to_look_at(written: Written, review: Review | None, moment: Moment) -> tuple[Block, ...]:
    remarks: tuple[Block, ...] = ()
    if review is not None and review.shared is not None:
        remarks = (Para(phrase("strategy-shared-since", at=When(review.shared, WhenStyle.DAY))),)
        remarks += tuple(Quote((Words(one.words),), by=one.who) for one in review.remarks)
    return (*body(written, moment, whole=False), *remarks)


def _buttons(review: Review | None) -> tuple[Button, ...]:
    def press(to: str, style: Style = Style.PLAIN) -> Button:
        label = phrase("strategy-review-press", to=to)
        return Button(label, Action("strategy.review", {"to": to}), style)

    change = Button(phrase("strategy-change"), Action("steward.say", {"said": "strategy"}))
    if review is not None and review.shared is not None:
        return (press("stands", Style.PRIMARY), change, press("later"))
    return (press("share", Style.PRIMARY), press("stands"), change, press("later"))


def shared(written: Written, review: Review, moment: Moment) -> Card:
    """Show it to the core team: what it is, why now, and how to say that something should change."""
    community = Words(moment.community.name)
    title = phrase("strategy-title", community=community)
    if review.done is not None:
        gist = phrase("strategy-stands", at=When(review.done, WhenStyle.DAY), stands="yes" if review.stands else "no")
        return Card(gist, (Para(gist), *body(written, moment, whole=False)), title)
    gist = phrase("strategy-shared-gist", by=Name(review.by), community=community)
    remark = Button(phrase("strategy-remark"), Action("strategy.remark", {"quarter": review.quarter}))
    note = phrase("strategy-shared-note", by=Name(review.by), private="no" if review.place else "yes")
    return Card(gist, (Para(gist), *body(written, moment, whole=False), Buttons((remark,)), Note(note)), title)


def remark_form(review: Review) -> Form:
    """Ask somebody of the core team what they would change."""
    return Form(
        phrase("strategy-remark-title"),
        (TextInput("words", phrase("strategy-remark-words", by=Name(review.by)), long=True, most=MOST_WORDS),),
        phrase("strategy-remark-send"),
        Action("strategy.remark", {"quarter": review.quarter}),
    )


def said(key: str, **values: Span | str | int) -> Card:
    """Say one sentence."""
    gist = phrase(key, **values)
    return Card(gist, (Para(gist),))
