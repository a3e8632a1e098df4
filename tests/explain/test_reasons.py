from __future__ import annotations

import random
import time
from datetime import date

import pytest
from hypothesis import given, settings

from kg.infer.model import Attestation, AttestationType, Mode, Term
from kg.infer.reasons import End, Reasoned, Rule, outweighed, reasons
from kg.infer.terms import infer
from tests.infer.test_terms import COUNTS, OFFICE, at, attestations, row

HOLDING, TOOK, LEFT, FORMER, DESIGNATED, NOMINATED = AttestationType


def by_office(history: list[Attestation]) -> dict[str, list[Attestation]]:
    found: dict[str, list[Attestation]] = {}
    for a in history:
        found.setdefault(a.office, []).append(a)
    return found


def days(term: Term) -> dict[End, int]:
    known = zip(
        End,
        (term.start_not_before, term.start_not_after, term.end_not_before, term.end_not_after),
        strict=True,
    )
    return {end: day for end, day in known if day is not None}


def told(*history: Attestation, seats: int | None = 1) -> dict[str, Reasoned]:
    return {
        r.term.iri.rsplit("/", 1)[-1].removeprefix("ru.minister-of-defence."): r
        for r in reasons(history, seats)
    }


def why(reasoned: Reasoned, end: End) -> tuple[str, list[tuple[str, str]]]:
    """The day of a bound, and the rule and the holder of each reason."""
    bound = reasoned.bound(end)
    assert bound is not None
    names = [(str(r.rule), r.says.holder.rsplit("/", 1)[-1]) for r in bound.reasons]
    return date.fromordinal(bound.day).isoformat(), names


@settings(max_examples=100, deadline=None)
@given(attestations())
def test_the_bounds_explained_are_those_inferred(history: list[Attestation]) -> None:
    explained = [r for o, own in by_office(history).items() for r in reasons(own, COUNTS.get(o))]
    assert sorted((r.term for r in explained), key=lambda t: t.iri) == list(infer(history, COUNTS))
    for reasoned in explained:
        assert {b.end: b.day for b in reasoned.bounds} == days(reasoned.term)
        assert tuple(a.iri for a in reasoned.supports) == reasoned.term.supports
        assert all(bound.reasons for bound in reasoned.bounds)


@settings(max_examples=100, deadline=None)
@given(attestations())
def test_without_what_sets_a_bound_there_is_no_such_bound(history: list[Attestation]) -> None:
    """Or else something counts that did not: an outweighed mention, or another cut of the terms."""
    for office, own in by_office(history).items():
        seats = COUNTS.get(office)
        for reasoned in reasons(own, seats):
            for bound in reasoned.bounds:
                setting = {r.says.iri for r in bound.reasons}
                rest = [a for a in own if a.iri not in setting]
                if outweighed(rest, seats).keys() != outweighed(own, seats).keys() - setting:
                    continue
                for other in reasons(rest, seats):
                    kept = set(reasoned.term.supports) - setting
                    if kept and set(other.term.supports) == kept:
                        again = other.bound(bound.end)
                        assert again is None or again.day != bound.day


@settings(max_examples=100, deadline=None)
@given(attestations())
def test_what_is_outweighed_bounds_nobody_else_and_has_what_outweighs_it(
    history: list[Attestation],
) -> None:
    for office, own in by_office(history).items():
        aside = outweighed(own, COUNTS.get(office))
        assert all(aside.values())
        for reasoned in reasons(own, COUNTS.get(office)):
            for bound in reasoned.bounds:
                for reason in bound.reasons:
                    assert reason.says.iri not in aside or reason.says in reasoned.supports


@settings(max_examples=100, deadline=None)
@given(attestations())
def test_later_terms_of_a_person_are_told_apart_and_first_ones_are_not(
    history: list[Attestation],
) -> None:
    for office, own in by_office(history).items():
        for reasoned in reasons(own, COUNTS.get(office)):
            numbered = reasoned.term.iri.rsplit(".", 1)[-1].isdigit()
            assert (reasoned.gap is not None) == numbered


def test_a_holding_bounds_both_ends_by_itself() -> None:
    a = told(at("a", "2024-06-25"))["a"]
    assert why(a, End.START_NOT_AFTER) == ("2024-06-25", [("R5", "a")])
    assert why(a, End.END_NOT_BEFORE) == ("2024-06-25", [("R5", "a")])
    assert a.bound(End.START_NOT_BEFORE) is None


def test_taking_and_leaving_set_bounds_by_another_rule_than_holding() -> None:
    a = told(*row("a", "2019-07-23", "2020-11-09"))["a"]
    assert [why(a, end)[1] for end in End] == [[("R6", "a")]] * 4


def test_another_in_the_only_seat_bounds_the_end_after_the_own_evidence() -> None:
    a = told(at("a", None, "2023-06-24"), at("b", "2024-06-25"))["a"]
    assert why(a, End.END_NOT_AFTER) == ("2024-06-25", [("R7", "b")])
    bound = a.bound(End.END_NOT_AFTER)
    assert bound is not None
    assert bound.reasons[0].given == (at("a", None, "2023-06-24"),)


