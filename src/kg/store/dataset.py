"""The store through rdflib: an rdflib ``Dataset`` whose queries Oxigraph answers."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from oxrdflib import OxigraphStore
from rdflib import Dataset

from kg.store.sparql import dotted

if TYPE_CHECKING:
    from pyoxigraph import Store as Quads
    from rdflib.plugins.sparql.sparql import Query
    from rdflib.query import Result


class _Store(OxigraphStore):
    """oxrdflib's store, which also takes prefixed names with several dots."""

    def query(self, query: Query | str, *arguments: Any, **options: Any) -> Result:
        """What a query gives, as rdflib has it."""
        text = dotted(query) if isinstance(query, str) else query
        return super().query(text, *arguments, **options)


def dataset(quads: Quads) -> Dataset:
    """An rdflib dataset over Oxigraph's store; its default graph is Oxigraph's, not the union."""
    return Dataset(store=_Store(store=quads), default_union=False)
