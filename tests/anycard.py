"""Any card that can be built, for properties that must hold for all of them, and what people type to deceive."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from hypothesis import strategies as st

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
    Download,
    Facts,
    Form,
    FormErrors,
    Input,
    Inputs,
    Item,
    Items,
    Link,
    Listing,
    Name,
    Note,
    Option,
    Pair,
    Paper,
    Para,
    PersonInput,
    Phrase,
    Picture,
    Place,
    Post,
    Quote,
    Series,
    Style,
    Table,
    Text,
    TextInput,
    When,
    WhenStyle,
    Words,
)
from bot.kernel.people import MessageId, PersonId, PlaceId

NASTY = (
    "<!channel>",
    "<!subteam^S1|@all>",
    "<@U1>",
    "<#C1|reefs>",
    "<https://evil.example|your bank>",
    "&lt;!here&gt; &amp;",
    "> < & \" '",
    "*bold* _slant_ ~gone~",
    "`code` ```block```",
    "<script>alert(1)</script>",
    "</script></svg></blockquote>",
    "javascript:alert(1)",
    "https://evil.example",
    "@channel @here",
    ":tada:",
    "{x} { $y }",
    "\u202eevil\u202c",
    "\u200b\u200d\u2060",
    "\x00\x08",
    "`",
    "مرحبا",
    "👩🏽‍🚀🙏",
)
"""What people type to deceive, or by accident."""
LONG = "How deep is the reef? " * 1800
"""More letters than any platform takes in one message: forty thousand are the most that Slack keeps."""

typed = st.one_of(st.text(max_size=40), st.sampled_from(NASTY))
keys = st.from_regex(r"[a-z]{1,8}(-[a-z]{1,8})?", fullmatch=True)
urls = st.one_of(st.just("https://example.org/a?b=c"), st.just("javascript:alert(1)"), st.just("http://["), typed)
people = st.sampled_from([PersonId("who:amina"), PersonId("who:ben"), PersonId("who:nobody")])
places = st.sampled_from([PlaceId("town/cold-chain"), PlaceId("nowhere")])
moments = st.integers(0, 9999).map(lambda hours: datetime(2026, 3, 2, tzinfo=UTC) + timedelta(hours=hours))

_leaf = st.one_of(
    st.builds(Words, typed),
    st.builds(Code, typed),
    st.builds(Name, people, st.booleans()),
    st.builds(Place, places),
    st.builds(When, moments, st.sampled_from(WhenStyle)),
    st.builds(Link, urls, typed),
)
phrases = st.recursive(
    st.builds(Phrase, keys, st.dictionaries(keys, st.one_of(_leaf, st.integers(), typed), max_size=3)),
    lambda inner: st.builds(Phrase, keys, st.dictionaries(keys, inner, max_size=2)),
    max_leaves=4,
)
spans = st.one_of(
    _leaf,
    phrases,
    st.builds(Post, st.just(MessageId("town/m000001")), phrases),
    st.builds(Listing, st.lists(_leaf, max_size=3).map(tuple)),
)
texts = st.lists(spans, max_size=4).map(tuple)
said = st.one_of(phrases, texts)


def say(said: Phrase) -> Text:
    """Say a phrase by its key, with every value after it as the span it is, as the real speaker gives it back."""
    values = [
        value if not isinstance(value, str | int | float) else Words(str(value)) for value in said.values.values()
    ]
    flat = [part for value in values for part in (say(value) if isinstance(value, Phrase) else (value,))]
    return (Words(said.key), *flat)


def _named(fields: list[Input]) -> tuple[Input, ...]:
    """No two fields of a form have the same name."""
    return tuple({field.name: field for field in fields}.values())


def _choice(name: str, label: Phrase, offered: list[Option], chosen: int, *, several: bool) -> ChoiceInput:
    """Of no two options with the same value, and with some of them chosen before."""
    kept = tuple({option.value: option for option in offered}.values())
    before = tuple(option.value for option in kept[: chosen if several else min(chosen, 1)])
    return ChoiceInput(name, label, kept, before, several, optional=chosen > 1)


actions = st.builds(Action, keys, st.dictionaries(keys, typed, max_size=3))
buttons = st.builds(Button, phrases, actions, st.sampled_from(Style), st.none() | phrases)
options = st.builds(Option, keys, said)
inputs = st.one_of(
    st.builds(TextInput, keys, phrases, st.none() | phrases, typed | phrases, st.booleans(), st.booleans()),
    st.builds(_choice, keys, phrases, st.lists(options, max_size=12), st.integers(0, 3), several=st.booleans()),
    st.builds(PersonInput, keys, phrases, st.booleans()),
)
numbers = st.none() | st.floats() | st.integers(-1000, 1000).map(float)
charts = st.builds(
    Chart,
    said,
    st.lists(typed, max_size=30).map(tuple),
    st.lists(st.builds(Series, said, st.lists(numbers, max_size=30).map(tuple)), max_size=7).map(tuple),
    phrases,
    st.sampled_from(ChartKind),
    st.none() | phrases,
)
blocks = st.one_of(
    st.builds(Para, said),
    st.builds(Note, said),
    st.builds(Quote, texts, st.none() | people),
    st.builds(Facts, st.lists(st.builds(Pair, phrases, said), max_size=3).map(tuple)),
    st.builds(
        Items,
        st.lists(st.builds(Item, said, st.lists(buttons, max_size=2).map(tuple)), max_size=3).map(tuple),
        st.booleans(),
    ),
    charts,
    st.builds(Picture, urls, phrases),
    st.just(Divider()),
    st.builds(Buttons, st.lists(buttons, max_size=3).map(tuple)),
    st.builds(Inputs, st.lists(inputs, max_size=3).map(_named), buttons),
)
cells = st.none() | st.integers() | st.floats() | typed
papers = st.builds(Paper, typed, st.builds(Card, phrases, st.lists(st.builds(Para, said), max_size=1).map(tuple)))
tables = st.builds(
    Table,
    typed,
    st.lists(keys, max_size=3, unique=True).map(tuple),
    st.lists(st.lists(cells, max_size=4).map(tuple), max_size=3).map(tuple),
)
downloads = st.builds(Download, phrases, papers | tables, st.sampled_from(["", "0f1e2d3c4b5a69788796a5b4c3d2e1f0"]))
blocks = st.one_of(blocks, downloads)
cards = st.builds(Card, phrases, st.lists(blocks, max_size=5).map(tuple), st.none() | phrases)
forms = st.builds(Form, phrases, st.lists(inputs, max_size=4).map(_named), phrases, actions, st.none() | said)
errors = st.builds(FormErrors, st.dictionaries(keys, phrases, max_size=3))
