"""Which fonts a text needs: Steward's own Noto fonts first, then what is installed for Chinese and its kin."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path
from typing import Final

_OWN: Final = "manimgx_fonts"
_FIRST: Final = "NotoSans[wght].ttf"
_MORE: Final = ("manimgx_fonts_cjk",)
_MACHINE: Final = (
    "/usr/share/fonts",
    "/usr/local/share/fonts",
    "/Library/Fonts",
    "/System/Library/Fonts",
    "C:/Windows/Fonts",
)
_EASTERN: Final = ("cjk", "notosanssc", "notosanstc", "notosansjp", "notosanskr", "wqy", "msyh", "simhei", "malgun")
"""How the files are called that have Chinese, Japanese or Korean letters."""
_ENDINGS: Final = frozenset({".ttf", ".ttc", ".otf"})
_UNSEEN: Final = frozenset({"Zs", "Zl", "Zp", "Cc", "Cf"})


def is_unseen(letter: str) -> bool:
    """Whether a letter leaves no ink."""
    return unicodedata.category(letter) in _UNSEEN


def needed(text: str) -> tuple[list[Path], frozenset[str]]:
    """Name the fonts that write a text, the plainest first, and the letters that none of them has."""
    left = {letter for letter in text if not is_unseen(letter)}
    found: list[Path] = []
    for font in _fonts():
        if not left and found:
            break
        if (has := left & _letters(font)) or not found:
            found.append(font)
            left -= has
    return found, frozenset(left)


def _fonts() -> Iterator[Path]:
    yield from _in_a_package(_OWN)
    for package in _MORE:
        yield from _in_a_package(package)
    yield from _of_the_machine()


@lru_cache(maxsize=8)
def _in_a_package(name: str) -> tuple[Path, ...]:
    spec = find_spec(name)
    if spec is None or spec.origin is None:
        return ()
    found = [path for path in Path(spec.origin).parent.rglob("*") if path.suffix.lower() in _ENDINGS]
    return tuple(sorted(found, key=lambda path: (path.name != _FIRST, "Italic" in path.name, path.name)))


@lru_cache(maxsize=1)
def _of_the_machine() -> tuple[Path, ...]:
    found: list[Path] = []
    for folder in map(Path, _MACHINE):
        if folder.is_dir():
            found += [path for path in folder.rglob("*") if path.suffix.lower() in _ENDINGS]
    return tuple(sorted(path for path in found if any(name in path.name.lower() for name in _EASTERN)))


@lru_cache(maxsize=64)
def _letters(font: Path) -> frozenset[str]:
    """Give the letters that a font has; none where it cannot be read."""
    from fontTools.ttLib import TTFont, TTLibError  # noqa: PLC0415 - 30 MB that only a PDF needs

    try:
        with TTFont(font, fontNumber=0, lazy=True) as opened:
            return frozenset(map(chr, opened.getBestCmap() or ()))
    except (TTLibError, OSError):
        return frozenset()
