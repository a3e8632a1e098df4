"""Findings as text, JSON, or a SHACL validation report in Turtle."""

from __future__ import annotations

import hashlib
import json
from typing import TYPE_CHECKING

from kg.model import Severity
from kg.vocab import OKG

if TYPE_CHECKING:
    from collections.abc import Iterable

    from rdflib import URIRef

    from kg.model import Finding

REPORT = "https://w3id.org/okg/id/report/"


def as_text(findings: Iterable[Finding], lang: str = "en") -> str:
    """A line a finding: where, how grave, which shape, what, about which node."""
    lines = []
    for finding in findings:
        message = finding.message_fr if lang == "fr" and finding.message_fr else finding.message
        place, focus = finding.place(), f" [{finding.focus}]" if finding.focus else ""
        head = f"{place}: " if place else ""
        said = f" ({'; '.join(finding.sources)})" if finding.sources else ""
        lines.append(f"{head}{finding.severity} {finding.kind}: {message}{said}{focus}")
    return "\n".join(lines)


def as_json(findings: Iterable[Finding]) -> str:
    """An array of objects, one a finding."""
    rows = [
        {
            "severity": finding.severity,
            "code": finding.code,
            "certainty": finding.certainty,
            "message": finding.message,
            "message_fr": finding.message_fr or None,
            "source": finding.source or None,
            "line": finding.line,
            "span": list(finding.span) if finding.span else None,
            "focus": finding.focus or None,
            "shape": finding.shape or None,
            "sources": list(finding.sources),
        }
        for finding in findings
    ]
    return json.dumps(rows, ensure_ascii=False, indent=2) + "\n"


def as_turtle(findings: Iterable[Finding]) -> str:
    """A ``sh:ValidationReport``; its results have IRIs, so that the bytes never change."""
    from rdflib import DCTERMS, RDF, SH, Graph, Literal, URIRef

    severities = {
        Severity.VIOLATION: SH.Violation,
        Severity.WARNING: SH.Warning,
        Severity.INFO: SH.Info,
    }
    found, graph = tuple(findings), Graph()
    graph.bind("sh", SH)
    report = URIRef(REPORT + _key("".join(map(str, found))))
    graph.add((report, RDF.type, SH.ValidationReport))
    conforms = not any(f.severity is Severity.VIOLATION for f in found)
    graph.add((report, SH.conforms, Literal(conforms)))
    for finding in found:
        result = URIRef(REPORT + _key(str(finding)))
        graph.add((report, SH.result, result))
        graph.add((result, RDF.type, SH.ValidationResult))
        graph.add((result, SH.resultSeverity, severities[finding.severity]))
        graph.add((result, SH.resultMessage, Literal(finding.message, lang="en")))
        if finding.message_fr:
            graph.add((result, SH.resultMessage, Literal(finding.message_fr, lang="fr")))
        if finding.certainty:
            graph.add((result, URIRef(OKG.certainty), Literal(finding.certainty)))
        for source in finding.sources:
            graph.add((result, DCTERMS.source, Literal(source)))
        _link(graph, result, finding)
    return graph.serialize(format="turtle")


def _link(graph: object, result: URIRef, finding: Finding) -> None:
    """Notes which node and which shape a result is about, where a shape found it."""
    from rdflib import SH, Graph, URIRef

    assert isinstance(graph, Graph)
    if finding.focus:
        graph.add((result, SH.focusNode, URIRef(finding.focus)))
    if finding.shape:
        graph.add((result, SH.sourceShape, URIRef(finding.shape)))


def _key(text: str) -> str:
    return "r" + hashlib.sha256(text.encode("utf-8")).hexdigest()[:12]
