"""``kg infer``: rebuild what is inferred."""

from __future__ import annotations

import click

from kg.cli import options
from kg.cli.diagnostics import counted


@click.command("infer")
@options.store_option
def command(store: str) -> None:
    """Rebuild what is inferred: who is the same, terms, contacts, and the graph that is asked.

    \b
    Example:
      kg infer --store graph
    """
    with options.opened(store, write=True) as graph:
        done = graph.infer()
    counts = (
        counted(done.terms, "term"),
        counted(done.contacts, "pair") + " in contact",
        counted(done.same, "name") + " of the same",
        counted(done.triples, "triple"),
    )
    click.echo(f"{'changed' if done.changed else 'unchanged'}: {', '.join(counts)}")
