"""Questions that nobody can read exit 2 and say what would do; answers are data on stdout."""

import csv
import io
import json
from pathlib import Path

import pytest

from tests.cli.conftest import Run

DOWN = "http://127.0.0.1:9/sparql"


def test_an_unknown_office_exits_2_with_the_nearest(run: Run, store: Path) -> None:
    done = run(
        "ask", "who-held", "--office", "Estonian minister of defense cakes", "--at", "2031-03",
        "--store", store,
    )  # fmt: skip
    assert (done.code, done.out) == (2, "")
    assert done.line.startswith("error: --office 'Estonian minister of defense cakes'")
    assert "nearest" in done.line


@pytest.mark.parametrize("day", ["2031-02-30", "soon", "31/12/2030", "2031-13"])
def test_an_impossible_date_exits_2(day: str, run: Run, store: Path) -> None:
    done = run("ask", "who-held", "--office", "ee.minister.defence", "--at", day, "--store", store)
    assert (done.code, done.out) == (2, "")
    assert done.line.startswith(f"error: --at: {day!r} is no date")


def test_a_missing_option_exits_2(run: Run, store: Path) -> None:
    done = run("ask", "who-held", "--at", "2031", "--store", store)
    assert done.code == 2
    assert done.line == "error: missing option '--office' (see kg ask who-held --help)"


def test_an_unknown_question_names_the_nearest(run: Run, store: Path) -> None:
    done = run("ask", "who-hold", "--store", store)
    assert done.code == 2
    assert done.line.startswith("error: no question 'who-hold': did you mean who-held")


def test_an_unknown_command_names_the_nearest(run: Run) -> None:
    done = run("lod", "x.txt")
    assert (done.code, done.line) == (
        2,
        "error: no command 'lod', did you mean load? (see kg --help)",
    )


def test_an_unknown_option_exits_2(run: Run, store: Path) -> None:
    done = run("ask", "who-held", "--ofice", "x", "--store", store)
    assert done.code == 2
    assert "--office" in done.line


def test_malformed_sparql_exits_2_with_the_position(run: Run, store: Path) -> None:
    done = run("query", "SELECT ?x WHERE {\n ?x a }", "--store", store)
    assert (done.code, done.out) == (2, "")
    assert "line 2" in done.line


@pytest.mark.parametrize(
    "update",
    [
        "INSERT DATA { <urn:a> <urn:b> <urn:c> }",
        "DELETE WHERE { ?s ?p ?o }",
        "PREFIX e: <urn:e> DROP ALL # {",
    ],
)
def test_updates_are_refused(update: str, run: Run, store: Path) -> None:
    done = run("query", update, "--store", store)
    assert (done.code, done.out) == (2, "")
    assert done.line == "error: an update: only queries are run, kg load writes"


def test_a_query_file_that_is_missing_exits_2(run: Run, store: Path, tmp_path: Path) -> None:
    done = run("query", tmp_path / "absent.rq", "--store", store)
    assert done.code == 2
    assert "absent.rq" in done.line


@pytest.mark.parametrize("empty", ["", " \n"])
def test_an_empty_query_is_no_file_name(empty: str, run: Run, store: Path) -> None:
    done = run("query", empty, "--store", store)
    assert (done.code, done.out) == (2, "")
    assert done.line == "error: the query is empty: give SPARQL, a .rq file or -"


@pytest.mark.parametrize(
    "update", ["CLEAR ALL", "DROP GRAPH <https://a.example/>", "clear default"]
)
def test_an_update_without_braces_is_no_file_name(update: str, run: Run, store: Path) -> None:
    done = run("query", update, "--store", store)
    assert (done.code, done.out) == (2, "")
    assert done.line == "error: an update: only queries are run, kg load writes"


def test_a_query_file_with_spaces_in_its_name(run: Run, store: Path, tmp_path: Path) -> None:
    (tmp_path / "my query.txt").write_text("ASK { ?s ?p ?o }", encoding="utf-8")
    assert run("query", tmp_path / "my query.txt", "--store", store).code == 0


