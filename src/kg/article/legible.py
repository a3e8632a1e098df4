"""The text as a reader sees it, and the way back to the text as it is stored.

Accents that are characters of their own join their letters; soft hyphens, zero-width characters
and marks of direction go; ligatures fall into their letters; every kind of space is a space.
Rules read this text; offsets and quotes are those of the stored one.
"""

from __future__ import annotations

import re
import unicodedata
from array import array
from bisect import bisect_left
from dataclasses import dataclass, fields, is_dataclass, replace
from typing import TYPE_CHECKING, Any, TypeVar

from kg.model import Span

if TYPE_CHECKING:
    from kg.model import Article

T = TypeVar("T")

_SPACES = str.maketrans(
    dict.fromkeys("\u00a0\u1680\u202f\u205f\u3000", " ")
    | {chr(point): " " for point in range(0x2000, 0x200B)}
    | {"\u2028": "\n", "\u2029": "\n"}
)
_INVISIBLE = (
    "\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff"
    "\U000e0000-\U000e01ef"
)
_ACCENTED = f"[^\\W\\d_](?:[{_INVISIBLE}]{{0,4}}[\u0300-\u036f]){{1,8}}"
_HIDDEN = re.compile(f"[{_INVISIBLE}]+")
_UNLIKE = re.compile(
    f"[\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000{_INVISIBLE}\u0300-\u036f\ufb00-\ufb06]"
)
_ODD = re.compile(f"(?P<hidden>{_HIDDEN.pattern})|(?P<ligature>[\ufb00-\ufb06])|{_ACCENTED}")


@dataclass(frozen=True, slots=True)
class Legible:
    """A text as it is read; ``starts`` and ``ends`` lead each character to the stored text.

    Without them the offsets are the same.
    """

    stored: str
    text: str
    starts: array[int] | None = None
    ends: array[int] | None = None

    def back(self, span: Span) -> Span:
        """A span of this text in the stored one."""
        if self.starts is None or self.ends is None:
            return span
        if span.start >= span.end:
            at = self.starts[span.start] if span.start < len(self.starts) else len(self.stored)
            return Span(at, at)
        return Span(self.starts[span.start], self.ends[span.end - 1])

    def forth(self, span: Span) -> Span:
        """A span of the stored text in this one."""
        if self.starts is None:
            return span
        return Span(bisect_left(self.starts, span.start), bisect_left(self.starts, span.end))


def legible(text: str) -> Legible:
    r"""The text as it is read.

    >>> read = legible("le ge\u0301ne\u0301ral Du\u00adpont")
    >>> read.text, read.back(Span(3, 10)), read.back(Span(11, 17))
    ('le général Dupont', Span(start=3, end=12), Span(start=13, end=20))
    """
    if text.isascii() or not _UNLIKE.search(text):
        return Legible(text, text)
    spaced = text.translate(_SPACES)
    match = _ODD.search(spaced)
    return Legible(text, spaced) if match is None else _mapped(text, spaced)


def _mapped(stored: str, spaced: str) -> Legible:
    """The text with what is odd in it put right, character by character."""
    pieces: list[str] = []
    starts, ends = array("q"), array("q")
    done = 0
    for match in _ODD.finditer(spaced):
        start, end = match.span()
        pieces.append(spaced[done:start])
        starts.extend(range(done, start))
        ends.extend(range(done + 1, start + 1))
        done = end
        letters = _letters(match)
        pieces.append(letters)
        starts.extend([start] * len(letters))
        ends.extend([end] * len(letters))
    pieces.append(spaced[done:])
    starts.extend(range(done, len(spaced)))
    ends.extend(range(done + 1, len(spaced) + 1))
    return Legible(stored, "".join(pieces), starts, ends)


def _letters(match: re.Match[str]) -> str:
    """What stands in the place of something odd."""
    if match["hidden"]:
        return ""
    letters = _HIDDEN.sub("", match.group())
    return unicodedata.normalize("NFKC" if match["ligature"] else "NFC", letters)


def readable(article: Article) -> tuple[Article, Legible]:
    """The article with the text as it is read, and the way back; itself where they are the same."""
    view = legible(article.text)
    if view.text == article.text:
        return article, view
    lines = tuple(replace(line, span=view.forth(line.span)) for line in article.lines)
    headline = view.forth(article.headline) if article.headline else None
    return replace(article, text=view.text, lines=lines, headline=headline), view


def restored(item: T, view: Legible) -> T:
    """A value whose spans and quotes are of the read text, with those of the stored text."""
    if view.text == view.stored:
        return item
    kept: T = _restored(item, view)
    return kept


def _restored(item: Any, view: Legible) -> Any:
    if isinstance(item, Span):
        return view.back(item)
    if isinstance(item, tuple):
        return tuple(_restored(part, view) for part in item)
    if not is_dataclass(item) or isinstance(item, type):
        return item
    values = {f.name: getattr(item, f.name) for f in fields(item)}
    changed = {name: _restored(value, view) for name, value in values.items()}
    spans = getattr(values.get("source"), "spans", ())
    told = next((s for s in spans if s.of(view.text) == values.get("quote")), None)
    if told is not None:
        changed["quote"] = view.back(told).of(view.stored)
    return replace(item, **changed)
