"""Parameters given by label, id, QID or IRI; dates; what is refused and what is explained."""

from datetime import date
from pathlib import Path

import pyoxigraph as ox
import pytest
from rdflib import Graph

from kg.errors import BadParameter, BadQuery, EndpointDown
from kg.questions import ask, endpoint_target, graph_target, query, store_target

OKG = "https://w3id.org/okg/id/"
DATA = (Path(__file__).parent / "names.ttl").read_bytes()


@pytest.fixture(scope="module")
def target():
    store = ox.Store()
    store.load(DATA, ox.RdfFormat.TURTLE)
    return store_target(store)


def bound(target, question, name, **params):
    answer = ask(target, question, **params)
    return next(b for b in answer.bindings if b.name == name)


@pytest.mark.parametrize(
    "text",
    [
        "fr.minister-of-defence",
        "office/fr.minister-of-defence",
        f"{OKG}office/fr.minister-of-defence",
        "Q1",
        "Minister of the Armed Forces of France",
        "MINISTER  of the armed forces of france",
        "ministre des Armées de la France",
        "le ministre des armees de la France",
        "fr.minister.defence",
        "French Defence Minister",
        "ministre français de la Défense",
    ],
)
def test_an_office(target, text):
    found = bound(target, "who-held", "office", office=text, at="2024")
    assert (found.value, found.known) == (f"{OKG}office/fr.minister-of-defence", True)


def test_the_label_is_in_the_language_asked_for(target):
    asked = {"office": "Q1", "at": "2024", "lang": "fr"}
    assert bound(target, "who-held", "office", **asked).label == "ministre des Armées de la France"


def test_an_office_that_several_have_is_listed(target):
    with pytest.raises(
        BadParameter, match=r"may be 2 of them.*fr\.minister.*it\.minister"
    ) as caught:
        ask(target, "who-held", office="minister of defence", at="2024")
    assert len(caught.value.nearest) == 2


def test_an_office_that_nobody_attests_is_read_all_the_same(target):
    answer = ask(target, "who-held", office="ministre espagnole de la Défense", at="2024")
    assert answer.rows == ()
    assert answer.bindings[0].value == f"{OKG}office/es.minister.defence"
    assert not answer.bindings[0].known
    assert any("no evidence" in line for line in answer.explanation)


def test_words_that_name_no_office(target):
    with pytest.raises(BadParameter, match=r"no such office") as caught:
        ask(target, "who-held", office="Minister of the Armed Force of Frence", at="2024")
    assert caught.value.nearest[0] == "Minister of the Armed Forces of France"


def test_an_iri_of_nothing(target):
    with pytest.raises(BadParameter, match="no such office"):
        ask(target, "who-held", office=f"{OKG}office/xx.nothing", at="2024")


def test_an_iri_that_was_merged(target):
    found = bound(target, "offices-of", "person", person=f"{OKG}person/x-j-marron-123456")
    assert found.value == f"{OKG}person/jean-marron"


@pytest.mark.parametrize(
    "text", ["Jean Marron", "jean  marron", "Marron", "M. Marron", "jean-marron"]
)
def test_a_person(target, text):
    assert bound(target, "offices-of", "person", person=text).value == f"{OKG}person/jean-marron"


def test_a_surname_of_several(target):
    with pytest.raises(BadParameter, match=r"Anna Rossi.*Bruno Rossi"):
        ask(target, "offices-of", person="Rossi")


def test_a_person_nobody_knows(target):
    with pytest.raises(BadParameter, match="nearest: 'Jean Marron'"):
        ask(target, "offices-of", person="Jean Maron")


@pytest.mark.parametrize(
    "text", ["FR", "fr", "France", "la France", "Paris", "français", "French", "Q142"]
)
def test_a_party(target, text):
    found = bound(target, "contacts-between-sides", "side", side=text, other="Italy")
    assert found.value == f"{OKG}country/fr"


