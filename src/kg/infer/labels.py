"""One preferred label a language where graphs differ; the others become alternative ones."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from pyoxigraph import Literal, Triple

from kg.infer.index import ALT_LABEL, PREF_LABEL, node

if TYPE_CHECKING:
    from collections.abc import Mapping
    from collections.abc import Set as AbstractSet

    from kg.infer.index import Names

_PREF = node(PREF_LABEL)
_ALT = node(ALT_LABEL)


def settle_labels(
    union: set[Triple],
    graphs: Mapping[str, tuple[Triple, ...]],
    articles: AbstractSet[str],
    names: Names,
) -> None:
    """Keeps one preferred label of each thing and language in a set of triples.

    What the registry says comes first, then what most articles say, then the first by spelling.
    """
    rivals: dict[tuple[str, str], list[Triple]] = defaultdict(list)
    for triple in union:
        if triple.predicate == _PREF and isinstance(triple.object, Literal):
            language = triple.object.language or ""
            rivals[triple.subject.value, language].append(triple)  # type: ignore[union-attr]
    crowded = [labels for labels in rivals.values() if len(labels) > 1]
    if not crowded:
        return
    told = _told(graphs, articles, names)
    for labels in crowded:
        kept = min(labels, key=lambda label: (-told[label], str(label.object)))
        for label in labels:
            if label != kept:
                union.discard(label)
                union.add(Triple(label.subject, _ALT, label.object))


def _told(
    graphs: Mapping[str, tuple[Triple, ...]],
    articles: AbstractSet[str],
    names: Names,
) -> Counter[Triple]:
    """How much weight each preferred label has."""
    told: Counter[Triple] = Counter()
    for graph, triples in graphs.items():
        weight = 1 if graph in articles else len(graphs)
        for triple in triples:
            if triple.predicate == _PREF:
                subject = names.get(triple.subject, triple.subject)
                told[Triple(subject, _PREF, triple.object)] += weight
    return told
