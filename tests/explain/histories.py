"""Stores of attestations alone, with names, to be explained."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pyoxigraph import Literal, NamedNode, Quad, Store

from kg.explain import Explanation, Step, StepKind, explain
from kg.questions import store_target
from tests.infer import spec
from tests.infer.test_terms import OFFICE

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kg.infer.model import Attestation

LABEL = NamedNode("http://www.w3.org/2004/02/skos/core#prefLabel")
PERSON = NamedNode("http://xmlns.com/foaf/0.1/Person")


def store(attestations: Iterable[Attestation], seats: int | None = 1) -> Store:
    """A store of attestations and what follows from them; an office without a number of seats."""
    made = Store()
    people = set()
    for a in attestations:
        made.extend([Quad(*t) for t in spec.triples(a)])  # type: ignore[call-arg]
        code = NamedNode(spec.CODE + a.source)
        made.add(Quad(NamedNode(a.iri), spec.okg("sourceKind"), code))
        people.add(a.holder)
    for iri, kind in ((OFFICE, spec.okg("Office")), *((p, PERSON) for p in sorted(people))):
        name = iri.rsplit("/", 1)[-1].split(".")[-1].replace("-", " ").title()
        made.add(Quad(NamedNode(iri), spec.TYPE, kind))
        made.add(Quad(NamedNode(iri), LABEL, Literal(name, language="en")))
    if seats is not None:
        made.add(Quad(NamedNode(OFFICE), spec.okg("seats"), Literal(seats)))
    return spec.closure(made)


def held(attestations: Iterable[Attestation], at: str, seats: int | None = 1) -> Explanation:
    """Why who held the office, from such a store."""
    return explain(store_target(store(attestations, seats)), "who-held", office=OFFICE, at=at)


def verdicts(explanation: Explanation) -> dict[str, tuple[object, object]]:
    """The certainty and basis of each term, or of each person without one."""
    return {
        str(step.iri).rsplit("defence.", 1)[-1].rsplit("/", 1)[-1]: (
            step["certainty"],
            step["basis"],
        )
        for step in explanation.steps
        if step.kind is StepKind.VERDICT
    }


def of(explanation: Explanation, name: str) -> Step:
    """The step of a person or of a term."""
    (found,) = (
        step
        for step in explanation.steps
        if step.kind is StepKind.VERDICT and str(step.iri).rsplit(".", 1)[-1].endswith(name)
    )
    return found
