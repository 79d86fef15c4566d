"""Who handles what: one routing table, one command grammar, help for each person, and the checks at start-up."""

from __future__ import annotations

from collections import Counter
from difflib import get_close_matches
from typing import TYPE_CHECKING

import msgspec
from msgspec.structs import replace

from bot.kernel.cards import (
    Action,
    Block,
    Button,
    Buttons,
    Card,
    Code,
    Divider,
    Facts,
    Item,
    Items,
    Note,
    Pair,
    Para,
    Span,
    Text,
    Words,
    phrase,
    plain,
)
from bot.kernel.facts import Delivered
from bot.kernel.feature import Concern
from bot.kernel.people import ALLOWED, Act, may

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from bot.kernel.facts import Fact
    from bot.kernel.feature import Command, Every, Feature, Handler, Press
    from bot.kernel.messages import CommandGiven, Occurrence
    from bot.kernel.people import Person
    from bot.runtime.speaker import Catalogue

_QUOTES = {
    '"': '"',
    "\uff02": "\uff02",
    "\u201d": "\u201d",
    "\u201c": "\u201d",
    "\u201e": "\u201c\u201d",
    "\u00ab": "\u00bb",
    "\u300c": "\u300d",
    "\u300e": "\u300f",
}
"""What opens a quotation, and what may close it."""
_FACING = frozenset("\u201c\u201e\u00ab\u300c\u300e")
"""Those that can only open one: the last words need no space before them, which Chinese would not write."""
_LONGEST_WORD = 4
"""How many typed words may make one command ('not a question')."""
LONGEST_BUTTON = 1500
"""Characters that a button may carry on every platform, with room for the rest."""
HELP = "help"
_IN_FULL = 3
"""So many concerns are told word by word; of the others the words stand alone, until somebody asks for all."""


class StartUpError(Exception):
    """Steward must not start like this. The message lists every fault."""


