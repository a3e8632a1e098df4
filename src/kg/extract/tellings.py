"""Every contact that a clause tells of, by its verbs and by its nouns."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.extract.apiece import apart
from kg.extract.captions import captions
from kg.extract.companions import companions
from kg.extract.frames import Told, frames
from kg.extract.nominal import by_nouns
from kg.extract.verbal import by_verb, looks_noun

if TYPE_CHECKING:
    from kg.extract.clauses import Clause


def told(clause: Clause) -> tuple[Told, ...]:
    """Every contact that a clause tells of, in the order of the text."""
    found: list[Told] = []
    known = frames(clause.lang)
    taken: set[int] = set()
    for verb in clause.verbs:
        if clause.items[verb.head].quoted or looks_noun(clause, verb, known):
            continue
        for frame in known.verbs.get(verb.lemma, ()):
            one = by_verb(clause, verb, frame)
            if one:
                found.extend(one)
                taken.add(verb.head)
                break
    found.extend(by_nouns(clause, known, taken))
    found.extend(companions(clause, found))
    if not found:
        found.extend(captions(clause))
    return tuple(sorted(apart(clause, found), key=lambda t: (t.head, t.rule)))
