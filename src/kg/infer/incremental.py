"""Terms kept up to date as attestations come and go: only the offices that change are inferred.

A term depends on the attestations of its own office alone, so an article that is loaded, loaded
again or retracted costs no more than the few offices that it speaks of. The result is that of
`kg.infer.terms.infer` on all that is held, whatever the order of the changes.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg.infer.terms import infer

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from kg.infer.model import Attestation, Term


@dataclass(frozen=True, slots=True)
class Change:
    """What a change did to the terms, each sorted by IRI.

    ``changed`` are terms whose IRI stays, as they are now: other bounds or other attestations.
    ``offices`` were inferred again, changed or not.
    """

    gone: tuple[Term, ...] = ()
    new: tuple[Term, ...] = ()
    changed: tuple[Term, ...] = ()
    offices: frozenset[str] = frozenset()


class Terms:
    """The terms of the attestations of many sources; a source is an article or the registry.

    Two sources may state the same attestation: it stays until neither does.
    """

    def __init__(self, seats: Mapping[str, int]) -> None:
        self._seats = dict(seats)
        self._told: dict[str, frozenset[Attestation]] = {}
        self._held: dict[str, dict[Attestation, int]] = defaultdict(dict)
        self._terms: dict[str, tuple[Term, ...]] = {}

    def __len__(self) -> int:
        return sum(map(len, self._terms.values()))

    def all(self) -> tuple[Term, ...]:
        """Every term, by IRI."""
        found = (term for terms in self._terms.values() for term in terms)
        return tuple(sorted(found, key=lambda term: term.iri))

    def of(self, office: str) -> tuple[Term, ...]:
        """The terms of one office, by IRI."""
        return self._terms.get(office, ())

    def replace(self, source: str, attestations: Iterable[Attestation]) -> Change:
        """Takes these as all that a source states, none if it is retracted."""
        return self.replace_all({source: attestations})

    def replace_all(self, told: Mapping[str, Iterable[Attestation]]) -> Change:
        """Takes these as all that some sources state, and infers each office once."""
        touched: set[str] = set()
        for source, attestations in told.items():
            before, after = self._told.get(source, frozenset()), frozenset(attestations)
            self._drop(before - after)
            self._add(after - before)
            touched.update(a.office for a in before ^ after)
            if after:
                self._told[source] = after
            else:
                self._told.pop(source, None)
        return self._infer(touched)

    def reseat(self, seats: Mapping[str, int]) -> Change:
        """Takes these as all numbers of seats that are known."""
        offices = {*seats, *self._seats}
        touched = {o for o in offices if seats.get(o) != self._seats.get(o)}
        self._seats = dict(seats)
        return self._infer(touched & self._held.keys())

    def _add(self, attestations: Iterable[Attestation]) -> None:
        for a in attestations:
            known = self._held[a.office]
            known[a] = known.get(a, 0) + 1

    def _drop(self, attestations: Iterable[Attestation]) -> None:
        for a in attestations:
            known = self._held[a.office]
            known[a] -= 1
            if not known[a]:
                del known[a]
                if not known:
                    del self._held[a.office]

    def _infer(self, offices: set[str]) -> Change:
        before = {term.iri: term for office in offices for term in self.of(office)}
        held = (a for office in offices for a in self._held.get(office, ()))
        after = {term.iri: term for term in infer(held, self._seats)}
        by_office: dict[str, list[Term]] = defaultdict(list)
        for term in after.values():
            by_office[term.office].append(term)
        for office in offices:
            self._terms.pop(office, None)
        self._terms.update((office, tuple(terms)) for office, terms in by_office.items())
        return Change(
            tuple(before[iri] for iri in sorted(before.keys() - after.keys())),
            tuple(after[iri] for iri in sorted(after.keys() - before.keys())),
            tuple(
                after[iri]
                for iri in sorted(after.keys() & before.keys())
                if after[iri] != before[iri]
            ),
            frozenset(offices),
        )
