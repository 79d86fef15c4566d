"""`thank @person for ...`: a colleague's thanks, brought in their own words, a few a day, and nothing of it cut."""

from __future__ import annotations

from datetime import date
from hashlib import blake2b
from typing import TYPE_CHECKING, NamedTuple

import msgspec
from msgspec.structs import replace

from bot import listening
from bot.features.recognition.cards import MOST_WORDS, givers, kudos_card, kudos_form, names, too_long
from bot.features.recognition.state import FORGET_KUDOS, TELL_KUDOS, Given, Kudo
from bot.kernel.calendar import day_of
from bot.kernel.cards import Action, Block, Card, FormErrors, Name, Para, Place, Quote, Words, phrase, plain
from bot.kernel.facts import Thanked
from bot.kernel.messages import NOWHERE, Decision, Privately, Show, Timer
from bot.kernel.people import MessageId, PersonId, PlaceId
from bot.kernel.policy import Go, Purpose, Wait
from bot.kernel.records import Ref

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from bot.kernel.cards import Form, Phrase, Span, Text
    from bot.kernel.feature import Moment
    from bot.kernel.people import Person

GIVE = "kudos.give"
MOST_AT_ONCE = 8
"""Thank-yous in one message; more wait for the next day."""
_MOST_CARRIED = 1200
"""Characters of names that a form can carry."""
_A_NAME = 20
_YOU = frozenset({"you", "u"})
_BETWEEN = f" \t\n\u3000{listening.COMMAS}{listening.SEMICOLONS}"


class Meant(NamedTuple):
    """What somebody said with `thank`."""

    people: tuple[PersonId, ...]
    words: Text
    message: MessageId = MessageId("")
    """The message it was said on."""
    theirs: bool = False
    """That message is by the one who is thanked."""
    place: PlaceId = NOWHERE
    key: str = ""
    """Of the event that said it: what follows bears names of its own."""


class Checked(NamedTuple):
    """Who can be thanked, and who cannot, each for a reason that is said."""

    ready: tuple[Person, ...] = ()
    oneself: bool = False
    programs: tuple[PersonId, ...] = ()
    unreachable: tuple[PersonId, ...] = ()


def understood(said: Text) -> tuple[tuple[PersonId, ...], Text]:
    """Read 'thank @ben, @kim and @lena for ...': whom, and what for; 'thank you @ben for ...' is the same."""
    spans = list(_after_the_word(said))
    if _thanks_you(spans) and isinstance(first := spans[0], Words):
        spans[0] = Words(first.text.lstrip(_BETWEEN).partition(" ")[2])
    people: list[PersonId] = []
    while spans:
        span = spans[0]
        if isinstance(span, Name):
            people.append(span.who)
        elif not (isinstance(span, Words) and _only_joins(span.text)):
            break
        spans.pop(0)
    return tuple(dict.fromkeys(people)), _trimmed(spans, joined=bool(people))


def mentioned(words: Text) -> tuple[PersonId, ...]:
    """Name whom a text names anywhere: they may be meant, and whoever wrote it says so."""
    return tuple(dict.fromkeys(span.who for span in words if isinstance(span, Name)))


def polite(said: Text) -> bool:
    """Whether it is Steward that is thanked, as with 'thank you for the reminder'."""
    first = said[0] if said else None
    if not isinstance(first, Words) or mentioned(said):
        return False
    words = [word.strip(".,!:;").casefold() for word in first.text.split()[:2]]
    return words[:1] == ["thanks"] or (words[:1] == ["thank"] and words[1:2] != [] and words[1] in _YOU)


def welcome() -> Card:
    """Answer thanks that are for Steward, and say how a colleague is thanked."""
    gist = phrase("kudos-welcome")
    return Card(gist, (Para(gist),))


def _thanks_you(spans: Sequence[Span]) -> bool:
    if not spans or not isinstance(spans[0], Words):
        return False
    return spans[0].text.lstrip(_BETWEEN).partition(" ")[0].casefold().strip(".,!:;") in _YOU


def _after_the_word(said: Text) -> Text:
    first, *more = said or (Words(""),)
    if not isinstance(first, Words):
        return said
    rest = first.text.lstrip().partition(" ")[2]
    return (Words(rest), *more) if rest else tuple(more)


def _only_joins(text: str) -> bool:
    return all(listening.joins(word.strip(_BETWEEN)) for word in text.split() if word.strip(_BETWEEN))


