"""Dumps: the whole graph as Turtle, TriG or N-Quads, the same bytes for the same facts.

Turtle is the flattened graph that default questions read; TriG and N-Quads are the named graphs
that it is made of. No dump carries a source text, only passages, offsets and hashes.
"""

from __future__ import annotations

from contextlib import suppress
from enum import StrEnum
from typing import TYPE_CHECKING

from pyoxigraph import DefaultGraph, NamedNode, Quad, RdfFormat, serialize

from kg.errors import BadParameter, KgError
from kg.prefixes import prefixes

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from kg.store import Store


class DumpFormat(StrEnum):
    """The formats of dumps, named by their suffix."""

    TURTLE = "ttl"
    TRIG = "trig"
    NQUADS = "nq"


_FORMATS = {
    DumpFormat.TURTLE: RdfFormat.TURTLE,
    DumpFormat.TRIG: RdfFormat.TRIG,
    DumpFormat.NQUADS: RdfFormat.N_QUADS,
}


def format_of(path: Path | None, named: str | None) -> DumpFormat:
    """The format asked for by name, else by the file's suffix.

    Raises:
        BadParameter: neither names a format.
    """
    word = (named or (path.suffix.removeprefix(".") if path else "")).lower()
    word = {"turtle": "ttl", "nquads": "nq", "n-quads": "nq"}.get(word, word)
    try:
        return DumpFormat(word)
    except ValueError as error:
        known = ", ".join(DumpFormat)
        raise BadParameter(f"no dump format {word!r}: give --format, one of {known}") from error


def quads(store: Store, form: DumpFormat) -> Iterator[Quad]:
    """What a dump holds, sorted."""
    if form is DumpFormat.TURTLE:
        yield from _sorted(store, None)
        return
    for name in store.graphs():
        yield from _sorted(store, name)


def _sorted(store: Store, name: str | None) -> list[Quad]:
    graph = DefaultGraph() if name is None else NamedNode(name)
    triples = sorted(store.triples(name), key=str)
    return [Quad(t.subject, t.predicate, t.object, graph) for t in triples]


def dump_bytes(store: Store, form: DumpFormat) -> bytes:
    """A dump as bytes: UTF-8, sorted."""
    if form is DumpFormat.NQUADS:
        return "".join(sorted(f"{q} .\n" for q in quads(store, form))).encode()
    items = quads(store, form)
    data = [q.triple for q in items] if form is DumpFormat.TURTLE else list(items)
    text = serialize(data, format=_FORMATS[form], prefixes=prefixes(store.base)) or b""
    return _with_sorted_head(text)


def _with_sorted_head(text: bytes) -> bytes:
    """The text with its prefixes in alphabetical order: the serializer has them in any."""
    lines = text.splitlines(keepends=True)
    count = next((i for i, line in enumerate(lines) if not line.startswith(b"@prefix")), len(lines))
    return b"".join([*sorted(lines[:count]), b"\n", *lines[count:]])


def dump(store: Store, path: Path | None, form: DumpFormat) -> bytes:
    """Writes a dump to a file, whole or not at all, and returns its bytes.

    Raises:
        KgError: the file cannot be written.
    """
    data = dump_bytes(store, form)
    if path is None:
        return data
    partial = path.with_name(path.name + ".part")
    try:
        partial.write_bytes(data)
        partial.replace(path)
    except OSError as error:
        with suppress(OSError):
            partial.unlink()
        reason = f"{path}: cannot be written: {error.strerror}: give another file"
        raise KgError(reason) from error
    return data


__all__ = ["DumpFormat", "dump", "dump_bytes", "format_of", "quads"]
