"""`used LINK in "Cold chain SOP v3"`: what somebody says about a use, and what a manager makes of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from bot import listening
from bot.features.impact import cards, tracing
from bot.features.impact.seeing import MOST, about, begin, contribution_of, follow, proposal, take_back
from bot.features.impact.state import ACTIVITY, AUDIENCES, MOST_TITLE, Contribution, State, Use
from bot.kernel.cards import Link, Words, phrase
from bot.kernel.facts import CarriedOut, Disposed, Proposed
from bot.kernel.messages import NOBODY, NOWHERE, Decision, Proposal
from bot.kernel.people import Act, Member, MessageId, PersonId, PlaceId, Profile, may
from bot.kernel.records import Ref

if TYPE_CHECKING:
    from bot.kernel.cards import Text
    from bot.kernel.feature import Moment, Reader
    from bot.kernel.messages import ButtonPressed, CommandGiven, FormSubmitted


def title_of(args: Text) -> str:
    """Read in what it was used: whatever was typed besides the link, without the word that leads to it."""
    typed = [span.text for span in args if isinstance(span, Words)]
    if typed and listening.into(typed[0]):
        typed = typed[1:]
    return in_one_line(" ".join(typed))


def in_one_line(typed: str) -> str:
    """Give a name as it is told: on one line, and no longer than a name is."""
    return " ".join(typed.split())[:MOST_TITLE].strip()


async def on_used(event: CommandGiven, reader: Reader, moment: Moment) -> Decision:
    """Somebody says that something was used; by words, in a thread, or on a message itself."""
    link = next((span for span in event.args if isinstance(span, Link)), None)
    message = link.message if link is not None else event.about
    if message is None:
        return Decision(reply=cards.said("use-no-message" if link else "use-how"))
    title = title_of(event.args)
    author, place = (event.author, event.place) if link is None else (NOBODY, NOWHERE)
    of = await contribution_of(message, reader) or Contribution(message, author, place=place)
    if of.who and title:
        return await _report(tracing.Report(event.key, of, title), reader, moment)
    if of.who and not await _can_hear(of.who, reader):
        return Decision(reply=cards.said("use-nobody"))
    # A form opens from a shortcut, which alone tells an author; what was typed is answered with a button.
    return Decision(reply=cards.describe(of, title) if event.author else cards.ask_to_describe(of, title))


async def on_describe(event: ButtonPressed, reader: Reader, _moment: Moment) -> Decision:
    """Ask what a message was used in, and who wrote it where nobody knows."""
    given = event.action.about
    message = MessageId(given.get("message", ""))
    of = await contribution_of(message, reader) or Contribution(message, NOBODY)
    return Decision(reply=cards.describe(of, given.get("where", "")))


async def on_describe_form(event: FormSubmitted, reader: Reader, moment: Moment) -> Decision:
    """It was described."""
    given, values = event.action.about, event.values
    message = MessageId(given.get("message", ""))
    of = await contribution_of(message, reader)
    if of is None:
        author = PersonId(values.get("who", "") or given.get("who", ""))
        of = Contribution(message, author, place=PlaceId(given.get("place", "")))
    audience = values.get("audience", "")
    title = in_one_line(values.get("where", ""))
    if not title:
        return Decision(reply=cards.said("use-how"))
    report = tracing.Report(event.key, of, title, audience if audience in AUDIENCES else "")
    return await _report(report, reader, moment)


async def _report(report: tracing.Report, reader: Reader, moment: Moment) -> Decision:
    who = moment.person.who
    if not await _can_hear(report.of.who, reader):
        return Decision(reply=cards.said("use-nobody"))
    said = tracing.same_report(report, who, await reader.find(Use, "contribution", report.of.message, MOST))
    if said is not None:
        changed = await _changed(said, report.audience, reader, moment)
        return replace(changed, reply=cards.noted(said, ask=not (report.audience or said.audience)))
    own = who == report.of.who
    use = tracing.reported(report, moment, confirmed=may(moment.person, Act.STEER) and not own)
    return replace(await begin([use], reader, moment), reply=cards.noted(use, ask=not use.audience))


async def _can_hear(who: PersonId, reader: Reader) -> bool:
    """Whether somebody is a colleague who can be told; of a program nobody may have said that it is one."""
    known = await reader.get(Member, who) or await reader.get(Profile, who) if who else None
    return known is not None and (await reader.person(who)).reachable


async def _changed(use: Use, audience: str, reader: Reader, moment: Moment) -> Decision:
    """Let a use be for somebody else than was known; a manager who is asked about it sees that."""
    if not audience or audience == use.audience:
        return Decision()
    put, asked = replace(use, audience=audience), await reader.get(Proposal, about(use))
    followed = await follow([put], reader, moment)
    if asked is None:
        return followed
    again = replace(await proposal(put, reader, moment), at=asked.at)
    return followed | Decision(save=(again,), note=(Proposed(again.about, ACTIVITY),))


async def on_audience(event: ButtonPressed, reader: Reader, moment: Moment) -> Decision:
    """Whoever said it says for whom it was."""
    use = await _use(event, reader)
    audience = event.action.about.get("audience", "")
    if use is None or use.state is State.TAKEN_BACK or audience not in AUDIENCES:
        return Decision(reply=cards.said("use-gone"))
    if event.who != use.by and not may(moment.person, Act.STEER):
        return Decision(reply=cards.said("use-not-yours"))
    reply = cards.said("use-audience-noted", audience=audience)
    return replace(await _changed(use, audience, reader, moment), reply=reply)


async def on_take_back(event: ButtonPressed, reader: Reader, moment: Moment) -> Decision:
    """Whoever said it takes it back."""
    use = await _use(event, reader)
    if use is None or use.state is State.TAKEN_BACK:
        return Decision(reply=cards.said("use-gone"))
    if event.who != use.by and not may(moment.person, Act.STEER):
        return Decision(reply=cards.said("use-not-yours"))
    return replace(await take_back([use], event.who, reader, moment), reply=cards.said("use-taken-back"))


async def on_not_mine(event: ButtonPressed, reader: Reader, moment: Moment) -> Decision:
    """Whoever is said to have written it did not."""
    use = await _use(event, reader)
    if use is None or use.state is State.TAKEN_BACK or event.who != use.of.who:
        return Decision(reply=cards.said("use-gone"))
    return replace(await take_back([use], event.who, reader, moment), reply=cards.said("use-not-mine-noted"))


# ---------------------------------------------------------------- the manager's part


async def on_confirm(event: ButtonPressed, reader: Reader, moment: Moment) -> Decision:
    """A manager says that it is so."""
    use = await _use(event, reader)
    if use is None or use.state is not State.REPORTED:
        return Decision(reply=cards.said("use-decided"))
    return await _confirmed(tracing.confirmed(use, moment), "sent", reader, moment)


async def on_correct(event: ButtonPressed, reader: Reader, _moment: Moment) -> Decision:
    """A manager knows better."""
    use = await _use(event, reader)
    if use is None or use.state is not State.REPORTED:
        return Decision(reply=cards.said("use-decided"))
    return Decision(reply=cards.correct(use))


async def on_correct_form(event: FormSubmitted, reader: Reader, moment: Moment) -> Decision:
    """A manager has corrected it: so it stands."""
    use = await _use(event, reader)
    if use is None or use.state is not State.REPORTED:
        return Decision(reply=cards.said("use-decided"))
    title, audience = in_one_line(event.values.get("where", "")), event.values.get("audience", "")
    put = tracing.confirmed(use, moment, title, audience if audience in AUDIENCES else "")
    return await _confirmed(put, "changed", reader, moment)


async def _confirmed(use: Use, how: str, reader: Reader, moment: Moment) -> Decision:
    who = moment.person.who
    return await follow([use], reader, moment) | Decision(
        note=(tracing.used(use), Disposed(about(use), ACTIVITY, how, who), CarriedOut(ACTIVITY, who)),
        drop=(Ref(Proposal.kind, about(use)),),
        reply=cards.confirmed(use),
        because=(phrase("because-use-confirmed"),),
    )


async def on_refuse(event: ButtonPressed, reader: Reader, moment: Moment) -> Decision:
    """A manager says that it is not so; also later, when it has been told."""
    use = await _use(event, reader)
    if use is None or use.state is State.TAKEN_BACK:
        return Decision(reply=cards.said("use-decided"))
    decision = await take_back([use], event.who, reader, moment)
    return replace(decision, reply=cards.said("use-refused", where=Words(use.where)))


async def _use(event: ButtonPressed | FormSubmitted, reader: Reader) -> Use | None:
    return await reader.get(Use, event.action.about.get("use", ""))
