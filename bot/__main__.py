"""Puts the parts together, and is the command line. The only module that knows all the others."""

from __future__ import annotations

import argparse
import asyncio
import logging
import sys
from collections.abc import Sequence
from contextlib import ExitStack
from datetime import datetime
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from time import process_time
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from cryptography.fernet import Fernet
from rich.console import Console

from adapters.archive import app as archive
from adapters.archive import terminal
from adapters.archive.cards import html
from adapters.archive.events import Export, Wanted
from adapters.archive.page import Page
from adapters.archive.zipped import ArchiveError
from adapters.papers.files import Shelf
from adapters.playground import app as playground
from adapters.playground.client import Playground
from adapters.playground.events import Acts
from adapters.playground.frame import frame
from adapters.playground.inspector import Inspector
from adapters.playground.story import Stage, resumes_at, seed, week
from adapters.playground.town import HOME, Town
from adapters.slack.manifest import Way, yaml
from adapters.teams.manifest import At, packed
from bot import evaluation
from bot import settings as configured
from bot.arguments import parser
from bot.backfilling import backfill
from bot.connecting import variable, voice_of
from bot.doctor import doctor
from bot.features import FEATURES, measures
from bot.kernel.cards import Code, Words, phrase
from bot.kernel.policy import Policy, Tone
from bot.kernel.ports import StoreBrokenError
from bot.manifests import TEXT, teams_files, wanted
from bot.moving import copy, make_backup, restore
from bot.ruling import rules
from bot.running import collect_seldom, interrupted, run, unguessed, until
from bot.runtime import health
from bot.runtime.bot import Bot
from bot.runtime.clock import TurnableClock
from bot.runtime.router import HELP, StartUpError
from bot.runtime.speaker import Catalogue, flat
from bot.runtime.wording import Wordings
from bot.runtime.worker import Worker
from bot.storing import STORE
from bot.terminal import UnwritableError, complain, tell, writable, write_to
from storage.journal import Log
from storage.tiny import TinyStore

if TYPE_CHECKING:
    from bot.kernel.people import PersonId, PlaceId
    from bot.kernel.ports import Handled, Speaker, Store
    from bot.settings import Settings

T = TypeVar("T")
_TOWN = "town.log"


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
            complain(flat(say(fault)))
        return 2
    spoken = catalogue.speaker(settings.language, Tone.PLAIN)
    asked = parser(spoken, settings, catalogue.languages(), _COMMANDS).parse_args(arguments)
    logging.basicConfig(level=settings.log.upper(), format="%(asctime)s %(levelname)s %(name)s %(message)s")
    say = catalogue.speaker(getattr(asked, "language", settings.language), Tone.PLAIN)
    try:
        code: int = asyncio.run(asked.run(asked, settings, catalogue, say))
    except (ArchiveError, evaluation.UnreadableError) as error:
        complain(flat(say(error.said)))
    except (StoreBrokenError, StartUpError) as error:
        complain(str(error))
    except UnwritableError as error:
        complain(flat(say(error.said)))
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
    catalogue: Catalogue


def _stand(folder: Path, catalogue: Catalogue, say: Speaker) -> Stand:
    folder.mkdir(parents=True, exist_ok=True)
    store, log = TinyStore(folder / STORE), Log(folder / _TOWN)
    town = Town(log, log.entries())
    clock, inspector = Turning(resumes_at(town)), Inspector(say)

    def witness(handled: Handled) -> None:
        inspector(handled)
        health.write(handled)

    bot = Bot(store, FEATURES, clock, witness, Wordings(catalogue))
    bot.router.check(catalogue)
    worker = Worker(bot, {HOME: Playground(town, clock.now)}, catalogue, clock)
    worker.alias = unguessed
    clock.worker, clock.store = worker, store

    async def voice(who: PersonId, place: PlaceId) -> Speaker:
        return await voice_of(store, catalogue, who, place, HOME, bot.answered_in(HOME, who))

    acts = Acts(town, bot, clock.now, voice, partial(Shelf, store))
    return Stand(store, log, clock, inspector, bot, worker, acts, catalogue)


async def demo(asked: argparse.Namespace, settings: Settings, catalogue: Catalogue, say: Speaker) -> int:
    """Play the week in the playground, then serve its page until interrupted."""
    collect_seldom()
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
    for path in (folder / _TOWN, *folder.glob(f"{STORE}*")):
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
            spoken=stand.catalogue.languages(),
        )
        await seed(stage)
        await week(stage, tell)
        if not asked.transcript:
            await _serve(stand, asked.port, say)
    finally:
        await stand.store.close()
        await stand.log.close()


