"""Folding keeps the length where it says so, and never changes what is folded."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.fold import fold, fold_keep


@given(st.text())
def test_fold_keep_keeps_the_length(text: str) -> None:
    assert len(fold_keep(text)) == len(text)


@given(st.text())
def test_folding_again_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [("Choïgou", "choigou"), ("L’Élysée", "l'elysee"), ("Łódź", "lodz"), ("Sœur", "soeur")],
)
def test_accents_quotes_and_ligatures(text: str, expected: str) -> None:
    assert fold(text) == expected
