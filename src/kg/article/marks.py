"""What a line of a page is by its own words alone: a menu, a byline, a date, links, a caption."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from kg.article.credits import name_of, pieces
from kg.article.dateline import dateline
from kg.article.days import Day, days, times
from kg.article.phrases import phrases
from kg.article.rows import segments

if TYPE_CHECKING:
    from kg.article.rows import Row
    from kg.model import Span

_DECORATION = " \t.*•·→>›»«▪◼■►▶-–—_=~#\"'“”!…:|[](){}\u00a0"
_LETTERS = re.compile(r"[^\W_]")
_WORD = re.compile(r"[^\W_]+")
_LOWER = re.compile(r"[^\W_]*[a-zà-öø-ÿ][^\W_]*")
_ADDRESS = re.compile(r"https?://|www\.|\w@\w+\.\w|^@\w+")
_HASHTAGS = re.compile(r"(?:#[^\s#][^#]*)+")
_INITIALS = re.compile(
    r"(?:[A-Za-z]{2,4}(?:[/-][A-Za-z]{2,4})+|(?:[A-Z]\.){1,2}[A-Z]\.?|-?[A-Z]{2,4}-)"
)
_BRACKETED = re.compile(r"[(\[][^()\[\]]+[)\]]\.?")
_PICTURE = re.compile(r"\[?\d+\s?/\s?\d+\]?\s")
_COPYRIGHT = re.compile(r"(?:©|\(c\)|copyright\b)")
_COPY_SIGN = re.compile(r"(?:©|\(c\))")
_RELATED_WORDS, _START_WORDS, _HELD_WORDS, _BYLINE_WORDS = 30, 18, 80, 16
_LEFTOVER, _LEFTOVER_LABELLED = 2, 7
_MENU_WORDS, _STAFF_WORDS, _CREDIT_WORDS, _HEADING_WORDS = 4, 10, 3, 3


class Mark(StrEnum):
    """The kinds of line that their words give away; ``NONE`` is left to its place on the page."""

    NONE = "none"
    JUNK = "junk"
    MENU = "menu"
    COMMENTS = "comments"  # opens the readers' comments
    RELATED = "related"  # one link
    RELATED_LIST = "related-list"  # opens a list of links
    BYLINE = "byline"
    DATE = "date"
    DATELINE = "dateline"
    CAPTION = "caption"
    ADDRESS = "address"


@dataclass(frozen=True, slots=True)
class Marked:
    """A row with its mark and the days in it."""

    row: Row
    mark: Mark
    days: tuple[Day, ...] = ()

    @property
    def dated(self) -> bool:
        """Whether the row says a whole day and hardly anything else."""
        return self.mark in (Mark.DATE, Mark.DATELINE, Mark.BYLINE) and any(
            d.year for d in self.days
        )


def marked(row: Row, lang: str | None) -> Marked:
    """The row with what its own words say that it is."""
    if not _LETTERS.search(row.text):
        return Marked(row, Mark.JUNK)
    if row.words > _HELD_WORDS:
        return Marked(row, Mark.NONE)
    found = days(row.folded, lang) if row.words <= _RELATED_WORDS else ()
    return Marked(row, _mark(row, found, lang), found)


def _mark(row: Row, found: tuple[Day, ...], lang: str | None) -> Mark:
    bare = row.folded.strip(_DECORATION)
    parts = segments(row.folded)
    if _is_comments(parts):
        return Mark.COMMENTS
    related = _related(row, bare)
    if related is not Mark.NONE:
        return related
    if parts and all(_furniture(part) for part in parts):
        return Mark.JUNK
    if _COPYRIGHT.match(row.folded) and row.words <= _HELD_WORDS:
        return Mark.JUNK
    if _signed(row, found):
        return Mark.BYLINE
    if _byline(row):
        return Mark.BYLINE
    line = dateline(row.text, lang) if row.words <= _START_WORDS else None
    if line is not None and line.alone:
        return Mark.DATELINE
    credited = found and phrases().credit.search(row.folded)
    pictured = credited and len(_leftover(row, found, _hours(row))) > _CREDIT_WORDS
    if not pictured and not (_said(row, bare) and not found) and _dated(row, found):
        return Mark.DATE
    return _by_phrase(row, bare, parts, found)


def _by_phrase(row: Row, bare: str, parts: tuple[str, ...], found: tuple[Day, ...]) -> Mark:
    """Boilerplate phrases, captions, menus and addresses."""
    said = phrases()
    if _said(row, bare):
        return Mark.JUNK
    if said.contains.search(row.folded):
        return Mark.JUNK
    if _caption(row, found):
        return Mark.CAPTION
    if _is_menu(row, parts):
        return Mark.MENU
    if row.words <= _START_WORDS and _ADDRESS.search(row.text):
        return Mark.ADDRESS
    return Mark.NONE


def _said(row: Row, bare: str) -> bool:
    """Whether the row begins as page furniture does."""
    start = phrases().start
    return row.words <= _START_WORDS and bool(start.match(row.folded) or start.match(bare))


def _furniture(part: str) -> bool:
    """Whether a segment is a button, a counter or nothing."""
    said = phrases()
    bare = said.counters.sub("", part).strip(_DECORATION)
    return (
        not bare or said.whole.fullmatch(bare) is not None or said.whole.fullmatch(part) is not None
    )


def _is_comments(parts: tuple[str, ...]) -> bool:
    return bool(parts) and phrases().comments.fullmatch(parts[0].strip(" []*•")) is not None


def _related(row: Row, bare: str) -> Mark:
    """Whether the row links to other articles, or says that links follow."""
    if row.words > _RELATED_WORDS:
        return Mark.NONE
    if _HASHTAGS.fullmatch(row.text) and row.text.count("#") * 4 >= row.words:
        return Mark.RELATED
    match = phrases().related.match(bare)
    if match is None:
        return Mark.NONE
    after = bare[match.end() :].strip(_DECORATION)
    several = " " in match.group().strip() or row.text[:4].isupper()
    if not after:
        return Mark.RELATED_LIST
    if after.isascii() and after in row.text and len(after.split()) <= _HEADING_WORDS and several:
        return Mark.RELATED_LIST
    if re.match(r"\s*(?:[:|>→•]|[-–—]\s)", bare[match.end() :]):
        return Mark.RELATED
    return Mark.RELATED if several and not row.terminal and bare[match.end()] == " " else Mark.NONE


def _signed(row: Row, found: tuple[Day, ...]) -> bool:
    """Whether an agency, a newspaper or initials sign the row, and nothing else stands in it."""
    if row.words > _BYLINE_WORDS:
        return False
    if _INITIALS.fullmatch(row.text):
        return True
    parts = pieces(row.text, row.folded, found)
    return bool(parts) and all(name_of(p) or _INITIALS.fullmatch(p) for p in parts)


def _byline(row: Row) -> bool:
    """Whether the row says who wrote it."""
    said = phrases()
    if row.words > _BYLINE_WORDS + 6:
        return False
    start = row.folded.lstrip("([ -–—*")
    if _BRACKETED.fullmatch(row.text):
        edited = any(said.edited.match(part.strip()) for part in re.split(r"[;,(]", row.folded))
        return edited or said.written.match(start) is not None or said.by.match(start) is not None
    if row.words > _BYLINE_WORDS or (row.terminal and row.words > 6):
        return False
    if said.from_staff.match(start) and row.words <= _STAFF_WORDS and not row.terminal:
        return True
    if any(start.startswith((f"{word}:", f"{word} :")) for word in said.with_agency):
        return row.words <= _LEFTOVER_LABELLED + 3
    return any(_names_follow(row, pattern.match(start)) for pattern in (said.by, said.written))


def _names_follow(row: Row, match: re.Match[str] | None) -> bool:
    """Whether names or a staff follow a word such as *by*."""
    if match is None:
        return False
    offset = len(row.folded) - len(row.folded.lstrip("([ -–—*"))
    rest = row.text[offset + match.end() :]
    first = segments(rest)[0] if segments(rest) else ""
    folded = row.folded[offset + match.end() :].strip("() ")
    if any(folded.startswith(staff) for staff in sorted(phrases().staff)):
        return True
    first = first.strip("*_ ")
    tokens = re.findall(r"[^\s,&]+", first.split(",")[0])
    return bool(tokens) and all(t[0].isupper() or t in phrases().conjunctions for t in tokens)


def _dated(row: Row, found: tuple[Day, ...]) -> bool:
    """Whether the row says when, and hardly anything else."""
    said = phrases()
    hours = times(row.folded)
    if (
        not found
        and not hours
        and not said.updated.match(row.folded)
        and not said.published.match(row.folded)
    ):
        return False
    labelled = bool(said.published.search(row.folded) or said.updated.search(row.folded))
    left = _leftover(row, found, _hours(row))
    if not found:
        return len(left) == 0 or (len(left) <= _LEFTOVER_LABELLED and labelled and row.words <= 10)
    names = any(name_of(p) for p in pieces(row.text, row.folded, found))
    most = _LEFTOVER_LABELLED if labelled or names or (hours and len(left) <= 4) else _LEFTOVER
    return len(left) <= most and not (row.terminal and len(left) > _LEFTOVER)


def _hours(row: Row) -> tuple[Span, ...]:
    return tuple(span for span, _ in times(row.folded))


def _leftover(row: Row, found: tuple[Day, ...], hours: tuple[Span, ...]) -> list[str]:
    """The words that are no day, time, label, counter or glue."""
    text = list(row.folded)
    for span in (*(day.span for day in found), *hours):
        text[span.start : span.end] = " " * (span.end - span.start)
    left = "".join(text)
    said = phrases()
    for pattern in (said.counters, said.published, said.updated):
        left = pattern.sub(" ", left)
    return [word for word in _WORD.findall(left) if word not in said.glue]


def _caption(row: Row, found: tuple[Day, ...]) -> bool:
    """Whether the row stands under a picture."""
    said = phrases()
    if said.caption.match(row.folded):
        return row.words >= 2
    credit = said.credit.search(row.folded)
    if credit is None:
        return _PICTURE.match(row.text) is not None and _COPY_SIGN.search(row.text) is not None
    sure = _COPY_SIGN.search(row.folded) or _PICTURE.match(row.text) or found
    return bool(sure) and row.words >= 4 and row.words <= 2 * _RELATED_WORDS


def _is_menu(row: Row, parts: tuple[str, ...]) -> bool:
    """Whether the row is a menu or a trail of headings."""
    if len(parts) < 2 or row.terminal:
        return False
    short = all(len(_WORD.findall(part)) <= _MENU_WORDS for part in parts)
    return short and (len(parts) > 2 or any(sep in row.text for sep in "|>›»/•"))
