"""``kg extract``: what articles say, as claims in JSON."""

from __future__ import annotations

import json
from pathlib import Path

import click

from kg.cli import options
from kg.cli.diagnostics import code_for, counted, say, show
from kg.errors import ExitCode, UnreadableArticle
from kg.model import Finding, Severity


@click.command("extract")
@click.argument("paths", metavar="ARTICLE...", nargs=-1, required=True)
@options.published_option
@options.confidence_option
def command(paths: tuple[str, ...], published: str | None, confidence: float) -> int:
    """Print what articles say: one JSON object a line, one an article, in the order given.

    \b
    Example:
      kg extract article.txt > claims.jsonl
    """
    from kg.article import discover, read
    from kg.claims import sift, to_json
    from kg.extract import extract

    findings: list[Finding] = []
    done = dropped = 0
    for name in paths:
        files, doubts = discover([Path(name)])
        found = list(doubts)
        for path in files:
            try:
                source = name if path == Path(name) else str(path)
                article = read(path, source=source, published=published)
            except UnreadableArticle as error:
                found.append(Finding(Severity.VIOLATION, error.code, error.reason, error.source))
                continue
            found += article.findings
            sifted = sift(extract(article), confidence)
            dropped += sifted.dropped
            click.echo(json.dumps(to_json(sifted.claims), ensure_ascii=False))
            done += 1
        show(found)
        findings += found
    if dropped:
        say(f"{counted(dropped, 'claim')} left out: less sure than {confidence}")
    if not done:
        say("error: there is no article to read")
    return code_for(findings) if done else int(ExitCode.FAILED)
