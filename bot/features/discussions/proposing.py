"""Bringing a discussion before a manager, and what they make of it: ask the leader, change it, host it, or drop it."""

from __future__ import annotations

from hashlib import blake2b
from typing import TYPE_CHECKING

from msgspec.structs import replace

from bot import listening
from bot.features.discussions import cards
from bot.features.discussions.gathering import look
from bot.features.discussions.matching import Leader, asked_lately, experts_of, host_of, leaders
from bot.features.discussions.state import (
    ACTIVITY,
    ANSWERS_WITHIN,
    ASK,
    DRAFT,
    KEPT,
    LAPSES,
    REST,
    WAITED,
    Discussion,
    Stage,
    Topic,
    alike,
)
from bot.kernel.cards import phrase
from bot.kernel.facts import Disposed, Proposed
from bot.kernel.messages import NOBODY, Cancel, Decision, InPlace, Proposal, Show, Timer
from bot.kernel.people import PersonId, PlaceId, Remit
from bot.kernel.policy import Purpose
from bot.kernel.records import Ref

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.features.discussions.state import Outlook
    from bot.kernel.feature import Moment, Reader

MOST_READ = 1000
_AT_ONCE = 2
"""Proposals of Steward's own that wait at a time: a manager's week is short."""
_BUSY = frozenset({Stage.PROPOSED, Stage.ASKED, Stage.AGREED, Stage.OPEN})


# ---------------------------------------------------------------- what is proposed


def name_of(key: str) -> str:
    """Name a discussion by what began it."""
    return blake2b(key.encode(), digest_size=8).hexdigest()


def worth_proposing(
    outlook: Outlook, known: Sequence[Discussion], moment: Moment, waiting: Sequence[Proposal] = ()
) -> tuple[Topic, ...]:
    """Choose what is brought before a manager: what rises, was not dropped or discussed lately, and only little.

    Where somebody has said that they would host one about it, that waits on the desk already.
    """
    room = _AT_ONCE - sum(one.stage is Stage.PROPOSED and not one.by_hand for one in known)
    pressed = [button.action for one in waiting for button in one.buttons]
    hosted = [listening.topics(to.about["topic"]) for to in pressed if to.name == DRAFT and to.about.get("host")]
    fresh = [
        topic
        for topic in outlook.rising
        if not any(_settles(one, topic, moment) for one in known)
        and not any(alike(terms, topic.topics) for terms in hosted)
    ]
    return tuple(fresh[: max(0, room)])


def _settles(one: Discussion, topic: Topic, moment: Moment) -> bool:
    rests = one.stage in _BUSY or moment.now - (one.since or one.at) < REST
    return rests and (one.same(topic.topics) or one.topic.casefold() == topic.name.casefold())


def lapsed(one: Discussion, moment: Moment) -> bool:
    """Whether nobody decided on a draft for so long that it is no news any more."""
    return one.stage is Stage.PROPOSED and moment.now - (one.since or one.at) > LAPSES


def forgotten(one: Discussion, moment: Moment) -> bool:
    """Whether a discussion need not be remembered any longer."""
    keep = KEPT if one.opened else REST
    return one.stage in {Stage.OVER, Stage.DROPPED} and moment.now - (one.since or one.at) > keep


async def drawn(one: Discussion, reader: Reader, moment: Moment, *, keep_host: bool = False) -> Discussion:
    """Fill a draft: where it would stand, who could host, and who may join."""
    places = moment.community.places
    if one.place not in places:
        usual = moment.policy.news_place
        asked = [place for place in one.evidence.places if place in places]
        first = asked[0] if asked else usual if usual in places else min(places, default=PlaceId(""))
        one = replace(one, place=first or PlaceId(""))
    if not keep_host or not (await reader.person(one.host)).reachable:
        found = host_of(one, await leaders(reader), await asked_lately(reader, moment), moment)
        one = replace(one, host=found.person.who if found else PersonId(""))
    if one.trouble not in {"", "unposted"} and one.refused and not (await reader.person(one.refused[-1])).reachable:
        one = replace(one, trouble="gone")  # who is to be left alone is not named as the one who was asked
    return replace(await pointed(one, reader), experts=await experts_of(one, reader, moment))


async def pointed(one: Discussion, reader: Reader) -> Discussion:
    """Lead to no question any more of somebody who left, or wants to be left alone."""
    seen = one.evidence
    there = [at for at, who in zip(seen.examples, seen.askers, strict=False) if (await reader.person(who)).reachable]
    askers = [who for who in seen.askers if (await reader.person(who)).reachable]
    return replace(one, evidence=replace(seen, examples=tuple(there), askers=tuple(askers)))


async def remit_of(one: Discussion, reader: Reader) -> Leader | None:
    """Look up what its host looks after."""
    if not one.host:
        return None
    return Leader(await reader.person(one.host), await reader.get(Remit, one.host) or Remit(one.host))


