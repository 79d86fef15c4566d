"""Does a message ask the room something, and does the next one go on asking it?"""

from __future__ import annotations

from bisect import bisect_right
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from bot.listening.lines import Judgement, Line, Reason
from bot.listening.manners import only_small_talk
from bot.listening.reading import Heard, covered, read
from bot.listening.topics import terms_of
from bot.listening.weighing import Scales, weights
from bot.listening.wording import worded

if TYPE_CHECKING:
    from collections.abc import Sequence

_NOTHING: Final = Judgement(0.0, (Reason.NOTHING_SAID,))
_A_BOT: Final = Judgement(0.0, (Reason.FROM_A_BOT,))
_LOOK_BACK: Final = 8
_FORM: Final = frozenset({"asks", "helps", "wonders", "word", "inside", "yesno", "particle", "tag"})
_STRONG: Final = frozenset({"asks", "helps", "wonders", "particle"})
_IDLE: Final = frozenset({"social", "rhetorical", "metoo", "greets", "acks", "thanks"})
_MOST: Final = 0.7
_HALF: Final = 0.5
_TELLING: Final = 7  # words
_SIZE_STEPS: Final = (3, 6, 16)
_SIZES: Final = ("few", "short", "middling", "long")
_UNMARKED_STEPS: Final = (5, 15)
_UNMARKED: Final = ("short, no mark", "no mark", "long, no mark")

REASONS: Final = {
    "ending-mark": Reason.ENDS_WITH_QUESTION_MARK,
    "mark": Reason.HOLDS_QUESTION_MARK,
    "accented": Reason.HOLDS_QUESTION_WORD,
    "exclaimed": Reason.READS_LIKE_A_STATEMENT,
    "^word": Reason.OPENS_WITH_QUESTION_WORD,
    "^inside": Reason.OPENS_WITH_QUESTION_WORD,
    "inside": Reason.HOLDS_QUESTION_WORD,
    "particle": Reason.HOLDS_QUESTION_WORD,
    "^yesno": Reason.OPENS_LIKE_A_QUESTION,
    "yesno": Reason.OPENS_LIKE_A_QUESTION,
    "asks": Reason.ASKS_THE_ROOM,
    "^asks": Reason.ASKS_THE_ROOM,
    "helps": Reason.ASKS_FOR_HELP,
    "wonders": Reason.WANTS_TO_KNOW,
    "^wonders": Reason.WANTS_TO_KNOW,
    "trouble": Reason.REPORTS_A_PROBLEM,
    "my-trouble": Reason.REPORTS_A_PROBLEM,
    "tried": Reason.TELLS_WHAT_WAS_TRIED,
    "opens": Reason.OPENS_A_CONVERSATION,
    "goes-on": Reason.INSIDE_AN_EXCHANGE,
    "called": Reason.INSIDE_AN_EXCHANGE,
    "just-before": Reason.INSIDE_AN_EXCHANGE,
    "in-thread": Reason.INSIDE_AN_EXCHANGE,
    "addressed": Reason.ADDRESSED_TO_SOMEONE,
    "addressed-back": Reason.ADDRESSED_TO_SOMEONE,
    "reported": Reason.REPEATS_A_QUESTION_WORD,
    "social": Reason.SOCIAL,
    "small-talk": Reason.SOCIAL,
    "idle": Reason.SOCIAL,
    "rhetorical": Reason.RHETORICAL,
    "thanks": Reason.THANKS,
    "acks": Reason.ACKNOWLEDGES,
    "metoo": Reason.ME_TOO,
    "helped": Reason.SAYS_IT_HELPED,
    "announces": Reason.ANNOUNCES,
    "offers": Reason.OFFERS_HELP,
    "forwarded": Reason.FORWARDED,
    "command": Reason.FROM_A_BOT,
    "no-form": Reason.READS_LIKE_A_STATEMENT,
    "few": Reason.VERY_SHORT,
}


@lru_cache(maxsize=1)
def _scales() -> Scales:
    return Scales(weights("question"), REASONS)


def question(line: Line, before: Sequence[Line] = ()) -> Judgement:
    """Weigh whether the message asks the room for information or help; `before` is what was said there just before.

    One half is the best place to decide, but no frequency: `sureness` makes it one.
    """
    if line.bot:
        return _A_BOT
    heard = read(line.text)
    nothing = _nothing_asked(heard)
    if nothing is not None:
        return nothing
    evidence = [*in_the_words(heard), *in_the_room(line, heard, before)]
    return _scales().judge(evidence, lambda named: worded(heard, named))


