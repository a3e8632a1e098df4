"""Answers to standard output: data and nothing else."""

from __future__ import annotations

import sys
from dataclasses import replace
from typing import TYPE_CHECKING

import click

from kg.cli.diagnostics import say

if TYPE_CHECKING:
    from kg.questions import Answer
    from kg.questions.answer import Plain

WIDEST = 46
"""How many characters of a value a table shows."""


def write(answer: Answer, form: str | None) -> None:
    """Writes an answer in a format; without one a table on a terminal, else CSV or N-Triples."""
    from kg.questions import render

    on_terminal = sys.stdout.isatty()
    if form is None and not on_terminal:
        form = "csv" if answer.triples is None else "ttl"
    if on_terminal and form in (None, "table"):
        _print(answer)
    elif answer.rows or form != "table":
        click.echo(render(answer, form or "table"), nl=False)


def _print(answer: Answer) -> None:
    """Prints a table as wide as the terminal."""
    from rich.console import Console

    from kg.questions import rich_table

    if answer.rows:
        Console().print(rich_table(answer))


def is_table(form: str | None) -> bool:
    """Whether an answer in this format is for people to read."""
    return form == "table" or (form is None and sys.stdout.isatty())


def readable(answer: Answer) -> Answer:
    """The answer as people read it: without IRIs and empty columns, and with long words cut."""

    def says(column: str) -> bool:
        words = [str(row[column]) for row in answer.rows if row[column] is not None]
        return bool(words) and not all("/id/" in word for word in words)

    columns = tuple(column for column in answer.columns if says(column))
    rows = tuple({name: _short(value) for name, value in row.items()} for row in answer.rows)
    return replace(answer, columns=columns, rows=rows) if columns else answer


def _short(value: Plain) -> Plain:
    """A value that fits a table.

    >>> _short("word " * 20)
    'word word word word word word word word word…'
    """
    if not isinstance(value, str) or "/id/" in value or len(value) <= WIDEST:
        return value
    return value[: WIDEST - 1].rstrip() + "…"


def explain(answer: Answer) -> None:
    """Writes how the parameters were understood and what the answer means to standard error."""
    for binding in answer.bindings:
        if binding.label and binding.label != binding.given:
            say(f"{binding.name}: {binding.label} ({binding.value.rsplit('/', 1)[-1]})")
    for line in answer.explanation:
        say(line)
