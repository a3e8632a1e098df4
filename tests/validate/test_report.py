"""Reports of findings: text, JSON, and a SHACL validation report in Turtle."""

from __future__ import annotations

import json

from rdflib import RDF, SH, Graph, Literal, URIRef

from kg.model import Finding, Severity, Span
from kg.validate.report import as_json, as_text, as_turtle

FOCUS, SHAPE = "https://w3id.org/okg/id/person/a", "https://w3id.org/okg/shapes#S10-Labels"
GRAVE = Finding(
    Severity.VIOLATION, "S10-Labels", "Name it.", "a.txt", Span(3, 9), line=2, focus=FOCUS,
    shape=SHAPE, message_fr="Nommez-le.",
)  # fmt: skip
SLIGHT = Finding(Severity.WARNING, "no-date", "has no date", "b.txt")


def test_text_says_where_what_and_about_which_node() -> None:
    assert as_text([GRAVE, SLIGHT]) == (
        f"a.txt:2:3-9: violation S10-Labels: Name it. [{FOCUS}]\n"
        "b.txt: warning no-date: has no date"
    )


def test_text_in_french_where_there_is_some() -> None:
    assert "Nommez-le." in as_text([GRAVE, SLIGHT], "fr")
    assert "has no date" in as_text([GRAVE, SLIGHT], "fr")


def test_json_has_every_field() -> None:
    first, second = json.loads(as_json([GRAVE, SLIGHT]))
    assert first == {
        "severity": "violation", "code": "S10-Labels", "message": "Name it.",
        "message_fr": "Nommez-le.", "source": "a.txt", "line": 2, "span": [3, 9],
        "focus": FOCUS, "shape": SHAPE, "certainty": None, "sources": [],
    }  # fmt: skip
    assert second["focus"] is second["span"] is None


def test_no_findings_are_an_empty_report() -> None:
    assert as_text([]) == ""
    assert json.loads(as_json([])) == []
    graph = Graph().parse(data=as_turtle([]), format="turtle")
    assert graph.value(graph.value(None, RDF.type, SH.ValidationReport), SH.conforms).toPython()


def test_turtle_is_a_shacl_report_with_the_same_bytes_every_time() -> None:
    text = as_turtle([GRAVE, SLIGHT])
    assert text == as_turtle([GRAVE, SLIGHT])
    graph = Graph().parse(data=text, format="turtle")
    (report,) = graph.subjects(RDF.type, SH.ValidationReport)
    assert not graph.value(report, SH.conforms).toPython()
    assert len(list(graph.objects(report, SH.result))) == 2
    (result,) = graph.subjects(SH.focusNode, URIRef(FOCUS))
    assert graph.value(result, SH.sourceShape) == URIRef(SHAPE)
    assert graph.value(result, SH.resultSeverity) == SH.Violation
    assert Literal("Nommez-le.", lang="fr") in set(graph.objects(result, SH.resultMessage))
