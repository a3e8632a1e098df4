"""From EDTF strings to days: the bounds of dates, intervals and one-of ranges."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, TypeAlias

from kg.dates.faults import LONGEST, fault
from kg.dates.single import day_of, span

if TYPE_CHECKING:
    from datetime import date

Bounds: TypeAlias = "tuple[date | None, date | None]"

OPEN = ("", "..")
"""The ends that bound nothing: unknown and open."""

_DAY = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)


def split(text: str) -> tuple[str, str] | None:
    """The two ends of an interval or of a one-of range, ``None`` for a single date."""
    if text.startswith("["):
        if not text.endswith("]") or text.count("..") != 1:
            return None
        first, _, last = text[1:-1].partition("..")
    elif text.count("/") == 1:
        first, _, last = text.partition("/")
    else:
        return None
    return first.strip(), last.strip()


@lru_cache(maxsize=4096)
def bounds(edtf: str) -> Bounds:
    """The first and the last day that an EDTF string allows, inclusive; ``None`` is open.

    A qualified date (``~``, ``?``, ``%``) reaches one unit of its own precision further on both
    sides: "around 2016" may be 2015. An end that is unknown bounds as little as one that is open.

    Raises:
        ValueError: the string is no date that this module reads, and what would be one.

    >>> [str(day) for day in bounds("2024-02")]
    ['2024-02-01', '2024-02-29']
    >>> [str(day) for day in bounds("../2023-06-24")]
    ['None', '2023-06-24']
    """
    return _bounds(edtf, widen=True)


@lru_cache(maxsize=4096)
def strict_bounds(edtf: str) -> Bounds:
    """The bounds of the string as if nothing in it were qualified.

    Raises:
        ValueError: as `bounds`, or the ends cross once they are not qualified.

    >>> [str(day) for day in strict_bounds("2016~")]
    ['2016-01-01', '2016-12-31']
    """
    return _bounds(edtf, widen=False)


def _bounds(edtf: str, *, widen: bool) -> Bounds:
    if len(edtf) > LONGEST:
        raise fault(edtf, f"it has more than {LONGEST} characters")
    text = edtf.strip()
    found = split(text)
    if found is None:
        return span(day_of(text), edtf, widen=widen)
    first, last = found
    if first in OPEN and last in OPEN:
        raise fault(edtf, "both ends are open")
    low = None if first in OPEN else span(first, edtf, widen=widen)[0]
    high = None if last in OPEN else span(last, edtf, widen=widen)[1]
    if low is not None and high is not None and low > high:
        raise fault(edtf, "it ends before it begins")
    return low, high


def ends(edtf: str) -> tuple[str, ...]:
    """The dates that a string names, in order: one, or the ends of a range that are known.

    Raises:
        ValueError: as `bounds`.

    >>> ends("../2023-06~"), ends("[2017..2018]"), ends("2017-02-16T08:00:00Z")
    (('2023-06~',), ('2017', '2018'), ('2017-02-16',))
    """
    bounds(edtf)
    found = split(edtf.strip())
    if found is None:
        return (day_of(edtf.strip()),)
    return tuple(end for end in found if end not in OPEN)


def is_day(edtf: str) -> bool:
    """Whether the string is one exact day, ``YYYY-MM-DD``."""
    return _DAY.fullmatch(edtf) is not None and is_date(edtf)


def is_date(edtf: str) -> bool:
    """Whether `bounds` reads the string."""
    try:
        bounds(edtf)
    except ValueError:
        return False
    return True


def day(text: str) -> date:
    """The day that ``YYYY-MM-DD`` is, and nothing else: no basic form, no week, no month.

    Raises:
        ValueError: it is no such day.

    >>> day("2017-02-16")
    datetime.date(2017, 2, 16)
    """
    if _DAY.fullmatch(text) is None:
        raise fault(text, "" if not is_date(text) else "a day is meant, YYYY-MM-DD")
    return span(text, text)[0]
