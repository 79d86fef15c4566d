"""What an emergency is about, by its name, and whether a text speaks of it."""

from __future__ import annotations

import pytest

from bot import listening


@pytest.mark.parametrize(
    ("reason", "names"),
    [
        ("earthquake response", ("earthquake",)),
        ("Response to the flood in Sindh", ("flood", "Sindh")),
        ("réponse au séisme", ("séisme",)),
        ("respuesta al terremoto", ("terremoto",)),
        ("реагирование на землетрясение", ("землетрясение",)),
        ("الاستجابة للزلزال", ("للزلزال",)),
        ("地震响应", ("地震",)),
        ("应对地震", ("地震",)),
        ("emergency response", ()),
        ("", ()),
        ("2026", ()),
    ],
)
def test_a_reason_names_what_it_is_about_and_not_that_people_respond_to_it(reason: str, names: tuple[str, ...]):
    assert listening.named_in(reason) == names


@pytest.mark.parametrize(
    ("typed", "names"),
    [
        ("shelter, cyclone Freddy", ("shelter", "cyclone Freddy")),
        ("مأوى، زلزال", ("مأوى", "زلزال")),
        ("帐篷，地震", ("帐篷", "地震")),
        ("shelter\nshelter\n", ("shelter",)),
        (" , ;", ()),
    ],
)
def test_words_are_named_with_commas_or_lines_between(typed: str, names: tuple[str, ...]):
    assert listening.named_words(typed) == names


@pytest.mark.parametrize(
    ("text", "name", "speaks"),
    [
        ("How do we register families after earthquakes?", "earthquake", True),
        ("EARTHQUAKE shelters in Hatay?", "earthquake", True),
        ("Where are the quakes mapped?", "earthquake", False),
        ("Comment enregistrer les familles après les séismes ?", "séisme", True),
        ("Comment enregistrer les familles apres le seisme ?", "Séismes", True),
        ("¿Quién coordina los albergues tras los terremotos?", "terremoto", True),
        ("Кто знает, где палатки после землетрясения?", "землетрясение", True),
        ("أين الخيام بعد الزلزال؟", "للزلزال", True),
        ("地震后帐篷在哪里领？", "地震", True),
        ("洪水后帐篷在哪里领？", "地震", False),
        ("Where does cyclone Freddy make landfall?", "cyclone Freddy", True),
        ("Ask Freddy about cold boxes?", "cyclone Freddy", False),
        ("", "earthquake", False),
        ("Anything at all?", "", False),
    ],
)
def test_a_text_speaks_of_a_thing_in_any_form_of_its_words(text: str, name: str, *, speaks: bool):
    assert listening.mentioned(text, (name,)) == ((name,) if speaks else ())
