"""From days to EDTF strings, and from any spelling of a date to the one that is stored."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.dates.reading import OPEN, bounds, ends, split
from kg.dates.single import is_plain, is_season, precision, span

if TYPE_CHECKING:
    from datetime import date

_QUALIFIERS = "~?%"
_SEASONS = ("-21", "-22", "-23", "-24")


def edtf(low: date | None, high: date | None) -> str | None:
    """The shortest EDTF string with these bounds: a day, a month, a year, else one of a range.

    ``None`` where nothing is known.

    Raises:
        ValueError: the range ends before it begins.

    >>> from datetime import date
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
    for shorter in (f"{low.year:04}", f"{low.year:04}-{low.month:02}"):
        if bounds(shorter) == (low, high):
            return shorter
    return f"[{low}..{high}]"


def normalise(edtf: str) -> str:
    """The one spelling of a date: no white space, no time of day, no needless range.

    An end that is unknown stays empty, one that is open stays ``..``. What the standard has no form
    for is written in days, with the same bounds: a one-of range with ends of two precisions or
    qualified, an interval from or to unspecified digits, a qualified season.

    Raises:
        ValueError: as `bounds`.

    >>> normalise(" [2024-06-22 .. 2024-06-22] "), normalise("2023/"), normalise("[2016~..]")
    ('2024-06-22', '2023/', '[2015-01-01..]')
    """
    named = ends(edtf)
    text = edtf.strip()
    found = split(text)
    if found is None or found[0] == found[1]:
        vague = is_season(named[0]) and named[0][-1] in _QUALIFIERS
        return _in_days(named[0]) if vague else named[0]
    if not text.startswith("["):
        return f"{_end(found[0], 0)}/{_end(found[1], 1)}"
    first, last = ("" if end in OPEN else end for end in found)
    if all(map(is_plain, named)) and len(set(map(precision, named))) == 1:
        return f"[{first}..{last}]"
    return _in_days(edtf)


def one_of(edtf: str) -> str:
    """A date of an event as it is stored: with an open or unknown end, one day before or after.

    An event that took place ``../2023-06-24`` did not last until then: it is one of these days.

    Raises:
        ValueError: as `bounds`.

    >>> one_of("../2023-06-24"), one_of("2017-02-15/"), one_of("2024-06"), one_of("2016~/..")
    ('[..2023-06-24]', '[2017-02-15..]', '2024-06', '[2015-01-01..]')
    """
    text = normalise(edtf)
    found = None if text.startswith("[") else split(text)
    if found is None or not any(end in OPEN for end in found):
        return text
    first, last = ("" if end in OPEN else end for end in found)
    return normalise(f"[{first}..{last}]")


def _end(text: str, side: int) -> str:
    """The first or the last end of an interval, in days unless the standard has such an end."""
    if text in OPEN or text[4:] in _SEASONS or is_plain(text.rstrip(_QUALIFIERS)):
        return text
    return span(text, text)[side].isoformat()


def _in_days(text: str) -> str:
    """A range in days, with the same bounds."""
    written = edtf(*bounds(text))
    assert written is not None  # a range with two open ends is no date
    return written
