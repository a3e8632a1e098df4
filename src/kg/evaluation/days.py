"""Dates as annotations compare them: the days that an EDTF string covers.

A qualifier (``~``) is of no account here, and what cannot be read is as good as no date; where it
matters what is possible, `kg.dates.bounds` is the one to ask.
"""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date
from functools import lru_cache
from typing import NamedTuple

_PART = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?[~?%]?")
_OPEN = ("", "..")


class Days(NamedTuple):
    """The first and the last day of a date."""

    first: date
    last: date


@lru_cache(maxsize=4096)
def days(edtf: str | None) -> Days | None:
    """The days of an EDTF date or interval; none of null and of what cannot be read.

    >>> str(days("2024-02").last)
    '2024-02-29'
    """
    if edtf is None or not edtf.strip():
        return None
    if "/" not in edtf:
        return _part(edtf)
    left, _, right = (end.strip() for end in edtf.partition("/"))
    start = Days(date.min, date.min) if left in _OPEN else _part(left)
    stop = Days(date.max, date.max) if right in _OPEN else _part(right)
    return Days(start.first, stop.last) if start and stop else None


def _part(text: str) -> Days | None:
    """The days of a year, a month or a day."""
    match = _PART.fullmatch(text.strip())
    if match is None:
        return None
    year, month, day = (int(part) if part else None for part in match.groups())
    try:
        first = date(year or 0, month or 1, day or 1)
    except ValueError:
        return None
    if day:
        return Days(first, first)
    last = first.replace(day=monthrange(first.year, first.month)[1])
    return Days(first, last if month else date(first.year, 12, 31))


def nest(gold: str | None, predicted: str | None) -> bool:
    """Whether one date is equal to or within the other; a gold date of null accepts any."""
    g, p = days(gold), days(predicted)
    if g is None or p is None:
        return g is None
    return (g.first <= p.first and p.last <= g.last) or (p.first <= g.first and g.last <= p.last)


def meet(gold: str | None, predicted: str | None) -> bool:
    """Whether two dates have a day in common, or neither is one."""
    g, p = days(gold), days(predicted)
    if g is None or p is None:
        return g is p
    return g.first <= p.last and p.first <= g.last
