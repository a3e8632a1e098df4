"""Roles, portfolios and parties out of titles, and what is refused."""

from __future__ import annotations

import pytest

from kg.errors import BadParameter
from kg.questions.header import find
from kg.questions.roles import portfolio_of, spread

QUESTION = find("holders-by-role")


@pytest.mark.parametrize(
    ("given", "found"),
    [
        ({"role": "minister"}, {"role": "minister"}),
        ({"role": "Defence ministers"}, {"role": "minister", "portfolio": "defence"}),
        (
            {"role": "ministres russes de la Défense"},
            {"role": "minister", "portfolio": "defence", "party": "RU"},
        ),
        (
            {"role": "minister of defence", "portfolio": "Défense", "party": "la Russie"},
            {"role": "minister", "portfolio": "Défense", "party": "la Russie"},
        ),
        ({"role": "ambassador to the UN"}, {"role": "ambassador", "portfolio": "UN"}),
        ({"role": "Premier ministre"}, {"role": "head-of-government"}),
    ],
)
def test_a_title_is_taken_apart(given, found):
    assert spread(QUESTION, given, "en") == found


@pytest.mark.parametrize(
    ("given", "message"),
    [
        ({"role": "minister of defence", "portfolio": "health"}, "contradict each other"),
        ({"role": "French ministers", "party": "Italy"}, "contradict each other"),
        ({"role": "ministr"}, "no such role; nearest: minister"),
        ({"role": "xyzzy"}, "no such role; there are head-of-state"),
    ],
)
def test_what_is_refused(given, message):
    with pytest.raises(BadParameter, match=message):
        spread(QUESTION, given, "en")


def test_other_questions_are_left_alone():
    assert spread(find("who-held"), {"office": "minister"}, "en") == {"office": "minister"}


@pytest.mark.parametrize(
    ("text", "code"),
    [("defence", "defence"), ("Défense", "defence"), ("Foreign Affairs", "foreign-affairs")],
)
def test_a_portfolio(text, code):
    assert portfolio_of("--portfolio", text) == code


def test_no_portfolio():
    with pytest.raises(BadParameter, match=r"--portfolio 'defense?nce'.*nearest: defence"):
        portfolio_of("--portfolio", "defensence")
