"""EDTF strings and the inclusive days that bound them, each way.

Level 0 and 1 as far as sources need them (days, months, years, intervals, open ends, `~ ? %`), and
the one-of ranges of level 2 in square brackets. Unknown is ``None``, never "now".
"""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, timedelta
from functools import lru_cache
from typing import TypeAlias

Bounds: TypeAlias = "tuple[date | None, date | None]"

_PART = re.compile(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?([~?%])?", re.ASCII)
_EXAMPLES = "2017-02-16, 2017-02, 2017, 2016~, 2023-06/2023-09, ../2023-06-24 or [..2023-06-24]"
_OPEN = ("", "..")


def _error(edtf: str, why: str) -> ValueError:
    return ValueError(f"{edtf!r} is no date: {why}; write for example {_EXAMPLES}")


def _month(year: int, month: int, shift: int = 0) -> tuple[date, date]:
    """The first and last day of a month, or of one before or after it."""
    year, month = divmod(year * 12 + month - 1 + shift, 12)
    return date(year, month + 1, 1), date(year, month + 1, monthrange(year, month + 1)[1])


def _part(text: str, edtf: str) -> tuple[date, date]:
    """The first and last day of one date; a qualified one is a unit wider on both sides."""
    match = _PART.fullmatch(text)
    if match is None:
        raise _error(edtf, f"{text!r} is neither a day, a month nor a year")
    year, month, day = (int(g) if g else None for g in match.groups()[:3])
    assert year is not None
    slack = 1 if match[4] else 0
    try:
        if month is None:
            return date(year - slack, 1, 1), date(year + slack, 12, 31)
        if day is None:
            if not 1 <= month <= 12:
                raise _error(edtf, f"there is no month {month:02}")
            return _month(year, month, -slack)[0], _month(year, month, slack)[1]
        exact = date(year, month, day)
        return exact - timedelta(days=slack), exact + timedelta(days=slack)
    except (ValueError, OverflowError) as error:
        if str(error).startswith(repr(edtf)):
            raise
        raise _error(edtf, f"the calendar has no {text}") from error


def _range(first: str, last: str, edtf: str) -> Bounds:
    """The bounds of two ends, either of which may be open, not both."""
    if first in _OPEN and last in _OPEN:
        raise _error(edtf, "both ends are open")
    low = None if first in _OPEN else _part(first, edtf)[0]
    high = None if last in _OPEN else _part(last, edtf)[1]
    if low is not None and high is not None and low > high:
        raise _error(edtf, "it ends before it begins")
    return low, high


def _split(edtf: str) -> tuple[str, str] | None:
    """The two ends of an interval or of a one-of range, ``None`` for a single date."""
    if edtf.startswith("[") and edtf.endswith("]") and ".." in edtf:
        first, _, last = edtf[1:-1].partition("..")
        return first.strip(), last.strip()
    if edtf.count("/") == 1:
        first, _, last = edtf.partition("/")
        return first.strip(), last.strip()
    return None


@lru_cache(maxsize=4096)
def bounds(edtf: str) -> Bounds:
    """The first and the last day that an EDTF string allows, inclusive; ``None`` is open.

    A qualified date (``~``, ``?``, ``%``) reaches one unit of its own precision further on both
    sides: "around 2016" may be 2015.

    Raises:
        ValueError: the string is no date that this module reads, and what would be one.

    >>> [str(day) for day in bounds("2024-02")]
    ['2024-02-01', '2024-02-29']
    >>> [str(day) for day in bounds("../2023-06-24")]
    ['None', '2023-06-24']
    """
    ends = _split(edtf.strip())
    return _part(edtf.strip(), edtf) if ends is None else _range(*ends, edtf)


def is_day(edtf: str) -> bool:
    """Whether the string is one exact day, ``YYYY-MM-DD``."""
    match = _PART.fullmatch(edtf)
    return match is not None and match[3] is not None and match[4] is None and is_date(edtf)


def is_date(edtf: str) -> bool:
    """Whether `bounds` reads the string."""
    try:
        bounds(edtf)
    except ValueError:
        return False
    return True


def normalise(edtf: str) -> str:
    """The one spelling of a date: no white space, ``..`` for an open end, no needless range.

    Raises:
        ValueError: as `bounds`.

    >>> normalise(" [2024-06-22 .. 2024-06-22] "), normalise("2023/")
    ('2024-06-22', '2023/..')
    """
    text = edtf.strip()
    bounds(text)
    ends = _split(text)
    if ends is None:
        return text
    first, last = ends
    if first == last:
        return first
    if text.startswith("["):
        return f"[{first}..{last}]"
    return f"{first or '..'}/{last or '..'}"


def edtf(low: date | None, high: date | None) -> str | None:
    """The shortest EDTF string with these bounds: a day, a month, a year, else one of a range.

    ``None`` where nothing is known.

    Raises:
        ValueError: the range ends before it begins.

    >>> edtf(date(2024, 2, 1), date(2024, 2, 29)), edtf(None, date(2023, 6, 24))
    ('2024-02', '[..2023-06-24]')
    """
    if low is None and high is None:
        return None
    if low is None or high is None:
        return f"[{low or ''}..{high or ''}]"
    if low > high:
        raise ValueError(f"{low} is after {high}")
    if low == high:
        return low.isoformat()
    if (low, high) == (date(low.year, 1, 1), date(low.year, 12, 31)):
        return f"{low.year:04}"
    if (low, high) == _month(low.year, low.month):
        return f"{low.year:04}-{low.month:02}"
    return f"[{low}..{high}]"
