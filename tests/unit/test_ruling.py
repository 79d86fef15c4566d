"""`steward policy export` and `import`: a stopped Steward's rules there and back, and nothing halfway."""

from __future__ import annotations

import asyncio
import sys
from datetime import UTC, datetime, timedelta
from io import BytesIO, TextIOWrapper
from pathlib import Path
from typing import TypeVar

import pytest

from bot.__main__ import main
from bot.features import FEATURES
from bot.features.rules.state import History
from bot.kernel.facts import Ruled
from bot.kernel.messages import BotAdded, PersonJoined
from bot.kernel.people import CommunityId, Member, PersonId, PlaceId, Profile, Remit, Role, WorkspaceId
from bot.kernel.policy import Community, Policy
from bot.kernel.records import Record, from_row
from bot.kernel.steering import Appointed, Relieved
from bot.kernel.wording import OwnWords
from bot.runtime.bot import Bot
from bot.runtime.clock import TurnableClock
from bot.runtime.reader import facts_decoder
from storage.tiny import TinyStore

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)
HOME = WorkspaceId("north")
R = TypeVar("R", bound=Record)
Capture = pytest.CaptureFixture[str]


@pytest.fixture
def at_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder in which Steward has looked after one community, and rests."""
    monkeypatch.chdir(tmp_path)
    for name in ("DATA", "PORT", "LANGUAGE", "LOG"):
        monkeypatch.delenv(f"STEWARD_{name}", raising=False)
    (tmp_path / ".steward").mkdir()
    asyncio.run(begun("Health"))
    return tmp_path


async def begun(*names: str) -> None:
    store = TinyStore(Path(".steward/steward.json"))
    await store.open()
    bot = Bot(store, FEATURES, TurnableClock(NOON))
    for who in ("Chloe", "Ben"):
        profile = Profile(PersonId(who.casefold()), who, "Europe/Zurich")
        event = PersonJoined(key=f"joined/{who}", at=NOON, workspace=HOME, who=profile.who, profile=profile)
        await bot.handle(event)
    for name in names:
        place = PlaceId(f"{name.casefold()}-room")
        await bot.handle(
            BotAdded(
                key=f"added/{name}",
                at=NOON,
                workspace=HOME,
                community=CommunityId(name.casefold()),
                name=name,
                places=(place, PlaceId(f"{place}-2")),
                managers=(PersonId("chloe"),) if name != "Orphans" else (),
                policy=Policy(zone="Europe/Zurich"),
            )
        )
    await store.close()


def kept(kind: type[R], of_id: str, scope: str = "health") -> R:
    async def read() -> R:
        store = TinyStore(Path(".steward/steward.json"))
        await store.open()
        row = await store.get(scope, kind.kind, of_id)
        await store.close()
        assert row is not None
        return from_row(kind, row)

    return asyncio.run(read())


def noted() -> list[object]:
    async def read() -> list[object]:
        store = TinyStore(Path(".steward/steward.json"))
        await store.open()
        rows = await store.facts("health", NOON, 1000)
        await store.close()
        return [facts_decoder.decode(row.data) for row in rows]

    return asyncio.run(read())


def exported(at_home: Path) -> str:
    assert main(["policy", "export", "rules.toml"]) == 0
    return (at_home / "rules.toml").read_text(encoding="utf-8")


def test_what_was_exported_changes_nothing_when_it_is_taken_in(at_home: Path, capsys: Capture):
    text = exported(at_home)
    before = kept(Community, "health", "north")

    assert main(["policy", "import", "rules.toml"]) == 0

    assert "Nothing changes" in capsys.readouterr().out
    assert kept(Community, "health", "north") == before
    assert '# Time zone. By default: "UTC"\nzone = "Europe/Zurich"' in text
    assert 'id = "chloe"  # Chloe\nroles = ["manager"]' in text
    assert "# One of its channels: health-room" in text


def test_a_file_is_taken_in_whole_and_the_history_says_who_it_was(at_home: Path, capsys: Capture):
    text = exported(at_home).replace('promise = "8h"', 'promise = "4h"').replace('name = "Health"', 'name = "Salud"')
    text = text.replace('core-team = ""', 'core-team = "health-room-2"')
    text += '\n[[people]]\nid = "ben"\nroles = ["leader"]\nremit = "cold chain policy"\n'
    (at_home / "rules.toml").write_text(text, encoding="utf-8")

    assert main(["policy", "import", "rules.toml", "--check"]) == 0
    told = capsys.readouterr().out
    assert "In Health this would change:" in told
    assert "Promise of an answer, in working time: 4 hours (before: 8 hours)" in told
    assert "The core team’s own channel: health-room-2 (before: none)" in told
    assert "Roles of Ben: leader (before: none)" in told
    assert kept(Community, "health", "north").policy.promise == timedelta(hours=8)

    assert main(["policy", "import", "rules.toml"]) == 0
    assert "In Health this has changed:" in capsys.readouterr().out
    community = kept(Community, "health", "north")
    assert (community.name, community.policy.promise) == ("Salud", timedelta(hours=4))
    assert community.places == {"health-room"}, "what is the core team's own is not listened to"
    assert kept(Member, "ben").roles == {Role.MEMBER, Role.LEADER}
    assert kept(Remit, "ben").topics
    assert [(one.rule, one.by) for one in kept(History, "rules").changes] == [("promise", ""), ("core-team", "")]
    assert [fact for fact in noted() if isinstance(fact, Ruled | Appointed)] == [
        Ruled("promise", PersonId("")),
        Ruled("core-team", PersonId("")),
        Appointed(PersonId("ben"), "leader", PersonId("")),
    ]

    assert main(["policy", "import", "rules.toml", "--community", "Salud"]) == 0
    assert "Nothing changes" in capsys.readouterr().out
    (at_home / "rules.toml").write_text('[[people]]\nid = "ben"\nroles = []\nremit = ""\n', encoding="utf-8")
    assert main(["policy", "import", "rules.toml"]) == 0
    assert kept(Member, "ben").roles == {Role.MEMBER}
    assert [fact.by for fact in noted() if isinstance(fact, Relieved)] == [""]
    assert kept(Member, "chloe").roles == {Role.MEMBER, Role.MANAGER}, "whoever is not named keeps their roles"


def test_where_anything_is_wrong_nothing_changes_and_all_of_it_is_told(at_home: Path, capsys: Capture):
    text = exported(at_home).replace('promise = "8h"', 'promise = "4h"').replace("nudges = 3", "nudges = 300")
    (at_home / "rules.toml").write_text(text + '\n[[people]]\nid = "zoe"\n', encoding="utf-8")
    capsys.readouterr()

    assert main(["policy", "import", "rules.toml"]) == 1

    line = text.splitlines().index("nudges = 300") + 1
    lines = capsys.readouterr().err.splitlines()
    assert lines[0] == f"rules.toml:{line}: “300” is no whole number from 0 to 14. Write one."
    assert lines[1].startswith(f"rules.toml:{len(text.splitlines()) + 3}: I know nobody by the id zoe.")
    assert lines[2] == "2 things are wrong. Nothing has changed; mend them, and try again."
    assert kept(Community, "health", "north").policy == Policy(zone="Europe/Zurich")


def test_a_file_can_come_from_the_terminal_and_go_there(
    at_home: Path, capsys: Capture, monkeypatch: pytest.MonkeyPatch
):
    assert main(["policy", "export"]) == 0
    text = capsys.readouterr().out
    monkeypatch.setattr(sys, "stdin", TextIOWrapper(BytesIO(text.replace("kudos = 5", "kudos = x").encode())))

    assert main(["policy", "import", "-"]) == 1

    at = text.splitlines().index("kudos = 5") + 1
    assert capsys.readouterr().err.startswith(f"-:{at}: This value cannot be read (Invalid value).")
    assert at_home.exists()


def test_while_steward_is_running_it_is_said_what_to_do(at_home: Path, capsys: Capture):
    async def together() -> int:
        store = TinyStore(at_home / ".steward" / "steward.json")
        await store.open()
        try:
            return await asyncio.to_thread(main, ["policy", "export"])
        finally:
            await store.close()

    assert asyncio.run(together()) == 1
    assert "Stop Steward and ask again, or say “policy” to it in chat." in capsys.readouterr().err


def test_of_several_communities_one_is_named(at_home: Path, capsys: Capture):
    asyncio.run(begun("Water"))

    assert main(["policy", "export"]) == 1
    assert "There are several communities: Health and Water." in capsys.readouterr().err
    assert main(["policy", "export", "--community", "Wells"]) == 1
    assert "No community is called “Wells”." in capsys.readouterr().err
    assert main(["policy", "export", "--community", "water"]) == 0
    text = capsys.readouterr().out
    (at_home / "rules.toml").write_text(text.replace('core-team = ""', 'core-team = "health-room"'), encoding="utf-8")
    assert main(["policy", "import", "rules.toml", "--community", "water"]) == 1
    assert "health-room is a channel of another community." in capsys.readouterr().err


def test_where_nothing_is_kept_and_where_no_file_is_it_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Capture
):
    monkeypatch.chdir(tmp_path)

    assert main(["policy", "export", "rules.toml"]) == 1
    assert "Steward looks after no community yet" in capsys.readouterr().err
    assert main(["policy", "import", "no-such.toml"]) == 1
    assert "no-such.toml cannot be read" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


def test_a_community_without_a_manager_is_found_by_the_doctor(at_home: Path, capsys: Capture):
    assert main(["doctor"]) == 0
    assert "no manager" not in capsys.readouterr().out
    asyncio.run(begun("Orphans"))

    assert main(["doctor"]) == 1
    assert "The community Orphans has no manager" in capsys.readouterr().out
    assert at_home.exists()


OWN = """
[words.en]
nudge-claim = "Mine!"
"policy-rehearsal.switch" = ""

