"""Who gets, holds, leaves and passes on an office, one sentence a kind; nobody in them exists."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from kg.extract.document import read
from tests.extract.mentions.articles import article

if TYPE_CHECKING:
    from kg.extract.model import Tenure

CASES = tomllib.loads((Path(__file__).parent / "changes.toml").read_text(encoding="utf-8"))["case"]


def shown(tenure: Tenure) -> str:
    office = tenure.office
    parts = (
        tenure.person,
        office.role,
        office.portfolio or "-",
        office.jurisdiction or "-",
        tenure.status,
        tenure.start or "-",
        tenure.end or "-",
    )
    return " ".join(map(str, parts))


@pytest.mark.parametrize("case", CASES, ids=[case["text"] for case in CASES])
def test_a_sentence_tells_who_has_what_office(case: dict[str, object]) -> None:
    one = article(str(case["text"]), str(case["lang"]), dateline="Lima")
    tells = case["tells"]
    assert isinstance(tells, list)
    assert sorted(map(shown, read(one).tenures)) == sorted(tells)
