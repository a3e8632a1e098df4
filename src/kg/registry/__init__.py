"""The hand-kept registry: parties, places, offices, people, terms, institutions, sources.

`load_jurisdictions` is all that extraction needs; `load_registry` reads everything; `check` reports
what is doubtful. `data/registry/README.md` describes the tables.
"""

from __future__ import annotations

from kg.registry.checking import Problem, check
from kg.registry.institutions import Institution
from kg.registry.jurisdictions import Jurisdictions, load_jurisdictions
from kg.registry.lookups import Lang
from kg.registry.offices import Office, Portfolio, Role
from kg.registry.parties import Jurisdiction
from kg.registry.people import Person
from kg.registry.places import City, Metonym
from kg.registry.registry import Registry, load_offices, load_registry
from kg.registry.terms import Source, Term, sources_of

__all__ = [
    "City",
    "Institution",
    "Jurisdiction",
    "Jurisdictions",
    "Lang",
    "Metonym",
    "Office",
    "Person",
    "Portfolio",
    "Problem",
    "Registry",
    "Role",
    "Source",
    "Term",
    "check",
    "load_jurisdictions",
    "load_offices",
    "load_registry",
    "sources_of",
]
