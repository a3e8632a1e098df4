"""Mentions that a list joins: "A, B of Norway and Peru's C".

Takes a sentence's items; gives for each mention the places of the list it belongs to. What may
stand between two members: commas and conjunctions, articles, nationalities, a possessor, where a
member is from, a title that no rule knows, the counterparts of whom the names are told next.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from kg.packs import languages
from kg.registry import load_jurisdictions

if TYPE_CHECKING:
    from kg.extract.clauses import Item, Words

_NEAR = 5
_FAR = 12


def grouped(items: tuple[Item, ...], words: Words) -> dict[int, tuple[int, ...]]:
    """For each mention the places of the group of mentions it is coordinated with."""
    found: dict[int, tuple[int, ...]] = {}
    at = 0
    while at < len(items):
        if items[at].mention is None:
            at += 1
            continue
        members, commas = [at], []
        while (following := _next_member(items, members[-1], words)) is not None:
            place, joined = following
            members.append(place)
            commas.append(not joined)
        while commas and commas[-1]:  # a list must end with a conjunction
            commas.pop()
            members.pop()
        for member in members:
            found[member] = tuple(members)
        at = members[-1] + 1
    return found


def _next_member(items: tuple[Item, ...], at: int, words: Words) -> tuple[int, bool] | None:
    """The next mention of a list and whether a conjunction joins it."""
    begin = _origin(items, at, words)
    place, joined = begin, False
    while place < len(items) and place - begin < _NEAR:
        item = items[place]
        if item.mention is not None:
            if place > begin:
                return place, joined
            return None
        if _again(items, place, words):
            return None
        if item.norm in words.coordinators and item.norm not in words.then:
            joined = True
        elif item.norm == "," and (place == begin or items[place - 1].norm in nationalities()):
            pass
        elif not _may_stand(items, place, joined, words):
            break
        place += 1
    return _of_colleagues(items, begin, words)


def _again(items: tuple[Item, ...], place: int, words: Words) -> bool:
    """Whether a preposition is said again after a conjunction: "with A and with B"."""
    before = items[place - 1].norm
    joins = before == "," or (before in words.coordinators and before in words.leads)
    return items[place].norm in words.prepositions and joins


def _origin(items: tuple[Item, ...], at: int, words: Words) -> int:
    """The place after a member and the country it is of: "A of Norway"."""
    after = at + 2
    if after < len(items) and items[at + 1].norm in words.of:
        mention = items[after].mention
        if mention is not None:
            return after + 1 if mention.oblique and mention.name is None else at + 1
        while after < len(items) and after < at + 5 and items[after].text[:1].isupper():
            after += 1
        if after > at + 2 and items[after - 1].mention is None:
            return after
    return at + 1


@cache
def nationalities() -> frozenset[str]:
    """The adjectives and demonyms of all parties, folded."""
    parties = load_jurisdictions()
    return frozenset(
        w for lang in languages() for w in (*parties.adjectives(lang), *parties.demonyms(lang))
    )


def _may_stand(items: tuple[Item, ...], place: int, joined: bool, words: Words) -> bool:
    """Whether a word may stand between two members of a list."""
    item = items[place]
    if item.norm in nationalities() or item.norm in words.genitive:
        return True
    following = items[place + 1] if place + 1 < len(items) else None
    if following is not None and item.is_word and item.text[:1].isupper():
        if following.norm in words.genitive:
            return True  # "Peru's A"
        mention = following.mention
        return mention is not None and mention.name is not None and not mention.anaphor
    return joined and (item.norm in words.determiners or item.norm in words.than)


def _of_colleagues(items: tuple[Item, ...], begin: int, words: Words) -> tuple[int, bool] | None:
    """The first name after "and his French and British counterparts,"."""
    joined = told = False
    for place in range(begin, min(begin + _FAR, len(items))):
        item = items[place]
        if item.mention is not None:
            return (place, True) if told else None
        joined = joined or item.norm in words.coordinators
        told = told or (joined and item.norm in words.colleagues)
        plain = item.norm in nationalities() or item.norm in words.determiners
        small = item.norm in words.coordinators or item.norm in words.colleagues
        capital = item.text[:1].isupper()
        if not (plain or small or capital or item.norm == "," or item.norm in words.possessive):
            return None
    return None
