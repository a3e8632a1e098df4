"""The graph as it would be from less: what had been published, or loaded, by some day.

Takes a store, gives another one in memory that holds the articles and the registry's attestations
that are admitted, and what follows from these alone. The store itself is only read.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

from pyoxigraph import Quad
from pyoxigraph import Store as Quads

from kg.infer.index import ATTESTED, ISSUED, PUBLISHED, ordinal
from kg.infer.rebuild import infer_all, inferred_graphs, inputs
from kg.store.delta import name_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from pyoxigraph import Triple

    from kg.store import Store

_ISO_DAY = len("2024-06-25")


@dataclass(frozen=True, slots=True)
class Past:
    """A store of what is admitted, and how much of the whole that is.

    ``undated`` articles tell no day of publication and ``unloaded`` graphs are in no journal, so
    that nobody knows whether they belong there: they are left out. ``reread`` articles had been
    loaded by then and were read again since: what they say is what was read last.
    """

    store: Store
    articles: int
    of_articles: int
    undated: int
    unloaded: int
    reread: int
    attestations: int
    of_attestations: int


def past(store: Store, *, as_of: date | None = None, as_loaded: datetime | None = None) -> Past:
    """What follows from all that had been published by a day, and loaded by a moment, inclusive.

    An article counts by its day of publication, an attestation of the registry by the day by which
    its source had been published. ``None`` admits everything.
    """
    registry, article = store.graph("registry"), store.graph("article.")
    graphs = inputs(store)
    loads = _loads(store)
    days = {g: _published(triples) for g, triples in graphs.items() if g.startswith(article)}
    journaled = {*days, registry} if store.registry else set(days)
    admitted = {
        graph: triples
        for graph, triples in graphs.items()
        if (graph not in days or _is_out(days[graph], as_of))
        and (graph not in journaled or _was_loaded(loads.get(graph), as_loaded))
    }
    known = graphs.get(registry, ())
    if registry in admitted:
        admitted[registry] = tuple(_documented(known, as_of))
    made = inferred_graphs(store, infer_all(admitted, article))
    made.update(admitted)
    articles = [graph for graph in admitted if graph in days]
    return Past(
        store.beside(_quads(made)),
        len(articles),
        len(days),
        sum(day is None for day in days.values()) if as_of else 0,
        sum(graph not in loads for graph in days) if as_loaded else 0,
        sum(max(loads[g]) > as_loaded for g in articles) if as_loaded else 0,
        _attestations(admitted.get(registry, ())),
        _attestations(known),
    )


def _published(triples: Iterable[Triple]) -> int | None:
    """The day of publication of an article's graph, as an ordinal."""
    days = (
        ordinal(t.object.value[:_ISO_DAY])  # type: ignore[union-attr]
        for t in triples
        if t.predicate.value == PUBLISHED
    )
    return min((day for day in days if day is not None), default=None)


def _is_out(day: int | None, as_of: date | None) -> bool:
    return as_of is None or (day is not None and day <= as_of.toordinal())


def _loads(store: Store) -> dict[str, tuple[datetime, ...]]:
    """The moments at which each graph was written, as far as the journal tells."""
    loads: dict[str, list[datetime]] = defaultdict(list)
    for entry in store.journal():
        moment = entry.get("moment")
        if moment:
            loads[str(entry.get("graph"))].append(_utc(datetime.fromisoformat(str(moment))))
    return {graph: tuple(sorted(moments)) for graph, moments in loads.items()}


def _utc(moment: datetime) -> datetime:
    return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment


def _was_loaded(moments: tuple[datetime, ...] | None, as_loaded: datetime | None) -> bool:
    return as_loaded is None or (moments is not None and moments[0] <= as_loaded)


def _documented(triples: Iterable[Triple], as_of: date | None) -> Iterable[Triple]:
    """The registry without the attestations whose sources were not out yet."""
    if as_of is None:
        return triples
    kept = tuple(triples)
    claims = {t.subject for t in kept if t.predicate.value == ATTESTED}
    out = {
        t.subject
        for t in kept
        if t.predicate.value == ISSUED and _is_out(ordinal(t.object.value), as_of)  # type: ignore[union-attr]
    }
    late = claims - out
    return (t for t in kept if t.subject not in late)


def _attestations(triples: Iterable[Triple]) -> int:
    return sum(t.predicate.value == ATTESTED for t in triples)


def _quads(graphs: Mapping[str | None, Iterable[Triple]]) -> Quads:
    """The quads of some graphs."""
    quads = Quads()
    for graph, triples in graphs.items():
        name = name_of(graph)
        quads.bulk_extend(Quad(t.subject, t.predicate, t.object, name) for t in triples)
    return quads
