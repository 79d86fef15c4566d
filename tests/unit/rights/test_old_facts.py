"""Facts that are old enough go on telling that somebody did something, and not who."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.features.measures import by_week, fold, gather
from bot.kernel.facts import Accepted, Answered, Asked, Fact, Ruled, Thanked
from bot.kernel.forgetting import Parting
from bot.kernel.people import CommunityId, MessageId, PersonId, PlaceId, WorkspaceId, alias, is_forgotten
from bot.kernel.policy import Community, Policy
from bot.kernel.ports import Commit, Noted
from bot.kernel.steering import Appointed, Returned, StoryApproved
from bot.runtime.forgetting import let_age, people_of, without
from bot.runtime.jobs import encoder
from bot.runtime.reader import facts_decoder
from storage.memory import MemoryStore
from tests.known import done
from tests.world import World

NOW = datetime(2026, 6, 15, 12, tzinfo=UTC)
HEALTH = Community(CommunityId("health"), WorkspaceId("north"), "Health")
ROOM = PlaceId("cold-chain")
OLD, YOUNG = timedelta(days=760), timedelta(days=700)
PEOPLE = [PersonId(name) for name in ("U01", "U02", "U03", "U04")]


def who_is(fact: Fact) -> PersonId:
    """Who did it: each of these facts is about somebody."""
    assert isinstance(fact, Asked | Answered | Accepted | Thanked)
    return fact.who


def kept(*told: tuple[timedelta, Fact]) -> MemoryStore:
    store = MemoryStore()
    noted = tuple(
        Noted(
            f"north/reacted/m{number}/{who_is(fact)}!0",
            "health",
            str(type(fact).__struct_config__.tag),
            NOW - ago,
            encoder.encode(fact),
        )
        for number, (ago, fact) in enumerate(told)
    )
    done(store.commit(Commit(cause="", at=NOW, facts=noted)))
    return store


def told(store: MemoryStore) -> list[tuple[datetime, Fact]]:
    rows = done(store.facts("health", datetime.min.replace(tzinfo=UTC), 10_000))
    return [(row.at, facts_decoder.decode(row.data)) for row in rows]


def asked(number: int, who: PersonId, topics: tuple[str, ...] = (), words: tuple[str, ...] = ()) -> Asked:
    return Asked(f"q{number}", who, ROOM, topics, words=words)


def test_what_is_older_than_the_rule_says_names_nobody_and_the_rest_is_as_it_was():
    young = asked(2, PEOPLE[0], topics=("fridge",), words=("fridges",))
    store = kept((OLD, asked(1, PEOPLE[0], topics=("pump",), words=("pumps",))), (YOUNG, young))

    assert done(let_age(store, HEALTH, NOW)) == 1

    (_, old), (_, other) = told(store)
    assert isinstance(old, Asked)
    assert (is_forgotten(old.who), old.topics, old.words) == (True, ("pump",), ())
    assert other == young
    assert "U01" not in done(store.facts("health", NOW - OLD, 1))[0].id


def test_it_is_done_once():
    store = kept((OLD, asked(1, PEOPLE[0])))
    done(let_age(store, HEALTH, NOW))
    before = told(store)

    assert done(let_age(store, HEALTH, NOW + timedelta(days=1))) == 0
    assert told(store) == before


def test_nothing_is_kept_longer_than_the_rule_says_and_a_community_may_keep_it_for_less():
    store = kept((timedelta(days=731), asked(1, PEOPLE[0])), (timedelta(days=100), asked(2, PEOPLE[1])))

    done(let_age(store, HEALTH, NOW))
    assert [is_forgotten(who_is(fact)) for _, fact in told(store)] == [True, False]

    brief = Community(HEALTH.community, HEALTH.workspace, "Health", policy=Policy(keep_facts=timedelta(days=90)))
    done(let_age(store, brief, NOW))
    assert [is_forgotten(who_is(fact)) for _, fact in told(store)] == [True, True]


def test_within_a_month_somebody_stays_one_and_the_same_and_of_two_months_nobody_can_tell():
    days = [timedelta(days=800), timedelta(days=801), timedelta(days=880)]
    store = kept(*[(ago, asked(number, PEOPLE[0])) for number, ago in enumerate(days)])

    done(let_age(store, HEALTH, NOW))

    earlier, one, other = [who_is(fact) for _, fact in told(store)]
    assert one == other != earlier


def test_it_happens_by_itself_once_a_day():
    world = World()
    world.has_behind([(world.now - OLD, asked(1, PersonId("amina")))])

    world.later(days=2)

    assert is_forgotten(next(who_is(fact) for fact in world.facts(Asked) if fact.question == "q1"))


class Read(MemoryStore):
    """Counts how often a whole ledger is begun to be read."""

    def __init__(self) -> None:
        super().__init__()
        self.whole = 0

    async def facts(self, scope: str, since: datetime, limit: int) -> Sequence[Noted]:
        if scope == "health" and since < NOW - timedelta(days=9999) and limit > 1:
            self.whole += 1
        return await super().facts(scope, since, limit)


def test_all_that_is_old_is_read_for_it_once_a_month_and_not_every_day():
    class Long(World):
        def keeps_in(self) -> Read:
            return Read()

    world = Long()
    assert isinstance(world.store, Read)
    world.has_behind([(world.now - OLD, asked(1, PersonId("amina")))])

    world.later(days=70)

    assert world.store.whole == 3, "at the start, and when April and May began"
    assert is_forgotten(next(who_is(fact) for fact in world.facts(Asked) if fact.question == "q1"))


# ---------------------------------------------------------------- figures


lives = st.lists(
    st.tuples(
        st.integers(0, 60 * 24), st.integers(0, 5), st.sampled_from(PEOPLE), st.sampled_from(PEOPLE), st.integers(0, 3)
    ),
    max_size=25,
)


def history(drawn: list[tuple[int, int, PersonId, PersonId, int]]) -> list[tuple[timedelta, Fact]]:
    """What may have happened: questions, answers to them, acceptances and thanks."""
    out: list[tuple[timedelta, Fact]] = []
    for number, (hours, question, who, other, what) in enumerate(drawn):
        message = MessageId(f"m{number}")
        facts: list[Fact] = [
            asked(question, PEOPLE[question % len(PEOPLE)], topics=("pump",)),  # a question has one who asked it
            Answered(f"q{question}", who, other, ROOM, message, first=True, how="thread", topics=("pump",)),
            Accepted(f"q{question}", who, other, message, ROOM, ("pump",), asker=other),
            Thanked(who, other, f"q{question}", message, ROOM),
        ]
        out.append((timedelta(hours=hours), facts[what]))
    return out


def figures(facts: list[tuple[datetime, Fact]]) -> object:
    return by_week(gather(facts), Policy(), NOW - timedelta(days=90), NOW), [
        (case.at, len(case.answers)) for case in fold(facts)
    ]


@settings(max_examples=60)
@given(drawn=lives, who=st.sampled_from(PEOPLE))
def test_no_figure_changes_when_somebody_is_forgotten(
    drawn: list[tuple[int, int, PersonId, PersonId, int]], who: PersonId
):
    store = kept(*history(drawn))
    before = told(store)
    questions = frozenset(fact.question for _, fact in before if isinstance(fact, Asked) and fact.who == who)

    done(store.rewrite({"health"}, without(Parting(who, alias("x"), questions=questions))))

    after = told(store)
    assert figures(after) == figures(before)
    assert all(who not in people_of(fact) for _, fact in after)


def decided(*told: tuple[timedelta, Fact]) -> MemoryStore:
    store = MemoryStore()
    noted = tuple(
        Noted(f"f{number}", "health", str(type(fact).__struct_config__.tag), NOW - ago, encoder.encode(fact))
        for number, (ago, fact) in enumerate(told)
    )
    done(store.commit(Commit(cause="", at=NOW, facts=noted)))
    return store


def with_rules(**rules: timedelta) -> Community:
    return Community(HEALTH.community, HEALTH.workspace, "Health", policy=Policy(**rules))  # type: ignore[arg-type]  # each is a stretch of time


def test_who_decided_what_is_known_for_as_long_as_the_rule_for_that_says_and_not_for_longer():
    ruled = Ruled("promise", PEOPLE[0])
    appointed = Appointed(PEOPLE[1], "leader", PEOPLE[0])
    by_themselves = Returned("watching", PEOPLE[2])
    store = decided(*((timedelta(days=400), one) for one in (ruled, appointed, by_themselves, asked(1, PEOPLE[1]))))

    longer = with_rules(keep_facts=timedelta(days=90), keep_audit=timedelta(days=730))
    assert done(let_age(store, longer, NOW)) == 2
    assert [fact for _, fact in told(store)][:2] == [ruled, appointed]
    assert [people_of(fact) for _, fact in told(store)[2:]] == [(), ()]

    shorter = with_rules(keep_facts=timedelta(days=730), keep_audit=timedelta(days=90))
    assert done(let_age(store, shorter, NOW)) == 2
    assert [people_of(fact) for _, fact in told(store)] == [(), (), (), ()]


def test_in_what_was_decided_whoever_only_stands_in_it_is_kept_no_longer_than_other_facts():
    approved = StoryApproved("s1", PEOPLE[0], (PEOPLE[1],))
    store = decided((timedelta(days=400), approved))

    done(let_age(store, with_rules(keep_facts=timedelta(days=90), keep_audit=timedelta(days=730)), NOW))

    [(_, fact)] = told(store)
    assert people_of(fact) == (PEOPLE[0],)
