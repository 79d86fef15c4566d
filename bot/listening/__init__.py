"""Understanding chat text, in six languages: pure functions, no network, no clock, no storage."""

from bot.listening.answering import reply
from bot.listening.asked import Asked, pace_after
from bot.listening.asking import continues
from bot.listening.candidates import Candidate
from bot.listening.days import LONGEST, day, day_first, morning, only_leads, until_day, weekday
from bot.listening.lines import Judgement, Line, Reason
from bot.listening.manners import acknowledges, calls_again, greeting, me_too, says_it_helped, social, thanks, unhelpful
from bot.listening.mentioning import mentioned, named_in, named_words
from bot.listening.sureness import question
from bot.listening.tongues import language
from bot.listening.topics import as_most_write, as_written, likeness, topics
from bot.listening.typed import COMMAS, SEMICOLONS, clauses, formal, into, joins, minutes, on_or_off, reason, several

__all__ = [
    "COMMAS",
    "LONGEST",
    "SEMICOLONS",
    "Asked",
    "Candidate",
    "Judgement",
    "Line",
    "Reason",
    "acknowledges",
    "as_most_write",
    "as_written",
    "calls_again",
    "clauses",
    "continues",
    "day",
    "day_first",
    "formal",
    "greeting",
    "into",
    "joins",
    "language",
    "likeness",
    "me_too",
    "mentioned",
    "minutes",
    "morning",
    "named_in",
    "named_words",
    "on_or_off",
    "only_leads",
    "pace_after",
    "question",
    "reason",
    "reply",
    "says_it_helped",
    "several",
    "social",
    "thanks",
    "topics",
    "unhelpful",
    "until_day",
    "weekday",
]
