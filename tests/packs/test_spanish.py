"""Spanish is read with a folder of data and a table of parties: no code knows the language."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from kg.article import from_text
from kg.extract import extract

CASES: list[dict[str, Any]] = tomllib.loads(
    Path(__file__).with_name("spanish.toml").read_text(encoding="utf-8")
)["case"]


@pytest.mark.parametrize("case", CASES, ids=[c["id"] for c in CASES])
def test_a_spanish_dispatch(case: dict[str, Any]) -> None:
    article = from_text(case["text"], id="es", source="es.txt", published=case["published"])
    claims = extract(article)
    assert claims.lang == "es"
    holdings = []
    for h in claims.holdings:
        office = h.office
        words = [h.person, office.role, office.portfolio, office.jurisdiction, h.status, h.at]
        line = " ".join(str(w or "-") for w in words)
        holdings.append(line + (f" from {h.start}" if h.start else ""))
    contacts = []
    for i in claims.interactions:
        people, sides = ",".join(sorted(i.participants)), "/".join(i.sides)
        contacts.append(f"{i.type} {i.status} {i.date or '-'} {people} {sides}")
    assert sorted(holdings) == sorted(case["holdings"])
    assert sorted(contacts) == sorted(case["contacts"])
    assert [f"{s.speaker}: {s.quote}" for s in claims.statements] == case["said"]


def test_no_code_knows_spanish() -> None:
    source = Path(__file__).parents[2] / "src" / "kg"
    naming = [p.name for p in source.rglob("*.py") if '"es"' in p.read_text(encoding="utf-8")]
    assert naming == []
