"""Names of people: what spellings and scripts differ in, and whether two names can be one.

`skeleton` undoes what romanisations do differently, `compare` judges two whole names in whatever
script; both propose, and an office or a party has to agree before two people are one.
"""

from __future__ import annotations

from kg.names.compare import Comparison, Likeness, compare
from kg.names.scripts import romanise
from kg.names.skeletons import abbreviates, alike, skeleton, surname, words_of

__all__ = [
    "Comparison",
    "Likeness",
    "abbreviates",
    "alike",
    "compare",
    "romanise",
    "skeleton",
    "surname",
    "words_of",
]
