"""The question ``who-held`` against the reference, on any history."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from hypothesis import given, settings
from hypothesis import strategies as st
from pyoxigraph import Literal, NamedNode, Quad, Store

from kg.infer.attestations import term_triples
from kg.infer.index import CODE, okg
from kg.infer.terms import infer
from tests.infer import spec
from tests.infer.test_terms import COUNTS, OFFICE, attestations
from tests.infer.who import who_held

if TYPE_CHECKING:
    from kg.infer.model import Attestation

QUERY = Path(__file__).parents[2] / "queries" / "who-held.rq"
PARAMETERS = re.compile(r"VALUES[^\n]*#\+ params")


def answers(history: list[Attestation], day: int) -> list[tuple[str, str, str, str]]:
    store = Store()
    for a in history:
        store.extend(Quad(*t) for t in spec.triples(a))  # type: ignore[call-arg]
        subject = NamedNode(a.iri)
        store.add(Quad(subject, spec.okg("evidence"), NamedNode(spec.ID + "passage/p")))
        store.add(Quad(subject, spec.okg("sourceKind"), NamedNode(CODE + a.source)))
    for office, seats in COUNTS.items():
        store.add(Quad(NamedNode(office), NamedNode(okg("seats")), Literal(seats)))
    known = {a.iri: a for a in history}
    terms = term_triples(infer(history, COUNTS), known, frozenset())
    store.extend(Quad(*t) for t in terms)  # type: ignore[call-arg]
    at = f'"{date.fromordinal(day)}"^^xsd:date'
    values = f'VALUES (?office ?at_from ?at_to ?lang) {{ (<{OFFICE}> {at} {at} "en") }}'
    text = PARAMETERS.sub(lambda _: values, QUERY.read_text(encoding="utf-8"))
    rows = store.query(text)
    names = ("person", "basis", "certainty", "term")
    return sorted(tuple(row[name].value for name in names) for row in rows)  # type: ignore[union-attr,misc,call-overload]


@settings(max_examples=40, deadline=None)
@given(attestations(), st.integers(736998, 737014))
def test_the_query_answers_as_the_reference(history: list[Attestation], day: int) -> None:
    expected = who_held(infer(history, COUNTS), history, OFFICE, day, COUNTS)
    assert answers(history, day) == sorted(expected)
