"""The gazetteer of officials: found by any spelling of a name, and sorted to be searched."""

from __future__ import annotations

import csv

import pytest

from kg.assets import read_text
from kg.registry import load_jurisdictions
from kg.registry.officials import (
    COLUMNS,
    FILES,
    _official,
    _starting,
    holding,
    key,
    named,
    surnamed,
)

ROLES = {row["role"] for row in csv.DictReader(read_text("data/registry/roles.csv").splitlines())}


@pytest.mark.parametrize("name", FILES)
def test_a_table_is_sorted_by_the_key_of_its_names(name: str) -> None:
    header, *lines = read_text(f"data/registry/{name}.csv").splitlines()
    assert tuple(header.split(",")) == COLUMNS
    assert lines == sorted(set(lines))
    parties = load_jurisdictions()
    for row in csv.DictReader([header, *lines]):
        assert row["key"] == key(row["name"]), row
        assert row["jurisdiction"] in parties, row
        assert row["role"] in ROLES, row
        assert not row["end"] or not row["start"] or row["start"] <= row["end"] or row["basis"]


def test_a_name_is_found_by_any_of_its_spellings() -> None:
    for spelling in ("Sergey Lavrov", "Sergueï Lavrov", "Lavrov Sergei"):
        assert {post.jurisdiction for post in named(spelling)} <= {"RU"}
    assert {post.jurisdiction for post in named("Farouk Sharaa")} == {"SY"}


def test_a_surname_finds_all_who_bear_it_and_one_word_is_no_full_name() -> None:
    assert named("Merkel") == ()
    assert {post.name for post in surnamed("Mahuad")} == {"Jamil Mahuad"}
    assert surnamed("") == named("") == ()


def test_a_search_finds_what_reading_every_row_finds() -> None:
    tables = [read_text(f"data/registry/{name}.csv").splitlines()[1:] for name in FILES]
    rows = [row for table in tables for row in table]
    ends = [row for table in tables for row in (*table[:2], *table[-2:])]
    for row in (*ends, *rows[::1499]):
        start = row.partition(",")[0]
        for prefix in (start, start[:3], f"{start}~"):
            assert _starting(prefix) == [_official(r) for r in rows if r.startswith(prefix)]
        post = _official(row)
        middle = f",{post.jurisdiction},{post.role},"
        found = holding(post.jurisdiction, post.role)
        assert list(found) == [_official(r) for r in rows if middle in r]
