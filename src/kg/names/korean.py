"""Korean names without what their romanisations differ in."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from kg.names.skeletons import skeleton

if TYPE_CHECKING:
    from collections.abc import Sequence

_VOWELS = (
    ("eu", "u"), ("eo", "o"), ("ae", "e"), ("oo", "u"), ("ou", "u"), ("wo", "o"), ("ui", "i"),
    ("hy", "h"),
)  # fmt: skip
_SOUNDS = str.maketrans({"g": "k", "d": "t", "b": "p", "j": "s", "r": "l", "u": "o"})


@cache
def _surnames() -> dict[str, str]:
    table = tomllib.loads(Path(__file__).with_name("words.toml").read_text("utf-8"))
    return dict(table["korean"])


def korean(tokens: Sequence[str]) -> str:
    """The syllables of a name, the surname first, written together in one romanisation.

    >>> korean(["kim", "jong", "un"]) == korean(["gim", "jeong", "eun"])
    True
    >>> korean(["lee", "jae", "myung"]) == korean(["lee", "myung", "bak"])
    False
    """
    return "".join(
        _syllable(token if at else _surnames().get(token, token)) for at, token in enumerate(tokens)
    )


def _syllable(token: str) -> str:
    for old, new in _VOWELS:
        token = token.replace(old, new)
    return skeleton(token.replace("ch", "j")).translate(_SOUNDS)
