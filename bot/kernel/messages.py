"""Everything that travels: events come in, effects go out, a decision says what to keep and what to do."""

from __future__ import annotations

from datetime import datetime
from typing import Self

from msgspec import Struct
from msgspec.structs import replace

from bot.kernel.cards import Action, Block, Button, Card, Paper, Phrase, Reply, Table, Text
from bot.kernel.facts import Fact
from bot.kernel.people import CommunityId, MessageId, PersonId, PlaceId, Profile, Role, WorkspaceId
from bot.kernel.policy import Policy, Purpose
from bot.kernel.records import Leaving, Record, Ref
from bot.kernel.resting import Matter
from bot.kernel.wording import Own

NOBODY = PersonId("")
NOWHERE = PlaceId("")


class Occurrence(Struct, frozen=True, kw_only=True):
    """What every event says. `key` is the platform's delivery id: the same key is never counted twice."""

    key: str
    at: datetime
    """When it happened on the platform, aware, UTC."""
    workspace: WorkspaceId
    community: CommunityId = CommunityId("")
    """Filled in by the runtime from the place, where the adapter does not know it."""
    who: PersonId = NOBODY
    place: PlaceId = NOWHERE


class MessagePosted(Occurrence, frozen=True, kw_only=True, tag="message-posted"):
    """Somebody wrote. `under` is the first message of the thread, when this is a reply in one."""

    message: MessageId
    text: Text
    under: MessageId | None = None
    bot: bool = False
    private: bool = False
    """Written to Steward alone."""
    past: bool = False
    """Read from history, from before Steward came: learned from, and never acted on, however lately it was written."""


class MessageChanged(Occurrence, frozen=True, kw_only=True, tag="message-changed"):
    """A message says something else now."""

    message: MessageId
    text: Text
    under: MessageId | None = None


class MessageDeleted(Occurrence, frozen=True, kw_only=True, tag="message-deleted"):
    """A message is gone."""

    message: MessageId


class ReactionChanged(Occurrence, frozen=True, kw_only=True, tag="reaction-changed"):
    """Somebody put an emoji on a message, or took it away. `emoji` is its Unicode text."""

    message: MessageId
    emoji: str
    on: bool
    past: bool = False
    """Read from history, where a reaction bears no time: it may have been heard before, and overtaken since."""


class CommandGiven(Occurrence, frozen=True, kw_only=True, tag="command-given"):
    """Somebody told Steward a command: a slash, a mention, a direct message or a message shortcut."""

    said: Text
    """As typed, without the slash or the mention of the bot."""
    about: MessageId | None = None
    """The message a shortcut was used on."""
    author: PersonId = NOBODY
    """Who wrote that message, where the platform tells."""
    word: str = ""
    """The command, once the router has recognised it."""
    args: Text = ()
    """What follows: quoted words are one, mentions are `Name` and `Place`."""


class ButtonPressed(Occurrence, frozen=True, kw_only=True, tag="button-pressed"):
    """Somebody pressed a button of one of Steward's messages."""

    action: Action
    message: MessageId | None = None


class FormSubmitted(Occurrence, frozen=True, kw_only=True, tag="form-submitted"):
    """Somebody sent a form. Several choices come joined by commas."""

    action: Action
    values: dict[str, str]


class HomeOpened(Occurrence, frozen=True, kw_only=True, tag="home-opened"):
    """Somebody opened Steward's own page."""


class PersonJoined(Occurrence, frozen=True, kw_only=True, tag="person-joined"):
    """Somebody appeared in a workspace or a place, or their profile changed."""

    profile: Profile


class BotAdded(Occurrence, frozen=True, kw_only=True, tag="bot-added"):
    """Steward was added to places that are to be one community."""

    name: str
    places: tuple[PlaceId, ...]
    managers: tuple[PersonId, ...] = ()
    policy: Policy = Policy()
    purpose: str = ""


class Charted(Struct, frozen=True):
    """What a file of rules says of one person."""

    who: PersonId
    roles: frozenset[Role]
    remit: str = ""


class RulesGiven(Occurrence, frozen=True, kw_only=True, tag="rules-given"):
    """Whoever runs Steward gave a community its rules in a file; no one person of it did."""

    name: str
    purpose: str
    policy: Policy
    people: tuple[Charted, ...] = ()
    """Whoever is not named keeps their roles and what they look after."""
    words: tuple[Own, ...] = ()
    """What is not named is said as it was."""


class BotRemoved(Occurrence, frozen=True, kw_only=True, tag="bot-removed"):
    """Steward was taken out of these places, or they were closed; where none is named, out of the whole workspace."""

    places: tuple[PlaceId, ...] = ()


