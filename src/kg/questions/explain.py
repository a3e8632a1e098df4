"""What an answer cannot say in rows: why there are none, how old the evidence is, what is missing.

Takes an answer, gives it back with lines for people.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from kg import dates
from kg.questions.bind import Iri, bind
from kg.questions.header import find

if TYPE_CHECKING:
    from datetime import date

    from kg.questions.answer import Answer, Binding, Row
    from kg.questions.targets import QueryTarget

_TERMS = "holders-of"


def _bounds(edtf: str | None) -> tuple[date | None, date | None]:
    try:
        return dates.bounds(edtf) if edtf else (None, None)
    except ValueError:
        return (None, None)


def _told(row: Row) -> str:
    """A term in words: who, since and until when."""
    since, until = row["since"] or "unknown", row["until"] or "unknown"
    return f"{row['name'] or row['person']} (since {since}, until {until})"


def _terms(target: QueryTarget, office: str, lang: str) -> list[Row]:
    """All known terms of an office in order of time."""
    question = find(_TERMS)
    values = [Iri(office), *[None] * sum(p.width for p in question.params[1:-1]), lang]
    result = target.select(bind(question.text, values))
    return [dict(zip(result.columns, row, strict=True)) for row in result.rows]


def _gap(before: list[Row], after: list[Row]) -> str:
    """The interval of which nothing is known, between the terms around it."""
    last = _bounds(str(before[-1]["until"]))[1] if before and before[-1]["until"] else None
    first = _bounds(str(after[0]["since"]))[0] if after and after[0]["since"] else None
    if last and first:
        return f"nothing is known between {last} and {first}"
    return f"nothing is known after {last}" if last else f"nothing is known before {first}"


def _nobody(target: QueryTarget, office: Binding, at: Binding, lang: str) -> tuple[str, ...]:
    """Why nobody is known to have held an office: the terms around the days asked for."""
    name = office.label or office.value
    terms = _terms(target, office.value, lang) if office.known else []
    if not terms:
        return (f"no evidence: nothing is known of who held {name}",)
    first = _bounds(at.value)[0]
    before: list[Row] = []
    after: list[Row] = []
    for term in terms:
        end = _bounds(str(term["until"]))[1] if term["until"] else None
        (before if first and end and end < first else after).append(term)
    near = [*(_told(t) for t in before[-1:]), *(_told(t) for t in after[:1])]
    return (
        f"no evidence of who held {name} on {at.value}",
        f"nearest known: {'; '.join(near)}",
        _gap(before, after),
    )


def _ages(answer: Answer, at: Binding) -> tuple[str, ...]:
    """How far the evidence of a merely possible holder lies from the days asked for."""
    first, last = _bounds(at.value)
    lines = []
    for row in answer.rows:
        earliest, latest = _bounds(str(row["evidence_date"]) if row["evidence_date"] else None)
        if row["certainty"] != "possible":
            continue
        if first and latest and latest < first:
            lines.append(f"{row['name']}: last evidence {(first - latest).days} days before")
        elif last and earliest and last < earliest:
            lines.append(f"{row['name']}: first evidence {(earliest - last).days} days after")
    return tuple(lines)


def explain(target: QueryTarget, answer: Answer, lang: str) -> Answer:
    """The answer with what people should know about it."""
    bound = {binding.name: binding for binding in answer.bindings}
    lines: tuple[str, ...] = tuple(
        f"the graph says nothing of {b.label or b.value}" for b in answer.bindings if not b.known
    )
    if answer.question == "who-held":
        office, at = bound["office"], bound["at"]
        lines += _ages(answer, at) if answer.rows else _nobody(target, office, at, lang)
    elif not answer.rows:
        asked = ", ".join(b.label or b.value for b in answer.bindings)
        lines += (f"no evidence: nothing is known for {asked}" if asked else "nothing is known",)
    return replace(answer, explanation=lines)
