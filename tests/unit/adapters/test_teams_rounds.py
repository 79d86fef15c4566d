"""Steward comes into a team, a chat, or somebody's own apps, and goes again: each team and chat is a community."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from typing import Any

import msgspec
import pytest
from msgspec.structs import replace

from adapters.teams.activity import read
from adapters.teams.book import Address, Book, TeamKept, TenantKept
from bot.features import FEATURES
from bot.kernel.cards import Card, Para, phrase, words
from bot.kernel.messages import BotAdded, BotRemoved, HomeOpened, MessagePosted, PersonJoined
from bot.kernel.people import CommunityId, Member, PersonId, PlaceId, Profile, Role, WorkspaceId
from bot.kernel.policy import Community
from bot.kernel.ports import Commit, UnreachableError
from bot.kernel.records import from_row, to_row
from bot.runtime.bot import Bot
from bot.runtime.clock import SystemClock
from storage.memory import MemoryStore
from tests.teams.connector import ANA, BEN, CHAT, GROUP, ME, ROOM, TEAM, TENANT
from tests.teams.reception import Body, Stand, standing
from tests.unit.adapters.town import MONDAY, Ear

NEW = "19:new@thread.tacv2"
STEWARD = [{"id": ME, "name": "Steward"}]
CARD = Card(phrase("gist"), (Para(words("Five metres.")),))


class Listening(Ear):
    """An ear that keeps, as the features do, which places a community has."""

    def __init__(self, store: MemoryStore) -> None:
        super().__init__()
        self.store = store

    async def handle(self, event: Any) -> Any:  # noqa: ANN401 - as an inbox has it
        answer = await super().handle(event)
        turn = asyncio.get_running_loop().create_future()
        turn.get_loop().call_soon(turn.set_result, None)
        await turn  # others have theirs, as with any store that is not in memory
        if isinstance(event, BotAdded | BotRemoved):
            row = await self.store.get(TENANT, Community.kind, event.community)
            known = (
                from_row(Community, row)
                if row
                else Community(event.community, event.workspace, getattr(event, "name", ""))
            )
            has = (
                known.places | set(event.places)
                if isinstance(event, BotAdded)
                else known.places.difference(event.places)
            )
            fresh = to_row(replace(known, places=frozenset(has)), TENANT, row.version if row else 0)
            await self.store.commit(Commit(cause="", at=MONDAY, rows=(fresh,)))
        return answer

    def of(self, kind: type) -> list[Any]:
        return [one for one in self.heard if isinstance(one, kind)]


@pytest.fixture
def store() -> MemoryStore:
    return MemoryStore()


@pytest.fixture
def ear(store: MemoryStore) -> Listening:
    return Listening(store)


@pytest.fixture
async def stand(ear: Listening, store: MemoryStore) -> AsyncIterator[Stand]:
    async with standing(ear, store, now=lambda: MONDAY) as stood:
        yield stood


@pytest.fixture
def book(store: MemoryStore) -> Book:
    return Book(store, WorkspaceId(TENANT), lambda: MONDAY)


def updates(stand: Stand, event: str, place: str = TEAM, who: str = ANA, **more: object) -> Body:
    told = stand.activity("conversationUpdate", who, place, **more)
    return told | {"channelData": {**told["channelData"], "eventType": event}}


def about(stand: Stand, event: str, channel: str, name: str = "") -> Body:
    told = updates(stand, event)
    return told | {"channelData": {**told["channelData"], "channel": {"id": channel, "name": name}}}


def installs(stand: Stand, action: str, place: str = TEAM, who: str = ANA) -> Body:
    return stand.activity("installationUpdate", who, place, action=action)


async def arrive(stand: Stand) -> None:
    assert (await stand.tells(updates(stand, "teamMemberAdded", membersAdded=STEWARD))).status == 202


# ---------------------------------------------------------------- teams


async def test_a_team_is_a_community_of_its_channels_and_whoever_added_steward_manages_it(
    stand: Stand, ear: Listening, book: Book
):
    await arrive(stand)

    joined, added = ear.heard
    assert isinstance(joined, PersonJoined)
    assert joined.who == ANA
    assert isinstance(added, BotAdded)
    assert (added.workspace, added.community, added.name) == (TENANT, TEAM, "Divers")
    assert set(added.places) == {TEAM, ROOM}
    assert added.managers == (ANA,)
    assert await book.team(TEAM) == TeamKept(TEAM, "Divers", GROUP, (TEAM, ROOM))


@pytest.mark.parametrize("by", [{"id": TEAM}, {"id": ""}, {"id": "28:another", "role": "bot"}])
async def test_a_team_to_which_no_person_added_steward_has_no_manager_yet(stand: Stand, ear: Listening, by: Body):
    await stand.tells(updates(stand, "teamMemberAdded", membersAdded=STEWARD) | {"from": by})

    [added] = ear.heard
    assert isinstance(added, BotAdded)
    assert (added.who, added.managers) == ("", ())


async def test_an_installation_that_is_told_in_two_ways_is_one(stand: Stand, ear: Listening):
    both = (updates(stand, "teamMemberAdded", membersAdded=STEWARD), installs(stand, "add"))
    told = await asyncio.gather(*[stand.tells(one) for one in both])

    assert [one.status for one in told] == [202, 202]
    assert len(ear.of(BotAdded)) == 1


async def test_all_of_steward_takes_a_team_for_its_own(store: MemoryStore):
    async with standing(Bot(store, FEATURES, SystemClock()), store) as stand:
        await arrive(stand)

        row = await store.get(TENANT, Community.kind, TEAM)
        assert row is not None
        assert from_row(Community, row).places == {TEAM, ROOM}
        member = await store.get(TEAM, Member.kind, ANA)
        assert member is not None
        assert Role.MANAGER in from_row(Member, member).roles


async def test_a_team_whose_channels_are_not_told_begins_with_its_first_and_is_asked_again(
    stand: Stand, ear: Listening
):
    stand.fake.mood = lambda kind, _said: "500" if kind in {"team", "channels"} else ""
    await arrive(stand)
    assert [set(one.places) for one in ear.of(BotAdded)] == [{TEAM}]
    assert not stand.door.enrolled

    stand.fake.mood = lambda _kind, _said: ""
    await stand.reception.look_again()
    assert [set(one.places) for one in ear.of(BotAdded)] == [{TEAM}, {ROOM}]


async def test_a_channel_that_is_made_belongs_to_the_team_and_one_that_is_closed_does_not(
    stand: Stand, ear: Listening, book: Book
):
    await arrive(stand)
    await stand.tells(about(stand, "channelCreated", NEW, "wrecks"))
    added = ear.of(BotAdded)[-1]
    assert (added.community, added.places, added.managers) == (TEAM, (NEW,), ())

    await stand.tells(about(stand, "channelDeleted", NEW, "wrecks"))
    [removed] = ear.of(BotRemoved)
    assert (removed.community, removed.place, removed.places) == (TEAM, NEW, (NEW,))
    await stand.tells(about(stand, "channelRestored", NEW, "wrecks"))
    assert ear.of(BotAdded)[-1].places == (NEW,)
    known = await book.team(TEAM)
    assert known is not None
    assert set(known.channels) == {TEAM, ROOM, NEW}


async def test_what_is_renamed_changes_its_name_and_nothing_else(stand: Stand, ear: Listening, book: Book):
    await arrive(stand)
    heard = len(ear.heard)
    await stand.tells(about(stand, "channelRenamed", ROOM, "coral"))
    stand.fake.teams[TEAM]["name"] = "Deep divers"
    await stand.tells(updates(stand, "teamRenamed"))

    assert len(ear.heard) == heard
    known = await book.team(TEAM)
    assert known is not None
    assert known.name == "Deep divers"


async def test_a_private_channel_comes_and_goes_by_itself(stand: Stand, ear: Listening, book: Book):
    await arrive(stand)
    await stand.tells(about(stand, "channelMemberAdded", NEW, "wrecks") | {"membersAdded": STEWARD})
    assert ear.of(BotAdded)[-1].places == (NEW,), "which its team does not list"

    await stand.tells(about(stand, "channelMemberRemoved", NEW, "wrecks") | {"membersRemoved": STEWARD})
    assert [one.places for one in ear.of(BotRemoved)] == [(NEW,)]
    known = await book.team(TEAM)
    assert known is not None
    assert set(known.channels) == {TEAM, ROOM}


async def begins_again(stand: Stand) -> None:
    """Let Steward end, and come back to what it has written down."""
    stand.reception.doors.clear()
    await stand.reception.welcome()


async def test_a_private_channel_outlives_a_restart_although_its_team_does_not_list_it(stand: Stand, ear: Listening):
    await arrive(stand)
    stand.fake.members[NEW] = [ANA]
    await stand.tells(about(stand, "channelMemberAdded", NEW, "wrecks") | {"membersAdded": STEWARD})
    await begins_again(stand)
    assert ear.of(BotRemoved) == []

    del stand.fake.members[NEW]
    await begins_again(stand)
    assert [one.places for one in ear.of(BotRemoved)] == [(NEW,)]


async def test_a_channel_that_came_without_a_word_is_taken_in_with_the_first_thing_said_there(
    stand: Stand, ear: Listening
):
    await arrive(stand)
    for _ in range(2):
        await stand.tells(stand.says("How deep is the wreck?", place=NEW))
        await stand.tells(stand.says("How deep is the reef?", place=ROOM))

    assert [one.places for one in ear.of(BotAdded)][1:] == [(NEW,)]
    told = [type(one) for one in ear.heard]
    assert told[2:4] == [BotAdded, MessagePosted], "before what was said there, or nobody would hear it"
    await stand.tells(about(stand, "channelDeleted", NEW))
    await stand.tells(stand.says("Here we are again.", place=NEW))
    assert [one.places for one in ear.of(BotAdded)][2:] == [(NEW,)]


async def test_what_is_said_in_a_team_that_steward_is_not_in_adds_nothing(stand: Stand, ear: Listening):
    await stand.tells(stand.says("How deep is the wreck?", place=NEW))

    assert ear.of(BotAdded) == []


async def test_channels_that_are_made_at_the_same_time_are_all_the_teams(stand: Stand, book: Book):
    await arrive(stand)
    made = [f"19:new{n}@thread.tacv2" for n in range(5)]
    told = [about(stand, "channelCreated", one, "wrecks") for one in made]
    await asyncio.gather(*[stand.door.take(read(msgspec.json.encode(one))) for one in told])

    known = await book.team(TEAM)
    assert known is not None
    assert set(known.channels) == {TEAM, ROOM, *made}


async def test_whoever_added_steward_manages_it_although_it_fell_over_in_that_moment(stand: Stand, ear: Listening):
    await stand.tells(stand.says("hello"))
    ear.deaf = True
    told = updates(stand, "teamMemberAdded", membersAdded=STEWARD)
    assert (await stand.tells(told)).status == 500

    ear.deaf = False
    await stand.reception.welcome()
    await stand.tells(told)
    assert [one.managers for one in ear.of(BotAdded)] == [(ANA,)]


@pytest.mark.parametrize("how", ["removed", "uninstalled", "archived", "deleted", "deleted for good"])
async def test_a_team_that_steward_is_out_of_is_let_go(stand: Stand, ear: Listening, book: Book, how: str):
    await arrive(stand)
    await stand.tells(
        {
            "removed": updates(stand, "teamMemberRemoved", membersRemoved=STEWARD),
            "uninstalled": installs(stand, "remove"),
            "archived": updates(stand, "teamArchived"),
            "deleted": updates(stand, "teamDeleted"),
            "deleted for good": updates(stand, "teamHardDeleted"),
        }[how]
    )

    [removed] = ear.of(BotRemoved)
    assert set(removed.places) == {TEAM, ROOM}
    assert await book.team(TEAM) is None


@pytest.mark.parametrize("how", ["teamUnarchived", "teamRestored"])
async def test_a_team_that_is_back_is_taken_up_again(stand: Stand, ear: Listening, how: str):
    await arrive(stand)
    await stand.tells(updates(stand, "teamArchived"))
    await stand.tells(updates(stand, how))

    assert set(ear.of(BotAdded)[-1].places) == {TEAM, ROOM}


async def test_an_upgrade_changes_nothing(stand: Stand, ear: Listening):
    await arrive(stand)
    heard = len(ear.heard)
    for action in ("remove-upgrade", "add-upgrade"):
        await stand.tells(installs(stand, action))

    assert len(ear.heard) == heard


async def test_whoever_joins_a_team_is_met_in_it(stand: Stand, ear: Listening):
    ben = [{"id": stand.fake.account(BEN), "aadObjectId": BEN}]
    await stand.tells(updates(stand, "teamMemberAdded", membersAdded=ben))

    joined = ear.heard[-1]
    assert isinstance(joined, PersonJoined)
    assert (joined.who, joined.place, joined.profile.name) == (BEN, TEAM, "Ben")


async def test_however_many_join_at_once_teams_is_answered_in_time(stand: Stand, ear: Listening):
    await arrive(stand)
    stand.door.in_time, stand.door.patience = 0.01, 60
    held = stand.fake.holds["member"] = asyncio.Event()
    crowd = [stand.fake.knows(f"aaaa1{number:03}", f"Diver {number}") for number in range(5)]
    stand.fake.members[TEAM] += [one["aadObjectId"] for one in crowd]
    told = updates(stand, "teamMemberAdded", membersAdded=[{"id": one["id"]} for one in crowd])
    assert (await stand.tells(told)).status == 202

    held.set()
    await asyncio.gather(*stand.door._under_way)  # noqa: SLF001 - what goes on is waited for
    assert len([one for one in ear.of(PersonJoined) if one.profile.name.startswith("Diver")]) == 5


async def test_somebody_who_leaves_a_team_is_nobodys_business(stand: Stand, ear: Listening):
    ben = [{"id": stand.fake.account(BEN), "aadObjectId": BEN}]
    await stand.tells(updates(stand, "teamMemberRemoved", membersRemoved=ben))

    assert [type(one) for one in ear.heard] == [PersonJoined]


async def test_somebody_who_is_to_be_found_nowhere_any_more_has_left(stand: Stand, ear: Listening, store: MemoryStore):
    known = Profile(PersonId(BEN), "Ben", "Africa/Dakar", "fr")
    await store.commit(Commit(cause="", at=MONDAY, rows=(to_row(known, TENANT, 0),)))
    ben = [{"id": stand.fake.account(BEN), "aadObjectId": BEN}]
    await arrive(stand)
    await stand.tells(updates(stand, "teamMemberRemoved", membersRemoved=ben))
    assert [one.profile for one in ear.of(PersonJoined) if one.who == BEN] == [], "they are in another team still"

    for members in stand.fake.members.values():
        members[:] = [one for one in members if one != BEN]
    await stand.tells(updates(stand, "teamMemberRemoved", membersRemoved=ben))

    assert [one.profile for one in ear.of(PersonJoined) if one.who == BEN] == [replace(known, left=True)]


async def test_whoever_is_left_in_one_of_many_teams_has_not_left(stand: Stand, ear: Listening, store: MemoryStore):
    known = Profile(PersonId(BEN), "Ben")
    await store.commit(Commit(cause="", at=MONDAY, rows=(to_row(known, TENANT, 0),)))
    await arrive(stand)
    many = [f"19:team{number}@thread.tacv2" for number in range(7)]
    for team in many:
        stand.fake.has_team(team, "Another", "group", {team: None}, (ANA,))
        await stand.door._book.keep(TeamKept(team))  # noqa: SLF001 - as an installation would
    stand.fake.members[many[-1]].append(BEN)
    for place in (TEAM, ROOM, CHAT):
        stand.fake.members[place] = [ANA]
    ben = [{"id": stand.fake.account(BEN), "aadObjectId": BEN}]
    await stand.tells(updates(stand, "teamMemberRemoved", membersRemoved=ben))
    stand.fake.members[many[-1]] = [ANA]
    stand.fake.mood = lambda kind, _said: "BotDisabledByAdmin" if kind == "member" else ""
    await stand.tells(updates(stand, "teamMemberRemoved", membersRemoved=ben))

    assert [one.profile for one in ear.of(PersonJoined) if one.who == BEN] == []


# ---------------------------------------------------------------- chats, and people's own apps


async def test_a_chat_is_a_community_of_one_place(stand: Stand, ear: Listening):
    told = installs(stand, "add", CHAT)
    await stand.tells(told | {"conversation": {**told["conversation"], "name": "Dive planning"}})

    [added] = ear.of(BotAdded)
    assert (added.community, added.name, added.places, added.managers) == (CHAT, "Dive planning", (CHAT,), (ANA,))
    await stand.tells(installs(stand, "remove", CHAT))
    [removed] = ear.of(BotRemoved)
    assert removed.places == (CHAT,)


@pytest.mark.parametrize(("why", "name"), [("", "Ana, Ben"), ("502", CHAT)])
async def test_a_chat_that_nobody_named_is_called_by_those_who_are_in_it(
    stand: Stand, ear: Listening, why: str, name: str
):
    stand.fake.mood = lambda kind, _said: why if kind == "members" else ""
    await stand.tells(installs(stand, "add", CHAT))

    assert [one.name for one in ear.of(BotAdded)] == [name]


async def test_whoever_installs_steward_finds_their_page_in_their_talk(stand: Stand, ear: Listening, book: Book):
    ear.answer, talk = CARD, stand.fake.talk(ANA)
    await book.keep(Address(PersonId(ANA), denied="removed"))
    await stand.tells(installs(stand, "add", talk))

    assert ear.of(HomeOpened)[0].who == ANA
    assert len(stand.fake.posts(talk)) == 1
    kept = await Book(stand.door._book._store, WorkspaceId(TENANT), lambda: MONDAY).address(PersonId(ANA))  # noqa: SLF001 - what is kept is read anew
    assert (kept.talk, kept.denied, bool(kept.desk)) == (talk, "", True)


async def test_whoever_takes_steward_out_is_not_written_to(stand: Stand, ear: Listening, store: MemoryStore):
    talk = stand.fake.talk(ANA)
    await stand.tells(installs(stand, "remove", talk))
    gone = stand.activity("conversationUpdate", ANA, talk, membersRemoved=STEWARD)
    await stand.tells(gone | {"channelData": {"tenant": {"id": TENANT}}})

    kept = await Book(store, WorkspaceId(TENANT), lambda: MONDAY).address(PersonId(ANA))
    assert kept.denied == "removed"
    assert {type(one) for one in ear.heard} <= {PersonJoined}


# ---------------------------------------------------------------- after a while


async def before(book: Book, stand: Stand, *teams: TeamKept) -> None:
    """Steward was at work there, and then it was down."""
    await book.keep(TenantKept(stand.fake.service))
    for team in teams:
        await book.keep(team)


async def test_at_the_start_each_team_is_held_against_what_was_known(
    stand: Stand, ear: Listening, book: Book, store: MemoryStore
):
    await before(book, stand, TeamKept(TEAM, "Divers", GROUP, (TEAM, NEW)), TeamKept("19:old@thread.tacv2"))
    for team, places in ((TEAM, {TEAM, NEW}), ("19:old@thread.tacv2", {"19:old@thread.tacv2"})):
        known = Community(CommunityId(team), WorkspaceId(TENANT), team, places=frozenset(places))  # type: ignore[arg-type]  # ids of places are letters here
        await store.commit(Commit(cause="", at=MONDAY, rows=(to_row(known, TENANT, 0),)))
    await stand.reception.welcome()

    assert [one.places for one in ear.of(BotAdded)] == [(ROOM,)]
    assert sorted(one.places for one in ear.of(BotRemoved)) == [(NEW,), ("19:old@thread.tacv2",)]
    assert stand.door.enrolled
    assert list(stand.reception.platforms) == list(stand.reception.pasts) == [TENANT]


async def test_a_private_channel_that_its_team_does_not_name_stays_while_steward_is_in_it(
    stand: Stand, ear: Listening, book: Book, store: MemoryStore
):
    private = "19:private@thread.tacv2"
    await before(book, stand, TeamKept(TEAM, "Divers", GROUP, (TEAM, ROOM, private)))
    places = frozenset(map(PlaceId, (TEAM, ROOM, private)))
    known = Community(CommunityId(TEAM), WorkspaceId(TENANT), "Divers", places=places)
    await store.commit(Commit(cause="", at=MONDAY, rows=(to_row(known, TENANT, 0),)))
    stand.fake.members[private] = [ANA]
    await stand.reception.welcome()

    assert ear.of(BotRemoved) == []
    kept = await Book(store, WorkspaceId(TENANT), lambda: MONDAY).team(TEAM)
    assert kept is not None
    assert private in kept.channels


async def test_an_organisation_that_is_not_listened_to_any_more_has_no_door(stand: Stand, store: MemoryStore):
    elsewhere = Book(store, WorkspaceId("another"), lambda: MONDAY)
    await elsewhere.keep(TenantKept(stand.fake.service))
    await stand.reception.welcome()

    assert stand.reception.doors == {}


async def test_teams_that_cannot_be_asked_for_at_the_start_are_asked_for_again(
    stand: Stand, ear: Listening, book: Book
):
    await before(book, stand, TeamKept(TEAM, "Divers", GROUP, (TEAM,)))
    stand.fake.mood = lambda kind, _said: "500" if kind == "team" else ""
    await stand.reception.welcome()
    assert not stand.door.enrolled
    with pytest.raises(UnreachableError):
        await stand.door.enrol()
    assert ear.of(BotRemoved) == []

    stand.fake.mood = lambda _kind, _said: ""
    await stand.reception.look_again()
    assert stand.door.enrolled
    assert set(ear.of(BotAdded)[-1].places) == {TEAM, ROOM}


@pytest.mark.parametrize("why", ["401", "BotDisabledByAdmin", "BadSyntax"])
async def test_no_team_is_let_go_because_steward_is_not_let_in_for_now(
    stand: Stand, ear: Listening, book: Book, why: str
):
    await before(book, stand, TeamKept(TEAM, "Divers", GROUP, (TEAM,)))
    stand.fake.mood = lambda _kind, _said: why
    await stand.reception.welcome()

    assert (ear.of(BotRemoved), stand.door.enrolled) == ([], False)
    assert await book.team(TEAM) is not None


async def test_one_team_in_two_that_cannot_be_reached_holds_up_no_other(stand: Stand, book: Book):
    many = [f"19:team{number}@thread.tacv2" for number in range(8)]
    for team in many:
        stand.fake.has_team(team, "Another", "group", {team: None}, (ANA,))
        await before(book, stand, TeamKept(team))
    stand.fake.mood = lambda kind, said: "502" if kind == "team" and said["team"] in many[::2] else ""
    await stand.reception.welcome()

    assert {said["team"] for kind, said in stand.fake.calls if kind == "team"} == set(many)


async def test_a_team_that_has_told_and_then_cannot_be_asked_for_is_asked_for_again(
    stand: Stand, ear: Listening, book: Book
):
    await before(book, stand, TeamKept(TEAM, "Divers", GROUP, (TEAM, ROOM)))
    await stand.reception.welcome()
    stand.fake.mood = lambda kind, _said: "502" if kind == "team" else ""
    await stand.tells(updates(stand, "teamRestored"))
    assert not stand.door.enrolled

    stand.fake.teams[TEAM]["channels"].append({"id": NEW, "name": "wreck"})
    stand.fake.mood = lambda _kind, _said: ""
    await stand.reception.look_again()
    assert NEW in {place for one in ear.of(BotAdded) for place in one.places}


@pytest.mark.parametrize(("why", "asked"), [("502", 3), ("429", 1), ("BotDisabledByAdmin", 8)])
async def test_at_the_start_nobody_waits_for_many_teams_that_cannot_be_reached(
    stand: Stand, book: Book, why: str, asked: int
):
    for number in range(8):
        team = f"19:team{number}@thread.tacv2"
        stand.fake.has_team(team, f"Team {number}", f"group-{number}", {team: None}, (ANA,))
        await before(book, stand, TeamKept(team))
    stand.fake.mood = lambda kind, said: why if kind == "team" and said["team"] != "19:team0@thread.tacv2" else ""
    await stand.reception.welcome()
    assert [kind for kind, _ in stand.fake.calls].count("team") == 1 + asked - (why == "BotDisabledByAdmin")

    stand.fake.mood, stand.fake.calls = lambda _kind, _said: "", []
    await stand.reception.look_again()
    assert [kind for kind, _ in stand.fake.calls].count("team") == 7, "the first has told already"
    assert stand.door.enrolled
