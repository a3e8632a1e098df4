"""Finds the quotes of claims in the text that they are about.

Takes claims without spans (a plain annotation, a reviewer's addition) and the article's text;
gives the claims with spans, and a finding for every quote that is not there. White space is of no
account.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from kg.claims.model import (
    Agent,
    AgentKind,
    Claims,
    Holding,
    Interaction,
    Journey,
    Source,
    Statement,
)
from kg.fold import fold
from kg.model import Finding, Severity, Span

if TYPE_CHECKING:
    from collections.abc import Iterable

Quoted = TypeVar("Quoted", Holding, Interaction, Journey, Statement)


class Located(NamedTuple):
    """Claims with their spans, and what could not be found."""

    claims: Claims
    findings: tuple[Finding, ...]


def locate(claims: Claims, text: str) -> Located:
    """The claims with the span of every quote and name that has none yet.

    A statement without ``speakers`` gets them: the person, or an agent made of the words.
    """
    search = _Search(claims, text)
    statements, agents = _with_speakers(claims)
    located = replace(
        claims,
        persons=tuple(
            p if p.source.spans else replace(p, source=search.source(p.source, p.name))
            for p in claims.persons
        ),
        agents=tuple(
            a if a.source.spans else replace(a, source=search.source(a.source, a.name))
            for a in agents
        ),
        holdings=search.quotes("holding", claims.holdings),
        interactions=search.quotes("interaction", claims.interactions),
        journeys=search.quotes("visit", claims.journeys),
        statements=search.quotes("statement", statements),
    )
    return Located(located, tuple(search.findings))


def find(quote: str, text: str) -> Span | None:
    r"""The first place of a quote in a text, white space aside.

    >>> find("held  talks", "They held\ntalks.")
    Span(start=5, end=15)
    """
    words = quote.split()
    if not words:
        return None
    found = re.search(r"\s+".join(map(re.escape, words)), text)
    return Span(*found.span()) if found else None


class _Search:
    """One article's text, with the findings of what was looked for in vain."""

    def __init__(self, claims: Claims, text: str) -> None:
        self.claims = claims
        self.text = text
        self.findings: list[Finding] = []

    def source(self, source: Source, words: str) -> Source:
        """The source with the first place of some words, as it was where they are not found."""
        span = find(words, self.text)
        return replace(source, spans=(span,)) if span else source

    def quotes(self, kind: str, items: Iterable[Quoted]) -> tuple[Quoted, ...]:
        """The items with the spans of their quotes."""
        return tuple(self._quote(kind, item) for item in items)

    def _quote(self, kind: str, item: Quoted) -> Quoted:
        if item.source.spans:
            return item
        source = self.source(item.source, item.quote)
        if not source.spans:
            self.findings.append(self._missing(kind, item.id, item.quote))
        return replace(item, source=source)

    def _missing(self, kind: str, identifier: str, quote: str) -> Finding:
        return Finding(
            severity=Severity.VIOLATION,
            code="quote-not-found",
            message=f"the quote of {kind} {identifier!r} is not in the text: {quote!r}",
            message_fr=f"la citation de {kind} {identifier!r} n'est pas dans le texte : {quote!r}",
            source=self.claims.source,
            article=self.claims.id,
        )


def _with_speakers(claims: Claims) -> tuple[tuple[Statement, ...], tuple[Agent, ...]]:
    """The statements with the ids of their speakers, and the agents that this takes."""
    persons = {p.id for p in claims.persons}
    agents = list(claims.agents)
    by_name = {fold(a.name): a.id for a in agents}
    statements = []
    for statement in claims.statements:
        if statement.speakers:
            statements.append(statement)
            continue
        speaker = statement.speaker
        if speaker not in persons:
            key = fold(speaker)
            if key not in by_name:
                by_name[key] = _free(key, persons | {a.id for a in agents})
                agents.append(Agent(by_name[key], AgentKind.INSTITUTION, speaker))
            speaker = by_name[key]
        statements.append(replace(statement, speakers=(speaker,)))
    return tuple(statements), tuple(agents)


def _free(words: str, taken: set[str]) -> str:
    """An id made of some words that nothing has yet."""
    slug = re.sub(r"[^a-z0-9]+", "-", words).strip("-") or "agent"
    candidate, number = slug, 1
    while candidate in taken:
        number += 1
        candidate = f"{slug}-{number}"
    return candidate
