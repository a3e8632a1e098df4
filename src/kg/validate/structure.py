"""Structure of one graph, checked with pyshacl: findings name focus node, shape and span."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from rdflib import SH, Graph, URIRef

from kg.errors import BadShapes
from kg.model import Finding, Severity, Span
from kg.ontology import ontology_triples
from kg.validate.shapes import SEVERITIES, all_shapes, messages, short, structural_shapes
from kg.vocab import OKG

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pyoxigraph import Triple

_OFFSETS = re.compile(r"/t[0-9a-f]{12}\.(\d+)-(\d+)$")


def rdflib_graph(triples: Iterable[Triple]) -> Graph:
    """The triples as an rdflib graph."""
    graph = Graph()
    text = "".join(f"{triple} .\n" for triple in triples)
    graph.parse(data=text, format="nt")
    return graph


@cache
def _vocabulary() -> Graph:
    """The codes and the class tree, which the shapes look up in the data."""
    return rdflib_graph(ontology_triples())


def conformance(data: Graph, shapes: Graph | None = None) -> Graph:
    """The SHACL validation report of a graph.

    Raises:
        BadShapes: the shapes cannot be run.
    """
    from pyshacl import validate

    whole = Graph()
    for part in (data, _vocabulary()):
        for triple in part:
            whole.add(triple)
    try:
        _, report, _ = validate(whole, shacl_graph=shapes or structural_shapes(), advanced=False)
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
    data = rdflib_graph(triples)
    own = set(data.subjects())
    for triple in rdflib_graph(context):
        data.add(triple)
    report = conformance(data)
    found = []
    for result in report.subjects(SH.focusNode, None):
        focus = report.value(result, SH.focusNode)
        if focus in own:
            found.append(_finding(report, result, data, source))  # type: ignore[arg-type]
    return tuple(sorted(set(found), key=lambda f: (f.severity, f.shape, f.focus, f.message)))


def _finding(report: Graph, result: URIRef, data: Graph, source: str) -> Finding:
    shape = report.value(result, SH.sourceShape)
    focus = report.value(result, SH.focusNode)
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
        span_of(data, focus),  # type: ignore[arg-type]
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
