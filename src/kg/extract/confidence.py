"""How sure a claim is: the precision that its rule was measured to have.

Takes a claim's family, its rule and, where a value is inferred, the reason; gives a number between
0 and 1 from ``packs/common/confidence.toml``, which ``kg eval --confidence`` writes.
"""

from __future__ import annotations

from functools import cache
from typing import Any

from kg.packs import table

UNMEASURED = 0.8
"""The precision of a family of which nothing has been measured."""
CERTAIN = 0.99
"""What no factor raises a confidence above."""

LIKE = {
    "agents": "persons",
    "accounts": "statements",
    "firsts": "interactions",
    "visits": "interactions",
}
"""Families that no annotation tells of, and those whose precision they are given."""


@cache
def confidence(family: str, rule: str, reason: str | None = None) -> float:
    """The precision of a rule, as it is where a value is inferred for that reason.

    A rule or a reason that was never seen is as good as its family.

    >>> 0 < confidence("holdings", "no such rule", "no such reason") <= 1
    True
    """
    measured: dict[str, Any] = table("common", "confidence").get(LIKE.get(family, family), {})
    found = measured.get("rules", {}).get(rule, measured)
    sure: float = found.get("confidence", UNMEASURED)
    if reason is None:
        return sure
    inferred = measured.get("inferred", {})
    factor: float = inferred.get("reasons", {}).get(reason, inferred).get("factor", 1.0)
    return min(CERTAIN, round(sure * factor, 2))
