"""What is seen of stories: the form, the manager's line and pipeline, and what everybody in one is asked and told."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.features.briefings.state import (
    ACTIVITY,
    MOST_LINE,
    MOST_TEXT,
    OPEN_FOR,
    Part,
    Role,
    Says,
    Stage,
    Story,
    Told,
    about,
)
from bot.features.briefings.telling import title, told
from bot.kernel.cards import (
    Action,
    Button,
    Buttons,
    Card,
    ChoiceInput,
    Form,
    Item,
    Items,
    Name,
    Note,
    Option,
    Para,
    PersonInput,
    Post,
    Style,
    TextInput,
    When,
    WhenStyle,
    Words,
    phrase,
)
from bot.kernel.messages import Proposal

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.kernel.cards import Block, Input, Phrase, Value
    from bot.kernel.feature import Moment
    from bot.kernel.people import PlaceId

WRITE = "story.write"
_MOST_LISTED = 20
_WEIGHT = {Stage.AGREED: 3, Stage.DRAFT: 2}
_TEXTS = ("asked", "helped", "came")


# ---------------------------------------------------------------- writing one


def form(action: dict[str, str], said: Told, *, asker: bool, helper: bool, also: bool = True) -> Form:
    """Ask for a story: what was asked, what helped, what came of it; and who, where nobody knows."""
    people: list[Input] = [PersonInput("who-asked", phrase("story-form-who-asked"))] if asker else []
    people += [PersonInput("who-helped", phrase("story-form-who-helped"))] if helper else []
    texts = tuple(
        TextInput(name, phrase(f"story-form-{name}"), value=getattr(said, name), long=True, most=MOST_TEXT)
        for name in _TEXTS
    )
    whose = tuple(Option(role, phrase("story-form-quoted-role", role=role)) for role in (Role.ASKED, Role.HELPED))
    last: tuple[Input, ...] = (PersonInput("also", phrase("story-form-also"), optional=True),) if also else ()
    return Form(
        phrase("story-form-title"),
        (
            *people,
            *texts,
            TextInput("where", phrase("story-form-where"), value=said.where, optional=True, most=MOST_LINE),
            TextInput("link", phrase("story-form-link"), value=said.link, optional=True, most=MOST_TEXT),
            TextInput("quote", phrase("story-form-quote"), value=said.quote, long=True, optional=True, most=MOST_TEXT),
            ChoiceInput("quoted", phrase("story-form-quoted"), whose, (said.quoted,), optional=True),
            *last,
        ),
        phrase("story-form-submit"),
        Action(WRITE, action),
        phrase("story-form-intro"),
    )


def write(label: str, action: dict[str, str], style: Style = Style.PLAIN) -> Button:
    """Give the button that opens the form."""
    return Button(phrase(label), Action(WRITE, action), style)


def ask_to_write(gist: Phrase, action: dict[str, str]) -> Card:
    """Lead to the form from where no form can open by itself."""
    return Card(gist, (Para(gist), Buttons((write("story-write", action, Style.PRIMARY),))))


# ---------------------------------------------------------------- the manager's part


def proposal(story: Story, moment: Moment, *, used: bool = False, reveals: bool = False) -> Proposal:
    """Lay a story before the managers, as it would be told, each decision one press."""
    key = f"story-line-{story.stage}"
    values: dict[str, Value] = {"title": title(story), "by": Name(story.by), "used": "yes" if used else "no"}
    blocks: tuple[Block, ...]
    if story.stage is Stage.FOUND:
        way = (Post(story.question, phrase("see-question")), Words(" · "), Post(story.message, phrase("see-answer")))
        blocks = (Para(way),)
    else:
        blocks = told(story, moment.community.places)
        blocks = (*blocks, *((Note(phrase("story-reveals")),) if reveals else ()))
    helper = story.of(Role.HELPED)
    others = tuple(one.who for one in story.parts if helper is None or one.who != helper.who)
    return Proposal(
        about(story),
        story.at,
        ACTIVITY,
        phrase(key, **values),
        blocks,
        buttons(story, reveals=reveals),
        helper.who if helper else None,
        _WEIGHT.get(story.stage, 1),
        others,
    )


def buttons(story: Story, *, reveals: bool = False) -> tuple[Button, ...]:
    """Give what a manager can do about a story now."""
    named = {"story": story.name}
    drop = Button(phrase("story-drop"), Action("story.drop", named))
    change = write("story-change", named)
    match story.stage:
        case Stage.FOUND:
            return (write("story-write", named, Style.PRIMARY), Button(phrase("story-pass"), drop.action))
        case Stage.DRAFT if story.told.whole:
            return (Button(phrase("story-ask"), Action("story.ask", named), Style.PRIMARY), change, drop)
        case Stage.AGREED if not reveals:
            return (Button(phrase("story-approve"), Action("story.approve", named), Style.PRIMARY), change, drop)
        case Stage.APPROVED:
            sure = phrase("story-withdraw-sure")
            return (Button(phrase("story-withdraw"), Action("story.drop", named), Style.DANGER, sure),)
        case _:
            return (change, drop)


def word(story: Story, moment: Moment) -> Proposal:
    """Tell the managers, in one line, that a story is not told; it asks nothing of them."""
    line = phrase("story-word", why=story.why, title=title(story))
    name = f"{about(story)}/word"
    seen = Button(phrase("story-seen"), Action("story.seen", {"about": name}))
    return Proposal(name, moment.now, ACTIVITY, line, (), (seen,))


def captured(story: Story, moment: Moment, *, manager: bool) -> Card:
    """Thank whoever told a story, and say what happens now; a manager goes on at once."""
    gist = phrase("story-captured", manager="yes" if manager else "no")
    blocks: list[Block] = [Para(gist), *told(story, moment.community.places)]
    if manager:
        blocks.append(Buttons(buttons(story)))
    return Card(gist, tuple(blocks))


def pipeline(stories: Sequence[Story]) -> Card:
    """Show every story a manager may go on with, and how far each has come."""
    tell = Buttons((write("story-write", {}, Style.PRIMARY),))
    if not stories:
        gist = phrase("story-none")
        return Card(gist, (Para(gist), Note(phrase("story-none-note")), tell), phrase("story-list-title"))
    shown = stories[:_MOST_LISTED]
    items = tuple(Item((title(one), Words(" \N{EN DASH} "), _state(one)), _go_on(one)) for one in shown)
    gist = phrase("story-list", count=len(stories))
    blocks: list[Block] = [Items(items)]
    if len(stories) > len(shown):
        blocks.append(Note(phrase("story-list-more", count=len(stories) - len(shown))))
    return Card(gist, (*blocks, tell, Note(phrase("story-list-note"))), phrase("story-list-title"))


def _state(story: Story) -> Phrase:
    yes = len(story.parts) - len(story.waiting)
    count = len(story.briefings)
    return phrase("story-state", stage=story.stage.value, yes=yes, of=len(story.parts), told=count)


def _go_on(story: Story) -> tuple[Button, ...]:
    return (Button(phrase("story-show"), Action("story.show", {"story": story.name})),)


def shown(story: Story, moment: Moment, *, reveals: bool) -> Card:
    """Show one story to a manager, and what can be done about it."""
    gist = title(story)
    blocks: list[Block] = [Para(_state(story))]
    if story.stage is not Stage.FOUND:
        blocks += told(story, moment.community.places)
    if reveals:
        blocks.append(Note(phrase("story-reveals")))
    return Card(gist, (*blocks, Buttons(buttons(story, reveals=reveals))), gist)


# ---------------------------------------------------------------- for those in it


def mine(stories: Sequence[Story], moment: Moment) -> Card:
    """Show somebody the stories they are in, each with the way out of it."""
    tell = Buttons((write("story-write", {}, Style.PRIMARY),))
    gist = phrase("story-mine", count=len(stories))
    blocks: list[Block] = [Para(gist)]
    for one in stories:
        part = one.part(moment.person.who)
        blocks += told(one, moment.community.places)
        blocks.append(Buttons(_choices(one, part) if part and part.says is Says.NOTHING else (_back(one),)))
    return Card(gist, (*blocks, Note(phrase("story-mine-note")), tell), phrase("story-mine-title"))


def consent(story: Story, part: Part, moment: Moment) -> Card:
    """Ask somebody whether a story may be told, exactly as it would be."""
    manager = Name(story.manager)
    gist = phrase("story-consent", manager=manager, again="yes" if part.round > 1 else "no")
    until = When((part.asked or moment.now) + OPEN_FOR, WhenStyle.DAY)
    return Card(
        gist,
        (
            Para(gist),
            *told(story, moment.community.places),
            Para(phrase("story-consent-then", manager=manager)),
            Buttons(_choices(story, part)),
            Note(phrase("story-consent-unnamed")),
            Note(phrase("story-consent-note", until=until)),
        ),
        phrase("story-consent-title"),
    )


def _choices(story: Story, part: Part) -> tuple[Button, ...]:
    given = {"story": story.name, "round": str(part.round)}
    return (
        Button(phrase("story-yes"), Action("story.say", {**given, "says": Says.NAMED}), Style.PRIMARY),
        Button(phrase("story-unnamed"), Action("story.say", {**given, "says": Says.UNNAMED})),
        Button(phrase("story-no"), Action("story.say", {**given, "says": "no"})),
        Button(phrase("story-own"), Action("story.own", given)),
    )


def _back(story: Story) -> Button:
    return Button(phrase("story-back"), Action("story.back", {"story": story.name}))


def agreed(story: Story, part: Part, moment: Moment) -> Card:
    """Confirm what somebody said, say how far the story has come, and let them take their word back."""
    gist = phrase("story-agreed", named="no" if part.says is Says.UNNAMED else "yes")
    blocks: list[Block] = [Para(gist), *told(story, moment.community.places)]
    if story.first_told is not None:
        blocks.append(Para(phrase("story-was-told", on=When(story.first_told, WhenStyle.DAY))))
    elif story.stage is Stage.APPROVED:
        blocks.append(Para(phrase("story-is-approved")))
    return Card(gist, (*blocks, Buttons((_back(story),)), Note(phrase("story-agreed-note"))))


def over(story: Story, part: Part) -> Card:
    """Let what was asked of somebody stand without its buttons: the story ended, or is asked about anew."""
    if story.stage is not Stage.ENDED:
        gist = phrase("story-newer")
    else:
        own = "yes" if part.says is not Says.NOTHING else "no"
        gist = phrase("story-over", why=story.why, agreed=own)
    return Card(gist, (Para(gist),))


def own_form(story: Story, part: Part) -> Form:
    """Let somebody change their part, and say at once how it may be told."""
    said = story.told
    names = ("asked",) if part.role is Role.ASKED else ("helped", "came") if part.role is Role.HELPED else ("came",)
    inputs: list[Input] = [
        TextInput(name, phrase(f"story-form-{name}"), value=getattr(said, name), long=True, most=MOST_TEXT)
        for name in names
    ]
    if said.quote and said.quoted is part.role:
        inputs.append(TextInput("quote", phrase("story-own-quote"), value=said.quote, long=True, optional=True))
    how = tuple(Option(one, phrase(f"story-own-{one}")) for one in (Says.NAMED, Says.UNNAMED))
    inputs.append(ChoiceInput("says", phrase("story-own-how"), how, (Says.NAMED,)))
    given = {"story": story.name, "round": str(part.round)}
    return Form(
        phrase("story-own-title"),
        tuple(inputs),
        phrase("story-own-submit"),
        Action("story.own", given),
        phrase("story-own-intro"),
    )


def said(key: str, /, **values: Value) -> Card:
    """Say one sentence."""
    gist = phrase(key, **values)
    return Card(gist, (Para(gist),))


def placed(place: PlaceId, moment: Moment) -> bool:
    """Whether a place is the community's own: nothing from any other goes into a story."""
    return place in moment.community.places
