"""The converter gives the shipped tables again, byte for byte, where the reference is at hand."""

from __future__ import annotations

import importlib.util
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
REFERENCE = ROOT.parent / "shared" / "reference"
MADE = ("offices", "people", "terms", "institutions", "sources", "dropped-aliases")


@pytest.mark.skipif(not REFERENCE.is_dir(), reason="the shared reference tables are not here")
def test_the_converter_is_deterministic(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(ROOT / "tools")
    spec = importlib.util.spec_from_file_location("make_registry", ROOT / "tools/make_registry.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    shipped = ROOT / "data" / "registry"
    parties = (shipped / "jurisdictions.csv").read_bytes()
    (tmp_path / "jurisdictions.csv").write_bytes(parties)
    monkeypatch.setattr(module, "OUT", tmp_path)
    module.main(REFERENCE)
    for name in MADE:
        made, kept = tmp_path / f"{name}.csv", shipped / f"{name}.csv"
        assert made.read_bytes() == kept.read_bytes(), name
