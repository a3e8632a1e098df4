"""Precision, recall and F1 by family, language and rule; how far matched contacts agree.

Takes the comparisons of articles; gives `Scores`. All figures are micro-averages.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from kg.dates import is_day
from kg.evaluation.compare import STRICT, Family, entries
from kg.evaluation.support import Support

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kg.claims.model import Interaction
    from kg.evaluation.compare import Compared

ALL = "all"
METRICS = tuple(
    name for family in Family for name in (family, *((f"{family}-strict",) * (family in STRICT)))
)
"""What is measured: every family, and those with details strictly, too."""
AGREE = ("date", "status", "type", "participants", "place")
"""The details of a contact, in the order of their weight."""


@dataclass(frozen=True, slots=True)
class Figure:
    """How many entries are the same, annotated and found."""

    matched: int = 0
    gold: int = 0
    predicted: int = 0

    @property
    def precision(self) -> float:
        """The share of what was found that is right; 1 where there was nothing to find or say."""
        return self.matched / self.predicted if self.predicted else float(not self.gold)

    @property
    def recall(self) -> float:
        """The share of what is annotated that was found."""
        return self.matched / self.gold if self.gold else float(not self.predicted)

    @property
    def f1(self) -> float:
        """The harmonic mean of both.

        >>> round(Figure(6, 10, 8).f1, 3)
        0.667
        """
        p, r = self.precision, self.recall
        return 2 * p * r / (p + r) if p + r else 0.0

    def __add__(self, other: Figure) -> Figure:
        return Figure(
            self.matched + other.matched, self.gold + other.gold, self.predicted + other.predicted
        )


@dataclass(frozen=True, slots=True)
class Scores:
    """The figures of some articles.

    ``figures`` are by language (``all`` last) and metric, ``rules`` by family and rule;
    ``agreement`` tells of each detail of a matched contact how often it is right, of how many;
    ``support`` counts the dates of claims by what speaks for them.
    """

    articles: int
    figures: dict[str, dict[str, Figure]] = field(default_factory=dict)
    rules: dict[Family, dict[str, Figure]] = field(default_factory=dict)
    agreement: dict[str, tuple[int, int]] = field(default_factory=dict)
    support: dict[Support, int] = field(default_factory=dict)


def scores(articles: Iterable[Compared]) -> Scores:
    """The scores of some articles."""
    every = tuple(articles)
    figures: dict[str, dict[str, Figure]] = {}
    rules: dict[Family, dict[str, Figure]] = {family: {} for family in Family}
    for one in every:
        counted = _figures(one)
        for group in (one.gold.lang or "", ALL):
            sums = figures.setdefault(group, dict.fromkeys(METRICS, Figure()))
            figures[group] = {name: sums[name] + counted[name] for name in METRICS}
        for family in Family:
            _add_rules(rules[family], one, family)
    by_language = {lang: figures[lang] for lang in sorted(figures, key=lambda g: (g == ALL, g))}
    by_rule = {family: dict(sorted(found.items())) for family, found in rules.items()}
    told = Counter(date.support for one in every for date in one.dated)
    support = {place: told[place] for place in Support}
    return Scores(len(every), by_language, by_rule, _agreement(every), support)


def _figures(one: Compared) -> dict[str, Figure]:
    """The counts of one article by metric."""
    found: dict[str, Figure] = {}
    for family, pairing in one.families.items():
        sizes = (len(entries(one.gold, family)), len(entries(one.predicted, family)))
        found[family] = Figure(len(pairing.pairs), *sizes)
        if family in STRICT:
            strict = sum(not pair.faults for pair in pairing.pairs)
            found[f"{family}-strict"] = Figure(strict, *sizes)
    return found


def _add_rules(rules: dict[str, Figure], one: Compared, family: Family) -> None:
    """Add what each rule found in one article: no rule is to blame for what is missed."""
    right = {pair.predicted for pair in one.families[family].pairs}
    for at, entry in enumerate(entries(one.predicted, family)):
        rule = entry.source.rule
        rules[rule] = rules.get(rule, Figure()) + Figure(at in right, 0, 1)


def _agreement(articles: tuple[Compared, ...]) -> dict[str, tuple[int, int]]:
    """How often each detail of a matched contact is right; a day only where one is annotated."""
    right: Counter[str] = Counter()
    of: Counter[str] = Counter()
    for one in articles:
        for pair in one.families[Family.INTERACTIONS].pairs:
            gold: Interaction = one.gold.interactions[pair.gold]
            for detail in AGREE:
                if detail != "date" or (gold.date is not None and is_day(gold.date)):
                    of[detail] += 1
                    right[detail] += detail not in pair.faults
    return {detail: (right[detail], of[detail]) for detail in AGREE}
