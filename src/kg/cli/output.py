"""Answers to standard output: data and nothing else."""

from __future__ import annotations

import sys
from dataclasses import replace
from typing import TYPE_CHECKING

import click

from kg.cli.diagnostics import say

if TYPE_CHECKING:
    from kg.questions import Answer


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
    """The answer without the columns that say nothing to people: IRIs, and what is always empty."""

    def says(column: str) -> bool:
        words = [str(row[column]) for row in answer.rows if row[column] is not None]
        return bool(words) and not all("/id/" in word for word in words)

    columns = tuple(column for column in answer.columns if says(column))
    return replace(answer, columns=columns) if columns else answer


def explain(answer: Answer) -> None:
    """Writes how the parameters were understood and what the answer means to standard error."""
    for binding in answer.bindings:
        if binding.label and binding.label != binding.given:
            say(f"{binding.name}: {binding.label} ({binding.value.rsplit('/', 1)[-1]})")
    for line in answer.explanation:
        say(line)
