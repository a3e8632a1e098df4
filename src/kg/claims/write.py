"""Claims as JSON objects in the corpus's keys, with what the graph needs besides.

A joint statement is written once for each of its authors, all under one ``id``, as the corpus has
it; the reader puts them together again.
"""

from __future__ import annotations

from dataclasses import MISSING, is_dataclass
from typing import Any

from kg.claims.keys import CORPUS, keys
from kg.claims.model import Claims, Source, Statement


def to_json(claims: Claims) -> dict[str, Any]:
    """The claims of one article as a JSON object that `kg.claims.from_json` reads back exactly."""
    written = _item(claims)
    written["statements"] = [
        entry for statement in claims.statements for entry in _authors(statement, claims)
    ]
    return written


def corpus_view(claims: Claims) -> dict[str, Any]:
    """The claims of one article with the keys of a corpus annotation only."""
    return _plain(to_json(claims), Claims)


def authors(statement: Statement, claims: Claims) -> tuple[str, ...]:
    """The authors of a statement as the corpus names them: ids of persons, else their words."""
    agents = {agent.id: agent.name for agent in claims.agents}
    others = (agents.get(speaker, speaker) for speaker in statement.speakers[1:])
    return (statement.speaker, *others)


def _authors(statement: Statement, claims: Claims) -> list[dict[str, Any]]:
    """One entry for each author of a statement."""
    entry = _item(statement)
    return [{**entry, "speaker": author} for author in authors(statement, claims)]


def _item(value: Any) -> dict[str, Any]:
    """One claim as a JSON object; where it was read is part of the object itself."""
    written: dict[str, Any] = {}
    for key in keys(value.__class__):
        held = getattr(value, key.name)
        if isinstance(held, Source):
            written.update(_item(held))
        elif not key.optional or key.default is MISSING or held != key.default:
            written[key.json] = _value(held)
    return written


def _value(value: Any) -> Any:
    if isinstance(value, tuple):
        return [_value(v) for v in value]
    if is_dataclass(value):
        return _item(value)
    return str(value) if isinstance(value, str) else value


def _plain(written: dict[str, Any], kind: type) -> dict[str, Any]:
    """A written object without the keys that the corpus has not."""
    kept: dict[str, Any] = {}
    for key in keys(kind):
        if key.json not in written or not (key.corpus or key.name in ("start", "end")):
            continue
        value = written[key.json]
        if key.many and key.kind in CORPUS:
            value = [_plain(v, key.kind) for v in value]
        elif key.kind in CORPUS and value is not None:
            value = _plain(value, key.kind)
        kept[key.json] = value
    return kept
