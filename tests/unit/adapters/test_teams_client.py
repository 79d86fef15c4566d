"""Steward's hands on Teams: what each call does there, and what each way of failing means.

What holds for every platform is in tests/contracts/adapters.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from typing import Any

import pytest
from msgspec.structs import replace

from adapters.teams.book import Address, Book, TeamKept, TenantKept
from adapters.teams.client import FAILURES, Teams, marked
from adapters.teams.names import apart, message_id, parts
from bot.kernel.cards import Card, Para, phrase, words
from bot.kernel.messages import Audience, Desk, InPlace, Only, Privately, Show
from bot.kernel.people import MessageId, PersonId, PlaceId, WorkspaceId
from bot.kernel.ports import (
    DeniedError,
    GoneError,
    Standing,
    ThrottledError,
    UnknownOutcomeError,
    UnreachableError,
)
from storage.memory import MemoryStore
from tests.teams.connector import ANA, BEN, CHAT, GROUP, ME, ROOM, TEAM, TENANT, FakeTeams, Message
from tests.teams.hands import Wire, at_nine, hands, wire
from tests.unit.adapters.conftest import Hand
from tests.unit.adapters.town import say

WHO, REEF, MEETING = PersonId(ANA), PlaceId(ROOM), PlaceId(CHAT)
HERE, ALONE, EYES, PAGE = InPlace(REEF), Privately(WHO), Only(WHO, REEF), Desk(WHO)
CARD = Card(phrase("gist"), (Para(words("The reef is deep.")),))
TALK = "a:ana"


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


def show(to: Audience = HERE, card: Card = CARD) -> Show:
    return Show("greeting", card, to)


async def posted(teams: Teams, to: Audience = HERE, marked: str = "club/greeting") -> Standing:
    return await teams.show(show(to), say, None, marked)


def card_of(message: Message) -> dict[str, Any]:
    [hung] = message.activity["attachments"]
    assert hung["contentType"] == "application/vnd.microsoft.card.adaptive"
    drawn: dict[str, Any] = hung["content"]
    return drawn


def kinds(fake: FakeTeams) -> list[str]:
    return [kind for kind, _ in fake.calls]


# ---------------------------------------------------------------- where a message lands


async def test_in_a_channel_a_thread_is_begun(teams: Teams, fake: FakeTeams):
    stands = await posted(teams)

    [there] = fake.posts(ROOM)
    assert stands == Standing(REEF, MessageId(f"{ROOM}/{there.id}"))
    [(kind, said)] = fake.calls
    assert kind == "create"
    assert (said["isGroup"], said["bot"], said["tenantId"]) == (True, {"id": ME}, TENANT)
    assert said["channelData"] == {"channel": {"id": ROOM}, "tenant": {"id": TENANT}}


async def test_a_message_is_a_card_and_no_text_beside_it(teams: Teams, fake: FakeTeams):
    await posted(teams)

    [there] = fake.posts(ROOM)
    assert (there.activity["type"], there.activity["summary"]) == ("message", "gist")
    assert "text" not in there.activity
    assert "The reef is deep." in str(card_of(there))


@pytest.mark.parametrize("reply", [False, True])
async def test_below_a_message_it_hangs_in_that_ones_thread(teams: Teams, fake: FakeTeams, reply: bool):
    root = fake.says(ROOM, ANA, "How deep is the reef?")
    under = message_id(ROOM, fake.says(ROOM, BEN, "Very.", root) if reply else root, root)
    stands = await posted(teams, InPlace(REEF, under))

    [there] = fake.posts(ROOM)
    assert there.root == root
    assert stands.message == message_id(ROOM, there.id, root)
    assert [said["conversation"] for _, said in fake.calls] == [f"{ROOM};messageid={root}"]


async def test_a_group_chat_has_no_threads(teams: Teams, fake: FakeTeams):
    under = message_id(CHAT, fake.says(CHAT, ANA, "How deep?"))
    stands = await posted(teams, InPlace(MEETING, under))

    [there] = fake.posts(CHAT)
    assert stands == Standing(MEETING, message_id(CHAT, there.id))
    assert [(kind, said["conversation"]) for kind, said in fake.calls] == [("post", CHAT)]


async def test_somebodys_talk_is_opened_once_and_known_after_a_restart(
    teams: Teams, fake: FakeTeams, line: Wire, hand: Hand
):
    await teams.book.keep(Address(WHO, account="29:ana"))
    first = await posted(teams, ALONE)
    await posted(teams, ALONE)
    assert first.place == TALK
    assert [said["members"] for kind, said in fake.calls if kind == "create"] == [[{"id": "29:ana"}]]

    book = Book(teams.book._store, WorkspaceId(TENANT), at_nine)  # noqa: SLF001 - the store is what is left
    again = Teams(line, book, fake.registration(), frozenset(), hand)
    await posted(again, ALONE)
    assert kinds(fake) == ["create", "post", "post", "post"]


@pytest.mark.parametrize("fault", ["drop", "502", "garbage"])
async def test_a_talk_may_be_opened_again_since_it_is_the_same_one(teams: Teams, fake: FakeTeams, fault: str):
    await teams.book.keep(Address(WHO, account="29:ana"))
    fake.faults.append(fault)
    with pytest.raises(UnreachableError):
        await posted(teams, ALONE)

    await posted(teams, ALONE)
    assert len(fake.posts(TALK)) == 1


@pytest.mark.parametrize("to", [HERE, InPlace(MEETING), EYES])
async def test_a_message_that_teams_took_without_naming_it_may_stand_there(teams: Teams, fake: FakeTeams, to: Audience):
    await teams.book.keep(Address(WHO, account="29:ana"))
    fake.nameless = True

    with pytest.raises(UnknownOutcomeError):
        await posted(teams, to)


class Vague(FakeTeams):
    """Says where a thread was begun, and not with what."""

    def _create(self, said: dict[str, Any]) -> dict[str, Any]:
        return {"id": apart(super()._create(said)["id"])[0]}


async def test_a_thread_of_which_teams_does_not_name_the_message_may_stand_there(hand: Hand):
    async with (vague := Vague()).serve() as session:
        with pytest.raises(UnknownOutcomeError):
            await posted(await hands(vague, wire(vague, session), hand))


async def test_a_talk_that_is_gone_is_opened_anew(teams: Teams, fake: FakeTeams):
    await teams.book.keep(Address(WHO, account="29:ana", talk="a:of-an-installation-before", desk="1"))
    stands = await posted(teams, ALONE)

    assert (stands.place, len(fake.posts(TALK))) == (TALK, 1)
    assert await teams.book.address(WHO) == Address(WHO, account="29:ana", talk=TALK)
    await teams.lay(WHO, CARD, say)
    assert len(fake.posts(TALK)) == 2


async def test_each_organisation_is_spoken_to_by_its_own_name(fake: FakeTeams, line: Wire, teams: Teams, hand: Hand):
    fake.people[BEN]["tenantId"] = "another"
    book = Book(MemoryStore(), WorkspaceId("another"), at_nine)
    await book.keep(TenantKept(fake.service))
    another = Teams(line, book, fake.registration(), frozenset(), hand)
    for there, who in ((teams, ANA), (another, BEN)):
        await there.book.keep(Address(PersonId(who), account=fake.account(who)))
        await posted(there, Privately(PersonId(who)))

    tenants = [(said["tenantId"], said["channelData"]) for kind, said in fake.calls if kind == "create"]
    assert tenants == [(one, {"tenant": {"id": one}}) for one in (TENANT, "another")]


async def test_who_is_known_by_the_directory_alone_is_looked_up_before_they_are_written_to(
    teams: Teams, fake: FakeTeams
):
    await posted(teams, ALONE)

    assert kinds(fake) == ["member", "create", "post"]
    assert fake.calls[1][1]["members"] == [{"id": "29:ana"}]
    assert (await teams.book.address(WHO)).account == "29:ana"


async def test_before_teams_was_heard_from_nobody_knows_where_to_answer(fake: FakeTeams, line: Wire, hand: Hand):
    deaf = Teams(line, Book(MemoryStore(), WorkspaceId(TENANT), at_nine), fake.registration(), frozenset(), hand)

    with pytest.raises(UnreachableError):
        await posted(deaf)


# ---------------------------------------------------------------- for the eyes of one person


async def test_what_one_person_alone_is_shown_is_addressed_to_them(teams: Teams, fake: FakeTeams):
    root = fake.says(ROOM, ANA, "How deep?")
    stands = await posted(teams, Only(WHO, REEF, message_id(ROOM, root)))

    [there] = fake.posts(ROOM)
    assert (there.only, there.root) == (ANA, root)
    assert there.activity["recipient"] == {"id": "29:ana", "isTargeted": True}
    assert stands == Standing(REEF, message_id(ROOM, there.id, root))


async def test_it_is_edited_and_taken_away_as_what_one_person_alone_sees(teams: Teams, fake: FakeTeams):
    stands = await posted(teams, EYES)
    [there] = fake.posts(ROOM)
    assert await teams.show(show(EYES, Card(phrase("better"))), say, stands, "mark") == stands
    assert there.activity["summary"] == "better"

    for _ in range(2):
        await teams.retract(stands)
    assert fake.posts(ROOM) == []


async def test_who_is_not_in_the_place_is_told_alone(teams: Teams, fake: FakeTeams):
    fake.members[ROOM].remove(ANA)
    stands = await posted(teams, EYES)

    assert stands.place == TALK
    assert (fake.posts(ROOM), len(fake.posts(TALK))) == ([], 1)
    assert (await teams.book.address(WHO)).denied == "", "they can be written to"
    assert await teams.show(show(EYES, Card(phrase("better"))), say, stands, "mark") == stands
    assert fake.posts(TALK)[0].activity["summary"] == "better"


async def test_in_somebodys_own_talk_nothing_is_for_their_eyes_alone(teams: Teams, fake: FakeTeams):
    talk = fake.talk(ANA)
    await teams.book.keep(Address(WHO, account="29:ana", talk=talk))
    eyes = Only(WHO, PlaceId(talk))
    stands = await posted(teams, eyes)
    assert await teams.show(show(eyes, Card(phrase("better"))), say, stands, "mark") == stands

    assert kinds(fake) == ["post", "edit"]
    assert fake.posts(talk)[0].activity["summary"] == "better"


@pytest.mark.parametrize("fault", ["429", "drop", "MessageSizeTooBig"])
async def test_what_may_have_been_shown_or_can_wait_or_is_too_much_anywhere_is_not_told_a_second_time(
    teams: Teams, fake: FakeTeams, fault: str
):
    await teams.book.keep(Address(WHO, account="29:ana"))
    fake.faults.append(fault)
    with pytest.raises((DeniedError, ThrottledError, UnknownOutcomeError)):
        await posted(teams, EYES)

    assert fake.posts(TALK) == []


async def test_an_answer_is_for_the_asker_alone_wherever_they_ask(teams: Teams, fake: FakeTeams):
    await teams.answer(WHO, CARD, say, REEF)
    await teams.answer(WHO, CARD, say, None)
    await teams.answer(WHO, CARD, say, PlaceId(TALK))

    assert [one.only for one in fake.posts(ROOM)] == [ANA]
    assert len(fake.posts(TALK)) == 2
    assert kinds(fake) == ["member", "post", "create", "post", "post"], "in their own talk nothing is targeted"


# ---------------------------------------------------------------- who cannot be written to


@pytest.mark.parametrize(
    "why",
    ["MessageWritesBlocked", "ForbiddenOperationException", "ConversationBlockedByUser", "BotNotInConversationRoster"],
)
@pytest.mark.parametrize("to", [ALONE, PAGE])
async def test_who_cannot_be_written_to_is_noted_and_not_tried_again(
    teams: Teams, fake: FakeTeams, to: Audience, why: str
):
    await teams.book.keep(Address(WHO, account="29:ana", talk=fake.talk(ANA)))
    fake.faults.append(why)
    with pytest.raises(DeniedError, match=why):
        await posted(teams, to)
    assert (await teams.book.address(WHO)).denied == why

    fake.calls.clear()
    with pytest.raises(DeniedError, match=why):
        await posted(teams, to)
    assert fake.calls == []

    await teams.book.keep(replace(await teams.book.address(WHO), denied=""))
    await posted(teams, to)
    assert len(fake.posts(TALK)) == 1


async def test_for_whom_steward_is_not_installed_no_talk_is_opened(teams: Teams, fake: FakeTeams):
    fake.blocked.add(ANA)
    with pytest.raises(DeniedError):
        await posted(teams, ALONE)

    assert (await teams.book.address(WHO)).denied == "ForbiddenOperationException"
    await posted(teams, Privately(PersonId(BEN)))


@pytest.mark.parametrize("why", ["BotDisabledByAdmin", "BadSyntax", "MessageSizeTooBig", "429", "502"])
async def test_what_is_nobodys_own_wish_is_noted_of_nobody(teams: Teams, fake: FakeTeams, why: str):
    await teams.book.keep(Address(WHO, account="29:ana", talk=fake.talk(ANA)))
    fake.faults.append(why)
    with pytest.raises(FAILURES):
        await posted(teams, ALONE)

    assert (await teams.book.address(WHO)).denied == ""


async def test_that_a_room_is_closed_to_steward_is_noted_of_nobody(teams: Teams, fake: FakeTeams):
    fake.faults.append("BotNotInConversationRoster")
    with pytest.raises(DeniedError):
        await posted(teams, InPlace(REEF, calling=WHO))

    assert (await teams.book.address(WHO)).denied == ""


# ---------------------------------------------------------------- a page


async def test_a_page_is_one_card_in_somebodys_talk_that_refreshes_and_stays_where_it_is(
    teams: Teams, fake: FakeTeams, line: Wire, hand: Hand
):
    first = await posted(teams, PAGE)
    await teams.lay(WHO, Card(phrase("newer")), say)
    again = Teams(line, teams.book, fake.registration(), frozenset(), hand)
    await again.lay(WHO, Card(phrase("newest")), say)

    [there] = fake.posts(TALK)
    assert first == Standing(PlaceId(TALK), message_id(TALK, there.id))
    assert there.activity["summary"] == "newest"
    assert card_of(there)["refresh"]["userIds"] == ["29:ana"]


async def test_a_page_that_somebody_took_away_is_laid_anew_when_they_open_it_and_not_before(
    teams: Teams, fake: FakeTeams
):
    first = await posted(teams, PAGE)
    fake.loses(TALK, parts(first.message).activity)
    with pytest.raises(GoneError):
        await teams.show(show(PAGE), say, first, "later")
    assert fake.posts(TALK) == []

    await teams.lay(WHO, CARD, say)
    [there] = fake.posts(TALK)
    assert message_id(TALK, there.id) != first.message
    assert (await teams.book.address(WHO)).desk == there.id


async def test_two_who_lay_a_page_at_the_same_time_lay_one(teams: Teams, fake: FakeTeams):
    await asyncio.gather(*(teams.lay(WHO, CARD, say) for _ in range(3)))

    assert len(fake.posts(TALK)) == 1


# ---------------------------------------------------------------- found again


@pytest.mark.parametrize("place", [REEF, MEETING, PlaceId(TEAM)])
async def test_a_message_is_found_by_its_token_in_a_channel_and_in_a_group_chat(
    teams: Teams, fake: FakeTeams, hand: Hand, place: PlaceId
):
    sent = {}
    for token in ("one", "two"):
        sent[token] = await posted(teams, InPlace(place), token)
        hand.at += 1
    fake.says(place, BEN, "two")

    assert {token: await teams.read_back(InPlace(place), token) for token in sent} == sent
    assert await teams.read_back(InPlace(place), "three") is None


def test_a_card_whose_first_element_has_a_name_keeps_it():
    card = {"type": "AdaptiveCard", "body": [{"type": "Input.Text", "id": "field.why"}, {"type": "TextBlock"}]}
    first, *rest = marked(card, "token")["body"]

    assert first["items"] == card["body"][:1]
    assert rest == card["body"][1:]
    [empty] = marked({"type": "AdaptiveCard", "body": []}, "token")["body"]
    assert empty["id"] == first["id"]


async def test_only_stewards_own_messages_that_still_stand_are_found(teams: Teams, fake: FakeTeams):
    await posted(teams)
    [there] = fake.posts(ROOM)
    there.who = "28:another-bot"

    assert await teams.read_back(HERE, "club/greeting") is None


async def test_it_is_looked_for_on_later_pages_and_not_for_ever(teams: Teams, fake: FakeTeams):
    sent = await posted(teams)
    for number in range(150):
        fake.says(ROOM, ANA, f"number {number}")
    assert await teams.read_back(HERE, "club/greeting") == sent
    assert [said.get("$skiptoken") for kind, said in fake.calls if kind == "graph"] == [None, "50", "100", "150"]

    for number in range(50):
        fake.says(ROOM, ANA, f"number {number}")
    with pytest.raises(UnknownOutcomeError):
        await teams.read_back(HERE, "club/greeting")


async def test_without_consent_nobody_can_tell(teams: Teams, fake: FakeTeams):
    await posted(teams)
    fake.consented = False

    with pytest.raises(UnknownOutcomeError):
        await teams.read_back(HERE, "club/greeting")


async def test_of_a_channel_of_no_known_team_nobody_can_tell(teams: Teams):
    with pytest.raises(UnknownOutcomeError):
        await teams.read_back(InPlace(PlaceId("19:another@thread.tacv2")), "club/greeting")


async def test_a_channel_that_has_become_a_teams_can_be_read(teams: Teams, fake: FakeTeams):
    late = InPlace(PlaceId("19:late@thread.tacv2"))
    with pytest.raises(UnknownOutcomeError):
        await teams.read_back(late, "mark")

    fake.teams[TEAM]["channels"].append({"id": late.place, "name": "late"})
    await teams.book.keep(TeamKept(TEAM, "Divers", GROUP, (TEAM, ROOM, late.place)))
    assert await teams.read_back(late, "mark") is None


@pytest.mark.parametrize("fault", ["429", "502"])
async def test_where_graph_cannot_be_reached_it_is_asked_again_later(teams: Teams, fake: FakeTeams, fault: str):
    fake.faults.append(fault)

    with pytest.raises((ThrottledError, UnreachableError)):
        await teams.read_back(HERE, "club/greeting")


async def test_what_graph_may_not_tell_of_yet_is_looked_for_again_before_anything_is_posted(
    teams: Teams, fake: FakeTeams, hand: Hand
):
    fake.faults.append("502")
    with pytest.raises(UnknownOutcomeError):
        await posted(teams)
    with pytest.raises(ThrottledError) as early:
        await teams.read_back(HERE, "club/greeting")
    assert await teams.read_back(HERE, "club/another") is None

    hand.at += early.value.seconds
    assert await teams.read_back(HERE, "club/greeting") is None


@pytest.mark.parametrize("to", [ALONE, EYES])
async def test_what_was_told_to_one_person_nobody_can_read_back(teams: Teams, fake: FakeTeams, to: Audience):
    with pytest.raises(UnknownOutcomeError):
        await teams.read_back(to, "club/greeting")
    assert fake.calls == []


async def test_a_page_is_laid_anew_so_there_is_nothing_to_find(teams: Teams):
    assert await teams.read_back(PAGE, "club/greeting") is None


# ---------------------------------------------------------------- how often


async def test_the_eighth_in_a_second_is_not_even_sent(teams: Teams, fake: FakeTeams, hand: Hand):
    under = message_id(ROOM, fake.says(ROOM, ANA, "How deep?"))
    fake.keeps_limits = True
    for _ in range(7):
        await posted(teams, InPlace(REEF, under))
    with pytest.raises(ThrottledError) as throttled:
        await posted(teams, InPlace(REEF, under))
    assert len(fake.calls) == 7

    hand.at += throttled.value.seconds
    fake.keeps_limits = False
    await posted(teams, InPlace(REEF, under))
    await posted(teams)


async def test_a_thread_that_teams_asks_to_rest_rests_and_no_other(teams: Teams, fake: FakeTeams, hand: Hand):
    fake.faults.append("429")
    with pytest.raises(ThrottledError):
        await posted(teams)
    fake.calls.clear()
    with pytest.raises(ThrottledError) as throttled:
        await posted(teams)
    assert (throttled.value.seconds, fake.calls) == (7, [])

    await posted(teams, InPlace(PlaceId(TEAM)))
    hand.at += 7
    await posted(teams)


# ---------------------------------------------------------------- emoji


@pytest.mark.parametrize(("emoji", "name"), [("✅", "2705_whiteheavycheckmark"), ("👍", "like")])
async def test_an_emoji_is_named_as_teams_does(teams: Teams, fake: FakeTeams, emoji: str, name: str):
    root = fake.says(ROOM, ANA, "How deep?")
    for asked in (root, fake.says(ROOM, BEN, "Very.", root)):
        await teams.react(REEF, message_id(ROOM, asked, root), emoji)

        found = fake.at(ROOM, asked)
        assert found is not None
        assert found.reactions == [name]
