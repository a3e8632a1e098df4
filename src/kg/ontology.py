"""The ontology and its codes as triples: classes, labels, subclasses; nothing with blank nodes."""

from __future__ import annotations

from functools import cache

from pyoxigraph import BlankNode, RdfFormat, Triple, parse

from kg import assets

FILES = ("ontology/okg.ttl", "ontology/codes.ttl")


@cache
def ontology_triples() -> tuple[Triple, ...]:
    """What questions and shapes look up: the vocabulary without its blank nodes, sorted."""
    found = {
        quad.triple
        for file in FILES
        for quad in parse(assets.read_text(file), format=RdfFormat.TURTLE)
    }
    named = (t for t in found if not isinstance(t.subject, BlankNode))
    return tuple(sorted((t for t in named if not isinstance(t.object, BlankNode)), key=str))
