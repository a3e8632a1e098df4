"""The confidence of each rule: its precision on annotated articles, smoothed.

Takes the comparisons of articles; gives the table that `kg.extract.confidence` reads. A rule is
given so many imaginary claims of its family's precision, so that one that was seen twice is not
taken for certain. What is inferred is measured apart: a factor by its reason, which may exceed 1.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from kg.evaluation.compare import Family, entries
from kg.evaluation.gold import Half, half_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from kg.claims.model import Source
    from kg.evaluation.compare import Compared

WEIGHT = 10
"""How many imaginary claims of its family's precision a rule is given."""
CERTAIN = 0.99
"""The confidence that no rule exceeds, however often it was right."""


@dataclass(slots=True)
class _Seen:
    """The claims of a family: those of each rule, and the inferred ones of each reason."""

    rules: dict[str, list[bool]] = field(default_factory=lambda: defaultdict(list))
    inferred: dict[str, list[tuple[str, bool]]] = field(default_factory=lambda: defaultdict(list))


def measured(articles: Iterable[Compared]) -> dict[str, dict[str, Any]]:
    """The measured confidence of every family, rule and reason.

    Rules are told apart on the even half; how much less a family is right on the odd half, by which
    nothing was made better, lowers them all.
    """
    even: list[Compared] = []
    odd: list[Compared] = []
    for one in articles:
        (odd if half_of(one.gold.id) is Half.ODD else even).append(one)
    return {family: _family(_seen(even, family), _unseen(odd, family)) for family in Family}


def _seen(articles: list[Compared], family: Family) -> _Seen:
    seen = _Seen()
    for source, right in (pair for one in articles for pair in _judged(one, family)):
        if source.inferred:
            seen.inferred[source.reason or ""].append((source.rule, right))
        else:
            seen.rules[source.rule].append(right)
    return seen


def _unseen(articles: list[Compared], family: Family) -> list[bool]:
    """Whether each claim of a family is right, of articles that are only scored."""
    return [right for one in articles for _, right in _judged(one, family)]


def _judged(one: Compared, family: Family) -> Iterator[tuple[Source, bool]]:
    """Where each claim of an article was read, and whether it is right."""
    right = {pair.predicted for pair in one.families[family].pairs}
    for at, entry in enumerate(entries(one.predicted, family)):
        yield entry.source, at in right


def _family(seen: _Seen, unseen: list[bool]) -> dict[str, Any]:
    """The table of one family."""
    stated = [right for judged in seen.rules.values() for right in judged]
    every = stated + [right for judged in seen.inferred.values() for _, right in judged]
    lower = min(1.0, _share(unseen) / _share(every)) if unseen else 1.0
    prior = _share(stated) * lower
    rules = {
        rule: _counts(judged) | {"confidence": _smooth(sum(judged) * lower, len(judged), prior)}
        for rule, judged in sorted(seen.rules.items())
    }
    table: dict[str, Any] = _counts(stated) | {"confidence": _sure(prior)}
    if unseen:
        table["unseen"] = _counts(unseen)
    if seen.inferred:
        table["inferred"] = _inferred(seen, rules, lower, prior)
    return table | {"rules": rules}


def _share(judged: list[bool]) -> float:
    """How many are right, a little drawn towards one half."""
    return (sum(judged) + 1) / (len(judged) + 2)


def _inferred(
    seen: _Seen, rules: dict[str, dict[str, Any]], lower: float, prior: float
) -> dict[str, Any]:
    """How much more or less often a claim is right where a value is inferred, by the reason."""

    def factor(judged: list[tuple[str, bool]], usual: float) -> float:
        right = sum(right for _, right in judged) * lower
        sure = (rules.get(rule, {}).get("confidence", prior) for rule, _ in judged)
        expected: float = sum(sure)
        return (right + WEIGHT * prior * usual) / (expected + WEIGHT * prior)

    every = [one for judged in seen.inferred.values() for one in judged]
    usual = factor(every, 1.0)
    reasons = {
        reason: _counts(_rights(judged)) | {"factor": round(factor(judged, usual), 2)}
        for reason, judged in sorted(seen.inferred.items())
    }
    return _counts(_rights(every)) | {"factor": round(usual, 2), "reasons": reasons}


def _rights(judged: list[tuple[str, bool]]) -> list[bool]:
    return [right for _, right in judged]


def _counts(judged: list[bool]) -> dict[str, Any]:
    return {"matched": sum(judged), "predicted": len(judged)}


def _smooth(matched: float, predicted: int, prior: float) -> float:
    """A share, drawn towards what is usual.

    >>> _smooth(2, 2, 0.8), _smooth(0, 0, 0.8)
    (0.83, 0.8)
    """
    return _sure((matched + WEIGHT * prior) / (predicted + WEIGHT))


def _sure(share: float) -> float:
    return min(CERTAIN, round(share, 2))


def to_toml(table: dict[str, dict[str, Any]], articles: int) -> str:
    """The table as a file of the packs."""
    lines = [
        f"# How often each rule was right on {articles} annotated articles: written by",
        "# `make confidence`, never by hand. See docs/decisions/0008-measured-confidence.md.",
    ]
    for family, told in table.items():
        rules, inferred = told["rules"], told.get("inferred")
        lines += ["", f"[{family}]", *_pairs(told)]
        if "unseen" in told:
            lines.append(f"unseen = {_inline(told['unseen'])}")
        if inferred:
            lines += [f"inferred.{line}" for line in _pairs(inferred)]
            for reason, one in inferred["reasons"].items():
                lines.append(f'inferred.reasons."{reason}" = {_inline(one)}')
        lines.append(f"[{family}.rules]")
        lines += [f'"{rule}" = {_inline(one)}' for rule, one in rules.items()]
    return "\n".join(lines) + "\n"


def _pairs(told: dict[str, Any]) -> list[str]:
    return [f"{key} = {value}" for key, value in told.items() if not isinstance(value, dict)]


def _inline(told: dict[str, Any]) -> str:
    return f"{{ {', '.join(_pairs(told))} }}"
