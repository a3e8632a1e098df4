"""Bounds, spellings and refusals, one by one."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg import dates

DAYS = st.dates(min_value=date(1900, 1, 1), max_value=date(2100, 12, 31))


def days(text: str) -> tuple[str | None, str | None]:
    low, high = dates.bounds(text)
    return low.isoformat() if low else None, high.isoformat() if high else None


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("2017", "2017-01-01", "2017-12-31"),
        ("2017-02", "2017-02-01", "2017-02-28"),
        ("2024-02", "2024-02-01", "2024-02-29"),
        ("2017-02-16", "2017-02-16", "2017-02-16"),
        (" 2017-02-16 ", "2017-02-16", "2017-02-16"),
        ("2016~", "2015-01-01", "2017-12-31"),
        ("2016?", "2015-01-01", "2017-12-31"),
        ("2016-12%", "2016-11-01", "2017-01-31"),
        ("2016-03-01~", "2016-02-29", "2016-03-02"),
        ("2023-06/2023-09", "2023-06-01", "2023-09-30"),
        ("2023/2023-09-12", "2023-01-01", "2023-09-12"),
        ("../2023-06-24", None, "2023-06-24"),
        ("/2023-06-24", None, "2023-06-24"),
        ("2017-02-15/..", "2017-02-15", None),
        ("2017-02-15/", "2017-02-15", None),
        ("../2023", None, "2023-12-31"),
        ("[..2023-06-24]", None, "2023-06-24"),
        ("[2024-06-22..2024-06-23]", "2024-06-22", "2024-06-23"),
        ("[2017-02-15..]", "2017-02-15", None),
    ],
)
def test_bounds(text: str, low: str | None, high: str | None) -> None:
    assert days(text) == (low, high)


@pytest.mark.parametrize(
    "text",
    ["", "..", "../..", "/", "[..]", "yesterday", "2017-2-16", "2017-13", "2017-00", "2017-02-30",
     "0000", "17-02-2016", "2023/2022", "2014s", "2017/2018/2019", "[2017", "2017-02-16T08:00",
     "２０１７", "2017-02-16Z", "0001~", "9999~", "9999-12-31~"],
)  # fmt: skip
def test_anything_else_is_refused_with_an_example(text: str) -> None:
    with pytest.raises(ValueError, match="write for example 2017-02-16"):
        dates.bounds(text)
    assert not dates.is_date(text)
    assert not dates.is_day(text)


def test_only_an_exact_day_is_a_day() -> None:
    assert dates.is_day("2017-02-16")
    for text in ("2017-02", "2017", "2017-02-16~", "2017-02-16/2017-02-16", "2017-02-30"):
        assert not dates.is_day(text)


@pytest.mark.parametrize(
    ("text", "normal"),
    [
        ("2017/", "2017/"),
        ("/2017", "/2017"),
        ("2017/..", "2017/.."),
        (" .. / 2017", "../2017"),
        ("2017-02-16T08:00:00+01:00", "2017-02-16"),
        ("[2016~..]", "[2015-01-01..]"),
        ("[2015-12-31..2017-01]", "[2015-12-31..2017-01-31]"),
        ("[2016..2018]", "[2016..2018]"),
        ("[..2001-21]", "[..2001-06-30]"),
        ("2016~/2016~", "2016~"),
        ("[2017 .. 2018]", "[2017..2018]"),
        ("[2017-02..2017-02]", "2017-02"),
        ("2017-02-16/2017-02-16", "2017-02-16"),
    ],
)
def test_normalise(text: str, normal: str) -> None:
    assert dates.normalise(text) == normal


@given(DAYS, DAYS)
def test_bounds_of_the_shortest_string_are_the_bounds_given(one: date, other: date) -> None:
    low, high = sorted((one, other))
    for pair in ((low, high), (None, high), (low, None)):
        text = dates.edtf(*pair)
        assert text is not None
        assert dates.bounds(text) == pair
        assert dates.normalise(text) == text


@given(DAYS)
def test_whole_months_and_years_are_spelt_so(day: date) -> None:
    for text in (f"{day:%Y-%m-%d}", f"{day:%Y-%m}", f"{day:%Y}"):
        assert dates.edtf(*dates.bounds(text)) == text


def test_nothing_known_has_no_string_and_backwards_is_refused() -> None:
    assert dates.edtf(None, None) is None
    with pytest.raises(ValueError, match="is after"):
        dates.edtf(date(2020, 1, 2), date(2020, 1, 1))
