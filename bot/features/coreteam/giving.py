"""What people say and press about ideas; every press is held against what has become of the idea meanwhile."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot import listening
from bot.features.coreteam import cards, deciding, hosting, idea_cards, seeing
from bot.features.coreteam.cards import said
from bot.features.coreteam.deciding import Around, became, decided
from bot.features.coreteam.state import MOST_OWN, UNDECIDED, Fortnight, Idea, Stage
from bot.kernel.cards import FormErrors, Link, Words, phrase, plain
from bot.kernel.messages import ButtonPressed, CommandGiven, Decision, FormSubmitted, Proposal
from bot.kernel.people import MessageId, PersonId
from bot.kernel.steering import Decided

if TYPE_CHECKING:
    from bot.kernel.feature import Moment, Reader

_DECIDABLE = UNDECIDED | {Stage.ASKED, Stage.DOING}
Pressed = ButtonPressed | FormSubmitted


async def around(idea: Idea, reader: Reader) -> Around:
    """Look up where an idea stands: in which notes, and before which managers."""
    notes = await reader.find(Fortnight, "idea", idea.name, 20)
    host = await reader.get(Proposal, hosting.about(idea.name))
    return Around(notes, await reader.get(Proposal, deciding.about(idea)), host)


# ---------------------------------------------------------------- giving


async def on_idea(event: CommandGiven, reader: Reader, moment: Moment) -> Decision:
    """`idea "a weekly clinic on solar fridges"`; on a message, the idea that it gave."""
    if event.author:  # a form opens from a shortcut, which alone tells an author; what was typed gets a button
        return Decision(reply=idea_cards.give_form(event.about or ""))
    typed = (plain((span,)) for span in event.args if isinstance(span, Words | Link))
    words = deciding.in_one_line(" ".join(typed))
    if not words:
        return Decision(reply=idea_cards.how())
    return await _give(event.key, words, event.about or MessageId(""), reader, moment)


async def on_give(event: ButtonPressed, _reader: Reader, _moment: Moment) -> Decision:
    """'Write it down…'."""
    return Decision(reply=idea_cards.give_form(event.action.about.get("message", "")))


async def on_give_form(event: FormSubmitted, reader: Reader, moment: Moment) -> Decision:
    """It was written down."""
    words = deciding.in_one_line(event.values.get("idea", ""))
    if not words:
        return Decision(reply=FormErrors({"idea": phrase("idea-form-hint")}))
    return await _give(event.key, words, MessageId(event.action.about.get("message", "")), reader, moment)


async def _give(key: str, words: str, message: MessageId, reader: Reader, moment: Moment) -> Decision:
    mine = await reader.find(Idea, "by", moment.person.who, seeing.MOST)
    if (known := deciding.same(words, mine)) is not None:
        return Decision(reply=idea_cards.noted(known))
    if sum(one.stage in UNDECIDED for one in mine) >= MOST_OWN:
        return Decision(reply=idea_cards.too_many(MOST_OWN))
    idea = deciding.give(key, words, message, moment)
    return deciding.given(idea) | Decision(reply=idea_cards.noted(idea))


async def on_take_back(event: ButtonPressed, reader: Reader, moment: Moment) -> Decision:
    """Whoever gave an idea wants it no more."""
    idea = await _idea(event, reader)
    if idea is None or idea.by != event.who:
        return Decision(reply=said("idea-gone"))
    if idea.stage not in UNDECIDED:
        return Decision(reply=cards.as_it_is(idea))
    return deciding.take_back(idea, await around(idea, reader), moment) | Decision(reply=said("idea-taken-back"))


async def on_ideas(event: CommandGiven, reader: Reader, moment: Moment) -> Decision:
    """`ideas`: all of them for the core team, one's own for everybody else."""
    if not await seeing.is_of_the_team(moment.person, reader):
        return Decision(reply=idea_cards.own(await reader.find(Idea, "by", event.who, seeing.MOST)))
    known, notes = await seeing.ideas(reader), await seeing.notes(reader)
    everybody = {
        *(who for one in known for who in (one.by, one.owner)),
        *(ask.who for one in notes for ask in one.asks),
    }
    named = [who for who in sorted(everybody) if who and (await reader.person(who)).reachable]
    decides = bool(moment.person.roles & seeing.DECIDES)
    return Decision(reply=idea_cards.listed(known, notes, named, moment, decides=decides))


# ---------------------------------------------------------------- being for it


async def on_vote(event: ButtonPressed, reader: Reader, moment: Moment) -> Decision:
    """'I am for it', or no more: how many are is shown, and never who."""
    idea, on = await _idea(event, reader), event.action.about.get("on") != "no"
    if idea is None:
        return Decision(reply=said("idea-gone"))
    if not await seeing.is_of_the_team(moment.person, reader):
        return Decision(reply=said("idea-core-team-only"))
    if idea.stage not in UNDECIDED:
        return Decision(reply=cards.as_it_is(idea))
    if idea.by == event.who:
        return Decision(reply=said("idea-own-vote"))
    put = deciding.vote(idea, event.who, on=on)
    key = "idea-voted" if on else "idea-unvoted"
    reply = cards.with_buttons(
        phrase(key, words=Words(idea.words), count=len(put.votes)), (cards.vote(idea, on=not on),)
    )
    if set(put.votes) == set(idea.votes):
        return Decision(reply=reply)
    return deciding.voted(put, await around(idea, reader), moment) | Decision(reply=reply)


# ---------------------------------------------------------------- deciding


async def on_decide(event: ButtonPressed, reader: Reader, moment: Moment) -> Decision:
    """'Decide…'."""
    idea = await _to_decide(event, reader, moment)
    return Decision(reply=idea_cards.decide(idea)) if isinstance(idea, Idea) else idea


