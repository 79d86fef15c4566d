"""Read a message once: what is plain words in it, what is code, quotes and links, and which phrases it holds."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

import msgspec

from bot.listening.folding import BREAKS, PAUSE, STOP, cut, fold, words_of
from bot.listening.lexicon import Lexicon, Span, lexicon
from bot.listening.tongues import UNKNOWN, language

_CODE_BLOCK: Final = re.compile(r"```.*?(?:```|\Z)", re.DOTALL)
_CODE: Final = re.compile(r"`[^`\n]{1,300}`")
_QUOTE: Final = re.compile(r"^[ \t]*(?:>|&gt;)[^\n]*$", re.MULTILINE)
_LINK: Final = re.compile(r"(?:https?://|www\.)[^\s<>|]+", re.IGNORECASE)
_SHORTCODE: Final = re.compile(r":([a-z0-9_+-]{2,40}):(?:skin-tone-\d:)?")
_SHORTCODES: Final = {
    "+1": "👍", "thumbsup": "👍", "ok_hand": "👌", "white_check_mark": "✅", "heavy_check_mark": "✔", "100": "💯",
    "heart": "❤", "blush": "😊", "slightly_smiling_face": "🙂", "smile": "🙂", "clap": "👏", "tada": "🎉", "pray": "🙏",
    "wave": "👋", "joy": "😂", "rofl": "🤣", "laughing": "😄",
}  # fmt: skip
_SMILEY: Final = re.compile(r"(?<!\S)(?:[:;=8]'?-?[()DPpOo/\\|*]+|\^_?\^|<3|xD)(?!\S)")
_SHOUTED_COMMAND: Final = re.compile(
    r"\s*[!/][a-z]\w*", re.IGNORECASE
)  # "!help", "/me": talk to a bot, not to the room
_ADDRESS: Final = re.compile(r"\s*(?:@[\w.-]{1,40}|([^\W\d_][\w`^\[\]{}|\\.-]{1,30}))\s*[:,]\s")
_MARK: Final = re.compile("[?？؟]")
_ENDING_MARK: Final = re.compile(r"[?？؟][\s!?.)\"'»”*_~]*$")
_FEW_WORDS: Final = 4
_HEADED: Final = 3  # words and marks before which forwarded text begins the message
_CALLED: Final = 3  # words that may call somebody before a comma: "Dear Maria, can you ..."
_ACCENTED: Final = re.compile(
    r"\b(?:qué|cómo|cuándo|dónde|quién|quiénes|cuál|cuáles|cuánt[oa]s?|adónde)\b", re.IGNORECASE
)
_EXCLAIMED: Final = re.compile(r"^\s*¡|[!！]\s*$")


class Heard(msgspec.Struct, frozen=True, cache_hash=True):
    """One message as understood, whoever wrote it and wherever."""

    language: str
    words: tuple[str, ...]  # folded, STOP between sentences
    size: int  # words without STOP
    spans: tuple[Span, ...]
    cues: frozenset[str]
    openings: frozenset[str]  # cues found where a sentence begins
    signs: frozenset[str]  # marks, code, link, quote, forwarded, addressed, command ...


@lru_cache(maxsize=1024)
def _read(text: str) -> Heard:
    signs: set[str] = set()
    plain = _without_code_and_quotes(text, signs)
    tongue = language(plain)
    book = lexicon(tongue)
    if _SHOUTED_COMMAND.match(plain):
        signs.add("command")
    address = _ADDRESS.match(plain)
    if address and _is_a_name(address[1], book):
        signs.add("addressed")
        plain = plain[address.end() :]
    elif plain.lstrip().startswith("@"):
        signs.add("addressed")
    if _MARK.search(plain):
        signs.add("mark")
        if _ENDING_MARK.search(plain):
            signs.add("ending-mark")
    elif _EXCLAIMED.search(plain):
        signs.add("exclaimed")
    if tongue == "es" and _ACCENTED.search(plain):
        signs.add("accented")
    words = words_of(fold(plain))
    # In Russian a comma also opens what is only told: "Я знаю, что".
    starts = _starts(words, book.fillers, book.stop if tongue == "ru" else frozenset())
    spans = book.find(words, starts)
    if len(words) <= _FEW_WORDS and plain.isascii() and not spans:
        spans = _in_any_language(words, starts)  # "vale", "idem": too little to tell a language by
    if any(span.cue == "forwards" and span.start <= _HEADED for span in spans):
        signs.add("forwarded")  # below the writer's own words it is theirs that are judged
    words = [STOP if word[0] == "@" else word for word in words]
    return Heard(
        language=tongue,
        words=tuple(words),
        size=sum(word not in BREAKS for word in words),
        spans=tuple(spans),
        cues=frozenset(span.cue for span in spans),
        openings=frozenset(span.cue for span in spans if span.opening),
        signs=frozenset(signs),
    )


def _in_any_language(words: list[str], starts: set[int]) -> list[Span]:
    """What a few words in Latin script say in the first of the languages that knows them."""
    for code in ("en", "fr", "es"):
        spans = lexicon(code).find(words, starts)
        if spans:
            return spans
    return []


def read(text: str) -> Heard:
    """Understand a message; the latest are remembered, because the same one is asked about many times."""
    return _read(cut(text))


def _without_code_and_quotes(text: str, signs: set[str]) -> str:
    """Take out what is not the writer's own sentence, and remember that it was there."""
    if "`" in text:
        without = _CODE.sub(" ", _CODE_BLOCK.sub("\n", text))
        if without != text:
            signs.add("code")
            text = without
    if ">" in text or "&gt;" in text:
        without = _QUOTE.sub("", text)
        if without != text:
            signs.add("quote")
            text = without
    if "/" in text or "www" in text:
        without = _LINK.sub(" ", text)
        if without != text:
            signs.add("link")
            text = without
    if ":" in text:
        text = _SHORTCODE.sub(lambda found: f" {_SHORTCODES.get(found[1], '')} ", text)
    return _SMILEY.sub(" ", text)


