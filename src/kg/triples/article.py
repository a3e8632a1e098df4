"""The graph of one article: its metadata, its text's hash, and everything that it attests."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg.iris import slug
from kg.triples.attestations import note_holding
from kg.triples.contacts import name_interactions, note_first, note_interaction, note_journey
from kg.triples.draft import Draft, article_slug
from kg.triples.people import note_entity, note_post
from kg.triples.speech import note_account, note_statement
from kg.triples.terms import XSD, Notes, literal
from kg.vocab import FOAF, OKG, PROV, SCHEMA

if TYPE_CHECKING:
    from pyoxigraph import Triple

    from kg.claims.model import Claims
    from kg.entities.model import Entities
    from kg.iris import Iris
    from kg.model import Finding


@dataclass(frozen=True, slots=True)
class ArticleGraph:
    """An article's named graph: its IRI, its triples, the article's IRI, and doubts."""

    name: str
    article: str
    triples: tuple[Triple, ...]
    findings: tuple[Finding, ...]


def article_graph(claims: Claims, text: str, entities: Entities, iris: Iris) -> ArticleGraph:
    """The graph that says what one article says."""
    draft = Draft(claims, text, entities, iris, Notes(), article_slug(claims), {})
    name = iris.graph(f"article.{draft.article}")
    _note_article(draft, name)
    for entity in entities.everything():
        note_entity(draft.notes, entity)
    for post in entities.posts.values():
        note_post(draft.notes, post)
    name_interactions(draft)
    for interaction in claims.interactions:
        note_interaction(draft, interaction)
    for journey in claims.journeys:
        note_journey(draft, journey)
    findings = tuple(f for holding in claims.holdings for f in note_holding(draft, holding))
    for account in claims.accounts:
        note_account(draft, account)
    for statement in claims.statements:
        note_statement(draft, statement)
    for first in claims.firsts:
        note_first(draft, first)
    return ArticleGraph(name, iris.of("article", draft.article), draft.notes.triples(), findings)


def _note_article(draft: Draft, graph: str) -> None:
    """Notes the article, its source text and the run that read it."""
    claims, notes = draft.claims, draft.notes
    article = draft.iris.of("article", draft.article)
    notes.type(article, SCHEMA.NewsArticle)
    if claims.lang:
        notes.add(article, SCHEMA.inLanguage, literal(claims.lang))
    if claims.headline is not None:
        notes.text(article, SCHEMA.headline, claims.headline.of(draft.text), claims.lang)
    if claims.published and claims.published_time:
        moment = f"{claims.published}T{claims.published_time}:00"
        notes.add(article, SCHEMA.datePublished, literal(moment, XSD + "dateTime"))
    elif claims.published:
        notes.add(article, SCHEMA.datePublished, literal(claims.published, XSD + "date"))
    notes.add(article, OKG.publishedBasis, literal(claims.published_basis))
    agency = draft.entities.outlets.get("agency")
    publisher = draft.entities.outlets.get("publisher")
    notes.add(article, SCHEMA.sourceOrganization, agency.iri if agency else None)
    notes.add(article, SCHEMA.publisher, publisher.iri if publisher else None)
    for author in claims.authors:
        notes.text(article, SCHEMA.author, author, None)
    if claims.url:
        notes.add(article, SCHEMA.url, literal(claims.url, XSD + "anyURI"))
    notes.type(draft.source_text, OKG.SourceText)
    notes.add(draft.source_text, SCHEMA.sha256, literal(claims.sha256))
    notes.add(draft.source_text, SCHEMA.encodingFormat, literal(claims.media_type))
    notes.add(draft.source_text, PROV.wasDerivedFrom, article)
    _note_run(draft, graph)


def _note_run(draft: Draft, graph: str) -> None:
    extractor = slug(draft.claims.extractor.partition("/")[0])
    run = draft.iri("run", slug(draft.claims.extractor))
    agent = draft.iris.of("agent", extractor)
    notes = draft.notes
    notes.type(graph, PROV.Entity)
    notes.add(graph, PROV.wasDerivedFrom, draft.source_text)
    notes.add(graph, PROV.wasGeneratedBy, run)
    notes.type(run, OKG.ExtractionRun)
    notes.add(run, PROV.used, draft.source_text)
    notes.add(run, PROV.wasAssociatedWith, agent)
    notes.type(agent, PROV.Agent, FOAF.Agent)
    notes.text(agent, FOAF.name, draft.claims.extractor, None)
