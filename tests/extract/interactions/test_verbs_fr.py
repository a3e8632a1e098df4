"""Every French verb frame, and the French nouns of contact, with a sentence that they read."""

from __future__ import annotations

import tomllib
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from typing import Any

import pytest

from kg.extract.contacts import read
from kg.extract.frames import frames
from kg.extract.pairs import sides

HERE = Path(__file__).parent
CASES = tomllib.loads((HERE / "verbs_fr.toml").read_text(encoding="utf-8"))["cases"]
PEOPLE = {
    "A": "[anna:NO Anna Berg]", "B": "[carl:SE Carl Dahl]", "C": "[dina:DK Dina Holm]",
    "D": "[emil:FI Emil Salo]", "N": "[@NO la Norvège]", "S": "[@SE la Suède]",
    "O": "[@NO Oslo]", "T": "[@SE Stockholm]",
}  # fmt: skip
SHORT = {"anna": "A", "carl": "B", "dina": "C", "emil": "D"}


def _build() -> Any:
    spec = spec_from_file_location("interactions_build", HERE / "build.py")
    assert spec is not None and spec.loader is not None
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


build = _build()


def people(participants: tuple[str, ...]) -> str:
    return ",".join(sorted(SHORT[p] for p in participants))


@pytest.mark.parametrize(("frame", "sentence", "told"), CASES, ids=[c[1] for c in CASES])
def test_a_verb_tells_of_a_contact(frame: str, sentence: str, told: str) -> None:
    document = build.document(sentence.format(**PEOPLE), "fr", "2025-06-12")
    found = read(document).interactions
    lines = (f"{i.type} {i.status} {people(i.participants) or '/'.join(i.sides)}" for i in found)
    assert sorted(lines) == sorted(told.split("; ") if told != "-" else [])
    if found:
        assert f"fr.{frame}" in {i.source.rule for i in found}


def test_every_verb_frame_has_a_sentence() -> None:
    known = {frame.id for listed in frames("fr").verbs.values() for frame in listed}
    assert known - {f"fr.{case[0]}" for case in CASES} == set()


@pytest.mark.parametrize(
    ("word", "lang", "codes"),
    [
        ("russo-turc", "fr", ("RU", "TR")),
        ("franco-allemande", "fr", ("FR", "DE")),
        ("americano-sud-coreen", "fr", ("US", "KR")),
        ("oslo-stockholm", "fr", ("NO", "SE")),
        ("nord-coreen", "fr", ()),
        ("week-end", "fr", ()),
        ("us-russia", "en", ("US", "RU")),
        ("sino-indian", "en", ("CN", "IN")),
        ("working-level", "en", ()),
    ],
)
def test_a_double_word_names_parties(word: str, lang: str, codes: tuple[str, ...]) -> None:
    assert sides(word, lang) == codes
