"""Slack exports made by code: small ones that show one thing each, and a large one to measure with."""

from __future__ import annotations

import json
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

MONDAY = datetime(2024, 3, 4, 9, 0, tzinfo=UTC)
Message = dict[str, Any]

ANA: Message = {"id": "U1", "team_id": "T1", "name": "ana", "tz": "Europe/Paris", "profile": {"display_name": "Ana"}}
BEN: Message = {
    "id": "U2",
    "team_id": "T1",
    "name": "ben",
    "tz": "Europe/Paris",
    "profile": {"real_name": "Ben Okafor"},
}
KIM: Message = {
    "id": "U3",
    "team_id": "T1",
    "name": "kim",
    "tz": "Asia/Tokyo",
    "profile": {"display_name": "", "email": "k@x"},
}
PEOPLE = (ANA, BEN, KIM)


def ts(when: datetime) -> str:
    """A moment as Slack writes it."""
    micro = (when - datetime(1970, 1, 1, tzinfo=UTC)) // timedelta(microseconds=1)
    return f"{micro // 1_000_000}.{micro % 1_000_000:06}"


def after(minutes: float = 0) -> str:
    """So many minutes after Monday at nine."""
    return ts(MONDAY + timedelta(minutes=minutes))


def says(who: str, text: str, at: str, **more: object) -> Message:
    return {"type": "message", "user": who, "text": text, "ts": at, **more}


def export(
    folder: Path,
    channels: Mapping[str, Mapping[str, Sequence[Message]]],
    *,
    people: Sequence[Mapping[str, Any]] = PEOPLE,
    inside: str = "",
    extra: Mapping[str, str | bytes] | None = None,
) -> Path:
    """Write an export: channel name -> day -> messages."""
    path = folder / "Reef Network Slack export Mar 1 2024 - Apr 1 2024.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(f"{inside}users.json", json.dumps(people))
        listed = [{"id": f"C{number}", "name": channel} for number, channel in enumerate(channels, 1)]
        archive.writestr(f"{inside}channels.json", json.dumps(listed))
        for channel, days in channels.items():
            for day, messages in days.items():
                archive.writestr(f"{inside}{channel}/{day}.json", json.dumps(messages, indent=1))
        for entry, data in (extra or {}).items():
            archive.writestr(f"{inside}{entry}", data)
    return path


def one_day(
    folder: Path,
    *messages: Message,
    people: Sequence[Mapping[str, Any]] = PEOPLE,
    inside: str = "",
    extra: Mapping[str, str | bytes] | None = None,
) -> Path:
    """An export of one channel, "reef", on one Monday."""
    return export(folder, {"reef": {"2024-03-04": messages}}, people=people, inside=inside, extra=extra)


# ---------------------------------------------------------------- a large one

TOPICS = (
    "the cold chain forms", "the cholera dashboard", "mid-year reporting", "the water point survey", "school kits",
    "the partner portal", "budget revision", "the translation of the guide", "field monitoring", "the supply plan",
    "cash transfer limits", "the nutrition indicator", "the training calendar", "birth registration", "solar pumps",
)  # fmt: skip
QUESTIONS = (
    "Does anybody know where I can find {topic}?", "Has anyone worked with {topic} before?",
    "How do you handle {topic} in your country office?", "Hi all, who is the focal point for {topic}?",
    "Could somebody help me with {topic}? It does not open here.", "What is the deadline for {topic}?",
)  # fmt: skip
ANSWERS = (
    "Yes, we used {topic} last year: take the second version and ask the regional office for the annex.",
    "You will find {topic} in the shared folder, under tools.", "Try the new link, {topic} was moved in January.",
    "We do it with a simple sheet, and {topic} is reviewed every quarter.",
)  # fmt: skip
TALK = (
    "Good morning everybody", "Thanks a lot, that helped", "Here are the minutes about {topic}.", "Well done team 🎉",
    "The workshop on {topic} was a success, 40 colleagues took part.", "Please register by Friday.", "Noted, thank you",
    "We published a page on {topic} today: <https://example.org/a|read it>", "+1", "See you at the webinar",
)  # fmt: skip