def test_equal_reasons_are_all_listed_and_wider_ones_counted() -> None:
    a = told(at("a", "2017-02-15"), *row("b", "2024-06-25"), at("b", "2024-06-25"))["a"]
    assert why(a, End.END_NOT_AFTER)[1] == [("R7", "b"), ("R7", "b")]
    wide = told(at("a", "2017-02-15"), at("a", "2018-02-15"))["a"].bound(End.START_NOT_AFTER)
    assert wide is not None
    assert (len(wide.reasons), wide.wider) == (1, 1)


def test_former_and_designated_bound_by_the_eighth_rule() -> None:
    a = told(
        at("a", "2018-01-01", kind=DESIGNATED), at("a", "2019-01-01"),
        at("a", "2022-05-05", kind=FORMER),
    )["a"]  # fmt: skip
    assert why(a, End.END_NOT_AFTER) == ("2022-05-05", [("R8", "a")])
    assert why(a, End.START_NOT_BEFORE) == ("2018-01-01", [("R8", "a")])


def test_a_return_is_a_term_of_its_own_because_another_came_between() -> None:
    terms = told(at("a", "2004-01-01"), at("b", "2010-01-01"), at("a", "2014-01-01"))
    gap = terms["a.2"].gap
    assert gap is not None
    assert (gap.before, gap.between) == ((at("a", "2004-01-01"),), (at("b", "2010-01-01"),))
    assert terms["a"].gap is None


def test_taking_office_again_after_leaving_it_is_told_so() -> None:
    history = [*row("a", "2000-05-07", "2008-05-07"), *row("a", "2012-05-07")]
    gap = told(*history, seats=None)["a.2"].gap
    assert gap is not None
    assert [a.type for a in gap.before + gap.between] == [LEFT, TOOK]


def test_a_mention_within_a_documented_tenure_is_outweighed_by_its_first_and_last_day() -> None:
    tenure = row("a", "2019-07-23", "2020-11-09")
    mention = at("b", "2020-01-15")
    assert outweighed([*tenure, mention], 1) == {mention.iri: tuple(reversed(tenure))}
    assert outweighed([*tenure, mention], 2) == {}


def test_a_mention_after_the_stated_end_is_outweighed_by_that_end() -> None:
    tenure = row("a", "2012-11-06", "2024-05-12")
    mention = at("a", "2024-06-01")
    assert outweighed([*tenure, mention], 1) == {mention.iri: (tenure[1],)}


def test_crossing_bounds_are_named() -> None:
    a = told(at("a", "2020-01-01", kind=LEFT), at("a", "2021-01-01"))["a"]
    ((low, high),) = a.crossing
    assert (low.end, high.end) == (End.END_NOT_BEFORE, End.END_NOT_AFTER)


def test_acting_terms_exclude_nobody_and_are_excluded_by_nobody() -> None:
    terms = told(at("a", "2019-06-24", mode=Mode.ACTING), at("b", "2019-07-24"))
    assert terms["a.acting"].bound(End.END_NOT_AFTER) is None
    assert terms["b"].bound(End.START_NOT_BEFORE) is None


def test_no_attestation_no_term() -> None:
    assert reasons([], 1) == ()
    assert outweighed([], 1) == {}


def test_the_rules_are_numbered_as_documented() -> None:
    assert [str(rule) for rule in Rule] == [f"R{n}" for n in range(1, 10)]
    assert OFFICE.endswith("ru.minister-of-defence")


def test_a_thousand_attestations_of_one_office_take_little_time() -> None:
    chance = random.Random(7)
    history = [
        Attestation(
            f"{OFFICE}/{n}",
            f"p{(first := chance.randrange(700_000, 740_000)) // 500}",
            OFFICE,
            chance.choice([HOLDING, HOLDING, TOOK, LEFT, FORMER]),
            first,
            first + chance.choice([0, 0, 30, 365]),
        )
        for n in range(1_000)
    ]
    before = time.process_time()
    assert len(reasons(history, 1)) > 80
    assert outweighed(history, 1)
    assert time.process_time() - before < 3


@pytest.mark.parametrize(
    "history",
    [
        [*row("a", "2019-07-23", "2020-11-09"), at("b", "2020-01-15")],
        [*row("a", "2019-07-23", "2020-11-09"), at("a", "2020-01-15", kind=FORMER)],
        [*row("a", "2012-11-06", "2024-05-12"), at("a", "2024-06-01"), *row("b", "2024-05-14")],
        [*row("a", "1993-06-24", "2003-12-12"), *row("b", "2003-10-31"), at("b", "2026-01-22")],
    ],
)
def test_what_is_outweighed_sets_no_bound(history: list[Attestation]) -> None:
    for reasoned, term in zip(reasons(history, 1), infer(history, {OFFICE: 1}), strict=True):
        assert {b.end: b.day for b in reasoned.bounds} == days(term)
