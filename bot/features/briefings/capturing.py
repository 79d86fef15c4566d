"""`story`: what helped is told by whoever knows it, by words, on a message, or after Steward has asked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from bot import listening
from bot.features.briefings import cards, ledger
from bot.features.briefings.seeing import MOST, away, checked, is_colleague, names
from bot.features.briefings.state import LIVE, MOST_LINE, MOST_TEXT, Part, Role, Stage, Story, Told
from bot.features.briefings.stories import capture, change
from bot.features.briefings.telling import reveals
from bot.kernel.cards import Card, Form, FormErrors, Link, phrase
from bot.kernel.messages import NOBODY, NOWHERE, ButtonPressed, CommandGiven, Decision, FormSubmitted
from bot.kernel.people import Act, MessageId, PersonId, PlaceId, may

if TYPE_CHECKING:
    from bot.features.briefings.ledger import Case
    from bot.kernel.cards import Phrase
    from bot.kernel.feature import Moment, Reader

_ADDRESS = ("https://", "http://")
_ORDER = (Stage.AGREED, Stage.DRAFT, Stage.FOUND, Stage.ASKED, Stage.APPROVED)
_CARRIED = frozenset({"message", "place", "author"})
_MUST = ("asked", "helped", "came")


async def on_story(event: CommandGiven, reader: Reader, moment: Moment) -> Decision:
    """`story`, `story LINK`, or the shortcut on a message."""
    link = next((span for span in event.args if isinstance(span, Link)), None)
    message = link.message if link is not None else event.about
    if message is None:
        if link is not None or event.args:
            return Decision(reply=cards.ask_to_write(phrase("story-how"), {}))
        return Decision(reply=await _listed(reader, moment))
    from_shortcut = link is None
    if from_shortcut and not cards.placed(event.place, moment):
        return Decision(reply=cards.said("story-not-ours"))
    known = await _known(message, reader)
    if known is not None:
        return Decision(reply=await _already(known, reader, moment))
    case = await _case(message, reader, moment)
    if case is None and not from_shortcut:
        return Decision(reply=cards.ask_to_write(phrase("story-unknown"), {}))
    if case is not None and not cards.placed(case.place, moment):
        return Decision(reply=cards.said("story-not-ours"))
    action = {"message": str(message)}
    if case is None:
        action |= {"place": str(event.place), "author": str(event.author)}
    if case is not None or event.author:
        people = (case.asker, case.answers.get(_answer(case, message), NOBODY)) if case is not None else (event.author,)
        if not all([await is_colleague(who, reader) for who in people if who]):
            return Decision(reply=cards.said("story-nobody"))
    if not event.author:  # what was typed opens no form: it is answered with a button
        return Decision(reply=cards.ask_to_write(phrase("story-tell"), action))
    return Decision(reply=_form_of(action, case, message))


async def _listed(reader: Reader, moment: Moment) -> Card:
    if may(moment.person, Act.STEER):
        found = [one for stage in _ORDER for one in await reader.find(Story, "stage", stage, MOST)]
        return cards.pipeline([one for one in found if not await away(one, reader)])
    mine = await reader.find(Story, "who", moment.person.who, MOST)
    told = [one for one in mine if one.stage in LIVE - {Stage.DRAFT}]
    return cards.mine([one for one in told if not {*await away(one, reader)} - {moment.person.who}], moment)


async def _known(message: MessageId, reader: Reader) -> Story | None:
    """Find the story that is made of this message already."""
    found = await reader.find(Story, "message", message)
    return next((one for one in found if one.stage in LIVE), None)


async def _already(story: Story, reader: Reader, moment: Moment) -> Card:
    if not may(moment.person, Act.STEER):
        return cards.said("story-already")
    if await away(story, reader):
        return cards.said("story-nobody")
    return cards.shown(story, moment, reveals=reveals(story, await names(story, reader)))


async def _case(message: MessageId, reader: Reader, moment: Moment) -> Case | None:
    heard = ledger.hear(await reader.facts(moment.now - ledger.YEAR, *ledger.HEARD))
    return heard.holding(message)


def _form_of(action: dict[str, str], case: Case | None, message: MessageId) -> Form:
    answered = case is not None and bool(_answer(case, message))
    helper_known = answered or (case is None and bool(action.get("author")))
    return cards.form(action, Told(), asker=case is None or not case.asker, helper=not helper_known)


def _answer(case: Case, message: MessageId) -> MessageId:
    """Say which answer is meant: the message itself, or the question's best."""
    return message if message in case.answers else case.best


async def on_write(event: ButtonPressed, reader: Reader, moment: Moment) -> Decision:
    """'Tell a story…', 'Write it…', 'Change…'."""
    given = event.action.about
    if "story" in given:
        story = await reader.get(Story, given["story"])
        if story is None or story.stage not in LIVE | {Stage.FOUND} or story.stage is Stage.APPROVED:
            return Decision(reply=cards.said("story-gone"))
        if not may(moment.person, Act.STEER):
            return Decision(reply=cards.said("refused", needs="steer"))
        return Decision(reply=cards.form({"story": story.name}, story.told, asker=False, helper=False, also=False))
    if not (message := MessageId(given.get("message", ""))):
        return Decision(reply=cards.form({}, Told(), asker=True, helper=True))
    action = {name: value for name, value in given.items() if name in _CARRIED}
    return Decision(reply=_form_of(action, await _case(message, reader, moment), message))


