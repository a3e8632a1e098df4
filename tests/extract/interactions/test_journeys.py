"""Journeys, visits and gatherings: small texts and what they tell."""

from __future__ import annotations

from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from typing import Any

import pytest

from kg.extract.contacts import read

HERE = Path(__file__).parent


def _build() -> Any:
    spec = spec_from_file_location("interactions_build", HERE / "build.py")
    assert spec is not None and spec.loader is not None
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


build = _build()
A = "[anna:NO:minister Anna Berg]"

CASES = [
    ("fr", f"{A} s'est rendue mardi à Stockholm.", "visit occurred 2025-06-10 NO/SE Stockholm"),
    ("fr", f"{A} ira lundi à Stockholm.", "visit planned 2025-06-16 NO/SE Stockholm"),
    ("fr", f"{A} s'est posée mardi à Stockholm.", "visit occurred 2025-06-10 NO/SE Stockholm"),
    ("fr", f"{A} sera lundi à Stockholm.", "visit planned 2025-06-16 NO/SE Stockholm"),
    ("fr", f"Lundi, {A} sera à Stockholm.", "visit planned 2025-06-16 NO/SE Stockholm"),
    ("fr", f"{A}, en visite mardi à Stockholm, a salué ces efforts.",
     "visit occurred 2025-06-10 NO/SE Stockholm"),
    ("fr", f"La visite de {A} à Stockholm, mardi, a été brève.",
     "visit occurred 2025-06-10 NO/SE Stockholm"),
    ("fr", f"{A} est rentrée mardi à Oslo.", "-"),
    ("en", f"{A} flew to Stockholm on Tuesday.", "visit occurred 2025-06-10 NO/SE Stockholm"),
    ("en", f"{A} will be in Stockholm on Monday.", "visit planned 2025-06-16 NO/SE Stockholm"),
    ("en", f"{A} left Stockholm on Tuesday.", "-"),
    ("en", f"{A} returned to Oslo on Tuesday.", "-"),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "text", "told"), CASES, ids=[c[1] for c in CASES])
def test_a_text_tells_of_a_visit(lang: str, text: str, told: str) -> None:
    found = read(build.document(text, lang, "2025-06-12")).interactions
    lines = (f"{i.type} {i.status} {i.date} {'/'.join(i.sides)} {i.place}" for i in found)
    assert sorted(lines) == sorted(told.split("; ") if told != "-" else [])
