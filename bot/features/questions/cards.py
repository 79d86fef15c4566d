"""What people see of a question. Each card is a function of the record, so no stale button remains anywhere."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from msgspec.structs import replace

from bot.features.questions.state import WAITING, Ask, AskState, Question, Status, matter, of_the_pause, unsure
from bot.kernel.cards import (
    Action,
    Block,
    Button,
    Buttons,
    Card,
    ChoiceInput,
    Form,
    Item,
    Items,
    Listing,
    Name,
    Note,
    Option,
    Para,
    PersonInput,
    Place,
    Post,
    Quote,
    Style,
    When,
    WhenStyle,
    Words,
    phrase,
)
from bot.kernel.forgetting import SOMEBODY
from bot.kernel.messages import InPlace, Privately, Show
from bot.kernel.policy import Purpose

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.features.questions.state import Offer, Waiting
    from bot.kernel.cards import Phrase, Span
    from bot.kernel.people import PersonId
    from bot.kernel.policy import Policy

    Hidden = frozenset[PersonId]
    """Who wants to be left alone, has left, or is no colleague."""

_QUOTED = 600
"""Characters of a question that are quoted to an expert."""
_LISTED = 120
"""Characters of a question in a list."""
MOST_LISTED = 8
_CIVIL_FOR = timedelta(hours=1)
"""What could not be delivered within this time is decided about anew."""


def nudge_surface(question: Question, ask: Ask) -> str:
    """Name the message in which one expert is asked."""
    return f"question/{question.id}/ask/{ask.who}/{ask.turn}"


def invite_surface(question: Question) -> str:
    """Name the message in which the asker is invited to say whether it helped."""
    return f"question/{question.id}/invite"


def pointer_surface(question: Question) -> str:
    """Name the message that points to an accepted answer."""
    return f"question/{question.id}/pointer"


def shows(question: Question) -> tuple[Show, ...]:
    """Bring every message that stands about a question up to date."""
    out = [show_nudge(question, ask) for ask in question.asks if ask.state is not AskState.UNDELIVERED]
    if question.invited:
        out.append(show_invite(question))
    if question.pointed:
        # By now whoever wrote it may have left, or want to be left alone; what they wrote bears their name anyway.
        out.append(replace(show_pointer(question, question.pointed, named=False), only_edit=True))
    return tuple(out)


def show_nudge(question: Question, ask: Ask) -> Show:
    """Let the nudge to one expert stand; once it asks nothing any more it is only ever edited."""
    live = ask.state is AskState.ASKED and question.status is Status.OPEN
    to, by = Privately(ask.who), ask.at + _CIVIL_FOR
    show = Show(nudge_surface(question, ask), nudge(question, ask), to, Purpose.ROUTING, by, only_edit=not live)
    return replace(show, matter=ask.matter)


def show_invite(question: Question) -> Show:
    """Let the invitation stand in the question's thread."""
    live = question.status is Status.ANSWERED and not question.invite_answered
    to, by = InPlace(question.place, question.thread, question.asker), (question.invited or question.at) + _CIVIL_FOR
    return Show(invite_surface(question), invite(question), to, Purpose.INVITE, by, only_edit=not live)


def show_waiting(live: Waiting, questions: Sequence[Question], hidden: Hidden, policy: Policy) -> Show:
    """Let a manager's list stand; where it does not stand soon after it was written, it will not be posted."""
    card = waiting_list(questions, live.who, hidden, policy)
    goes_on = of_the_pause(questions, policy)
    about = matter(goes_on[0], policy) if goes_on else None
    return Show(live.surface, card, Privately(live.who), Purpose.ESCALATION, live.at + _CIVIL_FOR, matter=about)


def show_pointer(question: Question, offer: Offer, *, named: bool) -> Show:
    """Let the pointer to an accepted answer stand in the question's thread."""
    to = InPlace(question.place, question.thread, question.asker)
    return Show(pointer_surface(question), pointer(question, offer, named=named), to, Purpose.POINTER)


