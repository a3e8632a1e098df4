"""Pairs of names in many spellings and scripts: the same person's, another's, or perhaps."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.names import Likeness, compare, romanise

with (Path(__file__).parent / "pairs.csv").open(encoding="utf-8", newline="") as _file:
    PAIRS = [(row["likeness"], row["one"], row["two"]) for row in csv.DictReader(_file)]


def wrong(expected: str) -> list[tuple[str, str]]:
    """The pairs of a kind that are judged otherwise."""
    pairs = [(one, two) for likeness, one, two in PAIRS if likeness == expected]
    return [(one, two) for one, two in pairs if compare(one, two).likeness.value != expected]


def test_there_are_many_pairs_of_each_kind() -> None:
    counts = {kind: sum(k == kind for k, _, _ in PAIRS) for kind in ("same", "different")}
    assert min(counts.values()) >= 60


def test_nobody_is_taken_for_another() -> None:
    assert wrong("different") == []


def test_what_is_no_proof_stays_possible() -> None:
    assert wrong("possible") == []


def test_nearly_all_spellings_of_one_name_are_the_same() -> None:
    missed, total = wrong("same"), sum(kind == "same" for kind, _, _ in PAIRS)
    assert len(missed) <= total * 0.05, missed


@pytest.mark.parametrize(("likeness", "one", "two"), PAIRS)
def test_the_order_of_the_two_does_not_matter(likeness: str, one: str, two: str) -> None:
    assert compare(one, two) == compare(two, one)


@given(st.text(max_size=40), st.text(max_size=40))
def test_any_two_texts_are_compared(one: str, two: str) -> None:
    found = compare(one, two)
    assert 0 <= found.score <= 1
    assert found.likeness in Likeness
    assert isinstance(romanise(one), str)
