"""Claims that are not sure enough are left out, and counted."""

import json
from pathlib import Path

from tests.cli.conftest import Run
from tests.invented import CALL


def article(folder: Path) -> Path:
    file = folder / "call.txt"
    file.write_text(CALL.text, encoding="utf-8")
    return file


def test_all_claims_are_kept_unless_asked(run: Run, tmp_path: Path) -> None:
    done = run("extract", article(tmp_path))
    assert json.loads(done.out)["interactions"]
    assert "left out" not in done.err


def test_extraction_leaves_out_what_is_less_sure(run: Run, tmp_path: Path) -> None:
    done = run("extract", article(tmp_path), "--min-confidence", 1)
    whole = json.loads(done.out)
    assert (whole["holdings"], whole["interactions"], whole["persons"]) == ([], [], [])
    assert "claims left out: less sure than 1.0" in done.err


def test_loading_leaves_out_what_is_less_sure(run: Run, tmp_path: Path) -> None:
    file, store = article(tmp_path), tmp_path / "graph"
    done = run("load", file, "--store", store, "--no-registry", "--min-confidence", 1)
    assert "claims left out" in done.out
    rows = run("query", "SELECT ?x { ?x a okg:Interaction }", "--store", store, "--format", "json")
    assert json.loads(rows.out) == []


def test_a_share_is_between_0_and_1(run: Run, tmp_path: Path) -> None:
    done = run("extract", article(tmp_path), "--min-confidence", 7)
    assert done.code == 2
