"""Contacts told without a verb, as captions and timelines do: "A and B on the telephone".

Takes a clause; gives a telling where a group of persons opens it, no verb follows, and a phrase
says by which channel or in which pose they are.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.extract.arguments import persons
from kg.extract.factuality import of_noun
from kg.extract.frames import Told, channel, frames

if TYPE_CHECKING:
    from kg.extract.clauses import Clause

_OPENING = 4
_NEAR = 6


def captions(clause: Clause) -> list[Told]:
    """What a clause without a verb tells."""
    if any(v.finite for v in clause.verbs) or not clause.groups:
        return []
    first = min(clause.groups)
    group = clause.group_of(first)
    if len(group) < 2 or first > _OPENING or not persons(clause, group):
        return []
    after = group[-1] + 1
    hits = frames(clause.lang).channels.hits(clause.norms, after, after + _NEAR)
    if not hits or any(clause.mention(p) is not None for p in range(after, hits[0].start)):
        return []
    place = hits[0].start
    verdict = of_noun(clause, place, place, after, place)
    base = Told(
        f"{clause.lang}.caption.channel", hits[0].value, True, verdict, group, (), place, place,
        hits[0].end - 1, "",
    )  # fmt: skip
    return [channel(clause, base)]
