"""Quotations in a stretch of text: what stands between quotation marks.

Takes a text and the span of a paragraph; gives the quotations in it, nested ones included. Marks of
different shapes may belong together (two apostrophes closed by ``"``). A quotation that nothing
closes ends with its paragraph.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from kg.model import Span

_MARK = re.compile(
    r"(?=[«»“”„‟\"'’‘`‹›<>])(?:«|»|“|”|„|‟|\"|''|’’|‘‘|``|‹|›|<<|>>|(?<![^\s(\[«“\"—-])['‘](?=\w)|(?<=\S)['’](?!\w))"
)
_CLOSING_SINGLE = re.compile(r"(?<=\S)['’](?!\w)")
_OPENING = {"«": "angle", "<<": "angle", "“": "double", "„": "double", "‟": "double", "‹": "thin",
            "‘‘": "double", "``": "double", "‘": "single"}  # fmt: skip
_CLOSING = {"»": "angle", ">>": "angle", "”": "double", "’’": "double", "›": "thin", "’": "single"}
_EITHER = {'"': "double", "''": "double", "'": "single"}
_SPACE = " \t\n\u00a0\u202f\u2009"


@dataclass(frozen=True, slots=True)
class Quotation:
    """One quotation: with its marks, without them, and how many others it stands within."""

    span: Span
    inner: Span
    depth: int
    closed: bool = True


@dataclass(slots=True)
class _Open:
    kind: str
    start: int
    end: int
    depth: int


def quotations(text: str, within: Span) -> tuple[Quotation, ...]:
    """The quotations of a paragraph in the order in which they begin.

    >>> [q.inner.of("He said “no”.") for q in quotations("He said “no”.", Span(0, 13))]
    ['no']
    """
    opened: list[_Open] = []
    found: list[Quotation] = []
    last: int | None = None  # where the last apostrophe that looks like a closing mark stands
    for match in _MARK.finditer(text, within.start, within.end):
        mark = match.group()
        kind = _opens(mark, match.span(), text, within, opened)
        if kind:
            if kind == "single" and last is None:
                singles = _CLOSING_SINGLE.finditer(text, within.start, within.end)
                last = max((m.start() for m in singles), default=-1)
            if kind != "single" or (last is not None and last > match.end()):
                opened.append(_Open(kind, match.start(), match.end(), len(opened)))
            continue
        kind = _CLOSING.get(mark) or _EITHER.get(mark, "")
        at = next((n for n in range(len(opened) - 1, -1, -1) if opened[n].kind == kind), None)
        if at is None:
            continue
        start = opened[at]
        found.append(_quotation(text, start, Span(match.start(), match.end()), closed=True))
        del opened[at:]
    end = Span(within.end, within.end)
    found.extend(_quotation(text, o, end, closed=False) for o in opened if o.kind != "single")
    return tuple(sorted((q for q in found if q.inner.end > q.inner.start), key=lambda q: q.span))


def _opens(mark: str, at: tuple[int, int], text: str, within: Span, opened: list[_Open]) -> str:
    """The kind of quotation that a mark opens; empty where it closes one."""
    if mark in _OPENING:
        return _OPENING[mark]
    if mark not in _EITHER:
        return ""
    kind = _EITHER[mark]
    if kind == "single":
        return kind if at[1] < within.end and text[at[1]].isalnum() else ""
    if not any(o.kind == kind for o in opened):
        return kind
    before = text[at[0] - 1] if at[0] > within.start else " "
    after = text[at[1]] if at[1] < within.end else " "
    inside = opened[-1].kind == kind and text[opened[-1].start : opened[-1].end] == mark
    return kind if before in _SPACE + "(" and after not in _SPACE and not inside else ""


def _quotation(text: str, start: _Open, stop: Span, *, closed: bool) -> Quotation:
    """A quotation between two marks, its white space left out."""
    inner = Span(start.end, stop.start)
    words = inner.of(text)
    left = len(words) - len(words.lstrip())
    right = len(words) - len(words.rstrip())
    inner = Span(inner.start + left, max(inner.start + left, inner.end - right))
    return Quotation(Span(start.start, stop.end), inner, start.depth, closed)
