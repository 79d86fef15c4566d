"""What the worker shows: posted once, edited in place, in the right words, and taken away."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from bot.kernel.facts import Delivered
from bot.kernel.messages import (
    Decision,
    Desk,
    InPlace,
    MessagePosted,
    Only,
    Privately,
    React,
    Retract,
)
from bot.kernel.people import MessageId, Wishes
from bot.kernel.policy import Policy, Purpose, Tone
from bot.kernel.ports import (
    DeniedError,
    UnknownOutcomeError,
)
from bot.kernel.wording import OwnWords
from tests.unit.runtime.stage import (
    ANA,
    BEN,
    COLD,
    HEALTH,
    HOUR,
    MINUTE,
    MONDAY,
    NORTH,
    Failing,
    Stage,
    news,
    nudge,
    show,
    shown,
)


@pytest.fixture
async def stage() -> Stage:
    stage = Stage()
    await stage.community()
    await stage.person(ANA)
    await stage.person(BEN)
    return stage


async def test_a_surface_is_posted_once_and_edited_in_place_afterwards(stage: Stage):
    await stage.shows(show("one"))
    await stage.worker.rest()
    await stage.shows(show("two"), at=MONDAY + HOUR)
    await stage.worker.rest()

    assert stage.board.calls == ["post", "edit"]
    assert stage.board.gists == ["Hello two"]
    stands = await shown(stage)
    assert stands is not None
    assert (stands.at, stands.message) == (MONDAY, "m1")


async def test_what_would_look_the_same_is_not_sent_again(stage: Stage):
    for _ in range(3):
        await stage.shows(show("one"))
        await stage.worker.rest()

    assert stage.board.calls == ["post"]


async def test_a_change_of_tone_or_language_is_a_change(stage: Stage):
    await stage.shows(show("one"))
    await stage.worker.rest()
    await stage.community(policy=Policy(language="fr"))
    await stage.shows(show("one"))
    await stage.worker.rest()
    await stage.community(policy=Policy(language="fr", tone=Tone.BRIEF))
    await stage.shows(show("one"))
    await stage.worker.rest()

    assert stage.board.calls == ["post", "edit", "edit"]
    assert stage.board.gists == ["Bonjour one"]


async def test_what_a_surface_showed_in_between_need_not_be_seen(stage: Stage):
    for text in ("one", "two", "three"):
        await stage.shows(show(text))
    await stage.worker.rest()

    assert stage.board.calls == ["post"]
    assert stage.board.gists == ["Hello three"]


async def test_what_may_only_be_edited_is_not_posted(stage: Stage):
    await stage.shows(show("late", only_edit=True))
    await stage.worker.rest()
    assert stage.board.calls == []

    await stage.shows(show("first"))
    await stage.worker.rest()
    await stage.shows(show("second", only_edit=True))
    await stage.worker.rest()

    assert stage.board.calls == ["post", "edit"]


@pytest.mark.parametrize(
    ("to", "expected"),
    [
        (Privately(BEN), "Bonjour you"),
        (Only(BEN, COLD), "Bonjour you"),
        (Desk(BEN), "Bonjour you"),
        (InPlace(COLD, calling=BEN), "Hello you"),
    ],
)
async def test_what_one_person_reads_is_in_their_language_and_what_all_read_in_the_communitys(
    stage: Stage, to: Privately | Only | Desk | InPlace, expected: str
):
    await stage.person(BEN, language="fr")
    await stage.shows(show(to=to))
    await stage.worker.rest()

    assert stage.board.gists == [expected]


async def test_wishes_about_language_hold_for_somebody_the_platform_never_described(stage: Stage):
    stranger = BEN.__class__("stranger")
    await stage.put(NORTH, Wishes(stranger, language="fr"))
    await stage.shows(show(to=Privately(stranger)))
    await stage.worker.rest()

    assert stage.board.gists == ["Bonjour you"]


async def test_what_was_shown_can_be_explained_by_why_it_came(stage: Stage):
    because = (show().card.gist,)
    stage.on(MessagePosted, Decision(do=(nudge(),), because=because))
    await stage.bot.handle(stage.posted())
    await stage.worker.rest()
    await stage.shows(nudge(text="changed"))
    await stage.worker.rest()

    stands = await shown(stage)
    assert stands is not None
    assert (stands.because, stands.who, stands.purpose) == (because, BEN, Purpose.ROUTING)


async def test_that_a_message_stands_is_told_once(stage: Stage):
    await stage.shows(nudge())
    await stage.worker.rest()
    await stage.shows(nudge(text="changed"))
    await stage.worker.rest()

    assert news(stage) == [Delivered("s", BEN, MessageId("m1"))]


async def test_that_a_message_stands_is_no_news_where_nobody_listens():
    stage = Stage()
    deaf = Stage(replace(stage.feature(), facts={}, on={MessagePosted: stage.bot.router.features[0].on[MessagePosted]}))
    await deaf.community()
    stage.on(MessagePosted, Decision(do=(show(),)))
    await deaf.bot.handle(deaf.posted())
    await deaf.worker.step()

    assert deaf.board.gists == ["Hello you"]
    assert (await deaf.store.backlog()).waiting == 0


async def test_a_message_is_taken_away_and_may_stand_again(stage: Stage):
    await stage.shows(show("one"))
    await stage.worker.rest()
    stage.on(MessagePosted, Decision(do=(Retract("s"),)))
    await stage.bot.handle(stage.posted())
    await stage.worker.rest()

    assert stage.board.posts == {}
    assert await shown(stage) is None

    await stage.shows(show("one"))
    await stage.worker.rest()
    assert stage.board.gists == ["Hello one"]


async def test_what_does_not_stand_need_not_be_taken_away(stage: Stage):
    stage.on(MessagePosted, Decision(do=(Retract("s"),)))
    await stage.bot.handle(stage.posted())
    await stage.worker.rest()

    assert stage.board.calls == []
    assert (await stage.store.backlog()).waiting == 0


async def test_an_emoji_is_put_on_a_message(stage: Stage):
    stage.on(MessagePosted, Decision(do=(React(COLD, MessageId("m"), "✅"),)))
    stage.board.fails.extend([Failing(UnknownOutcomeError())])
    await stage.bot.handle(stage.posted())
    await stage.worker.turn_to(MONDAY + MINUTE, stage.clock)

    assert stage.board.calls == ["react", "react"]
    assert stage.board.reactions == [(COLD, "m", "✅")]


async def test_an_emoji_that_is_refused_is_no_news(stage: Stage):
    stage.on(MessagePosted, Decision(do=(React(COLD, MessageId("m"), "✅"),)))
    stage.board.fails.append(Failing(DeniedError()))
    await stage.bot.handle(stage.posted())
    await stage.worker.rest()

    assert news(stage) == []
    assert (await stage.store.backlog()).waiting == 0


async def own_words(stage: Stage, text: str) -> None:
    await stage.put(HEALTH, OwnWords().put("gist", "en", {"": text}, MONDAY, BEN))


async def test_what_stands_in_a_room_speaks_own_words_once_it_has_something_new_to_say(stage: Stage):
    await stage.shows(show("one"))
    await stage.worker.rest()
    await own_words(stage, "Ahoy { $who }")
    await stage.shows(show("one"))
    await stage.worker.rest()
    assert stage.board.gists == ["Hello one"]
    assert stage.board.calls == ["post"]

    await stage.shows(show("two"))
    await stage.worker.rest()
    assert stage.board.gists == ["Ahoy two"]


async def test_a_page_speaks_own_words_as_soon_as_it_is_laid_out_again(stage: Stage):
    await stage.shows(show("one", to=Desk(BEN)))
    await stage.worker.rest()
    await own_words(stage, "Ahoy {who}")
    await stage.shows(show("one", to=Desk(BEN)))
    await stage.worker.rest()

    assert stage.board.gists == ["Ahoy one"]


async def test_whoever_reads_another_language_than_that_of_own_words_reads_the_original(stage: Stage):
    await own_words(stage, "Ahoy {who}")
    await stage.person(ANA, language="fr")
    await stage.shows(show("one", to=Privately(ANA)))
    await stage.worker.rest()

    assert stage.board.gists == ["Bonjour one"]


async def test_own_words_that_fit_no_sentence_keep_nothing_from_arriving(stage: Stage):
    await own_words(stage, "Ahoy {everybody}")
    await stage.shows(show("one"))
    await stage.worker.rest()

    assert stage.board.gists == ["Hello one"]
    assert stage.worker.faults == 0
