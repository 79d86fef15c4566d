"""The measure of who is best placed runs on the product's own records, and content earns its place in a mixed room."""

from __future__ import annotations

from typing import Any

import msgspec

from bot.evaluation.experts import Workspace, judge_experts
from bot.evaluation.rows import Dialog

FRIDGES = ("alarm", "thermometer", "compressor", "gasket", "battery", "voltage")
PUMPS = ("piston", "cylinder", "bearing", "chain", "handle", "cement")


def asked(number: int, text: str, who: str, answerer: str = "") -> dict[str, Any]:
    """One question of the room, an hour after the one before."""
    answers = [{"user": answerer, "text": "Try this.", "ts": number * 3600.0 + 600}] if answerer else []
    return {"id": str(number), "ts": number * 3600.0, "asker": who, "text": text, "answers": answers}


def room() -> list[dict[str, Any]]:
    """Fridges are Ben's, pumps are Kim's, and both are here all day."""
    out = []
    for number in range(24):
        fridges = number % 4 in {0, 3}
        part = (FRIDGES if fridges else PUMPS)[number // 4]
        thing = "vaccine refrigerator" if fridges else "borehole handpump"
        out.append(asked(number, f"How do I mend the {part} of a {thing}?", f"a{number}", "ben" if fridges else "kim"))
    return out


def ranked(rows: list[dict[str, Any]], workspace: Workspace) -> list[dict[str, Any]]:
    return list(judge_experts(msgspec.convert(rows, list[Dialog]), workspace))


def firsts(workspace: Workspace) -> list[str]:
    """Who comes first for a question on each topic, asked after the other's expert spoke last."""
    past = room()
    late = [
        asked(30, "Which lamp fits a vaccine refrigerator?", "z"),
        asked(31, "Which paint fits a borehole handpump?", "z"),
    ]
    return [row["ranking"][0] for row in ranked([*past, *late], workspace)[-2:]]


def test_in_a_mixed_room_content_tells_who_knows_and_recency_alone_does_not():
    assert firsts(Workspace(load=False)) == ["ben", "kim"]
    assert len(set(firsts(Workspace(content=False, load=False)))) == 1


def test_nothing_is_known_before_its_time():
    first, second, third = list(
        ranked([asked(0, "Why?", "ann", "ben"), asked(0, "How?", "kim"), asked(2, "Who?", "kim")], Workspace())
    )

    assert (first["ranking"], second["ranking"], third["ranking"]) == ([], [], ["ben"])


def test_the_asker_is_never_ranked():
    rows = [asked(0, "Why do fridges hum?", "ann", "ben"), asked(1, "Why do fridges stop?", "ben")]

    assert [row["ranking"] for row in ranked(rows, Workspace())] == [[], []]
