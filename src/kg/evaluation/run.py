"""Annotated articles read, extracted and compared, one by one or in several processes."""

from __future__ import annotations

import multiprocessing
from concurrent.futures import ProcessPoolExecutor
from typing import TYPE_CHECKING

from kg.article import read
from kg.evaluation.compare import compare
from kg.evaluation.support import dated
from kg.extract import extract

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kg.evaluation.compare import Compared
    from kg.evaluation.gold import Gold

_AT_ONCE = 4  # articles that a process is given at a time


def run(articles: Sequence[Gold], *, jobs: int = 1) -> tuple[Compared, ...]:
    """The comparison of each article, in the order given."""
    if jobs < 2:
        return tuple(map(compared, articles))
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(jobs, context) as pool:
        return tuple(pool.map(compared, articles, chunksize=_AT_ONCE))


def compared(gold: Gold) -> Compared:
    """One article, read and extracted anew; its day is given where the text tells none."""
    article = read(gold.text)
    if article.published is None:
        article = read(gold.text, published=gold.claims.published)
    claims = extract(article)
    return compare(gold.claims, claims, dated(claims, article))
