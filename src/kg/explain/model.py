"""What an explanation is: a tree of steps, each a line of words with its facts beside it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import TypeAlias

    from kg.questions.answer import Plain

    Told: TypeAlias = tuple[tuple[str, Plain], ...]


class StepKind(StrEnum):
    """What a step tells."""

    THING = "thing"
    VERDICT = "verdict"
    BOUND = "bound"
    REASON = "reason"
    CLAIM = "claim"
    EVIDENCE = "evidence"
    SOURCE = "source"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Step:
    """One line of an explanation, what it is about, its facts by name, and the steps behind it."""

    kind: StepKind
    text: str
    iri: str | None = None
    facts: Told = ()
    steps: tuple[Step, ...] = ()

    def __getitem__(self, name: str) -> Plain:
        return dict(self.facts).get(name)

    def __str__(self) -> str:
        from kg.explain.render import text

        return text((self,))

    def walk(self) -> Iterator[Step]:
        """The step and all steps behind it, in the order of reading."""
        yield self
        for step in self.steps:
            yield from step.walk()


@dataclass(frozen=True, slots=True)
class Explanation:
    """Why the graph says, or does not say, something; ``about`` is an IRI or the question."""

    about: str
    lang: str
    steps: tuple[Step, ...]

    def __str__(self) -> str:
        from kg.explain.render import text

        return text(self.steps)

    def walk(self) -> Iterator[Step]:
        """All steps, in the order of reading."""
        for step in self.steps:
            yield from step.walk()
