"""``kg infer``: rebuild what is inferred."""

from __future__ import annotations

import click

from kg.cli import options


@click.command("infer")
@options.store_option
def command(store: str) -> None:
    """Rebuild what is inferred: who is the same, terms, contacts, and the graph that is asked.

    \b
    Example:
      kg infer --store graph
    """
    with options.opened(store, write=True) as graph:
        click.echo(str(graph.infer()))
