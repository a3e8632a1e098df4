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
    except click.ClickException as error:
        error.show()
        return ExitCode.USAGE
    except (click.Abort, KeyboardInterrupt):
        say("interrupted")
        return ExitCode.INTERRUPTED
    except KgError as error:
        return tell(error)
    except BrokenPipeError:
        _swallow_pipe()
        return ExitCode.OK


def tell(error: KgError) -> int:
    """Writes an error and what is nearest to what was asked for; returns its exit code."""
    say(f"error: {error}")
    if isinstance(error, BadParameter) and error.nearest:
        say("nearest: " + "; ".join(error.nearest))
    return int(error.exit_code)


def show(findings: Iterable[Finding], *, infos: bool = True, most: int | None = None) -> None:
    """Writes findings, one a line; of each kind at ``most`` so many, violations always all."""
    shown: dict[str, int] = {}
    for finding in findings:
        if finding.severity is Severity.INFO and not infos:
            continue
        shown[finding.code] = shown.get(finding.code, 0) + 1
        if most is None or finding.severity is Severity.VIOLATION or shown[finding.code] <= most:
            say(click.style(str(finding), fg=_COLOURS[finding.severity]))
    for code, count in sorted(shown.items()):
        if most is not None and count > most:
            say(f"… {code}: {count - most} more; kg validate lists them")


def code_for(findings: Iterable[Finding], strict: bool = False) -> int:
    """1 where a finding is a violation, or with ``strict`` where there is any; else 0."""
    fails = [f for f in findings if strict or f.severity is Severity.VIOLATION]
    return int(ExitCode.VIOLATIONS if fails else ExitCode.OK)


def _swallow_pipe() -> None:
    """Keeps the interpreter from complaining that the reader of its output has gone."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
