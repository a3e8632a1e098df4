"""Dumps: the same bytes for the same facts, readable by others, and without source texts."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pyoxigraph as ox
import pytest
import rdflib

import kg
from tests.invented import ARTICLES, write

if TYPE_CHECKING:
    from pathlib import Path

FORMS = ("ttl", "trig", "nq")
RDFLIB = {"ttl": "turtle", "trig": "trig", "nq": "nquads"}
OXIGRAPH = {
    "ttl": ox.RdfFormat.TURTLE,
    "trig": ox.RdfFormat.TRIG,
    "nq": ox.RdfFormat.N_QUADS,
}


@pytest.fixture(scope="module")
def graph(tmp_path_factory: pytest.TempPathFactory) -> kg.Graph:
    folder = tmp_path_factory.mktemp("invented")
    write(folder)
    graph = kg.open(registry=False)
    graph.load(folder, claims=True)
    return graph


def quads(data: bytes, form: str) -> set[str]:
    return {str(quad) for quad in ox.parse(data, format=OXIGRAPH[form])}


@pytest.mark.parametrize("form", FORMS)
def test_a_dump_is_the_same_every_time(form: str, graph: kg.Graph) -> None:
    assert graph.dump(form=form) == graph.dump(form=form)


@pytest.mark.parametrize("form", FORMS)
def test_oxigraph_reads_back_what_the_store_holds(form: str, graph: kg.Graph) -> None:
    names = (None,) if form == "ttl" else graph.store.graphs()
    held = sum(len(list(graph.store.triples(name))) for name in names)
    assert len(quads(graph.dump(form=form), form)) == held > 0


@pytest.mark.parametrize("form", FORMS)
def test_rdflib_reads_the_same(form: str, graph: kg.Graph) -> None:
    data = graph.dump(form=form)
    parsed = rdflib.Dataset()
    parsed.parse(data=data, format=RDFLIB[form])
    assert len(list(parsed.quads())) == len(quads(data, form))


def test_trig_and_n_quads_are_the_same_graphs(graph: kg.Graph) -> None:
    assert quads(graph.dump(form="trig"), "trig") == quads(graph.dump(form="nq"), "nq")


@pytest.mark.parametrize("form", FORMS)
def test_no_dump_carries_a_source_text(form: str, graph: kg.Graph) -> None:
    text = graph.dump(form=form).decode()
    values = [q.object.value for q in ox.parse(text, format=OXIGRAPH[form])]
    for article in ARTICLES.values():
        assert not any(article.text.strip() in value for value in values)
        assert not any(len(value) > len(article.text) / 2 and value in article.text
                       for value in values if value.strip())  # fmt: skip


def test_turtle_is_written_with_prefixes(graph: kg.Graph) -> None:
    text = graph.dump(form="ttl").decode()
    assert "@prefix okg: <https://w3id.org/okg/ontology#> ." in text
    assert "\noff:ee.minister.defence " in text
    body = [line for line in text.splitlines() if not line.startswith("@prefix")]
    assert not any("<https://w3id.org/okg/id/person/" in line for line in body)


def test_n_quads_are_sorted_lines(graph: kg.Graph) -> None:
    lines = graph.dump(form="nq").decode().splitlines()
    assert lines == sorted(set(lines))


def test_the_suffix_names_the_format(graph: kg.Graph, tmp_path: Path) -> None:
    for form in FORMS:
        data = graph.dump(tmp_path / f"okg.{form}")
        assert (tmp_path / f"okg.{form}").read_bytes() == data == graph.dump(form=form)
    with pytest.raises(kg.BadParameter, match="no dump format 'rdf'"):
        graph.dump(tmp_path / "okg.rdf")
