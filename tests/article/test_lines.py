"""Each line has a role: the body is never lost, and what stands around it is not the body."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from kg.model import Article

TITLE_FR = "La Norvège et la Suède veulent des exercices communs dans l'Arctique"
TITLE_EN = "Norway and Sweden plan joint exercises in the Arctic"


@pytest.mark.parametrize(
    "line",
    [
        "Accueil > Monde > Europe",
        "Menu   Se connecter   Je m'abonne",
        "Aller au contenu principal",
        "Publicité",
        "[ Imprimer ]",
        "Partagez cet article sur Facebook",
        "Signaler une erreur",
        "Tous droits de reproduction et de représentation réservés.",
        "© 2024 Le Fjord",
        "Suivez-nous sur Google Actualités",
    ],
)
def test_french_furniture_is_junk_before_and_after_the_body(
    roles: Callable[..., dict[str, str]], line: str
) -> None:
    assert roles(line, "", TITLE_FR, "", "{fr}")[line] == "junk"
    assert roles(TITLE_FR, "", "{fr}", "", line)[line] == "junk"


@pytest.mark.parametrize(
    "line",
    [
        "Home / World / Europe",
        "Skip to main content",
        "Share this article",
        "Advertisement",
        "Print | Share | Copy link",
        "Sign up to our newsletter",
        "All rights reserved.",
        "Your email address will not be published.",
    ],
)
def test_english_furniture_is_junk_before_and_after_the_body(
    roles: Callable[..., dict[str, str]], line: str
) -> None:
    assert roles(line, "", TITLE_EN, "", "{en}")[line] == "junk"
    assert roles(TITLE_EN, "", "{en}", "", line)[line] == "junk"


@pytest.mark.parametrize(
    "line",
    [
        "Lire aussi : Le Fjord rouvre son ambassade à Copenhague",
        "→ A LIRE AUSSI : Le Fjord rouvre son ambassade",
        "LIRE AUSSI Pêche : un accord à l'arraché",
        "Mots-clés : Norvège, Suède",
        "Tags: Norway | Sweden",
        "ALSO READ | The fish that nobody wanted",
        "#Norvège #Suède",
    ],
)
def test_links_to_other_articles_are_related(
    roles: Callable[..., dict[str, str]], line: str
) -> None:
    assert roles(TITLE_FR, "", "{fr}", line, "{fr}")[line] == "related"
    assert roles(TITLE_FR, "", "{fr}", "", line)[line] == "related"


def test_a_heading_for_links_takes_the_list_below_it(roles: Callable[..., dict[str, str]]) -> None:
    found = roles(
        TITLE_FR, "", "{fr}", "", "Sur le même sujet", "> Un roi à la pêche", "> Oslo sous la neige"
    )
    assert found["> Un roi à la pêche"] == "related"
    assert found["> Oslo sous la neige"] == "related"


def test_links_within_the_text_end_where_it_goes_on(roles: Callable[..., dict[str, str]]) -> None:
    found = roles(
        TITLE_FR, "", "{fr}", "", "Lire aussi", "Un roi à la pêche", "", "Un accord rare", "{fr}"
    )
    assert found["Un roi à la pêche"] == "related"
    assert found["Un accord rare"] == "body"


def test_readers_comments_are_junk_to_the_end(roles: Callable[..., dict[str, str]]) -> None:
    comment = "Bravo au ministre qui a enfin compris ce que nous disons tous depuis dix ans !"
    found = roles(
        TITLE_FR, "", "{fr}", "{fr} Oui.", "", "2 commentaires", "Olaf 3 mars 2024", comment
    )
    assert found[comment] == "junk"


def test_a_counter_of_comments_above_the_text_closes_nothing(
    roles: Callable[..., dict[str, str]],
) -> None:
    found = roles(
        TITLE_FR, "2 commentaires", "", "{fr}", "", "Le ministre rentre mardi à Stockholm."
    )
    assert found["Le ministre rentre mardi à Stockholm."] == "body"


@pytest.mark.parametrize(
    "line",
    [
        "Par Anna Roy",
        "By Anna Roy and Luke Stone",
        "De notre envoyé spécial à Oslo",
        "(Anna Roy et Luc Petit; version française Jo Blanc)",
        "(Rédacteurs :Anna ROY, Luc PETIT)",
        "(Reporting by Anna Roy; Editing by Luke Stone)",
        "Source: AFP",
        "S.B. avec AFP",
        "kh/clp/roc",
    ],
)
def test_bylines_are_no_body(roles: Callable[..., dict[str, str]], line: str) -> None:
    assert roles(TITLE_FR, line, "", "{fr}")[line] == "byline"
    assert roles(TITLE_FR, "", "{fr}", "", line)[line] == "byline"


def test_the_headline_is_the_line_that_speaks_of_what_the_body_does(
    article: Callable[..., Article],
) -> None:
    found = article(
        "Grand concours : gagnez un voyage de rêve pour deux",
        "",
        TITLE_FR,
        "Publié le 3 mars 2024",
        "",
        "{fr}",
    )
    assert found.headline is not None
    assert found.headline.of(found.text) == TITLE_FR


def test_a_headline_over_two_lines_is_one(article: Callable[..., Article]) -> None:
    found = article("La Norvège et la Suède veulent des exercices dans", "l'Arctique", "", "{fr}")
    assert found.headline is not None
    assert found.headline.of(found.text).endswith("l'Arctique")


def test_the_name_of_an_institution_above_it_is_not_the_headline(
    article: Callable[..., Article],
) -> None:
    found = article("Ministry of Defence of Norway", "", TITLE_EN, "", "{en}")
    assert found.headline is not None
    assert found.headline.of(found.text) == TITLE_EN
    assert found.publisher == "Ministry of Defence of Norway"


def test_a_text_that_begins_with_prose_has_no_headline(article: Callable[..., Article]) -> None:
    found = article("{fr}", "", "{fr}")
    assert found.headline is None
    assert "no-headline" in {finding.code for finding in found.findings}


def test_a_standfirst_and_subheadings_are_body(roles: Callable[..., dict[str, str]]) -> None:
    found = roles(
        TITLE_FR,
        "",
        "Les deux pays se sont rapprochés",
        "",
        "{fr}",
        "",
        "Un accord rare",
        "",
        "{fr}",
    )
    assert found["Les deux pays se sont rapprochés"] == "body"
    assert found["Un accord rare"] == "body"


def test_lists_stay_body_even_after_the_last_sentence(roles: Callable[..., dict[str, str]]) -> None:
    lists = ["- Défense : Ole Hansen", "- Justice : Kari Moe", "- Santé : à pourvoir"]
    found = roles(TITLE_FR, "", "{fr}", "", "Les ministres", *lists)
    assert all(found[line] == "body" for line in lists)
    assert found["Les ministres"] == "body"


def test_the_entries_of_a_chronology_and_of_a_live_page_are_body(
    roles: Callable[..., dict[str, str]],
) -> None:
    found = roles(
        TITLE_FR, "", "{fr}", "", "22h56 – Pause café", "Les deux ministres se retirent.", "",
        "3 mars 2024", "Le ministre suédois arrive à Oslo et visite la base navale avec son hôte.",
    )  # fmt: skip
    assert found["22h56 – Pause café"] == "body"
    assert found["3 mars 2024"] == "body"


def test_the_speakers_of_a_transcript_are_body(roles: Callable[..., dict[str, str]]) -> None:
    lines = [
        "MR MOE: No comment.",
        "QUESTION: And the fish?",
        "MR MOE: No comment.",
        "MR MOE: Thanks.",
    ]
    found = roles(TITLE_EN, "", "{en}", "", *lines)
    assert all(found[line] == "body" for line in lines)


def test_captions_are_captions(roles: Callable[..., dict[str, str]]) -> None:
    found = roles(
        TITLE_FR, "", "Ole Hansen et Karl Berg à Oslo, le 4 mars 2024 - AFP", "", "{fr}", "",
        "Photo : Les deux ministres devant la base navale.",
    )  # fmt: skip
    assert found["Ole Hansen et Karl Berg à Oslo, le 4 mars 2024 - AFP"] == "caption"
    assert found["Photo : Les deux ministres devant la base navale."] == "caption"


def test_lines_that_a_column_width_broke_stay_body(roles: Callable[..., dict[str, str]]) -> None:
    lines = [
        "The Norwegian minister travelled to the naval base on Tuesday and was",
        "received there by Karl Berg, who has led the Swedish ministry since the",
        "election of last autumn. They agreed to meet again in Stockholm on the",
        "By Friday, the plan for the joint exercises of this year, those of",
        "June 19, 2024",
        "to July 3, will have been sent to both parliaments, Berg told the",
        "reporters, and the",
        "rest would be ready.",
    ]
    found = roles(TITLE_EN, "", *lines)
    assert all(found[line] == "body" for line in lines)


def test_a_sentence_that_begins_like_a_byline_is_body(roles: Callable[..., dict[str, str]]) -> None:
    line = "By Friday, both ministers had left the city without a word to the reporters who waited."
    assert roles(TITLE_EN, "", "{en}", "", line, "", "{en}")[line] == "body"


def test_a_short_line_that_the_page_repeats_is_junk(roles: Callable[..., dict[str, str]]) -> None:
    found = roles(
        TITLE_FR,
        "",
        "{fr}",
        "Annonce partenaire",
        "{fr}",
        "Annonce partenaire",
        "{fr}",
        "Annonce partenaire",
    )
    assert found["Annonce partenaire"] == "junk"


def test_every_line_counts_once_and_in_order(article: Callable[..., Article]) -> None:
    found = article(TITLE_FR, "", "  {fr}  ", "\t", "{fr}", end="\r\n")
    spans = [line.span for line in found.lines]
    assert spans == sorted(spans)
    assert len(spans) == 3
    assert all(span.of(found.text) == span.of(found.text).strip() for span in spans)