def test_a_party_that_the_graph_does_not_mention(target):
    found = bound(target, "contacts-between-sides", "side", side="espagnol", other="Italy")
    assert (found.value, found.known) == (f"{OKG}country/es", False)


def test_an_agent_is_a_person_or_a_party(target):
    assert (
        bound(target, "initiated-by", "agent", agent="Marron").value == f"{OKG}person/jean-marron"
    )
    assert bound(target, "initiated-by", "agent", agent="Rome").value == f"{OKG}country/it"


@pytest.mark.parametrize("text", ["2024-02-30", "yesterday", "2024-13", "25/06/2024", "../.."])
def test_an_impossible_date(target, text):
    with pytest.raises(BadParameter, match=r"--at: .*is no date.*for example"):
        ask(target, "who-held", office="Q1", at=text)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("2024-02", "2024-02"),
        ("2023/2024", "[2023-01-01..2024-12-31]"),
        ("../2023", "[..2023-12-31]"),
        (date(2024, 2, 1), "2024-02-01"),
        (2024, "2024"),
    ],
)
def test_days_months_years_and_intervals(target, text, value):
    assert bound(target, "who-held", "at", office="Q1", at=text).value == value


def test_from_and_to_take_the_outer_days(target):
    answer = ask(target, "contacts-of", person="Marron", from_="2024-02", to="2024-02")
    assert [(b.name, b.value) for b in answer.bindings[1:]] == [
        ("from", "2024-02-01"),
        ("to", "2024-02-29"),
    ]


def test_what_is_missing_or_too_much(target):
    with pytest.raises(BadParameter, match=r"needs --at: e\.g\. kg ask who-held"):
        ask(target, "who-held", office="Q1")
    with pytest.raises(BadParameter, match=r"no parameter 'when': it has --office, --at"):
        ask(target, "who-held", office="Q1", when="2024")
    with pytest.raises(BadParameter, match="needs --office"):
        ask(target, "who-held", office=" ", at="2024")


def test_nobody_is_explained_with_the_nearest_terms(target):
    answer = ask(target, "who-held", office="it.minister-of-defence", at="2015-05-05")
    assert answer.rows == ()
    assert answer.explanation == (
        "no evidence of who held Minister of Defence of Italy on 2015-05-05",
        "nearest known: Anna Rossi (since 2010-01-01, until 2012-12-31); "
        "Bruno Rossi (since 2018-06-01, until [2019-01-01..])",
        "nothing is known between 2012-12-31 and 2018-06-01",
    )


def test_the_age_of_the_evidence_is_told(target):
    answer = ask(target, "who-held", office="it.minister-of-defence", at="2019-01-11")
    assert [r["basis"] for r in answer.rows] == ["last-known"]
    assert answer.explanation == ("Bruno Rossi: last evidence 10 days before",)


def test_rdflib_and_oxigraph_resolve_alike(target):
    graph = graph_target(Graph().parse(data=DATA, format="turtle"))
    params = {"office": "le ministre des Armées de la France", "at": "2024"}
    assert ask(graph, "who-held", **params) == ask(target, "who-held", **params)


def test_any_query(target):
    rows = query(target, "SELECT (1 AS ?one) ('x' AS ?two) WHERE {}")
    assert rows.rows == ({"one": 1, "two": "x"},)
    assert query(target, "ASK {}").rows == ({"answer": True},)
    built = query(
        target,
        "CONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o . ?s a <http://xmlns.com/foaf/0.1/Person> }",
    )
    assert built.triples is not None
    assert built.triples.splitlines() == sorted(built.triples.splitlines())
    assert built.columns == ("subject", "predicate", "object")
    with pytest.raises(BadQuery):
        query(target, "SELECT nothing")


def test_an_endpoint_that_is_down():
    with pytest.raises(EndpointDown, match="does not answer"):
        query(endpoint_target("http://127.0.0.1:9/sparql"), "ASK {}")
