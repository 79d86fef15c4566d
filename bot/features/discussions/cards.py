"""What is read of a discussion: the draft on a manager's desk, the leader's ask, the opening, and what came of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.features.discussions.state import (
    ACTIVITY,
    MOST_LINK,
    MOST_QUESTION,
    MOST_TOPIC,
    MOST_WORDS,
    OUTCOMES,
    Discussion,
    Evidence,
    Stage,
)
from bot.kernel.cards import (
    Action,
    Block,
    Button,
    Buttons,
    Card,
    ChoiceInput,
    Divider,
    Form,
    Link,
    Listing,
    Name,
    Note,
    Option,
    Para,
    PersonInput,
    Phrase,
    Place,
    Post,
    Quote,
    Span,
    Style,
    TextInput,
    Value,
    Words,
    in_language,
    phrase,
    words,
)
from bot.kernel.messages import Proposal

if TYPE_CHECKING:
    from bot.features.discussions.matching import Leader
    from bot.kernel.feature import Moment
    from bot.kernel.people import PersonId

_WEIGHT = 2
_FORWARD = "discuss.forward"
_OF_NOBODY = frozenset({"unposted", "gone"})
"""Troubles that nobody is named with."""


def said(key: str, **values: Value) -> Card:
    """Say one sentence."""
    gist = phrase(key, **values)
    return Card(gist, (Para(gist),))


def why_now(evidence: Evidence, kind: str, language: str = "") -> Phrase:
    """Say what speaks for it now, as a person would count it; `kind` says to whom."""
    key = f"discuss-why-{kind}"
    values: dict[str, Value] = {
        "people": evidence.people,
        "places": len(evidence.places),
        "countries": evidence.countries,
        "weeks": evidence.weeks,
        "open": evidence.open,
        "settled": "none" if evidence.open == evidence.people else "some",
        "usual": round(evidence.usual),
    }
    return in_language(Phrase(key, values), language)


# ---------------------------------------------------------------- the opening, as everybody reads it


def opening(one: Discussion, language: str = "") -> Card:
    """Open it: why now, one neutral question, where it came up, and who hosts it."""

    def say(key: str, /, **values: Value) -> Phrase:
        return Phrase(key, values, language)

    title = say("discuss-opening-title", topic=Words(one.topic))
    question = words(one.question) if one.question else say("discuss-opening-question", topic=Words(one.topic))
    blocks: list[Block] = []
    if one.evidence.people > 1:
        blocks.append(Para(why_now(one.evidence, "everybody", language)))
    blocks.append(Para(question))
    if links := _links(one.evidence, language):
        blocks.append(Para(links))
    if one.host:
        blocks.append(Para(say("discuss-opening-host", host=Name(one.host))))
    blocks.append(Note(say("discuss-opening-note")))
    return Card(title, tuple(blocks), title)


def _links(evidence: Evidence, language: str = "") -> tuple[Span, ...]:
    out: list[Span] = []
    for number, message in enumerate(evidence.examples, 1):
        out += [
            Words(" · " if out else " "),
            Post(message, in_language(phrase("discuss-see", number=number), language)),
        ]
    return (in_language(phrase("discuss-opening-links", count=len(evidence.examples)), language), *out) if out else ()


def _as_it_reads(one: Discussion, language: str) -> tuple[Block, ...]:
    card = opening(one, language)
    return (Divider(), Para(card.gist), *card.blocks, Divider())


# ---------------------------------------------------------------- the manager's draft


def proposal(one: Discussion, leader: Leader | None, moment: Moment) -> Proposal:
    """Lay a draft before the managers: why, who could host, who may join, and what would be posted."""
    blocks: list[Block] = [Para(why_now(one.evidence, "manager"))] if one.evidence.people else []
    if one.trouble:
        whom: Value = Name(one.refused[-1] if one.refused else one.host)
        if one.trouble in _OF_NOBODY:
            whom = Words("")
        blocks.append(Para(phrase("discuss-trouble", why=one.trouble, who=whom)))
    blocks.append(Para(_who_hosts(one, leader)))
    if one.experts:
        experts = Listing(tuple(Name(who) for who in one.experts))
        blocks.append(Para(phrase("discuss-experts", names=experts, count=len(one.experts))))
    blocks.append(Para(phrase("discuss-would-post", place=Place(one.place))))
    blocks += _as_it_reads(one, moment.policy.language)
    named = tuple(who for who in (one.host, *one.experts) if who)
    line = phrase("discuss-line", topic=Words(one.topic), host=Name(one.host), known="yes" if one.host else "no")
    return Proposal(one.about, one.at, ACTIVITY, line, tuple(blocks), decisions(one), None, _WEIGHT, named)


def _who_hosts(one: Discussion, leader: Leader | None) -> Phrase:
    if not one.host:
        return phrase("discuss-nobody-fits")
    if leader is None or not leader.remit.what:
        return phrase("discuss-host-chosen", host=Name(one.host))
    return phrase("discuss-host-fits", host=Name(one.host), remit=Words(leader.remit.what))


def decisions(one: Discussion) -> tuple[Button, ...]:
    """Give what a manager can do with a draft, each in one press."""
    about = {"discussion": one.name}
    # Who is asked stands on the button, and in it: where somebody else is meant by now, nobody is asked unseen.
    asked = Action("discuss.ask", {**about, "host": one.host})
    label = phrase("discuss-post" if one.agreed else "discuss-ask", host=Name(one.host))
    ask = (Button(label, asked, Style.PRIMARY),)
    return (
        *(ask if one.host else ()),
        Button(phrase("discuss-change"), Action("discuss.change", about)),
        Button(phrase("discuss-host-self"), Action("discuss.host-self", about)),
        Button(phrase("discuss-drop"), Action("discuss.drop", about)),
    )


def draft(one: Discussion, leader: Leader | None, moment: Moment, *, decides: bool) -> Card:
    """Show a draft to whoever asked for it; to a manager with the buttons that decide."""
    laid = proposal(one, leader, moment)
    last: Block = Buttons(laid.buttons) if decides else Note(phrase("discuss-draft-waits"))
    return Card(laid.line, (Para(laid.line), *laid.blocks, last))


def change(one: Discussion, moment: Moment) -> Form:
    """Let a manager say what it is about, what it asks, who hosts it and where."""
    places = tuple(Option(place, (Place(place),)) for place in sorted(moment.community.places))
    neutral = in_language(phrase("discuss-opening-question", topic=Words(one.topic)), moment.policy.language)
    host = phrase("discuss-form-host", host=Name(one.host), known="yes" if one.host else "no")
    return Form(
        phrase("discuss-form-title"),
        (
            TextInput("topic", phrase("discuss-form-topic"), value=one.topic, most=MOST_TOPIC),
            TextInput("question", phrase("discuss-form-question"), phrase("discuss-form-question-hint"),
                      one.question or neutral, long=True, most=MOST_QUESTION),
            PersonInput("host", host, optional=True),
            ChoiceInput("place", phrase("discuss-form-place"), places, (one.place,) if one.place else ()),
        ),
        phrase("discuss-form-submit"),
        Action("discuss.change", {"discussion": one.name}),
    )  # fmt: skip


# ---------------------------------------------------------------- the leader


def ask(one: Discussion, remit: str, moment: Moment) -> Card:
    """Ask a leader to host; once they have answered, it says so in the same place."""
    place, topic = Place(one.place), Words(one.topic)
    gist = phrase("discuss-ask-gist", topic=topic, place=place, community=Words(moment.community.name))
    blocks: list[Block] = [Para(gist)]
    if remit:
        blocks.append(Para(phrase("discuss-ask-remit", remit=Words(remit))))
    if one.evidence.people:
        blocks.append(Para(why_now(one.evidence, "leader")))
    blocks.append(Para(phrase("discuss-ask-means")))
    if one.experts:
        experts = Listing(tuple(Name(who) for who in one.experts))
        blocks.append(Para(phrase("discuss-ask-experts", names=experts)))
    blocks.append(Para(phrase("discuss-ask-draft")))
    blocks += _as_it_reads(one, moment.policy.language)
    about = {"discussion": one.name}
    blocks.append(
        Buttons(
            (
                Button(phrase("discuss-yes"), Action("discuss.yes", about), Style.PRIMARY),
                Button(phrase("discuss-no"), Action("discuss.no", about)),
                Button(phrase("discuss-other"), Action("discuss.other", about)),
            )
        )
    )
    blocks.append(Note(phrase("discuss-ask-note", by=Name(one.by))))
    return Card(gist, tuple(blocks), phrase("discuss-ask-title"))


def answered(one: Discussion, how: str) -> Card:
    """Say, where a leader was asked, what they said and what follows."""
    gist = phrase("discuss-answered", how=how, topic=Words(one.topic), place=Place(one.place))
    see = (Para((Post(one.message, phrase("discuss-see-it")),)),) if one.message and how == "yes" else ()
    return Card(gist, (Para(gist), *see), phrase("discuss-ask-title"))


def other(one: Discussion) -> Form:
    """Let a leader name somebody better placed."""
    return Form(
        phrase("discuss-other-title"),
        (PersonInput("who", phrase("discuss-other-who")),),
        phrase("discuss-other-submit"),
        Action("discuss.other", {"discussion": one.name}),
    )


# ---------------------------------------------------------------- what came of it


def how_it_went(one: Discussion, who: PersonId) -> Card:
    """Ask host and manager what came of it; once one of them has said so, it stands there instead."""
    topic, place = Words(one.topic), Place(one.place)
    title = phrase("discuss-how-title", topic=topic)
    if one.outcome is not None:
        gist = _carried(one)
        blocks: list[Block] = [Para(gist), *_link(one), Buttons((_forward(one, "discuss-correct"),))]
        return Card(gist, tuple(blocks), title)
    if one.stage is not Stage.OPEN:
        gist = phrase("discuss-how-over", topic=topic)
        return Card(gist, (Para(gist), Buttons((_forward(one, "discuss-forward-late"),))), title)
    gist = phrase("discuss-how-gist", topic=topic, place=place, again="yes" if one.looks > 1 else "no")
    went = phrase("discuss-how-went", people=len(one.part), countries=len(one.countries), questions=one.questions)
    about = {"discussion": one.name}
    buttons = (
        _forward(one, "discuss-forward"),
        Button(phrase("discuss-nothing"), Action("discuss.nothing", about)),
        Button(phrase("discuss-over"), Action("discuss.over", about)),
    )
    role = "host" if who == one.host else "manager"
    blocks = [Para(gist), Para(went)]
    if one.message:
        blocks.append(Para((Post(one.message, phrase("discuss-see-it")),)))
    blocks += [Para(phrase("discuss-how-ask")), Buttons(buttons), Note(phrase("discuss-how-note", role=role))]
    return Card(gist, tuple(blocks), title)


def _forward(one: Discussion, label: str) -> Button:
    return Button(phrase(label), Action(_FORWARD, {"discussion": one.name}), Style.PRIMARY)


def forward(one: Discussion) -> Form:
    """Ask in what it was taken forward."""
    known = one.outcome
    options = tuple(Option(how, phrase("discuss-outcome", how=how)) for how in OUTCOMES)
    return Form(
        phrase("discuss-forward-title"),
        (
            ChoiceInput("how", phrase("discuss-forward-how"), options, (known.how,) if known else ()),
            TextInput("words", phrase("discuss-forward-words"), phrase("discuss-forward-hint"),
                      known.words if known else "", long=True, most=MOST_WORDS),
            TextInput("link", phrase("discuss-forward-link"), value=known.link if known else "", optional=True,
                      most=MOST_LINK),
        ),
        phrase("discuss-forward-submit"),
        Action(_FORWARD, {"discussion": one.name}),
        phrase("discuss-forward-intro"),
    )  # fmt: skip


def _carried(one: Discussion, language: str = "") -> Phrase:
    how = one.outcome.how if one.outcome else ""
    return in_language(phrase("discuss-carried", how=how, topic=Words(one.topic)), language)


def _link(one: Discussion) -> tuple[Block, ...]:
    if one.outcome is None:
        return ()
    quote = Quote(words(one.outcome.words), one.outcome.by)
    link = (Para((Link(one.outcome.link, one.outcome.link),)),) if one.outcome.link else ()
    return (quote, *link)


def outcome(one: Discussion) -> Card:
    """Tell everybody, in the discussion's own thread, what it was taken forward in."""
    gist = _carried(one)
    return Card(gist, (Para(gist), *_link(one), Note(phrase("discuss-outcome-note"))))


def told(one: Discussion, who: PersonId) -> Card:
    """Tell somebody who took part, or saw to it, what became of it."""
    gist = _carried(one)
    role = "host" if who == one.host else "part" if who in one.part else "manager"
    thanks = phrase("discuss-told-thanks", place=Place(one.place), role=role)
    see: tuple[Block, ...] = (Para((Post(one.message, phrase("discuss-see-it")),)),) if one.message else ()
    return Card(
        gist,
        (Para(gist), *_link(one), Para(thanks), *see, Note(phrase("discuss-told-note", role=role))),
        phrase("discuss-told-title"),
    )
