"""Saying a sentence otherwise: what was typed, how it comes to hold, how it is undone, and what fits no more."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from bot.features.words import cards
from bot.kernel.cards import phrase
from bot.kernel.facts import Disposed, Proposed, Ruled
from bot.kernel.messages import Cancel, Decision, Proposal, Timer
from bot.kernel.records import Ref
from bot.kernel.wording import MOST_SENTENCES, Draft, OwnWords, fits, named, tidy, wrong

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from bot.kernel.cards import Phrase
    from bot.kernel.feature import Moment
    from bot.kernel.wording import Own, Reworded, Sentence

DRAFT, FIT, FORGET = "words.draft", "words.fit", "words.forget"
"""Timers: a draft ends, own words are held against the sentences there are, the oldest change is forgotten."""
KEEP_DRAFT = timedelta(days=1)
LOOK_AGAIN = timedelta(days=1)
ACTIVITY = "G0"


class Filled(Struct, frozen=True):
    """What became of a form."""

    said: dict[str, str]
    errors: dict[str, Phrase]
    same: bool
    """It says what stands already."""


def filled(sentence: Sentence, own: Mapping[str, str], values: Mapping[str, str]) -> Filled:
    """Read what was filled in. What reads as Steward says it is Steward's own again."""
    said = dict(own)
    errors: dict[str, Phrase] = {}
    for number, variant in enumerate(sentence.variants):
        field = cards.field(number)
        optional = not variant.text.strip()
        given = values.get(field, "" if optional and variant.name in own else None)
        if given is None:
            continue
        text = tidy(given, sentence.most)
        said.pop(variant.name, None)
        if text == tidy(variant.text, sentence.most):
            continue
        if (why := wrong(text, variant, sentence)) is not None:
            errors[field] = why
        else:
            said[variant.name] = text
    return Filled(said, errors, said == own)


def drafted(token: str, sentence: Sentence, said: dict[str, str], moment: Moment) -> Decision:
    """Show what it would be, and keep it until the manager says yes: nothing is another yet."""
    draft = Draft(token, moment.person.who, sentence.key, sentence.language, said, moment.now)
    return Decision(
        save=(draft,),
        do=(Timer(DRAFT, token, moment.now + KEEP_DRAFT),),
        reply=cards.preview(draft, sentence, moment),
    )


def use(draft: Draft, known: OwnWords | None, warned: Proposal | None, moment: Moment) -> Decision:
    """Let a draft hold from now on."""
    gone = Decision(drop=(Ref.of(draft),), do=(Cancel(DRAFT, draft.token),))
    sentence = moment.wording.sentence(draft.key, draft.language)
    own = known or OwnWords()
    if sentence is None or (draft.said and not fits(draft.said, sentence)):
        return replace(gone, reply=cards.answer(phrase("words-outlived")))
    if draft.said == own.of(draft.key, draft.language):
        return replace(gone, reply=cards.answer(phrase("words-same")))
    fresh = bool(draft.said) and not own.of(draft.key, draft.language)
    if fresh and len(own.sentences) >= MOST_SENTENCES:
        return replace(gone, reply=cards.answer(phrase("words-most", most=MOST_SENTENCES)))
    put = own.put(draft.key, draft.language, draft.said, moment.now, moment.person.who)
    return gone | _kept(put, moment) | _unwarned(warned, moment) | Decision(reply=cards.used(put.changes[-1], moment))


def back(change: Reworded, known: OwnWords, warned: Proposal | None, moment: Moment) -> Decision:
    """Let what stood before a change stand again; that is a change itself."""
    before = known.of(change.key, change.language)
    if before == change.before:
        return Decision(reply=cards.answer(phrase("words-same")))
    if change.before and not fits(change.before, moment.wording.sentence(change.key, change.language)):
        return Decision(reply=cards.answer(phrase("words-outlived")))
    put = known.put(change.key, change.language, change.before, moment.now, moment.person.who)
    return _kept(put, moment) | _unwarned(warned, moment) | Decision(reply=cards.used(put.changes[-1], moment))


def mine(key: str, language: str, known: OwnWords | None, warned: Proposal | None, moment: Moment) -> Decision:
    """Let Steward's own sentence be said again."""
    if known is None or not known.of(key, language):
        return _unwarned(warned, moment) | Decision(reply=cards.answer(phrase("words-same")))
    put = known.put(key, language, {}, moment.now, moment.person.who)
    return _kept(put, moment) | _unwarned(warned, moment) | Decision(reply=cards.used(put.changes[-1], moment))


def give(given: Sequence[Own], known: OwnWords | None, warned: Sequence[Proposal], moment: Moment) -> Decision:
    """Let the words of a file stand; what fits no more by now is left as it is."""
    put = own = known or OwnWords()
    for one in given:
        sentence = moment.wording.sentence(one.key, one.language)
        new = one.said != put.of(one.key, one.language) and (not one.said or fits(one.said, sentence))
        if new and (len(put.sentences) < MOST_SENTENCES or put.of(one.key, one.language)):
            put = put.put(one.key, one.language, one.said, moment.now, moment.person.who)
    if put is own:
        return Decision()
    decision = _kept(put, moment)
    for warning in warned:
        decision |= _unwarned(warning, moment)
    return decision


def _kept(own: OwnWords, moment: Moment) -> Decision:
    kept = own.since(moment.now - moment.policy.keep_audit)
    forgets = Timer(FORGET, "", kept.changes[0].at + moment.policy.keep_audit)
    looks = (Timer(FIT, "", moment.now + LOOK_AGAIN),) if kept.sentences else ()
    return Decision(
        save=(kept,),
        do=(forgets, *looks),
        note=(Ruled("words", moment.person.who),),
        because=(phrase("because-ruled"),),
    )


def _unwarned(warned: Proposal | None, moment: Moment) -> Decision:
    if warned is None:
        return Decision()
    return Decision(drop=(Ref.of(warned),), note=(Disposed(warned.about, ACTIVITY, "changed", moment.person.who),))


# ---------------------------------------------------------------- what time does


def forget(known: OwnWords | None, moment: Moment) -> Decision:
    """Let go of changes that are remembered longer than the community wants."""
    if known is None:
        return Decision()
    kept = known.since(moment.now - moment.policy.keep_audit)
    timers = (Timer(FORGET, "", kept.changes[0].at + moment.policy.keep_audit),) if kept.changes else ()
    return Decision(save=(kept,), do=timers)


def warned_of(key: str, language: str) -> str:
    """Name what stands on the desk where own words fit no more."""
    return f"words/{named(key, language)}"


def look(known: OwnWords | None, moment: Moment) -> Decision:
    """Hold own words against the sentences of today's Steward; of one that fits no more the manager is told once."""
    if known is None or not known.sentences:
        return Decision()
    again = Decision(do=(Timer(FIT, "", moment.now + LOOK_AGAIN),))
    unfit = [one for one in known.sentences if not fits(one.said, moment.wording.sentence(one.key, one.language))]
    names = frozenset(named(one.key, one.language) for one in unfit)
    if names == known.unfit:
        return again
    fresh = [one for one in unfit if named(one.key, one.language) not in known.unfit]
    proposals = tuple(cards.unfit(warned_of(one.key, one.language), one, moment) for one in fresh)
    return again | Decision(
        save=(replace(known, unfit=names), *proposals),
        note=tuple(Proposed(one.about, ACTIVITY) for one in proposals),
    )
