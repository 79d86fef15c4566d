"""The manager's page and plan: what is on it, in which order, and when it is a reason to write."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from bot.features.desk import Activities, Open, Planned
from bot.features.desk import page as pages
from bot.features.desk.page import Sight
from bot.features.desk.plan import plan
from bot.features.measures import Share
from bot.kernel.cards import Action, Block, Button, Buttons, Card, Item, Items, Para, Phrase, Quote, Words, phrase
from bot.kernel.feature import Moment
from bot.kernel.messages import Proposal, Show
from bot.kernel.people import PersonId
from tests.reading import buttons_of
from tests.unit.features.makers import AMINA, BEN, DAY, HOUR, KIM, MONDAY, PLACE, at, because

CHLOE = PersonId("chloe")
NOW = at(MONDAY)
PAUSED = at(MONDAY, paused_until=MONDAY + DAY, paused_for="rain")
REHEARSING = at(MONDAY, rehearsal=True)


def waits(question: str = "q", ago: int = 0, **more: object) -> Open:
    return Open(question, AMINA, PLACE, MONDAY - HOUR - ago * DAY, **more)  # type: ignore[arg-type]  # the fields as a table has them


def proposal(name: str, weight: int = 0, age: int = 0, who: PersonId | None = None) -> Proposal:
    text = (Quote((Words(f"Dear colleague, {name}"),)),)
    send = (Button(phrase("rehearse-send"), Action("x.send", {"which": name})),)
    line = phrase("rehearse-words", words=Words(name))
    return Proposal(name, MONDAY - age * DAY, "G4", line, text, send, who, weight)


def sight(*waiting: Open, **more: object) -> Sight:
    given = {"lately": Share(0, 0), "before": Share(0, 0), "activities": Activities(MONDAY)}
    return Sight(waiting=waiting, **{**given, **more})  # type: ignore[arg-type]  # the fields as a table has them


def keys(blocks: tuple[Block, ...]) -> list[str]:
    """Name the lines, whether they stand in a list or alone."""
    said = []
    for block in blocks:
        said += [item.text for item in block.items] if isinstance(block, Items) else []
        said += [block.text] if isinstance(block, Para) else []
    firsts = [text if isinstance(text, Phrase) else text[0] for text in said]
    return [one.key for one in firsts if isinstance(one, Phrase)]


def lines(seen: Sight, moment: object = NOW) -> list[str]:
    return keys(pages.desk(seen, moment).blocks)  # type: ignore[arg-type]  # every test gives a moment


DRIFT = {"lately": Share(10, 20), "before": Share(54, 60)}
PEOPLE = {"new": (BEN,), "helped": (KIM,), "lapsing": (AMINA,)}


def test_a_quiet_page_says_so_and_names_the_next_dates():
    assert lines(sight()) == ["desk-nothing", "desk-dates"]


def test_the_heaviest_comes_first():
    seen = sight(
        waits("lost", escalated=True),
        waits("other"),
        waits("old", past=True),
        proposals=(proposal("note"),),
        rehearsed=1,
        **DRIFT,
        **PEOPLE,
    )
    both = at(MONDAY, paused_until=MONDAY + DAY, rehearsal=True)

    assert lines(seen, both) == [
        "desk-paused",
        "desk-rehearsal",
        "desk-line",
        "rehearse-words",
        "desk-waiting",
        "desk-new",
        "desk-helped",
        "desk-lapsing",
        "desk-drifts",
        "desk-past",
    ]


def test_however_much_there_is_the_page_has_ten_lines():
    seen = sight(
        *(waits(f"q{number}", escalated=True) for number in range(9)),
        *(waits(f"p{number}", past=True) for number in range(9)),
        proposals=tuple(proposal(f"n{number}") for number in range(9)),
        rehearsed=9,
        **DRIFT,
        **PEOPLE,
    )

    card = pages.desk(seen, REHEARSING)

    assert len(pages.needs(seen, REHEARSING)) == 10
    assert len(keys(card.blocks)) == 10


def test_the_first_three_that_found_nobody_are_named_and_the_others_are_counted():
    lost = [waits(f"q{number}", escalated=True) for number in range(5)]
    found = pages.needs(sight(*lost, waits("z")), NOW)

    assert [one.said[0].key for one in found if isinstance(one.said, tuple)] == ["desk-line"] * 3  # type: ignore[union-attr]  # the first span is a phrase
    [rest] = [one.said for one in found if isinstance(one.said, Phrase) and one.said.key == "desk-waiting"]
    assert (rest.values["count"], rest.values["lost"], rest.values["others"]) == (3, 2, "yes")


def test_the_others_are_no_others_where_none_found_nobody():
    rest = pages.needs(sight(waits()), NOW)[0].said

    assert isinstance(rest, Phrase)
    assert (rest.values["count"], rest.values["lost"], rest.values["others"]) == (1, 0, "no")


@pytest.mark.parametrize(
    ("waiting", "needed", "mine"),
    [
        ([waits()], False, "yes"),
        ([waits(), waits("old", ago=2)], True, "no"),
        ([*(waits(f"q{number}", escalated=True) for number in range(4)), waits()], True, "no"),
    ],
    ids=["Steward is on it", "it has waited for days", "some found nobody"],
)
def test_a_question_in_good_hands_needs_no_manager(waiting: list[Open], needed: bool, mine: str):
    [rest] = [one for one in pages.needs(sight(*waiting), NOW) if "desk-waiting" in str(one.said)]

    assert isinstance(rest.said, Phrase)
    assert (rest.presses, rest.said.values["mine"]) == (needed, mine)


def test_who_asked_is_not_named_where_they_want_to_be_left_alone():
    [lost, *_] = pages.needs(sight(waits(escalated=True), unnamed=frozenset({AMINA})), NOW)
    [named, *_] = pages.needs(sight(waits(escalated=True)), NOW)

    assert "amina" not in str(lost.said)
    assert "amina" in str(named.said)


def test_one_press_is_enough_for_a_proposal_and_the_others_are_one_press_away():
    card = pages.desk(sight(proposals=tuple(proposal(f"n{number}") for number in range(5))), NOW)

    quotes = [block for block in card.blocks if isinstance(block, Quote)]
    pressed = [button.action for button in buttons_of(card)]
    assert len(quotes) == 3
    assert [action.about["which"] for action in pressed if action.name == "x.send"] == ["n0", "n1", "n2"]
    assert [action.about for action in pressed if action.name == "desk.proposals"] == [{"from": "3"}]


def test_the_list_goes_on_where_the_page_ends_until_all_were_shown():
    waiting = [proposal(f"n{number}") for number in range(12)]

    def shown(start: int) -> tuple[list[str], list[str]]:
        actions = [button.action for button in buttons_of(pages.listed(waiting, start, {}))]
        return (
            [one.about["which"] for one in actions if one.name == "x.send"],
            [one.about["from"] for one in actions if one.name == "desk.proposals"],
        )

    assert shown(3) == (["n3", "n4", "n5", "n6", "n7"], ["8"])
    assert shown(8) == (["n8", "n9", "n10", "n11"], [])
    assert pages.listed(waiting, 12, {}).gist.key == "desk-no-proposals"


def test_no_more_is_shown_whole_than_fits_into_a_message_and_the_rest_is_one_press_away():
    long = Items(tuple(Item(phrase("desk-nothing")) for _ in range(10)))
    letters = tuple(replace(proposal(f"letter{n}"), blocks=(long,)) for n in range(4))

    def whole(card: Card) -> tuple[list[str], list[str]]:
        actions = [button.action for button in buttons_of(card)]
        return (
            [one.about["which"] for one in actions if one.name == "x.send"],
            [one.about.get("from", "") for one in actions if one.name == "desk.proposals"],
        )

    assert whole(pages.desk(sight(proposals=letters), NOW)) == (["letter0", "letter1"], ["2"])
    assert whole(pages.listed(letters, 0, {})) == (["letter0", "letter1", "letter2"], ["3"])
    assert whole(pages.listed(letters, 3, {})) == (["letter3"], [])


def test_all_that_is_rehearsed_can_be_dropped_at_once_and_never_sent_at_once():
    actions = [one.action.name for one in buttons_of(pages.listed([proposal("n")], 0, {"of": "rehearsed"}))]
    others = [one.action.name for one in buttons_of(pages.listed([proposal("n")], 0, {}))]

    assert actions == ["x.send", "rehearse.drop-all"]
    assert others == ["x.send"]


@pytest.mark.parametrize("key", ["new", "helped"])
def test_nobody_is_named_for_whom_something_is_drafted_already(key: str):
    alone = sight(proposals=(proposal("note", who=BEN),), **{key: (BEN,)})

    assert f"desk-{key}" not in lines(alone)
    assert f"desk-{key}" in lines(sight(**{key: (BEN,)}))


def test_three_are_named_and_the_others_counted():
    [new] = [one.said for one in pages.needs(sight(new=tuple(map(PersonId, "abcde"))), NOW) if one.presses]

    assert isinstance(new, Phrase)
    assert (new.values["count"], new.values["more"]) == (5, 2)


@pytest.mark.parametrize(
    ("lately", "before", "told"),
    [
        (Share(10, 20), Share(54, 60), True),
        (Share(17, 20), Share(54, 60), False),  # a little worse is no drift
        (Share(54, 60), Share(10, 20), False),
        (Share(0, 4), Share(54, 60), False),  # of so few nobody can tell
        (Share(5, 9), Share(9, 9), False),
        (Share(7, 10), Share(9, 10), False),  # which may well be chance
        (Share(0, 0), Share(0, 0), False),
    ],
)
def test_things_slip_only_where_they_are_worse_by_enough_and_of_enough(lately: Share, before: Share, told: bool):
    assert ("desk-drifts" in lines(sight(lately=lately, before=before))) is told


def test_rehearsal_is_told_while_it_is_on_and_while_anything_of_it_is_left():
    assert "desk-rehearsal" in lines(sight(), REHEARSING)
    assert "desk-rehearsed-left" in lines(sight(rehearsed=2))
    assert not {"desk-rehearsal", "desk-rehearsed-left"} & set(lines(sight()))


def test_a_pause_is_told_while_it_lasts():
    assert lines(sight(), PAUSED)[1] == "desk-paused"
    assert "desk-paused" not in lines(sight(), at(MONDAY + 2 * DAY, paused_until=MONDAY))


@pytest.mark.parametrize(
    ("seen", "last", "sent"),
    [
        (sight(), None, False),
        (sight(), Planned(CHLOE, MONDAY - 7 * DAY, busy=True), True),
        (sight(), Planned(CHLOE, MONDAY - 7 * DAY, busy=False), False),
        (sight(waits()), None, False),  # Steward is on it
        (sight(waits(escalated=True)), None, True),
        (sight(waits(ago=3)), Planned(CHLOE, MONDAY - 7 * DAY, busy=False), True),
        (sight(proposals=(proposal("n"),)), None, True),
        (sight(new=(BEN,)), None, True),
        (sight(rehearsed=1), None, True),
        (sight(waits(past=True)), None, True),
        (sight(waits(past=True), told=MONDAY), Planned(CHLOE, MONDAY, busy=False), False),
        (sight(activities=Activities(MONDAY - 90 * DAY)), None, False),  # nobody is nagged about the guide
    ],
)
def test_of_quiet_weeks_only_the_first_after_a_busy_one_is_told(seen: Sight, last: Planned | None, sent: bool):
    decision = plan(seen, last, CHLOE, NOW)

    assert [type(effect) for effect in decision.do] == ([Show] if sent else [])
    assert because(decision) == (["monday"] if sent else ["nothing-to-say"])


def test_a_pause_or_a_rehearsal_with_nothing_in_it_is_no_reason_to_write():
    for moment in (PAUSED, REHEARSING):
        assert plan(sight(), None, CHLOE, moment).do == ()


def test_a_quiet_week_is_remembered_as_one():
    [kept] = plan(sight(), Planned(CHLOE, MONDAY - 7 * DAY), CHLOE, NOW).save

    assert kept == Planned(CHLOE, MONDAY, busy=False)


def test_a_member_sees_what_is_theirs():
    assert keys(pages.own((waits(),), NOW).blocks) == ["own-hello", "own-waiting", "desk-line"]
    assert keys(pages.own((), NOW).blocks) == ["own-hello"]


def test_every_need_with_something_to_send_has_its_buttons_right_below_it():
    card = pages.desk(sight(waits(), proposals=(proposal("n"),)), NOW)

    kinds = [type(block) for block in card.blocks]
    assert kinds == [Para, Quote, Buttons, Items]
    assert isinstance(card, Card)


# ---------------------------------------------------------------- whatever there is

_PEOPLE = st.lists(st.sampled_from([PersonId(f"p{number}") for number in range(7)]), unique=True).map(tuple)
_QUESTIONS = st.lists(
    st.builds(
        lambda number, escalated, past, ago: waits(f"q{number}", ago, escalated=escalated and not past, past=past),
        st.integers(0, 99),
        st.booleans(),
        st.booleans(),
        st.integers(0, 9),
    ),
    max_size=12,
    unique_by=lambda one: one.question,
)
_SHARES = st.sampled_from([Share(0, 0), Share(10, 20), Share(54, 60)])
_DONE = st.dictionaries(st.sampled_from(["G0", "G1", "G2", "G3", "G4", "G7", "G8"]), st.just(MONDAY))


_WEEKS = st.builds(
    lambda waiting, drafted, rehearsed, done, **people: sight(
        *waiting,
        proposals=tuple(proposal(f"n{number}", number % 3) for number in range(drafted)),
        rehearsed=min(rehearsed, drafted),
        activities=Activities(MONDAY - 90 * DAY, done),
        **people,
    ),
    waiting=_QUESTIONS,
    drafted=st.integers(0, 12),
    rehearsed=st.integers(0, 3),
    new=_PEOPLE,
    helped=_PEOPLE,
    lapsing=_PEOPLE.map(lambda people: people[:3]),
    lately=_SHARES,
    before=_SHARES,
    done=_DONE,
    told=st.sampled_from([None, MONDAY - 3 * DAY]),
)


@given(_WEEKS, st.sampled_from([NOW, PAUSED, REHEARSING, at(MONDAY, rehearsal=True, paused_until=MONDAY + DAY)]))
def test_whatever_there_is_the_page_has_ten_lines_at_most(seen: Sight, moment: Moment):
    card = pages.desk(seen, moment)
    shown = keys(card.blocks)
    needed = [one for one in pages.needs(seen, moment) if one.presses]

    assert 1 <= len(shown) <= pages.MOST_LINES
    assert ("desk-nothing" in shown) == (not needed)
    assert card.gist.values["count"] == len(needed)
    lost = sum(one.escalated for one in seen.waiting)
    assert shown.count("desk-line") == min(3, lost), "whatever else there is, what found nobody is there"
    assert bool(seen.proposals) == ("rehearse-words" in shown), "and so is what waits for a yes"
    assert bool(plan(seen, None, CHLOE, moment).do) == bool(needed)
