"""The annotated articles, extracted once for all tests: the project's own, and the shared ones."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from kg.evaluation import discover, run

if TYPE_CHECKING:
    from kg.evaluation import Compared, Gold

CHECKOUT = Path(__file__).parents[2]
OWN = CHECKOUT / "tests" / "corpus"
SHARED = CHECKOUT.parent / "shared" / "corpus" / "dev"
BASELINES = CHECKOUT / "tests" / "baselines"


@dataclass(frozen=True)
class Corpus:
    """Annotated articles with their comparisons, and the baseline that they are held against."""

    folder: Path
    gold: tuple[Gold, ...]
    articles: tuple[Compared, ...]
    baseline: Path


def read(folder: Path, baseline: str) -> Corpus:
    gold, findings = discover([folder])
    assert findings == []
    return Corpus(folder, tuple(gold), run(gold, jobs=2), BASELINES / baseline)


@pytest.fixture(scope="session")
def own() -> Corpus:
    return read(OWN, "own.json")


@pytest.fixture(scope="session")
def shared() -> Corpus:
    if not SHARED.is_dir():
        pytest.skip("the shared corpus is not here")
    return read(SHARED, "shared.json")


@pytest.fixture(params=["own", "shared"])
def corpus(request: pytest.FixtureRequest) -> Corpus:
    found: Corpus = request.getfixturevalue(request.param)
    return found
