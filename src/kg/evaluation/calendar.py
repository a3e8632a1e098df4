"""The words of a text that tell of time, and which dates they can mean: never which they do.

Takes a text and its language, whose words of time are the pack's; gives predicates on days, months
and years. They are generous, so that a date that none of them admits stands nowhere in the text.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Any

from kg.fold import fold_keep
from kg.packs import table

if TYPE_CHECKING:
    from kg.dates import Bounds

NEAR_WEEKDAY = timedelta(days=13)
"""How far from the publication a weekday without a date can be."""
NEAR_DATE = timedelta(days=370)
"""How far from the publication a day or month without a year can be."""
NEAR_NUMBER = timedelta(days=31)
"""How far from the publication a day without its month can be ("on the 12th")."""

_BESIDE = 45  # characters between a month and the number of one of its days
_APART = 12  # characters between a count and what it counts
_SUNDAY = 6
_DAYS = {"day": 1, "week": 7}
_LENGTH = {"day": 1, "week": 7, "month": 30.44, "year": 365.25}
_MONTHS = {"month": 1, "year": 12}
_NUMERIC = re.compile(r"(?<!\d)(\d{1,4})[-/.](\d{1,2})[-/.](\d{1,4})(?!\d)")
_NUMBER = re.compile(r"(?<![\d.,])(\d{1,2})(?:st|nd|rd|th|er)?(?![\d%]|[.,]\d)")
_ALONE = re.compile(r"(?<=\b\w\w )(\d{1,2})\b|(?<=\b\w\w\w )(\d{1,2})(?:st|nd|rd|th)?\b")
_YEAR = re.compile(r"(?<!\d)(?:1[89]|20)\d\d(?!\d)")


@dataclass(frozen=True, slots=True)
class _Tongue:
    """The words of time of one language, each kind as one pattern."""

    kinds: dict[str, re.Pattern[str]]
    values: dict[str, dict[str, Any]]


@cache
def _tongue(lang: str) -> _Tongue:
    data = {kind: dict(words) for kind, words in table(lang, "time").get("words", {}).items()}
    kinds = {kind: _any_of(words) for kind, words in data.items() if words}
    return _Tongue(kinds, data)


def _any_of(words: dict[str, Any]) -> re.Pattern[str]:
    """Any of some words, the longest first."""
    listed = sorted(words, key=lambda word: (-len(word), word))
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, listed))})(?!\w)")


@dataclass(frozen=True, slots=True)
class Words:
    """What a text has of time: days beside their months, weekdays, shifts, counts, years."""

    years: frozenset[int]
    months: frozenset[int]
    days: frozenset[tuple[int | None, int, int]]
    numbers: frozenset[int]
    weekdays: frozenset[int]
    shifts: frozenset[int]
    anchored: frozenset[int]
    spans: frozenset[tuple[int, str]]
    units: frozenset[str]

    def has_day(self, day: date, published: date | None, *, anchored: bool = True) -> bool:
        """Whether the words can mean a day."""
        for year, month, number in self.days:
            if (month, number) == (day.month, day.day) and (
                year == day.year
                or (year is None and (day.year in self.years or _near(day, published, NEAR_DATE)))
            ):
                return True
        if published is None:
            return False
        away = (day - published).days
        return (
            away in self.shifts
            or (day.weekday() in self.weekdays and _near(day, published, NEAR_WEEKDAY))
            or (day.day in self.numbers and self._numbered(day, published))
            or self._counted(day, published)
            or (anchored and self._beside(day, published))
        )

    def has_month(self, year: int, month: int, published: date | None) -> bool:
        """Whether the words can mean a month."""
        first = date(year, month, 1)
        if month in self.months and (year in self.years or _near(first, published, NEAR_DATE)):
            return True
        if self._month_beside(year, month):
            return True
        if published is None:
            return False
        apart = abs((year - published.year) * 12 + month - published.month)
        return (apart <= 1 and "month" in self.units) or any(
            abs(apart - n * _MONTHS[unit]) <= 1 for n, unit in self.spans if unit in _MONTHS
        )

    def has_year(self, year: int, published: date | None) -> bool:
        """Whether the words can mean a year."""
        if year in self.years:
            return True
        counts = {n for n, unit in self.spans if unit == "year"}
        if "year" in self.units:
            counts.add(1)
        if any(year + n in self.years or year - n in self.years for n in counts):
            return True
        if published is None:
            return False
        apart = year - published.year
        return (abs(apart) <= 1 and "year" in self.units) or any(
            unit == "year" and abs(abs(apart) - n) <= 1 for n, unit in self.spans
        )

    def has_period(self, bounds: Bounds, published: date | None) -> bool:
        """Whether the words can mean a week, a weekend or a season with these bounds."""
        first, last = bounds
        if first is None or last is None:
            return False
        long = (last - first).days + 1
        if first == published and self._ends(last):
            return True
        if "season" in self.units and 80 <= long <= 125:
            return first.year in self.years or _near(first, published, NEAR_DATE)
        if long == 1:  # what is left of a week at its end
            left = first.weekday() == _SUNDAY and _near(first, published, timedelta(days=1))
            return left and "week" in self.units
        if long <= 7 and self.units & {"week", "weekend"}:
            return _near(first, published, timedelta(days=21)) or any(
                self.has_day(first + timedelta(days=n), published, anchored=False)
                for n in range(-8, 15)
            )
        return False

    def _ends(self, last: date) -> bool:
        """Whether a day is the last of a week, month or year, and the words name one."""
        after = last + timedelta(days=1)
        month = after.day == 1
        return (
            ("week" in self.units and last.weekday() == _SUNDAY)
            or ("month" in self.units and month)
            or ("year" in self.units and month and after.month == 1)
        )

    def has_bound(self, day: date, published: date | None) -> bool:
        """Whether a count ("for the first time in two years") leads near a day.

        It is counted from a contact, which lies near the publication.
        """
        if published is None:
            return False
        away = abs((day - published).days)
        return any(abs(away - n * _LENGTH[unit]) <= NEAR_WEEKDAY.days for n, unit in self.spans)

    def _month_beside(self, year: int, month: int) -> bool:
        """Whether words such as "the following month" lead there from a month that is named."""
        counts = {n * _MONTHS[unit] for n, unit in self.spans if unit in _MONTHS}
        if "month" in self.units:
            counts |= {0, 1}
        for n in {*counts, *(-n for n in counts)}:
            other, named = divmod(year * 12 + month - 1 + n, 12)
            if named + 1 in self.months and other in self.years:
                return True
        return False

    def _counted(self, day: date, published: date) -> bool:
        """Whether a count of days, weeks, months or years leads there, a day more or less."""
        away = abs((day - published).days)
        months = (day.year - published.year) * 12 + day.month - published.month
        same = abs(day.day - published.day) <= 1
        return any(
            abs(away - n * _DAYS[unit]) <= 1
            if unit in _DAYS
            else same and abs(months) == n * _MONTHS[unit]
            for n, unit in self.spans
        )

    def _numbered(self, day: date, published: date) -> bool:
        """Whether a number alone can be that day: its month is near, or named with it."""
        named = day.month in self.months and _near(day, published, NEAR_DATE)
        return named or _near(day, published, NEAR_NUMBER)

    def _beside(self, day: date, published: date) -> bool:
        """Whether words such as "the next day" or "five days after that" lead there."""
        counts = {n * _DAYS[unit] for n, unit in self.spans if unit in _DAYS}
        if self.units & {"day", "week", "month"}:
            counts.add(1)  # "a few days later": from the day after on
        if day.weekday() in self.weekdays:
            counts.update(range(8))  # "the following Tuesday"
        return any(
            self.has_day(day - timedelta(days=shift), published, anchored=False)
            or day - timedelta(days=shift) == published
            for shift in (*self.anchored, *counts, *(-n for n in counts))
        )


def _near(day: date, published: date | None, reach: timedelta) -> bool:
    return published is not None and abs(day - published) <= reach


@lru_cache(maxsize=256)
def words_of(text: str, lang: str) -> Words:
    """The words of time of a text."""
    folded = fold_keep(text)
    tongue = _tongue(lang)

    def found(kind: str) -> list[tuple[int, int, Any]]:
        pattern = tongue.kinds.get(kind)
        if pattern is None:
            return []
        values = tongue.values[kind]
        return [(m.start(), m.end(), values[m[0]]) for m in pattern.finditer(folded)]

    months, units = found("month"), found("unit")
    numbers = [(m.start(), m.end(), int(m[1])) for m in _NUMBER.finditer(folded)]
    years = [(m.start(), m.end(), int(m[0])) for m in _YEAR.finditer(folded)]
    counted = {
        (n, unit)
        for _, end, n in (*found("n"), *numbers)
        for start, _, unit in units
        if 0 <= start - end <= _APART
    }
    around = (-1, 1) if found("relation") else ()
    kinds = (kind for kind in ("weekend", "season") if found(kind))
    return Words(
        years=frozenset(year for *_, year in years),
        months=frozenset(month for *_, month in months),
        days=frozenset((*_days(months, numbers, years), *_numeric(folded))),
        numbers=frozenset(
            int(m[1] or m[2]) for m in _ALONE.finditer(folded) if not _close(m.span(), months)
        ),
        weekdays=frozenset(day for *_, day in found("weekday")),
        shifts=frozenset(shift for *_, shift in found("yesterday")),
        anchored=frozenset((*(shift for *_, shift in found("anchored")), *around)),
        spans=frozenset(counted),
        units=frozenset((*(unit for *_, unit in units), *kinds)),
    )


def _days(
    months: list[tuple[int, int, int]],
    numbers: list[tuple[int, int, int]],
    years: list[tuple[int, int, int]],
) -> set[tuple[int | None, int, int]]:
    """The days whose number stands beside their month, with the year that stands there, too."""
    found: set[tuple[int | None, int, int]] = set()
    for start, end, month in months:
        told = [year for a, b, year in years if _close((start, end), [(a, b, year)])]
        for a, b, number in numbers:
            if _close((start, end), [(a, b, number)]):
                found.update((year, month, number) for year in (*told, None))
    return found


def _close(place: tuple[int, int], others: list[tuple[int, int, int]]) -> bool:
    """Whether one of some words stands beside a place."""
    start, end = place
    return any(-_BESIDE <= b - start <= 0 or 0 <= a - end <= _BESIDE for a, b, _ in others)


def _numeric(text: str) -> set[tuple[int | None, int, int]]:
    """The days written in numbers, whichever comes first."""
    found: set[tuple[int | None, int, int]] = set()
    for match in _NUMERIC.finditer(text):
        a, b, c = (int(part) for part in match.groups())
        year, day, other = (a, c, b) if a > 31 else (c, a, b)
        full = year + 2000 if year < 100 else year
        found |= {(full, other, day), (full, day, other)}
    return found
