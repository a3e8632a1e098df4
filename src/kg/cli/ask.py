"""``kg ask``: one command for each file of ``queries/``, built from its header."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from kg.cli import options

if TYPE_CHECKING:
    from collections.abc import Callable

    from kg.questions import Question


class Questions(click.Group):
    """The canned questions as commands."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The names of the questions, sorted."""
        from kg.questions import questions

        return [question.name for question in questions()]

    def get_command(self, ctx: click.Context, name: str) -> click.Command | None:
        """The command of a question; for an unknown one, an error that names the nearest."""
        from kg.questions import find

        return command_of(find(name))


def command_of(question: Question) -> click.Command:
    """A question as a command with an option for each parameter."""
    from kg.questions import FORMATS, options_of

    params: list[click.Parameter] = [
        click.Option(
            [option.option, option.name],
            metavar=option.metavar,
            required=option.required,
            help=option.help,
        )
        for option in options_of(question)
    ]
    run = _runner(question)
    for option in (
        options.lang_option,
        options.columns_option,
        options.format_option(*FORMATS[:4]),
        options.as_loaded_option,
        options.as_of_option,
        options.endpoint_option,
        options.store_option,
    ):
        option(run)
    params.extend(reversed(getattr(run, "__click_params__", [])))
    return click.Command(
        question.name,
        params=params,
        callback=run,
        help=_help(question),
        short_help=question.summary,
    )


def _help(question: Question) -> str:
    """What the question asks, its columns and an example."""
    columns = "\n".join(f"  {c.name:<15} {c.help}" for c in question.columns)
    return (
        f"{question.summary}\n\n{question.description}\n\n\b\nColumns:\n{columns}"
        f"\n\n\b\nExample:\n  {question.example}"
    )


def _runner(question: Question) -> Callable[..., None]:
    """What asks the question and writes the answer."""

    def run(
        store: str,
        endpoint: str | None,
        form: str | None,
        lang: str,
        all_columns: bool,
        as_of: str | None,
        as_loaded: str | None,
        **given: str | None,
    ) -> None:
        from kg.cli.output import explain, is_table, readable, write

        with options.opened(store, endpoint, as_of=as_of, as_loaded=as_loaded) as graph:
            answer = graph.ask(question.name, lang=lang, **given)
        explain(answer)
        write(readable(answer) if is_table(form) and not all_columns else answer, form)

    return run


@click.command("ask", cls=Questions)
def command() -> None:
    """Ask one of the canned questions; `kg ask QUESTION --help` tells its parameters and columns.

    \b
    Example:
      kg ask who-held --office "Russian defence minister" --at 2024-06-25
    """
