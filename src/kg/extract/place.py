"""Where something takes place, in the words of the text.

Takes a clause; gives the places that a locative preposition introduces: known cities and countries,
buildings and other capitalised names. A metonym in the position of a subject is no place.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from kg.extract.clauses import small_words
from kg.extract.tries import Trie
from kg.extract.verbs import key, phrase
from kg.fold import fold
from kg.model import Span
from kg.packs import table
from kg.registry import load_jurisdictions

if TYPE_CHECKING:
    from kg.extract.clauses import Clause


class Place(NamedTuple):
    """A place as the text names it; ``rank`` is higher the more precise it is."""

    first: int
    last: int
    span: Span
    rank: int
    code: str | None = None


@dataclass(frozen=True, slots=True, eq=False)
class _Words:
    into: Trie[str]
    sites: frozenset[str]
    inner: frozenset[str]
    never: frozenset[str]
    capital: frozenset[str]
    adjectives: frozenset[str]
    bare: frozenset[str]


@cache
def _words(lang: str) -> _Words:
    data = table(lang, "places")

    def words(name: str) -> frozenset[str]:
        return frozenset(key(w) for w in data.get(name, ()))

    into = Trie((phrase(p), p) for p in data.get("into", ()))
    return _Words(
        into,
        words("sites"),
        words("inner"),
        words("never"),
        words("capital"),
        words("adjectives"),
        words("bare"),
    )


@cache
def _known(lang: str) -> dict[str, str | None]:
    """Folded names of cities and countries to the code of their party."""
    table_ = load_jurisdictions()
    found: dict[str, str | None] = {}
    for name, codes in table_.names(lang).items():
        found[name] = codes[0] if len(codes) == 1 else None
    for name, codes in table_.capitals(lang).items():
        found[name] = codes[0] if len(codes) == 1 else None
    for name, cities in table_.cities(lang).items():
        found[name] = cities[0].jurisdiction
    return found


def code_of(name: str, lang: str) -> str | None:
    """The party in which a city or country lies, if it is known."""
    return _known(lang).get(fold(name))


def places(clause: Clause, text: str) -> tuple[Place, ...]:
    """The places of a clause in the order of the text."""
    words = _words(clause.lang)
    found: list[Place] = []
    free = 0  # the first place of the clause that no name before has
    for at, word in enumerate(clause.norms):
        set_off = not at or clause.norms[at - 1] == ","
        if at < free or not (set_off or words.into.begins(word)):
            continue
        begin = _after(clause, at, words)
        place = _name(clause, begin, text, words) if begin is not None else None
        place = place or _set_off(clause, at, text)
        if place is not None:
            found.append(place)
            free = place.last + 1
    return tuple(found)


def _set_off(clause: Clause, at: int, text: str) -> Place | None:
    """A known city set off beside a date, or before a colon: ", Riga, June 2", "Riga: ..."."""
    if at and clause.word(at - 1) != ",":
        return None
    place = named_place(clause, at, text)
    if place is None or place.code is None or place.rank < 2:
        return None
    if not at:
        return place if clause.word(place.last + 1) == ":" else None
    near = [n for n in (place.last + 1, place.last + 2, at - 2) if 0 <= n < len(clause.items)]
    return place if any(clause.items[n].date is not None for n in near) else None


def _after(clause: Clause, at: int, words: _Words) -> int | None:
    """The place after the locative words that begin at a place, its article left out."""
    if clause.items[at].quoted:
        return None
    matches = words.into.at(clause.norms, at)
    end = matches[0][0] if matches else len(clause.items)
    if end >= len(clause.items):
        return None
    word = clause.word(end)
    article = word in small_words(clause.lang).determiners and word not in words.bare
    return end + 1 if article and end + 1 < len(clause.items) else end


def _name(clause: Clause, begin: int, text: str, words: _Words) -> Place | None:
    """The place whose name begins at a place of a clause."""
    item = clause.items[begin]
    if item.mention is not None:
        return _mentioned(clause, begin, text)
    if item.norm in words.capital:
        return _capital(clause, begin)
    site = item.norm in words.sites
    if not (site or item.text[:1].isupper()) or item.norm in words.never:
        return None
    last = _last(clause, begin, site, words)
    span = Span(item.start, clause.items[last].end)
    return _ranked(begin, last, span, span.of(text), clause.lang, site)


def _last(clause: Clause, begin: int, site: bool, words: _Words) -> int:
    """The last word of a place's name."""
    last = begin
    for at in range(begin + 1, min(begin + 9, len(clause.items))):
        item = clause.items[at]
        if item.mention is not None:
            kinds = ("jurisdiction", "institution")
            joined = clause.word(at - 1) in words.inner
            return at if site and joined and item.mention.kind in kinds else last
        if item.date is not None or item.norm in words.never:
            break
        numbered = item.text[:1].isdigit() and site
        if item.text[:1].isupper() or numbered or (site and item.norm in words.adjectives):
            last = at
        elif item.norm not in words.inner:
            break
    return last


def _ranked(first: int, last: int, span: Span, name: str, lang: str, site: bool = False) -> Place:
    """A place with its rank: a building before a city before a country."""
    country = fold(name) in load_jurisdictions().names(lang)
    return Place(first, last, span, 3 if site else 1 if country else 2, code_of(name, lang))


def _mentioned(clause: Clause, at: int, text: str) -> Place | None:
    """A place that is also a party: a country, or a city that stands for one."""
    mention = clause.mention(at)
    if mention is None or mention.kind != "jurisdiction":
        return None
    span = mention.name or mention.span
    return _ranked(at, at, span, span.of(text), clause.lang)


def _capital(clause: Clause, begin: int) -> Place:
    """The place that is named as a capital: "la capitale russe"."""
    last = begin + 1
    if last >= len(clause.items) or not clause.items[last].is_word:
        last = begin
    return Place(begin, last, Span(clause.items[begin].start, clause.items[last].end), 2)


def named_place(clause: Clause, at: int, text: str) -> Place | None:
    """The country, city or other place whose name begins at a place of a clause."""
    if clause.items[at].mention is not None:
        return _mentioned(clause, at, text)
    if not clause.items[at].text[:1].isupper():
        return None
    return _name(clause, at, text, _words(clause.lang))
