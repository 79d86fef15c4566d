"""Plans, days, steps and hashtags of campaigns, and what can be said of their figures: tables of decisions."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from msgspec.structs import replace

from bot.features.campaigns import course, dates, planning, reminding, results, taking
from bot.features.campaigns.planning import Crew, Draft, Filled
from bot.features.campaigns.state import (
    Campaign,
    Compared,
    Doer,
    Finding,
    Kind,
    Progress,
    Reminder,
    Result,
    Side,
    Stage,
    Standing,
    Step,
    Taking,
    Week,
)
from bot.features.campaigns.templates import TEMPLATES, announced_on, shifted
from bot.kernel.cards import Chart, Code, FormErrors, Place, Words, labels_of
from bot.kernel.messages import Cancel, Decision, Retract, Show, Timer
from bot.kernel.people import MessageId, PersonId, PlaceId
from bot.kernel.policy import Policy
from bot.kernel.records import from_row, to_row
from bot.runtime.speaker import Catalogue
from tests.reading import read
from tests.unit.features.makers import BEN, DAY, HOUR, KIM, MONDAY, PLACE, POLICY, at, opted_out, person, written_to

CATALOGUE = Catalogue.read(Path(__file__).parents[3] / "bot" / "text")
CHLOE = PersonId("chloe")
PLAN = Filled("Ask Ben", "More questions", "", date(2026, 3, 30), date(2026, 4, 3), PLACE, "", "AskBen")
CREW = Crew((BEN, KIM), CHLOE)
NOW = at(MONDAY, person("chloe"))


def planned(template: str = "ama", plan: Filled = PLAN, now: datetime = MONDAY) -> Campaign:
    return planning.planned("2026-03-30", Draft(template), plan, CREW, at(now, person("chloe")))


def with_steps(*steps: Step) -> Campaign:
    return replace(planned(), steps=steps)


def step(day: date, who: PersonId = BEN, **more: object) -> Step:
    return replace(Step(day, Doer.OWNER, who, words="Find the guest"), **more)


# ---------------------------------------------------------------- templates


@pytest.mark.parametrize("language", CATALOGUE.languages())
@pytest.mark.parametrize("template", TEMPLATES)
def test_every_template_has_words_for_all_that_it_says_and_asks(template: str, language: str):
    wanted = [f"campaign-{template}", f"campaign-{template}.about"]
    wanted += [f"campaign-{template}-{kind}" for kind in Kind]
    wanted += [f"campaign-step-{template}-{task.key}" for task in TEMPLATES[template].tasks]

    assert [key for key in wanted if not CATALOGUE.knows(key, language)] == []


@pytest.mark.parametrize("template", TEMPLATES)
def test_steps_of_a_template_lie_on_working_days_in_their_order_each_with_somebody_who_sees_to_it(template: str):
    campaign = planned(template, replace(PLAN, ends=PLAN.starts + (TEMPLATES[template].days - 1) * DAY))

    days = [one.day for one in campaign.steps]
    assert days == sorted(days)
    assert all(day.weekday() < 5 and day > MONDAY.date() for day in days)
    people = {Doer.OWNER: BEN, Doer.MANAGER: CHLOE, Doer.EVERYBODY: ""}
    assert all(one.person == people[one.doer] for one in campaign.steps)
    assert {one.doer for one in campaign.steps} >= {Doer.OWNER}
    assert len({one.key for one in campaign.steps}) == len(campaign.steps)


def test_the_guest_is_found_three_weeks_ahead_reminded_the_working_day_before_and_summed_up_within_a_week():
    days = {one.key.removeprefix("ama-"): one.day for one in planned().steps}

    assert days["guest"] == date(2026, 3, 9)
    assert days["remind"] == date(2026, 3, 27), "a Friday, since it begins on a Monday"
    assert days["summary"] == date(2026, 4, 10)
    assert announced_on(planned()) == date(2026, 3, 23)


def test_a_plan_made_late_is_no_plan_that_is_late():
    soon = planned(plan=replace(PLAN, starts=date(2026, 3, 6), ends=date(2026, 3, 10)))

    assert min(one.day for one in soon.steps) == date(2026, 3, 3)


def test_a_holiday_and_a_weekend_of_fridays_are_no_days_for_steps():
    rules = {"holidays": frozenset({date(2026, 3, 9)}), "working_days": frozenset({6, 0, 1, 2, 3})}
    campaign = planning.planned("c", Draft("ama"), PLAN, CREW, at(MONDAY, person("chloe"), **rules))

    assert campaign.steps[0].day == date(2026, 3, 8)
    assert all(one.day.weekday() not in {4, 5} for one in campaign.steps)


# ---------------------------------------------------------------- days


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("2026-03-16", date(2026, 3, 16)),
        (" 2026-03-16 ", date(2026, 3, 16)),
        ("tuesday", date(2026, 3, 3)),
        ("monday", date(2026, 3, 9)),
        ("lundi", date(2026, 3, 9)),
        ("2028-03-16", None),
        ("soon", None),
        ("16/03/2026", None),
        ("", None),
    ],
)
def test_a_day_is_read_as_people_write_it(typed: str, day: date | None):
    assert dates.read(typed, MONDAY, POLICY) == day


def test_a_pause_a_night_and_a_weekend_put_off_what_is_posted():
    paused = Policy(zone="Africa/Dakar", paused_until=datetime(2026, 3, 6, 18, tzinfo=UTC))

    assert dates.civil(MONDAY, POLICY) == MONDAY
    assert dates.civil(MONDAY.replace(hour=22), POLICY) == datetime(2026, 3, 3, 9, tzinfo=UTC)
    assert dates.civil(MONDAY, paused) == datetime(2026, 3, 9, 9, tzinfo=UTC)


@pytest.mark.parametrize(("days", "day"), [(5, None), (7, 2), (14, 6), (28, 13)])
def test_a_look_half_way_comes_in_campaigns_of_more_than_a_working_week(days: int, day: int | None):
    campaign = replace(planned(), starts=date(2026, 3, 30), ends=date(2026, 3, 29) + days * DAY)

    half = dates.halfway(campaign, POLICY)
    assert (half is None) == (day is None)
    if half is not None and day is not None:
        assert half.date() == date(2026, 3, 31) + day * DAY


# ---------------------------------------------------------------- the form


GOOD = {"title": " Ask  Ben ", "goal": "More questions", "starts": "2026-03-30", "place": PLACE, "hashtag": "#AskBen"}


def test_a_form_becomes_a_plan_and_what_is_left_empty_is_as_the_template_has_it():
    assert planning.filled(GOOD, 5, (), NOW) == PLAN


@pytest.mark.parametrize(
    ("values", "wrong"),
    [
        ({"title": " "}, {"title": "campaign-bad-empty"}),
        ({"goal": ""}, {"goal": "campaign-bad-empty"}),
        ({"starts": "soon"}, {"starts": "campaign-bad-day"}),
        ({"starts": "2026-03-01"}, {"starts": "campaign-bad-day"}),
        ({"ends": "later"}, {"ends": "campaign-bad-day"}),
        ({"ends": "2026-03-29"}, {"ends": "campaign-bad-end"}),
        ({"ends": "2026-12-01"}, {"ends": "campaign-bad-end"}),
        ({"place": "elsewhere"}, {"place": "campaign-bad-place"}),
        ({"hashtag": "#123"}, {"hashtag": "campaign-bad-hashtag"}),
        ({"hashtag": "#ASKBEN "}, {"hashtag": "campaign-bad-taken"}),
        ({"title": "", "place": ""}, {"title": "campaign-bad-empty", "place": "campaign-bad-place"}),
    ],
)
def test_what_makes_no_sense_is_named_beside_its_field(values: dict[str, str], wrong: dict[str, str]):
    taken = replace(planned(), name="other")
    found = planning.filled({**GOOD, "hashtag": "", **values}, 5, [taken], NOW)

    assert isinstance(found, FormErrors)
    assert {name: said.key for name, said in found.errors.items()} == wrong


@pytest.mark.parametrize(
    ("values", "wrong"),
    [
        ({}, {}),
        ({"ends": "2026-04-10"}, {}),
        ({"ends": "2026-04-02"}, {}),
        ({"ends": "2026-04-01"}, {"ends": "campaign-bad-end"}),
        ({"starts": "2026-03-31"}, {"starts": "campaign-bad-day"}),
        ({"ends": "2026-09-27"}, {}),
        ({"ends": "2026-09-28"}, {"ends": "campaign-bad-end"}),
    ],
    ids=[
        "as it was",
        "longer",
        "to end today",
        "over already",
        "begun on another day",
        "half a year",
        "more than that",
    ],
)
def test_one_that_has_begun_keeps_its_first_day_and_can_end_today_or_in_half_a_year_and_not_before(
    values: dict[str, str], wrong: dict[str, str]
):
    running = replace(planned(), stage=Stage.RUNNING)
    on_thursday = at(MONDAY + 31 * DAY, person("chloe"))
    found = planning.filled({**GOOD, **values}, 5, (), on_thursday, running)

    assert ({name: said.key for name, said in found.errors.items()} if isinstance(found, FormErrors) else {}) == wrong


def test_a_hashtag_is_free_again_once_its_campaign_is_over():
    over = replace(planned(), stage=Stage.CLOSED)

    assert planning.filled(GOOD, 5, [over], NOW) == PLAN


@pytest.mark.parametrize(
    ("typed", "tag"),
    [
        ("AskBen", "AskBen"),
        ("#AskBen", "AskBen"),
        ("ask dr okello", "AskDrOkello"),
        ("Défi du mois", "DéfiDuMois"),
        ("اسأل", "اسأل"),
        ("2026", ""),
        ("#", ""),
        ("", ""),
    ],
)
def test_a_hashtag_is_made_of_what_was_typed(typed: str, tag: str):
    assert taking.hashtag_of(typed) == tag


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("#AskBen how do I", {"askben"}),
        ("how? (#askben) #Défi", {"askben", "défi"}),
        ("ben#askben", set()),
        ("&#39; and a/#path", set()),
        ("##askben", set()),
        ("# askben", set()),
    ],
)
def test_hashtags_are_found_as_words_of_their_own(text: str, found: set[str]):
    assert taking.hashtags((Words(text), Code("#Code"), Place(PlaceId("askben")))) == found


def test_of_one_persons_messages_the_last_sixty_are_remembered():
    one = Taking("c", BEN, {})
    for number in range(70):
        one = one.wrote(MessageId(f"m{number}"), PLACE)

    assert len(one.messages) == 60
    assert one.without(MessageId("m69")).messages.keys() == {MessageId(f"m{number}") for number in range(10, 69)}


# ---------------------------------------------------------------- moving


def test_everything_still_to_come_moves_and_what_is_done_stays():
    campaign = planned()
    campaign = reminding.settled(campaign, 0, Progress.DONE)

    moved = course.moved(campaign, 2, NOW)

    assert (moved.starts, moved.ends) == (date(2026, 4, 13), date(2026, 4, 17))
    assert moved.steps[0] == campaign.steps[0]
    assert [one.day - old.day for one, old in zip(moved.steps[1:], campaign.steps[1:], strict=True)] == [14 * DAY] * 7


def test_the_first_day_of_what_runs_stays_and_its_end_moves():
    running = replace(planned(), stage=Stage.RUNNING, announced=MONDAY)
    moved = course.moved(running, 1, at(datetime(2026, 4, 1, 10, tzinfo=UTC), person("chloe")))

    assert (moved.starts, moved.ends) == (date(2026, 3, 30), date(2026, 4, 10))


def test_with_other_dates_steps_follow_the_day_they_hang_on():
    campaign = planned()
    put = course.redated(campaign, date(2026, 4, 6), date(2026, 4, 17), NOW)

    days = {one.key.removeprefix("ama-"): one.day for one in put.steps}
    assert days["open"] == date(2026, 4, 6)
    assert days["summary"] == date(2026, 4, 24)


def test_a_step_never_moves_to_where_it_would_be_late_at_once():
    assert shifted(step(date(2026, 3, 20)), -30, POLICY, MONDAY).day == date(2026, 3, 3)
    assert shifted(step(date(2026, 3, 20), reminded=True), 7, POLICY, MONDAY) == step(date(2026, 3, 27))


def test_a_changed_owner_sees_to_what_the_one_before_had_to():
    campaign = reminding.settled(planned(), 0, Progress.DONE)
    put = planning.changed(campaign, PLAN, (KIM,), NOW)

    assert put.steps[0].person == BEN
    assert {one.person for one in put.steps[1:] if one.person} == {KIM}


def test_once_announced_a_campaign_stays_in_its_channel_and_keeps_its_hashtag():
    running = replace(planned(), stage=Stage.RUNNING)
    put = planning.changed(running, replace(PLAN, place=PlaceId("other"), hashtag="Other", goal="Less"), (BEN,), NOW)

    assert (put.place, put.hashtag, put.goal) == (PLACE, "AskBen", "Less")


# ---------------------------------------------------------------- reminders


TUESDAY = date(2026, 3, 3)
DUE = with_steps(step(TUESDAY), step(date(2026, 3, 20)))


def shown(decision: Decision) -> list[Show]:
    return [one for one in decision.do if isinstance(one, Show)]


def test_what_is_due_on_the_next_working_day_is_reminded_of_once():
    decision = reminding.remind(person("ben"), [DUE], None, {}, at(MONDAY))

    [show] = shown(decision)
    assert show.surface == "campaign-steps/ben/2026-03-02"
    [put] = [one for one in decision.save if isinstance(one, Campaign)]
    assert [one.reminded for one in put.steps] == [True, False]
    assert [one.at for one in decision.do if isinstance(one, Timer)] == [datetime(2026, 3, 19, tzinfo=UTC)]
    again = reminding.remind(person("ben"), [put], None, {}, at(MONDAY + HOUR))
    assert shown(again) == []


def test_at_night_and_on_a_day_with_a_message_already_it_waits():
    night = reminding.remind(person("ben"), [DUE], None, {}, at(MONDAY.replace(hour=2)))
    second = reminding.remind(written_to("ben", MONDAY - HOUR), [DUE], None, {}, at(MONDAY))

    assert [one.at for one in night.do if isinstance(one, Timer)] == [MONDAY.replace(hour=9)]
    assert [one.at for one in second.do if isinstance(one, Timer)] == [datetime(2026, 3, 3, 9, tzinfo=UTC)]
    assert night.save == second.save == ()


def test_who_wants_to_be_left_alone_hears_nothing_and_is_not_asked_again():
    decision = reminding.remind(opted_out("ben"), [DUE], None, {}, at(MONDAY))

    assert shown(decision) == []
    [put] = decision.save
    assert isinstance(put, Campaign)
    assert put.steps[0].reminded


def test_after_an_outage_nobody_is_reminded_of_what_is_late():
    decision = reminding.remind(person("ben"), [DUE], None, {}, at(MONDAY + 5 * DAY))

    assert shown(decision) == []
    assert decision.save


def test_a_second_reminder_takes_the_place_of_the_first_with_what_is_still_open():
    live = Reminder(BEN, "campaign-steps/ben/2026-02-27", MONDAY - 3 * DAY, ((DUE.name, 1),))
    decision = reminding.remind(person("ben"), [DUE], live, {}, at(MONDAY))

    [reminder] = [one for one in decision.save if isinstance(one, Reminder)]
    assert reminder.steps == ((DUE.name, 1), (DUE.name, 0))
    assert [one for one in decision.do if isinstance(one, Retract)] == [Retract(live.surface)]


def test_the_guests_own_morning_is_said_where_the_guest_is_a_colleague():
    campaign = with_steps(step(TUESDAY, words="", key="ama-remind"))
    guest = person("kim", "Asia/Tokyo")

    [show] = shown(reminding.remind(person("ben"), [campaign], None, {KIM: guest}, at(MONDAY)))

    text = read(show.card, CATALOGUE.speaker("en", POLICY.tone), "Africa/Dakar")
    assert "That day, Kim begins work at Tue 03 Mar 00:00 your time." in text


@pytest.mark.parametrize(
    ("day", "late"), [(date(2026, 2, 27), True), (date(2026, 3, 2), False), (date(2026, 3, 1), True)]
)
def test_a_step_is_late_on_the_working_day_after_its_own(day: date, late: bool):
    assert (reminding.late(with_steps(step(day)), POLICY, MONDAY) == [0]) is late


def test_what_everybody_does_is_never_late_and_nobody_is_reminded_of_it():
    campaign = with_steps(Step(date(2026, 2, 20), Doer.EVERYBODY, words="Say hello"))

    assert reminding.late(campaign, POLICY, MONDAY) == []
    assert reminding.coming(PersonId(""), [campaign]) == []


def test_the_line_of_what_is_late_names_two_and_counts_the_rest_and_goes_when_all_is_done():
    days = [date(2026, 2, 20) + number * DAY for number in range(4)]
    campaign = with_steps(*(step(day) for day in days))
    put, _ = reminding.follow_late(campaign, None, at(MONDAY))

    assert put is not None
    assert (put.line.values["count"], put.line.values["more"]) == (4, 2)
    assert put.names == (), "what somebody who left was to do is late all the same"
    for number in range(4):
        campaign = reminding.settled(campaign, number, Progress.DONE)
    assert reminding.follow_late(campaign, put, at(MONDAY)) == (None, (Cancel("campaign.late", campaign.name),))


# ---------------------------------------------------------------- what is said of figures


def said(one: Compared, language: str = "en") -> str:
    campaign = replace(planned(), result=Result(14, 5, 9, 8, 2, 1, 21, (one,)))
    return read(results.card(campaign), CATALOGUE.speaker(language, POLICY.tone))


def share(part: int, of: int) -> Side:
    return Side(round(100 * part / of), part, of)


FOUR = (share(13, 21), share(11, 20), share(48, 80), share(46, 79))


def test_figures_stand_beside_those_of_other_channels_and_are_not_called_the_campaigns_doing():
    text = said(Compared("within-day", *FOUR, Finding.FEW))

    assert "14 people took part in “Ask Ben”, 5 of them for the first time." in text
    assert "9 questions came with it, 8 of which have an answer." in text
    assert (
        "Answered within a day: 62 % (13 of 21); before, 55 % (11 of 20)."
        " In the other channels: 60 % (48 of 80); before, 58 % (46 of 79)."
        " Too few to say that the campaign did it." in " ".join(text.split())
    )


@pytest.mark.parametrize("metric", ["within-day", "contributors", "first-answer"])
@pytest.mark.parametrize("alone", [True, False])
@pytest.mark.parametrize("finding", Finding)
@pytest.mark.parametrize("language", CATALOGUE.languages())
def test_whatever_was_found_is_said_with_its_range_and_its_doubt(
    finding: Finding, alone: bool, metric: str, language: str
):
    other = (None, None) if alone else FOUR[2:]
    low, high = {Finding.UNCLEAR: (-8.0, 20.0), Finding.FEWER: (-23.0, -5.0)}.get(finding, (5.0, 23.0))
    text = said(Compared(metric, FOUR[0], FOUR[1], other[0], other[1], finding, low, high), language)

    if language == "en" and finding in {Finding.MORE, Finding.FEWER}:
        assert "this alone does not show" in text or "this does not show" in text
    if language == "en" and finding is Finding.UNCLEAR:
        assert "it may be nothing" in text
    if metric == "within-day" and finding in {Finding.MORE, Finding.FEWER}:
        assert "5" in text
        assert "23" in text
    assert "because of the campaign" not in text


def test_where_a_range_has_no_end_that_is_said():
    text = said(Compared("accepted", Side(25), Side(0), finding=Finding.MORE, low=6.4, high=None))

    assert "That is 6.4 to any number of times as many." in text


def test_the_chart_marks_the_campaigns_weeks_and_says_what_it_shows():
    weeks = tuple(Week(date(2026, 3, 2) + number * 7 * DAY, number, 1, number in {2, 3}) for number in range(5))
    campaign = replace(planned(), result=Result(14, 5, 0, 0, 0, 0, 14, weeks=weeks))
    [chart] = [block for block in results.card(campaign).blocks if isinstance(block, Chart)]

    labels = labels_of(chart, CATALOGUE.speaker("en", POLICY.tone))
    assert labels == ("2 Mar", "9 Mar", "16 Mar \N{BLACK CIRCLE}", "23 Mar \N{BLACK CIRCLE}", "30 Mar")
    assert [len(one.values) for one in chart.series] == [5, 5]
    assert {name: chart.alt.values[name] for name in ("least", "most", "usual_least", "usual_most")} == {
        "least": 2,
        "most": 3,
        "usual_least": 0,
        "usual_most": 4,
    }


# ---------------------------------------------------------------- what is kept


def test_a_campaign_is_found_by_its_hashtag_only_while_it_runs():
    running = replace(planned(), stage=Stage.RUNNING, post=MessageId("m"))

    assert set(running.keys()) == {("live", "yes"), ("tag", "askben"), ("post", "m")}
    assert planned().keys() == (("live", "yes"),)
    assert replace(running, stage=Stage.CLOSED).keys() == (("live", "yes"),), "its summary is still to be written"
    assert replace(running, stage=Stage.CLOSED, steps=()).keys() == ()


def test_it_comes_back_as_it_was_kept():
    result = Result(
        14, 5, 9, 8, 2, 1, 21, (Compared("within-day", *FOUR),), (Week(date(2026, 3, 2), 1, 2, within=True),)
    )
    put = replace(planned().noticed(Kind.INVITATION, Standing.LET_GO, CHLOE), result=result)

    assert from_row(Campaign, to_row(put, "health", 0)) == put


def test_what_is_forgotten_leaves_the_figures_and_no_word_and_nobody():
    put = planned()
    put = replace(
        put, notices={Kind.INVITATION: replace(put.notice(Kind.INVITATION), words="Come")}, post=MessageId("m")
    )
    result = Result(14, 5, 9, 8, 2, 1, 21)
    left = course.forgotten(replace(put, result=result, stage=Stage.CLOSED))

    assert (left.result, left.steps, left.post) == (result, (), None)
    assert "Come" not in str(left)


def test_a_plan_of_a_minute_ago_has_a_first_day_that_stands_on_a_working_day():
    form = planning.plan_form(Draft("webinar", "Cold boxes"), at(MONDAY, holidays=frozenset({date(2026, 3, 9)})))
    values = {one.name: getattr(one, "value", "") for one in form.inputs}

    assert values["title"] == "Cold boxes"
    assert values["starts"] == "2026-03-10"
    assert timedelta(0) < date(2026, 3, 10) - MONDAY.date()
