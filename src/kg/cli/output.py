"""Answers to standard output: data and nothing else."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from kg.cli.diagnostics import say

if TYPE_CHECKING:
    from kg.questions import Answer


def write(answer: Answer, form: str | None) -> None:
    """Writes an answer in a format; without one a table on a terminal, else CSV or N-Triples."""
    from kg.questions import render, rich_table

    on_terminal = sys.stdout.isatty()
    if form is None and not on_terminal:
        form = "csv" if answer.triples is None else "ttl"
    if on_terminal and form in (None, "table"):
        from rich.console import Console

        if answer.rows:
            Console().print(rich_table(answer))
    else:
        click.echo(render(answer, form or "table"), nl=False)


def explain(answer: Answer) -> None:
    """Writes how the parameters were understood and what the answer means to standard error."""
    for binding in answer.bindings:
        if binding.label and binding.label != binding.given:
            say(f"{binding.name}: {binding.label} ({binding.value.rsplit('/', 1)[-1]})")
    for line in answer.explanation:
        say(line)
