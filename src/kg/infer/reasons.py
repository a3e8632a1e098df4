"""Why the terms of one office have the bounds that they have: the rule and the attestations.

The bounds are those of `kg.infer.terms`, computed again the slow and plain way, so that each can
name what sets it. Takes the attestations of one office, gives its terms with their reasons.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from kg.infer.model import AttestationType, Mode
from kg.infer.overridden import overridden, tenures
from kg.infer.terms import infer

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from kg.infer.model import Attestation, Term

Own = tuple["Attestation", ...]
Setting = tuple[int, "Rule", "Attestation", Own]
"""The day of a bound, the rule and the attestation that give it, and the own evidence near it."""
Found = tuple["End", int, "Rule", "Attestation", Own]


class Rule(StrEnum):
    """The rules of the term inference."""

    ANCHOR = "R1"
    IMPLIED = "R2"
    BREAK = "R3"
    TERM = "R4"
    HELD = "R5"
    CHANGE = "R6"
    EXCLUSION = "R7"
    FORMER = "R8"
    TIGHTEST = "R9"


class End(StrEnum):
    """The four bounds of a term."""

    START_NOT_BEFORE = "startNotBefore"
    START_NOT_AFTER = "startNotAfter"
    END_NOT_BEFORE = "endNotBefore"
    END_NOT_AFTER = "endNotAfter"

    @property
    def is_lower(self) -> bool:
        """Whether the highest of several such bounds is the tightest."""
        return self in (End.START_NOT_BEFORE, End.END_NOT_BEFORE)


@dataclass(frozen=True, slots=True)
class Reason:
    """One attestation that sets a bound by a rule; ``given`` is the own evidence that it is near.

    A rival's attestation bounds a term only after or before evidence of that term: ``given``.
    """

    rule: Rule
    says: Attestation
    given: Own = ()


@dataclass(frozen=True, slots=True)
class Bound:
    """A bound of a term with everything that sets it, and how many reasons give a wider one."""

    end: End
    day: int
    reasons: tuple[Reason, ...]
    wider: int = 0


@dataclass(frozen=True, slots=True)
class Gap:
    """Why a term is apart from the holder's earlier one: what was before, and what came between.

    ``between`` is somebody else in the only seat, the holder called former, or taking the office
    again after leaving it.
    """

    before: Own
    between: Own


@dataclass(frozen=True, slots=True)
class Reasoned:
    """A term with the attestations that it is made of, its bounds, and why it is apart."""

    term: Term
    supports: Own
    bounds: tuple[Bound, ...]
    gap: Gap | None

    def bound(self, end: End) -> Bound | None:
        """One of the four bounds, if it is known."""
        return next((bound for bound in self.bounds if bound.end is end), None)

    @property
    def crossing(self) -> tuple[tuple[Bound, Bound], ...]:
        """The lower and upper bounds that contradict each other."""
        pairs = (
            (End.START_NOT_BEFORE, End.START_NOT_AFTER),
            (End.END_NOT_BEFORE, End.END_NOT_AFTER),
            (End.START_NOT_BEFORE, End.END_NOT_AFTER),
        )
        found = ((self.bound(low), self.bound(high)) for low, high in pairs)
        return tuple((a, b) for a, b in found if a and b and a.day > b.day)


def reasons(attestations: Iterable[Attestation], seats: int | None) -> tuple[Reasoned, ...]:
    """The terms of one office, in the order of their IRIs, each with the reasons of its bounds."""
    known = {a.iri: a for a in sorted(set(attestations), key=lambda a: a.iri)}
    office = next((a.office for a in known.values()), "")
    terms = infer(known.values(), {} if seats is None else {office: seats})
    case = _Case(tuple(known.values()), seats == 1)
    return tuple(case.reasoned(term, tuple(known[iri] for iri in term.supports)) for term in terms)


def outweighed(attestations: Iterable[Attestation], seats: int | None) -> dict[str, Own]:
    """The attestations that bound nobody's term, by IRI, with those that outweigh each.

    These are the first and last day of a documented tenure, or the end that the holder's own source
    states.
    """
    people = _people(attestations)
    known = {a.iri: a for own in people.values() for a in own}
    found = {}
    for iri in sorted(overridden(people, seats == 1)):
        mention = known[iri]
        if mention.type is AttestationType.FORMER:
            rivals = [mention.holder]
        else:
            rivals = [p for p in people if p != mention.holder] if seats == 1 else []
        by = [a for person in rivals for a in _around(people[person], mention)]
        found[iri] = tuple(by) or _endings(people[mention.holder], mention)
    return found


def _people(attestations: Iterable[Attestation]) -> dict[str, list[Attestation]]:
    people: dict[str, list[Attestation]] = defaultdict(list)
    for a in sorted(set(attestations), key=lambda a: a.iri):
        people[a.holder].append(a)
    return dict(sorted(people.items()))


def _around(own: Sequence[Attestation], mention: Attestation) -> Iterator[Attestation]:
    """What states the first and last days of the tenures that a mention falls into."""
    first, last = mention.earliest, mention.latest
    if first is None or last is None:
        return
    substantive = [a for a in own if a.mode is Mode.SUBSTANTIVE]
    for begun, ended in sorted(set(tenures(own))):
        if not (begun < first and last < ended):
            continue
        for a in substantive:
            took = a.type is AttestationType.TOOK_OFFICE and a.latest == begun
            left = a.type is AttestationType.LEFT_OFFICE and a.earliest == ended
            if took or left:
                yield a


def _endings(own: Sequence[Attestation], mention: Attestation) -> Own:
    """The last day that sources state of the same person before a mention."""
    left = [
        (a.latest, a)
        for a in own
        if a.type is AttestationType.LEFT_OFFICE
        and a.latest is not None
        and mention.earliest is not None
        and a.latest < mention.earliest
    ]
    last = max((day for day, _ in left), default=None)
    return tuple(a for day, a in left if day == last)


class _Case:
    """The attestations of one office, and what each does to a term."""

    def __init__(self, attestations: Own, single: bool) -> None:
        aside = overridden(_people(attestations), single)
        self._all = attestations
        self._rivals = tuple(
            a
            for a in attestations
            if single
            and a.type.holds
            and a.mode is Mode.SUBSTANTIVE
            and a.iri not in aside
            and _is_bounded(a)
        )
        self._former = tuple(
            a
            for a in attestations
            if a.type is AttestationType.FORMER and a.iri not in aside and _is_bounded(a)
        )

    def reasoned(self, term: Term, supports: Own) -> Reasoned:
        """A term with its reasons."""
        found: dict[End, list[Setting]] = defaultdict(list)
        every = (*_by_itself(supports), *self._by_others(term, supports))
        for end, day, rule, says, given in every:
            found[end].append((day, rule, says, given))
        bounds = tuple(_tightest(end, found[end]) for end in End if found[end])
        return Reasoned(term, supports, bounds, self._gap(term, supports))

    def _by_others(self, term: Term, supports: Own) -> Iterator[Found]:
        """R7, R8: others in the only seat, the holder called former, or designated before."""
        former = [a for a in self._former if a.holder == term.holder]
        yield from _neighbours(former, supports, Rule.FORMER)
        if term.mode is Mode.SUBSTANTIVE:
            others = [a for a in self._rivals if a.holder != term.holder]
            yield from _neighbours(others, supports, Rule.EXCLUSION)
        begun, shown = _first(supports), _last(supports)
        for a in self._all:
            if a.holder != term.holder or a.type is not AttestationType.DESIGNATED or not shown:
                continue
            if a.earliest is None or a.latest is None or a.latest >= shown[0]:
                continue
            if not begun or begun[0] >= a.earliest:
                yield End.START_NOT_BEFORE, a.earliest, Rule.FORMER, a, shown[1]

    def _gap(self, term: Term, supports: Own) -> Gap | None:
        """R3: what parts a term from the evidence before it."""
        start = min((a.earliest for a in supports if a.earliest is not None), default=None)
        if start is None:
            return None
        own = [a for a in self._all if a.holder == term.holder and a.type.holds]
        parting = [a for a in self._rivals if a.holder != term.holder]
        parting = [a for a in parting if a.type is not AttestationType.LEFT_OFFICE]
        parting += [a for a in self._former if a.holder == term.holder]
        parting = [a for a in parting if a.latest is not None and a.latest < start]
        took = [a for a in own if a.type is AttestationType.TOOK_OFFICE and a.earliest is not None]
        taken = max((a.earliest for a in took if a.earliest <= start), default=None)  # type: ignore[operator,type-var]
        ends = {a.latest for a in own if a.latest is not None and a.latest < start}
        for day in sorted(ends, reverse=True):
            before = tuple(a for a in own if a.latest == day)
            between = tuple(a for a in parting if a.earliest is not None and a.earliest > day)
            if between:
                return Gap(before, between)
            left = tuple(a for a in before if a.type is AttestationType.LEFT_OFFICE)
            if left and taken is not None and day < taken:
                return Gap(left, tuple(a for a in took if a.earliest == taken))
        return None


def _is_bounded(a: Attestation) -> bool:
    return a.earliest is not None and a.latest is not None


def _first(supports: Own) -> tuple[int, Own] | None:
    """The day by which a term had begun, and the evidence of it."""
    day = min((a.latest for a in supports if a.latest is not None), default=None)
    return None if day is None else (day, tuple(a for a in supports if a.latest == day))


def _last(supports: Own) -> tuple[int, Own] | None:
    """The day until which a term surely lasted, and the evidence of it."""
    day = max((a.earliest for a in supports if a.earliest is not None), default=None)
    return None if day is None else (day, tuple(a for a in supports if a.earliest == day))


def _floor(supports: Own) -> tuple[int, Own] | None:
    """The first day that any evidence of a term speaks of."""
    known = [(a.latest if a.earliest is None else a.earliest, a) for a in supports]
    day = min((d for d, _ in known if d is not None), default=None)
    return None if day is None else (day, tuple(a for d, a in known if d == day))


def _by_itself(supports: Own) -> Iterator[Found]:
    """R5, R6: what a term's own attestations say of its bounds."""
    for a in supports:
        took = a.type is AttestationType.TOOK_OFFICE
        left = a.type is AttestationType.LEFT_OFFICE
        if a.latest is not None:
            rule = Rule.CHANGE if took else Rule.HELD
            yield End.START_NOT_AFTER, a.latest, rule, a, ()
            if left:
                yield End.END_NOT_AFTER, a.latest, Rule.CHANGE, a, ()
        if a.earliest is not None:
            rule = Rule.CHANGE if left else Rule.HELD
            yield End.END_NOT_BEFORE, a.earliest, rule, a, ()
            if took:
                yield End.START_NOT_BEFORE, a.earliest, Rule.CHANGE, a, ()


