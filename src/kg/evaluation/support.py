"""What in a text speaks for the dates of its claims, read apart from the extraction.

Takes an article and its claims; gives every date with the nearest place that supports it. The test
knows no grammar: a day is supported by its number beside its month, by its weekday or by a word
such as "yesterday" at the right distance from the publication; a month, a year, a season and a week
by their words. A date that nothing supports was invented.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING

from kg.dates import bounds, ends, strict_bounds
from kg.evaluation.calendar import Words, words_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.claims.model import Claims, Source
    from kg.model import Article, Span


class Support(StrEnum):
    """Where a date is told, the nearest place first."""

    PASSAGE = "passage"
    PARAGRAPH = "paragraph"
    PUBLICATION = "publication"
    ARTICLE = "article"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Dated:
    """A date of a claim, by the claim's kind and id, and what supports it."""

    claim: str
    field: str
    edtf: str
    support: Support


def dated(claims: Claims, article: Article) -> tuple[Dated, ...]:
    """Every date of an article's claims with its support."""
    published = date.fromisoformat(claims.published) if claims.published else None
    lang = claims.lang or ""
    whole = words_of(article.text, lang)
    found = []
    for name, field, edtf, source in _dates(claims):
        near = [words_of(_lines(article.text, span), lang) for span in source.spans]
        inner = [words_of(span.of(article.text), lang) for span in source.spans]
        support = Support.NONE
        if any(_told(edtf, words, published) for words in inner):
            support = Support.PASSAGE
        elif any(_told(edtf, words, published) for words in near):
            support = Support.PARAGRAPH
        elif _published(edtf, claims.published):
            support = Support.PUBLICATION
        elif _told(edtf, whole, published):
            support = Support.ARTICLE
        found.append(Dated(name, field, edtf, support))
    return tuple(found)


def _dates(claims: Claims) -> Iterator[tuple[str, str, str, Source]]:
    """The dates of the claims: whose, which, what, and where it was read."""
    for holding in claims.holdings:
        told = {"at": holding.at, "start": holding.start, "end": holding.end}
        for field, edtf in told.items():
            if edtf is not None:
                yield f"holding {holding.id}", field, edtf, holding.source
    for kind, items in (
        ("interaction", claims.interactions),
        ("visit", claims.journeys),
        ("account", claims.accounts),
        ("statement", claims.statements),
    ):
        for item in items:
            if item.date is not None:
                yield f"{kind} {item.id}", "date", item.date, item.source


def _lines(text: str, span: Span) -> str:
    """The lines of a text that a span lies in."""
    start = text.rfind("\n", 0, span.start) + 1
    end = text.find("\n", span.end)
    return text[start : end if end >= 0 else len(text)]


def _published(edtf: str, published: str | None) -> bool:
    """Whether a date is that of the publication, or everything up to it or from it on."""
    return published is not None and ends(edtf) == (published,)


def _told(edtf: str, words: Words, published: date | None) -> bool:
    """Whether words tell of a date, or of both ends of an interval."""
    first, last = bounds(edtf)
    if words.has_period((first, last), published):
        return True
    bound = last if first is None else first if last is None else None
    if bound is not None and words.has_bound(bound, published):
        return True
    return all(_end_told(end, words, published) for end in ends(edtf))


def _end_told(end: str, words: Words, published: date | None) -> bool:
    """Whether words tell of a day, of a month, or of the first year of anything longer."""
    first, last = strict_bounds(end)
    assert first is not None  # a date has two bounds
    assert last is not None
    if first == last:
        return words.has_day(first, published)
    if (first.year, first.month) == (last.year, last.month):
        return words.has_month(first.year, first.month, published)
    return words.has_year(first.year, published)
