"""What is said in a terminal, and the files that are written there for whoever sits before it."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from bot.kernel.cards import Code, phrase


def tell(line: str) -> None:
    """Say a line; whoever stops reading half-way ends nothing."""
    try:
        sys.stdout.write(line + "\n")
        sys.stdout.flush()
    except BrokenPipeError:  # whoever read along has read enough; the story goes on
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def complain(line: str) -> None:
    """Say what went wrong, apart from what was asked for."""
    sys.stderr.write(line + "\n")


class UnwritableError(Exception):
    """A file cannot be written where it was asked for."""

    def __init__(self, path: Path, why: OSError) -> None:
        """Say which and why."""
        super().__init__(str(path))
        self.said = phrase("cli-unwritable", file=Code(str(path)), why=Code(why.strerror or str(why)))


def writable(path: Path) -> None:
    """Better to hear now than after an hour that a file cannot be written. What stands in it stays for now."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.open("a", encoding="utf-8").close()
    except OSError as error:
        raise UnwritableError(path, error) from error


def write_to(path: Path, content: str | bytes) -> None:
    """Write a file.

    Raises:
        UnwritableError: it cannot be written.
    """
    try:
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
    except OSError as error:
        raise UnwritableError(path, error) from error