def _trimmed(spans: Sequence[Span], *, joined: bool) -> Text:
    out = list(spans)
    if out and isinstance(first := out[0], Words):
        text = first.text.lstrip(_BETWEEN)
        out[0] = Words(listening.reason(text) if joined else text)
    if out and isinstance(last := out[-1], Words):
        out[-1] = Words(last.text.rstrip())
    return tuple(span for span in out if span != Words(""))


def length(words: Text) -> int:
    """Count the characters of what somebody typed; a name counts as a long one."""
    return sum(_A_NAME if isinstance(span, Name | Place) else len(plain((span,))) for span in words)


def check(people: Sequence[Person], giver: PersonId) -> Checked:
    """Tell who can be thanked through Steward: a colleague, not oneself, and nobody who does not want it."""
    others = [one for one in people if one.who != giver]
    programs = tuple(one.who for one in others if one.bot)
    ready = tuple(one for one in others if one.who not in programs and _wants(one))
    gone = tuple(one.who for one in others if one.who not in programs and one not in ready)
    return Checked(ready, len(others) < len(people), programs, gone)


def _wants(person: Person) -> bool:
    return person.reachable and not person.declines(Purpose.THANKS)


def today(person: Person, moment: Moment) -> date:
    """Give the day it is for somebody."""
    return day_of(moment.now, person.zone)


def left(given: Given | None, moment: Moment) -> int:
    """Count how many more people a giver may thank today."""
    used = given.times if given is not None and given.day == today(moment.person, moment) else 0
    return max(0, moment.policy.kudos_a_day - used)


def ask(meant: Meant, checked: Checked, typed: str, given: Given | None, moment: Moment) -> Form | Card:
    """Open the form where something is missing; say at once where it could not be sent."""
    if meant.people and not checked.ready:
        return _answer((), (), checked, meant.words, moment)
    if not left(given, moment):
        not_today = tuple(one.who for one in checked.ready)
        return _answer((), not_today, checked, meant.words, moment) if not_today else _none_left(moment)
    about = _carried(meant)
    if about is None:
        gist = phrase("kudos-too-many")
        return Card(gist, (Para(gist),))
    return kudos_form(Action(GIVE, about), [one.who for one in checked.ready], typed, seen=moment.policy.rehearsal)


def _carried(meant: Meant) -> dict[str, str] | None:
    """Let a form carry whom it is for, and which message."""
    about = {"message": meant.message, "place": meant.place, "theirs": "yes" if meant.theirs else ""}
    people = msgspec.json.encode(meant.people).decode()
    if len(people) > _MOST_CARRIED:
        return None
    return {name: str(value) for name, value in {**about, "people": people}.items() if value}


def filled_in(about: dict[str, str], values: dict[str, str], key: str) -> Meant:
    """Read what a form carried, and what was filled in."""
    people = msgspec.json.decode(about.get("people", "[]"), type=tuple[PersonId, ...])
    chosen = PersonId(values.get("who", ""))
    return Meant(
        people or ((chosen,) if chosen else ()),
        tuple(span for span in (Words(values.get("words", "").strip()),) if span.text),
        MessageId(about.get("message", "")),
        bool(about.get("theirs")),
        PlaceId(about.get("place", "")),
        key,
    )


def mistakes(meant: Meant, checked: Checked) -> FormErrors | None:
    """Say in the form itself what is to be mended there."""
    errors: dict[str, Phrase] = {}
    if not meant.words:
        errors["words"] = phrase("kudos-form-no-words")
    elif length(meant.words) > MOST_WORDS:
        errors["words"] = phrase("kudos-form-too-long", count=length(meant.words), most=MOST_WORDS)
    if not meant.people:
        errors["who"] = phrase("kudos-form-nobody")
    elif errors and not checked.ready:
        return None  # nobody could be thanked whatever the words
    return FormErrors(errors) if errors else None


