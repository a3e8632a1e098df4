"""A trie of word sequences: which known phrases begin at a token, found in one walk.

Takes phrases as tuples of folded words and gives every match from a position, longest first.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, KeysView, Sequence

T = TypeVar("T")


@dataclass(slots=True)
class _Node(Generic[T]):
    children: dict[str, _Node[T]] = field(default_factory=dict)
    values: list[T] = field(default_factory=list)


class Trie(Generic[T]):
    """Phrases and their values, found by their first word.

    The phrases that begin with a word become nodes when the word is first asked for: a text has
    few of the words that the packs have.
    """

    def __init__(self, phrases: Iterable[tuple[tuple[str, ...], T]] = ()) -> None:
        self._listed: dict[str, list[tuple[tuple[str, ...], T]]] = {}
        self._nodes: dict[str, _Node[T]] = {}
        for words, value in phrases:
            self.add(words, value)

    def add(self, words: tuple[str, ...], value: T) -> None:
        """Add a phrase; the same phrase may have several values."""
        if words:
            self._listed.setdefault(words[0], []).append((words, value))
            if self._nodes:
                self._nodes.pop(words[0], None)

    def _grow(self, first: str) -> _Node[T]:
        """The node of a first word, with all below it."""
        root = self._nodes[first] = _Node()
        for words, value in self._listed[first]:
            node = root
            for word in words[1:]:
                node = node.children.setdefault(word, _Node())
            if value not in node.values:
                node.values.append(value)
        return root

    def at(self, words: Sequence[str], start: int) -> list[tuple[int, T]]:
        """The (end, value) of every phrase that begins at ``start``, longest first."""
        first = words[start]
        node = self._nodes.get(first)
        if node is None:
            if first not in self._listed:
                return []
            node = self._grow(first)
        if not node.children:  # most words begin no longer phrase
            end = start + 1
            return [(end, value) for value in node.values]
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
        first = self._listed
        for start in range(low, len(words) if high is None else high):
            if words[start] in first and (found := self.at(words, start)):
                yield start, found

    def starters(self, wanted: Callable[[T], bool]) -> frozenset[str]:
        """The first words of the phrases that have a value that is wanted."""
        return frozenset(
            word
            for word, listed in self._listed.items()
            if any(wanted(value) for _, value in listed)
        )

    def begins(self, word: str) -> bool:
        """Whether any phrase begins with a word."""
        return word in self._listed

    @property
    def firsts(self) -> KeysView[str]:
        """The words that phrases begin with."""
        return self._listed.keys()
