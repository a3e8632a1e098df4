"""A baseline can only rise: what falls is told, what rises is kept."""

from dataclasses import replace

import pytest

from kg.errors import BadParameter
from kg.evaluation import Baseline, falls, from_text, risen, to_text


def reached(precision: float, recall: float, f1: float, **other: object) -> Baseline:
    floors = {"even": {"holdings": {"precision": precision, "recall": recall, "f1": f1}}}
    base = Baseline("d", {"even": 1}, floors)
    return replace(base, **other)  # type: ignore[arg-type]


STORED = reached(0.8, 0.6, 0.686)


def test_a_baseline_is_read_as_it_was_written() -> None:
    assert from_text(to_text(STORED), "b.json") == STORED


def test_what_is_no_baseline_is_refused() -> None:
    with pytest.raises(BadParameter, match=r"b\.json is no baseline"):
        from_text("[1, 2]", "b.json")


def test_precision_may_give_way_to_recall_by_a_hundredth() -> None:
    assert falls(STORED, reached(0.79, 0.65, 0.713)) == ()
    assert falls(STORED, reached(0.785, 0.65, 0.711)) == (
        "even half, holdings: precision fell from 0.8 to 0.785",
    )


def test_f1_may_not_fall_at_all() -> None:
    assert falls(STORED, reached(0.8, 0.599, 0.6851)) != ()


def test_small_steps_down_do_not_add_up() -> None:
    kept = risen(STORED, reached(0.79, 0.65, 0.713))
    assert kept == reached(0.8, 0.65, 0.713)


def test_a_changed_corpus_cannot_be_compared() -> None:
    (line,) = falls(STORED, reached(0.9, 0.9, 0.9, digest="e"))
    assert "changed" in line


def test_an_invented_date_is_a_fall() -> None:
    assert falls(STORED, reached(0.9, 0.9, 0.9, invented=1)) == (
        "1 dates that no text supports, 0 before",
    )
