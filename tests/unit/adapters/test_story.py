"""The demo's story: believable, the same every time, and gone on with wherever it was interrupted."""

from __future__ import annotations

import asyncio
import re
import unicodedata
from collections import Counter
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from adapters.playground.client import Playground
from adapters.playground.events import Acts, person_id
from adapters.playground.script import DATA, END, WEEK, Say, Script, script
from adapters.playground.story import START, Stage, resumes_at, seed, week
from adapters.playground.town import HOME, STEWARD, Due, Message, NoSuchThingError, Resident, Town
from bot.features import FEATURES
from bot.features.questions.state import Question, Status
from bot.kernel.calendar import Hours, zone
from bot.kernel.cards import plain
from bot.kernel.messages import HomeOpened
from bot.kernel.people import CommunityId, MessageId, PersonId, PlaceId
from bot.kernel.policy import Tone
from bot.kernel.ports import Speaker
from bot.kernel.records import from_row
from bot.runtime.bot import Bot
from bot.runtime.clock import TurnableClock
from bot.runtime.speaker import Catalogue
from bot.runtime.worker import Worker
from storage.memory import MemoryStore

CATALOGUE = Catalogue.read(Path(__file__).parents[3] / "bot" / "text")
MONTH = timedelta(days=31)
SILENCE = timedelta(days=60)


class PowerCut(BaseException):
    """The lights go out; nothing can catch that."""


class Lines:
    """A log in memory; the power can be cut before a line is written: the so manieth, or the first with these words."""

    def __init__(self, *, cut_after: int | None = None, cut_at: bytes = b"") -> None:
        self.lines: list[bytes] = []
        self.cut_after, self.cut_at = cut_after, cut_at

    async def append(self, entry: bytes) -> None:
        if self.cut_after is not None and len(self.lines) >= self.cut_after:
            raise PowerCut
        if self.cut_at and self.cut_at in entry:
            raise PowerCut
        self.lines.append(entry)


class Play:
    """A town, and a whole Steward in it."""

    def __init__(self, log: Lines | None = None, store: MemoryStore | None = None, language: str = "en") -> None:
        self.log, self.store = log or Lines(), store or MemoryStore()
        self.town = Town(self.log, tuple(self.log.lines))
        self.clock = TurnableClock(resumes_at(self.town))
        bot = Bot(self.store, FEATURES, self.clock)
        self.worker = Worker(bot, {HOME: Playground(self.town, self.clock.now)}, CATALOGUE, self.clock)

        async def voice(who: PersonId, _place: PlaceId) -> Speaker:
            return CATALOGUE.speaker(self.town.person(who).profile.language, Tone.WARM)

        self.acts = Acts(self.town, bot, self.clock.now, voice)
        say = CATALOGUE.speaker(language, Tone.PLAIN)
        self.stage = Stage(self.acts, self.town, self.turn_to, self.clock.now, say, language)
        self.told: list[str] = []
        self.questions: list[Question] = []
        """Those of the week, at its end: later what is over is forgotten."""

    async def turn_to(self, then: datetime) -> None:
        if not self.questions and then > END:
            await self.worker.turn_to(END, self.clock)
        await self.worker.turn_to(then, self.clock)
        if not self.questions and then >= END:
            self.questions = await self.all_questions()

    async def through(self) -> Play:
        await self.acts.resume()
        await self.worker.rest()
        await seed(self.stage)
        await week(self.stage, self.told.append)
        return self

    # -- what can be seen

    def wrote(self) -> list[tuple[Resident, Message]]:
        """What Steward wrote in the week, and to whom."""
        directs = {self.town.private(who): who for who in self.town.people}
        found = []
        for message in self.town.messages.values():
            who = message.calling or directs.get(message.place)
            if message.who == STEWARD and message.token and who is not None:  # and answers nobody
                found.append((self.town.person(who), message))
        return found

    def shape(self) -> list[tuple[object, ...]]:
        """The town without the ids and minutes that a power cut may move."""
        roots = {m.message: (m.who, plain(m.text)) for m in self.town.messages.values()}
        return sorted(
            (
                (
                    m.place,
                    m.who,
                    plain(m.text),
                    m.view is not None,
                    m.under and roots[m.under],
                    m.deleted,
                    bool(m.edited),
                )
                for m in self.town.messages.values()
            ),
            key=repr,
        )

    async def all_questions(self) -> list[Question]:
        rows = [await self.store.find(one.id, Question.kind, "", "", 500) for one in script().communities]
        return [from_row(Question, row) for found in rows for row in found]


@pytest.fixture(scope="module")
def play() -> Play:
    return asyncio.run(Play().through())


# ---------------------------------------------------------------- who plays


