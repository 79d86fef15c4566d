"""The manager's page: what needs them this week, the heaviest first, in ten lines at most; none says nothing."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from bot.features.desk import activities, minutes
from bot.features.desk.duties import Holding
from bot.features.desk.survey import drifts
from bot.kernel.calendar import upcoming
from bot.kernel.cards import (
    Action,
    Block,
    Button,
    Buttons,
    Card,
    Chart,
    Divider,
    Facts,
    Item,
    Items,
    Listing,
    Name,
    Para,
    Place,
    Post,
    Style,
    When,
    WhenStyle,
    Words,
    phrase,
)
from bot.kernel.messages import NOBODY
from bot.kernel.people import MessageId
from bot.kernel.policy import CORE_TEAM_NOTE, LEADERS_BRIEFING, Purpose
from bot.kernel.resting import Keeps, Matter

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from datetime import datetime

    from bot.features.desk.state import Activities, Back, Open
    from bot.features.measures import Share
    from bot.kernel.cards import Phrase, Said, Span
    from bot.kernel.feature import Moment
    from bot.kernel.messages import Proposal
    from bot.kernel.people import Duty, PersonId

# ---------------------------------------------------------------- State

MOST_LINES = 10
_MOST_WHOLE = 3
"""Proposals that are shown with all that would be sent, and questions that found nobody."""
_ON_THE_PAGE, _IN_A_LIST = 30, 40
"""Blocks of proposals that are shown whole: a letter and a note together; of three, a message would be too long."""
MOST_LISTED = 5
"""Proposals on one card of their list."""
MOST_NAMED = 3
_MOST_OWN = 5
BACK_FOR = timedelta(days=7)
"""How long the page says that a duty is the managers' again."""
_ON_IT = timedelta(days=2)
"""A question that has waited for longer wants a manager's eye, whatever Steward does about it."""


class Sight(Struct, frozen=True, kw_only=True):
    """All that a page is made of, without whoever wants to be left alone."""

    waiting: tuple[Open, ...] = ()
    unnamed: frozenset[PersonId] = frozenset()
    """Askers whose questions are listed without their name."""
    proposals: tuple[Proposal, ...] = ()
    """And what is rehearsed: the heaviest first, then the oldest."""
    rehearsed: int = 0
    new: tuple[PersonId, ...] = ()
    lapsing: tuple[PersonId, ...] = ()
    helped: tuple[PersonId, ...] = ()
    lately: Share
    before: Share
    activities: Activities
    told: datetime | None = None
    """When this manager was last written their plan: the past that was told then is told no more."""
    who: PersonId = NOBODY
    """Through whose eyes it is seen."""
    manages: bool = True
    """Whether they manage the community; whoever only helps for a while sees what they help with."""
    holding: Holding = Holding()
    back: tuple[Back, ...] = ()
    """Duties that were given back lately."""
    theme: str = ""
    """What this month is about."""
    paused_by: PersonId | None = None
    """Who let everything rest, where they may be named."""
    a_week: int = 0
    """How many minutes managing may take in a week; 0 where nobody has said."""

    @property
    def fresh(self) -> tuple[Open, ...]:
        """The questions Steward is about; what found nobody first, then the oldest."""
        found = (one for one in self.waiting if not one.past)
        return tuple(sorted(found, key=lambda one: (not one.escalated, one.at, one.question)))

    @property
    def past(self) -> tuple[Open, ...]:
        """The questions from before Steward came."""
        return tuple(one for one in self.waiting if one.past)


class Need(Struct, frozen=True):
    """One line, and what can be done about it at once."""

    said: Said
    buttons: tuple[Button, ...] = ()
    blocks: tuple[Block, ...] = ()
    """All that would be sent, where there is something to approve."""
    presses: bool = True
    """Whether it needs a manager this week; what does not is no reason to write to anybody."""
    minutes: int = 0
    """What it takes, as far as can be guessed."""
    always: bool = False
    """Whether it is there however short the time is."""


# ---------------------------------------------------------------- Decisions


def needs(sight: Sight, moment: Moment, *, whole: bool = False) -> tuple[Need, ...]:
    """Give the lines of the page, the heaviest first: as many as fit into a week, or all of them."""
    helping = (*_lost(sight, moment), *_proposed(sight), *_waits(sight, moment), *_people(sight))
    if not sight.manages:
        return helping[:MOST_LINES]
    lines = (
        *_rests(sight, moment),
        *helping,
        *_slips(sight),
        *_past(sight),
        *_helped(sight, moment),
        *_dates(sight, moment),
        *_undone(sight, moment),
    )
    shown, left = minutes.fitting(lines, 0 if whole else sight.a_week)
    if not left:
        return shown[:MOST_LINES]
    return (*shown[: MOST_LINES - 1], _left(left))


