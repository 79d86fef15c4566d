from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from storage.order import CHUNK, Sorted

members = st.sets(st.integers(0, 5000), max_size=60)


def filled(*, of: set[int]) -> Sorted[int]:
    kept: Sorted[int] = Sorted()
    for member in of:
        kept.add(member)
    return kept


def test_an_empty_one_has_nothing():
    kept: Sorted[int] = Sorted()

    assert not kept
    assert kept.first() is None
    assert kept.head(3) == []
    assert list(kept.since(0)) == []


@given(members, members, st.integers(0, 5000), st.integers(-1, 70))
def test_it_is_what_sorting_each_time_would_give(ins: set[int], outs: set[int], least: int, limit: int):
    kept = filled(of=ins)
    for member in ins & outs:
        kept.remove(member)
    left = sorted(ins - outs)

    assert list(kept) == left
    assert bool(kept) == bool(left)
    assert kept.first() == (left[0] if left else None)
    assert kept.head(limit) == left[: max(limit, 0)]
    assert list(kept.since(least)) == [member for member in left if member >= least]


def test_it_stays_in_order_far_beyond_one_chunk_whichever_way_it_is_filled():
    many = 5 * CHUNK
    scattered = [member * 7919 % many for member in range(many)]
    kept: Sorted[int] = Sorted()

    for member in scattered:
        kept.add(member)
    assert list(kept) == list(range(many))
    assert list(kept.since(many - 3)) == [many - 3, many - 2, many - 1]
    assert list(kept.since(CHUNK)) == list(range(CHUNK, many))

    for member in scattered[::2]:
        kept.remove(member)
    assert list(kept) == sorted(scattered[1::2])

    for member in scattered[1::2]:
        kept.remove(member)
    assert not kept
