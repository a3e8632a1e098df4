"""What `kg validate` tells of faults in time."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

import kg
from tests.validate.test_faults import FAULTS, filled

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Run


@pytest.mark.parametrize(("form", "words"), [("text", "(certain)"), ("ttl", "certainty")])
def test_the_reports_tell_the_certainty(run: Run, tmp_path: Path, form: str, words: str) -> None:
    with kg.open(tmp_path / "graph", registry=False) as graph:
        filled(graph, (FAULTS / "gap.ttl").read_text(encoding="utf-8"))
    done = run("validate", "--store", tmp_path / "graph", "--format", form)
    assert done.code == 0
    assert words in done.out
    rows = json.loads(run("validate", "--store", tmp_path / "graph", "--format", "json").out)
    (row,) = [row for row in rows if row["code"] == "Q15-Gap"]
    assert (row["certainty"], row["sources"]) == ("certain", ["a list of ministers"])
