"""Where the ontology, shapes, queries and registry are: in the wheel or in the checkout.

Only this module names a folder. Everything else asks for the text of ``ontology/okg.ttl``.
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING

from kg.errors import AssetsMissing

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable


@cache
def root() -> Traversable:
    """The folder that holds ``ontology``, ``shapes``, ``queries`` and ``data``.

    Raises:
        AssetsMissing: neither an installed package nor a checkout has them.
    """
    packaged = files("kg") / "_assets"
    checkout = Path(__file__).resolve().parents[2]
    if (checkout / "ontology").is_dir() and (checkout / "pyproject.toml").is_file():
        return checkout
    if packaged.is_dir():
        return packaged
    raise AssetsMissing("the ontology is not installed: install the package again")


def _at(path: str) -> Traversable:
    place = root()
    for part in path.split("/"):
        place = place / part
    return place


def read_text(path: str) -> str:
    """The text of one asset, e.g. ``read_text("ontology/okg.ttl")``.

    Raises:
        AssetsMissing: there is no such asset.
    """
    try:
        return _at(path).read_text(encoding="utf-8")
    except FileNotFoundError as error:
        raise AssetsMissing(f"no such asset: {path}: install the package again") from error


def listing(folder: str, suffix: str = "") -> tuple[str, ...]:
    """The names of the files of one folder that end in ``suffix``, sorted."""
    place = _at(folder)
    if not place.is_dir():
        raise AssetsMissing(f"no such asset folder: {folder}: install the package again")
    return tuple(sorted(f.name for f in place.iterdir() if f.is_file() and f.name.endswith(suffix)))
