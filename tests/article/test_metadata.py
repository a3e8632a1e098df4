"""Language, publisher, agency and authors come from where pages and dispatches put them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kg.article import from_text
from kg.packs import languages, table

if TYPE_CHECKING:
    from collections.abc import Callable

    from kg.model import Article

TITLE = "Exercices dans l'Arctique : Oslo et Stockholm s'entendent"


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("Le ministre a reçu lundi son homologue dans les locaux de l'ambassade.", "fr"),
        ("Le delegue a ete recu par les membres du comite, selon une depeche.", "fr"),
        ("The minister met his counterpart on Monday at the embassy of the country.", "en"),
        ("Der Minister traf am Montag in der Botschaft seinen Amtskollegen und die Presse.", None),
        ("Minister spotkał się w poniedziałek ze swoim odpowiednikiem w ambasadzie kraju.", None),
        ("Il ministro ha incontrato lunedì il suo omologo nella sede dell'ambasciata.", None),
        ("Ole Hansen", None),
        ("12345 67890", None),
    ],
)
def test_the_language_is_voted_by_small_words(text: str, lang: str | None) -> None:
    article = from_text(text, id="a", source="a.txt")
    assert article.lang == lang
    assert ("no-language" in {f.code for f in article.findings}) == (lang is None)


@pytest.mark.parametrize(
    ("line", "agency"),
    [
        ("Xinhua | 21.03.2018 09h12", "Xinhua"),
        ("information fournie par Reuters 14/05/2023 à 02:41", "Reuters"),
        ("Par notre rédaction avec AFP", "AFP"),
        ("AFP / le 16 mai 2026 à 20h33", "AFP"),
        ("Source: AAP    5 June 2026 09:38pm", "AAP"),
        ("By ANI | Updated: October 8, 2026 20:15 IST", "ANI"),
        ("Par La Presse Canadienne, 2027", "La Presse Canadienne"),
    ],
)
def test_the_agency_stands_in_the_header(
    article: Callable[..., Article], line: str, agency: str
) -> None:
    assert article(TITLE, line, "", "{fr}").agency == agency


@pytest.mark.parametrize(
    ("line", "agency"),
    [
        ("ATS", "ATS"),
        ("[AFP]", "AFP"),
        ("(AIP)", "AIP"),
        ("© 2024 Belga. Tous droits réservés.", "Belga"),
        ("Avec RFI", "RFI"),
    ],
)
def test_the_agency_signs_below(article: Callable[..., Article], line: str, agency: str) -> None:
    assert article(TITLE, "", "{fr}", "", line).agency == agency


def test_the_agency_signs_in_the_last_words(article: Callable[..., Article]) -> None:
    assert article(TITLE, "", "{fr}", "{fr} (Belga)").agency == "Belga"
    assert article("Norway and Sweden agree", "", "{en} PTI").agency == "PTI"


def test_an_agency_that_is_only_spoken_of_is_not_the_agency(
    article: Callable[..., Article],
) -> None:
    found = article(TITLE, "", "{fr} Il l'a confirmé à Reuters et à l'agence TASS mardi soir.")
    assert found.agency is None


@pytest.mark.parametrize(
    ("line", "authors"),
    [
        ("Par Anna Roy", ("Anna Roy",)),
        ("By Anna Roy and Luke Stone", ("Anna Roy", "Luke Stone")),
        ("Par Anna Roy | International | 7 juin 2028 à 14h25", ("Anna Roy",)),
        ("Par Rédaction | 27 janv. 2026", ()),
        ("By our defence correspondent, Perth, July 21 2027", ()),
        ("By ANI", ()),
    ],
)
def test_bylines_name_the_authors(
    article: Callable[..., Article], line: str, authors: tuple[str, ...]
) -> None:
    assert article(TITLE, line, "", "{fr}").authors == authors


def test_editors_and_translators_are_no_authors(article: Callable[..., Article]) -> None:
    french = article(TITLE, "", "{fr}", "", "(Anna Roy et Luc Petit; version française Jo Blanc)")
    english = article(
        "Norway agrees", "", "{en}", "", "(Reporting by Anna Roy; Editing by Jo Gray)"
    )
    assert french.authors == ("Anna Roy", "Luc Petit")
    assert english.authors == ("Anna Roy",)


def test_the_publisher_is_a_known_name_in_the_header(article: Callable[..., Article]) -> None:
    assert (
        article("Le Monde avec AFP - Publié le 3 mars 2023", "", TITLE, "", "{fr}").publisher
        == "Le Monde"
    )
    assert article("BFMTV", "", TITLE, "", "{fr}").publisher == "BFMTV"
    assert article(TITLE, "", "{fr} Le Monde l'avait annoncé hier.").publisher is None


def test_nothing_depends_on_the_order_of_sets(article: Callable[..., Article]) -> None:
    lines = ("Le Monde avec AFP", TITLE, "Par Anna Roy", "", "OSLO, 4 mars 2024 (AFP) - {fr}")
    assert article(*lines) == article(*lines)


@pytest.mark.parametrize("lang", languages())
def test_every_pack_names_its_months_weekdays_and_small_words(lang: str) -> None:
    meta, own = table(lang, "metadata"), table(lang, "language")
    assert sorted(set(meta["months"].values())) == list(range(1, 13))
    assert sorted(set(meta["weekdays"].values())) == list(range(7))
    assert own["code"] == lang
    assert len(own["stopwords"]) > 50
    assert set(own["telling"]) - set(own["stopwords"]) <= set(own["telling"])
    assert meta["numeric_order"] in {"dmy", "mdy", "unclear"}


@pytest.mark.parametrize("lang", languages())
@pytest.mark.parametrize("name", ["boilerplate", "metadata"])
def test_the_phrases_of_the_packs_are_folded(lang: str, name: str) -> None:
    from kg.fold import fold_keep

    for key, entries in table(lang, name).items():
        if isinstance(entries, list) and key not in {"dates", "partial", "times", "counters"}:
            assert [e for e in entries if e != fold_keep(e)] == [], key


def test_no_telling_word_belongs_to_two_languages() -> None:
    votes = [set(table(lang, "language")["telling"]) for lang in languages()]
    assert set.intersection(*votes) == set()