def test_the_cast_is_an_organisation_of_many_places_scripts_and_languages():
    people = script().people.values()

    scripts = {unicodedata.name(player.name[0]).split()[0] for player in people}
    assert 30 <= len(people) <= 36
    assert {"LATIN", "ARABIC", "CYRILLIC", "CJK"} <= scripts
    assert len({player.zone for player in people}) >= 25
    assert {player.language for player in people} == {"en", "fr", "es", "ar", "ru", "zh"}
    assert [sum(player.bot for player in people), sum(player.guest for player in people)] == [1, 1]
    assert all(zone(player.zone).key == player.zone for player in people)


def test_three_communities_have_rooms_and_managers_among_the_cast():
    communities = script().communities

    assert [len(practice.rooms) for practice in communities] == [3, 3, 4]
    assert all(handle in script().people for practice in communities for handle in practice.managers)


def test_the_past_lies_in_the_month_before_and_none_of_it_is_fresh_enough_to_act_on():
    lines = [(talk.at, line) for talk in script().talks for line in talk.lines]

    assert 60 <= len(lines) <= 150
    for talk in script().talks:
        last = talk.at + timedelta(minutes=sum(line.after for line in talk.lines))
        before = any(line.who == "henrik" for line in talk.lines) and talk.at < START - SILENCE
        assert talk.at > START - MONTH or before, "somebody was here long ago, and comes back"
        assert last < START - timedelta(days=2)


PARTS = tuple(sorted(part.name for part in DATA.glob("*.toml") if part.stem not in {"cast", "history"}))


@pytest.mark.parametrize("parts", [WEEK, PARTS], ids=["as it is played", "all there is"])
def test_the_week_happens_between_two_mondays_and_every_act_points_to_an_earlier_message(parts: tuple[str, ...]):
    told = Script(week=parts)
    said = {line.name for talk in told.talks for line in talk.lines if line.name}
    for step in told.week:
        assert START < told.moment(step) < told.ends
        links = set(re.findall(r"\{link:([\w-]+)\}", getattr(step, "text", "")))
        assert {getattr(step, name, "") for name in ("under", "on", "about")} - {""} | links <= said
        assert getattr(step, "whose", "") in {"", *told.people}
        if isinstance(step, Say) and step.name:
            assert step.name not in said
            said.add(step.name)


# ---------------------------------------------------------------- what comes of it


def test_nobody_is_written_to_outside_their_own_working_hours(play: Play):
    assert [
        (who.profile.name, one.at) for who, one in play.wrote() if not Hours(who.profile.zone).at_work(one.at)
    ] == []


def test_nobody_gets_more_than_one_message_a_day(play: Play):
    days = Counter((who.handle, one.at.astimezone(zone(who.profile.zone)).date()) for who, one in play.wrote())

    assert [day for day, times in days.items() if times > 1] == []


def test_an_expert_in_lima_is_asked_at_nine_in_her_own_morning(play: Play):
    asked = [one for who, one in play.wrote() if who.handle == "rosa"]

    assert asked[0].at.astimezone(zone("America/Lima")).strftime("%A %H:%M") == "Monday 09:00"


def test_every_question_of_the_week_ends_as_the_story_means_it_to(play: Play):
    names = {play.town.by_name(HOME, one.room): one.room for one in script().named.values()}
    fresh = {one.pieces[0].at: one for one in play.questions if not one.past}
    ends = {}
    for name, said in script().named.items():
        if (question := fresh.get(said.at)) and names[question.place] == said.room:
            ends[name] = question.status if not question.closed_for else question.closed_for

    accepted = (
        "alarm",
        "cards",
        "gap",
        "monitor",
        "annuaires",
        "residual",
        "again",
        "hpv",
        "tanks",
        "cyclone",
        "logger",
        "trucks",
    )
    ended = {name: Status.ACCEPTED for name in accepted if name in script().named}
    assert ends == {
        **ended,
        "cake": "misheard",
        "codebook": "edited-away",
        "sms": Status.OPEN,
    }


def test_nothing_of_the_past_was_acted_on(play: Play):
    past = [question for question in play.questions if question.past]

    assert len(past) > 30
    assert [one for one in past if one.asks or one.invited or one.pointed or one.escalated] == []


async def test_no_surface_stands_on_two_messages(play: Play):
    tokens = Counter(message.token for message in play.town.messages.values() if message.token)

    assert [token for token, times in tokens.items() if times > 1] == []
    assert play.worker.faults == 0


def test_every_promise_to_those_who_steer_is_kept_before_the_visitors_eyes(play: Play):
    """A role, a goal, an idea, a note, a campaign, a discussion, a story, a briefing, a level, a lesson."""
    kept = asyncio.run(play.store.facts(CommunityId("cold-chain"), START, 5000))
    told = Counter(row.kind for row in kept)
    asked = ("appointed", "aimed", "convened", "voted", "decided", "handed-over", "returned")
    opened = ("campaign-begun", "campaign-ended", "discussion-opened", "carried-forward")
    brought = ("story-approved", "briefed", "briefing-opened", "briefing-acted", "assessed", "learned", "trained")
    assert {kind for kind in (*asked, *opened, *brought) if not told[kind]} == set()


