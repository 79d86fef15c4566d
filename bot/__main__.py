"""Puts the parts together, and is the command line. The only module that knows all the others."""

from __future__ import annotations

import argparse
import asyncio
import gc
import logging
import os
import signal
import sys
from collections.abc import AsyncIterator, Sequence
from contextlib import ExitStack, asynccontextmanager, suppress
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from time import process_time
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from rich.console import Console

from adapters.archive import app as archive
from adapters.archive import terminal
from adapters.archive.cards import html
from adapters.archive.events import Export, Wanted
from adapters.archive.page import Page
from adapters.archive.zipped import ArchiveError
from adapters.playground import app as playground
from adapters.playground.client import Playground
from adapters.playground.events import Acts
from adapters.playground.inspector import Inspector
from adapters.playground.story import Stage, resumes_at, seed, week
from adapters.playground.town import HOME, Town
from adapters.slack import app as slack
from adapters.slack.client import Slack
from adapters.slack.history import Memory
from adapters.slack.manifest import manifest, yaml
from bot import evaluation
from bot import settings as configured
from bot.arguments import parser
from bot.features import desk, experts, house, measures, questions
from bot.kernel.calendar import zone
from bot.kernel.cards import Code, Phrase, Words, phrase
from bot.kernel.people import Profile, Wishes
from bot.kernel.policy import Community, Policy, Tone
from bot.kernel.ports import DeniedError, StoreBrokenError, ThrottledError, UnknownOutcomeError, UnreachableError
from bot.kernel.records import from_row
from bot.runtime import health
from bot.runtime.bot import Bot
from bot.runtime.clock import SystemClock, TurnableClock
from bot.runtime.history import History
from bot.runtime.router import HELP, StartUpError
from bot.runtime.speaker import Catalogue, flat
from bot.runtime.worker import Worker
from storage.journal import Log
from storage.memory import MemoryStore
from storage.tiny import TinyStore

if TYPE_CHECKING:
    from bot.kernel.people import PersonId, PlaceId, WorkspaceId
    from bot.kernel.ports import Handled, Speaker, Store
    from bot.settings import Settings

T = TypeVar("T")
FEATURES = (questions.FEATURE, experts.FEATURE, desk.FEATURE, house.FEATURE)
TEXT = Path(__file__).parent / "text"
_TOWN, _STORE = "town.log", "steward.json"
_COLLECT_AT = 50_000
"""Objects made, and not yet let go, before a replay looks for cycles among them."""


