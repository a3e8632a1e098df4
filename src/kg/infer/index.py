"""Triples by predicate and subject, for the predicates that inference reads; and the names of them.

All terms are plain strings here; an `Index` is cheap to make and to ask.
"""

from __future__ import annotations

from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from pyoxigraph import Literal, NamedNode, Triple

from kg import dates, vocab

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    Names = Mapping[Any, NamedNode]

TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"
XSD_DATE = "http://www.w3.org/2001/XMLSchema#date"
PERSON = str(vocab.FOAF.Person)
FOAF_NAME = str(vocab.FOAF.name)
PREF_LABEL = str(vocab.SKOS.prefLabel)
ALT_LABEL = str(vocab.SKOS.altLabel)
PUBLISHED = str(vocab.SCHEMA.datePublished)
ISSUED = str(vocab.DCTERMS.issued)
ISSUER = str(vocab.PROV.wasAttributedTo)
POST_IN = str(vocab.ORG.postIn)
PART_OF = str(vocab.DCTERMS.isPartOf)
BEFORE = str(vocab.TIME.before)
CODE = str(vocab.CODE.held).removesuffix("held")
ATTESTED = str(vocab.OKG.attestationType)
OKG = str(vocab.OKG.Term).removesuffix("Term")


def okg(name: str) -> str:
    """The IRI of a term of the ontology."""
    return OKG + name


_READ = frozenset(
    NamedNode(iri)
    for iri in (
        TYPE, FOAF_NAME, PREF_LABEL, PUBLISHED, ISSUER, POST_IN, PART_OF, BEFORE,
        *(okg(name) for name in (
            "accountOf", "attestationType", "attestedAt", "attestedHolder", "confidence", "edtf",
            "evidence", "hasParticipation", "inCapacity", "jurisdiction", "locatedIn", "mode",
            "notAfter", "notBefore", "office", "participant", "place", "seats", "side",
            "sourceKind", "speaker", "status", "earlierInteraction", "laterInteraction",
        )),
    )
)  # fmt: skip


class Index:
    """The triples of one or more graphs that inference reads."""

    def __init__(self, triples: Iterable[Triple]) -> None:
        self._by: dict[str, dict[str, set[str]]] = {predicate.value: {} for predicate in _READ}
        for triple in triples:
            predicate = triple.predicate
            if predicate in _READ:
                subjects = self._by[predicate.value]
                value = triple.object.value  # type: ignore[union-attr]
                subjects.setdefault(triple.subject.value, set()).add(value)  # type: ignore[union-attr]

    def all(self, predicate: str, subject: str) -> tuple[str, ...]:
        """The objects of a subject, sorted."""
        return tuple(sorted(self._by[predicate].get(subject, ())))

    def one(self, predicate: str, subject: str) -> str | None:
        """The first of the objects of a subject, if there is any."""
        return min(self._by[predicate].get(subject, ()), default=None)

    def has(self, predicate: str, subject: str, value: str) -> bool:
        """Whether there is such a triple."""
        return value in self._by[predicate].get(subject, ())

    def subjects(self, predicate: str) -> tuple[str, ...]:
        """The subjects that have the predicate, sorted."""
        return tuple(sorted(self._by[predicate]))

    def pairs(self, predicate: str) -> Iterator[tuple[str, str]]:
        """Every subject and object of a predicate, sorted."""
        for subject in self.subjects(predicate):
            for value in self.all(predicate, subject):
                yield subject, value

    def day(self, predicate: str, subject: str) -> int | None:
        """The first of the days of a subject, as an ordinal; what is no day is left out."""
        days = (ordinal(value) for value in self.all(predicate, subject))
        return min((day for day in days if day is not None), default=None)


@lru_cache(maxsize=100_000)
def ordinal(text: str) -> int | None:
    """The ordinal of an ISO day, ``None`` for anything else."""
    try:
        return dates.day(text).toordinal()
    except ValueError:
        return None


@lru_cache(maxsize=200_000)
def node(iri: str) -> NamedNode:
    """An IRI as a term."""
    return NamedNode(iri)


def link(subject: str, predicate: str, value: str) -> Triple:
    """A triple of three IRIs."""
    return Triple(node(subject), node(predicate), node(value))


def dated(subject: str, predicate: str, day: int | None) -> tuple[Triple, ...]:
    """A triple with a day, none where it is unknown."""
    if day is None:
        return ()
    value = Literal(date.fromordinal(day).isoformat(), datatype=node(XSD_DATE))
    return (Triple(node(subject), node(predicate), value),)
