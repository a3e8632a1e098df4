"""``kg load``: articles or claims into the graph."""

from __future__ import annotations

import json
import shutil
from contextlib import contextmanager
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kg.cli import options
from kg.cli.diagnostics import code_for, counted, say, show
from kg.errors import ExitCode
from kg.model import Severity

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from kg.graph import Graph
    from kg.pipeline import Loaded, Report


@click.command("load")
@click.argument("paths", metavar="ARTICLE|DIR...", nargs=-1, required=True)
@options.store_option
@options.published_option
@options.confidence_option
@click.option("--claims", is_flag=True, help="The files are claims in JSON, not articles.")
@click.option(
    "--registry/--no-registry",
    default=None,
    help="Whether a new store knows the registry of offices and holders.  [default: it does]",
)
@click.option("--base", metavar="IRI", help="The base of a new store's IRIs.")
@options.strict_option
@options.format_option("text", "json", default="text")
def command(
    paths: tuple[str, ...],
    store: str,
    published: str | None,
    confidence: float,
    claims: bool,
    registry: bool | None,
    base: str | None,
    strict: bool,
    form: str,
) -> int:
    """Read articles (files or folders) into the graph, validate them, and infer what follows.

    An article that cannot be read or does not validate takes no other down, and leaves nothing of
    itself behind. Loading an article again replaces it.

    \b
    Example:
      kg load data/articles --store graph
    """
    with (
        progress(lines=form == "text") as (started, advanced),
        _filled(store, registry, base) as graph,
    ):
        report = graph.load(
            *paths,
            published=published,
            claims=claims,
            confidence=confidence,
            started=started,
            advanced=advanced,
        )
    click.echo(as_json(report) if form == "json" else summary(report))
    plain = [f for f in report.findings if f.severity is not Severity.INFO]
    show(report.findings if report.nothing_read else plain)
    if report.interrupted:
        done = counted(len(report.articles), "article")
        say(f"interrupted: {done} read, all of them whole: run it again for the rest")
        return int(ExitCode.INTERRUPTED)
    return int(ExitCode.FAILED) if report.nothing_read else code_for(report.findings, strict)


@contextmanager
def _filled(store: str, registry: bool | None, base: str | None) -> Iterator[Graph]:
    """The graph to load into; a store that is made for it and gets nothing is taken away again."""
    made, filled = not Path(store).exists(), True
    try:
        with options.opened(store, write=True, registry=registry, base=base) as graph:
            try:
                yield graph
            finally:
                filled = any("sha256" in entry for entry in graph.store.journal())
    finally:
        if made and not filled:
            shutil.rmtree(store, ignore_errors=True)


@contextmanager
def progress(*, lines: bool) -> Iterator[tuple[Callable[[int], None], Callable[[Loaded], None]]]:
    """What tells of progress: what is called with the number of files, and with each one done.

    With ``lines`` every article has its line on standard output; on a terminal there is a progress
    bar on standard error.
    """
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

    console = Console(stderr=True)
    columns = (BarColumn(), MofNCompleteColumn(), TextColumn("{task.description}"))
    with Progress(
        *columns, console=console, disable=not console.is_terminal, transient=True
    ) as bar:
        task = bar.add_task("opening the graph", total=None)

        def started(total: int) -> None:
            bar.update(task, total=total, description="reading")

        def advanced(loaded: Loaded) -> None:
            if lines:
                click.echo(line_of(loaded))
            bar.update(task, advance=1, description=loaded.source.rsplit("/", 1)[-1])
            if bar.finished:
                bar.update(task, description="inferring terms and contacts")

        yield started, advanced


def line_of(item: Loaded) -> str:
    """What became of one article, on one line."""
    said = (
        f"{counted(item.holdings, 'holding')}, {counted(item.interactions, 'contact')}, "
        f"{counted(item.statements, 'statement')}"
    )
    detail = f"{item.published or 'no date':<10}  {said}" if item.graph else "for the reason below"
    return f"{item.outcome:<10}  {detail:<52}  {item.source}"


def summary(report: Report) -> str:
    """How many articles had which outcome, and how many findings there are."""
    outcomes = [item.outcome for item in report.articles]
    read = [f"{outcomes.count(o)} {o}" for o in sorted(set(outcomes))]
    grave = [finding.severity for finding in report.findings]
    found = [counted(grave.count(s), s) for s in Severity if s in grave]
    dropped = f"; {counted(report.dropped, 'claim')} left out" if report.dropped else ""
    return f"{', '.join(read) or 'nothing to read'}{dropped}; {', '.join(found) or 'no findings'}"


def as_json(report: Report) -> str:
    """The whole report as one JSON object."""
    return json.dumps(asdict(report), ensure_ascii=False, indent=2)