[words.en.nudge-gist]
"tone=warm" = "{place}: {asker} is stuck."
"""


def test_own_words_travel_in_the_file(at_home: Path, capsys: Capture):
    (at_home / "words.toml").write_text(OWN, encoding="utf-8")

    assert main(["policy", "import", "words.toml"]) == 0
    told = capsys.readouterr().out
    assert "nudge-claim (English): Mine! (before: as I say it)" in told
    own = kept(OwnWords, OwnWords.kind)
    assert own.of("nudge-claim", "en") == {"": "Mine!"}
    assert own.of("nudge-gist", "en") == {"tone=warm": "{place}: {asker} is stuck."}
    assert [change.by for change in own.changes] == ["", ""]
    assert Ruled("words", PersonId("")) in noted()

    text = exported(at_home)
    assert "# What is said in the community’s own words (English), by sentence." in text
    assert (
        '[words.en]\nnudge-claim = "Mine!"\n\n[words.en.nudge-gist]\n"tone=warm" = "{place}: {asker} is stuck."\n'
        in text
    )
    assert main(["policy", "import", "rules.toml"]) == 0
    assert "Nothing changes" in capsys.readouterr().out


def test_an_empty_text_gives_the_original_back_and_what_is_left_out_stays(at_home: Path):
    (at_home / "words.toml").write_text(OWN, encoding="utf-8")
    assert main(["policy", "import", "words.toml"]) == 0
    (at_home / "words.toml").write_text('[words.en]\nnudge-claim = ""\n', encoding="utf-8")
    assert main(["policy", "import", "words.toml"]) == 0

    own = kept(OwnWords, OwnWords.kind)
    assert own.of("nudge-claim", "en") == {}
    assert own.of("nudge-gist", "en") == {"tone=warm": "{place}: {asker} is stuck."}


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ('nudge-snoozed = "Then."', "{until} is missing"),
        ('nudge-snoozed = "Until {untill}."', "Did you mean {until}?"),
        ('nudge-note = "As I like."', "quiet and why must stay in it"),
        ("nudge-claim = 7", "A sentence must be words in quotation marks."),
        ('nudge-gist = "x"', "This sentence has several wordings."),
        ('nudge-gist = {"tone=warmer" = "x"}', "Did you mean tone=warm?"),
        ('"help-quiet.usage" = "x"', "There is no sentence help-quiet.usage"),
        ('cli-about = "x"', "There is no sentence cli-about"),
    ],
)
def test_own_words_that_cannot_be_are_told_with_their_line_and_nothing_changes(
    at_home: Path, capsys: Capture, line: str, told: str
):
    (at_home / "words.toml").write_text(f'[words.en]\nnudge-later = "Not now"\n{line}\n', encoding="utf-8")

    assert main(["policy", "import", "words.toml"]) == 1
    error = capsys.readouterr().err
    assert "words.toml:3: " in error
    assert told in error
    with pytest.raises(AssertionError):
        kept(OwnWords, OwnWords.kind)


def test_words_in_no_language_of_stewards_are_told(at_home: Path, capsys: Capture):
    (at_home / "words.toml").write_text('[words.tlh]\nnudge-later = "x"\n', encoding="utf-8")

    assert main(["policy", "import", "words.toml"]) == 1
    assert "words.toml:1: “tlh” is not one of my languages" in capsys.readouterr().err


def test_a_community_whose_only_manager_left_is_found_by_the_doctor_too(at_home: Path, capsys: Capture):
    async def leaves() -> None:
        store = TinyStore(at_home / ".steward/steward.json")
        await store.open()
        profile = Profile(PersonId("chloe"), "Chloe", left=True)
        event = PersonJoined(key="left/Chloe", at=NOON, workspace=HOME, who=profile.who, profile=profile)
        await Bot(store, FEATURES, TurnableClock(NOON)).handle(event)
        await store.close()

    asyncio.run(leaves())

    assert main(["doctor"]) == 1
    assert "The community Health has no manager" in capsys.readouterr().out
