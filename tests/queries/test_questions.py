"""Every question's data folder, on rdflib and on Oxigraph: the same rows, as written down."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from pathlib import Path

import pyoxigraph as ox
import pytest
from rdflib import Graph

from kg.questions import ask, graph_target, questions, store_target
from tests.queries.parsed_once import ParsedOnce

HERE = Path(__file__).parent
FOLDERS = sorted(p.parent for p in HERE.glob("*/cases.toml"))
_INSTANCE = re.compile(r"https://w3id\.org/okg/id/(.+)")


@cache
def targets(graph):
    data = graph.read_bytes()
    store = ox.Store()
    store.load(data, ox.RdfFormat.TURTLE)
    return store_target(store), Graph().parse(data=data, format="turtle")


def shown(value):
    if value is None:
        return ""
    if isinstance(value, str):
        match = _INSTANCE.fullmatch(value)
        return match[1] if match else value
    return value


def cases():
    for folder in FOLDERS:
        file = tomllib.loads((folder / "cases.toml").read_text(encoding="utf-8"))
        for case in file["case"]:
            graph = (folder / case.get("graph", file.get("graph", "graph.ttl"))).resolve()
            case.setdefault("columns", file.get("columns"))
            name = f"{folder.name}: {case['name']}"
            yield pytest.param(folder.name, graph, case, id=name)


@pytest.mark.parametrize(("question", "graph", "case"), list(cases()))
def test_rows(question, graph, case):
    target, plain_graph = targets(graph)
    oxigraph = ask(target, question, **case["params"])
    rdflib = ask(ParsedOnce(plain_graph, questions()), question, **case["params"])
    found = [[shown(row[c]) for c in case["columns"]] for row in oxigraph.rows]
    assert found == case["rows"]
    assert oxigraph == rdflib


def test_rdflib_reads_a_bound_question_as_it_is_written():
    graph = HERE / "who-held" / "graph.ttl"
    params = {"office": "zz.minister.defence", "at": "2012-03-01"}
    target, plain_graph = targets(graph)
    whole = ask(graph_target(plain_graph), "who-held", **params)
    assert whole == ask(target, "who-held", **params)
    assert whole == ask(ParsedOnce(plain_graph, questions()), "who-held", **params)


@pytest.mark.parametrize("question", questions(), ids=lambda q: q.name)
def test_each_question_has_cases(question):
    assert (HERE / question.name / "cases.toml").is_file()
