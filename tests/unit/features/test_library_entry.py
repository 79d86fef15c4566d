"""What the library keeps of an accepted answer."""

from datetime import UTC, datetime, timedelta

from bot.features.questions.closing import accept
from bot.features.questions.state import Answer, Entry, Piece, Question, Status
from bot.kernel.feature import Moment
from bot.kernel.people import CommunityId, MessageId, Person, PersonId, PlaceId, WorkspaceId
from bot.kernel.policy import Community

NOW = datetime(2026, 3, 2, 9, tzinfo=UTC)
WRITTEN = NOW - timedelta(days=26)
ASKER, ROSA = PersonId("amina"), PersonId("rosa")


def test_an_entry_says_when_its_answer_was_written_however_late_it_was_accepted():
    given = Answer(MessageId("a"), ROSA, WRITTEN, "thread")
    question = Question(
        first=MessageId("q"),
        asker=ASKER,
        place=PlaceId("cold-chain"),
        at=WRITTEN,
        pieces=(Piece(MessageId("q"), "Which fridge?", WRITTEN),),
        status=Status.ANSWERED,
        answers=(given,),
    )
    moment = Moment(NOW, Community(CommunityId("health"), WorkspaceId("town"), "Health"), Person(ASKER))

    decision = accept(question, None, ASKER, moment)

    assert [record.at for record in decision.save if isinstance(record, Entry)] == [WRITTEN]
