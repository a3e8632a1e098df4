"""Where something takes place, in the words of the text.

Takes a clause; gives the places that a locative preposition introduces: known cities and countries,
buildings and other capitalised names. A metonym in the position of a subject is no place.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from kg.extract.arguments import is_place
from kg.extract.clauses import small_words
from kg.extract.verbs import key, phrase
from kg.fold import fold
from kg.model import Span
from kg.packs import table
from kg.registry import load_jurisdictions

if TYPE_CHECKING:
    from kg.extract.clauses import Clause


@dataclass(frozen=True, slots=True)
class Place:
    """A place as the text names it; ``rank`` is higher the more precise it is."""

    first: int
    last: int
    span: Span
    rank: int
    code: str | None = None


@dataclass(frozen=True, slots=True, eq=False)
class _Words:
    into: tuple[tuple[str, ...], ...]
    sites: frozenset[str]
    inner: frozenset[str]
    never: frozenset[str]
    capital: frozenset[str]


@cache
def _words(lang: str) -> _Words:
    data = table(lang, "places")

    def words(name: str) -> frozenset[str]:
        return frozenset(key(w) for w in data.get(name, ()))

    into = tuple(phrase(p) for p in sorted(data.get("into", ()), key=lambda p: (-len(p), p)))
    return _Words(into, words("sites"), words("inner"), words("never"), words("capital"))


@cache
def _known(lang: str) -> dict[str, str | None]:
    """Folded names of cities and countries to the code of their party."""
    table_ = load_jurisdictions()
    found: dict[str, str | None] = {}
    for name, codes in table_.names("fr" if lang == "fr" else "en").items():
        found[name] = codes[0] if len(codes) == 1 else None
    for name, codes in table_.capitals("fr" if lang == "fr" else "en").items():
        found[name] = codes[0] if len(codes) == 1 else None
    for name, cities in table_.cities("fr" if lang == "fr" else "en").items():
        found[name] = cities[0].jurisdiction
    return found


def code_of(name: str, lang: str) -> str | None:
    """The party in which a city or country lies, if it is known."""
    return _known(lang).get(fold(name))


def places(clause: Clause, text: str) -> tuple[Place, ...]:
    """The places of a clause in the order of the text."""
    words = _words(clause.lang)
    found: list[Place] = []
    at = 0
    while at < len(clause.items):
        begin = _after(clause, at, words)
        place = _name(clause, begin, text, words) if begin is not None else None
        if place is not None:
            found.append(place)
            at = place.last + 1
        else:
            at += 1
    return tuple(found)


def _after(clause: Clause, at: int, words: _Words) -> int | None:
    """The place after the locative words that begin at a place."""
    if clause.items[at].quoted:
        return None
    for wanted in words.into:
        end = at + len(wanted)
        if clause.norms[at:end] == wanted and end < len(clause.items):
            if clause.word(end) in small_words(clause.lang).determiners and end + 1 < len(
                clause.items
            ):
                return end + 1 if clause.word(end) not in ("de", "d'") else None
            return end
    return None


def _name(clause: Clause, begin: int, text: str, words: _Words) -> Place | None:
    item = clause.items[begin]
    if item.mention is not None:
        if not is_place(clause, begin) and item.norm != "":
            return None
        if item.mention.kind != "jurisdiction":
            return None
        span = item.mention.name or item.mention.span
        name = span.of(text)
        return Place(begin, begin, span, 1, code_of(name, clause.lang))
    if item.norm in words.capital:
        return _capital(clause, begin, words)
    site = item.norm in words.sites
    if not (site or item.text[:1].isupper()) or item.norm in words.never:
        return None
    last = begin
    place = begin + 1
    while place < len(clause.items) and place - begin < 9:
        following = clause.items[place]
        if following.mention is not None:
            if (
                site
                and clause.word(place - 1) in words.inner
                and following.mention.kind in ("jurisdiction", "institution")
            ):
                last = place
            break
        if following.date is not None or following.norm in words.never:
            break
        if following.text[:1].isupper() or (following.text[:1].isdigit() and site):
            last = place
        elif following.norm not in words.inner:
            break
        place += 1
    span = Span(item.start, clause.items[last].end)
    name = span.of(text)
    code = code_of(name, clause.lang)
    if code is None and not site and last == begin and item.norm in words.never:
        return None
    country = fold(name) in load_jurisdictions().names("fr" if clause.lang == "fr" else "en")
    return Place(begin, last, span, 3 if site else 1 if country else 2, code)


def _capital(clause: Clause, begin: int, words: _Words) -> Place | None:
    """The place that is named as a capital: "la capitale russe"."""
    last = begin + 1 if begin + 1 < len(clause.items) and clause.items[begin + 1].is_word else begin
    return Place(begin, last, Span(clause.items[begin].start, clause.items[last].end), 2)


def named_place(clause: Clause, at: int, text: str) -> Place | None:
    """The country, city or other place whose name begins at a place of a clause."""
    item = clause.items[at]
    if item.mention is not None:
        if item.mention.kind != "jurisdiction":
            return None
        span = item.mention.name or item.mention.span
        name = span.of(text)
        return Place(at, at, span, 1, code_of(name, clause.lang))
    if not item.text[:1].isupper():
        return None
    return _name(clause, at, text, _words(clause.lang))
