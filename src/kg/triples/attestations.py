"""Attestations: what an article says of who held, took or left an office, and when."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.claims.model import HoldingStatus
from kg.model import Finding, Severity
from kg.triples.draft import Draft, date_key
from kg.triples.terms import literal
from kg.vocab import CODE, OKG

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.claims.model import Holding

Dated = tuple[str, str | None, str | None]
"""A type of attestation, its EDTF date, and the contact that it is anchored on."""


def attested(holding: Holding, published: str | None, anchored: bool) -> Iterator[Dated]:
    """The attestations that a holding makes.

    A former holder dated by something else than the publication held the office then, and is former
    at publication; the start and the end that a text states are attestations of their own.
    """
    anchor = holding.in_ if anchored else None
    if holding.status is HoldingStatus.FORMER:
        if holding.at is not None and holding.at != published:
            yield CODE.holding, holding.at, anchor
        yield CODE.former, published, None
    elif holding.status is HoldingStatus.INCOMING:
        yield CODE.designated, holding.at, None
    elif holding.status is HoldingStatus.CANDIDATE:
        yield CODE.nominated, holding.at, None
    elif not holding.end or holding.at != published:
        yield CODE.holding, holding.at, anchor
    if holding.start and holding.status is not HoldingStatus.INCOMING:
        yield CODE.took_office, holding.start, None
    if holding.end:
        yield CODE.left_office, holding.end, None


def note_holding(draft: Draft, holding: Holding) -> tuple[Finding, ...]:
    """Notes the attestations of a holding; one without any date is found, not noted."""
    post = draft.post(holding.office)
    person = draft.entities.people.get(holding.person)
    if post is None or person is None:
        return ()
    findings = []
    anchored = holding.in_ in draft.interactions
    for kind, day, anchor in attested(holding, draft.claims.published, anchored):
        if day is None and anchor is None:
            findings.append(_undated(draft, holding))
            continue
        _note(draft, holding, kind, day, anchor)
    return tuple(findings)


def _note(draft: Draft, holding: Holding, kind: str, day: str | None, anchor: str | None) -> None:
    person = draft.entities.people[holding.person]
    post = draft.entities.posts[holding.office]
    kind_name = "" if kind == CODE.holding else kind.rsplit("#", 1)[-1]
    iri = draft.iri(
        "attestation",
        draft.iris.local(person.iri),
        draft.iris.local(post.iri),
        date_key(day) if day else anchor or "",
        kind_name,
    )
    notes = draft.notes
    notes.type(iri, OKG.Attestation)
    notes.add(iri, OKG.attestationType, kind)
    notes.add(iri, OKG.attestedHolder, person.iri)
    notes.add(iri, OKG.office, post.iri)
    if holding.status is HoldingStatus.ACTING:
        notes.add(iri, OKG.mode, CODE.acting)
    if holding.office.title:
        notes.add(iri, OKG.capacityTitle, literal(holding.office.title))
    if anchor is not None:
        notes.add(iri, OKG.attestedAt, draft.interactions[anchor])
    else:
        draft.dated(iri, day)
    draft.sourced(iri, holding.source)


def _undated(draft: Draft, holding: Holding) -> Finding:
    span = holding.source.spans[0] if holding.source.spans else None
    return Finding(
        Severity.WARNING,
        "undated-holding",
        f"no date for {holding.quote!r}: give the publication date with --published",
        draft.claims.source,
        span,
        message_fr=f"pas de date pour {holding.quote!r} : donnez la date de parution (--published)",
    )
