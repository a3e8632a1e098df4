"""Who an article comes from: dateline, agency, publisher and authors, from its lines."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kg.article.credits import authors, closing, masthead, named, shown
from kg.article.dateline import Dateline, dateline, spelt
from kg.article.marks import Mark
from kg.article.phrases import names
from kg.model import LineRole

if TYPE_CHECKING:
    from kg.article.days import Day
    from kg.article.layout import Layout

_SPEAKER = re.compile(r"[A-ZÀ-Ý][A-ZÀ-Ý .'’-]{1,30}:\s")
_CREDITING = (LineRole.DATE, LineRole.BYLINE, LineRole.DATELINE, LineRole.JUNK, LineRole.BODY)
_CREDIT_WORDS = 30


def dateline_of(page: Layout, lang: str | None) -> Dateline | None:
    """The dateline of the article: before its first paragraph, or on a line of its own."""
    alone = [i for i in page.head if page.roles[i] is LineRole.DATELINE]
    if page.first < len(page.rows):
        words = page.rows[page.first].row.text
        speakers = sum(1 for m in page.rows if _SPEAKER.match(m.row.text)) > 1
        line = None if speakers and _SPEAKER.match(words) else dateline(words, lang)
        if line is not None and not line.alone:
            return line
    return next((dateline(page.rows[i].row.text, lang) for i in alone), None)


def _credit_lines(page: Layout, indexes: tuple[int, ...]) -> list[tuple[str, tuple[Day, ...]]]:
    return [
        (page.rows[i].row.text, page.rows[i].days)
        for i in indexes
        if page.roles[i] in _CREDITING and page.rows[i].row.words <= _CREDIT_WORDS
    ]


def agency_of(page: Layout, line: Dateline | None) -> str | None:
    """The agency: in the dateline, the header, the sign-off or the last words of the body."""
    if line is not None and line.agency is not None and line.agency in names("agencies").exact:
        return names("agencies").exact[line.agency]
    found = named("agencies", _credit_lines(page, page.head)) or named(
        "agencies", _credit_lines(page, _signing(page))
    )
    if found is None and page.rows:
        found = closing(page.rows[page.last].row.text)
    return found or (line.agency if line is not None and _initials(line.agency) else None)


def _initials(name: str | None) -> bool:
    return name is not None and name.isupper() and name.isalpha() and 2 < len(name) <= 8


def _signing(page: Layout) -> tuple[int, ...]:
    """The lines that sign an article: bylines anywhere, and the tail before the comments."""
    bylines = [
        i for i, role in enumerate(page.roles) if role is LineRole.BYLINE and i >= page.first
    ]
    tail = []
    for i in page.tail:
        if page.rows[i].mark is Mark.COMMENTS:
            break
        tail.append(i)
    return tuple(sorted({*bylines, *tail}))


def publisher_of(page: Layout) -> str | None:
    """The newspaper, broadcaster or institution that the page shows."""
    top = page.titles[0] if page.titles else page.first
    upwards = tuple(range(len(page.rows)))[:top]
    known = named("publishers", _credit_lines(page, upwards)) or named(
        "publishers", _credit_lines(page, (*page.head, *_signing(page)))
    )
    if known is not None:
        return known
    lines = [page.rows[i].row.text for i in upwards]
    institution = next((name for line in lines if (name := masthead(line))), None)
    if institution is not None:
        return spelt(institution)
    furniture = (page.rows[i].row.text for i, r in enumerate(page.roles) if r is LineRole.JUNK)
    return next((name for line in furniture if (name := shown(line))), None)


def authors_of(page: Layout) -> tuple[str, ...]:
    """The people that the bylines name."""
    return authors(
        m.row.text for m, role in zip(page.rows, page.roles, strict=True) if role is LineRole.BYLINE
    )
