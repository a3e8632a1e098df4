"""Folders give their articles in a fixed order; everything else is left out with a finding."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.article import discover
from kg.model import Severity

if TYPE_CHECKING:
    from pathlib import Path


def filled(folder: Path, *names: str) -> Path:
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("Le texte.", encoding="utf-8")
    return folder


def test_a_folder_gives_its_articles_sorted(tmp_path: Path) -> None:
    folder = filled(tmp_path, "b.txt", "a.html", "deep/c.md", "d.HTM", ".hidden.txt")
    files, findings = discover([folder])
    assert [str(f.relative_to(folder)) for f in files] == ["a.html", "b.txt", "d.HTM", "deep/c.md"]
    assert findings == []


def test_an_annotation_beside_its_text_is_skipped_with_a_finding(tmp_path: Path) -> None:
    folder = filled(tmp_path, "a.txt", "a.json")
    for given in ([folder], [folder / "a.txt", folder / "a.json"]):
        files, findings = discover(given)
        assert files == [folder / "a.txt"]
        assert [(f.code, f.severity) for f in findings] == [("annotation-skipped", Severity.INFO)]


def test_other_files_are_no_articles(tmp_path: Path) -> None:
    folder = filled(tmp_path, "a.txt", "b.csv", "c.json", "README.md")
    files, findings = discover([folder])
    assert files == [folder / "a.txt"]
    assert {f.code for f in findings} == {"not-an-article"}
    assert {f.severity for f in findings} == {Severity.INFO}
    assert all(f.message_fr for f in findings)


def test_a_file_without_a_suffix_is_read_when_named(tmp_path: Path) -> None:
    folder = filled(tmp_path, "dispatch")
    assert discover([folder / "dispatch"])[0] == [folder / "dispatch"]


def test_a_missing_path_is_a_violation_and_the_others_are_kept(tmp_path: Path) -> None:
    folder = filled(tmp_path, "a.txt")
    files, findings = discover([folder / "none.txt", folder / "a.txt"])
    assert files == [folder / "a.txt"]
    assert [(f.code, f.severity, f.source) for f in findings] == [
        ("missing-file", Severity.VIOLATION, str(folder / "none.txt"))
    ]


def test_a_file_named_twice_is_read_once(tmp_path: Path) -> None:
    folder = filled(tmp_path, "a.txt")
    assert discover([folder / "a.txt", folder])[0] == [folder / "a.txt"]


def test_a_folder_without_articles_is_reported(tmp_path: Path) -> None:
    files, findings = discover([tmp_path])
    assert files == []
    assert [f.code for f in findings] == ["no-articles"]


def test_json_is_read_where_it_speaks_of_articles(tmp_path: Path) -> None:
    folder = filled(tmp_path, "other.json", "settings.jsonl")
    (folder / "one.json").write_text('{"@type": "NewsArticle"}', encoding="utf-8")
    (folder / "many.ndjson").write_text('{"articleBody": "x"}\n', encoding="utf-8")
    files, findings = discover([folder])
    assert [f.name for f in files] == ["many.ndjson", "one.json"]
    assert [f.code for f in findings] == ["not-an-article"] * 2
    assert discover([folder / "other.json"])[0] == [folder / "other.json"]


def test_a_file_of_another_kind_that_was_named_is_a_warning_with_advice(tmp_path: Path) -> None:
    folder = filled(tmp_path, "report.pdf", "table.xyz")
    _, findings = discover([folder / "report.pdf", folder / "table.xyz"])
    assert {f.severity for f in findings} == {Severity.WARNING}
    assert "pdftotext" in findings[0].message
    assert ".jsonl" in findings[1].message
