"""What a community allows: promises, caps, quiet hours, pause. `reach` is the one gate to a person's attention."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from enum import StrEnum
from hashlib import blake2b

from msgspec import Struct

from bot.kernel.calendar import FIVE, NINE, WEEKDAYS, Daily, Hours, Monthly, Weekly, upcoming
from bot.kernel.people import CommunityId, Person, PlaceId, WorkspaceId
from bot.kernel.records import Record, unnamed
from bot.kernel.resting import Matter, StaysOn

_WEEK = timedelta(days=7)


class Purpose(StrEnum):
    """Why Steward speaks. People can decline each unsolicited kind; `REPLY` is an answer to what they did."""

    REPLY = "reply"
    ROUTING = "routing"
    """An expert is asked about a question."""
    ESCALATION = "escalation"
    """The manager is told that a question found nobody."""
    INVITE = "invite"
    """An asker is invited, once, to say whether it helped."""
    POINTER = "pointer"
    """An asker is pointed to an answer that members accepted before."""
    NEWS = "news"
    """Somebody learns what became of what they did."""
    THANKS = "thanks"
    """Somebody is thanked: by a colleague's kudos, or personally in a manager's name."""
    RECOGNITION = "recognition"
    """Somebody's help is recognised: a milestone, a champion of the month."""
    PLAN = "plan"
    """The manager's weekly plan."""
    CORE_TEAM = "core-team"
    """The core team's fortnightly note, and what somebody of it is asked to take part in."""
    DISCUSSION = "discussion"
    """A leader is asked to host a discussion, and hears what became of it."""
    STORY = "story"
    """Somebody is asked whether what they did may be told as a story."""
    BRIEFING = "briefing"
    """A leader's briefing."""
    LEARNING = "learning"
    """A short lesson for a manager who said yes to them."""
    WELCOME = "welcome"
    """A manager learns that Steward is here, and is led into setting it up: once."""


ESSENTIAL = frozenset({Purpose.REPLY, Purpose.PLAN})
"""What a pause of the community does not hold back: replies, and the manager's own plan."""
ABOUT_A_QUESTION = frozenset({Purpose.ROUTING, Purpose.ESCALATION, Purpose.POINTER})
"""What helps an unanswered question on, and may therefore go on in a pause where a manager has chosen so."""
FOR_MANAGERS = frozenset({Purpose.PLAN, Purpose.ESCALATION, Purpose.WELCOME})
"""What goes to managers alone, and therefore also in rehearsal."""

CORE_TEAM_NOTE = Weekly(0, NINE, every=2)
LEADERS_BRIEFING = Monthly(1, 1, NINE)
CHAMPIONS_CHOSEN = Monthly(1, 0, NINE)
MONTHLY_NEWS = Monthly(2, 2, NINE)
"""The community's calendar: every second Monday, the first Tuesday and the first Monday of a month, and the second
Wednesday: nine days at most after champions are chosen, so that they have time to say whether they may be named.
"""


class Go(Struct, frozen=True, tag="go"):
    """Now is a good moment."""


class Wait(Struct, frozen=True, tag="wait"):
    """Not now; ask again at `until` whether it is still worth sending."""

    until: datetime
    why: str


class No(Struct, frozen=True, tag="no"):
    """Never, for the reason given."""

    why: str


Verdict = Go | Wait | No


class Tone(StrEnum):
    """How Steward's words sound; a selector inside the messages."""

    WARM = "warm"
    PLAIN = "plain"
    BRIEF = "brief"


