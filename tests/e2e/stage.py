"""A small town with a Steward that follows a script, for tests of the page that need no other part of the product.

python -m tests.e2e.stage          # then open the address it prints
"""

from __future__ import annotations

import asyncio
import re
from collections.abc import Callable, Iterable
from datetime import UTC, datetime, time, timedelta

from adapters.playground.app import build, serve
from adapters.playground.cards import View
from adapters.playground.client import Playground
from adapters.playground.events import Acts, Voice, person_id
from adapters.playground.frame import frame
from adapters.playground.inspector import Inspector
from adapters.playground.town import Read, Resident, Town
from bot.kernel.calendar import Hours
from bot.kernel.cards import (
    Action,
    Button,
    Buttons,
    Card,
    Chart,
    ChartKind,
    ChoiceInput,
    Code,
    Divider,
    Facts,
    Form,
    FormErrors,
    Inputs,
    Item,
    Items,
    Listing,
    Name,
    Note,
    Option,
    Pair,
    Para,
    PersonInput,
    Phrase,
    Picture,
    Place,
    Post,
    Quote,
    Reply,
    Series,
    Span,
    Style,
    Text,
    TextInput,
    When,
    WhenStyle,
    Words,
    phrase,
    plain,
)
from bot.kernel.facts import Asked
from bot.kernel.messages import (
    ButtonPressed,
    CommandGiven,
    Decision,
    Desk,
    Event,
    FormSubmitted,
    HomeOpened,
    MessagePosted,
    Privately,
    Show,
    Timer,
    TimerDue,
)
from bot.kernel.people import CommunityId, MessageId, PersonId, PlaceId, Profile
from bot.kernel.policy import Purpose, Tone
from bot.kernel.ports import Handled
from bot.runtime.speaker import Catalogue
from tests.tongues import CATALOGUE

MONDAY = datetime(2026, 3, 2, 7, 5, tzinfo=UTC)
_VALUE = re.compile(r"\{(\w+)\}")

AMINA, BEN, LEILA, KENJI, MARIA, PRIYA = (
    person_id(handle) for handle in ("amina", "ben", "leila", "kenji", "maria", "priya")
)
PEOPLE = (
    Resident(
        Profile(AMINA, "Amina Diallo", "Africa/Nairobi", "en"), "amina", title="Community manager", city="Nairobi"
    ),
    Resident(Profile(BEN, "Ben Okafor", "Africa/Lagos", "en"), "ben", title="Cold-chain engineer", city="Lagos"),
    Resident(
        Profile(LEILA, "ليلى حداد", "Asia/Amman", "ar"),
        "leila",
        title="مسؤولة تغذية",
        city="عمّان",
        hours=Hours("Asia/Amman", time(8), time(16), frozenset({6, 0, 1, 2, 3})),
    ),
    Resident(Profile(KENJI, "田中 健二", "Asia/Tokyo", "ja"), "kenji", title="Logistics", city="Tokyo"),
    Resident(
        Profile(MARIA, "María Fernanda Gutiérrez", "America/Lima", "es"), "maria", title="Health officer", city="Lima"
    ),
    Resident(Profile(PRIYA, "Priya Raman", "Asia/Kolkata", "en"), "priya", title="Data specialist", city="Chennai"),
)


def say(said: Phrase) -> Text:
    """The script's phrases are their own words, with values in braces."""
    spans: list[Span] = []
    at = 0
    for found in _VALUE.finditer(said.key):
        spans.append(Words(said.key[at : found.start()]))
        value = said.values[found[1]]
        match value:
            case str() | int() | float():
                spans.append(Words(str(value)))
            case Phrase():
                spans.extend(say(value))
            case Listing(items):
                spans.extend(part for item in items for part in (item, Words(" ")))
            case _:
                spans.append(value)
        at = found.end()
    return (*(span for span in spans if span != Words("")), Words(said.key[at:]))


async def voice(_who: PersonId, _place: PlaceId) -> Callable[[Phrase], Text]:
    return say


class Lines:
    """A log in memory; hand `lines` to the next Town and it begins where this one ended."""

    def __init__(self) -> None:
        self.lines: list[bytes] = []

    async def append(self, entry: bytes) -> None:
        self.lines.append(entry)


