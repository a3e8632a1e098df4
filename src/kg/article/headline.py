"""The headline among the lines before the body: the first that speaks of what the body does."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kg.article.credits import masthead
from kg.article.language import stopwords
from kg.article.marks import Mark
from kg.article.phrases import phrases
from kg.fold import fold_keep
from kg.packs import languages

if TYPE_CHECKING:
    from kg.article.marks import Marked
    from kg.article.rows import Row

_TOKEN = re.compile(r"[^\W_]{3,}")
_MOST, _LEAST, _BROKEN = 32, 3, 35
_KINSHIP, _SHARED = 0.34, 2
_PAPER_WORDS = 6


def headline(found: tuple[Marked, ...], first: int, last: int) -> tuple[int, ...]:
    """The rows of the headline."""
    body = {word for m in found[first : last + 1] for word in _TOKEN.findall(fold_keep(m.row.text))}
    chosen = _chosen([m.row for m in found[:first] if _title_like(found, m)], found, body)
    if chosen is None:
        return ()
    titles = [chosen]
    while titles[-1] + 1 < first and _goes_on(found[titles[-1]].row, found[titles[-1] + 1]):
        titles.append(titles[-1] + 1)
    return tuple(titles)


def _title_like(found: tuple[Marked, ...], m: Marked) -> bool:
    row = m.row
    if m.mark is not Mark.NONE or not _LEAST <= row.words <= _MOST:
        return False
    if row.text.endswith((":", ",", ";")) and not _goes_on(row, found[row.index + 1]):
        return False
    return row.folded not in phrases().sections


def _chosen(candidates: list[Row], found: tuple[Marked, ...], body: set[str]) -> int | None:
    """The first candidate that speaks of what the body does, else the first below the furniture."""
    if not candidates:
        return None
    proper = [row for row in candidates if not _of_paper(row, found)] or candidates
    for row in proper:
        words = _content(row)
        shared = sum(1 for word in words if word in body)
        if shared >= _SHARED and shared >= _KINSHIP * len(words):
            return row.index
    above = [m.row.index for m in found if m.mark in (Mark.JUNK, Mark.MENU)]
    below = [row for row in proper if not any(row.index < i < proper[-1].index for i in above)]
    return (below or proper)[0].index


def _of_paper(row: Row, found: tuple[Marked, ...]) -> bool:
    """Whether the row names the paper: an institution, or capitals above the day's date."""
    if masthead(row.text) is not None:
        return True
    shouted = row.index == 0 and row.text.isupper() and row.words <= _PAPER_WORDS
    return shouted and len(found) > 1 and found[1].dated


def _content(row: Row) -> list[str]:
    """The telling words of a line."""
    small = [stopwords(lang) for lang in languages()]
    return [w for w in _TOKEN.findall(row.folded) if not any(w in s for s in small)]


def _goes_on(row: Row, following: Marked) -> bool:
    """Whether a column width broke the headline here."""
    if following.mark is not Mark.NONE or following.row.gap or following.row.terminal:
        return False
    last = row.folded.split()[-1]
    hanging = last[-1] in ",:-" or any(last in stopwords(lang) for lang in languages())
    return len(row.text) >= _BROKEN and (hanging or following.row.text[0].islower())
