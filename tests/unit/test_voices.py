"""In whose language, tone and words somebody is answered: those of the place, or of where they were just answered."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from msgspec.structs import replace

from bot.connecting import voice_of
from bot.kernel.cards import Words, phrase
from bot.kernel.people import CommunityId, PersonId, PlaceId, Profile, Wishes, WorkspaceId
from bot.kernel.policy import Community, Policy, Tone
from bot.kernel.ports import Commit
from bot.kernel.records import Record, to_row
from bot.kernel.wording import OwnWords
from bot.runtime.speaker import flat
from storage.memory import MemoryStore
from tests.known import done
from tests.tongues import CATALOGUE

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)
NORTH, ANA = WorkspaceId("north"), PersonId("ana")
HEALTH = Community(CommunityId("health"), NORTH, "Health", frozenset({PlaceId("cold")}), policy=Policy(tone=Tone.BRIEF))
WASH = replace(HEALTH, community=CommunityId("wash"), places=frozenset({PlaceId("wash")}), policy=Policy())
OWN = OwnWords().put("nudge-claim", "en", {"": "Mine!"}, NOON, ANA)
ASKED = {"asker": Words("Ana"), "place": Words("x")}


def stored(*records: tuple[Record, str]) -> MemoryStore:
    store = MemoryStore()
    rows = tuple(
        to_row(record, scope, 0) for record, scope in ((HEALTH, NORTH), (WASH, NORTH), (OWN, "health"), *records)
    )
    done(store.commit(Commit(cause="", at=NOON, rows=rows)))
    return store


@pytest.mark.parametrize(
    ("place", "home", "tone", "claim"),
    [
        ("cold", "", Tone.BRIEF, "Mine!"),
        ("wash", "", Tone.WARM, "I’ll answer"),
        ("wash", "health", Tone.WARM, "I’ll answer"),
        ("private", "health", Tone.BRIEF, "Mine!"),
        ("private", "wash", Tone.WARM, "I’ll answer"),
        ("private", "", Tone.WARM, "I’ll answer"),
        ("private", "gone", Tone.WARM, "I’ll answer"),
    ],
)
def test_an_answer_is_in_the_tone_and_the_words_of_its_community(place: str, home: str, tone: Tone, claim: str):
    say = done(voice_of(stored(), CATALOGUE, ANA, PlaceId(place), NORTH, CommunityId(home)))

    assert flat(say(phrase("nudge-claim"))) == claim
    assert say(phrase("nudge-gist", **ASKED)) == CATALOGUE.speaker("en", tone)(phrase("nudge-gist", **ASKED))


def test_whoever_reads_another_language_reads_stewards_own_words():
    store = stored((Profile(ANA, "Ana", language="en"), NORTH), (Wishes(ANA, language="fr"), NORTH))
    say = done(voice_of(store, CATALOGUE, ANA, PlaceId("cold"), NORTH))

    assert flat(say(phrase("nudge-claim"))) == flat(CATALOGUE.speaker("fr", Tone.WARM)(phrase("nudge-claim")))