class Turning(TurnableClock):
    """The playground's clock: turning it lets everything due on the way happen."""

    worker: Worker
    store: Store

    async def turn_to(self, then: datetime) -> None:
        """Move to `then`, in the order of what comes due."""
        await self.worker.turn_to(then, self)

    async def next_due(self) -> datetime | None:
        """When something next happens by itself."""
        return await self.store.next_due()


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command; the number is the exit code."""
    catalogue = Catalogue.read(TEXT)
    try:
        settings = configured.read(Path.cwd(), catalogue.languages())
    except configured.SettingsError as error:
        say = catalogue.speaker("en", Tone.PLAIN)
        for fault in error.faults:
            _complain(flat(say(fault)))
        return 2
    spoken = catalogue.speaker(settings.language, Tone.PLAIN)
    asked = parser(spoken, settings, catalogue.languages(), _COMMANDS).parse_args(arguments)
    logging.basicConfig(level=settings.log.upper(), format="%(asctime)s %(levelname)s %(name)s %(message)s")
    say = catalogue.speaker(getattr(asked, "language", settings.language), Tone.PLAIN)
    try:
        code: int = asyncio.run(asked.run(asked, settings, catalogue, say))
    except (ArchiveError, evaluation.UnreadableError) as error:
        _complain(flat(say(error.said)))
    except (StoreBrokenError, StartUpError) as error:
        _complain(str(error))
    except UnwritableError as error:
        _complain(flat(say(error.said)))
    except KeyboardInterrupt:
        return 130
    else:
        return code
    return 1


# ---------------------------------------------------------------- demo


class Stand(NamedTuple):
    """A playground with its Steward, put together."""

    store: TinyStore
    log: Log
    clock: Turning
    inspector: Inspector
    bot: Bot
    worker: Worker
    acts: Acts
    languages: tuple[str, ...]


def _stand(folder: Path, catalogue: Catalogue, say: Speaker) -> Stand:
    folder.mkdir(parents=True, exist_ok=True)
    store, log = TinyStore(folder / _STORE), Log(folder / _TOWN)
    town = Town(log, log.entries())
    clock, inspector = Turning(resumes_at(town)), Inspector(say)

    def witness(handled: Handled) -> None:
        inspector(handled)
        health.write(handled)

    bot = Bot(store, FEATURES, clock, witness)
    bot.router.check(catalogue)
    worker = Worker(bot, {HOME: Playground(town, clock.now)}, catalogue, clock)
    clock.worker, clock.store = worker, store

    async def voice(who: PersonId, place: PlaceId) -> Speaker:
        return await _voice(store, catalogue, who, place)

    return Stand(store, log, clock, inspector, bot, worker, Acts(town, bot, clock.now, voice), catalogue.languages())


async def demo(asked: argparse.Namespace, settings: Settings, catalogue: Catalogue, say: Speaker) -> int:
    """Play the week in the playground, then serve its page until interrupted."""
    with ExitStack() as later:
        folder: Path = asked.data or settings.data / "demo"
        if asked.transcript and not asked.data:  # a story told in words leaves nothing behind
            folder = Path(later.enter_context(TemporaryDirectory(prefix="steward-")))
        if asked.fresh:
            _forget(folder)
        stand = _stand(folder, catalogue, say)
        await _play(stand, asked, say)
    return 0


def _forget(folder: Path) -> None:
    """Remove what a demo keeps, and nothing else that may lie in the folder."""
    for path in (folder / _TOWN, *folder.glob(f"{_STORE}*")):
        path.unlink(missing_ok=True)


async def _play(stand: Stand, asked: argparse.Namespace, say: Speaker) -> None:
    try:
        await stand.store.open()
        await stand.acts.resume()
        await stand.worker.rest()
        stage = Stage(
            acts=stand.acts,
            town=stand.acts.town,
            turn_to=stand.clock.turn_to,
            now=stand.clock.now,
            say=say,
            language=asked.language,
            spoken=stand.languages,
        )
        await seed(stage)
        await week(stage, _tell)
        if not asked.transcript:
            await _serve(stand, asked.port, say)
    finally:
        await stand.store.close()
        await stand.log.close()


async def _serve(stand: Stand, port: int, say: Speaker) -> None:
    """Serve the page, and let time pass, until somebody ends it."""
    router = stand.bot.router
    words = {word: flat(say(phrase(f"help-{word}"))) for word in (*router.commands, HELP)}
    offered = [word for word, command in router.commands.items() if command.on_message]
    shortcuts = {word: flat(say(phrase(f"shortcut-{word}"))) for word in offered}
    languages = stand.languages
    page = playground.build(
        stand.acts, stand.clock, stand.inspector, commands=words, shortcuts=shortcuts, languages=languages
    )
    try:
        address, runner = await playground.serve(page, port)
    except OSError:  # somebody else listens there
        address, runner = await playground.serve(page, 0)
    stand.clock.run(running=True)
    ended = _interrupted()
    _tell(flat(say(phrase("cli-serving"))))
    _tell(address)
    try:
        await _until(asyncio.create_task(stand.worker.run()), ended)
    finally:
        await runner.cleanup()


async def _voice(
    store: Store, catalogue: Catalogue, who: PersonId, place: PlaceId, workspace: WorkspaceId = HOME
) -> Speaker:
    """Say what somebody is answered in their own language, in the tone of the place's community."""
    row = await store.get(workspace, Profile.kind, who)
    wishes = await store.get(workspace, Wishes.kind, who)
    language = from_row(Profile, row).language if row else ""
    if wishes is not None:
        language = from_row(Wishes, wishes).language or language
    found = await store.find(workspace, Community.kind, "place", place, 1)
    policy = from_row(Community, found[0]).policy if found else Policy()
    return catalogue.speaker(language or policy.language, policy.tone)


# ---------------------------------------------------------------- run


