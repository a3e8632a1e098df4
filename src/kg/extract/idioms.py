"""The words that make a common verb one of contact: "paid a call on", "had B on the phone".

Takes a clause and a place in it; tells where the words that a frame wants stand.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.extract.clauses import small_words
from kg.extract.verbs import lexicon, phrase

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kg.extract.clauses import Clause

_BETWEEN = 7
_BEYOND = 10


def begins(clause: Clause, at: int, phrases: Iterable[str]) -> int | None:
    """The place after the longest of some phrases that begins at a place.

    An adverb, a date or a place may stand before the phrase: "sat briefly down".
    """
    for skipped in range(3):
        if skipped and not _passes(clause, at + skipped - 1):
            return None
        best = max((e for p in phrases if (e := _end(clause, at + skipped, p))), default=0)
        if best:
            return best
    return None


def _passes(clause: Clause, at: int) -> bool:
    if at >= len(clause.items):
        return False
    item = clause.items[at]
    return item.date is not None or item.norm in lexicon(clause.lang).transparent


def until(clause: Clause, at: int, phrases: Iterable[str]) -> int | None:
    """The place after the first of some phrases that stands soon after a place.

    Only words may come before it: "paid (a brief and friendly) call".
    """
    listed = tuple(phrases)
    words = small_words(clause.lang)
    for place in range(at, min(at + _BETWEEN, len(clause.items))):
        best = max((e for p in listed if (e := _end(clause, place, p))), default=0)
        if best:
            return best
        item = clause.items[place]
        if item.mention is not None or item.norm in words.relatives or item.norm in (";", "."):
            return None
        if item.norm in words.prepositions and item.norm not in words.of:
            return None
    return None


def follows(clause: Clause, at: int, phrases: Iterable[str]) -> bool:
    """Whether one of some phrases follows soon after a place in the same clause."""
    listed = tuple(phrases)
    words = small_words(clause.lang)
    heads = {v.head for v in clause.verbs if v.finite}
    for place in range(at + 1, min(at + 1 + _BEYOND, len(clause.items))):
        if any(_end(clause, place, p) for p in listed):
            return True
        item = clause.items[place]
        if place in heads or item.norm in words.relatives or item.norm in (";", "."):
            return False
    return False


def _end(clause: Clause, at: int, text: str) -> int:
    """The place after a phrase that begins at a place, 0 where it does not."""
    expected = phrase(text)
    return at + len(expected) if clause.norms[at : at + len(expected)] == expected else 0
