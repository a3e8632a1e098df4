"""Extraction: what an article says, as claims.

Takes an `Article`; gives `Claims`. Rules driven by language packs: same input, same claims.
"""

from __future__ import annotations

from typing import Any

from kg.claims.model import Claims
from kg.extract import assemble
from kg.extract.document import read
from kg.model import Article

__all__ = ["extract", "read"]

EXTRACTOR = "rules"


def extract(article: Article) -> Claims:
    """The claims of one article."""
    document = read(article)
    contacts = _contacts(document)
    said = _said(document, contacts)
    interactions = getattr(contacts, "interactions", ())
    dates = getattr(contacts, "sentence_dates", {})
    parts = [p for i in interactions for p in i.participants]
    statements = getattr(said, "statements", ())
    accounts = getattr(said, "accounts", ())
    used = [
        *(p.agent for i in interactions for p in i.participations if p.agent),
        *(i.initiator for i in interactions if i.initiator),
        *(speaker for s in statements for speaker in s.speakers),
        *(x for a in accounts for x in (a.issuer, a.relayed_by) if x),
        *(s.addressee for s in statements if s.addressee),
    ]
    journeys = getattr(contacts, "journeys", ())
    return Claims(
        id=article.id,
        source=article.source,
        lang=document.lang or None,
        published=article.published,
        sha256=article.sha256,
        publisher=article.publisher,
        agency=article.agency,
        published_time=article.published_time,
        published_basis=article.published_basis.value,
        media_type=article.media_type,
        headline=article.headline,
        authors=article.authors,
        url=article.url,
        extractor=EXTRACTOR,
        persons=assemble.persons(
            document, [*parts, *used, *(j.person for j in journeys), *(s.speaker for s in statements)]
        ),
        agents=(*assemble.agents(document, used), *getattr(said, "agents", ())),
        holdings=assemble.holdings(document, dates, {}),
        interactions=interactions,
        journeys=journeys,
        accounts=accounts,
        statements=statements,
        firsts=getattr(contacts, "firsts", ()),
    )


def _contacts(document: Any) -> Any:
    try:
        from kg.extract import interactions
    except ImportError:
        return None
    return interactions.read(document)


def _said(document: Any, contacts: Any) -> Any:
    try:
        from kg.extract import statements
    except ImportError:
        return None
    return statements.read(document, contacts)
