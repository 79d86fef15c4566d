"""The two icons that Teams wants, of our own drawing: Steward's mark in colour, and its outline in white on nothing."""

from __future__ import annotations

from typing import Final

from adapters.pictures import icon

ACCENT: Final = "#0b6b5d"
_BUBBLE: Final = (
    "M11 11.5h18a3.5 3.5 0 0 1 3.5 3.5v9a3.5 3.5 0 0 1-3.5 3.5H19l-6.2 5.2c-.7.5-1.6 0-1.6-.8v-4.4A3.5 3.5 0 0 1 "
    "7.5 24v-9a3.5 3.5 0 0 1 3.5-3.5z"
)
_TICK: Final = "M14.5 19.7l3.9 3.8 7.3-7.6"
_ROUND: Final = 'stroke-linecap="round" stroke-linejoin="round"'
COLOR: Final = (
    f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="-2.2 0 44.4 44.4"><path d="M-4-2h48v48h-48z" '
    f'fill="{ACCENT}"/><path d="{_BUBBLE}" fill="#fff"/>'
    f'<path d="{_TICK}" fill="none" stroke="{ACCENT}" stroke-width="2.8" {_ROUND}/></svg>'
)
"""Teams rounds the corners itself, and shows its middle alone in small."""
OUTLINE: Final = (
    f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="6 8.2 28 28"><g fill="none" stroke="#fff" {_ROUND}>'
    f'<path d="{_BUBBLE}" stroke-width="2"/><path d="{_TICK}" stroke-width="2.4"/></g></svg>'
)


def color() -> bytes:
    """Draw the icon of 192 dots."""
    return icon(COLOR, 192)


def outline() -> bytes:
    """Draw the icon of 32 dots."""
    return icon(OUTLINE, 32)