async def run(asked: argparse.Namespace, settings: Settings, catalogue: Catalogue, say: Speaker) -> int:
    """Connect to Slack, and work until somebody ends it."""
    del asked
    socket, http = _variable("slack_app_token"), _variable("slack_signing_secret")
    if not settings.slack_bot_token:
        _complain(flat(say(phrase("run-no-token", variable=Code(_variable("slack_bot_token"))))))
        return 2
    if not settings.slack_app_token and not settings.slack_signing_secret:
        _complain(flat(say(phrase("run-no-way", socket=Code(socket), http=Code(http)))))
        return 2
    try:
        async with _slack(settings) as (hands, account):
            await _work(settings, catalogue, say, hands, account)
    except DeniedError as error:
        _complain(flat(say(phrase("run-refused", why=Code(str(error))))))
        return 1
    except (ThrottledError, UnreachableError, UnknownOutcomeError) as error:
        _complain(flat(say(phrase("run-unreachable", why=Code(str(error))))))
        return 1
    except slack.PortError as error:
        at = Code(f"{settings.host}:{settings.port}")
        _complain(flat(say(phrase("run-port", at=at, why=Code(str(error)), variable=Code(_variable("port"))))))
        return 1
    return 0


@asynccontextmanager
async def _slack(settings: Settings) -> AsyncIterator[tuple[Slack, slack.Account]]:
    """Hands on the workspace that the token belongs to."""
    async with slack.connection(settings.slack_bot_token, settings.slack_api) as web:
        hands = Slack(web, asyncio.get_running_loop().time)
        yield hands, await slack.account_of(hands)


async def _work(settings: Settings, catalogue: Catalogue, say: Speaker, hands: Slack, account: slack.Account) -> None:
    settings.data.mkdir(parents=True, exist_ok=True)
    store, clock = TinyStore(settings.data / _STORE), SystemClock()
    bot = Bot(store, FEATURES, clock, health.write)
    bot.router.check(catalogue)
    worker = Worker(bot, {account.workspace: hands}, catalogue, clock)
    past = {account.workspace: Memory(hands, account.workspace, account.me)} if settings.history_days else {}
    history = History(bot, store, past, SystemClock(), timedelta(days=settings.history_days))

    async def at_work() -> None:
        await asyncio.gather(worker.run(), history.run())

    async def voice(who: PersonId, place: PlaceId) -> Speaker:
        return await _voice(store, catalogue, who, place, account.workspace)

    async def healthz() -> dict[str, object]:
        found = await health.examine(store, clock.now(), faults=worker.faults, delivered=worker.delivered)
        return dict(health.healthz(found))

    door = slack.Door(account, hands, bot, voice, clock.now)
    app = slack.build(door, hands, settings.slack_signing_secret or "unused: a socket is opened, and no request taken")
    await store.open()
    try:
        async with slack.served(app, healthz, settings.host, settings.port, settings.slack_app_token) as address:
            await door.enrol()
            ended = _interrupted()
            key = "run-socket" if settings.slack_app_token else "run-http"
            _tell(flat(say(phrase(key, workspace=Words(account.name), address=Code(address)))))
            await _until(asyncio.create_task(at_work()), ended, door.closed)
    finally:
        await store.close()
    if door.closed.is_set():
        _complain(flat(say(phrase("run-removed", workspace=Words(account.name)))))


def _interrupted() -> asyncio.Event:
    """Give an event that is set when somebody ends the program."""
    done = asyncio.Event()
    for name in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().add_signal_handler(name, done.set)
    return done


async def _until(working: asyncio.Task[None], *ends: asyncio.Event) -> None:
    """Let the worker work until one of these is set, or something ends the worker."""
    waiting = [asyncio.create_task(end.wait()) for end in ends]
    try:
        await asyncio.wait({*waiting, working}, return_when=asyncio.FIRST_COMPLETED)
    finally:
        for task in (*waiting, working):
            task.cancel()
        with suppress(asyncio.CancelledError):
            await working


def _variable(name: str) -> str:
    return configured.PREFIX + name.upper()


# ---------------------------------------------------------------- replay