def _left(left: Sequence[Need]) -> Need:
    """Say what there is no time for this week, and let it be seen all the same."""
    said = phrase("strategy-left", count=len(left), minutes=_about(left))
    return Need(said, (Button(phrase("strategy-show-left"), Action("desk.all")),), presses=False)


def takes(sight: Sight, moment: Moment) -> int:
    """Guess how many minutes all that is on the page takes."""
    return _about(needs(sight, moment))


def _about(lines: Iterable[Need]) -> int:
    """Add up, to five minutes: nobody can guess any closer."""
    return -(-sum(one.minutes for one in lines) // 5) * 5


def _rests(sight: Sight, moment: Moment) -> Iterator[Need]:
    """Tell what holds everything back."""
    policy = moment.policy
    if policy.paused(moment.now) and policy.paused_until is not None:
        by, keeps = sight.paused_by, policy.stays_on.keeps
        known, who = ("no", Words("")) if by is None else ("yes", Name(by))
        said: list[Span] = [phrase("desk-paused", until=When(policy.paused_until, WhenStyle.DAY), known=known, who=who)]
        said += (Words(" "), Words(policy.paused_for)) if policy.paused_for else ()
        said += (Words(" "), phrase("desk-paused-keeps", keeps=keeps)) if keeps is not Keeps.NOTHING else ()
        yield Need(tuple(said), (_says("pause-resume", "resume"), _says("pause-show", "pause")), presses=False)
    show = Button(phrase("rehearse-show"), Action("desk.proposals", {"of": "rehearsed"}))
    if policy.rehearsal:
        end = _says("rehearse-end", "policy rehearsal off")
        buttons = (show, end) if sight.rehearsed else (end,)
        yield Need(
            phrase("desk-rehearsal", count=sight.rehearsed),
            buttons,
            presses=sight.rehearsed > 0,
            minutes=sight.rehearsed,
        )
    elif sight.rehearsed:
        yield Need(phrase("desk-rehearsed-left", count=sight.rehearsed), (show,), minutes=sight.rehearsed)


def _lost(sight: Sight, moment: Moment) -> Iterator[Need]:
    """Name the questions that found nobody."""
    lost = [one for one in sight.fresh if one.escalated][:_MOST_WHOLE]
    for number, one in enumerate(lost, 1):
        alone = number == len(lost) == len(sight.fresh)  # no other line leads to the list
        see = (_says("desk-see-open", "open"),) if alone else ()
        yield Need(line(one, moment, sight.unnamed), see, minutes=minutes.PLACE, always=True)


def _proposed(sight: Sight) -> Iterator[Need]:
    """Show what waits for the manager's yes: one press on the desk is enough."""
    shown = _fitting(sight.proposals[:_MOST_WHOLE], _ON_THE_PAGE)
    for one in shown:
        yield Need(one.line, one.buttons, one.blocks, minutes=minutes.deciding([one]))
    if rest := sight.proposals[len(shown) :]:
        button = Button(phrase("desk-show-proposals"), Action("desk.proposals", {"from": str(len(shown))}))
        yield Need(phrase("desk-more-proposals", count=len(rest)), (button,), minutes=minutes.deciding(rest))


def _fitting(proposals: Sequence[Proposal], room: int) -> Sequence[Proposal]:
    """Give as many of them, from the first on, as somebody can take in at once; the first however long it is."""
    for number, one in enumerate(proposals):
        room -= sum(_length(block) for block in whole(one))
        if number and room < 0:
            return proposals[:number]
    return proposals


def _length(block: Block) -> int:
    match block:
        case Items(items):
            return len(items)
        case Facts(pairs):
            return len(pairs)
        case Chart():
            return 3
        case _:
            return 1


def _waits(sight: Sight, moment: Moment) -> Iterator[Need]:
    """Count the other open questions: those of the last days are Steward's to see to."""
    shown = min(_MOST_WHOLE, sum(one.escalated for one in sight.fresh))
    others = sight.fresh[shown:]
    if others:
        oldest = min(one.at for one in others)
        lost = sum(one.escalated for one in others)
        mine = not lost and moment.now - oldest < _ON_IT
        on_it = mine and any(_goes_on(one, moment) for one in others)
        more, is_mine = ("yes" if it else "no" for it in (shown, on_it))
        since = When(oldest, WhenStyle.AGO)
        said = phrase("desk-waiting", count=len(others), lost=lost, others=more, mine=is_mine, since=since)
        spent = 0 if mine else minutes.LOOK + minutes.PLACE * lost
        yield Need(said, (_says("desk-see-open", "open"),), presses=not mine, minutes=spent, always=lost > 0)


def _people(sight: Sight) -> Iterator[Need]:
    """Name whom a word would reach at the right time."""
    about = {one.who for one in sight.proposals}  # whom a note is drafted for already
    for key, people, each in (
        ("desk-new", sight.new, minutes.WELCOME),
        ("desk-helped", sight.helped, minutes.THANK),
        ("desk-lapsing", sight.lapsing, minutes.MISS),
    ):
        named = tuple(who for who in people if who not in about)
        if named:
            names = Listing(tuple(Name(who) for who in named[:MOST_NAMED]))
            thank = (Button(phrase("activity-g4.start"), Action("activity.thank")),) if key == "desk-helped" else ()
            said = phrase(key, names=names, count=len(named), more=max(0, len(named) - MOST_NAMED))
            yield Need(said, thank, minutes=each * len(named))


def _slips(sight: Sight) -> Iterator[Need]:
    lately, before = sight.lately, sight.before
    if drifts(lately, before):
        said = phrase(
            "desk-drifts", now=lately.percent or 0, before=before.percent or 0, part=lately.part, of=lately.of
        )
        yield Need(said, (_says("desk-see-report", "report"),), minutes=minutes.SLIP)


def _past(sight: Sight) -> Iterator[Need]:
    if sight.past:
        news = sight.told is None or any(one.at > sight.told for one in sight.past)
        yield Need(phrase("desk-past", count=len(sight.past)), presses=news, minutes=minutes.PAST if news else 0)


def _helped(sight: Sight, moment: Moment) -> Iterator[Need]:
    """Tell who has which duty until when, and what came back: quiet lines, each once."""
    for one in sight.holding.held:
        duty = phrase("duty-name", duty=one.charge.duty.value)
        until, shared = When(one.charge.until), "yes" if one.charge.shared else "no"
        said = phrase("duty-held", who=Name(one.who), duty=duty, until=until, shared=shared)
        yield Need(said, (_take_back(one.who, one.charge.duty, own=one.who == sight.who),), presses=False)
    for lapsed in sight.holding.lapsed:
        yield Need(phrase("duty-lapsed", duty=phrase("duty-name", duty=lapsed.value)), presses=False)
    held = {one.charge.duty for one in sight.holding.held}
    for back in sight.back:
        if back.duty not in held and back.by != sight.who and moment.now - back.at < BACK_FOR:
            duty, who = phrase("duty-name", duty=back.duty.value), _somebody(back.who, sight)
            yield Need(phrase("duty-back", who=who, duty=duty, at=When(back.at, WhenStyle.AGO)), presses=False)


def _somebody(who: PersonId, sight: Sight) -> Name | Phrase:
    return phrase("desk-somebody") if who in sight.unnamed else Name(who)


def _take_back(who: PersonId, duty: Duty, *, own: bool) -> Button:
    label = phrase("duty-hand-back") if own else phrase("duty-take-back")
    return Button(label, Action("duty.return", {"who": who, "duty": duty.value}))


def _dates(sight: Sight, moment: Moment) -> Iterator[Need]:
    if sight.theme:
        yield Need(phrase("strategy-this-month", theme=Words(sight.theme)), presses=False)
    core, leaders = (
        When(upcoming(when, moment.now, moment.policy.zone), WhenStyle.DAY)
        for when in (CORE_TEAM_NOTE, LEADERS_BRIEFING)
    )
    pause = () if moment.policy.paused(moment.now) else (_says("pause-begin", "pause"),)
    yield Need(phrase("desk-dates", core=core, leaders=leaders), pause, presses=False)


def _undone(sight: Sight, moment: Moment) -> Iterator[Need]:
    """Name the one activity of the guide that was not done for longest."""
    one = activities.longest_undone(sight.activities, moment.now, waiting=bool(sight.fresh))
    if one is not None:
        start = activities.start(one, (proposal.activity for proposal in sight.proposals))
        not_now = Button(phrase("activity-not-now"), Action("activity.quiet", {"activity": one}))
        every = Button(phrase("activity-all"), Action("activity.all"))
        said = activities.undone(one, sight.activities)
        yield Need(said, (start, not_now, every), presses=False, minutes=minutes.beginning(one))


# ---------------------------------------------------------------- Cards


def desk(sight: Sight, moment: Moment, *, whole: bool = False) -> Card:
    """Show a manager what needs them; and whoever helps for a while, what they help with."""
    lines = needs(sight, moment, whole=whole)
    if not sight.manages:
        return _help(sight, lines, moment)
    community = Words(moment.community.name)
    pressing = sum(one.presses for one in lines)
    blocks: list[Block] = [] if pressing else [Para(phrase("desk-nothing"))]
    blocks += _blocks(lines if pressing else lines[: MOST_LINES - 1])
    if not pressing:
        blocks.append(Buttons((_says("desk-see-report", "report"),)))
    gist = phrase("desk-gist", community=community, count=pressing)
    return Card(gist, tuple(blocks), phrase("desk-title", community=community))


def _help(sight: Sight, lines: Sequence[Need], moment: Moment) -> Card:
    community = Words(moment.community.name)
    mine = tuple(
        Item(
            phrase("duty-mine", duty=phrase("duty-name", duty=one.duty.value), until=When(one.until)),
            (_take_back(sight.who, one.duty, own=True),),
        )
        for one in sight.holding.of(sight.who)
    )
    nothing = () if lines else (Para(phrase("duty-desk-nothing")),)
    gist = phrase("duty-desk-gist", community=community, count=sum(one.presses for one in lines))
    title = phrase("duty-desk-title", community=community)
    held = (Divider(), Items(mine)) if mine else ()  # of whoever helps no more, what they were written stands empty
    return Card(gist, (*nothing, *_blocks(lines), *held), title)


def _blocks(lines: Iterable[Need]) -> Iterator[Block]:
    """Set neighbouring lines as one list; what is to be approved stands by itself."""
    held: list[Item] = []
    for one in lines:
        if not one.blocks:
            held.append(Item(one.said, one.buttons))
            continue
        if held:
            yield Items(tuple(held))
        held = []
        yield from (Para(one.said), *one.blocks, Buttons(one.buttons))
    if held:
        yield Items(tuple(held))


def whole(one: Proposal) -> tuple[Block, ...]:
    """Show one proposal with all that would be sent, and its buttons."""
    return (Para(one.line), *one.blocks, *((Buttons(one.buttons),) if one.buttons else ()))


def listed(proposals: Sequence[Proposal], start: int, about: dict[str, str]) -> Card:
    """List what waits for the manager's yes, from one on."""
    shown = _fitting(proposals[start : start + MOST_LISTED], _IN_A_LIST)
    if not shown:
        gist = phrase("desk-no-proposals")
        return Card(gist, (Para(gist),))
    gist = phrase("desk-proposals", count=len(proposals))
    blocks: list[Block] = [Para(gist)]
    for one in shown:
        blocks += (Divider(), *whole(one))
    more = len(proposals) - start - len(shown)
    buttons = []
    if more > 0:
        onward = Action("desk.proposals", {**about, "from": str(start + len(shown))})
        buttons.append(Button(phrase("desk-next-proposals", count=more), onward))
    if about.get("of") == "rehearsed":
        confirm = phrase("rehearse-drop-all-sure", count=len(proposals))
        buttons.append(Button(phrase("rehearse-drop-all"), Action("rehearse.drop-all"), Style.DANGER, confirm))
    if buttons:
        blocks += (Divider(), Buttons(tuple(buttons)))
    return Card(gist, tuple(blocks), phrase("desk-proposals-title"))


def helping(sight: Sight, mine: Sequence[Open], moment: Moment) -> Card:
    """Show somebody who helps for a while what they help with, and what waits for themself."""
    card = desk(sight, moment)
    return replace(card, blocks=(*card.blocks, Divider(), *own(mine, moment).blocks[1:]))


def own(mine: Sequence[Open], moment: Moment) -> Card:
    """Show a member what waits for them, and what they may say."""
    community = Words(moment.community.name)
    gist = phrase("own-gist", community=community, count=len(mine))
    blocks: list[Block] = [Para(phrase("own-hello", community=community))]
    if mine:
        blocks.append(Para(phrase("own-waiting", count=len(mine))))
        ordered = sorted(mine, key=lambda one: (one.at, one.question))
        blocks.append(Items(tuple(Item(line(replace(one, escalated=False), moment)) for one in ordered[:_MOST_OWN])))
    say = [("own-help", "help"), ("own-open", "open"), ("own-quiet", "quiet"), ("own-why", "why")]
    blocks.append(Buttons(tuple(_says(label, word) for label, word in say)))
    return Card(gist, tuple(blocks), phrase("own-title", community=community))


def line(one: Open, moment: Moment, unnamed: frozenset[PersonId] = frozenset()) -> Said:
    """Say of a question who asked, where and when, and how it stands."""
    if one.escalated:
        state = phrase("desk-line-escalated")
    elif _goes_on(one, moment):
        state = phrase("desk-line-waiting")
    else:
        state = phrase("desk-line-resting", keeps=moment.policy.stays_on.keeps.value)
    asker = phrase("desk-somebody") if one.who in unnamed else Name(one.who)
    said = phrase("desk-line", asker=asker, place=Place(one.place), since=When(one.at, WhenStyle.AGO))
    see = Post(MessageId(one.question), phrase("see-question"))
    return (said, Words(" "), state, Words(" "), see)


def _goes_on(one: Open, moment: Moment) -> bool:
    """Whether others are asked about it now; of words that a pause lets go on, a page knows nothing."""
    return not moment.policy.rests(Purpose.ROUTING, moment.now, Matter(one.place))


def _says(label: str, command: str) -> Button:
    return Button(phrase(label), Action("steward.say", {"said": command}))
