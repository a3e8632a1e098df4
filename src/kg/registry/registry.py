"""All tables of the registry in one value, with the indexes that the stages ask."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from kg import assets as shipped
from kg.registry.institutions import Institution, read_institutions
from kg.registry.jurisdictions import Jurisdictions, load_jurisdictions
from kg.registry.lookups import exact, folded
from kg.registry.offices import Office, Portfolio, Role, read_offices, read_portfolios, read_roles
from kg.registry.people import Person, read_people
from kg.registry.terms import (
    Source,
    SourceKind,
    Term,
    days_of,
    read_sources,
    read_terms,
    sources_of,
)

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from kg.registry.lookups import Lang
    from kg.registry.tables import Assets


@dataclass(frozen=True, slots=True, eq=False)
class Registry:
    """Parties, offices, people, terms, institutions and sources; indexes built on first use."""

    jurisdictions: Jurisdictions
    roles: Mapping[str, Role]
    portfolios: Mapping[str, Portfolio]
    offices: Mapping[str, Office]
    people: Mapping[str, Person]
    terms: tuple[Term, ...]
    institutions: Mapping[str, Institution]
    sources: Mapping[str, Source]

    def office_labels(self, lang: Lang) -> Mapping[str, tuple[str, ...]]:
        """Folded label or alias to office ids."""
        return _office_labels(self, lang)

    def offices_with(
        self, jurisdiction: str, role: str, portfolio: str | None = None
    ) -> tuple[str, ...]:
        """Ids of the offices with exactly this jurisdiction, role and portfolio."""
        return _office_keys(self).get((jurisdiction, role, portfolio), ())

    def person_names(self) -> Mapping[str, tuple[str, ...]]:
        """Folded full name in any language to person ids."""
        return _person_names(self)

    def institution_names(self, lang: Lang) -> Mapping[str, tuple[str, ...]]:
        """Folded name of an institution to ids; agencies and outlets included."""
        return _institution_names(self, lang)

    def by_qid(self, qid: str) -> tuple[str, ...]:
        """Ids of the offices, people and institutions and codes of the parties with this QID."""
        return _qids(self).get(qid, ())

    def terms_of_office(self, office: str) -> tuple[Term, ...]:
        """The documented terms of an office, by start."""
        return _by_office(self).get(office, ())

    def terms_of_person(self, person: str) -> tuple[Term, ...]:
        """The documented terms of a person, by office and start."""
        return _by_person(self).get(person, ())

    def source_kinds(self, basis: str) -> frozenset[SourceKind]:
        """What kinds of source a basis names; an unknown one counts as an aggregator."""
        known = (self.sources.get(name) for name in sources_of(basis))
        return frozenset(source.kind if source else "aggregator" for source in known)

    def published_by(self, basis: str) -> date | None:
        """A day by which one of the sources of a basis had been published, the earliest known."""
        named = (self.sources.get(name) for name in sources_of(basis))
        return min((*days_of(basis), *(s.published_by for s in named if s)), default=None)

    def seats(self, role: str, portfolio: str | None) -> int | None:
        """How many hold such an office at a time, with or without the registry's offices."""
        known = self.roles.get(role)
        return known.seats_for(portfolio) if known else None


@cache
def _office_labels(registry: Registry, lang: Lang) -> Mapping[str, tuple[str, ...]]:
    offices = registry.offices.values()
    return folded((name, office.id) for office in offices for name in office.names(lang))


@cache
def _office_keys(registry: Registry) -> Mapping[tuple[str, str, str | None], tuple[str, ...]]:
    return exact((office.key, office.id) for office in registry.offices.values())


@cache
def _person_names(registry: Registry) -> Mapping[str, tuple[str, ...]]:
    people = registry.people.values()
    return folded((name, person.id) for person in people for name in person.names)


@cache
def _institution_names(registry: Registry, lang: Lang) -> Mapping[str, tuple[str, ...]]:
    rows = registry.institutions.values()
    return folded((name, row.id) for row in rows for name in row.names(lang))


@cache
def _qids(registry: Registry) -> Mapping[str, tuple[str, ...]]:
    pairs = [(qid, office.id) for office in registry.offices.values() for qid in office.qids]
    pairs += [(row.qid, row.id) for row in registry.people.values() if row.qid]
    pairs += [(row.qid, row.id) for row in registry.institutions.values() if row.qid]
    pairs += [(row.qid, row.code) for row in registry.jurisdictions if row.qid]
    return exact(pairs)


@cache
def _by_office(registry: Registry) -> Mapping[str, tuple[Term, ...]]:
    return exact((term.office, term) for term in registry.terms)


@cache
def _by_person(registry: Registry) -> Mapping[str, tuple[Term, ...]]:
    return exact((term.person, term) for term in registry.terms)


def load_registry(assets: Assets = shipped) -> Registry:
    """The whole registry, read once for each place it is read from.

    Raises:
        BadRegistry: a table has a fault; `kg.registry.check` reports what is only doubtful.
    """
    return _load(assets)


def load_offices(assets: Assets = shipped) -> Mapping[str, Office]:
    """The offices of the registry by id, read once for each place they are read from.

    Raises:
        BadRegistry: a table has a fault.
    """
    return _offices(assets)


@cache
def _offices(assets: Assets) -> Mapping[str, Office]:
    roles = {role.code: role for role in read_roles(assets)}
    return {row.id: row for row in read_offices(assets, roles)}


@cache
def _load(assets: Assets) -> Registry:
    roles = {role.code: role for role in read_roles(assets)}
    return Registry(
        jurisdictions=load_jurisdictions(assets),
        roles=roles,
        portfolios={row.code: row for row in read_portfolios(assets)},
        offices=load_offices(assets),
        people={row.id: row for row in read_people(assets)},
        terms=read_terms(assets),
        institutions={row.id: row for row in read_institutions(assets)},
        sources={row.id: row for row in read_sources(assets)},
    )
