"""``kg coverage``: sentences that should have given a claim, so that a miss can be seen."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kg.cli import options, output
from kg.cli.diagnostics import code_for, counted, say, show
from kg.errors import ExitCode, UnreadableArticle

if TYPE_CHECKING:
    from kg.evaluation import Gap
    from kg.model import Finding
    from kg.questions import Answer

COLUMNS = ("file", "line", "kind", "trigger", "who", "sentence")


@dataclass(slots=True)
class _Found:
    articles: int = 0
    gaps: list[Gap] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)


@click.command("coverage")
@click.argument("paths", metavar="ARTICLE|DIR...", nargs=-1, required=True)
@options.published_option
@options.format_option("table", "csv", "json", "jsonl")
def command(paths: tuple[str, ...], published: str | None, form: str | None) -> int:
    """List sentences that tell of a contact or a change of office but gave no claim.

    Each has a word that tells of one and somebody who can be in it. Not every one is a miss.

    \b
    Example:
      kg coverage data/articles --format csv
    """
    found = _read(paths, published)
    show(found.findings)
    if not found.articles:
        say("error: there is no article to read")
        return int(ExitCode.FAILED)
    answer = _answer(found.gaps)
    output.write(output.readable(answer) if output.is_table(form) else answer, form)
    sentences, articles = counted(len(found.gaps), "sentence"), counted(found.articles, "article")
    say(f"{sentences} without a claim in {articles}")
    return code_for(found.findings)


def _read(paths: tuple[str, ...], published: str | None) -> _Found:
    """The gaps of all articles that can be read."""
    from kg.article import articles, discover, readable, unreadable
    from kg.evaluation import gaps
    from kg.extract import extract
    from kg.extract import read as document

    files, doubts = discover(map(Path, paths))
    found = _Found(findings=list(doubts))
    for article in (a for file in files for a in articles(file, published=published).items):
        if isinstance(article, UnreadableArticle):
            found.findings.append(unreadable(article))
            continue
        found.articles += 1
        found.findings += article.findings
        legible, _ = readable(article)
        found.gaps += gaps(document(legible), extract(legible))
    return found


def _answer(gaps: list[Gap]) -> Answer:
    from kg.questions import Answer

    rows = [
        (gap.source, gap.line, str(gap.kind), gap.trigger, ", ".join(gap.who), gap.sentence)
        for gap in gaps
    ]
    return Answer("coverage", COLUMNS, tuple(dict(zip(COLUMNS, r, strict=True)) for r in rows))
