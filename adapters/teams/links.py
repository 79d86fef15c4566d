"""The address by which a message of Teams is found, written and read: the same for whoever copies a link, and for us.

Source: Microsoft's page on deep links to a message of a channel or a chat.
"""

from __future__ import annotations

import re
from functools import partial
from typing import Final
from urllib.parse import parse_qs, quote, unquote, urlencode, urlsplit

from adapters.teams.clouds import CLOUDS
from adapters.teams.names import has_threads, message_id, parts
from bot.kernel.cards import Leads
from bot.kernel.people import MessageId

_HOSTS: Final = frozenset({"teams.cloud.microsoft", *(urlsplit(cloud.web).netloc for cloud in CLOUDS.values())})
"""Where Teams opens links to messages, in every cloud; the first is where Microsoft moves its web client to."""
_WAY: Final = re.compile(r"/l/message/([^/]+)/(\d{1,20})/?")


def permalink(web: str, tenant: str, message: MessageId, group: str = "") -> str:
    """Write a message's address; `group` is the team whose channel it stands in, where it is known."""
    where = parts(message)
    asked = {"tenantId": tenant}
    if has_threads(where.place):
        if group:
            asked["groupId"] = group
        asked["parentMessageId"] = where.root
    else:
        asked["context"] = '{"contextType":"chat"}'
    return f"{web}/l/message/{quote(where.place, safe='')}/{where.activity}?{urlencode(asked)}"


def leads(tenant: str) -> Leads:
    """Give what says to which message of this organisation an address leads."""
    return partial(_led, tenant)


def _led(tenant: str, address: str) -> MessageId | None:
    try:
        here = urlsplit(address)
    except ValueError:  # somebody has typed half an address
        return None
    found = _WAY.fullmatch(here.path)
    if found is None or here.scheme.lower() != "https" or here.netloc.lower() not in _HOSTS:
        return None
    asked = {name.lower(): values[0] for name, values in parse_qs(here.query).items()}
    if asked.get("tenantid", tenant).lower() != tenant.lower():
        return None
    place = unquote(found[1])
    root = asked.get("parentmessageid", "") if has_threads(place) else ""
    return message_id(place, found[2], root)