def _neighbours(others: Sequence[Attestation], supports: Own, rule: Rule) -> Iterator[Found]:
    """What attestations after and before the evidence of a term do to its end and its start."""
    begun, shown, floor = _first(supports), _last(supports), _floor(supports)
    for a in others:
        if a.earliest is None or a.latest is None:
            continue
        if a.type is AttestationType.LEFT_OFFICE:
            if shown and floor and a.latest < floor[0]:
                yield End.START_NOT_BEFORE, a.earliest, rule, a, floor[1]
            continue
        if begun and a.earliest > begun[0]:
            yield End.END_NOT_AFTER, a.latest, rule, a, begun[1]
        if shown and a.latest < shown[0]:
            yield End.START_NOT_BEFORE, a.earliest, rule, a, shown[1]


def _tightest(end: End, found: Sequence[Setting]) -> Bound:
    """R9: the tightest of the bounds that reasons give, with all the reasons that give it."""
    day = (max if end.is_lower else min)(day for day, *_ in found)
    reasons = {Reason(rule, says, given) for d, rule, says, given in found if d == day}
    ordered = sorted(reasons, key=lambda r: (r.rule, r.says.iri))
    wider = {(rule, says.iri) for d, rule, says, _ in found if d != day}
    return Bound(end, day, tuple(ordered), len(wider))
