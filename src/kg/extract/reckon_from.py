"""What day an expression means that counts from the day of another event.

Takes that day and how far off the expression lies, in days, weeks, months or years.
"""

from __future__ import annotations

from datetime import date, timedelta

_SATURDAY = 5


def moved(day: str, shift: int, precision: str) -> str | None:
    """A date so many units from another, as exactly as both allow.

    ``some`` tells only the side: up to the day before, or from the day after on.
    """
    if precision == "year":
        return f"{int(day[:4]) + shift:04}" if day[:4].isdigit() else None
    if precision == "month":
        return _month(day, shift)
    known = date.fromisoformat(day) if len(day) == 10 else None
    if known is None:
        return None
    if precision == "day":
        return (known + timedelta(days=shift)).isoformat()
    if precision == "some":
        near = (known + timedelta(days=1 if shift > 0 else -1)).isoformat()
        return f"{near}/.." if shift > 0 else f"../{near}"
    return _week(known, shift) if precision == "week" else _weekend(known, shift)


def _month(day: str, shift: int) -> str | None:
    if len(day) < 7 or day[4] != "-" or not day[5:7].isdigit():
        return None
    year, month = divmod(int(day[:4]) * 12 + int(day[5:7]) - 1 + shift, 12)
    return f"{year:04}-{month + 1:02}"


def _week(day: date, shift: int) -> str:
    monday = day + timedelta(days=7 * shift - day.weekday())
    return f"{monday.isoformat()}/{(monday + timedelta(days=6)).isoformat()}"


def _weekend(day: date, shift: int) -> str:
    """The weekend of a day's week, the one before the day, or the one after it."""
    saturday = day + timedelta(days=_SATURDAY - day.weekday())
    if shift < 0:
        saturday -= timedelta(days=7)
    elif shift > 0 and day.weekday() >= _SATURDAY:
        saturday += timedelta(days=7)
    return f"{saturday.isoformat()}/{(saturday + timedelta(days=1)).isoformat()}"


def weekday_from(day: str, weekday: int, shift: int) -> str | None:
    """The nearest such day of the week before or after another day, or nearest on either side."""
    if len(day) != 10:
        return None
    known = date.fromisoformat(day)
    back = (known.weekday() - weekday) % 7
    if shift < 0:
        return (known - timedelta(days=back or 7)).isoformat()
    if shift > 0:
        return (known + timedelta(days=7 - back)).isoformat()
    return (known - timedelta(days=back if back <= 3 else back - 7)).isoformat()
