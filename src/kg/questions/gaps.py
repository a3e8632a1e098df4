"""The days that terms leave uncovered, and the terms on either side of some days.

Takes rows with the columns ``since`` and ``until`` of a term, gives intervals; None is open.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from kg import dates

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kg.dates import Bounds
    from kg.questions.answer import Plain, Row

_DAY = timedelta(days=1)


def bounds(edtf: Plain) -> Bounds:
    """The first and last day of a cell; nothing for an empty one or one whose bounds cross."""
    try:
        return dates.bounds(str(edtf)) if edtf else (None, None)
    except ValueError:
        return (None, None)


def uncovered(rows: Iterable[Row], first: date | None, last: date | None) -> list[Bounds]:
    """The intervals of some days of which no term is known to have covered a day.

    >>> terms = [{"since": "2020-02-03", "until": "[2020-05-01..]"}]
    >>> [str(day) for day in uncovered(terms, date(2020, 2, 1), None)[0]]
    ['2020-02-01', '2020-02-02']
    """
    covered = sorted(
        (begun, ended)
        for row in rows
        if (begun := bounds(row["since"])[1]) and (ended := bounds(row["until"])[0])
    )
    found: list[Bounds] = []
    start = first
    for begun, ended in covered:
        if begun > ended or (start and ended < start):
            continue
        if last and last < begun:
            break
        if start is None or start < begun:
            found.append((start, begun - _DAY))
        if ended == date.max:
            return found
        start = ended + _DAY
    if start is None or last is None or start <= last:
        found.append((start, last))
    return found


def around(rows: Iterable[Row], first: date | None) -> tuple[list[Row], list[Row]]:
    """The terms that had ended before a day, and the others."""
    before: list[Row] = []
    after: list[Row] = []
    for row in rows:
        end = bounds(row["until"])[1]
        (before if first and end and end < first else after).append(row)
    return before, after


def between(before: list[Row], after: list[Row]) -> str:
    """The interval of which nothing is known, between the terms around it."""
    last = bounds(before[-1]["until"])[1] if before else None
    first = bounds(after[0]["since"])[0] if after else None
    if last and first:
        return f"nothing is known between {last} and {first}"
    if last or first:
        return f"nothing is known after {last}" if last else f"nothing is known before {first}"
    return "no bound of a term is known on either side"


def words(first: date | None, last: date | None) -> str:
    """An interval in words.

    >>> words(date(2020, 2, 1), None), words(date(2020, 2, 1), date(2020, 2, 1))
    ('from 2020-02-01', 'on 2020-02-01')
    """
    if first == last:
        return f"on {first}" if first else "on any day"
    if first is None:
        return f"up to {last}"
    return f"from {first}" if last is None else f"from {first} to {last}"
