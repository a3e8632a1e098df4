"""What a load did: a line an article, and every finding."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from kg.model import Severity

if TYPE_CHECKING:
    from kg.model import Finding


class Outcome(StrEnum):
    """What became of one article."""

    LOADED = "loaded"
    UNCHANGED = "unchanged"
    REFUSED = "refused"
    UNREADABLE = "unreadable"


@dataclass(frozen=True, slots=True)
class Loaded:
    """One article's outcome: its graph, how much was read out of it, and how much left out."""

    source: str
    outcome: Outcome
    graph: str = ""
    published: str | None = None
    holdings: int = 0
    interactions: int = 0
    statements: int = 0
    dropped: int = 0


@dataclass(frozen=True, slots=True)
class Report:
    """What a load did: a line an article, every finding, and whether it was cut short."""

    articles: tuple[Loaded, ...] = ()
    findings: tuple[Finding, ...] = ()
    interrupted: bool = False

    @property
    def dropped(self) -> int:
        """How many claims were left out because they are not sure enough."""
        return sum(item.dropped for item in self.articles)

    @property
    def violations(self) -> tuple[Finding, ...]:
        """The findings that fail a run."""
        return tuple(f for f in self.findings if f.severity is Severity.VIOLATION)

    @property
    def nothing_read(self) -> bool:
        """Whether not one of the files could be read."""
        return all(item.outcome is Outcome.UNREADABLE for item in self.articles)
