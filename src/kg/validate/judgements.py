"""Judgements about the world: each SHACL-SPARQL shape run as one SELECT on the store."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pyoxigraph import Literal, NamedNode, QuerySolutions

from kg.errors import BadQuery, BadShapes
from kg.model import Finding
from kg.validate.shapes import Judgement, judgements, short

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping

    from kg.store import Store

_HOLE = re.compile(r"\{[?$](\w+)\}")


def judge(store: Store, about: Collection[str] | None = None) -> tuple[Finding, ...]:
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


def _rows(store: Store, judgement: Judgement) -> Iterator[dict[str, str | None]]:
    """The rows of a judgement: what each name stands for, as a string."""
    try:
        solutions = store.query(judgement.select)
    except BadQuery as error:
        raise BadShapes(f"{judgement.shape}: {error}") from error
    assert isinstance(solutions, QuerySolutions)
    names = [variable.value for variable in solutions.variables]
    for solution in solutions:
        values = (solution[name] for name in names)
        yield {
            name: value.value if isinstance(value, NamedNode | Literal) else None
            for name, value in zip(names, values, strict=True)
        }


def filled(message: str, row: Mapping[str, str | None]) -> str:
    """A message with its ``{?name}`` holes filled by a row, IRIs by their last part.

    >>> filled("{?office} is held twice", {"office": "https://w3id.org/okg/id/office/fr.president"})
    'fr.president is held twice'
    """
    return _HOLE.sub(lambda m: short(row.get(m[1]) or "?"), message)
