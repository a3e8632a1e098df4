"""Sentences without claims on the command line."""

import csv
import io
import json
from pathlib import Path

from tests.cli.conftest import Run

TEXT = (
    "OSLO, March 10, 2031 - Norwegian Defence Minister Sigrid Bergdal left the room.\n"
    "\n"
    "Any meeting with Bergdal and the Estonians, if ever there was one, nobody remembers.\n"
)


def article(folder: Path) -> Path:
    file = folder / "made.txt"
    file.write_text(TEXT, encoding="utf-8")
    return file


def test_a_gap_has_its_file_line_and_sentence(run: Run, tmp_path: Path) -> None:
    file = article(tmp_path)
    done = run("coverage", file, "--format", "csv")
    (row,) = csv.DictReader(io.StringIO(done.out))
    assert (done.code, row["file"], row["line"]) == (0, str(file), "3")
    assert (row["kind"], row["trigger"]) == ("contact", "meeting")
    assert "Sigrid Bergdal" in row["who"]
    assert row["sentence"] == TEXT.splitlines()[2]
    assert "1 sentence without a claim in 1 article" in done.err


def test_json_is_an_array(run: Run, tmp_path: Path) -> None:
    (row,) = json.loads(run("coverage", article(tmp_path), "--format", "json").out)
    assert row["line"] == 3


def test_articles_without_gaps_give_no_row(run: Run, claims: Path) -> None:
    done = run("coverage", claims / "call.txt", "--format", "json")
    assert (done.code, json.loads(done.out)) == (0, [])


def test_no_article_is_a_failure(run: Run, tmp_path: Path) -> None:
    assert run("coverage", tmp_path).code == 3
