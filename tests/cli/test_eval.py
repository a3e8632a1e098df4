"""Scores on the command line, with the halves kept apart and baselines that only rise."""

import csv
import io
import json
from pathlib import Path

from kg.evaluation import Half, half_of
from tests.cli.conftest import Run
from tests.invented import ARTICLES, write

ODD = {name for name in ARTICLES if half_of(name) is Half.ODD}


def gold(folder: Path) -> Path:
    """The invented articles, with an annotation in each that no text bears out."""
    for file in write(folder / "gold"):
        whole = json.loads(file.read_text(encoding="utf-8"))
        extra = {"id": "nobody", "name": f"Nobody {file.stem.title()}"}
        file.write_text(json.dumps(whole | {"persons": [*whole["persons"], extra]}))
    return folder / "gold"


def test_the_scores_are_rows_by_language_and_metric(run: Run, claims: Path) -> None:
    done = run("eval", claims, "--format", "csv")
    rows = list(csv.DictReader(io.StringIO(done.out)))
    assert done.code == 0
    assert [r["lang"] for r in rows] == ["en"] * 6 + ["fr"] * 6 + ["all"] * 6
    (holdings,) = [r for r in rows if (r["lang"], r["metric"]) == ("all", "holdings")]
    assert (holdings["gold"], float(holdings["recall"]) > 0.9) == ("7", True)


def test_json_has_figures_agreement_dates_and_rules(run: Run, claims: Path) -> None:
    done = run("eval", claims, "--format", "json", "--rules", "--family", "interactions")
    whole = json.loads(done.out)
    assert set(whole) == {"articles", "figures", "agreement", "dates", "rules"}
    assert set(whole["figures"]["all"]) == {"interactions", "interactions-strict"}
    assert whole["dates"]["none"] == 0
    assert whole["rules"]["interactions"]


def test_a_table_tells_of_matched_contacts_and_dates(run: Run, claims: Path) -> None:
    done = run("eval", claims, "--format", "table", "--lang", "en")
    assert "matched contacts" in done.out
    assert "dates told by" in done.out
    assert "\nfr " not in done.out


def test_files_may_be_named_instead_of_folders(run: Run, claims: Path) -> None:
    done = run("eval", claims / "call.txt", claims / "plan.json", "--format", "json")
    assert json.loads(done.out)["articles"] == 2


def test_a_half_is_half_of_the_articles(run: Run, claims: Path) -> None:
    done = run("eval", claims, "--half", "odd", "--format", "json")
    assert json.loads(done.out)["articles"] == len(ODD) > 0


def test_the_errors_of_the_odd_half_are_refused(run: Run, claims: Path) -> None:
    done = run("eval", claims, "--half", "odd", "--errors")
    assert (done.code, done.out) == (2, "")
    assert "only ever scored" in done.line


def test_the_errors_of_the_odd_half_are_never_listed(run: Run, tmp_path: Path) -> None:
    done = run("eval", gold(tmp_path), "--errors=persons", "--format", "csv")
    listed = {line.split(":")[0] for line in done.err.splitlines() if "miss" in line}
    assert listed == set(ARTICLES) - ODD
    assert "Nobody" not in done.out
    assert f"{len(ODD)} article" in done.err


def test_what_is_not_annotated_is_told_and_the_rest_scored(run: Run, tmp_path: Path) -> None:
    folder = gold(tmp_path)
    (folder / "visit.json").unlink()
    (folder / "call.json").write_text("{}")
    done = run("eval", folder, "--format", "json")
    assert (done.code, json.loads(done.out)["articles"]) == (1, 2)
    assert "visit.txt: violation bad-gold: is not annotated" in done.err
    assert "call.json: violation bad-gold" in done.err


def test_nothing_to_score_is_a_failure(run: Run, tmp_path: Path) -> None:
    assert run("eval", tmp_path).code == 3
    assert run("eval", tmp_path / "none.json").code == 3


def test_a_baseline_is_stored_held_and_not_lowered(run: Run, tmp_path: Path) -> None:
    folder, stored = gold(tmp_path), tmp_path / "baseline.json"
    assert run("eval", folder, "--check", stored).code == 2
    assert run("eval", folder, "--update", stored).code == 0
    assert run("eval", folder, "--check", stored).code == 0
    whole = json.loads(stored.read_text())
    whole["floors"]["even"]["persons"]["f1"] = 1.0
    stored.write_text(json.dumps(whole))
    checked = run("eval", folder, "--check", stored)
    assert checked.code == 1
    assert "persons: f1 fell from 1.0" in checked.err
    assert run("eval", folder, "--update", stored).code == 1
    assert json.loads(stored.read_text()) == whole
    assert run("eval", folder, "--update", stored, "--force").code == 0
    assert json.loads(stored.read_text()) != whole


def test_a_baseline_is_of_the_whole_corpus(run: Run, claims: Path, tmp_path: Path) -> None:
    done = run("eval", claims, "--half", "even", "--update", tmp_path / "b.json")
    assert done.code == 2
    assert not (tmp_path / "b.json").exists()


def test_confidence_is_written(run: Run, claims: Path, tmp_path: Path) -> None:
    file = tmp_path / "confidence.toml"
    assert run("eval", claims, "--confidence", file, "--format", "csv").code == 0
    assert "[holdings.rules]" in file.read_text(encoding="utf-8")
