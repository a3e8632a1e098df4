from __future__ import annotations

import random
import time
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.infer.model import Attestation, AttestationType, Mode, SourceKind, Term
from kg.infer.terms import infer
from tests.infer import spec
from tests.infer.who import Answer, who_held

OFFICE = spec.ID + "office/ru.minister-of-defence"
SEATS = {OFFICE: 1}
HOLDING, TOOK, LEFT, FORMER, DESIGNATED, NOMINATED = AttestationType


def person(name: str) -> str:
    return spec.ID + "person/" + name


def at(
    name: str,
    first: str | None,
    last: str | None = "",
    kind: AttestationType = HOLDING,
    mode: Mode = Mode.SUBSTANTIVE,
    source: SourceKind = SourceKind.PRESS,
    office: str = OFFICE,
) -> Attestation:
    last = first if last == "" else last
    early, late = (None if d is None else date.fromisoformat(d).toordinal() for d in (first, last))
    key = f"{name}.{kind}.{mode}.{source}.{first}.{last}.{office[-8:]}"
    iri = spec.ID + "attestation/" + key
    return Attestation(iri, person(name), office, kind, early, late, mode, source)


def row(name: str, start: str, end: str | None = None, **options: SourceKind) -> list[Attestation]:
    """A row of the registry."""
    options = {"source": SourceKind.DATABASE, **options}
    found = [at(name, start, kind=TOOK, **options)]
    return found + ([at(name, end, kind=LEFT, **options)] if end else [])


def bounds(term: Term) -> tuple[str | None, ...]:
    days = (term.start_not_before, term.start_not_after, term.end_not_before, term.end_not_after)
    return tuple(None if d is None else date.fromordinal(d).isoformat() for d in days)


def named(terms: tuple[Term, ...]) -> dict[str, tuple[str | None, ...]]:
    return {
        t.iri.rsplit("/", 1)[-1].removeprefix("ru.minister-of-defence."): bounds(t) for t in terms
    }


def both(*attestations: Attestation, seats: int | None = 1) -> dict[str, tuple[str | None, ...]]:
    """What the code and the rules infer, which is the same."""
    counts = {} if seats is None else {OFFICE: seats}
    terms = infer(attestations, counts)
    assert terms == spec.infer(attestations, counts)
    return named(terms)


def held(day: str, *attestations: Attestation) -> list[tuple[str, str, str]]:
    terms = infer(attestations, SEATS)
    answers = who_held(terms, attestations, OFFICE, date.fromisoformat(day).toordinal(), SEATS)
    return [(a.person.rsplit("/", 1)[-1], a.basis, a.certainty) for a in answers]


# ---- one person


def test_a_holding_bounds_both_ends() -> None:
    assert both(at("a", "2024-06-25")) == {"a": (None, "2024-06-25", "2024-06-25", None)}


def test_a_holding_of_open_date_bounds_the_start_only() -> None:
    assert both(at("a", None, "2023-06-24")) == {"a": (None, "2023-06-24", None, None)}


def test_taking_and_leaving_bound_what_they_say() -> None:
    assert both(*row("a", "2019-07-23", "2020-11-09")) == {
        "a": ("2019-07-23", "2019-07-23", "2020-11-09", "2020-11-09")
    }


def test_partial_dates_stay_partial() -> None:
    assert both(
        at("a", "2019-01-01", "2019-12-31", TOOK), at("a", "2020-03-01", "2020-03-31", LEFT)
    ) == {"a": ("2019-01-01", "2019-12-31", "2020-03-01", "2020-03-31")}


@pytest.mark.parametrize("kind", [FORMER, DESIGNATED, NOMINATED])
def test_former_and_future_holders_have_no_term(kind: AttestationType) -> None:
    assert both(at("a", "2024-06-25", kind=kind)) == {}


def test_held_former_held_are_two_terms() -> None:
    assert both(
        at("a", "2018-01-01"), at("a", "2022-05-05", kind=FORMER), at("a", "2025-02-01"), seats=None
    ) == {
        "a": (None, "2018-01-01", "2018-01-01", "2022-05-05"),
        "a.2": ("2022-05-05", "2025-02-01", "2025-02-01", None),
    }


