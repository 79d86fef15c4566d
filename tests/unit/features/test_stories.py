"""What the ledger tells of help that changed something, how a story reads, and what a leader is asked for: tables."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from msgspec.structs import replace

from bot.features.briefings import letters, stories
from bot.features.briefings.capturing import _mistakes
from bot.features.briefings.ledger import Heard, changed, hear, to_host, to_vote, unanswered
from bot.features.briefings.letters import Known
from bot.features.briefings.state import (
    LAPSE,
    OPEN_FOR,
    Briefing,
    Part,
    Readers,
    Role,
    Says,
    Stage,
    Step,
    Story,
    Told,
    Want,
    Wish,
)
from bot.features.briefings.telling import reveals, told
from bot.kernel import people
from bot.kernel.cards import Link, Para, Post, Quote
from bot.kernel.facts import (
    Accepted,
    Answered,
    Asked,
    Claimed,
    Closed,
    Doubted,
    Escalated,
    Fact,
    HandedBack,
    Misheard,
    Reopened,
    Thanked,
    Unaccepted,
    Unthanked,
    Unused,
    Used,
)
from bot.kernel.messages import Show, Timer
from bot.kernel.people import MessageId, PersonId, PlaceId, Remit, Wishes
from bot.kernel.steering import Decided, DiscussionOpened, IdeaGiven, Voted
from tests.unit.features.makers import AMINA, BEN, DAY, KIM, MONDAY, PLACE, at, opted_out, person, timers

SAM, LENA = PersonId("sam"), PersonId("lena")
A = MessageId("a")
COLD = ("cold", "chain", "fridg")
REMIT = Remit(SAM, "cold chain policy", ("cold", "chain", "polic"))
ASKED = Asked("q", AMINA, PLACE, COLD)
ANSWERED = Answered("q", BEN, AMINA, PLACE, A, first=True, how="thread", topics=COLD)
ACCEPTED = Accepted("q", BEN, AMINA, A, PLACE, COLD, asker=AMINA)
USED = Used("u", BEN, A, KIM, "posted-again")
ALSO_GLAD = Thanked(BEN, KIM, "q", A, PLACE)
TOLD = Told("How to reset the alarm", "Hold the button", "Doses were saved")
STORY = Story(
    "s",
    MONDAY,
    KIM,
    (Part(AMINA, Role.ASKED, Says.NAMED, MONDAY), Part(BEN, Role.HELPED, Says.NAMED, MONDAY)),
    TOLD,
    Stage.APPROVED,
    A,
    MessageId("q"),
    PLACE,
    COLD,
    approved=MONDAY,
)
PLACES = frozenset({PLACE})
EVERYBODY = frozenset({AMINA, BEN, KIM, SAM, LENA})


def heard(*facts: Fact, when: datetime = MONDAY) -> Heard:
    return hear([(when + timedelta(minutes=number), fact) for number, fact in enumerate(facts)])


# ---------------------------------------------------------------- what changed something


@pytest.mark.parametrize(
    ("facts", "found"),
    [
        ((ASKED, ANSWERED, ACCEPTED, USED), True),
        ((ASKED, ANSWERED, ACCEPTED, ALSO_GLAD), True),
        ((ASKED, ANSWERED, ACCEPTED), False),
        ((ASKED, ANSWERED, USED), False),
        ((ASKED, ANSWERED, ALSO_GLAD, USED), False),
        ((ASKED, ANSWERED, Thanked(BEN, AMINA, "q", A, PLACE), USED), True),
        ((ASKED, ANSWERED, ACCEPTED, USED, Unused("u", BEN, KIM)), False),
        ((ASKED, ANSWERED, ACCEPTED, USED, Unaccepted("q", BEN, AMINA, A)), False),
        ((ASKED, ANSWERED, ACCEPTED, USED, Reopened("q", AMINA)), False),
        ((ASKED, ANSWERED, ACCEPTED, USED, Doubted("q", BEN, A)), False),
        ((ASKED, ANSWERED, ACCEPTED, USED, Doubted("q", BEN, A, another=True)), True),
        ((ASKED, ANSWERED, ACCEPTED, USED, Misheard("q", KIM, PLACE)), False),
        ((ASKED, ANSWERED, ACCEPTED, ALSO_GLAD, Unthanked(BEN, KIM, A)), False),
        ((replace(ASKED, past=True), ANSWERED, replace(ACCEPTED, past=True), USED), False),
        ((ASKED, replace(ANSWERED, who=AMINA), replace(ACCEPTED, who=AMINA), USED), False),
        ((replace(ASKED, place=PlaceId("wash")), replace(ANSWERED, place=PlaceId("wash")),
          replace(ACCEPTED, place=PlaceId("wash")), USED), False),
    ],
)  # fmt: skip
def test_an_answer_could_be_a_story_where_its_asker_was_glad_and_something_came_of_it(
    facts: tuple[Fact, ...], found: bool
):
    assert bool(changed(heard(*facts), PLACES, MONDAY + DAY)) is found


def test_what_came_of_it_long_ago_is_no_news():
    assert changed(heard(ASKED, ANSWERED, ACCEPTED, USED), PLACES, MONDAY + 60 * DAY) == []


def test_a_message_belongs_to_its_question_and_the_question_means_its_best_answer():
    other = replace(ANSWERED, who=LENA, message=MessageId("b"))
    case = heard(ASKED, ANSWERED, other, replace(ACCEPTED, who=LENA, message=MessageId("b"))).holding(A)

    assert case is not None
    assert (case.question, case.best) == ("q", "b")
    assert heard(ASKED).holding(A) is None


# ---------------------------------------------------------------- how it reads


def links(story: Story) -> list[str]:
    return [
        span.message if isinstance(span, Post) else span.url
        for block in told(story, PLACES)
        if isinstance(block, Para) and isinstance(block.text, tuple)
        for span in block.text
        if isinstance(span, Post | Link)
    ]


def unnamed(who: PersonId, **told_: str) -> Story:
    part = STORY.part(who)
    assert part is not None
    return replace(STORY.puts(replace(part, says=Says.UNNAMED)), told=replace(TOLD, **told_))


def test_every_sentence_leads_to_what_it_rests_on():
    assert links(STORY) == ["q", "a", "a"]
    assert links(replace(STORY, told=replace(TOLD, link="https://sop.example"))) == ["q", "a", "https://sop.example"]


@pytest.mark.parametrize("story", [unnamed(AMINA), unnamed(BEN), replace(STORY, place=PlaceId("wash"))])
def test_nothing_leads_to_messages_that_would_name_somebody_or_stand_elsewhere(story: Story):
    assert links(story) == []


def test_words_are_quoted_of_whoever_is_named_only():
    quoted = replace(TOLD, quote="It worked.", quoted=Role.HELPED)

    assert [block.by for block in told(replace(STORY, told=quoted), PLACES) if isinstance(block, Quote)] == ["ben"]
    assert not any(isinstance(block, Quote) for block in told(replace(unnamed(BEN), told=quoted), PLACES))


@pytest.mark.parametrize(
    ("story", "tells"),
    [
        (unnamed(BEN, came="Ben's trick saved doses"), True),
        (unnamed(BEN, where="BEN: a checklist"), True),
        (unnamed(BEN, came="Benefits were many"), False),
        (unnamed(AMINA, came="Ben's trick saved doses"), False),
        (replace(STORY, told=replace(TOLD, came="Ben's trick")), False),
        (unnamed(BEN, quote="Ask Ben.", quoted=Role.ASKED), True),
        (unnamed(BEN, quote="I am Ben.", quoted=Role.HELPED), False),
    ],
)
def test_words_that_name_whoever_would_rather_not_be_named_are_noticed(story: Story, tells: bool):
    assert reveals(story, {AMINA: "Amina", BEN: "Ben Diop"}) is tells


@pytest.mark.parametrize(
    ("told_", "wrong"),
    [
        (TOLD, set()),
        (Told(), {"asked", "helped", "came"}),
        (replace(TOLD, link="ftp://x"), {"link"}),
        (replace(TOLD, link="https://a b"), {"link"}),
        (replace(TOLD, link="https://a.example/b"), set()),
    ],
)
def test_a_story_needs_its_three_sentences_and_a_whole_address(told_: Told, wrong: set[str]):
    assert _mistakes(told_).keys() == wrong


# ---------------------------------------------------------------- consent


def asked(*parts: Part, **more: object) -> Story:
    open_ = replace(STORY, stage=Stage.ASKED, approved=None, begun=MONDAY)
    return replace(open_, **({"parts": parts} if parts else {}), **more)


WAITS = Part(BEN, Role.HELPED, Says.NOTHING, MONDAY)
ALSO = Part(LENA, Role.ALSO, Says.NAMED, MONDAY)
AGREED = Part(AMINA, Role.ASKED, Says.NAMED, MONDAY)
NAMES = {AMINA: "Amina", BEN: "Ben", LENA: "Lena"}


@pytest.mark.parametrize(
    ("now_said", "again"),
    [
        (TOLD, set()),
        (replace(TOLD, asked="Otherwise"), {"amina", "lena"}),
        (replace(TOLD, came="Otherwise"), {"ben", "lena"}),
        (replace(TOLD, where="A guide"), {"ben", "lena"}),
        (replace(TOLD, quote="Yes", quoted=Role.ASKED), {"amina", "lena"}),
        (replace(TOLD, quote="Yes", quoted=Role.HELPED), {"ben", "lena"}),
    ],
)
def test_who_agreed_is_asked_again_where_their_own_part_changed_and_nobody_else(now_said: Told, again: set[str]):
    story = asked(AGREED, replace(WAITS, says=Says.UNNAMED), ALSO, stage=Stage.AGREED)

    decision = stories.change(story, now_said, at(MONDAY + DAY), NAMES)
    [put] = [one for one in decision.save if isinstance(one, Story)]
    assert {part.who for part in put.parts if part.says is Says.NOTHING and part.round == 2} == again
    assert put.stage is (Stage.ASKED if again else Stage.AGREED)
    over = [one for one in decision.do if isinstance(one, Show) and one.card.gist.key == "story-newer"]
    assert len(over) == len(again)


@pytest.mark.parametrize(
    ("story", "until"),
    [
        (asked(AGREED, WAITS), MONDAY + OPEN_FOR),
        (asked(AGREED, replace(WAITS, asked=None)), MONDAY + 10 * DAY + OPEN_FOR),
        (asked(AGREED, replace(WAITS, asked=None), begun=MONDAY - 60 * DAY), None),
        (asked(AGREED, replace(WAITS, asked=MONDAY - 5 * DAY)), None),
    ],
)
def test_a_story_waits_two_weeks_for_whoever_was_asked_last(story: Story, until: datetime | None):
    assert stories.over_since(story, MONDAY + 10 * DAY) == until


def test_who_does_not_want_such_questions_is_not_asked_and_it_is_not_told():
    ben = person("ben", wishes=Wishes(BEN, declined=frozenset({"story"})))
    decision = stories.put_before(asked(AGREED, WAITS), WAITS, ben, at(MONDAY))

    [put] = [one for one in decision.save if isinstance(one, Story)]
    assert (put.stage, put.why, put.told) == (Stage.ENDED, "unreachable", Told())


def test_at_night_the_question_waits_for_the_morning():
    decision = stories.put_before(asked(AGREED, WAITS), WAITS, person("ben"), at(MONDAY.replace(hour=23)))

    assert timers(decision) == {"ask": (MONDAY + DAY).replace(hour=9)}


def test_a_manager_who_is_in_it_has_read_it_and_is_not_asked():
    draft = asked(replace(AGREED, says=Says.NOTHING, asked=None), replace(WAITS, asked=None), stage=Stage.DRAFT)
    decision = stories.ask(draft, at(MONDAY, person("amina")), NAMES)

    assert [one.about for one in decision.do if isinstance(one, Timer) and one.name != LAPSE] == ["ben"]


@pytest.mark.parametrize(
    ("stage", "here", "days", "why"),
    [
        (Stage.FOUND, EVERYBODY, 61, "dropped"),
        (Stage.DRAFT, EVERYBODY, 61, "dropped"),
        (Stage.DRAFT, EVERYBODY, 59, ""),
        (Stage.APPROVED, EVERYBODY, 61, ""),
        (Stage.FOUND, EVERYBODY - {BEN}, 1, "dropped"),
        (Stage.ASKED, EVERYBODY - {BEN}, 1, "unreachable"),
        (Stage.APPROVED, EVERYBODY - {BEN}, 1, "withdrawn"),
        (Stage.ENDED, EVERYBODY - {BEN}, 1, ""),
    ],
)
def test_what_can_be_told_no_more_ends(stage: Stage, here: frozenset[PersonId], days: int, why: str):
    decision = stories.tidied(replace(STORY, stage=stage), here, at(MONDAY + days * DAY))

    assert [one.why for one in decision.save if isinstance(one, Story)] == ([why] if why else [])


# ---------------------------------------------------------------- what a leader is asked for


@pytest.mark.parametrize(
    ("facts", "found"),
    [
        ((ASKED, Escalated("q", AMINA)), True),
        ((ASKED,), False),
        ((ASKED, Escalated("q", AMINA), ANSWERED), False),
        ((ASKED, Escalated("q", AMINA), Claimed("q", KIM)), False),
        ((ASKED, Escalated("q", AMINA), Claimed("q", KIM), HandedBack("q", KIM, in_time=True)), False),
        ((ASKED, Escalated("q", AMINA), Closed("q", "expired")), False),
        ((replace(ASKED, topics=("cold",)), Escalated("q", AMINA)), False),
        ((replace(ASKED, who=SAM), Escalated("q", SAM)), False),
        ((replace(ASKED, place=PlaceId("wash")), Escalated("q", AMINA)), False),
    ],
)
def test_a_leader_is_asked_to_answer_what_found_nobody_in_their_remit(facts: tuple[Fact, ...], found: bool):
    assert bool(unanswered(heard(*facts), REMIT, PLACES, MONDAY + DAY)) is found


def three_ask(*more: Fact) -> Heard:
    people = (AMINA, BEN, KIM)
    return heard(*(replace(ASKED, question=f"q{n}", who=who) for n, who in enumerate(people)), *more)


@pytest.mark.parametrize(
    ("known", "remit", "days", "found"),
    [
        (three_ask(), REMIT, 1, 3),
        (three_ask(), REMIT, 50, 0),
        (three_ask(), replace(REMIT, what=""), 1, 0),
        (three_ask(), replace(REMIT, topics=()), 1, 0),
        (three_ask(DiscussionOpened("d", SAM, KIM, PLACE, ("cold", "chain"))), REMIT, 1, 0),
        (heard(ASKED, replace(ASKED, question="q2")), REMIT, 1, 0),
        (three_ask(), replace(REMIT, who=KIM), 1, 0),
    ],
)
def test_a_leader_is_asked_to_host_what_several_people_asked_about(known: Heard, remit: Remit, days: int, found: int):
    wish = to_host(known, remit, PLACES, MONDAY + days * DAY)

    assert (wish.count if wish else 0) == found


@pytest.mark.parametrize(
    ("facts", "idea"),
    [
        ((IdeaGiven("i"),), "i"),
        ((IdeaGiven("i"), Decided("i", "no", KIM)), ""),
        ((IdeaGiven("i"), Voted("i", SAM)), ""),
        ((IdeaGiven("i"), Voted("i", SAM), Voted("i", SAM, on=False)), "i"),
        ((IdeaGiven("i"), Voted("i", KIM)), "i"),
    ],
)
def test_a_leader_is_asked_for_their_vote_where_it_is_missing(facts: tuple[Fact, ...], idea: str):
    wish = to_vote(heard(*facts), SAM, MONDAY + DAY)

    assert (wish.idea if wish else "") == idea


def known(*facts: Fact, told_: tuple[Story, ...] = (STORY,)) -> Known:
    return Known(heard(*facts), (), told_, EVERYBODY)


OTHER = replace(STORY, name="t", topics=("pump",), approved=MONDAY + DAY)
THIRD = replace(STORY, name="u", topics=("pump",), approved=MONDAY + 2 * DAY)


@pytest.mark.parametrize(
    ("told_", "who", "remit", "names"),
    [
        ((STORY, OTHER, THIRD), SAM, None, ["u", "t"]),
        ((STORY, OTHER, THIRD), SAM, REMIT, ["s", "u"]),
        ((replace(STORY, briefings={SAM: "b"}), OTHER), SAM, REMIT, ["t"]),
        ((STORY,), BEN, None, []),
        ((), SAM, None, []),
    ],
)
def test_two_stories_are_chosen_that_a_leader_has_not_read_of_what_they_look_after_first(
    told_: tuple[Story, ...], who: PersonId, remit: Remit | None, names: list[str]
):
    assert [one.name for one in letters.chosen(told_, who, remit)] == names


def test_nobody_is_asked_for_the_same_kind_of_thing_twice_in_a_row_where_there_is_another():
    sam = person("sam")
    first = letters.compose(sam, REMIT, known(ASKED, Escalated("q", AMINA)), None, MONDAY, at(MONDAY + DAY))
    assert first is not None
    assert first.wish is not None
    assert first.wish.want is Want.ANSWER
    then = letters.compose(sam, REMIT, known(ASKED, Escalated("q", AMINA)), first, MONDAY, at(MONDAY + DAY))
    assert then is not None
    assert then.wish is not None
    assert then.wish.want is Want.THANK


@pytest.mark.parametrize(
    ("story", "wants"),
    [
        (STORY, [Want.THANK, Want.FORWARD]),
        (replace(STORY, told=replace(TOLD, where="A guide")), [Want.THANK]),
        (unnamed(BEN), []),
        (unnamed(AMINA), []),
        (replace(STORY, message=MessageId("")), []),
    ],
)
def test_whoever_is_named_may_be_thanked_and_what_has_no_place_yet_may_be_taken_forward(
    story: Story, wants: list[Want]
):
    assert [one.want for one in letters.wished(known(), [story], SAM, None, at(MONDAY))] == wants


@pytest.mark.parametrize(
    ("facts", "worth"),
    [((), False), ((IdeaGiven("i"),), False), ((ASKED, Escalated("q", AMINA)), True)],
)
def test_a_vote_alone_is_not_worth_a_letter(facts: tuple[Fact, ...], worth: bool):
    made = letters.compose(person("sam"), REMIT, known(*facts, told_=()), None, MONDAY, at(MONDAY + DAY))

    assert (made is not None) is worth


@pytest.mark.parametrize(("roles", "asked"), [({people.Role.SPONSOR}, True), (set(), False)])
def test_only_the_core_team_is_asked_for_a_vote(roles: set[people.Role], asked: bool):
    made = letters.compose(
        person("sam", roles=frozenset(roles)),
        None,
        known(IdeaGiven("i"), told_=(unnamed(BEN),)),
        None,
        MONDAY,
        at(MONDAY + DAY),
    )

    assert made is not None
    assert (made.wish is not None) is asked


BRIEFING = Briefing("b", SAM, MONDAY, MONDAY, stories=("s", "t"), wish=Wish(Want.THANK, who=BEN, story="s"))


@pytest.mark.parametrize(
    ("parts", "left", "asks"),
    [
        ({"s"}, ("t",), False),
        ({"t"}, ("s",), True),
        ({"wish"}, ("s", "t"), False),
        ({"s", "t"}, (), False),
    ],
)
def test_what_is_asked_goes_with_the_story_it_rests_on(parts: set[str], left: tuple[str, ...], asks: bool):
    put = letters.leave(BRIEFING, frozenset(parts))

    assert (put.stories, put.wish is not None) == (left, asks)
    assert letters.empty(put) is (not left and not asks)


@pytest.mark.parametrize(
    ("wish", "did", "answered"),
    [
        (Wish(Want.ANSWER, "q"), {"question": "q"}, True),
        (Wish(Want.ANSWER, "q"), {"question": "p"}, False),
        (Wish(Want.THANK, who=BEN), {"thanked": BEN}, True),
        (Wish(Want.THANK, who=BEN), {"thanked": KIM}, False),
        (Wish(Want.VOTE, idea="i"), {"idea": "j"}, True),
        (Wish(Want.HOST), {"question": "q"}, False),
        (None, {"question": "q"}, False),
    ],
)
def test_what_a_leader_does_is_held_against_what_they_were_asked(
    wish: Wish | None, did: dict[str, str], answered: bool
):
    assert letters.answers(wish, SAM, **did) is answered  # type: ignore[arg-type]  # a person's id among them


def test_a_briefing_waits_for_a_civil_hour_and_is_not_brought_to_who_wants_none():
    briefing = replace(BRIEFING, step=Step.APPROVED)
    stories_ = {"s": STORY, "t": OTHER}
    night = letters.bring(briefing, stories_, person("sam"), at(MONDAY.replace(hour=23)))

    assert timers(night) == {"send": (MONDAY + DAY).replace(hour=9)}
    assert [ref.id for ref in letters.bring(briefing, stories_, opted_out("sam"), at(MONDAY)).drop] == ["b"]


def test_readers_are_added_and_left_out_and_added_again():
    once = Readers().adds(SAM).leaves_out(SAM)

    assert (once.added, once.left_out) == ((), ("sam",))
    assert once.adds(SAM) == Readers((SAM,))
