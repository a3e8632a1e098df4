"""Verification: every quote in the store against the source text that it was taken from."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg.model import Finding, Severity, Span

if TYPE_CHECKING:
    from kg.store import Store

_PASSAGES = """
PREFIX oa: <http://www.w3.org/ns/oa#>
PREFIX schema: <https://schema.org/>
SELECT ?passage ?sha ?start ?end ?quote WHERE {
  GRAPH ?g { ?passage oa:hasSource ?text ; oa:hasSelector ?q , ?p .
             ?q oa:exact ?quote . ?p oa:start ?start ; oa:end ?end .
             ?text schema:sha256 ?sha . }
} ORDER BY ?passage
"""


@dataclass(frozen=True, slots=True)
class Verified:
    """How many passages were compared with how many texts, and what does not hold."""

    passages: int
    texts: int
    findings: tuple[Finding, ...]


def verify(store: Store) -> Verified:
    """Compares every passage with its source text, and every text with its hash."""
    sources = {str(entry.get("sha256")): str(entry.get("source")) for entry in store.journal()}
    texts: dict[str, str | None] = {}
    findings: list[Finding] = []
    count = 0
    for row in store.query(_PASSAGES):  # type: ignore[union-attr]
        sha, count = row["sha"].value, count + 1
        if sha not in texts:
            texts[sha], fault = _text(store, sha, sources.get(sha, ""))
            findings.extend(fault)
        text, span = texts[sha], Span(int(row["start"].value), int(row["end"].value))
        if text is not None and span.of(text) != row["quote"].value:
            findings.append(
                Finding(
                    Severity.VIOLATION,
                    "quote-differs",
                    f"the text has {span.of(text)[:60]!r}, the graph {row['quote'].value[:60]!r}",
                    sources.get(sha, ""),
                    span,
                    line=text.count("\n", 0, span.start) + 1,
                    focus=row["passage"].value,
                    message_fr="la citation ne correspond pas au texte source",
                )
            )
    return Verified(count, len(texts), tuple(findings))


def _text(store: Store, sha: str, source: str) -> tuple[str | None, tuple[Finding, ...]]:
    """A source text that its hash vouches for, or what is wrong with it."""
    text = store.text(sha)
    if text is not None and hashlib.sha256(text.encode("utf-8")).hexdigest() == sha:
        return text, ()
    code = "text-missing" if text is None else "text-changed"
    why = "is not in the store" if text is None else "was changed in the store"
    why_fr = "manque dans la base" if text is None else "a été modifié dans la base"
    message = f"the source text {sha[:12]} {why}: make the store again"
    french = f"le texte source {sha[:12]} {why_fr} : reconstruisez la base"
    return None, (Finding(Severity.VIOLATION, code, message, source, message_fr=french),)
