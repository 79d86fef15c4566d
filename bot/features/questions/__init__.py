"""G2: members receive answers; experts best placed are asked, one at a time; the manager sees what found nobody.

State in `state`; decisions in `hearing`, `rounds`, `closing` and `library`; cards in `cards`; handlers in `spoken`
(what people tell Steward), `news` (what follows from facts) and `wiring` (what is heard, time, and the table of all).
"""

from bot.features.questions.wiring import FEATURE

__all__ = ["FEATURE"]
