"""Small talk: thanks, acknowledgements, "me too", greetings, "it did not help" and sociable chatter."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from bot.listening.folding import BREAKS
from bot.listening.lexicon import lexicon
from bot.listening.lines import Judgement, Reason
from bot.listening.reading import Heard, covered, read

_NO: Final = Judgement(0.05)
_COURTESIES: Final = frozenset({"thanks", "acks", "greets", "helped"})
SMALL_TALK: Final = frozenset({"thanks", "acks", "greets", "helped", "social", "metoo"})
_ASKING: Final = frozenset({"asks", "wonders", "helps", "word", "particle"})
_FEW: Final = 8  # words
_CALLING: Final = frozenset({"calls", "metoo", "greets", "thanks", "asks", "mine", "unhelpful"})
_NEARLY_ALL: Final = 0.75
_MAINLY: Final = 0.6


def thanks(text: str) -> Judgement:
    """Say whether somebody is being thanked; "thanks in advance" inside a question thanks nobody."""
    heard = read(text)
    if "thanks" not in heard.cues or _in_advance(heard):
        return _NO
    said = covered(heard, _COURTESIES)
    return Judgement(_between(0.6, said, 0.97), (Reason.THANKS,))


def says_it_helped(text: str) -> Judgement:
    """Say whether the writer reports that something worked or helped."""
    heard = read(text)
    if "helped" not in heard.cues or "unhelpful" in heard.cues or _in_advance(heard):
        return _NO
    return Judgement(_between(0.6, covered(heard, _COURTESIES), 0.97), (Reason.SAYS_IT_HELPED,))


def acknowledges(text: str) -> Judgement:
    """Say whether the message only lets others know that it was read: "ok", "noted", a thumb."""
    return _mostly(read(text), "acks", _COURTESIES, Reason.ACKNOWLEDGES)


def me_too(text: str) -> Judgement:
    """Say whether the writer joins another's question: "same here", "following", "+1", "any update"."""
    heard = read(text)
    if "metoo" not in heard.cues:
        return _NO
    said = covered(heard, frozenset({"metoo", "greets", "thanks", "mine"}))
    short = heard.size <= _FEW
    score = _between(0.3, said, 0.97) if short else 0.3 + 0.3 * said
    if not short and "advice" in heard.cues:
        score /= 2
    return Judgement(score, (Reason.ME_TOO,))


def calls_again(text: str) -> Judgement:
    """Say whether the writer calls for an answer once more: "anyone?", "any ideas?", "bump", "still waiting".

    Meant for what an asker says later; as somebody's first message it is a question without a subject.
    """
    heard = read(text)
    called = [span for span in heard.spans if span.cue == "calls"]
    if not called:
        return _NO
    first = min(span.start for span in called)
    if any(word not in BREAKS and word not in lexicon(heard.language).fillers for word in heard.words[:first]):
        return _NO  # what comes first is what it calls for
    whole = any(span.end >= len(heard.words) or heard.words[span.end] in BREAKS for span in called)
    said = covered(heard, _CALLING) if heard.size <= _FEW else 0.0
    return Judgement(_between(0.6 if whole else 0.4, said, 0.97), (Reason.CALLS_AGAIN,))


def greeting(text: str) -> Judgement:
    """Say whether the message only greets or says goodbye."""
    return _mostly(read(text), "greets", _COURTESIES | {"social"}, Reason.GREETING)


def unhelpful(text: str) -> Judgement:
    """Say whether the writer reports that an answer did not help."""
    heard = read(text)
    if "unhelpful" not in heard.cues:
        return _NO
    said = covered(heard, frozenset({"unhelpful", "thanks", "tried", "mine"}))
    return Judgement(_between(0.55, said, 0.95) if heard.size <= 2 * _FEW else 0.4, (Reason.SAYS_IT_DID_NOT_HELP,))


def social(text: str) -> Judgement:
    """Say whether the message is sociable chatter, even when it has the form of a question."""
    return _mostly(read(text), "social", SMALL_TALK, Reason.SOCIAL)


@lru_cache(maxsize=1024)
def only_small_talk(heard: Heard) -> bool:
    """Say whether nothing is left of the message once its courtesies are taken out."""
    return bool(heard.cues & SMALL_TALK) and covered(heard, SMALL_TALK) >= _NEARLY_ALL


def _mostly(heard: Heard, cue: str, courtesies: frozenset[str], reason: Reason) -> Judgement:
    """Judge by how much of the message is this cue, give or take other courtesies."""
    if cue not in heard.cues:
        return _NO
    said = covered(heard, courtesies | {cue})
    if "ending-mark" in heard.signs and cue != "social":
        said /= 2
    return Judgement(_between(0.1, said * said, 0.97), (reason,))


def _in_advance(heard: Heard) -> bool:
    """Thanks that stand in a message which itself asks are a manner of asking."""
    return bool(heard.cues & _ASKING) and covered(heard, _COURTESIES) < _MAINLY


def _between(low: float, part: float, high: float) -> float:
    return low + (high - low) * max(0.0, min(1.0, part))
