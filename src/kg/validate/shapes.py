"""The shapes of ``shapes/``: the structural ones for pyshacl, the judgements as queries."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from rdflib import RDF, SH, Graph, Literal, URIRef

from kg import assets
from kg.errors import BadShapes
from kg.model import Severity

SEVERITIES = {
    SH.Violation: Severity.VIOLATION,
    SH.Warning: Severity.WARNING,
    SH.Info: Severity.INFO,
}


@dataclass(frozen=True, slots=True)
class Judgement:
    """A SHACL-SPARQL constraint as one SELECT: its shape, target, severity, messages and query.

    ``target`` is the class of what it judges, empty where the shape has no target class.
    """

    shape: str
    target: str
    severity: Severity
    message: str
    message_fr: str
    select: str


@cache
def all_shapes() -> Graph:
    """Every shape of the project in one graph.

    Raises:
        BadShapes: a file cannot be parsed.
    """
    graph = Graph()
    for name in assets.listing("shapes", ".ttl"):
        try:
            graph.parse(data=assets.read_text(f"shapes/{name}"), format="turtle")
        except Exception as error:
            raise BadShapes(f"shapes/{name}: not Turtle: {error}") from error
    return graph


def short(iri: str) -> str:
    """The name of a shape or node without its namespace."""
    return iri.rsplit("#", 1)[-1].rsplit("/", 1)[-1]


def is_judgement(shape: str) -> bool:
    """Whether a shape judges the world (Q…) rather than the structure (S…)."""
    return short(shape).startswith("Q")


@cache
def structural_shapes() -> Graph:
    """The shapes of structure, without the judgements."""
    graph = Graph()
    judged = {s for s in all_shapes().subjects(SH.sparql, None) if is_judgement(str(s))}
    for triple in all_shapes():
        if triple[0] not in judged:
            graph.add(triple)
    return graph


def messages(node: URIRef) -> tuple[str, str]:
    """The English and the French message of a shape or constraint."""
    texts = {
        str(o.language): str(o)
        for o in all_shapes().objects(node, SH.message)
        if isinstance(o, Literal)
    }
    english = texts.get("en") or next((texts[lang] for lang in sorted(texts)), "")
    return english, texts.get("fr", english)


@cache
def judgements() -> tuple[Judgement, ...]:
    """The judgements about the world, in the order of their names."""
    graph, found = all_shapes(), []
    for shape, constraint in sorted(graph.subject_objects(SH.sparql), key=lambda p: str(p[0])):
        if not is_judgement(str(shape)):
            continue
        select = graph.value(constraint, SH.select)
        if select is None:
            raise BadShapes(f"{shape}: sh:sparql without sh:select")
        english, french = messages(constraint)  # type: ignore[arg-type]
        if not english:
            english, french = messages(shape)  # type: ignore[arg-type]
        grave = graph.value(shape, SH.severity) or graph.value(constraint, SH.severity)
        found.append(
            Judgement(
                str(shape),
                str(graph.value(shape, SH.targetClass) or ""),
                SEVERITIES[grave] if isinstance(grave, URIRef) else Severity.VIOLATION,
                english,
                french,
                _prologue(graph) + str(select),
            )
        )
    return tuple(found)


def _prologue(graph: Graph) -> str:
    """The prefixes that the shapes declare."""
    lines = set()
    for declaration in graph.objects(None, SH.declare):
        prefix = graph.value(declaration, SH.prefix)
        namespace = graph.value(declaration, SH.namespace)
        lines.add(f"PREFIX {prefix}: <{namespace}>")
    return "\n".join(sorted(lines)) + "\n"


def types_of(graph: Graph, node: URIRef) -> tuple[str, ...]:
    """The classes of a node, sorted."""
    return tuple(sorted(str(c) for c in graph.objects(node, RDF.type)))