def nudge(question: Question, ask: Ask) -> Card:
    """Ask an expert: what, why them, and how to say no."""
    about: dict[str, str] = {"question": question.id}
    asker, place = Name(question.asker), Place(question.place)
    quote = Quote((Words(clipped(question.text, _QUOTED)),), by=question.asker)
    where = Para((Post(question.first, phrase("see-question")),))
    match question.status, ask.state:
        case (Status.OPEN, AskState.ASKED):
            gist = phrase("nudge-gist", asker=asker, place=place)
            buttons = Buttons(
                (
                    Button(phrase("nudge-claim"), Action("question.claim", about), Style.PRIMARY),
                    Button(phrase("nudge-later"), Action("question.later", about)),
                    Button(phrase("nudge-not-me"), Action("question.decline", about)),
                )
            )
            why = Para(phrase("nudge-why", evidence=evidence(ask.because)))
            waiting = Para(phrase("nudge-waiting", since=When(question.at, WhenStyle.AGO), others=len(question.also)))
            first = (phrase("welcome-expert"), Words(" ")) if ask.first else ()
            note = (*first, phrase("nudge-note"))  # one block: three of these still fit on a desk
            return Card(
                gist,
                (Para(gist), quote, where, why, waiting, buttons, Note(note)),
                phrase("nudge-title"),
            )
        case (Status.CLAIMED, AskState.CLAIMED):
            gist = phrase("nudge-claimed", asker=asker, until=When(ask.until or ask.at, WhenStyle.DAY))
            back = Button(phrase("nudge-hand-back"), Action("question.hand-back", about))
            return Card(gist, (Para(gist), quote, where, Buttons((back,))))
        case (Status.ANSWERED | Status.ACCEPTED, _):
            return Card(_ended(question, ask), (Para(_ended(question, ask)), where))
        case (Status.CLOSED, _):
            gist = phrase("nudge-closed")
            return Card(gist, (Para(gist),))
        case (_, AskState.DECLINED):
            gist = phrase("nudge-declined")
            return Card(gist, (Para(gist),))
        case (_, AskState.SNOOZED):
            gist = phrase("nudge-snoozed", until=When(ask.until or ask.at))
            return Card(gist, (Para(gist), where))
        case (_, AskState.HANDED_BACK):
            gist = phrase("nudge-handed-back")
            again = Button(phrase("nudge-claim-again"), Action("question.claim", about))
            return Card(gist, (Para(gist), where, Buttons((again,))))
        case _:
            gist = phrase("nudge-taken", who=Name(question.claimed_by or ask.who))
            return Card(gist, (Para(gist), where))


def _ended(question: Question, ask: Ask) -> Phrase:
    mine = any(given.who == ask.who for given in question.answers)
    accepted = question.answer_by(question.accepted) if question.accepted else None
    if accepted and accepted.who == ask.who:
        return phrase("nudge-accepted-yours", asker=Name(question.asker))
    if mine:
        return phrase("nudge-answered-yours", asker=Name(question.asker))
    if question.first_answer:
        return phrase("nudge-answered", who=Name(question.first_answer.who))
    return phrase("nudge-settled")


def evidence(because: Sequence[Phrase]) -> Span:
    """Join reasons the way the reader's language joins things."""
    return Listing(tuple(because), clauses=True)


def invite(question: Question) -> Card:
    """Invite the asker, once, to say whether it helped."""
    about = {"question": question.id}
    settled_by = question.answer_by(question.accepted) if question.accepted else None
    given = settled_by or question.first_answer
    who = _named(given.who, frozenset(question.unnamed)) if given else Words("")
    if settled_by is not None:
        gist = phrase("invite-accepted", who=who)
        return Card(gist, (Para(gist),))
    if question.status in WAITING:
        gist = phrase("invite-reopened")
        return Card(gist, (Para(gist),))
    if question.invite_answered or question.status is not Status.ANSWERED:
        gist = phrase("invite-settled")
        return Card(gist, (Para(gist),))
    gist = phrase("invite-gist", asker=Name(question.asker, call=True), who=who)
    yes = Button(phrase("invite-yes", who=who), Action("question.accept", about), Style.PRIMARY)
    no = Button(phrase("invite-no"), Action("question.reopen", about))
    return Card(gist, (Para(gist), Buttons((yes, no)), Note(phrase("invite-note"))))


