"""How mature a community's management is: assessed from evidence, with what to do next, and a page for a sponsor (M).

Four levels, and ten dimensions of which managing the community is looked at in full. No level is awarded for how much
is written, asked or answered, or by how many; every level can be lost again.
"""

from bot.features.maturity.wiring import FEATURE

__all__ = ["FEATURE"]
