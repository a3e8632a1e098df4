"""What can be asked: an Oxigraph store, an rdflib graph, a SPARQL endpoint.

All give plain values: IRIs come as strings, numbers and booleans as Python's, everything else as
its words; an unbound variable is None.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Protocol

from kg.errors import BadQuery, EndpointDown
from kg.iris import DEFAULT_BASE

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kg.questions.answer import Plain

XSD = "http://www.w3.org/2001/XMLSchema#"
_WHOLE = frozenset(
    XSD + name
    for name in (
        "integer", "int", "long", "short", "byte", "nonNegativeInteger", "positiveInteger",
        "nonPositiveInteger", "negativeInteger", "unsignedInt", "unsignedLong", "unsignedShort",
        "unsignedByte",
    )
)  # fmt: skip
_REAL = frozenset(XSD + name for name in ("decimal", "double", "float"))


@dataclass(frozen=True, slots=True)
class Result:
    """The rows of a query in the order of its columns, or the triples that it builds."""

    columns: tuple[str, ...]
    rows: tuple[tuple[Plain, ...], ...]
    triples: str | None = None


class QueryTarget(Protocol):
    """Anything that answers SPARQL over its default graph."""

    def select(self, sparql: str) -> Result:
        """What a query gives.

        Raises:
            BadQuery: it cannot be read.
        """
        ...


def plain(lexical: str, datatype: str | None) -> Plain:
    """A literal as a plain value; one that does not keep its type's promise stays a string.

    >>> plain("1.5", XSD + "decimal"), plain("2024-06-25", XSD + "date")
    (1.5, '2024-06-25')
    """
    try:
        if datatype in _WHOLE:
            return int(lexical)
        if datatype in _REAL:
            return float(lexical)
    except ValueError:
        return lexical
    if datatype == XSD + "boolean":
        return lexical in ("true", "1")
    return lexical


def _asked(answer: bool) -> Result:
    return Result(("answer",), ((answer,),))


def _built(lines: Iterable[str]) -> Result:
    """The result of a CONSTRUCT or DESCRIBE: its sorted triples, and the same as rows."""
    ordered = sorted(set(lines))
    rows = tuple(tuple(line[:-2].split(" ", 2)) for line in ordered)
    return Result(("subject", "predicate", "object"), rows, "".join(f"{x}\n" for x in ordered))


class OxigraphTarget:
    """An Oxigraph store, bare or within `kg.store.Store`."""

    def __init__(self, store: Any) -> None:
        self._store = store
        self.base = str(getattr(store, "base", DEFAULT_BASE))

    def select(self, sparql: str) -> Result:
        """What a query gives.

        Raises:
            BadQuery: it cannot be read.
            EndpointDown: a SERVICE that it calls does not answer.
        """
        try:
            return self._result(self._store.query(sparql))
        except (SyntaxError, ValueError) as error:
            raise BadQuery(f"the query cannot be read: {error}") from error
        except OSError as error:
            raise EndpointDown(f"a SERVICE of the query does not answer: {error}") from error

    def _result(self, answer: Any) -> Result:
        import pyoxigraph as ox

        if isinstance(answer, ox.QueryBoolean):
            return _asked(bool(answer))
        if isinstance(answer, ox.QueryTriples):
            return _built(f"{triple} ." for triple in answer)
        columns = tuple(variable.value for variable in answer.variables)
        return Result(columns, tuple(tuple(map(self._value, row)) for row in answer))

    @staticmethod
    def _value(term: Any) -> Plain:
        from pyoxigraph import Literal

        if term is None:
            return None
        if isinstance(term, Literal):
            return plain(term.value, term.datatype.value)
        return str(term.value)


class RdflibTarget:
    """An rdflib graph, or the default graph of a dataset."""

    def __init__(self, graph: Any) -> None:
        self._graph = graph

    def select(self, sparql: str) -> Result:
        """What a query gives."""
        from pyparsing import ParseException

        try:
            answer = self._graph.query(sparql)
        except (ParseException, ValueError) as error:
            raise BadQuery(f"the query cannot be read: {error}") from error
        if answer.type == "ASK":
            return _asked(bool(answer.askAnswer))
        if answer.type in ("CONSTRUCT", "DESCRIBE"):
            return _built(" ".join(t.n3() for t in triple) + " ." for triple in answer.graph)
        columns = tuple(map(str, answer.vars))
        rows = (tuple(self._value(b.get(v)) for v in answer.vars) for b in answer.bindings)
        return Result(columns, tuple(rows))

    @staticmethod
    def _value(term: Any) -> Plain:
        from rdflib import Literal

        if term is None:
            return None
        if isinstance(term, Literal):
            return plain(str(term), str(term.datatype) if term.datatype else None)
        return str(term)


class EndpointTarget:
    """A SPARQL endpoint over HTTP."""

    def __init__(self, url: str, timeout: int = 60) -> None:
        self.url = url
        self._timeout = timeout

    def select(self, sparql: str) -> Result:
        """What a query gives.

        Raises:
            BadQuery: the endpoint cannot read it.
            EndpointDown: the endpoint does not answer.
        """
        from SPARQLWrapper import JSON, POST, SPARQLWrapper
        from SPARQLWrapper.SPARQLExceptions import QueryBadFormed

        wrapper = SPARQLWrapper(self.url)
        wrapper.setQuery(sparql)
        wrapper.setMethod(POST)
        wrapper.setReturnFormat(JSON)
        wrapper.setTimeout(self._timeout)
        try:
            answer = wrapper.queryAndConvert()
        except QueryBadFormed as error:
            raise BadQuery(f"{self.url} cannot read the query: {error}") from error
        except Exception as error:  # whatever HTTP, the network or the server's JSON comes to
            raise EndpointDown(f"{self.url} does not answer: {error}: is it up?") from error
        return self._result(answer)

    def _result(self, answer: Any) -> Result:
        if not isinstance(answer, dict):
            lines = answer.serialize(format="nt").splitlines()
            return _built(line for line in lines if line)
        if "boolean" in answer:
            return _asked(bool(answer["boolean"]))
        columns = tuple(answer["head"]["vars"])
        rows = answer["results"]["bindings"]
        return Result(columns, tuple(tuple(map(self._value, map(r.get, columns))) for r in rows))

    @staticmethod
    def _value(term: Any) -> Plain:
        if term is None:
            return None
        return plain(term["value"], term.get("datatype"))


def store_target(store: Any) -> QueryTarget:
    """An Oxigraph store to ask."""
    return OxigraphTarget(store)


def graph_target(graph: Any) -> QueryTarget:
    """An rdflib graph to ask."""
    return RdflibTarget(graph)


def endpoint_target(url: str) -> QueryTarget:
    """A SPARQL endpoint to ask."""
    return EndpointTarget(url)
