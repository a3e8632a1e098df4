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
    ("'", ""), ("tsch", "s"), ("tch", "s"), ("sch", "s"), ("ch", "s"), ("sh", "s"), ("kh", "k"),
    ("gh", "g"), ("gue", "ge"), ("gui", "gi"), ("dj", "j"), ("zh", "j"), ("ph", "f"), ("ck", "k"),
    ("q", "k"), ("oo", "u"), ("ou", "u"), ("w", "v"), ("yi", "i"), ("iy", "i"), ("y", "i"),
    ("ie", "e"), ("x", "ks"),
)  # fmt: skip
_DOUBLE = re.compile(r"(.)\1+")
_FRENCH_W = re.compile(r"(^|[aei])ou(?=[aei])")
_LONG_I = re.compile(r"(?<=..)ee|ee(?=..)")
_ENDS = ((re.compile(r"(?<=..[aiu]n)e$"), ""), (re.compile(r"(?<=i)c$"), "s"))
_GIVEN = tuple(
    (re.compile(pattern), form)
    for pattern, form in (
        ("abd|abd[aeu]l", "abdel"), ("abd[aeou]lah?", "abdalah"), ("ahm[ae]d", "ahmed"),
        ("aleks[ae]nd[er]+", "aleksandr"), ("beniamin", "benjamin"), ("dimitri", "dmitri"),
        ("[ei]brahim[ae]?", "ibrahim"), ("[ei]sma[ei]l", "ismail"), ("fai[cs][ae]l", "faisal"),
        ("h[ou]s[ae]i?n|hocin", "husein"), ("i[ou]s[eiu]f", "iusuf"),
        ("kal[ei]d", "kaled"), ("m[ou]ham[ae]d[ou]?", "mohamed"), ("m[ou]staf?a", "mustafa"),
        ("[ou]sama", "osama"), ("s[ou]l[ae]iman", "suleiman"),
        ("([fsz])a(?:ie|i|e)([dz])", r"\1ai\2"),
    )
)  # fmt: skip


@lru_cache(maxsize=65536)
def skeleton(word: str) -> str:
    """A word without what romanisations differ in.

    >>> skeleton("Choïgou") == skeleton("Shoigu"), skeleton("Aliev") == skeleton("Aliyev")
    (True, True)
    >>> skeleton("Michoustine") == skeleton("Mishustin"), skeleton("Alaoui") == skeleton("Alawi")
    (True, True)
    >>> skeleton("Fayçal") == skeleton("Faisal"), skeleton("Mohammed") == skeleton("Muhammad")
    (True, True)
    >>> skeleton("Kerry") == skeleton("Kirby")
    False
    """
    bare = _FRENCH_W.sub(r"\1w", fold(word))
    for old, new in _RULES:
        bare = bare.replace(old, new)
    bare = _DOUBLE.sub(r"\1", _LONG_I.sub("i", bare))
    for ending, new in _ENDS:
        bare = ending.sub(new, bare)
    for form, common in _GIVEN:
        if (found := form.fullmatch(bare)) is not None:
            return found.expand(common)
    return bare


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
