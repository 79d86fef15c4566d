"""What each adapter draws, read back as its reader meets it: the words, the presses, whom it calls, where it leads.

Each reader reads as the vendor's own client would, and refuses what the vendor would refuse.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from html.parser import HTMLParser
from typing import Any, Final, NamedTuple, Protocol
from xml.etree.ElementTree import fromstring

import msgspec
from slack_sdk.models.blocks import Block as SlackBlock
from slack_sdk.models.views import View

from adapters.archive import cards as archive
from adapters.archive.page import Page
from adapters.papers.files import TAKE
from adapters.playground import cards as playground
from adapters.playground.app import Press, Submit
from adapters.slack import cards as slack
from adapters.slack.events import Interaction, interacted
from bot.kernel.cards import Action, Card, Form, FormErrors, phrase
from bot.kernel.messages import ButtonPressed, FormSubmitted
from bot.kernel.people import PersonId, WorkspaceId
from bot.kernel.ports import Speaker
from tests.anycard import say

CUT: Final = "card-cut"
"""What a card says that did not fit, in a speaker's words that says the keys."""
Names = Mapping[PersonId, str]
NOON: Final = datetime(2026, 3, 2, 12, tzinfo=UTC)
NOBODY_NAMED: Final[Names] = {}


class Read(NamedTuple):
    """A card as it is met."""

    drawn: object
    """As the adapter gave it: the same card twice is the same."""
    gist: str | None
    """What a notification or a screen reader says; None where nobody is notified."""
    said: str
    """Every letter on it."""
    actions: list[Action]
    """What each press brings back, from top to bottom."""
    called: list[str]
    """Whom it calls, each time; a call to many by its name."""
    links: list[str]
    """Where it leads."""
    shape: list[str]
    """What it is made of: elements and styles, but no words."""
    offered: tuple[str, ...] = ()
    """Kinds of file that can be taken away, from top to bottom."""

    @property
    def cut(self) -> bool:
        """Whether it says that there would be more."""
        return CUT in self.said


class Field(NamedTuple):
    """A field of a form, as it is met."""

    name: str
    label: str
    value: str
    """What stands in it before; several choices joined by commas."""
    optional: bool


class Dialog(NamedTuple):
    """A form as it is met."""

    drawn: object
    said: str
    fields: list[Field]
    called: list[str]
    shape: list[str]

    @property
    def links(self) -> list[str]:
        """A form leads nowhere but back."""
        return []


class Drawing(Protocol):
    """One way of drawing cards."""

    presses: bool
    """Whether anybody can press there."""
    wholly: bool
    """Whether it has room for everything."""

    def card(self, card: Card, named: Names = NOBODY_NAMED, say: Speaker = say) -> Read:
        """Draw a card and read it."""


class Asking(Protocol):
    """One way of drawing forms."""

    def form(self, form: Form, say: Speaker = say) -> Dialog:
        """Draw a form and read it."""

    def sent(self, form: Form, values: Mapping[str, str]) -> FormSubmitted | Submit:
        """Draw a form, fill it in as its reader would, and say what comes back."""

    def errors(self, errors: FormErrors, say: Speaker = say) -> dict[str, str]:
        """Say what is to be mended, by field."""


# ---------------------------------------------------------------- the playground


