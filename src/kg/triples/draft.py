"""What the makers of one article graph share: the claims, the text, the entities, the notebook."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from kg.dates import bounds, one_of
from kg.iris import Iris, joined, slug
from kg.triples.terms import EDTF, Notes, literal
from kg.vocab import OA, OKG, SKOS

if TYPE_CHECKING:
    from kg.claims.model import Claims, Office, Source
    from kg.entities.model import Entities, Post
    from kg.model import Span


CODES = "https://w3id.org/okg/code#"
OFFICE_ROLES = "https://w3id.org/okg/id/office-role/"
"""The codes belong to the ontology, whose base never changes."""


def code(name: str | None) -> str | None:
    """The IRI of a code of the ontology."""
    return None if name is None else CODES + name


def article_slug(claims: Claims) -> str:
    """What an article is called: agency or publisher, day and the head of its text's hash."""
    source = slug(claims.agency or claims.publisher or "article")
    return f"{source}-{claims.published or 'undated'}-{claims.sha256[:8]}"


@dataclass(frozen=True, slots=True)
class Draft:
    """One article graph in the making."""

    claims: Claims
    text: str
    entities: Entities
    iris: Iris
    notes: Notes
    article: str
    interactions: dict[str, str]

    def iri(self, kind: str, *parts: str) -> str:
        """The IRI of something that only this article has."""
        return self.iris.of(kind, joined((self.article, *parts)))

    @property
    def source_text(self) -> str:
        """The IRI of the article's source text."""
        return self.iris.of("text", f"t{self.claims.sha256[:12]}")

    def passage(self, span: Span) -> str:
        """Notes a passage of the source text and returns its IRI."""
        iri = self.iris.of("passage", f"t{self.claims.sha256[:12]}.{span.start}-{span.end}")
        notes = self.notes
        notes.type(iri, OKG.Passage)
        notes.add(iri, OA.hasSource, self.source_text)
        quote, position = f"{iri}.quote", f"{iri}.position"
        notes.add(iri, OA.hasSelector, quote, position)
        notes.type(quote, OA.TextQuoteSelector)
        notes.text(quote, OA.exact, span.of(self.text), None)
        notes.type(position, OA.TextPositionSelector)
        notes.add(position, OA.start, literal(span.start))
        notes.add(position, OA.end, literal(span.end))
        return iri

    def evidence(self, subject: str, source: Source) -> None:
        """Notes the passages that a claim was read from."""
        for span in source.spans:
            self.notes.add(subject, OKG.evidence, self.passage(span))

    def sourced(self, subject: str, source: Source) -> None:
        """Notes a claim's evidence, rule, confidence, and whether it was inferred."""
        self.evidence(subject, source)
        self.notes.add(subject, OKG.confidence, literal(Decimal(str(round(source.confidence, 4)))))
        self.notes.add(subject, OKG.extractionRule, literal(source.rule))
        if source.inferred:
            self.notes.add(subject, OKG.inferred, literal(True))
            if source.reason:
                self.notes.add(subject, OKG.inferenceReason, literal(source.reason))

    def dated(self, subject: str, edtf: str | None) -> bool:
        """Notes a date as EDTF with its bounds; says whether there is a bound."""
        if edtf is None:
            return False
        earliest, latest = bounds(edtf)
        if earliest is not None:
            self.notes.add(subject, OKG.notBefore, literal(earliest))
        if latest is not None:
            self.notes.add(subject, OKG.notAfter, literal(latest))
        self.notes.add(subject, OKG.edtf, literal(one_of(edtf), EDTF))
        return earliest is not None or latest is not None

    def agent(self, identifier: str | None) -> str | None:
        """The IRI of a person, an agent or a party that the claims name by id or code."""
        if identifier is None:
            return None
        entities = self.entities
        for group in (entities.people, entities.agents, entities.parties):
            if identifier in group:
                return group[identifier].iri
        return None

    def post(self, office: Office | None) -> Post | None:
        """The resolved office."""
        return None if office is None else self.entities.posts.get(office)

    def topics(self, subject: str, topics: tuple[str, ...]) -> None:
        """Notes what something is about."""
        for words in topics:
            self.notes.add(subject, OKG.topic, self.topic(words))

    def topic(self, words: str) -> str:
        """Notes a topic in the article's words and returns its IRI."""
        label = " ".join(words.split())
        iri = self.iris.of("topic", slug(label))
        self.notes.type(iri, OKG.Topic)
        self.notes.text(iri, SKOS.prefLabel, label.lower(), self.claims.lang)
        return iri


def date_key(edtf: str | None) -> str:
    """A date as part of a slug: the day, month or year, else a word or the bounds."""
    if edtf is None:
        return "undated"
    key = slug(f"d{edtf}")[1:].strip("-")
    return key or "undated"
