"""Whom a clause tells of besides its subject: the object, partners and agents of a verb or noun.

Takes a clause and a place in it; gives groups of places of mentions. A wrong argument is worse
than none: what is not in a plain position is not taken.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from kg.extract.clauses import Clause, small_words
from kg.extract.continued import further
from kg.extract.delegations import behind
from kg.extract.frames import channel_ends
from kg.extract.grouping import nationalities
from kg.extract.model import ActorKind
from kg.extract.subjects import (
    STOPS,
    Group,
    acting,
    following_subject,
    is_place,
    own_subject,
    patient,
    persons,
    relative_object,
    subject,
)
from kg.extract.verbs import Verb, lexicon, phrase

if TYPE_CHECKING:
    from kg.extract.clauses import Words

__all__ = [
    "Group",
    "acting",
    "agents",
    "following_subject",
    "is_place",
    "objects",
    "own_subject",
    "owner",
    "partners",
    "patient",
    "persons",
    "relative_object",
    "subject",
]

_REACH = 16
_TITLE = 6


def _phrase_at(clause: Clause, at: int, phrases: tuple[str, ...]) -> int | None:
    """The place after the longest of some phrases that begins at a place."""
    for words in _by_first(phrases).get(clause.norms[at], ()):
        if clause.norms[at : at + len(words)] == words:
            return at + len(words)
    return None


@cache
def _by_first(phrases: tuple[str, ...]) -> dict[str, list[tuple[str, ...]]]:
    """The words of some phrases by their first, the longest phrase first."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for words in sorted(map(phrase, phrases), key=len, reverse=True):
        found.setdefault(words[0], []).append(words)
    return found


def _mention_after(clause: Clause, at: int) -> int | None:
    """The place of the mention that begins at a place; an article and a title may come first."""
    words = small_words(clause.lang)
    if clause.word(at + 1) in words.genitive:
        at += 2
    for place in range(at, min(at + _TITLE, len(clause.items))):
        item = clause.items[place]
        if item.mention is not None:
            head = _head(clause, place)
            return head if acting(clause, head) and not _owns(clause, head) else None
        if place == at and (found := behind(clause, at)) is not None:
            return found if acting(clause, found) else None
        article = place == at and item.norm in words.determiners
        if item.norm == "," and not words.colleagues.isdisjoint(clause.norms[at:place]):
            continue  # "with her counterpart, A", "avec ses homologues suédois, A, et danois, B"
        if item.is_word and item.text[:1].isupper() and _names(clause, place + 1):
            continue  # "with Presidents A and B"
        lower = item.text[:1].islower() or item.norm in nationalities()
        title = item.is_word and lower and clause.word(at) in words.determiners | words.possessive
        if not article and (not title or item.norm in words.prepositions | words.coordinators):
            return None
    return None


def _names(clause: Clause, at: int) -> bool:
    """Whether a named person is mentioned right there or after one more capitalised word."""
    mention = clause.mention(at)
    if mention is None and at < len(clause.items) and clause.items[at].text[:1].isupper():
        mention = clause.mention(at + 1)
    return mention is not None and mention.kind is ActorKind.PERSON and mention.name is not None


def _head(clause: Clause, at: int) -> int:
    """The person that a party's name only describes: "with Hamas political leader A"."""
    mention = clause.mention(at)
    if mention is not None and mention.oblique:
        return _possessed(clause, at)
    if mention is None or mention.kind in (ActorKind.PERSON, ActorKind.OFFICE):
        return at
    small = small_words(clause.lang)
    ends = small.prepositions | small.coordinators | small.relatives | small.subordinators
    for place in range(at + 1, min(at + 6, len(clause.items))):
        item, found = clause.items[place], clause.mention(place)
        if found is not None:
            person = found.kind is ActorKind.PERSON and not found.oblique and not found.anaphor
            return place if person and place > at + 1 else at
        if item.norm == "," and not clause.items[at + 1].text[:1].isupper():
            return at
        if (item.norm != "," and not item.is_word) or item.norm in ends:
            return at
        if any(v.head == place for v in clause.verbs):
            return at
    return at


def _owns(clause: Clause, at: int) -> bool:
    """Whether somebody is only named for what is his: "with A's deputy"."""
    return clause.word(at + 1) in small_words(clause.lang).genitive


def _possessed(clause: Clause, at: int) -> int:
    """Who is somebody's: "A's deputy, B"; the place itself where nobody is named."""
    if clause.mention(at + 1) is not None:
        return at + 1
    if not _owns(clause, at):
        return at
    for place in range(at + 2, min(at + 8, len(clause.items))):
        item, found = clause.items[place], clause.mention(place)
        if found is not None:
            named = found.kind is ActorKind.PERSON and found.name is not None
            return place if named and not found.oblique else at
        if item.norm != "," and not item.is_word:
            return at
        if any(v.head == place for v in clause.verbs):
            return at
    return at


def _opens_clause(clause: Clause, at: int, words: Words) -> bool:
    item = clause.items[at]
    return (
        item.norm in STOPS
        or item.norm in words.relatives
        or (item.norm in words.subordinators and item.is_word)
    )


