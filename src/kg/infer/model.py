"""What inference works on: attestations and terms as plain strings and ordinal days."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class AttestationType(StrEnum):
    """What a source says of a person and an office."""

    HOLDING = "holding"
    TOOK_OFFICE = "took-office"
    LEFT_OFFICE = "left-office"
    FORMER = "former"
    DESIGNATED = "designated"
    NOMINATED = "nominated"

    @property
    def holds(self) -> bool:
        """Whether it says that the person held the office on some day."""
        return self in (self.HOLDING, self.TOOK_OFFICE, self.LEFT_OFFICE)


class Mode(StrEnum):
    """How an office is held; only substantive terms exclude one another."""

    SUBSTANTIVE = "substantive"
    ACTING = "acting"
    CONTESTED = "contested"


class SourceKind(StrEnum):
    """What kind of source documents an attestation."""

    OFFICIAL = "official"
    DATABASE = "database"
    PRESS = "press"
    AGGREGATOR = "aggregator"


@dataclass(frozen=True, slots=True)
class Attestation:
    """A source says that ``holder`` held, took or left ``office`` on a day in [earliest, latest].

    Days are proleptic Gregorian ordinals, inclusive; ``None`` is unknown.
    """

    iri: str
    holder: str
    office: str
    type: AttestationType
    earliest: int | None
    latest: int | None
    mode: Mode = Mode.SUBSTANTIVE
    source: SourceKind = SourceKind.PRESS


@dataclass(frozen=True, slots=True)
class Term:
    """One tenure: the start lies in [start_not_before, start_not_after], the end likewise.

    ``supports`` are the attestations that it was read from, sorted. Bounds that cross mean that
    sources disagree; they are kept.
    """

    iri: str
    holder: str
    office: str
    mode: Mode
    start_not_before: int | None
    start_not_after: int | None
    end_not_before: int | None
    end_not_after: int | None
    supports: tuple[str, ...]