class InThePlayground:
    """Plain JSON, which the page turns into elements, one for each span."""

    presses = True
    wholly = True

    def card(self, card: Card, named: Names = NOBODY_NAMED, say: Speaker = say) -> Read:
        view = playground.card_view(card, say, lambda who: named.get(who, who))
        assert json.loads(json.dumps(view)) == view
        return Read(
            view,
            "".join(_letters(view["gist"])),
            "".join(_letters(view)),
            [_pressed_here(one) for one in _with(view, "action")],
            [str(one["who"]) for one in _of(view, "name") if one["call"]],
            [str(one["url"]) for one in (*_of(view, "link"), *_of(view, "picture")) if one["url"]],
            list(_kinds(view)),
            tuple(one["as"] for one in _with(view, "as")),
        )

    def form(self, form: Form, say: Speaker = say) -> Dialog:
        view = playground.form_view(form, say)
        assert json.loads(json.dumps(view)) == view
        fields = [
            Field(
                one["name"],
                "".join(_letters(one["label"])),
                ",".join(one["chosen"]) if one["type"] == "choice" else one.get("value", ""),
                one["optional"],
            )
            for one in view["inputs"]
        ]
        calls = [str(one["who"]) for one in _of(view, "name") if one["call"]]
        return Dialog(view, "".join(_letters(view)), fields, calls, list(_kinds(view)))

    def sent(self, form: Form, values: Mapping[str, str]) -> Submit:
        view = playground.form_view(form, say)
        given = {one["name"]: values.get(one["name"], "").strip() for one in view["inputs"]}  # as the page does
        return msgspec.convert({"who": "w", "place": "p", "action": view["action"], "values": given}, Submit)

    def errors(self, errors: FormErrors, say: Speaker = say) -> dict[str, str]:
        view = playground.errors_view(errors, say)
        return {name: "".join(_letters(wrong)) for name, wrong in view["errors"].items()}


def _pressed_here(button: dict[str, Any]) -> Action:
    return msgspec.convert({"who": "w", "message": "m", "action": button["action"]}, Press).action


def _letters(view: object) -> Iterator[str]:
    match view:
        case {"type": "post", "label": label}:
            yield from _letters(label)
        case {"type": "link", "label": label}:
            yield str(label)
        case {"type": "words" | "code", "text": text}:
            yield str(text)
        case {"type": "name", "who": who}:
            yield str(who)
        case {"type": "place", "place": place}:
            yield f"#{place}"
        case {"type": "when", "at": at}:
            yield str(at)
        case dict():
            for key, value in view.items():
                if key == "svg":
                    yield "".join(fromstring(value).itertext())  # noqa: S314 - drawn here, and read to find out
                elif key == "value" and view.get("type") == "text":
                    yield str(value)
                elif key not in {"action", "by"}:
                    yield from _letters(value)
        case list():
            for one in view:
                yield from _letters(one)


def _kinds(view: object) -> Iterator[str]:
    match view:
        case dict():
            yield str(view.get("type", ""))
            for key, value in view.items():
                if key == "svg":
                    yield from (str(one.tag) for one in fromstring(value).iter())  # noqa: S314 - drawn by us, and read to find out
                elif key != "action":
                    yield from _kinds(value)
        case list():
            for one in view:
                yield from _kinds(one)


def _of(view: object, kind: str) -> list[dict[str, Any]]:
    return [one for one in _parts(view) if one.get("type") == kind]


def _with(view: object, key: str) -> list[dict[str, Any]]:
    return [one for one in _parts(view) if key in one]


def _parts(view: object) -> Iterator[dict[str, Any]]:
    """Every part of something drawn, wherever it is, from top to bottom."""
    match view:
        case dict():
            yield view
            for value in view.values():
                yield from _parts(value)
        case list():
            for one in view:
                yield from _parts(one)


# ---------------------------------------------------------------- the archive


class InAReport:
    """A page of HTML that stands alone: nobody is notified and nobody can press."""

    presses = False
    wholly = False

    def card(self, card: Card, named: Names = NOBODY_NAMED, say: Speaker = say) -> Read:
        whole = archive.html((card,), Page(say, phrase("title"), "Reef", "en", "UTC", dict(named)))
        page = _Browser()
        page.feed(whole[whole.index("<section") : whole.index("</main>")])
        assert page.open == [], "every tag that opens closes"
        return Read(whole, None, page.said, [], [], page.links, page.tags)