def partners(
    clause: Clause, start: int, prepositions: tuple[str, ...], heads: frozenset[int] = frozenset()
) -> tuple[Group, ...]:
    """The groups that one of some prepositions introduces to the right of a place.

    A preposition that is said again gives a group of its own, and so do those who follow one
    after the other. Other finite verbs end the search, except those whose place is in ``heads``.
    """
    words = small_words(clause.lang)
    verbs = {v.head for v in clause.verbs if v.finite and not v.passive} - heads
    verbs |= {v.first for v in clause.verbs if v.first > start and _adverbial(v)}
    firsts = _by_first(prepositions)
    place, steps = start, 0
    while place < len(clause.items) and steps < _REACH:
        item = clause.items[place]
        if item.quoted:
            place += 1
            continue
        after = _phrase_at(clause, place, prepositions) if item.norm in firsts else None
        if after is not None:
            mention = _mention_after(clause, after)
            if mention is not None:
                group = _parted(clause, tuple(p for p in clause.group_of(mention) if p >= mention))
                return (group, *further(clause, group[-1] + 1, prepositions))
            if not clause.items[min(after, len(clause.items) - 1)].is_word:
                break
        elif _opens_clause(clause, place, words) or place in verbs:
            break
        place += 1
        steps += 1
    return ()


def _adverbial(verb: Verb) -> bool:
    """Whether a verb opens an adverbial of its own: "before meeting A", "pour y rencontrer A"."""
    return verb.governors[:1] in (("before",), ("after",), ("purpose",), ("without",), ("while",))


def _ending(clause: Clause, at: int) -> Group:
    """The group from a place on, without a last member that begins a clause of its own."""
    group = tuple(p for p in clause.group_of(at) if p >= at)
    return group[:-1] if len(group) > 1 and _begins(clause, group[-1]) else group


def _begins(clause: Clause, at: int) -> bool:
    """Whether a verb follows a mention right away, so that it may be its subject."""
    return any(
        v.first == at + 1 and (v.finite or any(g.startswith("=") for g in v.governors))
        for v in clause.verbs
    )


def _parted(clause: Clause, group: Group) -> Group:
    """A group without a last member that a comma parts from it and that a verb follows."""
    if len(group) < 2 or not _begins(clause, group[-1]):
        return group
    if len(group) > 2:
        joined = clause.norms[group[0] : group[-2]]
        closed = any(word in small_words(clause.lang).coordinators for word in joined)
        return group[:-1] if closed else group
    return group[:1] if "," in clause.norms[group[0] : group[1]] else group


def objects(clause: Clause, start: int, strict: bool = False) -> Group:
    """The group that follows a verb as its object; with ``strict`` nothing may stand between."""
    words = small_words(clause.lang)
    lex = lexicon(clause.lang)
    sent = behind(clause, start)
    if sent is not None and acting(clause, sent):
        return _ending(clause, sent)
    place, unknown, commas = start, 0, 0
    while place < len(clause.items):
        item = clause.items[place]
        if item.quoted or _opens_clause(clause, place, words):
            return ()
        if item.mention is not None:
            if is_place(clause, place):
                place += 1
                continue
            place = _head(clause, place)
            mention = clause.mention(place)
            if (
                mention is None
                or mention.oblique
                or not acting(clause, place)
                or (commas and not _resumes(clause, start, place))
            ):
                return ()
            return _ending(clause, place)
        if item.norm == ",":
            commas += 1
        elif clause.word(place + 1) in words.genitive or item.norm in words.genitive:
            pass  # "rang Peru's A"
        elif item.is_word and item.text[:1].isupper() and _names(clause, place + 1):
            pass
        elif item.norm in words.prepositions:
            skipped = _by_channel(clause, place) or _skip_place(clause, place, words)
            if skipped is not None:
                place = skipped
                continue
            if item.norm not in lex.transparent:
                return ()
        elif item.date is None and item.norm not in lex.transparent | words.determiners:
            unknown += 1
        if unknown > (0 if strict else 2) or commas > 2 or place - start > 14:
            return ()
        place += 1
    return ()


def _by_channel(clause: Clause, at: int) -> int | None:
    """The place after "by telephone", which may stand before an object."""
    ends = channel_ends(clause, at)
    return max(ends, default=None)


def owner(clause: Clause, start: int) -> Group:
    """Whose hand it is: "shook A's hand"."""
    mention = clause.mention(start)
    if mention is None or not acting(clause, start):
        return ()
    return (start,) if clause.word(start + 1) in small_words(clause.lang).genitive else ()


def _resumes(clause: Clause, start: int, place: int) -> bool:
    """Whether what stands between a verb and its object is set off by two commas."""
    return clause.norms[start:place].count(",") == 2 or (
        clause.norms[start:place].count(",") == 1 and clause.items[start].date is not None
    )


def _skip_place(clause: Clause, at: int, words: Words) -> int | None:
    """The place after "à Rabat", "au Palais royal"; none where it is no place."""
    if clause.word(at) not in words.locatives:
        return None
    place = at + 1
    if clause.word(place) in words.determiners:
        place += 1
    if place < len(clause.items) and is_place(clause, place):
        return place + 1
    begin = place
    while place < len(clause.items) and place - begin < 8:
        item = clause.items[place]
        if item.mention is not None or item.date is not None or item.norm == ",":
            break
        if (
            item.text[:1].isupper()
            or item.text[:1].isdigit()
            or place == begin
            or item.norm in words.inner
        ):
            place += 1
        else:
            break
    return place if place > begin else None


def agents(clause: Clause, verb: Verb) -> tuple[Group, ...]:
    """Who does what a passive verb says; a group of its own for each "by"."""
    return partners(clause, verb.head + 1, tuple(sorted(lexicon(clause.lang).agents)))
