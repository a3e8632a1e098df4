"""Who held an office on a day: the reference that queries are compared with."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from kg.infer.model import Attestation, AttestationType, Mode, SourceKind, Term

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping


class Answer(NamedTuple):
    """One candidate."""

    person: str
    basis: str
    certainty: str
    term: str


def who_held(
    terms: Iterable[Term],
    attestations: Iterable[Attestation],
    office: str,
    day: int,
    seats: Mapping[str, int],
) -> list[Answer]:
    """Every candidate that no bound excludes, by certainty, basis and person."""
    known = {a.iri: a for a in attestations}
    found = [t for t in terms if t.office == office]
    single = seats.get(office) == 1
    answers = []
    for term in found:
        early, late = term.start_not_before, term.end_not_after
        if (early is not None and day < early) or (late is not None and late < day):
            continue
        supports = [known[iri] for iri in term.supports]
        basis = _basis(term, supports, day)
        certainty = _certainty(basis, supports, day)
        surer = any(
            t.mode is Mode.SUBSTANTIVE and _inside(t, day) for t in found if t.iri != term.iri
        )
        if certainty == "possible" and single and surer:
            continue
        answers.append(Answer(term.holder, basis, certainty, term.iri))
    return sorted(answers, key=lambda a: (a.certainty, a.basis, a.person))


def _inside(term: Term, day: int) -> bool:
    start, end = term.start_not_after, term.end_not_before
    return start is not None and end is not None and start <= day <= end


def _attested(a: Attestation, day: int) -> bool:
    return a.earliest == day == a.latest


def _documented(supports: Iterable[Attestation], day: int) -> bool:
    took = any(
        a.type is AttestationType.TOOK_OFFICE and a.latest is not None and a.latest <= day
        for a in supports
    )
    return took and any(
        a.type is AttestationType.LEFT_OFFICE and a.earliest is not None and day <= a.earliest
        for a in supports
    )


def _basis(term: Term, supports: list[Attestation], day: int) -> str:
    if any(_attested(a, day) for a in supports):
        return "attested"
    if _inside(term, day):
        return "documented" if _documented(supports, day) else "between-attestations"
    if term.end_not_before is not None and term.end_not_before < day:
        return "last-known" if term.end_not_after is None else "bounded-by-successor"
    start = term.start_not_after
    if term.end_not_before is not None if start is None else day < start:
        known = term.start_not_before is not None
        return "bounded-by-predecessor" if known else "before-first-known"
    return "earlier-undated"


def _certainty(basis: str, supports: list[Attestation], day: int) -> str:
    solid = [a for a in supports if a.source is not SourceKind.AGGREGATOR]
    if basis == "attested" and any(_attested(a, day) for a in solid):
        return "certain"
    if basis == "documented" and _documented(solid, day):
        return "certain"
    return "presumed" if basis in ("attested", "documented", "between-attestations") else "possible"
