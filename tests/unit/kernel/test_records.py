"""How a record is written down and comes back, also when its shape has changed since."""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta
from typing import Any, ClassVar

import msgspec
import pytest
from msgspec.structs import replace

from bot.kernel.messages import InPlace, Shown
from bot.kernel.people import (
    CommunityId,
    Member,
    MessageId,
    PersonId,
    PlaceId,
    Profile,
    Role,
    Touch,
    Touches,
    Wishes,
    WorkspaceId,
)
from bot.kernel.policy import Community, Policy, Purpose
from bot.kernel.records import Record, Ref, UnknownShapeError, from_row, to_row

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)
ANA, WASH, HOUR = PersonId("ana"), PlaceId("p"), timedelta(hours=1)


class Goal(Record, frozen=True):
    """Today's shape: hours became a span of time, and the name moved."""

    kind = "aim"
    shape: ClassVar[int] = 3

    name: str
    within: timedelta = timedelta(hours=1)

    @property
    def id(self) -> str:
        return self.name

    @classmethod
    def upgrade(cls, old: dict[str, Any], shape: int) -> dict[str, Any]:
        if shape < 2:
            old = {"name": old["title"], "hours": old["hours"]}
        return {"name": old["name"], "within": f"PT{old['hours']}H"}


class Plain(Record, frozen=True):
    """A record that never changed, and so knows no older shape."""

    kind = "plain"
    shape: ClassVar[int] = 2


@pytest.mark.parametrize(
    "record",
    [
        Profile(ANA, "Ana", "Europe/Zurich", "fr", guest=True),
        Wishes(
            ANA, paused_until=NOON, day_starts=time(8, 30), working_days=frozenset({0, 6}), declined=frozenset({"news"})
        ),
        Touches(ANA, (Touch(NOON, "routing", "s"),)),
        Member(ANA, frozenset({Role.MEMBER, Role.MANAGER}), NOON),
        Shown(
            "s",
            InPlace(WASH, MessageId("m"), ANA),
            WASH,
            MessageId("n"),
            "d",
            NOON,
            Purpose.INVITE,
            ANA,
        ),
        Community(CommunityId("c"), WorkspaceId("w"), "C", frozenset({WASH}), "why", Policy(promises={WASH: HOUR})),
        Goal("answers", timedelta(minutes=90)),
    ],
    ids=lambda record: record.kind,
)
def test_what_is_written_down_comes_back_equal(record: Record):
    row = to_row(record, "scope", 7)

    assert (row.scope, row.kind, row.id, row.version) == ("scope", record.kind, record.id, 7)
    assert (row.shape, row.keys) == (record.shape, record.keys())
    assert from_row(type(record), row) == record


def test_equal_records_give_equal_bytes():
    one, other = Member(ANA, frozenset(Role)), Member(ANA, frozenset(reversed(Role)))

    assert to_row(one, "s", 0) == to_row(other, "s", 0)


@pytest.mark.parametrize(
    ("shape", "fields"),
    [(1, {"title": "answers", "hours": 2}), (2, {"name": "answers", "hours": 2})],
)
def test_an_older_shape_is_upgraded_on_the_way(shape: int, fields: dict[str, object]):
    row = replace(to_row(Goal("answers"), "s", 1), data=msgspec.json.encode(fields), shape=shape)

    assert from_row(Goal, row) == Goal("answers", timedelta(hours=2))


def test_a_newer_shape_is_refused_with_what_to_do():
    row = replace(to_row(Goal("answers"), "s", 1), shape=4)

    with pytest.raises(UnknownShapeError, match=r"aim/answers was written by a newer Steward \(shape 4\); upgrade"):
        from_row(Goal, row)


def test_an_older_shape_that_nobody_upgrades_is_refused():
    row = replace(to_row(Member(ANA), "s", 1), kind="plain", data=b'{"b":1,"a":2}')

    with pytest.raises(UnknownShapeError, match=r"plain: nothing upgrades shape 1 \(fields \['a', 'b'\]\) to 2"):
        from_row(Plain, row)


def test_a_record_says_its_name_or_is_none():
    with pytest.raises(NotImplementedError):
        _ = Plain().id


def test_a_record_is_named_for_deletion_where_it_lives():
    assert Ref.of(Profile(ANA, "Ana")) == Ref("profile", "ana", everywhere=True)
    assert Ref.of(Member(ANA)) == Ref("member", "ana", everywhere=False)


def test_records_are_found_by_what_they_declare():
    shown = Shown("s", InPlace(WASH), WASH, MessageId("m"), "d", NOON)

    assert shown.keys() == (("message", "m"),)
    assert replace(shown, who=ANA).keys() == (("message", "m"), ("who", "ana"))
    assert Member(ANA, frozenset({Role.MANAGER, Role.EXPERT})).keys() == (("role", "expert"), ("role", "manager"))
    assert Wishes(ANA).keys() == ()
    assert [one.id for one in (Wishes(ANA), Touches(ANA), Member(ANA), Profile(ANA, ""), shown)] == [*["ana"] * 4, "s"]