def test_taking_office_after_leaving_it_opens_a_new_term() -> None:
    assert both(*row("a", "2000-05-07", "2008-05-07"), *row("a", "2012-05-07"), seats=None) == {
        "a": ("2000-05-07", "2000-05-07", "2008-05-07", "2008-05-07"),
        "a.2": ("2012-05-07", "2012-05-07", "2012-05-07", None),
    }


def test_a_term_of_one_day_is_one_term() -> None:
    assert both(*row("a", "2008-09-25", "2008-09-25")) == {"a": ("2008-09-25",) * 4}


def test_designated_before_evidence_bounds_the_start() -> None:
    assert both(at("a", "2024-05-12", kind=DESIGNATED), at("a", "2024-06-25")) == {
        "a": ("2024-05-12", "2024-06-25", "2024-06-25", None)
    }


def test_designated_again_while_in_office_bounds_nothing() -> None:
    assert both(
        at("a", "2024-05-01"), at("a", "2024-05-12", kind=DESIGNATED), at("a", "2024-06-25")
    ) == {"a": (None, "2024-05-01", "2024-06-25", None)}


def test_a_candidate_may_be_the_incumbent() -> None:
    assert both(at("a", "2024-05-12", kind=NOMINATED), at("a", "2024-06-25")) == {
        "a": (None, "2024-06-25", "2024-06-25", None)
    }


def test_acting_terms_are_terms_of_their_own() -> None:
    assert both(at("a", "2019-06-24", mode=Mode.ACTING), at("a", "2019-07-24")) == {
        "a": (None, "2019-07-24", "2019-07-24", None),
        "a.acting": (None, "2019-06-24", "2019-06-24", None),
    }


# ---- one seat


def test_another_in_the_only_seat_bounds_the_end_and_the_start() -> None:
    assert both(at("a", "2017-02-15"), at("b", "2024-06-25")) == {
        "a": (None, "2017-02-15", "2017-02-15", "2024-06-25"),
        "b": ("2017-02-15", "2024-06-25", "2024-06-25", None),
    }


def test_taking_and_leaving_bound_others_too() -> None:
    assert both(*row("a", "2012-11-06"), *row("b", "2024-05-14")) == {
        "a": ("2012-11-06", "2012-11-06", "2012-11-06", "2024-05-14"),
        "b": ("2024-05-14", "2024-05-14", "2024-05-14", None),
    }


@pytest.mark.parametrize("seats", [None, 2])
def test_without_a_single_seat_nobody_excludes_anybody(seats: int | None) -> None:
    assert both(at("a", "2017-02-15"), at("b", "2024-06-25"), seats=seats)["a"] == (
        None, "2017-02-15", "2017-02-15", None,
    )  # fmt: skip


@pytest.mark.parametrize("mode", [Mode.ACTING, Mode.CONTESTED])
def test_acting_and_contested_holders_never_exclude(mode: Mode) -> None:
    terms = both(at("a", "2017-02-15"), at("b", "2018-01-01", mode=mode), at("a", "2019-01-01"))
    assert terms["a"] == (None, "2017-02-15", "2019-01-01", None)
    assert terms[f"b.{mode}"] == (None, "2018-01-01", "2018-01-01", None)


def test_he_left_another_came_he_returned() -> None:
    terms = both(
        at("putin", "2004-01-01"), at("medvedev", "2010-01-01"), at("putin", "2014-01-01"),
        at("medvedev", "2008-05-07", kind=TOOK), at("medvedev", "2012-05-07", kind=LEFT),
    )  # fmt: skip
    assert terms == {
        "putin": (None, "2004-01-01", "2004-01-01", "2008-05-07"),
        "medvedev": ("2008-05-07", "2008-05-07", "2012-05-07", "2012-05-07"),
        "putin.2": ("2012-05-07", "2014-01-01", "2014-01-01", None),
    }


