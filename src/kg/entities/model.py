"""Who and what the claims of one article are about, each with its IRI."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kg.claims.model import Office

Label = tuple[str, str]
"""Words and their language."""


@dataclass(frozen=True, slots=True)
class Entity:
    """A person, institution, party, group or place.

    ``known`` is true where the registry describes it, so that the article graph need not; ``type``
    is its class (``okg:…`` or ``foaf:…`` in full); ``within`` the party or place it belongs to.
    """

    iri: str
    type: str
    labels: tuple[Label, ...]
    alternatives: tuple[Label, ...] = ()
    known: bool = False
    code: str | None = None
    within: str | None = None
    classification: str | None = None
    honorific: str | None = None


@dataclass(frozen=True, slots=True)
class Post:
    """An office with its IRI, party and institution."""

    iri: str
    office: Office
    labels: tuple[Label, ...]
    known: bool = False
    party: Entity | None = None
    institution: Entity | None = None
    receiving: Entity | None = None
    seats: int | None = None


@dataclass(frozen=True, slots=True)
class Entities:
    """The resolved entities of one article: by person and agent id, office, code, name."""

    people: dict[str, Entity]
    agents: dict[str, Entity]
    posts: dict[Office, Post]
    parties: dict[str, Entity]
    places: dict[str, Entity]
    outlets: dict[str, Entity] = field(default_factory=dict)

    def everything(self) -> tuple[Entity, ...]:
        """All entities with those that they belong to, once each, in the order of their IRIs."""
        found: dict[str, Entity] = {}
        groups = (self.people, self.agents, self.parties, self.places, self.outlets)
        for group in groups:
            for entity in group.values():
                found.setdefault(entity.iri, entity)
        for post in self.posts.values():
            related = (post.party, post.institution, post.receiving)
            for near in related:
                if near is not None:
                    found.setdefault(near.iri, near)
        return tuple(found[iri] for iri in sorted(found))