def test_nothing_of_the_story_happens_quietly_at_its_end():
    assert not script().week[-1].quiet


# ---------------------------------------------------------------- how it is told


def test_the_narration_is_short_lines_with_a_place_and_an_hour(play: Play):
    text = "\n".join(play.told)

    assert "Mon 09:00  Lima  Steward to Rosa Quispe, privately:" in text
    assert max(len(line) for line in play.told) <= 110
    assert not any(character in text for character in "\N{FIRST STRONG ISOLATE}\N{POP DIRECTIONAL ISOLATE}\ue000")
    assert any(line.startswith("In this week") for line in play.told)


async def test_it_is_told_in_french_too():
    french = await Play(language="fr").through()

    text = "\n".join(french.told)
    assert "lun. 09:00  Lima  Steward à Rosa Quispe, en privé" in text.replace("\N{NO-BREAK SPACE}", " ")
    assert "  Steward to " not in text


async def test_a_second_telling_is_the_same_word_for_word(play: Play):
    again = await Play().through()

    assert again.told == play.told


# ---------------------------------------------------------------- interruptions


async def test_a_second_start_after_the_week_does_nothing_and_only_sums_it_up(play: Play):
    again = Play(play.log, play.store)
    lines = len(play.log.lines)

    await again.through()

    [first, *rest] = [line for line in again.told if line]
    assert first.startswith("In this week")
    assert len(rest) == 1
    assert "\n".join(again.told) in "\n".join(play.told)
    assert len(play.log.lines) == lines


async def test_a_town_in_which_somebody_has_lived_on_is_left_to_them():
    play = await Play().through()
    await play.turn_to(script().ends + timedelta(days=1))
    await play.acts.say(person_id("kofi"), PlaceId(f"{HOME}/innovation"), "Good morning from Accra!")

    again = await Play(play.log, play.store).through()

    assert again.told == []
    assert again.clock.now() == script().ends + timedelta(days=1)


@pytest.mark.parametrize("cut_after", [20, 90, 215, 290, 408, 425, 540, 660])
async def test_after_a_power_cut_the_story_goes_on_as_if_nothing_had_been(play: Play, cut_after: int):
    log, store = Lines(cut_after=cut_after), MemoryStore()
    with pytest.raises(PowerCut):
        await Play(log, store).through()
    log.cut_after = None

    resumed = await Play(log, store).through()

    assert resumed.shape() == play.shape()
    assert resumed.told[-1] == play.told[-1]


@pytest.mark.parametrize("pressed", [b'"name":"maturity.ask"', b'"name":"core.vote"'])
async def test_where_a_button_went_with_an_answer_its_presser_asks_once_more(play: Play, pressed: bytes):
    log, store = Lines(cut_at=pressed), MemoryStore()
    with pytest.raises(PowerCut):
        await Play(log, store).through()
    log.cut_at = b""

    resumed = await Play(log, store).through()

    assert resumed.shape() == play.shape()
    assert resumed.told[-1] == play.told[-1]
    [again] = [line for line in log.lines if b"/again" in line and b'"type":"due"' in line]
    assert pressed not in again


def test_an_act_done_once_more_is_told_apart_and_counts_as_none():
    town = Town(Lines(), ())
    with town.once_more():
        key, number = town.next_act(HOME)

    further, next_number = town.next_act(HOME)
    assert (number, next_number) == (0, 1)
    assert key != further


def test_an_act_repeated_inside_another_or_in_vain_leaves_what_follows_as_it_was():
    town = Town(Lines(), ())
    with town.once_more():
        with pytest.raises(NoSuchThingError), town.once_more():
            town.message(MessageId("nowhere"))
        _, inside = town.next_act(HOME)

    _, number = town.next_act(HOME)
    assert (inside, number) == (0, 1)


async def test_what_was_done_once_more_keeps_its_name_to_itself_after_a_restart():
    log = Lines()
    town = Town(log, ())
    with town.once_more():
        key, number = town.next_act(HOME)
    opened = HomeOpened(key=key, at=START, workspace=HOME, who=PersonId("who:chloe"))
    await town.keep(Due(opened, number))

    again = Town(log, log.lines)
    with again.once_more():
        assert again.next_act(HOME)[0] != key


def test_what_several_rooms_are_told_at_once_is_told_to_whoever_reads_once_and_the_other_rooms_are_named(play: Play):
    told = "\n".join(play.told)

    assert told.count("Je suis Steward. J’écoute ici") == 1
    assert told.count("Steward in #indicateurs, to everybody:") == 1
    assert "(The same now stands in #innovation, #school-mapping, and #systèmes-de-données.)" in told
