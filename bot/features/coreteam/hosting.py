"""Somebody would host a discussion: a manager hears of it on their desk, and opens it with them in one press."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.features.coreteam.cards import said as say
from bot.features.coreteam.state import ACTIVITY, Answer, Ask
from bot.kernel.cards import Action, Button, Name, Style, Words, phrase
from bot.kernel.facts import Disposed, Proposed
from bot.kernel.messages import Decision, Proposal
from bot.kernel.records import Ref

if TYPE_CHECKING:
    from bot.kernel.feature import Moment, Reader
    from bot.kernel.messages import ButtonPressed


def about(idea: str) -> str:
    """Name the proposal to open a discussion that has a host."""
    return f"host/{idea}"


async def said(ask: Ask, reader: Reader, moment: Moment) -> Decision:
    """Take somebody's word on hosting to the managers, or take it back from them."""
    standing = await reader.get(Proposal, about(ask.about))
    if ask.answer is not Answer.YES:
        if standing is None or standing.who != ask.who:
            return Decision()
        return gone(standing, "moot")
    buttons = (
        Button(
            phrase("idea-discuss"),
            Action("discuss.draft", {"topic": ask.words, "idea": ask.about, "host": ask.who}),
            Style.PRIMARY,
        ),
        Button(phrase("core-host-seen"), Action("core.host-seen", {"idea": ask.about})),
    )
    line = phrase("core-host-line", who=Name(ask.who), words=Words(ask.words))
    put = Proposal(about(ask.about), moment.now, ACTIVITY, line, (), buttons, ask.who, weight=1)
    return Decision(save=(put,), note=(Proposed(put.about, ACTIVITY),))


async def on_seen(event: ButtonPressed, reader: Reader, _moment: Moment) -> Decision:
    """'I will see to it myself'."""
    standing = await reader.get(Proposal, about(event.action.about.get("idea", "")))
    if standing is None:
        return Decision(reply=say("core-decided-already"))
    return gone(standing, "copied") | Decision(reply=say("core-host-noted"))


def gone(standing: Proposal, how: str) -> Decision:
    """Take it off the managers' desk."""
    return Decision(drop=(Ref(Proposal.kind, standing.about),), note=(Disposed(standing.about, ACTIVITY, how),))