async def replay(asked: argparse.Namespace, settings: Settings, catalogue: Catalogue, say: Speaker) -> int:
    """Live through a Slack export, and tell what would have been."""
    for path in filter(None, (asked.out, asked.report)):
        _writable(path)
    _collect_seldom()
    with Export(asked.export) as export:
        policy = Policy(zone=asked.zone or export.zone, promise=asked.promise, language=settings.language)
        bar = archive.Bar(export.name, sys.stderr)
        lived = await evaluation.live_through(
            export, Wanted(policy, asked.since, asked.until), FEATURES, catalogue, bar
        )
        facts, result = lived.facts, lived.result
        cases = measures.fold(facts)
        measured = measures.measure(cases, policy, result.until)
        names = {who: profile.name for who, profile in export.people.items()}
        page = Page(say, phrase("measure-title"), export.name, asked.language, policy.zone, names, export.places)
        if asked.out:
            _write(asked.out, "".join(archive.lines(archive.predictions(facts))))
        if asked.report:
            chosen = measures.samples(cases)
            quoted = {case.question for case in chosen} | {case.first.message for case in chosen if case.first}
            texts = export.passages(quoted, policy.join_within)
            cards = measures.report(measured, measures.Names(names, export.places), chosen, texts)
            _write(asked.report, html((*cards, archive.about(export, result, policy)), page))
        shown = measures.report(measured, measures.Names(names, export.places), (), {})
        terminal.summary(shown, page, Console())
    return 0


def _collect_seldom() -> None:
    """A replay keeps many records and makes hardly a cycle: looking for cycles took a tenth of its time."""
    gc.freeze()
    gc.set_threshold(_COLLECT_AT, 10, 10)


class UnwritableError(Exception):
    """A file cannot be written where it was asked for."""

    def __init__(self, path: Path, why: OSError) -> None:
        """Say which and why."""
        super().__init__(str(path))
        self.said = phrase("cli-unwritable", file=Code(str(path)), why=Code(why.strerror or str(why)))


