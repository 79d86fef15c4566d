"""Who is who: opaque ids, roles, and what each role may do. Everything not allowed here is refused."""

from __future__ import annotations

from datetime import datetime, time
from enum import StrEnum
from typing import TYPE_CHECKING, NewType

from msgspec import Struct
from msgspec.structs import replace

from bot.kernel.records import Record, theirs, unnamed

if TYPE_CHECKING:
    from collections.abc import Mapping

PersonId = NewType("PersonId", str)
PlaceId = NewType("PlaceId", str)
MessageId = NewType("MessageId", str)
CommunityId = NewType("CommunityId", str)
WorkspaceId = NewType("WorkspaceId", str)


_ALIAS = "nobody-"


def alias(token: str) -> PersonId:
    """Make the id by which somebody who was forgotten stands in what goes on counting."""
    return PersonId(f"{_ALIAS}{token}")


def is_forgotten(who: str) -> bool:
    """Whether that is the alias of somebody who was forgotten: never written to, never proposed, never named."""
    return who.startswith(_ALIAS)


class Role(StrEnum):
    """A part somebody plays in one community. One person may play several."""

    MEMBER = "member"
    EXPERT = "expert"
    FACILITATOR = "facilitator"
    LEADER = "leader"
    SPONSOR = "sponsor"
    MANAGER = "manager"


class Act(StrEnum):
    """Something a person can ask Steward to do; every command, button and form names one."""

    TAKE_PART = "take part"
    """Ask, answer, accept, say what one knows, set one's own wishes, ask why."""
    CURATE = "curate"
    """Judge on the community's behalf: what is a question, what is answered, who looks after it."""
    STEER = "steer"
    """See the desk, pause, set policy and roles: the manager's own work."""
    THANK = "thank"
    """Let thanks and recognition go out in the community's name."""
    OWN = "own"
    """See what is kept of oneself, take it away, and have it forgotten: nobody who is somebody is refused that."""


class Duty(StrEnum):
    """A part of facilitation that a manager may share with a leader or facilitator, or hand to them, for a time."""

    WATCHING = "watching"
    """Seeing to questions that found nobody."""
    WELCOMING = "welcoming"
    """Welcoming who is new."""
    THANKING = "thanking"
    """Approving thanks and recognition."""


CORE_TEAM = (Role.MANAGER, Role.LEADER, Role.SPONSOR, Role.FACILITATOR, Role.EXPERT)
"""The roles a core team is made of, in the order in which they are listed."""
_EVERYBODY = frozenset({Act.TAKE_PART, Act.OWN})

ALLOWED: Mapping[Role, frozenset[Act]] = {
    Role.MEMBER: _EVERYBODY,
    Role.EXPERT: _EVERYBODY,
    Role.SPONSOR: _EVERYBODY,
    Role.LEADER: _EVERYBODY | {Act.CURATE},
    Role.FACILITATOR: _EVERYBODY | {Act.CURATE},
    Role.MANAGER: _EVERYBODY | {Act.CURATE, Act.STEER, Act.THANK},
}
_OUR_OWN = frozenset({Act.STEER, Act.THANK})
"""What nobody from outside the organisation may do, whatever role or duty they were given."""
GIVEN: Mapping[Duty, frozenset[Act]] = {
    Duty.WATCHING: frozenset({Act.CURATE}),
    Duty.WELCOMING: frozenset(),
    Duty.THANKING: frozenset({Act.THANK}),
}
"""What a duty allows beyond the roles of whoever holds it."""


class Profile(Record, frozen=True):
    """What the platform tells about a person. Kept per workspace, replaced whenever the platform tells again."""

    kind = "profile"
    everywhere = True
    forgets = theirs("who")

    who: PersonId
    name: str
    zone: str = "UTC"
    """IANA name, never an offset: offsets change silently with daylight saving."""
    language: str = ""
    """BCP 47 primary tag; empty when the platform does not say."""
    bot: bool = False
    guest: bool = False
    """From outside the organisation: what that means in a community, its rules say."""
    left: bool = False

    @property
    def id(self) -> str:
        """One profile a person."""
        return self.who


class Wishes(Record, frozen=True):
    """What a person told Steward about being disturbed. It binds every feature in every community."""

    kind = "wishes"
    everywhere = True
    forgets = theirs("who")

    who: PersonId
    opted_out: bool = False
    paused_until: datetime | None = None
    day_starts: time | None = None
    day_ends: time | None = None
    working_days: frozenset[int] | None = None
    """Monday is 0; None follows the community."""
    language: str = ""
    declined: frozenset[str] = frozenset()
    """Kinds of message (values of `Purpose`) this person does not want."""

    @property
    def id(self) -> str:
        """One set of wishes a person."""
        return self.who


class Forgotten(Record, frozen=True):
    """That somebody was forgotten, by a mark from which nobody can tell whom: all that is left of what was known.

    What they wrote before is not read again, however late a platform tells of it; and whoever asked for that is not
    written to. For good: what is old enough to be told again is not known.
    """

    kind = "forgotten"
    everywhere = True
    forgets = unnamed

    mark: str
    """`forgetting.fingerprint` of their id."""
    at: datetime
    silent: bool = False
    """They are not to be written to."""

    @property
    def id(self) -> str:
        """One a mark."""
        return self.mark


