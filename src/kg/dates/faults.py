"""What is wrong with a string that is no date, and what to write instead.

Takes the string, gives the error to raise.
"""

from __future__ import annotations

import re

LONGEST = 100
"""The characters of the longest string that may be a date."""

_SHOWN = 60
_EXAMPLES = "2017-02-16, 2017-02, 2017, 2016~, 2023-06/2023-09, ../2023-06-24 or [..2023-06-24]"
_YEARS = "only the years 0001 to 9999 are held, and it reaches beyond them"
_HINTS = tuple(
    (re.compile(rf"\A(?:{pattern})\Z", re.ASCII | re.DOTALL), why)
    for pattern, why in (
        (r"", "it is empty"),
        (r"\[?[\s./]+\]?", "both ends are open"),
        (r".*[^\x20-\x7e].*", "it has characters other than those of EDTF: digits are 0 to 9"),
        (r"[^a-zA-Z]*(?i:open|unknown|now|today)[^a-zA-Z]*",
         "an open end is .., an unknown one empty"),
        (r"\{.*\}", "braces mean all of several dates: write one date, or an interval A/B"),
        (r"\[.*,.*\]", "lists of dates are not read: write the range of them, [A..B]"),
        (r"[^[]*\d\.\.\d[^]]*|\d[^[]*\.\.|\.\.\d[^/]*", "a one-of range stands in [ ]"),
        (r"\[[^]]*|[^[]*\]", "a square bracket has no partner"),
        (r"[-+]\d.*|Y.*|\d{5,7}|\d{9,}|\d+E\d+", _YEARS),
        (r"\d{8}", "a day is written with hyphens, YYYY-MM-DD"),
        (r"\d{4}-?W\d.*", "weeks are not read: write the week's days, 2017-02-13/2017-02-19"),
        (r"\d{4}-\d{3}", "days of the year are not read: write YYYY-MM-DD"),
        (r"\d\d?[-./ ]\d\d?[-./ ]\d{2,4}", "the year comes first, YYYY-MM-DD"),
        (r"\d{4}([-./ ])\d\d?(\1\d\d?)?", "a day is written YYYY-MM-DD, a month YYYY-MM"),
        (r"\d+S\d+", "significant digits are not read: write 195X or a range [A..B]"),
        (r"[^T]*[T ].*:.*",
         "a time of day has seconds: 2017-02-16T08:30:00, with Z or +02:00 if known"),
        (r".*([?~%]{2}|[?~%]-).*", "one ~, ? or % may stand, at the end; % is both ~ and ?"),
        (r"[?~%].*", "~, ? or % stands at the end: qualified parts of a date are not read"),
        (r"\d+[ux]+.*|.*-[ux].*", "a digit that is not specified is a capital X: 201X, 2004-XX"),
        (r"[\dX]+(-[\dX]+)*[?~%]?", "X may stand for the last one or two digits of a year, a month"
         " and its day, or a day: 201X, 20XX, 2004-XX, 2004-XX-XX, 2004-04-XX"),
        (r".*/.*/.*", "an interval has one /"),
        (r"\[.*\]", "square brackets hold one range, [A..B], [A..] or [..B]"),
    )
)  # fmt: skip


def fault(edtf: str, why: str = "") -> ValueError:
    """The error that names a string, says why it is no date and what would be one.

    >>> print(str(fault("201x"))[:70])
    '201x' is no date: a digit that is not specified is a capital X: 201X,
    """
    named = repr(edtf) if len(edtf) <= _SHOWN else f"{edtf[:_SHOWN]!r}…"
    why = why or hint(edtf.strip()) or "it is neither a day, a month, a year nor an interval"
    return ValueError(f"{named} is no date: {why}; write for example {_EXAMPLES}")


def hint(text: str) -> str | None:
    """What people may have meant by a string, ``None`` where that cannot be told."""
    if len(text) > LONGEST:
        return f"it has more than {LONGEST} characters"
    return next((why for pattern, why in _HINTS if pattern.fullmatch(text)), None)


def out_of_calendar(edtf: str) -> ValueError:
    """The error that a string reaches beyond the years that are held."""
    return fault(edtf, _YEARS)
