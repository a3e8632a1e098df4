"""Dates as annotations compare them: the days that an EDTF string covers.

A qualifier (``~``) is of no account here, and what cannot be read is as good as no date; where it
matters what is possible, `kg.dates.bounds` is the one to ask.
"""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from kg.dates import strict_bounds


class Days(NamedTuple):
    """The first and the last day of a date."""

    first: date
    last: date


def days(edtf: str | None) -> Days | None:
    """The days of an EDTF date or interval; none of null and of what cannot be read.

    >>> str(days("2024-02").last)
    '2024-02-29'
    """
    if edtf is None:
        return None
    try:
        first, last = strict_bounds(edtf)
    except ValueError:
        return None
    return Days(first or date.min, last or date.max)


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
