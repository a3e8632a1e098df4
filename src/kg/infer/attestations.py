"""Attestations out of the merged triples, those that participations imply, and what terms say.

R1: an attestation anchored on an interaction has that interaction's bounds. R2: taking part in a
held interaction in a capacity implies holding that office then; not in one that is only told of as
what a contact is the first since, whose parties are those of today.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pyoxigraph import Literal, Triple

from kg.infer.index import CODE, PERSON, TYPE, dated, link, node, okg
from kg.infer.model import Attestation, AttestationType, Mode, SourceKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from kg.infer.index import Index
    from kg.infer.model import Term

_TYPES = {CODE + kind: kind for kind in AttestationType}
_MODES = {CODE + mode: mode for mode in Mode}
_KINDS = {CODE + kind: kind for kind in SourceKind}
_XSD_DECIMAL = "http://www.w3.org/2001/XMLSchema#decimal"
RULE = "implied-by-participation"


def stated(merged: Index) -> Iterator[Attestation]:
    """The attestations that articles and the registry state."""
    for iri in merged.subjects(okg("attestationType")):
        kind = _TYPES.get(merged.one(okg("attestationType"), iri) or "")
        holder = merged.one(okg("attestedHolder"), iri)
        office = merged.one(okg("office"), iri)
        if kind is None or holder is None or office is None:
            continue
        earliest, latest = bounds(merged, iri)
        mode = _MODES.get(merged.one(okg("mode"), iri) or "", Mode.SUBSTANTIVE)
        source = _KINDS.get(merged.one(okg("sourceKind"), iri) or "", SourceKind.PRESS)
        yield Attestation(iri, holder, office, kind, earliest, latest, mode, source)


def bounds(merged: Index, attestation: str) -> tuple[int | None, int | None]:
    """The days that bound an attestation: its anchor's if that has any, else its own (R1)."""
    for subject in (*merged.all(okg("attestedAt"), attestation), attestation):
        earliest = merged.day(okg("notBefore"), subject)
        latest = merged.day(okg("notAfter"), subject)
        if earliest is not None or latest is not None:
            return earliest, latest
    return None, None


def implied(merged: Index) -> Iterator[tuple[Attestation, str, str]]:
    """What participations imply and no attestation states, with the participation and contact."""
    told = {
        (interaction, holder, office)
        for iri, interaction in merged.pairs(okg("attestedAt"))
        for holder in merged.all(okg("attestedHolder"), iri)
        for office in merged.all(okg("office"), iri)
    }
    recalled = {contact for _, contact in merged.pairs(okg("earlierInteraction"))}
    for interaction, part in merged.pairs(okg("hasParticipation")):
        if not merged.has(okg("status"), interaction, CODE + "held") or interaction in recalled:
            continue
        capacities = merged.all(okg("inCapacity"), part)
        if not capacities or not merged.all(okg("evidence"), part):
            continue
        for person in merged.all(okg("participant"), part):
            if not merged.has(TYPE, person, PERSON):
                continue
            for number, office in enumerate(capacities):
                if (interaction, person, office) in told:
                    continue
                earliest = merged.day(okg("notBefore"), interaction)
                latest = merged.day(okg("notAfter"), interaction)
                iri = _implied_iri(part, number)
                kind = AttestationType.HOLDING
                found = Attestation(iri, person, office, kind, earliest, latest)
                yield found, part, interaction


def _implied_iri(part: str, number: int) -> str:
    """The IRI of an implied attestation; further capacities of one participation are numbered."""
    head, _, name = part.partition("/participation/")
    return f"{head}/attestation/implied.{name}{f'.{number + 1}' if number else ''}"


def implied_triples(
    merged: Index, attestation: Attestation, part: str, interaction: str
) -> Iterator[Triple]:
    """The triples of an implied attestation."""
    iri = attestation.iri
    yield link(iri, TYPE, okg("Attestation"))
    yield link(iri, okg("attestationType"), CODE + AttestationType.HOLDING)
    yield link(iri, okg("attestedHolder"), attestation.holder)
    yield link(iri, okg("office"), attestation.office)
    yield link(iri, okg("attestedAt"), interaction)
    for passage in merged.all(okg("evidence"), part):
        yield link(iri, okg("evidence"), passage)
    confidence = merged.one(okg("confidence"), part)
    if confidence is not None:
        value = Literal(confidence, datatype=node(_XSD_DECIMAL))
        yield Triple(node(iri), node(okg("confidence")), value)
    yield Triple(node(iri), node(okg("extractionRule")), Literal(RULE))


def term_triples(
    terms: Iterable[Term], attestations: Mapping[str, Attestation], anchored: frozenset[str]
) -> Iterator[Triple]:
    """The triples of terms; with the bounds that attestations take from their anchors."""
    for term in terms:
        yield link(term.iri, TYPE, okg("Term"))
        yield link(term.iri, okg("holder"), term.holder)
        yield link(term.iri, okg("office"), term.office)
        yield link(term.iri, okg("mode"), CODE + term.mode)
        yield from dated(term.iri, okg("startNotBefore"), term.start_not_before)
        yield from dated(term.iri, okg("startNotAfter"), term.start_not_after)
        yield from dated(term.iri, okg("endNotBefore"), term.end_not_before)
        yield from dated(term.iri, okg("endNotAfter"), term.end_not_after)
        for iri in term.supports:
            yield link(iri, okg("supportsTerm"), term.iri)
    for iri in sorted(anchored):
        yield from dated(iri, okg("notBefore"), attestations[iri].earliest)
        yield from dated(iri, okg("notAfter"), attestations[iri].latest)
