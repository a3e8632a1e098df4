"""Pronouns and descriptions stand for whom their gender, party, role or number allows."""

from __future__ import annotations

import pytest

from kg.extract.document import read
from tests.extract.mentions.articles import article

EN = (
    "Chilean Defence Minister Ada Bell received General Odon Brown, chief of the Peruvian general "
    "staff, in Lima on Monday. "
)
FR = (
    "La ministre chilienne de la Défense, Ada Belle, a reçu lundi le général Odon Brun, chef "
    "d'état-major des armées péruviennes. "
)
CASES = [
    ("en", EN + "The Peruvian general thanked her.", "The Peruvian general", ("brown",)),
    ("en", EN + "The general left early.", "The general", ("brown",)),
    ("en", EN + "He then flew to Quito.", "He", ("brown",)),
    ("en", EN + "She then flew to Quito.", "She", ("bell",)),
    ("en", EN + "The Chilean later flew to Quito.", "The Chilean", ("bell",)),
    ("en", EN + "The two dined together.", "The two", ("bell", "brown")),
    ("en", EN + "Both officials dined.", "Both officials", ("bell", "brown")),
    ("en", EN + "The latter smiled.", "The latter", ("brown",)),
    ("en", EN + "The general of the army smiled.", "The general of the army", ()),
    ("en", EN + "The Peruvian delegation left.", "The Peruvian", ()),
    ("en", EN + "The Bolivian general smiled.", "The Bolivian general", ()),
    ("fr", FR + "Le général péruvien a souri.", "Le général péruvien", ("brun",)),
    ("fr", FR + "Elle a ensuite gagné Quito.", "Elle", ("belle",)),
    ("fr", FR + "Il a ensuite gagné Quito.", "Il", ("brun",)),
    ("fr", FR + "Ce dernier a souri.", "Ce dernier", ("brun",)),
    ("fr", FR + "Les deux responsables ont dîné.", "Les deux responsables", ("belle", "brun")),
    ("fr", FR + "Le Péruvien a dîné.", "Le Péruvien", ("brun",)),
    ("fr", FR + "Le général Dax a dîné.", "Le général", ()),
    ("fr", FR + "Le général bolivien a dîné.", "Le général bolivien", ()),
]


@pytest.mark.parametrize(("lang", "text", "words", "meant"), CASES)
def test_a_description_stands_for_whom_it_fits(
    lang: str, text: str, words: str, meant: tuple[str, ...]
) -> None:
    document = read(article(text, lang))
    found = [m.actors for m in document.mentions if m.span.of(text) == words]
    assert (found[-1] if found else ()) == meant


def test_a_former_holder_is_meant_by_the_former_title() -> None:
    text = "Former Chilean president Ada Bell died on Monday. The former president was 90."
    document = read(article(text, "en"))
    found = [m.actors for m in document.mentions if m.span.of(text) == "The former president"]
    assert found == [("bell",)]
