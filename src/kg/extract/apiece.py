"""Contacts with several people one by one: "met separately with A and B", "calls with A and B".

Takes what a clause tells; gives a telling for each counterpart where the clause says that each was
met on his own: by an adverb, by a noun in the plural, or because one telephones one at a time.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from kg.claims.model import InteractionType as Type
from kg.extract.clauses import sayings
from kg.extract.frames import several

if TYPE_CHECKING:
    from kg.extract.clauses import Clause
    from kg.extract.frames import Told

_MARGIN = 5
_FEW = 2
_BESIDE = 4  # so near a counterpart his day stands
_LINKS = frozenset({",", "and", "et", "then", "puis"})


def apart(clause: Clause, told: list[Told]) -> list[Told]:
    """The tellings, those of several counterparts met one by one parted."""
    parts = [part for one in told for whole in _parts(clause, one) for part in _days(clause, whole)]
    return _gapped(clause, parts)


def _gapped(clause: Clause, told: list[Told]) -> list[Told]:
    """The tellings, those without a verb of their own with their day: "A on Monday, B on Tuesday".

    Their head stands after the counterpart before; a day there is his.
    """
    found = list(told)
    for n, one in enumerate(told):
        if one.verb is None or one.verb.head == one.head or len(one.right) != 1:
            continue
        at = one.right[0]
        if not any(_is_date(clause, p) for p in range(one.head, at)):
            continue
        near = [p for p in range(one.head + 1, at + _BESIDE) if _is_date(clause, p)]
        if not near:
            continue
        found[n] = replace(one, day=near[0])
        for k, other in enumerate(found):
            his = _is_date(clause, one.head) and other.day < 0
            if his and other.right and other.right[-1] + 1 == one.head:
                found[k] = replace(other, day=one.head)
    return found


def _is_date(clause: Clause, at: int) -> bool:
    return at < len(clause.items) and clause.items[at].date is not None


def _days(clause: Clause, one: Told) -> list[Told]:
    """The tellings of counterparts who are each given a day: "A on Monday and B on Tuesday"."""
    if len(one.right) < _FEW or not one.left:
        return [one]
    places = [p for p, item in enumerate(clause.items) if item.date is not None]
    ends = (*one.right[1:], one.right[-1] + _BESIDE)
    after = [
        next((q for q in places if p < q < min(end, p + _BESIDE)), -1)
        for p, end in zip(one.right, ends, strict=True)
    ]
    before = [
        next((q for q in places if max(other, p - _BESIDE) < q < p), -1)
        for other, p in pairwise(one.right)
    ]
    led = all(q > 0 and clause.norms[q - 1] in _LINKS for q in before)
    if led and -1 not in before:
        first = next((q for q in places if q not in before), -1)
        days = [first, *before]
    elif -1 not in after and len(set(after)) == len(after):
        days = after
    else:
        return [one]
    asked = one.initiator == one.right
    return [
        replace(one, right=(p,), day=q, initiator=(p,) if asked else one.initiator)
        for p, q in zip(one.right, days, strict=True)
    ]


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
