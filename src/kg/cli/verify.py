"""``kg verify``: every quote against its source."""

from __future__ import annotations

import click

from kg.cli import options
from kg.cli.diagnostics import code_for, show


@click.command("verify")
@options.store_option
def command(store: str) -> int:
    """Compare every quote in the graph with the text that it was taken from.

    \b
    Example:
      kg verify --store graph
    """
    with options.opened(store) as graph:
        verified = graph.verify()
    show(verified.findings)
    held = verified.passages - sum(f.span is not None for f in verified.findings)
    click.echo(f"{held} of {verified.passages} passages of {verified.texts} texts hold")
    return code_for(verified.findings)
