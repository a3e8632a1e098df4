"""What a question gives: columns, rows of plain values, and how it was understood."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Iterator

Plain: TypeAlias = "str | int | float | bool | None"
Row: TypeAlias = "dict[str, Plain]"


@dataclass(frozen=True, slots=True)
class Binding:
    """How a parameter was understood: what was given, what it stands for, and its name."""

    name: str
    given: str
    value: str
    label: str = ""
    known: bool = True


@dataclass(frozen=True, slots=True)
class Answer:
    """The rows that answer a question.

    ``explanation`` is lines for people, never data; ``triples`` the sorted N-Triples of a query
    that builds a graph, else None.
    """

    question: str
    columns: tuple[str, ...]
    rows: tuple[Row, ...]
    bindings: tuple[Binding, ...] = ()
    explanation: tuple[str, ...] = ()
    triples: str | None = None

    def __iter__(self) -> Iterator[Row]:
        return iter(self.rows)

    def __len__(self) -> int:
        return len(self.rows)

    def to_frame(self) -> Any:
        """The rows as a pandas ``DataFrame``; needs pandas."""
        import pandas

        return pandas.DataFrame(list(self.rows), columns=list(self.columns))