class _Browser(HTMLParser):
    """Reads a page as a strict browser would."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.tags: list[str] = []
        self.links: list[str] = []
        self.said = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(" ".join([tag, *(name for name, _ in attrs)]))
        assert not [name for name, _ in attrs if name.startswith("on")]
        self.links += [value or "" for name, value in attrs if name in {"href", "src"}]
        if tag not in {"hr", "line", "path", "rect", "circle"}:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag not in {"hr", "line", "path", "rect", "circle"}:
            assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.said += data


# ---------------------------------------------------------------- Slack

_ENTITY = re.compile(r"<([^<>]*)>")
_EMPHASIS = re.compile(r"(?<![^\W_])([*_~])(?=\S)[^\n]*?(?<=\S)\1(?![^\W_])|(`)[^`\n]+`|^(&gt;)", re.MULTILINE)
_PLAIN = str.maketrans("∗ˍ∼ˋ›", "*_~`>")
"""Marks that look like those with which Slack writes bold, and are none: read as what they look like."""
MOST_IN_ONE = 13_000
"""Characters of all blocks of a message. Slack tells no figure; who measured it was refused from 13,297 on."""


class _Met:
    """What Slack's client makes of blocks."""

    def __init__(self) -> None:
        self.said: list[str] = []
        self.called: list[str] = []
        self.links: list[str] = []
        self.shape: list[str] = []

    def read(self, blocks: object) -> _Met:
        for one in _parts(blocks):
            if (kind := one.get("type")) is not None:
                self.shape.append(" ".join([str(kind), *sorted(one.get("style") or {})]) if kind == "text" else kind)
            match one:
                case {"type": "text", "text": text} | {"type": "plain_text", "text": text}:
                    self.said.append(text)
                case {"type": "mrkdwn", "text": text}:
                    self._marked(text)
                case {"type": "user", "user_id": who}:
                    self.called.append(who)
                case {"type": "channel", "channel_id": place}:
                    self.said.append(f"#{place}")
                case {"type": "link", "url": url}:
                    self.links.append(url)
                    self.said.append(one.get("text", url))
                case {"type": "date", "fallback": fallback}:
                    self.said.append(fallback)
                case {"type": "image", "image_url": url, "alt_text": alt}:
                    self.links.append(url)
                    self.said.append(alt)
                case {"type": "plain_text_input"}:
                    self.said.append(one.get("initial_value", ""))
        return self

    def _marked(self, text: str) -> None:
        """Read mrkdwn: entities in angle brackets, emphasis by marks, three escapes."""
        left = _ENTITY.sub("", text)
        assert "<" not in left, "an angle bracket that closes nowhere"
        assert ">" not in left
        self.shape += [f"emphasis {found[0][0]}" for found in _EMPHASIS.finditer(_ENTITY.sub("x", text))]
        self.said.append(_ENTITY.sub(lambda found: self._entity(found[1]), text))
        for escape, mark in (("&lt;", "<"), ("&gt;", ">"), ("&amp;", "&")):
            self.said[-1] = self.said[-1].replace(escape, mark)

    def _entity(self, inner: str) -> str:
        target, _, label = inner.partition("|")
        match target[:1]:
            case "@":
                self.called.append(target[1:])
                return ""
            case "#":
                return target
            case "!" if target.startswith("!date^"):
                return label
            case "!":
                self.called.append(target)
                return ""
            case _:
                self.links.append(target.replace("&amp;", "&"))
                return label or target


class InAMessage:
    """Block Kit, as a message."""

    presses = True
    wholly = False

    def card(self, card: Card, named: Names = NOBODY_NAMED, say: Speaker = say) -> Read:
        drawn = slack.message(card, _slack_reader(named, say))
        assert len(drawn.blocks) <= 50
        assert 0 < len(drawn.text) <= 4000
        assert len(json.dumps(drawn.blocks, ensure_ascii=False)) <= MOST_IN_ONE
        gist = _Met()
        gist.read({"type": "mrkdwn", "text": drawn.text})
        return _read_slack(drawn, drawn.blocks, gist)


class OnAHome:
    """Block Kit, as somebody's own page."""

    presses = True
    wholly = False

    def card(self, card: Card, named: Names = NOBODY_NAMED, say: Speaker = say) -> Read:
        view = slack.home(card, _slack_reader(named, say))
        View(**view).validate_json()
        assert len(view["blocks"]) <= 100
        assert len(json.dumps(view, ensure_ascii=False)) <= 250_000
        return _read_slack(view, view["blocks"], None)


