"""The library: its public names, and the calls of the README."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

import kg
from tests.invented import write

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(scope="module")
def graph(tmp_path_factory: pytest.TempPathFactory) -> kg.Graph:
    folder = tmp_path_factory.mktemp("invented")
    write(folder)
    graph = kg.open(registry=False)
    graph.load(folder, claims=True)
    return graph


def test_every_public_name_is_there() -> None:
    assert sorted(kg.__all__) == kg.__all__
    assert set(kg.__all__) == set(kg._HOME) | {"__version__"}
    for name in kg.__all__:
        assert getattr(kg, name) is not None
    assert set(kg.__all__) <= set(dir(kg))


def test_an_unknown_name_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="'kg' has no attribute 'opne'"):
        kg.opne  # noqa: B018


def test_importing_imports_nothing_else() -> None:
    heavy = "rdflib pyoxigraph pyshacl rich trafilatura click jsonschema SPARQLWrapper"
    program = f"import sys, kg; print([m for m in '{heavy}'.split() if m in sys.modules])"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, check=True)
    assert done.stdout == b"[]\n"


def test_the_package_of_extraction_stays_importable() -> None:
    import kg.extract

    assert callable(kg.extract.extract)


def test_claims_can_be_read_without_a_graph(tmp_path: Path) -> None:
    write(tmp_path, "call")
    (claims,) = kg.extract_files(tmp_path / "call.txt", published="2031-03-10")
    assert (claims.id, claims.published) == ("call", "2031-03-10")


def test_rows_are_dictionaries(graph: kg.Graph) -> None:
    answer = graph.ask("who-held", office="ee.minister.defence", at="2031-03-06")
    (row,) = answer.rows
    assert (row["name"], row["certainty"]) == ("Maarja Tamm", "certain")
    assert [dict(row)["basis"] for row in answer] == ["attested"]


def test_parameters_that_are_python_words_and_dates(graph: kg.Graph) -> None:
    from datetime import date

    answer = graph.ask("contacts-of", person="Maarja Tamm", from_=date(2031, 3, 9))
    assert [row["kind"] for row in answer] == ["call"]


def test_an_answer_is_a_frame(graph: kg.Graph) -> None:
    pytest.importorskip("pandas")
    frame = graph.ask("contacts-on", at="2031").to_frame()
    assert list(frame["kind"]) == ["meeting", "call"]


def test_an_unknown_question_names_the_nearest(graph: kg.Graph) -> None:
    with pytest.raises(kg.BadParameter, match="did you mean who-held"):
        graph.ask("who-holds")


def test_any_query_with_the_known_prefixes(graph: kg.Graph) -> None:
    rows = graph.query("SELECT * WHERE { ?term a okg:Term } LIMIT 5").rows
    assert len(rows) == 3
    assert graph.query("ASK { ?term a okg:Term }").rows == ({"answer": True},)


def test_rdflib_sees_the_same_graph(graph: kg.Graph) -> None:
    dataset = graph.rdflib()
    rows = dataset.query("SELECT ?term WHERE { ?term a okg:Term }")
    assert len(list(rows)) == 3


def test_validate_and_verify(graph: kg.Graph) -> None:
    severities = {finding.severity for finding in graph.validate()}
    assert kg.Severity.VIOLATION not in severities
    assert graph.verify().findings == ()


def test_a_graph_in_a_folder_is_there_again(tmp_path: Path) -> None:
    (file,) = write(tmp_path / "claims", "call")
    with kg.open(str(tmp_path / "graph"), registry=False) as graph:
        graph.load(str(file), claims=True)
        data = graph.dump(tmp_path / "okg.nq")
    with kg.open(tmp_path / "graph", read_only=True) as graph:
        assert graph.dump(form="nq") == data == (tmp_path / "okg.nq").read_bytes()


def test_an_endpoint_can_only_be_asked() -> None:
    graph = kg.open("http://127.0.0.1:9/sparql")
    with pytest.raises(kg.BadStore, match="can only be asked"):
        graph.load("article.txt")
    with pytest.raises(kg.EndpointDown, match=r"127\.0\.0\.1:9"):
        graph.query("ASK { ?s ?p ?o }")


def test_a_closed_graph_says_so(tmp_path: Path) -> None:
    graph = kg.open(registry=False)
    graph.close()
    with pytest.raises(kg.BadStore, match="closed"):
        graph.query("ASK { ?s ?p ?o }")


def test_a_graph_in_memory_knows_the_registry_at_once() -> None:
    answer = kg.open().ask("who-held", office="US Secretary of Defense", at="2020-01-01")
    assert [(row["name"], row["certainty"]) for row in answer] == [("Mark T. Esper", "certain")]


def test_inferring_again_changes_nothing_and_mends_what_was_spoilt(graph: kg.Graph) -> None:
    before = graph.dump(form="ttl")
    assert not graph.infer().changed
    graph.store.quads.update("DELETE WHERE { ?term a <https://w3id.org/okg/ontology#Term> }")
    assert graph.infer().changed
    assert graph.dump(form="ttl") == before
