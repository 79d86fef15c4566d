"""What Teams draws, read as its clients would: on a telephone each run of text is a little Markdown too."""

from __future__ import annotations

import inspect
import json
import re
from collections.abc import Iterator, Mapping
from itertools import groupby
from typing import Any, Final

from microsoft_teams.cards import core

from adapters.teams import cards as teams
from adapters.teams.presses import FIELD, Press, pressed
from adapters.teams.wording import LOOKS_LIKE
from bot.kernel.cards import Action, Card, Form, FormErrors
from bot.kernel.messages import FormSubmitted
from bot.kernel.people import PersonId, WorkspaceId
from bot.kernel.ports import Speaker
from tests.anycard import say
from tests.contracts.adapters.drawings import NOBODY_NAMED, NOON, Dialog, Field, Names, Read

MOST: Final = 80_000
"""Bytes of a message with all that is around it, as UTF-16."""
COUNTER: Final = "https://steward.example/take/"
"""Where files are fetched."""
ENVELOPE: Final = 4000
"""Bytes of what is around a card: who, where, and the token."""
_HIDDEN = "\N{ZERO WIDTH SPACE}"
_PLAIN = str.maketrans({like: mark for mark, like in LOOKS_LIKE.items()} | {_HIDDEN: ""})
_DATE = re.compile(r"\{\{(?:DATE|TIME)\((\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ)(?:, ?(?:COMPACT|LONG|SHORT))?\)\}\}")
_LINK = re.compile(r"\[([^\[\]]*)\]\(([^()\s]*)\)")
_MARKUP = re.compile(
    r"(?P<emphasis>\*[^*\n]*\*|(?<![^\W_])_[^\n]*_(?![^\W_])|~~[^\n]*~~)|(?P<code>`[^`\n]+`)|(?P<escape>\\[!-/:-@\[-`{-~])"
    r"|(?P<list>^\s*(?:[-+*]|\d+[.)])\s)|(?P<heading>^\s*#+\s|^\s*[=-]+\s*$)|(?P<quote>^\s*>)|(?P<tag></?\w+[^>]*>)"
    r"|(?P<entity>&(?:\w+|#\w+);)|(?P<image>!\[)",
    re.MULTILINE,
)
_IN_A_RUN: Final = {"emphasis", "code", "escape", "list", "tag"}
_MODELS: Final[dict[str, type[core.SerializableObject]]] = {
    str(model.model_fields["type"].default): model
    for _, model in inspect.getmembers(core, inspect.isclass)
    if issubclass(model, core.SerializableObject) and "type" in model.model_fields
}
"""Microsoft's models by the type they bear."""


class Met:
    """What clients make of a card."""

    def __init__(self, card: dict[str, Any]) -> None:
        self.card, self.said, self.called = card, list[str](), list[str]()
        self.links, self.shape, self.actions = list[str](), list[str](), list[Action]()
        self.offered = list[str]()
        self._at = {one["text"]: one["mentioned"]["id"] for one in card.get("msteams", {}).get("entities", ())}
        self._read(card.get("body", []))
        self._read(card.get("actions", []))

    def _read(self, thing: object) -> None:
        if isinstance(thing, list):
            for one in thing:
                self._read(one)
        elif isinstance(thing, dict):
            self._part(thing)

    def _part(self, one: dict[str, Any]) -> None:
        kind = str(one.get("type", ""))
        if kind == "RichTextBlock":
            self._rich(one["inlines"])
            return
        self.shape.append(kind)
        match kind:
            case "TextBlock":
                self.said.append(self._markdown(one["text"]))
            case "Image":
                self.links.append(one["url"])
                self.said.append(one["altText"])
            case "Action.OpenUrl":
                where, _, kind = one["url"].rpartition("/")
                assert where.startswith(COUNTER)
                self.offered.append(kind)
            case "Action.Execute" | "Action.Submit":
                self.actions.append(self._press(one).action)
        for key in ("title", "label", "placeholder", "yAxisTitle", "legend", "x"):
            if isinstance(told := one.get(key), str):
                assert not _DATE.search(told)
                self.said.append(told.translate(_PLAIN))
        if kind == "Input.Text":
            self.said.append(one.get("value", ""))
        for key in ("items", "columns", "actions", "card", "body", "choices", "data", "values"):
            if not kind.startswith("Action.") or key == "card":
                self._read(one.get(key))

    def _rich(self, runs: list[dict[str, Any]]) -> None:
        """Runs that look the same are one to who sees them; each is read by itself."""
        for look, same in groupby(runs, lambda run: {key: run[key] for key in run if key != "text"}):
            self.shape.append(f"text {json.dumps({key: look[key] for key in look if key != 'selectAction'})}")
            if (leads := look.get("selectAction")) is not None:
                assert leads["type"] == "Action.OpenUrl"
                self.links.append(leads["url"])
            for run in same:
                assert not _LINK.search(run["text"])
                self.shape += [kind for kind in _markup(_DATE.sub("date", run["text"])) if kind in _IN_A_RUN]
                said = _DATE.sub(lambda found: found[1], run["text"])
                self.said.append(said if leads is None else said.translate(_PLAIN))

    def _markdown(self, text: str) -> str:
        """Read Markdown: mentions by their entity, links, dates; all else that it would be is part of the shape."""
        for at in re.findall("<at>.*?</at>", text):
            self.called.append(self._at[at])
        text = _DATE.sub(lambda found: found[1], re.sub("<at>.*?</at>", "", text))
        self.links += [found[2] for found in _LINK.finditer(text)]
        text = _LINK.sub(lambda found: found[1], text)
        self.shape += _markup(text)
        assert _HIDDEN + _HIDDEN not in text
        return text.translate(_PLAIN)

    def _press(self, one: dict[str, Any]) -> Press:
        """Read a press as it comes back, from this client or from an old one."""
        data = json.loads(json.dumps(one["data"]))
        if one["type"] == "Action.Execute":
            assert one["verb"] == data["verb"]
            older = one["fallback"]
            assert (older["type"], older["data"], older["title"]) == ("Action.Submit", data, one["title"])
        return pressed(data)


