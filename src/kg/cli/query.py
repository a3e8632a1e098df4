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
@options.as_of_option
@options.as_loaded_option
@options.format_option("table", "csv", "json", "jsonl", "ttl")
def command(
    source: str,
    store: str,
    endpoint: str | None,
    as_of: str | None,
    as_loaded: str | None,
    form: str | None,
) -> None:
    """Run a SPARQL query from a file, from standard input (-), or written out, on the merged graph.

    The prefixes of a dump (okg:, person:, skos: …) need no declaration.

    \b
    Example:
      kg query "SELECT ?office WHERE { ?office a okg:Office } LIMIT 5"
    """
    from kg.cli.output import write

    sparql = text_of(source)
    with options.opened(store, endpoint, as_of=as_of, as_loaded=as_loaded) as graph:
        write(graph.query(sparql), form)


def text_of(source: str) -> str:
    """The text of a query: a file's, standard input's, or the argument itself.

    Raises:
        BadParameter: there is no query, or the file cannot be read.
    """
    from kg.errors import BadParameter

    text = sys.stdin.read() if source == "-" else source
    if not text.strip():
        raise BadParameter("the query is empty: give SPARQL, a .rq file or -")
    if source == "-" or "{" in source or (_several_words(source) and not _is_file(source)):
        return text
    try:
        return Path(source).read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise BadParameter(f"{source}: cannot be read: {error}: give a .rq file or -") from error


def _several_words(source: str) -> bool:
    """Whether an argument reads as words of SPARQL and not as the name of a query's file."""
    return len(source.split()) > 1 and not source.endswith((".rq", ".sparql"))


def _is_file(source: str) -> bool:
    try:
        return Path(source).is_file()
    except (OSError, ValueError):
        return False
