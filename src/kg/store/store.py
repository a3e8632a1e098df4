"""The store: quads in Oxigraph, one named graph an article, and the merge in the default graph.

Graphs are replaced whole and only what differs is written, in one transaction. A change to what
articles or the registry say makes the store stale until the inference has run again.
"""

from __future__ import annotations

import hashlib
import re
from contextlib import suppress
from time import sleep
from typing import TYPE_CHECKING, Any

from pyoxigraph import Store as Quads

from kg.errors import BadQuery, BadStore
from kg.iris import DEFAULT_BASE
from kg.store.delta import delta, held, update
from kg.store.folder import Folder, Settings, find_folder, make_folder
from kg.store.sparql import dotted

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path
    from types import TracebackType
    from typing import Self

    from pyoxigraph import QueryBoolean, QuerySolutions, QueryTriples, Triple
    from rdflib import Dataset

_POSITION = re.compile(r"error at (\d+):(\d+): ", re.ASCII)
_CHARACTERS = re.compile(r",? ?\[[^\]]*\](?: ?\| ?'[^']*'\.\.='[^']*'\])?")
_LONGEST_ERROR = 200
_TRIES, _PAUSE = 4, 0.25
"""How often a reader tries again, and after how many seconds."""


class Store:
    """A graph of named graphs, on disk or in memory; made by `Store.open`."""

    def __init__(
        self, quads: Quads, settings: Settings, folder: Folder | None = None, writable: bool = True
    ) -> None:
        self._quads: Quads | None = quads
        self._folder = folder
        self._writable = writable
        self._stale = False
        self._is_whole = True
        self._texts: dict[str, str] = {}
        self._journal: list[dict[str, Any]] = []
        self.settings = settings

    @classmethod
    def open(
        cls,
        path: Path | None = None,
        *,
        create: bool = True,
        read_only: bool = False,
        base: str | None = None,
        registry: bool | None = None,
    ) -> Store:
        """The store in a folder, or a new one in memory without a path.

        ``base`` and ``registry`` are chosen when the store is made (by default `DEFAULT_BASE` and
        with the registry); later ``None`` accepts what was chosen.

        Raises:
            BadStore: there is no store, something else is there, another process writes to it, or
                it was made with another base or the other choice about the registry.
        """
        wanted = Settings(base or DEFAULT_BASE, registry is not False)
        if path is None:
            return cls(Quads(), wanted)
        folder = find_folder(path)
        if folder is None:
            if read_only or not create:
                raise BadStore(f"no store at {path}: run kg load first")
            folder = make_folder(path, wanted)
        settings = folder.settings()
        settings.agree(base, registry, str(path))
        return cls(_open(folder, read_only), settings, folder, not read_only)

    @property
    def base(self) -> str:
        """The base of the store's IRIs."""
        return self.settings.base

    @property
    def registry(self) -> bool:
        """Whether the store was made with the registry."""
        return self.settings.registry

    @property
    def path(self) -> Path | None:
        """The store's folder, ``None`` in memory."""
        return None if self._folder is None else self._folder.path

    @property
    def quads(self) -> Quads:
        """Oxigraph's own store, to read from.

        Raises:
            BadStore: the store is closed.
        """
        if self._quads is None:
            raise BadStore("the store is closed")
        return self._quads

    def graph(self, name: str) -> str:
        """The IRI of a named graph, e.g. ``graph("registry")``."""
        return f"{self.base}graph/{name}"

    # ---- writing

    def replace(self, graph: str, triples: Iterable[Triple]) -> bool:
        """Makes a named graph hold exactly these triples; says whether that changed anything.

        Raises:
            ValueError: a triple has a blank node.
        """
        return bool(self.replace_all({graph: triples}))

    def replace_all(self, graphs: Mapping[str | None, Iterable[Triple]]) -> tuple[str | None, ...]:
        """Replaces several graphs in one transaction; ``None`` is the default graph.

        Returns:
            The graphs that changed, sorted, the default graph first.

        Raises:
            ValueError: a triple has a blank node.
        """
        self._refuse_writing_to_a_reader()
        names = sorted(graphs, key=lambda name: name or "")
        deltas = [delta(self.quads, name, graphs[name]) for name in names]
        changed = tuple(change.graph for change in deltas if change)
        if any(self._is_input(name) for name in changed):
            self.mark(stale=True)
        if changed:
            self.quads.update(update(deltas))
        return changed

    def remove(self, graph: str) -> bool:
        """Removes a named graph; says whether there was one."""
        return self.replace(graph, ())

    def _is_input(self, graph: str | None) -> bool:
        return graph is not None and not graph.startswith(self.graph("inferred."))

    # ---- reading

    def graphs(self) -> tuple[str, ...]:
        """The IRIs of the named graphs, sorted."""
        names = (name.value for name in self.quads.named_graphs() if hasattr(name, "value"))
        return tuple(sorted(names))

    def triples(self, graph: str | None) -> Iterator[Triple]:
        """The triples of one named graph, or of the default graph, in no order."""
        return held(self.quads, graph)

    def holds(self, graph: str | None, triples: Iterable[Triple]) -> bool:
        """Whether a graph holds exactly these triples, however their literals are spelt.

        Oxigraph stores numbers and times in one spelling (``1.0`` as ``1``, a non-negative integer
        as an integer), so that comparing triples with what was stored says too little.
        """
        return not delta(self.quads, graph, triples)

    def query(self, sparql: str) -> QuerySolutions | QueryBoolean | QueryTriples:
        """What a SPARQL query gives, in pyoxigraph's terms.

        Raises:
            BadQuery: it cannot be read; says where.
        """
        try:
            return self.quads.query(sparql)
        except (SyntaxError, ValueError) as error:
            again = dotted(sparql)
            if again != sparql:
                with suppress(SyntaxError, ValueError):
                    return self.quads.query(again)
            raise BadQuery(f"not SPARQL: {_told(error)}") from error

    def dataset(self) -> Dataset:
        """The same store through rdflib; its default graph is the merge."""
        from kg.store.dataset import dataset

        return dataset(self.quads)

    def beside(self, quads: Quads) -> Store:
        """A store of other quads with the same settings, texts and journal, to be read only."""
        other = Store(quads, self.settings, self._folder, writable=False)
        other._texts, other._journal, other._is_whole = self._texts, self._journal, False
        return other

    # ---- what lies beside the graphs

    def put_text(self, text: str) -> str:
        """Keeps a source text, which no dump carries; returns its SHA-256."""
        self._refuse_writing_to_a_reader()
        if self._folder is not None:
            return self._folder.put_text(text)
        sha256 = hashlib.sha256(text.encode("utf-8")).hexdigest()
        self._texts[sha256[:12]] = text
        return sha256

    def text(self, sha256: str) -> str | None:
        """The source text of a hash or of its first 12 digits, if it is kept."""
        return self._folder.text(sha256) if self._folder else self._texts.get(sha256[:12])

    def journal_add(self, entry: dict[str, Any]) -> None:
        """Adds an entry to the load journal."""
        self._refuse_writing_to_a_reader()
        if self._folder is not None:
            self._folder.journal_add(entry)
        else:
            self._journal.append(dict(entry))

    def journal(self) -> tuple[dict[str, Any], ...]:
        """The entries of the load journal, oldest first."""
        return self._folder.journal() if self._folder else tuple(self._journal)

    @property
    def stale(self) -> bool:
        """Whether something was loaded or removed since the last inference."""
        return self._is_whole and (self._folder.stale if self._folder else self._stale)

    def mark(self, *, stale: bool) -> None:
        """Says that inference is due, or done."""
        self._refuse_writing_to_a_reader()
        if self._folder is not None:
            self._folder.mark(stale)
        self._stale = stale

    # ---- opening and closing

    def _refuse_writing_to_a_reader(self) -> None:
        if not self._writable:
            raise BadStore(f"{self.path}: is open to be read only")

    def close(self) -> None:
        """Writes everything out and lets go of the folder; a closed store can be closed again."""
        if self._quads is not None and self._writable and self._folder is not None:
            self._quads.flush()
        self._quads = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()


