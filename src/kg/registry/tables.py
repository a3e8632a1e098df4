"""Registry CSV text to checked rows: the one place that knows how the tables are written.

Alternatives inside a cell stand between ``|``; an empty cell is an absent value. A table without
one of its columns, a row of another length or an empty required cell is refused by file and line.
"""

from __future__ import annotations

import csv
import io
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from kg.dates import day
from kg.errors import BadRegistry

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date

FOLDER = "data/registry"


class Assets(Protocol):
    """Whatever gives the text of an asset by its path; `kg.assets` does."""

    def read_text(self, path: str, /) -> str:
        """The text of one asset."""
        ...

    def listing(self, folder: str, suffix: str = "", /) -> tuple[str, ...]:
        """The names of the files of a folder that end in some way."""
        ...

    def __hash__(self) -> int:
        """Tables are read once for each place they are read from."""
        ...


@dataclass(frozen=True, slots=True)
class Row:
    """One row of one table, with where it stands for messages."""

    file: str
    line: int
    cells: Mapping[str, str]

    def __getitem__(self, column: str) -> str:
        return self.cells[column]

    def optional(self, column: str) -> str | None:
        """The cell, or None where it is empty."""
        return self.cells[column] or None

    def many(self, *columns: str) -> tuple[str, ...]:
        """The alternatives of these cells in order, each once."""
        whole = "|".join([cell for column in columns if (cell := self.cells[column])])
        if "|" not in whole:
            return (whole,) if whole else ()
        return tuple(dict.fromkeys([part for part in whole.split("|") if part]))

    def one_of(self, column: str, *allowed: str) -> str:
        """The cell, refused where it is none of the values allowed."""
        if self.cells[column] not in allowed:
            names = ", ".join(repr(value) for value in allowed)
            raise self.bad(f"{column} {self.cells[column]!r} is none of {names}")
        return self.cells[column]

    def day(self, column: str) -> date:
        """The cell as a day, refused where it is none."""
        try:
            return day(self.cells[column])
        except ValueError as error:
            raise self.bad(f"{column} {self.cells[column]!r} is no day, e.g. 2022-07-30") from error

    def bad(self, message: str) -> BadRegistry:
        """The error to raise about this row."""
        return BadRegistry(self.file, self.line, message)


def read_table(
    assets: Assets, name: str, *, columns: Iterable[str], required: Iterable[str] = ()
) -> tuple[Row, ...]:
    """The rows of ``data/registry/{name}.csv`` in their order.

    Raises:
        BadRegistry: a column or a required cell is missing, or a row has the wrong length.
    """
    file = f"{FOLDER}/{name}.csv"
    reader = csv.reader(io.StringIO(assets.read_text(file), newline=""), strict=True)
    rows: list[Row] = []
    try:
        header = next(reader, [])
        if missing := [column for column in columns if column not in header]:
            raise BadRegistry(file, 1, f"missing columns: {', '.join(missing)}")
        for cells in reader:
            if len(cells) != len(header):
                message = f"{len(cells)} cells under {len(header)} columns"
                raise BadRegistry(file, reader.line_num, message)
            rows.append(Row(file, reader.line_num, dict(zip(header, cells, strict=True))))
    except csv.Error as error:
        raise BadRegistry(file, reader.line_num, f"not CSV: {error}") from error
    needed = tuple(required)
    for row in rows:
        if empty := [column for column in needed if not row[column]]:
            raise row.bad(f"empty: {', '.join(empty)}")
    return tuple(rows)


def unique(rows: Iterable[Row], column: str) -> None:
    """Refuse a table in which two rows have the same value in this column.

    Raises:
        BadRegistry: the second such row.
    """
    seen: dict[str, int] = {}
    for row in rows:
        if (first := seen.setdefault(row[column], row.line)) != row.line:
            raise row.bad(f"{column} {row[column]!r} stands in line {first} too")
