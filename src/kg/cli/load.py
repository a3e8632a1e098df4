"""``kg load``: articles or claims into the graph."""

from __future__ import annotations

import json
from contextlib import contextmanager
from dataclasses import asdict
from typing import TYPE_CHECKING

import click

from kg.cli import options
from kg.cli.diagnostics import code_for, say, show
from kg.errors import ExitCode

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from kg.pipeline import Loaded, Report

Hooks = "tuple[Callable[[int], None], Callable[[Loaded], None]]"


@click.command("load")
@click.argument("paths", metavar="ARTICLE|DIR...", nargs=-1, required=True)
@options.store_option
@options.published_option
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
        options.opened(store, write=True, registry=registry, base=base) as graph,
        progress() as (started, advanced),
    ):
        report = graph.load(
            *paths, published=published, claims=claims, started=started, advanced=advanced
        )
    click.echo(as_json(report) if form == "json" else as_text(report))
    show(report.findings, infos=False, most=2)
    if report.interrupted:
        say(f"interrupted: {len(report.articles)} articles are loaded whole; run it again")
        return int(ExitCode.INTERRUPTED)
    return code_for(report.findings, strict)


@contextmanager
def progress() -> Iterator[tuple[Callable[[int], None], Callable[[Loaded], None]]]:
    """A progress bar on standard error, on a terminal only: what starts it and what advances it."""
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

    console = Console(stderr=True)
    columns = (
        TextColumn("reading"),
        BarColumn(),
        MofNCompleteColumn(),
        TextColumn("{task.description}"),
    )
    with Progress(*columns, console=console, disable=not console.is_terminal) as bar:
        task = bar.add_task("", total=None)

        def advanced(loaded: Loaded) -> None:
            bar.update(task, advance=1, description=loaded.source.rsplit("/", 1)[-1])

        yield lambda total: bar.update(task, total=total), advanced


def as_text(report: Report) -> str:
    """A line an article and a summary."""
    lines = []
    for item in report.articles:
        day = item.published or "no date"
        counts = f"{item.holdings} holdings, {item.interactions} contacts, {item.statements} said"
        detail = f"{day:<10}  {counts}" if item.graph else "see below"
        lines.append(f"{item.outcome:<10}  {detail:<48}  {item.source}")
    by_outcome: dict[str, int] = {}
    for item in report.articles:
        by_outcome[item.outcome] = by_outcome.get(item.outcome, 0) + 1
    counted = ", ".join(f"{n} {outcome}" for outcome, n in sorted(by_outcome.items()))
    by_severity: dict[str, int] = {}
    for finding in report.findings:
        by_severity[finding.severity] = by_severity.get(finding.severity, 0) + 1
    found = ", ".join(f"{by_severity[s]} {s}s" for s in sorted(by_severity)) or "no findings"
    lines.append(f"{counted or 'nothing to read'}; {found}")
    return "\n".join(lines)


def as_json(report: Report) -> str:
    """The whole report as one JSON object."""
    return json.dumps(asdict(report), ensure_ascii=False, indent=2)
