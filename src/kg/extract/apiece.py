"""Contacts with several people one by one: "met separately with A and B", "calls with A and B".

Takes what a clause tells; gives a telling for each counterpart where the clause says that each was
met on his own: by an adverb, by a noun in the plural, or because one telephones one at a time.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from kg.claims.model import InteractionType as Type
from kg.extract.clauses import sayings
from kg.extract.frames import several

if TYPE_CHECKING:
    from kg.extract.clauses import Clause
    from kg.extract.frames import Told

_MARGIN = 5
_FEW = 2


def apart(clause: Clause, told: list[Told]) -> list[Told]:
    """The tellings, those of several counterparts met one by one parted."""
    return [part for one in told for part in _parts(clause, one)]


def _parts(clause: Clause, one: Told) -> list[Told]:
    many_left = len(one.left) >= _FEW and len(one.right) == 1
    many_right = len(one.right) >= _FEW and bool(one.left)
    if not (many_left or many_right) or not _separately(clause, one):
        return [one]
    group = one.right if many_right else one.left
    if many_right and len(one.left) > 1:
        return [one]
    if many_right:
        asked = one.initiator == one.right
        return [replace(one, right=(p,), initiator=(p,) if asked else one.initiator) for p in group]
    asked = one.initiator == one.left
    return [replace(one, left=(p,), initiator=(p,) if asked else one.initiator) for p in group]


def _separately(clause: Clause, one: Told) -> bool:
    if one.type is Type.CALL and one.stated and len(one.right) >= _FEW:
        return True
    if clause.word(one.head) in several(clause.lang) and len(one.right) >= _FEW:
        return True
    low = min(one.first, one.head, max(one.left, default=one.head))
    high = max(one.last, one.head, *one.right) + _MARGIN
    return bool(sayings(clause.lang).apiece.hits(clause.norms, max(0, low - 1), high))
