"""What becomes of an idea: given, wanted, decided, done, taken back. Each is one press, and held against the record."""

from __future__ import annotations

from datetime import timedelta
from hashlib import blake2b
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from bot import listening
from bot.features.coreteam import hosting, idea_cards
from bot.features.coreteam.state import (
    ACTIVITY,
    DRAWN_LIVES,
    FOLLOW,
    FORGET,
    MOST_OUTCOME,
    MOST_WORDS,
    NEWS,
    OVER,
    OWNER,
    REMEMBERED,
    UNDECIDED,
    Answer,
    Fortnight,
    Idea,
    Kind,
    Source,
    Stage,
    Step,
)
from bot.kernel.facts import CarriedOut, Disposed, Proposed
from bot.kernel.messages import NOBODY, Cancel, Decision, Proposal, Timer
from bot.kernel.people import PersonId
from bot.kernel.records import Ref
from bot.kernel.steering import Decided, IdeaGiven, Voted

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from bot.kernel.facts import Fact
    from bot.kernel.feature import Moment
    from bot.kernel.messages import Effect
    from bot.kernel.people import MessageId

ENOUGH = 2
"""People who are for an idea before it comes to the manager's desk by itself."""
_TOGETHER = timedelta(minutes=1)
"""In which votes are gathered before what shows them follows."""


class Around(Struct, frozen=True):
    """Where an idea stands, before something becomes of it."""

    notes: tuple[Fortnight, ...] = ()
    standing: Proposal | None = None
    host: Proposal | None = None
    """Somebody would host a discussion of it, and a manager has not decided about that yet."""


# ---------------------------------------------------------------- giving


def in_one_line(typed: str, most: int = MOST_WORDS) -> str:
    """Give words as they are told: on one line, and no longer than an idea is."""
    return " ".join(typed.split())[:most].strip()


def same(words: str, mine: Iterable[Idea]) -> Idea | None:
    """Find an idea that the same person has given in the same words, and that waits."""
    return next((one for one in mine if one.stage in UNDECIDED and one.words.casefold() == words.casefold()), None)


def give(key: str, words: str, message: MessageId, moment: Moment) -> Idea:
    """Write an idea down."""
    name = blake2b(key.encode(), digest_size=6).hexdigest()
    who = moment.person.who
    return Idea(name, moment.now, words, by=who, message=message, topics=listening.topics(words), since=moment.now)


def given(idea: Idea) -> Decision:
    """Keep an idea that is new."""
    drawn = idea.source is not Source.PERSON
    fades = (Timer(FORGET, idea.name, idea.at + DRAWN_LIVES),) if drawn else ()
    return Decision(save=(idea,), do=fades, note=(IdeaGiven(idea.name, idea.by),))


# ---------------------------------------------------------------- being for it


def vote(idea: Idea, who: PersonId, *, on: bool) -> Idea:
    """Count somebody once, or no more."""
    others = tuple(one for one in idea.votes if one != who)
    return replace(idea, votes=(*others, who) if on else others)


def voted(idea: Idea, around: Around, moment: Moment) -> Decision:
    """Let whatever shows how many are for it follow."""
    who = moment.person.who
    follow = tuple(_follow(around.notes, moment.now + _TOGETHER))
    decision = Decision(save=(idea,), do=follow, note=(Voted(idea.name, who, on=who in idea.votes),))
    return decision | wanted(idea, around.standing, moment)


def take_back(idea: Idea, around: Around, moment: Moment) -> Decision:
    """Forget an idea that whoever gave it wants no more."""
    decision = Decision(drop=(Ref.of(idea),), do=tuple(_follow(around.notes, moment.now)))
    return decision | unasked(idea, "moot", around.standing, moment) | _unhosted("moot", idea, around)


def _follow(notes: Iterable[Fortnight], at: datetime) -> list[Effect]:
    return [Timer(FOLLOW, note.name, at) for note in notes if note.step is not Step.OVER]


def about(idea: Idea) -> str:
    """Name the proposal to decide about an idea."""
    return f"idea/{idea.name}"


def wanted(idea: Idea, standing: Proposal | None, moment: Moment) -> Decision:
    """Bring an idea that several are for before a manager; or one that nobody does after all."""
    asks = idea.is_choosable(moment.now) and (len(idea.votes) >= ENOUGH or bool(idea.refused))
    if not asks:
        return unasked(idea, "moot", standing, moment)
    put = Proposal(
        about(idea),
        standing.at if standing else moment.now,
        ACTIVITY,
        idea_cards.wanted(idea),
        (),
        idea_cards.decisions(idea),
        weight=1,
    )
    return Decision() if put == standing else Decision(save=(put,), note=(Proposed(put.about, ACTIVITY),))


