"""The values that pass from stage to stage: spans, lines, articles, findings."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import NamedTuple


class Span(NamedTuple):
    """A stretch of a text: code points, end exclusive."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """The words of the span in its text."""
        return text[self.start : self.end]

    def overlaps(self, other: Span) -> bool:
        """Whether the two spans share a character."""
        return self.start < other.end and other.start < self.end

    def contains(self, other: Span) -> bool:
        """Whether the other span lies within this one."""
        return self.start <= other.start and other.end <= self.end


class Severity(StrEnum):
    """How much a finding matters; only violations fail a run."""

    VIOLATION = "violation"
    WARNING = "warning"
    INFO = "info"


class Certainty(StrEnum):
    """Whether a fault is there by all that is known of the dates, or only may be."""

    CERTAIN = "certain"
    POSSIBLE = "possible"


@dataclass(frozen=True, slots=True)
class Finding:
    """A doubt about the input: collected, never raised, never lost.

    ``code`` is a kebab-case word or a shape's name; ``source`` the file; ``focus`` the IRI that it
    is about and ``shape`` the shape that says so, where there is one; ``certainty`` how sure a
    fault in time is; ``sources`` the words or references that it follows from.
    """

    severity: Severity
    code: str
    message: str
    source: str = ""
    span: Span | None = None
    article: str = ""
    line: int | None = None
    focus: str = ""
    shape: str = ""
    message_fr: str = ""
    certainty: Certainty | None = None
    sources: tuple[str, ...] = ()

    @property
    def kind(self) -> str:
        """The code, and how certain the fault is."""
        return f"{self.code} ({self.certainty})" if self.certainty else self.code

    def place(self) -> str:
        """Where: ``file:line:start-end`` as far as known."""
        parts = [self.source or self.article]
        if self.line is not None:
            parts.append(str(self.line))
        if self.span is not None:
            parts.append(f"{self.span.start}-{self.span.end}")
        return ":".join(p for p in parts if p)

    def __str__(self) -> str:
        place = self.place()
        focus = f" [{self.focus}]" if self.focus else ""
        return f"{place + ': ' if place else ''}{self.severity} {self.kind}: {self.message}{focus}"


class LineRole(StrEnum):
    """What a line of an article is."""

    TITLE = "title"
    BYLINE = "byline"
    DATE = "date"
    DATELINE = "dateline"
    BODY = "body"
    CAPTION = "caption"
    RELATED = "related"
    JUNK = "junk"


@dataclass(frozen=True, slots=True)
class Line:
    """One line of an article and its role; the span leaves out surrounding white space."""

    span: Span
    role: LineRole


class DateBasis(StrEnum):
    """How a publication date was found."""

    GIVEN = "given"
    METADATA = "metadata"
    HEADER = "header"
    DATELINE = "dateline"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Article:
    """An article as read: its exact text and what is known of it.

    ``id`` is the file's stem, ``source`` the path as given, ``text`` the decoded text that every
    offset refers to and ``sha256`` the hash of that text in UTF-8; ``published`` an ISO day and
    ``published_time`` ``HH:MM`` where the text tells it.
    """

    id: str
    source: str
    text: str
    sha256: str
    media_type: str = "text/plain"
    encoding: str = "utf-8"
    lang: str | None = None
    headline: Span | None = None
    published: str | None = None
    published_time: str | None = None
    published_basis: DateBasis = DateBasis.NONE
    publisher: str | None = None
    agency: str | None = None
    authors: tuple[str, ...] = ()
    url: str | None = None
    lines: tuple[Line, ...] = ()
    dateline_place: str | None = None
    findings: tuple[Finding, ...] = field(default=())

    def line_number(self, offset: int) -> int:
        """The 1-based number of the line that holds an offset."""
        return self.text.count("\n", 0, offset) + 1