def _is_a_name(opener: str | None, book: Lexicon) -> bool:
    """Tell "Maria, can you ..." from "Hello, can you ..." and "Fwd: ...": a name is no common word of the language."""
    if opener is None:
        return True
    parts = words_of(fold(opener))
    if not parts or any(part in book.stop or part in book.fillers for part in parts):
        return False
    return all(span.cue != "forwards" for span in book.find(parts, {0}))


def _starts(words: list[str], fillers: frozenset[str], stop: frozenset[str]) -> set[int]:
    """The places where a sentence begins, also after "so", "hi all" and "Dear Maria,"; but not after "I know,"."""
    starts: set[int] = set()
    fresh = True
    said = 0
    for at, word in enumerate(words):
        if word == STOP or word[0] == "@":
            fresh = True
            said = 0
        elif word == PAUSE:
            fresh = fresh or said <= _CALLED
        else:
            filling = word in fillers or (word[0] == "و" and word[1:] in fillers)
            said += _CALLED + 1 if word in stop and not filling else 1  # nobody is called by a word as common as "I"
            if fresh:
                starts.add(at)
                fresh = filling
    return starts


def covered(heard: Heard, cues: frozenset[str]) -> float:
    """The part of the message (0 to 1) that phrases of these kinds account for."""
    if not heard.size:
        return 0.0
    spoken: set[int] = set()
    for span in heard.spans:
        if span.cue in cues:
            spoken.update(range(span.start, span.end))
    fillers = lexicon(heard.language).fillers
    rest = [
        at for at, word in enumerate(heard.words) if word not in BREAKS and at not in spoken and word not in fillers
    ]
    return len(spoken) / (len(spoken) + len(rest)) if spoken else 0.0


__all__ = ["UNKNOWN", "Heard", "covered", "read"]