def give(meant: Meant, checked: Checked, given: Given | None, waiting: Sequence[Kudo], moment: Moment) -> Decision:
    """Take thanks on: as many as a day has room for, and say exactly whose are on their way and whose are not."""
    if length(meant.words) > MOST_WORDS:
        return Decision(reply=too_long(meant.words, length(meant.words)))
    giver = moment.person.who
    day = today(moment.person, moment)
    said = given.said if given is not None and given.day == day else ()
    marks = {one.who: _mark(one.who, meant.words) for one in checked.ready}
    known = {one.who for one in waiting if one.by == giver and one.words == meant.words}
    known |= {who for who, mark in marks.items() if mark in said}
    fresh = [one.who for one in checked.ready if one.who not in known]
    room = left(given, moment)
    thanked, not_today = fresh[:room], fresh[room:]
    on_their_way = tuple(one.who for one in checked.ready if one.who in known or one.who in thanked)
    answer = Decision(reply=_answer(on_their_way, tuple(not_today), checked, meant.words, moment))
    if not thanked:
        return answer
    message = meant.message
    kudos = tuple(Kudo(f"{meant.key}/{who}", who, giver, meant.words, moment.now, message) for who in thanked)
    times = moment.policy.kudos_a_day - room + len(thanked)
    contribution = message if meant.theirs else MessageId("")
    return answer | Decision(
        save=(*kudos, Given(giver, day, times, (*said, *(marks[who] for who in thanked)))),
        do=tuple(Timer(TELL_KUDOS, who, moment.now) for who in thanked),
        note=tuple(Thanked(who, giver, "", contribution, meant.place, "kudos") for who in thanked),
        because=(phrase("because-kudos"),),
    )


def _mark(who: PersonId, words: Text) -> str:
    return blake2b(msgspec.json.encode((who, words)), digest_size=8).hexdigest()


def _answer(
    thanked: Sequence[PersonId], not_today: Sequence[PersonId], checked: Checked, words: Text, moment: Moment
) -> Card:
    """Say who will read it and who will not; words that were not passed on are given back."""
    most = moment.policy.kudos_a_day
    on_their_way = "kudos-rehearsed" if moment.policy.rehearsal else "kudos-passed-on"
    said: list[Phrase] = []
    if thanked:
        said.append(phrase(on_their_way, names=names(thanked), count=len(thanked)))
    if not_today:
        said.append(phrase("kudos-tomorrow", names=names(not_today), count=len(not_today), most=most))
    if checked.oneself:
        said.append(phrase("kudos-oneself"))
    if checked.programs:
        said.append(phrase("kudos-program", names=names(checked.programs), count=len(checked.programs)))
    if checked.unreachable:
        said.append(phrase("kudos-unreachable", names=names(checked.unreachable), count=len(checked.unreachable)))
    blocks: list[Block] = [Para(one) for one in said]
    if not_today and words:
        blocks.append(Quote(words))
    return Card(said[0], tuple(blocks))


def _none_left(moment: Moment) -> Card:
    gist = phrase("kudos-none-left", most=moment.policy.kudos_a_day)
    return Card(gist, (Para(gist),))


# ---------------------------------------------------------------- on their way


def bring(waiting: Sequence[Kudo], person: Person, unnamed: Collection[PersonId], moment: Moment) -> Decision:
    """Bring somebody what waits for them, in one message; or wait for their morning.

    `unnamed` have opted out meanwhile: what they said still arrives, and their names stand in no message.
    """
    if not waiting:
        return Decision()
    match moment.policy.reach(person, Purpose.THANKS, moment.now):
        case Go():
            now = sorted(waiting, key=lambda one: (one.at, one.id))[:MOST_AT_ONCE]
            surface = f"kudos/{now[0].id}"
            show = Show(surface, kudos_card(now, unnamed), Privately(person.who), Purpose.THANKS)
            old = Timer(FORGET_KUDOS, surface, moment.now + moment.policy.keep_closed)
            soon = moment.now + moment.policy.grace  # a timer that is set to the instant it rings at has rung
            again = (Timer(TELL_KUDOS, person.who, soon),) if len(waiting) > len(now) else ()
            return Decision(
                save=tuple(replace(one, surface=surface) for one in now),
                do=(show, old, *again),
                because=(phrase("because-thanked-by", names=givers(now, unnamed), count=len(_by(now))),),
            )
        case Wait(until):
            return Decision(do=(Timer(TELL_KUDOS, person.who, until),))
        case _:
            return Decision(drop=tuple(Ref.of(one) for one in waiting))


def _by(kudos: Sequence[Kudo]) -> frozenset[PersonId]:
    return frozenset(one.by for one in kudos)


def held_up(sent: Sequence[Kudo], moment: Moment, *, held: bool) -> Decision:
    """Bring again later what did not arrive, or forget it where it never can."""
    if not held:
        return Decision(drop=tuple(Ref.of(one) for one in sent))
    again = dict.fromkeys(one.who for one in sent)
    return Decision(
        save=tuple(replace(one, surface="") for one in sent),
        do=tuple(Timer(TELL_KUDOS, who, moment.now) for who in again),
    )
