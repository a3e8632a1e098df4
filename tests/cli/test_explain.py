"""Why and why not, on the command line; what is unknown exits 2 with the nearest."""

from __future__ import annotations

import json
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from tests.cli.test_start import imported

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Run

OFFICE = ("--office", "ministre estonien de la Défense")


def test_who_held_and_why(run: Run, store: Path) -> None:
    done = run("explain", "who-held", *OFFICE, "--at", "2031-03-06", "--store", store)
    assert (done.code, done.err) == (0, "")
    assert "Maarja Tamm: certain (attested)" in done.out
    assert "“La ministre estonienne de la Défense, Maarja Tamm”" in done.out


def test_in_french(run: Run, store: Path) -> None:
    done = run(
        "explain", "who-held", *OFFICE, "--at", "2031-03-06", "--lang", "fr", "--store", store
    )
    assert "Maarja Tamm : certain (attesté)" in done.out


def test_as_json(run: Run, store: Path) -> None:
    done = run(
        "explain", "who-held", *OFFICE, "--at", "2031-12", "--format", "json", "--store", store
    )
    office, tamm = json.loads(done.out)["steps"]
    assert (office["kind"], office["seats"]) == ("thing", 1)
    assert (tamm["certainty"], tamm["basis"]) == ("possible", "last-known")
    (unmet,) = (step for step in tamm["steps"] if step.get("why") == "end_unconfirmed")
    assert unmet["age"] == 267


def test_as_markdown(run: Run, store: Path) -> None:
    done = run("explain", "Maarja Tamm", "--format", "markdown", "--store", store)
    assert done.out.startswith("## Maarja Tamm (person/x-maarja-tamm-")
    assert "\n- offices\n  - " in done.out


def test_only_one_person_and_short_lists(run: Run, store: Path) -> None:
    done = run(
        "explain", "who-held", *OFFICE, "--at", "2031-03-06", "--person", "Janis Ozols",
        "--limit", "1", "--store", store,
    )  # fmt: skip
    assert "Janis Ozols: no evidence" in done.out
    assert "Maarja Tamm: certain" not in done.out


def test_as_of_a_day_before_any_article_nothing_is_known(run: Run, store: Path) -> None:
    argv = ("explain", "who-held", *OFFICE, "--at", "2031-03-06", "--as-of", "2031-03-01")
    done = run(*argv, "--store", store)
    assert done.code in (0, 2)
    assert "Maarja Tamm" not in done.out


def test_an_unknown_id_exits_2_with_the_nearest(run: Run, store: Path) -> None:
    done = run("explain", "person/x-maarja-tam", "--store", store)
    assert (done.code, done.out) == (2, "")
    assert "nearest: person/x-maarja-tamm-" in done.line


@pytest.mark.parametrize(
    ("argv", "words"),
    [
        ((), "missing argument"),
        (("who-held", "--at", "2031"), "who-held needs --office"),
        (("who-held", *OFFICE, "--at", "2031-02-30"), "is no date"),
        (("who-held", "--office", "cakes of nowhere", "--at", "2031"), "no such office"),
        (("Maarja Tamm", "--at", "2031"), "--at: only with who-held"),
        (("Maarja Tamm", "--limit", "0"), "--limit"),
    ],
)
def test_what_cannot_be_read_exits_2(
    argv: tuple[str, ...], words: str, run: Run, store: Path
) -> None:
    done = run("explain", *argv, "--store", store)
    assert (done.code, done.out) == (2, "")
    assert words in done.line


def test_no_store_and_no_endpoint_exit_3(run: Run, tmp_path: Path) -> None:
    assert run("explain", "person/a", "--store", tmp_path / "absent").code == 3
    assert run("explain", "person/a", "--endpoint", "http://127.0.0.1:9/sparql").code == 3


def test_explaining_imports_the_store_alone(store: Path) -> None:
    assert imported("explain", "--help") == set()
    argv = ("explain", "who-held", *OFFICE, "--at", "2031", "--store", str(store))
    assert imported(*argv) == {"pyoxigraph"}


def test_the_words_do_not_depend_on_the_order_of_hashing(store: Path) -> None:
    outs = set()
    for seed in ("1", "2"):
        argv = [sys.executable, "-m", "kg", "explain", "Maarja Tamm", "--store", str(store)]
        done = subprocess.run(
            argv, capture_output=True, check=True, env={"PYTHONHASHSEED": seed, "PATH": "/usr/bin"}
        )
        outs.add(done.stdout)
    assert len(outs) == 1
