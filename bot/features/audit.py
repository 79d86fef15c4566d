"""The record of what was decided for a community: by which manager, or by whoever runs Steward, what, and when."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, get_args

from msgspec import Struct

from bot.kernel.audit import Deed, deed_of, doer, whom
from bot.kernel.cards import (
    Action,
    Button,
    Buttons,
    Card,
    Code,
    Download,
    Item,
    Items,
    Name,
    Note,
    Para,
    Table,
    When,
    Words,
    phrase,
    plain,
)
from bot.kernel.facts import Disposed, Ruled
from bot.kernel.feature import Command, Concern, Feature, Moment, Reader
from bot.kernel.messages import CommandGiven, Decision
from bot.kernel.people import Act, PersonId, is_forgotten
from bot.kernel.steering import Aimed, Appointed, CampaignEnded, Decided, HandedOver, Managed, Relieved, Returned

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import datetime

    from bot.kernel.cards import Phrase, Span, Value

# ---------------------------------------------------------------- State

_SPANS: Mapping[str, timedelta] = {
    "week": timedelta(days=7),
    "month": timedelta(days=31),
    "quarter": timedelta(days=92),
    "year": timedelta(days=366),
}
"""How far back, as it may be typed."""
_SHOWN = 15
_WORDED: Mapping[str, str] = {"pause": "paused", "words": "worded"}
"""What is noted as a rule is, and is none that `policy` knows: it is said by what was done."""
_COLUMNS = ("at", "by", "by_name", "what", "about", "who", "who_name")


class Done(Struct, frozen=True):
    """One thing that was decided, and when."""

    at: datetime
    deed: Deed


# ---------------------------------------------------------------- Decisions


def of(done: Sequence[Done], who: PersonId) -> tuple[Done, ...]:
    """Leave out what is neither by somebody nor about them; nobody named: leave out nothing."""
    return tuple(one for one in done if not who or who in {one.deed.by, whom(one.deed)})


def subject(deed: Deed) -> str:
    """Say what it was about: the name of a rule, a role, an idea; never a person, and never words that were written."""
    match deed:
        case Ruled(what) | Managed(what):
            return what
        case Appointed(role=role) | Relieved(role=role):
            return role
        case HandedOver(duty) | Returned(duty):
            return duty
        case Aimed(metric=metric):
            return metric
        case Disposed(activity=activity, how=how):
            return f"{activity}/{how}" if activity else how
        case Decided(how=how):
            return how
        case _:
            return ""


# ---------------------------------------------------------------- Cards


def audit(done: Sequence[Done], names: Mapping[PersonId, str], who: PersonId) -> Card:
    """Tell what was decided, the newest first, and let all of it be taken away."""
    gist = phrase("audit-gist", count=len(done), whose="one" if who else "all", who=Name(who) if who else Words(""))
    spans = Buttons(tuple(_button(span) for span in ("week", "month", "year")))
    if not done:
        return Card(gist, (Para(gist), spans), phrase("audit-title"))
    lines = Items(tuple(Item(told(one)) for one in done[:_SHOWN]))
    more = len(done) - _SHOWN
    rest = (Note(phrase("audit-more", count=more)),) if more > 0 else ()
    take = Download(phrase("audit-take"), table(done, names))
    return Card(gist, (Para(gist), lines, *rest, take, spans, Note(phrase("audit-note"))), phrase("audit-title"))


def _button(span: str) -> Button:
    return Button(phrase("audit-span", span=span), Action("steward.say", {"said": f"audit {span}"}))


def told(one: Done) -> Phrase:
    """Say one thing in one line."""
    return phrase("audit-line", at=When(one.at), who=named(one.deed.by), what=what(one.deed))


def named(who: PersonId) -> Span | Phrase:
    """Name who decided; whoever was forgotten is nobody, and a file of rules is given by whoever runs Steward."""
    return doer(who) if who else phrase("audit-file")


def what(deed: Deed) -> Phrase:
    """Say what was decided."""
    if isinstance(deed, Disposed):
        area = phrase(f"activity-{deed.activity.lower()}") if deed.activity else phrase("audit-rehearsed")
        return phrase("audit-disposed", how=deed.how, area=area)
    who = whom(deed)
    about: dict[str, Value] = {
        "did": _WORDED.get(subject(deed), "ruled") if isinstance(deed, Ruled) else _did(deed),
        "name": called(deed),
        "who": named(who) if who else Words(""),
        "whom": "yes" if who else "no",
        "until": When(deed.until) if isinstance(deed, HandedOver) else Words(""),
    }
    return phrase("audit-what", **about)


def called(deed: Deed) -> Span | Phrase:
    """Name what it was about as people do, in their own language; a rule as it is typed after `policy`."""
    match deed:
        case Appointed(role=role) | Relieved(role=role):
            return phrase(f"role-{role}")
        case HandedOver(duty) | Returned(duty):
            return phrase("duty-name", duty=duty)
        case Aimed(metric=metric):
            return phrase(f"metric-{metric}")
        case Decided(how=how):
            return phrase("audit-became", how=how)
        case _:
            return Code(subject(deed))


def _did(deed: Deed) -> str:
    match deed:
        case Managed(did):
            return did
        case Aimed(on=False):
            return "aim-dropped"
        case CampaignEnded(dropped=True):
            return "campaign-dropped"
        case _:
            return str(type(deed).__struct_config__.tag)


def table(done: Sequence[Done], names: Mapping[PersonId, str]) -> Table:
    """Give every single thing, for a spreadsheet and for a program."""

    def person(who: PersonId) -> tuple[str | None, str | None]:
        return (None, None) if not who or is_forgotten(who) else (who, names.get(who) or None)

    rows = tuple(
        (one.at.isoformat(), *person(one.deed.by), _did(one.deed), subject(one.deed) or None, *person(whom(one.deed)))
        for one in done
    )
    return Table("audit", _COLUMNS, rows)


# ---------------------------------------------------------------- Wiring


async def on_audit(event: CommandGiven, reader: Reader, moment: Moment) -> Decision:
    """`audit`, `audit @person`, `audit month`: as far back as it is kept who decided what."""
    who = next((span.who for span in event.args if isinstance(span, Name)), PersonId(""))
    words = [plain((span,)).casefold() for span in event.args if isinstance(span, Words)]
    back = min([moment.policy.keep_audit, *(_SPANS[word] for word in words if word in _SPANS)])
    facts = await reader.facts(moment.now - back, *get_args(Deed))
    done = of([Done(at, deed) for at, fact in reversed(facts) if (deed := deed_of(fact)) is not None], who)
    people = sorted({one for each in done for one in (each.deed.by, whom(each.deed)) if one})
    names = {one: (await reader.person(one)).name for one in people}
    return Decision(reply=audit(done, names, who))


FEATURE = Feature("audit", commands=(Command("audit", on_audit, Act.STEER, concern=Concern.MANAGING, alone=True),))
