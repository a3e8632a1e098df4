"""Every English verb frame with a sentence that it reads."""

from __future__ import annotations

import tomllib
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from typing import Any

import pytest

from kg.extract.contacts import read
from kg.extract.frames import frames

HERE = Path(__file__).parent
CASES = tomllib.loads((HERE / "verbs_en.toml").read_text(encoding="utf-8"))["cases"]
PEOPLE = {
    "A": "[anna:NO Anna Berg]", "B": "[carl:SE Carl Dahl]", "C": "[dina:DK Dina Holm]",
    "D": "[emil:FI Emil Salo]", "N": "[@NO Norway]", "S": "[@SE Sweden]",
}  # fmt: skip
SHORT = {"anna": "A", "carl": "B", "dina": "C", "emil": "D"}


def _build() -> Any:
    spec = spec_from_file_location("interactions_build", HERE / "build.py")
    assert spec is not None and spec.loader is not None
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


build = _build()


@pytest.mark.parametrize(("frame", "sentence", "told"), CASES, ids=[c[1] for c in CASES])
def test_a_verb_tells_of_a_contact(frame: str, sentence: str, told: str) -> None:
    document = build.document(sentence.format(**PEOPLE), "en", "2025-06-12")
    found = read(document).interactions
    lines = (
        f"{i.type} {i.status} {','.join(sorted(SHORT[p] for p in i.participants))}" for i in found
    )
    assert sorted(lines) == sorted(told.split("; ") if told != "-" else [])
    if found:
        assert f"en.{frame}" in {i.source.rule for i in found}


def test_every_verb_frame_has_a_sentence() -> None:
    known = {frame.id for listed in frames("en").verbs.values() for frame in listed}
    assert known - {f"en.{case[0]}" for case in CASES} == set()
