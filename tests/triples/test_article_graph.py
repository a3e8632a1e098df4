"""An invented article's claims as a graph: what is named, dated, evidenced, and left out."""

import hashlib
from dataclasses import replace

import pytest
from pyoxigraph import BlankNode, NamedNode

from kg.claims import Claims, from_json, locate
from kg.entities import resolve
from kg.iris import Iris
from kg.registry import load_registry
from kg.triples import ArticleGraph, article_graph
from kg.validate import check_graph
from kg.vocab import CODE, OKG

TEXT = (
    "La ministre estonienne de la Défense, Maarja Tamm, a reçu jeudi à Tallinn son homologue "
    "letton, Janis Ozols.\nLe ministère estonien de la Défense a salué « un échange franc »."
)
ANNOTATION = """{
 "id": "invented", "lang": "fr", "published": "2031-03-07", "publisher": null, "agency": null,
 "persons": [{"id": "tamm", "name": "Maarja Tamm"}, {"id": "ozols", "name": "Janis Ozols"}],
 "holdings": [
  {"person": "tamm", "status": "incumbent", "at": "2031-03-06",
   "office": {"role": "minister", "portfolio": "defence", "jurisdiction": "EE"},
   "quote": "La ministre estonienne de la Défense, Maarja Tamm"},
  {"person": "ozols", "status": "incumbent", "at": "2031-03-06",
   "office": {"role": "minister", "portfolio": "defence", "jurisdiction": "LV"},
   "quote": "son homologue letton, Janis Ozols"}],
 "interactions": [
  {"id": "i1", "type": "meeting", "status": "occurred", "date": "2031-03-06",
   "participants": ["tamm", "ozols"], "sides": ["EE", "LV"], "place": "Tallinn",
   "initiator": null, "quote": "a reçu jeudi à Tallinn"}],
 "statements": [{"speaker": "tamm", "about": "i1", "quote": "un échange franc"}]
}"""


@pytest.fixture(scope="module")
def claims() -> Claims:
    (read,) = from_json(ANNOTATION, source="invented.json")
    sha256 = hashlib.sha256(TEXT.encode()).hexdigest()
    return locate(replace(read, sha256=sha256), TEXT).claims


def graph_of(claims: Claims, registered: bool = False) -> ArticleGraph:
    entities = resolve(claims, Iris(), load_registry(), registered=registered)
    return article_graph(claims, TEXT, entities, Iris())


def objects(graph: ArticleGraph, predicate: str) -> set[str]:
    found = (t.object for t in graph.triples if t.predicate.value == predicate)
    return {o.value for o in found if not isinstance(o, BlankNode)}


def test_the_structural_shapes_hold(claims: Claims) -> None:
    found = check_graph(graph_of(claims).triples)
    assert [f for f in found if f.severity == "violation"] == []


def test_no_node_is_blank(claims: Claims) -> None:
    terms = {term for t in graph_of(claims).triples for term in t}
    assert not any(isinstance(term, BlankNode) for term in terms)


def test_every_quote_is_verbatim(claims: Claims) -> None:
    quotes = objects(graph_of(claims), "http://www.w3.org/ns/oa#exact")
    assert quotes
    assert all(quote in TEXT for quote in quotes)


def test_offices_are_named_by_party_role_and_portfolio(claims: Claims) -> None:
    assert objects(graph_of(claims), OKG.office) == {
        "https://w3id.org/okg/id/office/ee.minister.defence",
        "https://w3id.org/okg/id/office/lv.minister.defence",
    }


def test_the_contact_has_its_day_and_not_the_day_of_publication(claims: Claims) -> None:
    graph = graph_of(claims)
    assert objects(graph, OKG.notBefore) == {"2031-03-06"}
    assert objects(graph, OKG.notAfter) == {"2031-03-06"}


def test_people_take_part_in_their_offices_on_their_sides(claims: Claims) -> None:
    graph = graph_of(claims)
    assert objects(graph, OKG.side) == {
        "https://w3id.org/okg/id/country/ee",
        "https://w3id.org/okg/id/country/lv",
    }
    assert len(objects(graph, OKG.hasParticipation)) == 2
    assert objects(graph, OKG.inCapacity) == objects(graph, OKG.office)


def test_the_place_is_known_and_within_its_country(claims: Claims) -> None:
    assert objects(graph_of(claims), OKG.place) == {"https://w3id.org/okg/id/place/ee.tallinn"}
    assert "https://w3id.org/okg/id/country/ee" in objects(graph_of(claims), OKG.locatedIn)


def test_planned_is_not_held(claims: Claims) -> None:
    (contact,) = claims.interactions
    planned = replace(claims, interactions=(replace(contact, status="planned"),))
    assert objects(graph_of(planned), OKG.status) == {CODE.planned}


def test_a_person_without_a_date_makes_a_finding_and_no_attestation(claims: Claims) -> None:
    undated = replace(
        claims, published=None, holdings=tuple(replace(h, at=None) for h in claims.holdings)
    )
    graph = graph_of(undated)
    assert {f.code for f in graph.findings} == {"undated-holding"}
    assert objects(graph, OKG.attestedHolder) == set()


def test_the_same_claims_make_the_same_triples_in_any_order(claims: Claims) -> None:
    turned = replace(
        claims, persons=tuple(reversed(claims.persons)), holdings=tuple(reversed(claims.holdings))
    )
    assert graph_of(turned).triples == graph_of(claims).triples


def test_two_articles_share_no_contact_and_no_claim(claims: Claims) -> None:
    other = replace(claims, sha256="0" * 64)
    shared = {t.subject for t in graph_of(claims).triples} & {
        t.subject for t in graph_of(other).triples
    }
    kinds = {Iris().kind(s.value) for s in shared if isinstance(s, NamedNode)}
    assert kinds <= {"country", "office", "institution", "person", "place", "agent"}
