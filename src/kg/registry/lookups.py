"""Tables from a form to what it may mean; a form with several meanings keeps them all."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Literal, TypeVar

from kg.fold import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

T = TypeVar("T")
K = TypeVar("K")
Lang = Literal["en", "fr"]
"""The languages of labels."""


def is_acronym(form: str) -> bool:
    """Whether a form means something only as it is written: ``US``, ``U.K.``, ``EI``.

    >>> [is_acronym(form) for form in ("U.S.", "NATO", "M23", "Nato", "5+1")]
    [True, True, True, False, False]
    """
    return form.isupper() and " " not in form


def folded(pairs: Iterable[tuple[str, T]]) -> Mapping[str, tuple[T, ...]]:
    """A read-only table from the folded form to everything it may mean, in order, each once."""
    return exact((fold(form), value) for form, value in pairs)


def exact(pairs: Iterable[tuple[K, T]]) -> Mapping[K, tuple[T, ...]]:
    """A read-only table from the key as it is to everything it may mean."""
    table: dict[K, dict[T, None]] = {}
    for form, value in pairs:
        table.setdefault(form, {})[value] = None
    return MappingProxyType({form: tuple(values) for form, values in table.items()})
