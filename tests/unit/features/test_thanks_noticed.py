"""Whom somebody thanks, as tables: in words, by an emoji, and once for the same thing."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from bot.features.questions import hearing, thanking
from bot.features.questions.state import Question, Recent, Room, Status, Thanks
from bot.kernel.facts import Thanked, Unthanked
from bot.kernel.messages import Decision, ReactionChanged
from bot.kernel.people import MessageId, PersonId, WorkspaceId
from tests.unit.features.makers import AMINA, BEN, HOUR, KIM, MONDAY, PLACE, answer, at, posted, question
from tests.world import World

NOW = at(MONDAY + 3 * HOUR)
LENA = PersonId("lena")
THREAD = MessageId("q")
ANSWERED = question(Status.ANSWERED, answers=(answer(BEN, "a"), answer(KIM, "b", at=MONDAY + 2 * HOUR)))


def recent(who: PersonId, message: str, under: str | None = None, *, bot: bool = False) -> Recent:
    return Recent(MessageId(message), who, MONDAY + HOUR, "x", (), MessageId(under) if under else None, bot)


ROOM = Room(PLACE, (recent(LENA, "talk"), recent(BEN, "shared"), recent(KIM, "reply", "shared")))


@pytest.mark.parametrize(
    ("text", "who", "under", "near", "thanked"),
    [
        ("Thank you so much, that worked!", LENA, "q", (ANSWERED,), [(KIM, "b", "q")]),
        ("Merci beaucoup !", LENA, "q", (ANSWERED,), [(KIM, "b", "q")]),
        ("Thank you!", KIM, "q", (ANSWERED,), [(BEN, "a", "q")]),
        ("Thank you @ben!", LENA, "q", (ANSWERED,), [(BEN, "a", "q")]),
        ("Thank you @ben and @kim!", AMINA, None, (ANSWERED,), [(BEN, "a", "q"), (KIM, "b", "q")]),
        ("Thanks @ben", LENA, None, (), [(BEN, "shared", "")]),
        ("Merci @nadia", LENA, None, (), [("nadia", "", "")]),
        ("Thanks for sharing!", LENA, "shared", (), [(KIM, "reply", "")]),
        ("Thanks for sharing!", KIM, "shared", (), [(BEN, "shared", "")]),
        ("Thank you!", LENA, None, (ANSWERED,), []),
        ("Thank you @lena!", LENA, "q", (ANSWERED,), []),
        ("Thanks, but that did not help.", LENA, "q", (ANSWERED,), []),
        ("Could somebody send me the manual? Thanks in advance", LENA, "q", (ANSWERED,), []),
        ("The truck has arrived.", LENA, "q", (ANSWERED,), []),
        ("Thank you!", BEN, "q", (question(),), []),
    ],
)
def test_who_is_thanked_is_named_or_helped_last_in_the_thread(
    text: str, who: PersonId, under: str | None, near: tuple[Question, ...], thanked: list[tuple[str, str, str]]
):
    event = posted(text, who, NOW.now, message=MessageId("m"), under=MessageId(under) if under else None)

    found = thanking.in_words(ROOM, near, hearing.recent_of(event), NOW)

    assert [(one.who, one.message, one.question.id if one.question else "") for one in found] == thanked


def test_in_a_thread_without_a_question_a_bot_is_not_who_wrote_last():
    room = replace(ROOM, recent=(*ROOM.recent, recent(PersonId("beep"), "note", "shared", bot=True)))
    event = posted("Thanks!", LENA, NOW.now, under=MessageId("shared"))

    assert [one.who for one in thanking.in_words(room, (), hearing.recent_of(event), NOW)] == [KIM]


@pytest.mark.parametrize("keeper", ["question", "room"])
def test_the_same_words_of_thanks_count_once(keeper: str):
    meant = thanking.Meant(BEN, MessageId("a"), ANSWERED if keeper == "question" else None)
    once = thanking.by_words(Decision(save=(ROOM,)), ROOM, [meant], AMINA, past=False)
    [kept] = [one for one in once.save if one.kind == keeper and isinstance(one, Question | Room) and one.thanks]
    again = meant if keeper == "room" else replace(meant, question=kept)

    twice = thanking.by_words(Decision(save=(kept,)), ROOM, [again], AMINA, past=False)

    assert [(fact.who, fact.by, fact.message, fact.how) for fact in once.note if isinstance(fact, Thanked)] == [
        (BEN, AMINA, "a", "words")
    ]
    assert twice.note == ()


def test_what_the_asker_said_already_counts_once_in_one_message():
    event = posted("Thank you so much @ben!", AMINA, NOW.now, under=THREAD)
    decision = hearing.hear(ROOM, [ANSWERED], event, NOW)
    meant = thanking.in_words(ROOM, [ANSWERED], hearing.recent_of(event), NOW)

    both = thanking.by_words(decision, ROOM, meant, AMINA, past=False)

    assert [fact.who for fact in both.note if isinstance(fact, Thanked)] == [BEN]


# ---------------------------------------------------------------- by an emoji


@pytest.mark.parametrize(
    ("emoji", "thanks"),
    [
        ("\N{PERSON WITH FOLDED HANDS}", True),
        ("\N{PERSON WITH FOLDED HANDS}\U0001f3fe", True),
        ("\N{HEAVY BLACK HEART}", True),
        ("\N{HEAVY BLACK HEART}\N{VARIATION SELECTOR-16}", True),
        ("\N{GREEN HEART}", True),
        ("\N{CLAPPING HANDS SIGN}\U0001f3fb", True),
        ("\N{PERSON RAISING BOTH HANDS IN CELEBRATION}", True),
        ("\N{THUMBS UP SIGN}", False),
        ("\N{THUMBS UP SIGN}\U0001f3fb", False),
        ("\N{BROKEN HEART}", False),
        ("\N{BLACK HEART}", False),
        ("\N{WHITE HEAVY CHECK MARK}", False),
        ("", False),
    ],
)
def test_some_signs_thank_whatever_their_colour(emoji: str, thanks: bool):
    assert bool(thanking.sign(emoji)) is thanks


HEART, HANDS = "\N{HEAVY BLACK HEART}", "\N{PERSON WITH FOLDED HANDS}"


@pytest.mark.parametrize(
    ("acts", "notes"),
    [
        ([(HEART, True)], ["+"]),
        ([(HEART, True), (HEART, True)], ["+"]),
        ([(HEART, True), (HANDS, True)], ["+"]),
        ([(HEART, True), (HANDS, True), (HEART, False)], ["+"]),
        ([(HEART, True), (HANDS, True), (HEART, False), (HANDS, False)], ["+", "-"]),
        ([(HEART, False)], []),
        ([(HEART, True), (HEART, False), (HEART, True)], ["+", "-", "+"]),
    ],
)
@pytest.mark.parametrize("in_room", [True, False])
def test_several_signs_of_one_person_are_one_thank_you_until_the_last_is_gone(
    acts: list[tuple[str, bool]], notes: list[str], in_room: bool
):
    kept: Question | Room = ROOM if in_room else ANSWERED
    noted = []
    for emoji, on in acts:
        event = ReactionChanged(
            key="r", at=NOW.now, workspace=WorkspaceId("n"), who=AMINA, message=MessageId("a"), emoji=emoji, on=on
        )
        asked = kept if isinstance(kept, Question) else None
        room = kept if isinstance(kept, Room) else ROOM
        decision = thanking.by_reaction(room, thanking.Meant(BEN, MessageId("a"), asked), event, past=False)
        noted += ["+" if isinstance(fact, Thanked) else "-" for fact in decision.note]
        assert all(fact.who == BEN for fact in decision.note if isinstance(fact, Thanked | Unthanked))
        kept = next((one for one in decision.save if isinstance(one, Question | Room)), kept)

    assert noted == notes


def test_a_room_remembers_the_latest_thanks_only():
    room = ROOM
    for number in range(60):
        meant = thanking.Meant(BEN, MessageId(f"m{number}"))
        [room] = thanking.by_words(Decision(save=(room,)), room, [meant], AMINA, past=False).save  # type: ignore[assignment]  # it saves the room

    assert len(room.thanks) == 24
    assert room.thanks[-1] == Thanks(AMINA, BEN, MessageId("m59"), "words")


@pytest.mark.parametrize(("named", "counts"), [("beep", 0), ("lena", 1)])
def test_a_bot_that_is_named_is_not_thanked(named: str, counts: int):
    world = World()
    world.says("ben", f"Thank you @{named}!")

    assert len(world.facts(Thanked)) == counts