@lru_cache(maxsize=1024)
def _nothing_asked(heard: Heard) -> Judgement | None:
    """A message without words of its own asks nothing, whatever stands around it."""
    if heard.size:
        return None
    for sign, reason in (("code", Reason.CODE_ONLY), ("quote", Reason.QUOTED_ONLY), ("link", Reason.LINK_ONLY)):
        if sign in heard.signs:
            return Judgement(0.0, (reason,))
    return _NOTHING


@lru_cache(maxsize=1024)
def in_the_words(heard: Heard) -> tuple[str, ...]:
    """The evidence in the message itself."""
    cues, signs, size = heard.cues, heard.signs, heard.size
    found = [*cues, *[f"^{cue}" for cue in heard.openings], *signs]
    form = cues & _FORM
    if not form:
        found.append("no-form")
    if "mark" not in signs:
        found += [f"{cue}, no mark" for cue in form]
        if heard.language != "en":
            found += [f"{heard.language} {cue}, no mark" for cue in form]
            found += [f"{heard.language} ^{cue}, no mark" for cue in heard.openings & _FORM]
            found.append(f"{heard.language}, no mark")
        if not form:
            found.append("no-form, no mark")
        found.append(_UNMARKED[bisect_right(_UNMARKED_STEPS, size)])
    elif not form:
        found.append("no-form, mark")
    if "trouble" in cues and "mine" in cues:
        found.append("my-trouble")
        if "mark" not in signs:
            found.append("my-trouble, no mark")
    if len(form & _STRONG) > 1:
        found.append("two-ways")
    if "reported" in cues and not heard.openings & _FORM:
        found.append("only-reported")
    if only_small_talk(heard):
        found.append("small-talk")
    if covered(heard, _IDLE) >= _MOST:
        found.append("idle")
    found.append(_SIZES[bisect_right(_SIZE_STEPS, size)])
    return tuple(found)


def in_the_room(line: Line, heard: Heard, before: Sequence[Line]) -> list[str]:
    """The evidence around the message: who spoke, who was called, what was being talked about."""
    found: list[str] = []
    who = line.who
    addressed = "addressed" in heard.signs or bool(line.mentions)
    if addressed:
        found.append("addressed")
        found.append("addressed, mark" if "mark" in heard.signs else "addressed, no mark")
    if line.under is not None:
        found.append("in-thread")
    if not before:
        # Nothing is known of the room: what was written is all there is to judge by.
        found.append("no room")
        found.append("no room, mark" if "mark" in heard.signs else "no room, no mark")
        if addressed:
            found.append("no room, addressed")
        return found
    spoke = called = False
    others: set[str] = set()
    recent = before[-_LOOK_BACK:]
    for earlier in recent:
        if earlier.who == who:
            spoke = True
        else:
            others.add(earlier.who)
            if who in earlier.mentions:
                called = True
    if addressed and not others.isdisjoint(line.mentions):
        found.append("addressed-back")
    if called:
        found.append("called")
    if recent[-1].who == who:
        found.append("just-before")
    if spoke:
        found.append("goes-on")
        found.append("goes-on, mark" if "mark" in heard.signs else "goes-on, no mark")
    elif not addressed:
        found.append("opens")
        if "trouble" in heard.cues or heard.size > _TELLING:
            found.append("opens, tells")
    return found


_PAUSE: Final = 10 * 60.0
_A_SUBJECT: Final = 2  # terms
_SURELY: Final = 0.8


def continues(line: Line, previous: Line) -> Judgement:
    """Say whether one person's next message goes on with the question of the one before."""
    if line.who != previous.who:
        return Judgement(0.0, (Reason.ANOTHER_PERSON,))
    if line.under not in {previous.under, previous.id}:
        return Judgement(0.05, (Reason.IN_ANOTHER_THREAD,))
    if set(line.mentions) - set(previous.mentions):
        return Judgement(0.2, (Reason.ADDRESSED_TO_SOMEONE,))
    waited = abs((line.at - previous.at).total_seconds())
    heard = read(line.text)
    if only_small_talk(heard) and covered(heard, frozenset({"thanks", "acks"})) > _HALF:
        return Judgement(0.3, (Reason.ACKNOWLEDGES,))
    if _asks_something_else(line, previous):
        return Judgement(0.3, (Reason.ASKS_SOMETHING_NEW,))
    if waited > _PAUSE:
        return Judgement(max(0.05, 0.4 * _PAUSE / waited), (Reason.LONG_PAUSE,))
    return Judgement(0.95 - 0.35 * waited / _PAUSE, (Reason.SAME_PERSON_GOES_ON,))


def _asks_something_else(line: Line, previous: Line) -> bool:
    """Whether both messages surely ask, and about different things: two questions, and not one told in two parts."""
    about, before = terms_of(line.text), terms_of(previous.text)
    if len(about) < _A_SUBJECT or len(before) < _A_SUBJECT or about & before:
        return False
    return min(question(line).score, question(previous).score) >= _SURELY
