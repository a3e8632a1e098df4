"""One date without a slash or brackets: the days that it allows, by its precision.

Takes ``2017-02-16``, ``2004-XX``, ``201X~`` or ``2001-21``, gives its first and last day. Whatever
is not a day is a run of whole months, which a qualifier makes longer by its own unit.
"""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta

from kg.dates.faults import fault, hint, out_of_calendar

_DATE = re.compile(
    r"(?:(?P<decade>\d{3})X|(?P<century>\d\d)XX"
    r"|(?P<year>\d{4})(?:-(?P<month>\d\d|XX)(?:-(?P<day>\d\d|XX))?)?)(?P<qualifier>[~?%])?",
    re.ASCII,
)
_ZONE = r"(?:Z|[+-](?:[01]\d|2[0-3])(?::[0-5]\d)?)?"
_MOMENT = re.compile(rf"(\d{{4}}-\d\d-\d\d)T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d{_ZONE}", re.ASCII)
# Whole months that any calendar counts to a season; months before January are of the year before.
# Where a winter or a southern summer is told by one year, it may have begun or ended in it.
_WITHIN = {0: (3, 6), 1: (6, 9), 2: (9, 12), 3: (0, 15)}
_NORTH = (0, 1, 2, 3)
_SOUTH = (2, 3, 0, 1)
_SEASONS = {
    **{21 + n: _WITHIN[k] for n, k in enumerate(_NORTH)},
    **{25 + n: _WITHIN[k] for n, k in enumerate(_NORTH)},
    **{29 + n: _WITHIN[k] for n, k in enumerate(_SOUTH)},
}


@dataclass(frozen=True, slots=True)
class _Months:
    """Whole months, counted from the year 0, and how many of them a qualifier adds on each side."""

    first: int
    last: int
    unit: int

    def days(self, slack: int) -> tuple[date, date]:
        """The first and last day, ``slack`` units wider."""
        first, last = self.first - slack * self.unit, self.last + slack * self.unit
        year, month = divmod(last, 12)
        begin = date(first // 12, first % 12 + 1, 1)
        return begin, date(year, month + 1, monthrange(year, month + 1)[1])


def day_of(text: str) -> str:
    """The day of a date-time, as it is told where it was written; other text as it is."""
    match = _MOMENT.fullmatch(text)
    return match[1] if match else text


def is_plain(text: str) -> bool:
    """Whether a date is a day, a month or a year, without qualifier, ``X`` or season."""
    match = _DATE.fullmatch(text)
    if match is None or match["qualifier"] or "X" in text:
        return False
    return match["month"] is None or int(match["month"]) <= 12


def is_season(text: str) -> bool:
    """Whether a date is a season, qualified or not."""
    match = _DATE.fullmatch(text)
    return match is not None and (match["month"] or "") > "12" and match["month"] != "XX"


def precision(text: str) -> int:
    """How many parts a plain date has: 1 for a year, 2 for a month, 3 for a day."""
    return text.count("-") + 1


def span(text: str, edtf: str, *, widen: bool = True) -> tuple[date, date]:
    """The first and last day of one date.

    A qualified one is a unit of its own precision wider on both sides, unless ``widen`` is false.

    Args:
        text: The date.
        edtf: What it is a part of, for the error.
        widen: Whether qualifiers count.

    Raises:
        ValueError: it is no date, or reaches beyond the calendar.
    """
    match = _DATE.fullmatch(text)
    if match is None:
        raise fault(edtf) if text == edtf.strip() else fault(edtf, _part(text))
    slack = 1 if widen and match["qualifier"] else 0
    if match["day"] and "XX" not in (match["day"], match["month"]):
        exact, edge = _exact(match, text, edtf), timedelta(days=slack)
        try:
            return exact - edge, exact + edge
        except OverflowError as error:
            raise out_of_calendar(edtf) from error
    months = _months(match, text, edtf)
    try:
        return months.days(slack)
    except (ValueError, OverflowError) as error:
        raise out_of_calendar(edtf) from error


def _part(text: str) -> str:
    """Why one end of an interval is no date."""
    if day_of(text) != text:
        return "the ends of an interval have no time of day"
    why = hint(text)
    return f"{text!r}: {why}" if why else f"{text!r} is neither a day, a month nor a year"


def _exact(match: re.Match[str], text: str, edtf: str) -> date:
    year, month, day = (int(match[part]) for part in ("year", "month", "day"))
    if year == 0:
        raise out_of_calendar(edtf)
    if not 1 <= month <= 12:
        raise fault(edtf, f"there is no month {month:02} that has days")
    try:
        return date(year, month, day)
    except ValueError as error:
        last = monthrange(year, month)[1]
        raise fault(edtf, f"{text[:7]} has the days 01 to {last}") from error


def _months(match: re.Match[str], text: str, edtf: str) -> _Months:
    """The whole months of a date that is no day."""
    for name, years in (("decade", 10), ("century", 100)):
        if match[name]:
            first = int(match[name]) * years * 12
            return _Months(first, first + years * 12 - 1, years * 12)
    january, month = int(match["year"]) * 12, match["month"]
    if month == "XX" and match["day"] not in (None, "XX"):
        raise fault(edtf, f"a day of an unspecified month is not read: write {text[:4]}-XX")
    if month in (None, "XX"):
        return _Months(january, january + 11, 12)
    number = int(month)
    if 1 <= number <= 12:
        return _Months(january + number - 1, january + number - 1, 1)
    if number not in _SEASONS or match["day"]:
        raise fault(edtf, f"there is no month {month}: 01 to 12, or a season 21 to 32")
    first, last = _SEASONS[number]
    return _Months(january + first - 1, january + last - 1, 3)
