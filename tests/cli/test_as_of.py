"""`--as-of` and `--as-loaded`: what was known by then, said on standard error."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Run

ASK = ("ask", "who-held", "--office", "ee.minister.defence", "--at", "2031-03-06")


def test_before_anything_was_published_there_is_no_evidence(run: Run, store: Path) -> None:
    done = run(*ASK, "--store", store, "--as-of", "2031-03-06", "--format", "json")
    assert (done.code, json.loads(done.out)) == (0, [])
    assert "what was published by 2031-03-06: 0 of 4 articles" in done.err
    assert "no evidence" in done.err


def test_from_the_day_of_publication_on_there_is(run: Run, store: Path) -> None:
    done = run(*ASK, "--store", store, "--as-of", "2031-03-07", "--format", "json")
    (row,) = json.loads(done.out)
    assert (row["name"], row["basis"], row["certainty"]) == ("Maarja Tamm", "attested", "certain")
    assert "what was published by 2031-03-07: 1 of 4 articles" in done.err


def test_what_was_loaded_by_a_day_before_the_store_was_made_is_nothing(
    run: Run, store: Path
) -> None:
    done = run(*ASK, "--store", store, "--as-loaded", "2020", "--format", "json")
    assert json.loads(done.out) == []
    assert "what was loaded by 2020: 0 of 4 articles" in done.err


def test_any_query_can_look_back(run: Run, store: Path) -> None:
    count = "SELECT (COUNT(*) AS ?n) WHERE { ?article a schema:NewsArticle }"
    done = run("query", count, "--store", store, "--as-of", "2031-03", "--format", "json")
    assert json.loads(done.out) == [{"n": 2}]


@pytest.mark.parametrize("option", ["--as-of", "--as-loaded"])
def test_what_is_no_date_is_refused(run: Run, store: Path, option: str) -> None:
    done = run(*ASK, "--store", store, option, "someday")
    assert done.code == 2
    assert f"{option}: 'someday' is no date" in done.err


def test_an_endpoint_cannot_look_back(run: Run) -> None:
    done = run(*ASK, "--endpoint", "http://127.0.0.1:9", "--as-of", "2031")
    assert done.code == 3
    assert "can only be asked" in done.err
