"""What each article says of a contact that several tell of, or that somebody denies."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from kg.infer.index import CODE, ISSUER, PUBLISHED, okg
from kg.infer.kinds import kind_of
from kg.infer.resolve import Version

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from kg.infer.index import Index

Telling = tuple[str, str]
"""An article graph and the local id that something has in it."""
Tellings = dict[str, list[Telling]]
_DENIED = CODE + "denied"


def told_by(articles: Mapping[str, Index], same: Mapping[str, str]) -> tuple[Tellings, Tellings]:
    """The contacts, and the participations, that need settling, with who tells of them.

    Those that several articles tell of or that have several local ids, and the contacts that an
    account denies.
    """
    contacts: Tellings = defaultdict(list)
    parts: Tellings = defaultdict(list)
    denied = set()
    for graph in sorted(articles):
        index = articles[graph]
        for local in sorted({*index.subjects(okg("hasParticipation")), *_stated(index)}):
            contacts[same.get(local, local)].append((graph, local))
            for part in index.all(okg("hasParticipation"), local):
                parts[same.get(part, part)].append((graph, part))
        for account, contact in index.pairs(okg("accountOf")):
            if index.has(okg("status"), account, _DENIED):
                denied.add(same.get(contact, contact))
    return (
        {iri: told for iri, told in contacts.items() if len(told) > 1 or iri in denied},
        {iri: told for iri, told in parts.items() if len(told) > 1},
    )


def _stated(index: Index) -> list[str]:
    """The contacts of one article that have a status."""
    return [s for s in index.subjects(okg("status")) if kind_of(index, s) is not None]


def version(
    index: Index, whole: Index, same: Mapping[str, str], graph: str, contact: str
) -> Version:
    """What one article says of a contact."""
    status = index.one(okg("status"), contact)
    published = [
        day for article in index.subjects(PUBLISHED) for day in index.all(PUBLISHED, article)
    ]
    return Version(
        graph,
        kind_of(index, contact),
        status.removeprefix(CODE) if status else None,
        max(published, default=""),
        index.day(okg("notBefore"), contact),
        index.day(okg("notAfter"), contact),
        index.one(okg("edtf"), contact),
        tuple(same.get(place, place) for place in index.all(okg("place"), contact)),
        _party_denies(index, whole, contact, status),
    )


def _party_denies(index: Index, whole: Index, contact: str, status: str | None) -> bool:
    """Whether somebody who would have taken part denies it, or the article does not say who."""
    denials = [
        account
        for account, of in index.pairs(okg("accountOf"))
        if of == contact and index.has(okg("status"), account, _DENIED)
    ]
    issuers = [issuer for account in denials for issuer in index.all(ISSUER, account)]
    if not issuers:
        return status == _DENIED
    parties = {
        one
        for part in index.all(okg("hasParticipation"), contact)
        for role in ("participant", "side", "inCapacity")
        for one in index.all(okg(role), part)
    }
    return any(
        parties.intersection((issuer, *whole.all(okg("jurisdiction"), issuer)))
        for issuer in issuers
    )


def places_around(whole: Index) -> Callable[[str], tuple[str, ...]]:
    """Gives the places that a place lies in, near and far."""

    def within(place: str) -> tuple[str, ...]:
        found: list[str] = []
        waiting = [place]
        while waiting:
            for above in whole.all(okg("locatedIn"), waiting.pop()):
                if above not in found and above != place:
                    found.append(above)
                    waiting.append(above)
        return tuple(found)

    return within
