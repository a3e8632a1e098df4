"""Findings in words: nodes by their names, and the words or references that they follow from."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pyoxigraph import DefaultGraph, Literal, NamedNode

from kg.vocab import DCTERMS, OKG, SKOS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from kg.store import Store

_NAMED = re.compile(r"/id/(?:person|office|institution|country|group)/")
_MOST, _LONGEST = 2, 120
_EXACT = """
PREFIX oa: <http://www.w3.org/ns/oa#>
PREFIX prov: <http://www.w3.org/ns/prov#>
SELECT ?words ?article WHERE {
  <%s> oa:hasSelector/oa:exact ?words . OPTIONAL { <%s> oa:hasSource/prov:wasDerivedFrom ?article }
} ORDER BY ?words ?article LIMIT 1"""


def labelled(store: Store, row: Mapping[str, str | None], lang: str) -> dict[str, str | None]:
    """The row with people, offices and bodies by the names that they have in a language."""
    return {
        name: _label(store, value, lang) if value and _NAMED.search(value) else value
        for name, value in row.items()
    }


def _label(store: Store, iri: str, lang: str) -> str:
    """The preferred name of a node in a language, else in any, else its IRI."""
    quads = store.quads.quads_for_pattern(
        NamedNode(iri), NamedNode(SKOS.prefLabel), None, DefaultGraph()
    )
    names = [quad.object for quad in quads if isinstance(quad.object, Literal)]
    ranked = sorted(names, key=lambda n: (n.language != lang, n.language != "en", n.value))
    return ranked[0].value if ranked else iri


def sources(store: Store, nodes: Iterable[str]) -> tuple[str, ...]:
    """The words and references that terms, contacts and claims rest on, two a node at most."""
    found: dict[str, None] = {}
    for node in nodes:
        for told in sorted(_told(store, node))[:_MOST]:
            found[told] = None
    return tuple(found)


def _told(store: Store, node: str) -> Iterator[str]:
    """What a node rests on: itself, and the attestations or participations of it."""
    claims = [node, *_linked(store, None, OKG.supportsTerm, node)]
    claims += _linked(store, node, OKG.hasParticipation, None)
    for claim in claims:
        yield from (_short(text) for text in _linked(store, claim, DCTERMS.source, None))
        for passage in _linked(store, claim, OKG.evidence, None):
            yield _quoted(store, passage)


def _linked(store: Store, subject: str | None, predicate: str, value: str | None) -> list[str]:
    """The other ends of the links of a node, sorted."""
    ends = [None if end is None else NamedNode(end) for end in (subject, value)]
    quads = store.quads.quads_for_pattern(ends[0], NamedNode(predicate), ends[1], DefaultGraph())
    return sorted((q.object if value is None else q.subject).value for q in quads)  # type: ignore[union-attr]


def _quoted(store: Store, passage: str) -> str:
    """The words of a passage and the article that they stand in."""
    for row in store.query(_EXACT % (passage, passage)):  # type: ignore[union-attr]
        article = row["article"].value.rsplit("/", 1)[-1] if row["article"] else "?"
        return f"{article}: «{_short(row['words'].value)}»"
    return passage


def _short(text: str) -> str:
    """Words of a bearable length."""
    plain = " ".join(text.split())
    return plain if len(plain) <= _LONGEST else f"{plain[: _LONGEST - 1].rstrip()}…"
