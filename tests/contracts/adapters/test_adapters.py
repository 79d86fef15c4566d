"""Contracts are collected, not called: an adapter that is in the house is tried here, or says why it cannot be."""

from __future__ import annotations

import pytest

from tests.contracts.adapters.conftest import ADAPTERS, CONTRACTS, adapters_in_the_house


def test_every_adapter_in_the_house_is_tried_here():
    forgotten = adapters_in_the_house() ^ set(ADAPTERS)

    assert not forgotten, f"needs an entry in ADAPTERS (tests/contracts/adapters/conftest.py): {sorted(forgotten)}"


@pytest.mark.parametrize("name", ADAPTERS)
def test_an_adapter_takes_part_in_a_contract_or_says_why_not(name: str):
    part = ADAPTERS[name]
    takes = {contract for contract in CONTRACTS if getattr(part, contract)}

    assert takes | set(part.without) == set(CONTRACTS)
    assert not takes & set(part.without)
    assert all(reason.strip() for reason in part.without.values())
