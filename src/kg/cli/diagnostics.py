"""What goes to standard error, and which exit code follows: the only place that decides either."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

import click

from kg.errors import BadParameter, ExitCode, KgError
from kg.model import Severity

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from kg.model import Finding

_COLOURS = {Severity.VIOLATION: "red", Severity.WARNING: "yellow", Severity.INFO: "blue"}


def say(message: str = "") -> None:
    """Writes a line to standard error."""
    click.echo(message, err=True)


def guarded(command: click.Command, argv: Sequence[str] | None) -> int:
    """Runs a command; errors become one line on standard error and an exit code."""
    try:
        result = command.main(
            args=list(argv) if argv is not None else None, prog_name="kg", standalone_mode=False
        )
        return int(result) if isinstance(result, int) else ExitCode.OK
    except click.exceptions.NoArgsIsHelpError as error:
        say(error.format_message())
        return ExitCode.USAGE
    except click.ClickException as error:
        return misused(error)
    except (click.Abort, KeyboardInterrupt):
        say("interrupted")
        return ExitCode.INTERRUPTED
    except KgError as error:
        return tell(error)
    except BrokenPipeError:
        _swallow_pipe()
        return ExitCode.OK


def misused(error: click.ClickException) -> int:
    """Writes on one line what is wrong with a command line, and where its help is."""
    message = " ".join(error.format_message().split()).rstrip(".")
    context = getattr(error, "ctx", None)
    help_of = f" (see {context.command_path} --help)" if context else ""
    say(f"error: {message[:1].lower()}{message[1:]}{help_of}")
    return ExitCode.USAGE


def tell(error: KgError) -> int:
    """Writes an error with what is nearest to what was asked for; returns its exit code."""
    near = error.nearest if isinstance(error, BadParameter) else ()
    told = any(known in str(error) for known in near)
    say(f"error: {error}" + (f"; nearest: {', '.join(near)}" if near and not told else ""))
    return int(error.exit_code)


def show(findings: Iterable[Finding]) -> None:
    """Writes findings, violations one a line, of other kinds one line a kind with the first."""
    kinds: dict[str, list[Finding]] = {}
    for finding in findings:
        if finding.severity is Severity.VIOLATION:
            _show(finding.severity, str(finding))
        else:
            kinds.setdefault(finding.code, []).append(finding)
    for found in kinds.values():
        more = f" (and {len(found) - 1} more like it)" if len(found) > 1 else ""
        _show(found[0].severity, f"{found[0]}{more}")


def _show(severity: Severity, line: str) -> None:
    say(click.style(line, fg=_COLOURS[severity]))


def code_for(findings: Iterable[Finding], strict: bool = False) -> int:
    """1 where a finding is a violation, or with ``strict`` where there is any; else 0."""
    fails = [f for f in findings if strict or f.severity is Severity.VIOLATION]
    return int(ExitCode.VIOLATIONS if fails else ExitCode.OK)


def counted(number: int, word: str) -> str:
    """A number and what it counts.

    >>> counted(1, "contact"), counted(1200, "contact")
    ('1 contact', '1,200 contacts')
    """
    return f"{number:,} {word}{'' if number == 1 else 's'}"


def _swallow_pipe() -> None:
    """Keeps the interpreter from complaining that the reader of its output has gone."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
