"""What is heard and what is judged: the few records that cross the boundary of this package."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum

import msgspec


class Line(msgspec.Struct, frozen=True, cache_hash=True):
    """One message as heard: plain text, mentions written "@Name", people and messages as opaque ids."""

    id: str
    who: str
    at: datetime
    text: str
    mentions: tuple[str, ...] = ()
    under: str | None = None
    bot: bool = False


class Reason(StrEnum):
    """Why a judgement fell as it did; the words for each key live with the other words, not here."""

    ENDS_WITH_QUESTION_MARK = "ends-with-question-mark"
    HOLDS_QUESTION_MARK = "holds-question-mark"
    OPENS_WITH_QUESTION_WORD = "opens-with-question-word"
    HOLDS_QUESTION_WORD = "holds-question-word"
    OPENS_LIKE_A_QUESTION = "opens-like-a-question"
    ASKS_THE_ROOM = "asks-the-room"
    ASKS_FOR_HELP = "asks-for-help"
    WANTS_TO_KNOW = "wants-to-know"
    REPORTS_A_PROBLEM = "reports-a-problem"
    TELLS_WHAT_WAS_TRIED = "tells-what-was-tried"
    OPENS_A_CONVERSATION = "opens-a-conversation"
    INSIDE_AN_EXCHANGE = "inside-an-exchange"
    ADDRESSED_TO_SOMEONE = "addressed-to-someone"
    REPEATS_A_QUESTION_WORD = "repeats-a-question-word"
    SOCIAL = "social"
    GREETING = "greeting"
    RHETORICAL = "rhetorical"
    THANKS = "thanks"
    ACKNOWLEDGES = "acknowledges"
    ME_TOO = "me-too"
    CALLS_AGAIN = "calls-again"
    SAYS_IT_HELPED = "says-it-helped"
    SAYS_IT_DID_NOT_HELP = "says-it-did-not-help"
    ANNOUNCES = "announces"
    OFFERS_HELP = "offers-help"
    FORWARDED = "forwarded"
    QUOTED_ONLY = "quoted-only"
    CODE_ONLY = "code-only"
    LINK_ONLY = "link-only"
    NOTHING_SAID = "nothing-said"
    FROM_A_BOT = "from-a-bot"
    WORDED_LIKE_A_QUESTION = "worded-like-a-question"
    READS_LIKE_A_STATEMENT = "reads-like-a-statement"
    VERY_SHORT = "very-short"
    BY_THE_ASKER = "by-the-asker"
    BEFORE_THE_QUESTION = "before-the-question"
    IN_THE_SAME_THREAD = "in-the-same-thread"
    IN_ANOTHER_THREAD = "in-another-thread"
    NAMES_THE_ASKER = "names-the-asker"
    NAMES_SOMEBODY_ELSE = "names-somebody-else"
    CALLED_BY_THE_ASKER = "called-by-the-asker"
    RIGHT_AFTER_THE_ASKER = "right-after-the-asker"
    SOON_AFTER = "soon-after"
    LONG_AFTER = "long-after"
    SHARES_TOPICS = "shares-topics"
    NEARER_TO_ANOTHER_MESSAGE = "nearer-to-another-message"
    SHAPED_LIKE_AN_ANSWER = "shaped-like-an-answer"
    ASKS_BACK = "asks-back"
    ALREADY_HELPING = "already-helping"
    ASKS_SOMETHING_NEW = "asks-something-new"
    SOMEBODY_ELSE_ASKED_SINCE = "somebody-else-asked-since"
    ONLY_OPEN_QUESTION = "only-open-question"
    SAME_PERSON_GOES_ON = "same-person-goes-on"
    ANOTHER_PERSON = "another-person"
    LONG_PAUSE = "long-pause"


class Judgement(msgspec.Struct, frozen=True):
    """How likely (0 to 1), and the reasons that weighed most, strongest first."""

    score: float
    reasons: tuple[Reason, ...] = ()
