"""The keys of the claims as JSON: which the corpus has, and how they are spelt.

Taken by the writer and the reader alike, so that what one writes the other reads back.
"""

from __future__ import annotations

from dataclasses import dataclass, fields
from functools import cache
from types import NoneType, UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

from kg.claims.model import (
    Claims,
    Holding,
    Interaction,
    Office,
    Person,
    Source,
    Statement,
)

CORPUS: dict[type, tuple[str, ...]] = {
    Claims: (
        "id", "lang", "published", "publisher", "agency",
        "persons", "holdings", "interactions", "statements",
    ),
    Person: ("id", "name"),
    Holding: ("person", "office", "status", "at", "quote"),
    Office: ("role", "portfolio", "jurisdiction"),
    Interaction: (
        "id", "type", "status", "date", "participants", "sides", "place", "initiator", "quote",
    ),
    Statement: ("speaker", "about", "quote"),
}  # fmt: skip
"""The keys that an annotation of the corpus always has, in its order."""

ALWAYS: dict[type, tuple[str, ...]] = {
    Claims: ("version", "source", "sha256", "extractor"),
    Holding: ("id",),
    Statement: ("id",),
    Source: ("spans", "rule", "confidence"),
}
"""The keys beside the corpus's that are written whatever their value."""

_SPELT = {(Holding, "in_"): "in", (Claims, "journeys"): "visits"}


@dataclass(frozen=True, slots=True)
class Key:
    """One field of a claim: its attribute, its JSON key, its type, and whether it may be left out.

    ``many`` is true of tuples, whose ``kind`` is then that of their items.
    """

    name: str
    json: str
    kind: Any
    many: bool
    optional: bool
    corpus: bool
    default: Any


@cache
def keys(kind: type) -> tuple[Key, ...]:
    """The fields of one class of claims in the order in which they are written."""
    hints = get_type_hints(kind)
    corpus = CORPUS.get(kind, ())
    found = []
    for field in fields(kind):
        inner, many = _inner(hints[field.name])
        found.append(
            Key(
                name=field.name,
                json=_SPELT.get((kind, field.name), field.name),
                kind=inner,
                many=many,
                optional=field.name not in corpus and field.name not in ALWAYS.get(kind, ()),
                corpus=field.name in corpus,
                default=field.default,
            )
        )
    return tuple(sorted(found, key=lambda k: corpus.index(k.name) if k.corpus else len(corpus)))


def _inner(hint: Any) -> tuple[Any, bool]:
    """The type without ``None``, and whether it is that of the items of a tuple."""
    if get_origin(hint) in (Union, UnionType):
        (hint,) = (a for a in get_args(hint) if a is not NoneType)
    if get_origin(hint) is tuple:
        return get_args(hint)[0], True
    return hint, False