class Script:
    """Inbox and clock in one: answers by rote, and rings what it has set."""

    def __init__(self, start: datetime = MONDAY) -> None:
        self._now = start
        self.running = False
        self.heard: list[Event] = []
        self.answers = True
        self.timers: dict[str, tuple[datetime, MessagePosted]] = {}
        self.platform: Playground | None = None
        self.inspector: Inspector | None = None

    # -- the clock

    def now(self) -> datetime:
        return self._now

    def run(self, *, running: bool) -> None:
        self.running = running

    async def next_due(self) -> datetime | None:
        return min((at for at, _ in self.timers.values()), default=None)

    async def turn_to(self, then: datetime) -> None:
        while (due := await self.next_due()) is not None and due <= then:
            name = min(self.timers, key=lambda one: self.timers[one])
            at, asked = self.timers.pop(name)
            self._now = max(at, self._now)
            await self._ask(asked, name, at)
        self._now = max(then, self._now)

    # -- the inbox

    async def handle(self, event: Event) -> Reply | None:
        self.heard.append(event)
        decision = self._decide(event)
        for effect in decision.do:
            if isinstance(effect, Show):
                await self._show(effect)
        self._witness(event, decision)
        return decision.reply

    def _decide(self, event: Event) -> Decision:
        match event:
            case MessagePosted(text=text, under=None) if "?" in plain(text):
                due = event.at + timedelta(hours=6)
                self.timers[event.message] = (due, event)
                return Decision(
                    do=(Timer("question.silence", event.message, due),),
                    note=(Asked(event.message, event.who, event.place, ("cold chain",)),),
                    because=(
                        phrase("This is a question: it ends with a question mark (0.92)."),
                        phrase("Nobody is disturbed before {when}.", when=When(due)),
                    ),
                )
            case CommandGiven(said=said):
                known = {"help": _help, "quiet": _quiet}.get(plain(said))
                return Decision(reply=known() if known else _unknown(said))
            case ButtonPressed(action=Action("question.look")):
                return Decision(reply=_card("It has waited since Saturday."))
            case ButtonPressed(action=Action("question.claim")):
                return Decision(
                    reply=_card("Thank you. {asker} will see that you are on it.", asker=Name(AMINA)),
                    because=(phrase("{who} takes it, and was asked.", who=Name(event.who)),),
                )
            case ButtonPressed(action=Action("question.pass", about)):
                return Decision(reply=_form(about))
            case FormSubmitted(action=Action("quiet.set"), values=values):
                return Decision(reply=_card(f"Your days: {values['days']}. Your mornings begin at {values['from']}."))
            case FormSubmitted(values=values):
                if len(values.get("why", "")) < 4:
                    return Decision(reply=FormErrors({"why": phrase("Say a little more, please.")}))
                return Decision(reply=_card("Noted. Somebody else will be asked."))
            case HomeOpened(who=who) if self.answers:
                return Decision(do=(Show("desk", _desk(event.at), Desk(who)),))
            case _:
                return Decision()

    async def _ask(self, asked: MessagePosted, name: str, at: datetime) -> None:
        event = TimerDue(
            key=f"{name}@{at}",
            at=self._now,
            workspace=asked.workspace,
            community=CommunityId("health"),
            timer=Timer("question.silence", name, at),
        )
        expert = BEN if asked.who != BEN else MARIA
        show = Show(f"question/{name}/ask/{expert}", _question(asked), Privately(expert), Purpose.ROUTING)
        await self._show(show)
        self._witness(
            event,
            Decision(
                do=(show,),
                because=(
                    phrase("Nobody has answered for six working hours."),
                    phrase("{who} answered three questions about cold chain, and is at work.", who=Name(expert)),
                ),
            ),
        )

    async def _show(self, show: Show) -> None:
        if self.platform:
            await self.platform.show(show, say, None, f"{show.surface}@{self._now.isoformat()}")

    def _witness(self, event: Event, decision: Decision) -> None:
        if self.inspector:
            self.inspector(Handled(event, decision, "committed" if decision else "nothing"))


def _card(words: str, **values: Span) -> Card:
    gist = phrase(words, **values)
    return Card(gist, (Para(gist),))


