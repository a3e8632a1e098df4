"""What must change for graphs to hold certain triples, and the one SPARQL update that does it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from pyoxigraph import DefaultGraph, Literal, NamedNode, Quad, Triple
from pyoxigraph import Store as Quads

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_AS_WRITTEN = frozenset(
    {
        "http://www.w3.org/2001/XMLSchema#string",
        "http://www.w3.org/1999/02/22-rdf-syntax-ns#langString",
        "http://id.loc.gov/datatypes/edtf/EDTF",
    }
)
"""Datatypes whose literals Oxigraph stores as they are written."""


@dataclass(frozen=True, slots=True)
class Delta:
    """What one graph gains and loses; ``graph`` is ``None`` for the default graph."""

    graph: str | None
    added: tuple[str, ...]
    removed: tuple[str, ...]
    emptied: bool

    def __bool__(self) -> bool:
        return bool(self.added or self.removed)


def name_of(graph: str | None) -> NamedNode | DefaultGraph:
    """The name of a graph as a term."""
    return DefaultGraph() if graph is None else NamedNode(graph)


def quad(triple: Triple, graph: str | None = None) -> Quad:
    """A triple in a graph."""
    return Quad(triple.subject, triple.predicate, triple.object, name_of(graph))


def held(quads: Quads, graph: str | None) -> Iterator[Triple]:
    """The triples of one graph, in no order."""
    for found in quads.quads_for_pattern(None, None, None, name_of(graph)):
        yield found.triple


def delta(quads: Quads, graph: str | None, triples: Iterable[Triple]) -> Delta:
    """What must change for a graph to hold exactly these triples.

    Raises:
        ValueError: a triple is about a blank node or a triple, which no graph here holds.
    """
    added = set(triples)
    emptied = not added
    removed = []
    for triple in held(quads, graph):
        if triple in added:
            added.discard(triple)
        else:
            removed.append(triple)
    if added:
        _check(added)
        stored = _as_stored(added)
        respelt = stored - added
        lost = set(removed)
        kept = stored & lost
        kept.update(t for t in respelt - lost if quad(t, graph) in quads)
        added = stored - kept
        removed = [t for t in removed if t not in kept]
    return Delta(graph, _sorted(added), _sorted(removed), emptied)


def update(deltas: Iterable[Delta]) -> str:
    """The SPARQL update that makes the changes, in one transaction; empty where there are none."""
    steps: list[str] = []
    for change in deltas:
        if not change:
            continue
        if change.emptied and change.graph is not None:
            steps.append(f"DROP SILENT GRAPH <{change.graph}>")
            continue
        if change.removed:
            steps.append(f"DELETE DATA {{ {_block(change.graph, change.removed)} }}")
        if change.added:
            steps.append(f"INSERT DATA {{ {_block(change.graph, change.added)} }}")
    return " ;\n".join(steps)


def _block(graph: str | None, lines: tuple[str, ...]) -> str:
    body = " .\n".join(lines)
    return body if graph is None else f"GRAPH <{graph}> {{ {body} }}"


def _check(triples: Iterable[Triple]) -> None:
    for triple in triples:
        subject, _, value = triple
        if not isinstance(subject, NamedNode) or not isinstance(value, NamedNode | Literal):
            raise ValueError(f"neither blank nodes nor quoted triples are stored: {triple}")


def _as_stored(triples: set[Triple]) -> set[Triple]:
    """The triples with their literals spelt as Oxigraph stores them (``01`` becomes ``1``)."""
    literals = {t.object for t in triples if isinstance(t.object, Literal)}
    respelt = _respelt(x for x in literals if x.datatype.value not in _AS_WRITTEN)
    if not respelt:
        return triples
    other = [t for t in triples if t.object in respelt]
    mended = {Triple(t.subject, t.predicate, respelt[t.object]) for t in other}  # type: ignore[index]
    return triples.difference(other) | mended


def _respelt(literals: Iterable[Literal]) -> dict[Literal, Literal]:
    """The literals that Oxigraph stores in another spelling, and that spelling."""
    given = list(literals)
    store, spelt = Quads(), NamedNode("urn:spelt")
    store.extend(Quad(NamedNode(f"urn:{n}"), spelt, x) for n, x in enumerate(given))
    stored = {int(q.subject.value[4:]): q.object for q in store}
    return {x: stored[n] for n, x in enumerate(given) if x != stored[n]}


def _sorted(triples: Iterable[Triple]) -> tuple[str, ...]:
    return tuple(sorted(map(str, triples)))
