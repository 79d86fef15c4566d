"""The rules of the house: who is here, when all is quiet, and why somebody was written to."""

from __future__ import annotations

from datetime import datetime, time, timedelta
from typing import TYPE_CHECKING

from msgspec.structs import replace

from bot import listening
from bot.kernel.cards import (
    Action,
    Button,
    Buttons,
    Card,
    ChoiceInput,
    Form,
    FormErrors,
    Item,
    Items,
    Listing,
    Note,
    Option,
    Para,
    Style,
    TextInput,
    When,
    WhenStyle,
    Words,
    phrase,
    plain,
)
from bot.kernel.feature import Command, Feature, Moment, Press, Reader
from bot.kernel.messages import (
    BotAdded,
    BotRemoved,
    ButtonPressed,
    CommandGiven,
    Decision,
    FormSubmitted,
    MessagePosted,
    PersonJoined,
    Shown,
)
from bot.kernel.people import Member, Profile, Role, Wishes
from bot.kernel.policy import Community, Purpose
from bot.kernel.tongues import LANGUAGES, spoken

if TYPE_CHECKING:
    from collections.abc import Sequence

_EXPLAINED = 3
_DECLINABLE: frozenset[str] = frozenset(Purpose) - {
    Purpose.REPLY,
    Purpose.PLAN,
    Purpose.ESCALATION,
    Purpose.WELCOME,
}
_MANAGERS_ALONE: frozenset[str] = frozenset({Purpose.LEARNING})
"""Of these, what only managers get, so that only they are asked about it."""

# ---------------------------------------------------------------- Cards


def wishes_card(wishes: Wishes, moment: Moment) -> Card:
    """Show somebody's own wishes, each with its switch."""
    paused = wishes.paused_until is not None and wishes.paused_until > moment.now
    hours = moment.policy.hours_of(replace(moment.person, wishes=wishes))
    lines = [
        phrase("quiet-hours", starts=f"{hours.starts:%H:%M}", ends=f"{hours.ends:%H:%M}", zone=hours.zone),
        phrase("quiet-promise"),
    ]
    if wishes.opted_out:
        lines = [phrase("quiet-stopped")]
    elif paused and wishes.paused_until is not None:
        lines.insert(0, phrase("quiet-paused", until=When(wishes.paused_until, WhenStyle.DAY)))
    buttons = [Button(phrase("quiet-change"), Action("quiet.change"))]
    if wishes.opted_out or paused:
        buttons.insert(0, Button(phrase("quiet-start"), Action("quiet.set", {"to": "start"}), Style.PRIMARY))
    else:
        buttons.insert(0, Button(phrase("quiet-week"), Action("quiet.set", {"to": "week"})))
        buttons.append(Button(phrase("quiet-stop"), Action("quiet.set", {"to": "stop"}), Style.DANGER))
    gist = phrase("quiet-gist")
    return Card(gist, (*(Para(line) for line in lines), Buttons(tuple(buttons))), phrase("quiet-title"))


def declinable(moment: Moment) -> frozenset[str]:
    """Name the kinds of message that whoever asks may decline: those that they could get."""
    return _DECLINABLE if Role.MANAGER in moment.person.roles else _DECLINABLE - _MANAGERS_ALONE


def wishes_form(wishes: Wishes, moment: Moment) -> Form:
    """Let somebody set their hours, their language and the kinds of message they want."""
    hours = moment.policy.hours_of(replace(moment.person, wishes=wishes))
    kinds = tuple(Option(purpose, phrase(f"purpose-{purpose}")) for purpose in sorted(declinable(moment)))
    wanted = tuple(option.value for option in kinds if option.value not in wishes.declined)
    languages = tuple(Option(tag, (Words(name),)) for tag, name in LANGUAGES.items())
    hears = spoken(moment.person.language) or "en"
    return Form(
        phrase("quiet-form-title"),
        (
            TextInput("starts", phrase("quiet-form-starts"), value=f"{hours.starts:%H:%M}", most=5),
            TextInput("ends", phrase("quiet-form-ends"), value=f"{hours.ends:%H:%M}", most=5),
            ChoiceInput("language", phrase("quiet-form-language"), languages, (hears,)),
            ChoiceInput("kinds", phrase("quiet-form-kinds"), kinds, wanted, several=True, optional=True),
        ),
        phrase("quiet-form-submit"),
        Action("quiet.change"),
    )


def why_card(shown: Sequence[Shown]) -> Card:
    """Say why the latest messages came."""
    if not shown:
        gist = phrase("why-nothing")
        quiet = Button(phrase("own-quiet"), Action("steward.say", {"said": "quiet"}))
        return Card(gist, (Para(gist), Buttons((quiet,))))
    gist = phrase("why-gist")
    items = tuple(
        Item(
            (
                phrase(
                    "why-line",
                    when=When(one.at),
                    purpose=phrase(f"purpose-{one.purpose}"),
                    because=Listing(one.because or (phrase("why-unknown"),), clauses=True),
                ),
            )
        )
        for one in shown
    )
    return Card(gist, (Items(items), Note(phrase("why-note"))), phrase("why-title"))


# ---------------------------------------------------------------- Wiring


async def on_joined(event: PersonJoined, reader: Reader, moment: Moment) -> Decision:
    """Somebody appeared, or their profile changed."""
    known = await reader.get(Profile, event.profile.who)
    fresh = (event.profile,) if known != event.profile else ()
    home = moment.community.community
    if not home or event.profile.bot or await reader.get(Member, event.profile.who):
        return Decision(save=fresh)
    return Decision(save=(*fresh, Member(event.profile.who, since=event.at)))