def _markup(text: str) -> list[str]:
    return [str(found.lastgroup) for found in _MARKUP.finditer(text)]


def accepted(card: dict[str, Any]) -> None:
    """Refuse what Teams would refuse, and what Microsoft's models do not know."""
    assert json.loads(json.dumps(card)) == card
    assert (card["type"], card["version"]) == ("AdaptiveCard", "1.5")
    core.AdaptiveCard.model_validate(card)
    ids = [one["id"] for one in parts(card) if "id" in one and str(one.get("type", "")).startswith("Input.")]
    assert len(set(ids)) == len(ids)
    for one in parts(card):
        if "type" not in one:
            continue
        model = _MODELS[one["type"]].model_validate(one)
        assert not model.model_extra, (one["type"], model.model_extra)
        assert None not in one.values()
        if one["type"] == "ActionSet":
            assert 0 < len(one["actions"]) <= 6
        if one["type"] in {"TextBlock", "TextRun"}:
            assert one["text"]


def parts(thing: object) -> Iterator[dict[str, Any]]:
    """Every part of something drawn, wherever it is; what a button carries is no part."""
    match thing:
        case dict():
            yield thing
            for key, value in thing.items():
                if key != "data" or not str(thing.get("type", "")).startswith("Action."):
                    yield from parts(value)
        case list():
            for one in thing:
                yield from parts(one)


def sized(*told: object) -> int:
    """How large Teams finds it, in bytes."""
    return len(json.dumps(told, ensure_ascii=False, separators=(",", ":")).encode("utf-16-le", "surrogatepass"))


class InATeamsMessage:
    """An Adaptive Card, as a message."""

    presses = True
    wholly = False

    def card(self, card: Card, named: Names = NOBODY_NAMED, say: Speaker = say) -> Read:
        drawn = teams.message(card, reader(named, say))
        accepted(drawn.card)
        assert 0 < len(drawn.summary) <= 1000
        assert drawn.card["fallbackText"]
        assert sized(drawn.summary, drawn.card) <= MOST - ENVELOPE
        return _met(drawn, drawn.card, drawn.summary)


class OnATeamsPage:
    """An Adaptive Card, as somebody's own page."""

    presses = True
    wholly = False

    def card(self, card: Card, named: Names = NOBODY_NAMED, say: Speaker = say) -> Read:
        page = teams.home(card, reader(named, say), PersonId("who:ana"))
        accepted(page)
        assert page["refresh"]["userIds"] == ["who:ana"]
        assert sized(page) <= MOST - ENVELOPE
        return _met(page, page, None)


class InATeamsDialog:
    """An Adaptive Card, as a dialog."""

    def form(self, form: Form, say: Speaker = say) -> Dialog:
        drawn = teams.dialog(form, reader(NOBODY_NAMED, say), place="P1")
        accepted(drawn.card)
        assert 0 < len(drawn.title) <= 64
        met = Met(drawn.card)
        fields = [
            Field(
                one["id"].removeprefix(FIELD),
                one["label"].translate(_PLAIN),
                one.get("value", ""),
                not one.get("isRequired", False),
            )
            for one in _asked(drawn.card)
        ]
        return Dialog(drawn, drawn.title + "".join(met.said), fields, met.called, met.shape)

    def sent(self, form: Form, values: Mapping[str, str]) -> FormSubmitted:
        card = teams.dialog(form, reader(NOBODY_NAMED, say), place="P1").card
        [sends] = card["actions"]
        filled = {one["id"]: value for one in _asked(card) if (value := values.get(one["id"].removeprefix(FIELD), ""))}
        press = pressed({**sends["data"], **filled})
        assert press.values is not None
        return FormSubmitted(
            key="k", at=NOON, workspace=WorkspaceId("T"), place=press.place, action=press.action, values=press.values
        )

    def errors(self, errors: FormErrors, say: Speaker = say) -> dict[str, str]:
        return teams.errors_of(errors, reader(NOBODY_NAMED, say))


def reader(named: Names, say: Speaker) -> teams.Reader:
    return teams.Reader(
        say,
        named=lambda who: named.get(who, who),
        permalink=lambda at: f"https://teams.microsoft.com/l/message/{at}",
        fetched=lambda name, kind: f"{COUNTER}{name}/{kind}",
    )


def _asked(card: dict[str, Any]) -> list[dict[str, Any]]:
    return [one for one in card["body"] if one["type"].startswith("Input.")]


def _met(drawn: object, card: dict[str, Any], gist: str | None) -> Read:
    met = Met(card)
    return Read(drawn, gist, "".join(met.said), met.actions, met.called, met.links, met.shape, tuple(met.offered))
