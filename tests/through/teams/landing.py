"""Where Teams brought the reply to an act: in the same breath, for the eyes of one person, or to their own talk."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from adapters.teams.presses import HOME
from bot.kernel.cards import Form, FormErrors, Reply
from bot.kernel.messages import Event, HomeOpened
from tests.teams.connector import FakeTeams, Message
from tests.through.teams.acts import Act, Hand, Thing
from tests.through.teams.platform import seen_of
from tests.through.teams.reading import Seen

_WORD, _CARD = "application/vnd.microsoft.activity.message", "application/vnd.microsoft.card.adaptive"


class Landing:
    """Waits for the reply to one act, and finds it where it was brought."""

    def __init__(self, fake: FakeTeams, hand: Hand, act: Act, tells: Callable[[Act], Thing]) -> None:
        """`tells` brings what somebody does next, where a form is given only to whoever presses for it."""
        self._fake, self._hand, self._act, self._tells = fake, hand, act, tells
        self._place = act.body["conversation"]["id"].partition(";")[0]
        self._who = fake.person(act.body["from"]["id"])
        self._before = {one.id for one in self._theirs()}
        self.dialog: Thing | None = None
        self.notifies = True

    def found(self, told: Event, reply: Reply, answer: Any) -> Seen:  # noqa: ANN401 - JSON as Teams is answered
        """Give what the person sees; `answer` is what the request itself was answered with."""
        if isinstance(reply, Form | FormErrors):
            return self._opened(answer)
        if not self._act.is_asked and not isinstance(told, HomeOpened):
            return self._newest()
        self.notifies = False
        if not self._act.is_asked:
            return self._page()
        if "task" in answer:
            return self._in_a_dialog(answer)
        assert answer["statusCode"] == 200, answer
        if answer["type"] == _CARD:
            return Seen("", answer["value"], self._place)
        assert answer["type"] == _WORD, answer
        new = self._new()
        self.notifies = bool(new)
        return seen_of(new[-1]) if new else Seen(answer["value"], {})

    def _opened(self, answer: Thing) -> Seen:
        """Find a form: in a dialog, or behind the button that opens it."""
        if not self._act.is_asked:
            offered = self._newest()
            [button] = offered.buttons()
            answer = self._tells(self._hand.presses(self._who, button))
        return self._in_a_dialog(answer)

    def _in_a_dialog(self, answer: Thing) -> Seen:
        task = answer["task"]
        if task["type"] == "message":
            return Seen(task["value"], {})
        assert task["type"] == "continue", task
        box = task["value"]
        card: Thing = box["card"]["content"]
        self.dialog = {"card": card, "place": self._place}
        return Seen(box["title"], card, self._place)

    def _newest(self) -> Seen:
        new = self._new()
        assert new, f"{self._who} was shown nothing in answer to {self._act}"
        return seen_of(new[-1])

    def _page(self) -> Seen:
        """Find somebody's own page in their talk: the one that is asked for anew whenever they look at it.

        Where the answer to the first was lost nobody can know of it, and a second is laid: that is the one.
        """
        talk = map(seen_of, self._fake.posts(self._fake.talk(self._who)))
        *_, page = [one for one in talk if "refresh" in one.card and one.card["refresh"]["action"]["verb"] == HOME]
        return page

    def _new(self) -> list[Message]:
        return [one for one in self._theirs() if one.id not in self._before]

    def _theirs(self) -> list[Message]:
        """Give what this person alone was shown: here, or in their talk where Steward is not in the place."""
        talk = self._fake.talks.get(self._who, "")
        if self._place != talk and self._place in self._fake.members:
            return [one for one in self._fake.posts(self._place) if one.only == self._who]
        return self._fake.posts(talk) if talk else []
