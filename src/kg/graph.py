"""The library: everything that the command line does, as methods of one object."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from kg.errors import BadQuery, UnreadableArticle
from kg.iris import DEFAULT_BASE, base_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from datetime import date
    from types import TracebackType
    from typing import Self

    from rdflib import Dataset

    from kg.claims import Claims
    from kg.explain import Explanation
    from kg.infer import Summary
    from kg.model import Finding
    from kg.pipeline import Loaded, Report
    from kg.questions import Answer, QueryTarget
    from kg.store import Store
    from kg.verify import Verified

_UPDATE = re.compile(
    r"(?:\s|#.*\n|(?:PREFIX\s+[\w.-]*:|BASE)\s*<[^>]*>)*"
    r"(?:INSERT|DELETE|LOAD|CLEAR|DROP|CREATE|ADD|MOVE|COPY|WITH)\b",
    re.IGNORECASE,
)
PathLike: TypeAlias = str | Path


class Graph:
    """A knowledge graph in a folder, in memory, or behind a SPARQL endpoint; made by `kg.open`."""

    def __init__(
        self,
        store: Store | None,
        endpoint: str | None = None,
        *,
        read_only: bool = False,
        admitted: tuple[str, ...] = (),
    ) -> None:
        self.admitted = admitted
        self._store = store
        self._endpoint = endpoint
        self._read_only = read_only

    def __repr__(self) -> str:
        place = self._endpoint or (self._store and self._store.path) or "in memory"
        return f"<kg.Graph {place}>"

    @property
    def store(self) -> Store:
        """The store behind the graph.

        Raises:
            BadStore: the graph is an endpoint, which can only be asked.
        """
        if self._store is None:
            from kg.errors import BadStore

            raise BadStore(f"{self._endpoint} can only be asked: use a store in a folder")
        return self._store

    @property
    def stale(self) -> bool:
        """Whether something was loaded that is not inferred yet, because a load was cut off."""
        return self._store is not None and self._store.stale

    def load(
        self,
        *paths: PathLike,
        published: str | None = None,
        claims: bool = False,
        confidence: float = 0.0,
        started: Callable[[int], None] | None = None,
        advanced: Callable[[Loaded], None] | None = None,
    ) -> Report:
        """Reads article files or folders into the graph, or claims files with ``claims=True``.

        ``published`` is the day for texts that do not tell theirs; claims less sure than
        ``confidence`` are left out. ``started`` is told how many
        files there are, ``advanced`` each one as it is done.

        Raises:
            BadParameter: ``published`` is no day.
        """
        from kg.pipeline import load

        return load(
            self.store,
            [Path(path) for path in paths],
            published=published,
            claims=claims,
            confidence=confidence,
            moment=_now(),
            started=started,
            advanced=advanced,
        )

    def validate(self, *graphs: str) -> tuple[Finding, ...]:
        """What shapes and consistency checks find, in some articles' graphs or in everything.

        Raises:
            BadParameter: there is no such article.
        """
        from kg.pipeline import validate

        return validate(self._ready(), graphs)

    def infer(self) -> Summary:
        """Rebuilds what is inferred, due or not: identity, terms, contacts, the default graph."""
        from kg.infer import rebuild

        self.store.mark(stale=True)
        return rebuild(self.store)

    def past(self, *, as_of: str | None = None, as_loaded: str | None = None) -> Graph:
        """The graph as it would be from what had been published, or loaded, by then, to be read.

        ``as_of`` is a date: articles count by their day of publication, the registry's facts by
        that of their sources. ``as_loaded`` is a date or a time such as ``2026-11-23T09:30Z``.
        ``admitted`` of what is returned tells in words what that is.

        Raises:
            BadParameter: it is no date or time, or has no end.
            BadStore: the graph is an endpoint, which can only be asked.
        """
        from kg.pipeline.admitting import admit

        store, admitted = admit(self.store, as_of, as_loaded)
        return Graph(store, read_only=True, admitted=admitted)

    def verify(self) -> Verified:
        """Compares every quote with its source text."""
        from kg.verify import verify

        return verify(self.store)

    def ask(
        self,
        question: str,
        *,
        lang: str = "en",
        as_of: str | None = None,
        as_loaded: str | None = None,
        **params: str | int | date | None,
    ) -> Answer:
        """The answer to a canned question, e.g. ``ask("who-held", office="…", at="2024-06-25")``.

        With ``as_of`` or ``as_loaded`` the answer from what was known by then: `past`.

        Raises:
            BadParameter: there is no such question, office, person or date.
        """
        from kg.questions import ask

        graph = self.past(as_of=as_of, as_loaded=as_loaded) if as_of or as_loaded else self
        return ask(graph._target(), question, lang=lang, **params)

    def query(self, sparql: str) -> Answer:
        """The rows of any SPARQL SELECT or ASK, or the triples of a CONSTRUCT or DESCRIBE.

        The prefixes of dumps need no declaration.

        Raises:
            BadQuery: it cannot be read, or it is an update.
        """
        from kg.prefixes import undeclared
        from kg.questions import query

        base = self._store.base if self._store else DEFAULT_BASE
        prologue = undeclared(sparql, base)
        try:
            return query(self._target(), f"{prologue}\n{sparql}" if prologue else sparql)
        except BadQuery as error:
            if _UPDATE.match(sparql):
                raise BadQuery("an update: only queries are run, kg load writes") from error
            raise (_line_earlier(error) if prologue else error) from None

    def explain(
        self, thing: str, *, lang: str = "en", most: int = 8, **params: str | date | None
    ) -> Explanation:
        """Why the graph says what it says of a thing: rules, attestations, sentences.

        ``thing`` is an IRI, an id such as ``person/lloyd-austin`` or a name; or ``"who-held"`` with
        ``office``, ``at`` and perhaps ``person``: then also why others did not, and what fails to
        confirm those who are merely possible. Of each list ``most`` items are told.

        Raises:
            BadParameter: nothing is called so, several things are, or a parameter cannot be read.
        """
        from kg.explain import explain

        return explain(self._target(), thing, lang=lang, most=most, **params)

    def dump(self, path: PathLike | None = None, form: str | None = None) -> bytes:
        """Writes the graph as Turtle, TriG or N-Quads, by the file's suffix or ``form``."""
        from kg.publish import dump, format_of

        file = Path(path) if path is not None else None
        return dump(self._ready(), file, format_of(file, form))

    def rdflib(self) -> Dataset:
        """The same store as an rdflib ``Dataset``; its default graph is the merge of all graphs."""
        from kg.prefixes import prefixes

        store = self._ready()
        dataset = store.dataset()
        for prefix, namespace in prefixes(store.base).items():
            dataset.bind(prefix, namespace)
        return dataset

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

    def _ready(self) -> Store:
        """The store, with everything inferred that is due, where it may be written to."""
        store = self.store
        if store.stale and not self._read_only:
            self.infer()
        return store

    def _target(self) -> QueryTarget:
        from kg.questions import endpoint_target, store_target

        return endpoint_target(self._endpoint) if self._endpoint else store_target(self._ready())


def _now() -> str:
    """The moment, for the journal, which lies outside the graphs and every dump."""
    return datetime.now(UTC).isoformat(timespec="seconds")


def _line_earlier(error: BadQuery) -> BadQuery:
    """The error as it would be without a line of declarations before the query."""
    return BadQuery(re.sub(r"\bline (\d+)", lambda m: f"line {int(m[1]) - 1}", str(error), count=1))


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
    from kg.store import Store

    path = Path(place) if place is not None else None
    named = base_of(base) if base is not None else None
    store = Store.open(path, create=create, read_only=read_only, base=named, registry=registry)
    if not read_only:
        from kg.pipeline.preparing import prepare

        prepare(store, _now())
    return Graph(store, read_only=read_only)


def extract_files(*paths: PathLike, published: str | None = None) -> Iterator[Claims]:
    """The claims of article files, one article after the other, in the order given.

    Raises:
        UnreadableArticle: a file cannot be read.
    """
    from kg.article import articles
    from kg.extract import extract

    for path in paths:
        for article in articles(Path(path), published=published).items:
            if isinstance(article, UnreadableArticle):
                raise article
            yield extract(article)
