"""How a story reads, wherever it is told: to those in it, to the manager, to a leader, on paper."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.features.briefings.state import MOST_LINE, Part, Role, Says, Story, Told
from bot.kernel.cards import Link, Name, Para, Phrase, Post, Quote, Words, in_language, phrase

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from bot.kernel.cards import Block, Span, Text, Value
    from bot.kernel.people import PersonId, PlaceId

_LONG_ENOUGH = 3
"""Letters of a name from which it tells who is meant."""


def told(story: Story, places: frozenset[PlaceId], language: str = "") -> tuple[Block, ...]:
    """Tell a story, each sentence with the way to what it rests on.

    Where somebody would rather not be named, nothing leads to the messages, which show everybody's name.
    """

    def say(key: str, /, **values: Value) -> Phrase:
        return Phrase(key, values, language)

    said, ours = story.told, story.sourced and story.place in places

    def way(message: str, key: str) -> Text:
        return (Words(" "), Post(story.question if message == "question" else story.message, say(key)))

    to_question = way("question", "see-question") if ours and story.question else ()
    to_answer = way("answer", "see-answer") if ours and story.message else ()
    asker, helper = story.of(Role.ASKED), story.of(Role.HELPED)
    blocks: list[Block] = [
        Para((say("story-asked", **_who(asker), what=Words(said.asked)), *to_question)),
        Para((say("story-helped", **_who(helper), what=Words(said.helped)), *to_answer)),
    ]
    came: tuple[Span, ...] = (say("story-came", what=Words(said.came)),)
    if said.where:
        came = (*came, Words(" "), say("story-where", where=named(said)))
    elif said.link:
        came = (*came, Words(" "), named(said))
    blocks.append(Para((*came, *(() if said.link else to_answer))))
    speaker = story.of(said.quoted)
    if said.quote and speaker is not None and speaker.says is not Says.UNNAMED:
        blocks.append(Quote((Words(said.quote),), speaker.who))
    return tuple(blocks)


def _who(part: Part | None) -> dict[str, Value]:
    if part is None or part.says is Says.UNNAMED:
        return {"named": "no", "who": Words("")}
    return {"named": "yes", "who": Name(part.who)}


def named(said: Told) -> Span:
    """Name what a story's answer is used in, with the way there where one is known."""
    label = said.where or said.link[:MOST_LINE]
    return Link(said.link, label) if said.link else Words(label)


def title(story: Story, language: str = "") -> Phrase:
    """Name a story in one line, without telling it."""
    asker, helper = _who(story.of(Role.ASKED)), _who(story.of(Role.HELPED))
    said = phrase(
        "story-title",
        asker=asker["who"],
        asker_named=asker["named"],
        helper=helper["who"],
        helper_named=helper["named"],
    )
    return in_language(said, language)


def reveals(story: Story, names: Mapping[PersonId, str]) -> bool:
    """Whether the words of a story name somebody who would rather not be named."""
    said = story.told
    quote = said.quote if _quoted_by_named(story) else ""
    heard = _words(f"{said.asked} {said.helped} {said.came} {said.where} {said.link} {quote}")
    hidden = [names.get(part.who, "") for part in story.parts if part.says is Says.UNNAMED]
    return any(word in heard for name in hidden for word in _words(name) if len(word) >= _LONG_ENOUGH)


def _quoted_by_named(story: Story) -> bool:
    speaker = story.of(story.told.quoted)
    return speaker is not None and speaker.says is not Says.UNNAMED


def _words(text: str) -> Sequence[str]:
    return "".join(letter if letter.isalpha() else " " for letter in text.casefold()).split()