def _writable(path: Path) -> None:
    """Better to hear now than after an hour that a file cannot be written. What stands in it stays for now."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.open("a", encoding="utf-8").close()
    except OSError as error:
        raise UnwritableError(path, error) from error


def _write(path: Path, text: str) -> None:
    try:
        path.write_text(text, encoding="utf-8")
    except OSError as error:
        raise UnwritableError(path, error) from error


# ---------------------------------------------------------------- evaluate


async def evaluate(asked: argparse.Namespace, _settings: Settings, catalogue: Catalogue, say: Speaker) -> int:
    """Judge labelled chat as a running Steward would: rows for a scorer, or the accuracy card."""
    if asked.card is not None:
        return await _card(asked, catalogue, say)
    if asked.task is None or asked.file is None:
        _complain(flat(say(phrase("evaluate-what"))))
        return 2
    with ExitStack() as later:
        write = _tell
        if asked.out:
            _writable(asked.out)
            file = later.enter_context(asked.out.open("w", encoding="utf-8"))
            write = partial(print, file=file)
        async for row in evaluation.judged(
            asked.task, asked.file, asked.questions, FEATURES, catalogue, asked.unmarked
        ):
            write(evaluation.written(row))
    return 0


async def _card(asked: argparse.Namespace, catalogue: Catalogue, say: Speaker) -> int:
    """Write the accuracy card; leave with 1 where a figure has fallen below the one it is held against."""

    def word(name: str) -> str:
        return flat(say(phrase(f"card-{name}")))

    if asked.out:
        _writable(asked.out)
    before = evaluation.read_card(asked.against) if asked.against else {}
    card: evaluation.Card = {}
    async for name, figures, cost in evaluation.measured(asked.card, FEATURES, catalogue, process_time):
        card |= figures
        _complain(flat(say(phrase("evaluate-measured", name=Code(name), cost=round(cost)))))
    for line in evaluation.table(card, word):
        _tell(line)
    if asked.out:
        _write(asked.out, evaluation.kept(card))
    fallen = evaluation.fallen(card, before)
    for name in fallen:
        what, now = (word(name), f"{card[name].value:.3f}") if name in card else (name, "–")
        was = f"{before[name].value:.3f}"
        _complain(flat(say(phrase("evaluate-fallen", what=Words(what), now=Code(now), was=Code(was)))))
    return 1 if fallen else 0


# ---------------------------------------------------------------- manifest


async def write_manifest(asked: argparse.Namespace, _settings: Settings, catalogue: Catalogue, _say: Speaker) -> int:
    """Write what Slack makes the app from: the commands and shortcuts this version has."""
    say = catalogue.speaker("en", Tone.PLAIN)
    router = Bot(MemoryStore(), FEATURES, TurnableClock(datetime.min.replace(tzinfo=UTC))).router
    offered = [word for word, command in router.commands.items() if command.on_message]
    shortcuts = {word: (flat(say(phrase(f"shortcut-{word}"))), flat(say(phrase(f"help-{word}")))) for word in offered}
    described = manifest(flat(say(phrase("manifest-about"))), flat(say(phrase("manifest-hint"))), shortcuts, asked.url)
    if asked.out:
        _writable(asked.out)
        _write(asked.out, yaml(described))
    else:
        _tell(yaml(described).rstrip("\n"))
    return 0


# ---------------------------------------------------------------- doctor


async def doctor(asked: argparse.Namespace, settings: Settings, catalogue: Catalogue, say: Speaker) -> int:
    """Say what is configured, what is missing, and how to mend it. 0 when all is well."""
    del asked
    found: list[tuple[bool, Phrase]] = []

    def note(key: str, *, well: bool = True, **values: str) -> None:
        found.append((well, phrase(key, **{name: Code(value) for name, value in values.items()})))

    note("doctor-python", version=".".join(map(str, sys.version_info[:3])), well=sys.version_info >= (3, 11))
    for name in sorted(configured.SECRETS.intersection(settings.sources)):
        note("doctor-secret", name=name, source=settings.sources[name])
    for name in ("data", "host", "port", "language", "log", "history_days"):
        source = settings.sources.get(name)
        value = str(getattr(settings, name))
        if source is None:
            note("doctor-default", name=name, value=value, variable=configured.PREFIX + name.upper())
        else:
            note("doctor-set", name=name, value=value, source=source)
    faults = Bot(MemoryStore(), FEATURES, TurnableClock(datetime.min.replace(tzinfo=UTC))).router.faults(catalogue)
    note("doctor-words" if not faults else "doctor-faults", well=not faults, detail="; ".join(faults))
    lost = [name for name in ("Africa/Nairobi", "Asia/Tokyo") if zone(name).key != name]
    note("doctor-zones" if not lost else "doctor-no-zones", well=not lost)
    folder = settings.data / "demo"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        store = TinyStore(folder / _STORE)
        await store.open()
        found_health = await health.examine(store, SystemClock().now())
        await store.close()
    except StoreBrokenError as error:
        note("doctor-store-broken", well=False, why=str(error))
    except OSError as error:
        why = error.strerror or str(error)
        note("doctor-folder", well=False, folder=str(folder), why=why, variable=configured.PREFIX + "DATA")
    else:
        told = health.healthz(found_health)
        note("doctor-store", folder=str(folder), waiting=str(told["waiting"]), timers=str(told["timers"]))
        if told["parked"]:
            note("doctor-parked", well=False, count=str(told["parked"]))
    well, said = await _slack_is_well(settings)
    found.append((well, said))
    note("doctor-platforms")
    for well, said in found:
        _tell(("\N{CHECK MARK} " if well else "\N{BALLOT X} ") + flat(say(said)))
    well = all(one for one, _ in found)
    _tell(flat(say(phrase("doctor-well" if well else "doctor-unwell"))))
    return 0 if well else 1


async def _slack_is_well(settings: Settings) -> tuple[bool, Phrase]:
    """Ask Slack whether it knows the token; nothing is asked where none is set."""
    socket, http = Code(_variable("slack_app_token")), Code(_variable("slack_signing_secret"))
    if not settings.slack_bot_token:
        return True, phrase("doctor-slack-off", variable=Code(_variable("slack_bot_token")))
    if not settings.slack_app_token and not settings.slack_signing_secret:
        return False, phrase("doctor-slack-half", socket=socket, http=http)
    try:
        async with _slack(settings) as (_, account):
            return True, phrase("doctor-slack-well", me=Code(account.me), workspace=Words(account.name))
    except DeniedError as error:
        return False, phrase("doctor-slack-refused", why=Code(str(error)))
    except (ThrottledError, UnreachableError, UnknownOutcomeError) as error:
        return False, phrase("doctor-slack-unreachable", why=Code(str(error)))


# ---------------------------------------------------------------- the terminal


def _tell(line: str) -> None:
    try:
        sys.stdout.write(line + "\n")
        sys.stdout.flush()
    except BrokenPipeError:  # whoever read along has read enough; the story goes on
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _complain(line: str) -> None:
    sys.stderr.write(line + "\n")


_COMMANDS = {
    "demo": demo,
    "run": run,
    "replay": replay,
    "evaluate": evaluate,
    "manifest": write_manifest,
    "doctor": doctor,
}


if __name__ == "__main__":
    sys.exit(main())