async def _serve(stand: Stand, port: int, say: Speaker) -> None:
    """Serve the page, and let time pass, until somebody ends it."""
    router = stand.bot.router
    offered = [word for word, command in router.commands.items() if command.on_message]
    frames = {
        language: frame(language, stand.catalogue.speaker(language, Tone.WARM), (*router.commands, HELP), offered)
        for language in stand.catalogue.languages()
    }
    page = playground.build(stand.acts, stand.clock, stand.inspector, frames=frames)
    try:
        address, runner = await playground.serve(page, port)
    except OSError:  # somebody else listens there
        address, runner = await playground.serve(page, 0)
    stand.clock.run(running=True)
    ended = interrupted()
    tell(flat(say(phrase("cli-serving"))))
    tell(address)
    try:
        await until(asyncio.create_task(stand.worker.run()), ended)
    finally:
        await runner.cleanup()


# ---------------------------------------------------------------- replay


async def replay(asked: argparse.Namespace, settings: Settings, catalogue: Catalogue, say: Speaker) -> int:
    """Live through a Slack export, and tell what would have been."""
    for path in filter(None, (asked.out, asked.report)):
        writable(path)
    collect_seldom()
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
            write_to(asked.out, "".join(archive.lines(archive.predictions(facts))))
        if asked.report:
            chosen = measures.samples(cases)
            quoted = {case.question for case in chosen} | {case.first.message for case in chosen if case.first}
            texts = export.passages(quoted, policy.join_within)
            cards = measures.report(measured, measures.Names(names, export.places), chosen, texts)
            write_to(asked.report, html((*cards, archive.about(export, result, policy)), page))
        shown = measures.report(measured, measures.Names(names, export.places), (), {})
        terminal.summary(shown, page, Console())
    return 0


# ---------------------------------------------------------------- evaluate


async def evaluate(asked: argparse.Namespace, _settings: Settings, catalogue: Catalogue, say: Speaker) -> int:
    """Judge labelled chat as a running Steward would: rows for a scorer, or the accuracy card."""
    collect_seldom()
    if asked.card is not None:
        return await _card(asked, catalogue, say)
    if asked.task is None or asked.file is None:
        complain(flat(say(phrase("evaluate-what"))))
        return 2
    with ExitStack() as later:
        write = tell
        if asked.out:
            writable(asked.out)
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
        writable(asked.out)
    before = evaluation.read_card(asked.against) if asked.against else {}
    card: evaluation.Card = {}
    async for name, figures, cost in evaluation.measured(asked.card, FEATURES, catalogue, process_time):
        card |= figures
        complain(flat(say(phrase("evaluate-measured", name=Code(name), cost=round(cost)))))
    for line in evaluation.table(card, word):
        tell(line)
    if asked.out:
        write_to(asked.out, evaluation.kept(card))
    fallen = evaluation.fallen(card, before)
    for name in fallen:
        what, now = (word(name), f"{card[name].value:.3f}") if name in card else (name, "–")
        was = f"{before[name].value:.3f}"
        complain(flat(say(phrase("evaluate-fallen", what=Words(what), now=Code(now), was=Code(was)))))
    return 1 if fallen else 0


# ---------------------------------------------------------------- manifest


async def write_manifest(asked: argparse.Namespace, _settings: Settings, _catalogue: Catalogue, say: Speaker) -> int:
    """Write what a platform makes the app from: the commands and shortcuts this version has."""
    if asked.platform == "teams":
        writable(asked.out)
        at = At(asked.app_id, asked.domain, asked.website or "", asked.privacy or "", asked.terms or "")
        write_to(asked.out, packed(teams_files(at)))
        tell(flat(say(phrase("manifest-teams-next", file=Code(str(asked.out)), domain=Code(asked.domain)))))
        return 0
    described = wanted(Way(asked.url, asked.org, asked.rotation))
    if asked.out:
        writable(asked.out)
        write_to(asked.out, yaml(described))
    else:
        tell(yaml(described).rstrip("\n"))
    return 0


# ---------------------------------------------------------------- key


async def make_key(_asked: argparse.Namespace, _settings: Settings, _catalogue: Catalogue, say: Speaker) -> int:
    """Make a key that seals tokens in the store; it is shown once, and kept nowhere."""
    tell(Fernet.generate_key().decode())
    complain(flat(say(phrase("key-made", variable=Code(variable("keys"))))))
    return 0


_COMMANDS = {
    "demo": demo,
    "run": run,
    "backfill": backfill,
    "replay": replay,
    "evaluate": evaluate,
    "manifest": write_manifest,
    "policy": rules,
    "doctor": doctor,
    "copy": copy,
    "backup": make_backup,
    "restore": restore,
    "key": make_key,
}


if __name__ == "__main__":
    sys.exit(main())
