"""``kg eval``: how good the extraction is on annotated articles."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from kg.cli import options
from kg.cli.diagnostics import code_for, counted, say, show
from kg.errors import BadParameter, ExitCode

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kg.evaluation import Compared, Gold

FAMILIES = ("persons", "holdings", "interactions", "statements")
EVERY = "every"


@click.command("eval")
@click.argument("paths", metavar="GOLD...", nargs=-1, required=True)
@click.option(
    "--half",
    type=click.Choice(("even", "odd", "all")),
    default="all",
    show_default=True,
    help="Only one half of the articles; the odd one is only ever scored.",
)
@click.option("--family", type=click.Choice(FAMILIES), help="Only one kind of claims.")
@click.option("--lang", metavar="CODE", help="Only articles in one language.")
@click.option("--rules", is_flag=True, help="The precision of every rule, too.")
@click.option(
    "--errors",
    type=click.Choice((*FAMILIES, "dates", EVERY)),
    is_flag=False,
    flag_value=EVERY,
    help="List what is missed, false and different in the even half, of one kind or of every.",
)
@click.option("--jobs", metavar="N", type=click.IntRange(1), default=1, help="Processes to use.")
@click.option(
    "--check", metavar="FILE", type=Path, help="Exit 1 if a figure is below this baseline."
)
@click.option("--update", metavar="FILE", type=Path, help="Raise this baseline to the figures.")
@click.option("--force", is_flag=True, help="Let --update lower the baseline, too.")
@click.option(
    "--confidence",
    metavar="FILE",
    type=Path,
    help="Write the measured precision of the rules, which claims are given as their confidence.",
)
@options.format_option("table", "csv", "json")
def command(
    paths: tuple[str, ...],
    half: str,
    family: str | None,
    lang: str | None,
    rules: bool,
    errors: str | None,
    jobs: int,
    check: Path | None,
    update: Path | None,
    force: bool,
    confidence: Path | None,
    form: str | None,
) -> int:
    """Extract annotated articles anew (ID.txt with ID.json) and compare.

    Prints precision, recall and F1 by family and language; how often the details of matched
    contacts are right; and how many dates the texts support.

    \b
    Example:
      kg eval tests/corpus --half even --errors=holdings
    """
    from kg.cli import scoring
    from kg.evaluation import Half, discover, run

    if errors is not None and half == Half.ODD:
        raise BadParameter("the odd half is only ever scored: --errors goes with --half even")
    if (check or update) and (half != Half.ALL or lang is not None):
        raise BadParameter("a baseline is of a whole corpus: leave --half and --lang away")
    gold, findings = discover(map(Path, paths), Half(half))
    gold = [one for one in gold if lang in (None, one.claims.lang)]
    show(findings)
    if not gold:
        say("error: there is no annotated article: give folders with ID.txt and ID.json")
        return int(ExitCode.FAILED)
    articles = run(gold, jobs=jobs)
    if errors is not None:
        _list(articles, errors)
    scoring.write(articles, form, family=family, rules=rules)
    if confidence is not None:
        _measure(articles, confidence)
    fell = _held(gold, articles, check or update, update is not None, force)
    return int(ExitCode.VIOLATIONS) if fell else code_for(findings)


def _list(articles: Sequence[Compared], errors: str) -> None:
    """Writes the differences of the even half to standard error."""
    from kg.evaluation import Half, differences, half_of

    seen = [one for one in articles if half_of(one.gold.id) is Half.EVEN]
    for one in seen:
        for difference in differences(one):
            if errors in (EVERY, difference.family):
                say(str(difference))
    if len(seen) < len(articles):
        kept = counted(len(articles) - len(seen), "article")
        say(f"{kept} of the odd half not listed: it is only ever scored")


def _measure(articles: Sequence[Compared], file: Path) -> None:
    """Writes the measured confidence of the rules."""
    from kg.evaluation import measured, to_toml

    file.write_text(to_toml(measured(articles), len(articles)), encoding="utf-8")
    say(f"{file}: measured on {counted(len(articles), 'article')}")


def _held(
    gold: Sequence[Gold],
    articles: Sequence[Compared],
    file: Path | None,
    update: bool,
    force: bool,
) -> bool:
    """Holds the figures against a baseline, and stores them; returns whether they fell."""
    from kg.evaluation import falls, from_text, risen, standing, to_text

    if file is None:
        return False
    now = standing(gold, articles)
    stored = from_text(file.read_text(encoding="utf-8"), str(file)) if file.is_file() else None
    if stored is None and not update:
        raise BadParameter(f"{file} does not exist: store a baseline with --update")
    fell = falls(stored, now) if stored is not None else ()
    for line in fell:
        say(f"{file}: {line}")
    if update and (force or not fell):
        kept = now if force or stored is None else risen(stored, now)
        file.write_text(to_text(kept), encoding="utf-8")
        say(f"{file}: stored")
        return False
    if update:
        say(f"{file}: not stored: give --force to lower it")
    return bool(fell)
