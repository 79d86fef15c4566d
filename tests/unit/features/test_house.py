"""The rules of the house, as tables: days, roles, wishes, and who is known."""

from __future__ import annotations

from datetime import UTC, datetime, time

import pytest
from msgspec.structs import replace

from bot import listening
from bot.features import house
from bot.kernel.cards import Buttons, ChoiceInput, Items, Para, Phrase, TextInput
from bot.kernel.messages import Privately, Shown
from bot.kernel.people import Member, MessageId, PlaceId, Role, Wishes
from bot.kernel.policy import Purpose
from tests.unit.features.makers import BEN, DAY, MONDAY, at, person

NAIROBI = "Africa/Nairobi"


@pytest.mark.parametrize(
    ("words", "zone", "then"),
    [
        ("friday", "UTC", "2026-03-06T09:00Z"),
        ("Friday", NAIROBI, "2026-03-06T06:00Z"),
        ("monday", "UTC", "2026-03-09T09:00Z"),
        ("tuesday", "UTC", "2026-03-03T09:00Z"),
        ("2026-03-03", "Asia/Tokyo", "2026-03-03T00:00Z"),
        (" 2026-12-01 ", "UTC", "2026-12-01T09:00Z"),
        ("2026-03-02", "UTC", None),
        ("2026-03-01", "UTC", None),
        ("2027-03-02", "UTC", "2027-03-02T09:00Z"),
        ("2027-03-04", "UTC", None),
        ("tomorrowish", "UTC", None),
        ("", "UTC", None),
        ("2026-02-30", "UTC", None),
    ],
)
def test_a_day_to_come_is_nine_oclock_where_somebody_is(words: str, zone: str, then: str | None):
    assert listening.until_day(words, MONDAY, zone) == (datetime.fromisoformat(then) if then else None)


@pytest.mark.parametrize(
    ("had", "role", "on", "has"),
    [
        ({Role.MEMBER}, Role.EXPERT, True, {Role.MEMBER, Role.EXPERT}),
        ({Role.MEMBER, Role.EXPERT}, Role.EXPERT, False, {Role.MEMBER}),
        ({Role.MEMBER}, Role.EXPERT, False, {Role.MEMBER}),
        ({Role.MEMBER}, Role.MEMBER, False, {Role.MEMBER}),
    ],
)
def test_everybody_stays_a_member(had: set[Role], role: Role, on: bool, has: set[Role]):
    assert Member(BEN, frozenset(had)).playing(role, on=on).roles == has


@pytest.mark.parametrize(
    ("wishes", "lines", "buttons"),
    [
        (Wishes(BEN), ["quiet-hours", "quiet-promise"], ["quiet-week", "quiet-change", "quiet-stop"]),
        (Wishes(BEN, opted_out=True), ["quiet-stopped"], ["quiet-start", "quiet-change"]),
        (
            Wishes(BEN, paused_until=MONDAY + DAY),
            ["quiet-paused", "quiet-hours", "quiet-promise"],
            ["quiet-start", "quiet-change"],
        ),
        (
            Wishes(BEN, paused_until=MONDAY),
            ["quiet-hours", "quiet-promise"],
            ["quiet-week", "quiet-change", "quiet-stop"],
        ),
        (Wishes(BEN, opted_out=True, paused_until=MONDAY + DAY), ["quiet-stopped"], ["quiet-start", "quiet-change"]),
    ],
)
def test_wishes_are_shown_each_with_its_switch(wishes: Wishes, lines: list[str], buttons: list[str]):
    card = house.wishes_card(wishes, at(MONDAY, person("ben")))

    *paras, row = card.blocks
    assert [para.text.key for para in paras if isinstance(para, Para) and isinstance(para.text, Phrase)] == lines
    assert isinstance(row, Buttons)
    assert [button.label.key for button in row.buttons] == buttons


def test_the_form_starts_with_what_holds_now():
    wishes = Wishes(BEN, day_starts=time(7, 30), declined=frozenset({Purpose.NEWS}))

    form = house.wishes_form(wishes, at(MONDAY, replace(person("ben"), language="fr", wishes=wishes)))

    starts, ends, language, kinds = form.inputs
    assert isinstance(starts, TextInput)
    assert isinstance(ends, TextInput)
    assert isinstance(language, ChoiceInput)
    assert isinstance(kinds, ChoiceInput)
    assert (starts.value, ends.value, language.chosen) == ("07:30", "17:00", ("fr",))
    assert Purpose.NEWS not in kinds.chosen
    assert {option.value for option in kinds.options} == {
        "briefing",
        "core-team",
        "discussion",
        "invite",
        "news",
        "pointer",
        "recognition",
        "routing",
        "thanks",
        "story",
    }


@pytest.mark.parametrize(
    ("to", "before", "after"),
    [
        ("week", Wishes(BEN), Wishes(BEN, paused_until=MONDAY + 7 * DAY)),
        ("stop", Wishes(BEN), Wishes(BEN, opted_out=True)),
        ("start", Wishes(BEN, opted_out=True, paused_until=MONDAY), Wishes(BEN)),
        ("sideways", Wishes(BEN), None),
    ],
)
def test_a_switch_changes_one_thing(to: str, before: Wishes, after: Wishes | None):
    assert house._switched(before, to, MONDAY) == after  # noqa: SLF001  # the whole table of a private switch


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("09:00", time(9)),
        (" 9:00 ", time(9)),
        ("23:59", time(23, 59)),
        ("24:00", None),
        ("nine", None),
        ("", None),
    ],
)
def test_times_are_read_kindly_and_never_guessed(typed: str, meant: time | None):
    assert house._time(typed) == meant  # noqa: SLF001 - what is stored is looked at from inside


def shown(number: int, *because: str) -> Shown:
    return Shown(
        f"s{number}",
        Privately(BEN),
        PlaceId("p"),
        MessageId(f"m{number}"),
        "",
        datetime(2026, 3, number, tzinfo=UTC),
        Purpose.ROUTING,
        BEN,
        tuple(Phrase(key) for key in because),
    )


def test_why_tells_a_reason_for_each_message_and_never_none():
    card = house.why_card([shown(1, "because-called"), shown(2)])

    [items, _] = card.blocks
    assert isinstance(items, Items)
    assert len(items.items) == 2
    assert house.why_card([]).gist.key == "why-nothing"


@pytest.mark.parametrize(
    ("roles", "offered"),
    [({Role.MEMBER}, False), ({Role.MEMBER, Role.LEADER}, False), ({Role.MEMBER, Role.MANAGER}, True)],
)
def test_only_managers_are_offered_lessons(roles: set[Role], *, offered: bool):
    moment = at(MONDAY, person("ben", roles=frozenset(roles)))

    assert (Purpose.LEARNING in house.declinable(moment)) is offered
    [kinds] = [one for one in house.wishes_form(Wishes(BEN), moment).inputs if one.name == "kinds"]
    assert isinstance(kinds, ChoiceInput)
    assert (Purpose.LEARNING in {one.value for one in kinds.options}) is offered
