"""What became of an act: the Event that a platform made of it must be what the act means on any."""

from __future__ import annotations

from datetime import timedelta

from msgspec.structs import asdict, replace

from bot.kernel.cards import Text, Words
from bot.kernel.messages import ButtonPressed, CommandGiven, Event, FormSubmitted, MessagePosted

_ITS_OWN = frozenset({"key", "at", "community"})
"""What no act decides."""


def is_meant(told: Event, meant: Event, untold: frozenset[str] = frozenset()) -> None:
    """Hold the Event that was heard against the one that was meant; `untold` are fields that this platform keeps."""
    leave = _ITS_OWN | untold
    match meant:
        case CommandGiven(about=about, said=said):
            assert isinstance(told, CommandGiven)
            told, meant = replace(told, said=_stripped(told.said)), replace(meant, said=_stripped(said))
            leave |= ({"place"} if not meant.place else set()) | ({"said"} if about else set())
        case ButtonPressed():
            leave |= {"place", "message"}
        case FormSubmitted():
            leave |= {"place", "values"}
            assert isinstance(told, FormSubmitted)
            assert {name: value for name, value in told.values.items() if value} == {
                name: value for name, value in meant.values.items() if value
            }
        case MessagePosted():
            assert abs(told.at - meant.at) < timedelta(seconds=1)
        case _:
            pass
    read_as, was = ({k: v for k, v in asdict(one).items() if k not in leave} for one in (told, meant))
    assert read_as == was


def _stripped(said: Text) -> Text:
    """Leave out the space that nobody types at the end of a command; one within, of a pasted text, may well break."""
    whole = said[0].text.strip() if len(said) == 1 and isinstance(said[0], Words) else None
    return said if whole is None else (Words(whole.replace("\N{NO-BREAK SPACE}", " ")),)
