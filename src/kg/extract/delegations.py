"""Who stands behind a delegation: "a delegation led by A", "officials from Norway and Sweden".

Takes a clause and a place in it; tells which mention acts though other words head its phrase.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.extract.clauses import sayings, small_words
from kg.extract.model import ActorKind
from kg.extract.verbs import phrase

if TYPE_CHECKING:
    from kg.extract.clauses import Clause

_REACH = 9
_NEAR = 5
_BODIES = frozenset({ActorKind.JURISDICTION, ActorKind.INSTITUTION, ActorKind.GROUP})


def leads(clause: Clause, at: int) -> bool:
    """Whether the mention after a place leads a delegation: "a delegation led by A"."""
    for hit in sayings(clause.lang).led.hits(clause.norms, at - 3, at + 1):
        if hit.end == at + 1:
            before = clause.norms[max(0, hit.start - _NEAR) : hit.start]
            return any(word in small_words(clause.lang).delegations for word in before)
    return False


def sends(clause: Clause, at: int, before: int) -> bool:
    """Whether the party at a place acts by its people: "officials from Norway".

    ``before`` is the place before its article.
    """
    mention = clause.mention(at)
    if mention is None or mention.kind not in _BODIES:
        return False
    words = small_words(clause.lang)
    if clause.word(before) not in words.of_people:
        return False
    return any(clause.word(p) in words.envoys for p in (before - 1, before - 2))


def behind(clause: Clause, at: int) -> int | None:
    """The place of who is meant by the phrase that begins at a place."""
    words = small_words(clause.lang)
    told = False
    for place in range(at, min(at + _REACH, len(clause.items))):
        item = clause.items[place]
        if item.mention is not None and item.mention.kind not in _BODIES:
            return None
        if item.quoted or item.norm in (",", ";", ".") or item.norm in words.relatives:
            return None
        if told or item.norm in words.delegations:
            told = True
            for text in sayings(clause.lang).led_by:
                expected = phrase(text)
                end = place + len(expected)
                if clause.norms[place:end] == expected:
                    return _mention(clause, end)
        if item.norm in words.envoys and clause.word(place + 1) in words.of_people:
            found = _mention(clause, place + 2)
            mention = clause.mention(found) if found is not None else None
            return found if mention is not None and mention.kind in _BODIES else None
    return None


def _mention(clause: Clause, at: int) -> int | None:
    while clause.word(at) in small_words(clause.lang).determiners:
        at += 1
    return at if clause.mention(at) is not None else None
