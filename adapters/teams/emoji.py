"""What Teams calls the emoji people put on messages, both ways.

Some have names of old, the rest are named by their code points and a word: `2705_whiteheavycheckmark`. Over Graph they
come as themselves. One emoji is one sign, in whatever skin tone, so what was heard live and what is read later agree.
Source: Microsoft's reference of Teams' reactions.
"""

from __future__ import annotations

import re
from typing import Final
from unicodedata import name

_NAMED: Final = {
    "like": "👍",
    "heart": "❤️",
    "laugh": "😆",
    "surprised": "😮",
    "sad": "🙁",
    "angry": "😠",
    "angryface": "😡",
    "blush": "😊",
    "clap": "👏",
    "confused": "😕",
    "cool": "😎",
    "cry": "😢",
    "cwl": "😂",
    "facepalm": "🤦",
    "grinningfacewithsmilingeyes": "😄",
    "happyface": "😃",
    "hearteyes": "😍",
    "hi": "👋",
    "highfive": "✋",
    "idea": "💡",
    "launch": "🚀",
    "loudlycrying": "😭",
    "ok": "👌",
    "party": "🥳",
    "rofl": "🤣",
    "salute": "🫡",
    "smile": "🙂",
    "smileeyes": "😊",
    "sweatgrinning": "😅",
    "think": "🤔",
    "victory": "✌️",
    "wink": "😉",
    "worry": "😧",
}
_POINTED: Final = re.compile(r"([0-9a-f]{2,6}(?:-[0-9a-f]{2,6})*)_")
_TONE: Final = re.compile(r"-tone\d(?:-tone\d)*$")
_BARE: Final = dict.fromkeys((0xFE0E, 0xFE0F, *range(0x1F3FB, 0x1F400)))
"""What only says how an emoji looks: as text or in colour, and in which skin tone."""
_SHOWN: Final = {sign.translate(_BARE): sign for sign in reversed(_NAMED.values())}
_TYPES: Final = {sign.translate(_BARE): kind for kind, sign in reversed(_NAMED.items())} | {"👋": "1f44b_wavinghand"}
_LAST: Final = 0x10FFFF
_HALVES: Final = range(0xD800, 0xE000)
"""What no text may hold."""


def emoji_of(kind: str) -> str:
    """Give the emoji of a reaction's type, however it is written; an organisation's own is its name in colons."""
    base = _TONE.sub("", kind)
    if (sign := _NAMED.get(base)) is not None:
        return sign
    pointed = _POINTED.match(base)
    points = [int(point, 16) for point in pointed[1].split("-")] if pointed is not None else []
    if points and all(point <= _LAST and point not in _HALVES for point in points):
        base = "".join(map(chr, points))
    elif base.isascii():
        return f":{base}:"
    bare = base.translate(_BARE)
    return _SHOWN.get(bare, bare)


def type_of(emoji: str) -> str:
    """Give the type under which a reaction is put on a message; one of an organisation's own keeps its name."""
    bare = emoji.translate(_BARE)
    if (kind := _TYPES.get(bare)) is not None:
        return kind
    if bare.isascii():
        return bare.strip(":")
    points = "-".join(f"{ord(point):x}" for point in bare)
    words = "".join(name(point, "") for point in bare if point != "\N{ZERO WIDTH JOINER}")
    return f"{points}_{''.join(letter for letter in words.lower() if letter.isalnum())}"
