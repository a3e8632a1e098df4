"""``kg dump``: the graph as Turtle, TriG or N-Quads."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from kg.cli import options
from kg.cli.diagnostics import say


@click.command("dump")
@click.argument("path", metavar="FILE|-")
@options.store_option
@options.format_option("ttl", "trig", "nq")
def command(path: str, store: str, form: str | None) -> None:
    """Write the graph to a file, in the format of its suffix; - is standard output.

    Turtle is the merged graph that questions read; TriG and N-Quads are the named graphs.

    \b
    Example:
      kg dump okg.ttl --store graph
    """
    target = None if path == "-" else Path(path)
    with options.opened(store) as graph:
        data = graph.dump(target, form)
    if target is None:
        sys.stdout.buffer.write(data)
    else:
        say(f"{target}: {len(data):,} bytes")
