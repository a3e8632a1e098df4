"""Judgements about the world: about everything, or about what some articles speak of."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

import kg
from kg.validate import judge
from kg.validate.judgements import filled
from kg.validate.shapes import judgements
from tests.invented import EE, OZOLS, TAMM, Invented, holds

if TYPE_CHECKING:
    from pathlib import Path


def article(day: str, person: dict[str, str]) -> Invented:
    name = person["name"]
    text = f"TALLINN, {day} - Estonian Defence Minister {name} opened a bridge.\n"
    quote = f"Estonian Defence Minister {name}"
    claims = {
        "id": f"{person['id']}-{day}",
        "lang": "en", "published": day, "publisher": None, "agency": None,
        "persons": [person], "holdings": [holds(person["id"], EE, day, quote)],
        "interactions": [], "statements": [],
    }  # fmt: skip
    return Invented(text, claims)


@pytest.fixture(scope="module")
def graph(tmp_path_factory: pytest.TempPathFactory) -> kg.Graph:
    """Two people in one office of one seat, both of them seen in it on the same two days."""
    folder = tmp_path_factory.mktemp("overlap")
    for day in ("2031-01-01", "2031-01-31"):
        for person in (TAMM, OZOLS):
            one, name = article(day, person), f"{person['id']}-{day}"
            (folder / f"{name}.txt").write_text(one.text, encoding="utf-8")
            (folder / f"{name}.json").write_text(json.dumps(one.claims), encoding="utf-8")
    graph = kg.open(registry=False)
    graph.load(folder, claims=True)
    return graph


def test_every_judgement_runs_on_an_empty_store() -> None:
    assert judge(kg.open(registry=False).store) == ()
    assert len(judgements()) > 10


def test_what_is_about_everything_is_about_its_parts(graph: kg.Graph) -> None:
    everything = judge(graph.store)
    assert everything
    for finding in everything:
        assert finding in judge(graph.store, {finding.focus})
    assert judge(graph.store, {"https://w3id.org/okg/id/office/xx.minister"}) == ()
    assert judge(graph.store, set()) == ()


def test_findings_have_messages_without_holes(graph: kg.Graph) -> None:
    for finding in judge(graph.store):
        assert "{?" not in finding.message
        assert "{$" not in finding.message
        assert finding.message_fr


def test_a_judgement_leads_to_a_sentence(graph: kg.Graph) -> None:
    found = [f for f in graph.validate() if f.code.startswith("Q")]
    assert found
    for finding in found:
        assert finding.source.endswith(".txt")
        assert finding.line == 1
        assert finding.span is not None


def test_holes_are_filled_with_local_names() -> None:
    row = {"this": "https://w3id.org/okg/id/term/a.b", "n": "7", "gone": None}
    assert filled("{$this} has {?n} of {?gone}", row) == "a.b has 7 of ?"


def test_the_registry_is_checked_once(tmp_path: Path) -> None:
    findings = kg.open().validate()
    codes = {finding.code for finding in findings}
    assert "Q11-DocumentedOverlap" in codes
    assert "documented-overlap" not in codes
    assert not [f for f in findings if f.severity is kg.Severity.VIOLATION]


def test_a_load_is_told_of_what_it_did_and_not_of_what_was_there(
    graph: kg.Graph, tmp_path: Path
) -> None:
    other = article("2031-01-20", {"id": "kask", "name": "Liisa Kask"})
    (tmp_path / "kask.txt").write_text(other.text, encoding="utf-8")
    (tmp_path / "kask.json").write_text(json.dumps(other.claims | {"id": "kask"}), encoding="utf-8")
    whole = kg.open(registry=False)
    for source in sorted(graph.store.journal(), key=lambda entry: str(entry["source"])):
        whole.load(str(source["source"]).replace(".txt", ".json"), claims=True)
    overlaps = {f.message for f in judge(whole.store) if f.code == "Q02-Overlap"}
    assert overlaps
    told = whole.load(tmp_path / "kask.json", claims=True).findings
    assert overlaps.isdisjoint({finding.message for finding in told})
