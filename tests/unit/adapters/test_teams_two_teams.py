"""Somebody who is in two teams is asked which of them they mean, where they write to Steward alone."""

from __future__ import annotations

from typing import Any

from bot.features import FEATURES
from bot.kernel.people import Member
from bot.kernel.ports import Commit, Named
from bot.runtime.bot import Bot
from bot.runtime.clock import SystemClock
from storage.memory import MemoryStore
from tests.teams.connector import ANA, ME, ROOM, TEAM
from tests.teams.reception import standing
from tests.unit.adapters.town import MONDAY

SECOND = "19:second@thread.tacv2"


def _actions(thing: Any) -> list[dict[str, Any]]:  # noqa: ANN401 - any part of a card
    if isinstance(thing, dict):
        own = [thing] if str(thing.get("type", "")).startswith("Action.") else []
        return own + [one for part in thing.values() for one in _actions(part)]
    return [one for part in thing for one in _actions(part)] if isinstance(thing, list) else []


async def test_a_command_given_alone_is_asked_about_and_answered_for_the_team_that_is_meant():
    store = MemoryStore()
    async with standing(Bot(store, FEATURES, SystemClock()), store) as stand:
        stand.fake.has_team(SECOND, "Wrecks", "another-group", {SECOND: None}, (ANA,))
        for team, name in ((TEAM, "Divers"), (SECOND, "Wrecks")):
            added = stand.activity("conversationUpdate", ANA, team, membersAdded=[{"id": ME}])
            added["channelData"]["team"] = {"id": team, "name": name}
            await stand.tells(added)
        talk = stand.fake.talk(ANA)
        await stand.tells(stand.says("team", place=talk))
        [asked] = stand.fake.posts(talk)
        [one, _, other, _] = _actions(asked.activity["attachments"][0]["content"])  # each has a fallback
        assert [one["title"], other["title"]] == ["which-oneDivers", "which-oneWrecks"]

        await store.commit(Commit(cause="", at=MONDAY, gone=(Named(SECOND, Member.kind, ANA),)))
        told = [
            await stand.tells(stand.invokes("adaptiveCard/action", {"action": it}, place=talk)) for it in (one, other)
        ]
        assert [each.body["value"].split("\n")[0] for each in told] == ["team-gist1", "team-nobody"], (
            "each is of its own team"
        )
        assert stand.fake.posts(TEAM) == stand.fake.posts(SECOND) == stand.fake.posts(ROOM) == []
