"""One message of a channel, as tables: joined, more of it, an answer, a question, or nothing."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from msgspec.structs import replace

from bot import listening
from bot.features.questions import hearing
from bot.features.questions.state import EARS, RECENT, SPEAKERS, Ask, AskState, Piece, Question, Recent, Room, Status
from bot.kernel.facts import Answered, Asked, Doubted, Reopened, Thanked
from bot.kernel.messages import Decision
from bot.kernel.people import MessageId, PersonId
from bot.kernel.records import from_row, to_row
from tests.unit.features.makers import (
    AMINA,
    BEN,
    DAY,
    HOUR,
    KIM,
    MINUTE,
    MONDAY,
    PLACE,
    TEXT,
    answer,
    at,
    because,
    person,
    posted,
    question,
    saved,
    timers,
)

RESET = "Hold the reset button for ten seconds until the alarm light goes off, then close the lid."
NOW = MONDAY + 20 * MINUTE
EMPTY = Room(PLACE)


def room_with(*questions: Question) -> Room:
    """A room that has heard these questions."""
    room = EMPTY
    for one in questions:
        line = listening.Line(one.first, one.asker, one.at, one.text, (), one.under)
        heard = Recent(one.first, one.asker, one.at, one.text, (), one.under)
        room = hearing.with_ear(hearing.remember(room, heard), one, line, (), at(one.at))
    return room


def hear(
    text: str,
    who: PersonId,
    *questions: Question,
    when: datetime = NOW,
    under: MessageId | None = None,
    bot: bool = False,
) -> Decision:
    """Somebody writes in a room with these questions."""
    event = posted(text, who, when, under=under, bot=bot)
    return hearing.hear(room_with(*questions), questions, event, at(when, person(str(who))))


def kept(decision: Decision) -> list[Question]:
    return [record for record in decision.save if isinstance(record, Question)]


HEARD = question(Status.HEARD)
THREAD, ELSEWHERE = MessageId("q"), MessageId("other")


@pytest.mark.parametrize(
    ("text", "bot"),
    [
        (TEXT, True),
        ("", False),
        ("   ", False),
        ("The truck arrived in Kisumu yesterday evening.", False),
    ],
)
def test_what_asks_nothing_is_only_remembered(text: str, bot: bool):
    decision = hear(text, AMINA, bot=bot)

    assert kept(decision) == []
    [room] = decision.save
    assert isinstance(room, Room)
    assert [one.message for one in room.recent] == ["m"]


def test_what_a_bot_account_writes_is_only_remembered():
    decision = hearing.hear(EMPTY, [], posted(TEXT), at(NOW, person("amina", bot=True)))

    assert kept(decision) == []


def test_a_question_opens_a_case_that_is_judged_after_its_grace():
    decision = hear(TEXT, AMINA)

    [one] = kept(decision)
    assert (one.first, one.asker, one.status, one.past) == ("m", AMINA, Status.HEARD, False)
    assert timers(decision) == {"judge": NOW + 5 * MINUTE}
    assert because(decision) == ["sounds-like-question"]


@pytest.mark.parametrize(("age", "past"), [(2 * DAY, False), (2 * DAY + MINUTE, True)])
def test_what_comes_more_than_two_days_late_is_past(age: timedelta, past: bool):
    decision = hearing.hear(EMPTY, [], posted(TEXT, when=NOW - age), at(NOW, person("amina")))

    assert saved(decision).past == past


@pytest.mark.parametrize(
    ("more", "wait", "joined"),
    [
        ({}, 10 * MINUTE, True),
        ({}, 10 * MINUTE + timedelta(seconds=1), False),
        ({"status": Status.OPEN}, MINUTE, False),
        ({"answers": (answer(),)}, MINUTE, False),
        ({"under": MessageId("t")}, MINUTE, False),
    ],
)
def test_consecutive_messages_are_joined_within_ten_minutes(more: dict[str, object], wait: timedelta, joined: bool):
    first = replace(HEARD, **more)

    decision = hear("It is the solar model, and it beeps since last night", AMINA, first, when=MONDAY + wait)

    assert [len(one.pieces) for one in kept(decision)] == ([2] if joined else [])
    assert timers(decision) == ({"judge": MONDAY + wait + 5 * MINUTE} if joined else {})


@pytest.mark.parametrize(
    ("text", "status", "under", "noted"),
    [
        ("Thank you so much!", Status.ANSWERED, THREAD, [Thanked]),
        ("Thank you so much!", Status.ANSWERED, None, [Thanked]),
        ("Thank you so much!", Status.ANSWERED, ELSEWHERE, []),
        ("Thank you so much!", Status.ACCEPTED, THREAD, []),
        ("Thank you so much!", Status.OPEN, THREAD, []),
        ("That did not help, sadly.", Status.ANSWERED, THREAD, [Reopened]),
        ("That did not help, sadly.", Status.OPEN, THREAD, []),
        ("The truck arrived in Kisumu yesterday evening.", Status.ANSWERED, THREAD, []),
    ],
)
def test_the_asker_says_whether_it_helped(text: str, status: Status, under: MessageId | None, noted: list[type]):
    decision = hear(text, AMINA, question(status, answers=(answer(),)), under=under)

    assert [type(fact) for fact in decision.note] == noted


def test_thanks_count_once():
    thanked = question(Status.ANSWERED, answers=(answer(),), invite_answered=True)

    assert hear("Thank you so much!", AMINA, thanked, under=THREAD).note == ()


def test_thanks_go_to_the_one_who_is_named_and_otherwise_to_the_latest():
    both = question(Status.ANSWERED, answers=(answer(BEN), answer(KIM, "b")))

    named = hear("Thank you so much @ben!", AMINA, both, under=THREAD)
    bare = hear("Thank you so much!", AMINA, both, under=THREAD)

    assert [fact.who for fact in named.note if isinstance(fact, Thanked)] == [BEN]
    assert [fact.who for fact in bare.note if isinstance(fact, Thanked)] == [KIM]


@pytest.mark.parametrize(
    ("text", "status", "under", "opens"),
    [
        ("Where could I find the manual, does anybody have it?", Status.OPEN, THREAD, False),
        ("Where could I find the manual, does anybody have it?", Status.CLAIMED, THREAD, False),
        ("Where could I find the manual, does anybody have it?", Status.ACCEPTED, THREAD, True),
        ("Could somebody please help me with this?", Status.OPEN, None, False),
        (TEXT, Status.OPEN, None, False),
        ("Does anyone know who prints vaccination cards in Senegal?", Status.OPEN, None, True),
    ],
)
def test_an_asker_who_goes_on_about_an_open_question_asks_no_second_one(
    text: str,
    status: Status,
    under: MessageId | None,
    opens: bool,
):
    decision = hear(text, AMINA, question(status), when=MONDAY + HOUR, under=under)

    assert [one.first for one in kept(decision)] == (["m"] if opens else [])


@pytest.mark.parametrize(
    ("status", "under", "counted"),
    [
        (Status.OPEN, THREAD, True),
        (Status.OPEN, None, True),
        (Status.HEARD, None, True),
        (Status.CLAIMED, None, True),
        (Status.ANSWERED, THREAD, False),
        (Status.OPEN, ELSEWHERE, False),
    ],
)
def test_who_waits_too_is_counted_while_it_waits(status: Status, under: MessageId | None, counted: bool):
    decision = hear("Me too!", KIM, question(status), under=under)

    assert [one.also for one in kept(decision)] == ([(KIM,)] if counted else [])
    assert decision.note == ()


def test_who_waits_too_is_counted_once():
    assert kept(hear("Me too!", KIM, question(also=(KIM,)), under=THREAD)) == []


@pytest.mark.parametrize(
    ("status", "under", "how"),
    [
        (Status.OPEN, THREAD, "thread"),
        (Status.OPEN, None, "flow"),
        (Status.CLAIMED, THREAD, "thread"),
        (Status.ANSWERED, THREAD, "thread"),
        (Status.OPEN, ELSEWHERE, None),
        (Status.ACCEPTED, None, None),
        (Status.ACCEPTED, THREAD, "thread"),
    ],
)
def test_an_answer_is_counted_where_it_stands(status: Status, under: MessageId | None, how: str | None):
    decision = hear(RESET, BEN, question(status), when=MONDAY + MINUTE, under=under)

    assert [fact.how for fact in decision.note if isinstance(fact, Answered)] == ([how] if how else [])


def test_a_question_the_room_has_moved_on_from_is_still_answered_in_its_thread():
    two = question(pieces=(Piece(MessageId("q"), TEXT, MONDAY), Piece(MessageId("q2"), "It beeps.", MONDAY + MINUTE)))
    event = posted(RESET, BEN, MONDAY + 9 * DAY, under=THREAD)

    decision = hearing.hear(EMPTY, [two], event, at(MONDAY + 9 * DAY, person("ben")))

    assert [type(fact) for fact in decision.note] == [Answered]


def test_of_two_questions_the_likelier_is_answered():
    other = question(
        first=MessageId("p"),
        pieces=(Piece(MessageId("p"), "Who prints cards in Senegal?", MONDAY),),
        topics=("print", "card", "senegal"),
    )

    decision = hear(RESET, BEN, other, question(), when=MONDAY + 2 * MINUTE)

    assert [fact.question for fact in decision.note if isinstance(fact, Answered)] == ["q"]


# ---------------------------------------------------------------- what a room remembers


def test_a_room_remembers_the_last_few_messages_and_forgets_their_words_after_hours():
    room = EMPTY
    for number in range(RECENT + 3):
        heard = Recent(MessageId(str(number)), BEN, MONDAY + number * HOUR, f"words {number}")
        room = hearing.remember(room, heard)

    assert [one.message for one in room.recent] == [str(number) for number in range(3, RECENT + 3)]
    assert [one.message for one in room.recent if not one.text] == ["3"]


def test_a_room_knows_the_last_speakers_and_no_bots():
    room = EMPTY
    for number in range(SPEAKERS + 2):
        room = hearing.remember(room, Recent(MessageId(str(number)), PersonId(f"p{number}"), MONDAY, "hello"))
    room = hearing.remember(room, Recent(MessageId("x"), PersonId("beep"), MONDAY, "beep", bot=True))

    assert len(room.speakers) == SPEAKERS
    assert "p0" not in room.speakers
    assert "beep" not in room.speakers


def test_a_room_learns_its_pace_and_a_night_counts_little():
    slow = hearing.remember(
        hearing.remember(EMPTY, Recent(MessageId("a"), BEN, MONDAY)), Recent(MessageId("b"), BEN, MONDAY + 9 * DAY)
    )
    quick = hearing.remember(
        hearing.remember(EMPTY, Recent(MessageId("a"), BEN, MONDAY)), Recent(MessageId("b"), BEN, MONDAY + MINUTE)
    )

    assert quick.pace < EMPTY.pace < slow.pace <= EMPTY.pace + 0.1 * 6 * 3600


def test_a_room_holds_messages_against_its_latest_questions():
    many = [question(first=MessageId(str(number))) for number in range(EARS + 2)]

    assert list(room_with(*many).ears) == [str(number) for number in range(2, EARS + 2)]


def test_what_gives_way_in_a_room_is_what_is_oldest_also_after_a_restart():
    names = [MessageId(f"m{10 * EARS - number}") for number in range(EARS + 1)]  # later ones come earlier in the ABC
    *early, late = [question(first=name, at=MONDAY + n * MINUTE) for n, name in enumerate(names)]
    room = room_with(*early)
    for number in range(SPEAKERS):
        said = Recent(MessageId(f"s{number}"), PersonId(f"p{99 - number}"), MONDAY + number * MINUTE, "hello")
        room = hearing.remember(room, said)

    read_back = from_row(Room, to_row(room, "club", 1))
    heard = hearing.remember(read_back, Recent(MessageId("s"), PersonId("p00"), MONDAY + HOUR, "hello"))
    line = listening.Line(late.first, late.asker, late.at, late.text)
    held = hearing.with_ear(heard, late, line, (), at(MONDAY + HOUR))

    assert set(held.ears) == set(names[1:])
    assert "p99" not in held.speakers
    assert "p97" in held.speakers


@pytest.mark.parametrize(("days", "ears"), [(7, 1), (8, 0)])
def test_a_quiet_room_forgets(days: int, ears: int):
    room = hearing.forget(room_with(question()), MONDAY + days * DAY)

    assert len(room.ears) == ears
    assert [one.text for one in room.recent] == [""]
    assert hearing.forget(room_with(question()), MONDAY + HOUR) == room_with(question())


# ---------------------------------------------------------------- judged, edited, deleted


@pytest.mark.parametrize(
    ("more", "then", "noted"),
    [
        ({}, Status.OPEN, [Asked]),
        ({"past": True}, Status.OPEN, [Asked]),
        ({"answers": (answer(),)}, Status.ANSWERED, [Asked, Answered]),
        ({"answers": (answer(), answer(KIM, "b"))}, Status.ANSWERED, [Asked, Answered, Answered]),
        ({"pieces": (Piece(MessageId("q"), " ", MONDAY),)}, Status.CLOSED, []),
        ({"pieces": (Piece(MessageId("q"), "", MONDAY),), "answers": (answer(),)}, Status.CLOSED, []),
        ({"score": 0.26}, Status.CLOSED, []),
        ({"score": 0.27}, Status.OPEN, [Asked]),
        ({"score": 0.1, "answers": (answer(),)}, Status.ANSWERED, [Asked, Answered]),
    ],
)
def test_when_the_grace_is_over_the_case_follows_what_stands_there(
    more: dict[str, object], then: Status, noted: list[type]
):
    decision = hearing.judge(replace(HEARD, **more), at(NOW))

    assert saved(decision).status is then
    assert [type(fact) for fact in decision.note] == noted
    assert ("route" in timers(decision)) == (noted == [Asked] and "past" not in more)


@pytest.mark.parametrize("status", sorted(set(Status) - {Status.HEARD}))
def test_a_case_is_judged_once(status: Status):
    assert not hearing.judge(question(status), at(NOW))


def test_the_first_expert_is_asked_at_three_quarters_of_the_channels_promise():
    judged = hearing.judge(HEARD, at(NOW))
    quicker = hearing.judge(HEARD, at(NOW, promises={PLACE: 2 * HOUR}))

    assert timers(judged)["route"] == saved(judged).next_at == MONDAY + 6 * HOUR
    assert timers(quicker)["route"] == MONDAY + timedelta(minutes=90)


@pytest.mark.parametrize(
    ("status", "timer"),
    [(Status.HEARD, "judge"), (Status.OPEN, "reread"), (Status.CLAIMED, "reread"), (Status.ANSWERED, None)],
)
def test_an_edit_is_read_after_the_grace(status: Status, timer: str | None):
    decision = hearing.reword(question(status), MessageId("q"), "Never mind, all is well.", at(NOW))

    assert timers(decision) == ({timer: NOW + 5 * MINUTE} if timer else {})
    assert saved(decision).text == "Never mind, all is well."


def test_an_edit_that_changes_no_words_is_none():
    assert not hearing.reword(question(), MessageId("q"), TEXT, at(NOW))
    assert not hearing.reword(question(), MessageId("elsewhere"), "Other words", at(NOW))


@pytest.mark.parametrize(
    ("text", "more", "closed_for"),
    [
        (TEXT, {}, ""),
        ("", {}, "deleted"),
        ("The truck arrived in Kisumu yesterday evening.", {}, "edited-away"),
        ("The truck arrived in Kisumu yesterday evening.", {"called": True}, ""),
        ("The truck arrived in Kisumu yesterday evening.", {"status": Status.ANSWERED}, ""),
    ],
)
def test_an_open_case_follows_its_text_or_closes(text: str, more: dict[str, object], closed_for: str):
    edited = replace(question(pieces=(Piece(MessageId("q"), text, MONDAY),)), **more)

    decision = hearing.reread(edited, at(NOW))

    assert [one.closed_for for one in kept(decision)] == ([] if more.get("status") else [closed_for])


@pytest.mark.parametrize(("gone", "left"), [("q2", [TEXT]), ("q", ["It beeps."])])
def test_what_is_left_of_two_messages_is_the_question(gone: str, left: list[str]):
    two = question(pieces=(Piece(MessageId("q"), TEXT, MONDAY), Piece(MessageId("q2"), "It beeps.", MONDAY)))

    decision = hearing.unsay(two, MessageId(gone), at(NOW))

    assert [piece.text for piece in saved(decision).pieces] == left
    assert saved(decision).id == "q", "a case keeps its name"
    assert saved(hearing.unsay(question(), MessageId("q"), at(NOW))).text == ""


def believed(belief: float, *more: Question, status: Status = Status.OPEN, **also: object) -> Decision:
    """A sentence nobody needs is said, while the room believes this much (log-odds) that Ben's message answered."""
    asked = question(status, **also)
    room = room_with(asked, *more)
    candidate = listening.Candidate("g", BEN, belief, at=120.0, belief=belief, by_hand=True)
    ear = replace(room.ears[asked.first], since=4, passed=4, candidates=(candidate,))
    room = replace(room, ears={**room.ears, asked.first: ear})
    event = posted("Good morning all", KIM, NOW)
    return hearing.hear(room, (asked, *more), event, at(NOW, person("kim")))