async def propose(one: Discussion, reader: Reader, moment: Moment) -> Decision:
    """Bring a draft before the managers, or bring the one that waits up to date."""
    put = replace(one, stage=Stage.PROPOSED, since=moment.now if one.stage is not Stage.PROPOSED else one.since)
    laid = cards.proposal(put, await remit_of(put, reader), moment)
    standing = await reader.get(Proposal, put.about)
    if standing is not None and replace(laid, at=standing.at) == standing:
        return Decision(save=(put,))
    return Decision(save=(put, laid), note=(Proposed(put.about, ACTIVITY),))


def taken_off(one: Discussion, how: str, by: PersonId = NOBODY) -> Decision:
    """Take a draft off the managers' desk."""
    return Decision(drop=(Ref(Proposal.kind, one.about),), note=(Disposed(one.about, ACTIVITY, how, by),))


def come_back(one: Discussion, trouble: str, *refused: PersonId) -> Discussion:
    """Let a discussion wait for a manager again, and say why."""
    return replace(
        one,
        stage=Stage.ASKED,  # until it is proposed
        trouble=trouble,
        refused=tuple(dict.fromkeys((*one.refused, *refused))),
        host=NOBODY if one.host in refused else one.host,
        agreed=one.agreed and one.host not in refused,
    )


# ---------------------------------------------------------------- once a week


async def weekly(reader: Reader, moment: Moment) -> Decision:
    """See what rises, and bring before the managers what is new; put away what nobody decided on."""
    before, outlook = await look(reader, moment)
    decision = Decision(save=(before, outlook))
    known = []
    for one in await reader.find(Discussion, limit=MOST_READ):
        if forgotten(one, moment):
            decision |= Decision(drop=(Ref.of(one),))
        elif lapsed(one, moment):
            put = replace(one, stage=Stage.DROPPED, since=moment.now)
            decision |= Decision(save=(put,)) | taken_off(one, "moot")
            known.append(put)
        else:
            known.append(one)
    for one in known:
        if one.stage is Stage.OPEN:  # whoever hosts it, or asked about it, may want to be left alone by now
            there = (await reader.person(one.host)).reachable
            put = await pointed(one, reader)
            decision |= Decision(do=(show(put if there else replace(put, host=NOBODY)),))
        if one.stage is Stage.PROPOSED:  # who could host it, or is named in it, may be another by now
            decision |= await propose(await drawn(one, reader, moment, keep_host=bool(one.host)), reader, moment)
    if moment.policy.paused(moment.now):
        return decision
    for topic in worth_proposing(outlook, known, moment, await reader.find(Proposal, limit=MOST_READ)):
        decision |= await propose(await begun(topic, reader, moment), reader, moment)
    return decision


async def begun(topic: Topic, reader: Reader, moment: Moment, idea: str = "", key: str = "") -> Discussion:
    """Begin a draft about a topic; `key` is what somebody did, where it is begun by hand."""
    name = name_of(key or f"{moment.now:%Y-%m-%d}/{' '.join(topic.topics)}")
    bare = Discussion(
        name, topic.name, moment.now, topic.topics, topic.evidence, since=moment.now, idea=idea, by_hand=bool(key)
    )
    return await drawn(bare, reader, moment)


# ---------------------------------------------------------------- what a manager decides


def asked_to_host(one: Discussion, moment: Moment) -> Decision:
    """A manager lets the leader be asked: at a civil hour of theirs."""
    by = moment.person.who
    put = replace(one, stage=Stage.ASKED, since=moment.now, by=by, trouble="", asks=one.asks + 1)
    hours = moment.policy.hours()
    waited = Timer(WAITED, one.name, hours.after(moment.now, hours.day_length() * ANSWERS_WITHIN))
    return Decision(save=(put,), do=(Timer(ASK, one.name, moment.now), waited)) | taken_off(one, "sent", by)


def opened(one: Discussion, moment: Moment, by: PersonId) -> Decision:
    """Let the opening stand in its channel: its host has agreed, and a manager has let it go."""
    put = replace(one, stage=Stage.AGREED, since=moment.now, by=by, trouble="", agreed=True)
    return Decision(
        save=(put,),
        do=(show(put, fresh=True), Cancel(WAITED, one.name)),
        because=(phrase("because-discussion"),),
    )


def show(one: Discussion, *, fresh: bool = False) -> Show:
    """The message everybody reads."""
    surface, to = one.surface("open"), InPlace(one.place)
    return Show(surface, cards.opening(one), to, Purpose.DISCUSSION, only_edit=not fresh, approved=True)


def dropped(one: Discussion, moment: Moment) -> Decision:
    """A manager would rather not: the topic rests."""
    put = replace(one, stage=Stage.DROPPED, since=moment.now, by=moment.person.who)
    return Decision(save=(put,)) | taken_off(one, "dropped", moment.person.who)
