"""Who is best placed to answer, judged by the product's own records, learning, ranking and turns, in order of time.

Run: python -m tests.quality.experts IN.jsonl[.gz] OUT.jsonl
Each question, when its time comes: what became known before it has been learned, the best placed are ranked, and the
first of them counts as asked, as when nobody answers and Steward has to ask.
"""

from __future__ import annotations

import heapq
import json
import sys
import time
from datetime import UTC, datetime, timedelta
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from bot import listening
from bot.features.experts import learning
from bot.features.experts.ranking import Need, likely, mentioned, rank, standing
from bot.features.experts.state import Circle, Expert, Load
from bot.features.questions.state import SPEAKERS
from bot.kernel.facts import Accepted, Answered, Nudged
from bot.kernel.feature import Moment
from bot.kernel.people import CommunityId, MessageId, Person, PersonId, PlaceId, WorkspaceId
from bot.kernel.policy import Community
from tests.quality.chat import heard_line, rows

if TYPE_CHECKING:
    from collections.abc import Iterator

_COMMUNITY = Community(CommunityId("measured"), WorkspaceId("measured"), "Measured")
_NOBODY = Person(PersonId(""))
_ACCEPTED_AFTER = timedelta(days=1)
"""The sets say which answer was accepted, not when."""
topics = lru_cache(maxsize=20_000)(listening.topics)


class Workspace:
    """A community as the product knows it: its records, and who spoke where."""

    def __init__(self, *, content: bool = True, recency: bool = True, load: bool = True) -> None:
        """Switch a kind of evidence off to see what it brings."""
        self.content, self.recency, self.spread = content, recency, load
        self.experts: dict[PersonId, Expert] = {}
        self.circles: dict[PlaceId, Circle] = {}
        self.load = Load()
        self.spoken: dict[PlaceId, dict[PersonId, datetime]] = {}
        self.paces: dict[PlaceId, float] = {}

    def expert(self, who: PersonId, at: datetime) -> Expert:
        """What is known of somebody."""
        return self.experts.get(who) or Expert(who, as_of=at)

    def speaks(self, who: PersonId, place: PlaceId, at: datetime) -> None:
        """Somebody is heard: what `Room` remembers."""
        speakers = self.spoken.setdefault(place, {})
        if speakers:
            gap = (at - max(speakers.values())).total_seconds()
            self.paces[place] = listening.pace_after(self.paces.get(place, 600.0), gap)
        speakers[who] = at
        if len(speakers) > SPEAKERS:
            del speakers[min(speakers, key=lambda one: speakers[one])]

    def asks(self, row: dict[str, Any], at: datetime) -> list[PersonId]:
        """Rank who could answer this question, ask the first, and let its asker have spoken."""
        place, asker = PlaceId(row.get("place", "")), PersonId(row["asker"])
        moment = Moment(at, _COMMUNITY, _NOBODY)
        line = heard_line({"id": row["id"], "user": row["asker"], "text": row["text"]}, set(self.experts), at)
        need = Need(topics(row["text"]) if self.content else (), line.text, place)
        if self.recency:
            need = Need(need.topics, need.text, place, (), self.spoken.get(place, {}), self.paces.get(place, 600.0))
        circle = self.circles.get(place, Circle(place))
        here = standing(need, circle, moment) if self.recency else {}
        others = [one for one in self.experts.values() if one.who != asker]
        fits = likely(need, others, here, moment)
        people = {fit.expert.who: Person(fit.expert.who) for fit in fits}
        ranked = [one.person.who for one in rank(need, fits, people, self.load if self.spread else Load(), moment)]
        if ranked:
            asked = Nudged(row["id"], ranked[0])
            self.experts[ranked[0]], self.load = learning.nudged(self.expert(ranked[0], at), self.load, asked, at)
        self.circles[place] = learning.asked(circle)
        self.speaks(asker, place, at)
        return ranked

    def hears(self, row: dict[str, Any], who: PersonId, at: datetime, *, accepted: bool) -> None:
        """Learn from an answer, or from its acceptance."""
        place, asker, known = PlaceId(row.get("place", "")), PersonId(row["asker"]), self.expert(who, at)
        message, about = MessageId(f"{row['id']}/{who}"), topics(row["text"])
        if accepted:
            fact = Accepted(row["id"], who, asker, message, place, about)
            self.experts[who] = learning.accepted(known, fact, at)
            return
        given = Answered(row["id"], who, asker, place, message, first=True, how="thread", topics=about)
        put, circle = learning.answered(known, self.circles.get(place, Circle(place)), given, at)
        self.experts[who], self.circles[place] = put, circle
        self.speaks(who, place, at)


def ranked(questions: list[dict[str, Any]], workspace: Workspace) -> Iterator[dict[str, Any]]:
    """Go through the questions in order of time."""
    pending: list[tuple[float, int, dict[str, Any], PersonId, bool]] = []
    for row in sorted(questions, key=lambda row: row["ts"]):
        while pending and pending[0][0] <= row["ts"]:
            when, _, past, who, accepted = heapq.heappop(pending)
            workspace.hears(past, who, datetime.fromtimestamp(when, UTC), accepted=accepted)
        yield {"id": row["id"], "ranking": workspace.asks(row, datetime.fromtimestamp(row["ts"], UTC))}
        for answer in row["answers"]:
            if answer["user"] == row["asker"]:
                continue
            when, who = answer.get("ts", row["ts"] + 1), PersonId(answer["user"])
            heapq.heappush(pending, (when, id(answer), row, who, False))
            if answer.get("accepted"):
                later = when + _ACCEPTED_AFTER.total_seconds()
                heapq.heappush(pending, (later, id(answer), row, who, True))


def main(source: str, out: str) -> None:
    """Write the rows, and say on stderr what a row cost."""
    began = time.process_time()
    done = list(ranked(rows(Path(source)), Workspace()))
    Path(out).write_text("".join(json.dumps(row) + "\n" for row in done), encoding="utf-8")
    sys.stderr.write(f"{len(done)} questions, {(time.process_time() - began) / max(1, len(done)) * 1e6:.0f} us each\n")


if __name__ == "__main__":
    main(*sys.argv[1:3])