async def on_written(event: FormSubmitted, reader: Reader, moment: Moment) -> Decision:
    """A story was written, or worded anew."""
    given, values = event.action.about, event.values
    told = _told(values)
    if errors := _mistakes(told):
        return Decision(reply=FormErrors(errors))
    if "story" in given:
        return await _changed(given["story"], told, reader, moment)
    message = MessageId(given.get("message", ""))
    if message and (known := await _known(message, reader)) is not None:
        return Decision(reply=await _already(known, reader, moment))
    case = await _case(message, reader, moment) if message else None
    asker, helper = await _people(event, case, message)
    wrong = await _not_to_be_asked(asker, helper, PersonId(values.get("also", "")), reader)
    if wrong:
        # A field that is not on the form can be mended by nobody: then it is said in words.
        shown = {"who-asked", "who-helped", "also"} & values.keys()
        if wrong.keys() <= shown:
            return Decision(reply=FormErrors(wrong))
        return Decision(reply=cards.said("story-nobody"))
    place = case.place if case is not None else PlaceId(given.get("place", ""))
    ours = cards.placed(place, moment)
    story = Story(
        f"{event.key}",
        moment.now,
        moment.person.who,
        _parts(asker, helper, PersonId(values.get("also", ""))),
        told,
        message=_answer(case, message) if case is not None else message if ours else MessageId(""),
        question=MessageId(case.question) if case is not None else MessageId(""),
        place=place if ours else NOWHERE,
        topics=_topics(told, case),
    )
    return capture(story, moment, manager=may(moment.person, Act.STEER))


def _told(values: dict[str, str]) -> Told:
    def text(name: str, most: int = MOST_TEXT) -> str:
        return values.get(name, "").strip()[:most].strip()

    quoted = values.get("quoted", "")
    return Told(
        " ".join(text("asked").split()),
        " ".join(text("helped").split()),
        " ".join(text("came").split()),
        " ".join(text("where", MOST_LINE).split()),
        text("link"),
        text("quote"),
        Role(quoted) if quoted in {Role.ASKED, Role.HELPED} else Role.ASKED,
    )


def _mistakes(told: Told) -> dict[str, Phrase]:
    errors = {name: phrase("story-form-empty") for name in _MUST if not getattr(told, name)}
    if told.link and (not told.link.startswith(_ADDRESS) or len(told.link.split()) > 1):
        errors["link"] = phrase("story-form-no-link")
    return errors


async def _changed(name: str, told: Told, reader: Reader, moment: Moment) -> Decision:
    story = await reader.get(Story, name)
    if story is None or story.stage in {Stage.APPROVED, Stage.ENDED}:
        return Decision(reply=cards.said("story-gone"))
    if not may(moment.person, Act.STEER):
        return Decision(reply=cards.said("refused", needs="steer"))
    if (none := await checked(story, reader, moment)) is not None:
        return replace(none, reply=cards.said("story-nobody"))
    put = replace(story, topics=tuple(dict.fromkeys((*listening.topics(_whole(told)), *story.topics))))
    return change(put, told, moment, await names(story, reader))


async def _people(event: FormSubmitted, case: Case | None, message: MessageId) -> tuple[PersonId, PersonId]:
    """Say who asked and who helped: as it is known, else as it was said."""
    given, values = event.action.about, event.values
    asker = case.asker if case is not None and case.asker else PersonId(values.get("who-asked", ""))
    known = case.answers.get(_answer(case, message), NOBODY) if case is not None else PersonId(given.get("author", ""))
    return asker, known or PersonId(values.get("who-helped", ""))


async def _not_to_be_asked(asker: PersonId, helper: PersonId, also: PersonId, reader: Reader) -> dict[str, Phrase]:
    """Say of whom a story cannot be told: everybody in it must be asked, and nobody twice."""
    errors: dict[str, Phrase] = {}
    for name, who in (("who-asked", asker), ("who-helped", helper)):
        if not await is_colleague(who, reader):
            errors[name] = phrase("story-form-nobody")
    if asker == helper and not errors:
        errors["who-helped"] = phrase("story-form-same")
    if also and (also in {asker, helper} or not await is_colleague(also, reader)):
        errors["also"] = phrase("story-form-nobody")
    return errors


def _parts(asker: PersonId, helper: PersonId, also: PersonId) -> tuple[Part, ...]:
    more = (Part(also, Role.ALSO),) if also else ()
    return (Part(asker, Role.ASKED), Part(helper, Role.HELPED), *more)


def _whole(told: Told) -> str:
    return f"{told.asked} {told.helped} {told.came} {told.where}"


def _topics(told: Told, case: Case | None) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*listening.topics(_whole(told)), *(case.topics if case is not None else ()))))


async def on_show(event: ButtonPressed, reader: Reader, moment: Moment) -> Decision:
    """'Show it'."""
    story = await reader.get(Story, event.action.about.get("story", ""))
    if story is None or story.stage is Stage.ENDED:
        return Decision(reply=cards.said("story-gone"))
    return Decision(reply=await _already(story, reader, moment))
