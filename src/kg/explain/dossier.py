"""Everything that bears on one office: its attestations, its terms with reasons, what is set aside.

Takes a reader and the IRI of an office. The terms are inferred afresh from the attestations.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg.explain.read import Facts, every, one
from kg.infer.index import CODE, ordinal
from kg.infer.model import Attestation, AttestationType, Mode, SourceKind
from kg.infer.reasons import Reasoned, outweighed, reasons
from kg.vocab import OKG

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kg.explain.read import Reader
    from kg.infer.reasons import Own


@dataclass(frozen=True, slots=True)
class Dossier:
    """An office with its attestations by IRI, and what follows from them."""

    office: str
    seats: int | None
    attestations: Mapping[str, Attestation]
    terms: tuple[Reasoned, ...]
    outweighed: Mapping[str, Own]

    @property
    def people(self) -> tuple[str, ...]:
        """Everybody whom an attestation ties to the office, sorted."""
        return tuple(sorted({a.holder for a in self.attestations.values()}))

    def of(self, person: str) -> Own:
        """The attestations of one person in the order of time."""
        own = (a for a in self.attestations.values() if a.holder == person)
        return tuple(sorted(own, key=in_time))


def in_time(a: Attestation) -> tuple[int, int, str]:
    """The order of time; what has no day comes first."""
    return (a.latest or a.earliest or 0, a.earliest or 0, a.iri)


def dossier(reader: Reader, office: str) -> Dossier:
    """The dossier of an office; empty where nothing is attested of it."""
    claims = reader.claims(office)
    found = (_attestation(iri, office, facts) for iri, facts in claims.items())
    known = {a.iri: a for a in found if a is not None}
    numbers = [int(n) for n in every(reader.facts(office), OKG.seats) if n.isdigit()]
    seats = max(numbers, default=None)
    own = known.values()
    return Dossier(office, seats, known, reasons(own, seats), outweighed(own, seats))


def _attestation(iri: str, office: str, facts: Facts) -> Attestation | None:
    """An attestation as the inference reads it."""
    kind, holder = one(facts, OKG.attestationType), one(facts, OKG.attestedHolder)
    if holder is None or kind is None or kind.removeprefix(CODE) not in set(AttestationType):
        return None
    mode = (one(facts, OKG.mode) or "").removeprefix(CODE)
    source = (one(facts, OKG.sourceKind) or "").removeprefix(CODE)
    return Attestation(
        iri,
        holder,
        office,
        AttestationType(kind.removeprefix(CODE)),
        _day(facts, OKG.notBefore),
        _day(facts, OKG.notAfter),
        Mode(mode) if mode in set(Mode) else Mode.SUBSTANTIVE,
        SourceKind(source) if source in set(SourceKind) else SourceKind.PRESS,
    )


def _day(facts: Facts, name: str) -> int | None:
    days = (ordinal(value) for value in every(facts, name))
    return min((day for day in days if day is not None), default=None)
