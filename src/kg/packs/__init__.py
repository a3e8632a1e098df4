"""Language packs: one folder of TOML a language; adding a language needs no code."""

from __future__ import annotations

import json
import os
import sys
import tomllib
from functools import cache
from hashlib import sha256
from importlib.resources import files
from pathlib import Path
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
    return parsed(file.read_bytes(), f"{lang}.{name}", Path(__file__).with_name("__pycache__"))


def parsed(data: bytes, name: str, folder: Path) -> dict[str, Any]:
    """What a file says, and in the folder a copy of it as JSON, which reads twenty times as fast.

    The digest in the copy's name is that of the file: a copy is never of another version. Nothing
    is written where Python may not write byte code.
    """
    copy = folder / f"{name}.{sha256(data).hexdigest()[:20]}.json"
    try:
        found: dict[str, Any] = json.loads(copy.read_bytes())
    except (OSError, ValueError):
        found = tomllib.loads(data.decode("utf-8"))
        if not sys.dont_write_bytecode:
            _keep(copy, f"{name}.*.json", found)
    return found


def _keep(copy: Path, others: str, content: dict[str, Any]) -> None:
    """Write a copy, where that may be done, in place of those of other versions."""
    try:
        copy.parent.mkdir(exist_ok=True)
        for old in sorted(copy.parent.glob(others)):
            old.unlink(missing_ok=True)
        part = copy.with_suffix(f".{os.getpid()}")
        part.write_text(json.dumps(content, ensure_ascii=False), encoding="utf-8")
        part.replace(copy)
    except (OSError, TypeError):
        return
