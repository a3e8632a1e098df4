"""The hand-kept registry: parties, places, offices, people, terms, institutions, sources."""

from __future__ import annotations

from kg.registry.jurisdictions import Jurisdiction, Jurisdictions, load_jurisdictions

__all__ = ["Jurisdiction", "Jurisdictions", "load_jurisdictions"]
