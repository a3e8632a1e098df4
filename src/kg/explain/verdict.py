"""Whether a term covers some days, and on what that rests: the answer of ``who-held``, reasoned.

Takes the terms of one office and the days asked for; every term gets a verdict, also those that the
answer leaves out.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from kg.infer.model import AttestationType, Mode, SourceKind
from kg.infer.reasons import End

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kg.infer.model import Attestation
    from kg.infer.reasons import Bound, Own, Reasoned

FIRST_DAY, LAST_DAY = 1, 3_652_059
"""The first and the last day that can be written."""


class Certainty(StrEnum):
    """How sure it is that somebody held the office."""

    CERTAIN = "certain"
    PRESUMED = "presumed"
    POSSIBLE = "possible"
    EXCLUDED = "excluded"


class Basis(StrEnum):
    """On what an answer rests; the last two on what the lack of one rests."""

    ATTESTED = "attested"
    DOCUMENTED = "documented"
    BETWEEN = "between-attestations"
    SUCCESSOR = "bounded-by-successor"
    LAST_KNOWN = "last-known"
    PREDECESSOR = "bounded-by-predecessor"
    BEFORE_FIRST = "before-first-known"
    UNDATED = "earlier-undated"
    OUT_OF_BOUNDS = "out-of-bounds"
    SEAT_TAKEN = "seat-taken"


@dataclass(frozen=True, slots=True)
class Days:
    """The days asked for, as ordinals, inclusive."""

    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Verdict:
    """What is to be said of a term on the days asked for.

    ``shown`` are the attestations that confirm it, ``against`` the bounds that exclude it, and
    ``taken`` the terms that fill the only seat. ``aggregated``: only an aggregator confirms it.
    """

    reasoned: Reasoned
    certainty: Certainty
    basis: Basis
    shown: Own = ()
    against: tuple[Bound, ...] = ()
    taken: tuple[Reasoned, ...] = ()
    aggregated: bool = False


def verdicts(terms: Sequence[Reasoned], days: Days, seats: int | None) -> tuple[Verdict, ...]:
    """The verdicts of all terms of an office, in their order."""
    return tuple(_verdict(term, terms, days, seats == 1) for term in terms)


def _verdict(reasoned: Reasoned, terms: Sequence[Reasoned], days: Days, single: bool) -> Verdict:
    against = tuple(_against(reasoned, days))
    if against:
        return Verdict(reasoned, Certainty.EXCLUDED, Basis.OUT_OF_BOUNDS, against=against)
    dated = tuple(a for a in reasoned.supports if _is_dated(a, days))
    inside = _is_inside(reasoned, days) and _is_in_order(reasoned)
    covered = _covered(reasoned, days) if inside else None
    if dated:
        documented = covered is not None and covered.certainty is Certainty.CERTAIN
        return _shown(reasoned, Basis.ATTESTED, dated, _is_solid(dated) or documented)
    if covered:
        return covered
    taken = [t for t in terms if t.term.iri != reasoned.term.iri and _fills(t, days)]
    if single and taken:
        return Verdict(reasoned, Certainty.EXCLUDED, Basis.SEAT_TAKEN, taken=tuple(taken))
    return Verdict(reasoned, Certainty.POSSIBLE, _basis(reasoned, days))


def _against(reasoned: Reasoned, days: Days) -> Sequence[Bound]:
    """The bounds by which the term had not begun yet, or was over."""
    begun, over = reasoned.bound(End.START_NOT_BEFORE), reasoned.bound(End.END_NOT_AFTER)
    found = [begun] if begun and begun.day > days.last else []
    return [*found, over] if over and over.day < days.first else found


def _is_dated(a: Attestation, days: Days) -> bool:
    first = FIRST_DAY if a.earliest is None else a.earliest
    last = LAST_DAY if a.latest is None else a.latest
    return days.first <= first and last <= days.last


def _is_solid(attestations: Own) -> bool:
    return any(a.source is not SourceKind.AGGREGATOR for a in attestations)


def _shown(reasoned: Reasoned, basis: Basis, shown: Own, solid: bool) -> Verdict:
    certainty = Certainty.CERTAIN if solid else Certainty.PRESUMED
    return Verdict(reasoned, certainty, basis, shown=shown, aggregated=not solid)


def _covered(reasoned: Reasoned, days: Days) -> Verdict:
    """The verdict of a term that lasts from its first to its last evidence around the days."""
    took = _changes(reasoned, AttestationType.TOOK_OFFICE, days)
    left = _changes(reasoned, AttestationType.LEFT_OFFICE, days)
    if took and left:
        solid = _is_solid(took) and _is_solid(left)
        return _shown(reasoned, Basis.DOCUMENTED, took + left, solid)
    ends = (reasoned.bound(End.START_NOT_AFTER), reasoned.bound(End.END_NOT_BEFORE))
    around = (reason.says for bound in ends if bound for reason in bound.reasons)
    return Verdict(reasoned, Certainty.PRESUMED, Basis.BETWEEN, shown=tuple(dict.fromkeys(around)))


def _changes(reasoned: Reasoned, kind: AttestationType, days: Days) -> Own:
    """What states that the term had begun by the days, or ended after them."""
    own = (a for a in reasoned.supports if a.type is kind)
    if kind is AttestationType.TOOK_OFFICE:
        return tuple(a for a in own if a.latest is not None and a.latest <= days.last)
    return tuple(a for a in own if a.earliest is not None and days.first <= a.earliest)


def _is_inside(reasoned: Reasoned, days: Days) -> bool:
    begun, shown = reasoned.term.start_not_after, reasoned.term.end_not_before
    return begun is not None and shown is not None and begun <= days.last and days.first <= shown


def _is_in_order(reasoned: Reasoned) -> bool:
    begun, shown = reasoned.term.start_not_after, reasoned.term.end_not_before
    return begun is not None and shown is not None and begun <= shown


def _fills(reasoned: Reasoned, days: Days) -> bool:
    """Whether a substantive term lasts over all the days."""
    begun, shown = reasoned.term.start_not_after, reasoned.term.end_not_before
    known = begun is not None and shown is not None and begun <= days.first and days.last <= shown
    return known and reasoned.term.mode is Mode.SUBSTANTIVE


def _basis(reasoned: Reasoned, days: Days) -> Basis:
    """The basis of a term that is merely possible."""
    term = reasoned.term
    if term.end_not_before is not None and term.end_not_before < days.first:
        return Basis.LAST_KNOWN if term.end_not_after is None else Basis.SUCCESSOR
    later = term.end_not_before is not None
    if term.start_not_after is not None:
        later = days.last < term.start_not_after
    if later:
        return Basis.BEFORE_FIRST if term.start_not_before is None else Basis.PREDECESSOR
    return Basis.UNDATED
