"""Judgements about the world: each SHACL-SPARQL shape run as one SELECT on the store."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from pyoxigraph import DefaultGraph, Literal, NamedNode, QuerySolutions

from kg.errors import BadQuery, BadShapes
from kg.model import Certainty, Finding
from kg.ontology import ontology_triples
from kg.validate.shapes import Judgement, judgements, short
from kg.validate.telling import labelled, sources
from kg.vocab import OKG

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping

    from kg.store import Store

_TYPE = NamedNode("http://www.w3.org/1999/02/22-rdf-syntax-ns#type")
_SUBCLASS = NamedNode("http://www.w3.org/2000/01/rdf-schema#subClassOf")
_OFFICE = NamedNode(OKG.office)
_TOLD = ("this", "other", "between")
"""The names of what a judgement compares, each with sources of its own."""
_HOLE = re.compile(r"\{[?$](\w+)\}")
_WHERE = re.compile(r"\bWHERE\s*\{")


def judge(store: Store, about: Collection[str] | None = None) -> tuple[Finding, ...]:
    """What the judgements find, ``about`` some nodes or about everything."""
    near = None if about is None else _near(store, about)
    found: dict[tuple[str, ...], Finding] = {}
    for judgement in judgements():
        for row in _rows(store, judgement, near):
            if about is not None and not {v for v in row.values() if v}.intersection(about):
                continue
            finding = _finding(store, judgement, row)
            found[(finding.shape, finding.focus, finding.message)] = finding
    return tuple(found[key] for key in sorted(found))


def _finding(store: Store, judgement: Judgement, row: Mapping[str, str | None]) -> Finding:
    """A row of a judgement as a finding, nodes by their names; of time, with its sources."""
    said = row.get("certainty")
    certainty = Certainty(said) if said else None
    told = (row.get(name) for name in _TOLD)
    return Finding(
        judgement.severity,
        short(judgement.shape),
        filled(judgement.message, labelled(store, row, "en")),
        focus=row.get("this") or "",
        shape=judgement.shape,
        message_fr=filled(judgement.message_fr, labelled(store, row, "fr")),
        certainty=certainty,
        sources=sources(store, [node for node in told if node]) if certainty else (),
    )


def _values(nodes: Collection[str], name: str) -> str:
    return f"VALUES ?{name} {{ {' '.join(f'<{node}>' for node in sorted(nodes))} }}"


def _near(store: Store, about: Collection[str]) -> dict[str, set[str]]:
    """What a judgement about some nodes can focus on, by class.

    These are the nodes, what speaks of them, and the other terms of the same office.
    """
    quads, merge = store.quads, DefaultGraph()
    nodes = {NamedNode(node) for node in about}
    for node in tuple(nodes):
        found = [*quads.quads_for_pattern(None, None, node, merge)]
        for held in quads.quads_for_pattern(node, _OFFICE, None, merge):
            found += quads.quads_for_pattern(None, _OFFICE, held.object, merge)
        nodes.update(quad.subject for quad in found if isinstance(quad.subject, NamedNode))
    above = _superclasses()
    focus: dict[str, set[str]] = {"": {node.value for node in nodes}}
    for node in nodes:
        for quad in quads.quads_for_pattern(node, _TYPE, None, merge):
            if isinstance(quad.object, NamedNode):
                for name in (quad.object.value, *above.get(quad.object.value, ())):
                    focus.setdefault(name, set()).add(node.value)
    return focus


@cache
def _superclasses() -> dict[str, frozenset[str]]:
    """The classes above each class."""
    parents: dict[str, set[str]] = {}
    for triple in ontology_triples():
        if triple.predicate == _SUBCLASS and isinstance(triple.object, NamedNode):
            parents.setdefault(str(triple.subject)[1:-1], set()).add(triple.object.value)
    above: dict[str, frozenset[str]] = {}
    for name in parents:
        found, todo = set[str](), [name]
        while todo:
            new = parents.get(todo.pop(), set()) - found
            found |= new
            todo.extend(new)
        above[name] = frozenset(found)
    return above


def _rows(
    store: Store, judgement: Judgement, near: Mapping[str, Collection[str]] | None
) -> Iterator[dict[str, str | None]]:
    """The rows of a judgement about some nodes or all: what each name stands for, as a string."""
    select = judgement.select
    if near is not None:  # at the very beginning, so that Oxigraph starts its join there
        focus = near.get(judgement.target, ())
        if not focus:
            return
        select = _WHERE.sub(lambda m: f"{m[0]} {_values(focus, 'this')}", select, count=1)
    try:
        solutions = store.query(select)
    except BadQuery as error:
        raise BadShapes(f"{judgement.shape}: {error}") from error
    assert isinstance(solutions, QuerySolutions)
    names = [variable.value for variable in solutions.variables]
    for solution in solutions:
        values = (solution[name] for name in names)
        yield {
            name: value.value if isinstance(value, NamedNode | Literal) else None
            for name, value in zip(names, values, strict=True)
        }


def filled(message: str, row: Mapping[str, str | None]) -> str:
    """A message with its ``{?name}`` holes filled by a row, IRIs by their last part.

    >>> filled("{?office} is held twice", {"office": "https://w3id.org/okg/id/office/fr.president"})
    'fr.president is held twice'
    """
    return _HOLE.sub(lambda m: short(row.get(m[1]) or "?"), message)
