"""The canonical merge of all graphs: local ids rewritten, one resolved value where one is due.

What each article says stays in its own graph and on its accounts; nothing here changes it.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from pyoxigraph import Literal, Triple

from kg.infer.index import CODE, TYPE, dated, link, node, okg
from kg.infer.kinds import PARENTS
from kg.infer.labels import settle_labels
from kg.infer.resolve import Resolved, resolve
from kg.infer.versions import places_around, told_by, version

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from kg.infer.index import Index, Names
    from kg.infer.versions import Telling

_EDTF = "http://id.loc.gov/datatypes/edtf/EDTF"
_RESOLVED = frozenset(node(okg(p)) for p in ("status", "notBefore", "notAfter", "edtf", "place"))
_READING = frozenset(
    node(okg(p)) for p in ("confidence", "extractionRule", "inferred", "inferenceReason")
)
_KINDS = frozenset(map(node, PARENTS))
_TYPE = node(TYPE)


def merge(
    graphs: Mapping[str, tuple[Triple, ...]],
    articles: Mapping[str, Index],
    same: Mapping[str, str],
    whole: Index,
) -> set[Triple]:
    """The triples of all graphs with canonical ids, and one value where articles differ.

    ``articles`` are the indices of the article graphs among ``graphs``, ``whole`` that of all, and
    ``same`` what `kg.infer.identity.identity` found.
    """
    contacts, parts = told_by(articles, same)
    union: set[Triple] = set()
    names = {node(local): node(canonical) for local, canonical in same.items()}
    several = {node(iri) for iri in (*contacts, *parts)}
    read: dict[tuple[str, str], list[Triple]] = defaultdict(list)
    for graph, triples in graphs.items():
        if graph not in articles or not (names or several):
            union.update(triples)
            continue
        for local, triple in _renamed(triples, names):
            if triple.subject not in several or not _is_settled(triple):
                union.add(triple)
            elif triple.predicate in _READING:
                read[graph, local].append(triple)
    for canonical, tellings in {**contacts, **parts}.items():
        surest = min(tellings, key=lambda told: _doubt(articles, told))
        union.update(read[surest])
        if canonical in contacts:
            versions = [version(articles[graph], whole, same, graph, ix) for graph, ix in tellings]
            union.update(_triples(canonical, resolve(versions, places_around(whole))))
    settle_labels(union, graphs, frozenset(articles), names)
    return union


def _renamed(triples: Iterable[Triple], names: Names) -> Iterator[tuple[str, Triple]]:
    """Each triple with canonical ids, and the id that its subject had."""
    for triple in triples:
        subject, value = triple.subject, triple.object
        new_subject = names.get(subject, subject)
        new_value = names.get(value, value)
        if new_subject is not subject or new_value is not value:
            triple = Triple(new_subject, triple.predicate, new_value)  # noqa: PLW2901
        yield subject.value, triple  # type: ignore[union-attr]


def _is_settled(triple: Triple) -> bool:
    """Whether the triple says something of which a contact or participation has one value."""
    predicate = triple.predicate
    return (
        predicate in _RESOLVED
        or predicate in _READING
        or (predicate == _TYPE and triple.object in _KINDS)
    )


def _doubt(articles: Mapping[str, Index], told: Telling) -> tuple[float, str, str]:
    """How unsure an article's reading is; the first of the surest is kept."""
    graph, local = told
    confidence = articles[graph].one(okg("confidence"), local)
    return (-float(confidence) if confidence else 0.0, graph, local)


def _triples(contact: str, resolved: Resolved) -> Iterator[Triple]:
    """What is resolved of a contact, as triples."""
    if resolved.kind is not None:
        yield link(contact, TYPE, resolved.kind)
    if resolved.status is not None:
        yield link(contact, okg("status"), CODE + resolved.status)
    yield from dated(contact, okg("notBefore"), resolved.earliest)
    yield from dated(contact, okg("notAfter"), resolved.latest)
    if resolved.edtf is not None:
        value = Literal(resolved.edtf, datatype=node(_EDTF))
        yield Triple(node(contact), node(okg("edtf")), value)
    if resolved.place is not None:
        yield link(contact, okg("place"), resolved.place)
