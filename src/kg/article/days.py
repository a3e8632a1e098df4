"""The days and times of day that a header line names, by the formats of the packs."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from functools import cache

from kg.model import Span
from kg.packs import languages, table

_NUMBER = re.compile(r"\d")
_PIECES = {
    "day": r"(?<!\d)(?P<dd>\d{1,2})(?:er|st|nd|rd|th)?",
    "year": r"(?P<year>(?:19|20)\d\d)(?:(?!\d)|(?=\d{1,2}\s[a-z]{3}))",
    "hour": r"(?<![\d:])(?P<hour>[01]?\d|2[0-3])",
    "minute": r"(?P<minute>[0-5]\d)(?!\d)",
}
_TURN = 70


@dataclass(frozen=True, slots=True)
class Day:
    """A day named in a line; ``year`` is missing where the line gives none.

    ``short`` marks a year of two digits, ``unclear`` a day and month whose order cannot be told,
    ``weekday`` the weekday that the line puts beside it, ``time`` one that the day's form holds.
    """

    span: Span
    month: int
    day: int
    year: int | None = None
    weekday: int | None = None
    short: bool = False
    unclear: bool = False
    time: str | None = None

    @property
    def iso(self) -> str | None:
        """The day as ``YYYY-MM-DD``, where it is whole."""
        return f"{self.year:04}-{self.month:02}-{self.day:02}" if self.year else None

    @property
    def odd(self) -> bool:
        """Whether the weekday beside it is not the calendar's."""
        if self.year is None or self.weekday is None:
            return False
        return date(self.year, self.month, self.day).weekday() != self.weekday


@dataclass(frozen=True, slots=True)
class _Format:
    pattern: re.Pattern[str]
    months: dict[str, int]
    weekdays: dict[str, int]


def _any(words: dict[str, int], name: str) -> str:
    ordered = sorted(words, key=lambda w: (-len(w), w))
    return rf"(?P<{name}>(?<!\w)(?:{'|'.join(map(re.escape, ordered)) or '(?!)'}))(?!\w)"


def _compile(template: str, months: dict[str, int], weekdays: dict[str, int]) -> _Format:
    for name, piece in _PIECES.items():
        template = template.replace("{" + name + "}", piece)
    template = template.replace("{month}", _any(months, "month") + r"\.?")
    template = template.replace("{weekday}", _any(weekdays, "weekday"))
    return _Format(re.compile(template.replace(" ", r"\s")), months, weekdays)


@cache
def _formats(key: str) -> tuple[_Format, ...]:
    """The formats of one kind, of all packs, then the common ones."""
    found: list[_Format] = []
    months: dict[str, int] = {}
    for lang in languages():
        data = table(lang, "metadata")
        months.update(data.get("months", {}))
        found += [
            _compile(form, data.get("months", {}), data.get("weekdays", {}))
            for form in data.get(key, ())
        ]
    common = table("common", "metadata").get(key, ())
    found += [_compile(rf"(?<![\d/.-]){form}(?![\d/-])", months, {}) for form in common]
    return tuple(found)


def days(folded: str, lang: str | None = None) -> tuple[Day, ...]:
    """The days that a folded line names, from left to right; whole ones before partial ones.

    >>> [d.iso for d in days("le fjord | 21.03.2018 09h12 - mardi 20 mars 2018")]
    ['2018-03-21', '2018-03-20']
    """
    if not _NUMBER.search(folded):
        return ()
    order = table(lang, "metadata").get("numeric_order", "unclear") if lang else "unclear"
    found: list[Day] = []
    for key in ("group", "dates", "numeric", "ordered", "short", "partial"):
        for form in _formats(key):
            for match in form.pattern.finditer(folded):
                day = _day(match, form, order)
                if day and not any(day.span.overlaps(other.span) for other in found):
                    found.append(day)
    return tuple(sorted(found, key=lambda day: day.span))


def _day(match: re.Match[str], form: _Format, order: str) -> Day | None:
    """The day of one match, ``None`` where the calendar has none such."""
    part = match.groupdict()
    span = Span(match.start(), match.end())
    short = "yy" in part or (part.get("year") is not None and len(part["year"]) == 2)
    year = _year(part.get("yy") or part.get("year"))
    weekday = form.weekdays[part["weekday"]] if part.get("weekday") else None
    time = f"{part['hour']}:{part['minute']}" if part.get("hour") else None
    unclear = False
    if "first" in part:
        first, second = int(part["first"]), int(part["second"])
        month, day, unclear = _ordered(first, second, order)
    else:
        month = form.months[part["month"]] if part.get("month") else int(part["mm"])
        day = int(part["dd"])
    try:
        date(year or 2000, month, day)
    except ValueError:
        return None
    return Day(span, month, day, year, weekday, short and time is None, unclear, time)


def _year(digits: str | None) -> int | None:
    if digits is None:
        return None
    if len(digits) == 2:
        return int(digits) + (2000 if int(digits) < _TURN else 1900)
    return int(digits)


def _ordered(first: int, second: int, order: str) -> tuple[int, int, bool]:
    """The month, the day, and whether their order is unclear."""
    if first > 12 or first == second or order == "dmy":
        return second, first, False
    if second > 12 or order == "mdy":
        return first, second, False
    return second, first, True


def times(folded: str, start: int = 0, end: int | None = None) -> tuple[tuple[Span, str], ...]:
    """The times of day in a stretch of a folded line, as ``HH:MM``.

    >>> times("updated 10:47pm, 18 h 05")
    ((Span(start=8, end=15), '22:47'), (Span(start=17, end=24), '18:05'))
    """
    found: list[tuple[Span, str]] = []
    stop = len(folded) if end is None else end
    if not _NUMBER.search(folded, start, stop):
        return ()
    for half_first in (True, False):
        for form in _formats("times"):
            if ("half" in form.pattern.groupindex) != half_first:
                continue
            for match in form.pattern.finditer(folded, start, stop):
                span = Span(match.start(), match.end())
                time = _time(match.groupdict())
                if time and not any(span.overlaps(other) for other, _ in found):
                    found.append((span, time))
    return tuple(sorted(found))


def _time(part: dict[str, str | None]) -> str | None:
    hour, minute = int(part["hour"] or 0), int(part.get("minute") or 0)
    half = part.get("half")
    if half:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if half == "p" else 0)
    return f"{hour:02}:{minute:02}"
