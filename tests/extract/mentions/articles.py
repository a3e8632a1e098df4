"""Articles made by hand: every line that is not empty is body unless a role is given."""

from __future__ import annotations

import hashlib

from kg.model import Article, DateBasis, Line, LineRole, Span


def article(
    text: str,
    lang: str,
    *,
    roles: list[LineRole] | None = None,
    published: str | None = "2025-03-14",
    dateline: str | None = None,
) -> Article:
    lines: list[Line] = []
    place = 0
    for line in text.split("\n"):
        words = line.strip()
        if words:
            start = place + line.index(words)
            role = roles[len(lines)] if roles else LineRole.BODY
            lines.append(Line(Span(start, start + len(words)), role))
        place += len(line) + 1
    return Article(
        "made",
        "made.txt",
        text,
        hashlib.sha256(text.encode()).hexdigest(),
        lang=lang,
        lines=tuple(lines),
        published=published,
        published_basis=DateBasis.GIVEN,
        dateline_place=dateline,
    )