class Dice:
    """A small generator of numbers, so that an export of a size is always the same one."""

    def __init__(self, seed: int) -> None:
        self._state = seed

    def below(self, most: int) -> int:
        self._state = (self._state * 6364136223846793005 + 1442695040888963407) % 2**64
        return (self._state >> 33) % most

    def one(self, things: Sequence[str]) -> str:
        return things[self.below(len(things))]


def large(path: Path, messages: int, *, channels: int = 30, people: int = 600, days: int = 365) -> Path:
    """Write an export of about this many messages, a day at a time: one in seven asks, and most are answered."""
    dice = Dice(7)
    a_day = messages / days
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        archive.writestr("users.json", json.dumps([_colleague(number) for number in range(people)]))
        archive.writestr(
            "channels.json", json.dumps([{"id": f"C{n:04}", "name": f"topic-{n:03}"} for n in range(channels)])
        )
        written = 0
        for day in range(days):
            start = MONDAY + timedelta(days=day)
            told = _day(dice, start, round(a_day * (day + 1)) - written, channels, people)
            for channel, said in told.items():
                written += len(said)
                said.sort(key=lambda message: str(message["ts"]))
                archive.writestr(f"topic-{channel:03}/{start:%Y-%m-%d}.json", json.dumps(said, indent=1))
    return path


def _colleague(number: int) -> Message:
    zones = ("Africa/Nairobi", "Europe/Paris", "Asia/Dhaka", "America/Bogota", "Africa/Dakar")
    return {
        "id": f"U{number:05}",
        "team_id": "T1",
        "name": f"colleague{number}",
        "tz": zones[number % len(zones)],
        "profile": {"real_name": f"Colleague {number}"},
    }


def _day(dice: Dice, start: datetime, wanted: int, channels: int, people: int) -> dict[int, list[Message]]:
    told: dict[int, list[Message]] = {}
    made = 0
    while made < wanted:
        channel = dice.below(channels)
        conversation = list(_conversation(dice, start + timedelta(seconds=dice.below(9 * 3600)), people))
        told.setdefault(channel, []).extend(conversation)
        made += len(conversation)
    return told


def _conversation(dice: Dice, start: datetime, people: int) -> Iterator[Message]:
    """One thing said, or a question and what became of it."""
    topic = dice.one(TOPICS)
    who = _somebody(dice, people)
    at = start + timedelta(microseconds=dice.below(1_000_000))
    if dice.below(10) < 8:
        yield _rich(says(who, dice.one(TALK).format(topic=topic), ts(at)))
        return
    asked = ts(at)
    yield _rich(says(who, dice.one(QUESTIONS).format(topic=topic), asked))
    threaded = dice.below(3) > 0
    for _ in range(dice.below(5)):
        at += timedelta(seconds=30 + dice.below(5400))
        more = {"thread_ts": asked, "parent_user_id": who} if threaded else {}
        text = dice.one(ANSWERS).format(topic=topic)
        yield _rich(says(_somebody(dice, people), text if threaded else f"<@{who}> {text}", ts(at), **more))


def _somebody(dice: Dice, people: int) -> str:
    """A few write much and many write little."""
    return f"U{min(dice.below(people), dice.below(people), dice.below(people)):05}"


def _rich(message: Message) -> Message:
    """Add the fields that make up most of a real export and mean nothing here."""
    element = {"type": "text", "text": message["text"]}
    section = {"type": "rich_text_section", "elements": [element]}
    return {
        **message,
        "client_msg_id": "0b4d8c2e-6a55-4e1b-9a57-3d8f6f1d2c11",
        "team": "T1",
        "user_team": "T1",
        "source_team": "T1",
        "user_profile": {"avatar_hash": "g1", "image_72": "https://example.org/72.png", "real_name": "x", "team": "T1"},
        "blocks": [{"type": "rich_text", "block_id": "b", "elements": [section]}],
    }
