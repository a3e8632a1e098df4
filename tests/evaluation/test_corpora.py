"""The extraction on annotated articles: scored as the corpus's scorer does, and never worse."""

from __future__ import annotations

import importlib.util
import sys
from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

import pytest

from kg.article import read
from kg.claims import locate, misquotes, to_json
from kg.dates import is_day
from kg.evaluation import (
    ALL,
    Half,
    Support,
    dated,
    falls,
    from_text,
    half_of,
    scores,
    standing,
)
from kg.evaluation.days import days
from tests.evaluation.conftest import OWN, SHARED

if TYPE_CHECKING:
    from pathlib import Path
    from types import ModuleType

    from tests.evaluation.conftest import Corpus

SCORER = SHARED.parent / "score.py"
CHECKER = SHARED.parent / "check_annotations.py"


def module(file: Path) -> ModuleType:
    if not file.is_file():
        pytest.skip("the shared corpus's tools are not here")
    spec = importlib.util.spec_from_file_location(file.stem, file)
    assert spec is not None
    assert spec.loader is not None
    found = importlib.util.module_from_spec(spec)
    sys.modules[file.stem] = found
    spec.loader.exec_module(found)
    return found


def test_each_article_is_scored_as_by_the_scorer_of_the_corpus(corpus: Corpus) -> None:
    scorer: Any = module(SCORER)
    gold = scorer.load(corpus.folder)
    for one in corpus.articles:
        theirs = scorer.Article(gold[one.gold.id], to_json(one.predicted))
        for family, pairing in one.families.items():
            ours = [(pair.gold, pair.predicted) for pair in pairing.pairs]
            assert ours == getattr(theirs, family).pairs
        counted = scores([one]).figures[ALL].items()
        assert {str(m): (f.matched, f.gold, f.predicted) for m, f in counted} == theirs.counts()


def test_nothing_falls_below_the_baseline(corpus: Corpus) -> None:
    stored = from_text(corpus.baseline.read_text(encoding="utf-8"), corpus.baseline.name)
    assert falls(stored, standing(corpus.gold, corpus.articles)) == ()


def test_no_date_is_invented(corpus: Corpus) -> None:
    assert scores(corpus.articles).support[Support.NONE] == 0


def test_every_quote_stands_where_its_spans_say(corpus: Corpus) -> None:
    for gold, one in zip(corpus.gold, corpus.articles, strict=True):
        assert misquotes(one.predicted, read(gold.text).text) == []


def test_both_halves_have_articles_of_every_language(corpus: Corpus) -> None:
    for half in (Half.EVEN, Half.ODD):
        langs = {one.gold.lang for one in corpus.articles if half_of(one.gold.id) is half}
        assert langs >= {"en", "fr"}


def test_dates_that_are_moved_are_noticed(own: Corpus) -> None:
    """Contacts moved by forty days: the text speaks for few of those days."""
    moved = unsupported = 0
    for gold, one in zip(own.gold, own.articles, strict=True):
        contacts = tuple(
            replace(contact, date=str(date.fromisoformat(contact.date) + timedelta(days=40)))
            for contact in one.predicted.interactions
            if contact.date is not None and is_day(contact.date)
        )
        wrong = replace(
            one.predicted,
            interactions=contacts,
            holdings=(),
            statements=(),
            accounts=(),
            journeys=(),
        )
        told = dated(wrong, read(gold.text, published=one.predicted.published))
        moved += len(told)
        unsupported += sum(item.support is Support.NONE for item in told)
    assert unsupported > 0.9 * moved


def test_the_own_corpus_is_annotated_by_the_guide() -> None:
    checker: Any = module(CHECKER)
    assert checker.check_folder(OWN) == []


def test_every_quote_of_the_own_corpus_stands_in_its_text(own: Corpus) -> None:
    for article in own.gold:
        text = article.text.read_text(encoding="utf-8")
        found = locate(article.claims, text)
        assert found.findings == ()
        assert all(person.source.spans for person in found.claims.persons), article.claims.id


def test_the_own_corpus_is_dated_with_dates(own: Corpus) -> None:
    for article in own.gold:
        for contact in article.claims.interactions:
            assert contact.date is None or days(contact.date) is not None, article.claims.id


def test_confidence_is_honest_on_the_odd_half(corpus: Corpus) -> None:
    """The mean confidence of a family is near its precision on articles that it was not set by."""
    odd = [one for one in corpus.articles if half_of(one.gold.id) is Half.ODD]
    figures = scores(odd).figures[ALL]
    for family in ("holdings", "interactions", "statements"):
        told = [c.source.confidence for one in odd for c in getattr(one.predicted, family)]
        assert abs(sum(told) / len(told) - figures[family].precision) < 0.15, family
