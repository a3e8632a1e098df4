"""Dates on the command line and in answers: EDTF in, EDTF out."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import edtf
import pytest

from kg import dates

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Run

OFFICE = ("--office", "ee.minister.defence")
DATES = ("since", "until", "evidence_date", "date")


@pytest.mark.parametrize(
    "given",
    ["2031-03-06", "2031-03", "2031", "2031~", "2031-03-XX", "203X", "20XX", "2031-21",
     "2030-11/2031-05", "../2031-12-31", "/2031", "2031/", "2031-03/..", "[..2031-12-31]",
     "[2031-03-05..2031-03-07]", "2031-03-06T10:00:00Z"],
)  # fmt: skip
def test_days_asked_for_take_every_form(given: str, run: Run, store: Path) -> None:
    for option, question in (
        ("--at", ("who-held", *OFFICE)),
        ("--from", ("contacts-of", "--person", "Maarja Tamm")),
        ("--to", ("contacts-of", "--person", "Maarja Tamm")),
    ):
        done = run("ask", *question, option, given, "--format", "json", "--store", store)
        assert done.code == 0, done.err
        for row in json.loads(done.out):
            for column in DATES:
                if row.get(column):
                    edtf.parse_edtf(row[column])
                    assert dates.is_date(row[column])


def test_a_day_that_lies_in_the_form_has_its_holder(run: Run, store: Path) -> None:
    told = ("--format", "json", "--store", store)
    exact = json.loads(run("ask", "who-held", *OFFICE, "--at", "2031-03-06", *told).out)
    assert exact
    for given in ("2031-03-XX", "2031-XX", "203X", "2031-03-06T10:00:00Z"):
        rows = json.loads(run("ask", "who-held", *OFFICE, "--at", given, *told).out)
        assert {row["person"] for row in exact} <= {row["person"] for row in rows}


@pytest.mark.parametrize("given", ["2031-02-30", "2031-W07-4", "20310306", "2031-03", "２０３１"])
def test_a_day_of_publication_is_one_exact_day(given: str, run: Run, tmp_path: Path) -> None:
    file = tmp_path / "note.txt"
    file.write_text("Nothing happened.\n", encoding="utf-8")
    done = run("extract", file, "--published", given)
    assert done.code == 2
    assert "is no day of publication: write YYYY-MM-DD" in done.err