def test_crossing_bounds_are_kept() -> None:
    assert both(at("a", "2020-01-01", kind=LEFT), at("a", "2021-01-01")) == {
        "a": (None, "2020-01-01", "2021-01-01", "2020-01-01")
    }


def test_a_predecessor_who_lingers_does_not_break_the_term() -> None:
    terms = both(
        *row("a", "1993-06-24", "2003-12-12"), *row("b", "2003-10-31"), at("b", "2026-01-22")
    )
    assert terms == {
        "a": ("1993-06-24", "1993-06-24", "2003-12-12", "2003-12-12"),
        "b": ("2003-10-31", "2003-10-31", "2026-01-22", None),
    }


def test_having_left_bounds_the_start_of_whoever_is_attested_later() -> None:
    terms = both(at("a", "2024-05-12", kind=LEFT), at("b", "2024-06-25"))
    assert terms["b"] == ("2024-05-12", "2024-06-25", "2024-06-25", None)


# ---- what a documented tenure outweighs


def test_a_mention_of_somebody_else_does_not_break_a_documented_tenure() -> None:
    terms = both(*row("a", "2019-07-23", "2020-11-09"), at("b", "2020-01-15"))
    assert terms["a"] == ("2019-07-23", "2019-07-23", "2020-11-09", "2020-11-09")
    assert terms["b"] == ("2019-07-23", "2020-01-15", "2020-01-15", None)


def test_being_called_former_does_not_break_ones_own_documented_tenure() -> None:
    assert both(*row("a", "2019-07-23", "2020-11-09"), at("a", "2020-01-15", kind=FORMER)) == {
        "a": ("2019-07-23", "2019-07-23", "2020-11-09", "2020-11-09")
    }


def test_documented_overlaps_stay_whole() -> None:
    assert both(*row("a", "2000-01-01", "2005-01-01"), *row("b", "2004-01-01", "2008-01-01")) == {
        "a": ("2000-01-01", "2000-01-01", "2005-01-01", "2005-01-01"),
        "b": ("2004-01-01", "2004-01-01", "2008-01-01", "2008-01-01"),
    }


def test_a_mention_after_the_stated_end_does_not_break_the_successors_term() -> None:
    terms = both(
        *row("a", "2012-11-06", "2024-05-12"), at("a", "2024-06-01"),
        *row("b", "2024-05-14"), at("b", "2025-10-01"),
    )  # fmt: skip
    assert terms["b"] == ("2024-05-14", "2024-05-14", "2025-10-01", None)
    assert terms["a"] == ("2012-11-06", "2012-11-06", "2024-05-12", "2024-05-12")
    assert terms["a.2"] == ("2024-05-14", "2024-06-01", "2024-06-01", "2025-10-01")


@pytest.mark.parametrize(
    "tenure",
    [
        [*row("a", "2019-01-01", "2019-01-01"), at("a", "2019-06-01", kind=LEFT)],
        [*row("a", "2019-01-01", "2019-06-01"), at("a", "2019-06-01", kind=TOOK)],
        [*row("a", "2018-01-01", "2019-01-01"), at("a", "2019-01-01", kind=TOOK),
         at("a", "2019-04-01")],
    ],
)  # fmt: skip
def test_what_is_told_of_one_day_twice_weighs_as_the_rules_say(tenure: list[Attestation]) -> None:
    terms = both(*tenure, at("b", "2019-03-01"), at("b", "2019-09-01"))
    assert terms["b"][:2] != (None, None)


# ---- who held it


def test_attested_on_the_day_is_certain_and_silences_the_possible() -> None:
    history = [at("shoigu", None, "2023-06-24"), at("belousov", "2024-06-25")]
    assert held("2024-06-25", *history) == [("belousov", "attested", "certain")]
    assert held("2024-06-20", *history) == [
        ("belousov", "before-first-known", "possible"),
        ("shoigu", "earlier-undated", "possible"),
    ]
    assert held("2025-01-01", *history) == [("belousov", "last-known", "possible")]


