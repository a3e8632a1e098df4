"""The words of explanations: one table of phrases a language; adding a language needs no code."""

from __future__ import annotations

from datetime import date
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

from kg.errors import BadParameter
from kg.explain.verdict import FIRST_DAY, LAST_DAY
from kg.packs import parsed


@cache
def languages() -> tuple[str, ...]:
    """The languages that explanations are told in, sorted."""
    names = (file.name for file in files("kg.explain.words").iterdir())
    return tuple(sorted(n.removesuffix(".toml") for n in names if n.endswith(".toml")))


@cache
def table(lang: str) -> dict[str, dict[str, str]]:
    """The phrases of a language by section and key.

    Raises:
        BadParameter: explanations are not told in that language.
    """
    if lang not in languages():
        raise BadParameter(f"no explanations in {lang!r}: there are {', '.join(languages())}")
    data = (files("kg.explain.words") / f"{lang}.toml").read_bytes()
    folder = Path(__file__).parent / "__pycache__"
    found: dict[str, Any] = parsed(data, f"explain.{lang}", folder)
    return found


class Words:
    """Phrases of one language, filled in."""

    def __init__(self, lang: str) -> None:
        self.lang = lang
        self._table = table(lang)

    def __call__(self, section: str, key: str, **values: object) -> str:
        """A phrase with its fields filled in."""
        return self._table[section][key].format(**values)

    def counted(self, section: str, key: str, n: int) -> str:
        """A phrase about a number of things: its ``…one`` for one of them, else its ``…other``."""
        return self(section, f"{key}{'one' if n == 1 else 'other'}", n=f"{n}")

    def has(self, section: str, key: str) -> bool:
        """Whether there is such a phrase."""
        return key in self._table[section]

    def at(self, first: int, last: int) -> str:
        """The days asked for in words: one day, or all from the first to the last."""
        if first == last or first <= FIRST_DAY or last >= LAST_DAY:
            return self.when(first, last)
        return self("when", "stretch", first=day(first), last=day(last))

    def when(self, first: int | None, last: int | None) -> str:
        """The days between two ordinals in words; ``None`` is unknown.

        >>> Words("en").when(739062, 739062), Words("en").when(None, 738695)
        ('on 2024-06-25', 'on or before 2023-06-24')
        """
        low = None if first is None or first <= FIRST_DAY else day(first)
        high = None if last is None or last >= LAST_DAY else day(last)
        key = "unknown"
        if low and high:
            key = "on" if low == high else "between"
        elif low or high:
            key = "from" if low else "until"
        return self("when", key, first=low, last=high)


def day(ordinal: int) -> str:
    """A day as it is written everywhere: ``2024-06-25``."""
    return date.fromordinal(ordinal).isoformat()
