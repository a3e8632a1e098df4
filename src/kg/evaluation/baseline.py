"""The figures that the extraction has reached on a corpus, which can only rise.

Takes the scores of a corpus's halves; gives a baseline to store, and what has fallen below one. F1
must not fall at all; precision and recall may give a hundredth to each other. What is stored is the
best that was ever reached, so that small steps down do not add up.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from kg.errors import BadParameter
from kg.evaluation.figures import ALL, scores
from kg.evaluation.gold import Half, digest, half_of
from kg.evaluation.support import Support

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from kg.evaluation.compare import Compared
    from kg.evaluation.figures import Scores
    from kg.evaluation.gold import Gold

PLAY = {"precision": 0.01, "recall": 0.01, "f1": 0.0}
"""By how much a figure may lie below the best."""
INVENTED = "invented-dates"

Floors = dict[str, dict[str, dict[str, float]]]


@dataclass(frozen=True, slots=True)
class Baseline:
    """The best figures of a corpus, by half, metric and kind, and which articles they are of."""

    digest: str
    articles: dict[str, int] = field(default_factory=dict)
    floors: Floors = field(default_factory=dict)
    invented: int = 0


def standing(gold: Sequence[Gold], articles: Sequence[Compared]) -> Baseline:
    """The baseline that annotated articles with their comparisons make, half by half."""
    halves = {
        str(half): scores(one for one in articles if half_of(one.gold.id) is half)
        for half in (Half.EVEN, Half.ODD)
    }
    return baseline(digest(gold), halves)


def baseline(digest: str, halves: Mapping[str, Scores]) -> Baseline:
    """The baseline that the scores of some halves make."""
    floors = {
        half: {
            metric: {kind: round(getattr(figure, kind), 4) for kind in PLAY}
            for metric, figure in scores.figures.get(ALL, {}).items()
        }
        for half, scores in halves.items()
    }
    invented = sum(scores.support.get(Support.NONE, 0) for scores in halves.values())
    sizes = {half: scores.articles for half, scores in halves.items()}
    return Baseline(digest, sizes, floors, invented)


def falls(stored: Baseline, now: Baseline) -> tuple[str, ...]:
    """What has fallen, one line each; a corpus that has changed cannot be compared."""
    if stored.digest != now.digest:
        return ("the corpus has changed since: store it anew with --update and --force",)
    found = []
    for half, metrics in stored.floors.items():
        for metric, kinds in metrics.items():
            for kind, floor in kinds.items():
                figure = now.floors.get(half, {}).get(metric, {}).get(kind, 0.0)
                if round(floor - figure, 4) > PLAY[kind]:
                    found.append(f"{half} half, {metric}: {kind} fell from {floor} to {figure}")
    if now.invented > stored.invented:
        found.append(f"{now.invented} dates that no text supports, {stored.invented} before")
    return tuple(found)


def risen(stored: Baseline, now: Baseline) -> Baseline:
    """The better of two baselines, figure by figure."""
    floors = {
        half: {
            metric: {
                kind: max(figure, stored.floors.get(half, {}).get(metric, {}).get(kind, 0.0))
                for kind, figure in kinds.items()
            }
            for metric, kinds in metrics.items()
        }
        for half, metrics in now.floors.items()
    }
    return Baseline(now.digest, now.articles, floors, min(now.invented, stored.invented))


def to_text(stored: Baseline) -> str:
    """A baseline as the text of its file."""
    whole = {
        "digest": stored.digest,
        INVENTED: stored.invented,
        "articles": stored.articles,
        "floors": stored.floors,
    }
    return json.dumps(whole, indent=2) + "\n"


def from_text(text: str, source: str) -> Baseline:
    """The baseline in a file's text.

    Raises:
        BadParameter: it is no baseline.
    """
    try:
        whole: dict[str, Any] = json.loads(text)
        return Baseline(whole["digest"], whole["articles"], whole["floors"], whole[INVENTED])
    except (ValueError, KeyError, TypeError) as error:
        raise BadParameter(f"{source} is no baseline: store one with --update") from error
