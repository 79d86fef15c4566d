"""What is offered to be taken away is kept for a week, for those who may have it, and then let go by itself."""

from __future__ import annotations

from msgspec.structs import replace

from bot.kernel.cards import Block, Card, Download, Name, Paper, Para, Quote, Table, Words, phrase
from bot.kernel.messages import CommandGiven, Decision, InPlace, Kept, Privately, Rehearsed
from bot.kernel.people import CommunityId
from bot.kernel.policy import Policy, Purpose
from bot.runtime.keeping import named
from tests.unit.runtime.stage import ANA, BEN, COLD, DAY, HEALTH, HOUR, KIM, MINUTE, MONDAY, NORTH, WASH, Stage, show

LETTER = Card(phrase("gist", who=Name(BEN)), (Quote((Words("It held."),), KIM), Para((Name(BEN), Words(" said so.")))))
PAPER = Download(phrase("see"), Paper("briefing", LETTER))
TABLE = Download(phrase("see"), Table("metrics", ("week",), ((1,), (2,))))


def offering(*downloads: Download) -> Card:
    return Card(phrase("gist", who=Words("you")), (Para(phrase("see")), *downloads))


async def kept(stage: Stage) -> list[Kept]:
    return sorted(await stage.look().find(Kept), key=lambda one: one.of.name)


def offered(card: object) -> list[str]:
    assert isinstance(card, Card)
    return [block.kept for block in card.blocks if isinstance(block, Download)]


async def test_what_is_brought_to_one_person_is_kept_for_them_alone_with_everybody_who_is_named_in_it():
    stage = Stage()
    await stage.community()
    await stage.shows(replace(show(to=Privately(ANA)), card=offering(PAPER, TABLE)))
    await stage.worker.rest()

    paper, table = await kept(stage)
    assert (paper.of, table.of) == (PAPER.of, TABLE.of)
    assert (paper.who, paper.place, paper.names) == (ANA, COLD, (BEN, KIM))
    assert paper.keys() == (("who", ANA), ("names", BEN), ("names", KIM))
    assert [offered(post.show.card) for post in stage.board.posts.values()] == [[paper.name, table.name]]
    assert paper.name != table.name


async def test_a_paper_is_also_of_those_it_tells_of_without_their_names():
    stage = Stage()
    await stage.community()
    unnamed = replace(PAPER, of=Paper("briefing", offering(), tells_of=(KIM,)))
    await stage.shows(replace(show(to=Privately(ANA)), card=offering(unnamed)))

    [one] = await kept(stage)
    assert one.names == (KIM,)


async def test_what_hangs_in_a_channel_is_for_whoever_sees_it_there():
    stage = Stage()
    await stage.community(HEALTH, COLD, WASH)
    await stage.shows(replace(show(to=InPlace(WASH)), card=offering(TABLE)))

    [one] = await kept(stage)
    assert (one.who, one.place) == (None, WASH)


async def test_an_answer_offers_what_is_kept_for_whoever_asked():
    stage = Stage()
    await stage.community()
    stage.on(CommandGiven, Decision(reply=offering(TABLE)))
    reply = await stage.bot.handle(stage.command("open", who=BEN))

    [one] = await kept(stage)
    assert offered(reply) == [one.name]
    assert one.who == BEN


async def test_shown_again_it_keeps_its_name_and_holds_what_is_newest_for_another_week():
    stage = Stage()
    await stage.community()
    await stage.shows(replace(show(), card=offering(TABLE)))
    before = await kept(stage)
    newer = replace(TABLE, of=replace(TABLE.of, name="newer"))
    await stage.shows(replace(show(), card=offering(newer)), at=MONDAY + 6 * DAY)
    await stage.worker.turn_to(MONDAY + 8 * DAY, stage.clock)

    [one] = await kept(stage)
    assert (one.name, one.of.name) == (before[0].name, "newer")
    assert one.until == MONDAY + 13 * DAY


async def test_a_week_later_it_is_let_go_and_nothing_rings_any_more():
    stage = Stage()
    await stage.community()
    await stage.shows(replace(show(), card=offering(TABLE, PAPER)))
    await stage.worker.turn_to(MONDAY + 7 * DAY - MINUTE, stage.clock)
    assert len(await kept(stage)) == 2
    await stage.worker.turn_to(MONDAY + 7 * DAY, stage.clock)

    assert await kept(stage) == []
    assert await stage.store.due(MONDAY + 99 * DAY, 9) == []


async def test_nothing_is_kept_of_what_only_waits_in_rehearsal_until_a_manager_lets_it_go():
    stage = Stage()
    await stage.community(policy=Policy(rehearsal=True))
    await stage.person(BEN)
    waiting = replace(show(to=Privately(BEN), purpose=Purpose.ROUTING), card=offering(TABLE))
    await stage.shows(waiting)
    assert await stage.look().get(Rehearsed, "s") is not None
    assert await kept(stage) == []

    await stage.shows(replace(waiting, approved=True), at=MONDAY + HOUR)
    assert len(await kept(stage)) == 1


async def test_two_surfaces_share_nothing_and_a_card_without_anything_to_take_keeps_nothing():
    stage = Stage()
    await stage.community()
    await stage.shows(
        replace(show(surface="a"), card=offering(TABLE)), replace(show(surface="b"), card=offering(TABLE))
    )
    await stage.shows(show(surface="c"))

    names = [one.name for one in await kept(stage)]
    assert len(set(names)) == 2
    assert all(row.scope == NORTH for row in await stage.store.find(NORTH, Kept.kind, "", "", 9))


def test_what_stands_around_it_may_come_and_go_and_its_name_stays():
    line = Para(phrase("see"))
    first, second = offered(named_card(PAPER, TABLE))

    assert offered(named_card(line, PAPER, line, line, TABLE)) == [first, second]
    assert offered(named_card(TABLE)) == [first], "it is the first thing there is to take"


def test_one_surface_in_two_communities_names_two_things():
    assert offered(named_card(TABLE)) != offered(named_card(TABLE, community="wash"))


def named_card(*blocks: Block, community: str = HEALTH) -> Card:
    return replace(LETTER, blocks=named(blocks, CommunityId(community), "s"))
