"""Which later message replies to an open question, threads or no threads."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

import msgspec
import pytest

from bot.listening import Asked, Candidate, Judgement, Line, Reason, pace_after, reply

NOON = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)


def said(text: str, who: str = "ben", minutes: float = 1, **more: Any) -> Line:  # noqa: ANN401 - the fields of a Line, by name
    return Line(id=f"{who}{minutes}", who=who, at=NOON + timedelta(minutes=minutes), text=text, **more)


ASKS = said("does anyone know how to reset the projector in the big room?", "ana", 0)
ASKED = Asked.by(ASKS, name="Ana")
LATER = msgspec.structs.replace(
    ASKED, since=25, passed=25, voices=frozenset({"kim", "lee"}), others=("kim", "lee", "mo")
)


@pytest.mark.parametrize(
    "line",
    [
        said("hold the power button of the projector for ten seconds"),
        said("you need to unplug it first"),
        said("@Ana try the button behind it", mentions=("ana",)),
        said("have you tried turning it off?"),
        said("https://example.org/projector-guide"),
        said("prueba a desenchufar el proyector"),
        said("попробуйте отключить проектор"),
    ],
    ids=lambda line: line.text,
)
def test_an_answer_right_after_the_question_is_a_reply(line: Line) -> None:
    assert reply(line, ASKED, [ASKS]).score >= 0.5


def test_late_in_a_busy_room_a_mention_still_makes_a_reply() -> None:
    hello = said("see you tomorrow", "kim", 59)

    assert reply(said("try the button behind it", minutes=60), LATER, [hello]).score < 0.5
    assert reply(said("@Ana try the button behind it", minutes=60, mentions=("ana",)), LATER, [hello]).score >= 0.5


def test_late_in_a_busy_room_the_thread_still_makes_a_reply() -> None:
    judged = reply(said("the button behind it", minutes=60, under=ASKS.id), LATER)

    assert judged.score >= 0.5
    assert Reason.IN_THE_SAME_THREAD in judged.reasons


def test_two_people_talking_to_each_other_do_not_reply() -> None:
    assert reply(said("@Kim you need to hold the button", mentions=("kim",)), ASKED, [ASKS]).score < 0.5


def test_a_message_in_another_thread_does_not_reply() -> None:
    assert reply(said("you need to hold the button", under="another"), ASKED, [ASKS]).score < 0.5


@pytest.mark.parametrize("text", ["same here", "following", "+1", "any update?", "ok", "👍", "lol", "good morning all"])
def test_joining_in_or_small_talk_is_no_reply(text: str) -> None:
    assert reply(said(text), ASKED, [ASKS]).score < 0.5
    assert reply(said(text, under=ASKS.id), ASKED, [ASKS]).score < 0.5


def test_a_new_question_is_no_reply() -> None:
    assert reply(said("hi all, does anyone have the minutes of the last meeting?"), ASKED, [ASKS]).score < 0.5


def test_the_askers_own_addition_and_a_bot_never_reply() -> None:
    assert reply(said("it is the white one", "ana"), ASKED, [ASKS]).score == 0
    assert reply(said("you need to restart", "robot", bot=True), ASKED, [ASKS]).score == 0
    assert reply(said("you need to restart", minutes=-5), ASKED, [ASKS]).score == 0


def test_time_is_measured_in_the_pace_of_the_channel() -> None:
    line = said("you should hold the button", minutes=90)
    calm = msgspec.structs.replace(ASKED, pace=3 * 3600.0)
    busy = msgspec.structs.replace(ASKED, pace=30.0)

    assert reply(line, calm, [ASKS]).score > reply(line, busy, [ASKS]).score


def test_what_shares_the_subject_is_nearer_than_what_does_not() -> None:
    on_it = reply(said("the projector in the big room resets by itself", minutes=30), LATER)
    off_it = reply(said("the garden of the other office grows by itself", minutes=30), LATER)

    assert on_it.score > off_it.score


def test_the_record_remembers_who_spoke_and_who_helped() -> None:
    help_ = said("you need to unplug it first")

    heard = ASKED.hears(help_, reply(help_, ASKED, [ASKS])).hears(said("the white one", "ana", 2, mentions=("kim",)))

    assert heard.spoke == {"ben"}
    assert (heard.since, heard.passed) == (0, 1)
    assert "kim" in heard.called
    assert heard.spoken == 2


def test_what_the_asker_says_next_moves_the_belief_in_an_answer() -> None:
    maybe = said("hmm the big room, let me look at the button thing")
    heard = ASKED.hears(maybe, reply(maybe, ASKED, [ASKS]))
    before = heard.answer

    thanked = heard.hears(said("thanks @Ben, the button it was", "ana", 2, mentions=("ben",))).answer
    ignored = heard.hears(said("@Kim are you there?", "kim", 2)).hears(said("so nobody knows?", "ana", 9)).answer

    assert before is not None
    assert thanked is not None
    assert ignored is not None
    assert thanked.id == maybe.id
    assert thanked.score > before.score > 0
    assert thanked.score > ignored.score


def test_thanks_from_the_asker_move_the_belief_more_than_thanks_from_another() -> None:
    hint = said("hmm the big room, let me look at the button thing")
    heard = ASKED.hears(hint, reply(hint, ASKED, [ASKS]))
    theirs, own = said("thanks Ben, that was it!", "kim", 2), said("thanks Ben, that was it!", "ana", 2)

    anothers = heard.hears(theirs, reply(theirs, heard, [ASKS, hint]))

    thanked, asked_again = heard.hears(own).answer, anothers.hears(said("so nobody knows?", "ana", 30)).candidates
    assert thanked is not None
    assert thanked.score > anothers.candidates[0].score > heard.candidates[0].score
    assert asked_again[1].score < 0.5


def test_whether_is_believed_from_all_of_them_and_which_from_the_likeliest() -> None:
    one = Candidate("a", "ben", 0.0, belief=-0.4)
    two = Candidate("b", "kim", 0.0, belief=-0.2)
    asked = msgspec.structs.replace(ASKED, candidates=(one, two))

    assert asked.answer == two
    assert one.score < 0.5 > two.score
    assert asked.answered > 0.5
    assert asked.without({"b"}).answer == one
    assert asked.without({"a", "b"}).answered == 0


def test_a_record_from_before_this_was_remembered_is_still_read() -> None:
    old = {
        "asker": "ana",
        "at": "2026-03-02T12:00:00Z",
        "opener": "q",
        "others": ["kim"],
        "candidates": [
            {"id": "a", "who": "ben", "said": 1.5, "terms": ["button"], "reaction": 0.7, "passed": 2},
        ],
    }

    asked = msgspec.convert(old, Asked)

    assert asked.candidates[0].id == "a"
    assert asked.hears(said("thanks, that was it", "ana", 9)).answered > 0


def test_only_the_likeliest_candidates_are_kept() -> None:
    asked = ASKED
    for number in range(40):
        line = said("you need to hold the power button", f"helper{number}", number + 1)
        asked = asked.hears(line, reply(line, asked, [ASKS]))

    assert len(asked.candidates) <= 6
    assert asked.answer is not None
    assert asked.answer.who in {"helper0", "helper1"}
    assert asked.answered > 0.9


def test_the_pace_follows_the_channel_slowly() -> None:
    pace = 300.0
    for _ in range(200):
        pace = pace_after(pace, 10.0)
    assert 9 < pace < 12
    assert pace_after(60.0, 1e9) < 130


LAMP = said("my lamp broke, which new lamp do I need?", "kim", 19)
HINT = said("you could look behind the screen", minutes=20)
BUSY = msgspec.structs.replace(ASKED, passed=6, since=6, voices=frozenset({"kim", "lee"}), others=("kim",))


@pytest.mark.parametrize(
    ("likelier", "than"),
    [
        (
            reply(HINT, msgspec.structs.replace(BUSY, called=frozenset({"ben"}))),
            reply(HINT, msgspec.structs.replace(BUSY, voices=BUSY.voices | {"ben"})),
        ),
        (
            reply(HINT, BUSY, [said("@Ben any idea?", "ana", 19, mentions=("ben",))]),
            reply(HINT, BUSY, [said("@Ben lunch?", "lee", 19, mentions=("ben",))]),
        ),
        (
            reply(HINT, BUSY, [said("it is the old one", "ana", 19)]),
            reply(HINT, BUSY, [said("how do I join the call?", "kim", 19)]),
        ),
        (
            reply(said("the projector needs a new lamp", minutes=20), BUSY),
            reply(
                said("the projector needs a new lamp", minutes=20), BUSY, [said("my lamp broke, new lamp?", "kim", 19)]
            ),
        ),
        (
            reply(said("you need a new lamp, any will do", minutes=20), BUSY),
            reply(said("you need a new lamp, any will do", minutes=20), BUSY, (), [Asked.by(LAMP)]),
        ),
        (
            reply(said("ana look behind the screen", minutes=20), BUSY),
            reply(HINT, BUSY),
        ),
        (
            reply(HINT, BUSY),
            reply(HINT, BUSY, [said("@Ana hi", w, 19, mentions=("zoe",)) for w in ("kim", "lee", "kim")]),
        ),
        (
            reply(HINT, msgspec.structs.replace(BUSY, opener=ASKS.id, under=None)),
            reply(HINT, msgspec.structs.replace(BUSY, under="thread")),
        ),
        (
            reply(said("it is behind the screen", minutes=20), BUSY),
            reply(said("my own screen does not work and I tried everything", minutes=20), BUSY),
        ),
    ],
    ids=[
        "called by the asker rather than just chatting",
        "the asker called them rather than another",
        "after the asker rather than after another question",
        "nearer to the question than to another message",
        "the only question rather than one beside another that it fits",
        "says the asker's name",
        "unnamed where everybody names whom they speak to",
        "outside any thread when the question stands in one",
        "an answer rather than a trouble of one's own",
    ],
)
def test_the_room_around_a_message_speaks_for_or_against_it(likelier: Judgement, than: Judgement) -> None:
    assert likelier.score > than.score


def test_a_talk_with_another_person_goes_on_with_that_person() -> None:
    with_kim = [said("@Kim yes", "ben", 18, mentions=("kim",)), said("good", "kim", 19)]
    with_ana = [said("@Ana yes", "ben", 18, mentions=("ana",)), said("good", "kim", 19)]

    assert reply(HINT, BUSY, with_ana).score > reply(HINT, BUSY, with_kim).score


def test_whoever_helped_may_go_on_helping() -> None:
    helper = msgspec.structs.replace(BUSY, voices=BUSY.voices | {"ben"}, spoke=frozenset({"ben"}))
    chatter = msgspec.structs.replace(BUSY, voices=BUSY.voices | {"ben"})

    assert reply(HINT, helper).score > reply(HINT, chatter).score
