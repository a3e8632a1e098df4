"""Structure: findings name the shape, the focus node, the message and the words behind them."""

from __future__ import annotations

import pytest
from pyoxigraph import Literal, NamedNode, RdfFormat, Triple, parse

from kg.model import Severity, Span
from kg.validate import check_graph
from kg.vocab import OKG

HEAD = """
@prefix okg: <https://w3id.org/okg/ontology#> .
@prefix code: <https://w3id.org/okg/code#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
@prefix ix: <https://w3id.org/okg/id/interaction/> .
@prefix psg: <https://w3id.org/okg/id/passage/> .
"""
MEETING = (
    HEAD
    + """
ix:meeting.a a okg:Meeting , okg:Interaction ;
    okg:notBefore "2031-03-07"^^xsd:date ; okg:notAfter "2031-03-06"^^xsd:date ;
    okg:status code:held ;
    okg:evidence psg:t000000000000.40-55 , psg:t000000000000.7-12 .
"""
)


def triples(turtle: str) -> tuple[Triple, ...]:
    return tuple(quad.triple for quad in parse(turtle, format=RdfFormat.TURTLE))


def test_a_finding_names_everything() -> None:
    found = check_graph(triples(MEETING), source="a.txt")
    (order,) = [f for f in found if "order" in f.shape.lower() or "Bounds" in f.shape]
    assert order.severity is Severity.VIOLATION
    assert order.focus == "https://w3id.org/okg/id/interaction/meeting.a"
    assert (order.source, order.span) == ("a.txt", Span(7, 12))
    assert order.shape.endswith(f"#{order.code}")
    assert order.message
    assert order.message_fr not in ("", order.message)


def test_the_span_of_a_node_is_that_of_what_is_said_of_it() -> None:
    graph = (
        MEETING
        + "ix:meeting.a okg:place <https://w3id.org/okg/id/place/x> . "
        + ("<https://w3id.org/okg/id/place/x> a okg:Place .")
    )
    found = check_graph(triples(graph))
    spans = {f.span for f in found if f.focus.endswith("/place/x")}
    assert spans <= {Span(7, 12)}


def test_what_stands_in_the_context_is_looked_at_and_not_judged() -> None:
    bad = "https://w3id.org/okg/id/interaction/meeting.b"
    context = tuple(Triple(NamedNode(bad), t.predicate, t.object) for t in triples(MEETING))
    alone = check_graph(triples(MEETING))
    assert check_graph(triples(MEETING), context=context) == alone
    assert bad not in {f.focus for f in alone}


def test_nothing_is_found_in_nothing() -> None:
    assert check_graph(()) == ()


def test_findings_come_in_one_order() -> None:
    graph = triples(MEETING)
    assert check_graph(graph) == check_graph(tuple(reversed(graph)))


def test_a_literal_of_another_type_is_found() -> None:
    graph = triples(MEETING.replace('"2031-03-06"^^xsd:date', '"2031-03-06"'))
    assert Literal("2031-03-06") in {t.object for t in graph}
    assert any(OKG.notAfter.rsplit("#", 1)[-1] in f.message or "date" in f.message.lower()
               for f in check_graph(graph))  # fmt: skip


@pytest.mark.parametrize("severity", list(Severity))
def test_severities_are_those_of_findings(severity: Severity) -> None:
    from kg.validate.shapes import SEVERITIES

    assert severity in SEVERITIES.values()