class TimerDue(Occurrence, frozen=True, kw_only=True, tag="timer-due"):
    """A timer rang. `at` is when it rang; `timer.at` is when it should have."""

    timer: Timer


class FactNoted(Occurrence, frozen=True, kw_only=True, tag="fact-noted"):
    """A feature noted a fact and others hear it."""

    fact: Fact


Event = (
    MessagePosted
    | MessageChanged
    | MessageDeleted
    | ReactionChanged
    | CommandGiven
    | ButtonPressed
    | FormSubmitted
    | HomeOpened
    | PersonJoined
    | BotAdded
    | BotRemoved
    | RulesGiven
    | TimerDue
    | FactNoted
)


class InPlace(Struct, frozen=True, tag="in-place"):
    """Everybody in a channel, or in one thread of it. `calling` is whom it is addressed to, if anybody."""

    place: PlaceId
    under: MessageId | None = None
    calling: PersonId | None = None


class Privately(Struct, frozen=True, tag="privately"):
    """One person, in their own conversation with Steward."""

    who: PersonId


class Only(Struct, frozen=True, tag="only"):
    """One person, inside a channel; best effort, and gone on reload."""

    who: PersonId
    place: PlaceId
    under: MessageId | None = None


class Desk(Struct, frozen=True, tag="desk"):
    """A person's own page."""

    who: PersonId


Audience = InPlace | Privately | Only | Desk


def addressee(to: Audience) -> PersonId | None:
    """Name the person whose attention this takes, or None when it is addressed to nobody."""
    match to:
        case InPlace(_, _, calling):
            return calling
        case Privately(who) | Only(who):
            return who
        case Desk():
            return None  # a page that waits to be opened takes nobody's attention


def whose(to: Audience) -> PersonId | None:
    """Name whose eyes alone it is for, their own page included; None where it stands in a channel."""
    match to:
        case InPlace():
            return None
        case Privately(who) | Only(who) | Desk(who):
            return who


class Show(Struct, frozen=True, tag="show"):
    """Let this message stand on this surface: posted the first time, edited in place afterwards.

    Not sent at all after `by`: what comes too late is worse than nothing.
    """

    surface: str
    card: Card
    to: Audience
    purpose: Purpose = Purpose.REPLY
    by: datetime | None = None
    only_edit: bool = False
    """Change what stands there; if nothing does, leave it."""
    approved: bool = False
    """A manager has seen it and let it go: rehearsal does not hold it back."""
    worthwhile: bool = False
    """It asks nothing, and has something to say all the same: where it waits for a manager, it goes on waiting."""
    matter: Matter | None = None
    """The unanswered question it is about, as it was asked of `reach`: in a pause that may still be brought."""


class Retract(Struct, frozen=True, tag="retract"):
    """Take a message of Steward's away."""

    surface: str


class React(Struct, frozen=True, tag="react"):
    """Put an emoji on somebody's message."""

    place: PlaceId
    message: MessageId
    emoji: str


class Timer(Struct, frozen=True, tag="timer"):
    """Ring at `at`. Name and `about` make it one timer: setting it again replaces it."""

    name: str
    about: str
    at: datetime


class Cancel(Struct, frozen=True, tag="cancel"):
    """Let a timer not ring."""

    name: str
    about: str


class Forget(Struct, frozen=True, tag="forget"):
    """Forget somebody, in every community of their workspace and wherever else they stand. It cannot be undone."""

    who: PersonId
    silent: bool = False
    """And never write to them again, unless they say so."""


Effect = Show | Retract | React | Timer | Cancel | Forget


class Decision(Struct, frozen=True):
    """All that follows from one event; committed whole, or not at all."""

    save: tuple[Record, ...] = ()
    do: tuple[Effect, ...] = ()
    note: tuple[Fact, ...] = ()
    reply: Reply | None = None
    drop: tuple[Ref, ...] = ()
    because: tuple[Phrase, ...] = ()
    """The reasons in words, for the inspector, the log and `why`."""

    def __bool__(self) -> bool:
        """Whether anything follows at all."""
        return bool(self.save or self.do or self.note or self.reply or self.drop)

    def __or__(self, other: Decision) -> Decision:
        """Put two features' decisions about one event together."""
        return Decision(
            self.save + other.save,
            self.do + other.do,
            self.note + other.note,
            self.reply if other.reply is None else other.reply,
            self.drop + other.drop,
            self.because + other.because,
        )


