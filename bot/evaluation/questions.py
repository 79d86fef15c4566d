"""Is this message a question that wants an answer? Judged as the product hears it, with what was said before it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from datetime import UTC, datetime

from bot import listening
from bot.evaluation.rows import Single, spans
from bot.features.questions.hearing import line_of, recent_of
from bot.kernel.messages import MessagePosted
from bot.kernel.people import MessageId, PersonId, PlaceId, WorkspaceId
from bot.kernel.policy import Policy

_WHENEVER = datetime(2024, 1, 1, tzinfo=UTC)


def judge_questions(rows: Iterable[Single], *, unmarked: bool = False) -> Iterator[dict[str, object]]:
    """Give a row a message: its score, and whether that is enough by the default policy.

    `unmarked` judges sentences without their punctuation, where a row has them so.
    """
    enough = Policy().sure_enough
    for row in rows:
        known = {message.user for message in row.context}
        before = [
            _heard(str(number), message.user, message.text, known, bot=message.bot)
            for number, message in enumerate(row.context)
        ]
        text = row.text_nopunct if unmarked and row.text_nopunct else row.text
        score = listening.question(_heard(row.id, row.user, text, known), before).score
        yield {"id": row.id, "pred": int(score >= enough), "score": score}


def _heard(of_id: str, who: str, text: str, known: Collection[str], *, bot: bool = False) -> listening.Line:
    event = MessagePosted(
        key=of_id,
        at=_WHENEVER,
        workspace=WorkspaceId("evaluation"),
        who=PersonId(who),
        place=PlaceId("room"),
        message=MessageId(of_id),
        text=spans(text, known, who),
        bot=bot,
    )
    return line_of(recent_of(event))