def unasked(idea: Idea, how: str, standing: Proposal | None, moment: Moment) -> Decision:
    """Let it wait for nobody's decision any more."""
    if standing is None:
        return Decision()
    return Decision(
        drop=(Ref(Proposal.kind, about(idea)),), note=(Disposed(about(idea), ACTIVITY, how, moment.person.who),)
    )


# ---------------------------------------------------------------- deciding


def became(before: Idea, idea: Idea, around: Around, moment: Moment, noted: tuple[Fact, ...] = ()) -> Decision:
    """Keep what has become of an idea, and let everybody hear of it who waits for that."""
    do: list[Effect] = _follow(around.notes, moment.now)
    by = moment.person.who or idea.decider  # nobody is told what they did themself
    if idea.by and idea.by != by and idea.stage not in {Stage.OPEN, Stage.ASKED}:
        do.append(Timer(NEWS, idea.name, moment.now))
    do += [Timer(OWNER, who, moment.now) for who in sorted({before.owner, idea.owner}) if who]
    if idea.stage in OVER:
        kept = moment.policy.keep_closed if idea.source is Source.PERSON else REMEMBERED
        do.append(Timer(FORGET, idea.name, moment.now + kept))
    elif idea.source is not Source.PERSON:
        do.append(Timer(FORGET, idea.name, moment.now + DRAWN_LIVES))
    else:
        do.append(Cancel(FORGET, idea.name))
    decision = Decision(save=(idea,), do=tuple(do), note=noted)
    if idea.is_choosable(moment.now):
        return decision | wanted(idea, around.standing, moment)
    how = "sent" if idea.stage is Stage.DISCUSSION else "moot"
    return decision | unasked(idea, "sent", around.standing, moment) | _unhosted(how, idea, around)


def _unhosted(how: str, idea: Idea, around: Around) -> Decision:
    """Ask nobody any more to host a discussion of it, and no manager whether one is opened."""
    decision = hosting.gone(around.host, how) if around.host is not None else Decision()
    for note in around.notes:
        put = note
        for ask in note.asks:
            if ask.kind is Kind.HOST and ask.about == idea.name and ask.answer is Answer.NONE:
                put = put.asking(replace(ask, answer=Answer.MOOT))
        if put != note:
            decision |= Decision(save=(put,))
    return decision


def decided(idea: Idea, how: str, by: PersonId) -> tuple[Fact, ...]:
    """Note a decision: the core team did its work."""
    return (Decided(idea.name, how, by, idea.owner), CarriedOut(ACTIVITY, by))


def later(idea: Idea, moment: Moment) -> Idea:
    """Put it off."""
    return _freed(idea).comes_to(Stage.LATER, moment.now, moment.person.who)


def refuse(idea: Idea, word: str, moment: Moment) -> Idea:
    """Say no, with a word why."""
    put = _freed(idea).comes_to(Stage.NO, moment.now, moment.person.who)
    return replace(put, word=in_one_line(word, MOST_OUTCOME))


def hand_to(idea: Idea, owner: PersonId, due: datetime, moment: Moment) -> Idea:
    """Let somebody do it: whoever takes it on themself has said yes."""
    by = moment.person.who
    stage = Stage.DOING if owner == by else Stage.ASKED
    return replace(_freed(idea).comes_to(stage, moment.now, by), owner=owner, due=due)


def take_on(idea: Idea, moment: Moment) -> Idea:
    """Its owner says yes."""
    return replace(idea, stage=Stage.DOING, since=moment.now)


def longer(idea: Idea, due: datetime, moment: Moment) -> Idea:
    """Its owner takes until another day; they are reminded of that one anew."""
    return replace(idea, stage=Stage.DOING, since=moment.now, due=due, heard=frozenset({"ask"}))


def hand_back(idea: Idea, moment: Moment) -> Idea:
    """Its owner would rather not, or cannot any more: it is open again."""
    return replace(_freed(idea), stage=Stage.OPEN, since=moment.now, refused=idea.owner)


def done(idea: Idea, word: str, moment: Moment) -> Idea:
    """It is done, and this came of it."""
    return replace(idea, stage=Stage.DONE, since=moment.now, word=in_one_line(word, MOST_OUTCOME))


def led_to(idea: Idea, stage: Stage, what: str, by: PersonId, now: datetime) -> Idea:
    """A campaign or a discussion came of it."""
    return replace(_freed(idea).comes_to(stage, now, by), led_to=what)


def ended(idea: Idea, how: str, now: datetime) -> Idea:
    """What came of it is over."""
    return replace(idea, stage=Stage.DONE, since=now, end=how)


def fell_through(idea: Idea, now: datetime) -> Idea:
    """What came of it was dropped: the idea is open again."""
    return replace(_freed(idea), stage=Stage.OPEN, since=now)


def _freed(idea: Idea) -> Idea:
    return replace(
        idea,
        owner=NOBODY,
        due=None,
        heard=frozenset(),
        led_to="",
        word="",
        end="",
        refused=PersonId(""),
        decider=NOBODY,
    )
