"""The non-empty lines of a text with what tells prose from page furniture."""

from __future__ import annotations

import re
from dataclasses import dataclass

from kg.article.language import stopwords
from kg.fold import fold_keep
from kg.model import Span
from kg.packs import languages

_LINE = re.compile(r"[^\r\n]+")
_BREAK = re.compile(r"\r\n|\r|\n")
_WORD = re.compile(r"[^\W_]+")
_TERMINAL = re.compile(r"[.!?…][\"”»’')\]]*(?:\s*\([^()]{2,30}\))?$")
_FOLDED, _FOLDED_LONG = 400, 120
_WRAP_LEAST, _WRAP_MOST = 45, 100
_PROSE_WORDS, _LONG_WORDS, _SHORT_WORDS = 12, 30, 7
_DENSITY = 0.15
SEPARATOR = re.compile(r"\s*(?:[|•·›»>▪◼→]|&gt;)+\s*|\s{3,}|\t+|\s+[–—/-]+\s+|(?<=\w)\s+//\s+")


@dataclass(frozen=True, slots=True)
class Row:
    """One non-empty line: its text without surrounding space, folded, and counted.

    ``folded`` stops after 120 characters of a long line; ``gap`` says that an empty line is above.
    """

    index: int
    span: Span
    text: str
    folded: str
    words: int
    stops: int
    gap: bool

    @property
    def terminal(self) -> bool:
        """Whether the line ends as a sentence does."""
        return _TERMINAL.search(self.text) is not None


@dataclass(frozen=True, slots=True)
class Block:
    """Rows that belong together: one line, or the lines that a column width broke."""

    first: int
    last: int
    words: int
    density: float
    terminal: bool

    @property
    def prose(self) -> bool:
        """Whether it is running text beyond doubt."""
        if self.density < _DENSITY:
            return False
        return self.words >= _LONG_WORDS or (self.words >= _PROSE_WORDS and self.terminal)

    @property
    def sentence(self) -> bool:
        """Whether it may be running text."""
        return self.words >= _SHORT_WORDS and self.terminal and self.density >= _DENSITY


def rows(text: str) -> tuple[Row, ...]:
    r"""The non-empty lines of a text, in order.

    >>> [row.text for row in rows("One \r\n\r\n  two\n")]
    ['One', 'two']
    """
    found: list[Row] = []
    end = 0
    for match in _LINE.finditer(text):
        words = match.group().strip()
        if not words:
            continue
        start = match.start() + match.group().index(words[0])
        gap = bool(found) and len(_BREAK.findall(text, end, start)) > 1
        end = start + len(words)
        found.append(_row(len(found), Span(start, end), words, gap))
    return tuple(found)


def _row(index: int, span: Span, text: str, gap: bool) -> Row:
    words = [w.lower() for w in _WORD.findall(text)]
    stops = max((sum(1 for w in words if w in stopwords(lang)) for lang in languages()), default=0)
    return Row(
        index,
        span,
        text,
        fold_keep(text[: _FOLDED if len(text) <= _FOLDED else _FOLDED_LONG]),
        len(words),
        stops,
        gap,
    )


def blocks(found: tuple[Row, ...], marked: tuple[bool, ...]) -> tuple[Block, ...]:
    """The rows in blocks; a marked row stands alone."""
    result: list[Block] = []
    at = 0
    while at < len(found):
        last = at
        while last + 1 < len(found) and _runs_on(found[last], found[last + 1], marked, at):
            last += 1
        result.append(_block(found[at : last + 1]))
        at = last + 1
    return tuple(result)


def _runs_on(row: Row, following: Row, marked: tuple[bool, ...], first: int) -> bool:
    """Whether a column width broke a paragraph after this row."""
    if following.gap or marked[row.index] or marked[following.index] or marked[first]:
        return False
    if not _WRAP_LEAST <= len(row.text) <= _WRAP_MOST or len(following.text) > _WRAP_MOST:
        return False
    return following.text[0].isalnum() or following.text[0] in "\"'“‘«(’$€£–—-"


def _block(part: tuple[Row, ...]) -> Block:
    words = sum(row.words for row in part)
    stops = sum(row.stops for row in part)
    density = stops / words if words else 0.0
    return Block(part[0].index, part[-1].index, words, density, part[-1].terminal)


def segments(text: str) -> tuple[str, ...]:
    """The parts of a line between separators: ``Home | World`` has two.

    >>> segments("Accueil > Monde   12 mars")
    ('Accueil', 'Monde', '12 mars')
    """
    return tuple(part for piece in SEPARATOR.split(text) if (part := piece.strip()))
