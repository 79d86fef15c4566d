"""What managers decided, and whoever runs Steward: the facts that say so, and whom each of them keeps by name.

Everything else that happened is kept by name for as long as facts are; a community may wish to know for longer, or for
less long, who steered it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, get_args

from bot.kernel.cards import Name, Phrase, phrase
from bot.kernel.facts import Disposed, Resumed, Ruled
from bot.kernel.people import PersonId, is_forgotten
from bot.kernel.steering import (
    Aimed,
    Appointed,
    CampaignBegun,
    CampaignEnded,
    CampaignMoved,
    Decided,
    DiscussionEnded,
    DiscussionOpened,
    HandedOver,
    Managed,
    Relieved,
    Returned,
    Reviewed,
    StoryApproved,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bot.kernel.facts import Fact

Deed = (
    Ruled
    | Resumed
    | Appointed
    | Relieved
    | HandedOver
    | Returned
    | Reviewed
    | Aimed
    | Decided
    | CampaignBegun
    | CampaignMoved
    | CampaignEnded
    | DiscussionOpened
    | DiscussionEnded
    | StoryApproved
    | Disposed
    | Managed
)
DEEDS = frozenset(str(one.__struct_config__.tag) for one in get_args(Deed))
"""How these facts are called in the ledger."""
WHOM: Mapping[type[Deed], str] = {
    Appointed: "who",
    Relieved: "who",
    HandedOver: "who",
    Returned: "who",
    Decided: "owner",
    DiscussionOpened: "host",
    Managed: "who",
}
"""The field that says with whom it was done: without that, who was given a role would not be known any more."""
_BY_FILE = (Ruled, Appointed, Relieved)
"""What a file of rules does, by nobody of the community."""
_OVER_BY_ITS_TIME = Ruled("pause", PersonId(""))
"""No file says anything of a pause: where nobody ended it, its day had come."""


def deed_of(fact: Fact) -> Deed | None:
    """Give what somebody decided for the community; what came by itself, when a time was over, nobody did."""
    by_file = isinstance(fact, _BY_FILE) and fact != _OVER_BY_ITS_TIME
    return fact if isinstance(fact, Deed) and (fact.by or by_file) else None


def doer(who: PersonId) -> Name | Phrase:
    """Name who decided something; whoever was forgotten is named nowhere, and no alias is either."""
    return phrase("audit-nobody") if is_forgotten(who) else Name(who)


def whom(deed: Deed) -> PersonId:
    """Name whom it was done with, where there is such a person."""
    field = WHOM.get(type(deed), "")
    return PersonId(getattr(deed, field)) if field else PersonId("")


def kept_by_name(fact: Fact) -> frozenset[PersonId]:
    """Name those who stand in a fact because of what was decided, and not because of what they did as colleagues."""
    deed = deed_of(fact)
    return frozenset({deed.by, whom(deed)}) - {PersonId("")} if deed is not None else frozenset()
