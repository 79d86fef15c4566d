"""What whoever got a note says back: to the manager who thanked them, and about whom else should hear of it."""

from __future__ import annotations

from hashlib import blake2b
from typing import TYPE_CHECKING

from msgspec.structs import replace

from bot.features.outreach import cards
from bot.features.outreach.state import Contributor, Letter, Occasion
from bot.kernel.cards import FormErrors, Name, When, Words, phrase
from bot.kernel.messages import ButtonPressed, CommandGiven, Decision, FormSubmitted, Privately, Show, Timer, TimerDue
from bot.kernel.people import Act, Person, PersonId, may
from bot.kernel.records import Ref

if TYPE_CHECKING:
    from datetime import datetime

    from bot.kernel.cards import Text
    from bot.kernel.feature import Moment, Reader

LETTER = "note.letter"
_FOR = 14
"""Days after a note during which what is no command may be meant for its manager."""
_FITS = 1000
"""Characters that a button carries on every platform, with room for the rest."""

# ---------------------------------------------------------------- Decisions


def write_back(letter: Letter, manager: Person, moment: Moment) -> Decision:
    """Bring to a manager what somebody wrote back: now, or at a civil hour of theirs."""
    if not _looks_after(manager):
        return Decision(reply=cards.given_back(letter.words))
    at = _civil(manager, moment)
    soon = "yes" if at <= moment.now else "no"
    reply = cards.said("note-back-sent", manager=Name(letter.to), soon=soon, when=When(at))
    if soon == "yes":
        return Decision(do=(_brought(letter),), reply=reply)
    return Decision(save=(letter,), do=(Timer(LETTER, letter.letter, at),), reply=reply)


def _looks_after(manager: Person) -> bool:
    """Whether they look after the community still: also where they saw to its thanks only for a while."""
    return manager.reachable and (may(manager, Act.THANK) or may(manager, Act.CURATE))


def _civil(person: Person, moment: Moment) -> datetime:
    """Give the next hour at which somebody works and is not on leave."""
    paused = person.wishes.paused_until if person.wishes is not None else None
    return moment.policy.hours_of(person).opens(max(moment.now, paused or moment.now))


def _brought(letter: Letter) -> Show:
    card = cards.written_back(letter.who, letter.words)
    return Show(f"letter/{letter.letter}", card, Privately(letter.to))


def _returned(letter: Letter) -> Show:
    """Bring words back whose reader is gone meanwhile: nothing is lost without a word."""
    return Show(f"letter/{letter.letter}", cards.given_back(letter.words), Privately(letter.who))


def tell_boss(one: Contributor, boss: Person, moment: Moment) -> Decision:
    """Note that somebody wants their own manager to hear of their help; the community's manager sees it first."""
    if not boss.who or boss.who == one.who or not boss.reachable:
        return Decision(reply=FormErrors({"manager": phrase("note-boss-nobody")}))
    if Occasion.MANAGER in moment.policy.unwanted_notes:
        return Decision(reply=cards.said("note-boss-not-here"))
    put = replace(one, boss=boss.who, boss_asked=moment.now, stirred=True)
    return Decision(save=(put,), reply=cards.said("note-boss-noted", boss=Name(boss.who)))


# ---------------------------------------------------------------- Wiring


async def on_write_back(event: ButtonPressed, reader: Reader, _moment: Moment) -> Decision:
    """'Write back'."""
    manager = await reader.person(PersonId(event.action.about.get("to", "")))
    return Decision(reply=cards.write_back_form(manager.who) if _looks_after(manager) else cards.given_back(""))


async def on_write_back_form(event: FormSubmitted, reader: Reader, moment: Moment) -> Decision:
    """What they write back."""
    words = event.values.get("words", "").strip()[: cards.LONGEST_NOTE]
    if not words:
        return Decision(reply=FormErrors({"words": phrase("note-form-empty")}))
    return await _write_back(event, words, reader, moment)


async def on_pass_on(event: ButtonPressed, reader: Reader, moment: Moment) -> Decision:
    """'Yes, pass it on', or 'I would like to'."""
    return await _write_back(event, event.action.about.get("words", ""), reader, moment)


async def _write_back(event: ButtonPressed | FormSubmitted, words: str, reader: Reader, moment: Moment) -> Decision:
    to = PersonId(event.action.about.get("to", ""))
    name = event.key
    if isinstance(event, ButtonPressed):  # pressed twice in a day, it is said once
        pressed = f"{event.who}/{event.action.name}/{to}/{words}/{moment.now:%Y-%m-%d}"
        name = blake2b(pressed.encode(), digest_size=12).hexdigest()
    return write_back(Letter(name, event.who, to, words), await reader.person(to), moment)


async def on_letter(event: TimerDue, reader: Reader, moment: Moment) -> Decision:
    """It is a civil hour where the manager is."""
    letter = await reader.get(Letter, event.timer.about)
    if letter is None:
        return Decision()
    manager = await reader.person(letter.to)
    there = _looks_after(manager)
    reads = manager if there else await reader.person(letter.who)
    if not there and not reads.reachable:
        return Decision(drop=(Ref.of(letter),))
    if (at := _civil(reads, moment)) > moment.now:
        return Decision(do=(Timer(LETTER, letter.letter, at),))
    return Decision(do=(_brought(letter) if there else _returned(letter),), drop=(Ref.of(letter),))


async def on_boss(_event: ButtonPressed, _reader: Reader, _moment: Moment) -> Decision:
    """'Tell my manager too': whom?"""
    return Decision(reply=cards.boss_form())


async def on_boss_form(event: FormSubmitted, reader: Reader, moment: Moment) -> Decision:
    """Somebody named their manager."""
    one = await reader.get(Contributor, event.who) or Contributor(event.who)
    return tell_boss(one, await reader.person(PersonId(event.values.get("manager", ""))), moment)


async def on_no_command(event: CommandGiven, reader: Reader, moment: Moment) -> Decision:
    """Somebody says what is no command: perhaps they answer the manager who thanked them lately."""
    one = await reader.get(Contributor, event.who)
    if one is None or one.written is None or (moment.now - one.written).days >= _FOR or not one.written_by:
        return Decision()
    manager = await reader.person(one.written_by)
    if not _looks_after(manager) or manager.who == event.who:
        return Decision()
    words = await _in_words(event.said, reader)
    return Decision(reply=cards.offer_to_pass_on(manager.who, words if len(words) <= _FITS else ""))


async def _in_words(text: Text, reader: Reader) -> str:
    """Write down what somebody said, people by their names."""
    out = []
    for span in text:
        match span:
            case Words(said):
                out.append(said)
            case Name(who):
                out.append((await reader.person(who)).name or str(who))
            case _:
                out.append(getattr(span, "label", "") if isinstance(getattr(span, "label", ""), str) else "")
    return "".join(out).strip()
