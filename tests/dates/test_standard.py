"""The forms of EDTF level 0 and 1, and those of level 2 that are read, with the days they allow."""

from __future__ import annotations

import pytest

from kg import dates

LEVEL_0 = [
    ("1985-04-12", "1985-04-12", "1985-04-12"),
    ("1985-04", "1985-04-01", "1985-04-30"),
    ("1985", "1985-01-01", "1985-12-31"),
    ("0985", "0985-01-01", "0985-12-31"),
    ("0001", "0001-01-01", "0001-12-31"),
    ("9999-12-31", "9999-12-31", "9999-12-31"),
    ("2000-02", "2000-02-01", "2000-02-29"),
    ("1900-02", "1900-02-01", "1900-02-28"),
    ("1985-04-12T23:20:30", "1985-04-12", "1985-04-12"),
    ("1985-04-12T23:20:30Z", "1985-04-12", "1985-04-12"),
    ("1985-04-12T23:20:30-04", "1985-04-12", "1985-04-12"),
    ("1985-04-12T23:20:30+04:30", "1985-04-12", "1985-04-12"),
    ("1964/2008", "1964-01-01", "2008-12-31"),
    ("2004-06/2006-08", "2004-06-01", "2006-08-31"),
    ("2004-02-01/2005-02-08", "2004-02-01", "2005-02-08"),
    ("2004-02-01/2005-02", "2004-02-01", "2005-02-28"),
    ("2004-02-01/2005", "2004-02-01", "2005-12-31"),
    ("2005/2006-02", "2005-01-01", "2006-02-28"),
]
LEVEL_1 = [
    ("1984?", "1983-01-01", "1985-12-31"),
    ("2004-06~", "2004-05-01", "2004-07-31"),
    ("2004-01~", "2003-12-01", "2004-02-29"),
    ("2004-06-11%", "2004-06-10", "2004-06-12"),
    ("201X", "2010-01-01", "2019-12-31"),
    ("201X~", "2000-01-01", "2029-12-31"),
    ("20XX", "2000-01-01", "2099-12-31"),
    ("2004-XX", "2004-01-01", "2004-12-31"),
    ("1985-04-XX", "1985-04-01", "1985-04-30"),
    ("1985-XX-XX", "1985-01-01", "1985-12-31"),
    ("1985-04-12/..", "1985-04-12", None),
    ("1985-04/..", "1985-04-01", None),
    ("1985-04-12/", "1985-04-12", None),
    ("../1985-04-12", None, "1985-04-12"),
    ("/1985-04", None, "1985-04-30"),
    ("1984~/2004-06", "1983-01-01", "2004-06-30"),
    ("1984/2004-06~", "1984-01-01", "2004-07-31"),
    ("1984-06-02?/2004-08-08~", "1984-06-01", "2004-08-09"),
    ("2001-21", "2001-03-01", "2001-06-30"),
    ("2001-22", "2001-06-01", "2001-09-30"),
    ("2001-23", "2001-09-01", "2001-12-31"),
    ("2001-24", "2000-12-01", "2002-03-31"),
    ("2001-21~", "2000-12-01", "2001-09-30"),
]
LEVEL_2 = [
    ("[..1760-12-03]", None, "1760-12-03"),
    ("[1760-12..]", "1760-12-01", None),
    ("[1667..1700]", "1667-01-01", "1700-12-31"),
    ("[2016~..2017-02]", "2015-01-01", "2017-02-28"),
    ("2004-06-XX/2004-07-03", "2004-06-01", "2004-07-03"),
    ("2001-25", "2001-03-01", "2001-06-30"),
    ("2001-29", "2001-09-01", "2001-12-31"),
    ("2001-30", "2000-12-01", "2002-03-31"),
    ("2001-31", "2001-03-01", "2001-06-30"),
]


@pytest.mark.parametrize(("text", "low", "high"), [*LEVEL_0, *LEVEL_1, *LEVEL_2])
def test_the_days_that_a_form_allows(text: str, low: str | None, high: str | None) -> None:
    found = tuple(day.isoformat() if day else None for day in dates.bounds(text))
    assert found == (low, high)


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("", "it is empty"),
        ("../..", "both ends are open"),
        ("0000", "only the years 0001 to 9999"),
        ("-1985", "only the years 0001 to 9999"),
        ("Y170000002", "only the years 0001 to 9999"),
        ("Y-17E7", "only the years 0001 to 9999"),
        ("00XX", "only the years 0001 to 9999"),
        ("9999~", "only the years 0001 to 9999"),
        ("9999-24", "only the years 0001 to 9999"),
        ("-0500/2000", "only the years 0001 to 9999"),
        ("2017-13", "no month 13"),
        ("2017-00", "no month 00"),
        ("2017-13-01", "no month 13"),
        ("2017-04-31", "2017-04 has the days 01 to 30"),
        ("2023-02-29", "2023-02 has the days 01 to 28"),
        ("2017-02-00", "2017-02 has the days 01 to 28"),
        ("２０１７", "digits are 0 to 9"),
        ("2017-02-16\x00", "characters other than those of EDTF"),
        ("2017-2-6", "a day is written YYYY-MM-DD"),
        ("16/02/2017", "the year comes first"),
        ("20170216", "with hyphens"),
        ("2017-W07", "weeks are not read"),
        ("2017-047", "days of the year are not read"),
        ("199u", "is a capital X"),
        ("2017/201x", "'201x': a digit that is not specified"),
        ("1XXX", "X may stand for the last"),
        ("2004-XX-12", "a day of an unspecified month"),
        ("2004?~", "% is both"),
        ("2004-06~-11", "one ~"),
        ("?2004", "stands at the end"),
        ("2001/open", "an open end is .."),
        ("[1667,1668]", "lists of dates are not read"),
        ("{1667..1668}", "braces"),
        ("2016..2017", "a one-of range stands in"),
        ("[2016/2017]", "square brackets hold one range"),
        ("[2017", "no partner"),
        ("2017-02-16T08:00", "has seconds"),
        ("2017-02-16T25:00:00", "has seconds"),
        ("2017-02-16T08:00:00/2018", "no time of day"),
        ("2023/2022", "it ends before it begins"),
        ("2017/2018/2019", "an interval has one /"),
        ("2" * 1_000_000, "more than 100 characters"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_told_in_words(text: str, why: str) -> None:
    with pytest.raises(ValueError, match="is no date") as caught:
        dates.bounds(text)
    assert why in str(caught.value)
    assert repr(text[:60])[1:-1] in str(caught.value)
    assert len(str(caught.value)) < 400


@pytest.mark.parametrize("text", ["20170216", "2017-W07-4", "2017-02", "2017-02-30", " 2017-02-16"])
def test_a_day_is_nothing_else(text: str) -> None:
    with pytest.raises(ValueError, match="is no date"):
        dates.day(text)


@pytest.mark.parametrize(
    ("text", "normal"),
    [
        ("2001-21~", "[2000-12-01..2001-09-30]"),
        ("2001-21", "2001-21"),
        ("201X/2024", "2010-01-01/2024"),
        ("2004-XX/..", "2004-01-01/.."),
        ("1984~/2004-06", "1984~/2004-06"),
    ],
)
def test_forms_that_the_standard_lacks_are_written_in_days(text: str, normal: str) -> None:
    assert dates.normalise(text) == normal
