"""Judgements about the world: each SHACL-SPARQL shape run as one SELECT on the store."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Protocol

from kg.errors import BadShapes, KgError
from kg.model import Finding
from kg.validate.shapes import Judgement, judgements, short

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping

_HOLE = re.compile(r"\{[?$](\w+)\}")


class Asked(Protocol):
    """Anything that answers a SELECT with rows of name → value."""

    def rows(self, sparql: str) -> Iterable[Mapping[str, str | None]]:
        """The rows of a SELECT; values as strings, unbound ones None."""


def judge(store: Asked, about: Collection[str] | None = None) -> tuple[Finding, ...]:
    """What the judgements find, ``about`` some nodes or about everything."""
    found: dict[tuple[str, ...], Finding] = {}
    for judgement in judgements():
        for row in _rows(store, judgement):
            focus = row.get("this") or ""
            named = {v for v in row.values() if v}
            if about is not None and not named & set(about):
                continue
            finding = Finding(
                judgement.severity,
                short(judgement.shape),
                filled(judgement.message, row),
                focus=focus,
                shape=judgement.shape,
                message_fr=filled(judgement.message_fr, row),
            )
            found[(finding.shape, finding.focus, finding.message)] = finding
    return tuple(found[key] for key in sorted(found))


def _rows(store: Asked, judgement: Judgement) -> Iterable[Mapping[str, str | None]]:
    try:
        return list(store.rows(judgement.select))
    except KgError as error:
        raise BadShapes(f"{judgement.shape}: {error}") from error


def filled(message: str, row: Mapping[str, str | None]) -> str:
    """A message with its ``{?name}`` holes filled by a row, IRIs by their last part.

    >>> filled("{?office} is held twice", {"office": "https://w3id.org/okg/id/office/fr.president"})
    'fr.president is held twice'
    """
    return _HOLE.sub(lambda m: short(row.get(m[1]) or "?"), message)
