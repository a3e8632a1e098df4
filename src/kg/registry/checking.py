"""What is doubtful or wrong in a registry that could be read: reported, never dropped."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from datetime import timedelta
from itertools import chain, combinations
from typing import TYPE_CHECKING, Literal

from kg.dates import bounds, is_date
from kg.registry.tables import FOLDER

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from kg.registry.registry import Registry
    from kg.registry.terms import Term

_ID = re.compile(r"[a-z0-9][a-z0-9._-]*")


@dataclass(frozen=True, slots=True)
class Problem:
    """One problem, in the manner of a finding: an error is a fault, a warning is for people."""

    severity: Literal["error", "warning"]
    code: str
    message: str
    file: str
    line: int | None = None


def check(registry: Registry) -> tuple[Problem, ...]:
    """Every problem of a registry, errors first."""
    parts = (_ids(registry), _references(registry), _dates(registry), _duplicates(registry),
             _overlaps(registry))  # fmt: skip
    return tuple(sorted(chain(*parts), key=lambda problem: problem.severity))


def _error(code: str, message: str, table: str, line: int | None = None) -> Problem:
    return Problem("error", code, message, f"{FOLDER}/{table}.csv", line)


def _ids(registry: Registry) -> Iterator[Problem]:
    tables = (
        ("offices", registry.offices), ("people", registry.people),
        ("institutions", registry.institutions),
        ("cities", {city.id: city for city in registry.jurisdictions.city_rows}),
    )  # fmt: skip
    for table, rows in tables:
        for key in rows:
            if not _ID.fullmatch(key):
                yield _error("bad-id", f"{key!r} is no id", table)


def _references(registry: Registry) -> Iterator[Problem]:
    parties = registry.jurisdictions
    named = [("offices", row.id, row.jurisdiction) for row in registry.offices.values()]
    named += [("offices", row.id, row.receiving) for row in registry.offices.values()
              if row.receiving]  # fmt: skip
    named += [("institutions", row.id, row.jurisdiction) for row in registry.institutions.values()]
    named += [("people", p.id, code) for p in registry.people.values() for code in p.jurisdictions]
    named += [("cities", c.id, c.jurisdiction) for c in parties.city_rows if c.jurisdiction]
    named += [("metonyms", m.name, m.jurisdiction) for m in parties.metonym_rows]
    named += [("jurisdictions", party.code, code) for party in parties for code in party.members]
    for table, key, code in named:
        if code not in parties:
            yield _error("unknown-jurisdiction", f"{key}: no jurisdiction {code!r}", table)
    for office in registry.offices.values():
        if office.institution and office.institution not in registry.institutions:
            message = f"{office.id}: no institution {office.institution!r}"
            yield _error("unknown-institution", message, "offices")
        known = office.portfolio is None or office.portfolio in registry.portfolios
        if not known and office.portfolio != office.receiving:
            message = f"{office.id}: no portfolio {office.portfolio!r}"
            yield _error("unknown-portfolio", message, "offices")
    for term in registry.terms:
        if term.office not in registry.offices:
            yield _error("unknown-office", f"no office {term.office!r}", "terms", term.line)
        if term.person not in registry.people:
            yield _error("unknown-person", f"no person {term.person!r}", "terms", term.line)
        for source in term.sources:
            if source not in registry.sources:
                yield _error("unknown-source", f"no source {source!r}", "terms", term.line)


def _dates(registry: Registry) -> Iterator[Problem]:
    for term in registry.terms:
        cells = (term.start, term.end, term.end_before, term.as_of)
        bad = [cell for cell in cells if cell and not is_date(cell)]
        for cell in bad:
            yield _error("bad-date", f"{cell!r} is no date", "terms", term.line)
        if not bad and term.start and term.end:
            first, last = bounds(term.start)[0], bounds(term.end)[1]
            if first and last and last < first:
                message = f"{term.person} in {term.office}: {term.end} is before {term.start}"
                yield _error("end-before-start", message, "terms", term.line)


def _duplicates(registry: Registry) -> Iterator[Problem]:
    seen = Counter((term.office, term.person, term.start, term.end) for term in registry.terms)
    for (office, person, start, _), times in seen.items():
        if times > 1:
            message = f"{person} in {office} from {start}: {times} rows"
            yield _error("duplicate-term", message, "terms")


def _surely(term: Term) -> tuple[date, date] | None:
    """The first and last day on which the term surely ran, handover days left out."""
    if not term.start or not is_date(term.start):
        return None
    first = bounds(term.start)[1]
    latest = term.end or (term.as_of if term.end_inferred != "unknown" else None)
    if first is None or not latest or not is_date(latest):
        return None
    last = bounds(latest)[0]
    if last is None:
        return None
    return first, last - timedelta(days=1) if term.end else last


def _overlaps(registry: Registry) -> Iterator[Problem]:
    for office in registry.offices.values():
        if office.seats != 1:
            continue
        spans = [(t, s) for t in registry.terms_of_office(office.id) if (s := _surely(t))]
        for (one, (a, b)), (two, (c, d)) in combinations(spans, 2):
            if one.person != two.person and max(a, c) <= min(b, d):
                message = (
                    f"{office.id}: {one.person} and {two.person} from {max(a, c)} to {min(b, d)}"
                )
                yield Problem(
                    "warning", "documented-overlap", message, f"{FOLDER}/terms.csv", two.line
                )
