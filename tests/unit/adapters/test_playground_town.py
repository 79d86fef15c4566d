"""The playground as a platform: what stands there survives, can be found again, and fails as a real platform fails."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from adapters.playground.town import STEWARD, Message, Read, Resident
from bot.kernel.messages import Audience, Desk, InPlace, Only, Privately
from bot.kernel.people import MessageId, PersonId, PlaceId, Profile
from bot.kernel.ports import DeniedError, GoneError, Standing, UnknownOutcomeError
from tests import anycard
from tests.unit.adapters.town import AMINA, BEN, OTHER, ROOM, World, say, show

LASTING: list[Audience] = [InPlace(ROOM), InPlace(ROOM, calling=BEN), Privately(BEN), Desk(BEN)]


@pytest.fixture
async def world() -> World:
    return await World().settle()


def words(message: Message) -> str:
    assert message.view
    return str(message.view["gist"][0]["text"])


def state(world: World) -> list[object]:
    town = world.town
    return [town.people, town.rooms, town.messages, town.reads, town.all_read]


@pytest.mark.parametrize("to", LASTING, ids=lambda to: type(to).__name__)
async def test_what_is_shown_stands_and_is_found_by_its_token_also_after_a_restart(world: World, to: Audience):
    standing = await world.platform.show(show(to), say, None, "token-1")

    again = world.again()
    assert await again.platform.read_back(to, "token-1") == standing
    assert await again.platform.read_back(to, "token-2") is None
    assert words(again.town.message(standing.message)) == "hello"


async def test_a_card_in_a_thread_hangs_on_its_first_message(world: World):
    root = await world.acts.say(AMINA, ROOM, "Who?")
    reply = await world.acts.say(BEN, ROOM, "Me", under=root)
    standing = await world.platform.show(show(InPlace(ROOM, reply)), say, None, "token")

    assert world.town.message(standing.message).under == root


async def test_a_whisper_reaches_one_person_and_leaves_no_trace(world: World):
    to = Only(BEN, ROOM)
    standing = await world.platform.show(show(to), say, None, "token")

    assert world.town.message(standing.message).only == BEN
    with pytest.raises(UnknownOutcomeError):
        await world.platform.read_back(to, "token")
    again = world.again()
    assert again.town.whispers == {}
    with pytest.raises(GoneError):
        await again.platform.show(show(to), say, standing, "token")


async def test_a_whisper_can_be_changed_and_taken_back_while_it_lasts(world: World):
    standing = await world.platform.show(show(Only(BEN, ROOM)), say, None, "token")
    await world.platform.show(show(Only(BEN, ROOM), "better"), say, standing, "token")
    assert words(world.town.whispers[standing.message]) == "better"

    await world.platform.retract(standing)
    assert world.town.whispers == {}


async def test_an_id_is_never_given_twice_not_even_to_a_whisper_after_a_restart(world: World):
    before = await world.platform.show(show(Only(BEN, ROOM)), say, None, "token")
    await world.platform.show(show(InPlace(ROOM)), say, None, "token")
    again = world.again()
    after = await again.platform.show(show(Only(BEN, ROOM)), say, None, "token")
    posted = await again.platform.show(show(InPlace(ROOM)), say, None, "other")

    assert before.message != after.message
    assert posted.message not in world.town.messages


async def test_old_whispers_make_room(world: World):
    for _ in range(250):
        await world.platform.show(show(Only(BEN, ROOM)), say, None, "token")

    assert len(world.town.whispers) == 200


async def test_where_there_is_no_place_or_thread_any_more_the_platform_says_gone(world: World):
    root = await world.acts.say(AMINA, ROOM, "Who?")
    await world.acts.delete(AMINA, root)

    for to in (
        InPlace(PlaceId("town/nowhere")),
        InPlace(ROOM, root),
        InPlace(OTHER, MessageId("town/m999999")),
        Only(BEN, PlaceId("town/nowhere")),
    ):
        with pytest.raises(GoneError):
            await world.platform.show(show(to), say, None, "token")
    with pytest.raises(GoneError):
        await world.platform.react(ROOM, root, "✅")


async def test_who_cannot_be_written_to_is_denied(world: World):
    await world.acts.join(Resident(Profile(PersonId("who:rss"), "Feed", bot=True), "rss"))
    await world.acts.join(replace(world.town.person(BEN), profile=replace(world.town.person(BEN).profile, left=True)))

    for who in (PersonId("who:ghost"), PersonId("who:rss"), BEN):
        with pytest.raises(DeniedError):
            await world.platform.show(show(Privately(who)), say, None, "token")


async def test_an_answer_may_be_posted_into_somebodys_private_conversation(world: World):
    standing = await world.platform.show(show(InPlace(world.town.private(BEN))), say, None, "token")

    assert standing.place == world.town.private(BEN)


async def test_stewards_emoji_is_put_once(world: World):
    root = await world.acts.say(AMINA, ROOM, "Who?")
    before = len(world.log.lines)
    await world.platform.react(ROOM, root, "👀")
    await world.platform.react(ROOM, root, "👀")

    assert world.town.message(root).reactions == {"👀": (STEWARD,)}
    assert len(world.log.lines) == before + 1


async def test_what_stands_is_durable_before_show_returns(world: World):
    world.log.broken = True

    with pytest.raises(OSError, match="disk full"):
        await world.platform.show(show(InPlace(ROOM)), say, None, "token")
    assert world.town.messages == {}


async def test_watchers_hear_of_every_change_until_they_leave(world: World):
    seen: list[object] = []
    leave = world.town.watch(seen.append)
    await world.acts.say(AMINA, ROOM, "one")
    leave()
    await world.acts.say(AMINA, ROOM, "two")

    assert seen == [next(iter(world.town.messages.values()))]


class Day:
    """A day in which anything happens, and the program may be killed after any of it."""

    def __init__(self) -> None:
        self.world = World()
        self.ids: list[MessageId] = []

    async def does(self, kind: str, who: PersonId, choice: int, said: str) -> None:
        acts, platform, town = self.world.acts, self.world.platform, self.world.town
        here = [one for one in self.ids if not town.messages[one].deleted]
        one = here[choice % len(here)] if here else None
        match kind:
            case "say":
                self.ids.append(await acts.say(who, ROOM, said or "…", one if choice % 3 == 0 else None))
            case "react" if one:
                await acts.react(who, one, "🙏", on=choice % 4 > 0)
            case "edit" if one and town.messages[one].who == who:
                await acts.edit(who, one, said or "…")
            case "delete" if one and town.messages[one].who == who:
                await acts.delete(who, one)
            case "show":
                to = LASTING[choice % len(LASTING)]
                shown = await platform.show(show(to, said or "…"), say, None, f"token-{len(self.world.log.lines)}")
                self.ids += [shown.message] if isinstance(to, InPlace) else []
            case "retract" if one and town.messages[one].who == STEWARD:
                await platform.retract(Standing(ROOM, one))
            case "read":
                await town.keep(Read(who, ROOM, choice))
            case "kill":
                lines = self.world.log.lines
                before = state(self.world)
                self.world = World(lines)
                assert state(self.world) == before


kinds = st.sampled_from(["say", "say", "react", "edit", "delete", "show", "retract", "read", "kill"])


@given(
    st.lists(
        st.tuples(kinds, st.sampled_from([AMINA, BEN]), st.integers(0, 50), anycard.typed.filter(str.strip)),
        max_size=25,
    )
)
async def test_a_town_that_starts_again_is_the_same_town(day: list[tuple[str, PersonId, int, str]]):
    lived = Day()
    await lived.world.settle()
    for kind, who, choice, said in day:
        await lived.does(kind, who, choice, said)

    assert state(lived.world.again()) == state(lived.world)


@given(anycard.cards)
async def test_any_card_that_was_shown_is_the_same_after_a_restart(any_card: object):
    world = await World().settle()
    shown = await world.platform.show(replace(show(InPlace(ROOM)), card=any_card), say, None, "token")

    assert world.again().town.message(shown.message).view == world.town.message(shown.message).view
