"""Living through an export: the clock, the recorder, the predictions, and what is said about how it was made."""

import io
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path

import msgspec
import pytest

from adapters.archive.app import Bar, Nudge, Prediction, Result, about, lines, predictions, replay
from adapters.archive.client import Recorder
from adapters.archive.events import Export, Wanted
from adapters.archive.zipped import ArchiveError
from bot.kernel.cards import Card, Facts, Items, Phrase, phrase
from bot.kernel.facts import Accepted, Answered, Asked, Closed, Fact, Misheard, Nudged, Reopened
from bot.kernel.messages import Audience, Desk, Event, InPlace, Only, Privately, Show
from bot.kernel.people import MessageId, PersonId, PlaceId
from bot.kernel.policy import Policy, Purpose
from tests.replay.exports import ANA, MONDAY, after, one_day, says

ANA_ID, BEN, KIM = PersonId("U1"), PersonId("U2"), PersonId("U3")
REEF = PlaceId("C1")


class Diary:
    """Writes down what a bot would be told, and when its clock was turned."""

    def __init__(self) -> None:
        self.told: list[tuple[str, datetime]] = []

    async def handle(self, event: Event) -> None:
        self.told.append((type(event).__name__, event.at))

    async def turn_to(self, then: datetime) -> None:
        self.told.append(("turned", then))


class StoodClock:
    """A clock somebody turns by hand."""

    def __init__(self) -> None:
        self.at = MONDAY

    def now(self) -> datetime:
        return self.at

    async def sleep_until(self, then: datetime | None) -> None:
        """Nobody sleeps in a replay."""

    def wake(self) -> None:
        """Nobody sleeps in a replay."""


def batched(told: Sequence[tuple[str, datetime]]) -> list[tuple[tuple[str, datetime], tuple[str, datetime]]]:
    """Turning and telling take turns; the last turning stands alone."""
    return list(zip(told[:-1:2], told[1::2], strict=True))


async def lived(path: Path, policy: Policy | None = None, bar: Bar | None = None) -> tuple[Diary, Result]:
    diary = Diary()
    with Export(path) as export:
        result = await replay(export, diary, diary.turn_to, Wanted(policy or Policy()), bar)
    return diary, result


# ---------------------------------------------------------------- the clock


async def test_before_each_event_the_clock_is_turned_to_it(tmp_path: Path):
    diary, _ = await lived(one_day(tmp_path, says("U1", "Who?", after(0)), says("U2", "Me", after(5)), people=[ANA]))

    assert diary.told[-4:-1] == [
        ("PersonJoined", MONDAY + timedelta(minutes=5)),
        ("turned", MONDAY + timedelta(minutes=5)),
        ("MessagePosted", MONDAY + timedelta(minutes=5)),
    ]
    assert all(
        one[0] == "turned" and one[1] == two[1] for one, two in zip(diary.told[::2], diary.told[1::2], strict=False)
    )


async def test_after_the_last_message_there_is_time_to_judge_it(tmp_path: Path):
    diary, result = await lived(one_day(tmp_path, says("U1", "Who?", after(0))), Policy(grace=timedelta(minutes=9)))

    assert diary.told[-1] == ("turned", result.until)
    assert result.until > MONDAY + timedelta(minutes=9)


async def test_the_result_tells_what_was_read(tmp_path: Path):
    _, result = await lived(
        one_day(tmp_path, says("U1", "Who?", after(0)), says("U1", "x", after(1), subtype="channel_join"))
    )

    assert (result.counts.messages, result.counts.people, result.counts.system) == (1, 3, 1)
    assert (result.since, result.events) == (MONDAY, 5)


async def test_a_file_that_turns_out_broken_ends_the_replay_with_its_sentence(tmp_path: Path):
    path = one_day(tmp_path, says("U1", "Who?", after(0)), extra={"reef/2024-03-05.json": "{"})

    with pytest.raises(ArchiveError, match="replay-broken-json"):
        await lived(path)