class Shown(Record, frozen=True):
    """What stands on a surface now: enough to edit it, to find it again, and to explain it."""

    kind = "surface"

    surface: str
    to: Audience
    place: PlaceId
    message: MessageId
    digest: str
    at: datetime
    purpose: Purpose = Purpose.REPLY
    who: PersonId | None = None
    because: tuple[Phrase, ...] = ()
    names: tuple[PersonId, ...] = ()
    """Who is named in it; earlier builds did not say."""

    @property
    def id(self) -> str:
        """One record a surface."""
        return self.surface

    def forgets(self, leaving: Leaving, /) -> Self | None:
        """What was brought to them is only to be found again so that it can be taken away; their page is nowhere."""
        own = leaving.theirs(self.who)
        if own and isinstance(self.to, Desk):
            return None
        names = tuple(one for one in self.names if not leaving.theirs(one))
        return leaving.parted(replace(self, names=names, because=() if own else self.because))

    def keys(self) -> tuple[tuple[str, str], ...]:
        """Found by the message that stands there, by whom it reached, and by who is named in it."""
        who = (("who", self.who),) if self.who else ()
        return (("message", self.message), *who, *(("names", one) for one in self.names))


class Rehearsed(Record, frozen=True):
    """What would have been sent, had the community not been rehearsing; a manager may let it go, or drop it."""

    kind = "rehearsed"

    show: Show
    at: datetime
    """When it would have been sent."""
    because: tuple[Phrase, ...] = ()
    opening: str = ""
    """The words a manager put in the place of its first sentence."""
    until: datetime | None = None
    """A manager has let it go, and it waits until then for a civil hour of its reader's."""

    @property
    def id(self) -> str:
        """One a surface."""
        return self.show.surface

    def forgets(self, leaving: Leaving, /) -> Self | None:
        """What was meant for them is meant for nobody."""
        return None if leaving.theirs(whose(self.show.to)) else leaving.parted(self)


HAS_A_DAY = 10
"""The weight of a proposal that would soon come too late: it stands before all that can wait, which weighs less."""


class Proposal(Record, frozen=True):
    """Something a feature has prepared and a manager decides about: nothing of it is sent before their yes.

    The feature that proposes it saves it, notes `Proposed`, and handles its buttons; when it is decided or moot, the
    feature drops it and notes `Disposed`. The desk lists whatever is proposed, and knows nothing else of it.
    """

    kind = "proposal"

    about: str
    """Its own name, such as "note/ben/first"."""
    at: datetime
    activity: str
    """The activity of the guide it belongs to: G0 to G8."""
    line: Phrase
    """What it is, in one line of the desk."""
    blocks: tuple[Block, ...] = ()
    """All that would be sent, as whoever gets it would read it."""
    buttons: tuple[Button, ...] = ()
    """What a manager can do about it, each in one press; five at most."""
    who: PersonId | None = None
    """Whom it is about: a proposal about somebody who wants to be left alone is not listed."""
    weight: int = 0
    """Of two, the heavier stands first on the desk."""
    names: tuple[PersonId, ...] = ()
    """Who else is named in it: it is not listed while one of them wants to be left alone, until it is drawn anew."""
    minutes: int = 0
    """What deciding takes; 0 where it takes what its activity usually does."""

    @property
    def id(self) -> str:
        """Its own name."""
        return self.about

    def forgets(self, leaving: Leaving, /) -> Self | None:
        """What is about them goes. What only names them says nothing more, and is listed once it is drawn anew."""
        if leaving.theirs(self.who):
            return None
        named = any(leaving.theirs(one) for one in self.names)
        return leaving.parted(replace(self, blocks=() if named else self.blocks))


class Kept(Record, frozen=True):
    """Something that was brought to somebody to take away, for as long as it can be asked for.

    It holds what people wrote, so it is let go by itself soon: whoever wants it later asks for it anew.
    """

    kind = "kept"
    everywhere = True

    name: str
    """What the `Download` on the card names; nobody finds it by guessing."""
    of: Paper | Table
    label: Phrase
    until: datetime
    who: PersonId | None = None
    """For whose eyes it is; None where it hangs in a channel, for whoever sees it there."""
    place: PlaceId = NOWHERE
    """Where it was brought, or some place of its community: that tells the tone, and the language of last resort."""
    names: tuple[PersonId, ...] = ()
    """Who is named in it, so that it can be let go with them."""

    @property
    def id(self) -> str:
        """Its name."""
        return self.name

    def forgets(self, leaving: Leaving, /) -> Self | None:
        """What tells of them cannot be taken away any more: whoever wants the rest of it asks for it anew."""
        own = leaving.theirs(self.who) or any(leaving.theirs(one) for one in self.names)
        return None if own or leaving.parted(self) is not self else self

    def keys(self) -> tuple[tuple[str, str], ...]:
        """Found by whose it is, and by who is named in it."""
        who = (("who", self.who),) if self.who else ()
        return (*who, *(("names", one) for one in self.names))
