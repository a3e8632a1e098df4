"""Who is listed as a person of an article, and under which name; nobody in them exists."""

from __future__ import annotations

import pytest

from kg.extract import extract
from tests.extract.mentions.articles import article

CAST = (
    "Chilean President Ada Bell met Peruvian President Odon Brown and Thai Foreign Minister Luc "
    "Petit. "
)
TROUPE = (
    "La présidente chilienne Ada Belle a reçu le président péruvien Odon Brun et le ministre "
    "thaïlandais des Affaires étrangères, Luc Petit. "
)


@pytest.mark.parametrize(
    ("text", "lang", "name"),
    [
        ("ADA BELL, Minister of Defence of Chile, slept.", "en", "ADA BELL"),
        ("Audition de Mme Ada Belle, ambassadeur du Chili au Pérou.", "fr", "Ada Belle"),
        ("Audition de S.E. M. Odon Brun, ambassadeur du Chili au Pérou.", "fr", "Odon Brun"),
        ("Réponse de Roberto Brun, le président du Pérou : demain.", "fr", "Roberto Brun"),
        ("M. Le Goffic, ministre chilien de la Défense, dort.", "fr", "Le Goffic"),
        ("Bishop Odon Brown, the premier of Peru, slept.", "en", "Odon Brown"),
    ],
)
def test_the_words_of_a_name_are_its_own(text: str, lang: str, name: str) -> None:
    assert [person.name for person in extract(article(text, lang)).persons] == [name]


@pytest.mark.parametrize(
    ("text", "lang", "name", "listed"),
    [
        (CAST + "The navy goes to Rear Admiral Kemosu Addai.", "en", "Kemosu Addai", True),
        (CAST + "The walls were painted by Roberto Azzi.", "en", "Roberto Azzi", True),
        ("The walls were painted by Roberto Azzi.", "en", "Roberto Azzi", False),  # no officials
        (CAST + "Mr. Azzi had painted the walls.", "en", "Azzi", False),  # one word is no name
        (TROUPE + "Les murs sont de Roberto Azzi.", "fr", "Roberto Azzi", True),
        (
            CAST + "The destroyer HMS Prince Azzi sailed past Storm Villa.",
            "en",
            "Prince Azzi",
            False,
        ),
    ],
)
def test_in_an_article_of_officials_named_people_are_listed(
    text: str, lang: str, name: str, listed: bool
) -> None:
    persons = extract(article(text, lang)).persons
    assert (name in [person.name for person in persons]) is listed
