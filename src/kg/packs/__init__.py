"""Language packs: one folder of TOML a language; adding a language needs no code."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any


@cache
def languages() -> tuple[str, ...]:
    """The codes of the languages that have a pack, sorted."""
    here = files("kg.packs")
    return tuple(
        sorted(f.name for f in here.iterdir() if f.is_dir() and (f / "language.toml").is_file())
    )


@cache
def table(lang: str, name: str) -> dict[str, Any]:
    """One file of a pack, e.g. ``table("fr", "offices")``; empty where the pack has none."""
    file = files("kg.packs") / lang / f"{name}.toml"
    if not file.is_file():
        return {}
    return tomllib.loads(file.read_text(encoding="utf-8"))
