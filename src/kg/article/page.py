"""What an HTML page, a Markdown file or a JSON object gives: a text, and what it says of itself."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from kg.article.days import days, times
from kg.fold import fold, fold_keep
from kg.model import Finding, Severity

_ISO = re.compile(r"(\d{4}-\d\d-\d\d)(?:[T ]([01]\d|2[0-3]):([0-5]\d))?(?!\d)", re.ASCII)
_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f]")
_BREAK = re.compile(r"\r\n?")
_LONGEST_DATE = 60


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of an article besides its text; ``lang`` counts where its words are too few."""

    published: str | None = None
    time: str | None = None
    publisher: str | None = None
    authors: tuple[str, ...] = ()
    url: str | None = None
    title: str | None = None
    lang: str | None = None
    findings: tuple[Finding, ...] = ()


@dataclass(frozen=True, slots=True)
class Page:
    """The text of one article, the encoding of its file, and what the file says of it.

    ``place`` is where the article stands in a file of several.
    """

    text: str
    encoding: str
    known: Known
    media_type: str
    place: str = ""


def titled(title: str | None, text: str) -> str:
    r"""The text with its title above it, unless it begins with it.

    >>> titled("Talks in Oslo", "The ministers met.")
    'Talks in Oslo\nThe ministers met.'
    """
    if title and fold(title) not in fold(text[: len(title) + 200]):
        return f"{title}\n{text}"
    return text


def tidy(text: str) -> str:
    """An extracted text with plain newlines, without control characters that no text has."""
    return _CONTROLS.sub("", _BREAK.sub("\n", text)).strip()


def clean(value: str | None) -> str | None:
    """A value with single spaces, ``None`` where it is empty."""
    return " ".join(value.split()) or None if value else None


def moment(value: str) -> tuple[str, str | None] | None:
    """The day and the time of day that a value of metadata says, as the file's own clock has them.

    >>> moment("2024-06-26T08:30:00+02:00")
    ('2024-06-26', '08:30')
    >>> moment("5 mars 2024")
    ('2024-03-05', None)
    """
    match = _ISO.match(value.strip())
    if match is not None:
        try:
            date.fromisoformat(match[1])
        except ValueError:
            return None
        return match[1], f"{match[2]}:{match[3]}" if match[2] else None
    folded = fold_keep(value[:_LONGEST_DATE])
    found = [day for day in days(folded) if day.iso and not day.unclear]
    hours = times(folded)
    return (str(found[0].iso), hours[0][1] if hours else None) if len(found) == 1 else None


def no_day(key: str, value: str) -> Finding:
    """What to say of a date that no calendar has, or that may be two."""
    shown = value[:_LONGEST_DATE]
    return Finding(
        Severity.WARNING,
        "bad-date",
        f"{key} {shown!r} is no day: write YYYY-MM-DD, or give it with --published",
        message_fr=f"{key} {shown!r} n'est pas un jour : écrivez AAAA-MM-JJ, ou --published",
    )
