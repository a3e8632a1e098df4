"""``kg explain``: why the graph says something, or does not."""

from __future__ import annotations

import click

from kg.cli import options


@click.command("explain")
@click.argument("thing", metavar="IRI|ID|who-held")
@click.option("--office", metavar="OFFICE", help="With who-held: the office.")
@click.option("--at", metavar="DATE", help="With who-held: the day, month, year or stretch.")
@click.option("--person", metavar="PERSON", help="With who-held: only this person, known or not.")
@click.option(
    "--limit",
    "most",
    metavar="N",
    type=click.IntRange(1),
    default=8,
    show_default=True,
    help="How many items of each list are told.",
)
@options.lang_option
@options.format_option("text", "json", "markdown", default="text")
@options.as_loaded_option
@options.as_of_option
@options.endpoint_option
@options.store_option
def command(
    thing: str,
    store: str,
    endpoint: str | None,
    as_of: str | None,
    as_loaded: str | None,
    form: str,
    lang: str,
    most: int,
    **params: str | None,
) -> None:
    """Tell why the graph says something, or why not: attestations, rules and sentences.

    A full IRI, a prefixed name, kind/id, an id or a name: what the graph says of it, and for a term
    each of its four bounds with the rule and the sentence that set it. With who-held: every person
    ever connected with an office, and what confirms, excludes or fails to confirm each.

    \b
    Example:
      kg explain who-held --office "US Secretary of Defense" --at 2020-01-01
    """
    from kg.explain import render

    with options.opened(store, endpoint, as_of=as_of, as_loaded=as_loaded) as graph:
        explanation = graph.explain(thing, lang=lang, most=most, **params)
    click.echo(render(explanation, form), nl=False)
