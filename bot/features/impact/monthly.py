"""Once a month, for everybody: what their contributions made possible. Nothing of it stands before a manager's yes."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from msgspec.structs import replace

from bot.features.impact.state import ACTIVITY, AUDIENCES, How, Monthly, Stage
from bot.kernel.calendar import month_of, months_before
from bot.kernel.cards import (
    Action,
    Button,
    Card,
    ChoiceInput,
    Form,
    Item,
    Items,
    Listing,
    Name,
    Note,
    Option,
    Para,
    Phrase,
    Place,
    Post,
    Style,
    TextInput,
    Words,
    month_name,
    phrase,
)
from bot.kernel.facts import CarriedOut, Disposed, Proposed
from bot.kernel.messages import Decision, InPlace, Proposal, Show
from bot.kernel.people import PlaceId
from bot.kernel.policy import Purpose
from bot.kernel.records import Ref

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from bot.features.impact.state import Use
    from bot.kernel.cards import Block, Value
    from bot.kernel.feature import Moment
    from bot.kernel.people import Person, PersonId
    from bot.kernel.policy import Policy

    _Say = Callable[..., Phrase]

_MOST_LINES = 12
_HERE = "here"
"""What was put to use in the community itself, and not elsewhere."""
_WEIGHT = 3
MOST_OPENING = 400


def about(month: str) -> str:
    """Name the proposal of a month's news."""
    return f"impact/{month}"


class Line:
    """One contribution and one way in which it was used, by however many."""

    def __init__(self, use: Use) -> None:
        """Begin with the first who used it so."""
        self.use = use
        self.by = {use.by}

    @property
    def group(self) -> str:
        """For whom it was used; where that was within the community, nobody has to say."""
        return (self.use.audience or "other") if self.use.how is How.REPORTED else _HERE


def lines(uses: Iterable[Use], people: Mapping[PersonId, Person], moment: Moment) -> list[Line]:
    """Choose what can be told to everybody: what stands, in the community's own places, by people who are not away.

    Somebody's many uses of one contribution in one way are one.
    """
    found: dict[tuple[str, str, str], Line] = {}
    for use in sorted(uses, key=lambda one: (one.at, one.name)):
        author = people.get(use.of.who)
        outside = use.of.place and use.of.place not in moment.community.places
        if not use.stands or use.gone or outside or author is None or not author.reachable:
            continue
        line = found.setdefault((use.of.message, use.how, use.where.casefold()), Line(use))
        line.by.add(use.by)
    return list(found.values())


def is_named(who: PersonId, month: Monthly, people: Mapping[PersonId, Person], policy: Policy) -> bool:
    """Whether somebody is named in public: by their own yes, and where nothing speaks against it since."""
    person = people.get(who)
    if who not in month.yes or person is None:
        return False
    return policy.public_for(person) and not person.declines(Purpose.RECOGNITION)


def news(
    month: Monthly, uses: Sequence[Use], people: Mapping[PersonId, Person], moment: Moment, language: str = ""
) -> Card | None:
    """Say what contributions made possible in a month; None when there is nothing to say.

    With a `language`, it is said in it whoever reads: a manager sees what the community will read.
    """
    policy = moment.policy

    def say(key: str, /, **values: Value) -> Phrase:
        return Phrase(key, values, language)

    named = partial(is_named, month=month, people=people, policy=policy)
    chosen = lines(uses, people, moment)
    champions = tuple(Name(who) for who, _ in month.named_for("champion") if named(who))
    reached = tuple((who, int(count)) for who, count in month.named_for("milestone") if named(who))
    if not chosen and not champions and not reached:
        return None

    def _item(line: Line) -> Item:
        author = people[line.use.of.who]
        return _line(line, author, policy, say, named=named(author.who))

    when = month_name(month.month, language)
    gist = say("impact-month-gist", month=when, community=Words(moment.community.name))
    blocks: list[Block] = [Para((Words(month.opening),)) if month.opening else Para(gist)]
    shown = chosen[:_MOST_LINES]
    for group in (*AUDIENCES, _HERE):
        if mine := [line for line in shown if line.group == group]:
            blocks.append(Para(say("impact-month-group", group=group)))
            blocks.append(Items(tuple(_item(line) for line in mine)))
    if len(chosen) > len(shown):
        blocks.append(Note(say("impact-month-more", count=len(chosen) - len(shown))))
    if helped := dict.fromkeys(who for line in chosen for who in (line.use.of.who, *line.use.of.helpers)):
        names = tuple(Name(who) for who in helped if named(who))
        others = len(helped) - len(names)
        blocks.append(Para(say("impact-month-thanks", names=Listing(names), named=len(names), others=others)))
    if champions:
        blocks.append(Para(say("impact-month-champions", names=Listing(champions), count=len(champions))))
    if reached:
        each = tuple(say("impact-month-milestone", who=Name(who), number=number) for who, number in reached)
        blocks.append(Para(say("impact-month-milestones", names=Listing(each))))
    blocks.append(Note(say("impact-month-note")))
    return Card(gist, tuple(blocks), say("impact-month-title", month=when))


