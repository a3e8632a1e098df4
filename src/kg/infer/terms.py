"""Terms of office out of attestations: a pure function, the same whatever their order.

The rules R1 to R9 of the term inference as a sort and sweep, n log n an office. The SPARQL rules in
``tests/infer/rules`` are the specification that the tests compare it with.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg.infer.extremes import Highest, Lowest, Row, Spans
from kg.infer.model import AttestationType, Mode, Term
from kg.infer.overridden import overridden

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from kg.infer.model import Attestation

_NEVER = 10**9
People = dict[str, list["Attestation"]]


def infer(attestations: Iterable[Attestation], seats: Mapping[str, int]) -> tuple[Term, ...]:
    """The terms that attestations make, by IRI; ``seats`` says how many can hold an office."""
    offices: dict[str, People] = defaultdict(lambda: defaultdict(list))
    for a in set(attestations):
        offices[a.office][a.holder].append(a)
    terms = [
        term
        for office, people in offices.items()
        for term in _office(office, people, seats.get(office) == 1)
    ]
    return tuple(sorted(terms, key=lambda term: term.iri))


@dataclass(frozen=True, slots=True)
class _Rivals:
    """What others' attestations in the only seat of an office do to a person's terms.

    ``after`` gives the lowest last day of those that begin after a day, ``before`` the highest
    first day of those that end before it. Predecessors linger: that somebody left after a day does
    not say whose the seat was before; ``left`` is ``before`` for them.
    """

    after: Lowest
    before: Highest
    left: Highest

    @classmethod
    def of(cls, attestations: Iterable[Attestation]) -> _Rivals:
        there: list[Row] = []
        left: list[Row] = []
        for a in attestations:
            if a.earliest is not None and a.latest is not None:
                rows = left if a.type is AttestationType.LEFT_OFFICE else there
                rows.append((a.earliest, a.latest, a.holder))
        turned = (Highest((late, early, who) for early, late, who in r) for r in (there, left))
        return cls(Lowest(there), *turned)


def _office(office: str, people: People, single: bool) -> Iterable[Term]:
    """The terms of one office."""
    set_aside = overridden(people, single)
    rivals = _Rivals.of(
        a
        for own in people.values()
        for a in own
        if single and a.type.holds and a.mode is Mode.SUBSTANTIVE and a.iri not in set_aside
    )
    for person, own in people.items():
        former = [a for a in own if a.type is AttestationType.FORMER and a.iri not in set_aside]
        gone = _Rivals.of(former)
        held = [a for a in own if a.type.holds]
        islands: dict[tuple[Mode, int], list[Attestation]] = defaultdict(list)
        for a, number in zip(held, _islands(person, held, rivals, gone), strict=True):
            islands[a.mode, number].append(a)
        designated = Spans(
            (a.earliest, a.latest)
            for a in own
            if a.type is AttestationType.DESIGNATED
            and a.earliest is not None
            and a.latest is not None
        )
        for (mode, number), support in islands.items():
            bounds = _Bounds()
            bounds.add_own(support)
            if mode is Mode.SUBSTANTIVE:
                bounds.add_rivals(rivals, person)
            bounds.add_rivals(gone, "")
            bounds.add_designated(designated)
            yield bounds.term(_iri(office, person, mode, number), person, office, mode, support)


def _islands(person: str, held: Sequence[Attestation], rivals: _Rivals, gone: _Rivals) -> list[int]:
    """The number of the tenure that each attestation belongs to, 0 for the first (R3, R4).

    A new one begins after evidence that the person had gone: somebody else in the only seat, called
    former, or taking the office again after having left it.
    """
    ends = sorted({a.latest for a in held if a.latest is not None})
    gaps = [
        min(_or_never(rivals.after.above(day, person)), _or_never(gone.after.above(day, "")))
        for day in ends
    ]
    left = sorted(
        a.latest for a in held if a.type is AttestationType.LEFT_OFFICE and a.latest is not None
    )
    took = sorted(
        a.earliest for a in held if a.type is AttestationType.TOOK_OFFICE and a.earliest is not None
    )
    breaks = []
    for a in held:
        found = []
        if a.earliest is not None:
            if index := bisect_left(gaps, a.earliest):
                found.append(ends[index - 1])
            taken = bisect_right(took, a.earliest)
            if taken and (index := bisect_left(left, took[taken - 1])):
                found.append(left[index - 1])
        breaks.append(max(found, default=None))
    known = sorted({b for b in breaks if b is not None})
    return [0 if b is None else bisect_right(known, b) for b in breaks]


def _or_never(day: int | None) -> int:
    return _NEVER if day is None else day


class _Bounds:
    """The tightest bounds of one term so far (R5 to R9)."""

    def __init__(self) -> None:
        self._snb: list[int] = []
        self._sna: list[int] = []
        self._enb: list[int] = []
        self._ena: list[int] = []
        self._first: int | None = None
        self._last: int | None = None
        self._floor: int | None = None

    def add_own(self, support: Sequence[Attestation]) -> None:
        """R5, R6: held on a day in [e, l]; took the office then; left it then."""
        for a in support:
            if a.latest is not None:
                self._sna.append(a.latest)
                if a.type is AttestationType.LEFT_OFFICE:
                    self._ena.append(a.latest)
            if a.earliest is not None:
                self._enb.append(a.earliest)
                if a.type is AttestationType.TOOK_OFFICE:
                    self._snb.append(a.earliest)
        self._first = min(self._sna, default=None)
        self._last = max(self._enb, default=None)
        known = (a.latest if a.earliest is None else a.earliest for a in support)
        self._floor = min((day for day in known if day is not None), default=None)

    def add_rivals(self, rivals: _Rivals, person: str) -> None:
        """R7, R8: others in the seat, or called former, after and before the term's evidence."""
        if self._first is not None:
            day = rivals.after.above(self._first, person)
            self._ena += [] if day is None else [day]
        if self._last is not None:
            day = rivals.before.below(self._last, person)
            self._snb += [] if day is None else [day]
            if self._floor is not None:
                day = rivals.left.below(self._floor, person)
                self._snb += [] if day is None else [day]

    def add_designated(self, designated: Spans) -> None:
        """R8: designated before all evidence of the term, so it had not begun."""
        if self._last is not None:
            day = designated.latest(self._first, self._last)
            self._snb += [] if day is None else [day]

    def term(
        self, iri: str, person: str, office: str, mode: Mode, support: Iterable[Attestation]
    ) -> Term:
        """The term with the highest of its lower and the lowest of its upper bounds (R9)."""
        return Term(
            iri,
            person,
            office,
            mode,
            max(self._snb, default=None),
            min(self._sna, default=None),
            max(self._enb, default=None),
            min(self._ena, default=None),
            tuple(sorted(a.iri for a in support)),
        )


def _iri(office: str, person: str, mode: Mode, number: int) -> str:
    """The IRI of a term: ``{office}.{person}[.{mode}][.{n}]``."""
    head, slash, _ = office.rpartition("/office/")
    base = f"{head}/term/" if slash else f"{office.rsplit('/', 1)[0]}/"
    parts = [office.rsplit("/", 1)[-1], person.rsplit("/", 1)[-1]]
    if mode is not Mode.SUBSTANTIVE:
        parts.append(mode)
    if number:
        parts.append(str(number + 1))
    return base + ".".join(parts)
