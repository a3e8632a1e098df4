"""Phrases of a pack with what they mean, found anywhere in a run of words in one pass."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, NamedTuple, TypeVar

from kg.extract.tries import Trie
from kg.extract.verbs import phrase

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

T = TypeVar("T")


class Hit(NamedTuple, Generic[T]):
    """A phrase found: from ``start`` up to ``end``, and what it means."""

    start: int
    end: int
    value: T


class Phrasebook(Generic[T]):
    """Phrases by what they mean."""

    def __init__(self, listed: Mapping[T, Iterable[str]]) -> None:
        self._trie: Trie[T] = Trie((phrase(p), tag) for tag, all_ in listed.items() for p in all_)

    def hits(self, words: Sequence[str], low: int, high: int) -> list[Hit[T]]:
        """The phrases that lie between two places, in the order of the text, longest first."""
        if self._trie.firsts.isdisjoint(words):
            return []
        low, high = max(0, low), min(high, len(words))
        return [
            Hit(at, end, value)
            for at, found in self._trie.all(words, low, high)
            for end, value in found
            if end <= high
        ]
