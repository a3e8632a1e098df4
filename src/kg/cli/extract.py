"""``kg extract``: what articles say, as claims in JSON."""

from __future__ import annotations

import click

from kg.cli import options
from kg.cli.diagnostics import say, show
from kg.errors import ExitCode, UnreadableArticle


@click.command("extract")
@click.argument("paths", metavar="ARTICLE...", nargs=-1, required=True)
@options.published_option
def command(paths: tuple[str, ...], published: str | None) -> int:
    """Print what articles say: one JSON object a line, one an article, in the order given.

    \b
    Example:
      kg extract article.txt > claims.jsonl
    """
    from pathlib import Path

    from kg.article import discover, read
    from kg.extract import extract
    from kg.pipeline import claims_json

    failed = False
    for name in paths:
        files, findings = discover([Path(name)])
        show(findings)
        failed = failed or not files
        for path in files:
            try:
                source = name if path == Path(name) else str(path)
                article = read(path, source=source, published=published)
            except UnreadableArticle as error:
                say(f"error: {error}")
                failed = True
                continue
            show(article.findings)
            click.echo(claims_json(extract(article)))
    return int(ExitCode.FAILED if failed else ExitCode.OK)