def _told(error: Exception) -> str:
    """Oxigraph's message about a query, without the ranges of characters that it expected."""
    text = _CHARACTERS.sub("", " ".join(str(error).split()))
    text = _POSITION.sub(r"line \1, column \2: ", text).removesuffix("expected").rstrip(" :")
    return text if len(text) <= _LONGEST_ERROR else f"{text[:_LONGEST_ERROR]}…"


def _open(folder: Folder, read_only: bool) -> Quads:
    """Oxigraph's store of a folder."""
    try:
        if not read_only:
            return Quads(str(folder.quads))
        if not folder.quads.is_dir():
            raise BadStore(f"no store at {folder.path}: run kg load first")
        return _read_only(str(folder.quads))
    except (OSError, RuntimeError) as error:
        if "lock" in str(error).lower():
            raise BadStore(
                f"{folder.path}: in use by another process: wait or use another --store"
            ) from error
        raise BadStore(f"{folder.path}: cannot be opened: {error}") from error


def _read_only(path: str) -> Quads:
    """Oxigraph's store to read from, tried again while a writer is rewriting its manifest."""
    for _ in range(_TRIES):
        with suppress(OSError, RuntimeError):
            return Quads.read_only(path)
        sleep(_PAUSE)
    return Quads.read_only(path)