async def on_own(event: Pressed, reader: Reader, moment: Moment) -> Decision:
    """'Do it: who, and by when?'."""
    idea = await _to_decide(event, reader, moment)
    if not isinstance(idea, Idea):
        return idea
    people = await seeing.team(reader, moment)
    if isinstance(event, ButtonPressed):
        return Decision(reply=idea_cards.owner_form(idea, people))
    owner = PersonId(event.values.get("team", ""))
    due = listening.until_day(event.values.get("day", ""), moment.now, moment.policy.zone)
    wrong = {}
    if owner not in people.people:
        wrong["team"] = phrase("idea-owner-who")
    if due is None:
        wrong["day"] = phrase("idea-owner-bad-day")
    if wrong or due is None:
        return Decision(reply=FormErrors(wrong))
    put = deciding.hand_to(idea, owner, due, moment)
    return await _decided(idea, put, "do", reader, moment)


async def on_later(event: ButtonPressed, reader: Reader, moment: Moment) -> Decision:
    """'Later'."""
    idea = await _to_decide(event, reader, moment)
    if not isinstance(idea, Idea):
        return idea
    return await _decided(idea, deciding.later(idea, moment), "later", reader, moment)


async def on_no(event: Pressed, reader: Reader, moment: Moment) -> Decision:
    """'No…', with a word why."""
    idea = await _to_decide(event, reader, moment)
    if not isinstance(idea, Idea):
        return idea
    if isinstance(event, ButtonPressed):
        return Decision(reply=idea_cards.no_form(idea))
    word = deciding.in_one_line(event.values.get("why", ""))
    if not word:
        return Decision(reply=FormErrors({"why": phrase("idea-no-hint")}))
    return await _decided(idea, deciding.refuse(idea, word, moment), "no", reader, moment)


async def _decided(idea: Idea, put: Idea, how: str, reader: Reader, moment: Moment) -> Decision:
    noted = decided(put, how, moment.person.who)
    decision = became(idea, put, await around(idea, reader), moment, noted)
    return decision | Decision(reply=idea_cards.decided(put), because=(phrase("because-core-decided"),))


async def _to_decide(event: Pressed, reader: Reader, moment: Moment) -> Idea | Decision:
    """Find what is to be decided; a reply where it is not this person's to decide, or has been decided meanwhile."""
    idea = await _idea(event, reader)
    if idea is None:
        return Decision(reply=said("idea-gone"))
    if not moment.person.roles & seeing.DECIDES:
        return Decision(reply=said("idea-not-yours-to-decide"))
    if idea.stage not in _DECIDABLE or event.action.about.get("at", idea.stage) != idea.stage:
        return Decision(reply=cards.as_it_is(idea))
    return idea


# ---------------------------------------------------------------- doing


async def on_take_on(event: ButtonPressed, reader: Reader, moment: Moment) -> Decision:
    """Whoever is to do it says yes."""
    idea = await _mine(event, reader)
    if idea is None or idea.stage is not Stage.ASKED:
        return Decision(reply=said("idea-not-yours-any-more") if idea is None else cards.as_it_is(idea))
    return await _moved(idea, deciding.take_on(idea, moment), "idea-taken-on", reader, moment)


async def on_hand_back(event: ButtonPressed, reader: Reader, moment: Moment) -> Decision:
    """Whoever is to do it would rather not, or cannot any more: a manager finds somebody else."""
    idea = await _mine(event, reader)
    if idea is None:
        return Decision(reply=said("idea-not-yours-any-more"))
    return await _moved(idea, deciding.hand_back(idea, moment), "idea-handed-back", reader, moment)


async def on_more_time(event: Pressed, reader: Reader, moment: Moment) -> Decision:
    """It needs longer."""
    idea = await _mine(event, reader)
    if idea is None:
        return Decision(reply=said("idea-not-yours-any-more"))
    if isinstance(event, ButtonPressed):
        return Decision(reply=idea_cards.more_time_form(idea))
    due = listening.until_day(event.values.get("day", ""), moment.now, moment.policy.zone)
    if due is None:
        return Decision(reply=FormErrors({"day": phrase("idea-owner-bad-day")}))
    return await _moved(idea, deciding.longer(idea, due, moment), "idea-taken-on", reader, moment)


async def on_done(event: Pressed, reader: Reader, moment: Moment) -> Decision:
    """It is done, and this came of it."""
    idea = await _mine(event, reader)
    if idea is None:
        return Decision(reply=said("idea-not-yours-any-more"))
    if isinstance(event, ButtonPressed):
        return Decision(reply=idea_cards.done_form(idea))
    word = deciding.in_one_line(event.values.get("came", ""))
    if not word:
        return Decision(reply=FormErrors({"came": phrase("idea-done-hint")}))
    put = deciding.done(idea, word, moment)
    noted = Decision(note=(Decided(put.name, "done", event.who, put.owner),))
    return await _moved(idea, put, "idea-done-noted", reader, moment) | noted


async def _moved(idea: Idea, put: Idea, key: str, reader: Reader, moment: Moment) -> Decision:
    due, reminds = cards.due_said(put), "yes" if put.reminds else "no"
    decision = became(idea, put, await around(idea, reader), moment)
    return decision | Decision(reply=said(key, words=Words(put.words), due=due, reminds=reminds))


async def _mine(event: Pressed, reader: Reader) -> Idea | None:
    """Find what this person is to do; None where it is theirs no more."""
    idea = await _idea(event, reader)
    if idea is None or idea.owner != event.who or idea.stage not in {Stage.ASKED, Stage.DOING}:
        return None
    return idea


async def _idea(event: Pressed, reader: Reader) -> Idea | None:
    return await reader.get(Idea, event.action.about.get("idea", ""))
