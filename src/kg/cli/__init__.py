"""The command line: options in, library calls, text out. Each command loads only what it needs."""

from __future__ import annotations

import gc
import sys
from importlib import import_module
from typing import TYPE_CHECKING, Any

import click

from kg import __version__

if TYPE_CHECKING:
    from collections.abc import Sequence

COMMANDS = {
    "load": "Read articles into the graph, validate and infer.",
    "ask": "Ask one of the canned questions: who held an office, who met whom.",
    "query": "Run any SPARQL query.",
    "explain": "Tell why the graph says something, or why not, sentence by sentence.",
    "extract": "Print what articles say, as claims in JSON.",
    "validate": "Check the graph against the shapes.",
    "verify": "Compare every quote with its source text.",
    "infer": "Rebuild what is inferred.",
    "dump": "Write the graph as Turtle, TriG or N-Quads.",
    "eval": "Measure the extraction on annotated articles.",
    "coverage": "List sentences of contacts and appointments that gave no claim.",
}
"""The commands in the order of their use, and what each does."""

EPILOG = """\b
Exit codes:
  0    done
  1    done, with violations (--strict: with any finding)
  2    the request cannot be read: an unknown office, an impossible date, bad SPARQL
  3    it could not be done: an unreadable file, broken shapes, an endpoint that is down
  130  interrupted
"""


class Commands(click.Group):
    """Commands whose modules are imported when they are called."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The names of the commands, in the order of their use."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, name: str) -> click.Command | None:
        """A command by its name."""
        if name not in COMMANDS:
            return None
        module = import_module(f"kg.cli.{name}")
        command: click.Command = module.command
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Writes the commands' summaries without importing the commands."""
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The command that is meant; for an unknown one, the nearest."""
        if args and args[0] not in COMMANDS and not args[0].startswith("-"):
            from difflib import get_close_matches

            near = get_close_matches(args[0], COMMANDS, 1)
            hint = f", did you mean {near[0]}?" if near else ""
            raise click.UsageError(f"no command {args[0]!r}{hint}", ctx)
        return super().resolve_command(ctx, args)


@click.group(cls=Commands, epilog=EPILOG, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="kg")
def group() -> None:
    """A knowledge graph of officials, institutions and contacts, with the sentence that says so."""


def main(argv: Sequence[str] | None = None) -> Any:
    """Runs a command and exits with its documented code."""
    from kg.cli.diagnostics import guarded

    gc.set_threshold(200_000)  # graphs are many small objects in no cycles: a fifth less time
    sys.exit(guarded(group, argv))
