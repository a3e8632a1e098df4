"""Claims held against the text: every name, office, date and quote must stand in it.

Takes claims without spans and their article; gives those that stand, with their spans, and how many
fell by reason. What refers to a fallen claim falls with it.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING, TypeVar

from kg.claims import Holding, Interaction, Statement, locate
from kg.claims.locate import find
from kg.evaluation.support import Support, dated
from kg.extract.lexicon import lexicon
from kg.extract.titles import Grammar
from kg.extract.tokens import tokenise
from kg.packs import languages

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from kg.claims import Claims
    from kg.model import Article

NAME, QUOTE, OFFICE, DATE = (
    "a name that is not in the text",
    "a quote that is not in the text",
    "an office that its quote does not name",
    "a date that the text does not support",
)
UNKNOWN = "refers to a claim that was dropped"
Item = TypeVar("Item", Holding, Interaction, Statement)


def supported(claims: Claims, article: Article) -> tuple[Claims, Counter[str]]:
    """The claims that stand in the text, and the number of the others by reason."""
    dropped: Counter[str] = Counter()

    def keep(items: Iterable[Item], fault: Callable[[Item], str | None]) -> tuple[Item, ...]:
        kept = []
        for item in items:
            reason = fault(item)
            if reason is None:
                kept.append(item)
            else:
                dropped[reason] += 1
        return tuple(kept)

    persons = tuple(p for p in claims.persons if find(p.name, article.text))
    dropped[NAME] += len(claims.persons) - len(persons)
    known = {p.id for p in persons} | {a.id for a in claims.agents}
    undated = _undated(replace(claims, persons=persons), article)

    def holding(item: Holding) -> str | None:
        if item.person not in known:
            return UNKNOWN
        return _quoted(item, article) or _office(item, article) or _date("holding", item, undated)

    def contact(item: Interaction) -> str | None:
        if not set(item.participants) <= known:
            return UNKNOWN
        return _quoted(item, article) or _date("interaction", item, undated)

    holdings = keep(claims.holdings, holding)
    interactions = keep(claims.interactions, contact)
    told = {item.id for item in interactions}
    named = {p.id for p in claims.persons}

    def statement(item: Statement) -> str | None:
        if item.speaker in named and item.speaker not in known:
            return UNKNOWN
        if item.speaker not in named and find(item.speaker, article.text) is None:
            return NAME
        return _quoted(item, article) or _date("statement", item, undated)

    statements = tuple(
        item if item.about in told else replace(item, about=None)
        for item in keep(claims.statements, statement)
    )
    stands = replace(
        claims, persons=persons, holdings=holdings, interactions=interactions, statements=statements
    )
    return locate(stands, article.text).claims, +dropped


def _quoted(item: Holding | Interaction | Statement, article: Article) -> str | None:
    return None if find(item.quote, article.text) else QUOTE


def _date(kind: str, item: Holding | Interaction | Statement, undated: set[str]) -> str | None:
    return DATE if f"{kind} {item.id}" in undated else None


def _undated(claims: Claims, article: Article) -> set[str]:
    """The claims whose dates nothing in the text supports."""
    located = locate(claims, article.text).claims
    return {found.claim for found in dated(located, article) if found.support is Support.NONE}


def _office(item: Holding, article: Article) -> str | None:
    """Whether the quote of a holding names an office of its role, in any language of the packs."""
    tongues = [article.lang] if article.lang else list(languages())
    for lang in tongues:
        tokens = tokenise(item.quote, lang)
        grammar = Grammar(tokens, lexicon(lang))
        for at in range(len(tokens)):
            title = grammar.read(at)
            if title is not None and title.role == item.office.role.value:
                return None
    return OFFICE
