"""What an expression of time says: its words, the date that it means, how it stands to its event.

A `DateMention` keeps both readings of a date, as past and as to come; one that counts from another
event's day ("la veille", "the previous week") keeps how far, and is told that day later.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from kg.extract.reckon import back
from kg.extract.reckon_from import moved, weekday_from

if TYPE_CHECKING:
    from kg.model import Span


class DateKind(StrEnum):
    """How an expression stands to what it dates."""

    AT = "at"
    SINCE = "since"
    UNTIL = "until"
    FROM = "from"
    ANCHORED = "anchored"
    RELATION = "relation"
    DURATION = "duration"


class Loose(NamedTuple):
    """The parts of a date that leaves its year or month open, to be read beside another.

    ``same`` says that it is the year told of before: "in May of that year".
    """

    month: int | None = None
    number: int | None = None
    weekday: int | None = None
    same: bool = False


@dataclass(frozen=True, slots=True)
class DateMention:
    """One expression of time.

    ``edtf`` reads it as telling of the past, ``future`` as telling of what is to come; ``shift``
    are the days from another event's day ("la veille"); ``n``, ``unit`` and ``more`` the length of
    a duration and whether it was longer.
    """

    span: Span
    edtf: str | None
    precision: str
    kind: DateKind
    rule: str
    future: str | None = None
    shift: int | None = None
    n: int | None = None
    unit: str | None = None
    more: bool = False
    loose: Loose | None = None

    def when(self, future: bool = False) -> str | None:
        """The date in one of its two readings."""
        return self.future if future else self.edtf

    def from_day(self, day: str | None) -> str | None:
        """The day that an anchored expression means, seen from another event's day."""
        if day is None or self.shift is None:
            return None
        if self.loose is not None and self.loose.weekday is not None:
            return weekday_from(day, self.loose.weekday, self.shift)
        return moved(day, self.shift, self.precision)

    def bound_before(self, day: str | None) -> str | None:
        """``../D``, D the last day that lies longer than the duration before an event's day."""
        if day is None or self.n is None or self.unit is None or len(day) != 10:
            return None
        last = back(date.fromisoformat(day), self.n, self.unit)
        if self.more:
            last -= timedelta(days=1)
        return f"../{last.isoformat()}"
