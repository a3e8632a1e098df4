"""How alike two names are, whatever their order, accents, hyphens and titles."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from difflib import SequenceMatcher
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

ALIKE = 0.8
"""How alike two surnames or two institutions' names have to be."""

_GIVEN = 0.65
_UNTOLD = 0.7  # one of the names has no given name
_SHORTENED = 0.9
_SHORTEST = 3  # letters of a short form that is no initial
_TITLES = frozenset(
    re.findall(
        r"\w+",
        "m mm mme mlle mr mrs ms dr pr prof me mgr sir lord dame sheikh cheikh prince princess "
        "princesse president general gen gal colonel col admiral adm amiral capt captain capitaine "
        "lt maj ambassador ambassadeur amb senator sen jr sr",
    )
)
_ARTICLES = frozenset(re.findall(r"\w+", "le la les l un une des du de d the a an"))
_LETTERS = str.maketrans(
    {"ł": "l", "ø": "o", "ı": "i", "đ": "d", "ð": "d", "þ": "th", "ß": "ss", "æ": "ae", "œ": "oe"}
)


@lru_cache(maxsize=65536)
def words(text: str) -> tuple[str, ...]:
    """The words of a text, case-folded, without accents or punctuation.

    >>> words("L'État-major")
    ('l', 'etat', 'major')
    """
    folded = unicodedata.normalize("NFKD", text.casefold().translate(_LETTERS))
    plain = "".join(c for c in folded if not unicodedata.combining(c))
    return tuple(re.findall(r"[^\W_]+", plain))


def ratio(left: str, right: str) -> float:
    """The likeness of two strings, whichever comes first."""
    there = SequenceMatcher(None, left, right, autojunk=False).ratio()
    return max(there, SequenceMatcher(None, right, left, autojunk=False).ratio())


def label(text: str | None) -> str:
    """A place's or an institution's name without articles, accents and punctuation.

    >>> label("Le Kremlin") == label("the Kremlin")
    True
    """
    found = words(text) if text else ()
    return " ".join(w for w in found if w not in _ARTICLES) or " ".join(found)


def overlap(left: str, right: str) -> float:
    """The F1 of the words that two passages share."""
    a, b = Counter(words(left)), Counter(words(right))
    shared = (a & b).total()
    return 2 * shared / (a.total() + b.total()) if shared else 0.0


@lru_cache(maxsize=65536)
def name_score(left: str, right: str) -> float:
    """The likeness of two persons' names: 1 for equal ones, 0 where they cannot be the same.

    >>> name_score("Gen. Jean Martin", "Martin Jean"), name_score("Jean Martin", "Paul Martin")
    (1.0, 0.0)
    """
    a, b = _of_person(left), _of_person(right)
    if not a or not b:
        return 0.0
    if sorted(a) == sorted(b) or "".join(a) == "".join(b):
        return 1.0
    best = 0.0
    for given_a, surname_a in _splits(a):
        for given_b, surname_b in _splits(b):
            alike = ratio(surname_a, surname_b)
            given = _given(given_a, given_b) if alike >= ALIKE else 0.0
            if given:
                best = max(best, 0.6 * alike + 0.39 * given)
    return best


def _of_person(name: str) -> tuple[str, ...]:
    """The words of a person's name without titles."""
    found = words(name)
    return tuple(w for w in found if w not in _TITLES) or found


def _splits(parts: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    """The ways to read a name as given names and surname, each written together."""
    yield "".join(parts[:-1]), parts[-1]
    if len(parts) > 1:
        yield "".join(parts[1:]), parts[0]
    if len(parts) > 2:
        yield parts[0], "".join(parts[1:])
        yield "".join(parts[:-2]), "".join(parts[-2:])


def _given(left: str, right: str) -> float:
    """How well two (runs of) given names agree: alike, an initial, a short form, or not told."""
    if not left or not right:
        return _UNTOLD
    short, long = sorted((left, right), key=len)
    if (len(short) == 1 or len(short) >= _SHORTEST) and long.startswith(short):
        return _SHORTENED
    alike = ratio(left, right)
    return alike if alike >= _GIVEN else 0.0
