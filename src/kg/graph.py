"""The library: everything that the command line does, as methods of one object."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from types import TracebackType
    from typing import Self

    from rdflib import Dataset

    from kg.infer import Summary
    from kg.model import Finding
    from kg.pipeline import Loaded, Report
    from kg.questions import Answer
    from kg.store import Store
    from kg.verify import Verified

PathLike = str | Path


class Graph:
    """A knowledge graph in a folder, in memory, or behind a SPARQL endpoint; made by `kg.open`."""

    def __init__(self, store: Store | None, endpoint: str | None = None) -> None:
        self._store = store
        self._endpoint = endpoint

    @property
    def store(self) -> Store:
        """The store behind the graph.

        Raises:
            BadStore: the graph is an endpoint, which can only be asked.
        """
        if self._store is None:
            from kg.errors import BadStore

            raise BadStore(f"{self._endpoint} can only be asked: give --store DIR")
        return self._store

    def load(
        self,
        *paths: PathLike,
        published: str | None = None,
        claims: bool = False,
        started: Callable[[int], None] | None = None,
        advanced: Callable[[Loaded], None] | None = None,
    ) -> Report:
        """Reads article files or folders into the graph, or claims files with ``claims=True``.

        ``published`` is the day for texts that do not tell theirs. ``started`` is told how many
        files there are, ``advanced`` each one as it is done.
        """
        from kg.pipeline import load

        files = [Path(p) for p in paths]
        return load(
            self.store,
            files,
            published=published,
            claims=claims,
            started=started,
            advanced=advanced,
        )

    def validate(self, *graphs: str) -> tuple[Finding, ...]:
        """What shapes and consistency checks find, in some graphs or in all."""
        from kg.pipeline import validate

        return validate(self.store, graphs)

    def infer(self) -> Summary:
        """Rebuilds what is inferred: identity, terms, contacts and the default graph."""
        from kg.infer import rebuild

        return rebuild(self.store)

    def verify(self) -> Verified:
        """Compares every quote with its source text."""
        from kg.verify import verify

        return verify(self.store)

    def ask(self, question: str, *, lang: str = "en", **params: Any) -> Answer:
        """The answer to a canned question, e.g. ``ask("who-held", office="…", at="2024-06-25")``.

        Raises:
            BadParameter: there is no such question, office, person or date.
        """
        from kg.questions import ask

        return ask(self._target(), question, lang=lang, **params)

    def query(self, sparql: str) -> Answer:
        """The rows of any SPARQL SELECT or ASK, or the triples of a CONSTRUCT or DESCRIBE.

        Raises:
            BadQuery: it cannot be read.
        """
        from kg.questions import query

        return query(self._target(), sparql)

    def dump(self, path: PathLike | None = None, form: str | None = None) -> bytes:
        """Writes the graph as Turtle, TriG or N-Quads, by the file's suffix or ``form``."""
        from kg.publish import dump, format_of

        file = Path(path) if path is not None else None
        return dump(self.store, file, format_of(file, form))

    def rdflib(self) -> Dataset:
        """The same store as an rdflib ``Dataset``."""
        return self.store.dataset()

    def close(self) -> None:
        """Lets go of the store's folder."""
        if self._store is not None:
            self._store.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def _target(self) -> Any:
        from kg.questions import endpoint_target, store_target

        return store_target(self._store) if self._store else endpoint_target(self._endpoint or "")


def open_graph(
    place: PathLike | None = None,
    *,
    create: bool = True,
    read_only: bool = False,
    registry: bool | None = None,
    base: str | None = None,
) -> Graph:
    """Opens the graph in a folder, a new one in memory, or one behind ``https://…``.

    ``registry`` and ``base`` are chosen when a store is made.

    Raises:
        BadStore: the folder is no store, is in use, or was made with other settings.
    """
    if isinstance(place, str) and place.startswith(("http://", "https://")):
        return Graph(None, place)
    from kg.pipeline import prepare
    from kg.store import Store

    path = Path(place) if place is not None else None
    store = Store.open(path, create=create, read_only=read_only, base=base, registry=registry)
    if not read_only:
        prepare(store)
    return Graph(store)


def extract_files(paths: Iterable[PathLike], published: str | None = None) -> Any:
    """The claims of article files, one after the other, in the order given."""
    from kg.article import read
    from kg.extract import extract

    for path in paths:
        yield extract(read(Path(path), published=published))
