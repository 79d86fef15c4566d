"""Who is who in Teams: by which id somebody is known, how long that is asked for, and when they have left."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator

import pytest
from msgspec.structs import replace

from adapters.teams.book import Address, Book, TeamKept
from adapters.teams.presses import carries
from bot.kernel.cards import Action
from bot.kernel.messages import BotAdded, FormSubmitted, HomeOpened, MessagePosted, PersonJoined
from bot.kernel.people import PersonId, Profile, WorkspaceId
from bot.kernel.ports import Commit
from bot.kernel.records import to_row
from storage.memory import MemoryStore
from tests.teams.connector import ANA, BEN, ME, ROOM, TEAM, TENANT
from tests.teams.login import FakeLogin
from tests.teams.reception import Body, Stand, standing
from tests.unit.adapters.town import MONDAY, Ear

STEWARD = [{"id": ME, "name": "Steward"}]


@pytest.fixture
def ear() -> Ear:
    return Ear()


@pytest.fixture
def store() -> MemoryStore:
    return MemoryStore()


@pytest.fixture
def book(store: MemoryStore) -> Book:
    return Book(store, WorkspaceId(TENANT), lambda: MONDAY)


@pytest.fixture
async def stand(ear: Ear, store: MemoryStore) -> AsyncIterator[Stand]:
    async with standing(ear, store, now=lambda: MONDAY, login=FakeLogin(lambda: MONDAY)) as stood:
        yield stood


def met(ear: Ear, who: str = BEN) -> list[Profile]:
    return [one.profile for one in ear.heard if isinstance(one, PersonJoined) and one.who == who]


def updates(stand: Stand, event: str, **more: object) -> Body:
    told = stand.activity("conversationUpdate", ANA, TEAM, **more)
    return told | {"channelData": {**told["channelData"], "eventType": event}}


# ---------------------------------------------------------------- how long it is asked for


async def test_a_message_that_names_very_many_waits_for_all_of_them_no_longer_than_for_one(stand: Stand, ear: Ear):
    await stand.tells(stand.says("hello"))
    stand.door.patience = stand.door.in_time = 0.05
    stand.fake.holds["member"] = asyncio.Event()
    named = [{"type": "mention", "text": f"<at>N{n}</at>", "mentioned": {"id": f"29:n{n}"}} for n in range(300)]
    text = "".join(f"<at>N{n}</at>" for n in range(300))

    told = await asyncio.wait_for(stand.tells(stand.says(text, entities=named)), 5)
    assert told.status == 202
    assert isinstance(ear.heard[-1], MessagePosted)
    assert len(stand.fake.calls) < 20


@pytest.mark.parametrize("how", ["membersAdded", "membersRemoved"])
async def test_however_many_come_or_go_at_once_teams_is_answered_in_time(
    stand: Stand, book: Book, store: MemoryStore, how: str
):
    rows = [to_row(Profile(PersonId(f"n{n}"), f"N{n}"), TENANT, 0) for n in range(300)]
    await store.commit(Commit(cause="", at=MONDAY, rows=tuple(rows)))
    await book.keep(TeamKept(TEAM))
    await stand.tells(stand.says("hello"))
    stand.door.patience = stand.door.in_time = 0.05
    stand.fake.holds["member"] = asyncio.Event()
    moved = [{"id": f"29:n{n}", "aadObjectId": f"n{n}"} for n in range(300)]

    told = await asyncio.wait_for(stand.tells(updates(stand, "teamMember", **{how: moved})), 5)
    assert told.status == 202


async def test_everybody_who_comes_into_a_team_at_once_is_met_in_it(stand: Stand, ear: Ear):
    came = []
    for n in range(30):
        who = f"{n:08x}-0000-4000-8000-000000000000"
        stand.fake.knows(who, f"N{n}")
        stand.fake.members[TEAM].append(who)
        came.append({"id": stand.fake.account(who)})
    await stand.tells(updates(stand, "teamMemberAdded", membersAdded=came))
    await stand.reception.close()

    joined = {one.who for one in ear.heard if isinstance(one, PersonJoined) and one.place == TEAM}
    assert len(joined) == 30


# ---------------------------------------------------------------- by which id somebody is known


def by_account(told: Body) -> Body:
    """Teams names whoever did it by the id that is good for this bot alone."""
    return told | {"from": {"id": told["from"]["id"]}}


@pytest.mark.parametrize("kind", ["conversationUpdate", "installationUpdate"])
async def test_whoever_adds_steward_manages_it_by_whichever_id_they_are_told(
    stand: Stand, ear: Ear, book: Book, kind: str
):
    added = stand.activity(kind, ANA, TEAM, action="add", membersAdded=STEWARD)
    await stand.tells(by_account(added))

    [came] = [one for one in ear.heard if isinstance(one, BotAdded)]
    assert came.managers == (ANA,)
    assert await book.who(stand.fake.account(ANA)) == ANA


async def test_an_account_that_nobody_could_say_anything_of_is_somebodys_once_that_is_known(
    stand: Stand, book: Book, store: MemoryStore
):
    account = stand.fake.account(ANA)
    await book.keep(Address(PersonId(account), account))
    assert await book.who(account) is None
    await book.keep(Address(PersonId(ANA), account))
    await book.keep(Address(PersonId(account), account, zone="Africa/Dakar"))

    assert await book.who(account) == ANA
    assert await Book(store, WorkspaceId(TENANT), lambda: MONDAY).who(account) == ANA


async def test_somebody_who_left_is_known_by_their_account_too(stand: Stand, ear: Ear, book: Book, store: MemoryStore):
    known = Profile(PersonId(BEN), "Ben")
    await store.commit(Commit(cause="", at=MONDAY, rows=(to_row(known, TENANT, 0),)))
    await book.keep(Address(PersonId(BEN), stand.fake.account(BEN)))
    for members in stand.fake.members.values():
        members[:] = [one for one in members if one != BEN]
    await stand.tells(updates(stand, "teamMemberRemoved", membersRemoved=[{"id": stand.fake.account(BEN)}]))

    assert met(ear) == [replace(known, left=True)]


@pytest.mark.parametrize("told", ["AAAA0002-0000-4000-8000-000000000002", BEN.upper() + "," + ANA])
async def test_whoever_is_chosen_from_a_list_of_people_is_who_they_are_everywhere(stand: Stand, ear: Ear, told: str):
    sent = {"data": {**carries(Action("later"), form=True), "field.who": told, "field.note": "ABBA"}}
    await stand.tells(stand.invokes("task/submit", sent))

    form = ear.heard[-1]
    assert isinstance(form, FormSubmitted)
    assert form.values == {"who": told.lower(), "note": "ABBA"}


async def test_somebody_of_whom_teams_says_something_unreadable_is_heard_all_the_same(stand: Stand, ear: Ear):
    stand.fake.people[BEN]["userRole"] = 7
    await stand.tells(stand.says("hello", BEN))

    assert [type(one) for one in ear.heard] == [PersonJoined, MessagePosted]


async def test_a_time_without_a_zone_is_utc_and_stops_nothing(stand: Stand, ear: Ear):
    for when in ("2026-03-02T09:00:00", "2026-03-02T09:00:01Z", "2026-03-02T09:00:02"):
        assert (await stand.tells(stand.says("hello") | {"timestamp": when})).status == 202

    assert [one.at.second for one in ear.heard if isinstance(one, MessagePosted)] == [0, 1, 2]


# ---------------------------------------------------------------- who leaves, and comes back


async def known_of_old(store: MemoryStore) -> Profile:
    known = Profile(PersonId(BEN), "Ben")
    await store.commit(Commit(cause="", at=MONDAY, rows=(to_row(known, TENANT, 0),)))
    return known


def nowhere(stand: Stand, who: str) -> None:
    for members in stand.fake.members.values():
        members[:] = [one for one in members if one != who]


async def test_nobody_has_left_who_is_in_any_team_however_many_there_are(
    stand: Stand, ear: Ear, book: Book, store: MemoryStore
):
    await known_of_old(store)
    teams = [f"19:team{n}@thread.tacv2" for n in range(9)]
    for n, team in enumerate(teams):
        await book.keep(TeamKept(team))
        stand.fake.has_team(team, f"Team {n}", f"group{n}", {team: None}, (ANA,))
    nowhere(stand, BEN)
    stand.fake.members[teams[-1]].append(BEN)
    ben = [{"id": stand.fake.account(BEN), "aadObjectId": BEN}]
    await stand.tells(updates(stand, "teamMemberRemoved", membersRemoved=ben))

    assert met(ear) == []


async def test_whoever_left_and_writes_again_is_back(stand: Stand, ear: Ear, store: MemoryStore):
    await known_of_old(store)
    rosters = {place: list(members) for place, members in stand.fake.members.items()}
    nowhere(stand, BEN)
    ben = [{"id": stand.fake.account(BEN), "aadObjectId": BEN}]
    await stand.tells(updates(stand, "teamMemberRemoved", membersRemoved=ben))
    assert [one.left for one in met(ear)] == [True]

    stand.fake.members.update(rosters)
    await stand.tells(stand.says("hello again", BEN))
    assert [one.left for one in met(ear)] == [True, False]


async def test_whoever_is_called_something_else_now_is_looked_up_again(stand: Stand, ear: Ear):
    await stand.tells(stand.says("hello", BEN))
    stand.fake.people[BEN]["name"] = "Benjamin"
    for _ in range(2):
        await stand.tells(stand.says("hello", BEN))

    assert [one.name for one in met(ear)] == ["Ben", "Benjamin"]


# ---------------------------------------------------------------- who does not want to be written to


@pytest.mark.parametrize(
    ("why", "where", "after"),
    [
        ("removed", ROOM, "removed"),
        ("ConversationBlockedByUser", ROOM, "ConversationBlockedByUser"),
        ("BotNotInConversationRoster", ROOM, ""),
        ("removed", "", ""),
        ("ConversationBlockedByUser", "", ""),
    ],
)
async def test_whoever_turned_steward_away_is_written_to_again_when_they_write_to_it(
    stand: Stand, book: Book, why: str, where: str, after: str
):
    await book.keep(Address(PersonId(ANA), stand.fake.account(ANA), denied=why))
    await stand.tells(stand.says("hello", place=where or stand.fake.talk(ANA)))

    kept = await stand.door._book.address(PersonId(ANA))  # noqa: SLF001 - as Steward has it
    assert kept.denied == after


async def test_an_upgrade_of_somebodys_own_app_turns_nobody_away(stand: Stand, ear: Ear, store: MemoryStore):
    talk = stand.fake.talk(ANA)
    for action in ("add-upgrade", "remove-upgrade"):
        await stand.tells(stand.activity("installationUpdate", ANA, talk, action=action))

    kept = await Book(store, WorkspaceId(TENANT), lambda: MONDAY).address(PersonId(ANA))
    assert kept.denied == ""
    assert len([one for one in ear.heard if isinstance(one, HomeOpened)]) == 1
