"""RDF terms and a small notebook that collects triples."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from functools import lru_cache

from pyoxigraph import Literal, NamedNode, Triple

XSD = "http://www.w3.org/2001/XMLSchema#"
EDTF = "http://id.loc.gov/datatypes/edtf/EDTF"
RDF_TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"

Value = NamedNode | Literal


@lru_cache(maxsize=200_000)
def node(iri: str) -> NamedNode:
    """An IRI as a term."""
    return NamedNode(str(iri))


def literal(value: str | int | bool | Decimal | date, datatype: str | None = None) -> Literal:
    """A plain or typed literal; dates, numbers and booleans know their types."""
    if datatype is not None:
        return Literal(str(value), datatype=node(datatype))
    if isinstance(value, bool):
        return Literal("true" if value else "false", datatype=node(XSD + "boolean"))
    if isinstance(value, int):
        return Literal(str(value), datatype=node(XSD + "nonNegativeInteger"))
    if isinstance(value, Decimal):
        return Literal(str(value), datatype=node(XSD + "decimal"))
    if isinstance(value, date):
        return Literal(value.isoformat(), datatype=node(XSD + "date"))
    return Literal(value)


class Notes:
    """Collects triples, each once."""

    def __init__(self) -> None:
        self._triples: dict[Triple, None] = {}

    def add(self, subject: str, predicate: str, *objects: Value | str | None) -> None:
        """Notes a triple for each object that is not None; a plain string is an IRI."""
        for item in objects:
            if item is not None:
                value = node(item) if isinstance(item, str) else item
                self._triples[Triple(node(subject), node(predicate), value)] = None

    def type(self, subject: str, *classes: str) -> None:
        """Notes the classes of a subject."""
        self.add(subject, RDF_TYPE, *classes)

    def text(self, subject: str, predicate: str, words: str, lang: str | None) -> None:
        """Notes words with their language; empty words are left out."""
        if words:
            value = Literal(words, language=lang) if lang else Literal(words)
            self._triples[Triple(node(subject), node(predicate), value)] = None

    def triples(self) -> tuple[Triple, ...]:
        """Everything noted, sorted."""
        return tuple(sorted(self._triples, key=str))
