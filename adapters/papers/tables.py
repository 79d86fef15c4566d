"""Rows for a spreadsheet (CSV, RFC 4180) and for a program (JSON)."""

from __future__ import annotations

import csv
import io
import math
from typing import Final

import msgspec

from bot.kernel.cards import Table

Cell = str | int | float | None
_BEGINS_A_FORMULA: Final = ("=", "+", "-", "@", "\t", "\r", "\n")
_BOM: Final = "\ufeff"
"""By which Excel knows the letters for UTF-8."""


def as_csv(table: Table) -> bytes:
    """Write rows below the names of their columns; a spreadsheet reads numbers as numbers, and computes nothing.

    What people typed may begin as a formula does: an apostrophe before it makes it text (OWASP, "CSV injection").
    """
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow([_cell(name) for name in table.columns])
    writer.writerows([_cell(cell) for cell in row] for row in _whole(table))
    return (_BOM + out.getvalue()).encode("utf-8", "replace")


def as_json(table: Table) -> bytes:
    """Write an array of objects, each with every column in the table's order; nothing known is null."""
    told = [dict(zip(table.columns, map(_value, row), strict=True)) for row in _whole(table)]
    return msgspec.json.format(msgspec.json.encode(told), indent=2) + b"\n"


def _whole(table: Table) -> list[list[Cell]]:
    """Give each row as many cells as there are columns."""
    wide = len(table.columns)
    return [[*row[:wide], *[None] * (wide - len(row))] for row in table.rows]


def _cell(cell: Cell) -> str | int | float:
    match _value(cell):
        case None:
            return ""
        case str(text):
            return f"'{text}" if text.startswith(_BEGINS_A_FORMULA) else text
        case number:
            return number


def _value(cell: Cell) -> Cell:
    """Give a cell as a file can hold it: no number that is none, no half of a letter."""
    if isinstance(cell, str):
        return cell.encode("utf-8", "replace").decode()
    return None if isinstance(cell, float) and not math.isfinite(cell) else cell
