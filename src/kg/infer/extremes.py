"""Extremes of rows below a key or of pairs within limits, each found in logarithmic time."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from math import inf
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


class Spans:
    """Pairs of a first and a last day; a tree over the first days holds the lowest last day."""

    def __init__(self, spans: Iterable[tuple[int, int]]) -> None:
        ordered = sorted(spans)
        self._firsts = [first for first, _ in ordered]
        self._size = 1 << len(ordered).bit_length()
        self._lowest: list[float] = [inf] * (2 * self._size)
        self._lowest[self._size : self._size + len(ordered)] = [last for _, last in ordered]
        for node in range(self._size - 1, 0, -1):
            self._lowest[node] = min(self._lowest[2 * node : 2 * node + 2])

    def latest(self, upto: int | None, below: int) -> int | None:
        """The highest first day up to a day, if one is given, whose last day is below another."""
        known = len(self._firsts) if upto is None else bisect_right(self._firsts, upto)
        node = self._size + known
        while node > 1 and not (node % 2 and self._lowest[node - 1] < below):
            node //= 2
        if node <= 1:
            return None
        node -= 1
        while node < self._size:
            node = 2 * node + (self._lowest[2 * node + 1] < below)
        return self._firsts[node - self._size]
