"""Slack's markup as spans, so that a name in an old message is a person here, and an old secret is nothing at all."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator

from msgspec import Struct

from bot.kernel.cards import Code, Link, Name, Place, Span, Text, Words
from bot.kernel.people import PersonId, PlaceId

_ENTITY = re.compile(r"```(?P<block>.+?)```|`(?P<code>[^`\n]+)`|<(?P<inner>[^<>\n]+)>", re.DOTALL)
_MARKED = re.compile(r"[<&`]")
_SECRET = re.compile(r"\bxox[a-z](?:\.xox[a-z])?-[\w-]+")
"""Slack's tokens; an export's file addresses each carry one that still works."""
_GROUPS = ("here", "channel", "everyone", "group")


def spans(text: str, known: Container[str]) -> Text:
    """Read one message. `known` holds the channels of this export; any other is only a word."""
    if not text:
        return ()
    if "xox" in text:
        text = _SECRET.sub("…", text)
    if _MARKED.search(text) is None:
        return (Words(text),)
    out: list[Span] = []
    done = 0
    for found in _ENTITY.finditer(text):
        span = _span(found, known)
        if found.start() > done:
            _say(out, _plain(text[done : found.start()]))
        if isinstance(span, Words):
            _say(out, span.text)
        else:
            out.append(span)
        done = found.end()
    if done < len(text):
        _say(out, _plain(text[done:]))
    return tuple(out)


_BARE = re.compile(r"(?<![^\s(])(https?://[^\s<>\"]+)")


def linked(text: Text) -> Text:
    """Read addresses among words as links: a slash command has them bare where the app does not ask for more."""
    out: list[Span] = []
    for span in text:
        if not isinstance(span, Words):
            out.append(span)
            continue
        for at, part in enumerate(_BARE.split(span.text)):
            if part:
                out.append(Link(part, part) if at % 2 else Words(part))
    return tuple(out)


def _say(out: list[Span], said: str) -> None:
    """Add words, as one span with the words before them."""
    if out and isinstance(last := out[-1], Words):
        out[-1] = Words(last.text + said)
    else:
        out.append(Words(said))


def _plain(text: str) -> str:
    """Undo Slack's escaping, once: exactly three marks are ever escaped."""
    if "&" not in text:
        return text
    return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")


def _span(found: re.Match[str], known: Container[str]) -> Span:
    if (inner := found["inner"]) is None:
        copied = found["block"] or found["code"]
        # An address inside code is still in angle brackets.
        return Code(_plain(re.sub(r"<([^<>|\s]+)(?:\|[^<>]*)?>", r"\1", copied)).strip("\n"))
    target, _, label = inner.partition("|")
    match target[:1]:
        case "@":
            return Name(PersonId(target[1:]))
        case "#":
            return Place(PlaceId(target[1:])) if target[1:] in known else Words(f"#{_plain(label) or target[1:]}")
        case "!":
            return Words(_called(target[1:], _plain(label)))
        case _:
            return Link(_plain(target), _plain(label or target)) if ":" in target else Words(f"<{_plain(inner)}>")


def _called(what: str, label: str) -> str:
    """Say a call to many, or a date, as the words it showed."""
    if label:
        return label
    word = what.partition("^")[0]
    return f"@{word}" if word in _GROUPS else f"@{what}"


EMOJI = {
    "+1": "👍",
    "-1": "👎",
    "100": "💯",
    "ballot_box_with_check": "☑️",
    "bulb": "💡",
    "clap": "👏",
    "exclamation": "❗",
    "eyes": "👀",
    "fire": "🔥",
    "grey_question": "❔",
    "heart": "❤️",
    "heart_eyes": "😍",
    "heavy_check_mark": "✔️",
    "heavy_plus_sign": "➕",
    "joy": "😂",
    "muscle": "💪",
    "ok": "🆗",
    "ok_hand": "👌",
    "plus1": "👍",
    "point_up": "☝️",
    "pray": "🙏",
    "question": "❓",
    "raised_hand": "✋",
    "raised_hands": "🙌",
    "rocket": "🚀",
    "slightly_smiling_face": "🙂",
    "smile": "😄",
    "sparkles": "✨",
    "star": "⭐",
    "tada": "🎉",
    "thumbsdown": "👎",
    "thumbsup": "👍",
    "wave": "👋",
    "white_check_mark": "✅",
    "white_tick": "✅",
    "x": "❌",
}


def emoji(name: str) -> str:
    """Give a reaction's Unicode; skin tones are one reaction, and a workspace's own emoji keeps its name."""
    base = name.partition("::")[0]
    return EMOJI.get(base) or f":{base}:"


class Reaction(Struct, gc=False):
    """One emoji on a message, and who put it there."""

    name: str
    users: list[str] | None = None


def hands(reactions: Iterable[Reaction]) -> Iterator[tuple[str, str]]:
    """Give who put which sign on a message; the same hand in two skin tones is one."""
    done = set[tuple[str, str]]()
    for reaction in reactions:
        sign = emoji(reaction.name)
        for user in reaction.users or ():
            if (user, sign) not in done:
                done.add((user, sign))
                yield user, sign


_NAMES = {sign: name for name, sign in reversed(EMOJI.items())}


def name_of(sign: str) -> str:
    """Give Slack's name of an emoji; one we do not know is taken for a name already."""
    return _NAMES.get(sign) or sign.strip(":")
