"""The sample articles that ship with the project tell their dates and languages."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg.article import discover, read

FOLDER = Path(__file__).parents[2] / "data/articles"
SAMPLES, _ = discover([FOLDER])


def test_there_are_french_and_english_samples() -> None:
    languages = [read(path).lang for path in SAMPLES]
    assert len(SAMPLES) >= 14
    assert min(languages.count("fr"), languages.count("en")) >= 6


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_a_sample_tells_its_date(path: Path) -> None:
    article = read(path)
    assert article.published is not None
    assert article.published in article.id
    assert {f.code for f in article.findings} <= {"no-headline"}
