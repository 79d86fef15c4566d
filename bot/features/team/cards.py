"""Who has which role, as anybody here may read it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.kernel.cards import Card, Item, Items, Listing, Name, Note, Para, Words, phrase
from bot.kernel.people import Role

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.kernel.people import Member


def team_card(members: Sequence[Member]) -> Card:
    """List who has which role."""
    items = tuple(
        Item((Name(one.who), Words(" \N{EN DASH} "), Listing(tuple(phrase(f"role-{role}") for role in sorted(roles)))))
        for one in members
        if (roles := one.roles - {Role.MEMBER})
    )
    if not items:
        gist = phrase("team-nobody")
        return Card(gist, (Para(gist), Note(phrase("team-note"))))
    gist = phrase("team-gist", count=len(items))
    return Card(gist, (Items(items), Note(phrase("team-note"))), phrase("team-title"))
