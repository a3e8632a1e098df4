"""The nodes that an article graph describes itself: people, offices, institutions, places."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.triples.draft import OFFICE_ROLES
from kg.triples.terms import literal
from kg.vocab import OKG, ORG, SCHEMA, SKOS

if TYPE_CHECKING:
    from kg.entities.model import Entity, Label, Post
    from kg.triples.terms import Notes


def note_labels(
    notes: Notes, iri: str, labels: tuple[Label, ...], others: tuple[Label, ...] = ()
) -> None:
    """Notes preferred and other names; one preferred name a language."""
    preferred: dict[str, str] = {}
    for words, lang in labels:
        preferred.setdefault(lang, words)
    for lang, words in preferred.items():
        notes.text(iri, SKOS.prefLabel, words, lang)
    for words, lang in (*labels, *others):
        if preferred.get(lang) != words:
            notes.text(iri, SKOS.altLabel, words, lang)


def note_entity(notes: Notes, entity: Entity) -> None:
    """Notes a person, institution, party, group or place, unless the registry describes it."""
    if entity.honorific:
        notes.text(entity.iri, SCHEMA.honorificPrefix, entity.honorific, None)
    if entity.known:
        return
    notes.type(entity.iri, entity.type)
    note_labels(notes, entity.iri, entity.labels, entity.alternatives)
    if entity.code:
        notes.add(entity.iri, SKOS.notation, literal(entity.code))
    if entity.classification:
        notes.add(entity.iri, ORG.classification, entity.classification)
    if entity.within:
        within = OKG.locatedIn if entity.type == OKG.Place else OKG.jurisdiction
        notes.add(entity.iri, within, entity.within)


def note_post(notes: Notes, post: Post) -> None:
    """Notes an office, unless the registry describes it."""
    if post.known:
        return
    notes.type(post.iri, OKG.Office)
    note_labels(notes, post.iri, post.labels)
    notes.add(post.iri, ORG.role, OFFICE_ROLES + post.office.role)
    if post.office.portfolio:
        notes.add(post.iri, OKG.portfolio, literal(post.office.portfolio))
    if post.party is not None:
        notes.add(post.iri, OKG.jurisdiction, post.party.iri)
    if post.institution is not None:
        notes.add(post.iri, ORG.postIn, post.institution.iri)
    if post.receiving is not None:
        notes.add(post.iri, OKG.receivingParty, post.receiving.iri)
    if post.seats is not None:
        notes.add(post.iri, OKG.seats, literal(post.seats))
