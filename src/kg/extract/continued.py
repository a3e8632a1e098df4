"""Arguments that go on where their verb is not said again: "and, later, with B", "then C".

Takes a clause and the place where an argument ended; gives the groups that stand in the same
relation to the verb, each of which was met apart. Ellipsis is read the same way for objects,
partners and agents, in any language: what may stand in the gap is the language pack's.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.extract.clauses import sayings, small_words
from kg.extract.model import ActorKind
from kg.extract.subjects import ACTING, Group
from kg.extract.verbs import lexicon, phrase

if TYPE_CHECKING:
    from kg.extract.clauses import Clause

_GAP = 10
_MOST = 6


def further(clause: Clause, at: int, prepositions: tuple[str, ...]) -> tuple[Group, ...]:
    """The groups that go on after a place, with one of the prepositions or without any.

    A bare name counts only where an adverb or a date tells it from a member of the same group
    ("and, on Friday, B"; "then B"); names before it that commas part count with it.
    """
    found: list[Group] = []
    pending: list[Group] = []
    while len(found) < _MOST:
        step = _next(clause, at, prepositions)
        if step is None:
            break
        group, sure, joined = step
        if sure:
            found += [*pending, group]
            pending = []
        elif not joined:
            pending.append(group)
        else:
            break
        at = group[-1] + 1
    return tuple(found)


def _next(
    clause: Clause, at: int, prepositions: tuple[str, ...]
) -> tuple[Group, bool, bool] | None:
    """The next group, whether it surely goes on, and whether a conjunction joins it."""
    words, lex = small_words(clause.lang), lexicon(clause.lang)
    joined = comma = apart = False
    place = at
    while place < len(clause.items) and place - at <= _GAP:
        item = clause.items[place]
        if item.quoted:
            return None
        if item.mention is not None:
            return _bare(clause, place, joined, comma, apart)
        after = _prepositional(clause, place, prepositions)
        if after is not None and place > at and (joined or comma):
            return (_members(clause, after), True, joined)
        if item.date is not None or item.norm in words.apart:
            apart = True
            joined = joined or item.norm in words.then
        elif item.norm == ",":
            comma = True
        elif item.norm in words.coordinators:
            joined = True
        elif item.norm in words.genitive or clause.word(place + 1) in words.genitive:
            pass  # "and Peru's A"
        elif not (item.norm in lex.transparent or item.norm in words.determiners):
            skipped = somewhere(clause, place)
            if skipped is None:
                return None
            place = skipped
            continue
        place += 1
    return None


def _bare(
    clause: Clause, place: int, joined: bool, comma: bool, apart: bool
) -> tuple[Group, bool, bool] | None:
    """A name without a preposition, unless it begins a clause of its own."""
    mention = clause.mention(place)
    assert mention is not None
    if mention.oblique or mention.kind not in ACTING or not (joined or comma):
        return None
    group = _members(clause, place)
    if not _ends(clause, group[-1] + 1):
        return None
    return group, joined and apart, joined


def _ends(clause: Clause, at: int) -> bool:
    """Whether nothing that follows makes a name the subject of a verb."""
    words, lex = small_words(clause.lang), lexicon(clause.lang)
    if at >= len(clause.items):
        return True
    if any(v.first == at for v in clause.verbs):
        return False
    item = clause.items[at]
    if item.norm == "," and at + 1 < len(clause.items):
        if any(v.first == at + 1 for v in clause.verbs if v.finite):
            return False
        item = clause.items[at + 1]
        if item.norm in words.determiners:
            return True
    if item.mention is not None or item.date is not None or not item.is_word:
        return True
    free = words.prepositions | words.coordinators | words.relatives | words.turns
    return item.norm in free or item.norm in lex.transparent or item.norm in words.apart


def _members(clause: Clause, place: int) -> Group:
    return tuple(p for p in clause.group_of(place) if p >= place)


def _prepositional(clause: Clause, at: int, prepositions: tuple[str, ...]) -> int | None:
    """The place of the mention that a preposition at a place introduces."""
    words = small_words(clause.lang)
    for text in prepositions:
        expected = phrase(text)
        end = at + len(expected)
        if clause.norms[at:end] != expected:
            continue
        while end < len(clause.items) and clause.items[end].norm in words.determiners:
            end += 1
        if clause.word(end + 1) in words.genitive:  # "with Peru's A"
            end += 2
        mention = clause.mention(end)
        if mention is not None and mention.kind in ACTING:
            return end
    return None


def somewhere(clause: Clause, at: int) -> int | None:
    """The place after "in Oslo", which may stand in a gap."""
    words = small_words(clause.lang)
    if clause.word(at) not in words.locatives:
        return None
    place = at + 1
    while place < len(clause.items) and place - at <= 4:
        item = clause.items[place]
        mention = item.mention
        if mention is not None and mention.kind is not ActorKind.JURISDICTION:
            break
        if mention is None and not item.text[:1].isupper() and item.norm not in words.determiners:
            break
        place += 1
    return place if place > at + 1 else None


def likewise(clause: Clause, at: int) -> Group:
    """Who did the same: "as did B", soon after a place."""
    for hit in sayings(clause.lang).likewise.hits(clause.norms, at, at + 10):
        place = hit.end
        while clause.word(place) in small_words(clause.lang).determiners:
            place += 1
        mention = clause.mention(place)
        if mention is not None and mention.kind in ACTING:
            return _members(clause, place)
    return ()
