"""Terms kept up to date are those that are inferred afresh of what is left."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from kg.infer.incremental import Change, Terms
from kg.infer.model import Attestation
from kg.infer.terms import infer
from tests.infer.histories import OFFICES, SEATS, histories
from tests.infer.test_terms import OFFICE, TOOK, at, named, row

ARTICLES = st.sampled_from(["registry", "one", "two", "three"])
ONE_SEAT = {OFFICE: 1}


def test_an_article_more_changes_its_office_alone() -> None:
    other = OFFICE.replace("defence", "war")
    kept = Terms({OFFICE: 1, other: 1})
    kept.replace("registry", [at("a", "2019-01-01"), at("b", "2019-01-01", office=other)])
    change = kept.replace("news", [at("c", "2020-01-01", kind=TOOK)])
    assert change.offices == {OFFICE}
    assert named(change.new).keys() == {"c"}
    assert named(change.changed) == {"a": (None, "2019-01-01", "2019-01-01", "2020-01-01")}
    assert change.gone == ()
    assert [t.holder for t in kept.of(other)] == [at("b", "2019-01-01").holder]


def test_a_retracted_article_leaves_no_trace() -> None:
    kept = Terms(ONE_SEAT)
    before = kept.replace("registry", row("a", "2019-01-01", "2020-01-01")).new
    added = kept.replace("news", [at("c", "2021-01-01")]).new
    assert kept.replace("news", ()).gone == added
    assert kept.all() == before
    assert len(kept) == 1


def test_loading_twice_changes_nothing() -> None:
    kept = Terms(ONE_SEAT)
    kept.replace("news", [at("a", "2019-01-01")])
    assert kept.replace("news", [at("a", "2019-01-01")]) == Change()
    assert kept.replace("unknown", ()) == Change()


def test_what_two_sources_state_stays_until_neither_does() -> None:
    kept = Terms(ONE_SEAT)
    same = at("a", "2019-01-01")
    kept.replace("one", [same])
    kept.replace("two", [same, same])
    assert kept.replace("one", ()).gone == ()
    assert [t.supports for t in kept.all()] == [(same.iri,)]
    assert kept.replace("two", ()).gone != ()
    assert kept.all() == ()


def test_a_seat_less_infers_its_office_again() -> None:
    kept = Terms({OFFICE: 2})
    kept.replace("news", [at("a", "2019-01-01"), at("b", "2020-01-01")])
    change = kept.reseat(ONE_SEAT)
    assert named(change.changed)["a"] == (None, "2019-01-01", "2019-01-01", "2020-01-01")
    assert kept.reseat(ONE_SEAT) == Change()


@settings(max_examples=60, deadline=None)
@given(st.data(), st.lists(st.tuples(ARTICLES, histories()), max_size=7))
def test_after_any_changes_the_terms_are_those_of_what_is_left(
    data: st.DataObject, changes: list[tuple[str, list[Attestation]]]
) -> None:
    kept, left, seats = Terms(SEATS), dict[str, list[Attestation]](), dict(SEATS)
    for source, history in changes:
        # The same words in another article are another attestation.
        told = [replace(a, iri=f"{a.iri}.{source}") for a in history]
        known = left.get(source, [])
        told += data.draw(st.lists(st.sampled_from(known), unique=True)) if known else []
        before = {term.iri: term for term in kept.all()}
        if data.draw(st.integers(0, 5)) == 0:
            seats[OFFICES[0]] = data.draw(st.sampled_from([1, 2]))
            change = kept.reseat(seats)
        else:
            left[source] = told
            change = kept.replace(source, told)
        expected = infer((a for own in left.values() for a in own), seats)
        assert kept.all() == expected
        after = {term.iri: term for term in expected}
        assert [t.iri for t in change.gone] == sorted(before.keys() - after.keys())
        assert [t.iri for t in change.new] == sorted(after.keys() - before.keys())
        changed = {iri for iri in before.keys() & after.keys() if before[iri] != after[iri]}
        assert {t.iri: t for t in change.changed} == {iri: after[iri] for iri in changed}
        assert {t.office for t in (*change.gone, *change.new, *change.changed)} <= change.offices
