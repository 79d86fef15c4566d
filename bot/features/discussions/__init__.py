"""G3: entry points for discussions that matter for policy and programmes, and what they led to.

What rises in what people ask is read from the ledger once a week (`gathering`, `listening.rising`); a leader is matched
by remit (`matching`); a manager decides on a draft (`proposing`); the leader says yes or no (`hosting`); and what came
of it is asked, kept and told back to those who took part (`following`).
"""

from bot.features.discussions.wiring import FEATURE

__all__ = ["FEATURE"]
