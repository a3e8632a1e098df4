"""The words that make a common verb one of contact: "paid a call on", "had B on the phone".

Takes a clause and a place in it; tells where the words that a frame wants stand.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from kg.extract.clauses import small_words
from kg.extract.continued import somewhere
from kg.extract.tries import Trie
from kg.extract.verbs import lexicon, phrase

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kg.extract.clauses import Clause

_BETWEEN = 7
_BEYOND = 10


@cache
def _phrases(listed: tuple[str, ...]) -> Trie[bool]:
    return Trie((phrase(text), True) for text in listed)


def _end(clause: Clause, at: int, known: Trie[bool]) -> int:
    """The place after the longest phrase that begins at a place, 0 where none does."""
    found = known.at(clause.norms, at) if at < len(clause.norms) else []
    return found[0][0] if found else 0


def begins(clause: Clause, at: int, phrases: Iterable[str]) -> int | None:
    """The place after the longest of some phrases that begins at a place.

    An adverb, a date or a place may stand before the phrase: "sat briefly down".
    """
    known = _phrases(tuple(phrases))
    for skipped in range(3):
        if skipped and not _passes(clause, at + skipped - 1):
            return None
        end = _end(clause, at + skipped, known)
        if end:
            return end
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
    known = _phrases(tuple(phrases))
    words = small_words(clause.lang)
    free = at
    for place in range(at, min(at + _BETWEEN, len(clause.items))):
        if place < free:  # in the name of a place
            continue
        end = _end(clause, place, known)
        if end:
            return end
        item = clause.items[place]
        skipped = somewhere(clause, place)
        if skipped is not None:
            free = skipped
            continue
        if item.mention is not None or item.norm in words.relatives or item.norm in (";", "."):
            return None
        if item.norm in words.prepositions and item.norm not in words.of:
            return None
    return None


def follows(clause: Clause, at: int, phrases: Iterable[str]) -> bool:
    """Whether one of some phrases follows soon after a place in the same clause."""
    known = _phrases(tuple(phrases))
    words = small_words(clause.lang)
    heads = {v.head for v in clause.verbs if v.finite}
    for place in range(at + 1, min(at + 1 + _BEYOND, len(clause.items))):
        if _end(clause, place, known):
            return True
        item = clause.items[place]
        if place in heads or item.norm in words.relatives or item.norm in (";", "."):
            return False
    return False
