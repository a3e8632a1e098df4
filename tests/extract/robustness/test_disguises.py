"""The same words in other characters give the same claims, whose quotes are the stored text's."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from kg.article import from_text
from kg.extract import extract
from tests.extract.robustness.disguises import DISGUISES
from tests.extract.robustness.quotes import unfounded

if TYPE_CHECKING:
    from collections.abc import Callable

    from kg.claims import Claims

FRENCH = """Le chef de la diplomatie norvégienne reçoit son homologue à Bergen

BERGEN, 10 mars 2031 (AFP) - Le ministre norvégien des Affaires étrangères, Håkon Élvestad, a reçu
lundi à Bergen son homologue français, Jean-François Lefèvre, pour parler de l'Arctique.
Le général Benoît Mérimée, chef d'état-major des armées françaises, s'est entretenu mardi par
téléphone avec la ministre estonienne de la Défense, Maarja Õunapuu, a indiqué le ministère.

« Nous avons réaffirmé notre coopération », a déclaré M. Lefèvre à l'issue de la réunion.
"""
ENGLISH = """Officials confer on the defence of the fjords

OSLO, March 10, 2031 (Reuters) - Norwegian Defence Minister Sigrid Offield met her Estonian
counterpart, Maarja Afflick, in Oslo on Sunday, officials said. The chief of the Finnish defence
forces, General Antti Fjällström, spoke by phone with British Foreign Secretary Griffin Flint on
Monday about the flow of goods.

"We will find a firm basis for our efforts," Offield said.
"""


def read(text: str) -> tuple[Any, Claims]:
    article = from_text(text, id="talks", source="talks.txt")
    return article, extract(article)


def gist(claims: Claims) -> dict[str, Any]:
    """What is claimed, without places and words."""
    return {
        "article": (claims.lang, claims.published, claims.agency),
        "persons": [(p.id, p.name) for p in claims.persons],
        "agents": [(a.kind, a.name) for a in claims.agents],
        "holdings": [(h.person, h.office, h.status, h.at) for h in claims.holdings],
        "contacts": [
            (i.type, i.status, i.date, i.participants, i.sides, i.place)
            for i in claims.interactions
        ],
        "statements": [(s.speakers, s.quoted) for s in claims.statements],
    }


@pytest.mark.parametrize("text", [FRENCH, ENGLISH], ids=["fr", "en"])
def test_the_plain_text_tells_something(text: str) -> None:
    claims = read(text)[1]
    assert len(claims.persons) == 4
    assert len(claims.holdings) >= 3
    assert len(claims.interactions) == 2
    assert len(claims.statements) >= 1


@pytest.mark.parametrize("text", [FRENCH, ENGLISH], ids=["fr", "en"])
@pytest.mark.parametrize("disguise", DISGUISES, ids=lambda disguise: disguise.__name__)
def test_a_disguise_changes_no_claim_and_quotes_are_of_the_stored_text(
    text: str, disguise: Callable[[str], str]
) -> None:
    plain = gist(read(text)[1])
    article, claims = read(disguise(text))
    assert article.text == disguise(text)
    assert unfounded(claims, article.text) == []
    assert gist(claims) == plain
    assert all(line.span.of(article.text).strip() for line in article.lines)
    assert article.headline is not None
    assert "\n" not in article.headline.of(article.text)


@pytest.mark.parametrize("disguise", DISGUISES, ids=lambda disguise: disguise.__name__)
def test_two_disguises_at_once(disguise: Callable[[str], str]) -> None:
    twice = disguise(DISGUISES[0](FRENCH))
    article, claims = read(twice)
    assert unfounded(claims, article.text) == []
    assert len(claims.persons) == 4
