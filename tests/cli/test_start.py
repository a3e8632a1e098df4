"""Starting costs little: a command imports what it needs and nothing else."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

HEAVY = ("jsonschema", "pyoxigraph", "pyshacl", "rdflib", "rich", "trafilatura", "SPARQLWrapper")
PROGRAM = f"""
import sys
from kg.cli import main
try:
    main(sys.argv[1:])
finally:
    print("imported:", *sorted(set(sys.modules) & set({HEAVY})), file=sys.stderr)
"""


def imported(*argv: str) -> set[str]:
    """The heavy packages that a command imports."""
    command = [sys.executable, "-c", PROGRAM, *argv]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    return set(done.stderr.rsplit("imported:", 1)[1].split())


@pytest.mark.parametrize(
    "argv",
    [["--help"], ["--version"], ["ask", "--help"], ["load", "--help"], ["ask", "who-held", "-h"]],
)
def test_help_imports_nothing_heavy(argv: list[str]) -> None:
    assert imported(*argv) == set()


def test_asking_imports_the_store_alone(store: Path) -> None:
    office = "ministre estonien de la Défense"
    argv = ["ask", "who-held", "--office", office, "--at", "2031", "--store", str(store)]
    assert imported(*argv) == {"pyoxigraph"}


def test_dumping_and_verifying_need_the_store_alone(store: Path, tmp_path: Path) -> None:
    assert imported("verify", "--store", str(store)) == {"pyoxigraph"}
    assert imported("dump", str(tmp_path / "a.ttl"), "--store", str(store)) == {"pyoxigraph"}


def test_the_module_runs_as_the_command() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "kg", "--version"], capture_output=True, text=True, check=True
    )
    assert done.stdout.startswith("kg, version ")
