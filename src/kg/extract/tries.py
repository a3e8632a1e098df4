"""A trie of word sequences: which known phrases begin at a token, found in one walk.

Takes phrases as tuples of folded words and gives every match from a position, longest first.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

T = TypeVar("T")


@dataclass(slots=True)
class _Node(Generic[T]):
    children: dict[str, _Node[T]] = field(default_factory=dict)
    values: list[T] = field(default_factory=list)


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
        found: list[tuple[int, T]] = []
        end, size = start + 1, len(words)
        while True:
            found.extend((end, value) for value in node.values)
            if end >= size:
                break
            below = node.children.get(words[end])
            if below is None:
                break
            node, end = below, end + 1
        found.sort(key=lambda match: -match[0])
        return found
