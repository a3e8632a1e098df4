"""The roles of an article's lines: the headline, the body, and what the page puts around them.

Running prose spans the body. What stands before it is the head of the page, with the headline; what
stands after it the tail. A line that its own words do not give away takes its role from there; a
true line of the body is worth more than a clean page, so doubt within or after it means body.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass

from kg.article.credits import is_person, masthead
from kg.article.headline import headline
from kg.article.language import stopwords
from kg.article.marks import Mark, Marked, marked
from kg.article.phrases import phrases
from kg.article.rows import Block, blocks, rows
from kg.model import Line, LineRole, Span
from kg.packs import languages

_HASHES = re.compile(r"#{1,6}\s+")
_CAPITAL = re.compile(r"(?<=\s)[^\W\d_a-zà-öø-ÿ][^\W\d_]+")
_LISTED = re.compile(r"(?:[-–—•·›▪◼*.]|\d{1,2}[.)])\s?\S")
_HEADING_WORDS = 3
_SENTENCE_WORDS = 3
_TAIL_WORDS, _REPEATS, _REPEATED_WORDS = 6, 3, 4
_WRAP = (45, 100)

_OWN = {
    Mark.BYLINE: LineRole.BYLINE,
    Mark.DATE: LineRole.DATE,
    Mark.DATELINE: LineRole.DATELINE,
    Mark.CAPTION: LineRole.CAPTION,
    Mark.RELATED: LineRole.RELATED,
    Mark.RELATED_LIST: LineRole.RELATED,
}


@dataclass(frozen=True, slots=True)
class Layout:
    """The rows of an article with their marks and roles; ``first`` to ``last`` is the body."""

    rows: tuple[Marked, ...]
    roles: tuple[LineRole, ...]
    titles: tuple[int, ...]
    first: int
    last: int

    @property
    def lines(self) -> tuple[Line, ...]:
        """The lines as the article keeps them."""
        return tuple(Line(m.row.span, role) for m, role in zip(self.rows, self.roles, strict=True))

    @property
    def headline(self) -> Span | None:
        """Where the headline stands."""
        if not self.titles:
            return None
        found = [self.rows[i].row.span for i in self.titles]
        marks = _HASHES.match(self.rows[self.titles[0]].row.text)
        return Span(found[0].start + (marks.end() if marks else 0), found[-1].end)

    @property
    def head(self) -> tuple[int, ...]:
        """The rows before the body: those below the headline, then those above, upwards."""
        top = self.titles[0] if self.titles else 0
        return (*range(top, self.first), *range(min(top, self.first) - 1, -1, -1))

    @property
    def tail(self) -> tuple[int, ...]:
        """The rows after the body."""
        return tuple(range(self.last + 1, len(self.rows)))


def layout(text: str, lang: str | None) -> Layout:
    """The rows of a text and the role of each."""
    found = _unwrapped(tuple(marked(row, lang) for row in rows(text)))
    plain = tuple(m.row for m in found)
    parts = blocks(plain, tuple(m.mark is not Mark.NONE for m in found))
    closed = _closed(found, parts)
    first, last = _body(found, parts, closed)
    titles = headline(found, first, last)
    roles = [closed.get(i) or _role(found, i, titles, first, last) for i in range(len(found))]
    for i in _repeated(found, titles, first):
        if roles[i] is LineRole.BODY:
            roles[i] = LineRole.JUNK
    return Layout(found, tuple(roles), titles, first, last)


def _unwrapped(found: tuple[Marked, ...]) -> tuple[Marked, ...]:
    """The rows, where a row that only continues a broken paragraph has no mark of its own."""
    result = list(found)
    for i in range(1, len(found)):
        if found[i].mark is not Mark.NONE and _continues(result, i):
            result[i] = Marked(found[i].row, Mark.NONE, found[i].days)
    return tuple(result)


def _continues(found: list[Marked], i: int) -> bool:
    row, before = found[i].row, found[i - 1].row
    if row.gap or found[i - 1].mark is not Mark.NONE or before.terminal:
        return False
    if not _WRAP[0] <= len(before.text) <= _WRAP[1] or before.text[-1] == ":":
        return False
    word = before.folded.split()[-1]
    if found[i].mark is Mark.BYLINE:
        return not found[i].dated and _runs(found, i)
    if found[i].mark in (Mark.DATE, Mark.DATELINE):
        following = found[i + 1].row if i + 1 < len(found) else None
        into = following is not None and not following.gap and following.text[0].islower()
        return into and _runs(found, i)
    hanging = word[-1] in ",-" or any(word in stopwords(lang) for lang in languages())
    return hanging or _runs(found, i) or row.text[0].islower()


def _runs(found: list[Marked], i: int) -> bool:
    """Whether the two lines above a row belong to one broken paragraph."""
    if i < 2 or found[i - 1].row.gap or found[i - 2].mark is not Mark.NONE:
        return False
    return len(found[i - 2].row.text) >= _WRAP[0]


def _closed(found: tuple[Marked, ...], parts: tuple[Block, ...]) -> dict[int, LineRole]:
    """The rows in lists of links and among readers' comments."""
    prose = {i for part in parts if part.prose for i in range(part.first, part.last + 1)}
    closed: dict[int, LineRole] = {}
    for i, m in enumerate(found):
        if m.mark is Mark.RELATED_LIST:
            for j in _links(found, i, prose):
                closed[j] = LineRole.RELATED
    opening = next((i for i in sorted(prose)), len(found))
    for i, m in enumerate(found):
        if m.mark is Mark.COMMENTS and i > opening and _weight(found, prose, i) > 0:
            closed.update(dict.fromkeys(range(i, len(found)), LineRole.JUNK))
            break
    return closed


