"""Entries of an annotation and of an extraction, paired one to one, the best pairs first."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

Entry = TypeVar("Entry")


class Pair(NamedTuple):
    """The places of two entries that are the same, and in what they differ nevertheless."""

    gold: int
    predicted: int
    faults: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Pairing:
    """What became of the entries of one family in one article."""

    pairs: tuple[Pair, ...]
    missed: tuple[int, ...]
    false: tuple[int, ...]


def pair(
    gold: Sequence[Entry],
    predicted: Sequence[Entry],
    score: Callable[[Entry, Entry], float],
    faults: Callable[[Entry, Entry], tuple[str, ...]] | None = None,
) -> Pairing:
    """The pairing of two lists; entries with a score of 0 are never the same.

    >>> pair([1, 5], [4, 1, 9], lambda g, p: 1.0 if g == p else 0.5 * (abs(g - p) < 2))
    Pairing(pairs=(Pair(gold=0, predicted=1, faults=()), Pair(gold=1, predicted=0, faults=())), \
missed=(), false=(2,))
    """
    scored = ((score(g, p), i, j) for i, g in enumerate(gold) for j, p in enumerate(predicted))
    left, right = dict.fromkeys(range(len(gold))), dict.fromkeys(range(len(predicted)))
    found: list[Pair] = []
    for _, i, j in sorted((s for s in scored if s[0] > 0), key=lambda s: (-s[0], s[1], s[2])):
        if i in left and j in right:
            differ = faults(gold[i], predicted[j]) if faults is not None else ()
            found.append(Pair(i, j, differ))
            del left[i], right[j]
    return Pairing(tuple(sorted(found)), tuple(left), tuple(right))
