"""Draws a chart's SVG as a PNG, for platforms that show pictures and no SVG.

resvg draws it: one wheel on every system, neither a browser nor a library of the machine's, and Arabic is joined and
runs from right to left. Letters come from the Noto fonts that are installed with Steward, so a bare server draws what
a desktop does. What these cannot write, such as Chinese, is looked for among the machine's own fonts and in
`manimgx_fonts_cjk`, where somebody has installed it. A chart with a letter that no font here has is not drawn: a row
of empty boxes tells nobody anything, and the words that stand for the chart do.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from html import unescape
from importlib.util import find_spec
from pathlib import Path
from typing import Final

_TWICE: Final = 2.0
"""Dots a unit of the drawing: sharp on the screens people have now."""
_PAPER, _INK = "#ffffff", "#1d1c1d"
_OWN: Final = ("manimgx_fonts", "manimgx_fonts_cjk")
_FAMILY: Final = "Noto Sans"
_ELSEWHERE: Final = "Noto Sans CJK SC, Noto Sans SC, PingFang SC, Microsoft YaHei, Noto Sans, sans-serif"
"""Which of the machine's families are tried first: letters of even strength, as those of Steward's own fonts are."""
_COLOUR: Final = re.compile(r"var\(--[\w-]+,\s*([^()]+)\)")
_TEXT: Final = re.compile(r"<text\b[^>]*>([^<]*)</text>")
_UNSEEN: Final = frozenset({"Zs", "Zl", "Zp", "Cc", "Cf"})
_ASCII: Final = frozenset(map(chr, range(0x80)))
_NOWHERE: Final = "\U000ffffe"
"""A letter that there is not: every font draws its empty box for it."""


def png(drawing: str) -> bytes | None:
    """Draw what `adapters.charts.svg` made, on white paper; None where a letter of it cannot be written here.

    It takes some 20 to 100 ms and holds the interpreter: call it in a thread, and keep what it gives.
    """
    machine = bool(lacking := unwritten(_said(drawing), machine=False))
    if unwritten(lacking):
        return None
    return _drawn(_inked(drawing, _ELSEWHERE if machine else _FAMILY), machine=machine, zoom=_TWICE)


def icon(drawing: str, size: int) -> bytes:
    """Draw a mark without letters on nothing, `size` dots wide and high."""
    import resvg_py  # noqa: PLC0415 - 3 MB that only the package needs

    return bytes(resvg_py.svg_to_bytes(svg_string=drawing, width=size, height=size, skip_system_fonts=True))


def unwritten(said: str, *, machine: bool = True) -> str:
    """Give those letters of a text that no font here can write, or none of Steward's own without the `machine`'s."""
    lacking = [letter for letter in sorted(set(said) - _ASCII) if not _writes(letter, machine=False)]
    return "".join(letter for letter in lacking if not (machine and _writes(letter, machine=True)))


def _said(drawing: str) -> str:
    """Give what has to be written; a title inside the drawing is only heard."""
    return unescape("".join(_TEXT.findall(drawing)))


@lru_cache(maxsize=8192)
def _writes(letter: str, *, machine: bool) -> bool:
    """Whether a font has a letter: it looks different from one that there is not."""
    if unicodedata.category(letter) in _UNSEEN:
        return True
    return _sample(letter, machine=machine) != _nothing(machine=machine)


@lru_cache(maxsize=2)
def _nothing(*, machine: bool) -> bytes:
    return _sample(_NOWHERE, machine=machine)


def _sample(letter: str, *, machine: bool) -> bytes:
    family = _ELSEWHERE if machine else _FAMILY
    written = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 40" font-family="{family}" font-size="20">'
        f'<text x="10" y="30">{letter}</text></svg>'
    )
    return _drawn(written, machine=machine, zoom=1.0)


def _inked(drawing: str, family: str) -> str:
    """Fix what a page would choose: colours, ink and letters."""
    plain = _COLOUR.sub(r"\1", drawing).replace("currentColor", _INK)
    return plain.replace('font-family="inherit"', f'font-family="{family}"', 1)


def _drawn(drawing: str, *, machine: bool, zoom: float) -> bytes:
    import resvg_py  # noqa: PLC0415 - 3 MB that only a chart needs

    return bytes(
        resvg_py.svg_to_bytes(
            svg_string=drawing,
            background=_PAPER,
            zoom=zoom,
            skip_system_fonts=not machine,
            font_dirs=list(_folders()),
            font_family=_FAMILY,
            sans_serif_family=_FAMILY,
        )
    )


@lru_cache(maxsize=1)
def _folders() -> tuple[str, ...]:
    specs = [find_spec(name) for name in _OWN]
    return tuple(str(Path(spec.origin).parent) for spec in specs if spec is not None and spec.origin is not None)
