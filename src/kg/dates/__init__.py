"""EDTF strings and the inclusive days that bound them, each way; see docs/dates.md.

Levels 0 and 1 of ISO 8601-2, and of level 2 the one-of ranges in square brackets and the seasons of
a hemisphere. Unknown is ``None``, never "now". Nothing else in `kg` derives bounds from EDTF.
"""

from __future__ import annotations

from kg.dates.reading import Bounds, bounds, day, ends, is_date, is_day, strict_bounds
from kg.dates.writing import edtf, normalise, one_of

__all__ = [
    "Bounds",
    "bounds",
    "day",
    "edtf",
    "ends",
    "is_date",
    "is_day",
    "normalise",
    "one_of",
    "strict_bounds",
]