def test_a_stretch_that_ends_before_it_begins_exits_2(run: Run, store: Path) -> None:
    done = run(
        "ask", "contacts-of", "--person", "Maarja Tamm", "--from", "2031-04", "--to", "2031-03",
        "--store", store,
    )  # fmt: skip
    assert (done.code, done.out) == (2, "")
    assert done.line.startswith("error: --from 2031-04 is after --to 2031-03: ")
    assert run(
        "ask", "contacts-of", "--person", "Maarja Tamm", "--from", "2031-03-10", "--to", "2031-03",
        "--store", store,
    ).code == 0  # fmt: skip


def test_an_endpoint_that_is_down_exits_3(run: Run) -> None:
    done = run("query", "ASK { ?s ?p ?o }", "--endpoint", DOWN)
    assert done.code == 3
    assert done.line.startswith(f"error: {DOWN} does not answer")
    asked = run(
        "ask", "who-held", "--office", "ee.minister.defence", "--at", "2031", "--endpoint", DOWN
    )
    assert (asked.code, asked.out) == (3, "")


def test_an_endpoint_that_is_no_url_exits_2(run: Run) -> None:
    done = run("query", "ASK { ?s ?p ?o }", "--endpoint", "graph")
    assert (done.code, done.line) == (
        2,
        "error: --endpoint 'graph' is no URL: give http://… or https://…",
    )


def who_held(run: Run, store: Path, at: str, *options: str):  # type: ignore[no-untyped-def]
    office = "ministre estonien de la Défense"
    return run("ask", "who-held", "--office", office, "--at", at, "--store", store, *options)


def test_who_held_as_json(run: Run, store: Path) -> None:
    done = who_held(run, store, "2031-03-06", "--format", "json")
    (row,) = json.loads(done.out)
    assert done.code == 0
    assert (row["name"], row["basis"], row["certainty"]) == ("Maarja Tamm", "attested", "certain")
    assert row["person"].startswith("https://w3id.org/okg/id/person/")
    assert row["evidence"].startswith("https://w3id.org/okg/id/passage/")
    assert {"since", "until"} <= set(row)


def test_the_same_as_csv_without_a_terminal(run: Run, store: Path) -> None:
    (row,) = csv.DictReader(io.StringIO(who_held(run, store, "2031-03-06").out))
    assert (row["name"], row["published"]) == ("Maarja Tamm", "2031-03-07")


def test_a_table_shows_words_and_with_an_option_iris(run: Run, store: Path) -> None:
    head = who_held(run, store, "2031-03-06", "--format", "table").out.splitlines()[0].split()
    assert head == [
        "name", "basis", "certainty", "age", "mode", "since", "until", "quote", "evidence_date",
        "published",
    ]  # fmt: skip
    whole = who_held(run, store, "2031-03-06", "--format", "table", "--all-columns")
    assert {"person", "term"} <= set(whole.out.split())


def test_no_row_is_an_empty_array_with_the_reason_on_stderr(run: Run, store: Path) -> None:
    done = run(
        "ask", "who-held", "--office", "fi.minister.defence", "--at", "2031",
        "--store", store, "--format", "json",
    )  # fmt: skip
    assert (done.code, json.loads(done.out)) == (0, [])
    assert "no evidence" in done.err


def test_no_row_is_no_table(run: Run, store: Path) -> None:
    done = run("ask", "contacts-on", "--at", "1999", "--store", store, "--format", "table")
    assert (done.code, done.out) == (0, "")


def test_a_query_that_builds_a_graph_gives_triples(run: Run, store: Path) -> None:
    build = "CONSTRUCT { ?t a okg:Term } WHERE { ?t a okg:Term }"
    done = run("query", build, "--store", store, "--format", "ttl")
    assert done.code == 0
    assert done.out.count("<https://w3id.org/okg/ontology#Term> .\n") == 3


def test_the_prefixes_of_a_dump_need_no_declaration(run: Run, store: Path) -> None:
    done = run("query", "SELECT ?t WHERE { ?t a okg:Term }", "--store", store)
    assert len(done.out.splitlines()) == 4
    again = run("query", "SELECT ?t WHERE {\n ?t a okg:Term }}", "--store", store)
    assert "line 2" in again.line
