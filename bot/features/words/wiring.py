"""Ten-line handlers: each looks, and lets a decision decide."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.features.words import cards, changing
from bot.kernel.cards import FormErrors, Name, Place, phrase, plain
from bot.kernel.feature import Command, Concern, Feature, Moment, Press, Reader
from bot.kernel.messages import (
    ButtonPressed,
    Cancel,
    CommandGiven,
    Decision,
    FormSubmitted,
    Proposal,
    RulesGiven,
    TimerDue,
)
from bot.kernel.people import Act
from bot.kernel.records import Ref
from bot.kernel.tongues import primary
from bot.kernel.wording import Draft, OwnWords

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bot.kernel.wording import Reworded

_UNDO, _HISTORY = frozenset({"undo"}), frozenset({"history"})


async def on_words(event: CommandGiven, reader: Reader, moment: Moment) -> Decision:
    """`words`, `words thank you`, `words undo`, `words history`, or a whole sentence as somebody read it."""
    heard = " ".join(plain((span,)) for span in event.args if not isinstance(span, Name | Place)).strip()
    own = await reader.get(OwnWords, OwnWords.kind)
    if not heard:
        return Decision(reply=cards.overview(own, moment))
    if heard.casefold() in _HISTORY:
        return Decision(reply=cards.history(_changes(own, 0), moment))
    if heard.casefold() in _UNDO:
        return await _back(own.last if own is not None else 0, reader, moment)
    some = moment.wording.find(heard, _languages(moment))
    if not some:
        return Decision(reply=cards.answer(phrase("words-none")))
    return Decision(reply=cards.found(some, own, moment))


def _languages(moment: Moment) -> tuple[str, ...]:
    """Look first in the manager's language, then in the community's, then in all others."""
    there = moment.wording.languages()
    first = (moment.person.language, primary(moment.person.language), moment.policy.language)
    return tuple(dict.fromkeys((*(one for one in first if one in there), *there)))


# ---------------------------------------------------------------- the form, and what follows


async def on_change(event: ButtonPressed, reader: Reader, moment: Moment) -> Decision:
    """'Change…': the sentence as it is now, or as it was drafted."""
    about = event.action.about
    draft = await reader.get(Draft, about["draft"]) if "draft" in about else None
    if draft is None and "draft" in about:
        return Decision(reply=cards.answer(phrase("words-draft-gone")))
    key, language = (draft.key, draft.language) if draft else (about.get("key", ""), about.get("language", ""))
    sentence = moment.wording.sentence(key, language)
    if sentence is None:
        return Decision(reply=cards.answer(phrase("words-outlived")))
    own = await reader.get(OwnWords, OwnWords.kind)
    said = draft.said if draft else own.of(key, language) if own else {}
    meant = about.get("variant") or next(iter(said), "")
    return Decision(reply=cards.form(sentence, said, meant))


async def on_filled(event: FormSubmitted, reader: Reader, moment: Moment) -> Decision:
    """A sentence was typed anew: what cannot be is said at its field, and what can is shown before it holds."""
    about = event.action.about
    sentence = moment.wording.sentence(about.get("key", ""), about.get("language", ""))
    if sentence is None:
        return Decision(reply=cards.answer(phrase("words-outlived")))
    own = await reader.get(OwnWords, OwnWords.kind)
    found = changing.filled(sentence, own.of(sentence.key, sentence.language) if own else {}, event.values)
    if found.errors:
        return Decision(reply=FormErrors(found.errors))
    if found.same:
        field = next((one for one in event.values if one.startswith(cards.field(0)[:-1])), cards.field(0))
        return Decision(reply=FormErrors({field: phrase("words-same")}))
    return changing.drafted(event.key, sentence, found.said, moment)


async def on_use(event: ButtonPressed, reader: Reader, moment: Moment) -> Decision:
    """'Use it'."""
    draft = await reader.get(Draft, event.action.about.get("draft", ""))
    if draft is None:
        return Decision(reply=cards.answer(phrase("words-draft-gone")))
    warned = await _warned(draft.key, draft.language, reader)
    return changing.use(draft, await reader.get(OwnWords, OwnWords.kind), warned, moment)


async def on_drop(event: ButtonPressed, reader: Reader, _moment: Moment) -> Decision:
    """'Never mind'."""
    draft = await reader.get(Draft, event.action.about.get("draft", ""))
    gist = phrase("words-dropped")
    if draft is None:
        return Decision(reply=cards.answer(gist))
    return Decision(drop=(Ref.of(draft),), do=(Cancel(changing.DRAFT, draft.token),), reply=cards.answer(gist))


async def on_mine(event: ButtonPressed, reader: Reader, moment: Moment) -> Decision:
    """'Yours again', or 'Let it go'."""
    key, language = (event.action.about.get(name, "") for name in ("key", "language"))
    warned = await _warned(key, language, reader)
    return changing.mine(key, language, await reader.get(OwnWords, OwnWords.kind), warned, moment)


# ---------------------------------------------------------------- undo and history


async def on_all(_event: ButtonPressed, reader: Reader, moment: Moment) -> Decision:
    """'All own words'."""
    return Decision(reply=cards.overview(await reader.get(OwnWords, OwnWords.kind), moment))


async def on_history(event: ButtonPressed, reader: Reader, moment: Moment) -> Decision:
    """'History', or 'Older'."""
    typed = event.action.about.get("before", "")
    before = int(typed) if typed.isdecimal() else 0
    own = await reader.get(OwnWords, OwnWords.kind)
    return Decision(reply=cards.history(_changes(own, before), moment))


def _changes(own: OwnWords | None, before: int) -> tuple[Reworded, ...]:
    changes: Iterable[Reworded] = reversed(own.changes) if own is not None else ()
    return tuple(one for one in changes if not before or one.number < before)


async def on_back(event: ButtonPressed, reader: Reader, moment: Moment) -> Decision:
    """'Undo', or 'Bring back what stood before'."""
    typed = event.action.about.get("change", "")
    return await _back(int(typed) if typed.isdecimal() else 0, reader, moment)


async def _back(number: int, reader: Reader, moment: Moment) -> Decision:
    own = await reader.get(OwnWords, OwnWords.kind)
    change = own.find(number) if own is not None else None
    if own is None or change is None:
        return Decision(reply=cards.answer(phrase("words-history-none")))
    return changing.back(change, own, await _warned(change.key, change.language, reader), moment)


async def _warned(key: str, language: str, reader: Reader) -> Proposal | None:
    return await reader.get(Proposal, changing.warned_of(key, language))


async def on_given(event: RulesGiven, reader: Reader, moment: Moment) -> Decision:
    """Whoever runs Steward gave the words in a file."""
    if not event.words:
        return Decision()
    warned = [await _warned(one.key, one.language, reader) for one in event.words]
    known = await reader.get(OwnWords, OwnWords.kind)
    return changing.give(event.words, known, [one for one in warned if one is not None], moment)


# ---------------------------------------------------------------- what time does


async def on_draft_over(event: TimerDue, reader: Reader, _moment: Moment) -> Decision:
    """A draft that nobody decided about goes."""
    draft = await reader.get(Draft, event.timer.about)
    return Decision(drop=(Ref.of(draft),)) if draft is not None else Decision()


async def on_fit(_event: TimerDue, reader: Reader, moment: Moment) -> Decision:
    """Own words are held against the sentences there are: Steward may be another one than yesterday."""
    return changing.look(await reader.get(OwnWords, OwnWords.kind), moment)


async def on_forget(_event: TimerDue, reader: Reader, moment: Moment) -> Decision:
    """The oldest change has been remembered for as long as the community wants."""
    return changing.forget(await reader.get(OwnWords, OwnWords.kind), moment)


FEATURE = Feature(
    "words",
    on={RulesGiven: on_given},
    commands=(Command("words", on_words, Act.STEER, concern=Concern.MANAGING, alone=True),),
    buttons={
        "words.change": Press(on_change, Act.STEER),
        "words.use": Press(on_use, Act.STEER),
        "words.drop": Press(on_drop, Act.STEER),
        "words.mine": Press(on_mine, Act.STEER),
        "words.all": Press(on_all, Act.STEER),
        "words.history": Press(on_history, Act.STEER),
        "words.back": Press(on_back, Act.STEER),
    },
    forms={"words.change": Press(on_filled, Act.STEER)},
    timers={
        changing.DRAFT: on_draft_over,
        changing.FIT: on_fit,
        changing.FORGET: on_forget,
    },
)
