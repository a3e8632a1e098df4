"""``kg extract``: what articles say, as claims in JSON."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kg.cli import options
from kg.cli.diagnostics import code_for, counted, say, show
from kg.errors import ExitCode, NoOpinion, UnreadableArticle

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from kg.claims import Claims
    from kg.model import Article, Finding


@click.command("extract")
@click.argument("paths", metavar="ARTICLE...", nargs=-1, required=True)
@options.published_option
@options.confidence_option
@click.option(
    "--model",
    metavar="NAME",
    help="Let a language model read instead of the rules; what the text does not bear is dropped.",
)
@click.option(
    "--endpoint",
    metavar="URL",
    envvar="KG_LLM_ENDPOINT",
    default="http://127.0.0.1:8080/v1",
    show_default=True,
    show_envvar=True,
    help="Where the model answers (OpenAI-compatible). A key is taken from KG_LLM_KEY.",
)
@click.option("--timeout", type=float, default=120.0, show_default=True, help="Seconds to wait.")
@click.option("--nlp", is_flag=True, help="Let a spaCy model propose names of persons, too.")
def command(
    paths: tuple[str, ...],
    published: str | None,
    confidence: float,
    model: str | None,
    endpoint: str,
    timeout: float,
    nlp: bool,
) -> int:
    """Print what articles say: one JSON object a line, one an article, in the order given.

    \b
    Example:
      kg extract article.txt > claims.jsonl
    """
    from kg.claims import sift, to_json

    extract = _reader(model, endpoint, timeout, nlp)
    findings: list[Finding] = []
    done = dropped = 0
    for name in paths:
        found: list[Finding] = []
        for article in _articles(name, published, found):
            try:
                claims = extract(article)
            except NoOpinion as error:
                say(f"error: {error}")
                return int(ExitCode.FAILED)
            sifted = sift(claims, confidence)
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


def _articles(name: str, published: str | None, findings: list[Finding]) -> Iterator[Article]:
    """The articles of a path; what is wrong with it or doubtful is added to the findings."""
    from kg.article import articles, discover, unreadable

    files, doubts = discover([Path(name)])
    findings += doubts
    for path in files:
        source = name if path == Path(name) else str(path)
        for article in articles(path, source=source, published=published).items:
            if isinstance(article, UnreadableArticle):
                findings.append(unreadable(article))
            else:
                findings += article.findings
                yield article


def _reader(
    model: str | None, endpoint: str, timeout: float, nlp: bool
) -> Callable[[Article], Claims]:
    """What reads articles: the rules, or a model whose unsupported claims are counted."""
    from kg.extract import extract

    if model is None and nlp:
        from kg.assist.names import proposed

        return lambda article: extract(article, proposed(article))
    if model is None:
        return extract
    from kg.assist import Endpoint, ask

    server = Endpoint(endpoint, model, os.environ.get("KG_LLM_KEY"), timeout)

    def opinion(article: Article) -> Claims:
        found = ask(article, server)
        for reason, number in found.dropped.items():
            say(f"{article.source}: {counted(number, 'claim')} left out: {reason}")
        return found.claims

    return opinion
