"""Everything that is inferred: computed afresh from the named graphs, written at once."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING

from kg.infer.attestations import bounds, implied, implied_triples, stated, term_triples
from kg.infer.contacts import contact_triples, contacts
from kg.infer.identity import identity
from kg.infer.index import Index, link, node, okg
from kg.infer.merge import merge
from kg.infer.terms import infer

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from pyoxigraph import Triple

    from kg.infer.model import Attestation
    from kg.store import Store

_LEFT_OUT = ("inferred.", "retracted.", "decisions")
IDENTITY, TERMS, CONTACTS = "inferred.identity", "inferred.terms", "inferred.contacts"


@dataclass(frozen=True, slots=True)
class Summary:
    """What an inference gave: how many of each, and whether anything changed.

    ``contacts`` counts pairs once; ``same`` the local ids that stand for another one; ``triples``
    those of the default graph.
    """

    terms: int
    contacts: int
    same: int
    triples: int
    changed: bool


@dataclass(frozen=True, slots=True)
class Inferred:
    """The graphs that inference makes, and the merge for the default graph."""

    identity: tuple[Triple, ...]
    terms: tuple[Triple, ...]
    contacts: tuple[Triple, ...]
    merged: frozenset[Triple]


def rebuild(store: Store) -> Summary:
    """Rebuilds what is inferred and the default graph; does nothing where nothing is due."""
    changed = False
    if store.stale:
        inferred = infer_all(inputs(store), store.graph("article."))
        others = (store.triples(g) for g in store.graphs() if _is_another_inference(store, g))
        made = inferred_graphs(store, inferred)
        made[None] = chain(made[None], *others)
        changed = bool(store.replace_all(made))
        store.mark(stale=False)
    return _summary(store, changed)


def inferred_graphs(store: Store, inferred: Inferred) -> dict[str | None, Iterable[Triple]]:
    """The graphs that inference writes; ``None`` is the default graph."""
    parts = (inferred.identity, inferred.terms, inferred.contacts)
    names = (store.graph(name) for name in (IDENTITY, TERMS, CONTACTS))
    return {**dict(zip(names, parts, strict=True)), None: chain(inferred.merged, *parts)}


def inputs(store: Store) -> dict[str, tuple[Triple, ...]]:
    """The graphs that inference reads: all but what is inferred, retracted or decided."""
    left_out = tuple(store.graph(name) for name in _LEFT_OUT)
    return {g: tuple(store.triples(g)) for g in store.graphs() if not g.startswith(left_out)}


def infer_all(graphs: Mapping[str, tuple[Triple, ...]], article: str) -> Inferred:
    """Everything that follows from some graphs; articles' IRIs begin with ``article``."""
    whole = Index(chain.from_iterable(graphs.values()))
    articles = {g: Index(triples) for g, triples in graphs.items() if g.startswith(article)}
    same = identity(articles, whole)
    triples = merge(graphs, articles, same, whole)
    merged = Index(triples)
    attested = {a.iri: a for a in stated(merged)}
    extra = list(implied(merged))
    known = attested | {a.iri: a for a, _, _ in extra}
    seats = {office: int(n) for office, n in merged.pairs(okg("seats")) if n.isdigit()}
    anchored = frozenset(iri for iri, _ in merged.pairs(okg("attestedAt")) if iri in attested)
    anchored |= frozenset(a.iri for a, _, _ in extra)
    terms = infer(known.values(), seats)
    said = chain.from_iterable(implied_triples(merged, *found) for found in extra)
    return Inferred(
        tuple(link(local, okg("sameIdentityAs"), same[local]) for local in sorted(same)),
        tuple(chain(said, term_triples(terms, known, anchored))),
        tuple(contact_triples(contacts(merged))),
        frozenset(triples - _superseded(merged, attested, triples)),
    )


def _superseded(
    merged: Index, attested: Mapping[str, Attestation], triples: set[Triple]
) -> set[Triple]:
    """The bounds that anchored attestations state themselves, where their anchors have better."""
    dates = {node(okg("notBefore")), node(okg("notAfter"))}
    own = {
        node(iri)
        for iri, _ in merged.pairs(okg("attestedAt"))
        if iri in attested and _has_own(merged, iri)
    }
    return {t for t in triples if t.predicate in dates and t.subject in own} if own else set()


def _has_own(merged: Index, iri: str) -> bool:
    days = (merged.day(okg("notBefore"), iri), merged.day(okg("notAfter"), iri))
    return days != (None, None) and days != bounds(merged, iri)


def _is_another_inference(store: Store, graph: str) -> bool:
    mine = {store.graph(name) for name in (IDENTITY, TERMS, CONTACTS)}
    return graph.startswith(store.graph("inferred.")) and graph not in mine


def _summary(store: Store, changed: bool) -> Summary:
    quads = store.quads

    def count(name: str | None, pattern: str) -> int:
        where = f"GRAPH <{store.graph(name)}> {{ {pattern} }}" if name else pattern
        (row,) = quads.query(f"SELECT (COUNT(*) AS ?n) WHERE {{ {where} }}")  # type: ignore[misc]
        return int(row[0].value)

    return Summary(
        count(TERMS, f"?term a <{okg('Term')}>"),
        count(CONTACTS, "?a ?p ?b FILTER(STR(?a) < STR(?b))"),
        count(IDENTITY, "?a ?p ?b"),
        count(None, "?s ?p ?o"),
        changed,
    )
