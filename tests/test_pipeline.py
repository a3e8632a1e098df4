"""Loading: the same whatever the order, and however often; replaced whole, or refused whole."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from itertools import permutations
from typing import TYPE_CHECKING

import pytest

import kg
from kg.pipeline import Outcome
from tests.invented import ARTICLES, CALL, VISIT, write

if TYPE_CHECKING:
    from pathlib import Path

ORDERS = list(permutations(sorted(ARTICLES)))[::5]
SEEDED = """
import sys, kg
with kg.open(registry=False) as graph:
    graph.load(*sys.argv[1:])
    sys.stdout.buffer.write(graph.dump(form="nq"))
"""


def loaded(*files: Path, claims: bool = True) -> tuple[kg.Graph, kg.Report]:
    graph = kg.open(registry=False)
    return graph, graph.load(*files, claims=claims)


def articles(graph: kg.Graph) -> list[str]:
    return [name for name in graph.store.graphs() if "/article." in name]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("invented")
    write(folder)
    return folder


@pytest.fixture(scope="module")
def dumped(folder: Path) -> bytes:
    return loaded(folder)[0].dump(form="nq")


@pytest.mark.parametrize("order", ORDERS)
def test_claims_in_any_order_give_the_same_bytes(
    order: tuple[str, ...], folder: Path, dumped: bytes
) -> None:
    graph, _ = loaded(*(folder / f"{name}.json" for name in order))
    assert graph.dump(form="nq") == dumped


def test_loads_one_by_one_give_the_same_bytes(folder: Path, dumped: bytes) -> None:
    graph = kg.open(registry=False)
    for name in sorted(ARTICLES, reverse=True):
        graph.load(folder / f"{name}.json", claims=True)
    assert graph.dump(form="nq") == dumped


@pytest.mark.parametrize("seed", ["0", "1", "4242"])
def test_articles_give_the_same_bytes_under_any_hash_seed_and_order(
    seed: str, folder: Path
) -> None:
    files = sorted(folder.glob("*.txt"), reverse=seed != "0")
    done = subprocess.run(
        [sys.executable, "-c", SEEDED, *map(str, files)],
        env=os.environ | {"PYTHONHASHSEED": seed},
        capture_output=True,
        check=True,
    )
    graph, _ = loaded(*sorted(folder.glob("*.txt")), claims=False)
    assert done.stdout == graph.dump(form="nq")


def test_loading_again_changes_nothing(folder: Path, dumped: bytes) -> None:
    graph, _ = loaded(folder)
    again = graph.load(folder, claims=True)
    assert {item.outcome for item in again.articles} == {Outcome.UNCHANGED}
    assert again.findings == ()
    assert graph.dump(form="nq") == dumped


def test_another_day_of_publication_replaces_the_older_graph(tmp_path: Path) -> None:
    (tmp_path / "undated.txt").write_text(VISIT.text, encoding="utf-8")
    graph, _ = loaded(tmp_path, claims=False)
    (undated,) = articles(graph)
    for day in ("2031-03-07", "2031-03-14"):
        graph.load(tmp_path, published=day)
        (dated,) = articles(graph)
        assert dated == undated.replace("undated", day)
    alone = kg.open(registry=False)
    alone.load(tmp_path, published="2031-03-14")
    assert graph.dump(form="nq") == alone.dump(form="nq")


def test_two_files_with_one_text_are_one_article(tmp_path: Path) -> None:
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text(CALL.text, encoding="utf-8")
    graph, report = loaded(tmp_path, claims=False)
    assert [item.outcome for item in report.articles] == [Outcome.LOADED, Outcome.UNCHANGED]
    assert [f.code for f in report.findings if f.source.endswith("b.txt")][-1] == "same-text"
    assert len(articles(graph)) == 1


def test_claims_that_were_corrected_replace_what_was_read(folder: Path, tmp_path: Path) -> None:
    graph, _ = loaded(folder / "visit.json")
    corrected = VISIT.claims | {"interactions": [], "statements": []}
    (tmp_path / "visit.txt").write_text(VISIT.text, encoding="utf-8")
    (tmp_path / "visit.json").write_text(json.dumps(corrected), encoding="utf-8")
    (item,) = graph.load(tmp_path / "visit.json", claims=True).articles
    assert item.outcome == Outcome.LOADED
    assert len(articles(graph)) == 1
    assert len(graph.ask("contacts-on", at="2031")) == 0


def test_what_does_not_validate_is_refused_whole(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    graph, _ = loaded(folder / "visit.json")
    before = graph.dump(form="nq")
    violation = kg.Finding(kg.Severity.VIOLATION, "S99", "is wrong", "call.txt")
    monkeypatch.setattr("kg.pipeline.loading.structure", lambda *_: (violation,))
    report = graph.load(folder / "call.json", claims=True)
    assert [item.outcome for item in report.articles] == [Outcome.REFUSED]
    assert report.violations == (violation,)
    assert graph.dump(form="nq") == before
    assert len(graph.store.journal()) == 1


def test_a_fault_of_the_program_takes_one_article_down(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from kg.pipeline import loading

    real = loading._store_claims

    def faulty(run, claims, article):  # type: ignore[no-untyped-def]
        if article.id == "plan":
            raise ZeroDivisionError("by nought")
        real(run, claims, article)

    monkeypatch.setattr("kg.pipeline.loading._store_claims", faulty)
    graph, report = loaded(folder)
    assert len(articles(graph)) == len(ARTICLES) - 1
    assert [f.code for f in report.violations] == ["internal-error"]
    assert "ZeroDivisionError: by nought" in report.violations[0].message


def test_findings_name_file_line_and_span(folder: Path) -> None:
    _, report = loaded(folder / "visit.json")
    labels = [f for f in report.findings if f.shape.endswith("S10-Labels-english")]
    assert labels
    for finding in labels:
        assert finding.source == str(folder / "visit.txt")
        assert finding.line == 1
        assert finding.span is not None
        assert finding.focus


def test_the_journal_says_when_and_lies_outside_the_graph(folder: Path, tmp_path: Path) -> None:
    with kg.open(tmp_path / "graph", registry=False) as graph:
        graph.load(folder / "call.json", claims=True)
        (entry,) = graph.store.journal()
        assert entry["moment"][:2] == "20"
        assert entry["source"] == str(folder / "call.txt")
        assert entry["moment"].encode() not in graph.dump(form="nq")
