"""``kg validate``: the graph against the shapes."""

from __future__ import annotations

import click

from kg.cli import options
from kg.cli.diagnostics import code_for, say


@click.command("validate")
@click.argument("graphs", metavar="[GRAPH]...", nargs=-1)
@options.store_option
@options.strict_option
@options.lang_option
@options.format_option("text", "json", "ttl", default="text")
def command(graphs: tuple[str, ...], store: str, strict: bool, lang: str, form: str) -> int:
    """Check article graphs, or everything, against the shapes; the report goes to standard output.

    \b
    Example:
      kg validate --store graph --format json
    """
    from kg.validate.report import as_json, as_text, as_turtle

    with options.opened(store) as graph:
        findings = graph.validate(*graphs)
    if form == "text":
        click.echo(as_text(findings, lang), nl=bool(findings))
    else:
        click.echo(as_json(findings) if form == "json" else as_turtle(findings), nl=False)
    counts = {s: sum(f.severity == s for f in findings) for s in ("violation", "warning", "info")}
    say(", ".join(f"{n} {s}s" for s, n in counts.items()))
    return code_for(findings, strict)
