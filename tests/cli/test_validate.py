"""``kg validate`` and ``kg verify``: reports on stdout, exit 1 where a violation stands."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import kg
from tests.invented import write

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Run

BREAK = """
PREFIX okg: <https://w3id.org/okg/ontology#>
DELETE { GRAPH ?g { ?a okg:evidence ?p } } WHERE { GRAPH ?g { ?a okg:evidence ?p ; a ?meeting
  FILTER(CONTAINS(STR(?a), '/interaction/')) } }
"""


def broken(tmp_path: Path) -> Path:
    """A store whose only contact has lost its evidence."""
    write(tmp_path / "claims", "call")
    with kg.open(tmp_path / "graph", registry=False) as graph:
        graph.load(tmp_path / "claims", claims=True)
        graph.store.quads.update(BREAK)
    return tmp_path / "graph"


def test_a_store_without_violations_exits_0(run: Run, store: Path) -> None:
    done = run("validate", "--store", store)
    assert done.code == 0
    assert done.err.startswith("0 violations, ")
    assert run("validate", "--store", store, "--strict").code == 1


def test_a_violation_exits_1_and_names_article_shape_and_node(run: Run, tmp_path: Path) -> None:
    done = run("validate", "--store", broken(tmp_path), "--format", "json")
    assert done.code == 1
    grave = [row for row in json.loads(done.out) if row["severity"] == "violation"]
    assert grave
    for row in grave:
        assert row["source"].endswith("call.txt")
        assert row["shape"].startswith("https://w3id.org/okg/shapes#")
        assert "/interaction/" in row["focus"]
        assert row["message"]


def test_text_leads_to_the_line(run: Run, store: Path) -> None:
    done = run("validate", "--store", store)
    assert any("visit.txt:1:0-" in line for line in done.out.splitlines())


def test_a_report_in_turtle(run: Run, store: Path) -> None:
    done = run("validate", "--store", store, "--format", "ttl")
    assert "sh:ValidationReport" in done.out
    assert "sh:conforms true" in done.out


def test_messages_in_french(run: Run, store: Path) -> None:
    french = run("validate", "--store", store, "--lang", "fr").out
    assert french != run("validate", "--store", store).out


def test_one_article_by_its_file_or_its_name(run: Run, store: Path, claims: Path) -> None:
    by_file = run("validate", claims / "call.txt", "--store", store)
    assert by_file.code == 0
    assert all("call.txt" in line for line in by_file.out.splitlines())
    done = run("validate", "nothing", "--store", store)
    assert done.code == 2
    assert done.line.startswith("error: no article 'nothing' in the store")


def test_verify_tells_what_holds(run: Run, store: Path) -> None:
    done = run("verify", "--store", store)
    assert done.code == 0
    assert done.out.endswith("passages of 4 texts hold\n")