class Policy(Struct, frozen=True):
    """The rules of one community. Every default is `product.md`'s; the manager changes them in chat."""

    zone: str = "UTC"
    language: str = "en"
    tone: Tone = Tone.WARM
    day_starts: time = NINE
    day_ends: time = FIVE
    working_days: frozenset[int] = WEEKDAYS
    holidays: frozenset[date] = frozenset()

    grace: timedelta = timedelta(minutes=5)
    """Before a new message is judged, and after an edit or a deletion."""
    join_within: timedelta = timedelta(minutes=10)
    """One person's consecutive messages make one question."""
    promise: timedelta = timedelta(hours=8)
    """Working time within which a channel promises an answer."""
    promises: dict[PlaceId, timedelta] = {}
    """Channels with a promise of their own."""
    ask_at: float = 0.75
    """The share of the promise after which the first expert is asked."""
    claim_within: timedelta = timedelta(days=2)
    """Working days an expert may hold a claim."""
    experts_a_question: int = 2
    wait_for_expert: timedelta = timedelta(hours=4)
    """Of the expert's own working time, before the next one is asked."""
    invite_after: timedelta = timedelta(hours=1)
    """After an answer, before its asker is invited, once, to say whether it helped."""
    nudges_a_week: int = 3
    largest_share: float = 0.2
    """Of the nudges of the last weeks that go to one person, where an alternative exists."""
    forget_expert_after: timedelta = timedelta(days=90)
    stale_after: timedelta = timedelta(days=2)
    """What comes later than this (an outage, an import) is never acted on, only digested to the manager."""

    sure_enough: float = 0.33
    """Confidence from which a message counts as a question. A list needs recall: one in three may be enough."""
    bold_enough: float = 0.5
    """Confidence from which a person is disturbed about one: more likely than not. Until then it is the manager's."""
    answer_enough: float = 0.5
    """Confidence from which an un-threaded message counts as an answer."""
    answer_doubted: float = 0.25
    """Confidence under which one that counted does so no more; between the two, what was decided stands."""
    answer_possible: float = 0.2
    """Confidence in some answer from which nobody is disturbed about a question; the manager's list has it."""
    channel_caution: dict[PlaceId, float] = {}
    """Added to the two thresholds above per channel: learned from 'not a question', kept between -0.2 and 0.3."""

    kudos_a_day: int = 5
    """How often one person may thank colleagues by command in a day of their own."""
    notes_a_week: int = 5
    """Personal notes drafted for the managers in seven days: their time is short."""
    note_every: timedelta = timedelta(days=28)
    """Between two personal notes to one person."""
    unwanted_notes: frozenset[str] = frozenset()
    """Occasions for which no note is drafted any more, because a manager said 'never this kind'."""
    impact_every: timedelta = timedelta(days=14)
    """Between two messages that tell one author what their help was used for."""
    public_recognition: bool = True
    """Whether anybody is praised in public, by their own yes."""
    private_countries: frozenset[str] = frozenset()
    """ISO 3166 codes of countries whose people are never praised in public."""
    news_place: PlaceId | None = None
    """The channel for what goes to everybody; None until a manager has chosen one."""
    core_team_place: PlaceId | None = None
    """The channel of the core team alone; None: each of them is written to privately."""
    rehearsal: bool = False
    """Whether everything that would be sent unasked goes to the managers' desk instead."""
    holdout: float = 0.0
    """The share of nudges and thanks that is withheld by chance, to learn what they change; 0 withholds none."""

    paused_until: datetime | None = None
    paused_for: str = ""
    stays_on: StaysOn = StaysOn()
    """What the pause does not hold back."""
    give_up_after: timedelta = timedelta(days=60)
    """A question that nobody answered for so long is closed; the ledger still counts it as never answered."""
    keep_closed: timedelta = timedelta(days=30)
    """How long a case is kept after it ended; then its text and all that was shown about it are forgotten."""
    guests: bool = False
    """Whether people from outside the organisation take part as colleagues do. They never manage a community."""
    keep_facts: timedelta = timedelta(days=730)
    """How long it is kept who did what; then, a month at a time, only that somebody did."""
    keep_audit: timedelta = timedelta(days=730)
    """How long it is known who changed which rule, and what managers did."""

    def hours(self) -> Hours:
        """Give the community's own working hours."""
        return Hours(self.zone, self.day_starts, self.day_ends, self.working_days, self.holidays)

    def hours_of(self, person: Person) -> Hours:
        """Give a person's working hours: their zone and wishes, the community's days and holidays otherwise."""
        wishes = person.wishes
        if wishes is None:
            return Hours(person.zone, self.day_starts, self.day_ends, self.working_days, self.holidays)
        return Hours(
            person.zone,
            wishes.day_starts or self.day_starts,
            wishes.day_ends or self.day_ends,
            self.working_days if wishes.working_days is None else wishes.working_days,
            self.holidays,
        )

    def promise_of(self, place: PlaceId) -> timedelta:
        """Give the working time within which this channel promises an answer."""
        return self.promises.get(place, self.promise)

    def caution(self, place: PlaceId) -> float:
        """Give how much surer than usual Steward must be in this channel."""
        return self.channel_caution.get(place, 0.0)

    def public_for(self, person: Person) -> bool:
        """Whether somebody could be praised in public here, if they say yes."""
        return self.public_recognition and person.reachable and person.country not in self.private_countries

    def rehearses(self, purpose: Purpose) -> bool:
        """Whether a message of this kind is only rehearsed: nobody but the managers sees it."""
        return self.rehearsal and purpose is not Purpose.REPLY and purpose not in FOR_MANAGERS

    def withholds(self, purpose: Purpose, about: str) -> bool:
        """Whether chance keeps this one back, with the hold-out on; everybody can reckon it again, and it stays so."""
        drawn = blake2b(f"{purpose}/{about}".encode(), digest_size=8).digest()
        return int.from_bytes(drawn) / 2**64 < self.holdout

    def paused(self, now: datetime) -> bool:
        """Whether everything unsolicited rests."""
        return self.paused_until is not None and now < self.paused_until

    def rests(self, purpose: Purpose, now: datetime, matter: Matter | None = None) -> bool:
        """Whether a pause holds such a message back; `matter` is the question it is about, if it is about one."""
        return self.paused(now) and self._holds(purpose, matter)

    def _holds(self, purpose: Purpose, matter: Matter | None) -> bool:
        goes_on = purpose in ABOUT_A_QUESTION and self.stays_on.covers(matter)
        return purpose not in ESSENTIAL and not goes_on

    def reach(self, person: Person, purpose: Purpose, now: datetime, matter: Matter | None = None) -> Verdict:
        """Say whether this person may be disturbed for this purpose now, later, or not at all.

        `matter` is the question it is about, if it is about one: what a pause asks.
        """
        if purpose is Purpose.REPLY:
            return Go()
        if (never := _never(person, purpose)) is not None:
            return never
        if purpose is Purpose.ROUTING and self.nudges_a_week < 1:
            return No("asked-enough-this-week")  # a community may wish that nobody is ever asked
        counted = person if self.rehearsal else person.really()
        waits = [wait for wait in self._waits(counted, purpose, now, matter) if wait.until > now]
        latest = max(waits, key=lambda wait: wait.until, default=None)
        opens = self.hours_of(person).opens(latest.until if latest else now)
        if opens > now:
            return Wait(opens, latest.why if latest else "outside-working-hours")
        return Go()

    def _waits(self, person: Person, purpose: Purpose, now: datetime, matter: Matter | None) -> list[Wait]:
        waits = []
        if self.paused_until is not None and self._holds(purpose, matter):
            waits.append(Wait(self.paused_until, "community-paused"))
        if person.wishes is not None and person.wishes.paused_until is not None:
            waits.append(Wait(person.wishes.paused_until, "person-paused"))
        if person.touches:
            tomorrow = _next_day(max(touch.at for touch in person.touches), self.hours_of(person))
            waits.append(Wait(tomorrow, "already-written-to-today"))
        asks = sorted(touch.at for touch in person.touches if touch.purpose == purpose and touch.at > now - _WEEK)
        if purpose is Purpose.ROUTING and len(asks) >= self.nudges_a_week:
            waits.append(Wait(asks[-self.nudges_a_week] + _WEEK, "asked-enough-this-week"))
        return waits


def _never(person: Person, purpose: Purpose) -> No | None:
    wishes = person.wishes
    if person.bot or person.left or person.guest:
        return No("not-a-colleague")
    if wishes is not None and wishes.opted_out:
        return No("opted-out")
    if person.declines(purpose):
        return No("declined-this-kind")
    return None


def _next_day(moment: datetime, hours: Hours) -> datetime:
    """Give midnight after `moment` on the person's own wall clock."""
    return upcoming(Daily(time(0)), moment, hours.zone)


class Community(Record, frozen=True):
    """A set of places with its own people, policy and goals, inside one workspace."""

    kind = "community"
    everywhere = True
    forgets = unnamed

    community: CommunityId
    workspace: WorkspaceId
    name: str
    places: frozenset[PlaceId] = frozenset()
    """The channels it watches."""
    purpose: str = ""
    policy: Policy = Policy()

    @property
    def id(self) -> str:
        """Its own id."""
        return self.community

    def keys(self) -> tuple[tuple[str, str], ...]:
        """Found by each of its places."""
        return tuple(("place", place) for place in sorted(self.places))
