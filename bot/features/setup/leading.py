"""Leading a manager through: to begin, to keep, change or leave a step, and to see in the end what stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from bot import listening
from bot.features.setup import cards
from bot.features.setup.forms import MOST_REMIT, TEAM_ROLES
from bot.features.setup.state import A_WEEK, REHEARSED, STEPS, How, Seat, Settled, Setup, Step
from bot.features.setup.steps import named, promised, published, recommended, scoped, voiced
from bot.kernel.cards import FormErrors, Name, phrase
from bot.kernel.facts import Ruled
from bot.kernel.messages import Cancel, Decision, Privately, Show, Timer
from bot.kernel.people import Role
from bot.kernel.steering import Appointed

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bot.features.setup.steps import Sight
    from bot.kernel.cards import Card
    from bot.kernel.facts import Fact
    from bot.kernel.feature import Moment
    from bot.kernel.people import Member, Person, Remit
    from bot.kernel.policy import Policy
    from bot.kernel.records import Record

FOLLOW = "setup.follow"
"""Lays every manager's card anew, once what was decided is kept: what one of them settles, the others see."""

_RULES = {
    "promise": ("promise",),
    "zone": ("zone",),
    "hours": ("day_starts", "day_ends"),
    "days": ("working_days",),
    "holidays": ("holidays",),
    "language": ("language",),
    "tone": ("tone",),
    "public": ("public_recognition",),
    "news": ("news_place",),
    "rehearsal": ("rehearsal",),
}
"""What a step may change, by the names under which rules are known."""

# ---------------------------------------------------------------- Decisions


def card_of(sight: Sight) -> Card:
    """Give what stands on somebody's message now."""
    if not sight.seat.opened:
        return cards.welcome(sight)
    return cards.step_card(Step(sight.seat.step), sight) if sight.seat.step else cards.summary(sight)


def follows(sight: Sight, *, lays: bool) -> Show:
    """Let a manager's message say what is so now; only whoever pressed or asked gets one that is not there yet."""
    return Show(sight.seat.surface, card_of(sight), Privately(sight.person.who), only_edit=not lays)


def go(sight: Sight, step: Step | None, moment: Moment) -> Decision:
    """Show a step, or what stands."""
    put = replace(sight.seat, step=step.value if step else "", opened=True, pressed=moment.now)
    return Decision(save=(put,), do=(_lay(put, moment),))


def begin(sight: Sight, moment: Moment) -> Decision:
    """Begin, or go on where somebody was: the step they had before them, or the first that nobody has settled."""
    stays = Step(sight.seat.step) if sight.seat.step else None
    return Decision(save=(sight.setup,)) | go(sight, stays or sight.setup.first_left(), moment)


def anew(sight: Sight, moment: Moment) -> Decision:
    """Lay a new message, because somebody asked for it: an old one may be far above."""
    before = sight.seat
    put = replace(before, number=before.number + 1)
    old = Show(before.surface, cards.elsewhere(sight), Privately(before.who), only_edit=True)
    return Decision(do=(old,)) | begin(replace(sight, seat=put), moment)


def keep(step: Step, sight: Sight, moment: Moment) -> Decision:
    """'Keep it': what stands, or what is recommended, holds from now on."""
    put = recommended(step, sight)
    asked = (rehearsing_since(moment),) if step is Step.REHEARSAL and put.rehearsal else ()
    return _settle(step, How.KEPT, sight, moment) | _ruled(put, sight, moment) | Decision(do=asked)


def later(step: Step, sight: Sight, moment: Moment) -> Decision:
    """'Later': nothing changes, and it is said in the end what is left."""
    if step in sight.setup.steps and sight.setup.steps[step].how is not How.LATER:
        return go(sight, _after(step, sight.setup), moment)  # it was settled before, and stays so
    return _settle(step, How.LATER, sight, moment)


def keep_all(sight: Sight, moment: Moment) -> Decision:
    """'Keep all the rest': every step that nobody has settled is kept as it is recommended."""
    left = [step for step in STEPS if step not in sight.setup.steps]
    policy, steps = sight.policy, dict(sight.setup.steps)
    for step in left:
        policy = recommended(step, replace(sight, community=replace(sight.community, policy=policy)))
        steps[step.value] = Settled(How.KEPT, moment.person.who, moment.now)
    setup = replace(sight.setup, steps=steps, finished=sight.setup.finished or moment.now)
    changed = _ruled(policy, sight, moment)
    return Decision(save=(setup,)) | changed | go(sight, None, moment)


def rehearse(sight: Sight, moment: Moment, *, on: bool) -> Decision:
    """'Begin for real': what Steward would send unasked, it sends. Or a week of rehearsal, whatever stood before."""
    put = replace(sight.policy, rehearsal=on)
    return _settle(Step.REHEARSAL, How.CHANGED, sight, moment) | _ruled(put, sight, moment)