def _links(found: tuple[Marked, ...], opener: int, prose: set[int]) -> list[int]:
    """The rows of the list that a heading for links opens."""
    later = any(i > opener for i in prose)
    listed = [opener]
    for i in range(opener + 1, len(found)):
        if i in prose or (later and i > opener + 1 and found[i].row.gap):
            break
        if found[i].mark in (Mark.COMMENTS, Mark.BYLINE):
            break
        listed.append(i)
    return listed


def _weight(found: tuple[Marked, ...], prose: set[int], at: int) -> int:
    """How many more words of prose stand before a row than after it."""
    words = ((i, found[i].row.words) for i in sorted(prose))
    return sum(count if i < at else -count for i, count in words)


def _body(
    found: tuple[Marked, ...], parts: tuple[Block, ...], closed: dict[int, LineRole]
) -> tuple[int, int]:
    """The first and the last row of the body."""
    open_ = [p for p in parts if found[p.first].mark is Mark.NONE and p.first not in closed]
    pictures = [p for p in parts if found[p.first].mark is Mark.CAPTION and p.prose]
    prose = [p for p in open_ if p.prose] or pictures or [p for p in open_ if p.sentence]
    if not prose:
        bare = [p.first for p in open_]
        first = bare[1] if len(bare) > 1 else (bare[0] if bare else 0)
        return first, max([first, *(p.last for p in open_)])
    first = prose[0].first
    spoken = [p.last for p in (*open_, *pictures) if (p.prose or p.sentence) and p.first >= first]
    return first, max(spoken)


def _role(
    found: tuple[Marked, ...], i: int, titles: tuple[int, ...], first: int, last: int
) -> LineRole:
    """The role of one row by its mark and its place."""
    if i in titles:
        return LineRole.TITLE
    if i < first:
        return _head_role(found, i, titles)
    if i <= last:
        return _body_role(found[i])
    return _tail_role(found, i)


def _head_role(found: tuple[Marked, ...], i: int, titles: tuple[int, ...]) -> LineRole:
    m = found[i]
    if m.mark in _OWN:
        return _OWN[m.mark]
    if m.mark is not Mark.NONE or m.row.folded in phrases().sections:
        return LineRole.JUNK
    if not titles:
        return LineRole.BODY if m.row.words > _HEADING_WORDS else LineRole.JUNK
    if i > titles[0]:
        above = i + 1 < len(found) and found[i + 1].mark is Mark.DATE
        return LineRole.BYLINE if above and is_person(m.row.text) else LineRole.BODY
    strapline = i == titles[0] - 1 and m.row.words > _HEADING_WORDS
    return LineRole.BODY if strapline and masthead(m.row.text) is None else LineRole.JUNK


def _body_role(m: Marked) -> LineRole:
    said = phrases()
    if m.mark is Mark.DATE:
        labelled = said.published.search(m.row.folded) or said.updated.search(m.row.folded)
        return LineRole.DATE if labelled else LineRole.BODY
    if m.mark in _OWN:
        return _OWN[m.mark]
    if m.mark in (Mark.NONE, Mark.MENU, Mark.ADDRESS):
        return LineRole.BODY
    return LineRole.JUNK


def _tail_role(found: tuple[Marked, ...], i: int) -> LineRole:
    m, before = found[i], found[i - 1]
    if m.mark in _OWN:
        return _OWN[m.mark]
    if m.mark is not Mark.NONE:
        return LineRole.JUNK
    row = m.row
    names = len(_CAPITAL.findall(row.text))
    together = not row.gap and before.mark is Mark.NONE
    heading = i + 1 < len(found) and _listed(found[i + 1])
    told = row.words >= _TAIL_WORDS or names >= 2 or _listed(m) or heading or together
    told = told or (row.terminal and row.words >= _SENTENCE_WORDS)
    return LineRole.BODY if told else LineRole.JUNK


def _listed(m: Marked) -> bool:
    """Whether a row is an item of a list."""
    return m.mark is Mark.NONE and m.row.words > 1 and _LISTED.match(m.row.text) is not None


def _repeated(found: tuple[Marked, ...], titles: tuple[int, ...], first: int) -> list[int]:
    """The rows that repeat the headline, and short ones that the page repeats throughout."""
    headlines = {found[i].row.folded for i in titles}
    counts = Counter(m.row.folded for m in found)
    return [
        i
        for i, m in enumerate(found)
        if (i not in titles and m.row.folded in headlines)
        or (
            counts[m.row.folded] >= _REPEATS
            and m.row.words <= _REPEATED_WORDS
            and not m.days
            and m.row.text[-1] not in ":.!?…"
            and i != first
        )
    ]
