"""What a manager sees: what is said otherwise here, what was found, the form, the preview, and the history."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.features.words.examples import as_said, number_of, shown
from bot.kernel.audit import doer
from bot.kernel.cards import (
    Action,
    Button,
    Buttons,
    Card,
    Code,
    Form,
    Item,
    Items,
    Listing,
    Note,
    Para,
    Quote,
    Style,
    TextInput,
    When,
    Words,
    phrase,
)
from bot.kernel.messages import Proposal
from bot.kernel.tongues import LANGUAGES
from bot.kernel.wording import LABEL, places_in

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from bot.kernel.cards import Block, Phrase, Span, Text
    from bot.kernel.feature import Moment
    from bot.kernel.wording import Case, Draft, Found, Own, OwnWords, Reworded, Sentence, Variant

SHOWN = 8
"""Sentences, or changes, on one card."""
FIELDS = 8
"""Wordings in one form: of a sentence with more, those most like the one that was meant."""
_ROOM_FOR_PLACES = 300
_MOST = 3000
_EXAMPLE = "words thank you"


def field(number: int) -> str:
    """Name the input of a wording."""
    return f"wording-{number}"


# ---------------------------------------------------------------- what is said otherwise


def overview(own: OwnWords | None, moment: Moment) -> Card:
    """Say what this is for, and show what is said otherwise here, each with its undo."""
    gist = phrase("words-gist")
    latest = tuple(reversed(own.sentences))[:SHOWN] if own is not None else ()
    items = (Items(tuple(Item(_line(one, moment), _of(one)) for one in latest)),) if latest else ()
    count = len(own.sentences) if own is not None else 0
    said = Para(phrase("words-changed", count=count))
    history = (_history_button(),) if own is not None and own.changes else ()
    blocks = (
        Para(gist),
        said,
        *items,
        Buttons((_try(), *history)),
        Note(phrase("words-note")),
    )
    return Card(gist, blocks, phrase("words-title"))


def _line(own: Own, moment: Moment) -> Text:
    return (*_tagged(own.language, moment), *_said(own.key, own.language, own.said, moment))


def _said(key: str, language: str, said: Mapping[str, str], moment: Moment) -> Text:
    """Show own words, in the tone of the community, with examples; as they were typed where they fit no more."""
    sentence = moment.wording.sentence(key, language)
    texts: list[Span] = []
    heard = sorted(said.items(), key=lambda one: f"tone={moment.policy.tone}" not in one[0])
    for name, text in heard[:1]:
        variant = sentence.variant(name) if sentence is not None else None
        if sentence is None or variant is None or not {*places_in(text)} <= {*sentence.places}:
            texts.append(Words(text))
        else:
            texts += shown(text, variant, sentence, moment)
    return tuple(texts) or (phrase("words-mine"),)


def _tagged(language: str, moment: Moment) -> Text:
    """Name the language where it is not the one that its reader reads."""
    if language == _reads(moment):
        return ()
    return (phrase("words-in", language=Words(LANGUAGES.get(language, language))), Words(" "))


def _reads(moment: Moment) -> str:
    return moment.person.language or moment.policy.language


def _of(own: Own) -> tuple[Button, ...]:
    about = {"key": own.key, "language": own.language}
    return (_change(about), Button(phrase("words-mine-again"), Action("words.mine", about)))


def _change(about: Mapping[str, str]) -> Button:
    return Button(phrase("words-change"), Action("words.change", dict(about)))


def _try() -> Button:
    return Button(phrase("policy-try", example=Code(_EXAMPLE)), Action("steward.say", {"said": _EXAMPLE}))


def see_all() -> Button:
    """Lead to all own words."""
    return Button(phrase("words-all"), Action("words.all"))


def _history_button() -> Button:
    return Button(phrase("policy-history"), Action("words.history"))


def answer(gist: Phrase, *buttons: Button) -> Card:
    """Say one sentence, and lead to all own words."""
    return Card(gist, (Para(gist), Buttons((*buttons, see_all()))))


# ---------------------------------------------------------------- what was found


def found(some: Sequence[Found], own: OwnWords | None, moment: Moment) -> Card:
    """Show what was found, as it reads here, each with its change."""
    gist = phrase("words-found", count=len(some))
    items = tuple(Item((*_hit(one, own, moment), *_apart(one, some)), (_change(_meant(one)),)) for one in some)
    return Card(gist, (Para(gist), Items(items), Buttons((see_all(),)), Note(phrase("words-found-note"))))


def _apart(one: Found, some: Sequence[Found]) -> Text:
    """Tell apart what reads the same and is said in several places."""
    text = _wording(one).text
    if not any(_wording(other).text == text for other in some if other is not one):
        return ()
    return (Words(" "), Code(one.sentence.key))


def _wording(one: Found) -> Variant:
    return one.sentence.variant(one.variant) or one.sentence.variants[0]


def _meant(one: Found) -> dict[str, str]:
    return {"key": one.sentence.key, "language": one.sentence.language, "variant": one.variant}


def _hit(one: Found, own: OwnWords | None, moment: Moment) -> Text:
    sentence, variant = one.sentence, _wording(one)
    said = own.of(sentence.key, sentence.language) if own is not None else {}
    tagged = _tagged(sentence.language, moment)
    if variant.name in said:
        return (*tagged, *shown(said[variant.name], variant, sentence, moment))
    return (*tagged, as_said(variant, sentence, moment))


# ---------------------------------------------------------------- the form


def form(sentence: Sentence, said: Mapping[str, str], meant: str) -> Form:
    """Let a sentence be typed anew, beginning with what stands: each of its wordings in a field of its own."""
    some = _nearest(sentence, meant)
    inputs = tuple(_input(number, one, sentence, said) for number, one in some)
    few = "yes" if len(some) == len(sentence.variants) else "no"
    language = Words(LANGUAGES.get(sentence.language, sentence.language))
    intro = phrase("words-form-intro", language=language, several="yes" if len(some) > 1 else "no", few=few)
    about = {"key": sentence.key, "language": sentence.language, "variant": meant}
    return Form(phrase("words-form-title"), inputs, phrase("words-look"), Action("words.change", about), intro)


def _nearest(sentence: Sentence, meant: str) -> list[tuple[int, Variant]]:
    numbered = list(enumerate(sentence.variants))
    like = sentence.variant(meant)
    if like is not None:
        ours = frozenset(like.cases)
        numbered.sort(key=lambda one: -len(ours & frozenset(one[1].cases)))
    return sorted(numbered[:FIELDS])


def _input(number: int, variant: Variant, sentence: Sentence, said: Mapping[str, str]) -> TextInput:
    label = phrase("words-field")
    if variant.cases:
        label = phrase("words-field-when", cases=Listing(tuple(_case(one, sentence.language) for one in variant.cases)))
    return TextInput(
        field(number),
        label,
        _hint(variant, sentence),
        said.get(variant.name, variant.text.strip()),
        long=sentence.most > LABEL,
        optional=not variant.text.strip(),
        most=min(_MOST, sentence.most + _ROOM_FOR_PLACES),
    )


def _hint(variant: Variant, sentence: Sentence) -> Phrase | None:
    if variant.needs:
        return phrase("words-hint-needs", count=len(variant.needs), places=_listed(variant.needs))
    return phrase("words-hint-may", places=_listed(sentence.places)) if sentence.places else None


def _listed(places: Sequence[str]) -> Listing:
    return Listing(tuple(Code(f"{{{place}}}") for place in places))


def _case(case: Case, language: str) -> Phrase:
    number = number_of(case, language)
    if case.name == "tone":
        return phrase("words-case-tone", of=phrase("rule-tone-is", to=case.key))
    if number is not None:
        name, value = Code(f"{{{case.name}}}"), Words(f"{number:g}")
        one = "words-case" if case.key.isdecimal() else "words-case-such-as"
        return phrase(one, name=name, value=value)
    if case.otherwise:
        return phrase("words-case-otherwise", name=Code(case.name))
    return phrase("words-case", name=Code(case.name), value=Code(case.key))


# ---------------------------------------------------------------- before and after


def preview(draft: Draft, sentence: Sentence, moment: Moment) -> Card:
    """Show what would be said, with examples, before anything is another."""
    gist = phrase("words-preview", language=Words(LANGUAGES.get(sentence.language, sentence.language)))
    about = {"draft": draft.token}
    buttons = (
        Button(phrase("words-use"), Action("words.use", about), Style.PRIMARY),
        Button(phrase("words-change-again"), Action("words.change", about)),
        Button(phrase("words-never-mind"), Action("words.drop", about)),
    )
    blocks = (Para(gist), *_whole(draft.said, sentence, moment), Buttons(buttons), Note(phrase("words-preview-note")))
    return Card(gist, blocks)


def _whole(said: Mapping[str, str], sentence: Sentence, moment: Moment) -> list[Block]:
    if not said:
        return [
            Para(phrase("words-mine-would")),
            *(Quote((as_said(one, sentence, moment),)) for one in _first(sentence)),
        ]
    blocks: list[Block] = []
    for variant in sentence.variants:
        if variant.name not in said:
            continue
        if variant.cases:
            cases = tuple(_case(one, sentence.language) for one in variant.cases)
            blocks.append(Para(phrase("words-field-when", cases=Listing(cases))))
        text = said[variant.name]
        blocks.append(Quote(shown(text, variant, sentence, moment)) if text else Para(phrase("words-nothing-said")))
    return blocks


def _first(sentence: Sentence) -> tuple[Variant, ...]:
    return sentence.variants[-1:]


def used(change: Reworded, moment: Moment) -> Card:
    """Say what is said from now on, with its undo."""
    gist = phrase("words-used", own="yes" if change.since else "no")
    undo = Button(phrase("policy-undo"), Action("words.back", {"change": str(change.number)}))
    said = _said(change.key, change.language, change.since, moment)
    blocks: tuple[Block, ...] = (Quote(said),) if change.since else ()
    return Card(gist, (Para(gist), *blocks, Buttons((undo, see_all())), Note(phrase("words-used-note"))))


# ---------------------------------------------------------------- history


def history(changes: Sequence[Reworded], moment: Moment) -> Card:
    """Show who changed what when, newest first; what stood before comes back with one press."""
    if not changes:
        return answer(phrase("words-history-none"))
    page = changes[:SHOWN]
    items = tuple(Item(_told(one, moment), _bring(one)) for one in page)
    gist = phrase("words-history-gist")
    older = Button(phrase("policy-history-older"), Action("words.history", {"before": str(page[-1].number)}))
    buttons = (*([older] if len(changes) > SHOWN else []), see_all())
    return Card(gist, (Items(items), Buttons(buttons)), phrase("words-history-title"))


def _told(change: Reworded, moment: Moment) -> Text:
    who = doer(change.by) if change.by else phrase("policy-by-file")
    said = phrase("words-history-line", when=When(change.at), who=who)
    return (
        said,
        Words(" "),
        *_tagged(change.language, moment),
        *_said(change.key, change.language, change.since, moment),
    )


def _bring(change: Reworded) -> tuple[Button, ...]:
    return (Button(phrase("words-bring-back"), Action("words.back", {"change": str(change.number)})),)


# ---------------------------------------------------------------- what fits no more


def unfit(about: str, own: Own, moment: Moment) -> Proposal:
    """Tell the managers, on their desk, that an upgrade left own words without a sentence they fit."""
    line = phrase("words-unfit", words=Words(next(iter(own.said.values()), "")))
    known = {"key": own.key, "language": own.language}
    there = moment.wording.sentence(own.key, own.language) is not None
    change = (Button(phrase("words-change"), Action("words.change", known)),) if there else ()
    return Proposal(
        about,
        moment.now,
        "G0",
        line,
        buttons=(*change, Button(phrase("words-let-go"), Action("words.mine", known))),
        minutes=1,
    )
