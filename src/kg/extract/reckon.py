"""What day an expression of time means, seen from the day of publication.

Takes what a pattern of a language pack matched, as numbers, and gives the EDTF it means when it
tells of what was and when it tells of what will be. Without a day of publication only dates that
name their year mean anything.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable


@dataclass(frozen=True, slots=True)
class Parts:
    """What a pattern found, each part as a number or ``None``; ``sense`` is -1 last, 1 next."""

    year: int | None = None
    month: int | None = None
    day1: int | None = None
    day2: int | None = None
    weekday: int | None = None
    n: int | None = None
    unit: str | None = None
    shift: int | None = None
    sense: int | None = None
    loose: bool = False
    exact: bool = False
    late: bool = False
    early: bool = False
    season: int | None = None
    turn: int | None = None
    same: bool = False
    half: bool = False


class Reading(NamedTuple):
    """An expression read as past and as future.

    ``shift`` counts from another event's day: days, or months and years as ``precision`` says.
    """

    past: str | None
    future: str | None
    precision: str
    shift: int | None = None


_NONE = Reading(None, None, "none")
_UNITS = {"day": 1, "week": 7}
_MONTHS = {"month": 1, "year": 12}
_WEEKS = 9
_SEASONS = (3, 6, 9, 12)  # the months in which they begin


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _both(text: str | None, precision: str) -> Reading:
    return Reading(text, text, precision) if text else _NONE


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _interval(first: date, last: date) -> str:
    return first.isoformat() if first == last else f"{first.isoformat()}/{last.isoformat()}"


def _nearest(month: int, day: int, pub: date, sense: int | None) -> tuple[date | None, date | None]:
    """The latest such day up to the day after publication, and the earliest from publication."""
    found = [d for y in (pub.year - 1, pub.year, pub.year + 1) if (d := _day(y, month, day))]
    ahead = pub + timedelta(days=1 if sense is None else -1)
    past = max((d for d in found if d <= ahead), default=None)
    future = min(
        (d for d in found if d >= (pub + timedelta(days=1) if sense == 1 else pub)), default=None
    )
    return (past, past) if sense == -1 else (future, future) if sense == 1 else (past, future)


def _on_day(parts: Parts, pub: date | None) -> Reading:
    if parts.month is None or parts.day1 is None:
        return _NONE
    year = _year_of(parts, pub)
    if year is not None:
        return _both(_iso(_day(year, parts.month, parts.day1)), "day")
    if pub is None:
        return _NONE
    past, future = _nearest(parts.month, parts.day1, pub, parts.sense)
    return Reading(_iso(past), _iso(future), "day")


def _year_of(parts: Parts, pub: date | None) -> int | None:
    """The year of a day or month: its number, or "last year", "of this year"."""
    return pub.year + parts.turn if parts.turn is not None and pub is not None else parts.year


def _on_days(parts: Parts, pub: date | None) -> Reading:
    """Two days of one month."""
    if parts.month is None or parts.day1 is None or parts.day2 is None:
        return _NONE

    def run(last: date | None) -> str | None:
        first = last and _day(last.year, last.month, parts.day1 or 0)
        return _interval(first, last) if first and last and first <= last else None

    if parts.year is not None:
        return _both(run(_day(parts.year, parts.month, parts.day2)), "interval")
    if pub is None:
        return _NONE
    past, future = _nearest(parts.month, parts.day2, pub, parts.sense)
    return Reading(run(past), run(future), "interval")


def _numeric(parts: Parts, pub: date | None) -> Reading:
    if parts.year is None:
        return _NONE
    year = parts.year if parts.year > 99 else 2000 + parts.year
    return _both(_iso(_day(year, parts.month or 0, parts.day1 or 0)), "day")


def _in_month(parts: Parts, pub: date | None) -> Reading:
    month = parts.month
    if month is None:
        return _NONE
    year = _year_of(parts, pub)
    if year is not None:
        return _both(f"{year:04}-{month:02}", "month")
    if pub is None:
        return _NONE
    strict = parts.sense == -1 or parts.loose
    before = month < pub.month or (month == pub.month and not strict)
    after = month > pub.month or (month == pub.month and parts.sense != 1)
    past = f"{pub.year if before else pub.year - 1:04}-{month:02}"
    future = f"{pub.year if after else pub.year + 1:04}-{month:02}"
    if parts.sense == -1:
        return _both(past, "month")
    return _both(future, "month") if parts.sense == 1 else Reading(past, future, "month")


def _on_number(parts: Parts, pub: date | None) -> Reading:
    """A day by its number alone, or with that of the week: "le 16", "Tuesday 15"."""
    if parts.day1 is None or pub is None:
        return _NONE
    past = _numbered(parts, pub, -1)
    future = _numbered(parts, pub, 1)
    if parts.unit == "month" and parts.sense is not None:  # "the 3rd of last month"
        year, month = _months_from(pub, parts.sense)
        return _both(_iso(_day(year, month, parts.day1)), "day")
    if parts.weekday is not None:
        return Reading(past or future, future or past, "day")
    return Reading(past, future, "day")


def _numbered(parts: Parts, pub: date, way: int) -> str | None:
    """The nearest such day before or after publication, within two months."""
    for days in range(_WEEKS * 7):
        day = pub + timedelta(days=way * days)
        if day.day == parts.day1 and parts.weekday in (None, day.weekday()):
            return day.isoformat()
    return None


def _on_weekday(parts: Parts, pub: date | None) -> Reading:
    if parts.weekday is None or pub is None:
        return _NONE
    if parts.day1 is not None:
        return _on_number(parts, pub)
    back = (pub.weekday() - parts.weekday) % 7
    ahead = (parts.weekday - pub.weekday()) % 7
    if parts.unit == "week" and parts.sense is not None:
        monday = pub - timedelta(days=pub.weekday()) + timedelta(days=7 * parts.sense)
        return _both(_iso(monday + timedelta(days=parts.weekday)), "day")
    if parts.sense == -1:
        return _both(_iso(pub - timedelta(days=back or 7)), "day")
    if parts.sense == 1:
        return _both(_iso(pub + timedelta(days=ahead or 7)), "day")
    return Reading(_iso(pub - timedelta(days=back)), _iso(pub + timedelta(days=ahead)), "day")


def _shifted(parts: Parts, pub: date | None) -> Reading:
    if pub is None or parts.shift is None:
        return _NONE
    return _both(_iso(pub + timedelta(days=parts.shift)), "day")


def _months_from(day: date, months: int) -> tuple[int, int]:
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return year, month + 1


def _counted(parts: Parts, pub: date | None, way: int) -> Reading:
    """So many units before or after publication, as exactly as the unit says."""
    if pub is None or parts.n is None or parts.unit is None:
        return _NONE
    if parts.unit in _UNITS:
        day = pub + timedelta(days=way * parts.n * _UNITS[parts.unit])
        sure = parts.unit == "day" or parts.exact or parts.n == 1
        return _both(day.isoformat() + ("" if sure and not parts.loose else "~"), "day")
    if parts.unit == "month" or parts.half:
        months = parts.n * _MONTHS[parts.unit] + (6 if parts.half else 0)
        year, month = _months_from(pub, way * months)
        return _both(f"{year:04}-{month:02}" + ("~" if parts.loose or parts.half else ""), "month")
    return _both(f"{pub.year + way * parts.n:04}" + ("~" if parts.loose else ""), "year")


def _ago(parts: Parts, pub: date | None) -> Reading:
    return _counted(parts, pub, -1)


def _ahead(parts: Parts, pub: date | None) -> Reading:
    reading = _counted(parts, pub, 1)
    return _both(f"../{reading.past.rstrip('~')}", reading.precision) if reading.past else _NONE


def _in_unit(parts: Parts, pub: date | None) -> Reading:
    """This, last or next week, month or year."""
    if pub is None or parts.unit is None:
        return _NONE
    sense = parts.sense or 0
    if parts.unit == "week":
        monday = pub - timedelta(days=pub.weekday()) + timedelta(days=7 * sense)
        return _both(_interval(monday, monday + timedelta(days=6)), "week")
    if parts.unit == "month":
        year, month = _months_from(pub, sense)
        return _both(f"{year:04}-{month:02}", "month")
    return _both(f"{pub.year + sense:04}", "year") if parts.unit == "year" else _NONE


def _deadline(parts: Parts, pub: date | None) -> Reading:
    """By the end of this week, month or year: from publication to then."""
    if pub is None or parts.unit is None:
        return _NONE
    last = {
        "week": pub - timedelta(days=pub.weekday() - 6),
        "month": date(*_months_from(pub, 1), 1) - timedelta(days=1),
        "year": date(pub.year, 12, 31),
    }[parts.unit]
    return _both(_interval(pub, last), "interval")


def _rest(parts: Parts, pub: date | None) -> Reading:
    """The days that are left of this week."""
    if pub is None or parts.unit != "week":
        return _in_unit(parts, pub)
    first = pub + timedelta(days=1)
    last = pub - timedelta(days=pub.weekday()) + timedelta(days=6)
    return _both(_interval(min(first, last), last), "week")


def _weekend(parts: Parts, pub: date | None) -> Reading:
    if pub is None:
        return _NONE
    saturday = pub - timedelta(days=(pub.weekday() - 5) % 7)
    if parts.sense == -1 and pub.weekday() >= 5:
        saturday -= timedelta(days=7)
    following = (
        saturday if pub.weekday() >= 5 and parts.sense != 1 else saturday + timedelta(days=7)
    )
    past = _interval(saturday, saturday + timedelta(days=1))
    future = _interval(following, following + timedelta(days=1))
    if parts.sense == -1:
        return _both(past, "interval")
    return _both(future, "interval") if parts.sense == 1 else Reading(past, future, "interval")


def _in_year(parts: Parts, pub: date | None) -> Reading:
    return _both(f"{parts.year:04}", "year") if parts.year else _NONE


def _way(parts: Parts) -> int:
    return 1 if parts.late else -1 if parts.early else 0


def _anchored(parts: Parts, pub: date | None) -> Reading:
    if parts.shift is not None:
        return Reading(None, None, "day", parts.shift)
    way = _way(parts)
    if parts.n is None or parts.unit is None or not way:
        return _NONE
    if parts.unit in _MONTHS:
        return Reading(None, None, parts.unit, way * parts.n)
    return Reading(None, None, "day", way * parts.n * _UNITS[parts.unit])


def _anchored_unit(parts: Parts, pub: date | None) -> Reading:
    """The week, weekend, month or year before or after that of another event, or the same."""
    return Reading(None, None, parts.unit, _way(parts)) if parts.unit else _NONE


def _anchored_weekday(parts: Parts, pub: date | None) -> Reading:
    """The Monday before or after another event, or near it."""
    return Reading(None, None, "day", _way(parts)) if parts.weekday is not None else _NONE


def _some(parts: Parts, pub: date | None) -> Reading:
    """Some days, weeks or months before or after another event: only which side of it."""
    return Reading(None, None, "some", _way(parts)) if _way(parts) else _NONE


def _recent(parts: Parts, pub: date | None) -> Reading:
    """Some time ago, or in recent days: no later than publication."""
    return _both(f"../{pub.isoformat()}", "interval") if pub else _NONE


def _lately(parts: Parts, pub: date | None) -> Reading:
    """In the past two weeks: from then to publication."""
    if pub is None or parts.n is None or parts.unit is None:
        return _NONE
    if parts.unit in _UNITS:
        return _both(_interval(back(pub, parts.n, parts.unit), pub), "interval")
    first = _counted(parts, pub, -1).past
    return _both(f"{first.rstrip('~')}/{pub.isoformat()}", "interval") if first else _NONE


def _in_decade(parts: Parts, pub: date | None) -> Reading:
    return _both(f"{parts.year:04}/{parts.year + 9:04}", "interval") if parts.year else _NONE


def _in_season(parts: Parts, pub: date | None) -> Reading:
    """A season of the year that "last", "this" or "next" tells: its year."""
    if pub is None or parts.season is None:
        return _NONE
    first = _SEASONS[parts.season]
    if parts.sense == 0:
        return _both(f"{pub.year:04}", "year")
    if parts.sense == 1:
        return _both(f"{pub.year + (first <= pub.month):04}", "year")
    past = pub.year - (first > pub.month)
    if parts.sense == -1:
        return _both(f"{past - (first <= pub.month < first + 3):04}", "year")
    return Reading(f"{past:04}", f"{pub.year + (first + 2 < pub.month):04}", "year")


def _coming(parts: Parts, pub: date | None) -> Reading:
    """In the coming days: from publication on."""
    return _both(f"{pub.isoformat()}/..", "interval") if pub else _NONE


def _duration(parts: Parts, pub: date | None) -> Reading:
    return Reading(None, None, "duration")


_KINDS: dict[str, Callable[[Parts, date | None], Reading]] = {
    "day": _on_day, "span": _on_days, "numeric": _numeric, "month": _in_month,
    "weekday": _on_weekday, "shift": _shifted, "ago": _ago, "ahead": _ahead, "unit": _in_unit,
    "rest": _rest, "weekend": _weekend, "year": _in_year, "anchored": _anchored,
    "duration": _duration, "relation": _anchored, "number": _on_number, "decade": _in_decade,
    "season": _in_season, "coming": _coming, "anchored-unit": _anchored_unit,
    "deadline": _deadline,
    "anchored-weekday": _anchored_weekday, "some": _some, "recent": _recent, "lately": _lately,
}  # fmt: skip
KINDS = frozenset(_KINDS)


def read(kind: str, parts: Parts, published: date | None) -> Reading:
    """What an expression of one kind means, seen from the day of publication."""
    return _KINDS[kind](parts, published)


def back(day: date, n: int, unit: str) -> date:
    """The day ``n`` units before another: 29 February goes to the 28th where there is none."""
    if unit in _UNITS:
        return day - timedelta(days=n * _UNITS[unit])
    year, month = _months_from(day, -n * (12 if unit == "year" else 1))
    return _day(year, month, day.day) or date(year, month, 28)
