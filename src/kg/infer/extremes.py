"""The highest value below a key that does not belong to one person, in logarithmic time."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

Row = tuple[int, int, str]
"""A key, a value, and whose it is."""


class Highest:
    """Rows of key, value and person; answers for all rows below a key, one person's left out."""

    def __init__(self, rows: Iterable[Row]) -> None:
        self._keys: list[int] = []
        self._best: list[tuple[int, str, int | None]] = []
        value, whose, second = None, "", None
        for key, new, person in sorted(rows):
            if value is None or new > value:
                second = value if whose != person else second
                value, whose = new, person
            elif person != whose and (second is None or new > second):
                second = new
            self._keys.append(key)
            self._best.append((value, whose, second))

    def below(self, key: int, but: str) -> int | None:
        """The highest value of the rows whose key is lower, those of one person left out."""
        index = bisect_left(self._keys, key)
        if not index:
            return None
        value, whose, second = self._best[index - 1]
        return second if whose == but else value


class Lowest:
    """The mirror image of `Highest`: the lowest value of the rows above a key."""

    def __init__(self, rows: Iterable[Row]) -> None:
        self._mirrored = Highest((-key, -value, person) for key, value, person in rows)

    def above(self, key: int, but: str) -> int | None:
        """The lowest value of the rows whose key is higher, those of one person left out."""
        found = self._mirrored.below(-key, but)
        return None if found is None else -found
