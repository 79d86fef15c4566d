"""What a manager's Monday plan counts."""

from datetime import UTC, datetime

import pytest

from bot.features.desk import Week, count
from bot.kernel.facts import Accepted, Answered, Asked, Fact, Misheard, Nudged
from bot.kernel.people import MessageId, PersonId, PlaceId

NOW = datetime(2026, 3, 9, 9, tzinfo=UTC)
AMINA, ROSA, PLACE = PersonId("amina"), PersonId("rosa"), PlaceId("cold-chain")
ASKED = Asked("q", AMINA, PLACE)
ANSWERED = Answered("q", ROSA, AMINA, PLACE, MessageId("a"), first=True, how="thread")
ACCEPTED = Accepted("q", ROSA, AMINA, MessageId("a"), PLACE)


@pytest.mark.parametrize(
    ("facts", "week"),
    [
        ([], Week()),
        ([ASKED], Week(asked=1)),
        ([ASKED, Nudged("q", ROSA), ANSWERED, ACCEPTED], Week(1, 1, 1, (ROSA,))),
        # an answer that was pointed to settles a question though nobody wrote anything new
        ([ASKED, ACCEPTED], Week(1, 1, 0, (ROSA,))),
        # what was brought in from before Steward came is not this week's work, in whatever order it is told
        ([ANSWERED, ACCEPTED, Asked("q", AMINA, PLACE, past=True)], Week()),
        # "not a question" was none
        ([ASKED, Misheard("q", AMINA, PLACE)], Week()),
    ],
)
def test_a_week_counts_questions_and_what_became_of_them(facts: list[Fact], week: Week):
    assert count([(NOW, fact) for fact in facts]) == week