async def on_message(event: MessagePosted, reader: Reader, moment: Moment) -> Decision:
    """Whoever writes in a community's channel belongs to it, and is known to when they write to Steward alone."""
    outside = event.bot or moment.person.bot or moment.person.guest
    if outside or event.private or await reader.get(Member, event.who):
        return Decision()
    return Decision(save=(Member(event.who, since=event.at),))


async def on_added(event: BotAdded, reader: Reader, moment: Moment) -> Decision:
    """Steward was added: the community begins, or gains places."""
    old = moment.community
    begins = await reader.get(Community, event.community) is None
    put = replace(
        old,
        name=event.name,
        places=(old.places | set(event.places)) - {old.policy.core_team_place},  # where nobody is listened to
        purpose=event.purpose or old.purpose,
        policy=event.policy if begins else old.policy,
    )
    managers = []
    if begins or not await reader.people(Role.MANAGER):  # whoever adds it somewhere else does not take it over
        for who in event.managers:
            if (await reader.person(who)).outside:
                continue
            known = await reader.get(Member, who) or Member(who, since=event.at)
            managers.append(known.playing(Role.MANAGER, on=True))
    return Decision(save=(put, *managers))


async def on_removed(event: BotRemoved, _reader: Reader, moment: Moment) -> Decision:
    """Steward was taken out of places: they are the community's no more. Everything known of people is kept."""
    gone = event.places or moment.community.places
    left = moment.community.places.difference(gone)
    if left == moment.community.places:
        return Decision()
    return Decision(save=(replace(moment.community, places=left),), because=(phrase("because-removed"),))


async def on_quiet(event: CommandGiven, _reader: Reader, moment: Moment) -> Decision:
    """`quiet`: my hours, my pause, my opt-outs, my language."""
    wishes = moment.person.wishes or Wishes(event.who)
    args = [plain((span,)) for span in event.args if plain((span,)).casefold() != "until"]
    if not args:
        return Decision(reply=wishes_card(wishes, moment))
    put = _switched(wishes, args[0].casefold(), moment.now)
    if put is None:
        _, length = listening.day_first(args, moment.now, moment.person.zone)
        until = listening.until_day(" ".join(args[:length]), moment.now, moment.person.zone)
        put = replace(wishes, paused_until=until) if until else None
    if put is None:
        return _said("pause-which-day", day=(Words(args[0][:40]),))
    return Decision(save=(put,), reply=wishes_card(put, moment))


def _switched(wishes: Wishes, to: str, now: datetime) -> Wishes | None:
    match to:
        case "week":
            return replace(wishes, paused_until=now + timedelta(days=7))
        case "stop":
            return replace(wishes, opted_out=True)
        case "start":
            return replace(wishes, opted_out=False, paused_until=None)
        case _:
            return None


async def on_quiet_set(event: ButtonPressed, _reader: Reader, moment: Moment) -> Decision:
    """One switch of one's own wishes."""
    wishes = moment.person.wishes or Wishes(event.who)
    put = _switched(wishes, event.action.about.get("to", ""), moment.now) or wishes
    return Decision(save=(put,), reply=wishes_card(put, moment))


async def on_quiet_change(event: ButtonPressed, _reader: Reader, moment: Moment) -> Decision:
    """Open the form of one's own wishes."""
    return Decision(reply=wishes_form(moment.person.wishes or Wishes(event.who), moment))


async def on_quiet_form(event: FormSubmitted, _reader: Reader, moment: Moment) -> Decision:
    """Hours, language and kinds were sent."""
    wishes = moment.person.wishes or Wishes(event.who)
    hours = {name: _time(event.values.get(name, "")) for name in ("starts", "ends")}
    wrong = {name: phrase("quiet-form-bad-time") for name, at in hours.items() if at is None}
    if wrong:
        return Decision(reply=FormErrors(wrong))
    wanted = set(filter(None, event.values.get("kinds", "").split(",")))
    language = event.values.get("language", "")
    put = replace(
        wishes,
        day_starts=hours["starts"],
        day_ends=hours["ends"],
        language=language if language in LANGUAGES else wishes.language,
        declined=frozenset(declinable(moment) - wanted) | (wishes.declined - declinable(moment)),
    )
    return Decision(save=(put,), reply=wishes_card(put, moment))


def _time(text: str) -> time | None:
    try:
        return time.fromisoformat(text.strip().zfill(5))
    except ValueError:
        return None


async def on_why(event: CommandGiven, reader: Reader, _moment: Moment) -> Decision:
    """`why`: why did I get this?"""
    shown = await reader.find(Shown, "who", event.who, 200)
    unasked = [one for one in shown if one.purpose is not Purpose.REPLY]
    latest = sorted(unasked, key=lambda one: (one.at, one.id), reverse=True)[:_EXPLAINED]
    return Decision(reply=why_card(latest))


def _said(key: str, **values: object) -> Decision:
    spans = {name: value[0] if isinstance(value, tuple) else value for name, value in values.items()}
    gist = phrase(key, **spans)  # type: ignore[arg-type]  # each is a span or a selector
    return Decision(reply=Card(gist, (Para(gist),)))


FEATURE = Feature(
    "house",
    on={PersonJoined: on_joined, BotAdded: on_added, BotRemoved: on_removed, MessagePosted: on_message},
    commands=(
        Command("quiet", on_quiet, anywhere=True, alone=True),
        Command("why", on_why, alone=True),
    ),
    buttons={"quiet.set": Press(on_quiet_set), "quiet.change": Press(on_quiet_change)},
    forms={"quiet.change": Press(on_quiet_form)},
)
