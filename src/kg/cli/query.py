"""``kg query``: any SPARQL query."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from kg.cli import options


@click.command("query")
@click.argument("source", metavar="FILE.rq|-|SPARQL")
@options.store_option
@options.endpoint_option
@options.format_option("table", "csv", "json", "jsonl", "ttl")
def command(source: str, store: str, endpoint: str | None, form: str | None) -> None:
    """Run a SPARQL query from a file, from standard input (-), or written out, on the merged graph.

    The prefixes of a dump (okg:, person:, skos: …) need no declaration.

    \b
    Example:
      kg query "SELECT ?office WHERE { ?office a okg:Office } LIMIT 5"
    """
    from kg.cli.output import write

    sparql = text_of(source)
    with options.opened(store, endpoint) as graph:
        write(graph.query(sparql), form)


def text_of(source: str) -> str:
    """The text of a query: a file's, standard input's, or the argument itself.

    Raises:
        BadParameter: the file cannot be read.
    """
    from kg.errors import BadParameter

    if source == "-":
        return sys.stdin.read()
    if "{" in source:
        return source
    try:
        return Path(source).read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise BadParameter(f"{source}: cannot be read: {error}: give a .rq file or -") from error