class Touch(Struct, frozen=True):
    """One unsolicited message that reached a person."""

    at: datetime
    purpose: str
    surface: str
    rehearsed: CommunityId = CommunityId("")
    """The community that only rehearsed it, so that it never arrived; empty where it was sent."""


class Touches(Record, frozen=True):
    """The unsolicited messages of the last seven days, all communities together: what the governor counts."""

    kind = "touches"
    everywhere = True
    forgets = theirs("who")

    who: PersonId
    recent: tuple[Touch, ...] = ()

    @property
    def id(self) -> str:
        """One tally a person."""
        return self.who


class Charge(Struct, frozen=True):
    """A duty somebody holds until a day; then it goes back by itself."""

    duty: Duty
    until: datetime
    shared: bool = True
    """Managers go on doing it as well; where it is handed over, they do not hear of it meanwhile."""


class Member(Record, frozen=True):
    """A person's place in one community."""

    kind = "member"
    forgets = theirs("who")

    who: PersonId
    roles: frozenset[Role] = frozenset({Role.MEMBER})
    since: datetime | None = None
    charges: tuple[Charge, ...] = ()
    """Duties they hold now; whoever hands one over sees to it that it ends."""

    @property
    def id(self) -> str:
        """One membership a person."""
        return self.who

    def keys(self) -> tuple[tuple[str, str], ...]:
        """Found by role and by duty, so that managers and whoever stands in for them can be looked up."""
        roles = (("role", role) for role in sorted(self.roles))
        return (*roles, *(("duty", duty) for duty in sorted({one.duty for one in self.charges})))

    def playing(self, role: Role, *, on: bool) -> Member:
        """Give them a role, or take it; everybody stays a member."""
        roles = self.roles | {role} if on else self.roles - {role}
        return replace(self, roles=roles | {Role.MEMBER})


class Remit(Record, frozen=True):
    """What somebody of the core team looks after, in their or a manager's words: whom to match with what, and how
    often they may be asked.
    """

    kind = "remit"
    forgets = theirs("who")

    who: PersonId
    what: str = ""
    """In words, such as "cold chain policy in the region"."""
    topics: tuple[str, ...] = ()
    """Of those words, as `listening.topics` gives them."""
    languages: frozenset[str] = frozenset()
    """BCP 47 primary tags in which they can be asked; empty: their own."""
    capacity: int = 2
    """How often a month they may be asked to take part."""
    formal: bool = False
    """It is written down where their work is: a job description, terms of reference, a work plan."""

    @property
    def id(self) -> str:
        """One a person."""
        return self.who

    def keys(self) -> tuple[tuple[str, str], ...]:
        """Found by topic."""
        return tuple(("topic", topic) for topic in self.topics)


class Person(Struct, frozen=True):
    """Everything a decision may know about somebody, put together for one moment."""

    who: PersonId
    name: str = ""
    zone: str = "UTC"
    language: str = ""
    bot: bool = False
    guest: bool = False
    """From outside the organisation, in a community where such people take no part: never written to, never proposed,
    in no list. Where its rules let them take part, `outside` alone says where they are from.
    """
    left: bool = False
    wishes: Wishes | None = None
    roles: frozenset[Role] = frozenset({Role.MEMBER})
    touches: tuple[Touch, ...] = ()
    country: str = ""
    """ISO 3166 code of the country their time zone lies in; empty where a zone tells none."""
    charges: tuple[Charge, ...] = ()
    outside: bool = False
    """From outside the organisation, whether or not they take part here: they never manage a community."""

    @property
    def reachable(self) -> bool:
        """Whether this is a colleague at all: not a bot, a guest, or somebody who left or opted out."""
        return not (self.bot or self.guest or self.left or (self.wishes is not None and self.wishes.opted_out))

    def declines(self, purpose: str) -> bool:
        """Whether they want no messages of this kind: a value of `Purpose`."""
        return self.wishes is not None and purpose in self.wishes.declined

    def on_pause(self, now: datetime) -> bool:
        """Whether they asked to be left in peace for a while."""
        until = self.wishes.paused_until if self.wishes is not None else None
        return until is not None and now < until

    def uncounted(self, surface: str) -> Person:
        """Leave what was counted for one message out: what was rehearsed is counted when it is sent."""
        return replace(self, touches=tuple(touch for touch in self.touches if touch.surface != surface))

    def really(self) -> Person:
        """Leave out what was only rehearsed: what a manager lets go is held against what has arrived."""
        return replace(self, touches=tuple(touch for touch in self.touches if not touch.rehearsed))


def of_core_team(person: Person, remit: Remit | None) -> bool:
    """Say whether somebody is of the core team: an expert is who looks after something in it."""
    return bool(person.roles.intersection(CORE_TEAM) - ({Role.EXPERT} if remit is None else set()))


def may(person: Person, act: Act) -> bool:
    """Say whether a role or a duty of a person's allows an act. Nobody, bots, guests and who left may do nothing;
    but a guest is somebody too, of whom things are kept. A manager's own acts are for the organisation's people.
    """
    if act is Act.OWN:
        return bool(person.who) and not person.bot
    if not person.who or person.bot or person.guest or person.left or (person.outside and act in _OUR_OWN):
        return False
    if any(act in ALLOWED.get(role, frozenset()) for role in person.roles):
        return True
    return any(act in GIVEN[one.duty] for one in person.charges)
