"""What the shapes find in articles and in the whole, each finding led back to words in a text."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from pyoxigraph import DefaultGraph, Literal, NamedNode

from kg.errors import BadParameter
from kg.model import Finding, Severity, Span
from kg.vocab import OKG, SCHEMA

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from pyoxigraph import Triple

    from kg.registry import Problem
    from kg.store import Store

_SHAPES = frozenset({"documented-overlap"})
"""What the registry's own check finds and a shape finds, too, with the terms at fault."""
_PASSAGE = re.compile(r".*/t([0-9a-f]{12})\.(\d+)-(\d+)")


def validate(store: Store, graphs: Iterable[str] = ()) -> tuple[Finding, ...]:
    """What the shapes find in some article graphs, or in all of them and in the whole.

    A graph is named by its IRI, by the name of its article or by the file that it was read from.

    Raises:
        BadParameter: the store has no such article.
    """
    from kg.registry import check, load_registry

    sources = {str(entry.get("graph")): str(entry.get("source")) for entry in store.journal()}
    articles = [g for g in store.graphs() if g.startswith(store.graph("article."))]
    chosen = [_named(store, name, articles, sources) for name in graphs]
    findings: list[Finding] = []
    for graph in chosen or articles:
        triples = tuple(store.triples(graph))
        source = sources.get(graph, graph.rsplit("/", 1)[-1])
        findings += structure(store, triples, source, _text_of(store, triples))
    if not chosen and store.registry:
        findings += [_finding(p) for p in check(load_registry()) if p.code not in _SHAPES]
    return (*findings, *judgements(store, chosen or None))


def _named(store: Store, name: str, articles: list[str], sources: dict[str, str]) -> str:
    """The graph that a name means."""
    wanted = {name, store.graph(name), store.graph(f"article.{name}")}
    for graph in articles:
        if graph in wanted or sources.get(graph) == name:
            return graph
    nearest = tuple(sources.get(g, g.rsplit("/", 1)[-1]) for g in articles[:5])
    raise BadParameter(f"no article {name!r} in the store: give its file or its name", nearest)


def _finding(problem: Problem) -> Finding:
    """A problem of the registry as a finding."""
    grave = Severity.VIOLATION if problem.severity == "error" else Severity.WARNING
    return Finding(grave, problem.code, problem.message, problem.file, line=problem.line)


def structure(
    store: Store, triples: tuple[Triple, ...], source: str, text: str | None
) -> tuple[Finding, ...]:
    """What the structural shapes find in the graph of one article, each with its line."""
    from kg.validate import check_graph

    found = check_graph(triples, context=_context(store, triples), source=source)
    return tuple(lined(finding, text) for finding in found)


def _text_of(store: Store, triples: Iterable[Triple]) -> str | None:
    """The text that a graph was read from, if it is kept."""
    hashes = (t.object for t in triples if t.predicate.value == SCHEMA.sha256)
    return next((store.text(h.value) for h in hashes if isinstance(h, Literal)), None)


def lined(finding: Finding, text: str | None) -> Finding:
    """The finding with the line that its span stands on."""
    if text is None or finding.span is None or finding.line is not None:
        return finding
    return replace(finding, line=text.count("\n", 0, finding.span.start) + 1)


def _context(store: Store, triples: Iterable[Triple]) -> list[Triple]:
    """What the registry says of the nodes that a graph names."""
    registry = NamedNode(store.graph("registry"))
    named = {t.object for t in triples if isinstance(t.object, NamedNode)}
    return [
        quad.triple
        for node in sorted(named, key=str)
        for quad in store.quads.quads_for_pattern(node, None, None, registry)
    ]


def judgements(store: Store, graphs: Iterable[str] | None = None) -> tuple[Finding, ...]:
    """What is judged of the world, of all of it or of what some graphs speak of."""
    from kg.validate import judge

    if graphs is None:
        return placed(store, judge(store))
    touched = _touched(store, graphs)
    return placed(store, judge(store, touched)) if touched else ()


def _touched(store: Store, graphs: Iterable[str]) -> set[str]:
    """What some graphs speak of, by the names that it has in the whole, and the terms they support.

    Two earlier terms of an office that they name are none of their doing.
    """
    subjects = {triple.subject for graph in graphs for triple in store.triples(graph)}
    found = {node for node in subjects if isinstance(node, NamedNode)}
    for follow in (OKG.sameIdentityAs, OKG.supportsTerm):
        for node in tuple(found):
            quads = store.quads.quads_for_pattern(node, NamedNode(follow), None, DefaultGraph())
            found.update(quad.object for quad in quads if isinstance(quad.object, NamedNode))
    return {node.value for node in found}


def placed(store: Store, findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """The findings with the file, line and span of the first passage that their focus rests on."""
    kept = tuple(findings)
    passages = _passages(store, {f.focus for f in kept if f.focus and f.span is None})
    sources = {str(e.get("sha256"))[:12]: str(e.get("source")) for e in store.journal()}
    return tuple(_placed(store, f, passages.get(f.focus, ()), sources) for f in kept)


def _placed(
    store: Store, finding: Finding, passages: Collection[str], sources: dict[str, str]
) -> Finding:
    matches = [match for passage in passages if (match := _PASSAGE.fullmatch(passage))]
    if not matches:
        return finding
    head, start, end = min((m[1], int(m[2]), int(m[3])) for m in matches)
    source = finding.source or sources.get(head, f"text {head}")
    return lined(replace(finding, source=source, span=Span(start, end)), store.text(head))


def _passages(store: Store, nodes: Collection[str]) -> dict[str, set[str]]:
    """The passages that nodes, or what is said of them, rest on."""
    if not nodes:
        return {}
    values = " ".join(f"<{node}>" for node in sorted(nodes))
    rows = store.query(
        f"PREFIX okg: <https://w3id.org/okg/ontology#> SELECT ?node ?passage WHERE {{"
        f" VALUES ?node {{ {values} }} {{ ?node okg:evidence ?passage }}"
        f" UNION {{ ?claim ?about ?node ; okg:evidence ?passage }} }}"
    )
    found: dict[str, set[str]] = {}
    for row in rows:  # type: ignore[union-attr]
        found.setdefault(row["node"].value, set()).add(row["passage"].value)
    return found
