"""``kg load`` as an analyst sees it: a line an article, findings in groups, a bar on a terminal."""

from __future__ import annotations

import json
import os
import pty
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from tests.invented import ARTICLES, write

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Run


def test_a_line_an_article_and_a_summary(run: Run, claims: Path, tmp_path: Path) -> None:
    done = run("load", "--claims", claims, "--store", tmp_path / "graph", "--no-registry")
    *lines, summary = done.out.splitlines()
    assert lines[0].split("  ")[0] == "loaded"
    assert "2031-03-10  2 holdings, 1 contact, 0 statements" in lines[0]
    assert [line.rsplit("/", 1)[-1] for line in lines] == [f"{name}.txt" for name in ARTICLES]
    assert summary.startswith("4 loaded; ")


def test_findings_of_one_kind_are_one_line(run: Run, claims: Path, tmp_path: Path) -> None:
    done = run("load", "--claims", claims, "--store", tmp_path / "graph", "--no-registry")
    lines = done.err.splitlines()
    codes = [line.split(" warning ")[1].split(":")[0] for line in lines]
    assert len(codes) == len(set(codes))
    assert any("more like it)" in line for line in lines)
    assert " info " not in done.err


def test_the_report_as_json(run: Run, claims: Path, tmp_path: Path) -> None:
    folder = tmp_path / "graph"
    options = ["--store", folder, "--no-registry", "--format", "json"]
    report = json.loads(run("load", "--claims", claims, *options).out)
    assert [item["outcome"] for item in report["articles"]] == ["loaded"] * 4
    assert {"severity", "code", "message", "source", "focus"} <= set(report["findings"][0])


def test_without_a_terminal_there_is_no_bar_and_no_colour(
    run: Run, claims: Path, tmp_path: Path
) -> None:
    done = run("load", "--claims", claims, "--store", tmp_path / "graph", "--no-registry")
    assert "\x1b" not in done.out + done.err


def terminal(descriptor: int) -> bytes:
    """What a terminal shows next; nothing once the other side is closed."""
    try:
        return os.read(descriptor, 65536)
    except OSError:
        return b""


@pytest.mark.skipif(not hasattr(os, "openpty"), reason="there are no pseudo-terminals here")
def test_on_a_terminal_there_is_a_bar(tmp_path: Path) -> None:
    write(tmp_path / "claims")
    ours, theirs = pty.openpty()
    command = [sys.executable, "-m", "kg", "load", "--claims", str(tmp_path / "claims")]
    command += ["--store", str(tmp_path / "graph"), "--no-registry"]
    environment = {k: v for k, v in os.environ.items() if k != "NO_COLOR"} | {"TERM": "xterm"}
    lines = tmp_path / "lines.txt"
    with (
        lines.open("wb") as out,
        subprocess.Popen(command, stdout=out, stderr=theirs, env=environment) as loading,
    ):
        os.close(theirs)
        shown = b"".join(iter(lambda: terminal(ours), b""))
    os.close(ours)
    assert loading.returncode == 0
    assert lines.read_text(encoding="utf-8").count("statement") == 4
    assert b"4/4" in shown
    assert b"inferring" in shown


@pytest.mark.parametrize("options", [[], ["--claims"]])
def test_a_load_of_nothing_makes_no_store(run: Run, tmp_path: Path, options: list[str]) -> None:
    (tmp_path / "bad.json").write_text("{", encoding="utf-8")
    done = run("load", tmp_path / "bad.json", *options, "--store", tmp_path / "graph")
    assert done.code == 3
    assert not (tmp_path / "graph").exists()


def test_a_load_of_nothing_leaves_a_store_as_it_was(run: Run, claims: Path, tmp_path: Path) -> None:
    store = ["--store", tmp_path / "graph", "--no-registry"]
    run("load", "--claims", claims, *store)
    assert run("load", tmp_path / "absent.txt", *store).code == 3
    assert run("verify", *store[:2]).code == 0
