"""The two seed articles are read as a person reads them; skipped where they are not at hand."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kg.article import read

if TYPE_CHECKING:
    from pathlib import Path

    from kg.model import Article

BODY_LINES = {"seed-2017-xinhua-baku": 8, "seed-2024-reuters-call": 8}


@pytest.fixture(params=sorted(BODY_LINES))
def seed(request: pytest.FixtureRequest, seeds: Path) -> Article:
    return read(seeds / f"{request.param}.txt")


def test_the_headline_is_found(seed: Article) -> None:
    titles = [line for line in seed.lines if line.role == "title"]
    assert len(titles) == 1
    assert seed.headline == titles[0].span


def test_only_the_paragraphs_are_body(seed: Article) -> None:
    body = [line.span.of(seed.text) for line in seed.lines if line.role == "body"]
    assert len(body) == BODY_LINES[seed.id]
    assert all(len(line) > 80 for line in body)


def test_date_time_agency_and_authors_are_found(seeds: Path) -> None:
    xinhua = read(seeds / "seed-2017-xinhua-baku.txt")
    reuters = read(seeds / "seed-2024-reuters-call.txt")
    assert (xinhua.published, xinhua.published_time) == ("2017-02-17", "08:39")
    assert (reuters.published, reuters.published_time) == ("2024-06-26", "01:29")
    assert (xinhua.agency, reuters.agency) == ("Xinhua", "Reuters")
    assert (len(xinhua.authors), len(reuters.authors)) == (2, 2)
    assert reuters.publisher == "Boursorama"
    assert xinhua.lang == reuters.lang == "fr"


def test_nothing_is_doubtful(seed: Article) -> None:
    assert seed.findings == ()
