"""Ten-line handlers: what is looked at once a week, what managers decide, what is delivered, and the table of all."""

from __future__ import annotations

from datetime import time, timedelta
from typing import TYPE_CHECKING

from msgspec.structs import replace

from bot import listening
from bot.features.discussions import cards, following, hosting, parting, proposing
from bot.features.discussions.gathering import evidence_of, look, week_of
from bot.features.discussions.page import page
from bot.features.discussions.proposing import MOST_READ, begun, drawn, pointed, propose, remit_of
from bot.features.discussions.state import (
    ASK,
    DRAFT,
    FOLLOW,
    HOW,
    MOST_QUESTION,
    MOST_TOPIC,
    TELL,
    WAITED,
    Before,
    Discussion,
    Outlook,
    Stage,
    Topic,
)
from bot.kernel.calendar import Weekly
from bot.kernel.cards import FormErrors, Name, Place, Words, phrase, plain
from bot.kernel.facts import HELD, Asked, Delivered, Left, Undelivered
from bot.kernel.feature import Command, Concern, Every, Feature, Press
from bot.kernel.messages import NOBODY, Decision, MessagePosted, Timer
from bot.kernel.people import Act, PersonId, PlaceId, may
from bot.kernel.policy import Purpose
from bot.kernel.records import Ref

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bot.kernel.feature import Moment, Reader
    from bot.kernel.messages import ButtonPressed, CommandGiven, FactNoted, FormSubmitted, TimerDue

_LOOKED = Weekly(0, time(8))
"""Early on Monday, before the week's plan, which lists what is proposed."""
_FRESH = timedelta(hours=12)
"""For so long `discuss` shows what was seen at the latest look."""
_MAYBE_STANDS = frozenset({"gone", "unknown"})


# ---------------------------------------------------------------- what is seen


async def on_look(_event: TimerDue, reader: Reader, moment: Moment) -> Decision:
    """It is Monday morning: what rises?"""
    return await proposing.weekly(reader, moment)


async def on_asked(event: FactNoted, reader: Reader, moment: Moment) -> Decision:
    """A question of long ago was learned: what was before the latest weeks is counted anew at the next look."""
    fact: Asked = event.fact  # type: ignore[assignment]  # routed by its type
    if not fact.past:
        return Decision()
    kept = await reader.get(Before, Before.kind)
    if kept is None or week_of(fact.since or event.at, moment.policy.zone) > kept.week:
        return Decision()
    return Decision(drop=(Ref.of(kept),))


# ---------------------------------------------------------------- what is asked for


async def on_discuss(event: CommandGiven, reader: Reader, moment: Moment) -> Decision:
    """`discuss`: what rises, and what came of it; `discuss "solar fridges"`: begin one."""
    said = _in_one_line(" ".join(plain((span,)) for span in event.args), MOST_TOPIC)
    if said:
        return await _draft(said, event.key, reader, moment)
    outlook = await reader.get(Outlook, Outlook.kind)
    decision = Decision()
    if outlook is None or moment.now - outlook.at > _FRESH:
        before, outlook = await look(reader, moment)
        decision = Decision(save=(before, outlook))
    found = await reader.find(Discussion, limit=MOST_READ)
    hosts = {one.host for one in found if one.host}
    hidden = frozenset({who for who in sorted(hosts) if not (await reader.person(who)).reachable})
    decides = may(moment.person, Act.STEER)
    return replace(decision, reply=page(outlook, found, hidden, event.who, decides=decides))


async def on_draft(event: ButtonPressed, reader: Reader, moment: Moment) -> Decision:
    """'Open a discussion…', about something that rises, an idea, or whatever a person typed."""
    given = event.action.about
    topic = _in_one_line(given.get("topic", ""), MOST_TOPIC)
    if not topic:
        return Decision(reply=cards.said("discuss-how"))
    return await _draft(topic, event.key, reader, moment, given)


async def _draft(
    topic: str, key: str, reader: Reader, moment: Moment, given: Mapping[str, str] | None = None
) -> Decision:
    """Begin a draft by hand; where there is one about the same already, show that one.

    `given` may name the idea it comes of, and who has said that they would host it.
    """
    idea, willing = (given or {}).get("idea", ""), PersonId((given or {}).get("host", ""))
    topics = listening.topics(topic)
    outlook = await reader.get(Outlook, Outlook.kind)
    seen = next((one for one in (outlook.rising if outlook else ()) if one.name == topic), None)
    about = seen.topics if seen else topics
    decides = may(moment.person, Act.STEER)
    for one in await reader.find(Discussion, limit=MOST_READ):
        if one.stage not in {Stage.PROPOSED, Stage.ASKED, Stage.AGREED, Stage.OPEN}:
            continue
        if one.topic.casefold() != topic.casefold() and not (one.topics and set(one.topics) == set(about)):
            continue
        if one.stage is Stage.PROPOSED:
            return await _shown(replace(one, idea=one.idea or idea), willing, reader, moment, decides=decides)
        return Decision(reply=cards.said("discuss-already", topic=Words(one.topic), stage=one.stage.value))
    found = seen or Topic(topic, topics, await evidence_of(topics, reader, moment))
    one = await _hosted_by(willing, await begun(found, reader, moment, idea, key), reader, moment)
    decision = await propose(one, reader, moment)
    return replace(decision, reply=cards.draft(one, await remit_of(one, reader), moment, decides=decides))


