"""What holds of every date: its spellings, its bounds, and the `edtf` package as a second reader.

The package differs by design or by mistake, and is not asked there: an unknown end it puts ten
years away, seasons it ends earlier (a winter in its December), qualified months and days it widens
by years, a qualified ``2004-XX`` by a month alone; it takes intervals that run backwards, and knows
no one-of range with qualified ends or ends of two precisions.
"""

from __future__ import annotations

from datetime import date
from itertools import pairwise

import edtf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg import dates

DAYS = st.dates(min_value=date(300, 1, 1), max_value=date(9600, 12, 31))
FORMS = st.sampled_from(
    ["{y:04}-{m:02}-{d:02}", "{y:04}-{m:02}-XX", "{y:04}-{m:02}", "{y:04}-XX-XX", "{y:04}-XX",
     "{y:04}", "{decade:03}X", "{century:02}XX"]
)  # fmt: skip
QUALIFIERS = st.sampled_from(["", "~", "?", "%"])


def written(form: str, day: date) -> str:
    return form.format(
        y=day.year, m=day.month, d=day.day, decade=day.year // 10, century=day.year // 100
    )


UNQUALIFIED = st.builds(written, FORMS, DAYS)
SEASONS = st.builds(lambda d, s: f"{d.year:04}-{s}", DAYS, st.integers(21, 32))
SINGLE = st.builds(str.__add__, UNQUALIFIED | SEASONS, QUALIFIERS)
ENDS = st.one_of(SINGLE, SINGLE, st.sampled_from(["", ".."]))
RANGES = st.builds(
    lambda shape, a, b: shape.format(a, b), st.sampled_from(["{}/{}", "[{}..{}]"]), ENDS, ENDS
)
READ = st.one_of(SINGLE, RANGES).filter(dates.is_date)


def theirs(text: str) -> tuple[date | None, ...]:
    parsed = edtf.parse_edtf(text)
    found = (parsed.lower_strict(), parsed.upper_strict())
    return tuple(None if isinstance(day, float) else date(*day[:3]) for day in found)


def within(inner: dates.Bounds, outer: dates.Bounds) -> bool:
    low, high = outer
    return (low is None or (inner[0] is not None and low <= inner[0])) and (
        high is None or (inner[1] is not None and inner[1] <= high)
    )


@given(READ)
@settings(deadline=None)
def test_bounds_are_in_order_and_never_both_open(text: str) -> None:
    low, high = dates.bounds(text)
    assert low or high
    assert low is None or high is None or low <= high


@given(READ)
@settings(deadline=None)
def test_one_spelling_keeps_the_bounds_and_is_its_own(text: str) -> None:
    for spelt in (dates.normalise, dates.one_of):
        once = spelt(text)
        assert dates.bounds(once) == dates.bounds(text)
        assert spelt(once) == once


@given(READ)
@settings(deadline=None, max_examples=60)
def test_the_package_reads_what_comes_out(text: str) -> None:
    for spelt in (dates.normalise(text), dates.one_of(text), dates.edtf(*dates.bounds(text))):
        assert spelt is not None
        edtf.parse_edtf(spelt)


@given(UNQUALIFIED, QUALIFIERS)
@settings(deadline=None, max_examples=60)
def test_the_package_agrees_on_dates(text: str, qualifier: str) -> None:
    assert dates.strict_bounds(text + qualifier) == theirs(text + qualifier)


@given(UNQUALIFIED, UNQUALIFIED)
@settings(deadline=None, max_examples=40)
def test_the_package_agrees_on_intervals(one: str, other: str) -> None:
    first, last = sorted((one, other), key=dates.bounds)
    for text in (f"{first}/{last}", f"{first}/..", f"../{last}"):
        if dates.is_date(text):
            normal = dates.normalise(text)
            assert dates.bounds(text) == theirs(normal)


@given(SEASONS)
@settings(deadline=None, max_examples=40)
def test_the_seasons_of_the_package_lie_in_ours(text: str) -> None:
    low, high = theirs(text)
    assert within((low, high), dates.bounds(text))


@pytest.mark.parametrize("text", ["1985-04-12/", "/1985-04-12"])
def test_the_package_takes_an_unknown_end_for_ten_years(text: str) -> None:
    assert None in dates.bounds(text)
    assert None not in theirs(text)


@given(DAYS)
def test_what_is_more_precise_lies_in_what_is_less(day: date) -> None:
    forms = ("{y:04}-{m:02}-{d:02}", "{y:04}-{m:02}", "{y:04}", "{decade:03}X", "{century:02}XX")
    spans = [dates.bounds(written(form, day)) for form in forms]
    assert all(within(a, b) for a, b in pairwise(spans))


@given(UNQUALIFIED | SEASONS, st.sampled_from("~?%"))
def test_qualified_is_wider(text: str, qualifier: str) -> None:
    (low, high), (early, late) = dates.bounds(text), dates.bounds(text + qualifier)
    assert low and high and early and late
    assert early < low
    assert high < late
    assert dates.strict_bounds(text + qualifier) == (low, high)


@given(st.dates(), st.dates())
def test_bounds_of_what_is_written_are_those_given(one: date, other: date) -> None:
    low, high = sorted((one, other))
    for pair in ((low, high), (low, low), (None, high), (low, None)):
        text = dates.edtf(*pair)
        assert text is not None
        assert dates.bounds(text) == pair
        assert dates.normalise(text) == dates.one_of(text) == text


@given(st.text() | st.text("0123456789-X/.~?%[]T: YW", max_size=24))
@settings(max_examples=500)
def test_any_text_is_a_date_or_refused(text: str) -> None:
    read = dates.is_date(text)
    for reader in (dates.bounds, dates.normalise, dates.one_of, dates.ends):
        if read:
            reader(text)
        else:
            with pytest.raises(ValueError, match="is no date"):
                reader(text)
    assert dates.is_day(text) <= read