async def test_where_nobody_watches_no_bar_is_drawn(tmp_path: Path):
    stream = io.StringIO()

    await lived(one_day(tmp_path, says("U1", "Who?", after(0))), bar=Bar("Reef", stream))

    assert stream.getvalue() == ""


async def test_a_terminal_sees_a_bar_that_moves_and_goes(tmp_path: Path):
    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

    stream = Terminal()
    many = [says("U1", f"word {number}", after(number)) for number in range(450)]

    await lived(one_day(tmp_path, *many), bar=Bar("Reef", stream))

    assert "Reef" in stream.getvalue()
    assert "100%" in stream.getvalue()


# ---------------------------------------------------------------- the recorder


def show(to: Audience, surface: str = "s") -> Show:
    return Show(surface, Card(phrase("hello")), to, Purpose.ROUTING)


def say(said: Phrase) -> tuple[Phrase, ...]:
    raise AssertionError(said)  # a recorder has no reader


@pytest.mark.parametrize(
    ("to", "place"),
    [
        (InPlace(REEF), "C1"),
        (Only(BEN, REEF), "C1"),
        (Privately(BEN), "with/U2"),
        (Desk(BEN), "with/U2"),
    ],
)
async def test_a_message_is_written_down_with_its_time_and_posted_nowhere(to: Audience, place: str):
    recorder = Recorder(StoodClock())

    standing = await recorder.show(show(to), say, None, "token")

    assert standing.place == place
    assert [(one.at, one.to, one.purpose, one.edited) for one in recorder.last] == [
        (MONDAY, to, Purpose.ROUTING, False)
    ]
    assert recorder.said == {Purpose.ROUTING: 1}


async def test_an_edit_stays_where_it_stands_and_is_no_new_message():
    recorder = Recorder(StoodClock())
    first = await recorder.show(show(Privately(BEN)), say, None, "token")

    again = await recorder.show(show(Privately(BEN)), say, first, "token")

    assert again == first
    assert (recorder.said.total(), recorder.edited) == (1, 1)


async def test_two_messages_never_share_a_name():
    recorder = Recorder(StoodClock())

    names = {(await recorder.show(show(Privately(BEN)), say, None, "token")).message for _ in range(5)}

    assert len(names) == 5


async def test_the_recorder_forgets_old_messages_and_keeps_counting():
    recorder = Recorder(StoodClock(), most=3)

    for number in range(10):
        await recorder.show(show(Privately(BEN), f"s{number}"), say, None, "token")

    assert [one.surface for one in recorder.last] == ["s7", "s8", "s9"]
    assert recorder.said.total() == 10


async def test_taking_away_and_reacting_are_counted_and_nothing_is_ever_in_doubt():
    recorder = Recorder(StoodClock())
    standing = await recorder.show(show(Privately(BEN)), say, None, "token")

    await recorder.retract(standing)
    await recorder.react(REEF, MessageId("reef/1.0"), "✅")

    assert (recorder.retracted, recorder.reacted) == (1, 1)
    assert await recorder.read_back(Privately(BEN), "token") is None


# ---------------------------------------------------------------- predictions


Q = "reef/1709542800.000019"


def at(hours: float) -> datetime:
    return MONDAY + timedelta(hours=hours)


def answered(
    hours: float, who: PersonId = BEN, ts: str = "1709546400.000001", *, first: bool = True
) -> tuple[datetime, Fact]:
    return at(hours), Answered(Q, who, ANA_ID, REEF, MessageId(f"reef/{ts}"), first, "thread", timedelta(hours=hours))


def rows(*facts: tuple[datetime, Fact]) -> list[Prediction]:
    return list(predictions(facts))


ASKED = (at(0.1), Asked(Q, ANA_ID, REEF))


