"""Who takes part in a campaign by what they write, and where: a table of messages."""

from __future__ import annotations

from datetime import date

import pytest
from msgspec.structs import replace

from bot.features.campaigns import hearing
from bot.features.campaigns.state import Campaign, Stage, Taking
from bot.kernel.cards import Words
from bot.kernel.messages import MessagePosted
from bot.kernel.people import MessageId, PlaceId
from bot.kernel.ports import Commit
from bot.kernel.records import to_row
from bot.runtime.reader import Looking
from storage.memory import MemoryStore
from tests.known import done
from tests.unit.features.makers import AMINA, BEN, COMMUNITY, KIM, MONDAY, PLACE, at, person, posted

DAYS = (date(2026, 3, 2), date(2026, 3, 6))
POST = MessageId("invitation")
RUNNING = Campaign(
    "c", "Ask Ben", "ama", "More questions", KIM, MONDAY, *DAYS, PLACE, (BEN,), hashtag="AskBen",
    stage=Stage.RUNNING, post=POST,
)  # fmt: skip
PLAIN = posted("Which panel lasts?")
TAGGED = replace(PLAIN, text=(Words("Which panel lasts? #askben"),))
ELSEWHERE = PlaceId("nutrition")


def takings(event: MessagePosted, campaign: Campaign = RUNNING, who: str = "amina") -> list[Taking]:
    store, home = MemoryStore(), COMMUNITY.community
    done(store.commit(Commit(cause="", at=MONDAY, rows=(to_row(campaign, home, 0),))))
    reader = Looking(store, COMMUNITY.workspace, home)
    decision = done(hearing.on_message(event, reader, at(MONDAY, person(who))))
    return [one for one in decision.save if isinstance(one, Taking)]


@pytest.mark.parametrize(
    ("event", "where"),
    [
        (TAGGED, PLACE),
        (replace(TAGGED, place=ELSEWHERE), ELSEWHERE),
        (replace(PLAIN, under=POST), PLACE),
    ],
    ids=["the hashtag", "the hashtag in another channel", "below the invitation"],
)
def test_whoever_writes_with_the_hashtag_anywhere_or_below_the_invitation_takes_part(
    event: MessagePosted, where: PlaceId
):
    [taking] = takings(event)

    assert (taking.who, taking.messages) == (AMINA, {event.message: where})


@pytest.mark.parametrize(
    "event",
    [
        PLAIN,
        replace(TAGGED, private=True),
        replace(TAGGED, past=True),
        replace(TAGGED, bot=True),
        replace(PLAIN, under=MessageId("another")),
        replace(PLAIN, text=(Words("Which panel lasts? #askbenagain"),)),
    ],
    ids=["neither", "to Steward alone", "long ago", "by a program", "below another message", "another hashtag"],
)
def test_nobody_takes_part_by_anything_else(event: MessagePosted):
    assert takings(event) == []


def test_who_runs_it_and_what_does_not_run_has_no_part():
    assert takings(replace(TAGGED, who=BEN), who="ben") == []
    assert takings(TAGGED, replace(RUNNING, stage=Stage.ENDED)) == []