async def _shown(one: Discussion, willing: PersonId, reader: Reader, moment: Moment, *, decides: bool) -> Decision:
    """Show a draft that waits as it stands today: who is named in it may want to be left alone by now."""
    put = await _hosted_by(willing, await drawn(one, reader, moment, keep_host=bool(one.host)), reader, moment)
    decision = await propose(put, reader, moment)
    return replace(decision, reply=cards.draft(put, await remit_of(put, reader), moment, decides=decides))


async def _hosted_by(who: PersonId, one: Discussion, reader: Reader, moment: Moment) -> Discussion:
    """Let whoever has said that they would host be the one to be asked, whatever their remit is."""
    person = await reader.person(who) if who else None
    if person is None or not person.reachable or person.declines(Purpose.DISCUSSION) or who in one.refused:
        return one
    return await drawn(replace(one, host=who), reader, moment, keep_host=True)


def _in_one_line(typed: str, most: int) -> str:
    return " ".join(typed.split())[:most].strip()


# ---------------------------------------------------------------- what a manager decides


async def _waiting(event: ButtonPressed | FormSubmitted, reader: Reader) -> tuple[Discussion | None, Decision]:
    """Find the draft a press is about; where a colleague was first, say so."""
    one = await reader.get(Discussion, event.action.about.get("discussion", ""))
    if one is None:
        return None, Decision(reply=cards.said("discuss-gone"))
    if one.stage is not Stage.PROPOSED:
        own = "nobody" if not one.by else "you" if one.by == event.who else "other"
        said = cards.said("discuss-decided-by", by=Name(one.by), whose=own, topic=Words(one.topic))
        return None, Decision(reply=said)
    return one, Decision()


async def on_ask(event: ButtonPressed, reader: Reader, moment: Moment) -> Decision:
    """'Ask NAME to host'."""
    one, late = await _waiting(event, reader)
    if one is None:
        return late
    host = await reader.person(one.host)
    if one.host != event.action.about.get("host", one.host) or not one.host:
        return await _shown(one, NOBODY, reader, moment, decides=True)
    if not host.reachable or host.declines(Purpose.DISCUSSION):
        put = await drawn(replace(one, refused=(*one.refused, one.host)), reader, moment)
        again = await propose(put, reader, moment)
        return replace(again, reply=cards.said("discuss-ask-cannot"))
    if one.agreed:
        return _posted(await pointed(one, reader), event.who, moment)
    return replace(proposing.asked_to_host(one, moment), reply=cards.said("discuss-ask-noted", host=Name(one.host)))


async def on_host_self(event: ButtonPressed, reader: Reader, moment: Moment) -> Decision:
    """'Post with me as host'."""
    one, late = await _waiting(event, reader)
    if one is None:
        return late
    return _posted(await pointed(replace(one, host=event.who), reader), event.who, moment)


def _posted(one: Discussion, by: PersonId, moment: Moment) -> Decision:
    if one.place not in moment.community.places:
        return Decision(reply=cards.said("discuss-no-place"))
    decision = proposing.opened(one, moment, by) | proposing.taken_off(one, "sent", by)
    hosts = "you" if one.host == by else "other"
    said = cards.said("discuss-posted", place=Place(one.place), host=Name(one.host), hosts=hosts)
    return replace(decision, reply=said)


async def on_change(event: ButtonPressed, reader: Reader, moment: Moment) -> Decision:
    """'Change…'."""
    one, late = await _waiting(event, reader)
    return late if one is None else Decision(reply=cards.change(one, moment))


