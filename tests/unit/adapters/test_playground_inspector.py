"""The inspector tells why, for whatever just happened, and routine never pushes it out."""

from adapters.playground.inspector import Inspector
from bot.kernel.cards import Action, Form, FormErrors, Para, phrase
from bot.kernel.facts import Asked
from bot.kernel.messages import (
    Cancel,
    Decision,
    Event,
    FactNoted,
    MessagePosted,
    Privately,
    React,
    Retract,
    Show,
    Timer,
    TimerDue,
)
from bot.kernel.people import MessageId, Profile, WorkspaceId
from bot.kernel.ports import Handled
from bot.kernel.records import Ref
from tests.unit.adapters.town import BEN, MONDAY, ROOM, card, say

TOWN = WorkspaceId("town")
TIMER = Timer("reconcile", "", MONDAY)
ASKED = Asked("42", BEN, ROOM)


def posted(key: str = "act1") -> MessagePosted:
    return MessagePosted(key=key, at=MONDAY, workspace=TOWN, message=MessageId("m1"), text=())


def rang() -> TimerDue:
    return TimerDue(key="timer", at=MONDAY, workspace=TOWN, timer=TIMER)


def handled(event: Event, decision: Decision, outcome: str = "committed") -> Handled:
    return Handled(event, decision, outcome)


def test_a_story_holds_the_event_the_reasons_and_everything_that_follows():
    inspector = Inspector(say)
    decision = Decision(
        save=(Profile(BEN, "Ben Okafor"),),
        do=(
            Show("s", card("hello"), Privately(BEN)),
            Retract("s"),
            React(ROOM, MessageId("m1"), "👀"),
            TIMER,
            Cancel("x", ""),
        ),
        note=(ASKED,),
        reply=card("thanks"),
        drop=(Ref("profile", "who:gone"),),
        because=(phrase("it-is-a-question"),),
    )
    inspector(handled(posted(), decision))

    [story] = inspector.views()
    assert story["event"]["type"] == "message-posted"
    assert story["because"] == [[{"type": "words", "text": "it-is-a-question"}]]
    assert [one["type"] for one in story["do"]] == ["show", "retract", "react", "timer", "cancel"]
    assert story["do"][0]["gist"] == [{"type": "words", "text": "hello"}]
    assert story["save"][0]["kind"] == "profile"
    assert story["save"][0]["is"]["name"] == "Ben Okafor"
    assert story["note"][0]["type"] == "asked"
    assert story["drop"] == [{"kind": "profile", "id": "who:gone"}]
    assert story["reply"]["gist"] == [{"type": "words", "text": "thanks"}]


def test_a_form_is_told_by_its_title_and_what_is_to_be_mended_has_none():
    inspector = Inspector(say)
    form = Form(phrase("title"), (), phrase("send"), Action("x"), intro=Para(phrase("intro")).text)
    inspector(handled(posted("a"), Decision(reply=form)))
    inspector(handled(posted("b"), Decision(reply=FormErrors({"why": phrase("too-short")}))))

    opened, mended = inspector.views()
    assert opened["reply"]["gist"] == [{"type": "words", "text": "title"}]
    assert "gist" not in mended["reply"]


def test_only_the_last_are_kept():
    inspector = Inspector(say, keep=8)
    for number in range(20):
        inspector(handled(posted(str(number)), Decision(), "nothing"))

    assert [story["event"]["key"] for story in inspector.views()] == [str(number) for number in range(12, 20)]


def test_timers_that_only_ring_on_push_nothing_out_and_say_so():
    inspector = Inspector(say, keep=8)
    inspector(handled(posted(), Decision(note=(ASKED,))))
    for _ in range(20):
        inspector(handled(rang(), Decision(do=(TIMER,))))

    stories = inspector.views()
    assert [story["routine"] for story in stories] == [False, True, True]
    assert [story["number"] for story in stories] == [1, 20, 21]


def test_a_timer_that_led_to_something_is_no_routine():
    inspector = Inspector(say)
    inspector(handled(rang(), Decision(do=(TIMER,), because=(phrase("nobody-answered"),))))
    inspector(handled(FactNoted(key="f", at=MONDAY, workspace=TOWN, fact=ASKED), Decision()))

    assert [story["routine"] for story in inspector.views()] == [False, False]


def test_watchers_are_told_until_they_leave():
    inspector = Inspector(say)
    seen: list[int] = []
    leave = inspector.watch(lambda view: seen.append(view["number"]))
    inspector(handled(posted("a"), Decision()))
    leave()
    inspector(handled(posted("b"), Decision()))

    assert seen == [1]


def test_what_is_tidied_up_in_silence_is_routine():
    inspector = Inspector(say)
    inspector(handled(rang(), Decision(save=(Profile(BEN, "Ben"),))))

    assert [story["routine"] for story in inspector.views()] == [True]