class Router:
    """The routing table over all features."""

    def __init__(self, features: Iterable[Feature]) -> None:
        """Merge the features' tables; `faults` tells what is wrong with them."""
        self.features = tuple(features)
        self.commands: dict[str, Command] = {}
        self.buttons: dict[str, Press] = {}
        self.forms: dict[str, Press] = {}
        self.timers: dict[str, Handler] = {}
        self.every: dict[str, Every] = {}
        self.otherwise = tuple(one.otherwise for one in self.features if one.otherwise is not None)
        self.beside = tuple(one.beside for one in self.features if one.beside is not None)
        self._on: dict[type[Occurrence], list[Handler]] = {}
        self._facts: dict[type[Fact], list[Handler]] = {}
        self._arrivals: list[tuple[tuple[str, ...], Handler]] = []
        for feature in self.features:
            self.commands |= {command.word: command for command in feature.commands}
            self.buttons |= feature.buttons
            self.forms |= feature.forms
            self.timers |= feature.timers
            self.every |= {every.name: every for every in feature.every}
            for of, handler in feature.on.items():
                self._on.setdefault(of, []).append(handler)
            for kind, handler in feature.facts.items():
                if kind is Delivered:
                    self._arrivals.append((feature.arrivals, handler))
                else:
                    self._facts.setdefault(kind, []).append(handler)

    @property
    def opens(self) -> frozenset[str]:
        """Name the buttons that are answered with a form: some platforms open a dialog only if they know beforehand.

        A form bears the name of the button that opens it; the tests' world holds every handler to that.
        """
        return frozenset(self.buttons) & frozenset(self.forms)

    def on(self, event: Occurrence) -> list[Handler]:
        """Give every feature's handler for a kind of event."""
        return self._on.get(type(event), [])

    def hears(self, fact: Fact) -> list[Handler]:
        """Give every feature's handler for a fact."""
        if isinstance(fact, Delivered):
            return [handler for begins, handler in self._arrivals if fact.surface.startswith(begins)]
        return self._facts.get(type(fact), [])

    def faults(self, catalogue: Catalogue) -> list[str]:
        """Tell everything that must be mended before Steward may start."""
        faults = [f"two features are called {name!r}" for name in _twice(one.name for one in self.features)]
        tables: Mapping[str, list[str]] = {
            "command": [command.word for one in self.features for command in one.commands],
            "button": [name for one in self.features for name in one.buttons],
            "form": [name for one in self.features for name in one.forms],
            "timer": [name for one in self.features for name in one.timers],
            "recurrence": [every.name for one in self.features for every in one.every],
        }
        for what, names in tables.items():
            faults += [f"two features declare the {what} {name!r}" for name in _twice(names)]
        if HELP in self.commands:
            faults.append(f"a feature declares the command {HELP!r}, which is the router's own")
        for word in (*self.commands, HELP):
            faults += [
                f"{language}.ftl lacks words for the command {word!r}: help-{word}"
                for language in catalogue.languages()
                if not (catalogue.knows(f"help-{word}", language) and catalogue.knows(f"help-{word}.usage", language))
            ]
        granted = frozenset().union(*ALLOWED.values())
        needs: list[tuple[str, Act]] = [
            *((f"command {word!r}", command.needs) for word, command in self.commands.items()),
            *((f"button {name!r}", press.needs) for name, press in self.buttons.items()),
            *((f"form {name!r}", press.needs) for name, press in self.forms.items()),
        ]
        faults += [f"the {what} needs {act!r}, which no role has" for what, act in needs if act not in granted]
        return faults

    def check(self, catalogue: Catalogue) -> None:
        """Refuse to start with a faulty table.

        Raises:
            StartUpError: with every fault, a line each.
        """
        if faults := self.faults(catalogue):
            raise StartUpError("\n".join(faults))

    def recognise(self, event: CommandGiven) -> CommandGiven:
        """Find the command in what was typed. `word` stays as typed where there is no such command."""
        args = arguments(event.said)
        if not args:
            return replace(event, word=HELP, args=())
        typed = [plain((span,)).casefold().replace("_", "-") if isinstance(span, Words) else "" for span in args]
        for length in range(min(_LONGEST_WORD, len(typed)), 0, -1):
            word = "-".join(typed[:length])
            if all(typed[:length]) and (word in self.commands or word == HELP):
                return replace(event, word=word, args=args[length:])
        return replace(event, word=typed[0], args=args[1:])

    def unknown(self, event: CommandGiven, person: Person) -> Card:
        """Answer a word that is no command: the nearest one, or help."""
        known = [command.word for command in self._theirs(person)] + [HELP]
        near = get_close_matches(event.word, known, n=1, cutoff=0.6)
        typed = Words(event.word[:60])
        if not near:
            gist = phrase("command-unknown", typed=typed)
            return Card(gist, (Para(gist), Buttons((_again("command-show-help", HELP, event),))))
        gist = phrase("command-nearest", typed=typed, nearest=Code(near[0]))
        meant = Button(
            phrase("command-do-nearest", nearest=Code(near[0])),
            Action("steward.say", {**_meant(near[0], event.args), "about": event.about or ""}),
        )
        return Card(gist, (Para(gist), Buttons((meant, _again("command-show-help", HELP, event)))))

    def help(self, person: Person, *, everything: bool = False) -> Card:
        """Tell what this person may do, by what they may want: first what their roles let them do beyond others."""
        theirs = self._theirs(person)
        words = {concern: [one.word for one in theirs if one.concern is concern] for concern in Concern}
        words[Concern.FIRST].append(HELP)
        own = Counter(one.concern for one in theirs if one.needs is not Act.TAKE_PART)
        found = sorted((one for one in Concern if words[one]), key=lambda one: (one is not Concern.FIRST, -own[one]))
        whole = found if everything else found[:_IN_FULL]
        blocks: list[Block] = []
        for concern in whole:
            blocks += (Divider(), Para(phrase("help-about", concern=concern)), Items(tuple(map(_told, words[concern]))))
            if not everything and (pressed := self._pressed(words[concern])):  # all of it with presses fits no message
                blocks.append(Buttons(pressed))
        if rest := found[len(whole) :]:
            blocks.append(Divider())
            blocks.append(Facts(tuple(Pair(phrase("help-about", concern=one), _alone(words[one])) for one in rest)))
            blocks.append(Buttons((Button(phrase("help-all"), Action("steward.say", {"said": f"{HELP} all"})),)))
        return Card(phrase("help-gist"), (*blocks[1:], Note(phrase("help-note"))), title=phrase("help-title"))

    def _pressed(self, words: Iterable[str]) -> tuple[Button, ...]:
        """Let what needs no more words be said with a press."""
        alone = [word for word in words if word != HELP and self.commands[word].alone]
        return tuple(
            Button(phrase("press-word", word=Code(word)), Action("steward.say", {"said": word})) for word in alone
        )

    def _theirs(self, person: Person) -> list[Command]:
        """Give the commands that do something for this person."""
        return [
            command
            for command in self.commands.values()
            if may(person, command.needs) and (not command.roles or person.roles & command.roles)
        ]


