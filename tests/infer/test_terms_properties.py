"""What holds of the terms of any history: the code is the rules, and behaves as reason demands."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from kg.infer.model import Attestation, Mode, SourceKind, Term
from kg.infer.terms import infer
from tests.infer import spec
from tests.infer.histories import HOLDING, ID, LEFT, NOMINATED, SEATS, TOOK, histories

if TYPE_CHECKING:
    import random
    from collections.abc import Iterable

BOUNDS = ("start_not_before", "start_not_after", "end_not_before", "end_not_after")


def without_supports(terms: Iterable[Term]) -> list[Term]:
    return [replace(term, supports=()) for term in terms]


@settings(max_examples=120, deadline=None)
@given(histories(most=2))
def test_the_code_infers_what_the_rules_infer(history: list[Attestation]) -> None:
    assert infer(history, SEATS) == spec.infer(history, SEATS)


@settings(max_examples=50, deadline=None)
@given(histories(), st.randoms(use_true_random=False))
def test_neither_order_nor_repetition_matters(
    history: list[Attestation], chance: random.Random
) -> None:
    expected = infer(history, SEATS)
    told = history + chance.choices(history, k=5) if history else []
    chance.shuffle(told)
    assert infer(iter(told), SEATS) == expected


@settings(max_examples=50, deadline=None)
@given(histories())
def test_offices_do_not_touch_one_another(history: list[Attestation]) -> None:
    apart = [
        term
        for office in {a.office for a in history}
        for term in infer([a for a in history if a.office == office], SEATS)
    ]
    assert infer(history, SEATS) == tuple(sorted(apart, key=lambda t: t.iri))


@settings(max_examples=50, deadline=None)
@given(histories(), st.integers(-100_000, 100_000))
def test_other_days_shift_the_bounds_by_as_many(history: list[Attestation], by: int) -> None:
    def shifted(day: int | None) -> int | None:
        return None if day is None else day + by

    moved = [replace(a, earliest=shifted(a.earliest), latest=shifted(a.latest)) for a in history]
    expected = [
        replace(
            term,
            start_not_before=shifted(term.start_not_before),
            start_not_after=shifted(term.start_not_after),
            end_not_before=shifted(term.end_not_before),
            end_not_after=shifted(term.end_not_after),
        )
        for term in infer(history, SEATS)
    ]
    assert list(infer(moved, SEATS)) == expected


@settings(max_examples=50, deadline=None)
@given(histories(), st.randoms(use_true_random=False))
def test_other_names_of_attestations_and_sources_change_no_bound(
    history: list[Attestation], chance: random.Random
) -> None:
    sources = list(SourceKind)
    other = [
        replace(a, iri=f"{ID}attestation/z{100 - n}", source=chance.choice(sources))
        for n, a in enumerate(history)
    ]
    assert without_supports(infer(other, SEATS)) == without_supports(infer(history, SEATS))


@settings(max_examples=50, deadline=None)
@given(histories())
def test_every_attestation_of_holding_supports_one_term_of_its_own(
    history: list[Attestation],
) -> None:
    terms = infer(history, SEATS)
    known = {a.iri: a for a in history}
    supports = [iri for term in terms for iri in term.supports]
    assert sorted(supports) == sorted(a.iri for a in history if a.type.holds)
    assert len({term.iri for term in terms}) == len(terms)
    for term in terms:
        for iri in term.supports:
            a = known[iri]
            assert (a.holder, a.office, a.mode) == (term.holder, term.office, term.mode)


@settings(max_examples=50, deadline=None)
@given(histories(), st.data())
def test_the_same_told_again_by_another_source_changes_no_bound(
    history: list[Attestation], data: st.DataObject
) -> None:
    assume(history)
    again = replace(data.draw(st.sampled_from(history)), iri=f"{ID}attestation/again")
    told = [*history, again]
    assert without_supports(infer(told, SEATS)) == without_supports(infer(history, SEATS))


@settings(max_examples=50, deadline=None)
@given(histories(), st.data())
def test_a_nomination_changes_nothing(history: list[Attestation], data: st.DataObject) -> None:
    assume(history)
    named = replace(
        data.draw(st.sampled_from(history)), iri=f"{ID}attestation/named", type=NOMINATED
    )
    assert infer([*history, named], SEATS) == infer(
        [a for a in history if a.iri != named.iri], SEATS
    )


def is_tighter(after: Term, before: Term) -> bool:
    """Whether no bound is wider."""
    for name in BOUNDS:
        old, new = getattr(before, name), getattr(after, name)
        if old is None:
            continue
        if new is None or (new < old if name.endswith("before") else new > old):
            return False
    return True


@settings(max_examples=50, deadline=None)
@given(histories(), st.data())
def test_one_more_holding_only_tightens_its_term_unless_an_island_breaks(
    history: list[Attestation], data: st.DataObject
) -> None:
    """Held by the same person: the bounds of the term that it falls to close in, or stay.

    But evidence before all the term's own may take back a ``start_not_before``: that a predecessor
    left, or that the person was designated, bounds a start only where nothing shows it earlier.
    """
    assume(any(a.type.holds for a in history))
    like = data.draw(st.sampled_from([a for a in history if a.type.holds]))
    day = data.draw(st.integers(737350, 738250))
    more = replace(like, iri=f"{ID}attestation/more", type=HOLDING, earliest=day, latest=day)
    mine = (like.holder, like.office)
    before = {t.iri: t for t in infer(history, SEATS) if (t.holder, t.office) == mine}
    after = {t.iri: t for t in infer([*history, more], SEATS) if (t.holder, t.office) == mine}
    islands = {t.iri: set(t.supports) for t in before.values()}
    assume({i: set(t.supports) - {more.iri} for i, t in after.items()} == islands)
    for iri, term in after.items():
        old = before[iri]
        if old.start_not_after is None or day < old.start_not_after:
            old = replace(old, start_not_before=None)
        assert is_tighter(term, old)


@settings(max_examples=50, deadline=None)
@given(histories(), st.data())
def test_stand_ins_touch_nobody_else(history: list[Attestation], data: st.DataObject) -> None:
    """Acting and contested attestations bound and break terms of their own person alone."""
    assume(history)
    like = data.draw(st.sampled_from(history))
    mode = data.draw(st.sampled_from([Mode.ACTING, Mode.CONTESTED]))
    kind = data.draw(st.sampled_from([HOLDING, TOOK, LEFT]))
    aside = replace(like, iri=f"{ID}attestation/aside", mode=mode, type=kind)
    others = [t for t in infer(history, SEATS) if t.holder != aside.holder]
    assert [t for t in infer([*history, aside], SEATS) if t.holder != aside.holder] == others


@settings(max_examples=50, deadline=None)
@given(histories(), st.data())
def test_without_a_single_seat_nobody_touches_anybody(
    history: list[Attestation], data: st.DataObject
) -> None:
    seats = data.draw(st.sampled_from([{}, dict.fromkeys(SEATS, 2)]))
    apart = [
        term
        for who in {a.holder for a in history}
        for term in infer([a for a in history if a.holder == who], seats)
    ]
    assert infer(history, seats) == tuple(sorted(apart, key=lambda t: t.iri))
