"""The quality of the extraction, measured on annotated articles.

Takes articles with their annotations; gives precision, recall and F1, what stands behind them, a
baseline that can only rise, and the measured confidence of each rule. `gaps` needs no annotation:
it lists the sentences that speak of a contact or a change of office and gave no claim.
"""

from kg.evaluation.baseline import Baseline, baseline, falls, from_text, risen, standing, to_text
from kg.evaluation.compare import Compared, Family, compare
from kg.evaluation.coverage import Gap, Trigger, gaps
from kg.evaluation.differences import DATES, Difference, Kind, differences
from kg.evaluation.figures import AGREE, ALL, METRICS, Figure, Scores, scores
from kg.evaluation.gold import Gold, Half, digest, discover, half_of
from kg.evaluation.measured import measured, to_toml
from kg.evaluation.run import compared, run
from kg.evaluation.support import Dated, Support, dated

__all__ = [
    "AGREE",
    "ALL",
    "DATES",
    "METRICS",
    "Baseline",
    "Compared",
    "Dated",
    "Difference",
    "Family",
    "Figure",
    "Gap",
    "Gold",
    "Half",
    "Kind",
    "Scores",
    "Support",
    "Trigger",
    "baseline",
    "compare",
    "compared",
    "dated",
    "differences",
    "digest",
    "discover",
    "falls",
    "from_text",
    "gaps",
    "half_of",
    "measured",
    "risen",
    "run",
    "scores",
    "standing",
    "to_text",
    "to_toml",
]
