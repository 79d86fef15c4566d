"""G5: those who help most are recognised: kudos, milestones, champions of the month. Evidence, never volume.

State in `state`; what a colleague's word weighs in `weighing`, and whose words there are in `evidence`; decisions in
`kudos`, `milestones` and `champions`; cards in `cards`; handlers and the table of all in `wiring`.
"""

from bot.features.recognition.wiring import FEATURE

__all__ = ["FEATURE"]