def _told(word: str) -> Item:
    """Tell how a command is typed, and what for."""
    return Item((phrase(f"help-{word}.usage"), Words(" \N{EN DASH} "), phrase(f"help-{word}")))


def _alone(words: Iterable[str]) -> Text:
    """Name commands, and no more."""
    spans = [span for word in words for span in (Words("  "), Code(word))]
    return tuple(spans[1:])


def refusal(needs: Act) -> Card:
    """Say kindly that somebody's role does not reach that far."""
    gist = phrase("refused", needs=needs.value.replace(" ", "-"))
    return Card(gist, (Para(gist),))


def arguments(said: Text) -> Text:
    """Split what was typed: white space separates, quoted words are one, mentions and links stand alone."""
    out: list[Span] = []
    for span in said:
        if isinstance(span, Words):
            out.extend(Words(token) for token in _tokens(span.text))
        else:
            out.append(span)
    return tuple(out)


def _tokens(text: str) -> Iterable[str]:
    held, closing = "", ""
    for at, letter in enumerate(text):
        if closing:
            if letter in closing:
                if held := held.strip():  # French quotes have a space inside
                    yield held
                held, closing = "", ""
            else:
                held += letter
        elif letter in _QUOTES and (not held or _quotes_the_rest(text, at)):
            if held:
                yield held
            held, closing = "", _QUOTES[letter]
        elif letter.isspace():
            if held:
                yield held
            held = ""
        else:
            held += letter
    if held:
        # A quotation mark that never closes was an apostrophe or a slip: its words count one by one.
        yield from held.split() if closing else [held]


def _quotes_the_rest(text: str, at: int) -> bool:
    """Whether a quotation begins here that is closed at the very end: `周五“地震响应”`."""
    if text[at] not in _FACING:
        return False
    rest = text[at + 1 :].rstrip()
    return rest[-1:] in {*_QUOTES[text[at]]} and not {*rest[:-1]}.intersection(_QUOTES[text[at]])


def _meant(word: str, args: Text) -> dict[str, str]:
    """Say a command with everything that was typed after the slip; without it where that is too long for a button."""
    spans: list[Span] = [Words(word)]
    for arg in args:
        apart = isinstance(arg, Words) and any(letter.isspace() for letter in arg.text)
        spans += (Words(" "), Words(f'"{arg.text}"') if isinstance(arg, Words) and apart else arg)
    written = msgspec.json.encode(spans).decode()
    return {"spans": written} if args and len(written) <= LONGEST_BUTTON else {"said": word}


def _again(label: str, said: str, event: CommandGiven) -> Button:
    return Button(phrase(label), Action("steward.say", {"said": said, "about": event.about or ""}))


def _twice(names: Iterable[str]) -> list[str]:
    return sorted(name for name, count in Counter(names).items() if count > 1)
