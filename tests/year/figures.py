"""What the year came to, counted on what the platform received and on what the ledger holds."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import datetime, timedelta

from msgspec import Struct

from bot.kernel.calendar import zone
from bot.kernel.cards import phrase
from bot.kernel.facts import (
    Accepted,
    Assigned,
    Disposed,
    Fact,
    HeldBack,
    Proposed,
    Recognised,
    Thanked,
    Unaccepted,
    Unused,
    Used,
)
from bot.kernel.messages import Desk, Show, addressee
from bot.kernel.people import PersonId
from bot.kernel.policy import Purpose, Tone
from bot.kernel.steering import (
    Aimed,
    Briefed,
    BriefingActed,
    BriefingOpened,
    CampaignBegun,
    CampaignEnded,
    CarriedForward,
    Convened,
    Decided,
    DiscussionOpened,
    HandedOver,
    IdeaGiven,
    Invited,
    Reached,
    Replied,
    StoryApproved,
    StoryWithdrawn,
    Voted,
)
from tests.reading import flat, read
from tests.tongues import CATALOGUE
from tests.year.town import Seen, Town

_WEEK = timedelta(days=7)
_PRAISE = ("milestone/", "champion/", "public/")


class Figures(Struct, frozen=True):
    """The figures of one year."""

    events: int
    sent: int
    unasked: int
    by_purpose: dict[str, int]
    most_a_day: int
    """Unsolicited messages to one person on one of their days, at most."""
    most_asks_a_week: int
    """Requests to one person in any seven days, at most."""
    named: tuple[Seen, ...]
    """Where somebody stood who had opted out."""
    sent_to_opted_out: int
    accepted: int
    """Answers accepted, of people who may be written to."""
    told: int
    """Of these, after how many their author was thanked within seven days, by a message of their own."""
    helpers: int
    """People of whom an answer was accepted."""
    helpers_thanked: int
    recognised: int
    top: int
    """Recognitions of whoever has most."""
    table: dict[str, int]
    """How often each thing happened that Steward does."""

    @property
    def thanked_share(self) -> float:
        return self.told / max(1, self.accepted)

    @property
    def top_share(self) -> float:
        return self.top / max(1, self.recognised)

    def lines(self) -> list[str]:
        """Say them."""
        return [
            f"{self.events:,} acts; {self.sent:,} messages of Steward's, {self.unasked:,} of them unasked",
            "by purpose: " + ", ".join(f"{purpose} {times}" for purpose, times in sorted(self.by_purpose.items())),
            f"unasked to one person on one day: {self.most_a_day} at most",
            f"requests to one person in seven days: {self.most_asks_a_week} at most",
            f"messages to people who had opted out: {self.sent_to_opted_out}; naming them: {len(self.named)}",
            f"accepted answers: {self.accepted}, thanked within seven days: {self.told} ({self.thanked_share:.0%})",
            f"people with one: {self.helpers}, thanked within seven days of one: {self.helpers_thanked}",
            f"recognitions: {self.recognised}, most of one person: {self.top} ({self.top_share:.0%})",
            *(f"  {what:.<44} {times:>6,}" for what, times in self.table.items()),
        ]


def figures(town: Town) -> Figures:
    """Count."""
    facts = town.facts()
    unasked = town.unasked()
    days = Counter((one.who, one.at.astimezone(zone(town.lives[_who(one.who)].zone)).date()) for one in unasked)
    asks: dict[PersonId, list[datetime]] = {}
    for one in unasked:
        if one.purpose is Purpose.ROUTING:
            asks.setdefault(_who(one.who), []).append(one.at)
    accepted = _accepted(town, facts)
    thanks = _thanks(town, facts)
    told = [(who, at) for who, at in accepted if any(at <= then <= at + _WEEK for then in thanks.get(who, ()))]
    praised = Counter(fact.who for _, fact in facts if isinstance(fact, Recognised) and fact.what.startswith(_PRAISE))
    return Figures(
        events=town.events,
        sent=len(town.mail.sent),
        unasked=len(unasked),
        by_purpose=dict(Counter(str(one.purpose) for one in town.mail.sent)),
        most_a_day=max(days.values(), default=0),
        most_asks_a_week=max((_most_in_a_week(times) for times in asks.values()), default=0),
        named=tuple(town.named),
        sent_to_opted_out=town.to_opted_out,
        accepted=len(accepted),
        told=len(told),
        helpers=len({who for who, _ in accepted}),
        helpers_thanked=len({who for who, _ in told}),
        recognised=praised.total(),
        top=max(praised.values(), default=0),
        table=_table(town, [fact for _, fact in facts]),
    )


def _table(town: Town, facts: Sequence[Fact]) -> dict[str, int]:
    """Count each thing that thanks, recognition, use-trace, desk and proof are made of."""
    notes = Counter(fact.how for fact in facts if isinstance(fact, Disposed) and fact.about.startswith("note/"))
    asked = Counter(fact.about.partition("/")[0] for fact in facts if isinstance(fact, Proposed))
    decided = Counter(f"{fact.about.partition('/')[0]} {fact.how}" for fact in facts if isinstance(fact, Disposed))
    praised = Counter(fact.what.partition("/")[0] for fact in facts if isinstance(fact, Recognised))
    drawn = Counter((fact.what, fact.withheld) for fact in facts if isinstance(fact, Assigned))
    shown = Counter(show.surface.partition("/")[0] for show, _ in town.fresh)
    held = {fact.surface for fact in facts if isinstance(fact, HeldBack)}
    return {
        "notes drafted": asked["note"],
        "notes sent as drafted": notes["sent"],
        "notes edited": notes["changed"],
        "notes copied": notes["copied"],
        "notes skipped": notes["skipped"],
        "notes arrived": sum(show.surface.startswith("note/") for show, _ in town.fresh),
        "kudos": sum(isinstance(fact, Thanked) and fact.how == "kudos" for fact in facts),
        "messages that brought kudos": shown["kudos"],
        "milestones told": praised["milestone"],
        "champions told": praised["champion"],
        "consents to be named": praised["public"],
        "uses seen": sum(isinstance(fact, Used) and fact.how != "reported" for fact in facts),
        "uses said by command": asked["use"],
        "uses confirmed": decided["use sent"],
        "uses corrected": decided["use changed"],
        "uses refused": decided["use dropped"],
        "uses taken back": sum(isinstance(fact, Unused) for fact in facts),
        "people told of uses": sum(_is_of(show, "impact/p") for show, _ in town.fresh),
        "monthly posts": sum(_is_of(show, "impact/month/") for show, _ in town.fresh),
        "messages rehearsed": sum(isinstance(fact, HeldBack) for fact in facts),
        "rehearsed, then let go": len(held & {show.surface for show, _ in town.fresh}),
        "plans": shown["plan"],
        "desk pages opened": town.homes_opened,
        "desk pages laid anew": sum(isinstance(show.to, Desk) for show, _ in (*town.fresh, *town.edited)),
        "asks withheld by chance": drawn["routing", True],
        "thanks withheld by chance": drawn["thanks", True],
        **_steered(town, facts),
        "opted out": town.went,
        "came back": town.returned,
    }


def _steered(town: Town, facts: Sequence[Fact]) -> dict[str, int]:
    """Count each thing that is done together: by the core team, in campaigns and discussions, with stories."""
    times = Counter(type(fact) for fact in facts)
    decided = Counter(fact.how for fact in facts if isinstance(fact, Decided))
    shown = Counter(show.surface.partition("/")[0] for show, _ in town.fresh)
    surfaces = [show.surface for show, _ in town.fresh]
    return {
        "ideas": times[IdeaGiven],
        "voices for ideas": sum(isinstance(fact, Voted) and fact.on for fact in facts),
        "ideas decided": times[Decided] - decided["done"],
        "ideas done": decided["done"],
        "notes to the core team": times[Convened],
        "messages to the core team": shown["core"],
        "asked to take part": times[Invited],
        "said whether they would": times[Replied],
        "duties given": times[HandedOver],
        "people told of a duty": shown["duty"],
        "goals set": sum(isinstance(fact, Aimed) and fact.on for fact in facts),
        "goals whose day came": times[Reached],
        "campaigns begun": times[CampaignBegun],
        "campaigns ended": times[CampaignEnded],
        "asked to host": sum(one.startswith("discuss/") and "/ask/" in one for one in surfaces),
        "discussions opened": times[DiscussionOpened],
        "discussions taken forward": times[CarriedForward],
        "people told what came of them": sum(one.startswith("discuss/") and "/told/" in one for one in surfaces),
        "asked about a story": shown["story"],
        "stories approved": times[StoryApproved],
        "stories taken back": times[StoryWithdrawn],
        "briefings brought": times[Briefed],
        "briefings read": times[BriefingOpened],
        "briefings acted on": times[BriefingActed],
    }


def _is_of(show: Show, surfaces: str) -> bool:
    return show.surface.startswith(surfaces)


def _who(who: PersonId | None) -> PersonId:
    assert who is not None
    return who


def _most_in_a_week(times: Sequence[datetime]) -> int:
    return max(sum(then <= one < then + _WEEK for one in times) for then in times)


def _accepted(town: Town, facts: Sequence[tuple[datetime, Fact]]) -> list[tuple[PersonId, datetime]]:
    """Accepted answers that stand and had their seven days, of people who did not opt out or leave."""
    back = {(fact.question, fact.message) for _, fact in facts if isinstance(fact, Unaccepted)}
    return [
        (fact.who, at)
        for at, fact in facts
        if isinstance(fact, Accepted)
        and (fact.question, fact.message) not in back
        and at + _WEEK <= town.now
        and not town.was_away(fact.who, at, at + _WEEK)
    ]


def _thanks(town: Town, facts: Sequence[tuple[datetime, Fact]]) -> dict[PersonId, list[datetime]]:
    """When each person was thanked: by news that their answer was accepted, by kudos, or by a manager's note."""
    told = [(addressee(show.to), at) for show, at in town.fresh if _says_thanks(show)]
    # The message they were asked by says it, or a manager sent the note themselves.
    told += [(addressee(show.to), at) for show, at in town.edited if show.card.gist.key == "nudge-accepted-yours"]
    told += [(fact.who, at) for at, fact in facts if isinstance(fact, Recognised) and fact.what.startswith("note/")]
    thanks: dict[PersonId, list[datetime]] = {}
    for who, at in told:
        if who is not None:
            thanks.setdefault(who, []).append(at)
    return thanks


def proof_said(town: Town) -> list[str]:
    """Read what the report says at the end of what chance kept back, as a manager reads it."""
    reply = town.commands(town.managers[0], "report quarter")
    said = read(reply, CATALOGUE.speaker("en", Tone.WARM)).splitlines()
    title = flat((phrase("proof-title"),), CATALOGUE.speaker("en", Tone.WARM))
    return said[said.index(title) + 1 :] if title in said else []


def _says_thanks(show: Show) -> bool:
    return show.purpose is Purpose.THANKS or (show.purpose is Purpose.NEWS and "/helped/" in show.surface)
