"""What every platform promises, whoever it belongs to: where a message lands, that it stands once, and how it fails."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from bot.kernel.cards import Card, Para, phrase
from bot.kernel.messages import Audience, Desk, InPlace, Only, Privately, Show
from bot.kernel.people import MessageId
from bot.kernel.ports import (
    DeniedError,
    GoneError,
    Standing,
    ThrottledError,
    UnknownOutcomeError,
    UnreachableError,
)
from tests.anycard import say
from tests.contracts.adapters.conftest import ADAPTERS
from tests.contracts.adapters.stands import Failing, Stand

AUDIENCES: dict[str, Callable[[Stand], Audience]] = {
    "the room": lambda stand: InPlace(stand.room),
    "a call in the room": lambda stand: InPlace(stand.room, calling=stand.ana),
    "one person": lambda stand: Privately(stand.ana),
    "a page": lambda stand: Desk(stand.ana),
}
STANDING = ("the room", "a call in the room", "one person")
"""Audiences whose message lies there until somebody takes it away."""
NOBODY_CAN_TELL = "nobody can tell"
"""What is found where a platform does not tell; its entry says why."""


def to(stand: Stand, whom: str) -> Audience:
    return AUDIENCES[whom](stand)


async def shown(
    stand: Stand, to: Audience, words: str = "hello", at: Standing | None = None, marked: str = "mark"
) -> Standing:
    show = Show("surface", Card(phrase(words), (Para(phrase(words)),)), to)
    standing = await stand.platform.show(show, say, at, marked)
    stand.passes()
    return standing


def met(stand: Stand) -> dict[str, list[str]]:
    """Everything that anybody sees of Steward."""
    return {
        "ana sees": stand.sees(stand.ana),
        "ben sees": stand.sees(stand.ben),
        "ana reads": stand.reads(stand.ana),
        "ben reads": stand.reads(stand.ben),
        "ana's page": stand.page(stand.ana),
        "ben's page": stand.page(stand.ben),
    }


def only(**seen: list[str]) -> dict[str, list[str]]:
    names = ("ana_sees", "ben_sees", "ana_reads", "ben_reads", "ana's page", "ben's page")
    return {name.replace("_", " "): seen.get(name, []) for name in names}


async def found(stand: Stand, whom: str, token: str, unsure: dict[str, str]) -> Standing | str | None:
    """Read back; a platform that cannot tell of an audience says so each time, and never guesses."""
    if whom not in unsure:
        return await stand.platform.read_back(to(stand, whom), token)
    with pytest.raises(UnknownOutcomeError):
        await stand.platform.read_back(to(stand, whom), token)
    return NOBODY_CAN_TELL


# ---------------------------------------------------------------- who sees what


async def test_in_a_room_everybody_sees_it(stand: Stand):
    await shown(stand, InPlace(stand.room))

    assert met(stand) == only(ana_sees=["hello"], ben_sees=["hello"])


async def test_in_a_thread_it_hangs_on_the_first_message_and_on_no_other(stand: Stand):
    asked, other = [await stand.writes(stand.ana, stand.room) for _ in range(2)]
    await shown(stand, InPlace(stand.room, asked))

    assert (stand.under(asked), stand.under(other)) == (["hello"], [])


async def test_what_is_for_one_person_nobody_else_reads(stand: Stand):
    await shown(stand, Privately(stand.ana))

    assert met(stand) == only(ana_reads=["hello"])


async def test_what_one_person_alone_is_shown_in_a_room_nobody_else_sees(stand: Stand):
    await shown(stand, Only(stand.ana, stand.room))

    assert met(stand) == only(ana_sees=["hello"])


async def test_a_page_is_one_persons_own_and_one_page_however_often_it_is_laid(stand: Stand):
    await shown(stand, Desk(stand.ana))
    await shown(stand, Desk(stand.ana), "newer", marked="other")

    assert met(stand) == only() | {"ana's page": ["newer"]}


# ---------------------------------------------------------------- what stands is edited


@pytest.mark.parametrize("whom", AUDIENCES)
async def test_shown_again_where_it_stands_it_says_something_else_and_there_is_no_second(stand: Stand, whom: str):
    first = await shown(stand, to(stand, whom))
    before = met(stand)
    second = await shown(stand, to(stand, whom), "better", first, "later")

    assert second == first
    assert met(stand) == {who: ["better"] * len(seen) for who, seen in before.items()}


async def test_what_hangs_in_a_thread_stays_there_when_it_is_edited(stand: Stand):
    asked = await stand.writes(stand.ana, stand.room)
    first = await shown(stand, InPlace(stand.room, asked))
    await shown(stand, InPlace(stand.room, asked), "better", first)

    assert stand.under(asked) == ["better"]


@pytest.mark.parametrize("whom", STANDING)
async def test_where_nothing_stands_any_more_that_is_said_and_nothing_is_posted_instead(stand: Stand, whom: str):
    first = await shown(stand, to(stand, whom))
    await stand.loses(first)

    with pytest.raises(GoneError):
        await shown(stand, to(stand, whom), "better", first)
    assert met(stand) == only()


@pytest.mark.parametrize("whom", STANDING)
async def test_taken_away_it_is_gone_and_taking_it_away_again_is_no_error(
    stand: Stand, unsure: dict[str, str], whom: str
):
    first = await shown(stand, to(stand, whom))
    for _ in range(2):
        await stand.platform.retract(first)
        stand.passes()

    assert met(stand) == only()
    assert await found(stand, whom, "mark", unsure) == (NOBODY_CAN_TELL if whom in unsure else None)


# ---------------------------------------------------------------- emoji


async def test_an_emoji_is_put_on_a_message_once_however_often(stand: Stand):
    asked, other = [await stand.writes(stand.ana, stand.room) for _ in range(2)]
    for _ in range(2):
        await stand.platform.react(stand.room, asked, "✅")
        stand.passes()

    assert (stand.marks(asked), stand.marks(other)) == (["✅"], [])


async def test_what_is_gone_takes_no_emoji(stand: Stand):
    first = await shown(stand, InPlace(stand.room))
    await stand.loses(first)

    with pytest.raises(GoneError):
        await stand.platform.react(first.place, first.message, "✅")


# ---------------------------------------------------------------- found again


@pytest.mark.parametrize("name", [name for name, part in ADAPTERS.items() if part.unsure])
def test_of_whom_a_platform_cannot_tell_is_said_with_the_reason_and_never_of_all(name: str):
    unsure = ADAPTERS[name].unsure

    assert set(unsure) < set(STANDING)
    assert all(reason.strip() for reason in unsure.values())


@pytest.mark.parametrize("whom", STANDING)
async def test_a_message_is_found_by_its_token_among_others_and_what_was_never_sent_is_not(
    stand: Stand, unsure: dict[str, str], whom: str
):
    sent = {token: await shown(stand, to(stand, whom), marked=token) for token in ("one", "two", "three")}
    await stand.writes(stand.ben, stand.room)
    assert len({standing.message for standing in sent.values()}) == 3

    wanted = dict.fromkeys((*sent, "four"), NOBODY_CAN_TELL) if whom in unsure else {**sent, "four": None}
    assert {token: await found(stand, whom, token, unsure) for token in wanted} == wanted


async def test_in_a_thread_it_is_found_too(stand: Stand):
    asked = await stand.writes(stand.ana, stand.room)
    sent = await shown(stand, InPlace(stand.room, asked), marked="mine")

    assert await stand.platform.read_back(InPlace(stand.room, asked), "mine") == sent


async def test_an_edited_message_is_found_by_what_it_was_edited_with(stand: Stand):
    first = await shown(stand, InPlace(stand.room))
    await shown(stand, InPlace(stand.room), "better", first, "later")

    assert await stand.platform.read_back(InPlace(stand.room), "later") == first


async def test_nobody_can_tell_whether_one_person_alone_was_shown_something(stand: Stand):
    await shown(stand, Only(stand.ana, stand.room))

    with pytest.raises(UnknownOutcomeError):
        await stand.platform.read_back(Only(stand.ana, stand.room), "mark")


# ---------------------------------------------------------------- how it fails


async def test_who_cannot_be_written_to_is_denied_and_nothing_stands(stand: Stand):
    await stand.closes(stand.ana)

    with pytest.raises(DeniedError):
        await shown(stand, Privately(stand.ana))
    assert met(stand) == only()


@pytest.mark.parametrize(("how", "meaning"), [("throttled", ThrottledError), ("unreachable", UnreachableError)])
async def test_what_was_not_sent_stands_nowhere_and_goes_out_later(line: Failing, how: str, meaning: type[Exception]):
    line.fails(how)
    with pytest.raises(meaning) as failed:
        await shown(line, InPlace(line.room))
    assert met(line) == only()
    assert not isinstance(failed.value, ThrottledError) or failed.value.seconds == 7

    line.passes()
    await shown(line, InPlace(line.room))
    assert line.sees(line.ana) == ["hello"]


async def test_what_was_cut_off_after_it_arrived_is_found_and_stands_once(line: Failing):
    line.fails("lost")
    with pytest.raises(UnknownOutcomeError):
        await shown(line, InPlace(line.room))
    line.passes()

    found = await line.platform.read_back(InPlace(line.room), "mark")
    assert found is not None
    await shown(line, InPlace(line.room), "better", found)
    assert line.sees(line.ana) == ["better"]


async def test_an_id_of_nothing_at_all_is_gone(stand: Stand):
    first = await shown(stand, InPlace(stand.room))
    nothing = Standing(first.place, MessageId(f"{first.message}9"))

    with pytest.raises(GoneError):
        await shown(stand, InPlace(stand.room), "better", nothing)