def fill_in(step: Step, values: Mapping[str, str], sight: Sight, moment: Moment) -> Decision:
    """Keep what somebody filled in, in a step that changes nothing about people."""
    settled = _settle(step, How.CHANGED, sight, moment)
    match step:
        case Step.NAME:
            read = named(values, sight.community)
            if isinstance(read, dict):
                return Decision(reply=FormErrors(read))
            noted = (Ruled("name", moment.person.who),) if read != sight.community else ()
            return settled | Decision(save=(read,) if noted else (), note=noted)
        case Step.SCOPE:
            return settled | Decision(save=(scoped(values, sight.strategy),))
        case Step.PROMISE:
            rules = promised(values, sight.policy)
            if isinstance(rules, dict):
                return Decision(reply=FormErrors(rules))
            return settled | _ruled(rules, sight, moment)
        case Step.VOICE:
            return settled | _ruled(voiced(values, sight.policy), sight, moment)
        case Step.PUBLIC:
            return settled | _ruled(published(values, sight.community), sight, moment)
        case _:
            return go(sight, step, moment)


def appoint(step: Step, role: Role, member: Member, sight: Sight, moment: Moment) -> Decision:
    """Name somebody a manager, or one of the core team; the step stays, since there may be more of them."""
    put = member.playing(role, on=True)
    noted = (Appointed(put.who, role.value, moment.person.who),) if put.roles != member.roles else ()
    return Decision(save=(put,), note=noted) | _stays(step, sight, moment)


def look_after(known: Remit, what: str) -> tuple[Remit, ...]:
    """Keep what somebody looks after, where it was said."""
    said = " ".join(what.split())[:MOST_REMIT]
    return (replace(known, what=said, topics=listening.topics(said)),) if said else ()


def unfit(person: Person, role: Role | None) -> FormErrors | None:
    """Say why somebody cannot be given a role, where they cannot."""
    if not person.who:
        return FormErrors({"who": phrase("team-role-who")})
    if person.bot or person.guest or person.left:
        return FormErrors({"who": phrase("team-nobody-such")})
    if role is Role.MANAGER and person.outside:
        return FormErrors({"who": phrase("team-manager-outside")})
    return None


def role_of(values: Mapping[str, str]) -> Role | None:
    """Say which part somebody is to play in the core team."""
    return next((role for role in TEAM_ROLES if role.value == values.get("role", "")), None)


def meanwhile(step: Step, sight: Sight) -> Card:
    """Say that a colleague changed it, and that it is shown as it stands now."""
    settled = sight.setup.steps.get(step)
    who = settled.by if settled is not None and settled.by != sight.person.who else None
    return cards.said("setup-meanwhile", known="yes" if who else "no", who=Name(who or sight.person.who))


def rehearsing_since(moment: Moment) -> Timer:
    """Ask in a week, at a civil hour, whether it begins for real."""
    return Timer(REHEARSED, "", moment.policy.hours().opens(moment.now + A_WEEK))


def _settle(step: Step, how: How, sight: Sight, moment: Moment) -> Decision:
    steps = {**sight.setup.steps, step.value: Settled(how, moment.person.who, moment.now)}
    setup = replace(sight.setup, steps=steps)
    after = _after(step, setup)
    if after is None and setup.finished is None:
        setup = replace(setup, finished=moment.now)
    return Decision(save=(setup,)) | go(sight, after, moment)


def _after(step: Step, setup: Setup) -> Step | None:
    """Give what comes after a step: the next that is not settled yet, or, once all are, what stands."""
    return setup.first_left(step)


def _stays(step: Step, sight: Sight, moment: Moment) -> Decision:
    settled = Settled(How.CHANGED, moment.person.who, moment.now)
    done = step in sight.setup.steps or sight.setup.finished is not None
    setup = replace(sight.setup, steps={**sight.setup.steps, step.value: settled}) if done else sight.setup
    return Decision(save=(setup,)) | go(sight, step, moment)


def _ruled(put: Policy, sight: Sight, moment: Moment) -> Decision:
    """Let rules hold from now on; say so to whoever follows them."""
    before = sight.policy
    told = [what for what, fields in _RULES.items() if any(getattr(put, one) != getattr(before, one) for one in fields)]
    if not told:
        return Decision()
    noted: tuple[Fact, ...] = tuple(Ruled(what, moment.person.who) for what in told)
    timers: tuple[Timer | Cancel, ...] = ()
    if put.rehearsal != before.rehearsal:
        here = replace(moment, community=replace(moment.community, policy=put))
        timers = (rehearsing_since(here),) if put.rehearsal else (Cancel(REHEARSED, ""),)
    saved: tuple[Record, ...] = (replace(sight.community, policy=put),)
    because = (phrase("because-ruled"),)
    return Decision(save=saved, do=timers, note=noted, because=because)


def _lay(seat: Seat, moment: Moment) -> Timer:
    return Timer(FOLLOW, seat.who, moment.now)
