"""Expressions of time and what they mean on Thursday 12 June 2025."""

from __future__ import annotations

import pytest

from kg.extract.time import DateKind, DateMention, dates_in
from kg.extract.tokens import tokenise


def dates(text: str, lang: str, published: str | None = "2025-06-12") -> tuple[DateMention, ...]:
    return dates_in(tokenise(text, lang), published, lang)


PAST = [
    ("fr", "jeudi", "2025-06-12"),
    ("fr", "vendredi soir", "2025-06-06"),
    ("fr", "jeudi dernier", "2025-06-05"),
    ("fr", "lundi prochain", "2025-06-16"),
    ("fr", "ce lundi", "2025-06-09"),
    ("fr", "hier soir", "2025-06-11"),
    ("fr", "avant-hier", "2025-06-10"),
    ("fr", "demain", "2025-06-13"),
    ("fr", "aujourd'hui", "2025-06-12"),
    ("fr", "le 3 mars", "2025-03-03"),
    ("fr", "le 28 décembre dernier", "2024-12-28"),
    ("fr", "le 1er janvier 2020", "2020-01-01"),
    ("fr", "les 11 et 12 février", "2025-02-11/2025-02-12"),
    ("fr", "du 25 au 27 mai", "2025-05-25/2025-05-27"),
    ("fr", "12/03/2020", "2020-03-12"),
    ("fr", "en juin dernier", "2024-06"),
    ("fr", "fin janvier", "2025-01"),
    ("fr", "à la mi-mars", "2025-03"),
    ("fr", "en 2014", "2014"),
    ("fr", "au printemps 1988", "1988"),
    ("fr", "il y a trois jours", "2025-06-09"),
    ("fr", "il y a une semaine", "2025-06-05"),
    ("fr", "la semaine dernière", "2025-06-02/2025-06-08"),
    ("fr", "l'an dernier", "2024"),
    ("fr", "au cours du week-end", "2025-06-07/2025-06-08"),
    ("fr", "MARDI 10", "2025-06-10"),
    ("fr", "samedi et dimanche", "2025-06-07/2025-06-08"),
    ("fr", "de mardi à jeudi", "2025-06-10/2025-06-12"),
    ("fr", "du 30 juin au 2 juillet 2024", "2024-06-30/2024-07-02"),
    ("fr", "l'été dernier", "2024"),
    ("fr", "cet été", "2025"),
    ("fr", "les années 1990", "1990/1999"),
    ("fr", "il y a une dizaine de jours", "2025-06-02~"),
    ("fr", "il y a quinze jours", "2025-05-29~"),
    ("fr", "dans les prochains jours", "2025-06-12/.."),
    ("en", "Tuesday 10", "2025-06-10"),
    ("en", "from Tuesday to Thursday", "2025-06-10/2025-06-12"),
    ("en", "Monday through Wednesday", "2025-06-09/2025-06-11"),
    ("en", "the 3rd of last month", "2025-05-03"),
    ("en", "last summer", "2024"),
    ("en", "in the 1990s", "1990/1999"),
    ("en", "in the coming days", "2025-06-12/.."),
    ("en", "on Thursday", "2025-06-12"),
    ("en", "late Friday", "2025-06-06"),
    ("en", "last Thursday", "2025-06-05"),
    ("en", "next Monday", "2025-06-16"),
    ("en", "yesterday", "2025-06-11"),
    ("en", "tomorrow morning", "2025-06-13"),
    ("en", "on July 5", "2024-07-05"),
    ("en", "15 July 2023", "2023-07-15"),
    ("en", "May 31, 2024", "2024-05-31"),
    ("en", "last October", "2024-10"),
    ("en", "at the end of May", "2025-05"),
    ("en", "9-13 September 2024", "2024-09-09/2024-09-13"),
    ("en", "three days ago", "2025-06-09"),
    ("en", "last month", "2025-05"),
    ("en", "later this week", "2025-06-13/2025-06-15"),
    ("en", "in the spring of 1988", "1988"),
]


@pytest.mark.parametrize(("lang", "text", "edtf"), PAST)
def test_what_an_expression_means(lang: str, text: str, edtf: str) -> None:
    assert [d.edtf for d in dates(f"x {text} x", lang)] == [edtf]


@pytest.mark.parametrize(
    ("lang", "text", "edtf"),
    [
        ("fr", "vendredi", "2025-06-13"),
        ("fr", "le 3 mars", "2026-03-03"),
        ("fr", "en juillet", "2025-07"),
        ("en", "on Saturday", "2025-06-14"),
        ("en", "in May", "2026-05"),
    ],
)
def test_what_it_means_of_a_plan(lang: str, text: str, edtf: str) -> None:
    assert [d.future for d in dates(f"x {text} x", lang)] == [edtf]


@pytest.mark.parametrize("text", ["jeudi", "hier", "le 3 mars", "la semaine dernière", "en mars"])
def test_nothing_relative_without_a_publication(text: str) -> None:
    assert dates(f"x {text} x", "fr", None) == ()


def test_a_year_needs_no_publication() -> None:
    assert [d.edtf for d in dates("le 3 mars 2019", "fr", None)] == ["2019-03-03"]


def test_since_is_marked() -> None:
    found = dates("la première depuis février 2014", "fr")
    assert [(d.kind, d.edtf) for d in found] == [(DateKind.SINCE, "2014-02")]


def test_more_than_a_year_bounds_the_day() -> None:
    (found,) = dates("depuis plus d'un an", "fr")
    assert found.kind is DateKind.DURATION
    assert found.bound_before("2024-06-25") == "../2023-06-24"


def test_the_day_before_needs_a_day() -> None:
    (found,) = dates("la veille", "fr")
    assert found.edtf is None
    assert found.from_day("2025-03-01") == "2025-02-28"


def test_may_is_a_month_only_with_a_capital() -> None:
    assert dates("they may 5 times", "en") == ()


def test_the_span_is_that_of_the_words() -> None:
    text = "Il l'a vu mardi 10 juin à Oslo."
    assert [d.span.of(text) for d in dates(text, "fr")] == ["mardi 10 juin"]
