"""What lies in the outbox, and the small print that every message carries home: which community it belongs to."""

from __future__ import annotations

from datetime import datetime

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from bot.kernel.cards import Block, Button, Buttons, Card, Form, Inputs, Items, Phrase, Reply
from bot.kernel.facts import Fact
from bot.kernel.messages import React, Retract, Show
from bot.kernel.people import CommunityId, PersonId, WorkspaceId
from bot.runtime.keeping import named

COMMUNITY = "in"
"""The name under which every action carries its community, so that a press in a private conversation finds it."""


class Deliver(Struct, frozen=True, tag="deliver"):
    """Bring this to the platform."""

    effect: Show | Retract | React
    workspace: WorkspaceId
    community: CommunityId
    decided: datetime
    because: tuple[Phrase, ...] = ()


class Tell(Struct, frozen=True, tag="tell"):
    """Let the other features hear this."""

    fact: Fact
    workspace: WorkspaceId
    community: CommunityId
    at: datetime


class Part(Struct, frozen=True, tag="part"):
    """Forget somebody."""

    who: PersonId
    workspace: WorkspaceId
    community: CommunityId
    at: datetime
    """When they asked for it."""
    silent: bool = False


Job = Deliver | Tell | Part
encoder = msgspec.json.Encoder(order="deterministic")
_decoder: msgspec.json.Decoder[Job] = msgspec.json.Decoder(Job)


def job_of(data: bytes) -> Job:
    """Read a job back from the outbox."""
    return _decoder.decode(data)


def at_home(reply: Reply, community: CommunityId, origin: str = "") -> Reply:
    """Let every action of a card or a form carry its community, unless it names another, and what is to be taken away
    the name of its `origin`: the surface it stands on, or the event that it answers.
    """

    def button(one: Button) -> Button:
        action = replace(one.action, about={COMMUNITY: community, **one.action.about})
        return replace(one, action=action)

    def block(one: Block) -> Block:
        match one:
            case Buttons(buttons):
                return Buttons(tuple(button(each) for each in buttons))
            case Items(items):
                return replace(one, items=tuple(replace(i, buttons=tuple(map(button, i.buttons))) for i in items))
            case Inputs():
                return replace(one, submit=button(one.submit))
            case _:
                return one

    match reply:
        case Card():
            blocks = (block(one) for one in reply.blocks)
            return replace(reply, blocks=named(tuple(blocks), community, origin))
        case Form():
            return replace(reply, action=replace(reply.action, about={**reply.action.about, COMMUNITY: community}))
        case _:
            return reply