class InADialog:
    """Block Kit, as a modal."""

    def form(self, form: Form, say: Speaker = say) -> Dialog:
        view = slack.modal(form, _slack_reader(NOBODY_NAMED, say), "C1")
        View(**view).validate_json()
        assert 0 < len(view["blocks"]) <= 100
        asked = [block for block in view["blocks"] if block["type"] == "input"]
        assert len({block["block_id"] for block in asked}) == len(asked)
        _accepted(view["blocks"])
        met = _Met().read(view)
        fields = [
            Field(one["element"]["action_id"], one["label"]["text"], _stands(one["element"]), one["optional"])
            for one in asked
        ]
        return Dialog(view, _said(met), fields, met.called, met.shape)

    def sent(self, form: Form, values: Mapping[str, str]) -> FormSubmitted:
        view = slack.modal(form, _slack_reader(NOBODY_NAMED, say), "C1")
        state = {
            block["block_id"]: {block["element"]["action_id"]: filled(block["element"], values)}
            for block in view["blocks"]
            if block["type"] == "input"
        }
        event = acted({"type": "view_submission", "view": {**view, "id": "V1", "state": {"values": state}}})
        assert isinstance(event, FormSubmitted)
        return event

    def errors(self, errors: FormErrors, say: Speaker = say) -> dict[str, str]:
        return slack.errors_of(errors, _slack_reader(NOBODY_NAMED, say))


def filled(element: dict[str, Any], values: Mapping[str, str]) -> dict[str, Any]:
    """Fill a field in as somebody at Slack would, and say it as Slack does."""
    kind, value = element["type"], values.get(element["action_id"], "")
    chosen = [one for one in element.get("options", ()) if one["value"] in value.split(",")]
    match kind:
        case "plain_text_input":
            return {"type": kind, "value": value or None}
        case "users_select":
            return {"type": kind, "selected_user": value or None}
        case "static_select":
            return {"type": kind, "selected_option": chosen[0] if chosen else None}
        case _:
            return {"type": kind, "selected_options": chosen}


def acted(payload: dict[str, Any]) -> object:
    """Say what an act on something that Slack drew comes back as."""
    told = {"user": {"id": "U1"}, "channel": {"id": "C1"}, "trigger_id": "1.2", **payload}
    return interacted(msgspec.convert(json.loads(json.dumps(told)), Interaction), NOON, WorkspaceId("T1"))


def _slack_reader(named: Names, say: Speaker) -> slack.Reader:
    return slack.Reader(
        say,
        named=lambda who: named.get(who, who),
        permalink=lambda at: f"https://club.slack.com/archives/{at}",
    )


def _read_slack(drawn: object, blocks: list[dict[str, Any]], gist: _Met | None) -> Read:
    _accepted(blocks)
    met = _Met().read(blocks)
    if gist is not None:
        met.called += gist.called
        met.links += gist.links
    pressed = [_pressed_at_slack(one) for one in _of(blocks, "button")]
    taken = tuple(action.about["as"] for action in pressed if action.name == TAKE)
    pressed = [action for action in pressed if action.name != TAKE]
    gisted = None if gist is None else _said(gist)
    return Read(drawn, gisted, _said(met), pressed, met.called, met.links, met.shape, taken)


def _said(met: _Met) -> str:
    return "".join(met.said).translate(_PLAIN)


def _accepted(blocks: list[dict[str, Any]]) -> None:
    for block in blocks:
        parsed = SlackBlock.parse(block)
        assert parsed is not None
        parsed.validate_json()
        assert block["type"] != "actions" or len({one["action_id"] for one in block["elements"]}) == len(
            block["elements"]
        )
    for one in _parts(blocks):
        if one.get("type") in {"plain_text", "mrkdwn", "text"}:
            assert 0 < len(one["text"]) <= 3000
        if one.get("type") == "checkboxes":
            assert len(one["options"]) <= 10
        assert len(str(one.get("action_id", ""))) <= 255


def _pressed_at_slack(button: dict[str, Any]) -> Action:
    event = acted({"type": "block_actions", "actions": [button], "container": {"message_ts": "1.2"}})
    assert isinstance(event, ButtonPressed | FormSubmitted)
    return event.action


def _stands(element: dict[str, Any]) -> str:
    before = [element["initial_option"]] if "initial_option" in element else element.get("initial_options", ())
    return str(element.get("initial_value", "")) or ",".join(one["value"] for one in before)