def pointer(question: Question, offer: Offer, *, named: bool) -> Card:
    """Point to what a member wrote before and the asker accepted; once it asks nothing any more, without buttons."""
    if offer.refused:
        gist = phrase("pointer-no-thanks")
        return Card(gist, (Para(gist),))
    about = {"question": question.id, "entry": offer.entry}
    gist = phrase("pointer-gist", who=Name(offer.who) if named else SOMEBODY, when=When(offer.at, WhenStyle.DAY))
    where = Para((Post(offer.answer, phrase("see-answer")),))
    if question.status not in WAITING:
        return Card(gist, (Para(gist), where))
    return Card(
        gist,
        (
            Para(gist),
            where,
            Buttons(
                (
                    Button(phrase("pointer-helped"), Action("question.pointer-helped", about), Style.PRIMARY),
                    Button(phrase("pointer-no"), Action("question.pointer-no", about)),
                )
            ),
            Note(phrase("pointer-note")),
        ),
    )


def later_form(question: Question) -> Form:
    """Ask 'when, or who else', the third button of a nudge."""
    options = tuple(Option(name, phrase(f"later-{name}")) for name in ("tomorrow", "monday", "somebody-else"))
    return Form(
        phrase("later-title"),
        (
            ChoiceInput("when", phrase("later-when"), options, ("tomorrow",)),
            PersonInput("who", phrase("later-who"), optional=True),
        ),
        phrase("later-submit"),
        Action("question.later", {"question": question.id}),
    )


def listed(question: Question, hidden: Hidden, policy: Policy) -> Item:
    """One open question in a list, with what can be done about it; of a doubtful one, how sure it is one at all.

    Of whoever asked it, or has taken it on, and wants to be left alone, it says that it was a colleague.
    """
    about = {"question": question.id}
    line = phrase(
        "open-item",
        what=Words(clipped(question.text, _LISTED)),
        asker=_named(question.asker, hidden),
        place=Place(question.place),
        since=When(question.at, WhenStyle.AGO),
        state=phrase(
            "open-state-" + _state(question, policy),
            who=_named(question.claimed_by or question.asker, hidden),
            sure=round(100 * question.score),
        ),
    )
    doubtful = question.status is Status.OPEN and unsure(question, policy)
    call = (Button(phrase("open-ask"), Action("question.call", about)),) if doubtful else ()
    return Item(
        (line, Words(" "), Post(question.first, phrase("see-question"))),
        (
            Button(phrase("open-claim"), Action("question.claim", about)),
            *call,
            Button(phrase("open-not-a-question"), Action("question.misheard", about)),
        ),
    )


def _named(who: PersonId, hidden: Hidden) -> Name | Phrase:
    return SOMEBODY if who in hidden else Name(who)


def _state(question: Question, policy: Policy) -> str:
    if question.status is Status.CLAIMED:
        return "claimed"
    if question.past:
        return "past"
    if unsure(question, policy):
        return "unsure"
    if question.escalated:
        return "escalated"
    return "asked" if question.asks else "waiting"


def open_list(questions: Sequence[Question], hidden: Hidden, policy: Policy) -> Card:
    """Every open question, oldest first."""
    if not questions:
        gist = phrase("open-none")
        can = Button(phrase("own-help"), Action("steward.say", {"said": "help"}))
        return Card(gist, (Para(gist), Buttons((can,)), Note(phrase("empty-open"))))
    gist = phrase("open-gist", count=len(questions))
    blocks: list[Block] = [Items(tuple(listed(one, hidden, policy) for one in questions[:MOST_LISTED]), ordered=True)]
    if len(questions) > MOST_LISTED:
        blocks.append(Note(phrase("open-more", count=len(questions) - MOST_LISTED)))
    return Card(gist, tuple(blocks), phrase("open-title"))


def waiting_list(questions: Sequence[Question], who: PersonId, hidden: Hidden, policy: Policy) -> Card:
    """Tell a manager which questions found nobody."""
    if not questions:
        gist = phrase("waiting-none")
        return Card(gist, (Para(gist),))
    gist = phrase("waiting-gist", count=len(questions), who=Name(who))
    items = tuple(listed(one, hidden, policy) for one in questions[:MOST_LISTED])
    return Card(gist, (Para(gist), Items(items), Note(phrase("waiting-note"))), phrase("waiting-title"))


def clipped(text: str, most: int) -> str:
    """Shorten at a word, and show that it was."""
    text = " ".join(text.split())
    if len(text) <= most:
        return text
    return text[: most - 1].rsplit(" ", 1)[0] + "\N{HORIZONTAL ELLIPSIS}"
