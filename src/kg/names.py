"""When two spellings can be one name: the same skeleton of the surname and compatible first names.

The skeleton undoes what French, English and German romanisations do differently (Choïgou, Shoigu,
Schoigu). It proposes; an office or a party has to agree before two people are one.
"""

from __future__ import annotations

import re
from functools import lru_cache

from kg.fold import fold

_NOT_NAME = re.compile(r"[^a-z' -]+")
_SUFFIXES = {"jr", "sr", "ii", "iii", "iv", "junior", "senior"}
_PARTICLES = frozenset(
    ["al", "ben", "bin", "da", "de", "den", "der", "di", "el", "ibn", "la", "le", "van", "von"]
)
_RULES = (
    ("'", ""), ("sch", "s"), ("tch", "c"), ("tsch", "c"), ("ch", "s"), ("sh", "s"), ("kh", "k"),
    ("gue", "ge"), ("gui", "gi"), ("dj", "j"), ("zh", "j"), ("ph", "f"), ("ck", "k"), ("q", "k"),
    ("oo", "u"), ("ou", "u"), ("w", "v"), ("yi", "i"), ("iy", "i"), ("y", "i"), ("ie", "e"),
    ("x", "ks"),
)  # fmt: skip
_DOUBLE = re.compile(r"(.)\1+")


@lru_cache(maxsize=65536)
def skeleton(word: str) -> str:
    """A word without what romanisations differ in.

    >>> skeleton("Choïgou") == skeleton("Shoigu"), skeleton("Aliev") == skeleton("Aliyev")
    (True, True)
    >>> skeleton("Kerry") == skeleton("Kirby")
    False
    """
    bare = fold(word)
    for old, new in _RULES:
        bare = bare.replace(old, new)
    return _DOUBLE.sub(r"\1", bare)


@lru_cache(maxsize=65536)
def words_of(name: str) -> tuple[str, ...]:
    """The words of a name in lower case, without initials, suffixes and particles."""
    words = _NOT_NAME.sub(" ", fold(name)).replace("-", " ").split()
    kept = [w for w in words if w not in _SUFFIXES and w not in _PARTICLES and len(w) > 1]
    return tuple(kept or words)


def alike(first: str, second: str) -> bool:
    """Whether two names can be spellings of one: surnames the same, first names compatible.

    A name of one word is no proof: it is never alike to another.

    >>> alike("Sergueï Choïgou", "Sergei Shoigu"), alike("Joseph Dunford", "Joseph F. Dunford Jr.")
    (True, True)
    >>> alike("Li Qiang", "Li Keqiang"), alike("Choïgou", "Sergei Shoigu")
    (False, False)
    """
    one, two = words_of(first), words_of(second)
    if len(one) < 2 or len(two) < 2:
        return False
    left, right = [skeleton(w) for w in one], [skeleton(w) for w in two]
    if sorted(left) == sorted(right):
        return True
    return left[-1] == right[-1] and _given_alike(left[:-1], right[:-1])


def _given_alike(one: list[str], two: list[str]) -> bool:
    """Whether the first of the first names agree: the same, or one short for the other."""
    short, long = sorted((one[0], two[0]), key=len)
    return short == long or (len(short) > 2 and long.startswith(short))


def surname(name: str) -> str:
    """The skeleton of the last word of a name."""
    words = words_of(name)
    return skeleton(words[-1]) if words else ""


def abbreviates(short: str, full: str) -> bool:
    """Whether a name is the surname of another, alone or with initials that agree.

    >>> abbreviates("C.Q. Brown Jr.", "Charles Q. Brown Jr."), abbreviates("Brown", "Charles Brown")
    (True, True)
    >>> abbreviates("J. Brown", "Charles Brown"), abbreviates("James Brown", "Charles Brown")
    (False, False)
    """
    if surname(short) != surname(full) or not surname(short):
        return False
    given = [w for w in _letters(short)[:-1] if w not in _SUFFIXES]
    initials = "".join(given)
    if any(len(w) > 2 for w in given) or len(initials) > 3:
        return False
    return _letters(full)[0].startswith(initials[:1])


def _letters(name: str) -> list[str]:
    """The words of a name without suffixes, initials kept."""
    words = _NOT_NAME.sub(" ", fold(name)).replace("-", " ").split()
    return [w for w in words if w not in _SUFFIXES]