async def on_change_form(event: FormSubmitted, reader: Reader, moment: Moment) -> Decision:
    """A manager changed the draft: it waits as they want it."""
    one, late = await _waiting(event, reader)
    if one is None:
        return late
    topic = _in_one_line(event.values.get("topic", ""), MOST_TOPIC)
    question = event.values.get("question", "").strip()[:MOST_QUESTION]
    place = PlaceId(event.values.get("place", "") or one.place)
    host = await reader.person(PersonId(event.values.get("host", "")))
    wrong = {}
    if not topic:
        wrong["topic"] = phrase("discuss-form-no-topic")
    if place not in moment.community.places:
        wrong["place"] = phrase("discuss-form-no-place")
    if host.who and (not host.reachable or host.declines(Purpose.DISCUSSION)):
        wrong["host"] = phrase("discuss-form-no-host")
    if wrong:
        return Decision(reply=FormErrors(wrong))
    refused = tuple(who for who in one.refused if who != host.who)
    agreed = one.agreed and host.who in {"", one.host}
    put = replace(one, topic=topic, question=question, place=place, host=host.who or one.host, refused=refused)
    put = replace(put, agreed=agreed)
    put = await drawn(put, reader, moment, keep_host=bool(put.host))
    decision = await propose(put, reader, moment)
    return replace(decision, reply=cards.draft(put, await remit_of(put, reader), moment, decides=True))


async def on_drop(event: ButtonPressed, reader: Reader, moment: Moment) -> Decision:
    """'Drop'."""
    one, late = await _waiting(event, reader)
    if one is None:
        return late
    return replace(proposing.dropped(one, moment), reply=cards.said("discuss-dropped", topic=Words(one.topic)))


# ---------------------------------------------------------------- what arrives


async def _told(surface: str, reader: Reader) -> tuple[Discussion | None, str]:
    """Find the discussion a message belongs to, and which of its messages it is."""
    front, _, rest = surface.partition("/")
    name, _, what = rest.partition("/")
    one = await reader.get(Discussion, name) if front == "discuss" and what else None
    return one, what


async def on_delivered(event: FactNoted, reader: Reader, moment: Moment) -> Decision:
    """An opening stands in its channel."""
    fact: Delivered = event.fact  # type: ignore[assignment]  # routed by its type
    one, what = await _told(fact.surface, reader)
    if one is None or what != "open" or one.stage is not Stage.AGREED:
        return Decision()
    return following.began(one, fact.message, await following.standing_of(reader), moment)


async def on_undelivered(event: FactNoted, reader: Reader, moment: Moment) -> Decision:
    """Something of a discussion did not arrive: tried at a better hour, or a manager decides anew."""
    fact: Undelivered = event.fact  # type: ignore[assignment]  # routed by its type
    one, what = await _told(fact.surface, reader)
    if one is None:
        return Decision()
    kind, _, rest = what.partition("/")
    held = fact.why in HELD
    match kind:
        case "open" if one.stage is Stage.AGREED and fact.why not in _MAYBE_STANDS:
            return await hosting.returned(one, "unposted", reader, moment)
        case "open" if one.stage is Stage.OPEN and fact.why == "gone":
            return following.ended(one, "gone", await following.standing_of(reader), moment)
        case "ask" if one.stage is Stage.ASKED and one.host == fact.who:
            if held:
                return Decision(do=(Timer(ASK, one.name, moment.now),))
            return await hosting.returned(one, "unreached", reader, moment)
        case "how" if held and fact.who:
            return Decision(do=(Timer(HOW, f"{one.name}/{fact.who}", moment.now),))
        case "told" if held and fact.who:
            put = replace(one, told={who: at for who, at in one.told.items() if who != fact.who})
            return Decision(save=(put,), do=(Timer(TELL, f"{one.name}/{rest}", moment.now),))
        case _:
            return Decision()


FEATURE = Feature(
    "discussions",
    on={MessagePosted: following.on_message},
    commands=(Command("discuss", on_discuss, Act.CURATE, concern=Concern.TOGETHER),),
    buttons={
        DRAFT: Press(on_draft, Act.CURATE),
        "discuss.ask": Press(on_ask, Act.STEER),
        "discuss.change": Press(on_change, Act.STEER),
        "discuss.host-self": Press(on_host_self, Act.STEER),
        "discuss.drop": Press(on_drop, Act.STEER),
        "discuss.yes": Press(hosting.on_yes),
        "discuss.no": Press(hosting.on_no),
        "discuss.other": Press(hosting.on_other),
        "discuss.forward": Press(following.on_forward),
        "discuss.nothing": Press(following.on_nothing),
        "discuss.over": Press(following.on_over),
    },
    forms={
        "discuss.change": Press(on_change_form, Act.STEER),
        "discuss.other": Press(hosting.on_other_form),
        "discuss.forward": Press(following.on_forward_form),
    },
    timers={
        ASK: hosting.on_ask_host,
        WAITED: hosting.on_waited,
        FOLLOW: following.on_follow,
        HOW: following.on_how,
        TELL: following.on_tell,
    },
    every=(Every("discussions", _LOOKED, on_look),),
    facts={Asked: on_asked, Left: parting.on_left, Delivered: on_delivered, Undelivered: on_undelivered},
    arrivals=("discuss/",),
)
