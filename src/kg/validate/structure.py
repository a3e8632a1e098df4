"""Structure of one graph, checked with pyshacl: findings name focus node, shape and span."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from pyoxigraph import NamedNode
from rdflib import RDF, RDFS, SH, SKOS, Graph, URIRef

from kg.errors import BadShapes
from kg.model import Finding, Severity, Span
from kg.ontology import ontology_triples
from kg.validate.shapes import SEVERITIES, all_shapes, messages, short, structural_shapes
from kg.vocab import OKG

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pyoxigraph import Triple
    from rdflib.term import Node

_OFFSETS = re.compile(r"/t[0-9a-f]{12}\.(\d+)-(\d+)$")


def rdflib_graph(triples: Iterable[Triple]) -> Graph:
    """The triples as an rdflib graph."""
    graph = Graph()
    text = "".join(f"{triple} .\n" for triple in triples)
    graph.parse(data=text, format="nt")
    return graph


@cache
def _vocabulary() -> Graph:
    """The class tree and the codes with their schemes, which the shapes look up in the data."""
    looked_up = {str(RDF.type), str(RDFS.subClassOf), str(SKOS.inScheme)}
    return rdflib_graph(t for t in ontology_triples() if t.predicate.value in looked_up)


def conformance(data: Graph, shapes: Graph | None = None) -> Graph:
    """The SHACL validation report of a graph, to which what the shapes look up is added.

    Raises:
        BadShapes: the shapes cannot be run.
    """
    from pyshacl import validate

    for triple in _vocabulary():
        data.add(triple)
    try:
        _, report, _ = validate(data, shacl_graph=shapes or structural_shapes(), advanced=False)
    except Exception as error:
        raise BadShapes(f"the shapes cannot be run: {error}") from error
    if not isinstance(report, Graph):
        raise BadShapes(f"the shapes cannot be run: {report}")
    return report


def check_graph(
    triples: Iterable[Triple], *, context: Iterable[Triple] = (), source: str = ""
) -> tuple[Finding, ...]:
    """What the structural shapes find in one graph.

    ``context`` are the registry's triples about what the graph names: looked at, not judged.
    """
    own = tuple(triples)
    data = rdflib_graph((*own, *context))
    subjects = {URIRef(t.subject.value) for t in own if isinstance(t.subject, NamedNode)}
    report = conformance(data)
    found = [
        _finding(report, result, focus, span_of(data, focus), source)
        for result, focus in report.subject_objects(SH.focusNode)
        if isinstance(focus, URIRef) and focus in subjects
    ]
    return tuple(sorted(set(found), key=lambda f: (f.severity, f.shape, f.focus, f.message)))


def _finding(report: Graph, result: Node, focus: URIRef, span: Span | None, source: str) -> Finding:
    shape = report.value(result, SH.sourceShape)
    grave = report.value(result, SH.resultSeverity)
    severity = SEVERITIES[grave] if isinstance(grave, URIRef) else Severity.VIOLATION
    english, french = messages(shape) if isinstance(shape, URIRef) else ("", "")
    if not english:
        texts = sorted(str(m) for m in report.objects(result, SH.resultMessage))
        english = french = texts[0] if texts else "does not conform"
    return Finding(
        severity,
        short(str(shape)) if isinstance(shape, URIRef) else "shape",
        english,
        source,
        span,
        focus=str(focus),
        shape=str(shape) if isinstance(shape, URIRef) else "",
        message_fr=french,
    )


def span_of(data: Graph, focus: URIRef) -> Span | None:
    """The first passage that a node is or cites, or that what is said of it cites."""
    evidence = URIRef(OKG.evidence)
    cited = [focus, *data.objects(focus, evidence)]
    said = (claim for claim in data.subjects(None, focus) if claim != focus)
    for passages in (cited, [p for claim in said for p in data.objects(claim, evidence)]):
        spans = [Span(int(m[1]), int(m[2])) for p in passages if (m := _OFFSETS.search(str(p)))]
        if spans:
            return min(spans)
    return None


__all__ = ["all_shapes", "check_graph", "conformance", "rdflib_graph", "span_of"]
