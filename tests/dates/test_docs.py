"""The page on dates: every form in its table is read, with the days that it says."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from kg import dates

PAGE = (Path(__file__).parents[2] / "docs" / "dates.md").read_text(encoding="utf-8")
ROWS = [
    [cell.strip() for cell in line.strip("|").split("|")]
    for line in PAGE.splitlines()
    if line.startswith("| `")
]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row[0])
def test_a_form_of_the_page_has_the_days_that_it_says(row: list[str]) -> None:
    forms = re.findall(r"`([^`]+)`", row[0])
    firsts, lasts = ([re.sub(r" for .*", "", day) for day in cell.split(", ")] for cell in row[2:])
    if "…" in row[0]:
        assert all(map(dates.is_date, forms))
        forms = forms[:1]
    for n, form in enumerate(forms):
        told = (firsts[n % len(firsts)], lasts[n % len(lasts)])
        assert tuple(str(day or "none") for day in dates.bounds(form)) == told


def test_the_page_has_its_table() -> None:
    assert len(ROWS) >= 10
