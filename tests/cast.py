"""The people of the tests: colleagues in several zones, with and without a role, a bot, and a guest."""

from __future__ import annotations

from msgspec import Struct

from bot.kernel.people import CommunityId, PersonId, PlaceId, Profile, Role, WorkspaceId
from bot.kernel.policy import Policy
from tests.tongues import TONGUE


class Persona(Struct, frozen=True):
    """One person of the tests, and where they are at home."""

    name: str
    zone: str
    communities: tuple[str, ...] = ("health",)
    role: Role = Role.MEMBER
    language: str = "en"
    bot: bool = False
    guest: bool = False
    workspace: str = "north"

    @property
    def who(self) -> PersonId:
        return PersonId(self.name.casefold())

    @property
    def profile(self) -> Profile:
        return Profile(self.who, self.name, self.zone, TONGUE.of(self.language), self.bot, self.guest)


class Place(Struct, frozen=True):
    """One community of the tests."""

    community: CommunityId
    workspace: WorkspaceId
    name: str
    channels: tuple[str, ...]
    policy: Policy

    @property
    def places(self) -> tuple[PlaceId, ...]:
        return tuple(PlaceId(channel) for channel in self.channels)


def titled(place: str) -> str:
    """Give the name by which people know a channel; in Teams its id holds nothing of it that anybody could read."""
    if not place.startswith("19:"):
        return place
    return bytes.fromhex(place.removeprefix("19:").partition("@")[0]).decode()


SUNDAY_TO_THURSDAY = frozenset({6, 0, 1, 2, 3})

COMMUNITIES = (
    Place(
        CommunityId("health"),
        WorkspaceId("north"),
        "Health",
        ("cold-chain", "nutrition"),
        Policy(zone="Africa/Nairobi"),
    ),
    Place(
        CommunityId("wash"),
        WorkspaceId("north"),
        "Water",
        ("wash",),
        Policy(zone="Asia/Amman", working_days=SUNDAY_TO_THURSDAY),
    ),
    Place(CommunityId("education"), WorkspaceId("south"), "Education", ("education",), Policy(zone="America/New_York")),
)

CAST = {
    persona.who: persona
    for persona in (
        Persona("Amina", "Africa/Nairobi"),
        Persona("Ben", "Africa/Dakar"),
        Persona("Kim", "Asia/Tokyo"),
        Persona("Lena", "Europe/Zurich"),
        Persona("Sam", "America/New_York"),
        Persona("Nadia", "Africa/Nairobi"),
        Persona("Faith", "Africa/Nairobi", role=Role.FACILITATOR),
        Persona("Chloe", "Europe/Zurich", role=Role.MANAGER),
        Persona("Dalia", "Asia/Amman", communities=("health", "wash")),
        Persona("Omar", "Asia/Amman", communities=("wash",), role=Role.MANAGER),
        Persona("Rami", "Asia/Amman", communities=("wash",)),
        Persona("Zoe", "UTC", communities=()),
        Persona("Beep", "UTC", bot=True),
        Persona("Gus", "Europe/Paris", guest=True),
        Persona("Rosa", "America/New_York", communities=("education",), role=Role.MANAGER, workspace="south"),
        Persona("Ines", "America/New_York", communities=("education",), workspace="south"),
        Persona("Tom", "America/New_York", communities=("education",), workspace="south"),
    )
}
"""Amina asks; Ben, Kim, Lena, Sam and Faith may know; Nadia is new; Chloe, Omar and Rosa manage."""