def _line(line: Line, author: Person, policy: Policy, say: _Say, *, named: bool) -> Item:
    use = line.use
    said = say(
        f"impact-month-{use.how}",
        whose="named" if named else "nobody",
        who=Name(author.who) if named else Words(""),
        placed="yes" if use.of.place else "no",
        place=Place(use.of.place),
        where=Words(use.where),
        count=len(line.by),
    )
    # Whoever is praised nowhere in public is not led to either: what was made possible is told all the same.
    if author.country in policy.private_countries or not use.of.place:
        return Item(said)
    return Item((said, Words(" "), Post(use.of.message, say("see-contribution"))))


# ---------------------------------------------------------------- Decisions


def is_current(month: Monthly, moment: Moment) -> bool:
    """Whether a month's news is still news: in the month that follows it."""
    return month.month == months_before(month_of(moment.now, moment.policy.zone), 1)


def refresh(
    month: Monthly, uses: Sequence[Use], people: Mapping[PersonId, Person], standing: Proposal | None, moment: Moment
) -> Decision:
    """Let what stands of a month's news, for the manager or for everybody, say what is known now."""
    if month.stage is Stage.POSTED:
        return Decision(do=(_show(month, news(month, uses, people, moment) or _withdrawn(month)),))
    if month.stage is Stage.SKIPPED or not (month.due and is_current(month, moment)):
        return Decision()
    card = news(month, uses, people, moment, moment.policy.language)
    if card is None:
        moot = Disposed(about(month.month), ACTIVITY, "moot")
        return Decision(drop=(Ref.of(standing),), note=(moot,)) if standing else Decision()
    put = _proposal(month, card, standing, moment)
    # Also where it waits already and reads otherwise now: pages that show it follow.
    return Decision() if put == standing else Decision(save=(put,), note=(Proposed(put.about, ACTIVITY),))


def _withdrawn(month: Monthly) -> Card:
    gist = phrase("impact-month-withdrawn", month=month_name(month.month))
    return Card(gist, (Para(gist),))


def _show(month: Monthly, card: Card, *, fresh: bool = False) -> Show:
    return Show(month.surface, card, InPlace(month.place), Purpose.NEWS, only_edit=not fresh, approved=True)


def _proposal(month: Monthly, card: Card, standing: Proposal | None, moment: Moment) -> Proposal:
    values = {"month": month.month}
    title = (Para(card.title),) if card.title else ()
    return Proposal(
        about(month.month),
        standing.at if standing else moment.now,
        ACTIVITY,
        phrase("impact-proposal-line", month=month_name(month.month)),
        (*title, *card.blocks),
        (
            Button(phrase("impact-proposal-post"), Action("impact.post", values), Style.PRIMARY),
            Button(phrase("impact-proposal-edit"), Action("impact.edit", values)),
            Button(phrase("impact-proposal-skip"), Action("impact.skip", values)),
        ),
        weight=_WEIGHT,
    )


def post(
    month: Monthly, uses: Sequence[Use], people: Mapping[PersonId, Person], place: PlaceId, moment: Moment
) -> Decision | None:
    """Let a month's news go, once, and remember the channel for the next; None when nothing is left to say."""
    put = replace(month, stage=Stage.POSTED, place=place)
    card = news(put, uses, people, moment)
    if card is None:
        return None
    who = moment.person.who
    policy = replace(moment.policy, news_place=place)
    rules = () if moment.policy.news_place == place else (replace(moment.community, policy=policy),)
    return Decision(
        save=(put, *rules),
        do=(_show(put, card, fresh=True),),
        drop=(Ref(Proposal.kind, about(month.month)),),
        note=(Disposed(about(month.month), ACTIVITY, "sent", who), CarriedOut(ACTIVITY, who)),
        because=(phrase("because-monthly-news"),),
    )


def skip(month: Monthly, moment: Moment) -> Decision:
    """Let a month go by without news."""
    return Decision(
        save=(replace(month, stage=Stage.SKIPPED),),
        drop=(Ref(Proposal.kind, about(month.month)),),
        note=(Disposed(about(month.month), ACTIVITY, "skipped", moment.person.who),),
    )


def outlived(month: Monthly) -> Decision:
    """The next month's news has come: what nobody decided about is no news any more."""
    return Decision(
        save=(replace(month, stage=Stage.SKIPPED),),
        drop=(Ref(Proposal.kind, about(month.month)),),
        note=(Disposed(about(month.month), ACTIVITY, "moot"),),
    )


def channels(month: Monthly, moment: Moment) -> Form:
    """Ask in which channel of the community it is to stand."""
    places = sorted(moment.community.places)
    usual = moment.policy.news_place
    first = usual if usual in places else next(iter(places), "")
    options = tuple(Option(place, (Place(place),)) for place in places)
    return Form(
        phrase("impact-post-title"),
        (ChoiceInput("place", phrase("impact-post-where"), options, (first,) if first else ()),),
        phrase("impact-post-submit"),
        Action("impact.post", {"month": month.month}),
        phrase("impact-post-intro"),
    )


def opening(month: Monthly) -> Form:
    """Let a manager open it in their own words."""
    box = TextInput(
        "opening",
        phrase("impact-edit-opening"),
        phrase("impact-edit-hint"),
        month.opening,
        long=True,
        optional=True,
        most=MOST_OPENING,
    )
    return Form(
        phrase("impact-edit-title"), (box,), phrase("impact-edit-submit"), Action("impact.edit", {"month": month.month})
    )
