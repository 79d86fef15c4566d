"""The rules as a table: every field of the policy has its place, and each rule reads what people type."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta

import pytest
from msgspec.structs import replace

from bot.features.rules import cards, changing
from bot.features.rules.kinds import Wrong
from bot.features.rules.state import MOST_CHANGES, Change, Group, History
from bot.features.rules.table import ELSEWHERE, RULES, at_odds, of_group
from bot.kernel.cards import Phrase
from bot.kernel.messages import Decision
from bot.kernel.people import PlaceId
from bot.kernel.policy import Policy, Tone
from bot.kernel.tongues import LANGUAGES
from bot.runtime.speaker import Catalogue, flat
from tests.reading import buttons_of
from tests.unit.features.makers import BEN, COMMUNITY, MONDAY, PLACE, POLICY, at
from tests.unit.text.scan import TEXT

CATALOGUE = Catalogue.read(TEXT)
H, M, D = timedelta(hours=1), timedelta(minutes=1), timedelta(days=1)


def test_every_field_of_the_policy_is_a_managers_rule_or_is_named_as_none():
    ruled = [field for rule in RULES.values() for field in rule.fields]

    assert sorted(ruled) == sorted(set(ruled)), "a field belongs to one rule"
    assert {*Policy.__struct_fields__} - {*ruled} - ELSEWHERE == set()
    assert ELSEWHERE.isdisjoint(ruled)


@pytest.mark.parametrize("name", RULES)
def test_what_holds_by_default_can_be_set_and_is_written_as_it_is_read(name: str):
    rule = RULES[name]

    assert rule.taken(rule.plain(Policy()), COMMUNITY) == replace(COMMUNITY.policy, **fields(name))
    assert at_odds(Policy(), MONDAY) is None


def fields(name: str) -> dict[str, object]:
    return {field: getattr(Policy(), field) for field in RULES[name].fields}


@pytest.mark.parametrize("language", CATALOGUE.languages())
@pytest.mark.parametrize("name", RULES)
def test_every_rule_has_a_name_and_a_sentence_in_every_language(name: str, language: str):
    rule, say = RULES[name], CATALOGUE.speaker(language, Tone.WARM)

    assert CATALOGUE.knows(f"rule-{name}.name", language)
    assert flat(say(rule.title))
    if CATALOGUE.knows(f"rule-{name}", language):
        assert flat(say(rule.meaning(Policy())))


def test_every_group_has_rules_and_steward_speaks_the_languages_it_offers():
    assert all(of_group(group) for group in Group)
    assert LANGUAGES.keys() == {*CATALOGUE.languages()}


# ---------------------------------------------------------------- what people type


@pytest.mark.parametrize(
    ("name", "typed", "field", "value"),
    [
        ("zone", "Africa/Nairobi", "zone", "Africa/Nairobi"),
        ("zone", "America/New York", "zone", "America/New_York"),
        ("hours", "9-17", "day_ends", time(17)),
        ("hours", "8:30 to 16h45", "day_starts", time(8, 30)),
        ("hours", "9am-5pm", "day_ends", time(17)),
        ("hours", "12am – 12pm", "day_ends", time(12)),
        ("hours", "0-24", "day_ends", time(0)),
        ("hours", "9到18", "day_ends", time(18)),
        ("hours", "9 à 18 h", "day_ends", time(18)),
        ("days", "mon-fri", "working_days", frozenset(range(5))),
        ("days", "sun - thu", "working_days", frozenset({6, 0, 1, 2, 3})),
        ("days", "lundi, mercredi", "working_days", frozenset({0, 2})),
        ("days", "понедельник-среда", "working_days", frozenset({0, 1, 2})),
        ("language", "Français", "language", "fr"),
        ("tone", "Plain", "tone", Tone.PLAIN),
        ("promise", "8h", "promise", 8 * H),
        ("promise", "8", "promise", 8 * H),
        ("promise", "2d", "promise", 16 * H),
        ("promise", "1h 30min", "promise", 90 * M),
        ("promise", "1,5 h", "promise", 90 * M),
        ("claim", "3", "claim_within", 3 * D),
        ("grace", "10", "grace", 10 * M),
        ("keep-closed", "2 weeks", "keep_closed", 14 * D),
        ("nudges", "0", "nudges_a_week", 0),
        ("first-ask", "50%", "ask_at", 0.5),
        ("first-ask", "0.5", "ask_at", 0.5),
        ("first-ask", "1", "ask_at", 1.0),
        ("holdout", "on", "holdout", 0.2),
        ("holdout", "off", "holdout", 0.0),
        ("holdout", "10 %", "holdout", 0.1),
        ("holdout", "1%", "holdout", 0.01),
        ("guests", "oui", "guests", True),
        ("private", "de, CH", "private_countries", frozenset({"DE", "CH"})),
        ("private", "none", "private_countries", frozenset()),
        ("private", "no", "private_countries", frozenset({"NO"})),
        ("news", "off", "news_place", None),
    ],
)
def test_rules_are_read_as_people_type_them(name: str, typed: str, field: str, value: object):
    put = RULES[name].taken(typed, COMMUNITY)

    assert not isinstance(put, Wrong)
    assert getattr(put, field) == value


@pytest.mark.parametrize(
    ("name", "typed", "kind", "near"),
    [
        ("zone", "Nairobi", "zone", "Africa/Nairobi"),
        ("zone", "africa/nairobi", "zone", "Africa/Nairobi"),
        ("zone", "Europe/Zurick", "zone", "Europe/Zurich"),
        ("zone", "", "zone", ""),
        ("zone", "../etc/passwd", "zone", ""),
        ("hours", "9", "hours", ""),
        ("hours", "9-25", "hours", ""),
        ("hours", "13pm-3pm", "hours", ""),
        ("hours", "9-5", "backwards", "09:00-17:00"),
        ("hours", "22-6", "backwards", ""),
        ("hours", "24-24", "backwards", ""),
        ("days", "", "days", ""),
        ("days", "weekdays", "days", ""),
        ("days", "mon-x", "days", ""),
        ("holidays", "2026-02-30", "dates", ""),
        ("holidays", "christmas", "dates", ""),
        ("language", "klingon", "language", ""),
        ("tone", "warn", "tone", "warm"),
        ("promise", "", "span", ""),
        ("promise", "soon", "span", ""),
        ("promise", "8h soon", "span", ""),
        ("promise", "1min", "span", ""),
        ("promise", "9999999d", "span", ""),
        ("promise", "1 8h", "span", ""),
        ("nudges", "-1", "count", ""),
        ("nudges", "15", "count", ""),
        ("nudges", "3.5", "count", ""),
        ("first-ask", "0", "share", ""),
        ("first-ask", "175%", "share", ""),
        ("holdout", "perhaps", "share", ""),
        ("guests", "perhaps", "switch", ""),
        ("private", "Germany", "countries", ""),
        ("unwanted", "stedy", "occasions", "steady"),
        ("news", "elsewhere", "place", ""),
    ],
)
def test_what_cannot_be_is_told_with_what_may_have_been_meant(name: str, typed: str, kind: str, near: str):
    found = RULES[name].taken(typed, COMMUNITY)

    assert isinstance(found, Wrong)
    assert (found.why.values["kind"], found.near) == (kind, near)
    assert not near or not isinstance(RULES[name].taken(near, COMMUNITY), Wrong)


@pytest.mark.parametrize(
    ("name", "given"),
    [
        ("promise", True),
        ("promise", 1.5),
        ("nudges", True),
        ("first-ask", True),
        ("first-ask", "nan"),
        ("guests", 1),
        ("days", 3),
        ("holidays", 3),
        ("holidays", [datetime(2026, 12, 25, tzinfo=UTC)]),
        ("holidays", [date(2026, 1, 1) + n * D for n in range(101)]),
        ("private", [3]),
        ("own-promises", "4h"),
        ("own-promises", {"elsewhere": "4h"}),
        ("own-promises", {PLACE: "soon"}),
        ("zone", 3),
        ("tone", 3),
        ("news", 3),
    ],
)
def test_a_file_may_hold_anything_and_what_cannot_be_is_told(name: str, given: object):
    assert isinstance(RULES[name].taken(given, COMMUNITY), Wrong)


def test_bounds_are_allowed_and_what_lies_behind_them_is_not():
    assert RULES["promise"].taken("240h", COMMUNITY) == replace(COMMUNITY.policy, promise=240 * H)
    assert isinstance(RULES["promise"].taken("241h", COMMUNITY), Wrong)
    assert RULES["promise"].taken("30min", COMMUNITY) == replace(COMMUNITY.policy, promise=30 * M)
    assert isinstance(RULES["promise"].taken("29min", COMMUNITY), Wrong)


# ---------------------------------------------------------------- holidays, one by one

XMAS, NEW_YEAR = date(2026, 12, 25), date(2027, 1, 1)


@pytest.mark.parametrize(
    ("typed", "left"),
    [
        ("add 2027-01-01", {XMAS, NEW_YEAR}),
        ("2027-01-01", {XMAS, NEW_YEAR}),
        ("add 2026-12-25", {XMAS}),
        ("remove 2026-12-25", set()),
        ("remove 2027-01-01", {XMAS}),
        ("none", set()),
    ],
)
def test_holidays_are_added_and_removed_one_by_one(typed: str, left: set[date]):
    put = changing.typed(RULES["holidays"], typed, at(MONDAY, holidays=frozenset({XMAS})))

    assert not isinstance(put, Wrong)
    assert put.holidays == left


@pytest.mark.parametrize(
    ("rules", "blame"),
    [
        ({"sure_enough": 0.6}, "sure"),
        ({"answer_doubted": 0.6}, "doubted"),
        (
            {"working_days": frozenset({0}), "holidays": frozenset(date(2026, 3, 9) + 7 * n * D for n in range(60))},
            "days",
        ),
        (
            {"working_days": frozenset({0}), "holidays": frozenset(date(2026, 12, 7) + 7 * n * D for n in range(60))},
            "days",
        ),
        ({"working_days": frozenset({0}), "day_ends": time(9, 30), "promise": 240 * H}, "days"),
        ({"working_days": frozenset({0}), "day_ends": time(9, 30), "promises": {PLACE: 240 * H}}, "days"),
    ],
)
def test_rules_that_cannot_stand_together_do_not(rules: dict[str, object], blame: str):
    found = at_odds(replace(Policy(), **rules), MONDAY)

    assert found is not None
    assert found[0][0] == blame
    assert isinstance(changing.checked(replace(Policy(), **rules), at(MONDAY)), Wrong)


def test_what_is_at_odds_already_keeps_nobody_from_looking():
    odd = at(MONDAY, sure_enough=0.9)

    assert changing.checked(odd.policy, odd) == odd.policy


# ---------------------------------------------------------------- in words


@pytest.mark.parametrize(
    ("name", "rules", "words"),
    [
        ("promise", {"promise": 8 * H}, "A question is promised an answer within 8 hours of working time."),
        ("promise", {"promise": 90 * M}, "A question is promised an answer within 90 minutes of working time."),
        ("claim", {}, "Whoever takes a question on has 2 days of work to answer; then it is kindly handed back."),
        ("grace", {"grace": timedelta(seconds=90)}, "A new message is left alone for 1min 30s before I judge it."),
        ("days", {}, "Working days: Monday to Friday. On other days I write to nobody unasked."),
        (
            "days",
            {"working_days": frozenset({6, 0, 1, 2, 3})},
            "Working days: Sunday to Thursday. On other days I write to nobody unasked.",
        ),
        (
            "days",
            {"working_days": frozenset({0, 2})},
            "Working days: Monday and Wednesday. On other days I write to nobody unasked.",
        ),
        (
            "hours",
            {"day_ends": time(0)},
            "A working day is 09:00 to 24:00, on each person’s own clock, unless they choose other hours.",
        ),
        ("first-ask", {"ask_at": 0.125}, "The first expert is asked when 12.5 % of the promised time has passed."),
        (
            "holidays",
            {"holidays": frozenset({XMAS})},
            "One holiday is set: 2026-12-25. On that day I write to nobody unasked.",
        ),
    ],
)
def test_a_rule_is_said_in_one_sentence(name: str, rules: dict[str, object], words: str):
    say = CATALOGUE.speaker("en", Tone.WARM)

    assert flat(say(RULES[name].meaning(replace(Policy(), **rules)))) == words


def test_what_once_stood_is_said_also_where_it_could_not_be_any_more():
    say = CATALOGUE.speaker("en", Tone.WARM)
    recalled = RULES["promise"].recalled('"999h"'), RULES["private"].recalled('["YU"]'), RULES["news"].recalled('"old"')

    assert [type(one).__name__ for one in recalled] == ["Code", "Listing", "Place"]
    hours = RULES["hours"].recalled('"09:00-17:00"')
    assert isinstance(hours, Phrase)
    assert flat(say(hours)) == "09:00 to 17:00"


def test_a_channels_own_promise_comes_and_goes_and_no_other_changes():
    moment = at(MONDAY, promises={PlaceId("old"): 2 * H})
    put = changing.own_promise(PLACE, "4h", moment)
    assert not isinstance(put, Wrong)
    assert put.promises == {PLACE: 4 * H, PlaceId("old"): 2 * H}

    again = changing.own_promise(PLACE, "off", at(MONDAY, promises=put.promises))
    assert not isinstance(again, Wrong)
    assert again.promises == {PlaceId("old"): 2 * H}
    assert isinstance(changing.own_promise(PlaceId("elsewhere"), "4h", moment), Wrong)


# ---------------------------------------------------------------- the history


def test_what_another_feature_changes_is_in_the_history_with_who_it_was():
    known, moment = History(POLICY), at(MONDAY, rehearsal=True, paused_until=MONDAY + D)

    decision = changing.looked_at(known, BEN, moment)

    [kept] = [record for record in decision.save if isinstance(record, History)]
    assert [(one.rule, one.before, one.since, one.by) for one in kept.changes] == [("rehearsal", "false", "true", BEN)]
    assert changing.looked_at(kept, BEN, moment) == Decision()


def test_ones_own_change_does_not_hide_what_another_feature_changed_just_before():
    known, moment = History(POLICY), at(MONDAY, rehearsal=True)
    mine = replace(moment.community, policy=replace(moment.policy, promise=4 * H))

    kept = history(changing.put(mine, known, moment).decision)
    assert [one.rule for one in kept.changes] == ["promise"]

    heard = history(changing.looked_at(kept, BEN, at(MONDAY, rehearsal=True, promise=4 * H)))
    assert [(one.rule, one.number) for one in heard.changes] == [("promise", 1), ("rehearsal", 2)]


def history(decision: Decision) -> History:
    [kept] = [record for record in decision.save if isinstance(record, History)]
    return kept


def test_the_history_is_bounded_and_numbers_are_never_given_twice():
    known, policy = History(POLICY), POLICY
    for number in range(MOST_CHANGES + 5):
        moment = at(MONDAY + number * M, nudges_a_week=policy.nudges_a_week)
        policy = replace(policy, nudges_a_week=number % 2)
        known = history(changing.put(replace(COMMUNITY, policy=policy), known, moment).decision)

    assert [one.number for one in known.changes] == [*range(6, MOST_CHANGES + 6)]
    assert known.find(5) is None


def test_a_rule_of_another_version_is_told_and_does_not_come_back():
    change = Change(1, "moonlight", "3", "1", MONDAY, BEN)

    card = cards.history_card((change,), "", 0, at(MONDAY))

    assert [button.label.key for button in buttons_of(card)] == ["policy-all"]
    assert isinstance(changing.former(change, COMMUNITY), Wrong)


def test_a_long_history_is_read_page_by_page():
    changes = tuple(Change(number, "nudges", "3", "1", MONDAY, BEN) for number in range(1, 20))
    whole = History(POLICY, changes, 19)

    seen: list[int] = []
    before = 0
    for _ in range(3):
        page = cards.found(whole, "", before)
        seen += [one.number for one in page[: cards.SHOWN]]
        before = page[: cards.SHOWN][-1].number
    assert seen == [*range(19, 0, -1)]
    assert cards.found(whole, "promise", 0) == ()


def test_of_several_changes_of_one_rule_the_first_ones_past_comes_back():
    changes = (Change(1, "nudges", "3", "2", MONDAY, BEN), Change(2, "nudges", "2", "1", MONDAY, BEN))

    assert changing.back(changes, at(MONDAY, nudges_a_week=1)) == replace(POLICY, nudges_a_week=3)
