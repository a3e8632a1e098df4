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
_WHERE = re.compile(r"\bWHERE\s*\{")


def judge(store: Store, about: Collection[str] | None = None) -> tuple[Finding, ...]:
    """What the judgements find, ``about`` some nodes or about everything."""
    if about is not None and not about:
        return ()
    near = None if about is None else _near(store, about)
    found: dict[tuple[str, ...], Finding] = {}
    for judgement in judgements():
        for row in _rows(store, judgement, near):
            if about is not None and not {v for v in row.values() if v}.intersection(about):
                continue
            finding = Finding(
                judgement.severity,
                short(judgement.shape),
                filled(judgement.message, row),
                focus=row.get("this") or "",
                shape=judgement.shape,
                message_fr=filled(judgement.message_fr, row),
            )
            found[(finding.shape, finding.focus, finding.message)] = finding
    return tuple(found[key] for key in sorted(found))


def _values(nodes: Collection[str], name: str) -> str:
    return f"VALUES ?{name} {{ {' '.join(f'<{node}>' for node in sorted(nodes))} }}"


def _near(store: Store, about: Collection[str]) -> set[str]:
    """Some nodes and whatever speaks of them directly: what a judgement about them can focus on."""
    found = set(about)
    query = f"SELECT DISTINCT ?near WHERE {{ {_values(about, 'node')} ?near ?speaks ?node }}"
    for row in store.query(query):  # type: ignore[union-attr]
        if isinstance(row["near"], NamedNode):
            found.add(row["near"].value)
    return found


def _rows(
    store: Store, judgement: Judgement, focus: Collection[str] | None
) -> Iterator[dict[str, str | None]]:
    """The rows of a judgement about some nodes or all: what each name stands for, as a string."""
    select = judgement.select
    if focus is not None:  # at the very beginning, where Oxigraph starts the join from it
        select = _WHERE.sub(lambda m: f"{m[0]} {_values(focus, 'this')}", select, count=1)
    try:
        solutions = store.query(select)
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
