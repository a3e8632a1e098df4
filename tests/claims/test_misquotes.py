"""Claims that contradict the text or the calendar are told of, by place."""

from dataclasses import replace

import pytest

from kg.claims import Claims, Holding, HoldingStatus, Office, Person, Role, Source, misquotes
from kg.claims.check import faults
from kg.model import Span

TEXT = "Le ministre Jean Roux est arrivé. La ministre Anne Blanc est partie."
OFFICE = Office(Role.MINISTER, "defence", "FR", "ministre")


def claims(span: Span, quote: str, **more: str) -> Claims:
    holding = Holding(
        "h1",
        "roux",
        OFFICE,
        HoldingStatus.INCUMBENT,
        "2031-01-01",
        quote,
        source=Source((span,)),
        **more,
    )
    persons = (Person("roux", "Jean Roux"),)
    return Claims("a", "a.txt", "fr", "2031-01-02", "0" * 64, persons=persons, holdings=(holding,))


def test_a_quote_where_its_span_says_is_right() -> None:
    assert misquotes(claims(Span(3, 21), "ministre Jean Roux"), TEXT) == []


@pytest.mark.parametrize(
    ("span", "quote", "where"),
    [
        (Span(0, 9999), "ministre Jean Roux", "/holdings/0/spans"),
        (Span(34, 55), "ministre Jean Roux", "/holdings/0/quote"),
        (Span(3, 21), "président Jean Roux", "/holdings/0/quote"),
    ],
)
def test_a_wrong_span_or_quote_is_told(span: Span, quote: str, where: str) -> None:
    assert [place for place, _ in misquotes(claims(span, quote), TEXT)] == [where]


def test_a_day_that_no_calendar_has_is_a_fault() -> None:
    wrong = claims(Span(3, 21), "ministre Jean Roux", start="2030-13")
    assert ("/holdings/0/start", "'2030-13' is no date") in faults(wrong)


def test_an_end_before_the_start_is_a_fault() -> None:
    wrong = claims(Span(3, 21), "ministre Jean Roux", start="2030", end="2020")
    assert ("/holdings/0/end", "2020 is before 2030") in faults(wrong)


def test_right_claims_have_no_fault() -> None:
    right = claims(Span(3, 21), "ministre Jean Roux", start="2030")
    assert faults(right) == []
    assert misquotes(replace(right, holdings=()), TEXT) == []
