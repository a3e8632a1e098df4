"""The look-ups in logarithmic time find what a look at every row finds."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from kg.infer.extremes import Highest, Lowest, Spans

DAYS = st.integers(-6, 6)
ROWS = st.lists(st.tuples(DAYS, DAYS, st.sampled_from("abc")), max_size=12)


@given(ROWS, DAYS, st.sampled_from("abcd"))
def test_highest_and_lowest_leave_one_person_out(
    rows: list[tuple[int, int, str]], key: int, who: str
) -> None:
    below = [value for k, value, whose in rows if k < key and whose != who]
    above = [value for k, value, whose in rows if k > key and whose != who]
    assert Highest(rows).below(key, who) == max(below, default=None)
    assert Lowest(rows).above(key, who) == min(above, default=None)


@given(st.lists(st.tuples(DAYS, DAYS), max_size=17), st.none() | DAYS, DAYS)
def test_spans_find_the_latest_within_limits(
    spans: list[tuple[int, int]], upto: int | None, below: int
) -> None:
    fitting = [a for a, b in spans if b < below and (upto is None or a <= upto)]
    assert Spans(spans).latest(upto, below) == max(fitting, default=None)