GUESS = replace(answer(BEN, "g"), how="flow")


def test_what_turns_out_to_have_answered_counts_from_its_own_time():
    decision = believed(3.0)

    [put] = kept(decision)
    assert (put.status, put.answers[0].message, put.answers[0].how) == (Status.ANSWERED, "g", "flow")
    assert put.answers[0].at == MONDAY + 2 * MINUTE
    [fact] = decision.note
    assert isinstance(fact, Answered)
    assert (fact.first, fact.took) == (True, 2 * MINUTE)


@pytest.mark.parametrize("belief", [-3.0, -0.5])
def test_what_is_not_believed_enough_does_not_count(belief: float):
    assert kept(believed(belief)) == []


def test_a_guess_that_nothing_bears_out_counts_no_more_and_the_wait_goes_on_quietly():
    decision = believed(-3.0, status=Status.ANSWERED, answers=(GUESS,), escalated=MONDAY)

    [put] = kept(decision)
    assert (put.status, put.answers, put.escalated) == (Status.OPEN, (), MONDAY)
    assert timers(decision)["route"] >= NOW
    assert [type(fact) for fact in decision.note] == [Doubted, Reopened]
    assert because(decision) == ["answer-doubted"]


def test_within_its_grace_a_guess_is_let_go_without_a_word():
    decision = believed(-3.0, status=Status.HEARD, answers=(GUESS,))

    [put] = kept(decision)
    assert (put.status, put.answers, decision.note) == (Status.HEARD, (), ())


def test_a_claim_stands_again_when_the_guess_that_ended_it_is_let_go():
    held = Ask(KIM, MONDAY, state=AskState.CLAIMED, until=NOW + DAY)
    decision = believed(-3.0, status=Status.ANSWERED, answers=(GUESS,), asks=(held,), claimed_by=KIM)

    [put] = kept(decision)
    assert (put.status, put.claimed_by) == (Status.CLAIMED, KIM)
    assert timers(decision)["hand-back"] == NOW + DAY


@pytest.mark.parametrize(
    ("belief", "more"),
    [
        (-0.8, {"answers": (GUESS,)}),
        (-3.0, {"answers": (answer(BEN, "g"),)}),
        (-3.0, {"answers": (GUESS,), "invited": MONDAY}),
        (3.0, {"answers": (GUESS,)}),
    ],
    ids=["still possible", "it stood in the thread", "its asker was invited", "believed"],
)
def test_an_answer_that_counted_goes_on_counting(belief: float, more: dict[str, object]):
    assert kept(believed(belief, status=Status.ANSWERED, **more)) == []


def test_what_the_asker_called_unhelpful_is_not_counted_anew():
    assert kept(believed(3.0, unhelpful=(GUESS,))) == []
