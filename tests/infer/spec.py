"""The rules in SPARQL run one after another: the specification that the code is compared with."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from pyoxigraph import Literal, NamedNode, Quad, Store, Triple

from kg.infer.model import Attestation, Mode, Term

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

RULES = sorted((Path(__file__).parent / "rules").glob("*.rq"))
OKG = "https://w3id.org/okg/ontology#"
CODE = "https://w3id.org/okg/code#"
ID = "https://w3id.org/okg/id/"
TYPE = NamedNode("http://www.w3.org/1999/02/22-rdf-syntax-ns#type")
DATE = NamedNode("http://www.w3.org/2001/XMLSchema#date")


def okg(name: str) -> NamedNode:
    return NamedNode(OKG + name)


def day(ordinal: int) -> Literal:
    return Literal(date.fromordinal(ordinal).isoformat(), datatype=DATE)


def ordinal(term: object) -> int:
    return date.fromisoformat(term.value).toordinal()  # type: ignore[attr-defined]


def triples(a: Attestation) -> Iterator[Triple]:
    subject = NamedNode(a.iri)
    yield Triple(subject, TYPE, okg("Attestation"))
    yield Triple(subject, okg("attestationType"), NamedNode(CODE + a.type))
    yield Triple(subject, okg("attestedHolder"), NamedNode(a.holder))
    yield Triple(subject, okg("office"), NamedNode(a.office))
    if a.mode is not Mode.SUBSTANTIVE:
        yield Triple(subject, okg("mode"), NamedNode(CODE + a.mode))
    if a.earliest is not None:
        yield Triple(subject, okg("notBefore"), day(a.earliest))
    if a.latest is not None:
        yield Triple(subject, okg("notAfter"), day(a.latest))


def closure(store: Store) -> Store:
    """Runs every rule once, in order, on the default graph."""
    for rule in RULES:
        store.extend([Quad(*t) for t in store.query(rule.read_text(encoding="utf-8"))])  # type: ignore[call-arg,union-attr,misc]
    return store


def infer(attestations: Iterable[Attestation], seats: Mapping[str, int]) -> tuple[Term, ...]:
    store = Store()
    for a in attestations:
        store.extend([Quad(*t) for t in triples(a)])  # type: ignore[call-arg]
    for office, number in seats.items():
        store.add(Quad(NamedNode(office), okg("seats"), Literal(number)))
    return terms(closure(store))


def terms(store: Store) -> tuple[Term, ...]:
    return tuple(sorted(_terms(store), key=lambda t: t.iri))


def _terms(store: Store) -> Iterator[Term]:
    for quad in store.quads_for_pattern(None, TYPE, okg("Term")):
        subject = quad.subject

        def values(name: str, subject: object = subject) -> list[object]:
            found = store.quads_for_pattern(subject, okg(name), None)  # type: ignore[arg-type]
            return [q.object for q in found]

        def one(name: str) -> int | None:
            found = values(name)
            assert len(found) < 2
            return ordinal(found[0]) if found else None

        supports = store.quads_for_pattern(None, okg("supportsTerm"), subject)
        (holder,), (office,), (mode,) = values("holder"), values("office"), values("mode")
        yield Term(
            subject.value,
            holder.value,  # type: ignore[attr-defined]
            office.value,  # type: ignore[attr-defined]
            Mode(mode.value.removeprefix(CODE)),  # type: ignore[attr-defined]
            one("startNotBefore"),
            one("startNotAfter"),
            one("endNotBefore"),
            one("endNotAfter"),
            tuple(sorted(q.subject.value for q in supports)),
        )
