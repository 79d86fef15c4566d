"""What stands on the page around the messages, in every language: what a browser fills in stands in braces.

The page says it in the language of whoever one plays, so all languages come with its state.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Final

from adapters import moments
from adapters.playground.cards import View
from bot.kernel.cards import Phrase, Words, phrase, plain
from bot.kernel.ports import Speaker
from bot.kernel.tongues import direction

_HOLE: Final = "{{{}}}"
_SAMPLES: Final = (0, 1, 2, 3, 5, 11, 100)
"""Among which there is one for each plural that a language has."""


def _hole(name: str) -> Words:
    """Leave a place that the browser fills in."""
    return Words(_HOLE.format(name))


_SAID: Final[tuple[Phrase, ...]] = (
    phrase("page-skip"),
    phrase("page-playground"),
    phrase("page-clock"),
    phrase("page-places"),
    phrase("page-conversation"),
    phrase("page-thread"),
    phrase("page-decided"),
    phrase("page-close"),
    phrase("page-choose"),
    phrase("page-optional"),
    phrase("page-sure"),
    phrase("page-pause"),
    phrase("page-pause-title"),
    phrase("page-run"),
    phrase("page-run-title"),
    phrase("page-hour"),
    phrase("page-hour-title"),
    phrase("page-next"),
    phrase("page-next-title"),
    phrase("page-morning"),
    phrase("page-morning-title"),
    phrase("page-stop"),
    phrase("page-stop-title"),
    phrase("page-week"),
    phrase("page-week-title"),
    phrase("page-suggestions"),
    phrase("page-send"),
    phrase("page-ask-steward"),
    phrase("page-edit-message"),
    phrase("page-save"),
    phrase("page-today"),
    phrase("page-yesterday"),
    phrase("page-new"),
    phrase("page-messages"),
    phrase("page-write-steward"),
    phrase("page-write-steward-hint", word=_hole("word")),
    phrase("page-write-in", place=_hole("place")),
    phrase("page-write-in-as", place=_hole("place"), who=_hole("who")),
    phrase("page-choose-room"),
    phrase("page-choose-room-hint"),
    phrase("page-earlier", number=_hole("number")),
    phrase("page-nowhere"),
    phrase("page-direct-hint"),
    phrase("page-desk-of", who=_hole("who")),
    phrase("page-desk-hint"),
    phrase("page-silent"),
    phrase("page-silent-hint"),
    phrase("page-empty", place=_hole("place")),
    phrase("page-empty-hint"),
    phrase("page-write-first"),
    phrase("page-desk-empty"),
    phrase("page-desk-empty-hint"),
    phrase("page-thread-messages"),
    phrase("page-reply-in-thread"),
    phrase("page-reply-as", who=_hole("who")),
    phrase("page-close-thread"),
    phrase("page-last-reply", when=_hole("when")),
    phrase("page-dismiss"),
    phrase("page-inspector"),
    phrase("page-inspector-hint"),
    phrase("page-close-inspector"),
    phrase("page-open-inspector"),
    phrase("page-nothing-happened"),
    phrase("page-nothing-happened-hint"),
    phrase("page-also-show"),
    phrase("page-show-nothing"),
    phrase("page-show-routine"),
    phrase("page-stories"),
    phrase("page-why"),
    phrase("page-follows"),
    phrase("page-keeps"),
    phrase("page-facts"),
    phrase("page-raw"),
    phrase("page-forgotten"),
    phrase("page-outcome-committed"),
    phrase("page-outcome-nothing"),
    phrase("page-outcome-seen"),
    phrase("page-outcome-refused"),
    phrase("page-answers-card"),
    phrase("page-answers-form"),
    phrase("page-answers-errors"),
    phrase("page-only-if-stands"),
    phrase("page-rings", when=_hole("when")),
    phrase("page-will-not-ring"),
    phrase("page-reacts", emoji=_hole("emoji")),
    phrase("page-takes-away"),
    phrase("page-to-place", place=_hole("place")),
    phrase("page-to-thread", place=_hole("place")),
    phrase("page-to-calling", place=_hole("place"), who=_hole("who")),
    phrase("page-to-person", who=_hole("who")),
    phrase("page-to-only", place=_hole("place"), who=_hole("who")),
    phrase("page-to-desk", who=_hole("who")),
    phrase("page-event-wrote", place=_hole("place"), text=_hole("text"), who=_hole("who")),
    phrase("page-event-replied", place=_hole("place"), text=_hole("text"), who=_hole("who")),
    phrase("page-event-edited", place=_hole("place"), text=_hole("text"), who=_hole("who")),
    phrase("page-event-deleted", place=_hole("place"), who=_hole("who")),
    phrase("page-event-put", emoji=_hole("emoji"), place=_hole("place"), who=_hole("who")),
    phrase("page-event-took", emoji=_hole("emoji"), place=_hole("place"), who=_hole("who")),
    phrase("page-event-told", place=_hole("place"), text=_hole("text"), who=_hole("who")),
    phrase("page-event-pressed", what=_hole("what"), who=_hole("who")),
    phrase("page-event-form", what=_hole("what"), who=_hole("who")),
    phrase("page-event-desk", who=_hole("who")),
    phrase("page-event-came", who=_hole("who")),
    phrase("page-event-added", what=_hole("what")),
    phrase("page-event-rang", what=_hole("what")),
    phrase("page-event-heard", what=_hole("what")),
    phrase("page-private"),
    phrase("page-no-answer"),
    phrase("page-failed"),
    phrase("page-gone"),
    phrase("page-not-yours"),
    phrase("page-broken"),
    phrase("page-only-you"),
    phrase("page-deleted"),
    phrase("page-edited"),
    phrase("page-reactions"),
    phrase("page-do-with", who=_hole("who")),
    phrase("page-react", emoji=_hole("emoji")),
    phrase("page-react-else"),
    phrase("page-reply-thread"),
    phrase("page-more"),
    phrase("page-edit"),
    phrase("page-delete"),
    phrase("page-copy-link"),
    phrase("page-copy-text"),
    phrase("page-to"),
    phrase("page-bot"),
    phrase("page-you-are"),
    phrase("page-nobody"),
    phrase("page-light"),
    phrase("page-dark"),
    phrase("page-now-you", who=_hole("who")),
    phrase("page-has-new"),
    phrase("page-open"),
    phrase("page-wrote-to", who=_hole("who")),
    phrase("page-be", who=_hole("who")),
    phrase("page-at-work"),
    phrase("page-off-work"),
    phrase("page-people"),
    phrase("page-find"),
    phrase("page-find-hint"),
    phrase("page-who"),
    phrase("page-who-hint"),
    phrase("page-nobody-found"),
    phrase("page-nobody-lives"),
    phrase("page-yours"),
    phrase("page-desk"),
    phrase("page-rooms"),
    phrase("page-no-rooms"),
    phrase("page-no-command", ours=_hole("ours"), word=_hole("word")),
    phrase("page-delete-instead"),
    phrase("page-clock-failed"),
    phrase("form-cancel"),
    phrase("form-needed"),
)
_COUNTED: Final[dict[str, Callable[[int], Phrase]]] = {
    "page-replies": lambda count: phrase("page-replies", count=count, number=_hole("number")),
    "page-things-wait": lambda count: phrase("page-things-wait", count=count, number=_hole("number")),
    "page-others-news": lambda count: phrase("page-others-news", count=count, number=_hole("number")),
    "page-for-you": lambda count: phrase("page-for-you", count=count, number=_hole("number")),
}


def frame(language: str, say: Speaker, commands: Iterable[str], shortcuts: Iterable[str]) -> View:
    """Say all that stands there in one language, with the commands that are offered while somebody types."""
    words = {one.key: plain(say(one)) for one in _SAID}
    counted = {key: _by_plural(language, say, made) for key, made in _COUNTED.items()}
    return {
        "dir": direction(language) or "ltr",
        "words": words | counted,
        "commands": {word: plain(say(phrase(f"help-{word}"))) for word in commands},
        "shortcuts": {word: plain(say(phrase(f"shortcut-{word}"))) for word in shortcuts},
    }


def _by_plural(language: str, say: Speaker, made: Callable[[int], Phrase]) -> dict[str, str]:
    """Say it once for each plural that the language has, by the names that a browser has for them too."""
    plural = moments.locale_of(language).plural_form
    return {plural(count): plain(say(made(count))) for count in _SAMPLES}
