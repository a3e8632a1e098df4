"""The options that commands share, and opening the graph that they name."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

import click

from kg.cli.diagnostics import say

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from kg.graph import Graph

store_option = click.option(
    "--store",
    metavar="DIR",
    envvar="KG_STORE",
    default="graph",
    show_default=True,
    show_envvar=True,
    help="The folder that holds the graph.",
)
endpoint_option = click.option(
    "--endpoint", metavar="URL", help="Ask a SPARQL endpoint instead of a folder."
)
published_option = click.option(
    "--published", metavar="DATE", help="The day of publication, for texts that do not tell it."
)
confidence_option = click.option(
    "--min-confidence",
    "confidence",
    metavar="SHARE",
    type=click.FloatRange(0, 1),
    default=0.0,
    help="Leave out claims whose rule is right less often than this, for example 0.8.",
)
as_of_option = click.option(
    "--as-of",
    "as_of",
    metavar="DATE",
    help="Only from what had been published by then; the registry's facts by their sources.",
)
as_loaded_option = click.option(
    "--as-loaded",
    "as_loaded",
    metavar="DATE|TIME",
    help="Only from what had been loaded into the store by then (UTC).",
)
strict_option = click.option("--strict", is_flag=True, help="Exit 1 on any finding.")
columns_option = click.option(
    "--all-columns", is_flag=True, help="Show the columns of IRIs in a table, too."
)
lang_option = click.option(
    "--lang",
    type=click.Choice(["en", "fr"]),
    default="en",
    show_default=True,
    help="The language of names and messages.",
)


def format_option(*formats: str, default: str | None = None) -> Callable[..., Any]:
    """``--format``; without it a table on a terminal and CSV elsewhere, or the default."""
    return click.option(
        "--format",
        "form",
        type=click.Choice(formats),
        default=default,
        show_default=default is not None,
        help="The format of the output."
        + ("" if default else " Without it: a table on a terminal, csv elsewhere."),
    )


@contextmanager
def opened(
    store: str,
    endpoint: str | None = None,
    *,
    write: bool = False,
    registry: bool | None = None,
    base: str | None = None,
    as_of: str | None = None,
    as_loaded: str | None = None,
) -> Iterator[Graph]:
    """The graph that the options name, closed afterwards; made first where it is written to.

    With ``as_of`` or ``as_loaded`` the graph as it would be from what was known by then.

    Raises:
        BadParameter: the endpoint is no URL.
        BadStore: there is no store to read, or it cannot be opened.
    """
    from kg.errors import BadParameter
    from kg.graph import open_graph

    if endpoint is not None and not endpoint.startswith(("http://", "https://")):
        raise BadParameter(f"--endpoint {endpoint!r} is no URL: give http://… or https://…")
    place = endpoint or store
    graph = open_graph(place, create=write, read_only=not write, registry=registry, base=base)
    if graph.stale and not write:
        say("warning: what was loaded last is not inferred yet: run kg infer")
    try:
        if as_of is None and as_loaded is None:
            yield graph
        else:
            earlier = graph.past(as_of=as_of, as_loaded=as_loaded)
            for line in earlier.admitted:
                say(line)
            yield earlier
    finally:
        graph.close()
