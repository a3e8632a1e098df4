"""A trie of word sequences: which known phrases begin at a token, found in one walk.

Takes phrases as tuples of folded words and gives every match from a position, longest first.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

T = TypeVar("T")


@dataclass(slots=True)
class _Node(Generic[T]):
    children: dict[str, _Node[T]] = field(default_factory=dict)
    values: list[T] = field(default_factory=list)


def _holds(node: _Node[T], wanted: Callable[[T], bool]) -> bool:
    """Whether a node or one below it has a value that is wanted."""
    if any(wanted(value) for value in node.values):
        return True
    return any(_holds(below, wanted) for below in node.children.values())


class Trie(Generic[T]):
    """Phrases and their values, found by their first word."""

    def __init__(self, phrases: Iterable[tuple[tuple[str, ...], T]] = ()) -> None:
        self._root: _Node[T] = _Node()
        for words, value in phrases:
            self.add(words, value)

    def add(self, words: tuple[str, ...], value: T) -> None:
        """Add a phrase; the same phrase may have several values."""
        node = self._root
        for word in words:
            node = node.children.setdefault(word, _Node())
        if words and value not in node.values:
            node.values.append(value)

    def at(self, words: Sequence[str], start: int) -> list[tuple[int, T]]:
        """The (end, value) of every phrase that begins at ``start``, longest first."""
        node = self._root.children.get(words[start])
        if node is None:
            return []
        ends: list[tuple[int, list[T]]] = []
        end, size = start + 1, len(words)
        while True:
            if node.values:
                ends.append((end, node.values))
            if end >= size:
                break
            below = node.children.get(words[end])
            if below is None:
                break
            node, end = below, end + 1
        return [(last, value) for last, values in reversed(ends) for value in values]

    def all(
        self, words: Sequence[str], low: int = 0, high: int | None = None
    ) -> Iterator[tuple[int, list[tuple[int, T]]]]:
        """Each place from ``low`` up to ``high`` where phrases begin, with what `at` gives."""
        first = self._root.children
        for start in range(low, len(words) if high is None else high):
            if words[start] in first and (found := self.at(words, start)):
                yield start, found

    def starters(self, wanted: Callable[[T], bool]) -> frozenset[str]:
        """The first words of the phrases that have a value that is wanted."""
        return frozenset(word for word, node in self._root.children.items() if _holds(node, wanted))

    def begins(self, word: str) -> bool:
        """Whether any phrase begins with a word."""
        return word in self._root.children
