"""Addresses of messages, as people copy them from each platform: their own workspace's lead to a message, no other."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from adapters.playground.cards import address, addressed
from adapters.slack.client import Slack
from adapters.slack.events import Slash, slashed
from adapters.teams.clouds import CLOUDS
from adapters.teams.links import leads, permalink
from bot.kernel.cards import Link, Words, leading, words
from bot.kernel.people import MessageId, WorkspaceId
from tests.fakes import FakeSlack

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)

TENANT, GROUP = "aaaa0000-0000-4000-8000-000000000009", "bbbb0000-0000-4000-8000-000000000001"
ROOM = "19:reef@thread.tacv2"
WAY = "https://teams.microsoft.com/l/message/19%3Areef%40thread.tacv2"


@pytest.fixture
async def slack():
    async with FakeSlack().serve() as web:
        slack = Slack(web, lambda: 0.0)
        slack.lives_at("https://club.slack.com/", "T1")
        yield slack


@pytest.mark.parametrize(
    ("typed", "message"),
    [
        ("https://club.slack.com/archives/C1/p1772442000000100", "C1/1772442000.000100"),
        (
            "https://club.slack.com/archives/C1/p1772442060000200?thread_ts=1772442000.000100&cid=C1",
            "C1/1772442060.000200",
        ),
        ("https://Club.slack.com/archives/C1/p1772442000000100", "C1/1772442000.000100"),
        ("https://other.slack.com/archives/C1/p1772442000000100", None),
        ("https://club.slack.com.example.org/archives/C1/p1772442000000100", None),
        ("https://acme.enterprise.slack.com/archives/C1/p1772442000000100", None),
        ("https://club.slack.com/archives/C1", None),
        ("https://club.slack.com/files/U1/F1/log.pdf", None),
        ("http://club.slack.com/archives/C1/p1772442000000100", None),
    ],
)
def test_a_permalink_of_this_slack_leads_to_its_message(slack: Slack, typed: str, message: str | None):
    assert slack.leads(typed) == message


@pytest.mark.parametrize("there", ["<{}>", "<{}|{}>", "{}"])
def test_an_address_in_a_slash_leads_there_whether_or_not_slack_marks_it(slack: Slack, there: str):
    url = "https://club.slack.com/archives/C1/p1772442000000100"
    slash = Slash("U1", "C1", f'used {there.format(url, url)} in "Cold chain SOP"')

    said = slashed(slash, NOON, WorkspaceId("T1"), slack.leads).said
    assert said == (Words("used "), Link(url, url, MessageId("C1/1772442000.000100")), Words(' in "Cold chain SOP"'))


def test_an_organisation_may_link_to_its_workspaces_messages_from_its_own_pages(slack: Slack):
    slack.lives_at("https://club.slack.com/", "T1", "E1")

    there = "https://acme.enterprise.slack.com/archives/C1/p1772442000000100"
    assert slack.leads(there) == "C1/1772442000.000100"
    assert slack.leads("https://other.slack.com/archives/C1/p1772442000000100") is None


@pytest.mark.parametrize(
    ("typed", "message"),
    [
        (f"{WAY}/1772?tenantId={TENANT}&groupId={GROUP}&parentMessageId=1771&teamName=Reef", f"{ROOM}/1771/1772"),
        (f"{WAY}/1771?tenantId={TENANT.upper()}&parentMessageId=1771&createdTime=1771", f"{ROOM}/1771"),
        (f"{WAY.replace('teams.microsoft.com', 'teams.cloud.microsoft')}/1771?tenantId={TENANT}", f"{ROOM}/1771"),
        (
            "https://teams.microsoft.com/l/message/19:two@thread.v2/1772?context=%7B%22contextType%22%3A%22chat%22%7D",
            "19:two@thread.v2/1772",
        ),
        (f"{WAY}/1772?tenantId={GROUP}&parentMessageId=1771", None),
        (f"{WAY.replace('teams.microsoft.com', 'teams.microsoft.com.example.org')}/1772?tenantId={TENANT}", None),
        (f"{WAY.replace('/message/', '/channel/')}/1772?tenantId={TENANT}", None),
        (f"{WAY}/soon?tenantId={TENANT}", None),
        ("https://[half", None),
    ],
)
def test_a_link_to_a_message_of_this_organisation_leads_there_in_teams(typed: str, message: str | None):
    assert leads(TENANT)(typed) == message


@pytest.mark.parametrize("cloud", CLOUDS)
@pytest.mark.parametrize("message", [f"{ROOM}/1771", f"{ROOM}/1771/1772", "19:two@thread.v2/1772"])
def test_what_teams_is_told_to_link_to_is_read_back_in_every_cloud(cloud: str, message: str):
    written = permalink(CLOUDS[cloud].web, TENANT, MessageId(message), GROUP)

    assert leads(TENANT)(written) == message


@pytest.mark.parametrize(
    ("typed", "message"),
    [
        ("http://127.0.0.1:8700/#message=town%2Fm000007", "town/m000007"),
        ("http://127.0.0.1:8700/#as=who%3Aben&at=town%2Fwash&message=town%2Fm000007", "town/m000007"),
        ("http://127.0.0.1:8700/#as=who%3Aben&at=town%2Fwash", None),
        ("http://127.0.0.1:8700/", None),
        ("http://[half", None),
    ],
)
def test_the_playgrounds_page_names_a_message_behind_its_hash(typed: str, message: str | None):
    assert addressed(typed) == message


def test_any_id_of_a_message_goes_into_an_address_of_the_page_and_back():
    assert addressed(f"http://127.0.0.1/{address(MessageId('a&b=c/d#e f'))}") == "a&b=c/d#e f"


def test_words_stay_as_they_are_and_every_link_learns_where_it_leads():
    text = (Words("see "), Link("https://here/1", "here"), Words(" or "), Link("https://there/1", "there"))

    led = leading(text, lambda url: MessageId("1") if "here/" in url and "there" not in url else None)
    assert led == (Words("see "), Link("https://here/1", "here", MessageId("1")), *text[2:])
    assert leading(words("see"), lambda _: MessageId("1")) == words("see")
