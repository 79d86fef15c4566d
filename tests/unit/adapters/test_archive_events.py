"""A Slack export, read: what was said, by whom, and in which order."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from adapters.accounts import instant, microseconds, moment, parts, ts_of
from adapters.archive.events import Export, Wanted
from adapters.mrkdwn import emoji, spans
from bot.kernel.cards import Code, Link, Name, Place, Text, Words, plain
from bot.kernel.messages import BotAdded, Event, MessageDeleted, MessagePosted, PersonJoined, ReactionChanged
from bot.kernel.people import PersonId, PlaceId
from bot.kernel.policy import Policy
from tests.replay.exports import ANA, BEN, KIM, MONDAY, after, export, large, one_day, says, ts

ASKED = says("U1", "Where is the form?", after(0))


def told(path: Path, since: datetime | None = None, until: datetime | None = None) -> list[Event]:
    with Export(path) as opened:
        return list(opened.events(Wanted(Policy(), since, until)))


def posted(path: Path, since: datetime | None = None, until: datetime | None = None) -> list[MessagePosted]:
    return [event for event in told(path, since, until) if isinstance(event, MessagePosted)]


def said(path: Path, since: datetime | None = None, until: datetime | None = None) -> list[str]:
    return [plain(event.text) for event in posted(path, since, until)]


def reactions(path: Path) -> list[ReactionChanged]:
    return [event for event in told(path) if isinstance(event, ReactionChanged)]


def joined(path: Path) -> list[PersonJoined]:
    return [event for event in told(path) if isinstance(event, PersonJoined)]


# ---------------------------------------------------------------- who and where


def test_before_the_first_word_the_community_is_introduced_with_its_channels_and_policy(tmp_path: Path):
    path = one_day(tmp_path, ASKED)
    policy = Policy(promise=timedelta(hours=4))

    with Export(path) as opened:
        first = next(opened.events(Wanted(policy)))

    assert isinstance(first, BotAdded)
    assert (first.name, first.places, first.policy) == ("Reef Network", ("C1",), policy)
    assert first.at == MONDAY


def test_everybody_listed_is_introduced_with_the_name_they_chose_and_their_zone(tmp_path: Path):
    people = {event.who: event.profile for event in joined(one_day(tmp_path, ASKED))}

    assert {who: (profile.name, profile.zone) for who, profile in people.items()} == {
        "U1": ("Ana", "Europe/Paris"),
        "U2": ("Ben Okafor", "Europe/Paris"),
        "U3": ("kim", "Asia/Tokyo"),
    }


def test_bots_and_guests_are_known_as_such(tmp_path: Path):
    people = [ANA, {**BEN, "is_bot": True}, {**KIM, "is_restricted": True}, {"id": "USLACKBOT", "name": "slackbot"}]

    known = {event.who: event.profile for event in joined(one_day(tmp_path, ASKED, people=people))}

    assert [who for who, profile in known.items() if profile.bot] == ["U2", "USLACKBOT"]
    assert [who for who, profile in known.items() if profile.guest] == ["U3"]


def test_somebody_whose_account_is_closed_is_there_until_it_last_changed(tmp_path: Path):
    closed = {"id": "U2", "name": "ben", "deleted": True, "updated": int((MONDAY + timedelta(hours=1)).timestamp())}
    later = says("U1", "Anybody?", after(120))

    news = [event for event in joined(one_day(tmp_path, ASKED, later, people=[ANA, closed])) if event.who == "U2"]

    assert [(event.at - MONDAY, event.profile.left) for event in news] == [
        (timedelta(), False),
        (timedelta(hours=1), True),
    ]


@pytest.mark.parametrize("updated", [None, 0, 1_000_000_000])
def test_somebody_whose_account_was_closed_before_has_left_from_the_start(tmp_path: Path, updated: int | None):
    closed = {"id": "U2", "name": "ben", "deleted": True, "updated": updated}

    [news] = [event for event in joined(one_day(tmp_path, ASKED, people=[ANA, closed])) if event.who == "U2"]

    assert news.profile.left


def test_somebody_the_export_does_not_list_is_introduced_by_their_first_message(tmp_path: Path):
    stranger = says("U9", "Hello from next door", after(1), user_profile={"real_name": "Dr Okoro", "team": "T9"})

    news = joined(one_day(tmp_path, ASKED, stranger, stranger | {"ts": after(2)}))

    assert [(event.who, event.profile.name, event.profile.guest) for event in news[3:]] == [("U9", "Dr Okoro", True)]


def test_a_program_without_a_user_is_a_bot_named_by_its_profile(tmp_path: Path):
    feed = {"subtype": "bot_message", "bot_id": "B7", "text": "Build passed?", "ts": after(1)}

    events = told(one_day(tmp_path, ASKED, feed | {"bot_profile": {"name": "Feed"}}))

    assert isinstance(events[-1], MessagePosted)
    assert (events[-1].who, events[-1].bot) == ("B7", True)
    assert isinstance(events[-2], PersonJoined)
    assert (events[-2].profile.name, events[-2].profile.bot) == ("Feed", True)


def test_whoever_owns_the_workspace_stands_for_the_manager(tmp_path: Path):
    people = [{**ANA, "is_admin": True}, {**BEN, "is_owner": True}, {**KIM, "is_owner": True, "deleted": True}]

    with Export(one_day(tmp_path, ASKED, people=people)) as opened:
        assert opened.managers == ("U2",)


def test_the_community_lives_where_most_of_its_people_do(tmp_path: Path):
    with Export(one_day(tmp_path, ASKED)) as opened:
        assert opened.zone == "Europe/Paris"


def test_an_export_of_a_whole_organisation_lists_its_people_under_another_name(tmp_path: Path):
    path = export(tmp_path, {"reef": {"2024-03-04": [ASKED]}}, people=[])
    renamed = tmp_path / "grid.zip"
    with ZipFile(path) as old, ZipFile(renamed, "w") as new:
        for name in old.namelist():
            new.writestr("org_users.json" if name == "users.json" else name, old.read(name))

    assert said(renamed) == ["Where is the form?"]


def test_an_export_packed_again_one_folder_deeper_reads_the_same(tmp_path: Path):
    assert said(one_day(tmp_path, ASKED, inside="Reef export/", extra={"__MACOSX/._x": b"\0"})) == [ASKED["text"]]


def test_direct_messages_and_private_channels_are_left_alone(tmp_path: Path):
    between_us = '[{"user": "U1", "text": "between us", "ts": "1709542800.000000"}]'
    path = one_day(
        tmp_path,
        ASKED,
        extra={
            "dms.json": '[{"id": "D1", "members": ["U1", "U2"]}]',
            "D1/2024-03-04.json": between_us,
            "mpdm-ana--ben-1/2024-03-04.json": between_us,
            "reef/canvas_in_the_conversation.json": "nonsense",
            "reef/tss.json": "nonsense",
            "reef/2024-99-99.json": "nonsense",
        },
    )

    assert said(path) == ["Where is the form?"]


# ---------------------------------------------------------------- what was said


def test_a_message_keeps_its_channel_its_writer_and_the_exact_time(tmp_path: Path):
    [event] = posted(one_day(tmp_path, says("U1", "Where?", "1709542800.000019")))

    assert (event.who, event.place, event.message) == ("U1", "C1", "reef/1709542800.000019")
    assert event.at == datetime(2024, 3, 4, 9, 0, 0, 19, tzinfo=UTC)
    assert event.under is None
    assert not event.bot


def test_a_reply_names_its_thread_and_a_threads_first_message_does_not(tmp_path: Path):
    root = ASKED | {"thread_ts": after(0), "reply_count": 1}
    reply = says("U2", "In the folder", after(3), thread_ts=after(0))

    assert [event.under for event in posted(one_day(tmp_path, root, reply))] == [None, f"reef/{after(0)}"]


@pytest.mark.parametrize("subtype", ["file_share", "me_message", "thread_broadcast", None])
def test_these_kinds_of_message_are_somebody_speaking(tmp_path: Path, subtype: str | None):
    assert said(one_day(tmp_path, ASKED | {"subtype": subtype})) == ["Where is the form?"]


@pytest.mark.parametrize("subtype", ["channel_join", "channel_topic", "bot_add", "huddle_thread", "never_heard_of"])
def test_notices_are_nobody_speaking(tmp_path: Path, subtype: str):
    with Export(one_day(tmp_path, ASKED, says("U2", "has joined", after(1), subtype=subtype))) as opened:
        events = list(opened.events(Wanted(Policy())))

    assert [plain(e.text) for e in events if isinstance(e, MessagePosted)] == ["Where is the form?"]
    assert opened.counts.system == 1


def test_a_tombstone_is_a_deletion(tmp_path: Path):
    gone = {"subtype": "tombstone", "user": "USLACKBOT", "text": "This message was deleted.", "ts": after(1)}

    assert [e.message for e in told(one_day(tmp_path, ASKED, gone)) if isinstance(e, MessageDeleted)] == [
        f"reef/{after(1)}"
    ]


def test_an_edited_message_says_its_last_text_once(tmp_path: Path):
    edited = ASKED | {"text": "Where is the new form?", "edited": {"user": "U1", "ts": after(9)}}

    assert said(one_day(tmp_path, edited)) == ["Where is the new form?"]


def test_a_message_that_is_only_a_file_is_still_somebody_speaking(tmp_path: Path):
    [event] = posted(one_day(tmp_path, ASKED | {"text": "", "files": [{"url_private": "https://x/?t=xoxe-1-2"}]}))

    assert event.text == ()


def test_what_no_message_can_be_made_of_is_counted_and_left_out(tmp_path: Path):
    odd = [{"ts": 1709542801.5, "user": "U1"}, {"text": "no time"}, {"ts": "yesterday", "text": "when?"}, 7]

    with Export(one_day(tmp_path, ASKED, *odd)) as opened:  # type: ignore[arg-type]  # wrong on purpose
        events = list(opened.events(Wanted(Policy())))

    assert len([event for event in events if isinstance(event, MessagePosted)]) == 1
    assert opened.counts.odd == 4


def test_a_reply_also_sent_to_the_channel_is_heard_once(tmp_path: Path):
    reply = says("U2", "In the folder", after(3), thread_ts=after(0))

    assert len(posted(one_day(tmp_path, ASKED, reply, reply | {"subtype": "thread_broadcast"}))) == 2


# ---------------------------------------------------------------- reactions


def test_a_reaction_bears_no_time_so_it_comes_a_minute_after_its_message(tmp_path: Path):
    ticked = says(
        "U2", "In the folder", after(3), reactions=[{"name": "white_check_mark", "users": ["U1"], "count": 1}]
    )

    [reaction] = reactions(one_day(tmp_path, ASKED, ticked, says("U3", "Good", after(60))))

    assert (reaction.who, reaction.emoji, reaction.on) == ("U1", "✅", True)
    assert reaction.message == f"reef/{after(3)}"
    assert reaction.at == MONDAY + timedelta(minutes=4)


def test_on_a_thread_it_comes_a_minute_after_the_last_reply(tmp_path: Path):
    root = ASKED | {
        "thread_ts": after(0),
        "latest_reply": after(45),
        "reactions": [{"name": "eyes", "users": ["U2"], "count": 1}],
    }

    events = told(
        one_day(tmp_path, root, says("U2", "There", after(45), thread_ts=after(0)), says("U3", "Ok", after(50)))
    )

    assert [type(event).__name__ for event in events[-3:]] == ["MessagePosted", "ReactionChanged", "MessagePosted"]
    assert events[-2].at == MONDAY + timedelta(minutes=46)


def test_skin_tones_of_one_hand_are_one_reaction(tmp_path: Path):
    clapped = ASKED | {
        "reactions": [
            {"name": "clap", "users": ["U2"], "count": 1},
            {"name": "clap::skin-tone-2", "users": ["U2", "U3"], "count": 2},
        ]
    }

    assert [(one.who, one.emoji) for one in reactions(one_day(tmp_path, clapped))] == [("U2", "👏"), ("U3", "👏")]


def test_a_workspaces_own_emoji_keeps_its_name():
    assert [emoji(name) for name in ("heavy_check_mark", "reef-hero", "+1::skin-tone-5")] == ["✔️", ":reef-hero:", "👍"]


# ---------------------------------------------------------------- the order of time


def test_a_day_file_is_not_a_day_of_utc_and_replies_lie_in_their_own_days_file(tmp_path: Path):
    # The workspace exports by Los Angeles, so its Monday ends at eight on Tuesday, UTC.
    late, early = datetime(2024, 3, 5, 7, 30, tzinfo=UTC), datetime(2024, 3, 5, 8, 30, tzinfo=UTC)
    channels = {
        "reef": {"2024-03-04": [says("U1", "second", ts(late))], "2024-03-05": [says("U2", "fourth", ts(early))]},
        "tide": {
            "2024-03-04": [says("U3", "first", after(0)), says("U3", "third", ts(late + timedelta(minutes=20)))],
        },
    }

    assert said(export(tmp_path, channels)) == ["first", "second", "third", "fourth"]


@given(
    st.lists(
        st.tuples(st.sampled_from(["reef", "tide", "bay"]), st.integers(0, 10 * 86_400_000_000)),
        min_size=1,
        max_size=40,
        unique=True,
    ),
    st.integers(-12, 14),
)
def test_events_come_in_the_order_of_time_whatever_the_zone_the_files_were_cut_by(
    tmp_path_factory: pytest.TempPathFactory, posts: Sequence[tuple[str, int]], hours: int
):
    channels: dict[str, dict[str, list[dict[str, Any]]]] = {}
    for channel, micro in posts:
        at = MONDAY + timedelta(microseconds=micro)
        day = f"{at + timedelta(hours=hours):%Y-%m-%d}"
        channels.setdefault(channel, {}).setdefault(day, []).append(says("U1", "hm", ts(at)))

    events = told(export(tmp_path_factory.mktemp("export"), channels))

    assert [event.at for event in events] == sorted(event.at for event in events)
    assert len([event for event in events if isinstance(event, MessagePosted)]) == len(posts)
    assert len({event.key for event in events}) == len(events)


def test_what_lies_in_a_file_of_quite_another_day_is_counted_and_left_out(tmp_path: Path):
    lost = says("U2", "From last month", ts(MONDAY - timedelta(days=30)))
    channels = {"reef": {"2024-03-04": [ASKED], "2024-03-08": [lost]}}

    with Export(export(tmp_path, channels)) as opened:
        events = list(opened.events(Wanted(Policy())))

    assert len([event for event in events if isinstance(event, MessagePosted)]) == 1
    assert opened.counts.misfiled == 1


def test_a_stretch_of_time_can_be_chosen(tmp_path: Path):
    days = {f"2024-03-{4 + day:02}": [says("U1", f"day {day}", after(day * 1440))] for day in range(6)}
    since, until = MONDAY + timedelta(days=1), MONDAY + timedelta(days=3)

    assert said(export(tmp_path, {"reef": days}), since=since, until=until) == ["day 1", "day 2"]


def test_days_outside_the_chosen_time_are_not_even_opened(tmp_path: Path):
    days: dict[str, list[dict[str, Any]]] = {"2024-03-04": [ASKED]}
    path = export(tmp_path, {"reef": days}, extra={"reef/2024-06-01.json": "not json"})

    assert said(path, until=MONDAY + timedelta(days=7)) == ["Where is the form?"]


def test_progress_is_counted_in_bytes_and_ends_at_the_whole(tmp_path: Path):
    with Export(one_day(tmp_path, ASKED)) as opened:
        list(opened.events(Wanted(Policy())))

    assert opened.bytes_read == opened.bytes_total > 0


def test_an_export_can_be_read_once_more_from_the_start(tmp_path: Path):
    with Export(one_day(tmp_path, ASKED, says("U9", "Hello", after(1)))) as opened:
        once = list(opened.events(Wanted(Policy())))
        again = list(opened.events(Wanted(Policy())))

    assert [e for e in again if isinstance(e, MessagePosted)] == [e for e in once if isinstance(e, MessagePosted)]
    assert opened.counts.messages == 2


def test_only_a_few_days_are_in_memory_at_a_time(tmp_path: Path):
    days = 40
    ahead = []

    with Export(large(tmp_path / "year.zip", 4000, channels=5, people=50, days=days)) as opened:
        for event in opened.events(Wanted(Policy())):
            told = opened.bytes_total * (event.at - MONDAY).days / days
            ahead.append(opened.bytes_read - told)

    assert max(ahead) < 4 * opened.bytes_total / days


# ---------------------------------------------------------------- the words of one message, later


def test_what_was_asked_can_be_read_again_with_what_its_writer_added(tmp_path: Path):
    path = one_day(
        tmp_path,
        says("U1", "Hi all", after(0)),
        says("U3", "in a thread elsewhere", after(0.5), thread_ts=after(-9)),
        says("U1", "who has the form?", after(1)),
        says("U2", "I do", after(2)),
        says("U1", "thank you", after(3)),
    )

    with Export(path) as opened:
        texts = opened.passages(
            [f"reef/{after(0)}", f"reef/{after(2)}", "reef/1.000000", "bay/x"], timedelta(minutes=10)
        )

    assert {message: plain(text) for message, text in texts.items()} == {
        f"reef/{after(0)}": "Hi all\nwho has the form?",
        f"reef/{after(2)}": "I do",
    }


# ---------------------------------------------------------------- markup


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("plain words", (Words("plain words"),)),
        ("", ()),
        ("<@U2> and <@W3|kim> know", (Name(PersonId("U2")), Words(" and "), Name(PersonId("W3")), Words(" know"))),
        ("see <#C1|reef>", (Words("see "), Place(PlaceId("C1")))),
        ("see <#C9|board> or <#C8>", (Words("see #board or #C8"),)),
        ("<https://x.org/?a=1&amp;b=2|the &lt;form&gt;>", (Link("https://x.org/?a=1&b=2", "the <form>"),)),
        ("<https://x.org>", (Link("https://x.org", "https://x.org"),)),
        ("<mailto:a@x.org|a@x.org>", (Link("mailto:a@x.org", "a@x.org"),)),
        ("<!here> <!channel|@channel> all", (Words("@here @channel all"),)),
        ("<!subteam^S1|@experts> please", (Words("@experts please"),)),
        ("<!date^1392734382^{date}|18 Feb>", (Words("18 Feb"),)),
        ("a &lt;b&gt; &amp;amp; c", (Words("a <b> &amp; c"),)),
        ("try `pip install` now", (Words("try "), Code("pip install"), Words(" now"))),
        ("```\na &lt; b\n<https://x.org>\n```", (Code("a < b\nhttps://x.org"),)),
        ("> quoted\nwords", (Words("> quoted\nwords"),)),
        ("&gt; quoted", (Words("> quoted"),)),
        ("an <odd> thing", (Words("an <odd> thing"),)),
        ("lonely ` and <", (Words("lonely ` and <"),)),
    ],
)
def test_markup_becomes_spans(typed: str, read: Text):
    assert spans(typed, {"C1"}) == read


def test_a_token_in_an_address_is_never_kept():
    text = spans("<https://files.slack.com/f.pdf?t=xoxe-123-abc-DEF|the file> xoxb-1-2 xoxe.xoxp-1-Mi0y", {"C1"})

    assert text == (Link("https://files.slack.com/f.pdf?t=…", "the file"), Words(" … …"))


@given(st.text(alphabet="<>@#!|&;ltgamp`UC1 \n", max_size=40))
def test_any_markup_is_read_without_harm(typed: str):
    text = spans(typed, {"C1"})

    assert all(not isinstance(pair[0], Words) or not isinstance(pair[1], Words) for pair in pairwise(text))


# ---------------------------------------------------------------- times


@given(st.integers(0, 4_000_000_000_000_000))
def test_a_time_comes_back_exactly(micro: int):
    written = ts_of(moment(micro))

    assert microseconds(written) == micro
    assert instant(moment(micro)) == micro


@pytest.mark.parametrize(
    ("written", "read"),
    [("1709542800", 1_709_542_800_000_000), ("1.5", 1_500_000), ("", None), ("now", None), ("-1", None)],
)
def test_a_time_is_read_as_whole_numbers_or_not_at_all(written: str, read: int | None):
    assert microseconds(written) == read


def test_a_messages_name_comes_apart_again():
    assert parts("reef/1709542800.000019") == ("reef", "1709542800.000019")
