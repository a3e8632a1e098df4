"""Attestations that a documented tenure contradicts: they bound and break nobody's term.

A source that states both the first and the last day of a tenure outweighs a passing mention within
it, of somebody else in the only seat or of the holder as former; so does a stated last day outweigh
a later mention of the same person as holder, until the person takes the office again. What such a
mention says of its own person stays, and the contradiction shows.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

from kg.infer.extremes import Highest
from kg.infer.model import AttestationType, Mode

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from kg.infer.model import Attestation

Tenure = tuple[int, int]
"""From the latest first day to the earliest last day of a documented tenure."""


def tenures(own: Iterable[Attestation]) -> Iterator[Tenure]:
    """The documented tenures of one person in one office: taken, then left, not taken between."""
    substantive = [a for a in own if a.mode is Mode.SUBSTANTIVE]
    took = [a for a in substantive if a.type is AttestationType.TOOK_OFFICE]
    starts = sorted(a.earliest for a in took if a.earliest is not None)
    ends = sorted(
        a.earliest
        for a in substantive
        if a.type is AttestationType.LEFT_OFFICE and a.earliest is not None
    )
    for attestation in took:
        begun = attestation.latest
        if begun is None:
            continue
        index = bisect_left(ends, begun)
        again = bisect_right(starts, begun)
        if index == len(ends) or (again < len(starts) and starts[again] < ends[index]):
            continue
        yield begun, ends[index]


def overridden(people: Mapping[str, Sequence[Attestation]], single: bool) -> frozenset[str]:
    """The IRIs of the attestations of one office that a documented tenure contradicts."""
    documented = {person: tuple(tenures(own)) for person, own in people.items()}
    others = Highest(
        (begun, ended, person)
        for person, spans in documented.items()
        for begun, ended in spans
        if single
    )
    found = set()
    for person, own in people.items():
        mine = Highest((begun, ended, "") for begun, ended in documented[person])
        left = _days(own, AttestationType.LEFT_OFFICE, latest=True)
        took = _days(own, AttestationType.TOOK_OFFICE, latest=False)
        for a in own:
            if a.earliest is None or a.latest is None:
                continue
            if a.type is AttestationType.FORMER:
                against = _later(mine.below(a.earliest, "none"), a.latest)
            else:
                against = a.type.holds and (
                    _later(others.below(a.earliest, person), a.latest)
                    or (a.type is AttestationType.HOLDING and _has_left(a.earliest, left, took))
                )
            if against:
                found.add(a.iri)
    return frozenset(found)


def _later(end: int | None, day: int) -> bool:
    return end is not None and end > day


def _days(own: Iterable[Attestation], kind: AttestationType, *, latest: bool) -> list[int]:
    days = (a.latest if latest else a.earliest for a in own if a.type is kind)
    return sorted(day for day in days if day is not None)


def _has_left(day: int, left: Sequence[int], took: Sequence[int]) -> bool:
    """Whether the office was left before a day and not taken since."""
    index = bisect_left(left, day)
    if not index:
        return False
    since = bisect_right(took, left[index - 1])
    return since == len(took) or took[since] > day
