"""Dates that leave their year or month open, read beside the dates before them.

Takes sentences with the settings they stand in; gives them with such dates read: "in August" under
"Summer 2014", "le 16" after "en mars", "on 10 June" after "In 2019".
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

from kg.dates import bounds, is_day
from kg.extract.time import DateKind

if TYPE_CHECKING:
    from kg.extract.model import Sentence, Setting
    from kg.extract.time import DateMention

_NEAR, _FIRST = 7, 3
_NOW = frozenset({"relative-day", "weekday", "unit", "unit-this", "ago", "week-rest"})


def beside(sentences: tuple[Sentence, ...], published: str | None) -> tuple[Sentence, ...]:
    """The sentences with open dates read beside their setting or the dates before them."""
    found: list[Sentence] = []
    paragraph = -1
    month: str | None = None  # the year and month told of last
    year: str | None = None  # a past year that opened a sentence, and no later day since
    last: str | None = None  # the date named last
    day: DateMention | None = None  # the day named last
    for sentence in sentences:
        if sentence.paragraph != paragraph:
            paragraph, month, year, last, day = sentence.paragraph, None, None, None, None
        if not sentence.dates:
            found.append(sentence)
            continue
        changed: list[DateMention] = []
        for mention in sentence.dates:
            here = day is not None and day.span.start >= sentence.span.start
            read = _counted(mention, last, day if here or mention.shift else None, published)
            read = _beside(read, sentence.setting, month, year, last, published)
            changed.append(read)
            if read.kind is DateKind.AT and read.edtf and "/" not in read.edtf:
                last = read.edtf
                day = read if is_day(read.edtf) else day
            if read.kind is DateKind.AT and read.edtf and len(read.edtf) >= len("2025-01"):
                month = read.edtf[:7]
            year = _year(sentence, mention, year, published)
        dates = tuple(changed)
        found.append(replace(sentence, dates=dates) if dates != sentence.dates else sentence)
    return tuple(found)


def _year(
    sentence: Sentence, mention: DateMention, year: str | None, published: str | None
) -> str | None:
    """The past year that a paragraph goes on with, after a date that opened a sentence."""
    if published is None or mention.kind is not DateKind.AT or mention.edtf is None:
        return year
    told = mention.edtf[:4]
    if mention.rule in _NOW or told >= published[:4]:
        return None
    opens = sum(t.end <= mention.span.start for t in sentence.tokens) <= _FIRST
    stated = opens and mention.loose is None and told.isdigit() and "/" not in mention.edtf
    return told if stated else year


def _beside(
    mention: DateMention, setting: Setting | None, month: str | None, year: str | None,
    last: str | None, published: str | None,
) -> DateMention:  # fmt: skip
    """An open date read beside others; a date that leaves nothing open stays."""
    loose = mention.loose
    if loose is None or published is None:
        return mention
    day = None
    if loose.same and loose.month is not None and last is not None:
        day = _in_year(mention, int(last[:4]))
    elif setting is not None and setting.when and _old(setting.when, published):
        day = _within(mention, setting.when)
    elif loose.month is None and loose.weekday is None and loose.number and month:
        day = _numbered(month, loose.number)
    elif loose.month is not None and year is not None:
        day = _in_year(mention, int(year))
        return replace(mention, edtf=day) if day else mention
    return replace(mention, edtf=day, future=day) if day else mention


def _counted(
    mention: DateMention, last: str | None, day: DateMention | None, published: str | None
) -> DateMention:
    """What counts from another date, read from the one named before: "that year", "next day"."""
    if mention.kind is not DateKind.ANCHORED:
        return mention
    if mention.precision in ("month", "year"):
        told = ahead = mention.from_day(last)
    elif day is not None:
        told = closed(mention.from_day(day.edtf), published)
        ahead = mention.from_day(day.future)
    else:
        return mention
    if told is None:
        return mention
    return replace(mention, kind=DateKind.AT, edtf=told, future=ahead, shift=None)


def closed(date: str | None, published: str | None) -> str | None:
    """A past date that is open to the right, as one that ends at publication."""
    if date is None or published is None or not date.endswith("/.."):
        return date
    return f"{date[:-2]}{published}" if date[:-3] <= published else None


def _old(when: str, published: str) -> bool:
    """Whether a setting lies so far off that a weekday beside it is not publication's."""
    low, high = bounds(when)
    end = date.fromisoformat(published)
    if low is None or high is None:
        return False
    return (end - high).days >= _NEAR or (low - end).days >= _NEAR


def _within(mention: DateMention, when: str) -> str | None:
    """An open date read in or right after a setting."""
    loose = mention.loose
    low, _ = bounds(when)
    if loose is None or low is None:
        return None
    if loose.month is not None:
        return _in_year(mention, low.year)
    if len(when) < len("2025-01-01"):
        return None
    if loose.number is not None:
        return _numbered(when[:7], loose.number)
    if loose.weekday is not None:
        return (low + timedelta(days=(loose.weekday - low.weekday()) % 7)).isoformat()
    return None


def _numbered(month: str, number: int) -> str | None:
    day = f"{month}-{number:02}"
    return day if is_day(day) else None


def _in_year(mention: DateMention, year: int) -> str | None:
    loose = mention.loose
    if loose is None or loose.month is None:
        return None
    month = f"{year:04}-{loose.month:02}"
    return month if loose.number is None else _numbered(month, loose.number)