def _help() -> Card:
    lines = ("open", "what nobody has answered"), ("ask", "call for help on my question"), ("quiet", "my hours")
    items = tuple(Item((Code(word), Words(f" — {what}"))) for word, what in lines)
    return Card(phrase("What you can say here"), (Items(items),), title=phrase("What you can say here"))


def _quiet() -> Card:
    days = tuple(Option(day, phrase(day)) for day in ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"))
    return Card(
        phrase("When may Steward write to you?"),
        (
            Inputs(
                (
                    ChoiceInput("days", phrase("Days"), days, chosen=("Mon", "Tue"), several=True),
                    TextInput("from", phrase("From"), value="09:00", most=5),
                ),
                Button(phrase("Keep"), Action("quiet.set"), Style.PRIMARY),
            ),
        ),
        title=phrase("Your quiet hours"),
    )


def _unknown(said: Text) -> Card:
    gist = phrase("I do not know “{said}”. Did you mean help?", said=Words(plain(said)))
    return Card(gist, (Para(gist), Buttons((Button(phrase("Help"), Action("help")),))))


def _form(about: dict[str, str]) -> Form:
    return Form(
        title=phrase("Not me"),
        intro=phrase("That is fine. A word about why helps to ask better next time."),
        inputs=(
            ChoiceInput(
                "reason",
                phrase("Reason"),
                (Option("topic", phrase("Not my topic")), Option("time", phrase("No time this week"))),
                chosen=("topic",),
            ),
            PersonInput("instead", phrase("Ask somebody else instead"), optional=True),
            TextInput("why", phrase("In your words"), hint=phrase("Only Steward reads this."), long=True),
        ),
        submit=phrase("Send"),
        action=Action("question.passed", about),
    )


def _question(asked: MessagePosted) -> Card:
    about: dict[str, str] = {"question": asked.message}
    gist = phrase("{asker} has a question you may be able to answer", asker=Name(asked.who))
    return Card(
        gist,
        (
            Para(
                phrase(
                    "{asker} asked this in {place} {when}, and nobody has answered yet.",
                    asker=Name(asked.who),
                    place=Place(asked.place),
                    when=When(asked.at, WhenStyle.AGO),
                )
            ),
            Quote(asked.text, asked.who),
            Buttons(
                (
                    Button(phrase("I can answer"), Action("question.claim", about), Style.PRIMARY),
                    Button(phrase("Not me"), Action("question.pass", about)),
                    Button(
                        phrase("Never ask me"),
                        Action("question.claim", about),
                        Style.DANGER,
                        confirm=phrase("Shall Steward never ask you again?"),
                    ),
                )
            ),
            Note(
                phrase(
                    "You get this because you answered three questions about cold chain. {post} · say {quiet} to rest.",
                    post=Post(asked.message, phrase("See it in its place")),
                    quiet=Code("quiet"),
                )
            ),
        ),
        title=phrase("A question for you"),
    )


def _desk(now: datetime) -> Card:
    weeks = tuple(f"W{number}" for number in range(2, 10))
    return Card(
        phrase("Three things need you this week"),
        (
            Para(phrase("Good morning. Three things need you this week; together about twenty minutes.")),
            Items(
                (
                    Item(
                        phrase("A question about fridge logs has waited two days"),
                        (
                            Button(phrase("Look"), Action("question.look"), Style.PRIMARY),
                            Button(phrase("Snooze"), Action("x")),
                        ),
                    ),
                    Item(phrase("{who} answered for the first time: a word of thanks is drafted", who=Name(PRIYA))),
                    Item(phrase("The core team meets on {when}", when=When(now + timedelta(days=3), WhenStyle.DAY))),
                ),
                ordered=True,
            ),
            Divider(),
            Chart(
                phrase("Questions a week"),
                weeks,
                (
                    Series(phrase("Asked"), (4, 6, 5, 9, 7, 8, 11, 6)),
                    Series(phrase("Answered within the promise"), (2, 4, 4, 6, 6, 8, 10, None)),
                ),
                phrase("Of 56 questions in eight weeks, 40 were answered in time, more of them every week."),
                ChartKind.LINE,
                phrase("questions"),
            ),
            Facts(
                (
                    Pair(phrase("Unanswered now"), phrase("2, the older one for two days")),
                    Pair(phrase("Median time to an answer"), phrase("3 h 40 min")),
                )
            ),
            Picture("https://example.org/map.png", phrase("A map of the cold rooms in the region")),
            Note(phrase("Only you see your desk.")),
        ),
        title=phrase("Your week"),
    )


def frames(spoken: Catalogue) -> dict[str, View]:
    """Give what stands around the messages, in every language."""
    offered = {
        "commands": {"help": "what you can say here", "open": "open questions", "quiet": "my hours, my pause"},
        "shortcuts": {"answered": "This answers it", "not-a-question": "Not a question"},
    }
    return {one: frame(one, spoken.speaker(one, Tone.PLAIN), (), ()) | offered for one in spoken.languages()}


class Stage:
    """The town with everything on it, not yet served."""

    def __init__(
        self,
        lines: Iterable[bytes] = (),
        now: datetime = MONDAY,
        script: Script | None = None,
        voice: Voice = voice,
        spoken: Catalogue = CATALOGUE,
    ) -> None:
        """Another script, with words of its own, may be followed; what stands around it is `spoken`."""
        self.log = Lines()
        self.script = script or Script(now)
        self.town = Town(self.log, lines)
        self.acts = Acts(self.town, self.script, self.script.now, voice)
        self.inspector = Inspector(say)
        self.script.platform = Playground(self.town, self.script.now)
        self.script.inspector = self.inspector
        self.app = build(
            self.acts,
            self.script,
            self.inspector,
            frames=frames(spoken),
        )

    async def settle(self) -> None:
        """Let people come, rooms open and a few things be said."""
        for resident in PEOPLE:
            await self.acts.join(resident)
        cold = await self.acts.open_room("cold-chain", "Health in practice", "Vaccines stay between 2 and 8 °C")
        await self.acts.open_room("fridges", "Health in practice", "Makes, models and spare parts")
        food = await self.acts.open_room("nutrition", "Nutrition MENA", "تغذية الأم والطفل")
        await self.acts.open_room("welcome", "Nutrition MENA", "Say hello")
        logs = await self.acts.open_room("data", "Monitoring & data", "Dashboards, indicators, surveys")
        await self.acts.add_steward(CommunityId("health"), "Health in practice", (cold,), managers=(AMINA,))
        yesterday = self.script.now() - timedelta(days=3)
        asked = await self._said(
            MARIA,
            cold,
            "Our walk-in cold room trips the breaker at noon. Has anybody seen this with a 3-phase compressor?",
            yesterday,
        )
        await self._said(
            BEN,
            cold,
            "Yes: the soft starter. Check `K2` first, then the phase relay. "
            "Our notes: https://example.org/cold-rooms/breaker",
            yesterday + timedelta(hours=2),
            asked,
        )
        await self._said(MARIA, cold, "That was it, thank you @ben!", yesterday + timedelta(hours=5), asked)
        await self.acts.react(MARIA, asked, "✅")
        await self.acts.react(PRIYA, asked, "🙏")
        await self.acts.react(KENJI, asked, "🙏")
        await self._said(PRIYA, logs, "The March dashboard is up, see #cold-chain for the fridge part.", yesterday)
        await self._said(
            LEILA,
            food,
            "صباح الخير! هل لدى أحدكم نموذج لمتابعة مخزون الأغذية العلاجية في المخيمات؟",
            yesterday + timedelta(hours=1),
        )
        await self._said(
            PRIYA,
            food,
            "Good morning @leila, we use the RUTF sheet, I will translate it.",
            yesterday + timedelta(hours=3),
        )
        await self._said(
            KENJI,
            cold,
            "Good morning from Tokyo. The spare parts left port on Friday.",
            self.script.now() - timedelta(hours=1),
        )
        await self.town.keep(Read(PersonId(""), PlaceId(""), max(one.number for one in self.town.messages.values())))
        self.script.timers.clear()

    async def _said(
        self, who: PersonId, place: PlaceId, text: str, at: datetime, under: MessageId | None = None
    ) -> MessageId:
        return await self.acts.say(who, place, text, under, at)


async def main(port: int = 8017) -> None:
    stage = Stage()
    await stage.settle()
    url, runner = await serve(stage.app, port)
    print(url, flush=True)  # noqa: T201  # a person started this by hand
    try:
        await asyncio.Event().wait()
    finally:
        await runner.cleanup()


if __name__ == "__main__":
    asyncio.run(main())
