from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg import dates

DAYS = st.dates(min_value=date(1900, 1, 1), max_value=date(2100, 12, 31))


def days(text: str) -> tuple[str | None, str | None]:
    low, high = dates.bounds(text)
    return low and low.isoformat(), high and high.isoformat()


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
        ("2017/", "2017/.."),
        ("/2017", "../2017"),
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


SINGLE = DAYS.flatmap(lambda d: st.sampled_from([f"{d:%Y-%m-%d}", f"{d:%Y-%m}", f"{d:%Y}"]))


@given(SINGLE, st.sampled_from(["", "~", "?", "%"]))
def test_the_edtf_package_agrees_on_dates(text: str, qualifier: str) -> None:
    edtf = pytest.importorskip("edtf")
    parsed = edtf.parse_edtf(text + qualifier)
    low, high = dates.bounds(text + qualifier)
    assert low is not None
    assert high is not None
    strict = tuple(date(*t[:3]) for t in (parsed.lower_strict(), parsed.upper_strict()))
    if not qualifier:
        assert (low, high) == strict
        return
    slack = {4: 366, 7: 31, 10: 1}[len(text)]
    assert timedelta() < strict[0] - low <= timedelta(days=slack)
    assert timedelta() < high - strict[1] <= timedelta(days=slack)


@given(SINGLE, SINGLE)
def test_the_edtf_package_agrees_on_intervals(one: str, other: str) -> None:
    edtf = pytest.importorskip("edtf")
    first, last = sorted((one, other))
    if dates.bounds(first)[0] > dates.bounds(last)[1]:  # type: ignore[operator]
        return
    parsed = edtf.parse_edtf(f"{first}/{last}")
    assert dates.bounds(f"{first}/{last}") == (
        date(*parsed.lower_strict()[:3]),
        date(*parsed.upper_strict()[:3]),
    )
