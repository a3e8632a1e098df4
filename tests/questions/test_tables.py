"""The bytes of each format from one answer with every hard value."""

import csv
import io
import json
from pathlib import Path

import pytest
from rich.console import Console

from kg.errors import BadParameter
from kg.questions import Answer, render, rich_table

HERE = Path(__file__).parent


def row(iri, words, number, yes):
    return {"iri": iri, "words": words, "number": number, "yes": yes, "nothing": None}


ANSWER = Answer(
    "hard",
    ("iri", "words", "number", "yes", "nothing"),
    (
        row("https://w3id.org/okg/id/country/ru", 'say "no", twice', 3, True),
        row("https://example.org/x", "two\nlines", 0.5, False),
        row(None, "é 🙂 [..2024]", None, None),
    ),
)
EMPTY = Answer("none", ("a", "b"), ())


@pytest.mark.parametrize("form", ["table", "csv", "json", "jsonl"])
def test_bytes(form):
    golden = (HERE / "formats" / f"hard.{form}").read_bytes().decode("utf-8")
    assert render(ANSWER, form) == golden


def test_json_and_csv_hold_the_same():
    rows = json.loads(render(ANSWER, "json"))
    assert rows == [json.loads(line) for line in render(ANSWER, "jsonl").splitlines()]
    table = list(csv.DictReader(io.StringIO(render(ANSWER, "csv"))))
    for row, line in zip(rows, table, strict=True):
        assert line["words"] == row["words"]
        assert line["number"] == ("" if row["number"] is None else str(row["number"]))


def test_no_rows():
    forms = [render(EMPTY, form) for form in ("json", "jsonl", "csv", "table")]
    assert forms == ["[]\n", "", "a,b\n", "a  b\n-  -\n"]


def test_a_table_has_no_turtle():
    with pytest.raises(BadParameter, match="json"):
        render(ANSWER, "ttl")
    assert (
        render(Answer("", ("s",), (), triples="<a:> <b:> <c:> .\n"), "ttl") == "<a:> <b:> <c:> .\n"
    )


def test_no_such_format():
    with pytest.raises(BadParameter, match="xml"):
        render(ANSWER, "xml")


def test_a_terminal_table_drops_empty_columns_and_reads_no_markup():
    console = Console(file=io.StringIO(), width=100, color_system=None)
    console.print(rich_table(ANSWER))
    shown = console.file.getvalue()
    assert "nothing" not in shown
    assert "[..2024]" in shown
    assert "country/ru" in shown
