"""Who and what there is in an organisation: names, channels, links, rosters and teams, as Teams tells them."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from typing import Any

import pytest

from adapters.teams.activity import Account
from adapters.teams.book import Address, TeamKept
from adapters.teams.client import Teams
from adapters.teams.names import message_id
from bot.kernel.cards import Card, Name, Para, Place, Post, phrase, plain
from bot.kernel.messages import InPlace, Show
from bot.kernel.people import PersonId, PlaceId, Profile
from bot.kernel.policy import Tone
from bot.kernel.ports import Commit, DeniedError, GoneError, UnreachableError
from bot.kernel.records import to_row
from bot.manifests import TEXT
from bot.runtime.speaker import Catalogue
from tests.teams.connector import ANA, BEN, CHAT, GROUP, ROOM, TEAM, TENANT, FakeTeams
from tests.teams.hands import Wire, at_nine, hands, wire
from tests.unit.adapters.conftest import Hand
from tests.unit.adapters.town import say

WHO, REEF, MEETING = PersonId(ANA), PlaceId(ROOM), PlaceId(CHAT)


@pytest.fixture
def fake() -> FakeTeams:
    return FakeTeams()


@pytest.fixture
async def line(fake: FakeTeams) -> AsyncIterator[Wire]:
    async with fake.serve() as session:
        yield wire(fake, session)


@pytest.fixture
async def teams(fake: FakeTeams, line: Wire, hand: Hand) -> Teams:
    return await hands(fake, line, hand)


def kinds(fake: FakeTeams) -> list[str]:
    return [kind for kind, _ in fake.calls]


def speaking(*spans: Any) -> Card:  # noqa: ANN401 - any span there is
    return Card(phrase("gist"), (Para(spans),))


async def told(teams: Teams, fake: FakeTeams, *spans: Any) -> str:  # noqa: ANN401 - any span there is
    await teams.show(Show("greeting", speaking(*spans), InPlace(REEF)), say, None, "mark")
    return str(fake.posts(ROOM)[-1].activity["attachments"])


async def test_people_and_places_are_called_by_their_names_and_asked_for_once(teams: Teams, fake: FakeTeams):
    spans = (Name(WHO), Name(PersonId(BEN), call=True), Place(REEF), Place(PlaceId(TEAM)))
    said = [await told(teams, fake, *spans) for _ in range(2)][-1]

    assert all(name in said for name in ("Ana", "<at>Ben</at>", "29:ben", "reef", "General"))
    assert kinds(fake).count("member") == 2


async def test_a_channel_is_asked_for_where_it_is_not_known_yet(fake: FakeTeams, line: Wire, teams: Teams, hand: Hand):
    again = Teams(line, teams.book, fake.registration(), frozenset(), hand)

    assert "reef" in await told(again, fake, Place(REEF))
    assert kinds(fake) == ["team", "channels", "create"]


async def test_a_channel_of_which_its_team_does_not_tell_stays_the_teams(teams: Teams, fake: FakeTeams):
    kept = TeamKept(TEAM, "Divers", GROUP, (TEAM, ROOM, "19:private@thread.tacv2"))
    await teams.book.keep(kept)
    said = await told(teams, fake, Post(message_id("19:private@thread.tacv2", "1"), phrase("there")))

    assert f"groupId={GROUP}" in said


@pytest.mark.parametrize(
    ("name", "crowd", "called"),
    [("Dive planning", 0, "Dive planning"), ("", 0, "Ana, Ben"), ("", 2, "Ana, Ben, Diver 0, …")],
)
async def test_a_chat_is_called_by_its_name_or_by_those_who_are_in_it(
    teams: Teams, fake: FakeTeams, name: str, crowd: int, called: str
):
    await teams.book.keep(TeamKept(CHAT, name, channels=(CHAT,)))
    for number in range(crowd):
        fake.members[CHAT].append(fake.knows(f"aaaa1{number:03}", f"Diver {number}")["aadObjectId"])

    assert await teams.draw(lambda reader: reader.titled(MEETING), say) == called


async def test_a_channel_that_steward_is_not_in_is_called_as_somebody_called_it_and_never_by_its_id(teams: Teams):
    elsewhere = PlaceId("19:elsewhere@thread.tacv2")

    assert await teams.draw(lambda reader: reader.titled(elsewhere), say) == plain(say(phrase("teams-place-unseen")))
    teams.hears_of_place(elsewhere, "Core team")
    assert await teams.draw(lambda reader: reader.titled(elsewhere), say) == "Core team"
    teams.knows_place(elsewhere, "The core team")
    teams.hears_of_place(elsewhere, "anything at all")
    assert await teams.draw(lambda reader: reader.titled(elsewhere), say) == "The core team"


async def test_whom_nobody_knows_is_called_by_their_id_and_asked_for_once(teams: Teams, fake: FakeTeams, hand: Hand):
    nobody = PersonId("aaaa0009-0000-4000-8000-000000000009")
    for _ in range(2):
        assert nobody in await told(teams, fake, Name(nobody), Place(PlaceId("19:x@thread.v2")))
        hand.at += 1

    assert kinds(fake).count("member") == 2, "in the room, and in the team"


async def test_who_is_known_already_is_called_by_their_name_though_teams_does_not_answer(teams: Teams, line: Wire):
    await teams.book.keep(Address(WHO, account="29:ana"))
    left = Profile(WHO, "Ana of the reef", left=True)
    row = to_row(left, TENANT, 0)
    await teams.book._store.commit(Commit(cause="", at=at_nine(), rows=(row,)))  # noqa: SLF001 - as Steward keeps them
    line.is_cut = True

    drawn = await teams.draw(lambda reader: (reader.named(WHO), reader.account(WHO)), say, REEF)
    assert drawn == ("Ana of the reef", "29:ana")


async def test_names_that_do_not_come_in_time_are_not_waited_for(teams: Teams, line: Wire, fake: FakeTeams):
    fake.holds["member"] = asyncio.Event()
    assert await teams.draw(lambda reader: reader.named(WHO), say, REEF, within=0) == WHO
    assert line.left == 1

    fake.holds.pop("member").set()
    assert await teams.draw(lambda reader: reader.named(WHO), say, REEF) == "Ana"


@pytest.mark.parametrize("fault", ["429", "502", "drop"])
async def test_a_name_that_cannot_be_had_now_is_had_later(teams: Teams, fake: FakeTeams, fault: str):
    fake.mood = lambda kind, _said: fault if kind == "member" else ""
    assert await teams.draw(lambda reader: reader.named(WHO), say, REEF) == WHO

    fake.mood = lambda _kind, _said: ""
    assert await teams.draw(lambda reader: reader.named(WHO), say, REEF) == "Ana"


async def test_a_link_leads_to_the_message_in_its_channel(teams: Teams, fake: FakeTeams):
    said = await told(teams, fake, Post(message_id(ROOM, "2", "1"), phrase("there")))

    assert (
        f"https://teams.microsoft.com/l/message/19%3Areef%40thread.tacv2/2?tenantId={TENANT}"
        f"&groupId={GROUP}&parentMessageId=1"
    ) in said


async def test_what_teams_told_by_itself_is_not_asked_for(teams: Teams, fake: FakeTeams):
    teams.knows(Profile(WHO, "Ana of the reef"))
    teams.knows_place(MEETING, "Monday's dive")

    said = await told(teams, fake, Name(WHO), Place(MEETING))
    assert "Ana of the reef" in said
    assert "Monday's dive" in said
    assert kinds(fake) == ["create"]


async def test_the_reader_knows_which_buttons_open_a_dialog(fake: FakeTeams, line: Wire, hand: Hand):
    teams = await hands(fake, line, hand, frozenset({"later"}))

    assert await teams.draw(lambda reader: reader.opens, say) == {"later"}


@pytest.mark.parametrize(("reads", "lang"), [("fr", "fr"), ("fr-CA", "fr"), ("pt", "en")])
async def test_dates_are_said_in_the_language_of_what_stands_around_them(
    teams: Teams, fake: FakeTeams, reads: str, lang: str
):
    speaker = Catalogue.read(TEXT).speaker(reads, Tone.PLAIN)
    card = Card(phrase("help-title"), (Para(phrase("help-note")),))
    await teams.show(Show("greeting", card, InPlace(REEF)), speaker, None, "mark")

    assert fake.posts(ROOM)[0].activity["attachments"][0]["content"]["lang"] == lang


async def test_somebody_is_asked_for_where_they_are(teams: Teams, fake: FakeTeams):
    await teams.book.keep(Address(WHO, zone="Asia/Tokyo", language="fr"))
    known = await teams.look_up(WHO, f"{ROOM};messageid=1")

    assert known == Profile(WHO, "Ana", "Asia/Tokyo", "fr")
    [(_, said)] = fake.calls
    assert (said["conversation"], said["member"]) == (ROOM, ANA)
    assert await teams.book.who("29:ana") == WHO


async def test_somebody_is_looked_for_in_the_teams_where_nothing_says_where_they_are(teams: Teams, fake: FakeTeams):
    assert (await teams.look_up(WHO)).name == "Ana"
    assert [said["conversation"] for _, said in fake.calls] == [TEAM]


@pytest.mark.parametrize(
    ("told_of", "guest"),
    [
        ({}, False),
        ({"userRole": "guest"}, True),
        ({"userRole": "anonymous"}, True),
        ({"tenantId": "another"}, True),
        ({"tenantId": None, "userRole": None}, False),
        ({"tenantId": TENANT.upper()}, False),
        ({"userRole": "Guest"}, True),
        ({"userPrincipalName": "ana_else.example#EXT#@example.org"}, True),
    ],
)
async def test_who_is_from_outside_is_a_guest(
    teams: Teams, fake: FakeTeams, told_of: dict[str, str | None], guest: bool
):
    fake.people[ANA] |= told_of

    assert (await teams.look_up(WHO, ROOM)).guest is guest


async def test_who_is_nowhere_is_gone(teams: Teams):
    with pytest.raises(GoneError):
        await teams.look_up(PersonId("aaaa0009-0000-4000-8000-000000000009"))


async def test_the_same_person_has_one_id_however_teams_writes_it(teams: Teams):
    known = await teams.met(Account(id="29:ana", name="Ana", aad_object_id=ANA.upper()))

    assert known.who == WHO


async def test_a_roster_is_read_page_by_page(teams: Teams, fake: FakeTeams):
    for number in range(7):
        fake.members[ROOM].append(fake.knows(f"aaaa1{number:03}", f"Diver {number}")["aadObjectId"])
    fake.most = 4

    assert [one.name for one in await teams.members(REEF)] == ["Ana", "Ben", *(f"Diver {n}" for n in range(7))]
    assert kinds(fake) == ["members"] * 3


async def test_of_a_roster_without_end_only_the_first_are_named(
    teams: Teams, fake: FakeTeams, caplog: pytest.LogCaptureFixture
):
    for number in range(50):
        fake.members[ROOM].append(fake.knows(f"aaaa1{number:03}", f"Diver {number}")["aadObjectId"])
    fake.most = 1

    assert len(await teams.members(REEF)) == 40
    assert "only the first 40" in caplog.text


@pytest.mark.parametrize("odd", [{"name": 7}, {"channels": [{"name": "reef"}]}])
async def test_what_cannot_be_read_of_a_team_may_be_another_time(teams: Teams, fake: FakeTeams, odd: dict[str, Any]):
    fake.teams[TEAM] |= odd
    with pytest.raises(UnreachableError):
        await teams.find_team(TEAM)


async def test_a_team_is_told_with_its_channels(teams: Teams, fake: FakeTeams):
    kept = TeamKept(TEAM, "Divers", GROUP, (TEAM, ROOM))

    assert await teams.find_team(TEAM) == kept
    with pytest.raises(DeniedError):
        await teams.find_team("19:another@thread.tacv2")
    del fake