def test_between_two_attestations_is_presumed_and_outside_is_bounded() -> None:
    history = [at("a", "2017-02-15"), at("a", "2018-02-15"), at("b", "2024-06-25")]
    assert held("2017-10-01", *history) == [("a", "between-attestations", "presumed")]
    assert held("2020-01-01", *history) == [
        ("b", "bounded-by-predecessor", "possible"),
        ("a", "bounded-by-successor", "possible"),
    ]


def test_documented_is_certain_unless_an_aggregator_says_so() -> None:
    assert held("2020-01-01", *row("a", "2019-07-23", "2020-11-09")) == [
        ("a", "documented", "certain")
    ]
    aggregated = row("a", "2019-07-23", "2020-11-09", source=SourceKind.AGGREGATOR)
    assert held("2020-01-01", *aggregated) == [("a", "documented", "presumed")]
    assert held("2019-07-23", *aggregated) == [("a", "attested", "presumed")]


def test_nobody_known_is_nobody() -> None:
    assert held("2020-01-01") == []
    assert held("2021-01-01", *row("a", "2019-07-23", "2020-11-09")) == []


def test_an_acting_holder_stands_beside_the_substantive_one() -> None:
    history = [*row("a", "2019-07-23", "2020-11-09"), at("b", "2020-01-15", mode=Mode.ACTING)]
    assert held("2020-01-15", *history) == [
        ("b", "attested", "certain"),
        ("a", "documented", "certain"),
    ]


# ---- any history

DAYS = st.integers(min_value=737000, max_value=737012)
RANGES = st.tuples(DAYS, DAYS).map(sorted)
OFFICES = (OFFICE, spec.ID + "office/un.envoy", spec.ID + "office/fr.deputy")


@st.composite
def attestations(draw: st.DrawFn) -> list[Attestation]:
    found = []
    for number in range(draw(st.integers(1, 9))):
        early, late = draw(st.one_of(RANGES, DAYS.map(lambda d: (d, d))))
        found.append(
            Attestation(
                f"{spec.ID}attestation/{number}",
                person(draw(st.sampled_from("abc"))),
                draw(st.sampled_from([OFFICE, OFFICE, OFFICE, *OFFICES[1:]])),
                draw(st.sampled_from([*AttestationType, HOLDING, TOOK, LEFT])),
                draw(st.sampled_from([early, early, early, None])),
                draw(st.sampled_from([late, late, late, None])),
                draw(st.sampled_from([Mode.SUBSTANTIVE, Mode.SUBSTANTIVE, *Mode])),
                draw(st.sampled_from(SourceKind)),
            )
        )
    return found


COUNTS = {OFFICE: 1, OFFICES[1]: 3}


@settings(max_examples=80, deadline=None)
@given(attestations(), st.randoms(use_true_random=False))
def test_the_code_infers_what_the_rules_infer_in_any_order(
    history: list[Attestation], shuffler: random.Random
) -> None:
    expected = spec.infer(history, COUNTS)
    assert infer(history, COUNTS) == expected
    shuffler.shuffle(history)
    assert infer(iter(history), COUNTS) == expected


def test_ten_thousand_attestations_of_one_office_take_little_time() -> None:
    chance = random.Random(7)
    history = [
        Attestation(
            f"{spec.ID}attestation/{n}",
            person(f"p{(first := chance.randrange(700_000, 740_000)) // 500}"),
            OFFICE,
            chance.choice([HOLDING, HOLDING, TOOK, LEFT, FORMER]),
            first,
            first + chance.choice([0, 0, 30, 365]),
        )
        for n in range(10_000)
    ]
    before = time.process_time()
    terms = infer(history, SEATS)
    assert len(terms) > 80
    assert time.process_time() - before < 3


def test_the_answer_knows_its_term() -> None:
    history = [at("a", "2024-06-25")]
    (answer,) = who_held(infer(history, SEATS), history, OFFICE, history[0].earliest or 0, SEATS)
    assert answer == Answer(
        person("a"), "attested", "certain", spec.ID + "term/ru.minister-of-defence.a"
    )
