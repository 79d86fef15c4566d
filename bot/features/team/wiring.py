"""Ten-line handlers: each looks, and lets a decision decide."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.features.team.cards import team_card
from bot.kernel.cards import Card, Name, Para, Words, phrase, plain
from bot.kernel.feature import Command, Feature, Moment, Reader
from bot.kernel.messages import CommandGiven, Decision
from bot.kernel.people import Act, Member, Role, may

if TYPE_CHECKING:
    from bot.kernel.cards import Value


async def on_team(event: CommandGiven, reader: Reader, moment: Moment) -> Decision:
    """`team`, `team add @person expert`, `team remove @person expert`."""
    if not event.args:
        return Decision(reply=team_card(await reader.find(Member, "", "", 1000)))
    if not may(moment.person, Act.STEER):
        return _said("refused", needs="steer")
    words = [plain((span,)).casefold() for span in event.args if isinstance(span, Words)]
    named = [span.who for span in event.args if isinstance(span, Name)]
    roles = [role for role in Role if role in words]
    if not named or not roles or words[0] not in {"add", "remove"}:
        return _said("team-how")
    known = await reader.get(Member, named[0]) or Member(named[0], since=moment.now)
    put = known.playing(roles[0], on=words[0] == "add")
    managers = await reader.people(Role.MANAGER)
    if Role.MANAGER not in put.roles and [one.who for one in managers] == [put.who]:
        return _said("team-last-manager")
    decision = Decision(save=(put,))
    said = _said(f"team-{words[0]}", who=Name(put.who), role=phrase(f"role-{roles[0]}"))
    return said | decision


def _said(key: str, **values: Value) -> Decision:
    gist = phrase(key, **values)
    return Decision(reply=Card(gist, (Para(gist),)))


FEATURE = Feature("team", commands=(Command("team", on_team),))
