"""The vocabulary and the registry, put into their graphs when a store is made."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pyoxigraph import Quad, Triple

from kg import assets
from kg.iris import Iris, digest
from kg.ontology import FILES, ontology_triples
from kg.triples.terms import literal, node
from kg.vocab import SCHEMA

if TYPE_CHECKING:
    from kg.store import Store


def prepare(store: Store, moment: str | None = None) -> None:
    """Puts the vocabulary and, if the store has one, the registry into their graphs.

    A store that has this version of them is left as it is; ``moment`` is noted in the journal.
    """
    graph = store.graph("registry")
    mark = Triple(node(graph), node(SCHEMA.sha256), literal(_version(store)))
    if Quad(mark.subject, mark.predicate, mark.object, node(graph)) in store.quads:
        return
    triples: tuple[Triple, ...] = ()
    if store.registry:
        from kg.registry import load_registry
        from kg.triples import registry_graph

        triples = tuple(registry_graph(load_registry(), Iris(store.base)))
    store.replace_all({graph: (*triples, mark), store.graph("ontology"): ontology_triples()})
    if moment is not None and store.registry:
        store.journal_add({"graph": graph, "source": "data/registry", "moment": moment})


def _version(store: Store) -> str:
    """The hash of the files that the two graphs are made of."""
    tables = [f"data/registry/{name}" for name in assets.listing("data/registry", ".csv")]
    names = (*FILES, *(tables if store.registry else ()))
    return digest("".join(assets.read_text(name) for name in names))
