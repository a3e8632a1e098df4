"""Slugs are readable, of one alphabet, and never empty."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.errors import BadParameter
from kg.iris import Iris, base_of, joined, slug


@given(st.text())
def test_a_slug_has_one_alphabet_and_starts_with_a_letter(text: str) -> None:
    assert re.fullmatch(r"[a-z][a-z0-9-]*", slug(text))


@given(st.text())
def test_a_slug_is_its_own_slug(text: str) -> None:
    assert slug(slug(text)) == slug(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [("État-major", "etat-major"), ("5e Flotte", "x5e-flotte"), ("O'Neil", "o-neil")],
)
def test_accents_and_marks_fold(text: str, expected: str) -> None:
    assert slug(text) == expected


def test_names_without_latin_letters_stay_apart() -> None:
    assert slug("Сергей Шойгу") != slug("Андрей Белоусов")


def test_empty_parts_leave_no_dots() -> None:
    assert joined(("a", "", "b")) == "a.b"


def test_an_iri_tells_its_kind_and_name() -> None:
    iris = Iris("https://example.org/")
    iri = iris.of("person", "jane-doe")
    assert (iris.kind(iri), iris.local(iri)) == ("person", "jane-doe")
    assert iris.kind("https://example.org/graph/registry") == ""


@pytest.mark.parametrize("text", ["foo", "http://e x/", "https://example.org/x/#", "ftp://a/", ""])
def test_a_base_that_is_no_address_is_refused(text: str) -> None:
    with pytest.raises(BadParameter, match="--base"):
        base_of(text)


def test_a_base_ends_in_a_slash() -> None:
    assert base_of("https://example.org/x") == base_of("https://example.org/x/")
