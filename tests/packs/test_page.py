"""The page on adding a language names every table of a pack."""

from __future__ import annotations

from pathlib import Path

ROOT = Path(__file__).parents[2]


def test_the_page_names_every_table() -> None:
    page = (ROOT / "docs" / "adding-a-language.md").read_text(encoding="utf-8")
    packs = ROOT / "src" / "kg" / "packs"
    tables = {p.name for lang in ("es", "fr", "en") for p in (packs / lang).glob("*.toml")}
    assert [name for name in sorted(tables) if f"`{name}`" not in page] == []
