"""What a scenario asks for that Teams itself cannot do, and why. Nothing else may fail there.

Each is lived through all the same in `test_exceptions`, and must fail: whoever teaches Teams more strikes it out here.
"""

from __future__ import annotations

from typing import Final

_UNREAD: Final = (
    "What a talk with one person holds can be read by nobody but them: no route of the Connector tells it, and Graph"
    " tells it to no app. So a message of which nobody knows whether it arrived is parked, and another is asked."
)
EXCEPTIONS: Final = {
    "test_everybody_has_their_say.py::test_guests_and_bots_may_do_nothing[teams-beep]": (
        "A program cannot write to a program in Teams, so that it can give no command that would be refused."
    ),
    "test_experts_are_asked_in_rounds.py::test_somebody_who_cannot_be_written_to_cannot_be_suggested[teams-beep]": (
        "A program is in no roster, and the people of the directory are all that can be chosen from."
    ),
    "test_what_cannot_be_delivered.py::"
    "test_when_nobody_knows_whether_it_arrived_it_is_looked_for_and_never_sent_twice[teams]": _UNREAD,
    "test_what_cannot_be_delivered.py::"
    "test_what_was_posted_unknowingly_still_loses_its_buttons_when_it_is_over[teams]": _UNREAD,
}
"""By the scenario."""
