from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.explain.verdict import Basis, Certainty, Days, Verdict, verdicts
from kg.infer.model import Attestation, AttestationType, Mode, SourceKind
from kg.infer.reasons import End, reasons
from kg.infer.terms import infer
from tests.infer.test_terms import COUNTS, DAYS, OFFICE, at, attestations, row
from tests.infer.who import who_held

HOLDING, TOOK, LEFT, FORMER, DESIGNATED, NOMINATED = AttestationType


def judged(day: str, *history: Attestation, seats: int | None = 1) -> dict[str, Verdict]:
    ordinal = date.fromisoformat(day).toordinal()
    found = verdicts(reasons(history, seats), Days(ordinal, ordinal), seats)
    return {v.reasoned.term.iri.rsplit("defence.", 1)[-1]: v for v in found}


def short(found: dict[str, Verdict]) -> dict[str, tuple[str, str]]:
    return {name: (str(v.certainty), str(v.basis)) for name, v in found.items()}


@settings(max_examples=100, deadline=None)
@given(attestations(), DAYS)
def test_verdicts_are_the_answers_of_who_held(history: list[Attestation], day: int) -> None:
    own = [a for a in history if a.office == OFFICE]
    found = verdicts(reasons(own, COUNTS[OFFICE]), Days(day, day), COUNTS[OFFICE])
    terms = infer(history, COUNTS)
    answers = who_held(terms, history, OFFICE, day, COUNTS)
    told = [
        (v.reasoned.term.iri, str(v.basis), str(v.certainty))
        for v in found
        if v.certainty is not Certainty.EXCLUDED
    ]
    expected = {(a.term, a.basis): a.certainty for a in answers}
    assert {(iri, basis) for iri, basis, _ in told} == set(expected)
    for iri, basis, certainty in told:
        solid = certainty == "certain" and basis == "attested"
        assert certainty == expected[iri, basis] or solid  # stated first and last day, too


@settings(max_examples=100, deadline=None)
@given(attestations(), DAYS, st.integers(0, 4))
def test_every_verdict_has_what_it_rests_on(
    history: list[Attestation], first: int, length: int
) -> None:
    own = [a for a in history if a.office == OFFICE]
    days = Days(first, first + length)
    for v in verdicts(reasons(own, 1), days, 1):
        assert bool(v.against) == (v.basis is Basis.OUT_OF_BOUNDS)
        assert bool(v.taken) == (v.basis is Basis.SEAT_TAKEN)
        assert bool(v.shown) == (v.certainty in (Certainty.CERTAIN, Certainty.PRESUMED))
        for bound in v.against:
            over = bound.end is End.END_NOT_AFTER and bound.day < days.first
            assert over or (bound.end is End.START_NOT_BEFORE and bound.day > days.last)


def test_an_acting_holder_excludes_nobody_and_is_not_excluded() -> None:
    found = judged(
        "2020-01-15", *row("a", "2019-07-23", "2020-11-09"), at("b", "2020-01-15", mode=Mode.ACTING)
    )
    assert short(found) == {"a": ("certain", "documented"), "b.acting": ("certain", "attested")}


def test_two_seats_leave_both_possible() -> None:
    history = [at("a", "2019-01-01"), at("b", "2020-01-01")]
    two = judged("2020-01-01", *history, seats=2)
    one = judged("2020-01-01", *history, seats=1)
    assert short(two)["a"] == ("possible", "last-known")
    assert short(one)["a"] == ("excluded", "seat-taken")


def test_only_an_aggregator_is_not_certain() -> None:
    found = judged(
        "2020-01-01", *row("a", "2019-07-23", "2020-11-09", source=SourceKind.AGGREGATOR)
    )
    assert (found["a"].certainty, found["a"].aggregated) == (Certainty.PRESUMED, True)


@pytest.mark.parametrize(
    ("day", "end"), [("2019-07-22", End.START_NOT_BEFORE), ("2020-11-10", End.END_NOT_AFTER)]
)
def test_the_bound_that_excludes_is_named(day: str, end: End) -> None:
    (bound,) = judged(day, *row("a", "2019-07-23", "2020-11-09"))["a"].against
    assert bound.end is end
