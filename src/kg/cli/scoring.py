"""Scores to standard output: tables for people, CSV rows, or one JSON object."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import click

from kg.cli import output

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kg.evaluation import Compared, Figure, Scores
    from kg.questions import Answer

Row = dict[str, str | int | float | bool | None]


def write(
    articles: Sequence[Compared], form: str | None, *, family: str | None, rules: bool
) -> None:
    """Writes the scores of some articles in a format."""
    from kg.evaluation import scores

    found = scores(articles)
    if form == "json":
        click.echo(json.dumps(as_json(found, family, rules), ensure_ascii=False, indent=2))
        return
    tables = [_figures(found, family)]
    if rules:
        tables.append(_rules(found, family))
    if output.is_table(form):
        tables += [_agreement(found), _support(found)]
    for at, rows in enumerate(tables):
        if at:
            click.echo()
        output.write(_answer(rows), form)


def _answer(rows: Sequence[Row]) -> Answer:
    from kg.questions import Answer

    return Answer("eval", tuple(rows[0]) if rows else (), tuple(rows))


def _numbers(figure: Figure) -> Row:
    return {
        "precision": round(figure.precision, 3),
        "recall": round(figure.recall, 3),
        "f1": round(figure.f1, 3),
        "matched": figure.matched,
        "gold": figure.gold,
        "predicted": figure.predicted,
    }


def _named(metric: str, family: str | None) -> bool:
    return family is None or metric.removesuffix("-strict") == family


def _figures(found: Scores, family: str | None) -> list[Row]:
    """A row for each language and metric."""
    return [
        {"lang": lang, "metric": str(metric), **_numbers(figure)}
        for lang, metrics in found.figures.items()
        for metric, figure in metrics.items()
        if _named(metric, family)
    ]


def _rules(found: Scores, family: str | None) -> list[Row]:
    """A row for each rule."""
    return [
        {
            "family": str(name),
            "rule": rule,
            "precision": round(figure.precision, 3),
            "matched": figure.matched,
            "predicted": figure.predicted,
        }
        for name, rules in found.rules.items()
        for rule, figure in rules.items()
        if _named(name, family)
    ]


def _agreement(found: Scores) -> list[Row]:
    """A row for each detail of matched contacts."""
    return [
        {
            "matched contacts": detail,
            "share": round(right / of, 3) if of else None,
            "right": right,
            "of": of,
        }
        for detail, (right, of) in found.agreement.items()
    ]


def _support(found: Scores) -> list[Row]:
    """A row for each kind of support that dates have."""
    return [
        {"dates told by": str(place), "number": number} for place, number in found.support.items()
    ]


def as_json(found: Scores, family: str | None, rules: bool) -> dict[str, Any]:
    """The scores as one JSON object."""
    whole: dict[str, Any] = {
        "articles": found.articles,
        "figures": {
            lang: {str(m): _numbers(f) for m, f in metrics.items() if _named(m, family)}
            for lang, metrics in found.figures.items()
        },
        "agreement": {
            detail: {"right": right, "of": of} for detail, (right, of) in found.agreement.items()
        },
        "dates": {str(place): number for place, number in found.support.items()},
    }
    if rules:
        whole["rules"] = {
            str(name): {
                rule: {"matched": figure.matched, "predicted": figure.predicted}
                for rule, figure in listed.items()
            }
            for name, listed in found.rules.items()
            if _named(name, family)
        }
    return whole