def test_an_unanswered_question_is_a_row_with_whom_it_would_have_gone_to():
    nudge = datetime(2024, 3, 4, 15, 0, 0, 7, tzinfo=UTC)

    assert rows(ASKED, (nudge, Nudged(Q, KIM)), (nudge, Nudged(Q, BEN)), (at(9), Nudged(Q, ANA_ID))) == [
        Prediction(
            channel="reef",
            ts="1709542800.000019",
            answered=False,
            answered_by=None,
            answer_ts=None,
            nudges=(Nudge("1709564400.000007", ("U2", "U3")), Nudge("1709575200.000000", ("U1",))),
        )
    ]


def test_an_answered_one_names_the_first_answer():
    [row] = rows(answered(3, KIM, "1709553600.0", first=False), answered(1), ASKED)

    assert (row.answered, row.answered_by, row.answer_ts) == (True, "U2", "1709546400.000001")


def test_of_two_answers_at_one_moment_the_one_that_says_so_was_first():
    [row] = rows(ASKED, answered(1, KIM, "1.0", first=False), answered(1, BEN, "2.0"))

    assert row.answered_by == "U2"


def test_what_did_not_help_is_no_answer():
    [row] = rows(ASKED, answered(1), (at(2), Reopened(Q, ANA_ID)), (at(1.5), Reopened(Q, ANA_ID)))
    assert not row.answered

    [row] = rows(ASKED, answered(1), (at(2), Reopened(Q, ANA_ID)), answered(3, KIM, "1709553600.0"))
    assert row.answered_by == "U3"


@pytest.mark.parametrize("fact", [Misheard(Q, BEN, REEF), Closed(Q, "deleted"), Closed(Q, "edited-away")])
def test_what_was_no_question_after_all_is_no_row(fact: Fact):
    assert rows(ASKED, (at(1), fact)) == []


def test_an_answer_to_what_was_never_noted_is_no_row_and_other_facts_do_no_harm():
    assert rows(answered(1), (at(1), Accepted(Q, BEN, ANA_ID, MessageId("m"), REEF))) == []


def test_rows_come_in_the_order_of_asking_whatever_the_length_of_the_time():
    facts: Sequence[tuple[datetime, Fact]] = [
        (at(0), Asked(name, ANA_ID, REEF))
        for name in ("a/1709542800.000000", "b/999999999.000000", "a/999999999.000000")
    ]

    assert [(row.channel, row.ts) for row in predictions(facts)] == [
        ("a", "999999999.000000"),
        ("b", "999999999.000000"),
        ("a", "1709542800.000000"),
    ]


def test_a_row_is_written_as_the_scorer_reads_it():
    [line] = lines(rows(ASKED, (at(6), Nudged(Q, BEN))))

    assert line.endswith("\n")
    assert msgspec.json.decode(line) == {
        "channel": "reef",
        "ts": "1709542800.000019",
        "answered": False,
        "answered_by": None,
        "answer_ts": None,
        "nudges": [{"ts": "1709564400.000000", "users": ["U2"]}],
    }


# ---------------------------------------------------------------- how it was made


async def test_the_page_says_what_was_read_and_what_an_export_cannot_tell(tmp_path: Path):
    path = one_day(tmp_path, says("U1", "Who?", after(0)), people=[{**ANA, "is_owner": True}])
    with Export(path) as export:
        diary = Diary()
        result = await replay(export, diary, diary.turn_to, Wanted(Policy()))
        card = about(export, result, Policy())

    [facts] = [block for block in card.blocks if isinstance(block, Facts)]
    [items] = [block for block in card.blocks if isinstance(block, Items)]
    limits = [item.text.key for item in items.items if isinstance(item.text, Phrase)]
    assert len(facts.pairs) == 7
    assert {"replay-about-edits", "replay-about-reactions-time", "replay-about-left", "replay-about-manager"} <= {
        *limits
    }


async def test_without_an_owner_it_says_that_nobody_was_told(tmp_path: Path):
    with Export(one_day(tmp_path, says("U1", "Who?", after(0)))) as export:
        diary = Diary()
        card = about(export, await replay(export, diary, diary.turn_to, Wanted(Policy())), Policy())

    [items] = [block for block in card.blocks if isinstance(block, Items)]
    assert phrase("replay-about-no-manager") in [item.text for item in items.items]
