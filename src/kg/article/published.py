"""When an article was published, as its lines say: never guessed, never today.

A header's date comes before the dateline's, a date of publication before one of a later change. A
date needs its day, month and year; a dateline without a year takes it from a date of change within
the week after, or from the agency's copyright line.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from kg.article.credits import name_of, pieces
from kg.article.days import Day, times
from kg.article.phrases import phrases
from kg.model import DateBasis, Finding, LineRole, Severity

if TYPE_CHECKING:
    from kg.article.dateline import Dateline
    from kg.article.layout import Layout
    from kg.article.marks import Marked

_OPENERS = frozenset("|–—•·/,:;)]([>»▪◼→-")
_SHUT = re.compile(r"\s*(?:$|[|–—•·/,:;()\[\].<▪◼\d-]|\s{2,})")
_RANGE = re.compile(r"\d\s?[–-]\s?$")
_ON = re.compile(r"\s?[–-]\s?\d{1,2}(?!\d|:|h)\b")
_COPYRIGHT = re.compile(r"(?:©|\(c\)|copyright)\D{0,30}((?:19|20)\d\d)", re.IGNORECASE)
_REACH = 8
_WEEK = 7
_READ = frozenset(
    {
        LineRole.DATE,
        LineRole.BYLINE,
        LineRole.DATELINE,
        LineRole.JUNK,
        LineRole.BODY,
        LineRole.TITLE,
    }
)


@dataclass(frozen=True, slots=True)
class Published:
    """The day and time of publication, how they were found, and what is doubtful about them."""

    day: str | None = None
    time: str | None = None
    basis: DateBasis = DateBasis.NONE
    findings: tuple[Finding, ...] = ()


@dataclass(frozen=True, slots=True)
class _Candidate:
    row: Marked
    day: Day
    label: str  # published, updated or plain


def published(page: Layout, line: Dateline | None) -> Published:
    """The publication that the lines of an article tell."""
    found = _candidates(page)
    clear = [c for c in found if not c.day.unclear and c.day.year]
    for label in ("published", "plain"):
        best = next((c for c in clear if c.label == label), None)
        if best is not None:
            return _header(best, found)
    if line is not None and line.day is not None and line.day.year and not line.day.unclear:
        return Published(line.day.iso, None, DateBasis.DATELINE, _doubts(line.day, ""))
    changed = next((c for c in clear if c.label == "updated"), None)
    partial = line.day if line is not None else None
    if partial is None:
        partial = next((c.day for c in found if not c.day.year and c.label != "updated"), None)
    completed = _completed(partial, changed, page) if partial else None
    if completed is not None:
        return Published(completed, None, DateBasis.HEADER)
    if changed is not None:
        return _header(changed, found)
    return Published(findings=_unclear(found))


def _header(best: _Candidate, found: list[_Candidate]) -> Published:
    """The publication that a header line gives."""
    same = [c for c in found if c.day.iso == best.day.iso and c.label == best.label]
    time = next((t for c in same if (t := _time(c))), None)
    return Published(
        best.day.iso, _midnight(time), DateBasis.HEADER, _doubts(best.day, best.row.row.text)
    )


def _candidates(page: Layout) -> list[_Candidate]:
    """The days in the lines around the body, the likeliest lines first."""
    found: list[_Candidate] = []
    for i in page.head:
        if page.roles[i] in _READ:
            found += _in_row(page.rows[i], page.roles[i], _label_above(page, i), head=True)
    for i in (*range(page.first, page.last + 1), *page.tail):
        if page.roles[i] in (LineRole.DATE, LineRole.BYLINE, LineRole.JUNK) and page.rows[i].days:
            found += _in_row(page.rows[i], page.roles[i], None, head=False)
    return found


def _label_above(page: Layout, i: int) -> str | None:
    """The label that stands alone on the line above."""
    if i == 0 or page.rows[i].row.gap:
        return None
    above = page.rows[i - 1].row.folded.strip(" :")
    said = phrases()
    for label, pattern in (("published", said.published), ("updated", said.updated)):
        if pattern.fullmatch(above):
            return label
    return None


def _in_row(m: Marked, role: LineRole, above: str | None, *, head: bool) -> list[_Candidate]:
    found: list[_Candidate] = []
    for day in m.days:
        label = _label(m.row.folded, day) or above
        if label is None and not (_free(m, day, role) and (head or _signed(m))):
            continue
        if day.short and label != "published":
            continue
        found.append(_Candidate(m, day, label or "plain"))
    return found


def _label(folded: str, day: Day) -> str | None:
    """The label that a day stands under in its line: the last one before it."""
    said = phrases()
    last: tuple[int, str] | None = None
    for name, pattern in (("published", said.published), ("updated", said.updated)):
        for match in pattern.finditer(folded, 0, day.span.start):
            if last is None or match.end() > last[0]:
                last = (match.end(), name)
    return last[1] if last else None


def _free(m: Marked, day: Day, role: LineRole) -> bool:
    """Whether a day stands for itself in its line, not within a sentence or a range."""
    folded = m.row.folded
    before, after = folded[: day.span.start], folded[day.span.end :]
    if _RANGE.search(before) or _ON.match(after):
        return False
    if role in (LineRole.TITLE, LineRole.BODY):
        return after.strip() == "" and _bare(before)
    return _opens(m, before) and _closes(after)


def _opens(m: Marked, before: str) -> bool:
    said = phrases()
    if _behind_sign(before) or any(span.end >= len(before.rstrip()) for span, _ in times(before)):
        return True
    words = before.split()
    if words and words[-1] in said.glue:
        return True
    named = pieces(m.row.text[: len(before)], before, ())
    return bool(named) and name_of(named[-1]) is not None


def _behind_sign(before: str) -> bool:
    """Whether a part of a line may begin behind these words: at its start, a sign, or a gap."""
    bare = before.rstrip()
    return not bare or bare[-1] in _OPENERS or len(before) - len(bare) > 1


def _bare(before: str) -> bool:
    """Whether nothing stands before but a dash or bar."""
    words = before.rstrip()
    return not words or words[-1] in "|–—-"


def _closes(after: str) -> bool:
    words = after.split()
    said = phrases()
    if said.updated.match(after.lstrip()) or said.published.match(after.lstrip()):
        return True
    return _SHUT.match(after) is not None or (
        bool(words) and words[0].strip(".,") in phrases().glue
    )


def _signed(m: Marked) -> bool:
    """Whether an agency signs the line."""
    return any(name_of(p) for p in pieces(m.row.text, m.row.folded, m.days))


def _time(candidate: _Candidate) -> str | None:
    """The time of day beside a day: just after it, or before it at the head of the line."""
    day, folded = candidate.day, candidate.row.row.folded
    if day.time:
        return day.time
    others = [d.span.start for d in candidate.row.days if d.span.start > day.span.start]
    said = phrases()
    labels = [m.start() for m in said.updated.finditer(folded, day.span.end)]
    stop = min([*others, *labels, len(folded)])
    after = times(folded, day.span.end, stop)
    if after and after[0][0].start - day.span.end <= _REACH:
        return after[0][1]
    before = times(folded, 0, day.span.start)
    close = [t for span, t in before if not re.search(r"\w{3,}", folded[span.end : day.span.start])]
    return close[-1] if close else None


def _midnight(time: str | None) -> str | None:
    """The time, without the midnight that pages put where they know no time."""
    return None if time == "00:00" else time


def _completed(partial: Day, changed: _Candidate | None, page: Layout) -> str | None:
    """A day without a year, with the year that another line gives it."""
    if partial.year or partial.unclear:
        return None
    if changed is not None and changed.day.year:
        limit = date(changed.day.year, changed.day.month, changed.day.day)
        for year in (limit.year, limit.year - 1):
            made = _made(partial, year)
            if made and 0 <= (limit - made).days <= _WEEK:
                return made.isoformat()
        return None
    for i in page.tail:
        match = _COPYRIGHT.search(page.rows[i].row.text)
        if match and _signed(page.rows[i]):
            made = _made(partial, int(match[1]))
            return made.isoformat() if made else None
    return None


def _made(partial: Day, year: int) -> date | None:
    """The day in a year, if the calendar and the weekday beside it agree."""
    try:
        made = date(year, partial.month, partial.day)
    except ValueError:
        return None
    return made if partial.weekday in (None, made.weekday()) else None


def _doubts(day: Day, words: str) -> tuple[Finding, ...]:
    if not day.odd:
        return ()
    return (
        Finding(
            Severity.WARNING,
            "weekday-mismatch",
            f"{day.iso} is not the weekday that stands beside it: {words}".rstrip(": "),
            message_fr=f"le {day.iso} n'est pas le jour de la semaine indiqué : {words}".rstrip(
                ": "
            ),
        ),
    )


def _unclear(found: list[_Candidate]) -> tuple[Finding, ...]:
    for c in found:
        if c.day.unclear:
            words = c.row.row.text[c.day.span.start : c.day.span.end]
            return (
                Finding(
                    Severity.WARNING,
                    "ambiguous-date",
                    f"{words} may be two days: give the right one with --published YYYY-MM-DD",
                    span=c.row.row.span,
                    message_fr=f"{words} peut désigner deux jours : donnez --published AAAA-MM-JJ",
                ),
            )
    return ()
