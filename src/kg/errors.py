"""What callers did wrong or the machine could not do; doubts about the input are findings instead.

KgError                exit 3: it could not be done
├── UnreadableArticle  a file that is missing, empty, binary, too large or without an article
├── BadClaims          a claims file that does not follow the claims schema
├── BadRegistry        a registry table with a fault in it
├── BadShapes          shapes that SHACL cannot run
├── BadStore           a folder that is no store, or one that is in use
├── EndpointDown       a SPARQL endpoint that does not answer
├── AssetsMissing      the ontology, shapes, queries or registry are not where they belong
└── UsageError         exit 2: the question itself cannot be read
├── BadParameter   an impossible date, an unknown office, a missing parameter
└── BadQuery       SPARQL that cannot be parsed
"""

from __future__ import annotations

from enum import IntEnum


class ExitCode(IntEnum):
    """The exit codes of every command."""

    OK = 0
    VIOLATIONS = 1
    USAGE = 2
    FAILED = 3
    INTERRUPTED = 130


class KgError(Exception):
    """An error with one line for people: what is wrong, where, and what to do."""

    exit_code = ExitCode.FAILED


class UnreadableArticle(KgError):
    """An article file that cannot be read; ``code`` names the kind of fault for findings."""

    def __init__(self, source: str, code: str, message: str) -> None:
        super().__init__(f"{source}: {message}")
        self.source = source
        self.code = code
        self.reason = message


class BadClaims(KgError):
    """A claims file that does not follow the claims schema."""


class BadRegistry(KgError):
    """A registry table with a fault; names the file and the line."""

    def __init__(self, file: str, line: int, message: str) -> None:
        super().__init__(f"{file}:{line}: {message}")


class BadShapes(KgError):
    """Shapes that cannot be run."""


class BadStore(KgError):
    """A folder that is no store, is in use, or was written by another version."""


class NoOpinion(KgError):
    """A language model's server that gives no usable answer."""


class EndpointDown(KgError):
    """A SPARQL endpoint that does not answer."""


class AssetsMissing(KgError):
    """The project's data files are neither in the package nor in a checkout."""


class UsageError(KgError):
    """A request that cannot be read."""

    exit_code = ExitCode.USAGE


class BadParameter(UsageError):
    """A parameter that names nothing known or cannot be a date; ``nearest`` are known values."""

    def __init__(self, message: str, nearest: tuple[str, ...] = ()) -> None:
        super().__init__(message)
        self.nearest = nearest


class BadQuery(UsageError):
    """SPARQL that cannot be parsed or run."""
